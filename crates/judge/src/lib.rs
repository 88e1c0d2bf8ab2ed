//! Runs programs against tests and says what became of them. It knows languages, programs and tests, and nothing of what
//! they are for.
//!
//! Nothing here trusts a submission, its compiler included: see `touchstone-sandbox` for the boxes that all of it runs in.
//! [`similarity`] is pure, and shows pairs of submissions for people to look at.

pub mod apart;
pub mod compare;
pub mod detect;
pub mod diff;
mod exercise;
mod judge;
mod languages;
pub mod similarity;
mod verdict;

pub use exercise::{Compare, Exercise, Limits, Submission, Test};
pub use judge::{Account, Error, Judge, MAX_SOURCE, Options, Progress, RETRIES, Run, Stage};
pub use languages::{Language, Service, Syntax, language, languages};
pub use verdict::{Compilation, Excerpt, Outcome, TestResult, Verdict};
