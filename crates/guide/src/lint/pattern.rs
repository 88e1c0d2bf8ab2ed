//! The small language in which the rules describe phrases.
//!
//! A pattern is a line of elements between spaces:
//!
//! | element | stands for |
//! |---|---|
//! | `word` | that word |
//! | `a\|b` | one of these words |
//! | `@class` | a word of a class; `@you\|candidate` mixes them |
//! | `!a\|b` | any word but these, or the end; it is looked at and not taken |
//! | `~3` | up to three words of any kind |
//! | `#` | a number in digits |
//! | `^` | the start of a clause |
//! | `$` | the end of a clause: punctuation, the end, or "and", "or", "when", "if" |
//! | `x?` | the element, or nothing |
//!
//! Matching looks at a bounded number of words around a word that the pattern cannot do without, so its cost grows with
//! the text and with nothing else.

use super::words::{Id, Marks, NUMBER, UNKNOWN, Vocabulary, Word};

/// Named lists of words, each a list in the syntax of a pattern.
pub(crate) type Classes = &'static [(&'static str, &'static str)];

/// Words that say too little to look for a pattern by.
const COMMON: &str = "a|an|the|you|your|they|their|he|she|his|her|is|are|was|were|do|does|did|have|has|had|be|been|to|of|in|on|at|for|\
                      from|with|any|what|which|how|who|where|when|will|would|can|could|or|and|not|ever|many|much|long|it|that|this|if|\
                      by|about|candidate|applicant|one|ask|as|we|us|our|me|my|people|person|somebody|someone|team|work|works|working|job|role|\
                      time|good|same|right|name|first|last|new|old|like|get|gets|got|make|makes|take|takes|go|come|comes|need|own|other|\
                      others|more|most|no|without|there|up|out|so|very|too|only|know|say|says|tell|year|years|day|days|back|should|\
                      might|may|must|than|them|how|either|both|all|every|each|some|before|after|while|then|now|here|between|into|off|\
                      over|under|own|part|problem|problems|question|questions|answer|company|reason|reasons|keep|give|gives|find|\
                      want|use|uses|look|looks|feel|think|see|change|changes|changed|test|tests|design|model|store|of|data|system";

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Words(Vec<Id>),
    Not(Vec<Id>),
    Gap(usize),
    Opens,
    Closes,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Element {
    kind: Kind,
    optional: bool,
}

impl Element {
    /// The most words that it takes.
    fn width(&self) -> usize {
        match self.kind {
            Kind::Words(_) => 1,
            Kind::Gap(words) => words,
            Kind::Not(_) | Kind::Opens | Kind::Closes => 0,
        }
    }
}

#[derive(Debug)]
struct Pattern {
    elements: Vec<Element>,
    /// The element that it is looked for by.
    key: usize,
    /// How many words may stand before that element.
    before: usize,
}

/// A pattern to try where a word stands.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    /// Its number.
    pattern: u16,
    /// What must be among the words of the sentence besides: some word of each of these sets.
    needs: [Signature; 2],
}

/// A set of words, a bit for each of 64 kinds. Two sets without a bit in common have no word in common.
type Signature = u64;

fn signature(ids: impl Iterator<Item = Id>) -> Signature {
    ids.fold(0, |all, id| all | 1 << (id % 64))
}

/// Many patterns, looked for together.
#[derive(Debug, Default)]
pub(crate) struct Patterns {
    all: Vec<Pattern>,
    /// The patterns that are looked for by a word, one list after the other.
    by_word: Vec<Candidate>,
    /// Where the list of each word begins. The next one begins where it ends.
    lists: Vec<u32>,
    /// Words after which a clause counts as ended.
    ends: Vec<Id>,
}

/// A phrase that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Match {
    /// The number of the pattern, in the order they were given.
    pub(crate) pattern: usize,
    /// The first word of the phrase.
    pub(crate) first: usize,
    /// The word after its last.
    pub(crate) last: usize,
}

