//! Applications over HTTP: list, read, apply.
use std::collections::HashSet;

use axum::extract::State;
use chrono::{DateTime, TimeDelta, Utc};
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use touchstone_db::micros;
use touchstone_rules::{application::ReasonType, job::Status as JobStatus};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    Seen, Status, see,
    store::{self, ApplicationRow, NewRow},
};
use crate::{
    app::App,
    audit::{self, Entry},
    debriefs::{Outcome, Phase},
    guides,
    http::{
        Access, Body, Created, Entity, IfMatch, ListParameters, Listing, PageOf, Path, Problem, Result,
        Versioned,
        extract::{given, kept},
        guard,
        names::{JobName, StageName},
    },
    ids::{
        ApplicationId, CandidateId, DebriefId, GuideId, GuideVersionId, JobId, ReasonId, ResumeId, StageId,
    },
    jobs::{self, MANAGERS},
    scope::Scope,
    scorecards,
    tx::Tx,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(guard(routes!(list), Access::member("applications:read")))
        .routes(guard(routes!(show), Access::member("applications:read")))
        .routes(guard(routes!(apply), Access::job(MANAGERS, "applications:write")))
        .routes(guard(routes!(change), Access::job(MANAGERS, "applications:write")))
        .routes(guard(routes!(reasons), Access::member("applications:read")))
}

/// Which applications a list shows.
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(super) struct ApplicationFilter {
    /// Only to this job.
    #[garde(skip)]
    pub job_id: Option<JobId>,
    /// Only of this candidate.
    #[garde(skip)]
    pub candidate_id: Option<CandidateId>,
    /// Only in this stage, whichever version of the guide they are judged against.
    #[garde(skip)]
    pub stage_id: Option<StageId>,
    /// Only with this status.
    #[garde(skip)]
    #[param(inline)]
    pub status: Option<Status>,
    /// Only those to which nothing has happened since.
    #[garde(skip)]
    #[serde(rename = "last_activity_at[lt]")]
    pub quiet_since: Option<DateTime<Utc>>,
    /// Part of the candidate's name.
    #[garde(length(chars, max = 200))]
    pub q: Option<String>,
}

/// What is asked in a first call and is never part of a rating.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Logistics {
    /// How soon they could start.
    #[garde(inner(length(chars, max = 500)))]
    #[schema(example = "6 weeks", max_length = 500)]
    pub notice_period: Option<String>,
    /// What they expect to earn.
    #[garde(inner(length(chars, max = 500)))]
    #[schema(example = "78,000 GBP a year", max_length = 500)]
    pub salary_expectation: Option<String>,
    /// How far they are elsewhere.
    #[garde(inner(length(chars, max = 500)))]
    #[schema(example = "final round at one other company", max_length = 500)]
    pub other_processes: Option<String>,
    /// Where they would work.
    #[garde(inner(length(chars, max = 500)))]
    #[schema(example = "Leeds", max_length = 500)]
    pub location: Option<String>,
    /// Where they may work.
    #[garde(inner(length(chars, max = 500)))]
    #[schema(example = "United Kingdom", max_length = 500)]
    pub work_authorization: Option<String>,
}

/// An application that is to be.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewApplication {
    /// Who applies.
    #[garde(skip)]
    pub candidate_id: CandidateId,
    /// For what.
    #[garde(skip)]
    pub job_id: JobId,
    /// Where the candidate came from.
    #[garde(inner(custom(crate::http::checks::line), length(chars, max = 200)))]
    #[serde(default)]
    #[schema(pattern = "line", example = "referral", max_length = 200)]
    pub source: Option<String>,
    /// Answers that are never part of a rating.
    #[garde(dive)]
    #[serde(default)]
    pub logistics: Option<Logistics>,
}

/// What is to change of an application. What is left out stays; null takes a value away.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct ChangeApplication {
    /// Where the candidate came from.
    #[garde(inner(inner(custom(crate::http::checks::line), length(chars, max = 200))))]
    #[serde(deserialize_with = "given")]
    #[schema(pattern = "line", value_type = Option<String>, max_length = 200)]
    source: Option<Option<String>>,
    /// Replaces all answers.
    #[garde(dive)]
    #[schema(nullable = false)]
    #[serde(deserialize_with = "kept")]
    logistics: Option<Logistics>,
    /// When the candidate is to be told what comes next: a promise, shown on their page. Within a year from now.
    #[garde(skip)]
    #[schema(nullable = false)]
    #[serde(deserialize_with = "kept")]
    answer_due_at: Option<DateTime<Utc>>,
}

