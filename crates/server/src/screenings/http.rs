//! Screenings over HTTP.

use axum::{extract::State, http::StatusCode};
use chrono::{DateTime, NaiveDate, Utc};
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    criteria::{self, Criterion},
    require, require_job,
    runs::{self, RunView},
    store::{self, ResumeStatus, RunCause, ScreeningFields, ScreeningRow},
};
use crate::{
    app::App,
    audit::{self, Entry},
    http::{
        Access, Body, Created, Entity, IfMatch, ListParameters, Listing, PageOf, Path, Problem, Result,
        Versioned, checks, extract::kept, guard, names::JobTitle, paging::NoFilter,
    },
    ids::{JobId, ScreeningId},
    jobs::MANAGERS,
    scope::Scope,
    tx::Tx,
};

/// The most criteria that a screening has.
pub(super) const CRITERIA: usize = 100;

pub(super) fn routes() -> OpenApiRouter<App> {
    let (read, write) = (Access::job(MANAGERS, "screenings:read"), Access::job(MANAGERS, "screenings:write"));
    OpenApiRouter::new()
        .routes(guard(routes!(list), read))
        .routes(guard(routes!(propose), read))
        .routes(guard(routes!(show), read))
        .routes(guard(routes!(start), write))
        .routes(guard(routes!(change), write))
        .routes(guard(routes!(delete), write))
}

/// How many resumes of a screening there are of each kind.
#[derive(Debug, Default, Serialize, ToSchema)]
struct ResumeCounts {
    /// Still to be read.
    waiting: i64,
    /// In the order.
    ranked: i64,
    /// Pictures of pages.
    needs_ocr: i64,
    /// Not to be read.
    unreadable: i64,
    /// Not in English.
    unsupported_language: i64,
}

impl ResumeCounts {
    fn of(counted: &[(String, i64)]) -> Self {
        let of = |status: ResumeStatus| {
            counted.iter().find(|(name, _)| name == status.as_str()).map_or(0, |(_, count)| *count)
        };
        Self {
            waiting: of(ResumeStatus::Waiting),
            ranked: of(ResumeStatus::Ranked),
            needs_ocr: of(ResumeStatus::NeedsOcr),
            unreadable: of(ResumeStatus::Unreadable),
            unsupported_language: of(ResumeStatus::UnsupportedLanguage),
        }
    }
}

/// A screening.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ScreeningView {
    /// Its id.
    id: ScreeningId,
    /// The job whose resumes it is about.
    job: JobTitle,
    /// What people call it.
    #[schema(example = "November")]
    title: String,
    /// What the resumes are held against.
    criteria: Vec<Criterion>,
    /// The day that "present" means in a resume.
    as_of: NaiveDate,
    /// Whether names, contacts and everything else of who somebody is are withheld until they were decided about.
    blind: bool,
    /// How many resumes there are.
    resumes: ResumeCounts,
    /// The latest pass over the resumes; null before the first.
    run: Option<RunView>,
    /// Who began it.
    #[schema(example = "Jonas Weber")]
    created_by: String,
    /// When.
    created_at: DateTime<Utc>,
    /// When it was last changed.
    updated_at: DateTime<Utc>,
    /// Counts the changes; the `ETag` begins with it, and `If-Match` may be just it.
    version: i64,
}

impl Versioned for ScreeningView {
    fn version(&self) -> i64 {
        self.version
    }
}

/// A screening that is to be begun.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewScreening {
    /// What people call it.
    #[garde(custom(checks::line), length(chars, max = 200))]
    #[schema(pattern = "line", example = "November", min_length = 1, max_length = 200)]
    pub title: String,
    /// What the resumes are held against.
    #[garde(length(min = 1, max = CRITERIA), dive)]
    #[schema(min_items = 1, max_items = 100)]
    pub criteria: Vec<Criterion>,
    /// The day that "present" means in a resume; today where it is left out.
    #[garde(skip)]
    #[serde(default, deserialize_with = "kept")]
    #[schema(nullable = false)]
    pub as_of: Option<NaiveDate>,
    /// Whether everything of who somebody is is withheld until they were decided about.
    #[garde(skip)]
    #[serde(default)]
    pub blind: bool,
}

/// What is to change of a screening. What is left out stays.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct ChangeScreening {
    /// What people call it.
    #[garde(inner(custom(checks::line), length(chars, max = 200)))]
    #[schema(pattern = "line", min_length = 1, max_length = 200, nullable = false)]
    #[serde(deserialize_with = "kept")]
    title: Option<String>,
    /// What the resumes are held against, in place of the criteria there are. Every resume is assessed anew.
    #[garde(custom(checks::some_of::<CRITERIA, _>), dive)]
    #[schema(min_items = 1, max_items = 100, nullable = false)]
    #[serde(deserialize_with = "kept")]
    criteria: Option<Vec<Criterion>>,
    /// The day that "present" means in a resume. Every resume is assessed anew.
    #[garde(skip)]
    #[schema(nullable = false)]
    #[serde(deserialize_with = "kept")]
    as_of: Option<NaiveDate>,
    /// Whether everything of who somebody is is withheld until they were decided about. Lifting it is on the record.
    #[garde(skip)]
    #[schema(nullable = false)]
    #[serde(deserialize_with = "kept")]
    blind: Option<bool>,
}

