//! What holds in every guide that can be used: keys, names, anchors.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, hash_map::Entry};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::keys::{as_kept, is_key};
use crate::model::{Attribute, Guide, Question, Stage};
use crate::variables;

/// Something in a guide that is wrong or that a person should look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Problem {
    /// Where, as a JSON pointer (RFC 6901) into the guide: `/stages/0/title`.
    pub pointer: String,
    /// How bad it is.
    pub severity: Severity,
    /// What it is, in words.
    pub message: String,
}

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Nobody can interview with this guide.
    Error,
    /// The guide works, but probably not as meant.
    Warning,
}

impl Guide {
    /// The stage with a key.
    pub fn stage(&self, key: &str) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.key == key)
    }
}

/// Lists what is wrong in a guide, in the order of the document.
pub fn validate(guide: &Guide) -> Vec<Problem> {
    validate_with(guide, &variables::used(guide))
}

/// The same, for who knows already which variables the texts use.
pub(crate) fn validate_with(guide: &Guide, used: &BTreeSet<String>) -> Vec<Problem> {
    let mut check = Check::default();
    check.named("/title", &guide.title, "the guide has no title");
    check.variables(guide, used);
    let competencies: HashSet<&str> =
        guide.profile.competencies.iter().map(|each| each.name.as_str()).collect();
    check.names("/profile/competencies", guide.profile.competencies.iter().map(|each| each.name.as_str()));
    check.keys("/stages", guide.stages.iter().map(|stage| stage.key.as_str()));
    if guide.stages.is_empty() {
        check.warn("/stages", "the guide has no stages");
    }
    for (index, stage) in guide.stages.iter().enumerate() {
        check.stage(&format!("/stages/{index}"), stage, &competencies);
    }
    for (pointer, questions) in [
        ("/debrief/questions", &guide.debrief.questions),
        ("/reference_calls/questions", &guide.reference_calls.questions),
    ] {
        check.keys(pointer, questions.iter().map(|question| question.key.as_str()));
        for (index, question) in questions.iter().enumerate() {
            check.named(&format!("{pointer}/{index}/text"), &question.text, "the question has no words");
        }
    }
    check.attributes("/reference_calls/attributes", &guide.reference_calls.attributes);
    for (index, entry) in guide.faq.iter().enumerate() {
        check.named(&format!("/faq/{index}/question"), &entry.question, "the entry has no question");
        if entry.answer.trim().is_empty() {
            check.warn(&format!("/faq/{index}/answer"), "the question has no answer");
        }
    }
    check.problems
}

/// Lists the keys that stand twice in one list, before [`Guide::normalized`] gives the second one another key.
///
/// Keys tell which stage, question or attribute is which across versions, so what a person writes must not be renamed
/// behind their back. Missing keys are none of this: they are made.
pub fn repeated_keys(guide: &Guide) -> Vec<Problem> {
    let mut check = Check::default();
    check.unique("/stages", guide.stages.iter().map(|stage| stage.key.as_str()));
    for (index, stage) in guide.stages.iter().enumerate() {
        let questions = stage.questions.iter().map(|question| question.key.as_str());
        check.unique(&format!("/stages/{index}/questions"), questions);
        if let Some(scorecard) = &stage.scorecard {
            let attributes = scorecard.attributes.iter().map(|attribute| attribute.key.as_str());
            check.unique(&format!("/stages/{index}/scorecard/attributes"), attributes);
        }
    }
    check.unique("/debrief/questions", guide.debrief.questions.iter().map(|each| each.key.as_str()));
    let calls = &guide.reference_calls;
    check.unique("/reference_calls/questions", calls.questions.iter().map(|each| each.key.as_str()));
    check.unique("/reference_calls/attributes", calls.attributes.iter().map(|each| each.key.as_str()));
    check.problems
}

#[derive(Default)]
struct Check {
    problems: Vec<Problem>,
}

impl Check {
    fn add(&mut self, severity: Severity, pointer: &str, message: impl Into<String>) {
        self.problems.push(Problem { pointer: pointer.to_owned(), severity, message: message.into() });
    }

    fn error(&mut self, pointer: &str, message: impl Into<String>) {
        self.add(Severity::Error, pointer, message);
    }

    fn warn(&mut self, pointer: &str, message: impl Into<String>) {
        self.add(Severity::Warning, pointer, message);
    }

    fn named(&mut self, pointer: &str, name: &str, message: &str) {
        if name.trim().is_empty() {
            self.error(pointer, message);
        }
    }

