//! The shipped guides, to start from.

use axum::extract::State;
use garde::Validate;
use serde::{Deserialize, Serialize};
use touchstone_guide::Guide;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::http::{AUTHORS, GuideView, view};
use crate::{
    app::App,
    http::{Access, Body, Created, PageOf, Problem, Result, guard},
    scope::Scope,
};

/// The files of the library: their ids and their texts.
const SHIPPED: &[(&str, &str)] =
    &[("backend-developer", include_str!("../../../../guides/backend-developer.md"))];

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(guard(routes!(list), Access::member("guides:read")))
        .routes(guard(routes!(start), Access::organization(AUTHORS, "guides:write")))
}

/// A shipped guide.
#[derive(Debug, Serialize, ToSchema)]
struct LibraryGuide {
    /// Names it for `library_id`.
    #[schema(example = "backend-developer")]
    id: &'static str,
    /// Its title.
    #[schema(example = "Backend Developer")]
    title: String,
    /// The seniority that it is written for; null where it does not say.
    level: Option<String>,
    /// How many stages it has.
    stages: usize,
    /// How many questions it has in all stages.
    questions: usize,
    /// How long all stages take together.
    minutes: u32,
}

/// What to start from.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
struct Start {
    /// A guide of the library.
    #[garde(length(bytes, max = 100))]
    #[schema(example = "backend-developer", max_length = 100)]
    library_id: String,
}

/// A shipped guide by its id.
pub fn shipped(id: &str) -> Result<Option<Guide>> {
    let Some((_, text)) = SHIPPED.iter().find(|(known, _)| *known == id) else { return Ok(None) };
    touchstone_guide::markdown::parse(text).map(Some).map_err(|error| Problem::fault(&error))
}

/// List the shipped guides
///
/// Guides that come with Touchstone, to start from.
#[utoipa::path(get, path = "/guide-library", operation_id = "list_library_guides", tag = "guides",
    responses((status = 200, description = "All shipped guides", body = PageOf<LibraryGuide>)))]
async fn list() -> Result<PageOf<LibraryGuide>> {
    let mut guides = Vec::new();
    for (id, _) in SHIPPED {
        if let Some(guide) = shipped(id)? {
            guides.push(LibraryGuide {
                id,
                questions: guide.stages.iter().map(|stage| stage.questions.len()).sum(),
                minutes: guide.stages.iter().filter_map(|stage| stage.minutes).sum(),
                stages: guide.stages.len(),
                level: guide.level,
                title: guide.title,
            });
        }
    }
    Ok(PageOf::whole(guides))
}

/// Create a guide from the library
///
/// Copies a shipped guide into the organization, as a draft to edit. To start from a file of your own, import it.
#[utoipa::path(post, path = "/guides", operation_id = "create_guide", tag = "guides",
    request_body = Start,
    responses((status = 201, description = "The guide with its draft", body = GuideView)))]
async fn start(State(app): State<App>, scope: Scope, Body(input): Body<Start>) -> Result<Created<GuideView>> {
    let guide = shipped(&input.library_id)?
        .ok_or_else(|| Problem::field("/library_id", "unknown", "is no guide of the library"))?;
    let mut tx = app.begin(&scope).await?;
    let id = super::add(&mut tx, &guide, &input.library_id).await?;
    let view = view(&mut tx, id).await?;
    tx.commit().await?;
    Ok(Created::at(format!("/api/v1/guides/{id}"), view))
}
