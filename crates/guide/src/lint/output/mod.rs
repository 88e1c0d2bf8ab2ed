//! The lint in the forms that people and programs read. Pure: values in, text out.

mod docs;
mod json;
mod sarif;
mod text;

pub use docs::{documentation, rules_as_text};
pub use json::json;
pub use sarif::sarif;
pub use text::text;

use super::Lint;

/// A file and what the lint says of it.
#[derive(Debug, Clone, Copy)]
pub struct Checked<'a> {
    /// The name of the file, as it was given.
    pub file: &'a str,
    /// What was found.
    pub lint: &'a Lint,
}
