//! Guides over HTTP: list, read, import, edit.

use axum::{
    extract::{DefaultBodyLimit, Multipart, State, multipart::MultipartError},
    http::header,
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Utc};
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use touchstone_guide::{
    Guide,
    import::Report,
    structure::{self, Severity},
};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{
    router::{OpenApiRouter, UtoipaMethodRouterExt},
    routes,
};

use super::{
    sharing::{AUTHORS, GuideAccess, GuideCan, require_editor},
    store::{self, GuideRow, GuideVersion, Summary},
};
use crate::{
    app::App,
    audit::{self, Entry},
    http::{
        Access, Body, Created, Entity, FieldError, Form, IfMatch, ListParameters, Listing, PageOf, Path,
        Problem, Result, Versioned, extract::holds_nul, guard,
    },
    ids::{GuideId, GuideVersionId},
    scope::Scope,
    tx::Tx,
};

/// The largest file that is imported; the guide crate has a limit of its own.
const FILE_LIMIT: usize = touchstone_guide::MAX_BYTES + 64 * 1024;

pub(super) fn routes() -> OpenApiRouter<App> {
    let read = Access::member("guides:read");
    let write = Access::organization(AUTHORS, "guides:write");
    OpenApiRouter::new()
        .routes(guard(routes!(list), read))
        .routes(guard(routes!(show), read))
        .routes(guard(routes!(markdown), read))
        .routes(guard(routes!(change), write))
        .routes(guard(routes!(import), write).layer(DefaultBodyLimit::max(FILE_LIMIT)))
}

/// Which guides a list shows.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct GuideFilter {
    /// Part of the title.
    #[garde(length(chars, max = 200))]
    #[serde(default)]
    pub q: Option<String>,
}

/// A guide in a list.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct GuideSummary {
    /// Its id.
    id: GuideId,
    /// The title of the draft.
    #[schema(example = "Backend Developer")]
    title: String,
    /// When it was made.
    created_at: DateTime<Utc>,
    /// When it last changed.
    updated_at: DateTime<Utc>,
    /// Who changed the draft last; null for analysts, who see no names, and where nobody knows.
    #[schema(example = "Rosa Duarte")]
    updated_by: Option<String>,
    /// The draft differs from the latest published version.
    draft_changed: bool,
    /// The latest published version; null before the first.
    latest_version: Option<VersionSummary>,
    /// How many stages it has.
    stages: usize,
    /// How many questions it has in all stages.
    questions: usize,
    /// Counts the changes; the `ETag` begins with it, and `If-Match` may be just it.
    version: i64,
}

/// A published version in a list.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct VersionSummary {
    /// Its id.
    pub id: GuideVersionId,
    /// Its number, from 1.
    pub number: i64,
    /// When it was published.
    pub published_at: DateTime<Utc>,
    /// Who published it; null for analysts, who see no names, and in lists of guides.
    pub published_by: Option<String>,
}

impl VersionSummary {
    fn of(version: GuideVersion, names: bool) -> Self {
        Self {
            id: version.id,
            number: version.number,
            published_at: version.published_at,
            published_by: Some(version.publisher).filter(|_| names),
        }
    }
}

impl GuideSummary {
    fn of(row: Summary, names: bool) -> Self {
        let latest = match (row.latest_id, row.latest_number, row.latest_at) {
            (Some(id), Some(number), Some(published_at)) => {
                Some(VersionSummary { id, number, published_at, published_by: None })
            }
            _ => None,
        };
        let stages = row.document.0["stages"].as_array().map_or(&[][..], Vec::as_slice);
        let questions = |stage: &Value| stage["questions"].as_array().map_or(0, Vec::len);
        Self {
            id: row.id,
            title: row.title,
            created_at: row.created_at,
            updated_at: row.updated_at,
            updated_by: row.updated_by.filter(|_| names),
            draft_changed: row.latest_digest.as_ref() != Some(&row.document_digest),
            latest_version: latest,
            stages: stages.len(),
            questions: stages.iter().map(questions).sum(),
            version: row.version,
        }
    }
}

