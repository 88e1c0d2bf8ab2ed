//! A process's part in running programs: it says that it is there, and keeps as many children at work as it may.

use std::{path::PathBuf, sync::Arc, thread::available_parallelism, time::Duration};

use chrono::TimeDelta;
use sqlx::types::Json;
use tokio::sync::{Mutex, watch};
use touchstone_jobs::Worker;
use touchstone_judge::{
    apart::{Ready, Setup},
    detect::{Detected, State},
};

use super::{
    child::{Child, NoChild},
    job::RunCode,
    store::{self, RunnerLanguage, RunnerRow},
};
use crate::{app::App, http::Result, ids::CodeRunnerId};

/// How often a runner says that it is there.
const HEARTBEAT: Duration = Duration::from_secs(30);
/// A runner that has said nothing for so long does not count.
pub(super) const SILENT: TimeDelta = TimeDelta::minutes(2);
/// How many boxes each child keeps prepared: one for the compiler, one for the first test.
const READY: usize = 2;

/// How programs are to be run.
#[derive(Debug, Clone)]
pub struct Options {
    /// The program that becomes a child: this very program, which calls `touchstone_judge::apart::child_main` first of all.
    pub program: PathBuf,
    /// How many programs run at the same time, each in a child of its own.
    pub at_once: usize,
    /// Runs programs even where protections are missing that strangers' programs need.
    pub unprotected: bool,
}

impl Options {
    /// Protected, on half of the processors and at least one.
    pub fn new(program: PathBuf) -> Self {
        let processors = available_parallelism().map_or(1, usize::from);
        Self { program, at_once: (processors / 2).max(1), unprotected: false }
    }
}

/// Runs programs, or refuses to and says why.
#[derive(Debug)]
pub struct Runner {
    app: App,
    row: RunnerRow,
    slots: Vec<Slot>,
}

impl Runner {
    /// Starts the first child, which finds out what this machine can run and how well it protects. Where that is not well
    /// enough, the runner refuses ([`Runner::refusal`]).
    pub async fn start(app: &App, options: Options) -> Self {
        let at_once = options.at_once.max(1);
        let first = Slot { app: app.clone(), shared: Arc::new(Shared::new(options)), child: Arc::default() };
        let mut row = RunnerRow {
            id: CodeRunnerId::generate(),
            name: name(),
            engine: String::new(),
            degraded: Json(Vec::new()),
            unprotected: false,
            refusal: None,
            languages: Json(Vec::new()),
        };
        let mut slots = Vec::new();
        match first.start().await {
            Ok((child, ready)) => {
                first.give_back(child).await;
                describe(&mut row, ready);
                slots.extend((1..at_once).map(|_| Slot { child: Arc::default(), ..first.clone() }));
                slots.push(first);
            }
            Err(no_child) => row.refusal = Some(no_child.words()),
        }
        Self { app: app.clone(), row, slots }
    }

    /// Why nothing is run here; none where programs are run.
    pub fn refusal(&self) -> Option<&str> {
        self.row.refusal.as_deref()
    }

    /// Whether programs are run although a protection is missing that strangers' programs need.
    pub fn is_unprotected(&self) -> bool {
        self.row.unprotected
    }

    /// What protects less than it should, in plain words.
    pub fn degraded(&self) -> &[String] {
        &self.row.degraded.0
    }

    /// How many programs run at the same time.
    pub fn at_once(&self) -> usize {
        self.slots.len()
    }

    /// The folders of the toolchains that the first child found, for whatever else runs programs here.
    pub async fn toolchains(&self) -> Vec<PathBuf> {
        let Some(first) = self.slots.first() else { return Vec::new() };
        let languages = first.shared.languages.lock().await;
        let found = languages.iter().flatten().filter_map(|detected| match &detected.state {
            State::Available(toolchain) => Some(toolchain.folders.clone()),
            State::Unavailable { .. } => None,
        });
        let mut folders: Vec<PathBuf> = found.flatten().collect();
        folders.sort();
        folders.dedup();
        folders
    }

    /// The numbers of the processes that wait for something to do.
    pub async fn children(&self) -> Vec<u32> {
        let mut ids = Vec::new();
        for slot in &self.slots {
            ids.extend(slot.child.lock().await.as_ref().and_then(Child::id));
        }
        ids
    }

