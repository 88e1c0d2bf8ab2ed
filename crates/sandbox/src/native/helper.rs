//! The helper: a process of this program with one thread and an empty environment, in namespaces of its own. It makes the box,
//! is its first process, and does what the supervisor asks until the channel ends. Then it ends, and the kernel ends all
//! else in the box.

use std::io;
use std::os::fd::{AsFd, OwnedFd};

use rustix::fs::{CWD, Mode, OFlags, openat};
use rustix::net::{AddressFamily, SocketType, socket};
use rustix::process::{DumpableBehavior, Pid, PidfdFlags, pidfd_open, set_dumpable_behavior, setsid};
use rustix::thread::{
    CapabilitySet, CapabilitySets, remove_capability_from_bounding_set, set_capabilities, set_no_new_privs,
    set_thread_groups, set_thread_res_gid, set_thread_res_uid,
};

use super::starter::Owner;
use super::wire::{self, Made, Setup};
use super::{HOST_USER, files, filter, keeper};
use crate::sys;
use crate::{Finding, Protection, Root, State};

/// Takes the channel from standard input, and closes whatever else was left open by whoever started this process.
pub(super) fn channel() -> io::Result<OwnedFd> {
    sys::close_from(3)?;
    let null = openat(CWD, "/dev/null", OFlags::RDWR | OFlags::CLOEXEC, Mode::empty())?;
    let channel = sys::inherited(0)?;
    rustix::stdio::dup2_stdin(&null)?;
    Ok(channel)
}

/// From root to an ordinary user that owns nothing on the machine.
pub(super) fn become_nobody() -> io::Result<()> {
    let user = rustix::process::Uid::from_raw(HOST_USER);
    let group = rustix::process::Gid::from_raw(HOST_USER);
    set_thread_groups(&[])?;
    set_thread_res_gid(group, group, group)?;
    set_thread_res_uid(user, user, user)?;
    // With the change of user its own files below /proc became root's; the maps are to be written there.
    set_dumpable_behavior(DumpableBehavior::Dumpable)?;
    Ok(())
}

/// What the first process of a box does, from its start in namespaces of its own to the end of the box.
pub(super) fn first(channel: &OwnedFd, owner: &Owner) -> io::Result<()> {
    let Some((setup, _)) = wire::receive::<Setup>(channel)? else { return Ok(()) };
    let _ = setsid();
    match owner.map().and_then(|()| furnish(&setup)) {
        Ok((findings, work)) => {
            let this = pidfd_open(Pid::INIT, PidfdFlags::empty())?;
            wire::send(channel, &Made::Ready(findings), &[this.as_fd(), work.as_fd()])?;
            drop(this);
            keeper::keep(channel, &work)
        }
        Err(why) => wire::send(channel, &Made::Failed(why), &[]),
    }
}

/// Makes the box around this process and gives up every right that was needed for it.
fn furnish(setup: &Setup) -> Result<(Vec<Finding>, OwnedFd), String> {
    let step = |doing: &'static str| move |error: io::Error| format!("{doing}: {error}");
    let mut findings = files::make(&setup.root, &setup.limits)?;
    rustix::system::sethostname(b"box").map_err(|error| format!("naming the box: {error}"))?;
    socket(AddressFamily::INET, SocketType::DGRAM, None)
        .map_err(io::Error::from)
        .and_then(|socket| sys::raise_loopback(socket.as_fd()))
        .map_err(step("raising the loopback"))?;
    let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
    let work = openat(CWD, Root::WORK, flags, Mode::empty())
        .map_err(|error| format!("opening the work folder: {error}"))?;
    give_up().map_err(step("giving up capabilities"))?;
    findings.extend(confine());
    filter::install().map_err(step("installing the system call filter"))?;
    Ok((findings, work))
}

/// Gives up all capabilities for good.
pub(super) fn give_up() -> io::Result<()> {
    for capability in CapabilitySet::all().iter() {
        // The kernel may be older than the list.
        let _ = remove_capability_from_bounding_set(capability);
    }
    // Beyond the list that the library knows, up to the first that the kernel does not.
    for number in 41..64 {
        let capability = CapabilitySet::from_bits_retain(1 << number);
        if remove_capability_from_bounding_set(capability).is_err() {
            break;
        }
    }
    let none = CapabilitySet::empty();
    set_capabilities(None, CapabilitySets { effective: none, permitted: none, inheritable: none })?;
    set_no_new_privs(true)?;
    // Nobody in the box looks into this process.
    set_dumpable_behavior(DumpableBehavior::NotDumpable)?;
    Ok(())
}

/// The second wall around files: reading anywhere in the box, writing in the work folder, in `/tmp` and to devices.
pub(super) fn confine() -> Option<Finding> {
    use landlock::{
        ABI, Access as _, AccessFs, Ruleset, RulesetAttr as _, RulesetCreatedAttr as _, RulesetStatus,
        path_beneath_rules,
    };
    let abi = ABI::V5;
    let confined = Ruleset::default()
        .handle_access(AccessFs::from_all(abi))
        .and_then(Ruleset::create)
        .and_then(|rules| rules.add_rules(path_beneath_rules(["/"], AccessFs::from_read(abi))))
        .and_then(|rules| rules.add_rules(path_beneath_rules([Root::WORK, "/tmp"], AccessFs::from_all(abi))))
        .and_then(|rules| {
            rules.add_rules(path_beneath_rules(
                ["/dev"],
                AccessFs::WriteFile | AccessFs::ReadFile | AccessFs::IoctlDev,
            ))
        })
        .and_then(landlock::RulesetCreated::restrict_self);
    let (state, why) = match confined {
        Ok(status) if status.ruleset == RulesetStatus::FullyEnforced => return None,
        Ok(status) if status.ruleset == RulesetStatus::PartiallyEnforced => {
            (State::Weaker, "The kernel's Landlock is older than 6.10 and keeps fewer rules.".to_owned())
        }
        Ok(_) => (
            State::Missing,
            "The kernel has no Landlock, or it is not switched on (add it to lsm= on the kernel's command line). Files \
             are kept by the box's own file system alone."
                .to_owned(),
        ),
        Err(error) => (State::Missing, format!("Landlock could not be set up: {error}.")),
    };
    Some(Finding { protection: Protection::Landlock, state, words: why })
}