/// An application.
#[derive(Debug, Serialize, ToSchema)]
pub struct ApplicationView {
    /// Its id.
    id: ApplicationId,
    /// Who applied.
    candidate: CandidateName,
    /// For what.
    job: JobName,
    /// The guide version that it is judged against.
    guide_version_id: GuideVersionId,
    /// The same, with its number and whether there is a newer one.
    guide: GuideOfApplication,
    /// Where it stands.
    #[schema(example = "active")]
    status: Status,
    /// The stage it is in, or was in when it ended.
    current_stage: Option<StageName>,
    /// Where the candidate came from.
    source: Option<String>,
    /// Null for those who do not run the job.
    logistics: Option<Logistics>,
    /// When it was made.
    applied_at: DateTime<Utc>,
    /// When something last happened to it.
    last_activity_at: DateTime<Utc>,
    /// When the candidate is to be told what comes next. Null where nothing was promised.
    answer_due_at: Option<DateTime<Utc>>,
    /// When it was rejected; null otherwise.
    rejected_at: Option<DateTime<Utc>>,
    /// When it ended, however it did.
    ended_at: Option<DateTime<Utc>>,
    /// Why it was rejected; null for those who do not run the job.
    rejection: Option<Rejection>,
    /// How many scorecards are due and how many have been submitted; never what they say.
    scorecards: ScorecardCounts,
    /// The next interview that is to come; null where there is none.
    next_interview: Option<NextInterview>,
    /// The latest debrief; null before there is one.
    debrief: Option<DebriefState>,
    /// Null until you may know it.
    decision: Option<DecisionState>,
    /// The resume in a screening that it was made of; null where there is none, and for those who do not run the job.
    resume_id: Option<ResumeId>,
    /// What you may do with it.
    my_access: MyAccess,
    /// Counts the changes; the `ETag` begins with it, and `If-Match` may be just it.
    version: i64,
}

/// A candidate by name.
#[derive(Debug, Serialize, ToSchema)]
struct CandidateName {
    /// Which.
    id: CandidateId,
    /// Their name.
    #[schema(example = "Priya Raman")]
    name: String,
    /// When their data was erased; null otherwise.
    erased_at: Option<DateTime<Utc>>,
}

/// The guide that an application is judged against.
#[derive(Debug, Serialize, ToSchema)]
struct GuideOfApplication {
    /// The version.
    id: GuideId,
    /// The number of the version.
    number: i64,
    /// The newest version, if that is a later one. It applies to this application only when somebody moves it over.
    newer: Option<NewerVersion>,
}

/// A later version of a guide.
#[derive(Debug, Serialize, ToSchema)]
struct NewerVersion {
    /// Which.
    id: GuideVersionId,
    /// Its number.
    number: i64,
}

/// Why an application was rejected.
#[derive(Debug, Serialize, ToSchema)]
struct Rejection {
    /// The category.
    reason_id: ReasonId,
    /// The category in words.
    name: String,
    /// Whose choice it was.
    #[serde(rename = "type")]
    kind: ReasonType,
    /// Why, in words.
    note: Option<String>,
}

/// How many scorecards are due and submitted.
#[derive(Debug, Serialize, ToSchema)]
struct ScorecardCounts {
    /// How many people owe or owed one.
    due: i64,
    /// How many of those are in.
    submitted: i64,
}

/// The next interview.
#[derive(Debug, Serialize, ToSchema)]
struct NextInterview {
    /// When it starts.
    starts_at: DateTime<Utc>,
}

/// The latest debrief.
#[derive(Debug, Serialize, ToSchema)]
struct DebriefState {
    /// Its id.
    id: DebriefId,
    /// Where it stands.
    #[schema(example = "evidence")]
    phase: Phase,
}

/// The latest decision.
#[derive(Debug, Serialize, ToSchema)]
struct DecisionState {
    /// What was decided.
    #[schema(example = "hire")]
    outcome: Outcome,
}

/// What a person may do with an application.
#[derive(Debug, Serialize, ToSchema)]
#[allow(clippy::struct_excessive_bools, reason = "a list of permissions")]
struct MyAccess {
    /// Runs the job: moves, rejects, reads logistics.
    manage: bool,
    /// Arranges interviews.
    schedule: bool,
    /// Interviews, or has a scorecard.
    review: bool,
    /// Makes the decision.
    decide: bool,
}

impl Versioned for ApplicationView {
    fn version(&self) -> i64 {
        self.version
    }
}

