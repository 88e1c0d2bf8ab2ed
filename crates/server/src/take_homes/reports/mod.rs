//! What grading found, as the API shows it. It is read from what the grader wrote, which is kept as it came.

pub(super) mod store;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::rules::{ReportKind, ReportStatus};
use crate::{
    http::Result,
    ids::{GradeReportId, TakeHomeId},
};
use store::ReportRow;

/// What a take-home asks for. Findings are gathered under it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum GradeRequirement {
    /// Create, read, update, delete.
    Crud,
    /// Errors and status codes.
    Errors,
    /// Validation of input.
    Validation,
    /// A relationship.
    Relationship,
    /// Pages of lists.
    Pagination,
    /// Order of lists.
    Sorting,
    /// Sign-in.
    Auth,
    /// What attackers try.
    Security,
    /// Times.
    Performance,
    /// Tests.
    Tests,
    /// Documentation.
    Docs,
}

/// Whether a requirement is met, as far as the findings say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum GradeStanding {
    /// No check of it failed.
    Met,
    /// Some did, but what decides mostly passed.
    Partly,
    /// Nothing that decides passed, or more than half of it failed.
    Not,
    /// What decides was not tried, or could not be decided.
    Blocked,
}

/// How a check ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum GradeOutcome {
    /// As expected.
    Pass,
    /// Not as expected.
    Fail,
    /// Worth knowing; neither right nor wrong.
    Note,
    /// Could not be decided, because something it needs failed.
    Inconclusive,
}

impl GradeOutcome {
    /// Its name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Fail => "fail",
            Self::Note => "note",
            Self::Inconclusive => "inconclusive",
        }
    }
}

/// A header of a request or an answer.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(example = json!({"name": "Content-Type", "value": "application/json", "secret": false}))]
pub(super) struct GradeHeader {
    /// Its name.
    name: String,
    /// Its value.
    value: String,
    /// Whether the value is a token or password that the grader obtained or made up for this server.
    #[serde(default)]
    secret: bool,
}

/// A request that was sent.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(example = json!({"method": "GET", "target": "/hives/1", "headers": [], "body": ""}))]
pub(super) struct GradeRequest {
    /// The method.
    method: String,
    /// The path with its query.
    target: String,
    /// Its headers.
    headers: Vec<GradeHeader>,
    /// Its body as text, shortened.
    #[serde(default)]
    body: String,
}

/// What came back.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(example = json!({"status": 200, "headers": [], "body": "{\"id\":1}", "cut": false}))]
pub(super) struct GradeResponse {
    /// The status code.
    status: u16,
    /// Those headers that say something of the API.
    headers: Vec<GradeHeader>,
    /// Its body as text, shortened.
    #[serde(default)]
    body: String,
    /// Whether the body was longer than the grader reads.
    #[serde(default)]
    cut: bool,
}

/// A request with its response, or with the reason why there is none.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(example = json!({"request": {"method": "GET", "target": "/hives/1", "headers": [], "body": ""},
    "response": {"status": 200, "headers": [], "body": "{\"id\":1}", "cut": false}, "error": null}))]
pub(super) struct GradeExchange {
    /// What was sent.
    request: GradeRequest,
    /// What came back; null where nothing did.
    #[serde(default)]
    response: Option<GradeResponse>,
    /// Why nothing came back; null where something did.
    #[serde(default)]
    error: Option<String>,
}

/// A command that was run.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(example = json!({"command": "python -m unittest", "status": "accepted", "exit_code": 0, "output": "OK"}))]
pub(super) struct GradeCommand {
    /// The command, as the shell got it.
    command: String,
    /// How it ended: `accepted`, `nonzero_exit`, `time_limit_exceeded` and so on.
    status: String,
    /// Its exit code; null where it did not end by itself.
    exit_code: Option<i32>,
    /// The end of what it wrote.
    output: String,
}

/// What one check found.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(example = json!({"check": "C07", "requirement": "crud", "title": "GET answers with one row", "outcome": "pass",
    "summary": "GET /hives/1 answered 200", "source": "RFC 9110, 9.3.1", "exchanges": [], "runs": []}))]
pub(super) struct GradeFinding {
    /// The check's id. Evidence of a rating names it behind the take-home's.
    pub check: String,
    /// What it belongs to.
    pub requirement: GradeRequirement,
    /// What it asks, in a few words.
    pub title: String,
    /// How it ended.
    pub outcome: GradeOutcome,
    /// What was seen.
    pub summary: String,
    /// The rule behind the check.
    source: String,
    /// What shows it.
    exchanges: Vec<GradeExchange>,
    /// Commands that show it, for what is seen in files and commands.
    #[serde(default)]
    runs: Vec<GradeCommand>,
}

