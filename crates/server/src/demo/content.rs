//! The texts of the sample organization.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::{
    applications::Logistics,
    http::{Problem, Result},
    scope::{Role, Scope},
    screenings::ResumeDecision,
};

/// Everything that people of the sample organization say and write.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Content {
    /// The values of the guide's variables.
    pub variables: BTreeMap<String, String>,
    /// Who works there.
    pub people: Vec<Person>,
    /// Who applies.
    pub candidates: Vec<Candidate>,
    /// Why somebody is moved, by the key of the stage they move to.
    pub moves: BTreeMap<String, Vec<String>>,
    /// Why somebody is rejected.
    pub rejections: Vec<Rejection>,
    /// What is noted, by stage, attribute and level.
    pub evidence: BTreeMap<String, BTreeMap<String, BTreeMap<String, Vec<String>>>>,
    /// What candidates say, by stage and question.
    pub question_notes: BTreeMap<String, BTreeMap<String, Vec<String>>>,
    /// Summaries by recommendation.
    pub summaries: BTreeMap<String, Vec<String>>,
    /// Topics to follow up.
    pub probe_next: Vec<String>,
    /// Why a recommendation was changed.
    pub amendments: Vec<String>,
    /// Decisions.
    pub decisions: Vec<Decision>,
    /// The resumes that came in.
    pub screening: Screening,
}

/// Somebody who works there.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Person {
    pub key: String,
    pub name: String,
    pub email: String,
    pub role: Role,
}

/// Somebody who applies.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Candidate {
    pub name: String,
    pub email: String,
    pub phone: Option<String>,
    pub links: Vec<String>,
    pub source: String,
    pub logistics: Logistics,
}

/// Why somebody is rejected.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rejection {
    pub reason: String,
    pub note: String,
}

/// A decision.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Decision {
    pub outcome: String,
    pub reason: String,
    pub other_roles: Vec<String>,
    pub open_questions: Vec<String>,
    pub next_steps: Vec<String>,
}

/// A screening of the resumes beside this file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Screening {
    pub title: String,
    pub decisions: Vec<Screened>,
}

/// What somebody decided about a resume.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Screened {
    pub file: String,
    pub decision: ResumeDecision,
    pub reason: String,
}

/// Reads the texts.
pub(super) fn read() -> Result<Content> {
    Ok(serde_json::from_str(include_str!("content.json"))?)
}

/// Somebody by their key.
pub(super) fn member<'a>(people: &'a BTreeMap<String, Scope>, key: &str) -> Result<&'a Scope> {
    people.get(key).ok_or_else(|| Problem::fault(&format!("the sample organization has no {key}")))
}

/// One of several texts, always the same for the same seed; an empty text when there are none.
pub(super) fn pick(texts: &[String], seed: usize) -> &str {
    if texts.is_empty() { "" } else { &texts[seed % texts.len()] }
}
