//! The SQL of background jobs.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;
use sqlx::{FromRow, types::Json};
use touchstone_db::{Tx, micros, new_id, on_tx};
use uuid::Uuid;

use crate::job::Job;

/// When a job is to run, and what keeps it from being enqueued twice.
#[derive(Debug, Clone, Default)]
pub struct Enqueue<'a> {
    /// Not before this moment; at once where there is none.
    pub not_before: Option<DateTime<Utc>>,
    /// A second job with the same key is not enqueued.
    pub key: Option<&'a str>,
}

/// Where a job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Waits for a worker, or for its time.
    Queued,
    /// A worker has it.
    Running,
    /// It is done.
    Done,
    /// It failed for good, or too often.
    Failed,
    /// Somebody stopped it.
    Cancelled,
}

impl From<String> for Status {
    fn from(name: String) -> Self {
        match name.as_str() {
            "queued" => Self::Queued,
            "running" => Self::Running,
            "done" => Self::Done,
            "cancelled" => Self::Cancelled,
            _ => Self::Failed,
        }
    }
}

impl Status {
    fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Running => "running",
            Self::Done => "done",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
        }
    }
}

/// A job as somebody who waits for it sees it.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Standing {
    /// Where it stands.
    #[sqlx(try_from = "String")]
    pub status: Status,
    /// How often it was tried.
    pub attempts: i64,
    /// How many things are done.
    pub done: i64,
    /// Of how many, where that is known.
    pub total: Option<i64>,
    /// Why the last attempt failed.
    pub error: Option<String>,
}

/// A job that a worker holds until its lease runs out.
#[derive(Debug, Clone, FromRow)]
pub(crate) struct Claimed {
    pub id: Uuid,
    pub name: String,
    pub payload: Json<Value>,
    pub attempts: i64,
    /// Rises with every claim. Only the latest holder may say what became of the job.
    pub fence: i64,
}

/// Enqueues a job in the caller's transaction. None: there is one with the same key.
pub async fn enqueue<J: Job>(
    tx: &mut Tx,
    job: &J,
    when: Enqueue<'_>,
    now: DateTime<Utc>,
) -> sqlx::Result<Option<Uuid>> {
    let payload = serde_json::to_value(job).map_err(|error| sqlx::Error::Encode(Box::new(error)))?;
    let run_at = micros(when.not_before.unwrap_or(now));
    on_tx!(tx, c => sqlx::query_scalar(
        "INSERT INTO background_job (id, name, payload, unique_key, status, attempts, run_at, fence, progress_done,
             cancel_requested, created_at)
         VALUES ($1, $2, $3, $4, 'queued', 0, $5, 0, 0, FALSE, $6) ON CONFLICT (unique_key) DO NOTHING RETURNING id")
        .bind(new_id()).bind(J::NAME).bind(Json(payload)).bind(when.key).bind(run_at).bind(micros(now))
        .fetch_optional(c).await)
}

/// Where a job stands; none where it was never enqueued, or was forgotten.
pub async fn standing(tx: &mut Tx, id: Uuid) -> sqlx::Result<Option<Standing>> {
    on_tx!(tx, c => sqlx::query_as(
        "SELECT status, attempts, progress_done AS done, progress_total AS total, error FROM background_job WHERE id = $1")
        .bind(id).fetch_optional(c).await)
}

