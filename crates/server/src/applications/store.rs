//! The SQL of applications.
use chrono::{DateTime, Utc};
use sqlx::{FromRow, types::Json};
use touchstone_db::{
    Name,
    list::{KeyType, Keyed, ListQuery, Page, Sort, SortKey, Value},
    on_tx, unique_violation,
};
use touchstone_rules::{
    application::Tie,
    application::{ReasonType, Status},
    debrief::{Outcome, Phase},
    job::ScorecardsVisible,
    job::Standing,
};
use uuid::Uuid;

use super::{
    http::{ApplicationFilter, Logistics},
    rules::Seen,
};
use crate::{
    http::{ListParameters, Problem, Result},
    identity::like,
    ids::{
        ApplicationId, CandidateId, DebriefId, EventId, GuideId, GuideVersionId, JobId, ReasonId, ResumeId,
        StageId, UserId,
    },
    scope::Role,
    tx::Tx,
};

/// An application with what a list shows of it.
#[derive(Debug, Clone, FromRow)]
pub struct ApplicationRow {
    /// Which.
    pub id: ApplicationId,
    /// Whose.
    pub candidate_id: CandidateId,
    /// The candidate's name.
    pub candidate_name: String,
    /// When the candidate's data was erased.
    pub candidate_erased_at: Option<DateTime<Utc>>,
    /// The name as lists sort it.
    pub candidate_key: String,
    /// To which job.
    pub job_id: JobId,
    /// The job's title.
    pub job_title: String,
    /// The job's number in the HR system.
    pub requisition_id: Option<String>,
    /// Whether the job names who decides.
    pub has_decider: bool,
    /// Whether the job has a hiring manager.
    pub has_hiring_manager: bool,
    /// When the job opens scorecards to those who owe none.
    #[sqlx(try_from = "String")]
    pub scorecards_visible: ScorecardsVisible,
    /// The guide version that it is judged against.
    pub guide_version_id: GuideVersionId,
    /// The guide.
    pub guide_id: GuideId,
    /// The number of the version.
    pub guide_number: i64,
    /// The newest published version of the guide.
    pub newest_version_id: GuideVersionId,
    /// Its number.
    pub newest_number: i64,
    /// The stage it is in.
    pub stage_id: Option<StageId>,
    /// The stage's title.
    pub stage_title: Option<String>,
    /// The stage's kind.
    pub stage_kind: Option<String>,
    /// The stage's key.
    pub stage_key: Option<String>,
    /// Where it stands.
    #[sqlx(try_from = "String")]
    pub status: Status,
    /// Where the candidate came from.
    pub source: Option<String>,
    /// Answers that are never part of a rating.
    pub(super) logistics: Json<Logistics>,
    /// Since when.
    pub applied_at: DateTime<Utc>,
    /// When something last happened.
    pub last_activity_at: DateTime<Utc>,
    /// When the candidate is to be told what comes next.
    pub answer_due_at: Option<DateTime<Utc>>,
    /// Within how many days the job has candidates told.
    pub answer_within_days: i64,
    /// When it ended.
    pub closed_at: Option<DateTime<Utc>>,
    /// Why it was rejected.
    pub rejection_reason_id: Option<ReasonId>,
    /// The reason's name.
    pub reason_name: Option<String>,
    /// The reason's type.
    pub reason_type: Option<Name<ReasonType>>,
    /// What was said at its end.
    pub closing_note: Option<String>,
    /// Scorecards that are or were due.
    pub due: i64,
    /// Scorecards that were submitted.
    pub submitted: i64,
    /// The latest debrief.
    pub debrief_id: Option<DebriefId>,
    /// Its phase.
    pub debrief_phase: Option<Name<Phase>>,
    /// The outcome of the latest decision.
    pub decision: Option<Name<Outcome>>,
    /// When the next interview starts; one that is over is not next, whatever is missing.
    pub next_interview: Option<DateTime<Utc>>,
    /// The resume that it was made of, if a screening had one.
    pub resume_id: Option<ResumeId>,
    /// The version for `If-Match`.
    pub version: i64,
}

