//! Interviews over HTTP: schedule, read, change.
use std::collections::HashMap;

use axum::extract::State;
use chrono::{DateTime, TimeDelta, Utc};
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use touchstone_db::{Name, micros};
use touchstone_rules::scorecard;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    InterviewerRole, Status,
    store::{self, Assigned, InterviewFilter, InterviewRow, PanelRow, Slot},
};
use crate::{
    app::App,
    applications::{self, see},
    audit::{self, Entry},
    guides,
    http::{
        Access, Body, Created, Entity, FieldError, IfMatch, ListParameters, Listing, PageOf, Path, Problem,
        Result, Versioned,
        extract::{given, kept},
        guard,
        names::{CandidateName, JobTitle, StageKind},
    },
    identity,
    ids::{ApplicationId, InterviewId, StageId, UserId},
    jobs::SCHEDULERS,
    scope::Scope,
    scorecards,
    tx::Tx,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    let write = Access::job(SCHEDULERS, "interviews:write");
    OpenApiRouter::new()
        .routes(guard(routes!(list), Access::member("interviews:read")))
        .routes(guard(routes!(show), Access::member("interviews:read")))
        .routes(guard(routes!(create), write))
        .routes(guard(routes!(change), write))
}

/// Somebody who is to interview.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewInterviewer {
    /// Anyone of the organization.
    #[garde(skip)]
    pub user_id: UserId,
    /// What they do in it.
    #[garde(skip)]
    pub role: InterviewerRole,
    /// Why somebody who has read scorecards of the application is assigned all the same. They count as not
    /// independent from then on.
    #[garde(inner(custom(crate::http::checks::text), length(chars, max = 2000)))]
    #[serde(default)]
    #[schema(pattern = "text", max_length = 2000)]
    pub assignment_reason: Option<String>,
}

/// An interview that is to be.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewInterview {
    /// With whose application.
    #[garde(skip)]
    pub application_id: ApplicationId,
    /// A stage of the guide version that the application is judged against.
    #[garde(skip)]
    pub stage_id: StageId,
    /// When it begins.
    #[garde(skip)]
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    #[garde(skip)]
    pub ends_at: DateTime<Utc>,
    /// Where, or by which link.
    #[garde(inner(custom(crate::http::checks::line), length(chars, max = 500)))]
    #[serde(default)]
    #[schema(pattern = "line", example = "https://meet.example.com/touch", max_length = 500)]
    pub location: Option<String>,
    /// Who takes part, each once.
    #[garde(dive, length(min = 1, max = 20))]
    #[schema(min_items = 1, max_items = 20)]
    pub interviewers: Vec<NewInterviewer>,
}

/// What is to change of an interview. What is left out stays.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct ChangeInterview {
    /// When it begins.
    #[garde(skip)]
    #[schema(nullable = false)]
    #[serde(deserialize_with = "kept")]
    starts_at: Option<DateTime<Utc>>,
    /// When it ends.
    #[garde(skip)]
    #[schema(nullable = false)]
    #[serde(deserialize_with = "kept")]
    ends_at: Option<DateTime<Utc>>,
    /// Where, or by which link.
    #[garde(inner(inner(custom(crate::http::checks::line), length(chars, max = 500))))]
    #[serde(deserialize_with = "given")]
    #[schema(pattern = "line", value_type = Option<String>, max_length = 500)]
    location: Option<Option<String>>,
    /// Only `cancelled` can be set; everything else follows from the clock and the scorecards.
    #[garde(skip)]
    #[schema(nullable = false)]
    #[serde(deserialize_with = "kept")]
    status: Option<Cancelled>,
    /// Replaces who takes part.
    #[garde(dive, custom(crate::http::checks::some_of::<20, NewInterviewer>))]
    #[schema(nullable = false, min_items = 1, max_items = 20)]
    #[serde(deserialize_with = "kept")]
    interviewers: Option<Vec<NewInterviewer>>,
}

