//! What stands between a program and the machine, and how much of it this machine offers.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};

/// One wall around a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Protection {
    /// The box has users of its own; its program is nobody on the machine.
    UserNamespace,
    /// The box has a file system of its own, with toolchains read-only.
    MountNamespace,
    /// The box sees no process but its own, and all of them end with it.
    PidNamespace,
    /// The box has a network of its own, with nothing but its own loopback.
    NetworkNamespace,
    /// The box has shared memory, host name and control groups of its own.
    OtherNamespaces,
    /// `/proc` shows the box's own processes alone and nothing of the kernel.
    PrivateProc,
    /// No capabilities, and no way to gain any.
    NoPrivileges,
    /// System calls that programs do not need and escapes do are refused.
    SystemCallFilter,
    /// A second wall around files, kept by another part of the kernel.
    Landlock,
    /// Memory of the whole box is counted and limited.
    MemoryLimit,
    /// Computing time of the whole box is counted and limited.
    CpuLimit,
    /// The number of processes and threads is limited.
    ProcessLimit,
    /// Every writable place has a limit of bytes and of files.
    DiskLimit,
}

impl Protection {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::UserNamespace,
        Self::MountNamespace,
        Self::PidNamespace,
        Self::NetworkNamespace,
        Self::OtherNamespaces,
        Self::PrivateProc,
        Self::NoPrivileges,
        Self::SystemCallFilter,
        Self::Landlock,
        Self::MemoryLimit,
        Self::CpuLimit,
        Self::ProcessLimit,
        Self::DiskLimit,
    ];
}

impl fmt::Display for Protection {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::UserNamespace => "users of its own",
            Self::MountNamespace => "files of its own",
            Self::PidNamespace => "processes of its own",
            Self::NetworkNamespace => "network of its own",
            Self::OtherNamespaces => "shared memory, host name and control groups of its own",
            Self::PrivateProc => "private /proc",
            Self::NoPrivileges => "no privileges",
            Self::SystemCallFilter => "system call filter",
            Self::Landlock => "Landlock",
            Self::MemoryLimit => "memory limit",
            Self::CpuLimit => "computing time limit",
            Self::ProcessLimit => "process limit",
            Self::DiskLimit => "disk limit",
        })
    }
}

/// How well a protection stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// As it should.
    Enforced,
    /// By a means that protects less.
    Weaker,
    /// Not at all.
    Missing,
}

/// What was found about one protection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Which one.
    pub protection: Protection,
    /// How well it stands.
    pub state: State,
    /// What that means and what to do about it, for an administrator. One or two sentences.
    pub words: String,
}

/// What an engine can do on this machine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Capabilities {
    /// Every protection, each with its state.
    pub protections: Vec<Finding>,
    /// Whether [`crate::Session::spawn`] and [`crate::Session::connect`] work.
    pub services: bool,
}

impl Capabilities {
    /// What is not fully enforced.
    pub fn degraded(&self) -> impl Iterator<Item = &Finding> {
        self.protections.iter().filter(|finding| finding.state != State::Enforced)
    }
}

/// Which protections must stand before any program is run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policy {
    /// What must be enforced, neither weaker nor missing.
    pub required: BTreeSet<Protection>,
    /// Runs programs even where required protections are weaker or missing. For a trusted author's own machine.
    pub allow_degraded: bool,
}

impl Default for Policy {
    /// Requires everything but Landlock, which is a second wall behind one that stands.
    fn default() -> Self {
        let required =
            Protection::ALL.into_iter().filter(|protection| *protection != Protection::Landlock).collect();
        Self { required, allow_degraded: false }
    }
}

impl Policy {
    /// Runs whatever this machine can protect against, and says in each report what it cannot.
    pub fn allowing_degraded() -> Self {
        Self { allow_degraded: true, ..Self::default() }
    }

    /// The required protections that do not stand. Empty if programs may be run.
    pub fn unmet(&self, capabilities: &Capabilities) -> Vec<Finding> {
        if self.allow_degraded {
            return Vec::new();
        }
        capabilities
            .degraded()
            .filter(|finding| self.required.contains(&finding.protection))
            .cloned()
            .collect()
    }
}
