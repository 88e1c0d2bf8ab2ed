//! Which hosts may be reached.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};

/// Where the common package managers find their packages. What an administrator allows with one word.
pub const REGISTRIES: [&str; 14] = [
    // Python
    "pypi.org",
    "files.pythonhosted.org",
    // JavaScript
    "registry.npmjs.org",
    "registry.yarnpkg.com",
    // Rust
    "index.crates.io",
    "static.crates.io",
    "crates.io",
    // Java
    "repo.maven.apache.org",
    "repo1.maven.org",
    "plugins.gradle.org",
    "services.gradle.org",
    // Go
    "proxy.golang.org",
    "sum.golang.org",
    // Ruby
    "rubygems.org",
];

/// The port of HTTPS, which is meant where an entry names none.
const HTTPS: u16 = 443;

/// Hosts that may be reached, each at one port. Empty: nothing may.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AllowList(BTreeMap<(String, u16), Option<SocketAddr>>);

/// An entry that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "“{0}” is no host that can be allowed: write example.com, example.com:8443, or mirror.example.com:8081=10.1.2.3"
)]
pub struct AllowListError(String);

/// Where a host that is allowed leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Allowed {
    /// Wherever its name leads on the public internet.
    ByName,
    /// To this address, wherever that is.
    At(SocketAddr),
}

impl AllowList {
    /// Allows the common registries.
    pub fn registries() -> Self {
        Self(REGISTRIES.iter().map(|host| (((*host).to_owned(), HTTPS), None)).collect())
    }

    /// Allows one more: `example.com` (port 443), `example.com:8443`, or, for a mirror at an address that is not of the public
    /// internet, `mirror.example.com:8081=10.1.2.3` with an optional port of its own behind the address.
    ///
    /// # Errors
    /// Anything else, an address in place of a name included.
    pub fn allow(&mut self, entry: &str) -> Result<(), AllowListError> {
        let wrong = || AllowListError(entry.to_owned());
        let (host, address) = match entry.split_once('=') {
            Some((host, address)) => (host, Some(address)),
            None => (entry, None),
        };
        let (name, port) = host_and_port(host).ok_or_else(wrong)?;
        let port = port.unwrap_or(HTTPS);
        let address = match address {
            None => None,
            Some(text) => {
                let full = text.parse::<SocketAddr>().ok();
                let plain = || text.parse::<IpAddr>().ok().map(|ip| SocketAddr::new(ip, port));
                Some(full.or_else(plain).ok_or_else(wrong)?)
            }
        };
        self.0.insert((name, port), address);
        Ok(())
    }

    /// Whether nothing is allowed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn look_up(&self, host: &str, port: u16) -> Option<Allowed> {
        let found = self.0.get(&(host.to_ascii_lowercase(), port))?;
        Some(found.map_or(Allowed::ByName, Allowed::At))
    }
}

/// A host's name in small letters, and its port if there is one. An address is no name.
pub(super) fn host_and_port(text: &str) -> Option<(String, Option<u16>)> {
    let (name, port) = match text.rsplit_once(':') {
        Some((name, port)) => (name, Some(port.parse().ok().filter(|port| *port > 0)?)),
        None => (text, None),
    };
    let is_label = |label: &str| {
        !label.is_empty()
            && label.len() < 64
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b))
    };
    let name = name.to_ascii_lowercase();
    let is_name = name.len() < 254 && name.split('.').all(is_label);
    // A last label of digits alone is read as an address by resolvers, in many forms.
    let is_address =
        name.rsplit('.').next().is_none_or(|last| last.starts_with(|c: char| c.is_ascii_digit()));
    (is_name && !is_address).then_some((name, port))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_listed_is_allowed_at_its_port_alone() {
        let mut list = AllowList::registries();
        list.allow("Packages.Example.com:8443").unwrap();
        list.allow("mirror.example.com=10.1.2.3").unwrap();
        list.allow("other.example.com:80=[fd00::1]:8081").unwrap();
        assert_eq!(list.look_up("PyPI.org", 443), Some(Allowed::ByName));
        assert_eq!(list.look_up("pypi.org", 80), None);
        assert_eq!(list.look_up("evil.pypi.org", 443), None);
        assert_eq!(list.look_up("packages.example.com", 8443), Some(Allowed::ByName));
        assert_eq!(
            list.look_up("mirror.example.com", 443),
            Some(Allowed::At("10.1.2.3:443".parse().unwrap()))
        );
        assert_eq!(
            list.look_up("other.example.com", 80),
            Some(Allowed::At("[fd00::1]:8081".parse().unwrap()))
        );
        assert_eq!(AllowList::default().look_up("pypi.org", 443), None);
    }

    #[test]
    fn addresses_and_other_forms_are_no_hosts() {
        let mut list = AllowList::default();
        for entry in [
            "",
            "10.0.0.1",
            "127.0.0.1:80",
            "[::1]:80",
            "0x7f.1",
            "2130706433",
            "a b",
            "*.example.com",
            "x.com:0",
            "x.com=y",
        ] {
            assert!(list.allow(entry).is_err(), "{entry}");
        }
        assert!(list.is_empty());
    }

    proptest! {
        #[test]
        fn no_text_makes_reading_it_fail_in_another_way(text in "\\PC{0,40}") {
            let _ = AllowList::default().allow(&text);
        }
    }
}
