//! The SQL of identity.
use chrono::{DateTime, Utc};
use sqlx::{FromRow, types::Json};
use touchstone_db::{
    list::{KeyType, Keyed, ListQuery, Page, SortKey, Value},
    on_tx, unique_violation,
};
use uuid::Uuid;

use super::{rules::email_key, users::Status, users::UserFilter};
use crate::{
    http::{ListParameters, Problem, Result},
    ids::{InvitationId, OrganizationId, TokenId, UserId},
    scope::Role,
    tx::Tx,
};

/// A person of the organization.
#[derive(Debug, Clone, FromRow)]
pub struct User {
    /// Who.
    pub id: UserId,
    /// Their name.
    pub name: String,
    /// The name as lists sort it.
    pub name_key: String,
    /// Their e-mail address.
    pub email: String,
    /// What they do here.
    pub roles: Json<Vec<Role>>,
    /// `invited`, `active` or `disabled`.
    #[sqlx(try_from = "String")]
    pub status: Status,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// The version for `If-Match`.
    pub version: i64,
}

impl Keyed for User {
    fn id(&self) -> Uuid {
        self.id.into()
    }
    fn key(&self, name: &str) -> Value {
        if name == "created_at" { self.created_at.into() } else { self.name_key.clone().into() }
    }
}

const COLUMNS: &str = "id, name, name_key, email, roles, status, created_at, version";

/// Somebody who proved who they are.
#[derive(Debug, FromRow)]
pub(super) struct Authenticated {
    pub credential_id: Uuid,
    pub organization_id: OrganizationId,
    pub user_id: UserId,
    pub name: String,
    pub roles: Json<Vec<Role>>,
}

/// What is needed to check a password.
#[derive(Debug, FromRow)]
pub(super) struct Account {
    pub id: UserId,
    pub organization_id: OrganizationId,
    pub name: String,
    pub roles: Json<Vec<Role>>,
    pub password_hash: Option<String>,
}

/// An invitation that can still be accepted.
#[derive(Debug, FromRow)]
pub(super) struct OpenInvitation {
    pub id: InvitationId,
    pub organization_id: OrganizationId,
    pub organization_name: String,
    pub user_id: UserId,
    pub name: String,
    pub email: String,
    pub roles: Json<Vec<Role>>,
    /// Whether they have a password already, which this one takes the place of.
    pub joined: bool,
}

/// An API token without its secret.
#[derive(Debug, FromRow)]
pub(super) struct Token {
    pub id: TokenId,
    pub name: String,
    pub scopes: Json<Vec<String>>,
    pub created_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
    pub last_used_at: Option<DateTime<Utc>>,
}

impl Keyed for Token {
    fn id(&self) -> Uuid {
        self.id.into()
    }
    fn key(&self, _: &str) -> Value {
        self.created_at.into()
    }
}

/// Whether there is no organization yet.
pub(super) async fn is_empty(tx: &mut touchstone_db::Tx) -> Result<bool> {
    let count: i64 =
        on_tx!(tx, c => sqlx::query_scalar("SELECT COUNT(*) FROM organization").fetch_one(c).await)?;
    Ok(count == 0)
}

/// Makes two set-ups that run at once wait for each other.
pub(super) async fn lock_installation(tx: &mut Tx) -> Result<()> {
    on_tx!(tx.db(), c => sqlx::query("UPDATE installation SET id = 1 WHERE id = 1").execute(c).await.map(|_| ()))?;
    Ok(())
}

