//! The candidate's side of an assessment, on their page. The link is the right.

use std::collections::BTreeMap;

use axum::{Json, http::StatusCode};
use chrono::{DateTime, Utc};
use garde::Validate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    outcomes::{CodeRunView, HiddenTests, StartedRun},
    rules::{By, Mode, RunKind, Status},
    shared::{self, Known, SharedWork},
    store::{self, AssessmentRow},
    views::DraftView,
    work::{self, Draft, RunInput, SubmitInput, Worker},
};
use crate::{
    app::App,
    applications::Status as ApplicationStatus,
    code_runs::{self, CodeRun},
    coding_exercises::{CodeTest, Document},
    http::{Access, Body, OptionalBody, PageOf, Path, Problem, Query, Result, guard},
    ids::{AssessmentId, CodeRunId},
    portal::Visitor,
    tx::Tx,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(guard(routes!(list), Access::anyone()))
        .routes(guard(routes!(show), Access::anyone()))
        .routes(guard(routes!(start), Access::anyone()))
        .routes(guard(routes!(shared_work), Access::anyone()))
        .routes(guard(routes!(save_draft), Access::anyone()))
        .routes(guard(routes!(run), Access::anyone()))
        .routes(guard(routes!(show_run), Access::anyone()))
        .routes(guard(routes!(cancel_run), Access::anyone()))
        .routes(guard(routes!(submit), Access::anyone()))
}

const NO_RUN: &str = "The exercise has no such run, or it was forgotten.";

/// An exercise that a candidate is to do, in a list.
#[derive(Debug, Serialize, ToSchema)]
struct PortalAssessmentSummary {
    /// Its id.
    id: AssessmentId,
    /// What it is called.
    #[schema(example = "Merge configurations")]
    title: String,
    /// The title of its stage.
    #[schema(example = "Technical assessment")]
    stage: String,
    /// Whether you do it alone, or with an interviewer.
    mode: Mode,
    /// How long it takes, in minutes.
    #[schema(example = 60)]
    minutes: i64,
    /// Where it stands.
    status: Status,
    /// Until when it can be begun; null where it can be begun at any time.
    opens_until: Option<DateTime<Utc>>,
    /// When the time is over; null before it was begun, and in an interview.
    ends_at: Option<DateTime<Utc>>,
    /// When it was handed in.
    submitted_at: Option<DateTime<Utc>>,
}

impl PortalAssessmentSummary {
    fn of(row: &AssessmentRow, now: DateTime<Utc>) -> Self {
        Self {
            id: row.id,
            title: row.exercise_title.clone(),
            stage: row.stage_title.clone(),
            mode: row.mode,
            minutes: row.minutes,
            status: row.status(now),
            opens_until: row.opens_until,
            ends_at: row.ends_at,
            submitted_at: row.submitted_at,
        }
    }
}

/// A language that a candidate may choose.
#[derive(Debug, Serialize, ToSchema)]
struct PortalLanguage {
    /// Its id.
    #[schema(example = "python")]
    id: String,
    /// As people write it.
    #[schema(example = "Python")]
    name: String,
    /// Whether programs in it can be run now.
    available: bool,
    /// The version that they are run with; null where they cannot be.
    #[schema(example = "Python 3.13.5")]
    version: Option<String>,
    /// The name of its mode in an editor.
    #[schema(example = "python")]
    editor: String,
}

/// What was handed in, and what the tests say of it.
#[derive(Debug, Serialize, ToSchema)]
struct PortalSubmission {
    /// When.
    submitted_at: DateTime<Utc>,
    /// By whom: after the end of the time, what was saved last is handed in by itself.
    submitted_by: Option<By>,
    /// The id of its language; null where nothing was written.
    #[schema(example = "python")]
    language: Option<String>,
    /// Its text; null where nothing was written.
    source: Option<String>,
    /// The tests that you see; null until they were run, and where nothing was written.
    run: Option<CodeRunView>,
    /// The tests that you do not see.
    hidden_tests: HiddenTests,
}

