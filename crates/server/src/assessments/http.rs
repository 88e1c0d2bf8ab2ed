//! Assessments over HTTP, for people of the team.

use axum::{Json, extract::State, http::StatusCode};
use chrono::{DateTime, TimeDelta, Utc};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    StartedRun, require,
    rules::{Mode, OPEN_FOR, Status},
    shared::{self, Known, SharedWork},
    store::{self, NewRow},
    views::{self, Assessment, AssessmentRun, AssessmentSummary, DraftView},
    work::{self, Draft, RunInput, SubmitInput, Worker},
};
use crate::{
    app::App,
    applications::{self, see},
    code_runs,
    coding_exercises::{self, MINUTES},
    http::{
        Access, Body, Created, Entity, OptionalBody, PageOf, Path, Problem, Query, Result, checks,
        extract::kept, guard,
    },
    ids::{ApplicationId, AssessmentId, CodingExerciseId, StageId},
    interviews,
    jobs::{MANAGERS, SCHEDULERS},
    scope::Scope,
    tx::Tx,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    let read = Access::member("assessments:read");
    let arrange = Access::job(SCHEDULERS, "assessments:write");
    let work = Access::member("assessments:write");
    OpenApiRouter::new()
        .routes(guard(routes!(of_application), read))
        .routes(guard(routes!(create), arrange))
        .routes(guard(routes!(show), read))
        .routes(guard(routes!(runs), read))
        .routes(guard(routes!(extend), arrange))
        .routes(guard(routes!(cancel), arrange))
        .routes(guard(routes!(judge_again), Access::job(MANAGERS, "assessments:write")))
        .routes(guard(routes!(shared_work), read))
        .routes(guard(routes!(save_draft), work))
        .routes(guard(routes!(run), work))
        .routes(guard(routes!(submit), work))
}

/// An exercise that is to be given.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAssessment {
    /// The exercise; its present version is given.
    #[garde(skip)]
    pub exercise_id: CodingExerciseId,
    /// The stage that it belongs to, of the guide version that the application is judged against.
    #[garde(skip)]
    pub stage_id: StageId,
    /// How it is done.
    #[garde(skip)]
    pub mode: Mode,
    /// How long it takes, in minutes; as the exercise says where it is left out. In an interview it is a plan and no limit.
    #[garde(inner(range(min = 1, max = MINUTES)))]
    #[serde(default, deserialize_with = "kept")]
    #[schema(example = 60, minimum = 1, maximum = 480, nullable = false)]
    pub minutes: Option<i64>,
    /// Until when it can be begun. Where it is left out, a week from now; in an interview, at any time.
    #[garde(skip)]
    #[serde(default)]
    pub opens_until: Option<DateTime<Utc>>,
}

/// More time, and why.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
struct ExtendAssessment {
    /// How many minutes more.
    #[garde(range(min = 1, max = MINUTES))]
    #[schema(example = 15, minimum = 1, maximum = 480)]
    minutes: i64,
    /// Why, in words.
    #[garde(custom(checks::text), length(chars, max = 2000))]
    #[schema(
        pattern = "text",
        example = "Their connection was gone for a quarter of an hour.",
        min_length = 1,
        max_length = 2000
    )]
    reason: String,
}

/// Why an exercise is taken back.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
struct CancelAssessment {
    /// Why, in words.
    #[garde(custom(checks::text), length(chars, max = 2000))]
    #[schema(pattern = "text", example = "Given by mistake.", min_length = 1, max_length = 2000)]
    reason: String,
}

/// Nothing is asked for.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct JudgeAgain {}

/// List the assessments of an application
///
/// The first first. Everybody who sees the application sees where they stand; `results_readable` says whether you may read
/// what was handed in.
#[utoipa::path(get, path = "/applications/{id}/assessments", operation_id = "list_assessments", tag = "assessments",
    params(("id" = ApplicationId, Path)),
    responses((status = 200, description = "All of them", body = PageOf<AssessmentSummary>)))]
