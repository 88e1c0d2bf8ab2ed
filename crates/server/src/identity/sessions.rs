//! Signing in and out.

use axum::{
    Json,
    extract::State,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    http::{Me, read_me},
    rules, store,
};
use crate::{
    app::App,
    audit::{self, Entry},
    http::{Access, Body, ClientAddress, Problem, Result, guard, outer::Credential},
    scope::Scope,
};

/// The name of the session's cookie.
pub const COOKIE: &str = "touchstone_session";

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(guard(routes!(create), Access::anyone()))
        .routes(guard(routes!(end), Access::anyone()))
}

/// An e-mail address and its password.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
struct SignIn {
    /// The e-mail address, in any case.
    #[garde(length(chars, max = 254))]
    #[schema(example = "jonas@example.com", max_length = 254)]
    email: String,
    /// The password.
    #[garde(length(chars, max = 200))]
    #[schema(example = "correct horse battery", max_length = 200, write_only)]
    password: String,
}

/// Sign in
///
/// Starts a session of two weeks and answers with its cookie. It is meant for pages; an integration uses an API
/// token. A wrong address and a wrong password are answered alike and take equally long. Attempts are limited by
/// e-mail address and by network address.
#[utoipa::path(post, path = "/sessions", operation_id = "create_session", tag = "identity",
    request_body = SignIn,
    responses((status = 201, description = "The person, signed in", body = Me),
        (status = 401, description = "`wrong_credentials`: The e-mail address and the password do not belong together.")))]
async fn create(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    Body(input): Body<SignIn>,
) -> Result<Response> {
    app.limits.sign_in_by_address.require(&address)?;
    app.limits.sign_in_by_email.require(&rules::email_key(&input.email))?;
    let mut tx = app.db.read().await?;
    let account = store::account(&mut tx, &input.email).await?;
    drop(tx);
    let hash = account.as_ref().and_then(|account| account.password_hash.clone());
    let matches = rules::verify_password(input.password, hash).await?;
    let Some(account) = account.filter(|_| matches) else {
        return Err(Problem::wrong_credentials(
            "Check both. After an invitation, choose a password by its link first.",
        ));
    };
    let scope = Scope::new(account.organization_id, account.id, account.name, account.roles.0);
    Ok(sign_in(&app, &scope).await?.into_response())
}

/// Starts a session and answers with its cookie.
pub(super) async fn sign_in(app: &App, scope: &Scope) -> Result<impl IntoResponse + use<>> {
    let secret = rules::secret("");
    let mut tx = app.begin(scope).await?;
    let until = tx.now() + rules::SESSION;
    store::insert_session(&mut tx, &rules::digest(&secret), until).await?;
    audit::record(&mut tx, Entry::new("session.started", "user", scope.user_id).with(json!({}))).await?;
    let me = read_me(&mut tx).await?;
    tx.commit().await?;
    let cookie = cookie(app, &secret, rules::SESSION.num_seconds());
    let headers = [
        (header::SET_COOKIE, cookie),
        (header::LOCATION, HeaderValue::from_static("/api/v1/sessions/current")),
    ];
    Ok((StatusCode::CREATED, headers, Json(me)))
}

/// Sign out
///
/// Ends the session that the request came with and takes its cookie back. Signing out twice, or without a session,
/// is no error.
#[utoipa::path(delete, path = "/sessions/current", operation_id = "delete_current_session", tag = "identity",
    responses((status = 204, description = "Signed out")))]
async fn end(
    State(app): State<App>,
    scope: Option<axum::Extension<Scope>>,
    credential: Option<axum::Extension<Credential>>,
) -> Result<Response> {
    if let (Some(scope), Some(credential)) = (scope, credential) {
        let mut tx = app.begin(&scope).await?;
        store::delete_session(&mut tx, credential.0.0).await?;
        tx.commit().await?;
    }
    Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, cookie(&app, "", 0))]).into_response())
}

fn cookie(app: &App, secret: &str, seconds: i64) -> HeaderValue {
    let secure = if app.config.is_secure() { "; Secure" } else { "" };
    let text = format!("{COOKIE}={secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}");
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""))
}
