//! RTF: marks and escaped letters, tabs for dates.

use std::fmt::Write as _;

use super::txt::{WINDOWS_1252, byte};
use crate::sheet::{Block, Hidden, Line, Section, Sheet, Style, Way};

/// Writes a document, and names its shape.
pub(super) fn write(sheet: &Sheet) -> (Vec<u8>, String) {
    // Letters of Windows-1252 as bytes in hexadecimal, or every letter by its number.
    let bytes = sheet.turn.is_multiple_of(2);
    let text = |words: &str| escape(words, bytes);
    let mut out = format!(
        "{{\\rtf1\\ansi\\ansicpg1252\\deff0{{\\fonttbl{{\\f0\\fswiss Helvetica;}}}}\n\
         {{\\colortbl;\\red255\\green255\\blue255;}}\n{{\\info{{\\author {}}}}}\n\\fs20\n",
        text(&sheet.owner)
    );
    for line in &sheet.header {
        put(&mut out, sheet, line, bytes);
    }
    if let Some(hidden) = &sheet.hidden {
        out.push_str(&conceal(hidden, bytes));
    }
    for section in &sheet.sections {
        put_section(&mut out, sheet, section, bytes);
    }
    out.push_str("}\n");
    (out.into_bytes(), if bytes { "bytes" } else { "numbers of letters" }.to_owned())
}

fn escape(text: &str, bytes: bool) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | '{' | '}' => out.extend(['\\', letter]),
            letter if letter.is_ascii() => out.push(letter),
            letter => match byte(letter, WINDOWS_1252).filter(|_| bytes) {
                Some(byte) => {
                    let _ = write!(out, "\\'{byte:02x}");
                }
                None => {
                    for unit in letter.encode_utf16(&mut [0; 2]) {
                        let _ = write!(out, "\\u{}?", i16::from_ne_bytes(unit.to_ne_bytes()));
                    }
                }
            },
        }
    }
    out
}

fn put_section(out: &mut String, sheet: &Sheet, section: &Section, bytes: bool) {
    let _ = writeln!(out, "\\par{{\\b\\fs26 {}}}\\par", escape(&section.heading, bytes));
    for block in &section.blocks {
        match block {
            Block::Line(line) => put(out, sheet, line, bytes),
            Block::Grid(rows) => rows.iter().for_each(|row| put_row(out, row, bytes)),
        }
    }
}

fn put_row(out: &mut String, row: &[String], bytes: bool) {
    out.push_str("\\trowd");
    for at in 1..=row.len() {
        let _ = write!(out, "\\cellx{}", at * 4000);
    }
    for cell in row {
        let _ = write!(out, "\\pard\\intbl {}\\cell", escape(cell, bytes));
    }
    out.push_str("\\row\\pard\n");
}

fn put(out: &mut String, sheet: &Sheet, line: &Line, bytes: bool) {
    if line.style == Style::Bullet && !sheet.bullet.is_empty() {
        let _ = write!(out, "{}\\tab ", escape(sheet.bullet, bytes));
    }
    if let Some(left) = line.left.as_ref().filter(|left| !left.is_empty()) {
        let _ = write!(out, "{}\\tab ", escape(left, bytes));
    }
    let open = match line.style {
        Style::Name => "{\\b\\fs40 ",
        Style::Entry => "{\\b ",
        _ => "{",
    };
    out.push_str(open);
    for run in &line.runs {
        let words = escape(&run.text, bytes);
        let _ = match &run.link {
            Some(target) => write!(
                out,
                "{{\\field{{\\*\\fldinst HYPERLINK \"{}\"}}{{\\fldrslt {words}}}}}",
                escape(target, bytes)
            ),
            None => write!(out, "{words}"),
        };
    }
    out.push('}');
    if let Some(right) = &line.right {
        let _ = write!(out, "\\tab {}", escape(right, bytes));
    }
    out.push_str("\\par\n");
}

fn conceal(hidden: &Hidden, bytes: bool) -> String {
    let open = match hidden.way {
        Way::White => "{\\cf1 ",
        Way::NotDrawn | Way::OffPage | Way::Covered => "{\\v ",
        Way::Tiny => "{\\fs1 ",
    };
    format!("{open}{}}}\\par\n", escape(&hidden.text, bytes))
}
