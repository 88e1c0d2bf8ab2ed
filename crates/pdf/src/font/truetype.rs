//! What a TrueType font program says of its glyphs.

use std::collections::HashMap;

/// The most pairs of characters and glyphs that are read.
const MAX_PAIRS: usize = 70_000;

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

fn table<'a>(program: &'a [u8], tag: &[u8; 4]) -> Option<&'a [u8]> {
    let count = usize::from(u16_at(program, 4)?);
    (0..count).map(|index| 12 + index * 16).find_map(|at| {
        let start = u32_at(program, at + 8)? as usize;
        (program.get(at..at + 4)? == tag).then(|| program.get(start..)).flatten()
    })
}

/// The pairs of a table of the `cmap`: characters, or codes, with glyphs.
fn pairs(program: &[u8], platform: u16, encoding: Option<u16>) -> Option<Vec<(u32, u16)>> {
    let cmap = table(program, b"cmap")?;
    let count = usize::from(u16_at(cmap, 2)?);
    let start = (0..count).map(|index| 4 + index * 8).find_map(|at| {
        let is_wanted = u16_at(cmap, at)? == platform
            && encoding.is_none_or(|encoding| u16_at(cmap, at + 2) == Some(encoding));
        is_wanted.then(|| u32_at(cmap, at + 4)).flatten()
    })?;
    let table = cmap.get(start as usize..)?;
    match u16_at(table, 0)? {
        0 => Some(
            (0..256).filter_map(|code| Some((code, u16::from(*table.get(6 + code as usize)?)))).collect(),
        ),
        4 => segments(table),
        6 => {
            let first = u32::from(u16_at(table, 6)?);
            let count = u32::from(u16_at(table, 8)?);
            Some(
                (0..count)
                    .filter_map(|at| Some((first + at, u16_at(table, 10 + at as usize * 2)?)))
                    .collect(),
            )
        }
        12 => groups(table),
        _ => None,
    }
}

fn segments(table: &[u8]) -> Option<Vec<(u32, u16)>> {
    let twice = usize::from(u16_at(table, 6)?);
    let mut pairs = Vec::new();
    for at in (0..twice).step_by(2) {
        let end = u16_at(table, 14 + at)?;
        let start = u16_at(table, 16 + twice + at)?;
        let delta = u16_at(table, 16 + 2 * twice + at)?;
        let offset_at = 16 + 3 * twice + at;
        let offset = usize::from(u16_at(table, offset_at)?);
        for code in start..=end {
            let glyph = if offset == 0 {
                code.wrapping_add(delta)
            } else {
                match u16_at(table, offset_at + offset + usize::from(code - start) * 2) {
                    Some(0) | None => continue,
                    Some(glyph) => glyph.wrapping_add(delta),
                }
            };
            pairs.push((u32::from(code), glyph));
            if pairs.len() > MAX_PAIRS {
                return Some(pairs);
            }
        }
    }
    Some(pairs)
}

fn groups(table: &[u8]) -> Option<Vec<(u32, u16)>> {
    let count = u32_at(table, 12)? as usize;
    let mut pairs = Vec::new();
    for at in (0..count).map(|index| 16 + index * 12) {
        let (Some(start), Some(end), Some(glyph)) =
            (u32_at(table, at), u32_at(table, at + 4), u32_at(table, at + 8))
        else {
            break;
        };
        for step in 0..=end.saturating_sub(start).min(0xffff) {
            pairs.push((start.saturating_add(step), glyph.saturating_add(step) as u16));
            if pairs.len() > MAX_PAIRS {
                return Some(pairs);
            }
        }
    }
    Some(pairs)
}

fn characters(program: &[u8]) -> Vec<(u32, u16)> {
    [(3, Some(10)), (3, Some(1)), (0, None)]
        .into_iter()
        .find_map(|(platform, encoding)| pairs(program, platform, encoding))
        .unwrap_or_default()
}

/// The character that each glyph stands for.
pub(super) fn characters_of_glyphs(program: &[u8]) -> HashMap<u16, char> {
    let mut glyphs = HashMap::new();
    for (character, glyph) in characters(program) {
        if glyph != 0
            && let Some(character) = char::from_u32(character)
        {
            // Several characters may share a glyph; the first is the plainest.
            glyphs.entry(glyph).or_insert(character);
        }
    }
    glyphs
}

/// The characters that the codes of a font of signs stand for, where it has a Unicode table beside its own.
pub(super) fn characters_of_codes(program: &[u8]) -> Vec<(u8, char)> {
    let glyphs = characters_of_glyphs(program);
    let codes = pairs(program, 3, Some(0)).or_else(|| pairs(program, 1, Some(0))).unwrap_or_default();
    let of = |(code, glyph): (u32, u16)| Some(((code & 0xff) as u8, *glyphs.get(&glyph)?));
    codes.into_iter().filter_map(of).collect()
}
