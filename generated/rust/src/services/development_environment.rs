use crate::models;
use crate::runtime::answer::RawResponse;
use crate::runtime::call::{Endpoint, Form};
use crate::runtime::encode::{Parameter, Place};
use crate::runtime::errors::Error;
use crate::runtime::paging::{Paging, Style};
use crate::runtime::request::{Operation, Paged, Request};
use crate::runtime::session::Session;
use std::sync::Arc;

/// Operations of Development Environment.
#[derive(Clone, Debug)]
pub struct DevelopmentEnvironmentService {
    session: Arc<Session>,
}

impl DevelopmentEnvironmentService {
    pub(crate) fn new(session: Arc<Session>) -> Self {
        Self { session }
    }

    /// Listing Notebook Instances
    ///
    /// Returns the notebook instances that meet the given conditions, or all that the user can see if
    /// there are none.
    ///
    /// The argument project\_id: Number of the project that the calling account works in. To look it up,
    /// see Finding Your Project ID.
    ///
    /// Error 401: Caller is not authenticated
    ///
    /// Error 403: Caller lacks the permission
    pub fn list_notebooks(&self, project_id: impl Into<String>) -> Request<ListNotebooks> {
        let mut request = Request::new(&self.session);
        request.call().set(0, project_id.into());
        request
    }

    /// Setting Up a Notebook Instance
    ///
    /// Sets up a notebook instance with the chosen flavor, image and storage. The work goes on after
    /// the answer; follow it by the instance number.
    ///
    /// The argument project\_id: Number of the project that the calling account works in. To look it up,
    /// see Finding Your Project ID.
    ///
    /// Error 400: Faulty request
    ///
    /// Error 401: Caller is not authenticated
    ///
    /// Error 403: Caller lacks the permission
    pub fn create_notebook(
        &self,
        project_id: impl Into<String>,
        body: &models::CreateNotebookRequestBody,
    ) -> Request<CreateNotebook> {
        let mut request = Request::new(&self.session);
        request.call().set(0, project_id.into());
        request.call().content(body);
        request
    }

    /// Listing Flavors for Notebooks
    ///
    /// Returns the flavors that can be picked for a notebook instance.
    ///
    /// The argument project\_id: Project number that limits which resources the call can reach. If you
    /// do not know it, read Finding Your Project ID.
    ///
    /// Error 401: Caller is not authenticated
    ///
    /// Error 403: Caller lacks the permission
    ///
    /// Error 404: Nothing found
    pub fn list_notebook_flavors(&self, project_id: impl Into<String>) -> Request<ListNotebookFlavors> {
        let mut request = Request::new(&self.session);
        request.call().set(0, project_id.into());
        request
    }

    /// Removing a Notebook Instance
    ///
    /// Removes one notebook instance. Storage run by the platform is wiped with it and cannot be
    /// brought back.
    ///
    /// The argument project\_id: Project number that limits which resources the call can reach. If you
    /// do not know it, read Finding Your Project ID.
    ///
    /// The argument id: UUID of the instance to remove.
    ///
    /// Error 404: No such instance
    pub fn delete_notebook(&self, project_id: impl Into<String>, id: impl Into<String>) -> Request<DeleteNotebook> {
        let mut request = Request::new(&self.session);
        request.call().set(0, project_id.into());
        request.call().set(1, id.into());
        request
    }
}

/// The operation of `list_notebooks`.
#[derive(Clone, Copy, Debug)]
pub enum ListNotebooks {}

impl Operation for ListNotebooks {
    type Output = models::ListNotebooksResponseBody;

    const ENDPOINT: &'static Endpoint = &Endpoint {
        id: "ListNotebooks",
        method: "GET",
        path: "/v1/{project_id}/notebooks",
        parameters: &[
            Parameter::new("project_id", Place::Path, "simple", false, false),
            Parameter::new("feature", Place::Query, "form", true, false),
            Parameter::new("limit", Place::Query, "form", true, false),
            Parameter::new("name", Place::Query, "form", true, false),
            Parameter::new("pool_id", Place::Query, "form", true, false),
            Parameter::new("offset", Place::Query, "form", true, false),
            Parameter::new("owner", Place::Query, "form", true, false),
            Parameter::new("sort_dir", Place::Query, "form", true, false),
            Parameter::new("sort_key", Place::Query, "form", true, false),
            Parameter::new("status", Place::Query, "form", true, false),
            Parameter::new("workspaceId", Place::Query, "form", true, false),
        ],
        body: None,
        encoding: &[],
        parts: &[],
        answers: &[("200", Form::Json)],
        errors: &[("401", Form::Nothing), ("403", Form::Nothing)],
        security: &[&["XAuthToken"]],
        server: "",
    };

    fn read(answer: RawResponse) -> Result<Self::Output, Error> {
        answer.json()
    }
}

