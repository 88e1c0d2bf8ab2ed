//! What a library of interviewing is made of, beside guides: questions, system-design scenarios, coding exercises,
//! take-homes, and what candidates are told.
//!
//! Each is a file that people write, in the format of `docs/library-format.md`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use crate::markdown::library::{
    candidates::candidate_guide, exercise, questions, scenario, take_homes::take_home,
};
use crate::model::{Attribute, Question, StageKind};

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

/// A file that a submission brings along, which says how to run it and where its parts are.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Contract {
    /// What it is for, as the candidate reads it, in Markdown.
    pub text: String,
    /// The template that the candidate fills in, `takehome.toml`: TOML with comments.
    pub template: String,
}

/// A question with a line on what a good answer to it shows or tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Weighed {
    /// The words to ask.
    pub question: String,
    /// What a good answer shows.
    pub answer: String,
}

/// Something to build alone, at home, and how it is read afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TakeHome {
    /// What is built.
    pub title: String,
    /// The seniority that it is pitched at.
    pub level: Level,
    /// How long it may take at most, in minutes.
    pub minutes: u32,
    /// The names of the competencies that it shows.
    pub competencies: Vec<String>,
    /// The language that it is written in, as a BCP 47 tag.
    pub language: String,
    /// What it shows and how to send it, for the hiring team, in Markdown.
    pub introduction: String,
    /// What the candidate receives, in Markdown.
    pub brief: String,
    /// The file that a submission brings along.
    pub contract: Contract,
    /// What is rated, each with all five anchors.
    pub criteria: Vec<Attribute>,
    /// How to read a submission, for those who rate it, in Markdown.
    pub review: String,
    /// How to talk about it afterwards, in Markdown.
    pub conversation: String,
    /// What to ask then.
    pub review_questions: Vec<Weighed>,
}

/// What a candidate is told about: a kind of stage of a guide, or what happens around the stages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CandidateStageKind {
    /// Somebody reads the resume.
    Resume,
    /// A first call.
    Screening,
    /// An exercise done alone.
    TakeHome,
    /// Live coding or a technical conversation.
    Technical,
    /// Designing a system together.
    SystemDesign,
    /// Ways of working with others.
    Culture,
    /// A talk with the manager or the team.
    Conversation,
    /// Calls to people who have worked with the candidate.
    Reference,
    /// The decision, and what is told of it.
    Decision,
}

impl CandidateStageKind {
    /// What fits a stage of a guide. One that could be anything has nothing.
    pub fn of(kind: StageKind) -> Option<Self> {
        match kind {
            StageKind::Screening => Some(Self::Screening),
            StageKind::TakeHome => Some(Self::TakeHome),
            StageKind::Technical => Some(Self::Technical),
            StageKind::SystemDesign => Some(Self::SystemDesign),
            StageKind::Culture => Some(Self::Culture),
            StageKind::Custom => None,
        }
    }
}

/// What a candidate is told of one stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CandidateStage {
    /// Identifies it in its guide.
    pub key: String,
    /// What it is about.
    pub kind: CandidateStageKind,
    /// What it is called.
    pub title: String,
    /// What happens, in Markdown.
    pub what_it_is: String,
    /// How it is judged.
    pub how_judged: Vec<String>,
    /// How to prepare.
    pub how_to_prepare: Vec<String>,
    /// What goes wrong.
    pub what_goes_wrong: Vec<String>,
    /// On the day.
    pub on_the_day: Vec<String>,
}

/// Questions that a candidate may ask, about one thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct QuestionTopic {
    /// Identifies it in its guide.
    pub key: String,
    /// What they are about.
    pub title: String,
    /// The questions.
    pub questions: Vec<Weighed>,
}

/// Something to practise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PracticeTask {
    /// What to do.
    pub text: String,
    /// How one sees whether it went well.
    pub check: String,
    /// When to stop.
    pub stop: String,
}

/// A step of the practice path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PracticeStep {
    /// Identifies it in its guide.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// Whether it stands for all others, for those who have a weekend only.
    pub short: bool,
    /// How many hours it takes.
    pub hours: u32,
    /// What it is for, in Markdown.
    pub text: String,
    /// What to do.
    pub tasks: Vec<PracticeTask>,
}

/// A text under a title.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TitledText {
    /// The title.
    pub title: String,
    /// The text, in Markdown.
    pub text: String,
}

/// What candidates are told: what awaits them, how it is judged, what they may ask and practise, and their rights.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CandidateGuide {
    /// What it is called.
    pub title: String,
    /// The language that it is written in, as a BCP 47 tag.
    pub language: String,
    /// What structured interviewing means for the candidate, in Markdown.
    pub introduction: String,
    /// The stages, in the order in which they usually come.
    pub stages: Vec<CandidateStage>,
    /// How to use the questions, in Markdown.
    pub questions_introduction: String,
    /// Questions worth asking.
    pub questions: Vec<QuestionTopic>,
    /// How to use the practice path, in Markdown.
    pub practice_introduction: String,
    /// The practice path.
    pub practice: Vec<PracticeStep>,
    /// What the rights rest on, in Markdown.
    pub rights_introduction: String,
    /// The candidate's rights.
    pub rights: Vec<TitledText>,
}
