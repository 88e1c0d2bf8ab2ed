//! Everything that belongs to a decision, read once; the signed file and the printed pages are both made of it.
use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use touchstone_guide::{Guide, model::Attribute};
use touchstone_record::{PacketDraft, RecordedEvent};
use touchstone_rules::Role;

use crate::{
    applications::Seen,
    assessments::{self, PacketAssessment},
    audit,
    debriefs::{self, DebriefRow, DecisionRow},
    guides::{self, GuideVersion, StageRow},
    http::{Problem, Result},
    identity,
    ids::{ApplicationId, GuideVersionId, OrganizationId, ScorecardId, UserId},
    interviews, jobs,
    scorecards::{self, ScorecardRow, VersionRow},
    take_homes::{self, PacketTakeHome},
    tx::Tx,
};

/// What belongs to the latest decision about an application.
#[derive(Debug)]
pub(super) struct Dossier {
    pub seen: Seen,
    pub organization: (OrganizationId, String),
    /// The guide as the application held it when it was decided on.
    pub guide: Held,
    /// Other versions of it that scorecards were judged against, in the order of their numbers.
    pub other_guides: Vec<Held>,
    pub interviews: Vec<interviews::InterviewRecord>,
    pub scorecards: Vec<ScorecardRow>,
    pub versions: Vec<VersionRow>,
    /// What was handed in before the debrief ended.
    pub assessments: Vec<PacketAssessment>,
    /// Take-homes that were handed in.
    pub take_homes: Vec<PacketTakeHome>,
    pub debrief: DebriefRow,
    pub decision: DecisionRow,
    pub managers: Vec<UserId>,
    /// The names of everybody in it.
    pub people: BTreeMap<UserId, String>,
    pub events: Vec<RecordedEvent>,
    pub generated_at: DateTime<Utc>,
}

/// A guide version, with the job's values filled in.
#[derive(Debug)]
pub(super) struct Held {
    pub version: GuideVersion,
    pub guide: Guide,
    pub stages: Vec<StageRow>,
}

impl Held {
    async fn read(tx: &mut Tx, seen: &Seen, version: GuideVersionId) -> Result<Self> {
        let version = guides::version(tx, version).await?;
        let variables = jobs::variables(tx, seen.row.job_id).await?;
        let (guide, _) = touchstone_guide::variables::fill(&version.guide()?, &variables);
        let stages = guides::stages_of(tx, version.id).await?;
        Ok(Self { version, guide, stages })
    }

    /// The words of a question of a stage; none where this version has no such question.
    fn question(&self, stage: &str, key: &str) -> Option<&str> {
        let question = self.guide.stage(stage)?.questions.iter().find(|question| question.key == key)?;
        Some(&question.text)
    }

    /// What a stage rates.
    fn attributes(&self, key: &str) -> &[Attribute] {
        let scorecard = self.guide.stage(key).and_then(|stage| stage.scorecard.as_ref());
        scorecard.map_or(&[], |scorecard| &scorecard.attributes)
    }

    fn json(&self) -> Value {
        let stage = |stage: &StageRow| {
            json!({"id": stage.id, "key": stage.key, "kind": stage.kind, "title": stage.title,
                "attributes": self.attributes(&stage.key)})
        };
        json!({"version_id": self.version.id, "title": self.guide.title, "number": self.version.number,
            "document_digest": self.version.document_digest, "stages": self.stages.iter().map(stage).collect::<Vec<_>>()})
    }
}

/// When the last thing happened that a packet tells of. A packet is made as of then and not as of its download, so that the
/// same file comes out until something else happens, and the printed pages can name its digest.
fn as_of(events: &[RecordedEvent]) -> Option<DateTime<Utc>> {
    let last = events.last()?;
    DateTime::parse_from_rfc3339(&last.event.at).ok().map(|at| at.to_utc())
}

