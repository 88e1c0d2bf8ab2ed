//! What a take-home exercise is, and what must be right with one before it is kept.

use serde::{Deserialize, Serialize};
use touchstone_rules::FieldError;

use crate::coding_exercises::Level;

/// The most characters of a brief or of notes.
pub(super) const WORDS: usize = 100_000;
/// The most characters of a contract.
pub(super) const CONTRACT: usize = 64 * 1024;
/// The most competencies.
pub(super) const COMPETENCIES: usize = 20;
/// The most days that a candidate may be given by an exercise.
pub(super) const DAYS: i64 = 90;
/// The most minutes of work.
pub(super) const EFFORT: i64 = 40 * 60;

/// An exercise as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// What people call it.
    pub title: String,
    /// The seniority that it is pitched at.
    #[serde(default = "mid")]
    pub level: Level,
    /// How many days a candidate has, where nobody says otherwise.
    #[serde(default = "week")]
    pub days: i64,
    /// How much work it is, in minutes.
    #[serde(default = "afternoon")]
    pub effort_minutes: i64,
    /// What it shows, by name.
    #[serde(default)]
    pub competencies: Vec<String>,
    /// The task as the candidate reads it, in Markdown.
    pub brief: String,
    /// The file by which a submission says how it is run: `takehome.toml`, with comments, to be filled in.
    #[serde(default = "template")]
    pub contract: String,
    /// For reviewers, in Markdown. Candidates never see it.
    #[serde(default)]
    pub notes: String,
}

fn mid() -> Level {
    Level::Mid
}

fn week() -> i64 {
    7
}

fn afternoon() -> i64 {
    240
}

fn template() -> String {
    touchstone_grader::template().to_owned()
}

impl Document {
    /// What is wrong with it.
    pub(super) fn check(&self) -> Vec<FieldError> {
        let mut errors = Vec::new();
        let mut say = |pointer: &str, code: &str, message: String| {
            errors.push(FieldError::new(pointer, code, message));
        };
        let title = self.title.trim();
        if title.is_empty() || title.chars().count() > 200 || title.chars().any(char::is_control) {
            say("/title", "invalid", "is one line of 1 to 200 characters".to_owned());
        }
        for (pointer, text, most) in [
            ("/brief", &self.brief, WORDS),
            ("/contract", &self.contract, CONTRACT),
            ("/notes", &self.notes, WORDS),
        ] {
            if text.chars().count() > most {
                say(pointer, "too_long", format!("is longer than {most} characters"));
            }
        }
        if self.brief.trim().is_empty() {
            say("/brief", "required", "may not be blank".to_owned());
        }
        if !(1..=DAYS).contains(&self.days) {
            say("/days", "out_of_range", format!("is 1 to {DAYS}"));
        }
        if !(1..=EFFORT).contains(&self.effort_minutes) {
            say("/effort_minutes", "out_of_range", format!("is 1 to {EFFORT}"));
        }
        if self.competencies.len() > COMPETENCIES {
            say("/competencies", "too_long", format!("holds at most {COMPETENCIES}"));
        }
        for (index, name) in self.competencies.iter().enumerate() {
            if name.trim().is_empty() || name.chars().count() > 100 || name.chars().any(char::is_control) {
                let pointer = format!("/competencies/{index}");
                say(&pointer, "invalid", "is one line of 1 to 100 characters".to_owned());
            }
        }
        errors
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(change: impl FnOnce(&mut Document)) -> Vec<String> {
        let json = serde_json::json!({"title": "An API", "brief": "Build it."});
        let mut document: Document = serde_json::from_value(json).expect("a document");
        change(&mut document);
        document.check().into_iter().map(|error| format!("{} {}", error.pointer, error.code)).collect()
    }

    #[test]
    fn what_is_left_out_has_its_default() {
        assert_eq!(wrong(|_| {}), Vec::<String>::new());
        assert_eq!(
            wrong(|one| assert!(one.contract.contains("[run]") && one.days == 7)),
            Vec::<String>::new()
        );
    }

    #[test]
    fn every_part_has_its_bounds() {
        assert_eq!(wrong(|one| one.title = " ".to_owned()), ["/title invalid"]);
        assert_eq!(wrong(|one| one.title = "two\nlines".to_owned()), ["/title invalid"]);
        assert_eq!(wrong(|one| one.brief = "\n".to_owned()), ["/brief required"]);
        assert_eq!(wrong(|one| one.brief = "x".repeat(WORDS + 1)), ["/brief too_long"]);
        assert_eq!(wrong(|one| one.contract = "x".repeat(CONTRACT + 1)), ["/contract too_long"]);
        assert_eq!(wrong(|one| one.days = 0), ["/days out_of_range"]);
        assert_eq!(wrong(|one| one.days = DAYS + 1), ["/days out_of_range"]);
        assert_eq!(wrong(|one| one.effort_minutes = EFFORT + 1), ["/effort_minutes out_of_range"]);
        assert_eq!(wrong(|one| one.competencies = vec![String::new()]), ["/competencies/0 invalid"]);
        assert_eq!(wrong(|one| one.competencies = vec!["x".to_owned(); 21]), ["/competencies too_long"]);
    }
}
