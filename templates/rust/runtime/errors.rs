//! What can go wrong.

use super::lenient::lenient;
use bytes::Bytes;
use reqwest::header::HeaderMap;
use serde_json::Value;

/// Why a call failed. No text of an error holds a credential.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The service answered with an error.
    #[error(transparent)]
    Api(#[from] Box<ApiError>),
    /// Nothing answered in time.
    #[error("{operation}: no answer in time")]
    Timeout { operation: &'static str },
    /// Nothing answered.
    #[error("{operation}: no connection")]
    Connection { operation: &'static str, source: reqwest::Error },
    /// The answer is not what the documentation says; `body` is the raw content.
    #[error("{operation}: the answer (status {status}) cannot be read: {reason}")]
    Content { operation: &'static str, status: u16, reason: String, body: Bytes },
    /// The call cannot be made of these arguments.
    #[error("{operation}: {reason}")]
    Invalid { operation: &'static str, reason: String },
}

impl Error {
    /// What the service says, where it answered.
    pub fn api(&self) -> Option<&ApiError> {
        match self {
            Self::Api(error) => Some(error),
            _ => None,
        }
    }

    /// The status, where the service answered with an error.
    pub fn status(&self) -> Option<u16> {
        self.api().map(|error| error.status)
    }
}

/// The service refused. `code` and `message` are its own, empty where it gives none; `kind` is the documented type.
#[derive(Clone, Debug, thiserror::Error)]
#[error("{operation}: status {status}{}", told(.code, .message, .request_id))]
#[non_exhaustive]
pub struct ApiError {
    pub operation: &'static str,
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Bytes,
    pub code: String,
    pub message: String,
    pub request_id: String,
}

fn told(code: &str, message: &str, request_id: &str) -> String {
    let said = [code, message].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" ");
    let said = if said.is_empty() { said } else { format!(": {said}") };
    if request_id.is_empty() {
        said
    } else {
        format!("{said} (request {request_id})")
    }
}

const CODES: [&str; 4] = ["error_code", "errorCode", "code", "error"];
const MESSAGES: [&str; 9] =
    ["error_msg", "errorMsg", "error_message", "message", "error_description", "detail", "msg", "title", "errors"];
const REQUEST_IDS: [&str; 4] = ["X-Request-Id", "X-Github-Request-Id", "Request-Id", "X-Correlation-Id"];

impl ApiError {
    pub(crate) fn new(operation: &'static str, status: u16, headers: HeaderMap, body: Bytes) -> Self {
        let raw: Value = serde_json::from_slice(&body).unwrap_or_default(); // what is no JSON tells nothing
        let said = &said(raw);
        let header = |name: &&str| headers.get(*name).and_then(|v| v.to_str().ok()).map(str::to_owned);
        let request_id = REQUEST_IDS.iter().find_map(header).unwrap_or_else(|| first(said, &["request_id"]));
        let (code, message) = (first(said, &CODES), first(said, &MESSAGES));
        let message = if message.is_empty() { plain(&headers, &body) } else { message };
        Self { operation, status, headers, body, code, message, request_id }
    }

    /// Whether the request is at fault (status 4xx).
    pub fn is_client_error(&self) -> bool {
        self.status / 100 == 4
    }

    /// Whether the service is at fault (status 5xx).
    pub fn is_server_error(&self) -> bool {
        self.status >= 500
    }

    /// The body as a type, also one of your own, as far as it goes; None where it is none of it.
    pub fn data<T: serde::de::DeserializeOwned>(&self) -> Option<T> {
        let raw = serde_json::from_slice(&self.body).ok()?;
        lenient(raw).ok().map(|(made, _)| made)
    }
}

/// A body that is plain text is the message, as far as one line of a log goes.
fn plain(headers: &HeaderMap, body: &Bytes) -> String {
    let kind = headers.get("Content-Type").and_then(|v| v.to_str().ok()).unwrap_or_default();
    if !kind.to_lowercase().starts_with("text/plain") {
        return String::new();
    }
    let text = String::from_utf8_lossy(&body[..body.len().min(1200)]).into_owned();
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(300).collect()
}

/// What tells of an error, first what it wraps: `{"error": {}}`, `{"errors": ["", ""]}`, `{"detail": [{"msg": ""}]}`.
fn said(raw: Value) -> Vec<Value> {
    let whole = if raw.is_object() { raw } else { serde_json::json!({ "errors": raw }) };
    let held = ["error", "errors", "detail"].iter().find_map(|key| match &whole[*key] {
        Value::Object(held) => Some(Value::Object(held.clone())),
        Value::Array(items) => match items.first()? {
            Value::String(text) => Some(serde_json::json!({ "message": text })),
            first => Some(first.clone()).filter(Value::is_object),
        },
        _ => None,
    });
    held.into_iter().chain([whole]).collect()
}

fn first(said: &[Value], names: &[&str]) -> String {
    let text = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    said.iter().find_map(|raw| names.iter().find_map(|name| text(&raw[*name]))).unwrap_or_default()
}
