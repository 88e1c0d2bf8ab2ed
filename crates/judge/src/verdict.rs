//! What becomes of a submission: a verdict for each test, in the vocabulary of contest judges, and in plain words.

use serde::{Deserialize, Serialize};

use crate::diff::Diff;

/// The verdict on a test, or on a whole submission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Verdict {
    /// Accepted.
    #[serde(rename = "AC")]
    Accepted,
    /// Wrong answer.
    #[serde(rename = "WA")]
    WrongAnswer,
    /// Presentation error: right but for white space.
    #[serde(rename = "PE")]
    Presentation,
    /// Compile error.
    #[serde(rename = "CE")]
    Compile,
    /// Time limit exceeded, computing.
    #[serde(rename = "TLE")]
    Time,
    /// Idleness limit exceeded: it did not end, and did not compute.
    #[serde(rename = "ILE")]
    Idle,
    /// Memory limit exceeded.
    #[serde(rename = "MLE")]
    Memory,
    /// Output limit exceeded.
    #[serde(rename = "OLE")]
    Output,
    /// Runtime error: it ended with an exit code other than 0, or by a signal.
    #[serde(rename = "RE")]
    Runtime,
    /// File error: it could not be started, or a file that should be there is not.
    #[serde(rename = "FE")]
    File,
    /// Security violation: a system call that no program may make.
    #[serde(rename = "SV")]
    Security,
    /// Internal error: the judge failed. Never charged to the candidate.
    #[serde(rename = "IE")]
    Internal,
    /// Not run, because an earlier test failed, or because the run was ended.
    #[serde(rename = "SKIPPED")]
    Skipped,
}

impl Verdict {
    /// Its code, as contest judges write it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Accepted => "AC",
            Self::WrongAnswer => "WA",
            Self::Presentation => "PE",
            Self::Compile => "CE",
            Self::Time => "TLE",
            Self::Idle => "ILE",
            Self::Memory => "MLE",
            Self::Output => "OLE",
            Self::Runtime => "RE",
            Self::File => "FE",
            Self::Security => "SV",
            Self::Internal => "IE",
            Self::Skipped => "SKIPPED",
        }
    }

    /// Whether it says anything about the program: neither the judge's own failures nor what was not run do.
    pub fn is_charged(self) -> bool {
        !matches!(self, Self::Internal | Self::Skipped)
    }
}

/// Text that a program wrote, as far as it is kept. What is no UTF-8 is replaced; the program's own bytes decided before.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Excerpt {
    /// The text.
    pub text: String,
    /// Whether there was more.
    pub truncated: bool,
}

impl Excerpt {
    /// At most this many bytes of an output are kept with a result.
    pub const MAX: usize = 16 * 1024;

    /// The beginning of an output.
    pub fn of(bytes: &[u8]) -> Self {
        let kept = &bytes[..bytes.len().min(Self::MAX)];
        Self { text: String::from_utf8_lossy(kept).into_owned(), truncated: kept.len() < bytes.len() }
    }
}

/// What became of one test.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TestResult {
    /// The test's name.
    pub name: String,
    /// Whether the candidate sees what it reads and expects.
    pub visible: bool,
    /// The verdict.
    pub verdict: Verdict,
    /// What happened, in a sentence.
    pub message: String,
    /// The points that it brings.
    pub points: u32,
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
    /// Where what it wrote differs from what is expected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub diff: Option<Diff>,
    /// How often it was run: more than once only after internal errors.
    pub attempts: u32,
}

impl TestResult {
    /// What a candidate may see of it: of a hidden test its name and its verdict, never what it reads, expects or got.
    #[must_use]
    pub fn for_candidate(&self) -> Self {
        if self.visible {
            return self.clone();
        }
        Self {
            message: hidden(self.verdict).to_owned(),
            stdout: Excerpt::default(),
            stderr: Excerpt::default(),
            diff: None,
            ..self.clone()
        }
    }
}