/// A guide with its draft and its versions.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct GuideView {
    /// Its id.
    id: GuideId,
    /// The title of the draft.
    #[schema(example = "Backend Developer")]
    title: String,
    /// When it was made.
    created_at: DateTime<Utc>,
    /// When it last changed.
    updated_at: DateTime<Utc>,
    /// Who changed the draft last; null for analysts, who see no names, and where nobody knows.
    #[schema(example = "Rosa Duarte")]
    updated_by: Option<String>,
    /// The draft. Its schema is published as `docs/guide.schema.json`.
    #[schema(value_type = Object)]
    document: Value,
    /// The published versions, newest first.
    versions: Vec<VersionSummary>,
    /// The draft differs from the latest published version.
    draft_changed: bool,
    /// What is wrong with the draft. Errors stand in the way of publishing, warnings do not.
    problems: Vec<GuideProblem>,
    /// Which roles of the organization read and edit it.
    access: GuideAccess,
    /// What you may do with it.
    can: GuideCan,
    /// Counts the changes; the `ETag` begins with it, and `If-Match` may be just it.
    version: i64,
}

/// Something that is wrong with a guide.
#[derive(Debug, Serialize, ToSchema)]
struct GuideProblem {
    /// Where, as a JSON pointer.
    #[schema(example = "/stages/0/title")]
    pointer: String,
    /// Whether it stands in the way of publishing.
    severity: GuideProblemSeverity,
    /// What is wrong, in words.
    message: String,
}

/// How bad it is.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum GuideProblemSeverity {
    /// Stands in the way of publishing.
    Error,
    /// Works, but probably not as meant.
    Warning,
}

impl From<structure::Problem> for GuideProblem {
    fn from(problem: structure::Problem) -> Self {
        let severity = match problem.severity {
            Severity::Error => GuideProblemSeverity::Error,
            Severity::Warning => GuideProblemSeverity::Warning,
        };
        Self { pointer: problem.pointer, severity, message: problem.message }
    }
}

impl Versioned for GuideView {
    fn version(&self) -> i64 {
        self.version
    }
}

/// What an import answers with.
#[derive(Debug, Serialize, ToSchema)]
struct Imported {
    /// The guide that was made.
    guide_id: GuideId,
    /// What was placed where, and what could not be placed, with its line numbers.
    #[schema(value_type = Object)]
    report: Report,
}

/// A new draft.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
struct ChangeGuide {
    /// The whole document.
    #[garde(skip)]
    #[schema(value_type = Object)]
    document: Guide,
}

/// A file that is to be imported.
#[derive(ToSchema)]
#[allow(dead_code, reason = "describes the multipart form to the document")]
struct GuideFile {
    /// The guide, as Markdown, plain text, HTML, DOCX or PDF.
    #[schema(format = Binary, value_type = String, content_media_type = "application/octet-stream")]
    file: Vec<u8>,
}

/// List guides
///
/// The guides of the organization that you may read, by title. Sort by `title`, `created_at` or `updated_at`.
#[utoipa::path(get, path = "/guides", operation_id = "list_guides", tag = "guides",
    params(ListParameters, GuideFilter),
    extensions(("x-sort" = json!(["title", "created_at", "updated_at"]))),
    responses((status = 200, description = "A page of guides", body = PageOf<GuideSummary>)))]
async fn list(
    State(app): State<App>,
    scope: Scope,
    listing: Listing<GuideFilter>,
) -> Result<PageOf<GuideSummary>> {
    let mut tx = app.read(&scope).await?;
    let page = store::list(&mut tx, &listing.filter, &listing.page).await?;
    Ok(PageOf::of(page, listing.address, |row| GuideSummary::of(row, scope.sees_names())))
}

