//! The SQL of scorecards.
use chrono::{DateTime, Utc};
use sqlx::{FromRow, types::Json};
use touchstone_db::{
    Name,
    list::{KeyType, Keyed, ListQuery, Page, SortKey, Value},
    on_tx,
};
use touchstone_rules::{
    interview::PanelRole,
    scorecard::Status,
    visibility::{DebriefTimes, Debt},
};
use uuid::Uuid;

use super::{Content, views::ScorecardFilter};
use crate::{
    http::{ListParameters, Result},
    ids::{ApplicationId, CandidateId, GuideVersionId, InterviewId, JobId, ScorecardId, StageId, UserId},
    tx::Tx,
};

/// A scorecard with its present content.
#[derive(Debug, Clone, FromRow)]
pub struct ScorecardRow {
    /// Which.
    pub id: ScorecardId,
    /// Of which application.
    pub application_id: ApplicationId,
    /// For which stage.
    pub stage_id: StageId,
    /// The stage's title.
    pub stage_title: String,
    /// The stage's kind.
    pub stage_kind: String,
    /// The stage's key, the same in every version of the guide.
    pub stage_key: String,
    /// The guide version that it is judged against.
    pub guide_version_id: GuideVersionId,
    /// The number of that version.
    pub guide_number: i64,
    /// The meeting, if there was one.
    pub interview_id: Option<InterviewId>,
    /// Whose.
    pub reviewer_id: UserId,
    /// Their name.
    pub reviewer_name: String,
    /// What they did in the interview, or `reviewer`.
    #[sqlx(try_from = "String")]
    pub role: PanelRole,
    /// Had not read others' when they began.
    pub independent: bool,
    /// `draft`, `submitted` or `amended`.
    #[sqlx(try_from = "String")]
    pub status: Status,
    /// What it says now.
    pub content: Json<Content>,
    /// Holds a rating of 1 to 4.
    pub informative: bool,
    /// Since when it is in.
    pub submitted_at: Option<DateTime<Utc>>,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
    /// The version for `If-Match`.
    pub version: i64,
}

impl Keyed for ScorecardRow {
    fn id(&self) -> Uuid {
        self.id.into()
    }
    fn key(&self, _: &str) -> Value {
        self.updated_at.into()
    }
}

/// A version of a submitted scorecard: 1 is what was submitted, the others are amendments.
#[derive(Debug, Clone, FromRow)]
pub struct VersionRow {
    /// Of which scorecard.
    pub scorecard_id: ScorecardId,
    /// From 1.
    pub number: i64,
    /// What it said.
    pub content: Json<Content>,
    /// Why it was amended.
    pub reason: Option<String>,
    /// The reviewer had read others' before.
    pub after_seeing_others: bool,
    /// The recommendations had been revealed.
    pub after_reveal: bool,
    /// When.
    pub created_at: DateTime<Utc>,
}

/// Whether somebody's scorecard for a stage is in.
#[derive(Debug, Clone, FromRow)]
pub struct StateRow {
    /// Who.
    pub user_id: UserId,
    /// Their name.
    pub name: String,
    /// What they do in the interview, or `reviewer`.
    #[sqlx(try_from = "String")]
    pub role: PanelRole,
    /// For which stage, in the version that the scorecard is or will be judged against.
    pub stage_id: StageId,
    /// The stage's key, the same in every version of the guide.
    pub stage_key: String,
    /// The stage's title.
    pub stage_title: String,
    /// `draft`, `submitted`, `amended`, or none.
    pub status: Option<Name<Status>>,
    /// When it was submitted.
    pub submitted_at: Option<DateTime<Utc>>,
}

const COLUMNS: &str = "k.id, k.application_id, k.stage_id, s.title AS stage_title, s.kind AS stage_kind, k.stage_key,
    g.id AS guide_version_id, g.number AS guide_number, k.interview_id, k.reviewer_id, u.name AS reviewer_name, k.role,
    k.independent, k.status, k.content, k.informative, k.submitted_at, k.created_at, k.updated_at, k.version";
const TABLES: &str =
    "scorecard k JOIN stage s ON s.id = k.stage_id JOIN guide_version g ON g.id = s.guide_version_id
    JOIN users u ON u.id = k.reviewer_id";
const BY_CHANGE: SortKey = SortKey { name: "updated_at", column: "k.updated_at", kind: KeyType::Time };

