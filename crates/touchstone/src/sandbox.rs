//! `touchstone sandbox`

mod limits;

use std::{
    fs,
    io::{self, Read as _, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use anyhow::{Context, bail};
use clap::{Args, Subcommand, ValueEnum};
use serde_json::json;
use touchstone_judge::{
    Judge, MAX_SOURCE, Submission,
    detect::{self, Detected, State as LanguageState},
    language, languages,
};
use touchstone_sandbox::{Bubblewrap, Engine, Error, Finding, Native, Policy, State};

use self::limits::RunLimits;

/// Largest input that a program is given, in bytes.
const MAX_INPUT: u64 = 64 * 1024 * 1024;

/// Run programs of people nobody has reason to trust, under limits.
#[derive(Debug, Subcommand)]
pub(crate) enum Sandbox {
    Doctor(Doctor),
    Run(Run),
}

impl Sandbox {
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        match self {
            Self::Doctor(command) => command.run(),
            Self::Run(command) => command.run(),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

/// Say what this machine can protect against, and which languages it can run.
///
/// Exits with 0 if programs of strangers may be run here, and with 1 if a protection that they need is missing.
#[derive(Debug, Args)]
pub(crate) struct Doctor {
    /// How to print it.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

impl Doctor {
    fn run(self) -> anyhow::Result<ExitCode> {
        let findings = Native::doctor(&Native::this_program());
        let detected = detect::detect();
        let required = Policy::default().required;
        let lacks =
            |finding: &&Finding| finding.state != State::Enforced && required.contains(&finding.protection);
        let lacking: Vec<&Finding> = findings.iter().filter(lacks).collect();
        let mut out = io::stdout().lock();
        if self.format == Format::Json {
            let report = json!({"ready": lacking.is_empty(), "protections": findings, "languages": detected});
            serde_json::to_writer_pretty(&mut out, &report)?;
            writeln!(out)?;
        } else {
            print(&mut out, &findings, &detected, &lacking)?;
        }
        Ok(if lacking.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

fn print(
    out: &mut impl io::Write,
    findings: &[Finding],
    detected: &[Detected],
    lacking: &[&Finding],
) -> io::Result<()> {
    writeln!(out, "Protections")?;
    for finding in findings {
        let state = match finding.state {
            State::Enforced => "yes ",
            State::Weaker => "weak",
            State::Missing => "NO  ",
        };
        writeln!(out, "  {state}  {}: {}", finding.protection, finding.words)?;
    }
    writeln!(out, "\nLanguages")?;
    for language in detected {
        match &language.state {
            LanguageState::Available(toolchain) => {
                writeln!(out, "  yes   {}: {}", language.name, toolchain.version)?;
            }
            LanguageState::Unavailable { why, package } => {
                writeln!(out, "  no    {}: {why}. On Debian: apt-get install {package}", language.name)?;
            }
        }
    }
    let verdict = match lacking {
        [] => "Programs of strangers may be run here.".to_owned(),
        _ => format!(
            "Programs of strangers are not run here: {} of the protections that they need {}.",
            lacking.len(),
            if lacking.len() == 1 { "is not in force" } else { "are not in force" }
        ),
    };
    writeln!(out, "\n{verdict}")
}

/// What makes boxes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Engines {
    /// The engine of our own; bubblewrap where that cannot make a box.
    Auto,
    /// The engine of our own.
    Native,
    /// Bubblewrap, with what it lacks added.
    Bubblewrap,
}

impl Engines {
    fn make(self, policy: &Policy) -> Result<Arc<dyn Engine>, Error> {
        let native = || Native::new(Native::this_program(), policy).map(|engine| Arc::new(engine) as _);
        let second = || Bubblewrap::new(Native::this_program(), policy).map(|engine| Arc::new(engine) as _);
        match self {
            Self::Native => native(),
            Self::Bubblewrap => second(),
            // What our own engine lacks is what an administrator should read about.
            Self::Auto => native().or_else(|error| second().map_err(|_| error)),
        }
    }
}

/// Run a program in a box, and print the sandbox's report as JSON.
///
/// Exits with 0 whatever the program did, as long as the sandbox did its part.
#[derive(Debug, Args)]
pub(crate) struct Run {
    /// The program's source, or `-` for standard input.
    file: PathBuf,
    /// Its language, for example `python`; `touchstone sandbox doctor` lists them.
    #[arg(long)]
    language: String,
    /// What the program reads.
    #[arg(long, value_name = "FILE")]
    stdin: Option<PathBuf>,
    /// Limits, as `wall=10s,cpu=5s,memory=256M,output=1M,file=64M,files=1024`; what is left out stays as here.
    #[arg(long, default_value_t = RunLimits::default())]
    limits: RunLimits,
    /// What makes the box.
    #[arg(long, value_enum, default_value_t = Engines::Auto)]
    engine: Engines,
    /// Run it even where a protection is missing. Only for programs of people you trust.
    #[arg(long)]
    unprotected: bool,
}

impl Run {
    fn run(self) -> anyhow::Result<ExitCode> {
        let Some(language) = language(&self.language) else {
            let known: Vec<&str> = languages().iter().map(|language| language.id.as_str()).collect();
            bail!("there is no language “{}”; there are {}", self.language, known.join(", "));
        };
        let source = read(&self.file, MAX_SOURCE as u64)?;
        let source = String::from_utf8(source)
            .with_context(|| format!("{} is not UTF-8 text", self.file.display()))?;
        let stdin = match &self.stdin {
            Some(path) => read(path, MAX_INPUT)?,
            None => Vec::new(),
        };
        let policy = if self.unprotected { Policy::allowing_degraded() } else { Policy::default() };
        let engine = self.engine.make(&policy).with_context(|| {
            "`touchstone sandbox doctor` says more; `--unprotected` runs a program that you trust all the same"
        })?;
        let judge = Judge::new(engine, &[detect::detect_one(language)], 0);
        let submission = Submission { language: language.id.clone(), source };
        let account = judge.account(&submission, &stdin, &self.limits.into(), None, &mut |_, _| ())?;
        let mut out = io::stdout().lock();
        serde_json::to_writer_pretty(&mut out, &account)?;
        writeln!(out)?;
        Ok(ExitCode::SUCCESS)
    }
}

/// A file, or standard input for `-`, up to a size.
fn read(path: &Path, max: u64) -> anyhow::Result<Vec<u8>> {
    let failed = || format!("cannot read {}", path.display());
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        io::stdin().lock().take(max + 1).read_to_end(&mut bytes).with_context(failed)?;
    } else {
        let file = fs::File::open(path).with_context(failed)?;
        file.take(max + 1).read_to_end(&mut bytes).with_context(failed)?;
    }
    if bytes.len() as u64 > max {
        bail!("{} is larger than {max} bytes", path.display());
    }
    Ok(bytes)
}
