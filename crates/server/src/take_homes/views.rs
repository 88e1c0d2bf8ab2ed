//! A take-home as people of the team see it.

use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    reports::{
        GradeReport,
        store::{self as report_store, ReportLine, ReportRow},
    },
    rules::{By, Kind, ReportStatus, Status},
    store::{self, ExtensionRow, TakeHomeRow},
    work,
};
use crate::{
    applications::Seen,
    guides,
    http::{Result, Versioned, names::StageTitle},
    ids::{ApplicationId, GradeReportId, TakeHomeExerciseId, TakeHomeId},
    interviews, scorecards,
    tx::Tx,
};

/// What a person of the team may do with a take-home.
#[allow(clippy::struct_excessive_bools, reason = "a list of what is so")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rights {
    /// Reads what was handed in and what grading found.
    pub reads: bool,
    /// Reviews in its stage, or runs the job.
    pub reviews: bool,
    /// Is to write a scorecard of its stage: takes part in its interview, or has begun one.
    pub scores: bool,
    /// Runs the job: has it graded again, and shows the report to the candidate.
    pub manages: bool,
}

/// What a person may do: whoever runs the job and whoever reviews in its stage reads it. For interviewers of other stages and
/// those who read along it opens with the evidence of the debrief, as scorecards do, and not before: they judge alone.
pub(super) async fn rights(tx: &mut Tx, seen: &Seen, row: &TakeHomeRow) -> Result<Rights> {
    let (manages, scores) = (seen.may.manage(), takes_part(tx, row).await?);
    let reviews = manages || scores;
    let reads = reviews || scorecards::visible(tx, seen).await?.evidence();
    Ok(Rights { reads, reviews, scores, manages })
}

/// Whether the person has an interview of its stage, or a scorecard.
async fn takes_part(tx: &mut Tx, row: &TakeHomeRow) -> Result<bool> {
    let Some(stage) = guides::stage(tx, row.stage_id).await? else { return Ok(false) };
    Ok(interviews::interview_of_stage(tx, row.application_id, &stage).await?.is_some()
        || scorecards::stage_of_own(tx, row.application_id, &stage.key).await?.is_some())
}

/// The exercise of a take-home, in the version that was given.
#[derive(Debug, Serialize, ToSchema)]
struct TakeHomeGiven {
    /// Its id.
    id: TakeHomeExerciseId,
    /// What people call it.
    #[schema(example = "A REST API for a beekeeping association")]
    title: String,
    /// The number of the version that was given.
    version: i64,
    /// The task as the candidate reads it, in Markdown.
    brief: String,
    /// How much work it is, in minutes.
    effort_minutes: i64,
    /// For reviewers, in Markdown; null for those who may not read results.
    notes: Option<String>,
}

/// What was handed in.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({"kind": "archive", "filename": "hives.zip", "bytes": 18_230, "url": null, "reference": null, "commit": null,
    "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "uploaded_at": "2026-03-04T09:00:00Z"}))]
pub(super) struct TakeHomeSubmission {
    /// In which form.
    kind: Kind,
    /// The name of the archive; null of a repository, and after an erasure.
    filename: Option<String>,
    /// How long the archive is, or the files of a repository as they were graded; null of a repository that was not graded.
    bytes: Option<i64>,
    /// The address of the repository; null of an archive, and after an erasure.
    url: Option<String>,
    /// The branch or tag; null where it is the repository's own, and of an archive.
    reference: Option<String>,
    /// The commit that was graded; null of an archive, and of a repository that was not graded.
    commit: Option<String>,
    /// The SHA-256 of the bytes, which the record names; null of a repository that was not graded, and after an erasure.
    sha256: Option<String>,
    /// When it was uploaded, or named.
    uploaded_at: DateTime<Utc>,
}

impl TakeHomeSubmission {
    pub(super) fn of(row: &TakeHomeRow) -> Option<Self> {
        Some(Self {
            kind: row.kind?.0,
            filename: row.filename.clone(),
            bytes: row.bytes,
            url: row.url.clone(),
            reference: row.reference.clone(),
            commit: row.git_commit.clone(),
            sha256: row.sha256.clone(),
            uploaded_at: row.uploaded_at?,
        })
    }
}

/// A deadline that was moved.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({"due_at": "2026-03-12T18:00:00Z", "reason": "They were ill for two days.", "by": "Marta Okafor", "at": "2026-03-04T09:00:00Z"}))]
struct TakeHomeExtension {
    /// The new deadline.
    due_at: DateTime<Utc>,
    /// Why; empty after an erasure.
    reason: String,
    /// Who moved it.
    by: String,
    /// When.
    at: DateTime<Utc>,
}

impl From<ExtensionRow> for TakeHomeExtension {
    fn from(row: ExtensionRow) -> Self {
        Self { due_at: row.due_at, reason: row.reason, by: row.extended_by, at: row.created_at }
    }
}

/// One of the times that something was graded.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({"id": "0197c0de-0000-7000-8000-000000000001", "status": "done", "current": true, "by": null,
    "created_at": "2026-03-04T09:00:00Z", "finished_at": "2026-03-04T09:01:12Z"}))]
struct GradeReportLine {
    /// Its id.
    id: GradeReportId,
    /// Where it stands.
    status: ReportStatus,
    /// Whether it is the one that counts: the newest that is done, or the newest where none is.
    current: bool,
    /// Who asked for it; null where it began with the hand-in.
    by: Option<String>,
    /// When it was asked for.
    created_at: DateTime<Utc>,
    /// When it ended.
    finished_at: Option<DateTime<Utc>>,
}