impl Paged for ListNotebooks {
    type Item = models::NotebookResp;

    const PAGING: &'static Paging = &Paging {
        style: Style::Offset,
        parameter: "offset",
        limit: Some("limit"),
        items: &["data"],
        token: &[],
        more: &[],
        done: false,
    };
}

impl Request<ListNotebooks> {
    /// Returns only instances of one category. Enumeration values:
    /// \- DEFAULT: free flavor offered by CodeLab, at most one for each user
    /// \- NOTEBOOK: flavor charged by use
    /// (default "NOTEBOOK")
    pub fn feature(mut self, feature: impl Into<models::ListNotebooksFeature>) -> Self {
        self.call().set(1, Into::<models::ListNotebooksFeature>::into(feature));
        self
    }

    /// How many instances a page holds at most.
    /// (default 10)
    pub fn limit(mut self, limit: i64) -> Self {
        self.call().set(2, limit);
        self
    }

    /// Looks for instances by name; a part of it will do. Letters, digits, underscores and hyphens are
    /// allowed.
    /// The value contains a maximum of 128 characters.
    /// (at most 128 characters)
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.call().set(3, name.into());
        self
    }

    /// Returns only instances in the dedicated resource pool with this number.
    pub fn pool_id(mut self, pool_id: impl Into<String>) -> Self {
        self.call().set(4, pool_id.into());
        self
    }

    /// Entry from which results are returned.
    /// (default 0)
    pub fn offset(mut self, offset: i64) -> Self {
        self.call().set(5, offset);
        self
    }

    /// Returns only instances of the user with this number, which consists of 32 lowercase letters and
    /// digits and is generally that of the person logged in. It has an effect only for the main account
    /// or with the admin permission.
    pub fn owner(mut self, owner: impl Into<String>) -> Self {
        self.call().set(6, owner.into());
        self
    }

    /// Direction in which results are arranged. Enumeration values:
    /// \- ASC: smallest first
    /// \- DESC: largest first
    /// (default "DESC")
    pub fn sort_dir(mut self, sort_dir: impl Into<models::ListNotebooksSortDir>) -> Self {
        self.call().set(7, Into::<models::ListNotebooksSortDir>::into(sort_dir));
        self
    }

    /// Name of the field to sort by. To sort by several fields, put commas between their names.
    pub fn sort_key(mut self, sort_key: impl Into<String>) -> Self {
        self.call().set(8, sort_key.into());
        self
    }

    /// Returns only instances in one stage. Enumeration values:
    /// \- INIT: just registered
    /// \- CREATING: being set up
    /// \- STARTING: starting up
    /// \- STOPPING: shutting down
    /// \- DELETING: being removed
    /// \- RUNNING: at work
    /// \- STOPPED: shut down
    /// \- SNAPSHOTTING: taking a snapshot, that is, while an image is saved
    /// \- CREATE\_FAILED: could not be set up
    /// \- START\_FAILED: could not start up
    /// \- DELETE\_FAILED: could not be removed
    /// \- ERROR: out of order
    /// \- DELETED: removed
    /// \- FROZEN: blocked
    pub fn status(mut self, status: impl Into<models::ListNotebooksStatus>) -> Self {
        self.call().set(9, Into::<models::ListNotebooksStatus>::into(status));
        self
    }

    /// Number of the workspace to filter by, as shown by the API that lists workspaces. Accounts
    /// without any workspace of their own use 0; otherwise give the actual number.
    /// (default "0")
    pub fn workspace_id(mut self, workspace_id: impl Into<String>) -> Self {
        self.call().set(10, workspace_id.into());
        self
    }
}

/// The operation of `create_notebook`.
#[derive(Clone, Copy, Debug)]
pub enum CreateNotebook {}

impl Operation for CreateNotebook {
    type Output = models::CreateNotebookResponseBody;

