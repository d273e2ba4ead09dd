//! Lists that come in pages.

use super::call::Call;
use super::encode::word;
use super::errors::Error;
use super::lenient::Reader;
use super::session::Session;
use futures_util::stream::{self, BoxStream, StreamExt};
use reqwest::header::HeaderMap;
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
    /// The answer has the address of the next page, at `token`, or in its headers Link.
    Link,
}

/// How a list pages; `items`, `token` and `more` are paths of members of the answer. With `done`, `more` tells that a page
/// is the last.
#[derive(Debug)]
pub struct Paging {
    pub style: Style,
    pub parameter: &'static str,
    pub limit: Option<&'static str>,
    pub items: &'static [&'static str],
    pub token: &'static [&'static str],
    pub more: &'static [&'static str],
    pub done: bool,
}

fn at<'a>(value: &'a Value, path: &[&str]) -> &'a Value {
    path.iter().fold(value, |held, step| &held[*step])
}

fn plain(value: &Value) -> Option<Value> {
    Some(value.clone()).filter(|v| !v.is_object() && !v.is_array() && !v.is_null())
}

/// The next page in headers Link (RFC 8288): `</boats?page=2>; rel="next", </boats>; rel=first`.
fn next_link(headers: &HeaderMap) -> Option<String> {
    let all: Vec<_> = headers.get_all("Link").iter().filter_map(|value| value.to_str().ok()).collect();
    let is_next = |parameter: &str| {
        let (name, value) = parameter.split_once('=').unwrap_or_default();
        let value = value.trim_matches(['"', ' ', '\t', ',']).to_lowercase();
        name.trim().eq_ignore_ascii_case("rel") && value.split_whitespace().any(|word| word == "next")
    };
    let found = all.join(",");
    let mut links = found.split('<').skip(1).filter_map(|link| link.split_once('>'));
    links.find(|(_, rest)| rest.split(';').any(is_next)).map(|(address, _)| address.to_owned())
}

impl Paging {
    /// What the answer says of a further page.
    fn told(&self, page: &Value) -> Option<bool> {
        let told = if self.more.is_empty() { None } else { at(page, self.more).as_bool() };
        told.map(|told| told != self.done)
    }

    /// Whether the answer names the next page by its address; what some services call a token is one.
    fn links(&self, page: &Value) -> bool {
        let told = at(page, self.token).as_str().unwrap_or_default();
        let is_address = told.starts_with("https://") || told.starts_with("http://");
        self.style == Style::Link || self.style == Style::Token && is_address
    }

    /// The address of the next page.
    fn link(&self, page: &Value, headers: &HeaderMap) -> Option<String> {
        if self.token.is_empty() {
            return next_link(headers);
        }
        at(page, self.token).as_str().filter(|link| !link.is_empty()).map(str::to_owned)
    }

    /// What asks for the next page; nothing behind the last one.
    fn following(&self, call: &Call, page: &Value, items: &[Value]) -> Option<Value> {
        if self.style == Style::Token {
            return plain(at(page, self.token));
        }
        let most = self.limit.and_then(|name| call.asked(name)).and_then(Value::as_u64);
        let last = items.last()?;
        if most.is_some_and(|most| (items.len() as u64) < most) && self.told(page) != Some(true) {
            return None;
        }
        let current = call.asked(self.parameter).and_then(Value::as_i64);
        match self.style {
            Style::Marker => plain(at(last, self.token)),
            Style::Offset => Some((current.unwrap_or_default() + items.len() as i64).into()),
            _ => Some((current.unwrap_or(1) + 1).into()),
        }
    }

    /// The call of the next page, where its number or a token asks for it.
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
    reader: Reader,
}

impl Pages {
    /// The next item; fetches a page where none is left.
    async fn item(&mut self) -> Result<Option<Value>, Error> {
        while self.held.is_empty() {
            let Some(call) = self.next.take() else { return Ok(None) };
            let answer = self.session.raw(&call).await?.error_for_status()?;
            let headers = answer.headers.clone();
            let page: Value = answer.json()?;
            let items = at(&page, self.paging.items).as_array().cloned().unwrap_or_default();
            if !items.is_empty() && items == self.before {
                return Ok(None); // a service that does not page gives the same items again
            }
            self.next = match (self.paging.told(&page), self.paging.style) {
                (Some(false), _) => None,
                _ if self.paging.links(&page) => match self.paging.link(&page, &headers) {
                    Some(link) => self.session.follow(&call, &link)?,
                    None => None,
                },
                (_, Style::Token) => self.paging.after(&call, &page, &items),
                _ if items.is_empty() => None,
                _ => self.paging.after(&call, &page, &items),
            };
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
    let reader = session.reader(&call);
    let pages = Pages { session, paging, next: Some(call), before: Vec::new(), held: VecDeque::new(), reader };
    let step = move |state: Option<Pages>| async move {
        let mut pages = state?;
        match pages.item().await {
            Ok(item) => Some((pages.reader.value(200, item?), Some(pages))),
            Err(error) => Some((Err(error), None)),
        }
    };
    stream::unfold(Some(pages), step).boxed()
}
