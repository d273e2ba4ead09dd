//! Documented errors.

use crate::models;
use crate::runtime::errors::ApiError;

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
            _ => StatusError::Undocumented,
        }
    }
}
