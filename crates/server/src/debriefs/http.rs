//! Debriefs over HTTP: call one, follow it, take it from phase to phase.

use axum::{extract::State, http::StatusCode};
use chrono::{DateTime, Utc};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use touchstone_db::micros;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    Phase,
    store::{self, DebriefRow},
    views::{DebriefSummary, DebriefView, may_lead, view},
};
use crate::{
    app::App,
    applications::{self, Seen, see},
    audit::{self, Entry},
    http::{Access, Body, Created, Entity, ListParameters, Listing, PageOf, Path, Problem, Result, guard},
    identity,
    ids::{ApplicationId, DebriefId, UserId},
    jobs::MANAGERS,
    scope::Scope,
    scorecards,
    tx::Tx,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(guard(routes!(list), Access::member("debriefs:read")))
        .routes(guard(routes!(show), Access::member("debriefs:read")))
        .routes(guard(routes!(open), Access::job(MANAGERS, "debriefs:write")))
        .routes(guard(routes!(go_on), Access::member("debriefs:write")))
        .routes(guard(routes!(arrive), Access::member("debriefs:read")))
}

/// Which debriefs a list shows.
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(super) struct DebriefFilter {
    /// Only of this application.
    #[garde(skip)]
    pub application_id: Option<ApplicationId>,
    /// Only those I lead, take part in, or decide as hiring manager.
    #[garde(skip)]
    pub mine: Option<bool>,
    /// Only those that are not closed, or that are.
    #[garde(skip)]
    pub open: Option<bool>,
    /// Only in this phase.
    #[garde(skip)]
    pub phase: Option<Phase>,
}

/// A debrief that is to be.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewDebrief {
    /// Of which application. Unfinished stages do not stand in the way.
    #[garde(skip)]
    pub application_id: ApplicationId,
    /// Who leads it, and speaks last.
    #[garde(skip)]
    pub facilitator_id: UserId,
    /// When it is to begin.
    #[garde(skip)]
    #[serde(default)]
    pub starts_at: Option<DateTime<Utc>>,
}

/// Which phase is next.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
struct Advance {
    /// The next phase, so that two who press at once do not skip one.
    #[garde(skip)]
    #[schema(value_type = DebriefPhase)]
    phase: Phase,
}

/// A phase that a debrief can be taken to.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
#[allow(dead_code, reason = "describes the input to the document")]
enum DebriefPhase {
    Evidence,
    Reveal,
    Discussion,
    Decision,
}

/// List debriefs
///
/// The debriefs that you may see, the newest first; sort by `created_at`.
#[utoipa::path(get, path = "/debriefs", operation_id = "list_debriefs", tag = "debriefs",
    params(ListParameters, DebriefFilter),
    extensions(("x-sort" = json!(["-created_at"]))),
    responses((status = 200, description = "A page of debriefs", body = PageOf<DebriefSummary>)))]
async fn list(
    State(app): State<App>,
    scope: Scope,
    listing: Listing<DebriefFilter>,
) -> Result<PageOf<DebriefSummary>> {
    let mut tx = app.read(&scope).await?;
    let page = store::list(&mut tx, &listing.filter, &listing.page).await?;
    Ok(PageOf::of(page, listing.address, DebriefSummary::from))
}

/// Get a debrief
///
/// With the scorecards that you may read by now. Recommendations come with the reveal, to all at once. `can` says
/// what you may do next. To follow it, listen to `GET /events` and read it again.
#[utoipa::path(get, path = "/debriefs/{id}", operation_id = "get_debrief", tag = "debriefs",
    params(("id" = DebriefId, Path)),
    responses((status = 200, description = "The debrief", body = DebriefView)))]
async fn show(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<DebriefId>,
) -> Result<Entity<DebriefView>> {
    let mut tx = app.read(&scope).await?;
    let (seen, row) = load(&mut tx, id).await?;
    let (cards, _) = scorecards::see_all(&mut tx, &seen).await?;
    let view = view(&mut tx, &seen, row).await?;
    drop(tx);
    scorecards::note_reading(&app, &scope, &cards).await?;
    Ok(Entity(view))
}

/// Reads a debrief that the person may see: whoever may read the application's scorecards when their time has come.
pub(super) async fn load(tx: &mut Tx, id: DebriefId) -> Result<(Seen, DebriefRow)> {
    const NONE: &str = "No debrief has this id.";
    let row = store::debrief(tx, id).await?.ok_or_else(|| Problem::not_found(NONE))?;
    let seen = see(tx, row.application_id).await.map_err(|problem| problem.absent_as(NONE))?;
    if seen.may.read_scorecards() { Ok((seen, row)) } else { Err(Problem::not_found(NONE)) }
}

