//! Whether a document is in English, the only language whose headings the importer knows.

use super::lines::Unit;

/// The words that hold English sentences together. They make up a quarter of a guide and more.
const COMMON: [&str; 30] = [
    "the", "and", "of", "to", "a", "in", "is", "for", "you", "what", "how", "that", "it", "with", "on", "we",
    "they", "are", "do", "your", "would", "not", "be", "at", "as", "from", "this", "tell", "us", "why",
];

/// Fewer words than this say nothing of the language.
const ENOUGH: usize = 120;

/// This many words are looked at.
const SAMPLE: usize = 4000;

/// True unless enough words stand there and too few of them are common English ones.
pub(super) fn may_be_english(units: &[Unit]) -> bool {
    let words = units.iter().flat_map(|unit| unit.text.split(|char: char| !char.is_alphabetic()));
    let (mut all, mut common) = (0, 0);
    for word in words.filter(|word| !word.is_empty()).take(SAMPLE) {
        all += 1;
        common += usize::from(COMMON.iter().any(|each| each.eq_ignore_ascii_case(word)));
    }
    // German and French share "in", "a" and "on" with English, and stay below one word in twelve.
    all < ENOUGH || common * 12 >= all
}
