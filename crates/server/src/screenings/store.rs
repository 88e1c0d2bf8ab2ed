//! The SQL of screenings, their resumes and their runs.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{FromRow, types::Json};
use touchstone_db::{
    list::{KeyType, Keyed, ListQuery, Page, Sort, SortKey, Value},
    on_tx,
};
use touchstone_rules::named;
use touchstone_screening::criteria::Criteria;
use utoipa::ToSchema;
use uuid::Uuid;

use super::resumes::ResumeFilter;
use crate::{
    http::{ListParameters, Problem, Result},
    ids::{ApplicationId, JobId, ResumeId, ScreeningId, ScreeningRunId, UserId},
    tx::Tx,
};

/// A screening.
#[derive(Debug, Clone, FromRow)]
pub(super) struct ScreeningRow {
    pub id: ScreeningId,
    pub job_id: JobId,
    pub job_title: String,
    pub title: String,
    pub criteria: Json<Criteria>,
    pub as_of: String,
    pub blind: bool,
    pub created_by: String,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub version: i64,
}

impl Keyed for ScreeningRow {
    fn id(&self) -> Uuid {
        self.id.into()
    }
    fn key(&self, _: &str) -> Value {
        self.created_at.into()
    }
}

const SCREENING: &str = "s.id, s.job_id, j.title AS job_title, s.title, s.criteria, s.as_of, s.blind,
    u.name AS created_by, s.created_at, s.updated_at, s.version";
const SCREENING_FROM: &str = "screening s JOIN job j ON j.id = s.job_id JOIN users u ON u.id = s.created_by";
const BY_CREATION: SortKey = SortKey { name: "created_at", column: "s.created_at", kind: KeyType::Time };

/// The screenings of a job.
pub(super) async fn screenings(tx: &mut Tx, job: JobId, list: &ListParameters) -> Result<Page<ScreeningRow>> {
    let query = ListQuery::new(SCREENING, SCREENING_FROM, "s.id")
        .and("s.organization_id = ?", [tx.organization().into()])
        .and("s.job_id = ?", [job.into()]);
    let sort = list.order(&[BY_CREATION], true)?;
    Ok(query.fetch(tx.db(), sort, list.limit(), list.cursor.as_deref(), list.wants_total()).await?)
}

/// A screening of the organization.
pub(super) async fn screening(tx: &mut Tx, id: ScreeningId) -> Result<Option<ScreeningRow>> {
    let query = ListQuery::new(SCREENING, SCREENING_FROM, "s.id")
        .and("s.organization_id = ?", [tx.organization().into()])
        .and("s.id = ?", [id.into()]);
    let sort = Sort { key: BY_CREATION, descending: false };
    Ok(query.fetch(tx.db(), sort, 1, None, false).await?.rows.pop())
}

/// What is written of a screening.
#[derive(Debug)]
pub(super) struct ScreeningFields<'a> {
    pub title: &'a str,
    pub criteria: &'a Criteria,
    pub as_of: NaiveDate,
    pub blind: bool,
}