/// The one state that a person sets.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum Cancelled {
    /// Does not take place.
    Cancelled,
}

/// An interview.
#[derive(Debug, Serialize, ToSchema)]
pub struct InterviewView {
    /// Its id.
    id: InterviewId,
    /// With whose application.
    application_id: ApplicationId,
    /// The candidate.
    candidate: CandidateName,
    /// The job.
    job: JobTitle,
    /// For which stage.
    stage: StageOfInterview,
    /// When it begins.
    starts_at: DateTime<Utc>,
    /// When it ends.
    ends_at: DateTime<Utc>,
    /// Where, or by which link.
    location: Option<String>,
    /// Follows from the clock and the scorecards.
    status: Status,
    /// Who takes part.
    interviewers: Vec<InterviewerView>,
    /// Counts the changes; the `ETag` begins with it, and `If-Match` may be just it.
    version: i64,
}

/// The stage of an interview.
#[derive(Debug, Serialize, ToSchema)]
struct StageOfInterview {
    /// Its id.
    id: StageId,
    /// The same in every version of the guide.
    #[schema(example = "technical-interview")]
    key: String,
    /// What people call it.
    #[schema(example = "Technical interview")]
    title: String,
    /// What kind of stage it is.
    #[schema(value_type = StageKind, example = "technical")]
    kind: String,
    /// How long it takes, in minutes; null where the guide does not say.
    minutes: Option<i64>,
    /// The number of the guide version by which it is held.
    guide_number: i64,
}

/// Somebody in an interview.
#[derive(Debug, Serialize, ToSchema)]
struct InterviewerView {
    /// Who.
    user_id: UserId,
    /// Their name.
    name: String,
    /// What they do in it.
    #[schema(example = "lead")]
    role: InterviewerRole,
    /// Had not read scorecards of the application when assigned.
    independent: bool,
    /// Whether they have begun or submitted their scorecard; never what it says.
    scorecard_status: ScorecardState,
}

/// Whether a scorecard has been begun or submitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ScorecardState {
    /// Not begun.
    None,
    /// Begun.
    Draft,
    /// In.
    Submitted,
}

impl ScorecardState {
    /// Follows from where the scorecard stands, if there is one.
    pub fn of(status: Option<Name<scorecard::Status>>) -> Self {
        match status {
            None => Self::None,
            Some(Name(scorecard::Status::Draft)) => Self::Draft,
            Some(_) => Self::Submitted,
        }
    }
}

impl Versioned for InterviewView {
    fn version(&self) -> i64 {
        self.version
    }
}

impl InterviewView {
    /// The application and the stage.
    pub(super) fn place(&self) -> (ApplicationId, StageId) {
        (self.application_id, self.stage.id)
    }

    /// Of which application.
    pub fn application_id(&self) -> ApplicationId {
        self.application_id
    }

    /// When it begins.
    pub(super) fn starts_at(&self) -> DateTime<Utc> {
        self.starts_at
    }

    /// What somebody who takes part is called.
    pub(super) fn name_of(&self, user: UserId) -> Option<&str> {
        self.interviewers.iter().find(|one| one.user_id == user).map(|one| one.name.as_str())
    }

    /// When it was over.
    pub fn ended_at(&self) -> DateTime<Utc> {
        self.ends_at
    }

    /// Whether this person's scorecard is in.
    pub fn is_settled_for(&self, user: UserId) -> bool {
        let mine = self.interviewers.iter().find(|one| one.user_id == user);
        mine.is_some_and(|one| one.scorecard_status == ScorecardState::Submitted)
    }

