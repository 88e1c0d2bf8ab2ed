//! Trying whether a submission runs at all: it installs, it starts, it answers. Nothing else is asked, and nothing is judged.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::bench::{self, Bench, Means, Ran};
use super::plan::Plan;
use super::source::Origin;
use super::{Found, install, own_contract, provide, tell};
use crate::contract::Contract;
use crate::{GradeError, Options};

/// So much of what its commands wrote last is told, in bytes.
const LOG: usize = 8 * 1024;

/// What a try showed. What could not be tried, because something before it failed, is none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trial {
    /// Whether its dependencies are installed and it is set up.
    pub installs: Option<bool>,
    /// Whether its server starts and stays.
    pub starts: Option<bool>,
    /// Whether the server answers over HTTP.
    pub answers: Option<bool>,
    /// The end of what its commands wrote, at most 8 KiB.
    pub log: String,
}

/// Installs and starts what was handed in, and says whether it answers.
///
/// # Errors
/// If it cannot be unpacked or fetched, if the sandbox fails, or if it was stopped.
pub fn try_out(
    origin: &Origin,
    contract: Option<Contract>,
    means: &Means<'_>,
    options: &Options<'_>,
) -> Result<Trial, GradeError> {
    let mut found = Found::default();
    let mut bench = Bench::open(means, options.cancel)?;
    tell(options, "Unpacking");
    bench.take_in(origin)?;
    let files = bench.files(options.files)?;
    let contract = contract.or_else(|| own_contract(&files, &mut found));
    let mut plan = Plan::of(contract.as_ref().map(|contract| &contract.run), &files);
    bench.set_env(plan.ports.first().copied(), &plan.env);
    bench.furnish(plan.is_python())?;
    provide(&mut bench, &mut plan, options, &mut found)?;
    install(&mut bench, &mut plan, &files, options, &mut found)?;
    let mut trial = Trial { installs: Some(found.steps.iter().all(Ran::succeeded)), ..Trial::default() };
    let mut log = Log::default();
    // A contract that cannot be read is told, since it is what the candidate wrote to be read.
    for fact in found.facts.iter().filter(|fact| fact.name == "contract") {
        log.say(&format!("takehome.toml was not heeded: {}", fact.value));
    }
    for step in &found.steps {
        log.ran(step);
    }
    if trial.installs == Some(true) {
        start(&bench, &plan, options, &mut trial, &mut log)?;
    }
    trial.log = log.end();
    Ok(trial)
}

fn start(
    bench: &Bench<'_>,
    plan: &Plan,
    options: &Options<'_>,
    trial: &mut Trial,
    log: &mut Log,
) -> Result<(), GradeError> {
    let Some(command) = &plan.start else {
        trial.starts = Some(false);
        log.say("No command that starts it is declared: `start` in [run] of takehome.toml says it.");
        return Ok(());
    };
    tell(options, &format!("Starting: {command}"));
    let ready = Duration::from_secs(plan.ready_seconds.into());
    match bench.start(command, &plan.ports, &plan.health, ready)? {
        Ok(port) => {
            (trial.starts, trial.answers) = (Some(true), Some(true));
            log.say(&format!(
                "$ {command}\n{}\n(it answers on port {port})",
                bench.stop().unwrap_or_default()
            ));
        }
        Err(ran) => {
            // A server that is still there when nobody waits any more has started, and does not answer.
            let stays = ran.status == touchstone_sandbox::Status::TimeLimitExceeded;
            trial.starts = Some(stays);
            trial.answers = stays.then_some(false);
            log.ran(&ran);
        }
    }
    Ok(())
}

/// What is told of the commands, the end of it.
#[derive(Default)]
struct Log(String);

impl Log {
    fn say(&mut self, text: &str) {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.0.push_str(text.trim_end());
        self.0.push('\n');
    }

    fn ran(&mut self, ran: &Ran) {
        let output = bench::last(ran.output.as_bytes());
        self.say(&format!("$ {}\n{output}\n({})", ran.command, ran.said()));
    }

    fn end(self) -> String {
        let text: String = self.0.chars().filter(|c| *c == '\n' || *c == '\t' || !c.is_control()).collect();
        let from = text.ceil_char_boundary(text.len().saturating_sub(LOG));
        text[from..].to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_has_its_end_alone() {
        let mut log = Log::default();
        log.say(&"é".repeat(LOG));
        log.say("the end\u{1b}[0m");
        let text = log.end();
        assert!(text.len() <= LOG && text.ends_with("the end[0m\n"), "{}", text.len());
    }
}
