//! The SQL of comments on guides.

use chrono::{DateTime, Utc};
use sqlx::FromRow;
use touchstone_db::{
    list::{KeyType, Keyed, ListQuery, Page, Sort, SortKey, Value},
    on_tx,
};
use uuid::Uuid;

use super::CommentFilter;
use crate::{
    http::{ListParameters, Problem, Result},
    ids::{GuideCommentId, GuideId, UserId},
    tx::Tx,
};

/// A comment. Whether it is settled is said of its thread: of the comment that it answers.
#[derive(Debug, FromRow)]
pub(super) struct CommentRow {
    pub id: GuideCommentId,
    pub guide_id: GuideId,
    pub anchor: String,
    pub text: String,
    pub author_id: UserId,
    pub author_name: String,
    pub created_at: DateTime<Utc>,
    pub edited_at: Option<DateTime<Utc>>,
    pub resolved_at: Option<DateTime<Utc>>,
    pub resolver_name: Option<String>,
    pub reply_to: Option<GuideCommentId>,
}

impl Keyed for CommentRow {
    fn id(&self) -> Uuid {
        self.id.into()
    }
    fn key(&self, _: &str) -> Value {
        self.created_at.into()
    }
}

const BY_CREATION: SortKey = SortKey { name: "created_at", column: "c.created_at", kind: KeyType::Time };

fn of_organization(tx: &Tx) -> ListQuery {
    const COLUMNS: &str =
        "c.id, c.guide_id, c.anchor, c.text, c.author_id, u.name AS author_name, c.created_at,
        c.edited_at, h.resolved_at, r.name AS resolver_name, c.reply_to";
    const TABLES: &str = "guide_comment c JOIN guide_comment h ON h.id = COALESCE(c.reply_to, c.id)
        JOIN users u ON u.id = c.author_id LEFT JOIN users r ON r.id = h.resolved_by";
    ListQuery::new(COLUMNS, TABLES, "c.id").and("c.organization_id = ?", [tx.organization().into()])
}

pub(super) async fn list(
    tx: &mut Tx,
    guide: GuideId,
    filter: &CommentFilter,
    list: &ListParameters,
) -> Result<Page<CommentRow>> {
    let query = of_organization(tx)
        .and("c.guide_id = ?", [guide.into()])
        .and_some("(h.resolved_at IS NOT NULL) = ?", filter.resolved);
    let sort = list.order(&[BY_CREATION], false)?;
    Ok(query.fetch(tx.db(), sort, list.limit(), list.cursor.as_deref(), list.wants_total()).await?)
}

pub(super) async fn comment(tx: &mut Tx, id: GuideCommentId) -> Result<CommentRow> {
    let query = of_organization(tx).and("c.id = ?", [id.into()]);
    let mut page = query.fetch(tx.db(), Sort { key: BY_CREATION, descending: false }, 1, None, false).await?;
    page.rows.pop().ok_or_else(|| Problem::not_found("No comment has this id."))
}

/// What a new comment says.
#[derive(Debug)]
pub(super) struct NewRow<'a> {
    pub id: GuideCommentId,
    pub guide: GuideId,
    pub anchor: &'a str,
    pub text: &'a str,
    pub reply_to: Option<GuideCommentId>,
}

pub(super) async fn insert(tx: &mut Tx, new: &NewRow<'_>) -> Result<()> {
    let (organization, user, now) = (tx.organization(), tx.user(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO guide_comment (id, organization_id, guide_id, anchor, text, author_id, created_at, reply_to)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)")
        .bind(new.id).bind(organization).bind(new.guide).bind(new.anchor).bind(new.text).bind(user).bind(now)
        .bind(new.reply_to).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Holds a comment until the transaction ends, so that nobody answers what is being deleted; false when it is gone.
pub(super) async fn hold(tx: &mut Tx, id: GuideCommentId) -> Result<bool> {
    let organization = tx.organization();
    let done = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE guide_comment SET created_at = created_at WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).execute(c).await.map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

pub(super) async fn set_text(tx: &mut Tx, id: GuideCommentId, text: &str) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE guide_comment SET text = $3, edited_at = $4 WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).bind(text).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Settles a thread, or opens it again; false when it was so already.
pub(super) async fn set_resolved(tx: &mut Tx, id: GuideCommentId, resolved: bool) -> Result<bool> {
    let (organization, user, now) = (tx.organization(), tx.user(), tx.now());
    let (by, at) = (resolved.then_some(user), resolved.then_some(now));
    let done = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE guide_comment SET resolved_at = $3, resolved_by = $4
         WHERE organization_id = $1 AND id = $2 AND (resolved_at IS NULL) = $5")
        .bind(organization).bind(id).bind(at).bind(by).bind(resolved)
        .execute(c).await.map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

/// How many comments answer one.
pub(super) async fn replies(tx: &mut Tx, id: GuideCommentId) -> Result<i64> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_scalar(
        "SELECT COUNT(*) FROM guide_comment WHERE organization_id = $1 AND reply_to = $2")
        .bind(organization).bind(id).fetch_one(c).await)?)
}

pub(super) async fn delete(tx: &mut Tx, id: GuideCommentId) -> Result<()> {
    let organization = tx.organization();
    on_tx!(tx.db(), c => sqlx::query("DELETE FROM guide_comment WHERE organization_id = $1 AND id = $2")
        .bind(organization).bind(id).execute(c).await.map(|_| ()))?;
    Ok(())
}
