//! A call: what an operation is on the wire, and the arguments it was given.

use super::encode::{self, Parameter, Place};
use super::errors::Error;
use super::multipart::{self, Part};
use super::retry::Retry;
use bytes::Bytes;
use serde::Serialize;
use serde_json::Value;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// How content is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Json,
    Form,
    Multipart,
    Text,
    Binary,
    /// No content at all.
    Nothing,
}

/// What an operation is on the wire. Statuses are codes, ranges such as `4XX`, or `default`.
#[derive(Debug)]
pub struct Endpoint {
    pub id: &'static str,
    pub method: &'static str,
    pub path: &'static str,
    pub parameters: &'static [Parameter],
    /// Media type and form of the body.
    pub body: Option<(&'static str, Form)>,
    /// Members of a form that have a style of their own.
    pub encoding: &'static [Parameter],
    /// Members of a form in parts that have a media type of their own.
    pub parts: &'static [(&'static str, &'static str)],
    pub answers: &'static [(&'static str, Form)],
    pub errors: &'static [(&'static str, Form)],
    /// Alternatives, each the names of credentials that go together.
    pub security: &'static [&'static [&'static str]],
    /// Its own address, or empty.
    pub server: &'static str,
}

impl Endpoint {
    /// The form of a documented success: by its code, else its range, else the default.
    pub(crate) fn answer(&self, status: u16) -> Option<Form> {
        let named = |wanted: &str| self.answers.iter().find(|(s, _)| s.eq_ignore_ascii_case(wanted)).map(|(_, f)| *f);
        named(&status.to_string()).or_else(|| named(&format!("{}XX", status / 100))).or_else(|| named("default"))
    }

    /// Whether a status is documented as an error by its own code.
    pub(crate) fn refuses(&self, status: u16) -> bool {
        self.errors.iter().any(|(s, _)| *s == status.to_string())
    }
}

/// What a call carries.
#[derive(Clone, Debug, Default)]
pub(crate) enum Body {
    #[default]
    Empty,
    Bytes(String, Bytes),
    /// Bytes and files, which are read while they are sent.
    Parts(String, Vec<Part>),
    /// Content that is read while it is sent, once.
    Streamed(String, Arc<Mutex<Option<reqwest::Body>>>),
}

/// A call with its arguments, by the place of their parameter.
#[derive(Clone, Debug)]
pub struct Call {
    pub(crate) endpoint: &'static Endpoint,
    pub(crate) values: Vec<Option<Value>>,
    pub(crate) body: Body,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) retry: Option<Retry>,
    pub(crate) strict: Option<bool>,
    /// Stands in place of path and query that the arguments make.
    pub(crate) address: Option<reqwest::Url>,
    fault: Option<String>,
}

/// What the parameters of a call are on the wire.
#[derive(Debug, Default)]
pub(crate) struct Written {
    pub path: String,
    pub query: Vec<(String, String)>,
    pub headers: Vec<(String, String)>,
}

impl Call {
    /// A call without arguments.
    pub fn new(endpoint: &'static Endpoint) -> Self {
        let values = vec![None; endpoint.parameters.len()];
        let (body, headers) = (Body::Empty, Vec::new());
        let (timeout, retry, strict, address, fault) = (None, None, None, None, None);
        Self { endpoint, values, body, headers, timeout, retry, strict, address, fault }
    }

    pub(crate) fn invalid(&self, reason: impl Into<String>) -> Error {
        Error::Invalid { operation: self.endpoint.id, reason: reason.into() }
    }

    fn shaped<T: Serialize + ?Sized>(&mut self, value: &T) -> Option<Value> {
        serde_json::to_value(value).map_err(|e| self.fault = Some(e.to_string())).ok()
    }

    /// The names of the headers that the call is given.
    pub(crate) fn header_names(&self) -> impl Iterator<Item = &str> {
        let given = self.endpoint.parameters.iter().zip(&self.values);
        let named = given.filter(|(p, v)| p.place == Place::Header && v.is_some()).map(|(p, _)| p.name);
        named.chain(self.headers.iter().map(|(name, _)| name.as_str()))
    }

