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

/// D04: a documented path is not answered 404 or 5xx. Paths with other parameters than the resource's id are left out.
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
                .map(|part| if part.starts_with('{') { "{id}" } else { part })
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
            404 => tally.bad(format!("the documented path {path} is answered 404"), &reply),
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
    match document["paths"].as_object() {
        None => faults.push("it has no paths".to_owned()),
        Some(paths) => {
            for (path, operations) in paths {
                if !path.starts_with('/') {
                    faults.push(format!("the path {path} does not begin with /"));
                }
                for (method, operation) in operations.as_object().into_iter().flatten() {
                    if openapi::METHODS.contains(&method.as_str())
                        && operation["responses"].as_object().is_none_or(serde_json::Map::is_empty)
                    {
                        faults.push(format!("{method} {path} has no responses"));
                    }
                }
            }
        }
    }
    faults
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
}
