//! Sends calls: credentials, time limits, retries.

use super::answer::{Download, RawResponse};
use super::auth::Auth;
use super::call::{Body, Call, Form};
use super::encode;
use super::errors::Error;
use super::lenient::Reader;
use super::multipart;
use super::retry::Retry;
use bytes::Bytes;
use reqwest::header::{HeaderName, HeaderValue};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// One try of a call; without a status nothing answered.
#[derive(Clone, Debug)]
pub struct Attempt {
    pub operation: &'static str,
    pub method: &'static str,
    pub host: String,
    pub path: String,
    pub status: Option<u16>,
    pub duration: Duration,
}

type Before = Arc<dyn Fn(&mut Outgoing) + Send + Sync>;
type After = Arc<dyn Fn(&Attempt) + Send + Sync>;
type Problems = Arc<dyn Fn(&str, &[String]) + Send + Sync>;

/// Functions of the user.
#[derive(Clone, Default)]
pub(crate) struct Hooks {
    pub before: Vec<Before>,
    pub after: Vec<After>,
    pub problems: Vec<Problems>,
}

impl fmt::Debug for Hooks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Hooks")
    }
}

/// What a client shares among its services. `auth` is by the name of the scheme; the one named "" serves every operation.
#[derive(Clone, Debug)]
pub struct Session {
    pub(crate) base: reqwest::Url,
    /// Whether that is the documented one, so that operations with one of their own are sent there.
    pub(crate) documented: bool,
    pub(crate) user_agent: String,
    pub(crate) auth: BTreeMap<&'static str, Auth>,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) retry: Retry,
    pub(crate) http: reqwest::Client,
    pub(crate) hooks: Hooks,
    pub(crate) strict: bool,
}

/// A request that is ready to be sent; the pairs of its query are percent-encoded.
pub struct Outgoing {
    pub method: &'static str,
    pub query: Vec<(String, String)>,
    pub headers: Vec<(String, String)>,
    address: reqwest::Url,
    content: Bytes,
    /// Whether the content is made when it is sent.
    unsigned: bool,
    streamed: Option<reqwest::Body>,
}

impl Outgoing {
    /// Sets a header in place of those of the same name.
    pub fn set_header(&mut self, name: &str, value: String) {
        self.headers.retain(|(n, _)| !n.eq_ignore_ascii_case(name));
        self.headers.push((name.to_owned(), value));
    }

    /// Adds a cookie.
    pub fn add_cookie(&mut self, name: &str, value: &str) {
        let cookie = format!("{}={}", encode::encoded(name), encode::encoded(value));
        let before = self.headers.iter().find(|(n, _)| n.eq_ignore_ascii_case("cookie"));
        let all = before.map_or(cookie.clone(), |(_, held)| format!("{held}; {cookie}"));
        self.set_header("Cookie", all);
    }

    /// The path, percent-encoded.
    pub fn path(&self) -> String {
        self.address.path().to_owned()
    }

    /// Host and port.
    pub fn host(&self) -> String {
        let port = self.address.port().map(|p| format!(":{p}")).unwrap_or_default();
        format!("{}{port}", self.address.host_str().unwrap_or_default())
    }

    pub(crate) fn plain_query(&self) -> Vec<(String, String)> {
        self.query.iter().map(|(k, v)| (encode::decoded(k), encode::decoded(v))).collect()
    }

    /// The content that a signature covers; content that is streamed counts as content.
    pub(crate) fn signed_content(&self) -> &[u8] {
        if self.unsigned || self.streamed.is_some() {
            b"streamed"
        } else {
            &self.content
        }
    }

