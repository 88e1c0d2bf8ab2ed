//! `touchstone guide library`: what ships, to start from.

use std::{fmt::Write as _, io::Write as _, process::ExitCode};

use clap::{Args, ValueEnum};
use serde::Serialize;
use touchstone_guide::library::{Level, QuestionKind};
use touchstone_library::{Coverage, Library, library};

#[derive(Debug, Args)]
pub(crate) struct Shelves {
    /// What to write.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people: how much there is of what, and its ids.
    Text,
    /// For programs.
    Json,
}

/// What the list says of each thing.
#[derive(Serialize)]
struct Entry<'a, L> {
    id: &'a str,
    title: &'a str,
    competencies: Vec<&'a str>,
    level: L,
    minutes: Option<u32>,
}

/// A question, and what sort it is.
#[derive(Serialize)]
struct Asked<'a> {
    #[serde(flatten)]
    entry: Entry<'a, Level>,
    kind: QuestionKind,
}

#[derive(Serialize)]
struct Listing<'a> {
    guides: Vec<Entry<'a, Option<&'a str>>>,
    questions: Vec<Asked<'a>>,
    scenarios: Vec<Entry<'a, Level>>,
    exercises: Vec<Entry<'a, Level>>,
    coverage: Vec<Coverage>,
}

impl Shelves {
    pub(crate) fn run(&self) -> anyhow::Result<ExitCode> {
        let library = library().map_err(|error| anyhow::anyhow!("{error}"))?;
        let listing = Listing::of(library);
        let text = match self.format {
            Format::Json => format!("{}\n", serde_json::to_string_pretty(&listing)?),
            Format::Text => listing.text(),
        };
        std::io::stdout().write_all(text.as_bytes())?;
        Ok(ExitCode::SUCCESS)
    }
}

fn names(names: &[String]) -> Vec<&str> {
    names.iter().map(String::as_str).collect()
}

impl<'a> Listing<'a> {
    fn of(library: &'a Library) -> Self {
        let guides = library.guides.iter().map(|guide| Entry {
            id: &guide.id,
            title: &guide.item.title,
            competencies: guide.item.profile.competencies.iter().map(|one| one.name.as_str()).collect(),
            level: guide.item.level.as_deref(),
            minutes: Some(guide.item.stages.iter().filter_map(|stage| stage.minutes).sum()),
        });
        let questions = library.questions.iter().map(|shelved| Asked {
            entry: Entry {
                id: &shelved.id,
                title: &shelved.item.question.text,
                competencies: names(&shelved.item.question.competencies),
                level: shelved.item.level,
                minutes: shelved.item.question.minutes,
            },
            kind: shelved.item.kind,
        });
        let scenarios = library.scenarios.iter().map(|scenario| Entry {
            id: &scenario.id,
            title: &scenario.item.title,
            competencies: names(&scenario.item.competencies),
            level: scenario.item.level,
            minutes: Some(scenario.item.minutes),
        });
        let exercises = library.exercises.iter().map(|exercise| Entry {
            id: &exercise.id,
            title: &exercise.item.text.title,
            competencies: names(&exercise.item.text.competencies),
            level: exercise.item.text.level,
            minutes: Some(exercise.item.text.minutes),
        });
        Self {
            guides: guides.collect(),
            questions: questions.collect(),
            scenarios: scenarios.collect(),
            exercises: exercises.collect(),
            coverage: library.coverage(),
        }
    }

    fn text(&self) -> String {
        let mut out = String::new();
        section(&mut out, "Guides", &self.guides);
        section(&mut out, "System-design scenarios", &self.scenarios);
        section(&mut out, "Coding exercises", &self.exercises);
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{} questions", self.questions.len());
        let _ = writeln!(
            out,
            "  {:<30}{:>6}{:>7}{:>7}{:>7}{:>7}{:>13}{:>11}{:>13}{:>13}{:>11}",
            "",
            "all",
            "entry",
            "mid",
            "senior",
            "lead",
            "screening",
            "technical",
            "behavioural",
            "situational",
            "candidate"
        );
        for row in &self.coverage {
            let _ = writeln!(out, "{}", counts(row));
        }
        out
    }
}

fn section<L>(out: &mut String, title: &str, entries: &[Entry<'_, L>]) {
    let _ = writeln!(out, "{} {}", entries.len(), title.to_lowercase());
    for entry in entries {
        let minutes = entry.minutes.map(|minutes| format!("{minutes} min")).unwrap_or_default();
        let _ = writeln!(out, "  {:<30}{:<44}{minutes:>8}", entry.id, entry.title);
    }
    out.push('\n');
}

/// A line of the table: how many questions of each level, and of each kind.
fn counts(row: &Coverage) -> String {
    let of_level =
        |level| row.cells.iter().filter(|cell| cell.level == level).map(|cell| cell.questions).sum::<usize>();
    let of_kind =
        |kind| row.cells.iter().filter(|cell| cell.kind == kind).map(|cell| cell.questions).sum::<usize>();
    format!(
        "  {:<30}{:>6}{:>7}{:>7}{:>7}{:>7}{:>13}{:>11}{:>13}{:>13}{:>11}",
        row.competency,
        row.total,
        of_level(Level::Entry),
        of_level(Level::Mid),
        of_level(Level::Senior),
        of_level(Level::Lead),
        of_kind(QuestionKind::Screening),
        of_kind(QuestionKind::Technical),
        of_kind(QuestionKind::Behavioural),
        of_kind(QuestionKind::Situational),
        of_kind(QuestionKind::Candidate),
    )
}
