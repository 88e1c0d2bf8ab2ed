//! Working on an exercise: begin, write, run, hand in. The candidate does it on their page, in an interview the interviewer
//! too, and the clock hands in what was written last.

use chrono::TimeDelta;
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use touchstone_jobs::Enqueue;
use touchstone_rules::FieldError;
use utoipa::ToSchema;

use super::{
    hand_in::HandIn,
    rules::{By, GRACE, Mode, RUNS, RUNS_WITHIN, RunKind, Status},
    store::{self, AssessmentRow, DraftRow},
};
use crate::{
    applications,
    audit::{self, Entry},
    code_runs::{self, Request, Submission, What},
    coding_exercises::{self, Document},
    http::{Problem, Result},
    ids::{AssessmentId, CandidateId, CodeRunId},
    tx::Tx,
};

/// Who works on an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Worker {
    Candidate(CandidateId),
    Interviewer,
    Clock,
}

impl Worker {
    pub(super) fn by(self) -> By {
        match self {
            Self::Candidate(_) => By::Candidate,
            Self::Interviewer => By::Interviewer,
            Self::Clock => By::Time,
        }
    }

    fn signed(self, entry: Entry) -> Entry {
        match self {
            Self::Candidate(id) => entry.by_candidate(id),
            Self::Interviewer => entry,
            Self::Clock => entry.by_system(),
        }
    }
}

/// What was written so far.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AssessmentDraftInput)]
pub(super) struct Draft {
    /// The id of the language that it is written in.
    #[garde(length(chars, max = 50))]
    #[schema(example = "python", max_length = 50)]
    pub language: String,
    /// The text, at most 256 KiB.
    #[garde(skip)]
    #[schema(example = "print(sum(map(int, input().split())))\n")]
    pub source: String,
    /// Counted up by whoever writes, so that what arrives late does not undo what was written after it.
    #[garde(range(min = 0))]
    #[schema(example = 17, minimum = 0)]
    pub sequence: i64,
    /// Where several write: the sequence of the stored draft that this one goes on from, 0 where none was stored. It is refused
    /// where another is stored by now, so that nobody's words are overwritten unread. Left out, only `sequence` counts.
    #[garde(inner(range(min = 0)))]
    #[serde(default)]
    #[schema(example = 16, minimum = 0)]
    pub after: Option<i64>,
}

/// A program, and what it is to be run with.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CodeRunInput)]
pub struct RunInput {
    /// The id of the language that it is written in.
    #[garde(length(chars, max = 50))]
    #[schema(example = "python", max_length = 50)]
    pub language: String,
    /// The text, at most 256 KiB.
    #[garde(skip)]
    #[schema(example = "print(sum(map(int, input().split())))\n")]
    pub source: String,
    /// What it reads, at most 1 MiB; null runs tests instead.
    #[garde(inner(length(bytes, max = 1_048_576)))]
    #[serde(default)]
    #[schema(example = "1 2\n")]
    pub stdin: Option<String>,
}

/// What is handed in.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AssessmentSubmission)]
pub(super) struct SubmitInput {
    /// The id of the language that it is written in.
    #[garde(length(chars, max = 50))]
    #[schema(example = "python", max_length = 50)]
    pub language: String,
    /// The text, at most 256 KiB.
    #[garde(skip)]
    #[schema(example = "print(sum(map(int, input().split())))\n")]
    pub source: String,
}

/// Holds an assessment until the end of the transaction and reads it.
pub(super) async fn held(tx: &mut Tx, id: AssessmentId) -> Result<AssessmentRow> {
    store::hold(tx, id).await?;
    store::assessment(tx, id).await?.ok_or_else(super::absent)
}

pub(super) async fn document(tx: &mut Tx, row: &AssessmentRow) -> Result<Document> {
    coding_exercises::document(tx, row.exercise_id, row.exercise_version).await
}

fn tell(tx: &mut Tx, kind: &str, row: &AssessmentRow) {
    tx.publish(kind, |change| {
        change.assessment_id = Some(row.id);
        change.application_id = Some(row.application_id);
        change.job_id = Some(row.job_id);
    });
}

