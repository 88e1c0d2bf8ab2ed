//! The SQL of interviews.
use chrono::{DateTime, Utc};
use garde::Validate;
use serde::Deserialize;
use sqlx::FromRow;
use touchstone_db::{
    Name,
    list::{KeyType, Keyed, ListQuery, Page, Sort, SortKey, Value},
    on_tx,
};
use touchstone_rules::{interview::InterviewerRole, scorecard};
use utoipa::IntoParams;
use uuid::Uuid;

use super::Status;
use crate::{
    http::{ListParameters, Result},
    ids::{ApplicationId, CandidateId, GuideVersionId, InterviewId, JobId, StageId, UserId},
    scope::Role,
    tx::Tx,
};

/// An interview.
#[derive(Debug, Clone, FromRow)]
pub(super) struct InterviewRow {
    /// Which.
    pub id: InterviewId,
    /// Of which application.
    pub application_id: ApplicationId,
    /// With whom.
    pub candidate_id: CandidateId,
    /// The candidate's name.
    pub candidate_name: String,
    /// For which job.
    pub job_id: JobId,
    /// The job's title.
    pub job_title: String,
    /// In which stage.
    pub stage_id: StageId,
    /// The stage's key, the same in every version of the guide.
    pub stage_key: String,
    /// The number of the guide version that the stage is of.
    pub guide_number: i64,
    /// The stage's title.
    pub stage_title: String,
    /// The stage's kind.
    pub stage_kind: String,
    /// How long the stage takes.
    pub stage_minutes: Option<i64>,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
    /// Where, or by which link.
    pub location: Option<String>,
    /// When it was cancelled.
    pub cancelled_at: Option<DateTime<Utc>>,
    /// The version for `If-Match`.
    pub version: i64,
}

impl Keyed for InterviewRow {
    fn id(&self) -> Uuid {
        self.id.into()
    }
    fn key(&self, _: &str) -> Value {
        self.starts_at.into()
    }
}

/// Somebody in an interview.
#[derive(Debug, Clone, FromRow)]
pub struct PanelRow {
    /// Of which interview.
    pub interview_id: InterviewId,
    /// Who.
    pub user_id: UserId,
    /// Their name.
    pub name: String,
    /// As what.
    #[sqlx(try_from = "String")]
    pub role: InterviewerRole,
    /// Had not read scorecards of the application when assigned.
    pub independent: bool,
    /// Why they were assigned although they had.
    pub assignment_reason: Option<String>,
    /// The state of their scorecard, if they have begun one.
    pub scorecard_status: Option<Name<scorecard::Status>>,
}

/// Which interviews a list shows.
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub struct InterviewFilter {
    /// Only of this application.
    #[garde(skip)]
    pub application_id: Option<ApplicationId>,
    /// Only for this job.
    #[garde(skip)]
    pub job_id: Option<JobId>,
    /// Only those I take part in.
    #[garde(skip)]
    pub mine: Option<bool>,
    /// Only in this state.
    #[garde(skip)]
    pub status: Option<Status>,
    /// Only those that start at this moment or later.
    #[garde(skip)]
    #[serde(rename = "starts_at[gte]")]
    pub starts_from: Option<DateTime<Utc>>,
    /// Only those that start before this moment.
    #[garde(skip)]
    #[serde(rename = "starts_at[lt]")]
    pub starts_before: Option<DateTime<Utc>>,
}

const COLUMNS: &str =
    "i.id, i.application_id, a.candidate_id, c.name AS candidate_name, a.job_id, j.title AS job_title,
    i.stage_id, s.key AS stage_key, g.number AS guide_number, s.title AS stage_title, s.kind AS stage_kind,
    s.minutes AS stage_minutes, i.starts_at, i.ends_at, i.location, i.cancelled_at, i.version";
const TABLES: &str =
    "interview i JOIN application a ON a.id = i.application_id JOIN candidate c ON c.id = a.candidate_id
    JOIN job j ON j.id = a.job_id JOIN stage s ON s.id = i.stage_id JOIN guide_version g ON g.id = s.guide_version_id";
