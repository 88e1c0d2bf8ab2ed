//! Passes over the resumes of a screening: started, watched, stopped, repeated.

use axum::extract::State;
use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::{Value, json};
use touchstone_jobs::Enqueue;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    Screen, require,
    store::{self, NewRun, RunCause, RunEnd, RunRow, RunStatus},
};
use crate::{
    app::App,
    audit::{self, Entry},
    http::{
        Access, Created, Entity, ListParameters, Listing, PageOf, Path, Problem, Result, guard,
        paging::NoFilter,
    },
    ids::{ScreeningId, ScreeningRunId},
    jobs::MANAGERS,
    scope::Scope,
    tx::Tx,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    let (read, write) = (Access::job(MANAGERS, "screenings:read"), Access::job(MANAGERS, "screenings:write"));
    OpenApiRouter::new()
        .routes(guard(routes!(list), read))
        .routes(guard(routes!(repeat), write))
        .routes(guard(routes!(cancel), write))
}

/// A pass over the resumes of a screening.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ScreeningRun)]
pub(super) struct RunView {
    /// Its id.
    id: ScreeningRunId,
    /// The first is 1.
    #[schema(example = 3)]
    number: i64,
    /// Why it was made.
    cause: RunCause,
    /// Where it stands.
    status: RunStatus,
    /// How many resumes it has gone through.
    #[schema(example = 212)]
    done: i64,
    /// Of how many.
    #[schema(example = 212)]
    total: i64,
    /// What it was given: criteria, date, versions of what reads and judges, digests of the files.
    #[schema(value_type = Object)]
    inputs: Value,
    /// The digest of what it was given; null until it is done. Runs with the same inputs come to the same results.
    #[schema(example = "sha256:9f2c…")]
    inputs_digest: Option<String>,
    /// The digest of all facts, verdicts and scores that it came to; null until it is done.
    #[schema(example = "sha256:07be…")]
    results_digest: Option<String>,
    /// Who started it.
    #[schema(example = "Jonas Weber")]
    started_by: String,
    /// When.
    started_at: DateTime<Utc>,
    /// When it ended.
    finished_at: Option<DateTime<Utc>>,
}

/// A run with its progress, which its background job knows.
pub(super) async fn view(tx: &mut Tx, row: RunRow) -> Result<RunView> {
    let standing = match row.background_job_id.filter(|_| row.status == RunStatus::Running) {
        Some(job) => touchstone_jobs::standing(tx.db(), job).await?,
        None => None,
    };
    // A job that was given up says so itself; the run does not hear of it.
    let gave_up =
        standing.as_ref().is_some_and(|standing| standing.status == touchstone_jobs::Status::Failed);
    Ok(RunView {
        id: row.id,
        number: row.number,
        cause: row.cause,
        status: if gave_up { RunStatus::Failed } else { row.status },
        done: row.resumes,
        total: row.total,
        inputs: row.inputs.0,
        inputs_digest: row.inputs_digest,
        results_digest: row.results_digest,
        started_by: row.started_by,
        started_at: row.started_at,
        finished_at: row.finished_at,
    })
}

/// Who goes through a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    /// The worker, in the background.
    Worker,
    /// Whoever begins it, at once.
    Beginner,
}

/// Starts a run in the background. One that is under way is stopped first: the new one goes through everything.
pub(super) async fn start(tx: &mut Tx, screening: ScreeningId, cause: RunCause) -> Result<ScreeningRunId> {
    begin(tx, screening, cause, By::Worker).await
}

/// The same for a run that somebody else than the worker may go through.
pub(super) async fn begin(
    tx: &mut Tx,
    screening: ScreeningId,
    cause: RunCause,
    by: By,
) -> Result<ScreeningRunId> {
    store::hold(tx, screening).await?;
    let before = store::latest_run(tx, screening).await?;
    let number = before.as_ref().map_or(1, |run| run.number + 1);
    // What the stopped run had still to do falls to the new one.
    let cause = match before.filter(|run| run.status == RunStatus::Running) {
        Some(run) if run.cause == RunCause::Changed && cause == RunCause::Added => RunCause::Changed,
        _ => cause,
    };
    stop(tx, screening).await?;
    let id = ScreeningRunId::generate();
    let now = tx.now();
    let job = match by {
        By::Worker => touchstone_jobs::enqueue(tx.db(), &Screen::new(id), Enqueue::default(), now).await?,
        By::Beginner => None,
    };
    store::insert_run(
        tx,
        screening,
        &NewRun { id, number, cause, inputs: &json!({}), background_job_id: job },
    )
    .await?;
    tx.publish("screening.run_started", |change| change.screening_id = Some(screening));
    Ok(id)
}

