//! A program in the background.

use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use crate::{Cancel, Report, Status};

/// What a service has written so far, shared with the thread that watches it.
#[derive(Clone, Debug, Default)]
pub struct Tail(Arc<Mutex<Vec<u8>>>);

/// So much of what a service wrote last is kept for whoever looks.
const TAIL_BYTES: usize = 64 * 1024;

impl Tail {
    /// Adds what came, and drops the oldest beyond 64 KiB.
    pub fn push(&self, bytes: &[u8]) {
        let mut tail = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        tail.extend_from_slice(bytes);
        let surplus = tail.len().saturating_sub(TAIL_BYTES);
        tail.drain(..surplus);
    }

    /// What is kept now.
    pub fn bytes(&self) -> Vec<u8> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// A program that goes on in the background of a box. Dropping it stops it.
#[derive(Debug)]
pub struct Service {
    cancel: Cancel,
    tail: Tail,
    watcher: Option<JoinHandle<Report>>,
}

impl Service {
    /// A service watched by a thread that returns its report, and ends it once `cancel` is used.
    pub fn new(cancel: Cancel, tail: Tail, watcher: JoinHandle<Report>) -> Self {
        Self { cancel, tail, watcher: Some(watcher) }
    }

    /// Whether it still runs.
    pub fn is_running(&self) -> bool {
        self.watcher.as_ref().is_some_and(|watcher| !watcher.is_finished())
    }

    /// The last 64 KiB that it wrote, standard output and standard error as they came.
    pub fn output(&self) -> Vec<u8> {
        self.tail.bytes()
    }

    /// Ends it and waits until it is gone. If it had ended by itself before, the report says how;
    /// else its status is [`Status::Cancelled`].
    pub fn stop(mut self) -> Report {
        self.end()
    }

    fn end(&mut self) -> Report {
        self.cancel.cancel();
        let report = self.watcher.take().and_then(|watcher| watcher.join().ok());
        report.unwrap_or_else(|| Report::new("", Status::InternalError))
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        if self.watcher.is_some() {
            self.end();
        }
    }
}
