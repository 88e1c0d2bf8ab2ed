//! The engine of our own: namespaces, a system call filter, Landlock and control groups, set up by a small helper
//! process that is this very program started anew.

pub(crate) mod bubblewrap;
mod files;
mod filter;
mod helper;
mod keeper;
mod session;
pub(crate) mod starter;
mod unpack;
mod wire;

use std::path::{Path, PathBuf};

use crate::cgroup::Cgroups;
use crate::{BoxLimits, Capabilities, Engine, Error, Finding, Policy, Protection, Root, Session, State};
pub use bubblewrap::Bubblewrap;
use session::{NativeSession, Way};
use starter::Starter;

/// The engine's name.
const NAME: &str = "native";

/// The box's one user, as the box sees it: an ordinary number.
const USER: u32 = 1000;

/// The same user as the machine sees it, where the supervisor is root: a number that Linux distributions give to nobody.
const HOST_USER: u32 = 65_530;

/// Makes boxes with what the Linux kernel offers.
#[derive(Debug)]
pub struct Native {
    capabilities: Capabilities,
    starter: Starter,
    groups: Cgroups,
}

impl Native {
    /// The engine, if this machine offers the protections that the policy requires. `helper` is the program to start as
    /// helper, with the argument [`crate::HELPER`]: usually [`Native::this_program`].
    pub fn new(helper: PathBuf, policy: &Policy) -> Result<Self, Error> {
        let (starter, groups) = (Starter::new(helper), Cgroups::find());
        let protections = found(look(&starter, &groups), policy)?;
        let capabilities = Capabilities { protections, services: true };
        let unmet = policy.unmet(&capabilities);
        if unmet.is_empty() {
            Ok(Self { capabilities, starter, groups })
        } else {
            Err(Error::Unprotected(unmet))
        }
    }

    /// What this machine offers, each with a sentence for an administrator, whether programs may be run or not.
    pub fn doctor(helper: &Path) -> Vec<Finding> {
        protections(look(&Starter::new(helper.to_owned()), &Cgroups::find()))
    }

    /// This very program, by a name that stays right even when its file is replaced.
    pub fn this_program() -> PathBuf {
        PathBuf::from("/proc/self/exe")
    }
}

impl Engine for Native {
    fn name(&self) -> &'static str {
        NAME
    }

    fn capabilities(&self) -> Capabilities {
        self.capabilities.clone()
    }

    fn open(&self, root: &Root, limits: &BoxLimits) -> Result<Box<dyn Session>, Error> {
        let way = Way::Copy(&self.starter);
        let (session, _) = NativeSession::open(NAME, &way, &self.groups, root, limits)?;
        Ok(Box::new(session))
    }
}

/// Makes a box, to see what protects it.
fn look(starter: &Starter, groups: &Cgroups) -> Result<(NativeSession, Vec<Finding>), Error> {
    NativeSession::open(NAME, &Way::Copy(starter), groups, &Root::host(), &BoxLimits::default())
}

/// What protects a box that was made to see it. Where none can be made, a policy that takes what there is has nothing to
/// take: nobody is told that programs are run.
fn found(made: Result<(NativeSession, Vec<Finding>), Error>, policy: &Policy) -> Result<Vec<Finding>, Error> {
    match made {
        Err(error) if policy.allow_degraded => Err(error),
        made => Ok(protections(made)),
    }
}

/// What protects a box that was made to see it.
fn protections(made: Result<(NativeSession, Vec<Finding>), Error>) -> Vec<Finding> {
    let found = match made {
        Ok((_, findings)) => findings,
        Err(error) => {
            return Protection::ALL
                .into_iter()
                .map(|protection| Finding { protection, state: State::Missing, words: error.to_string() })
                .collect();
        }
    };
    let finding = |protection| {
        let weak = found.iter().find(|finding| finding.protection == protection).cloned();
        weak.unwrap_or_else(|| Finding {
            protection,
            state: State::Enforced,
            words: words(protection).to_owned(),
        })
    };
    Protection::ALL.into_iter().map(finding).collect()
}

/// What a protection that stands means.
fn words(protection: Protection) -> &'static str {
    match protection {
        Protection::UserNamespace => "Programs run as a user that owns nothing on this machine.",
        Protection::MountNamespace => {
            "Programs see toolchains, read-only, and their own files; nothing else of this machine."
        }
        Protection::PidNamespace => {
            "Programs see and signal no process but their own; all of them end with the box."
        }
        Protection::NetworkNamespace => "Programs reach no network, not even this machine's own services.",
        Protection::OtherNamespaces => {
            "Programs share no memory, host name or control group with this machine."
        }
        Protection::PrivateProc => "/proc shows programs their own processes and nothing of the kernel.",
        Protection::NoPrivileges => "Programs have no capabilities and cannot gain any.",
        Protection::SystemCallFilter => "System calls that escapes are made of are refused.",
        Protection::Landlock => "A second part of the kernel keeps programs from files that are not theirs.",
        Protection::MemoryLimit => "Memory is counted and limited for all processes of a box together.",
        Protection::CpuLimit => "Computing time is counted and limited for all processes of a box together.",
        Protection::ProcessLimit => "The number of processes and threads of a box is limited.",
        Protection::DiskLimit => "Files live in memory, under limits of bytes and of number.",
    }
}
