//! What take-homes hold of a candidate: on home, in the packet, as evidence, given out, erased.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    reports::{
        Found, GradeOutcome, GradeRequirement, GradeStanding,
        store::{self as reports},
    },
    rules::{By, Kind, ReportStatus, Status},
    store::{self, TakeHomeRow},
    views::{self, TakeHome, TakeHomeSubmission},
};
use crate::{
    applications::Seen,
    audit,
    http::{
        Result,
        names::{CandidateName, JobTitle},
    },
    ids::{ApplicationId, GradeReportId, StageId, TakeHomeExerciseId, TakeHomeId},
    tx::Tx,
};

/// A take-home that was handed in and that nobody has opened.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({"id": "0197c0de-0000-7000-8000-000000000001", "exercise_title": "A REST API for a beekeeping association",
    "stage_title": "Take-home", "application_id": "0197c0de-0000-7000-8000-000000000002",
    "candidate": {"id": "0197c0de-0000-7000-8000-000000000003", "name": "Priya Raman"},
    "job": {"id": "0197c0de-0000-7000-8000-000000000004", "title": "Platform Engineer"}, "submitted_at": "2026-03-04T09:00:00Z", "submitted_by": "candidate"}))]
pub struct TakeHomeToLookAt {
    /// Which take-home.
    id: TakeHomeId,
    /// The exercise.
    exercise_title: String,
    /// Its stage.
    stage_title: String,
    /// Of which application.
    application_id: ApplicationId,
    /// Whose.
    candidate: CandidateName,
    /// For what.
    job: JobTitle,
    /// When it was handed in.
    submitted_at: DateTime<Utc>,
    /// By whom.
    submitted_by: Option<By>,
}

/// What was handed in and nobody has opened, for those who run its job and the reviewers of its stage, the first first.
pub async fn to_look_at(tx: &mut Tx) -> Result<Vec<TakeHomeToLookAt>> {
    let rows = store::to_look_at(tx).await?.into_iter();
    let view = |row: store::ToLookAtRow| TakeHomeToLookAt {
        id: row.id,
        exercise_title: row.exercise_title,
        stage_title: row.stage_title,
        application_id: row.application_id,
        candidate: CandidateName { id: row.candidate_id, name: row.candidate_name },
        job: JobTitle { id: row.job_id, title: row.job_title },
        submitted_at: row.submitted_at,
        submitted_by: row.submitted_by.map(|by| by.0),
    };
    Ok(rows.map(view).collect())
}

/// What a check found, in a packet.
#[derive(Debug, Clone, Serialize)]
pub struct PacketFinding {
    /// The check's id.
    pub check: String,
    /// What it asks.
    pub title: String,
    /// How it ended.
    pub outcome: GradeOutcome,
    /// What was seen.
    pub summary: String,
}

/// A take-home, in a packet.
#[derive(Debug, Clone, Serialize)]
pub struct PacketTakeHome {
    /// Which.
    pub id: TakeHomeId,
    /// The exercise.
    pub exercise_id: TakeHomeExerciseId,
    /// What it is called.
    pub exercise: String,
    /// The version that was given.
    pub exercise_version: i64,
    /// The stage.
    pub stage_id: StageId,
    /// The same in every version of the guide.
    pub stage_key: String,
    /// The deadline.
    pub due_at: DateTime<Utc>,
    /// When it was handed in.
    pub submitted_at: Option<DateTime<Utc>>,
    /// By whom.
    pub submitted_by: Option<By>,
    /// In which form.
    pub kind: Option<Kind>,
    /// The commit that was graded; null of an archive.
    pub commit: Option<String>,
    /// The SHA-256 of the bytes; null after an erasure.
    pub sha256: Option<String>,
    /// Which report counts; null where there is none.
    pub report_id: Option<GradeReportId>,
    /// When it ended.
    pub graded_at: Option<DateTime<Utc>>,
    /// How each requirement stands.
    pub requirements: BTreeMap<GradeRequirement, GradeStanding>,
    /// What each check found.
    pub findings: Vec<PacketFinding>,
}

/// What was handed in for an application, the first first.
pub async fn held(tx: &mut Tx, application: ApplicationId) -> Result<Vec<PacketTakeHome>> {
    let mut held = Vec::new();
    for row in store::of_application(tx, application).await? {
        if row.submitted_at.is_some() {
            held.push(packed(tx, row).await?);
        }
    }
    Ok(held)
}

async fn packed(tx: &mut Tx, row: TakeHomeRow) -> Result<PacketTakeHome> {
    let report = views::current_report(tx, &row).await?.filter(|report| report.status == ReportStatus::Done);
    let found = report.as_ref().map(reports::ReportRow::found).transpose()?.unwrap_or_default();
    let findings = found.findings.into_iter().map(|finding| PacketFinding {
        check: finding.check,
        title: finding.title,
        outcome: finding.outcome,
        summary: finding.summary,
    });
    Ok(PacketTakeHome {
        id: row.id,
        exercise_id: row.exercise_id,
        exercise: row.exercise_title,
        exercise_version: row.exercise_version,
        stage_id: row.stage_id,
        stage_key: row.stage_key,
        due_at: row.due_at,
        submitted_at: row.submitted_at,
        submitted_by: row.submitted_by.map(|by| by.0),
        kind: row.kind.map(|kind| kind.0),
        commit: row.git_commit,
        sha256: row.sha256,
        report_id: report.as_ref().map(|report| report.id),
        graded_at: report.and_then(|report| report.finished_at),
        requirements: found.requirements,
        findings: findings.collect(),
    })
}