pub(super) async fn insert(
    tx: &mut Tx,
    id: ScreeningId,
    job: JobId,
    screening: &ScreeningFields<'_>,
) -> Result<()> {
    let (organization, user, now) = (tx.organization(), tx.user(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO screening (id, organization_id, job_id, title, criteria, as_of, blind, created_by, created_at, updated_at,
             version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, 1)")
        .bind(id).bind(organization).bind(job).bind(screening.title).bind(Json(screening.criteria))
        .bind(screening.as_of.to_string()).bind(screening.blind).bind(user).bind(now)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Writes a screening, if it is still at that version.
pub(super) async fn update(
    tx: &mut Tx,
    id: ScreeningId,
    version: i64,
    screening: &ScreeningFields<'_>,
) -> Result<bool> {
    let (organization, now) = (tx.organization(), tx.now());
    let done = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE screening SET title = $4, criteria = $5, as_of = $6, blind = $7, updated_at = $8, version = version + 1
         WHERE organization_id = $1 AND id = $2 AND version = $3")
        .bind(organization).bind(id).bind(version).bind(screening.title).bind(Json(screening.criteria))
        .bind(screening.as_of.to_string()).bind(screening.blind).bind(now)
        .execute(c).await.map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

/// Holds a screening until the end of the transaction, so that what is added to it is numbered one after another.
pub(super) async fn hold(tx: &mut Tx, id: ScreeningId) -> Result<()> {
    let organization = tx.organization();
    on_tx!(tx.db(), c => sqlx::query("UPDATE screening SET updated_at = updated_at WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Deletes a screening that nobody was taken from, with its resumes and runs.
pub(super) async fn delete(tx: &mut Tx, id: ScreeningId) -> Result<()> {
    let organization = tx.organization();
    on_tx!(tx.db(), c => sqlx::query(
        "DELETE FROM resume_content WHERE resume_id IN (SELECT id FROM resume WHERE organization_id = $1 AND screening_id = $2)")
        .bind(organization).bind(id).execute(c).await.map(|_| ()))?;
    on_tx!(tx.db(), c => sqlx::query("UPDATE resume SET same_person_as = NULL WHERE organization_id = $1 AND screening_id = $2")
        .bind(organization).bind(id).execute(c).await.map(|_| ()))?;
    on_tx!(tx.db(), c => sqlx::query("DELETE FROM resume WHERE organization_id = $1 AND screening_id = $2")
        .bind(organization).bind(id).execute(c).await.map(|_| ()))?;
    on_tx!(tx.db(), c => sqlx::query("DELETE FROM screening_run WHERE organization_id = $1 AND screening_id = $2")
        .bind(organization).bind(id).execute(c).await.map(|_| ()))?;
    on_tx!(tx.db(), c => sqlx::query("DELETE FROM screening WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum ResumeStatus {
    /// It is still to be read.
    Waiting,
    /// It was read and has its place in the order.
    Ranked,
    /// Its pages are pictures: text recognition is needed before it can be read.
    NeedsOcr,
    /// It cannot be read; a person looks at it.
    Unreadable,
    /// It is not in English; a person looks at it.
    UnsupportedLanguage,
}

named!(ResumeStatus {
    Waiting = "waiting",
    Ranked = "ranked",
    NeedsOcr = "needs_ocr",
    Unreadable = "unreadable",
    UnsupportedLanguage = "unsupported_language",
});

/// What a person decided about a resume.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ResumeDecision {
    /// They are to become a candidate.
    Advance,
    /// They are told that it ends here.
    Decline,
}

named!(ResumeDecision { Advance = "advance", Decline = "decline" });

/// A resume in a screening, without what it says.
#[derive(Debug, Clone, FromRow)]
pub(super) struct ResumeRow {
    pub id: ResumeId,
    pub screening_id: ScreeningId,
    pub number: i64,
    pub file_name: String,
    pub size: i64,
    #[sqlx(try_from = "String")]
    pub status: ResumeStatus,
    pub problem: Option<String>,
    pub score: i64,
    /// Its place: one more than there are resumes with a higher score.
    pub place: i64,
    pub facts: Option<String>,
    pub assessment: Option<String>,
    pub blind_assessment: Option<String>,
    pub same_person_as: Option<i64>,
    pub decision: Option<String>,
    pub decision_reason: Option<String>,
    pub decided_by: Option<String>,
    pub decided_at: Option<DateTime<Utc>>,
    pub application_id: Option<ApplicationId>,
    pub created_at: DateTime<Utc>,
    pub version: i64,
}

impl Keyed for ResumeRow {
    fn id(&self) -> Uuid {
        self.id.into()
    }
    fn key(&self, name: &str) -> Value {
        if name == "score" { self.score.into() } else { self.number.into() }
    }
}

const RESUME: &str = "r.id, r.screening_id, r.number, r.file_name, r.size, r.status, r.problem, r.score,
    (SELECT COUNT(*) FROM resume b WHERE b.screening_id = r.screening_id AND b.score > r.score) + 1 AS place,
    r.facts, r.assessment, r.blind_assessment, p.number AS same_person_as, r.decision, r.decision_reason, u.name AS decided_by, r.decided_at,
    r.application_id, r.created_at, r.version";
const RESUME_FROM: &str =
    "resume r LEFT JOIN resume p ON p.id = r.same_person_as LEFT JOIN users u ON u.id = r.decided_by";
const BY_SCORE: SortKey = SortKey { name: "score", column: "r.score", kind: KeyType::Int };
const BY_NUMBER: SortKey = SortKey { name: "number", column: "r.number", kind: KeyType::Int };

/// The score that stands for none, below every other.
pub(super) const NO_SCORE: i64 = -1;

/// The resumes of a screening.
pub(super) async fn resumes(
    tx: &mut Tx,
    screening: ScreeningId,
    filter: &ResumeFilter,
    list: &ListParameters,
) -> Result<Page<ResumeRow>> {
    let query = ListQuery::new(RESUME, RESUME_FROM, "r.id")
        .and("r.organization_id = ?", [tx.organization().into()])
        .and("r.screening_id = ?", [screening.into()])
        .and_some("r.status = ?", filter.status.map(ResumeStatus::as_str))
        .and_some("r.decision = ?", filter.decision.map(ResumeDecision::as_str));
    let query = match filter.decided {
        Some(true) => query.and("r.decision IS NOT NULL", []),
        Some(false) => query.and("r.decision IS NULL", []),
        None => query,
    };
    let sort = list.order(&[BY_SCORE, BY_NUMBER], true)?;
    Ok(query.fetch(tx.db(), sort, list.limit(), list.cursor.as_deref(), list.wants_total()).await?)
}

/// A resume of the organization.
pub(super) async fn resume(tx: &mut Tx, id: ResumeId) -> Result<Option<ResumeRow>> {
    let query = ListQuery::new(RESUME, RESUME_FROM, "r.id")
        .and("r.organization_id = ?", [tx.organization().into()])
        .and("r.id = ?", [id.into()]);
    let sort = Sort { key: BY_NUMBER, descending: false };
    Ok(query.fetch(tx.db(), sort, 1, None, false).await?.rows.pop())
}

/// The resume that an application came from.
pub(super) async fn resume_of(tx: &mut Tx, application: ApplicationId) -> Result<Option<ResumeRow>> {
    let query = ListQuery::new(RESUME, RESUME_FROM, "r.id")
        .and("r.organization_id = ?", [tx.organization().into()])
        .and("r.application_id = ?", [application.into()]);
    let sort = Sort { key: BY_NUMBER, descending: true };
    Ok(query.fetch(tx.db(), sort, 1, None, false).await?.rows.pop())
}

/// How many resumes there are of each status.
pub(super) async fn counts(tx: &mut Tx, screening: ScreeningId) -> Result<Vec<(String, i64)>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT status, COUNT(*) FROM resume WHERE organization_id = $1 AND screening_id = $2 GROUP BY status ORDER BY status")
        .bind(organization).bind(screening).fetch_all(c).await)?)
}

/// The highest number that a resume of the screening has.
pub(super) async fn last_number(tx: &mut Tx, screening: ScreeningId) -> Result<i64> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_scalar(
        "SELECT COALESCE(MAX(number), 0) FROM resume WHERE organization_id = $1 AND screening_id = $2")
        .bind(organization).bind(screening).fetch_one(c).await)?)
}

/// A file that was sent.
#[derive(Debug)]
pub(super) struct NewResume<'a> {
    pub id: ResumeId,
    pub number: i64,
    pub file_name: &'a str,
    pub digest: &'a str,
    pub file: &'a [u8],
}

/// Adds a file; false where the screening has one with the same content.
pub(super) async fn insert_resume(tx: &mut Tx, screening: ScreeningId, new: &NewResume<'_>) -> Result<bool> {
    let (organization, user, now) = (tx.organization(), tx.user(), tx.now());
    let size = i64::try_from(new.file.len()).unwrap_or(i64::MAX);
    let added = on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO resume (id, organization_id, screening_id, number, file_name, size, digest, status, score, added_by,
             created_at, updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', $8, $9, $10, $10, 1) ON CONFLICT (screening_id, digest) DO NOTHING")
        .bind(new.id).bind(organization).bind(screening).bind(new.number).bind(new.file_name).bind(size).bind(new.digest)
        .bind(NO_SCORE).bind(user).bind(now).execute(c).await.map(|done| done.rows_affected()))?;
    if added == 0 {
        return Ok(false);
    }
    on_tx!(tx.db(), c => sqlx::query("INSERT INTO resume_content (resume_id, file) VALUES ($1, $2)")
        .bind(new.id).bind(new.file).execute(c).await.map(|_| ()))?;
    Ok(true)
}

/// The file itself.
pub(super) async fn file(tx: &mut Tx, id: ResumeId) -> Result<Vec<u8>> {
    Ok(on_tx!(tx.db(), c => sqlx::query_scalar("SELECT file FROM resume_content WHERE resume_id = $1")
        .bind(id).fetch_one(c).await)?)
}

/// What was read in the file, as JSON: whole, and with nothing in it of who the person is.
pub(super) async fn readings(tx: &mut Tx, id: ResumeId) -> Result<(Option<String>, Option<String>)> {
    Ok(
        on_tx!(tx.db(), c => sqlx::query_as("SELECT reading, blind_reading FROM resume_content WHERE resume_id = $1")
        .bind(id).fetch_one(c).await)?,
    )
}

/// A resume that is to be read or assessed.
#[derive(Debug, Clone, FromRow)]
pub(super) struct ToScreen {
    pub id: ResumeId,
    pub file_name: String,
    #[sqlx(try_from = "String")]
    pub status: ResumeStatus,
}

/// All resumes of a screening, in the order of their numbers.
pub(super) async fn to_screen(tx: &mut Tx, screening: ScreeningId) -> Result<Vec<ToScreen>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT id, file_name, status FROM resume WHERE organization_id = $1 AND screening_id = $2 ORDER BY number")
        .bind(organization).bind(screening).fetch_all(c).await)?)
}

