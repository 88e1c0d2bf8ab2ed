//! The guide document: what a structured interview process is made of.
//!
//! A guide is plain data. It says nothing of where it is kept or who may see it; the server stores it as JSON and
//! people read and edit it as Markdown (see [`crate::markdown`]).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The number of levels on the rating scale: 0 (not enough information) and 1 to 4.
pub const LEVELS: usize = 5;

/// The labels of the overall recommendation, from 1 to 4.
pub const RECOMMENDATIONS: [&str; 4] = ["Strong no hire", "No hire", "Hire", "Strong hire"];

/// A complete interview guide for one role.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// The name of the guide, usually the role: "Backend Developer".
    pub title: String,
    /// The role that is hired for, when it differs from the title.
    #[serde(default)]
    pub role: Option<String>,
    /// The level of the role: "mid", "senior".
    #[serde(default)]
    pub level: Option<String>,
    /// The language that the guide is written in, as a BCP 47 tag.
    #[serde(default = "english")]
    pub language: String,
    /// What the guide is for and how to use it, in Markdown.
    #[serde(default)]
    pub introduction: String,
    /// The blanks that a job fills in. `{{name}}` in any text stands for the value.
    #[serde(default)]
    pub variables: Vec<Variable>,
    /// The job description as candidates read it, in Markdown.
    #[serde(default)]
    pub job_description: String,
    /// Whom the team is looking for; internal.
    #[serde(default)]
    pub profile: Profile,
    /// The stages of the process, in order. The debrief and the reference calls are not stages.
    #[serde(default)]
    pub stages: Vec<Stage>,
    /// How the panel meets and decides.
    #[serde(default)]
    pub debrief: Debrief,
    /// How referees are asked.
    #[serde(default)]
    pub reference_calls: ReferenceCalls,
    /// Questions that interviewers ask about the process.
    #[serde(default)]
    pub faq: Vec<FaqEntry>,
    /// Text that an import found no place for, kept verbatim so that nothing is lost.
    #[serde(default)]
    pub unplaced: Vec<String>,
    /// What the lint need not say about this guide, each with the reason. See `docs/guide-lint.md`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lint: Vec<Allowance>,
}

fn english() -> String {
    "en".to_owned()
}

/// A rule of the lint that is silenced, everywhere or in one place.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("examples" = [{
    "allow": "yes-no-question",
    "at": "stages/screening/questions/notice-period",
    "reason": "A date is all that is asked for."
}]))]
pub struct Allowance {
    /// The rule: `yes-no-question`.
    pub allow: String,
    /// Where, by keys: `stages/screening/questions/notice-period`. Everything below is meant too. Without it, everywhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// Why this is right here. Without a reason nothing is silenced.
    #[serde(default)]
    pub reason: String,
}

/// A blank that a job fills in, such as the company's name.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Variable {
    /// The name in the text, `snake_case`: `{{company}}`.
    pub name: String,
    /// What a person sees when asked to fill it in.
    #[serde(default)]
    pub label: String,
    /// The value that stands until a job gives its own.
    #[serde(default)]
    pub default: Option<String>,
}

/// The candidate profile: what the role needs and what the person is to achieve.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// What the role is about, in Markdown.
    #[serde(default)]
    pub summary: String,
    /// What is assessed. Questions name the competencies that they show.
    #[serde(default)]
    pub competencies: Vec<Competency>,
    /// What the person is hired to achieve. Each outcome is rated as an attribute of its own.
    #[serde(default)]
    pub outcomes: Vec<Outcome>,
    /// What the person is like to work with: one paragraph or one trait an entry.
    #[serde(default)]
    pub traits: Vec<String>,
}

/// Something that the process assesses, defined so that two people mean the same by it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Competency {
    /// The name that questions refer to.
    pub name: String,
    /// What it means here.
    #[serde(default)]
    pub description: String,
}

/// A result that the person is hired to achieve.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// The result, as a sentence.
    pub text: String,
}

/// What kind of conversation or exercise a stage is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum StageKind {
    /// A first call about experience and interest.
    Screening,
    /// An exercise done alone, in the candidate's own time.
    TakeHome,
    /// A technical conversation or live coding.
    Technical,
    /// Designing a system together.
    SystemDesign,
    /// Ways of working with others.
    Culture,
    /// Anything else.
    #[default]
    Custom,
}

