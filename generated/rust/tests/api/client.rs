//! What all calls have in common: retries, time limits, errors, credentials, raw answers.

use super::support::{pairs, sent_pairs, Asked, Reply, Server};
use serde_json::Value;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use modelarts::runtime::answer::RawResponse;
use modelarts::runtime::call::{Endpoint, Form};
use modelarts::runtime::paging::{Paging, Style};
use modelarts::runtime::request::{Operation, Paged, Streamed};
use modelarts::runtime::streams::{Decoder, Framing, Piece, Streaming};
use modelarts::{Auth, Client, ClientBuilder, Error, File, KeyPlace, Retry, StreamExt};

/// Operations of no document.
macro_rules! probe {
    ($name:ident, $method:expr, $answer:expr, $body:expr, $security:expr) => {
        enum $name {}

        impl Operation for $name {
            type Output = Value;

            const ENDPOINT: &'static Endpoint = &Endpoint {
                id: "probe",
                method: $method,
                path: "/probe",
                parameters: &[],
                body: $body,
                encoding: &[],
                parts: &[],
                answers: &[("200", $answer)],
                errors: &[],
                security: $security,
                server: "http://127.0.0.1:9/v2",
            };

            fn read(answer: RawResponse) -> Result<Value, Error> {
                answer.json_or_nothing().map(Option::unwrap_or_default)
            }
        }
    };
}

probe!(Get, "GET", Form::Json, None, &[]);
probe!(Post, "POST", Form::Json, None, &[]);
probe!(GetBytes, "GET", Form::Binary, None, &[]);
probe!(Upload, "POST", Form::Json, Some(("multipart/form-data", Form::Multipart)), &[]);
probe!(SendForm, "POST", Form::Json, Some(("application/x-www-form-urlencoded", Form::Form)), &[]);
probe!(SendBytes, "PUT", Form::Json, Some(("application/octet-stream", Form::Binary)), &[]);

type Numbers = std::collections::BTreeMap<String, Vec<i64>>;

fn quick(server: &Server) -> ClientBuilder {
    Client::builder().base_url(&server.url).retry(Retry { base: Duration::ZERO, ..Retry::default() })
}

fn client(server: &Server) -> Client {
    quick(server).build().unwrap()
}

fn ok() -> Reply {
    Reply::json(200, "{}")
}

#[tokio::test]
async fn a_read_is_tried_again_and_a_change_is_not() {
    let s = Server::new();
    s.reply([Reply::new(503).header("Retry-After", "0"), Reply::new(429), ok()]);
    client(&s).request::<Get>().await.unwrap();
    assert_eq!(s.asked().len(), 3);
    s.reply([Reply::new(503), ok()]);
    assert_eq!(client(&s).request::<Post>().await.unwrap_err().status(), Some(503));
    assert_eq!(s.asked().len(), 1);
    s.reply([Reply::new(503), ok()]);
    assert!(client(&s).request::<Get>().retry(Retry::never()).await.is_err());
    s.reply([Reply::new(500), ok()]); // what has a key may be sent again
    client(&s).request::<Post>().header("Idempotency-Key", "1").await.unwrap();
    assert_eq!(s.asked().len(), 2);
    s.reply([Reply { media_type: "text/plain".to_owned(), body: b"all  gone\n".to_vec(), ..Reply::new(404) }]);
    let error = client(&s).request::<Get>().await.unwrap_err();
    assert_eq!(error.api().map(|e| e.message.as_str()), Some("all gone"));
}

#[tokio::test]
async fn retry_after_is_obeyed_and_too_long_a_wait_is_not_waited_for() {
    let s = Server::new();
    let past = httpdate::fmt_http_date(SystemTime::now() - Duration::from_secs(5));
    s.reply([Reply::new(429).header("Retry-After", past), ok()]);
    client(&s).request::<Get>().await.unwrap();
    s.reply([Reply::new(429).header("Retry-After", "3600"), ok()]);
    assert_eq!(client(&s).request::<Get>().await.unwrap_err().status(), Some(429));
}

#[tokio::test]
async fn no_answer_is_told_apart() {
    let s = Server::new();
    s.reply([Reply { late: Duration::from_millis(400), ..ok() }]);
    let once = quick(&s).retry(Retry::never()).build().unwrap();
    let late = once.request::<Get>().timeout(Duration::from_millis(30)).await;
    assert!(matches!(late, Err(Error::Timeout { .. })), "{late:?}");
    let lost = quick(&s).base_url("http://127.0.0.1:1").build().unwrap().request::<Get>().await;
    assert!(matches!(lost, Err(Error::Connection { .. })), "{lost:?}");
}

