//! Reads what hiring teams have already: a guide of ours as Markdown or JSON, any other Markdown, plain text, HTML or DOCX; and with
//! [`from_document`] whatever else the caller has read into a [`Document`], such as PDF.
//!
//! The importer goes by general signals: headings and their levels, indentation, lists, question marks, rating scales
//! and the words that such documents use for their parts. Every line ends up in the guide or in the [`Report`].

mod document;
mod language;
mod lines;
mod minutes;
mod ordinals;
mod place;
mod placeholders;
mod report;
mod scales;
mod shape;
mod tables;
mod vocabulary;
mod words;

use serde::{Serialize, de::IgnoredAny};

pub use report::{Numbering, Placed, Report, Span, Warning};
use touchstone_extract::{Block, Document, ExtractError, Format, Kind};

use crate::export::{self, FromPdf};
use crate::markdown::{self, ParseError};
use crate::{Guide, MAX_BYTES};

/// The most lines that a document other than a guide of ours may have. Long guides have a few thousand.
pub const MAX_LINES: usize = 200_000;

/// The longest line that such a document may have, in bytes.
pub const MAX_LINE_BYTES: usize = 256 * 1024;

/// The most headings and titles that such a document may have.
pub const MAX_HEADINGS: usize = 10_000;

/// An imported guide and how it came about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Import {
    /// The guide, normalised.
    pub guide: Guide,
    /// What was found and what was not placed.
    pub report: Report,
}

/// Why a document was not imported.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// The document is larger than [`MAX_BYTES`].
    #[error("the document has {0} bytes; at most {MAX_BYTES} are read")]
    TooLarge(usize),
    /// The document has more than [`MAX_LINES`] lines.
    #[error("the document has more than {MAX_LINES} lines; at most that many are read")]
    TooManyLines,
    /// There is nothing in the document.
    #[error("there is nothing in the file")]
    Empty,
    /// A line is longer than [`MAX_LINE_BYTES`].
    #[error("line {line} has {bytes} bytes; at most {MAX_LINE_BYTES} are read")]
    LineTooLong {
        /// The line, counted from 1.
        line: usize,
        /// Its length.
        bytes: usize,
    },
    /// The document has more than [`MAX_HEADINGS`] headings.
    #[error("line {line} is one heading more than {MAX_HEADINGS}; at most that many are read")]
    TooManyHeadings {
        /// The line of the first heading too many, counted from 1.
        line: usize,
    },
    /// The document says that it is a guide of ours, and is not.
    #[error(transparent)]
    Guide(#[from] ParseError),
    /// The document is JSON, and no guide of ours: what is wrong, with line and column.
    #[error("the file is JSON, but no guide as docs/guide.schema.json describes it: {0}")]
    Json(String),
    /// The document's file cannot be read.
    #[error(transparent)]
    File(#[from] ExtractError),
}

/// Imports a document. `name` is the name of its file; without a title in the text it becomes the guide's title.
///
/// A file whose front matter names our format is parsed strictly; everything else is read for what it holds. PDF is
/// refused here, since it is best read in a process of its own; see [`from_document`].
pub fn import(name: &str, document: &[u8]) -> Result<Import, ImportError> {
    if document.len() > MAX_BYTES {
        return Err(ImportError::TooLarge(document.len()));
    }
    match touchstone_extract::format(name, document)? {
        Format::Text => {
            refuse_binary(document)?;
            from_text(name, &String::from_utf8_lossy(document))
        }
        _ => from_document(name, &touchstone_extract::extract(name, document)?),
    }
}

/// Refuses what is no text although nothing says what it is.
fn refuse_binary(document: &[u8]) -> Result<(), ExtractError> {
    if touchstone_extract::is_picture(document) {
        return Err(ExtractError::Unsupported("picture"));
    }
    // Text has no NUL, but for UTF-16, which is not read here.
    if document.contains(&0) {
        return Err(ExtractError::Unsupported("binary"));
    }
    Ok(())
}

/// True if there is anything to read in a document.
fn has_words(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match &block.kind {
        Kind::Table(rows) => rows.iter().flat_map(|row| &row.cells).any(|cell| has_words(&cell.blocks)),
        _ => block.text.chars().any(char::is_alphanumeric),
    })
}

