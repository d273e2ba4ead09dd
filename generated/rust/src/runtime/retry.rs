//! When calls are tried again.

use reqwest::header::HeaderMap;
use std::time::{Duration, SystemTime};

/// When calls are tried again: `most` further tries, waits that grow from `base` to `cap`, and only methods that may be
/// repeated, and calls with a header of `keys`, by which the service knows a repeated call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retry {
    pub most: u32,
    pub base: Duration,
    /// The longest wait; one that the service asks for and that is longer ends the tries.
    pub cap: Duration,
    pub statuses: Vec<u16>,
    pub methods: Vec<String>,
    pub keys: Vec<String>,
}

impl Default for Retry {
    fn default() -> Self {
        Self {
            most: 2,
            base: Duration::from_millis(500),
            cap: Duration::from_secs(30),
            statuses: vec![408, 429, 500, 502, 503, 504],
            methods: ["GET", "HEAD", "OPTIONS", "QUERY", "PUT", "DELETE"].map(str::to_owned).to_vec(),
            keys: ["idempotency-key", "x-idempotency-key"].map(str::to_owned).to_vec(),
        }
    }
}

impl Retry {
    /// No second try.
    pub fn never() -> Self {
        Self { most: 0, ..Self::default() }
    }

    /// Whether a call with these headers may be sent again.
    pub(crate) fn repeats<'a>(&self, method: &str, mut headers: impl Iterator<Item = &'a str>) -> bool {
        let keyed = |name: &str| self.keys.iter().any(|key| key.eq_ignore_ascii_case(name));
        self.methods.iter().any(|m| m == method) || headers.any(keyed)
    }

    /// The wait before try `attempt + 1`; None: give up. No status means that nothing answered.
    pub(crate) fn delay(&self, attempt: u32, answer: Option<(u16, &HeaderMap)>) -> Option<Duration> {
        let refused = answer.is_some_and(|(status, _)| !self.statuses.contains(&status));
        if attempt > self.most || refused {
            return None;
        }
        if let Some(asked) = answer.and_then(|(_, headers)| retry_after(headers)) {
            return (asked <= self.cap).then_some(asked);
        }
        let most = self.base.saturating_mul(1 << (attempt - 1).min(16)).min(self.cap);
        Some(most.mul_f64(fastrand::f64()))
    }
}

/// How long the service asks to wait: seconds or a date (RFC 9110, section 10.2.3).
fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let told = headers.get("Retry-After")?.to_str().ok()?.trim();
    if let Ok(seconds) = told.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let date = httpdate::parse_http_date(told).ok()?;
    Some(date.duration_since(SystemTime::now()).unwrap_or_default())
}
