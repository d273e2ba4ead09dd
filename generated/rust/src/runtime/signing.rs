//! Signatures with a key pair: SDK-HMAC-SHA256, as Huawei Cloud's API gateway checks it.

use super::encode::encoded;
use hmac::{Hmac, Mac};
use percent_encoding::percent_decode_str;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::time::SystemTime;

type Pair = (String, String);

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// A moment as the signature writes it: `20240506T070809Z`.
pub fn moment(now: SystemTime) -> String {
    const MONTHS: &str = "JanFebMarAprMayJunJulAugSepOctNovDec";
    let text = httpdate::fmt_http_date(now); // Sun, 06 Nov 1994 08:49:37 GMT
    let month = MONTHS.find(&text[8..11]).unwrap_or_default() / 3 + 1;
    let time = text[17..25].replace(':', "");
    format!("{}{month:02}{}T{time}Z", &text[12..16], &text[5..7])
}

fn canonical_path(path: &str) -> String {
    let plain = percent_decode_str(path).decode_utf8_lossy();
    let made = plain.split('/').map(encoded).collect::<Vec<_>>().join("/");
    if made.ends_with('/') {
        made
    } else {
        format!("{made}/")
    }
}

fn canonical_query(query: &[Pair]) -> String {
    let mut sorted = query.to_vec();
    sorted.sort();
    let pairs = sorted.iter();
    pairs.map(|(k, v)| format!("{}={}", encoded(k), encoded(v))).collect::<Vec<_>>().join("&")
}

/// What is signed: the method, the path, the pairs of the query (not encoded), the headers with Host, and the body.
#[derive(Clone, Copy, Debug)]
pub struct Signed<'a> {
    pub method: &'a str,
    pub path: &'a str,
    pub query: &'a [Pair],
    pub headers: &'a [Pair],
    pub body: &'a [u8],
}

/// The headers to add; names with a line `_` are left unsigned, as gateways drop them.
pub fn sign(key: &str, secret: &str, request: Signed<'_>, date: &str) -> Vec<Pair> {
    let lowered = request.headers.iter();
    let mut lower: BTreeMap<String, String> =
        lowered.map(|(k, v)| (k.to_ascii_lowercase(), v.trim().to_owned())).collect();
    let mut added = Vec::new();
    let kind = lower.get("content-type").cloned().unwrap_or_default();
    let plain = ["application/json", "application/bson"];
    if !kind.is_empty() && !plain.iter().any(|p| kind.starts_with(p)) {
        added.push(("X-Sdk-Content-Sha256".to_owned(), "UNSIGNED-PAYLOAD".to_owned()));
    }
    if !lower.contains_key("x-sdk-date") {
        added.push(("X-Sdk-Date".to_owned(), date.to_owned()));
    }
    for (name, value) in &added {
        lower.insert(name.to_ascii_lowercase(), value.clone());
    }
    let told = lower.get("x-sdk-content-sha256");
    let payload = match told {
        Some(told) if !told.is_empty() && !request.body.is_empty() => told.clone(),
        _ => hex(&Sha256::digest(request.body)),
    };
    let moment = lower["x-sdk-date"].clone();
    lower.retain(|name, _| !name.contains('_'));
    let shown: String = lower.iter().map(|(k, v)| format!("{k}:{v}\n")).collect();
    let names = lower.keys().cloned().collect::<Vec<_>>().join(";");
    let canonical = [
        request.method.to_ascii_uppercase(),
        canonical_path(request.path),
        canonical_query(request.query),
        shown,
        names.clone(),
        payload,
    ]
    .join("\n");
    let text = format!("SDK-HMAC-SHA256\n{moment}\n{}", hex(&Sha256::digest(canonical.as_bytes())));
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("any length is a key");
    mac.update(text.as_bytes());
    let signature = hex(&mac.finalize().into_bytes());
    let shown = format!("SDK-HMAC-SHA256 Access={key}, SignedHeaders={names}, Signature={signature}");
    added.push(("Authorization".to_owned(), shown));
    added
}
