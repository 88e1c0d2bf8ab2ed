//! Which files are meant: those named, all in a folder and below it, all in an archive.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::Context;
use touchstone_extract::bundle;

/// The most bytes that the files of one archive may come to.
const UNPACKED: u64 = 1024 * 1024 * 1024;

/// A file that is to be screened.
#[derive(Debug, Clone)]
pub(super) struct Source {
    /// How it is called in the result.
    pub(super) name: String,
    pub(super) content: Content,
}

#[derive(Debug, Clone)]
pub(super) enum Content {
    /// On disk; it is read when its turn comes.
    File(PathBuf),
    /// Out of an archive, or why it is not.
    Packed(Result<Vec<u8>, touchstone_extract::ExtractError>),
}

/// The files that paths mean. Hidden files and links to folders are left out; a path that is not there is an error, before
/// anything was begun.
pub(super) fn files(paths: &[PathBuf]) -> anyhow::Result<Vec<Source>> {
    let mut found = Vec::new();
    for path in paths {
        let about = fs::metadata(path).with_context(|| format!("{}", path.display()))?;
        if about.is_dir() {
            below(path, &mut found)?;
        } else {
            add(path, &mut found)?;
        }
    }
    Ok(found)
}

fn below(folder: &Path, found: &mut Vec<Source>) -> anyhow::Result<()> {
    let context = || format!("cannot list {}", folder.display());
    let mut entries: Vec<_> =
        fs::read_dir(folder).with_context(context)?.collect::<Result<_, _>>().with_context(context)?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
        let kind = entry.file_type().with_context(context)?;
        if is_hidden {
            continue;
        }
        if kind.is_dir() {
            below(&entry.path(), found)?;
        } else if kind.is_file() || entry.path().is_file() {
            add(&entry.path(), found)?;
        }
    }
    Ok(())
}

fn add(path: &Path, found: &mut Vec<Source>) -> anyhow::Result<()> {
    let name = path.display().to_string();
    let is_archive = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("zip"));
    if !is_archive {
        found.push(Source { name, content: Content::File(path.to_owned()) });
        return Ok(());
    }
    let bytes = fs::read(path).with_context(|| name.clone())?;
    match bundle::unpack(&bytes, UNPACKED) {
        Ok(files) => found.extend(files.into_iter().map(|file| Source {
            name: format!("{name}/{}", file.name),
            content: Content::Packed(file.content),
        })),
        Err(error) => found.push(Source { name, content: Content::Packed(Err(error)) }),
    }
    Ok(())
}
