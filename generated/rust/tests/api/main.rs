//! Every operation against a server inside the test, and what all calls have in common.
// Names and texts are those of the document.
#![allow(confusable_idents, mixed_script_confusables, uncommon_codepoints, non_camel_case_types, non_snake_case)]
#![allow(deprecated)] // what the documentation calls deprecated is tested all the same

mod client;
mod models;
mod signing;
mod support;

#[rustfmt::skip] // values of documents are longer than lines
mod service_data_management;
#[rustfmt::skip] // values of documents are longer than lines
mod service_development_environment;
#[rustfmt::skip] // values of documents are longer than lines
mod service_image_management;
#[rustfmt::skip] // values of documents are longer than lines
mod service_models_2;
#[rustfmt::skip] // values of documents are longer than lines
mod service_resource_management;
