//! Black-box grading of a take-home exercise: a REST API is asked what its exercise asks for, and what it answered is kept.
//!
//! The outcome is evidence for a reviewer, never a verdict on a person: each finding says what was seen and shows the exchange
//! that shows it, each requirement says how it stands. There is no score.
//!
//! [`grade_submission`] takes what was handed in, installs and starts it in a box, and runs its tests as well.
//!
//! [`grade`] needs a server that already runs and a way to reach it ([`Dial`]). What it must know of the API it takes, in this
//! order, from the [`Contract`], from an OpenAPI document, from the curl commands of a README, and from trying; every [`Fact`] keeps
//! its [`Source`].
//!
//! Findings are the same on every run: they are in the order of the catalogue, and nothing in their words depends on time. Times
//! are in [`Report::timings`] alone. Values that are made up for bodies begin at [`Options::seed`], so that the same server can be
//! graded again.

#![expect(
    clippy::match_bool,
    reason = "a check's verdict reads as a table: what was seen, what is said of it"
)]

pub mod apart;
mod blame;
mod checks;
mod contract;
mod discover;
mod fields;
mod finding;
mod http;
mod json;
mod kit;
mod life;
mod machine;
mod paging;
mod probe;
mod report;
mod session;
mod shape;
mod submission;
mod watch;

use std::sync::atomic::AtomicBool;

pub use contract::{
    Auth, Contract, ContractError, Format, List, Prepare, Relationship, Resource, Run, Scheme, User, template,
};
pub use finding::{Finding, Outcome, Reply, Requirement, Skipped, Standing};
pub use http::{Dial, Exchange, Header, Limits, Request, Response, Stream, Tcp};
pub use kit::kit;
pub use machine::{allowed, engine, machine};
pub use report::{Report, html, text};
pub use shape::{Fact, Source};
pub use submission::{Means, Origin, Patience, Ran, Trial, grade_submission, room, try_out};

use finding::{Checked, Stop};
use http::Client;
use probe::Probe;
use shape::Shape;

/// What is known of a submission beforehand.
#[derive(Debug, Clone, Default)]
pub struct Subject {
    /// Its `takehome.toml`.
    pub contract: Option<Contract>,
    /// An OpenAPI document found among its files, in JSON or YAML. Without one, the usual paths of the server are tried.
    pub openapi: Option<String>,
    /// Its README.
    pub readme: Option<String>,
}

/// Told the files of a submission, as a tar archive.
pub type Files = dyn Fn(&[u8]);

/// How to grade.
#[derive(Clone, Copy, Default)]
pub struct Options<'a> {
    /// Time and memory.
    pub limits: Limits,
    /// Where made-up values begin. Another one for each run against the same data.
    pub seed: u64,
    /// Set from elsewhere to stop.
    pub cancel: Option<&'a AtomicBool>,
    /// Told before each step.
    pub progress: Option<&'a dyn Fn(Progress<'_>)>,
    /// Ends the server and starts it again, where whoever grades can do that. The error says why it did not come back.
    pub restart: Option<Restart<'a>>,
    /// Told once of the files of a submission as they were handed in, as a tar archive, before anything of them runs. What version
    /// control keeps and what installing makes again is not in it.
    pub files: Option<&'a Files>,
}

/// Ends a server and starts it again.
pub type Restart<'a> = &'a dyn Fn() -> Result<(), String>;

impl Options<'_> {
    fn is_cancelled(&self) -> bool {
        self.cancel.is_some_and(|cancel| cancel.load(std::sync::atomic::Ordering::Relaxed))
    }
}

/// How far grading is.
#[derive(Debug, Clone, Copy)]
pub struct Progress<'a> {
    /// Steps that are done.
    pub done: usize,
    /// Steps in all.
    pub of: usize,
    /// What is being done.
    pub doing: &'a str,
}

/// Why nothing could be graded. That a submission is faulty is no error but a finding.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GradeError {
    /// No server answers.
    #[error("no server answers at {host}: {reason}")]
    Unreachable {
        /// Where.
        host: String,
        /// Why.
        reason: String,
    },
    /// Nobody says what the resource is, and it was not found.
    #[error("the main resource is not known: give a contract with [resource] path and body")]
    NoResource,
    /// What was handed in cannot be unpacked, fetched or read.
    #[error("the submission cannot be graded: {0}")]
    Unusable(String),
    /// The sandbox failed; nobody who handed something in is to blame.
    #[error("the sandbox failed: {0}")]
    Sandbox(String),
    /// Somebody asked to stop, or the time was used up.
    #[error("{0}")]
    Ended(&'static str),
}

