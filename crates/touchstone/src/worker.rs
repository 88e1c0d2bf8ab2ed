//! `touchstone worker`, and how programs are run by it and by `touchstone serve`.

use std::process::ExitCode;

use anyhow::bail;
use clap::Args;
use tokio::sync::watch;
use touchstone_sandbox::{Native, egress::AllowList};
use touchstone_server::{
    App,
    code_runs::{Options, Runner},
    take_homes::{Grader, GraderOptions},
};

use crate::serve::{LogFormat, Place, log, runtime, start, stop_signal};

/// How programs of candidates are run.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Programs of candidates")]
pub(crate) struct CodeRuns {
    /// How many run at the same time. Half of the processors, unless told otherwise.
    #[arg(
        long = "code-runs",
        env = "TOUCHSTONE_CODE_RUNS",
        value_name = "N",
        value_parser = clap::value_parser!(u16).range(1..=256)
    )]
    at_once: Option<u16>,
    /// Run them even where protections are missing that strangers' programs need. Everybody is told; see `touchstone sandbox
    /// doctor`.
    #[arg(long, env = "TOUCHSTONE_UNPROTECTED_CODE")]
    unprotected_code: bool,
    /// A host that may be reached while a take-home is installed or cloned: `example.com`, `example.com:8443`, or for a mirror in
    /// the house `mirror.example.com:8081=10.1.2.3`; `registries` stands for those of the common package managers. May be given more
    /// than once, to `serve` and to `worker` alike. Without it there is no network.
    #[arg(long, env = "TOUCHSTONE_GRADE_ALLOW", value_name = "HOST", value_delimiter = ',', value_parser = host)]
    pub(crate) grade_allow: Vec<String>,
}

/// A host as the sandbox takes it.
fn host(text: &str) -> Result<String, String> {
    if text != "registries" {
        AllowList::default().allow(text).map_err(|error| error.to_string())?;
    }
    Ok(text.to_owned())
}

/// What grades take-homes beside a runner of programs, in the same way.
async fn grader(app: &App, runner: &Runner, code_runs: CodeRuns) -> Grader {
    let options = GraderOptions {
        allow: code_runs.grade_allow,
        toolchains: runner.toolchains().await,
        unprotected: code_runs.unprotected_code,
        ..GraderOptions::new(Native::this_program())
    };
    Grader::new(app, options)
}

impl From<CodeRuns> for Options {
    fn from(code_runs: CodeRuns) -> Self {
        let options = Self::new(Native::this_program());
        Self {
            at_once: code_runs.at_once.map_or(options.at_once, usize::from),
            unprotected: code_runs.unprotected_code,
            ..options
        }
    }
}

/// Work in the background for servers on the same database, without listening to anybody.
#[derive(Debug, Args)]
pub(crate) struct Worker {
    /// Run programs of candidates, and do nothing else. Refuses to where protections are missing that they need.
    #[arg(long)]
    sandbox: bool,
    #[command(flatten)]
    place: Place,
    #[command(flatten)]
    code_runs: CodeRuns,
    /// How the log is written to standard error: lines for people, or one JSON object a line.
    #[arg(long, env = "TOUCHSTONE_LOG_FORMAT", value_enum, default_value = "text", value_name = "FORMAT")]
    log_format: LogFormat,
}

impl Worker {
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        log(self.log_format);
        runtime()?.block_on(self.work())?;
        Ok(ExitCode::SUCCESS)
    }

    async fn work(self) -> anyhow::Result<()> {
        let app = start(self.place.config()).await?;
        let stopping = app.clone();
        tokio::spawn(async move {
            stop_signal().await;
            stopping.stop();
        });
        let stopped = app.stopped();
        if self.sandbox {
            let runner = Runner::start(&app, self.code_runs.clone().into()).await;
            if let Some(why) = runner.refusal() {
                bail!(
                    "{why}\n`touchstone sandbox doctor` says more; `--unprotected-code` runs programs all the same"
                );
            }
            introduce(&runner);
            let grader = grader(&app, &runner, self.code_runs).await;
            tokio::join!(runner.run(stopped.clone()), grader.run(stopped));
        } else {
            tracing::info!("working in the background");
            touchstone_server::housekeeping::worker(&app).run(app.wake.subscribe(), stopped).await;
        }
        app.db.close().await;
        Ok(())
    }
}

/// Runs programs in the background of a server, or says there why not.
pub(crate) async fn run_code(app: App, code_runs: CodeRuns, stop: watch::Receiver<bool>) {
    let options = code_runs.clone().into();
    let mut stopped = stop.clone();
    let runner = tokio::select! {
        runner = Runner::start(&app, options) => runner,
        _ = stopped.changed() => return,
    };
    if let Some(why) = runner.refusal() {
        tracing::warn!("programs of candidates are not run here: {why}");
        return runner.run(stop).await;
    }
    introduce(&runner);
    let grader = grader(&app, &runner, code_runs).await;
    tokio::join!(runner.run(stop.clone()), grader.run(stop));
}

fn introduce(runner: &Runner) {
    tracing::info!(at_once = runner.at_once(), "programs of candidates are run here");
    if runner.is_unprotected() {
        let missing = runner.degraded().join("; ");
        tracing::warn!("programs of candidates are run although protections are missing: {missing}");
    }
}
