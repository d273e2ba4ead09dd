//! A server that answers as it is told, and keeps what it was asked.

use futures_util::stream::BoxStream;
use serde::de::DeserializeOwned;
use serde::Serialize;
use serde_json::Value;
use std::future::Future;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use modelarts::runtime::encode::decoded;
use modelarts::runtime::request::{Operation, Request};
use modelarts::{Bytes, Client, ClientBuilder, Error, Retry, StatusError, StreamExt};

/// What the server answers.
#[derive(Clone, Debug, Default)]
pub struct Reply {
    pub status: u16,
    pub media_type: String,
    pub body: Vec<u8>,
    pub headers: Vec<(&'static str, String)>,
    pub late: Duration,
}

impl Reply {
    pub fn new(status: u16) -> Self {
        Self { status, ..Self::default() }
    }

    pub fn json(status: u16, body: &str) -> Self {
        Self { status, media_type: "application/json".to_owned(), body: body.into(), ..Self::default() }
    }

    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }
}

/// A request as it arrived.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    pub method: String,
    pub uri: String,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Asked {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, v)| v.as_str())
    }

    pub fn query(&self) -> &str {
        self.uri.split_once('?').map_or("", |(_, query)| query)
    }

    pub fn cookies(&self) -> Vec<(String, String)> {
        pairs(self.header("Cookie").unwrap_or_default(), "; ")
    }
}

/// Names and values of a text such as `a=1&b=2`.
pub fn pairs(text: &str, separator: &str) -> Vec<(String, String)> {
    let split = text.split(separator).filter_map(|pair| pair.split_once('='));
    split.map(|(k, v)| (decoded(&k.replace('+', " ")), decoded(&v.replace('+', " ")))).collect()
}

#[derive(Debug, Default)]
struct State {
    asked: Vec<Asked>,
    replies: Vec<Reply>,
}

/// The server: it answers with the replies in their order, the last one for ever.
#[derive(Clone, Debug)]
pub struct Server {
    pub url: String,
    state: Arc<Mutex<State>>,
}

impl Server {
    pub fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/base", listener.local_addr().unwrap());
        let state = Arc::<Mutex<State>>::default();
        let held = state.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let held = held.clone();
                std::thread::spawn(move || while serve(&stream, &held).is_some() {});
            }
        });
        Self { url, state }
    }

    pub fn reply(&self, replies: impl Into<Vec<Reply>>) {
        *self.state.lock().unwrap() = State { asked: Vec::new(), replies: replies.into() };
    }

    pub fn asked(&self) -> Vec<Asked> {
        self.state.lock().unwrap().asked.clone()
    }

    /// The only request that arrived.
    pub fn only(&self) -> Asked {
        let mut asked = self.asked();
        assert_eq!(asked.len(), 1, "{asked:?}");
        asked.remove(0)
    }
}

fn serve(mut stream: &TcpStream, held: &Mutex<State>) -> Option<()> {
    let asked = read(stream)?;
    let reply = {
        let mut state = held.lock().ok()?;
        state.asked.push(asked);
        state.replies[state.asked.len().min(state.replies.len()) - 1].clone()
    };
    std::thread::sleep(reply.late);
    let mut head = format!("HTTP/1.1 {} Status\r\n", reply.status);
    if !matches!(reply.status, 204 | 304) {
        head += &format!("Content-Length: {}\r\n", reply.body.len());
    }
    if !reply.media_type.is_empty() {
        head += &format!("Content-Type: {}\r\n", reply.media_type);
    }
    reply.headers.iter().for_each(|(name, value)| head += &format!("{name}: {value}\r\n"));
    stream.write_all(format!("{head}\r\n").as_bytes()).ok()?;
    stream.write_all(&reply.body).ok()
}

fn read(mut stream: &TcpStream) -> Option<Asked> {
    let (mut all, mut part) = (Vec::new(), [0; 16384]);
    loop {
        if let Some(end) = all.windows(4).position(|w| w == b"\r\n\r\n") {
            let mut asked = head(&String::from_utf8_lossy(&all[..end]))?;
            let length = asked.header("Content-Length").map_or(0, |v| v.parse().unwrap());
            if all.len() >= end + 4 + length {
                asked.body = all[end + 4..end + 4 + length].to_vec();
                return Some(asked);
            }
        }
        let count = stream.read(&mut part).ok().filter(|count| *count > 0)?;
        all.extend_from_slice(&part[..count]);
    }
}