    /// Keys that are not keys, and keys that stand twice in one list.
    fn keys<'a>(&mut self, list: &str, keys: impl Iterator<Item = &'a str>) {
        let mut seen = HashMap::new();
        for (index, key) in keys.enumerate() {
            let pointer = || format!("{list}/{index}/key");
            if !is_key(key) {
                let message = format!("`{key}` is not a key of lower-case letters, digits, `-` and `_`");
                self.error(&pointer(), message);
            } else if let Some(first) = seen.insert(key, index) {
                self.error(&pointer(), format!("`{key}` is the key of {list}/{first} too"));
            }
        }
    }

    /// Keys that would be the same once they are kept.
    fn unique<'a>(&mut self, list: &str, keys: impl Iterator<Item = &'a str>) {
        let mut seen = HashMap::new();
        for (index, key) in keys.map(as_kept).enumerate().filter(|(_, key)| !key.is_empty()) {
            match seen.entry(key) {
                Entry::Vacant(place) => drop(place.insert(index)),
                Entry::Occupied(first) => {
                    let message = format!("`{}` is the key of {list}/{} too", first.key(), first.get());
                    self.error(&format!("{list}/{index}/key"), message);
                }
            }
        }
    }

    fn names<'a>(&mut self, list: &str, names: impl Iterator<Item = &'a str>) {
        let mut seen = HashSet::new();
        for (index, name) in names.enumerate() {
            let pointer = format!("{list}/{index}/name");
            self.named(&pointer, name, "it has no name");
            if !seen.insert(name) {
                self.error(&pointer, format!("“{name}” stands in the list twice"));
            }
        }
    }

    fn variables(&mut self, guide: &Guide, used: &BTreeSet<String>) {
        self.names("/variables", guide.variables.iter().map(|variable| variable.name.as_str()));
        for (index, variable) in guide.variables.iter().enumerate() {
            if !variables::is_name(&variable.name) {
                let message = format!("`{}` is not a name in snake_case", variable.name);
                self.error(&format!("/variables/{index}/name"), message);
            }
        }
        let declared: HashSet<&str> = guide.variables.iter().map(|variable| variable.name.as_str()).collect();
        for name in used.iter().filter(|name| !declared.contains(name.as_str())) {
            self.error("/variables", format!("the text uses {{{{{name}}}}}, which is not declared"));
        }
    }

    fn stage(&mut self, pointer: &str, stage: &Stage, competencies: &HashSet<&str>) {
        self.named(&format!("{pointer}/title"), &stage.title, "the stage has no title");
        if stage.questions.is_empty() && stage.exercise.is_none() {
            self.warn(pointer, "the stage asks nothing: it has no questions and no exercise");
        }
        let agenda: u64 = stage.agenda.iter().filter_map(|item| item.minutes).map(u64::from).sum();
        if stage.minutes.is_some_and(|minutes| agenda > u64::from(minutes)) {
            self.warn(
                &format!("{pointer}/agenda"),
                format!("the agenda takes {agenda} minutes, longer than the stage"),
            );
        }
        let questions = format!("{pointer}/questions");
        self.keys(&questions, stage.questions.iter().map(|question| question.key.as_str()));
        for (index, question) in stage.questions.iter().enumerate() {
            self.question(&format!("{questions}/{index}"), question, competencies);
        }
        let Some(scorecard) = &stage.scorecard else {
            self.warn(&format!("{pointer}/scorecard"), "the stage has no scorecard");
            return;
        };
        self.attributes(&format!("{pointer}/scorecard/attributes"), &scorecard.attributes);
        if !matches!(scorecard.recommendation.len(), 0 | 4) {
            self.error(
                &format!("{pointer}/scorecard/recommendation"),
                "a recommendation has four labels, or none",
            );
        }
    }

    fn question(&mut self, pointer: &str, question: &Question, competencies: &HashSet<&str>) {
        self.named(&format!("{pointer}/text"), &question.text, "the question has no words");
        for (index, name) in question.competencies.iter().enumerate() {
            if !competencies.is_empty() && !competencies.contains(name.as_str()) {
                let message = format!("“{name}” is not a competency of the profile");
                self.warn(&format!("{pointer}/competencies/{index}"), message);
            }
        }
    }

    fn attributes(&mut self, list: &str, attributes: &[Attribute]) {
        self.keys(list, attributes.iter().map(|attribute| attribute.key.as_str()));
        for (index, attribute) in attributes.iter().enumerate() {
            self.named(&format!("{list}/{index}/name"), &attribute.name, "the attribute has no name");
            let mut levels = BTreeMap::new();
            for (level, anchor) in attribute.anchors.iter().enumerate() {
                let pointer = format!("{list}/{index}/anchors/{level}");
                if anchor.trim().is_empty() {
                    self.error(&pointer, format!("level {level} of “{}” is not described", attribute.name));
                } else if let Some(first) = levels.insert(anchor.as_str(), level) {
                    self.warn(
                        &pointer,
                        format!("levels {first} and {level} of “{}” read the same", attribute.name),
                    );
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown;

    const EXAMPLE: &str = include_str!("../tests/fixtures/canonical.md");

    fn pointers(change: impl Fn(&mut Guide)) -> Vec<String> {
        let mut guide = markdown::parse(EXAMPLE).unwrap();
        change(&mut guide);
        validate(&guide).into_iter().map(|problem| problem.pointer).collect()
    }

    #[test]
    fn a_complete_guide_has_no_errors() {
        let guide = markdown::parse(EXAMPLE).unwrap();
        let problems = validate(&guide);
        assert!(problems.iter().all(|problem| problem.severity == Severity::Warning), "{problems:?}");
        assert_eq!(guide.stage("exercise").map(|stage| stage.title.as_str()), Some("Exercise"));
        assert_eq!(guide.stage("other"), None);
    }

    #[test]
    fn a_key_that_stands_twice_is_named_before_it_is_renamed() {
        type Change = fn(&mut Guide);
        let guide = markdown::parse(EXAMPLE).unwrap();
        assert_eq!(repeated_keys(&guide), []);
        let cases: [(&str, Change); 5] = [
            ("/stages/1/key", |guide| guide.stages[1].key = guide.stages[0].key.clone()),
            // It would become the same key.
            ("/stages/1/key", |guide| guide.stages[1].key = guide.stages[0].key.to_uppercase()),
            ("/stages/0/questions/1/key", |guide| {
                let question = guide.stages[0].questions[0].clone();
                guide.stages[0].questions.insert(1, question);
            }),
            ("/reference_calls/attributes/1/key", |guide| {
                let attribute = guide.reference_calls.attributes[0].clone();
                guide.reference_calls.attributes.insert(1, attribute);
            }),
            ("/debrief/questions/1/key", |guide| {
                let question = guide.debrief.questions[0].clone();
                guide.debrief.questions.insert(1, question);
            }),
        ];
        for (pointer, change) in cases {
            let mut guide = guide.clone();
            change(&mut guide);
            let found = repeated_keys(&guide);
            let pointers: Vec<&str> = found.iter().map(|problem| problem.pointer.as_str()).collect();
            assert_eq!(pointers, [pointer]);
            assert_eq!(repeated_keys(&guide.normalized()), [], "an import makes keys unique");
        }
        // A key that is missing is made of the title.
        let mut nameless = guide;
        nameless.stages.iter_mut().for_each(|stage| stage.key.clear());
        assert_eq!(repeated_keys(&nameless), []);
    }

    #[test]
    fn each_problem_says_where_it_is() {
        type Change = fn(&mut Guide);
        let cases: [(&str, Change); 12] = [
            ("/title", |guide| guide.title.clear()),
            ("/variables/1/name", |guide| guide.variables[1].name = "Region".to_owned()),
            ("/variables/1/name", |guide| guide.variables[1].name = "company".to_owned()),
            ("/variables", |guide| guide.introduction.push_str("{{unknown}}")),
            ("/stages/1/key", |guide| guide.stages[1].key = "screening".to_owned()),
            ("/stages/0/title", |guide| guide.stages[0].title.clear()),
            ("/stages/0/agenda", |guide| guide.stages[0].minutes = Some(10)),
            ("/stages/0/questions/0/text", |guide| guide.stages[0].questions[0].text.clear()),
            ("/stages/0/questions/0/competencies/0", |guide| {
                guide.stages[0].questions[0].competencies = vec!["Chess".to_owned()];
            }),
            ("/reference_calls/attributes/0/anchors/3", |guide| {
                guide.reference_calls.attributes[0].anchors[3].clear();
            }),
            ("/debrief/questions/0/key", |guide| guide.debrief.questions[0].key = "Not a key".to_owned()),
            ("/faq/0/answer", |guide| guide.faq[0].answer.clear()),
        ];
        let before = pointers(|_| ());
        for (pointer, change) in cases {
            let found = pointers(change);
            let added = found.iter().filter(|each| *each == pointer).count();
            let had = before.iter().filter(|each| *each == pointer).count();
            assert_eq!(added, had + 1, "{pointer} in {found:?}");
        }
    }
}
