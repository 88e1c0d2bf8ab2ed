//! The SQL of take-homes.

use chrono::{DateTime, Utc};
use sqlx::FromRow;
use touchstone_db::{Name, on_tx};

use super::rules::{By, Kind, Standing, Status};
use crate::{
    http::Result,
    ids::{
        ApplicationId, CandidateId, JobId, OrganizationId, StageId, TakeHomeExerciseId, TakeHomeExtensionId,
        TakeHomeId,
    },
    scope::Role,
    tx::Tx,
};

/// A take-home.
#[derive(Debug, Clone, FromRow)]
pub(super) struct TakeHomeRow {
    pub id: TakeHomeId,
    pub application_id: ApplicationId,
    pub job_id: JobId,
    pub stage_id: StageId,
    /// The stage, the same in every version of the guide.
    pub stage_key: String,
    pub stage_title: String,
    pub exercise_id: TakeHomeExerciseId,
    pub exercise_title: String,
    pub exercise_version: i64,
    pub given_by: String,
    pub created_at: DateTime<Utc>,
    pub first_due_at: DateTime<Utc>,
    pub due_at: DateTime<Utc>,
    pub kind: Option<Name<Kind>>,
    pub filename: Option<String>,
    pub bytes: Option<i64>,
    pub sha256: Option<String>,
    pub url: Option<String>,
    pub reference: Option<String>,
    pub git_commit: Option<String>,
    pub uploaded_at: Option<DateTime<Utc>>,
    pub submitted_at: Option<DateTime<Utc>>,
    pub submitted_by: Option<Name<By>>,
    pub cancelled_at: Option<DateTime<Utc>>,
    pub seen_at: Option<DateTime<Utc>>,
    pub shared_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub grading: bool,
    pub graded: bool,
}

impl TakeHomeRow {
    pub(super) fn standing(&self) -> Standing {
        Standing {
            cancelled: self.cancelled_at.is_some(),
            submitted: self.submitted_at.is_some(),
            uploaded: self.uploaded_at.is_some(),
            due_at: self.due_at,
            grading: self.grading,
            graded: self.graded,
        }
    }

    pub(super) fn status(&self, now: DateTime<Utc>) -> Status {
        self.standing().status(now)
    }
}

/// A take-home of the organization.
pub(super) async fn take_home(tx: &mut Tx, id: TakeHomeId) -> Result<Option<TakeHomeRow>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT t.id, t.application_id, p.job_id, t.stage_id, t.stage_key, s.title AS stage_title,
             t.exercise_id, x.title AS exercise_title, t.exercise_version, u.name AS given_by, t.created_at,
             t.first_due_at, t.due_at, t.kind, t.filename, t.bytes, t.sha256, t.url, t.reference, t.git_commit,
             t.uploaded_at, t.submitted_at, t.submitted_by, t.cancelled_at, t.seen_at, t.shared_at, t.version,
             EXISTS (SELECT 1 FROM grade_report r WHERE r.take_home_id = t.id AND r.kind = 'grading'
                 AND r.status IN ('queued', 'running')) AS grading,
             EXISTS (SELECT 1 FROM grade_report r WHERE r.take_home_id = t.id AND r.kind = 'grading'
                 AND r.status = 'done') AS graded
         FROM take_home t JOIN application p ON p.id = t.application_id JOIN stage s ON s.id = t.stage_id
         JOIN take_home_exercise x ON x.id = t.exercise_id JOIN users u ON u.id = t.given_by
         WHERE t.organization_id = $1 AND t.id = $2")
        .bind(organization).bind(id).fetch_optional(c).await)?)
}

