//! The judge: compiles a submission once, runs each test in a box that nobody used before, and says what became of it.
//!
//! Verdicts come from the sandbox's own account of a run and from a comparison made here. Nothing that a program writes
//! can be taken for one.

mod account;
mod checker;
mod program;
mod words;

use std::{collections::BTreeMap, sync::Arc};

use serde::{Deserialize, Serialize};
use touchstone_sandbox::{BoxLimits, Cancel, Engine, Io, Output, Pool, Report, Root, Status};

pub use self::account::{Account, Stage};
use self::{
    checker::Checker,
    program::{Attempt, Compiled, Program},
};
use crate::{
    compare::{Match, compare},
    detect::{Detected, State, Toolchain},
    diff::diff,
    exercise::{Compare, Exercise, Limits, Submission, Test},
    languages::{Language, language},
    verdict::{Compilation, Excerpt, Outcome, TestResult, Verdict, overall},
};

const MIB: u64 = 1024 * 1024;

/// Largest source, in bytes.
pub const MAX_SOURCE: usize = 256 * 1024;

/// How often a test is run again after an internal error.
pub const RETRIES: u32 = 2;

/// Why nothing was run at all.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No language has this id.
    #[error("there is no language “{0}”")]
    UnknownLanguage(String),
    /// The language's programs are not on this machine.
    #[error("{language} cannot be run here: {why} (Debian: {package})")]
    Unavailable {
        /// The name of the language.
        language: String,
        /// What is missing.
        why: String,
        /// The packages that bring it.
        package: String,
    },
    /// The source is too large.
    #[error("the source has {bytes} bytes; at most {MAX_SOURCE} are taken")]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// A run that has no report: the sandbox failed. Nobody who sent a program is to blame.
    #[error("{0}")]
    Failed(String),
    /// The sandbox refuses to run anything.
    #[error(transparent)]
    Sandbox(touchstone_sandbox::Error),
}

/// How a submission is judged.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options<'a> {
    /// Whether the first test that fails is the last that is run.
    pub stop_at_first_failure: bool,
    /// Ends it from another thread. Tests that were not run by then are skipped.
    pub cancel: Option<&'a Cancel>,
}

