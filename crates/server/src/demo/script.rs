//! The story of the sample organization: what happened to each candidate, told through the commands that people use.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Map, Value, json};
use touchstone_guide::model::Stage;

use super::calendar::Calendar;
use super::content::{self, Candidate, Content, member, pick};
use crate::{
    app::App,
    applications::{self, Close, NewApplication, Status},
    candidates::{self, NewCandidate},
    debriefs::{self, NewDebrief, NewDecision, Phase},
    guides,
    http::{IfMatch, Problem, Result},
    ids::{ApplicationId, DebriefId, JobId, StageId},
    interviews::{self, InterviewerRole, NewInterview, NewInterviewer},
    jobs,
    scope::Scope,
    scorecards::{self, Amendment},
};

/// Where a candidate's story has got to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Point {
    /// Just applied.
    New,
    /// A conversation is arranged.
    Scheduled,
    /// It was held, and a scorecard is missing.
    HalfIn,
    /// Every scorecard of the stage is in.
    AllIn,
    /// Everything is in and the debrief is called.
    DebriefCalled,
    /// Decided; the number picks the decision.
    Decided(usize),
    /// Rejected after the stage.
    Rejected,
    /// Withdrew during the stage.
    Withdrawn,
}

impl Point {
    /// Whether the conversation of the stage has taken place.
    #[cfg(test)]
    pub(super) fn is_held(self) -> bool {
        !matches!(self, Self::New | Self::Scheduled | Self::Withdrawn)
    }
}

/// One candidate's way: the stage they have reached, how far they are in it, how good their interviews were (1 to 4),
/// and how many days ago they applied.
pub(super) const STORIES: [(usize, Point, u8, i64); 30] = [
    (4, Point::DebriefCalled, 3, 23),
    (4, Point::Decided(0), 4, 41),
    (4, Point::Decided(2), 2, 40),
    (4, Point::Decided(1), 3, 38),
    (4, Point::HalfIn, 3, 22),
    (4, Point::Scheduled, 3, 20),
    (3, Point::HalfIn, 2, 18),
    (3, Point::Scheduled, 3, 16),
    (3, Point::AllIn, 3, 19),
    (2, Point::HalfIn, 3, 15),
    (2, Point::Scheduled, 4, 12),
    (2, Point::Scheduled, 2, 11),
    (2, Point::AllIn, 2, 14),
    (2, Point::Rejected, 2, 28),
    (1, Point::New, 3, 7),
    (1, Point::New, 3, 10),
    (1, Point::HalfIn, 3, 10),
    (1, Point::AllIn, 4, 11),
    (1, Point::Rejected, 1, 26),
    (1, Point::Withdrawn, 3, 21),
    (0, Point::Rejected, 1, 18),
    (0, Point::Rejected, 2, 30),
    (0, Point::AllIn, 3, 4),
    (0, Point::HalfIn, 2, 5),
    (0, Point::Scheduled, 3, 5),
    (0, Point::Scheduled, 3, 4),
    (0, Point::Scheduled, 2, 3),
    (0, Point::New, 3, 8),
    (0, Point::New, 3, 2),
    (0, Point::New, 3, 1),
];

/// Who takes part in each stage, and as what.
const PANELS: [&[(&str, InterviewerRole)]; 5] = [
    &[("recruiter", InterviewerRole::Lead)],
    &[("lead", InterviewerRole::Lead), ("designer", InterviewerRole::Interviewer)],
    &[("lead", InterviewerRole::Lead), ("shadow", InterviewerRole::Shadow)],
    &[("designer", InterviewerRole::Lead)],
    &[("culture", InterviewerRole::Lead), ("manager", InterviewerRole::Interviewer)],
];
/// The stage that is reviewed without a meeting.
const TAKE_HOME: usize = 1;

/// Everybody and everything that the story needs.
pub(super) struct Cast<'a> {
    app: &'a App,
    people: &'a BTreeMap<String, Scope>,
    content: &'a Content,
    job_id: JobId,
    now: DateTime<Utc>,
    stages: Vec<(StageId, Stage)>,
    reasons: Vec<applications::Reason>,
}

/// Runs commands as somebody at some time, in one unit of work.
macro_rules! act {
    ($cast:expr, $who:expr, $at:expr, $tx:ident => $body:expr) => {{
        let mut $tx = $cast.app.at($at).begin($cast.who($who)?).await?;
        let outcome = $body;
        $tx.commit().await?;
        outcome
    }};
}

