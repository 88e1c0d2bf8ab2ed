//! Comments on guides: what people say about a place of a draft, the answers to it, and whether it is settled.
//!
//! A comment names its place by keys, so that it stays where it belongs when questions move.

mod store;

use axum::{extract::State, http::StatusCode};
use chrono::{DateTime, Utc};
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use self::store::{CommentRow, NewRow};
use super::store as guides;
use crate::{
    app::App,
    audit::{self, Entry},
    http::{Access, Body, Created, ListParameters, Listing, PageOf, Path, Problem, Result, checks, guard},
    ids::{GuideCommentId, GuideId, UserId},
    scope::Scope,
    tx::Tx,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    let (read, write) = (Access::member("guides:read"), Access::member("guides:write"));
    OpenApiRouter::new()
        .routes(guard(routes!(list), read))
        .routes(guard(routes!(add), write))
        .routes(guard(routes!(change), write))
        .routes(guard(routes!(remove), write))
}

/// Which comments a list shows.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct CommentFilter {
    /// Only threads that are settled, or only those that are not.
    #[garde(skip)]
    #[serde(default)]
    resolved: Option<bool>,
}

/// A comment on a guide.
#[derive(Debug, Serialize, ToSchema)]
struct GuideComment {
    /// Its id.
    id: GuideCommentId,
    /// The guide that it is about.
    guide_id: GuideId,
    /// Where in the guide, by keys; empty for the guide as a whole.
    #[schema(example = "stages/technical/questions/walk-through")]
    anchor: String,
    /// What it says.
    #[schema(example = "Candidates hear this as two questions.")]
    text: String,
    /// Who wrote it; null for analysts, who see no names.
    author: Option<CommentAuthor>,
    /// When it was written.
    created_at: DateTime<Utc>,
    /// When its words were last changed; null when they never were.
    edited_at: Option<DateTime<Utc>>,
    /// When its thread was settled; null while it is open.
    resolved_at: Option<DateTime<Utc>>,
    /// Who settled it; null while it is open, and for analysts.
    resolved_by: Option<String>,
    /// The comment that it answers; null for one that begins a thread.
    reply_to: Option<GuideCommentId>,
}

/// Who wrote a comment.
#[derive(Debug, Serialize, ToSchema)]
struct CommentAuthor {
    /// Their id.
    id: UserId,
    /// Their name.
    #[schema(example = "Marta Okafor")]
    name: String,
}

impl GuideComment {
    fn of(row: CommentRow, names: bool) -> Self {
        Self {
            id: row.id,
            guide_id: row.guide_id,
            anchor: row.anchor,
            text: row.text,
            author: names.then_some(CommentAuthor { id: row.author_id, name: row.author_name }),
            created_at: row.created_at,
            edited_at: row.edited_at,
            resolved_at: row.resolved_at,
            resolved_by: row.resolver_name.filter(|_| names),
            reply_to: row.reply_to,
        }
    }
}

/// Something to say about a guide.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewGuideComment {
    /// What to say.
    #[garde(length(chars, max = 5000), custom(checks::text))]
    #[schema(example = "Candidates hear this as two questions.", max_length = 5000, pattern = "text")]
    text: String,
    /// Where in the guide: its lists by name and their entries by key, with `/` between; empty for the guide as a whole.
    /// An answer stands where its thread does.
    #[garde(length(bytes, max = 400), custom(is_anchor))]
    #[serde(default)]
    #[schema(
        example = "stages/technical/questions/walk-through",
        max_length = 400,
        pattern = "^([a-z0-9_-]+(/[a-z0-9_-]+)*)?$"
    )]
    anchor: String,
    /// The comment that this answers. Answers are not answered themselves.
    #[garde(skip)]
    #[serde(default)]
    reply_to: Option<GuideCommentId>,
}

