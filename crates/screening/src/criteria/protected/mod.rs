//! Criteria that are refused: what a person is, rather than what they can do.
//!
//! A wording is refused if one of the patterns of a topic stands in it, unless the words that it names belong to one of the
//! harmless wordings that are about work: "age verification", "women's health", "race condition". Of health it is also told by
//! the sentence whose it is.

mod health;
#[cfg(test)]
mod later;
#[cfg(test)]
mod latest;
mod pattern;
mod rules;
#[cfg(test)]
mod tables;

use std::collections::HashSet;

use crate::tokens::Tokens;
use rules::{EQUAL, HARMLESS, SCHOOLS, TOPICS, Topic};

/// Why a text may not be a criterion of a kind; none if it may.
pub(super) fn refusal(text: &str, kind: &str) -> Option<String> {
    let tokens = Tokens::of_text(text);
    let words = tokens.words();
    let words = pattern::Words::of(&words, &tokens);
    let harmless: HashSet<usize> =
        HARMLESS.iter().flat_map(|pattern| words.find(pattern)).flatten().collect();
    let equal: Vec<usize> = EQUAL.iter().flat_map(|pattern| words.find(pattern)).flatten().collect();
    let must_not_matter = |at: usize| {
        let before = words.sentence_of(at).start..at;
        equal.iter().any(|said| before.contains(said))
    };
    let excused = |topic: &Topic, named: &[usize]| {
        named.iter().any(|word| harmless.contains(word) || must_not_matter(*word))
            || topic.is_health && health::is_work(&words, named)
    };
    let stands = |topic: &Topic| {
        topic.is_health && health::OF_THE_APPLICANT.iter().any(|pattern| !words.find(pattern).is_empty())
            || topic
                .patterns
                .iter()
                .any(|pattern| words.find(pattern).iter().any(|named| !excused(topic, named)))
    };
    let mut topics = TOPICS.iter().chain((kind != "certificate" && kind != "skill").then_some(&SCHOOLS));
    topics.find(|topic| stands(topic)).map(Topic::reason)
}

impl Topic {
    fn reason(&self) -> String {
        format!("asks for {}, which is refused: {}", self.what, self.why)
    }
}

#[cfg(test)]
mod tests {
    use super::later::{PASSING_LATER, REFUSED_LATER};
    use super::latest::{HEALTH_PASSING, HEALTH_REFUSED, PASSING_LATEST, REFUSED_LATEST};
    use super::refusal;
    use super::tables::{PASSING, PASSING_UNSEEN, REFUSED, REFUSED_UNSEEN};

    #[test]
    fn what_people_are_is_refused_in_every_wording() {
        let passed: Vec<_> = REFUSED
            .iter()
            .chain(REFUSED_UNSEEN)
            .chain(REFUSED_LATER)
            .filter(|(kind, text)| refusal(text, kind).is_none())
            .collect();
        assert!(passed.is_empty(), "{} of {}: {passed:#?}", passed.len(), REFUSED.len());
    }

    #[test]
    fn what_is_about_work_passes() {
        let refused: Vec<_> = PASSING
            .iter()
            .chain(PASSING_UNSEEN)
            .chain(PASSING_LATER)
            .filter_map(|(kind, text)| refusal(text, kind).map(|reason| (text, reason)))
            .collect();
        assert!(refused.is_empty(), "{} of {}: {refused:#?}", refused.len(), PASSING.len());
    }

    #[test]
    fn health_is_refused_where_it_is_the_applicants_and_passes_where_it_is_that_of_others() {
        let refused = |text: &&&str| refusal(text, "text").is_some();
        let passed: Vec<_> =
            HEALTH_REFUSED.iter().chain(REFUSED_LATEST).filter(|text| !refused(text)).collect();
        assert!(passed.is_empty(), "let through: {passed:#?}");
        let stopped: Vec<_> = HEALTH_PASSING.iter().chain(PASSING_LATEST).filter(refused).collect();
        assert!(stopped.is_empty(), "refused: {stopped:#?}");
    }

    /// A thousand descriptions of work, which name diseases, races, prisons and beards. Each is somebody's job description.
    #[test]
    fn descriptions_of_occupations_pass() {
        let occupations = include_str!("../../../data/occupations.tsv");
        // One in three, since a debug build takes its time.
        let described: Vec<&str> =
            occupations.lines().filter(|line| line.contains('\t')).step_by(3).collect();
        let refused: Vec<_> = described.iter().filter(|text| refusal(text, "text").is_some()).collect();
        assert!(described.len() > 300);
        assert!(
            refused.len() * 100 <= described.len(),
            "{} of {}: {refused:#?}",
            refused.len(),
            described.len()
        );
    }

    #[test]
    fn what_must_not_matter_is_no_demand() {
        let said = "We hire regardless of age, gender, religion, disability or origin.";
        assert_eq!(refusal(said, "text"), None);
        assert!(refusal("We hire regardless of age. Must be in good health.", "text").is_some());
        assert!(refusal("Female, regardless of age", "text").is_some());
    }

    #[test]
    fn a_refusal_says_what_and_why() {
        assert_eq!(
            refusal("under 35 years old", "text").as_deref(),
            Some(
                "asks for an age, which is refused: people may not be chosen by how old they are; ask for the experience that the \
                 work needs."
            )
        );
    }
}
