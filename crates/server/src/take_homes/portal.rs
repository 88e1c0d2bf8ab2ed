//! The candidate's side of a take-home, on their page. The link is the right.

use axum::{
    Json,
    body::Bytes,
    extract::{DefaultBodyLimit, FromRequest, Request},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Utc};
use garde::Validate;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, sync::Arc};
use tokio::{task::spawn_blocking, time::timeout};
use touchstone_grader::Trial;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{
    router::{OpenApiRouter, UtoipaMethodRouterExt},
    routes,
};

use super::{
    archive, grading,
    reports::{
        GradeFinding, GradeRequirement, GradeStanding,
        store::{self as reports, ReportRow},
    },
    rules::{ARCHIVE, By, DRY_RUNS, ReportKind, ReportStatus, Status, git_host, git_hosts, is_reference},
    store::{self, TakeHomeRow, Upload},
    uploads::ARRIVES,
    views::{self, TakeHomeSubmission},
    work,
};
use crate::{
    app::App,
    applications::Status as ApplicationStatus,
    code_runs::{self, CodeRunnerState},
    http::{Access, Body, OptionalBody, PageOf, Path, Problem, Query, Result, checks, guard},
    ids::{GradeReportId, TakeHomeId},
    portal::Visitor,
    take_home_exercises,
    tx::Tx,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    let large = || DefaultBodyLimit::max(ARCHIVE);
    OpenApiRouter::new()
        .routes(guard(routes!(list), Access::anyone()))
        .routes(guard(routes!(show), Access::anyone()))
        .routes(guard(routes!(upload), Access::anyone()).layer(large()))
        .routes(guard(routes!(name_repository), Access::anyone()))
        .routes(guard(routes!(try_out), Access::anyone()))
        .routes(guard(routes!(show_try), Access::anyone()))
        .routes(guard(routes!(cancel_try), Access::anyone()))
        .routes(guard(routes!(submit), Access::anyone()))
        .routes(guard(routes!(download_kit), Access::anyone()))
}

/// What a candidate is told of a dry run that failed for want of something of ours.
const FAILED: &str = "It could not be tried, which is not its fault. Nothing was counted; try again, or hand in what you have.";

/// The longest name of a file that is kept, in characters.
const NAME: usize = 200;

/// A take-home that a candidate is to do, in a list.
#[derive(Debug, Serialize, ToSchema)]
struct PortalTakeHomeSummary {
    /// Its id.
    id: TakeHomeId,
    /// What it is called.
    #[schema(example = "A REST API for a beekeeping association")]
    title: String,
    /// The title of its stage.
    #[schema(example = "Technical assessment")]
    stage: String,
    /// Where it stands.
    status: Status,
    /// The deadline.
    due_at: DateTime<Utc>,
    /// When it was handed in.
    submitted_at: Option<DateTime<Utc>>,
}

/// What a dry run showed: whether it installs, starts and answers, and nothing else.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({"id": "0197c0de-0000-7000-8000-000000000001", "status": "done", "step": "Starting: python app.py", "installs": true,
    "starts": true, "answers": false, "log": "$ python app.py\n(ran out of time)\n", "problem": null,
    "created_at": "2026-03-04T09:00:00Z", "finished_at": "2026-03-04T09:00:40Z"}))]
struct PortalDryRun {
    /// Its id.
    id: GradeReportId,
    /// Where it stands.
    status: ReportStatus,
    /// What is happening now, or happened last.
    step: String,
    /// Whether it installs; null where that was not tried.
    installs: Option<bool>,
    /// Whether it starts and stays; null where that was not tried.
    starts: Option<bool>,
    /// Whether it answers over HTTP; null where that was not tried.
    answers: Option<bool>,
    /// The end of what its own commands wrote, at most 8 KiB.
    log: String,
    /// Why it was not tried, in a sentence; null where it was.
    problem: Option<String>,
    /// When you asked for it.
    created_at: DateTime<Utc>,
    /// When it ended.
    finished_at: Option<DateTime<Utc>>,
}

impl PortalDryRun {
    fn of(row: ReportRow) -> Result<Self> {
        let trial: Trial = match &row.report {
            Some(text) => serde_json::from_str(text)?,
            None => Trial::default(),
        };
        // What went wrong on our side is not told in its details; what went wrong with the archive is.
        let problem = row.error.map(|words| if row.ours { FAILED.to_owned() } else { words });
        Ok(Self {
            id: row.id,
            status: row.status,
            step: row.step,
            installs: trial.installs,
            starts: trial.starts,
            answers: trial.answers,
            log: trial.log,
            problem,
            created_at: row.created_at,
            finished_at: row.finished_at,
        })
    }
}

