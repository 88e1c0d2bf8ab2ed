//! The layers around every request: its id, who is asking, from where, and the body of a problem.
use axum::{
    body::Body,
    extract::{OriginalUri, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use tracing::{Instrument, Span, field::Empty};
use uuid::Uuid;

use super::{
    problem::Problem,
    trace::{TraceParent, without_secrets},
};
use crate::{app::App, identity};

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Gives the request an id, and writes the body of a problem once path and id are known.
pub async fn finish(OriginalUri(uri): OriginalUri, request: Request, next: Next) -> Response {
    let id = request_id(request.headers());
    let path = without_secrets(uri.path());
    let span = span(&id, &path, &request);
    let mut response = next.run(request).instrument(span.clone()).await;
    span.in_scope(|| tracing::debug!(status = response.status().as_u16(), "answered"));
    if let Some(mut problem) = response.extensions_mut().remove::<Problem>() {
        problem.instance = path;
        problem.request_id.clone_from(&id);
        let body = serde_json::to_vec(&problem).unwrap_or_default();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.remove(header::CONTENT_LENGTH);
        *response.body_mut() = Body::from(body);
    }
    let headers = response.headers_mut();
    if let Ok(value) = HeaderValue::from_str(&id) {
        headers.insert(REQUEST_ID, value);
    }
    // Nearly everything here is about people. What may be kept says so itself.
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

/// What every line of the log says of a request. No header, query or body is in it: they are about people.
fn span(id: &str, path: &str, request: &Request) -> Span {
    let span = tracing::info_span!("request", %id, method = %request.method(), path, trace_id = Empty, parent_id = Empty);
    if let Some(trace) = TraceParent::of(request.headers()) {
        span.record("trace_id", trace.trace_id);
        span.record("parent_id", trace.parent_id);
    }
    span
}

/// Answers OPTIONS with the methods of an address, of which a wrong method would be told.
pub async fn options(request: Request, next: Next) -> Response {
    let asked = request.method() == Method::OPTIONS;
    let mut response = next.run(request).await;
    if !asked || response.status() != StatusCode::METHOD_NOT_ALLOWED {
        return response;
    }
    let headers = response.headers_mut();
    let others = headers.get(header::ALLOW).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if let Ok(all) = HeaderValue::from_str(&format!("{others},OPTIONS")) {
        headers.insert(header::ALLOW, all);
    }
    for name in [header::CONTENT_TYPE, header::CONTENT_LENGTH, header::CONTENT_ENCODING] {
        headers.remove(name);
    }
    *response.status_mut() = StatusCode::NO_CONTENT;
    *response.body_mut() = Body::empty();
    response
}

/// The caller's id where it is harmless to repeat, else a new one.
fn request_id(headers: &HeaderMap) -> String {
    let given = headers.get(REQUEST_ID).and_then(|value| value.to_str().ok());
    let harmless = |id: &&str| {
        (8..=64).contains(&id.len())
            && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
    };
    given.filter(harmless).map_or_else(|| touchstone_db::new_id().to_string(), str::to_owned)
}

/// Finds out who is asking and puts their [`crate::scope::Scope`] beside the request.
pub async fn authenticate(State(app): State<App>, mut request: Request, next: Next) -> Response {
    match identity::authenticate(&app, request.headers()).await {
        Ok(Some(caller)) => {
            if caller.by_cookie && is_unsafe(request.method()) && !same_origin(&app, request.headers()) {
                return Problem::foreign_origin("The Origin header names another site.").into_response();
            }
            request.extensions_mut().insert(caller.session_or_token);
            request.extensions_mut().insert(caller.scope);
            next.run(request).await
        }
        Ok(None) => next.run(request).await,
        Err(problem) => problem.into_response(),
    }
}

/// The session or API token that a request came with.
#[derive(Debug, Clone, Copy)]
pub struct Credential(pub Uuid);

fn is_unsafe(method: &Method) -> bool {
    !matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS)
}

/// Browsers send `Origin` with every unsafe request; one of another site is refused. A client that sends none is
/// no browser, and no other site can make a browser leave it out.
fn same_origin(app: &App, headers: &HeaderMap) -> bool {
    let Some(origin) = headers.get(header::ORIGIN).and_then(|value| value.to_str().ok()) else { return true };
    let host = headers.get(header::HOST).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let authority = origin.split_once("://").map_or(origin, |(_, authority)| authority);
    authority == host || origin == app.config.base_url()
}
