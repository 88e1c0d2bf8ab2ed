//! Accents that are drawn by themselves over a letter.
//!
//! LaTeX draws `é` as an acute and an `e` below it unless its fonts have such letters. Read one after the other they are `´e`, which
//! no name and no word of a resume is found by.

use unicode_normalization::char::compose;

use super::Glyph;

/// The mark that a letter takes from an accent that stands by itself.
fn mark(accent: char) -> Option<char> {
    Some(match accent {
        '`' => '\u{300}',
        '´' => '\u{301}',
        'ˆ' | '^' => '\u{302}',
        '˜' | '~' => '\u{303}',
        '¯' => '\u{304}',
        '˘' => '\u{306}',
        '˙' => '\u{307}',
        '¨' => '\u{308}',
        '˚' => '\u{30a}',
        '˝' => '\u{30b}',
        'ˇ' => '\u{30c}',
        '¸' => '\u{327}',
        '˛' => '\u{328}',
        _ => return None,
    })
}

/// Joins accents with the letters that they are drawn over, the one right after the other.
pub(super) fn join(glyphs: &mut Vec<Glyph>) {
    let is_accent = |glyph: &Glyph| glyph.replacement == 0 && glyph.text.character().and_then(mark).is_some();
    if !glyphs.iter().any(is_accent) {
        return;
    }
    let mut joined: Vec<Glyph> = Vec::with_capacity(glyphs.len());
    for mut glyph in glyphs.drain(..) {
        if let Some(last) = joined.last_mut() {
            if let Some(letter) = over(last, &glyph) {
                glyph.text = letter.into();
                *last = glyph;
                continue;
            }
            if let Some(letter) = over(&glyph, last) {
                last.text = letter.into();
                continue;
            }
        }
        joined.push(glyph);
    }
    *glyphs = joined;
}

/// The letter that an accent makes of another, if it is drawn over that: its middle is above it, and its line the same or little off.
fn over(accent: &Glyph, letter: &Glyph) -> Option<char> {
    let mark = mark(accent.text.character()?)?;
    let base = match letter.text.character()? {
        'ı' => 'i',
        'ȷ' => 'j',
        other => other,
    };
    let (x, y) = letter.toward;
    let (dx, dy) = (accent.x - letter.x, accent.y - letter.y);
    let middle = dx * x + dy * y + accent.width / 2.0;
    let across = dy * x - dx * y;
    let is_over = (0.0..=letter.width).contains(&middle) && across.abs() < letter.size * 0.5;
    let is_plain = accent.replacement == 0 && letter.replacement == 0;
    (is_plain && is_over).then(|| compose(base, mark)).flatten()
}