/// What grading found, as a person of the team showed it to the candidate. It is no mark: people read what was handed in.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({"requirements": {"crud": "met"}, "findings": []}))]
struct PortalGradeReport {
    /// How each requirement stands.
    requirements: BTreeMap<GradeRequirement, GradeStanding>,
    /// What each check found.
    findings: Vec<GradeFinding>,
}

/// A take-home that a candidate is to do.
#[derive(Debug, Serialize, ToSchema)]
struct PortalTakeHome {
    /// Its id.
    id: TakeHomeId,
    /// What it is called.
    #[schema(example = "A REST API for a beekeeping association")]
    title: String,
    /// The title of its stage.
    #[schema(example = "Technical assessment")]
    stage: String,
    /// Where it stands.
    status: Status,
    /// The task, in Markdown.
    brief: String,
    /// The template of the file that says how your program is run, `takehome.toml`.
    contract: String,
    /// How much work it is meant to be, in minutes.
    #[schema(example = 210)]
    effort_minutes: i64,
    /// The deadline. What lies here then is handed in.
    due_at: DateTime<Utc>,
    /// The deadline as it was at first.
    first_due_at: DateTime<Utc>,
    /// Whether you were given more time.
    extended: bool,
    /// What lies here, or was handed in; null where nothing does.
    submission: Option<TakeHomeSubmission>,
    /// When it was handed in.
    submitted_at: Option<DateTime<Utc>>,
    /// Who handed it in: you, or the deadline.
    submitted_by: Option<By>,
    /// Your dry runs, the newest first.
    dry_runs: Vec<PortalDryRun>,
    /// How many dry runs you may still have.
    #[schema(example = 20)]
    dry_runs_left: i64,
    /// Whether there is a machine now that dry runs are done on.
    runner_available: bool,
    /// The hosts that a repository may be cloned from; empty where only archives are taken.
    #[schema(example = json!(["git.example.com"]))]
    git_hosts: Vec<String>,
    /// The most bytes that an archive may have.
    #[schema(example = 20_971_520)]
    max_bytes: usize,
    /// What grading found, where somebody of the team has shown it to you; null otherwise.
    shared_report: Option<PortalGradeReport>,
    /// The server's clock.
    now: DateTime<Utc>,
}

/// Where a repository is.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
struct TakeHomeRepository {
    /// An `https://` address that anybody can clone, of one of the hosts that are allowed.
    #[garde(length(chars, max = 500))]
    #[schema(example = "https://git.example.com/priya/hives.git", max_length = 500)]
    url: String,
    /// A branch or tag; the repository's own where it is left out.
    #[garde(inner(custom(checks::line), length(chars, max = 200)))]
    #[serde(default)]
    #[schema(example = "main", max_length = 200)]
    reference: Option<String>,
}

/// The bytes of an archive.
#[derive(Debug, ToSchema)]
#[schema(as = TakeHomeArchive, value_type = String, format = Binary, example = "The bytes of the archive.")]
#[expect(dead_code, reason = "it only documents the body")]
struct ArchiveBytes(Vec<u8>);

/// How the archive is called.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct UploadName {
    /// The name of the file; `submission` with its ending where it is left out.
    #[garde(length(chars, max = 1000))]
    #[serde(default)]
    #[param(example = "hives.zip", max_length = 1000)]
    filename: Option<String>,
}

/// Nothing is asked for.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct TryTakeHome {}

/// Nothing is asked for.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct StopTry {}

/// Nothing is asked for.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct SubmitTakeHome {}

/// A take-home of the application that the link opens.
async fn own(tx: &mut Tx, visitor: &Visitor, id: TakeHomeId) -> Result<TakeHomeRow> {
    let row = store::take_home(tx, id).await?;
    row.filter(|row| row.application_id == visitor.application_id()).ok_or_else(super::absent)
}

