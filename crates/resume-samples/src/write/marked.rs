//! What the formats with marks have in common: escaping, and a package of parts.

use std::io::{Cursor, Write as _};

use anyhow::Result;
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime};

/// Text for the inside of an element or an attribute.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A package of these parts, in their order; the first is stored as it is where `first_plain` says so.
pub(super) fn package(parts: &[(&str, String)], first_plain: bool) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // One time for all, so that the same sample has the same bytes.
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    for (at, (name, content)) in parts.iter().enumerate() {
        let method =
            if first_plain && at == 0 { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        zip.start_file(*name, options.compression_method(method))?;
        zip.write_all(content.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}
