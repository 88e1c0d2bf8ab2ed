//! Unpacking an archive, in the box and under its limits. Whatever is wrong with the archive, it is wrong in there.

use std::fs::File;
use std::io::{self, Read};
use std::os::fd::OwnedFd;
use std::path::Path;

use rustix::fs::{AtFlags, Mode, OFlags, ResolveFlags, mkdirat, openat, openat2, unlinkat};
use tar::{Archive, EntryType};

use crate::RelativePath;

/// Unpacks below a folder. The error says which entry was refused and why.
pub(super) fn unpack(archive: impl Read, work: &OwnedFd) -> Result<(), String> {
    let mut archive = Archive::new(archive);
    let entries = archive.entries().map_err(|error| format!("it is no tar archive ({error})"))?;
    for entry in entries {
        let mut entry = entry.map_err(|error| format!("it is damaged or no tar archive ({error})"))?;
        let kind = entry.header().entry_type();
        // What archives say about themselves as a whole; nothing to unpack.
        if kind == EntryType::XGlobalHeader {
            continue;
        }
        let name = entry.path().map_err(|error| format!("a name cannot be read ({error})"))?.into_owned();
        let shown = name.display().to_string();
        if kind == EntryType::Directory && name.components().all(|part| part.as_os_str() == ".") {
            continue;
        }
        let path = RelativePath::new(&name).map_err(|error| error.to_string())?;
        let done = match kind {
            EntryType::Directory => folder(work, path.as_path()).map(|_| ()),
            EntryType::Regular | EntryType::Continuous => {
                let is_program = entry.header().mode().is_ok_and(|mode| mode & 0o100 != 0);
                file(work, path.as_path(), is_program, &mut entry)
            }
            EntryType::Symlink | EntryType::Link => return Err(format!("{shown} is a link")),
            _ => return Err(format!("{shown} is neither a file nor a folder")),
        };
        done.map_err(|error| format!("{shown} cannot be unpacked ({error})"))?;
    }
    Ok(())
}

/// A folder below the work folder, made where it is missing. No link is followed.
fn folder(work: &OwnedFd, path: &Path) -> io::Result<OwnedFd> {
    let mut current = openat(work, ".", FOLDER, Mode::empty())?;
    for part in path.components() {
        match mkdirat(&current, part.as_os_str(), Mode::from_raw_mode(0o755)) {
            Ok(()) | Err(rustix::io::Errno::EXIST) => {}
            Err(error) => return Err(error.into()),
        }
        current = openat2(&current, part.as_os_str(), FOLDER, Mode::empty(), BELOW)?;
    }
    Ok(current)
}

const FOLDER: OFlags = OFlags::PATH.union(OFlags::DIRECTORY).union(OFlags::CLOEXEC);
const BELOW: ResolveFlags = ResolveFlags::BENEATH.union(ResolveFlags::NO_SYMLINKS);

/// A regular file. What stood at its place before is taken away, so that nothing is written through it.
fn file(work: &OwnedFd, path: &Path, is_program: bool, content: &mut impl Read) -> io::Result<()> {
    let parent = folder(work, path.parent().unwrap_or(Path::new("")))?;
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?;
    match unlinkat(&parent, name, AtFlags::empty()) {
        Ok(()) | Err(rustix::io::Errno::NOENT) => {}
        Err(error) => return Err(error.into()),
    }
    let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    let mode = Mode::from_raw_mode(if is_program { 0o755 } else { 0o644 });
    let mut file = File::from(openat(&parent, name, flags, mode)?);
    io::copy(content, &mut file)?;
    Ok(())
}
