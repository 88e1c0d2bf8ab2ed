//! Anchors: told apart, and things that can be seen.

use std::sync::LazyLock;

use super::address::Address;
use super::report::Report;
use super::sieve::{self, is};
use super::words::{IN_WORD, Vocabulary};
use crate::Guide;
use crate::model::Attribute;

/// Words that say how much and not what.
const DEGREES: [&str; 62] = [
    "a",
    "an",
    "the",
    "is",
    "are",
    "of",
    "in",
    "at",
    "and",
    "or",
    "very",
    "quite",
    "rather",
    "somewhat",
    "extremely",
    "highly",
    "more",
    "most",
    "much",
    "less",
    "least",
    "little",
    "some",
    "no",
    "not",
    "none",
    "good",
    "great",
    "excellent",
    "outstanding",
    "exceptional",
    "strong",
    "weak",
    "poor",
    "bad",
    "average",
    "adequate",
    "acceptable",
    "fair",
    "solid",
    "superb",
    "perfect",
    "above",
    "below",
    "meets",
    "exceeds",
    "expectations",
    "expectation",
    "expected",
    "level",
    "skills",
    "skill",
    "knowledge",
    "understanding",
    "ability",
    "abilities",
    "answer",
    "answers",
    "performance",
    "shows",
    "demonstrates",
    "has",
];

/// The same, to be looked up.
static DEGREE: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::of(&DEGREES));

/// Words that tell of the rater's feeling.
const FEELINGS: [&str; 12] = [
    "gut feeling",
    "feels right",
    "feel like",
    "culture fit",
    "cultural fit",
    "good vibes",
    "seems nice",
    "likeable",
    "likable",
    "personality",
    "chemistry",
    "would have a beer",
];

/// Checks every scale.
pub(crate) fn check(guide: &Guide, report: &mut Report) {
    for (index, stage) in guide.stages.iter().enumerate() {
        let at = Address::of("stages").at(index).name("scorecard").name("attributes");
        if let Some(scorecard) = &stage.scorecard {
            attributes(at, &scorecard.attributes, report);
        }
    }
    let at = Address::of("reference_calls").name("attributes");
    attributes(at, &guide.reference_calls.attributes, report);
}

fn attributes(at: Address, attributes: &[Attribute], report: &mut Report) {
    for (index, attribute) in attributes.iter().enumerate() {
        scale(at.at(index).name("anchors"), attribute, report);
    }
}

fn scale(at: Address, attribute: &Attribute, report: &mut Report) {
    let lower = attribute.anchors.each_ref().map(|anchor| anchor.to_lowercase());
    let name = attribute.name.to_lowercase();
    let own: Vec<&str> = name.split(|char: char| !char.is_alphanumeric()).collect();
    // The level, its first telling word and its text.
    let mut told: Vec<(usize, &str, &str)> = Vec::new();
    for (level, anchor) in lower.iter().enumerate().skip(1).filter(|(_, anchor)| !anchor.trim().is_empty()) {
        let first = telling(anchor, &own).next();
        let feeling = feeling(anchor);
        let is_same = |(_, word, other): &&(usize, &str, &str)| {
            Some(*word) == first && telling(other, &own).eq(telling(anchor, &own))
        };
        if let Some(feeling) = feeling {
            let message = format!(
                "“{feeling}” is the rater's feeling and nothing to see or hear. Write what a person at level {level} says or does"
            );
            report.add("vague-anchor", at.at(level), message);
        } else if first.is_none() {
            let message = format!(
                "level {level} of “{}” only says how good. Write what a person at this level says or does",
                attribute.name
            );
            report.add("vague-anchor", at.at(level), message);
        } else if let Some((same, ..)) = told.iter().find(is_same) {
            // Those that are the same to the letter are reported as such already.
            if attribute.anchors[*same] != attribute.anchors[level] {
                let message = format!(
                    "levels {same} and {level} of “{}” differ only in degree. Say what is seen at the one and not at the other",
                    attribute.name
                );
                report.add("same-anchors", at.at(level), message);
            }
        }
        told.extend(first.map(|first| (level, first, anchor.as_str())));
    }
}

/// Four letters of each of [`FEELINGS`] that few other words have.
const TELLTALE: [[u8; 4]; 9] =
    [*b"feel", *b"cult", *b"vibe", *b"nice", *b"keab", *b"kabl", *b"nali", *b"chem", *b"beer"];

