//! Why a document could not be read, in a form that passes from one process to another.

use serde::{Deserialize, Serialize};
use touchstone_extract::ExtractError;

/// A document that was not read: a reason that software can act on, and words for people.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[error("{detail}")]
pub struct Unreadable {
    /// What kind of reason it is.
    pub reason: Reason,
    /// What is wrong, and what helps, as a sentence without capital and full stop.
    pub detail: String,
}

/// The kinds of reasons for which a document is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The file is larger than any that is read.
    TooLarge,
    /// Reading it would pass a limit: it is long, deep, or packed to be expensive.
    TooMuch,
    /// It needs a password, or is in an office format that cannot be told from one that does.
    Protected,
    /// It holds programs.
    Macros,
    /// It is of a kind that is not read.
    Unsupported,
    /// It is damaged, or not what it seems to be.
    Malformed,
    /// It has pages but no text: a scan.
    NoText,
    /// Reading it took too long, or more memory than there is for it.
    TooExpensive,
    /// The process that read it has failed.
    Crashed,
    /// No process could be started to read it. The document may be in order.
    Unavailable,
}

impl Unreadable {
    pub(crate) fn too_expensive() -> Self {
        Self::from(&ExtractError::TooExpensive)
    }

    pub(crate) fn crashed() -> Self {
        Self { reason: Reason::Crashed, detail: "the process that read the file has failed".to_owned() }
    }

    pub(crate) fn unavailable(error: &std::io::Error) -> Self {
        let detail = format!("no process can be started to read the file: {error}");
        Self { reason: Reason::Unavailable, detail }
    }
}

impl From<&ExtractError> for Unreadable {
    fn from(error: &ExtractError) -> Self {
        let reason = match error {
            ExtractError::TooLarge(_) => Reason::TooLarge,
            ExtractError::TooMuch { .. } => Reason::TooMuch,
            ExtractError::Protected => Reason::Protected,
            ExtractError::Macros => Reason::Macros,
            ExtractError::Unsupported(_) => Reason::Unsupported,
            ExtractError::Malformed { .. } | ExtractError::Refused(_) => Reason::Malformed,
            ExtractError::NoText => Reason::NoText,
            ExtractError::TooExpensive => Reason::TooExpensive,
        };
        Self { reason, detail: error.to_string() }
    }
}
