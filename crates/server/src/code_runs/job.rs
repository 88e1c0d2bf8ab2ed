//! Carrying a run out, in the background.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use tokio::time::{MissedTickBehavior, interval, timeout};
use touchstone_jobs::{Failure, Job, Outcome as JobOutcome, Progress as JobProgress};
use touchstone_judge::{
    RETRIES, Verdict,
    apart::{Ask, MAX_STREAMED, Tell},
};
use touchstone_sandbox::Output;

use super::{
    Progress, Request, Stage, What,
    child::{Child, NoChild},
    runner::Slot,
    store::{self, Begun, End},
    tell,
};
use crate::{
    http::Result,
    ids::{CodeRunId, OrganizationId},
    scope::Scope,
};

/// At most so often is written down how far a run has come, and asked whether it is still wanted.
const LOOK: Duration = Duration::from_millis(250);
/// How long a run may take to end after it was told to.
const LEAVE: Duration = Duration::from_secs(5);

/// Runs a program.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct RunCode {
    run_id: CodeRunId,
    organization_id: OrganizationId,
}

impl RunCode {
    pub(super) fn new(run_id: CodeRunId, organization_id: OrganizationId) -> Self {
        Self { run_id, organization_id }
    }
}

impl Job for RunCode {
    const NAME: &'static str = "run_code";
    /// The run itself counts how often it was begun, and ends with words.
    const ATTEMPTS: i64 = i64::MAX;
    type Context = Slot;

    async fn run(&self, slot: &Slot, _: &JobProgress) -> JobOutcome {
        // It acts for nobody: whoever asked for it has long been answered.
        let scope = Scope::of_nobody(self.organization_id, "");
        let run = Run { id: self.run_id, scope, slot };
        run.carry_out().await.map_err(|problem| Failure::Retry(problem.detail))
    }
}

/// How an attempt ended.
enum Attempt {
    /// With something to write down.
    Ended(Box<End>),
    /// The sandbox failed, or the process that judges did: another attempt may go better.
    Failed(String),
    /// Nobody wants it any more.
    Unwanted,
}

struct Run<'a> {
    id: CodeRunId,
    scope: Scope,
    slot: &'a Slot,
}

