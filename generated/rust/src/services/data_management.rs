use crate::models;
use crate::runtime::answer::RawResponse;
use crate::runtime::call::{Endpoint, Form};
use crate::runtime::encode::{Parameter, Place};
use crate::runtime::errors::Error;
use crate::runtime::paging::{Paging, Style};
use crate::runtime::request::{Operation, Paged, Request};
use crate::runtime::session::Session;
use std::sync::Arc;

/// Operations of Data Management.
#[derive(Clone, Debug)]
pub struct DataManagementService {
    session: Arc<Session>,
}

impl DataManagementService {
    pub(crate) fn new(session: Arc<Session>) -> Self {
        Self { session }
    }

    /// Listing the Labels of a Dataset
    ///
    /// Returns the labels used in a dataset with their color, shortcut and other properties.
    ///
    /// The argument project\_id: Project number that limits which resources the call can reach. If you
    /// do not know it, read Finding Your Project ID.
    ///
    /// The argument dataset\_id: Number of the dataset to look into.
    ///
    /// Error 401: Caller is not authenticated
    ///
    /// Error 403: Caller lacks the permission
    ///
    /// Error 404: No such dataset
    pub fn list_labels(&self, project_id: impl Into<String>, dataset_id: impl Into<String>) -> Request<ListLabels> {
        let mut request = Request::new(&self.session);
        request.call().set(0, project_id.into());
        request.call().set(1, dataset_id.into());
        request
    }

    /// Listing the Import Jobs of a Dataset
    ///
    /// Returns the import jobs started for a dataset and how far each has come.
    ///
    /// The argument project\_id: Number of the project that the calling account works in. To look it up,
    /// see Finding Your Project ID.
    ///
    /// The argument dataset\_id: Number of the dataset to look into.
    ///
    /// Error 401: Caller is not authenticated
    ///
    /// Error 403: Caller lacks the permission
    ///
    /// Error 404: No such dataset
    pub fn list_import_tasks(
        &self,
        project_id: impl Into<String>,
        dataset_id: impl Into<String>,
    ) -> Request<ListImportTasks> {
        let mut request = Request::new(&self.session);
        request.call().set(0, project_id.into());
        request.call().set(1, dataset_id.into());
        request
    }
}

/// The operation of `list_labels`.
#[derive(Clone, Copy, Debug)]
pub enum ListLabels {}

impl Operation for ListLabels {
    type Output = models::ListLabelsResponseBody;

    const ENDPOINT: &'static Endpoint = &Endpoint {
        id: "ListLabels",
        method: "GET",
        path: "/v2/{project_id}/datasets/{dataset_id}/data-annotations/labels",
        parameters: &[
            Parameter::new("project_id", Place::Path, "simple", false, false),
            Parameter::new("dataset_id", Place::Path, "simple", false, false),
            Parameter::new("version_id", Place::Query, "form", true, false),
            Parameter::new("offset", Place::Query, "form", true, false),
            Parameter::new("limit", Place::Query, "form", true, false),
        ],
        body: None,
        encoding: &[],
        parts: &[],
        answers: &[("200", Form::Json)],
        errors: &[("401", Form::Nothing), ("403", Form::Nothing), ("404", Form::Nothing)],
        security: &[&["XAuthToken"]],
        server: "",
    };

    fn read(answer: RawResponse) -> Result<Self::Output, Error> {
        answer.json()
    }
}

impl Paged for ListLabels {
    type Item = models::Label;

    const PAGING: &'static Paging = &Paging {
        style: Style::Offset,
        parameter: "offset",
        limit: Some("limit"),
        items: &["labels"],
        token: &[],
        more: &[],
        done: false,
    };
}

impl Request<ListLabels> {
    /// Looks only at the dataset version with this number.
    pub fn version_id(mut self, version_id: impl Into<String>) -> Self {
        self.call().set(2, version_id.into());
        self
    }

    /// Page from which results are returned.
    /// (default 0)
    pub fn offset(mut self, offset: i64) -> Self {
        self.call().set(3, offset);
        self
    }

    /// How many labels a page holds at most. The value ranges from 1 to 100000.
    /// (at least 1; at most 100000; default 100000)
    pub fn limit(mut self, limit: i64) -> Self {
        self.call().set(4, limit);
        self
    }
}

/// The operation of `list_import_tasks`.
#[derive(Clone, Copy, Debug)]
pub enum ListImportTasks {}

impl Operation for ListImportTasks {
    type Output = models::ListImportTasksResponseBody;

    const ENDPOINT: &'static Endpoint = &Endpoint {
        id: "ListImportTasks",
        method: "GET",
        path: "/v2/{project_id}/datasets/{dataset_id}/import-tasks",
        parameters: &[
            Parameter::new("project_id", Place::Path, "simple", false, false),
            Parameter::new("dataset_id", Place::Path, "simple", false, false),
            Parameter::new("limit", Place::Query, "form", true, false),
            Parameter::new("offset", Place::Query, "form", true, false),
        ],
        body: None,
        encoding: &[],
        parts: &[],
        answers: &[("200", Form::Json)],
        errors: &[("401", Form::Nothing), ("403", Form::Nothing), ("404", Form::Nothing)],
        security: &[&["XAuthToken"]],
        server: "",
    };

    fn read(answer: RawResponse) -> Result<Self::Output, Error> {
        answer.json()
    }
}

impl Paged for ListImportTasks {
    type Item = models::ImportTaskStatusResp;

    const PAGING: &'static Paging = &Paging {
        style: Style::Offset,
        parameter: "offset",
        limit: Some("limit"),
        items: &["import_tasks"],
        token: &[],
        more: &[],
        done: false,
    };
}

impl Request<ListImportTasks> {
    /// How many jobs a page holds at most.
    /// (at least 1; at most 100; default 10)
    pub fn limit(mut self, limit: i64) -> Self {
        self.call().set(2, limit);
        self
    }

    /// Page from which results are returned.
    /// (default 0)
    pub fn offset(mut self, offset: i64) -> Self {
        self.call().set(3, offset);
        self
    }
}
