//! D: what the documentation says of the server holds.

use serde_json::Value;

use super::{Entry, Phase};
use crate::discover::openapi;
use crate::finding::{Checked, Tally, fail, pass, skip};
use crate::probe::Probe;

pub(super) const CHECKS: &[Entry] = &[
    ("D04", "Paths that are documented answer", "the exercise", Phase::Odd, paths_answer),
    ("D05", "The OpenAPI document is valid", "OpenAPI 3.1, 4.8", Phase::Any, document_is_valid),
];

/// Documented paths that are tried at most.
const TRIED: usize = 20;

/// Whether a part of a path is an id in an example.
fn is_id(part: &str) -> bool {
    let is_number = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_uuid = part.len() == 36 && part.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    is_number || is_uuid
}

/// D04: a documented path is not answered 404 or 5xx. Paths with other parameters than the resource's id are left out. An id in an
/// example stands for one that is there.
fn paths_answer(probe: &mut Probe<'_>) -> Checked {
    let row = probe.made()?;
    let item = probe.item_path(&row.id);
    let generic = probe.item_path_text("{id}").replace("%7Bid%7D", "{id}");
    let mut documented = probe.shape.documented.clone();
    documented.sort();
    documented.dedup();
    let mut tally = Tally::default();
    for path in documented.iter().take(TRIED) {
        let same = |path: &str| {
            path.split('/')
                .map(|part| if part.starts_with('{') || is_id(part) { "{id}" } else { part })
                .collect::<Vec<_>>()
                .join("/")
        };
        let target = match path {
            path if same(path) == generic => item.clone(),
            path if path.contains('{') => continue,
            path => path.clone(),
        };
        let reply = probe.ask("GET", &target)?;
        match reply.status() {
            404 if target.split('/').any(is_id) && target != item => {}
            404 => tally.bad(format!("the documented path {path} is answered 404"), &reply),
            // That odd values broke the list is said in V18.
            _ if reply.crashed() && target == probe.list_path() && probe.watch.is_list_broken => {}
            _ if reply.crashed() => {
                tally.bad(format!("the documented path {path} is answered {}", reply.said()), &reply);
            }
            _ => tally.good(&reply),
        }
    }
    if documented.is_empty() {
        return skip("no path is documented in a form that can be read");
    }
    tally.verdict("documented paths answer")
}

/// D05: the document has its version, a title and paths that begin with a slash and name the parameters they declare.
fn document_is_valid(probe: &mut Probe<'_>) -> Checked {
    let Some((document, reply)) = probe.openapi.clone() else { return skip("there is no OpenAPI document") };
    let faults = faults(&document);
    let verdict = match faults.first() {
        None => pass("the OpenAPI document is valid as far as it was read"),
        Some(first) => fail(format!("the OpenAPI document is not valid: {first}")),
    };
    Ok(match reply {
        Some(reply) => verdict.show(&reply),
        None => verdict,
    })
}

/// What of a document is against the rules of its version, in the order in which it is found.
fn faults(document: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    let version = document["openapi"].as_str().or(document["swagger"].as_str()).unwrap_or_default();
    if !version.starts_with("3.") && version != "2.0" {
        faults.push("its version is neither 2.0 nor 3.x".to_owned());
    }
    for key in ["title", "version"] {
        if !document["info"][key].is_string() {
            faults.push(format!("info has no {key}"));
        }
    }
    // With 3.1 a document may hold webhooks alone, and an operation need not say what it answers.
    let is_strict = version == "2.0" || version.starts_with("3.0");
    match document["paths"].as_object() {
        None if is_strict || !document["webhooks"].is_object() => faults.push("it has no paths".to_owned()),
        None => {}
        Some(paths) => {
            for (path, operations) in paths.iter().filter(|(path, _)| !path.starts_with("x-")) {
                of_path(document, path, operations, is_strict, &mut faults);
            }
        }
    }
    dangling(document, document, 0, &mut faults);
    faults
}

fn of_path(document: &Value, path: &str, operations: &Value, is_strict: bool, faults: &mut Vec<String>) {
    if !path.starts_with('/') {
        faults.push(format!("the path {path} does not begin with /"));
    }
    for (method, operation) in operations.as_object().into_iter().flatten() {
        if !openapi::METHODS.contains(&method.as_str()) {
            continue;
        }
        for name in undeclared(document, path, [&operations["parameters"], &operation["parameters"]]) {
            faults.push(format!("{method} {path} does not declare its parameter {name}"));
        }
        if operation["responses"].as_object().map_or(is_strict, serde_json::Map::is_empty) {
            faults.push(format!("{method} {path} has no responses"));
        }
    }
}

