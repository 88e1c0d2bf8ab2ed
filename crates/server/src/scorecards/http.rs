//! Writing one's own scorecard: begin, save, submit.
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use garde::Validate;
use serde::Deserialize;
use serde_json::{Value, json};
use touchstone_rules::{interview::PanelRole, scorecard::Form, scorecard::Status};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    Content,
    store::{self, Begun, ScorecardRow},
    views::{ScorecardView, view},
};
use crate::{
    app::App,
    applications::{self, see},
    assessments,
    audit::{self, Entry},
    http::{
        Access, Created, Entity, IfMatch, OptionalBody, Path, Problem, Result,
        extract::{MergePatch, parse_json},
        guard,
    },
    ids::{ApplicationId, InterviewId, ScorecardId, StageId},
    interviews::{self, StageContent},
    scope::Scope,
    take_homes,
    tx::Tx,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    let write = Access::member("scorecards:write");
    OpenApiRouter::new()
        .routes(guard(routes!(of_interview), write))
        .routes(guard(routes!(of_stage), write))
        .routes(guard(routes!(patch), write))
        .routes(guard(routes!(hand_in), write))
}

/// Nothing is asked for, or why somebody who has read scorecards reviews all the same.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct Begin {
    /// Needed from whoever has read others' scorecards of the application; they count as not independent.
    #[garde(inner(custom(crate::http::checks::text), length(chars, max = 2000)))]
    #[schema(pattern = "text", max_length = 2000)]
    assignment_reason: Option<String>,
}

/// Nothing is asked for.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct Submit {}

/// Begin my scorecard of an interview
///
/// Makes your draft, or answers the one there is with 200: safe to repeat. For those who take part in the
/// interview. The body may be left out.
#[utoipa::path(post, path = "/interviews/{id}/scorecard", operation_id = "begin_interview_scorecard", tag = "scorecards",
    params(("id" = InterviewId, Path)), request_body = Begin,
    responses((status = 201, description = "The new draft", body = ScorecardView),
        (status = 200, description = "The scorecard that was begun already", body = ScorecardView),
        (status = 403, description = "`forbidden`: You do not take part in the interview."),
        (status = 409, description = "`conflict`: The application has ended, or the interview is cancelled.")))]
async fn of_interview(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<InterviewId>,
    OptionalBody(input): OptionalBody<Begin>,
) -> Result<Response> {
    let mut tx = app.begin(&scope).await?;
    let (application, stage) = interviews::place(&mut tx, id).await?;
    if !interviews::takes_part(&mut tx, id).await? {
        return Err(Problem::forbidden("A scorecard of an interview is for those who take part in it."));
    }
    answer(tx, application, stage, input.assignment_reason.as_deref()).await
}

/// Begin my scorecard of a stage
///
/// For stages without a meeting, such as the review of a take-home. Makes your draft, or answers the one there is
/// with 200: safe to repeat. For interviewers of the application and those who run the job. The body may be left
/// out.
#[utoipa::path(post, path = "/applications/{id}/stages/{stage_id}/scorecard", operation_id = "begin_stage_scorecard", tag = "scorecards",
    params(("id" = ApplicationId, Path), ("stage_id" = StageId, Path)), request_body = Begin,
    responses((status = 201, description = "The new draft", body = ScorecardView),
        (status = 200, description = "The scorecard that was begun already", body = ScorecardView),
        (status = 403, description = "`forbidden`: You neither interview for the application nor run the job."),
        (status = 409, description = "`not_independent`: You have read scorecards of the application. Send an `assignment_reason` to review it all the same.\n`conflict`: The application has ended.")))]
async fn of_stage(
    State(app): State<App>,
    scope: Scope,
    Path((id, stage_id)): Path<(ApplicationId, StageId)>,
    OptionalBody(input): OptionalBody<Begin>,
) -> Result<Response> {
    let tx = app.begin(&scope).await?;
    answer(tx, id, stage_id, input.assignment_reason.as_deref()).await
}

async fn answer(
    mut tx: Tx,
    application: ApplicationId,
    stage: StageId,
    reason: Option<&str>,
) -> Result<Response> {
    let (id, is_new) = begin(&mut tx, application, stage, reason).await?;
    let view = view(&mut tx, id).await?;
    tx.commit().await?;
    if is_new {
        Ok(Created::at(format!("/api/v1/scorecards/{id}"), view).into_response())
    } else {
        Ok((StatusCode::OK, Entity(view)).into_response())
    }
}

