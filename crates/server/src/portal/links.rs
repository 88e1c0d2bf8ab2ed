//! The link to a candidate's page: made by the team, shown once, ended by the team.

use axum::{Json, extract::State, http::StatusCode};
use chrono::{DateTime, Utc};
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{rules::LINK, store};
use crate::{
    app::App,
    applications::see,
    audit::{self, Entry},
    http::{Access, Created, OptionalBody, Path, Result, guard},
    identity,
    ids::ApplicationId,
    jobs::SCHEDULERS,
    scope::Scope,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(guard(routes!(show), Access::job(SCHEDULERS, "applications:read")))
        .routes(guard(routes!(make), Access::job(SCHEDULERS, "applications:write")))
        .routes(guard(routes!(end), Access::job(SCHEDULERS, "applications:write")))
}

/// Nothing is asked for.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(as = NewPortalLink)]
struct NewLink {}

/// A link to a candidate's page. It is shown this once.
#[derive(Debug, Serialize, ToSchema)]
struct PortalLink {
    /// For the candidate alone: whoever has it sees their page.
    #[schema(example = "https://hire.example.com/portal/tp_…")]
    url: String,
    /// Until when it works.
    expires_at: DateTime<Utc>,
}

/// Whether a candidate has a link that works.
#[derive(Debug, Serialize, ToSchema)]
struct PortalLinkState {
    /// When it was made; null when there is none.
    created_at: Option<DateTime<Utc>>,
    /// Until when it works; null when there is none.
    expires_at: Option<DateTime<Utc>>,
}

/// Get the state of the link to a candidate's page
///
/// Whether there is one, and until when it works: never the link itself, of which only a digest is kept.
#[utoipa::path(get, path = "/applications/{id}/portal-link", operation_id = "get_portal_link", tag = "portal",
    params(("id" = ApplicationId, Path)),
    responses((status = 200, description = "The state of the link", body = PortalLinkState)))]
async fn show(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<ApplicationId>,
) -> Result<Json<PortalLinkState>> {
    let mut tx = app.read(&scope).await?;
    see(&mut tx, id).await?.require_scheduler()?;
    let link = store::link(&mut tx, id).await?;
    Ok(Json(PortalLinkState {
        created_at: link.as_ref().map(|link| link.created_at),
        expires_at: link.as_ref().map(|link| link.expires_at),
    }))
}

/// Make the link to a candidate's page
///
/// The link is shown this once, and works for 90 days. One that was made before works no more. The body may be left out.
#[utoipa::path(post, path = "/applications/{id}/portal-link", operation_id = "create_portal_link", tag = "portal",
    params(("id" = ApplicationId, Path)), request_body = NewLink,
    responses((status = 201, description = "The link", body = PortalLink),
        (status = 409, description = "`conflict`: The candidate was erased.")))]
async fn make(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<ApplicationId>,
    _body: OptionalBody<NewLink>,
) -> Result<Created<PortalLink>> {
    let mut tx = app.begin(&scope).await?;
    let seen = see(&mut tx, id).await?;
    seen.require_scheduler()?;
    seen.require_kept()?;
    let secret = identity::secret("tp_");
    let expires_at = tx.now() + LINK;
    store::set_link(&mut tx, id, &identity::digest(&secret), expires_at).await?;
    let entry = Entry::new("portal_link.created", "application", id).application(id);
    audit::record(&mut tx, entry.with(json!({"expires_at": expires_at}))).await?;
    tx.publish("portal_link.created", |change| change.application_id = Some(id));
    tx.commit().await?;
    let url = format!("{}/portal/{secret}", app.config.base_url());
    Ok(Created::plain(format!("/api/v1/applications/{id}/portal-link"), PortalLink { url, expires_at }))
}

/// End the link to a candidate's page
///
/// Ending one that does not exist is no error.
#[utoipa::path(delete, path = "/applications/{id}/portal-link", operation_id = "delete_portal_link", tag = "portal",
    params(("id" = ApplicationId, Path)),
    responses((status = 204, description = "It works no more")))]
async fn end(State(app): State<App>, scope: Scope, Path(id): Path<ApplicationId>) -> Result<StatusCode> {
    let mut tx = app.begin(&scope).await?;
    see(&mut tx, id).await?.require_scheduler()?;
    if store::end_link(&mut tx, id).await? {
        let entry = Entry::new("portal_link.ended", "application", id).application(id);
        audit::record(&mut tx, entry).await?;
        tx.publish("portal_link.ended", |change| change.application_id = Some(id));
    }
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
