//! What became of a program, as the API shows it.

use chrono::{DateTime, Utc};
use serde::Serialize;
use touchstone_judge::{self as judge, Verdict, diff};
use utoipa::ToSchema;

use crate::{
    code_runs::{self, CodeRun, Progress},
    ids::CodeRunId,
};

/// What a candidate is told of a run that failed.
const FAILED: &str =
    "The program could not be run. That is not its fault; try again, or hand in what you have.";

/// A verdict, in the vocabulary of contest judges.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[allow(clippy::upper_case_acronyms, reason = "the codes as they are written")]
pub enum CodeVerdict {
    /// Accepted.
    AC,
    /// Wrong answer.
    WA,
    /// Presentation error: right but for white space.
    PE,
    /// Compile error.
    CE,
    /// Time limit exceeded, computing.
    TLE,
    /// Idleness limit exceeded: it did not end, and did not compute.
    ILE,
    /// Memory limit exceeded.
    MLE,
    /// Output limit exceeded.
    OLE,
    /// Runtime error.
    RE,
    /// File error: it could not be started.
    FE,
    /// Security violation: a system call that no program may make.
    SV,
    /// Internal error: the judge failed. Never charged to the candidate.
    IE,
    /// Not run.
    SKIPPED,
}

impl From<Verdict> for CodeVerdict {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Accepted => Self::AC,
            Verdict::WrongAnswer => Self::WA,
            Verdict::Presentation => Self::PE,
            Verdict::Compile => Self::CE,
            Verdict::Time => Self::TLE,
            Verdict::Idle => Self::ILE,
            Verdict::Memory => Self::MLE,
            Verdict::Output => Self::OLE,
            Verdict::Runtime => Self::RE,
            Verdict::File => Self::FE,
            Verdict::Security => Self::SV,
            Verdict::Internal => Self::IE,
            Verdict::Skipped => Self::SKIPPED,
        }
    }
}

impl CodeVerdict {
    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Self::AC => "AC",
            Self::WA => "WA",
            Self::PE => "PE",
            Self::CE => "CE",
            Self::TLE => "TLE",
            Self::ILE => "ILE",
            Self::MLE => "MLE",
            Self::OLE => "OLE",
            Self::RE => "RE",
            Self::FE => "FE",
            Self::SV => "SV",
            Self::IE => "IE",
            Self::SKIPPED => "SKIPPED",
        }
    }
}

/// Text that a program wrote, as far as it is kept.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({"text": "3\n", "truncated": false}))]
pub(super) struct CodeOutput {
    /// The text.
    text: String,
    /// Whether there was more.
    truncated: bool,
}

impl From<judge::Excerpt> for CodeOutput {
    fn from(excerpt: judge::Excerpt) -> Self {
        Self { text: excerpt.text, truncated: excerpt.truncated }
    }
}

/// What the compiler, or the check for mistakes, said.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({"output": {"text": "main.go:3: warning", "truncated": false}, "wall_ns": 812_000_000}))]
pub(super) struct CodeCompilation {
    /// Its words, warnings too.
    output: CodeOutput,
    /// Nanoseconds by the clock.
    wall_ns: u64,
}

impl From<judge::Compilation> for CodeCompilation {
    fn from(compilation: judge::Compilation) -> Self {
        Self { output: compilation.output.into(), wall_ns: compilation.wall_ns }
    }
}

/// On which side a line stands.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum CodeDiffSide {
    /// On both.
    Both,
    /// It is expected and missing.
    Expected,
    /// It was written and is not expected.
    Got,
}

/// A line of a difference.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({"side": "expected", "text": "3", "truncated": false}))]
pub(super) struct CodeDiffLine {
    /// On which side it stands.
    side: CodeDiffSide,
    /// Its text.
    text: String,
    /// Whether it goes on.
    truncated: bool,
}

/// Lines that differ, with their neighbours.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({"expected_line": 1, "got_line": 1, "lines": [{"side": "expected", "text": "3", "truncated": false}]}))]
pub(super) struct CodeDiffHunk {
    /// The number of its first line in what is expected, from 1.
    expected_line: usize,
    /// The number of its first line in what was written, from 1.
    got_line: usize,
    /// Its lines.
    lines: Vec<CodeDiffLine>,
}

