//! The resumes of a screening: put in, listed by rank, read, taken away.

use axum::{
    Json,
    extract::{DefaultBodyLimit, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use touchstone_screening::Facts;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{
    router::{OpenApiRouter, UtoipaMethodRouterExt},
    routes,
};

use super::{
    require, runs,
    store::{self, NewResume, ResumeDecision, ResumeRow, ResumeStatus, RunCause, ScreeningRow},
    upload::{self, Incoming, REQUEST_LIMIT, RefusedFile},
    views::{Document, FactsView, ResumeDetail, ResumeView},
};
use crate::{
    app::App,
    audit::{self, Entry},
    http::{Access, Entity, Form, ListParameters, Listing, PageOf, Path, Problem, Result, guard},
    ids::{ResumeId, ScreeningId},
    jobs::MANAGERS,
    scope::Scope,
    tx::Tx,
};

/// The most resumes that a screening holds.
const RESUMES: i64 = 5_000;
const NONE: &str = "No resume has this id.";

pub(super) fn routes() -> OpenApiRouter<App> {
    let (read, write) = (Access::job(MANAGERS, "screenings:read"), Access::job(MANAGERS, "screenings:write"));
    OpenApiRouter::new()
        .routes(guard(routes!(add), write).layer(DefaultBodyLimit::max(REQUEST_LIMIT)))
        .routes(guard(routes!(list), read))
        .routes(guard(routes!(show), read))
        .routes(guard(routes!(file), read))
        .routes(guard(routes!(delete), write))
}

/// Which resumes a list shows.
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct ResumeFilter {
    /// Only with this status.
    #[garde(skip)]
    #[serde(default)]
    pub status: Option<ResumeStatus>,
    /// Only with this decision.
    #[garde(skip)]
    #[serde(default)]
    pub decision: Option<ResumeDecision>,
    /// Only those that were decided about, or only those that were not.
    #[garde(skip)]
    #[serde(default)]
    pub decided: Option<bool>,
}

/// Resumes as a form.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "it only documents the form")]
struct ResumeFiles {
    /// Resumes as PDF, DOCX, ODT, RTF, HTML or text, or archives (ZIP) of them.
    #[schema(value_type = Vec<String>, format = Binary, content_media_type = "application/octet-stream", min_items = 1)]
    files: Vec<Vec<u8>>,
}

/// What became of files that were sent.
#[derive(Debug, Default, Serialize, ToSchema)]
pub(super) struct AddedResumes {
    /// How many were added and are read in the background.
    #[schema(example = 48)]
    added: i64,
    /// The names of files that are in the screening already, byte for byte.
    #[schema(example = json!(["raman-cv.pdf"]))]
    known: Vec<String>,
    /// Files that were not taken in.
    refused: Vec<RefusedFile>,
}

/// A resume of a screening whose job the person runs.
pub(super) async fn require_resume(tx: &mut Tx, id: ResumeId) -> Result<(ScreeningRow, ResumeRow)> {
    let row = store::resume(tx, id).await?.ok_or_else(|| Problem::not_found(NONE))?;
    let screening = require(tx, row.screening_id).await.map_err(|problem| problem.absent_as(NONE))?;
    Ok((screening, row))
}

/// Add resumes to a screening
///
/// Files, many at once or packed in an archive. They are read in the background, each in a process of its own; the screening
/// tells how far that has come. A file that is there already is named and not added again. `Idempotency-Key` is not heeded
/// for uploads.
#[utoipa::path(post, path = "/screenings/{id}/resumes", operation_id = "add_resumes", tag = "screenings",
    params(("id" = ScreeningId, Path)),
    request_body(content = ResumeFiles, content_type = "multipart/form-data"),
    responses((status = 202, description = "What was taken in", body = AddedResumes),
        (status = 409, description = "`conflict`: The screening would hold more resumes than it can.")))]