/// Imports a document that was read from its file already.
pub fn from_document(name: &str, document: &Document) -> Result<Import, ImportError> {
    if document.format == Format::Text {
        let lines: Vec<_> = document.blocks.iter().map(|block| block.text.as_str()).collect();
        return from_text(name, &lines.join("\n"));
    }
    if !has_words(&document.blocks) {
        return Err(ExtractError::NoText.into());
    }
    let printed = export::from_pdf(document);
    let is_changed = printed == FromPdf::Changed || export::is_ours(document);
    let carried = match printed {
        FromPdf::Guide(guide) => Some(*guide),
        FromPdf::Changed | FromPdf::Foreign => export::from_docx(document),
    };
    if let Some(guide) = carried {
        let report =
            Report { placed: Placed::count(&guide), numbering: Numbering::Paragraphs, ..Report::default() };
        return Ok(Import { guide, report });
    }
    let title = document.title.as_deref().unwrap_or_else(|| touchstone_extract::without_extension(name));
    let (mut guide, mut report) = place::place(&document::units(document), title)?;
    if let Some(language) = document.language.as_deref().and_then(document::primary_language) {
        guide.language = language;
    }
    if is_changed {
        let message = "the document was exported from a guide and its structure has been changed; it was read like any other";
        report.warnings.insert(0, Warning { line: 1, message: message.to_owned() });
    }
    report.numbering = Numbering::Paragraphs;
    report.pages = document::pages(document);
    Ok(Import { guide, report })
}

fn from_text(name: &str, text: &str) -> Result<Import, ImportError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if is_canonical(text) {
        let guide = markdown::parse(text)?;
        let report = Report { placed: Placed::count(&guide), ..Report::default() };
        return Ok(Import { guide, report });
    }
    if is_json(name, text) {
        let guide: Guide =
            serde_json::from_str(text).map_err(|error| ImportError::Json(error.to_string()))?;
        let guide = guide.normalized();
        let report = Report { placed: Placed::count(&guide), ..Report::default() };
        return Ok(Import { guide, report });
    }
    check_lines(text)?;
    if text.trim().is_empty() {
        return Err(ImportError::Empty);
    }
    let title = touchstone_extract::without_extension(name);
    let (guide, mut report) = place::place(&lines::units(text), title)?;
    if text.contains('\u{fffd}') {
        let message = "some characters are not UTF-8 and were replaced".to_owned();
        report.warnings.push(Warning { line: 1, message });
    }
    Ok(Import { guide, report })
}

/// Refuses what would cost much to read and is no guide.
fn check_lines(text: &str) -> Result<(), ImportError> {
    for (index, line) in crate::text::lines(text).enumerate() {
        // What follows the last line end is a line only if there is something in it.
        if index >= MAX_LINES && !line.is_empty() {
            return Err(ImportError::TooManyLines);
        }
        if line.len() > MAX_LINE_BYTES {
            return Err(ImportError::LineTooLong { line: index + 1, bytes: line.len() });
        }
    }
    Ok(())
}

/// True for JSON, by its name or because it can be read as an object. A text may begin with a brace, too: that of a blank.
fn is_json(name: &str, text: &str) -> bool {
    let is_named = name.rsplit_once('.').is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("json"));
    is_named || text.trim_start().starts_with('{') && serde_json::from_str::<IgnoredAny>(text).is_ok()
}

/// True for a file whose front matter has our field.
pub(crate) fn is_canonical(text: &str) -> bool {
    let mut lines = crate::text::lines(text);
    lines.next().map(str::trim_end) == Some("---")
        && lines
            .take_while(|line| line.trim_end() != "---")
            .take(1000)
            .any(|line| line.starts_with("touchstone:"))
}
