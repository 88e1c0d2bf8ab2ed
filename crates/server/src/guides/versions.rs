//! Published versions over HTTP.

use axum::{Json, extract::State};
use chrono::{DateTime, Utc};
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::{
    http::AUTHORS,
    store::{self, StageRow},
};
use crate::{
    app::App,
    http::{Access, Created, OptionalBody, Path, Problem, Result, guard},
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
    version_id: Uuid,
    /// Its number, from 1.
    #[schema(example = 3)]
    number: i64,
}

/// A published version. It never changes.
#[derive(Debug, Serialize, ToSchema)]
struct VersionView {
    id: Uuid,
    guide_id: Uuid,
    number: i64,
    published_at: DateTime<Utc>,
    /// Null for analysts, who see no names.
    published_by: Option<String>,
    #[schema(value_type = Object)]
    document: Value,
    stages: Vec<StageSummary>,
}

/// A stage of a published version.
#[derive(Debug, Serialize, ToSchema)]
struct StageSummary {
    id: Uuid,
    /// The same across versions.
    key: String,
    kind: String,
    title: String,
    minutes: Option<i64>,
}

impl From<StageRow> for StageSummary {
    fn from(row: StageRow) -> Self {
        Self { id: row.id, key: row.key, kind: row.kind, title: row.title, minutes: row.minutes }
    }
}

/// Publish the present draft
///
/// Jobs pin a version; what is judged against one version stays judged against it. A draft with errors is refused;
/// warnings stand in nobody's way.
#[utoipa::path(post, path = "/guides/{id}/versions", tag = "guides", params(("id" = Uuid, Path)), request_body = Publish,
    responses((status = 201, body = Published),
        (status = 409, description = "The draft has no stages", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "The draft has errors: `errors` lists them, with pointers into its document", body = Problem, content_type = "application/problem+json")))]
async fn publish(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<Uuid>,
    _body: OptionalBody<Publish>,
) -> Result<Created<Published>> {
    let mut tx = app.begin(&scope).await?;
    let guide = store::guide(&mut tx, id).await?;
    if guide.document.0["stages"].as_array().is_none_or(Vec::is_empty) {
        return Err(Problem::conflict("The guide has no stages yet. Add one before you publish it."));
    }
    let version = super::publish(&mut tx, &guide).await?;
    tx.commit().await?;
    let location = format!("/api/v1/guide-versions/{}", version.id);
    Ok(Created::plain(location, Published { version_id: version.id, number: version.number }))
}

/// A published version
#[utoipa::path(get, path = "/guide-versions/{id}", tag = "guides", params(("id" = Uuid, Path)), responses((status = 200, body = VersionView)))]
async fn show(State(app): State<App>, scope: Scope, Path(id): Path<Uuid>) -> Result<Json<VersionView>> {
    let mut tx = app.read(&scope).await?;
    let version = store::version(&mut tx, id).await?;
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
