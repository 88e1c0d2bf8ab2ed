//! Any document as one text.

use touchstone_extract::{Document, ExtractError, Format, Kind, Line, Page, Reading, limits};

/// Reads a document as one text in this process. `name` is the name of its file.
///
/// What comes from outside is better read through a [`Pool`](crate::pool::Pool).
pub fn reading(name: &str, bytes: &[u8]) -> Result<Reading, ExtractError> {
    if bytes.len() > limits::MAX_BYTES {
        return Err(ExtractError::TooLarge(bytes.len()));
    }
    let reading = match touchstone_extract::format(name, bytes)? {
        Format::Pdf => pdf(bytes),
        _ => touchstone_extract::reading(name, bytes),
    }?;
    touchstone_extract::worded(reading)
}

/// Our own reader keeps columns apart and tells what is hidden. What it finds damaged may still be read by one that is
/// older and more forgiving.
fn pdf(bytes: &[u8]) -> Result<Reading, ExtractError> {
    match touchstone_pdf::read(bytes, &touchstone_pdf::Limits::default()) {
        Err(ExtractError::Malformed { .. }) => {
            crate::pdf::read(bytes).map(|document| from_document(&document))
        }
        read => read,
    }
}

/// The paragraphs of a document as lines. Where they stand is not known beyond the page.
fn from_document(document: &Document) -> Reading {
    let last = document.blocks.iter().map(|block| block.page).max().unwrap_or(1).max(1);
    let mut reading =
        Reading { format: document.format, pages: vec![Page::default(); last], ..Reading::default() };
    let mut page = 0;
    let mut was_item = false;
    for block in &document.blocks {
        let at = block.page.saturating_sub(1);
        let is_item = matches!(block.kind, Kind::Item { .. });
        if at <= page && !reading.text.is_empty() && !(was_item && is_item) {
            reading.text.push('\n');
        }
        while page < at {
            reading.text.push('\u{c}');
            page += 1;
        }
        was_item = is_item;
        let words = block.text.split('\n').map(str::trim).filter(|line| !line.is_empty());
        for (index, line) in words.enumerate() {
            let start = reading.text.len();
            reading.text.push_str(line);
            let range = start..reading.text.len();
            reading.text.push('\n');
            reading.lines.push(Line {
                range,
                page,
                size: 100,
                bold: block.is_strong(),
                heading: matches!(block.kind, Kind::Heading(_)),
                item: is_item && index == 0,
                ..Line::default()
            });
        }
    }
    reading
}

#[cfg(test)]
mod tests {
    use touchstone_extract::Block;

    use super::*;

    #[test]
    fn paragraphs_become_lines_on_their_pages() {
        let block = |kind, text: &str, page| Block { kind, text: text.to_owned(), page, ..Block::default() };
        let item = || Kind::Item { depth: 0, number: None };
        let blocks = vec![
            block(Kind::Heading(1), "Ada Example", 1),
            block(Kind::Paragraph, "one\ntwo", 1),
            block(item(), "Rust", 3),
            block(item(), "Kafka", 3),
        ];
        let reading = from_document(&Document { blocks, ..Document::default() });
        assert_eq!(reading.text, "Ada Example\n\none\ntwo\n\u{c}\u{c}Rust\nKafka\n");
        assert_eq!(reading.pages.len(), 3);
        let words: Vec<_> =
            reading.lines.iter().map(|line| (&reading.text[line.range.clone()], line.page)).collect();
        assert_eq!(words, [("Ada Example", 0), ("one", 0), ("two", 0), ("Rust", 2), ("Kafka", 2)]);
        assert!(reading.lines[0].heading && reading.lines[3].item);
    }
}
