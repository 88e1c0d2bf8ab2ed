//! The SQL of links by which a guide may be read.

use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::{FromRow, types::Json};
use touchstone_db::on_tx;

use crate::{
    http::Result,
    ids::{GuideId, GuideLinkId, GuideVersionId, OrganizationId},
    tx::Tx,
};

/// A link as the team sees it: without what lets people in.
#[derive(Debug, FromRow)]
pub(super) struct LinkRow {
    pub id: GuideLinkId,
    pub label: Option<String>,
    pub version_number: Option<i64>,
    pub created_by: String,
    pub created_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
    pub last_used_at: Option<DateTime<Utc>>,
    pub ended_at: Option<DateTime<Utc>>,
    pub ended_by: Option<String>,
}

/// The links of a guide that work, and those that stopped after a moment; the newest first.
pub(super) async fn links(
    tx: &mut Tx,
    guide: GuideId,
    stopped_after: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<LinkRow>> {
    let organization = tx.organization();
    Ok(on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT l.id, l.label, v.number AS version_number, u.name AS created_by, l.created_at, l.expires_at,
             l.last_used_at, l.ended_at, e.name AS ended_by
         FROM guide_link l JOIN users u ON u.id = l.created_by LEFT JOIN guide_version v ON v.id = l.guide_version_id
             LEFT JOIN users e ON e.id = l.ended_by
         WHERE l.organization_id = $1 AND l.guide_id = $2 AND l.expires_at > $3 AND (l.ended_at IS NULL OR l.ended_at > $3)
         ORDER BY l.created_at DESC, l.id DESC LIMIT $4")
        .bind(organization).bind(guide).bind(stopped_after).bind(limit).fetch_all(c).await)?)
}

/// How many links of a guide work.
pub(super) async fn working(tx: &mut Tx, guide: GuideId) -> Result<i64> {
    let (organization, now) = (tx.organization(), tx.now());
    Ok(on_tx!(tx.db(), c => sqlx::query_scalar(
        "SELECT COUNT(*) FROM guide_link
         WHERE organization_id = $1 AND guide_id = $2 AND expires_at > $3 AND ended_at IS NULL")
        .bind(organization).bind(guide).bind(now).fetch_one(c).await)?)
}

/// The guide of a link of the organization that works.
pub(super) async fn guide_of(tx: &mut Tx, id: GuideLinkId) -> Result<Option<GuideId>> {
    let (organization, now) = (tx.organization(), tx.now());
    Ok(on_tx!(tx.db(), c => sqlx::query_scalar(
        "SELECT guide_id FROM guide_link
         WHERE organization_id = $1 AND id = $2 AND expires_at > $3 AND ended_at IS NULL")
        .bind(organization).bind(id).bind(now).fetch_optional(c).await)?)
}

/// What a new link is.
#[derive(Debug)]
pub(super) struct NewRow<'a> {
    pub id: GuideLinkId,
    pub guide: GuideId,
    pub label: Option<&'a str>,
    /// The version that it shows; the draft where there is none.
    pub version: Option<GuideVersionId>,
    pub token_hash: &'a [u8],
    pub expires_at: DateTime<Utc>,
}

pub(super) async fn insert(tx: &mut Tx, new: &NewRow<'_>) -> Result<()> {
    let (organization, user, now) = (tx.organization(), tx.user(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO guide_link (id, organization_id, guide_id, guide_version_id, token_hash, created_by, created_at, expires_at,
             label)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
        .bind(new.id).bind(organization).bind(new.guide).bind(new.version).bind(new.token_hash).bind(user).bind(now)
        .bind(new.expires_at).bind(new.label).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Ends a link; false when somebody else has just ended it.
pub(super) async fn end(tx: &mut Tx, id: GuideLinkId) -> Result<bool> {
    let (organization, user, now) = (tx.organization(), tx.user(), tx.now());
    let done = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE guide_link SET ended_at = $3, ended_by = $4
         WHERE organization_id = $1 AND id = $2 AND ended_at IS NULL")
        .bind(organization).bind(id).bind(now).bind(user).execute(c).await.map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

/// What a link shows.
#[derive(Debug, FromRow)]
pub(super) struct SharedRow {
    pub id: GuideLinkId,
    pub organization_id: OrganizationId,
    pub organization_name: String,
    pub version_number: Option<i64>,
    pub document: Json<Value>,
    pub expires_at: DateTime<Utc>,
    pub last_used_at: Option<DateTime<Utc>>,
}

/// Finds what a link shows. It is asked before anybody is known, so it is bound to no organization but the link's own.
pub(super) async fn shared(
    tx: &mut touchstone_db::Tx,
    token_hash: &[u8],
    now: DateTime<Utc>,
) -> Result<Option<SharedRow>> {
    Ok(on_tx!(tx, c => sqlx::query_as(
        "SELECT l.id, l.organization_id, o.name AS organization_name, v.number AS version_number,
             COALESCE(v.document, g.document) AS document, l.expires_at, l.last_used_at
         FROM guide_link l JOIN organization o ON o.id = l.organization_id JOIN guide g ON g.id = l.guide_id AND g.organization_id = l.organization_id
         LEFT JOIN guide_version v ON v.id = l.guide_version_id
         WHERE l.token_hash = $1 AND l.expires_at > $2 AND l.ended_at IS NULL")
        .bind(token_hash).bind(now).fetch_optional(c).await)?)
}

/// Keeps that a link was followed. Nobody is known here either, so it is bound to the link's own organization.
pub(super) async fn used(tx: &mut touchstone_db::Tx, shared: &SharedRow, now: DateTime<Utc>) -> Result<()> {
    on_tx!(tx, c => sqlx::query("UPDATE guide_link SET last_used_at = $3 WHERE organization_id = $1 AND id = $2")
        .bind(shared.organization_id).bind(shared.id).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}
