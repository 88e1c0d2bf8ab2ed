//! D01 to D03: what the README says is typed as it stands there, in a box of its own.

use std::time::Duration;

use super::bench::{Bench, Means, Ran};
use super::commands::{self, Documented};
use super::files::Files;
use super::folders::{Line, script, shown};
use super::plan::{self, Plan};
use super::source::Origin;
use super::{D01, D02, D03, Entry, Found, services, tell, tested};
use crate::finding::Outcome;
use crate::{GradeError, Options};

/// The longest that setting up may take.
const SETUP: Duration = Duration::from_mins(3);
/// Ways to start it that are tried at most, and of testing it.
const TRIED: usize = 3;

pub(super) fn follow(
    origin: &Origin,
    plan: &Plan,
    files: &Files,
    means: &Means<'_>,
    options: &Options<'_>,
    found: &mut Found,
) -> Result<(), GradeError> {
    let Some(readme) = files.readme() else {
        for entry in [&D01, &D02, &D03] {
            found.add(entry, Outcome::Fail, "there is no README", Vec::new());
        }
        return Ok(());
    };
    let documented = commands::read(&readme, &|path| files.has_folder(path));
    // Who documents how to start it without a container may be asked how to install and test it so.
    let has_docker = readme.to_lowercase().contains("docker") && documented.start.is_empty();
    tell(options, "Following the README");
    let mut bench = Bench::open(means, options.cancel)?;
    bench.take_in(origin)?;
    bench.files(None)?;
    bench.set_env(None, &[]);
    bench.furnish(
        plan.is_python() || documented.install.iter().any(|line| plan::installs_python(&line.command)),
    )?;
    let provided = services::start(&mut bench, plan)?;
    // A README that says which variables to set leaves their values to its reader; the contract gives them.
    bench.set_env(None, &[provided.env, plan.env.clone()].concat());
    let installed = install(&mut bench, &documented, plan, means, has_docker, found)?;
    // What a shell would still know when the next command is typed. A place for packages in which they are not helps nobody.
    let kept: &[&str] =
        if installed == Installed::AsDocumented { &["source ", ". ", "export "] } else { &["export "] };
    let of_shell = |line: &&Line| kept.iter().any(|start| line.command.starts_with(start));
    let before: Vec<&Line> = documented.install.iter().filter(of_shell).collect();
    let unreached = if installed == Installed::Not { bench.unreached() } else { None };
    let blocked = match (&unreached, &plan.lacking) {
        (Some(why), _) => Some(why.as_str()),
        (None, _) if installed == Installed::Not => {
            Some("what it needs could not be installed without a network")
        }
        (None, lacking) => lacking.as_deref(),
    };
    let nothing = |what: &str, found: &mut Found, entry: &Entry| match has_docker {
        true => found.add(
            entry,
            Outcome::Inconclusive,
            format!("only containers are documented to {what}"),
            Vec::new(),
        ),
        false => {
            found.add(entry, Outcome::Fail, format!("the README gives no command to {what}"), Vec::new());
        }
    };
    if documented.start.is_empty() {
        nothing("start it", found, &D02);
    } else {
        start(&bench, &documented, &before, plan, blocked, found)?;
    }
    if documented.test.is_empty() {
        nothing("test it", found, &D03);
    } else {
        test(&mut bench, &documented, &before, means, blocked, found)?;
    }
    Ok(())
}

/// How what it needs came to be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Installed {
    AsDocumented,
    /// As the contract or the manifest says.
    Otherwise,
    /// For want of a network, or of a host.
    Not,
}

/// D01.
fn install(
    bench: &mut Bench<'_>,
    documented: &Documented,
    plan: &Plan,
    means: &Means<'_>,
    has_docker: bool,
    found: &mut Found,
) -> Result<Installed, GradeError> {
    if !documented.installs() {
        match plan.install.as_deref() {
            None | Some("true") => found.skip(&D01, "nothing is to be installed"),
            Some(_) if has_docker => {
                let summary = "only containers are documented to install it";
                found.add(&D01, Outcome::Inconclusive, summary, Vec::new());
            }
            Some(_) => {
                found.add(&D01, Outcome::Fail, "the README gives no command to install it", Vec::new());
            }
        }
        // What the manifest asks for is installed all the same, so that the rest can be tried.
        if let Some(command) = &plan.install {
            let installed = bench.run_online(command)?.succeeded();
            let is_open = !means.allow.is_empty() && bench.unreached().is_none();
            if !documented.install.is_empty() {
                drop(bench.run(script(&documented.install).trim_end(), SETUP)?);
            }
            return Ok(if installed || is_open { Installed::Otherwise } else { Installed::Not });
        }
        return Ok(Installed::AsDocumented);
    }
    let ran = bench.run_online(&format!("set -e\n{}", script(&documented.install).trim_end()))?;
    let ran = Ran { command: shown(&documented.install), ..ran };
    if ran.succeeded() {
        found.add(&D01, Outcome::Pass, "the documented installation works", vec![ran]);
        return Ok(Installed::AsDocumented);
    }
    if means.allow.is_empty() {
        let summary = "the documented installation failed, and there was no network";
        found.add(&D01, Outcome::Inconclusive, summary, vec![ran]);
        return Ok(Installed::Not);
    }
    let summary = format!("the documented installation {}", ran.said());
    if let Some(why) = bench.unreached() {
        found.add(&D01, Outcome::Inconclusive, format!("{summary}; {why}"), vec![ran]);
        return Ok(Installed::Not);
    }
    match lacks(&ran, &documented.install) {
        Some(why) => found.add(&D01, Outcome::Inconclusive, format!("{summary}: {why}"), vec![ran]),
        None => found.add(&D01, Outcome::Fail, summary, vec![ran]),
    }
    // That is said now. Whether it starts and is tested as documented is another question.
    for (command, online) in [(&plan.install, true), (&plan.setup, false)] {
        match command {
            Some(command) if online => drop(bench.run_online(command)?),
            Some(command) => drop(bench.run(command, SETUP)?),
            None => {}
        }
    }
    Ok(Installed::Otherwise)
}

