//! What a person still has to write.

use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::store;
use crate::{
    http::{
        Result,
        names::{CandidateName, JobTitle, StageTitle},
    },
    ids::{ApplicationId, InterviewId},
    tx::Tx,
};

/// A scorecard that I owe.
#[derive(Debug, Serialize, ToSchema)]
pub struct OwedScorecard {
    /// The application.
    application_id: ApplicationId,
    /// The candidate.
    candidate: CandidateName,
    /// The job.
    job: JobTitle,
    /// For which stage.
    stage: StageTitle,
    /// The meeting; null for what is reviewed without one, such as a take-home.
    interview_id: Option<InterviewId>,
    /// Since when.
    since: DateTime<Utc>,
}

/// The scorecards that the person owes on active applications, the oldest first: for interviews that are over, and
/// those that were begun without a meeting.
pub async fn owed(tx: &mut Tx) -> Result<Vec<OwedScorecard>> {
    let rows = store::owed(tx).await?.into_iter();
    let views = rows.map(|row| OwedScorecard {
        application_id: row.application_id,
        candidate: CandidateName { id: row.candidate_id, name: row.candidate_name },
        job: JobTitle { id: row.job_id, title: row.job_title },
        stage: StageTitle { id: row.stage_id, key: row.stage_key, title: row.stage_title },
        interview_id: row.interview_id,
        since: row.since,
    });
    Ok(views.collect())
}
