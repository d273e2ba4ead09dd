use super::support::{as_json, json, Answer, Tester};
use modelarts::{models, Client};

const DATA: &str = include_str!("data/service_models_2.json");

#[tokio::test]
async fn list_models_operation() {
    let t = Tester::new(DATA);
    let c = t.client();
    t.sends("list_models", as_json(c.models().list_models(json::<String>("\"project-id\"")).model_name(json::<String>("\"model-name\"")).exact_match(json::<bool>("true")).model_version(json::<String>("\"model-version\"")).model_status(json::<models::ListModelsModelStatus>("\"publishing\"")).description(json::<String>("\"description\"")).offset(json::<i64>("0")).limit(json::<i64>("1000")).sort_by(json::<models::ListModelsSortBy>("\"create_at\"")).order(json::<models::ListModelsOrder>("\"desc\"")).workspace_id(json::<String>("\"0\"")).model_type(json::<models::ListModelsModelType>("\"Custom\"")).not_model_type(json::<models::ListModelsNotModelType>("\"Custom\"")))).await;
    t.sends("list_models/least", as_json(c.models().list_models(json::<String>("\"project-id\"")))).await;
    let made = |c: &Client| as_json(c.models().list_models(json::<String>("\"project-id\"")).model_name(json::<String>("\"model-name\"")).exact_match(json::<bool>("true")).model_version(json::<String>("\"model-version\"")).model_status(json::<models::ListModelsModelStatus>("\"publishing\"")).description(json::<String>("\"description\"")).offset(json::<i64>("0")).limit(json::<i64>("1000")).sort_by(json::<models::ListModelsSortBy>("\"create_at\"")).order(json::<models::ListModelsOrder>("\"desc\"")).workspace_id(json::<String>("\"0\"")).model_type(json::<models::ListModelsModelType>("\"Custom\"")).not_model_type(json::<models::ListModelsNotModelType>("\"Custom\"")));
    t.answers(Answer { key: "list_models/200_0", status: 200, media_type: "application/json", error: "" }, made(&c)).await;
    t.answers(Answer { key: "list_models/200_0/unknown", status: 200, media_type: "application/json", error: "" }, made(&c)).await;
    t.fails(Answer { key: "list_models/error/400_0", status: 400, media_type: "", error: "BadRequest" }, made(&c)).await;
    t.pages(["list_models/pages/1", "list_models/pages/2"], 3, ["model_name=model-name&exact_match=true&model_version=model-version&model_status=publishing&description=description&offset=0&limit=2&sort_by=create_at&order=desc&workspace_id=0&model_type=Custom&not_model_type=Custom", "model_name=model-name&exact_match=true&model_version=model-version&model_status=publishing&description=description&offset=2&limit=2&sort_by=create_at&order=desc&workspace_id=0&model_type=Custom&not_model_type=Custom"], "", c.models().list_models(json::<String>("\"project-id\"")).model_name(json::<String>("\"model-name\"")).exact_match(json::<bool>("true")).model_version(json::<String>("\"model-version\"")).model_status(json::<models::ListModelsModelStatus>("\"publishing\"")).description(json::<String>("\"description\"")).offset(json::<i64>("0")).limit(json::<i64>("2")).sort_by(json::<models::ListModelsSortBy>("\"create_at\"")).order(json::<models::ListModelsOrder>("\"desc\"")).workspace_id(json::<String>("\"0\"")).model_type(json::<models::ListModelsModelType>("\"Custom\"")).not_model_type(json::<models::ListModelsNotModelType>("\"Custom\"")).items()).await;
}