/// Interviews of applications that the person runs, schedules, follows or takes part in; being on the team as an
/// interviewer is not enough.
const VISIBLE: &str = "a.id IN (SELECT t.application_id FROM tie t WHERE t.user_id = ? AND t.role NOT IN ('interviewer', 'analyst'))";
/// The same for those whose role in the organization holds on every job, unless they have a lesser one on it.
const VISIBLE_TO_ALL_JOBS: &str = "NOT EXISTS (SELECT 1 FROM hiring_team h WHERE h.job_id = a.job_id AND h.user_id = ?
        AND h.role IN ('interviewer', 'analyst'))
    OR a.id IN (SELECT t.application_id FROM tie t WHERE t.user_id = ? AND t.role NOT IN ('interviewer', 'analyst'))";
/// A scorecard of the interview is missing.
const MISSING: &str = "EXISTS (SELECT 1 FROM interviewer w WHERE w.interview_id = i.id AND NOT EXISTS (
    SELECT 1 FROM scorecard k WHERE k.application_id = i.application_id AND k.stage_key = s.key
        AND k.reviewer_id = w.user_id AND k.status <> 'draft'))";
const NOT_MISSING: &str =
    "NOT EXISTS (SELECT 1 FROM interviewer w WHERE w.interview_id = i.id AND NOT EXISTS (
    SELECT 1 FROM scorecard k WHERE k.application_id = i.application_id AND k.stage_key = s.key
        AND k.reviewer_id = w.user_id AND k.status <> 'draft'))";

const BY_START: SortKey = SortKey { name: "starts_at", column: "i.starts_at", kind: KeyType::Time };

fn visible_to(tx: &Tx) -> ListQuery {
    let query =
        ListQuery::new(COLUMNS, TABLES, "i.id").and("i.organization_id = ?", [tx.organization().into()]);
    let me = || Value::from(tx.user());
    if tx.scope().has_any(&[Role::Admin]) {
        query
    } else if tx.scope().has_any(&[Role::Recruiter, Role::Coordinator]) {
        query.and(VISIBLE_TO_ALL_JOBS, [me(), me()])
    } else {
        query.and(VISIBLE, [me()])
    }
}

fn in_state(query: ListQuery, status: Option<Status>, now: DateTime<Utc>) -> ListQuery {
    match status {
        None => query,
        Some(Status::Cancelled) => query.and("i.cancelled_at IS NOT NULL", []),
        Some(Status::Complete) => query.and("i.cancelled_at IS NULL", []).and(NOT_MISSING, []),
        Some(Status::AwaitingFeedback) => {
            query.and("i.cancelled_at IS NULL", []).and(MISSING, []).and("i.ends_at <= ?", [now.into()])
        }
        Some(Status::Scheduled) => {
            query.and("i.cancelled_at IS NULL", []).and(MISSING, []).and("i.ends_at > ?", [now.into()])
        }
    }
}

pub(super) async fn list(
    tx: &mut Tx,
    filter: &InterviewFilter,
    list: &ListParameters,
) -> Result<Page<InterviewRow>> {
    let mine = filter.mine.unwrap_or(false).then(|| tx.user());
    let query = visible_to(tx)
        .and_some("i.application_id = ?", filter.application_id)
        .and_some("a.job_id = ?", filter.job_id)
        .and_some("EXISTS (SELECT 1 FROM interviewer w WHERE w.interview_id = i.id AND w.user_id = ?)", mine)
        .and_some("i.starts_at >= ?", filter.starts_from)
        .and_some("i.starts_at < ?", filter.starts_before);
    let query = in_state(query, filter.status, tx.now());
    let sort = list.order(&[BY_START], false)?;
    Ok(query.fetch(tx.db(), sort, list.limit(), list.cursor.as_deref(), list.wants_total()).await?)
}

pub(super) async fn interview(tx: &mut Tx, id: InterviewId) -> Result<Option<InterviewRow>> {
    let query = visible_to(tx).and("i.id = ?", [id.into()]);
    let mut page = query.fetch(tx.db(), Sort { key: BY_START, descending: false }, 1, None, false).await?;
    Ok(page.rows.pop())
}

/// All interviews of an application, whoever asks, in the order of time.
pub(super) async fn of_application(tx: &mut Tx, application: ApplicationId) -> Result<Vec<InterviewRow>> {
    let query = ListQuery::new(COLUMNS, TABLES, "i.id")
        .and("i.organization_id = ?", [tx.organization().into()])
        .and("i.application_id = ?", [application.into()]);
    Ok(query.fetch(tx.db(), Sort { key: BY_START, descending: false }, 1000, None, false).await?.rows)
}

