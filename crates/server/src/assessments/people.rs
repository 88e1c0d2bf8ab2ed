//! What assessments hold of a candidate: on home, in the packet, given out, erased.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    outcomes::{CodeRunView, CodeVerdict, HiddenTests},
    rules::{By, Mode, Status},
    store::{self, AssessmentRow},
    views::{self, Assessment},
    work,
};
use crate::{
    applications::Seen,
    audit, code_runs,
    http::{
        Result,
        names::{CandidateName, JobTitle},
    },
    ids::{ApplicationId, AssessmentId, CodingExerciseId, StageId},
    tx::Tx,
};

/// Something that was handed in and that nobody has opened.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({"id": "0197c0de-0000-7000-8000-000000000001", "exercise_title": "Merge configurations", "stage_title": "Technical assessment",
    "application_id": "0197c0de-0000-7000-8000-000000000002", "candidate": {"id": "0197c0de-0000-7000-8000-000000000003", "name": "Priya Raman"},
    "job": {"id": "0197c0de-0000-7000-8000-000000000004", "title": "Platform Engineer"}, "submitted_at": "2026-03-04T09:00:00Z", "submitted_by": "candidate"}))]
pub struct AssessmentToLookAt {
    /// Which assessment.
    id: AssessmentId,
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

/// What was handed in and nobody has opened, for those who run its job and the interviewers of its stage, the first first.
pub async fn to_look_at(tx: &mut Tx) -> Result<Vec<AssessmentToLookAt>> {
    let rows = store::to_look_at(tx).await?.into_iter();
    let view = |row: store::ToLookAtRow| AssessmentToLookAt {
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

/// The result of a test, in a packet.
#[derive(Debug, Clone, Serialize)]
pub struct PacketTest {
    /// Its name.
    pub name: String,
    /// The verdict.
    pub verdict: CodeVerdict,
}

/// What was handed in, in a packet.
#[derive(Debug, Clone, Serialize)]
pub struct PacketAssessment {
    /// Which.
    pub id: AssessmentId,
    /// The exercise.
    pub exercise_id: CodingExerciseId,
    /// What it is called.
    pub exercise: String,
    /// The version that was given.
    pub exercise_version: i64,
    /// The stage.
    pub stage_id: StageId,
    /// The same in every version of the guide.
    pub stage_key: String,
    /// How it was done.
    pub mode: Mode,
    /// How long it was to take, in minutes.
    pub minutes: i64,
    /// When it was begun.
    pub started_at: Option<DateTime<Utc>>,
    /// When it was handed in.
    pub submitted_at: Option<DateTime<Utc>>,
    /// By whom.
    pub submitted_by: Option<By>,
    /// The language.
    pub language: Option<String>,
    /// The text; null after an erasure.
    pub source: Option<String>,
    /// Points of the tests that passed; null where the tests were not run.
    pub points: Option<u32>,
    /// Points of all tests.
    pub points_of: Option<u32>,
    /// Each test.
    pub tests: Vec<PacketTest>,
}

/// What was handed in for an application, the first first.
pub async fn held(tx: &mut Tx, application: ApplicationId) -> Result<Vec<PacketAssessment>> {
    let mut held = Vec::new();
    for row in store::of_application(tx, application).await? {
        if row.status(tx.now()) == Status::Submitted {
            held.push(packed(tx, row).await?);
        }
    }
    Ok(held)
}

async fn packed(tx: &mut Tx, row: AssessmentRow) -> Result<PacketAssessment> {
    let run = match row.result_run_id {
        Some(id) => code_runs::find(tx, id).await?,
        None => None,
    };
    let outcome = run.and_then(|run| run.outcome);
    let tests = outcome.iter().flat_map(|outcome| &outcome.tests);
    Ok(PacketAssessment {
        tests: tests
            .map(|test| PacketTest { name: test.name.clone(), verdict: test.verdict.into() })
            .collect(),
        points: outcome.as_ref().map(|outcome| outcome.points),
        points_of: outcome.as_ref().map(|outcome| outcome.points_of),
        id: row.id,
        exercise_id: row.exercise_id,
        exercise: row.exercise_title,
        exercise_version: row.exercise_version,
        stage_id: row.stage_id,
        stage_key: row.stage_key,
        mode: row.mode,
        minutes: row.minutes,
        started_at: row.started_at,
        submitted_at: row.submitted_at,
        submitted_by: row.submitted_by.map(|by| by.0),
        language: row.language,
        source: row.source,
    })
}

/// The assessments of an application as far as the person may read them, for whoever gives out what is held.
pub async fn of_application(tx: &mut Tx, seen: &Seen) -> Result<Vec<Assessment>> {
    let mut list = Vec::new();
    for row in store::of_application(tx, seen.row.id).await? {
        list.push(views::view(tx, seen, row).await?);
    }
    Ok(list)
}

/// An assessment as the candidate takes it with them.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({"title": "Merge configurations", "mode": "alone", "given_at": "2026-03-02T09:00:00Z", "started_at": "2026-03-03T09:00:00Z",
    "submitted_at": "2026-03-03T10:00:00Z", "submitted_by": "candidate", "language": "python", "source": "print(1)\n", "drafts": {"python": "print(1)\n"},
    "run": null, "hidden_tests": {"passed": 0, "run": 0}}))]
