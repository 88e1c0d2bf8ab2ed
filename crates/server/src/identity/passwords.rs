//! Passwords after the first: one's own, and a link for somebody who cannot come in.

use axum::{Extension, extract::State, http::StatusCode};
use chrono::{DateTime, Utc};
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    rules, store,
    users::{self, Status},
};
use crate::{
    app::App,
    audit::{self, Entry},
    http::{Access, Body, Created, Path, Problem, Result, guard, outer::Credential},
    ids::UserId,
    scope::{Role, Scope},
};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(guard(routes!(change), Access::member("identity:write")))
        .routes(guard(routes!(link), Access::organization(&[Role::Admin], "identity:write")))
}

/// A new password in place of one's own.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
struct ChangePassword {
    /// The password until now.
    #[garde(length(chars, max = 200))]
    #[schema(example = "correct horse battery", max_length = 200, write_only)]
    current_password: String,
    /// The password from now on: at least ten characters.
    #[garde(length(chars, min = 10, max = 200))]
    #[schema(example = "staple of a better horse", min_length = 10, max_length = 200, write_only)]
    new_password: String,
}

/// A link by which somebody chooses a password.
#[derive(Debug, Serialize, ToSchema)]
struct PasswordLink {
    /// The link, shown this once. Whoever has it can choose the password.
    #[schema(example = "http://127.0.0.1:8080/invitations/ti_…")]
    url: String,
    /// When it stops working.
    expires_at: DateTime<Utc>,
}

/// Change my password
///
/// Asks for the current one. Every other session of yours ends; the one that asks, and API tokens, stay. Attempts are
/// limited as sign-ins are.
#[utoipa::path(put, path = "/me/password", operation_id = "update_my_password", tag = "identity",
    request_body = ChangePassword,
    responses((status = 204, description = "The password is changed")))]
async fn change(
    State(app): State<App>,
    scope: Scope,
    Extension(credential): Extension<Credential>,
    Body(input): Body<ChangePassword>,
) -> Result<StatusCode> {
    let mut reader = app.read(&scope).await?;
    let me = users::load(&mut reader, scope.user_id).await?;
    drop(reader);
    app.limits.sign_in_by_email.require(&rules::email_key(&me.email))?;
    let mut reader = app.db.read().await?;
    let hash = store::account(&mut reader, &me.email).await?.and_then(|account| account.password_hash);
    drop(reader);
    if !rules::verify_password(input.current_password, hash).await? {
        return Err(Problem::field("/current_password", "wrong", "is not your password"));
    }
    let hash = rules::hash_password(input.new_password).await?;
    let mut tx = app.begin(&scope).await?;
    store::set_password(&mut tx, scope.user_id, &hash).await?;
    store::delete_sessions(&mut tx, scope.user_id, Some(credential.0)).await?;
    store::close_invitations(&mut tx, scope.user_id).await?;
    audit::record(&mut tx, Entry::new("user.password_changed", "user", scope.user_id).with(json!({})))
        .await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Make a link for a new password
///
/// For somebody who lost the link of their invitation, or forgot their password. Only admins make one. No e-mail is
/// sent: give the link to the person yourself. It is shown this once, works once, and takes the place of every
/// earlier one: for a week where they have not joined yet, for a day where they have. Until it is used, their password stays;
/// then all their sessions end. Who made it for whom is on the record, since whoever has the link can come in as
/// that person.
#[utoipa::path(post, path = "/users/{id}/password-link", operation_id = "create_password_link", tag = "identity",
    params(("id" = UserId, Path)),
    responses((status = 201, description = "The link to give them", body = PasswordLink),
        (status = 409, description = "`conflict`: They are disabled.")))]
async fn link(State(app): State<App>, scope: Scope, Path(id): Path<UserId>) -> Result<Created<PasswordLink>> {
    let mut tx = app.begin(&scope).await?;
    let user = users::load(&mut tx, id).await?;
    let lasts = match user.status {
        Status::Invited => rules::INVITATION,
        Status::Active => rules::NEW_PASSWORD,
        Status::Disabled => {
            return Err(Problem::conflict("They are disabled. Enable them first, then make the link."));
        }
    };
    store::close_invitations(&mut tx, id).await?;
    let secret = rules::secret("ti_");
    let expires_at = tx.now() + lasts;
    store::insert_invitation(&mut tx, id, &rules::digest(&secret), expires_at).await?;
    let details = json!({"name": user.name, "status": user.status});
    audit::record(&mut tx, Entry::new("user.password_link_made", "user", id).with(details)).await?;
    tx.commit().await?;
    let url = format!("{}/invitations/{secret}", app.config.base_url());
    Ok(Created::plain(format!("/api/v1/users/{id}"), PasswordLink { url, expires_at }))
}

/// Gives somebody a new password without the current one, for whoever has the server's machine in their hands. False
/// where nobody who may sign in has the address.
pub async fn replace_password(app: &App, email: &str, password: String) -> Result<bool> {
    let mut reader = app.db.read().await?;
    let Some(account) = store::account(&mut reader, email).await? else { return Ok(false) };
    drop(reader);
    let hash = rules::hash_password(password).await?;
    let scope = Scope::new(account.organization_id, account.id, account.name, account.roles.0);
    let mut tx = app.begin(&scope).await?;
    store::set_password(&mut tx, scope.user_id, &hash).await?;
    store::delete_sessions(&mut tx, scope.user_id, None).await?;
    store::close_invitations(&mut tx, scope.user_id).await?;
    let details = json!({"by": "command_line"});
    audit::record(&mut tx, Entry::new("user.password_changed", "user", scope.user_id).with(details)).await?;
    tx.commit().await?;
    Ok(true)
}