fn head(text: &str) -> Option<Asked> {
    let mut lines = text.split("\r\n");
    let mut line = lines.next()?.split(' ');
    let headers = lines.filter_map(|line| line.split_once(": ")).map(|(k, v)| (k.to_owned(), v.to_owned()));
    let (method, uri) = (line.next()?.to_owned(), line.next()?.to_owned());
    Some(Asked { method, uri, headers: headers.collect(), body: Vec::new() })
}

/// A value as a caller would make it.
#[allow(dead_code)] // an API may have no parameters
pub fn json<T: DeserializeOwned>(text: &str) -> T {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// The data beside the tests.
#[allow(dead_code)] // an API may have no structures
pub fn data(text: &str) -> Value {
    json(text)
}

fn equal(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(a), Value::Number(b)) => a.as_f64() == b.as_f64(),
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| equal(a, b)),
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(k, v)| b.get(k).is_some_and(|other| equal(v, other)))
        }
        _ => one == other,
    }
}

/// Compares JSON by value: 10 is 10.0.
pub fn same(found: &Value, wanted: &Value) {
    assert!(equal(found, wanted), "{found} is not {wanted}");
}

/// What a call gave, to be compared.
#[derive(Debug)]
#[allow(dead_code)] // not every API has all kinds
pub enum Shown {
    Json(Value),
    Text(String),
    Bytes(Bytes),
}

pub type Calling = Pin<Box<dyn Future<Output = Result<Shown, Error>> + Send>>;

#[allow(dead_code)] // not every API has all kinds
pub fn as_json<O: Operation<Output: Serialize>>(request: Request<O>) -> Calling {
    Box::pin(async { Ok(Shown::Json(serde_json::to_value(request.await?).unwrap())) })
}

#[allow(dead_code)] // not every API has all kinds
pub fn as_text<O: Operation<Output = String>>(request: Request<O>) -> Calling {
    Box::pin(async { request.await.map(Shown::Text) })
}

#[allow(dead_code)] // not every API has all kinds
pub fn as_bytes<O: Operation<Output = Bytes>>(request: Request<O>) -> Calling {
    Box::pin(async { request.await.map(Shown::Bytes) })
}

/// An answer of the service: its key in the data, its status and media type; the variant of the error that it makes.
#[derive(Clone, Copy, Debug)]
#[allow(dead_code)] // an API may have no operations
pub struct Answer {
    pub key: &'static str,
    pub status: u16,
    pub media_type: &'static str,
    pub error: &'static str,
}

/// A client with the credentials of the tests; nothing is tried again.
pub fn builder(server: &Server) -> ClientBuilder {
    // Reading all root certificates takes longer than a test.
    let http = reqwest::Client::builder().tls_built_in_root_certs(false).redirect(reqwest::redirect::Policy::none());
    let builder = Client::builder().base_url(&server.url).retry(Retry::never()).http_client(http.build().unwrap());
    secured(builder)
}

/// A client's options with the credentials of the tests.
pub fn secured(builder: ClientBuilder) -> ClientBuilder {
    builder.x_auth_token("secret-value")
}

/// Runs the tests of an operation.
#[derive(Debug)]
#[allow(dead_code)] // an API may have no operations
pub struct Tester {
    server: Server,
    data: Value,
}

#[allow(dead_code)] // an API may have no operations, or none that pages
impl Tester {
    pub fn new(data: &str) -> Self {
        Self { server: Server::new(), data: json(data) }
    }

    pub fn client(&self) -> Client {
        builder(&self.server).build().unwrap()
    }

    /// Sends a call, which must arrive exactly as expected.
    pub async fn sends(&self, key: &str, call: Calling) {
        self.server.reply([Reply::new(418)]);
        let failed = call.await.err();
        assert!(failed.is_some_and(|e| e.status() == Some(418)), "{key}");
        self.arrived(key);
    }