/// An exercise that a candidate is to do.
#[derive(Debug, Serialize, ToSchema)]
struct PortalAssessment {
    /// Its id.
    id: AssessmentId,
    /// What it is called.
    #[schema(example = "Merge configurations")]
    title: String,
    /// The title of its stage.
    #[schema(example = "Technical assessment")]
    stage: String,
    /// Whether you do it alone, or with an interviewer.
    mode: Mode,
    /// How long it takes, in minutes.
    minutes: i64,
    /// Where it stands.
    status: Status,
    /// Until when it can be begun; null where it can be begun at any time.
    opens_until: Option<DateTime<Utc>>,
    /// When it was begun.
    started_at: Option<DateTime<Utc>>,
    /// When the time is over; null before it was begun, and in an interview.
    ends_at: Option<DateTime<Utc>>,
    /// The server's clock.
    now: DateTime<Utc>,
    /// The languages that you may choose from.
    languages: Vec<PortalLanguage>,
    /// The task, in Markdown; null before it was begun.
    statement: Option<String>,
    /// What you start from, by language; empty before it was begun.
    starters: BTreeMap<String, String>,
    /// The tests that you see; empty before it was begun.
    tests: Vec<CodeTest>,
    /// How many tests there are besides. They are run when it is handed in.
    hidden_tests: usize,
    /// What you wrote last in each language, the latest first.
    drafts: Vec<DraftView>,
    /// The latest run; null where there was none, or where it was forgotten.
    last_run: Option<CodeRunView>,
    /// What was handed in; null until then.
    submission: Option<PortalSubmission>,
}

/// Nothing is asked for.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct Nothing {}

/// An assessment of the application that the link opens.
async fn own(tx: &mut Tx, visitor: &Visitor, id: AssessmentId) -> Result<AssessmentRow> {
    let row = store::assessment(tx, id).await?;
    row.filter(|row| row.application_id == visitor.application_id()).ok_or_else(super::absent)
}

/// The same, held for a change. Nothing is written any more when the application has ended.
async fn held(tx: &mut Tx, visitor: &Visitor, id: AssessmentId) -> Result<AssessmentRow> {
    own(tx, visitor, id).await?;
    if visitor.application(tx).await?.status != ApplicationStatus::Active {
        return Err(Problem::conflict("The application has ended. Nothing is handed in any more."));
    }
    work::held(tx, id).await
}

async fn languages(tx: &mut Tx, document: &Document) -> Result<Vec<PortalLanguage>> {
    let known = code_runs::code_languages(tx).await?;
    let language = |id: &String| {
        let found = known.data.iter().find(|one| one.id == *id);
        let language = touchstone_judge::language(id);
        PortalLanguage {
            name: language.map_or_else(|| id.clone(), |language| language.name.clone()),
            editor: language.map(|language| language.editor.clone()).unwrap_or_default(),
            available: found.is_some_and(|one| one.available),
            version: found.and_then(|one| one.version.clone()),
            id: id.clone(),
        }
    };
    Ok(document.languages.iter().map(language).collect())
}

async fn submission(tx: &mut Tx, row: &AssessmentRow) -> Result<Option<PortalSubmission>> {
    let Some(submitted_at) = row.submitted_at else { return Ok(None) };
    let run = match row.result_run_id {
        Some(id) => code_runs::find(tx, id).await?,
        None => None,
    };
    let (run, hidden_tests) = run.map(CodeRunView::for_candidate).unzip();
    Ok(Some(PortalSubmission {
        submitted_at,
        submitted_by: row.submitted_by.map(|by| by.0),
        language: row.language.clone(),
        source: row.source.clone(),
        run,
        hidden_tests: hidden_tests.unwrap_or_default(),
    }))
}

async fn view(tx: &mut Tx, row: AssessmentRow) -> Result<PortalAssessment> {
    let document = work::document(tx, &row).await?;
    let languages = languages(tx, &document).await?;
    // What is asked is told when the time begins, and not before.
    let begun = row.started_at.is_some();
    let hidden_tests = document.tests.iter().filter(|test| !test.visible).count();
    let last_run = match row.latest_run_id {
        Some(id) => code_runs::find(tx, id).await?.map(|run| CodeRunView::for_candidate(run).0),
        None => None,
    };
    Ok(PortalAssessment {
        submission: submission(tx, &row).await?,
        drafts: store::drafts(tx, row.id)
            .await?
            .into_iter()
            .map(|draft| DraftView::of(draft, None))
            .collect(),
        id: row.id,
        title: document.title,
        stage: row.stage_title.clone(),
        mode: row.mode,
        minutes: row.minutes,
        status: row.status(tx.now()),
        opens_until: row.opens_until,
        started_at: row.started_at,
        ends_at: row.ends_at,
        now: tx.now(),
        languages,
        statement: Some(document.statement).filter(|_| begun),
        starters: if begun { document.starters } else { BTreeMap::new() },
        tests: document.tests.into_iter().filter(|test| begun && test.visible).collect(),
        hidden_tests,
        last_run,
    })
}

/// List the exercises of a candidate
///
/// For whoever has the link. Those that were taken back are left out.
#[utoipa::path(get, path = "/portal/{token}/assessments", operation_id = "list_portal_assessments", tag = "portal",
    params(("token" = String, Path)),
    responses((status = 200, description = "All of them", body = PageOf<PortalAssessmentSummary>)))]
