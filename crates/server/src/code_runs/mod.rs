//! Programs that candidates and authors of exercises send, run apart from the server.
//!
//! ```text
//!  enqueue ─▶ queued ──claimed by a runner──▶ running ──▶ done     (an outcome, or the report of one run)
//!               │                               ├───────▶ failed   (nobody who sent a program is to blame)
//!               └────────── cancel ─────────────┴───────▶ cancelled
//! ```
//!
//! A runner is a process with the database that claims runs and hands each as text to a child without secrets, which does
//! everything else (`touchstone_judge::apart`). Who may see a run is decided by whoever asks for it: this capability knows
//! programs, and neither exercises nor assessments.

mod child;
mod http;
mod job;
mod runner;
mod store;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use touchstone_jobs::Enqueue;
use touchstone_judge::Outcome;
use touchstone_rules::named;
use utoipa::ToSchema;

pub use http::{CodeLanguage, CodeLanguages, CodeRunnerState, CodeRunners, code_languages, routes};
pub use runner::{Options, Runner};
/// A program, and what is to be done with it; and what became of one that was run without tests.
pub use touchstone_judge::{
    Run as RunReport, Submission,
    apart::{Request, What},
};

use crate::{
    http::Result,
    ids::{ApplicationId, CodeRunId},
    tx::Tx,
};
use job::RunCode;

/// How long a run can be looked up after its end, unless it is kept.
pub const KEPT_FOR: chrono::TimeDelta = chrono::TimeDelta::days(30);

/// Where a run stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = CodeRunStatus)]
pub enum Status {
    /// It waits for a runner.
    Queued,
    /// A runner has it.
    Running,
    /// It has ended, and there is an outcome or a report.
    Done,
    /// It could not be run. Nobody who sent a program is to blame.
    Failed,
    /// Somebody stopped it.
    Cancelled,
}

named!(Status {
    Queued = "queued",
    Running = "running",
    Done = "done",
    Failed = "failed",
    Cancelled = "cancelled",
});

impl Status {
    /// Whether nothing more will come.
    pub fn has_ended(self) -> bool {
        !matches!(self, Self::Queued | Self::Running)
    }
}

/// What a runner is doing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = CodeRunStage)]
pub enum Stage {
    /// It compiles, or has not begun.
    #[default]
    Compile,
    /// It runs the program.
    Run,
}

/// How far a run has come.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(default)]
#[schema(as = CodeRunProgress)]
pub struct Progress {
    /// What the runner is doing.
    pub stage: Stage,
    /// Tests that have ended.
    #[schema(example = 3)]
    pub done: usize,
    /// All tests; none where the program runs with an input.
    #[schema(example = 8)]
    pub total: usize,
    /// What the program has written so far, at most 64 KiB; empty where tests are run.
    #[schema(example = "Reading 3 orders\n")]
    pub stdout: String,
    /// The same of standard error.
    #[schema(example = "")]
    pub stderr: String,
}

/// A run as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct CodeRun {
    /// Its id.
    pub id: CodeRunId,
    /// The application that it belongs to; none of an author's own try.
    pub application_id: Option<ApplicationId>,
    /// Where it stands.
    pub status: Status,
    /// How far it has come.
    pub progress: Progress,
    /// What became of the tests, where tests were run. A failed run may have one too, which says what failed.
    pub outcome: Option<Outcome>,
    /// What became of a run with an input.
    pub report: Option<RunReport>,
    /// Why it failed, in a sentence.
    pub error: Option<String>,
    /// When it was asked for.
    pub created_at: DateTime<Utc>,
    /// When a runner took it.
    pub started_at: Option<DateTime<Utc>>,
    /// When it ended.
    pub finished_at: Option<DateTime<Utc>>,
}

/// Has a program run as soon as a runner is free. It is erased with the application that it belongs to, if any, and open pages
/// hear of it as far as they see that application.
pub async fn enqueue(
    tx: &mut Tx,
    application: Option<ApplicationId>,
    request: &Request,
) -> Result<CodeRunId> {
    let id = CodeRunId::generate();
    let total = match &request.what {
        What::Tests(exercise) => exercise.tests.len(),
        What::Input { .. } => 0,
    };
    store::insert(tx, id, application, request, &Progress { total, ..Progress::default() }).await?;
    let (job, now) = (RunCode::new(id, tx.organization()), tx.now());
    touchstone_jobs::enqueue(tx.db(), &job, Enqueue::default(), now).await?;
    tell(tx, "code_run.queued", id, application);
    Ok(id)
}

/// A run as it stands; none where it was never asked for in this organization, or was forgotten.
pub async fn find(tx: &mut Tx, id: CodeRunId) -> Result<Option<CodeRun>> {
    store::find(tx, id).await
}

/// Stops a run: it is cancelled from now on, and its program ends within a second. False: it had ended already.
pub async fn cancel(tx: &mut Tx, id: CodeRunId) -> Result<bool> {
    let Some(application) = store::cancel(tx, id).await? else { return Ok(false) };
    tell(tx, "code_run.ended", id, application);
    Ok(true)
}

/// Keeps a run for as long as what it belongs to, because it is the result of something.
pub async fn keep(tx: &mut Tx, id: CodeRunId) -> Result<()> {
    store::keep(tx, id).await
}

/// Erases what an application's programs were and did. That they were run, and when, stays.
pub async fn erase(tx: &mut Tx, application: ApplicationId) -> Result<()> {
    store::erase(tx, application).await
}

/// Tells open pages, by id alone, that a run has come further.
fn tell(tx: &mut Tx, kind: &str, id: CodeRunId, application: Option<ApplicationId>) {
    tx.publish(kind, |change| {
        change.code_run_id = Some(id);
        change.application_id = application;
    });
}
