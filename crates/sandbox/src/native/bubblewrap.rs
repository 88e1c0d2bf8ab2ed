//! The second engine: [bubblewrap](https://github.com/containers/bubblewrap), an independent program, makes the namespaces
//! and the file system. It has no limits, no metering and no system call filter, its `/proc` shows the whole kernel, and
//! its folders in memory have no limit of files; so the helper that the native engine has runs inside as the first
//! process and adds all that, before it gives up the two capabilities that bubblewrap leaves it for this.
//!
//! It is there for machines where the native engine cannot make its box, and as a second opinion: both pass the same
//! attacks.

use std::ffi::OsString;
use std::io;
use std::os::fd::{AsFd, AsRawFd as _, OwnedFd};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command as Program, ExitCode, Stdio};

use rustix::fs::{CWD, Mode, OFlags, openat};
use rustix::process::{Pid, PidfdFlags, Signal, pidfd_open, set_parent_process_death_signal, umask};
use serde::{Deserialize, Serialize};

use super::session::{NativeSession, Way};
use super::wire::{self, Made, Setup};
use super::{files, filter, found, helper, keeper};
use crate::cgroup::Cgroups;
use crate::{BoxLimits, Capabilities, Engine, Error, Finding, Policy, Root, Session};

/// The engine's name.
const NAME: &str = "bubblewrap";

/// The argument by which this program knows that it is to become bubblewrap.
pub(crate) const OUTSIDE: &str = "sandbox-bubblewrap";

/// The argument by which it knows that it is the first process of a box that bubblewrap made.
pub(crate) const INSIDE: &str = "sandbox-bubblewrapped";

/// Where bubblewrap is looked for. Not on the search path: what stands there may be anybody's.
const PLACES: [&str; 3] = ["/usr/bin/bwrap", "/usr/local/bin/bwrap", "/bin/bwrap"];

/// The first message to the helper outside: the program to become.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Wrap {
    program: PathBuf,
    arguments: Vec<OsString>,
}

/// Makes boxes with bubblewrap. It needs bubblewrap 0.8 or newer, not installed with the setuid bit.
#[derive(Debug)]
pub struct Bubblewrap {
    capabilities: Capabilities,
    helper: PathBuf,
    program: PathBuf,
    groups: Cgroups,
}

impl Bubblewrap {
    /// The engine, if bubblewrap is here and offers the protections that the policy requires. `helper` is as for
    /// [`super::Native::new`].
    pub fn new(helper: PathBuf, policy: &Policy) -> Result<Self, Error> {
        let program = PLACES.iter().map(PathBuf::from).find(|place| place.is_file());
        let reason = || "bwrap was not found; install it (Debian: bubblewrap)".to_owned();
        let program = program.ok_or_else(|| Error::Unavailable { engine: NAME, reason: reason() })?;
        let groups = Cgroups::find();
        let made = open(&program, &helper, &groups, &Root::host(), &BoxLimits::default());
        let capabilities = Capabilities { protections: found(made, policy)?, services: true };
        let unmet = policy.unmet(&capabilities);
        if unmet.is_empty() {
            Ok(Self { capabilities, helper, program, groups })
        } else {
            Err(Error::Unprotected(unmet))
        }
    }
}

impl Engine for Bubblewrap {
    fn name(&self) -> &'static str {
        NAME
    }

    fn capabilities(&self) -> Capabilities {
        self.capabilities.clone()
    }

    fn open(&self, root: &Root, limits: &BoxLimits) -> Result<Box<dyn Session>, Error> {
        let (session, _) = open(&self.program, &self.helper, &self.groups, root, limits)?;
        Ok(Box::new(session))
    }
}

fn open(
    program: &Path,
    helper: &Path,
    groups: &Cgroups,
    root: &Root,
    limits: &BoxLimits,
) -> Result<(NativeSession, Vec<Finding>), Error> {
    let wrap = Wrap { program: program.to_owned(), arguments: arguments(root) };
    NativeSession::open(NAME, &Way::Wrap(helper, OUTSIDE, &wrap), groups, root, limits)
}