async fn of_application(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<ApplicationId>,
) -> Result<PageOf<AssessmentSummary>> {
    let mut tx = app.read(&scope).await?;
    let seen = see(&mut tx, id).await?;
    let mut list = Vec::new();
    for row in store::of_application(&mut tx, id).await? {
        let rights = views::rights(&mut tx, &seen, &row).await?;
        list.push(views::summary(&row, rights, tx.now()));
    }
    Ok(PageOf::whole(list))
}

/// Give an exercise to an application
///
/// The candidate finds it on their page. The present version of the exercise is given, and stays the one that it is judged by.
#[utoipa::path(post, path = "/applications/{id}/assessments", operation_id = "create_assessment", tag = "assessments",
    params(("id" = ApplicationId, Path)), request_body = NewAssessment,
    responses((status = 201, description = "The assessment", body = Assessment),
        (status = 409, description = "`conflict`: The application has ended, or the exercise was put away.")))]
async fn create(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<ApplicationId>,
    Body(input): Body<NewAssessment>,
) -> Result<Created<Assessment>> {
    let mut tx = app.begin(&scope).await?;
    let made = give(&mut tx, id, &input).await?;
    let (seen, row) = require(&mut tx, made).await?;
    let view = views::view(&mut tx, &seen, row).await?;
    tx.commit().await?;
    Ok(Created::at(format!("/api/v1/assessments/{made}"), view))
}

/// Gives an exercise to an application.
pub async fn give(tx: &mut Tx, application: ApplicationId, input: &NewAssessment) -> Result<AssessmentId> {
    applications::hold(tx, application).await?;
    let seen = see(tx, application).await?;
    seen.require_scheduler()?;
    seen.require_active()?;
    seen.require_kept()?;
    let stage =
        interviews::stage_of(tx, &seen, input.stage_id).await.map_err(|problem| match problem.status {
            404 => Problem::field("/stage_id", "unknown", "is no stage of the application's guide version"),
            _ => problem,
        })?;
    let exercise = coding_exercises::to_give(tx, input.exercise_id).await;
    let exercise = exercise.map_err(|problem| match problem.status {
        404 => Problem::field("/exercise_id", "unknown", "is no coding exercise of this organization"),
        _ => problem,
    })?;
    if exercise.archived_at.is_some() {
        return Err(Problem::conflict("The exercise was put away, and is given no more."));
    }
    let opens_until = match (input.opens_until, input.mode) {
        (None, Mode::Alone) => Some(tx.now() + OPEN_FOR),
        (until, _) => until,
    };
    if opens_until.is_some_and(|until| until <= tx.now()) {
        return Err(Problem::field("/opens_until", "past", "has passed"));
    }
    let id = AssessmentId::generate();
    let minutes = input.minutes.unwrap_or(exercise.minutes);
    store::insert(
        tx,
        NewRow {
            id,
            application_id: application,
            stage_id: stage.id,
            stage_key: &stage.key,
            exercise_id: exercise.id,
            exercise_version: exercise.version,
            mode: input.mode,
            minutes,
            opens_until,
        },
    )
    .await?;
    applications::touch(tx, application).await?;
    let row = store::assessment(tx, id).await?.ok_or_else(super::absent)?;
    let details = json!({"exercise_id": exercise.id, "version": exercise.version, "mode": input.mode,
        "minutes": minutes, "opens_until": opens_until});
    work::record(tx, "assessment.given", &row, Worker::Interviewer, details).await?;
    Ok(id)
}

/// Get an assessment
///
/// Where it stands and, for those who run the job and interviewers of its stage, what was handed in and what its tests say.
/// For interviewers of other stages that opens with the evidence of the debrief. What tests say is evidence, and no rating.
#[utoipa::path(get, path = "/assessments/{id}", operation_id = "get_assessment", tag = "assessments",
    params(("id" = AssessmentId, Path)),
    responses((status = 200, description = "The assessment", body = Assessment)))]