impl ApplicationView {
    /// `knows_outcome`: whether the person may know the decision, which whoever still owes a scorecard may not.
    fn of(seen: Seen, knows_outcome: bool) -> Self {
        let my_access = MyAccess {
            manage: seen.may.manage(),
            schedule: seen.may.schedule(),
            review: seen.may.review(),
            decide: seen.may.decide(),
        };
        let row = seen.row;
        let manages = my_access.manage;
        Self {
            rejection: rejection(&row).filter(|_| manages),
            guide: guide(&row),
            current_stage: match (row.stage_id, row.stage_key, row.stage_title, row.stage_kind) {
                (Some(id), Some(key), Some(title), Some(kind)) => Some(StageName { id, key, title, kind }),
                _ => None,
            },
            answer_due_at: row.answer_due_at,
            ended_at: row.closed_at,
            rejected_at: row.closed_at.filter(|_| row.status == Status::Rejected),
            debrief: row
                .debrief_id
                .zip(row.debrief_phase)
                .map(|(id, phase)| DebriefState { id, phase: phase.0 }),
            decision: row
                .decision
                .filter(|_| knows_outcome)
                .map(|outcome| DecisionState { outcome: outcome.0 }),
            id: row.id,
            candidate: CandidateName {
                id: row.candidate_id,
                name: row.candidate_name,
                erased_at: row.candidate_erased_at,
            },
            job: JobName { id: row.job_id, title: row.job_title, requisition_id: row.requisition_id },
            guide_version_id: row.guide_version_id,
            status: row.status,
            source: row.source,
            logistics: Some(row.logistics.0).filter(|_| manages),
            applied_at: row.applied_at,
            last_activity_at: row.last_activity_at,
            scorecards: ScorecardCounts { due: row.due, submitted: row.submitted },
            next_interview: row.next_interview.map(|starts_at| NextInterview { starts_at }),
            resume_id: row.resume_id.filter(|_| manages),
            my_access,
            version: row.version,
        }
    }
}

fn guide(row: &ApplicationRow) -> GuideOfApplication {
    let newer = NewerVersion { id: row.newest_version_id, number: row.newest_number };
    GuideOfApplication {
        id: row.guide_id,
        number: row.guide_number,
        newer: Some(newer).filter(|newest| newest.number > row.guide_number),
    }
}

fn rejection(row: &ApplicationRow) -> Option<Rejection> {
    Some(Rejection {
        reason_id: row.rejection_reason_id?,
        name: row.reason_name.clone()?,
        kind: row.reason_type?.0,
        note: row.closing_note.clone(),
    })
}

/// Reads an application as the API shows it to this person.
pub async fn view(tx: &mut Tx, id: ApplicationId) -> Result<ApplicationView> {
    let seen = see(tx, id).await?;
    let knows_outcome = seen.may.read_scorecards() && !scorecards::is_locked(tx, id).await?;
    Ok(ApplicationView::of(seen, knows_outcome))
}

/// The same for a page of applications, with as many statements for many as for one.
async fn views(tx: &mut Tx, rows: Vec<store::TiedRow>) -> Result<Vec<ApplicationView>> {
    let locked = scorecards::locked(tx).await?;
    let seen = rows.into_iter().filter_map(|row| row.seen(&tx.scope().roles));
    let views = seen.map(|seen| {
        let knows_outcome = seen.may.read_scorecards() && !locked.contains(&seen.row.id);
        ApplicationView::of(seen, knows_outcome)
    });
    Ok(views.collect())
}

/// The active applications that the person runs and that have been kept waiting: to which nothing has happened since, or
/// whose answer is overdue. The longest first.
pub async fn waiting(tx: &mut Tx, before: DateTime<Utc>) -> Result<Vec<ApplicationView>> {
    let rows = store::waiting(tx, before, 20).await?;
    let views = views(tx, rows).await?;
    Ok(views.into_iter().filter(|view| view.my_access.manage).collect())
}

/// What whoever runs the job does next with an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum ApplicationStep {
    /// Every scorecard that is due is in, and stages of the guide are left: schedule the next one, or call the debrief.
    NextStage,
    /// Every scorecard that is due is in, that of the last stage too: call the debrief.
    CallDebrief,
    /// It was decided to hire: mark the candidate as hired.
    Hire,
    /// It was decided not to hire: reject, with a reason.
    Reject,
}

/// An application that waits for whoever runs the job.
#[derive(Debug, Serialize, ToSchema)]
pub struct ApplicationToDo {
    /// What is to be done.
    #[schema(example = "call_debrief")]
    step: ApplicationStep,
    /// With which application.
    application: ApplicationView,
}

