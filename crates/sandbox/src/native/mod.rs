//! The engine of our own: namespaces, a system call filter, Landlock and control groups, set up by a small helper
//! process that is this very program started anew.

use std::path::PathBuf;

use crate::{BoxLimits, Capabilities, Engine, Error, Policy, Root, Session};

/// Makes boxes with what the Linux kernel offers.
#[derive(Debug)]
pub struct Native {
    capabilities: Capabilities,
    helper: PathBuf,
}

impl Native {
    /// The engine, if this machine offers the protections that the policy requires. `helper` is the program to start as
    /// helper, with the argument [`crate::HELPER`]: usually [`Native::this_program`].
    pub fn new(helper: PathBuf, policy: &Policy) -> Result<Self, Error> {
        let capabilities = Capabilities { protections: Vec::new(), services: true };
        let unmet = policy.unmet(&capabilities);
        if unmet.is_empty() { Ok(Self { capabilities, helper }) } else { Err(Error::Unprotected(unmet)) }
    }

    /// This very program, by a name that stays right even when its file is replaced.
    pub fn this_program() -> PathBuf {
        PathBuf::from("/proc/self/exe")
    }
}

impl Engine for Native {
    fn name(&self) -> &'static str {
        "native"
    }

    fn capabilities(&self) -> Capabilities {
        self.capabilities.clone()
    }

    fn open(&self, _root: &Root, _limits: &BoxLimits) -> Result<Box<dyn Session>, Error> {
        Err(Error::Unavailable { engine: "native", reason: self.helper.display().to_string() })
    }
}
