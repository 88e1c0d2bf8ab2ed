//! The SQL of candidates' pages: their links and their requests.
use chrono::{DateTime, Utc};
use sqlx::FromRow;
use touchstone_db::{Name, on_tx};

use super::rules::{RequestKind, RequestOutcome};
use crate::{
    http::Result,
    ids::{ApplicationId, CandidateId, JobId, OrganizationId, RequestId},
    scope::Role,
    tx::Tx,
};

/// Whose page a link opens.
#[derive(Debug, FromRow)]
pub(super) struct Holder {
    pub organization_id: OrganizationId,
    pub organization_name: String,
    pub application_id: ApplicationId,
    pub candidate_id: CandidateId,
    pub candidate_name: String,
    pub expires_at: DateTime<Utc>,
}

/// Finds whose page a link opens. It is asked before anybody is known, so it is bound to no organization.
pub(super) async fn holder(
    tx: &mut touchstone_db::Tx,
    token_hash: &[u8],
    now: DateTime<Utc>,
) -> Result<Option<Holder>> {
    Ok(on_tx!(tx, c => sqlx::query_as(
        "SELECT l.organization_id, o.name AS organization_name, l.application_id, a.candidate_id,
             c.name AS candidate_name, l.expires_at
         FROM portal_link l JOIN organization o ON o.id = l.organization_id
         JOIN application a ON a.id = l.application_id JOIN candidate c ON c.id = a.candidate_id
         WHERE l.token_hash = $1 AND l.expires_at > $2 AND c.erased_at IS NULL")
        .bind(token_hash).bind(now).fetch_optional(c).await)?)
}

/// A link that works, as the team sees it: without what lets people in.
#[derive(Debug, FromRow)]
pub(super) struct LinkRow {
    pub created_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
}

pub(super) async fn link(tx: &mut Tx, application: ApplicationId) -> Result<Option<LinkRow>> {
    let (organization, now) = (tx.organization(), tx.now());
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT created_at, expires_at FROM portal_link
         WHERE organization_id = $1 AND application_id = $2 AND expires_at > $3")
        .bind(organization).bind(application).bind(now).fetch_optional(c).await)?)
}

