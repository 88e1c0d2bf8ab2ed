//! The SQL of take-home exercises.

use chrono::{DateTime, Utc};
use sqlx::{FromRow, types::Json};
use touchstone_db::{
    list::{KeyType, Keyed, ListQuery, Page, SortKey, Value},
    on_tx,
};
use uuid::Uuid;

use super::{http::ExerciseFilter, rules::Document};
use crate::{
    coding_exercises::Level,
    http::{ListParameters, Problem, Result},
    identity::like,
    ids::TakeHomeExerciseId,
    tx::Tx,
};

/// An exercise without its document.
#[derive(Debug, Clone, FromRow)]
pub struct ExerciseRow {
    /// Which.
    pub id: TakeHomeExerciseId,
    /// What people call it.
    pub title: String,
    /// The title as lists sort it.
    pub(super) title_key: String,
    /// The seniority that it is pitched at.
    #[sqlx(try_from = "String")]
    pub level: Level,
    /// How many days a candidate has.
    pub days: i64,
    /// How much work it is.
    pub effort_minutes: i64,
    /// What it shows.
    pub competencies: Json<Vec<String>>,
    /// The take-home of the library that it was begun from.
    pub from_library: Option<String>,
    /// Who made it.
    pub created_by: String,
    /// When.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
    /// When it was put away.
    pub archived_at: Option<DateTime<Utc>>,
    /// The number of its present version.
    pub version: i64,
    /// How often it was given.
    pub given: i64,
}

impl Keyed for ExerciseRow {
    fn id(&self) -> Uuid {
        self.id.into()
    }
    fn key(&self, name: &str) -> Value {
        match name {
            "created_at" => self.created_at.into(),
            "updated_at" => self.updated_at.into(),
            _ => self.title_key.clone().into(),
        }
    }
}

const COLUMNS: &str =
    "x.id, x.title, x.title_key, x.level, x.days, x.effort_minutes, x.competencies, x.from_library,
    u.name AS created_by, x.created_at, x.updated_at, x.archived_at, x.version,
    (SELECT COUNT(*) FROM take_home t WHERE t.exercise_id = x.id) AS given";
const TABLES: &str = "take_home_exercise x JOIN users u ON u.id = x.created_by";
const KEYS: [SortKey; 3] = [
    SortKey { name: "title", column: "x.title_key", kind: KeyType::Text },
    SortKey { name: "created_at", column: "x.created_at", kind: KeyType::Time },
    SortKey { name: "updated_at", column: "x.updated_at", kind: KeyType::Time },
];

pub(super) async fn list(
    tx: &mut Tx,
    filter: &ExerciseFilter,
    list: &ListParameters,
) -> Result<Page<ExerciseRow>> {
    let text = filter.q.as_ref().map(|q| format!("%{}%", like(&q.to_lowercase())));
    let query = ListQuery::new(COLUMNS, TABLES, "x.id")
        .and("x.organization_id = ?", [tx.organization().into()])
        .and_some("x.title_key LIKE ? ESCAPE '\\'", text)
        .and_some("x.level = ?", filter.level.map(Level::as_str));
    let query = if filter.archived == Some(true) {
        query.and("x.archived_at IS NOT NULL", [])
    } else {
        query.and("x.archived_at IS NULL", [])
    };
    let sort = list.order(&KEYS, false)?;
    Ok(query.fetch(tx.db(), sort, list.limit(), list.cursor.as_deref(), list.wants_total()).await?)
}

/// An exercise of the organization.
pub(super) async fn exercise(tx: &mut Tx, id: TakeHomeExerciseId) -> Result<Option<ExerciseRow>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT x.id, x.title, x.title_key, x.level, x.days, x.effort_minutes, x.competencies, x.from_library,
             u.name AS created_by, x.created_at, x.updated_at, x.archived_at, x.version,
             (SELECT COUNT(*) FROM take_home t WHERE t.exercise_id = x.id) AS given
         FROM take_home_exercise x JOIN users u ON u.id = x.created_by WHERE x.organization_id = $1 AND x.id = $2")
        .bind(organization).bind(id).fetch_optional(c).await)?)
}

