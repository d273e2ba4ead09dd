//! Credentials: they prove who calls, and never show.

use super::encode::encoded;
use super::session::Outgoing;
use super::signing::{moment, sign, Signed};
use base64::prelude::{Engine, BASE64_STANDARD};
use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

/// Where an API key travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyPlace {
    Header,
    Query,
    Cookie,
}

#[derive(Clone)]
enum Kind {
    Key { place: KeyPlace, name: String, value: String },
    Bearer(String),
    Basic(String, String),
    AkSk(String, String),
    Made(Arc<dyn Fn() -> Auth + Send + Sync>),
}

/// What proves who calls.
#[derive(Clone)]
pub struct Auth(Kind);

impl fmt::Debug for Auth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Auth(…)")
    }
}

impl Auth {
    /// A key in a header, the query or a cookie.
    pub fn api_key(place: KeyPlace, name: impl Into<String>, value: impl Into<String>) -> Self {
        Self(Kind::Key { place, name: name.into(), value: value.into() })
    }

    /// A token (RFC 6750).
    pub fn bearer(token: impl Into<String>) -> Self {
        Self(Kind::Bearer(token.into()))
    }

    /// User and password (RFC 7617).
    pub fn basic(user: impl Into<String>, password: impl Into<String>) -> Self {
        Self(Kind::Basic(user.into(), password.into()))
    }

    /// Access key and secret key: every request is signed (SDK-HMAC-SHA256).
    pub fn ak_sk(key: impl Into<String>, secret: impl Into<String>) -> Self {
        Self(Kind::AkSk(key.into(), secret.into()))
    }

    /// A credential that a function makes anew for each request.
    pub fn made(make: impl Fn() -> Self + Send + Sync + 'static) -> Self {
        Self(Kind::Made(Arc::new(make)))
    }

    pub(crate) fn apply(&self, request: &mut Outgoing) {
        match &self.0 {
            Kind::Key { place: KeyPlace::Header, name, value } => request.set_header(name, value.clone()),
            Kind::Key { place: KeyPlace::Query, name, value } => {
                request.query.push((encoded(name), encoded(value)));
            }
            Kind::Key { place: KeyPlace::Cookie, name, value } => request.add_cookie(name, value),
            Kind::Bearer(token) => request.set_header("Authorization", format!("Bearer {token}")),
            Kind::Basic(user, password) => {
                let proof = BASE64_STANDARD.encode(format!("{user}:{password}"));
                request.set_header("Authorization", format!("Basic {proof}"));
            }
            Kind::AkSk(key, secret) => signed(request, key, secret),
            Kind::Made(make) => make().apply(request),
        }
    }
}

/// Headers that are set or changed on the way, so a signature must not cover them.
const UNSIGNABLE: [&str; 7] =
    ["user-agent", "accept", "accept-encoding", "connection", "content-length", "authorization", "cookie"];

fn signed(request: &mut Outgoing, key: &str, secret: &str) {
    let query = request.plain_query();
    let mut headers = vec![("Host".to_owned(), request.host())];
    let signable = |name: &str| !UNSIGNABLE.contains(&name.to_ascii_lowercase().as_str());
    headers.extend(request.headers.iter().filter(|(name, _)| signable(name)).cloned());
    let (method, path) = (request.method, request.path());
    let parts = Signed { method, path: &path, query: &query, headers: &headers, body: request.signed_content() };
    for (name, value) in sign(key, secret, parts, &moment(SystemTime::now())) {
        request.set_header(&name, value);
    }
}

/// Variables of the environment, which only serve together.
#[allow(dead_code)] // an API may need no credentials
pub(crate) fn from_environment<const N: usize>(names: [&str; N]) -> Option<[String; N]> {
    let found = names.map(|name| std::env::var(name).unwrap_or_default());
    found.iter().all(|value| !value.is_empty()).then_some(found)
}
