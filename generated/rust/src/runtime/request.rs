//! A call that is being made, with the type of its operation.

use super::answer::{Download, RawResponse};
use super::call::{Call, Endpoint};
use super::errors::Error;
use super::paging::{self, Paging};
use super::retry::Retry;
use super::session::Session;
use super::streams::{self, Streaming};
use futures_util::stream::BoxStream;
use serde::de::DeserializeOwned;
use std::future::{Future, IntoFuture};
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

/// An operation of the API.
pub trait Operation: 'static {
    /// What a call gives.
    type Output: Send;

    /// What it is on the wire.
    const ENDPOINT: &'static Endpoint;

    /// What a call gives of a success.
    fn read(answer: RawResponse) -> Result<Self::Output, Error>;
}

/// An operation whose list comes in pages.
pub trait Paged: Operation {
    /// An item of the list.
    type Item: DeserializeOwned + Send;

    /// How the next page is asked for.
    const PAGING: &'static Paging;
}

/// An operation whose answer may come item by item.
pub trait Streamed: Operation {
    /// An item of the answer.
    type Part: DeserializeOwned + Send;

    /// How the items are asked for and read.
    const STREAMING: &'static Streaming;
}

/// A call, made by `.await` or `send`. What it may be given are methods.
#[must_use = "a call is made when it is awaited"]
#[derive(Debug)]
pub struct Request<O> {
    session: Arc<Session>,
    call: Call,
    operation: PhantomData<fn() -> O>,
}

impl<O> Clone for Request<O> {
    fn clone(&self) -> Self {
        Self { session: self.session.clone(), call: self.call.clone(), operation: PhantomData }
    }
}

impl<O: Operation> Request<O> {
    pub(crate) fn new(session: &Arc<Session>) -> Self {
        Self { session: session.clone(), call: Call::new(O::ENDPOINT), operation: PhantomData }
    }

    /// The call, to give it arguments by their place and a body.
    pub fn call(&mut self) -> &mut Call {
        &mut self.call
    }

    /// Sends a further header with this call.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.call.headers.push((name.into(), value.into()));
        self
    }

    /// Ends each try of this call after a time.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = Some(timeout);
        self
    }

    /// When this call is tried again.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.call.retry = Some(retry);
        self
    }

    /// Whether an answer that is not as documented is an error; else what can be read of it is, and the rest is told.
    pub fn strict(mut self, strict: bool) -> Self {
        self.call.strict = Some(strict);
        self
    }

    /// Makes the call.
    pub async fn send(self) -> Result<O::Output, Error> {
        O::read(self.raw().await?.error_for_status()?)
    }

    /// Makes the call; the answer is no error before `error_for_status` is asked for.
    pub async fn raw(self) -> Result<RawResponse, Error> {
        self.session.raw(&self.call).await
    }

    /// Makes the call, and gives the content of a success piece by piece.
    pub async fn download(self) -> Result<Download, Error> {
        self.session.download(&self.call).await
    }
}

impl<O: Paged> Request<O> {
    /// All items of all pages; a page is fetched when its first item is asked for.
    pub fn items(self) -> BoxStream<'static, Result<O::Item, Error>> {
        paging::items(self.session, self.call, O::PAGING)
    }
}

impl<O: Streamed> Request<O> {
    /// The answer item by item; it is asked for when the first item is.
    pub fn stream(self) -> BoxStream<'static, Result<O::Part, Error>> {
        streams::items(self.session, self.call, O::STREAMING)
    }
}

impl<O: Operation> IntoFuture for Request<O> {
    type Output = Result<O::Output, Error>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.send())
    }
}
