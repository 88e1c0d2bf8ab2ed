//! Coding exercises over HTTP.

use std::collections::BTreeMap;

use axum::{
    extract::{DefaultBodyLimit, State},
    http::StatusCode,
};
use chrono::{DateTime, Utc};
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{
    router::{OpenApiRouter, UtoipaMethodRouterExt},
    routes,
};

use super::{
    library,
    rules::{Comparison, DOCUMENT, Document, Level, Limits, Test},
    store::{self, ExerciseRow},
};
use crate::{
    app::App,
    audit::{self, Entry},
    http::{
        Access, Created, Entity, FieldError, IfMatch, ListParameters, Listing, OptionalBody, PageOf, Path,
        Problem, Result, Versioned,
        extract::{MergePatch, parse_json},
        guard,
    },
    ids::CodingExerciseId,
    scope::{Role, Scope},
    tx::Tx,
};

/// Who reads and writes exercises: those who hire, and those who interview.
pub(super) const AUTHORS: &[Role] = &[Role::Admin, Role::Recruiter, Role::HiringManager, Role::Interviewer];

/// Who chooses one to give.
const CHOOSERS: &[Role] =
    &[Role::Admin, Role::Recruiter, Role::Coordinator, Role::HiringManager, Role::Interviewer];

pub(super) fn routes() -> OpenApiRouter<App> {
    let read = Access::organization(AUTHORS, "coding-exercises:read");
    let write = Access::organization(AUTHORS, "coding-exercises:write");
    // JSON escapes what it must, so a document may be longer on its way than it is.
    let large = || DefaultBodyLimit::max(2 * DOCUMENT);
    OpenApiRouter::new()
        .routes(guard(routes!(list), Access::organization(CHOOSERS, "coding-exercises:read")))
        .routes(guard(routes!(show), read))
        .routes(guard(routes!(create), write).layer(large()))
        .routes(guard(routes!(change), write).layer(large()))
        .routes(guard(routes!(archive), write))
        .routes(guard(routes!(restore), write))
}

/// Which exercises a list shows.
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct ExerciseFilter {
    /// Part of the title.
    #[garde(length(chars, max = 200))]
    #[serde(default)]
    pub q: Option<String>,
    /// Only those that can be done in this language.
    #[garde(length(chars, max = 50))]
    #[serde(default)]
    #[param(example = "python")]
    pub language: Option<String>,
    /// Only those that are pitched at this seniority.
    #[garde(skip)]
    #[serde(default)]
    #[param(inline)]
    pub level: Option<Level>,
    /// Those that were put away, instead of the others.
    #[garde(skip)]
    #[serde(default)]
    pub archived: Option<bool>,
}

/// A coding exercise in a list.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct CodingExerciseSummary {
    /// Its id.
    id: CodingExerciseId,
    /// What people call it.
    #[schema(example = "Merge configurations")]
    title: String,
    /// The seniority that it is pitched at.
    level: Level,
    /// How long it takes, in minutes.
    #[schema(example = 45)]
    minutes: i64,
    /// What it shows, by name.
    #[schema(example = json!(["Programming"]))]
    competencies: Vec<String>,
    /// The ids of the languages that a candidate may choose from.
    #[schema(example = json!(["go", "python"]))]
    languages: Vec<String>,
    /// How many tests it has.
    #[schema(example = 12)]
    tests_count: i64,
    /// The exercise of the library that it was begun from; null where it was written anew.
    #[schema(example = "config-merge")]
    from_library: Option<String>,
    /// Who made it.
    #[schema(example = "Ada Lindqvist")]
    created_by: String,
    /// When.
    created_at: DateTime<Utc>,
    /// When it last changed.
    updated_at: DateTime<Utc>,
    /// When it was put away; null while it can be given.
    archived_at: Option<DateTime<Utc>>,
    /// How often it was given.
    assessments_count: i64,
    /// The number of its present version: it counts the changes, the `ETag` begins with it, and an assessment names it.
    version: i64,
}

impl From<ExerciseRow> for CodingExerciseSummary {
    fn from(row: ExerciseRow) -> Self {
        Self {
            languages: row.languages(),
            id: row.id,
            title: row.title,
            level: row.level,
            minutes: row.minutes,
            competencies: row.competencies.0,
            tests_count: row.tests,
            from_library: row.from_library,
            created_by: row.created_by,
            created_at: row.created_at,
            updated_at: row.updated_at,
            archived_at: row.archived_at,
            assessments_count: row.assessments,
            version: row.version,
        }
    }
}

