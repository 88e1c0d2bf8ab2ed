//! What candidates and the team see of a candidate's page and requests.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::Serialize;
use touchstone_guide::{Guide, library::CandidateGuide};
use utoipa::ToSchema;

use super::{
    rules::{RequestKind, RequestOutcome, StageState},
    store::RequestRow,
};
use crate::{
    applications::{self, ApplicationRow, Status},
    guides,
    http::{Result, names::StageKind},
    ids::{ApplicationId, RequestId, StageId},
    interviews::Meeting,
    jobs,
    tx::Tx,
};

/// A candidate's page of one application.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct PortalPage {
    /// Who hires.
    pub organization: PortalOrganization,
    /// For what.
    pub job: PortalJob,
    /// Who applied.
    pub candidate: PortalCandidate,
    /// Where the application stands.
    #[schema(example = "active")]
    pub status: Status,
    /// When it was made.
    pub applied_at: DateTime<Utc>,
    /// When the application ended.
    pub ended_at: Option<DateTime<Utc>>,
    /// When you are told what comes next. Null when nothing was promised, and after the end.
    pub answer_due_at: Option<DateTime<Utc>>,
    /// The stages of the guide version that the application is judged against, in order.
    pub stages: Vec<PortalStage>,
    /// The interviews that are not over, the next first.
    pub interviews: Vec<PortalInterview>,
    /// What you asked for, the newest first.
    pub requests: Vec<RequestView>,
    /// Until when the link works.
    pub link_expires_at: DateTime<Utc>,
}

/// The organization.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct PortalOrganization {
    /// What it is called.
    #[schema(example = "Example Systems")]
    pub name: String,
}

/// The job.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct PortalJob {
    /// What is hired for.
    #[schema(example = "Backend Developer")]
    pub title: String,
    /// Where it is.
    #[schema(example = "Leeds or remote")]
    pub location: Option<String>,
}

/// The candidate.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct PortalCandidate {
    /// Their name.
    #[schema(example = "Priya Raman")]
    pub name: String,
}

/// A stage of the way.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct PortalStage {
    /// Its id.
    pub id: StageId,
    /// What people call it.
    #[schema(example = "Technical interview")]
    pub title: String,
    /// What kind of stage it is.
    #[schema(value_type = StageKind, example = "technical")]
    pub kind: String,
    /// How long it takes, in minutes; null where the guide does not say.
    pub minutes: Option<i64>,
    /// What the guide says to candidates about it, in Markdown.
    pub what_to_expect: String,
    /// Where the candidate stands in respect of it.
    pub state: StageState,
    /// When the application came into it, the last time.
    pub entered_at: Option<DateTime<Utc>>,
    /// When it went on from it.
    pub left_at: Option<DateTime<Utc>>,
}

/// An interview that is to come.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct PortalInterview {
    /// The title of its stage.
    #[schema(example = "Technical interview")]
    pub stage: String,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
    /// Where, or by which link.
    pub location: Option<String>,
    /// Whom you meet.
    pub with: Vec<String>,
}

/// What helps a candidate to prepare.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct PortalPreparation {
    /// What candidates are told: the stages by their kind, questions worth asking, a practice path, and their rights.
    #[schema(value_type = Object)]
    pub guide: &'static CandidateGuide,
}

/// What a candidate asked for, with the answer once there is one.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CandidateRequest)]
pub struct RequestView {
    /// Its id.
    id: RequestId,
    /// The application that it is about.
    application_id: ApplicationId,
    /// What they ask for.
    kind: RequestKind,
    /// In the candidate's words.
    message: String,
    /// When they asked.
    created_at: DateTime<Utc>,
    /// Null until somebody has answered.
    answer: Option<AnswerView>,
}

/// The answer to a candidate's request.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CandidateRequestAnswer)]
struct AnswerView {
    /// What came of it.
    outcome: RequestOutcome,
    /// What they are told.
    text: String,
    /// Who answered, by name.
    by: String,
    /// When.
    at: DateTime<Utc>,
}

impl From<RequestRow> for RequestView {
    fn from(row: RequestRow) -> Self {
        let outcome = row.outcome.map(|outcome| outcome.0);
        Self {
            id: row.id,
            application_id: row.application_id,
            kind: row.kind,
            message: row.message,
            created_at: row.created_at,
            answer: outcome.zip(row.answered_at).map(|(outcome, at)| AnswerView {
                outcome,
                text: row.answer.unwrap_or_default(),
                by: row.answered_by.unwrap_or_default(),
                at,
            }),
        }
    }
}

impl From<Meeting> for PortalInterview {
    fn from(meeting: Meeting) -> Self {
        Self {
            stage: meeting.stage,
            starts_at: meeting.starts_at,
            ends_at: meeting.ends_at,
            location: meeting.location,
            with: meeting.with,
        }
    }
}

/// The stages of an application as the candidate is told of them.
pub(super) async fn stages(tx: &mut Tx, row: &ApplicationRow) -> Result<Vec<PortalStage>> {
    let variables = jobs::variables(tx, row.job_id).await?;
    let guide = guides::version(tx, row.guide_version_id).await?.guide()?;
    let (guide, _) = touchstone_guide::variables::fill(&guide, &variables);
    let times = times(&applications::stages_entered(tx, row).await?);
    let stages = guides::stages_of(tx, row.guide_version_id).await?;
    let current = stages.iter().position(|stage| Some(stage.id) == row.stage_id);
    let told = stages.into_iter().enumerate().map(|(place, stage)| {
        let (entered_at, left_at) = times.get(&stage.key).copied().unwrap_or_default();
        PortalStage {
            what_to_expect: said_to_candidates(&guide, &stage.key),
            state: StageState::of(place, current, row.status == Status::Active),
            id: stage.id,
            title: stage.title,
            kind: stage.kind,
            minutes: stage.minutes,
            entered_at,
            left_at,
        }
    });
    Ok(told.collect())
}

/// The one text of a stage that is written for candidates; everything else in a guide is for the team.
fn said_to_candidates(guide: &Guide, stage: &str) -> String {
    guide.stage(stage).map(|stage| stage.candidate_script.clone()).unwrap_or_default()
}

/// By the keys of the stages, which are the same in every version of the guide.
type Times = BTreeMap<String, (Option<DateTime<Utc>>, Option<DateTime<Utc>>)>;

/// When each stage was entered and left, the last time.
fn times(entered: &[(String, DateTime<Utc>)]) -> Times {
    let left = entered.iter().skip(1).map(|(_, at)| Some(*at)).chain([None]);
    entered.iter().zip(left).map(|((stage, at), left)| (stage.clone(), (Some(*at), left))).collect()
}