    /// Gives an argument, by the place of its parameter.
    pub fn set<T: Serialize>(&mut self, index: usize, value: T) {
        self.values[index] = self.shaped(&value);
    }

    /// Gives a body, in the form of the operation.
    pub fn content<T: Serialize + ?Sized>(&mut self, body: &T) {
        let (media_type, form) = self.endpoint.body.unwrap_or(("application/json", Form::Json));
        self.body = match form {
            Form::Json => match serde_json::to_vec(body) {
                Ok(bytes) => Body::Bytes(media_type.to_owned(), bytes.into()),
                Err(error) => {
                    self.fault = Some(error.to_string());
                    Body::Empty
                }
            },
            Form::Multipart => {
                let (shape, files) = multipart::with_files(|| self.shaped(body));
                match multipart::written(&shape.unwrap_or_default(), &files, media_type, self.endpoint.parts) {
                    (media_type, parts) if parts.len() > 1 => Body::Parts(media_type, parts),
                    (media_type, mut parts) => match parts.pop() {
                        Some(Part::Bytes(bytes)) => Body::Bytes(media_type, bytes),
                        _ => Body::Empty,
                    },
                }
            }
            Form::Form => {
                let shape = self.shaped(body).unwrap_or_default();
                Body::Bytes(media_type.to_owned(), encode::form(&shape, self.endpoint.encoding).into())
            }
            _ => {
                let text = encode::word(&self.shaped(body).unwrap_or_default());
                let charset = if media_type.contains("charset") { "" } else { "; charset=utf-8" };
                Body::Bytes(format!("{media_type}{charset}"), text.into())
            }
        };
    }

    /// Gives a body of bytes.
    pub fn binary(&mut self, body: reqwest::Body) {
        let media_type = self.endpoint.body.map_or("application/octet-stream", |(m, _)| m).to_owned();
        self.body = match body.as_bytes() {
            Some(bytes) => Body::Bytes(media_type, Bytes::copy_from_slice(bytes)),
            None => Body::Streamed(media_type, Arc::new(Mutex::new(Some(body)))),
        };
    }

    /// The value of a query parameter, where it is given.
    pub(crate) fn asked(&self, name: &str) -> Option<&Value> {
        let index = self.query_index(name)?;
        self.values[index].as_ref()
    }

    pub(crate) fn query_index(&self, name: &str) -> Option<usize> {
        self.endpoint.parameters.iter().position(|p| p.place == Place::Query && p.name == name)
    }

    pub(crate) fn written(&self) -> Result<Written, Error> {
        if let Some(fault) = &self.fault {
            return Err(self.invalid(format!("an argument cannot be written: {fault}")));
        }
        let mut made = Written { path: self.endpoint.path.to_owned(), ..Written::default() };
        let mut cookies = Vec::new();
        for (p, value) in self.endpoint.parameters.iter().zip(&self.values) {
            let Some(value) = value else { continue };
            match p.place {
                Place::Path => {
                    let step = encode::path(p, value);
                    if matches!(step.as_str(), "" | "." | "..") {
                        return Err(self.invalid(format!("the path parameter {} must not be {step:?}", p.name)));
                    }
                    made.path = made.path.replace(&format!("{{{}}}", p.name), &step);
                }
                Place::Query => encode::query(p, value, &mut made.query),
                Place::Header | Place::Cookie => {
                    let shown = encode::header(p, value);
                    if shown.contains(['\r', '\n', '\0']) {
                        return Err(self.invalid(format!("the parameter {} holds a line break", p.name)));
                    }
                    if p.place == Place::Cookie {
                        cookies.push(format!("{}={}", encode::encoded(p.name), encode::encoded(&shown)));
                    } else if p.name.eq_ignore_ascii_case("cookie") {
                        cookies.push(shown);
                    } else {
                        made.headers.push((p.name.to_owned(), shown));
                    }
                }
            }
        }
        if !cookies.is_empty() {
            made.headers.push(("Cookie".to_owned(), cookies.join("; ")));
        }
        Ok(made)
    }
}
