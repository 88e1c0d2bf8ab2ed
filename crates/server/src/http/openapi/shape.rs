//! What follows from the shape of an operation: parameters, headers, and the problems that every operation of the shape
//! can answer with.

use serde_json::{Map, Value, json};

use super::{
    super::{checks, idempotency},
    problems::{Reason, Reasons, response, shared_examples},
};

/// Problems that are the same wherever they occur: their component's name, code and sentence.
const SHARED: [(&str, &str, &str, &str); 6] = [
    ("Unauthenticated", "401", "unauthenticated", "Nobody is signed in, or the session or token has ended."),
    ("NotAcceptable", "406", "not_acceptable", "`Accept` names no form that the answer has."),
    ("TooLarge", "413", "too_large", "The body is larger than the operation takes."),
    (
        "UnsupportedMediaType",
        "415",
        "unsupported_media_type",
        "`Content-Type` names no form that the operation reads.",
    ),
    ("TooManyRequests", "429", "too_many_requests", "Wait as many seconds as `Retry-After` says."),
    ("Internal", "500", "internal", "The server failed. The fault was logged; `request_id` finds it."),
];

/// An entity tag, several, or `*`.
const TAG_PATTERN: &str = r#"^(\*|((W/)?"[\x21\x23-\x7e]*"(, ?(W/)?"[\x21\x23-\x7e]*")*)?)$"#;

/// An operation that is being completed, with what its path and its method say.
struct Shape<'a> {
    path: &'a str,
    method: &'a str,
    operation: &'a mut Map<String, Value>,
    /// The schema of the body, where it is one of the document's own.
    body: Option<Value>,
}

/// Completes every operation, and adds the components that they share.
pub(super) fn complete(document: &mut Value) {
    let schemas = document["components"]["schemas"].clone();
    let Some(paths) = document["paths"].as_object_mut() else { return };
    for (path, item) in paths.iter_mut() {
        for method in ["get", "post", "put", "patch", "delete"] {
            if let Some(operation) = item.get_mut(method).and_then(Value::as_object_mut) {
                Shape { body: body_schema(operation, &schemas), path, method, operation }.complete();
            }
        }
    }
    let shared = [
        ("examples", shared_examples()),
        ("headers", headers()),
        ("parameters", parameters()),
        ("responses", responses()),
    ];
    for (kind, components) in shared {
        document["components"][kind] = components;
    }
    for (name, schema) in document["components"]["schemas"].as_object_mut().into_iter().flatten() {
        tidy(schema);
        if let Some(row) = name.strip_prefix("PageOf_") {
            schema["properties"]["data"]["items"] = json!({"$ref": format!("#/components/schemas/{row}")});
        }
    }
}

/// The pattern of a check that a field names.
fn pattern(name: &str) -> Option<&'static str> {
    match name {
        "line" => Some(checks::LINE_PATTERN),
        "text" => Some(checks::TEXT_PATTERN),
        "web_address" => Some(checks::WEB_ADDRESS_PATTERN),
        _ => None,
    }
}

/// Puts patterns in the places of the names of checks: of a text, or of the texts of a list.
fn name_patterns(fields: &mut Map<String, Value>) {
    if let Some(items) = fields.get_mut("items").and_then(Value::as_object_mut) {
        name_patterns(items);
    }
    if let Some(pattern) = fields.get("pattern").and_then(Value::as_str).and_then(pattern) {
        fields.insert("pattern".to_owned(), pattern.into());
    }
}

/// What a field means stands with the field, also where it may be null; and what is left out of a change is not null.
fn tidy(schema: &mut Value) {
    for part in schema.get_mut("allOf").and_then(Value::as_array_mut).into_iter().flatten() {
        tidy(part);
    }
    for property in schema
        .get_mut("properties")
        .and_then(Value::as_object_mut)
        .into_iter()
        .flat_map(|all| all.values_mut())
    {
        let Some(fields) = property.as_object_mut() else { continue };
        if fields.get("default").is_some_and(Value::is_null) {
            fields.remove("default");
        }
        name_patterns(fields);
        let mut parts = fields.get_mut("oneOf").and_then(Value::as_array_mut).into_iter().flatten();
        let moved = parts.find_map(|part| part.as_object_mut()?.remove("description"));
        if let Some(description) = moved {
            fields.insert("description".to_owned(), description);
        }
    }
}

