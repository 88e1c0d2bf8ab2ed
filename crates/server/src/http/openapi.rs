//! The OpenAPI document, generated from the handlers and committed as `openapi.json`.

use utoipa::openapi::{
    ComponentsBuilder, InfoBuilder, LicenseBuilder, OpenApi, OpenApiBuilder, RefOr, Server,
    path::{Operation, PathItem},
    security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityScheme},
    tag::TagBuilder,
};

use super::{
    access::{add_problem, operations},
    problem::{FieldError, Problem},
};

/// Where the API is.
pub const BASE: &str = "/api/v1";

const ABOUT: &str = "Structured interviewing from the interview guide to a documented decision. \
    The web page uses this API and nothing else.\n\n\
    Errors are problem documents (RFC 9457) with a stable `code`. Lists are paged by cursor. \
    PATCH is JSON Merge Patch (RFC 7396); entities that two people may edit want `If-Match`. \
    `Idempotency-Key` is accepted on every POST.";

const TAGS: [(&str, &str); 16] = [
    ("identity", "Set-up, sign-in, people, invitations, API tokens"),
    ("guides", "Interview guides and their published versions"),
    ("jobs", "Jobs, their hiring teams and stages"),
    ("candidates", "Candidates"),
    ("applications", "Applications and their way through the stages"),
    ("interviews", "Interviews and interview kits"),
    ("scorecards", "Scorecards: drafts, submission, amendments"),
    ("debriefs", "Debriefs and decisions"),
    ("packets", "Decision packets and their verification"),
    ("portal", "The candidate's own page, and what they ask for on it"),
    ("personal data", "Export and erasure of everything about a person"),
    ("audit", "The record of events"),
    ("home", "What needs a person now"),
    ("live", "What changes, as it changes"),
    ("demo", "Sample data"),
    ("meta", "This document"),
];

/// The document without operations, which the routes add.
pub fn base() -> OpenApi {
    OpenApiBuilder::new()
        .info(
            InfoBuilder::new()
                .title("Touchstone")
                .version(env!("CARGO_PKG_VERSION"))
                .description(Some(ABOUT))
                .license(Some(
                    LicenseBuilder::new().name("Apache-2.0").identifier(Some("Apache-2.0")).build(),
                ))
                .build(),
        )
        .servers(Some([Server::new(BASE)]))
        .tags(Some(TAGS.map(|(name, text)| TagBuilder::new().name(name).description(Some(text)).build())))
        .components(Some(components()))
        .build()
}

fn components() -> utoipa::openapi::Components {
    ComponentsBuilder::new()
        .schema_from::<Problem>()
        .schema_from::<FieldError>()
        .security_scheme(
            "session",
            SecurityScheme::ApiKey(ApiKey::Cookie(ApiKeyValue::with_description(
                crate::identity::COOKIE,
                "The session of a signed-in person",
            ))),
        )
        .security_scheme(
            "token",
            SecurityScheme::Http(
                HttpBuilder::new()
                    .scheme(HttpAuthScheme::Bearer)
                    .description(Some("An API token (`ts_…`)"))
                    .build(),
            ),
        )
        .build()
}

/// Adds what follows from the shape of each operation: which problems it can answer with.
pub fn complete(mut document: OpenApi) -> OpenApi {
    for (path, item) in &mut document.paths.paths {
        let has_id = path.contains('{');
        name_operations(path, item);
        for operation in operations(item) {
            describe_problems(operation, has_id);
        }
    }
    document
}

/// Names each operation by its method and path: the names of handlers are short and repeat.
fn name_operations(path: &str, item: &mut PathItem) {
    let mut name = String::new();
    for part in path.split(['/', '-', '.']).filter(|part| !part.is_empty()) {
        name.push('_');
        match part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
            Some(parameter) => name.extend(["by_", parameter]),
            None => name.push_str(part),
        }
    }
    let operations = [
        ("get", &mut item.get),
        ("post", &mut item.post),
        ("put", &mut item.put),
        ("patch", &mut item.patch),
        ("delete", &mut item.delete),
    ];
    for (method, operation) in operations {
        if let Some(operation) = operation {
            operation.operation_id = Some(format!("{method}{name}"));
        }
    }
}

fn describe_problems(operation: &mut Operation, has_id: bool) {
    if has_id {
        add_problem(operation, "404", "There is no such thing here");
    }
    let has_parameters = operation.parameters.as_ref().is_some_and(|parameters| {
        parameters.iter().any(|parameter| matches!(parameter, RefOr::T(p) if p.parameter_in == utoipa::openapi::path::ParameterIn::Query))
    });
    if has_parameters {
        add_problem(operation, "400", "The request cannot be read");
        add_problem(operation, "422", "A parameter is invalid");
    }
    if operation.request_body.is_some() {
        add_problem(operation, "400", "The request cannot be read");
        add_problem(operation, "413", "The body is too large");
        add_problem(operation, "415", "The body's type is not understood");
        add_problem(operation, "422", "The input is invalid");
    }
}

/// The document as it is committed: keys in order, so that a change shows as a small difference.
pub fn text(document: &OpenApi) -> Result<String, serde_json::Error> {
    let value = serde_json::to_value(document)?;
    Ok(format!("{}\n", serde_json::to_string_pretty(&value)?))
}