impl ApplicationRow {
    /// Answers that are never part of a rating.
    pub fn logistics(&self) -> &Logistics {
        &self.logistics
    }
}

/// An application with what ties the person who asks to it: what they may do follows without another question.
#[derive(Debug, FromRow)]
#[allow(clippy::struct_excessive_bools, reason = "a list of ties, each there or not")]
pub(super) struct TiedRow {
    #[sqlx(flatten)]
    pub(super) row: ApplicationRow,
    role_on_job: Option<Name<Role>>,
    reviews: bool,
    facilitates: bool,
    decides: bool,
}

impl TiedRow {
    /// The application as a person with these roles in the organization sees it; none where it does not exist for them.
    pub(super) fn seen(self, roles: &[Role]) -> Option<Seen> {
        let role_on_job = self.role_on_job.map(|role| role.0);
        let standing = Standing::of(roles, role_on_job);
        let tie = Tie {
            reviews: self.reviews,
            on_team: role_on_job == Some(Role::Interviewer),
            facilitates: self.facilitates,
            decides: self.decides,
        };
        Some(Seen::new(self.row, standing, tie)).filter(|seen| seen.may.see())
    }
}

impl Keyed for TiedRow {
    fn id(&self) -> Uuid {
        self.row.id.into()
    }
    fn key(&self, name: &str) -> Value {
        match name {
            "candidate_name" => self.row.candidate_key.clone().into(),
            "applied_at" => self.row.applied_at.into(),
            _ => self.row.last_activity_at.into(),
        }
    }
}

/// A reason to reject.
#[derive(Debug, Clone, FromRow)]
pub struct Reason {
    /// Which.
    pub id: ReasonId,
    /// What it says.
    pub name: String,
    /// Whose decision it was.
    #[sqlx(rename = "type", try_from = "String")]
    pub kind: ReasonType,
}

const COLUMNS: &str = "a.id, a.candidate_id, c.name AS candidate_name, a.candidate_key,
    c.erased_at AS candidate_erased_at, a.job_id,
    j.title AS job_title, j.requisition_id, j.decider_id IS NOT NULL AS has_decider,
    EXISTS (SELECT 1 FROM hiring_team h WHERE h.job_id = j.id AND h.role = 'hiring_manager') AS has_hiring_manager,
    j.scorecards_visible, a.guide_version_id, g.guide_id, g.number AS guide_number, n.id AS newest_version_id,
    n.number AS newest_number, a.stage_id, s.title AS stage_title, s.kind AS stage_kind, s.key AS stage_key,
    a.status, a.source, a.logistics, a.applied_at, a.last_activity_at, a.answer_due_at,
    j.answer_within_days, a.closed_at, a.rejection_reason_id,
    r.name AS reason_name, r.type AS reason_type, a.closing_note,
    (SELECT COUNT(*) FROM (
        SELECT t.key AS stage, w.user_id AS person FROM interview i JOIN interviewer w ON w.interview_id = i.id
            JOIN stage t ON t.id = i.stage_id WHERE i.application_id = a.id AND i.cancelled_at IS NULL
        UNION SELECT k.stage_key, k.reviewer_id FROM scorecard k WHERE k.application_id = a.id) owed) AS due,
    (SELECT COUNT(*) FROM scorecard k WHERE k.application_id = a.id AND k.status <> 'draft') AS submitted,
    (SELECT d.id FROM debrief d WHERE d.application_id = a.id ORDER BY d.created_at DESC LIMIT 1) AS debrief_id,
    (SELECT d.phase FROM debrief d WHERE d.application_id = a.id ORDER BY d.created_at DESC LIMIT 1) AS debrief_phase,
    (SELECT e.outcome FROM decision e WHERE e.application_id = a.id ORDER BY e.decided_at DESC LIMIT 1) AS decision,
    (SELECT r.id FROM resume r WHERE r.application_id = a.id ORDER BY r.number DESC LIMIT 1) AS resume_id,
    a.version";
