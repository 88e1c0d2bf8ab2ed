//! The kit on paper: as it is on the screen, with room for notes, or its scorecard to fill in by hand.

use axum::{extract::State, response::Response};
use garde::Validate;
use serde::Deserialize;
use touchstone_guide::{Guide, model::RECOMMENDATIONS};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::kit::StageContent;
use crate::{
    app::App,
    applications::{Seen, see},
    guides::{self, Edition, ExportFormat, ExportPart},
    http::{Access, Path, Query, Result, guard},
    ids::{ApplicationId, InterviewId, StageId},
    scope::Scope,
    scorecards,
    tx::Tx,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(guard(routes!(of_interview), Access::member("interviews:read")))
        .routes(guard(routes!(of_stage), Access::member("interviews:read")))
}

/// What of the kit is printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum KitPart {
    /// All of it.
    #[default]
    Kit,
    /// The scorecard alone.
    Scorecard,
}

/// What to print.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Paper {
    /// What of the kit is printed. All of it unless it is said.
    #[garde(skip)]
    #[serde(default)]
    #[param(inline)]
    part: KitPart,
}

/// Get the kit of an interview as a PDF
///
/// The kit of an interview to take along: directions, questions with room for notes, and a scorecard to fill in by hand. The
/// job's values are filled in. It names no candidate and holds nobody's ratings.
#[utoipa::path(get, path = "/interviews/{id}/kit.pdf", operation_id = "get_interview_kit_pdf", tag = "interviews",
    params(("id" = InterviewId, Path), Paper),
    responses((status = 200, description = "The pages", content_type = "application/pdf", body = Vec<u8>)))]
async fn of_interview(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<InterviewId>,
    Query(asked): Query<Paper>,
) -> Result<Response> {
    let mut tx = app.read(&scope).await?;
    let (application_id, stage_id) = super::http::view(&mut tx, id).await?.place();
    let seen = see(&mut tx, application_id).await?;
    let edition = edition(&mut tx, &seen, stage_id, &asked).await?;
    drop(tx);
    guides::file(edition, ExportFormat::Pdf).await
}

/// Get the kit of a stage without a meeting as a PDF
///
/// The same for a stage that nobody meets for, such as the review of a take-home.
#[utoipa::path(get, path = "/applications/{id}/stages/{stage_id}/kit.pdf", operation_id = "get_stage_kit_pdf",
    tag = "interviews", params(("id" = ApplicationId, Path), ("stage_id" = StageId, Path), Paper),
    responses((status = 200, description = "The pages", content_type = "application/pdf", body = Vec<u8>)))]
async fn of_stage(
    State(app): State<App>,
    scope: Scope,
    Path((id, stage_id)): Path<(ApplicationId, StageId)>,
    Query(asked): Query<Paper>,
) -> Result<Response> {
    let mut tx = app.read(&scope).await?;
    let seen = see(&mut tx, id).await?;
    let edition = edition(&mut tx, &seen, stage_id, &asked).await?;
    drop(tx);
    guides::file(edition, ExportFormat::Pdf).await
}

/// The stage as the kit shows it, as a guide of one stage.
async fn edition(tx: &mut Tx, seen: &Seen, stage_id: StageId, asked: &Paper) -> Result<Edition> {
    let row = super::stage_of(tx, seen, stage_id).await?;
    // Whoever has begun a scorecard sees the questions and anchors that it was begun with.
    let own = scorecards::stage_of_own(tx, seen.row.id, &row.key).await?;
    let content = StageContent::read(tx, seen, own.unwrap_or(stage_id)).await?;
    let mut stage = content.stage;
    // Every scorecard ends in a recommendation; a guide may give its levels other names.
    let card = stage.scorecard.get_or_insert_default();
    if card.recommendation.is_empty() {
        card.recommendation = RECOMMENDATIONS.map(str::to_owned).to_vec();
    }
    Ok(Edition {
        part: match asked.part {
            KitPart::Kit => ExportPart::Kit,
            KitPart::Scorecard => ExportPart::Scorecard,
        },
        stage: stage.key.clone(),
        guide: Guide {
            title: content.guide_title,
            language: content.language,
            stages: vec![stage],
            ..Guide::default()
        },
        name: format!("Version {}", content.guide_number),
        date: content.published_at,
    })
}
