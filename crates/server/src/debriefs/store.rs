//! The SQL of debriefs and decisions.
use chrono::{DateTime, Utc};
use sqlx::{FromRow, types::Json};
use touchstone_db::{
    list::{KeyType, Keyed, ListQuery, Page, SortKey, Value},
    on_tx, unique_violation,
};
use uuid::Uuid;

use super::{Outcome, Phase, decisions::NextStep, http::DebriefFilter};
use crate::{
    applications::ApplicationRow,
    http::{ListParameters, Problem, Result},
    ids::{ApplicationId, CandidateId, DebriefId, GuideVersionId, JobId, UserId},
    scope::Role,
    tx::Tx,
};

/// A debrief.
#[derive(Debug, Clone, FromRow)]
pub struct DebriefRow {
    /// Which.
    pub id: DebriefId,
    /// Of which application.
    pub application_id: ApplicationId,
    /// Whose.
    pub candidate_id: CandidateId,
    /// The candidate's name.
    pub candidate_name: String,
    /// For which job.
    pub job_id: JobId,
    /// The job's title.
    pub job_title: String,
    /// The guide version that the application held when it was called, whose questions are the agenda.
    pub guide_version_id: GuideVersionId,
    /// Who leads it.
    pub facilitator_id: UserId,
    /// Their name.
    pub facilitator_name: String,
    /// When it is to begin.
    pub starts_at: Option<DateTime<Utc>>,
    /// Where it stands.
    #[sqlx(try_from = "String")]
    pub phase: Phase,
    /// When the evidence was opened.
    pub evidence_at: Option<DateTime<Utc>>,
    /// When the recommendations were revealed.
    pub reveal_at: Option<DateTime<Utc>>,
    /// When the discussion began.
    pub discussion_at: Option<DateTime<Utc>>,
    /// When it came to the decision.
    pub decision_at: Option<DateTime<Utc>>,
    /// When it ended.
    pub closed_at: Option<DateTime<Utc>>,
    /// When it was called.
    pub created_at: DateTime<Utc>,
    /// The version.
    pub version: i64,
}

impl Keyed for DebriefRow {
    fn id(&self) -> Uuid {
        self.id.into()
    }
    fn key(&self, _: &str) -> Value {
        self.created_at.into()
    }
}

/// A decision.
#[derive(Debug, Clone, FromRow)]
pub struct DecisionRow {
    /// In which debrief it was made.
    pub debrief_id: DebriefId,
    /// `hire`, `no_hire` or `hold`.
    #[sqlx(try_from = "String")]
    pub outcome: Outcome,
    /// Why.
    pub reason: String,
    /// Whether all agreed.
    pub consensus: bool,
    /// Other roles to consider the candidate for.
    pub other_roles: Json<Vec<String>>,
    /// Questions left for the reference calls.
    pub open_questions: Json<Vec<String>>,
    /// Who does what next.
    pub next_steps: Json<Vec<NextStep>>,
    /// Who made it.
    pub decided_by: UserId,
    /// Their name.
    pub decided_by_name: String,
    /// When.
    pub decided_at: DateTime<Utc>,
}

const COLUMNS: &str = "d.id, d.application_id, a.candidate_id, c.name AS candidate_name, a.job_id, j.title AS job_title,
    COALESCE(d.guide_version_id, a.guide_version_id) AS guide_version_id, d.facilitator_id, u.name AS facilitator_name, d.starts_at, d.phase, d.evidence_at, d.reveal_at,
    d.discussion_at, d.decision_at, d.closed_at, d.created_at, d.version";
const TABLES: &str =
    "debrief d JOIN application a ON a.id = d.application_id JOIN candidate c ON c.id = a.candidate_id
    JOIN job j ON j.id = a.job_id JOIN users u ON u.id = d.facilitator_id";
/// Debriefs of applications that the person runs, decides, interviews for, follows, or facilitates.
const VISIBLE: &str = "a.id IN (SELECT t.application_id FROM tie t
    WHERE t.user_id = ? AND t.role NOT IN ('coordinator', 'interviewer', 'analyst'))";
/// The same for recruiters, unless they have a lesser role on the job.
const VISIBLE_TO_ALL_JOBS: &str =
    "NOT EXISTS (SELECT 1 FROM hiring_team h WHERE h.job_id = a.job_id AND h.user_id = ?
        AND h.role IN ('coordinator', 'interviewer', 'analyst'))
    OR a.id IN (SELECT t.application_id FROM tie t
        WHERE t.user_id = ? AND t.role NOT IN ('coordinator', 'interviewer', 'analyst'))";

