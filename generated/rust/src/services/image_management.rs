use crate::models;
use crate::runtime::answer::RawResponse;
use crate::runtime::call::{Endpoint, Form};
use crate::runtime::encode::{Parameter, Place};
use crate::runtime::errors::Error;
use crate::runtime::paging::{Paging, Style};
use crate::runtime::request::{Operation, Paged, Request};
use crate::runtime::session::Session;
use std::sync::Arc;

/// Operations of Image Management.
#[derive(Clone, Debug)]
pub struct ImageManagementService {
    session: Arc<Session>,
}

impl ImageManagementService {
    pub(crate) fn new(session: Arc<Session>) -> Self {
        Self { session }
    }

    /// Listing Image Groups
    ///
    /// Returns images grouped so that all versions of one name stand together.
    ///
    /// The argument project\_id: Definition Number of the project that the calling account works in. To
    /// look it up, see Finding Your Project ID. Constraints N/A Range N/A Default Value N/A
    ///
    /// Error 401: Caller is not authenticated
    ///
    /// Error 403: Caller lacks the permission
    pub fn list_image_groups(&self, project_id: impl Into<String>) -> Request<ListImageGroups> {
        let mut request = Request::new(&self.session);
        request.call().set(0, project_id.into());
        request
    }

    /// Listing Images
    ///
    /// Returns images that notebook instances can be set up with.
    ///
    /// The argument project\_id: Project number that limits which resources the call can reach. If you
    /// do not know it, read Finding Your Project ID.
    ///
    /// Error 401: Caller is not authenticated
    ///
    /// Error 403: Caller lacks the permission
    pub fn list_images(&self, project_id: impl Into<String>) -> Request<ListImages> {
        let mut request = Request::new(&self.session);
        request.call().set(0, project_id.into());
        request
    }
}

/// The operation of `list_image_groups`.
#[derive(Clone, Copy, Debug)]
pub enum ListImageGroups {}

impl Operation for ListImageGroups {
    type Output = models::ListImageGroupsResponseBody;

    const ENDPOINT: &'static Endpoint = &Endpoint {
        id: "ListImageGroups",
        method: "GET",
        path: "/v1/{project_id}/images/group",
        parameters: &[
            Parameter::new("project_id", Place::Path, "simple", false, false),
            Parameter::new("name", Place::Query, "form", true, false),
            Parameter::new("name_fuzzy_match", Place::Query, "form", true, false),
            Parameter::new("namespace", Place::Query, "form", true, false),
            Parameter::new("type", Place::Query, "form", true, false),
            Parameter::new("workspace_id", Place::Query, "form", true, false),
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

impl Request<ListImageGroups> {
    /// Definition
    /// Name of the image.
    /// Constraints
    /// Lowercase letters, digits, underscores, hyphens and dots are allowed.
    /// Range
    /// The value can contain a maximum of 512 characters.
    /// Default Value
    /// N/A
    /// (at most 512 characters)
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.call().set(1, name.into());
        self
    }

    /// Definition
    /// Whether a part of the image name is enough.
    /// Constraints
    /// N/A
    /// Range
    /// N/A
    /// (default true)
    pub fn name_fuzzy_match(mut self, name_fuzzy_match: bool) -> Self {
        self.call().set(2, name_fuzzy_match);
        self
    }

    /// Definition
    /// SWR organization that holds the image, as shown on the organization page of the SWR console.
    /// Constraints
    /// N/A
    /// Range
    /// N/A
    /// Default Value
    /// N/A
    pub fn namespace(mut self, namespace: impl Into<String>) -> Self {
        self.call().set(3, namespace.into());
        self
    }

    /// Definition
    /// Who supplied the image.
    /// Constraints
    /// N/A
    /// Range
    /// \- BUILD\_IN: image supplied with the platform
    /// \- DEDICATED: image that a user saved
    /// Default Value
    /// N/A
    pub fn type_(mut self, type_: impl Into<models::ListImageGroupsType>) -> Self {
        self.call().set(4, Into::<models::ListImageGroupsType>::into(type_));
        self
    }

    /// Definition
    /// Number of the workspace to filter by, as shown by the API that lists workspaces. Accounts
    /// without any workspace of their own use 0; otherwise give the actual number.
    /// Constraints
    /// N/A
    /// Range
    /// N/A
    /// (default "0")
    pub fn workspace_id(mut self, workspace_id: impl Into<String>) -> Self {
        self.call().set(5, workspace_id.into());
        self
    }
}

/// The operation of `list_images`.
#[derive(Clone, Copy, Debug)]
pub enum ListImages {}

impl Operation for ListImages {
    type Output = models::ListImagesResponseBody;

