//! The result, for people and for programs.

use std::io::{self, BufWriter, Write};

use serde::Serialize;
use touchstone_screening::{criteria::Criteria, score::Outcome};

use super::work::Screened;
use crate::resume::Status;

#[derive(Serialize)]
struct All<'a> {
    resumes: &'a [Screened],
}

/// Everything.
pub(super) fn json(resumes: &[Screened]) -> anyhow::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    serde_json::to_writer_pretty(&mut out, &All { resumes })?;
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
pub(super) fn csv(resumes: &[Screened], criteria: &Criteria) -> anyhow::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    let ids = criteria.list.iter().map(|criterion| criterion.id.clone());
    let head = ["rank", "score", "status", "file"].map(str::to_owned).into_iter().chain(ids);
    row(&mut out, head.chain(["flags".to_owned(), "problem".to_owned()]))?;
    for resume in resumes {
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
pub(super) fn table(resumes: &[Screened], criteria: &Criteria) -> anyhow::Result<()> {
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
    for resume in resumes.iter().filter(|resume| resume.status == Status::Ranked) {
        let (rank, score) = (resume.rank.unwrap_or_default(), resume.score.unwrap_or_default());
        let flags =
            if resume.flags.is_empty() { String::new() } else { format!("  [{}]", resume.flags.join(", ")) };
        write!(out, "{rank:>4}  {score:>6.2} ")?;
        for verdict in &resume.verdicts {
            write!(out, "  {}", mark(verdict.verdict))?;
        }
        writeln!(out, "  {}{flags}", printable(&resume.file))?;
    }
    let unranked: Vec<&Screened> = resumes.iter().filter(|resume| resume.status != Status::Ranked).collect();
    if !unranked.is_empty() {
        writeln!(out, "\nNot ranked; a person has to look at these:")?;
    }
    for resume in unranked {
        let why = resume.problem.as_deref().unwrap_or_default();
        writeln!(out, "  {}  {}: {why}", printable(&resume.file), resume.status.as_str())?;
    }
    out.flush()?;
    Ok(())
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
