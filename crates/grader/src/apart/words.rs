//! What is said between the process that grades and its parent.

use std::path::PathBuf;

use base64::prelude::BASE64_STANDARD;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use crate::Trial;

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// How much of it.
    pub mode: Mode,
    /// With what.
    pub submitted: Submitted,
    /// Hosts that may be reached while it is installed, as an administrator writes them; `registries` stands for those of the
    /// common package managers.
    pub allow: Vec<String>,
    /// Folders of toolchains that do not stand below /usr, with programs in their `bin`.
    pub toolchains: Vec<PathBuf>,
    /// Runs it even where a protection is missing that strangers' programs need.
    pub unprotected: bool,
}

/// How much is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Everything: [`crate::grade_submission`].
    Grade,
    /// Only whether it runs: [`crate::try_out`].
    TryOut,
}

/// What was handed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Submitted {
    /// An archive: ZIP, tar or tar.gz.
    Archive {
        /// Its bytes.
        #[serde(with = "bytes")]
        content: Vec<u8>,
    },
    /// The address of a Git repository, whose files are told ([`Tell::Files`]).
    Git {
        /// `https://`, with a branch or tag behind a `#` if it is not the repository's own.
        url: String,
    },
}

/// What the process answers: one a line.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tell {
    /// How far it has come.
    Doing {
        /// Steps that are done.
        done: usize,
        /// Steps in all; none where that is not known.
        of: usize,
        /// What is being done.
        what: String,
    },
    /// The files of a repository as they are graded, as a tar archive.
    Files {
        /// Its bytes.
        #[serde(with = "bytes")]
        content: Vec<u8>,
    },
    /// The end of grading: the report as [`crate::Report::json`] writes it.
    Graded(Box<RawValue>),
    /// The end of a try.
    Tried(Trial),
    /// The end of what could not be done.
    Failed {
        /// Why, in a sentence.
        why: String,
        /// Whether it may go better another time: the sandbox failed, and nobody who handed something in is to blame.
        again: bool,
    },
}

impl Tell {
    /// Whether it is the last that is said.
    pub fn is_end(&self) -> bool {
        !matches!(self, Self::Doing { .. } | Self::Files { .. })
    }
}

/// Bytes as text in base64.
mod bytes {
    use super::{BASE64_STANDARD, Deserialize, Deserializer, Serializer};
    use base64::Engine as _;
    use serde::de::Error as _;

    pub(super) fn serialize<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&BASE64_STANDARD.encode(bytes))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
        let text = String::deserialize(deserializer)?;
        BASE64_STANDARD.decode(text).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_is_understood() {
        let task = Task {
            mode: Mode::TryOut,
            submitted: Submitted::Archive { content: vec![0, 255, 10] },
            allow: vec!["registries".to_owned()],
            toolchains: vec!["/opt/x".into()],
            unprotected: false,
        };
        let line = serde_json::to_string(&task).expect("a line");
        assert!(!line.contains('\n'));
        assert_eq!(serde_json::from_str::<Task>(&line).expect("a task"), task);
        let report = RawValue::from_string(r#"{"findings":[]}"#.to_owned()).expect("JSON");
        let line = serde_json::to_string(&Tell::Graded(report)).expect("a line");
        let heard: Tell = serde_json::from_str(&line).expect("an end");
        assert!(heard.is_end());
        assert!(matches!(heard, Tell::Graded(report) if report.get() == r#"{"findings":[]}"#));
    }
}
