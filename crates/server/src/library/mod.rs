//! The library over HTTP: guides, questions, system-design scenarios, coding exercises and take-homes that come with
//! Touchstone, and what candidates are told.

mod http;
mod views;

use touchstone_guide::{Guide, library::CandidateGuide};
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

/// What candidates are told in a language, or else in English.
pub fn for_candidates(language: &str) -> Result<&'static CandidateGuide> {
    let found = shelves()?.for_candidates(language);
    let found = found.ok_or_else(|| Problem::fault(&"nothing is told to candidates"))?;
    Ok(&found.item)
}
