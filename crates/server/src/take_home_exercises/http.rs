//! Take-home exercises over HTTP.

use axum::{
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Utc};
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    kit, library,
    rules::Document,
    store::{self, ExerciseRow},
};
use crate::{
    app::App,
    audit::{self, Entry},
    coding_exercises::Level,
    http::{
        Access, Created, Entity, FieldError, IfMatch, ListParameters, Listing, OptionalBody, PageOf, Path,
        Problem, Result, Versioned,
        extract::{MergePatch, parse_json},
        guard,
    },
    ids::TakeHomeExerciseId,
    scope::{Role, Scope},
    tx::Tx,
};

/// Who reads and writes exercises: those who hire, and those who interview.
const AUTHORS: &[Role] = &[Role::Admin, Role::Recruiter, Role::HiringManager, Role::Interviewer];

/// Who chooses one to give.
const CHOOSERS: &[Role] =
    &[Role::Admin, Role::Recruiter, Role::Coordinator, Role::HiringManager, Role::Interviewer];

pub(super) fn routes() -> OpenApiRouter<App> {
    let read = Access::organization(AUTHORS, "take-home-exercises:read");
    let write = Access::organization(AUTHORS, "take-home-exercises:write");
    OpenApiRouter::new()
        .routes(guard(routes!(list), Access::organization(CHOOSERS, "take-home-exercises:read")))
        .routes(guard(routes!(show), read))
        .routes(guard(routes!(download_kit), read))
        .routes(guard(routes!(create), write))
        .routes(guard(routes!(change), write))
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

/// A take-home exercise in a list.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct TakeHomeExerciseSummary {
    /// Its id.
    id: TakeHomeExerciseId,
    /// What people call it.
    #[schema(example = "A REST API for a beekeeping association")]
    title: String,
    /// The seniority that it is pitched at.
    level: Level,
    /// How many days a candidate has, where nobody says otherwise.
    #[schema(example = 7)]
    days: i64,
    /// How much work it is, in minutes.
    #[schema(example = 210)]
    effort_minutes: i64,
    /// What it shows, by name.
    #[schema(example = json!(["APIs"]))]
    competencies: Vec<String>,
    /// The take-home of the library that it was begun from; null where it was written anew.
    #[schema(example = "rest-api")]
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
    take_homes_count: i64,
    /// The number of its present version: it counts the changes, the `ETag` begins with it, and a take-home names it.
    version: i64,
}

impl From<ExerciseRow> for TakeHomeExerciseSummary {
    fn from(row: ExerciseRow) -> Self {
        Self {
            id: row.id,
            title: row.title,
            level: row.level,
            days: row.days,
            effort_minutes: row.effort_minutes,
            competencies: row.competencies.0,
            from_library: row.from_library,
            created_by: row.created_by,
            created_at: row.created_at,
            updated_at: row.updated_at,
            archived_at: row.archived_at,
            take_homes_count: row.given,
            version: row.version,
        }
    }
}

/// A take-home exercise.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = TakeHomeExerciseDetail)]
pub(super) struct TakeHomeExercise {
    /// Its id.
    id: TakeHomeExerciseId,
    /// What people call it.
    #[schema(example = "A REST API for a beekeeping association")]
    title: String,
    /// The seniority that it is pitched at.
    level: Level,
    /// How many days a candidate has, where nobody says otherwise.
    #[schema(example = 7)]
    days: i64,
    /// How much work it is, in minutes.
    #[schema(example = 210)]
    effort_minutes: i64,
    /// What it shows, by name.
    competencies: Vec<String>,
    /// The take-home of the library that it was begun from; null where it was written anew.
    #[schema(example = "rest-api")]
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
    take_homes_count: i64,
    /// The number of its present version: it counts the changes, the `ETag` begins with it, and a take-home names it.
    version: i64,
    /// The task as the candidate reads it, in Markdown.
    #[schema(example = "Build an API that manages hives.")]
    brief: String,
    /// The template of the file by which a submission says how it is run: `takehome.toml`, TOML with comments.
    #[schema(example = "[run]\nstart = \"python app.py\"\n")]
    contract: String,
    /// For reviewers, in Markdown. Candidates never see it.
    #[schema(example = "Read the README first.")]
    notes: String,
}

impl Versioned for TakeHomeExercise {
    fn version(&self) -> i64 {
        self.version
    }
}

