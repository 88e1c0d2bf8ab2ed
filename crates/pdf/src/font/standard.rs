//! The fourteen fonts that every reader of PDF has, of which files hold no widths.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::Texts;
use super::encoding::Base;

/// The encoding that a font has by itself, if it is one of signs.
pub(super) fn base(name: &[u8]) -> Option<Base> {
    match name {
        b"Symbol" => Some(Base::Symbol),
        b"ZapfDingbats" => Some(Base::Dingbats),
        _ => None,
    }
}

/// The widths of a character in the six text fonts, and in the fonts of signs, in thousandths.
fn table() -> &'static HashMap<char, [u16; 6]> {
    static TABLE: OnceLock<HashMap<char, [u16; 6]>> = OnceLock::new();
    TABLE.get_or_init(|| include_str!("../../data/widths.txt").lines().filter_map(row).collect())
}

fn row(line: &str) -> Option<(char, [u16; 6])> {
    let (code, widths) = line.split_once(';')?;
    let character = char::from_u32(u32::from_str_radix(code, 16).ok()?)?;
    let mut row = [0; 6];
    let mut widths = widths.split(';');
    for slot in &mut row {
        match widths.next() {
            Some(width) => *slot = width.parse().ok()?,
            // A sign has one width.
            None => *slot = 0,
        }
    }
    Some((character, row))
}

/// The widths by code of a font of which the file gives none: those of the standard font that is most like it.
pub(super) fn widths(name: &[u8], texts: &Texts) -> Vec<f32> {
    let name = String::from_utf8_lossy(name).to_ascii_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    if has(&["courier", "mono", "consol"]) {
        return vec![0.6; 256];
    }
    let is_bold = has(&["bold", "black"]);
    let is_italic = has(&["italic", "oblique"]);
    let column = match (has(&["times", "serif", "roman", "georgia", "garamond"]), is_bold, is_italic) {
        (false, is_bold, _) => usize::from(is_bold),
        (true, is_bold, is_italic) => 2 + usize::from(is_bold) + 2 * usize::from(is_italic),
    };
    let is_sign = has(&["symbol", "dingbat"]);
    let width = |code| {
        let row = texts.get(code).character().and_then(|character| table().get(&character));
        row.map_or(500, |row| if is_sign || row[1..] == [0; 5] { row[0] } else { row[column] })
    };
    (0..256).map(|code| f32::from(width(code)) / 1000.0).collect()
}
