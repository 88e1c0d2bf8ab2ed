//! What is said between the process that judges and its parent.

use serde::{Deserialize, Serialize};
use touchstone_sandbox::Output;

use crate::{
    detect::Detected,
    exercise::{Exercise, Limits, Submission},
    judge::Run,
    verdict::Outcome,
};

/// A program, and what is to be done with it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// The program.
    pub submission: Submission,
    /// What is to be done with it.
    pub what: What,
}

/// What is to be done with a program.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// It is tried with every test that stands here, hidden ones too.
    Tests(Exercise),
    /// It is run once, and what it writes is told as it comes.
    Input {
        /// What it reads.
        stdin: String,
        /// For languages with a setup (SQL): what is run before.
        #[serde(default)]
        setup: Option<String>,
        /// What it may take.
        #[serde(default)]
        limits: Limits,
    },
}

/// How the process is to judge.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Setup {
    /// Runs programs even where a protection is missing that strangers' programs need.
    pub unprotected: bool,
    /// How many boxes it keeps prepared.
    pub ready: usize,
    /// The languages of this machine, where the parent knows them from a process before; else they are looked for, which
    /// takes as long as the slowest runtime takes to start.
    pub languages: Option<Vec<Detected>>,
}

/// What the parent says: one a line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ask {
    /// First of all.
    Setup(Setup),
    /// Run this, once what came before has ended.
    Run(Request),
    /// End what is being run.
    Cancel,
}

/// The process is ready to judge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ready {
    /// What makes its boxes.
    pub engine: String,
    /// What protects less than it should here, in plain words.
    pub degraded: Vec<String>,
    /// Whether a protection is missing without which strangers' programs should not be run.
    pub unprotected: bool,
    /// The languages of the table, and whether this machine can run them.
    pub languages: Vec<Detected>,
}

/// What the process answers: one a line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tell {
    /// It can judge.
    Ready(Ready),
    /// It runs nothing here, and says why and what to do about it.
    Refused {
        /// In plain words.
        why: String,
    },
    /// The compiler runs.
    Compiling,
    /// The program runs: so many of its tests have ended.
    Running {
        /// Tests that have ended.
        done: usize,
    },
    /// The program wrote something.
    Wrote {
        /// Where.
        output: Output,
        /// What, as text.
        text: String,
    },
    /// The end of a request with tests.
    Judged(Outcome),
    /// The end of one with an input.
    Ran(Run),
    /// The end of one that could not be judged.
    Failed {
        /// Why, in a sentence.
        why: String,
        /// Whether it may go better another time: the sandbox failed, and nobody who sent a program is to blame.
        again: bool,
    },
}

impl Tell {
    /// Whether it is the last that is said of a request.
    pub fn is_end(&self) -> bool {
        matches!(self, Self::Judged(_) | Self::Ran(_) | Self::Failed { .. })
    }
}
