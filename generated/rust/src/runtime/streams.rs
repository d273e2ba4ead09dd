//! Answers that come item by item: server-sent events, JSON lines, JSON text sequences (RFC 7464).

use super::answer::Download;
use super::call::{Body, Call};
use super::errors::Error;
use super::lenient::Reader;
use super::session::Session;
use bytes::Bytes;
use futures_util::stream::{self, BoxStream, StreamExt};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::collections::VecDeque;
use std::sync::Arc;

/// How the items stand in the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framing {
    Events,
    Lines,
    Sequence,
}

/// What of an event an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Its data, as JSON.
    Data,
    /// Its data, as it is.
    Text,
    /// All of it, with its data as JSON.
    Event,
    /// All of it, with its data as it is.
    TextEvent,
}

/// How a stream is asked for and read; `change` is the member of the body that asks for it, or empty.
#[derive(Debug)]
pub struct Streaming {
    pub media_type: &'static str,
    pub framing: Framing,
    pub piece: Piece,
    pub change: &'static str,
}

impl Streaming {
    fn asking(&self, mut call: Call) -> Call {
        call.headers.insert(0, ("Accept".to_owned(), self.media_type.to_owned()));
        if let (false, Body::Bytes(media_type, bytes)) = (self.change.is_empty(), &call.body) {
            if let Ok(Value::Object(mut held)) = serde_json::from_slice(bytes) {
                held.insert(self.change.to_owned(), true.into());
                call.body = Body::Bytes(media_type.clone(), Value::Object(held).to_string().into());
            }
        }
        call
    }
}

/// Bytes to the raw values of items.
pub struct Decoder {
    streaming: &'static Streaming,
    rest: Vec<u8>,
    begun: bool,
    event: Map<String, Value>,
    data: Vec<String>,
    /// Values that are complete, each with a text that is no JSON in its place where it is none.
    pub ready: VecDeque<Result<Value, String>>,
    /// Whether the service has told the end.
    pub done: bool,
}

impl Decoder {
    pub fn new(streaming: &'static Streaming) -> Self {
        let (rest, ready, data) = (Vec::new(), VecDeque::new(), Vec::new());
        Self { streaming, rest, begun: false, event: Map::new(), data, ready, done: false }
    }

    /// Takes further content.
    pub fn feed(&mut self, content: &[u8]) {
        self.rest.extend_from_slice(content);
        while let Some((length, next)) = self.line() {
            let line = self.taken(length, next);
            self.take(&line);
        }
    }

    /// Takes the end: what is left is a value, but for an event that is cut off.
    pub fn end(&mut self) {
        let line = match self.streaming.framing {
            Framing::Events if self.rest.last() != Some(&b'\r') => return,
            _ => self.taken(self.rest.len(), self.rest.len()),
        };
        self.take(line.trim_end_matches('\r'));
    }

    /// The length of the first line, and where the next one begins.
    fn line(&self) -> Option<(usize, usize)> {
        let events = self.streaming.framing == Framing::Events;
        let end = if self.streaming.framing == Framing::Sequence { 0x1e } else { b'\n' };
        let at = self.rest.iter().position(|b| *b == end || (events && *b == b'\r'))?;
        match (self.rest[at], self.rest.get(at + 1)) {
            (b'\r', None) if events => None, // perhaps half of a line break
            (b'\r', Some(b'\n')) if events => Some((at, at + 2)),
            _ => Some((at, at + 1)),
        }
    }

    fn taken(&mut self, length: usize, next: usize) -> String {
        let text = String::from_utf8_lossy(&self.rest[..length]).into_owned();
        self.rest.drain(..next);
        let first = !std::mem::replace(&mut self.begun, true);
        text.strip_prefix('\u{feff}').filter(|_| first).map_or(text.clone(), str::to_owned)
    }

    fn take(&mut self, line: &str) {
        if self.done {
            return;
        }
        if self.streaming.framing == Framing::Events {
            self.event_line(line);
        } else if !line.trim().is_empty() {
            self.ready.push_back(serde_json::from_str(line).map_err(|_| line.to_owned()));
        }
    }

    fn event_line(&mut self, line: &str) {
        let (name, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match name {
            "data" => self.data.push(value.to_owned()),
            "event" | "id" => drop(self.event.insert(name.to_owned(), value.into())),
            "retry" => drop(value.parse::<u64>().map(|number| self.event.insert(name.to_owned(), number.into()))),
            _ if line.is_empty() && !self.data.is_empty() => self.finished(),
            _ if line.is_empty() => self.event.clear(),
            _ => {}
        }
    }

    fn finished(&mut self) {
        let (mut event, text) = (std::mem::take(&mut self.event), std::mem::take(&mut self.data).join("\n"));
        let piece = self.streaming.piece;
        self.done = piece == Piece::Data && text.trim() == "[DONE]"; // what services send behind the last item
        if self.done {
            return;
        }
        let plain = matches!(piece, Piece::Text | Piece::TextEvent);
        let found = if plain { None } else { serde_json::from_str(&text).ok() };
        let mut read = found.unwrap_or(Value::String(text));
        if matches!(piece, Piece::Event | Piece::TextEvent) {
            event.insert("data".to_owned(), read);
            read = Value::Object(event);
        }
        self.ready.push_back(Ok(read));
    }
}

struct Items {
    session: Arc<Session>,
    call: Call,
    streaming: &'static Streaming,
    content: Option<Download>,
    decoder: Decoder,
    reader: Reader,
}

impl Items {
    /// The next raw value; asks for the content where that was not done.
    async fn item(&mut self) -> Result<Option<Value>, Error> {
        while self.decoder.ready.is_empty() && !self.decoder.done {
            if self.content.is_none() {
                self.content = Some(self.opened().await?);
            }
            let Some(content) = self.content.as_mut() else { return Ok(None) };
            match content.chunk().await? {
                Some(piece) => self.decoder.feed(&piece),
                None => {
                    self.decoder.end();
                    self.decoder.done = true;
                }
            }
        }
        let found = self.decoder.ready.pop_front().transpose();
        found.map_err(|text| self.wrong("no JSON".to_owned(), text.into()))
    }

    async fn opened(&self) -> Result<Download, Error> {
        let content = self.session.download(&self.call).await?;
        let kind = content.headers.get("Content-Type").and_then(|v| v.to_str().ok()).unwrap_or_default();
        let bare = kind.split(';').next().unwrap_or_default().trim();
        if self.streaming.framing == Framing::Events && !bare.eq_ignore_ascii_case(self.streaming.media_type) {
            return Err(self.wrong(format!("no stream of events, but {kind:?}"), Bytes::new()));
        }
        Ok(content)
    }

    fn wrong(&self, reason: String, body: Bytes) -> Error {
        self.reader.wrong(200, reason, body)
    }
}

pub(crate) fn items<T: DeserializeOwned + Send>(
    session: Arc<Session>,
    call: Call,
    streaming: &'static Streaming,
) -> BoxStream<'static, Result<T, Error>> {
    let (call, decoder) = (streaming.asking(call), Decoder::new(streaming));
    let reader = session.reader(&call);
    let items = Items { session, call, streaming, content: None, decoder, reader };
    let step = move |state: Option<Items>| async move {
        let mut items = state?;
        match items.item().await {
            Ok(item) => Some((items.reader.value(200, item?), Some(items))),
            Err(error) => Some((Err(error), None)),
        }
    };
    stream::unfold(Some(items), step).boxed()
}
