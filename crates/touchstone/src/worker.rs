//! `touchstone worker`, and how programs are run by it and by `touchstone serve`.

use std::process::ExitCode;

use anyhow::bail;
use clap::Args;
use tokio::sync::watch;
use touchstone_sandbox::Native;
use touchstone_server::{
    App,
    code_runs::{Options, Runner},
};

use crate::serve::{LogFormat, Place, log, runtime, start, stop_signal};

/// How programs of candidates are run.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Programs of candidates")]
pub(crate) struct CodeRuns {
    /// How many run at the same time. Half of the processors, unless told otherwise.
    #[arg(long, env = "TOUCHSTONE_CODE_RUNS", value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    code_runs: Option<u16>,
    /// Run them even where protections are missing that strangers' programs need. Everybody is told; see `touchstone sandbox
    /// doctor`.
    #[arg(long, env = "TOUCHSTONE_UNPROTECTED_CODE")]
    unprotected_code: bool,
}

impl From<CodeRuns> for Options {
    fn from(code_runs: CodeRuns) -> Self {
        let options = Self::new(Native::this_program());
        Self {
            at_once: code_runs.code_runs.map_or(options.at_once, usize::from),
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
            let runner = Runner::start(&app, self.code_runs.into()).await;
            if let Some(why) = runner.refusal() {
                bail!(
                    "{why}\n`touchstone sandbox doctor` says more; `--unprotected-code` runs programs all the same"
                );
            }
            introduce(&runner);
            runner.run(stopped).await;
        } else {
            tracing::info!("working in the background");
            touchstone_server::housekeeping::worker(&app).run(app.wake.subscribe(), stopped).await;
        }
        app.db.close().await;
        Ok(())
    }
}

/// Runs programs in the background of a server, or says there why not.
pub(crate) async fn run_code(app: App, options: Options, stop: watch::Receiver<bool>) {
    let mut stopped = stop.clone();
    let runner = tokio::select! {
        runner = Runner::start(&app, options) => runner,
        _ = stopped.changed() => return,
    };
    match runner.refusal() {
        Some(why) => tracing::warn!("programs of candidates are not run here: {why}"),
        None => introduce(&runner),
    }
    runner.run(stop).await;
}

fn introduce(runner: &Runner) {
    tracing::info!(at_once = runner.at_once(), "programs of candidates are run here");
    if runner.is_unprotected() {
        let missing = runner.degraded().join("; ");
        tracing::warn!("programs of candidates are run although protections are missing: {missing}");
    }
}