/// The same, if something can still be done with it.
async fn open(tx: &mut Tx, visitor: &Visitor, row: TakeHomeRow) -> Result<TakeHomeRow> {
    if visitor.application(tx).await?.status != ApplicationStatus::Active {
        return Err(Problem::conflict("The application has ended. Nothing is handed in any more."));
    }
    if row.standing().is_open(tx.now()) { Ok(row) } else { Err(work::closed(&row, tx.now())) }
}

/// The same, held for a change.
async fn held(tx: &mut Tx, visitor: &Visitor, id: TakeHomeId) -> Result<TakeHomeRow> {
    own(tx, visitor, id).await?;
    let row = work::held(tx, id).await?;
    open(tx, visitor, row).await
}

/// How many dry runs are left. What failed on our side, or was stopped before it began, does not count.
fn left(dry_runs: &[ReportRow]) -> i64 {
    let counted = dry_runs.iter().filter(|run| match run.status {
        ReportStatus::Failed => !run.ours,
        ReportStatus::Cancelled => run.started_at.is_some(),
        _ => true,
    });
    (DRY_RUNS - i64::try_from(counted.count()).unwrap_or(DRY_RUNS)).max(0)
}

/// The report as the candidate reads it, where a person has decided that they do.
async fn shared(tx: &mut Tx, row: &TakeHomeRow) -> Result<Option<PortalGradeReport>> {
    if row.shared_at.is_none() {
        return Ok(None);
    }
    let Some(report) = views::current_report(tx, row).await? else { return Ok(None) };
    let found = report.found()?;
    Ok(Some(PortalGradeReport { requirements: found.requirements, findings: found.findings }))
}

async fn view(tx: &mut Tx, row: TakeHomeRow) -> Result<PortalTakeHome> {
    let document = work::document(tx, &row).await?;
    let runners = code_runs::code_languages(tx).await?.runner;
    let dry_runs = reports::dry_runs(tx, row.id).await?;
    Ok(PortalTakeHome {
        id: row.id,
        title: document.title,
        stage: row.stage_title.clone(),
        status: row.status(tx.now()),
        brief: document.brief,
        contract: document.contract,
        effort_minutes: document.effort_minutes,
        due_at: row.due_at,
        first_due_at: row.first_due_at,
        extended: row.due_at != row.first_due_at,
        submission: TakeHomeSubmission::of(&row),
        submitted_at: row.submitted_at,
        submitted_by: row.submitted_by.map(|by| by.0),
        dry_runs_left: left(&dry_runs),
        dry_runs: dry_runs.into_iter().map(PortalDryRun::of).collect::<Result<_>>()?,
        runner_available: matches!(runners.state, CodeRunnerState::Ready | CodeRunnerState::Unprotected),
        git_hosts: git_hosts(&tx.app().config.grade_allow),
        max_bytes: ARCHIVE,
        shared_report: shared(tx, &row).await?,
        now: tx.now(),
    })
}

async fn answer(mut tx: Tx, visitor: &Visitor, id: TakeHomeId) -> Result<Json<PortalTakeHome>> {
    let row = own(&mut tx, visitor, id).await?;
    let view = view(&mut tx, row).await?;
    tx.commit().await?;
    Ok(Json(view))
}

/// List the take-homes of a candidate
///
/// For whoever has the link. Those that were taken back are left out.
#[utoipa::path(get, path = "/portal/{token}/take-homes", operation_id = "list_portal_take_homes", tag = "portal",
    params(("token" = String, Path)),
    responses((status = 200, description = "All of them", body = PageOf<PortalTakeHomeSummary>)))]
async fn list(visitor: Visitor) -> Result<PageOf<PortalTakeHomeSummary>> {
    let mut tx = visitor.read().await?;
    let now = tx.now();
    let rows = store::of_application(&mut tx, visitor.application_id()).await?;
    let rows = rows.into_iter().filter(|row| row.cancelled_at.is_none());
    let summary = |row: TakeHomeRow| PortalTakeHomeSummary {
        id: row.id,
        status: row.status(now),
        title: row.exercise_title,
        stage: row.stage_title,
        due_at: row.due_at,
        submitted_at: row.submitted_at,
    };
    Ok(PageOf::whole(rows.map(summary).collect()))
}

/// Get a take-home as a candidate
///
/// For whoever has the link: the task, the deadline, what lies here, dry runs, and a report where somebody of the team shows it.
#[utoipa::path(get, path = "/portal/{token}/take-homes/{take_home_id}", operation_id = "get_portal_take_home", tag = "portal",
    params(("token" = String, Path), ("take_home_id" = TakeHomeId, Path)),
    responses((status = 200, description = "The take-home", body = PortalTakeHome)))]
