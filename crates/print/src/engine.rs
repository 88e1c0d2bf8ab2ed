//! Typst, shut off from the world: it sees the template, the shared look and one file of data, and nothing else.

use chrono::{DateTime, Datelike, Timelike, Utc};
use touchstone_guide::export::ExportError;
use typst::comemo;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, Timestamp};

use crate::Fonts;

/// Why a document was not printed.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    /// The values cannot be written as JSON.
    #[error("the values cannot be written as JSON")]
    Values(#[from] serde_json::Error),
    /// The guide has no such part.
    #[error(transparent)]
    Part(#[from] ExportError),
    /// The guide is longer than anybody would print.
    #[error("the guide has {count} {what}; at most {limit} are printed")]
    TooLong {
        /// What there is too much of.
        what: &'static str,
        /// How much there is.
        count: usize,
        /// How much is printed.
        limit: usize,
    },
    /// The template did not compile: a fault of the template, which no input causes.
    #[error("the template did not compile: {0}")]
    Template(String),
}

/// A document to print.
pub(crate) struct Document<'a> {
    /// The template, in the Typst language; it may import `base.typ` and read `data.json`.
    pub(crate) template: &'static str,
    /// The values that the template reads.
    pub(crate) data: &'a serde_json::Value,
    /// What tells this document from every other; the PDF's id is made from it.
    pub(crate) ident: String,
    /// The PDF's date, if it has one.
    pub(crate) date: Option<DateTime<Utc>>,
}

/// Compiles the template with the data into a PDF.
pub(crate) fn pdf(document: Document, fonts: &Fonts) -> Result<Vec<u8>, PrintError> {
    let sealed = Sealed::new(document.template, serde_json::to_vec(document.data)?, fonts)?;
    let options = PdfOptions {
        ident: Smart::Custom(document.ident),
        creator: Smart::Custom(Some("Touchstone".to_owned())),
        timestamp: document.date.and_then(datetime).map(Timestamp::new_utc),
        ..PdfOptions::default()
    };
    let pages = typst::compile::<PagedDocument>(&sealed).output;
    let bytes = pages.and_then(|pages| typst_pdf::pdf(&pages, &options));
    // Typst remembers what it laid out, across documents. Nobody's data stays behind.
    comemo::evict(0);
    bytes.map(without_suspects).map_err(|faults| fault(&faults))
}

/// Takes out the entry that says that no tags are doubtful, which is so without it too: poppler, which many readers and
/// tools build on, complains of it. Spaces stand in its place, so that everything stays where the file says it is.
fn without_suspects(mut bytes: Vec<u8>) -> Vec<u8> {
    const ENTRY: &[u8] = b"/Suspects false";
    const MARKED: &[u8] = b"/MarkInfo";
    let start = bytes.windows(MARKED.len()).rposition(|part| part == MARKED);
    let Some(start) = start else { return bytes };
    let near = &bytes[start..bytes.len().min(start + 80)];
    if let Some(at) = near.windows(ENTRY.len()).position(|part| part == ENTRY) {
        bytes[start + at..start + at + ENTRY.len()].fill(b' ');
    }
    bytes
}

/// What Typst may see.
struct Sealed<'a> {
    library: LazyHash<Library>,
    fonts: &'a Fonts,
    main: Source,
    base: Source,
    data_id: FileId,
    data: Bytes,
}

impl<'a> Sealed<'a> {
    fn new(template: &str, data: Vec<u8>, fonts: &'a Fonts) -> Result<Self, PrintError> {
        Ok(Self {
            library: LazyHash::new(Library::default()),
            fonts,
            main: Source::new(file("main.typ")?, template.to_owned()),
            base: Source::new(file("base.typ")?, include_str!("base.typ").to_owned()),
            data_id: file("data.json")?,
            data: Bytes::new(data),
        })
    }
}

impl World for Sealed<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [&self.main, &self.base]
            .into_iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_id { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.list.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// The id of a file that exists only here. The same name has the same id each time: Typst keeps ids for ever and has
/// room for 65,535 of them.
fn file(name: &str) -> Result<FileId, PrintError> {
    let path = VirtualPath::new(name).map_err(|error| PrintError::Template(error.to_string()))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn datetime(at: DateTime<Utc>) -> Option<Datetime> {
    let [month, day, hour, minute, second] = [at.month(), at.day(), at.hour(), at.minute(), at.second()]
        .map(|part| u8::try_from(part).unwrap_or(0));
    Datetime::from_ymd_hms(at.year(), month, day, hour, minute, second)
}

fn fault(faults: &[SourceDiagnostic]) -> PrintError {
    let messages: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
    PrintError::Template(messages.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn print(template: &'static str) -> Result<Vec<u8>, PrintError> {
        let date = DateTime::from_timestamp(1_772_443_800, 0).unwrap();
        pdf(
            Document { template, data: &json!({}), ident: "test".to_owned(), date: Some(date) },
            Fonts::built_in(),
        )
    }

    #[test]
    fn no_file_and_no_package_can_be_read() {
        for template in [
            r#"#read("/etc/passwd")"#,
            r#"#read("../../secret")"#,
            r#"#image("logo.png")"#,
            r#"#include "other.typ""#,
            r#"#import "@preview/example:0.1.0""#,
        ] {
            assert!(print(template).is_err(), "{template}");
        }
        assert!(print(r#"#json("data.json").len()"#).is_ok());
    }

    #[test]
    fn there_is_no_clock() {
        assert!(print("#datetime.today()").is_err());
        let bytes = print("x").unwrap();
        assert!(bytes.windows(16).any(|part| part == b"D:20260302093000"));
    }
}
