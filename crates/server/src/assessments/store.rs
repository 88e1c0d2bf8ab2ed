//! The SQL of assessments.

use chrono::{DateTime, Utc};
use sqlx::FromRow;
use touchstone_db::{Name, on_tx};

use super::{
    rules::{By, Mode, RunKind, Status, Times},
    work::Draft,
};
use crate::{
    http::Result,
    ids::{
        ApplicationId, AssessmentId, CandidateId, CodeRunId, CodingExerciseId, JobId, OrganizationId,
        StageId, UserId,
    },
    scope::Role,
    tx::Tx,
};

/// An assessment.
#[derive(Debug, Clone, FromRow)]
pub(super) struct AssessmentRow {
    /// Which.
    pub id: AssessmentId,
    /// Of which application.
    pub application_id: ApplicationId,
    pub(super) job_id: JobId,
    pub(super) stage_id: StageId,
    /// The stage, the same in every version of the guide.
    pub stage_key: String,
    pub(super) stage_title: String,
    pub(super) exercise_id: CodingExerciseId,
    pub(super) exercise_title: String,
    pub(super) exercise_version: i64,
    #[sqlx(try_from = "String")]
    pub(super) mode: Mode,
    pub(super) minutes: i64,
    pub(super) opens_until: Option<DateTime<Utc>>,
    pub(super) given_by: String,
    pub(super) created_at: DateTime<Utc>,
    pub(super) started_at: Option<DateTime<Utc>>,
    pub(super) ends_at: Option<DateTime<Utc>>,
    pub(super) submitted_at: Option<DateTime<Utc>>,
    pub(super) submitted_by: Option<Name<By>>,
    pub(super) cancelled_at: Option<DateTime<Utc>>,
    pub(super) language: Option<String>,
    pub(super) source: Option<String>,
    pub(super) result_run_id: Option<CodeRunId>,
    pub(super) latest_run_id: Option<CodeRunId>,
    pub(super) seen_at: Option<DateTime<Utc>>,
    pub(super) version: i64,
    pub(super) runs: i64,
}

impl AssessmentRow {
    pub(super) fn times(&self) -> Times {
        Times {
            cancelled_at: self.cancelled_at,
            submitted_at: self.submitted_at,
            started_at: self.started_at,
            ends_at: self.ends_at,
            opens_until: self.opens_until,
        }
    }

    pub(super) fn status(&self, now: DateTime<Utc>) -> Status {
        self.times().status(now)
    }
}

/// An assessment of the organization.
pub(super) async fn assessment(tx: &mut Tx, id: AssessmentId) -> Result<Option<AssessmentRow>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT a.id, a.application_id, p.job_id, a.stage_id, a.stage_key, s.title AS stage_title,
             a.exercise_id, x.title AS exercise_title, a.exercise_version, a.mode, a.minutes, a.opens_until,
             u.name AS given_by, a.created_at, a.started_at, a.ends_at, a.submitted_at, a.submitted_by, a.cancelled_at,
             a.language, a.source, a.result_run_id, a.latest_run_id, a.seen_at, a.version,
             (SELECT COUNT(*) FROM assessment_run r WHERE r.assessment_id = a.id) AS runs
         FROM assessment a JOIN application p ON p.id = a.application_id JOIN stage s ON s.id = a.stage_id
         JOIN coding_exercise x ON x.id = a.exercise_id JOIN users u ON u.id = a.given_by
         WHERE a.organization_id = $1 AND a.id = $2")
        .bind(organization).bind(id).fetch_optional(c).await)?)
}

/// The assessments of an application, the first first.
pub(super) async fn of_application(tx: &mut Tx, application: ApplicationId) -> Result<Vec<AssessmentRow>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT a.id, a.application_id, p.job_id, a.stage_id, a.stage_key, s.title AS stage_title,
             a.exercise_id, x.title AS exercise_title, a.exercise_version, a.mode, a.minutes, a.opens_until,
             u.name AS given_by, a.created_at, a.started_at, a.ends_at, a.submitted_at, a.submitted_by, a.cancelled_at,
             a.language, a.source, a.result_run_id, a.latest_run_id, a.seen_at, a.version,
             (SELECT COUNT(*) FROM assessment_run r WHERE r.assessment_id = a.id) AS runs
         FROM assessment a JOIN application p ON p.id = a.application_id JOIN stage s ON s.id = a.stage_id
         JOIN coding_exercise x ON x.id = a.exercise_id JOIN users u ON u.id = a.given_by
         WHERE a.organization_id = $1 AND a.application_id = $2 ORDER BY a.created_at, a.id")
        .bind(organization).bind(application).fetch_all(c).await)?)
}

