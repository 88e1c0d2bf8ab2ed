//! Generated files are committed, and these tests prove them fresh. `UPDATE=1` writes them.

use std::{collections::BTreeSet, path::PathBuf};

use crate::support::{document, operations};

/// A file of the repository.
pub(crate) fn file(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

/// Compares a committed file with what it should say, or writes it when `UPDATE=1`.
#[track_caller]
pub(crate) fn assert_fresh(path: &str, text: &str) {
    let file = file(path);
    if std::env::var("UPDATE").is_ok_and(|value| value == "1") {
        std::fs::write(&file, text).expect("the file is written");
        return;
    }
    let committed = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(committed == text, "{path} is not fresh: run the tests with UPDATE=1 and commit it");
}

#[test]
fn the_committed_document_is_fresh() {
    assert_fresh("openapi.json", &touchstone_server::openapi_text().expect("a document"));
}

#[test]
fn every_operation_says_who_may_call_it() {
    for operation in operations() {
        let (access, name) = (operation.access(), operation.name());
        assert!(matches!(access, "anyone" | "member" | "organization" | "job"), "{name}: {access}");
        assert_eq!(operation.roles().is_empty(), matches!(access, "anyone" | "member"), "{name}");
        assert_eq!(operation.scope().is_empty(), access == "anyone", "{name}");
        let open = operation.body["security"].as_array().is_some_and(Vec::is_empty);
        assert_eq!(open, access == "anyone", "{name}");
    }
}

#[test]
fn paths_keep_the_conventions() {
    for operation in operations() {
        let mut names = BTreeSet::new();
        for part in operation.path.split('/').skip(1) {
            let name = part.trim_matches(['{', '}']);
            assert!(names.insert(part) || !part.starts_with('{'), "{}", operation.path);
            let lower = |byte: u8| byte.is_ascii_lowercase() || matches!(byte, b'-' | b'_' | b'.');
            assert!(!name.is_empty() && name.bytes().all(lower), "{}", operation.path);
        }
    }
}

#[test]
fn every_schema_that_is_named_exists() {
    let text = document().to_string();
    let schemas = document()["components"]["schemas"].as_object().expect("schemas");
    for part in text.split("\"#/components/schemas/").skip(1) {
        let name = part.split('"').next().unwrap_or_default();
        assert!(schemas.contains_key(name), "{name} is named and does not exist");
    }
}

#[test]
fn every_operation_has_a_name_of_its_own() {
    let mut names = BTreeSet::new();
    for operation in operations() {
        let name = operation.body["operationId"].as_str().expect("a name").to_owned();
        assert!(names.insert(name.clone()), "{name} names two operations");
    }
}
