//! `touchstone grade`

mod handed_in;

use std::{
    fs,
    hash::{BuildHasher as _, RandomState},
    io::{self, IsTerminal as _, Write as _},
    net::{SocketAddr, ToSocketAddrs as _},
    path::{Path, PathBuf},
    process::ExitCode,
    sync::atomic::AtomicBool,
};

use anyhow::{Context, bail};
use clap::{Args, ValueEnum};
use indicatif::{ProgressBar, ProgressStyle};
use touchstone_grader::{Contract, Options, Progress, Report, Subject, Tcp, grade, html, template, text};

/// Largest file that is read: a contract, an OpenAPI document, a README.
const MAX_FILE: u64 = 8 * 1024 * 1024;

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
    Html,
}

/// Grade a take-home: ask its server what its exercise asks for, run its tests, and keep what was seen.
///
/// What was handed in is unpacked, installed, started, asked and tested in a box that sees nothing of this machine but its
/// toolchains. The server is asked in every way that the exercise is about: creating, reading, errors, validation, the
/// relationship, pages, order, sign-in, and what attackers try. The outcome is evidence for a reviewer, each finding with the
/// exchange or command that shows it; there is no score.
///
/// With --url, a server that runs already is asked instead. Take a copy that runs for this alone: rows are made and deleted,
/// wrong passwords are tried, and addresses such as /admin/reset are called.
///
/// Exits with 0 whatever was found, and with 1 if nothing could be graded.
#[derive(Debug, Args)]
pub(crate) struct Grade {
    /// What was handed in: a folder, an archive (ZIP, tar, tar.gz), or an `https://` address of a Git repository.
    #[arg(value_name = "SUBMISSION", required_unless_present_any = ["url", "template", "kit"], conflicts_with = "url")]
    submission: Option<String>,
    /// Where a server answers that runs already, for example `http://127.0.0.1:8000`
    #[arg(long)]
    url: Option<String>,
    #[command(flatten)]
    handed_in: handed_in::HandedIn,
    /// What the candidate says of the API (`takehome.toml`). Without one, it is learnt from the other sources.
    #[arg(long, value_name = "FILE")]
    contract: Option<PathBuf>,
    /// Its OpenAPI document, if the server does not show one.
    #[arg(long, value_name = "FILE")]
    openapi: Option<PathBuf>,
    /// Its README, for the curl commands in it.
    #[arg(long, value_name = "FILE")]
    readme: Option<PathBuf>,
    /// How to print the report.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Print the contract's template, which candidates fill in, and do nothing else.
    #[arg(long)]
    template: bool,
    /// Write an archive (ZIP) for candidates with the exercise, the contract's template and how to check their work, and do nothing
    /// else.
    #[arg(long, value_name = "FILE", requires = "brief", conflicts_with_all = ["submission", "url", "template"])]
    kit: Option<PathBuf>,
    /// The exercise that goes into the kit, in Markdown.
    #[arg(long, value_name = "FILE", requires = "kit")]
    brief: Option<PathBuf>,
}

impl Grade {
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        let mut out = io::stdout().lock();
        if self.template {
            out.write_all(template().as_bytes())?;
            return Ok(ExitCode::SUCCESS);
        }
        if let (Some(kit), Some(brief)) = (&self.kit, &self.brief) {
            fs::write(
                kit,
                touchstone_grader::kit("The exercise", &read(brief)?, touchstone_grader::template()),
            )
            .with_context(|| format!("cannot write {}", kit.display()))?;
            return Ok(ExitCode::SUCCESS);
        }
        let subject = self.subject()?;
        let report = match &self.submission {
            Some(submission) => self.handed_in.grade(submission, subject.contract)?,
            None => ask(address(self.url.as_deref().unwrap_or_default())?, &subject)?,
        };
        let page = match self.format {
            Format::Text => text(&report),
            Format::Json => report.json()?,
            Format::Html => html(&report),
        };
        out.write_all(page.as_bytes())?;
        if !page.ends_with('\n') {
            writeln!(out)?;
        }
        Ok(ExitCode::SUCCESS)
    }

    fn subject(&self) -> anyhow::Result<Subject> {
        let file = |path: &Option<PathBuf>| path.as_deref().map(read).transpose();
        let contract = match (&self.contract, file(&self.contract)?) {
            (Some(path), Some(text)) => {
                Some(Contract::parse(&text).with_context(|| path.display().to_string())?)
            }
            _ => None,
        };
        Ok(Subject { contract, openapi: file(&self.openapi)?, readme: file(&self.readme)? })
    }
}

fn ask(address: SocketAddr, subject: &Subject) -> anyhow::Result<Report> {
    // Values are made up anew each time, so that the same server can be graded twice.
    let seed = RandomState::new().hash_one(0);
    watched(seed, None, |options| Ok(grade(&Tcp(address), subject, options)?))
}

/// Grades while a bar tells how far it is.
fn watched(
    seed: u64,
    cancel: Option<&AtomicBool>,
    grade: impl FnOnce(&Options<'_>) -> anyhow::Result<Report>,
) -> anyhow::Result<Report> {
    let bar = bar();
    let progress = |progress: Progress<'_>| {
        bar.set_length(progress.of as u64);
        bar.set_position(progress.done as u64);
        bar.set_message(progress.doing.to_owned());
    };
    let report = grade(&Options { seed, cancel, progress: Some(&progress), ..Options::default() });
    bar.finish_and_clear();
    report
}

fn bar() -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} {wide_msg}");
    ProgressBar::new(0).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// The address of `http://host:port`.
fn address(url: &str) -> anyhow::Result<SocketAddr> {
    let Some(rest) = url.strip_prefix("http://") else {
        bail!("“{url}” is no address that can be graded: write http://127.0.0.1:8000");
    };
    let host = rest.trim_end_matches('/');
    if host.is_empty() || host.contains('/') {
        bail!("“{url}” has a path: name the server alone, and the path in the contract");
    }
    let with_port = if host.rsplit_once(':').is_some_and(|(_, port)| port.parse::<u16>().is_ok()) {
        host.to_owned()
    } else {
        format!("{host}:80")
    };
    let mut found = with_port.to_socket_addrs().with_context(|| format!("cannot find {host}"))?;
    found.next().with_context(|| format!("{host} has no address"))
}

fn read(path: &Path) -> anyhow::Result<String> {
    let size = fs::metadata(path).with_context(|| format!("cannot read {}", path.display()))?.len();
    if size > MAX_FILE {
        bail!("{} is larger than {MAX_FILE} bytes", path.display());
    }
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}