/// The newest that were handed in of an exercise, at most `limit`, with the candidate's name.
pub(super) async fn handed_in(
    tx: &mut Tx,
    exercise: CodingExerciseId,
    limit: i64,
) -> Result<Vec<HandedInRow>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT a.id, a.application_id, c.id AS candidate_id, c.name AS candidate_name,
             a.language, a.source
         FROM assessment a JOIN application p ON p.id = a.application_id JOIN candidate c ON c.id = p.candidate_id
         WHERE a.organization_id = $1 AND a.exercise_id = $2 AND a.submitted_at IS NOT NULL AND a.cancelled_at IS NULL
             AND a.source IS NOT NULL
         ORDER BY a.submitted_at DESC, a.id LIMIT $3")
        .bind(organization).bind(exercise).bind(limit).fetch_all(c).await)?)
}

/// What was handed in, with whose it is.
#[derive(Debug, Clone, FromRow)]
pub(super) struct HandedInRow {
    pub id: AssessmentId,
    pub application_id: ApplicationId,
    pub candidate_id: CandidateId,
    pub candidate_name: String,
    pub language: String,
    pub source: String,
}

/// What is written of a new assessment.
#[derive(Debug)]
pub(super) struct NewRow<'a> {
    pub id: AssessmentId,
    pub application_id: ApplicationId,
    pub stage_id: StageId,
    pub stage_key: &'a str,
    pub exercise_id: CodingExerciseId,
    pub exercise_version: i64,
    pub mode: Mode,
    pub minutes: i64,
    pub opens_until: Option<DateTime<Utc>>,
}

pub(super) async fn insert(tx: &mut Tx, new: NewRow<'_>) -> Result<()> {
    let (organization, user, now) = (tx.organization(), tx.user(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO assessment (id, organization_id, application_id, stage_id, stage_key, exercise_id, exercise_version,
             mode, minutes, opens_until, given_by, created_at, updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, 1)")
        .bind(new.id).bind(organization).bind(new.application_id).bind(new.stage_id).bind(new.stage_key)
        .bind(new.exercise_id).bind(new.exercise_version).bind(new.mode.as_str()).bind(new.minutes)
        .bind(new.opens_until).bind(user).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Holds an assessment until the end of the transaction.
pub(super) async fn hold(tx: &mut Tx, id: AssessmentId) -> Result<()> {
    let organization = tx.organization();
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE assessment SET updated_at = updated_at WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).execute(c).await.map(|_| ()))?;
    Ok(())
}

pub(super) async fn start(tx: &mut Tx, id: AssessmentId, ends_at: Option<DateTime<Utc>>) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE assessment SET started_at = $3, ends_at = $4, updated_at = $3, version = version + 1
         WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).bind(now).bind(ends_at).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Gives more time: before the start by minutes, after it by the end.
pub(super) async fn extend(
    tx: &mut Tx,
    id: AssessmentId,
    minutes: i64,
    ends_at: Option<DateTime<Utc>>,
    opens_until: Option<DateTime<Utc>>,
) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE assessment SET minutes = $3, ends_at = $4, opens_until = $5, updated_at = $6, version = version + 1
         WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).bind(minutes).bind(ends_at).bind(opens_until).bind(now)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

pub(super) async fn cancel(tx: &mut Tx, id: AssessmentId) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE assessment SET cancelled_at = $3, updated_at = $3, version = version + 1
         WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// What was handed in, and the run of everything on it.
#[derive(Debug)]
pub(super) struct HandIn<'a> {
    pub language: Option<&'a str>,
    pub source: Option<&'a str>,
    pub by: By,
    pub run: Option<CodeRunId>,
}

