use crate::models;
use crate::runtime::answer::RawResponse;
use crate::runtime::call::{Endpoint, Form};
use crate::runtime::encode::{Parameter, Place};
use crate::runtime::errors::Error;
use crate::runtime::paging::{Paging, Style};
use crate::runtime::request::{Operation, Paged, Request};
use crate::runtime::session::Session;
use std::sync::Arc;

/// Operations of Resource Management.
#[derive(Clone, Debug)]
pub struct ResourceManagementService {
    session: Arc<Session>,
}

impl ResourceManagementService {
    pub(crate) fn new(session: Arc<Session>) -> Self {
        Self { session }
    }

    /// Listing the Nodes of a Resource Pool
    ///
    /// Returns every node of one resource pool together with its state and resources.
    ///
    /// The argument project\_id: Number of the project that the calling account works in. To look it up,
    /// see Finding Your Project ID.
    ///
    /// The argument pool\_name: Name of the resource pool to look into.
    ///
    /// Error 404: No such pool
    pub fn list_pool_nodes(
        &self,
        project_id: impl Into<String>,
        pool_name: impl Into<String>,
    ) -> Request<ListPoolNodes> {
        let mut request = Request::new(&self.session);
        request.call().set(0, project_id.into());
        request.call().set(1, pool_name.into());
        request
    }

    /// Listing the Nodes of a Node Pool
    ///
    /// Returns the nodes that one node pool inside a resource pool contains.
    ///
    /// The argument project\_id: Project number that limits which resources the call can reach. If you
    /// do not know it, read Finding Your Project ID.
    ///
    /// The argument pool\_name: Name of the resource pool to look into.
    ///
    /// The argument nodepool\_name: Name of the node pool to look into.
    ///
    /// Error 400: Faulty request
    pub fn list_node_pool_nodes(
        &self,
        project_id: impl Into<String>,
        pool_name: impl Into<String>,
        nodepool_name: impl Into<String>,
    ) -> Request<ListNodePoolNodes> {
        let mut request = Request::new(&self.session);
        request.call().set(0, project_id.into());
        request.call().set(1, pool_name.into());
        request.call().set(2, nodepool_name.into());
        request
    }

    /// Listing the Node Pools of a Resource Pool
    ///
    /// Returns all node pools that a resource pool is divided into.
    ///
    /// The argument project\_id: Number of the project that the calling account works in. To look it up,
    /// see Finding Your Project ID.
    ///
    /// The argument pool\_name: Name of the resource pool to look into.
    ///
    /// Error 404: No such pool
    pub fn list_node_pools(
        &self,
        project_id: impl Into<String>,
        pool_name: impl Into<String>,
    ) -> Request<ListNodePools> {
        let mut request = Request::new(&self.session);
        request.call().set(0, project_id.into());
        request.call().set(1, pool_name.into());
        request
    }

    /// Listing Network Resources
    ///
    /// Returns the networks set up in a project. Labels can narrow the result.
    ///
    /// The argument project\_id: Project number that limits which resources the call can reach. If you
    /// do not know it, read Finding Your Project ID.
    pub fn list_networks(&self, project_id: impl Into<String>) -> Request<ListNetworks> {
        let mut request = Request::new(&self.session);
        request.call().set(0, project_id.into());
        request
    }

    /// Listing Resource Pool Tags
    ///
    /// Collects the tags in use on all resource pools of the project.
    ///
    /// The argument project\_id: Number of the project that the calling account works in. To look it up,
    /// see Finding Your Project ID.
    ///
    /// Error 400: Faulty request
    ///
    /// Error 401: Caller is not authenticated
    ///
    /// Error 403: Caller lacks the permission
    pub fn list_pool_tags(&self, project_id: impl Into<String>) -> Request<ListPoolTags> {
        let mut request = Request::new(&self.session);
        request.call().set(0, project_id.into());
        request
    }
}

/// The operation of `list_pool_nodes`.
#[derive(Clone, Copy, Debug)]
pub enum ListPoolNodes {}

impl Operation for ListPoolNodes {
    type Output = models::ListPoolNodesResponseBody;

    const ENDPOINT: &'static Endpoint = &Endpoint {
        id: "ListPoolNodes",
        method: "GET",
        path: "/v2/{project_id}/pools/{pool_name}/nodes",
        parameters: &[
            Parameter::new("project_id", Place::Path, "simple", false, false),
            Parameter::new("pool_name", Place::Path, "simple", false, false),
            Parameter::new("continue", Place::Query, "form", true, false),
            Parameter::new("limit", Place::Query, "form", true, false),
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

impl Paged for ListPoolNodes {
    type Item = models::Node;

    const PAGING: &'static Paging = &Paging {
        style: Style::Token,
        parameter: "continue",
        limit: Some("limit"),
        items: &["items"],
        token: &["metadata", "continue"],
        more: &[],
        done: false,
    };
}

impl Request<ListPoolNodes> {
    /// Paging marker taken from the page before. Leave it out for the first page.
    pub fn continue_(mut self, continue_: impl Into<String>) -> Self {
        self.call().set(2, continue_.into());
        self
    }

