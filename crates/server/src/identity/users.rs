//! The people of an organization.

use axum::extract::State;
use chrono::{DateTime, Utc};
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::{
    rules,
    store::{self, User},
};
use crate::{
    app::App,
    audit::{self, Entry},
    http::{
        Access, Body, Created, Entity, ListParameters, Listing, PageOf, Path, Problem, Result, Versioned,
        guard,
    },
    scope::{Role, Scope},
    tx::Tx,
};

/// Who reads names: everybody but analysts, who work with aggregates and the record.
const READERS: &[Role] = &[
    Role::Admin,
    Role::Recruiter,
    Role::Coordinator,
    Role::HiringManager,
    Role::Interviewer,
    Role::Observer,
];

pub(super) fn routes() -> OpenApiRouter<App> {
    let admins = Access::organization(&[Role::Admin], "identity:write");
    OpenApiRouter::new()
        .routes(guard(routes!(list), Access::organization(READERS, "identity:read")))
        .routes(guard(routes!(show), Access::organization(READERS, "identity:read")))
        .routes(guard(routes!(invite), admins))
        .routes(guard(routes!(change), admins))
}

/// Whether somebody can come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = UserStatus)]
pub(super) enum Status {
    /// Has not accepted the invitation yet.
    Invited,
    /// Can sign in.
    Active,
    /// Can no longer sign in; stays on the record.
    Disabled,
}

impl Status {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Active => "active",
            Self::Disabled => "disabled",
        }
    }
}

/// Which people a list shows.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct UserFilter {
    /// Part of the name.
    #[garde(length(chars, max = 200))]
    #[serde(default)]
    pub q: Option<String>,
    /// Only with this status.
    #[garde(skip)]
    #[serde(default)]
    pub status: Option<Status>,
}

/// A person of the organization.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct UserView {
    id: Uuid,
    #[schema(example = "Marta Okafor")]
    name: String,
    #[schema(example = "marta@example.com")]
    email: String,
    roles: Vec<Role>,
    #[schema(example = "active")]
    status: String,
    created_at: DateTime<Utc>,
    version: i64,
}

impl From<User> for UserView {
    fn from(user: User) -> Self {
        Self {
            id: user.id,
            name: user.name,
            email: user.email,
            roles: user.roles.0,
            status: user.status,
            created_at: user.created_at,
            version: user.version,
        }
    }
}

impl Versioned for UserView {
    fn version(&self) -> i64 {
        self.version
    }
}

/// Somebody who is to be invited.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
struct Invite {
    #[garde(custom(crate::http::checks::line), length(chars, max = 200))]
    #[schema(example = "Marta Okafor", min_length = 1, max_length = 200)]
    name: String,
    #[garde(email, length(chars, max = 254))]
    #[schema(example = "marta@example.com", format = Email, max_length = 254)]
    email: String,
    #[garde(skip)]
    role: Role,
}

/// Somebody who was invited, with the link to give them.
#[derive(Debug, Serialize, ToSchema)]
struct Invited {
    #[serde(flatten)]
    user: UserView,
    /// The link, shown this once. Whoever has it can choose the password.
    #[schema(example = "http://127.0.0.1:8080/invitations/ti_…")]
    invitation_url: String,
    invitation_expires_at: DateTime<Utc>,
}

/// What is to change of a person.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
struct ChangeUser {
    #[garde(inner(custom(crate::http::checks::line), length(chars, max = 200)))]
    #[serde(default)]
    #[schema(min_length = 1, max_length = 200)]
    name: Option<String>,
    #[garde(inner(length(min = 1, max = 7)))]
    #[serde(default)]
    #[schema(min_items = 1, max_items = 7)]
    roles: Option<Vec<Role>>,
    /// `disabled` ends every session and token; `active` lets somebody back in.
    #[garde(skip)]
    #[serde(default)]
    status: Option<Status>,
}

/// The people of the organization
#[utoipa::path(get, path = "/users", tag = "identity", params(ListParameters, UserFilter),
    responses((status = 200, body = PageOf<UserView>)))]
async fn list(
    State(app): State<App>,
    scope: Scope,
    listing: Listing<UserFilter>,
) -> Result<PageOf<UserView>> {
    let mut tx = app.read(&scope).await?;
    let page = store::list_users(&mut tx, &listing.filter, &listing.page).await?;
    Ok(PageOf::of(page, listing.address, UserView::from))
}

/// A person
#[utoipa::path(get, path = "/users/{id}", tag = "identity", params(("id" = Uuid, Path)), responses((status = 200, body = UserView)))]
async fn show(State(app): State<App>, scope: Scope, Path(id): Path<Uuid>) -> Result<Entity<UserView>> {
    let mut tx = app.read(&scope).await?;
    Ok(Entity(load(&mut tx, id).await?.into()))
}

