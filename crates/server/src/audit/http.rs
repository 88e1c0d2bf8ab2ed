//! The record over HTTP.
use axum::extract::State;
use chrono::{DateTime, Utc};
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::store::{self, Row};
use crate::{
    app::App,
    http::{Access, ListParameters, Listing, PageOf, Result, guard},
    ids::{ApplicationId, EventId, UserId},
    scope::{Role, Scope},
};

pub(super) fn routes() -> OpenApiRouter<App> {
    let readers = Access::organization(&[Role::Admin, Role::Analyst], "audit:read");
    OpenApiRouter::new().routes(guard(routes!(list), readers))
}

/// Which events a list shows.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct EventFilter {
    /// Only of this application.
    #[garde(skip)]
    #[serde(default)]
    pub application_id: Option<ApplicationId>,
    /// Only of this type, such as `scorecard.submitted`.
    #[garde(length(bytes, max = 100))]
    #[serde(default, rename = "type")]
    pub kind: Option<String>,
    /// Only what this person did.
    #[garde(skip)]
    #[serde(default)]
    pub actor_id: Option<UserId>,
    /// Only from this moment on.
    #[garde(skip)]
    #[serde(default, rename = "at[gte]")]
    pub at_from: Option<DateTime<Utc>>,
    /// Only before this moment.
    #[garde(skip)]
    #[serde(default, rename = "at[lt]")]
    pub at_before: Option<DateTime<Utc>>,
}

/// Something that happened.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct EventView {
    /// Its id.
    id: EventId,
    /// The chain that it belongs to: `application:<id>` or `organization:<id>`.
    chain: String,
    /// Its place in the chain, from 1.
    seq: i64,
    /// When it happened.
    at: DateTime<Utc>,
    /// What happened.
    #[serde(rename = "type")]
    #[schema(example = "scorecard.submitted")]
    kind: String,
    /// Who did it.
    actor: ActorView,
    /// The application that it belongs to; null for an event of the organization.
    application_id: Option<ApplicationId>,
    /// The kind of thing that it happened to.
    target_type: String,
    /// The id of that thing.
    target_id: Uuid,
    /// The details; null where there are none, where they were erased, or where they are not for you.
    payload: Option<Value>,
    /// The SHA-256 of the event, which the next event of the chain holds.
    hash: String,
    /// The hash of the event before it; null for the first of the chain.
    prev_hash: Option<String>,
}

/// Who did it.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ActorView {
    /// What kind of actor it is: `user`, `candidate` for what they did on their own page, or `system` for the server itself.
    #[serde(rename = "type")]
    #[schema(example = "user")]
    kind: String,
    /// Which; null for the server.
    id: Option<UserId>,
    /// Null for analysts, who see no names, and for candidates.
    name: Option<String>,
}

impl EventView {
    /// An analyst reads that something happened, not to whom; and nobody reads here what a scorecard says, which
    /// they might not yet be allowed to see.
    fn of(row: Row, names: bool) -> Self {
        let open = names && row.application_id.is_none();
        Self {
            id: row.id,
            chain: row.chain,
            seq: row.seq,
            at: row.at,
            kind: row.kind,
            actor: ActorView {
                kind: row.actor_type,
                id: row.actor_id,
                name: row.actor_name.filter(|_| names),
            },
            application_id: row.application_id,
            target_type: row.target_type,
            target_id: row.target_id,
            payload: row.payload.filter(|_| open).map(|json| json.0),
            hash: row.hash,
            prev_hash: row.prev_hash,
        }
    }
}

/// List the record of events
///
/// The newest first, or by `sort=at`; for admins and analysts; analysts see no names. The details of an
/// application's events stand in its decision packet, which is given out when the debrief allows it; here they are
/// null.
#[utoipa::path(get, path = "/audit-events", operation_id = "list_audit_events", tag = "audit",
    params(ListParameters, EventFilter),
    extensions(("x-sort" = json!(["-at"]))),
    responses((status = 200, description = "A page of events", body = PageOf<EventView>)))]
async fn list(
    State(app): State<App>,
    scope: Scope,
    listing: Listing<EventFilter>,
) -> Result<PageOf<EventView>> {
    let mut tx = app.read(&scope).await?;
    let page = store::list(&mut tx, &listing.filter, &listing.page).await?;
    let names = scope.has_any(&[Role::Admin]);
    Ok(PageOf::of(page, listing.address, |row| EventView::of(row, names)))
}
