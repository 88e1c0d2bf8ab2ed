//! A take-home of the library, as the beginning of one's own.

use std::fmt::Write as _;

use touchstone_library as library;

use super::rules::Document;
use crate::http::{Problem, Result};

/// The take-home of the library that has this id.
pub(super) fn shipped(id: &str) -> Result<Document> {
    let shelves = library::library().map_err(|error| Problem::fault(error))?;
    let found = shelves.take_home(id);
    let found =
        found.ok_or_else(|| Problem::field("/from_library", "unknown", "is no take-home of the library"))?;
    let take_home = &found.item;
    Ok(Document {
        title: take_home.title.clone(),
        level: take_home.level.into(),
        days: 7,
        effort_minutes: i64::from(take_home.minutes),
        competencies: take_home.competencies.clone(),
        brief: take_home.brief.clone(),
        contract: take_home.contract.template.clone(),
        notes: notes(take_home),
    })
}

/// What the library says to the hiring team, as one text.
fn notes(take_home: &touchstone_guide::library::TakeHome) -> String {
    let mut notes = take_home.introduction.trim().to_owned();
    for (title, text) in [("Review", &take_home.review), ("Conversation", &take_home.conversation)] {
        if !text.trim().is_empty() {
            let _ = write!(notes, "\n\n## {title}\n\n{}", text.trim());
        }
    }
    notes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_take_home_that_ships_can_be_kept() {
        let shelves = library::library().expect("a library");
        assert_eq!(shelves.take_homes.len(), 3);
        for shelved in &shelves.take_homes {
            let document = shipped(&shelved.id).expect("a document");
            assert_eq!(document.check(), [], "{}", shelved.id);
            assert!(document.contract.contains("takehome.toml"), "{}", shelved.id);
            assert!(document.notes.contains("## Review"), "{}", shelved.id);
            assert!(!document.brief.contains("## Review"), "reviewers' words are not sent");
        }
        assert_eq!(shipped("no-such").unwrap_err().status, 422);
    }
}