impl Shape<'_> {
    fn complete(mut self) {
        self.describe_parameters();
        self.complete_body();
        self.describe_answers();
        let mut responses = std::mem::take(&mut self.operation["responses"]);
        if let Some(responses) = responses.as_object_mut() {
            let reasons = self.reasons(Reasons::take(responses));
            reasons.write(self.path, responses);
            for (name, status, ..) in SHARED {
                if self.shares(status, responses) {
                    responses
                        .insert(status.to_owned(), json!({"$ref": format!("#/components/responses/{name}")}));
                }
            }
        }
        self.operation["responses"] = responses;
    }

    fn access(&self) -> &str {
        self.operation["x-access"]["for"].as_str().unwrap_or_default()
    }

    fn is_post(&self) -> bool {
        self.method == "post"
    }

    fn media_types(&self) -> Vec<String> {
        let body = self.operation.get("requestBody").and_then(|body| body["content"].as_object());
        body.map(|content| content.keys().cloned().collect()).unwrap_or_default()
    }

    fn has_body(&self) -> bool {
        self.operation.contains_key("requestBody")
    }

    fn is_upload(&self) -> bool {
        self.media_types().iter().any(|kind| kind.starts_with("multipart/"))
    }

    /// Whether `Idempotency-Key` means anything here.
    fn takes_key(&self) -> bool {
        self.is_post()
            && self.access() != "anyone"
            && !idempotency::answers_secrets(self.path)
            && !self.is_upload()
    }

    fn parameters(&self) -> impl Iterator<Item = &Value> {
        self.operation.get("parameters").and_then(Value::as_array).into_iter().flatten()
    }

    fn has_query(&self) -> bool {
        self.parameters().any(|parameter| parameter["in"] == "query")
    }

    fn is_paged(&self) -> bool {
        self.parameters().any(|parameter| parameter["name"] == "cursor")
    }

    /// Whether a change must, or may, say which version it is meant for.
    fn if_match(&self) -> Option<bool> {
        let header = self.parameters().find(|parameter| parameter["name"] == "If-Match")?;
        Some(header["required"] == true)
    }

    fn describe_parameters(&mut self) {
        let (path, takes_key, reads) = (self.path, self.takes_key(), self.method == "get");
        let sort = self.operation.get("x-sort").and_then(Value::as_array).cloned();
        let all = self.operation.entry("parameters").or_insert_with(|| json!([]));
        let Some(all) = all.as_array_mut() else { return };
        for parameter in all.iter_mut() {
            if parameter["in"] == "path" {
                parameter["description"] = path_description(path, &parameter["name"]).into();
            }
            if parameter["name"] == "If-Match" {
                parameter["description"] = "The `ETag` that was read, or the version alone in quotes.".into();
                parameter["schema"] = json!({"type": "string", "pattern": TAG_PATTERN});
                parameter["example"] = "\"1\"".into();
            }
        }
        let orders =
            sort.iter().flatten().filter_map(Value::as_str).map(|order| order.trim_start_matches('-'));
        let orders: Vec<String> = orders.flat_map(|name| [name.to_owned(), format!("-{name}")]).collect();
        if let Some(parameter) = all.iter_mut().find(|parameter| parameter["name"] == "sort") {
            parameter["schema"] = json!({"type": "string", "enum": orders, "default": sort.as_ref().and_then(|all| all.first())});
        }
        if takes_key {
            all.push(json!({"$ref": "#/components/parameters/IdempotencyKey"}));
        }
        if reads {
            all.push(json!({"$ref": "#/components/parameters/IfNoneMatch"}));
        }
    }

    /// A body that says nothing that must be said may be left out, and a change may be sent as a merge patch.
    fn complete_body(&mut self) {
        let (patches, optional) =
            (self.method == "patch", self.is_post() && self.body.as_ref().is_some_and(asks_nothing));
        let Some(body) = self.operation.get_mut("requestBody") else { return };
        body["required"] = (!optional).into();
        let Some(content) = body["content"].as_object_mut() else { return };
        let first = content.values().next().cloned();
        if let Some(first) = first.filter(|_| patches) {
            for kind in ["application/json", "application/merge-patch+json"] {
                content.entry(kind).or_insert_with(|| first.clone());
            }
        }
    }

    fn describe_answers(&mut self) {
        let (reads, paged, key) = (self.method == "get", self.is_paged(), self.takes_key());
        let signs_in = self.is_post() && self.access() == "anyone" && !self.path.starts_with("/portal/");
        let signs_out = self.path == "/sessions/current";
        let Some(responses) = self.operation["responses"].as_object_mut() else { return };
        let mut cached = false;
        for (status, answer) in responses.iter_mut().filter(|(status, _)| status.starts_with('2')) {
            let content = answer["content"].as_object();
            let streams = content.is_some_and(|content| content.contains_key("text/event-stream"));
            let is_entity = content.is_some_and(|content| content.values().any(has_version));
            let tagged = (reads && !streams) || is_entity;
            cached = cached || (reads && !streams);
            let wanted = [
                ("ETag", tagged),
                ("Link", paged),
                ("Location", status == "201"),
                ("Set-Cookie", signs_in || signs_out),
                ("Idempotency-Replayed", key),
            ];
            for (name, _) in wanted.iter().filter(|(_, wanted)| *wanted) {
                answer["headers"][*name] =
                    json!({"$ref": format!("#/components/headers/{}", component(name))});
            }
        }
        if cached {
            let tag = json!({"$ref": "#/components/headers/ETag"});
            let answer = json!({"description": "Nothing has changed since the `If-None-Match`.", "headers": {"ETag": tag}});
            responses.insert("304".to_owned(), answer);
        }
    }

    fn reasons(&self, mut reasons: Reasons) -> Reasons {
        self.add_unreadable(&mut reasons);
        self.add_forbidden(&mut reasons);
        if self.path.contains('{') {
            reasons.add_new("not_found", "There is no such thing, or it is not for you to know of.");
        }
        if let Some(required) = self.if_match() {
            reasons.add("stale", "Somebody else changed it since it was read. Nothing was changed.");
            if required {
                reasons.add("precondition_required", "`If-Match` is missing.");
            }
        }
        self.add_invalid(&mut reasons);
        if self.takes_key() {
            reasons
                .add("conflict", "The first request with this `Idempotency-Key` is still being carried out.");
            reasons.add(
                "answer_lost",
                "The first request with this `Idempotency-Key` was carried out, and its answer was lost.",
            );
            reasons.add("idempotency_key_reused", "The `Idempotency-Key` was used for another request.");
        }
        reasons
    }

    fn add_unreadable(&self, reasons: &mut Reasons) {
        let mut unreadable = Vec::new();
        if self.body.is_some() {
            unreadable.push(if self.is_upload() { "the form" } else { "the body" });
        }
        if self.has_query() {
            unreadable.push("a parameter");
        }
        if self.if_match().is_some() {
            unreadable.push("`If-Match`");
        }
        if self.method == "get" {
            unreadable.push("`If-None-Match`");
        }
        if self.takes_key() {
            unreadable.push("`Idempotency-Key`");
        }
        if !unreadable.is_empty() {
            reasons.add("malformed", format!("Cannot be read: {}.", unreadable.join(" or ")));
        }
        if self.is_paged() {
            reasons.add(
                "bad_cursor",
                "The cursor does not belong to this list and its filters. Start again without one.",
            );
        }
    }

    fn add_forbidden(&self, reasons: &mut Reasons) {
        let roles = self.operation["x-access"]["roles"].as_array();
        let roles: Vec<String> =
            roles.into_iter().flatten().filter_map(Value::as_str).map(|role| format!("`{role}`")).collect();
        match self.access() {
            "organization" => {
                reasons.add("forbidden", format!("For people with one of the roles {}.", roles.join(", ")));
            }
            "job" => reasons.add("forbidden", format!("For people who are {} on the job.", roles.join(", "))),
            _ => {}
        }
        if self.access() != "anyone" {
            let scope = self.operation["x-access"]["scope"].as_str().unwrap_or_default();
            reasons.add("insufficient_scope", format!("The token was not given the scope `{scope}`."));
        }
        if self.method != "get" {
            reasons.add("foreign_origin", "The request came with a session from another site.");
        }
    }

    fn add_invalid(&self, reasons: &mut Reasons) {
        if let Some(body) = &self.body {
            let required =
                body["required"].as_array().and_then(|names| names.first()).and_then(Value::as_str);
            let errors = match required {
                _ if self.is_upload() => {
                    error("/file", "required", "is missing: send the guide as the form's field `file`")
                }
                Some(name) => error(&format!("/{name}"), "required", &format!("missing field `{name}`")),
                None => error("/colour", "unknown_field", "unknown field `colour`"),
            };
            reasons.add_with("invalid", "The input does not fit: `errors` says where and why.", errors);
        } else if self.has_query() {
            let errors = error("limit", "invalid", "greater than 200");
            reasons.add_with("invalid", "A parameter does not fit: `errors` says which and why.", errors);
        }
    }

    /// Whether the operation can give one of the problems that are the same everywhere.
    fn shares(&self, status: &str, responses: &Map<String, Value>) -> bool {
        match status {
            "401" => self.access() != "anyone",
            "406" => responses
                .iter()
                .any(|(status, answer)| status.starts_with('2') && answer.get("content").is_some()),
            "413" | "415" => self.has_body(),
            // How often a page reconnects to the live channel is not the person's doing.
            "429" => self.path != "/events",
            _ => true,
        }
    }
}

