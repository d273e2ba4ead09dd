//! Lists that come in pages.

use super::call::Call;
use super::encode::word;
use super::errors::Error;
use super::session::Session;
use futures_util::stream::{self, BoxStream, StreamExt};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::VecDeque;
use std::sync::Arc;

/// How the next page is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// The answer names the next page.
    Token,
    /// The last item's own key.
    Marker,
    /// The number of items to skip.
    Offset,
    /// The number of the page, from 1.
    Page,
}

/// How a list pages; `items` and `token` are paths of members of the answer.
#[derive(Debug)]
pub struct Paging {
    pub style: Style,
    pub parameter: &'static str,
    pub limit: Option<&'static str>,
    pub items: &'static [&'static str],
    pub token: &'static [&'static str],
}

fn at<'a>(value: &'a Value, path: &[&str]) -> &'a Value {
    path.iter().fold(value, |held, step| &held[*step])
}

fn plain(value: &Value) -> Option<Value> {
    Some(value.clone()).filter(|v| !v.is_object() && !v.is_array() && !v.is_null())
}

impl Paging {
    /// What asks for the next page; nothing behind the last one.
    fn following(&self, call: &Call, page: &Value, items: &[Value]) -> Option<Value> {
        if self.style == Style::Token {
            return plain(at(page, self.token));
        }
        let most = self.limit.and_then(|name| call.asked(name)).and_then(Value::as_u64);
        let last = items.last()?;
        if most.is_some_and(|most| (items.len() as u64) < most) {
            return None;
        }
        let current = call.asked(self.parameter).and_then(Value::as_i64);
        match self.style {
            Style::Marker => plain(at(last, self.token)),
            Style::Offset => Some((current.unwrap_or_default() + items.len() as i64).into()),
            _ => Some((current.unwrap_or(1) + 1).into()),
        }
    }

    /// The call of the next page.
    fn after(&self, call: &Call, page: &Value, items: &[Value]) -> Option<Call> {
        let value = self.following(call, page, items)?;
        let asked = call.asked(self.parameter).map(word).unwrap_or_default();
        // A service that gives the same token again would never end.
        if word(&value).is_empty() || word(&value) == asked {
            return None;
        }
        let mut next = call.clone();
        let index = next.query_index(self.parameter)?;
        next.values[index] = Some(value);
        Some(next)
    }
}

struct Pages {
    session: Arc<Session>,
    paging: &'static Paging,
    next: Option<Call>,
    before: Vec<Value>,
    held: VecDeque<Value>,
}

impl Pages {
    /// The next item; fetches a page where none is left.
    async fn item(&mut self) -> Result<Option<Value>, Error> {
        while self.held.is_empty() {
            let Some(call) = self.next.take() else { return Ok(None) };
            let page: Value = self.session.raw(&call).await?.error_for_status()?.json()?;
            let items = at(&page, self.paging.items).as_array().cloned().unwrap_or_default();
            if items.is_empty() || items == self.before {
                return Ok(None); // the last page, or a service that does not page and gives the same items again
            }
            self.next = self.paging.after(&call, &page, &items);
            self.held = items.iter().cloned().collect();
            self.before = items;
        }
        Ok(self.held.pop_front())
    }
}

pub(crate) fn items<T: DeserializeOwned + Send>(
    session: Arc<Session>,
    call: Call,
    paging: &'static Paging,
) -> BoxStream<'static, Result<T, Error>> {
    let operation = call.endpoint.id;
    let pages = Pages { session, paging, next: Some(call), before: Vec::new(), held: VecDeque::new() };
    let read = move |item: Value| {
        let body = bytes::Bytes::from(item.to_string());
        serde_json::from_value(item).map_err(|e| Error::Content { operation, status: 200, reason: e.to_string(), body })
    };
    let step = move |state: Option<Pages>| async move {
        let mut pages = state?;
        match pages.item().await {
            Ok(item) => Some((read(item?), Some(pages))),
            Err(error) => Some((Err(error), None)),
        }
    };
    stream::unfold(Some(pages), step).boxed()
}
