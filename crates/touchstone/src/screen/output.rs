//! The result, for people and for programs.

use std::io::{self, BufWriter, Write};

use serde::{
    Serialize, Serializer,
    ser::{Error as _, SerializeSeq as _},
};
use touchstone_screening::{criteria::Criteria, score::Outcome};

use super::{results::Results, work::Screened};
use crate::resume::Status;

#[derive(Serialize)]
struct All<'a> {
    resumes: Each<'a>,
}

/// One resume after another, so that only the one that is being written is held whole.
struct Each<'a>(&'a Results);

impl Serialize for Each<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut all = serializer.serialize_seq(Some(self.0.len()))?;
        for resume in self.0.each() {
            all.serialize_element(&resume.map_err(|error| S::Error::custom(format!("{error:#}")))?)?;
        }
        all.end()
    }
}

/// Everything.
pub(super) fn json(resumes: &Results) -> anyhow::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    serde_json::to_writer_pretty(&mut out, &All { resumes: Each(resumes) })?;
    writeln!(out)?;
    out.flush()?;
    Ok(())
}

fn word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Met => "met",
        Outcome::Partly => "partly",
        Outcome::NotFound => "not_found",
        Outcome::Unreadable => "unreadable",
    }
}

/// A row a resume, a column a criterion.
pub(super) fn csv(resumes: &Results, criteria: &Criteria) -> anyhow::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    let ids = criteria.list.iter().map(|criterion| criterion.id.clone());
    let head = ["rank", "score", "status", "file"].map(str::to_owned).into_iter().chain(ids);
    row(&mut out, head.chain(["flags".to_owned(), "problem".to_owned()]))?;
    for resume in resumes.each() {
        let resume = resume?;
        let verdicts = resume.verdicts.iter().map(|verdict| word(verdict.verdict).to_owned());
        let fixed = [
            resume.rank.map(|rank| rank.to_string()).unwrap_or_default(),
            resume.score.map(|score| score.to_string()).unwrap_or_default(),
            resume.status.as_str().to_owned(),
            resume.file.clone(),
        ];
        let rest = [resume.flags.join(" "), resume.problem.clone().unwrap_or_default()];
        row(&mut out, fixed.into_iter().chain(verdicts).chain(rest))?;
    }
    out.flush()?;
    Ok(())
}

/// A row as RFC 4180 has it. A cell that a spreadsheet would take for a formula is marked as text: names of files come from
/// whoever applies.
fn row(out: &mut impl Write, cells: impl Iterator<Item = String>) -> io::Result<()> {
    for (index, cell) in cells.enumerate() {
        if index > 0 {
            write!(out, ",")?;
        }
        let cell = if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell };
        if cell.contains([',', '"', '\n', '\r']) {
            write!(out, "\"{}\"", cell.replace('"', "\"\""))?;
        } else {
            write!(out, "{cell}")?;
        }
    }
    write!(out, "\r\n")
}

/// A line a resume; what cannot be ranked below, with the reason.
pub(super) fn table(resumes: &Results, criteria: &Criteria) -> anyhow::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    for (index, criterion) in criteria.list.iter().enumerate() {
        let needed = if criterion.required { ", required" } else { "" };
        writeln!(out, "{:>3}  {} (weight {}{needed})", index + 1, criterion.id, criterion.weight)?;
    }
    writeln!(out, "\n● met   ◐ partly   · not found in the resume\n")?;
    write!(out, "rank   score ")?;
    for number in 1..=criteria.list.len() {
        write!(out, "{number:>3}")?;
    }
    writeln!(out, "  file")?;
    let mut is_first_unranked = true;
    for resume in resumes.each() {
        let resume = resume?;
        if resume.status == Status::Ranked {
            ranked_row(&mut out, &resume)?;
            continue;
        }
        // What cannot be ranked stands after everything that is.
        if std::mem::take(&mut is_first_unranked) {
            writeln!(out, "\nNot ranked; a person has to look at these:")?;
        }
        let why = resume.problem.as_deref().unwrap_or_default();
        writeln!(out, "  {}  {}: {why}", printable(&resume.file), resume.status.as_str())?;
    }
    out.flush()?;
    Ok(())
}

fn ranked_row(out: &mut impl Write, resume: &Screened) -> io::Result<()> {
    let (rank, score) = (resume.rank.unwrap_or_default(), resume.score.unwrap_or_default());
    let flags =
        if resume.flags.is_empty() { String::new() } else { format!("  [{}]", resume.flags.join(", ")) };
    write!(out, "{rank:>4}  {score:>6.2} ")?;
    for verdict in &resume.verdicts {
        write!(out, "  {}", mark(verdict.verdict))?;
    }
    writeln!(out, "  {}{flags}", printable(&resume.file))
}

fn mark(outcome: Outcome) -> char {
    match outcome {
        Outcome::Met => '●',
        Outcome::Partly => '◐',
        Outcome::NotFound | Outcome::Unreadable => '·',
    }
}

/// A name without what would move the cursor of a terminal.
fn printable(name: &str) -> String {
    name.chars().map(|c| if c.is_control() { '?' } else { c }).collect()
}
