//! Which problems an operation can answer with: those that its handler names, and those that follow from its shape.
//!
//! A handler says what only it knows, one line a reason: `conflict`, a colon, and a sentence. Everything else follows from
//! its access rule, its parameters and its body.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{super::problem::KINDS, BASE};

/// Why something is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reason {
    pub code: String,
    pub sentence: String,
    /// Which fields are named, for the example.
    pub errors: Value,
    /// Said by the handler, so that its example is of this operation alone.
    pub own: bool,
}

/// The reasons of an operation by status.
#[derive(Debug, Default)]
pub(super) struct Reasons(BTreeMap<u16, Vec<Reason>>);

/// The status and the title of a kind of problem.
fn kind(code: &str) -> Option<(u16, &'static str)> {
    KINDS.iter().find(|(known, ..)| *known == code).map(|(_, status, title)| (*status, *title))
}

impl Reason {
    pub(super) fn new(code: &str, sentence: impl Into<String>) -> Self {
        Self { code: code.to_owned(), sentence: sentence.into(), errors: Value::Null, own: false }
    }
}

impl Reasons {
    /// Takes the reasons that a handler names out of its responses.
    pub(super) fn take(responses: &mut Map<String, Value>) -> Self {
        let mut reasons = Self::default();
        let named: Vec<String> = responses.keys().filter(|status| status.starts_with('4')).cloned().collect();
        for status in named {
            let response = responses.remove(&status).unwrap_or_default();
            for line in response["description"].as_str().unwrap_or_default().lines() {
                if let Some((code, sentence)) = line.trim_start_matches('`').split_once("`: ") {
                    reasons.put(Reason { own: true, ..Reason::new(code, sentence) });
                }
            }
        }
        reasons
    }

    pub(super) fn add(&mut self, code: &str, sentence: impl Into<String>) {
        self.put(Reason::new(code, sentence));
    }

    /// Adds a reason whose example names fields.
    pub(super) fn add_with(&mut self, code: &str, sentence: impl Into<String>, errors: Value) {
        self.put(Reason { errors, own: true, ..Reason::new(code, sentence) });
    }

    fn put(&mut self, reason: Reason) {
        // A code that does not exist has no status; a test finds it.
        let status = kind(&reason.code).map_or(0, |(status, _)| status);
        self.0.entry(status).or_default().push(reason);
    }

    /// Adds a reason unless one with this code is there already.
    pub(super) fn add_new(&mut self, code: &str, sentence: impl Into<String>) {
        let known = self.0.values().flatten().any(|reason| reason.code == code);
        if !known {
            self.add(code, sentence);
        }
    }

    /// Writes them as responses.
    pub(super) fn write(self, path: &str, responses: &mut Map<String, Value>) {
        for (status, reasons) in self.0 {
            responses.insert(status.to_string(), response(path, &reasons));
        }
    }
}

/// The response of a status, with an example of each code.
pub(super) fn response(path: &str, reasons: &[Reason]) -> Value {
    let lines: Vec<String> =
        reasons.iter().map(|reason| format!("- `{}`: {}", reason.code, reason.sentence)).collect();
    let mut examples = Map::new();
    for reason in reasons {
        if !examples.contains_key(&reason.code) {
            let shared = json!({"$ref": format!("#/components/examples/{}", reason.code)});
            let example = if reason.own { json!({"value": example(path, reason)}) } else { shared };
            examples.insert(reason.code.clone(), example);
        }
    }
    json!({
        "description": lines.join("\n"),
        "content": {"application/problem+json": {
            "schema": {"$ref": "#/components/schemas/Problem"},
            "examples": examples,
        }},
    })
}

/// An example of each kind of problem, for wherever there is nothing more to say of it.
pub(super) fn shared_examples() -> Value {
    // The others are always said of one operation.
    const SHARED: [&str; 11] = [
        "malformed",
        "bad_cursor",
        "insufficient_scope",
        "forbidden",
        "foreign_origin",
        "not_found",
        "stale",
        "precondition_required",
        "idempotency_key_reused",
        "answer_lost",
        "conflict",
    ];
    let one = |(code, _, title): &(&str, u16, &str)| {
        let example = example("/applications/{id}", &Reason::new(code, format!("{title}.")));
        ((*code).to_owned(), json!({"value": example}))
    };
    Value::Object(KINDS.iter().filter(|(code, ..)| SHARED.contains(code)).map(one).collect())
}

fn example(path: &str, reason: &Reason) -> Value {
    let (status, title) = kind(&reason.code).unwrap_or_default();
    let instance = super::examples::filled(path);
    let mut problem = json!({
        "type": format!("/problems/{}", reason.code), "code": reason.code, "title": title, "status": status,
        "detail": reason.sentence, "instance": format!("{BASE}{instance}"),
        "request_id": "0197c0de-0000-7000-8000-00000000beef",
    });
    if !reason.errors.is_null() {
        problem["errors"] = reason.errors.clone();
    }
    problem
}
