//! The SQL of code runs and of those who run them.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use sqlx::{FromRow, types::Json};
use touchstone_db::on_tx;
use touchstone_judge::Outcome;

use super::{CodeRun, Progress, Request, RunReport, Status};
use crate::{
    http::{Problem, Result},
    ids::{ApplicationId, CodeRunId, CodeRunnerId},
    tx::Tx,
};

/// A run that is asked for.
pub(super) async fn insert(
    tx: &mut Tx,
    id: CodeRunId,
    application: Option<ApplicationId>,
    request: &Request,
    progress: &Progress,
) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    let (request, progress) = (serde_json::to_string(request)?, serde_json::to_string(progress)?);
    on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO code_runs (id, organization_id, application_id, request, status, attempts, keep, progress, created_at)
         VALUES ($1, $2, $3, $4, 'queued', 0, FALSE, $5, $6)")
        .bind(id).bind(organization).bind(application).bind(request).bind(progress).bind(now)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

#[derive(FromRow)]
struct Row {
    id: CodeRunId,
    application_id: Option<ApplicationId>,
    #[sqlx(try_from = "String")]
    status: Status,
    progress: String,
    outcome: Option<String>,
    report: Option<String>,
    error: Option<String>,
    created_at: DateTime<Utc>,
    started_at: Option<DateTime<Utc>>,
    finished_at: Option<DateTime<Utc>>,
}

impl TryFrom<Row> for CodeRun {
    type Error = Problem;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: row.id,
            application_id: row.application_id,
            status: row.status,
            progress: serde_json::from_str(&row.progress)?,
            outcome: row.outcome.as_deref().map(serde_json::from_str).transpose()?,
            report: row.report.as_deref().map(serde_json::from_str).transpose()?,
            error: row.error,
            created_at: row.created_at,
            started_at: row.started_at,
            finished_at: row.finished_at,
        })
    }
}

pub(super) async fn find(tx: &mut Tx, id: CodeRunId) -> Result<Option<CodeRun>> {
    let organization = tx.organization();
    let row: Option<Row> = on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT id, application_id, status, progress, outcome, report, error, created_at, started_at, finished_at
         FROM code_runs WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).fetch_optional(c).await)?;
    row.map(TryInto::try_into).transpose()
}

/// Ends a run that has not ended. None: it had. Else the application that it belongs to.
pub(super) async fn cancel(tx: &mut Tx, id: CodeRunId) -> Result<Option<Option<ApplicationId>>> {
    let (organization, now) = (tx.organization(), tx.now());
    Ok(on_tx!(tx.db(), c => sqlx::query_scalar(
        "UPDATE code_runs SET status = 'cancelled', request = '', finished_at = $3
         WHERE organization_id = $1 AND id = $2 AND status IN ('queued', 'running') RETURNING application_id")
        .bind(organization).bind(id).bind(now).fetch_optional(c).await)?)
}

pub(super) async fn keep(tx: &mut Tx, id: CodeRunId) -> Result<()> {
    let organization = tx.organization();
    on_tx!(tx.db(), c => sqlx::query("UPDATE code_runs SET keep = TRUE WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).execute(c).await.map(|_| ()))?;
    Ok(())
}

pub(super) async fn erase(tx: &mut Tx, application: ApplicationId) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE code_runs SET request = '', progress = '{}', outcome = NULL, report = NULL, error = NULL,
             finished_at = COALESCE(finished_at, $3),
             status = CASE WHEN status IN ('queued', 'running') THEN 'cancelled' ELSE status END
         WHERE organization_id = $1 AND application_id = $2")
        .bind(organization).bind(application).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// A run that a runner has begun.
#[derive(Debug, FromRow)]
pub(super) struct Begun {
    /// What is to be done, as JSON.
    pub request: String,
    /// How often it was begun, this time included. Whoever began it last may say what became of it.
    pub attempts: i64,
    pub application_id: Option<ApplicationId>,
}

/// Begins a run, or begins it again. None: it has ended.
pub(super) async fn begin(tx: &mut Tx, id: CodeRunId) -> Result<Option<Begun>> {
    let (organization, now) = (tx.organization(), tx.now());
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "UPDATE code_runs SET status = 'running', attempts = attempts + 1, started_at = COALESCE(started_at, $3)
         WHERE organization_id = $1 AND id = $2 AND status IN ('queued', 'running')
         RETURNING request, attempts, application_id")
        .bind(organization).bind(id).bind(now).fetch_optional(c).await)?)
}

/// Whether a run is still whose who began it so manyth.
pub(super) async fn is_wanted(tx: &mut Tx, id: CodeRunId, attempts: i64) -> Result<bool> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_scalar(
        "SELECT EXISTS (SELECT 1 FROM code_runs
         WHERE organization_id = $1 AND id = $2 AND attempts = $3 AND status = 'running')")
        .bind(organization).bind(id).bind(attempts).fetch_one(c).await)?)
}

