//! The coding exercises: reference solutions pass every test, planted wrong ones fail the tests that they should, and
//! starters run. The code is ours, so it is run as it is, without a sandbox.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at once")]

use std::{
    collections::BTreeSet,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::LazyLock,
};

use serde_json::json;
use touchstone_library::{Code, Compare, Exercise, Shelved, Test, library};

/// Runs a query on a database in memory that was set up before, and prints its rows as `sqlite3` does.
const SQL: &str = "
import json, sqlite3, sys
given = json.load(sys.stdin)
database = sqlite3.connect(':memory:')
database.executescript(given['setup'])
for row in database.execute(given['program']):
    print('|'.join('' if value is None else str(value) for value in row))
";

/// The interpreter itself: what is called `python3` may be a script that first looks for one.
static PYTHON: LazyLock<String> = LazyLock::new(|| {
    let output = Command::new("python3").args(["-c", "import sys; print(sys.executable)"]).output();
    let output = output.expect("python3, which `scripts/setup test` installs");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
});

fn exercises() -> &'static [Shelved<Exercise>] {
    &library().unwrap_or_else(|error| panic!("{error}")).exercises
}

fn file(exercise: &str, folder: &str, code: &Code) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../library/exercises");
    root.join(exercise).join(folder).join(&code.language).join(&code.file)
}

/// What a program writes, or `None` if it fails or takes too long.
fn run(exercise: &str, folder: &str, code: &Code, test: &Test) -> Option<String> {
    // Whoever computes for so long loops. What counts is the time of the processor, so that a loaded machine changes nothing.
    let mut command = Command::new("sh");
    command.args(["-c", "ulimit -t 8; exec timeout 300 \"$@\"", "sh"]);
    let input = match code.language.as_str() {
        "python" => {
            command.arg(&*PYTHON).args(["-I", "-S"]).arg(file(exercise, folder, code));
            test.stdin.clone()
        }
        "javascript" => {
            command.arg("node").arg(file(exercise, folder, code));
            test.stdin.clone()
        }
        "sql" => {
            command.arg(&*PYTHON).args(["-I", "-c", SQL]);
            json!({"setup": test.setup, "program": code.text}).to_string()
        }
        language => panic!("{exercise}: {language} is not run here"),
    };
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut program = command.spawn().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let mut stdin = program.stdin.take().unwrap();
    let writing = std::thread::spawn(move || {
        // A program that does not read to the end has closed its side.
        let _ = stdin.write_all(input.as_bytes());
    });
    let output = program.wait_with_output().unwrap();
    writing.join().unwrap();
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

fn passes(exercise: &Exercise, test: &Test, output: Option<&str>) -> bool {
    let lines =
        |text: &str| text.trim_end().lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>();
    let Some(output) = output else { return false };
    let (got, wanted) = (lines(output), lines(&test.expect));
    match exercise.compare {
        Compare::Lines => got == wanted,
        Compare::Json => {
            let values = |lines: &[String]| {
                lines
                    .iter()
                    .map(|line| serde_json::from_str::<serde_json::Value>(line))
                    .collect::<Result<Vec<_>, _>>()
            };
            values(&got).is_ok_and(|got| values(&wanted).is_ok_and(|wanted| got == wanted))
        }
    }
}

fn solutions_pass(language: &str) {
    for Shelved { id, item } in exercises() {
        for code in item.solution.iter().filter(|code| code.language == language) {
            for test in &item.tests {
                let output = run(id, "solution", code, test);
                assert!(passes(item, test, output.as_deref()), "{id}, {language}, {}: {output:?}", test.name);
            }
        }
    }
}

#[test]
fn solutions_in_python_pass_every_test() {
    solutions_pass("python");
}

#[test]
fn solutions_in_javascript_pass_every_test() {
    solutions_pass("javascript");
}

#[test]
fn solutions_in_sql_pass_every_test() {
    solutions_pass("sql");
}

#[test]
fn planted_wrong_solutions_fail_where_they_should() {
    for Shelved { id, item } in exercises() {
        for (wrong, code) in &item.wrong {
            let failed = |test: &&Test| !passes(item, test, run(id, "wrong", code, test).as_deref());
            let named = item.tests.iter().filter(|test| wrong.fails.contains(&test.name));
            let failed: BTreeSet<&str> = named.filter(failed).map(|test| test.name.as_str()).collect();
            let wanted: BTreeSet<&str> = wrong.fails.iter().map(String::as_str).collect();
            assert_eq!(failed, wanted, "{id}: {}", wrong.file);
            assert!(!wanted.is_empty(), "{id}: {} fails nothing", wrong.file);
        }
    }
}

#[test]
fn starters_run_and_leave_the_work_to_do() {
    for Shelved { id, item } in exercises() {
        let run_here = |code: &&Code| ["python", "javascript", "sql"].contains(&code.language.as_str());
        for code in item.starter.iter().filter(run_here) {
            let mut solved = true;
            for test in item.tests.iter().filter(|test| test.visible) {
                let output = run(id, "starter", code, test);
                assert!(
                    output.is_some(),
                    "{id}: the starter in {} ends badly on {}",
                    code.language,
                    test.name
                );
                solved &= passes(item, test, output.as_deref());
            }
            let mut hidden = item.tests.iter().filter(|test| !test.visible);
            let solved =
                solved && hidden.all(|test| passes(item, test, run(id, "starter", code, test).as_deref()));
            assert!(!solved, "{id}: the starter in {} is a solution", code.language);
        }
    }
}

#[test]
fn every_exercise_is_whole() {
    for Shelved { id, item } in exercises() {
        let languages =
            |codes: &[Code]| codes.iter().map(|code| code.language.clone()).collect::<BTreeSet<_>>();
        let starters = languages(&item.starter);
        let wanted: &[&str] =
            if starters.contains("sql") { &["sql"] } else { &["go", "java", "javascript", "python"] };
        assert!(wanted.iter().all(|language| starters.contains(*language)), "{id}: {starters:?}");
        assert!(!item.solution.is_empty() && item.wrong.len() >= 3, "{id}");
        assert!((20..=45).contains(&item.text.minutes), "{id}: {} minutes", item.text.minutes);
        let names: BTreeSet<&str> = item.tests.iter().map(|test| test.name.as_str()).collect();
        assert_eq!(names.len(), item.tests.len(), "{id}: two tests of one name");
        let visible = item.tests.iter().filter(|test| test.visible).count();
        assert!(visible >= 2 && item.tests.len() - visible >= 5, "{id}: {visible} of {}", item.tests.len());
        for (wrong, _) in &item.wrong {
            assert!(wrong.fails.iter().all(|name| names.contains(name.as_str())), "{id}: {}", wrong.file);
        }
        for list in [&item.text.extensions, &item.text.what_good_looks_like, &item.text.red_flags] {
            assert!(list.len() >= 2, "{id}");
        }
        assert!(item.text.statement.contains("### Example") || item.text.statement.contains("```"), "{id}");
    }
}
