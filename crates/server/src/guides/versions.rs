//! Published versions over HTTP.

use axum::{Json, extract::State};
use chrono::{DateTime, Utc};
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    sharing::{AUTHORS, require_editor},
    store::{self, StageRow},
};
use crate::{
    app::App,
    http::{Access, Created, OptionalBody, Path, Problem, Result, guard, names::StageKind},
    ids::{GuideId, GuideVersionId, StageId},
    scope::Scope,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(guard(routes!(publish), Access::organization(AUTHORS, "guides:write")))
        .routes(guard(routes!(show), Access::member("guides:read")))
}

/// Nothing is asked for.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
struct Publish {}

/// The version that was published.
#[derive(Debug, Serialize, ToSchema)]
struct Published {
    /// The version, to open jobs with.
    version_id: GuideVersionId,
    /// Its number, from 1.
    #[schema(example = 3)]
    number: i64,
}

/// A published version. It never changes.
#[derive(Debug, Serialize, ToSchema)]
struct VersionView {
    /// Its id.
    id: GuideVersionId,
    /// The guide that it is a version of.
    guide_id: GuideId,
    /// Its number, from 1.
    number: i64,
    /// When it was published.
    published_at: DateTime<Utc>,
    /// Null for analysts, who see no names.
    published_by: Option<String>,
    /// The guide as it was published. Its schema is `docs/guide.schema.json`.
    #[schema(value_type = Object)]
    document: Value,
    /// Its stages, in order.
    stages: Vec<StageSummary>,
}

/// A stage of a published version.
#[derive(Debug, Serialize, ToSchema)]
struct StageSummary {
    /// Its id.
    id: StageId,
    /// The same across versions.
    key: String,
    /// What kind of stage it is.
    #[schema(value_type = StageKind)]
    kind: String,
    /// What people call it.
    title: String,
    /// How long it takes, in minutes; null where the guide does not say.
    minutes: Option<i64>,
}

impl From<StageRow> for StageSummary {
    fn from(row: StageRow) -> Self {
        Self { id: row.id, key: row.key, kind: row.kind, title: row.title, minutes: row.minutes }
    }
}

/// Publish a guide's draft
///
/// Makes an unchangeable version of the present draft. Jobs pin a version; whoever is judged against one version
/// stays judged against it. A draft with errors is refused, with pointers into its document; warnings stand in nobody's
/// way. The body may be left out.
#[utoipa::path(post, path = "/guides/{id}/versions", operation_id = "publish_guide", tag = "guides",
    params(("id" = GuideId, Path)), request_body = Publish,
    responses((status = 201, description = "The new version", body = Published),
        (status = 403, description = "`forbidden`: The guide was shared with you to read, not to edit."),
        (status = 409, description = "`conflict`: The guide has no stages yet.")))]
async fn publish(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<GuideId>,
    _body: OptionalBody<Publish>,
) -> Result<Created<Published>> {
    let mut tx = app.begin(&scope).await?;
    let guide = store::guide(&mut tx, id).await?;
    require_editor(&tx, &guide)?;
    if guide.document.0["stages"].as_array().is_none_or(Vec::is_empty) {
        return Err(Problem::conflict("The guide has no stages yet. Add one before you publish it."));
    }
    let version = super::publish(&mut tx, &guide).await?;
    tx.commit().await?;
    let location = format!("/api/v1/guide-versions/{}", version.id);
    Ok(Created::plain(location, Published { version_id: version.id, number: version.number }))
}

/// Get a published version
///
/// The version with its document and its stages, whose ids applications and interviews refer to. It never changes.
#[utoipa::path(get, path = "/guide-versions/{id}", operation_id = "get_guide_version", tag = "guides",
    params(("id" = GuideVersionId, Path)),
    responses((status = 200, description = "The version", body = VersionView)))]
async fn show(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<GuideVersionId>,
) -> Result<Json<VersionView>> {
    let mut tx = app.read(&scope).await?;
    let version = super::readable_version(&mut tx, id).await?;
    let stages = store::stages_of(&mut tx, id).await?;
    Ok(Json(VersionView {
        id: version.id,
        guide_id: version.guide_id,
        number: version.number,
        published_at: version.published_at,
        published_by: Some(version.publisher).filter(|_| scope.sees_names()),
        document: version.document.0,
        stages: stages.into_iter().map(StageSummary::from).collect(),
    }))
}