async fn show(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<AssessmentId>,
) -> Result<Entity<Assessment>> {
    let mut tx = app.read(&scope).await?;
    let (seen, row) = require(&mut tx, id).await?;
    let is_new = row.submitted_at.is_some() && row.seen_at.is_none();
    if is_new && views::rights(&mut tx, &seen, &row).await?.works {
        drop(tx);
        let mut tx = app.begin(&scope).await?;
        store::set_seen(&mut tx, id).await?;
        tx.publish("assessment.seen", |change| {
            change.assessment_id = Some(id);
            change.application_id = Some(row.application_id);
        });
        let (seen, row) = require(&mut tx, id).await?;
        let view = views::view(&mut tx, &seen, row).await?;
        tx.commit().await?;
        return Ok(Entity(view));
    }
    Ok(Entity(views::view(&mut tx, &seen, row).await?))
}

/// List the runs of an assessment
///
/// The latest 200, the latest first. For those who may read its results; of an exercise done alone, once it was handed in.
#[utoipa::path(get, path = "/assessments/{id}/runs", operation_id = "list_assessment_runs", tag = "assessments",
    params(("id" = AssessmentId, Path)),
    responses((status = 200, description = "The runs", body = PageOf<AssessmentRun>)))]
async fn runs(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<AssessmentId>,
) -> Result<PageOf<AssessmentRun>> {
    let mut tx = app.read(&scope).await?;
    let (seen, row) = require(&mut tx, id).await?;
    let reads = views::rights(&mut tx, &seen, &row).await?.reads;
    let open = row.mode == Mode::Interview || row.submitted_at.is_some();
    let runs = if reads && open { store::runs(&mut tx, id).await? } else { Vec::new() };
    Ok(PageOf::whole(runs.into_iter().map(AssessmentRun::from).collect()))
}

/// Give more time
///
/// Before it was begun, the time is longer and an invitation that has run out is opened again for a day; afterwards, the end
/// is later. On the record, with the reason.
#[utoipa::path(post, path = "/assessments/{id}/extend", operation_id = "extend_assessment", tag = "assessments",
    params(("id" = AssessmentId, Path)), request_body = ExtendAssessment,
    responses((status = 200, description = "The assessment as it is now", body = Assessment),
        (status = 409, description = "`conflict`: It was handed in or taken back.")))]
async fn extend(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<AssessmentId>,
    Body(input): Body<ExtendAssessment>,
) -> Result<Entity<Assessment>> {
    let mut tx = app.begin(&scope).await?;
    let (seen, _) = require(&mut tx, id).await?;
    seen.require_scheduler()?;
    seen.require_active()?;
    let row = work::held(&mut tx, id).await?;
    let now = tx.now();
    let more = TimeDelta::minutes(input.minutes);
    let (ends_at, opens_until) = match row.status(now) {
        Status::Submitted | Status::Cancelled => {
            return Err(Problem::conflict(
                "The exercise was handed in or taken back, and has no time any more.",
            ));
        }
        Status::Running => (row.ends_at.map(|end| end.max(now) + more), row.opens_until),
        Status::Expired => (None, Some(now + TimeDelta::days(1))),
        Status::Invited => (None, row.opens_until),
    };
    let minutes = row.minutes.saturating_add(input.minutes);
    store::extend(&mut tx, id, minutes, ends_at, opens_until).await?;
    if let Some(ends_at) = ends_at {
        work::hand_in_at(&mut tx, id, ends_at).await?;
    }
    let details = json!({"minutes": input.minutes, "ends_at": ends_at, "opens_until": opens_until, "reason": input.reason.trim()});
    work::record(&mut tx, "assessment.extended", &row, Worker::Interviewer, details).await?;
    answer(tx, id).await
}

async fn answer(mut tx: Tx, id: AssessmentId) -> Result<Entity<Assessment>> {
    let (seen, row) = require(&mut tx, id).await?;
    let view = views::view(&mut tx, &seen, row).await?;
    tx.commit().await?;
    Ok(Entity(view))
}

