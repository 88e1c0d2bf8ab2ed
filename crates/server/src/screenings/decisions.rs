//! What a person decides about resumes, and the application that comes of it.

use axum::{Json, extract::State};
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    require,
    resumes::{detail, require_resume},
    store::{self, ResumeDecision},
    views::{ResumeDetail, ResumeView},
};
use crate::{
    app::App,
    applications::{self, Close, NewApplication, Status},
    audit::{self, Entry},
    candidates::{self, NewCandidate},
    http::{Access, Body, Entity, Path, Problem, Result, checks, extract::kept, guard},
    ids::{CandidateId, ReasonId, ResumeId, ScreeningId, StageId},
    jobs::MANAGERS,
    scope::Scope,
    tx::Tx,
};

/// How many resumes are decided about at once. One reason that fits more people than that fits nobody.
const AT_ONCE: usize = 50;

pub(super) fn routes() -> OpenApiRouter<App> {
    let write = Access::job(MANAGERS, "screenings:write");
    OpenApiRouter::new().routes(guard(routes!(decide), write)).routes(guard(routes!(apply), write))
}

/// What a person decides about resumes.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Decide {
    /// Which.
    #[garde(length(min = 1, max = AT_ONCE))]
    #[schema(min_items = 1, max_items = 50)]
    pub resume_ids: Vec<ResumeId>,
    /// What.
    #[garde(skip)]
    pub decision: ResumeDecision,
    /// Why, in words. It goes on the record of everybody it is said of.
    #[garde(custom(checks::text), length(chars, max = 2000))]
    #[schema(
        pattern = "text",
        example = "Has run services with PostgreSQL behind them for years, and says what she did herself.",
        min_length = 1,
        max_length = 2000
    )]
    pub reason: String,
}

/// Resumes that were decided about.
#[derive(Debug, Serialize, ToSchema)]
struct DecidedResumes {
    /// As they are now, in the order in which they were named.
    resumes: Vec<ResumeView>,
}

/// Decide about resumes
///
/// A person says who goes on and who does not, and why: up to 50 at once for the same reason. No score does it. Until an
/// application was made of a resume, it can be decided about again. In a blind screening, who the resume is of is
/// shown from then on.
#[utoipa::path(post, path = "/screenings/{id}/decisions", operation_id = "decide_resumes", tag = "screenings",
    params(("id" = ScreeningId, Path)), request_body = Decide,
    responses((status = 200, description = "The resumes as they are now", body = DecidedResumes),
        (status = 409, description = "`conflict`: An application was made of one of them. Nothing was decided.")))]
async fn decide(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<ScreeningId>,
    Body(input): Body<Decide>,
) -> Result<Json<DecidedResumes>> {
    let mut tx = app.begin(&scope).await?;
    settle(&mut tx, id, &input).await?;
    let screening = require(&mut tx, id).await?;
    let mut resumes = Vec::with_capacity(input.resume_ids.len());
    for resume in input.resume_ids {
        let row = store::resume(&mut tx, resume).await?.ok_or_else(store::absent)?;
        resumes.push(ResumeView::of(row, screening.blind)?);
    }
    tx.commit().await?;
    Ok(Json(DecidedResumes { resumes }))
}

/// Writes down what a person decides about resumes of a screening, and puts it on the record.
pub async fn settle(tx: &mut Tx, id: ScreeningId, input: &Decide) -> Result<()> {
    let screening = require(tx, id).await?;
    for (index, resume) in input.resume_ids.iter().enumerate() {
        let row = store::resume(tx, *resume).await?.filter(|row| row.screening_id == id);
        let row = row.ok_or_else(|| {
            Problem::field(&format!("/resume_ids/{index}"), "unknown", "is no resume of this screening")
        })?;
        if !store::decide(tx, row.id, input.decision, input.reason.trim()).await? {
            return Err(Problem::conflict(format!(
                "An application was made of resume {} already. Move or reject the application; nothing was decided here.",
                row.number
            )));
        }
        let details = json!({"screening_id": id, "number": row.number, "decision": input.decision,
            "reason": input.reason.trim(), "score": row.score, "rank": row.place});
        audit::record(tx, Entry::new("resume.decided", "resume", row.id).with(details)).await?;
    }
    tx.publish("resume.decided", |change| {
        change.screening_id = Some(id);
        change.job_id = Some(screening.job_id);
    });
    Ok(())
}

/// Who the resume is of, as a person has confirmed it: somebody new, or a candidate whom the organization knows.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewScreenedApplication)]
struct Apply {
    /// Somebody new. What was read in the resume is a proposal; this is what a person confirmed.
    #[garde(dive)]
    #[serde(default, deserialize_with = "kept")]
    #[schema(nullable = false)]
    candidate: Option<NewCandidate>,
    /// A candidate of the organization, in place of somebody new.
    #[garde(skip)]
    #[serde(default, deserialize_with = "kept")]
    #[schema(nullable = false)]
    candidate_id: Option<CandidateId>,
    /// The stage that they go to; the first where it is left out. For those who go on.
    #[garde(skip)]
    #[serde(default, deserialize_with = "kept")]
    #[schema(nullable = false)]
    stage_id: Option<StageId>,
    /// The category from the organization's list; for those who are declined, and required for them.
    #[garde(skip)]
    #[serde(default, deserialize_with = "kept")]
    #[schema(nullable = false)]
    rejection_reason_id: Option<ReasonId>,
}