fn visible_to(tx: &Tx) -> ListQuery {
    let query =
        ListQuery::new(COLUMNS, TABLES, "d.id").and("d.organization_id = ?", [tx.organization().into()]);
    let me = || Value::from(tx.user());
    if tx.scope().has_any(&[Role::Admin]) {
        query
    } else if tx.scope().has_any(&[Role::Recruiter]) {
        query.and(VISIBLE_TO_ALL_JOBS, [me(), me()])
    } else {
        query.and(VISIBLE, [me()])
    }
}

pub(super) async fn list(
    tx: &mut Tx,
    filter: &DebriefFilter,
    list: &ListParameters,
) -> Result<Page<DebriefRow>> {
    const BY_CREATION: SortKey = SortKey { name: "created_at", column: "d.created_at", kind: KeyType::Time };
    const MINE: &str = "d.facilitator_id = ? OR EXISTS (SELECT 1 FROM interviewer w JOIN interview i ON i.id = w.interview_id
            WHERE i.application_id = a.id AND w.user_id = ? AND i.cancelled_at IS NULL)
        OR EXISTS (SELECT 1 FROM scorecard k WHERE k.application_id = a.id AND k.reviewer_id = ?)
        OR EXISTS (SELECT 1 FROM hiring_team h WHERE h.job_id = a.job_id AND h.user_id = ? AND h.role = 'hiring_manager')";
    let mut query = visible_to(tx)
        .and_some("d.application_id = ?", filter.application_id)
        .and_some("d.phase = ?", filter.phase.map(Phase::as_str));
    if filter.mine.unwrap_or(false) {
        query = query.and(MINE, [(); 4].map(|()| Value::from(tx.user())));
    }
    if let Some(open) = filter.open {
        query = query.and(if open { "d.closed_at IS NULL" } else { "d.closed_at IS NOT NULL" }, []);
    }
    let sort = list.order(&[BY_CREATION], true)?;
    Ok(query.fetch(tx.db(), sort, list.limit(), list.cursor.as_deref(), list.wants_total()).await?)
}

/// A debrief of the organization, whoever asks.
pub(super) async fn debrief(tx: &mut Tx, id: DebriefId) -> Result<Option<DebriefRow>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT d.id, d.application_id, a.candidate_id, c.name AS candidate_name, a.job_id, j.title AS job_title,
             COALESCE(d.guide_version_id, a.guide_version_id) AS guide_version_id, d.facilitator_id, u.name AS facilitator_name, d.starts_at, d.phase, d.evidence_at,
             d.reveal_at, d.discussion_at, d.decision_at, d.closed_at, d.created_at, d.version
         FROM debrief d JOIN application a ON a.id = d.application_id JOIN candidate c ON c.id = a.candidate_id
         JOIN job j ON j.id = a.job_id JOIN users u ON u.id = d.facilitator_id
         WHERE d.organization_id = $1 AND d.id = $2")
        .bind(organization).bind(id).fetch_optional(c).await)?)
}

/// The debriefs of an application, the latest first.
pub async fn of_application(tx: &mut Tx, application: ApplicationId) -> Result<Vec<DebriefRow>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT d.id, d.application_id, a.candidate_id, c.name AS candidate_name, a.job_id, j.title AS job_title,
             COALESCE(d.guide_version_id, a.guide_version_id) AS guide_version_id, d.facilitator_id, u.name AS facilitator_name, d.starts_at, d.phase, d.evidence_at,
             d.reveal_at, d.discussion_at, d.decision_at, d.closed_at, d.created_at, d.version
         FROM debrief d JOIN application a ON a.id = d.application_id JOIN candidate c ON c.id = a.candidate_id
         JOIN job j ON j.id = a.job_id JOIN users u ON u.id = d.facilitator_id
         WHERE d.organization_id = $1 AND d.application_id = $2 ORDER BY d.created_at DESC, d.id DESC")
        .bind(organization).bind(application).fetch_all(c).await)?)
}

/// The open debriefs that concern the person, the oldest first.
pub async fn open_of(tx: &mut Tx) -> Result<Vec<DebriefRow>> {
    let filter = DebriefFilter { mine: Some(true), open: Some(true), ..DebriefFilter::default() };
    let list = ListParameters { sort: Some("created_at".to_owned()), ..ListParameters::default() };
    Ok(self::list(tx, &filter, &list).await?.rows)
}