impl<'a> Cast<'a> {
    /// Reads the stages and reasons that the story uses.
    pub(super) async fn new(
        app: &'a App,
        people: &'a BTreeMap<String, Scope>,
        content: &'a Content,
        job_id: JobId,
        now: DateTime<Utc>,
    ) -> Result<Self> {
        let mut tx = app.read(member(people, "recruiter")?).await?;
        let version = jobs::job(&mut tx, job_id).await?.guide_version_id;
        let guide = guides::version(&mut tx, version).await?.guide()?;
        let rows = guides::stages_of(&mut tx, version).await?;
        let reasons = applications::rejection_reasons(&mut tx).await?;
        let stages = rows.into_iter().map(|row| row.id).zip(guide.stages).collect();
        Ok(Self { app, people, content, job_id, now, stages, reasons })
    }

    fn who(&self, key: &str) -> Result<&Scope> {
        member(self.people, key)
    }

    /// Plays every story. Answers the application and the debrief that are ready to run.
    /// With every application, in the order of the candidates.
    pub(super) async fn play(&self) -> Result<(ApplicationId, DebriefId, Vec<ApplicationId>)> {
        let (mut ready, mut applications) = (None, Vec::new());
        for (index, (candidate, story)) in self.content.candidates.iter().zip(STORIES).enumerate() {
            let (application, debrief) = self.tell(index, candidate, story).await?;
            applications.push(application);
            ready = ready.or(debrief);
        }
        let (application, debrief) =
            ready.ok_or_else(|| Problem::fault(&"no debrief of the sample is ready to run"))?;
        Ok((application, debrief, applications))
    }

    async fn tell(
        &self,
        index: usize,
        candidate: &Candidate,
        story: (usize, Point, u8, i64),
    ) -> Result<(ApplicationId, Option<(ApplicationId, DebriefId)>)> {
        let (reached, point, quality, days) = story;
        let calendar = Calendar::new(self.now, days, index);
        let application = self.apply(candidate, calendar.applied).await?;
        for stage in 0..reached {
            self.converse(application, index, stage, quality, calendar, true).await?;
            self.move_on(application, index, stage + 1, calendar.entered(stage + 1)).await?;
        }
        Ok((application, self.finish(application, index, reached, point, quality, calendar).await?))
    }

    async fn finish(
        &self,
        application: ApplicationId,
        index: usize,
        stage: usize,
        point: Point,
        quality: u8,
        calendar: Calendar,
    ) -> Result<Option<(ApplicationId, DebriefId)>> {
        let held = calendar.held(stage);
        let after = held + TimeDelta::hours(22);
        match point {
            Point::New => {}
            Point::Scheduled => {
                let (starts_at, arranged) = calendar.ahead(index);
                self.schedule(application, stage, arranged, starts_at).await?;
            }
            Point::HalfIn => self.converse(application, index, stage, quality, calendar, false).await?,
            Point::AllIn => self.converse(application, index, stage, quality, calendar, true).await?,
            Point::DebriefCalled => {
                self.converse(application, index, stage, quality, calendar, true).await?;
                let debrief = self.call_debrief(application, after).await?;
                return Ok(Some((application, debrief)));
            }
            Point::Decided(which) => {
                self.converse(application, index, stage, quality, calendar, true).await?;
                self.decide(application, index, which, after).await?;
            }
            Point::Rejected => {
                self.converse(application, index, stage, quality, calendar, true).await?;
                self.reject(application, index, after).await?;
            }
            Point::Withdrawn => {
                let note = Some("Wrote that they have accepted an offer elsewhere.");
                act!(self, "recruiter", held, tx => applications::close(&mut tx, application,
                    Close { status: Status::Withdrawn, reason_id: None, note }).await?);
            }
        }
        Ok(None)
    }

    async fn apply(&self, candidate: &Candidate, at: DateTime<Utc>) -> Result<ApplicationId> {
        let new = NewCandidate {
            name: candidate.name.clone(),
            email: Some(candidate.email.clone()),
            phone: candidate.phone.clone(),
            links: candidate.links.clone(),
        };
        Ok(act!(self, "recruiter", at, tx => {
            let candidate_id = candidates::create(&mut tx, &new).await?;
            let application = NewApplication {
                candidate_id,
                job_id: self.job_id,
                source: Some(candidate.source.clone()),
                logistics: Some(candidate.logistics.clone()),
            };
            applications::create(&mut tx, &application).await?
        }))
    }

    async fn move_on(
        &self,
        application: ApplicationId,
        index: usize,
        to: usize,
        at: DateTime<Utc>,
    ) -> Result<()> {
        let (stage_id, stage) = &self.stages[to];
        let reasons = self.content.moves.get(&stage.key).map_or(&[][..], Vec::as_slice);
        let reason = pick(reasons, index);
        act!(self, "recruiter", at, tx => applications::move_to(&mut tx, application, *stage_id, reason).await?);
        Ok(())
    }