    fn request(self, call: &Call) -> Result<reqwest::Request, Error> {
        let method = self.method.parse().map_err(|_| call.invalid("no such method"))?;
        let mut url = self.address;
        if !self.query.is_empty() {
            let pairs: Vec<_> = self.query.iter().map(|(k, v)| format!("{k}={v}")).collect();
            url.set_query(Some(&pairs.join("&")));
        }
        let mut request = reqwest::Request::new(method, url);
        for (name, value) in &self.headers {
            let wrong = || call.invalid(format!("the header {name:?} cannot be sent"));
            let key = HeaderName::from_bytes(name.as_bytes()).map_err(|_| wrong())?;
            let text = HeaderValue::from_bytes(value.as_bytes()).map_err(|_| wrong())?;
            request.headers_mut().insert(key, text);
        }
        let held = !self.content.is_empty() || !matches!(call.body, Body::Empty);
        *request.body_mut() = self.streamed.or_else(|| held.then(|| self.content.into()));
        Ok(request)
    }
}

impl Error {
    /// What the transport says, without address and query, where secrets may travel.
    pub(crate) fn lost(operation: &'static str, source: reqwest::Error) -> Self {
        if source.is_timeout() {
            Self::Timeout { operation }
        } else if source.is_builder() {
            Self::Invalid { operation, reason: source.without_url().to_string() }
        } else {
            Self::Connection { operation, source: source.without_url() }
        }
    }
}

impl Session {
    pub(crate) async fn raw(&self, call: &Call) -> Result<RawResponse, Error> {
        let response = self.answered(call, true).await?;
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let body = response.bytes().await.map_err(|e| Error::lost(call.endpoint.id, e))?;
        Ok(RawResponse { status, headers, body, endpoint: call.endpoint, reader: self.reader(call) })
    }

    /// What reads the answers of a call.
    pub(crate) fn reader(&self, call: &Call) -> Reader {
        let (operation, strict) = (call.endpoint.id, call.strict.unwrap_or(self.strict));
        Reader { operation, strict, hooks: self.hooks.clone() }
    }

    pub(crate) async fn download(&self, call: &Call) -> Result<Download, Error> {
        Download::of(self.answered(call, false).await?, call.endpoint).await
    }

    async fn answered(&self, call: &Call, whole: bool) -> Result<reqwest::Response, Error> {
        let retry = call.retry.as_ref().unwrap_or(&self.retry);
        let repeats = retry.repeats(call.endpoint.method, call.header_names());
        let mut attempt = 1;
        loop {
            let tried = self.tried(call, whole).await;
            let pause = match &tried {
                _ if !repeats => None,
                Ok(r) => retry.delay(attempt, Some((r.status().as_u16(), r.headers()))),
                Err(Error::Connection { .. } | Error::Timeout { .. }) => retry.delay(attempt, None),
                Err(_) => None,
            };
            let Some(pause) = pause else { return tried };
            if let Ok(response) = tried {
                let _ = response.bytes().await; // the connection serves again
            }
            tokio::time::sleep(pause).await;
            attempt += 1;
        }
    }

    /// One try. The time is that of all, or, where content comes piece by piece, that of its beginning.
    async fn tried(&self, call: &Call, whole: bool) -> Result<reqwest::Response, Error> {
        let mut outgoing = self.outgoing(call)?;
        if let Body::Parts(_, parts) = &call.body {
            let unread = |error: std::io::Error| call.invalid(format!("a file cannot be read: {error}"));
            let (body, length) = multipart::body(parts.clone()).await.map_err(unread)?;
            outgoing.streamed = Some(body);
            outgoing.set_header("Content-Length", length.to_string());
        }
        let (host, path, started) = (outgoing.host(), outgoing.path(), Instant::now());
        let mut request = outgoing.request(call)?;
        let limit = call.timeout.or(self.timeout);
        *request.timeout_mut() = limit.filter(|_| whole);
        let sent = self.http.execute(request);
        let response = match limit.filter(|_| !whole) {
            None => sent.await.map_err(|e| Error::lost(call.endpoint.id, e)),
            Some(limit) => match tokio::time::timeout(limit, sent).await {
                Ok(response) => response.map_err(|e| Error::lost(call.endpoint.id, e)),
                Err(_) => Err(Error::Timeout { operation: call.endpoint.id }),
            },
        };
        let (status, duration) = (response.as_ref().ok().map(|r| r.status().as_u16()), started.elapsed());
        let (method, operation) = (call.endpoint.method, call.endpoint.id);
        let attempt = Attempt { operation, method, host: host.clone(), path: path.clone(), status, duration };
        self.hooks.after.iter().for_each(|hook| hook(&attempt));
        let (failed, seconds) = (response.is_err(), duration.as_secs_f64());
        // Without query, headers and bodies, where secrets travel.
        tracing::debug!(method, host, path, failed, seconds, "call");
        response
    }