async fn load(tx: &mut Tx, id: Uuid) -> Result<User> {
    store::user(tx, id).await?.ok_or_else(|| Problem::not_found("Nobody has this id."))
}

/// Invite somebody
///
/// The answer holds the link to give them; no e-mail is sent.
#[utoipa::path(post, path = "/users", tag = "identity", request_body = Invite,
    responses((status = 201, body = Invited),
        (status = 409, description = "The e-mail address is taken", body = Problem, content_type = "application/problem+json")))]
async fn invite(State(app): State<App>, scope: Scope, Body(input): Body<Invite>) -> Result<Created<Invited>> {
    let mut tx = app.begin(&scope).await?;
    let new = store::NewUser {
        id: touchstone_db::new_id(),
        name: input.name.trim(),
        email: &input.email,
        roles: &[input.role],
        password_hash: None,
    };
    let user = store::insert_user(&mut tx, new).await?;
    let secret = rules::secret("ti_");
    let until = tx.now() + rules::INVITATION;
    store::insert_invitation(&mut tx, user.id, &rules::digest(&secret), until).await?;
    let details = json!({"name": user.name, "roles": user.roles.0});
    audit::record(&mut tx, Entry::new("user.invited", "user", user.id).with(details)).await?;
    tx.commit().await?;
    let location = format!("/api/v1/users/{}", user.id);
    let invited = Invited {
        user: user.into(),
        invitation_url: format!("{}/invitations/{secret}", app.config.base_url()),
        invitation_expires_at: until,
    };
    Ok(Created::plain(location, invited))
}

/// Change a person's name, roles or status
#[utoipa::path(patch, path = "/users/{id}", tag = "identity", params(("id" = Uuid, Path)), request_body = ChangeUser,
    responses((status = 200, body = UserView),
        (status = 409, description = "It would leave nobody in charge, or they have not accepted the invitation", body = Problem, content_type = "application/problem+json")))]
async fn change(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<Uuid>,
    if_match: crate::http::IfMatch,
    Body(input): Body<ChangeUser>,
) -> Result<Entity<UserView>> {
    let mut tx = app.begin(&scope).await?;
    let user = load(&mut tx, id).await?;
    if_match.check(user.version)?;
    let roles = input.roles.unwrap_or_else(|| user.roles.0.clone());
    let status = input.status.map_or(user.status.clone(), |status| status.as_str().to_owned());
    if let Some(wanted) = input.status.filter(|wanted| wanted.as_str() != user.status) {
        check_status(&mut tx, id, wanted).await?;
    }
    let in_charge = roles.contains(&Role::Admin) && status == "active";
    if !in_charge {
        store::hold_organization(&mut tx).await?;
        if store::other_admins(&mut tx, id).await? == 0 {
            return Err(Problem::conflict(
                "The organization needs an active admin. Make somebody else one first.",
            ));
        }
    }
    let name = input.name.as_deref().unwrap_or(&user.name).trim().to_owned();
    let changed =
        store::update_user(&mut tx, id, store::UserChange { name: &name, roles: &roles, status: &status })
            .await?;
    if status == "disabled" {
        store::delete_credentials(&mut tx, id).await?;
    }
    let details = json!({"before": {"name": user.name, "roles": user.roles.0, "status": user.status},
        "after": {"name": changed.name, "roles": changed.roles.0, "status": changed.status}});
    audit::record(&mut tx, Entry::new("user.changed", "user", id).with(details)).await?;
    tx.commit().await?;
    Ok(Entity(changed.into()))
}

/// Whoever has not accepted an invitation has no password: made active, they could neither sign in nor accept it any
/// more. Whoever has one has nothing left to accept.
async fn check_status(tx: &mut Tx, id: Uuid, wanted: Status) -> Result<()> {
    match (wanted, store::has_password(tx, id).await?) {
        (Status::Active, false) => Err(Problem::conflict(
            "They have not accepted the invitation yet. They become active by accepting it.",
        )),
        (Status::Invited, true) => Err(Problem::conflict("They have accepted the invitation already.")),
        _ => Ok(()),
    }
}

/// Adds somebody who can sign in at once, for sample data and the command line.
pub async fn add_active_user(
    tx: &mut Tx,
    name: &str,
    email: &str,
    role: Role,
    password_hash: &str,
) -> Result<User> {
    let new = store::NewUser {
        id: touchstone_db::new_id(),
        name,
        email,
        roles: &[role],
        password_hash: Some(password_hash),
    };
    let user = store::insert_user(tx, new).await?;
    let details = json!({"name": user.name, "roles": user.roles.0});
    audit::record(tx, Entry::new("user.added", "user", user.id).with(details)).await?;
    Ok(user)
}
