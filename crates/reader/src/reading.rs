//! Any document as one text.

use touchstone_extract::{ExtractError, Format, Reading, limits};

/// Reads a document as one text in this process. `name` is the name of its file.
///
/// What comes from outside is better read through a [`Pool`](crate::pool::Pool).
pub fn reading(name: &str, bytes: &[u8]) -> Result<Reading, ExtractError> {
    if bytes.len() > limits::MAX_BYTES {
        return Err(ExtractError::TooLarge(bytes.len()));
    }
    let reading = match touchstone_extract::format(name, bytes)? {
        Format::Pdf => touchstone_pdf::read(bytes, &touchstone_pdf::Limits::default()),
        _ => touchstone_extract::reading(name, bytes),
    }?;
    touchstone_extract::worded(reading)
}
