//! Reads any document that a person has: what [`touchstone_extract`] reads, and PDF.
//!
//! A PDF is a program of sorts. Its reader counts what it does and stops at limits; should it have a fault, nothing but
//! the kernel is left to stop it. So [`isolated`] reads in a child process, which the kernel limits and a clock ends;
//! [`pool`] keeps such processes for many documents. Nothing that comes from outside should be read with [`read`] or
//! [`reading`] in a process that does anything else.

pub mod isolated;
pub mod ocr;
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
        Format::Pdf => touchstone_pdf::document(bytes, &pdf_limits()),
        _ => touchstone_extract::extract(name, bytes),
    }
}

/// What a PDF with a guide may cost: guides are longer than resumes.
fn pdf_limits() -> touchstone_pdf::Limits {
    touchstone_pdf::Limits { pages: MAX_PAGES, text: limits::MAX_TEXT, ..touchstone_pdf::Limits::default() }
}
