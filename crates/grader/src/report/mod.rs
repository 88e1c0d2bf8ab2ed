//! What was found, as a value and on paper.

mod html;
mod text;

use std::collections::BTreeMap;

use serde::Serialize;

pub use html::html;
pub use text::text;

use crate::checks::Check;
use crate::finding::{Checked, Finding, Outcome, Requirement, Skipped, Standing, Stop, standings};
use crate::probe::Probe;
use crate::shape::Fact;
use crate::submission::Ran;

/// Everything that grading brought to light.
#[derive(Debug, Default, Serialize)]
pub struct Report {
    /// How each requirement stands. Tests and documentation are `blocked` as long as only the server was asked.
    pub requirements: BTreeMap<Requirement, Standing>,
    /// In the order of the catalogue.
    pub findings: Vec<Finding>,
    /// Checks that have no meaning for this submission.
    pub skipped: Vec<Skipped>,
    /// What was known of the API, and from where.
    pub facts: Vec<Fact>,
    /// Times in milliseconds. Nothing else in a report depends on them.
    pub timings: BTreeMap<&'static str, f64>,
    /// What was run to install and start it, where the grader did so.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Ran>,
}

impl Report {
    /// The findings of a requirement.
    pub fn of(&self, requirement: Requirement) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| finding.requirement == requirement)
    }

    /// How many findings ended so.
    pub fn count(&self, outcome: Outcome) -> usize {
        self.findings.iter().filter(|finding| finding.outcome == outcome).count()
    }

    /// As JSON.
    pub fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }
}

pub(crate) fn assemble(checks: &[Check], outcomes: Vec<(usize, Checked)>, probe: Probe<'_>) -> Report {
    let mut findings = Vec::new();
    let mut skipped = Vec::new();
    for (index, outcome) in outcomes {
        let check = &checks[index];
        let (outcome, summary, exchanges) = match outcome {
            Ok(verdict) => (verdict.outcome, verdict.summary, verdict.shown),
            Err(Stop::Skip(reason)) => {
                skipped.push(Skipped { check: check.id, reason });
                continue;
            }
            Err(Stop::Inconclusive(why, shown)) => (Outcome::Inconclusive, why, shown),
            Err(Stop::Ended(why)) => (Outcome::Inconclusive, why.to_owned(), Vec::new()),
        };
        let Check { id, requirement, title, source, .. } = *check;
        let runs = Vec::new();
        findings.push(Finding { check: id, requirement, title, outcome, summary, source, exchanges, runs });
    }
    Report {
        requirements: standings(&findings),
        findings,
        skipped,
        facts: probe.shape.facts,
        timings: probe.timings,
        steps: Vec::new(),
    }
}

pub(crate) fn standing_in_words(standing: Standing) -> &'static str {
    match standing {
        Standing::Met => "met",
        Standing::Partly => "partly met",
        Standing::Not => "not met",
        Standing::Blocked => "not decided",
    }
}

pub(crate) fn outcome_in_words(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Pass => "pass",
        Outcome::Fail => "fail",
        Outcome::Note => "note",
        Outcome::Inconclusive => "inconclusive",
    }
}
