//! What the codes of a font stand for.

use std::collections::HashMap;

use crate::clean;

/// A text of a font: nothing, a character, or one of the font's longer texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Text(u32);

/// Marks an index into the longer texts.
const LONGER: u32 = 1 << 31;

/// The longest text that one code may stand for, in bytes.
const MAX_LONGER: usize = 64;

/// The most long runs of codes in a font.
const MAX_RUNS: usize = 64;

/// The most longer texts in a font.
const MAX_LONGER_TEXTS: usize = 20_000;

impl Text {
    pub(crate) fn is_none(self) -> bool {
        self.0 == 0
    }

    /// The character, if it is one.
    pub(crate) fn character(self) -> Option<char> {
        if self.0 == 0 { None } else { char::from_u32(self.0) }
    }
}

impl From<char> for Text {
    fn from(character: char) -> Self {
        Self(u32::from(character))
    }
}

/// The texts of the codes of a font.
#[derive(Debug, Default)]
pub(crate) struct Texts {
    /// By code, for those of up to two bytes.
    near: Vec<Text>,
    far: HashMap<u32, Text>,
    /// Long runs of codes that stand for characters that follow one another: the first, the last, the character.
    runs: Vec<(u32, u32, u32)>,
    longer: Vec<Box<str>>,
}

impl Texts {
    pub(super) fn is_empty(&self) -> bool {
        self.near.is_empty() && self.far.is_empty() && self.runs.is_empty()
    }

    /// For how many codes there is room.
    pub(super) fn reserved(&self) -> usize {
        self.near.len() + self.far.len()
    }

    pub(super) fn get(&self, code: u32) -> Text {
        match self.near.get(code as usize) {
            Some(text) if !text.is_none() => return *text,
            None if code > 0xffff => {
                if let Some(text) = self.far.get(&code) {
                    return *text;
                }
            }
            _ => {}
        }
        let run = self.runs.iter().find(|(first, last, _)| (*first..=*last).contains(&code));
        let character = run.and_then(|(first, _, to)| char::from_u32(to.checked_add(code - first)?));
        character.map(Text::from).unwrap_or_default()
    }

    /// Says what a long run of codes stands for; false if there are too many such runs.
    pub(super) fn insert_run(&mut self, first: u32, count: u32, character: char) -> bool {
        let is_taken = self.runs.len() < MAX_RUNS;
        if is_taken {
            self.runs.push((first, first.saturating_add(count), u32::from(character)));
        }
        is_taken
    }

    /// Says what a code stands for. Saying nothing of it changes nothing.
    pub(super) fn insert(&mut self, code: u32, text: &str) {
        let text = self.intern(text);
        if text.is_none() {
            return;
        }
        if code > 0xffff {
            self.far.insert(code, text);
            return;
        }
        let at = code as usize;
        if at >= self.near.len() {
            self.near.resize((at + 1).next_multiple_of(256), Text::default());
        }
        self.near[at] = text;
    }

    fn intern(&mut self, text: &str) -> Text {
        let mut characters = text.chars();
        match (characters.next(), characters.next()) {
            (None, _) => Text::default(),
            (Some(character), None) => Text::from(character),
            _ if self.longer.len() >= MAX_LONGER_TEXTS => Text::default(),
            _ => {
                let end = (0..=MAX_LONGER.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
                self.longer.push(text[..end.unwrap_or(0)].into());
                Text(LONGER | (self.longer.len() - 1) as u32)
            }
        }
    }

    /// Adds a text to the end of another, as it is written.
    pub(crate) fn push_to(&self, text: Text, out: &mut String) {
        if let Some(character) = text.character() {
            clean::push(character, out);
        } else if text.0 & LONGER != 0 {
            let longer = self.longer.get((text.0 & !LONGER) as usize);
            longer.iter().flat_map(|longer| longer.chars()).for_each(|character| clean::push(character, out));
        }
    }
}
