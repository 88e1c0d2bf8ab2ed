//! Grading what was handed in, in the background, in processes that know nothing else.
//!
//! ```text
//!  ask ─▶ queued ──claimed by a grader──▶ running ──▶ done      (there is a report, or what a try showed)
//!            │                              ├───────▶ failed    (nobody who handed something in is to blame)
//!            └────────── cancel ────────────┴───────▶ cancelled
//! ```
//!
//! A [`Grader`] is a process's part in it. It does one at a time, so that no times are disturbed by another's work.

mod child;
mod job;
mod runner;

pub use runner::{Grader, Options};

use touchstone_jobs::Enqueue;

use super::{reports::store, rules::ReportKind, store::TakeHomeRow};
use crate::{http::Result, ids::GradeReportId, tx::Tx};
use job::Grade;

/// Has what lies there graded, or tried, as soon as a grader is free.
pub(super) async fn enqueue(
    tx: &mut Tx,
    row: &TakeHomeRow,
    kind: ReportKind,
    by_person: bool,
) -> Result<GradeReportId> {
    let id = GradeReportId::generate();
    store::insert(tx, id, row.id, kind, by_person).await?;
    let (job, now) = (Grade::new(id, tx.organization()), tx.now());
    touchstone_jobs::enqueue(tx.db(), &job, Enqueue::default(), now).await?;
    tell(tx, "grade_report.queued", id, row);
    Ok(id)
}

/// Stops a report: it is cancelled from now on, and its process ends within a second. False: it had ended already.
pub(super) async fn cancel(tx: &mut Tx, row: &TakeHomeRow, id: GradeReportId) -> Result<bool> {
    let done = store::cancel(tx, id).await?;
    if done {
        tell(tx, "grade_report.ended", id, row);
    }
    Ok(done)
}

/// Tells open pages, by id alone, that a report has come further.
fn tell(tx: &mut Tx, kind: &str, id: GradeReportId, row: &TakeHomeRow) {
    tx.publish(kind, |change| {
        change.grade_report_id = Some(id);
        change.take_home_id = Some(row.id);
        change.application_id = Some(row.application_id);
        change.job_id = Some(row.job_id);
    });
}
