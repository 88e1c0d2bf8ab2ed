//! Documents in formats whose readers are best kept apart, and the process that reads them.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
    process::ExitCode,
    sync::OnceLock,
};

use clap::Args;
use touchstone_extract::{Format, Reading, limits};
use touchstone_guide::import::{self, Import, ImportError};
use touchstone_reader::{
    Reason, Unreadable, isolated,
    ocr::Ocr,
    pool::{self, Pool},
};
use touchstone_server::app::UnreadResume;

/// Read a document from standard input, within limits, and write its structure as JSON. The program starts itself so.
#[derive(Debug, Args)]
pub(crate) struct ReadDocument {
    /// Seconds of computing time.
    #[arg(long)]
    cpu: u64,
    /// Bytes of memory.
    #[arg(long)]
    memory: u64,
    /// Read one document after another, until the input ends.
    #[arg(long, conflicts_with = "name")]
    many: bool,
    /// The name of the file.
    #[arg(required_unless_present = "many")]
    name: Option<String>,
}

impl ReadDocument {
    pub(crate) fn run(&self) -> ExitCode {
        if self.many {
            return pool::run_child(self.cpu, self.memory);
        }
        isolated::run_child(self.name.as_deref().unwrap_or_default(), self.cpu, self.memory)
    }
}

static POOL: OnceLock<Result<Pool, Unreadable>> = OnceLock::new();

/// The processes that read resumes, as many as there are processors, with recognition of scans where it is installed.
fn pool() -> &'static Result<Pool, Unreadable> {
    POOL.get_or_init(|| {
        let pool = Pool::new(pool::Limits::default())?;
        Ok(match Ocr::find() {
            Some(ocr) => pool.with_ocr(ocr),
            None => pool,
        })
    })
}

/// Reads a resume of any format that is read, in a process of its own.
pub(crate) fn resume(name: &str, bytes: &[u8]) -> Result<Reading, Unreadable> {
    pool().as_ref().map_err(Clone::clone)?.read(name, bytes)
}

/// Ends the processes that read resumes, if there are any. The program does this last.
pub(crate) fn close() {
    if let Some(Ok(pool)) = POOL.get() {
        pool.close();
    }
}

/// As [`resume`], for the server.
pub(crate) fn resume_for_server(name: &str, bytes: &[u8]) -> Result<Reading, UnreadResume> {
    resume(name, bytes)
        .map_err(|unread| UnreadResume { needs_ocr: unread.reason == Reason::NoText, why: unread.detail })
}

/// The content of a file, of which no more is read than a resume may have.
pub(crate) fn bounded(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // One byte more tells that it is too large.
    File::open(path)?.take(limits::MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Imports a guide from a file of any format that is read: a PDF through a process of its own.
pub(crate) fn import(name: &str, bytes: &[u8]) -> Result<Import, ImportError> {
    if bytes.len() <= touchstone_guide::MAX_BYTES && touchstone_extract::format(name, bytes)? == Format::Pdf {
        return import::from_document(name, &isolated::extract(name, bytes)?);
    }
    import::import(name, bytes)
}