/// A coding exercise.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CodingExerciseDetail)]
pub(super) struct CodingExercise {
    /// Its id.
    id: CodingExerciseId,
    /// What people call it.
    #[schema(example = "Merge configurations")]
    title: String,
    /// The seniority that it is pitched at.
    level: Level,
    /// How long it takes, in minutes.
    minutes: i64,
    /// What it shows, by name.
    competencies: Vec<String>,
    /// The task as the candidate reads it, in Markdown.
    statement: String,
    /// For interviewers, in Markdown. Candidates never see it.
    notes: String,
    /// The ids of the languages that a candidate may choose from.
    languages: Vec<String>,
    /// What candidates start from, by language.
    starters: BTreeMap<String, String>,
    /// Solutions that pass, by language. Candidates never see them.
    solutions: BTreeMap<String, String>,
    /// How results are compared.
    compare: Comparison,
    /// For every test.
    limits: Limits,
    /// The tests, in the order in which they are run.
    tests: Vec<Test>,
    /// The exercise of the library that it was begun from; null where it was written anew.
    from_library: Option<String>,
    /// Who made it.
    #[schema(example = "Ada Lindqvist")]
    created_by: String,
    /// When.
    created_at: DateTime<Utc>,
    /// When it last changed.
    updated_at: DateTime<Utc>,
    /// When it was put away; null while it can be given.
    archived_at: Option<DateTime<Utc>>,
    /// How often it was given.
    assessments_count: i64,
    /// The number of its present version: it counts the changes, the `ETag` begins with it, and an assessment names it.
    version: i64,
}

impl Versioned for CodingExercise {
    fn version(&self) -> i64 {
        self.version
    }
}

impl CodingExercise {
    fn of(row: ExerciseRow, document: Document) -> Self {
        Self {
            id: row.id,
            title: document.title,
            level: document.level,
            minutes: document.minutes,
            competencies: document.competencies,
            statement: document.statement,
            notes: document.notes,
            languages: document.languages,
            starters: document.starters,
            solutions: document.solutions,
            compare: document.compare,
            limits: document.limits,
            tests: document.tests,
            from_library: row.from_library,
            created_by: row.created_by,
            created_at: row.created_at,
            updated_at: row.updated_at,
            archived_at: row.archived_at,
            assessments_count: row.assessments,
            version: row.version,
        }
    }
}

/// What a coding exercise is made of. What is left out of a change stays; of a new exercise it has its default, where it
/// has one: a title, a statement, languages and tests are needed, unless they come from the library.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "it only documents what is merged")]
struct ChangeCodingExercise {
    /// What people call it.
    #[schema(
        pattern = "line",
        example = "Merge configurations",
        min_length = 1,
        max_length = 200,
        nullable = false
    )]
    title: Option<String>,
    /// The seniority that it is pitched at; `mid` where nothing is said.
    #[schema(nullable = false)]
    level: Option<Level>,
    /// How long it takes, in minutes; 30 where nothing is said.
    #[schema(example = 45, minimum = 1, maximum = 480, nullable = false)]
    minutes: Option<i64>,
    /// What it shows, by name.
    #[schema(max_items = 20, nullable = false)]
    competencies: Option<Vec<String>>,
    /// The task as the candidate reads it, in Markdown.
    #[schema(pattern = "text", min_length = 1, max_length = 100_000, nullable = false)]
    statement: Option<String>,
    /// For interviewers, in Markdown. Candidates never see it.
    #[schema(max_length = 100_000, nullable = false)]
    notes: Option<String>,
    /// The ids of the languages that a candidate may choose from; `GET /code-languages` lists those that there are.
    #[schema(example = json!(["go", "python"]), min_items = 1, nullable = false)]
    languages: Option<Vec<String>>,
    /// What candidates start from, by language; at most 256 KiB each.
    #[schema(nullable = false)]
    starters: Option<BTreeMap<String, String>>,
    /// Solutions that pass, by language.
    #[schema(nullable = false)]
    solutions: Option<BTreeMap<String, String>>,
    /// How results are compared; by lines where nothing is said.
    #[schema(nullable = false)]
    compare: Option<Comparison>,
    /// For every test.
    #[schema(nullable = false)]
    limits: Option<Limits>,
    /// The tests, in the order in which they are run. Each holds at most 1 MiB.
    #[schema(min_items = 1, max_items = 200, nullable = false)]
    tests: Option<Vec<Test>>,
}