    fn of(row: InterviewRow, panel: Vec<PanelRow>, now: DateTime<Utc>) -> Self {
        let interviewers: Vec<InterviewerView> = panel
            .into_iter()
            .map(|person| InterviewerView {
                scorecard_status: ScorecardState::of(person.scorecard_status),
                user_id: person.user_id,
                name: person.name,
                role: person.role,
                independent: person.independent,
            })
            .collect();
        let missing =
            interviewers.iter().filter(|one| one.scorecard_status != ScorecardState::Submitted).count();
        Self {
            status: Status::of(row.cancelled_at.is_some(), row.ends_at, now, missing),
            id: row.id,
            application_id: row.application_id,
            candidate: CandidateName { id: row.candidate_id, name: row.candidate_name },
            job: JobTitle { id: row.job_id, title: row.job_title },
            stage: StageOfInterview {
                id: row.stage_id,
                key: row.stage_key,
                title: row.stage_title,
                kind: row.stage_kind,
                minutes: row.stage_minutes,
                guide_number: row.guide_number,
            },
            starts_at: row.starts_at,
            ends_at: row.ends_at,
            location: row.location,
            interviewers,
            version: row.version,
        }
    }
}

/// One page of interviews as the API shows them.
pub async fn views(
    tx: &mut Tx,
    filter: &InterviewFilter,
    list: &ListParameters,
) -> Result<touchstone_db::list::Page<InterviewView>> {
    let page = store::list(tx, filter, list).await?;
    let ids: Vec<InterviewId> = page.rows.iter().map(|row| row.id).collect();
    let mut panels: HashMap<InterviewId, Vec<PanelRow>> = HashMap::new();
    for person in store::panels(tx, &ids).await? {
        panels.entry(person.interview_id).or_default().push(person);
    }
    let now = tx.now();
    let rows = page.rows.into_iter().map(|row| {
        let panel = panels.remove(&row.id).unwrap_or_default();
        InterviewView::of(row, panel, now)
    });
    Ok(touchstone_db::list::Page { rows: rows.collect(), next_cursor: page.next_cursor, total: page.total })
}

/// List interviews
///
/// The interviews that you may see, the earliest first; sort by `starts_at`. `mine=true` leaves those that you take
/// part in.
#[utoipa::path(get, path = "/interviews", operation_id = "list_interviews", tag = "interviews",
    params(ListParameters, InterviewFilter),
    extensions(("x-sort" = json!(["starts_at"]))),
    responses((status = 200, description = "A page of interviews", body = PageOf<InterviewView>)))]
async fn list(
    State(app): State<App>,
    scope: Scope,
    listing: Listing<InterviewFilter>,
) -> Result<PageOf<InterviewView>> {
    let mut tx = app.read(&scope).await?;
    let page = views(&mut tx, &listing.filter, &listing.page).await?;
    Ok(PageOf::of(page, listing.address, |view| view))
}

/// Get an interview
///
/// The interview with its panel, and who has submitted a scorecard; never what it says. `status` follows from the
/// clock and the scorecards.
#[utoipa::path(get, path = "/interviews/{id}", operation_id = "get_interview", tag = "interviews",
    params(("id" = InterviewId, Path)),
    responses((status = 200, description = "The interview", body = InterviewView)))]
async fn show(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<InterviewId>,
) -> Result<Entity<InterviewView>> {
    let mut tx = app.read(&scope).await?;
    Ok(Entity(view(&mut tx, id).await?))
}

/// Reads an interview as the API shows it.
pub(super) async fn view(tx: &mut Tx, id: InterviewId) -> Result<InterviewView> {
    let row = load(tx, id).await?;
    let panel = store::panels(tx, &[id]).await?;
    let now = tx.now();
    Ok(InterviewView::of(row, panel, now))
}

async fn load(tx: &mut Tx, id: InterviewId) -> Result<InterviewRow> {
    store::interview(tx, id).await?.ok_or_else(|| Problem::not_found("No interview has this id."))
}

