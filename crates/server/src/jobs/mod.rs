//! Jobs: what is hired for, by whom, and by which guide.

mod http;
mod rules;
mod store;

use utoipa_axum::router::OpenApiRouter;
use uuid::Uuid;

pub use http::{NewJob, SalaryRange, TeamMember, create};
pub use rules::{ScorecardsVisible, Standing};
pub use store::{JobRow, Member, any, job, team, variables};

use crate::{app::App, http::Result, scope::Role, tx::Tx};

/// The routes of this capability.
pub fn routes() -> OpenApiRouter<App> {
    http::routes()
}

/// Who runs a job: its candidates, interviews and debriefs.
pub const MANAGERS: &[Role] = &[Role::Admin, Role::Recruiter, Role::HiringManager];
/// Who schedules.
pub const SCHEDULERS: &[Role] = &[Role::Admin, Role::Recruiter, Role::HiringManager, Role::Coordinator];

/// What the person may do on a job: their role on it if they have one, else their roles in the organization.
pub async fn standing(tx: &mut Tx, job: Uuid) -> Result<Standing> {
    let on_job = store::role_on_job(tx, job).await?;
    Ok(Standing::of(&tx.scope().roles, on_job))
}
