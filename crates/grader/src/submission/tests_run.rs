//! T: the submission's own tests, run without a network.

use std::time::{Duration, Instant};

use super::bench::{Bench, Means, Ran};
use super::files::Files;
use super::folders::script;
use super::plan::Plan;
use super::tested::{self, Counts};
use super::{Found, T01, T02, T03, T04, T05, commands, coverage, files, mutants, tell};
use crate::finding::Outcome;
use crate::{GradeError, Options};

/// How much longer than the program as it stands a changed one may be tested: one that never ends was noticed.
const LONGER: u32 = 5;
/// So long it may be tested at least: a busy machine is no endless program.
const LEAST: Duration = Duration::from_secs(15);

pub(super) fn run(
    bench: &mut Bench<'_>,
    plan: &Plan,
    files: &Files,
    options: &Options<'_>,
    means: &Means<'_>,
    found: &mut Found,
) -> Result<(), GradeError> {
    let documented = || {
        let read = commands::read(&files.readme()?, &|path| files.has_folder(path));
        read.test.first().map(|line| script([line]).trim_end().to_owned())
    };
    let Some(command) = plan.test.clone().or_else(documented) else {
        let nothing = "no command that tests it is declared or documented, and no manifest suggests one";
        found.add(&T01, Outcome::Fail, nothing, Vec::new());
        found.add(&T02, Outcome::Fail, nothing, Vec::new());
        found.skip(&T03, "there are no tests");
        found.skip(&T04, "there are no tests");
        found.skip(&T05, "there are no tests");
        return Ok(());
    };
    tell(options, &format!("Testing: {command}"));
    let begun = Instant::now();
    let ran = bench.run(&command, means.patience.test)?;
    found.took("test", begun);
    let longest = (begun.elapsed() * LONGER).clamp(LEAST.min(means.patience.test), means.patience.test);
    let counted = tested::read(&ran.output);
    judge(&ran, counted, plan, found);
    reached(bench, &ran, files, found);
    if !ran.succeeded() || counted.is_some_and(|(_, counts)| counts.all() == 0) {
        found.skip(&T05, "it needs tests that pass");
        return Ok(());
    }
    change(bench, &command, longest, files, options, means, found)
}

