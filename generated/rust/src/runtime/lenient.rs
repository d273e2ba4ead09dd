//! Answers that are not all that the documentation says: what can be read is read, and the rest is told.

use super::errors::Error;
use super::session::Hooks;
use bytes::Bytes;
use serde::de::DeserializeOwned;
use serde_json::{json, Value};
use std::cell::RefCell;

/// Deeper, values that must hold another one of their own kind are not made.
const DEEPEST: usize = 32;

const MISFIT: &str = "not of the documented type";

/// What a reading has come across: where it is, and what does not fit.
#[derive(Debug, Default)]
struct Reading {
    place: Vec<String>,
    problems: Vec<String>,
    /// How deep it is in a value that nobody sent.
    blank: usize,
}

thread_local! {
    /// The reading of this thread, where it goes as far as it can; reading never waits.
    static READING: RefCell<Option<Reading>> = const { RefCell::new(None) };
}

/// Puts back what was there, also behind a panic.
struct Restored(Option<Reading>);

impl Drop for Restored {
    fn drop(&mut self) {
        READING.set(self.0.take());
    }
}

/// Whether what does not fit is told and passed over.
pub(crate) fn is_lenient() -> bool {
    READING.with_borrow(Option::is_some)
}

fn tell(what: &str) {
    READING.with_borrow_mut(|held| {
        let Some(reading) = held.as_mut().filter(|reading| reading.blank == 0) else { return };
        let place = if reading.place.is_empty() { "the content".to_owned() } else { reading.place.join(".") };
        let told = format!("{place}: {what}");
        if !reading.problems.contains(&told) {
            reading.problems.push(told);
        }
    });
}

fn within<T>(name: &str, read: impl FnOnce() -> T) -> T {
    READING.with_borrow_mut(|held| held.as_mut().map(|reading| reading.place.push(name.to_owned())));
    let made = read();
    READING.with_borrow_mut(|held| held.as_mut().map(|reading| reading.place.pop()));
    made
}

/// A value, as far as it goes, and what does not fit, without values: they may be secrets. It fails where nothing fits.
pub fn lenient<T: DeserializeOwned>(raw: Value) -> Result<(T, Vec<String>), String> {
    let restored = Restored(READING.replace(Some(Reading::default())));
    let made = fitting(raw);
    let problems = READING.take().map(|reading| reading.problems).unwrap_or_default();
    drop(restored);
    made.map(|made| (made, problems))
}

/// A value that must fit, whatever the reading around it is.
#[allow(dead_code)] // an API may have no unions
pub(crate) fn strictly<T: DeserializeOwned>(raw: Value) -> Result<T, String> {
    let _restored = Restored(READING.take());
    serde_json::from_value(raw).map_err(|error| error.to_string())
}

/// A value; of lists and maps only what fits, where the reading is lenient.
fn fitting<T: DeserializeOwned>(raw: Value) -> Result<T, String> {
    match serde_json::from_value(raw.clone()) {
        Ok(made) => Ok(made),
        Err(error) if is_lenient() => {
            let kept = reduced(raw, &|value| serde_json::from_value::<T>(value).is_ok());
            kept.and_then(|kept| serde_json::from_value(kept).ok()).ok_or_else(|| error.to_string())
        }
        Err(error) => Err(error.to_string()),
    }
}

/// What of a value fits: all of it, or a list or map of what fits.
fn reduced(raw: Value, fits: &dyn Fn(Value) -> bool) -> Option<Value> {
    if fits(raw.clone()) {
        return Some(raw);
    }
    let inside = |name: &str, value: Value, alone: &dyn Fn(Value) -> Value| {
        within(name, || {
            let kept = reduced(value, &|value| fits(alone(value)));
            if kept.is_none() {
                tell(MISFIT);
            }
            kept
        })
    };
    let kept = match raw {
        Value::Array(items) => {
            let numbered = items.into_iter().enumerate();
            numbered.filter_map(|(n, item)| inside(&format!("[{n}]"), item, &|value| json!([value]))).collect()
        }
        Value::Object(members) => {
            let each = members.into_iter();
            let kept = each.filter_map(|(name, value)| {
                let made = inside(&name, value, &|value| json!({ name.as_str(): value }))?;
                Some((name, made))
            });
            Value::Object(kept.collect())
        }
        _ => return None,
    };
    Some(kept).filter(|kept| fits(kept.clone()))
}

/// The value of a member that is there. Where the reading is lenient and it does not fit, that is told and None.
pub(crate) fn member<T: DeserializeOwned>(name: &str, raw: Value) -> Result<Option<T>, String> {
    within(name, || match fitting(raw) {
        Ok(made) => Ok(Some(made)),
        Err(_) if is_lenient() => {
            tell(MISFIT);
            Ok(None)
        }
        Err(error) => Err(format!("{name}: {error}")),
    })
}

/// A value for a member that must be there: null, or empty, or zero. Where the reading is not lenient there is none.
pub(crate) fn blank<T: DeserializeOwned>(name: &str, is_there: bool) -> Result<T, String> {
    let missing = || format!("{name} is missing");
    if !is_lenient() {
        return Err(missing());
    }
    if !is_there {
        within(name, || tell("it is not there"));
    }
    let depth = READING.with_borrow(|held| held.as_ref().map_or(0, |reading| reading.blank));
    READING.with_borrow_mut(|held| held.as_mut().map(|reading| reading.blank = depth + 1));
    let empty = [Value::Null, json!(""), json!(0), json!(false), json!([]), json!({})];
    let tried = empty.into_iter().take_while(|_| depth < DEEPEST);
    let made = tried.map(serde_json::from_value).find_map(Result::ok);
    READING.with_borrow_mut(|held| held.as_mut().map(|reading| reading.blank = depth));
    made.ok_or_else(missing)
}

/// Reads the answers of an operation.
#[derive(Clone, Debug)]
pub(crate) struct Reader {
    pub operation: &'static str,
    pub strict: bool,
    pub hooks: Hooks,
}

impl Reader {
    /// Content as a type, as far as it goes.
    pub fn content<T: DeserializeOwned>(&self, status: u16, body: &Bytes) -> Result<T, Error> {
        let first = match serde_json::from_slice(body) {
            Ok(made) => return Ok(made),
            Err(error) => error.to_string(),
        };
        match serde_json::from_slice(body) {
            Ok(raw) if !self.strict => self.value(status, raw),
            _ => Err(self.wrong(status, first, body.clone())),
        }
    }

    /// A value as a type, as far as it goes.
    pub fn value<T: DeserializeOwned>(&self, status: u16, raw: Value) -> Result<T, Error> {
        let body = || Bytes::from(raw.to_string());
        if self.strict {
            return serde_json::from_value(raw.clone()).map_err(|e| self.wrong(status, e.to_string(), body()));
        }
        let (made, problems) = lenient(raw.clone()).map_err(|told| self.wrong(status, told, body()))?;
        problems.iter().for_each(|problem| tracing::warn!(self.operation, problem, "not as documented"));
        if !problems.is_empty() {
            self.hooks.problems.iter().for_each(|hook| hook(self.operation, &problems));
        }
        Ok(made)
    }

    pub fn wrong(&self, status: u16, reason: String, body: Bytes) -> Error {
        Error::Content { operation: self.operation, status, reason, body }
    }
}
