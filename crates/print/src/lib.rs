//! Printed pages: what people hand to each other on paper or keep in a file, as PDF.
//!
//! Pure: values in, bytes out. No files, no network, no clock; the same input gives the same bytes. Every document is a
//! folder of its own (`decision/`: the values it is printed from, and a template in the Typst language); the `engine`
//! knows nothing of any document, and `base.typ` gives all of them one look.
//!
//! # Text is data
//!
//! Templates are part of this crate. What people wrote reaches them as the values of a JSON file and never as markup, so
//! no text can run code, read a file or break a page. Long words are broken, characters that steer a terminal or hide
//! text are replaced, and what is too long is cut by the rules of [`limits`].

pub mod decision;
mod engine;
mod fonts;
pub mod guide;
pub mod limits;

pub use decision::DecisionPacket;
pub use engine::PrintError;
pub use fonts::Fonts;
pub use guide::{GuidePages, Meeting};

/// Prints a decision packet on A4 pages.
pub fn decision_packet(packet: &DecisionPacket, fonts: &Fonts) -> Result<Vec<u8>, PrintError> {
    decision::print(packet, fonts)
}

/// Prints a guide, or a part of it, on A4 pages. The guide itself lies in the file as an attachment, so that an import
/// brings it back.
pub fn guide(pages: &GuidePages, fonts: &Fonts) -> Result<Vec<u8>, PrintError> {
    guide::print(pages, fonts)
}