/// Get a guide
///
/// The guide with its draft, what is wrong with the draft, and its published versions. The `ETag` is what a change
/// asks for in `If-Match`.
#[utoipa::path(get, path = "/guides/{id}", operation_id = "get_guide", tag = "guides",
    params(("id" = GuideId, Path)),
    responses((status = 200, description = "The guide", body = GuideView)))]
async fn show(State(app): State<App>, scope: Scope, Path(id): Path<GuideId>) -> Result<Entity<GuideView>> {
    let mut tx = app.read(&scope).await?;
    Ok(Entity(view(&mut tx, id).await?))
}

/// Reads a guide as the API shows it.
pub(super) async fn view(tx: &mut Tx, id: GuideId) -> Result<GuideView> {
    let row = store::guide(tx, id).await?;
    let versions = store::versions(tx, id).await?;
    let names = tx.scope().sees_names();
    let guide = read_document(&row)?;
    let problems = structure::validate(&guide);
    let draft_changed =
        versions.first().map(|version| &version.document_digest) != Some(&row.document_digest);
    Ok(GuideView {
        id: row.id,
        title: row.title,
        created_at: row.created_at,
        updated_at: row.updated_at,
        updated_by: row.updated_by.filter(|_| names),
        document: row.document.0,
        versions: versions.into_iter().map(|version| VersionSummary::of(version, names)).collect(),
        draft_changed,
        problems: problems.into_iter().map(GuideProblem::from).collect(),
        access: GuideAccess::from(&row.sharing),
        can: GuideCan::of(tx.scope(), &row.sharing),
        version: row.version,
    })
}

/// The draft as a guide.
pub(super) fn read_document(row: &GuideRow) -> Result<Guide> {
    Ok(serde_json::from_value(row.document.0.clone())?)
}

/// Get a guide's draft as Markdown
///
/// The draft as a file that people can read and `touchstone guide` and the import understand without loss.
#[utoipa::path(get, path = "/guides/{id}/markdown", operation_id = "get_guide_markdown", tag = "guides",
    params(("id" = GuideId, Path)),
    responses((status = 200, description = "The draft in canonical Markdown", content_type = "text/markdown", body = String)))]
async fn markdown(State(app): State<App>, scope: Scope, Path(id): Path<GuideId>) -> Result<Response> {
    let mut tx = app.read(&scope).await?;
    let row = store::guide(&mut tx, id).await?;
    let text = touchstone_guide::markdown::render(&read_document(&row)?);
    let headers = [
        (header::CONTENT_TYPE, "text/markdown; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"guide.md\""),
    ];
    Ok((headers, text).into_response())
}

/// Replace a guide's draft
///
/// Replaces the whole draft. Published versions stay as they are. Stages, questions and attributes without a key are
/// given one. A key that stands twice in one list is refused, since keys tell across versions what is what. Answers 422
/// with a pointer for each part of the document that cannot be kept.
#[utoipa::path(patch, path = "/guides/{id}", operation_id = "update_guide", tag = "guides",
    params(("id" = GuideId, Path), ("If-Match" = String, Header)), request_body = ChangeGuide,
    responses((status = 200, description = "The guide as it is now", body = GuideView),
        (status = 403, description = "`forbidden`: The guide was shared with you to read, not to edit.")))]
async fn change(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<GuideId>,
    if_match: IfMatch,
    Body(input): Body<ChangeGuide>,
) -> Result<Entity<GuideView>> {
    if_match.require()?;
    let guide = checked(&input.document)?;
    let mut tx = app.begin(&scope).await?;
    let present = store::guide(&mut tx, id).await?;
    require_editor(&tx, &present)?;
    if_match.check(present.version)?;
    if !store::update(&mut tx, id, &guide, present.version).await? {
        return Err(Problem::stale("Somebody else changed it at the same moment. Nothing was changed."));
    }
    audit::record(&mut tx, Entry::new("guide.changed", "guide", id).with(json!({"title": guide.title})))
        .await?;
    tx.publish("guide.changed", |change| change.guide_id = Some(id));
    let view = view(&mut tx, id).await?;
    tx.commit().await?;
    Ok(Entity(view))
}

