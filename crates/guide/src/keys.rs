//! Keys: the short names by which stages, questions and attributes stay the same across versions of a guide.

use std::collections::{HashMap, HashSet};

/// Keys derived from a text stop at the word that would pass this length.
const DERIVED_LENGTH: usize = 48;

/// True for lower-case ASCII letters, digits, `-` and `_`, at least one of them.
pub(crate) fn is_key(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_'))
}

/// The key that a list keeps for one that was written: as it is if it is one, cleaned if not. Empty where none can be
/// made of it.
pub(crate) fn as_kept(key: &str) -> String {
    if is_key(key) { key.to_owned() } else { clean(key) }
}

/// The text in lower case with everything but letters, digits, `-` and `_` turned into single hyphens.
fn clean(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for char in text.chars() {
        if char.is_ascii_alphanumeric() || matches!(char, '-' | '_') {
            key.push(char.to_ascii_lowercase());
        } else if !matches!(char, '\'' | '’') && !key.is_empty() && !key.ends_with('-') {
            key.push('-');
        }
    }
    key.truncate(key.trim_end_matches('-').len());
    key
}

/// A key made of the first words of a text; empty if the text has no ASCII letters or digits.
pub(crate) fn slug(text: &str) -> String {
    let mut key = String::new();
    for word in clean(text).split('-').filter(|word| !word.is_empty()) {
        if key.len() + word.len() >= DERIVED_LENGTH {
            if key.is_empty() {
                key.push_str(&word[..DERIVED_LENGTH]);
            }
            break;
        }
        if !key.is_empty() {
            key.push('-');
        }
        key.push_str(word);
    }
    key
}

/// Gives every entry of a list a valid key of its own. A valid key that stands alone or first is left as it is.
///
/// `entries` are keys with the texts they are derived from where absent; `noun` names an entry without either.
pub(crate) fn settle<'a>(noun: &str, entries: impl Iterator<Item = (&'a mut String, &'a str)>) {
    let mut taken = HashSet::new();
    let mut pending = Vec::new();
    for (index, (key, text)) in entries.enumerate() {
        *key = as_kept(key);
        let stays = !key.is_empty() && taken.insert(key.clone());
        if !stays {
            pending.push((index, key, text));
        }
    }
    let mut next: HashMap<String, usize> = HashMap::new();
    for (index, key, text) in pending {
        let base = base(key, text, noun, index);
        let unique = first_free(base, &taken, &mut next);
        taken.insert(unique.clone());
        *key = unique;
    }
}

fn base(key: &str, text: &str, noun: &str, index: usize) -> String {
    if !key.is_empty() {
        return key.to_owned();
    }
    let derived = slug(text);
    if derived.is_empty() { format!("{noun}-{}", index + 1) } else { derived }
}

/// `base`, or `base-2`, `base-3`, … Remembers where it stopped, so that many equal keys stay cheap.
fn first_free(base: String, taken: &HashSet<String>, next: &mut HashMap<String, usize>) -> String {
    if !taken.contains(&base) {
        return base;
    }
    let number = next.entry(base.clone()).or_insert(2);
    loop {
        crate::work::step();
        let candidate = format!("{base}-{number}");
        *number += 1;
        if !taken.contains(&candidate) {
            return candidate;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(entries: &[(&str, &str)]) -> Vec<String> {
        let mut keys: Vec<String> = entries.iter().map(|(key, _)| (*key).to_owned()).collect();
        settle("question", keys.iter_mut().zip(entries.iter().map(|(_, text)| *text)));
        keys
    }

    #[test]
    fn a_slug_is_made_of_the_first_words() {
        let cases = [
            ("Tell me about it", "tell-me-about-it"),
            ("What's C++ / Go?", "whats-c-go"),
            ("  ", ""),
            ("質問", ""),
            (
                "One two three four five six seven eight nine ten eleven",
                "one-two-three-four-five-six-seven-eight-nine-ten",
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(slug(text), expected, "{text:?}");
        }
        assert_eq!(slug(&"x".repeat(200)).len(), DERIVED_LENGTH);
    }

    #[test]
    fn keys_are_unique_and_valid_and_explicit_ones_win() {
        let entries = [("", "Same"), ("same", "Other"), ("Odd Key", ""), ("same", ""), ("", "質問")];
        assert_eq!(settled(&entries), ["same-2", "same", "odd-key", "same-3", "question-5"]);
    }

    #[test]
    fn settling_twice_changes_nothing() {
        let once = settled(&[("a", ""), ("a", ""), ("a-2", ""), ("", "")]);
        let again: Vec<_> = once.iter().map(|key| (key.as_str(), "")).collect();
        assert_eq!(settled(&again), once);
    }
}