pub struct OwnAssessment {
    /// The exercise.
    title: String,
    /// How it was done.
    mode: Mode,
    /// When it was given.
    given_at: DateTime<Utc>,
    /// When it was begun.
    started_at: Option<DateTime<Utc>>,
    /// When it was handed in.
    submitted_at: Option<DateTime<Utc>>,
    /// By whom.
    submitted_by: Option<By>,
    /// The language of what was handed in.
    language: Option<String>,
    /// What was handed in.
    source: Option<String>,
    /// What was written last in each language.
    drafts: BTreeMap<String, String>,
    /// What the tests that you see say of what was handed in.
    run: Option<CodeRunView>,
    /// The other tests.
    hidden_tests: HiddenTests,
}

/// The assessments of an application as the candidate takes them with them, the first first.
pub async fn of_candidate(tx: &mut Tx, application: ApplicationId) -> Result<Vec<OwnAssessment>> {
    let mut list = Vec::new();
    for row in store::of_application(tx, application).await? {
        let drafts = store::drafts(tx, row.id).await?.into_iter();
        let run = match row.result_run_id {
            Some(id) => code_runs::find(tx, id).await?,
            None => None,
        };
        let (run, hidden_tests) = run.map(CodeRunView::for_candidate).unzip();
        list.push(OwnAssessment {
            drafts: drafts.map(|draft| (draft.language, draft.source)).collect(),
            title: row.exercise_title,
            mode: row.mode,
            given_at: row.created_at,
            started_at: row.started_at,
            submitted_at: row.submitted_at,
            submitted_by: row.submitted_by.map(|by| by.0),
            language: row.language,
            source: row.source,
            run,
            hidden_tests: hidden_tests.unwrap_or_default(),
        });
    }
    Ok(list)
}

/// Empties what a candidate wrote for an application. That they were given an exercise, and when, stays.
pub async fn erase(tx: &mut Tx, application: ApplicationId) -> Result<()> {
    store::erase(tx, application).await?;
    for row in store::of_application(tx, application).await? {
        audit::erase_target(tx, "assessment", row.id.uuid(), "assessment.erased").await?;
    }
    Ok(())
}

/// The tests that were run on what was handed in for a stage, as scorecards link them: `assessment/test`.
pub async fn tests(tx: &mut Tx, application: ApplicationId, stage: &str) -> Result<Vec<String>> {
    let mut tests = Vec::new();
    for row in store::of_application(tx, application).await? {
        if row.stage_key == stage && row.status(tx.now()) == Status::Submitted {
            let document = work::document(tx, &row).await?;
            tests.extend(document.tests.iter().map(|test| format!("{}/{}", row.id, test.name)));
        }
    }
    Ok(tests)
}

/// A test that a rating links, in words.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({"ref": "0197c0de-0000-7000-8000-000000000001/a quoted comma", "exercise": "Merge configurations", "test": "a quoted comma", "verdict": "AC"}))]
pub struct LinkedTest {
    /// As the evidence names it.
    #[serde(rename = "ref")]
    reference: String,
    /// The exercise.
    exercise: String,
    /// The test.
    test: String,
    /// What it said; null where it was not run.
    verdict: Option<CodeVerdict>,
}

/// What tests said that ratings link.
pub async fn linked(
    tx: &mut Tx,
    application: ApplicationId,
    references: &BTreeSet<String>,
) -> Result<Vec<LinkedTest>> {
    if references.is_empty() {
        return Ok(Vec::new());
    }
    let held = held(tx, application).await?;
    let found = references.iter().filter_map(|reference| {
        let (id, name) = reference.split_once('/')?;
        let assessment = held.iter().find(|one| one.id.to_string() == id)?;
        let test = assessment.tests.iter().find(|test| test.name == name);
        Some(LinkedTest {
            reference: reference.clone(),
            exercise: assessment.exercise.clone(),
            test: name.to_owned(),
            verdict: test.map(|test| test.verdict),
        })
    });
    Ok(found.collect())
}
