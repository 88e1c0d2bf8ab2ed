//! Where a submission comes from, and how it gets into its box.

use std::fs::{self, File};
use std::io::{self, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::thread;

use super::GradeError;

/// Folders that installing makes again. They are not sent.
const MADE_AGAIN: [&str; 9] = [
    "node_modules",
    "target",
    ".venv",
    "venv",
    "__pycache__",
    ".gradle",
    ".pytest_cache",
    ".mypy_cache",
    ".idea",
];

/// What is handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// A folder. What installing makes again (`node_modules`, `target`, `.venv` and the like) is left out, and so are links
    /// and whatever is neither a file nor a folder.
    Folder(PathBuf),
    /// An archive: ZIP, tar, or tar compressed by gzip.
    Archive(PathBuf),
    /// A Git repository, cloned in the box through the proxy: an `https://` address. What stands behind a `#` is a branch or tag.
    Git(String),
}

impl Origin {
    /// What somebody who writes this on a command line means.
    ///
    /// # Errors
    /// If there is nothing of that name, or an address of another kind than `https://`.
    pub fn parse(text: &str) -> Result<Self, GradeError> {
        if text.starts_with("https://") {
            return Ok(Self::Git(text.to_owned()));
        }
        if text.contains("://") || text.starts_with("git@") {
            return Err(unusable("only https:// addresses can be cloned"));
        }
        let path = PathBuf::from(text);
        match fs::metadata(&path) {
            Ok(meta) if meta.is_dir() => Ok(Self::Folder(path)),
            Ok(_) => Ok(Self::Archive(path)),
            Err(error) => Err(unusable(format!("cannot read {text}: {error}"))),
        }
    }

    /// The host that has to be reached to get it.
    pub(super) fn host(&self) -> Option<&str> {
        let Self::Git(url) = self else { return None };
        let rest = url.strip_prefix("https://")?;
        let authority = rest.split('/').next()?;
        authority.rsplit('@').next()
    }
}

pub(super) fn unusable(why: impl Into<String>) -> GradeError {
    GradeError::Unusable(why.into())
}

/// The bytes to unpack in the box, as they come.
pub(super) fn archive(path: &Path) -> Result<Box<dyn Read + Send>, GradeError> {
    let file =
        File::open(path).map_err(|error| unusable(format!("cannot read {}: {error}", path.display())))?;
    Ok(Box::new(BufReader::new(file)))
}

/// Packs a folder. The result is how many entries were left out.
pub(super) type Packing = thread::JoinHandle<io::Result<usize>>;

/// A folder as a tar archive, made while it is read.
pub(super) fn pack(folder: &Path) -> Result<(Box<dyn Read + Send>, Packing), GradeError> {
    let (reader, writer) = io::pipe().map_err(|error| unusable(format!("making a pipe: {error}")))?;
    let folder = folder.to_owned();
    let packing = thread::spawn(move || {
        let mut tar = tar::Builder::new(writer);
        let mut left_out = 0;
        add(&mut tar, &folder, Path::new(""), &mut left_out)?;
        tar.into_inner()?;
        Ok(left_out)
    });
    Ok((Box::new(reader), packing))
}

/// Adds what is in a folder. Links are never followed: they could lead anywhere on this machine.
fn add<W: Write>(
    tar: &mut tar::Builder<W>,
    folder: &Path,
    inside: &Path,
    left_out: &mut usize,
) -> io::Result<()> {
    let mut entries: Vec<_> = fs::read_dir(folder)?.collect::<io::Result<_>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name();
        let place = inside.join(&name);
        let kind = entry.file_type()?;
        if kind.is_dir() {
            if MADE_AGAIN.iter().any(|made| name == *made) {
                continue;
            }
            let mut header = tar::Header::new_gnu();
            header.set_entry_type(tar::EntryType::Directory);
            header.set_mode(0o755);
            header.set_size(0);
            tar.append_data(&mut header, &place, io::empty())?;
            add(tar, &entry.path(), &place, left_out)?;
        } else if kind.is_file() {
            let file = File::open(entry.path())?;
            let meta = file.metadata()?;
            // What stands there now need not be what was listed.
            if !meta.is_file() {
                *left_out += 1;
                continue;
            }
            let mut header = tar::Header::new_gnu();
            header.set_metadata(&meta);
            header.set_size(meta.len());
            tar.append_data(&mut header, &place, file.take(meta.len()))?;
        } else {
            *left_out += 1;
        }
    }
    Ok(())
}

/// One file as an archive.
pub(super) fn one_file(path: &str, content: &[u8], is_program: bool) -> io::Result<Vec<u8>> {
    let mut tar = tar::Builder::new(Vec::new());
    let mut header = tar::Header::new_gnu();
    header.set_mode(if is_program { 0o755 } else { 0o644 });
    header.set_size(content.len() as u64);
    tar.append_data(&mut header, path, content)?;
    tar.into_inner()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_https_is_cloned() {
        for text in [
            "http://example.com/x.git",
            "ssh://example.com/x",
            "git@example.com:x/y",
            "file:///etc",
            "ext::sh -c x",
        ] {
            assert!(Origin::parse(text).is_err(), "{text}");
        }
        let git = Origin::parse("https://user@git.example.com/x/y.git").unwrap();
        assert_eq!(git.host(), Some("git.example.com"));
    }
}
