//! `CMap`s: how the bytes of a string fall into codes, and what the codes stand for.

use hayro_cmap::{BfString, CMapName, load_embedded};

use super::texts::Texts;
use crate::limits::Budget;
use crate::syntax::{Lexer, Token};

/// A range of codes of a length.
#[derive(Debug, Clone, Copy)]
struct Range {
    low: u32,
    high: u32,
    /// In bytes.
    length: u8,
    /// The CID of `low`.
    to: u32,
}

/// From the bytes of a string to CIDs.
#[derive(Debug, Default)]
pub(super) struct Encoding {
    /// Which codes there are; all of two bytes if empty.
    spaces: Vec<Range>,
    /// Sorted by length and lower end.
    ranges: Vec<Range>,
    /// One that comes with the standard.
    predefined: Option<Box<hayro_cmap::CMap>>,
    is_identity: bool,
    pub(super) is_vertical: bool,
}

impl Encoding {
    /// Two bytes a code, the code being the CID.
    pub(super) fn identity(is_vertical: bool) -> Self {
        Self { is_identity: true, is_vertical, ..Self::default() }
    }

    /// One of those that the standard names, such as `UniGB-UCS2-H`.
    pub(super) fn predefined(name: &[u8]) -> Option<Self> {
        let is_vertical = name.ends_with(b"-V") || name == b"V";
        if name.starts_with(b"Identity") {
            return Some(Self::identity(is_vertical));
        }
        let cmap = hayro_cmap::CMap::parse(load_embedded(CMapName::from_bytes(name))?, load_embedded)?;
        Some(Self { predefined: Some(Box::new(cmap)), is_vertical, ..Self::default() })
    }

    /// One that the file holds.
    pub(super) fn parse(bytes: &[u8], budget: &Budget) -> Self {
        let mut encoding = Self::default();
        let mut texts = Texts::default();
        parse(bytes, budget, &mut encoding, &mut texts);
        encoding.ranges.sort_by_key(|range| (range.length, range.low));
        encoding
    }

    /// The next code of a string, with its length in bytes.
    pub(super) fn next(&self, string: &[u8]) -> (u32, usize) {
        let code =
            |length: usize| string.iter().take(length).fold(0_u32, |code, byte| code << 8 | u32::from(*byte));
        let longest = string.len().min(4);
        if let Some(cmap) = &self.predefined {
            let known =
                (1..=longest).find(|length| cmap.lookup_cid_code(code(*length), *length as u8).is_some());
            let length = known.unwrap_or(longest.min(2));
            return (code(length), length);
        }
        for length in 1..=longest {
            let found = code(length);
            let is_of = |space: &Range| {
                usize::from(space.length) == length && (space.low..=space.high).contains(&found)
            };
            if self.spaces.iter().any(is_of) {
                return (found, length);
            }
        }
        let shortest = self.spaces.iter().map(|space| usize::from(space.length)).min().unwrap_or(2);
        let length = shortest.min(longest).max(1);
        (code(length), length)
    }

    /// The CID of a code.
    pub(super) fn cid(&self, code: u32, length: usize) -> u32 {
        if self.is_identity {
            return code;
        }
        if let Some(cmap) = &self.predefined {
            return cmap.lookup_cid_code(code, length as u8).unwrap_or(0);
        }
        let key = (length as u8, code);
        let after = self.ranges.partition_point(|range| (range.length, range.low) <= key);
        match after.checked_sub(1).map(|at| self.ranges[at]) {
            Some(range) if range.length == key.0 && code <= range.high => {
                range.to.saturating_add(code - range.low)
            }
            _ => 0,
        }
    }
}

/// From the CIDs of one of Adobe's collections of characters to text.
#[derive(Debug)]
pub(super) struct Collection(hayro_cmap::CMap);

impl Collection {
    pub(super) fn named(registry: &[u8], ordering: &[u8]) -> Option<Self> {
        let name = hayro_cmap::CidFamily::from_registry_ordering(registry, ordering).ucs2_cmap()?;
        Some(Self(hayro_cmap::CMap::parse(load_embedded(name)?, load_embedded)?))
    }

    pub(super) fn text(&self, cid: u32) -> Option<String> {
        Some(match self.0.lookup_bf_string(cid)? {
            BfString::Char(character) => character.to_string(),
            BfString::String(text) => text.to_string(),
        })
    }
}

/// What the codes of a font stand for, as its `ToUnicode` says.
pub(super) fn to_unicode(bytes: &[u8], budget: &Budget, texts: &mut Texts) {
    parse(bytes, budget, &mut Encoding::default(), texts);
}

/// The most ranges that one `CMap` may have.
const MAX_RANGES: usize = 100_000;

