use super::support::{as_json, json, Answer, Tester};
use modelarts::Client;

const DATA: &str = include_str!("data/service_resource_management.json");

#[tokio::test]
async fn list_pool_nodes_operation() {
    let t = Tester::new(DATA);
    let c = t.client();
    t.sends("list_pool_nodes", as_json(c.resource_management().list_pool_nodes(json::<String>("\"project-id\""), json::<String>("\"pool-name\"")).continue_(json::<String>("\"continue\"")).limit(json::<i64>("1")))).await;
    t.sends("list_pool_nodes/least", as_json(c.resource_management().list_pool_nodes(json::<String>("\"project-id\""), json::<String>("\"pool-name\"")))).await;
    let made = |c: &Client| as_json(c.resource_management().list_pool_nodes(json::<String>("\"project-id\""), json::<String>("\"pool-name\"")).continue_(json::<String>("\"continue\"")).limit(json::<i64>("1")));
    t.answers(Answer { key: "list_pool_nodes/200_0", status: 200, media_type: "application/json", error: "" }, made(&c)).await;
    t.answers(Answer { key: "list_pool_nodes/200_0/unknown", status: 200, media_type: "application/json", error: "" }, made(&c)).await;
    t.fails(Answer { key: "list_pool_nodes/error/404_0", status: 404, media_type: "application/json", error: "NotFound" }, made(&c)).await;
    t.pages(["list_pool_nodes/pages/1", "list_pool_nodes/pages/2"], 3, ["continue=continue&limit=2", "continue=page-2&limit=2"], "", c.resource_management().list_pool_nodes(json::<String>("\"project-id\""), json::<String>("\"pool-name\"")).continue_(json::<String>("\"continue\"")).limit(json::<i64>("2")).items()).await;
}

#[tokio::test]
async fn list_node_pool_nodes_operation() {
    let t = Tester::new(DATA);
    let c = t.client();
    t.sends("list_node_pool_nodes", as_json(c.resource_management().list_node_pool_nodes(json::<String>("\"project-id\""), json::<String>("\"pool-name\""), json::<String>("\"nodepool-name\"")).continue_(json::<String>("\"continue\"")).limit(json::<String>("\"limit\"")))).await;
    t.sends("list_node_pool_nodes/least", as_json(c.resource_management().list_node_pool_nodes(json::<String>("\"project-id\""), json::<String>("\"pool-name\""), json::<String>("\"nodepool-name\"")))).await;
    let made = |c: &Client| as_json(c.resource_management().list_node_pool_nodes(json::<String>("\"project-id\""), json::<String>("\"pool-name\""), json::<String>("\"nodepool-name\"")).continue_(json::<String>("\"continue\"")).limit(json::<String>("\"limit\"")));
    t.answers(Answer { key: "list_node_pool_nodes/200_0", status: 200, media_type: "application/json", error: "" }, made(&c)).await;
    t.answers(Answer { key: "list_node_pool_nodes/200_0/unknown", status: 200, media_type: "application/json", error: "" }, made(&c)).await;
    t.fails(Answer { key: "list_node_pool_nodes/error/400_0", status: 400, media_type: "application/json", error: "BadRequest" }, made(&c)).await;
    t.pages(["list_node_pool_nodes/pages/1", "list_node_pool_nodes/pages/2"], 3, ["continue=continue&limit=limit", "continue=page-2&limit=limit"], "", c.resource_management().list_node_pool_nodes(json::<String>("\"project-id\""), json::<String>("\"pool-name\""), json::<String>("\"nodepool-name\"")).continue_(json::<String>("\"continue\"")).limit(json::<String>("\"limit\"")).items()).await;
}

#[tokio::test]
async fn list_node_pools_operation() {
    let t = Tester::new(DATA);
    let c = t.client();
    t.sends("list_node_pools", as_json(c.resource_management().list_node_pools(json::<String>("\"project-id\""), json::<String>("\"pool-name\"")))).await;
    let made = |c: &Client| as_json(c.resource_management().list_node_pools(json::<String>("\"project-id\""), json::<String>("\"pool-name\"")));
    t.answers(Answer { key: "list_node_pools/200_0", status: 200, media_type: "application/json", error: "" }, made(&c)).await;
    t.answers(Answer { key: "list_node_pools/200_0/unknown", status: 200, media_type: "application/json", error: "" }, made(&c)).await;
    t.fails(Answer { key: "list_node_pools/error/404_0", status: 404, media_type: "application/json", error: "NotFound" }, made(&c)).await;
}

#[tokio::test]
async fn list_networks_operation() {
    let t = Tester::new(DATA);
    let c = t.client();
    t.sends("list_networks", as_json(c.resource_management().list_networks(json::<String>("\"project-id\"")).label_selector(json::<String>("\"label-selector\"")).limit(json::<i64>("1")).continue_(json::<String>("\"continue\"")))).await;
    t.sends("list_networks/least", as_json(c.resource_management().list_networks(json::<String>("\"project-id\"")))).await;
    let made = |c: &Client| as_json(c.resource_management().list_networks(json::<String>("\"project-id\"")).label_selector(json::<String>("\"label-selector\"")).limit(json::<i64>("1")).continue_(json::<String>("\"continue\"")));
    t.answers(Answer { key: "list_networks/200_0", status: 200, media_type: "application/json", error: "" }, made(&c)).await;
    t.answers(Answer { key: "list_networks/200_0/unknown", status: 200, media_type: "application/json", error: "" }, made(&c)).await;
    t.pages(["list_networks/pages/1", "list_networks/pages/2"], 3, ["labelSelector=label-selector&limit=2&continue=continue", "labelSelector=label-selector&limit=2&continue=page-2"], "", c.resource_management().list_networks(json::<String>("\"project-id\"")).label_selector(json::<String>("\"label-selector\"")).limit(json::<i64>("2")).continue_(json::<String>("\"continue\"")).items()).await;
}

#[tokio::test]
async fn list_pool_tags_operation() {
    let t = Tester::new(DATA);
    let c = t.client();
    t.sends("list_pool_tags", as_json(c.resource_management().list_pool_tags(json::<String>("\"project-id\"")))).await;
    let made = |c: &Client| as_json(c.resource_management().list_pool_tags(json::<String>("\"project-id\"")));
    t.answers(Answer { key: "list_pool_tags/200_0", status: 200, media_type: "application/json", error: "" }, made(&c)).await;
    t.answers(Answer { key: "list_pool_tags/200_0/unknown", status: 200, media_type: "application/json", error: "" }, made(&c)).await;
    t.fails(Answer { key: "list_pool_tags/error/400_0", status: 400, media_type: "application/json", error: "BadRequest" }, made(&c)).await;
    t.fails(Answer { key: "list_pool_tags/error/401_1", status: 401, media_type: "application/json", error: "Unauthorized" }, made(&c)).await;
    t.fails(Answer { key: "list_pool_tags/error/403_2", status: 403, media_type: "application/json", error: "Forbidden" }, made(&c)).await;
}
