//! Take-homes over HTTP, for people of the team.

use axum::{Json, extract::State, http::StatusCode};
use chrono::{DateTime, Utc};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    grading, reports,
    reports::GradeReport,
    require,
    rules::{FURTHEST, ReportKind, Status},
    store::{self, NewRow, TakeHomeRow},
    views::{self, TakeHome, TakeHomeSummary},
    work::{self, Doer},
};
use crate::{
    app::App,
    applications::{self, Seen, see},
    http::{Access, Body, Created, Entity, OptionalBody, PageOf, Path, Problem, Result, checks, guard},
    ids::{ApplicationId, GradeReportId, StageId, TakeHomeExerciseId, TakeHomeId},
    interviews,
    jobs::{MANAGERS, SCHEDULERS},
    scope::Scope,
    take_home_exercises,
    tx::Tx,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    let read = Access::member("take-homes:read");
    let arrange = Access::job(SCHEDULERS, "take-homes:write");
    let manage = Access::job(MANAGERS, "take-homes:write");
    OpenApiRouter::new()
        .routes(guard(routes!(of_application), read))
        .routes(guard(routes!(create), arrange))
        .routes(guard(routes!(show), read))
        .routes(guard(routes!(extend), arrange))
        .routes(guard(routes!(cancel), arrange))
        .routes(guard(routes!(grade), manage))
        .routes(guard(routes!(share), manage))
        .routes(guard(routes!(show_report), read))
        .routes(guard(routes!(cancel_report), manage))
}

/// An exercise that is to be given.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTakeHome {
    /// The exercise; its present version is given.
    #[garde(skip)]
    pub exercise_id: TakeHomeExerciseId,
    /// The stage that it belongs to, of the guide version that the application is judged against.
    #[garde(skip)]
    pub stage_id: StageId,
    /// The deadline. Where it is left out, as many days from now as the exercise says.
    #[garde(skip)]
    #[serde(default)]
    pub due_at: Option<DateTime<Utc>>,
}

/// A later deadline, and why.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
struct ExtendTakeHome {
    /// The new deadline, after the present one.
    #[garde(skip)]
    due_at: DateTime<Utc>,
    /// Why, in words.
    #[garde(custom(checks::text), length(chars, max = 2000))]
    #[schema(pattern = "text", example = "They were ill for two days.", min_length = 1, max_length = 2000)]
    reason: String,
}

/// Why an exercise is taken back.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
struct CancelTakeHome {
    /// Why, in words.
    #[garde(custom(checks::text), length(chars, max = 2000))]
    #[schema(pattern = "text", example = "Given by mistake.", min_length = 1, max_length = 2000)]
    reason: String,
}

/// Nothing is asked for.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct GradeAgain {}

/// Nothing is asked for.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct ShareReport {}

/// Nothing is asked for.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct CancelGrading {}

/// List the take-homes of an application
///
/// The first first. Everybody who sees the application sees where they stand; `results_readable` says whether you may read
/// what was handed in.
#[utoipa::path(get, path = "/applications/{id}/take-homes", operation_id = "list_take_homes", tag = "take-homes",
    params(("id" = ApplicationId, Path)),
    responses((status = 200, description = "All of them", body = PageOf<TakeHomeSummary>)))]
async fn of_application(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<ApplicationId>,
) -> Result<PageOf<TakeHomeSummary>> {
    let mut tx = app.read(&scope).await?;
    let seen = see(&mut tx, id).await?;
    let mut list = Vec::new();
    for row in store::of_application(&mut tx, id).await? {
        let rights = views::rights(&mut tx, &seen, &row).await?;
        list.push(views::summary(&row, rights, tx.now()));
    }
    Ok(PageOf::whole(list))
}

/// Give a take-home to an application
///
/// The candidate finds it on their page. The present version of the exercise is given, and stays the one that it is judged by.
#[utoipa::path(post, path = "/applications/{id}/take-homes", operation_id = "create_take_home", tag = "take-homes",
    params(("id" = ApplicationId, Path)), request_body = NewTakeHome,
    responses((status = 201, description = "The take-home", body = TakeHome),
        (status = 409, description = "`conflict`: The application has ended, or the exercise was put away.")))]
