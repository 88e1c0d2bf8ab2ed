//! An exercise of the library, as the beginning of one's own.

use std::{collections::BTreeMap, fmt::Write as _};

use touchstone_library::{self as library, Code, Compare};

use super::rules::{Comparison, ComparisonKind, Document, Limits, Test};
use crate::http::{Problem, Result};

/// The exercise of the library that has this id.
pub(super) fn shipped(id: &str) -> Result<Document> {
    let shelves = library::library().map_err(|error| Problem::fault(error))?;
    let found = shelves.exercise(id);
    let found = found
        .ok_or_else(|| Problem::field("/from_library", "unknown", "is no coding exercise of the library"))?;
    Ok(document(&found.item))
}

fn document(exercise: &library::Exercise) -> Document {
    let text = &exercise.text;
    Document {
        title: text.title.clone(),
        level: text.level.into(),
        minutes: i64::from(text.minutes),
        competencies: text.competencies.clone(),
        statement: text.statement.clone(),
        notes: notes(text),
        languages: languages(exercise),
        starters: by_language(&exercise.starter),
        solutions: by_language(&exercise.solution),
        compare: Comparison {
            by: match exercise.compare {
                Compare::Lines => ComparisonKind::Lines,
                Compare::Json => ComparisonKind::Json,
            },
            ..Comparison::default()
        },
        limits: Limits { time_ms: exercise.time_limit_seconds * 1_000, ..Limits::default() },
        tests: exercise.tests.iter().map(test).collect(),
    }
}

/// What the library says to interviewers, as one text.
fn notes(text: &touchstone_guide::library::CodingExercise) -> String {
    let mut notes = text.introduction.trim().to_owned();
    for (title, items) in [
        ("What good looks like", &text.what_good_looks_like),
        ("Red flags", &text.red_flags),
        ("When there is time left", &text.extensions),
    ] {
        if items.is_empty() {
            continue;
        }
        let _ = write!(notes, "\n\n## {title}\n");
        for item in items {
            let _ = write!(notes, "\n- {item}");
        }
    }
    notes
}

/// The languages that it has code in and that can be run, in the order of their ids.
fn languages(exercise: &library::Exercise) -> Vec<String> {
    let code = exercise.starter.iter().chain(&exercise.solution);
    let mut ids: Vec<String> = code.map(|code| code.language.clone()).collect();
    ids.sort();
    ids.dedup();
    ids.retain(|id| touchstone_judge::language(id).is_some());
    ids
}

/// The one file that each language has.
fn by_language(code: &[Code]) -> BTreeMap<String, String> {
    code.iter().map(|code| (code.language.clone(), code.text.clone())).collect()
}

fn test(test: &library::Test) -> Test {
    Test {
        name: test.name.clone(),
        visible: test.visible,
        points: 1,
        setup: test.setup.clone(),
        stdin: test.stdin.clone(),
        expect: test.expect.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_exercise_that_ships_can_be_kept() {
        let shelves = library::library().expect("a library");
        assert!(shelves.exercises.len() > 10);
        for shelved in &shelves.exercises {
            let document = shipped(&shelved.id).expect("a document");
            assert_eq!(document.check(), [], "{}", shelved.id);
            assert!(!document.solutions.is_empty() && document.tests.iter().any(|test| test.visible));
            assert!(document.notes.contains("What good looks like"), "{}", shelved.id);
        }
        assert_eq!(shipped("no-such").unwrap_err().status, 422);
    }
}
