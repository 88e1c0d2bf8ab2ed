//! The people of an organization.
use axum::extract::State;
use chrono::{DateTime, Utc};
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use touchstone_rules::named;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    rules,
    store::{self, User},
};
use crate::{
    app::App,
    audit::{self, Entry},
    http::{
        Access, Body, Created, Entity, IfMatch, ListParameters, Listing, PageOf, Path, Problem, Result,
        Versioned, extract::kept, guard,
    },
    ids::UserId,
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
pub enum Status {
    /// Has not accepted the invitation yet.
    Invited,
    /// Can sign in.
    Active,
    /// Can no longer sign in; stays on the record.
    Disabled,
}

named!(Status { Invited = "invited", Active = "active", Disabled = "disabled" });

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
    /// The person's id.
    id: UserId,
    /// Their name.
    #[schema(example = "Marta Okafor")]
    name: String,
    /// The e-mail address that they sign in with.
    #[schema(example = "marta@example.com")]
    email: String,
    /// Their roles in the organization. A role on a job wins over these there.
    roles: Vec<Role>,
    /// Whether they can come in.
    #[schema(example = "active")]
    status: Status,
    /// When they were invited or added.
    created_at: DateTime<Utc>,
    /// Counts the changes; the `ETag` begins with it, and `If-Match` may be just it.
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

impl Versioned for Invited {
    fn version(&self) -> i64 {
        self.user.version
    }
}

/// Somebody who is to be invited.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
struct Invite {
    /// Their name.
    #[garde(custom(crate::http::checks::line), length(chars, max = 200))]
    #[schema(pattern = "line", example = "Marta Okafor", min_length = 1, max_length = 200)]
    name: String,
    /// Their e-mail address; one person in an installation has it.
    #[garde(email, length(chars, max = 254))]
    #[schema(example = "marta@example.com", format = Email, max_length = 254)]
    email: String,
    /// Their role in the organization. Further ones can be given later.
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
    /// When the link stops working: seven days from now.
    invitation_expires_at: DateTime<Utc>,
}

/// What is to change of a person.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
struct ChangeUser {
    /// Their name.
    #[garde(inner(custom(crate::http::checks::line), length(chars, max = 200)))]
    #[serde(default, deserialize_with = "kept")]
    #[schema(nullable = false, pattern = "line", min_length = 1, max_length = 200)]
    name: Option<String>,
    /// All their roles in the organization, in place of those they have.
    #[garde(inner(length(min = 1, max = 7)))]
    #[serde(default, deserialize_with = "kept")]
    #[schema(nullable = false, min_items = 1, max_items = 7)]
    roles: Option<Vec<Role>>,
    /// `disabled` ends every session and token; `active` lets somebody back in.
    #[garde(skip)]
    #[serde(default, deserialize_with = "kept")]
    #[schema(nullable = false)]
    status: Option<Status>,
}

/// List the people of the organization
///
/// Everybody who was ever invited, with their roles. For everybody but analysts, who see no names. By name; sort by
/// `name` or `created_at`.
#[utoipa::path(get, path = "/users", operation_id = "list_users", tag = "identity",
    params(ListParameters, UserFilter),
    extensions(("x-sort" = json!(["name", "created_at"]))),
    responses((status = 200, description = "A page of people", body = PageOf<UserView>)))]
async fn list(
    State(app): State<App>,
    scope: Scope,
    listing: Listing<UserFilter>,
) -> Result<PageOf<UserView>> {
    let mut tx = app.read(&scope).await?;
    let page = store::list_users(&mut tx, &listing.filter, &listing.page).await?;
    Ok(PageOf::of(page, listing.address, UserView::from))
}

/// Get a person
///
/// One person of the organization, whatever their status.
#[utoipa::path(get, path = "/users/{id}", operation_id = "get_user", tag = "identity",
    params(("id" = UserId, Path)),
    responses((status = 200, description = "The person", body = UserView)))]
async fn show(State(app): State<App>, scope: Scope, Path(id): Path<UserId>) -> Result<Entity<UserView>> {
    let mut tx = app.read(&scope).await?;
    Ok(Entity(load(&mut tx, id).await?.into()))
}

pub(super) async fn load(tx: &mut Tx, id: UserId) -> Result<User> {
    store::user(tx, id).await?.ok_or_else(|| Problem::not_found("Nobody has this id."))
}

/// Invite somebody
///
/// Adds a person with one role and answers with the link that lets them choose a password. Only admins invite. No
/// e-mail is sent: give the link to the person yourself. It is shown this once and expires after seven days; a new one
/// can be made.
#[utoipa::path(post, path = "/users", operation_id = "create_user", tag = "identity",
    request_body = Invite,
    responses((status = 201, description = "The person, with the link to give them", body = Invited),
        (status = 409, description = "`already_exists`: Somebody has this e-mail address already.")))]
async fn invite(State(app): State<App>, scope: Scope, Body(input): Body<Invite>) -> Result<Created<Invited>> {
    let mut tx = app.begin(&scope).await?;
    let new = store::NewUser {
        id: UserId::generate(),
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
    Ok(Created::at(location, invited))
}

/// Change a person
///
/// Changes the name, the roles or the status; only admins do. `disabled` signs the person out everywhere and ends
/// their API tokens; what they wrote stays on the record. `If-Match` is optional.
#[utoipa::path(patch, path = "/users/{id}", operation_id = "update_user", tag = "identity",
    params(("id" = UserId, Path), ("If-Match" = Option<String>, Header)), request_body = ChangeUser,
    responses((status = 200, description = "The person as they are now", body = UserView),
        (status = 409, description = "`conflict`: The organization would be left without an active admin, or the status does not fit: somebody becomes active by accepting the invitation.")))]
async fn change(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<UserId>,
    if_match: IfMatch,
    Body(input): Body<ChangeUser>,
) -> Result<Entity<UserView>> {
    let mut tx = app.begin(&scope).await?;
    let user = load(&mut tx, id).await?;
    if_match.check(user.version)?;
    let roles = input.roles.unwrap_or_else(|| user.roles.0.clone());
    let status = input.status.unwrap_or(user.status);
    if let Some(wanted) = input.status.filter(|wanted| *wanted != user.status) {
        check_status(&mut tx, id, wanted).await?;
    }
    let in_charge = roles.contains(&Role::Admin) && status == Status::Active;
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
        store::update_user(&mut tx, id, store::UserChange { name: &name, roles: &roles, status }).await?;
    if status == Status::Disabled {
        store::delete_credentials(&mut tx, id).await?;
        store::close_invitations(&mut tx, id).await?;
    }
    let details = json!({"before": {"name": user.name, "roles": user.roles.0, "status": user.status},
        "after": {"name": changed.name, "roles": changed.roles.0, "status": changed.status}});
    audit::record(&mut tx, Entry::new("user.changed", "user", id).with(details)).await?;
    tx.commit().await?;
    Ok(Entity(changed.into()))
}

/// Whoever has not accepted an invitation has no password: made active, they could neither sign in nor accept it any
/// more. Whoever has one has nothing left to accept.
async fn check_status(tx: &mut Tx, id: UserId, wanted: Status) -> Result<()> {
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
        id: UserId::generate(),
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
