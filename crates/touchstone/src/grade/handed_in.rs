//! What was handed in: graded in a box.

use std::{
    path::PathBuf,
    process,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use anyhow::Context;
use clap::Args;
use touchstone_grader::{
    Contract, Means, Origin, Patience, Report, allowed, engine, grade_submission, machine, room,
};
use touchstone_judge::detect::{self, State};
use touchstone_sandbox::{Policy, egress::SystemResolver};

/// How what was handed in is graded.
#[derive(Debug, Args)]
pub(crate) struct HandedIn {
    /// A host that may be reached while it is installed or cloned: `example.com`, `example.com:8443`, or for a mirror in the house
    /// `mirror.example.com:8081=10.1.2.3`; `registries` stands for those of the common package managers. May be given more than
    /// once. Without it there is no network.
    #[arg(long, value_name = "HOST", conflicts_with = "url")]
    allow: Vec<String>,
    /// A folder that the box shows read-only, with programs in its `bin`: a toolchain that does not stand below /usr. May be given
    /// more than once.
    #[arg(long, value_name = "FOLDER", conflicts_with = "url")]
    toolchain: Vec<PathBuf>,
    /// Run it even where a protection is missing. Only for submissions of people you trust.
    #[arg(long, conflicts_with = "url")]
    unprotected: bool,
}

impl HandedIn {
    pub(super) fn grade(&self, submission: &str, contract: Option<Contract>) -> anyhow::Result<Report> {
        let origin = Origin::parse(submission)?;
        let allow = allowed(&self.allow)?;
        let policy = if self.unprotected { Policy::allowing_degraded() } else { Policy::default() };
        let engine = engine(&policy).with_context(
            || "`touchstone sandbox doctor` says more; `--unprotected` grades a submission that you trust all the same",
        )?;
        let (root, path) = machine(self.toolchains(), !allow.is_empty());
        let means = Means {
            engine: engine.as_ref(),
            root,
            path,
            allow,
            resolver: Arc::new(SystemResolver),
            room: room(),
            patience: Patience::default(),
        };
        let cancel = stopped_by_keyboard()?;
        super::watched(0, Some(cancel), |options| Ok(grade_submission(&origin, contract, &means, options)?))
    }

    /// The folders of toolchains: those that are found here, and those that were named.
    fn toolchains(&self) -> Vec<PathBuf> {
        let found = detect::detect().into_iter().filter_map(|detected| match detected.state {
            State::Available(toolchain) => Some(toolchain.folders),
            State::Unavailable { .. } => None,
        });
        let mut folders: Vec<PathBuf> = found.flatten().chain(self.toolchain.iter().cloned()).collect();
        folders.sort();
        folders.dedup();
        folders
    }
}

/// Set when somebody presses Ctrl-C, so that the box is closed in order. At the second time the program ends at once; the box
/// ends with it.
fn stopped_by_keyboard() -> anyhow::Result<&'static AtomicBool> {
    static STOPPED: AtomicBool = AtomicBool::new(false);
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().context("waiting for Ctrl-C")?;
    thread::spawn(move || {
        runtime.block_on(async {
            while tokio::signal::ctrl_c().await.is_ok() {
                if STOPPED.swap(true, Ordering::Relaxed) {
                    process::exit(130);
                }
            }
        });
    });
    Ok(&STOPPED)
}