/// Begins the person's scorecard for a stage, or finds the one there is. The flag tells whether it is new.
pub async fn begin(
    tx: &mut Tx,
    application: ApplicationId,
    stage: StageId,
    reason: Option<&str>,
) -> Result<(ScorecardId, bool)> {
    let seen = see(tx, application).await?;
    if !seen.may.begin_scorecard() {
        return Err(Problem::forbidden("A scorecard is for interviewers of the job and those who run it."));
    }
    let stage = interviews::stage_of(tx, &seen, stage).await?;
    if let Some((id, _)) = store::own(tx, application, &stage.key).await? {
        return Ok((id, false));
    }
    seen.require_active()?;
    let user = tx.user();
    let assigned = interviews::interview_of_stage(tx, application, &stage).await?;
    let (stage, interview_id, role, independent) = if let Some(own) = assigned {
        (own.stage, Some(own.interview_id), own.role.into(), own.independent)
    } else {
        // Only a meeting that was begun by an earlier version of the guide asks for a scorecard of that version.
        seen.require_version(stage.guide_version_id)?;
        (stage, None, PanelRole::Reviewer, !store::has_read(tx, application, user).await?)
    };
    if !independent && interview_id.is_none() && reason.is_none() {
        return Err(Problem::not_independent(
            "You have read scorecards of this application. Say why you review it all the same.",
        ));
    }
    let is_new = store::insert(
        tx,
        Begun {
            application_id: application,
            stage_id: stage.id,
            stage_key: &stage.key,
            interview_id,
            role,
            independent,
        },
    )
    .await?;
    let own = store::own(tx, application, &stage.key).await?;
    let (id, _) = own.ok_or_else(|| Problem::fault(&"a scorecard vanished"))?;
    if !is_new {
        return Ok((id, false));
    }
    let details = json!({"stage": stage.title, "stage_id": stage.id, "role": role, "independent": independent,
        "assignment_reason": reason});
    audit::record(tx, Entry::new("scorecard.begun", "scorecard", id).application(application).with(details))
        .await?;
    Ok((id, true))
}

/// Reads the person's own scorecard and holds it until the transaction ends.
pub(super) async fn hold(tx: &mut Tx, id: ScorecardId) -> Result<ScorecardRow> {
    store::lock(tx, id).await?;
    let row =
        store::scorecard(tx, id).await?.ok_or_else(|| Problem::not_found("You have no such scorecard."))?;
    if row.reviewer_id == tx.user() {
        return Ok(row);
    }
    // Whoever may read it learns that it is not theirs to write; to all others it does not exist.
    view(tx, id).await?;
    Err(Problem::forbidden("A scorecard is written by its reviewer alone."))
}

/// What the stage of a scorecard asks for.
pub(super) async fn content_of_stage(tx: &mut Tx, row: &ScorecardRow) -> Result<StageContent> {
    let seen = see(tx, row.application_id).await?;
    seen.require_kept()?;
    StageContent::read(tx, &seen, row.stage_id).await
}

/// The form that a stage's content makes.
pub(super) fn form<'a>(content: &'a StageContent, linkable: &'a Linkable) -> Form<'a> {
    let Linkable { tests, findings } = linkable;
    Form { attributes: content.attributes(), questions: &content.stage.questions, tests, findings }
}

/// What a scorecard may link besides what stands in its stage.
#[derive(Debug, Default)]
pub(super) struct Linkable {
    /// The results of tests.
    tests: Vec<String>,
    /// What grading found.
    findings: Vec<String>,
}

/// What a scorecard may link; asked only where it, or what changes in it, links something of the kind.
pub(super) async fn linkable(tx: &mut Tx, row: &ScorecardRow, change: &Value) -> Result<Linkable> {
    let (content, change) = (&row.content.0, change.to_string());
    let mut linkable = Linkable::default();
    if content.links_tests() || change.contains("test_result") {
        linkable.tests = assessments::tests(tx, row.application_id, &row.stage_key).await?;
    }
    if content.links_findings() || change.contains("finding") {
        linkable.findings = take_homes::findings(tx, row.application_id, &row.stage_key).await?;
    }
    Ok(linkable)
}

