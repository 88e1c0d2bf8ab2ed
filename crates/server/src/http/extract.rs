//! Extractors that hand a handler valid values, or answer with a problem that says what is wrong and where.

use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Multipart, Path as AxumPath, Request},
    http::{HeaderMap, header, request::Parts},
};
use garde::Validate;
use serde::de::DeserializeOwned;

use super::{
    conditional::{EntityTag, EntityTags},
    problem::{FieldError, Problem},
};

/// A JSON body, checked.
#[derive(Debug)]
pub struct Body<T>(pub T);

/// Query parameters, checked.
#[derive(Debug)]
pub struct Query<T>(pub T);

/// Path parameters. What does not parse does not exist.
#[derive(Debug)]
pub struct Path<T>(pub T);

/// The version that a change is meant for, from `If-Match` (RFC 9110).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IfMatch {
    /// The header is not there.
    Missing,
    /// `*`: whatever version there is.
    Any,
    /// One of these versions.
    Versions(Vec<i64>),
}

/// The body limit of ordinary requests; uploads set their own.
pub const BODY_LIMIT: usize = 4 * 1024 * 1024;

impl<S, T> FromRequest<S> for Body<T>
where
    S: Send + Sync,
    T: DeserializeOwned + Validate<Context: Default>,
{
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        require_json(request.headers())?;
        let bytes = Bytes::from_request(request, state)
            .await
            .map_err(|_| Problem::too_large(format!("A body may have {BODY_LIMIT} bytes.")))?;
        let value: T = parse_json(&bytes)?;
        value.validate().map_err(|report| report_problem(&report))?;
        Ok(Self(value))
    }
}

/// A JSON body as it was sent, byte for byte.
#[derive(Debug)]
pub struct Raw(pub Bytes);

impl<S: Send + Sync> FromRequest<S> for Raw {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        require_json(request.headers())?;
        let bytes = Bytes::from_request(request, state).await;
        bytes.map(Self).map_err(|_| Problem::too_large("The body is larger than this operation takes."))
    }
}

/// A JSON object that is merged into what there is.
#[derive(Debug)]
pub struct MergePatch(pub serde_json::Value);

impl<S: Send + Sync> FromRequest<S> for MergePatch {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        require_json(request.headers())?;
        let bytes = Bytes::from_request(request, state)
            .await
            .map_err(|_| Problem::too_large("The body is too large."))?;
        let value: serde_json::Value = parse_json(&bytes)?;
        if value.is_object() {
            Ok(Self(value))
        } else {
            Err(Problem::invalid("A merge patch is a JSON object."))
        }
    }
}

/// A form with files. What is no form is refused as such.
#[derive(Debug)]
pub struct Form(pub Multipart);

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let form = Multipart::from_request(request, state).await;
        form.map(Self).map_err(|_| {
            Problem::unsupported_media_type("Send a form, as multipart/form-data with its boundary.")
        })
    }
}

/// A JSON body that may be left out altogether, for operations that need nothing said.
#[derive(Debug)]
pub struct OptionalBody<T>(pub T);

impl<S, T> FromRequest<S> for OptionalBody<T>
where
    S: Send + Sync,
    T: DeserializeOwned + Validate<Context: Default> + Default,
{
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let (parts, body) = request.into_parts();
        let bytes = Bytes::from_request(Request::from_parts(parts.clone(), body), state)
            .await
            .map_err(|_| Problem::too_large(format!("A body may have {BODY_LIMIT} bytes.")))?;
        if bytes.is_empty() {
            return Ok(Self(T::default()));
        }
        let Body(value) = Body::from_request(Request::from_parts(parts, bytes.into()), state).await?;
        Ok(Self(value))
    }
}

impl<S, T> FromRequestParts<S> for Query<T>
where
    S: Send + Sync,
    T: DeserializeOwned + Validate<Context: Default>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let axum::extract::Query(value) = axum::extract::Query::<T>::try_from_uri(&parts.uri)
            .map_err(|error| Problem::malformed(error.body_text()))?;
        value.validate().map_err(|report| report_problem(&report))?;
        Ok(Self(value))
    }
}