/// Stops the run that is under way, if there is one. What it has done stays.
pub(super) async fn stop(tx: &mut Tx, screening: ScreeningId) -> Result<bool> {
    let Some(run) = store::latest_run(tx, screening).await?.filter(|run| run.status == RunStatus::Running)
    else {
        return Ok(false);
    };
    let now = tx.now();
    if let Some(job) = run.background_job_id {
        touchstone_jobs::cancel(tx.db(), job, now).await?;
    }
    let end = RunEnd {
        status: RunStatus::Cancelled,
        inputs: &run.inputs.0,
        inputs_digest: None,
        results_digest: None,
    };
    store::end_run(tx, run.id, &end).await
}

/// List the runs of a screening
///
/// Every pass over its resumes with what it was given and the digests of what went in and came out, the latest first.
#[utoipa::path(get, path = "/screenings/{id}/runs", operation_id = "list_screening_runs", tag = "screenings",
    params(("id" = ScreeningId, Path), ListParameters),
    extensions(("x-sort" = json!(["-number"]))),
    responses((status = 200, description = "A page of runs", body = PageOf<RunView>)))]
async fn list(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<ScreeningId>,
    listing: Listing<NoFilter>,
) -> Result<PageOf<RunView>> {
    let mut tx = app.read(&scope).await?;
    require(&mut tx, id).await?;
    let page = store::runs(&mut tx, id, &listing.page).await?;
    let mut views = Vec::with_capacity(page.rows.len());
    for row in page.rows {
        views.push(view(&mut tx, row).await?);
    }
    let page = touchstone_db::list::Page { rows: views, next_cursor: page.next_cursor, total: page.total };
    Ok(PageOf::of(page, listing.address, |view| view))
}

/// Repeat a screening
///
/// Reads every file again from its bytes and judges it by the same criteria and date. With the same version of the program
/// the results have the same digest as before, to the byte.
#[utoipa::path(post, path = "/screenings/{id}/runs", operation_id = "repeat_screening", tag = "screenings",
    params(("id" = ScreeningId, Path)),
    responses((status = 201, description = "The run, which goes on in the background", body = RunView),
        (status = 409, description = "`conflict`: A run is under way, or there is nothing to go through.")))]
async fn repeat(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<ScreeningId>,
) -> Result<Created<RunView>> {
    let mut tx = app.begin(&scope).await?;
    require(&mut tx, id).await?;
    store::hold(&mut tx, id).await?;
    let latest = store::latest_run(&mut tx, id).await?;
    if latest.as_ref().is_none_or(|run| run.status == RunStatus::Running) {
        return Err(Problem::conflict(match latest {
            Some(_) => "A run is under way. Wait for it, or stop it.",
            None => "The screening has no resumes yet.",
        }));
    }
    start(&mut tx, id, RunCause::Repeated).await?;
    let run = store::latest_run(&mut tx, id).await?.ok_or_else(store::absent)?;
    let details = json!({"run": run.number});
    audit::record(&mut tx, Entry::new("screening.repeated", "screening", id).with(details)).await?;
    let view = view(&mut tx, run).await?;
    tx.commit().await?;
    Ok(Created::plain(format!("/api/v1/screenings/{id}/runs"), view))
}

/// Stop a screening's run
///
/// What was read stays as it is; the rest waits until files come in or somebody starts it again.
#[utoipa::path(post, path = "/screenings/{id}/cancel", operation_id = "cancel_screening", tag = "screenings",
    params(("id" = ScreeningId, Path)),
    responses((status = 200, description = "The screening", body = super::http::ScreeningView),
        (status = 409, description = "`conflict`: No run is under way.")))]
async fn cancel(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<ScreeningId>,
) -> Result<Entity<super::http::ScreeningView>> {
    let mut tx = app.begin(&scope).await?;
    let row = require(&mut tx, id).await?;
    if !stop(&mut tx, id).await? {
        return Err(Problem::conflict("No run is under way."));
    }
    audit::record(&mut tx, Entry::new("screening.cancelled", "screening", id)).await?;
    tx.publish("screening.cancelled", |change| change.screening_id = Some(id));
    let view = super::http::view(&mut tx, row).await?;
    tx.commit().await?;
    Ok(Entity(view))
}
