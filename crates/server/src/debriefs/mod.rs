//! Debriefs: the panel meets, in order, and decides.
//!
//! ```text
//! preparation ─▶ evidence ─▶ reveal ─▶ discussion ─▶ decision ─▶ closed
//!                ratings     recommen-  anyone may    the decider
//!                and notes   dations to change theirs or a consensus
//!                shared      all at     with a reason
//!                            once
//! ```

mod decisions;
mod http;
mod presence;
mod store;
mod views;

use utoipa_axum::router::OpenApiRouter;

pub use views::{DebriefSummary, DecisionView, decisions, not_held};

pub use decisions::{NewDecision, NextStep, decide};
pub use http::{NewDebrief, advance, create};
pub use presence::Presence;
pub use store::{DebriefRow, DecisionRow, decision_of, erase, of_application, open_of};
pub use touchstone_rules::debrief::{Outcome, Phase};

use crate::app::App;

/// The routes of this capability.
pub fn routes() -> OpenApiRouter<App> {
    http::routes().merge(decisions::routes())
}
