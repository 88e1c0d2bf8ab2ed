//! The weight of words, and which of them go together in which work: from descriptions of occupations, frozen with the program.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::stem::stem;
use crate::tokens::Tokens;

/// O*NET's occupations; the file says where they are from and under which licence.
const DATA: &str = include_str!("../../data/occupations.tsv");

/// How often the words of an occupation's title count.
const TITLE: u32 = 2;

/// How many occupations, at most, tell what a text is about.
const NEAREST: usize = 100;

/// Words that say nothing of work.
const STOP: &[&str] = &[
    "a",
    "an",
    "and",
    "are",
    "as",
    "at",
    "be",
    "by",
    "for",
    "from",
    "has",
    "have",
    "he",
    "her",
    "his",
    "i",
    "in",
    "is",
    "it",
    "its",
    "of",
    "on",
    "or",
    "our",
    "she",
    "that",
    "the",
    "their",
    "them",
    "they",
    "this",
    "to",
    "was",
    "we",
    "were",
    "will",
    "with",
    "you",
    "your",
    "who",
    "which",
    "may",
    "such",
    "other",
    "using",
    "use",
    "used",
    "etc",
    "not",
    "all",
    "any",
    "into",
    "more",
    "than",
    "within",
    "including",
    "include",
    "includes",
    "new",
    "work",
];

static MODEL: LazyLock<Model> = LazyLock::new(|| Model::read(DATA));

/// The one model of this version.
pub(super) fn model() -> &'static Model {
    &MODEL
}

/// Words with their weights, in the order of the words, and the length of it all.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Vector {
    /// The word as an index, and its weight.
    weights: Vec<(u32, f64)>,
    length: f64,
}

impl Vector {
    fn of(weights: Vec<(u32, f64)>) -> Self {
        let length = weights.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
        Self { weights, length }
    }

    /// How many different words it has.
    pub(super) fn words(&self) -> usize {
        self.weights.len()
    }

    /// The cosine of the angle between two, 0 if one of them is empty.
    pub(super) fn cosine(&self, other: &Self) -> f64 {
        let mut sum = 0.0;
        let mut theirs = other.weights.iter().peekable();
        for (word, weight) in &self.weights {
            while theirs.next_if(|(other, _)| other < word).is_some() {}
            if let Some((_, other)) = theirs.next_if(|(other, _)| other == word) {
                sum += weight * other;
            }
        }
        if sum > 0.0 { sum / (self.length * other.length) } else { 0.0 }
    }
}

#[derive(Debug, Default)]
pub(super) struct Model {
    words: HashMap<String, u32>,
    /// By word: how rare it is, in 1/64.
    rarity: Vec<u32>,
    occupations: Vec<Vector>,
    /// By word: the occupations that have it, and its share in their length.
    places: Vec<Vec<(u32, f64)>>,
    /// The words as they stand, to their index; what was stemmed once need not be again.
    known: HashMap<String, u32>,
}

impl Model {
    fn read(data: &str) -> Self {
        let mut model = Self::default();
        let mut counted: Vec<Vec<(u32, u32)>> = Vec::new();
        for line in data.lines().filter(|line| !line.starts_with('#')) {
            let (title, description) = line.split_once('\t').unwrap_or((line, ""));
            let mut counts: HashMap<u32, u32> = HashMap::new();
            for (text, times) in [(title, TITLE), (description, 1)] {
                for word in Tokens::of_text(text).words() {
                    if let Some(index) = model.learned(&word) {
                        *counts.entry(index).or_default() += times;
                    }
                }
            }
            let mut counts: Vec<(u32, u32)> = counts.into_iter().collect();
            counts.sort_unstable();
            counted.push(counts);
        }
        let mut texts = vec![0_u32; model.words.len()];
        counted.iter().flatten().for_each(|(word, _)| texts[*word as usize] += 1);
        model.rarity = texts.iter().map(|texts| rarity(counted.len(), *texts)).collect();
        model.occupations = counted.iter().map(|counts| model.weighed(counts)).collect();
        model.places = vec![Vec::new(); model.words.len()];
        for (index, occupation) in (0..).zip(&model.occupations) {
            for (word, weight) in &occupation.weights {
                model.places[*word as usize].push((index, weight / occupation.length));
            }
        }
        model
    }

