//! Texts as the rules see them: sentences of words, with contractions written out and known words as numbers.

use std::collections::HashMap;

use crate::text::Fences;

/// A known word. Words that no rule speaks of are all [`UNKNOWN`].
pub(crate) type Id = u16;

/// Any word that no rule speaks of.
pub(crate) const UNKNOWN: Id = 0;
/// A number in digits.
pub(crate) const NUMBER: Id = 1;
/// The first number of a word that rules speak of.
const FIRST: Id = 2;

/// The words that the rules speak of.
///
/// A table with open addresses: words are looked up by the ten thousand, and few tables are as small.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    /// Numbers of words where their hashes point, or behind. At least three of four are [`UNKNOWN`].
    slots: Vec<Id>,
    /// The letters of each word by its number; none for numbers of no word.
    known: Vec<Letters>,
    /// The numbers of words with more letters than [`Letters`] holds. They have no letters in `known`.
    long: HashMap<Box<[u8]>, Id>,
    /// What each word is looked for by.
    marks: Vec<Marks>,
}

/// Which sets of phrases a word, or a sentence of words, may begin with: a bit each ([`super::lexicon::marks`]).
pub(crate) type Marks = u16;

/// A word as a number: its letters one after the other, in lower case. So it is looked up without being copied.
type Letters = u128;

/// How many letters such a number holds.
const LETTERS: usize = size_of::<Letters>();

/// The bytes from a place in a text on, as many as [`Letters`] holds, with 0 for what lies behind its end.
fn read(text: &[u8], start: usize) -> Letters {
    let rest = &text[start..];
    if let Some(chunk) = rest.first_chunk() {
        Letters::from_le_bytes(*chunk)
    } else if let Some(chunk) = text.last_chunk() {
        Letters::from_le_bytes(*chunk) >> (8 * (LETTERS - rest.len()))
    } else {
        rest.iter().rev().fold(0, |letters, byte| letters << 8 | Letters::from(*byte))
    }
}

/// A byte in every place.
const fn each(byte: u8) -> Letters {
    Letters::from_le_bytes([byte; LETTERS])
}

/// The high bit of every byte that lies between two others. Bytes that are no ASCII do not.
fn between(bytes: Letters, least: u8, most: u8) -> Letters {
    let low = bytes & each(0x7f);
    let from = low + each(0x80 - least);
    let beyond = low + each(0x7f - most);
    from & !beyond & !bytes & each(0x80)
}

/// The word of ASCII letters and digits that begins at a place, in lower case, and its length. Of a long word it is the
/// first letters. No letter is looked at alone, so that the processor need not guess where the word ends.
fn plain_word(text: &[u8], start: usize) -> (Letters, usize) {
    // Capitals lack this bit, and what else has it is no letter.
    const SMALL: Letters = each(0x20);
    let bytes = read(text, start);
    let in_word = between(bytes | SMALL, b'a', b'z') | between(bytes, b'0', b'9');
    let length = ((!in_word & each(0x80)).trailing_zeros() / 8) as usize;
    let others = u32::try_from(8 * (LETTERS - length)).unwrap_or(u32::MAX);
    let kept = Letters::MAX.checked_shr(others).unwrap_or(0);
    ((bytes | SMALL) & kept, length)
}

/// A word in lower case that is no longer than [`LETTERS`].
fn letters(word: &[u8]) -> Letters {
    read(word, 0)
}

impl Vocabulary {
    /// A vocabulary of some words in lower case.
    pub(crate) fn of(words: &[&str]) -> Self {
        let mut vocabulary = Self::default();
        for word in words {
            vocabulary.learn(word);
        }
        vocabulary
    }

    /// The number of a word in lower case, which is given one if it has none.
    pub(crate) fn learn(&mut self, word: &str) -> Id {
        let id = self.id(word.as_bytes());
        let next = Id::try_from(self.len()).unwrap_or(UNKNOWN);
        if !matches!(id, UNKNOWN | NUMBER) || next == UNKNOWN {
            return id;
        }
        if word.len() > LETTERS {
            self.known.push(0);
            self.long.insert(word.as_bytes().into(), next);
        } else {
            self.known.push(letters(word.as_bytes()));
            self.settle(next);
        }
        next
    }

