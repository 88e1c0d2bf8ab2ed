//! The SQL of jobs.
use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sqlx::{FromRow, types::Json};
use touchstone_db::{
    list::{KeyType, Keyed, ListQuery, Page, SortKey, Value},
    on_tx,
};
use touchstone_rules::job::{ScorecardsVisible, Status};
use uuid::Uuid;

use super::http::{JobFilter, SalaryRange};
use crate::{
    http::{ListParameters, Problem, Result},
    identity::like,
    ids::{GuideId, GuideVersionId, JobId, UserId},
    scope::Role,
    tx::Tx,
};

/// A job with the guide it pins and how many applications it has.
#[derive(Debug, FromRow)]
pub struct JobRow {
    /// Which.
    pub id: JobId,
    /// What is hired for.
    pub title: String,
    /// The title as lists sort it.
    pub title_key: String,
    /// The number in the company's HR system.
    pub requisition_id: Option<String>,
    /// `open` or `closed`.
    #[sqlx(try_from = "String")]
    pub status: Status,
    /// The guide version that new applications are judged against.
    pub guide_version_id: GuideVersionId,
    /// The guide.
    pub guide_id: GuideId,
    /// Its title.
    pub guide_title: String,
    /// The number of the version.
    pub guide_number: i64,
    /// The values of the guide's variables.
    pub variables: Json<BTreeMap<String, String>>,
    /// What the job pays.
    pub(super) salary_range: Option<Json<SalaryRange>>,
    /// Where it is.
    pub location: Option<String>,
    /// How many people are wanted.
    pub openings: i64,
    /// Who decides, if not the hiring manager.
    pub decider_id: Option<UserId>,
    /// When scorecards open to those who owe none.
    #[sqlx(try_from = "String")]
    pub scorecards_visible: ScorecardsVisible,
    /// Within how many days a candidate is told what comes next.
    pub answer_within_days: i64,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
    /// The version for `If-Match`.
    pub version: i64,
    /// Applications under way.
    pub active: i64,
    /// Applications that ended in a hire.
    pub hired: i64,
    /// Applications that were rejected.
    pub rejected: i64,
    /// Applications that were withdrawn.
    pub withdrawn: i64,
}

impl Keyed for JobRow {
    fn id(&self) -> Uuid {
        self.id.into()
    }
    fn key(&self, name: &str) -> Value {
        if name == "title" { self.title_key.clone().into() } else { self.created_at.into() }
    }
}

/// Somebody on a hiring team.
#[derive(Debug, Clone, FromRow)]
pub struct Member {
    /// Of which job.
    pub job_id: JobId,
    /// Who.
    pub user_id: UserId,
    /// Their name.
    pub name: String,
    /// As what.
    #[sqlx(try_from = "String")]
    pub role: Role,
}

const COLUMNS: &str = "j.id, j.title, j.title_key, j.requisition_id, j.status, j.guide_version_id, g.id AS guide_id,
    g.title AS guide_title, v.number AS guide_number, j.variables, j.salary_range, j.location, j.openings, j.decider_id,
    j.scorecards_visible, j.answer_within_days, j.created_at, j.updated_at, j.version,
    (SELECT COUNT(*) FROM application a WHERE a.job_id = j.id AND a.status = 'active') AS active,
    (SELECT COUNT(*) FROM application a WHERE a.job_id = j.id AND a.status = 'hired') AS hired,
    (SELECT COUNT(*) FROM application a WHERE a.job_id = j.id AND a.status = 'rejected') AS rejected,
    (SELECT COUNT(*) FROM application a WHERE a.job_id = j.id AND a.status = 'withdrawn') AS withdrawn";
const TABLES: &str =
    "job j JOIN guide_version v ON v.id = j.guide_version_id JOIN guide g ON g.id = v.guide_id";
/// Jobs whose team the person is on, whose decider they are, or to whose applications they have a tie of their own.
const VISIBLE: &str = "EXISTS (SELECT 1 FROM hiring_team h WHERE h.job_id = j.id AND h.user_id = ?)
    OR j.decider_id = ?
    OR j.id IN (SELECT t.job_id FROM tie t WHERE t.user_id = ? AND t.role IN ('reviewer', 'facilitator'))";
const SEES_ALL: &[Role] = &[Role::Admin, Role::Recruiter, Role::Coordinator];

fn visible_to(tx: &Tx) -> ListQuery {
    let query =
        ListQuery::new(COLUMNS, TABLES, "j.id").and("j.organization_id = ?", [tx.organization().into()]);
    if tx.scope().has_any(SEES_ALL) {
        query
    } else {
        query.and(VISIBLE, [(); 3].map(|()| Value::from(tx.user())))
    }
}

const BY_CREATION: SortKey = SortKey { name: "created_at", column: "j.created_at", kind: KeyType::Time };
const BY_TITLE: SortKey = SortKey { name: "title", column: "j.title_key", kind: KeyType::Text };

pub(super) async fn list(tx: &mut Tx, filter: &JobFilter, list: &ListParameters) -> Result<Page<JobRow>> {
    let query = visible_to(tx)
        .and_some("j.status = ?", filter.status.map(Status::as_str))
        .and_some("j.title_key LIKE ? ESCAPE '\\'", filter.q.as_ref().map(|q| format!("%{}%", like(q))));
    let sort = list.order(&[BY_CREATION, BY_TITLE], true)?;
    Ok(query.fetch(tx.db(), sort, list.limit(), list.cursor.as_deref(), list.wants_total()).await?)
}

/// A job that the person may see.
pub async fn job(tx: &mut Tx, id: JobId) -> Result<JobRow> {
    let query = visible_to(tx).and("j.id = ?", [id.into()]);
    let sort = touchstone_db::list::Sort { key: BY_CREATION, descending: false };
    let mut page: Page<JobRow> = query.fetch(tx.db(), sort, 1, None, false).await?;
    page.rows.pop().ok_or_else(|| Problem::not_found("No job has this id."))
}