/// A check that has no meaning for this submission.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(example = json!({"check": "R05", "reason": "the parent cannot be deleted"}))]
pub(super) struct GradeSkipped {
    /// The check's id.
    check: String,
    /// Why it does not apply.
    reason: String,
}

/// Something that is known of the submission.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(example = json!({"name": "files.lines", "value": "Python 410", "source": "files", "holds": null}))]
pub(super) struct GradeFact {
    /// Its name.
    name: String,
    /// Its value.
    value: String,
    /// Who says so: `contract`, `open_api`, `readme`, `observed` or `files`.
    source: String,
    /// Whether it was seen to hold; null where nothing depended on it.
    #[serde(default)]
    holds: Option<bool>,
}

/// Everything that a grading found, as the grader writes it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Found {
    pub requirements: BTreeMap<GradeRequirement, GradeStanding>,
    pub findings: Vec<GradeFinding>,
    #[serde(default)]
    pub skipped: Vec<GradeSkipped>,
    #[serde(default)]
    pub facts: Vec<GradeFact>,
    #[serde(default)]
    pub timings: BTreeMap<String, f64>,
    #[serde(default)]
    pub steps: Vec<GradeCommand>,
}

impl Found {
    /// A fact's value.
    pub(super) fn fact(&self, name: &str) -> Option<&str> {
        self.facts.iter().find(|fact| fact.name == name).map(|fact| fact.value.as_str())
    }
}

/// What was found when a submission was graded. It is evidence for whoever rates, and no rating.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct GradeReport {
    /// Its id.
    pub(super) id: GradeReportId,
    /// Of which take-home.
    take_home_id: TakeHomeId,
    /// What it is of.
    kind: ReportKind,
    /// Where it stands.
    pub(super) status: ReportStatus,
    /// What is happening now, or happened last.
    #[schema(example = "Installing: pip install -r requirements.txt")]
    step: String,
    /// Steps that are done.
    #[schema(example = 12)]
    done: i64,
    /// Steps in all; 0 where that is not known yet.
    #[schema(example = 98)]
    total: i64,
    /// Why it failed, in a sentence; null where it did not. Nobody who handed something in is to blame.
    #[schema(example = "The sandbox failed.")]
    problem: Option<String>,
    /// How each requirement stands; empty until it is done.
    #[schema(example = json!({"crud": "met", "errors": "partly"}))]
    requirements: BTreeMap<GradeRequirement, GradeStanding>,
    /// What each check found, in the order of the catalogue.
    findings: Vec<GradeFinding>,
    /// Checks that have no meaning for this submission.
    skipped: Vec<GradeSkipped>,
    /// What is known of the submission, and from where. Notes, and never a finding.
    facts: Vec<GradeFact>,
    /// Times in milliseconds.
    #[schema(example = json!({"ask": 812.5}))]
    timings: BTreeMap<String, f64>,
    /// What was run to install and start it.
    steps: Vec<GradeCommand>,
    /// What could be reached while it was installed, in words; null until it was begun.
    #[schema(example = "It was installed without a network.")]
    network: Option<String>,
    /// Who asked for it; null where it began with the hand-in.
    #[schema(example = "Marta Okafor")]
    asked_by: Option<String>,
    /// When it was asked for.
    created_at: DateTime<Utc>,
    /// When a runner took it.
    started_at: Option<DateTime<Utc>>,
    /// When it ended.
    finished_at: Option<DateTime<Utc>>,
}

impl ReportRow {
    /// What it found; nothing as long as it is not done, and after an erasure.
    pub(super) fn found(&self) -> Result<Found> {
        match &self.report {
            Some(text) => Ok(serde_json::from_str(text)?),
            None => Ok(Found::default()),
        }
    }

    /// The report whole.
    pub(super) fn view(self) -> Result<GradeReport> {
        let found = self.found()?;
        Ok(GradeReport {
            id: self.id,
            take_home_id: self.take_home_id,
            kind: self.kind,
            status: self.status,
            step: self.step,
            done: self.done,
            total: self.total,
            problem: self.error,
            requirements: found.requirements,
            findings: found.findings,
            skipped: found.skipped,
            facts: found.facts,
            timings: found.timings,
            steps: found.steps,
            network: self.network,
            asked_by: self.asked_by,
            created_at: self.created_at,
            started_at: self.started_at,
            finished_at: self.finished_at,
        })
    }
}
