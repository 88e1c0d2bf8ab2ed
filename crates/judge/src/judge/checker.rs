//! A checker: a program of the exercise's author that decides whether an output is right.

use touchstone_sandbox::{Cancel, Status};

use super::{
    Error, Judge,
    program::{Attempt, Compiled, Program},
    words,
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
    ) -> Result<(Verdict, String), Attempt> {
        let files =
            [("input", test.stdin.as_bytes()), ("expected", test.expect.as_bytes()), ("output", output)];
        let report = self.0.run_beside(judge, &files, cancel, LIMITS)?;
        let says = |otherwise: &str| {
            let (message, _) = cut(report.stdout.trim_ascii(), MESSAGE);
            if message.is_empty() { otherwise.to_owned() } else { message }
        };
        match (report.status, report.exit_code) {
            (Status::NonzeroExit, Some(ACCEPTS)) => Ok((Verdict::Accepted, says("As expected."))),
            (Status::NonzeroExit, Some(REFUSES)) => {
                Ok((Verdict::WrongAnswer, says("The exercise's checker does not accept the output.")))
            }
            (Status::Cancelled, _) => {
                Ok((Verdict::Skipped, "Ended before the output was checked.".to_owned()))
            }
            (Status::InternalError, _) => Err(Attempt::Failed(words::internal(&report))),
            (_, Some(code)) => Err(Attempt::Broken(format!(
                "The exercise's checker ends with exit code {code}; it should accept with {ACCEPTS} or refuse with \
                 {REFUSES}."
            ))),
            _ => Err(Attempt::Broken("The exercise's checker did not end as it should.".to_owned())),
        }
    }
}