/// Schedule an interview
///
/// Everybody named in it owes a scorecard from now on. Whoever has read scorecards of the application can be named
/// only with a reason, and counts as not independent. No calendar is written to. An interview lasts at most a day.
#[utoipa::path(post, path = "/interviews", operation_id = "create_interview", tag = "interviews",
    request_body = NewInterview,
    responses((status = 201, description = "The interview", body = InterviewView),
        (status = 409, description = "`not_independent`: Somebody named has read scorecards of the application. Give their `assignment_reason`, or name somebody else.\n`conflict`: The application has ended.")))]
async fn create(
    State(app): State<App>,
    scope: Scope,
    Body(input): Body<NewInterview>,
) -> Result<Created<InterviewView>> {
    let mut tx = app.begin(&scope).await?;
    let id = schedule(&mut tx, &input).await?;
    let view = view(&mut tx, id).await?;
    tx.commit().await?;
    Ok(Created::at(format!("/api/v1/interviews/{id}"), view))
}

/// Schedules an interview.
pub async fn schedule(tx: &mut Tx, input: &NewInterview) -> Result<InterviewId> {
    applications::hold(tx, input.application_id).await?;
    let seen = applications_see(tx, input.application_id).await?;
    seen.require_scheduler()?;
    seen.require_active()?;
    let stage = guides::stage(tx, input.stage_id)
        .await?
        .filter(|stage| stage.guide_version_id == seen.row.guide_version_id);
    let stage = stage.ok_or_else(|| {
        Problem::field(
            "/stage_id",
            "unknown",
            "is no stage of the guide version that the application is judged against",
        )
    })?;
    let (starts_at, ends_at) = check_times(input.starts_at, input.ends_at)?;
    let id = InterviewId::generate();
    let panel = assign(tx, input.application_id, &input.interviewers, &[]).await?;
    store::insert(
        tx,
        id,
        input.application_id,
        stage.id,
        &Slot { starts_at, ends_at, location: input.location.as_deref() },
    )
    .await?;
    store::set_panel(tx, id, &panel).await?;
    applications::touch(tx, input.application_id).await?;
    let details = json!({"stage": stage.title, "starts_at": starts_at, "ends_at": ends_at, "interviewers": named(&panel)});
    record(tx, "interview.scheduled", id, input.application_id, details).await?;
    Ok(id)
}

async fn applications_see(tx: &mut Tx, id: ApplicationId) -> Result<applications::Seen> {
    see(tx, id).await.map_err(|problem| match problem.status {
        404 => Problem::field("/application_id", "unknown", "is no application that you see"),
        _ => problem,
    })
}

async fn record(
    tx: &mut Tx,
    kind: &'static str,
    id: InterviewId,
    application: ApplicationId,
    details: serde_json::Value,
) -> Result<()> {
    audit::record(tx, Entry::new(kind, "interview", id).application(application).with(details)).await?;
    tx.publish(kind, |change| {
        change.application_id = Some(application);
        change.interview_id = Some(id);
    });
    Ok(())
}

fn named(panel: &[Assigned<'_>]) -> Vec<serde_json::Value> {
    let one = |person: &Assigned<'_>| {
        json!({"user_id": person.user_id, "role": person.role,
        "independent": person.independent, "assignment_reason": person.reason})
    };
    panel.iter().map(one).collect()
}

fn check_times(starts_at: DateTime<Utc>, ends_at: DateTime<Utc>) -> Result<(DateTime<Utc>, DateTime<Utc>)> {
    if ends_at <= starts_at {
        return Err(Problem::field("/ends_at", "before_start", "is not after the start"));
    }
    if ends_at - starts_at > TimeDelta::hours(24) {
        return Err(Problem::field("/ends_at", "too_long", "is more than a day after the start"));
    }
    Ok((micros(starts_at), micros(ends_at)))
}