    fn arrived(&self, key: &str) {
        let wanted = &self.data["sent"][key];
        let asked = self.server.only();
        let text = |name: &str| wanted[name].as_str().unwrap_or_default().to_owned();
        let mark = if text("query").is_empty() { "" } else { "?" };
        assert_eq!(asked.method, text("method"), "{key}");
        assert_eq!(asked.uri, format!("/base{}{mark}{}", text("path"), text("query")), "{key}");
        for (name, value) in wanted["headers"].as_object().into_iter().flatten() {
            let (value, found) = (value.as_str().unwrap(), asked.header(name).unwrap_or_default());
            let signed = value.starts_with("SDK-HMAC-SHA256") && found.starts_with(value);
            assert!(signed || found == value, "{key}: {name}: {found:?} is not {value:?}");
        }
        assert!(wanted["anonymous"] != true || asked.header("Authorization").is_none(), "{key}: a credential is sent");
        let cookies = asked.cookies().into_iter().map(|(k, v)| (k, v.into())).collect();
        let no_cookies = Value::Object(Default::default());
        same(&Value::Object(cookies), wanted.get("cookies").unwrap_or(&no_cookies));
        check_content(key, &asked, &wanted["content"]);
    }

    fn payload(&self, answer: Answer) -> Vec<u8> {
        let value = &self.data["answers"][answer.key];
        match value {
            _ if answer.media_type.is_empty() => Vec::new(),
            Value::String(text) if !is_json(answer.media_type) => text.clone().into_bytes(),
            value => value.to_string().into_bytes(),
        }
    }

    fn reply(&self, answer: Answer) -> Vec<u8> {
        let body = self.payload(answer);
        let media_type = answer.media_type.to_owned();
        let reply = Reply { status: answer.status, media_type, body: body.clone(), ..Reply::default() };
        self.server.reply([reply.header("X-Request-Id", "request-7")]);
        body
    }

    /// Reads an answer, and loses nothing of it.
    pub async fn answers(&self, answer: Answer, call: Calling) {
        let body = self.reply(answer);
        let found = call.await.unwrap_or_else(|error| panic!("{}: {error}", answer.key));
        match found {
            _ if answer.media_type.is_empty() => {}
            Shown::Json(value) => same(&value, &serde_json::from_slice(&body).unwrap()),
            Shown::Text(text) => assert_eq!(text.as_bytes(), body, "{}", answer.key),
            Shown::Bytes(bytes) => assert_eq!(bytes, body, "{}", answer.key),
        }
    }

    /// Makes the documented error, with the answer in it.
    pub async fn fails(&self, answer: Answer, call: Calling) {
        let body = self.reply(answer);
        let error = call.await.expect_err(answer.key);
        let found = error.api().unwrap_or_else(|| panic!("{}: {error}", answer.key));
        assert_eq!((found.status, found.request_id.as_str()), (answer.status, "request-7"), "{}", answer.key);
        assert_eq!(found.body, body, "{}", answer.key);
        if !answer.error.is_empty() {
            let (kind, data) = documented(found.kind());
            assert_eq!(kind, answer.error, "{}", answer.key);
            if is_json(answer.media_type) {
                same(&data, &serde_json::from_slice(&body).unwrap());
            }
        }
    }

    /// Asks for a stream, and reads its items.
    pub async fn streams<T: Serialize>(
        &self,
        keys: [&str; 2],
        status: u16,
        media_type: &str,
        items: BoxStream<'static, Result<T, Error>>,
    ) {
        let [content, values] = keys.map(|key| &self.data["answers"][key]);
        let (body, media_type) = (content.as_str().unwrap().into(), media_type.to_owned());
        self.server.reply([Reply { status, media_type, body, ..Reply::default() }]);
        let found: Vec<_> = items.map(|item| serde_json::to_value(item.unwrap()).unwrap()).collect().await;
        same(&Value::Array(found), values);
        self.arrived(keys[0]);
    }

    /// Fetches the second page with what the first one tells, and then stops.
    pub async fn pages<T>(
        &self,
        keys: [&str; 2],
        count: usize,
        queries: [&str; 2],
        link: &str,
        items: BoxStream<'static, Result<T, Error>>,
    ) {
        let [first, second] = keys.map(|key| Reply::json(200, &self.data["answers"][key].to_string()));
        self.server.reply([if link.is_empty() { first } else { first.header("Link", link) }, second]);
        let found: Vec<_> = items.collect().await;
        let failed = found.iter().find_map(|item| item.as_ref().err());
        assert!(failed.is_none(), "{failed:?}");
        assert_eq!((found.len(), self.server.asked().len()), (count, 2), "{keys:?}");
        for (asked, query) in self.server.asked().iter().zip(queries) {
            let (mut got, mut wanted) = (pairs(asked.query(), "&"), pairs(query, "&"));
            got.sort();
            wanted.sort();
            assert_eq!(got, wanted, "{keys:?}");
        }
    }
}

