//! The SQL of candidates.
use chrono::{DateTime, Utc};
use sqlx::{FromRow, types::Json};
use touchstone_db::{
    list::{KeyType, Keyed, ListQuery, Page, Sort, SortKey, Value},
    on_tx,
};
use uuid::Uuid;

use super::http::CandidateFilter;
use crate::{
    http::{ListParameters, Problem, Result},
    identity::like,
    ids::CandidateId,
    scope::Role,
    tx::Tx,
};

/// A candidate.
#[derive(Debug, Clone, FromRow)]
pub struct CandidateRow {
    /// Which.
    pub id: CandidateId,
    /// Their name.
    pub name: String,
    /// The name as lists sort it.
    pub name_key: String,
    /// Their e-mail address.
    pub email: Option<String>,
    /// Their telephone number.
    pub phone: Option<String>,
    /// Where more of them can be seen.
    pub links: Json<Vec<String>>,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// When their data was erased.
    pub erased_at: Option<DateTime<Utc>>,
    /// The version for `If-Match`.
    pub version: i64,
    /// Whether the person who asks may see how to reach them.
    pub contacts: bool,
}

impl Keyed for CandidateRow {
    fn id(&self) -> Uuid {
        self.id.into()
    }
    fn key(&self, name: &str) -> Value {
        if name == "name" { self.name_key.clone().into() } else { self.created_at.into() }
    }
}

/// Who sees all candidates with their contacts.
const SEES_ALL: &[Role] = &[Role::Admin, Role::Recruiter, Role::Coordinator];
const ALL: &str = "c.id, c.name, c.name_key, c.email, c.phone, c.links, c.created_at, c.erased_at, c.version, TRUE AS contacts";
const COLUMNS: &str =
    "c.id, c.name, c.name_key, c.email, c.phone, c.links, c.created_at, c.erased_at, c.version";
/// Candidates whose application the person has to do with, collected by the person, who has to do with few.
const VISIBLE: &str =
    "c.id IN (SELECT t.candidate_id FROM tie t WHERE t.user_id = ? AND t.role <> 'analyst')";
/// Contacts are for those who run a job that the candidate applies to.
const CONTACTS: &str = "EXISTS (SELECT 1 FROM application o JOIN hiring_team h ON h.job_id = o.job_id
    WHERE o.candidate_id = c.id AND h.user_id = ?
    AND h.role IN ('admin', 'recruiter', 'hiring_manager', 'coordinator')) AS contacts";
/// The same for those who run every job, but for those on which they have a lesser role than in the organization.
const CONTACTS_OF_ALL: &str = "NOT EXISTS (SELECT 1 FROM application o WHERE o.candidate_id = c.id)
    OR EXISTS (SELECT 1 FROM application o WHERE o.candidate_id = c.id AND NOT EXISTS (
        SELECT 1 FROM hiring_team h WHERE h.job_id = o.job_id AND h.user_id = ?
            AND h.role IN ('interviewer', 'analyst', 'observer'))) AS contacts";

const BY_CREATION: SortKey = SortKey { name: "created_at", column: "c.created_at", kind: KeyType::Time };
const BY_NAME: SortKey = SortKey { name: "name", column: "c.name_key", kind: KeyType::Text };

fn visible_to(tx: &Tx) -> ListQuery {
    let me = || Value::from(tx.user());
    let of_organization = |columns| {
        ListQuery::new(columns, "candidate c", "c.id")
            .and("c.organization_id = ?", [tx.organization().into()])
    };
    if tx.scope().has_any(&[Role::Admin]) {
        of_organization(ALL)
    } else if tx.scope().has_any(SEES_ALL) {
        of_organization(COLUMNS).select(CONTACTS_OF_ALL, [me()])
    } else {
        of_organization(COLUMNS).select(CONTACTS, [me()]).and(VISIBLE, [me()])
    }
}