pub(super) async fn insert(
    tx: &mut Tx,
    id: DebriefId,
    application: &ApplicationRow,
    facilitator: UserId,
    starts_at: Option<DateTime<Utc>>,
) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    let inserted = on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO debrief (id, organization_id, application_id, guide_version_id, facilitator_id, starts_at, phase,
             created_at, updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, 'preparation', $7, $7, 1)")
        .bind(id).bind(organization).bind(application.id).bind(application.guide_version_id).bind(facilitator)
        .bind(starts_at).bind(now).execute(c).await.map(|_| ()));
    inserted.map_err(|error| match unique_violation(&error) {
        Some(_) => Problem::already_exists("There is an open debrief of this application."),
        None => error.into(),
    })
}

/// Goes to a phase, if it is still in the one that was read; false when somebody was quicker.
pub(super) async fn set_phase(tx: &mut Tx, row: &DebriefRow, to: Phase) -> Result<bool> {
    let (organization, now) = (tx.organization(), tx.now());
    let done = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE debrief SET phase = $4,
             evidence_at = CASE WHEN $4 = 'evidence' THEN $5 ELSE evidence_at END,
             reveal_at = CASE WHEN $4 = 'reveal' THEN $5 ELSE reveal_at END,
             discussion_at = CASE WHEN $4 = 'discussion' THEN $5 ELSE discussion_at END,
             decision_at = CASE WHEN $4 = 'decision' THEN $5 ELSE decision_at END,
             closed_at = CASE WHEN $4 = 'closed' THEN $5 ELSE closed_at END,
             updated_at = $5, version = version + 1
         WHERE organization_id = $1 AND id = $2 AND phase = $3")
        .bind(organization).bind(row.id).bind(row.phase.as_str()).bind(to.as_str()).bind(now)
        .execute(c).await.map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

/// What is decided.
#[derive(Debug)]
pub(super) struct Decided<'a> {
    pub outcome: &'static str,
    pub reason: &'a str,
    pub consensus: bool,
    pub other_roles: &'a [String],
    pub open_questions: &'a [String],
    pub next_steps: &'a [NextStep],
}

pub(super) async fn insert_decision(tx: &mut Tx, debrief: &DebriefRow, decided: &Decided<'_>) -> Result<()> {
    let (organization, user, now) = (tx.organization(), tx.user(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO decision (debrief_id, organization_id, application_id, outcome, reason, consensus, other_roles,
             open_questions, next_steps, decided_by, decided_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)")
        .bind(debrief.id).bind(organization).bind(debrief.application_id).bind(decided.outcome).bind(decided.reason)
        .bind(decided.consensus).bind(Json(decided.other_roles)).bind(Json(decided.open_questions))
        .bind(Json(decided.next_steps)).bind(user).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// The decision of a debrief.
pub async fn decision_of(tx: &mut Tx, debrief: DebriefId) -> Result<Option<DecisionRow>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT e.debrief_id, e.outcome, e.reason, e.consensus, e.other_roles, e.open_questions, e.next_steps, e.decided_by,
             u.name AS decided_by_name, e.decided_at
         FROM decision e JOIN users u ON u.id = e.decided_by WHERE e.organization_id = $1 AND e.debrief_id = $2")
        .bind(organization).bind(debrief).fetch_optional(c).await)?)
}

/// The names of people of the organization.
pub(super) async fn names(tx: &mut Tx, ids: &[UserId]) -> Result<Vec<(UserId, String)>> {
    let organization = tx.organization();
    let mut names = Vec::new();
    for id in ids {
        let name: Option<String> = on_tx!(tx.db(), c => sqlx::query_scalar(
            "SELECT name FROM users WHERE organization_id = $1 AND id = $2")
            .bind(organization).bind(*id).fetch_optional(c).await)?;
        names.extend(name.map(|name| (*id, name)));
    }
    Ok(names)
}

/// Takes the words out of the decisions about an application; what was decided, by whom and when stays.
pub async fn erase(tx: &mut Tx, application: ApplicationId) -> Result<()> {
    let organization = tx.organization();
    let none: Vec<String> = Vec::new();
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE decision SET reason = '', other_roles = $3, open_questions = $3, next_steps = $3
         WHERE organization_id = $1 AND application_id = $2")
        .bind(organization).bind(application).bind(Json(none)).execute(c).await.map(|_| ()))?;
    Ok(())
}
