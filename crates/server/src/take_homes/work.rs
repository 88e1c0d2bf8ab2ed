//! What is done with a take-home, whoever does it.

use chrono::{DateTime, Utc};
use serde_json::json;
use touchstone_jobs::Enqueue;

use super::{
    grading,
    hand_in::HandInTakeHome,
    reports,
    rules::{By, ReportKind, Status},
    store::{self, TakeHomeRow},
};
use crate::{
    applications,
    audit::{self, Entry},
    http::{Problem, Result},
    ids::{CandidateId, GradeReportId, TakeHomeId},
    take_home_exercises::{self, Document},
    tx::Tx,
};

/// Holds a take-home until the end of the transaction and reads it.
pub(super) async fn held(tx: &mut Tx, id: TakeHomeId) -> Result<TakeHomeRow> {
    store::hold(tx, id).await?;
    store::take_home(tx, id).await?.ok_or_else(super::absent)
}

/// The exercise, in the version that was given.
pub(super) async fn document(tx: &mut Tx, row: &TakeHomeRow) -> Result<Document> {
    take_home_exercises::document(tx, row.exercise_id, row.exercise_version).await
}

/// Tells open pages that a take-home changed.
pub(super) fn tell(tx: &mut Tx, kind: &str, row: &TakeHomeRow) {
    tx.publish(kind, |change| {
        change.take_home_id = Some(row.id);
        change.application_id = Some(row.application_id);
        change.job_id = Some(row.job_id);
    });
}

/// Who does something.
#[derive(Debug, Clone, Copy)]
pub(super) enum Doer {
    Person,
    Candidate(CandidateId),
    Clock,
}

/// Puts on the record what was done, and tells open pages.
pub(super) async fn record(
    tx: &mut Tx,
    kind: &'static str,
    row: &TakeHomeRow,
    doer: Doer,
    mut details: serde_json::Value,
) -> Result<()> {
    details["exercise"] = json!(row.exercise_title);
    details["stage"] = json!(row.stage_title);
    let entry = Entry::new(kind, "take_home", row.id).application(row.application_id).with(details);
    let entry = match doer {
        Doer::Person => entry,
        Doer::Candidate(id) => entry.by_candidate(id),
        Doer::Clock => entry.by_system(),
    };
    audit::record(tx, entry).await?;
    tell(tx, kind, row);
    Ok(())
}

/// Why nothing can be uploaded, tried or handed in.
pub(super) fn closed(row: &TakeHomeRow, now: DateTime<Utc>) -> Problem {
    Problem::conflict(match row.status(now) {
        Status::Invited => "It is open.",
        Status::Submitted | Status::Grading | Status::Graded if row.submitted_at.is_some() => {
            "It was handed in, and stays as it is."
        }
        Status::Submitted | Status::Grading | Status::Graded => {
            "The deadline has passed. What was uploaded last is handed in."
        }
        Status::Expired => "The deadline has passed. Ask for more time on your page.",
        Status::Cancelled => "The exercise was taken back.",
    })
}

/// Has what lies there handed in at the deadline, whoever is there then.
pub(super) async fn hand_in_at(tx: &mut Tx, id: TakeHomeId, due_at: DateTime<Utc>) -> Result<()> {
    let key = format!("take-home-{id}-{}", due_at.timestamp_micros());
    let when = Enqueue { not_before: Some(due_at), key: Some(&key) };
    let now = tx.now();
    touchstone_jobs::enqueue(tx.db(), &HandInTakeHome::new(id), when, now).await?;
    Ok(())
}

/// Hands in what lies there. Grading it begins by itself.
pub(super) async fn hand_in(
    tx: &mut Tx,
    row: &TakeHomeRow,
    by: By,
    candidate: Option<CandidateId>,
) -> Result<GradeReportId> {
    reports::store::cancel_all(tx, row.id, ReportKind::DryRun).await?;
    store::submit(tx, row.id, by).await?;
    let report = grading::enqueue(tx, row, ReportKind::Grading, false).await?;
    applications::touch(tx, row.application_id).await?;
    let details = json!({"by": by, "kind": row.kind.map(|kind| kind.0), "sha256": row.sha256});
    let doer = candidate.map_or(Doer::Clock, Doer::Candidate);
    record(tx, "take_home.submitted", row, doer, details).await?;
    Ok(report)
}
