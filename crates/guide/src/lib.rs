//! The interview guide: a document that people write, read, print and keep in Git.
//!
//! Pure: bytes in, values out. No files, no network, no clock. Every operation takes time in proportion to its input,
//! and input beyond [`MAX_BYTES`] is refused.
//!
//! - [`model`]: what a guide is made of
//! - [`markdown`]: the file format, both ways
//! - [`import`]: other documents, read for what they hold
//! - [`export`]: a guide as a web page and as DOCX, which comes back in
//! - [`diff`]: what is different between two guides
//! - [`library`]: questions, scenarios, exercises and take-homes, and what candidates are told
//! - [`variables`]: the blanks that a job fills in
//! - [`structure`]: what is wrong in a guide, and where
//! - [`lint`]: what people who know interviewing would say about it
//! - [`outline()`]: a guide at a glance; [`schema()`]: its JSON Schema

pub mod diff;
pub mod export;
pub mod import;
mod keys;
pub mod library;
pub mod lint;
pub mod markdown;
pub mod model;
mod normalize;
mod outline;
mod schema;
pub mod structure;
mod text;
pub mod variables;
mod work;

pub use model::Guide;
pub use outline::outline;
pub use schema::{candidate_guide, change, coding_exercise, import_report, scenario, schema, take_home};

/// The largest document that is read, in bytes.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;