/// Grades the server that `dial` reaches.
pub fn grade(dial: &dyn Dial, subject: &Subject, options: &Options<'_>) -> Result<Report, GradeError> {
    let client = Client::new(dial, options.limits);
    let mut probe = Probe::new(client, Shape::default(), options.seed, options.cancel);
    probe.restart = options.restart;
    let checks = checks::all();
    let steps = checks.len() + 2;
    let tell = |done: usize, doing: &str| {
        if let Some(progress) = options.progress {
            progress(Progress { done, of: steps, doing });
        }
    };
    tell(0, "Learning the shape of the API");
    reach(&mut probe, dial)?;
    ended(&learn(&mut probe, subject))?;
    if probe.shape.list_path.is_none() || probe.shape.body.is_none() {
        return Err(GradeError::NoResource);
    }
    let mut order: Vec<usize> = (0..checks.len()).collect();
    order.sort_by_key(|index| (checks[*index].phase, *index));
    let mut outcomes: Vec<(usize, Checked)> = Vec::with_capacity(checks.len());
    for (done, index) in order.into_iter().enumerate() {
        let check = &checks[index];
        tell(done + 1, check.title);
        let outcome = probe.checked(check);
        if let Err(Stop::Ended(why)) = outcome
            && options.is_cancelled()
        {
            return Err(GradeError::Ended(why));
        }
        outcomes.push((index, outcome));
    }
    tell(steps - 1, "Tidying up");
    probe.tidy();
    outcomes.sort_by_key(|(index, _)| *index);
    Ok(report::assemble(&checks, outcomes, probe))
}

/// A server that does not answer has nothing to find.
fn reach(probe: &mut Probe<'_>, dial: &dyn Dial) -> Result<(), GradeError> {
    match discover::answers(probe) {
        Ok(None) | Err(Stop::Inconclusive(..) | Stop::Skip(_)) => Ok(()),
        Ok(Some(reason)) => Err(GradeError::Unreachable { host: dial.host(), reason }),
        Err(Stop::Ended(why)) => Err(GradeError::Ended(why)),
    }
}

/// What stands in the way of learning more leaves what needs it inconclusive; only an end is an end.
fn ended(outcome: &Checked<()>) -> Result<(), GradeError> {
    match outcome {
        Err(Stop::Ended(why)) => Err(GradeError::Ended(why)),
        _ => Ok(()),
    }
}

fn learn(probe: &mut Probe<'_>, subject: &Subject) -> Checked<()> {
    if let Some(contract) = &subject.contract {
        probe.shape.fill(Shape::of(contract), Source::Contract);
    }
    probe.openapi = match subject.openapi.as_deref().and_then(discover::openapi::parse) {
        Some(document) => Some((document, None)),
        None => discover::served(probe)?.map(|(document, reply)| (document, Some(reply))),
    };
    // A contract describes one resource whole: where there is one, other sources add only what does not change what is sent.
    let known = subject.contract.is_some();
    if let Some((document, _)) = probe.openapi.clone() {
        let found = discover::openapi::shape(&document, probe.shape.list_path.as_deref());
        probe.shape.fill(if known { beside_contract(found) } else { found }, Source::OpenApi);
    }
    if let Some(readme) = &subject.readme {
        let found = discover::read_readme(readme);
        probe.shape.fill(if known { beside_contract(found) } else { found }, Source::Readme);
    }
    if probe.shape.list_path.is_none() || probe.shape.body.is_none() {
        discover::find_resource(probe)?;
    }
    if probe.shape.item_path.is_none() {
        let item =
            probe.shape.list_path.as_ref().map(|path| format!("{}/{{id}}", path.trim_end_matches('/')));
        probe.shape.fill(Shape { item_path: item, ..Shape::default() }, Source::Observed);
    }
    probe.authenticate()?;
    match probe.prepare() {
        Ok(()) | Err(Stop::Inconclusive(..) | Stop::Skip(_)) => {}
        Err(ended) => return Err(ended),
    }
    probe.revive()?;
    discover::observe(probe)
}

fn beside_contract(found: Shape) -> Shape {
    Shape { size: found.size, paging: found.paging, documented: found.documented, ..Shape::default() }
}