/// The take-homes of an application, the first first.
pub(super) async fn of_application(tx: &mut Tx, application: ApplicationId) -> Result<Vec<TakeHomeRow>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT t.id, t.application_id, p.job_id, t.stage_id, t.stage_key, s.title AS stage_title,
             t.exercise_id, x.title AS exercise_title, t.exercise_version, u.name AS given_by, t.created_at,
             t.first_due_at, t.due_at, t.kind, t.filename, t.bytes, t.sha256, t.url, t.reference, t.git_commit,
             t.uploaded_at, t.submitted_at, t.submitted_by, t.cancelled_at, t.seen_at, t.shared_at, t.version,
             EXISTS (SELECT 1 FROM grade_report r WHERE r.take_home_id = t.id AND r.kind = 'grading'
                 AND r.status IN ('queued', 'running')) AS grading,
             EXISTS (SELECT 1 FROM grade_report r WHERE r.take_home_id = t.id AND r.kind = 'grading'
                 AND r.status = 'done') AS graded
         FROM take_home t JOIN application p ON p.id = t.application_id JOIN stage s ON s.id = t.stage_id
         JOIN take_home_exercise x ON x.id = t.exercise_id JOIN users u ON u.id = t.given_by
         WHERE t.organization_id = $1 AND t.application_id = $2 ORDER BY t.created_at, t.id")
        .bind(organization).bind(application).fetch_all(c).await)?)
}

/// What is written of a new take-home.
#[derive(Debug)]
pub(super) struct NewRow<'a> {
    pub id: TakeHomeId,
    pub application_id: ApplicationId,
    pub stage_id: StageId,
    pub stage_key: &'a str,
    pub exercise_id: TakeHomeExerciseId,
    pub exercise_version: i64,
    pub due_at: DateTime<Utc>,
}

pub(super) async fn insert(tx: &mut Tx, new: NewRow<'_>) -> Result<()> {
    let (organization, user, now) = (tx.organization(), tx.user(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO take_home (id, organization_id, application_id, stage_id, stage_key, exercise_id, exercise_version,
             given_by, created_at, first_due_at, due_at, updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $9, 1)")
        .bind(new.id).bind(organization).bind(new.application_id).bind(new.stage_id).bind(new.stage_key)
        .bind(new.exercise_id).bind(new.exercise_version).bind(user).bind(now).bind(new.due_at)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Holds a take-home until the end of the transaction.
pub(super) async fn hold(tx: &mut Tx, id: TakeHomeId) -> Result<()> {
    let organization = tx.organization();
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE take_home SET updated_at = updated_at WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// What lies there, to be handed in.
#[derive(Debug)]
pub(super) enum Upload<'a> {
    Archive { filename: &'a str, bytes: i64, sha256: &'a str },
    Git { url: &'a str, reference: Option<&'a str> },
}

pub(super) async fn set_upload(tx: &mut Tx, id: TakeHomeId, upload: &Upload<'_>) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    let (kind, filename, bytes, sha256, url, reference) = match upload {
        Upload::Archive { filename, bytes, sha256 } => {
            (Kind::Archive, Some(*filename), Some(*bytes), Some(*sha256), None, None)
        }
        Upload::Git { url, reference } => (Kind::Git, None, None, None, Some(*url), *reference),
    };
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE take_home SET kind = $3, filename = $4, bytes = $5, sha256 = $6, url = $7, reference = $8,
             git_commit = NULL, uploaded_at = $9, updated_at = $9, version = version + 1
         WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).bind(kind.as_str()).bind(filename).bind(bytes).bind(sha256).bind(url)
        .bind(reference).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Notes what a repository was found to be when it was graded.
pub(super) async fn set_git(
    tx: &mut Tx,
    id: TakeHomeId,
    commit: &str,
    sha256: &str,
    bytes: i64,
) -> Result<()> {
    let organization = tx.organization();
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE take_home SET git_commit = $3, sha256 = $4, bytes = $5, version = version + 1
         WHERE organization_id = $1 AND id = $2 AND kind = 'git'")
        .bind(organization).bind(id).bind(commit).bind(sha256).bind(bytes).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Keeps the bytes of what lies there, in place of those before.
pub(super) async fn set_archive(tx: &mut Tx, id: TakeHomeId, content: &[u8]) -> Result<()> {
    let organization = tx.organization();
    on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO take_home_archive (take_home_id, organization_id, content) VALUES ($1, $2, $3)
         ON CONFLICT (take_home_id) DO UPDATE SET content = excluded.content")
        .bind(id).bind(organization).bind(content).execute(c).await.map(|_| ()))?;
    Ok(())
}

pub(super) async fn delete_archive(tx: &mut Tx, id: TakeHomeId) -> Result<()> {
    let organization = tx.organization();
    on_tx!(tx.db(), c => sqlx::query("DELETE FROM take_home_archive WHERE organization_id = $1 AND take_home_id = $2")
        .bind(organization).bind(id).execute(c).await.map(|_| ()))?;
    Ok(())
}

pub(super) async fn archive(tx: &mut Tx, id: TakeHomeId) -> Result<Option<Vec<u8>>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_scalar(
        "SELECT content FROM take_home_archive WHERE organization_id = $1 AND take_home_id = $2")
        .bind(organization).bind(id).fetch_optional(c).await)?)
}

