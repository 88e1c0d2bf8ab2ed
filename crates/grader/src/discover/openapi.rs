//! What an OpenAPI document says of the main resource.

use serde_json::{Map, Value, json};

use crate::contract::{Auth, Prepare, Scheme};
use crate::json as reading;
use crate::shape::{Paging, Shape};

/// The operations of a path.
pub(crate) const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
/// How deep references and schemas are followed: a document may refer to itself.
const DEPTH: usize = 8;
/// Larger documents are not read.
const MAX_BYTES: usize = 4 << 20;

/// Reads a document in JSON or YAML; none if it is no OpenAPI.
pub(crate) fn parse(text: &str) -> Option<Value> {
    if text.len() > MAX_BYTES {
        return None;
    }
    let document: Value = serde_json::from_str(text).ok().or_else(|| serde_norway::from_str(text).ok())?;
    let says = |key: &str| document.get(key).is_some_and(|value| value.is_string() || value.is_number());
    (document.is_object() && (says("openapi") || says("swagger"))).then_some(document)
}

/// What it says of the resource at `path`, or of the one with the most operations.
pub(crate) fn shape(document: &Value, path: Option<&str>) -> Shape {
    let reader = Reader { document };
    let mut shape = Shape { documented: reader.readable(), ..Shape::default() };
    let Some((list, item)) = reader.resource(path) else { return shape };
    shape.list_path = Some(reader.full(&list));
    shape.item_path = item.as_ref().map(|item| reader.full(&as_item(item)));
    let paths = &document["paths"];
    shape.update = item.as_ref().and_then(|item| {
        ["patch", "put"]
            .into_iter()
            .find(|method| paths[item.as_str()].get(method).is_some())
            .map(str::to_uppercase)
    });
    if let Some(schema) = reader.body_schema(&paths[list.as_str()]["post"]) {
        reader.fill_body(&mut shape, &schema);
    }
    reader.fill_list(&mut shape, &paths[list.as_str()]["get"]);
    shape.auth = reader.auth();
    shape
}

/// `/books/{book_id}` is `/books/{id}`.
fn as_item(path: &str) -> String {
    match path.rfind('{').zip(path.rfind('}')) {
        Some((start, end)) if start < end => format!("{}{{id}}{}", &path[..start], &path[end + 1..]),
        _ => path.to_owned(),
    }
}

struct Reader<'a> {
    document: &'a Value,
}