/// What bubblewrap is told: namespaces, and what the box shows of the machine. Not `--die-with-parent`: that signal would
/// come with the end of the thread that made the box. The first process ends with its channel, and with bubblewrap.
fn arguments(root: &Root) -> Vec<OsString> {
    let plain = [
        "--unshare-user",
        "--unshare-pid",
        "--unshare-net",
        "--unshare-ipc",
        "--unshare-uts",
        "--unshare-cgroup",
        "--uid",
        "1000",
        "--gid",
        "1000",
        "--hostname",
        "box",
        "--as-pid-1",
        // For the helper alone, which gives them up before anything is run: to mount, and to give up for good.
        "--cap-add",
        "CAP_SYS_ADMIN",
        "--cap-add",
        "CAP_SETPCAP",
        // Needed to start the helper by its descriptor; it is covered then.
        "--proc",
        "/proc",
    ];
    let mut arguments: Vec<OsString> = plain.iter().map(OsString::from).collect();
    let mut add = |option: &str, from: &Path, to: &Path| {
        arguments.extend([option.into(), from.as_os_str().to_owned(), to.as_os_str().to_owned()]);
    };
    root.binds.iter().for_each(|bind| add("--ro-bind", &bind.source, &bind.target));
    root.links.iter().for_each(|(place, target)| add("--symlink", target, place));
    for name in files::DEVICES {
        let device = Path::new("/dev").join(name);
        add("--dev-bind", &device, &device);
    }
    arguments
}

/// Becomes bubblewrap, as a user that owns nothing.
pub(crate) fn outside() -> ExitCode {
    let Ok(channel) = helper::channel() else { return ExitCode::FAILURE };
    let Ok(Some((wrap, _))) = wire::receive::<Wrap>(&channel) else { return ExitCode::FAILURE };
    let why = match become_bubblewrap(&wrap, &channel) {
        Ok(never) => match never {},
        Err(error) => error,
    };
    // Whoever asked is gone if this fails.
    let _ =
        wire::send(&channel, &Made::Failed(format!("{} does not start: {why}", wrap.program.display())), &[]);
    ExitCode::FAILURE
}

fn become_bubblewrap(wrap: &Wrap, channel: &OwnedFd) -> io::Result<std::convert::Infallible> {
    // The descriptor goes with it, so that the box need not show where this program lies.
    let itself = openat(CWD, "/proc/self/exe", OFlags::PATH, Mode::empty())?;
    let name = format!("/proc/self/fd/{}", itself.as_raw_fd());
    umask(Mode::from_raw_mode(0o022));
    if rustix::process::geteuid().is_root() {
        helper::become_nobody()?;
    }
    let mut bubblewrap = Program::new(&wrap.program);
    bubblewrap.args(&wrap.arguments).args(["--", &name, INSIDE]).env_clear();
    bubblewrap.stdin(Stdio::from(channel.try_clone()?)).stdout(Stdio::null()).stderr(Stdio::null());
    Err(bubblewrap.exec())
}

/// The first process of a box that bubblewrap made.
pub(crate) fn inside() -> ExitCode {
    let served = helper::channel().and_then(|channel| {
        let Some((setup, _)) = wire::receive::<Setup>(&channel)? else { return Ok(()) };
        match furnish(&setup) {
            Ok((findings, work)) => {
                let this = pidfd_open(Pid::INIT, PidfdFlags::empty())?;
                wire::send(&channel, &Made::Ready(findings), &[this.as_fd(), work.as_fd()])?;
                drop(this);
                keeper::keep(&channel, &work)
            }
            Err(why) => wire::send(&channel, &Made::Failed(why), &[]),
        }
    });
    if served.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Adds what bubblewrap does not have, and gives up every right that was needed for it.
fn furnish(setup: &Setup) -> Result<(Vec<Finding>, OwnedFd), String> {
    let step = |doing: &'static str| move |error: io::Error| format!("{doing}: {error}");
    // The links stand already: without them no program starts.
    let root = Root { links: Vec::new(), ..setup.root.clone() };
    let mut findings = files::complete(&root, &setup.limits)?;
    let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
    let work = openat(CWD, Root::WORK, flags, Mode::empty())
        .map_err(|error| format!("opening the work folder: {error}"))?;
    helper::give_up().map_err(step("giving up capabilities"))?;
    // With bubblewrap ends its box. A change of rights takes this away, so it comes after the last.
    set_parent_process_death_signal(Some(Signal::KILL))
        .map_err(|error| format!("asking for the death signal: {error}"))?;
    findings.extend(helper::confine());
    filter::install().map_err(step("installing the system call filter"))?;
    Ok((findings, work))
}
