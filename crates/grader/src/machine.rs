//! What of this machine submissions run on: an engine, its toolchains, and whom they may reach.

use std::path::PathBuf;

use touchstone_sandbox::{
    Bubblewrap, Engine, Error, Native, Policy, Root,
    egress::{AllowList, AllowListError, REGISTRIES},
};

/// Where certificates of authorities lie, without which nothing that is encrypted can be fetched.
const CERTIFICATES: &str = "/etc/ssl/certs";

/// The engine of our own; the other where that cannot make a box.
///
/// # Errors
/// What ours lacks is what an administrator should read about, wherever the other fails too.
pub fn engine(policy: &Policy) -> Result<Box<dyn Engine>, Error> {
    match Native::new(Native::this_program(), policy) {
        Ok(engine) => Ok(Box::new(engine)),
        Err(error) => match Bubblewrap::new(Native::this_program(), policy) {
            Ok(engine) => Ok(Box::new(engine)),
            Err(_) => Err(error),
        },
    }
}

/// What the box sees of this machine, and the folders of its programs: toolchains that do not stand below `/usr`, and where
/// something may be reached, the authorities that the machine trusts.
pub fn machine(toolchains: Vec<PathBuf>, is_online: bool) -> (Root, Vec<String>) {
    let (mut root, mut path) = (Root::host(), Vec::new());
    for folder in toolchains {
        if let Some(folder) = folder.to_str() {
            path.push(format!("{folder}/bin"));
        }
        root = root.with(folder);
    }
    if is_online {
        root = root.with(CERTIFICATES);
    }
    (root, path)
}

/// Whom an administrator allows to be reached; `registries` stands for those of the common package managers.
///
/// # Errors
/// If an entry is none, as in [`AllowList::allow`].
pub fn allowed(entries: &[String]) -> Result<AllowList, AllowListError> {
    let mut list = AllowList::default();
    for entry in entries {
        match entry.as_str() {
            "registries" => REGISTRIES.iter().try_for_each(|host| list.allow(host))?,
            host => list.allow(host)?,
        }
    }
    Ok(list)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_word_stands_for_the_registries_beside_other_hosts() {
        let entries =
            |list: &[&str]| allowed(&list.iter().map(|entry| (*entry).to_owned()).collect::<Vec<_>>());
        assert_eq!(entries(&["registries"]), Ok(AllowList::registries()));
        let mut both = AllowList::registries();
        both.allow("git.example.com:8443=10.1.2.3").expect("an entry");
        assert_eq!(entries(&["git.example.com:8443=10.1.2.3", "registries"]), Ok(both));
        assert!(entries(&["https://example.com"]).is_err());
        assert_eq!(entries(&[]), Ok(AllowList::default()));
    }

    #[test]
    fn programs_are_searched_where_toolchains_have_them() {
        let (root, path) = machine(vec![PathBuf::from("/opt/jdk")], false);
        assert_eq!(path, ["/opt/jdk/bin"]);
        assert_eq!(root.binds.len(), Root::host().binds.len() + 1);
        assert_eq!(machine(Vec::new(), true).0.binds.len(), Root::host().binds.len() + 1);
    }
}
