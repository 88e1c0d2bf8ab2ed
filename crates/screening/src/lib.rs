//! What a resume says, and how it stands to what a job needs: facts with their places, verdicts with evidence, an order.
//!
//! Nothing here reads a file, asks a clock or a network, or depends on other resumes: the same reading, criteria and date
//! give the same answer to the byte. Nothing here rejects anybody; it ranks and explains.

pub mod blind;
pub mod criteria;
pub mod dates;
mod facts;
pub mod language;
mod phrase;
mod place;
mod relevance;
#[cfg(test)]
mod sample;
pub mod score;
pub mod sections;
pub mod skills;
mod tokens;

pub use facts::{Education, Facts, Language, Month, Role, Seen, Skill, Until, facts, months_of};
pub use place::Span;
