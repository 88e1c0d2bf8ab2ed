//! A new guide, started from the library, from another guide, or from a whole document.

use axum::extract::State;
use garde::Validate;
use serde::Deserialize;
use touchstone_guide::Guide;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    http::{GuideView, checked, read_document, view},
    sharing::{self, AUTHORS, Sharing},
    store,
};
use crate::{
    app::App,
    http::{Access, Body, Created, FieldError, Problem, Result, extract::kept, guard},
    ids::GuideId,
    library::shipped,
    scope::Scope,
    tx::Tx,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(guard(routes!(start), Access::organization(AUTHORS, "guides:write")))
}

/// What to start from: exactly one of these.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(min_properties = 1, max_properties = 1)]
struct Start {
    /// A guide of the library.
    #[garde(length(bytes, max = 100))]
    #[serde(default, deserialize_with = "kept")]
    #[schema(nullable = false, example = "backend-developer", max_length = 100)]
    library_id: Option<String>,
    /// Another guide of the organization, whose present draft is copied.
    #[garde(skip)]
    #[serde(default, deserialize_with = "kept")]
    #[schema(nullable = false)]
    guide_id: Option<GuideId>,
    /// A whole guide.
    #[garde(skip)]
    #[serde(default, deserialize_with = "kept")]
    #[schema(nullable = false, value_type = Option<Object>)]
    document: Option<Guide>,
}

/// The one thing that a guide is started from.
enum Source {
    Library(String),
    Guide(GuideId),
    Document(Box<Guide>),
}

impl Start {
    /// The one thing that was given; every other one is named.
    fn source(self) -> Result<Source> {
        let given = [
            ("/library_id", self.library_id.map(Source::Library)),
            ("/guide_id", self.guide_id.map(Source::Guide)),
            ("/document", self.document.map(|guide| Source::Document(Box::new(guide)))),
        ];
        let mut given: Vec<(&str, Source)> =
            given.into_iter().filter_map(|(pointer, source)| Some((pointer, source?))).collect();
        if given.len() == 1
            && let Some((_, source)) = given.pop()
        {
            return Ok(source);
        }
        let errors = match given.as_slice() {
            [] => vec![FieldError::new(
                "/library_id",
                "required",
                "is missing, and so is everything else to start from",
            )],
            [_, more @ ..] => more
                .iter()
                .map(|(pointer, _)| {
                    FieldError::new(*pointer, "invalid", "is one thing too many to start from")
                })
                .collect(),
        };
        Err(Problem::invalid("Say one thing to start from: `library_id`, `guide_id` or `document`.")
            .with(errors))
    }
}

impl Source {
    /// The guide to begin with, what the record says of where it came from, and whom it is for.
    async fn guide(self, tx: &mut Tx) -> Result<(Guide, String, Sharing)> {
        match self {
            Self::Library(id) => {
                let guide = shipped(&id)?
                    .ok_or_else(|| Problem::field("/library_id", "unknown", "is no guide of the library"))?;
                Ok((guide, id, Sharing::default()))
            }
            Self::Guide(id) => {
                let row = store::guide(tx, id).await.map_err(|problem| match problem.status {
                    404 => Problem::field("/guide_id", "unknown", "is no guide of this organization"),
                    _ => problem,
                })?;
                Ok((read_document(&row)?, format!("guide {id}"), row.sharing))
            }
            Self::Document(guide) => Ok((checked(&guide)?, "document".to_owned(), Sharing::default())),
        }
    }
}

/// Create a guide
///
/// A new draft, started from one thing: a shipped guide (`library_id`), the present draft of another guide (`guide_id`), or
/// a whole `document`. To start from a file, import it. A document is checked and put in order as a change of a guide is.
/// A copy is for the roles that the original is for, and whoever made it may edit it.
#[utoipa::path(post, path = "/guides", operation_id = "create_guide", tag = "guides",
    request_body = Start,
    responses((status = 201, description = "The guide with its draft", body = GuideView)))]
async fn start(State(app): State<App>, scope: Scope, Body(input): Body<Start>) -> Result<Created<GuideView>> {
    let source = input.source()?;
    let mut tx = app.begin(&scope).await?;
    let (guide, from, original) = source.guide(&mut tx).await?;
    let id = super::add(&mut tx, &guide, &from).await?;
    sharing::share_copy(&mut tx, id, &original).await?;
    let view = view(&mut tx, id).await?;
    tx.commit().await?;
    Ok(Created::at(format!("/api/v1/guides/{id}"), view))
}
