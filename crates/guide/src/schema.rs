//! The JSON Schema of the guide document.

use crate::Guide;

/// The JSON Schema (2020-12) of a guide as JSON, for editors and for other software.
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(Guide).to_value()
}

/// The JSON Schema of what an import reports.
pub fn import_report() -> serde_json::Value {
    schemars::schema_for!(crate::import::Report).to_value()
}

/// The JSON Schema of one difference between two guides.
pub fn change() -> serde_json::Value {
    schemars::schema_for!(crate::diff::Change).to_value()
}

/// The JSON Schema of a system-design scenario.
pub fn scenario() -> serde_json::Value {
    schemars::schema_for!(crate::library::Scenario).to_value()
}

/// The JSON Schema of what people read of a coding exercise.
pub fn coding_exercise() -> serde_json::Value {
    schemars::schema_for!(crate::library::CodingExercise).to_value()
}

/// The JSON Schema of a take-home.
pub fn take_home() -> serde_json::Value {
    schemars::schema_for!(crate::library::TakeHome).to_value()
}

/// The JSON Schema of what candidates are told.
pub fn candidate_guide() -> serde_json::Value {
    schemars::schema_for!(crate::library::CandidateGuide).to_value()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    #[test]
    fn the_committed_schema_is_fresh() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/guide.schema.json");
        let schema = serde_json::to_string_pretty(&super::schema()).unwrap() + "\n";
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, &schema).unwrap();
        }
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(committed == schema, "docs/guide.schema.json is out of date: run the tests with UPDATE=1");
    }
}
