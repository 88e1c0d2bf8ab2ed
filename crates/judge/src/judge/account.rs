//! One run, told in the sandbox's own words: for a command line, and for whoever wants to know what a box does.

use serde::Serialize;
use touchstone_sandbox::{Cancel, Io, Limits as RunLimits, Output, Report};

use super::{
    Error, Judge,
    program::{Attempt, Compiled},
};
use crate::exercise::Submission;

/// Which program an account is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The compiler, where it made no program.
    Compile,
    /// The program.
    Run,
}

/// What the sandbox says of one run.
#[derive(Debug, Clone, Serialize)]
pub struct Account {
    /// The id of the language.
    pub language: String,
    /// Which program it is of.
    pub stage: Stage,
    /// The sandbox's report.
    #[serde(flatten)]
    pub report: Report,
}

impl Judge {
    /// Compiles a submission and runs it once, and gives the sandbox's report of the run; of the compiler, if that made no
    /// program. Unlike in [`Judge::run`], the limits are those of the run itself: nothing is added for the language but
    /// the memory that its runtime takes for itself. `watch` sees what the program writes as it comes.
    pub fn account(
        &self,
        submission: &Submission,
        stdin: &[u8],
        limits: &RunLimits,
        cancel: Option<&Cancel>,
        watch: &mut dyn FnMut(Output, &[u8]),
    ) -> Result<Account, Error> {
        let (language, toolchain) = self.language(submission)?;
        let account = |stage, report| Account { language: language.id.clone(), stage, report };
        let program = match self.compile(submission, language, toolchain, cancel)? {
            Compiled::Program(program) => program,
            Compiled::Refused { report: Some(report), .. } => return Ok(account(Stage::Compile, *report)),
            Compiled::Refused { message, .. } => return Err(Error::Failed(message)),
        };
        let io = Io { cancel, watch: Some(watch), ..Io::default() };
        match program.run_within(self, None, stdin, io, limits) {
            Ok(report) => Ok(account(Stage::Run, report)),
            Err(Attempt::Fatal(error)) => Err(Error::Sandbox(error)),
            Err(Attempt::Failed(message) | Attempt::Broken(message)) => Err(Error::Failed(message)),
        }
    }
}