const TABLES: &str = "application a JOIN candidate c ON c.id = a.candidate_id JOIN job j ON j.id = a.job_id
    JOIN guide_version g ON g.id = a.guide_version_id JOIN guide_version n ON n.guide_id = g.guide_id
        AND n.number = (SELECT MAX(number) FROM guide_version w WHERE w.guide_id = g.guide_id)
    LEFT JOIN stage s ON s.id = a.stage_id LEFT JOIN rejection_reason r ON r.id = a.rejection_reason_id";
/// Applications in a stage of whichever version of the guide they hold: stages keep their keys.
const IN_STAGE: &str = "EXISTS (SELECT 1 FROM stage f JOIN guide_version v ON v.id = f.guide_version_id
    WHERE f.id = ? AND f.key = s.key AND v.guide_id = g.guide_id)";
/// Applications that a person has to do with. They are collected by the person, who has to do with few, and not asked of
/// every application, of which there are many.
const VISIBLE: &str =
    "a.id IN (SELECT t.application_id FROM tie t WHERE t.user_id = ? AND t.role <> 'analyst')";
/// The same for those whose role in the organization holds on every job, unless they have a lesser one on it.
const VISIBLE_TO_ALL_JOBS: &str =
    "NOT EXISTS (SELECT 1 FROM hiring_team h WHERE h.job_id = a.job_id AND h.user_id = ?
        AND h.role = 'analyst')
    OR a.id IN (SELECT t.application_id FROM tie t WHERE t.user_id = ? AND t.role <> 'analyst')";
/// Applications of candidates with such a name, which an index knows without the applications themselves.
const NAMED: &str = "a.id IN (SELECT n.id FROM application n WHERE n.organization_id = ? AND n.candidate_key LIKE ? ESCAPE '\\')";
/// What ties the person to each application.
const TIES: &str = "(SELECT h.role FROM hiring_team h WHERE h.job_id = a.job_id AND h.user_id = ?) AS role_on_job,
    EXISTS (SELECT 1 FROM tie t WHERE t.application_id = a.id AND t.user_id = ? AND t.role = 'reviewer') AS reviews,
    EXISTS (SELECT 1 FROM tie t WHERE t.application_id = a.id AND t.user_id = ? AND t.role = 'facilitator') AS facilitates,
    COALESCE(j.decider_id = ?, FALSE) AS decides";
const NEXT_INTERVIEW: &str = "(SELECT MIN(i.starts_at) FROM interview i
    WHERE i.application_id = a.id AND i.cancelled_at IS NULL AND i.ends_at > ?) AS next_interview";

/// The applications of the organization, each with what ties the person to it.
fn tied(tx: &Tx) -> ListQuery {
    ListQuery::new(COLUMNS, TABLES, "a.id")
        .select(TIES, [(); 4].map(|()| Value::from(tx.user())))
        .select(NEXT_INTERVIEW, [tx.now().into()])
        .and("a.organization_id = ?", [tx.organization().into()])
}

fn visible_to(tx: &Tx) -> ListQuery {
    let query = tied(tx);
    let me = || Value::from(tx.user());
    if tx.scope().has_any(&[Role::Admin]) {
        query
    } else if tx.scope().has_any(&[Role::Recruiter, Role::Coordinator]) {
        query.and(VISIBLE_TO_ALL_JOBS, [me(), me()])
    } else {
        query.and(VISIBLE, [me()])
    }
}

const BY_ACTIVITY: SortKey =
    SortKey { name: "last_activity_at", column: "a.last_activity_at", kind: KeyType::Time };
const KEYS: [SortKey; 3] = [
    BY_ACTIVITY,
    SortKey { name: "applied_at", column: "a.applied_at", kind: KeyType::Time },
    SortKey { name: "candidate_name", column: "a.candidate_key", kind: KeyType::Text },
];