fn parse(bytes: &[u8], budget: &Budget, encoding: &mut Encoding, texts: &mut Texts) {
    let mut lexer = Lexer::new(bytes, 0);
    while let Some(token) = lexer.token() {
        match token {
            Token::Keyword(b"begincodespacerange") => spaces(&mut lexer, encoding),
            Token::Keyword(b"begincidrange") => cid_ranges(&mut lexer, encoding, true),
            Token::Keyword(b"begincidchar") => cid_ranges(&mut lexer, encoding, false),
            Token::Keyword(b"beginbfrange") => bf_ranges(&mut lexer, budget, texts),
            Token::Keyword(b"beginbfchar") => bf_chars(&mut lexer, budget, texts),
            Token::Name(name) if *name == *b"WMode" => {
                if let Some(Token::Number(mode)) = lexer.token() {
                    encoding.is_vertical = mode == 1.0;
                }
            }
            _ => {}
        }
        if budget.breach().is_some() || encoding.ranges.len() + encoding.spaces.len() > MAX_RANGES {
            return;
        }
    }
}

fn code(string: &[u8]) -> (u32, u8) {
    let taken = &string[string.len().saturating_sub(4)..];
    (taken.iter().fold(0, |code, byte| code << 8 | u32::from(*byte)), taken.len() as u8)
}

fn spaces(lexer: &mut Lexer<'_>, encoding: &mut Encoding) {
    while let (Some(Token::String(low)), Some(Token::String(high))) = (lexer.token(), lexer.token()) {
        let ((low, length), (high, _)) = (code(&low), code(&high));
        if encoding.spaces.len() < 64 && length > 0 {
            encoding.spaces.push(Range { low, high, length, to: 0 });
        }
    }
}

fn cid_ranges(lexer: &mut Lexer<'_>, encoding: &mut Encoding, has_high: bool) {
    while let Some(Token::String(low)) = lexer.token() {
        let (low, length) = code(&low);
        let high = match has_high.then(|| lexer.token()) {
            None => low,
            Some(Some(Token::String(high))) => code(&high).0,
            Some(_) => return,
        };
        let Some(Token::Number(to)) = lexer.token() else { return };
        if encoding.ranges.len() > MAX_RANGES {
            return;
        }
        encoding.ranges.push(Range { low, high, length, to: to as u32 });
    }
}

fn bf_chars(lexer: &mut Lexer<'_>, budget: &Budget, texts: &mut Texts) {
    while let Some(Token::String(from)) = lexer.token() {
        match lexer.token() {
            Some(Token::String(to)) if budget.mappings(1) => texts.insert(code(&from).0, &utf16(&to)),
            Some(Token::Name(name)) if budget.mappings(1) => {
                texts.insert(code(&from).0, &super::encoding::by_name(&name).unwrap_or_default());
            }
            _ => return,
        }
    }
}

fn bf_ranges(lexer: &mut Lexer<'_>, budget: &Budget, texts: &mut Texts) {
    while let (Some(Token::String(low)), Some(Token::String(high))) = (lexer.token(), lexer.token()) {
        let (low, high) = (code(&low).0, code(&high).0);
        let count = high.saturating_sub(low).min(0xffff);
        match lexer.token() {
            Some(Token::String(to)) => {
                let first = utf16(&to);
                let mut characters = first.chars();
                if let (Some(character), None, 256..) = (characters.next(), characters.next(), count)
                    && texts.insert_run(low, count, character)
                {
                    continue;
                }
                if !budget.mappings(count as usize + 1) {
                    return;
                }
                bf_range(low, count, &first, texts);
            }
            Some(Token::ArrayStart) => {
                let mut at = low;
                while let Some(Token::String(to)) = lexer.token() {
                    if !budget.mappings(1) {
                        return;
                    }
                    texts.insert(at, &utf16(&to));
                    at = at.saturating_add(1);
                }
            }
            _ => return,
        }
    }
}

/// Codes that follow one another stand for characters that do.
fn bf_range(low: u32, count: u32, first: &str, texts: &mut Texts) {
    let Some(last) = first.chars().next_back() else { return };
    let head = &first[..first.len() - last.len_utf8()];
    let mut text = String::with_capacity(first.len());
    for step in 0..=count {
        let Some(character) = char::from_u32(u32::from(last).saturating_add(step)) else { continue };
        text.clear();
        text.push_str(head);
        text.push(character);
        texts.insert(low.saturating_add(step), &text);
    }
}

pub(super) fn utf16(bytes: &[u8]) -> String {
    if let [byte] = bytes {
        return char::from(*byte).to_string();
    }
    let units = bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
    char::decode_utf16(units)
        .map(|unit| unit.unwrap_or('\0'))
        .filter(|character| *character != '\0')
        .collect()
}

impl Encoding {
    /// How many bytes a code below 256 has.
    pub(super) fn length_of(&self, code: u32) -> usize {
        let is_of = |space: &&Range| (space.low..=space.high).contains(&code);
        self.spaces.iter().filter(is_of).map(|space| usize::from(space.length)).min().unwrap_or(2)
    }
}
