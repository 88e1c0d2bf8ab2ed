//! Take-homes: a take-home exercise that was given to one application, what was handed in, and what grading found in it.
//!
//! ```text
//!  give ─▶ invited ──hand in──▶ grading ─▶ graded     (handed in by the candidate, or by the clock what lies there)
//!             │                    └─ failed, stopped ─▶ submitted ─ again ─▶ grading
//!             ├─ nothing in time ─▶ expired
//!             └──────── take back ─▶ cancelled
//! ```
//!
//! Everybody is given the same: a take-home names a version of its exercise, which never changes. What grading finds is evidence
//! for whoever rates, and no rating. Nobody is moved or declined by it.

mod archive;
mod files;
mod grading;
mod hand_in;
mod http;
mod people;
mod portal;
mod reports;
mod rules;
mod sample;
mod store;
mod uploads;
mod views;
mod work;

use utoipa_axum::router::OpenApiRouter;

pub use grading::{Grader, Options as GraderOptions};
pub use hand_in::HandInTakeHome;
pub use http::{NewTakeHome, give};
pub use people::{
    LinkedFinding, OwnTakeHome, PacketTakeHome, TakeHomeToLookAt, erase, findings, held, linked,
    of_application, of_candidate, to_look_at,
};
pub use sample::hand_in_graded;
pub use uploads::Uploads;
pub use views::TakeHome;

use crate::{
    app::App,
    applications::{Seen, see},
    http::{Problem, Result},
    ids::TakeHomeId,
    tx::Tx,
};
use store::TakeHomeRow;

/// The routes of this capability.
pub fn routes() -> OpenApiRouter<App> {
    http::routes().merge(files::routes()).merge(portal::routes())
}

const NONE: &str = "No take-home has this id.";

fn absent() -> Problem {
    Problem::not_found(NONE)
}

/// A take-home of an application that the person sees. Others do not learn that there is one.
async fn require(tx: &mut Tx, id: TakeHomeId) -> Result<(Seen, TakeHomeRow)> {
    let row = store::take_home(tx, id).await?.ok_or_else(absent)?;
    let seen = see(tx, row.application_id).await;
    Ok((seen.map_err(|problem| problem.absent_as(NONE))?, row))
}
