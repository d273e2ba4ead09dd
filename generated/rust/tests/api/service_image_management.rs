use super::support::{as_json, json, Answer, Tester};
use modelarts::{models, Client};

const DATA: &str = include_str!("data/service_image_management.json");

#[tokio::test]
async fn list_image_groups_operation() {
    let t = Tester::new(DATA);
    let c = t.client();
    t.sends("list_image_groups", as_json(c.image_management().list_image_groups(json::<String>("\"project-id\"")).name(json::<String>("\"name\"")).name_fuzzy_match(json::<bool>("true")).namespace(json::<String>("\"namespace\"")).type_(json::<models::ListImageGroupsType>("\"BUILD_IN\"")).workspace_id(json::<String>("\"0\"")))).await;
    t.sends("list_image_groups/least", as_json(c.image_management().list_image_groups(json::<String>("\"project-id\"")))).await;
    let made = |c: &Client| as_json(c.image_management().list_image_groups(json::<String>("\"project-id\"")).name(json::<String>("\"name\"")).name_fuzzy_match(json::<bool>("true")).namespace(json::<String>("\"namespace\"")).type_(json::<models::ListImageGroupsType>("\"BUILD_IN\"")).workspace_id(json::<String>("\"0\"")));
    t.answers(Answer { key: "list_image_groups/200_0", status: 200, media_type: "application/json", error: "" }, made(&c)).await;
    t.answers(Answer { key: "list_image_groups/200_0/unknown", status: 200, media_type: "application/json", error: "" }, made(&c)).await;
    t.fails(Answer { key: "list_image_groups/error/401_0", status: 401, media_type: "", error: "Unauthorized" }, made(&c)).await;
    t.fails(Answer { key: "list_image_groups/error/403_1", status: 403, media_type: "", error: "Forbidden" }, made(&c)).await;
}

#[tokio::test]
async fn list_images_operation() {
    let t = Tester::new(DATA);
    let c = t.client();
    t.sends("list_images", as_json(c.image_management().list_images(json::<String>("\"project-id\"")).limit(json::<i64>("200")).name(json::<String>("\"name\"")).name_fuzzy_match(json::<bool>("true")).namespace(json::<String>("\"namespace\"")).offset(json::<i64>("0")).service_type(json::<models::ListImagesServiceType>("\"COMMON\"")).sort_dir(json::<models::ListImagesSortDir>("\"DESC\"")).sort_key(json::<String>("\"sort-key\"")).type_(json::<models::ListImagesType>("\"BUILD_IN\"")).workspace_id(json::<String>("\"0\"")))).await;
    t.sends("list_images/least", as_json(c.image_management().list_images(json::<String>("\"project-id\"")))).await;
    let made = |c: &Client| as_json(c.image_management().list_images(json::<String>("\"project-id\"")).limit(json::<i64>("200")).name(json::<String>("\"name\"")).name_fuzzy_match(json::<bool>("true")).namespace(json::<String>("\"namespace\"")).offset(json::<i64>("0")).service_type(json::<models::ListImagesServiceType>("\"COMMON\"")).sort_dir(json::<models::ListImagesSortDir>("\"DESC\"")).sort_key(json::<String>("\"sort-key\"")).type_(json::<models::ListImagesType>("\"BUILD_IN\"")).workspace_id(json::<String>("\"0\"")));
    t.answers(Answer { key: "list_images/200_0", status: 200, media_type: "application/json", error: "" }, made(&c)).await;
    t.answers(Answer { key: "list_images/200_0/unknown", status: 200, media_type: "application/json", error: "" }, made(&c)).await;
    t.fails(Answer { key: "list_images/error/401_0", status: 401, media_type: "", error: "Unauthorized" }, made(&c)).await;
    t.fails(Answer { key: "list_images/error/403_1", status: 403, media_type: "", error: "Forbidden" }, made(&c)).await;
    t.pages(["list_images/pages/1", "list_images/pages/2"], 3, ["limit=2&name=name&name_fuzzy_match=true&namespace=namespace&offset=0&service_type=COMMON&sort_dir=DESC&sort_key=sort-key&type=BUILD_IN&workspace_id=0", "limit=2&name=name&name_fuzzy_match=true&namespace=namespace&offset=2&service_type=COMMON&sort_dir=DESC&sort_key=sort-key&type=BUILD_IN&workspace_id=0"], "", c.image_management().list_images(json::<String>("\"project-id\"")).limit(json::<i64>("2")).name(json::<String>("\"name\"")).name_fuzzy_match(json::<bool>("true")).namespace(json::<String>("\"namespace\"")).offset(json::<i64>("0")).service_type(json::<models::ListImagesServiceType>("\"COMMON\"")).sort_dir(json::<models::ListImagesSortDir>("\"DESC\"")).sort_key(json::<String>("\"sort-key\"")).type_(json::<models::ListImagesType>("\"BUILD_IN\"")).workspace_id(json::<String>("\"0\"")).items()).await;
}
