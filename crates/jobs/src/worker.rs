//! Carrying jobs out.

use std::{collections::BTreeMap, fmt, sync::Arc, time::Duration};

use chrono::{DateTime, TimeDelta, Utc};
use futures::future::BoxFuture;
use serde_json::Value;
use tokio::{
    sync::{broadcast, watch},
    task::JoinError,
};
use touchstone_db::{Db, Tx};
use uuid::Uuid;

use crate::{
    job::{Failure, Job, Outcome, Progress, back_off},
    store::{self, Claimed, Enqueue, Status},
};

/// How long a worker that says nothing keeps a job. Clocks of nodes must not differ by nearly as much.
const LEASE: TimeDelta = TimeDelta::seconds(60);
/// How often a worker says that it is still at it.
const HEARTBEAT: Duration = Duration::from_secs(10);
/// How often a worker looks by itself, when nothing wakes it.
const LOOK: Duration = Duration::from_secs(5);

/// Tells the time.
pub type Clock = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

type Run<C> = Box<dyn Fn(C, Value, Progress) -> BoxFuture<'static, Outcome> + Send + Sync>;
type Plant =
    Box<dyn for<'a> Fn(&'a mut Tx, &'a str, DateTime<Utc>) -> BoxFuture<'a, sqlx::Result<()>> + Send + Sync>;

struct Kind<C> {
    attempts: i64,
    run: Run<C>,
}

/// A job that is enqueued once in every period.
struct Plan {
    name: &'static str,
    period: TimeDelta,
    plant: Plant,
}

impl Plan {
    /// Names the period that a moment falls into: whoever comes second finds that the job is there.
    fn key(&self, now: DateTime<Utc>) -> String {
        format!("{} {}", self.name, now.timestamp().div_euclid(self.period.num_seconds().max(1)))
    }
}

/// Takes jobs and carries them out, one at a time. Start as many as should work at once.
pub struct Worker<C> {
    db: Db,
    context: C,
    clock: Clock,
    kinds: BTreeMap<&'static str, Kind<C>>,
    plans: Vec<Plan>,
}

impl<C> fmt::Debug for Worker<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Worker").field("kinds", &self.kinds.keys()).finish_non_exhaustive()
    }
}

