//! Documented errors.

use crate::models;
use crate::runtime::errors::ApiError;
use serde_json::Value;

/// The documented errors, each with what the service says in its documented type, where it is of that type.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum StatusError {
    /// Status 400: Faulty request
    BadRequest(Option<Box<models::ErrorResponse>>),
    /// Status 401: Caller is not authenticated
    Unauthorized(Option<Box<models::ErrorResponse>>),
    /// Status 403: Caller lacks the permission
    Forbidden(Option<Box<models::ErrorResponse>>),
    /// Status 404: Not Found
    NotFound(Option<Box<models::ErrorResponse>>),
    /// Status 405: Method Not Allowed
    MethodNotAllowed(Option<Box<Value>>),
    /// Status 409: Conflict
    Conflict(Option<Box<Value>>),
    /// Status 422: Unprocessable Entity
    UnprocessableEntity(Option<Box<Value>>),
    /// Status 429: Too Many Requests
    TooManyRequests(Option<Box<Value>>),
    /// Status 500: Internal Server Error
    InternalServerError(Option<Box<Value>>),
    /// Status 502: Bad Gateway
    BadGateway(Option<Box<Value>>),
    /// Status 503: Service Unavailable
    ServiceUnavailable(Option<Box<Value>>),
    /// Status 504: Gateway Timeout
    GatewayTimeout(Option<Box<Value>>),
    /// A status that is not documented.
    Undocumented,
}

impl ApiError {
    /// The documented error of this status.
    pub fn kind(&self) -> StatusError {
        match self.status {
            400 => StatusError::BadRequest(self.data()),
            401 => StatusError::Unauthorized(self.data()),
            403 => StatusError::Forbidden(self.data()),
            404 => StatusError::NotFound(self.data()),
            405 => StatusError::MethodNotAllowed(self.data()),
            409 => StatusError::Conflict(self.data()),
            422 => StatusError::UnprocessableEntity(self.data()),
            429 => StatusError::TooManyRequests(self.data()),
            500 => StatusError::InternalServerError(self.data()),
            502 => StatusError::BadGateway(self.data()),
            503 => StatusError::ServiceUnavailable(self.data()),
            504 => StatusError::GatewayTimeout(self.data()),
            _ => StatusError::Undocumented,
        }
    }
}
