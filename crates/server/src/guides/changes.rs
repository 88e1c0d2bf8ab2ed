//! What is different between two versions of a guide, or between a version and the draft.

use axum::{Json, extract::State};
use garde::Validate;
use serde::{Deserialize, Serialize};
use touchstone_guide::{Guide, diff};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    http::read_document,
    store::{self, GuideRow},
};
use crate::{
    app::App,
    http::{Access, Path, Problem, Query, Result, guard},
    ids::GuideId,
    scope::Scope,
    tx::Tx,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(guard(routes!(compare), Access::member("guides:read")))
}

/// The word for what is not published.
const DRAFT: &str = "draft";

/// Which two to compare.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Sides {
    /// What was before: the number of a published version, or `draft`. The latest version unless it is said.
    #[garde(inner(custom(side)))]
    #[serde(default)]
    #[param(pattern = "^(draft|[1-9][0-9]{0,8})$", example = "1")]
    from: Option<String>,
    /// What came after: the number of a published version, or `draft`. The draft unless it is said.
    #[garde(inner(custom(side)))]
    #[serde(default)]
    #[param(pattern = "^(draft|[1-9][0-9]{0,8})$", example = "draft")]
    to: Option<String>,
}

/// A number from 1, or `draft`.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "the signature of a validator")]
fn side(value: &str, (): &()) -> garde::Result {
    let is_number = (1..=9).contains(&value.len())
        && value.bytes().all(|byte| byte.is_ascii_digit())
        && !value.starts_with('0');
    if value == DRAFT || is_number { Ok(()) } else { Err(garde::Error::new("may be a number or `draft`")) }
}

/// What is different between two documents of a guide.
#[derive(Debug, Serialize, ToSchema)]
struct GuideDiff {
    /// The number of the version before; null for the draft.
    #[schema(example = 1)]
    from_number: Option<i64>,
    /// The number of the version after; null for the draft.
    to_number: Option<i64>,
    /// The differences, part by part, with JSON pointers into both documents.
    #[schema(value_type = Vec<Object>)]
    changes: Vec<diff::Change>,
}

/// Compare two versions of a guide
///
/// What was added, removed, moved and reworded between two published versions, or between one and the draft. Stages,
/// questions and attributes are matched by their keys. Without parameters, the draft is compared with the latest version.
#[utoipa::path(get, path = "/guides/{id}/diff", operation_id = "compare_guide", tag = "guides",
    params(("id" = GuideId, Path), Sides),
    responses((status = 200, description = "The differences", body = GuideDiff),
        (status = 404, description = "`not_found`: This guide has no version 3.")))]
async fn compare(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<GuideId>,
    Query(sides): Query<Sides>,
) -> Result<Json<GuideDiff>> {
    let mut tx = app.read(&scope).await?;
    let row = store::guide(&mut tx, id).await?;
    let (from_number, before) = document(&mut tx, &row, sides.from.as_deref()).await?;
    let (to_number, after) = document(&mut tx, &row, Some(sides.to.as_deref().unwrap_or(DRAFT))).await?;
    drop(tx);
    // Large guides take a moment, which must not hold up other requests.
    let compared = tokio::task::spawn_blocking(move || diff::diff(&before, &after)).await;
    let changes = compared.map_err(|error| Problem::fault(&error))??;
    Ok(Json(GuideDiff { from_number, to_number, changes }))
}

/// One side: a version by its number, the draft, or the latest version where nothing is said.
async fn document(tx: &mut Tx, guide: &GuideRow, side: Option<&str>) -> Result<(Option<i64>, Guide)> {
    if side == Some(DRAFT) {
        return Ok((None, read_document(guide)?));
    }
    let number: Option<i64> = side.and_then(|side| side.parse().ok());
    let version = store::version_by_number(tx, guide.id, number).await?;
    let version = version.ok_or_else(|| {
        Problem::not_found(match number {
            Some(number) => format!("This guide has no version {number}."),
            None => "This guide has no published version yet.".to_owned(),
        })
    })?;
    Ok((Some(version.number), version.guide()?))
}
