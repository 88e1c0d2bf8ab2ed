//! The file system of a box: a small tree in memory with what is bound from the machine, all of it read-only, and two
//! folders to write in, each of a size.

use std::fs;
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, Mode, OFlags};
use rustix::mount::{
    FsMountFlags, FsOpenFlags, MountAttrFlags, MountPropagationFlags, MoveMountFlags, OpenTreeFlags,
    UnmountFlags, fsconfig_create, fsconfig_set_string, fsmount, fsopen, mount_change, move_mount, open_tree,
    unmount,
};

use super::USER;
use crate::sys::{NO_DEVICES, NO_EXEC, NO_SUID, READ_ONLY, set_mount_attributes};
use crate::{Bind, BoxLimits, Finding, Protection, Root, State};

/// The devices of a box.
pub(super) const DEVICES: [&str; 5] = ["null", "zero", "full", "random", "urandom"];

/// Links below `/dev` that programs expect. Shared memory is a file in `/tmp`, under its limit.
const DEVICE_LINKS: [(&str, &str); 5] = [
    ("/proc/self/fd", "fd"),
    ("/proc/self/fd/0", "stdin"),
    ("/proc/self/fd/1", "stdout"),
    ("/proc/self/fd/2", "stderr"),
    ("/tmp", "shm"),
];

/// The files of `/etc` that are ours.
const ETC: [(&str, &str); 4] = [
    ("passwd", "box:x:1000:1000::/tmp:/bin/sh\n"),
    ("group", "box:x:1000:\n"),
    ("hosts", "127.0.0.1 localhost box\n::1 localhost\n"),
    ("nsswitch.conf", "passwd: files\ngroup: files\nhosts: files\n"),
];

/// A file or folder of the machine, taken out of its tree so that it can be put anywhere.
struct Taken {
    tree: OwnedFd,
    is_folder: bool,
    target: PathBuf,
}

/// Makes the file system and moves this process into it. Nothing of the machine's own tree can be reached afterwards. The
/// result says what could not be made as it should.
pub(super) fn make(root: &Root, limits: &BoxLimits) -> Result<Vec<Finding>, String> {
    mount_change("/", MountPropagationFlags::PRIVATE | MountPropagationFlags::REC)
        .map_err(|error| format!("mounts could not be made private: {error}"))?;
    // All is taken before the new tree covers anything.
    let mut taken = root.binds.iter().map(take).collect::<Result<Vec<_>, _>>()?;
    for name in DEVICES {
        let path = Path::new("/dev").join(name);
        taken.push(take_device(&path)?);
    }
    let base = if Path::new("/tmp").is_dir() { Path::new("/tmp") } else { Path::new("/usr") };
    let step = |doing: &'static str| move |error: io::Error| format!("{doing}: {error}");
    put_tree(&memory_tree("1m", 2048, "0755").map_err(step("making the root"))?, base)
        .map_err(step("placing the root"))?;
    for one in &taken {
        place(one, base).map_err(|error| format!("showing {}: {error}", one.target.display()))?;
    }
    furnish(root, base)?;
    for (name, bytes) in [("tmp", limits.tmp_bytes), ("work", limits.work_bytes)] {
        let tree = memory_tree(&bytes.to_string(), limits.files, "0755").map_err(step("making a folder"))?;
        put_tree(&tree, &base.join(name)).map_err(step("placing a folder"))?;
    }
    let findings = put_proc(&base.join("proc"));
    enter(base).map_err(step("entering the new root"))?;
    Ok(findings)
}

/// Completes a file system that was made by others and that this process is in: what is ours, the two folders to write
/// in, and `/proc`; all else is read-only from then on.
pub(super) fn complete(root: &Root, limits: &BoxLimits) -> Result<Vec<Finding>, String> {
    let step = |doing: &'static str| move |error: io::Error| format!("{doing}: {error}");
    let base = Path::new("/");
    furnish(root, base)?;
    for (name, bytes) in [("tmp", limits.tmp_bytes), ("work", limits.work_bytes)] {
        let tree = memory_tree(&bytes.to_string(), limits.files, "0755").map_err(step("making a folder"))?;
        put_tree(&tree, &base.join(name)).map_err(step("placing a folder"))?;
    }
    let findings = put_proc(&base.join("proc"));
    let root = rustix::fs::open("/", OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC, Mode::empty())
        .map_err(|error| format!("opening the root: {error}"))?;
    set_mount_attributes(root.as_fd(), READ_ONLY | NO_SUID | NO_DEVICES, false)
        .map_err(step("making the root read-only"))?;
    Ok(findings)
}

/// Takes a folder or file of the machine, with all that is mounted below it, read-only.
fn take(bind: &Bind) -> Result<Taken, String> {
    let failed = |error: io::Error| format!("{} cannot be shown in the box: {error}", bind.source.display());
    if !bind.source.is_absolute() || !bind.target.is_absolute() {
        return Err(format!("{} is not an absolute path", bind.source.display()));
    }
    let is_folder = fs::metadata(&bind.source).map_err(failed)?.is_dir();
    let flags =
        OpenTreeFlags::OPEN_TREE_CLONE | OpenTreeFlags::OPEN_TREE_CLOEXEC | OpenTreeFlags::AT_RECURSIVE;
    let tree = open_tree(CWD, &bind.source, flags).map_err(|error| failed(error.into()))?;
    set_mount_attributes(tree.as_fd(), READ_ONLY | NO_SUID | NO_DEVICES, true).map_err(failed)?;
    Ok(Taken { tree, is_folder, target: bind.target.clone() })
}