    pub(crate) fn outgoing(&self, call: &Call) -> Result<Outgoing, Error> {
        let mut made = call.written()?;
        let mut address = self.place(call, &made.path);
        if let Some(linked) = &call.address {
            address.set_path(linked.path());
            let pairs = linked.query().unwrap_or_default().split('&').filter(|pair| !pair.is_empty());
            let cut = |pair: &str| pair.split_once('=').map(|(k, v)| (k.to_owned(), v.to_owned()));
            made.query = pairs.map(|pair| cut(pair).unwrap_or_else(|| (pair.to_owned(), String::new()))).collect();
        }
        let mut out = Outgoing {
            method: call.endpoint.method,
            query: made.query,
            headers: Vec::new(),
            address,
            content: Bytes::new(),
            unsigned: false,
            streamed: None,
        };
        let json = call.endpoint.answers.iter().any(|(_, form)| *form == Form::Json);
        out.set_header("User-Agent", self.user_agent.clone());
        out.set_header("Accept", if json { "application/json" } else { "*/*" }.to_owned());
        match &call.body {
            Body::Empty => {}
            Body::Bytes(media_type, bytes) => {
                out.content = bytes.clone();
                out.set_header("Content-Type", media_type.clone());
            }
            Body::Parts(media_type, _) => {
                out.unsigned = true;
                out.set_header("Content-Type", media_type.clone());
            }
            Body::Streamed(media_type, body) => {
                out.streamed = body.lock().ok().and_then(|mut held| held.take());
                out.set_header("Content-Type", media_type.clone());
            }
        }
        for (name, value) in self.headers.iter().chain(&made.headers).chain(&call.headers) {
            out.set_header(name, value.clone());
        }
        self.hooks.before.iter().for_each(|hook| hook(&mut out));
        for auth in self.proofs(call) {
            auth.apply(&mut out);
        }
        Ok(out)
    }

    fn place(&self, call: &Call, path: &str) -> reqwest::Url {
        let own = Some(call.endpoint.server).filter(|server| self.documented && !server.is_empty());
        let mut address = own.and_then(|server| server.parse().ok()).unwrap_or_else(|| self.base.clone());
        let whole = format!("{}{path}", address.path().trim_end_matches('/'));
        address.set_path(&whole);
        address
    }

    /// The call of the address that a link names; nothing where it is the same one. It stays with the server of the
    /// call, as that carries credentials.
    pub(crate) fn follow(&self, call: &Call, link: &str) -> Result<Option<Call>, Error> {
        let here = match &call.address {
            Some(address) => address.clone(),
            None => self.place(call, &call.written()?.path),
        };
        let mut there = here.join(link).map_err(|error| call.invalid(format!("no address: {link:?}: {error}")))?;
        if there.origin() != here.origin() {
            let query = there.query().map(str::to_owned);
            there = here;
            there.set_query(query.as_deref());
        }
        if call.address.as_ref() == Some(&there) {
            return Ok(None);
        }
        let mut next = call.clone();
        next.address = Some(there);
        Ok(Some(next))
    }

    /// The credentials of the first alternative that the client has all of, else the general one.
    fn proofs(&self, call: &Call) -> Vec<&Auth> {
        let found = call.endpoint.security.iter().find(|names| names.iter().all(|n| self.auth.contains_key(n)));
        match found {
            Some(names) => names.iter().map(|n| &self.auth[n]).collect(),
            None => self.auth.get("").into_iter().collect(),
        }
    }
}
