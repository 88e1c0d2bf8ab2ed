//! `touchstone resume …`

mod told;

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::ExitCode,
};

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use serde_json::{Value, json};
use touchstone_extract::{ExtractError, Reading};
use touchstone_reader::{Reason, Unreadable};
use touchstone_screening::{Cited, Places};

pub(crate) use told::Status;

/// Read resumes as files: their text, and what they say.
#[derive(Debug, Subcommand)]
pub(crate) enum Resume {
    /// Print the text of resumes in reading order, without what a reader would not see.
    ///
    /// PDF, DOCX, ODT, RTF, HTML and text. Every place that `facts` and `screen` name counts the characters of this text.
    Text(Text),
    /// Print what resumes say: name, contacts, positions, education, skills, languages, years of work; each with its place.
    Facts(Facts),
}

#[derive(Debug, Args)]
pub(crate) struct Text {
    /// The files to read.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// What to write.
    #[arg(long, value_enum, default_value_t = TextForm::Text)]
    format: TextForm,
}

/// How the text of resumes is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum TextForm {
    /// As it is. With several files, a line with the name stands before each.
    Text,
    /// With pages, links, hidden text, and what could not be read.
    Json,
}

#[derive(Debug, Args)]
pub(crate) struct Facts {
    /// The files to read.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The day that "present" means; today unless it is said. The same day gives the same facts.
    #[arg(long, value_name = "DATE")]
    as_of: Option<NaiveDate>,
    /// What to write.
    #[arg(long, value_enum, default_value_t = FactsForm::Text)]
    format: FactsForm,
}

/// How facts are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FactsForm {
    /// For people.
    Text,
    /// For programs; see docs/screening.md.
    Json,
}

impl Resume {
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        match self {
            Self::Text(command) => command.run(),
            Self::Facts(command) => command.run(),
        }
    }
}

/// Today, for those who do not say a day.
#[allow(clippy::disallowed_methods, reason = "what is screened without a day is screened today")]
pub(crate) fn today() -> NaiveDate {
    chrono::Utc::now().date_naive()
}

/// Why a resume could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unread {
    pub(crate) status: Status,
    pub(crate) problem: String,
}

impl From<Unreadable> for Unread {
    fn from(error: Unreadable) -> Self {
        let status = if error.reason == Reason::NoText { Status::NeedsOcr } else { Status::Unreadable };
        Self { status, problem: error.detail }
    }
}

impl From<ExtractError> for Unread {
    fn from(error: ExtractError) -> Self {
        Unreadable::from(&error).into()
    }
}

impl Unread {
    pub(crate) fn file(error: &std::io::Error) -> Self {
        Self { status: Status::Unreadable, problem: format!("the file cannot be opened: {error}") }
    }
}

/// Reads the file at a path, in a process of its own.
fn read(path: &Path) -> Result<Reading, Unread> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let bytes = crate::read_document::bounded(path).map_err(|error| Unread::file(&error))?;
    Ok(crate::read_document::resume(&name, &bytes)?)
}

impl Text {
    fn run(self) -> anyhow::Result<ExitCode> {
        let mut out = std::io::stdout().lock();
        let several = self.files.len() > 1;
        let (mut resumes, mut failed) = (Vec::new(), false);
        for path in &self.files {
            let file = path.display().to_string();
            let outcome = read(path);
            failed |= outcome.is_err();
            match (self.format, outcome) {
                (TextForm::Json, outcome) => resumes.push(text_json(&file, outcome)),
                (TextForm::Text, Ok(reading)) => {
                    if several {
                        writeln!(out, "==> {file} <==")?;
                    }
                    out.write_all(reading.text.as_bytes())?;
                }
                (TextForm::Text, Err(unread)) => eprintln!("{file}: {}", unread.problem),
            }
        }
        if self.format == TextForm::Json {
            serde_json::to_writer_pretty(&mut out, &json!({"resumes": resumes}))?;
            writeln!(out)?;
            failed = false;
        }
        Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }
}

fn text_json(file: &str, outcome: Result<Reading, Unread>) -> Value {
    match outcome {
        Err(unread) => json!({"file": file, "status": unread.status, "problem": unread.problem}),
        Ok(reading) => {
            let places = Places::of(&reading);
            let link = |link: &touchstone_extract::Link| {
                let at = (!link.range.is_empty()).then(|| places.cite(link.range.clone().into()));
                json!({"target": link.target, "place": at})
            };
            json!({
                "file": file,
                "status": "read",
                "text": reading.text,
                "pages": reading.pages.len(),
                "links": reading.links.iter().map(link).collect::<Vec<_>>(),
                "hidden": reading.hidden.iter()
                    .map(|hidden| json!({"text": hidden.text, "page": hidden.page + 1, "reason": hidden.reason}))
                    .collect::<Vec<_>>(),
                "pictures": reading.pictures,
                "pages_unread": pages_unread(&reading),
                "truncated": reading.truncated,
            })
        }
    }
}

/// The pages, counted from 1, that are pictures with hardly any text.
fn pages_unread(reading: &Reading) -> Vec<usize> {
    reading.unread.iter().map(|page| page + 1).collect()
}

impl Facts {
    fn run(self) -> anyhow::Result<ExitCode> {
        let as_of = self.as_of.unwrap_or_else(today);
        let mut out = std::io::stdout().lock();
        let (mut resumes, mut failed) = (Vec::new(), false);
        for path in &self.files {
            let file = path.display().to_string();
            let outcome = read(path);
            failed |= outcome.is_err();
            match (self.format, outcome) {
                (FactsForm::Json, Ok(reading)) => resumes.push(told::facts_json(&file, &reading, as_of)),
                (FactsForm::Json, Err(unread)) => {
                    resumes.push(json!({"file": file, "status": unread.status, "problem": unread.problem}));
                }
                (FactsForm::Text, Ok(reading)) => told::facts_text(&mut out, &file, &reading, as_of)?,
                (FactsForm::Text, Err(unread)) => eprintln!("{file}: {}", unread.problem),
            }
        }
        if self.format == FactsForm::Json {
            serde_json::to_writer_pretty(&mut out, &json!({"resumes": resumes}))?;
            writeln!(out)?;
            failed = false;
        }
        Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }
}

/// A place as JSON.
pub(crate) fn place(cited: &Cited) -> Value {
    json!({"text": cited.text, "page": cited.page, "start": cited.start, "end": cited.end})
}

/// The whole of a small file, as text.
pub(crate) fn small_file(path: &Path) -> anyhow::Result<String> {
    fs::read_to_string(path).map_err(|error| anyhow::anyhow!("{}: {error}", path.display()))
}
