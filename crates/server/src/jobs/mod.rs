//! Jobs: what is hired for, by whom, and by which guide.

mod http;
mod paper;
mod store;

use utoipa_axum::router::OpenApiRouter;

pub use http::{NewJob, SalaryRange, TeamMember, create};

pub use store::{JobRow, Member, any, job, team, variables};
pub use touchstone_rules::job::{MANAGERS, SCHEDULERS, ScorecardsVisible, Standing};

use crate::{app::App, http::Result, ids::JobId, tx::Tx};

/// The routes of this capability.
pub fn routes() -> OpenApiRouter<App> {
    http::routes().merge(paper::routes())
}

/// What the person may do on a job: their role on it if they have one, else their roles in the organization.
pub async fn standing(tx: &mut Tx, job: JobId) -> Result<Standing> {
    let on_job = store::role_on_job(tx, job).await?;
    Ok(Standing::of(&tx.scope().roles, on_job))
}
