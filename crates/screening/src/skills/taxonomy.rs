//! The skills that are known, and their names: `data/skills.txt`, ready to be looked for.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

use crate::tokens::Tokens;

/// The project's own list.
pub(super) const DATA: &str = include_str!("../../data/skills.txt");

static TAXONOMY: LazyLock<Taxonomy> = LazyLock::new(|| Taxonomy::read(DATA));

/// What a name in the text means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Name {
    /// The skill, as an index.
    pub(crate) skill: u32,
    /// The name as it is written in the list, as an index.
    pub(crate) written: u32,
    /// It is also an ordinary word.
    pub(crate) ambiguous: bool,
    /// It vouches for an ambiguous neighbour.
    pub(crate) vouches: bool,
}

/// Steps of a walk over words: from a node by a word to another.
type Edges = HashMap<(u32, u32), u32, BuildHasherDefault<Mixed>>;

#[derive(Debug, Default)]
struct Taxonomy {
    names: Vec<&'static str>,
    written: Vec<&'static str>,
    words: HashMap<String, u32, BuildHasherDefault<Mixed>>,
    edges: Edges,
    /// By node.
    ends: Vec<Option<Name>>,
    /// Names that stand for two skills; a test keeps it empty.
    twice: Vec<&'static str>,
}

impl Taxonomy {
    fn read(data: &'static str) -> Self {
        let mut taxonomy = Self { ends: vec![None], ..Self::default() };
        let mut vouches = true;
        for line in data.lines().map(str::trim) {
            if let Some(group) = line.strip_prefix('[') {
                vouches = !group.contains(": trade");
            } else if !line.starts_with('#') {
                line.split(';').map(str::trim).filter(|entry| !entry.is_empty()).for_each(|entry| {
                    taxonomy.add(entry, vouches);
                });
            }
        }
        taxonomy
    }

    fn add(&mut self, entry: &'static str, vouches: bool) {
        let skill = index(self.names.len());
        for (position, name) in entry.split('|').map(str::trim).enumerate() {
            let plain = name.trim_start_matches('?');
            if position == 0 {
                self.names.push(plain);
            }
            let written = index(self.written.len());
            self.written.push(plain);
            let node = self.path(plain);
            let ambiguous = name.starts_with('?');
            let known = &mut self.ends[node as usize];
            match known {
                None => *known = Some(Name { skill, written, ambiguous, vouches }),
                Some(other) if other.skill == skill => other.ambiguous &= ambiguous,
                Some(_) => self.twice.push(plain),
            }
        }
    }

    fn path(&mut self, name: &str) -> u32 {
        Tokens::of_text(name).words().into_iter().fold(0, |node, word| {
            let next_word = index(self.words.len());
            let word = *self.words.entry(word).or_insert(next_word);
            let next = index(self.ends.len());
            let step = *self.edges.entry((node, word)).or_insert(next);
            if step == next {
                self.ends.push(None);
            }
            step
        })
    }
}

/// The longest name that begins at a word: the word after it, and what it means.
pub(crate) fn longest(tokens: &Tokens, from: usize) -> Option<(usize, Name)> {
    let taxonomy = &*TAXONOMY;
    let mut node = 0;
    let mut best = None;
    let mut at = from;
    while let Some(next) =
        taxonomy.words.get(tokens.word(at)).and_then(|&word| taxonomy.edges.get(&(node, word)))
    {
        node = *next;
        at += 1;
        if let Some(name) = taxonomy.ends.get(node as usize).copied().flatten() {
            best = Some((at, name));
        }
        if !tokens.gap(at).joins() {
            break;
        }
    }
    best
}

/// The name of a skill.
pub(crate) fn name_of(skill: u32) -> &'static str {
    TAXONOMY.names.get(skill as usize).copied().unwrap_or_default()
}

/// A name as it is written in the list.
pub(crate) fn written(name: Name) -> &'static str {
    TAXONOMY.written.get(name.written as usize).copied().unwrap_or_default()
}

/// The taxonomy's name of a skill, if it knows the words as one: `PostgreSQL` for `postgres`.
pub fn canonical(words: &str) -> Option<&'static str> {
    let tokens = Tokens::of_text(words);
    longest(&tokens, 0).filter(|(to, _)| *to == tokens.len()).map(|(_, name)| name_of(name.skill))
}

/// The names of all skills that are known, in the order of the list.
pub fn names() -> &'static [&'static str] {
    &TAXONOMY.names
}

fn index(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// A quick hash for short words and pairs of numbers of our own list. A text cannot make it slow: only the list is stored.
#[derive(Debug, Default, Clone, Copy)]
struct Mixed(u64);

impl Hasher for Mixed {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    fn write_u32(&mut self, number: u32) {
        self.0 = (self.0 ^ u64::from(number)).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29);
    }

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_stands_for_two_skills() {
        assert_eq!(TAXONOMY.twice, Vec::<&str>::new());
    }

    #[test]
    fn the_list_has_more_than_a_thousand_skills() {
        assert!(names().len() > 1_000, "{}", names().len());
    }

    #[test]
    fn every_name_is_found_as_itself() {
        for (index, written) in TAXONOMY.written.iter().enumerate() {
            let tokens = Tokens::of_text(written);
            let found = longest(&tokens, 0);
            assert!(found.is_some_and(|(to, _)| to == tokens.len()), "{index} {written}");
        }
    }
}