/// The panels of interviews, by name.
pub(super) async fn panels(tx: &mut Tx, interviews: &[InterviewId]) -> Result<Vec<PanelRow>> {
    let organization = tx.organization();
    let mut all = Vec::new();
    for id in interviews {
        let rows: Vec<PanelRow> = on_tx!(tx.db(), c => sqlx::query_as(
            "SELECT w.interview_id, w.user_id, u.name, w.role, w.independent, w.assignment_reason,
                 k.status AS scorecard_status
             FROM interviewer w JOIN users u ON u.id = w.user_id JOIN interview i ON i.id = w.interview_id
             JOIN stage s ON s.id = i.stage_id
             LEFT JOIN scorecard k ON k.application_id = i.application_id AND k.stage_key = s.key AND k.reviewer_id = w.user_id
             WHERE i.organization_id = $1 AND w.interview_id = $2 ORDER BY u.name_key, u.id")
            .bind(organization).bind(*id).fetch_all(c).await)?;
        all.extend(rows);
    }
    Ok(all)
}

/// Somebody who interviews for an application.
#[derive(Debug, FromRow)]
pub(super) struct Assignment {
    pub user_id: UserId,
    pub name: String,
    #[sqlx(try_from = "String")]
    pub role: InterviewerRole,
    pub stage_id: StageId,
    pub stage_key: String,
}

/// Everybody who interviews for an application, with the stage.
pub(super) async fn panel_of(tx: &mut Tx, application: ApplicationId) -> Result<Vec<Assignment>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT w.user_id, u.name, w.role, i.stage_id, s.key AS stage_key
         FROM interviewer w JOIN users u ON u.id = w.user_id JOIN interview i ON i.id = w.interview_id
         JOIN stage s ON s.id = i.stage_id
         WHERE i.organization_id = $1 AND i.application_id = $2 AND i.cancelled_at IS NULL
         ORDER BY s.position, s.key, u.name_key, u.id")
        .bind(organization).bind(application).fetch_all(c).await)?)
}

/// A person's part in an interview.
#[derive(Debug, FromRow)]
pub(super) struct Part {
    /// Of which interview.
    pub interview_id: InterviewId,
    /// The stage of the interview.
    pub stage_id: StageId,
    /// As what.
    #[sqlx(try_from = "String")]
    pub role: InterviewerRole,
    /// Had not read scorecards of the application when assigned.
    pub independent: bool,
}

/// The person's part in a stage of an application, if they interview in it: the stage itself before the same one of
/// another guide version, the latest interview before others.
pub(super) async fn part_in_stage(
    tx: &mut Tx,
    application: ApplicationId,
    stage: StageId,
    key: &str,
) -> Result<Option<Part>> {
    let (organization, user) = (tx.organization(), tx.user());
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT i.id AS interview_id, i.stage_id, w.role, w.independent
         FROM interview i JOIN interviewer w ON w.interview_id = i.id JOIN stage s ON s.id = i.stage_id
         WHERE i.organization_id = $1 AND i.application_id = $2 AND s.key = $4 AND w.user_id = $5
             AND i.cancelled_at IS NULL
         ORDER BY CASE WHEN i.stage_id = $3 THEN 0 ELSE 1 END, i.starts_at DESC LIMIT 1")
        .bind(organization).bind(application).bind(stage).bind(key).bind(user).fetch_optional(c).await)?)
}

/// Whether an interview or a scorecard of an application is of this stage.
pub(super) async fn uses_stage(tx: &mut Tx, application: ApplicationId, stage: StageId) -> Result<bool> {
    let organization = tx.organization();
    let uses: i64 = on_tx!(tx.db(), c => sqlx::query_scalar(
        "SELECT (SELECT COUNT(*) FROM interview i
                 WHERE i.organization_id = $1 AND i.application_id = $2 AND i.stage_id = $3)
             + (SELECT COUNT(*) FROM scorecard k
                 WHERE k.organization_id = $1 AND k.application_id = $2 AND k.stage_id = $3)")
        .bind(organization).bind(application).bind(stage).fetch_one(c).await)?;
    Ok(uses > 0)
}