/// Whether the organization has any job.
pub async fn any(tx: &mut Tx) -> Result<bool> {
    let organization = tx.organization();
    let count: i64 = on_tx!(tx.db(), c => sqlx::query_scalar("SELECT COUNT(*) FROM job WHERE organization_id = $1")
        .bind(organization).fetch_one(c).await)?;
    Ok(count > 0)
}

/// The values of a job's variables, for whoever may see one of its applications.
pub async fn variables(tx: &mut Tx, id: JobId) -> Result<BTreeMap<String, String>> {
    let organization = tx.organization();
    let found: Option<Json<BTreeMap<String, String>>> = on_tx!(tx.db(), c => sqlx::query_scalar(
        "SELECT variables FROM job WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).fetch_optional(c).await)?;
    Ok(found.map(|json| json.0).unwrap_or_default())
}

/// What is written of a job.
#[derive(Debug)]
pub(super) struct JobFields<'a> {
    pub title: &'a str,
    pub requisition_id: Option<&'a str>,
    pub status: Status,
    pub guide_version_id: GuideVersionId,
    pub variables: &'a BTreeMap<String, String>,
    pub salary_range: Option<&'a SalaryRange>,
    pub location: Option<&'a str>,
    pub openings: i64,
    pub decider_id: Option<UserId>,
    pub scorecards_visible: ScorecardsVisible,
    pub answer_within_days: i64,
}

pub(super) async fn insert(tx: &mut Tx, id: JobId, job: &JobFields<'_>) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO job (id, organization_id, title, title_key, requisition_id, status, guide_version_id, variables,
             salary_range, location, openings, decider_id, scorecards_visible, answer_within_days, created_at, updated_at,
             version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15, 1)")
        .bind(id).bind(organization).bind(job.title).bind(job.title.to_lowercase()).bind(job.requisition_id)
        .bind(job.status.as_str()).bind(job.guide_version_id).bind(Json(job.variables)).bind(job.salary_range.map(Json))
        .bind(job.location).bind(job.openings).bind(job.decider_id).bind(job.scorecards_visible.as_str())
        .bind(job.answer_within_days).bind(now)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Writes a job, if it is still at that version.
pub(super) async fn update(tx: &mut Tx, id: JobId, version: i64, job: &JobFields<'_>) -> Result<bool> {
    let (organization, now) = (tx.organization(), tx.now());
    let done = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE job SET title = $4, title_key = $5, requisition_id = $6, status = $7, guide_version_id = $8,
             variables = $9, salary_range = $10, location = $11, openings = $12, decider_id = $13,
             scorecards_visible = $14, answer_within_days = $15, updated_at = $16, version = version + 1
         WHERE organization_id = $1 AND id = $2 AND version = $3")
        .bind(organization).bind(id).bind(version).bind(job.title).bind(job.title.to_lowercase())
        .bind(job.requisition_id).bind(job.status.as_str()).bind(job.guide_version_id).bind(Json(job.variables))
        .bind(job.salary_range.map(Json)).bind(job.location).bind(job.openings).bind(job.decider_id)
        .bind(job.scorecards_visible.as_str()).bind(job.answer_within_days).bind(now).execute(c).await.map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

/// The hiring team of a job, by name.
pub async fn team(tx: &mut Tx, job: JobId) -> Result<Vec<Member>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT h.job_id, h.user_id, u.name, h.role FROM hiring_team h JOIN users u ON u.id = h.user_id
         WHERE u.organization_id = $1 AND h.job_id = $2 ORDER BY u.name_key, u.id")
        .bind(organization).bind(job).fetch_all(c).await)?)
}

/// The hiring teams of all jobs, for a list of them.
pub(super) async fn teams(tx: &mut Tx) -> Result<Vec<Member>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT h.job_id, h.user_id, u.name, h.role FROM hiring_team h JOIN users u ON u.id = h.user_id
         WHERE u.organization_id = $1 ORDER BY u.name_key, u.id")
        .bind(organization).fetch_all(c).await)?)
}

pub(super) async fn set_team(tx: &mut Tx, job: JobId, members: &[(UserId, Role)]) -> Result<()> {
    on_tx!(tx.db(), c => sqlx::query("DELETE FROM hiring_team WHERE job_id = $1").bind(job).execute(c).await.map(|_| ()))?;
    for (user, role) in members {
        on_tx!(tx.db(), c => sqlx::query(
            "INSERT INTO hiring_team (job_id, user_id, role) VALUES ($1, $2, $3)")
            .bind(job).bind(user).bind(role.as_str()).execute(c).await.map(|_| ()))?;
    }
    Ok(())
}

pub(super) async fn role_on_job(tx: &mut Tx, job: JobId) -> Result<Option<Role>> {
    let user = tx.user();
    let name: Option<String> = on_tx!(tx.db(), c => sqlx::query_scalar(
        "SELECT role FROM hiring_team WHERE job_id = $1 AND user_id = $2")
        .bind(job).bind(user).fetch_optional(c).await)?;
    Ok(name.and_then(|name| Role::parse(&name)))
}

/// How many active applications stand at each stage, by its key: they may hold several versions of the guide.
pub(super) async fn active_by_stage(tx: &mut Tx, job: JobId) -> Result<Vec<(String, i64)>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT s.key, COUNT(*) FROM application a JOIN stage s ON s.id = a.stage_id
         WHERE a.organization_id = $1 AND a.job_id = $2 AND a.status = 'active' GROUP BY s.key")
        .bind(organization).bind(job).fetch_all(c).await)?)
}
