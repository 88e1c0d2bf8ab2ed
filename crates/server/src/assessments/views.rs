//! An assessment as people of the team see it.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    outcomes::CodeRunView,
    rules::{By, Mode, RunKind, Status},
    store::{self, AssessmentRow, RunRow},
    work,
};
use crate::{
    applications::Seen,
    code_runs,
    coding_exercises::CodeTest,
    guides,
    http::{Result, Versioned, names::StageTitle},
    ids::{ApplicationId, AssessmentId, CodeRunId, CodingExerciseId, UserId},
    interviews, scorecards,
    tx::Tx,
};

/// What a person of the team may do with an assessment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rights {
    /// Reads what was handed in and what the tests say.
    pub reads: bool,
    /// Interviews in its stage, or runs the job.
    pub works: bool,
}

/// What a person may do: whoever runs the job and whoever interviews in its stage reads it. For interviewers of other stages
/// and those who read along it opens with the evidence of the debrief, as scorecards do, and not before: they judge alone.
pub(super) async fn rights(tx: &mut Tx, seen: &Seen, row: &AssessmentRow) -> Result<Rights> {
    if seen.may.manage() {
        return Ok(Rights { reads: true, works: true });
    }
    if let Some(stage) = guides::stage(tx, row.stage_id).await? {
        let takes_part = interviews::interview_of_stage(tx, row.application_id, &stage).await?.is_some()
            || scorecards::stage_of_own(tx, row.application_id, &stage.key).await?.is_some();
        if takes_part {
            return Ok(Rights { reads: true, works: true });
        }
    }
    let opened = scorecards::visible(tx, seen).await?.evidence();
    Ok(Rights { reads: opened, works: false })
}

/// The exercise of an assessment, in the version that was given.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct AssessmentExercise {
    /// Its id.
    id: CodingExerciseId,
    /// What people call it.
    #[schema(example = "Merge configurations")]
    title: String,
    /// The number of the version that was given.
    version: i64,
    /// The task as the candidate reads it, in Markdown; null for those who may not read results.
    statement: Option<String>,
    /// For interviewers, in Markdown; null for those who may not read results.
    notes: Option<String>,
    /// The ids of the languages that the candidate may choose from.
    languages: Vec<String>,
    /// What the candidate starts from, by language.
    starters: BTreeMap<String, String>,
    /// The tests; empty for those who may not read results.
    tests: Vec<CodeTest>,
}

/// The result of what was handed in.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AssessmentResult)]
pub(super) struct ResultView {
    /// The run of every test.
    run: CodeRunView,
}

/// What was written last in a language.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AssessmentDraft)]
pub(super) struct DraftView {
    /// The id of the language.
    #[schema(example = "python")]
    language: String,
    /// The text.
    source: String,
    /// The count that it was saved with.
    sequence: i64,
    /// When it was saved.
    saved_at: DateTime<Utc>,
    /// Who saved it.
    saved_by: By,
    /// The name of the interviewer who saved it; null where it was the candidate.
    #[schema(example = "Ada Lindqvist")]
    saved_by_name: Option<String>,
    /// Whether that was you.
    by_you: bool,
}

impl DraftView {
    /// As somebody sees it; no person of the team where it is the candidate.
    pub(super) fn of(row: store::DraftRow, reader: Option<UserId>) -> Self {
        Self {
            by_you: row.is_by(reader),
            language: row.language,
            source: row.source,
            sequence: row.sequence,
            saved_at: row.saved_at,
            saved_by: row.saved_by,
            saved_by_name: row.user_name,
        }
    }
}

/// An assessment in the list of an application.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct AssessmentSummary {
    /// Its id.
    id: AssessmentId,
    /// The application that it was given to.
    application_id: ApplicationId,
    /// The exercise.
    exercise_id: CodingExerciseId,
    /// What people call it.
    #[schema(example = "Merge configurations")]
    exercise_title: String,
    /// The number of the version that was given.
    exercise_version: i64,
    /// The stage that it belongs to.
    stage: StageTitle,
    /// How it is done.
    mode: Mode,
    /// Where it stands.
    status: Status,
    /// How long it takes, in minutes.
    #[schema(example = 60)]
    time_limit_minutes: i64,
    /// Until when it can be begun; null where it can be begun at any time.
    opens_until: Option<DateTime<Utc>>,
    /// Who gave it.
    #[schema(example = "Rosa Duarte")]
    given_by: String,
    /// When it was given.
    created_at: DateTime<Utc>,
    /// When it was begun.
    started_at: Option<DateTime<Utc>>,
    /// When the time is over; null in an interview, and before it was begun.
    ends_at: Option<DateTime<Utc>>,
    /// When it was handed in.
    submitted_at: Option<DateTime<Utc>>,
    /// Who handed it in.
    submitted_by: Option<By>,
    /// When it was taken back.
    cancelled_at: Option<DateTime<Utc>>,
    /// When somebody of the team first opened what was handed in.
    seen_at: Option<DateTime<Utc>>,
    /// Whether you may read what was handed in and what its tests say.
    results_readable: bool,
    /// Whether you may write, run and hand in with the candidate: in an interview of this stage.
    may_work: bool,
    /// How often a program was run.
    runs_count: i64,
}