/// The interviews of an application that take place and are of another guide version than this one: their ids, the keys
/// of their stages, and whether they are still untouched: not begun, and nobody in them has begun a scorecard.
pub(super) async fn of_other_versions(
    tx: &mut Tx,
    application: ApplicationId,
    version: GuideVersionId,
) -> Result<Vec<(InterviewId, String, bool)>> {
    let (organization, now) = (tx.organization(), tx.now());
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT i.id, s.key, i.starts_at > $4 AND NOT EXISTS (
                 SELECT 1 FROM interviewer w JOIN scorecard k ON k.reviewer_id = w.user_id
                 WHERE w.interview_id = i.id AND k.application_id = i.application_id AND k.stage_key = s.key) AS untouched
         FROM interview i JOIN stage s ON s.id = i.stage_id
         WHERE i.organization_id = $1 AND i.application_id = $2 AND i.cancelled_at IS NULL AND s.guide_version_id <> $3
         ORDER BY i.starts_at, i.id")
        .bind(organization).bind(application).bind(version).bind(now).fetch_all(c).await)?)
}

pub(super) async fn set_stage(tx: &mut Tx, id: InterviewId, stage: StageId) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE interview SET stage_id = $3, updated_at = $4, version = version + 1
         WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).bind(stage).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Whether the person takes part in an interview.
pub async fn takes_part(tx: &mut Tx, id: InterviewId) -> Result<bool> {
    let user = tx.user();
    let found: i64 = on_tx!(tx.db(), c => sqlx::query_scalar(
        "SELECT COUNT(*) FROM interviewer WHERE interview_id = $1 AND user_id = $2")
        .bind(id).bind(user).fetch_one(c).await)?;
    Ok(found > 0)
}

/// When and where an interview is.
#[derive(Debug)]
pub(super) struct Slot<'a> {
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub location: Option<&'a str>,
}

pub(super) async fn insert(
    tx: &mut Tx,
    id: InterviewId,
    application: ApplicationId,
    stage: StageId,
    slot: &Slot<'_>,
) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO interview (id, organization_id, application_id, stage_id, starts_at, ends_at, location, created_at,
             updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, 1)")
        .bind(id).bind(organization).bind(application).bind(stage).bind(slot.starts_at).bind(slot.ends_at)
        .bind(slot.location).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Writes an interview, if it is still at that version.
pub(super) async fn update(
    tx: &mut Tx,
    id: InterviewId,
    version: i64,
    slot: &Slot<'_>,
    cancelled: Option<DateTime<Utc>>,
) -> Result<bool> {
    let (organization, now) = (tx.organization(), tx.now());
    let done = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE interview SET starts_at = $4, ends_at = $5, location = $6, cancelled_at = $7, updated_at = $8,
             version = version + 1
         WHERE organization_id = $1 AND id = $2 AND version = $3")
        .bind(organization).bind(id).bind(version).bind(slot.starts_at).bind(slot.ends_at).bind(slot.location)
        .bind(cancelled).bind(now).execute(c).await.map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

/// Somebody who is to interview.
#[derive(Debug)]
pub(super) struct Assigned<'a> {
    pub user_id: UserId,
    pub role: &'static str,
    pub independent: bool,
    pub reason: Option<&'a str>,
}

/// Replaces who takes part; those who stay keep their independence.
pub(super) async fn set_panel(tx: &mut Tx, interview: InterviewId, panel: &[Assigned<'_>]) -> Result<()> {
    on_tx!(tx.db(), c => sqlx::query("DELETE FROM interviewer WHERE interview_id = $1")
        .bind(interview).execute(c).await.map(|_| ()))?;
    for person in panel {
        on_tx!(tx.db(), c => sqlx::query(
            "INSERT INTO interviewer (interview_id, user_id, role, independent, assignment_reason)
             VALUES ($1, $2, $3, $4, $5)")
            .bind(interview).bind(person.user_id).bind(person.role).bind(person.independent).bind(person.reason)
            .execute(c).await.map(|_| ()))?;
    }
    Ok(())
}

/// Takes away where the interviews of an application were, and the words with which people were assigned to them.
pub async fn erase(tx: &mut Tx, application: ApplicationId) -> Result<()> {
    let organization = tx.organization();
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE interview SET location = NULL, version = version + 1 WHERE organization_id = $1 AND application_id = $2")
        .bind(organization).bind(application).execute(c).await.map(|_| ()))?;
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE interviewer SET assignment_reason = NULL WHERE interview_id IN (
             SELECT id FROM interview WHERE organization_id = $1 AND application_id = $2)")
        .bind(organization).bind(application).execute(c).await.map(|_| ()))?;
    Ok(())
}
