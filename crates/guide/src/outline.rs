//! A guide at a glance, for a terminal.

use std::fmt::Write as _;

use crate::model::{Guide, Stage, StageKind};
use crate::structure::{self, Severity};

/// Describes a guide on a few lines of plain text: its parts with their times and counts, then what to look at.
pub fn outline(guide: &Guide) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write_outline(&mut out, guide);
    out
}

fn write_outline(out: &mut String, guide: &Guide) -> std::fmt::Result {
    let level = guide.level.as_ref().map(|level| format!("{level}, ")).unwrap_or_default();
    writeln!(out, "{} ({level}{})", guide.title, guide.language)?;
    let open = guide.variables.iter().filter(|variable| variable.default.is_none()).count();
    if !guide.variables.is_empty() {
        writeln!(out, "{}, {open} to fill in", counted(guide.variables.len(), "variable", "variables"))?;
    }
    writeln!(out)?;
    let rows = rows(guide);
    let width = rows.iter().map(|row| row[0].chars().count()).max().unwrap_or(0);
    for [title, kind, time, asked, rated] in &rows {
        let line = format!("  {title:width$}  {kind:13}  {time:>9}  {asked:>12}  {rated:>13}");
        writeln!(out, "{}", line.trim_end())?;
    }
    let minutes: u64 = guide.stages.iter().filter_map(|stage| stage.minutes).map(u64::from).sum();
    if minutes > 0 {
        writeln!(out, "\n  {} of the candidate's time", duration(minutes))?;
    }
    write_problems(out, guide)
}

/// Title, kind, time, what is asked and what is rated, part by part.
fn rows(guide: &Guide) -> Vec<[String; 5]> {
    let mut rows: Vec<_> =
        guide.stages.iter().enumerate().map(|(index, stage)| stage_row(index + 1, stage)).collect();
    let mut part = |title: &str, asked: String, rated: String| {
        if !asked.is_empty() || !rated.is_empty() {
            rows.push([title.to_owned(), String::new(), String::new(), asked, rated]);
        }
    };
    part("Debrief", questions(guide.debrief.questions.len()), String::new());
    let calls = &guide.reference_calls;
    part("Reference calls", questions(calls.questions.len()), attributes(calls.attributes.len()));
    part("Frequently asked questions", questions(guide.faq.len()), String::new());
    rows
}

fn stage_row(number: usize, stage: &Stage) -> [String; 5] {
    let asked = match (&stage.exercise, stage.questions.len()) {
        (Some(_), 0) => "an exercise".to_owned(),
        (_, count) => questions(count),
    };
    let rated = stage.scorecard.as_ref().map_or(0, |scorecard| scorecard.attributes.len());
    let time = stage.minutes.map(|minutes| duration(minutes.into())).unwrap_or_default();
    [format!("{number}. {}", stage.title), kind(stage.kind).to_owned(), time, asked, attributes(rated)]
}

fn kind(kind: StageKind) -> &'static str {
    match kind {
        StageKind::Screening => "screening",
        StageKind::TakeHome => "take-home",
        StageKind::Technical => "technical",
        StageKind::SystemDesign => "system design",
        StageKind::Culture => "culture",
        StageKind::Custom => "",
    }
}

fn questions(count: usize) -> String {
    if count == 0 { String::new() } else { counted(count, "question", "questions") }
}

fn attributes(count: usize) -> String {
    if count == 0 { String::new() } else { counted(count, "attribute", "attributes") }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn duration(minutes: u64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}

fn write_problems(out: &mut String, guide: &Guide) -> std::fmt::Result {
    let problems = structure::validate(guide);
    let unplaced = guide.unplaced.len();
    if !problems.is_empty() || unplaced > 0 {
        writeln!(out)?;
    }
    for problem in problems {
        let severity = if problem.severity == Severity::Error { "error  " } else { "warning" };
        writeln!(out, "  {severity}  {}: {}", problem.pointer, problem.message)?;
    }
    if unplaced > 0 {
        writeln!(out, "  warning  {} that an import found no place for", counted(unplaced, "text", "texts"))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outline_shows_the_parts_and_what_to_look_at() {
        let mut guide = crate::markdown::parse(include_str!("../tests/fixtures/canonical.md")).unwrap();
        guide.unplaced.push("x".to_owned());
        insta::assert_snapshot!(outline(&guide), @r"
        Platform Engineer (senior, en)
        2 variables, 1 to fill in

          1. First call               screening         30 min    1 question   2 attributes
          2. Exercise                 take-home            2 h   an exercise
          Debrief                                                 1 question
          Reference calls                                         1 question    1 attribute
          Frequently asked questions                              1 question

          2 h 30 min of the candidate's time

          warning  /stages/1/scorecard: the stage has no scorecard
          warning  1 text that an import found no place for
        ");
    }

    #[test]
    fn what_an_import_left_stands_apart_and_times_are_in_hours() {
        let mut guide = crate::markdown::parse(include_str!("../tests/fixtures/canonical.md")).unwrap();
        guide.stages.truncate(1);
        assert_eq!(structure::validate(&guide), []);
        assert!(!outline(&guide).contains("warning"));
        guide.unplaced = vec!["x".to_owned(); 2];
        assert!(outline(&guide).ends_with("\n\n  warning  2 texts that an import found no place for\n"));
        assert_eq!([59, 60, 61, 120].map(duration), ["59 min", "1 h", "1 h 1 min", "2 h"]);
    }
}