impl Dossier {
    /// Reads it; there is none before a decision.
    pub(super) async fn read(tx: &mut Tx, seen: Seen) -> Result<Self> {
        let id = seen.row.id;
        let (debrief, decision) = decided(tx, id).await?;
        let guide = Held::read(tx, &seen, debrief.guide_version_id).await?;
        let managers = jobs::team(tx, seen.row.job_id).await?.into_iter();
        let mut events = audit::chain_of(tx, id).await?;
        // What came in after the debrief was no part of the decision, and waits for the next reveal.
        let (scorecards, later): (Vec<_>, Vec<_>) =
            scorecards::submitted(tx, id).await?.into_iter().partition(|row| {
                row.submitted_at.is_some_and(|at| debrief.closed_at.is_none_or(|end| at <= end))
            });
        let later: Vec<String> = later.into_iter().map(|row| row.id.to_string()).collect();
        for recorded in events.iter_mut().filter(|one| later.contains(&one.event.target_id)) {
            recorded.payload = None;
        }
        let mut other_guides = Vec::new();
        for (_, version) in other_versions(&scorecards, guide.version.id) {
            other_guides.push(Held::read(tx, &seen, version).await?);
        }
        let mut dossier = Self {
            organization: (tx.organization(), identity::organization_name(tx).await?),
            interviews: interviews::record(tx, id).await?,
            scorecards,
            versions: scorecards::versions(tx, id).await?,
            assessments: handed_in(tx, id, debrief.closed_at).await?,
            take_homes: taken_home(tx, id, debrief.closed_at).await?,
            managers: managers.filter(|m| m.role == Role::HiringManager).map(|m| m.user_id).collect(),
            people: BTreeMap::new(),
            generated_at: as_of(&events).unwrap_or(decision.decided_at),
            seen,
            guide,
            other_guides,
            debrief,
            decision,
            events,
        };
        dossier.people = dossier.names(tx).await?;
        Ok(dossier)
    }

    async fn names(&self, tx: &mut Tx) -> Result<BTreeMap<UserId, String>> {
        let actors = self.events.iter().filter_map(|recorded| recorded.event.actor.id.parse().ok());
        let owners = self.decision.next_steps.iter().filter_map(|step| step.owner_id);
        let mut people = BTreeMap::new();
        for id in actors.chain(owners) {
            if !people.contains_key(&id)
                && let Some(user) = identity::user(tx, id).await?
            {
                people.insert(id, user.name);
            }
        }
        Ok(people)
    }

    /// The versions of a scorecard, the submitted one first.
    pub(super) fn versions_of(&self, scorecard: ScorecardId) -> Vec<&VersionRow> {
        self.versions.iter().filter(|version| version.scorecard_id == scorecard).collect()
    }

    /// What a scorecard rates, by the version that it is judged against.
    pub(super) fn attributes_of(&self, card: &ScorecardRow) -> &[Attribute] {
        self.held_by(card).map_or(&[], |held| held.attributes(&card.stage_key))
    }

    /// The words of a question that a scorecard has notes on, by the version that it is judged against; its key where
    /// that version does not ask it.
    pub(super) fn question_of<'a>(&'a self, card: &ScorecardRow, key: &'a str) -> &'a str {
        self.held_by(card).and_then(|held| held.question(&card.stage_key, key)).unwrap_or(key)
    }

    /// The version of the guide that a scorecard is judged against.
    fn held_by(&self, card: &ScorecardRow) -> Option<&Held> {
        let mut held = std::iter::once(&self.guide).chain(&self.other_guides);
        held.find(|held| held.version.id == card.guide_version_id)
    }

