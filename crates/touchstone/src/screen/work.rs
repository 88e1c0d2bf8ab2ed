//! Reading and judging many files at once.

use std::{
    sync::{
        atomic::{AtomicUsize, Ordering},
        mpsc,
    },
    thread,
};

use chrono::NaiveDate;
use indicatif::{ProgressBar, ProgressStyle};
use serde::{Deserialize, Serialize};
use touchstone_extract::Reading;
use touchstone_screening::{
    Cited, Places, Span, blind,
    criteria::Criteria,
    score::{self, Outcome},
};

use super::{
    journal::{Journal, Known},
    paths::{Content, Source},
    results::{Entry, Found},
};
use crate::resume::{Status, Unread};

/// What all files are held against.
#[derive(Debug)]
pub(super) struct Task<'a> {
    pub(super) criteria: &'a Criteria,
    pub(super) as_of: NaiveDate,
    pub(super) blind: bool,
}

/// What became of a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Screened {
    /// The file; of a blind screening, nothing but the beginning of its content's digest.
    pub(super) file: String,
    pub(super) status: Status,
    /// Its place; equal scores share one.
    pub(super) rank: Option<usize>,
    /// From 0 to 100.
    pub(super) score: Option<f64>,
    pub(super) verdicts: Vec<Told>,
    pub(super) flags: Vec<String>,
    /// Why it has no rank.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) problem: Option<String>,
}

/// A verdict.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Told {
    pub(super) criterion: String,
    pub(super) verdict: Outcome,
    pub(super) weight: f64,
    pub(super) contribution: f64,
    pub(super) evidence: Vec<Cited>,
}

/// Screens all files, `jobs` at a time. What the journal has is not done again.
pub(super) fn screen(
    files: &[Source],
    task: &Task<'_>,
    jobs: usize,
    mut journal: Option<&mut Journal>,
) -> anyhow::Result<Vec<Entry>> {
    let bar = progress(files.len());
    let next = AtomicUsize::new(0);
    let known = journal.as_mut().map(|journal| journal.take_known()).unwrap_or_default();
    let (send, receive) = mpsc::sync_channel::<anyhow::Result<Entry>>(jobs * 4);
    let mut entries = Vec::with_capacity(files.len());
    thread::scope(|scope| {
        for _ in 0..jobs.min(files.len()) {
            let (send, next, known) = (send.clone(), &next, &known);
            scope.spawn(move || {
                while let Some(source) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if send.send(one(source, task, known)).is_err() {
                        return;
                    }
                }
            });
        }
        drop(send);
        for entry in receive {
            let mut entry = entry?;
            if let Some(journal) = journal.as_mut() {
                journal.keep(&mut entry)?;
            }
            bar.inc(1);
            entries.push(entry);
        }
        anyhow::Ok(())
    })?;
    bar.finish_and_clear();
    Ok(entries)
}

fn progress(files: usize) -> ProgressBar {
    let bar = ProgressBar::new(files as u64);
    let style = ProgressStyle::with_template("{bar:30} {pos} of {len} resumes · {per_sec} · {eta} left");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar
}

fn one(source: &Source, task: &Task<'_>, known: &Known) -> anyhow::Result<Entry> {
    let bytes = match &source.content {
        Content::File(path) => crate::read_document::bounded(path).map_err(|error| Unread::file(&error)),
        Content::Packed(content) => content.clone().map_err(Unread::from),
    };
    let digest = bytes.as_ref().map(|bytes| touchstone_record::sha256_of(bytes)).unwrap_or_default();
    let file = named(source, &digest, task);
    if let Some(before) = known.get(&digest).filter(|_| !digest.is_empty()) {
        return Ok(Entry {
            file,
            status: before.status,
            rank: None,
            thousandths: before.thousandths,
            digest,
            found: Found::InJournal(before.place),
        });
    }
    let name = source.name.rsplit('/').next().unwrap_or(&source.name);
    let read = bytes.and_then(|bytes| crate::read_document::resume(name, &bytes).map_err(Unread::from));
    let (thousandths, screened) = match read {
        Ok(reading) => judge(&reading, task),
        Err(unread) => (
            None,
            Screened {
                status: unread.status,
                verdicts: told(&score::unreadable(task.criteria), |_| None),
                problem: Some(unread.problem),
                ..blank()
            },
        ),
    };
    Entry::of(file, digest, thousandths, screened)
}

fn named(source: &Source, digest: &str, task: &Task<'_>) -> String {
    if !task.blind {
        return source.name.clone();
    }
    if digest.is_empty() { "unread".to_owned() } else { digest.chars().take(12).collect() }
}

/// Of a file of which nothing is known yet.
fn blank() -> Screened {
    Screened {
        file: String::new(),
        status: Status::UnsupportedLanguage,
        rank: None,
        score: None,
        verdicts: Vec::new(),
        flags: Vec::new(),
        problem: None,
    }
}

/// The score in thousandths, and everything that is told.
fn judge(reading: &Reading, task: &Task<'_>) -> (Option<u32>, Screened) {
    let facts = touchstone_screening::facts(reading, task.as_of);
    if let Some(language) = touchstone_screening::unsupported_language(reading) {
        let problem = format!(
            "the resume is in {language}; only English is read for now, so a person has to look at it"
        );
        let verdicts = told(&score::unreadable(task.criteria), |_| None);
        return (None, Screened { problem: Some(problem), verdicts, ..blank() });
    }
    let assessment = score::assess(reading, &facts, task.criteria, task.as_of);
    let verdicts = if task.blind {
        let redacted = blind::redact(reading, &facts);
        let places = Places::of(&redacted.reading);
        told(&assessment, |span| Some(places.cite(redacted.place(span))))
    } else {
        let places = Places::of(reading);
        told(&assessment, |span| Some(places.cite(span)))
    };
    let screened = Screened {
        status: Status::Ranked,
        score: Some(assessment.score.points()),
        flags: touchstone_screening::flags(&assessment, task.criteria),
        verdicts,
        ..blank()
    };
    (Some(assessment.score.0), screened)
}

fn told(assessment: &score::Assessment, cite: impl Fn(Span) -> Option<Cited>) -> Vec<Told> {
    let verdicts = assessment.verdicts.iter().map(|verdict| Told {
        criterion: verdict.criterion.clone(),
        verdict: verdict.outcome,
        weight: verdict.weight,
        contribution: verdict.contribution,
        evidence: verdict.evidence.iter().filter_map(|span| cite(*span)).collect(),
    });
    verdicts.collect()
}