pub(super) async fn list(
    tx: &mut Tx,
    filter: &ApplicationFilter,
    list: &ListParameters,
) -> Result<Page<TiedRow>> {
    let query = visible_to(tx)
        .and_some("a.job_id = ?", filter.job_id)
        .and_some("a.candidate_id = ?", filter.candidate_id)
        .and_some(IN_STAGE, filter.stage_id)
        .and_some("a.status = ?", filter.status.map(super::Status::as_str))
        .and_some("a.last_activity_at < ?", filter.quiet_since);
    let query = match &filter.q {
        Some(q) => query.and(NAMED, [tx.organization().into(), format!("%{}%", like(q)).into()]),
        None => query,
    };
    let sort = list.order(&KEYS, true)?;
    Ok(query.fetch(tx.db(), sort, list.limit(), list.cursor.as_deref(), list.wants_total()).await?)
}

/// Active applications that have been kept waiting: nothing has happened since, or the answer is overdue.
pub(super) async fn waiting(tx: &mut Tx, before: DateTime<Utc>, limit: i64) -> Result<Vec<TiedRow>> {
    let now = tx.now();
    let query = visible_to(tx)
        .and("a.status = 'active'", [])
        .and("a.last_activity_at < ? OR a.answer_due_at < ?", [before.into(), now.into()]);
    let sort = Sort { key: BY_ACTIVITY, descending: false };
    Ok(query.fetch(tx.db(), sort, limit, None, false).await?.rows)
}

/// Either nobody owes a scorecard, no debrief was called, and the stage that the application stands in, or a later one, has
/// been scored (one that was moved on waits for that stage first); or the latest debrief ended with a decision that ends
/// the application too.
const TO_DO: &str = "NOT EXISTS (SELECT 1 FROM debrief d WHERE d.application_id = a.id)
        AND EXISTS (SELECT 1 FROM scorecard k
            JOIN stage t ON t.guide_version_id = a.guide_version_id AND t.key = k.stage_key
            WHERE k.application_id = a.id AND k.status <> 'draft' AND t.position >= COALESCE(s.position, 0))
        AND NOT EXISTS (SELECT 1 FROM scorecard k WHERE k.application_id = a.id AND k.status = 'draft')
        AND NOT EXISTS (SELECT 1 FROM interview i JOIN interviewer w ON w.interview_id = i.id
            JOIN stage t ON t.id = i.stage_id
            WHERE i.application_id = a.id AND i.cancelled_at IS NULL AND NOT EXISTS (SELECT 1 FROM scorecard k
                WHERE k.application_id = a.id AND k.stage_key = t.key AND k.reviewer_id = w.user_id))
    OR NOT EXISTS (SELECT 1 FROM debrief d WHERE d.application_id = a.id AND d.closed_at IS NULL)
        AND 'hold' <> (SELECT e.outcome FROM decision e WHERE e.application_id = a.id
            ORDER BY e.decided_at DESC LIMIT 1)";

/// Active applications that wait for whoever runs the job: for a debrief to be called, or for what was decided in one.
pub(super) async fn next_steps(tx: &mut Tx, limit: i64) -> Result<Vec<TiedRow>> {
    let query = visible_to(tx).and("a.status = 'active'", []).and(TO_DO, []);
    let sort = Sort { key: BY_ACTIVITY, descending: false };
    Ok(query.fetch(tx.db(), sort, limit, None, false).await?.rows)
}

/// Active applications of which the last stage of their guide has a submitted scorecard: nothing is left but the debrief.
pub(super) async fn through_all_stages(tx: &mut Tx) -> Result<Vec<ApplicationId>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_scalar(
        "SELECT DISTINCT a.id FROM application a
            JOIN scorecard k ON k.application_id = a.id AND k.status <> 'draft'
            JOIN stage t ON t.guide_version_id = a.guide_version_id AND t.key = k.stage_key
         WHERE a.organization_id = $1 AND a.status = 'active' AND NOT EXISTS (SELECT 1 FROM stage later
            WHERE later.guide_version_id = t.guide_version_id AND later.position > t.position)")
        .bind(organization).fetch_all(c).await?))
}

/// An application of the organization, whoever asks.
pub(super) async fn application(tx: &mut Tx, id: ApplicationId) -> Result<Option<TiedRow>> {
    let query = tied(tx).and("a.id = ?", [id.into()]);
    let mut page = query.fetch(tx.db(), Sort { key: BY_ACTIVITY, descending: false }, 1, None, false).await?;
    Ok(page.rows.pop())
}

