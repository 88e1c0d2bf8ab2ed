//! The interview guide: a document that people write, read, print and keep in Git.
//!
//! Pure: bytes in, values out. No files, no network, no clock. Every operation takes time in proportion to its input,
//! and input beyond [`MAX_BYTES`] is refused.
//!
//! - [`model`]: what a guide is made of
//! - [`markdown`]: the file format, both ways

mod keys;
pub mod markdown;
pub mod model;
mod normalize;
mod text;

pub use model::Guide;

/// The largest document that is read, in bytes.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;
