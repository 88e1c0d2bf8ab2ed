//! The interview guide: a document that people write, read, print and keep in Git.
//!
//! Pure: bytes in, values out. No files, no network, no clock.

pub mod model;