async fn list(visitor: Visitor) -> Result<PageOf<PortalAssessmentSummary>> {
    let mut tx = visitor.read().await?;
    let now = tx.now();
    let rows = store::of_application(&mut tx, visitor.application_id()).await?;
    let rows = rows.iter().filter(|row| row.cancelled_at.is_none());
    Ok(PageOf::whole(rows.map(|row| PortalAssessmentSummary::of(row, now)).collect()))
}

/// Get an exercise as a candidate
///
/// For whoever has the link. Before it is begun it says what to expect; the task, the tests that a candidate sees and the code
/// to start from come with the beginning.
#[utoipa::path(get, path = "/portal/{token}/assessments/{assessment_id}", operation_id = "get_portal_assessment", tag = "portal",
    params(("token" = String, Path), ("assessment_id" = AssessmentId, Path)),
    responses((status = 200, description = "The exercise", body = PortalAssessment)))]
async fn show(
    visitor: Visitor,
    Path((_token, id)): Path<(String, AssessmentId)>,
) -> Result<Json<PortalAssessment>> {
    let mut tx = visitor.read().await?;
    let row = own(&mut tx, &visitor, id).await?;
    Ok(Json(view(&mut tx, row).await?))
}

/// Begin an exercise as a candidate
///
/// The time counts from now on. Beginning twice is no error. The body may be left out.
#[utoipa::path(post, path = "/portal/{token}/assessments/{assessment_id}/start", operation_id = "start_portal_assessment", tag = "portal",
    params(("token" = String, Path), ("assessment_id" = AssessmentId, Path)), request_body = Nothing,
    responses((status = 200, description = "The exercise, with the task", body = PortalAssessment),
        (status = 409, description = "`conflict`: It cannot be begun any more.")))]
async fn start(
    visitor: Visitor,
    Path((_token, id)): Path<(String, AssessmentId)>,
    _body: OptionalBody<Nothing>,
) -> Result<Json<PortalAssessment>> {
    let mut tx = visitor.begin().await?;
    let row = held(&mut tx, &visitor, id).await?;
    work::start(&mut tx, &row, visitor.worker()).await?;
    answer(tx, &visitor, id).await
}

async fn answer(mut tx: Tx, visitor: &Visitor, id: AssessmentId) -> Result<Json<PortalAssessment>> {
    let row = own(&mut tx, visitor, id).await?;
    let view = view(&mut tx, row).await?;
    tx.commit().await?;
    Ok(Json(view))
}

/// Save a draft as a candidate
///
/// As often as something was written, and for a minute after the end. A draft that was written before the stored one is
/// refused, and `errors` names the stored sequence; `GET` the exercise to read what is stored.
#[utoipa::path(put, path = "/portal/{token}/assessments/{assessment_id}/draft", operation_id = "save_portal_draft", tag = "portal",
    params(("token" = String, Path), ("assessment_id" = AssessmentId, Path)), request_body = Draft,
    responses((status = 200, description = "The draft as it is stored", body = DraftView),
        (status = 409, description = "`conflict`: A later draft is stored, or the time is over.")))]
async fn save_draft(
    visitor: Visitor,
    Path((_token, id)): Path<(String, AssessmentId)>,
    Body(input): Body<Draft>,
) -> Result<Json<DraftView>> {
    let mut tx = visitor.begin().await?;
    let row = held(&mut tx, &visitor, id).await?;
    let saved = work::save(&mut tx, &row, &input, visitor.worker()).await?;
    tx.commit().await?;
    Ok(Json(DraftView::of(saved, None)))
}

/// Follow an interview's work as a candidate
///
/// What was written last, and the latest run, for two pages that show the same. With `after` it answers when there is something
/// new, or when the time to wait is over.
#[utoipa::path(get, path = "/portal/{token}/assessments/{assessment_id}/work", operation_id = "get_portal_work", tag = "portal",
    params(("token" = String, Path), ("assessment_id" = AssessmentId, Path), Known),
    responses((status = 200, description = "The work as it stands", body = SharedWork),
        (status = 409, description = "`conflict`: You do this exercise alone.")))]
async fn shared_work(
    visitor: Visitor,
    Path((_token, id)): Path<(String, AssessmentId)>,
    Query(known): Query<Known>,
) -> Result<Json<SharedWork>> {
    let reader = &visitor;
    let look = move || async move {
        let mut tx = reader.read().await?;
        let row = own(&mut tx, reader, id).await?;
        SharedWork::of(&mut tx, &row, None).await
    };
    Ok(Json(shared::follow(visitor.app(), id, &known, look).await?))
}

