//! The SQL of grade reports.

use chrono::{DateTime, Utc};
use sqlx::FromRow;
use touchstone_db::on_tx;

use super::super::rules::{ReportKind, ReportStatus};
use crate::{
    http::Result,
    ids::{ApplicationId, GradeReportId, TakeHomeId},
    tx::Tx,
};

/// A report.
#[derive(Debug, Clone, FromRow)]
pub(in crate::take_homes) struct ReportRow {
    pub id: GradeReportId,
    pub take_home_id: TakeHomeId,
    #[sqlx(try_from = "String")]
    pub kind: ReportKind,
    #[sqlx(try_from = "String")]
    pub status: ReportStatus,
    pub step: String,
    pub done: i64,
    pub total: i64,
    pub report: Option<String>,
    pub error: Option<String>,
    /// Whether it failed for want of something of ours.
    pub ours: bool,
    pub network: Option<String>,
    pub asked_by: Option<String>,
    pub created_at: DateTime<Utc>,
    pub started_at: Option<DateTime<Utc>>,
    pub finished_at: Option<DateTime<Utc>>,
}

/// A report without what was found, of which there may be much.
#[derive(Debug, Clone, FromRow)]
pub(in crate::take_homes) struct ReportLine {
    pub id: GradeReportId,
    #[sqlx(try_from = "String")]
    pub status: ReportStatus,
    pub asked_by: Option<String>,
    pub created_at: DateTime<Utc>,
    pub finished_at: Option<DateTime<Utc>>,
}

/// A report that is asked for; by a person, unless it is the candidate's or begins with the hand-in.
pub(in crate::take_homes) async fn insert(
    tx: &mut Tx,
    id: GradeReportId,
    take_home: TakeHomeId,
    kind: ReportKind,
    by_person: bool,
) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    let user = by_person.then(|| tx.user());
    on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO grade_report (id, organization_id, take_home_id, kind, status, attempts, step, done, total, asked_by,
             created_at)
         VALUES ($1, $2, $3, $4, 'queued', 0, '', 0, 0, $5, $6)")
        .bind(id).bind(organization).bind(take_home).bind(kind.as_str()).bind(user).bind(now)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

pub(in crate::take_homes) async fn report(tx: &mut Tx, id: GradeReportId) -> Result<Option<ReportRow>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT r.id, r.take_home_id, r.kind, r.status, r.step, r.done, r.total, r.report, r.error, r.ours, r.network,
             u.name AS asked_by, r.created_at, r.started_at, r.finished_at
         FROM grade_report r LEFT JOIN users u ON u.id = r.asked_by
         WHERE r.organization_id = $1 AND r.id = $2")
        .bind(organization).bind(id).fetch_optional(c).await)?)
}

/// The gradings of a take-home without what they found, the newest first.
pub(in crate::take_homes) async fn gradings(tx: &mut Tx, id: TakeHomeId) -> Result<Vec<ReportLine>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT r.id, r.status, u.name AS asked_by, r.created_at, r.finished_at
         FROM grade_report r LEFT JOIN users u ON u.id = r.asked_by
         WHERE r.organization_id = $1 AND r.take_home_id = $2 AND r.kind = 'grading'
         ORDER BY r.created_at DESC, r.id DESC")
        .bind(organization).bind(id).fetch_all(c).await)?)
}

/// The dry runs of a take-home, the newest first.
pub(in crate::take_homes) async fn dry_runs(tx: &mut Tx, id: TakeHomeId) -> Result<Vec<ReportRow>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT r.id, r.take_home_id, r.kind, r.status, r.step, r.done, r.total, r.report, r.error, r.ours, r.network,
             CAST(NULL AS TEXT) AS asked_by, r.created_at, r.started_at, r.finished_at
         FROM grade_report r WHERE r.organization_id = $1 AND r.take_home_id = $2 AND r.kind = 'dry_run'
         ORDER BY r.created_at DESC, r.id DESC")
        .bind(organization).bind(id).fetch_all(c).await)?)
}

