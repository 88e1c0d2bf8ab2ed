//! Wordings as small patterns over words.
//!
//! `a|b` one of them, `stem*` any word that begins so, `#` a number, `_` any word, `~` up to three words, `^` the start and
//! `$` the end of the text.

use std::collections::HashMap;
use std::ops::Range;

use crate::tokens::{Gap, Tokens};

/// The words of a text, and where each stands.
#[derive(Debug)]
pub(super) struct Words<'a> {
    all: &'a [String],
    places: HashMap<&'a str, Vec<usize>>,
    /// The first word of every sentence.
    sentences: Vec<usize>,
}

impl<'a> Words<'a> {
    pub(super) fn of(words: &'a [String], tokens: &Tokens) -> Self {
        let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, word) in words.iter().enumerate() {
            places.entry(word).or_default().push(at);
        }
        let sentences = (0..words.len()).filter(|at| tokens.gap(*at) == Gap::Stop).collect();
        Self { all: words, places, sentences }
    }

    /// A word; nothing past the end.
    pub(super) fn word(&self, at: usize) -> &str {
        self.all.get(at).map(String::as_str).unwrap_or_default()
    }

    /// The sentence in which a word stands.
    pub(super) fn sentence_of(&self, at: usize) -> Range<usize> {
        let next = self.sentences.partition_point(|start| *start <= at);
        let start =
            next.checked_sub(1).and_then(|before| self.sentences.get(before)).copied().unwrap_or_default();
        start..self.sentences.get(next).copied().unwrap_or(self.all.len())
    }

    /// Where a pattern stands: the words that it names, without those that `_` and `~` jump over.
    pub(super) fn find(&self, pattern: &str) -> Vec<Vec<usize>> {
        let parts: Vec<&str> = pattern.split_whitespace().collect();
        let stands_at = |start: usize| {
            let mut named = Vec::new();
            stands(&parts, self.all, start, &mut named).then_some(named)
        };
        let first = parts.first().copied().unwrap_or_default();
        if first == "^" {
            return stands_at(0).into_iter().collect();
        }
        if first.contains(['*', '#', '_', '~']) {
            return (0..self.all.len()).filter_map(stands_at).collect();
        }
        // Most begin with a word: only where it stands is it worth to look on.
        let starts = first.split('|').filter_map(|word| self.places.get(word)).flatten();
        starts.filter_map(|start| stands_at(*start)).collect()
    }
}

fn stands(parts: &[&str], words: &[String], at: usize, named: &mut Vec<usize>) -> bool {
    let Some((part, rest)) = parts.split_first() else { return true };
    match *part {
        "^" => at == 0 && stands(rest, words, at, named),
        "$" => at == words.len() && stands(rest, words, at, named),
        "~" => (0..=3).any(|jump| {
            let kept = named.len();
            let found = at + jump <= words.len() && stands(rest, words, at + jump, named);
            if !found {
                named.truncate(kept);
            }
            found
        }),
        _ => {
            if !words.get(at).is_some_and(|word| is(part, word)) {
                return false;
            }
            if *part != "_" {
                named.push(at);
            }
            stands(rest, words, at + 1, named)
        }
    }
}

fn is(part: &str, word: &str) -> bool {
    part.split('|').any(|choice| match choice {
        "_" => true,
        "#" => !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit()),
        _ => match choice.strip_suffix('*') {
            Some(stem) => word.starts_with(stem),
            None => choice == word,
        },
    })
}
