//! `touchstone guide library`: what ships, to start from.

use std::{fmt::Write as _, io::Write as _, process::ExitCode};

use clap::{Args, ValueEnum};
use serde::Serialize;
use touchstone_guide::{
    library::{CandidateGuide, Level, QuestionKind},
    model::StageKind,
};
use touchstone_library::{Coverage, Library, Shelved, library};

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

/// What candidates are told.
#[derive(Serialize)]
struct Told<'a> {
    id: &'a str,
    title: &'a str,
    language: &'a str,
    stages: usize,
    questions: usize,
    practice_hours: u32,
}

#[derive(Serialize)]
struct Listing<'a> {
    guides: Vec<Entry<'a, Option<&'a str>>>,
    questions: Vec<Asked<'a>>,
    scenarios: Vec<Entry<'a, Level>>,
    exercises: Vec<Entry<'a, Level>>,
    take_homes: Vec<Entry<'a, Level>>,
    candidate_guides: Vec<Told<'a>>,
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
        let scenarios = library.scenarios.iter().map(|Shelved { id, item }| {
            Entry::new(id, &item.title, &item.competencies, item.level, item.minutes)
        });
        let exercises = library.exercises.iter().map(|exercise| {
            let text = &exercise.item.text;
            Entry::new(&exercise.id, &text.title, &text.competencies, text.level, text.minutes)
        });
        let take_homes = library.take_homes.iter().map(|Shelved { id, item }| {
            Entry::new(id, &item.title, &item.competencies, item.level, item.minutes)
        });
        Self {
            guides: guides.collect(),
            questions: questions.collect(),
            scenarios: scenarios.collect(),
            exercises: exercises.collect(),
            take_homes: take_homes.collect(),
            candidate_guides: library.candidate_guides.iter().map(Told::from).collect(),
            coverage: library.coverage(),
        }
    }

    fn text(&self) -> String {
        let mut out = String::new();
        section(&mut out, "Guides", &self.guides);
        section(&mut out, "System-design scenarios", &self.scenarios);
        section(&mut out, "Coding exercises", &self.exercises);
        section(&mut out, "Take-homes", &self.take_homes);
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{} told to candidates", self.candidate_guides.len());
        for told in &self.candidate_guides {
            let Told { id, title, stages, questions, practice_hours, .. } = told;
            let _ = writeln!(
                out,
                "  {id:<30}{title:<44}{stages} stages, {questions} questions, {practice_hours} h of practice"
            );
        }
        let _ = writeln!(out, "\n{} questions\n", self.questions.len());
        coverage(&mut out, &self.coverage);
        out
    }
}

impl<'a> Entry<'a, Level> {
    fn new(id: &'a str, title: &'a str, competencies: &'a [String], level: Level, minutes: u32) -> Self {
        Self { id, title, competencies: names(competencies), level, minutes: Some(minutes) }
    }
}

impl<'a> From<&'a Shelved<CandidateGuide>> for Told<'a> {
    fn from(Shelved { id, item }: &'a Shelved<CandidateGuide>) -> Self {
        Self {
            id,
            title: &item.title,
            language: &item.language,
            stages: item.stages.len(),
            questions: item.questions.iter().map(|topic| topic.questions.len()).sum(),
            practice_hours: item.practice.iter().filter(|step| !step.short).map(|step| step.hours).sum(),
        }
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

/// The stages of the table, in the order in which they come.
const STAGES: [(StageKind, &str); 5] = [
    (StageKind::Screening, "screening"),
    (StageKind::TakeHome, "take-home"),
    (StageKind::Technical, "technical"),
    (StageKind::SystemDesign, "system design"),
    (StageKind::Culture, "team"),
];
const LEVELS: [Level; 4] = [Level::Entry, Level::Mid, Level::Senior, Level::Lead];

/// How much there is for each stage, in four columns for the four levels.
fn coverage(out: &mut String, rows: &[Coverage]) {
    // Writing to a string cannot fail.
    let _ = writeln!(
        out,
        "Coverage: everything that asks for a competency, by stage; in each stage four levels,"
    );
    let _ = writeln!(out, "entry, mid, senior and lead. `·` is none.\n");
    let _ = write!(out, "  {:<32}", "");
    for (_, title) in STAGES {
        let _ = write!(out, "{title:<18}");
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    let (shared, own): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.bank.is_some());
    lines(out, &shared);
    let _ = writeln!(out, "\n  Named elsewhere only, as by a single guide:");
    lines(out, &own);
}

fn lines(out: &mut String, rows: &[&Coverage]) {
    for row in rows {
        let _ = write!(out, "  {:<32}", row.competency);
        for (stage, _) in STAGES {
            for level in LEVELS {
                let found = row.cells.iter().find(|cell| cell.level == level && cell.stage == stage);
                let count = found.map_or_else(|| "·".to_owned(), |cell| cell.total().to_string());
                let _ = write!(out, "{count:<4}");
            }
            out.push_str("  ");
        }
        out.truncate(out.trim_end().len());
        out.push('\n');
    }
}
