//! Which entries of two lists are the same.

use std::collections::{HashMap, VecDeque};

use serde_json::Value;

use super::words::words;
use crate::work::step;

/// Two entries that are the same one, by their places before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pair {
    pub before: usize,
    pub after: usize,
    /// It stands elsewhere among the others that stayed.
    pub moved: bool,
}

/// What an entry is known by. Keys last across versions; other names may be reworded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Name<'a> {
    Key(&'a str),
    Words(&'a str),
}

fn name(value: &Value) -> Name<'_> {
    let field = |name: &str| value.get(name).and_then(Value::as_str);
    match field("key").filter(|key| !key.is_empty()) {
        Some(key) => Name::Key(key),
        None => Name::Words(label(value)),
    }
}

/// What a person calls an entry.
pub(super) fn label(value: &Value) -> &str {
    const NAMES: [&str; 6] = ["title", "name", "question", "text", "brief", "summary"];
    let named = NAMES.iter().find_map(|name| value.get(*name).and_then(Value::as_str));
    value.as_str().or(named).unwrap_or_default()
}

/// Pairs the entries of two lists: by key, or else by equal words, or else by words that are mostly equal.
pub(super) fn pairs(before: &[Value], after: &[Value], budget: &mut usize) -> Vec<Pair> {
    let mut places: HashMap<Name<'_>, VecDeque<usize>> = HashMap::new();
    for (index, value) in after.iter().enumerate() {
        places.entry(name(value)).or_default().push_back(index);
    }
    let mut found: Vec<Option<usize>> =
        before.iter().map(|value| places.get_mut(&name(value)).and_then(VecDeque::pop_front)).collect();
    reworded(before, after, &mut found, budget);
    let both = found.iter().enumerate().filter_map(|(before, after)| Some((before, (*after)?)));
    let both: Vec<(usize, usize)> = both.collect();
    let stayed = longest_rising(&both.iter().map(|(_, after)| *after).collect::<Vec<_>>());
    let pair = |((before, after), stayed): ((usize, usize), bool)| Pair { before, after, moved: !stayed };
    both.into_iter().zip(stayed).map(pair).collect()
}

/// Pairs entries without keys that say mostly the same, as long as the budget lasts. It is counted in bytes compared.
fn reworded(before: &[Value], after: &[Value], found: &mut [Option<usize>], budget: &mut usize) {
    let mut taken = vec![false; after.len()];
    found.iter().flatten().for_each(|index| taken[*index] = true);
    let has_words = |value: &Value| matches!(name(value), Name::Words(_));
    let mut open: Vec<usize> =
        (0..after.len()).filter(|index| !taken[*index] && has_words(&after[*index])).collect();
    for (value, place) in before.iter().zip(found).filter(|(value, _)| has_words(value)) {
        if place.is_some() {
            continue;
        }
        let mut best = None;
        for (at, index) in open.iter().enumerate() {
            step();
            let (old, new) = (label(value), label(&after[*index]));
            let Some(left) = budget.checked_sub(old.len() + new.len() + 1) else { return };
            *budget = left;
            let alike = alike(old, new);
            if alike >= 50 && best.is_none_or(|(most, _)| alike > most) {
                best = Some((alike, at));
            }
        }
        *place = best.map(|(_, at)| open.remove(at));
    }
}

/// How much two texts have in common, in percent of their words.
fn alike(before: &str, after: &str) -> usize {
    let is_word = |word: &&str| word.chars().any(char::is_alphanumeric);
    let mut counts: HashMap<&str, usize> = HashMap::new();
    let (mut all, mut common) = (0_usize, 0_usize);
    for word in words(before).into_iter().filter(is_word) {
        *counts.entry(word).or_default() += 1;
        all += 1;
    }
    for word in words(after).into_iter().filter(is_word) {
        all += 1;
        if let Some(count) = counts.get_mut(word).filter(|count| **count > 0) {
            *count -= 1;
            common += 2;
        }
    }
    (common * 100).checked_div(all).unwrap_or(0)
}

/// Which of different numbers belong to a longest rising sequence: the entries that need not have moved.
fn longest_rising(numbers: &[usize]) -> Vec<bool> {
    // `ends[n]` is where the lowest end of a rising sequence of n + 1 numbers stands.
    let mut ends: Vec<usize> = Vec::new();
    let mut previous = vec![None; numbers.len()];
    for (index, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| numbers[*end] < *number);
        previous[index] = length.checked_sub(1).map(|length| ends[length]);
        if length == ends.len() {
            ends.push(index);
        } else {
            ends[length] = index;
        }
    }
    let mut stayed = vec![false; numbers.len()];
    let mut next = ends.last().copied();
    while let Some(index) = next {
        stayed[index] = true;
        next = previous[index];
    }
    stayed
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn list(value: &Value) -> Vec<(usize, usize, bool)> {
        let side = |name: &str| value[name].as_array().unwrap().clone();
        let found = pairs(&side("before"), &side("after"), &mut 100_000);
        found.into_iter().map(|pair| (pair.before, pair.after, pair.moved)).collect()
    }

    #[test]
    fn keys_tell_what_is_what_whatever_the_words() {
        let value = json!({"before": [{"key": "a", "text": "One"}, {"key": "b", "text": "Two"}],
            "after": [{"key": "b", "text": "One"}, {"key": "c", "text": "Two"}]});
        assert_eq!(list(&value), [(1, 0, false)]);
    }

    #[test]
    fn words_pair_when_they_are_mostly_the_same() {
        let value = json!({"before": ["Asks about the load first", "Draws it"],
            "after": ["Something else", "Draws it", "Asks about the load"]});
        assert_eq!(list(&value), [(0, 2, true), (1, 1, false)]);
        assert_eq!(
            list(&json!({"before": ["x", "x"], "after": ["x", "y", "x"]})),
            [(0, 0, false), (1, 2, false)]
        );
    }

    #[test]
    fn as_few_as_possible_have_moved() {
        let moved = |after: &[&str]| {
            let value = json!({"before": ["a", "b", "c", "d"], "after": after});
            list(&value).into_iter().filter(|pair| pair.2).map(|pair| pair.0).collect::<Vec<_>>()
        };
        assert_eq!(moved(&["b", "c", "d", "a"]), [0]);
        assert_eq!(moved(&["d", "a", "b", "c"]), [3]);
        assert_eq!(moved(&["a", "x", "b", "d"]), [0_usize; 0]);
    }
}