/// True if some of [`FEELINGS`] may stand in an anchor.
fn may_feel(anchor: &str) -> bool {
    let begins = |seen: [u8; 4]| {
        let is_four = |four: [u8; 4]| {
            is(seen[0], four[0]) & is(seen[1], four[1]) & is(seen[2], four[2]) & is(seen[3], four[3])
        };
        TELLTALE.into_iter().fold(0, |any, four| any | is_four(four))
    };
    sieve::any(anchor, begins) != 0
}

/// The first words of an anchor that tell how the rater feels.
fn feeling(anchor: &str) -> Option<&'static str> {
    if !may_feel(anchor) {
        return None;
    }
    let bytes = anchor.as_bytes();
    let starts = (0..bytes.len()).filter(|at| *at == 0 || !IN_WORD[usize::from(bytes[at - 1])]);
    let may_begin = |at: &usize| matches!(bytes[*at], b'c' | b'f' | b'g' | b'l' | b'p' | b's' | b'w');
    let felt = |at: usize| {
        let begins = |feeling: &&str| feeling.as_bytes()[0] == bytes[at];
        let feeling = FEELINGS.into_iter().filter(begins).find(|each| anchor[at..].starts_with(*each))?;
        (!anchor[..at].ends_with(char::is_alphanumeric)).then_some(feeling)
    };
    starts.filter(may_begin).find_map(felt)
}

/// The words of an anchor that say what is seen: without degrees and the attribute's own name.
fn telling<'a>(anchor: &'a str, own: &[&str]) -> impl Iterator<Item = &'a str> {
    let words = anchor.split(|char: char| !char.is_alphanumeric() && char != '\'');
    words.filter(|word| !word.is_empty() && !DEGREE.knows(word) && !own.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Scorecard, Stage};

    fn found(name: &str, anchors: [&str; 5]) -> Vec<(String, String)> {
        let attribute = Attribute {
            key: "a".to_owned(),
            name: name.to_owned(),
            anchors: anchors.map(str::to_owned),
            ..Attribute::default()
        };
        let scorecard = Scorecard { attributes: vec![attribute], recommendation: vec![] };
        let guide = Guide {
            stages: vec![Stage { scorecard: Some(scorecard), ..Stage::default() }],
            ..Guide::default()
        };
        let findings = super::super::check(&guide, None).findings;
        let here = findings
            .into_iter()
            .filter(|each| each.pointer.contains("/anchors/") && each.rule.contains("anchor"));
        here.map(|each| (each.rule, each.pointer.rsplit('/').next().unwrap_or_default().to_owned())).collect()
    }

    fn expect(name: &str, anchors: [&str; 5], expected: &[(&str, &str)]) {
        let found = found(name, anchors);
        let found: Vec<_> = found.iter().map(|(rule, level)| (rule.as_str(), level.as_str())).collect();
        assert_eq!(found, expected, "{anchors:?}");
    }

    #[test]
    fn every_feeling_has_its_telltale_letters() {
        for feeling in FEELINGS {
            assert!(may_feel(feeling), "{feeling}");
            assert_eq!(super::feeling(&format!("shows it, {feeling}")), Some(feeling));
        }
        assert!(!may_feel("says what failed, and why"));
    }

    #[test]
    fn anchors_say_what_is_seen() {
        expect(
            "Testing",
            [
                "None",
                "Writes no test",
                "Writes a test when asked",
                "Tests the main path",
                "Tests failures first",
            ],
            &[],
        );
        expect(
            "Testing",
            ["None", "Poor", "Average testing skills", "Good", "Tests failures first"],
            &[("vague-anchor", "1"), ("vague-anchor", "2"), ("vague-anchor", "3")],
        );
        expect(
            "Testing",
            ["None", "Writes some tests", "Writes tests", "x y", "z"],
            &[("same-anchors", "2")],
        );
        expect("Testing", ["None", "a b c", "a b c", "x y", "z"], &[("same-anchors", "2")]);
        expect("Team", ["None", "w", "x", "Good culture fit", "z"], &[("vague-anchor", "3")]);
        expect("Team", ["None", "w", "", "y", "z"], &[("missing-anchor", "2")]);
    }
}
