use crate::models;
use crate::runtime::answer::RawResponse;
use crate::runtime::call::{Endpoint, Form};
use crate::runtime::encode::{Parameter, Place};
use crate::runtime::errors::Error;
use crate::runtime::paging::{Paging, Style};
use crate::runtime::request::{Operation, Paged, Request};
use crate::runtime::session::Session;
use std::sync::Arc;

/// Operations of Models.
#[derive(Clone, Debug)]
pub struct ModelsService {
    session: Arc<Session>,
}

impl ModelsService {
    pub(crate) fn new(session: Arc<Session>) -> Self {
        Self { session }
    }

    /// Listing Models
    ///
    /// Returns the models that meet the given conditions.
    ///
    /// The argument project\_id: Number of the project that the calling account works in. To look it up,
    /// see Finding Your Project ID.
    ///
    /// Error 400: Faulty request
    pub fn list_models(&self, project_id: impl Into<String>) -> Request<ListModels> {
        let mut request = Request::new(&self.session);
        request.call().set(0, project_id.into());
        request
    }
}

/// The operation of `list_models`.
#[derive(Clone, Copy, Debug)]
pub enum ListModels {}

impl Operation for ListModels {
    type Output = models::ListModelsResponseBody;

    const ENDPOINT: &'static Endpoint = &Endpoint {
        id: "ListModels",
        method: "GET",
        path: "/v1/{project_id}/models",
        parameters: &[
            Parameter::new("project_id", Place::Path, "simple", false, false),
            Parameter::new("model_name", Place::Query, "form", true, false),
            Parameter::new("exact_match", Place::Query, "form", true, false),
            Parameter::new("model_version", Place::Query, "form", true, false),
            Parameter::new("model_status", Place::Query, "form", true, false),
            Parameter::new("description", Place::Query, "form", true, false),
            Parameter::new("offset", Place::Query, "form", true, false),
            Parameter::new("limit", Place::Query, "form", true, false),
            Parameter::new("sort_by", Place::Query, "form", true, false),
            Parameter::new("order", Place::Query, "form", true, false),
            Parameter::new("workspace_id", Place::Query, "form", true, false),
            Parameter::new("model_type", Place::Query, "form", true, false),
            Parameter::new("not_model_type", Place::Query, "form", true, false),
        ],
        body: None,
        encoding: &[],
        parts: &[],
        answers: &[("200", Form::Json)],
        errors: &[("400", Form::Nothing)],
        security: &[&["XAuthToken"]],
        server: "",
    };

    fn read(answer: RawResponse) -> Result<Self::Output, Error> {
        answer.json()
    }
}

impl Paged for ListModels {
    type Item = models::ModelListItem;

    const PAGING: &'static Paging = &Paging {
        style: Style::Offset,
        parameter: "offset",
        limit: Some("limit"),
        items: &["models"],
        token: &[],
        more: &[],
        done: false,
    };
}

impl Request<ListModels> {
    /// Looks for models by name; a part of it will do.
    pub fn model_name(mut self, model_name: impl Into<String>) -> Self {
        self.call().set(1, model_name.into());
        self
    }

    /// Whether the name has to be exactly the same.
    pub fn exact_match(mut self, exact_match: bool) -> Self {
        self.call().set(2, exact_match);
        self
    }

    /// Looks for models by version. A version has three positive whole numbers of 1 or 2 digits, for
    /// example 2.10.3. None of them may begin with 0, so 02.10.03 is wrong.
    pub fn model_version(mut self, model_version: impl Into<String>) -> Self {
        self.call().set(3, model_version.into());
        self
    }

    /// Returns only models in one state. Possible values:
    /// \- publishing: being published
    /// \- published: available
    /// \- failed: could not be published
    /// \- building: image being built
    /// \- building\_failed: image could not be built
    pub fn model_status(mut self, model_status: impl Into<models::ListModelsModelStatus>) -> Self {
        self.call().set(4, Into::<models::ListModelsModelStatus>::into(model_status));
        self
    }

    /// Looks for models by their remark; a part of it will do.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.call().set(5, description.into());
        self
    }

    /// Page to look at, counted from 0.
    /// (default 0)
    pub fn offset(mut self, offset: i64) -> Self {
        self.call().set(6, offset);
        self
    }

    /// How many models a page holds at most.
    /// (default 1000)
    pub fn limit(mut self, limit: i64) -> Self {
        self.call().set(7, limit);
        self
    }

    /// Field to sort by. Possible values:
    /// \- create\_at: when the application was set up (default value)
    /// \- model\_version: version of the application
    /// \- model\_size: size of the application
    /// (default "create\_at")
    pub fn sort_by(mut self, sort_by: impl Into<models::ListModelsSortBy>) -> Self {
        self.call().set(8, Into::<models::ListModelsSortBy>::into(sort_by));
        self
    }

    /// Direction in which results are arranged. Possible values:
    /// \- asc: smallest first
    /// \- desc: largest first (default value)
    /// (default "desc")
    pub fn order(mut self, order: impl Into<models::ListModelsOrder>) -> Self {
        self.call().set(9, Into::<models::ListModelsOrder>::into(order));
        self
    }

    /// Number of the workspace to filter by, as shown by the API that lists workspaces. Accounts
    /// without any workspace of their own use 0; otherwise give the actual number.
    /// (default "0")
    pub fn workspace_id(mut self, workspace_id: impl Into<String>) -> Self {
        self.call().set(10, workspace_id.into());
        self
    }

    /// Returns only models of this type. Do not use it together with not\_model\_type. The value can be
    /// Custom, Image, MindSpore, PyTorch, TensorFlow or Template.
    pub fn model_type(mut self, model_type: impl Into<models::ListModelsModelType>) -> Self {
        self.call().set(11, Into::<models::ListModelsModelType>::into(model_type));
        self
    }

    /// Leaves out models of this type. Do not use it together with model\_type. The value can be Custom,
    /// Image, MindSpore, PyTorch, TensorFlow or Template.
    pub fn not_model_type(mut self, not_model_type: impl Into<models::ListModelsNotModelType>) -> Self {
        self.call().set(12, Into::<models::ListModelsNotModelType>::into(not_model_type));
        self
    }
}
