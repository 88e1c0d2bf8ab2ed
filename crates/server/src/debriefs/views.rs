//! A debrief as one person sees it.
use chrono::{DateTime, Utc};
use serde::Serialize;
use touchstone_rules::{Role, debrief::speaking_rank, interview::PanelRole, scorecard::Status};
use utoipa::ToSchema;

use super::{
    Outcome, Phase,
    store::{self, DebriefRow, DecisionRow},
};
use crate::{
    applications::Seen,
    guides::{self, StageRow},
    http::{
        Result, Versioned,
        names::{CandidateName, JobTitle, PersonName},
    },
    ids::{ApplicationId, DebriefId, GuideVersionId, ScorecardId, UserId},
    interviews::{self, InterviewRecord},
    jobs,
    scorecards::{self, ScorecardRow, ScorecardView},
    tx::Tx,
};

/// A debrief.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct DebriefView {
    /// Its id.
    id: DebriefId,
    /// The application.
    application_id: ApplicationId,
    /// The candidate.
    candidate: CandidateName,
    /// The job.
    job: JobTitle,
    /// Who leads it.
    facilitator: PersonName,
    /// The guide version that the application held when the debrief was called. Each scorecard names its own.
    guide_version_id: GuideVersionId,
    /// When it is to begin; null where no time was set.
    starts_at: Option<DateTime<Utc>>,
    /// Where it stands.
    phase: Phase,
    /// The phases so far and when they began.
    phases: Vec<PhaseTime>,
    /// The guide's debrief questions.
    agenda: Vec<AgendaQuestion>,
    /// How to run it, in Markdown.
    directions: String,
    /// Who shares their evidence when: the facilitator speaks last.
    speaking_order: Vec<Speaker>,
    /// The titles of the guide's stages in which nobody met the candidate so far and of which there is no scorecard: the
    /// decision does not rest on them.
    stages_not_held: Vec<String>,
    /// The scorecards that you may read by now.
    scorecards: Vec<ScorecardView>,
    /// What you may read, in words.
    visibility: String,
    /// You owe a scorecard, and read nothing of the others' until it is in.
    owes_scorecard: bool,
    /// Everybody's recommendation; empty until the reveal.
    recommendations: Vec<RecommendationView>,
    /// Who has the debrief open now.
    present: Vec<PersonName>,
    /// What you may do now.
    can: Can,
    /// The decision; null before it is made, and while you owe a scorecard.
    decision: Option<DecisionView>,
    /// Counts the changes; the `ETag` begins with it, and `If-Match` may be just it.
    version: i64,
}

/// A debrief in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct DebriefSummary {
    /// Its id.
    id: DebriefId,
    /// The application.
    application_id: ApplicationId,
    /// The candidate.
    candidate: CandidateName,
    /// The job.
    job: JobTitle,
    /// Who leads it.
    facilitator: PersonName,
    /// When it is to begin; null where no time was set.
    starts_at: Option<DateTime<Utc>>,
    /// Where it stands.
    #[schema(example = "evidence")]
    phase: Phase,
    /// When it was called.
    created_at: DateTime<Utc>,
}

/// When a phase began.
#[derive(Debug, Serialize, ToSchema)]
struct PhaseTime {
    /// The phase.
    phase: Phase,
    /// When it began.
    at: DateTime<Utc>,
}

/// A question of the agenda.
#[derive(Debug, Serialize, ToSchema)]
struct AgendaQuestion {
    /// The same across versions of the guide.
    key: String,
    /// The words to ask.
    text: String,
    /// Why it is asked and what to listen for.
    guidance: String,
}

/// Somebody who shares their evidence.
#[derive(Debug, Serialize, ToSchema)]
struct Speaker {
    /// Who.
    user: PersonName,
    /// What they did in the interview, `reviewer` or `facilitator`.
    #[schema(example = "lead")]
    role: PanelRole,
    /// Their stage; null for whoever only leads.
    stage_title: Option<String>,
}

/// A recommendation and how it changed.
#[derive(Debug, Serialize, ToSchema)]
struct RecommendationView {
    /// In which scorecard.
    scorecard_id: ScorecardId,
    /// Whose.
    user: PersonName,
    /// For which stage.
    stage_title: String,
    /// What was submitted.
    #[schema(minimum = 1, maximum = 4)]
    initial: Option<u8>,
    /// What it is now.
    #[schema(minimum = 1, maximum = 4)]
    current: Option<u8>,
    /// What was amended in between.
    changes: Vec<RecommendationChange>,
}

/// A change of a recommendation.
#[derive(Debug, Serialize, ToSchema)]
struct RecommendationChange {
    /// When.
    at: DateTime<Utc>,
    /// What it was, 1 to 4.
    #[schema(minimum = 1, maximum = 4)]
    from: Option<u8>,
    /// What it became, 1 to 4.
    #[schema(minimum = 1, maximum = 4)]
    to: Option<u8>,
    /// Why.
    reason: String,
}

