//! The lint of guides: what people who know structured interviewing would say about one.
//!
//! [`check`] gives findings, each with its rule and its place, the fifteen components of structure, and which stage
//! covers which competency. [`RULES`] lists the rules; `docs/guide-lint.md` is made of it. A guide may silence a rule
//! with a reason ([`crate::model::Allowance`]).
//!
//! Pure, and linear in the size of the guide. Rules that depend on English words run on guides in English alone.

mod address;
mod allowances;
mod anchors;
mod components;
mod coverage;
mod duplicates;
mod inclusive;
mod lexicon;
pub mod output;
pub(crate) mod passages;
mod pattern;
mod placeholders;
mod questions;
mod reading;
mod registry;
mod report;
mod shape;
mod sieve;
mod source;
mod time;
mod unlawful;
mod words;

#[cfg(test)]
mod tests;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use components::{Component, EnforcedBy, Structure};
pub use coverage::{Coverage, CoverageRow};
pub use registry::{RULES, Rule, rule};
pub use source::SourceMap;
pub use unlawful::{CATEGORIES, Category, Law, category_of};

use crate::Guide;
use passages::Passage;
use report::Report;
use words::Reading;

/// The most findings of one rule; a note says how many more there are.
pub const MOST_PER_RULE: usize = 200;

/// What the lint says about a guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Lint {
    /// What to look at, by line where lines are known, else by rule.
    pub findings: Vec<Finding>,
    /// What would be among the findings if the guide did not say why it is right.
    pub silenced: Vec<Silenced>,
    /// The fifteen components of structure.
    pub structure: Structure,
    /// Which stage covers which competency.
    pub coverage: Coverage,
}

impl Lint {
    /// How many findings have a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Do not interview with it.
    Error,
    /// It makes the interviews worse.
    Warning,
    /// Worth a look.
    Note,
}

impl Severity {
    /// The name, as in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// Something to look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    /// The rule: `unlawful-question`.
    pub rule: String,
    /// How bad it is.
    pub severity: Severity,
    /// What it is and what to do, in plain words.
    pub message: String,
    /// More that helps: the laws, a better way to ask.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub help: Vec<String>,
    /// Where, as a JSON pointer (RFC 6901) into the guide: `/stages/0/questions/2/text`.
    pub pointer: String,
    /// Where, by keys, as a silence names it: `stages/screening/questions/notice-period/text`.
    pub path: String,
    /// The line of the file, counted from 1, where there is a file.
    pub line: Option<usize>,
    /// For an unlawful question, what it is about: `age`, `family`, …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
}

/// A finding that the guide answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Silenced {
    /// What was found.
    #[serde(flatten)]
    pub finding: Finding,
    /// Why it is right, in the guide's words.
    pub reason: String,
    /// What silences it, as a JSON pointer into the guide: `/lint/0`.
    pub silence: String,
}

/// Checks a guide. With a map of its file, findings have lines.
pub fn check(guide: &Guide, source: Option<&SourceMap>) -> Lint {
    let mut report = Report::default();
    let english = is_english(&guide.language);
    shape::check(guide, &mut report);
    time::check(guide, &mut report);
    anchors::check(guide, &mut report);
    let coverage = coverage::check(guide, &mut report);
    duplicates::check(guide, &mut report);
    let mut reading = Reading::default();
    let mut signs = components::Signs::default();
    passages::each(guide, &mut |passage| {
        placeholders::check(&passage, &mut report);
        if english && !passage.text.is_empty() {
            reading.read(passage.text, &lexicon::get().vocabulary);
            let is_weak = in_english(&passage, &reading, &mut report);
            signs.take(&passage, &reading, is_weak);
        }
    });
    if english {
        questions::check_hypothetical(guide, &mut report);
        time::check_candidates_questions(guide, &mut report);
    } else {
        let message = format!(
            "the guide is in “{}”: rules that go by English words, unlawful questions among them, did not run. Have \
             somebody who knows the law of the place read the questions",
            guide.language
        );
        report.add("language-not-covered", address::Address::of("language"), message);
    }
    let structure = components::score(guide, &coverage, english.then_some(&signs));
    let mut silences = Report::default();
    let (mut findings, silenced) = allowances::apply(guide, report.finish(guide, source), &mut silences);
    findings.extend(silences.finish(guide, source));
    if source.is_some() {
        findings.sort_by_key(|finding| finding.line);
    }
    Lint { findings, silenced, structure, coverage }
}

/// Runs the rules that go by words. True if a question could be worded better.
fn in_english(passage: &Passage<'_>, reading: &Reading, report: &mut Report) -> bool {
    unlawful::check(passage, reading, report);
    let is_weak = questions::check(passage, reading, report);
    inclusive::check(passage, reading, report);
    reading::check(passage, reading, report);
    is_weak
}

fn is_english(language: &str) -> bool {
    let primary = language.split(['-', '_']).next().unwrap_or_default();
    primary.is_empty() || primary.eq_ignore_ascii_case("en")
}