/// Whether content of a media type is one JSON value.
fn is_json(media_type: &str) -> bool {
    let bare = media_type.split(';').next().unwrap_or_default().trim().to_lowercase();
    bare.ends_with("/json") || bare.ends_with("+json")
}

/// The name of an error with its data.
fn documented(error: StatusError) -> (&'static str, Value) {
    match error {
        StatusError::BadRequest(data) => ("BadRequest", serde_json::to_value(data).unwrap()),
        StatusError::Unauthorized(data) => ("Unauthorized", serde_json::to_value(data).unwrap()),
        StatusError::Forbidden(data) => ("Forbidden", serde_json::to_value(data).unwrap()),
        StatusError::NotFound(data) => ("NotFound", serde_json::to_value(data).unwrap()),
        StatusError::MethodNotAllowed(data) => ("MethodNotAllowed", serde_json::to_value(data).unwrap()),
        StatusError::Conflict(data) => ("Conflict", serde_json::to_value(data).unwrap()),
        StatusError::UnprocessableEntity(data) => ("UnprocessableEntity", serde_json::to_value(data).unwrap()),
        StatusError::TooManyRequests(data) => ("TooManyRequests", serde_json::to_value(data).unwrap()),
        StatusError::InternalServerError(data) => ("InternalServerError", serde_json::to_value(data).unwrap()),
        StatusError::BadGateway(data) => ("BadGateway", serde_json::to_value(data).unwrap()),
        StatusError::ServiceUnavailable(data) => ("ServiceUnavailable", serde_json::to_value(data).unwrap()),
        StatusError::GatewayTimeout(data) => ("GatewayTimeout", serde_json::to_value(data).unwrap()),
        _ => ("", Value::Null),
    }
}

fn check_content(key: &str, asked: &Asked, wanted: &Value) {
    let kind = asked.header("Content-Type").unwrap_or_default();
    let bare = |text: &str| text.split(';').next().unwrap_or_default().to_owned();
    if wanted.is_null() {
        assert!(asked.body.is_empty(), "{key}");
        return;
    }
    assert_eq!(bare(kind), bare(wanted["media_type"].as_str().unwrap()), "{key}");
    match wanted["kind"].as_str().unwrap() {
        "json" => same(&serde_json::from_slice(&asked.body).unwrap(), &wanted["value"]),
        "pairs" => {
            let (types, pairs) = (sent_types(&asked.body, kind), sent_pairs(&asked.body, kind));
            let all = pairs.into_iter().zip(types.into_iter().chain(std::iter::repeat(String::new())));
            let sizes =
                wanted["value"].as_array().into_iter().flatten().map(|pair| pair.as_array().map_or(0, Vec::len));
            let words = all.zip(sizes.chain(std::iter::repeat(3))).map(|(((k, v), t), n)| [k, v, t][..n].to_vec());
            same(&serde_json::to_value(words.collect::<Vec<_>>()).unwrap(), &wanted["value"]);
        }
        _ => assert_eq!(String::from_utf8_lossy(&asked.body), wanted["value"].as_str().unwrap(), "{key}"),
    }
}

/// The names and texts of a form, or of the parts of a body.
pub fn sent_pairs(body: &[u8], kind: &str) -> Vec<(String, String)> {
    let text = String::from_utf8_lossy(body);
    let Some((_, boundary)) = kind.split_once("boundary=") else { return pairs(&text, "&") };
    let end = format!("\r\n--{boundary}");
    let all = format!("\r\n{text}");
    let parts = all.split(&end).filter_map(|part| part.split_once("\r\n\r\n"));
    let name = |head: &str| head.split("name=\"").nth(1).and_then(|rest| rest.split('"').next()).map(unquoted);
    parts.filter_map(|(head, text)| Some((name(head)?, text.to_owned()))).collect()
}

/// The media types of the parts of a body, empty where a part tells none.
fn sent_types(body: &[u8], kind: &str) -> Vec<String> {
    let text = String::from_utf8_lossy(body);
    let Some((_, boundary)) = kind.split_once("boundary=") else { return Vec::new() };
    let end = format!("--{boundary}");
    let heads = text.split(&end).filter_map(|part| part.split_once("\r\n\r\n")).map(|(head, _)| head);
    heads.map(|head| head.split_once("Content-Type: ").map_or_else(String::new, |(_, kind)| kind.to_owned())).collect()
}

fn unquoted(text: &str) -> String {
    text.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n").replace("\\\\", "\\")
}