/// What is to be done next with active applications of jobs that the person runs: every scorecard is in and nobody has
/// called the debrief, or a debrief was decided. The longest waiting first.
pub async fn next_steps(tx: &mut Tx) -> Result<Vec<ApplicationToDo>> {
    let rows = store::next_steps(tx, 20).await?;
    let through: HashSet<_> = store::through_all_stages(tx).await?.into_iter().collect();
    let views = views(tx, rows).await?.into_iter().filter(|view| view.my_access.manage);
    let todo = views.filter_map(|application| {
        let step = match (&application.debrief, application.decision.as_ref().map(|one| one.outcome)) {
            (None, _) if through.contains(&application.id) => ApplicationStep::CallDebrief,
            (None, _) => ApplicationStep::NextStage,
            (Some(_), Some(Outcome::Hire)) => ApplicationStep::Hire,
            (Some(_), Some(Outcome::NoHire)) => ApplicationStep::Reject,
            // On hold, or decided while this person still owes a scorecard and may not know how.
            (Some(_), _) => return None,
        };
        Some(ApplicationToDo { step, application })
    });
    Ok(todo.collect())
}

/// List applications
///
/// The applications that you may see, the last active first. Sort by `last_activity_at`, `applied_at` or
/// `candidate_name`. To sync, ask with `sort=last_activity_at` and go on by `next_cursor`.
#[utoipa::path(get, path = "/applications", operation_id = "list_applications", tag = "applications",
    params(ListParameters, ApplicationFilter),
    extensions(("x-sort" = json!(["-last_activity_at", "applied_at", "candidate_name"]))),
    responses((status = 200, description = "A page of applications", body = PageOf<ApplicationView>)))]
async fn list(
    State(app): State<App>,
    scope: Scope,
    listing: Listing<ApplicationFilter>,
) -> Result<PageOf<ApplicationView>> {
    let mut tx = app.read(&scope).await?;
    let page = store::list(&mut tx, &listing.filter, &listing.page).await?;
    let rows = views(&mut tx, page.rows).await?;
    let page = touchstone_db::list::Page { rows, next_cursor: page.next_cursor, total: page.total };
    Ok(PageOf::of(page, listing.address, |view| view))
}

/// Get an application
///
/// Where the application stands, how many scorecards are due, and what you may do with it. The decision is null
/// until you may know it.
#[utoipa::path(get, path = "/applications/{id}", operation_id = "get_application", tag = "applications",
    params(("id" = ApplicationId, Path)),
    responses((status = 200, description = "The application", body = ApplicationView)))]
async fn show(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<ApplicationId>,
) -> Result<Entity<ApplicationView>> {
    let mut tx = app.read(&scope).await?;
    Ok(Entity(view(&mut tx, id).await?))
}

/// Apply for a candidate
///
/// The application starts in the first stage of the guide version that the job pins, and is judged against that
/// version to its end, unless somebody moves it to another. For those who run the job.
#[utoipa::path(post, path = "/applications", operation_id = "create_application", tag = "applications",
    request_body = NewApplication,
    responses((status = 201, description = "The application", body = ApplicationView),
        (status = 409, description = "`already_exists`: The candidate has applied to this job already.\n`conflict`: The job is closed and takes no applications, or the candidate was erased.")))]
async fn apply(
    State(app): State<App>,
    scope: Scope,
    Body(input): Body<NewApplication>,
) -> Result<Created<ApplicationView>> {
    let mut tx = app.begin(&scope).await?;
    let id = create(&mut tx, &input).await?;
    let view = view(&mut tx, id).await?;
    tx.commit().await?;
    Ok(Created::at(format!("/api/v1/applications/{id}"), view))
}

