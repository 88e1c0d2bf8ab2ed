//! Reads any document that a person has: what [`touchstone_extract`] reads, and PDF.
//!
//! A PDF is a program of sorts. Its reader is large, not ours, and can be led to work without end or to use all memory,
//! and nothing inside it stops that. So [`isolated`] reads in a child process, which the kernel limits and a clock
//! ends; [`pool`] keeps such processes for many documents. Nothing that comes from outside should be read with [`read`] or
//! [`reading`] in a process that does anything else.

pub mod isolated;
pub mod ocr;
mod paragraphs;
mod pdf;
pub mod pool;
mod reading;
mod unreadable;

pub use reading::reading;
pub use unreadable::{Reason, Unreadable};

use touchstone_extract::{Document, ExtractError, Format, limits};

/// The most pages that are read.
pub const MAX_PAGES: usize = 500;

/// Reads a document in this process. `name` is the name of its file.
pub fn read(name: &str, bytes: &[u8]) -> Result<Document, ExtractError> {
    if bytes.len() > limits::MAX_BYTES {
        return Err(ExtractError::TooLarge(bytes.len()));
    }
    match touchstone_extract::format(name, bytes)? {
        Format::Pdf => pdf::read(bytes),
        _ => touchstone_extract::extract(name, bytes),
    }
}