/// What a screening of a job could look for.
#[derive(Debug, Serialize, ToSchema)]
struct ProposedCriteria {
    /// Criteria made from the job's guide: a draft for the hiring manager, never more.
    criteria: Vec<Criterion>,
}

pub(super) async fn view(tx: &mut Tx, row: ScreeningRow) -> Result<ScreeningView> {
    let counted = store::counts(tx, row.id).await?;
    let run = match store::latest_run(tx, row.id).await? {
        Some(run) => Some(runs::view(tx, run).await?),
        None => None,
    };
    Ok(ScreeningView {
        id: row.id,
        job: JobTitle { id: row.job_id, title: row.job_title },
        title: row.title,
        criteria: criteria::shown(&row.criteria)?,
        as_of: day(&row.as_of)?,
        blind: row.blind,
        resumes: ResumeCounts::of(&counted),
        run,
        created_by: row.created_by,
        created_at: row.created_at,
        updated_at: row.updated_at,
        version: row.version,
    })
}

/// A day as it is stored.
pub(super) fn day(text: &str) -> Result<NaiveDate> {
    text.parse().map_err(|error: chrono::ParseError| Problem::fault(&error))
}

/// Days that a resume can speak of; far outside of them, calendars overflow.
fn require_usual(day: NaiveDate) -> Result<()> {
    use chrono::Datelike;
    if (1950..=2200).contains(&day.year()) {
        Ok(())
    } else {
        Err(Problem::field("/as_of", "invalid", "must be between 1950 and 2200"))
    }
}

/// List the screenings of a job
///
/// The newest first. For those who run the job.
#[utoipa::path(get, path = "/jobs/{id}/screenings", operation_id = "list_screenings", tag = "screenings",
    params(("id" = JobId, Path), ListParameters),
    extensions(("x-sort" = json!(["-created_at"]))),
    responses((status = 200, description = "A page of screenings", body = PageOf<ScreeningView>)))]
async fn list(
    State(app): State<App>,
    scope: Scope,
    Path(job): Path<JobId>,
    listing: Listing<NoFilter>,
) -> Result<PageOf<ScreeningView>> {
    let mut tx = app.read(&scope).await?;
    require_job(&mut tx, job).await?;
    let page = store::screenings(&mut tx, job, &listing.page).await?;
    let mut views = Vec::with_capacity(page.rows.len());
    for row in page.rows {
        views.push(view(&mut tx, row).await?);
    }
    let page = touchstone_db::list::Page { rows: views, next_cursor: page.next_cursor, total: page.total };
    Ok(PageOf::of(page, listing.address, |view| view))
}

/// Propose criteria for a job
///
/// Reads the guide that the job is filled by, its description and competencies, and proposes what a resume could be held
/// against. A draft: the hiring manager strikes, adds and weighs. Nothing is stored.
#[utoipa::path(get, path = "/jobs/{id}/proposed-criteria", operation_id = "propose_criteria", tag = "screenings",
    params(("id" = JobId, Path)),
    responses((status = 200, description = "The proposal", body = ProposedCriteria)))]
async fn propose(
    State(app): State<App>,
    scope: Scope,
    Path(job): Path<JobId>,
) -> Result<axum::Json<ProposedCriteria>> {
    let mut tx = app.read(&scope).await?;
    let job = require_job(&mut tx, job).await?;
    let criteria = criteria::proposed(&mut tx, &job).await?;
    Ok(axum::Json(ProposedCriteria { criteria }))
}

/// Get a screening
///
/// What it looks for, how many resumes it has, and how far it has come.
#[utoipa::path(get, path = "/screenings/{id}", operation_id = "get_screening", tag = "screenings",
    params(("id" = ScreeningId, Path)),
    responses((status = 200, description = "The screening", body = ScreeningView)))]
async fn show(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<ScreeningId>,
) -> Result<Entity<ScreeningView>> {
    let mut tx = app.read(&scope).await?;
    let row = require(&mut tx, id).await?;
    Ok(Entity(view(&mut tx, row).await?))
}

/// Begin a screening
///
/// Criteria are written before resumes are read. A protected attribute, or what stands for one, is refused as a criterion,
/// with the reason. For those who run the job.
#[utoipa::path(post, path = "/jobs/{id}/screenings", operation_id = "create_screening", tag = "screenings",
    params(("id" = JobId, Path)), request_body = NewScreening,
    responses((status = 201, description = "The screening", body = ScreeningView)))]
