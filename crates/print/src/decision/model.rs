//! What a decision packet is printed from. Every text may be whatever people wrote.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A decision about one application, with the evidence for it and the record of how it came about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionPacket {
    /// Whose decision it is.
    pub organization: String,
    /// The job that was applied for.
    pub job: Job,
    /// The name of the person who applied.
    pub candidate: String,
    /// The guide that the application was judged by.
    pub guide: Guide,
    /// The decision.
    pub decision: Decision,
    /// What each member of the panel recommended, in the order in which they spoke.
    pub recommendations: Vec<Recommendation>,
    /// What was rated, in the order of the guide: the rows of the matrix.
    pub attributes: Vec<Attribute>,
    /// The scorecards, in the order of the stages: the columns of the matrix.
    pub scorecards: Vec<Scorecard>,
    /// The stages that the application went through, in order.
    pub stages: Vec<Stage>,
    /// The titles of the guide's stages of which there is no interview and no scorecard: what the decision does not rest on.
    #[serde(default)]
    pub stages_not_held: Vec<String>,
    /// The interviews that were held or called off.
    pub interviews: Vec<Interview>,
    /// The debrief; none where one person decided without.
    pub debrief: Option<Debrief>,
    /// The reference calls.
    pub references: Vec<ReferenceCheck>,
    /// The record of events.
    pub record: Record,
}

/// A job.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Job {
    /// Its title.
    pub title: String,
    /// Its number in the company: `REQ-204`.
    pub requisition_id: Option<String>,
}

/// The version of a guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// Its title.
    pub title: String,
    /// The version that the application held when it was decided on.
    pub version: u32,
    /// Moves from one version of the guide to another, in order.
    #[serde(default)]
    pub changes: Vec<VersionChange>,
}

/// A move of the application to another version of the guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VersionChange {
    /// When.
    pub at: Option<DateTime<Utc>>,
    /// Who moved it.
    pub by: String,
    /// The version before.
    pub from: u32,
    /// The version after.
    pub to: u32,
    /// Why.
    pub reason: String,
}

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// The outcome in a word or two: "Hire".
    pub outcome: String,
    /// Who decided.
    pub decided_by: Person,
    /// When.
    pub decided_at: DateTime<Utc>,
    /// Whether the panel agreed; otherwise the person above decided.
    pub consensus: bool,
    /// Why.
    pub reason: String,
    /// Other roles to consider the person for.
    pub other_roles: Vec<String>,
    /// Questions that were left for the reference calls.
    pub open_questions: Vec<String>,
    /// What happens next.
    pub next_steps: Vec<NextStep>,
}

/// Someone with a part in the process.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The name.
    pub name: String,
    /// The part: "Hiring manager", "Lead interviewer", "Shadow".
    pub role: String,
}

/// Something that somebody does after the decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NextStep {
    /// What.
    pub what: String,
    /// Who.
    pub owner: String,
    /// Until when, as people wrote it.
    pub due: Option<String>,
}

/// The overall recommendation of one person, before and after the discussion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recommendation {
    /// Who.
    pub person: Person,
    /// What was revealed, to all at the same instant: 1 strong no hire to 4 strong hire; none if nothing was.
    pub initial: Option<u8>,
    /// What it was changed to in the discussion; none if it was kept.
    pub changed_to: Option<u8>,
    /// Why it was changed.
    pub changed_reason: Option<String>,
    /// When it was changed.
    pub changed_at: Option<DateTime<Utc>>,
}

/// Something that is rated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attribute {
    /// The key that ratings refer to.
    pub key: String,
    /// The name.
    pub name: String,
}

