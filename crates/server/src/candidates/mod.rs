//! Candidates: the people who apply.

mod http;
mod store;

use utoipa_axum::router::OpenApiRouter;

pub use http::{CandidateView, NewCandidate, create};
pub use store::{CandidateRow, candidate, erase, held};

use crate::app::App;

/// The routes of this capability.
pub fn routes() -> OpenApiRouter<App> {
    http::routes()
}
