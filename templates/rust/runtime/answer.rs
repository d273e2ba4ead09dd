//! Answers as they came, and how they are read.

use super::call::{Endpoint, Form};
use super::errors::{ApiError, Error};
use super::lenient::Reader;
use bytes::Bytes;
use reqwest::header::HeaderMap;
use serde::de::DeserializeOwned;

/// An answer as it came, whatever its status.
#[derive(Clone, Debug)]
pub struct RawResponse {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Bytes,
    pub(crate) endpoint: &'static Endpoint,
    pub(crate) reader: Reader,
}

/// A sign of windows-1252, as which browsers read ISO-8859-1 too.
fn western(sign: u8) -> char {
    const SIGNS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    match sign {
        0x80..=0x9f => SIGNS.chars().nth(usize::from(sign) - 0x80).unwrap_or_default(),
        _ => char::from(sign),
    }
}

fn is_success(endpoint: &Endpoint, status: u16) -> bool {
    status < 400 && !endpoint.refuses(status) && (status < 300 || endpoint.answer(status).is_some())
}

impl RawResponse {
    /// The answer of a success, else the error of its status.
    pub fn error_for_status(self) -> Result<Self, Error> {
        if is_success(self.endpoint, self.status) {
            return Ok(self);
        }
        Err(Error::Api(Box::new(ApiError::new(self.endpoint.id, self.status, self.headers, self.body))))
    }

    /// The content as a type, also one of your own. Unless the client or the call is strict, members of the package's
    /// structures that do not fit are passed over and told.
    pub fn json<T: DeserializeOwned>(self) -> Result<T, Error> {
        self.reader.content(self.status, &self.body)
    }

    /// The content as a type of your own, where there is any.
    pub fn json_or_nothing<T: DeserializeOwned>(self) -> Result<Option<T>, Error> {
        let documented = self.endpoint.answer(self.status) != Some(Form::Nothing);
        if self.body.is_empty() || !documented {
            return Ok(None);
        }
        self.json().map(Some)
    }

    /// The content as text: of UTF-8, or of ISO-8859-1 and windows-1252 where its media type names them.
    pub fn text(self) -> Result<String, Error> {
        let kind = self.headers.get("Content-Type").and_then(|v| v.to_str().ok()).unwrap_or_default().to_lowercase();
        let charset = kind.split_once("charset=").map_or("", |(_, rest)| rest.split(';').next().unwrap_or_default());
        match charset.trim().trim_matches('"') {
            "iso-8859-1" | "latin1" | "windows-1252" => Ok(self.body.iter().map(|sign| western(*sign)).collect()),
            _ => Ok(String::from_utf8_lossy(&self.body).into_owned()),
        }
    }

    /// The content as it is.
    pub fn bytes(self) -> Result<Bytes, Error> {
        Ok(self.body)
    }

    /// Nothing of the content.
    pub fn nothing(self) -> Result<(), Error> {
        Ok(())
    }
}

/// The content of a success, piece by piece.
#[derive(Debug)]
pub struct Download {
    pub status: u16,
    pub headers: HeaderMap,
    response: reqwest::Response,
    endpoint: &'static Endpoint,
}

impl Download {
    pub(crate) async fn of(response: reqwest::Response, endpoint: &'static Endpoint) -> Result<Self, Error> {
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        if !is_success(endpoint, status) {
            let body = response.bytes().await.map_err(|e| Error::lost(endpoint.id, e))?;
            return Err(Error::Api(Box::new(ApiError::new(endpoint.id, status, headers, body))));
        }
        Ok(Self { status, headers, response, endpoint })
    }

    /// The next piece; None behind the last one.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, Error> {
        self.response.chunk().await.map_err(|e| Error::lost(self.endpoint.id, e))
    }
}
