//! Plain text and Markdown: a block a line, and old encodings.

use crate::limits::Budget;
use crate::{Block, Document, ExtractError, Format};

/// Reads text. Its lines are the blocks, empty ones among them, so that their numbers are those of the file.
pub(crate) fn extract(bytes: &[u8]) -> Result<Document, ExtractError> {
    let mut budget = Budget::default();
    let text = decode(bytes);
    let mut blocks = Vec::new();
    for line in text.lines() {
        budget.block()?;
        budget.text(line.len())?;
        blocks.push(Block { text: line.to_owned(), ..Block::default() });
    }
    Ok(Document { format: Format::Text, blocks, ..Document::default() })
}

/// Bytes as text: UTF-8, UTF-16 with a byte order mark, or what Windows wrote before.
pub(crate) fn decode(bytes: &[u8]) -> String {
    let pairs = |join: fn([u8; 2]) -> u16| {
        let units = bytes[2..].chunks_exact(2).map(|pair| join([pair[0], pair[1]]));
        char::decode_utf16(units).map(|char| char.unwrap_or('\u{fffd}')).collect()
    };
    match bytes {
        [0xff, 0xfe, ..] => pairs(u16::from_le_bytes),
        [0xfe, 0xff, ..] => pairs(u16::from_be_bytes),
        _ => {
            let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            match std::str::from_utf8(bytes) {
                Ok(text) => text.to_owned(),
                Err(_) => bytes.iter().map(|byte| windows_1252(*byte)).collect(),
            }
        }
    }
}

/// A byte of Windows-1252, by the table of the WHATWG Encoding Standard.
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_encodings_are_read() {
        assert_eq!(decode("\u{feff}Größe".as_bytes()), "Größe");
        assert_eq!(decode(b"Gr\xf6\xdfe \x93x\x94 \x80"), "Größe “x” €");
        assert_eq!(decode(b"\xff\xfea\0\xe4\0"), "aä");
        assert_eq!(decode(b"\xfe\xff\0a\0\xe4\0"), "aä");
    }

    #[test]
    fn lines_keep_their_numbers() {
        let document = crate::extract("a.txt", b"one\n\nthree\n").unwrap();
        let lines: Vec<_> = document.blocks.iter().map(|block| (block.line, block.text.as_str())).collect();
        assert_eq!(lines, [(1, "one"), (2, ""), (3, "three")]);
    }
}