/// Names of parts and keys, as they stand in a guide.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "the signature of a validator")]
fn is_anchor(anchor: &str, (): &()) -> garde::Result {
    let is_part = |part: &str| {
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_".contains(&byte);
        !part.is_empty() && part.bytes().all(fits)
    };
    if anchor.is_empty() || anchor.split('/').all(is_part) {
        Ok(())
    } else {
        Err(garde::Error::new("must be names and keys with / between, as in stages/technical"))
    }
}

/// What is to be different about a comment.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
struct ChangeGuideComment {
    /// Other words; only for who wrote it.
    #[garde(length(chars, max = 5000), inner(custom(checks::text)))]
    #[serde(default)]
    #[schema(max_length = 5000, pattern = "text")]
    text: Option<String>,
    /// Settles the thread, or opens it again.
    #[garde(skip)]
    #[serde(default)]
    #[schema(example = true)]
    resolved: Option<bool>,
}

/// List the comments on a guide
///
/// The oldest first, answers among them: `reply_to` names the comment that one answers. Sort by `created_at`.
#[utoipa::path(get, path = "/guides/{id}/comments", operation_id = "list_guide_comments", tag = "guides",
    params(("id" = GuideId, Path), ListParameters, CommentFilter),
    extensions(("x-sort" = json!(["created_at"]))),
    responses((status = 200, description = "A page of comments", body = PageOf<GuideComment>)))]
async fn list(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<GuideId>,
    listing: Listing<CommentFilter>,
) -> Result<PageOf<GuideComment>> {
    let mut tx = app.read(&scope).await?;
    guides::guide(&mut tx, id).await?;
    let page = store::list(&mut tx, id, &listing.filter, &listing.page).await?;
    Ok(PageOf::of(page, listing.address, |row| GuideComment::of(row, scope.sees_names())))
}

/// Comment on a guide
///
/// For everybody who may read the guide.
#[utoipa::path(post, path = "/guides/{id}/comments", operation_id = "create_guide_comment", tag = "guides",
    params(("id" = GuideId, Path)), request_body = NewGuideComment,
    responses((status = 201, description = "The comment", body = GuideComment)))]
async fn add(
    State(app): State<App>,
    scope: Scope,
    Path(guide): Path<GuideId>,
    Body(input): Body<NewGuideComment>,
) -> Result<Created<GuideComment>> {
    let mut tx = app.begin(&scope).await?;
    guides::guide(&mut tx, guide).await?;
    let anchor = match input.reply_to {
        Some(head) => anchor_of(&mut tx, guide, head, &input.anchor).await?,
        None => input.anchor,
    };
    let id = GuideCommentId::generate();
    let text = input.text.trim();
    let new = NewRow { id, guide, anchor: &anchor, text, reply_to: input.reply_to };
    store::insert(&mut tx, &new).await?;
    let details = json!({"guide_id": guide, "anchor": anchor, "reply_to": input.reply_to, "text": text});
    tell(&mut tx, "guide_comment.created", guide, id, details).await?;
    let row = store::comment(&mut tx, id).await?;
    tx.commit().await?;
    let location = format!("/api/v1/guides/{guide}/comments");
    Ok(Created::plain(location, GuideComment::of(row, scope.sees_names())))
}

/// Where the thread stands that somebody answers. It is held until the answer stands in it.
async fn anchor_of(tx: &mut Tx, guide: GuideId, head: GuideCommentId, given: &str) -> Result<String> {
    let unknown = || Problem::field("/reply_to", "unknown", "is no comment on this guide");
    if !store::hold(tx, head).await? {
        return Err(unknown());
    }
    let head = store::comment(tx, head).await?;
    if head.guide_id != guide {
        return Err(unknown());
    }
    if head.reply_to.is_some() {
        return Err(Problem::field(
            "/reply_to",
            "invalid",
            "is an answer itself; answer what began the thread",
        ));
    }
    if !given.is_empty() && given != head.anchor {
        return Err(Problem::field("/anchor", "invalid", "is not where the thread stands; leave it out"));
    }
    Ok(head.anchor)
}

