//! What is handed in, and what it is tried with.

use serde::{Deserialize, Serialize};

/// A program that somebody wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Submission {
    /// The id of its language.
    pub language: String,
    /// Its text.
    pub source: String,
}

/// What a submission is tried with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exercise {
    /// How results are compared with what is expected.
    pub compare: Compare,
    /// For every test that has none of its own.
    #[serde(default)]
    pub limits: Limits,
    /// The tests, in the order that they are run in.
    pub tests: Vec<Test>,
}

/// One test.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Test {
    /// What it looks at.
    pub name: String,
    /// Whether the candidate sees what it reads and expects.
    #[serde(default)]
    pub visible: bool,
    /// What it counts, where results are counted.
    #[serde(default = "one")]
    pub points: u32,
    /// For languages with a setup (SQL): what is run before.
    #[serde(default)]
    pub setup: Option<String>,
    /// What the program reads.
    #[serde(default)]
    pub stdin: String,
    /// What it should write; a checker may read it as it likes.
    #[serde(default)]
    pub expect: String,
    /// Limits of its own.
    #[serde(default)]
    pub limits: Option<Limits>,
}

fn one() -> u32 {
    1
}

/// How what a program wrote is compared with what is expected.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "snake_case", deny_unknown_fields)]
pub enum Compare {
    /// Byte by byte.
    Exact,
    /// Line by line, without white space at the ends of lines and of the whole.
    Lines,
    /// Word by word: white space separates and counts for nothing else.
    Tokens,
    /// Word by word, where numbers may differ by `absolute`, or by `relative` times the expected one.
    Numbers {
        /// Largest difference.
        #[serde(default)]
        absolute: f64,
        /// Largest difference for each unit of the expected number.
        #[serde(default)]
        relative: f64,
    },
    /// Line by line, as JSON values.
    Json,
    /// A program of the exercise's author decides. It runs in a box of its own, in a folder with the files `input`,
    /// `expected` and `output`, whose names are also its arguments. It ends with exit code 42 to accept and 43 to
    /// refuse, as in the problem format of programming contests; anything else means that the checker is broken, and is
    /// never charged to the candidate. What it writes is the message.
    Checker(Submission),
}

/// What a test may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// Milliseconds of processor time. The language's start is added.
    pub time_ms: u32,
    /// MiB of memory. What the language's runtime takes for itself is added.
    pub memory_mb: u32,
    /// KiB of output.
    pub output_kb: u32,
}

impl Default for Limits {
    /// 2 s, 256 MiB, 1 MiB of output.
    fn default() -> Self {
        Self { time_ms: 2_000, memory_mb: 256, output_kb: 1024 }
    }
}

impl Limits {
    /// The limits that a box can hold: what is larger is cut, and nothing is zero.
    #[must_use]
    pub fn within_bounds(self) -> Self {
        Self {
            time_ms: self.time_ms.clamp(100, 60_000),
            memory_mb: self.memory_mb.clamp(16, 1024),
            output_kb: self.output_kb.clamp(1, 16 * 1024),
        }
    }

    /// Milliseconds by the clock: room for a machine that does other things too, and for waiting that is no loop.
    pub fn wall_ms(self) -> u32 {
        self.time_ms * 2 + 3_000
    }
}
