//! The encodings that Type 1 and CFF font programs bring.

use crate::syntax::{Lexer, Token};

/// How much of a Type 1 program is readable text.
const MAX_HEAD: usize = 64 * 1024;

/// The codes of a Type 1 program with the names of their glyphs: `dup 65 /A put`.
pub(super) fn type1_encoding(program: &[u8]) -> Vec<(u8, &[u8])> {
    let head = &program[..program.len().min(MAX_HEAD)];
    let head = memchr::memmem::find(head, b"eexec").map_or(head, |end| &head[..end]);
    let Some(start) = memchr::memmem::find(head, b"/Encoding") else { return Vec::new() };
    let mut codes = Vec::new();
    let mut rest = &head[start..];
    while let Some(at) = memchr::memmem::find(rest, b"dup ")
        && codes.len() < 256
    {
        rest = &rest[at + 4..];
        let mut lexer = Lexer::new(rest, 0);
        if let (
            Some(Token::Number(code @ 0.0..=255.0)),
            Some(Token::Name(std::borrow::Cow::Borrowed(name))),
        ) = (lexer.token(), lexer.token())
        {
            codes.push((code as u8, name));
        }
    }
    codes
}

/// Reads the parts of a CFF program, which hold counts of their own.
struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Option<u8> {
        let byte = *self.bytes.get(self.at)?;
        self.at += 1;
        Some(byte)
    }

    fn number(&mut self, width: usize) -> Option<usize> {
        (0..width).try_fold(0_usize, |number, _| Some(number << 8 | usize::from(self.byte()?)))
    }

    /// An index: the entries, each a piece of bytes.
    fn index(&mut self) -> Option<Vec<&'a [u8]>> {
        let count = self.number(2)?;
        if count == 0 {
            return Some(Vec::new());
        }
        let width = usize::from(self.byte()?).clamp(1, 4);
        let offsets: Option<Vec<usize>> = (0..=count).map(|_| self.number(width)).collect();
        let offsets = offsets?;
        let base = self.at.checked_sub(1)?;
        let piece = |pair: &[usize]| self.bytes.get(base.checked_add(pair[0])?..base.checked_add(pair[1])?);
        let pieces: Option<Vec<_>> = offsets.windows(2).map(piece).collect();
        self.at = base.checked_add(*offsets.last()?)?;
        pieces
    }
}

/// The operands of the operators 15 (charset), 16 (encoding) and 17 (glyphs) of a top dictionary.
fn top(dict: &[u8]) -> Option<(usize, usize, usize)> {
    let mut reader = Reader { bytes: dict, at: 0 };
    let (mut charset, mut encoding, mut glyphs) = (0, 0, 0);
    let mut last = 0_i64;
    while let Some(byte) = reader.byte() {
        match byte {
            12 => {
                reader.byte()?;
            }
            15 => charset = last,
            16 => encoding = last,
            17 => glyphs = last,
            28 => last = reader.number(2)? as i64,
            29 => last = reader.number(4)? as i64,
            30 => while reader.byte()? & 0xf != 0xf {},
            32..=246 => last = i64::from(byte) - 139,
            247..=250 => last = (i64::from(byte) - 247) * 256 + reader.number(1)? as i64 + 108,
            251..=254 => last = -(i64::from(byte) - 251) * 256 - reader.number(1)? as i64 - 108,
            _ => {}
        }
    }
    let place = |number: i64| usize::try_from(number).ok();
    Some((place(charset)?, place(encoding)?, place(glyphs)?))
}

/// The codes of a CFF program with the names of their glyphs, where it has an encoding and names of its own.
pub(super) fn cff_encoding(program: &[u8]) -> Option<Vec<(u8, Vec<u8>)>> {
    let mut reader = Reader { bytes: program, at: usize::from(*program.get(2)?) };
    reader.index()?;
    let tops = reader.index()?;
    let strings = reader.index()?;
    let (charset, encoding, glyphs) = top(tops.first()?)?;
    // 0 and 1 are encodings and character sets that the standard gives.
    if encoding < 2 || charset < 3 {
        return None;
    }
    let count = Reader { bytes: program, at: glyphs }.number(2)?;
    let names = charset_names(program, charset, count, &strings)?;
    let mut reader = Reader { bytes: program, at: encoding };
    let format = reader.byte()? & 0x7f;
    let mut codes = Vec::new();
    let mut glyph = 1;
    for _ in 0..reader.byte()? {
        let first = reader.byte()?;
        let more = if format == 1 { reader.byte()? } else { 0 };
        for code in first..=first.saturating_add(more) {
            if let Some(name) = names.get(glyph).filter(|name| !name.is_empty()) {
                codes.push((code, name.clone()));
            }
            glyph += 1;
        }
    }
    Some(codes)
}

/// The names of the glyphs, as far as the program gives them or they are those of ASCII.
fn charset_names(program: &[u8], at: usize, count: usize, strings: &[&[u8]]) -> Option<Vec<Vec<u8>>> {
    let mut reader = Reader { bytes: program, at };
    let format = reader.byte()?;
    let mut names = vec![Vec::new()];
    while names.len() < count {
        let first = reader.number(2)?;
        let more = match format {
            0 => 0,
            1 => reader.number(1)?,
            _ => reader.number(2)?,
        };
        for id in first..=first + more {
            names.push(name_of(id, strings));
        }
    }
    Some(names)
}

/// The name under an id: 391 are given by the standard, of which those of the standard encoding are known here.
fn name_of(id: usize, strings: &[&[u8]]) -> Vec<u8> {
    const STANDARD: usize = 391;
    if id >= STANDARD {
        return strings.get(id - STANDARD).map(|name| name.to_vec()).unwrap_or_default();
    }
    let characters = super::encoding::Base::Standard.characters();
    let character = characters.iter().flatten().nth(id.wrapping_sub(1));
    character.map(|character| format!("uni{:04X}", u32::from(*character)).into_bytes()).unwrap_or_default()
}
