//! What was found in many files, in their order.
//!
//! A hundred thousand resumes are put in order by their scores alone, so only these are held as they are. The rest, verdicts with the
//! words behind them, is packed, or stays in the journal, until its turn to be written comes.

use std::{cmp::Reverse, fs::File, os::unix::fs::FileExt as _};

use anyhow::Context;
use serde::{Deserialize, Serialize};

use super::work::Screened;
use crate::resume::Status;

/// A file in the order.
#[derive(Debug)]
pub(super) struct Entry {
    /// The file; of a blind screening, nothing but the beginning of its content's digest.
    pub(super) file: String,
    pub(super) status: Status,
    /// Its place; equal scores share one.
    pub(super) rank: Option<usize>,
    /// The score in thousandths, which order the resumes.
    pub(super) thousandths: Option<u32>,
    /// The digest of the content; empty where there is none.
    pub(super) digest: String,
    pub(super) found: Found,
}

/// Where everything else is that was found.
#[derive(Debug)]
pub(super) enum Found {
    /// Here, as a line of a journal.
    Here(Box<[u8]>),
    /// In the journal.
    InJournal(Place),
}

/// A line of the journal.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) start: u64,
    pub(super) length: usize,
}

/// A line of a journal. Its fields are read one by one where not all of them are needed (`journal.rs`).
#[derive(Debug, Serialize, Deserialize)]
struct Line {
    digest: String,
    thousandths: Option<u32>,
    found: Screened,
}

impl Entry {
    /// Packs what was found.
    pub(super) fn of(
        file: String,
        digest: String,
        thousandths: Option<u32>,
        found: Screened,
    ) -> anyhow::Result<Self> {
        let status = found.status;
        let line = Line { digest, thousandths, found: Screened { file: file.clone(), ..found } };
        let mut packed = serde_json::to_vec(&line)?;
        packed.push(b'\n');
        let found = Found::Here(packed.into_boxed_slice());
        Ok(Self { file, status, rank: None, thousandths, digest: line.digest, found })
    }
}

/// All that was found.
#[derive(Debug)]
pub(super) struct Results {
    entries: Vec<Entry>,
    journal: Option<File>,
    /// The weights of the criteria, in their order.
    weights: Vec<f64>,
}

impl Results {
    /// Puts the highest score first and gives equal scores one rank. Among equals, and among those without a score, the digest
    /// of the content decides: no name of a file and no order of arrival does.
    pub(super) fn ranked(mut entries: Vec<Entry>, journal: Option<File>, weights: Vec<f64>) -> Self {
        entries.sort_unstable_by(|a, b| {
            let place = |one: &Entry| (one.status != Status::Ranked, Reverse(one.thousandths));
            place(a).cmp(&place(b)).then_with(|| a.digest.cmp(&b.digest)).then_with(|| a.file.cmp(&b.file))
        });
        let mut before: Option<(usize, u32)> = None;
        for (index, entry) in entries.iter_mut().enumerate() {
            let Some(score) = entry.thousandths.filter(|_| entry.status == Status::Ranked) else { continue };
            let rank = match before {
                Some((rank, same)) if same == score => rank,
                _ => index + 1,
            };
            before = Some((rank, score));
            entry.rank = Some(rank);
        }
        Self { entries, journal, weights }
    }

    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// Everything about each file, one after another.
    pub(super) fn each(&self) -> impl Iterator<Item = anyhow::Result<Screened>> {
        self.entries.iter().map(|entry| self.whole(entry))
    }

    fn whole(&self, entry: &Entry) -> anyhow::Result<Screened> {
        let line = match (&entry.found, &self.journal) {
            (Found::Here(packed), _) => serde_json::from_slice::<Line>(packed)?,
            (Found::InJournal(place), Some(journal)) => {
                let mut packed = vec![0; place.length];
                journal.read_exact_at(&mut packed, place.start).context("cannot read the journal")?;
                serde_json::from_slice(&packed).context("the journal has a line that cannot be read")?
            }
            (Found::InJournal(_), None) => anyhow::bail!("the journal is gone"),
        };
        anyhow::ensure!(line.digest == entry.digest, "something else has written to the journal meanwhile");
        let mut screened = Screened { file: entry.file.clone(), rank: entry.rank, ..line.found };
        // As JSON, a number of many digits may come back as its neighbour.
        for (told, weight) in screened.verdicts.iter_mut().zip(&self.weights) {
            told.weight = *weight;
        }
        Ok(screened)
    }
}
