//! Paths inside a box.

use std::path::{Component, Path, PathBuf};
use std::str::FromStr;

use crate::Error;

/// A path below the work folder: relative, without `..`, without a NUL. It names nothing on the machine.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RelativePath(PathBuf);

impl RelativePath {
    /// Checks a path. `.` and doubled slashes are taken out.
    pub fn new(path: impl AsRef<Path>) -> Result<Self, Error> {
        let path = path.as_ref();
        let refused = || Error::Path(path.to_string_lossy().into_owned());
        let mut plain = PathBuf::new();
        for component in path.components() {
            match component {
                Component::Normal(name) if !name.as_encoded_bytes().contains(&0) => plain.push(name),
                Component::CurDir => {}
                _ => return Err(refused()),
            }
        }
        // The kernel takes no longer one, and an empty one names the folder itself.
        if plain.as_os_str().is_empty() || plain.as_os_str().len() >= 4096 {
            return Err(refused());
        }
        Ok(Self(plain))
    }

    /// The path.
    pub fn as_path(&self) -> &Path {
        &self.0
    }
}

impl FromStr for RelativePath {
    type Err = Error;

    fn from_str(path: &str) -> Result<Self, Error> {
        Self::new(path)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_path_that_passes_stays_below_where_it_begins(path in "[a./\\x00\\\\ ]{0,20}") {
            if let Ok(plain) = RelativePath::new(&path) {
                prop_assert!(plain.as_path().components().all(|part| matches!(part, Component::Normal(_))));
                prop_assert!(!path.starts_with('/') && !path.contains('\0'));
            }
        }
    }
}
