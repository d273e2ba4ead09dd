//! Parameters on the wire: the styles of OpenAPI 3.1, section 4.8.12.6.

use percent_encoding::{percent_decode_str, utf8_percent_encode, AsciiSet, NON_ALPHANUMERIC};
use serde_json::Value;

const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Where a parameter travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Path,
    Query,
    Header,
    Cookie,
}

/// A documented parameter.
#[derive(Clone, Copy, Debug)]
pub struct Parameter {
    pub name: &'static str,
    pub place: Place,
    pub style: &'static str,
    pub explode: bool,
    pub json: bool,
    pub reserved: bool,
}

impl Parameter {
    pub const fn new(name: &'static str, place: Place, style: &'static str, explode: bool, json: bool) -> Self {
        Self { name, place, style, explode, json, reserved: false }
    }

    /// The parameter with reserved characters as they are.
    pub const fn reserved(mut self) -> Self {
        self.reserved = true;
        self
    }
}

/// Percent-encoded, so that no character means anything.
pub fn encoded(text: &str) -> String {
    utf8_percent_encode(text, PLAIN).to_string()
}

/// Text that was percent-encoded.
pub fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// A scalar as text: nothing for null; structures as JSON.
pub fn word(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Number(number) if number.is_f64() => decimal(number.as_f64().unwrap_or_default()),
        other => other.to_string(),
    }
}

/// A number as all languages write it (ECMAScript, Number::toString): `10` for 10.0.
fn decimal(value: f64) -> String {
    match value.abs() {
        0.0 => "0".to_owned(),
        size if (1e-7..1e21).contains(&size) => value.to_string(),
        size if size < 1.0 => format!("{value:e}"),
        _ => format!("{value:e}").replace('e', "e+"),
    }
}

/// The members of an object, one for each item of those that are lists.
pub(crate) fn flat(shape: &Value) -> Vec<(&str, &Value)> {
    let mut made = Vec::new();
    for (name, value) in shape.as_object().into_iter().flatten() {
        match value {
            Value::Array(items) => made.extend(items.iter().map(|item| (name.as_str(), item))),
            value => made.push((name.as_str(), value)),
        }
    }
    made
}

/// The content of a form: pairs with `+` for spaces.
pub(crate) fn form(shape: &Value, encoding: &[Parameter]) -> String {
    let mut pairs = Vec::new();
    for (name, value) in shape.as_object().into_iter().flatten() {
        match (encoding.iter().find(|p| p.name == name), value) {
            (Some(styled), value) => query(styled, value, &mut pairs),
            (None, Value::Array(items)) => pairs.extend(items.iter().map(|v| (encoded(name), encoded(&word(v))))),
            (None, value) => pairs.push((encoded(name), encoded(&word(value)))),
        }
    }
    pairs.iter().map(|(k, v)| format!("{k}={v}").replace("%20", "+")).collect::<Vec<_>>().join("&")
}

fn joined(p: &Parameter, value: &Value, separator: &str) -> String {
    let joint = if p.explode { "=" } else { separator };
    let parts: Vec<String> = match value {
        Value::Array(items) => items.iter().map(|v| encoded(&word(v))).collect(),
        Value::Object(members) => {
            members.iter().map(|(k, v)| format!("{}{joint}{}", encoded(k), encoded(&word(v)))).collect()
        }
        scalar => vec![encoded(&word(scalar))],
    };
    parts.join(separator)
}

fn matrix(name: &str, text: &str) -> String {
    if text.is_empty() {
        format!(";{name}")
    } else {
        format!(";{name}={text}")
    }
}

/// A path parameter in its style.
pub fn path(p: &Parameter, value: &Value) -> String {
    let name = encoded(p.name);
    if p.json {
        return encoded(&value.to_string());
    }
    match (p.style, value) {
        ("label", _) => format!(".{}", joined(p, value, if p.explode { "." } else { "," })),
        ("matrix", Value::Array(items)) if p.explode => {
            items.iter().map(|v| matrix(&name, &encoded(&word(v)))).collect()
        }
        ("matrix", Value::Object(members)) if p.explode => {
            members.iter().map(|(k, v)| matrix(&encoded(k), &encoded(&word(v)))).collect()
        }
        ("matrix", _) => matrix(&name, &joined(p, value, ",")),
        _ => joined(p, value, ","),
    }
}

/// `a[b]=1`; items of a list have no key (`a[]=1`), but for structures, whose members must stay together.
fn deep(name: &str, value: &Value, pairs: &mut Vec<(String, String)>) {
    match value {
        Value::Object(members) => members.iter().for_each(|(k, v)| deep(&format!("{name}[{k}]"), v, pairs)),
        Value::Array(items) => {
            let keyed = items.iter().any(|v| v.is_array() || v.is_object());
            for (index, item) in items.iter().enumerate() {
                let key = if keyed { index.to_string() } else { String::new() };
                deep(&format!("{name}[{key}]"), item, pairs);
            }
        }
        scalar => pairs.push((encoded(name), encoded(&word(scalar)))),
    }
}

/// The pairs of a query parameter, percent-encoded.
pub fn query(p: &Parameter, value: &Value, pairs: &mut Vec<(String, String)>) {
    let before = pairs.len();
    plain(p, value, pairs);
    if p.reserved {
        // Those that a query may hold and that mean nothing in a form.
        for (_, text) in &mut pairs[before..] {
            for sign in ":/?@!$'()*,;".chars() {
                *text = text.replace(&format!("%{:02X}", u32::from(sign)), &sign.to_string());
            }
        }
    }
}

fn plain(p: &Parameter, value: &Value, pairs: &mut Vec<(String, String)>) {
    let name = encoded(p.name);
    let separator = match p.style {
        "spaceDelimited" => "%20",
        "pipeDelimited" => "%7C",
        _ => ",",
    };
    match value {
        _ if p.json => pairs.push((name, encoded(&value.to_string()))),
        Value::Array(_) | Value::Object(_) if p.style == "deepObject" => deep(p.name, value, pairs),
        Value::Array(items) if p.explode => pairs.extend(items.iter().map(|v| (name.clone(), encoded(&word(v))))),
        Value::Object(members) if p.explode => {
            pairs.extend(members.iter().map(|(k, v)| (encoded(k), encoded(&word(v)))))
        }
        Value::Array(items) if items.is_empty() => {}
        Value::Object(members) if members.is_empty() => {}
        _ => pairs.push((name, joined(p, value, separator))),
    }
}

/// A header or cookie as text, not encoded.
pub fn header(p: &Parameter, value: &Value) -> String {
    let joint = if p.explode { "=" } else { "," };
    match value {
        _ if p.json => value.to_string(),
        Value::Array(items) => items.iter().map(word).collect::<Vec<_>>().join(","),
        Value::Object(members) => {
            members.iter().map(|(k, v)| format!("{k}{joint}{}", word(v))).collect::<Vec<_>>().join(",")
        }
        scalar => word(scalar),
    }
}
