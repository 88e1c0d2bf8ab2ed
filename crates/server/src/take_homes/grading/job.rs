//! Carrying a grading out, in the background.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use tokio::time::{Instant, MissedTickBehavior, interval, sleep_until};
use touchstone_grader::apart::{Mode, Submitted, Task, Tell};
use touchstone_jobs::{Failure, Job, Outcome, Progress as JobProgress};

use super::{child::Child, runner::Bench, tell};
use crate::{
    http::{Problem, Result},
    ids::{GradeReportId, OrganizationId},
    scope::Scope,
    take_homes::{
        reports::{
            Found,
            store::{self as reports, Begun, Fault},
        },
        rules::{Kind, ReportKind},
        store::{self, TakeHomeRow},
    },
    tx::Tx,
};

/// How often a grading is begun at most, where what grades fails.
const ATTEMPTS: i64 = 3;
/// At most so often is written down how far a grading has come, and asked whether it is still wanted.
const LOOK: Duration = Duration::from_millis(500);

/// Grades what was handed in, or tries what is to be.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Grade {
    report_id: GradeReportId,
    organization_id: OrganizationId,
}

impl Grade {
    pub(super) fn new(report_id: GradeReportId, organization_id: OrganizationId) -> Self {
        Self { report_id, organization_id }
    }
}

impl Job for Grade {
    const NAME: &'static str = "grade";
    /// The report itself counts how often it was begun, and ends with words.
    const ATTEMPTS: i64 = i64::MAX;
    type Context = Bench;

    async fn run(&self, bench: &Bench, _: &JobProgress) -> Outcome {
        // It acts for nobody: whoever asked for it has long been answered.
        let scope = Scope::of_nobody(self.organization_id, "");
        let grading = Grading { id: self.report_id, scope, bench };
        grading.carry_out().await.map_err(|problem| Failure::Retry(problem.detail))
    }
}

/// How an attempt ended.
enum Attempt {
    /// With what was found, as JSON.
    Done(String),
    /// With something that no other attempt would change, in a sentence.
    Hopeless(String),
    /// The sandbox failed, or the process that grades did: another attempt may go better.
    Failed(String),
    /// Nobody wants it any more.
    Unwanted,
}

/// The files of a repository, as they were graded.
type Tree = Option<Vec<u8>>;

struct Grading<'a> {
    id: GradeReportId,
    scope: Scope,
    bench: &'a Bench,
}

