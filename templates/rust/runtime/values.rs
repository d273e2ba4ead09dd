//! Values that stay open: members and values that the documentation does not know are kept.

use super::lenient;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A moment as the service writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DateTime(pub String);

impl DateTime {
    /// The moment with its offset (RFC 3339).
    pub fn parse(&self) -> chrono::ParseResult<chrono::DateTime<chrono::FixedOffset>> {
        chrono::DateTime::parse_from_rfc3339(&self.0)
    }
}

impl<T: Into<String>> From<T> for DateTime {
    fn from(text: T) -> Self {
        Self(text.into())
    }
}

/// A day as the service writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Date(pub String);

impl Date {
    /// The day (RFC 3339, full-date).
    pub fn parse(&self) -> chrono::ParseResult<chrono::NaiveDate> {
        self.0.parse()
    }
}

impl<T: Into<String>> From<T> for Date {
    fn from(text: T) -> Self {
        Self(text.into())
    }
}

/// The members of an object while a structure is read or written.
#[derive(Debug, Default)]
pub(crate) struct Members(pub Map<String, Value>);

#[allow(dead_code)] // an API may have no structures
impl Members {
    /// A member that is there. One that does not fit stays among those that are not known, where that is borne.
    fn read<T: DeserializeOwned>(&mut self, name: &str) -> Result<Option<T>, String> {
        let Some(value) = self.0.shift_remove(name) else { return Ok(None) };
        let kept = lenient::is_lenient().then(|| value.clone());
        let made = lenient::member(name, value)?;
        if let (None, Some(raw)) = (&made, kept) {
            self.0.insert(name.to_owned(), raw);
        }
        Ok(made)
    }

    pub fn required<T: DeserializeOwned>(&mut self, name: &str) -> Result<T, String> {
        match self.read(name)? {
            Some(made) => Ok(made),
            None => lenient::blank(name, self.0.contains_key(name)),
        }
    }

    pub fn optional<T: DeserializeOwned>(&mut self, name: &str) -> Result<Option<T>, String> {
        if self.0.get(name).is_some_and(Value::is_null) {
            self.0.shift_remove(name);
        }
        self.read(name)
    }

    /// A member that may be null: left out is None, null is a value.
    pub fn open<T: DeserializeOwned>(&mut self, name: &str) -> Result<Option<T>, String> {
        self.read(name)
    }

    pub fn put_required<T: Serialize>(&mut self, name: &str, value: &T) -> Result<(), String> {
        let made = serde_json::to_value(value).map_err(|error| format!("{name}: {error}"))?;
        self.0.insert(name.to_owned(), made);
        Ok(())
    }

    pub fn put_optional<T: Serialize>(&mut self, name: &str, value: &Option<T>) -> Result<(), String> {
        value.as_ref().map_or(Ok(()), |value| self.put_required(name, value))
    }
}

/// Reading and writing of a structure, which keeps members that it does not know; its code stays small on purpose, for
/// large APIs compile several times as fast as with derived code.
#[allow(unused_macros)] // an API may have none
macro_rules! structure {
    ($name:ident { $($kind:ident $put:ident $member:ident = $text:expr,)* }) => {
        impl $name {
            fn read(mut members: $crate::runtime::values::Members) -> Result<Self, String> {
                Ok(Self { $($member: members.$kind($text)?,)* extra: members.0 })
            }

            fn written(&self) -> Result<serde_json::Map<String, serde_json::Value>, String> {
                #[allow(unused_mut)] // a structure may have no members of its own
                let mut members = $crate::runtime::values::Members::default();
                $(members.$put($text, &self.$member)?;)*
                members.0.extend(self.extra.clone());
                Ok(members.0)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                self.written().map_err(serde::ser::Error::custom)?.serialize(to)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let members = $crate::runtime::values::Members(serde::Deserialize::deserialize(from)?);
                Self::read(members).map_err(|told| serde::de::Error::custom(format!("{}.{told}", stringify!($name))))
            }
        }
    };
}

#[allow(unused_macros)] // an API may have none
macro_rules! string_enum {
    ($(#[$about:meta])* $name:ident { $($(#[$told:meta])* $member:ident = $text:expr,)* }) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$told])* $member,)*
            /// A value that the documentation does not know.
            Unknown(String),
        }

        impl $name {
            /// The value on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$member => $text,)*
                    Self::Unknown(text) => text,
                }
            }
        }

        impl<T: AsRef<str>> From<T> for $name {
            fn from(text: T) -> Self {
                match text.as_ref() {
                    $($text => Self::$member,)*
                    other => Self::Unknown(other.to_owned()),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                String::deserialize(from).map(Self::from)
            }
        }
    };
}

