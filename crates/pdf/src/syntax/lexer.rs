//! Words of the language that objects and content streams are written in.

use std::borrow::Cow;
use std::rc::Rc;

use super::object::{Dict, Object};

/// How deep arrays and dictionaries may stand in one another.
const MAX_DEPTH: usize = 48;

/// The most entries that the arrays and dictionaries of one object may have, together.
const MAX_ENTRIES: usize = 200_000;

/// A word.
#[derive(Debug, PartialEq)]
pub(crate) enum Token<'a> {
    Number(f64),
    Name(Cow<'a, [u8]>),
    String(Cow<'a, [u8]>),
    ArrayStart,
    ArrayEnd,
    DictStart,
    DictEnd,
    /// An operator, `obj`, `R`, `true`, …
    Keyword(&'a [u8]),
}

/// Reads words from bytes.
#[derive(Debug, Clone)]
pub(crate) struct Lexer<'a> {
    pub(crate) data: &'a [u8],
    pub(crate) at: usize,
    /// How many entries of arrays and dictionaries were read.
    pub(crate) entries: usize,
}

pub(crate) fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\r' | b'\t' | 0 | 0x0c)
}

fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

fn is_regular(byte: u8) -> bool {
    !is_space(byte) && !is_delimiter(byte)
}

pub(crate) fn hex(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

impl<'a> Lexer<'a> {
    pub(crate) fn new(data: &'a [u8], at: usize) -> Self {
        Self { data, at: at.min(data.len()), entries: 0 }
    }

    pub(crate) fn peek(&self) -> Option<u8> {
        self.data.get(self.at).copied()
    }

    fn rest(&self) -> &'a [u8] {
        self.data.get(self.at..).unwrap_or_default()
    }

    pub(crate) fn skip_space(&mut self) {
        while let Some(byte) = self.peek() {
            if is_space(byte) {
                self.at += 1;
            } else if byte == b'%' {
                self.at += self
                    .rest()
                    .iter()
                    .position(|byte| matches!(byte, b'\n' | b'\r'))
                    .unwrap_or(self.rest().len());
            } else {
                break;
            }
        }
    }

    /// Takes a keyword if it is the next word.
    pub(crate) fn eat(&mut self, word: &[u8]) -> bool {
        self.skip_space();
        let found = self.rest().starts_with(word);
        if found {
            self.at += word.len();
        }
        found
    }

    /// The next word; `None` at the end. Bytes that begin no word are skipped.
    pub(crate) fn token(&mut self) -> Option<Token<'a>> {
        loop {
            self.skip_space();
            let byte = self.peek()?;
            match byte {
                b'0'..=b'9' | b'+' | b'-' | b'.' => return Some(self.number()),
                b'/' => return Some(Token::Name(self.name())),
                b'(' => return Some(Token::String(self.literal())),
                b'[' => return Some(self.one(Token::ArrayStart)),
                b']' => return Some(self.one(Token::ArrayEnd)),
                b'<' if self.data.get(self.at + 1) == Some(&b'<') => {
                    self.at += 2;
                    return Some(Token::DictStart);
                }
                b'<' => return Some(Token::String(Cow::Owned(self.hexadecimal()))),
                b'>' if self.data.get(self.at + 1) == Some(&b'>') => {
                    self.at += 2;
                    return Some(Token::DictEnd);
                }
                b')' | b'>' | b'{' | b'}' => self.at += 1,
                _ => {
                    let word = self.word();
                    return Some(Token::Keyword(word));
                }
            }
        }
    }

    fn one(&mut self, token: Token<'a>) -> Token<'a> {
        self.at += 1;
        token
    }

    fn word(&mut self) -> &'a [u8] {
        let rest = self.rest();
        let length = rest.iter().position(|byte| !is_regular(*byte)).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    /// A number. Producers write `--5`, `5-3`, `1.2.3`: what cannot be understood ends the number.
    fn number(&mut self) -> Token<'a> {
        let word = self.word();
        let mut sign = 1.0;
        let mut digits = word;
        while let [b'+' | b'-', rest @ ..] = digits {
            if digits[0] == b'-' {
                sign = -1.0;
            }
            digits = rest;
        }
        let mut whole = 0.0_f64;
        let mut scale = 0.0_f64;
        let mut any = false;
        for byte in digits {
            match byte {
                b'0'..=b'9' => {
                    any = true;
                    let digit = f64::from(byte - b'0');
                    if scale == 0.0 {
                        whole = whole * 10.0 + digit;
                    } else {
                        whole += digit * scale;
                        scale *= 0.1;
                    }
                }
                b'.' if scale == 0.0 => scale = 0.1,
                b'e' | b'E' | b'-' | b'.' => break,
                _ if any => break,
                _ => return Token::Keyword(word),
            }
        }
        Token::Number(sign * whole)
    }

    fn name(&mut self) -> Cow<'a, [u8]> {
        self.at += 1;
        let word = self.word();
        if !word.contains(&b'#') {
            return Cow::Borrowed(word);
        }
        let mut name = Vec::with_capacity(word.len());
        let mut at = 0;
        while at < word.len() {
            let code = (word[at] == b'#')
                .then(|| Some(hex(*word.get(at + 1)?)? << 4 | hex(*word.get(at + 2)?)?))
                .flatten();
            name.push(code.unwrap_or(word[at]));
            at += if code.is_some() { 3 } else { 1 };
        }
        Cow::Owned(name)
    }

    fn literal(&mut self) -> Cow<'a, [u8]> {
        self.at += 1;
        let start = self.at;
        // Nearly all strings hold neither escapes nor brackets.
        let plain = self.rest().iter().position(|byte| matches!(byte, b'\\' | b'(' | b')' | b'\r'));
        if let Some(length) = plain
            && self.data[start + length] == b')'
        {
            self.at = start + length + 1;
            return Cow::Borrowed(&self.data[start..start + length]);
        }
        let mut string = Vec::new();
        let mut depth = 1;
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b'(' => depth += 1,
                b')' => depth -= 1,
                b'\\' => {
                    self.escape(&mut string);
                    continue;
                }
                b'\r' => {
                    self.at += usize::from(self.peek() == Some(b'\n'));
                    string.push(b'\n');
                    continue;
                }
                _ => {}
            }
            if depth == 0 {
                break;
            }
            string.push(byte);
        }
        Cow::Owned(string)
    }

    fn escape(&mut self, string: &mut Vec<u8>) {
        let Some(byte) = self.peek() else { return };
        self.at += 1;
        match byte {
            b'n' => string.push(b'\n'),
            b'r' => string.push(b'\r'),
            b't' => string.push(b'\t'),
            b'b' => string.push(8),
            b'f' => string.push(12),
            b'\r' => self.at += usize::from(self.peek() == Some(b'\n')),
            b'\n' => {}
            b'0'..=b'7' => {
                let mut code = u32::from(byte - b'0');
                for _ in 0..2 {
                    if let Some(digit @ b'0'..=b'7') = self.peek() {
                        code = code * 8 + u32::from(digit - b'0');
                        self.at += 1;
                    }
                }
                string.push(code as u8);
            }
            other => string.push(other),
        }
    }

    fn hexadecimal(&mut self) -> Vec<u8> {
        self.at += 1;
        let rest = self.rest();
        let length = memchr::memchr(b'>', rest).unwrap_or(rest.len());
        self.at += (length + 1).min(rest.len());
        let mut string = Vec::with_capacity(length / 2 + 1);
        let mut high = None;
        for digit in rest[..length].iter().filter_map(|byte| hex(*byte)) {
            match high.take() {
                None => high = Some(digit),
                Some(high) => string.push(high << 4 | digit),
            }
        }
        string.extend(high.map(|high| high << 4));
        string
    }

    /// The next object; `None` at the end, or at a word that is no object (which is then not taken).
    pub(crate) fn object(&mut self) -> Option<Object> {
        self.object_within(0)
    }

    fn object_within(&mut self, depth: usize) -> Option<Object> {
        let before = self.at;
        self.entries += 1;
        if self.entries > MAX_ENTRIES {
            return None;
        }
        let object = match self.token()? {
            Token::Number(number) => self.reference(number).unwrap_or(Object::Number(number)),
            Token::Name(name) => Object::Name(name.into()),
            Token::String(string) => Object::String(string.into()),
            Token::ArrayStart if depth < MAX_DEPTH => Object::Array(self.array(depth + 1)),
            Token::DictStart if depth < MAX_DEPTH => Object::Dict(Rc::new(self.dict(depth + 1))),
            Token::Keyword(b"true") => Object::Bool(true),
            Token::Keyword(b"false") => Object::Bool(false),
            Token::Keyword(b"null") => Object::Null,
            _ => {
                self.at = before;
                return None;
            }
        };
        Some(object)
    }

    /// The rest of `12 0 R`, after its first number.
    fn reference(&mut self, number: f64) -> Option<Object> {
        if number < 0.0 || number.fract() != 0.0 || number > f64::from(u32::MAX) {
            return None;
        }
        let mut ahead = self.clone();
        ahead.skip_space();
        if !ahead.peek()?.is_ascii_digit() {
            return None;
        }
        let Some(Token::Number(_)) = ahead.token() else { return None };
        let Some(Token::Keyword(b"R")) = ahead.token() else { return None };
        self.at = ahead.at;
        Some(Object::Reference(number as u32))
    }

    fn array(&mut self, depth: usize) -> Rc<[Object]> {
        let mut array = Vec::new();
        loop {
            if let Some(object) = self.object_within(depth) {
                array.push(object);
                continue;
            }
            if self.entries > MAX_ENTRIES {
                return array.into();
            }
            match self.token() {
                // What is written at the wrong place is left out, up to what ends the object.
                Some(Token::Keyword(word)) if !matches!(word, b"endobj" | b"endstream" | b"stream") => {}
                _ => return array.into(),
            }
        }
    }

    fn dict(&mut self, depth: usize) -> Dict {
        let mut dict = Vec::new();
        loop {
            let before = self.at;
            match self.token() {
                _ if self.entries > MAX_ENTRIES => return Dict(dict),
                Some(Token::Name(name)) => {
                    let value = self.object_within(depth).unwrap_or_default();
                    dict.push((name.into(), value));
                }
                Some(Token::Keyword(b"endobj" | b"endstream" | b"stream")) => {
                    self.at = before;
                    return Dict(dict);
                }
                None | Some(Token::DictEnd) => return Dict(dict),
                Some(_) => {}
            }
        }
    }
}
