//! The one error type: RFC 9457 problem documents with stable codes. Details of faults go to the log, not to the caller.

use std::panic::Location;

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::{Deserialize, Serialize};
use touchstone_db::list::ListError;
pub use touchstone_rules::FieldError;
use touchstone_rules::Refusal;
use utoipa::ToSchema;

/// An answer that says why a request was not carried out (RFC 9457).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(example = json!({
    "type": "/problems/invalid", "code": "invalid", "title": "The input is invalid", "status": 422,
    "detail": "missing field `name`", "instance": "/api/v1/candidates",
    "request_id": "0197c0de-0000-7000-8000-00000000beef",
    "errors": [{"pointer": "/name", "code": "required", "message": "missing field `name`"}]
}))]
pub struct Problem {
    /// A URI that names the kind of problem; it leads to a page that explains it.
    #[serde(rename = "type")]
    #[schema(example = "/problems/invalid")]
    pub kind: String,
    /// A stable code: the last part of `type`.
    #[schema(example = "invalid")]
    pub code: String,
    /// What kind of problem it is, in words.
    #[schema(example = "The input is invalid")]
    pub title: String,
    /// The HTTP status.
    #[schema(example = 422)]
    pub status: u16,
    /// What is wrong this time.
    pub detail: String,
    /// The path that was asked for, without secrets.
    pub instance: String,
    /// Finds this request in the server's log.
    pub request_id: String,
    /// What is wrong with which field.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldError>,
    /// Seconds to wait, and other things that go into headers.
    #[serde(skip)]
    pub retry_after: Option<u64>,
}

/// The result of a handler.
pub type Result<T, E = Problem> = std::result::Result<T, E>;

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $status:ident, $title:literal;)*) => {
        impl Problem {
            $($(#[$doc])* pub fn $name(detail: impl Into<String>) -> Self {
                Self::new($code, StatusCode::$status, $title, detail)
            })*
        }

        /// Every kind of problem with its status and title, for the page that explains them.
        pub const KINDS: &[(&str, u16, &str)] = &[$(($code, StatusCode::$status.as_u16(), $title),)*];
    };
}

kinds! {
    /// The request cannot be read.
    malformed = "malformed", BAD_REQUEST, "The request cannot be read";
    /// The cursor belongs to another list.
    bad_cursor = "bad_cursor", BAD_REQUEST, "The cursor does not belong to this list";
    /// Nobody is signed in.
    unauthenticated = "unauthenticated", UNAUTHORIZED, "Sign in first";
    /// The e-mail address and the password do not belong together.
    wrong_credentials = "wrong_credentials", UNAUTHORIZED, "The e-mail address or the password is wrong";
    /// The person may not do this.
    forbidden = "forbidden", FORBIDDEN, "You may not do this";
    /// The token was not given this scope.
    insufficient_scope = "insufficient_scope", FORBIDDEN, "The token was not given this scope";
    /// The request comes from another site.
    foreign_origin = "foreign_origin", FORBIDDEN, "The request comes from another site";
    /// There is no such thing, or it is not yours.
    not_found = "not_found", NOT_FOUND, "There is no such thing here";
    /// The method is not known here.
    method_not_allowed = "method_not_allowed", METHOD_NOT_ALLOWED, "The method is not known here";
    /// The answer cannot be given in a form that the caller accepts.
    not_acceptable = "not_acceptable", NOT_ACCEPTABLE, "There is no answer in a form that you accept";
    /// The state does not allow this now.
    conflict = "conflict", CONFLICT, "This cannot be done in the present state";
    /// It exists already.
    already_exists = "already_exists", CONFLICT, "It exists already";
    /// The request with this idempotency key was carried out, and its answer was lost.
    answer_lost = "answer_lost", CONFLICT, "It was carried out, and its answer was lost";
    /// The person has read scorecards of the application.
    not_independent = "not_independent", CONFLICT, "This person has read scorecards of the application";
    /// Somebody else changed it meanwhile.
    stale = "stale", PRECONDITION_FAILED, "Somebody else changed it meanwhile";
    /// The body is too large.
    too_large = "too_large", PAYLOAD_TOO_LARGE, "The body is too large";
    /// The body's type is not understood.
    unsupported_media_type = "unsupported_media_type", UNSUPPORTED_MEDIA_TYPE, "The body's type is not understood";
    /// The input is invalid.
    invalid = "invalid", UNPROCESSABLE_ENTITY, "The input is invalid";
    /// Something is missing before a scorecard can be submitted.
    incomplete = "incomplete", UNPROCESSABLE_ENTITY, "Something is missing";
    /// The idempotency key was used for another request.
    idempotency_key_reused = "idempotency_key_reused", UNPROCESSABLE_ENTITY, "The idempotency key was used for another request";
    /// `If-Match` is required.
    precondition_required = "precondition_required", PRECONDITION_REQUIRED, "Say which version you are changing";
    /// Too many requests.
    too_many_requests = "too_many_requests", TOO_MANY_REQUESTS, "Too many requests";
    /// The server failed.
    internal = "internal", INTERNAL_SERVER_ERROR, "The server failed";
}

