//! What happened to an application, newest first: who did what and when, never how anybody rated.

use axum::extract::State;
use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    see,
    store::{self, TimelineRow},
};
use crate::{
    app::App,
    http::{
        Access, ListParameters, Listing, PageOf, Path, Result, guard, names::PersonName, paging::NoFilter,
    },
    ids::{ApplicationId, EventId},
    scope::Scope,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(guard(routes!(list), Access::member("applications:read")))
}

/// Something that happened to an application.
#[derive(Debug, Serialize, ToSchema)]
struct TimelineEntry {
    /// Its id.
    id: EventId,
    /// When it happened.
    at: DateTime<Utc>,
    /// What happened, as in the record of events.
    #[serde(rename = "type")]
    #[schema(example = "application.moved")]
    kind: String,
    /// Who did it; null where the server did.
    actor: Option<PersonName>,
    /// The stage it concerns, where it concerns one.
    stage_title: Option<String>,
    /// The stage it came from, for a move between stages.
    from_stage_title: Option<String>,
    /// The phase that a debrief went to.
    #[schema(example = "reveal")]
    phase: Option<String>,
    /// The guide version that it was judged against before, for a move to another.
    from_guide_number: Option<i64>,
    /// The guide version that it is judged against since.
    guide_number: Option<i64>,
    /// What was said about it, for those who run the job.
    reason: Option<String>,
}

impl TimelineEntry {
    /// Takes single fields out of the payload: whatever else it holds, ratings above all, cannot slip through.
    fn of(row: TimelineRow, manages: bool) -> Self {
        let payload = row.payload.map(|json| json.0).unwrap_or_default();
        let text = |name: &str| payload.get(name).and_then(Value::as_str).map(str::to_owned);
        let number = |name: &str| payload.get(name).and_then(Value::as_i64);
        let told = [
            "application.moved",
            "application.guide_version_changed",
            "application.rejected",
            "application.withdrawn",
            "application.hired",
        ];
        let reason = text("reason").or_else(|| text("note"));
        // A debrief goes from phase to phase, not from stage to stage.
        let (stage_title, from_stage_title, phase) = if row.kind == "debrief.advanced" {
            (None, None, text("to"))
        } else {
            (text("to").or_else(|| text("stage")), text("from"), None)
        };
        let of_version = row.kind == "application.guide_version_changed";
        Self {
            id: row.id,
            at: row.at,
            actor: row.actor_id.zip(row.actor_name).map(|(id, name)| PersonName { id, name }),
            stage_title,
            from_stage_title,
            phase,
            from_guide_number: number("from_number").filter(|_| of_version),
            guide_number: number("to_number").filter(|_| of_version),
            reason: reason.filter(|_| manages && told.contains(&row.kind.as_str())),
            kind: row.kind,
        }
    }
}

/// List what happened to an application
///
/// Who did what and when, never how anybody rated. The newest first; sort by `at`. Reasons are shown to those who
/// run the job.
#[utoipa::path(get, path = "/applications/{id}/timeline", operation_id = "list_application_timeline", tag = "applications",
    params(("id" = ApplicationId, Path), ListParameters),
    extensions(("x-sort" = json!(["-at"]))),
    responses((status = 200, description = "A page of events", body = PageOf<TimelineEntry>)))]
async fn list(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<ApplicationId>,
    listing: Listing<NoFilter>,
) -> Result<PageOf<TimelineEntry>> {
    let mut tx = app.read(&scope).await?;
    let manages = see(&mut tx, id).await?.may.manage();
    let page = store::timeline(&mut tx, id, &listing.page).await?;
    Ok(PageOf::of(page, listing.address, |row| TimelineEntry::of(row, manages)))
}