/// Save my draft
///
/// A merge patch: what is left out stays, and null takes a value away. `ratings` and `question_notes` are objects
/// keyed by id, so that two devices that change different ones both win. `If-Match` is optional. A draft may be
/// incomplete; what it says must fit the stage.
#[utoipa::path(patch, path = "/scorecards/{id}", operation_id = "update_scorecard", tag = "scorecards",
    params(("id" = ScorecardId, Path), ("If-Match" = Option<String>, Header)), request_body(content = Content, content_type = "application/merge-patch+json"),
    responses((status = 200, description = "The draft as it is now", body = ScorecardView),
        (status = 403, description = "`forbidden`: A scorecard is written by its reviewer alone."),
        (status = 409, description = "`conflict`: The scorecard is submitted and never changes. Amend it, with a reason.")))]
async fn patch(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<ScorecardId>,
    if_match: IfMatch,
    MergePatch(patch): MergePatch,
) -> Result<Entity<ScorecardView>> {
    let mut tx = app.begin(&scope).await?;
    save(&mut tx, id, if_match, &patch).await?;
    let view = view(&mut tx, id).await?;
    tx.commit().await?;
    Ok(Entity(view))
}

/// Saves a part of the person's draft.
pub async fn save(tx: &mut Tx, id: ScorecardId, if_match: IfMatch, patch: &Value) -> Result<()> {
    let row = hold(tx, id).await?;
    if_match.check(row.version)?;
    if row.status != Status::Draft {
        return Err(Problem::conflict(
            "The scorecard is submitted and never changes. Amend it, with a reason.",
        ));
    }
    let stage = content_of_stage(tx, &row).await?;
    let linkable = linkable(tx, &row, patch).await?;
    let content = revised(&row.content.0, patch, form(&stage, &linkable))?;
    store::save(tx, id, &content).await
}

/// What a scorecard says after a merge patch, if all of it belongs into this stage.
pub(super) fn revised(before: &Content, patch: &Value, form: Form<'_>) -> Result<Content> {
    let content: Content = parse_json(&serde_json::to_vec(&before.merged(patch)?)?)?;
    let errors = content.check(form);
    if errors.is_empty() {
        Ok(content)
    } else {
        Err(Problem::invalid("Some of it does not belong into this scorecard.").with(errors))
    }
}

/// Submit my scorecard
///
/// Every attribute must be rated (0, not enough information, counts), every rating of 1 to 4 needs a note or linked
/// evidence, and the recommendation must be set. A submitted scorecard never changes; it can be amended. The body
/// may be left out.
#[utoipa::path(post, path = "/scorecards/{id}/submit", operation_id = "submit_scorecard", tag = "scorecards",
    params(("id" = ScorecardId, Path)), request_body = Submit,
    responses((status = 200, description = "The submitted scorecard", body = ScorecardView),
        (status = 403, description = "`forbidden`: A scorecard is written by its reviewer alone."),
        (status = 409, description = "`conflict`: The scorecard is submitted already."),
        (status = 422, description = "`incomplete`: Something is missing: `errors` says what, by pointer.")))]
async fn hand_in(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<ScorecardId>,
    _body: OptionalBody<Submit>,
) -> Result<Entity<ScorecardView>> {
    let mut tx = app.begin(&scope).await?;
    submit(&mut tx, id).await?;
    let view = view(&mut tx, id).await?;
    tx.commit().await?;
    Ok(Entity(view))
}

/// Submits the person's scorecard.
pub async fn submit(tx: &mut Tx, id: ScorecardId) -> Result<()> {
    let row = hold(tx, id).await?;
    if row.status != Status::Draft {
        return Err(Problem::conflict("The scorecard is submitted already."));
    }
    let stage = content_of_stage(tx, &row).await?;
    let missing = row.content.0.missing(form(&stage, &Linkable::default()));
    if !missing.is_empty() {
        return Err(
            Problem::incomplete("The scorecard is not complete yet; nothing was changed.").with(missing)
        );
    }
    let (user, application) = (tx.user(), row.application_id);
    let seen_others = store::has_read(tx, application, user).await?;
    let revealed = store::debrief_times(tx, application).await?.iter().any(|one| one.reveal_at.is_some());
    store::submit(tx, &row, seen_others, revealed).await?;
    applications::touch(tx, application).await?;
    let details = json!({"stage": row.stage_title, "stage_id": row.stage_id, "role": row.role,
        "independent": row.independent, "content": row.content.0});
    audit::record(
        tx,
        Entry::new("scorecard.submitted", "scorecard", id).application(application).with(details),
    )
    .await?;
    tx.publish("scorecard.submitted", |change| {
        change.application_id = Some(application);
        change.scorecard_id = Some(id);
    });
    Ok(())
}