async fn create(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<ApplicationId>,
    Body(input): Body<NewTakeHome>,
) -> Result<Created<TakeHome>> {
    let mut tx = app.begin(&scope).await?;
    let made = give(&mut tx, id, &input).await?;
    let (seen, row) = require(&mut tx, made).await?;
    let view = views::view(&mut tx, &seen, row).await?;
    tx.commit().await?;
    Ok(Created::at(format!("/api/v1/take-homes/{made}"), view))
}

/// Refuses a deadline that is no time to come, or none that anybody waits for.
fn require_ahead(tx: &Tx, due_at: DateTime<Utc>) -> Result<()> {
    if due_at <= tx.now() {
        return Err(Problem::field("/due_at", "past", "has passed"));
    }
    if due_at > tx.now() + FURTHEST {
        return Err(Problem::field("/due_at", "out_of_range", "is more than a year away"));
    }
    Ok(())
}

/// Gives an exercise to an application.
pub async fn give(tx: &mut Tx, application: ApplicationId, input: &NewTakeHome) -> Result<TakeHomeId> {
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
    let exercise = take_home_exercises::to_give(tx, input.exercise_id).await;
    let exercise = exercise.map_err(|problem| match problem.status {
        404 => Problem::field("/exercise_id", "unknown", "is no take-home exercise of this organization"),
        _ => problem,
    })?;
    if exercise.archived_at.is_some() {
        return Err(Problem::conflict("The exercise was put away, and is given no more."));
    }
    let due_at = input.due_at.unwrap_or_else(|| tx.now() + chrono::TimeDelta::days(exercise.days));
    require_ahead(tx, due_at)?;
    let id = TakeHomeId::generate();
    store::insert(
        tx,
        NewRow {
            id,
            application_id: application,
            stage_id: stage.id,
            stage_key: &stage.key,
            exercise_id: exercise.id,
            exercise_version: exercise.version,
            due_at,
        },
    )
    .await?;
    work::hand_in_at(tx, id, due_at).await?;
    applications::touch(tx, application).await?;
    let row = store::take_home(tx, id).await?.ok_or_else(super::absent)?;
    let details = json!({"exercise_id": exercise.id, "version": exercise.version, "due_at": due_at});
    work::record(tx, "take_home.given", &row, Doer::Person, details).await?;
    Ok(id)
}

/// Get a take-home
///
/// Where it stands and, for those who run the job and reviewers of its stage, what was handed in and what grading found. For
/// interviewers of other stages that opens with the evidence of the debrief. What grading finds is evidence, and no rating.
#[utoipa::path(get, path = "/take-homes/{id}", operation_id = "get_take_home", tag = "take-homes",
    params(("id" = TakeHomeId, Path)),
    responses((status = 200, description = "The take-home", body = TakeHome)))]
async fn show(State(app): State<App>, scope: Scope, Path(id): Path<TakeHomeId>) -> Result<Entity<TakeHome>> {
    let mut tx = app.read(&scope).await?;
    let (seen, row) = require(&mut tx, id).await?;
    let is_new = row.submitted_at.is_some() && row.seen_at.is_none();
    if is_new && views::rights(&mut tx, &seen, &row).await?.reviews {
        drop(tx);
        let mut tx = app.begin(&scope).await?;
        store::set_seen(&mut tx, id).await?;
        work::tell(&mut tx, "take_home.seen", &row);
        return answer(tx, id).await;
    }
    Ok(Entity(views::view(&mut tx, &seen, row).await?))
}

async fn answer(mut tx: Tx, id: TakeHomeId) -> Result<Entity<TakeHome>> {
    let (seen, row) = require(&mut tx, id).await?;
    let view = views::view(&mut tx, &seen, row).await?;
    tx.commit().await?;
    Ok(Entity(view))
}