/// One page of the person's own scorecards.
pub(super) async fn mine(
    tx: &mut Tx,
    filter: &ScorecardFilter,
    list: &ListParameters,
) -> Result<Page<ScorecardRow>> {
    let query = ListQuery::new(COLUMNS, TABLES, "k.id")
        .and("k.organization_id = ?", [tx.organization().into()])
        .and("k.reviewer_id = ?", [tx.user().into()])
        .and_some("k.status = ?", filter.status.map(Status::as_str))
        .and_some("k.application_id = ?", filter.application_id);
    let sort = list.order(&[BY_CHANGE], true)?;
    Ok(query.fetch(tx.db(), sort, list.limit(), list.cursor.as_deref(), list.wants_total()).await?)
}

/// A scorecard of the organization, whosever it is.
pub(super) async fn scorecard(tx: &mut Tx, id: ScorecardId) -> Result<Option<ScorecardRow>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT k.id, k.application_id, k.stage_id, s.title AS stage_title, s.kind AS stage_kind, k.stage_key,
             g.id AS guide_version_id, g.number AS guide_number, k.interview_id, k.reviewer_id, u.name AS reviewer_name,
             k.role, k.independent, k.status, k.content, k.informative, k.submitted_at, k.created_at, k.updated_at, k.version
         FROM scorecard k JOIN stage s ON s.id = k.stage_id JOIN guide_version g ON g.id = s.guide_version_id
         JOIN users u ON u.id = k.reviewer_id
         WHERE k.organization_id = $1 AND k.id = $2")
        .bind(organization).bind(id).fetch_optional(c).await)?)
}

/// All scorecards of an application in the order of the stages: of the version that the application holds, then those
/// that it no longer has.
pub(super) async fn of_application(tx: &mut Tx, application: ApplicationId) -> Result<Vec<ScorecardRow>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT k.id, k.application_id, k.stage_id, s.title AS stage_title, s.kind AS stage_kind, k.stage_key,
             g.id AS guide_version_id, g.number AS guide_number, k.interview_id, k.reviewer_id, u.name AS reviewer_name,
             k.role, k.independent, k.status, k.content, k.informative, k.submitted_at, k.created_at, k.updated_at, k.version
         FROM scorecard k JOIN stage s ON s.id = k.stage_id JOIN guide_version g ON g.id = s.guide_version_id
         JOIN users u ON u.id = k.reviewer_id JOIN application a ON a.id = k.application_id
         LEFT JOIN stage p ON p.guide_version_id = a.guide_version_id AND p.key = k.stage_key
         WHERE k.organization_id = $1 AND k.application_id = $2
         ORDER BY CASE WHEN p.id IS NULL THEN 1 ELSE 0 END, COALESCE(p.position, s.position), k.stage_key, u.name_key, k.id")
        .bind(organization).bind(application).fetch_all(c).await)?)
}

/// The person's scorecard for a stage of an application, by the stage's key, with the stage it was begun for.
pub(super) async fn own(
    tx: &mut Tx,
    application: ApplicationId,
    key: &str,
) -> Result<Option<(ScorecardId, StageId)>> {
    let (organization, user) = (tx.organization(), tx.user());
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT id, stage_id FROM scorecard
         WHERE organization_id = $1 AND application_id = $2 AND stage_key = $3 AND reviewer_id = $4")
        .bind(organization).bind(application).bind(key).bind(user).fetch_optional(c).await)?)
}

/// A scorecard that is begun.
#[derive(Debug)]
pub(super) struct Begun<'a> {
    pub application_id: ApplicationId,
    pub stage_id: StageId,
    pub stage_key: &'a str,
    pub interview_id: Option<InterviewId>,
    pub role: PanelRole,
    pub independent: bool,
}

/// Begins the person's scorecard; false when it has been begun: two devices may do so at once, for two versions even.
pub(super) async fn insert(tx: &mut Tx, new: Begun<'_>) -> Result<bool> {
    let (organization, user, now) = (tx.organization(), tx.user(), tx.now());
    let done = on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO scorecard (id, organization_id, application_id, stage_id, stage_key, interview_id, reviewer_id, role,
             independent, status, content, informative, created_at, updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'draft', $10, FALSE, $11, $11, 1)
         ON CONFLICT DO NOTHING")
        .bind(touchstone_db::new_id()).bind(organization).bind(new.application_id).bind(new.stage_id)
        .bind(new.stage_key).bind(new.interview_id).bind(user).bind(new.role.as_str()).bind(new.independent).bind(Json(Content::default())).bind(now)
        .execute(c).await.map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

/// Holds the person's own scorecard until the transaction ends, so that two patches follow one another.
pub(super) async fn lock(tx: &mut Tx, id: ScorecardId) -> Result<()> {
    let (organization, user) = (tx.organization(), tx.user());
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE scorecard SET version = version WHERE organization_id = $1 AND id = $2 AND reviewer_id = $3")
        .bind(organization).bind(id).bind(user).execute(c).await.map(|_| ()))?;
    Ok(())
}