    /// Finds a slot for a new word. When there are too few, there will be twice as many.
    fn settle(&mut self, new: Id) {
        let is_full = self.known.len() * 4 > self.slots.len();
        if is_full {
            self.slots = vec![UNKNOWN; self.slots.len() * 2];
        }
        for id in if is_full { FIRST } else { new }..=new {
            let letters = self.known[usize::from(id)];
            let mut slot = self.slot(letters);
            while self.slots[slot] != UNKNOWN {
                slot = (slot + 1) & (self.slots.len() - 1);
            }
            if letters != 0 {
                self.slots[slot] = id;
            }
        }
    }

    /// Where a word is looked for first.
    #[expect(clippy::cast_possible_truncation, reason = "both halves are taken")]
    fn slot(&self, letters: Letters) -> usize {
        // An odd number without a pattern: the high bits of the product depend on all letters.
        const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;
        let folded = (letters as u64) ^ ((letters >> 64) as u64).rotate_left(29);
        let spread = folded.wrapping_mul(SPREAD);
        (spread ^ (spread >> 32)) as usize & (self.slots.len() - 1)
    }

    /// The number of a word in lower case.
    fn id(&self, word: &[u8]) -> Id {
        let known = if word.len() > LETTERS {
            self.long.get(word).copied().unwrap_or(UNKNOWN)
        } else {
            self.find(letters(word))
        };
        if known == UNKNOWN && word.iter().all(u8::is_ascii_digit) { NUMBER } else { known }
    }

    /// The number of a word that is no longer than [`LETTERS`].
    #[inline]
    fn find(&self, letters: Letters) -> Id {
        let mut slot = self.slot(letters);
        loop {
            let id = self.slots[slot];
            let is_it = self.known[usize::from(id)] == letters;
            if is_it || id == UNKNOWN {
                // A product, not a branch: whether a word is known is as hard to guess as a coin.
                return id * Id::from(is_it);
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
    }

    /// True if a word in lower case was learned.
    pub(crate) fn knows(&self, word: &str) -> bool {
        !matches!(self.id(word.as_bytes()), UNKNOWN | NUMBER)
    }

    /// Marks a word, once all words are learned.
    pub(crate) fn mark(&mut self, id: Id, mark: Marks) {
        self.marks.resize(self.len(), 0);
        if let Some(marks) = self.marks.get_mut(usize::from(id)) {
            *marks |= mark;
        }
    }

    /// The marks of a word.
    fn marks(&self, id: Id) -> Marks {
        self.marks.get(usize::from(id)).copied().unwrap_or_default()
    }

    /// One more than the highest number.
    pub(crate) fn len(&self) -> usize {
        self.known.len()
    }
}

impl Default for Vocabulary {
    fn default() -> Self {
        let known = vec![0; usize::from(FIRST)];
        Self { slots: vec![UNKNOWN; 64], known, long: HashMap::default(), marks: Vec::new() }
    }
}

/// A word of a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Word {
    pub(crate) id: Id,
    /// Where it starts in the text, in bytes.
    pub(crate) start: usize,
    /// Where it ends.
    pub(crate) end: usize,
    /// A clause starts here: at the start of a sentence, after a colon, a quotation mark or a dash.
    pub(crate) opens: bool,
    /// Punctuation follows.
    pub(crate) closes: bool,
}

/// A sentence, heading or list item of a text.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Sentence {
    /// Its first word.
    pub(crate) first: usize,
    /// The word after its last.
    pub(crate) last: usize,
    /// It ends with a question mark.
    pub(crate) asks: bool,
    /// Some of it stands in quotation marks.
    pub(crate) quotes: bool,
    /// The sentence that leads into the list that it is an item of: the heading or paragraph above.
    pub(crate) lead: Option<usize>,
    /// The heading above.
    pub(crate) heading: Option<usize>,
    /// The number of its paragraph or item.
    pub(crate) block: usize,
    /// The marks of all its words.
    pub(crate) marks: Marks,
}

/// A text in sentences of words. It is filled again for every text, so that the memory is asked for once.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    pub(crate) words: Vec<Word>,
    pub(crate) sentences: Vec<Sentence>,
    lower: Vec<u8>,
}