impl Patterns {
    /// Reads patterns. They are written by us, so what is not understood is a word that never occurs; a test finds it.
    pub(crate) fn new<'p>(
        patterns: impl IntoIterator<Item = &'p str>,
        classes: Classes,
        vocabulary: &mut Vocabulary,
    ) -> Self {
        let common = words(COMMON, classes, vocabulary);
        let ends = words("and|or|when|if", classes, vocabulary);
        let patterns: Vec<_> =
            patterns.into_iter().map(|source| pattern(source, classes, &common, vocabulary)).collect();
        let mut of_word: Vec<Vec<Candidate>> = vec![Vec::new(); vocabulary.len()];
        for (number, pattern) in patterns.iter().enumerate() {
            let Some(Kind::Words(ids)) = pattern.elements.get(pattern.key).map(|element| &element.kind)
            else {
                continue;
            };
            let Ok(number) = u16::try_from(number) else { continue };
            let candidate = Candidate { pattern: number, needs: needs(&pattern.elements, pattern.key) };
            for id in ids {
                if let Some(list) = of_word.get_mut(usize::from(*id)) {
                    list.push(candidate);
                }
            }
        }
        let mut lists = vec![0];
        lists.extend(of_word.iter().scan(0, |end, list| {
            *end += u32::try_from(list.len()).unwrap_or(0);
            Some(*end)
        }));
        Self { all: patterns, by_word: of_word.concat(), lists, ends }
    }

    /// The patterns that are looked for by a word.
    fn by_word(&self, id: Id) -> &[Candidate] {
        let limits = self.lists.get(usize::from(id)).zip(self.lists.get(usize::from(id) + 1));
        limits.map_or(&[], |(start, end)| &self.by_word[*start as usize..*end as usize])
    }

    /// Finds phrases in the words of a sentence, in the order of the words they are looked for by. The same phrase may
    /// be found more than once.
    pub(crate) fn find(&self, words: &[Word], found: &mut dyn FnMut(Match)) {
        self.until(words, &mut |phrase| {
            found(phrase);
            false
        });
    }

    /// Finds phrases until one is enough. True if one was.
    fn until(&self, words: &[Word], enough: &mut dyn FnMut(Match) -> bool) -> bool {
        let present = signature(words.iter().map(|word| word.id));
        for (at, word) in words.iter().enumerate() {
            let fits = |each: &&Candidate| each.needs.iter().all(|need| need & present != 0);
            for candidate in self.by_word(word.id).iter().filter(fits) {
                let number = usize::from(candidate.pattern);
                let pattern = &self.all[number];
                for first in at.saturating_sub(pattern.before)..=at {
                    if let Some(last) = self.matches(&pattern.elements, words, first) {
                        if enough(Match { pattern: number, first, last }) {
                            return true;
                        }
                        break;
                    }
                }
            }
        }
        false
    }

    /// Marks the words that patterns are looked for by: a sentence without such a word holds no phrase.
    pub(crate) fn mark(&self, mark: Marks, vocabulary: &mut Vocabulary) {
        for (id, _) in (0..).zip(self.lists.windows(2)).filter(|(_, limits)| limits[0] < limits[1]) {
            vocabulary.mark(id, mark);
        }
    }

    /// True if any of the patterns stands in the words.
    pub(crate) fn any(&self, words: &[Word]) -> bool {
        self.until(words, &mut |_| true)
    }

    /// True if any of the patterns stands at the start of the words.
    pub(crate) fn starts(&self, words: &[Word]) -> bool {
        self.all.iter().any(|pattern| self.matches(&pattern.elements, words, 0).is_some())
    }

    /// The end of a phrase that starts at a word.
    fn matches(&self, elements: &[Element], words: &[Word], at: usize) -> Option<usize> {
        let Some((element, rest)) = elements.split_first() else { return Some(at) };
        let here = words.get(at);
        let taken = match &element.kind {
            Kind::Words(ids) if here.is_some_and(|word| ids.binary_search(&word.id).is_ok()) => {
                self.matches(rest, words, at + 1)
            }
            Kind::Not(ids) if here.is_none_or(|word| ids.binary_search(&word.id).is_err()) => {
                self.matches(rest, words, at)
            }
            Kind::Gap(most) => (0..=*most).find_map(|skip| {
                (at + skip <= words.len()).then(|| self.matches(rest, words, at + skip)).flatten()
            }),
            Kind::Opens if here.is_none_or(|word| word.opens) => self.matches(rest, words, at),
            Kind::Closes if self.is_end(words, at) => self.matches(rest, words, at),
            _ => None,
        };
        taken.or_else(|| if element.optional { self.matches(rest, words, at) } else { None })
    }

    fn is_end(&self, words: &[Word], at: usize) -> bool {
        let closed = at.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|word| word.closes);
        closed || words.get(at).is_none_or(|word| self.ends.contains(&word.id))
    }
}

fn pattern(source: &str, classes: Classes, common: &[Id], vocabulary: &mut Vocabulary) -> Pattern {
    let elements: Vec<_> =
        source.split_ascii_whitespace().map(|part| element(part, classes, vocabulary)).collect();
    let key = key(&elements, common);
    let before = elements[..key].iter().map(Element::width).sum();
    Pattern { elements, key, before }
}

/// What a pattern cannot do without besides the word that it is looked for by: the rarest first.
fn needs(elements: &[Element], key: usize) -> [Signature; 2] {
    let others = elements.iter().enumerate().filter(|(index, element)| *index != key && !element.optional);
    let mut sets: Vec<&Vec<Id>> = others
        .filter_map(|(_, element)| if let Kind::Words(ids) = &element.kind { Some(ids) } else { None })
        .collect();
    sets.sort_by_key(|ids| ids.len());
    let mut needs = [Signature::MAX; 2];
    for (need, ids) in needs.iter_mut().zip(sets) {
        *need = signature(ids.iter().copied());
    }
    needs
}