pub(super) async fn save(tx: &mut Tx, id: ScorecardId, content: &Content) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE scorecard SET content = $3, updated_at = $4, version = version + 1
         WHERE organization_id = $1 AND id = $2 AND status = 'draft'")
        .bind(organization).bind(id).bind(Json(content)).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Makes a draft a submitted scorecard; its content is kept as version 1.
pub(super) async fn submit(
    tx: &mut Tx,
    row: &ScorecardRow,
    after_seeing_others: bool,
    after_reveal: bool,
) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE scorecard SET status = 'submitted', informative = $3, submitted_at = $4, updated_at = $4, version = version + 1
         WHERE organization_id = $1 AND id = $2 AND status = 'draft'")
        .bind(organization).bind(row.id).bind(row.content.0.is_informative()).bind(now)
        .execute(c).await.map(|_| ()))?;
    insert_version(
        tx,
        row.id,
        &NewVersion { number: 1, content: &row.content.0, reason: None, after_seeing_others, after_reveal },
    )
    .await
}

/// A version that is to be kept.
#[derive(Debug)]
pub(super) struct NewVersion<'a> {
    pub number: i64,
    pub content: &'a Content,
    pub reason: Option<&'a str>,
    pub after_seeing_others: bool,
    pub after_reveal: bool,
}

async fn insert_version(tx: &mut Tx, scorecard: ScorecardId, new: &NewVersion<'_>) -> Result<()> {
    let now = tx.now();
    on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO scorecard_version (scorecard_id, number, content, reason, after_seeing_others, after_reveal, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)")
        .bind(scorecard).bind(new.number).bind(Json(new.content)).bind(new.reason).bind(new.after_seeing_others)
        .bind(new.after_reveal).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Keeps an amendment as the next version and makes it the present content.
pub(super) async fn amend(tx: &mut Tx, scorecard: ScorecardId, new: &NewVersion<'_>) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE scorecard SET status = 'amended', content = $3, informative = $4, updated_at = $5, version = version + 1
         WHERE organization_id = $1 AND id = $2 AND status <> 'draft'")
        .bind(organization).bind(scorecard).bind(Json(new.content)).bind(new.content.is_informative()).bind(now)
        .execute(c).await.map(|_| ()))?;
    insert_version(tx, scorecard, new).await
}

/// The versions of all submitted scorecards of an application, in order.
pub async fn versions(tx: &mut Tx, application: ApplicationId) -> Result<Vec<VersionRow>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT v.scorecard_id, v.number, v.content, v.reason, v.after_seeing_others, v.after_reveal, v.created_at
         FROM scorecard_version v JOIN scorecard k ON k.id = v.scorecard_id
         WHERE k.organization_id = $1 AND k.application_id = $2 ORDER BY v.scorecard_id, v.number")
        .bind(organization).bind(application).fetch_all(c).await)?)
}

/// What the person owes on an application: a scorecard for each stage in which they interview, and every one they have
/// begun. A stage is the same in every version of the guide, so that a move to another settles nothing and loses nothing.
pub(super) async fn debts(tx: &mut Tx, application: ApplicationId) -> Result<Vec<Debt>> {
    let (organization, user) = (tx.organization(), tx.user());
    let rows: Vec<(String, bool)> = on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT owed.stage_key, EXISTS (SELECT 1 FROM scorecard k WHERE k.application_id = $2 AND k.stage_key = owed.stage_key
                 AND k.reviewer_id = $3 AND k.status <> 'draft' AND k.informative) AS settled
         FROM (SELECT s.key AS stage_key FROM interview i JOIN interviewer w ON w.interview_id = i.id
                   JOIN stage s ON s.id = i.stage_id
                   WHERE i.organization_id = $1 AND i.application_id = $2 AND w.user_id = $3 AND i.cancelled_at IS NULL
               UNION SELECT k.stage_key FROM scorecard k
                   WHERE k.organization_id = $1 AND k.application_id = $2 AND k.reviewer_id = $3) owed")
        .bind(organization).bind(application).bind(user).fetch_all(c).await)?;
    Ok(rows.into_iter().map(|(_, settled)| Debt { settled }).collect())
}

