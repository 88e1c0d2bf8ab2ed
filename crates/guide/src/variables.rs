//! Variables: `{{name}}` in any text of a guide, filled in by a job.

use std::collections::{BTreeMap, BTreeSet};

use crate::lint::passages;
use crate::model::{Attribute, Guide, GuidedQuestion, Question, Stage};

/// True for `snake_case` in ASCII that starts with a letter.
pub fn is_name(text: &str) -> bool {
    text.starts_with(|char: char| char.is_ascii_lowercase())
        && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'))
}

/// Fills in the variables of a guide: with the value given, else with the default.
///
/// Returns the names that have neither, in alphabetical order; they stay as they are in the text. A value is text: if it
/// contains `{{name}}` itself, that stays.
pub fn fill(guide: &Guide, values: &BTreeMap<String, String>) -> (Guide, Vec<String>) {
    let defaults = guide.variables.iter().filter_map(|each| Some((each.name.clone(), each.default.clone()?)));
    let mut known: BTreeMap<String, String> = defaults.collect();
    known.extend(values.iter().map(|(name, value)| (name.clone(), value.clone())));
    let mut filled = guide.clone();
    let mut unfilled = BTreeSet::new();
    each_text(&mut filled, &mut |text| {
        if text.contains("{{") {
            *text = fill_text(text, &known, &mut unfilled);
        }
    });
    (filled, unfilled.into_iter().collect())
}

/// The names of the variables that the text of a guide uses, in alphabetical order.
pub fn used(guide: &Guide) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    let mut take = |text: &str| {
        // Most texts have none.
        if !text.contains('{') {
            return;
        }
        let mut rest = text;
        while let Some(start) = rest.find("{{") {
            rest = &rest[start..];
            let Some((name, length)) = variable(rest) else {
                rest = &rest[1..];
                continue;
            };
            if !used.contains(name) {
                used.insert(name.to_owned());
            }
            rest = &rest[length..];
        }
    };
    passages::each(guide, &mut |passage| take(passage.text));
    guide
        .stages
        .iter()
        .flat_map(|stage| &stage.questions)
        .flat_map(|each| &each.competencies)
        .for_each(|name| take(name));
    used
}

fn fill_text(text: &str, known: &BTreeMap<String, String>, unfilled: &mut BTreeSet<String>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("{{") {
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        let Some((name, length)) = variable(rest) else {
            out.push('{');
            rest = &rest[1..];
            continue;
        };
        if let Some(value) = known.get(name) {
            out.push_str(value);
        } else {
            out.push_str(&rest[..length]);
            unfilled.insert(name.to_owned());
        }
        rest = &rest[length..];
    }
    out.push_str(rest);
    out
}

/// The name of the variable at the start of a text, and its length with the braces. Spaces around the name are allowed.
fn variable(text: &str) -> Option<(&str, usize)> {
    let inner = text.strip_prefix("{{")?;
    let is_inside = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_' | b' ');
    let length = inner.bytes().take_while(|byte| is_inside(*byte)).count();
    let name = inner[..length].trim_matches(' ');
    (is_name(name) && inner[length..].starts_with("}}")).then_some((name, length + 4))
}

/// Calls `visit` with every text of the guide that a person reads, in the order of the document. Not with keys, nor
/// with the variables themselves.
pub(crate) fn each_text(guide: &mut Guide, visit: &mut dyn FnMut(&mut String)) {
    visit(&mut guide.title);
    guide.role.iter_mut().for_each(&mut *visit);
    guide.level.iter_mut().for_each(&mut *visit);
    visit(&mut guide.introduction);
    visit(&mut guide.job_description);
    visit(&mut guide.profile.summary);
    for competency in &mut guide.profile.competencies {
        visit(&mut competency.name);
        visit(&mut competency.description);
    }
    guide.profile.outcomes.iter_mut().for_each(|outcome| visit(&mut outcome.text));
    guide.profile.traits.iter_mut().for_each(&mut *visit);
    guide.stages.iter_mut().for_each(|stage| each_in_stage(stage, visit));
    visit(&mut guide.debrief.directions);
    each_guided(&mut guide.debrief.questions, visit);
    visit(&mut guide.reference_calls.directions);
    each_guided(&mut guide.reference_calls.questions, visit);
    each_attribute(&mut guide.reference_calls.attributes, visit);
    for entry in &mut guide.faq {
        visit(&mut entry.question);
        visit(&mut entry.answer);
    }
    guide.unplaced.iter_mut().for_each(&mut *visit);
}

fn each_in_stage(stage: &mut Stage, visit: &mut dyn FnMut(&mut String)) {
    visit(&mut stage.title);
    visit(&mut stage.interviewer_directions);
    visit(&mut stage.candidate_script);
    stage.agenda.iter_mut().for_each(|item| visit(&mut item.title));
    stage.questions.iter_mut().for_each(|question| each_in_question(question, visit));
    if let Some(exercise) = &mut stage.exercise {
        visit(&mut exercise.title);
        visit(&mut exercise.brief);
        exercise.requirements.iter_mut().for_each(&mut *visit);
        exercise.criteria.iter_mut().for_each(&mut *visit);
    }
    if let Some(scorecard) = &mut stage.scorecard {
        each_attribute(&mut scorecard.attributes, visit);
        scorecard.recommendation.iter_mut().for_each(&mut *visit);
    }
}

fn each_in_question(question: &mut Question, visit: &mut dyn FnMut(&mut String)) {
    visit(&mut question.text);
    let Question { competencies, areas_to_cover, follow_ups, what_good_looks_like, red_flags, .. } = question;
    for list in [competencies, areas_to_cover, follow_ups, what_good_looks_like, red_flags] {
        list.iter_mut().for_each(&mut *visit);
    }
}

fn each_guided(questions: &mut [GuidedQuestion], visit: &mut dyn FnMut(&mut String)) {
    for question in questions {
        visit(&mut question.text);
        visit(&mut question.guidance);
    }
}

fn each_attribute(attributes: &mut [Attribute], visit: &mut dyn FnMut(&mut String)) {
    for attribute in attributes {
        visit(&mut attribute.name);
        attribute.anchors.iter_mut().for_each(&mut *visit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Variable;

    fn guide(introduction: &str) -> Guide {
        let variables = vec![
            Variable { name: "company".to_owned(), label: "Company".to_owned(), default: None },
            Variable {
                name: "city".to_owned(),
                label: "City".to_owned(),
                default: Some("Utrecht".to_owned()),
            },
        ];
        Guide { introduction: introduction.to_owned(), variables, ..Guide::default() }
    }

    #[test]
    fn values_come_before_defaults_and_the_rest_stays() {
        let values = BTreeMap::from([("company".to_owned(), "{{city}} Ltd".to_owned())]);
        let (filled, unfilled) = fill(&guide("{{company}} in {{ city }}, {{team}} {{Not}} {{{"), &values);
        assert_eq!(filled.introduction, "{{city}} Ltd in Utrecht, {{team}} {{Not}} {{{");
        assert_eq!(unfilled, ["team"]);
    }

    #[test]
    fn used_variables_are_listed_once() {
        let used = used(&guide("{{company}} {{company}} {{ a_1 }} {{_x}}"));
        assert_eq!(used.into_iter().collect::<Vec<_>>(), ["a_1", "company"]);
    }
}