/// A coding exercise that is to be made: begun from one of the library, written anew, or both.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "it only documents what is merged")]
struct NewCodingExercise {
    /// The id of the exercise of the library to begin from. What else is sent stands in place of what it says.
    #[schema(example = "config-merge", nullable = false)]
    from_library: Option<String>,
    #[serde(flatten)]
    document: ChangeCodingExercise,
}

/// List the coding exercises
///
/// Sort by `title`, `created_at` or `updated_at`. Those that were put away are listed apart.
#[utoipa::path(get, path = "/coding-exercises", operation_id = "list_coding_exercises", tag = "coding exercises",
    params(ListParameters, ExerciseFilter),
    extensions(("x-sort" = json!(["title", "created_at", "updated_at"]))),
    responses((status = 200, description = "A page of exercises", body = PageOf<CodingExerciseSummary>)))]
async fn list(
    State(app): State<App>,
    scope: Scope,
    listing: Listing<ExerciseFilter>,
) -> Result<PageOf<CodingExerciseSummary>> {
    let mut tx = app.read(&scope).await?;
    let page = store::list(&mut tx, &listing.filter, &listing.page).await?;
    Ok(PageOf::of(page, listing.address, CodingExerciseSummary::from))
}

async fn view(tx: &mut Tx, id: CodingExerciseId) -> Result<CodingExercise> {
    let row = super::exercise(tx, id).await?;
    let document = store::document(tx, id, row.version).await?;
    Ok(CodingExercise::of(row, document))
}

/// Get a coding exercise
///
/// Its present version, whole: with the tests that candidates do not see, and with solutions.
#[utoipa::path(get, path = "/coding-exercises/{id}", operation_id = "get_coding_exercise", tag = "coding exercises",
    params(("id" = CodingExerciseId, Path)),
    responses((status = 200, description = "The exercise", body = CodingExercise)))]
async fn show(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<CodingExerciseId>,
) -> Result<Entity<CodingExercise>> {
    let mut tx = app.read(&scope).await?;
    Ok(Entity(view(&mut tx, id).await?))
}

/// Every part of an exercise has a value: none is taken away by `null`, as a merge patch would have it.
fn refuse_nulls(fields: &Value) -> Result<()> {
    let fields = fields.as_object().into_iter().flatten();
    let nulls = fields.filter(|(_, value)| value.is_null());
    let errors: Vec<FieldError> =
        nulls.map(|(name, _)| FieldError::new(format!("/{name}"), "invalid", "is never null")).collect();
    if errors.is_empty() {
        return Ok(());
    }
    Err(Problem::invalid("The exercise cannot be kept like this. Nothing was changed.").with(errors))
}

/// A document that can be kept, with its text.
fn checked(value: &Value) -> Result<(Document, String)> {
    let document: Document = parse_json(&serde_json::to_vec(value)?)?;
    let errors = document.check();
    if !errors.is_empty() {
        return Err(
            Problem::invalid("The exercise cannot be kept like this. Nothing was changed.").with(errors)
        );
    }
    let text = serde_json::to_string(&document)?;
    if text.len() > DOCUMENT {
        let most = DOCUMENT / (1024 * 1024);
        return Err(Problem::invalid(format!(
            "The exercise is larger than {most} MiB. Nothing was changed."
        )));
    }
    Ok((document, text))
}

/// Make a coding exercise
///
/// From one of the library, which is copied, or written anew. It can be given at once.
#[utoipa::path(post, path = "/coding-exercises", operation_id = "create_coding_exercise", tag = "coding exercises",
    request_body = NewCodingExercise,
    responses((status = 201, description = "The exercise", body = CodingExercise)))]
async fn create(
    State(app): State<App>,
    scope: Scope,
    MergePatch(mut body): MergePatch,
) -> Result<Created<CodingExercise>> {
    let from = match body.as_object_mut().and_then(|fields| fields.remove("from_library")) {
        None => None,
        Some(Value::String(id)) => Some(id),
        Some(_) => {
            return Err(Problem::field("/from_library", "invalid", "is the id of an exercise, as text"));
        }
    };
    let mut tx = app.begin(&scope).await?;
    let id = add(&mut tx, from.as_deref(), &body).await?;
    let view = view(&mut tx, id).await?;
    tx.commit().await?;
    Ok(Created::at(format!("/api/v1/coding-exercises/{id}"), view))
}