    async fn schedule(
        &self,
        application: ApplicationId,
        stage: usize,
        at: DateTime<Utc>,
        starts_at: DateTime<Utc>,
    ) -> Result<()> {
        let (stage_id, content) = &self.stages[stage];
        let mut interviewers = Vec::new();
        for (key, role) in PANELS[stage] {
            let user_id = self.who(key)?.user_id;
            interviewers.push(NewInterviewer { user_id, role: *role, assignment_reason: None });
        }
        let length = TimeDelta::minutes(i64::from(content.minutes.unwrap_or(60).min(120)));
        let new = NewInterview {
            application_id: application,
            stage_id: *stage_id,
            starts_at,
            ends_at: starts_at + length,
            location: Some("https://meet.example.com/northlight".to_owned()),
            interviewers,
        };
        act!(self, "coordinator", at, tx => interviews::schedule(&mut tx, &new).await?);
        Ok(())
    }

    /// Holds the conversation of a stage (or reviews the take-home) and writes the scorecards; without `all`, the last
    /// reviewer has only begun theirs.
    async fn converse(
        &self,
        application: ApplicationId,
        index: usize,
        stage: usize,
        quality: u8,
        calendar: Calendar,
        all: bool,
    ) -> Result<()> {
        let held = calendar.held(stage);
        if stage != TAKE_HOME {
            self.schedule(application, stage, calendar.arranged(stage), held).await?;
        }
        let panel = PANELS[stage];
        for (order, (key, _)) in panel.iter().enumerate() {
            let at = held + TimeDelta::minutes(75) + minutes(order * 37 + index);
            let submits = all || (order + 1 < panel.len());
            self.score(application, (index, stage, order), key, quality, at, submits).await?;
        }
        Ok(())
    }

    async fn score(
        &self,
        application: ApplicationId,
        (index, stage, order): (usize, usize, usize),
        key: &str,
        quality: u8,
        at: DateTime<Utc>,
        submits: bool,
    ) -> Result<()> {
        let (stage_id, content) = &self.stages[stage];
        let card = self.write(content, index * 31 + stage * 7 + order * 3, quality, submits);
        act!(self, key, at, tx => {
            let (id, _) = scorecards::begin(&mut tx, application, *stage_id, None).await?;
            scorecards::save(&mut tx, id, IfMatch::any(), &card).await?;
            if submits {
                scorecards::submit(&mut tx, id).await?;
            }
        });
        Ok(())
    }

    /// What a reviewer writes. Whoever has not finished has rated half and recommended nothing.
    fn write(&self, stage: &Stage, seed: usize, quality: u8, finished: bool) -> Value {
        let attributes = stage.scorecard.as_ref().map_or(&[][..], |scorecard| &scorecard.attributes);
        let rated = if finished { attributes.len() } else { attributes.len() / 2 };
        let mut ratings = Map::new();
        for (place, attribute) in attributes.iter().take(rated).enumerate() {
            let level = level(quality, seed + place * 5);
            let notes = self.content.evidence.get(&stage.key).and_then(|all| all.get(&attribute.key));
            let notes =
                notes.and_then(|by_level| by_level.get(&level.to_string())).map_or(&[][..], Vec::as_slice);
            ratings
                .insert(attribute.key.clone(), json!({"rating": level, "note": pick(notes, seed + place)}));
        }
        let mut question_notes = Map::new();
        for (place, question) in stage.questions.iter().enumerate() {
            let notes = self.content.question_notes.get(&stage.key).and_then(|all| all.get(&question.key));
            let text = pick(notes.map_or(&[][..], Vec::as_slice), seed + place);
            let covered: Vec<&String> = question.areas_to_cover.iter().step_by(2).collect();
            question_notes
                .insert(question.key.clone(), json!({"text": text, "asked": true, "covered": covered}));
        }
        let recommendation = if seed.is_multiple_of(5) { quality.saturating_sub(1).max(1) } else { quality };
        let summaries =
            self.content.summaries.get(&recommendation.to_string()).map_or(&[][..], Vec::as_slice);
        let mut card = json!({"ratings": ratings, "question_notes": question_notes});
        if finished {
            card["overall_recommendation"] = json!(recommendation);
            card["summary"] = json!(pick(summaries, seed));
            card["probe_next"] = if seed.is_multiple_of(3) {
                json!([pick(&self.content.probe_next, seed)])
            } else {
                json!([])
            };
        }
        card
    }

    async fn call_debrief(&self, application: ApplicationId, at: DateTime<Utc>) -> Result<DebriefId> {
        let facilitator_id = self.who("recruiter")?.user_id;
        let new = NewDebrief {
            application_id: application,
            facilitator_id,
            starts_at: Some(at + TimeDelta::hours(4)),
        };
        Ok(act!(self, "recruiter", at, tx => debriefs::create(&mut tx, &new).await?))
    }