/// Holds an exercise until the end of the transaction, so that the version that is given does not go meanwhile.
pub(super) async fn hold(tx: &mut Tx, id: TakeHomeExerciseId) -> Result<()> {
    let organization = tx.organization();
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE take_home_exercise SET updated_at = updated_at WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// A version of an exercise: the present one, or one that was given.
pub(super) async fn document(tx: &mut Tx, id: TakeHomeExerciseId, number: i64) -> Result<Document> {
    let organization = tx.organization();
    let text: Option<String> = on_tx!(tx.db(), c => sqlx::query_scalar(
        "SELECT document FROM take_home_exercise_version WHERE organization_id = $1 AND exercise_id = $2 AND number = $3")
        .bind(organization).bind(id).bind(number).fetch_optional(c).await)?;
    let text = text.ok_or_else(|| Problem::fault(&"a version of an exercise is missing"))?;
    Ok(serde_json::from_str(&text)?)
}

/// Writes a new exercise; its first version is still to be written.
pub(super) async fn insert(
    tx: &mut Tx,
    id: TakeHomeExerciseId,
    document: &Document,
    from_library: Option<&str>,
) -> Result<()> {
    let (organization, user, now) = (tx.organization(), tx.user(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO take_home_exercise (id, organization_id, title, title_key, level, days, effort_minutes, competencies,
             from_library, created_by, created_at, updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, 1)")
        .bind(id).bind(organization).bind(&document.title).bind(document.title.to_lowercase())
        .bind(document.level.as_str()).bind(document.days).bind(document.effort_minutes)
        .bind(Json(&document.competencies)).bind(from_library).bind(user).bind(now)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

pub(super) async fn insert_version(
    tx: &mut Tx,
    id: TakeHomeExerciseId,
    number: i64,
    document: &str,
) -> Result<()> {
    let (organization, user, now) = (tx.organization(), tx.user(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO take_home_exercise_version (exercise_id, organization_id, number, document, created_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(id).bind(organization).bind(number).bind(document).bind(user).bind(now)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Moves an exercise on to its next version, if it is still at that one.
pub(super) async fn update(
    tx: &mut Tx,
    id: TakeHomeExerciseId,
    version: i64,
    document: &Document,
) -> Result<bool> {
    let (organization, now) = (tx.organization(), tx.now());
    let done = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE take_home_exercise SET title = $4, title_key = $5, level = $6, days = $7, effort_minutes = $8,
             competencies = $9, updated_at = $10, version = version + 1
         WHERE organization_id = $1 AND id = $2 AND version = $3")
        .bind(organization).bind(id).bind(version).bind(&document.title).bind(document.title.to_lowercase())
        .bind(document.level.as_str()).bind(document.days).bind(document.effort_minutes)
        .bind(Json(&document.competencies)).bind(now)
        .execute(c).await.map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

/// Deletes a version that was never given.
pub(super) async fn forget_version(tx: &mut Tx, id: TakeHomeExerciseId, number: i64) -> Result<()> {
    let organization = tx.organization();
    on_tx!(tx.db(), c => sqlx::query(
        "DELETE FROM take_home_exercise_version WHERE organization_id = $1 AND exercise_id = $2 AND number = $3
             AND NOT EXISTS (SELECT 1 FROM take_home t WHERE t.exercise_id = $2 AND t.exercise_version = $3)")
        .bind(organization).bind(id).bind(number).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Puts an exercise away, or brings it back; false where somebody has done so before.
pub(super) async fn set_archived(tx: &mut Tx, id: TakeHomeExerciseId, archived: bool) -> Result<bool> {
    let (organization, now) = (tx.organization(), tx.now());
    let at = archived.then_some(now);
    let done = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE take_home_exercise SET archived_at = $3
         WHERE organization_id = $1 AND id = $2 AND (archived_at IS NULL) = $4")
        .bind(organization).bind(id).bind(at).bind(archived).execute(c).await.map(|done| done.rows_affected()))?;
    Ok(done == 1)
}
