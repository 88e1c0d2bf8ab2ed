//! `touchstone guide export`

use std::fs;
use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use clap::{Args, ValueEnum};
use touchstone_guide::export::{self, Part};
use touchstone_guide::{Guide, markdown};
use touchstone_print::{Fonts, GuidePages};

use crate::guide::{read, to_json};

#[derive(Debug, Args)]
pub(crate) struct Export {
    /// The guide to read; `-` reads standard input. Any guide that `import` reads will do.
    file: PathBuf,
    /// The form of the file to write.
    #[arg(long, value_enum, visible_alias = "format")]
    to: Form,
    /// What of the guide to write.
    #[arg(long, value_enum, default_value_t = Piece::Whole)]
    part: Piece,
    /// The key of the stage, for a kit or a scorecard.
    #[arg(long, value_name = "KEY", required_if_eq_any([("part", "kit"), ("part", "scorecard")]))]
    stage: Option<String>,
    /// The file to write; without it, standard output.
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// Markdown in canonical form.
    Md,
    /// JSON, for programs; see docs/guide.schema.json.
    Json,
    /// One web page that needs nothing else, to read and to print.
    Html,
    /// A document for word processors, which `import` reads back with what was edited in it.
    Docx,
    /// Pages to print and to hand out, which `import` reads back.
    Pdf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Piece {
    /// The whole guide.
    Whole,
    /// What one interviewer needs for a stage.
    Kit,
    /// The scorecard of a stage, to be filled in by hand.
    Scorecard,
}

impl Export {
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        let guide = read(&self.file)?.guide;
        let key = self.stage.as_deref().unwrap_or_default();
        let part = match self.part {
            Piece::Whole => Part::Whole,
            Piece::Kit => Part::Kit(key),
            Piece::Scorecard => Part::BlankScorecard(key),
        };
        let bytes = self.to.write(&guide, part).with_context(|| known_stages(&guide))?;
        let mut stdout = std::io::stdout();
        match &self.output {
            Some(path) => {
                fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
            }
            None if matches!(self.to, Form::Docx | Form::Pdf) && stdout.is_terminal() => {
                anyhow::bail!("a document is no text for a terminal; name a file with -o");
            }
            None => stdout.write_all(&bytes)?,
        }
        Ok(ExitCode::SUCCESS)
    }
}

impl Form {
    fn write(self, guide: &Guide, part: Part<'_>) -> anyhow::Result<Vec<u8>> {
        Ok(match self {
            Self::Md => markdown::render(&part.of(guide)?).into_bytes(),
            Self::Json => to_json(&part.of(guide)?)?.into_bytes(),
            Self::Html => export::html(guide, part)?.into_bytes(),
            Self::Docx => export::docx(guide, part)?,
            Self::Pdf => {
                let pages = GuidePages { guide, part, edition: None, date: None, meeting: None };
                touchstone_print::guide(&pages, Fonts::built_in())?
            }
        })
    }
}

fn known_stages(guide: &Guide) -> String {
    let keys: Vec<_> = guide.stages.iter().map(|stage| stage.key.as_str()).collect();
    format!("the guide cannot be exported; its stages are {}", keys.join(", "))
}