/// A command as a shell is given it, after what the shell still knows.
fn typed(before: &[&Line], line: &Line) -> String {
    let script = script(before.iter().copied().chain([line]));
    script.trim_end().to_owned()
}

/// Programs that a machine has or has not, whatever is handed in.
const TOOLS: [&str; 20] = [
    "yarn", "pnpm", "bun", "deno", "poetry", "uv", "pipenv", "make", "mvn", "gradle", "go", "cargo", "java",
    "javac", "dotnet", "php", "composer", "ruby", "bundle", "docker",
];

/// The program for want of which a shell gave up, where it is none that the submission should bring: 127 says that it was not found.
fn lacks(ran: &Ran, lines: &[Line]) -> Option<String> {
    let words = || lines.iter().flat_map(|line| line.command.split(|c: char| c.is_whitespace() || c == '&'));
    let is_missing = |tool: &&&str| {
        words().any(|word| word == **tool)
            && ran.output.contains(&format!("{tool}: "))
            && ran.output.contains("not found")
    };
    let tool = TOOLS.iter().find(is_missing).filter(|_| ran.exit_code == Some(127))?;
    Some(format!("`{tool}` is not on this machine"))
}

/// Whether tests ran, well or not.
fn were_run(ran: &Ran) -> bool {
    ran.succeeded() || tested::read(&ran.output).is_some_and(|(_, counts)| counts.all() > 0)
}

/// D02: one of the documented ways to start it leads to an answer.
fn start(
    bench: &Bench<'_>,
    documented: &Documented,
    before: &[&Line],
    plan: &Plan,
    blocked: Option<&str>,
    found: &mut Found,
) -> Result<(), GradeError> {
    let mut failed = Vec::new();
    let ready = Duration::from_secs(plan.ready_seconds.into());
    for line in documented.start.iter().take(TRIED) {
        match bench.start(&typed(before, line), &plan.ports, &plan.health, ready)? {
            Ok(port) => {
                bench.stop();
                let summary = format!("started as documented, it answers on port {port}");
                let outcome = if failed.is_empty() { Outcome::Pass } else { Outcome::Note };
                let summary = if failed.is_empty() {
                    summary
                } else {
                    format!("{summary}; {} other documented ways fail", failed.len())
                };
                found.add(&D02, outcome, summary, failed);
                return Ok(());
            }
            Err(ran) => failed.push(Ran { command: shown([line]), ..ran }),
        }
    }
    let lacking =
        failed.iter().zip(&documented.start).find_map(|(ran, line)| lacks(ran, std::slice::from_ref(line)));
    match blocked.map(str::to_owned).or(lacking) {
        Some(why) => found.add(&D02, Outcome::Inconclusive, why, failed),
        None => found.add(&D02, Outcome::Fail, "started as documented, it does not answer over HTTP", failed),
    }
    Ok(())
}

/// D03: the documented tests run, whether they pass or not.
fn test(
    bench: &mut Bench<'_>,
    documented: &Documented,
    before: &[&Line],
    means: &Means<'_>,
    blocked: Option<&str>,
    found: &mut Found,
) -> Result<(), GradeError> {
    let mut failed = Vec::new();
    for line in documented.test.iter().take(TRIED) {
        let ran = bench.run(&typed(before, line), means.patience.test)?;
        if were_run(&ran) {
            continue;
        }
        // The server holds the terminal that went into a folder; tests are typed in another, which is at the root.
        let elsewhere = Line { folder: String::new(), ..line.clone() };
        let is_at_root = line.folder.is_empty();
        if is_at_root || !were_run(&bench.run(&typed(before, &elsewhere), means.patience.test)?) {
            failed.push(Ran { command: shown([line]), ..ran });
        }
    }
    let lacking = failed.iter().find_map(|ran| lacks(ran, &documented.test));
    match (failed.is_empty(), blocked.map(str::to_owned).or(lacking)) {
        (true, _) => found.add(&D03, Outcome::Pass, "the documented tests run", Vec::new()),
        (false, Some(why)) => found.add(&D03, Outcome::Inconclusive, why, failed),
        (false, None) => {
            let summary = format!("the documented command {}", failed[0].said());
            found.add(&D03, Outcome::Fail, summary, failed);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use touchstone_sandbox::Status;

    use super::*;

    #[test]
    fn a_tool_that_is_not_here_is_nobodys_fault() {
        let lacking = |command: &str, output: &str, exit_code| {
            let line = Line { folder: String::new(), command: command.into() };
            let ran = Ran {
                command: command.into(),
                status: Status::NonzeroExit,
                exit_code,
                output: output.into(),
            };
            lacks(&ran, &[line])
        };
        let expected = Some("`yarn` is not on this machine".to_owned());
        assert_eq!(lacking("yarn dev", "sh: 1: yarn: not found", Some(127)), expected);
        // What the submission should have brought, it did not bring.
        assert_eq!(lacking("pytest -q", "sh: 1: pytest: not found", Some(127)), None);
        assert_eq!(lacking("yarn dev", "error An unexpected error occurred", Some(1)), None);
        assert_eq!(lacking("yarn dev", "sh: 1: nodemon: not found", Some(127)), None);
    }
}