/// What a screening found out about a resume.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub status: ResumeStatus,
    pub problem: Option<String>,
    pub score: i64,
    pub facts: Option<String>,
    pub assessment: Option<String>,
    /// The assessment with nothing in it of who the person is.
    pub blind_assessment: Option<String>,
    /// The reading, where the file was read in this run.
    pub reading: Option<String>,
    /// The reading with nothing in it of who the person is.
    pub blind_reading: Option<String>,
}

pub(super) async fn write_result(tx: &mut Tx, id: ResumeId, found: &Found) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE resume SET status = $3, problem = $4, score = $5, facts = $6, assessment = $7, blind_assessment = $8,
             updated_at = $9, version = version + 1
         WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).bind(found.status.as_str()).bind(found.problem.as_deref()).bind(found.score)
        .bind(found.facts.as_deref()).bind(found.assessment.as_deref()).bind(found.blind_assessment.as_deref()).bind(now)
        .execute(c).await.map(|_| ()))?;
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE resume_content SET reading = COALESCE($2, reading), blind_reading = COALESCE($3, blind_reading)
         WHERE resume_id = $1")
        .bind(id).bind(found.reading.as_deref()).bind(found.blind_reading.as_deref()).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// The facts of all resumes of a screening that were read, in the order of their numbers.
