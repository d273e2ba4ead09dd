//! The client with all services, and its options.

use crate::runtime::auth::{from_environment, Auth, KeyPlace};
use crate::runtime::errors::Error;
use crate::runtime::request::{Operation, Request};
use crate::runtime::retry::Retry;
use crate::runtime::session::{Attempt, Hooks, Outgoing, Session};
use crate::services;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

const SERVER: &str = "https://modelarts.{region}.myhuaweicloud.com";

/// The client; clones share connections.
#[derive(Clone, Debug)]
pub struct Client {
    session: Arc<Session>,
}

impl Client {
    /// Options of a new client.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// A call of an operation of your own, with the credentials and settings of this client.
    pub fn request<O: Operation>(&self) -> Request<O> {
        Request::new(&self.session)
    }

    /// Operations of Resource Management.
    pub fn resource_management(&self) -> services::ResourceManagementService {
        services::ResourceManagementService::new(self.session.clone())
    }

    /// Operations of Development Environment.
    pub fn development_environment(&self) -> services::DevelopmentEnvironmentService {
        services::DevelopmentEnvironmentService::new(self.session.clone())
    }

    /// Operations of Models.
    pub fn models(&self) -> services::ModelsService {
        services::ModelsService::new(self.session.clone())
    }

    /// Operations of Data Management.
    pub fn data_management(&self) -> services::DataManagementService {
        services::DataManagementService::new(self.session.clone())
    }

    /// Operations of Image Management.
    pub fn image_management(&self) -> services::ImageManagementService {
        services::ImageManagementService::new(self.session.clone())
    }
}

/// Options of a client.
#[derive(Clone, Debug)]
pub struct ClientBuilder {
    base_url: Option<String>,
    parts: BTreeMap<&'static str, String>,
    auth: BTreeMap<&'static str, Auth>,
    headers: Vec<(String, String)>,
    timeout: Option<Duration>,
    retry: Retry,
    user_agent: String,
    http: Option<reqwest::Client>,
    hooks: Hooks,
    strict: bool,
}

impl Default for ClientBuilder {
    fn default() -> Self {
        Self {
            base_url: std::env::var("MODELARTS_BASE_URL").ok().filter(|url| !url.is_empty()),
            parts: parts(),
            auth: credentials(),
            headers: Vec::new(),
            timeout: Some(Duration::from_secs(30)),
            retry: Retry::default(),
            user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")).to_owned(),
            http: None,
            hooks: Hooks::default(),
            strict: false,
        }
    }
}

/// The parts of the documented server's address.
fn parts() -> BTreeMap<&'static str, String> {
    let mut parts = BTreeMap::new();
    parts.insert("region", "cn-north-4".to_owned());
    parts
}

/// The credentials of the environment.
fn credentials() -> BTreeMap<&'static str, Auth> {
    let mut auth = BTreeMap::new();
    if let Some([value_0]) = from_environment(["MODELARTS_X_AUTH_TOKEN"]) {
        auth.insert("XAuthToken", Auth::api_key(KeyPlace::Header, "X-Auth-Token", value_0));
    }
    auth
}

impl ClientBuilder {
    /// The address of the service; else MODELARTS_BASE_URL of the environment, else the documented server.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// What proves who calls where nothing more specific is given.
    pub fn auth(mut self, auth: Auth) -> Self {
        self.auth.insert("", auth);
        self
    }

    /// Sends a header with every request.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Ends each try of a call after a time, 30 seconds by default; None waits for ever.
    pub fn timeout(mut self, timeout: impl Into<Option<Duration>>) -> Self {
        self.timeout = timeout.into();
        self
    }

    /// When calls are tried again.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// Names the caller in place of this package and its version.
    pub fn user_agent(mut self, name: impl Into<String>) -> Self {
        self.user_agent = name.into();
        self
    }

    /// Calls a function that may change each request before it is signed.
    pub fn before(mut self, hook: impl Fn(&mut Outgoing) + Send + Sync + 'static) -> Self {
        self.hooks.before.push(Arc::new(hook));
        self
    }

    /// Tells a function of each try.
    pub fn after(mut self, hook: impl Fn(&Attempt) + Send + Sync + 'static) -> Self {
        self.hooks.after.push(Arc::new(hook));
        self
    }

    /// Tells a function of each answer that is not as documented: the operation, and what of it does not fit, without
    /// any values.
    pub fn problems(mut self, hook: impl Fn(&str, &[String]) + Send + Sync + 'static) -> Self {
        self.hooks.problems.push(Arc::new(hook));
        self
    }

    /// Whether an answer that is not as documented is an error; else what can be read of it is, and the rest is told.
    pub fn strict(mut self, strict: bool) -> Self {
        self.strict = strict;
        self
    }

    /// Your own HTTP client, for proxies, TLS settings and connection limits.
    pub fn http_client(mut self, http: reqwest::Client) -> Self {
        self.http = Some(http);
        self
    }

    /// The part region of the documented server's address; else cn-north-4.
    pub fn region(mut self, value: impl Into<String>) -> Self {
        self.parts.insert("region", value.into());
        self
    }

    /// api key; else MODELARTS\_X\_AUTH\_TOKEN of the environment.
    pub fn x_auth_token(mut self, value: impl Into<String>) -> Self {
        self.auth.insert("XAuthToken", Auth::api_key(KeyPlace::Header, "X-Auth-Token", value));
        self
    }

    /// The client. It fails where no address of the service is known.
    pub fn build(self) -> Result<Client, Error> {
        let invalid = |reason: String| Error::Invalid { operation: "client", reason };
        let documented =
            || self.parts.iter().fold(SERVER.to_owned(), |url, (k, v)| url.replace(&format!("{{{k}}}"), v));
        let address = self.base_url.clone().unwrap_or_else(documented);
        let base = match reqwest::Url::parse(&address) {
            Ok(url) if url.has_host() && !address.contains('{') => url,
            _ => return Err(invalid(format!("the documentation names no whole address ({address:?}): give base_url"))),
        };
        let plain = || reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build();
        let http = self.http.map_or_else(plain, Ok).map_err(|error| invalid(error.to_string()))?;
        let (auth, headers, user_agent) = (self.auth, self.headers, self.user_agent);
        let (timeout, retry, hooks, documented) = (self.timeout, self.retry, self.hooks, self.base_url.is_none());
        let strict = self.strict;
        let session = Session { base, documented, user_agent, auth, headers, timeout, retry, http, hooks, strict };
        Ok(Client { session: Arc::new(session) })
    }
}
