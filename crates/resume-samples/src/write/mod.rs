//! A sheet in the bytes of a format.

mod docx;
mod html;
mod marked;
mod odt;
mod pdf;
mod rtf;
mod txt;

pub(crate) use pdf::scan;

use anyhow::Result;

use crate::Format;
use crate::sheet::Sheet;

/// Writes the sheet; and says in a few words which of the shapes of the format was taken.
pub(crate) fn write(sheet: &Sheet, format: Format) -> Result<(Vec<u8>, String)> {
    match format {
        Format::Pdf => pdf::write(sheet),
        Format::Docx => docx::write(sheet),
        Format::Odt => odt::write(sheet),
        Format::Html => Ok(html::write(sheet)),
        Format::Rtf => Ok(rtf::write(sheet)),
        Format::Txt => Ok(txt::write(sheet)),
    }
}