/// A document that somebody sent, as it is kept. Keys that stand twice are refused, and so is a guide without a title, which
/// nobody would find again. Other errors may stand in a draft while it is being written: they are shown with it, and are in
/// the way of publishing alone.
pub(super) fn checked(document: &Guide) -> Result<Guide> {
    let guide = document.normalized();
    let mut problems = structure::repeated_keys(document);
    problems.extend(structure::validate(&guide).into_iter().filter(|problem| problem.pointer == "/title"));
    refuse("The guide cannot be kept like this.", problems)?;
    Ok(guide)
}

/// Refuses a guide with errors and lists them all, as pointers into its document. What is only odd is shown with the
/// guide and stands in nobody's way.
pub(super) fn refuse(why: &str, problems: Vec<structure::Problem>) -> Result<()> {
    let errors: Vec<FieldError> = problems
        .into_iter()
        .filter(|problem| problem.severity == Severity::Error)
        .map(|problem| FieldError::new(format!("/document{}", problem.pointer), "invalid", problem.message))
        .collect();
    if errors.is_empty() { Ok(()) } else { Err(Problem::invalid(why).with(errors)) }
}

/// Import a guide from a file
///
/// Reads Markdown, plain text, HTML, DOCX, PDF and JSON: a guide that Touchstone wrote, or one that a team has been using. It keeps what
/// it finds, puts it in its place, and reports what it could not place, with line numbers. The result is a draft;
/// nothing is published. Send the file as the field `file` of a form. `Idempotency-Key` is not heeded for uploads.
#[utoipa::path(post, path = "/guides/import", operation_id = "import_guide", tag = "guides",
    request_body(content = GuideFile, content_type = "multipart/form-data"),
    responses((status = 201, description = "The new guide's id, and what was placed where", body = Imported)))]
async fn import(State(app): State<App>, scope: Scope, Form(form): Form) -> Result<Created<Imported>> {
    let (name, bytes) = read_file(form).await?;
    let importer = app.importer;
    // A guide of many megabytes takes a moment, which must not hold up other requests.
    let read = tokio::task::spawn_blocking(move || importer(&name, &bytes)).await;
    let imported = read.map_err(|error| Problem::fault(&error))?.map_err(|error| {
        let message = error.to_string();
        Problem::invalid(message.clone()).with(vec![FieldError::new("/file", "unreadable_guide", message)])
    })?;
    if holds_nul(&serde_json::to_vec(&imported.guide)?) {
        return Err(Problem::field(
            "/file",
            "unreadable_guide",
            "holds a NUL character, which cannot be stored",
        ));
    }
    let mut tx = app.begin(&scope).await?;
    let id = super::add(&mut tx, &imported.guide, "import").await?;
    tx.commit().await?;
    Ok(Created::plain(format!("/api/v1/guides/{id}"), Imported { guide_id: id, report: imported.report }))
}

async fn read_file(mut form: Multipart) -> Result<(String, Vec<u8>)> {
    while let Some(field) = form.next_field().await.map_err(|error| form_problem(&error))? {
        if field.name() == Some("file") {
            let name = field.file_name().unwrap_or("guide.md").to_owned();
            let bytes = field.bytes().await.map_err(|error| form_problem(&error))?;
            return Ok((name, bytes.to_vec()));
        }
    }
    Err(Problem::field("/file", "required", "is missing: send the guide as the form's field `file`"))
}

fn form_problem(error: &MultipartError) -> Problem {
    if error.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE {
        Problem::too_large(format!("A guide may have {} MiB.", touchstone_guide::MAX_BYTES / (1024 * 1024)))
    } else {
        Problem::malformed(error.body_text())
    }
}