impl Reading {
    /// Reads a text in Markdown.
    pub(crate) fn read(&mut self, text: &str, vocabulary: &Vocabulary) {
        self.words.clear();
        self.sentences.clear();
        let mut lines = Lines::new(self, vocabulary);
        let mut fences = Fences::default();
        let mut offset = 0;
        for line in text.split('\n') {
            if fences.takes(line) {
                lines.end_block();
            } else {
                lines.line(text, offset, offset + line.len());
            }
            offset += line.len() + 1;
        }
        lines.end_block();
    }

    /// The words of a sentence.
    pub(crate) fn of(&self, sentence: &Sentence) -> &[Word] {
        &self.words[sentence.first..sentence.last]
    }
}

/// The state from line to line.
struct Lines<'r> {
    reading: &'r mut Reading,
    vocabulary: &'r Vocabulary,
    block: usize,
    lead: Option<usize>,
    heading: Option<usize>,
    in_item: bool,
    /// A quotation is open.
    in_quote: bool,
    /// The sentence so far holds quoted words.
    quotes: bool,
    /// The marks of the words of the sentence so far.
    marks: Marks,
}

impl<'r> Lines<'r> {
    fn new(reading: &'r mut Reading, vocabulary: &'r Vocabulary) -> Self {
        Self {
            reading,
            vocabulary,
            block: 0,
            lead: None,
            heading: None,
            in_item: false,
            in_quote: false,
            quotes: false,
            marks: 0,
        }
    }

    fn line(&mut self, text: &str, start: usize, end: usize) {
        let line = &text[start..end];
        let content = line.trim_start_matches([' ', '\t', '>']);
        if content.trim_ascii().is_empty() {
            self.end_block();
            self.in_item = false;
            return;
        }
        let from = end - content.len();
        if let Some(heading) = crate::text::heading(line) {
            self.end_block();
            self.in_item = false;
            self.words(text, from + heading.level, end);
            self.close(false);
            self.heading = self.reading.sentences.len().checked_sub(1);
            self.end_block();
            return;
        }
        let marker = marker(content);
        if marker > 0 {
            self.end_block();
            self.in_item = true;
        }
        self.words(text, from + marker, end);
    }

    /// Cuts a stretch of a line into words and sentences.
    fn words(&mut self, text: &str, from: usize, end: usize) {
        let bytes = &text.as_bytes()[..end];
        let mut at = from;
        let mut opens = self.is_between_sentences();
        while let Some(byte) = bytes.get(at) {
            if *byte == b' ' {
                at += 1;
                continue;
            }
            let (letters, length) = plain_word(bytes, at);
            let goes_on = matches!(bytes.get(at + length), Some(b'\'' | 0x80..)) || length == LETTERS;
            if length > 0 && !goes_on && letters != CANNOT && !byte.is_ascii_digit() {
                self.push(self.vocabulary.find(letters), at, at + length, opens);
                opens = false;
                at += length;
            } else if let Some(stop) = word_end(text, at, end) {
                self.word(text, at, stop, opens);
                opens = false;
                at = stop;
            } else if let Some(stop) = opaque_end(text, at, end) {
                self.push(UNKNOWN, at, stop, opens);
                opens = false;
                at = stop;
            } else {
                let mark = text[at..].chars().next().unwrap_or(' ');
                at += mark.len_utf8();
                opens |= self.mark(mark, text[at..end].chars().next());
            }
        }
    }

    /// Takes a character between words. True if a clause starts after it.
    fn mark(&mut self, mark: char, next: Option<char>) -> bool {
        match mark {
            '.' | '?' | '!' => {
                let goes_on = next.is_some_and(char::is_alphanumeric);
                let abbreviates = mark == '.' && self.follows_initial();
                self.mark_closed();
                if goes_on || abbreviates {
                    return false;
                }
                self.close(mark == '?');
                return true;
            }
            ',' | ')' => {
                self.mark_closed();
                return false;
            }
            ':' | ';' | '(' | '–' | '—' | '…' => {}
            '"' => self.in_quote = !self.in_quote,
            '“' | '„' | '«' | '‘' => self.in_quote = true,
            '”' | '»' => self.in_quote = false,
            '\'' if next.is_some_and(char::is_alphanumeric) => return true,
            _ => return false,
        }
        self.mark_closed();
        true
    }

