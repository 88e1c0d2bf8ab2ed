//! The guide of a job as a file, with what the job puts into its blanks.

use axum::{extract::State, http::HeaderMap, response::Response};
use garde::Validate;
use serde::Deserialize;
use touchstone_guide::variables;
use utoipa::IntoParams;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::store;
use crate::{
    app::App,
    guides::{self, Edition, ExportFormat, ExportPart},
    http::{Access, Path, Query, Result, guard},
    ids::JobId,
    scope::Scope,
    tx::Tx,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(guard(routes!(download), Access::member("guides:read")))
}

/// What to write, and how.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Export {
    /// The form of the file. Markdown unless it is said.
    #[garde(skip)]
    #[serde(default)]
    #[param(inline)]
    format: ExportFormat,
    /// What of the guide it holds. The whole guide unless it is said.
    #[garde(skip)]
    #[serde(default)]
    #[param(inline)]
    part: ExportPart,
    /// The key of the stage, for a kit or a scorecard.
    #[garde(length(bytes, min = 1, max = 200))]
    #[serde(default)]
    #[param(min_length = 1, max_length = 200, example = "screening")]
    stage: Option<String>,
}

/// Download the guide of a job as a file
///
/// The guide version that the job pins, with the job's values in its blanks: the whole guide, one interviewer's kit, or a
/// blank scorecard to fill in by hand. Whoever may not read the guide is told that it does not exist.
#[utoipa::path(get, path = "/jobs/{id}/guide/export", operation_id = "export_job_guide", tag = "jobs",
    params(("id" = JobId, Path), Export),
    responses((status = 200, description = "The file", content(
        (String = "text/markdown"),
        (Value = "application/json", example = json!({"title": "Backend Developer", "language": "en", "stages": []})),
        (String = "text/html", example = json!("<!DOCTYPE html>…")),
        (Vec<u8> = "application/pdf"),
        (Vec<u8> = "application/vnd.openxmlformats-officedocument.wordprocessingml.document")))))]
async fn download(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<JobId>,
    Query(asked): Query<Export>,
    headers: HeaderMap,
) -> Result<Response> {
    guides::check_stage(asked.part, asked.stage.as_deref())?;
    guides::check_accepted(asked.format, &headers)?;
    let mut tx = app.read(&scope).await?;
    let edition = edition(&mut tx, id, &asked).await?;
    drop(tx);
    guides::file(edition, asked.format).await
}

async fn edition(tx: &mut Tx, id: JobId, asked: &Export) -> Result<Edition> {
    let job = store::job(tx, id).await?;
    let version = guides::readable_version(tx, job.guide_version_id).await?;
    let (mut guide, open) = variables::fill(&version.guide()?, &job.variables);
    // What is filled in is no blank any more.
    guide.variables.retain(|variable| open.contains(&variable.name));
    Ok(Edition {
        guide,
        part: asked.part,
        stage: asked.stage.clone().unwrap_or_default(),
        name: format!("Version {} for {}", version.number, job.title),
        date: version.published_at,
        meeting: None,
    })
}