impl Problem {
    fn new(code: &str, status: StatusCode, title: &str, detail: impl Into<String>) -> Self {
        Self {
            kind: format!("/problems/{code}"),
            code: code.to_owned(),
            title: title.to_owned(),
            status: status.as_u16(),
            detail: detail.into(),
            instance: String::new(),
            request_id: String::new(),
            errors: Vec::new(),
            retry_after: None,
        }
    }

    /// The same in other words where it says that something is absent. Every other problem stays what it is, so that
    /// a database that fails never reads like "not found".
    #[must_use]
    pub fn absent_as(self, detail: &str) -> Self {
        if self.code == "not_found" { Self::not_found(detail) } else { self }
    }

    /// Adds what is wrong with which field.
    #[must_use]
    pub fn with(mut self, errors: Vec<FieldError>) -> Self {
        self.errors = errors;
        self
    }

    /// Says that one field is invalid.
    pub fn field(pointer: &str, code: &str, message: impl Into<String>) -> Self {
        let message = message.into();
        Self::invalid(format!("{} {message}", pointer.trim_start_matches('/')))
            .with(vec![FieldError::new(pointer, code, message)])
    }

    /// A fault of ours: the error and the line that met it go to the log, the caller learns only that it happened.
    #[track_caller]
    pub fn fault(error: &dyn std::fmt::Display) -> Self {
        tracing::error!(%error, at = %Location::caller(), "request failed");
        Self::internal("The fault was logged; the request id finds it.")
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = status.into_response();
        let headers = response.headers_mut();
        if status == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer realm=\"touchstone\""));
        }
        if let Some(seconds) = self.retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        // The outermost layer knows the path and the request id and writes the body.
        response.extensions_mut().insert(self);
        response
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotYours(why) => Self::forbidden(why),
            Refusal::NotNow(why) => Self::conflict(why),
        }
    }
}

impl From<sqlx::Error> for Problem {
    #[track_caller]
    fn from(error: sqlx::Error) -> Self {
        Self::fault(&error)
    }
}

impl From<ListError> for Problem {
    #[track_caller]
    fn from(error: ListError) -> Self {
        match error {
            ListError::BadCursor => Self::bad_cursor("Start again without a cursor."),
            ListError::Database(error) => error.into(),
        }
    }
}

impl From<serde_json::Error> for Problem {
    #[track_caller]
    fn from(error: serde_json::Error) -> Self {
        Self::fault(&error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_never_reads_like_something_absent() {
        assert_eq!(Problem::not_found("No application.").absent_as("No debrief.").detail, "No debrief.");
        let fault = Problem::from(sqlx::Error::PoolTimedOut).absent_as("No debrief.");
        assert_eq!(fault.status, 500);
    }
}