/// One step of the process that ends in scorecards.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Identifies the stage across versions of the guide; unique in it.
    pub key: String,
    /// What kind of stage it is.
    #[serde(default)]
    pub kind: StageKind,
    /// What people call it.
    pub title: String,
    /// How long it takes, in minutes. For a take-home, the effort that is asked for.
    #[serde(default)]
    pub minutes: Option<u32>,
    /// How to run it, in Markdown.
    #[serde(default)]
    pub interviewer_directions: String,
    /// What to tell the candidate, in Markdown.
    #[serde(default)]
    pub candidate_script: String,
    /// How the time is spent.
    #[serde(default)]
    pub agenda: Vec<AgendaItem>,
    /// What every candidate is asked, in order.
    #[serde(default)]
    pub questions: Vec<Question>,
    /// What the candidate builds, for a take-home or a practical stage.
    #[serde(default)]
    pub exercise: Option<Exercise>,
    /// What the interviewer rates afterwards, alone.
    #[serde(default)]
    pub scorecard: Option<Scorecard>,
}

/// A part of a stage with its time.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    /// What happens.
    pub title: String,
    /// How long it takes, in minutes.
    #[serde(default)]
    pub minutes: Option<u32>,
}

/// A question that every candidate is asked in the same words.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Identifies the question across versions of the guide; unique in its stage.
    pub key: String,
    /// The words to ask.
    pub text: String,
    /// How long it takes, in minutes.
    #[serde(default)]
    pub minutes: Option<u32>,
    /// The names of the competencies that an answer shows.
    #[serde(default)]
    pub competencies: Vec<String>,
    /// What an answer should touch before the interviewer moves on.
    #[serde(default)]
    pub areas_to_cover: Vec<String>,
    /// What to ask if there is time or an area stays open.
    #[serde(default)]
    pub follow_ups: Vec<String>,
    /// What a good answer shows.
    #[serde(default)]
    pub what_good_looks_like: Vec<String>,
    /// What should worry the interviewer.
    #[serde(default)]
    pub red_flags: Vec<String>,
}

/// Something that the candidate builds.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Exercise {
    /// What the exercise is called.
    #[serde(default)]
    pub title: String,
    /// The task as the candidate reads it, in Markdown.
    pub brief: String,
    /// What the work must do.
    #[serde(default)]
    pub requirements: Vec<String>,
    /// What reviewers look at.
    #[serde(default)]
    pub criteria: Vec<String>,
}

/// What an interviewer fills in after a stage.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scorecard {
    /// What is rated, each on its own.
    pub attributes: Vec<Attribute>,
    /// The labels of the overall recommendation from 1 to 4; empty when none is asked for.
    #[serde(default)]
    pub recommendation: Vec<String>,
}

/// What an attribute is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AttributeKind {
    /// A skill or behaviour.
    #[default]
    Competency,
    /// A desired outcome of the profile: how likely the person is to achieve it.
    Outcome,
}

/// One thing that is rated from 0 to 4.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Attribute {
    /// Identifies the attribute across versions of the guide; unique in its scorecard.
    pub key: String,
    /// What is rated.
    pub name: String,
    /// Whether it is a competency or a desired outcome.
    #[serde(default)]
    pub kind: AttributeKind,
    /// What each level looks like, from 0 (not enough information) to 4.
    pub anchors: [String; LEVELS],
}

/// The meeting in which the panel decides.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Debrief {
    /// How to run it, in Markdown.
    #[serde(default)]
    pub directions: String,
    /// Its agenda.
    #[serde(default)]
    pub questions: Vec<GuidedQuestion>,
}

/// A question with a hint for the person who asks it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GuidedQuestion {
    /// Identifies the question across versions of the guide; unique in its list.
    pub key: String,
    /// The words to ask.
    pub text: String,
    /// Why it is asked and what to listen for.
    #[serde(default)]
    pub guidance: String,
}

/// The calls with people who have worked with the candidate.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReferenceCalls {
    /// How to run them, in Markdown.
    #[serde(default)]
    pub directions: String,
    /// What every referee is asked.
    #[serde(default)]
    pub questions: Vec<GuidedQuestion>,
    /// What is rated afterwards, on the same scale as in the stages.
    #[serde(default)]
    pub attributes: Vec<Attribute>,
}

/// A question about the process with its answer.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FaqEntry {
    /// The question.
    pub question: String,
    /// The answer, in Markdown.
    pub answer: String,
}
