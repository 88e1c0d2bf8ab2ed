//! Moving an application between stages, and ending it. Always by a person, always with a reason.

use axum::extract::State;
use chrono::TimeDelta;
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    Status,
    http::{ApplicationView, view},
    see, store,
};
use crate::{
    app::App,
    audit::{self, Entry},
    debriefs::Outcome,
    guides,
    http::{Access, Body, Entity, OptionalBody, Path, Problem, Result, guard},
    ids::{ApplicationId, ReasonId, StageId},
    jobs::MANAGERS,
    scope::Scope,
    tx::Tx,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    let access = Access::job(MANAGERS, "applications:write");
    OpenApiRouter::new()
        .routes(guard(routes!(move_application), access))
        .routes(guard(routes!(reject), access))
        .routes(guard(routes!(withdraw), access))
        .routes(guard(routes!(hire), access))
}

/// Where to, and why.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
struct Move {
    /// A stage of the guide version that the application is judged against.
    #[garde(skip)]
    stage_id: StageId,
    /// Why, in words.
    #[garde(custom(crate::http::checks::text), length(chars, max = 2000))]
    #[schema(
        pattern = "text",
        example = "The screening call showed what we need for the take-home.",
        min_length = 1,
        max_length = 2000
    )]
    reason: String,
}

/// Why an application is rejected.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
struct Reject {
    /// A category from the organization's list.
    #[garde(skip)]
    rejection_reason_id: ReasonId,
    /// Why, in words.
    #[garde(custom(crate::http::checks::text), length(chars, max = 5000))]
    #[schema(
        pattern = "text",
        example = "No example of owning a service in production, asked three ways.",
        min_length = 1,
        max_length = 5000
    )]
    note: String,
}

/// What is said at the end.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct Note {
    /// What should be remembered of it; it goes on the record.
    #[garde(inner(length(chars, max = 5000)))]
    #[schema(max_length = 5000)]
    note: Option<String>,
}

/// How an application ends.
#[derive(Debug)]
pub struct Close<'a> {
    /// As what.
    pub status: Status,
    /// The category, for a rejection.
    pub reason_id: Option<ReasonId>,
    /// Why, in words.
    pub note: Option<&'a str>,
}

/// Moves an application to another stage of its guide version.
pub async fn move_to(tx: &mut Tx, id: ApplicationId, stage_id: StageId, reason: &str) -> Result<()> {
    store::hold(tx, id).await?;
    let seen = see(tx, id).await?;
    seen.require_manager()?;
    seen.require_active()?;
    let stage = guides::stage(tx, stage_id)
        .await?
        .filter(|stage| stage.guide_version_id == seen.row.guide_version_id);
    let stage = stage.ok_or_else(|| {
        Problem::field(
            "/stage_id",
            "unknown",
            "is no stage of the guide version that the application is judged against",
        )
    })?;
    if seen.row.stage_id == Some(stage_id) {
        return Err(Problem::conflict("The application is in this stage already."));
    }
    let due = tx.now() + TimeDelta::days(seen.row.answer_within_days);
    store::set_stage(tx, id, stage_id, due).await?;
    let details = json!({"from": seen.row.stage_title, "to": stage.title, "stage_id": stage_id, "reason": reason.trim()});
    audit::record(tx, Entry::new("application.moved", "application", id).application(id).with(details))
        .await?;
    tx.publish("application.moved", |change| {
        change.application_id = Some(id);
        change.job_id = Some(seen.row.job_id);
    });
    Ok(())
}

/// Ends an application.
pub async fn close(tx: &mut Tx, id: ApplicationId, close: Close<'_>) -> Result<()> {
    let seen = see(tx, id).await?;
    seen.require_manager()?;
    seen.require_active()?;
    let is_decided = seen.row.decision.is_some_and(|outcome| outcome.0 == Outcome::Hire);
    if close.status == Status::Hired && !is_decided && close.note.is_none_or(|note| note.trim().is_empty()) {
        return Err(Problem::field(
            "/note",
            "required",
            "is needed: no debrief has decided to hire. Say who decided and why; it goes on the record.",
        ));
    }
    if !store::close(tx, id, close.status.as_str(), close.reason_id, close.note).await? {
        return Err(Problem::conflict("The application ended at the same moment."));
    }
    let kind = match close.status {
        Status::Rejected => "application.rejected",
        Status::Hired => "application.hired",
        Status::Withdrawn | Status::Active => "application.withdrawn",
    };
    let details = json!({"rejection_reason_id": close.reason_id, "note": close.note});
    audit::record(tx, Entry::new(kind, "application", id).application(id).with(details)).await?;
    anchor(tx, id).await?;
    tx.publish(kind, |change| {
        change.application_id = Some(id);
        change.job_id = Some(seen.row.job_id);
    });
    Ok(())
}

