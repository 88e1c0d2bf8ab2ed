//! A few processes that read many documents, one after another.
//!
//! A process for each document costs more than reading it. So each child of a [`Pool`] reads one document after
//! another, within limits for each, and is replaced after a number of them, when it has grown, or when a document has
//! brought it down: that one document is unreadable, and the next goes to a new child. A child has no environment, no
//! file but its two pipes, and ends as soon as its input does, so that it outlives neither the pool nor the program.

mod child;
mod frame;
mod worker;

use std::path::{Path, PathBuf};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use touchstone_extract::limits::MAX_BYTES;
use touchstone_extract::{ExtractError, Reading, is_picture};

pub use child::{run_child, run_child_with};

use crate::ocr::Ocr;
use crate::unreadable::{Reason, Unreadable};
use worker::Worker;

/// The option of the command [`COMMAND`](crate::isolated::COMMAND) by which a child reads documents until its input
/// ends: `read-document --cpu SECONDS --memory BYTES --many`.
pub const MANY: &str = "--many";

/// What the children of a pool may use.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// How many children there are, at most. They are started when they are needed.
    pub children: usize,
    /// How long a document may take.
    pub wait: Duration,
    /// Seconds of computing time for a document.
    pub cpu_seconds: u64,
    /// Bytes of address space that a child may ask for. More than it uses: the program itself and what the allocator
    /// keeps in reserve count as well.
    pub memory: u64,
    /// A child that has held more bytes of memory than this is replaced.
    pub resident: u64,
    /// A child is replaced after this many documents.
    pub documents: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            children: std::thread::available_parallelism().map_or(1, usize::from),
            wait: Duration::from_secs(20),
            cpu_seconds: 10,
            memory: 512 * 1024 * 1024,
            resident: 100 * 1024 * 1024,
            documents: 500,
        }
    }
}

/// Processes that read documents.
#[derive(Debug)]
pub struct Pool {
    program: PathBuf,
    limits: Limits,
    children: Mutex<Children>,
    /// A child has become free.
    freed: Condvar,
    ocr: Option<Ocr>,
}

/// The children that wait for a document, and how many there are in all.
#[derive(Debug, Default)]
struct Children {
    idle: Vec<Worker>,
    count: usize,
}

impl Pool {
    /// A pool of children of the program that is running, whose `main` calls [`run_child`] on
    /// [`COMMAND`](crate::isolated::COMMAND) with [`MANY`].
    pub fn new(limits: Limits) -> Result<Self, Unreadable> {
        let program = std::env::current_exe().map_err(|error| Unreadable::unavailable(&error))?;
        Ok(Self::with_program(&program, limits))
    }

    /// A pool of children of another such program.
    pub fn with_program(program: &Path, limits: Limits) -> Self {
        Self {
            program: program.to_owned(),
            limits: Limits { children: limits.children.max(1), ..limits },
            children: Mutex::default(),
            freed: Condvar::new(),
            ocr: None,
        }
    }

    /// The same pool, which has the text of scans and pictures recognised.
    #[must_use]
    pub fn with_ocr(self, ocr: Ocr) -> Self {
        Self { ocr: Some(ocr), ..self }
    }

    /// How many documents are read at once, at most. More threads than that wait for one another.
    pub fn children(&self) -> usize {
        self.limits.children
    }

    /// Reads a document. `name` is the name of its file.
    pub fn read(&self, name: &str, bytes: &[u8]) -> Result<Reading, Unreadable> {
        let read = self.read_text(name, bytes);
        match (&self.ocr, &read) {
            (Some(ocr), Err(error)) if error.reason == Reason::NoText || is_picture(bytes) => ocr.read(bytes),
            _ => read,
        }
    }

    /// Ends the children that wait for a document, and returns when they are gone. A child that is reading stays until it is done,
    /// and whoever reads another document starts a child anew.
    ///
    /// A pool that is dropped does the same. One that lives as long as the program is not dropped: who ends the program closes it, so
    /// that nothing of it is left, and what its children took is counted with what the program took.
    pub fn close(&self) {
        let mut children = self.lock();
        let idle = std::mem::take(&mut children.idle);
        children.count -= idle.len();
        drop(children);
        drop(idle);
        self.freed.notify_all();
    }

    fn read_text(&self, name: &str, bytes: &[u8]) -> Result<Reading, Unreadable> {
        if bytes.len() > MAX_BYTES {
            return Err(Unreadable::from(&ExtractError::TooLarge(bytes.len())));
        }
        let mut place = Place { pool: self, worker: self.take() };
        let mut worker = match place.worker.take() {
            Some(worker) => worker,
            None => {
                Worker::start(&self.program, &self.limits).map_err(|error| Unreadable::unavailable(&error))?
            }
        };
        let answer = worker.read(name, bytes, self.limits.wait)?;
        if worker.documents < self.limits.documents && answer.resident <= self.limits.resident {
            place.worker = Some(worker);
        }
        answer.result
    }

    /// Waits for a child that is free, or for room to start one (none is given then).
    fn take(&self) -> Option<Worker> {
        let mut children = self.lock();
        loop {
            if let Some(worker) = children.idle.pop() {
                return Some(worker);
            }
            if children.count < self.limits.children {
                children.count += 1;
                return None;
            }
            children = self.freed.wait(children).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Children> {
        // Nothing is left half done while it is held.
        self.children.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A child's place in the pool, which is free again when this goes, with or without the child in it.
struct Place<'a> {
    pool: &'a Pool,
    worker: Option<Worker>,
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        let mut children = self.pool.lock();
        match self.worker.take() {
            Some(worker) => children.idle.push(worker),
            None => children.count -= 1,
        }
        drop(children);
        self.pool.freed.notify_one();
    }
}
