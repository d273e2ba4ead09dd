use super::support::{as_json, json, Answer, Tester};
use modelarts::{models, Client};

const DATA: &str = include_str!("data/service_development_environment.json");

#[tokio::test]
async fn list_notebooks_operation() {
    let t = Tester::new(DATA);
    let c = t.client();
    t.sends("list_notebooks", as_json(c.development_environment().list_notebooks(json::<String>("\"project-id\"")).feature(json::<models::ListNotebooksFeature>("\"NOTEBOOK\"")).limit(json::<i64>("10")).name(json::<String>("\"name\"")).pool_id(json::<String>("\"pool-id\"")).offset(json::<i64>("0")).owner(json::<String>("\"owner\"")).sort_dir(json::<models::ListNotebooksSortDir>("\"DESC\"")).sort_key(json::<String>("\"sort-key\"")).status(json::<models::ListNotebooksStatus>("\"INIT\"")).workspace_id(json::<String>("\"0\"")))).await;
    t.sends("list_notebooks/least", as_json(c.development_environment().list_notebooks(json::<String>("\"project-id\"")))).await;
    let made = |c: &Client| as_json(c.development_environment().list_notebooks(json::<String>("\"project-id\"")).feature(json::<models::ListNotebooksFeature>("\"NOTEBOOK\"")).limit(json::<i64>("10")).name(json::<String>("\"name\"")).pool_id(json::<String>("\"pool-id\"")).offset(json::<i64>("0")).owner(json::<String>("\"owner\"")).sort_dir(json::<models::ListNotebooksSortDir>("\"DESC\"")).sort_key(json::<String>("\"sort-key\"")).status(json::<models::ListNotebooksStatus>("\"INIT\"")).workspace_id(json::<String>("\"0\"")));
    t.answers(Answer { key: "list_notebooks/200_0", status: 200, media_type: "application/json", error: "" }, made(&c)).await;
    t.answers(Answer { key: "list_notebooks/200_0/unknown", status: 200, media_type: "application/json", error: "" }, made(&c)).await;
    t.fails(Answer { key: "list_notebooks/error/401_0", status: 401, media_type: "", error: "Unauthorized" }, made(&c)).await;
    t.fails(Answer { key: "list_notebooks/error/403_1", status: 403, media_type: "", error: "Forbidden" }, made(&c)).await;
    t.pages(["list_notebooks/pages/1", "list_notebooks/pages/2"], 3, ["feature=NOTEBOOK&limit=2&name=name&pool_id=pool-id&offset=0&owner=owner&sort_dir=DESC&sort_key=sort-key&status=INIT&workspaceId=0", "feature=NOTEBOOK&limit=2&name=name&pool_id=pool-id&offset=2&owner=owner&sort_dir=DESC&sort_key=sort-key&status=INIT&workspaceId=0"], "", c.development_environment().list_notebooks(json::<String>("\"project-id\"")).feature(json::<models::ListNotebooksFeature>("\"NOTEBOOK\"")).limit(json::<i64>("2")).name(json::<String>("\"name\"")).pool_id(json::<String>("\"pool-id\"")).offset(json::<i64>("0")).owner(json::<String>("\"owner\"")).sort_dir(json::<models::ListNotebooksSortDir>("\"DESC\"")).sort_key(json::<String>("\"sort-key\"")).status(json::<models::ListNotebooksStatus>("\"INIT\"")).workspace_id(json::<String>("\"0\"")).items()).await;
}

#[tokio::test]
async fn create_notebook_operation() {
    let t = Tester::new(DATA);
    let c = t.client();
    t.sends("create_notebook", as_json(c.development_environment().create_notebook(json::<String>("\"project-id\""), &json::<models::CreateNotebookRequestBody>("{\"name\": \"name\", \"description\": \"description\", \"feature\": \"NOTEBOOK\", \"flavor\": \"flavor\", \"image_id\": \"image-id\", \"duration\": 3600000, \"endpoints\": [{\"service\": \"NOTEBOOK\"}], \"pool_id\": \"pool-id\", \"volume\": {\"category\": \"EVS\", \"ownership\": \"MANAGED\"}, \"workspace_id\": \"0\"}")))).await;
    let made = |c: &Client| as_json(c.development_environment().create_notebook(json::<String>("\"project-id\""), &json::<models::CreateNotebookRequestBody>("{\"name\": \"name\", \"description\": \"description\", \"feature\": \"NOTEBOOK\", \"flavor\": \"flavor\", \"image_id\": \"image-id\", \"duration\": 3600000, \"endpoints\": [{\"service\": \"NOTEBOOK\"}], \"pool_id\": \"pool-id\", \"volume\": {\"category\": \"EVS\", \"ownership\": \"MANAGED\"}, \"workspace_id\": \"0\"}")));
    t.answers(Answer { key: "create_notebook/200_0", status: 200, media_type: "application/json", error: "" }, made(&c)).await;
    t.answers(Answer { key: "create_notebook/200_0/unknown", status: 200, media_type: "application/json", error: "" }, made(&c)).await;
    t.fails(Answer { key: "create_notebook/error/400_0", status: 400, media_type: "application/json", error: "BadRequest" }, made(&c)).await;
    t.fails(Answer { key: "create_notebook/error/401_1", status: 401, media_type: "", error: "Unauthorized" }, made(&c)).await;
    t.fails(Answer { key: "create_notebook/error/403_2", status: 403, media_type: "", error: "Forbidden" }, made(&c)).await;
}

