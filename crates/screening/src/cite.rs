//! Places as people and scripts are told them: the words, the page, and characters instead of bytes.

use serde::{Deserialize, Serialize};
use touchstone_extract::Reading;

use crate::Span;

/// Words of a resume, with where they stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cited {
    /// The words.
    pub text: String,
    /// The page, counted from 1.
    pub page: usize,
    /// How many characters (Unicode scalar values) of the text stand before them.
    pub start: usize,
    /// The character after the last.
    pub end: usize,
}

/// Turns places in a reading into what people are told. Made once for a reading, it is quick to ask.
#[derive(Debug)]
pub struct Places<'a> {
    reading: &'a Reading,
    /// The byte of every [`STEP`]th character.
    steps: Vec<usize>,
}

const STEP: usize = 64;

impl<'a> Places<'a> {
    /// Of a reading.
    pub fn of(reading: &'a Reading) -> Self {
        let steps = reading.text.char_indices().step_by(STEP).map(|(byte, _)| byte).collect();
        Self { reading, steps }
    }

    /// How many characters stand before a byte, which begins one.
    pub fn characters_before(&self, byte: usize) -> usize {
        let step = self.steps.partition_point(|at| *at <= byte).saturating_sub(1);
        let from = self.steps.get(step).copied().unwrap_or_default();
        step * STEP + self.reading.text.get(from..byte).map_or(0, |part| part.chars().count())
    }

    /// The words of a place.
    pub fn cite(&self, span: Span) -> Cited {
        let before = self.reading.lines.partition_point(|line| line.range.start <= span.start);
        let page =
            before.checked_sub(1).and_then(|index| self.reading.lines.get(index)).map_or(0, |line| line.page);
        Cited {
            text: span.of(&self.reading.text).to_owned(),
            page: page + 1,
            start: self.characters_before(span.start),
            end: self.characters_before(span.end),
        }
    }
}

#[cfg(test)]
mod tests {
    use touchstone_extract::Line;

    use super::*;

    #[test]
    fn a_place_is_told_in_characters_and_with_its_page() {
        let first = "Zoë Müller — développeuse\n".repeat(20);
        let text = format!("{first}\u{c}Größe: Rust\n");
        let at = text.find("Rust").expect("the word");
        let second = first.len() + 1;
        let reading = Reading {
            lines: vec![
                Line { range: 0..27, ..Line::default() },
                Line { range: second..text.len() - 1, page: 1, ..Line::default() },
            ],
            text: text.clone(),
            ..Reading::default()
        };
        let cited = Places::of(&reading).cite(Span { start: at, end: at + 4 });
        assert_eq!((cited.text.as_str(), cited.page), ("Rust", 2));
        let characters: String = text.chars().skip(cited.start).take(cited.end - cited.start).collect();
        assert_eq!(characters, "Rust");
    }
}