async fn show(
    visitor: Visitor,
    Path((_token, id)): Path<(String, TakeHomeId)>,
) -> Result<Json<PortalTakeHome>> {
    let mut tx = visitor.read().await?;
    let row = own(&mut tx, &visitor, id).await?;
    Ok(Json(view(&mut tx, row).await?))
}

/// Refuses a body that is not said to be an archive.
fn require_archive(request: &Request) -> Result<()> {
    const TAKEN: [&str; 6] = [
        "application/zip",
        "application/x-zip-compressed",
        "application/gzip",
        "application/x-gzip",
        "application/x-tar",
        "application/octet-stream",
    ];
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let essence = kind.unwrap_or_default().split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    if TAKEN.contains(&essence.as_str()) {
        Ok(())
    } else {
        Err(Problem::unsupported_media_type(
            "Send the archive itself, as application/zip, application/gzip or application/x-tar.",
        ))
    }
}

/// The name of a file as it may be shown and stored: one line, without folders, not endless.
fn clean(name: Option<&str>, form: archive::Form) -> String {
    let name = name.unwrap_or_default();
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let name: String = name.chars().filter(|c| !c.is_control()).take(NAME).collect();
    if name.trim().is_empty() { format!("submission.{}", form.ending()) } else { name.trim().to_owned() }
}

/// Upload an archive as a candidate
///
/// The body is the archive: ZIP, tar or tar.gz, at most 20 MiB. It takes the place of what lay here, until it is handed in. An
/// archive with links, with entries that lead out of it, or that unpacks to more than 512 MiB is refused. Few are taken at the same
/// time: 429 says when to come again.
#[utoipa::path(put, path = "/portal/{token}/take-homes/{take_home_id}/archive", operation_id = "upload_portal_take_home", tag = "portal",
    params(("token" = String, Path), ("take_home_id" = TakeHomeId, Path), UploadName),
    request_body(content((ArchiveBytes = "application/zip"), (ArchiveBytes = "application/gzip"),
        (ArchiveBytes = "application/x-tar"))),
    responses((status = 200, description = "The take-home as it is now", body = PortalTakeHome),
        (status = 409, description = "`conflict`: The deadline has passed, or it was handed in or taken back.")))]
async fn upload(
    visitor: Visitor,
    Path((_token, id)): Path<(String, TakeHomeId)>,
    Query(called): Query<UploadName>,
    request: Request,
) -> Result<Json<PortalTakeHome>> {
    // Whoever may not upload is told before megabytes are read.
    let mut tx = visitor.read().await?;
    let row = own(&mut tx, &visitor, id).await?;
    open(&mut tx, &visitor, row).await?;
    let uploads = Arc::clone(&tx.app().uploads);
    drop(tx);
    require_archive(&request)?;
    let _place = uploads.enter(id).await?;
    let bytes = received(request).await?;
    let checked = bytes.clone();
    let form =
        spawn_blocking(move || archive::check(&checked)).await.map_err(|error| Problem::fault(&error))?;
    let form = form.map_err(|why| {
        Problem::invalid(format!("The archive was refused, and nothing was changed. {why}"))
    })?;
    let filename = clean(called.filename.as_deref(), form);
    let sha256 = touchstone_record::sha256_of(&bytes);
    let mut tx = visitor.begin().await?;
    let row = held(&mut tx, &visitor, id).await?;
    store::set_archive(&mut tx, id, &bytes).await?;
    let length = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    let upload = Upload::Archive { filename: &filename, bytes: length, sha256: &sha256 };
    store::set_upload(&mut tx, id, &upload).await?;
    work::tell(&mut tx, "take_home.uploaded", &row);
    answer(tx, &visitor, id).await
}

/// The bytes of the body, if they come in time.
async fn received(request: Request) -> Result<Bytes> {
    match timeout(ARRIVES, Bytes::from_request(request, &())).await {
        Ok(bytes) => bytes.map_err(|_| too_large()),
        Err(_) => Err(Problem::invalid(format!(
            "The archive did not come within {} minutes. Nothing was changed; try again.",
            ARRIVES.as_secs() / 60
        ))),
    }
}

fn too_large() -> Problem {
    Problem::too_large(format!(
        "An archive may have {} MiB. Nothing was changed; leave out what installing makes again.",
        ARCHIVE / (1024 * 1024)
    ))
}

