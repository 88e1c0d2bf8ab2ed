//! Criteria that are refused: what a person is, rather than what they can do.
//!
//! A wording is refused if one of the patterns of a topic stands in it, unless the words that it names belong to one of the
//! harmless wordings that are about work: "age verification", "women's health", "race condition". Of health it is also told by
//! the sentence whose it is.

mod health;
#[cfg(test)]
mod later;
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
