//! The shipped guides, to start from.

use serde::Serialize;
use touchstone_guide::Guide;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    app::App,
    http::{Access, PageOf, Problem, Result, guard},
};

/// The files of the library: their ids and their texts.
const SHIPPED: &[(&str, &str)] =
    &[("backend-developer", include_str!("../../../../guides/backend-developer.md"))];

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(guard(routes!(list), Access::member("guides:read")))
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