pub(super) async fn submit(tx: &mut Tx, id: TakeHomeId, by: By) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE take_home SET submitted_by = $3, submitted_at = $4, updated_at = $4, version = version + 1
         WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).bind(by.as_str()).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

pub(super) async fn cancel(tx: &mut Tx, id: TakeHomeId) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE take_home SET cancelled_at = $3, updated_at = $3, version = version + 1
         WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Notes that a person shows the report to the candidate; false where somebody has done so before.
pub(super) async fn share(tx: &mut Tx, id: TakeHomeId) -> Result<bool> {
    let (organization, now) = (tx.organization(), tx.now());
    let done = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE take_home SET shared_at = $3, updated_at = $3, version = version + 1
         WHERE organization_id = $1 AND id = $2 AND shared_at IS NULL")
        .bind(organization).bind(id).bind(now).execute(c).await.map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

/// Notes that somebody of the team has opened what was handed in.
pub(super) async fn set_seen(tx: &mut Tx, id: TakeHomeId) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE take_home SET seen_at = $3 WHERE organization_id = $1 AND id = $2 AND seen_at IS NULL")
        .bind(organization).bind(id).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// A deadline that was moved.
#[derive(Debug, Clone, FromRow)]
pub(super) struct ExtensionRow {
    pub due_at: DateTime<Utc>,
    pub reason: String,
    pub extended_by: String,
    pub created_at: DateTime<Utc>,
}

pub(super) async fn extensions(tx: &mut Tx, id: TakeHomeId) -> Result<Vec<ExtensionRow>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT e.due_at, e.reason, u.name AS extended_by, e.created_at
         FROM take_home_extension e JOIN users u ON u.id = e.extended_by
         WHERE e.organization_id = $1 AND e.take_home_id = $2 ORDER BY e.created_at, e.id")
        .bind(organization).bind(id).fetch_all(c).await)?)
}

