//! Which submissions to one exercise share more than the task explains: pairs to look at, never a verdict.
//!
//! Fingerprints by winnowing (Schleimer, Wilkerson, Aiken: “Winnowing: local algorithms for document fingerprinting”,
//! SIGMOD 2003). Every run of at least [`GUARANTEE`] words that two sources share is found, unless all of it stands in
//! the starter code; no run shorter than [`GRAM`] words is. What is found is followed to its ends word by word, so the
//! shares are of words, not of fingerprints.

mod tokens;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use serde::Serialize;

use self::tokens::{Token, tokens};
use crate::languages::Language;

/// Words in a row that make a fingerprint. Shorter runs are what every program of a language has.
pub const GRAM: usize = 15;

/// Fingerprints in a row, of which at least one is kept.
const WINDOW: usize = 11;

/// A shared run of so many words is always found.
pub const GUARANTEE: usize = GRAM + WINDOW - 1;

/// Places of one fingerprint in one source that are followed; a source that repeats itself has many.
const PLACES: usize = 8;

/// Pairs that are followed word by word: more than anybody looks at. Following takes far longer than counting, and where
/// everybody wrote alike, there are as many pairs as there can be.
pub const FOLLOWED: usize = 400;

/// Words of a source that are looked at; the rest of a longer one is not.
const MAX_TOKENS: usize = 50_000;

/// A source that is compared with others of the same language.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// The language it is written in. Languages of one family are compared with each other.
    pub language: &'a Language,
    /// Its text.
    pub text: &'a str,
}

/// Two sources that share something.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Pair {
    /// The place of the one in the list that was given.
    pub left: usize,
    /// The place of the other, after it.
    pub right: usize,
    /// The part of the one's own words that it shares with the other, 0 to 1. The starter code is not its own.
    pub left_share: f64,
    /// The part of the other's own words that it shares with the one.
    pub right_share: f64,
    /// Words that both have.
    pub shared: usize,
    /// Where, the longest first.
    pub matches: Vec<Shared>,
}

/// A run of words that stands in both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Shared {
    /// How many words.
    pub words: usize,
    /// First and last line in the one, from 1.
    pub left: (usize, usize),
    /// First and last line in the other.
    pub right: (usize, usize),
}

/// Pairs that share at least one run of words that is not of the starter code, the greatest share first. `starters` is
/// the code that everybody begins with. Of many, the [`FOLLOWED`] with the greatest share of fingerprints in common.
pub fn pairs(sources: &[Source<'_>], starters: &[Source<'_>]) -> Vec<Pair> {
    let mut given: HashMap<&str, HashSet<u64>> = HashMap::new();
    for starter in starters {
        let grams = grams(&read(starter));
        given.entry(&starter.language.syntax.family).or_default().extend(grams);
    }
    let nothing = HashSet::new();
    let marked: Vec<Marked> = sources
        .iter()
        .map(|source| {
            Marked::new(source, given.get(source.language.syntax.family.as_str()).unwrap_or(&nothing))
        })
        .collect();
    let mut pairs: Vec<Pair> = candidates(sources, &marked)
        .into_iter()
        .filter_map(|(left, right)| pair(&marked, left, right))
        .collect();
    let share = |pair: &Pair| pair.left_share.max(pair.right_share);
    pairs.sort_by(|one, other| {
        share(other).total_cmp(&share(one)).then((one.left, one.right).cmp(&(other.left, other.right)))
    });
    pairs
}

fn read(source: &Source<'_>) -> Vec<Token> {
    let mut found = tokens(source.text, &source.language.syntax);
    found.truncate(MAX_TOKENS);
    found
}

/// A source with its fingerprints.
struct Marked {
    tokens: Vec<Token>,
    /// For each word, whether it is part of a run that stands in the starter code.
    given: Vec<bool>,
    /// Where each fingerprint stands.
    prints: BTreeMap<u64, Vec<usize>>,
}

impl Marked {
    fn new(source: &Source<'_>, starter: &HashSet<u64>) -> Self {
        let tokens = read(source);
        let grams = grams(&tokens);
        let mut given = vec![false; tokens.len()];
        let mut own = Vec::with_capacity(grams.len());
        for (at, gram) in grams.iter().enumerate() {
            let is_given = starter.contains(gram);
            if is_given {
                given[at..at + GRAM].fill(true);
            }
            own.push((!is_given).then_some(*gram));
        }
        let mut prints: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
        for at in winnow(&own) {
            let places = prints.entry(grams[at]).or_default();
            if places.len() < PLACES {
                places.push(at);
            }
        }
        Self { tokens, given, prints }
    }

    /// Words that are not the starter code's.
    fn own(&self) -> usize {
        self.given.iter().filter(|given| !**given).count()
    }

    fn lines(&self, from: usize, words: usize) -> (usize, usize) {
        let line = |at: usize| self.tokens.get(at).map_or(0, |token| token.line);
        (line(from), line(from + words - 1))
    }
}

/// The hash of every run of [`GRAM`] words.
fn grams(tokens: &[Token]) -> Vec<u64> {
    tokens
        .windows(GRAM)
        .map(|run| run.iter().fold(0xcbf2_9ce4_8422_2325, |hash, token| mix(hash, token.kind)))
        .collect()
}

