//! The OpenAPI document, generated from the handlers and committed as `openapi.json`.

mod examples;
mod guide;
mod problems;
mod shape;

use serde_json::Value;
use utoipa::openapi::{
    ComponentsBuilder, InfoBuilder, LicenseBuilder, OpenApi, OpenApiBuilder, ServerBuilder,
    security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityScheme},
    tag::TagBuilder,
};

use super::problem::{FieldError, Problem};

/// Where the API is.
pub const BASE: &str = "/api/v1";

const ABOUT: &str = "Structured interviewing from the interview guide to a documented decision. The web page uses this \
    API and nothing else, so whatever a person can do, an integration can do.\n\n\
    **Authentication.** Make a token with `POST /api-tokens` and send it as `Authorization: Bearer ts_…`. It may do what \
    its person may, within its scopes; `x-access` says for each operation who may call it and which scope it needs.\n\n\
    **Bodies** are JSON in `snake_case`. Unknown fields are refused. What has no value is null, not left out. Ids are \
    UUIDs; times are RFC 3339 in UTC and end in `_at`; lengths of time are whole minutes; money is in minor units \
    (cents).\n\n\
    **Lists** answer `{\"data\": […], \"next_cursor\": …}` and a `Link` to the next page. Send `next_cursor` back as `cursor`; \
    it is null on the last page.\n\n\
    **Changes.** PATCH is JSON Merge Patch (RFC 7396). What two people may edit wants the `ETag` that was read in \
    `If-Match`: 428 without it, 412 when somebody else was faster.\n\n\
    **Retries.** Send an `Idempotency-Key` with a POST. The same key with the same body is answered with the first answer \
    for 24 hours, marked `Idempotency-Replayed: true`.\n\n\
    **Errors** are problem documents (RFC 9457). Branch on `code`, show `detail`, and name `request_id` when you report \
    one; `errors` points to single fields. Something of another organization, or that you may not know of, is answered \
    404.\n\n\
    **Limits** count per person and per token; without either, per address. `RateLimit` and `RateLimit-Policy` say where you \
    stand, and 429 comes with `Retry-After`. A read that sends its `ETag` in `If-None-Match` is answered 304 when nothing \
    has changed.";

const TAGS: [(&str, &str); 21] = [
    ("identity", "Set-up and sign-in, the people of the organization and their invitations, and API tokens."),
    (
        "guides",
        "Interview guides: what is asked and what is rated in each stage. A guide has a draft and published versions, \
        which never change.",
    ),
    (
        "library",
        "What comes with Touchstone to start from: guides, questions, scenarios, exercises, take-homes, what candidates are told.",
    ),
    (
        "jobs",
        "Jobs with their hiring teams. A job pins a version of a guide, whose stages its applications pass.",
    ),
    ("candidates", "The people who apply."),
    (
        "applications",
        "A candidate on the way through the stages of a job, to a hire, a rejection or a withdrawal.",
    ),
    ("interviews", "Meetings with a candidate, and the kits that interviewers work from."),
    (
        "scorecards",
        "What each reviewer rates, alone: drafts, submission, amendments. What others wrote opens when one's own \
        is in.",
    ),
    ("debriefs", "The meeting in which the panel decides, phase by phase, and its decision."),
    ("packets", "Signed decision packets, and their verification."),
    (
        "screenings",
        "Resumes held against what a job needs: criteria, an order with its reasons, decisions by people.",
    ),
    (
        "coding exercises",
        "Things to program: a task in words, the languages to do it in, and the tests that tell whether a program does it.",
    ),
    (
        "assessments",
        "Exercises that were given to an application: what was handed in, and what its tests say.",
    ),
    (
        "take-homes",
        "Exercises that candidates do alone, in days: the task, what was handed in, and what grading found in it.",
    ),
    ("code", "Programs that candidates write, and what runs them."),
    ("portal", "A candidate's own page, which a link opens, and what they ask for on it."),
    ("personal data", "Everything that is held about a person: to give it out, and to erase it."),
    ("audit", "The record of events: chained, signed, and never changed."),
    ("home", "What needs a person now."),
    ("live", "What changes, as it changes."),
    ("demo", "Sample data, to try things with."),
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
        .servers(Some([ServerBuilder::new().url(BASE).description(Some("This installation")).build()]))
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
                "The session of a signed-in person: the cookie that `POST /sessions` answers with. An unsafe request must not \
                    come from another site.",
            ))),
        )
        .security_scheme(
            "token",
            SecurityScheme::Http(
                HttpBuilder::new()
                    .scheme(HttpAuthScheme::Bearer)
                    .description(Some("An API token, `ts_…`, made with `POST /api-tokens`: it may do what its person may, within its scopes."))
                    .build(),
            ),
        )
        .build()
}

/// Adds what follows from the shape of each operation, and examples; keys are in order, so that a change shows as a
/// small difference.
fn complete(document: &OpenApi) -> serde_json::Result<Value> {
    let mut document = serde_json::to_value(document)?;
    guide::embed(&mut document);
    shape::complete(&mut document);
    examples::add(&mut document)?;
    Ok(document)
}

/// The document as it is committed and served.
pub fn text(document: &OpenApi) -> serde_json::Result<String> {
    Ok(format!("{}\n", serde_json::to_string_pretty(&complete(document)?)?))
}
