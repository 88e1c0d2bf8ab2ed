//! The SQL of housekeeping, which is about the whole installation and no organization's.

use chrono::{DateTime, Utc};
use touchstone_db::{Tx, on_tx};

/// Deletes sessions that have expired.
pub(super) async fn delete_sessions(tx: &mut Tx, now: DateTime<Utc>) -> sqlx::Result<()> {
    on_tx!(tx, c => sqlx::query("DELETE FROM session WHERE expires_at < $1").bind(now).execute(c).await.map(|_| ()))
}

/// Deletes invitations that have expired, accepted ones too.
pub(super) async fn delete_invitations(tx: &mut Tx, now: DateTime<Utc>) -> sqlx::Result<()> {
    on_tx!(tx, c => sqlx::query("DELETE FROM invitation WHERE expires_at < $1")
        .bind(now).execute(c).await.map(|_| ()))
}

/// Deletes links to candidates' pages that have expired.
pub(super) async fn delete_portal_links(tx: &mut Tx, now: DateTime<Utc>) -> sqlx::Result<()> {
    on_tx!(tx, c => sqlx::query("DELETE FROM portal_link WHERE expires_at < $1")
        .bind(now).execute(c).await.map(|_| ()))
}

/// Deletes links to guides that expired or were ended before a moment.
pub(super) async fn delete_guide_links(tx: &mut Tx, before: DateTime<Utc>) -> sqlx::Result<()> {
    on_tx!(tx, c => sqlx::query("DELETE FROM guide_link WHERE expires_at < $1 OR ended_at < $1")
        .bind(before).execute(c).await.map(|_| ()))
}

/// Deletes answers that were kept for a retry before a moment. They may speak of people.
pub(super) async fn delete_kept_answers(tx: &mut Tx, before: DateTime<Utc>) -> sqlx::Result<()> {
    on_tx!(tx, c => sqlx::query("DELETE FROM idempotency_key WHERE created_at < $1")
        .bind(before).execute(c).await.map(|_| ()))
}