async fn start(
    State(app): State<App>,
    scope: Scope,
    Path(job): Path<JobId>,
    Body(input): Body<NewScreening>,
) -> Result<Created<ScreeningView>> {
    let mut tx = app.begin(&scope).await?;
    let id = begin(&mut tx, job, &input).await?;
    let row = store::screening(&mut tx, id).await?.ok_or_else(store::absent)?;
    let view = view(&mut tx, row).await?;
    tx.commit().await?;
    Ok(Created::at(format!("/api/v1/screenings/{id}"), view))
}

/// Begins a screening of a job that the person runs.
pub async fn begin(tx: &mut Tx, job: JobId, input: &NewScreening) -> Result<ScreeningId> {
    require_job(tx, job).await?;
    let criteria = criteria::checked(&input.criteria)?;
    let as_of = input.as_of.unwrap_or_else(|| tx.now().date_naive());
    require_usual(as_of)?;
    let id = ScreeningId::generate();
    let fields =
        ScreeningFields { title: input.title.trim(), criteria: &criteria, as_of, blind: input.blind };
    store::insert(tx, id, job, &fields).await?;
    record(tx, "screening.created", id, job, &fields).await?;
    Ok(id)
}

async fn record(
    tx: &mut Tx,
    kind: &'static str,
    id: ScreeningId,
    job: JobId,
    fields: &ScreeningFields<'_>,
) -> Result<()> {
    let details = json!({"job_id": job, "title": fields.title, "criteria": fields.criteria,
        "as_of": fields.as_of, "blind": fields.blind});
    audit::record(tx, Entry::new(kind, "screening", id).with(details)).await?;
    tx.publish(kind, |change| {
        change.screening_id = Some(id);
        change.job_id = Some(job);
    });
    Ok(())
}

/// Change a screening
///
/// Changes what is sent and leaves the rest. When the criteria, their weights or the date change, every resume is assessed
/// anew, in the background, as a run of its own.
#[utoipa::path(patch, path = "/screenings/{id}", operation_id = "update_screening", tag = "screenings",
    params(("id" = ScreeningId, Path), ("If-Match" = String, Header)), request_body = ChangeScreening,
    responses((status = 200, description = "The screening as it is now", body = ScreeningView)))]
async fn change(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<ScreeningId>,
    if_match: IfMatch,
    Body(input): Body<ChangeScreening>,
) -> Result<Entity<ScreeningView>> {
    let mut tx = app.begin(&scope).await?;
    let row = require(&mut tx, id).await?;
    if_match.check_required(row.version)?;
    let title = input.title.as_deref().unwrap_or(&row.title).trim();
    let criteria = match &input.criteria {
        Some(criteria) => criteria::checked(criteria)?,
        None => row.criteria.0.clone(),
    };
    let before = day(&row.as_of)?;
    let as_of = input.as_of.unwrap_or(before);
    require_usual(as_of)?;
    let blind = input.blind.unwrap_or(row.blind);
    let fields = ScreeningFields { title, criteria: &criteria, as_of, blind };
    if !store::update(&mut tx, id, row.version, &fields).await? {
        return Err(Problem::stale("Somebody else changed it at the same moment. Nothing was changed."));
    }
    record(&mut tx, "screening.changed", id, row.job_id, &fields).await?;
    if criteria != row.criteria.0 || as_of != before {
        runs::start(&mut tx, id, RunCause::Changed).await?;
    }
    let row = store::screening(&mut tx, id).await?.ok_or_else(store::absent)?;
    let view = view(&mut tx, row).await?;
    tx.commit().await?;
    Ok(Entity(view))
}

/// Delete a screening
///
/// With all its resumes and what was read in them. A screening that candidates were taken from stays, since their record
/// rests on it.
#[utoipa::path(delete, path = "/screenings/{id}", operation_id = "delete_screening", tag = "screenings",
    params(("id" = ScreeningId, Path)),
    responses((status = 204, description = "It is gone"),
        (status = 409, description = "`conflict`: Candidates were taken from it.")))]
async fn delete(State(app): State<App>, scope: Scope, Path(id): Path<ScreeningId>) -> Result<StatusCode> {
    let mut tx = app.begin(&scope).await?;
    let row = require(&mut tx, id).await?;
    if store::has_applications(&mut tx, id).await? {
        return Err(Problem::conflict(
            "Candidates were taken from this screening; their record rests on it. Delete single resumes instead.",
        ));
    }
    runs::stop(&mut tx, id).await?;
    store::delete(&mut tx, id).await?;
    let details = json!({"job_id": row.job_id, "title": row.title});
    audit::record(&mut tx, Entry::new("screening.deleted", "screening", id).with(details)).await?;
    tx.publish("screening.deleted", |change| {
        change.screening_id = Some(id);
        change.job_id = Some(row.job_id);
    });
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