/// What is written of a new application.
#[derive(Debug)]
pub(super) struct NewRow<'a> {
    pub candidate_id: CandidateId,
    pub job_id: JobId,
    pub guide_version_id: GuideVersionId,
    pub stage_id: Option<StageId>,
    pub source: Option<&'a str>,
    pub logistics: &'a Logistics,
    pub answer_due_at: DateTime<Utc>,
}

pub(super) async fn insert(tx: &mut Tx, id: ApplicationId, new: NewRow<'_>) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    let inserted = on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO application (id, organization_id, candidate_id, job_id, guide_version_id, stage_id, status, source,
             logistics, applied_at, last_activity_at, updated_at, answer_due_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, 'active', $7, $8, $9, $9, $9, $10, 1)")
        .bind(id).bind(organization).bind(new.candidate_id).bind(new.job_id).bind(new.guide_version_id)
        .bind(new.stage_id).bind(new.source).bind(Json(new.logistics)).bind(now).bind(new.answer_due_at)
        .execute(c).await.map(|_| ()));
    inserted.map_err(|error| match unique_violation(&error) {
        Some(_) => Problem::already_exists("This candidate has an application to this job."),
        None => error.into(),
    })
}

/// Holds a candidate of the organization until the transaction ends, so that they are not erased meanwhile; false when
/// there is none, or they were erased.
pub(super) async fn hold_candidate(tx: &mut Tx, id: CandidateId) -> Result<bool> {
    let organization = tx.organization();
    let held = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE candidate SET version = version WHERE organization_id = $1 AND id = $2 AND erased_at IS NULL")
        .bind(organization).bind(id).execute(c).await.map(|done| done.rows_affected()))?;
    Ok(held == 1)
}

pub(super) async fn update(
    tx: &mut Tx,
    id: ApplicationId,
    version: i64,
    source: Option<&str>,
    logistics: &Logistics,
    answer_due_at: Option<DateTime<Utc>>,
) -> Result<bool> {
    let (organization, now) = (tx.organization(), tx.now());
    let done = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE application SET source = $4, logistics = $5, answer_due_at = $6, updated_at = $7, version = version + 1
         WHERE organization_id = $1 AND id = $2 AND version = $3")
        .bind(organization).bind(id).bind(version).bind(source).bind(Json(logistics))
        .bind(answer_due_at).bind(now)
        .execute(c).await.map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

/// Moves an application, with the date by which the candidate is told what comes next.
pub(super) async fn set_stage(
    tx: &mut Tx,
    id: ApplicationId,
    stage: StageId,
    due: DateTime<Utc>,
) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE application SET stage_id = $3, last_activity_at = $4, updated_at = $4, answer_due_at = $5,
             version = version + 1
         WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).bind(stage).bind(now).bind(due).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Moves an application to another version of its guide, and to a stage of that version. `due` is when the candidate is to
/// have an answer, where that changes.
pub(super) async fn set_version(
    tx: &mut Tx,
    id: ApplicationId,
    version: GuideVersionId,
    stage: Option<StageId>,
    due: Option<DateTime<Utc>>,
) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE application SET guide_version_id = $3, stage_id = $4, last_activity_at = $5, updated_at = $5,
             answer_due_at = COALESCE($6, answer_due_at), version = version + 1
         WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).bind(version).bind(stage).bind(now).bind(due).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Holds an application until the transaction ends, so that its guide version does not change under what rests on it.
