use serde_json::{json, Value};

/// An answer other than success.
#[derive(Debug, PartialEq)]
pub struct Problem {
    pub status: u16,
    pub code: &'static str,
    pub message: String,
    /// The field or parameter that is wrong, where it is one.
    pub field: Option<&'static str>,
}

impl Problem {
    pub fn new(status: u16, code: &'static str, message: impl Into<String>) -> Self {
        Self { status, code, message: message.into(), field: None }
    }

    pub fn not_found(what: &str) -> Self {
        Self::new(404, "not_found", format!("There is no such {what}."))
    }

    pub fn invalid(field: &'static str, message: impl Into<String>) -> Self {
        Self { field: Some(field), ..Self::new(422, "invalid", message) }
    }

    pub fn to_json(&self) -> Value {
        json!({"error": {"code": self.code, "message": self.message, "field": self.field}})
    }
}
