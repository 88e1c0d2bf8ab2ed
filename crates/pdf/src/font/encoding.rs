//! What the codes of a simple font and the names of glyphs stand for.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::tables::{DINGBATS, MAC, STANDARD, SYMBOL, WINDOWS};

/// An encoding that fonts name or have by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Base {
    Standard,
    Windows,
    Mac,
    Symbol,
    Dingbats,
}

impl Base {
    pub(super) fn named(name: &[u8]) -> Option<Self> {
        match name {
            b"StandardEncoding" => Some(Self::Standard),
            b"WinAnsiEncoding" => Some(Self::Windows),
            b"MacRomanEncoding" => Some(Self::Mac),
            _ => None,
        }
    }

    /// What each of the 256 codes stands for, where it stands for anything.
    pub(super) fn characters(self) -> [Option<char>; 256] {
        let (table, from) = match self {
            Self::Standard => (STANDARD, 32),
            Self::Windows => (WINDOWS, 128),
            Self::Mac => (MAC, 128),
            Self::Symbol => (SYMBOL, 32),
            Self::Dingbats => (DINGBATS, 32),
        };
        let mut characters = [None; 256];
        for code in 32..127_u8 {
            characters[usize::from(code)] = Some(char::from(code));
        }
        for (slot, character) in characters[from..].iter_mut().zip(table.chars()) {
            *slot = (character != char::REPLACEMENT_CHARACTER).then_some(character);
        }
        characters
    }
}

/// The Adobe Glyph List, with the names of `ZapfDingbats`.
fn glyph_list() -> &'static HashMap<&'static str, &'static str> {
    static LIST: OnceLock<HashMap<&str, &str>> = OnceLock::new();
    LIST.get_or_init(|| {
        [include_str!("../../data/glyphlist.txt"), include_str!("../../data/zapfdingbats.txt")]
            .iter()
            .flat_map(|list| list.lines())
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_once(';'))
            .collect()
    })
}

/// The text that the name of a glyph stands for, by the rules of the Adobe Glyph List.
pub(super) fn by_name(name: &[u8]) -> Option<String> {
    let name = std::str::from_utf8(name).ok()?;
    // Nearly all names are those of ASCII letters.
    if let [letter] = name.as_bytes()
        && letter.is_ascii_alphabetic()
    {
        return Some(char::from(*letter).to_string());
    }
    let name = name.split_once('.').map_or(name, |(name, _)| name);
    let text: String = name.split('_').filter_map(component).collect();
    (!text.is_empty()).then_some(text)
}

/// The kinds of TeX fonts that come as bitmaps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bitmap {
    Letters,
    Signs,
}

/// The number in a name such as `a65`.
pub(super) fn number(name: &[u8]) -> Option<u32> {
    std::str::from_utf8(name).ok()?.strip_prefix('a')?.parse().ok()
}

/// The text of a glyph in a TeX bitmap, whose name is its own code: `/a65` at 65. The codes are those of the encodings T1 for letters
/// and TS1 for signs; elsewhere such names are those of `ZapfDingbats`.
pub(super) fn by_code(name: &[u8], code: u32, kind: Option<Bitmap>) -> Option<String> {
    let kind = kind.filter(|_| number(name) == Some(code))?;
    let text = match (kind, code) {
        (_, 0x21..=0x26 | 0x28..=0x5f | 0x61..=0x7e) | (Bitmap::Signs, 0xa1..=0xbe) => char::from_u32(code)?,
        (Bitmap::Signs, 0x88) => '•',
        (Bitmap::Signs, 0xbf) => '€',
        (Bitmap::Letters, _) => return t1(code),
        _ => return None,
    };
    Some(text.to_string())
}

/// The encoding T1 of TeX, beside ASCII.
fn t1(code: u32) -> Option<String> {
    const ACCENTS: &str = "`´ˆ˜¨˝˚ˇ˘¯˙¸˛‚‹›“”„«»–—\u{200b}‰ıȷﬀﬁﬂﬃﬄ";
    const UPPER: &str = "ĂĄĆČĎĚĘĞĹĽŁŃŇŊŐŔŘŚŠŞŤŢŰŮŸŹŽŻĲİđ§ăąćčďěęğĺľłńňŋőŕřśšşťţűůÿźžżĳ¡¿£";
    let character = match code {
        0x00..=0x1f => ACCENTS.chars().nth(code as usize)?,
        0x27 => '’',
        0x60 => '‘',
        0x7f => '-',
        0x80..=0xbf => UPPER.chars().nth(code as usize - 0x80)?,
        0xd7 => 'Œ',
        0xf7 => 'œ',
        0xdf => return Some("SS".to_owned()),
        0xff => 'ß',
        0xc0..=0xfe => char::from_u32(code)?,
        _ => return None,
    };
    Some(character.to_string())
}

fn component(name: &str) -> Option<String> {
    if let Some(codes) = glyph_list().get(name) {
        return codes.split(' ').map(|code| char::from_u32(u32::from_str_radix(code, 16).ok()?)).collect();
    }
    let is_hex = |digits: &str| digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    if let Some(digits) = name.strip_prefix("uni").filter(|digits| digits.len() >= 4 && is_hex(digits)) {
        let codes = digits.as_bytes().chunks_exact(4).filter_map(|four| std::str::from_utf8(four).ok());
        return codes.map(|four| char::from_u32(u32::from_str_radix(four, 16).ok()?)).collect();
    }
    let digits = name.strip_prefix('u').filter(|digits| (4..=6).contains(&digits.len()) && is_hex(digits))?;
    char::from_u32(u32::from_str_radix(digits, 16).ok()?).map(String::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_glyph_tells_its_text() {
        let cases = [
            ("A", "A"),
            ("eacute", "é"),
            ("afii10017", "А"),
            ("uni00E9", "é"),
            ("uni00410042", "AB"),
            ("u1F600", "😀"),
            ("f_i", "fi"),
            ("T_h.liga", "Th"),
            ("one.oldstyle", "1"),
            ("a1", "✁"),
        ];
        for (name, text) in cases {
            assert_eq!(by_name(name.as_bytes()).as_deref(), Some(text), "{name}");
        }
        for name in ["", ".notdef", "uniXYZW", "g123", "\u{fffd}"] {
            assert_eq!(by_name(name.as_bytes()), None, "{name}");
        }
    }

    #[test]
    fn an_encoding_tells_what_its_codes_stand_for() {
        let cases = [
            (Base::Windows, 0x80, Some('€')),
            (Base::Windows, 0x95, Some('•')),
            (Base::Mac, 0x8e, Some('é')),
            (Base::Standard, 0x27, Some('’')),
            (Base::Standard, 0xae, Some('ﬁ')),
            (Base::Standard, 0x80, None),
            (Base::Symbol, 0x61, Some('α')),
            (Base::Dingbats, 0x6c, Some('●')),
            (Base::Windows, 0x0a, None),
        ];
        for (base, code, character) in cases {
            assert_eq!(base.characters()[code], character, "{base:?} {code:#x}");
        }
    }
}
