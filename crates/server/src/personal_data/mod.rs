//! What a person's data is to them: everything that is held can be given out, and everything can be erased.
//!
//! Erasing takes away every word about the person and leaves numbers, times and the chain of events, which hold digests
//! of what was said and nothing of it.

mod erasure;
mod export;

use utoipa_axum::router::OpenApiRouter;

use crate::app::App;

/// The routes of this capability.
pub fn routes() -> OpenApiRouter<App> {
    export::routes().merge(erasure::routes())
}
