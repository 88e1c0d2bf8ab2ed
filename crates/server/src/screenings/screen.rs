//! Going through the resumes of a screening, in the background.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use touchstone_extract::Reading;
use touchstone_jobs::{Failure, Job, Outcome, Progress};
use touchstone_screening::{Facts, criteria::Criteria};

use super::{
    http::day,
    store::{
        self, Found, NO_SCORE, ResumeStatus, RunCause, RunEnd, RunRow, RunStatus, ScreeningRow, ToScreen,
    },
    upload::sentence,
    views::{Assessed, Document},
};
use crate::{
    app::{App, UnreadResume},
    http::{Problem, Result},
    ids::{ResumeId, ScreeningId, ScreeningRunId},
    scope::{Role, Scope},
    tx::Tx,
};

/// How many files are read at once. Each is read in a process of its own.
const AT_ONCE: usize = 2;

/// Goes through the resumes of a screening, once.
#[derive(Debug, Serialize, Deserialize)]
pub struct Screen {
    run_id: ScreeningRunId,
}

impl Screen {
    pub(super) fn new(run_id: ScreeningRunId) -> Self {
        Self { run_id }
    }
}

impl Job for Screen {
    const NAME: &'static str = "screen";
    type Context = App;

    async fn run(&self, app: &App, progress: &Progress) -> Outcome {
        let mut tx = app.db.read().await?;
        let found = store::run(&mut tx, self.run_id).await?;
        drop(tx);
        let Some((run, organization)) = found.filter(|(run, _)| run.status == RunStatus::Running) else {
            return Ok(());
        };
        // It acts for whoever started it, who was allowed to.
        let scope =
            Scope::new(organization.into(), run.started_by_id, run.started_by.clone(), vec![Role::Admin]);
        go_through(app, &scope, &run, progress).await.map_err(|problem| Failure::Retry(problem.detail))
    }
}

pub(super) async fn go_through(app: &App, scope: &Scope, run: &RunRow, progress: &Progress) -> Result<()> {
    let mut tx = app.read(scope).await?;
    let Some(screening) = store::screening(&mut tx, run.screening_id).await? else { return Ok(()) };
    let resumes = store::to_screen(&mut tx, screening.id).await?;
    drop(tx);
    let mut due: Vec<&ToScreen> = resumes
        .iter()
        .filter(|resume| run.cause != RunCause::Added || resume.status == ResumeStatus::Waiting)
        .collect();
    // What nobody has an answer for yet comes first.
    due.sort_by_key(|resume| resume.status != ResumeStatus::Waiting);
    let as_of = day(&screening.as_of)?;
    let total = i64::try_from(due.len()).unwrap_or(i64::MAX);
    let mut done = 0;
    for group in due.chunks(AT_ONCE) {
        let found = futures::future::try_join_all(
            group.iter().map(|resume| find(app, scope, resume, run.cause, &screening, as_of)),
        )
        .await?;
        done += i64::try_from(group.len()).unwrap_or_default();
        let mut tx = app.begin(scope).await?;
        for (resume, found) in group.iter().zip(&found) {
            store::write_result(&mut tx, resume.id, found).await?;
        }
        if !store::advance_run(&mut tx, run.id, done, total).await? {
            return Ok(()); // somebody stopped it
        }
        tell(&mut tx, &screening);
        tx.commit().await?;
        progress.set(done, total);
    }
    finish(app, scope, run, &screening).await
}

fn tell(tx: &mut Tx, screening: &ScreeningRow) {
    tx.publish("screening.progress", |change| {
        change.screening_id = Some(screening.id);
        change.job_id = Some(screening.job_id);
    });
}

/// Reads a resume, from the file where it was not read before or is to be read again, and holds it against the criteria.
async fn find(
    app: &App,
    scope: &Scope,
    resume: &ToScreen,
    cause: RunCause,
    screening: &ScreeningRow,
    as_of: NaiveDate,
) -> Result<Found> {
    let mut tx = app.read(scope).await?;
    let kept = match cause {
        RunCause::Repeated => None,
        RunCause::Added | RunCause::Changed => store::readings(&mut tx, resume.id).await?.0,
    };
    let file = if kept.is_none() { store::file(&mut tx, resume.id).await? } else { Vec::new() };
    drop(tx);
    let (name, reader, criteria) =
        (resume.file_name.clone(), app.resume_reader, screening.criteria.0.clone());
    let found = tokio::task::spawn_blocking(move || match kept {
        Some(reading) => {
            let reading: Reading = serde_json::from_str(&reading)?;
            judge(&reading, &criteria, as_of, false)
        }
        None => match reader(&name, &file) {
            Ok(reading) => judge(&reading, &criteria, as_of, true),
            Err(error) => Ok(unread(&error)),
        },
    });
    found.await.map_err(|error| Problem::fault(&error))?
}

