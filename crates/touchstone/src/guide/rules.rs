//! `touchstone guide rules`

use std::{io::Write, process::ExitCode};

use clap::{Args, ValueEnum};
use touchstone_guide::lint::{RULES, output};

#[derive(Debug, Args)]
pub(crate) struct Rules {
    /// How to write them.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// For programs: [{id, severity, summary, why, fix, source, `english_only`}].
    Json,
}

impl Rules {
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        let text = match self.format {
            Format::Text => output::rules_as_text(),
            Format::Json => format!("{}\n", serde_json::to_string_pretty(RULES)?),
        };
        std::io::stdout().write_all(text.as_bytes())?;
        Ok(ExitCode::SUCCESS)
    }
}