#[tokio::test]
async fn text_is_read_in_the_charset_that_it_names() {
    let s = Server::new();
    let (western, plain) = (b"caf\xe9 \x80".to_vec(), "café €".as_bytes().to_vec());
    for (charset, body) in [("; charset=ISO-8859-1", western), ("", plain.clone()), ("; charset=none", plain)] {
        s.reply([Reply { media_type: format!("text/plain{charset}"), body, ..ok() }]);
        let answer = client(&s).request::<Get>().raw().await.unwrap();
        assert_eq!(answer.text().unwrap(), "café €");
    }
}

#[tokio::test]
async fn what_cannot_be_read_is_told_with_the_raw_answer() {
    let s = Server::new();
    s.reply([Reply::json(200, "<html>")]);
    match client(&s).request::<Get>().await {
        Err(Error::Content { status: 200, body, .. }) => assert_eq!(body, "<html>"),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn what_is_not_as_documented_is_read_as_far_as_it_goes_and_told() {
    let s = Server::new();
    s.reply([Reply::json(200, r#"{"a": [1, "hidden-value", 2], "b": "hidden-value", "c": [3]}"#)]);
    let told = Arc::new(Mutex::new(Vec::new()));
    let held = told.clone();
    let hook = move |operation: &str, problems: &[String]| {
        held.lock().unwrap().push((operation.to_owned(), problems.to_vec()));
    };
    let client = quick(&s).problems(hook).build().unwrap();
    let found: Numbers = client.request::<Get>().raw().await.unwrap().json().unwrap();
    assert_eq!(found, [("a".to_owned(), vec![1, 2]), ("c".to_owned(), vec![3])].into());
    let problems = ["a.[1]", "b"].map(|place| format!("{place}: not of the documented type"));
    assert_eq!(*told.lock().unwrap(), [("probe".to_owned(), problems.to_vec())]);
    let strict = quick(&s).strict(true).build().unwrap();
    let once = client.request::<Get>().strict(true).raw().await.unwrap();
    for answer in [strict.request::<Get>().raw().await.unwrap(), once] {
        assert!(matches!(answer.json::<Numbers>(), Err(Error::Content { .. })));
    }
    let borne = strict.request::<Get>().strict(false).raw().await.unwrap();
    assert!(borne.json::<Numbers>().is_ok());
    s.reply([Reply::json(200, "5")]);
    let nothing = client.request::<Get>().raw().await.unwrap().json::<Numbers>();
    assert!(matches!(nothing, Err(Error::Content { .. })), "what fits nowhere is an error");
}

#[tokio::test]
async fn errors_carry_what_the_service_says() {
    let s = Server::new();
    let body = r#"{"error": {"code": "X.1", "message": "no such thing"}}"#;
    s.reply([Reply::json(404, body).header("X-Request-Id", "r1")]);
    let error = client(&s).request::<Get>().await.unwrap_err();
    let found = error.api().unwrap();
    assert_eq!([&found.code, &found.message, &found.request_id], ["X.1", "no such thing", "r1"]);
    assert!(found.body == body && found.is_client_error() && !found.is_server_error());
    assert_eq!(error.to_string(), "probe: status 404: X.1 no such thing (request r1)");
}

#[tokio::test]
async fn the_message_of_an_error_is_found_wherever_it_stands() {
    let s = Server::new();
    for body in [
        r#"{"error": {"message": "too long"}}"#,
        r#"{"error": ["too long"]}"#,
        r#"{"errors": [{"message": "too long"}]}"#,
        r#"{"errors": ["too long", "too wide"]}"#,
        r#"{"errors": "too long"}"#,
        r#"{"detail": "too long"}"#,
        r#"{"detail": [{"loc": ["body"], "msg": "too long"}]}"#,
        r#"{"message": "too long", "errors": [{"field": "hull"}]}"#,
        r#"{"title": "too long", "errors": {"hull": ["of 9 m"]}}"#,
        r#"[{"message": "too long"}]"#,
        r#"["too long"]"#,
        r#""too long""#,
    ] {
        s.reply([Reply::json(422, body)]);
        let error = client(&s).request::<Get>().await.unwrap_err();
        assert_eq!(error.api().map(|e| e.message.as_str()), Some("too long"), "{body}");
    }
}

#[tokio::test]
async fn the_raw_answer_is_no_error_before_it_is_asked_for() {
    let s = Server::new();
    s.reply([Reply { body: b"gone".to_vec(), ..Reply::new(404) }.header("X-Extra", "1")]);
    let raw = client(&s).request::<Get>().raw().await.unwrap();
    assert_eq!((raw.status, &raw.body[..], raw.headers["X-Extra"].to_str().unwrap()), (404, &b"gone"[..], "1"));
    assert_eq!(raw.error_for_status().unwrap_err().status(), Some(404));
}

#[tokio::test]
async fn content_comes_piece_by_piece() {
    let s = Server::new();
    let content = vec![7; 100_000];
    s.reply([Reply { body: content.clone(), ..Reply::new(200) }]);
    let mut download = client(&s).request::<GetBytes>().download().await.unwrap();
    let mut found = Vec::new();
    while let Some(piece) = download.chunk().await.unwrap() {
        found.extend(piece);
    }
    assert_eq!(found, content);
    s.reply([Reply::new(404)]);
    assert_eq!(client(&s).request::<GetBytes>().download().await.unwrap_err().status(), Some(404));
}

static EVENTS: Streaming =
    Streaming { media_type: "text/event-stream", framing: Framing::Events, piece: Piece::Data, change: "" };
static LINKED: Paging = Paging {
    style: Style::Link,
    parameter: "",
    limit: None,
    items: &["items"],
    token: &["next"],
    more: &[],
    done: false,
};

impl Paged for Get {
    type Item = Value;

    const PAGING: &'static Paging = &LINKED;
}

#[tokio::test]
async fn a_link_is_followed_at_the_server_of_the_call_only() {
    let s = Server::new();
    let links = ["?page=2", "/other?page=a%2Fb", "https://elsewhere.example.com/gone?page=4", ""];
    let pages = links.iter().enumerate().map(|(n, link)| format!(r#"{{"items": [{n}], "next": "{link}"}}"#));
    s.reply(pages.map(|page| Reply::json(200, &page)).collect::<Vec<_>>());
    let found: Vec<_> = client(&s).request::<Get>().items().map(Result::unwrap).collect().await;
    assert_eq!(found, [0, 1, 2, 3].map(Value::from));
    let asked: Vec<_> = s.asked().into_iter().map(|asked| asked.uri).collect();
    assert_eq!(asked, ["/base/probe", "/base/probe?page=2", "/other?page=a%2Fb", "/other?page=4"]);
}

static LINES: Streaming =
    Streaming { media_type: "application/jsonl", framing: Framing::Lines, piece: Piece::Data, change: "" };

impl Streamed for Get {
    type Part = Value;

    const STREAMING: &'static Streaming = &EVENTS;
}

impl Streamed for Post {
    type Part = Value;

    const STREAMING: &'static Streaming = &LINES;
}

#[test]
fn a_stream_may_arrive_in_any_pieces() {
    let text =
        "\u{feff}data: \"é\\r\"\r\rdata: 2\r\n\r\n: none\n\ndata: 3\n\nid: 1\ndata: [DONE]\n\ndata: 4\n\ndata: cut";
    for size in [1, 2, 3, 1000] {
        let mut decoder = Decoder::new(&EVENTS);
        text.as_bytes().chunks(size).for_each(|piece| decoder.feed(piece));
        decoder.end();
        let found: Result<Vec<_>, _> = decoder.ready.into_iter().collect();
        assert_eq!(serde_json::to_string(&found.unwrap()).unwrap(), r#"["é\r",2,3]"#);
    }
}

#[tokio::test]
async fn what_is_no_stream_is_told() {
    let s = Server::new();
    s.reply([ok(), Reply::new(404)]);
    let first = client(&s).request::<Get>().stream().next().await.unwrap();
    assert!(matches!(&first, Err(Error::Content { reason, .. }) if reason.contains("application/json")), "{first:?}");
    assert_eq!(s.only().header("Accept"), Some("text/event-stream"));
    let first = client(&s).request::<Get>().stream().next().await.unwrap();
    assert_eq!(first.unwrap_err().status(), Some(404));
    s.reply([Reply { body: b"{\n".to_vec(), ..Reply::new(200) }]);
    let first = client(&s).request::<Post>().stream().next().await.unwrap();
    assert!(matches!(&first, Err(Error::Content { body, .. }) if body == "{"), "{first:?}");
}

#[tokio::test]
async fn only_the_wait_for_the_beginning_of_a_stream_is_limited() {
    let s = Server::new();
    s.reply([Reply { late: Duration::from_millis(400), ..ok() }]);
    let once = quick(&s).retry(Retry::never()).build().unwrap();
    let late = once.request::<GetBytes>().timeout(Duration::from_millis(30)).download().await;
    assert!(matches!(late, Err(Error::Timeout { .. })), "{late:?}");
}

#[tokio::test]
async fn functions_of_your_own_see_each_try_and_make_credentials() {
    let s = Server::new();
    s.reply([Reply::new(503), ok()]);
    let (seen, held) = (Arc::new(Mutex::new(Vec::new())), Arc::new(Mutex::new(0)));
    let told = seen.clone();
    let auth = Auth::made(move || {
        *held.lock().unwrap() += 1;
        Auth::bearer(format!("token{}", held.lock().unwrap()))
    });
    let builder = quick(&s).auth(auth).before(|request| request.set_header("X-Trace", "7".to_owned()));
    let client = builder.after(move |attempt| told.lock().unwrap().push(attempt.status)).build().unwrap();
    client.request::<Get>().await.unwrap();
    assert_eq!(*seen.lock().unwrap(), [Some(503), Some(200)]);
    for (asked, token) in s.asked().iter().zip(["Bearer token1", "Bearer token2"]) {
        assert_eq!((asked.header("X-Trace"), asked.header("Authorization")), (Some("7"), Some(token)));
    }
}

#[tokio::test]
async fn an_operation_with_an_address_of_its_own_is_sent_there_unless_one_is_given() {
    let s = Server::new();
    s.reply([ok()]);
    client(&s).request::<Get>().await.unwrap();
    assert_eq!(s.only().uri, "/base/probe");
    let hosts = Arc::new(Mutex::new(Vec::new()));
    let told = hosts.clone();
    let builder = Client::builder().retry(Retry::never()).after(move |attempt| {
        told.lock().unwrap().push(format!("{}{}", attempt.host, attempt.path));
    });
    if let Ok(documented) = builder.build() {
        assert!(documented.request::<Get>().await.is_err());
        assert_eq!(*hosts.lock().unwrap(), ["127.0.0.1:9/v2/probe"]);
    }
}

#[tokio::test]
async fn a_file_is_read_while_it_is_sent() {
    let s = Server::new();
    let path = std::env::temp_dir().join(format!("modelarts-{}.bin", std::process::id()));
    let large = "0123456789".repeat(20_000);
    std::fs::write(&path, &large).unwrap();
    s.reply([ok()]);
    let mut request = client(&s).request::<Upload>();
    request.call().content(&std::collections::BTreeMap::from([("file", File::streamed(&path))]));
    request.await.unwrap();
    let asked = s.only();
    assert_eq!(asked.header("Content-Length"), Some(asked.body.len().to_string().as_str()));
    assert!(String::from_utf8_lossy(&asked.body).contains(&format!("\r\n\r\n{large}\r\n--")));
    std::fs::remove_file(&path).unwrap();
    let mut request = client(&s).request::<Upload>();
    request.call().content(&std::collections::BTreeMap::from([("file", File::streamed(&path))]));
    assert!(matches!(request.await, Err(Error::Invalid { .. })));
}

#[tokio::test]
async fn requests_name_the_client_and_the_headers_of_the_call() {
    let s = Server::new();
    s.reply([ok()]);
    let client = quick(&s).header("X-All", "1").build().unwrap();
    client.request::<Get>().header("X-One", "é").await.unwrap();
    let asked = s.only();
    assert!(asked.header("User-Agent").unwrap().starts_with("modelarts/"));
    for (name, value) in [("X-All", "1"), ("X-One", "é"), ("Accept", "application/json")] {
        assert_eq!(asked.header(name), Some(value));
    }
}

#[tokio::test]
async fn files_and_forms_are_written_as_they_are_meant() {
    let s = Server::new();
    let file = File { media_type: "image/png".to_owned(), ..File::new("a \"b\".png", vec![1, 2]) };
    s.reply([ok()]);
    let mut request = client(&s).request::<Upload>();
    request.call().content(&std::collections::BTreeMap::from([("file", file)]));
    request.await.unwrap();
    let asked = s.only();
    let text = String::from_utf8_lossy(&asked.body);
    assert!(text.contains("name=\"file\"; filename=\"a %22b%22.png\"\r\nContent-Type: image/png\r\n\r\n\u{1}\u{2}\r\n"));
    s.reply([ok()]);
    let mut request = client(&s).request::<SendForm>();
    request.call().content(&serde_json::json!({"a b": "1&2", "c": [1.0, true]}));
    request.await.unwrap();
    let asked = s.only();
    assert_eq!(asked.body, b"a+b=1%262&c=1&c=true");
    let pairs = [("a b", "1&2"), ("c", "1"), ("c", "true")].map(|(k, v)| (k.to_owned(), v.to_owned()));
    assert_eq!(sent_pairs(&asked.body, ""), pairs);
    s.reply([ok()]);
    let mut request = client(&s).request::<SendBytes>();
    request.call().binary("bytes".into());
    request.await.unwrap();
    assert_eq!(s.only().body, b"bytes");
}

#[tokio::test]
async fn a_general_credential_serves_every_operation() {
    let s = Server::new();
    let given = [
        ("Bearer secret-value", Auth::bearer("secret-value")),
        ("Basic bmFtZTpzZWNyZXQtdmFsdWU=", Auth::basic("name", "secret-value")),
        ("SDK-HMAC-SHA256 Access=key, SignedHeaders=", Auth::ak_sk("key", "secret-value")),
    ];
    for (start, auth) in given {
        s.reply([ok()]);
        assert!(!format!("{auth:?}").contains("secret"));
        quick(&s).auth(auth).build().unwrap().request::<Get>().await.unwrap();
        assert!(s.only().header("Authorization").unwrap().starts_with(start));
    }
}

/// Keeps what is told of calls.
#[derive(Default)]
struct Told(Arc<Mutex<String>>);

impl tracing::field::Visit for Told {
    fn record_debug(&mut self, field: &tracing::field::Field, value: &dyn std::fmt::Debug) {
        self.0.lock().unwrap().push_str(&format!("{field}={value:?} "));
    }
}

impl tracing::Subscriber for Told {
    fn enabled(&self, _: &tracing::Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, _: &tracing::span::Attributes<'_>) -> tracing::span::Id {
        tracing::span::Id::from_u64(1)
    }

    fn record(&self, _: &tracing::span::Id, _: &tracing::span::Record<'_>) {}

    fn record_follows_from(&self, _: &tracing::span::Id, _: &tracing::span::Id) {}

    fn event(&self, event: &tracing::Event<'_>) {
        event.record(&mut Told(self.0.clone()));
    }

    fn enter(&self, _: &tracing::span::Id) {}

    fn exit(&self, _: &tracing::span::Id) {}
}

#[tokio::test]
async fn secrets_show_neither_in_logs_nor_in_errors() {
    let s = Server::new();
    s.reply([Reply::json(403, "{}")]);
    let told = Told::default();
    let text = told.0.clone();
    tracing::subscriber::set_global_default(told).unwrap(); // other threads must not decide that nobody listens
    let auth = Auth::api_key(KeyPlace::Query, "key", "secret-value");
    let client = quick(&s).auth(auth.clone()).header("X-Key", "hidden-value").build().unwrap();
    let refused = client.request::<Get>().await.unwrap_err();
    assert_eq!(s.only().query(), "key=secret-value");
    let lost = quick(&s).base_url("http://127.0.0.1:1").auth(auth).build().unwrap().request::<Get>().await.unwrap_err();
    let shown = format!("{} {refused} {refused:?} {lost} {lost:?}", text.lock().unwrap());
    assert!(shown.contains("GET") && shown.contains("/base/probe") && !shown.contains("secret-value"), "{shown}");
}

#[test]
fn an_address_must_be_whole() {
    for wrong in ["{host}/v1", "nowhere", "file:///etc"] {
        assert!(Client::builder().base_url(wrong).build().is_err(), "{wrong}");
    }
}

/// What a request shows of a credential.
fn shown(asked: &Asked, place: &str, name: &str) -> String {
    let named = |pairs: Vec<(String, String)>| pairs.into_iter().find(|(k, _)| k == name).map(|(_, v)| v);
    let found = match place {
        "query" => named(pairs(asked.query(), "&")),
        "cookie" => named(asked.cookies()),
        _ => asked.header(name).map(str::to_owned),
    };
    found.unwrap_or_default()
}

probe! { Secured1, "GET", Form::Nothing, None, &[&["XAuthToken"]] }

#[tokio::test]
async fn credential_1_is_sent_where_it_is_asked_for() {
    let s = Server::new();
    let given = quick(&s).x_auth_token("secret-value");
    let given = given.build().unwrap();
    std::env::set_var("MODELARTS_X_AUTH_TOKEN", "secret-value");
    let from_environment = client(&s);
    for client in [given, from_environment] {
        s.reply([Reply::new(204)]);
        client.request::<Secured1>().await.unwrap();
        let asked = s.only();
        let name = "X-Auth-Token";
        let value = "secret-value";
        assert!(shown(&asked, "header", name).starts_with(value), "{asked:?}");
    }
}
