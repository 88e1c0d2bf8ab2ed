//! Documents written by hand, read again.

#![expect(clippy::expect_used, reason = "what is wrong in a test is wrong with the test")]
#![expect(clippy::format_push_string, clippy::format_collect, reason = "documents are written as they read")]

mod builder;
mod document;
mod flow;
mod fonts;
mod hidden;
mod hostile;
mod latex;
mod order;
mod structure;

use touchstone_extract::{ExtractError, Reading};
use touchstone_pdf::Limits;

fn read(bytes: &[u8]) -> Result<Reading, ExtractError> {
    touchstone_pdf::read(bytes, &Limits::default())
}

/// The reading of a page with this content.
fn page(content: &str) -> Reading {
    read(&builder::page(content)).expect("the page can be read")
}

/// Text at a place: `at(72, 700, "words")` in Helvetica of 10 points.
fn at(x: i32, y: i32, words: &str) -> String {
    sized(x, y, 10, words)
}

fn sized(x: i32, y: i32, size: i32, words: &str) -> String {
    format!("BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm ({words}) Tj ET\n")
}

fn bold(x: i32, y: i32, words: &str) -> String {
    format!("BT /F2 10 Tf 1 0 0 1 {x} {y} Tm ({words}) Tj ET\n")
}
