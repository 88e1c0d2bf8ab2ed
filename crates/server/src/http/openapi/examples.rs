//! Examples: real requests and answers of one hire, recorded by a test into `docs/api-examples.json`.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Value, json};

const RECORDED: &str = include_str!("../../../../../docs/api-examples.json");

/// An id that stands for any.
const SOME_ID: &str = "0197c0de-0000-7000-8000-000000000001";

/// One call of an operation.
#[derive(Debug, Deserialize)]
struct Recorded {
    /// The parameters of the path.
    #[serde(default)]
    parameters: BTreeMap<String, String>,
    request: Option<Value>,
    status: u16,
    response: Option<Value>,
}

/// A path with ids in place of its parameters.
pub(super) fn filled(path: &str) -> String {
    path.replace("{id}", SOME_ID)
        .replace("{stage_id}", SOME_ID)
        .replace("{assessment_id}", SOME_ID)
        .replace("{take_home_id}", SOME_ID)
        .replace("{run_id}", SOME_ID)
}

/// Puts the examples beside what they are examples of: bodies, parameters, and every schema that occurs in them.
pub(super) fn add(document: &mut Value) -> serde_json::Result<()> {
    let recorded: BTreeMap<String, Recorded> = serde_json::from_str(RECORDED)?;
    let mut found = BTreeMap::new();
    for (name, call) in &recorded {
        let Some((method, path)) = name.split_once(' ') else { continue };
        let Some(operation) = document["paths"][path].get(method.to_lowercase()).cloned() else { continue };
        let operation = call.add_to(operation, &document["components"]["schemas"], &mut found);
        document["paths"][path][method.to_lowercase()] = operation;
    }
    let Some(schemas) = document["components"]["schemas"].as_object_mut() else { return Ok(()) };
    for (name, example) in found {
        if let Some(schema) = schemas.get_mut(&name).filter(|schema| schema.get("enum").is_none()) {
            schema["examples"] = json!([example]);
        }
    }
    let composed: Vec<(String, Value)> = schemas
        .iter()
        .filter(|(_, schema)| schema.get("examples").is_none())
        .filter_map(|(name, schema)| Some((name.clone(), composed(schema, schemas)?)))
        .collect();
    for (name, example) in composed {
        schemas[&name]["examples"] = json!([example]);
    }
    Ok(())
}

/// An example of an object that the hire did not meet, of the examples of its parts; none where a part has none.
fn composed(schema: &Value, schemas: &serde_json::Map<String, Value>) -> Option<Value> {
    let part = |property: &Value| {
        let name = property["$ref"].as_str().and_then(|reference| reference.rsplit('/').next());
        let named = name.and_then(|name| schemas.get(name)).map(|schema| match schema.get("enum") {
            Some(values) => values[0].clone(),
            None => schema["examples"][0].clone(),
        });
        let own = property.get("example").cloned().or_else(|| property["examples"].get(0).cloned());
        own.or(named).filter(|example| !example.is_null())
    };
    let properties = schema["properties"].as_object()?.iter();
    let parts = properties.map(|(name, property)| Some((name.clone(), part(property)?)));
    Some(Value::Object(parts.collect::<Option<_>>()?))
}

impl Recorded {
    fn add_to(&self, mut operation: Value, schemas: &Value, found: &mut BTreeMap<String, Value>) -> Value {
        for parameter in operation.get_mut("parameters").and_then(Value::as_array_mut).into_iter().flatten() {
            if let Some(value) = parameter["name"].as_str().and_then(|name| self.parameters.get(name)) {
                parameter["example"] = value.clone().into();
            }
        }
        if let Some(request) = &self.request {
            show(&mut operation["requestBody"], request, schemas, found);
        }
        if let Some(response) = &self.response {
            show(&mut operation["responses"][self.status.to_string()], response, schemas, found);
        }
        operation
    }
}

/// Puts an example into every form of a body that is text and has none of its own.
fn show(body: &mut Value, example: &Value, schemas: &Value, found: &mut BTreeMap<String, Value>) {
    let forms = body.get_mut("content").and_then(Value::as_object_mut);
    for (kind, content) in forms.into_iter().flatten() {
        let is_file = kind == "application/pdf" || kind.ends_with("wordprocessingml.document");
        if is_file || content.get("example").is_some() {
            continue;
        }
        content["example"] = example.clone();
        find(&content["schema"], example, schemas, found);
    }
}

/// Finds values of named schemas in an example; the first one of each stays.
fn find(schema: &Value, example: &Value, schemas: &Value, found: &mut BTreeMap<String, Value>) {
    if example.is_null() {
        return;
    }
    if let Some(name) = schema["$ref"].as_str().and_then(|reference| reference.rsplit('/').next()) {
        found.entry(name.to_owned()).or_insert_with(|| example.clone());
        return find(&schemas[name], example, schemas, found);
    }
    for part in ["allOf", "oneOf", "anyOf"].iter().filter_map(|key| schema[key].as_array()).flatten() {
        find(part, example, schemas, found);
    }
    match example {
        Value::Array(items) => items.iter().for_each(|item| find(&schema["items"], item, schemas, found)),
        Value::Object(fields) => {
            for (name, value) in fields {
                let property = schema["properties"].get(name).unwrap_or(&schema["additionalProperties"]);
                find(property, value, schemas, found);
            }
        }
        _ => {}
    }
}