/// T01 to T03, from one run.
fn judge(ran: &Ran, counted: Option<(&'static str, Counts)>, plan: &Plan, found: &mut Found) {
    let shown = || vec![ran.clone()];
    match counted {
        // T02 says so.
        Some((_, counts)) if counts.all() == 0 => found.skip(&T01, "there are no tests"),
        _ if ran.succeeded() => found.add(&T01, Outcome::Pass, "the tests ran", shown()),
        Some((_, counts)) if counts.all() > 0 => {
            found.add(&T01, Outcome::Pass, format!("the tests ran; the command {}", ran.said()), shown());
        }
        _ => {
            let summary = format!("the tests did not run: the command {}", ran.said());
            match &plan.lacking {
                None => found.add(&T01, Outcome::Fail, summary, shown()),
                Some(why) => found.add(&T01, Outcome::Inconclusive, format!("{summary}; {why}"), shown()),
            }
        }
    }
    match counted {
        None if ran.succeeded() => {
            found.add(&T02, Outcome::Inconclusive, "how many tests there are could not be read", shown());
            found.add(&T03, Outcome::Pass, "the command ended well", Vec::new());
        }
        None => {
            found.add(
                &T02,
                Outcome::Inconclusive,
                "no tests were counted, since they did not run",
                Vec::new(),
            );
            found.add(
                &T03,
                Outcome::Inconclusive,
                "no tests were counted, since they did not run",
                Vec::new(),
            );
        }
        Some((_, counts)) if counts.all() == 0 => {
            found.add(&T02, Outcome::Fail, "there are no tests", shown());
            found.skip(&T03, "there are no tests");
        }
        Some((runner, counts)) => {
            let Counts { passed, failed, skipped } = counts;
            let all = counts.all();
            let outcome = of_count(all);
            let few = if outcome == Outcome::Note { "; fewer than the operations on a row" } else { "" };
            found.add(&T02, outcome, format!("{all} tests, by the words of {runner}{few}"), Vec::new());
            let left = if skipped > 0 { format!(", {skipped} were left out") } else { String::new() };
            let summary = format!("{passed} of {all} tests passed{left}");
            let (outcome, summary) = match &plan.lacking {
                _ if failed == 0 && ran.succeeded() => (Outcome::Pass, summary),
                None => (Outcome::Fail, summary),
                Some(why) => (Outcome::Inconclusive, format!("{summary}; {why}")),
            };
            found.add(&T03, outcome, summary, if failed > 0 { shown() } else { Vec::new() });
        }
    }
}

/// T02: a row is created, read, listed, updated and deleted. Fewer tests than that leave a part of the core out, which is a note.
fn of_count(all: u64) -> Outcome {
    const OPERATIONS: u64 = 5;
    if all < OPERATIONS { Outcome::Note } else { Outcome::Pass }
}

/// T04: what a tool says of how much was reached. A report that was handed in says nothing of this run.
fn reached(bench: &mut Bench<'_>, ran: &Ran, files: &Files, found: &mut Found) {
    let of_file = |bench: &mut Bench<'_>, path: &str| {
        let content = bench.read(path, coverage::LARGEST)?;
        let is_new = files.get(path).is_none_or(|kept| kept.content != content);
        coverage::of_file(path, &files::text(&content)?).filter(|_| is_new)
    };
    let said = coverage::of_output(&ran.output)
        .or_else(|| coverage::FILES.iter().find_map(|path| of_file(bench, path)));
    match said {
        None => found.skip(&T04, "neither the tests' output nor a file that they write says it"),
        Some((tool, share)) => {
            let summary = format!("the tests reach {share:.0} % of the program, by the words of {tool}");
            found.add(&T04, Outcome::Note, summary, Vec::new());
        }
    }
}

/// T05: sources are changed one at a time; tests that prove something fail then. Each source is put back.
fn change(
    bench: &mut Bench<'_>,
    command: &str,
    longest: Duration,
    files: &Files,
    options: &Options<'_>,
    means: &Means<'_>,
    found: &mut Found,
) -> Result<(), GradeError> {
    let begun = Instant::now();
    let (mut noticed, mut missed) = (0_usize, Vec::new());
    let all = mutants::of(files, command);
    for (number, mutant) in all.iter().enumerate() {
        let left = means.patience.mutants.saturating_sub(begun.elapsed());
        if left.is_zero() {
            break;
        }
        tell(options, &format!("Testing a changed program, {} of {}", number + 1, all.len()));
        let is_program = files.get(&mutant.path).is_some_and(|kept| kept.is_program);
        bench.write(&mutant.path, mutant.text.as_bytes(), is_program)?;
        let ran = bench.run(command, longest.min(left))?;
        if let Some(kept) = files.get(&mutant.path) {
            bench.write(&mutant.path, &kept.content, is_program)?;
        }
        if mutants::was_not_built(&ran.output) && !ran.succeeded() {
            continue;
        }
        if ran.succeeded() {
            missed.push(format!("{}:{} ({})", mutant.path, mutant.line, mutant.change));
        } else {
            noticed += 1;
        }
    }
    found.took("mutants", begun);
    let tried = noticed + missed.len();
    if tried == 0 {
        found.skip(&T05, "no place in the sources was found to change");
        return Ok(());
    }
    let missed = if missed.is_empty() { String::new() } else { format!("; not {}", missed.join(", ")) };
    let summary = format!("the tests noticed {noticed} of {tried} small changes{missed}");
    let outcome = match noticed {
        0 => Outcome::Fail,
        some if some * 2 < tried => Outcome::Note,
        _ => Outcome::Pass,
    };
    found.add(&T05, outcome, summary, Vec::new());
    Ok(())
}