impl Reader<'_> {
    /// With the prefix that the document says stands before its paths.
    fn full(&self, path: &str) -> String {
        let url = self.document["servers"][0]["url"]
            .as_str()
            .or(self.document["basePath"].as_str())
            .unwrap_or_default();
        let prefix = match url.split_once("://") {
            Some((_, rest)) => rest.find('/').map_or("", |slash| &rest[slash..]),
            None => url,
        };
        let prefix = prefix.trim_end_matches('/');
        if prefix.starts_with('/') { format!("{prefix}{path}") } else { path.to_owned() }
    }

    fn readable(&self) -> Vec<String> {
        let paths = self.document["paths"].as_object().into_iter().flatten();
        paths
            .filter(|(path, operations)| path.starts_with('/') && operations.get("get").is_some())
            .map(|(path, _)| self.full(path))
            .collect()
    }

    /// The list's path and the item's: of all pairs, the one with the most operations, and the larger body.
    fn resource(&self, wanted: Option<&str>) -> Option<(String, Option<String>)> {
        let paths = self.document["paths"].as_object()?;
        if let Some(wanted) = wanted {
            let list = paths
                .keys()
                .find(|path| self.full(path).trim_end_matches('/') == wanted.trim_end_matches('/'))?;
            return Some((list.clone(), item_of(paths, list)));
        }
        let score = |list: &String, item: &Option<String>| {
            let operations = |path: &str| {
                paths[path]
                    .as_object()
                    .map_or(0, |object| object.keys().filter(|key| METHODS.contains(&key.as_str())).count())
            };
            let fields = self
                .body_schema(&paths[list]["post"])
                .and_then(|schema| self.properties(&schema).map(|all| all.len()))
                .unwrap_or(0);
            let refers = self
                .body_schema(&paths[list]["post"])
                .and_then(|schema| self.properties(&schema))
                .is_some_and(|all| all.keys().any(|key| reading::plain(key).ends_with("id")));
            (usize::from(item.is_some()), item.as_deref().map_or(0, operations), usize::from(refers), fields)
        };
        let lists = paths.keys().filter(|path| {
            !path.contains('{') && paths[*path].get("get").is_some() && paths[*path].get("post").is_some()
        });
        lists.map(|list| (list.clone(), item_of(paths, list))).max_by_key(|(list, item)| score(list, item))
    }

    fn resolve(&self, value: &Value) -> Value {
        let mut value = value.clone();
        for _ in 0..DEPTH {
            let Some(reference) = value.get("$ref").and_then(Value::as_str) else { break };
            let Some(found) = reference.strip_prefix('#').and_then(|pointer| self.document.pointer(pointer))
            else {
                break;
            };
            value = found.clone();
        }
        value
    }

    fn body_schema(&self, operation: &Value) -> Option<Value> {
        let body = self.resolve(operation.get("requestBody").unwrap_or(&Value::Null));
        let content = body.get("content").and_then(|content| {
            content.get("application/json").or_else(|| content.as_object()?.values().next())
        });
        if let Some(content) = content {
            let mut schema = self.resolve(&content["schema"]);
            if let Some(example) = content.get("example").filter(|example| example.is_object()) {
                schema["example"] = example.clone();
            }
            return Some(schema);
        }
        let parameters = operation["parameters"].as_array()?;
        parameters
            .iter()
            .find(|parameter| parameter["in"] == "body")
            .map(|parameter| self.resolve(&parameter["schema"]))
    }

    fn properties(&self, schema: &Value) -> Option<Map<String, Value>> {
        let mut all = schema["properties"].as_object().cloned().unwrap_or_default();
        for part in schema["allOf"].as_array().into_iter().flatten().take(DEPTH) {
            all.extend(self.resolve(part)["properties"].as_object().cloned().unwrap_or_default());
        }
        (!all.is_empty()).then_some(all)
    }

    /// A valid body by the schema: examples where there are some, else made up; a link to a parent is prepared.
    fn fill_body(&self, shape: &mut Shape, schema: &Value) {
        let Some(properties) = self.properties(schema) else { return };
        let required: Vec<String> = schema["required"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|name| name.as_str().map(str::to_owned))
            .collect();
        let example = schema["example"].as_object().cloned().unwrap_or_default();
        let mut body = Map::new();
        for (name, property) in &properties {
            let property = self.resolve(property);
            if property["readOnly"] == true {
                continue;
            }
            if let Some((prepare, field)) = self.parent(name) {
                body.insert(name.clone(), Value::String(format!("${{{}}}", prepare.name)));
                shape.parent_field.get_or_insert(field);
                shape.prepare.get_or_insert_default().push(prepare);
                continue;
            }
            let value = example.get(name).cloned().or_else(|| self.sample(name, &property, 0));
            body.extend(value.map(|value| (name.clone(), numbered(value))));
        }
        shape.body = (!body.is_empty()).then_some(body);
        shape.required = (!required.is_empty()).then_some(required);
    }

    /// `author_id` names a row of the list `/authors`, if there is one to create it at.
    fn parent(&self, name: &str) -> Option<(Prepare, String)> {
        let plain = reading::plain(name);
        let stem = plain.strip_suffix("id").filter(|stem| stem.len() > 1)?;
        let paths = self.document["paths"].as_object()?;
        let path = paths.keys().find(|path| {
            let last = reading::plain(path.trim_end_matches('/').rsplit('/').next().unwrap_or_default());
            !path.contains('{')
                && paths[*path].get("post").is_some()
                && [format!("{stem}s"), format!("{stem}es"), stem.replace('y', "ies")].contains(&last)
        })?;
        let schema = self.body_schema(&paths[path]["post"])?;
        let properties = self.properties(&schema)?;
        let body = properties.iter().filter_map(|(name, property)| {
            let property = self.resolve(property);
            (property["readOnly"] != true)
                .then(|| self.sample(name, &property, 0).map(|value| (name.clone(), numbered(value))))?
        });
        Some((
            Prepare { name: stem.to_owned(), path: self.full(path), body: body.collect() },
            name.to_owned(),
        ))
    }

    /// A value that a schema allows.
    fn sample(&self, name: &str, schema: &Value, depth: usize) -> Option<Value> {
        if depth > DEPTH {
            return None;
        }
        let schema = self.resolve(schema);
        for key in ["example", "default"] {
            if let Some(value) = schema.get(key).filter(|value| !value.is_null()) {
                return Some(value.clone());
            }
        }
        if let Some(value) = schema["enum"].get(0).or_else(|| schema["examples"].get(0)) {
            return Some(value.clone());
        }
        for key in ["anyOf", "oneOf", "allOf"] {
            let parts = schema[key].as_array().into_iter().flatten();
            if let Some(value) = parts
                .filter(|part| part["type"] != "null")
                .find_map(|part| self.sample(name, part, depth + 1))
            {
                return Some(value);
            }
        }
        let kind = schema["type"].as_str().or_else(|| schema["type"].get(0).and_then(Value::as_str));
        Some(match kind? {
            "integer" => json!(schema["minimum"].as_i64().unwrap_or(1).max(1)),
            "number" => json!(schema["minimum"].as_f64().unwrap_or(9.5).max(9.5)),
            "boolean" => json!(true),
            "array" => json!([self.sample(name, &schema["items"], depth + 1)?]),
            "object" => Value::Object(
                self.properties(&schema)?
                    .iter()
                    .filter_map(|(name, inner)| Some((name.clone(), self.sample(name, inner, depth + 1)?)))
                    .collect(),
            ),
            "string" => json!(match schema["format"].as_str().unwrap_or_default() {
                "date" => "2024-05-01",
                "date-time" => "2024-05-01T10:00:00Z",
                "email" => "ann{n}@example.com",
                "uri" | "url" => "https://example.com/{n}",
                "uuid" => return None,
                _ if reading::plain(name).contains("email") => "ann{n}@example.com",
                _ if reading::plain(name).contains("date") => "2024-05-01",
                _ => "Sample {n}",
            }),
            _ => return None,
        })
    }

    fn fill_list(&self, shape: &mut Shape, operation: &Value) {
        let names: Vec<(String, Value)> = operation["parameters"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|parameter| self.resolve(parameter))
            .filter(|parameter| parameter["in"] == "query")
            .filter_map(|parameter| Some((parameter["name"].as_str()?.to_owned(), parameter)))
            .collect();
        let find = |words: &[&str]| {
            names
                .iter()
                .find(|(name, _)| words.contains(&reading::plain(name).as_str()))
                .map(|(name, _)| name.clone())
        };
        shape.size = find(&super::observe::SIZES.map(reading::plain).each_ref().map(String::as_str));
        shape.paging = find(&["page", "pagenumber", "p", "offset", "skip", "cursor", "after"])
            .map(|name| Paging::named(&name));
    }

    fn auth(&self) -> Option<Auth> {
        let document = self.document;
        let schemes = document["components"]["securitySchemes"]
            .as_object()
            .or_else(|| document["securityDefinitions"].as_object())?;
        let scheme = self.resolve(schemes.values().next()?);
        let paths = document["paths"].as_object()?;
        let find = |words: &[&str]| {
            let named = |path: &&String| {
                let last = reading::plain(path.trim_end_matches('/').rsplit('/').next().unwrap_or_default());
                words.contains(&last.as_str()) && paths[*path].get("post").is_some()
            };
            paths.keys().find(named).cloned()
        };
        let login = find(&["login", "token", "signin", "session", "sessions"]);
        let register = find(&["register", "signup", "users"]);
        let kind = match (scheme["type"].as_str()?, scheme["scheme"].as_str()) {
            ("http", Some("basic")) | ("basic", _) => Scheme::Basic,
            ("apiKey", _) if scheme["in"] == "cookie" => Scheme::Cookie,
            ("apiKey", _) if login.is_none() => Scheme::ApiKey,
            _ => Scheme::Bearer,
        };
        let body_of = |path: &Option<String>| {
            let schema = self.body_schema(&paths[path.as_ref()?]["post"])?;
            let properties = self.properties(&schema)?;
            let body = properties.iter().filter_map(|(name, property)| {
                let value = match reading::plain(name) {
                    plain if plain.contains("pass") => json!("Correct-Horse-1"),
                    plain if plain.contains("email") => json!("ann{n}@example.com"),
                    plain if plain.contains("user") || plain.contains("name") => json!("ann{n}"),
                    _ => self.sample(name, property, 0)?,
                };
                Some((name.clone(), value))
            });
            Some(body.collect::<Map<String, Value>>())
        };
        let user = crate::contract::User {
            login: body_of(&login)?,
            register: body_of(&register).unwrap_or_default(),
            key: None,
        };
        Some(Auth {
            scheme: kind,
            login: self.full(&login.clone()?),
            register: register.map(|path| self.full(&path)).unwrap_or_default(),
            users: vec![user.clone(), user],
            ..Auth::default()
        })
    }
}

