//! A dossier as the values that the printed pages are made of.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde_json::Value;
use touchstone_guide::model::Attribute;
use touchstone_print::decision as print;
use touchstone_record::{ActorKind, RecordedEvent};

use super::dossier::Dossier;
use crate::{
    debriefs,
    ids::UserId,
    scorecards::{Content, Evidence, EvidenceKind, Rating, ScorecardRow, VersionRow},
};

/// The event of a move to another version of the guide.
const VERSION_CHANGED: &str = "application.guide_version_changed";

/// The pages of a dossier; `packet_sha256` binds them to the signed file.
pub(super) fn pages(dossier: &Dossier, fingerprint: String, packet_sha256: String) -> print::DecisionPacket {
    let row = &dossier.seen.row;
    print::DecisionPacket {
        organization: dossier.organization.1.clone(),
        job: print::Job { title: row.job_title.clone(), requisition_id: row.requisition_id.clone() },
        candidate: row.candidate_name.clone(),
        guide: print::Guide {
            title: dossier.guide.guide.title.clone(),
            version: version(dossier.guide.version.number),
            changes: version_changes(dossier),
        },
        decision: decision(dossier),
        recommendations: dossier.scorecards.iter().map(|card| recommendation(dossier, card)).collect(),
        attributes: attributes(dossier),
        scorecards: dossier.scorecards.iter().map(|card| scorecard(dossier, card)).collect(),
        stages: stages(dossier),
        stages_not_held: debriefs::not_held(
            &dossier.guide.stages,
            &dossier.interviews,
            &dossier.scorecards,
            dossier.decision.decided_at,
        ),
        interviews: interviews(dossier),
        debrief: Some(debrief(dossier)),
        references: Vec::new(),
        record: record(dossier, fingerprint, packet_sha256),
    }
}