pub(super) async fn all_facts(tx: &mut Tx, screening: ScreeningId) -> Result<Vec<(ResumeId, String)>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT id, facts FROM resume WHERE organization_id = $1 AND screening_id = $2 AND facts IS NOT NULL ORDER BY number")
        .bind(organization).bind(screening).fetch_all(c).await)?)
}

/// The digests, statuses and assessments that a run has come to, in the order of the digests, which no name of a file and no
/// order of arrival changes.
pub(super) async fn results(
    tx: &mut Tx,
    screening: ScreeningId,
) -> Result<Vec<(String, String, Option<String>, Option<String>)>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT digest, status, facts, assessment FROM resume WHERE organization_id = $1 AND screening_id = $2 ORDER BY digest")
        .bind(organization).bind(screening).fetch_all(c).await)?)
}

pub(super) async fn set_same_person(tx: &mut Tx, id: ResumeId, first: Option<ResumeId>) -> Result<()> {
    let organization = tx.organization();
    on_tx!(tx.db(), c => sqlx::query("UPDATE resume SET same_person_as = $3 WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).bind(first).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Writes what a person decided, unless an application was made of it.
pub(super) async fn decide(
    tx: &mut Tx,
    id: ResumeId,
    decision: ResumeDecision,
    reason: &str,
) -> Result<bool> {
    let (organization, user, now) = (tx.organization(), tx.user(), tx.now());
    let done = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE resume SET decision = $3, decision_reason = $4, decided_by = $5, decided_at = $6, updated_at = $6,
             version = version + 1
         WHERE organization_id = $1 AND id = $2 AND application_id IS NULL")
        .bind(organization).bind(id).bind(decision.as_str()).bind(reason).bind(user).bind(now)
        .execute(c).await.map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

/// Notes the application that was made of a resume.
pub(super) async fn set_application(tx: &mut Tx, id: ResumeId, application: ApplicationId) -> Result<bool> {
    let (organization, now) = (tx.organization(), tx.now());
    let done = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE resume SET application_id = $3, updated_at = $4, version = version + 1
         WHERE organization_id = $1 AND id = $2 AND application_id IS NULL")
        .bind(organization).bind(id).bind(application).bind(now)
        .execute(c).await.map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

/// Takes a resume away with all that was read in it.
pub(super) async fn delete_resume(tx: &mut Tx, id: ResumeId) -> Result<()> {
    let organization = tx.organization();
    on_tx!(tx.db(), c => sqlx::query("UPDATE resume SET same_person_as = NULL WHERE organization_id = $1 AND same_person_as = $2")
        .bind(organization).bind(id).execute(c).await.map(|_| ()))?;
    on_tx!(tx.db(), c => sqlx::query("DELETE FROM resume_content WHERE resume_id = $1")
        .bind(id).execute(c).await.map(|_| ()))?;
    on_tx!(tx.db(), c => sqlx::query("DELETE FROM resume WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// The resumes that an application came from, for an erasure.
pub(super) async fn ids_of(tx: &mut Tx, application: ApplicationId) -> Result<Vec<ResumeId>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_scalar(
        "SELECT id FROM resume WHERE organization_id = $1 AND application_id = $2 ORDER BY id")
        .bind(organization).bind(application).fetch_all(c).await)?)
}

/// Why the resumes of a screening were gone through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum RunCause {
    /// Files came in.
    Added,
    /// The criteria or the date changed.
    Changed,
    /// Somebody wanted to see the same come out again.
    Repeated,
}

named!(RunCause { Added = "added", Changed = "changed", Repeated = "repeated" });

/// Where a run stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum RunStatus {
    /// It waits or is under way.
    Running,
    /// It went through all resumes.
    Done,
    /// Somebody stopped it; what was done stays.
    Cancelled,
    /// It could not go on.
    Failed,
}

named!(RunStatus { Running = "running", Done = "done", Cancelled = "cancelled", Failed = "failed" });

/// A run.
#[derive(Debug, Clone, FromRow)]
pub(super) struct RunRow {
    pub id: ScreeningRunId,
    pub screening_id: ScreeningId,
    pub number: i64,
    #[sqlx(try_from = "String")]
    pub cause: RunCause,
    #[sqlx(try_from = "String")]
    pub status: RunStatus,
    pub inputs: Json<serde_json::Value>,
    pub inputs_digest: Option<String>,
    pub results_digest: Option<String>,
    pub resumes: i64,
    pub total: i64,
    pub background_job_id: Option<Uuid>,
    pub started_by_id: UserId,
    pub started_by: String,
    pub started_at: DateTime<Utc>,
    pub finished_at: Option<DateTime<Utc>>,
}

impl Keyed for RunRow {
    fn id(&self) -> Uuid {
        self.id.into()
    }
    fn key(&self, _: &str) -> Value {
        self.number.into()
    }
}

const RUN: &str = "n.id, n.screening_id, n.number, n.cause, n.status, n.inputs, n.inputs_digest, n.results_digest, n.resumes, n.total,
    n.background_job_id, n.started_by AS started_by_id, u.name AS started_by, n.started_at, n.finished_at";
const RUN_FROM: &str = "screening_run n JOIN users u ON u.id = n.started_by";
const BY_RUN: SortKey = SortKey { name: "number", column: "n.number", kind: KeyType::Int };

/// The runs of a screening.
pub(super) async fn runs(tx: &mut Tx, screening: ScreeningId, list: &ListParameters) -> Result<Page<RunRow>> {
    let query = ListQuery::new(RUN, RUN_FROM, "n.id")
        .and("n.organization_id = ?", [tx.organization().into()])
        .and("n.screening_id = ?", [screening.into()]);
    let sort = list.order(&[BY_RUN], true)?;
    Ok(query.fetch(tx.db(), sort, list.limit(), list.cursor.as_deref(), list.wants_total()).await?)
}

/// The latest run of a screening.
pub(super) async fn latest_run(tx: &mut Tx, screening: ScreeningId) -> Result<Option<RunRow>> {
    let query = ListQuery::new(RUN, RUN_FROM, "n.id")
        .and("n.organization_id = ?", [tx.organization().into()])
        .and("n.screening_id = ?", [screening.into()]);
    let sort = Sort { key: BY_RUN, descending: true };
    Ok(query.fetch(tx.db(), sort, 1, None, false).await?.rows.pop())
}

/// A run, whoever asks: for the background, which has nothing but its id.
pub(super) async fn run(
    tx: &mut touchstone_db::Tx,
    id: ScreeningRunId,
) -> sqlx::Result<Option<(RunRow, Uuid)>> {
    #[derive(FromRow)]
    struct Found {
        #[sqlx(flatten)]
        row: RunRow,
        organization_id: Uuid,
    }
    let found: Option<Found> = on_tx!(tx, c => sqlx::query_as(
        "SELECT n.id, n.screening_id, n.number, n.cause, n.status, n.inputs, n.inputs_digest, n.results_digest, n.resumes, n.total,
             n.background_job_id, n.started_by AS started_by_id, u.name AS started_by, n.started_at, n.finished_at,
             n.organization_id
         FROM screening_run n JOIN users u ON u.id = n.started_by WHERE n.id = $1")
        .bind(id).fetch_optional(c).await)?;
    Ok(found.map(|found| (found.row, found.organization_id)))
}

/// A run that is to be started.
#[derive(Debug)]
pub(super) struct NewRun<'a> {
    pub id: ScreeningRunId,
    pub number: i64,
    pub cause: RunCause,
    pub inputs: &'a serde_json::Value,
    pub background_job_id: Option<Uuid>,
}

pub(super) async fn insert_run(tx: &mut Tx, screening: ScreeningId, new: &NewRun<'_>) -> Result<()> {
    let (organization, user, now) = (tx.organization(), tx.user(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO screening_run (id, organization_id, screening_id, number, cause, status, inputs, resumes, total,
             background_job_id, started_by, started_at)
         VALUES ($1, $2, $3, $4, $5, 'running', $6, 0, 0, $7, $8, $9)")
        .bind(new.id).bind(organization).bind(screening).bind(new.number).bind(new.cause.as_str()).bind(Json(new.inputs))
        .bind(new.background_job_id).bind(user).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Says how far a run has come; false where it was stopped.
pub(super) async fn advance_run(tx: &mut Tx, id: ScreeningRunId, done: i64, total: i64) -> Result<bool> {
    let organization = tx.organization();
    let going = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE screening_run SET resumes = $3, total = $4 WHERE organization_id = $1 AND id = $2 AND status = 'running'")
        .bind(organization).bind(id).bind(done).bind(total)
        .execute(c).await.map(|done| done.rows_affected()))?;
    Ok(going == 1)
}

/// How a run ended.
#[derive(Debug)]
pub(super) struct RunEnd<'a> {
    pub status: RunStatus,
    pub inputs: &'a serde_json::Value,
    pub inputs_digest: Option<&'a str>,
    pub results_digest: Option<&'a str>,
}

/// Writes how a run ended, once.
pub(super) async fn end_run(tx: &mut Tx, id: ScreeningRunId, end: &RunEnd<'_>) -> Result<bool> {
    let (organization, now) = (tx.organization(), tx.now());
    let done = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE screening_run SET status = $3, inputs = $4, inputs_digest = $5, results_digest = $6,
             finished_at = $7
         WHERE organization_id = $1 AND id = $2 AND status = 'running'")
        .bind(organization).bind(id).bind(end.status.as_str()).bind(Json(end.inputs)).bind(end.inputs_digest)
        .bind(end.results_digest).bind(now)
        .execute(c).await.map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

/// Refuses to be nobody: the job of a screening is the only way to what a person may do with it.
pub(super) fn absent() -> Problem {
    Problem::not_found("No screening has this id.")
}

/// Whether candidates were taken from a screening.
pub(super) async fn has_applications(tx: &mut Tx, screening: ScreeningId) -> Result<bool> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_scalar(
        "SELECT EXISTS (SELECT 1 FROM resume WHERE organization_id = $1 AND screening_id = $2 AND application_id IS NOT NULL)")
        .bind(organization).bind(screening).fetch_one(c).await)?)
}
