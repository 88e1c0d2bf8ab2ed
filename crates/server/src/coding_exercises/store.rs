//! The SQL of coding exercises.

use chrono::{DateTime, Utc};
use sqlx::{FromRow, types::Json};
use touchstone_db::{
    list::{KeyType, Keyed, ListQuery, Page, SortKey, Value},
    on_tx,
};
use uuid::Uuid;

use super::{
    http::ExerciseFilter,
    rules::{Document, Level},
};
use crate::{
    http::{ListParameters, Problem, Result},
    identity::like,
    ids::{CodeRunId, CodingExerciseId, UserId},
    tx::Tx,
};

/// An exercise without its document, which may be large.
#[derive(Debug, Clone, FromRow)]
pub struct ExerciseRow {
    /// Which.
    pub id: CodingExerciseId,
    /// What people call it.
    pub title: String,
    /// The title as lists sort it.
    pub(super) title_key: String,
    /// The seniority that it is pitched at.
    #[sqlx(try_from = "String")]
    pub level: Level,
    /// Ids between bars.
    languages: String,
    /// How long it takes.
    pub minutes: i64,
    /// What it shows.
    pub competencies: Json<Vec<String>>,
    /// How many tests it has.
    pub tests: i64,
    /// The exercise of the library that it was begun from.
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
    pub assessments: i64,
}

impl ExerciseRow {
    /// The ids of its languages.
    pub fn languages(&self) -> Vec<String> {
        self.languages.split('|').filter(|id| !id.is_empty()).map(str::to_owned).collect()
    }
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
    "x.id, x.title, x.title_key, x.level, x.languages, x.minutes, x.competencies, x.tests, x.from_library,
    u.name AS created_by, x.created_at, x.updated_at, x.archived_at, x.version,
    (SELECT COUNT(*) FROM assessment a WHERE a.exercise_id = x.id) AS assessments";
const TABLES: &str = "coding_exercise x JOIN users u ON u.id = x.created_by";
const KEYS: [SortKey; 3] = [
    SortKey { name: "title", column: "x.title_key", kind: KeyType::Text },
    SortKey { name: "created_at", column: "x.created_at", kind: KeyType::Time },
    SortKey { name: "updated_at", column: "x.updated_at", kind: KeyType::Time },
];

/// Ids between bars, so that one of them can be looked for.
fn between_bars(languages: &[String]) -> String {
    format!("|{}|", languages.join("|"))
}

pub(super) async fn list(
    tx: &mut Tx,
    filter: &ExerciseFilter,
    list: &ListParameters,
) -> Result<Page<ExerciseRow>> {
    let text = filter.q.as_ref().map(|q| format!("%{}%", like(&q.to_lowercase())));
    let language = filter.language.as_ref().map(|id| format!("%|{}|%", like(id)));
    let query = ListQuery::new(COLUMNS, TABLES, "x.id")
        .and("x.organization_id = ?", [tx.organization().into()])
        .and_some("x.title_key LIKE ? ESCAPE '\\'", text)
        .and_some("x.level = ?", filter.level.map(Level::as_str))
        .and_some("x.languages LIKE ? ESCAPE '\\'", language);
    let query = if filter.archived == Some(true) {
        query.and("x.archived_at IS NOT NULL", [])
    } else {
        query.and("x.archived_at IS NULL", [])
    };
    let sort = list.order(&KEYS, false)?;
    Ok(query.fetch(tx.db(), sort, list.limit(), list.cursor.as_deref(), list.wants_total()).await?)
}

/// An exercise of the organization.
pub(super) async fn exercise(tx: &mut Tx, id: CodingExerciseId) -> Result<Option<ExerciseRow>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT x.id, x.title, x.title_key, x.level, x.languages, x.minutes, x.competencies, x.tests, x.from_library,
             u.name AS created_by, x.created_at, x.updated_at, x.archived_at, x.version,
             (SELECT COUNT(*) FROM assessment a WHERE a.exercise_id = x.id) AS assessments
         FROM coding_exercise x JOIN users u ON u.id = x.created_by WHERE x.organization_id = $1 AND x.id = $2")
        .bind(organization).bind(id).fetch_optional(c).await)?)
}

