//! The coding exercises that ship, through the judge and the sandbox: reference solutions are accepted, planted wrong
//! ones are refused by the tests that should refuse them.
#![expect(clippy::unwrap_used, reason = "a test that cannot make its input has failed")]
#![allow(
    clippy::print_stdout,
    reason = "the list of tests goes to standard output, and so does what was not run"
)]

mod common;

use std::{
    process::ExitCode,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
    time::Instant,
};

use common::{is_here, judge};
use touchstone_judge::{Compare, Exercise, Judge, Limits, Options, Submission, Test, Verdict};
use touchstone_library::{self as library, Code, Shelved};

const TESTS: common::Tests = &[
    ("solutions_in_python_are_accepted", || solutions_are_accepted("python")),
    ("solutions_in_javascript_are_accepted", || solutions_are_accepted("javascript")),
    ("solutions_in_sql_are_accepted", || solutions_are_accepted("sql")),
    ("solutions_in_java_are_accepted_where_it_is_installed", || solutions_are_accepted("java")),
    ("solutions_in_go_are_accepted_where_it_is_installed", || solutions_are_accepted("go")),
    ("planted_wrong_solutions_are_refused_by_the_tests_that_should", wrong_solutions_are_refused),
    ("starters_run_and_leave_the_work_to_do", starters_leave_the_work),
];

fn main() -> ExitCode {
    common::run(TESTS)
}

fn exercises() -> &'static [Shelved<library::Exercise>] {
    &library::library().unwrap().exercises
}

/// An exercise of the library as the judge knows it, with some of its tests.
fn exercise(item: &library::Exercise, wanted: impl Fn(&library::Test) -> bool) -> Exercise {
    let test = |test: &library::Test| Test {
        name: test.name.clone(),
        visible: test.visible,
        points: 1,
        setup: test.setup.clone(),
        stdin: test.stdin.clone(),
        expect: test.expect.clone(),
        limits: None,
    };
    Exercise {
        compare: match item.compare {
            library::Compare::Lines => Compare::Lines,
            library::Compare::Json => Compare::Json,
        },
        limits: Limits { time_ms: item.time_limit_seconds * 1_000, ..Limits::default() },
        tests: item.tests.iter().filter(|test| wanted(test)).map(test).collect(),
    }
}

fn submission(code: &Code) -> Submission {
    Submission { language: code.language.clone(), source: code.text.clone() }
}

fn solutions_are_accepted(id: &str) {
    if !is_here(id) {
        return;
    }
    let judge = judge(&[id]);
    let work = exercises().iter().flat_map(|shelved| {
        let codes = shelved.item.solution.iter().filter(|code| code.language == id);
        codes.map(move |code| (shelved, code))
    });
    let (began, runs) = (Instant::now(), AtomicUsize::new(0));
    side_by_side(&work.collect::<Vec<_>>(), |(shelved, code)| {
        let exercise = exercise(&shelved.item, |_| true);
        let outcome = judge.judge(&submission(code), &exercise, Options::default(), &mut |_| ()).unwrap();
        for test in &outcome.tests {
            assert_eq!(test.verdict, Verdict::Accepted, "{}, {id}: {test:?}", shelved.id);
        }
        assert_eq!(outcome.verdict, Verdict::Accepted, "{}, {id}: {outcome:?}", shelved.id);
        assert_eq!(outcome.points, outcome.points_of);
        runs.fetch_add(outcome.tests.len(), Ordering::Relaxed);
    });
    let runs = runs.into_inner();
    assert!(runs >= 7, "hardly anything was run: {runs}");
    println!("{id}: {runs} tests in {:.1} s", began.elapsed().as_secs_f64());
}

fn wrong_solutions_are_refused() {
    let judge = judge(&["python", "sql"]);
    let work =
        exercises().iter().flat_map(|shelved| shelved.item.wrong.iter().map(move |wrong| (shelved, wrong)));
    let began = Instant::now();
    let work: Vec<_> =
        work.filter(|(_, (_, code))| code.language == "python" || is_here(&code.language)).collect();
    side_by_side(&work, |(shelved, (wrong, code))| refused(&judge, shelved, wrong, code));
    println!("{} wrong solutions in {:.1} s", work.len(), began.elapsed().as_secs_f64());
}

fn refused(judge: &Judge, shelved: &Shelved<library::Exercise>, wrong: &library::Wrong, code: &Code) {
    let exercise = exercise(&shelved.item, |test| wrong.fails.contains(&test.name));
    let outcome = judge.judge(&submission(code), &exercise, Options::default(), &mut |_| ()).unwrap();
    assert!(!outcome.tests.is_empty(), "{}: {}", shelved.id, wrong.file);
    for test in &outcome.tests {
        let is_refused = test.verdict.is_charged() && test.verdict != Verdict::Accepted;
        assert!(is_refused, "{}: {} on {}: {test:?}", shelved.id, wrong.file, test.name);
    }
}

fn starters_leave_the_work() {
    let languages = ["python", "javascript", "sql"];
    let judge = judge(&languages);
    let work =
        exercises().iter().flat_map(|shelved| shelved.item.starter.iter().map(move |code| (shelved, code)));
    let work: Vec<_> = work.filter(|(_, code)| languages.contains(&code.language.as_str())).collect();
    side_by_side(&work, |(shelved, code)| runs_unsolved(&judge, shelved, code));
}

/// A starter ends well on every test that a candidate sees, and is not accepted by all tests.
fn runs_unsolved(judge: &Judge, shelved: &Shelved<library::Exercise>, code: &Code) {
    let judged = |wanted: fn(&library::Test) -> bool| {
        let exercise = exercise(&shelved.item, wanted);
        judge.judge(&submission(code), &exercise, Options::default(), &mut |_| ()).unwrap()
    };
    let seen = judged(|test| test.visible);
    for test in &seen.tests {
        let ends_well =
            matches!(test.verdict, Verdict::Accepted | Verdict::WrongAnswer | Verdict::Presentation);
        assert!(ends_well, "{}: the starter in {} on {}: {test:?}", shelved.id, code.language, test.name);
    }
    let solved =
        seen.verdict == Verdict::Accepted && judged(|test| !test.visible).verdict == Verdict::Accepted;
    assert!(!solved, "{}: the starter in {} is a solution", shelved.id, code.language);
}

/// Two at a time: a server has at least so many processors.
fn side_by_side<T: Sync>(work: &[T], each: impl Fn(&T) + Sync) {
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(item) = work.get(next.fetch_add(1, Ordering::Relaxed)) {
                    each(item);
                }
            });
        }
    });
}