pub(super) async fn insert_organization(tx: &mut Tx, name: &str) -> Result<()> {
    let (id, now) = (tx.organization(), tx.now());
    on_tx!(tx.db(), c => sqlx::query("INSERT INTO organization (id, name, created_at) VALUES ($1, $2, $3)")
        .bind(id).bind(name).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// The organization's name.
pub async fn organization_name(tx: &mut Tx) -> Result<String> {
    let id = tx.organization();
    Ok(
        on_tx!(tx.db(), c => sqlx::query_scalar("SELECT name FROM organization WHERE id = $1").bind(id).fetch_one(c).await)?,
    )
}

/// A person who is to be added.
#[derive(Debug)]
pub(super) struct NewUser<'a> {
    pub id: UserId,
    pub name: &'a str,
    pub email: &'a str,
    pub roles: &'a [Role],
    pub password_hash: Option<&'a str>,
}

pub(super) async fn insert_user(tx: &mut Tx, new: NewUser<'_>) -> Result<User> {
    let (organization, now) = (tx.organization(), tx.now());
    let status = if new.password_hash.is_some() { "active" } else { "invited" };
    let inserted = on_tx!(tx.db(), c => sqlx::query_as(
        "INSERT INTO users (id, organization_id, name, name_key, email, email_key, password_hash, roles, status,
             created_at, updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, 1)
         RETURNING id, name, name_key, email, roles, status, created_at, version")
        .bind(new.id).bind(organization).bind(new.name).bind(new.name.to_lowercase()).bind(new.email.trim())
        .bind(email_key(new.email)).bind(new.password_hash).bind(Json(new.roles)).bind(status).bind(now)
        .fetch_one(c).await);
    inserted.map_err(|error| match unique_violation(&error) {
        Some(_) => Problem::already_exists("Somebody in this installation has this e-mail address."),
        None => error.into(),
    })
}

/// A person of the organization.
pub async fn user(tx: &mut Tx, id: UserId) -> Result<Option<User>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT id, name, name_key, email, roles, status, created_at, version FROM users
         WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).fetch_optional(c).await)?)
}

pub(super) async fn list_users(
    tx: &mut Tx,
    filter: &UserFilter,
    list: &ListParameters,
) -> Result<Page<User>> {
    const BY_NAME: SortKey = SortKey { name: "name", column: "name_key", kind: KeyType::Text };
    const BY_CREATION: SortKey = SortKey { name: "created_at", column: "created_at", kind: KeyType::Time };
    let text = filter.q.as_ref().map(|q| format!("%{}%", like(q)));
    let query = ListQuery::new(COLUMNS, "users", "id")
        .and("organization_id = ?", [tx.organization().into()])
        .and_some("status = ?", filter.status.map(super::users::Status::as_str))
        .and_some("name_key LIKE ? ESCAPE '\\'", text);
    let sort = list.order(&[BY_NAME, BY_CREATION], false)?;
    Ok(query.fetch(tx.db(), sort, list.limit(), list.cursor.as_deref(), list.wants_total()).await?)
}

/// Text for LIKE: lower case, with the wild cards taken literally.
pub fn like(text: &str) -> String {
    text.to_lowercase().replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}

/// What is to change of a person.
#[derive(Debug)]
pub(super) struct UserChange<'a> {
    pub name: &'a str,
    pub roles: &'a [Role],
    pub status: Status,
}

pub(super) async fn update_user(tx: &mut Tx, id: UserId, change: UserChange<'_>) -> Result<User> {
    let (organization, now) = (tx.organization(), tx.now());
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "UPDATE users SET name = $3, name_key = $4, roles = $5, status = $6, updated_at = $7, version = version + 1
         WHERE organization_id = $1 AND id = $2
         RETURNING id, name, name_key, email, roles, status, created_at, version")
        .bind(organization).bind(id).bind(change.name).bind(change.name.to_lowercase()).bind(Json(change.roles))
        .bind(change.status.as_str()).bind(now).fetch_one(c).await)?)
}

/// Holds the organization until the transaction ends, so that two who leave at once are counted one after the other.
pub(super) async fn hold_organization(tx: &mut Tx) -> Result<()> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query("UPDATE organization SET name = name WHERE id = $1")
        .bind(organization).execute(c).await.map(|_| ()))?)
}

/// How many active admins there are besides this person. Whoever acts on it holds the organization first.
pub(super) async fn other_admins(tx: &mut Tx, id: UserId) -> Result<usize> {
    let organization = tx.organization();
    let roles: Vec<Json<Vec<Role>>> = on_tx!(tx.db(), c => sqlx::query_scalar(
        "SELECT roles FROM users WHERE organization_id = $1 AND id <> $2 AND status = 'active'")
        .bind(organization).bind(id).fetch_all(c).await)?;
    Ok(roles.iter().filter(|roles| roles.0.contains(&Role::Admin)).count())
}

/// The account of an e-mail address, in whatever organization.
pub(super) async fn account(tx: &mut touchstone_db::Tx, email: &str) -> Result<Option<Account>> {
    Ok(on_tx!(tx, c => sqlx::query_as(
        "SELECT id, organization_id, name, roles, password_hash FROM users WHERE email_key = $1 AND status = 'active'")
        .bind(email_key(email)).fetch_optional(c).await)?)
}

