//! Writes resumes of people who do not exist, the truth about them, and criteria to judge them by.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Parser;
use serde_json::json;
use touchstone_resume_samples::{AS_OF, Format, Kind, criteria, samples};

/// Writes resumes of people who do not exist, the truth about them, and criteria to judge them by.
#[derive(Parser)]
struct Options {
    /// The same seed gives the same files, to the byte
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many people; some have several files
    #[arg(long, default_value_t = 100)]
    count: u64,
    /// The folder to write to: `files/`, `criteria/` and `truth.json`
    #[arg(long)]
    out: PathBuf,
    /// Only files for these purposes
    #[arg(long, value_delimiter = ',')]
    kind: Vec<Kind>,
    /// Only files of these formats
    #[arg(long, value_delimiter = ',')]
    format: Vec<Format>,
}

fn main() -> Result<()> {
    let options = Options::parse();
    let (files, lists) = (options.out.join("files"), options.out.join("criteria"));
    for folder in [&files, &lists] {
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    let mut kept = Vec::new();
    for index in 0..options.count {
        for sample in samples(options.seed, index)? {
            let wanted = (options.kind.is_empty() || options.kind.contains(&sample.kind))
                && (options.format.is_empty() || options.format.contains(&sample.format));
            if wanted {
                let path = files.join(&sample.file);
                fs::write(&path, &sample.bytes)
                    .with_context(|| format!("cannot write {}", path.display()))?;
                kept.push(sample);
            }
        }
    }
    for (name, content) in criteria() {
        let path = lists.join(name);
        fs::write(&path, content).with_context(|| format!("cannot write {}", path.display()))?;
    }
    let truth = json!({ "seed": options.seed, "as_of": AS_OF, "files": kept });
    let path = options.out.join("truth.json");
    let mut text = serde_json::to_string_pretty(&truth)?;
    text.push('\n');
    fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))
}