pub(super) async fn submit(tx: &mut Tx, id: AssessmentId, handed_in: &HandIn<'_>) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE assessment SET language = $3, source = $4, submitted_by = $5, submitted_at = $6, result_run_id = $7,
             updated_at = $6, version = version + 1
         WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).bind(handed_in.language).bind(handed_in.source).bind(handed_in.by.as_str())
        .bind(now).bind(handed_in.run).execute(c).await.map(|_| ()))?;
    Ok(())
}

pub(super) async fn set_result_run(tx: &mut Tx, id: AssessmentId, run: CodeRunId) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE assessment SET result_run_id = $3, updated_at = $4, version = version + 1
         WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).bind(run).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

pub(super) async fn set_latest_run(tx: &mut Tx, id: AssessmentId, run: CodeRunId) -> Result<()> {
    let organization = tx.organization();
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE assessment SET latest_run_id = $3 WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).bind(run).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Notes that somebody of the team has opened what was handed in.
pub(super) async fn set_seen(tx: &mut Tx, id: AssessmentId) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE assessment SET seen_at = $3 WHERE organization_id = $1 AND id = $2 AND seen_at IS NULL")
        .bind(organization).bind(id).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// What was written last in a language.
#[derive(Debug, Clone, FromRow)]
pub(super) struct DraftRow {
    pub language: String,
    pub source: String,
    pub sequence: i64,
    pub saved_at: DateTime<Utc>,
    #[sqlx(try_from = "String")]
    pub saved_by: By,
    /// The interviewer who saved it; none where it was the candidate.
    pub user_id: Option<UserId>,
    pub user_name: Option<String>,
}

impl DraftRow {
    /// Whether this person of the team saved it, or the candidate where none is named.
    pub(super) fn is_by(&self, reader: Option<UserId>) -> bool {
        match reader {
            Some(user) => self.user_id == Some(user),
            None => self.saved_by == By::Candidate,
        }
    }
}

/// What was written, the latest first.
pub(super) async fn drafts(tx: &mut Tx, id: AssessmentId) -> Result<Vec<DraftRow>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT d.language, d.source, d.sequence, d.saved_at, d.saved_by, d.user_id, u.name AS user_name
         FROM assessment_draft d LEFT JOIN users u ON u.id = d.user_id
         WHERE d.organization_id = $1 AND d.assessment_id = $2 ORDER BY d.saved_at DESC, d.sequence DESC, d.language")
        .bind(organization).bind(id).fetch_all(c).await)?)
}

/// Keeps what was written last in a language. The person of a transaction that interviewers work in is one of them.
pub(super) async fn save_draft(tx: &mut Tx, id: AssessmentId, draft: &Draft, by: By) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    let user = (by == By::Interviewer).then(|| tx.user());
    on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO assessment_draft (assessment_id, organization_id, language, source, sequence, saved_at, saved_by, user_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (assessment_id, language)
         DO UPDATE SET source = $4, sequence = $5, saved_at = $6, saved_by = $7, user_id = $8")
        .bind(id).bind(organization).bind(&draft.language).bind(&draft.source).bind(draft.sequence).bind(now)
        .bind(by.as_str()).bind(user).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// A run of an assessment.
#[derive(Debug, Clone, FromRow)]
pub(super) struct RunRow {
    pub run_id: CodeRunId,
    pub assessment_id: AssessmentId,
    #[sqlx(try_from = "String")]
    pub kind: RunKind,
    #[sqlx(try_from = "String")]
    pub started_by: By,
    pub language: String,
    pub created_at: DateTime<Utc>,
}

/// The runs of an assessment, the latest first.
pub(super) async fn runs(tx: &mut Tx, id: AssessmentId) -> Result<Vec<RunRow>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT run_id, assessment_id, kind, started_by, language, created_at FROM assessment_run
         WHERE organization_id = $1 AND assessment_id = $2 ORDER BY created_at DESC, run_id DESC LIMIT 200")
        .bind(organization).bind(id).fetch_all(c).await)?)
}

