use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(example = json!({"pointer": "/name", "code": "required", "message": "missing field `name`"}))]
pub struct FieldError {
    /// Where it is in the body (RFC 6901), or the name of the query parameter.
    #[schema(example = "/email")]
    pub pointer: String,
    /// A stable code.
    #[schema(example = "invalid")]
    pub code: String,
    /// What a person reads.
    #[schema(example = "is not an e-mail address")]
    pub message: String,
}

impl FieldError {
    /// A field error.
    pub fn new(pointer: impl Into<String>, code: &str, message: impl Into<String>) -> Self {
        Self { pointer: pointer.into(), code: code.to_owned(), message: message.into() }
    }
}

/// A key as part of a JSON pointer (RFC 6901).
pub(crate) fn escape(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}
