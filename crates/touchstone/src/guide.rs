//! `touchstone guide …`

mod check;
mod export;
mod library;
mod rules;

use std::{
    fs,
    io::{Read, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::Context;
use clap::{Args, Subcommand, ValueEnum};
use touchstone_guide::{Guide as Document, import::Import, markdown};

/// Work with interview guides as files.
#[derive(Debug, Subcommand)]
pub(crate) enum Guide {
    /// Turn a guide that a team has (Markdown, text, HTML, DOCX, PDF, or ours as JSON) into one of Touchstone's.
    ///
    /// The guide goes to standard output and nothing else. What could not be placed is no error: it is kept in the
    /// guide's last part and listed, with line numbers, on standard error or in the report.
    Import(ImportGuide),
    /// Show the outline of a guide: stages, minutes, questions, attributes, and what is wrong with it.
    Show(Show),
    /// Write a guide, one interviewer's kit or a blank scorecard as a file to read, print or edit.
    Export(export::Export),
    /// Check guides: unlawful questions, weak questions and anchors, minutes, coverage, structure.
    ///
    /// Ends with 0 if there are no errors, 1 if there are, 2 if a file cannot be read. A guide can silence a rule with a
    /// reason; see docs/guide-lint.md.
    Check(check::Check),
    /// List the rules that `check` goes by.
    Rules(rules::Rules),
    /// List what ships to start from: guides, questions by competency, scenarios, exercises.
    Library(library::Shelves),
}

#[derive(Debug, Args)]
pub(crate) struct ImportGuide {
    /// The file to read; `-` reads standard input.
    file: PathBuf,
    /// What to write.
    #[arg(long, value_enum, default_value_t = Form::Md)]
    to: Form,
    /// Write what was placed and what was not to this file, as JSON.
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
}

/// The form of a guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// Markdown, for people.
    Md,
    /// JSON, for programs; see docs/guide.schema.json.
    Json,
}

#[derive(Debug, Args)]
pub(crate) struct Show {
    /// The file to read; `-` reads standard input. Any guide that `import` reads will do.
    file: PathBuf,
}

impl Guide {
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        match self {
            Self::Import(command) => command.run(),
            Self::Show(command) => command.run(),
            Self::Export(command) => command.run(),
            Self::Check(command) => command.run(),
            Self::Rules(command) => command.run(),
            Self::Library(command) => command.run(),
        }
    }
}

impl ImportGuide {
    fn run(self) -> anyhow::Result<ExitCode> {
        let imported = read(&self.file)?;
        let text = match self.to {
            Form::Md => markdown::render(&imported.guide),
            Form::Json => to_json(&imported.guide)?,
        };
        match &self.report {
            Some(path) => {
                let report = format!("{}\n", serde_json::to_string_pretty(&imported.report)?);
                fs::write(path, report).with_context(|| format!("cannot write {}", path.display()))?;
            }
            None => warn(&imported),
        }
        std::io::stdout().write_all(text.as_bytes())?;
        Ok(ExitCode::SUCCESS)
    }
}

impl Show {
    fn run(self) -> anyhow::Result<ExitCode> {
        let imported = read(&self.file)?;
        std::io::stdout().write_all(touchstone_guide::outline(&imported.guide).as_bytes())?;
        Ok(ExitCode::SUCCESS)
    }
}

pub(crate) fn to_json(guide: &Document) -> anyhow::Result<String> {
    Ok(format!("{}\n", serde_json::to_string_pretty(guide)?))
}

pub(crate) fn read(path: &Path) -> anyhow::Result<Import> {
    let bytes = bytes(path)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    crate::read_document::import(&name, &bytes).with_context(|| path.display().to_string())
}

/// What a file holds, or standard input for `-`.
fn bytes(path: &Path) -> anyhow::Result<Vec<u8>> {
    let bytes = if path == Path::new("-") {
        let mut bytes = Vec::new();
        // One byte more than is allowed tells a guide that is too large from one that just fits.
        let limit = u64::try_from(touchstone_guide::MAX_BYTES)? + 1;
        std::io::stdin().take(limit).read_to_end(&mut bytes).context("cannot read standard input")?;
        bytes
    } else {
        let size = fs::metadata(path).with_context(|| format!("cannot read {}", path.display()))?.len();
        let limit = u64::try_from(touchstone_guide::MAX_BYTES)?;
        anyhow::ensure!(size <= limit, "{} has {size} bytes; at most {limit} are read", path.display());
        fs::read(path).with_context(|| format!("cannot read {}", path.display()))?
    };
    Ok(bytes)
}

fn warn(imported: &Import) {
    let report = &imported.report;
    for warning in &report.warnings {
        eprintln!("{}: {}", report.place_of(warning.line), warning.message);
    }
    let unplaced = &imported.report.unplaced;
    if unplaced.is_empty() {
        return;
    }
    eprintln!("{} passages could not be placed and are kept under \"Unplaced\":", unplaced.len());
    for span in unplaced {
        let first = span.text.lines().next().unwrap_or_default();
        let short: String = first.chars().take(80).collect();
        eprintln!("  {} to {}: {short}", report.place_of(span.line_start), report.place_of(span.line_end));
    }
}
