//! Organizations and their people: set-up, sign-in, invitations, sessions, API tokens.

mod http;
mod invitations;
mod passwords;
mod rules;
mod sessions;
mod store;
mod tokens;
mod users;

use axum::http::{HeaderMap, header};
use utoipa_axum::router::OpenApiRouter;

pub use http::{create_organization, needs_setup};
pub use passwords::replace_password;
pub use rules::{NewOrganization, digest, hash_password, secret};
pub use sessions::COOKIE;
pub use store::{User, like, organization_name, user};
pub use users::add_active_user;

use crate::{
    app::App,
    http::{Result, outer::Credential},
    ids::UserId,
    scope::Scope,
};

/// The routes of this capability.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .merge(http::routes())
        .merge(sessions::routes())
        .merge(users::routes())
        .merge(invitations::routes())
        .merge(passwords::routes())
        .merge(tokens::routes())
}

/// Who is asking, and how they proved it.
#[derive(Debug)]
pub struct Caller {
    /// The person and the organization.
    pub scope: Scope,
    /// The session or token itself.
    pub session_or_token: Credential,
    /// Whether a browser sent it by itself, so that the origin must be checked.
    pub by_cookie: bool,
}

/// Finds out who is asking: by session first, then by API token. A wrong one counts as none.
pub async fn authenticate(app: &App, headers: &HeaderMap) -> Result<Option<Caller>> {
    let mut tx = app.db.read().await?;
    if let Some(secret) = cookie(headers) {
        let found = store::session_by_secret(&mut tx, &rules::digest(secret), app.now()).await?;
        return Ok(found.map(|found| found.caller(None, true)));
    }
    let Some(secret) = bearer(headers) else { return Ok(None) };
    let found = store::token_by_secret(&mut tx, &rules::digest(secret), app.now()).await?;
    Ok(found.map(|(found, scopes)| found.caller(Some(scopes), false)))
}

impl store::Authenticated {
    fn caller(self, token_scopes: Option<Vec<String>>, by_cookie: bool) -> Caller {
        let scope = Scope {
            organization_id: self.organization_id,
            user_id: self.user_id,
            name: self.name,
            roles: self.roles.0,
            token_scopes,
            claim: None,
        };
        Caller { scope, session_or_token: Credential(self.credential_id), by_cookie }
    }
}

fn cookie(headers: &HeaderMap) -> Option<&str> {
    let all = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    all.flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(name, value)| (name == COOKIE).then_some(value))
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, secret) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(secret.trim())
}

/// Refuses when the session or token has ended since, or its person may no longer come in.
pub async fn require_still_valid(tx: &mut crate::tx::Tx, credential: Credential) -> Result<()> {
    if store::is_valid(tx, credential.0).await? {
        Ok(())
    } else {
        Err(crate::http::Problem::unauthenticated("The session has ended."))
    }
}

/// An id of a person, checked to belong to the organization.
pub async fn require_member(tx: &mut crate::tx::Tx, id: UserId, pointer: &str) -> Result<User> {
    let found = user(tx, id).await?.filter(|user| user.status != users::Status::Disabled);
    found
        .ok_or_else(|| crate::http::Problem::field(pointer, "unknown_user", "is nobody in this organization"))
}