    fn word(&mut self, text: &str, start: usize, end: usize, opens: bool) {
        let mut lower = std::mem::take(&mut self.reading.lower);
        lower.clear();
        let word = &text[start..end];
        if word.is_ascii() {
            lower.extend(word.bytes().map(|byte| byte.to_ascii_lowercase()));
        } else {
            let plain = |letter| match letter {
                '’' => '\'',
                'é' => 'e',
                other => other,
            };
            lower.extend(word.to_lowercase().chars().map(plain).collect::<String>().bytes());
        }
        let (stem, rest) = contraction(&lower);
        self.push(self.vocabulary.id(stem), start, end, opens);
        if let Some(rest) = rest {
            self.push(self.vocabulary.id(rest.as_bytes()), start, end, false);
        }
        self.reading.lower = lower;
    }

    fn push(&mut self, id: Id, start: usize, end: usize, opens: bool) {
        self.quotes |= self.in_quote;
        self.marks |= self.vocabulary.marks(id);
        self.reading.words.push(Word { id, start, end, opens, closes: false });
    }

    fn first(&self) -> usize {
        self.reading.sentences.last().map_or(0, |sentence| sentence.last)
    }

    fn is_between_sentences(&self) -> bool {
        self.first() == self.reading.words.len()
    }

    fn mark_closed(&mut self) {
        if let Some(word) = self.reading.words.last_mut() {
            word.closes = true;
        }
    }

    /// True after a single letter, as in "e.g." and "U.S.", whose point ends no sentence.
    fn follows_initial(&self) -> bool {
        self.reading.words.last().is_some_and(|word| word.end - word.start == 1)
    }

    fn close(&mut self, asks: bool) {
        let (first, last) = (self.first(), self.reading.words.len());
        if first == last {
            return;
        }
        self.mark_closed();
        let lead = self.lead.filter(|_| self.in_item);
        let quotes = std::mem::take(&mut self.quotes);
        let (heading, block) = (self.heading, self.block);
        let marks = std::mem::take(&mut self.marks);
        self.reading.sentences.push(Sentence { first, last, asks, quotes, lead, heading, block, marks });
    }

    fn end_block(&mut self) {
        self.close(false);
        self.in_quote = false;
        if !self.in_item {
            self.lead = self.reading.sentences.len().checked_sub(1);
        }
        self.block += 1;
    }
}

/// The length of a list marker and the space after it.
fn marker(line: &str) -> usize {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &line[digits..];
    let mark = if digits > 0 { rest.starts_with(['.', ')']) } else { rest.starts_with(['-', '*', '+']) };
    if mark && rest[1..].starts_with([' ', '\t']) { digits + 2 } else { 0 }
}

/// The contraction without an apostrophe: "cannot".
const CANNOT: Letters = Letters::from_le_bytes(*b"cannot\0\0\0\0\0\0\0\0\0\0");

/// Which bytes are ASCII letters and digits.
pub(crate) const IN_WORD: [bool; 256] = {
    let mut in_word = [false; 256];
    let mut byte: u8 = 0;
    while byte < 0x80 {
        in_word[byte as usize] = byte.is_ascii_alphanumeric();
        byte += 1;
    }
    in_word
};

/// The end of the word that starts here. Apostrophes between letters belong to it.
fn word_end(text: &str, at: usize, end: usize) -> Option<usize> {
    let bytes = &text.as_bytes()[..end];
    let goes_on = |at: usize| text[at..end].starts_with(char::is_alphanumeric);
    let mut stop = at;
    while let Some(byte) = bytes.get(stop) {
        let length = match byte {
            byte if byte.is_ascii_alphanumeric() => 1,
            b'\'' if stop > at && goes_on(stop + 1) => 1,
            0..=0x7f => 0,
            _ => match text[stop..end].chars().next() {
                Some('’') if stop > at && goes_on(stop + '’'.len_utf8()) => '’'.len_utf8(),
                Some(char) if char.is_alphanumeric() => char.len_utf8(),
                _ => 0,
            },
        };
        if length == 0 {
            break;
        }
        stop += length;
    }
    (stop > at).then_some(stop)
}

/// The end of code in backticks or of a variable, which are no words of the text.
fn opaque_end(text: &str, at: usize, end: usize) -> Option<usize> {
    const LONGEST: usize = 200;
    let rest = &text[at..end];
    let (open, close) = if rest.starts_with('`') { (1, "`") } else { (2, "}}") };
    if open == 2 && !rest.starts_with("{{") {
        return None;
    }
    // Marks without an end must not be looked for again and again down a long line.
    let near = rest.char_indices().nth(LONGEST).map_or(rest, |(index, _)| &rest[..index]);
    near[open..].find(close).map(|found| at + open + found + close.len())
}