/// Writes down how far a run has come. False: it was stopped, or somebody else has it now.
pub(super) async fn advance(tx: &mut Tx, id: CodeRunId, attempts: i64, progress: &Progress) -> Result<bool> {
    let organization = tx.organization();
    let progress = serde_json::to_string(progress)?;
    let changed = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE code_runs SET progress = $4
         WHERE organization_id = $1 AND id = $2 AND attempts = $3 AND status = 'running'")
        .bind(organization).bind(id).bind(attempts).bind(progress)
        .execute(c).await.map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}

/// How a run ended.
#[derive(Debug, Default)]
pub(super) struct End {
    pub progress: Progress,
    pub outcome: Option<Outcome>,
    pub report: Option<RunReport>,
    /// Where it failed: why.
    pub error: Option<String>,
}

/// Writes down how a run ended. False: it was stopped, or somebody else has it now.
pub(super) async fn finish(tx: &mut Tx, id: CodeRunId, attempts: i64, end: &End) -> Result<bool> {
    let (organization, now) = (tx.organization(), tx.now());
    let status = if end.error.is_some() { Status::Failed } else { Status::Done };
    let outcome = end.outcome.as_ref().map(serde_json::to_string).transpose()?;
    let report = end.report.as_ref().map(serde_json::to_string).transpose()?;
    let progress = serde_json::to_string(&end.progress)?;
    let changed = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE code_runs SET status = $4, progress = $5, outcome = $6, report = $7, error = $8, request = '',
             finished_at = $9
         WHERE organization_id = $1 AND id = $2 AND attempts = $3 AND status = 'running'")
        .bind(organization).bind(id).bind(attempts).bind(status.as_str()).bind(progress).bind(outcome)
        .bind(report).bind(&end.error).bind(now)
        .execute(c).await.map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}

/// What a runner says of a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct RunnerLanguage {
    /// The language's id.
    pub id: String,
    /// The version that the runner has; none where it cannot run the language.
    pub version: Option<String>,
}

/// A process that runs programs, or refuses to.
#[derive(Debug, Clone, FromRow)]
pub(super) struct RunnerRow {
    pub id: CodeRunnerId,
    pub name: String,
    pub engine: String,
    pub degraded: Json<Vec<String>>,
    pub unprotected: bool,
    pub refusal: Option<String>,
    pub languages: Json<Vec<RunnerLanguage>>,
}

/// Writes down that a runner is there, and what it says of itself.
pub(super) async fn see(
    tx: &mut touchstone_db::Tx,
    runner: &RunnerRow,
    now: DateTime<Utc>,
) -> sqlx::Result<()> {
    on_tx!(tx, c => sqlx::query(
        "INSERT INTO code_runners (id, name, engine, degraded, unprotected, refusal, languages, started_at, seen_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)
         ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at, engine = excluded.engine, degraded = excluded.degraded,
             unprotected = excluded.unprotected, refusal = excluded.refusal, languages = excluded.languages")
        .bind(runner.id).bind(&runner.name).bind(&runner.engine).bind(&runner.degraded).bind(runner.unprotected)
        .bind(&runner.refusal).bind(&runner.languages).bind(now).execute(c).await.map(|_| ()))
}

/// Forgets a runner that ends.
pub(super) async fn leave(tx: &mut touchstone_db::Tx, id: CodeRunnerId) -> sqlx::Result<()> {
    on_tx!(tx, c => sqlx::query("DELETE FROM code_runners WHERE id = $1").bind(id).execute(c).await.map(|_| ()))
}

/// The runners that were seen within a time, by name.
pub(super) async fn runners(tx: &mut Tx, within: TimeDelta) -> Result<Vec<RunnerRow>> {
    let since = tx.now() - within;
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT id, name, engine, degraded, unprotected, refusal, languages FROM code_runners WHERE seen_at > $1
         ORDER BY name, id")
        .bind(since).fetch_all(c).await)?)
}
