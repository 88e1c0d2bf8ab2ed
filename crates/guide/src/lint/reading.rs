//! How hard a text is to read, for those who are not used to reading at work in English.

use super::passages::{Passage, Place};
use super::report::Report;
use super::words::Reading;

/// Shorter texts say too little about their style.
const WORDS: usize = 100;

/// The years of school that a text for candidates may take, by the formula of Flesch and Kincaid.
const GRADE: f64 = 12.0;

/// Checks what candidates read and hear.
pub(crate) fn check(passage: &Passage<'_>, reading: &Reading, report: &mut Report) {
    let for_candidates = matches!(passage.place, Place::Published | Place::Script);
    if !for_candidates || reading.words.len() < WORDS {
        return;
    }
    let grade = grade(passage.text, reading);
    if grade > GRADE {
        let message = format!(
            "the text reads like school year {grade:.0}; candidates should get by with {GRADE:.0}. Shorten sentences and use \
             everyday words"
        );
        report.add("reading-level", passage.address, message);
    }
}

/// The grade level after Kincaid et al. (1975).
#[expect(clippy::cast_precision_loss, reason = "counts of words are small")]
fn grade(text: &str, reading: &Reading) -> f64 {
    let words = reading.words.len().max(1) as f64;
    let sentences = reading.sentences.len().max(1) as f64;
    let syllables: usize = reading.words.iter().map(|word| syllables(&text[word.start..word.end])).sum();
    0.39 * (words / sentences) + 11.8 * (syllables as f64 / words) - 15.59
}

/// Which bytes are vowels.
const VOWELS: [bool; 256] = {
    let mut vowels = [false; 256];
    let letters = b"aeiouyAEIOUY";
    let mut at = 0;
    while at < letters.len() {
        vowels[letters[at] as usize] = true;
        at += 1;
    }
    vowels
};

/// Groups of vowels, without a silent "e" at the end; at least one.
fn syllables(word: &str) -> usize {
    let mut count = 0_usize;
    let mut was_vowel = false;
    for byte in word.bytes() {
        let is_vowel = VOWELS[usize::from(byte)];
        count += usize::from(is_vowel && !was_vowel);
        was_vowel = is_vowel;
    }
    let silent = word.ends_with(['e', 'E']) && !word.ends_with("le") && count > 1;
    (count - usize::from(silent)).max(1)
}

#[cfg(test)]
mod tests {
    use super::super::lexicon;
    use super::*;

    fn graded(text: &str) -> f64 {
        let mut reading = Reading::default();
        reading.read(text, &lexicon::get().vocabulary);
        grade(text, &reading)
    }

    #[test]
    fn syllables_are_counted() {
        let cases =
            [("a", 1), ("time", 1), ("table", 2), ("service", 2), ("evaluation", 4), ("tests", 1), ("x", 1)];
        for (word, expected) in cases {
            assert_eq!(syllables(word), expected, "{word}");
        }
    }

    #[test]
    fn plain_words_read_easily() {
        let plain = "We build a shop. You help us to run it. We talk each day.";
        let heavy = "Comprehensive organisational documentation necessitates considerable interdepartmental coordination \
                     notwithstanding contradictory operational responsibilities.";
        assert!(graded(plain) < 4.0, "{}", graded(plain));
        assert!(graded(heavy) > 20.0, "{}", graded(heavy));
    }
}
