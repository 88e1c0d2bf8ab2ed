//! The parts of a packed office file, unpacked within limits.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::ExtractError;
use crate::limits::{Budget, MAX_PARTS, MAX_RATIO};

const RATIO_COUNTS_FROM: u64 = 1024 * 1024;

#[expect(clippy::needless_pass_by_value, reason = "it stands in `map_err`")]
pub(crate) fn malformed(detail: impl ToString) -> ExtractError {
    ExtractError::Malformed { format: "DOCX", detail: detail.to_string() }
}

/// A packed file.
pub(crate) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    names: Vec<String>,
}

impl<'a> Package<'a> {
    /// Opens a file and makes sure that it is a text document without programs.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, ExtractError> {
        let package = Self::unpack(bytes)?;
        let has = |part: &str| package.names.iter().any(|name| name.eq_ignore_ascii_case(part));
        for (part, kind) in [
            ("xl/workbook.xml", "Spreadsheet"),
            ("ppt/presentation.xml", "Presentation"),
            ("content.xml", "ODT"),
            ("Index/Document.iwa", "Pages"),
            ("Index.zip", "Pages"),
        ] {
            if has(part) {
                return Err(ExtractError::Unsupported(kind));
            }
        }
        if !has("[Content_Types].xml") {
            return Err(ExtractError::Unsupported("ZIP"));
        }
        Ok(package)
    }

    /// Opens a file of parts of any kind, but without programs.
    pub(crate) fn unpack(bytes: &'a [u8]) -> Result<Self, ExtractError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(malformed)?;
        if archive.len() > MAX_PARTS {
            return Err(ExtractError::TooMuch { what: "parts", limit: MAX_PARTS as u64 });
        }
        let names: Vec<String> =
            archive.file_names_raw().map(|name| String::from_utf8_lossy(name).replace('\\', "/")).collect();
        let has = |part: &str| names.iter().any(|name| name.eq_ignore_ascii_case(part));
        if names.iter().any(|name| name.to_ascii_lowercase().ends_with("vbaproject.bin")) {
            return Err(ExtractError::Macros);
        }
        if has("EncryptionInfo") || has("EncryptedPackage") {
            return Err(ExtractError::Protected);
        }
        Ok(Self { archive, names })
    }

    /// The names of the parts that start so.
    pub(crate) fn names(&self, prefix: &str) -> Vec<String> {
        self.names.iter().filter(|name| name.starts_with(prefix)).cloned().collect()
    }

    /// A part as text; none if there is none of that name.
    pub(crate) fn read(&mut self, name: &str, budget: &mut Budget) -> Result<Option<String>, ExtractError> {
        let Some(index) = self.names.iter().position(|each| each.eq_ignore_ascii_case(name)) else {
            return Ok(None);
        };
        let part = match self.archive.by_index(index) {
            Ok(part) => part,
            Err(zip::result::ZipError::UnsupportedArchive(_) | zip::result::ZipError::InvalidPassword) => {
                return Err(ExtractError::Protected);
            }
            Err(error) => return Err(malformed(error)),
        };
        let packed = part.compressed_size().max(1);
        // What the file says of its sizes may be untrue; what counts is what comes out.
        let limit = budget.unpackable().min(packed.saturating_mul(MAX_RATIO).max(RATIO_COUNTS_FROM));
        let mut bytes = Vec::new();
        part.take(limit + 1).read_to_end(&mut bytes).map_err(malformed)?;
        let length = bytes.len() as u64;
        budget.unpacked(length)?;
        if length > limit {
            return Err(ExtractError::TooMuch { what: "unpacked bytes for its size", limit });
        }
        Ok(Some(crate::text::decode(&bytes)))
    }
}