/// What a take-home exercise is made of. What is left out of a change stays; of a new exercise it has its default, where it
/// has one: a title and a brief are needed, unless they come from the library.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "it only documents what is merged")]
struct ChangeTakeHomeExercise {
    /// What people call it.
    #[schema(
        pattern = "line",
        example = "A REST API for a beekeeping association",
        min_length = 1,
        max_length = 200,
        nullable = false
    )]
    title: Option<String>,
    /// The seniority that it is pitched at; `mid` where nothing is said.
    #[schema(nullable = false)]
    level: Option<Level>,
    /// How many days a candidate has, where nobody says otherwise; 7 where nothing is said.
    #[schema(example = 7, minimum = 1, maximum = 90, nullable = false)]
    days: Option<i64>,
    /// How much work it is, in minutes; 240 where nothing is said.
    #[schema(example = 210, minimum = 1, maximum = 2400, nullable = false)]
    effort_minutes: Option<i64>,
    /// What it shows, by name.
    #[schema(max_items = 20, nullable = false)]
    competencies: Option<Vec<String>>,
    /// The task as the candidate reads it, in Markdown.
    #[schema(pattern = "text", min_length = 1, max_length = 100_000, nullable = false)]
    brief: Option<String>,
    /// The template of `takehome.toml`; the grader's own where nothing is said.
    #[schema(max_length = 65_536, nullable = false)]
    contract: Option<String>,
    /// For reviewers, in Markdown. Candidates never see it.
    #[schema(max_length = 100_000, nullable = false)]
    notes: Option<String>,
}

/// A take-home exercise that is to be made: begun from one of the library, written anew, or both.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "it only documents what is merged")]
struct NewTakeHomeExercise {
    /// The id of the take-home of the library to begin from. What else is sent stands in place of what it says.
    #[schema(example = "rest-api", nullable = false)]
    from_library: Option<String>,
    #[serde(flatten)]
    document: ChangeTakeHomeExercise,
}

/// Nothing is asked for.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct RestoreTakeHomeExercise {}

/// List the take-home exercises
///
/// Sort by `title`, `created_at` or `updated_at`. Those that were put away are listed apart.
#[utoipa::path(get, path = "/take-home-exercises", operation_id = "list_take_home_exercises", tag = "take-homes",
    params(ListParameters, ExerciseFilter),
    extensions(("x-sort" = json!(["title", "created_at", "updated_at"]))),
    responses((status = 200, description = "A page of exercises", body = PageOf<TakeHomeExerciseSummary>)))]
async fn list(
    State(app): State<App>,
    scope: Scope,
    listing: Listing<ExerciseFilter>,
) -> Result<PageOf<TakeHomeExerciseSummary>> {
    let mut tx = app.read(&scope).await?;
    let page = store::list(&mut tx, &listing.filter, &listing.page).await?;
    Ok(PageOf::of(page, listing.address, TakeHomeExerciseSummary::from))
}

async fn view(tx: &mut Tx, id: TakeHomeExerciseId) -> Result<TakeHomeExercise> {
    let row = super::exercise(tx, id).await?;
    let document = store::document(tx, id, row.version).await?;
    Ok(TakeHomeExercise {
        id: row.id,
        title: row.title,
        level: row.level,
        days: row.days,
        effort_minutes: row.effort_minutes,
        competencies: row.competencies.0,
        from_library: row.from_library,
        created_by: row.created_by,
        created_at: row.created_at,
        updated_at: row.updated_at,
        archived_at: row.archived_at,
        take_homes_count: row.given,
        version: row.version,
        brief: document.brief,
        contract: document.contract,
        notes: document.notes,
    })
}

/// Get a take-home exercise
///
/// Its present version, whole.
#[utoipa::path(get, path = "/take-home-exercises/{id}", operation_id = "get_take_home_exercise", tag = "take-homes",
    params(("id" = TakeHomeExerciseId, Path)),
    responses((status = 200, description = "The exercise", body = TakeHomeExercise)))]
async fn show(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<TakeHomeExerciseId>,
) -> Result<Entity<TakeHomeExercise>> {
    let mut tx = app.read(&scope).await?;
    Ok(Entity(view(&mut tx, id).await?))
}

/// Download the kit of a take-home exercise
///
/// What candidates take along: the brief, the contract's template and how to check a submission.
#[utoipa::path(get, path = "/take-home-exercises/{id}/kit", operation_id = "get_take_home_exercise_kit", tag = "take-homes",
    params(("id" = TakeHomeExerciseId, Path)),
    responses((status = 200, description = "The kit", content_type = "application/zip")))]
async fn download_kit(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<TakeHomeExerciseId>,
) -> Result<Response> {
    let mut tx = app.read(&scope).await?;
    let row = super::exercise(&mut tx, id).await?;
    let document = store::document(&mut tx, id, row.version).await?;
    let disposition = format!("attachment; filename=\"{}\"", kit::file_name(&document.title));
    let headers =
        [(header::CONTENT_TYPE, "application/zip".to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    Ok((headers, kit::kit(&document)).into_response())
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
    Ok((document, text))
}

/// Make a take-home exercise
///
/// From one of the library, which is copied, or written anew. It can be given at once.
#[utoipa::path(post, path = "/take-home-exercises", operation_id = "create_take_home_exercise", tag = "take-homes",
    request_body = NewTakeHomeExercise,
    responses((status = 201, description = "The exercise", body = TakeHomeExercise)))]