/// Make an application of a resume
///
/// After somebody has decided: makes the candidate, as a person has confirmed them, and the application. Whoever goes on is
/// in its first stage, or in the one that is named; whoever was declined has a rejected application, with the reason, a page of
/// their own, and a way to ask for a human look.
#[utoipa::path(post, path = "/resumes/{id}/application", operation_id = "create_screened_application", tag = "screenings",
    params(("id" = ResumeId, Path)), request_body = Apply,
    responses((status = 200, description = "The resume with its application", body = ResumeDetail),
        (status = 409, description = "`conflict`: Nobody has decided yet, there is an application already, or the job is closed.\n`already_exists`: The candidate has applied to this job already.")))]
async fn apply(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<ResumeId>,
    Body(input): Body<Apply>,
) -> Result<Entity<ResumeDetail>> {
    let mut tx = app.begin(&scope).await?;
    let (screening, row) = require_resume(&mut tx, id).await?;
    let decision = row.decision.as_deref().and_then(ResumeDecision::parse).ok_or_else(|| {
        Problem::conflict("Nobody has decided about this resume yet. Decide first, with a reason.")
    })?;
    if row.application_id.is_some() {
        return Err(Problem::conflict("An application was made of this resume already."));
    }
    let reason = row.decision_reason.clone().unwrap_or_default();
    let category = category(&mut tx, decision, &input).await?;
    let candidate_id = candidate(&mut tx, &input).await?;
    let new = NewApplication {
        candidate_id,
        job_id: screening.job_id,
        source: Some("screening".to_owned()),
        logistics: None,
    };
    let application = applications::create(&mut tx, &new).await?;
    if !store::set_application(&mut tx, id, application).await? {
        return Err(Problem::conflict("Somebody else made an application of it at the same moment."));
    }
    let details =
        json!({"screening_id": screening.id, "resume_id": id, "number": row.number, "reason": reason});
    audit::record(
        &mut tx,
        Entry::new("application.screened", "application", application).application(application).with(details),
    )
    .await?;
    match (decision, category) {
        (ResumeDecision::Decline, category) => {
            let end = Close { status: Status::Rejected, reason_id: category, note: Some(&reason) };
            applications::close(&mut tx, application, end).await?;
        }
        (ResumeDecision::Advance, _) => {
            if let Some(stage) = input.stage_id {
                advance(&mut tx, application, stage, &reason).await?;
            }
        }
    }
    let row = store::resume(&mut tx, id).await?.ok_or_else(store::absent)?;
    let view = detail(&mut tx, row, screening.blind).await?;
    tx.commit().await?;
    Ok(Entity(view))
}

/// Moves a new application to a stage; it is in the first already.
async fn advance(
    tx: &mut Tx,
    application: crate::ids::ApplicationId,
    stage: StageId,
    reason: &str,
) -> Result<()> {
    let present = applications::application(tx, application).await?.and_then(|row| row.stage_id);
    if present == Some(stage) { Ok(()) } else { applications::move_to(tx, application, stage, reason).await }
}

/// The category of a rejection, which whoever is declined needs and nobody else has.
async fn category(tx: &mut Tx, decision: ResumeDecision, input: &Apply) -> Result<Option<ReasonId>> {
    const FIELD: &str = "/rejection_reason_id";
    match (decision, input.rejection_reason_id) {
        (ResumeDecision::Advance, None) => Ok(None),
        (ResumeDecision::Advance, Some(_)) => {
            Err(Problem::field(FIELD, "invalid", "is for those who are declined; this resume goes on"))
        }
        (ResumeDecision::Decline, None) => Err(Problem::field(
            FIELD,
            "required",
            "is missing: the resume was declined, which has a category",
        )),
        (ResumeDecision::Decline, Some(id)) => {
            let known = applications::rejection_reasons(tx).await?;
            if known.iter().any(|reason| reason.id == id) {
                Ok(Some(id))
            } else {
                Err(Problem::field(FIELD, "unknown", "is no reason of this organization"))
            }
        }
    }
}

async fn candidate(tx: &mut Tx, input: &Apply) -> Result<CandidateId> {
    match (&input.candidate, input.candidate_id) {
        (Some(new), None) => candidates::create(tx, new).await,
        (None, Some(known)) => Ok(known),
        (None, None) => Err(Problem::field(
            "/candidate",
            "required",
            "is missing, and so is candidate_id: say who the resume is of",
        )),
        (Some(_), Some(_)) => {
            Err(Problem::field("/candidate_id", "invalid", "is one too many: say candidate or candidate_id"))
        }
    }
}