pub(super) async fn run(tx: &mut Tx, id: CodeRunId) -> Result<Option<RunRow>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT run_id, assessment_id, kind, started_by, language, created_at FROM assessment_run
         WHERE organization_id = $1 AND run_id = $2")
        .bind(organization).bind(id).fetch_optional(c).await)?)
}

pub(super) async fn insert_run(
    tx: &mut Tx,
    assessment: AssessmentId,
    run: CodeRunId,
    kind: RunKind,
    by: By,
    language: &str,
) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO assessment_run (run_id, assessment_id, organization_id, kind, started_by, language, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)")
        .bind(run).bind(assessment).bind(organization).bind(kind.as_str()).bind(by.as_str()).bind(language).bind(now)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// How many runs of an assessment were asked for since a moment.
pub(super) async fn runs_since(tx: &mut Tx, id: AssessmentId, since: DateTime<Utc>) -> Result<i64> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_scalar(
        "SELECT COUNT(*) FROM assessment_run WHERE organization_id = $1 AND assessment_id = $2 AND created_at > $3")
        .bind(organization).bind(id).bind(since).fetch_one(c).await)?)
}

/// Something that was handed in and that nobody has opened.
#[derive(Debug, FromRow)]
pub(super) struct ToLookAtRow {
    pub id: AssessmentId,
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
        "SELECT a.id, x.title AS exercise_title, a.submitted_at, a.submitted_by, a.application_id, c.id AS candidate_id,
             c.name AS candidate_name, j.id AS job_id, j.title AS job_title, s.title AS stage_title
         FROM assessment a JOIN application p ON p.id = a.application_id JOIN candidate c ON c.id = p.candidate_id
         JOIN job j ON j.id = p.job_id JOIN stage s ON s.id = a.stage_id JOIN coding_exercise x ON x.id = a.exercise_id
         WHERE a.organization_id = $1 AND a.submitted_at IS NOT NULL AND a.seen_at IS NULL AND a.cancelled_at IS NULL
             AND p.status = 'active' AND (
             $3 OR EXISTS (SELECT 1 FROM hiring_team h WHERE h.job_id = j.id AND h.user_id = $2
                 AND h.role IN ('admin', 'recruiter', 'hiring_manager'))
             OR ($4 AND NOT EXISTS (SELECT 1 FROM hiring_team h WHERE h.job_id = j.id AND h.user_id = $2))
             OR EXISTS (SELECT 1 FROM interview i JOIN interviewer w ON w.interview_id = i.id
                 JOIN stage t ON t.id = i.stage_id WHERE i.application_id = a.application_id AND t.key = a.stage_key
                 AND w.user_id = $2 AND i.cancelled_at IS NULL)
             OR EXISTS (SELECT 1 FROM scorecard k WHERE k.application_id = a.application_id
                 AND k.stage_key = a.stage_key AND k.reviewer_id = $2))
         ORDER BY a.submitted_at, a.id LIMIT 100")
        .bind(organization).bind(user).bind(is_admin).bind(is_recruiter).fetch_all(c).await)?)
}

/// The organization of an assessment, for the background job, which works for whichever it is told.
pub(super) async fn organization_of(
    tx: &mut touchstone_db::Tx,
    id: AssessmentId,
) -> Result<Option<OrganizationId>> {
    Ok(on_tx!(tx, c => sqlx::query_scalar("SELECT organization_id FROM assessment WHERE id = $1")
        .bind(id).fetch_optional(c).await)?)
}

/// Empties what a candidate wrote for an application.
pub(super) async fn erase(tx: &mut Tx, application: ApplicationId) -> Result<()> {
    let organization = tx.organization();
    on_tx!(tx.db(), c => sqlx::query(
        "DELETE FROM assessment_draft WHERE organization_id = $1 AND assessment_id IN
             (SELECT id FROM assessment WHERE application_id = $2)")
        .bind(organization).bind(application).execute(c).await.map(|_| ()))?;
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE assessment SET source = NULL, version = version + 1 WHERE organization_id = $1 AND application_id = $2")
        .bind(organization).bind(application).execute(c).await.map(|_| ()))?;
    Ok(())
}