fn version(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// When the application was moved to another version of the guide, read off the record.
fn version_changes(dossier: &Dossier) -> Vec<print::VersionChange> {
    let changes = dossier.events.iter().filter(|one| one.event.event_type == VERSION_CHANGED);
    let change = |recorded: &RecordedEvent| {
        let payload = &recorded.payload.as_ref()?.value;
        let number = |name: &str| payload[name].as_i64().map(version);
        Some(print::VersionChange {
            at: time(recorded),
            by: actor(dossier, recorded),
            from: number("from_number")?,
            to: number("to_number")?,
            reason: payload["reason"].as_str().unwrap_or_default().to_owned(),
        })
    };
    changes.filter_map(change).collect()
}

fn words(name: &str) -> String {
    let text = name.replace('_', " ");
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// What a test said, in words: `Merge configurations, “a quoted comma”: AC`.
fn test_line(dossier: &Dossier, reference: &str) -> String {
    let (id, name) = reference.split_once('/').unwrap_or_default();
    let assessment = dossier.assessments.iter().find(|one| one.id.to_string() == id);
    let Some(assessment) = assessment else { return format!("Test {reference}") };
    let test = assessment.tests.iter().find(|test| test.name == name);
    let verdict = test.map_or("not run", |test| test.verdict.code());
    format!("{}, test “{name}”: {verdict}", assessment.exercise)
}

/// What grading found, in words: `A REST API for beekeepers, C07 GET answers with one row: pass`.
fn finding_line(dossier: &Dossier, reference: &str) -> String {
    let (id, check) = reference.split_once('/').unwrap_or_default();
    let take_home = dossier.take_homes.iter().find(|one| one.id.to_string() == id);
    let Some(take_home) = take_home else { return format!("Finding {reference}") };
    match take_home.findings.iter().find(|finding| finding.check == check) {
        Some(finding) => {
            format!("{}, {check} {}: {}", take_home.exercise, finding.title, finding.outcome.as_str())
        }
        None => format!("{}, {check}", take_home.exercise),
    }
}

/// What stands where the reasons stood.
fn erased(at: DateTime<Utc>) -> String {
    let day = at.format("%-d %B %Y");
    format!(
        "The words of this decision, and all others about the candidate, were erased on {day}. The outcome, the \
         ratings and the order of events stay."
    )
}

fn decision(dossier: &Dossier) -> print::Decision {
    let row = &dossier.decision;
    let role = if dossier.managers.contains(&row.decided_by) { "Hiring manager" } else { "Decider" };
    print::Decision {
        outcome: words(row.outcome.as_str()),
        decided_by: print::Person { name: row.decided_by_name.clone(), role: role.to_owned() },
        decided_at: row.decided_at,
        consensus: row.consensus,
        reason: match dossier.seen.row.candidate_erased_at {
            None => row.reason.clone(),
            Some(at) => erased(at),
        },
        other_roles: row.other_roles.0.clone(),
        open_questions: row.open_questions.0.clone(),
        next_steps: row
            .next_steps
            .iter()
            .map(|step| print::NextStep {
                what: step.text.clone(),
                owner: step.owner_id.and_then(|id| dossier.people.get(&id).cloned()).unwrap_or_default(),
                due: None,
            })
            .collect(),
    }
}

fn reviewer(card: &ScorecardRow) -> print::Person {
    print::Person { name: card.reviewer_name.clone(), role: words(card.role.as_str()) }
}

/// The recommendation as it was revealed, and what the discussion made of it.
fn recommendation(dossier: &Dossier, card: &ScorecardRow) -> print::Recommendation {
    let versions = dossier.versions_of(card.id);
    let revealed = versions.iter().rfind(|version| !version.after_reveal).or(versions.first());
    let initial = revealed.and_then(|version| version.content.0.overall_recommendation);
    let changed = versions
        .iter()
        .rfind(|version| version.after_reveal && version.content.0.overall_recommendation != initial);
    print::Recommendation {
        person: reviewer(card),
        initial,
        changed_to: changed.and_then(|version| version.content.0.overall_recommendation),
        changed_reason: changed.and_then(|version| version.reason.clone()),
        changed_at: changed.map(|version| version.created_at),
    }
}

/// Everything that was rated, once each, in the order of the guide, by the name that its latest version gives it; stages
/// that nobody scored have no rows.
fn attributes(dossier: &Dossier) -> Vec<print::Attribute> {
    let mut all: Vec<print::Attribute> = Vec::new();
    // The cards come in the order of the stages.
    for stage in dossier.scorecards.chunk_by(|one, next| one.stage_key == next.stage_key) {
        let mut cards: Vec<&ScorecardRow> = stage.iter().collect();
        cards.sort_by_key(|card| std::cmp::Reverse(card.guide_number));
        for attribute in cards.into_iter().flat_map(|card| dossier.attributes_of(card)) {
            if all.iter().all(|known| known.key != attribute.key) {
                all.push(print::Attribute { key: attribute.key.clone(), name: attribute.name.clone() });
            }
        }
    }
    all
}

fn scorecard(dossier: &Dossier, card: &ScorecardRow) -> print::Scorecard {
    let versions = dossier.versions_of(card.id);
    let first = versions.first().map(|version| version.content.0.clone()).unwrap_or_default();
    let attributes = dossier.attributes_of(card);
    let erased = dossier.seen.row.candidate_erased_at.is_some();
    let assigned = "Had read scorecards of this application when assigned.".to_owned();
    print::Scorecard {
        reviewer: reviewer(card),
        stage: card.stage_title.clone(),
        guide_version: Some(version(card.guide_number)),
        submitted_at: card.submitted_at.unwrap_or(card.updated_at),
        independent: card.independent,
        independence_note: (!card.independent).then_some(assigned),
        ratings: attributes.iter().filter_map(|one| rating(dossier, card, one, &first, erased)).collect(),
        recommendation: first.overall_recommendation,
        summary: first.summary,
        amendments: versions.windows(2).map(|pair| amendment(attributes, pair[0], pair[1])).collect(),
    }
}

/// A rating of 1 to 4 had evidence, or it could not have been submitted; of somebody erased, that much is still said.
fn rating(
    dossier: &Dossier,
    card: &ScorecardRow,
    attribute: &Attribute,
    first: &Content,
    erased: bool,
) -> Option<print::Rating> {
    let given = first.ratings.get(&attribute.key)?;
    let level = given.rating?;
    let now = card.content.0.ratings.get(&attribute.key).and_then(|rating| rating.rating);
    Some(print::Rating {
        attribute: attribute.key.clone(),
        rating: level,
        amended_to: now.filter(|now| *now != level),
        anchor: attribute.anchors.get(usize::from(level)).cloned().unwrap_or_default(),
        note: if erased && level > 0 { "Erased.".to_owned() } else { given.note.clone() },
        evidence: given.evidence.iter().map(|one| evidence_line(dossier, card, one, first)).collect(),
    })
}

fn evidence_line(dossier: &Dossier, card: &ScorecardRow, evidence: &Evidence, content: &Content) -> String {
    match evidence.kind {
        EvidenceKind::QuestionNotes => {
            let note = content
                .question_notes
                .get(&evidence.reference)
                .map(|note| note.text.trim())
                .unwrap_or_default();
            format!("Notes on “{}”: {note}", dossier.question_of(card, &evidence.reference))
        }
        EvidenceKind::TestResult => test_line(dossier, &evidence.reference),
        EvidenceKind::Finding => finding_line(dossier, &evidence.reference),
        EvidenceKind::PadMoment => format!("Pad playback {}", evidence.reference),
        EvidenceKind::BoardMoment => format!("Board {}", evidence.reference),
    }
}

fn amendment(attributes: &[Attribute], before: &VersionRow, after: &VersionRow) -> print::Amendment {
    let (old, new) = (&before.content.0, &after.content.0);
    let mut changes = Vec::new();
    for attribute in attributes {
        let (was, is) = (old.ratings.get(&attribute.key), new.ratings.get(&attribute.key));
        if was != is {
            changes.push(print::Change {
                what: attribute.name.clone(),
                before: rated(was),
                after: rated(is),
            });
        }
    }
    if old.overall_recommendation != new.overall_recommendation {
        let what = "Overall recommendation".to_owned();
        changes.push(print::Change {
            what,
            before: level(old.overall_recommendation),
            after: level(new.overall_recommendation),
        });
    }
    if old.summary != new.summary {
        changes.push(print::Change {
            what: "Summary".to_owned(),
            before: old.summary.clone(),
            after: new.summary.clone(),
        });
    }
    print::Amendment {
        at: after.created_at,
        reason: after.reason.clone().unwrap_or_default(),
        after_seeing_others: after.after_seeing_others,
        changes,
    }
}

fn rated(rating: Option<&Rating>) -> String {
    let Some(rating) = rating else { return "not rated".to_owned() };
    let number = level(rating.rating);
    if rating.note.trim().is_empty() { number } else { format!("{number}: {}", rating.note.trim()) }
}

fn level(value: Option<u8>) -> String {
    value.map_or_else(|| "not set".to_owned(), |value| value.to_string())
}

/// When the application came into each stage and left it, read off the record.
fn stages(dossier: &Dossier) -> Vec<print::Stage> {
    let mut visits: Vec<print::Stage> = Vec::new();
    for recorded in &dossier.events {
        // Where somebody went is a part of what is erased with them.
        let Some(payload) = recorded.payload.as_ref().map(|payload| &payload.value) else { continue };
        let text = |name: &str| payload[name].as_str().unwrap_or_default().to_owned();
        let at = time(recorded);
        let visit =
            |name: String| print::Stage { name, entered_at: at, left_at: None, outcome: String::new() };
        match recorded.event.event_type.as_str() {
            "application.created" => visits.push(visit(text("stage"))),
            // A move to another version of the guide is a move on only where it led to another stage.
            VERSION_CHANGED if text("from") == text("to") => (),
            "application.moved" | VERSION_CHANGED => {
                if let Some(last) = visits.last_mut() {
                    last.left_at = at;
                    last.outcome = format!("Moved on by {}: {}", actor(dossier, recorded), text("reason"));
                }
                visits.push(visit(text("to")));
            }
            _ => (),
        }
    }
    visits
}

fn time(recorded: &RecordedEvent) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(&recorded.event.at).ok().map(|at| at.to_utc())
}

fn actor(dossier: &Dossier, recorded: &RecordedEvent) -> String {
    if recorded.event.actor.kind == ActorKind::Candidate {
        return "The candidate".to_owned();
    }
    let id: Option<UserId> = recorded.event.actor.id.parse().ok();
    id.and_then(|id| dossier.people.get(&id).cloned()).unwrap_or_else(|| "Touchstone".to_owned())
}

fn interviews(dossier: &Dossier) -> Vec<print::Interview> {
    let minutes = |from: DateTime<Utc>, to: DateTime<Utc>| u32::try_from((to - from).num_minutes()).ok();
    dossier
        .interviews
        .iter()
        .map(|interview| print::Interview {
            stage: interview.stage.clone(),
            at: Some(interview.starts_at),
            minutes: minutes(interview.starts_at, interview.ends_at),
            status: if interview.cancelled {
                "Cancelled"
            } else if interview.starts_at <= dossier.generated_at {
                "Held"
            } else {
                "Scheduled"
            }
            .to_owned(),
            interviewers: interview
                .interviewers
                .iter()
                .map(|person| print::Person { name: person.name.clone(), role: words(person.role.as_str()) })
                .collect(),
        })
        .collect()
}

fn debrief(dossier: &Dossier) -> print::Debrief {
    let row = &dossier.debrief;
    let times = [
        ("Evidence", row.evidence_at),
        ("Reveal", row.reveal_at),
        ("Discussion", row.discussion_at),
        ("Decision", row.decision_at),
        ("", row.closed_at),
    ];
    let phases = times.windows(2).map(|pair| print::Phase {
        name: pair[0].0.to_owned(),
        started_at: pair[0].1,
        ended_at: pair[1].1,
    });
    print::Debrief {
        facilitator: print::Person { name: row.facilitator_name.clone(), role: "Facilitator".to_owned() },
        phases: phases.collect(),
        agenda: dossier
            .guide
            .guide
            .debrief
            .questions
            .iter()
            .map(|question| print::AgendaItem { question: question.text.clone(), note: String::new() })
            .collect(),
    }
}

fn record(dossier: &Dossier, fingerprint: String, packet_sha256: String) -> print::Record {
    let entry = |recorded: &RecordedEvent| {
        Some(print::RecordEntry {
            seq: recorded.event.seq,
            at: time(recorded)?,
            event_type: recorded.event.event_type.clone(),
            actor: actor(dossier, recorded),
            summary: summary(recorded),
        })
    };
    print::Record {
        generated_at: dossier.generated_at,
        fingerprint,
        events: dossier.events.iter().filter_map(entry).collect(),
        head_hash: dossier.events.last().map(|recorded| recorded.event.hash.clone()).unwrap_or_default(),
        packet_sha256: Some(packet_sha256),
    }
}

/// What an event was about, in a few words.
fn summary(recorded: &RecordedEvent) -> String {
    let Some(payload) = &recorded.payload else {
        return if recorded.event.payload_digest.is_some() { "erased".to_owned() } else { String::new() };
    };
    if recorded.event.event_type == VERSION_CHANGED {
        return format!("guide version {} → {}", payload.value["from_number"], payload.value["to_number"]);
    }
    let fields: BTreeMap<&str, &Value> = ["stage", "from", "to", "outcome", "reason"]
        .into_iter()
        .filter_map(|name| Some((name, payload.value.get(name)?)))
        .collect();
    let text = |name: &str| fields.get(name).and_then(|value| value.as_str());
    match (text("from"), text("to")) {
        (Some(from), Some(to)) => format!("{from} → {to}"),
        _ => text("outcome").map(words).or(text("stage").map(str::to_owned)).unwrap_or_default(),
    }
}