/// Stops a job: at once where it waits, at the next extension of its lease where it runs. False: it had ended.
pub async fn cancel(tx: &mut Tx, id: Uuid, now: DateTime<Utc>) -> sqlx::Result<bool> {
    let changed = on_tx!(tx, c => sqlx::query(
        "UPDATE background_job SET cancel_requested = TRUE,
             finished_at = CASE WHEN status = 'queued' THEN $2 ELSE finished_at END,
             status = CASE WHEN status = 'queued' THEN 'cancelled' ELSE status END
         WHERE id = $1 AND status IN ('queued', 'running')")
        .bind(id).bind(micros(now)).execute(c).await.map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}

/// Forgets jobs that ended before a moment, failed ones too.
pub async fn forget(tx: &mut Tx, before: DateTime<Utc>) -> sqlx::Result<u64> {
    on_tx!(tx, c => sqlx::query("DELETE FROM background_job WHERE finished_at < $1")
        .bind(micros(before)).execute(c).await.map(|done| done.rows_affected()))
}

/// Whether a job with this key was enqueued and is not forgotten.
pub(crate) async fn is_planted(tx: &mut Tx, key: &str) -> sqlx::Result<bool> {
    on_tx!(tx, c => sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM background_job WHERE unique_key = $1)")
        .bind(key).fetch_one(c).await)
}

/// Whether one of these jobs is due, or its holder's lease has run out.
pub(crate) async fn is_due(tx: &mut Tx, names: &[&str], now: DateTime<Utc>) -> sqlx::Result<bool> {
    let due: Vec<String> = on_tx!(tx, c => sqlx::query_scalar(
        "SELECT DISTINCT name FROM background_job
         WHERE (status = 'queued' AND run_at <= $1) OR (status = 'running' AND lease_until < $1)")
        .bind(micros(now)).fetch_all(c).await)?;
    Ok(due.iter().any(|name| names.contains(&name.as_str())))
}

/// Takes the next of these jobs that is due, or whose holder's lease has run out.
pub(crate) async fn claim(
    tx: &mut Tx,
    names: &[&str],
    now: DateTime<Utc>,
    lease: TimeDelta,
) -> sqlx::Result<Option<Claimed>> {
    // Several workers on PostgreSQL each skip what another is just taking. SQLite has one writer at a time.
    const SQLITE: &str = "UPDATE background_job
         SET status = 'running', attempts = attempts + 1, fence = fence + 1, lease_until = $2
         WHERE id = (SELECT id FROM background_job WHERE name IN (SELECT value FROM json_each($3))
             AND ((status = 'queued' AND run_at <= $1) OR (status = 'running' AND lease_until < $1))
             ORDER BY run_at, id LIMIT 1)
         RETURNING id, name, payload, attempts, fence";
    const POSTGRES: &str = "UPDATE background_job
         SET status = 'running', attempts = attempts + 1, fence = fence + 1, lease_until = $2
         WHERE id = (SELECT id FROM background_job WHERE name IN (SELECT jsonb_array_elements_text($3))
             AND ((status = 'queued' AND run_at <= $1) OR (status = 'running' AND lease_until < $1))
             ORDER BY run_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
         RETURNING id, name, payload, attempts, fence";
    let (now, until, names) = (micros(now), micros(now + lease), Json(names));
    match tx {
        Tx::Sqlite(t) => {
            sqlx::query_as(SQLITE).bind(now).bind(until).bind(names).fetch_optional(&mut **t).await
        }
        Tx::Postgres(t) => {
            sqlx::query_as(POSTGRES).bind(now).bind(until).bind(names).fetch_optional(&mut **t).await
        }
    }
}

/// Keeps a job for longer and writes down how far it has come. None: it is somebody else's now. Else whether somebody
/// asked to stop it.
pub(crate) async fn extend(
    tx: &mut Tx,
    job: &Claimed,
    (done, total): (i64, Option<i64>),
    until: DateTime<Utc>,
) -> sqlx::Result<Option<bool>> {
    on_tx!(tx, c => sqlx::query_scalar(
        "UPDATE background_job SET lease_until = $3, progress_done = $4, progress_total = $5
         WHERE id = $1 AND fence = $2 AND status = 'running' RETURNING cancel_requested")
        .bind(job.id).bind(job.fence).bind(micros(until)).bind(done).bind(total).fetch_optional(c).await)
}

/// Writes down how a job ended. False: it is somebody else's now, and nothing was written.
pub(crate) async fn finish(
    tx: &mut Tx,
    job: &Claimed,
    status: Status,
    error: Option<&str>,
    now: DateTime<Utc>,
) -> sqlx::Result<bool> {
    let changed = on_tx!(tx, c => sqlx::query(
        "UPDATE background_job SET status = $3, error = $4, finished_at = $5, lease_until = NULL
         WHERE id = $1 AND fence = $2 AND status = 'running'")
        .bind(job.id).bind(job.fence).bind(status.as_str()).bind(error).bind(micros(now))
        .execute(c).await.map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}

/// Puts a job back until later. False: it is somebody else's now, and nothing was written.
pub(crate) async fn put_back(
    tx: &mut Tx,
    job: &Claimed,
    error: &str,
    run_at: DateTime<Utc>,
) -> sqlx::Result<bool> {
    let changed = on_tx!(tx, c => sqlx::query(
        "UPDATE background_job SET status = 'queued', error = $3, run_at = $4, lease_until = NULL
         WHERE id = $1 AND fence = $2 AND status = 'running'")
        .bind(job.id).bind(job.fence).bind(error).bind(micros(run_at))
        .execute(c).await.map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}
