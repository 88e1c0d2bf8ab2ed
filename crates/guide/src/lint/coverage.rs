//! Which stage covers which competency.

use std::collections::{BTreeMap, HashMap, HashSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::address::Address;
use super::report::Report;
use crate::Guide;
use crate::model::{AttributeKind, Scorecard, Stage};

/// Competencies × stages. Cells count the questions that show a competency; whether it is rated stands beside them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Coverage {
    /// The keys of the stages, in order.
    pub stages: Vec<String>,
    /// One row a competency of the profile, in order.
    pub rows: Vec<CoverageRow>,
}

/// Where one competency is covered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CoverageRow {
    /// Its name.
    pub competency: String,
    /// How many questions of each stage show it.
    pub questions: Vec<usize>,
    /// Whether the scorecard of each stage rates it.
    pub rated: Vec<bool>,
}

impl CoverageRow {
    /// How many stages have a question or a rating for it.
    pub fn stages(&self) -> usize {
        self.questions.iter().zip(&self.rated).filter(|(questions, rated)| **questions > 0 || **rated).count()
    }
}

/// More cells than this are no guide, and would cost more to fill than the guide to read.
const MOST_CELLS: usize = 250_000;

/// Checks that what the profile names is asked for and rated, and gives the matrix.
pub(crate) fn check(guide: &Guide, report: &mut Report) -> Coverage {
    let coverage = matrix(guide);
    for (index, row) in coverage.rows.iter().enumerate() {
        let at = Address::of("profile").name("competencies").at(index);
        let name = &row.competency;
        match row.stages() {
            0 => {
                let message = format!(
                    "no stage asks for “{name}” or rates it. Add a question and an attribute, or drop it"
                );
                report.add("uncovered-competency", at, message);
            }
            1 if guide.stages.len() > 1 => {
                let message = format!(
                    "only one stage covers “{name}”. A second, by another interviewer, makes its rating reliable"
                );
                report.add("covered-once", at, message);
            }
            _ => {}
        }
    }
    unrated(guide, report);
    outcomes(guide, report);
    coverage
}

/// A competency's name as it is compared.
fn same(name: &str) -> String {
    name.trim().to_lowercase()
}

fn matrix(guide: &Guide) -> Coverage {
    let stages: Vec<String> = guide.stages.iter().map(|stage| stage.key.clone()).collect();
    let rows = MOST_CELLS / stages.len().max(1);
    let width = stages.len();
    let mut coverage = Coverage { stages, rows: Vec::new() };
    let mut row_of = HashMap::new();
    for competency in guide.profile.competencies.iter().take(rows) {
        row_of.entry(same(&competency.name)).or_insert(coverage.rows.len());
        let (questions, rated) = (vec![0; width], vec![false; width]);
        coverage.rows.push(CoverageRow { competency: competency.name.clone(), questions, rated });
    }
    for (column, stage) in guide.stages.iter().enumerate() {
        for question in &stage.questions {
            let names: HashSet<String> = question.competencies.iter().map(|name| same(name)).collect();
            for row in names.iter().filter_map(|name| row_of.get(name)) {
                coverage.rows[*row].questions[column] += 1;
            }
        }
        for attribute in stage.scorecard.iter().flat_map(|card| &card.attributes) {
            if let Some(row) = row_of.get(&same(&attribute.name)) {
                coverage.rows[*row].rated[column] = true;
            }
        }
    }
    coverage
}

/// What a question shows and the stage's scorecard does not rate is lost.
fn unrated(guide: &Guide, report: &mut Report) {
    for (index, stage) in guide.stages.iter().enumerate() {
        let Some(scorecard) = &stage.scorecard else { continue };
        let rated: HashSet<String> =
            scorecard.attributes.iter().map(|attribute| same(&attribute.name)).collect();
        for (name, question) in asked(stage) {
            if !rated.contains(&name) {
                let shown = stage.questions[question].competencies.iter().find(|each| same(each) == name);
                let at = Address::of("stages").at(index).name("questions").at(question);
                let message = format!(
                    "the question shows “{}”, which this stage's scorecard does not rate. Add the attribute, or take the name off \
                     the question",
                    shown.map_or("", String::as_str)
                );
                report.add("unrated-competency", at, message);
            }
        }
    }
}

/// The competencies that a stage asks for, each with the first question that does.
fn asked(stage: &Stage) -> BTreeMap<String, usize> {
    let mut asked = BTreeMap::new();
    for (index, question) in stage.questions.iter().enumerate() {
        for name in &question.competencies {
            asked.entry(same(name)).or_insert(index);
        }
    }
    asked
}

fn outcomes(guide: &Guide, report: &mut Report) {
    let cards = guide.stages.iter().filter_map(|stage| stage.scorecard.as_ref());
    let outcome = |card: &Scorecard| -> Vec<String> {
        let outcomes = card.attributes.iter().filter(|each| each.kind == AttributeKind::Outcome);
        outcomes.map(|each| same(&each.name)).collect()
    };
    let rated: HashSet<String> = cards.flat_map(outcome).collect();
    for (index, outcome) in guide.profile.outcomes.iter().enumerate() {
        if !rated.contains(&same(&outcome.text)) {
            let at = Address::of("profile").name("outcomes").at(index);
            let message = "no scorecard rates this outcome. Add “#### Desired outcome: …” with its words to the stages that tell of it";
            report.add("unrated-outcome", at, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_matrix_counts_questions_and_ratings() {
        let mut guide = crate::markdown::parse(include_str!("../../tests/fixtures/canonical.md")).unwrap();
        let name = guide.profile.competencies[0].name.clone();
        guide.stages[0].questions[0].competencies = vec![name.to_uppercase(), name.clone()];
        let coverage = matrix(&guide);
        assert_eq!(coverage.stages.len(), 2);
        assert_eq!(
            (coverage.rows[0].questions.as_slice(), coverage.rows[0].competency.as_str()),
            (&[1, 0][..], name.as_str())
        );
    }

    #[test]
    fn what_is_not_covered_is_named() {
        let mut guide = crate::markdown::parse(include_str!("../../tests/fixtures/canonical.md")).unwrap();
        let rules = |guide: &Guide| -> Vec<String> {
            let findings = super::super::check(guide, None).findings;
            findings.into_iter().map(|each| format!("{} {}", each.rule, each.pointer)).collect()
        };
        guide.profile.competencies[1].name = "Chess".to_owned();
        guide.stages[0].questions[0].competencies = vec!["Nothing rated".to_owned()];
        guide.profile.outcomes[0].text = "Something else".to_owned();
        let found = rules(&guide);
        for expected in [
            "uncovered-competency /profile/competencies/1",
            "unrated-competency /stages/0/questions/0",
            "unrated-outcome /profile/outcomes/0",
        ] {
            assert!(found.contains(&expected.to_owned()), "{expected} in {found:?}");
        }
    }
}
