//! PDF: the text of each page in reading order, with what the type says of headings.
//!
//! Two readings of a page are put together: one gives the words, with spaces and ligatures as they should be; the
//! other gives sizes and places. A line of the first is looked up in the second by its letters.

use std::collections::{HashMap, VecDeque};

use pdf_oxide::PdfDocument;
use touchstone_extract::limits::MAX_TEXT;
use touchstone_extract::{Document, ExtractError, Format};

use crate::MAX_PAGES;
use crate::paragraphs::{self, Line};

#[expect(clippy::needless_pass_by_value, reason = "it stands in `map_err`")]
fn malformed(error: impl ToString) -> ExtractError {
    ExtractError::Malformed { format: "PDF", detail: error.to_string() }
}

/// Reads a document.
pub(crate) fn read(bytes: &[u8]) -> Result<Document, ExtractError> {
    let pdf = PdfDocument::from_bytes(bytes.to_vec()).map_err(malformed)?;
    if pdf.is_encrypted() && !pdf.authenticate(b"").unwrap_or(false) {
        return Err(ExtractError::Protected);
    }
    let count = pdf.page_count().map_err(malformed)?;
    if count > MAX_PAGES {
        return Err(ExtractError::TooMuch { what: "pages", limit: MAX_PAGES as u64 });
    }
    let mut lines = Vec::new();
    let mut length = 0;
    for page in 0..count {
        let text = pdf.extract_text(page).map_err(malformed)?;
        length += text.len();
        if length > MAX_TEXT {
            return Err(ExtractError::TooMuch { what: "text", limit: MAX_TEXT as u64 });
        }
        lines.extend(page_lines(&pdf, page, &text));
    }
    if lines.is_empty() {
        return Err(ExtractError::NoText);
    }
    let mut document = Document {
        format: Format::Pdf,
        blocks: paragraphs::blocks(lines),
        attached: attached(&pdf),
        ..Document::default()
    };
    document.number_lines();
    Ok(document)
}

/// The name of the file that a guide of ours carries itself in.
const GUIDE: &str = "guide.md";

/// The guides that a document carries, as far as they are no longer than a text may be.
fn attached(pdf: &PdfDocument) -> Vec<String> {
    let files = pdf.extract_embedded_files().unwrap_or_default();
    let is_text = |(name, bytes): &(String, Vec<u8>)| name == GUIDE && bytes.len() <= MAX_TEXT;
    // One is ours; another may have been added on the way.
    files.into_iter().filter(is_text).take(2).filter_map(|(_, bytes)| String::from_utf8(bytes).ok()).collect()
}

/// The lines of a page, with their sizes and places where they are known.
fn page_lines(pdf: &PdfDocument, page: usize, text: &str) -> Vec<Line> {
    let mut places: HashMap<String, VecDeque<Line>> = HashMap::new();
    // One reading may take two texts beside each other for one line, and the other not.
    let mut starts: HashMap<String, Line> = HashMap::new();
    for line in pdf.extract_text_lines(page).unwrap_or_default() {
        let size = line.words.iter().map(|word| word.avg_font_size).fold(0.0, f32::max);
        let is_bold = line.words.iter().all(|word| word.is_bold);
        let place = Line {
            page: page + 1,
            place: Some((line.bbox.x, line.bbox.y)),
            size,
            is_bold,
            ..Line::default()
        };
        starts.entry(start(&line.text)).or_insert_with(|| place.clone());
        places.entry(letters(&line.text)).or_default().push_back(place);
    }
    let mut is_apart = true;
    let mut lines = Vec::new();
    for line in text.lines() {
        let text = line.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() {
            is_apart = true;
            continue;
        }
        let known = places.get_mut(&letters(&text)).and_then(VecDeque::pop_front);
        let known = known.or_else(|| starts.get(&start(&text)).cloned()).unwrap_or_default();
        lines.push(Line { text, page: page + 1, is_apart, ..known });
        is_apart = false;
    }
    lines
}

/// The first letters of a line.
fn start(text: &str) -> String {
    const LETTERS: usize = 16;
    text.chars().filter(|char| char.is_alphanumeric()).take(LETTERS).collect()
}

/// What two readings of a line agree on.
fn letters(text: &str) -> String {
    let mut letters: Vec<char> = text.chars().filter(|char| char.is_alphanumeric()).collect();
    // Ligatures may have come out in another order.
    letters.sort_unstable();
    letters.into_iter().collect()
}
