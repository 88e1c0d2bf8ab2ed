//! `touchstone guide check`

use std::{
    io::{IsTerminal, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::Context;
use clap::{Args, ValueEnum};
use serde::de::IgnoredAny;
use touchstone_extract::Format;
use touchstone_guide::lint::{self, Lint, Severity, SourceMap, output};

use crate::read_document;

#[derive(Debug, Args)]
pub(crate) struct Check {
    /// The files to check; `-` reads standard input. Any guide that `import` reads will do.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// How to write what was found.
    #[arg(long, value_enum, default_value_t = Output::Text)]
    format: Output,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Output {
    /// For people.
    Text,
    /// For programs: {"findings": [{rule, severity, message, line, …}]}.
    Json,
    /// SARIF 2.1.0, for code hosts and editors.
    Sarif,
}

/// A file could not be read.
const UNREADABLE: u8 = 2;

impl Check {
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        let mut checked = Vec::new();
        let mut unreadable = false;
        for path in &self.files {
            match check(path) {
                Ok(lint) => checked.push((path.display().to_string(), lint)),
                Err(error) => {
                    eprintln!("touchstone: {error:#}");
                    unreadable = true;
                }
            }
        }
        self.write(&checked)?;
        let has_errors = checked.iter().any(|(_, lint)| lint.count(Severity::Error) > 0);
        Ok(if unreadable { ExitCode::from(UNREADABLE) } else { ExitCode::from(u8::from(has_errors)) })
    }

    fn write(&self, checked: &[(String, Lint)]) -> anyhow::Result<()> {
        let files: Vec<_> = checked.iter().map(|(file, lint)| output::Checked { file, lint }).collect();
        let mut out = std::io::stdout();
        let text = match self.format {
            Output::Text => output::text(&files, out.is_terminal() && std::env::var_os("NO_COLOR").is_none()),
            Output::Json => format!("{}\n", serde_json::to_string_pretty(&output::json(&files))?),
            Output::Sarif => format!("{}\n", serde_json::to_string_pretty(&output::sarif(&files))?),
        };
        out.write_all(text.as_bytes())?;
        Ok(())
    }
}

fn check(path: &Path) -> anyhow::Result<Lint> {
    let bytes = super::bytes(path)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let imported = read_document::import(&name, &bytes).with_context(|| path.display().to_string())?;
    // In a packed document there are no lines to point to, and in JSON none that a person would look for.
    let is_json = serde_json::from_slice::<IgnoredAny>(&bytes).is_ok();
    let has_lines =
        !is_json && !matches!(touchstone_extract::format(&name, &bytes)?, Format::Docx | Format::Pdf);
    let source = has_lines.then(|| SourceMap::of(&imported.guide, &String::from_utf8_lossy(&bytes)));
    Ok(lint::check(&imported.guide, source.as_ref()))
}