/// The applications on which the person owes a scorecard, by the same rule: what they have is bounded by what they were
/// asked to do, and not by what a list shows.
pub(super) async fn locked(tx: &mut Tx) -> Result<Vec<ApplicationId>> {
    let (organization, user) = (tx.organization(), tx.user());
    Ok(on_tx!(tx.db(), c => sqlx::query_scalar(
        "SELECT DISTINCT owed.application_id
         FROM (SELECT i.application_id, s.key AS stage_key FROM interviewer w JOIN interview i ON i.id = w.interview_id
                   JOIN stage s ON s.id = i.stage_id
                   WHERE i.organization_id = $1 AND w.user_id = $2 AND i.cancelled_at IS NULL
               UNION SELECT k.application_id, k.stage_key FROM scorecard k
                   WHERE k.organization_id = $1 AND k.reviewer_id = $2) owed
         WHERE NOT EXISTS (SELECT 1 FROM scorecard k WHERE k.application_id = owed.application_id
             AND k.stage_key = owed.stage_key AND k.reviewer_id = $2 AND k.status <> 'draft' AND k.informative)")
        .bind(organization).bind(user).fetch_all(c).await)?)
}

/// Whose scorecards are due on an application, and whether they are in.
pub(super) async fn states(tx: &mut Tx, application: ApplicationId) -> Result<Vec<StateRow>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT owed.user_id, u.name, COALESCE(k.role, owed.role) AS role, s.id AS stage_id, s.key AS stage_key,
             s.title AS stage_title, k.status, k.submitted_at
         FROM (SELECT w.user_id, t.key AS stage_key, MIN(w.role) AS role
                   FROM interview i JOIN interviewer w ON w.interview_id = i.id JOIN stage t ON t.id = i.stage_id
                   WHERE i.organization_id = $1 AND i.application_id = $2 AND i.cancelled_at IS NULL
                   GROUP BY w.user_id, t.key
               UNION SELECT k.reviewer_id, k.stage_key, k.role FROM scorecard k
                   WHERE k.organization_id = $1 AND k.application_id = $2
                     AND NOT EXISTS (SELECT 1 FROM interview i JOIN interviewer w ON w.interview_id = i.id
                         JOIN stage t ON t.id = i.stage_id
                         WHERE i.application_id = $2 AND t.key = k.stage_key AND w.user_id = k.reviewer_id
                             AND i.cancelled_at IS NULL)) owed
         JOIN users u ON u.id = owed.user_id
         LEFT JOIN scorecard k ON k.application_id = $2 AND k.stage_key = owed.stage_key AND k.reviewer_id = owed.user_id
         JOIN stage s ON s.id = COALESCE(k.stage_id, (SELECT i.stage_id FROM interview i
             JOIN interviewer w ON w.interview_id = i.id JOIN stage t ON t.id = i.stage_id
             WHERE i.application_id = $2 AND t.key = owed.stage_key AND w.user_id = owed.user_id AND i.cancelled_at IS NULL
             ORDER BY i.starts_at DESC, i.id DESC LIMIT 1))
         JOIN application a ON a.id = $2
         LEFT JOIN stage p ON p.guide_version_id = a.guide_version_id AND p.key = owed.stage_key
         ORDER BY CASE WHEN p.id IS NULL THEN 1 ELSE 0 END, COALESCE(p.position, s.position), owed.stage_key, u.name_key,
             owed.user_id")
        .bind(organization).bind(application).fetch_all(c).await)?)
}

/// A scorecard that the person owes.
#[derive(Debug, FromRow)]
pub(super) struct OwedRow {
    pub application_id: ApplicationId,
    pub candidate_id: CandidateId,
    pub candidate_name: String,
    pub job_id: JobId,
    pub job_title: String,
    pub stage_id: StageId,
    pub stage_key: String,
    pub stage_title: String,
    pub interview_id: Option<InterviewId>,
    pub since: DateTime<Utc>,
}

