//! Screenings: the resumes that came in for a job, held against what the job needs.
//!
//! ```text
//!  files ──▶ waiting ──read──▶ ranked ─────┐                    ┌─▶ application, active
//!              │                           ├─ a person decides ─┤   (with confirmed facts)
//!              └─ needs OCR, unreadable, ──┘  with a reason     └─▶ application, rejected
//!                 unsupported language
//! ```
//!
//! A screening finds, shows where, and puts into an order. It decides nothing: whatever cannot be read is set apart for a
//! person, and a person moves or declines, with a reason. A run keeps what it was given, so that it can be repeated, and the
//! digest of what came out, so that the repetition can be held against it. While a screening is blind, nothing of who
//! somebody is leaves the server before that person was decided about.

mod at_once;
mod criteria;
mod decisions;
mod http;
mod people;
mod resumes;
mod runs;
mod screen;
mod store;
mod upload;
mod views;

use utoipa_axum::router::OpenApiRouter;

pub use at_once::screen_at_once;
pub use criteria::Criterion;
pub use decisions::{Decide, settle};
pub use http::{NewScreening, begin};
pub use people::{ReadOfResume, ScreenedData, erase, held, read_of};
pub use screen::Screen;
pub use store::ResumeDecision;
pub use upload::Incoming;

use crate::{
    app::App,
    http::Result,
    ids::{JobId, ScreeningId},
    jobs::{self, MANAGERS},
    tx::Tx,
};
use store::ScreeningRow;

/// The routes of this capability.
pub fn routes() -> OpenApiRouter<App> {
    http::routes().merge(resumes::routes()).merge(decisions::routes()).merge(runs::routes())
}

/// A job whose resumes the person may screen.
async fn require_job(tx: &mut Tx, id: JobId) -> Result<jobs::JobRow> {
    let job = jobs::job(tx, id).await?;
    jobs::standing(tx, id).await?.require(MANAGERS)?;
    Ok(job)
}

/// A screening of a job that the person runs. Whoever does not see the job does not learn that there is a screening.
async fn require(tx: &mut Tx, id: ScreeningId) -> Result<ScreeningRow> {
    let row = store::screening(tx, id).await?.ok_or_else(store::absent)?;
    require_job(tx, row.job_id).await.map_err(|problem| problem.absent_as("No screening has this id."))?;
    Ok(row)
}
