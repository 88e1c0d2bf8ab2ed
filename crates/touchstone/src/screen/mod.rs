//! `touchstone screen`

mod journal;
mod output;
mod paths;
mod results;
mod work;

use std::{num::NonZero, path::PathBuf, process::ExitCode, thread};

use anyhow::{Context, bail};
use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use touchstone_screening::criteria::{self, Criteria};

use crate::resume::{small_file, today};
use results::Results;

/// Hold resumes against criteria: ranked, with the words behind every verdict.
///
/// It ranks and explains; it rejects nobody. What cannot be read is listed with the reason and has no rank. The same files,
/// criteria and day give the same output, whatever the number of jobs and the order of the files. Ends with 0 when it went
/// through everything, also when single files could not be read.
#[derive(Debug, Args)]
pub(crate) struct Screen {
    /// Resumes, folders of them, or archives (ZIP).
    #[arg(required_unless_present = "example_criteria")]
    paths: Vec<PathBuf>,
    /// What to look for: a TOML file. `--example-criteria` prints one to start from.
    #[arg(long, value_name = "FILE", required_unless_present = "example_criteria")]
    criteria: Option<PathBuf>,
    /// The day that "present" means in a resume; today unless it is said.
    #[arg(long, value_name = "DATE")]
    as_of: Option<NaiveDate>,
    /// Leave out who the resumes are of: names of files, and every word that tells it in the evidence.
    #[arg(long)]
    blind: bool,
    /// What to write.
    #[arg(long, value_enum, default_value_t = Form::Table)]
    format: Form,
    /// How many files to read at once; as many as there are processors unless it is said.
    #[arg(long, value_name = "N")]
    jobs: Option<NonZero<usize>>,
    /// Keep what was found in this file as it goes, and go on from it when it is there already.
    #[arg(long, value_name = "FILE")]
    journal: Option<PathBuf>,
    /// Print a commented file of criteria and end.
    #[arg(long)]
    example_criteria: bool,
}

/// How the result is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// For people.
    Table,
    /// Everything, for programs; see docs/screening.md.
    Json,
    /// A row a resume, a column a criterion.
    Csv,
}

impl Screen {
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        if self.example_criteria {
            print!("{}", criteria::EXAMPLE);
            return Ok(ExitCode::SUCCESS);
        }
        let Some(path) = &self.criteria else { bail!("say what to look for: --criteria FILE") };
        let criteria = read_criteria(path)?;
        let as_of = self.as_of.unwrap_or_else(today);
        let files = paths::files(&self.paths)?;
        let jobs =
            self.jobs.map_or_else(|| thread::available_parallelism().map_or(1, NonZero::get), NonZero::get);
        let task = work::Task { criteria: &criteria, as_of, blind: self.blind };
        let mut journal = match &self.journal {
            Some(path) => Some(journal::Journal::open(path, &task)?),
            None => None,
        };
        let entries = work::screen(&files, &task, jobs, journal.as_mut())?;
        drop(files);
        let weights = criteria.list.iter().map(|criterion| criterion.weight).collect();
        let resumes =
            Results::ranked(entries, journal.map(journal::Journal::into_file).transpose()?, weights);
        match self.format {
            Form::Json => output::json(&resumes)?,
            Form::Csv => output::csv(&resumes, &criteria)?,
            Form::Table => output::table(&resumes, &criteria)?,
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn read_criteria(path: &std::path::Path) -> anyhow::Result<Criteria> {
    let text = small_file(path).context("cannot read the criteria")?;
    criteria::parse(&text).map_err(|problems| {
        let lines = problems.iter().map(|problem| format!("{}:{problem}", path.display()));
        anyhow::anyhow!("the criteria cannot be used:\n  {}", lines.collect::<Vec<_>>().join("\n  "))
    })
}
