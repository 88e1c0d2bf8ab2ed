//! The starter: this program started anew, once, with one thread and an empty environment. For each box it makes a copy of
//! itself in namespaces of its own, and that is all it ever does. So a box costs a copy of a small process, not the start
//! of a large program. The copies are children of the supervisor, which therefore sees the end of each as that of any
//! child; the starter knows of no box but its beginning.

use std::io;
use std::os::fd::{AsFd as _, OwnedFd};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command as Program, ExitCode, Stdio};
use std::sync::{Mutex, PoisonError};

use rustix::event::PollFlags;
use rustix::process::{DumpableBehavior, Gid, Pid, Uid, set_dumpable_behavior, umask};
use rustix::thread::UnshareFlags;
use serde::{Deserialize, Serialize};

use super::helper::{self, become_nobody};
use super::session::{SETUP, wait};
use super::wire::{self, channel};
use super::{USER, filter};
use crate::sys::{self, Fork};
use crate::{Error, HELPER};

/// All that a box has of its own.
const NAMESPACES: UnshareFlags = UnshareFlags::NEWUSER
    .union(UnshareFlags::NEWNS)
    .union(UnshareFlags::NEWPID)
    .union(UnshareFlags::NEWNET)
    .union(UnshareFlags::NEWIPC)
    .union(UnshareFlags::NEWUTS)
    .union(UnshareFlags::NEWCGROUP);

/// What is asked of the starter. It must not be empty: a message without a byte means the end.
#[derive(Debug, Serialize, Deserialize)]
enum Order {
    /// To begin a box. Beside it goes the channel on which the box is told the rest.
    Begin,
}

/// Its answer.
#[derive(Debug, Serialize, Deserialize)]
enum Begun {
    /// The number of the box's first process.
    Process(i32),
    /// It could not be made, in words for an administrator.
    Failed(String),
}

/// The starter as the supervisor sees it. It is started with the first box, and anew if somebody has ended it.
#[derive(Debug)]
pub(super) struct Starter {
    program: PathBuf,
    running: Mutex<Option<Running>>,
}

#[derive(Debug)]
struct Running {
    child: Child,
    orders: OwnedFd,
}

impl Starter {
    pub(super) fn new(program: PathBuf) -> Self {
        Self { program, running: Mutex::new(None) }
    }

    /// Begins a box: a process that waits for its setup on the other end of this channel.
    pub(super) fn begin(&self, theirs: &OwnedFd) -> Result<Pid, Error> {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        let begun = if let Some(Ok(begun)) = running.as_ref().map(|running| running.ask(theirs)) {
            begun
        } else {
            // Whoever has ended it ended no box: they are not its children.
            *running = None;
            let new = running.insert(Running::start(&self.program)?);
            new.ask(theirs).map_err(|error| Error::Setup(format!("the helper does not answer: {error}")))?
        };
        match begun {
            Begun::Process(number) => {
                Pid::from_raw(number).ok_or_else(|| Error::Setup("the helper names no process".to_owned()))
            }
            Begun::Failed(why) => Err(Error::Setup(why)),
        }
    }
}

impl Running {
    fn start(program: &Path) -> Result<Self, Error> {
        let (orders, theirs) = channel().map_err(Error::system("making a channel"))?;
        let child = spawn(program, HELPER, theirs)?;
        Ok(Self { child, orders })
    }

    fn ask(&self, theirs: &OwnedFd) -> io::Result<Begun> {
        wire::send(&self.orders, &Order::Begin, &[theirs.as_fd()])?;
        wait(&self.orders, PollFlags::IN, SETUP)?;
        let begun = wire::receive::<Begun>(&self.orders)?;
        begun.map(|(begun, _)| begun).ok_or_else(|| io::Error::other("it has ended"))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It holds nothing that could be lost.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Starts this program anew with an empty environment and nothing but a channel, as its standard input.
pub(super) fn spawn(program: &Path, argument: &str, theirs: OwnedFd) -> Result<Child, Error> {
    let child = Program::new(program)
        // What an administrator sees in a list of processes.
        .arg0("touchstone")
        .arg(argument)
        .env_clear()
        .stdin(Stdio::from(theirs))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .current_dir("/")
        .spawn();
    child.map_err(|error| Error::Setup(format!("the helper {} does not start: {error}", program.display())))
}

/// What the starter does, from its start to its end. Its channel is its standard input.
pub(crate) fn run() -> ExitCode {
    match serve() {
        Ok(()) => ExitCode::SUCCESS,
        // The supervisor sees the channel end.
        Err(_) => ExitCode::FAILURE,
    }
}

fn serve() -> io::Result<()> {
    let orders = helper::channel()?;
    let ready = settle();
    loop {
        let Some((Order::Begin, descriptors)) = wire::receive::<Order>(&orders)? else { return Ok(()) };
        let Some(channel) = descriptors.into_iter().next() else { continue };
        let begun = match ready.as_ref().map(|user| (user, sys::clone_beside(NAMESPACES))) {
            Ok((user, Ok(Fork::Child))) => {
                drop(orders);
                let code = i32::from(helper::first(&channel, user).is_err());
                sys::exit_now(code)
            }
            Ok((_, Ok(Fork::Parent(process)))) => Begun::Process(process.as_raw_nonzero().get()),
            Ok((_, Err(error))) => Begun::Failed(format!(
                "the kernel refuses namespaces to ordinary users ({error}). Allow them (sysctl \
                 kernel.unprivileged_userns_clone=1, user.max_user_namespaces > 0, \
                 kernel.apparmor_restrict_unprivileged_userns=0), and in a container allow them in its seccomp profile."
            )),
            Err(why) => Begun::Failed(why.clone()),
        };
        drop(channel);
        wire::send(&orders, &begun, &[])?;
    }
}

/// Whom the machine takes the box's user for.
#[derive(Debug)]
pub(super) struct Owner {
    user: Uid,
    group: Gid,
}

/// What all boxes begin with, done once: leaving root, and the filters ready. The error is for an administrator.
fn settle() -> Result<Owner, String> {
    let step = |doing: &'static str| move |error: io::Error| format!("{doing}: {error}");
    umask(rustix::fs::Mode::from_raw_mode(0o022));
    // Whatever the kernel must end for want of memory, it should not be the server. This can only fail to help.
    let _ = std::fs::write("/proc/self/oom_score_adj", "500");
    if rustix::process::geteuid().is_root() {
        become_nobody().map_err(step("giving up root"))?;
    }
    filter::programs().map_err(step("making the system call filter"))?;
    // A box that somebody got out of would have the same user.
    set_dumpable_behavior(DumpableBehavior::NotDumpable)
        .map_err(|error| format!("closing this process to others: {error}"))?;
    Ok(Owner { user: rustix::process::geteuid(), group: rustix::process::getegid() })
}

impl Owner {
    /// Tells the kernel who is who in the namespaces of this process.
    pub(super) fn map(&self) -> Result<(), String> {
        // Until then its own files below /proc are root's.
        set_dumpable_behavior(DumpableBehavior::Dumpable)
            .map_err(|error| format!("opening this process to itself: {error}"))?;
        let write = |file: &str, text: &str| {
            std::fs::write(file, text).map_err(|error| format!("writing {file}: {error}"))
        };
        write("/proc/self/setgroups", "deny")?;
        write("/proc/self/uid_map", &format!("{USER} {} 1", self.user.as_raw()))?;
        write("/proc/self/gid_map", &format!("{USER} {} 1", self.group.as_raw()))
    }
}
