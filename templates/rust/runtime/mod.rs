//! What all services stand on: calls, credentials, retries, pages, errors and values.

pub mod answer;
pub mod auth;
pub mod call;
pub mod encode;
pub mod errors;
pub mod lenient;
pub mod multipart;
pub mod paging;
pub mod request;
pub mod retry;
pub mod session;
pub mod signing;
pub mod streams;
pub mod values;
