//! The same question twice.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::LazyLock;

use super::address::{Address, path};
use super::report::Report;
use super::words::Vocabulary;
use crate::Guide;

/// Words that do not tell two questions apart.
const PLAIN_WORDS: [&str; 52] = [
    "a", "an", "the", "you", "your", "us", "me", "we", "our", "i", "is", "are", "was", "were", "do", "does",
    "did", "have", "has", "had", "be", "been", "to", "of", "in", "on", "at", "for", "from", "with", "and",
    "or", "that", "this", "it", "about", "tell", "describe", "walk", "through", "give", "time", "when",
    "what", "how", "which", "please", "can", "could", "would", "example", "as",
];

/// The same, to be looked up.
static PLAIN: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::of(&PLAIN_WORDS));

/// With fewer telling words, only equal sets of them count.
const NEAR_FROM: usize = 6;

/// Words beyond this one are not compared.
const MOST_WORDS: usize = 40;

/// Finds questions that share all their telling words, or all but one.
///
/// A near pair is found by what is left when one word is taken out of each: the cost grows with the words of the
/// questions, not with the pairs. A set of words is the sum of their hashes, so that a word is taken out by subtraction.
pub(crate) fn check(guide: &Guide, report: &mut Report) {
    let mut exact: HashMap<u64, Address> = HashMap::new();
    let mut near: HashMap<u64, Address> = HashMap::new();
    for (index, stage) in guide.stages.iter().enumerate() {
        for (number, question) in stage.questions.iter().enumerate() {
            let at = Address::of("stages").at(index).name("questions").at(number).name("text");
            let words = telling(&question.text);
            if words.is_empty() {
                continue;
            }
            let all = words.iter().fold(0_u64, |sum, word| sum.wrapping_add(*word));
            let parts = if words.len() < NEAR_FROM { &[] } else { words.as_slice() };
            let without = |word: &u64| all.wrapping_sub(*word);
            let alike = parts.iter().find_map(|word| near.get(&without(word)));
            let first = exact.get(&all).or_else(|| near.get(&all)).or(alike);
            if let Some(first) = first {
                let place = path(guide, first.to_string().trim_end_matches("/text"));
                let message = format!(
                    "the question is the same as {place}, or nearly. Ask it once, and use the time for another"
                );
                report.add("duplicate-question", at, message);
                continue;
            }
            for word in parts {
                near.entry(without(word)).or_insert(at);
            }
            if !parts.is_empty() {
                near.entry(all).or_insert(at);
            }
            exact.insert(all, at);
        }
    }
}

/// The hashes of the words that tell a question from others, each once, without the ending of the plural.
fn telling(text: &str) -> Vec<u64> {
    let text = text.to_lowercase();
    let words = text
        .split(|char: char| !char.is_alphanumeric())
        .filter(|word| !word.is_empty() && !PLAIN.knows(word));
    let mut words: Vec<u64> = words.take(MOST_WORDS).map(|word| hash(stem(word))).collect();
    words.sort_unstable();
    words.dedup();
    words
}

fn hash(word: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    word.hash(&mut hasher);
    hasher.finish()
}

fn stem(word: &str) -> &str {
    let is_plural = word.len() > 3 && word.ends_with('s') && !word.ends_with("ss");
    &word[..word.len() - usize::from(is_plural)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Question, Stage};

    fn found(texts: &[&str]) -> Vec<String> {
        let stage = |text: &&str| Stage {
            questions: vec![Question { text: (*text).to_owned(), ..Question::default() }],
            ..Stage::default()
        };
        let guide = Guide { stages: texts.iter().map(stage).collect(), ..Guide::default() };
        let findings = super::super::check(&guide, None).findings;
        findings
            .into_iter()
            .filter(|each| each.rule == "duplicate-question")
            .map(|each| each.pointer)
            .collect()
    }

    #[test]
    fn the_same_question_in_other_words_is_found() {
        let second = ["/stages/1/questions/0/text"];
        assert_eq!(found(&["Tell me about a failed release.", "Describe a release that failed."]), second);
        assert_eq!(
            found(&[
                "Which incident taught your team most last winter?",
                "Which incidents taught your team most last summer?"
            ]),
            second
        );
        assert_eq!(
            found(&[
                "Which incident taught your team most last winter?",
                "Which incident taught your team most last?"
            ]),
            second
        );
    }

    #[test]
    fn different_questions_are_left_alone() {
        assert_eq!(found(&["Tell me about a failed release.", "Tell me about a failed migration."]), [""; 0]);
        assert_eq!(found(&["質問", "答え", "", ""]), [""; 0]);
        assert_eq!(
            found(&[
                "How would you test a queue under heavy load?",
                "How would you monitor a queue under heavy load?"
            ]),
            [""; 0]
        );
    }
}
