//! What an import did, for the person who checks it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::{Guide, Scorecard, Stage};

/// What was found, what was not placed, and what to look at.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Report {
    /// How much of each part was found.
    pub placed: Placed,
    /// Text without a place, which the guide keeps as [`Guide::unplaced`].
    pub unplaced: Vec<Span>,
    /// What a person should check.
    pub warnings: Vec<Warning>,
    /// Lines that were read as headings and labels. They say where the text around them belongs, and are not text of
    /// the guide themselves.
    pub labels: Vec<Span>,
    /// What the line numbers count.
    #[serde(default)]
    pub numbering: Numbering,
    /// The line on which each page begins, from the first page on; empty for documents without pages.
    #[serde(default)]
    pub pages: Vec<usize>,
}

/// What the line numbers of a report count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(extend("examples" = ["lines"]))]
pub enum Numbering {
    /// The lines of the file.
    #[default]
    Lines,
    /// The paragraphs of the document: each line of its text as it was extracted. A row of a table is one, and so is
    /// what follows a line break within a paragraph. Empty paragraphs do not count.
    Paragraphs,
}

impl Report {
    /// Where a line stands, as a person would look for it: "line 12", "paragraph 12", "page 2, line 3".
    pub fn place_of(&self, line: usize) -> String {
        match (self.numbering, self.pages.partition_point(|first| *first <= line)) {
            (Numbering::Lines, _) => format!("line {line}"),
            (Numbering::Paragraphs, 0) => format!("paragraph {line}"),
            (Numbering::Paragraphs, page) => {
                format!("page {page}, line {}", line + 1 - self.pages[page - 1])
            }
        }
    }
}

/// Counts of what an import found.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Placed {
    /// Stages.
    pub stages: usize,
    /// Questions of all stages.
    pub questions: usize,
    /// Areas to cover.
    pub areas_to_cover: usize,
    /// Follow-ups.
    pub follow_ups: usize,
    /// Lines on what good looks like.
    pub what_good_looks_like: usize,
    /// Red flags.
    pub red_flags: usize,
    /// Attributes that stages rate.
    pub attributes: usize,
    /// Exercises.
    pub exercises: usize,
    /// Competencies of the profile.
    pub competencies: usize,
    /// Desired outcomes of the profile.
    pub outcomes: usize,
    /// Traits of the profile.
    pub traits: usize,
    /// Questions of the debrief.
    pub debrief_questions: usize,
    /// Questions of the reference calls.
    pub reference_questions: usize,
    /// Attributes that reference calls rate.
    pub reference_attributes: usize,
    /// Frequently asked questions.
    pub faq: usize,
    /// Variables.
    pub variables: usize,
}

/// Some lines of the document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Span {
    /// The first line, counted from 1.
    pub line_start: usize,
    /// The last line.
    pub line_end: usize,
    /// Their text.
    pub text: String,
}

/// Something to check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Warning {
    /// The line that it is about, counted from 1.
    pub line: usize,
    /// What to look at, in words.
    pub message: String,
}

impl Placed {
    /// Counts what a guide holds.
    pub(super) fn count(guide: &Guide) -> Self {
        let questions = || guide.stages.iter().flat_map(|stage| &stage.questions);
        let attributes =
            |stage: &Stage| stage.scorecard.as_ref().map_or(0, |card: &Scorecard| card.attributes.len());
        Self {
            stages: guide.stages.len(),
            questions: questions().count(),
            areas_to_cover: questions().map(|question| question.areas_to_cover.len()).sum(),
            follow_ups: questions().map(|question| question.follow_ups.len()).sum(),
            what_good_looks_like: questions().map(|question| question.what_good_looks_like.len()).sum(),
            red_flags: questions().map(|question| question.red_flags.len()).sum(),
            attributes: guide.stages.iter().map(attributes).sum(),
            exercises: guide.stages.iter().filter(|stage| stage.exercise.is_some()).count(),
            competencies: guide.profile.competencies.len(),
            outcomes: guide.profile.outcomes.len(),
            traits: guide.profile.traits.len(),
            debrief_questions: guide.debrief.questions.len(),
            reference_questions: guide.reference_calls.questions.len(),
            reference_attributes: guide.reference_calls.attributes.len(),
            faq: guide.faq.len(),
            variables: guide.variables.len(),
        }
    }
}