    /// Says that it is there and carries runs out, until told to stop. A run in hand is then broken off, and begun anew by
    /// whoever finds that nobody is at it.
    pub async fn run(self, stop: watch::Receiver<bool>) {
        let working = futures::future::join_all(self.slots.iter().map(|slot| {
            let worker = slot.worker();
            let (wake, stop) = (self.app.wake.subscribe(), stop.clone());
            async move { worker.run(wake, stop).await }
        }));
        tokio::join!(working, self.beat(stop.clone()));
        for slot in &self.slots {
            if let Some(child) = slot.child.lock().await.take() {
                child.close().await;
            }
        }
    }

    /// Says that it is there, again and again, and at the end that it goes.
    async fn beat(&self, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            if let Err(error) = self.say_here().await {
                tracing::error!(error = error.detail, "could not say that programs are run here");
            }
            tokio::select! {
                () = tokio::time::sleep(HEARTBEAT) => (),
                _ = stop.changed() => (),
            }
        }
        if let Err(error) = self.say_gone().await {
            tracing::warn!(error = error.detail, "could not say that programs are no longer run here");
        }
    }

    /// Says that it is there.
    pub async fn say_here(&self) -> Result<()> {
        let mut tx = self.app.db.begin().await?;
        store::see(&mut tx, &self.row, self.app.now()).await?;
        Ok(tx.commit().await?)
    }

    async fn say_gone(&self) -> Result<()> {
        let mut tx = self.app.db.begin().await?;
        store::leave(&mut tx, self.row.id).await?;
        Ok(tx.commit().await?)
    }

    /// Carries out one run, if one waits: whether there was one.
    pub async fn run_next(&self) -> Result<bool> {
        let Some(slot) = self.slots.first() else { return Ok(false) };
        Ok(slot.worker().run_next().await?.is_some())
    }
}

fn describe(row: &mut RunnerRow, ready: Ready) {
    row.engine = ready.engine;
    row.degraded = Json(ready.degraded);
    row.unprotected = ready.unprotected;
    row.languages = Json(ready.languages.into_iter().map(Into::into).collect());
}

impl From<Detected> for RunnerLanguage {
    fn from(detected: Detected) -> Self {
        let version = match detected.state {
            State::Available(toolchain) => Some(toolchain.version),
            State::Unavailable { .. } => None,
        };
        Self { id: detected.language, version }
    }
}

/// The machine and the process, for people who look for it.
fn name() -> String {
    let host = std::fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    format!("{} {}", host.trim(), std::process::id())
}

/// What all children of a runner share.
#[derive(Debug)]
struct Shared {
    options: Options,
    /// What the first child found: those that come after it need not look again.
    languages: Mutex<Option<Vec<Detected>>>,
}

impl Shared {
    fn new(options: Options) -> Self {
        Self { options, languages: Mutex::default() }
    }
}

/// The place of one child, which runs one program at a time.
#[derive(Debug, Clone)]
pub(super) struct Slot {
    pub(super) app: App,
    shared: Arc<Shared>,
    /// The child while it has nothing to do.
    child: Arc<Mutex<Option<Child>>>,
}

impl Slot {
    fn worker(&self) -> Worker<Self> {
        let clock = self.app.clone();
        Worker::new(self.app.db.clone(), self.clone(), Arc::new(move || clock.now())).register::<RunCode>()
    }

    /// The child, started if there is none.
    pub(super) async fn take(&self) -> std::result::Result<Child, NoChild> {
        match self.child.lock().await.take() {
            Some(child) => Ok(child),
            None => self.start().await.map(|(child, _)| child),
        }
    }

    /// Keeps the child for the next run.
    pub(super) async fn give_back(&self, child: Child) {
        *self.child.lock().await = Some(child);
    }

    async fn start(&self) -> std::result::Result<(Child, Ready), NoChild> {
        let mut languages = self.shared.languages.lock().await;
        let options = &self.shared.options;
        let setup = Setup { unprotected: options.unprotected, ready: READY, languages: languages.clone() };
        let (child, ready) = Child::start(&options.program, setup).await?;
        *languages = Some(ready.languages.clone());
        Ok((child, ready))
    }
}