impl Run<'_> {
    /// Tries until it ends, is stopped, or has failed too often.
    async fn carry_out(&self) -> Result<()> {
        let mut why = None;
        while let Some(begun) = self.begin().await? {
            let is_last = begun.attempts > i64::from(RETRIES);
            // Whoever began it and did not come to its end may have been brought down by it.
            let attempt = if begun.attempts > i64::from(RETRIES) + 1 {
                Attempt::Failed(why.take().unwrap_or_else(|| "What ran it was ended each time.".to_owned()))
            } else {
                self.attempt(&begun).await?
            };
            let end = match attempt {
                Attempt::Unwanted => return Ok(()),
                Attempt::Ended(end) => *end,
                Attempt::Failed(words) if !is_last => {
                    tracing::warn!(run = %self.id, attempt = begun.attempts, words, "a program could not be run");
                    why = Some(words);
                    continue;
                }
                Attempt::Failed(words) => {
                    tracing::error!(run = %self.id, words, "a program is given up");
                    End { error: Some(given_up(&words)), ..End::default() }
                }
            };
            return self.finish(&begun, end).await;
        }
        Ok(())
    }

    async fn begin(&self) -> Result<Option<Begun>> {
        let mut tx = self.slot.app.begin(&self.scope).await?;
        let begun = store::begin(&mut tx, self.id).await?;
        if let Some(begun) = &begun {
            tell(&mut tx, "code_run.progress", self.id, begun.application_id);
        }
        tx.commit().await?;
        Ok(begun)
    }

    async fn finish(&self, begun: &Begun, end: End) -> Result<()> {
        let mut tx = self.slot.app.begin(&self.scope).await?;
        if store::finish(&mut tx, self.id, begun.attempts, &end).await? {
            tell(&mut tx, "code_run.ended", self.id, begun.application_id);
            tx.commit().await?;
        }
        Ok(())
    }

    /// Has the process that judges run it once. That process is killed when this is broken off.
    async fn attempt(&self, begun: &Begun) -> Result<Attempt> {
        let request: Request = serde_json::from_str(&begun.request)?;
        let mut child = match self.slot.take().await {
            Ok(child) => child,
            Err(no_child) => return Ok(Attempt::Failed(no_child.words())),
        };
        match self.converse(&mut child, begun, request).await? {
            Ok((attempt, is_well)) => {
                if is_well {
                    self.slot.give_back(child).await;
                }
                Ok(attempt)
            }
            Err(no_child) => Ok(Attempt::Failed(no_child.words())),
        }
    }

    /// Follows a run to its end. With the attempt comes whether the process can be used again.
    async fn converse(
        &self,
        child: &mut Child,
        begun: &Begun,
        request: Request,
    ) -> Result<std::result::Result<(Attempt, bool), NoChild>> {
        let total = match &request.what {
            What::Tests(exercise) => exercise.tests.len(),
            What::Input { .. } => 0,
        };
        let mut progress = Progress { total, ..Progress::default() };
        if let Err(gone) = child.ask(&Ask::Run(request)).await {
            return Ok(Err(gone));
        }
        let mut look = interval(LOOK);
        look.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut is_new = false;
        loop {
            tokio::select! {
                told = child.next() => match told {
                    Err(gone) => return Ok(Err(gone)),
                    Ok(end) if end.is_end() => {
                        return Ok(Ok((ended(end, progress), true)));
                    }
                    Ok(told) => {
                        note(&mut progress, told);
                        is_new = true;
                    }
                },
                _ = look.tick() => {
                    if !self.is_wanted(begun, is_new.then_some(&progress)).await? {
                        return Ok(Ok((Attempt::Unwanted, stop(child).await)));
                    }
                    is_new = false;
                }
            }
        }
    }

    /// Whether the run is still wanted from here. Writes down how far it has come, where that is new.
    async fn is_wanted(&self, begun: &Begun, progress: Option<&Progress>) -> Result<bool> {
        let Some(progress) = progress else {
            let mut tx = self.slot.app.read(&self.scope).await?;
            return store::is_wanted(&mut tx, self.id, begun.attempts).await;
        };
        let mut tx = self.slot.app.begin(&self.scope).await?;
        if !store::advance(&mut tx, self.id, begun.attempts, progress).await? {
            return Ok(false);
        }
        tell(&mut tx, "code_run.progress", self.id, begun.application_id);
        tx.commit().await?;
        Ok(true)
    }
}

/// Ends what the process is running. Whether it can be used again.
async fn stop(child: &mut Child) -> bool {
    let end = async {
        child.ask(&Ask::Cancel).await?;
        while !child.next().await?.is_end() {}
        Ok::<(), NoChild>(())
    };
    matches!(timeout(LEAVE, end).await, Ok(Ok(())))
}

/// What the end of a run means.
fn ended(end: Tell, progress: Progress) -> Attempt {
    match end {
        Tell::Judged(outcome) => {
            // The judge has tried each test as often as it may.
            let error = (outcome.verdict == Verdict::Internal).then(|| outcome.message.clone());
            Attempt::Ended(Box::new(End { progress, outcome: Some(outcome), report: None, error }))
        }
        Tell::Ran(report) if report.verdict == Verdict::Internal => Attempt::Failed(report.message),
        Tell::Ran(report) => {
            Attempt::Ended(Box::new(End { progress, report: Some(report), ..End::default() }))
        }
        Tell::Failed { why, again: false } => {
            Attempt::Ended(Box::new(End { progress, error: Some(why), ..End::default() }))
        }
        Tell::Failed { why, again: true } => Attempt::Failed(why),
        _ => Attempt::Failed("The process that runs programs talks nonsense.".to_owned()),
    }
}

fn given_up(why: &str) -> String {
    format!("It could not be run, which is not the program's fault. {why}")
}

/// Adds what is told to what is known.
fn note(progress: &mut Progress, told: Tell) {
    match told {
        Tell::Compiling => progress.stage = Stage::Compile,
        Tell::Running { done } => {
            progress.stage = Stage::Run;
            progress.done = done;
        }
        Tell::Wrote { output, text } => {
            let so_far = match output {
                Output::Stdout => &mut progress.stdout,
                Output::Stderr => &mut progress.stderr,
            };
            let room = MAX_STREAMED.saturating_sub(so_far.len());
            so_far.push_str(&text[..text.floor_char_boundary(room)]);
        }
        _ => {}
    }
}