impl Grading<'_> {
    /// Tries until it ends, is stopped, or has failed too often.
    async fn carry_out(&self) -> Result<()> {
        let mut why = None;
        while let Some((begun, row)) = self.begin().await? {
            let (attempt, tree) = if begun.attempts > ATTEMPTS {
                // Whoever began it and did not come to its end may have been brought down by it.
                let words = why.take().unwrap_or_else(|| "What graded it was ended each time.".to_owned());
                (Attempt::Failed(words), None)
            } else {
                self.attempt(&begun, &row).await?
            };
            let outcome = match attempt {
                Attempt::Unwanted => return Ok(()),
                Attempt::Done(report) => Ok(report),
                Attempt::Hopeless(words) => Err(Fault { words, ours: false }),
                Attempt::Failed(words) if begun.attempts < ATTEMPTS => {
                    tracing::warn!(report = %self.id, attempt = begun.attempts, words, "a submission could not be graded");
                    why = Some(words);
                    continue;
                }
                Attempt::Failed(words) => {
                    tracing::error!(report = %self.id, words, "grading is given up");
                    let words =
                        format!("It could not be graded, which is nobody's fault who handed it in. {words}");
                    Err(Fault { words, ours: true })
                }
            };
            return self.finish(&begun, &row, outcome, tree).await;
        }
        Ok(())
    }

    async fn begin(&self) -> Result<Option<(Begun, TakeHomeRow)>> {
        let mut tx = self.bench.app.begin(&self.scope).await?;
        let Some(begun) = reports::begin(&mut tx, self.id, &self.bench.options.network()).await? else {
            return Ok(None);
        };
        let row = store::take_home(&mut tx, begun.take_home_id).await?;
        let row = row.ok_or_else(|| Problem::fault(&"a report is of no take-home"))?;
        tell(&mut tx, "grade_report.progress", self.id, &row);
        tx.commit().await?;
        Ok(Some((begun, row)))
    }

    async fn finish(
        &self,
        begun: &Begun,
        row: &TakeHomeRow,
        outcome: std::result::Result<String, Fault>,
        tree: Tree,
    ) -> Result<()> {
        let mut tx = self.bench.app.begin(&self.scope).await?;
        if !reports::finish(&mut tx, self.id, begun.attempts, outcome.as_deref()).await? {
            return Ok(());
        }
        if let (Some(tree), Ok(report), ReportKind::Grading) = (tree, &outcome, begun.kind) {
            keep_tree(&mut tx, row, &tree, report).await?;
        }
        tell(&mut tx, "grade_report.ended", self.id, row);
        tx.commit().await
    }

    /// What the process is given; none where nothing lies there any more.
    async fn task(&self, begun: &Begun, row: &TakeHomeRow) -> Result<Option<Task>> {
        let mut tx = self.bench.app.read(&self.scope).await?;
        // What of a repository was graded once is graded again, whatever became of the repository.
        let submitted = match (store::archive(&mut tx, row.id).await?, &row.url, row.kind) {
            (Some(content), ..) => Submitted::Archive { content },
            (None, Some(url), Some(kind)) if kind.0 == Kind::Git => {
                let reference = row.reference.as_ref().map(|name| format!("#{name}")).unwrap_or_default();
                Submitted::Git { url: format!("{url}{reference}") }
            }
            _ => return Ok(None),
        };
        let options = &self.bench.options;
        Ok(Some(Task {
            mode: match begun.kind {
                ReportKind::Grading => Mode::Grade,
                ReportKind::DryRun => Mode::TryOut,
            },
            submitted,
            allow: options.allow.clone(),
            toolchains: options.toolchains.clone(),
            unprotected: options.unprotected,
        }))
    }

    /// Has the process that grades do it once. That process is killed when this is broken off.
    async fn attempt(&self, begun: &Begun, row: &TakeHomeRow) -> Result<(Attempt, Tree)> {
        let Some(task) = self.task(begun, row).await? else {
            return Ok((Attempt::Hopeless("There is nothing to grade any more.".to_owned()), None));
        };
        let mut child = match Child::start(&self.bench.options.program, &task).await {
            Ok(child) => child,
            Err(words) => return Ok((Attempt::Failed(words), None)),
        };
        drop(task);
        let until = Instant::now() + self.bench.options.cap;
        let mut look = interval(LOOK);
        look.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let (mut step, mut is_new, mut tree) = (Step::default(), false, None);
        loop {
            tokio::select! {
                told = child.next() => match told {
                    Err(words) => return Ok((Attempt::Failed(words), None)),
                    Ok(Tell::Doing { done, of, what }) => {
                        step = Step { done, of, what };
                        is_new = true;
                    }
                    Ok(Tell::Files { content }) => tree = Some(content),
                    Ok(end) => return Ok((ended(end)?, tree)),
                },
                _ = look.tick() => {
                    if !self.is_wanted(begun, row, is_new.then_some(&step)).await? {
                        return Ok((Attempt::Unwanted, None));
                    }
                    is_new = false;
                }
                () = sleep_until(until) => {
                    let minutes = self.bench.options.cap.as_secs().div_ceil(60);
                    return Ok((Attempt::Hopeless(format!("It took longer than {minutes} minutes and was stopped.")), None));
                }
            }
        }
    }

    /// Whether the report is still wanted from here. Writes down how far it has come, where that is new.
    async fn is_wanted(&self, begun: &Begun, row: &TakeHomeRow, step: Option<&Step>) -> Result<bool> {
        let Some(step) = step else {
            let mut tx = self.bench.app.read(&self.scope).await?;
            return reports::is_wanted(&mut tx, self.id, begun.attempts).await;
        };
        let mut tx = self.bench.app.begin(&self.scope).await?;
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let steps = (number(step.done), number(step.of));
        if !reports::advance(&mut tx, self.id, begun.attempts, &step.what, steps).await? {
            return Ok(false);
        }
        tell(&mut tx, "grade_report.progress", self.id, row);
        tx.commit().await?;
        Ok(true)
    }
}

/// How far it has come.
#[derive(Default)]
struct Step {
    done: usize,
    of: usize,
    what: String,
}

/// What the end of a grading means. What cannot be read later is refused now.
fn ended(end: Tell) -> Result<Attempt> {
    Ok(match end {
        Tell::Graded(report) => match serde_json::from_str::<Found>(report.get()) {
            Ok(_) => Attempt::Done(report.get().to_owned()),
            Err(error) => Attempt::Failed(format!("The report cannot be read: {error}.")),
        },
        Tell::Tried(trial) => Attempt::Done(serde_json::to_string(&trial)?),
        Tell::Failed { why, again: true } => Attempt::Failed(why),
        Tell::Failed { why, again: false } => Attempt::Hopeless(why),
        Tell::Doing { .. } | Tell::Files { .. } => {
            Attempt::Failed("The process that grades talks nonsense.".to_owned())
        }
    })
}

/// Keeps the files of a repository with what it was graded by, so that what is read is what was graded.
async fn keep_tree(tx: &mut Tx, row: &TakeHomeRow, tree: &[u8], report: &str) -> Result<()> {
    let found: Found = serde_json::from_str(report)?;
    let commit = found.fact("git.commit").unwrap_or_default();
    let bytes = i64::try_from(tree.len()).unwrap_or(i64::MAX);
    store::hold(tx, row.id).await?;
    // An erasure may have come first: then nothing is kept.
    if store::take_home(tx, row.id).await?.is_some_and(|now| now.url.is_some()) {
        store::set_archive(tx, row.id, tree).await?;
        store::set_git(tx, row.id, commit, &touchstone_record::sha256_of(tree), bytes).await?;
    }
    Ok(())
}