/// What a caller sees while a submission is judged.
#[derive(Debug, Clone, Copy)]
pub enum Progress<'a> {
    /// The compiler runs.
    Compiling,
    /// The compiler has ended well.
    Compiled(&'a Compilation),
    /// A test begins: its place among the tests, and its name.
    Testing(usize, &'a str),
    /// A test has ended.
    Tested(usize, &'a TestResult),
    /// A program without tests begins.
    Running,
    /// It wrote something.
    Wrote(Output, &'a [u8]),
}

/// What became of a run without tests.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Run {
    /// How it ended; accepted if with exit code 0.
    pub verdict: Verdict,
    /// The same in a sentence.
    pub message: String,
    /// What the compiler said.
    pub compilation: Option<Compilation>,
    /// Its exit code, if it ran and ended by itself.
    pub exit_code: Option<i32>,
    /// Nanoseconds of processor time.
    pub cpu_ns: u64,
    /// Nanoseconds by the clock.
    pub wall_ns: u64,
    /// The most memory that it held, in bytes, where the machine counts it.
    pub memory_peak: Option<u64>,
    /// What it wrote.
    pub stdout: Excerpt,
    /// What it wrote to standard error.
    pub stderr: Excerpt,
}

/// Judges submissions with one engine and the toolchains of one machine. It may be used by many threads.
#[derive(Debug)]
pub struct Judge {
    detected: BTreeMap<String, State>,
    pool: Pool,
    templates: program::Templates,
}

impl Judge {
    /// A judge with these languages, which keeps `ready` boxes prepared.
    pub fn new(engine: Arc<dyn Engine>, detected: &[Detected], ready: usize) -> Self {
        let toolchains = detected.iter().filter_map(|detected| match &detected.state {
            State::Available(toolchain) => Some(toolchain),
            State::Unavailable { .. } => None,
        });
        let mut folders: Vec<_> = toolchains.flat_map(|toolchain| &toolchain.folders).collect();
        folders.sort();
        folders.dedup();
        let root = folders.into_iter().fold(Root::host(), Root::with);
        let states = detected.iter().map(|detected| (detected.language.clone(), detected.state.clone()));
        Self {
            detected: states.collect(),
            pool: Pool::new(engine, root, BOX, ready),
            templates: program::Templates::default(),
        }
    }

    /// Compiles a submission and runs it against every test. It blocks until the last has ended.
    pub fn judge(
        &self,
        submission: &Submission,
        exercise: &Exercise,
        options: Options<'_>,
        progress: &mut dyn FnMut(Progress<'_>),
    ) -> Result<Outcome, Error> {
        let (language, toolchain) = self.language(submission)?;
        progress(Progress::Compiling);
        let program = match self.compile(submission, language, toolchain, options.cancel)? {
            Compiled::Program(program) => program,
            Compiled::Refused { verdict, message, compilation, .. } => {
                return Ok(refused(exercise, verdict, message, compilation));
            }
        };
        if let Some(compilation) = &program.compilation {
            progress(Progress::Compiled(compilation));
        }
        let checker = match &exercise.compare {
            Compare::Checker(source) => Some(self.checker(source, options.cancel)?),
            _ => None,
        };
        let mut tests = Vec::with_capacity(exercise.tests.len());
        let mut about = About::default();
        let mut stopped = false;
        for (at, test) in exercise.tests.iter().enumerate() {
            if stopped || options.cancel.is_some_and(Cancel::is_cancelled) {
                tests.push(blank(test, Verdict::Skipped, "Not run."));
                continue;
            }
            progress(Progress::Testing(at, &test.name));
            let result = self.test(&program, exercise, test, checker.as_ref(), options.cancel, &mut about)?;
            progress(Progress::Tested(at, &result));
            stopped = options.stop_at_first_failure && result.verdict != Verdict::Accepted;
            tests.push(result);
        }
        Ok(outcome(exercise, program.compilation, tests, about))
    }

    /// Compiles a submission and runs it once with this input, after this setup in languages that have one. `progress`
    /// sees what it writes as it comes.
    pub fn run(
        &self,
        submission: &Submission,
        setup: Option<&str>,
        stdin: &[u8],
        limits: Limits,
        cancel: Option<&Cancel>,
        progress: &mut dyn FnMut(Progress<'_>),
    ) -> Result<Run, Error> {
        let (language, toolchain) = self.language(submission)?;
        progress(Progress::Compiling);
        let program = match self.compile(submission, language, toolchain, cancel)? {
            Compiled::Program(program) => program,
            Compiled::Refused { verdict, message, compilation, .. } => {
                return Ok(Run::refused(verdict, message, compilation));
            }
        };
        if let Some(compilation) = &program.compilation {
            progress(Progress::Compiled(compilation));
        }
        progress(Progress::Running);
        let limits = limits.within_bounds();
        let mut watch = |output, bytes: &[u8]| progress(Progress::Wrote(output, bytes));
        let io = Io { cancel, watch: Some(&mut watch), ..Io::default() };
        let attempt = match program.run(self, setup, stdin, io, limits) {
            Ok(report) => report,
            Err(Attempt::Fatal(error)) => return Err(Error::Sandbox(error)),
            Err(Attempt::Failed(message) | Attempt::Broken(message)) => {
                return Ok(Run::refused(Verdict::Internal, message, program.compilation));
            }
        };
        let (verdict, message) = words::ended(&attempt, language, limits);
        Ok(Run {
            verdict,
            message,
            compilation: program.compilation,
            exit_code: attempt.exit_code,
            cpu_ns: attempt.cpu_ns,
            wall_ns: attempt.wall_ns,
            memory_peak: attempt.memory_peak,
            stdout: excerpt(&attempt.stdout, attempt.stdout_bytes),
            stderr: excerpt(&attempt.stderr, attempt.stderr_bytes),
        })
    }

    fn language(&self, submission: &Submission) -> Result<(&'static Language, &Toolchain), Error> {
        let id = &submission.language;
        let language = language(id).ok_or_else(|| Error::UnknownLanguage(id.clone()))?;
        let bytes = submission.source.len();
        if bytes > MAX_SOURCE {
            return Err(Error::TooLarge { bytes });
        }
        let unavailable = |why: &str| Error::Unavailable {
            language: language.name.clone(),
            why: why.to_owned(),
            package: language.package.clone(),
        };
        match self.detected.get(id) {
            Some(State::Available(toolchain)) => Ok((language, toolchain)),
            Some(State::Unavailable { why, .. }) => Err(unavailable(why)),
            None => Err(unavailable("it was not looked for")),
        }
    }

    /// Runs a test, and again where the judge itself failed.
    fn test(
        &self,
        program: &Program<'_>,
        exercise: &Exercise,
        test: &Test,
        checker: Option<&Result<Checker<'_>, String>>,
        cancel: Option<&Cancel>,
        about: &mut About,
    ) -> Result<TestResult, Error> {
        let mut attempts = 0;
        loop {
            attempts += 1;
            let is_last = cancel.is_some_and(Cancel::is_cancelled) || attempts > RETRIES;
            let message = match self.attempt(program, exercise, test, checker, cancel, about) {
                Ok(result) => return Ok(TestResult { attempts, ..result }),
                Err(Attempt::Fatal(error)) => return Err(Error::Sandbox(error)),
                Err(Attempt::Failed(_)) if !is_last => continue,
                Err(Attempt::Failed(message) | Attempt::Broken(message)) => message,
            };
            return Ok(TestResult { attempts, ..blank(test, Verdict::Internal, &message) });
        }
    }

    fn attempt(
        &self,
        program: &Program<'_>,
        exercise: &Exercise,
        test: &Test,
        checker: Option<&Result<Checker<'_>, String>>,
        cancel: Option<&Cancel>,
        about: &mut About,
    ) -> Result<TestResult, Attempt> {
        let limits = test.limits.unwrap_or(exercise.limits).within_bounds();
        let io = Io { cancel, ..Io::default() };
        let report = program.run(self, test.setup.as_deref(), test.stdin.as_bytes(), io, limits)?;
        about.note(&report);
        let (verdict, message, differs) = if report.status == Status::Accepted {
            match checker {
                Some(Ok(checker)) => {
                    let (verdict, message) = checker.decide(self, test, &report.stdout, cancel)?;
                    (verdict, message, false)
                }
                Some(Err(message)) => return Err(Attempt::Broken(message.clone())),
                None => compared(&exercise.compare, test, &report.stdout),
            }
        } else {
            let (verdict, message) = words::ended(&report, program.language, limits);
            (verdict, message, false)
        };
        Ok(TestResult {
            name: test.name.clone(),
            visible: test.visible,
            verdict,
            message,
            points: if verdict == Verdict::Accepted { test.points } else { 0 },
            cpu_ns: report.cpu_ns,
            wall_ns: report.wall_ns,
            memory_peak: report.memory_peak,
            stdout: excerpt(&report.stdout, report.stdout_bytes),
            stderr: excerpt(&report.stderr, report.stderr_bytes),
            diff: differs.then(|| diff(&exercise.compare, test.expect.as_bytes(), &report.stdout)),
            attempts: 1,
        })
    }
}

/// What every box may hold. A run's own limits are narrower: a box is as large as the largest compiler needs.
const BOX: BoxLimits = BoxLimits {
    memory: 2048 * MIB,
    processes: 128,
    work_bytes: 256 * MIB,
    tmp_bytes: 512 * MIB,
    files: 16 * 1024,
};

/// What is said about the sandbox, from all runs.
#[derive(Default)]
struct About {
    engine: String,
    degraded: Vec<String>,
}

impl About {
    fn note(&mut self, report: &Report) {
        report.engine.clone_into(&mut self.engine);
        for words in &report.degraded {
            if !self.degraded.contains(words) {
                self.degraded.push(words.clone());
            }
        }
    }
}

impl Run {
    fn refused(verdict: Verdict, message: String, compilation: Option<Compilation>) -> Self {
        Self {
            verdict,
            message,
            compilation,
            exit_code: None,
            cpu_ns: 0,
            wall_ns: 0,
            memory_peak: None,
            stdout: Excerpt::default(),
            stderr: Excerpt::default(),
        }
    }
}

/// The verdict by comparison, what it means, and whether a difference is worth showing.
fn compared(by: &Compare, test: &Test, got: &[u8]) -> (Verdict, String, bool) {
    match compare(by, test.expect.as_bytes(), got) {
        Match::Same => (Verdict::Accepted, "As expected.".to_owned(), false),
        Match::Spacing => (Verdict::Presentation, words::spacing(by, test, got), true),
        Match::Different => (Verdict::WrongAnswer, words::difference(by, test, got), true),
    }
}

/// What is kept of an output, of which the sandbox may have kept a part only.
fn excerpt(kept: &[u8], written: u64) -> Excerpt {
    let excerpt = Excerpt::of(kept);
    let truncated = excerpt.truncated || written > kept.len() as u64;
    Excerpt { truncated, ..excerpt }
}

/// A test that was not run to its end.
fn blank(test: &Test, verdict: Verdict, message: &str) -> TestResult {
    TestResult {
        name: test.name.clone(),
        visible: test.visible,
        verdict,
        message: message.to_owned(),
        points: 0,
        cpu_ns: 0,
        wall_ns: 0,
        memory_peak: None,
        stdout: Excerpt::default(),
        stderr: Excerpt::default(),
        diff: None,
        attempts: 0,
    }
}

/// Nothing could be tested: every test has the verdict of the compiler's run.
fn refused(
    exercise: &Exercise,
    verdict: Verdict,
    message: String,
    compilation: Option<Compilation>,
) -> Outcome {
    let tests = exercise.tests.iter().map(|test| blank(test, verdict, &message)).collect();
    let outcome = outcome(exercise, compilation, tests, About::default());
    Outcome { verdict, message, ..outcome }
}

fn outcome(
    exercise: &Exercise,
    compilation: Option<Compilation>,
    tests: Vec<TestResult>,
    about: About,
) -> Outcome {
    let verdict = overall(&tests);
    Outcome {
        verdict,
        message: words::whole(verdict, &tests),
        compilation,
        points: tests.iter().map(|test| test.points).sum(),
        points_of: exercise.tests.iter().map(|test| test.points).sum(),
        tests,
        engine: about.engine,
        degraded: about.degraded,
    }
}