/// Name a repository as a candidate
///
/// In place of an archive. It is cloned when it is tried or graded, at the latest when it is handed in; anybody must be able to
/// read it without a password. Only hosts that the organization's administrator allows can be reached.
#[utoipa::path(put, path = "/portal/{token}/take-homes/{take_home_id}/repository", operation_id = "name_portal_repository", tag = "portal",
    params(("token" = String, Path), ("take_home_id" = TakeHomeId, Path)), request_body = TakeHomeRepository,
    responses((status = 200, description = "The take-home as it is now", body = PortalTakeHome),
        (status = 409, description = "`conflict`: The deadline has passed, or it was handed in or taken back.")))]
async fn name_repository(
    visitor: Visitor,
    Path((_token, id)): Path<(String, TakeHomeId)>,
    Body(input): Body<TakeHomeRepository>,
) -> Result<Json<PortalTakeHome>> {
    let host = git_host(&input.url).map_err(|why| Problem::field("/url", "invalid", why))?;
    let reference = input.reference.as_deref();
    if reference.is_some_and(|name| !is_reference(name)) {
        return Err(Problem::field("/reference", "invalid", "names a branch or a tag"));
    }
    let mut tx = visitor.begin().await?;
    let row = held(&mut tx, &visitor, id).await?;
    let allowed = git_hosts(&tx.app().config.grade_allow);
    if !allowed.iter().any(|one| one.eq_ignore_ascii_case(host.trim_end_matches(":443"))) {
        let message = if allowed.is_empty() {
            "cannot be reached from here: upload an archive".to_owned()
        } else {
            format!("is of none of the hosts that can be reached: {}", allowed.join(", "))
        };
        return Err(Problem::field("/url", "host_not_allowed", message));
    }
    store::delete_archive(&mut tx, id).await?;
    store::set_upload(&mut tx, id, &Upload::Git { url: &input.url, reference }).await?;
    work::tell(&mut tx, "take_home.uploaded", &row);
    answer(tx, &visitor, id).await
}

/// Try a take-home as a candidate
///
/// Tells whether what lies here installs, starts and answers, and nothing else. Nobody of the team sees it. At most 20 of them.
/// The body may be left out.
#[utoipa::path(post, path = "/portal/{token}/take-homes/{take_home_id}/dry-runs", operation_id = "try_portal_take_home", tag = "portal",
    params(("token" = String, Path), ("take_home_id" = TakeHomeId, Path)), request_body = TryTakeHome,
    responses((status = 202, description = "The dry run, to be asked for", body = PortalDryRun),
        (status = 409, description = "`conflict`: Nothing lies here, one is under way, or all were used.")))]
async fn try_out(
    visitor: Visitor,
    Path((_token, id)): Path<(String, TakeHomeId)>,
    _body: OptionalBody<TryTakeHome>,
) -> Result<(StatusCode, Json<PortalDryRun>)> {
    let mut tx = visitor.begin().await?;
    let row = held(&mut tx, &visitor, id).await?;
    if row.uploaded_at.is_none() {
        return Err(Problem::conflict("Nothing lies here yet that could be tried. Upload an archive first."));
    }
    let before = reports::dry_runs(&mut tx, id).await?;
    if before.iter().any(|run| !run.status.has_ended()) {
        return Err(Problem::conflict("A dry run is under way. Wait for it, or stop it."));
    }
    if left(&before) == 0 {
        return Err(Problem::conflict(format!(
            "All {DRY_RUNS} dry runs were used. You can still upload and hand in."
        )));
    }
    let run = grading::enqueue(&mut tx, &row, ReportKind::DryRun, false).await?;
    let view = PortalDryRun::of(reports::report(&mut tx, run).await?.ok_or_else(no_run)?)?;
    tx.commit().await?;
    Ok((StatusCode::ACCEPTED, Json(view)))
}

fn no_run() -> Problem {
    Problem::not_found("The take-home has no such dry run.")
}

/// A dry run of the take-home.
async fn own_run(
    tx: &mut Tx,
    visitor: &Visitor,
    id: TakeHomeId,
    run: GradeReportId,
) -> Result<(TakeHomeRow, ReportRow)> {
    let row = own(tx, visitor, id).await?;
    let found = reports::report(tx, run).await?;
    let found = found.filter(|one| one.take_home_id == id && one.kind == ReportKind::DryRun);
    Ok((row, found.ok_or_else(no_run)?))
}

