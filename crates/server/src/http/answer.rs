//! Answers with the headers that the conventions ask for.

use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;

use super::problem::Result;

/// Something that has a version, which is its strong entity tag.
pub trait Versioned {
    /// The present version.
    fn version(&self) -> i64;
}

/// An entity: 200 with its `ETag`.
#[derive(Debug)]
pub struct Entity<T>(pub T);

/// A new entity: 201 with `Location` and, where it has one, `ETag`.
#[derive(Debug)]
pub struct Created<T> {
    /// Where it is.
    pub location: String,
    /// What it is.
    pub body: T,
    /// Its version, if it has one.
    pub version: Option<i64>,
}

impl<T: Versioned> Created<T> {
    /// A new entity with a version.
    pub fn at(location: String, body: T) -> Self {
        let version = Some(body.version());
        Self { location, body, version }
    }
}

impl<T> Created<T> {
    /// A new thing that nobody edits.
    pub fn plain(location: String, body: T) -> Self {
        Self { location, body, version: None }
    }
}

fn etag(version: i64) -> HeaderValue {
    HeaderValue::from_str(&format!("\"{version}\"")).unwrap_or(HeaderValue::from_static("\"0\""))
}

impl<T: Serialize + Versioned> IntoResponse for Entity<T> {
    fn into_response(self) -> Response {
        ([(header::ETAG, etag(self.0.version()))], Json(self.0)).into_response()
    }
}

impl<T: Serialize> IntoResponse for Created<T> {
    fn into_response(self) -> Response {
        let mut response = (StatusCode::CREATED, Json(self.body)).into_response();
        if let Ok(location) = HeaderValue::from_str(&self.location) {
            response.headers_mut().insert(header::LOCATION, location);
        }
        if let Some(version) = self.version {
            response.headers_mut().insert(header::ETAG, etag(version));
        }
        response
    }
}

/// A JSON file that the browser keeps rather than shows.
pub fn attachment(name: &'static str, body: &impl Serialize) -> Result<Response> {
    let disposition = format!("attachment; filename=\"{name}\"");
    let headers =
        [(header::CONTENT_TYPE, "application/json".to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    Ok((headers, serde_json::to_vec_pretty(body)?).into_response())
}