    /// The signed file.
    pub(super) fn seal(&self, tx: &Tx) -> Result<Vec<u8>> {
        let sections: BTreeMap<String, Value> = [
            ("application", self.application()),
            ("assessments", json!(self.assessments)),
            ("debrief", self.debrief()),
            ("decision", self.decided()),
            ("guide", self.guide()),
            ("interviews", json!(self.interviews)),
            ("people", json!(self.people)),
            ("scorecards", self.scorecards()),
            ("take_homes", json!(self.take_homes)),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .into();
        let draft = PacketDraft {
            generated_at: self.generated_at,
            organization: json!({"id": self.organization.0, "name": self.organization.1}),
            sections,
            events: self.events.clone(),
        };
        draft.seal(&tx.app().signer).map_err(|error| Problem::fault(&error))
    }

    fn application(&self) -> Value {
        let row = &self.seen.row;
        json!({
            "id": row.id, "status": row.status, "applied_at": row.applied_at, "source": row.source,
            "candidate": {"id": row.candidate_id, "name": row.candidate_name, "erased_at": row.candidate_erased_at},
            "job": {"id": row.job_id, "title": row.job_title, "requisition_id": row.requisition_id},
            "current_stage": row.stage_title,
        })
    }

    /// The version that the application was decided by, and every other one that a scorecard in it was judged against.
    fn guide(&self) -> Value {
        let mut guide = self.guide.json();
        guide["other_versions"] = self.other_guides.iter().map(Held::json).collect();
        guide
    }

    fn scorecards(&self) -> Value {
        let version = |version: &&VersionRow| {
            json!({"number": version.number, "at": version.created_at, "reason": version.reason,
                "after_seeing_others": version.after_seeing_others, "after_reveal": version.after_reveal,
                "content": version.content.0})
        };
        let one = |row: &ScorecardRow| {
            json!({"id": row.id, "stage_id": row.stage_id, "stage_key": row.stage_key, "stage": row.stage_title,
                "guide_version_id": row.guide_version_id, "guide_number": row.guide_number, "role": row.role,
                "reviewer": {"id": row.reviewer_id, "name": row.reviewer_name}, "independent": row.independent,
                "submitted_at": row.submitted_at,
                "versions": self.versions_of(row.id).iter().map(version).collect::<Vec<_>>()})
        };
        self.scorecards.iter().map(one).collect()
    }

    fn debrief(&self) -> Value {
        let row = &self.debrief;
        json!({"id": row.id, "facilitator": {"id": row.facilitator_id, "name": row.facilitator_name},
            "called_at": row.created_at, "evidence_at": row.evidence_at, "reveal_at": row.reveal_at,
            "discussion_at": row.discussion_at, "decision_at": row.decision_at, "closed_at": row.closed_at})
    }

    fn decided(&self) -> Value {
        let row = &self.decision;
        json!({"outcome": row.outcome, "reason": row.reason, "consensus": row.consensus,
            "other_roles": row.other_roles.0, "open_questions": row.open_questions.0, "next_steps": row.next_steps.0,
            "decided_by": {"id": row.decided_by, "name": row.decided_by_name}, "decided_at": row.decided_at})
    }
}

/// The versions, by number, that scorecards were judged against besides this one.
fn other_versions(scorecards: &[ScorecardRow], decided_by: GuideVersionId) -> BTreeMap<i64, GuideVersionId> {
    let versions = scorecards.iter().map(|row| (row.guide_number, row.guide_version_id));
    versions.filter(|(_, version)| *version != decided_by).collect()
}

/// What was handed in until then.
async fn handed_in(
    tx: &mut Tx,
    application: ApplicationId,
    until: Option<DateTime<Utc>>,
) -> Result<Vec<PacketAssessment>> {
    let mut held = assessments::held(tx, application).await?;
    held.retain(|one| one.submitted_at.is_some_and(|at| until.is_none_or(|end| at <= end)));
    Ok(held)
}

/// What was handed in of take-homes until then.
async fn taken_home(
    tx: &mut Tx,
    application: ApplicationId,
    until: Option<DateTime<Utc>>,
) -> Result<Vec<PacketTakeHome>> {
    let mut held = take_homes::held(tx, application).await?;
    held.retain(|one| one.submitted_at.is_some_and(|at| until.is_none_or(|end| at <= end)));
    Ok(held)
}

/// The latest debrief that ended in a decision.
async fn decided(tx: &mut Tx, application: ApplicationId) -> Result<(DebriefRow, DecisionRow)> {
    for debrief in debriefs::of_application(tx, application).await? {
        if let Some(decision) = debriefs::decision_of(tx, debrief.id).await? {
            return Ok((debrief, decision));
        }
    }
    Err(Problem::conflict("There is no decision about this application yet. The packet is made of it."))
}
