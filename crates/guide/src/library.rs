//! What a library of interviewing is made of, beside guides: questions, system-design scenarios, coding exercises.
//!
//! Each is a file that people write, in the format of `docs/library-format.md`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use crate::markdown::library::{exercise, questions, scenario};
use crate::model::{Attribute, Question};

/// The seniority that something is pitched at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Works on tasks with help.
    Entry,
    /// Owns problems.
    Mid,
    /// Owns systems and helps others along.
    Senior,
    /// Sets direction for several teams.
    Lead,
}

/// What sort of question it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// For a first call.
    Screening,
    /// A concrete problem of the trade.
    Technical,
    /// Something that has happened: what the person did then.
    Behavioural,
    /// A situation: what the person would do.
    Situational,
    /// What a candidate asks the company.
    Candidate,
}

/// A question of the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LibraryQuestion {
    /// What sort of question it is.
    pub kind: QuestionKind,
    /// The seniority that it is pitched at.
    pub level: Level,
    /// The question as it stands in a guide.
    pub question: Question,
}

/// The questions about one competency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct QuestionBank {
    /// The competency.
    pub title: String,
    /// The language that it is written in, as a BCP 47 tag.
    pub language: String,
    /// What the questions are for, in Markdown.
    pub introduction: String,
    /// The questions, each with a key of its own.
    pub questions: Vec<LibraryQuestion>,
}

/// What a probing question of a scenario is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// Several times the load.
    Load,
    /// A part that fails.
    Failure,
    /// What holds when things happen at once.
    Consistency,
    /// How one sees that it works.
    Monitoring,
    /// Who may do what, and hostile input.
    Security,
    /// What is kept nearby, and when it is stale.
    Caching,
    /// A change of the data's shape while it is in use.
    SchemaChange,
    /// Anything else.
    Other,
}

/// A part of a scenario's prompt, given when its time has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Part {
    /// Identifies the part in its scenario.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// How long it takes, in minutes.
    pub minutes: Option<u32>,
    /// What the candidate is told, in Markdown.
    pub text: String,
}

/// A figure to work with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Figure {
    /// What is counted.
    pub name: String,
    /// How much of it, with its unit.
    pub value: String,
}

/// A question that goes deeper into a scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Probe {
    /// What it is about.
    pub topic: Topic,
    /// The question with what to listen for.
    pub question: Question,
}

/// A system to design in an interview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Scenario {
    /// What is designed.
    pub title: String,
    /// The seniority that it is pitched at.
    pub level: Level,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// The names of the competencies that it shows.
    pub competencies: Vec<String>,
    /// The language that it is written in, as a BCP 47 tag.
    pub language: String,
    /// How to run it, for the interviewer, in Markdown.
    pub introduction: String,
    /// What the candidate is told, part by part.
    pub prompt: Vec<Part>,
    /// The figures to work with.
    pub figures: Vec<Figure>,
    /// Questions that go deeper.
    pub probes: Vec<Probe>,
    /// A worked outline for the interviewer, in Markdown.
    pub outline: String,
    /// What is rated.
    pub rubric: Vec<Attribute>,
}

/// Something to program in an interview. Its code and its tests stand in files beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CodingExercise {
    /// What it is called.
    pub title: String,
    /// The seniority that it is pitched at.
    pub level: Level,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// The names of the competencies that it shows.
    pub competencies: Vec<String>,
    /// The language that it is written in, as a BCP 47 tag.
    pub language: String,
    /// How to run it, for the interviewer, in Markdown.
    pub introduction: String,
    /// The task as the candidate reads it, in Markdown.
    pub statement: String,
    /// What to ask for when there is time left.
    pub extensions: Vec<String>,
    /// What a good solution shows.
    pub what_good_looks_like: Vec<String>,
    /// What should worry the interviewer.
    pub red_flags: Vec<String>,
}