async fn add(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<ScreeningId>,
    Form(form): Form,
) -> Result<(StatusCode, Json<AddedResumes>)> {
    // Whoever may not add is told before megabytes are read.
    let mut tx = app.read(&scope).await?;
    require(&mut tx, id).await?;
    drop(tx);
    let (files, refused) = upload::read(form).await?;
    let files = digested(files).await?;
    let mut tx = app.begin(&scope).await?;
    let screening = require(&mut tx, id).await?;
    let outcome = AddedResumes { refused, ..put_in(&mut tx, &screening, files).await? };
    if outcome.added > 0 {
        runs::start(&mut tx, id, RunCause::Added).await?;
    }
    tx.commit().await?;
    Ok((StatusCode::ACCEPTED, Json(outcome)))
}

/// Files with the digest of each, in hexadecimal digits.
pub(super) async fn digested(files: Vec<Incoming>) -> Result<Vec<(String, Incoming)>> {
    // Megabytes take a while, which must not hold up other requests.
    let files = tokio::task::spawn_blocking(move || {
        files.into_iter().map(|file| (touchstone_record::sha256_of(&file.bytes), file)).collect()
    });
    files.await.map_err(|error| Problem::fault(&error))
}

/// Puts files into a screening, one after another. Nobody goes through them yet.
pub(super) async fn put_in(
    tx: &mut Tx,
    screening: &ScreeningRow,
    files: Vec<(String, Incoming)>,
) -> Result<AddedResumes> {
    let id = screening.id;
    store::hold(tx, id).await?;
    let before = store::last_number(tx, id).await?;
    let mut outcome = AddedResumes::default();
    for (digest, file) in files {
        let number = before + outcome.added + 1;
        if number > RESUMES {
            return Err(Problem::conflict(format!(
                "A screening holds at most {RESUMES} resumes. Nothing was added; begin another screening."
            )));
        }
        let new = NewResume {
            id: ResumeId::generate(),
            number,
            file_name: &file.name,
            digest: &digest,
            file: &file.bytes,
        };
        if store::insert_resume(tx, id, &new).await? {
            outcome.added += 1;
        } else {
            outcome.known.push(file.name);
        }
    }
    if outcome.added > 0 {
        let details = json!({"added": outcome.added, "from": before + 1});
        audit::record(tx, Entry::new("screening.resumes_added", "screening", id).with(details)).await?;
        tx.publish("screening.resumes_added", |change| {
            change.screening_id = Some(id);
            change.job_id = Some(screening.job_id);
        });
    }
    Ok(outcome)
}

/// List the resumes of a screening
///
/// The highest score first; sort by `score` or `number`. What could not be read comes last and has no rank: it is there for a
/// person. In a blind screening, names and whatever else tells who somebody is are left out until that resume was decided
/// about.
#[utoipa::path(get, path = "/screenings/{id}/resumes", operation_id = "list_resumes", tag = "screenings",
    params(("id" = ScreeningId, Path), ListParameters, ResumeFilter),
    extensions(("x-sort" = json!(["-score", "number"]))),
    responses((status = 200, description = "A page of resumes", body = PageOf<ResumeView>)))]
async fn list(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<ScreeningId>,
    listing: Listing<ResumeFilter>,
) -> Result<PageOf<ResumeView>> {
    let mut tx = app.read(&scope).await?;
    let screening = require(&mut tx, id).await?;
    let page = store::resumes(&mut tx, id, &listing.filter, &listing.page).await?;
    let views: Result<Vec<ResumeView>> =
        page.rows.into_iter().map(|row| ResumeView::of(row, screening.blind)).collect();
    let page = touchstone_db::list::Page { rows: views?, next_cursor: page.next_cursor, total: page.total };
    Ok(PageOf::of(page, listing.address, |view| view))
}

/// Get a resume
///
/// With its text, what was read in it, and the words behind every verdict. In a blind screening, with nothing of who it is
/// of until it was decided about.
#[utoipa::path(get, path = "/resumes/{id}", operation_id = "get_resume", tag = "screenings",
    params(("id" = ResumeId, Path)),
    responses((status = 200, description = "The resume", body = ResumeDetail)))]