/// What is said about a hidden test: nothing that came out of it.
fn hidden(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Accepted => "As expected.",
        Verdict::WrongAnswer => "The output differs from what is expected.",
        Verdict::Presentation => "The output differs in white space from what is expected.",
        Verdict::Compile => "It could not be compiled.",
        Verdict::Time => "It took too much computing time.",
        Verdict::Idle => "It did not end.",
        Verdict::Memory => "It took too much memory.",
        Verdict::Output => "It wrote too much.",
        Verdict::Runtime => "It ended with an error.",
        Verdict::File => "It could not be started.",
        Verdict::Security => "It did what no program may do.",
        Verdict::Internal => "The test could not be run. This is not the program's fault.",
        Verdict::Skipped => "Not run.",
    }
}

/// What the compiler, or the check for mistakes, said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compilation {
    /// Its words, warnings too.
    pub output: Excerpt,
    /// Nanoseconds by the clock.
    pub wall_ns: u64,
}

/// What became of a submission.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// Of the whole: accepted if every test is, else that of the first test that failed.
    pub verdict: Verdict,
    /// What it means, in a sentence.
    pub message: String,
    /// What the compiler said, for languages that have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compilation: Option<Compilation>,
    /// Each test, in the exercise's order.
    pub tests: Vec<TestResult>,
    /// Points of the tests that were accepted.
    pub points: u32,
    /// Points of all tests.
    pub points_of: u32,
    /// The engine that ran it, and what it could not enforce as it should, in plain words.
    pub engine: String,
    /// See `engine`.
    pub degraded: Vec<String>,
}

impl Outcome {
    /// What a candidate may see of it.
    #[must_use]
    pub fn for_candidate(&self) -> Self {
        Self { tests: self.tests.iter().map(TestResult::for_candidate).collect(), ..self.clone() }
    }
}

/// The verdict on the whole: the first failure that says something about the program; failing that, the judge's own.
pub(crate) fn overall(tests: &[TestResult]) -> Verdict {
    let verdicts = || tests.iter().map(|test| test.verdict);
    let failed = verdicts().find(|verdict| verdict.is_charged() && *verdict != Verdict::Accepted);
    let internal = || verdicts().find(|verdict| *verdict == Verdict::Internal);
    let skipped = || verdicts().find(|verdict| *verdict == Verdict::Skipped);
    failed.or_else(internal).or_else(skipped).unwrap_or(Verdict::Accepted)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn result(verdict: Verdict, visible: bool) -> TestResult {
        TestResult {
            name: "edges".to_owned(),
            visible,
            verdict,
            message: "Line 1 is “secret”.".to_owned(),
            points: 0,
            cpu_ns: 1,
            wall_ns: 1,
            memory_peak: None,
            stdout: Excerpt::of(b"secret"),
            stderr: Excerpt::of(b"secret"),
            diff: None,
            attempts: 1,
        }
    }

    #[test]
    fn the_whole_is_what_the_first_failed_test_is() {
        use Verdict::{Accepted, Internal, Skipped, Time, WrongAnswer};
        let of = |verdicts: &[Verdict]| {
            overall(&verdicts.iter().map(|verdict| result(*verdict, true)).collect::<Vec<_>>())
        };
        assert_eq!(of(&[Accepted, Accepted]), Accepted);
        assert_eq!(of(&[Accepted, Time, WrongAnswer]), Time);
        assert_eq!(of(&[Internal, WrongAnswer, Skipped]), WrongAnswer);
        assert_eq!(of(&[Accepted, Internal, Skipped]), Internal, "never accepted by a test that was not run");
        assert_eq!(of(&[Accepted, Skipped]), Skipped);
    }

    #[test]
    fn a_candidate_sees_of_a_hidden_test_only_how_it_ended() {
        let shown = serde_json::to_string(&result(Verdict::WrongAnswer, false).for_candidate()).unwrap();
        assert!(!shown.contains("secret") && shown.contains("\"WA\""), "{shown}");
        assert_eq!(result(Verdict::WrongAnswer, true).for_candidate(), result(Verdict::WrongAnswer, true));
    }

    #[test]
    fn codes_are_what_is_stored() {
        for verdict in [Verdict::Accepted, Verdict::Idle, Verdict::Skipped, Verdict::Compile] {
            assert_eq!(serde_json::to_value(verdict).unwrap(), verdict.code());
        }
    }
}
