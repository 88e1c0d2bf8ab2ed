//! Accepting an invitation, and choosing a new password by a link that an admin made.

use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Response},
};
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{http::Me, rules, sessions, store};
use crate::{
    app::App,
    audit::{self, Entry},
    http::{Access, Body, ClientAddress, Path, Problem, Result, guard},
    scope::Scope,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(guard(routes!(show), Access::anyone()))
        .routes(guard(routes!(accept), Access::anyone()))
}

/// An invitation, as whoever has its link sees it.
#[derive(Debug, Serialize, ToSchema)]
struct Invitation {
    /// Who is invited.
    #[schema(example = "Marta Okafor")]
    name: String,
    /// The e-mail address that they will sign in with.
    #[schema(example = "marta@example.com")]
    email: String,
    /// Into which organization.
    #[schema(example = "Example Systems")]
    organization_name: String,
    /// They have joined already: the link lets them choose a new password.
    joined: bool,
}

/// The password that somebody chooses.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
struct Accept {
    /// At least ten characters.
    #[garde(length(chars, min = 10, max = 200))]
    #[schema(example = "correct horse battery", min_length = 10, max_length = 200, write_only)]
    password: String,
}

const GONE: &str = "The invitation does not exist, was accepted already, or has expired. Ask for a new one.";

/// Get an invitation
///
/// What the page of an invitation link shows, and of a link for a new password. Whoever has the link may read it, until it
/// is used, a later one is made, or its time is over.
#[utoipa::path(get, path = "/invitations/{token}", operation_id = "get_invitation", tag = "identity",
    params(("token" = String, Path)),
    responses((status = 200, description = "The invitation", body = Invitation),
        (status = 404, description = "`not_found`: The invitation does not exist, was accepted already, or has expired.")))]
async fn show(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    Path(token): Path<String>,
) -> Result<Json<Invitation>> {
    app.limits.sign_in_by_address.require(&address)?;
    let mut tx = app.db.read().await?;
    let found = store::open_invitation(&mut tx, &rules::digest(&token), app.now()).await?;
    let found = found.ok_or_else(|| Problem::not_found(GONE))?;
    Ok(Json(Invitation {
        name: found.name,
        email: found.email,
        organization_name: found.organization_name,
        joined: found.joined,
    }))
}

/// Accept an invitation
///
/// Sets the password, makes the person active and signs them in by the cookie of the answer. Each link works once.
/// Somebody who had joined already is signed out everywhere else.
#[utoipa::path(post, path = "/invitations/{token}/accept", operation_id = "accept_invitation", tag = "identity",
    params(("token" = String, Path)), request_body = Accept,
    responses((status = 201, description = "The person, signed in", body = Me),
        (status = 404, description = "`not_found`: The invitation does not exist, was accepted already, or has expired.")))]
async fn accept(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    Path(token): Path<String>,
    Body(input): Body<Accept>,
) -> Result<Response> {
    app.limits.sign_in_by_address.require(&address)?;
    let mut reader = app.db.read().await?;
    let found = store::open_invitation(&mut reader, &rules::digest(&token), app.now()).await?;
    drop(reader);
    let found = found.ok_or_else(|| Problem::not_found(GONE))?;
    let hash = rules::hash_password(input.password).await?;
    let scope = Scope::new(found.organization_id, found.user_id, found.name, found.roles.0);
    let mut tx = app.begin(&scope).await?;
    if !store::accept_invitation(&mut tx, found.id).await? {
        return Err(Problem::not_found(GONE));
    }
    store::set_password(&mut tx, scope.user_id, &hash).await?;
    store::delete_sessions(&mut tx, scope.user_id, None).await?;
    let event = if found.joined { "user.password_changed" } else { "user.joined" };
    audit::record(&mut tx, Entry::new(event, "user", scope.user_id).with(json!({}))).await?;
    tx.commit().await?;
    Ok(sessions::sign_in(&app, &scope).await?.into_response())
}