fn error(pointer: &str, code: &str, message: &str) -> Value {
    json!([{"pointer": pointer, "code": code, "message": message}])
}

/// The schema of a body that is read into fields; none of a body that is taken as it is.
fn body_schema(operation: &Map<String, Value>, schemas: &Value) -> Option<Value> {
    let content = operation.get("requestBody")?["content"].as_object()?;
    let reference = content.values().next()?["schema"]["$ref"].as_str()?;
    // Whatever a packet is, it is verified.
    if reference.ends_with("/Packet") {
        return None;
    }
    Some(schemas[reference.rsplit('/').next()?].clone())
}

fn asks_nothing(schema: &Value) -> bool {
    let is_any = schema.get("allOf").is_none() && schema.get("minProperties").is_none();
    schema["required"].as_array().is_none_or(Vec::is_empty) && is_any
}

/// What people change, and what therefore has a version.
const ENTITIES: [&str; 9] = [
    "ApplicationView",
    "CandidateView",
    "DebriefView",
    "GuideView",
    "InterviewView",
    "Invited",
    "JobView",
    "ScorecardView",
    "UserView",
];

/// Whether an answer is something that people change, which has a version.
fn has_version(content: &Value) -> bool {
    let reference = content["schema"]["$ref"].as_str().unwrap_or_default();
    ENTITIES.iter().any(|name| reference.ends_with(&format!("/{name}")))
}

