//! A take-home that was handed in and graded before, for sample data.

use chrono::{DateTime, Utc};

use super::{
    reports::{Found, store as reports},
    rules::By,
    store::{self, Upload},
    work::{self, Doer},
};
use crate::{
    app::App,
    http::Result,
    ids::{GradeReportId, TakeHomeId},
    scope::Scope,
};

/// Has an archive handed in at a moment by the candidate, with the report that grading it gave.
pub async fn hand_in_graded(
    app: &App,
    scope: &Scope,
    id: TakeHomeId,
    (filename, content): (&str, &[u8]),
    report: &str,
    at: DateTime<Utc>,
) -> Result<()> {
    // What cannot be read is no sample.
    let _: Found = serde_json::from_str(report)?;
    let mut tx = app.at(at).begin(scope).await?;
    let row = work::held(&mut tx, id).await?;
    let sha256 = touchstone_record::sha256_of(content);
    let bytes = i64::try_from(content.len()).unwrap_or(i64::MAX);
    store::set_archive(&mut tx, id, content).await?;
    store::set_upload(&mut tx, id, &Upload::Archive { filename, bytes, sha256: &sha256 }).await?;
    store::submit(&mut tx, id, By::Candidate).await?;
    let network = "It was installed without a network.";
    reports::insert_done(&mut tx, GradeReportId::generate(), id, report, network).await?;
    let candidate =
        crate::applications::application(&mut tx, row.application_id).await?.map(|one| one.candidate_id);
    let doer = candidate.map_or(Doer::Clock, Doer::Candidate);
    let details = serde_json::json!({"by": By::Candidate, "kind": "archive", "sha256": sha256});
    work::record(&mut tx, "take_home.submitted", &row, doer, details).await?;
    tx.commit().await
}