fn unread(unread: &UnreadResume) -> Found {
    let status = if unread.needs_ocr { ResumeStatus::NeedsOcr } else { ResumeStatus::Unreadable };
    Found::without_score(status, Some(sentence(&unread.why)))
}

/// What a reading says, held against the criteria. Pure: the same comes out whenever and wherever it is asked.
fn judge(reading: &Reading, criteria: &Criteria, as_of: NaiveDate, is_new: bool) -> Result<Found> {
    let facts = touchstone_screening::facts(reading, as_of);
    let (status, problem, assessment) = match touchstone_screening::unsupported_language(reading) {
        Some(language) => {
            let problem = format!(
                "The resume is in {language}. Only English is read for now; a person has to look at it."
            );
            (ResumeStatus::UnsupportedLanguage, Some(problem), None)
        }
        None => (
            ResumeStatus::Ranked,
            None,
            Some(touchstone_screening::score::assess(reading, &facts, criteria, as_of)),
        ),
    };
    let blind = touchstone_screening::blind::redact(reading, &facts);
    let mut found = Found::without_score(status, problem);
    found.facts = Some(serde_json::to_string(&facts)?);
    if let Some(assessment) = assessment {
        found.score = i64::from(assessment.score.0);
        found.assessment = Some(serde_json::to_string(&Assessed::of(&assessment, criteria, reading))?);
        found.blind_assessment =
            Some(serde_json::to_string(&Assessed::blind(&assessment, criteria, &blind))?);
    }
    if is_new {
        found.reading = Some(serde_json::to_string(reading)?);
    }
    found.blind_reading = Some(serde_json::to_string(&Document::blind(&blind))?);
    Ok(found)
}

impl Found {
    fn without_score(status: ResumeStatus, problem: Option<String>) -> Self {
        Self {
            status,
            problem,
            score: NO_SCORE,
            facts: None,
            assessment: None,
            blind_assessment: None,
            reading: None,
            blind_reading: None,
        }
    }
}

/// Finds the same people, seals what came out, and ends the run.
async fn finish(app: &App, scope: &Scope, run: &RunRow, screening: &ScreeningRow) -> Result<()> {
    let mut tx = app.begin(scope).await?;
    mark_same_people(&mut tx, screening.id).await?;
    let results = store::results(&mut tx, screening.id).await?;
    let files: Vec<&str> = results.iter().map(|(digest, ..)| digest.as_str()).collect();
    let inputs = inputs(screening, &files);
    let inputs_digest = digest([serde_json::to_string(&inputs)?.as_str()]);
    let results_digest = digest(results.iter().flat_map(|(digest, status, facts, assessment)| {
        [digest.as_str(), status, facts.as_deref().unwrap_or("-"), assessment.as_deref().unwrap_or("-")]
    }));
    let end = RunEnd {
        status: RunStatus::Done,
        inputs: &inputs,
        inputs_digest: Some(&inputs_digest),
        results_digest: Some(&results_digest),
    };
    if store::end_run(&mut tx, run.id, &end).await? {
        tell(&mut tx, screening);
        tx.commit().await?;
    }
    Ok(())
}

/// All that decides what comes out.
fn inputs(screening: &ScreeningRow, files: &[&str]) -> Value {
    json!({
        "criteria": screening.criteria.0,
        "as_of": screening.as_of,
        "versions": touchstone_screening::versions(),
        "program": env!("CARGO_PKG_VERSION"),
        "files": files,
    })
}

/// A digest of texts one after another, none of which can run into the next.
fn digest<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let mut sha = Sha256::new();
    for text in texts {
        sha.update(text.len().to_le_bytes());
        sha.update(text);
    }
    format!("sha256:{}", touchstone_record::hex(&sha.finalize()))
}

/// Points every resume to the first that has the same e-mail address or telephone number.
async fn mark_same_people(tx: &mut Tx, screening: ScreeningId) -> Result<()> {
    let mut first_with: HashMap<String, ResumeId> = HashMap::new();
    for (id, facts) in store::all_facts(tx, screening).await? {
        let facts: Facts = serde_json::from_str(&facts)?;
        let ways = ways_to_reach(&facts);
        let first = ways.iter().find_map(|way| first_with.get(way).copied());
        for way in ways {
            first_with.entry(way).or_insert(first.unwrap_or(id));
        }
        store::set_same_person(tx, id, first).await?;
    }
    Ok(())
}

/// What two people hardly share: addresses, and numbers of at least eight digits of which the last nine count, so that a number
/// is the same with and without its country.
fn ways_to_reach(facts: &Facts) -> Vec<String> {
    let emails = facts.emails.iter().map(|email| email.value.to_lowercase());
    let phones = facts.phones.iter().filter_map(|phone| {
        let digits: Vec<char> = phone.value.chars().filter(char::is_ascii_digit).collect();
        (digits.len() >= 8).then(|| digits[digits.len().saturating_sub(9)..].iter().collect())
    });
    emails.chain(phones).collect()
}