/// What the person may do.
#[derive(Debug, Serialize, ToSchema)]
struct Can {
    /// Go to the next phase.
    advance: bool,
    /// Make the decision.
    decide: bool,
    /// Record a decision on which all agree.
    record_consensus: bool,
}

/// A decision.
#[derive(Debug, Serialize, ToSchema)]
pub struct DecisionView {
    /// What was decided.
    #[schema(example = "hire")]
    outcome: Outcome,
    /// Why.
    reason: String,
    /// Whether the panel agreed.
    consensus: bool,
    /// Other roles to consider the candidate for.
    other_roles: Vec<String>,
    /// Questions for the reference calls.
    open_questions: Vec<String>,
    /// Who does what next.
    next_steps: Vec<NextStepView>,
    /// Who made or recorded it.
    decided_by: PersonName,
    /// When.
    decided_at: DateTime<Utc>,
}

/// Who does what next.
#[derive(Debug, Serialize, ToSchema)]
struct NextStepView {
    /// What is to be done.
    text: String,
    /// By whom; null where nobody is named.
    owner: Option<PersonName>,
}

impl Versioned for DebriefView {
    fn version(&self) -> i64 {
        self.version
    }
}

impl From<DebriefRow> for DebriefSummary {
    fn from(row: DebriefRow) -> Self {
        Self {
            id: row.id,
            application_id: row.application_id,
            candidate: CandidateName { id: row.candidate_id, name: row.candidate_name },
            job: JobTitle { id: row.job_id, title: row.job_title },
            facilitator: PersonName { id: row.facilitator_id, name: row.facilitator_name },
            starts_at: row.starts_at,
            phase: row.phase,
            created_at: row.created_at,
        }
    }
}

/// Puts together what a person sees of a debrief.
pub(super) async fn view(tx: &mut Tx, seen: &Seen, row: DebriefRow) -> Result<DebriefView> {
    let phase = row.phase;
    let (cards, visibility) = scorecards::see_all(tx, seen).await?;
    let variables = jobs::variables(tx, row.job_id).await?;
    let guide = guides::version(tx, row.guide_version_id).await?.guide()?;
    let (guide, _) = touchstone_guide::variables::fill(&guide, &variables);
    let locked = visibility.owes();
    let now = tx.now();
    let decided = store::decision_of(tx, row.id).await?;
    let as_of = decided.as_ref().map_or(now, |decision| decision.decided_at);
    let stages = guides::stages_of(tx, row.guide_version_id).await?;
    let interviews = interviews::record(tx, row.application_id).await?;
    let submitted = scorecards::submitted(tx, row.application_id).await?;
    let decision = match decided {
        Some(decision) if !locked => Some(show_decision(tx, decision).await?),
        _ => None,
    };
    let ids = tx.app().presence.present(row.id, now);
    let present = store::names(tx, &ids).await?;
    let agenda = guide.debrief.questions.into_iter();
    Ok(DebriefView {
        speaking_order: speaking_order(tx, seen, &row).await?,
        recommendations: if phase >= Phase::Reveal && !locked { recommendations(&cards) } else { Vec::new() },
        phases: phase_times(&row),
        agenda: agenda.map(|q| AgendaQuestion { key: q.key, text: q.text, guidance: q.guidance }).collect(),
        directions: guide.debrief.directions,
        stages_not_held: not_held(&stages, &interviews, &submitted, as_of),
        scorecards: cards,
        visibility: visibility.why().to_owned(),
        owes_scorecard: locked,
        present: present.into_iter().map(|(id, name)| PersonName { id, name }).collect(),
        can: Can {
            advance: phase < Phase::Decision && may_lead(seen, &row, tx),
            decide: phase == Phase::Decision && seen.may.decide(),
            record_consensus: phase == Phase::Decision && may_lead(seen, &row, tx),
        },
        decision,
        id: row.id,
        application_id: row.application_id,
        candidate: CandidateName { id: row.candidate_id, name: row.candidate_name },
        job: JobTitle { id: row.job_id, title: row.job_title },
        facilitator: PersonName { id: row.facilitator_id, name: row.facilitator_name },
        guide_version_id: row.guide_version_id,
        starts_at: row.starts_at,
        phase,
        version: row.version,
    })
}

/// The stages that had not taken place as of then; see [`touchstone_rules::debrief::not_held`].
pub fn not_held(
    stages: &[StageRow],
    interviews: &[InterviewRecord],
    scorecards: &[ScorecardRow],
    as_of: DateTime<Utc>,
) -> Vec<String> {
    let met = interviews.iter().filter(|one| !one.cancelled && one.starts_at <= as_of);
    let scored = scorecards.iter().filter(|card| card.submitted_at.is_some_and(|at| at <= as_of));
    let held: Vec<&str> =
        met.map(|one| one.stage_key.as_str()).chain(scored.map(|card| card.stage_key.as_str())).collect();
    let stages = stages.iter().map(|stage| (stage.key.as_str(), stage.title.as_str()));
    touchstone_rules::debrief::not_held(stages, &held)
}