#[allow(unused_macros)] // an API may have none
macro_rules! integer_enum {
    ($(#[$about:meta])* $name:ident { $($(#[$told:meta])* $member:ident = $number:expr,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$told])* $member,)*
            /// A value that the documentation does not know.
            Unknown(i64),
        }

        impl $name {
            /// The value on the wire.
            pub fn value(self) -> i64 {
                match self {
                    $(Self::$member => $number,)*
                    Self::Unknown(number) => number,
                }
            }
        }

        impl From<i64> for $name {
            fn from(number: i64) -> Self {
                $(if number == $number {
                    return Self::$member;
                })*
                Self::Unknown(number)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_i64(self.value())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                i64::deserialize(from).map(Self::from)
            }
        }
    };
}

/// A structure of a union: its place among the types, values of members that only it may have, the members that must be
/// there, and all that it knows.
#[derive(Debug)]
pub(crate) struct Rule {
    pub number: usize,
    pub tags: &'static [(&'static str, &'static [&'static str])],
    pub required: &'static [&'static str],
    pub members: &'static [&'static str],
    pub kinds: &'static [(&'static str, &'static str)],
}

impl Rule {
    /// Whether a member has the kind of JSON that the structure has it in, where others have it in another one.
    fn knows(&self, name: &str, value: &Value) -> bool {
        let found = match value {
            Value::Null => return true,
            Value::Bool(_) => "boolean",
            Value::Number(_) => "number",
            Value::String(_) => "string",
            Value::Array(_) => "array",
            Value::Object(_) => "object",
        };
        self.kinds.iter().all(|(other, kind)| *other != name || *kind == found)
    }
}

/// The number of the type that reads an object: by its tags, then by the members that must be there, then by those it
/// knows; one that no type has where its tag is unknown. None for what is no object.
#[allow(dead_code)] // an API may have no unions
pub(crate) fn variant_of(value: &Value, rules: &[Rule]) -> Option<usize> {
    let members = value.as_object().filter(|_| !rules.is_empty())?;
    let text = |held: &Value| held.as_str().map_or_else(|| held.to_string(), str::to_owned);
    let fits = |rule: &&Rule| {
        let other = |name: &str, allowed: &[&str]| members.get(name).is_some_and(|v| !allowed.contains(&&*text(v)));
        !rule.tags.iter().any(|(name, allowed)| other(name, allowed))
    };
    let fitness = |rule: &Rule| {
        let known = |names: &[&str]| names.iter().filter(|name| members.contains_key(**name)).count();
        let whole = known(rule.required) == rule.required.len();
        let tags = rule.tags.iter().filter(|(name, _)| members.contains_key(*name)).count();
        let knows = |name: &&&str| members.get(**name).is_some_and(|value| rule.knows(name, value));
        let read = rule.members.iter().filter(knows).count();
        (whole, read, tags, usize::MAX - rule.members.len(), usize::MAX - rule.number)
    };
    // By a tag that is not that of some: what has none must be whole.
    let told = !rules.iter().all(|rule| fits(&rule));
    let clear = |rule: &&Rule| !told || fitness(rule).0 || fitness(rule).2 > 0;
    let best = rules.iter().filter(fits).filter(clear).max_by_key(|rule| fitness(rule));
    Some(best.map_or(usize::MAX, |rule| rule.number))
}

#[allow(unused_macros)] // an API may have none
macro_rules! one_of {
    ($name:ident [$($rule:expr,)*] { $($number:literal => $variant:ident,)* }) => {
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let value = serde_json::Value::deserialize(from)?;
                let chosen = $crate::runtime::values::variant_of(&value, &[$($rule,)*]);
                $(if chosen == Some($number) {
                    return serde_json::from_value(value).map(Self::$variant).map_err(serde::de::Error::custom);
                })*
                $(if chosen.is_none() {
                    if let Ok(made) = $crate::runtime::lenient::strictly(value.clone()) {
                        return Ok(Self::$variant(made));
                    }
                })*
                Ok(Self::Other(value))
            }
        }
    };
}

#[allow(unused_imports)] // an API may have none
pub(crate) use {integer_enum, one_of, string_enum, structure};
