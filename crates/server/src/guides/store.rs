//! The SQL of guides.
use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::{FromRow, types::Json};
use touchstone_db::{
    list::{KeyType, Keyed, ListQuery, Page, SortKey, Value as Bound},
    on_tx,
};
use touchstone_guide::{Guide, model::Stage};
use uuid::Uuid;

use super::{
    http::GuideFilter,
    sharing::{self, READABLE, Sharing},
};
use crate::{
    http::{ListParameters, Problem, Result},
    identity::like,
    ids::{GuideId, GuideVersionId, StageId, UserId},
    tx::Tx,
};

/// A guide with its draft.
#[derive(Debug, FromRow)]
pub struct GuideRow {
    /// Which.
    pub id: GuideId,
    /// Its title.
    pub title: String,
    /// The draft.
    pub document: Json<Value>,
    /// The SHA-256 of the draft.
    pub document_digest: String,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// When the draft was last changed.
    pub updated_at: DateTime<Utc>,
    /// Who changed it then; nobody knows of guides from before this was kept.
    pub updated_by: Option<String>,
    /// The version for `If-Match`.
    pub version: i64,
    /// Whom it is for.
    #[sqlx(skip)]
    pub sharing: Sharing,
}

/// A guide in a list.
#[derive(Debug, FromRow)]
pub(super) struct Summary {
    pub id: GuideId,
    pub title: String,
    pub title_key: String,
    pub document: Json<Value>,
    pub document_digest: String,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub updated_by: Option<String>,
    pub version: i64,
    pub latest_id: Option<GuideVersionId>,
    pub latest_number: Option<i64>,
    pub latest_digest: Option<String>,
    pub latest_at: Option<DateTime<Utc>>,
}

impl Keyed for Summary {
    fn id(&self) -> Uuid {
        self.id.into()
    }
    fn key(&self, name: &str) -> Bound {
        match name {
            "created_at" => self.created_at.into(),
            "updated_at" => self.updated_at.into(),
            _ => self.title_key.clone().into(),
        }
    }
}

/// A published version of a guide.
#[derive(Debug, Clone, FromRow)]
pub struct GuideVersion {
    /// Which.
    pub id: GuideVersionId,
    /// Of which guide.
    pub guide_id: GuideId,
    /// Its number, from 1.
    pub number: i64,
    /// The document, which never changes.
    pub document: Json<Value>,
    /// Its SHA-256.
    pub document_digest: String,
    /// Since when.
    pub published_at: DateTime<Utc>,
    /// By whom.
    pub published_by: UserId,
    /// The name of that person.
    pub publisher: String,
}

impl GuideVersion {
    /// The document as a guide.
    pub fn guide(&self) -> Result<Guide> {
        Ok(serde_json::from_value(self.document.0.clone())?)
    }
}

/// A stage of a published version.
#[derive(Debug, Clone, FromRow)]
pub struct StageRow {
    /// Which.
    pub id: StageId,
    /// Of which version.
    pub guide_version_id: GuideVersionId,
    /// Its place, from 0.
    pub position: i64,
    /// The same across versions.
    pub key: String,
    /// What kind.
    pub kind: String,
    /// What people call it.
    pub title: String,
    /// How long it takes.
    pub minutes: Option<i64>,
    /// How many questions it has.
    pub questions: i64,
    /// How many attributes its scorecard has.
    pub attributes: i64,
}

fn digest(document: &Value) -> Result<String> {
    touchstone_record::canonical::sha256_hex(document).map_err(|error| Problem::fault(&error))
}

pub(super) async fn insert(tx: &mut Tx, id: GuideId, guide: &Guide) -> Result<()> {
    let (organization, user, now) = (tx.organization(), tx.user(), tx.now());
    let document = serde_json::to_value(guide)?;
    let digest = digest(&document)?;
    on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO guide (id, organization_id, title, title_key, document, document_digest, created_by, created_at,
             updated_at, updated_by, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $7, 1)")
        .bind(id).bind(organization).bind(&guide.title).bind(guide.title.to_lowercase()).bind(Json(&document))
        .bind(&digest).bind(user).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// A guide of the organization that the person may read; for everybody else there is none.
pub(super) async fn guide(tx: &mut Tx, id: GuideId) -> Result<GuideRow> {
    let organization = tx.organization();
    let found: Option<GuideRow> = on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT g.id, g.title, g.document, g.document_digest, g.created_at, g.updated_at, u.name AS updated_by, g.version
         FROM guide g LEFT JOIN users u ON u.id = g.updated_by WHERE g.organization_id = $1 AND g.id = $2")
        .bind(organization).bind(id).fetch_optional(c).await)?;
    let sharing = sharing::sharing(tx, id).await?;
    let found = found.filter(|_| sharing.reads(&tx.scope().roles)).map(|row| GuideRow { sharing, ..row });
    found.ok_or_else(|| Problem::not_found("No guide has this id."))
}