/// Run a program as a candidate
///
/// With an input of one's own, or with the tests that a candidate sees. The run before it ends. At most 20 within a minute.
#[utoipa::path(post, path = "/portal/{token}/assessments/{assessment_id}/runs", operation_id = "run_portal_assessment", tag = "portal",
    params(("token" = String, Path), ("assessment_id" = AssessmentId, Path)), request_body = RunInput,
    responses((status = 202, description = "The run, to be asked for", body = StartedRun),
        (status = 409, description = "`conflict`: It is not open.")))]
async fn run(
    visitor: Visitor,
    Path((_token, id)): Path<(String, AssessmentId)>,
    Body(input): Body<RunInput>,
) -> Result<(StatusCode, Json<StartedRun>)> {
    let mut tx = visitor.begin().await?;
    let row = held(&mut tx, &visitor, id).await?;
    let run = work::run(&mut tx, &row, &input, visitor.worker()).await?;
    tx.commit().await?;
    Ok((StatusCode::ACCEPTED, Json(StartedRun { id: run })))
}

/// A run of the exercise that is not of what was handed in, whose hidden tests `GET` of the exercise counts.
async fn own_run(tx: &mut Tx, visitor: &Visitor, id: AssessmentId, run: CodeRunId) -> Result<CodeRun> {
    own(tx, visitor, id).await?;
    let of_this = store::run(tx, run).await?;
    let of_this = of_this.filter(|one| one.assessment_id == id && one.kind != RunKind::Submission);
    let found = match of_this {
        Some(_) => code_runs::find(tx, run).await?,
        None => None,
    };
    found.ok_or_else(|| Problem::not_found(NO_RUN))
}

/// Get a run as a candidate
///
/// How far it has come, what it has written so far, and what became of it.
#[utoipa::path(get, path = "/portal/{token}/assessments/{assessment_id}/runs/{run_id}", operation_id = "get_portal_run", tag = "portal",
    params(("token" = String, Path), ("assessment_id" = AssessmentId, Path), ("run_id" = CodeRunId, Path)),
    responses((status = 200, description = "The run", body = CodeRunView)))]
async fn show_run(
    visitor: Visitor,
    Path((_token, id, run)): Path<(String, AssessmentId, CodeRunId)>,
) -> Result<Json<CodeRunView>> {
    let mut tx = visitor.read().await?;
    Ok(Json(CodeRunView::for_candidate(own_run(&mut tx, &visitor, id, run).await?).0))
}

/// Stop a run as a candidate
///
/// Stopping one that has ended is no error. The body may be left out.
#[utoipa::path(post, path = "/portal/{token}/assessments/{assessment_id}/runs/{run_id}/cancel", operation_id = "cancel_portal_run", tag = "portal",
    params(("token" = String, Path), ("assessment_id" = AssessmentId, Path), ("run_id" = CodeRunId, Path)),
    request_body = Nothing,
    responses((status = 200, description = "The run as it is now", body = CodeRunView)))]
async fn cancel_run(
    visitor: Visitor,
    Path((_token, id, run)): Path<(String, AssessmentId, CodeRunId)>,
    _body: OptionalBody<Nothing>,
) -> Result<Json<CodeRunView>> {
    let mut tx = visitor.begin().await?;
    own_run(&mut tx, &visitor, id, run).await?;
    code_runs::cancel(&mut tx, run).await?;
    let run = own_run(&mut tx, &visitor, id, run).await?;
    tx.commit().await?;
    Ok(Json(CodeRunView::for_candidate(run).0))
}

/// Hand a program in as a candidate
///
/// Every test is run on it, those too that a candidate does not see. It cannot be changed any more.
#[utoipa::path(post, path = "/portal/{token}/assessments/{assessment_id}/submit", operation_id = "submit_portal_assessment", tag = "portal",
    params(("token" = String, Path), ("assessment_id" = AssessmentId, Path)), request_body = SubmitInput,
    responses((status = 200, description = "The exercise as it is now", body = PortalAssessment),
        (status = 409, description = "`conflict`: It was handed in before, or the time is over.")))]
async fn submit(
    visitor: Visitor,
    Path((_token, id)): Path<(String, AssessmentId)>,
    Body(input): Body<SubmitInput>,
) -> Result<Json<PortalAssessment>> {
    let mut tx = visitor.begin().await?;
    let row = held(&mut tx, &visitor, id).await?;
    work::submit(&mut tx, &row, &input, visitor.worker()).await?;
    answer(tx, &visitor, id).await
}

impl Visitor {
    fn worker(&self) -> Worker {
        Worker::Candidate(self.candidate_id())
    }
}
