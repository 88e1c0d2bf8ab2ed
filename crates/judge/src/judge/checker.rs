//! A checker: a program of the exercise's author that decides whether an output is right.

use touchstone_sandbox::{Cancel, Status};

use super::{
    Error, Judge,
    program::{Attempt, Compiled, Program},
};
use crate::{
    diff::cut,
    exercise::{Limits, Submission, Test},
    verdict::Verdict,
};

/// What a checker may take for a test. It is written by the author of the exercise and reads what a candidate's program
/// wrote, so it is kept in bounds as well.
const LIMITS: Limits = Limits { time_ms: 10_000, memory_mb: 512, output_kb: 64 };

/// Exit codes of the problem format of programming contests. A program that breaks ends with neither.
const ACCEPTS: i32 = 42;
const REFUSES: i32 = 43;

/// Characters of a checker's message that are kept.
const MESSAGE: usize = 2_000;

pub(super) struct Checker<'a>(Program<'a>);

impl Judge {
    /// Compiles a checker. Whatever is wrong with it is said with every test, and charged to nobody.
    pub(super) fn checker(
        &self,
        source: &Submission,
        cancel: Option<&Cancel>,
    ) -> Result<Result<Checker<'_>, String>, Error> {
        let (language, toolchain) = match self.language(source) {
            Ok(found) => found,
            Err(error) => return Ok(Err(format!("The exercise's checker cannot be run: {error}."))),
        };
        Ok(match self.compile(source, language, toolchain, cancel)? {
            Compiled::Program(program) => Ok(Checker(program)),
            Compiled::Refused { message, .. } => Err(format!("The exercise's checker: {message}")),
        })
    }
}

impl Checker<'_> {
    pub(super) fn decide(
        &self,
        judge: &Judge,
        test: &Test,
        output: &[u8],
        cancel: Option<&Cancel>,
    ) -> Result<(Verdict, String), Error> {
        let files =
            [("input", test.stdin.as_bytes()), ("expected", test.expect.as_bytes()), ("output", output)];
        let report = match self.0.run_beside(judge, &files, cancel, LIMITS) {
            Ok(report) => report,
            Err(Attempt::Fatal(error)) => return Err(Error::Sandbox(error)),
            Err(Attempt::Failed(message)) => return Ok((Verdict::Internal, message)),
        };
        let says = |otherwise: &str| {
            let (message, _) = cut(report.stdout.trim_ascii(), MESSAGE);
            if message.is_empty() { otherwise.to_owned() } else { message }
        };
        Ok(match (report.status, report.exit_code) {
            (Status::NonzeroExit, Some(ACCEPTS)) => (Verdict::Accepted, says("As expected.")),
            (Status::NonzeroExit, Some(REFUSES)) => {
                (Verdict::WrongAnswer, says("The exercise's checker does not accept the output."))
            }
            (Status::Cancelled, _) => (Verdict::Skipped, "Ended before the output was checked.".to_owned()),
            (_, Some(code)) => {
                let message = format!(
                    "The exercise's checker ends with exit code {code}; it should accept with {ACCEPTS} or refuse \
                     with {REFUSES}."
                );
                (Verdict::Internal, message)
            }
            _ => (Verdict::Internal, "The exercise's checker did not end as it should.".to_owned()),
        })
    }
}