/// Take an exercise back
///
/// What was written is handed in no more. On the record, with the reason.
#[utoipa::path(post, path = "/assessments/{id}/cancel", operation_id = "cancel_assessment", tag = "assessments",
    params(("id" = AssessmentId, Path)), request_body = CancelAssessment,
    responses((status = 200, description = "The assessment as it is now", body = Assessment),
        (status = 409, description = "`conflict`: It was handed in or taken back before.")))]
async fn cancel(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<AssessmentId>,
    Body(input): Body<CancelAssessment>,
) -> Result<Entity<Assessment>> {
    let mut tx = app.begin(&scope).await?;
    let (seen, _) = require(&mut tx, id).await?;
    seen.require_scheduler()?;
    let row = work::held(&mut tx, id).await?;
    if matches!(row.status(tx.now()), Status::Submitted | Status::Cancelled) {
        return Err(Problem::conflict("The exercise was handed in or taken back before."));
    }
    if let Some(run) = row.latest_run_id {
        code_runs::cancel(&mut tx, run).await?;
    }
    store::cancel(&mut tx, id).await?;
    let details = json!({"reason": input.reason.trim()});
    work::record(&mut tx, "assessment.cancelled", &row, Worker::Interviewer, details).await?;
    answer(tx, id).await
}

/// Run the tests again on what was handed in
///
/// The version of the exercise is the one that was given. The result before stays among the runs. The body may be left out.
#[utoipa::path(post, path = "/assessments/{id}/judge-again", operation_id = "judge_assessment_again", tag = "assessments",
    params(("id" = AssessmentId, Path)), request_body = JudgeAgain,
    responses((status = 202, description = "The run", body = StartedRun),
        (status = 409, description = "`conflict`: Nothing was handed in, or the tests are being run.")))]
async fn judge_again(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<AssessmentId>,
    _body: OptionalBody<JudgeAgain>,
) -> Result<(StatusCode, Json<StartedRun>)> {
    let mut tx = app.begin(&scope).await?;
    let (seen, _) = require(&mut tx, id).await?;
    seen.require_manager()?;
    seen.require_kept()?;
    let row = work::held(&mut tx, id).await?;
    let (Some(language), Some(source), Some(by)) = (&row.language, &row.source, row.submitted_by) else {
        return Err(Problem::conflict("Nothing was handed in."));
    };
    if let Some(before) = row.result_run_id
        && let Some(run) = code_runs::find(&mut tx, before).await?
        && !run.status.has_ended()
    {
        return Err(Problem::conflict("The tests are being run already."));
    }
    let run = work::judge(&mut tx, &row, language, source, by.0).await?;
    store::set_result_run(&mut tx, id, run).await?;
    work::record(&mut tx, "assessment.judged_again", &row, Worker::Interviewer, json!({})).await?;
    tx.commit().await?;
    Ok((StatusCode::ACCEPTED, Json(StartedRun { id: run })))
}

/// An assessment that the person works on together with the candidate, begun where it was not. The application goes on.
async fn together(tx: &mut Tx, id: AssessmentId) -> Result<store::AssessmentRow> {
    let (seen, row) = require(tx, id).await?;
    if !views::rights(tx, &seen, &row).await?.works {
        return Err(Problem::forbidden("That is for interviewers of this stage and those who run the job."));
    }
    if row.mode != Mode::Interview {
        return Err(Problem::conflict("The candidate does this exercise alone."));
    }
    seen.require_active()?;
    let row = work::held(tx, id).await?;
    if row.status(tx.now()) == Status::Invited {
        work::start(tx, &row, Worker::Interviewer).await?;
    }
    work::held(tx, id).await
}

