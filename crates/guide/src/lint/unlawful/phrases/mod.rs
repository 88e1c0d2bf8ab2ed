//! The phrases by which unlawful questions are known, in the language of [`crate::lint::pattern`].
//!
//! Articles and the words of [`super::classes::FILLERS`] are taken out of a text before it is compared, so patterns hold none of them.

/// The phrases of a category.
#[derive(Debug)]
pub(crate) struct Phrases {
    /// Questions, or what an interviewer is told to find out.
    pub(crate) questions: &'static [&'static str],
    /// What a question is about, where a text names no more than that: an area to cover, "ask about …".
    pub(crate) topics: &'static [&'static str],
    /// Phrases that make a question lawful if they overlap with it.
    pub(crate) lawful: &'static [&'static str],
}

mod person;
mod place;
mod society;

pub(crate) use person::{AGE, FAMILY, GENDER, GENETIC, HEALTH};
pub(crate) use place::{ORIGIN, RACE, RELIGION};
pub(crate) use society::{CRIMINAL, FINANCES, MILITARY, PAY, POLITICS, PRIVATE};
