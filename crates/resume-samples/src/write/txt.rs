//! Plain text, in the encodings in which resumes come.

use crate::sheet::{Block, Line, Sheet, Style};

/// How wide a line is at most, where lines are wrapped.
const WIDTH: usize = 78;

/// Writes plain text, and names the encoding.
pub(super) fn write(sheet: &Sheet) -> (Vec<u8>, String) {
    let wrap = sheet.turn.is_multiple_of(2);
    let underline = (sheet.turn / 2).is_multiple_of(3);
    let mut out = String::new();
    for line in &sheet.header {
        put(&mut out, sheet, line, wrap);
    }
    for section in &sheet.sections {
        out.push_str(&format!("\n{}\n", section.heading));
        if underline {
            out.push_str(&"-".repeat(section.heading.chars().count()));
            out.push('\n');
        }
        for block in &section.blocks {
            match block {
                Block::Line(line) => {
                    if line.style == Style::Entry && !out.ends_with("\n\n") {
                        out.push('\n');
                    }
                    put(&mut out, sheet, line, wrap);
                }
                Block::Grid(rows) => {
                    for row in rows {
                        let cells: Vec<String> = row.iter().map(|cell| format!("{cell:<30}")).collect();
                        out.push_str(cells.concat().trim_end());
                        out.push('\n');
                    }
                }
            }
        }
    }
    if (sheet.turn / 6).is_multiple_of(3) {
        out = out.replace('\n', "\r\n");
    }
    encode(&out, sheet.turn / 18)
}

fn put(out: &mut String, sheet: &Sheet, line: &Line, wrap: bool) {
    let mut text = line.text();
    if let Some(left) = line.left.as_ref().filter(|left| !left.is_empty()) {
        text = format!("{left}  {text}");
    }
    if let Some(right) = &line.right {
        let (left, wide) = (text.chars().count(), right.chars().count());
        text = if left + wide + 2 <= WIDTH {
            format!("{text}{}{right}", " ".repeat(WIDTH - left - wide))
        } else {
            format!("{text}  {right}")
        };
        out.push_str(&text);
        out.push('\n');
        return;
    }
    let (first, further) = match (line.style, sheet.bullet) {
        (Style::Bullet, "") => ("  ".to_owned(), "  ".to_owned()),
        (Style::Bullet, bullet) => (format!("{bullet} "), "  ".to_owned()),
        _ => (String::new(), String::new()),
    };
    if !wrap {
        out.push_str(&format!("{first}{text}\n"));
        return;
    }
    let mut current = first;
    let mut empty = true;
    for word in text.split(' ') {
        if !empty && current.chars().count() + 1 + word.chars().count() > WIDTH {
            out.push_str(current.trim_end());
            out.push('\n');
            current.clone_from(&further);
            empty = true;
        }
        if !empty {
            current.push(' ');
        }
        current.push_str(word);
        empty = false;
    }
    out.push_str(current.trim_end());
    out.push('\n');
}

/// Turns to the encoding that `turn` asks for, or to UTF-8 where it lacks a letter.
fn encode(text: &str, turn: usize) -> (Vec<u8>, String) {
    let named = |bytes: Option<Vec<u8>>, name: &str| Some((bytes?, name.to_owned()));
    let utf_16 = |bytes: fn(u16) -> [u8; 2]| {
        "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(bytes).collect::<Vec<u8>>()
    };
    let chosen = match turn % 7 {
        0 => named(Some(utf_16(u16::to_le_bytes)), "utf-16le"),
        1 => named(Some(utf_16(u16::to_be_bytes)), "utf-16be"),
        2 => named(Some(format!("\u{feff}{text}").into_bytes()), "utf-8 with mark"),
        3 => named(table(text, WINDOWS_1252), "windows-1252"),
        4 => named(table(text, LATIN_2), "iso-8859-2"),
        _ => None,
    };
    chosen.unwrap_or_else(|| (text.as_bytes().to_vec(), "utf-8".to_owned()))
}

/// The letters of Windows-1252 from 0x80 to 0x9F; a dot where there is none. Beyond them it is Latin-1.
pub(super) const WINDOWS_1252: &str = "€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ\u{a0}¡¢£¤¥¦§¨©ª«¬\u{ad}®¯°±²³´µ¶·¸¹º»¼½¾¿\
    ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";

/// The letters of ISO 8859-2 from 0x80; the first 32 are control characters.
const LATIN_2: &str = "................................\u{a0}Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u{ad}ŽŻ°ą˛ł´ľśˇ¸šşťź˝žż\
    ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙";

/// The byte of a letter, in a table that begins at 0x80.
pub(super) fn byte(letter: char, table: &str) -> Option<u8> {
    if letter.is_ascii() {
        return u8::try_from(u32::from(letter)).ok();
    }
    let at = table.chars().position(|other| other == letter)?;
    u8::try_from(0x80 + at).ok()
}

fn table(text: &str, table: &str) -> Option<Vec<u8>> {
    text.chars().map(|letter| byte(letter, table)).collect()
}
