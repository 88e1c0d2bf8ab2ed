//! The kit on paper: as it is on the screen, with room for notes, or its scorecard to fill in by hand.

use axum::{extract::State, response::Response};
use chrono::{DateTime, TimeDelta, Utc};
use garde::Validate;
use serde::Deserialize;
use touchstone_guide::{Guide, model::RECOMMENDATIONS};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{http::InterviewView, kit::StageContent};
use crate::{
    app::App,
    applications::{Seen, see},
    guides::{self, Edition, ExportFormat, ExportPart, Meeting},
    http::{Access, Path, Problem, Query, Result, guard},
    ids::{ApplicationId, InterviewId, StageId, UserId},
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

/// What to print, and for whom.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct MeetingPaper {
    /// What of the kit is printed. All of it unless it is said.
    #[garde(skip)]
    #[serde(default)]
    #[param(inline)]
    part: KitPart,
    /// Whose kit it is: somebody of the panel. Yours unless it is said.
    #[garde(skip)]
    #[serde(default)]
    interviewer: Option<UserId>,
    /// By how many minutes the clocks of the reader are ahead of UTC at that time. The date is written in UTC unless it is
    /// said.
    #[garde(range(min = -840, max = 840))]
    #[serde(default)]
    #[param(minimum = -840, maximum = 840, example = 60)]
    utc_offset: Option<i32>,
}

/// Get the kit of an interview as a PDF
///
/// The kit of an interview to take along: directions, questions with room for notes, and a scorecard to fill in by hand. The
/// job's values are filled in. It names the candidate, the interviewer and the date, and holds nobody's ratings.
/// Interviewers print their own; whoever arranges interviews prints anybody's.
#[utoipa::path(get, path = "/interviews/{id}/kit.pdf", operation_id = "get_interview_kit_pdf", tag = "interviews",
    params(("id" = InterviewId, Path), MeetingPaper),
    responses((status = 200, description = "The pages", content_type = "application/pdf", body = Vec<u8>),
        (status = 403, description = "`forbidden`: This is somebody else's interview.")))]
async fn of_interview(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<InterviewId>,
    Query(asked): Query<MeetingPaper>,
) -> Result<Response> {
    let mut tx = app.read(&scope).await?;
    let interview = super::http::view(&mut tx, id).await?;
    let (application_id, stage_id) = interview.place();
    let seen = see(&mut tx, application_id).await?;
    let meeting = Meeting {
        candidate: seen.row.candidate_name.clone(),
        interviewer: interviewer(&scope, &seen, &interview, asked.interviewer)?,
        date: Some(written(interview.starts_at(), asked.utc_offset)),
    };
    let edition = edition(&mut tx, &seen, stage_id, asked.part, meeting).await?;
    drop(tx);
    guides::file(edition, ExportFormat::Pdf).await
}

/// Get the kit of a stage without a meeting as a PDF
///
/// The same for a stage that nobody meets for, such as the review of a take-home. It names the candidate and you.
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
    let meeting = Meeting {
        candidate: seen.row.candidate_name.clone(),
        interviewer: Some(scope.name.clone()),
        date: None,
    };
    let edition = edition(&mut tx, &seen, stage_id, asked.part, meeting).await?;
    drop(tx);
    guides::file(edition, ExportFormat::Pdf).await
}

/// Whose kit it is. Interviewers have their own; whoever arranges interviews has anybody's, or one without a name.
fn interviewer(
    scope: &Scope,
    seen: &Seen,
    interview: &InterviewView,
    wanted: Option<UserId>,
) -> Result<Option<String>> {
    let name_of = |user| interview.name_of(user).map(str::to_owned);
    let own = name_of(scope.user_id);
    if own.is_none() || wanted.is_some_and(|user| user != scope.user_id) {
        seen.require_scheduler()?;
    }
    match wanted {
        None => Ok(own),
        Some(user) => name_of(user).map(Some).ok_or_else(|| {
            Problem::field("interviewer", "unknown", "is nobody who takes part in this interview")
        }),
    }
}

/// A moment as people write it, by clocks that are so many minutes ahead of UTC.
fn written(at: DateTime<Utc>, ahead: Option<i32>) -> String {
    let ahead = ahead.unwrap_or(0);
    let there = at + TimeDelta::minutes(i64::from(ahead));
    let (sign, minutes) = if ahead < 0 { ('−', -ahead) } else { ('+', ahead) };
    let zone = match (minutes / 60, minutes % 60) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, rest) => format!("UTC{sign}{hours}:{rest:02}"),
    };
    format!("{}, {zone}", there.format("%-d %B %Y, %H:%M"))
}

/// The stage as the kit shows it, as a guide of one stage.
async fn edition(
    tx: &mut Tx,
    seen: &Seen,
    stage_id: StageId,
    part: KitPart,
    meeting: Meeting,
) -> Result<Edition> {
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
        part: match part {
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
        meeting: Some(meeting),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_by_the_clocks_of_the_reader() {
        let at: DateTime<Utc> = "2026-03-01T23:30:00Z".parse().unwrap();
        let found = [None, Some(0), Some(60), Some(345), Some(-210)].map(|ahead| written(at, ahead));
        assert_eq!(
            found,
            [
                "1 March 2026, 23:30, UTC",
                "1 March 2026, 23:30, UTC",
                "2 March 2026, 00:30, UTC+1",
                "2 March 2026, 05:15, UTC+5:45",
                "1 March 2026, 20:00, UTC−3:30",
            ]
        );
    }
}