impl<S, T> FromRequestParts<S> for Path<T>
where
    S: Send + Sync,
    T: DeserializeOwned + Send,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let AxumPath(value) = AxumPath::<T>::from_request_parts(parts, state)
            .await
            .map_err(|_| Problem::not_found("Nothing has this address."))?;
        Ok(Self(value))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for IfMatch {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let Some(tags) = EntityTags::read(&parts.headers, &header::IF_MATCH)? else {
            return Ok(Self::Missing);
        };
        Ok(match tags {
            EntityTags::Any => Self::Any,
            // A weak tag, and one that we never gave out, matches nothing.
            EntityTags::Some(tags) => Self::Versions(tags.iter().filter_map(EntityTag::version).collect()),
        })
    }
}

impl IfMatch {
    /// Whatever version there is.
    pub const fn any() -> Self {
        Self::Any
    }

    /// Checks the present version, when one was given.
    pub fn check(&self, present: i64) -> Result<(), Problem> {
        match self {
            Self::Versions(versions) if !versions.contains(&present) => Err(stale(present)),
            _ => Ok(()),
        }
    }

    /// Checks the present version, which must have been given.
    pub fn check_required(&self, present: i64) -> Result<(), Problem> {
        self.require()?;
        self.check(present)
    }

    /// Refuses when none was given.
    pub fn require(&self) -> Result<(), Problem> {
        if *self == Self::Missing {
            return Err(Problem::precondition_required(
                "Send the entity's ETag in If-Match, so that no change of another is lost.",
            ));
        }
        Ok(())
    }
}

fn stale(present: i64) -> Problem {
    Problem::stale(format!(
        "It is at version {present} now. Nothing was changed; read it again and decide what to keep."
    ))
}

/// For fields that a merge patch may set to null: left out is `None`, null is `Some(None)`.
pub fn given<'de, T, D>(deserializer: D) -> Result<Option<Option<T>>, D::Error>
where
    T: serde::Deserialize<'de>,
    D: serde::Deserializer<'de>,
{
    <Option<T> as serde::Deserialize>::deserialize(deserializer).map(Some)
}

/// For fields that a merge patch may leave out, and not set to null.
pub fn kept<'de, T, D>(deserializer: D) -> Result<Option<T>, D::Error>
where
    T: serde::Deserialize<'de>,
    D: serde::Deserializer<'de>,
{
    T::deserialize(deserializer).map(Some)
}

/// Refuses a body that is not said to be JSON.
pub fn require_json(headers: &HeaderMap) -> Result<(), Problem> {
    let content_type =
        headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let essence = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    if essence == "application/json" || essence == "application/merge-patch+json" {
        Ok(())
    } else {
        Err(Problem::unsupported_media_type("Send JSON, as application/json."))
    }
}

/// Parses JSON; a wrong or unknown field is named by its pointer.
pub fn parse_json<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let value =
        serde_path_to_error::deserialize(&mut deserializer).map_err(|error| json_problem(&error, bytes))?;
    deserializer.end().map_err(|error| Problem::malformed(format!("The body is not JSON: {error}")))?;
    // A list would be read as the fields in their order.
    if bytes.trim_ascii_start().first() != Some(&b'{') {
        return Err(Problem::field("", "invalid", "is not an object"));
    }
    refuse_nul(bytes)?;
    Ok(value)
}

