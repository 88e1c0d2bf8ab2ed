//! Set-up, and who I am.

use std::net::SocketAddr;

use axum::{
    Extension, Json,
    extract::{ConnectInfo, State},
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    rules::{NewOrganization, hash_password},
    sessions, store,
};
use crate::{
    app::App,
    applications,
    audit::{self, Entry},
    http::{Access, Body, ClientAddress, Problem, Result, guard},
    ids::{OrganizationId, UserId},
    scope::{Role, Scope},
    tx::Tx,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(guard(routes!(setup_state, set_up), Access::anyone()))
        .routes(guard(routes!(me), Access::member("identity:read")))
}

/// Whether the installation waits to be set up.
#[derive(Debug, Serialize, ToSchema)]
struct SetupState {
    /// There is no organization yet.
    needed: bool,
    /// Set-up from here asks for the code that the server printed when it started.
    code_required: bool,
}

/// The first organization and its admin.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
struct SetUp {
    /// The organization's name.
    #[garde(custom(crate::http::checks::line), length(chars, max = 200))]
    #[schema(pattern = "line", example = "Example Systems", min_length = 1, max_length = 200)]
    organization_name: String,
    /// The admin's name.
    #[garde(custom(crate::http::checks::line), length(chars, max = 200))]
    #[schema(pattern = "line", example = "Jonas Weber", min_length = 1, max_length = 200)]
    name: String,
    /// The admin's e-mail address.
    #[garde(email, length(chars, max = 254))]
    #[schema(example = "jonas@example.com", format = Email, max_length = 254)]
    email: String,
    /// At least ten characters.
    #[garde(length(chars, min = 10, max = 200))]
    #[schema(example = "correct horse battery", min_length = 10, max_length = 200, write_only)]
    password: String,
    /// The one-time code that the server printed; only from another machine.
    #[garde(length(chars, max = 40))]
    #[serde(default)]
    code: Option<String>,
}

/// Who is signed in.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Me {
    /// Your id.
    id: UserId,
    /// Your name.
    #[schema(example = "Jonas Weber")]
    name: String,
    /// The e-mail address that you sign in with.
    #[schema(example = "jonas@example.com")]
    email: String,
    /// Your roles in the organization.
    roles: Vec<Role>,
    /// The organization that you belong to. Everything you see is its.
    organization: OrganizationView,
    /// The version of Touchstone.
    version: &'static str,
    /// The fingerprint of the key that signs the record.
    installation_fingerprint: String,
}

/// An organization.
#[derive(Debug, Serialize, ToSchema)]
struct OrganizationView {
    /// Its id.
    id: OrganizationId,
    /// What it is called.
    #[schema(example = "Example Systems")]
    name: String,
}

/// Reads the person that a unit of work acts for.
pub(super) async fn read_me(tx: &mut Tx) -> Result<Me> {
    let id = tx.user();
    let user = store::user(tx, id).await?.ok_or_else(|| Problem::unauthenticated("The account is gone."))?;
    let organization = OrganizationView { id: tx.organization(), name: store::organization_name(tx).await? };
    Ok(Me {
        id,
        name: user.name,
        email: user.email,
        roles: user.roles.0,
        organization,
        version: env!("CARGO_PKG_VERSION"),
        installation_fingerprint: tx.app().signer.fingerprint(),
    })
}

