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

/// Deletes runs of programs that ended before a moment and are not the result of anything.
pub(super) async fn delete_code_runs(tx: &mut Tx, before: DateTime<Utc>) -> sqlx::Result<()> {
    on_tx!(tx, c => sqlx::query("DELETE FROM code_runs WHERE finished_at < $1 AND NOT keep")
        .bind(before).execute(c).await.map(|_| ()))
}

/// Deletes who tried an exercise before a moment, where the run itself is gone.
pub(super) async fn delete_exercise_runs(tx: &mut Tx, before: DateTime<Utc>) -> sqlx::Result<()> {
    on_tx!(tx, c => sqlx::query("DELETE FROM coding_exercise_run WHERE created_at < $1
             AND NOT EXISTS (SELECT 1 FROM code_runs r WHERE r.id = coding_exercise_run.run_id)")
        .bind(before).execute(c).await.map(|_| ()))
}

/// Deletes what is known of processes that ran programs and were not seen since a moment.
pub(super) async fn delete_code_runners(tx: &mut Tx, before: DateTime<Utc>) -> sqlx::Result<()> {
    on_tx!(tx, c => sqlx::query("DELETE FROM code_runners WHERE seen_at < $1")
        .bind(before).execute(c).await.map(|_| ()))
}