pub async fn hold(tx: &mut Tx, id: ApplicationId) -> Result<()> {
    let organization = tx.organization();
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE application SET version = version WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Ends an application; false when it has ended already.
pub(super) async fn close(
    tx: &mut Tx,
    id: ApplicationId,
    status: &str,
    reason: Option<ReasonId>,
    note: Option<&str>,
) -> Result<bool> {
    let (organization, now) = (tx.organization(), tx.now());
    let done = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE application SET status = $3, rejection_reason_id = $4, closing_note = $5, closed_at = $6,
             last_activity_at = $6, updated_at = $6, version = version + 1
         WHERE organization_id = $1 AND id = $2 AND status = 'active'")
        .bind(organization).bind(id).bind(status).bind(reason).bind(note).bind(now)
        .execute(c).await.map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

/// Notes that something happened to an application.
pub async fn touch(tx: &mut Tx, id: ApplicationId) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE application SET last_activity_at = $3 WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

pub(super) async fn insert_reason(tx: &mut Tx, position: usize, name: &str, kind: &str) -> Result<()> {
    let organization = tx.organization();
    on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO rejection_reason (id, organization_id, name, type, position) VALUES ($1, $2, $3, $4, $5)")
        .bind(touchstone_db::new_id()).bind(organization).bind(name).bind(kind)
        .bind(i64::try_from(position).unwrap_or_default()).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// The organization's rejection reasons, in their order.
pub async fn rejection_reasons(tx: &mut Tx) -> Result<Vec<Reason>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT id, name, type FROM rejection_reason WHERE organization_id = $1 ORDER BY position, id")
        .bind(organization).fetch_all(c).await)?)
}

/// When an application came into a stage, or into the same one of another guide version: the event as it was recorded,
/// with its payload as far as it is left.
pub(super) async fn moves(
    tx: &mut Tx,
    id: ApplicationId,
) -> Result<Vec<(DateTime<Utc>, Option<Json<serde_json::Value>>)>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT e.at, p.payload FROM audit_event e LEFT JOIN audit_payload p ON p.event_id = e.id
         WHERE e.organization_id = $1 AND e.application_id = $2
             AND e.type IN ('application.created', 'application.moved', 'application.guide_version_changed')
         ORDER BY e.seq")
        .bind(organization).bind(id).fetch_all(c).await)?)
}

/// The applications of a candidate, whoever asks, the first first.
pub(super) async fn of_candidate(tx: &mut Tx, candidate: CandidateId) -> Result<Vec<TiedRow>> {
    const BY_APPLIED: SortKey = SortKey { name: "applied_at", column: "a.applied_at", kind: KeyType::Time };
    let query = tied(tx).and("a.candidate_id = ?", [candidate.into()]);
    Ok(query.fetch(tx.db(), Sort { key: BY_APPLIED, descending: false }, 1000, None, false).await?.rows)
}

/// An event of an application's timeline.
#[derive(Debug, FromRow)]
pub(super) struct TimelineRow {
    pub id: EventId,
    #[sqlx(rename = "type")]
    pub kind: String,
    pub at: DateTime<Utc>,
    pub actor_id: Option<UserId>,
    pub actor_name: Option<String>,
    pub payload: Option<Json<serde_json::Value>>,
}

impl Keyed for TimelineRow {
    fn id(&self) -> Uuid {
        self.id.into()
    }
    fn key(&self, _: &str) -> Value {
        self.at.into()
    }
}

pub(super) async fn timeline(
    tx: &mut Tx,
    id: ApplicationId,
    list: &ListParameters,
) -> Result<Page<TimelineRow>> {
    const BY_TIME: SortKey = SortKey { name: "at", column: "e.at", kind: KeyType::Time };
    let query = ListQuery::new(
        "e.id, e.type, e.at, e.actor_id, u.name AS actor_name, p.payload",
        "audit_event e LEFT JOIN users u ON u.id = e.actor_id LEFT JOIN audit_payload p ON p.event_id = e.id",
        "e.id",
    )
    .and("e.organization_id = ?", [tx.organization().into()])
    .and("e.application_id = ?", [id.into()]);
    let sort = list.order(&[BY_TIME], true)?;
    Ok(query.fetch(tx.db(), sort, list.limit(), list.cursor.as_deref(), list.wants_total()).await?)
}

/// Takes away what an application says of the person; where it stands, and since when, stays.
pub async fn erase(tx: &mut Tx, id: ApplicationId) -> Result<()> {
    let organization = tx.organization();
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE application SET source = NULL, logistics = $3, closing_note = NULL, version = version + 1
         WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).bind(Json(Logistics::default())).execute(c).await.map(|_| ()))?;
    Ok(())
}