/// Replaces the draft, if it is still at that version.
pub(super) async fn update(tx: &mut Tx, id: GuideId, guide: &Guide, version: i64) -> Result<bool> {
    let (organization, user, now) = (tx.organization(), tx.user(), tx.now());
    let document = serde_json::to_value(guide)?;
    let digest = digest(&document)?;
    let done = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE guide SET title = $4, title_key = $5, document = $6, document_digest = $7, updated_at = $8,
             updated_by = $9, version = version + 1
         WHERE organization_id = $1 AND id = $2 AND version = $3")
        .bind(organization).bind(id).bind(version).bind(&guide.title).bind(guide.title.to_lowercase())
        .bind(Json(&document)).bind(&digest).bind(now).bind(user).execute(c).await.map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

pub(super) async fn list(tx: &mut Tx, filter: &GuideFilter, list: &ListParameters) -> Result<Page<Summary>> {
    const COLUMNS: &str = "g.id, g.title, g.title_key, g.document, g.document_digest, g.created_at, g.updated_at,
        u.name AS updated_by, g.version, v.id AS latest_id, v.number AS latest_number, v.document_digest AS latest_digest, v.published_at AS latest_at";
    const TABLES: &str =
        "guide g LEFT JOIN users u ON u.id = g.updated_by LEFT JOIN guide_version v ON v.guide_id = g.id
        AND v.number = (SELECT MAX(number) FROM guide_version w WHERE w.guide_id = g.id)";
    const KEYS: [SortKey; 3] = [
        SortKey { name: "title", column: "g.title_key", kind: KeyType::Text },
        SortKey { name: "created_at", column: "g.created_at", kind: KeyType::Time },
        SortKey { name: "updated_at", column: "g.updated_at", kind: KeyType::Time },
    ];
    let text = filter.q.as_ref().map(|q| format!("%{}%", like(q)));
    let query = ListQuery::new(COLUMNS, TABLES, "g.id")
        .and("g.organization_id = ?", [tx.organization().into()])
        .and(READABLE, [sharing::bound_roles(&tx.scope().roles).into()])
        .and_some("g.title_key LIKE ? ESCAPE '\\'", text);
    let sort = list.order(&KEYS, false)?;
    Ok(query.fetch(tx.db(), sort, list.limit(), list.cursor.as_deref(), list.wants_total()).await?)
}

pub(super) async fn insert_version(tx: &mut Tx, guide: &GuideRow) -> Result<GuideVersion> {
    let (organization, user, now) = (tx.organization(), tx.user(), tx.now());
    let id = GuideVersionId::generate();
    // Holding the guide's row gives two who publish at once two numbers.
    on_tx!(tx.db(), c => sqlx::query("UPDATE guide SET version = version WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(guide.id).execute(c).await.map(|_| ()))?;
    on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO guide_version (id, organization_id, guide_id, number, document, document_digest, published_by, published_at)
         SELECT $1, $2, $3, COALESCE(MAX(number), 0) + 1, $4, $5, $6, $7 FROM guide_version WHERE guide_id = $3")
        .bind(id).bind(organization).bind(guide.id).bind(&guide.document).bind(&guide.document_digest).bind(user).bind(now)
        .execute(c).await.map(|_| ()))?;
    version(tx, id).await
}

/// A published version of a guide of the organization, whoever asks: who interviews by a version has their kit, and the
/// guide need not be shared with them.
pub async fn version(tx: &mut Tx, id: GuideVersionId) -> Result<GuideVersion> {
    let organization = tx.organization();
    let found: Option<GuideVersion> = on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT v.id, v.guide_id, v.number, v.document, v.document_digest, v.published_at, v.published_by, u.name AS publisher
         FROM guide_version v JOIN users u ON u.id = v.published_by
         WHERE v.organization_id = $1 AND v.id = $2")
        .bind(organization).bind(id).fetch_optional(c).await)?;
    found.ok_or_else(|| Problem::not_found("No guide version has this id."))
}

/// A published version of a guide by its number, or the latest one.
pub(super) async fn version_by_number(
    tx: &mut Tx,
    guide: GuideId,
    number: Option<i64>,
) -> Result<Option<GuideVersion>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT v.id, v.guide_id, v.number, v.document, v.document_digest, v.published_at, v.published_by, u.name AS publisher
         FROM guide_version v JOIN users u ON u.id = v.published_by
         WHERE v.organization_id = $1 AND v.guide_id = $2 AND v.number = COALESCE($3, (SELECT MAX(w.number)
             FROM guide_version w WHERE w.organization_id = $1 AND w.guide_id = $2))")
        .bind(organization).bind(guide).bind(number).fetch_optional(c).await)?)
}

pub(super) async fn versions(tx: &mut Tx, guide: GuideId) -> Result<Vec<GuideVersion>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT v.id, v.guide_id, v.number, v.document, v.document_digest, v.published_at, v.published_by, u.name AS publisher
         FROM guide_version v JOIN users u ON u.id = v.published_by
         WHERE v.organization_id = $1 AND v.guide_id = $2 ORDER BY v.number DESC")
        .bind(organization).bind(guide).fetch_all(c).await)?)
}

pub(super) async fn insert_stage(
    tx: &mut Tx,
    version: GuideVersionId,
    position: usize,
    stage: &Stage,
) -> Result<()> {
    let organization = tx.organization();
    let kind = serde_json::to_value(stage.kind)?;
    let attributes = stage.scorecard.as_ref().map_or(0, |scorecard| scorecard.attributes.len());
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO stage (id, organization_id, guide_version_id, position, key, kind, title, minutes, questions, attributes)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
        .bind(touchstone_db::new_id()).bind(organization).bind(version).bind(count(position)).bind(&stage.key)
        .bind(kind.as_str().unwrap_or("custom")).bind(&stage.title).bind(stage.minutes.map(i64::from))
        .bind(count(stage.questions.len())).bind(count(attributes)).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// The stages of a published version, in order.
pub async fn stages_of(tx: &mut Tx, version: GuideVersionId) -> Result<Vec<StageRow>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT id, guide_version_id, position, key, kind, title, minutes, questions, attributes FROM stage
         WHERE organization_id = $1 AND guide_version_id = $2 ORDER BY position")
        .bind(organization).bind(version).fetch_all(c).await)?)
}

/// A stage of the organization.
pub async fn stage(tx: &mut Tx, id: StageId) -> Result<Option<StageRow>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT id, guide_version_id, position, key, kind, title, minutes, questions, attributes FROM stage
         WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).fetch_optional(c).await)?)
}