/// Save a draft, in an interview
///
/// For interviewers of the stage and those who run the job. The first one begins the exercise. A draft that was written
/// before the stored one is refused, and `errors` names the stored sequence.
#[utoipa::path(put, path = "/assessments/{id}/draft", operation_id = "save_assessment_draft", tag = "assessments",
    params(("id" = AssessmentId, Path)), request_body = Draft,
    responses((status = 200, description = "The draft as it is stored", body = DraftView),
        (status = 403, description = "`forbidden`: You neither interview in this stage nor run the job."),
        (status = 409, description = "`conflict`: A later draft is stored, or the exercise is not open, or it is done alone.")))]
async fn save_draft(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<AssessmentId>,
    Body(input): Body<Draft>,
) -> Result<Json<DraftView>> {
    let mut tx = app.begin(&scope).await?;
    let row = together(&mut tx, id).await?;
    let saved = work::save(&mut tx, &row, &input, Worker::Interviewer).await?;
    let reader = Some(tx.user());
    tx.commit().await?;
    Ok(Json(DraftView::of(saved, reader)))
}

/// Follow an interview's work
///
/// What was written last, and the latest run, for two pages that show the same. With `after` it answers when there is something
/// new, or when the time to wait is over. For those who may read the results.
#[utoipa::path(get, path = "/assessments/{id}/work", operation_id = "get_assessment_work", tag = "assessments",
    params(("id" = AssessmentId, Path), Known),
    responses((status = 200, description = "The work as it stands", body = SharedWork),
        (status = 403, description = "`forbidden`: You may not read the results of this stage."),
        (status = 409, description = "`conflict`: The candidate does this exercise alone.")))]
async fn shared_work(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<AssessmentId>,
    Query(known): Query<Known>,
) -> Result<Json<SharedWork>> {
    let (here, reader) = (&app, &scope);
    let look = move || async move {
        let mut tx = here.read(reader).await?;
        let (seen, row) = require(&mut tx, id).await?;
        if !views::rights(&mut tx, &seen, &row).await?.reads {
            return Err(Problem::forbidden("That is for those who may read the results of this stage."));
        }
        SharedWork::of(&mut tx, &row, Some(reader.user_id)).await
    };
    Ok(Json(shared::follow(&app, id, &known, look).await?))
}

/// Run a program, in an interview
///
/// With an input, or with the tests that the candidate sees. The run before it ends. For interviewers of the stage and those
/// who run the job.
#[utoipa::path(post, path = "/assessments/{id}/runs", operation_id = "run_assessment", tag = "assessments",
    params(("id" = AssessmentId, Path)), request_body = RunInput,
    responses((status = 202, description = "The run: `GET /code-runs/{id}` tells how far it has come", body = StartedRun),
        (status = 403, description = "`forbidden`: You neither interview in this stage nor run the job."),
        (status = 409, description = "`conflict`: The exercise is not open, or it is done alone.")))]
async fn run(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<AssessmentId>,
    Body(input): Body<RunInput>,
) -> Result<(StatusCode, Json<StartedRun>)> {
    let mut tx = app.begin(&scope).await?;
    let row = together(&mut tx, id).await?;
    let run = work::run(&mut tx, &row, &input, Worker::Interviewer).await?;
    tx.commit().await?;
    Ok((StatusCode::ACCEPTED, Json(StartedRun { id: run })))
}

/// Hand a program in, in an interview
///
/// Every test is run on it. For interviewers of the stage and those who run the job.
#[utoipa::path(post, path = "/assessments/{id}/submit", operation_id = "submit_assessment", tag = "assessments",
    params(("id" = AssessmentId, Path)), request_body = SubmitInput,
    responses((status = 200, description = "The assessment as it is now", body = Assessment),
        (status = 403, description = "`forbidden`: You neither interview in this stage nor run the job."),
        (status = 409, description = "`conflict`: The exercise is not open, or it is done alone.")))]
async fn submit(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<AssessmentId>,
    Body(input): Body<SubmitInput>,
) -> Result<Entity<Assessment>> {
    let mut tx = app.begin(&scope).await?;
    let row = together(&mut tx, id).await?;
    work::submit(&mut tx, &row, &input, Worker::Interviewer).await?;
    answer(tx, id).await
}
