//! What a job is.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use chrono::TimeDelta;
use serde::{Serialize, de::DeserializeOwned};

/// Something to be done in the background. It is stored as JSON under its name, so both are part of the database's
/// format: a field is added with a default, and a name is never used for something else.
pub trait Job: Serialize + DeserializeOwned + Send + Sync + 'static {
    /// Names this kind of job, once in an installation.
    const NAME: &'static str;
    /// After so many failed attempts it is given up and kept as failed.
    const ATTEMPTS: i64 = 8;
    /// What the job works with.
    type Context: Clone + Send + Sync + 'static;

    /// Carries the job out. It may run again after it succeeded, when the worker died before it could say so: it is to
    /// be idempotent.
    fn run(&self, context: &Self::Context, progress: &Progress) -> impl Future<Output = Outcome> + Send;
}

/// How a run ended.
pub type Outcome = Result<(), Failure>;

/// Why a run did not do what it should.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// It may go better later.
    Retry(String),
    /// It never will.
    Fail(String),
}

/// A fault of something that the job uses: it may go better later.
impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Retry(error.to_string())
    }
}

/// How far a run has come, for whoever waits. It is written down as often as the lease is extended.
#[derive(Debug, Clone, Default)]
pub struct Progress(Arc<Counts>);

#[derive(Debug, Default)]
struct Counts {
    done: AtomicI64,
    total: AtomicI64,
}

impl Progress {
    /// Says that `done` of `total` things are done.
    pub fn set(&self, done: i64, total: i64) {
        self.0.total.store(total, Ordering::Relaxed);
        self.0.done.store(done, Ordering::Relaxed);
    }

    /// How many are done, and of how many where that is known.
    pub(crate) fn get(&self) -> (i64, Option<i64>) {
        let total = self.0.total.load(Ordering::Relaxed);
        (self.0.done.load(Ordering::Relaxed), (total > 0).then_some(total))
    }
}

/// How long to wait before the next attempt: ten seconds, doubled with every failure, an hour at most.
pub(crate) fn back_off(attempts: i64) -> TimeDelta {
    let doublings = u32::try_from(attempts.saturating_sub(1)).unwrap_or(u32::MAX).min(16);
    TimeDelta::seconds((10_i64 << doublings).min(3600))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delay_doubles_up_to_an_hour() {
        let delays: Vec<i64> = (1..=12).map(|attempts| back_off(attempts).num_seconds()).collect();
        assert_eq!(delays, [10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600, 3600]);
        assert_eq!(back_off(i64::MAX), TimeDelta::hours(1));
    }

    #[test]
    fn a_total_of_nothing_is_unknown() {
        let progress = Progress::default();
        assert_eq!(progress.get(), (0, None));
        progress.set(3, 10);
        assert_eq!(progress.get(), (3, Some(10)));
    }
}
