//! What a resume says, and how it stands to what a job needs: facts with their places, verdicts with evidence, an order.
//!
//! Nothing here reads a file, asks a clock or a network, or depends on other resumes: the same reading, criteria and date
//! give the same answer to the byte. Nothing here rejects anybody; it ranks and explains.

pub mod blind;
mod cite;
pub mod criteria;
pub mod dates;
mod facts;
pub mod language;
mod phrase;
mod place;
mod relevance;
pub mod rules;
#[cfg(test)]
mod sample;
pub mod score;
pub mod sections;
pub mod skills;
mod tokens;
mod torn;
mod work;

pub use cite::{Cited, Places};
pub use facts::{Education, Facts, Language, Month, Role, Seen, Skill, Until, facts, months_of};
pub use place::Span;

/// The name of the language that a resume is in, if it is surely one that is not read here.
pub fn unsupported_language(reading: &touchstone_extract::Reading) -> Option<&'static str> {
    language::unsupported(&reading.text)
}

/// What an assessment flags: what it found itself (with the pages that are pictures: `pages_unread:2,3`), and every required
/// criterion that the resume does not name.
pub fn flags(assessment: &score::Assessment, criteria: &criteria::Criteria) -> Vec<String> {
    let pages: Vec<String> = assessment.pages_unread.iter().map(usize::to_string).collect();
    let own = assessment.flags.iter().map(|flag| match flag {
        score::Flag::PagesUnread => format!("{}:{}", flag.as_str(), pages.join(",")),
        _ => flag.as_str().to_owned(),
    });
    let missing = criteria
        .list
        .iter()
        .zip(&assessment.verdicts)
        .filter(|(criterion, verdict)| criterion.required && verdict.outcome == score::Outcome::NotFound);
    own.chain(missing.map(|(criterion, _)| format!("required_not_found:{}", criterion.id))).collect()
}

/// What decides, beside the resume, the criteria and the day: the version of the rules, and the digest of the list of skills.
/// Two runs with the same versions give the same to the byte.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Versions {
    /// Of the rules: [`rules::VERSION`].
    pub rules: String,
    /// Of the list of skills: how many bytes it has, and their FNV-1a hash.
    pub skills: String,
}

/// The versions of this build.
pub fn versions() -> Versions {
    Versions { rules: rules::VERSION.to_owned(), skills: skills::version() }
}