impl<C: Clone + Send + Sync + 'static> Worker<C> {
    /// A worker that knows no job yet.
    pub fn new(db: Db, context: C, clock: Clock) -> Self {
        Self { db, context, clock, kinds: BTreeMap::new(), plans: Vec::new() }
    }

    /// Teaches it a kind of job.
    #[must_use]
    pub fn register<J: Job<Context = C>>(mut self) -> Self {
        let run: Run<C> = Box::new(|context, payload, progress| {
            Box::pin(async move {
                // What cannot be read today cannot be read tomorrow.
                let job: J =
                    serde_json::from_value(payload).map_err(|error| Failure::Fail(error.to_string()))?;
                job.run(&context, &progress).await
            })
        });
        self.kinds.insert(J::NAME, Kind { attempts: J::ATTEMPTS, run });
        self
    }

    /// Teaches it a kind of job that it enqueues by itself, once in every `period` of the clock, whatever the number of
    /// nodes.
    #[must_use]
    pub fn every<J: Job<Context = C> + Default>(mut self, period: TimeDelta) -> Self {
        let plant: Plant = Box::new(|tx, key, now| {
            Box::pin(async move {
                let once = Enqueue { key: Some(key), ..Enqueue::default() };
                store::enqueue(tx, &J::default(), once, now).await.map(|_| ())
            })
        });
        self.plans.push(Plan { name: J::NAME, period, plant });
        self.register::<J>()
    }

    /// Works until told to stop. The job in hand is then broken off, and begun anew by whoever finds that its lease has
    /// run out. A message on `wake` makes it look at once.
    pub async fn run(&self, mut wake: broadcast::Receiver<String>, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            let worked = tokio::select! {
                worked = self.run_next() => worked,
                _ = stop.changed() => return,
            };
            match worked {
                Ok(Some(_)) => continue,
                Ok(None) => (),
                Err(error) => tracing::error!(%error, "could not look for background jobs"),
            }
            tokio::select! {
                // One look answers all messages that have come meanwhile.
                _ = wake.recv() => while wake.try_recv().is_ok() {},
                () = tokio::time::sleep(LOOK) => (),
                _ = stop.changed() => return,
            }
        }
    }

    /// Carries out one job, if one is due: which.
    pub async fn run_next(&self) -> sqlx::Result<Option<Uuid>> {
        let Some(job) = self.take().await? else { return Ok(None) };
        let id = job.id;
        let outcome = self.carry_out(&job).await?;
        self.conclude(&job, outcome).await?;
        Ok(Some(id))
    }

    async fn take(&self) -> sqlx::Result<Option<Claimed>> {
        let now = (self.clock)();
        let names: Vec<&str> = self.kinds.keys().copied().collect();
        let missing = self.missing(now).await?;
        // Most looks find nothing, and looking keeps nobody from writing.
        if missing.is_empty() && !store::is_due(&mut self.db.read().await?, &names, now).await? {
            return Ok(None);
        }
        let mut tx = self.db.begin().await?;
        for plan in missing {
            (plan.plant)(&mut tx, &plan.key(now), now).await?;
        }
        let job = store::claim(&mut tx, &names, now, LEASE).await?;
        tx.commit().await?;
        Ok(job)
    }

    /// The plans whose job of this period is not there yet.
    async fn missing(&self, now: DateTime<Utc>) -> sqlx::Result<Vec<&Plan>> {
        let mut tx = self.db.read().await?;
        let mut missing = Vec::new();
        for plan in &self.plans {
            if !store::is_planted(&mut tx, &plan.key(now)).await? {
                missing.push(plan);
            }
        }
        Ok(missing)
    }

    /// Runs a job in a task of its own, so that one that panics takes nothing with it, and keeps the lease meanwhile.
    async fn carry_out(&self, job: &Claimed) -> sqlx::Result<Ending> {
        let Some(kind) = self.kinds.get(job.name.as_str()) else {
            return Ok(Ending::Lost);
        };
        if job.attempts > kind.attempts {
            return Ok(Ending::Failed(Failure::Fail("its worker died every time".to_owned())));
        }
        let progress = Progress::default();
        let run = (kind.run)(self.context.clone(), job.payload.0.clone(), progress.clone());
        let mut task = AbortOnDrop(tokio::spawn(run));
        let mut heartbeat = tokio::time::interval(HEARTBEAT);
        // The first tick comes at once, and the lease is fresh.
        heartbeat.tick().await;
        loop {
            tokio::select! {
                ended = &mut task.0 => {
                    self.extend(job, &progress).await?;
                    return Ok(Ending::of(ended));
                }
                _ = heartbeat.tick() => match self.extend(job, &progress).await? {
                    Some(false) => (),
                    Some(true) => return Ok(Ending::Cancelled),
                    None => return Ok(Ending::Lost),
                }
            }
        }
    }

    async fn extend(&self, job: &Claimed, progress: &Progress) -> sqlx::Result<Option<bool>> {
        let mut tx = self.db.begin().await?;
        let held = store::extend(&mut tx, job, progress.get(), (self.clock)() + LEASE).await?;
        tx.commit().await?;
        Ok(held)
    }

    async fn conclude(&self, job: &Claimed, ending: Ending) -> sqlx::Result<()> {
        let now = (self.clock)();
        let attempts = self.kinds.get(job.name.as_str()).map_or(0, |kind| kind.attempts);
        let mut tx = self.db.begin().await?;
        let ours = match ending {
            Ending::Done => store::finish(&mut tx, job, Status::Done, None, now).await?,
            Ending::Cancelled => store::finish(&mut tx, job, Status::Cancelled, None, now).await?,
            Ending::Failed(Failure::Retry(error)) if job.attempts < attempts => {
                tracing::warn!(job = job.name, id = %job.id, attempts = job.attempts, error, "a background job failed");
                store::put_back(&mut tx, job, &error, now + back_off(job.attempts)).await?
            }
            Ending::Failed(Failure::Retry(error) | Failure::Fail(error)) => {
                tracing::error!(job = job.name, id = %job.id, error, "a background job is given up");
                store::finish(&mut tx, job, Status::Failed, Some(&error), now).await?
            }
            Ending::Lost => false,
        };
        tx.commit().await?;
        if !ours {
            tracing::warn!(job = job.name, id = %job.id, "lost the lease of a background job");
        }
        Ok(())
    }
}

/// How a run ended, as the worker sees it.
enum Ending {
    Done,
    Failed(Failure),
    Cancelled,
    Lost,
}

impl Ending {
    fn of(ended: Result<Outcome, JoinError>) -> Self {
        match ended {
            Ok(Ok(())) => Self::Done,
            Ok(Err(failure)) => Self::Failed(failure),
            // A bug may depend on the moment: it is tried again like any fault, and given up after as many attempts.
            Err(_) => Self::Failed(Failure::Retry("it panicked".to_owned())),
        }
    }
}

/// A task that ends with whoever waits for it.
struct AbortOnDrop<T>(tokio::task::JoinHandle<T>);

impl<T> Drop for AbortOnDrop<T> {
    fn drop(&mut self) {
        self.0.abort();
    }
}
