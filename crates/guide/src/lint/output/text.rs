//! The findings for a terminal, like a compiler's.

use std::fmt::Write as _;

use super::Checked;
use crate::lint::{Coverage, Finding, Lint, Severity, Structure};

/// Findings with their place and help, the structure of each guide, and a summary at the end.
pub fn text(files: &[Checked<'_>], colour: bool) -> String {
    let mut out = String::new();
    for each in files {
        // Writing to a string cannot fail.
        let _ = file(&mut out, each, Paint { colour });
    }
    let _ = summary(&mut out, files, Paint { colour });
    out
}

#[derive(Clone, Copy)]
struct Paint {
    colour: bool,
}

impl Paint {
    fn with(self, code: &str, text: &str) -> String {
        if self.colour { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}

/// The colour of a severity, as a terminal knows it.
fn colour_of(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "1;31",
        Severity::Warning => "1;33",
        Severity::Note => "1;36",
    }
}

fn file(out: &mut String, checked: &Checked<'_>, paint: Paint) -> std::fmt::Result {
    for finding in &checked.lint.findings {
        write_finding(out, checked.file, finding, paint)?;
    }
    if !checked.lint.findings.is_empty() {
        out.push('\n');
    }
    structure(out, checked.file, &checked.lint.structure, paint)?;
    coverage(out, &checked.lint.coverage)?;
    silenced(out, checked.lint)
}

fn write_finding(out: &mut String, file: &str, finding: &Finding, paint: Paint) -> std::fmt::Result {
    let place = match finding.line {
        Some(line) => format!("{}:{line}", plain(file)),
        None => format!("{}: {}", plain(file), plain(&finding.pointer)),
    };
    let label = format!("{}[{}]", finding.severity.name(), finding.rule);
    let label = paint.with(colour_of(finding.severity), &label);
    writeln!(out, "{place}: {label}: {}", plain(&finding.message))?;
    for help in &finding.help {
        writeln!(out, "  {}", plain(help))?;
    }
    Ok(())
}

fn structure(out: &mut String, file: &str, structure: &Structure, paint: Paint) -> std::fmt::Result {
    writeln!(out, "{}: structure {} of {}", plain(file), structure.points, structure.of)?;
    for component in &structure.components {
        let level = component.level.map_or("-".to_owned(), |level| level.to_string());
        let line = format!("{:>2} {level}  {}", component.number, component.title);
        writeln!(out, "  {}: {}", paint.with("1", &line), plain(&component.reason))?;
        if !component.advice.is_empty() && component.level.is_some() {
            writeln!(out, "        {}", component.advice)?;
        }
    }
    out.push('\n');
    Ok(())
}

/// A table: questions a stage, with a star where the stage rates the competency.
fn coverage(out: &mut String, coverage: &Coverage) -> std::fmt::Result {
    if coverage.rows.is_empty() {
        return Ok(());
    }
    let width = coverage.rows.iter().map(|row| row.competency.chars().count()).max().unwrap_or(0);
    let stages: Vec<String> = coverage.stages.iter().map(|key| plain(key)).collect();
    writeln!(out, "  {:width$}  {}", "questions, * rated", stages.join("  "), width = width.max(18))?;
    for row in &coverage.rows {
        write!(out, "  {:width$}", plain(&row.competency), width = width.max(18))?;
        for (column, stage) in stages.iter().enumerate() {
            let star = if row.rated[column] { "*" } else { " " };
            let count = row.questions[column];
            let cell = if count == 0 { format!("·{star}") } else { format!("{count}{star}") };
            write!(out, "  {cell:>width$}", width = stage.chars().count())?;
        }
        out.push('\n');
    }
    out.push('\n');
    Ok(())
}

fn silenced(out: &mut String, lint: &Lint) -> std::fmt::Result {
    for each in &lint.silenced {
        let place =
            each.finding.line.map_or_else(|| each.finding.pointer.clone(), |line| format!("line {line}"));
        writeln!(out, "  silenced: {}, {}: {}", each.finding.rule, plain(&place), plain(&each.reason))?;
    }
    if !lint.silenced.is_empty() {
        out.push('\n');
    }
    Ok(())
}

fn summary(out: &mut String, files: &[Checked<'_>], paint: Paint) -> std::fmt::Result {
    let count = |severity| files.iter().map(|each| each.lint.count(severity)).sum::<usize>();
    let counted = |count: usize, noun: &str| format!("{count} {noun}{}", if count == 1 { "" } else { "s" });
    let (errors, warnings, notes) = (count(Severity::Error), count(Severity::Warning), count(Severity::Note));
    let silenced: usize = files.iter().map(|each| each.lint.silenced.len()).sum();
    let mut line =
        [counted(errors, "error"), counted(warnings, "warning"), counted(notes, "note")].join(", ");
    if silenced > 0 {
        write!(line, ", {silenced} silenced")?;
    }
    let worst = if errors > 0 { Severity::Error } else { Severity::Note };
    writeln!(out, "{} in {}", paint.with(colour_of(worst), &line), counted(files.len(), "file"))
}

/// A text without control characters: what stands in a file must not steer a terminal.
fn plain(text: &str) -> String {
    text.chars().map(|char| if char.is_control() { ' ' } else { char }).collect()
}
