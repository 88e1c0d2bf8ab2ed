//! What was found so far, a line a file, so that a run of a day can be stopped and gone on with.
//!
//! A line stays in the file: of a line that is there already, memory holds its digest, its place and what the order needs, so that a
//! journal of any length can be gone on with.

use std::{
    collections::HashMap,
    fs::{File, OpenOptions},
    io::{BufRead, BufReader, BufWriter, Seek, SeekFrom, Write},
    path::Path,
};

use anyhow::{Context, bail};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{
    results::{Entry, Found, Place},
    work::Task,
};
use crate::resume::Status;

/// A journal that is open for more.
#[derive(Debug)]
pub(super) struct Journal {
    known: Known,
    lines: BufWriter<File>,
    /// Where the next line begins.
    end: u64,
    unflushed: usize,
}

/// What a journal has already, by the digests of contents.
pub(super) type Known = HashMap<String, Before>;

/// A file of some content that was screened before.
#[derive(Debug, Clone, Copy)]
pub(super) struct Before {
    pub(super) status: Status,
    pub(super) thousandths: Option<u32>,
    pub(super) place: Place,
}

/// As much of a line as has to be known before anything is written out.
#[derive(Debug, Deserialize)]
struct Head {
    digest: String,
    thousandths: Option<u32>,
    found: HeadOfFound,
}

#[derive(Debug, Deserialize)]
struct HeadOfFound {
    status: Status,
}

/// After so many lines, what was found is on disk.
const FLUSH: usize = 50;

impl Journal {
    /// Opens a journal, new or begun. One that was begun with other criteria, another day or another version is refused: its
    /// lines would not be what a run today finds.
    pub(super) fn open(path: &Path, task: &Task<'_>) -> anyhow::Result<Self> {
        let context = || format!("cannot use the journal {}", path.display());
        let mut file =
            OpenOptions::new().read(true).append(true).create(true).open(path).with_context(context)?;
        let inputs = inputs(task)?;
        let mut known = HashMap::new();
        let mut whole = 0;
        let mut reader = BufReader::new(&file);
        let mut line = String::new();
        let mut first = true;
        while reader.read_line(&mut line).with_context(context)? > 0 {
            // The last line may have been cut off in the middle.
            if !line.ends_with('\n') {
                break;
            }
            if first {
                if serde_json::from_str::<Value>(&line).ok() != Some(inputs.clone()) {
                    bail!(
                        "{}: it was begun with other criteria, another day or another version; name a new file",
                        path.display()
                    );
                }
            } else if let Ok(Head { digest, thousandths, found }) = serde_json::from_str(&line) {
                let place = Place { start: whole, length: line.len() };
                known.insert(digest, Before { status: found.status, thousandths, place });
            }
            first = false;
            whole += line.len() as u64;
            line.clear();
        }
        drop(reader);
        file.set_len(whole).with_context(context)?;
        file.seek(SeekFrom::End(0)).with_context(context)?;
        if first {
            let line = format!("{inputs}\n");
            file.write_all(line.as_bytes()).with_context(context)?;
            whole = line.len() as u64;
        }
        Ok(Self { known, lines: BufWriter::new(file), end: whole, unflushed: 0 })
    }

    /// What it knows already.
    pub(super) fn take_known(&mut self) -> Known {
        std::mem::take(&mut self.known)
    }

    /// Keeps what was found in a file, which the entry then has no longer to hold. What is kept already stays where it is, and
    /// what has no content to be known by is not kept.
    pub(super) fn keep(&mut self, entry: &mut Entry) -> anyhow::Result<()> {
        let Found::Here(line) = &entry.found else { return Ok(()) };
        if entry.digest.is_empty() {
            return Ok(());
        }
        self.lines.write_all(line).context("cannot write the journal")?;
        let place = Place { start: self.end, length: line.len() };
        self.end += line.len() as u64;
        entry.found = Found::InJournal(place);
        self.unflushed += 1;
        if self.unflushed >= FLUSH {
            self.lines.flush().context("cannot write the journal")?;
            self.unflushed = 0;
        }
        Ok(())
    }

    /// The file, with everything in it.
    pub(super) fn into_file(self) -> anyhow::Result<File> {
        self.lines.into_inner().context("cannot write the journal")
    }
}

/// All that decides what is found in a file.
fn inputs(task: &Task<'_>) -> anyhow::Result<Value> {
    Ok(json!({
        "touchstone": "screening-journal/1",
        "program": env!("CARGO_PKG_VERSION"),
        "versions": touchstone_screening::versions(),
        "criteria": serde_json::to_value(task.criteria)?,
        "as_of": task.as_of,
        "blind": task.blind,
    }))
}