/// The element that says most: the first that takes no common word, else the one of fewest words.
fn key(elements: &[Element], common: &[Id]) -> usize {
    let mandatory = || {
        elements.iter().enumerate().filter_map(|(index, element)| match &element.kind {
            Kind::Words(ids) if !element.optional => Some((index, ids)),
            _ => None,
        })
    };
    let telling = mandatory().find(|(_, ids)| !ids.iter().any(|id| common.contains(id)));
    telling.or_else(|| mandatory().min_by_key(|(_, ids)| ids.len())).map_or(0, |(index, _)| index)
}

fn element(part: &str, classes: Classes, vocabulary: &mut Vocabulary) -> Element {
    let (part, optional) = part.strip_suffix('?').map_or((part, false), |part| (part, true));
    let kind = match part {
        "^" => Kind::Opens,
        "$" => Kind::Closes,
        _ => {
            if let Some(words) = part.strip_prefix('~').and_then(|count| count.parse().ok()) {
                Kind::Gap(words)
            } else if let Some(list) = part.strip_prefix('!') {
                Kind::Not(words(list, classes, vocabulary))
            } else {
                Kind::Words(words(part, classes, vocabulary))
            }
        }
    };
    Element { kind, optional }
}

/// The words of a list such as `a|b|@class`, in the order of their numbers.
pub(crate) fn words(list: &str, classes: Classes, vocabulary: &mut Vocabulary) -> Vec<Id> {
    let mut ids = Vec::new();
    for word in list.split('|') {
        if let Some(name) = word.strip_prefix('@') {
            // A class that is not there gives a word with an `@`, which no text has.
            let class = classes.iter().find(|(known, _)| *known == name);
            match class {
                Some((_, list)) => ids.extend(words(list, classes, vocabulary)),
                None => ids.push(vocabulary.learn(word)),
            }
        } else if word == "#" {
            // 18 and 21 are numbers, too, though some pattern may know them as words.
            ids.extend([NUMBER, vocabulary.learn("18"), vocabulary.learn("21")]);
        } else {
            ids.push(vocabulary.learn(word));
        }
    }
    ids.retain(|id| *id != UNKNOWN);
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// The names of classes and the signs that a pattern uses and that are not there.
#[cfg(test)]
pub(crate) fn mistakes(source: &str, classes: Classes) -> Vec<String> {
    let parts = source.split_ascii_whitespace().flat_map(|part| part.trim_matches(['!', '?']).split('|'));
    parts
        .filter(|part| {
            let is_class =
                part.strip_prefix('@').is_some_and(|name| classes.iter().any(|(known, _)| *known == name));
            let is_gap = part
                .strip_prefix('~')
                .is_some_and(|count| count.parse::<usize>().is_ok_and(|count| count <= 8));
            let is_word = part.chars().all(|char| char.is_ascii_lowercase() || char.is_ascii_digit());
            !(is_class || is_gap || is_word && !part.is_empty() || ["^", "$", "#"].contains(part))
        })
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::words::Reading;

    const CLASSES: Classes = &[("pet", "cat|dog"), ("mine", "my|our|@pet")];

    fn found(patterns: &[&str], text: &str) -> Vec<usize> {
        let mut vocabulary = Vocabulary::default();
        let patterns = Patterns::new(patterns.iter().copied(), CLASSES, &mut vocabulary);
        let mut reading = Reading::default();
        reading.read(text, &vocabulary);
        let mut found = Vec::new();
        for sentence in &reading.sentences {
            patterns.find(reading.of(sentence), &mut |each| found.push(each.pattern));
        }
        found
    }

    #[test]
    fn each_element_means_what_it_says() {
        let cases = [
            ("fat cat", "A fat cat.", true),
            ("fat cat", "A fat black cat.", false),
            ("fat ~1 cat", "A fat black cat.", true),
            ("fat ~1 cat", "A fat old black cat.", false),
            ("fat|thin @pet", "the thin dog", true),
            ("@mine sofa", "the dog sofa", true),
            ("fat old? cat", "a fat cat", true),
            ("fat old? cat", "a fat old cat", true),
            ("fat !black|white cat", "a fat cat", true),
            ("cat !food", "cat food", false),
            ("cat !food", "a cat", true),
            ("# cats", "12 cats", true),
            ("# cats", "some cats", false),
            ("^ cat", "cat naps", true),
            ("^ cat", "a cat naps", false),
            ("^ cat", "Note: cat naps", true),
            ("cat $", "a cat, then", true),
            ("cat $", "a cat or two", true),
            ("cat $", "a cat naps", false),
        ];
        for (pattern, text, expected) in cases {
            assert_eq!(!found(&[pattern], text).is_empty(), expected, "{pattern:?} in {text:?}");
        }
    }

    #[test]
    fn mistakes_in_patterns_are_found() {
        assert_eq!(mistakes("a|@pet ~2 !b? ^ $ #", CLASSES), [""; 0]);
        assert_eq!(mistakes("@nobody", CLASSES), ["@nobody"]);
        assert_eq!(mistakes("~x don't", CLASSES), ["~x", "don't"]);
    }
}