/// The scorecard of one reviewer for one stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scorecard {
    /// Who wrote it.
    pub reviewer: Person,
    /// The stage it is about.
    pub stage: String,
    /// The version of the guide whose anchors it was rated by; none where it is the guide's.
    #[serde(default)]
    pub guide_version: Option<u32>,
    /// When it was submitted.
    pub submitted_at: DateTime<Utc>,
    /// Whether the reviewer wrote it before seeing anyone else's.
    pub independent: bool,
    /// If not, what was recorded about it.
    pub independence_note: Option<String>,
    /// The ratings as they were submitted.
    pub ratings: Vec<Rating>,
    /// The overall recommendation as it was submitted, 1 to 4.
    pub recommendation: Option<u8>,
    /// What the reviewer wrote about the whole.
    pub summary: String,
    /// Corrections made later. The first version stays.
    pub amendments: Vec<Amendment>,
}

/// One rating.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rating {
    /// The key of the attribute.
    pub attribute: String,
    /// 1 to 4, or 0 for not enough information, which is missing data and not a low score.
    pub rating: u8,
    /// What an amendment made of it.
    pub amended_to: Option<u8>,
    /// The behaviour that the guide describes for this level.
    pub anchor: String,
    /// What was seen or heard.
    pub note: String,
    /// Linked evidence, one line each: "Pad playback 23:52", "Test 7 of the take-home".
    pub evidence: Vec<String>,
}

/// A correction of a scorecard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Amendment {
    /// When it was made.
    pub at: DateTime<Utc>,
    /// Why.
    pub reason: String,
    /// Whether its author had seen other scorecards by then.
    pub after_seeing_others: bool,
    /// What was changed.
    pub changes: Vec<Change>,
}

/// One changed part of a scorecard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The part: "System design", "Summary".
    pub what: String,
    /// What it was.
    pub before: String,
    /// What it became.
    pub after: String,
}

/// A stage that the application went through.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Its name.
    pub name: String,
    /// When the application entered it; none if it never did.
    pub entered_at: Option<DateTime<Utc>>,
    /// When it left.
    pub left_at: Option<DateTime<Utc>>,
    /// How it left, and why: "Moved on by J. Weber: meets all criteria".
    pub outcome: String,
}

/// An interview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interview {
    /// The stage it belongs to.
    pub stage: String,
    /// When it began.
    pub at: Option<DateTime<Utc>>,
    /// How long it was to last.
    pub minutes: Option<u32>,
    /// "Complete", "Cancelled".
    pub status: String,
    /// Who asked, and who sat in.
    pub interviewers: Vec<Person>,
}

/// The meeting that led to the decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Debrief {
    /// Who led it, and spoke last.
    pub facilitator: Person,
    /// Its phases, in order.
    pub phases: Vec<Phase>,
    /// What the guide told the panel to discuss, and what was noted.
    pub agenda: Vec<AgendaItem>,
}

/// A phase of the debrief.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// "Evidence", "Reveal", "Discussion", "Decision".
    pub name: String,
    /// When it began.
    pub started_at: Option<DateTime<Utc>>,
    /// When it ended.
    pub ended_at: Option<DateTime<Utc>>,
}

/// A question of the debrief.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    /// The question.
    pub question: String,
    /// What was noted.
    pub note: String,
}

/// A call to someone who worked with the candidate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReferenceCheck {
    /// Who was asked.
    pub referee: String,
    /// How they know the candidate.
    pub relationship: String,
    /// When the call was.
    pub at: Option<DateTime<Utc>>,
    /// What came of it.
    pub summary: String,
}

/// The record of events, and what binds the print to the packet file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// When the packet was made; the date of the PDF.
    pub generated_at: DateTime<Utc>,
    /// The fingerprint of the installation's key.
    pub fingerprint: String,
    /// The events, in order.
    pub events: Vec<RecordEntry>,
    /// The hash of the last event.
    pub head_hash: String,
    /// The SHA-256 of the packet file that goes with the print.
    pub packet_sha256: Option<String>,
}

/// An event, as a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordEntry {
    /// Its number.
    pub seq: u64,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// What happened: `scorecard.submitted`.
    #[serde(rename = "type")]
    pub event_type: String,
    /// Who did it.
    pub actor: String,
    /// What it was about, in a few words.
    pub summary: String,
}
