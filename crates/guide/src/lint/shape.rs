//! What a guide must have to be used at all, and what it should have to be used well.

use std::collections::{BTreeSet, HashSet};

use super::address::Address;
use super::report::Report;
use crate::Guide;
use crate::model::StageKind;
use crate::structure::{self, Problem};
use crate::variables;

/// Checks the parts of a guide.
pub(crate) fn check(guide: &Guide, report: &mut Report) {
    let used = variables::used(guide);
    for problem in structure::validate_with(guide, &used) {
        let finding = report.add(rule_of(&problem), Address::default(), problem.message);
        finding.pointer = problem.pointer;
        finding.severity = match problem.severity {
            structure::Severity::Error => super::Severity::Error,
            structure::Severity::Warning => super::Severity::Warning,
        };
    }
    unused_variables(guide, &used, report);
    for (index, _) in guide.unplaced.iter().enumerate() {
        let message = "an import found no place for this text. Move it to where it belongs, or delete it";
        report.add("unplaced-text", Address::of("unplaced").at(index), message);
    }
    stages(guide, report);
}

/// The rule that a problem of [`structure`] belongs to, by its place.
fn rule_of(problem: &Problem) -> &'static str {
    let pointer = problem.pointer.as_str();
    let is_error = problem.severity == structure::Severity::Error;
    if pointer.contains("/anchors/") {
        if is_error { "missing-anchor" } else { "same-anchors" }
    } else if pointer == "/variables" {
        "undeclared-variable"
    } else if pointer.ends_with("/agenda") {
        "minutes"
    } else if pointer.ends_with("/scorecard") {
        "missing-scorecard"
    } else if pointer.contains("/competencies/") && pointer.starts_with("/stages") {
        "unknown-competency"
    } else {
        "structure"
    }
}

fn unused_variables(guide: &Guide, used: &BTreeSet<String>, report: &mut Report) {
    for (index, variable) in guide.variables.iter().enumerate() {
        if !used.contains(&variable.name) {
            let message =
                format!("no text uses {{{{{}}}}}. Use it, or take it out of the front matter", variable.name);
            report.add("unused-variable", Address::of("variables").at(index), message);
        }
    }
}

fn stages(guide: &Guide, report: &mut Report) {
    let mut kinds = HashSet::new();
    for (index, stage) in guide.stages.iter().enumerate() {
        let at = Address::of("stages").at(index);
        kinds.insert(stage.kind);
        if stage.interviewer_directions.is_empty() {
            let message = "the stage has no directions: say how to run it, so that everyone does it alike";
            report.add("missing-directions", at, message);
        }
        if stage.candidate_script.is_empty() && stage.kind != StageKind::TakeHome {
            let message = "the stage has no script: write what every candidate is told, in the same words";
            report.add("missing-script", at, message);
        }
        for (number, question) in stage.questions.iter().enumerate() {
            if question.what_good_looks_like.is_empty() && question.areas_to_cover.is_empty() {
                let message = "nothing says what a good answer shows. Write “What good looks like” or “Areas to cover”, so that two \
                               interviewers listen for the same";
                report.add("no-guidance", at.name("questions").at(number), message);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn problems_have_the_rule_of_their_place() {
        use structure::Severity::{Error, Warning};
        let cases = [
            ("/stages/0/scorecard/attributes/0/anchors/2", Error, "missing-anchor"),
            ("/stages/0/scorecard/attributes/0/anchors/2", Warning, "same-anchors"),
            ("/variables", Error, "undeclared-variable"),
            ("/variables/0/name", Error, "structure"),
            ("/stages/0/agenda", Warning, "minutes"),
            ("/stages/0/scorecard", Warning, "missing-scorecard"),
            ("/stages/0/questions/0/competencies/1", Warning, "unknown-competency"),
            ("/profile/competencies/0/name", Error, "structure"),
            ("/stages/0/key", Error, "structure"),
        ];
        for (pointer, severity, rule) in cases {
            let problem = Problem { pointer: pointer.to_owned(), severity, message: String::new() };
            assert_eq!(rule_of(&problem), rule, "{pointer}");
        }
    }
}