/// Call a debrief
///
/// For those who run the job. Scorecards that are still missing do not stand in the way. One debrief of an
/// application is open at a time; after a decision to hold, call another.
#[utoipa::path(post, path = "/debriefs", operation_id = "create_debrief", tag = "debriefs",
    request_body = NewDebrief,
    responses((status = 201, description = "The debrief", body = DebriefView),
        (status = 409, description = "`already_exists`: The application has an open debrief.\n`conflict`: The application has ended.")))]
async fn open(
    State(app): State<App>,
    scope: Scope,
    Body(input): Body<NewDebrief>,
) -> Result<Created<DebriefView>> {
    let mut tx = app.begin(&scope).await?;
    let id = create(&mut tx, &input).await?;
    let (seen, row) = load(&mut tx, id).await?;
    let view = view(&mut tx, &seen, row).await?;
    tx.commit().await?;
    Ok(Created::at(format!("/api/v1/debriefs/{id}"), view))
}

/// Calls a debrief of an application.
pub async fn create(tx: &mut Tx, input: &NewDebrief) -> Result<DebriefId> {
    applications::hold(tx, input.application_id).await?;
    let seen = see(tx, input.application_id).await.map_err(|problem| match problem.status {
        404 => Problem::field("/application_id", "unknown", "is no application that you see"),
        _ => problem,
    })?;
    seen.require_manager()?;
    seen.require_active()?;
    identity::require_member(tx, input.facilitator_id, "/facilitator_id").await?;
    let id = DebriefId::generate();
    let starts_at = input.starts_at.map(micros);
    store::insert(tx, id, &seen.row, input.facilitator_id, starts_at).await?;
    applications::touch(tx, input.application_id).await?;
    let details = json!({"facilitator_id": input.facilitator_id});
    record(tx, "debrief.called", id, input.application_id, details).await?;
    Ok(id)
}

/// Puts something about a debrief on the record and tells the pages.
pub(super) async fn record(
    tx: &mut Tx,
    kind: &'static str,
    id: DebriefId,
    application: ApplicationId,
    details: serde_json::Value,
) -> Result<()> {
    audit::record(tx, Entry::new(kind, "debrief", id).application(application).with(details)).await?;
    tx.publish(kind, |change| {
        change.debrief_id = Some(id);
        change.application_id = Some(application);
    });
    Ok(())
}

/// Advance a debrief to its next phase
///
/// For the facilitator and those who run the job. Name the next phase, so that two who press at once do not skip
/// one; naming the present phase changes nothing. The reveal shows every recommendation to all at the same instant.
/// The last phase, `closed`, is reached by the decision.
#[utoipa::path(post, path = "/debriefs/{id}/advance", operation_id = "advance_debrief", tag = "debriefs",
    params(("id" = DebriefId, Path)), request_body = Advance,
    responses((status = 200, description = "The debrief as it is now", body = DebriefView),
        (status = 403, description = "`forbidden`: You neither lead the debrief nor run the job."),
        (status = 409, description = "`conflict`: That is not the next phase.")))]
async fn go_on(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<DebriefId>,
    Body(input): Body<Advance>,
) -> Result<Entity<DebriefView>> {
    let mut tx = app.begin(&scope).await?;
    advance(&mut tx, id, input.phase).await?;
    let (seen, row) = load(&mut tx, id).await?;
    let view = view(&mut tx, &seen, row).await?;
    tx.commit().await?;
    Ok(Entity(view))
}

/// Takes a debrief to its next phase.
pub async fn advance(tx: &mut Tx, id: DebriefId, to: Phase) -> Result<()> {
    let (seen, row) = load(tx, id).await?;
    if !may_lead(&seen, &row, tx) {
        return Err(Problem::forbidden("The facilitator, or those who run the job, lead the debrief."));
    }
    let from = row.phase;
    let Some(to) = from.advance(to)? else { return Ok(()) };
    if !store::set_phase(tx, &row, to).await? {
        return Err(Problem::conflict("Somebody advanced the debrief at the same moment."));
    }
    let mut details = json!({"from": from, "to": to});
    if to == Phase::Reveal {
        details["recommendations"] = json!(scorecards::recommendations(tx, row.application_id).await?);
    }
    record(tx, "debrief.advanced", id, row.application_id, details).await
}

/// Say that I have the debrief open
///
/// Shows you among those present for half a minute. A page repeats it while it is open; an integration has no need
/// of it.
#[utoipa::path(post, path = "/debriefs/{id}/presence", operation_id = "note_debrief_presence", tag = "debriefs",
    params(("id" = DebriefId, Path)),
    responses((status = 204, description = "Noted for half a minute")))]
async fn arrive(State(app): State<App>, scope: Scope, Path(id): Path<DebriefId>) -> Result<StatusCode> {
    let mut tx = app.read(&scope).await?;
    let (_, row) = load(&mut tx, id).await?;
    if app.presence.arrive(id, scope.user_id, app.now()) {
        tx.publish("debrief.present", |change| {
            change.debrief_id = Some(id);
            change.application_id = Some(row.application_id);
        });
    }
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