/// Moves the deadline, and writes down why.
pub(super) async fn extend(tx: &mut Tx, id: TakeHomeId, due_at: DateTime<Utc>, reason: &str) -> Result<()> {
    let (organization, user, now) = (tx.organization(), tx.user(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO take_home_extension (id, take_home_id, organization_id, due_at, reason, extended_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)")
        .bind(TakeHomeExtensionId::generate()).bind(id).bind(organization).bind(due_at).bind(reason).bind(user)
        .bind(now).execute(c).await.map(|_| ()))?;
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE take_home SET due_at = $3, updated_at = $4, version = version + 1 WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).bind(due_at).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Something that was handed in and that nobody has opened.
#[derive(Debug, FromRow)]
pub(super) struct ToLookAtRow {
    pub id: TakeHomeId,
    pub exercise_title: String,
    pub submitted_at: DateTime<Utc>,
    pub submitted_by: Option<Name<By>>,
    pub application_id: ApplicationId,
    pub candidate_id: CandidateId,
    pub candidate_name: String,
    pub job_id: JobId,
    pub job_title: String,
    pub stage_title: String,
}

/// What was handed in and nobody has opened, for those who run its job and the interviewers of its stage, the first first.
pub(super) async fn to_look_at(tx: &mut Tx) -> Result<Vec<ToLookAtRow>> {
    let (organization, user) = (tx.organization(), tx.user());
    let (is_admin, is_recruiter) =
        (tx.scope().has_any(&[Role::Admin]), tx.scope().has_any(&[Role::Recruiter]));
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT t.id, x.title AS exercise_title, t.submitted_at, t.submitted_by, t.application_id, c.id AS candidate_id,
             c.name AS candidate_name, j.id AS job_id, j.title AS job_title, s.title AS stage_title
         FROM take_home t JOIN application p ON p.id = t.application_id JOIN candidate c ON c.id = p.candidate_id
         JOIN job j ON j.id = p.job_id JOIN stage s ON s.id = t.stage_id JOIN take_home_exercise x ON x.id = t.exercise_id
         WHERE t.organization_id = $1 AND t.submitted_at IS NOT NULL AND t.seen_at IS NULL AND t.cancelled_at IS NULL
             AND p.status = 'active' AND (
             $3 OR EXISTS (SELECT 1 FROM hiring_team h WHERE h.job_id = j.id AND h.user_id = $2
                 AND h.role IN ('admin', 'recruiter', 'hiring_manager'))
             OR ($4 AND NOT EXISTS (SELECT 1 FROM hiring_team h WHERE h.job_id = j.id AND h.user_id = $2))
             OR EXISTS (SELECT 1 FROM interview i JOIN interviewer w ON w.interview_id = i.id
                 JOIN stage q ON q.id = i.stage_id WHERE i.application_id = t.application_id AND q.key = t.stage_key
                 AND w.user_id = $2 AND i.cancelled_at IS NULL)
             OR EXISTS (SELECT 1 FROM scorecard k WHERE k.application_id = t.application_id
                 AND k.stage_key = t.stage_key AND k.reviewer_id = $2))
         ORDER BY t.submitted_at, t.id LIMIT 100")
        .bind(organization).bind(user).bind(is_admin).bind(is_recruiter).fetch_all(c).await)?)
}

/// The organization of a take-home, for the background job, which works for whichever it is told.
pub(super) async fn organization_of(
    tx: &mut touchstone_db::Tx,
    id: TakeHomeId,
) -> Result<Option<OrganizationId>> {
    Ok(on_tx!(tx, c => sqlx::query_scalar("SELECT organization_id FROM take_home WHERE id = $1")
        .bind(id).fetch_optional(c).await)?)
}

/// Empties what a candidate handed in for an application, what was found in it, and why they were given more time.
pub(super) async fn erase(tx: &mut Tx, application: ApplicationId) -> Result<()> {
    let organization = tx.organization();
    on_tx!(tx.db(), c => sqlx::query(
        "DELETE FROM take_home_archive WHERE organization_id = $1 AND take_home_id IN
             (SELECT id FROM take_home WHERE application_id = $2)")
        .bind(organization).bind(application).execute(c).await.map(|_| ()))?;
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE take_home_extension SET reason = '' WHERE organization_id = $1 AND take_home_id IN
             (SELECT id FROM take_home WHERE application_id = $2)")
        .bind(organization).bind(application).execute(c).await.map(|_| ()))?;
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE take_home SET filename = NULL, url = NULL, reference = NULL, git_commit = NULL, sha256 = NULL,
             uploaded_at = CASE WHEN submitted_at IS NULL THEN NULL ELSE uploaded_at END, version = version + 1
         WHERE organization_id = $1 AND application_id = $2")
        .bind(organization).bind(application).execute(c).await.map(|_| ()))?;
    super::reports::store::erase(tx, application).await
}