/// Splits "don't" into "do" and "not", "what's" into "what" and "is"; takes the ending off "husband's".
fn contraction(word: &[u8]) -> (&[u8], Option<&'static str>) {
    const IS: [&[u8]; 12] = [
        b"what", b"who", b"where", b"when", b"how", b"why", b"that", b"it", b"he", b"she", b"there", b"here",
    ];
    match word {
        b"can't" | b"cannot" => (b"can", Some("not")),
        b"won't" => (b"will", Some("not")),
        [stem @ .., b'n', b'\'', b't'] => (stem, Some("not")),
        [stem @ .., b'\'', b's'] => (stem, IS.contains(&stem).then_some("is")),
        [stem @ .., b'\'', b'r', b'e'] => (stem, Some("are")),
        [stem @ .., b'\'', b'v', b'e'] => (stem, Some("have")),
        [stem @ .., b'\'', b'l', b'l'] => (stem, Some("will")),
        [stem @ .., b'\'', b'd'] => (stem, Some("would")),
        [stem @ .., b'\'', b'm'] => (stem, Some("am")),
        _ => (word, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sentences of a text, each as its words, with what is known of it.
    fn read(text: &str) -> Vec<String> {
        let mut vocabulary = Vocabulary::default();
        let words = ["not", "is", "do", "what", "husband", "you", "are", "u", "s", "e", "g"];
        for word in words {
            vocabulary.learn(word);
        }
        let mut reading = Reading::default();
        reading.read(text, &vocabulary);
        let shown = |sentence: &Sentence| {
            let words = reading.of(sentence).iter();
            let words: Vec<_> = words
                .map(|word| {
                    let known = words_of(&words_list(), word.id, &vocabulary).unwrap_or("_");
                    let open = if word.opens { "^" } else { "" };
                    let close = if word.closes { "$" } else { "" };
                    format!("{open}{known}{close}")
                })
                .collect();
            let lead = sentence.lead.map(|lead| format!(" <{lead}")).unwrap_or_default();
            let asks = if sentence.asks { " ?" } else { "" };
            let quotes = if sentence.quotes { " \"" } else { "" };
            format!("{}{asks}{quotes}{lead}", words.join(" "))
        };
        reading.sentences.iter().map(shown).collect()
    }

    fn words_list() -> [&'static str; 11] {
        ["not", "is", "do", "what", "husband", "you", "are", "u", "s", "e", "g"]
    }

    fn words_of(list: &[&'static str], id: Id, vocabulary: &Vocabulary) -> Option<&'static str> {
        list.iter().copied().find(|word| vocabulary.id(word.as_bytes()) == id && id != UNKNOWN)
    }

    #[test]
    fn contractions_are_written_out() {
        assert_eq!(read("Don’t what's husband's you're"), ["^do not what is husband you are$"]);
    }

    #[test]
    fn sentences_end_where_they_should() {
        assert_eq!(read("What? You. Do 1.5 e.g. this"), ["^what$ ?", "^you$", "^do _$ _ e$ g$ _$"]);
        assert_eq!(read("you are\ndo"), ["^you are do$"]);
        assert_eq!(read("you\n\ndo"), ["^you$", "^do$"]);
        assert_eq!(read("```\nyou\n```\n`you` {{you}} {you"), ["^_ _ you$"]);
    }

    #[test]
    fn items_know_what_leads_into_them() {
        let found = read("# You\n\nDo not:\n\n- what\n- husband?\n\nare");
        assert_eq!(found, ["^you$", "^do not$", "^what$ <1", "^husband$ ? <1", "^are$"]);
    }

    #[test]
    fn quotations_are_seen() {
        assert_eq!(read("Do \"what is?\" You"), ["^do$ ^what is$ ? \"", "^you$"]);
        assert_eq!(read("“What?” is"), ["^what$ ? \"", "^is$"]);
    }

    #[test]
    fn marks_without_an_end_cost_little() {
        let mut reading = Reading::default();
        reading.read(&"`{{".repeat(100_000), &Vocabulary::default());
        assert!(reading.words.len() < 100_001);
    }
}