/// Makes the link of an application; the one before works no more.
pub(super) async fn set_link(
    tx: &mut Tx,
    application: ApplicationId,
    hash: &[u8],
    until: DateTime<Utc>,
) -> Result<()> {
    let (organization, user, now) = (tx.organization(), tx.user(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO portal_link (application_id, organization_id, token_hash, created_by, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (application_id) DO UPDATE SET token_hash = $3, created_by = $4, created_at = $5, expires_at = $6")
        .bind(application).bind(organization).bind(hash).bind(user).bind(now).bind(until)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Ends the link of an application; false when there was none.
pub(super) async fn end_link(tx: &mut Tx, application: ApplicationId) -> Result<bool> {
    let organization = tx.organization();
    let done = on_tx!(tx.db(), c => sqlx::query(
        "DELETE FROM portal_link WHERE organization_id = $1 AND application_id = $2")
        .bind(organization).bind(application).execute(c).await.map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

/// Holds the link until the transaction ends, so that requests are counted one after another; false when it was ended.
pub(super) async fn hold_link(tx: &mut Tx, application: ApplicationId) -> Result<bool> {
    let organization = tx.organization();
    let done = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE portal_link SET expires_at = expires_at WHERE organization_id = $1 AND application_id = $2")
        .bind(organization).bind(application).execute(c).await.map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

/// Where the job is, for the head of the page.
pub(super) async fn job_location(tx: &mut Tx, job: JobId) -> Result<Option<String>> {
    let organization = tx.organization();
    let found: Option<Option<String>> = on_tx!(tx.db(), c => sqlx::query_scalar(
        "SELECT location FROM job WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(job).fetch_optional(c).await)?;
    Ok(found.flatten())
}

/// What a candidate asked for, with the answer once there is one.
#[derive(Debug, FromRow)]
pub(super) struct RequestRow {
    /// Which.
    pub id: RequestId,
    /// In which application.
    pub application_id: ApplicationId,
    /// `human_look`, `correction`, `export` or `erasure`.
    #[sqlx(try_from = "String")]
    pub kind: RequestKind,
    /// In the candidate's words.
    pub message: String,
    /// When.
    pub created_at: DateTime<Utc>,
    /// `done` or `declined`, once it was answered.
    pub outcome: Option<Name<RequestOutcome>>,
    /// In words.
    pub answer: Option<String>,
    /// Who answered.
    pub answered_by: Option<String>,
    /// When it was answered.
    pub answered_at: Option<DateTime<Utc>>,
}

/// What a candidate has asked for in an application, the newest first.
pub(super) async fn requests_of(tx: &mut Tx, application: ApplicationId) -> Result<Vec<RequestRow>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT r.id, r.application_id, r.kind, r.message, r.created_at, r.outcome, r.answer, u.name AS answered_by,
             r.answered_at
         FROM candidate_request r LEFT JOIN users u ON u.id = r.answered_by
         WHERE r.organization_id = $1 AND r.application_id = $2 ORDER BY r.created_at DESC, r.id DESC")
        .bind(organization).bind(application).fetch_all(c).await)?)
}

pub(super) async fn request(tx: &mut Tx, id: RequestId) -> Result<Option<RequestRow>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT r.id, r.application_id, r.kind, r.message, r.created_at, r.outcome, r.answer, u.name AS answered_by,
             r.answered_at
         FROM candidate_request r LEFT JOIN users u ON u.id = r.answered_by
         WHERE r.organization_id = $1 AND r.id = $2")
        .bind(organization).bind(id).fetch_optional(c).await)?)
}

/// How many requests of an application wait for an answer.
pub(super) async fn count_open(tx: &mut Tx, application: ApplicationId) -> Result<i64> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_scalar(
        "SELECT COUNT(*) FROM candidate_request
         WHERE organization_id = $1 AND application_id = $2 AND answered_at IS NULL")
        .bind(organization).bind(application).fetch_one(c).await)?)
}

pub(super) async fn insert_request(
    tx: &mut Tx,
    id: RequestId,
    application: ApplicationId,
    kind: RequestKind,
    message: &str,
) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO candidate_request (id, organization_id, application_id, kind, message, created_at)
         VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(id).bind(organization).bind(application).bind(kind.as_str()).bind(message).bind(now)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Answers a request; false when somebody has answered it before.
pub(super) async fn answer(tx: &mut Tx, id: RequestId, outcome: RequestOutcome, text: &str) -> Result<bool> {
    let (organization, user, now) = (tx.organization(), tx.user(), tx.now());
    let done = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE candidate_request SET outcome = $3, answer = $4, answered_by = $5, answered_at = $6
         WHERE organization_id = $1 AND id = $2 AND answered_at IS NULL")
        .bind(organization).bind(id).bind(outcome.as_str()).bind(text).bind(user).bind(now)
        .execute(c).await.map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

/// A request that waits for an answer, with whose it is.
#[derive(Debug, FromRow)]
pub(super) struct OpenRow {
    pub id: RequestId,
    #[sqlx(try_from = "String")]
    pub kind: RequestKind,
    pub message: String,
    pub created_at: DateTime<Utc>,
    pub application_id: ApplicationId,
    pub candidate_id: CandidateId,
    pub candidate_name: String,
    pub job_id: JobId,
    pub job_title: String,
}

/// The requests that wait for an answer on the jobs that the person runs, the oldest first.
pub(super) async fn open(tx: &mut Tx) -> Result<Vec<OpenRow>> {
    let (organization, user) = (tx.organization(), tx.user());
    let (is_admin, is_recruiter) =
        (tx.scope().has_any(&[Role::Admin]), tx.scope().has_any(&[Role::Recruiter]));
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT r.id, r.kind, r.message, r.created_at, r.application_id, c.id AS candidate_id, c.name AS candidate_name,
             j.id AS job_id, j.title AS job_title
         FROM candidate_request r JOIN application a ON a.id = r.application_id
         JOIN candidate c ON c.id = a.candidate_id JOIN job j ON j.id = a.job_id
         WHERE r.organization_id = $1 AND r.answered_at IS NULL AND (
             $3 OR EXISTS (SELECT 1 FROM hiring_team h WHERE h.job_id = j.id AND h.user_id = $2
                 AND h.role IN ('admin', 'recruiter', 'hiring_manager'))
             OR ($4 AND NOT EXISTS (SELECT 1 FROM hiring_team h WHERE h.job_id = j.id AND h.user_id = $2)))
         ORDER BY r.created_at, r.id LIMIT 100")
        .bind(organization).bind(user).bind(is_admin).bind(is_recruiter).fetch_all(c).await)?)
}

/// Empties what a candidate asked for and was answered in an application, and ends their link. A request that waited
/// counts as done: there is nobody left to answer.
pub async fn erase(tx: &mut Tx, application: ApplicationId) -> Result<()> {
    let (organization, user, now) = (tx.organization(), tx.user(), tx.now());
    end_link(tx, application).await?;
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE candidate_request SET message = '', answer = NULL, outcome = COALESCE(outcome, 'done'),
             answered_by = COALESCE(answered_by, $3), answered_at = COALESCE(answered_at, $4)
         WHERE organization_id = $1 AND application_id = $2")
        .bind(organization).bind(application).bind(user).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}
