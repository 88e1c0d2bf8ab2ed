//! What verification found, in plain words.

use std::fmt;

use serde::Serialize;

use crate::event::Event;

/// One thing that verification has to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Whether it makes the record invalid.
    pub severity: Severity,
    /// Where it was found.
    pub place: Place,
    /// What is wrong, in words that follow the place: "its payload was altered".
    pub message: String,
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Something was changed, is missing or is not what it claims to be.
    Failure,
    /// Worth knowing, and no sign of tampering: a payload that was erased.
    Note,
}

/// Where a finding belongs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Place {
    /// The file as such: its size, its bytes, its JSON.
    File,
    /// The format and the members of the packet.
    Format,
    /// The key that the packet names.
    Key,
    /// The packet's own signature.
    Signature,
    /// A section.
    Section {
        /// The name of the section.
        name: String,
    },
    /// A chain as a whole.
    Chain {
        /// The name of the chain.
        chain: String,
    },
    /// An event.
    Event {
        /// The chain of the event.
        chain: String,
        /// Its place in the chain.
        seq: u64,
        /// Its id.
        id: String,
        /// What it says happened.
        #[serde(rename = "type")]
        event_type: String,
        /// When it says it happened.
        at: String,
    },
    /// An entry of the list of events that cannot be read as an event.
    Entry {
        /// Its position in the list, from 1.
        position: usize,
    },
}

impl Finding {
    pub(crate) fn failure(place: Place, message: impl Into<String>) -> Self {
        Self { severity: Severity::Failure, place, message: message.into() }
    }

    pub(crate) fn note(place: Place, message: impl Into<String>) -> Self {
        Self { severity: Severity::Note, place, message: message.into() }
    }

    /// Whether the finding makes the record invalid.
    pub fn is_failure(&self) -> bool {
        self.severity == Severity::Failure
    }
}

impl From<&Event> for Place {
    fn from(event: &Event) -> Self {
        Self::Event {
            chain: event.chain.to_string(),
            seq: event.seq,
            id: event.id.clone(),
            event_type: event.event_type.clone(),
            at: event.at.clone(),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File => to.write_str("File"),
            Self::Format => to.write_str("Format"),
            Self::Key => to.write_str("Key"),
            Self::Signature => to.write_str("Signature"),
            Self::Section { name } => write!(to, "Section {}", shown(name)),
            Self::Chain { chain } => write!(to, "Chain {}", shown(chain)),
            Self::Event { seq, id, event_type, at, .. } => {
                write!(to, "Event {seq} ({}, {}, id {})", shown(event_type), shown(at), shown(id))
            }
            Self::Entry { position } => write!(to, "Entry {position} of the events"),
        }
    }
}

/// "Event 17 (`scorecard.submitted`, 2026-03-02T09:30:00.000000Z, id …): its payload was altered".
impl fmt::Display for Finding {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}: {}", self.place, self.message)
    }
}

/// Text from a file that may be hostile, fit for a terminal: cut to a line's length, and without characters that steer
/// the terminal or turn the direction of writing.
pub(crate) fn shown(text: &str) -> String {
    const LONGEST: usize = 120;
    let mut line: String =
        text.chars().take(LONGEST).map(|c| if steers(c) { '\u{fffd}' } else { c }).collect();
    if text.chars().nth(LONGEST).is_some() {
        line.push('…');
    }
    line
}

fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{061c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_from_a_file_cannot_steer_the_terminal() {
        assert_eq!(shown("a\u{1b}[2Jb\u{202e}c\nd"), "a\u{fffd}[2Jb\u{fffd}c\u{fffd}d");
        assert_eq!(shown(&"x".repeat(200)), "x".repeat(120) + "…");
        assert_eq!(shown("scorecard.submitted"), "scorecard.submitted");
    }
}
