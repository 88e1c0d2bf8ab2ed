//! Who a resume is of, kept apart from what it says.

mod identity;

use touchstone_extract::Reading;

use crate::tokens::Tokens;
use crate::{Facts, Span};

/// The places that tell who the person is, and that no score may use.
pub(crate) fn identity(reading: &Reading, facts: &Facts, tokens: &Tokens) -> Vec<Span> {
    identity::marks(reading, facts, tokens).into_iter().map(|mark| mark.span).collect()
}

/// STUB
#[derive(Debug)]
pub struct Redacted {
    /// x
    pub reading: Reading,
}
impl Redacted {
    /// x
    pub fn span(&self, span: Span) -> Option<Span> {
        Some(span)
    }
}
/// STUB
pub fn redact(reading: &Reading, _facts: &Facts) -> Redacted {
    Redacted { reading: reading.clone() }
}
