//! Where in a resume something stands.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// A place in the text of a resume: bytes of [`Reading::text`](touchstone_extract::Reading::text), on character
/// boundaries. What leaves the program (JSON, the API) counts characters (Unicode scalar values) instead, so that a
/// script in any language can cut the text with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// The words themselves.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self { start: range.start, end: range.end }
    }
}