/// Puts on the record what was done, and tells open pages.
pub(super) async fn record(
    tx: &mut Tx,
    kind: &'static str,
    row: &AssessmentRow,
    worker: Worker,
    mut details: serde_json::Value,
) -> Result<()> {
    details["exercise"] = json!(row.exercise_title);
    details["stage"] = json!(row.stage_title);
    let entry = Entry::new(kind, "assessment", row.id).application(row.application_id).with(details);
    audit::record(tx, worker.signed(entry)).await?;
    tell(tx, kind, row);
    Ok(())
}

/// Why nothing can be written, run or handed in.
fn closed(row: &AssessmentRow, tx: &Tx) -> Problem {
    Problem::conflict(match row.status(tx.now()) {
        Status::Invited => "The exercise was not begun yet.",
        Status::Running => "The time is over. What was saved last is handed in.",
        Status::Submitted => "The exercise was handed in, and stays as it is.",
        Status::Expired => {
            "The exercise could be begun until a moment that has passed. Ask for it to be opened again."
        }
        Status::Cancelled => "The exercise was taken back.",
    })
}

/// Begins. The time counts from now on. Beginning again is no error and changes nothing.
pub(super) async fn start(tx: &mut Tx, row: &AssessmentRow, worker: Worker) -> Result<()> {
    match row.status(tx.now()) {
        Status::Running => return Ok(()),
        Status::Invited => {}
        Status::Submitted | Status::Expired | Status::Cancelled => return Err(closed(row, tx)),
    }
    let ends_at = (row.mode == Mode::Alone).then(|| tx.now() + TimeDelta::minutes(row.minutes));
    store::start(tx, row.id, ends_at).await?;
    if let Some(ends_at) = ends_at {
        hand_in_at(tx, row.id, ends_at).await?;
    }
    applications::touch(tx, row.application_id).await?;
    record(tx, "assessment.started", row, worker, json!({"ends_at": ends_at})).await
}

/// Has the last draft handed in when the time is over, whoever is there then.
pub(super) async fn hand_in_at(
    tx: &mut Tx,
    id: AssessmentId,
    ends_at: chrono::DateTime<chrono::Utc>,
) -> Result<()> {
    let key = format!("assessment-{id}-{}", ends_at.timestamp_micros());
    let when = Enqueue { not_before: Some(ends_at + GRACE), key: Some(&key) };
    let now = tx.now();
    touchstone_jobs::enqueue(tx.db(), &HandIn::new(id), when, now).await?;
    Ok(())
}

/// Refuses what is no program in a language of the exercise.
fn require_program(document: &Document, language: &str, source: &str) -> Result<()> {
    let errors = coding_exercises::check_submission(&document.languages, language, source);
    if errors.is_empty() {
        Ok(())
    } else {
        Err(Problem::invalid("This cannot be taken. Nothing was changed.").with(errors))
    }
}

/// Saves what was written so far. What was written before what is stored is refused.
pub(super) async fn save(
    tx: &mut Tx,
    row: &AssessmentRow,
    draft: &Draft,
    worker: Worker,
) -> Result<DraftRow> {
    if !row.times().takes_drafts(tx.now()) {
        return Err(closed(row, tx));
    }
    require_program(&document(tx, row).await?, &draft.language, &draft.source)?;
    let stored = stored_draft(tx, row, &draft.language).await?;
    if let Some(stored) = stored.as_ref()
        && stored.sequence == draft.sequence
        && stored.source == draft.source
    {
        return Ok(stored.clone());
    }
    let held = stored.as_ref().map(|stored| stored.sequence);
    let overtaken = held.is_some_and(|held| held >= draft.sequence);
    let from_another = draft.after.is_some_and(|after| after != held.unwrap_or_default());
    if overtaken || from_another {
        let held = held.unwrap_or_default();
        let message = format!("does not follow {held}, which is stored");
        return Err(Problem::conflict(format!(
            "Another draft is stored, with the sequence {held}. Read it and decide what to keep."
        ))
        .with(vec![FieldError::new("/sequence", "older", message)]));
    }
    store::save_draft(tx, row.id, draft, worker.by()).await?;
    if row.mode == Mode::Interview {
        tell(tx, "assessment.draft_saved", row);
    }
    let saved = stored_draft(tx, row, &draft.language).await?;
    saved.ok_or_else(|| Problem::fault(&"a draft that was saved is missing"))
}

