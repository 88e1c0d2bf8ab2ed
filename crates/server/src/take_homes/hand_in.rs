//! Handing in what lies there when the deadline comes: in the background, and after a restart too.

use serde::{Deserialize, Serialize};
use touchstone_jobs::{Failure, Job, Outcome, Progress};

use super::{rules::By, store, work};
use crate::{app::App, http::Result, ids::TakeHomeId, scope::Scope};

/// Hands in what was uploaded last for a take-home whose deadline has come.
#[derive(Debug, Serialize, Deserialize)]
pub struct HandInTakeHome {
    take_home_id: TakeHomeId,
}

impl HandInTakeHome {
    pub(super) fn new(take_home_id: TakeHomeId) -> Self {
        Self { take_home_id }
    }

    async fn carry_out(&self, app: &App) -> Result<()> {
        let mut tx = app.db.read().await?;
        let organization = store::organization_of(&mut tx, self.take_home_id).await?;
        drop(tx);
        let Some(organization_id) = organization else { return Ok(()) };
        // The clock is nobody of the organization.
        let scope = Scope::of_nobody(organization_id, "Touchstone");
        let mut tx = app.begin(&scope).await?;
        let row = work::held(&mut tx, self.take_home_id).await?;
        // It was handed in or taken back meanwhile, or has more time: then there is another job.
        if !row.standing().is_due(tx.now()) {
            return Ok(());
        }
        work::hand_in(&mut tx, &row, By::Time, None).await?;
        tx.commit().await
    }
}

impl Job for HandInTakeHome {
    const NAME: &'static str = "hand_in_take_home";
    type Context = App;

    async fn run(&self, app: &App, _: &Progress) -> Outcome {
        self.carry_out(app).await.map_err(|problem| Failure::Retry(problem.detail))
    }
}