async fn create(
    State(app): State<App>,
    scope: Scope,
    MergePatch(mut body): MergePatch,
) -> Result<Created<TakeHomeExercise>> {
    let from = match body.as_object_mut().and_then(|fields| fields.remove("from_library")) {
        None => None,
        Some(Value::String(id)) => Some(id),
        Some(_) => {
            return Err(Problem::field("/from_library", "invalid", "is the id of a take-home, as text"));
        }
    };
    let mut tx = app.begin(&scope).await?;
    let id = add(&mut tx, from.as_deref(), &body).await?;
    let view = view(&mut tx, id).await?;
    tx.commit().await?;
    Ok(Created::at(format!("/api/v1/take-home-exercises/{id}"), view))
}

/// Makes an exercise: of one of the library, of what is said about it, or both.
pub async fn add(tx: &mut Tx, from_library: Option<&str>, fields: &Value) -> Result<TakeHomeExerciseId> {
    let mut value = match from_library {
        Some(id) => serde_json::to_value(library::shipped(id)?)?,
        None => Value::Object(Map::new()),
    };
    refuse_nulls(fields)?;
    json_patch::merge(&mut value, fields);
    let (document, text) = checked(&value)?;
    let id = TakeHomeExerciseId::generate();
    store::insert(tx, id, &document, from_library).await?;
    store::insert_version(tx, id, 1, &text).await?;
    let details = json!({"title": document.title, "from_library": from_library});
    record(tx, "take_home_exercise.created", id, details).await?;
    Ok(id)
}

async fn record(tx: &mut Tx, kind: &'static str, id: TakeHomeExerciseId, details: Value) -> Result<()> {
    audit::record(tx, Entry::new(kind, "take_home_exercise", id).with(details)).await?;
    tx.publish(kind, |change| change.take_home_exercise_id = Some(id));
    Ok(())
}

/// Change a take-home exercise
///
/// A merge patch: what is left out stays. It makes the next version; what was given before stays with the version that it was
/// given with.
#[utoipa::path(patch, path = "/take-home-exercises/{id}", operation_id = "update_take_home_exercise", tag = "take-homes",
    params(("id" = TakeHomeExerciseId, Path), ("If-Match" = String, Header)), request_body = ChangeTakeHomeExercise,
    responses((status = 200, description = "The exercise as it is now", body = TakeHomeExercise),
        (status = 409, description = "`conflict`: The exercise was put away.")))]
async fn change(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<TakeHomeExerciseId>,
    if_match: IfMatch,
    MergePatch(patch): MergePatch,
) -> Result<Entity<TakeHomeExercise>> {
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
        let details = json!({"title": document.title, "version": row.version + 1});
        record(&mut tx, "take_home_exercise.changed", id, details).await?;
    }
    let view = view(&mut tx, id).await?;
    tx.commit().await?;
    Ok(Entity(view))
}

/// Put a take-home exercise away
///
/// It is given no more. What was given stays. Putting it away twice is no error.
#[utoipa::path(delete, path = "/take-home-exercises/{id}", operation_id = "archive_take_home_exercise", tag = "take-homes",
    params(("id" = TakeHomeExerciseId, Path), ("If-Match" = String, Header)),
    responses((status = 204, description = "It was put away")))]
async fn archive(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<TakeHomeExerciseId>,
    if_match: IfMatch,
) -> Result<StatusCode> {
    let mut tx = app.begin(&scope).await?;
    let row = super::exercise(&mut tx, id).await?;
    if_match.check_required(row.version)?;
    if store::set_archived(&mut tx, id, true).await? {
        record(&mut tx, "take_home_exercise.archived", id, json!({"title": row.title})).await?;
        tx.commit().await?;
    }
    Ok(StatusCode::NO_CONTENT)
}

/// Bring a take-home exercise back
///
/// It can be given again. Bringing back one that was not put away is no error. The body may be left out.
#[utoipa::path(post, path = "/take-home-exercises/{id}/restore", operation_id = "restore_take_home_exercise", tag = "take-homes",
    params(("id" = TakeHomeExerciseId, Path)), request_body = RestoreTakeHomeExercise,
    responses((status = 200, description = "The exercise as it is now", body = TakeHomeExercise)))]
async fn restore(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<TakeHomeExerciseId>,
    _body: OptionalBody<RestoreTakeHomeExercise>,
) -> Result<Entity<TakeHomeExercise>> {
    let mut tx = app.begin(&scope).await?;
    let row = super::exercise(&mut tx, id).await?;
    if store::set_archived(&mut tx, id, false).await? {
        record(&mut tx, "take_home_exercise.restored", id, json!({"title": row.title})).await?;
    }
    let view = view(&mut tx, id).await?;
    tx.commit().await?;
    Ok(Entity(view))
}
