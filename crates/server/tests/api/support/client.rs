//! People who call the application in process, and what they are answered.

use std::{convert::Infallible, future::IntoFuture, net::SocketAddr, pin::Pin, time::Duration};

use axum::{
    Router,
    body::{Body, BodyDataStream, Bytes},
    extract::ConnectInfo,
    http::{HeaderMap, Method, Request, Response, header, request::Builder},
};
use futures::{Future, StreamExt, channel::mpsc};
use http_body_util::BodyExt;
use serde_json::Value;
use touchstone_server::{App, http::trace::without_secrets, identity::COOKIE, scope::Scope};
use tower::ServiceExt;
use uuid::Uuid;

/// Somebody who calls the API: with a session, with a token, or as nobody.
#[derive(Clone)]
pub(crate) struct Person {
    /// Who and where; of no meaning for a guest.
    pub(crate) scope: Scope,
    router: Router,
    credential: Credential,
}

#[derive(Clone)]
enum Credential {
    None,
    Session(String),
    Token(String),
}

/// A request that is being put together; awaiting it sends it.
pub(crate) struct Call {
    router: Router,
    request: Builder,
    body: Body,
    name: String,
}

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    /// The method and path that it answers.
    pub(crate) call: String,
}

impl Person {
    pub(crate) fn guest(router: &Router) -> Self {
        let scope = Scope {
            organization_id: Uuid::nil().into(),
            user_id: Uuid::nil().into(),
            name: "nobody".into(),
            roles: Vec::new(),
            token_scopes: None,
            claim: None,
        };
        Self { scope, router: router.clone(), credential: Credential::None }
    }

    pub(crate) fn with_session(router: &Router, scope: Scope, secret: &str) -> Self {
        Self { scope, router: router.clone(), credential: Credential::Session(secret.to_owned()) }
    }

    /// The same person with the session that an answer set.
    pub(crate) fn with_cookie_of(&self, answer: &Answer) -> Self {
        let cookie = answer.header("set-cookie");
        let secret = cookie.split(';').next().and_then(|pair| pair.split_once('=')).expect("a cookie").1;
        Self { credential: Credential::Session(secret.to_owned()), ..self.clone() }
    }

    /// The same person with an API token instead of the session.
    pub(crate) fn with_token(&self, secret: &str) -> Self {
        Self { credential: Credential::Token(secret.to_owned()), ..self.clone() }
    }

    /// The same person, calling another application over the same database.
    pub(crate) fn on(&self, app: &App) -> Self {
        Self { router: app.router(), ..self.clone() }
    }

    pub(crate) fn id(&self) -> Uuid {
        self.scope.user_id.uuid()
    }

    pub(crate) fn name(&self) -> &str {
        &self.scope.name
    }

    /// A request without a body. The path is below `/api/v1`, unless it begins with two slashes.
    pub(crate) fn call(&self, method: Method, path: &str) -> Call {
        let uri = path.strip_prefix("//").map_or_else(|| format!("/api/v1{path}"), |path| format!("/{path}"));
        let name = format!("{method} {uri} by {}", self.name());
        let mut request = Request::builder().method(method).uri(uri).header(header::HOST, "localhost");
        request = match &self.credential {
            Credential::None => request,
            Credential::Session(secret) => request.header(header::COOKIE, format!("{COOKIE}={secret}")),
            Credential::Token(secret) => request.header(header::AUTHORIZATION, format!("Bearer {secret}")),
        };
        Call { router: self.router.clone(), request, body: Body::empty(), name }
    }

    pub(crate) fn get(&self, path: &str) -> Call {
        self.call(Method::GET, path)
    }

    pub(crate) fn delete(&self, path: &str) -> Call {
        self.call(Method::DELETE, path)
    }

    #[allow(clippy::needless_pass_by_value, reason = "tests hand over what `json!` makes")]
    pub(crate) fn post(&self, path: &str, body: Value) -> Call {
        self.call(Method::POST, path).json(&body)
    }

    #[allow(clippy::needless_pass_by_value, reason = "tests hand over what `json!` makes")]
    pub(crate) fn patch(&self, path: &str, body: Value) -> Call {
        self.call(Method::PATCH, path).json(&body)
    }

    /// Sends a file in a form.
    pub(crate) fn upload(&self, path: &str, name: &str, content: &[u8]) -> Call {
        const BOUNDARY: &str = "a-line-that-no-file-holds";
        let head = format!(
            "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
             content-type: application/octet-stream\r\n\r\n"
        );
        let tail = format!("\r\n--{BOUNDARY}--\r\n");
        let body = [head.as_bytes(), content, tail.as_bytes()].concat();
        self.call(Method::POST, path)
            .header("content-type", &format!("multipart/form-data; boundary={BOUNDARY}"))
            .bytes(body)
    }
}

