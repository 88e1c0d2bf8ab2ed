//! Personal API tokens.

use axum::{extract::State, http::StatusCode};
use chrono::{DateTime, Utc};
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::{
    ToSchema,
    openapi::{ObjectBuilder, RefOr, Schema, Type},
};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    rules,
    store::{self, Token},
};
use crate::{
    app::App,
    audit::{self, Entry},
    http::{
        Access, Body, Created, FieldError, ListParameters, Listing, PageOf, Path, Problem, Result, guard,
        paging::NoFilter,
    },
    ids::TokenId,
    scope::Scope,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(guard(routes!(list), Access::member("identity:read")))
        .routes(guard(routes!(create), Access::member("identity:write")))
        .routes(guard(routes!(delete), Access::member("identity:write")))
}

/// An API token, without its secret.
#[derive(Debug, Serialize, ToSchema)]
struct TokenView {
    /// Its id.
    id: TokenId,
    /// What you called it.
    #[schema(example = "Nightly export")]
    name: String,
    /// What it may be used for.
    #[schema(value_type = Vec<TokenScope>, example = json!(["candidates:read"]))]
    scopes: Vec<String>,
    /// When it was made.
    created_at: DateTime<Utc>,
    /// When it stops working.
    expires_at: DateTime<Utc>,
    /// When it was last used; null before the first time.
    last_used_at: Option<DateTime<Utc>>,
}

impl From<Token> for TokenView {
    fn from(token: Token) -> Self {
        Self {
            id: token.id,
            name: token.name,
            scopes: token.scopes.0,
            created_at: token.created_at,
            expires_at: token.expires_at,
            last_used_at: token.last_used_at,
        }
    }
}

/// A new token with its secret.
#[derive(Debug, Serialize, ToSchema)]
struct NewTokenView {
    #[serde(flatten)]
    view: TokenView,
    /// The secret, shown this once. Send it as `Authorization: Bearer …`.
    #[schema(example = "ts_…")]
    token: String,
}

/// What a token may be used for, as the document says it.
struct TokenScope;

impl utoipa::PartialSchema for TokenScope {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::String)
            .description(Some("What a token may be used for; `*` is all that its person may."))
            .enum_values(Some(rules::SCOPES))
            .into()
    }
}

impl ToSchema for TokenScope {}

/// A token that is to be.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewToken {
    /// What to call it: what uses it, say.
    #[garde(custom(crate::http::checks::line), length(chars, max = 200))]
    #[schema(pattern = "line", example = "Nightly export", min_length = 1, max_length = 200)]
    name: String,
    /// What it may be used for: `candidates:read`, `jobs:write` … or `*` for all that you may.
    #[garde(length(min = 1, max = 40))]
    #[schema(value_type = Vec<TokenScope>, example = json!(["candidates:read"]), min_items = 1, max_items = 40)]
    scopes: Vec<String>,
    /// When it ends; a year from now unless you say.
    #[garde(skip)]
    #[serde(default)]
    expires_at: Option<DateTime<Utc>>,
}

/// List my API tokens
///
/// Your own tokens without their secrets, with when each was last used. Nobody sees those of others. The newest
/// first; sort by `created_at`.
#[utoipa::path(get, path = "/api-tokens", operation_id = "list_api_tokens", tag = "identity",
    params(ListParameters),
    extensions(("x-sort" = json!(["-created_at"]))),
    responses((status = 200, description = "A page of tokens", body = PageOf<TokenView>)))]
async fn list(State(app): State<App>, scope: Scope, listing: Listing<NoFilter>) -> Result<PageOf<TokenView>> {
    let mut tx = app.read(&scope).await?;
    let page = store::list_tokens(&mut tx, &listing.page).await?;
    Ok(PageOf::of(page, listing.address, TokenView::from))
}

/// Create an API token
///
/// The token may do what you may, within its scopes, until it expires. A token cannot make one that may do more
/// than itself. The secret is in this answer and nowhere else; an `Idempotency-Key` is therefore not heeded.
#[utoipa::path(post, path = "/api-tokens", operation_id = "create_api_token", tag = "identity",
    request_body = NewToken,
    responses((status = 201, description = "The token with its secret", body = NewTokenView)))]
async fn create(
    State(app): State<App>,
    scope: Scope,
    Body(input): Body<NewToken>,
) -> Result<Created<NewTokenView>> {
    check_scopes(&scope, &input.scopes)?;
    let mut tx = app.begin(&scope).await?;
    let until = input.expires_at.map_or(tx.now() + rules::TOKEN, touchstone_db::micros);
    if until <= tx.now() {
        return Err(Problem::field("/expires_at", "in_the_past", "is over already"));
    }
    let secret = rules::secret("ts_");
    let token =
        store::insert_token(&mut tx, input.name.trim(), &input.scopes, &rules::digest(&secret), until)
            .await?;
    let details = json!({"name": token.name, "scopes": token.scopes.0});
    audit::record(&mut tx, Entry::new("api_token.created", "api_token", token.id).with(details)).await?;
    tx.commit().await?;
    let location = format!("/api/v1/api-tokens/{}", token.id);
    Ok(Created::plain(location, NewTokenView { view: token.into(), token: secret }))
}

fn check_scopes(scope: &Scope, wanted: &[String]) -> Result<()> {
    let wrong = |(index, name): (usize, &String)| {
        let pointer = format!("/scopes/{index}");
        if !rules::SCOPES.contains(&name.as_str()) {
            Some(FieldError::new(
                pointer,
                "unknown_scope",
                format!("may be one of {}", rules::SCOPES.join(", ")),
            ))
        } else if !scope.allows(name) {
            Some(FieldError::new(pointer, "insufficient_scope", "is more than the token that asks has"))
        } else {
            None
        }
    };
    let errors: Vec<FieldError> = wanted.iter().enumerate().filter_map(wrong).collect();
    if errors.is_empty() {
        Ok(())
    } else {
        Err(Problem::invalid("Some scopes cannot be given.").with(errors))
    }
}

/// Revoke one of my API tokens
///
/// The token stops working at once. Only its owner revokes it; an admin ends all of somebody's tokens by disabling
/// the person.
#[utoipa::path(delete, path = "/api-tokens/{id}", operation_id = "delete_api_token", tag = "identity",
    params(("id" = TokenId, Path)),
    responses((status = 204, description = "Revoked")))]
async fn delete(State(app): State<App>, scope: Scope, Path(id): Path<TokenId>) -> Result<StatusCode> {
    let mut tx = app.begin(&scope).await?;
    if !store::delete_token(&mut tx, id).await? {
        return Err(Problem::not_found("You have no such token."));
    }
    audit::record(&mut tx, Entry::new("api_token.revoked", "api_token", id)).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