/// The names in a path's braces that none of the lists of parameters declares.
fn undeclared<'p>(document: &Value, path: &'p str, lists: [&Value; 2]) -> Vec<&'p str> {
    let parameters = lists.into_iter().filter_map(Value::as_array).flatten();
    let resolved = parameters.filter_map(|parameter| match parameter["$ref"].as_str() {
        Some(reference) => document.pointer(reference.strip_prefix('#')?),
        None => Some(parameter),
    });
    let declared: Vec<&str> = resolved
        .filter(|parameter| parameter["in"] == "path")
        .filter_map(|parameter| parameter["name"].as_str())
        .collect();
    let named = path.split('{').skip(1).filter_map(|part| part.split_once('}').map(|(name, _)| name));
    named.filter(|name| !declared.contains(name)).collect()
}

/// How deep a document is searched.
const DEPTH: usize = 64;

/// References to places of the document that are not there.
fn dangling(document: &Value, part: &Value, depth: usize, faults: &mut Vec<String>) {
    if depth > DEPTH {
        return;
    }
    match part {
        Value::Array(list) => list.iter().for_each(|one| dangling(document, one, depth + 1, faults)),
        Value::Object(map) => {
            // An example may show what looks like a reference.
            let is_real = |key: &str| !["example", "examples", "default"].contains(&key);
            for (key, value) in map.iter().filter(|(key, _)| is_real(key)) {
                match value.as_str().filter(|_| key == "$ref").and_then(|text| text.strip_prefix("#/")) {
                    Some(place) if document.pointer(&format!("/{place}")).is_none() => {
                        let fault = format!("#/{place} is referred to and not there");
                        if !faults.contains(&fault) {
                            faults.push(fault);
                        }
                    }
                    Some(_) => {}
                    None => dangling(document, value, depth + 1, faults),
                }
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn faults_of_a_document_are_named() {
        let valid = json!({"openapi": "3.1.0", "info": {"title": "Books", "version": "1"}, "paths": {"/books": {"get": {"responses": {"200": {}}}}}});
        assert!(faults(&valid).is_empty());
        let mut wrong = valid.clone();
        wrong["paths"]["/books"]["get"]["responses"] = json!({});
        assert_eq!(faults(&wrong), ["get /books has no responses"]);
        assert_eq!(faults(&json!({"openapi": "3.0.0"})).len(), 3);
    }

    #[test]
    fn a_document_of_3_1_need_not_say_what_an_operation_answers() {
        let silent = |version: &str| {
            faults(
                &json!({"openapi": version, "info": {"title": "Books", "version": "1"}, "paths": {"/books": {"get": {}}}}),
            )
        };
        assert_eq!(silent("3.1.0"), Vec::<String>::new());
        assert_eq!(silent("3.0.3"), ["get /books has no responses"]);
        let hooks = json!({"openapi": "3.1.0", "info": {"title": "Books", "version": "1"}, "webhooks": {}});
        assert_eq!(faults(&hooks), Vec::<String>::new());
    }

    #[test]
    fn parameters_are_declared_and_references_lead_somewhere() {
        let document = json!({
            "openapi": "3.0.3",
            "info": {"title": "Books", "version": "1"},
            "paths": {
                "/books/{id}": {
                    "parameters": [{"$ref": "#/components/parameters/id"}],
                    "get": {"responses": {"200": {"content": {"application/json": {
                        "schema": {"$ref": "#/components/schemas/Book"},
                        "example": {"$ref": "#/not/one"},
                    }}}}},
                },
                "/authors/{id}/books/{book}": {
                    "get": {"parameters": [{"name": "id", "in": "path"}, {"name": "book", "in": "query"}], "responses": {"200": {}}},
                },
            },
            "components": {"parameters": {"id": {"name": "id", "in": "path", "required": true}}},
        });
        assert_eq!(
            faults(&document),
            [
                "get /authors/{id}/books/{book} does not declare its parameter book",
                "#/components/schemas/Book is referred to and not there",
            ]
        );
    }
}
