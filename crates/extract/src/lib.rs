//! Documents as people have them, read for their structure: headings, paragraphs, list items, tables.
//!
//! Knows nothing of what a document is about. [`extract()`] gives the structure of HTML and DOCX; [`reading()`] gives these,
//! ODT, RTF and plain text as one text, with what nobody would see set apart. Both take time and memory that [`limits`]
//! bound from inside: nothing is expanded, no link is followed, no macro is run.

mod builder;
pub mod bundle;
mod document;
mod docx;
mod html;
pub mod limits;
mod package;
mod reading;
mod sniff;
mod tags;
mod text;
mod xml;

pub use document::{Block, Cell, Document, Format, Kind, Row};
pub use limits::ExtractError;
pub use reading::{Concealment, Hidden, Line, Link, Page, Place, Reading, worded};
pub use sniff::{format, is_picture, without_extension};

/// Reads a document for its structure. `name` is the name of its file, of which the extension counts where the content does not tell.
pub fn extract(name: &str, bytes: &[u8]) -> Result<Document, ExtractError> {
    if bytes.len() > limits::MAX_BYTES {
        return Err(ExtractError::TooLarge(bytes.len()));
    }
    let mut document = match format(name, bytes)? {
        Format::Text => text::extract(bytes),
        Format::Html => html::extract(bytes),
        Format::Docx => docx::extract(bytes),
        Format::Pdf => Err(ExtractError::Unsupported("PDF")),
        Format::Odt => Err(ExtractError::Unsupported("ODT")),
        Format::Rtf => Err(ExtractError::Unsupported("RTF")),
        Format::Image => Err(ExtractError::Unsupported("Image")),
    }?;
    document.number_lines();
    Ok(document)
}

/// Reads a document as one text in reading order, with where each line stands and what its reader would not see. `name`
/// is the name of its file, of which the extension counts where the content does not tell.
///
/// PDF is not read here: [`ExtractError::Unsupported`].
pub fn reading(name: &str, bytes: &[u8]) -> Result<Reading, ExtractError> {
    reading::read(name, bytes)
}
