//! PDF: the text of a document in the order in which a person reads it.
//!
//! Three steps, each of which knows nothing of the next: [`syntax`] reads objects and unpacks streams, [`page`] draws a
//! page and notes every letter, filled shape and picture with its place, and [`layout`] puts letters to words, lines
//! and columns; [`document()`] makes headings, items and tables of them. What a person would not see (white, tiny, off the page, covered) is told from the drawing and kept
//! apart from the text.
//!
//! The objects are read here rather than by a library because the limits have to hold from inside: a file of one
//! kilobyte may unpack to hundreds of mebibytes, also in the streams that hold objects, which libraries unpack whole.
//! No input makes it panic, loop, or take more than [`Limits`] allow.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::cast_possible_wrap,
    reason = "numbers of a PDF may be anything; `as` clamps what does not fit, and places are checked to be finite"
)]
#![expect(
    clippy::many_single_char_names,
    reason = "the six numbers of a matrix are called a to f in the standard"
)]

mod attachments;
mod clean;
mod document;
mod font;
mod hyphens;
mod layout;
mod limits;
mod page;
mod reading;
mod syntax;
mod visibility;

pub use document::document;
pub use limits::Limits;
pub use reading::read;