/// Where what a program wrote differs from what is expected.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({"hunks": [{"expected_line": 1, "got_line": 1, "lines": [{"side": "expected", "text": "3", "truncated": false}]}], "truncated": false}))]
pub(super) struct CodeDiff {
    /// The differences, in order.
    hunks: Vec<CodeDiffHunk>,
    /// Whether there is more than is shown.
    truncated: bool,
}

impl From<diff::Diff> for CodeDiff {
    fn from(diff: diff::Diff) -> Self {
        let line = |line: diff::Line| CodeDiffLine {
            side: match line.side {
                diff::Side::Both => CodeDiffSide::Both,
                diff::Side::Expected => CodeDiffSide::Expected,
                diff::Side::Got => CodeDiffSide::Got,
            },
            text: line.text,
            truncated: line.truncated,
        };
        let hunk = |hunk: diff::Hunk| CodeDiffHunk {
            expected_line: hunk.expected_line,
            got_line: hunk.got_line,
            lines: hunk.lines.into_iter().map(line).collect(),
        };
        Self { hunks: diff.hunks.into_iter().map(hunk).collect(), truncated: diff.truncated }
    }
}

/// What became of one test.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({"name": "a quoted comma", "visible": true, "verdict": "WA", "message": "Line 1 is “2”; “3” is expected.", "points": 0,
    "cpu_ns": 31_000_000, "wall_ns": 40_000_000, "memory_peak": 9_400_000, "stdout": {"text": "2\n", "truncated": false}, "stderr": {"text": "", "truncated": false},
    "diff": null, "attempts": 1}))]
pub struct CodeTestResult {
    /// The test's name.
    pub name: String,
    /// Whether candidates see what it reads and expects.
    pub visible: bool,
    /// The verdict.
    pub verdict: CodeVerdict,
    /// What happened, in a sentence.
    message: String,
    /// The points that it brings.
    points: u32,
    /// Nanoseconds of processor time.
    cpu_ns: u64,
    /// Nanoseconds by the clock.
    wall_ns: u64,
    /// The most memory that it held, in bytes; null where the machine does not count it.
    memory_peak: Option<u64>,
    /// What it wrote.
    stdout: CodeOutput,
    /// What it wrote to standard error.
    stderr: CodeOutput,
    /// Where what it wrote differs from what is expected; null where it does not, or where it makes no sense.
    diff: Option<CodeDiff>,
    /// How often it was run: more than once only after internal errors.
    attempts: u32,
}

impl From<judge::TestResult> for CodeTestResult {
    fn from(result: judge::TestResult) -> Self {
        Self {
            name: result.name,
            visible: result.visible,
            verdict: result.verdict.into(),
            message: result.message,
            points: result.points,
            cpu_ns: result.cpu_ns,
            wall_ns: result.wall_ns,
            memory_peak: result.memory_peak,
            stdout: result.stdout.into(),
            stderr: result.stderr.into(),
            diff: result.diff.map(Into::into),
            attempts: result.attempts,
        }
    }
}

/// What became of a program that was tried with tests.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({"verdict": "AC", "message": "All 12 tests passed.", "compilation": null, "tests": [], "points": 12, "points_of": 12, "engine": "linux", "degraded": []}))]
pub struct CodeOutcome {
    /// Of the whole: accepted if every test is, else that of the first test that failed.
    pub verdict: CodeVerdict,
    /// What it means, in a sentence.
    message: String,
    /// What the compiler said; null for languages that have none.
    compilation: Option<CodeCompilation>,
    /// Each test, in the exercise's order.
    pub tests: Vec<CodeTestResult>,
    /// Points of the tests that were accepted.
    pub points: u32,
    /// Points of all tests.
    pub points_of: u32,
    /// The engine that ran it.
    engine: String,
    /// What the engine could not enforce as it should, in plain words.
    degraded: Vec<String>,
}

impl From<judge::Outcome> for CodeOutcome {
    fn from(outcome: judge::Outcome) -> Self {
        Self {
            verdict: outcome.verdict.into(),
            message: outcome.message,
            compilation: outcome.compilation.map(Into::into),
            tests: outcome.tests.into_iter().map(Into::into).collect(),
            points: outcome.points,
            points_of: outcome.points_of,
            engine: outcome.engine,
            degraded: outcome.degraded,
        }
    }
}