/// Makes an application.
pub async fn create(tx: &mut Tx, input: &NewApplication) -> Result<ApplicationId> {
    let job = jobs::job(tx, input.job_id).await.map_err(|problem| match problem.status {
        404 => Problem::field("/job_id", "unknown", "is no job that you see"),
        _ => problem,
    })?;
    jobs::standing(tx, job.id).await?.require(MANAGERS)?;
    if job.status != JobStatus::Open {
        return Err(Problem::conflict("The job is closed and takes no applications."));
    }
    if !store::hold_candidate(tx, input.candidate_id).await? {
        return Err(Problem::field(
            "/candidate_id",
            "unknown",
            "is no candidate of this organization, or was erased",
        ));
    }
    let stages = guides::stages_of(tx, job.guide_version_id).await?;
    let logistics = input.logistics.clone().unwrap_or_default();
    let id = ApplicationId::generate();
    let new = NewRow {
        candidate_id: input.candidate_id,
        job_id: job.id,
        guide_version_id: job.guide_version_id,
        stage_id: stages.first().map(|stage| stage.id),
        source: input.source.as_deref(),
        logistics: &logistics,
        answer_due_at: tx.now() + TimeDelta::days(job.answer_within_days),
    };
    store::insert(tx, id, new).await?;
    let details = json!({"candidate_id": input.candidate_id, "job_id": job.id, "guide_version_id": job.guide_version_id,
        "guide_number": job.guide_number, "source": input.source, "stage": stages.first().map(|stage| &stage.title)});
    audit::record(tx, Entry::new("application.created", "application", id).application(id).with(details))
        .await?;
    tx.publish("application.created", |change| {
        change.application_id = Some(id);
        change.job_id = Some(job.id);
    });
    Ok(id)
}

/// Change an application
///
/// Changes the source, the logistics or the date by which the candidate is told what comes next; `logistics`
/// replaces all answers. To move or end an application, use the
/// operations of that name.
#[utoipa::path(patch, path = "/applications/{id}", operation_id = "update_application", tag = "applications",
    params(("id" = ApplicationId, Path), ("If-Match" = String, Header)), request_body = ChangeApplication,
    responses((status = 200, description = "The application as it is now", body = ApplicationView),
        (status = 409, description = "`conflict`: The candidate was erased, or the application has ended and promises no answer.")))]
async fn change(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<ApplicationId>,
    if_match: IfMatch,
    Body(input): Body<ChangeApplication>,
) -> Result<Entity<ApplicationView>> {
    let mut tx = app.begin(&scope).await?;
    let seen = see(&mut tx, id).await?;
    seen.require_manager()?;
    if_match.check_required(seen.row.version)?;
    seen.require_kept()?;
    let due = match input.answer_due_at {
        Some(due) => Some(check_due(&tx, &seen, micros(due))?),
        None => seen.row.answer_due_at,
    };
    let source = input.source.unwrap_or(seen.row.source);
    let logistics = input.logistics.unwrap_or(seen.row.logistics.0);
    if !store::update(&mut tx, id, seen.row.version, source.as_deref(), &logistics, due).await? {
        return Err(Problem::stale("Somebody else changed it at the same moment. Nothing was changed."));
    }
    let details = json!({"source": source, "logistics": logistics, "answer_due_at": due});
    audit::record(
        &mut tx,
        Entry::new("application.changed", "application", id).application(id).with(details),
    )
    .await?;
    tx.publish("application.changed", |change| change.application_id = Some(id));
    let view = view(&mut tx, id).await?;
    tx.commit().await?;
    Ok(Entity(view))
}

/// A date that can be promised: not over, and not further away than anybody plans.
fn check_due(tx: &Tx, seen: &Seen, due: DateTime<Utc>) -> Result<DateTime<Utc>> {
    if seen.row.answer_due_at == Some(due) {
        return Ok(due);
    }
    seen.require_active()?;
    if due < tx.now() {
        return Err(Problem::field("/answer_due_at", "in_the_past", "is over already"));
    }
    if due > tx.now() + TimeDelta::days(365) {
        return Err(Problem::field("/answer_due_at", "too_far", "is more than a year away"));
    }
    Ok(due)
}

/// A reason to reject.
#[derive(Debug, Serialize, ToSchema)]
struct ReasonView {
    /// Its id.
    id: ReasonId,
    /// The category in words.
    #[schema(example = "Decided against after the debrief")]
    name: String,
    /// Whose choice it was.
    #[serde(rename = "type")]
    #[schema(example = "we_rejected")]
    kind: ReasonType,
}

/// List the reasons to reject
///
/// The organization's categories, in order. Always whole.
#[utoipa::path(get, path = "/rejection-reasons", operation_id = "list_rejection_reasons", tag = "applications",
    responses((status = 200, description = "All reasons", body = PageOf<ReasonView>)))]
async fn reasons(State(app): State<App>, scope: Scope) -> Result<PageOf<ReasonView>> {
    let mut tx = app.read(&scope).await?;
    let reasons = store::rejection_reasons(&mut tx).await?;
    let views =
        reasons.into_iter().map(|reason| ReasonView { id: reason.id, name: reason.name, kind: reason.kind });
    Ok(PageOf::whole(views.collect()))
}