    fn learned(&mut self, word: &str) -> Option<u32> {
        if !counts(word) {
            return None;
        }
        let next = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        let index = *self.words.entry(stem(word)).or_insert(next);
        self.known.insert(word.to_owned(), index);
        Some(index)
    }

    fn index(&self, word: &str) -> Option<u32> {
        if let Some(index) = self.known.get(word) {
            return Some(*index);
        }
        if counts(word) { self.words.get(&stem(word)).copied() } else { None }
    }

    /// The descriptions of occupations have this word.
    pub(super) fn knows(&self, word: &str) -> bool {
        self.index(word).is_some()
    }

    /// The vector of some words of a text.
    pub(super) fn vector(&self, tokens: &Tokens, words: impl Iterator<Item = usize>) -> Vector {
        let mut indices: Vec<u32> = words.filter_map(|at| self.index(tokens.word(at))).collect();
        indices.sort_unstable();
        let mut counts: Vec<(u32, u32)> = Vec::with_capacity(indices.len());
        for index in indices {
            match counts.last_mut() {
                Some((last, count)) if *last == index => *count += 1,
                _ => counts.push((index, 1)),
            }
        }
        self.weighed(&counts)
    }

    fn weighed(&self, counts: &[(u32, u32)]) -> Vector {
        let weight = |(word, count): &(u32, u32)| {
            (*word, f64::from(self.rarity[*word as usize]) * f64::from(often(*count)))
        };
        Vector::of(counts.iter().map(weight).collect())
    }

    /// What a text is about: the occupations that come nearest, by the square of how near they are.
    pub(super) fn work(&self, vector: &Vector) -> Vector {
        let mut near = vec![0.0; self.occupations.len()];
        for (word, weight) in &vector.weights {
            for (occupation, share) in &self.places[*word as usize] {
                near[*occupation as usize] += weight * share;
            }
        }
        let mut falling = near.clone();
        let rank = NEAREST.min(falling.len().saturating_sub(1));
        let (_, least, _) = falling.select_nth_unstable_by(rank, |a, b| b.total_cmp(a));
        let least = least.max(0.0);
        let nearest = (0..).zip(near).filter(|(_, nearness)| *nearness > least);
        Vector::of(nearest.map(|(occupation, nearness)| (occupation, nearness * nearness)).collect())
    }
}

/// A word that says something, if it is of work at all.
pub(super) fn counts(word: &str) -> bool {
    word.len() > 1 && word.as_bytes()[0].is_ascii_alphabetic() && !STOP.contains(&word)
}

/// 1 + ln((n + 1) / (texts + 1)), in 1/64: whole numbers, so that no machine's logarithm makes a difference.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "between 64 and 600"
)]
fn rarity(all: usize, texts: u32) -> u32 {
    ((1.0 + ((all + 1) as f64 / f64::from(texts + 1)).ln()) * 64.0).round() as u32
}

/// 1 + ln(count), in 1/64, no more than a word says that stands fifty times.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 64 and 320")]
fn often(count: u32) -> u32 {
    ((1.0 + f64::from(count.clamp(1, 50)).ln()) * 64.0).round() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_model_has_a_thousand_occupations_and_rare_words_weigh_more() {
        let model = model();
        assert!(model.occupations.len() > 1_000, "{}", model.occupations.len());
        let weight = |word: &str| model.rarity[model.index(word).unwrap() as usize];
        assert!(weight("welding") > weight("equipment"));
    }

    #[test]
    fn the_same_text_is_nearest_to_itself() {
        let model = model();
        for occupation in model.occupations.iter().take(20) {
            assert!((occupation.cosine(occupation) - 1.0).abs() < 1e-12);
        }
    }
}
