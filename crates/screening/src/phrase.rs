//! Phrases of a criterion, found in the words of a resume.

use std::collections::HashMap;

use crate::Span;
use crate::tokens::Tokens;

/// Where each word of a resume stands.
#[derive(Debug)]
pub(crate) struct Index<'a> {
    tokens: &'a Tokens,
    places: HashMap<&'a str, Vec<u32>>,
}

impl<'a> Index<'a> {
    pub(crate) fn of(tokens: &'a Tokens) -> Self {
        let mut places: HashMap<&str, Vec<u32>> = HashMap::with_capacity(tokens.len() / 2);
        for index in 0..tokens.len() {
            let word = tokens.word(index);
            if !word.is_empty() {
                places.entry(word).or_default().push(u32::try_from(index).unwrap_or(u32::MAX));
            }
        }
        Self { tokens, places }
    }

    pub(crate) fn tokens(&self) -> &'a Tokens {
        self.tokens
    }

    /// Where a phrase stands, as words from one up to another: whole words, case aside. It goes over what the phrase itself
    /// has between two words, over white space, joints and line ends; not over the end of a sentence or a comma.
    pub(crate) fn find(&self, phrase: &str) -> Vec<(usize, usize)> {
        let wanted = Tokens::of_text(phrase);
        let Some(first) = self.places.get(wanted.word(0)).filter(|_| wanted.len() > 0) else {
            return Vec::new();
        };
        let stands_at = |start: usize| {
            (1..wanted.len()).all(|offset| {
                let gap = self.tokens.gap(start + offset);
                self.tokens.word(start + offset) == wanted.word(offset)
                    && (gap.joins() || !wanted.gap(offset).joins())
            })
        };
        first
            .iter()
            .map(|start| *start as usize)
            .filter(|start| stands_at(*start))
            .map(|start| (start, start + wanted.len()))
            .collect()
    }

    /// The same as places in the text.
    pub(crate) fn spans(&self, phrase: &str) -> Vec<Span> {
        self.find(phrase).into_iter().map(|(from, to)| self.tokens.span(from, to)).collect()
    }
}
