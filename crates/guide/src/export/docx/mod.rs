//! A guide as DOCX (Office Open XML): real styles, real lists, tables for scorecards; and back.

mod body;
mod parts;
mod read;
mod xml;

use std::io::{Cursor, Write as _};

use zip::write::{SimpleFileOptions, ZipWriter};

pub(crate) use read::FURNITURE;
pub use read::{from_docx, is_ours};

use super::pieces;
use super::{ExportError, Part};
use crate::{Guide, markdown};

/// Writes a guide, or a part of it, as DOCX. The same guide gives the same bytes.
pub fn docx(guide: &Guide, part: Part<'_>) -> Result<Vec<u8>, ExportError> {
    let guide = part.of(guide)?;
    let file = markdown::render(&guide);
    let (_, text) = read::without_front(&file);
    let pieces = pieces::split(text);
    let body = body::write(&guide, part, &pieces);
    let parts = [
        ("[Content_Types].xml", parts::CONTENT_TYPES.to_owned()),
        ("_rels/.rels", parts::RELATIONS.to_owned()),
        ("docProps/core.xml", parts::core(&guide)),
        ("word/document.xml", body.document),
        ("word/styles.xml", parts::styles(&guide.language)),
        ("word/numbering.xml", parts::numbering(&body.lists)),
        ("word/settings.xml", parts::SETTINGS.to_owned()),
        ("word/header1.xml", parts::header(&guide, part)),
        ("word/footer1.xml", parts::FOOTER.to_owned()),
        ("word/_rels/document.xml.rels", parts::DOCUMENT_RELATIONS.to_owned()),
        ("customXml/item1.xml", read::aid(&file)),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(name, SimpleFileOptions::default()).map_err(|error| failed(&error))?;
        zip.write_all(content.as_bytes()).map_err(|error| failed(&error))?;
    }
    zip.finish().map(Cursor::into_inner).map_err(|error| failed(&error))
}

fn failed(error: &dyn std::error::Error) -> ExportError {
    ExportError::Write(error.to_string())
}