/// Give more time for a take-home
///
/// The deadline is later. One that has passed without anything handed in is open again. On the record, with the reason.
#[utoipa::path(post, path = "/take-homes/{id}/extend", operation_id = "extend_take_home", tag = "take-homes",
    params(("id" = TakeHomeId, Path)), request_body = ExtendTakeHome,
    responses((status = 200, description = "The take-home as it is now", body = TakeHome),
        (status = 409, description = "`conflict`: It was handed in or taken back.")))]
async fn extend(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<TakeHomeId>,
    Body(input): Body<ExtendTakeHome>,
) -> Result<Entity<TakeHome>> {
    let mut tx = app.begin(&scope).await?;
    let (seen, _) = require(&mut tx, id).await?;
    seen.require_scheduler()?;
    seen.require_active()?;
    let row = work::held(&mut tx, id).await?;
    if row.submitted_at.is_some() || row.cancelled_at.is_some() {
        return Err(Problem::conflict("It was handed in or taken back, and has no deadline any more."));
    }
    require_ahead(&tx, input.due_at)?;
    if input.due_at <= row.due_at {
        return Err(Problem::field("/due_at", "not_later", "is not after the present deadline"));
    }
    let reason = input.reason.trim();
    store::extend(&mut tx, id, input.due_at, reason).await?;
    work::hand_in_at(&mut tx, id, input.due_at).await?;
    let details = json!({"due_at": input.due_at, "before": row.due_at, "reason": reason});
    work::record(&mut tx, "take_home.extended", &row, Doer::Person, details).await?;
    answer(tx, id).await
}

/// Take a take-home back
///
/// What lies there is handed in no more. On the record, with the reason.
#[utoipa::path(post, path = "/take-homes/{id}/cancel", operation_id = "cancel_take_home", tag = "take-homes",
    params(("id" = TakeHomeId, Path)), request_body = CancelTakeHome,
    responses((status = 200, description = "The take-home as it is now", body = TakeHome),
        (status = 409, description = "`conflict`: It was handed in or taken back before.")))]
async fn cancel(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<TakeHomeId>,
    Body(input): Body<CancelTakeHome>,
) -> Result<Entity<TakeHome>> {
    let mut tx = app.begin(&scope).await?;
    let (seen, _) = require(&mut tx, id).await?;
    seen.require_scheduler()?;
    let row = work::held(&mut tx, id).await?;
    if row.submitted_at.is_some() || row.cancelled_at.is_some() {
        return Err(Problem::conflict("It was handed in or taken back before."));
    }
    reports::store::cancel_all(&mut tx, id, ReportKind::DryRun).await?;
    store::cancel(&mut tx, id).await?;
    let details = json!({"reason": input.reason.trim()});
    work::record(&mut tx, "take_home.cancelled", &row, Doer::Person, details).await?;
    answer(tx, id).await
}

/// Refuses where nothing was handed in, or where it was erased.
fn require_submitted(row: &TakeHomeRow) -> Result<()> {
    if row.submitted_at.is_none() {
        return Err(Problem::conflict("Nothing was handed in."));
    }
    Ok(())
}

/// Grade a take-home again
///
/// What was handed in is graded anew; the reports before stay. Of a repository, the files that were graded first are graded again.
/// The body may be left out.
#[utoipa::path(post, path = "/take-homes/{id}/grade", operation_id = "grade_take_home", tag = "take-homes",
    params(("id" = TakeHomeId, Path)), request_body = GradeAgain,
    responses((status = 202, description = "The report: `GET /grade-reports/{id}` tells how far it has come", body = GradeReport),
        (status = 409, description = "`conflict`: Nothing was handed in, or it is being graded.")))]