/// Checks who is to take part, and whether they come to it with an open mind.
async fn assign<'a>(
    tx: &mut Tx,
    application: ApplicationId,
    people: &'a [NewInterviewer],
    present: &'a [PanelRow],
) -> Result<Vec<Assigned<'a>>> {
    let mut panel: Vec<Assigned<'a>> = Vec::new();
    let mut errors = Vec::new();
    for (index, person) in people.iter().enumerate() {
        let pointer = format!("/interviewers/{index}/user_id");
        let user = identity::require_member(tx, person.user_id, &pointer).await?;
        if panel.iter().any(|other| other.user_id == person.user_id) {
            return Err(Problem::field(&pointer, "repeated", "takes part already"));
        }
        let stays = present.iter().find(|one| one.user_id == person.user_id);
        let independent = match stays {
            Some(one) => one.independent,
            None => !scorecards::has_read(tx, application, person.user_id).await?,
        };
        let reason =
            person.assignment_reason.as_deref().or(stays.and_then(|one| one.assignment_reason.as_deref()));
        if !independent && reason.is_none() {
            let message =
                format!("{} has read scorecards of this application; say why they are assigned", user.name);
            errors.push(FieldError::new(
                format!("/interviewers/{index}/assignment_reason"),
                "not_independent",
                message,
            ));
        }
        panel.push(Assigned { user_id: person.user_id, role: person.role.as_str(), independent, reason });
    }
    if errors.is_empty() {
        Ok(panel)
    } else {
        Err(Problem::not_independent("Name somebody else, or give a reason, which stays on the record.")
            .with(errors))
    }
}

/// Change or cancel an interview
///
/// Changes what is sent and leaves the rest. `interviewers` replaces the panel: whoever is taken off no longer owes
/// a scorecard. `status` takes `cancelled` and nothing else, for good.
#[utoipa::path(patch, path = "/interviews/{id}", operation_id = "update_interview", tag = "interviews",
    params(("id" = InterviewId, Path), ("If-Match" = String, Header)), request_body = ChangeInterview,
    responses((status = 200, description = "The interview as it is now", body = InterviewView),
        (status = 409, description = "`not_independent`: Somebody named has read scorecards of the application. Give their `assignment_reason`, or name somebody else.\n`conflict`: The interview is cancelled. Schedule a new one.")))]
async fn change(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<InterviewId>,
    if_match: IfMatch,
    Body(input): Body<ChangeInterview>,
) -> Result<Entity<InterviewView>> {
    let mut tx = app.begin(&scope).await?;
    let row = load(&mut tx, id).await?;
    let seen = see(&mut tx, row.application_id).await?;
    seen.require_scheduler()?;
    seen.require_kept()?;
    if_match.check_required(row.version)?;
    if row.cancelled_at.is_some() {
        return Err(Problem::conflict("The interview is cancelled. Schedule a new one."));
    }
    let times = (input.starts_at.unwrap_or(row.starts_at), input.ends_at.unwrap_or(row.ends_at));
    let (starts_at, ends_at) = check_times(times.0, times.1)?;
    let location = input.location.unwrap_or(row.location);
    let cancelled = input.status.map(|Cancelled::Cancelled| tx.now());
    if !store::update(
        &mut tx,
        id,
        row.version,
        &Slot { starts_at, ends_at, location: location.as_deref() },
        cancelled,
    )
    .await?
    {
        return Err(Problem::stale("Somebody else changed it at the same moment. Nothing was changed."));
    }
    let mut details = json!({"stage": row.stage_title, "starts_at": starts_at, "ends_at": ends_at});
    if let Some(people) = &input.interviewers {
        let present = store::panels(&mut tx, &[id]).await?;
        let panel = assign(&mut tx, row.application_id, people, &present).await?;
        details["interviewers"] = json!(named(&panel));
        store::set_panel(&mut tx, id, &panel).await?;
    }
    let kind = if cancelled.is_some() { "interview.cancelled" } else { "interview.changed" };
    record(&mut tx, kind, id, row.application_id, details).await?;
    let view = view(&mut tx, id).await?;
    tx.commit().await?;
    Ok(Entity(view))
}
