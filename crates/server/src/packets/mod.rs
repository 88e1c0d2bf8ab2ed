//! Decision packets: a decision, the evidence for it and the record of how it came about, signed, as a file and on
//! paper.

mod dossier;
mod http;
mod paper;

use utoipa_axum::router::OpenApiRouter;

use crate::app::App;

/// The routes of this capability.
pub fn routes() -> OpenApiRouter<App> {
    http::routes()
}
