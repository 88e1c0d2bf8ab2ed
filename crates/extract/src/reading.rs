//! A document as one text in reading order, with where each line stands and what its reader would not see.
//!
//! A [`Document`](crate::Document) is for software that wants structure, such as guides. A [`Reading`] is for software
//! that must be able to point at what it found: every fact is a range of [`Reading::text`].

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::limits::MAX_BYTES;
use crate::{ExtractError, Format, sniff};

pub(crate) mod color;
mod css;
mod docx;
mod encoding;
mod flow;
mod html;
mod letters;
mod odt;
mod rtf;
mod text;

/// Letters under this size, in points, are not meant to be read.
const TINY: f32 = 2.0;

/// Reads a document.
pub(crate) fn read(name: &str, bytes: &[u8]) -> Result<Reading, ExtractError> {
    if bytes.len() > MAX_BYTES {
        return Err(ExtractError::TooLarge(bytes.len()));
    }
    if let Some(kind) = sniff::unread(bytes) {
        return Err(ExtractError::Unsupported(kind));
    }
    match sniff::format(name, bytes)? {
        Format::Text => text::read(name, bytes),
        Format::Html => html::read(bytes),
        Format::Docx => docx::read(bytes),
        Format::Pdf => Err(ExtractError::Unsupported("PDF")),
        Format::Odt => odt::read(bytes),
        Format::Rtf => rtf::read(bytes),
        Format::Image => Err(ExtractError::Unsupported("Image")),
    }
}

/// Refuses a document without a word, for whoever needs some: one that holds nothing says nothing of anybody. Pages without
/// text may be pictures. Where more than half of the pages are, most of the document is not known, whatever the others say.
pub fn worded(reading: Reading) -> Result<Reading, ExtractError> {
    let has_words = reading.text.chars().any(char::is_alphanumeric);
    if has_words && reading.unread.len() * 2 > reading.pages.len() {
        Err(ExtractError::NoText)
    } else if has_words {
        Ok(reading)
    } else if reading.pictures > 0 {
        Err(ExtractError::NoText)
    } else {
        Err(ExtractError::Malformed {
            format: "text",
            detail: "it holds no words that can be seen".to_owned(),
        })
    }
}

/// Takes it that reading stopped at a limit once there is something to show, and says so.
fn truncated(
    read: Result<(), ExtractError>,
    flow: &flow::Flow,
    left_out: &mut Option<String>,
) -> Result<(), ExtractError> {
    match read {
        Err(ExtractError::TooMuch { what: what @ ("text" | "paragraphs and rows" | "markup"), limit })
            if flow.has_lines() =>
        {
            *left_out = Some(format!("the file has more {what} than {limit}; what comes after is left out"));
            Ok(())
        }
        read => read,
    }
}

/// The visible text of a document, and where it stands.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Reading {
    /// What it was read from.
    pub format: Format,
    /// Everything that a person sees, in the order in which they would read it, in UTF-8. Every line ends with `\n`; what
    /// the document sets off with space stands behind an empty line. A column is read to its end, over all of its pages,
    /// before the next; where the text goes on on another page stands `\u{c}`, which belongs to no line. Words that a
    /// line end has cut are joined again where the document shows that they were one.
    pub text: String,
    /// The lines of the text that have words, in its order.
    pub lines: Vec<Line>,
    /// The pages, in order. Formats without pages have one, of size zero.
    pub pages: Vec<Page>,
    /// What is in the file and would not be seen. It is not part of the text and counts for nothing.
    pub hidden: Vec<Hidden>,
    /// The targets of hyperlinks, with the words that carry them, in the order of the text.
    pub links: Vec<Link>,
    /// How many pictures there are that are large enough to be a photograph or a scan.
    pub pictures: usize,
    /// The pages, counted from 0, that are pictures and of which the text was found by text recognition before: it may be
    /// wrong, and nobody but a person can tell whether it says what the picture shows.
    pub recognized: Vec<usize>,
    /// The pages, counted from 0, that are pictures with hardly any text: what they say is not known.
    pub unread: Vec<usize>,
    /// What was left out because a limit was reached, in plain words.
    pub truncated: Option<String>,
    /// The text was recognised in pictures of pages. Letters may be wrong.
    pub ocr: bool,
}

/// A line of the text.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Line {
    /// Its bytes in [`Reading::text`], without the `\n`.
    pub range: Range<usize>,
    /// The page, counted from 0.
    pub page: usize,
    /// The column on its page, counted from 0 in reading order; 0 for what stands across the page.
    pub column: usize,
    /// How large its letters are, in per cent of those that most of the document has.
    pub size: u16,
    /// Most of its letters are bold.
    pub bold: bool,
    /// The document itself calls it a heading (HTML, DOCX, ODT).
    pub heading: bool,
    /// Its last word is bold. Unknown where the format does not say where words stand.
    #[serde(default)]
    pub ends_bold: Option<bool>,
    /// It is an entry of a list; the bullet is not part of the text.
    pub item: bool,
    /// Where it stands on the page, where the format says so.
    pub place: Option<Place>,
    /// The line above it, in the same column, has no room for its first word: it may be the rest of that line. Unknown where
    /// the format does not say where words stand.
    #[serde(default)]
    pub wraps: Option<bool>,
}

/// A rectangle on a page in points, from the upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Place {
    /// From the left edge.
    pub left: f32,
    /// From the upper edge.
    pub top: f32,
    /// To its right edge, from the left edge of the page.
    pub right: f32,
    /// To its lower edge, from the upper edge of the page.
    pub bottom: f32,
}

/// A page.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Page {
    /// In points.
    pub width: f32,
    /// In points.
    pub height: f32,
}

/// Text that is in the file and would not be seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hidden {
    /// The words, at most the first 2,000 bytes.
    pub text: String,
    /// The page, counted from 0.
    pub page: usize,
    /// Why it would not be seen.
    pub reason: Concealment,
}

/// How text can be in a file and not be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Concealment {
    /// In the colour of what is behind it, or nearly.
    Color,
    /// Of letters too small to be read: under 2 points on paper.
    Tiny,
    /// Marked as not to be drawn: render mode 3, `display:none`, `w:vanish`.
    NotDrawn,
    /// Outside the page, or cut off by what clips it.
    OffPage,
    /// Drawn over by something opaque.
    Covered,
}

/// A hyperlink.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// Its target, as it is in the file.
    pub target: String,
    /// The bytes of [`Reading::text`] that carry it; empty where that is not known.
    pub range: Range<usize>,
}

#[cfg(test)]
mod tests {
    use super::{Page, Reading, worded};
    use crate::ExtractError;

    #[test]
    fn a_document_of_which_most_pages_are_pictures_is_not_known() {
        let reading = |unread: &[usize]| Reading {
            text: "Ada Example\n\u{c}\u{c}".to_owned(),
            pages: vec![Page::default(); 3],
            unread: unread.to_vec(),
            ..Reading::default()
        };
        assert!(worded(reading(&[])).is_ok());
        assert!(worded(reading(&[1])).is_ok());
        assert_eq!(worded(reading(&[1, 2])), Err(ExtractError::NoText));
    }
}