/// A take-home in a list.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct TakeHomeSummary {
    /// Its id.
    id: TakeHomeId,
    /// Of which application.
    application_id: ApplicationId,
    /// The exercise.
    exercise_id: TakeHomeExerciseId,
    /// What it is called.
    #[schema(example = "A REST API for a beekeeping association")]
    exercise_title: String,
    /// The number of the version that was given.
    exercise_version: i64,
    /// The stage that it belongs to.
    stage: StageTitle,
    /// Where it stands.
    status: Status,
    /// Who gave it.
    #[schema(example = "Rosa Duarte")]
    given_by: String,
    /// When.
    created_at: DateTime<Utc>,
    /// The deadline.
    due_at: DateTime<Utc>,
    /// The deadline as it was when the exercise was given.
    first_due_at: DateTime<Utc>,
    /// When it was handed in.
    submitted_at: Option<DateTime<Utc>>,
    /// Who handed it in.
    submitted_by: Option<By>,
    /// When it was taken back.
    cancelled_at: Option<DateTime<Utc>>,
    /// When somebody of the team first opened what was handed in.
    seen_at: Option<DateTime<Utc>>,
    /// When somebody of the team showed the report to the candidate.
    shared_at: Option<DateTime<Utc>>,
    /// Whether you may read what was handed in and what grading found.
    results_readable: bool,
    /// Whether a scorecard of its stage is asked of you: you take part in its interview, or have begun one.
    scorecard_asked: bool,
    /// Whether you may have it graded again and show the report to the candidate.
    may_manage: bool,
}

/// A take-home.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = GivenTakeHome)]
pub struct TakeHome {
    #[serde(flatten)]
    summary: TakeHomeSummary,
    /// The exercise, in the version that was given.
    exercise: TakeHomeGiven,
    /// How often the deadline was moved, and why, the first first.
    extensions: Vec<TakeHomeExtension>,
    /// What was handed in; null until then, and for those who may not read results.
    submission: Option<TakeHomeSubmission>,
    /// What grading found: the newest report that is done, or the newest where none is. Null until it was handed in, and for those
    /// who may not read results.
    report: Option<GradeReport>,
    /// Each time that it was graded, the newest first; empty for those who may not read results.
    reports: Vec<GradeReportLine>,
    /// The server's clock.
    now: DateTime<Utc>,
    /// Counts the changes; the `ETag` begins with it.
    version: i64,
}

impl Versioned for TakeHome {
    fn version(&self) -> i64 {
        self.version
    }
}

/// What stands in lists.
pub(super) fn summary(row: &TakeHomeRow, rights: Rights, now: DateTime<Utc>) -> TakeHomeSummary {
    TakeHomeSummary {
        id: row.id,
        application_id: row.application_id,
        exercise_id: row.exercise_id,
        exercise_title: row.exercise_title.clone(),
        exercise_version: row.exercise_version,
        stage: StageTitle { id: row.stage_id, key: row.stage_key.clone(), title: row.stage_title.clone() },
        status: row.status(now),
        given_by: row.given_by.clone(),
        created_at: row.created_at,
        due_at: row.due_at,
        first_due_at: row.first_due_at,
        submitted_at: row.submitted_at,
        submitted_by: row.submitted_by.map(|by| by.0),
        cancelled_at: row.cancelled_at,
        seen_at: row.seen_at,
        shared_at: row.shared_at,
        results_readable: rights.reads,
        scorecard_asked: rights.scores,
        may_manage: rights.manages,
    }
}

/// Which of the gradings counts.
fn current(reports: &[ReportLine]) -> Option<GradeReportId> {
    let done = reports.iter().find(|report| report.status == ReportStatus::Done);
    done.or_else(|| reports.first()).map(|report| report.id)
}

/// The report that counts, whole; none before there was one.
pub(super) async fn current_report(tx: &mut Tx, row: &TakeHomeRow) -> Result<Option<ReportRow>> {
    match current(&report_store::gradings(tx, row.id).await?) {
        Some(id) => report_store::report(tx, id).await,
        None => Ok(None),
    }
}

/// A take-home whole, as far as the person may read it.
pub(super) async fn view(tx: &mut Tx, seen: &Seen, row: TakeHomeRow) -> Result<TakeHome> {
    let rights = rights(tx, seen, &row).await?;
    let document = work::document(tx, &row).await?;
    // What lies there before it is handed in is the candidate's own.
    let opened = rights.reads && row.submitted_at.is_some();
    let lines = if opened { report_store::gradings(tx, row.id).await? } else { Vec::new() };
    let counts = current(&lines);
    let report = match counts {
        Some(id) => report_store::report(tx, id).await?.map(ReportRow::view).transpose()?,
        None => None,
    };
    let extensions = store::extensions(tx, row.id).await?;
    Ok(TakeHome {
        summary: summary(&row, rights, tx.now()),
        exercise: TakeHomeGiven {
            id: row.exercise_id,
            title: document.title,
            version: row.exercise_version,
            brief: document.brief,
            effort_minutes: document.effort_minutes,
            notes: Some(document.notes).filter(|_| rights.reads),
        },
        extensions: extensions.into_iter().map(TakeHomeExtension::from).collect(),
        submission: TakeHomeSubmission::of(&row).filter(|_| opened),
        report,
        reports: lines
            .into_iter()
            .map(|line| GradeReportLine {
                current: Some(line.id) == counts,
                id: line.id,
                status: line.status,
                by: line.asked_by,
                created_at: line.created_at,
                finished_at: line.finished_at,
            })
            .collect(),
        now: tx.now(),
        version: row.version,
    })
}