fn item_of(paths: &Map<String, Value>, list: &str) -> Option<String> {
    let prefix = format!("{}/{{", list.trim_end_matches('/'));
    paths
        .keys()
        .find(|path| {
            path.starts_with(&prefix)
                && path.matches('/').count() == list.trim_end_matches('/').matches('/').count() + 1
        })
        .cloned()
}

/// Text gets a number, so that two rows differ.
fn numbered(value: Value) -> Value {
    match value {
        Value::String(text) if !text.contains("{n}") && text.contains(' ') && !text.contains("://") => {
            Value::String(format!("{text} {{n}}"))
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document() -> Value {
        json!({
            "openapi": "3.0.0",
            "servers": [{"url": "https://example.com/api"}],
            "paths": {
                "/authors": {"get": {}, "post": {"requestBody": {"content": {"application/json": {"schema": {"type": "object", "properties": {"name": {"type": "string"}}}}}}}},
                "/books": {
                    "get": {"parameters": [{"in": "query", "name": "limit"}, {"in": "query", "name": "offset"}]},
                    "post": {"requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Book"}}}}}
                },
                "/books/{book_id}": {"get": {}, "put": {}, "delete": {}},
                "/login": {"post": {"requestBody": {"content": {"application/json": {"schema": {"properties": {"username": {"type": "string"}, "password": {"type": "string"}}}}}}}}
            },
            "components": {
                "schemas": {"Book": {"type": "object", "required": ["title"], "properties": {
                    "id": {"type": "integer", "readOnly": true}, "title": {"type": "string"}, "price": {"type": "number"}, "author_id": {"type": "integer"}}}},
                "securitySchemes": {"b": {"type": "http", "scheme": "bearer"}}
            }
        })
    }

    #[test]
    fn the_main_resource_is_found_with_its_parent_and_paging() {
        let shape = shape(&document(), None);
        assert_eq!(shape.list_path.as_deref(), Some("/api/books"));
        assert_eq!(shape.item_path.as_deref(), Some("/api/books/{id}"));
        assert_eq!(shape.update.as_deref(), Some("PUT"));
        assert_eq!(
            shape.body.expect("a body"),
            *json!({"author_id": "${author}", "price": 9.5, "title": "Sample {n}"})
                .as_object()
                .expect("object")
        );
        assert_eq!(shape.parent_field.as_deref(), Some("author_id"));
        assert_eq!(shape.prepare.expect("a parent")[0].path, "/api/authors");
        assert_eq!(
            (shape.size.as_deref(), shape.paging),
            (Some("limit"), Some(Paging::Offset("offset".to_owned())))
        );
        assert_eq!(shape.auth.expect("auth").login, "/api/login");
    }

    #[test]
    fn a_document_that_refers_to_itself_ends() {
        let mut document = document();
        document["components"]["schemas"]["Book"] = json!({"$ref": "#/components/schemas/Book"});
        shape(&document, None);
        document["components"]["schemas"]["Book"] =
            json!({"properties": {"a": {"type": "array", "items": {"$ref": "#/components/schemas/Book"}}}});
        shape(&document, None);
    }

    #[test]
    fn yaml_is_read_and_what_is_no_openapi_is_not() {
        assert!(parse("openapi: 3.0.0\npaths: {}\n").is_some());
        assert!(parse("{\"a\": 1}").is_none());
        assert!(parse("<html>").is_none());
    }
}
