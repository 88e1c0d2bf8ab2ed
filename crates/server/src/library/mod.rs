//! The library over HTTP: guides, questions, system-design scenarios and coding exercises that come with Touchstone.

mod http;
mod views;

use touchstone_guide::Guide;
use touchstone_library::Library;

pub use http::routes;

use crate::http::{Problem, Result};

/// All of it. A file that is broken is a fault of ours.
fn shelves() -> Result<&'static Library> {
    touchstone_library::library().map_err(|error| Problem::fault(error))
}

/// A shipped guide by its id.
pub fn shipped(id: &str) -> Result<Option<Guide>> {
    Ok(shelves()?.guide(id).cloned())
}