/// One step of a hash that spreads every bit.
fn mix(hash: u64, value: u64) -> u64 {
    let mixed = (hash ^ value).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ (mixed >> 29)
}

/// Of each window of fingerprints the smallest, and of equal ones the last, as the paper's robust winnowing has it.
/// Those of the starter code are never taken, but keep their places in the windows.
fn winnow(grams: &[Option<u64>]) -> BTreeSet<usize> {
    let mut taken = BTreeSet::new();
    let window = WINDOW.min(grams.len().max(1));
    for (from, window) in grams.windows(window).enumerate() {
        let known = window.iter().enumerate().filter_map(|(at, gram)| Some((gram.as_ref()?, at)));
        let smallest = known.min_by_key(|(gram, at)| (**gram, std::cmp::Reverse(*at)));
        taken.extend(smallest.map(|(_, at)| from + at));
    }
    taken
}

/// The pairs that share a fingerprint and may be compared, those with the greatest share first.
fn candidates(sources: &[Source<'_>], marked: &[Marked]) -> Vec<(usize, usize)> {
    let mut holders: BTreeMap<(&str, u64), Vec<usize>> = BTreeMap::new();
    for (at, (source, marked)) in sources.iter().zip(marked).enumerate() {
        for print in marked.prints.keys() {
            holders.entry((&source.language.syntax.family, *print)).or_default().push(at);
        }
    }
    // A row for each source, a column for each that comes after it.
    let mut common = vec![vec![0_usize; marked.len()]; marked.len()];
    for holders in holders.values() {
        for (at, left) in holders.iter().enumerate() {
            for right in &holders[at + 1..] {
                common[*left][*right] += 1;
            }
        }
    }
    let prints = |at: usize| marked[at].prints.len();
    let mut pairs = Vec::new();
    for (left, row) in common.iter().enumerate() {
        let shared = row.iter().enumerate().filter(|(_, common)| **common > 0);
        pairs.extend(
            shared.map(|(right, common)| (share(*common, prints(left).min(prints(right))), left, right)),
        );
    }
    pairs.sort_by(|one, other| other.0.total_cmp(&one.0).then((one.1, one.2).cmp(&(other.1, other.2))));
    pairs.truncate(FOLLOWED);
    pairs.into_iter().map(|(_, left, right)| (left, right)).collect()
}

fn pair(marked: &[Marked], left: usize, right: usize) -> Option<Pair> {
    let (one, other) = (marked.get(left)?, marked.get(right)?);
    let mut runs = Runs::default();
    for (print, places) in &one.prints {
        for to in other.prints.get(print).into_iter().flatten() {
            for from in places {
                runs.add(&one.tokens, &other.tokens, *from, *to);
            }
        }
    }
    // The longest first, and no word of either side twice.
    let mut runs: Vec<_> = runs.0.into_iter().map(|((_, from), (to, words))| (from, to, words)).collect();
    runs.sort_by_key(|(from, to, words)| (std::cmp::Reverse(*words), *from, *to));
    let (mut in_one, mut in_other) = (vec![false; one.tokens.len()], vec![false; other.tokens.len()]);
    let mut matches = Vec::new();
    for (from, to, words) in runs {
        let (here, there) = (&mut in_one[from..from + words], &mut in_other[to..to + words]);
        if here.iter().chain(there.iter()).any(|taken| *taken) {
            continue;
        }
        here.fill(true);
        there.fill(true);
        matches.push(Shared { words, left: one.lines(from, words), right: other.lines(to, words) });
    }
    let own = |taken: &[bool], marked: &Marked| {
        taken.iter().zip(&marked.given).filter(|(taken, given)| **taken && !**given).count()
    };
    let (left_shared, right_shared) = (own(&in_one, one), own(&in_other, other));
    let pair = Pair {
        left,
        right,
        left_share: share(left_shared, one.own()),
        right_share: share(right_shared, other.own()),
        shared: left_shared.min(right_shared),
        matches,
    };
    (pair.shared > 0).then_some(pair)
}

/// Runs of words that stand in both: by how far the one place lies beyond the other and where it begins, the other place
/// and the length. Runs of one distance never overlap, since each was followed to its ends.
#[derive(Default)]
struct Runs(BTreeMap<(i64, usize), (usize, usize)>);

impl Runs {
    /// Adds the whole run around two places that begin alike.
    fn add(&mut self, one: &[Token], other: &[Token], from: usize, to: usize) {
        let place = |at: usize| i64::try_from(at).unwrap_or(i64::MAX);
        let distance = place(from) - place(to);
        // Most fingerprints lie in a run that was followed already.
        let before = self.0.range((distance, 0)..=(distance, from)).next_back();
        if before.is_some_and(|((_, start), (_, words))| from < start + words) {
            return;
        }
        let same = |(one, other): &(&Token, &Token)| one.kind == other.kind;
        let after = one[from..].iter().zip(&other[to..]).take_while(same).count();
        // Two runs may have one hash and not be alike.
        if after >= GRAM {
            let before = one[..from].iter().rev().zip(other[..to].iter().rev()).take_while(same).count();
            self.0.insert((distance, from - before), (to - before, before + after));
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "a source has far fewer words than a double can count")]
fn share(part: usize, of: usize) -> f64 {
    if of == 0 { 0.0 } else { part as f64 / of as f64 }
}

#[cfg(test)]
mod tests;
