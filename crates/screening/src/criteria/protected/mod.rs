//! Criteria that are refused: what a person is, rather than what they can do.
//!
//! A wording is refused if one of the patterns of a topic stands in it, unless the words that it names belong to one of the
//! harmless wordings that are about work: "age verification", "women's health", "race condition".

#[cfg(test)]
mod later;
mod pattern;
mod rules;
#[cfg(test)]
mod tables;

use std::collections::HashSet;

use crate::tokens::Tokens;
use rules::{HARMLESS, SCHOOLS, TOPICS, Topic};

/// Why a text may not be a criterion of a kind; none if it may.
pub(super) fn refusal(text: &str, kind: &str) -> Option<String> {
    let words = Tokens::of_text(text).words();
    let words = pattern::Words::of(&words);
    let harmless: HashSet<usize> =
        HARMLESS.iter().flat_map(|pattern| words.find(pattern)).flatten().collect();
    let stands = |pattern: &str| {
        words.find(pattern).iter().any(|named| !named.iter().any(|word| harmless.contains(word)))
    };
    let mut topics = TOPICS.iter().chain((kind != "certificate" && kind != "skill").then_some(&SCHOOLS));
    topics.find(|topic| topic.patterns.iter().any(|pattern| stands(pattern))).map(Topic::reason)
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