impl Call {
    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        self.request = self.request.header(name, value);
        self
    }

    pub(crate) fn json(self, body: &Value) -> Self {
        self.header("content-type", "application/json").bytes(body.to_string())
    }

    pub(crate) fn bytes(mut self, body: impl Into<Bytes>) -> Self {
        self.body = Body::from(body.into());
        self
    }

    /// With a body that comes piece by piece, as somebody gives them.
    pub(crate) fn pieces(mut self, pieces: mpsc::Receiver<Bytes>) -> Self {
        self.body = Body::from_stream(pieces.map(Ok::<_, Infallible>));
        self
    }

    pub(crate) fn if_match(self, version: impl std::fmt::Display) -> Self {
        self.header("if-match", &format!("\"{version}\""))
    }

    /// With an idempotency key.
    pub(crate) fn key(self, key: &str) -> Self {
        self.header("idempotency-key", key)
    }

    /// As if it came from another machine.
    pub(crate) fn from(mut self, address: [u8; 4]) -> Self {
        self.request = self.request.extension(ConnectInfo(SocketAddr::from((address, 40_000))));
        self
    }

    async fn send(self) -> Response<Body> {
        let request = self.request.body(self.body).expect("a request");
        self.router.oneshot(request).await.expect("an answer")
    }

    /// Sends it and reads the body piece by piece: for streams that do not end.
    pub(crate) async fn stream(self) -> (u16, BodyDataStream) {
        let response = self.send().await;
        (response.status().as_u16(), response.into_body().into_data_stream())
    }
}

impl IntoFuture for Call {
    type Output = Answer;
    type IntoFuture = Pin<Box<dyn Future<Output = Answer> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let call = self.name.clone();
            let response = self.send().await;
            let (parts, body) = response.into_parts();
            let body = body.collect().await.expect("a body").to_bytes();
            Answer { status: parts.status.as_u16(), headers: parts.headers, body, call }
        })
    }
}

/// Reads a stream until a text stands in what came, or for a while.
pub(crate) async fn read_until(stream: &mut BodyDataStream, text: &str, time: Duration) -> String {
    let mut came = String::new();
    let until = tokio::time::Instant::now() + time;
    while !came.contains(text)
        && let Ok(Some(Ok(bytes))) = tokio::time::timeout_at(until, stream.next()).await
    {
        came.push_str(&String::from_utf8_lossy(&bytes));
    }
    came
}

impl Answer {
    /// Asserts the status.
    #[track_caller]
    pub(crate) fn is(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}: {}", self.call, self.text());
        self
    }

    /// Asserts that it is a well-formed problem with this status and code.
    #[track_caller]
    pub(crate) fn problem(self, status: u16, code: &str) -> Self {
        let answer = self.is(status);
        assert_eq!(answer.header("content-type"), "application/problem+json", "{}", answer.call);
        let body = answer.json();
        assert_eq!(body["code"], code, "{}: {body}", answer.call);
        assert_eq!(body["type"], format!("/problems/{code}"), "{}", answer.call);
        assert_eq!(body["status"], status, "{}", answer.call);
        assert_eq!(body["request_id"], answer.header("x-request-id"), "{}", answer.call);
        for field in ["title", "detail"] {
            assert!(body[field].as_str().is_some_and(|text| !text.is_empty()), "{}: {body}", answer.call);
        }
        let path = answer.call.split(' ').nth(1).unwrap_or_default().split('?').next().unwrap_or_default();
        assert_eq!(body["instance"], without_secrets(path), "{}", answer.call);
        answer
    }

    /// The problems with fields: pointer and code.
    #[track_caller]
    pub(crate) fn errors(&self) -> Vec<(String, String)> {
        let body = self.json();
        let text = |error: &Value, name: &str| error[name].as_str().unwrap_or_default().to_owned();
        let errors = body["errors"].as_array().map_or(&[][..], Vec::as_slice);
        errors.iter().map(|error| (text(error, "pointer"), text(error, "code"))).collect()
    }

    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|error| panic!("{}: {error}: {}", self.call, self.text()))
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The value of a header; empty where there is none.
    pub(crate) fn header(&self, name: &str) -> String {
        self.headers
            .get(name)
            .map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
            .unwrap_or_default()
    }

    /// The `id` of the body.
    #[track_caller]
    pub(crate) fn id(&self) -> String {
        self.json()["id"]
            .as_str()
            .unwrap_or_else(|| panic!("{}: no id: {}", self.call, self.text()))
            .to_owned()
    }

    /// The rows of a list.
    #[track_caller]
    pub(crate) fn rows(&self) -> Vec<Value> {
        self.json()["data"].as_array().unwrap_or_else(|| panic!("{}: no list", self.call)).clone()
    }

    /// One field of every row of a list.
    #[track_caller]
    pub(crate) fn column(&self, field: &str) -> Vec<String> {
        let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        self.rows().iter().map(|row| text(row.pointer(field).unwrap_or(&Value::Null))).collect()
    }

    /// The body and all headers as one text, to look for what must not be in it.
    pub(crate) fn everything(&self) -> String {
        format!("{:?}\n{}", self.headers, self.text())
    }
}
