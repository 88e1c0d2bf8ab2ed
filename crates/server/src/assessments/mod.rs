//! Assessments: a coding exercise that was given to one application, and what came of it.
//!
//! ```text
//!  give ─▶ invited ──begin──▶ running ──hand in──▶ submitted     (by the candidate, an interviewer, or the clock)
//!             │                  │
//!             ├─ not in time ─▶ expired
//!             └──────────────────┴──take back──▶ cancelled
//! ```
//!
//! Everybody is given the same: an assessment names a version of its exercise, which never changes. What its tests say is
//! evidence for whoever rates, and no rating. Nobody is moved or declined by it.

mod at_once;
mod hand_in;
mod http;
mod outcomes;
mod people;
mod portal;
mod rules;
mod shared;
mod similar;
mod store;
mod views;
mod work;

use utoipa_axum::router::OpenApiRouter;

pub use at_once::hand_in_alone;
pub use hand_in::HandIn;
pub use http::{NewAssessment, give};
pub use outcomes::{CodeRunView, StartedRun};
pub use people::{
    AssessmentToLookAt, LinkedTest, OwnAssessment, PacketAssessment, erase, held, linked, of_application,
    of_candidate, tests, to_look_at,
};
pub use rules::Mode as AssessmentMode;
pub use views::Assessment;
pub use work::RunInput;

use crate::{
    app::App,
    applications::{Seen, see},
    http::{Problem, Result},
    ids::{AssessmentId, CodeRunId},
    tx::Tx,
};
use store::AssessmentRow;

/// The routes of this capability.
pub fn routes() -> OpenApiRouter<App> {
    http::routes().merge(portal::routes()).merge(similar::routes())
}

fn absent() -> Problem {
    Problem::not_found("No assessment has this id.")
}

/// An assessment of an application that the person sees. Others do not learn that there is one.
async fn require(tx: &mut Tx, id: AssessmentId) -> Result<(Seen, AssessmentRow)> {
    let row = store::assessment(tx, id).await?.ok_or_else(absent)?;
    let seen = see(tx, row.application_id).await;
    Ok((seen.map_err(|problem| problem.absent_as("No assessment has this id."))?, row))
}

/// Whether the person may see a run, since it is of an assessment whose results they read; and whether they may stop it.
pub async fn run_rights(tx: &mut Tx, run: CodeRunId) -> Result<Option<bool>> {
    let Some(run) = store::run(tx, run).await? else { return Ok(None) };
    let (seen, row) = match require(tx, run.assessment_id).await {
        Ok(found) => found,
        Err(problem) if problem.status == 404 => return Ok(None),
        Err(problem) => return Err(problem),
    };
    let rights = views::rights(tx, &seen, &row).await?;
    // What a candidate tries by themselves is theirs until it is handed in.
    let open = row.mode == rules::Mode::Interview || row.submitted_at.is_some();
    Ok((rights.reads && open).then_some(rights.works))
}