/// Get a dry run as a candidate
///
/// How far it has come, and what it showed.
#[utoipa::path(get, path = "/portal/{token}/take-homes/{take_home_id}/dry-runs/{run_id}", operation_id = "get_portal_dry_run", tag = "portal",
    params(("token" = String, Path), ("take_home_id" = TakeHomeId, Path), ("run_id" = GradeReportId, Path)),
    responses((status = 200, description = "The dry run", body = PortalDryRun)))]
async fn show_try(
    visitor: Visitor,
    Path((_token, id, run)): Path<(String, TakeHomeId, GradeReportId)>,
) -> Result<Json<PortalDryRun>> {
    let mut tx = visitor.read().await?;
    let (_, found) = own_run(&mut tx, &visitor, id, run).await?;
    Ok(Json(PortalDryRun::of(found)?))
}

/// Stop a dry run as a candidate
///
/// Stopping one that has ended is no error. The body may be left out.
#[utoipa::path(post, path = "/portal/{token}/take-homes/{take_home_id}/dry-runs/{run_id}/cancel", operation_id = "cancel_portal_dry_run", tag = "portal",
    params(("token" = String, Path), ("take_home_id" = TakeHomeId, Path), ("run_id" = GradeReportId, Path)), request_body = StopTry,
    responses((status = 200, description = "The dry run as it is now", body = PortalDryRun)))]
async fn cancel_try(
    visitor: Visitor,
    Path((_token, id, run)): Path<(String, TakeHomeId, GradeReportId)>,
    _body: OptionalBody<StopTry>,
) -> Result<Json<PortalDryRun>> {
    let mut tx = visitor.begin().await?;
    let (row, _) = own_run(&mut tx, &visitor, id, run).await?;
    grading::cancel(&mut tx, &row, run).await?;
    let (_, found) = own_run(&mut tx, &visitor, id, run).await?;
    tx.commit().await?;
    Ok(Json(PortalDryRun::of(found)?))
}

/// Hand a take-home in as a candidate
///
/// What lies here is handed in and stays as it is. What you do not hand in yourself is handed in at the deadline. The body may be
/// left out.
#[utoipa::path(post, path = "/portal/{token}/take-homes/{take_home_id}/submit", operation_id = "submit_portal_take_home", tag = "portal",
    params(("token" = String, Path), ("take_home_id" = TakeHomeId, Path)), request_body = SubmitTakeHome,
    responses((status = 200, description = "The take-home as it is now", body = PortalTakeHome),
        (status = 409, description = "`conflict`: Nothing lies here, the deadline has passed, or it was handed in or taken back.")))]
async fn submit(
    visitor: Visitor,
    Path((_token, id)): Path<(String, TakeHomeId)>,
    _body: OptionalBody<SubmitTakeHome>,
) -> Result<Json<PortalTakeHome>> {
    let mut tx = visitor.begin().await?;
    let row = held(&mut tx, &visitor, id).await?;
    if row.uploaded_at.is_none() {
        return Err(Problem::conflict(
            "Nothing lies here yet that could be handed in. Upload an archive first.",
        ));
    }
    work::hand_in(&mut tx, &row, By::Candidate, Some(visitor.candidate_id())).await?;
    answer(tx, &visitor, id).await
}

/// Download the kit of a take-home as a candidate
///
/// The task, the template of `takehome.toml` and how to check what you hand in.
#[utoipa::path(get, path = "/portal/{token}/take-homes/{take_home_id}/kit", operation_id = "get_portal_take_home_kit", tag = "portal",
    params(("token" = String, Path), ("take_home_id" = TakeHomeId, Path)),
    responses((status = 200, description = "The kit", content_type = "application/zip")))]
async fn download_kit(visitor: Visitor, Path((_token, id)): Path<(String, TakeHomeId)>) -> Result<Response> {
    let mut tx = visitor.read().await?;
    let row = own(&mut tx, &visitor, id).await?;
    let document = work::document(&mut tx, &row).await?;
    let disposition = format!("attachment; filename=\"{}\"", take_home_exercises::kit_name(&document.title));
    let headers =
        [(header::CONTENT_TYPE, "application/zip".to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    Ok((headers, take_home_exercises::kit(&document)).into_response())
}