/// Whether the person takes the debrief from phase to phase: the facilitator, or whoever runs the job.
pub(super) fn may_lead(seen: &Seen, row: &DebriefRow, tx: &Tx) -> bool {
    row.facilitator_id == tx.user() || seen.may.manage()
}

fn phase_times(row: &DebriefRow) -> Vec<PhaseTime> {
    let times = [
        (Phase::Preparation, Some(row.created_at)),
        (Phase::Evidence, row.evidence_at),
        (Phase::Reveal, row.reveal_at),
        (Phase::Discussion, row.discussion_at),
        (Phase::Decision, row.decision_at),
        (Phase::Closed, row.closed_at),
    ];
    times.into_iter().filter_map(|(phase, at)| at.map(|at| PhaseTime { phase, at })).collect()
}

async fn speaking_order(tx: &mut Tx, seen: &Seen, row: &DebriefRow) -> Result<Vec<Speaker>> {
    let managers: Vec<UserId> = jobs::team(tx, seen.row.job_id)
        .await?
        .into_iter()
        .filter(|member| member.role == Role::HiringManager)
        .map(|member| member.user_id)
        .collect();
    let mut speakers: Vec<(u8, Speaker)> = Vec::new();
    for state in scorecards::due(tx, seen.row.id).await? {
        let rank =
            speaking_rank(state.role, managers.contains(&state.user_id), state.user_id == row.facilitator_id);
        let user = PersonName { id: state.user_id, name: state.name };
        match speakers.iter_mut().find(|(_, one)| one.user.id == user.id) {
            // Somebody with two stages speaks once, at the later of their places.
            Some((known, _)) => *known = (*known).max(rank),
            None => speakers
                .push((rank, Speaker { user, role: state.role, stage_title: Some(state.stage_title) })),
        }
    }
    if speakers.iter().all(|(_, one)| one.user.id != row.facilitator_id) {
        let user = PersonName { id: row.facilitator_id, name: row.facilitator_name.clone() };
        speakers.push((u8::MAX, Speaker { user, role: PanelRole::Facilitator, stage_title: None }));
    }
    speakers.sort_by_key(|(rank, _)| *rank);
    Ok(speakers.into_iter().map(|(_, speaker)| speaker).collect())
}

fn recommendations(cards: &[ScorecardView]) -> Vec<RecommendationView> {
    let one = |card: &ScorecardView| {
        let changes =
            card.amendments.iter().filter(|one| one.recommendation_before != one.recommendation_after);
        RecommendationView {
            scorecard_id: card.id,
            user: PersonName { id: card.reviewer.id, name: card.reviewer.name.clone() },
            stage_title: card.stage.title.clone(),
            initial: card
                .original
                .as_ref()
                .map_or(card.overall_recommendation, |first| first.overall_recommendation),
            current: card.overall_recommendation,
            changes: changes
                .map(|change| RecommendationChange {
                    at: change.at,
                    from: change.recommendation_before,
                    to: change.recommendation_after,
                    reason: change.reason.clone(),
                })
                .collect(),
        }
    };
    cards.iter().filter(|card| card.status != Status::Draft).map(one).collect()
}

/// The decisions about an application that the person may know, the latest first.
pub async fn decisions(tx: &mut Tx, seen: &Seen) -> Result<Vec<DecisionView>> {
    let mut shown = Vec::new();
    if !seen.may.read_scorecards() || scorecards::is_locked(tx, seen.row.id).await? {
        return Ok(shown);
    }
    for debrief in store::of_application(tx, seen.row.id).await? {
        if let Some(decision) = store::decision_of(tx, debrief.id).await? {
            shown.push(show_decision(tx, decision).await?);
        }
    }
    Ok(shown)
}

async fn show_decision(tx: &mut Tx, row: DecisionRow) -> Result<DecisionView> {
    let owners: Vec<UserId> = row.next_steps.0.iter().filter_map(|step| step.owner_id).collect();
    let names = store::names(tx, &owners).await?;
    let person = |id: UserId| {
        names
            .iter()
            .find(|(known, _)| *known == id)
            .map(|(id, name)| PersonName { id: *id, name: name.clone() })
    };
    Ok(DecisionView {
        outcome: row.outcome,
        reason: row.reason,
        consensus: row.consensus,
        other_roles: row.other_roles.0,
        open_questions: row.open_questions.0,
        next_steps: row
            .next_steps
            .0
            .into_iter()
            .map(|step| NextStepView { text: step.text, owner: step.owner_id.and_then(person) })
            .collect(),
        decided_by: PersonName { id: row.decided_by, name: row.decided_by_name },
        decided_at: row.decided_at,
    })
}