/// What became of a program that was run with an input.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({"verdict": "AC", "message": "Ended well.", "compilation": null, "exit_code": 0, "cpu_ns": 31_000_000, "wall_ns": 40_000_000,
    "memory_peak": 9_400_000, "stdout": {"text": "3\n", "truncated": false}, "stderr": {"text": "", "truncated": false}}))]
pub(super) struct CodeReport {
    /// How it ended; accepted if with exit code 0.
    verdict: CodeVerdict,
    /// The same in a sentence.
    message: String,
    /// What the compiler said; null for languages that have none.
    compilation: Option<CodeCompilation>,
    /// Its exit code; null where it did not end by itself.
    exit_code: Option<i32>,
    /// Nanoseconds of processor time.
    cpu_ns: u64,
    /// Nanoseconds by the clock.
    wall_ns: u64,
    /// The most memory that it held, in bytes; null where the machine does not count it.
    memory_peak: Option<u64>,
    /// What it wrote.
    stdout: CodeOutput,
    /// What it wrote to standard error.
    stderr: CodeOutput,
}

impl From<judge::Run> for CodeReport {
    fn from(run: judge::Run) -> Self {
        Self {
            verdict: run.verdict.into(),
            message: run.message,
            compilation: run.compilation.map(Into::into),
            exit_code: run.exit_code,
            cpu_ns: run.cpu_ns,
            wall_ns: run.wall_ns,
            memory_peak: run.memory_peak,
            stdout: run.stdout.into(),
            stderr: run.stderr.into(),
        }
    }
}

/// A run of a program.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = CodeRun)]
pub struct CodeRunView {
    /// Its id.
    id: CodeRunId,
    /// Where it stands.
    pub status: code_runs::Status,
    /// How far it has come.
    progress: Progress,
    /// What became of the tests; null until then, and where the program was run with an input.
    pub outcome: Option<CodeOutcome>,
    /// What became of a run with an input; null until then, and where tests were run.
    report: Option<CodeReport>,
    /// Why it failed, in a sentence; null where it did not. Nobody who sent a program is to blame.
    error: Option<String>,
    /// When it was asked for.
    created_at: DateTime<Utc>,
    /// When a runner took it.
    started_at: Option<DateTime<Utc>>,
    /// When it ended.
    finished_at: Option<DateTime<Utc>>,
}

impl From<CodeRun> for CodeRunView {
    fn from(run: CodeRun) -> Self {
        Self {
            id: run.id,
            status: run.status,
            progress: run.progress,
            outcome: run.outcome.map(Into::into),
            report: run.report.map(Into::into),
            error: run.error,
            created_at: run.created_at,
            started_at: run.started_at,
            finished_at: run.finished_at,
        }
    }
}

impl CodeRunView {
    /// What a candidate may see of a run: of tests that they do not see nothing but how many there are and passed.
    pub fn for_candidate(run: CodeRun) -> (Self, HiddenTests) {
        let hidden = HiddenTests::of(run.outcome.as_ref());
        // What went wrong on our side is not told in its details.
        let error = run.error.as_ref().map(|_| FAILED.to_owned());
        let outcome = run.outcome.map(|one| one.for_candidate());
        let mut view = Self::from(CodeRun { outcome, error, ..run });
        if let Some(outcome) = &mut view.outcome {
            outcome.tests.retain(|test| test.visible);
        }
        (view, hidden)
    }
}

/// Tests that candidates do not see.
#[derive(Debug, Clone, Copy, Default, Serialize, ToSchema)]
pub struct HiddenTests {
    /// How many passed.
    #[schema(example = 7)]
    passed: usize,
    /// Of how many that were run.
    #[schema(example = 9)]
    run: usize,
}

impl HiddenTests {
    fn of(outcome: Option<&judge::Outcome>) -> Self {
        let hidden = || outcome.iter().flat_map(|one| &one.tests).filter(|test| !test.visible);
        Self {
            passed: hidden().filter(|test| test.verdict == Verdict::Accepted).count(),
            run: hidden().count(),
        }
    }
}

/// A run that was begun.
#[derive(Debug, Serialize, ToSchema)]
pub struct StartedRun {
    /// Where to ask for it: the id of the run.
    pub id: CodeRunId,
}