async fn stored_draft(tx: &mut Tx, row: &AssessmentRow, language: &str) -> Result<Option<DraftRow>> {
    Ok(store::drafts(tx, row.id).await?.into_iter().find(|one| one.language == language))
}

/// Runs a program: with an input of one's own, or with the tests that candidates see. The run before it ends.
pub(super) async fn run(
    tx: &mut Tx,
    row: &AssessmentRow,
    input: &RunInput,
    worker: Worker,
) -> Result<CodeRunId> {
    if !row.times().takes_runs(tx.now()) {
        return Err(closed(row, tx));
    }
    let document = document(tx, row).await?;
    require_program(&document, &input.language, &input.source)?;
    let since = tx.now() - RUNS_WITHIN;
    if store::runs_since(tx, row.id, since).await? >= RUNS {
        let mut problem = Problem::too_many_requests(format!(
            "At most {RUNS} runs within {} seconds. Nothing was lost; wait a moment.",
            RUNS_WITHIN.num_seconds()
        ));
        problem.retry_after = Some(RUNS_WITHIN.num_seconds().unsigned_abs());
        return Err(problem);
    }
    let (kind, what) = match &input.stdin {
        Some(stdin) => (
            RunKind::Input,
            What::Input {
                stdin: stdin.clone(),
                setup: document.setup_of_own_input(true),
                limits: document.limits.into(),
            },
        ),
        None => (RunKind::Tests, What::Tests(document.for_judge(true))),
    };
    if let Some(before) = row.latest_run_id {
        code_runs::cancel(tx, before).await?;
    }
    let id = enqueue(tx, row, &input.language, &input.source, what).await?;
    store::insert_run(tx, row.id, id, kind, worker.by(), &input.language).await?;
    store::set_latest_run(tx, row.id, id).await?;
    if row.mode == Mode::Interview {
        tell(tx, "assessment.run_started", row);
    }
    Ok(id)
}

async fn enqueue(
    tx: &mut Tx,
    row: &AssessmentRow,
    language: &str,
    source: &str,
    what: What,
) -> Result<CodeRunId> {
    let submission = Submission { language: language.to_owned(), source: source.to_owned() };
    code_runs::enqueue(tx, Some(row.application_id), &Request { submission, what }).await
}

/// Runs every test on what was handed in, for the first time or again.
pub(super) async fn judge(
    tx: &mut Tx,
    row: &AssessmentRow,
    language: &str,
    source: &str,
    by: By,
) -> Result<CodeRunId> {
    let tests = document(tx, row).await?.for_judge(false);
    let id = enqueue(tx, row, language, source, What::Tests(tests)).await?;
    code_runs::keep(tx, id).await?;
    store::insert_run(tx, row.id, id, RunKind::Submission, by, language).await?;
    Ok(id)
}

/// Hands in a program, by whom it may.
pub(super) async fn submit(
    tx: &mut Tx,
    row: &AssessmentRow,
    input: &SubmitInput,
    worker: Worker,
) -> Result<()> {
    if !row.times().takes_drafts(tx.now()) {
        return Err(closed(row, tx));
    }
    require_program(&document(tx, row).await?, &input.language, &input.source)?;
    hand_in(tx, row, Some((&input.language, &input.source)), worker).await
}

/// Hands in a program, or nothing where nothing was written.
pub(super) async fn hand_in(
    tx: &mut Tx,
    row: &AssessmentRow,
    program: Option<(&str, &str)>,
    worker: Worker,
) -> Result<()> {
    if let Some(before) = row.latest_run_id {
        code_runs::cancel(tx, before).await?;
    }
    let run = match program {
        Some((language, source)) => Some(judge(tx, row, language, source, worker.by()).await?),
        None => None,
    };
    let (language, source) = program.unzip();
    store::submit(tx, row.id, &store::HandIn { language, source, by: worker.by(), run }).await?;
    applications::touch(tx, row.application_id).await?;
    let digest = source.map(|source| touchstone_record::sha256_of(source.as_bytes()));
    let details = json!({"by": worker.by(), "language": language, "source_sha256": digest});
    record(tx, "assessment.submitted", row, worker, details).await
}