/// Ends a report that has not ended. False: it had.
pub(in crate::take_homes) async fn cancel(tx: &mut Tx, id: GradeReportId) -> Result<bool> {
    let (organization, now) = (tx.organization(), tx.now());
    let done = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE grade_report SET status = 'cancelled', finished_at = $3
         WHERE organization_id = $1 AND id = $2 AND status IN ('queued', 'running')")
        .bind(organization).bind(id).bind(now).execute(c).await.map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

/// Ends everything of a take-home that has not ended, of one kind.
pub(in crate::take_homes) async fn cancel_all(
    tx: &mut Tx,
    take_home: TakeHomeId,
    kind: ReportKind,
) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE grade_report SET status = 'cancelled', finished_at = $4
         WHERE organization_id = $1 AND take_home_id = $2 AND kind = $3 AND status IN ('queued', 'running')")
        .bind(organization).bind(take_home).bind(kind.as_str()).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// A report that a runner has begun.
#[derive(Debug, FromRow)]
pub(in crate::take_homes) struct Begun {
    pub take_home_id: TakeHomeId,
    #[sqlx(try_from = "String")]
    pub kind: ReportKind,
    /// How often it was begun, this time included. Whoever began it last may say what became of it.
    pub attempts: i64,
}

/// Begins a report, or begins it again. None: it has ended.
pub(in crate::take_homes) async fn begin(
    tx: &mut Tx,
    id: GradeReportId,
    network: &str,
) -> Result<Option<Begun>> {
    let (organization, now) = (tx.organization(), tx.now());
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "UPDATE grade_report SET status = 'running', attempts = attempts + 1, network = $3,
             started_at = COALESCE(started_at, $4)
         WHERE organization_id = $1 AND id = $2 AND status IN ('queued', 'running')
         RETURNING take_home_id, kind, attempts")
        .bind(organization).bind(id).bind(network).bind(now).fetch_optional(c).await)?)
}

/// Whether a report is still whose who began it so manyth.
pub(in crate::take_homes) async fn is_wanted(tx: &mut Tx, id: GradeReportId, attempts: i64) -> Result<bool> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_scalar(
        "SELECT EXISTS (SELECT 1 FROM grade_report
         WHERE organization_id = $1 AND id = $2 AND attempts = $3 AND status = 'running')")
        .bind(organization).bind(id).bind(attempts).fetch_one(c).await)?)
}

/// Writes down how far a report has come. False: it was stopped, or somebody else has it now.
pub(in crate::take_homes) async fn advance(
    tx: &mut Tx,
    id: GradeReportId,
    attempts: i64,
    step: &str,
    (done, total): (i64, i64),
) -> Result<bool> {
    let organization = tx.organization();
    let changed = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE grade_report SET step = $4, done = $5, total = $6
         WHERE organization_id = $1 AND id = $2 AND attempts = $3 AND status = 'running'")
        .bind(organization).bind(id).bind(attempts).bind(step).bind(done).bind(total)
        .execute(c).await.map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}

/// Why there is no report.
#[derive(Debug)]
pub(in crate::take_homes) struct Fault {
    /// In a sentence.
    pub words: String,
    /// Whether it is for want of something of ours, and not of what was handed in.
    pub ours: bool,
}

/// Writes down how a report ended. False: it was stopped, or somebody else has it now.
pub(in crate::take_homes) async fn finish(
    tx: &mut Tx,
    id: GradeReportId,
    attempts: i64,
    outcome: std::result::Result<&str, &Fault>,
) -> Result<bool> {
    let (organization, now) = (tx.organization(), tx.now());
    let status = if outcome.is_ok() { ReportStatus::Done } else { ReportStatus::Failed };
    let (report, fault) = (outcome.ok(), outcome.err());
    let (words, ours) = (fault.map(|fault| fault.words.as_str()), fault.is_some_and(|fault| fault.ours));
    let changed = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE grade_report SET status = $4, report = $5, error = $6, ours = $7, finished_at = $8
         WHERE organization_id = $1 AND id = $2 AND attempts = $3 AND status = 'running'")
        .bind(organization).bind(id).bind(attempts).bind(status.as_str()).bind(report).bind(words).bind(ours)
        .bind(now).execute(c).await.map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}

/// Writes a report that was made elsewhere, for sample data.
pub(in crate::take_homes) async fn insert_done(
    tx: &mut Tx,
    id: GradeReportId,
    take_home: TakeHomeId,
    report: &str,
    network: &str,
) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO grade_report (id, organization_id, take_home_id, kind, status, attempts, step, done, total, report,
             network, created_at, started_at, finished_at)
         VALUES ($1, $2, $3, 'grading', 'done', 1, '', 0, 0, $4, $5, $6, $6, $6)")
        .bind(id).bind(organization).bind(take_home).bind(report).bind(network).bind(now)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Empties what was found in what a candidate handed in. That it was graded, and when, stays.
pub(in crate::take_homes) async fn erase(tx: &mut Tx, application: ApplicationId) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE grade_report SET report = NULL, error = NULL, step = '', finished_at = COALESCE(finished_at, $3),
             status = CASE WHEN status IN ('queued', 'running') THEN 'cancelled' ELSE status END
         WHERE organization_id = $1 AND take_home_id IN (SELECT id FROM take_home WHERE application_id = $2)")
        .bind(organization).bind(application).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}