/// Holds an exercise until the end of the transaction, so that the version that is given does not go meanwhile.
pub(super) async fn hold(tx: &mut Tx, id: CodingExerciseId) -> Result<()> {
    let organization = tx.organization();
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE coding_exercise SET updated_at = updated_at WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// A version of an exercise: the present one, or one that was given.
pub(super) async fn document(tx: &mut Tx, id: CodingExerciseId, number: i64) -> Result<Document> {
    let organization = tx.organization();
    let text: Option<String> = on_tx!(tx.db(), c => sqlx::query_scalar(
        "SELECT document FROM coding_exercise_version WHERE organization_id = $1 AND exercise_id = $2 AND number = $3")
        .bind(organization).bind(id).bind(number).fetch_optional(c).await)?;
    let text = text.ok_or_else(|| Problem::fault(&"a version of an exercise is missing"))?;
    Ok(serde_json::from_str(&text)?)
}

/// Writes a new exercise; its first version is still to be written.
pub(super) async fn insert(
    tx: &mut Tx,
    id: CodingExerciseId,
    document: &Document,
    from_library: Option<&str>,
) -> Result<()> {
    let (organization, user, now) = (tx.organization(), tx.user(), tx.now());
    let tests = i64::try_from(document.tests.len()).unwrap_or(i64::MAX);
    on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO coding_exercise (id, organization_id, title, title_key, level, languages, minutes, competencies, tests,
             from_library, created_by, created_at, updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, 1)")
        .bind(id).bind(organization).bind(&document.title).bind(document.title.to_lowercase())
        .bind(document.level.as_str()).bind(between_bars(&document.languages)).bind(document.minutes)
        .bind(Json(&document.competencies)).bind(tests).bind(from_library).bind(user).bind(now)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

pub(super) async fn insert_version(
    tx: &mut Tx,
    id: CodingExerciseId,
    number: i64,
    document: &str,
) -> Result<()> {
    let (organization, user, now) = (tx.organization(), tx.user(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO coding_exercise_version (exercise_id, organization_id, number, document, created_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(id).bind(organization).bind(number).bind(document).bind(user).bind(now)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Moves an exercise on to its next version, if it is still at that one.
pub(super) async fn update(
    tx: &mut Tx,
    id: CodingExerciseId,
    version: i64,
    document: &Document,
) -> Result<bool> {
    let (organization, now) = (tx.organization(), tx.now());
    let tests = i64::try_from(document.tests.len()).unwrap_or(i64::MAX);
    let done = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE coding_exercise SET title = $4, title_key = $5, level = $6, languages = $7, minutes = $8,
             competencies = $9, tests = $10, updated_at = $11, version = version + 1
         WHERE organization_id = $1 AND id = $2 AND version = $3")
        .bind(organization).bind(id).bind(version).bind(&document.title).bind(document.title.to_lowercase())
        .bind(document.level.as_str()).bind(between_bars(&document.languages)).bind(document.minutes)
        .bind(Json(&document.competencies)).bind(tests).bind(now)
        .execute(c).await.map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

/// Deletes a version that no assessment was given with.
pub(super) async fn forget_version(tx: &mut Tx, id: CodingExerciseId, number: i64) -> Result<()> {
    let organization = tx.organization();
    on_tx!(tx.db(), c => sqlx::query(
        "DELETE FROM coding_exercise_version WHERE organization_id = $1 AND exercise_id = $2 AND number = $3
             AND NOT EXISTS (SELECT 1 FROM assessment a WHERE a.exercise_id = $2 AND a.exercise_version = $3)")
        .bind(organization).bind(id).bind(number).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Puts an exercise away; false where somebody has done so before.
pub(super) async fn archive(tx: &mut Tx, id: CodingExerciseId) -> Result<bool> {
    let (organization, now) = (tx.organization(), tx.now());
    let done = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE coding_exercise SET archived_at = $3 WHERE organization_id = $1 AND id = $2 AND archived_at IS NULL")
        .bind(organization).bind(id).bind(now).execute(c).await.map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

/// Brings an exercise back; false where it was not put away.
pub(super) async fn restore(tx: &mut Tx, id: CodingExerciseId) -> Result<bool> {
    let organization = tx.organization();
    let done = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE coding_exercise SET archived_at = NULL WHERE organization_id = $1 AND id = $2 AND archived_at IS NOT NULL")
        .bind(organization).bind(id).execute(c).await.map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

/// Notes that somebody tries an exercise.
pub(super) async fn insert_run(tx: &mut Tx, id: CodingExerciseId, run: CodeRunId) -> Result<()> {
    let (organization, user, now) = (tx.organization(), tx.user(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO coding_exercise_run (run_id, organization_id, exercise_id, started_by, created_at)
         VALUES ($1, $2, $3, $4, $5)")
        .bind(run).bind(organization).bind(id).bind(user).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Who tries an exercise by a run.
pub(super) async fn run_by(tx: &mut Tx, run: CodeRunId) -> Result<Option<UserId>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_scalar(
        "SELECT started_by FROM coding_exercise_run WHERE organization_id = $1 AND run_id = $2")
        .bind(organization).bind(run).fetch_optional(c).await)?)
}

/// The runs by which the person has tried exercises since a moment.
pub(super) async fn runs_since(tx: &mut Tx, since: DateTime<Utc>) -> Result<Vec<CodeRunId>> {
    let (organization, user) = (tx.organization(), tx.user());
    Ok(on_tx!(tx.db(), c => sqlx::query_scalar(
        "SELECT run_id FROM coding_exercise_run WHERE organization_id = $1 AND started_by = $2 AND created_at > $3")
        .bind(organization).bind(user).bind(since).fetch_all(c).await)?)
}
