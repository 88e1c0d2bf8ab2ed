//! Grading what was handed in: it is unpacked, installed, started, asked and tested in a box, and everything that happened is
//! kept as a finding with the commands that show it.
//!
//! Nothing of the submission runs outside the box, its archive and its installer included. Whatever it does, grading ends:
//! each step has its time, the box its memory, and what it says of itself is data.

mod bench;
mod commands;
mod coverage;
mod files;
mod folders;
mod lint;
mod mutants;
mod plan;
mod readme;
mod secrets;
mod services;
mod source;
mod statics;
mod tested;
mod tests_run;
mod trial;

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use crate::contract::Contract;
use crate::finding::{Finding, Outcome, Requirement, Skipped, standings};
use crate::report::Report;
use crate::shape::{Fact, Source};
use crate::{GradeError, Options, Progress, Subject, grade};
use bench::Bench;
use files::Files;
use plan::Plan;

pub use bench::{Means, Patience, Ran, room};
pub use source::Origin;
pub use trial::{Trial, try_out};

/// How a check of the files and commands is written down: its id, requirement, title and source.
struct Entry(&'static str, Requirement, &'static str, &'static str);

const T01: Entry = Entry("T01", Requirement::Tests, "The tests run", "the exercise");
const T02: Entry = Entry("T02", Requirement::Tests, "There are tests", "the exercise");
const T03: Entry = Entry("T03", Requirement::Tests, "The tests pass", "the exercise");
const T04: Entry =
    Entry("T04", Requirement::Tests, "How much of the program the tests reach", "the exercise");
const T05: Entry =
    Entry("T05", Requirement::Tests, "The tests notice changes of the program", "mutation testing");
const D01: Entry = Entry("D01", Requirement::Docs, "It installs as documented", "the exercise");
const D02: Entry = Entry("D02", Requirement::Docs, "It starts as documented", "the exercise");
const D03: Entry = Entry("D03", Requirement::Docs, "Its tests run as documented", "the exercise");
const S14: Entry = Entry("S14", Requirement::Security, "No secrets are handed in", "CWE-798");

/// What comes to light beside the server's answers.
#[derive(Default)]
struct Found {
    findings: Vec<Finding>,
    skipped: Vec<Skipped>,
    facts: Vec<Fact>,
    timings: BTreeMap<&'static str, f64>,
    steps: Vec<Ran>,
}

impl Found {
    fn add(&mut self, entry: &Entry, outcome: Outcome, summary: impl Into<String>, runs: Vec<Ran>) {
        let Entry(check, requirement, title, source) = *entry;
        let runs = runs.into_iter().map(shortened).collect();
        let summary = summary.into();
        let exchanges = Vec::new();
        self.findings.push(Finding { check, requirement, title, outcome, summary, source, exchanges, runs });
    }

    fn skip(&mut self, entry: &Entry, reason: &str) {
        self.skipped.push(Skipped { check: entry.0, reason: reason.to_owned() });
    }

    fn fact(&mut self, name: &'static str, value: String, holds: Option<bool>) {
        if !value.is_empty() {
            self.facts.push(Fact { name, value, source: Source::Files, holds });
        }
    }

    fn took(&mut self, name: &'static str, from: Instant) {
        self.timings.insert(name, from.elapsed().as_secs_f64() * 1000.0);
    }
}

/// With the end of what was written alone.
fn shortened(ran: Ran) -> Ran {
    Ran { output: bench::last(ran.output.as_bytes()), ..ran }
}

/// Grades what was handed in. A contract that is given comes before the submission's own `takehome.toml`.
///
/// # Errors
/// If it cannot be unpacked or fetched, if the sandbox fails, or if grading was stopped. A submission that does not install, start
/// or answer is no error but a report that says so.
pub fn grade_submission(
    origin: &Origin,
    contract: Option<Contract>,
    means: &Means<'_>,
    options: &Options<'_>,
) -> Result<Report, GradeError> {
    let mut found = Found::default();
    let begun = Instant::now();
    let mut bench = Bench::open(means, options.cancel)?;
    tell(options, "Unpacking");
    let left_out = bench.take_in(origin)?;
    let files = bench.files(options.files)?;
    found.took("unpack", begun);
    let contract = contract.or_else(|| own_contract(&files, &mut found));
    let mut plan = Plan::of(contract.as_ref().map(|contract| &contract.run), &files);
    look_at(&files, left_out, &mut found);
    bench.set_env(plan.ports.first().copied(), &plan.env);
    bench.furnish(plan.is_python())?;
    found.fact("git.commit", bench.commit()?, None);
    provide(&mut bench, &mut plan, options, &mut found)?;
    if let Some(log) = bench.history()? {
        let (count, messages) = log;
        found.fact("git.commits", count.to_string(), None);
        found.fact("git.messages", messages, None);
    }
    install(&mut bench, &mut plan, &files, options, &mut found)?;
    let report = serve(&mut bench, &plan, &files, contract, options, &mut found)?;
    tests_run::run(&mut bench, &plan, &files, options, means, &mut found)?;
    lint::run(&mut bench, &files, options, &mut found)?;
    if !bench.traffic.refused.is_empty() {
        found.fact("network.refused", bench.traffic.refused.join("; "), None);
    }
    found.fact("network.reached", bench.traffic.reached.join(", "), None);
    drop(bench);
    readme::follow(origin, &plan, &files, means, options, &mut found)?;
    found.took("total", begun);
    Ok(merged(report, found))
}

fn tell(options: &Options<'_>, doing: &str) {
    if let Some(progress) = options.progress {
        progress(Progress { done: 0, of: 0, doing });
    }
}

/// The contract among the files. One that cannot be read is a fact, and grading goes on without.
fn own_contract(files: &Files, found: &mut Found) -> Option<Contract> {
    match Contract::parse(&files.text("takehome.toml")?) {
        Ok(contract) => Some(contract),
        Err(error) => {
            found.fact("contract", error.to_string(), Some(false));
            None
        }
    }
}

/// What the files say without running.
fn look_at(files: &Files, left_out: usize, found: &mut Found) {
    found.fact("files.lines", statics::lines(files), None);
    found.fact("files.dependencies", statics::dependencies(files), None);
    if left_out > 0 {
        found.fact("files.left_out", format!("{left_out} links or special files"), None);
    }
    let secrets = secrets::find(files);
    match (&secrets.certain[..], &secrets.likely[..]) {
        ([], []) => found.add(&S14, Outcome::Pass, "no secret was found among the files", Vec::new()),
        ([], likely) => {
            let summary = format!("text is given to names that speak of secrets: {}", likely.join(", "));
            found.add(&S14, Outcome::Note, summary, Vec::new());
        }
        (certain, _) => {
            found.add(&S14, Outcome::Fail, format!("there is {}", certain.join("; ")), Vec::new());
        }
    }
}

/// Starts what the submission needs beside itself.
fn provide(
    bench: &mut Bench<'_>,
    plan: &mut Plan,
    options: &Options<'_>,
    found: &mut Found,
) -> Result<(), GradeError> {
    if plan.services.is_empty() {
        return Ok(());
    }
    tell(options, &format!("Starting {}", plan.services.join(" and ")));
    let begun = Instant::now();
    let provided = services::start(bench, plan)?;
    bench.set_env(plan.ports.first().copied(), &[provided.env, plan.env.clone()].concat());
    found.took("services", begun);
    found.fact("services", provided.running.join(", "), Some(true));
    if let Some(why) = &provided.lacking {
        found.fact("services", why.clone(), Some(false));
    }
    plan.lacking = provided.lacking;
    Ok(())
}

/// Installs and sets up. That it fails shows in what follows; what fails for want of a host that cannot be reached here is
/// nobody's fault.
fn install(
    bench: &mut Bench<'_>,
    plan: &mut Plan,
    files: &Files,
    options: &Options<'_>,
    found: &mut Found,
) -> Result<(), GradeError> {
    let begun = Instant::now();
    if let Some(kept) = files.get("requirements.txt")
        && let Some(text) = files::utf16(&kept.content)
    {
        bench.write("requirements.txt", text.as_bytes(), false)?;
        found.fact(
            "files.requirements",
            "requirements.txt is in UTF-16; it was installed from a copy in UTF-8".to_owned(),
            None,
        );
    }
    if let Some(command) = &plan.install {
        tell(options, &format!("Installing: {command}"));
        let ran = bench.run_online(command)?;
        if !ran.succeeded() && plan.lacking.is_none() {
            plan.lacking = bench.unreached();
        }
        found.steps.push(shortened(ran));
    }
    if let Some(command) = &plan.setup {
        tell(options, &format!("Setting up: {command}"));
        let ran = bench.run(command, Duration::from_mins(3))?;
        found.steps.push(shortened(ran));
    }
    found.took("install", begun);
    Ok(())
}

/// Starts the server and asks it everything. None if it cannot be asked, which a fact then says.
fn serve(
    bench: &mut Bench<'_>,
    plan: &Plan,
    files: &Files,
    contract: Option<Contract>,
    options: &Options<'_>,
    found: &mut Found,
) -> Result<Option<Report>, GradeError> {
    let Some(command) = &plan.start else {
        found.fact(
            "start",
            "no command that starts it is declared, and no manifest suggests one".to_owned(),
            Some(false),
        );
        return Ok(None);
    };
    tell(options, &format!("Starting: {command}"));
    let begun = Instant::now();
    let ready = Duration::from_secs(plan.ready_seconds.into());
    let port = match bench.start(command, &plan.ports, &plan.health, ready)? {
        Ok(port) => port,
        Err(ran) => {
            found.fact(
                "start",
                format!("the server did not answer over HTTP; {command:?} {}", ran.said()),
                Some(false),
            );
            found.steps.push(ran);
            return Ok(None);
        }
    };
    found.took("start", begun);
    found.fact("start", format!("{command:?} answers on port {port}"), Some(true));
    let bench = &*bench;
    let restart = || {
        bench.stop();
        match bench.start(command, &[port], &plan.health, ready) {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(ran)) => Err(ran.said()),
            Err(error) => Err(error.to_string()),
        }
    };
    let subject = Subject { contract, openapi: files.openapi(), readme: files.readme() };
    let asking = Instant::now();
    let own = Options { restart: Some(&restart), ..*options };
    let report = grade(&bench.dial(port), &subject, &own);
    found.took("ask", asking);
    if !bench.is_running() {
        found.fact(
            "server",
            "the server had ended by itself when everything was asked".to_owned(),
            Some(false),
        );
    }
    bench.stop();
    match report {
        Ok(report) => Ok(Some(report)),
        Err(error @ GradeError::Ended(_)) if options.is_cancelled() => Err(error),
        Err(error) => {
            found.fact("server", error.to_string(), Some(false));
            Ok(None)
        }
    }
}

fn merged(report: Option<Report>, found: Found) -> Report {
    let mut report = report.unwrap_or_default();
    report.findings.extend(found.findings);
    let place = |requirement| Requirement::ALL.iter().position(|one| *one == requirement);
    report.findings.sort_by_key(|finding| (place(finding.requirement), finding.check));
    report.skipped.extend(found.skipped);
    report.facts.extend(found.facts);
    report.timings.extend(found.timings);
    report.steps = found.steps;
    report.requirements = standings(&report.findings);
    report
}