    /// Runs a debrief to its decision: somebody changes their mind for a reason, and the manager decides.
    async fn decide(
        &self,
        application: ApplicationId,
        index: usize,
        which: usize,
        at: DateTime<Utc>,
    ) -> Result<()> {
        let decision =
            self.content.decisions.get(which).ok_or_else(|| Problem::fault(&"a decision is missing"))?;
        let debrief = self.call_debrief(application, at).await?;
        let begun = at + TimeDelta::hours(4);
        let phases =
            [(Phase::Evidence, 0), (Phase::Reveal, 14), (Phase::Discussion, 16), (Phase::Decision, 31)];
        for (phase, offset) in phases {
            act!(self, "recruiter", begun + TimeDelta::minutes(offset), tx => debriefs::advance(&mut tx, debrief, phase).await?);
            if phase == Phase::Discussion {
                self.change_mind(
                    application,
                    index,
                    decision.outcome == "hire",
                    begun + TimeDelta::minutes(24),
                )
                .await?;
            }
        }
        let (manager, recruiter) = (self.who("manager")?.user_id, self.who("recruiter")?.user_id);
        let steps = decision.next_steps.iter().enumerate();
        let new = NewDecision {
            outcome: debriefs::Outcome::parse(&decision.outcome)
                .ok_or_else(|| Problem::fault(&"an unknown outcome"))?,
            reason: decision.reason.clone(),
            consensus: which != 1,
            other_roles: decision.other_roles.clone(),
            open_questions: decision.open_questions.clone(),
            next_steps: steps
                .map(|(place, text)| debriefs::NextStep {
                    text: text.clone(),
                    owner_id: Some(if place % 2 == 0 { recruiter } else { manager }),
                })
                .collect(),
        };
        act!(self, "manager", begun + TimeDelta::minutes(38), tx => debriefs::decide(&mut tx, debrief, &new).await?);
        let end = begun + TimeDelta::hours(22);
        match decision.outcome.as_str() {
            "hire" => act!(self, "recruiter", end, tx => applications::close(&mut tx, application,
                Close { status: Status::Hired, reason_id: None, note: Some("Accepted by telephone.") }).await?),
            "no_hire" => {
                self.reject_for(application, "Decided against after the debrief", &decision.reason, end)
                    .await?;
            }
            _ => (),
        }
        Ok(())
    }

    /// The system design interviewer changes their recommendation in the light of what others saw.
    async fn change_mind(
        &self,
        application: ApplicationId,
        index: usize,
        up: bool,
        at: DateTime<Utc>,
    ) -> Result<()> {
        let (stage_id, _) = &self.stages[3];
        let reason = pick(&self.content.amendments, index).to_owned();
        act!(self, "designer", at, tx => {
            let (id, _) = scorecards::begin(&mut tx, application, *stage_id, None).await?;
            let own = scorecards::recommendations(&mut tx, application).await?;
            let present = own.iter().find(|(known, _)| *known == id).and_then(|(_, value)| *value).unwrap_or(3);
            let value = if up { (present + 1).min(4) } else { present.saturating_sub(1).max(1) };
            if value != present {
                let changes = Map::from_iter([("overall_recommendation".to_owned(), json!(value))]);
                scorecards::note_reading_in(&mut tx, application).await?;
                scorecards::amend(&mut tx, id, &Amendment { reason, changes }).await?;
            }
        });
        Ok(())
    }

    async fn reject(&self, application: ApplicationId, index: usize, at: DateTime<Utc>) -> Result<()> {
        let fitting: Vec<&content::Rejection> = self
            .content
            .rejections
            .iter()
            .filter(|one| one.reason.starts_with("Skills") || one.reason.starts_with("Experience"))
            .collect();
        let rejection = fitting
            .get(index % fitting.len().max(1))
            .ok_or_else(|| Problem::fault(&"a rejection is missing"))?;
        self.reject_for(application, &rejection.reason, &rejection.note, at).await
    }

    async fn reject_for(
        &self,
        application: ApplicationId,
        reason: &str,
        note: &str,
        at: DateTime<Utc>,
    ) -> Result<()> {
        let reason_id = self.reasons.iter().find(|one| one.name == reason).map(|one| one.id);
        act!(self, "recruiter", at, tx => applications::close(&mut tx, application,
            Close { status: Status::Rejected, reason_id, note: Some(note) }).await?);
        Ok(())
    }
}

fn minutes(count: usize) -> TimeDelta {
    TimeDelta::minutes(i64::try_from(count).unwrap_or_default())
}

/// A rating about as good as the candidate: mostly so, now and then one off, and rarely not enough information.
fn level(quality: u8, seed: usize) -> u8 {
    match seed % 11 {
        0 => 0,
        3 | 7 => quality.saturating_sub(1).max(1),
        5 => (quality + 1).min(4),
        _ => quality,
    }
}