async fn grade(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<TakeHomeId>,
    _body: OptionalBody<GradeAgain>,
) -> Result<(StatusCode, Json<GradeReport>)> {
    let mut tx = app.begin(&scope).await?;
    let (seen, _) = require(&mut tx, id).await?;
    seen.require_manager()?;
    seen.require_kept()?;
    let row = work::held(&mut tx, id).await?;
    require_submitted(&row)?;
    if row.status(tx.now()) == Status::Grading {
        return Err(Problem::conflict("It is being graded already."));
    }
    let report = grading::enqueue(&mut tx, &row, ReportKind::Grading, true).await?;
    work::record(&mut tx, "take_home.graded_again", &row, Doer::Person, json!({"report_id": report})).await?;
    let view = reports::store::report(&mut tx, report).await?.ok_or_else(no_report)?.view()?;
    tx.commit().await?;
    Ok((StatusCode::ACCEPTED, Json(view)))
}

/// Show a report to the candidate
///
/// They read requirements and findings on their page from now on: of the report that counts when they look. A person decides; it
/// cannot be taken back. Sharing twice is no error. The body may be left out.
#[utoipa::path(post, path = "/take-homes/{id}/share", operation_id = "share_take_home", tag = "take-homes",
    params(("id" = TakeHomeId, Path)), request_body = ShareReport,
    responses((status = 200, description = "The take-home as it is now", body = TakeHome),
        (status = 409, description = "`conflict`: There is no report yet.")))]
async fn share(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<TakeHomeId>,
    _body: OptionalBody<ShareReport>,
) -> Result<Entity<TakeHome>> {
    let mut tx = app.begin(&scope).await?;
    let (seen, _) = require(&mut tx, id).await?;
    seen.require_manager()?;
    seen.require_kept()?;
    let row = work::held(&mut tx, id).await?;
    if !row.graded {
        return Err(Problem::conflict("There is no report yet that could be shown."));
    }
    if store::share(&mut tx, id).await? {
        work::record(&mut tx, "take_home.shared", &row, Doer::Person, json!({})).await?;
    }
    answer(tx, id).await
}

fn no_report() -> Problem {
    Problem::not_found("No report has this id.")
}

/// A report that the person may read. What candidates try by themselves is theirs.
async fn readable(tx: &mut Tx, id: GradeReportId) -> Result<(Seen, TakeHomeRow, reports::store::ReportRow)> {
    let report = reports::store::report(tx, id).await?.filter(|report| report.kind == ReportKind::Grading);
    let report = report.ok_or_else(no_report)?;
    let found = require(tx, report.take_home_id).await;
    let (seen, row) = found.map_err(|problem| problem.absent_as("No report has this id."))?;
    if !views::rights(tx, &seen, &row).await?.reads {
        return Err(no_report());
    }
    Ok((seen, row, report))
}

/// Get a grade report
///
/// How far it has come and, when it is done, what was found. For those who may read what was handed in.
#[utoipa::path(get, path = "/grade-reports/{id}", operation_id = "get_grade_report", tag = "take-homes",
    params(("id" = GradeReportId, Path)),
    responses((status = 200, description = "The report", body = GradeReport)))]
async fn show_report(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<GradeReportId>,
) -> Result<Json<GradeReport>> {
    let mut tx = app.read(&scope).await?;
    let (.., report) = readable(&mut tx, id).await?;
    Ok(Json(report.view()?))
}

/// Stop a grading
///
/// Stopping one that has ended is no error. The body may be left out.
#[utoipa::path(post, path = "/grade-reports/{id}/cancel", operation_id = "cancel_grade_report", tag = "take-homes",
    params(("id" = GradeReportId, Path)), request_body = CancelGrading,
    responses((status = 200, description = "The report as it is now", body = GradeReport)))]
async fn cancel_report(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<GradeReportId>,
    _body: OptionalBody<CancelGrading>,
) -> Result<Json<GradeReport>> {
    let mut tx = app.begin(&scope).await?;
    let (seen, row, _) = readable(&mut tx, id).await?;
    seen.require_manager()?;
    grading::cancel(&mut tx, &row, id).await?;
    let report = reports::store::report(&mut tx, id).await?.ok_or_else(no_report)?;
    tx.commit().await?;
    Ok(Json(report.view()?))
}
