//! Files, and bodies of several parts (RFC 7578).

use super::encode::{flat, word};
use bytes::Bytes;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;
use std::cell::RefCell;

/// A file that is sent as a part of a body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct File {
    pub name: String,
    pub content: Bytes,
    /// Empty: `application/octet-stream`.
    pub media_type: String,
}

impl File {
    /// A file of a name with its content.
    pub fn new(name: impl Into<String>, content: impl Into<Bytes>) -> Self {
        Self { name: name.into(), content: content.into(), media_type: String::new() }
    }
}

// A file travels through the serialized shape of its structure as a number of this list.
thread_local! {
    static FILES: RefCell<Option<Vec<File>>> = const { RefCell::new(None) };
}

const MARK: &str = "\u{0}file";

/// What serializes a body gives, and the files in the body.
pub(crate) fn with_files<T>(make: impl FnOnce() -> T) -> (T, Vec<File>) {
    FILES.with(|files| *files.borrow_mut() = Some(Vec::new()));
    let made = make();
    (made, FILES.with(|files| files.borrow_mut().take().unwrap_or_default()))
}

impl Serialize for File {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let number = FILES.with(|files| {
            let mut files = files.borrow_mut();
            let held = files.as_mut()?;
            held.push(self.clone());
            Some(held.len() - 1)
        });
        match number {
            Some(number) => to.serialize_str(&format!("{MARK}{number}")),
            None => to.serialize_str(&String::from_utf8_lossy(&self.content)),
        }
    }
}

impl<'de> Deserialize<'de> for File {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from).map(|text| Self::new("file", text))
    }
}

fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

/// Media type and content of the members of a structure, a part each; lists are parts of one name.
pub(crate) fn written(shape: &Value, files: &[File]) -> (String, Vec<u8>) {
    let boundary = format!("{:016x}{:016x}", fastrand::u64(..), fastrand::u64(..));
    let mut out = Vec::new();
    for (name, value) in flat(shape) {
        let text = word(value);
        let file = text.strip_prefix(MARK).and_then(|n| n.parse().ok()).and_then(|n: usize| files.get(n));
        out.extend(format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{}\"", quoted(name)).bytes());
        match file {
            Some(file) => {
                let kind = Some(&file.media_type).filter(|m| !m.is_empty()).map_or("application/octet-stream", |m| m);
                out.extend(format!("; filename=\"{}\"\r\nContent-Type: {kind}\r\n\r\n", quoted(&file.name)).bytes());
                out.extend_from_slice(&file.content);
            }
            None => out.extend(format!("\r\n\r\n{text}").bytes()),
        }
        out.extend_from_slice(b"\r\n");
    }
    out.extend(format!("--{boundary}--\r\n").bytes());
    (format!("multipart/form-data; boundary={boundary}"), out)
}