/// Makes an organization with its first admin, and what every organization starts with.
///
/// `first` refuses when there is an organization already.
pub async fn create_organization(app: &App, new: NewOrganization, first: bool) -> Result<Scope> {
    let hash = hash_password(new.password).await?;
    let scope =
        Scope::new(OrganizationId::generate(), UserId::generate(), new.name.clone(), vec![Role::Admin]);
    let mut tx = app.begin(&scope).await?;
    store::lock_installation(&mut tx).await?;
    if first && !store::is_empty(tx.db()).await? {
        return Err(Problem::already_exists(
            "This installation is set up. Sign in, or ask an admin for an invitation.",
        ));
    }
    store::insert_organization(&mut tx, new.organization_name.trim()).await?;
    let admin = store::NewUser {
        id: scope.user_id,
        name: new.name.trim(),
        email: &new.email,
        roles: &scope.roles,
        password_hash: Some(&hash),
    };
    store::insert_user(&mut tx, admin).await?;
    applications::add_default_rejection_reasons(&mut tx).await?;
    let entry = Entry::new("organization.created", "organization", scope.organization_id);
    audit::record(&mut tx, entry.with(json!({"name": new.organization_name.trim()}))).await?;
    tx.commit().await?;
    Ok(scope)
}

/// Whether there is no organization yet.
pub async fn needs_setup(app: &App) -> Result<bool> {
    let mut tx = app.db.read().await?;
    store::is_empty(&mut tx).await
}

/// Get whether set-up is needed
///
/// For the first page of a new installation. Tells whether there is an organization yet, and whether set-up from
/// where you are asks for the code that the server printed.
#[utoipa::path(get, path = "/setup", operation_id = "get_setup_state", tag = "identity",
    responses((status = 200, description = "Whether set-up is needed", body = SetupState)))]
async fn setup_state(
    State(app): State<App>,
    peer: Option<Extension<ConnectInfo<SocketAddr>>>,
    headers: HeaderMap,
) -> Result<Json<SetupState>> {
    let needed = needs_setup(&app).await?;
    Ok(Json(SetupState { needed, code_required: needed && !is_local(peer, &headers) }))
}

/// Set up the installation
///
/// Makes the first organization and its admin, who is signed in by the cookie of the answer. Works once, while
/// there is no organization; every further one is made with `touchstone organization`. From another machine it asks
/// for the one-time code that the server printed when it started.
#[utoipa::path(post, path = "/setup", operation_id = "set_up", tag = "identity",
    request_body = SetUp,
    responses((status = 201, description = "The admin, signed in", body = Me),
        (status = 409, description = "`already_exists`: The installation is set up. Sign in, or ask an admin for an invitation.")))]
async fn set_up(
    State(app): State<App>,
    peer: Option<Extension<ConnectInfo<SocketAddr>>>,
    headers: HeaderMap,
    ClientAddress(address): ClientAddress,
    Body(input): Body<SetUp>,
) -> Result<Response> {
    app.limits.sign_in_by_address.require(&address)?;
    let code = input.code.as_deref().unwrap_or_default().trim().to_uppercase();
    if !is_local(peer, &headers) && code != *app.setup_code {
        return Err(Problem::field(
            "/code",
            "wrong_code",
            "is not the code that the server printed when it started",
        ));
    }
    let new = NewOrganization {
        organization_name: input.organization_name,
        name: input.name,
        email: input.email,
        password: input.password,
    };
    let scope = create_organization(&app, new, true).await?;
    Ok(sessions::sign_in(&app, &scope).await?.into_response())
}

/// Whether the request comes from this machine. Behind a proxy every request does, so a forwarded one counts as
/// from elsewhere.
fn is_local(peer: Option<Extension<ConnectInfo<SocketAddr>>>, headers: &HeaderMap) -> bool {
    let forwarded =
        ["forwarded", "x-forwarded-for", "x-real-ip"].iter().any(|name| headers.contains_key(*name));
    !forwarded && peer.is_none_or(|Extension(ConnectInfo(address))| address.ip().to_canonical().is_loopback())
}

/// Get who I am
///
/// The person that the session or the token stands for, with their roles and their organization. A good first
/// request of an integration: it shows that the token works.
#[utoipa::path(get, path = "/me", operation_id = "get_me", tag = "identity",
    responses((status = 200, description = "Who I am", body = Me)))]
async fn me(State(app): State<App>, scope: Scope) -> Result<Json<Me>> {
    let mut tx = app.read(&scope).await?;
    Ok(Json(read_me(&mut tx).await?))
}