    /// How many entries one query brings back at most.
    pub fn limit(mut self, limit: i64) -> Self {
        self.call().set(3, limit);
        self
    }
}

/// The operation of `list_node_pool_nodes`.
#[derive(Clone, Copy, Debug)]
pub enum ListNodePoolNodes {}

impl Operation for ListNodePoolNodes {
    type Output = models::ListNodePoolNodesResponseBody;

    const ENDPOINT: &'static Endpoint = &Endpoint {
        id: "ListNodePoolNodes",
        method: "GET",
        path: "/v2/{project_id}/pools/{pool_name}/nodepools/{nodepool_name}/nodes",
        parameters: &[
            Parameter::new("project_id", Place::Path, "simple", false, false),
            Parameter::new("pool_name", Place::Path, "simple", false, false),
            Parameter::new("nodepool_name", Place::Path, "simple", false, false),
            Parameter::new("continue", Place::Query, "form", true, false),
            Parameter::new("limit", Place::Query, "form", true, false),
        ],
        body: None,
        encoding: &[],
        parts: &[],
        answers: &[("200", Form::Json)],
        errors: &[("400", Form::Json)],
        security: &[&["XAuthToken"]],
        server: "",
    };

    fn read(answer: RawResponse) -> Result<Self::Output, Error> {
        answer.json()
    }
}

impl Paged for ListNodePoolNodes {
    type Item = models::Node;

    const PAGING: &'static Paging = &Paging {
        style: Style::Token,
        parameter: "continue",
        limit: None,
        items: &["items"],
        token: &["metadata", "continue"],
        more: &[],
        done: false,
    };
}

impl Request<ListNodePoolNodes> {
    /// Paging marker taken from the page before. Leave it out for the first page.
    pub fn continue_(mut self, continue_: impl Into<String>) -> Self {
        self.call().set(3, continue_.into());
        self
    }

    /// How many entries one query brings back at most.
    pub fn limit(mut self, limit: impl Into<String>) -> Self {
        self.call().set(4, limit.into());
        self
    }
}

/// The operation of `list_node_pools`.
#[derive(Clone, Copy, Debug)]
pub enum ListNodePools {}

impl Operation for ListNodePools {
    type Output = models::ListNodePoolsResponseBody;

    const ENDPOINT: &'static Endpoint = &Endpoint {
        id: "ListNodePools",
        method: "GET",
        path: "/v2/{project_id}/pools/{pool_name}/nodepools",
        parameters: &[
            Parameter::new("project_id", Place::Path, "simple", false, false),
            Parameter::new("pool_name", Place::Path, "simple", false, false),
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

/// The operation of `list_networks`.
#[derive(Clone, Copy, Debug)]
pub enum ListNetworks {}

impl Operation for ListNetworks {
    type Output = models::ListNetworksResponseBody;

    const ENDPOINT: &'static Endpoint = &Endpoint {
        id: "ListNetworks",
        method: "GET",
        path: "/v1/{project_id}/networks",
        parameters: &[
            Parameter::new("project_id", Place::Path, "simple", false, false),
            Parameter::new("labelSelector", Place::Query, "form", true, false),
            Parameter::new("limit", Place::Query, "form", true, false),
            Parameter::new("continue", Place::Query, "form", true, false),
        ],
        body: None,
        encoding: &[],
        parts: &[],
        answers: &[("200", Form::Json)],
        errors: &[],
        security: &[&["XAuthToken"]],
        server: "",
    };

    fn read(answer: RawResponse) -> Result<Self::Output, Error> {
        answer.json()
    }
}

impl Paged for ListNetworks {
    type Item = models::Network;

    const PAGING: &'static Paging = &Paging {
        style: Style::Token,
        parameter: "continue",
        limit: Some("limit"),
        items: &["items"],
        token: &["metadata", "continue"],
        more: &[],
        done: false,
    };
}

impl Request<ListNetworks> {
    /// Returns only networks that carry the given label, written as key=value.
    pub fn label_selector(mut self, label_selector: impl Into<String>) -> Self {
        self.call().set(1, label_selector.into());
        self
    }

    /// How many entries one query brings back at most.
    pub fn limit(mut self, limit: i64) -> Self {
        self.call().set(2, limit);
        self
    }

    /// Paging marker taken from the page before. Leave it out for the first page.
    pub fn continue_(mut self, continue_: impl Into<String>) -> Self {
        self.call().set(3, continue_.into());
        self
    }
}

/// The operation of `list_pool_tags`.
#[derive(Clone, Copy, Debug)]
pub enum ListPoolTags {}

impl Operation for ListPoolTags {
    type Output = models::ListPoolTagsResponseBody;

    const ENDPOINT: &'static Endpoint = &Endpoint {
        id: "ListPoolTags",
        method: "GET",
        path: "/v1/{project_id}/pools/tags",
        parameters: &[Parameter::new("project_id", Place::Path, "simple", false, false)],
        body: None,
        encoding: &[],
        parts: &[],
        answers: &[("200", Form::Json)],
        errors: &[("400", Form::Json), ("401", Form::Json), ("403", Form::Json)],
        security: &[&["XAuthToken"]],
        server: "",
    };

    fn read(answer: RawResponse) -> Result<Self::Output, Error> {
        answer.json()
    }
}