    const ENDPOINT: &'static Endpoint = &Endpoint {
        id: "CreateNotebook",
        method: "POST",
        path: "/v1/{project_id}/notebooks",
        parameters: &[Parameter::new("project_id", Place::Path, "simple", false, false)],
        body: Some(("application/json", Form::Json)),
        encoding: &[],
        parts: &[],
        answers: &[("200", Form::Json)],
        errors: &[("400", Form::Json), ("401", Form::Nothing), ("403", Form::Nothing)],
        security: &[&["XAuthToken"]],
        server: "",
    };

    fn read(answer: RawResponse) -> Result<Self::Output, Error> {
        answer.json()
    }
}

/// The operation of `list_notebook_flavors`.
#[derive(Clone, Copy, Debug)]
pub enum ListNotebookFlavors {}

impl Operation for ListNotebookFlavors {
    type Output = models::ListNotebookFlavorsResponseBody;

    const ENDPOINT: &'static Endpoint = &Endpoint {
        id: "ListNotebookFlavors",
        method: "GET",
        path: "/v1/{project_id}/notebooks/flavors",
        parameters: &[
            Parameter::new("project_id", Place::Path, "simple", false, false),
            Parameter::new("category", Place::Query, "form", true, false),
            Parameter::new("limit", Place::Query, "form", true, false),
            Parameter::new("offset", Place::Query, "form", true, false),
            Parameter::new("type", Place::Query, "form", true, false),
            Parameter::new("sort_dir", Place::Query, "form", true, false),
            Parameter::new("sort_key", Place::Query, "form", true, false),
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

impl Paged for ListNotebookFlavors {
    type Item = models::NotebookFlavor;

    const PAGING: &'static Paging = &Paging {
        style: Style::Offset,
        parameter: "offset",
        limit: Some("limit"),
        items: &["data"],
        token: &[],
        more: &[],
        done: false,
    };
}

impl Request<ListNotebookFlavors> {
    /// Returns only flavors with one type of processor. The options are as follows:
    /// \- CPU
    /// \- GPU
    /// \- ASCEND
    pub fn category(mut self, category: impl Into<models::ListNotebookFlavorsCategory>) -> Self {
        self.call().set(1, Into::<models::ListNotebookFlavorsCategory>::into(category));
        self
    }

    /// How many flavors a page holds at most. There is no upper limit if it is left out.
    pub fn limit(mut self, limit: i64) -> Self {
        self.call().set(2, limit);
        self
    }

    /// Entry from which results are returned.
    /// (default 0)
    pub fn offset(mut self, offset: i64) -> Self {
        self.call().set(3, offset);
        self
    }

    /// Type of cluster that offers the flavor. The options are as follows:
    /// \- MANAGED: cluster shared by all
    /// \- DEDICATED: cluster reserved for one user
    pub fn type_(mut self, type_: impl Into<models::ListNotebookFlavorsType>) -> Self {
        self.call().set(4, Into::<models::ListNotebookFlavorsType>::into(type_));
        self
    }

    /// Direction in which results are arranged: ASC (smallest first) or DESC (largest first).
    /// (default "DESC")
    pub fn sort_dir(mut self, sort_dir: impl Into<models::ListNotebookFlavorsSortDir>) -> Self {
        self.call().set(5, Into::<models::ListNotebookFlavorsSortDir>::into(sort_dir));
        self
    }

    /// Name of the field to sort by. To sort by several fields, put commas between their names.
    pub fn sort_key(mut self, sort_key: impl Into<String>) -> Self {
        self.call().set(6, sort_key.into());
        self
    }
}

/// The operation of `delete_notebook`.
#[derive(Clone, Copy, Debug)]
pub enum DeleteNotebook {}

impl Operation for DeleteNotebook {
    type Output = models::DeleteNotebookResponseBody;

    const ENDPOINT: &'static Endpoint = &Endpoint {
        id: "DeleteNotebook",
        method: "DELETE",
        path: "/v1/{project_id}/notebooks/{id}",
        parameters: &[
            Parameter::new("project_id", Place::Path, "simple", false, false),
            Parameter::new("id", Place::Path, "simple", false, false),
        ],
        body: None,
        encoding: &[],
        parts: &[],
        answers: &[("200", Form::Json)],
        errors: &[("404", Form::Json)],
        security: &[&["XAuthToken"]],
        server: "",
    };

    fn read(answer: RawResponse) -> Result<Self::Output, Error> {
        answer.json()
    }
}