#[tokio::test]
async fn list_notebook_flavors_operation() {
    let t = Tester::new(DATA);
    let c = t.client();
    t.sends("list_notebook_flavors", as_json(c.development_environment().list_notebook_flavors(json::<String>("\"project-id\"")).category(json::<models::ListNotebookFlavorsCategory>("\"CPU\"")).limit(json::<i64>("1")).offset(json::<i64>("0")).type_(json::<models::ListNotebookFlavorsType>("\"MANAGED\"")).sort_dir(json::<models::ListNotebookFlavorsSortDir>("\"DESC\"")).sort_key(json::<String>("\"sort-key\"")))).await;
    t.sends("list_notebook_flavors/least", as_json(c.development_environment().list_notebook_flavors(json::<String>("\"project-id\"")))).await;
    let made = |c: &Client| as_json(c.development_environment().list_notebook_flavors(json::<String>("\"project-id\"")).category(json::<models::ListNotebookFlavorsCategory>("\"CPU\"")).limit(json::<i64>("1")).offset(json::<i64>("0")).type_(json::<models::ListNotebookFlavorsType>("\"MANAGED\"")).sort_dir(json::<models::ListNotebookFlavorsSortDir>("\"DESC\"")).sort_key(json::<String>("\"sort-key\"")));
    t.answers(Answer { key: "list_notebook_flavors/200_0", status: 200, media_type: "application/json", error: "" }, made(&c)).await;
    t.answers(Answer { key: "list_notebook_flavors/200_0/unknown", status: 200, media_type: "application/json", error: "" }, made(&c)).await;
    t.fails(Answer { key: "list_notebook_flavors/error/401_0", status: 401, media_type: "", error: "Unauthorized" }, made(&c)).await;
    t.fails(Answer { key: "list_notebook_flavors/error/403_1", status: 403, media_type: "", error: "Forbidden" }, made(&c)).await;
    t.fails(Answer { key: "list_notebook_flavors/error/404_2", status: 404, media_type: "", error: "NotFound" }, made(&c)).await;
    t.pages(["list_notebook_flavors/pages/1", "list_notebook_flavors/pages/2"], 3, ["category=CPU&limit=2&offset=0&type=MANAGED&sort_dir=DESC&sort_key=sort-key", "category=CPU&limit=2&offset=2&type=MANAGED&sort_dir=DESC&sort_key=sort-key"], "", c.development_environment().list_notebook_flavors(json::<String>("\"project-id\"")).category(json::<models::ListNotebookFlavorsCategory>("\"CPU\"")).limit(json::<i64>("2")).offset(json::<i64>("0")).type_(json::<models::ListNotebookFlavorsType>("\"MANAGED\"")).sort_dir(json::<models::ListNotebookFlavorsSortDir>("\"DESC\"")).sort_key(json::<String>("\"sort-key\"")).items()).await;
}

#[tokio::test]
async fn delete_notebook_operation() {
    let t = Tester::new(DATA);
    let c = t.client();
    t.sends("delete_notebook", as_json(c.development_environment().delete_notebook(json::<String>("\"project-id\""), json::<String>("\"id\"")))).await;
    let made = |c: &Client| as_json(c.development_environment().delete_notebook(json::<String>("\"project-id\""), json::<String>("\"id\"")));
    t.answers(Answer { key: "delete_notebook/200_0", status: 200, media_type: "application/json", error: "" }, made(&c)).await;
    t.answers(Answer { key: "delete_notebook/200_0/unknown", status: 200, media_type: "application/json", error: "" }, made(&c)).await;
    t.fails(Answer { key: "delete_notebook/error/404_0", status: 404, media_type: "application/json", error: "NotFound" }, made(&c)).await;
}