/// Takes a device. On a mount of a device node, read-only means the node and not the device.
fn take_device(path: &Path) -> Result<Taken, String> {
    let failed = |error: io::Error| format!("{} cannot be shown in the box: {error}", path.display());
    let flags = OpenTreeFlags::OPEN_TREE_CLONE | OpenTreeFlags::OPEN_TREE_CLOEXEC;
    let tree = open_tree(CWD, path, flags).map_err(|error| failed(error.into()))?;
    set_mount_attributes(tree.as_fd(), READ_ONLY | NO_SUID | NO_EXEC, false).map_err(failed)?;
    Ok(Taken { tree, is_folder: false, target: path.to_owned() })
}

/// A tree in memory that holds so many bytes and files, and belongs to the box's user.
fn memory_tree(size: &str, files: u32, mode: &str) -> io::Result<OwnedFd> {
    let tree = fsopen("tmpfs", FsOpenFlags::FSOPEN_CLOEXEC)?;
    let user = USER.to_string();
    let files = files.to_string();
    for (key, value) in
        [("size", size), ("nr_inodes", &files), ("mode", mode), ("uid", &user), ("gid", &user)]
    {
        fsconfig_set_string(tree.as_fd(), key, value)?;
    }
    fsconfig_create(tree.as_fd())?;
    let attributes = MountAttrFlags::MOUNT_ATTR_NOSUID | MountAttrFlags::MOUNT_ATTR_NODEV;
    Ok(fsmount(tree.as_fd(), FsMountFlags::FSMOUNT_CLOEXEC, attributes)?)
}

/// Puts a tree at a place that is there.
fn put_tree(tree: &OwnedFd, place: &Path) -> io::Result<()> {
    Ok(move_mount(tree, "", CWD, place, MoveMountFlags::MOVE_MOUNT_F_EMPTY_PATH)?)
}

/// Makes the place in the box and puts there what was taken from the machine.
fn place(one: &Taken, base: &Path) -> io::Result<()> {
    let place = inside(base, &one.target)?;
    if one.is_folder {
        fs::create_dir_all(&place)?;
    } else {
        if let Some(parent) = place.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&place, "")?;
    }
    put_tree(&one.tree, &place)
}

/// Where a path of the box stands before the box is entered.
fn inside(base: &Path, target: &Path) -> io::Result<PathBuf> {
    let below = target.strip_prefix("/").map_err(io::Error::other)?;
    if below.components().any(|component| !matches!(component, std::path::Component::Normal(_))) {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "the place is not a plain path"));
    }
    Ok(base.join(below))
}

/// The links, folders and files that are ours.
fn furnish(root: &Root, base: &Path) -> Result<(), String> {
    let failed = |place: &Path, error: io::Error| format!("making {}: {error}", place.display());
    for (place, target) in &root.links {
        let place = inside(base, place).map_err(|error| failed(place, error))?;
        symlink(target, &place).map_err(|error| failed(&place, error))?;
    }
    for name in ["tmp", "work", "proc", "etc", "dev"] {
        let place = base.join(name);
        fs::create_dir_all(&place).map_err(|error| failed(&place, error))?;
    }
    for (target, name) in DEVICE_LINKS {
        let place = base.join("dev").join(name);
        symlink(target, &place).map_err(|error| failed(&place, error))?;
    }
    for (name, text) in ETC {
        let place = base.join("etc").join(name);
        fs::write(&place, text).map_err(|error| failed(&place, error))?;
    }
    Ok(())
}

/// Shows the box's own processes and nothing else of the kernel.
fn put_proc(place: &Path) -> Vec<Finding> {
    let attributes = MountAttrFlags::MOUNT_ATTR_NOSUID
        | MountAttrFlags::MOUNT_ATTR_NODEV
        | MountAttrFlags::MOUNT_ATTR_NOEXEC;
    let put = || -> io::Result<()> {
        let tree = fsopen("proc", FsOpenFlags::FSOPEN_CLOEXEC)?;
        fsconfig_set_string(tree.as_fd(), "subset", "pid")?;
        fsconfig_set_string(tree.as_fd(), "hidepid", "invisible")?;
        fsconfig_create(tree.as_fd())?;
        put_tree(&fsmount(tree.as_fd(), FsMountFlags::FSMOUNT_CLOEXEC, attributes)?, place)
    };
    match put() {
        Ok(()) => Vec::new(),
        Err(error) => vec![Finding {
            protection: Protection::PrivateProc,
            state: State::Missing,
            words: format!(
                "The kernel gives the box no /proc of its own ({error}), so there is none and many programs will not \
                 start. In a container, run with an unmasked /proc (systempaths=unconfined)."
            ),
        }],
    }
}

/// Makes the new tree the root, and lets go of the old one.
fn enter(base: &Path) -> io::Result<()> {
    rustix::process::chdir(base)?;
    rustix::process::pivot_root(".", ".")?;
    unmount(".", UnmountFlags::DETACH)?;
    rustix::process::chdir("/")?;
    let root = rustix::fs::open("/", OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC, Mode::empty())?;
    set_mount_attributes(root.as_fd(), READ_ONLY | NO_SUID | NO_DEVICES, false)
}
