//! What a box sees of the machine.

use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// A folder or file of the machine, shown read-only in the box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bind {
    /// Where it lies on the machine: an absolute path that every user may read.
    pub source: PathBuf,
    /// Where it stands in the box: an absolute path.
    pub target: PathBuf,
}

/// The file system of a box: what is bound from the machine, and nothing else of it. The sandbox adds `/proc`, a small
/// `/dev`, `/etc` with the names of its one user, `/tmp`, and the work folder [`Root::WORK`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Root {
    /// What is bound read-only, in this order. A source that is not there is an error.
    pub binds: Vec<Bind>,
    /// Symbolic links, as (place in the box, what it says).
    pub links: Vec<(PathBuf, PathBuf)>,
}

impl Root {
    /// The work folder in the box: where programs start, where archives are unpacked and files are taken from.
    pub const WORK: &'static str = "/work";

    /// A box without anything of the machine.
    pub fn empty() -> Self {
        Self { binds: Vec::new(), links: Vec::new() }
    }

    /// The machine's own programs: `/usr`, the links or folders `/bin`, `/sbin` and `/lib*`, and of `/etc` what
    /// toolchains need. Good for a developer's machine; in production, name folders with toolchains of known versions.
    pub fn host() -> Self {
        let mut root = Self::empty().with("/usr");
        for name in ["bin", "sbin", "lib", "lib32", "lib64", "libx32"] {
            let place = PathBuf::from("/").join(name);
            match fs::read_link(&place) {
                Ok(target) => root.links.push((place, target)),
                Err(_) if place.is_dir() => root = root.with(place),
                Err(_) => {}
            }
        }
        for entry in fs::read_dir("/etc").into_iter().flatten().flatten() {
            if is_of_a_toolchain(&entry.file_name()) {
                root = root.with(entry.path());
            }
        }
        // The order in a folder is the file system's affair; a box is the same each time.
        root.binds.sort_by(|one, other| one.target.cmp(&other.target));
        root
    }

    /// With a further folder, at the same place in the box.
    #[must_use]
    pub fn with(self, path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        self.with_at(path.clone(), path)
    }

    /// With a further folder at another place in the box.
    #[must_use]
    pub fn with_at(mut self, source: impl Into<PathBuf>, target: impl Into<PathBuf>) -> Self {
        self.binds.push(Bind { source: source.into(), target: target.into() });
        self
    }
}

/// The entries of `/etc` that compilers and interpreters read. None tells anything about the machine's people or services.
fn is_of_a_toolchain(name: &OsString) -> bool {
    const NAMES: [&str; 6] = ["alternatives", "ld.so.cache", "mono", "php", "localtime", "mime.types"];
    const PREFIXES: [&str; 2] = ["java-", "python"];
    let name = name.to_string_lossy();
    NAMES.contains(&name.as_ref()) || PREFIXES.iter().any(|prefix| name.starts_with(prefix))
}
