//! What was found so far, a line a file, so that a run of a day can be stopped and gone on with.

use std::{
    collections::HashMap,
    fs::{File, OpenOptions},
    io::{BufRead, BufReader, BufWriter, Seek, SeekFrom, Write},
    path::Path,
};

use anyhow::{Context, bail};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::work::{Screened, Task};

/// A journal that is open for more.
#[derive(Debug)]
pub(super) struct Journal {
    known: HashMap<String, Screened>,
    lines: BufWriter<File>,
    unflushed: usize,
}

#[derive(Debug, Serialize, Deserialize)]
struct Line {
    digest: String,
    thousandths: Option<u32>,
    found: Screened,
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
            } else if let Ok(kept) = serde_json::from_str::<Line>(&line) {
                known.insert(
                    kept.digest.clone(),
                    Screened { thousandths: kept.thousandths, digest: kept.digest, ..kept.found },
                );
            }
            first = false;
            whole += line.len() as u64;
            line.clear();
        }
        drop(reader);
        file.set_len(whole).with_context(context)?;
        file.seek(SeekFrom::End(0)).with_context(context)?;
        if first {
            writeln!(file, "{inputs}").with_context(context)?;
        }
        Ok(Self { known, lines: BufWriter::new(file), unflushed: 0 })
    }

    /// What it knows already, by the digests of contents.
    pub(super) fn take_known(&mut self) -> HashMap<String, Screened> {
        self.known.clone()
    }

    /// Keeps what was found in a file.
    pub(super) fn keep(&mut self, screened: &Screened) -> anyhow::Result<()> {
        if screened.digest.is_empty() || self.known.contains_key(&screened.digest) {
            return Ok(());
        }
        let line = Line {
            digest: screened.digest.clone(),
            thousandths: screened.thousandths,
            found: screened.clone(),
        };
        serde_json::to_writer(&mut self.lines, &line).context("cannot write the journal")?;
        writeln!(self.lines).context("cannot write the journal")?;
        self.unflushed += 1;
        if self.unflushed >= FLUSH {
            self.lines.flush().context("cannot write the journal")?;
            self.unflushed = 0;
        }
        Ok(())
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