/// Makes an exercise: of one of the library, of what is said about it, or both.
pub async fn add(tx: &mut Tx, from_library: Option<&str>, fields: &Value) -> Result<CodingExerciseId> {
    let mut value = match from_library {
        Some(id) => serde_json::to_value(library::shipped(id)?)?,
        None => Value::Object(Map::new()),
    };
    refuse_nulls(fields)?;
    json_patch::merge(&mut value, fields);
    let (document, text) = checked(&value)?;
    let id = CodingExerciseId::generate();
    store::insert(tx, id, &document, from_library).await?;
    store::insert_version(tx, id, 1, &text).await?;
    let details =
        json!({"title": document.title, "from_library": from_library, "tests": document.tests.len()});
    record(tx, "coding_exercise.created", id, details).await?;
    Ok(id)
}

async fn record(tx: &mut Tx, kind: &'static str, id: CodingExerciseId, details: Value) -> Result<()> {
    audit::record(tx, Entry::new(kind, "coding_exercise", id).with(details)).await?;
    tx.publish(kind, |change| change.coding_exercise_id = Some(id));
    Ok(())
}

/// Change a coding exercise
///
/// A merge patch: what is left out stays, and `starters` and `solutions` merge by language. It makes the next version; what
/// was given before stays with the version that it was given with.
#[utoipa::path(patch, path = "/coding-exercises/{id}", operation_id = "update_coding_exercise", tag = "coding exercises",
    params(("id" = CodingExerciseId, Path), ("If-Match" = String, Header)), request_body = ChangeCodingExercise,
    responses((status = 200, description = "The exercise as it is now", body = CodingExercise),
        (status = 409, description = "`conflict`: The exercise was put away.")))]
async fn change(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<CodingExerciseId>,
    if_match: IfMatch,
    MergePatch(patch): MergePatch,
) -> Result<Entity<CodingExercise>> {
    let mut tx = app.begin(&scope).await?;
    let row = super::exercise(&mut tx, id).await?;
    if_match.check_required(row.version)?;
    if row.archived_at.is_some() {
        return Err(Problem::conflict("The exercise was put away, and stays as it is."));
    }
    let before = store::document(&mut tx, id, row.version).await?;
    let mut value = serde_json::to_value(&before)?;
    refuse_nulls(&patch)?;
    json_patch::merge(&mut value, &patch);
    let (document, text) = checked(&value)?;
    if document != before {
        if !store::update(&mut tx, id, row.version, &document).await? {
            return Err(Problem::stale("Somebody else changed it at the same moment. Nothing was changed."));
        }
        store::insert_version(&mut tx, id, row.version + 1, &text).await?;
        store::forget_version(&mut tx, id, row.version).await?;
        let details =
            json!({"title": document.title, "version": row.version + 1, "tests": document.tests.len()});
        record(&mut tx, "coding_exercise.changed", id, details).await?;
    }
    let view = view(&mut tx, id).await?;
    tx.commit().await?;
    Ok(Entity(view))
}

/// Put a coding exercise away
///
/// It is given no more. What was given stays. Putting it away twice is no error.
#[utoipa::path(delete, path = "/coding-exercises/{id}", operation_id = "archive_coding_exercise", tag = "coding exercises",
    params(("id" = CodingExerciseId, Path), ("If-Match" = String, Header)),
    responses((status = 204, description = "It was put away")))]
async fn archive(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<CodingExerciseId>,
    if_match: IfMatch,
) -> Result<StatusCode> {
    let mut tx = app.begin(&scope).await?;
    let row = super::exercise(&mut tx, id).await?;
    if_match.check_required(row.version)?;
    if store::archive(&mut tx, id).await? {
        record(&mut tx, "coding_exercise.archived", id, json!({"title": row.title})).await?;
        tx.commit().await?;
    }
    Ok(StatusCode::NO_CONTENT)
}

/// Nothing is asked for.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct RestoreCodingExercise {}

/// Bring a coding exercise back
///
/// One that was put away can be given and changed again. Bringing back one that is there is no error. The body may be left out.
#[utoipa::path(post, path = "/coding-exercises/{id}/restore", operation_id = "restore_coding_exercise", tag = "coding exercises",
    params(("id" = CodingExerciseId, Path)), request_body = RestoreCodingExercise,
    responses((status = 200, description = "The exercise as it is now", body = CodingExercise)))]
async fn restore(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<CodingExerciseId>,
    _body: OptionalBody<RestoreCodingExercise>,
) -> Result<Entity<CodingExercise>> {
    let mut tx = app.begin(&scope).await?;
    let row = super::exercise(&mut tx, id).await?;
    if store::restore(&mut tx, id).await? {
        record(&mut tx, "coding_exercise.restored", id, json!({"title": row.title})).await?;
    }
    let view = view(&mut tx, id).await?;
    tx.commit().await?;
    Ok(Entity(view))
}