fn json_problem(error: &serde_path_to_error::Error<serde_json::Error>, bytes: &[u8]) -> Problem {
    if !error.inner().is_data() {
        // A number or null in the place of a name is called a fault of the syntax, which it is not.
        if serde_json::from_slice::<serde_json::Value>(bytes).is_ok() {
            return Problem::field(
                &pointer_of(&error.path().to_string()),
                "invalid",
                "is none of the values",
            );
        }
        return Problem::malformed(format!("The body is not JSON: {}", error.inner()));
    }
    let message = without_position(&error.inner().to_string());
    let mut pointer = pointer_of(&error.path().to_string());
    let code = if message.starts_with("unknown field") {
        if let Some(name) = message.split('`').nth(1).filter(|name| !pointer.ends_with(&format!("/{name}"))) {
            pointer = format!("{pointer}/{name}");
        }
        "unknown_field"
    } else if message.starts_with("missing field") {
        if let Some(name) = message.split('`').nth(1) {
            pointer = format!("{pointer}/{name}");
        }
        "required"
    } else {
        "invalid"
    };
    Problem::invalid(message.clone()).with(vec![FieldError::new(pointer, code, message)])
}

/// PostgreSQL cannot store a NUL in text; refusing it at the edge keeps both engines alike.
fn refuse_nul(bytes: &[u8]) -> Result<(), Problem> {
    if holds_nul(bytes) {
        Err(Problem::invalid("The text holds a NUL character, which cannot be stored."))
    } else {
        Ok(())
    }
}

/// Whether an escape for NUL stands in the JSON; `\\u0000` is a backslash followed by text.
pub fn holds_nul(bytes: &[u8]) -> bool {
    let mut rest = bytes.iter().enumerate();
    while let Some((at, byte)) = rest.next() {
        if *byte == b'\\' {
            if bytes[at..].starts_with(b"\\u0000") {
                return true;
            }
            // The character after a backslash belongs to the escape.
            rest.next();
        }
    }
    false
}

fn without_position(message: &str) -> String {
    message.split(" at line ").next().unwrap_or(message).to_owned()
}

/// `a.b[2].c` as a JSON pointer.
fn pointer_of(path: &str) -> String {
    if path == "." {
        return String::new();
    }
    let mut pointer = String::new();
    for part in path.split(['.', '[']).filter(|part| !part.is_empty() && *part != "?") {
        pointer.push('/');
        pointer.push_str(part.trim_end_matches(']'));
    }
    pointer
}

/// A validation report as a problem with one entry a field.
pub fn report_problem(report: &garde::Report) -> Problem {
    let errors: Vec<FieldError> = report
        .iter()
        .map(|(path, error)| FieldError::new(pointer_of(&path.to_string()), "invalid", error.to_string()))
        .collect();
    let detail = errors
        .iter()
        .map(|error| format!("{}: {}", error.pointer.trim_start_matches('/'), error.message))
        .collect::<Vec<_>>()
        .join("; ");
    Problem::invalid(detail).with(errors)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code)]
    struct Outer {
        items: Vec<Inner>,
    }
    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code)]
    struct Inner {
        name: String,
    }

    fn pointer(body: &str) -> (String, String) {
        let problem = parse_json::<Outer>(body.as_bytes()).unwrap_err();
        (problem.errors[0].pointer.clone(), problem.errors[0].code.clone())
    }

    #[test]
    fn a_wrong_field_is_named_by_its_pointer() {
        assert_eq!(
            pointer(r#"{"items":[{"name":"a"},{"name":1}]}"#),
            ("/items/1/name".into(), "invalid".into())
        );
        assert_eq!(pointer(r#"{"items":[{"nam":"a"}]}"#), ("/items/0/nam".into(), "unknown_field".into()));
        assert_eq!(pointer(r#"{"items":[{}]}"#), ("/items/0/name".into(), "required".into()));
        assert_eq!(pointer("{}"), ("/items".into(), "required".into()));
    }

    #[test]
    fn what_is_no_json_is_malformed() {
        assert_eq!(parse_json::<Outer>(b"{").unwrap_err().code, "malformed");
        assert_eq!(parse_json::<Outer>(br#"{"items":[]} x"#).unwrap_err().code, "malformed");
    }

    #[test]
    fn a_nul_is_refused() {
        assert_eq!(parse_json::<Outer>(br#"{"items":[{"name":"a\u0000"}]}"#).unwrap_err().status, 422);
        assert!(parse_json::<Outer>(br#"{"items":[{"name":"a\\u0000"}]}"#).is_ok());
    }
}
