//! Signatures against known ones.

use serde_json::Value;

use modelarts::runtime::signing::{sign, Signed};

fn pair(name: &Value, value: &Value) -> (String, String) {
    (name.as_str().unwrap().to_owned(), value.as_str().unwrap().to_owned())
}

#[test]
fn signatures_are_those_of_the_vectors() {
    let vectors: Vec<Value> = serde_json::from_str(include_str!("data/signing.json")).unwrap();
    assert!(!vectors.is_empty());
    for v in &vectors {
        let text = |key: &str| v[key].as_str().unwrap_or_default();
        let query: Vec<_> = v["query"].as_array().unwrap().iter().map(|p| pair(&p[0], &p[1])).collect();
        let headers = v["headers"].as_object().unwrap();
        let headers: Vec<_> = headers.iter().map(|(k, v)| (k.clone(), v.as_str().unwrap().to_owned())).collect();
        let (method, path, body) = (text("method"), text("path"), text("body").as_bytes());
        let request = Signed { method, path, query: &query, headers: &headers, body };
        let added = sign(text("key"), text("secret"), request, text("date"));
        for (name, value) in v["added"].as_object().unwrap() {
            let found = added.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, v)| v.as_str());
            assert_eq!(found, value.as_str(), "{}: {name}", v["name"]);
        }
    }
}