fn path_description(path: &str, name: &Value) -> String {
    let name = name.as_str().unwrap_or_default();
    match name {
        "token" if path.starts_with("/portal/") => {
            "The secret of the link to the candidate's page.".to_owned()
        }
        "token" if path.starts_with("/shared-guides/") => "The secret of the link to the guide.".to_owned(),
        "token" => "The secret of the invitation link.".to_owned(),
        "assessment_id" => "The id of the assessment.".to_owned(),
        "take_home_id" => "The id of the take-home.".to_owned(),
        "run_id" if path.contains("/take-homes/") => "The id of the dry run.".to_owned(),
        "run_id" => "The id of the run.".to_owned(),
        "stage_id" => "The id of a stage of the application's guide version.".to_owned(),
        _ => {
            let resource = path.split('/').nth(1).unwrap_or_default();
            let one = resource.strip_suffix('s').unwrap_or(resource).replace('-', " ").replace("api", "API");
            format!("The id of the {}.", if one == "user" { "person" } else { &one })
        }
    }
}

/// `Set-Cookie` as the name of a component.
fn component(header: &str) -> String {
    header.replace('-', "")
}

fn parameters() -> Value {
    json!({
        "IdempotencyKey": {
            "name": "Idempotency-Key", "in": "header", "required": false,
            "description": "Makes a retry safe: the same key with the same request is answered with the first answer, for 24 \
                hours. A new key for each new request; a UUID does well.",
            "schema": {"type": "string", "minLength": 1, "maxLength": 255},
            "example": "8e03978e-40d5-43e8-bc93-6894a57f9324",
        },
        "IfNoneMatch": {
            "name": "If-None-Match", "in": "header", "required": false,
            "description": "The `ETag` of the answer that you hold: 304 comes without a body when it would be the same.",
            "schema": {"type": "string", "pattern": TAG_PATTERN},
            "example": "\"7-5f1c0a3b9d2e4f60718293a4b5c6d7e8\"",
        },
    })
}

fn headers() -> Value {
    let text = |description: &str, example: &str| json!({"description": description, "schema": {"type": "string"}, "example": example});
    json!({
        "ETag": text("A strong tag of this very answer, for `If-None-Match` and, where there is a version, `If-Match`.",
            "\"7-5f1c0a3b9d2e4f60718293a4b5c6d7e8\""),
        "Link": text("The next page (RFC 8288); not on the last.", "</api/v1/applications?cursor=…>; rel=\"next\""),
        "Location": text("Where the new thing is.", "/api/v1/jobs/0197c0de-0000-7000-8000-000000000001"),
        "SetCookie": text("The cookie of the session, or its end.", "touchstone_session=…; Path=/; HttpOnly; SameSite=Lax; Max-Age=1209600"),
        "IdempotencyReplayed": text("`true` where this is the first answer once more.", "true"),
        "RetryAfter": {"description": "Seconds to wait.", "schema": {"type": "integer", "minimum": 1}, "example": 2},
        "WWWAuthenticate": text("How to authenticate.", "Bearer realm=\"touchstone\""),
    })
}

fn responses() -> Value {
    let mut all = Map::new();
    for (name, status, code, sentence) in SHARED {
        let mut shared = response("/jobs", &[Reason { own: true, ..Reason::new(code, sentence) }]);
        let header = match status {
            "401" => Some("WWW-Authenticate"),
            "429" => Some("Retry-After"),
            _ => None,
        };
        if let Some(header) = header {
            shared["headers"] =
                json!({header: {"$ref": format!("#/components/headers/{}", component(header))}});
        }
        all.insert(name.to_owned(), shared);
    }
    Value::Object(all)
}
