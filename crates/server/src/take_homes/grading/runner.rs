//! A process's part in grading.

use std::{path::PathBuf, sync::Arc, time::Duration};

use tokio::sync::watch;
use touchstone_jobs::Worker;

use super::job::Grade;
use crate::{app::App, http::Result};

/// The longest that one grading may take by the clock: what a submission may take for each of its steps is less.
const CAP: Duration = Duration::from_mins(20);

/// How submissions are to be graded.
#[derive(Debug, Clone)]
pub struct Options {
    /// The program that becomes a child: this very program, which calls `touchstone_grader::apart::child_main` first of all.
    pub program: PathBuf,
    /// Hosts that may be reached while a submission is installed or cloned, as an administrator writes them; `registries` stands
    /// for those of the common package managers.
    pub allow: Vec<String>,
    /// Folders of toolchains that do not stand below /usr.
    pub toolchains: Vec<PathBuf>,
    /// Runs submissions even where protections are missing that strangers' programs need.
    pub unprotected: bool,
    /// The longest that one grading may take by the clock.
    pub cap: Duration,
}

impl Options {
    /// Protected, without a network.
    pub fn new(program: PathBuf) -> Self {
        Self { program, allow: Vec::new(), toolchains: Vec::new(), unprotected: false, cap: CAP }
    }

    /// What can be reached, in words for those who read a report.
    pub(super) fn network(&self) -> String {
        let hosts: Vec<&str> =
            self.allow.iter().map(|entry| entry.split('=').next().unwrap_or(entry)).collect();
        match hosts.as_slice() {
            [] => "It was installed without a network.".to_owned(),
            ["registries"] => {
                "While it was installed, the registries of the common package managers could be reached, and nothing else."
                    .to_owned()
            }
            hosts => {
                let hosts = hosts.join(", ");
                let hosts = hosts.replace("registries", "the registries of the common package managers");
                format!("While it was installed, {hosts} could be reached, and nothing else.")
            }
        }
    }
}

/// Grades, one submission at a time.
#[derive(Debug)]
pub struct Grader {
    bench: Bench,
}

/// What a grading works with.
#[derive(Debug, Clone)]
pub(super) struct Bench {
    pub app: App,
    pub options: Arc<Options>,
}

impl Grader {
    /// A grader that works with these options.
    pub fn new(app: &App, options: Options) -> Self {
        Self { bench: Bench { app: app.clone(), options: Arc::new(options) } }
    }

    fn worker(&self) -> Worker<Bench> {
        let clock = self.bench.app.clone();
        let worker = Worker::new(clock.db.clone(), self.bench.clone(), Arc::new(move || clock.now()));
        worker.register::<Grade>()
    }

    /// Grades until told to stop. One in hand is then broken off, and begun anew by whoever finds that nobody is at it.
    pub async fn run(self, stop: watch::Receiver<bool>) {
        self.worker().run(self.bench.app.wake.subscribe(), stop).await;
    }

    /// Carries one grading out, if one waits: whether there was one.
    pub async fn run_next(&self) -> Result<bool> {
        Ok(self.worker().run_next().await?.is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_be_reached_is_said_without_the_addresses_of_the_house() {
        let words = |allow: &[&str]| {
            let allow = allow.iter().map(|host| (*host).to_owned()).collect();
            Options { allow, ..Options::new("x".into()) }.network()
        };
        assert_eq!(words(&[]), "It was installed without a network.");
        assert!(words(&["registries"]).starts_with("While it was installed, the registries"));
        let mixed = words(&["registries", "mirror.example.com:8081=10.1.2.3"]);
        assert!(
            mixed.contains("package managers, mirror.example.com:8081 could") && !mixed.contains("10.1"),
            "{mixed}"
        );
    }
}
