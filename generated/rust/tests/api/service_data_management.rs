use super::support::{as_json, json, Answer, Tester};
use modelarts::Client;

const DATA: &str = include_str!("data/service_data_management.json");

#[tokio::test]
async fn list_labels_operation() {
    let t = Tester::new(DATA);
    let c = t.client();
    t.sends("list_labels", as_json(c.data_management().list_labels(json::<String>("\"project-id\""), json::<String>("\"dataset-id\"")).version_id(json::<String>("\"version-id\"")).offset(json::<i64>("0")).limit(json::<i64>("100000")))).await;
    t.sends("list_labels/least", as_json(c.data_management().list_labels(json::<String>("\"project-id\""), json::<String>("\"dataset-id\"")))).await;
    let made = |c: &Client| as_json(c.data_management().list_labels(json::<String>("\"project-id\""), json::<String>("\"dataset-id\"")).version_id(json::<String>("\"version-id\"")).offset(json::<i64>("0")).limit(json::<i64>("100000")));
    t.answers(Answer { key: "list_labels/200_0", status: 200, media_type: "application/json", error: "" }, made(&c)).await;
    t.answers(Answer { key: "list_labels/200_0/unknown", status: 200, media_type: "application/json", error: "" }, made(&c)).await;
    t.fails(Answer { key: "list_labels/error/401_0", status: 401, media_type: "", error: "Unauthorized" }, made(&c)).await;
    t.fails(Answer { key: "list_labels/error/403_1", status: 403, media_type: "", error: "Forbidden" }, made(&c)).await;
    t.fails(Answer { key: "list_labels/error/404_2", status: 404, media_type: "", error: "NotFound" }, made(&c)).await;
    t.pages(["list_labels/pages/1", "list_labels/pages/2"], 3, ["version_id=version-id&offset=0&limit=2", "version_id=version-id&offset=2&limit=2"], "", c.data_management().list_labels(json::<String>("\"project-id\""), json::<String>("\"dataset-id\"")).version_id(json::<String>("\"version-id\"")).offset(json::<i64>("0")).limit(json::<i64>("2")).items()).await;
}

#[tokio::test]
async fn list_import_tasks_operation() {
    let t = Tester::new(DATA);
    let c = t.client();
    t.sends("list_import_tasks", as_json(c.data_management().list_import_tasks(json::<String>("\"project-id\""), json::<String>("\"dataset-id\"")).limit(json::<i64>("10")).offset(json::<i64>("0")))).await;
    t.sends("list_import_tasks/least", as_json(c.data_management().list_import_tasks(json::<String>("\"project-id\""), json::<String>("\"dataset-id\"")))).await;
    let made = |c: &Client| as_json(c.data_management().list_import_tasks(json::<String>("\"project-id\""), json::<String>("\"dataset-id\"")).limit(json::<i64>("10")).offset(json::<i64>("0")));
    t.answers(Answer { key: "list_import_tasks/200_0", status: 200, media_type: "application/json", error: "" }, made(&c)).await;
    t.answers(Answer { key: "list_import_tasks/200_0/unknown", status: 200, media_type: "application/json", error: "" }, made(&c)).await;
    t.fails(Answer { key: "list_import_tasks/error/401_0", status: 401, media_type: "", error: "Unauthorized" }, made(&c)).await;
    t.fails(Answer { key: "list_import_tasks/error/403_1", status: 403, media_type: "", error: "Forbidden" }, made(&c)).await;
    t.fails(Answer { key: "list_import_tasks/error/404_2", status: 404, media_type: "", error: "NotFound" }, made(&c)).await;
    t.pages(["list_import_tasks/pages/1", "list_import_tasks/pages/2"], 3, ["limit=2&offset=0", "limit=2&offset=2"], "", c.data_management().list_import_tasks(json::<String>("\"project-id\""), json::<String>("\"dataset-id\"")).limit(json::<i64>("2")).offset(json::<i64>("0")).items()).await;
}
