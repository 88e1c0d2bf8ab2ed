//! Trying an exercise that one writes, and looking at runs.

use axum::{Json, extract::State, http::StatusCode};
use chrono::TimeDelta;
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{http::AUTHORS, rules::check_submission, store};
use crate::{
    app::App,
    assessments::{self, CodeRunView, RunInput},
    code_runs::{self, Request, Submission, What},
    http::{Access, Body, OptionalBody, Path, Problem, Result, guard},
    ids::{CodeRunId, CodingExerciseId},
    scope::Scope,
    tx::Tx,
};

/// How many runs an author may have at once.
const AT_ONCE: usize = 4;

pub(super) fn routes() -> OpenApiRouter<App> {
    let write = Access::organization(AUTHORS, "coding-exercises:write");
    OpenApiRouter::new()
        .routes(guard(routes!(start), write))
        .routes(guard(routes!(show), Access::member("assessments:read")))
        .routes(guard(routes!(cancel), Access::member("assessments:write")))
}

/// Nothing is asked for.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct CancelCodeRun {}

/// Try a coding exercise
///
/// Runs a program with an input, or with every test of the present version. Only whoever asks for it sees the run.
#[utoipa::path(post, path = "/coding-exercises/{id}/runs", operation_id = "run_coding_exercise", tag = "coding exercises",
    params(("id" = CodingExerciseId, Path)), request_body = RunInput,
    responses((status = 202, description = "The run: `GET /code-runs/{id}` tells how far it has come", body = CodeRunView),
        (status = 409, description = "`conflict`: As many of your runs as may be are under way.")))]
async fn start(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<CodingExerciseId>,
    Body(input): Body<RunInput>,
) -> Result<(StatusCode, Json<CodeRunView>)> {
    let mut tx = app.begin(&scope).await?;
    let row = super::exercise(&mut tx, id).await?;
    let document = store::document(&mut tx, id, row.version).await?;
    let errors = check_submission(&document.languages, &input.language, &input.source);
    if !errors.is_empty() {
        return Err(Problem::invalid("This cannot be run.").with(errors));
    }
    require_few(&mut tx).await?;
    let what = match input.stdin {
        Some(stdin) => {
            What::Input { stdin, setup: document.setup_of_own_input(false), limits: document.limits.into() }
        }
        None => What::Tests(document.for_judge(false)),
    };
    let submission = Submission { language: input.language, source: input.source };
    let run = code_runs::enqueue(&mut tx, None, &Request { submission, what }).await?;
    store::insert_run(&mut tx, id, run).await?;
    let run = code_runs::find(&mut tx, run).await?.ok_or_else(absent)?;
    tx.commit().await?;
    Ok((StatusCode::ACCEPTED, Json(run.into())))
}

fn absent() -> Problem {
    Problem::not_found("No run has this id, or it was forgotten.")
}

/// Refuses another run while some are under way, so that nobody waits for an author who tries everything.
async fn require_few(tx: &mut Tx) -> Result<()> {
    let mut under_way = 0;
    let since = tx.now() - TimeDelta::hours(1);
    for run in store::runs_since(tx, since).await? {
        if code_runs::find(tx, run).await?.is_some_and(|run| !run.status.has_ended()) {
            under_way += 1;
        }
    }
    if under_way < AT_ONCE {
        Ok(())
    } else {
        Err(Problem::conflict(format!("{AT_ONCE} of your runs are under way. Wait for one, or stop it.")))
    }
}

/// Whether the person may see a run, and whether they may stop it.
async fn rights(tx: &mut Tx, id: CodeRunId) -> Result<bool> {
    if store::run_by(tx, id).await? == Some(tx.user()) {
        return Ok(true);
    }
    assessments::run_rights(tx, id).await?.ok_or_else(absent)
}

/// Get a run
///
/// How far it has come, what it has written so far, and what became of it. For whoever tries an exercise, their own runs; for
/// those who may read the results of an assessment, its runs. A run that is no result is forgotten after 30 days.
#[utoipa::path(get, path = "/code-runs/{id}", operation_id = "get_code_run", tag = "coding exercises",
    params(("id" = CodeRunId, Path)),
    responses((status = 200, description = "The run", body = CodeRunView)))]
async fn show(State(app): State<App>, scope: Scope, Path(id): Path<CodeRunId>) -> Result<Json<CodeRunView>> {
    let mut tx = app.read(&scope).await?;
    rights(&mut tx, id).await?;
    let run = code_runs::find(&mut tx, id).await?.ok_or_else(absent)?;
    Ok(Json(run.into()))
}

/// Stop a run
///
/// Stopping one that has ended is no error. The body may be left out.
#[utoipa::path(post, path = "/code-runs/{id}/cancel", operation_id = "cancel_code_run", tag = "coding exercises",
    params(("id" = CodeRunId, Path)), request_body = CancelCodeRun,
    responses((status = 200, description = "The run as it is now", body = CodeRunView),
        (status = 403, description = "`forbidden`: You may read it and not stop it.")))]
async fn cancel(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<CodeRunId>,
    _body: OptionalBody<CancelCodeRun>,
) -> Result<Json<CodeRunView>> {
    let mut tx = app.begin(&scope).await?;
    if !rights(&mut tx, id).await? {
        return Err(Problem::forbidden("Runs are stopped by those who work on the exercise."));
    }
    code_runs::cancel(&mut tx, id).await?;
    let run = code_runs::find(&mut tx, id).await?.ok_or_else(absent)?;
    tx.commit().await?;
    Ok(Json(run.into()))
}