/// The take-homes of an application as far as the person may read them, for whoever gives out what is held.
pub async fn of_application(tx: &mut Tx, seen: &Seen) -> Result<Vec<TakeHome>> {
    let mut list = Vec::new();
    for row in store::of_application(tx, seen.row.id).await? {
        list.push(views::view(tx, seen, row).await?);
    }
    Ok(list)
}

/// A take-home as the candidate takes it with them. What they uploaded they have; its name and its digest say which it was.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({"title": "A REST API for a beekeeping association", "given_at": "2026-03-02T09:00:00Z", "due_at": "2026-03-09T18:00:00Z",
    "submission": null, "submitted_at": null, "submitted_by": null, "dry_runs": 2, "requirements": null}))]
pub struct OwnTakeHome {
    /// The exercise.
    title: String,
    /// When it was given.
    given_at: DateTime<Utc>,
    /// The deadline.
    due_at: DateTime<Utc>,
    /// What lies there, or was handed in.
    submission: Option<TakeHomeSubmission>,
    /// When it was handed in.
    submitted_at: Option<DateTime<Utc>>,
    /// By whom.
    submitted_by: Option<By>,
    /// How many dry runs there were.
    dry_runs: usize,
    /// How each requirement stands, where a report was shown to you; null otherwise.
    #[schema(value_type = Option<BTreeMap<String, GradeStanding>>)]
    requirements: Option<BTreeMap<GradeRequirement, GradeStanding>>,
}

/// The take-homes of an application as the candidate takes them with them, the first first.
pub async fn of_candidate(tx: &mut Tx, application: ApplicationId) -> Result<Vec<OwnTakeHome>> {
    let mut list = Vec::new();
    for row in store::of_application(tx, application).await? {
        let requirements = match row.shared_at {
            Some(_) => views::current_report(tx, &row).await?.map(|report| report.found()).transpose()?,
            None => None,
        };
        list.push(OwnTakeHome {
            submission: TakeHomeSubmission::of(&row),
            dry_runs: reports::dry_runs(tx, row.id).await?.len(),
            title: row.exercise_title,
            given_at: row.created_at,
            due_at: row.due_at,
            submitted_at: row.submitted_at,
            submitted_by: row.submitted_by.map(|by| by.0),
            requirements: requirements.map(|found| found.requirements),
        });
    }
    Ok(list)
}

/// Empties what a candidate handed in for an application, with what was found in it. That they were given an exercise, and when,
/// stays.
pub async fn erase(tx: &mut Tx, application: ApplicationId) -> Result<()> {
    store::erase(tx, application).await?;
    for row in store::of_application(tx, application).await? {
        audit::erase_target(tx, "take_home", row.id.uuid(), "take_home.erased").await?;
    }
    Ok(())
}

/// What each done grading of a take-home found, the newest first.
async fn all_found(tx: &mut Tx, row: &TakeHomeRow) -> Result<Vec<Found>> {
    let mut all = Vec::new();
    for line in reports::gradings(tx, row.id).await? {
        if line.status == ReportStatus::Done
            && let Some(report) = reports::report(tx, line.id).await?
        {
            all.push(report.found()?);
        }
    }
    Ok(all)
}

/// What grading found in what was handed in for a stage, as scorecards link it: `take-home/check`. A check that a report before
/// found and the present one did not is still there to be linked.
pub async fn findings(tx: &mut Tx, application: ApplicationId, stage: &str) -> Result<Vec<String>> {
    let mut references = BTreeSet::new();
    for row in store::of_application(tx, application).await? {
        if row.stage_key == stage && row.submitted_at.is_some() && row.status(tx.now()) != Status::Cancelled {
            for found in all_found(tx, &row).await? {
                references.extend(found.findings.iter().map(|one| format!("{}/{}", row.id, one.check)));
            }
        }
    }
    Ok(references.into_iter().collect())
}

/// A finding that a rating links, in words.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({"ref": "0197c0de-0000-7000-8000-000000000001/C07", "exercise": "A REST API for a beekeeping association", "check": "C07",
    "title": "GET answers with one row", "outcome": "pass", "summary": "GET /hives/1 answered 200"}))]
pub struct LinkedFinding {
    /// As the evidence names it.
    #[serde(rename = "ref")]
    reference: String,
    /// The exercise.
    exercise: String,
    /// The check's id.
    check: String,
    /// What it asks; null after an erasure.
    title: Option<String>,
    /// How it ended; null after an erasure.
    outcome: Option<GradeOutcome>,
    /// What was seen; null after an erasure.
    summary: Option<String>,
}

/// What grading found that ratings link.
pub async fn linked(
    tx: &mut Tx,
    application: ApplicationId,
    references: &BTreeSet<String>,
) -> Result<Vec<LinkedFinding>> {
    let mut linked = Vec::new();
    if references.is_empty() {
        return Ok(linked);
    }
    for row in store::of_application(tx, application).await? {
        let id = row.id.to_string();
        let of_this = references.iter().filter_map(|reference| {
            let (named, check) = reference.split_once('/')?;
            (named == id).then_some((reference, check))
        });
        let of_this: Vec<(&String, &str)> = of_this.collect();
        if of_this.is_empty() {
            continue;
        }
        let reports = all_found(tx, &row).await?;
        for (reference, check) in of_this {
            let mut findings = reports.iter().flat_map(|found| &found.findings);
            let finding = findings.find(|finding| finding.check == check);
            linked.push(LinkedFinding {
                reference: reference.clone(),
                exercise: row.exercise_title.clone(),
                check: check.to_owned(),
                title: finding.map(|finding| finding.title.clone()),
                outcome: finding.map(|finding| finding.outcome),
                summary: finding.map(|finding| finding.summary.clone()),
            });
        }
    }
    Ok(linked)
}