/// Writes the end of the application's chain into the organization's, so that cutting events off would show.
pub async fn anchor(tx: &mut Tx, id: ApplicationId) -> Result<()> {
    let head = audit::head_of(tx, id).await?;
    audit::record(tx, Entry::new("application.anchored", "application", id).with(json!({"head": head}))).await
}

pub(super) async fn answer(mut tx: Tx, id: ApplicationId) -> Result<Entity<ApplicationView>> {
    let view = view(&mut tx, id).await?;
    tx.commit().await?;
    Ok(Entity(view))
}

/// Move an application to another stage
///
/// For those who run the job, with a reason that goes on the record. Any stage of the application's guide version
/// will do, forwards or back; no score moves anybody. The candidate is to be told
/// what comes next within the days that the job sets, counted from now.
#[utoipa::path(post, path = "/applications/{id}/move", operation_id = "move_application", tag = "applications",
    params(("id" = ApplicationId, Path)), request_body = Move,
    responses((status = 200, description = "The application as it is now", body = ApplicationView),
        (status = 409, description = "`conflict`: The application has ended, or is in this stage already.")))]
async fn move_application(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<ApplicationId>,
    Body(input): Body<Move>,
) -> Result<Entity<ApplicationView>> {
    let mut tx = app.begin(&scope).await?;
    move_to(&mut tx, id, input.stage_id, &input.reason).await?;
    answer(tx, id).await
}

/// Reject an application
///
/// A person does this and says why: a category of `GET /rejection-reasons`, and words. No score does it. It is
/// final; the candidate may apply anew to another job.
#[utoipa::path(post, path = "/applications/{id}/reject", operation_id = "reject_application", tag = "applications",
    params(("id" = ApplicationId, Path)), request_body = Reject,
    responses((status = 200, description = "The application as it is now", body = ApplicationView),
        (status = 409, description = "`conflict`: The application has ended and stays as it is.")))]
async fn reject(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<ApplicationId>,
    Body(input): Body<Reject>,
) -> Result<Entity<ApplicationView>> {
    let mut tx = app.begin(&scope).await?;
    see(&mut tx, id).await?.require_manager()?;
    let known = store::rejection_reasons(&mut tx).await?;
    if known.iter().all(|reason| reason.id != input.rejection_reason_id) {
        return Err(Problem::field("/rejection_reason_id", "unknown", "is no reason of this organization"));
    }
    let end = Close {
        status: Status::Rejected,
        reason_id: Some(input.rejection_reason_id),
        note: Some(input.note.trim()),
    };
    close(&mut tx, id, end).await?;
    answer(tx, id).await
}

/// Note that the candidate withdrew
///
/// Ends the application on the candidate's word. The body, with a note, may be left out.
#[utoipa::path(post, path = "/applications/{id}/withdraw", operation_id = "withdraw_application", tag = "applications",
    params(("id" = ApplicationId, Path)), request_body = Note,
    responses((status = 200, description = "The application as it is now", body = ApplicationView),
        (status = 409, description = "`conflict`: The application has ended and stays as it is.")))]
async fn withdraw(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<ApplicationId>,
    OptionalBody(input): OptionalBody<Note>,
) -> Result<Entity<ApplicationView>> {
    let mut tx = app.begin(&scope).await?;
    close(&mut tx, id, Close { status: Status::Withdrawn, reason_id: None, note: input.note.as_deref() })
        .await?;
    answer(tx, id).await
}

/// Note that the candidate was hired
///
/// Ends the application as a hire. Where a debrief decided to hire, the body, with a note, may be left out. Without such a
/// decision the note is required: it says on the record who decided, and why.
#[utoipa::path(post, path = "/applications/{id}/hire", operation_id = "hire_application", tag = "applications",
    params(("id" = ApplicationId, Path)), request_body = Note,
    responses((status = 200, description = "The application as it is now", body = ApplicationView),
        (status = 409, description = "`conflict`: The application has ended and stays as it is.")))]
async fn hire(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<ApplicationId>,
    OptionalBody(input): OptionalBody<Note>,
) -> Result<Entity<ApplicationView>> {
    let mut tx = app.begin(&scope).await?;
    close(&mut tx, id, Close { status: Status::Hired, reason_id: None, note: input.note.as_deref() }).await?;
    answer(tx, id).await
}
