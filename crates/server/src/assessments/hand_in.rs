//! Handing in what was written last, when the time is over: in the background, and after a restart too.

use serde::{Deserialize, Serialize};
use touchstone_jobs::{Failure, Job, Outcome, Progress};

use super::{store, work};
use crate::{app::App, http::Result, ids::AssessmentId, scope::Scope};

/// Hands in the last draft of an assessment whose time is over.
#[derive(Debug, Serialize, Deserialize)]
pub struct HandIn {
    assessment_id: AssessmentId,
}

impl HandIn {
    pub(super) fn new(assessment_id: AssessmentId) -> Self {
        Self { assessment_id }
    }

    async fn carry_out(&self, app: &App) -> Result<()> {
        let mut tx = app.db.read().await?;
        let organization = store::organization_of(&mut tx, self.assessment_id).await?;
        drop(tx);
        let Some(organization_id) = organization else { return Ok(()) };
        // The clock is nobody of the organization.
        let scope = Scope::of_nobody(organization_id, "Touchstone");
        let mut tx = app.begin(&scope).await?;
        let row = work::held(&mut tx, self.assessment_id).await?;
        // It was handed in or taken back meanwhile, or has more time: then there is another job.
        if !row.times().is_due(tx.now()) {
            return Ok(());
        }
        let last = store::drafts(&mut tx, row.id).await?.into_iter().next();
        let program = last.as_ref().map(|draft| (draft.language.as_str(), draft.source.as_str()));
        work::hand_in(&mut tx, &row, program, work::Worker::Clock).await?;
        tx.commit().await
    }
}

impl Job for HandIn {
    const NAME: &'static str = "hand_in";
    type Context = App;

    async fn run(&self, app: &App, _: &Progress) -> Outcome {
        self.carry_out(app).await.map_err(|problem| Failure::Retry(problem.detail))
    }
}
