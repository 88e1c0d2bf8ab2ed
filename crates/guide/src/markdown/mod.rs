//! The guide as a file: Markdown with YAML front matter, described in `docs/guide-format.md`.
//!
//! `parse(&render(&guide)) == guide.normalized()` for every guide, and `render(&parse(file)?) == file` for every file
//! in canonical form, which is what [`render`] writes.

pub(crate) mod attributes;
mod cursor;
mod front;
pub(crate) mod library;
mod lists;
mod locate;
mod parse;
mod render;

#[cfg(test)]
pub(crate) mod tests;

pub(crate) use locate::locate;
pub use parse::parse;
pub use render::render;

/// The first line of every guide file, after `---`, starts with this.
pub(crate) const FORMAT: &str = "guide/1";

/// Headings that name a part of the guide. Reading and writing share them.
pub(crate) mod names {
    pub(crate) const JOB_DESCRIPTION: &str = "Job description";
    pub(crate) const PROFILE: &str = "Candidate profile";
    pub(crate) const STAGE: &str = "Stage:";
    pub(crate) const DEBRIEF: &str = "Debrief";
    pub(crate) const REFERENCE_CALLS: &str = "Reference calls";
    pub(crate) const FAQ: &str = "Frequently asked questions";
    pub(crate) const UNPLACED: &str = "Unplaced";
    pub(crate) const COMPETENCIES: &str = "Competencies";
    pub(crate) const OUTCOMES: &str = "Desired outcomes";
    pub(crate) const TRAITS: &str = "Traits";
    pub(crate) const INTERVIEWER: &str = "For the interviewer";
    pub(crate) const CANDIDATE: &str = "To the candidate";
    pub(crate) const AGENDA: &str = "Agenda";
    pub(crate) const QUESTION: &str = "Question:";
    pub(crate) const EXERCISE: &str = "Exercise";
    pub(crate) const SCORECARD: &str = "Scorecard";
    pub(crate) const AREAS: &str = "Areas to cover";
    pub(crate) const FOLLOW_UPS: &str = "Follow-ups";
    pub(crate) const GOOD: &str = "What good looks like";
    pub(crate) const RED_FLAGS: &str = "Red flags";
    pub(crate) const REQUIREMENTS: &str = "Requirements";
    pub(crate) const CRITERIA: &str = "Evaluation criteria";
    pub(crate) const OUTCOME: &str = "Desired outcome:";
    pub(crate) const RECOMMENDATION: &str = "Overall recommendation";
}

/// Why a file is not a guide, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: expected {expected}, found {found}")]
pub struct ParseError {
    /// The line, counted from 1.
    pub line: usize,
    /// What could stand there.
    pub expected: String,
    /// What stands there.
    pub found: String,
}

impl ParseError {
    pub(crate) fn new(line: usize, expected: impl Into<String>, found: impl Into<String>) -> Self {
        Self { line, expected: expected.into(), found: found.into() }
    }
}

/// A line as an error message shows it: quoted, and not longer than a person reads.
fn quoted(line: &str) -> String {
    const SHOWN: usize = 60;
    let line = line.trim_ascii();
    match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("`{}…`", &line[..end]),
        None if line.is_empty() => "an empty line".to_owned(),
        None => format!("`{line}`"),
    }
}