/// An assessment.
#[derive(Debug, Serialize, ToSchema)]
pub struct Assessment {
    #[serde(flatten)]
    summary: AssessmentSummary,
    /// The exercise, in the version that was given.
    exercise: AssessmentExercise,
    /// The id of the language of what was handed in; null until then, and for those who may not read results.
    #[schema(example = "python")]
    language: Option<String>,
    /// What was handed in; null until then, for those who may not read results, and after an erasure.
    source: Option<String>,
    /// What its tests say; null until it was handed in, and for those who may not read results.
    result: Option<ResultView>,
    /// In an interview, what was written last in each language; empty otherwise, and for those who may not read results.
    drafts: Vec<DraftView>,
    /// The latest run that was not of what was handed in; null where there was none, and for those who may not read results.
    last_run_id: Option<CodeRunId>,
    /// The server's clock.
    now: DateTime<Utc>,
    /// Counts the changes; the `ETag` begins with it.
    version: i64,
}

impl Versioned for Assessment {
    fn version(&self) -> i64 {
        self.version
    }
}

/// A run of an assessment.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct AssessmentRun {
    /// Its id; `GET /code-runs/{id}` has it whole, until it is forgotten.
    id: CodeRunId,
    /// What it is for.
    kind: RunKind,
    /// Who asked for it.
    started_by: By,
    /// The id of the language.
    #[schema(example = "python")]
    language: String,
    /// When it was asked for.
    created_at: DateTime<Utc>,
}

impl From<RunRow> for AssessmentRun {
    fn from(row: RunRow) -> Self {
        Self {
            id: row.run_id,
            kind: row.kind,
            started_by: row.started_by,
            language: row.language,
            created_at: row.created_at,
        }
    }
}

/// What stands in lists.
pub(super) fn summary(row: &AssessmentRow, rights: Rights, now: DateTime<Utc>) -> AssessmentSummary {
    AssessmentSummary {
        id: row.id,
        application_id: row.application_id,
        exercise_id: row.exercise_id,
        exercise_title: row.exercise_title.clone(),
        exercise_version: row.exercise_version,
        stage: StageTitle { id: row.stage_id, key: row.stage_key.clone(), title: row.stage_title.clone() },
        mode: row.mode,
        status: row.status(now),
        time_limit_minutes: row.minutes,
        opens_until: row.opens_until,
        given_by: row.given_by.clone(),
        created_at: row.created_at,
        started_at: row.started_at,
        ends_at: row.ends_at,
        submitted_at: row.submitted_at,
        submitted_by: row.submitted_by.map(|by| by.0),
        cancelled_at: row.cancelled_at,
        seen_at: row.seen_at,
        results_readable: rights.reads,
        may_work: rights.works && row.mode == Mode::Interview,
        runs_count: row.runs,
    }
}

/// An assessment whole, as far as the person may read it.
pub(super) async fn view(tx: &mut Tx, seen: &Seen, row: AssessmentRow) -> Result<Assessment> {
    let rights = rights(tx, seen, &row).await?;
    let document = work::document(tx, &row).await?;
    let result = match row.result_run_id.filter(|_| rights.reads) {
        Some(id) => code_runs::find(tx, id).await?.map(|run| ResultView { run: run.into() }),
        None => None,
    };
    let drafts = if rights.reads && row.mode == Mode::Interview {
        let reader = Some(tx.user());
        store::drafts(tx, row.id).await?.into_iter().map(|draft| DraftView::of(draft, reader)).collect()
    } else {
        Vec::new()
    };
    let summary = summary(&row, rights, tx.now());
    let reads = rights.reads;
    Ok(Assessment {
        summary,
        exercise: AssessmentExercise {
            id: row.exercise_id,
            title: document.title,
            version: row.exercise_version,
            statement: Some(document.statement).filter(|_| reads),
            notes: Some(document.notes).filter(|_| reads),
            languages: document.languages,
            starters: document.starters,
            tests: if reads { document.tests } else { Vec::new() },
        },
        language: row.language.filter(|_| reads),
        source: row.source.filter(|_| reads),
        result,
        drafts,
        last_run_id: row.latest_run_id.filter(|_| reads),
        now: tx.now(),
        version: row.version,
    })
}