async fn show(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<ResumeId>,
) -> Result<Entity<ResumeDetail>> {
    let mut tx = app.read(&scope).await?;
    let (screening, row) = require_resume(&mut tx, id).await?;
    Ok(Entity(detail(&mut tx, row, screening.blind).await?))
}

pub(super) async fn detail(tx: &mut Tx, row: ResumeRow, blind: bool) -> Result<ResumeDetail> {
    let (whole, redacted) = store::readings(tx, row.id).await?;
    let facts: Option<Facts> = row.facts.as_deref().map(serde_json::from_str).transpose()?;
    let resume = ResumeView::of(row, blind)?;
    let document = if resume.is_blind() {
        redacted.map(|json| serde_json::from_str(&json)).transpose()?
    } else {
        whole.map(|json| serde_json::from_str(&json)).transpose()?.map(|reading| Document::of(&reading))
    };
    let show = if resume.is_blind() { FactsView::blind } else { FactsView::of };
    Ok(ResumeDetail { facts: facts.as_ref().map(show), resume, document })
}

/// Download a resume
///
/// The file as it came in. In a blind screening it is withheld until the resume was decided about: it tells who it is of.
#[utoipa::path(get, path = "/resumes/{id}/file", operation_id = "download_resume", tag = "screenings",
    params(("id" = ResumeId, Path)),
    responses((status = 200, description = "The file", content_type = "application/octet-stream"),
        (status = 409, description = "`conflict`: The screening is blind, and nobody decided about this resume yet.")))]
async fn file(State(app): State<App>, scope: Scope, Path(id): Path<ResumeId>) -> Result<Response> {
    let mut tx = app.read(&scope).await?;
    let (screening, row) = require_resume(&mut tx, id).await?;
    if screening.blind && row.decision.is_none() {
        return Err(Problem::conflict(
            "This screening is blind. The file tells who it is of; it opens when somebody has decided.",
        ));
    }
    let bytes = store::file(&mut tx, id).await?;
    // A resume may hold anything: it is kept, never shown in the page's own name.
    let headers = [
        (header::CONTENT_TYPE, "application/octet-stream".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}\"", plain_name(&row))),
    ];
    Ok((headers, bytes).into_response())
}

/// A name of a file that every system and header can bear.
fn plain_name(row: &ResumeRow) -> String {
    let name: String = row
        .file_name
        .chars()
        .map(|c| if c.is_ascii_graphic() && c != '"' && c != '\\' { c } else { '-' })
        .collect();
    if name.trim_matches('-').is_empty() { format!("resume-{}", row.number) } else { name }
}

/// Delete a resume
///
/// With all that was read in it. One that an application was made of goes with the candidate's erasure.
#[utoipa::path(delete, path = "/resumes/{id}", operation_id = "delete_resume", tag = "screenings",
    params(("id" = ResumeId, Path)),
    responses((status = 204, description = "It is gone"),
        (status = 409, description = "`conflict`: An application was made of it.")))]
async fn delete(State(app): State<App>, scope: Scope, Path(id): Path<ResumeId>) -> Result<StatusCode> {
    let mut tx = app.begin(&scope).await?;
    let (screening, row) = require_resume(&mut tx, id).await?;
    if row.application_id.is_some() {
        return Err(Problem::conflict(
            "An application was made of this resume. It goes when the candidate is erased.",
        ));
    }
    store::delete_resume(&mut tx, id).await?;
    audit::erase_target(&mut tx, "resume", id.uuid(), "resume.deleted").await?;
    let details = json!({"screening_id": screening.id, "number": row.number});
    audit::record(&mut tx, Entry::new("resume.deleted", "resume", id).with(details)).await?;
    tx.publish("resume.deleted", |change| {
        change.screening_id = Some(screening.id);
        change.job_id = Some(screening.job_id);
    });
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
