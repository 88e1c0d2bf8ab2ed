//! The guide's own schemas, which the guide crate makes, among those of the API.

use serde_json::{Value, json};
use touchstone_guide::{
    candidate_guide, change, coding_exercise, import_report, scenario, schema, take_home,
};

/// Puts the schemas beside the others, and says where they stand for what was an object of any kind.
pub(super) fn embed(document: &mut Value) {
    let schemas = &mut document["components"]["schemas"];
    add(schemas, "Guide", schema());
    add(schemas, "ImportReport", import_report());
    add(schemas, "GuideChange", change());
    add(schemas, "Scenario", scenario());
    add(schemas, "CodingExercise", coding_exercise());
    add(schemas, "TakeHome", take_home());
    add(schemas, "CandidateGuide", candidate_guide());
    schemas["GuideDiff"]["properties"]["changes"]["items"] = json!({"$ref": reference("GuideChange")});
    for (name, field, part) in [
        ("ChangeGuide", "document", "Guide"),
        ("Start", "document", "Guide"),
        ("GuideView", "document", "Guide"),
        ("SharedGuide", "document", "Guide"),
        ("VersionView", "document", "Guide"),
        ("Imported", "report", "ImportReport"),
        ("LibraryQuestion", "question", "GuideQuestion"),
        ("LibraryScenario", "scenario", "Scenario"),
        ("LibraryExercise", "text", "CodingExercise"),
        ("LibraryTakeHome", "take_home", "TakeHome"),
        ("LibraryCandidateGuide", "guide", "CandidateGuide"),
        ("PortalPreparation", "guide", "CandidateGuide"),
    ] {
        let description = schemas[name]["properties"][field]["description"].clone();
        schemas[name]["properties"][field] = json!({"$ref": reference(part), "description": description});
    }
}

fn reference(name: &str) -> String {
    format!("#/components/schemas/{name}")
}

/// The name of a part of the guide among all schemas of the API.
fn part(name: &str) -> String {
    if name.starts_with("Guide") { name.to_owned() } else { format!("Guide{name}") }
}

fn add(schemas: &mut Value, name: &str, mut schema: Value) {
    rename(&mut schema);
    let Some(fields) = schema.as_object_mut() else { return };
    fields.retain(|key, _| key != "$schema" && key != "title");
    let parts = fields.remove("$defs").unwrap_or_default();
    for (key, schema) in parts.as_object().into_iter().flatten() {
        schemas[part(key)] = schema.clone();
    }
    schemas[name] = schema;
}

/// Makes references to parts references to schemas of the API.
fn rename(schema: &mut Value) {
    match schema {
        Value::Array(items) => items.iter_mut().for_each(rename),
        Value::Object(fields) => {
            if let Some(Value::String(target)) = fields.get_mut("$ref")
                && let Some(name) = target.strip_prefix("#/$defs/")
            {
                *target = reference(&part(name));
            }
            fields.values_mut().for_each(rename);
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn parts_of_two_schemas_that_share_a_name_are_the_same() {
        let mut known: BTreeMap<String, Value> = BTreeMap::new();
        let all = [
            schema(),
            import_report(),
            change(),
            scenario(),
            coding_exercise(),
            take_home(),
            candidate_guide(),
        ];
        for schema in all {
            for (name, part) in schema["$defs"].as_object().into_iter().flatten() {
                let first = known.entry(name.clone()).or_insert_with(|| part.clone());
                assert_eq!(first, part, "{name} would stand for two things in the document");
            }
        }
        assert!(known.len() > 10, "{known:?}");
    }
}