/// Whether somebody has chosen a password.
pub(super) async fn has_password(tx: &mut Tx, id: UserId) -> Result<bool> {
    let organization = tx.organization();
    let found: i64 = on_tx!(tx.db(), c => sqlx::query_scalar(
        "SELECT COUNT(*) FROM users WHERE organization_id = $1 AND id = $2 AND password_hash IS NOT NULL")
        .bind(organization).bind(id).fetch_one(c).await)?;
    Ok(found == 1)
}

pub(super) async fn set_password(tx: &mut Tx, id: UserId, hash: &str) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE users SET password_hash = $3, status = 'active', updated_at = $4, version = version + 1
         WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).bind(hash).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

pub(super) async fn insert_session(tx: &mut Tx, secret: &[u8], until: DateTime<Utc>) -> Result<()> {
    let (user, now) = (tx.user(), tx.now());
    on_tx!(tx.db(), c => sqlx::query("DELETE FROM session WHERE expires_at < $1").bind(now).execute(c).await.map(|_| ()))?;
    on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO session (id, user_id, token_hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)")
        .bind(touchstone_db::new_id()).bind(user).bind(secret).bind(now).bind(until).execute(c).await.map(|_| ()))?;
    Ok(())
}

pub(super) async fn delete_session(tx: &mut Tx, id: Uuid) -> Result<()> {
    let user = tx.user();
    on_tx!(tx.db(), c => sqlx::query("DELETE FROM session WHERE id = $1 AND user_id = $2")
        .bind(id).bind(user).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Ends every session of a person, but for the one to keep.
pub(super) async fn delete_sessions(tx: &mut Tx, user: UserId, keep: Option<Uuid>) -> Result<()> {
    let organization = tx.organization();
    // Nothing has the nil id.
    let keep = keep.unwrap_or_default();
    on_tx!(tx.db(), c => sqlx::query(
        "DELETE FROM session
         WHERE user_id = (SELECT id FROM users WHERE organization_id = $1 AND id = $2) AND id <> $3")
        .bind(organization).bind(user).bind(keep).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Ends every session and token of a person who may no longer come in.
pub(super) async fn delete_credentials(tx: &mut Tx, user: UserId) -> Result<()> {
    delete_sessions(tx, user, None).await?;
    let organization = tx.organization();
    on_tx!(tx.db(), c => sqlx::query("DELETE FROM api_token WHERE organization_id = $1 AND user_id = $2")
        .bind(organization).bind(user).execute(c).await.map(|_| ()))?;
    Ok(())
}

pub(super) async fn session_by_secret(
    tx: &mut touchstone_db::Tx,
    secret: &[u8],
    now: DateTime<Utc>,
) -> Result<Option<Authenticated>> {
    Ok(on_tx!(tx, c => sqlx::query_as(
        "SELECT s.id AS credential_id, u.organization_id, u.id AS user_id, u.name, u.roles
         FROM session s JOIN users u ON u.id = s.user_id
         WHERE s.token_hash = $1 AND s.expires_at > $2 AND u.status = 'active'")
        .bind(secret).bind(now).fetch_optional(c).await)?)
}

/// Whether a session or token of the person's still lets them in.
pub(super) async fn is_valid(tx: &mut Tx, credential: Uuid) -> Result<bool> {
    let (organization, user, now) = (tx.organization(), tx.user(), tx.now());
    let found: i64 = on_tx!(tx.db(), c => sqlx::query_scalar(
        "SELECT COUNT(*) FROM users u WHERE u.organization_id = $4 AND u.id = $1 AND u.status = 'active'
             AND (EXISTS (SELECT 1 FROM session s WHERE s.id = $2 AND s.user_id = u.id AND s.expires_at > $3)
                 OR EXISTS (SELECT 1 FROM api_token t WHERE t.id = $2 AND t.user_id = u.id AND t.expires_at > $3))")
        .bind(user).bind(credential).bind(now).bind(organization).fetch_one(c).await)?;
    Ok(found > 0)
}

#[derive(Debug, FromRow)]
struct TokenAuthenticated {
    #[sqlx(flatten)]
    who: Authenticated,
    scopes: Json<Vec<String>>,
}

pub(super) async fn token_by_secret(
    tx: &mut touchstone_db::Tx,
    secret: &[u8],
    now: DateTime<Utc>,
) -> Result<Option<(Authenticated, Vec<String>)>> {
    let found: Option<TokenAuthenticated> = on_tx!(tx, c => sqlx::query_as(
        "SELECT t.id AS credential_id, u.organization_id, u.id AS user_id, u.name, u.roles, t.scopes
         FROM api_token t JOIN users u ON u.id = t.user_id
         WHERE t.token_hash = $1 AND t.expires_at > $2 AND u.status = 'active'")
        .bind(secret).bind(now).fetch_optional(c).await)?;
    Ok(found.map(|found| (found.who, found.scopes.0)))
}

pub(super) async fn insert_invitation(
    tx: &mut Tx,
    user: UserId,
    secret: &[u8],
    until: DateTime<Utc>,
) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO invitation (id, organization_id, user_id, token_hash, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(touchstone_db::new_id()).bind(organization).bind(user).bind(secret).bind(now).bind(until)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Ends every link of a person that could still be used.
pub(super) async fn close_invitations(tx: &mut Tx, user: UserId) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE invitation SET expires_at = $3
         WHERE organization_id = $1 AND user_id = $2 AND accepted_at IS NULL AND expires_at > $3")
        .bind(organization).bind(user).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

pub(super) async fn open_invitation(
    tx: &mut touchstone_db::Tx,
    secret: &[u8],
    now: DateTime<Utc>,
) -> Result<Option<OpenInvitation>> {
    Ok(on_tx!(tx, c => sqlx::query_as(
        "SELECT i.id, i.organization_id, o.name AS organization_name, u.id AS user_id, u.name, u.email, u.roles,
         u.password_hash IS NOT NULL AS joined
         FROM invitation i JOIN users u ON u.id = i.user_id JOIN organization o ON o.id = i.organization_id
         WHERE i.token_hash = $1 AND i.expires_at > $2 AND i.accepted_at IS NULL AND u.status <> 'disabled'")
        .bind(secret).bind(now).fetch_optional(c).await)?)
}

/// Accepts an invitation; false when somebody was quicker, or it was closed in the meantime.
pub(super) async fn accept_invitation(tx: &mut Tx, id: InvitationId) -> Result<bool> {
    let (organization, now) = (tx.organization(), tx.now());
    let done = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE invitation SET accepted_at = $3
         WHERE organization_id = $1 AND id = $2 AND accepted_at IS NULL AND expires_at > $3")
        .bind(organization).bind(id).bind(now).execute(c).await.map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

pub(super) async fn insert_token(
    tx: &mut Tx,
    name: &str,
    scopes: &[String],
    secret: &[u8],
    until: DateTime<Utc>,
) -> Result<Token> {
    let (organization, user, now) = (tx.organization(), tx.user(), tx.now());
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "INSERT INTO api_token (id, organization_id, user_id, name, token_hash, scopes, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         RETURNING id, name, scopes, created_at, expires_at, last_used_at")
        .bind(touchstone_db::new_id()).bind(organization).bind(user).bind(name).bind(secret).bind(Json(scopes))
        .bind(now).bind(until).fetch_one(c).await)?)
}

pub(super) async fn list_tokens(tx: &mut Tx, list: &ListParameters) -> Result<Page<Token>> {
    const BY_CREATION: SortKey = SortKey { name: "created_at", column: "created_at", kind: KeyType::Time };
    let query = ListQuery::new("id, name, scopes, created_at, expires_at, last_used_at", "api_token", "id")
        .and("organization_id = ?", [tx.organization().into()])
        .and("user_id = ?", [tx.user().into()]);
    let sort = list.order(&[BY_CREATION], true)?;
    Ok(query.fetch(tx.db(), sort, list.limit(), list.cursor.as_deref(), list.wants_total()).await?)
}

/// Deletes a token of the person's own; false when there is none.
pub(super) async fn delete_token(tx: &mut Tx, id: TokenId) -> Result<bool> {
    let (organization, user) = (tx.organization(), tx.user());
    let done = on_tx!(tx.db(), c => sqlx::query(
        "DELETE FROM api_token WHERE organization_id = $1 AND user_id = $2 AND id = $3")
        .bind(organization).bind(user).bind(id).execute(c).await.map(|done| done.rows_affected()))?;
    Ok(done == 1)
}