/// What the person owes on active applications, the oldest first.
pub(super) async fn owed(tx: &mut Tx) -> Result<Vec<OwedRow>> {
    let (organization, user, now) = (tx.organization(), tx.user(), tx.now());
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT owed.application_id, c.id AS candidate_id, c.name AS candidate_name, j.id AS job_id, j.title AS job_title,
             s.id AS stage_id, s.key AS stage_key, s.title AS stage_title, owed.interview_id, owed.since
         FROM (SELECT i.application_id, i.stage_id, i.id AS interview_id, i.ends_at AS since
                   FROM interview i JOIN interviewer w ON w.interview_id = i.id JOIN stage t ON t.id = i.stage_id
                   WHERE i.organization_id = $1 AND w.user_id = $2 AND i.cancelled_at IS NULL AND i.ends_at <= $3
                       AND NOT EXISTS (SELECT 1 FROM scorecard k WHERE k.application_id = i.application_id
                           AND k.stage_key = t.key AND k.reviewer_id = $2 AND k.status <> 'draft')
               UNION ALL
               SELECT k.application_id, k.stage_id, k.interview_id, k.created_at FROM scorecard k
                   WHERE k.organization_id = $1 AND k.reviewer_id = $2 AND k.status = 'draft' AND k.interview_id IS NULL) owed
         JOIN application a ON a.id = owed.application_id JOIN candidate c ON c.id = a.candidate_id
         JOIN job j ON j.id = a.job_id JOIN stage s ON s.id = owed.stage_id
         WHERE a.status = 'active' ORDER BY owed.since, owed.application_id LIMIT 100")
        .bind(organization).bind(user).bind(now).fetch_all(c).await)?)
}

/// When the debriefs of an application opened, revealed and ended.
pub(super) async fn debrief_times(tx: &mut Tx, application: ApplicationId) -> Result<Vec<DebriefTimes>> {
    let organization = tx.organization();
    let rows = on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT evidence_at, reveal_at, closed_at FROM debrief
         WHERE organization_id = $1 AND application_id = $2 ORDER BY created_at")
        .bind(organization).bind(application).fetch_all(c).await)?;
    let times = |(evidence_at, reveal_at, closed_at)| DebriefTimes { evidence_at, reveal_at, closed_at };
    Ok(rows.into_iter().map(times).collect())
}

/// Whether a person has read others' scorecards of an application.
pub async fn has_read(tx: &mut Tx, application: ApplicationId, user: UserId) -> Result<bool> {
    let found: i64 = on_tx!(tx.db(), c => sqlx::query_scalar(
        "SELECT COUNT(*) FROM scorecard_reader WHERE application_id = $1 AND user_id = $2")
        .bind(application).bind(user).fetch_one(c).await)?;
    Ok(found > 0)
}

/// Notes that the person has read others' scorecards of an application; true the first time.
pub(super) async fn note_reading(tx: &mut Tx, application: ApplicationId) -> Result<bool> {
    let (user, now) = (tx.user(), tx.now());
    let done = on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO scorecard_reader (application_id, user_id, first_read_at) VALUES ($1, $2, $3)
         ON CONFLICT (application_id, user_id) DO NOTHING")
        .bind(application).bind(user).bind(now).execute(c).await.map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

/// Takes every word out of the scorecards of an application and of all their versions; the numbers stay. Drafts that are
/// being saved at this moment come before or after, never between.
pub async fn erase(tx: &mut Tx, application: ApplicationId) -> Result<()> {
    let organization = tx.organization();
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE scorecard SET version = version + 1 WHERE organization_id = $1 AND application_id = $2")
        .bind(organization).bind(application).execute(c).await.map(|_| ()))?;
    for row in of_application(tx, application).await? {
        let content = row.content.0.without_words();
        on_tx!(tx.db(), c => sqlx::query(
            "UPDATE scorecard SET content = $3 WHERE organization_id = $1 AND id = $2")
            .bind(organization).bind(row.id).bind(Json(content)).execute(c).await.map(|_| ()))?;
    }
    for version in versions(tx, application).await? {
        let content = version.content.0.without_words();
        on_tx!(tx.db(), c => sqlx::query(
            "UPDATE scorecard_version SET content = $3, reason = NULL WHERE scorecard_id = $1 AND number = $2")
            .bind(version.scorecard_id).bind(version.number).bind(Json(content)).execute(c).await.map(|_| ()))?;
    }
    Ok(())
}
