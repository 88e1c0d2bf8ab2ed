//! Which words of a text stayed, went and came.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::work::step;

/// The largest table of two texts' words that is filled, in cells: some five hundred words against as many. Longer texts are
/// told apart only at their common beginning and end.
const MOST_CELLS: usize = 1_000_000;

/// A part of a text that was reworded. The parts that are not added, one after another, are the text before; those that
/// are not removed are the text after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WordSpan {
    /// Whether it stayed.
    pub kind: WordSpanKind,
    /// The words, with the spaces between them.
    pub text: String,
}

/// What became of a part of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WordSpanKind {
    /// It stands in both.
    Same,
    /// It stands in the text before.
    Removed,
    /// It stands in the text after.
    Added,
}

/// Compares two texts word by word. Takes what it costs out of the budget, in cells, and is coarser when that is spent.
pub(super) fn spans(before: &str, after: &str, budget: &mut usize) -> Vec<WordSpan> {
    let (old, new) = (words(before), words(after));
    let start = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (&old[start..], &new[start..]);
    let end = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(|(a, b)| a == b).count();
    let (old_middle, new_middle) = (&old_rest[..old_rest.len() - end], &new_rest[..new_rest.len() - end]);
    let mut spans = Spans::default();
    spans.add(WordSpanKind::Same, &old[..start]);
    spans.middle(old_middle, new_middle, budget);
    spans.add(WordSpanKind::Same, &old_rest[old_rest.len() - end..]);
    spans.0
}

/// Words, blanks and single marks: put together, they are the text.
pub(super) fn words(text: &str) -> Vec<&str> {
    let kind = |c: char| (c.is_alphanumeric(), c.is_whitespace());
    let mut words = Vec::new();
    let mut start = 0;
    let mut last = None;
    for (at, c) in text.char_indices() {
        step();
        let mark = kind(c) == (false, false);
        if last.is_some_and(|last| last != kind(c) || mark) {
            words.push(&text[start..at]);
            start = at;
        }
        last = Some(kind(c));
    }
    if start < text.len() {
        words.push(&text[start..]);
    }
    words
}

#[derive(Default)]
struct Spans(Vec<WordSpan>);

impl Spans {
    fn add(&mut self, kind: WordSpanKind, words: &[&str]) {
        if words.is_empty() {
            return;
        }
        let text = words.concat();
        match self.0.last_mut() {
            Some(last) if last.kind == kind => last.text.push_str(&text),
            _ => self.0.push(WordSpan { kind, text }),
        }
    }

    fn middle(&mut self, old: &[&str], new: &[&str], budget: &mut usize) {
        let cells = old.len().saturating_mul(new.len());
        if cells > MOST_CELLS || cells > *budget {
            self.add(WordSpanKind::Removed, old);
            self.add(WordSpanKind::Added, new);
            return;
        }
        *budget -= cells;
        let common = common(old, new);
        let (mut i, mut j) = (0, 0);
        while i < old.len() && j < new.len() {
            if old[i] == new[j] {
                self.add(WordSpanKind::Same, &old[i..=i]);
                (i, j) = (i + 1, j + 1);
            } else if common[i + 1][j] >= common[i][j + 1] {
                self.add(WordSpanKind::Removed, &old[i..=i]);
                i += 1;
            } else {
                self.add(WordSpanKind::Added, &new[j..=j]);
                j += 1;
            }
        }
        self.add(WordSpanKind::Removed, &old[i..]);
        self.add(WordSpanKind::Added, &new[j..]);
    }
}

/// How many words the ends of both texts have in common, from each pair of places on.
fn common(old: &[&str], new: &[&str]) -> Vec<Vec<u32>> {
    let mut table = vec![vec![0; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            step();
            table[i][j] =
                if old[i] == new[j] { table[i + 1][j + 1] + 1 } else { table[i + 1][j].max(table[i][j + 1]) };
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(before: &str, after: &str) -> String {
        let show = |span: WordSpan| match span.kind {
            WordSpanKind::Same => span.text,
            WordSpanKind::Removed => format!("[-{}-]", span.text),
            WordSpanKind::Added => format!("[+{}+]", span.text),
        };
        spans(before, after, &mut 1_000_000).into_iter().map(show).collect()
    }

    #[test]
    fn words_that_changed_are_marked() {
        assert_eq!(shown("What did you do?", "What did you do then?"), "What did you do[+ then+]?");
        assert_eq!(shown("one two three", "one 2 three"), "one [-two-][+2+] three");
        assert_eq!(shown("", "all new"), "[+all new+]");
        assert_eq!(shown("gone", ""), "[-gone-]");
        assert_eq!(shown("naïve Ärger – 你好", "naïve Zorn – 你好"), "naïve [-Ärger-][+Zorn+] – 你好");
        assert_eq!(shown("a b c d e", "b c x e"), "[-a -]b c [-d-][+x+] e");
    }

    #[test]
    fn what_is_too_long_is_told_apart_at_its_ends() {
        let (before, after) = ("same x y same".to_owned(), format!("same {} same", "z ".repeat(50_000)));
        let mut budget = 1000;
        let found = spans(&before, &after, &mut budget);
        assert_eq!(budget, 1000, "nothing was spent");
        assert_eq!(found.len(), 4, "{:?}", found.iter().map(|span| span.kind).collect::<Vec<_>>());
        assert_eq!(found[0].text, "same ");
    }
}