    const ENDPOINT: &'static Endpoint = &Endpoint {
        id: "ListImages",
        method: "GET",
        path: "/v1/{project_id}/images",
        parameters: &[
            Parameter::new("project_id", Place::Path, "simple", false, false),
            Parameter::new("limit", Place::Query, "form", true, false),
            Parameter::new("name", Place::Query, "form", true, false),
            Parameter::new("name_fuzzy_match", Place::Query, "form", true, false),
            Parameter::new("namespace", Place::Query, "form", true, false),
            Parameter::new("offset", Place::Query, "form", true, false),
            Parameter::new("service_type", Place::Query, "form", true, false),
            Parameter::new("sort_dir", Place::Query, "form", true, false),
            Parameter::new("sort_key", Place::Query, "form", true, false),
            Parameter::new("type", Place::Query, "form", true, false),
            Parameter::new("workspace_id", Place::Query, "form", true, false),
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

impl Paged for ListImages {
    type Item = models::ImageResponse;

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

impl Request<ListImages> {
    /// How many images a page holds at most.
    /// (default 200)
    pub fn limit(mut self, limit: i64) -> Self {
        self.call().set(1, limit);
        self
    }

    /// Name of the image.
    /// Lowercase letters, digits, underscores, hyphens and dots are allowed.
    /// The value contains a maximum of 512 characters.
    /// (at most 512 characters)
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.call().set(2, name.into());
        self
    }

    /// Whether a part of the image name is enough.
    /// (default true)
    pub fn name_fuzzy_match(mut self, name_fuzzy_match: bool) -> Self {
        self.call().set(3, name_fuzzy_match);
        self
    }

    /// SWR organization that holds the image, as shown on the organization page of the SWR console.
    pub fn namespace(mut self, namespace: impl Into<String>) -> Self {
        self.call().set(4, namespace.into());
        self
    }

    /// Entry from which results are returned.
    /// (default 0)
    pub fn offset(mut self, offset: i64) -> Self {
        self.call().set(5, offset);
        self
    }

    /// Purpose that the image suits. Enumeration values:
    /// \- COMMON: for any purpose
    /// \- INFERENCE: best for inference
    /// \- TRAIN: best for training jobs
    /// \- DEV: best for development and tests
    /// \- UNKNOWN: purpose not stated
    pub fn service_type(mut self, service_type: impl Into<models::ListImagesServiceType>) -> Self {
        self.call().set(6, Into::<models::ListImagesServiceType>::into(service_type));
        self
    }

    /// Direction in which results are arranged: ASC (smallest first) or DESC (largest first).
    /// (default "DESC")
    pub fn sort_dir(mut self, sort_dir: impl Into<models::ListImagesSortDir>) -> Self {
        self.call().set(7, Into::<models::ListImagesSortDir>::into(sort_dir));
        self
    }

    /// Name of the field to sort by. To sort by several fields, put commas between their names.
    pub fn sort_key(mut self, sort_key: impl Into<String>) -> Self {
        self.call().set(8, sort_key.into());
        self
    }

    /// Who supplied the image. Enumeration values:
    /// \- BUILD\_IN: image supplied with the platform
    /// \- DEDICATED: image that a user saved
    pub fn type_(mut self, type_: impl Into<models::ListImagesType>) -> Self {
        self.call().set(9, Into::<models::ListImagesType>::into(type_));
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