pub(super) async fn list(
    tx: &mut Tx,
    filter: &CandidateFilter,
    list: &ListParameters,
) -> Result<Page<CandidateRow>> {
    let query = visible_to(tx)
        .and_some("c.name_key LIKE ? ESCAPE '\\'", filter.q.as_ref().map(|q| format!("%{}%", like(q))))
        .and_some("c.id IN (SELECT a.candidate_id FROM application a WHERE a.job_id = ?)", filter.job_id);
    let sort = list.order(&[BY_CREATION, BY_NAME], true)?;
    Ok(query.fetch(tx.db(), sort, list.limit(), list.cursor.as_deref(), list.wants_total()).await?)
}

/// A candidate whom the person may see.
pub async fn candidate(tx: &mut Tx, id: CandidateId) -> Result<CandidateRow> {
    let query = visible_to(tx).and("c.id = ?", [id.into()]);
    let mut page = query.fetch(tx.db(), Sort { key: BY_CREATION, descending: false }, 1, None, false).await?;
    page.rows.pop().ok_or_else(|| Problem::not_found("No candidate has this id."))
}

/// A candidate of the organization with all that is held about them, whoever asks.
pub async fn held(tx: &mut Tx, id: CandidateId) -> Result<CandidateRow> {
    let query = ListQuery::new(ALL, "candidate c", "c.id")
        .and("c.organization_id = ?", [tx.organization().into()])
        .and("c.id = ?", [id.into()]);
    let mut page = query.fetch(tx.db(), Sort { key: BY_CREATION, descending: false }, 1, None, false).await?;
    page.rows.pop().ok_or_else(|| Problem::not_found("No candidate has this id."))
}

/// What is written of a candidate.
#[derive(Debug)]
pub(super) struct CandidateFields<'a> {
    pub name: &'a str,
    pub email: Option<&'a str>,
    pub phone: Option<&'a str>,
    pub links: &'a [String],
}

pub(super) async fn insert(tx: &mut Tx, id: CandidateId, candidate: &CandidateFields<'_>) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO candidate (id, organization_id, name, name_key, email, phone, links, created_at, updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, 1)")
        .bind(id).bind(organization).bind(candidate.name).bind(candidate.name.to_lowercase()).bind(candidate.email)
        .bind(candidate.phone).bind(Json(candidate.links)).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Writes a candidate, if it is still at that version.
pub(super) async fn update(
    tx: &mut Tx,
    id: CandidateId,
    version: i64,
    candidate: &CandidateFields<'_>,
) -> Result<bool> {
    let (organization, now) = (tx.organization(), tx.now());
    let done = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE candidate SET name = $4, name_key = $5, email = $6, phone = $7, links = $8, updated_at = $9,
             version = version + 1
         WHERE organization_id = $1 AND id = $2 AND version = $3")
        .bind(organization).bind(id).bind(version).bind(candidate.name).bind(candidate.name.to_lowercase())
        .bind(candidate.email).bind(candidate.phone).bind(Json(candidate.links)).bind(now)
        .execute(c).await.map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

/// What stands where the name of an erased person stood.
const ERASED: &str = "Erased candidate";

/// Takes a person's name and contacts away, once; false when there is no such person, or they were erased before. It
/// comes first in an erasure: the database lets words about a person go only when they are marked so.
pub async fn erase(tx: &mut Tx, id: CandidateId) -> Result<bool> {
    let (organization, now) = (tx.organization(), tx.now());
    let none: [&str; 0] = [];
    let done = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE candidate SET name = $3, name_key = $4, email = NULL, phone = NULL, links = $5, erased_at = $6,
             updated_at = $6, version = version + 1
         WHERE organization_id = $1 AND id = $2 AND erased_at IS NULL")
        .bind(organization).bind(id).bind(ERASED).bind(ERASED.to_lowercase()).bind(Json(none)).bind(now)
        .execute(c).await.map(|done| done.rows_affected()))?;
    Ok(done == 1)
}
