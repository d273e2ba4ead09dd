//! Files, and bodies of several parts (RFC 7578).

use super::encode::{flat, word};
use bytes::{Bytes, BytesMut};
use futures_util::stream;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;
use std::cell::RefCell;
use std::path::PathBuf;
use tokio::io::AsyncReadExt;

/// A file that is sent as a part of a body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct File {
    pub name: String,
    pub content: Bytes,
    /// Empty: `application/octet-stream`.
    pub media_type: String,
    /// A file of this machine that is read while it is sent, in place of the content.
    pub path: Option<PathBuf>,
}

impl File {
    /// A file of a name with its content.
    pub fn new(name: impl Into<String>, content: impl Into<Bytes>) -> Self {
        Self { name: name.into(), content: content.into(), ..Self::default() }
    }

    /// A file of this machine that is read while it is sent, whatever its size.
    pub fn streamed(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        Self { name, path: Some(path), ..Self::default() }
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

/// Content in its order: bytes, or a file that is read while it is sent.
#[derive(Clone, Debug)]
pub(crate) enum Part {
    Bytes(Bytes),
    File(PathBuf),
}

/// The content of all parts, and its length.
pub(crate) async fn body(parts: Vec<Part>) -> std::io::Result<(reqwest::Body, u64)> {
    let mut length = 0;
    for part in &parts {
        length += match part {
            Part::Bytes(bytes) => bytes.len() as u64,
            Part::File(path) => tokio::fs::metadata(path).await?.len(),
        };
    }
    let pieces = stream::unfold((parts.into_iter(), None), |(mut parts, mut open)| async move {
        loop {
            if let Some(file) = open.as_mut() {
                match piece(file).await {
                    Ok(found) if found.is_empty() => open = None,
                    found => return Some((found, (parts, open))),
                }
            }
            match parts.next()? {
                Part::Bytes(bytes) => return Some((Ok(bytes), (parts, open))),
                Part::File(path) => match tokio::fs::File::open(path).await {
                    Ok(file) => open = Some(file),
                    Err(error) => return Some((Err(error), (parts, open))),
                },
            }
        }
    });
    Ok((reqwest::Body::wrap_stream(pieces), length))
}

async fn piece(file: &mut tokio::fs::File) -> std::io::Result<Bytes> {
    let mut held = BytesMut::with_capacity(1 << 16);
    file.read_buf(&mut held).await?;
    Ok(held.freeze())
}

/// Media type and content of the members of a structure, a part each; lists are parts of one name.
pub(crate) fn written(shape: &Value, files: &[File], media_type: &str, types: &[(&str, &str)]) -> (String, Vec<Part>) {
    let boundary = format!("{:016x}{:016x}", fastrand::u64(..), fastrand::u64(..));
    let (mut out, mut parts) = (Vec::new(), Vec::new());
    for (name, value) in flat(shape) {
        let text = word(value);
        let file = text.strip_prefix(MARK).and_then(|n| n.parse().ok()).and_then(|n: usize| files.get(n));
        let known = types.iter().find(|(member, _)| *member == name).map(|(_, kind)| *kind);
        out.extend(format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{}\"", quoted(name)).bytes());
        match file {
            Some(file) => {
                let kind = Some(file.media_type.as_str()).filter(|m| !m.is_empty()).or(known);
                let kind = kind.unwrap_or("application/octet-stream");
                out.extend(format!("; filename=\"{}\"\r\nContent-Type: {kind}\r\n\r\n", quoted(&file.name)).bytes());
                match &file.path {
                    Some(path) => {
                        parts.push(Part::Bytes(std::mem::take(&mut out).into()));
                        parts.push(Part::File(path.clone()));
                    }
                    None => out.extend_from_slice(&file.content),
                }
            }
            None => {
                let kind = known.or(value.is_object().then_some("application/json"));
                let told = kind.map_or_else(String::new, |kind| format!("\r\nContent-Type: {kind}"));
                out.extend(format!("{told}\r\n\r\n{text}").bytes());
            }
        }
        out.extend_from_slice(b"\r\n");
    }
    out.extend(format!("--{boundary}--\r\n").bytes());
    parts.push(Part::Bytes(out.into()));
    (format!("{media_type}; boundary={boundary}"), parts)
}