/// Puts it on the record and tells open pages.
async fn tell(
    tx: &mut Tx,
    kind: &'static str,
    guide: GuideId,
    id: GuideCommentId,
    details: serde_json::Value,
) -> Result<()> {
    audit::record(tx, Entry::new(kind, "guide_comment", id).with(details)).await?;
    tx.publish("guide.commented", |change| change.guide_id = Some(guide));
    Ok(())
}

/// A comment on a guide that the person may read.
async fn seen(tx: &mut Tx, id: GuideCommentId) -> Result<CommentRow> {
    let row = store::comment(tx, id).await?;
    let guide = guides::guide(tx, row.guide_id).await;
    guide.map_err(|problem| problem.absent_as("No comment has this id."))?;
    Ok(row)
}

/// Change a comment on a guide
///
/// Its words are for whoever wrote it to change. Everybody who may read the guide may settle its thread and open it again.
#[utoipa::path(patch, path = "/guide-comments/{id}", operation_id = "update_guide_comment", tag = "guides",
    params(("id" = GuideCommentId, Path)), request_body = ChangeGuideComment,
    responses((status = 200, description = "The comment as it is now", body = GuideComment),
        (status = 403, description = "`forbidden`: Somebody else wrote these words.")))]
async fn change(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<GuideCommentId>,
    Body(input): Body<ChangeGuideComment>,
) -> Result<axum::Json<GuideComment>> {
    let mut tx = app.begin(&scope).await?;
    let row = seen(&mut tx, id).await?;
    if input.text.is_some() && row.author_id != tx.user() {
        return Err(Problem::forbidden("Somebody else wrote these words."));
    }
    if input.resolved.is_some() && row.reply_to.is_some() {
        return Err(Problem::field(
            "/resolved",
            "invalid",
            "is said of what began the thread, not of an answer",
        ));
    }
    if let Some(text) = input.text.as_deref().map(str::trim).filter(|text| *text != row.text) {
        store::set_text(&mut tx, id, text).await?;
        let details = json!({"guide_id": row.guide_id, "text": text});
        tell(&mut tx, "guide_comment.changed", row.guide_id, id, details).await?;
    }
    if let Some(resolved) = input.resolved
        && store::set_resolved(&mut tx, id, resolved).await?
    {
        let kind = if resolved { "guide_comment.resolved" } else { "guide_comment.reopened" };
        tell(&mut tx, kind, row.guide_id, id, json!({"guide_id": row.guide_id})).await?;
    }
    let row = store::comment(&mut tx, id).await?;
    tx.commit().await?;
    Ok(axum::Json(GuideComment::of(row, scope.sees_names())))
}

/// Delete a comment on a guide
///
/// For whoever wrote it, while nobody has answered.
#[utoipa::path(delete, path = "/guide-comments/{id}", operation_id = "delete_guide_comment", tag = "guides",
    params(("id" = GuideCommentId, Path)),
    responses((status = 204, description = "It is gone"),
        (status = 403, description = "`forbidden`: Somebody else wrote it."),
        (status = 409, description = "`conflict`: Somebody has answered it.")))]
async fn remove(State(app): State<App>, scope: Scope, Path(id): Path<GuideCommentId>) -> Result<StatusCode> {
    let mut tx = app.begin(&scope).await?;
    let row = seen(&mut tx, id).await?;
    if row.author_id != tx.user() {
        return Err(Problem::forbidden("Somebody else wrote this comment."));
    }
    if !store::hold(&mut tx, id).await? {
        return Err(Problem::not_found("No comment has this id."));
    }
    if store::replies(&mut tx, id).await? > 0 {
        return Err(Problem::conflict("Somebody has answered this comment. Settle it instead."));
    }
    store::delete(&mut tx, id).await?;
    tell(&mut tx, "guide_comment.deleted", row.guide_id, id, json!({"guide_id": row.guide_id})).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
