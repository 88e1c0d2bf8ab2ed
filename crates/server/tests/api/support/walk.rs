//! Walking the OpenAPI document: every operation there is, and the ids that its parameters may take.

use std::sync::LazyLock;

use serde_json::Value;

use super::World;

/// The document as the server serves it.
pub(crate) fn document() -> &'static Value {
    static DOCUMENT: LazyLock<Value> = LazyLock::new(|| {
        let text = touchstone_server::openapi_text().expect("a document");
        serde_json::from_str(&text).expect("JSON")
    });
    &DOCUMENT
}

/// An operation of the document.
#[derive(Debug, Clone)]
pub(crate) struct Operation {
    /// Upper case.
    pub(crate) method: String,
    /// With parameters in braces.
    pub(crate) path: String,
    /// What it says.
    pub(crate) body: Value,
}

/// Every operation, in the order of the paths.
pub(crate) fn operations() -> Vec<Operation> {
    let paths = document()["paths"].as_object().expect("paths");
    let mut all = Vec::new();
    for (path, item) in paths {
        for method in ["get", "post", "put", "patch", "delete"] {
            if let Some(body) = item.get(method) {
                all.push(Operation { method: method.to_uppercase(), path: path.clone(), body: body.clone() });
            }
        }
    }
    all
}

impl Operation {
    /// The method and path, as tables name it.
    pub(crate) fn name(&self) -> String {
        format!("{} {}", self.method, self.path)
    }

    /// Who may call it: `anyone`, `member`, `organization` or `job`.
    pub(crate) fn access(&self) -> &str {
        self.body["x-access"]["for"].as_str().unwrap_or_else(|| panic!("{}: no x-access", self.name()))
    }

    /// The roles that may call it, where it names any.
    pub(crate) fn roles(&self) -> Vec<String> {
        let roles = self.body["x-access"]["roles"].as_array();
        roles.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    }

    /// The scope that a token needs.
    pub(crate) fn scope(&self) -> &str {
        self.body["x-access"]["scope"].as_str().unwrap_or_default()
    }

    /// Whether it makes something or finds what was made before.
    pub(crate) fn begins(&self) -> bool {
        let responses = &self.body["responses"];
        responses.get("200").is_some() && responses.get("201").is_some()
    }

    /// Whether it is a stream that does not end by itself.
    pub(crate) fn streams(&self) -> bool {
        self.body["responses"]["200"]["content"].get("text/event-stream").is_some()
    }

    /// Whether all it gives is printed pages.
    pub(crate) fn prints(&self) -> bool {
        let content = self.body["responses"]["200"]["content"].as_object();
        content.is_some_and(|content| content.keys().all(|kind| kind == "application/pdf"))
    }

    /// Its paths with every combination of the world's ids.
    pub(crate) fn addresses(&self, world: &World) -> Vec<String> {
        let mut paths = vec![String::new()];
        let mut resource = "";
        for part in self.path.split('/').skip(1) {
            let values = match part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
                None => {
                    resource = part;
                    vec![part.to_owned()]
                }
                Some("stage_id") => world.ids("stages"),
                Some("run_id") if resource == "dry-runs" => world.ids("grade-reports"),
                Some("run_id") => world.ids("code-runs"),
                Some("bank") => vec!["databases".to_owned()],
                Some("key") => vec!["tool-library".to_owned()],
                Some(_) => world.ids(resource),
            };
            paths = paths
                .iter()
                .flat_map(|path| values.iter().map(move |value| format!("{path}/{value}")))
                .collect();
        }
        paths
    }
}

/// Replaces ids and times by their kinds, so that a body can be compared with a snapshot.
pub(crate) fn replace_ids(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(replace_ids),
        Value::Object(fields) => fields.values_mut().for_each(replace_ids),
        Value::String(text) => {
            if uuid::Uuid::parse_str(text).is_ok() {
                *text = String::from("[id]");
            } else if chrono::DateTime::parse_from_rfc3339(text).is_ok() {
                *text = String::from("[time]");
            } else if text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
                *text = String::from("[hash]");
            }
        }
        _ => {}
    }
}
