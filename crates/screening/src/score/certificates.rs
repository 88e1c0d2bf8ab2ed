//! The names of certificates: `CKA` and "Certified Kubernetes Administrator" are one.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::tokens::Tokens;

/// A line a certificate.
const DATA: &str = include_str!("../../data/certificates.txt");

/// From each name, as its words, to all names of the certificate.
static NAMES: LazyLock<HashMap<String, Vec<&'static str>>> = LazyLock::new(|| {
    let mut names: HashMap<String, Vec<&str>> = HashMap::new();
    for line in DATA.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let all: Vec<&str> = line.split('|').map(str::trim).collect();
        for name in &all {
            names.entry(folded(name)).or_default().extend(&all);
        }
    }
    names
});

/// The other names of a certificate, if it is known by this one.
pub(super) fn other_names(name: &str) -> &'static [&'static str] {
    NAMES.get(&folded(name)).map_or(&[], Vec::as_slice)
}

/// Whether a name is an abbreviation, which counts only where it stands in capitals: `CIA`, `CAP`.
pub(super) fn is_abbreviation(name: &str) -> bool {
    name.chars().any(char::is_alphabetic) && !name.chars().any(char::is_lowercase)
}

fn folded(name: &str) -> String {
    Tokens::of_text(name).words().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_certificate_is_known_by_every_name() {
        assert!(other_names("cka").contains(&"Certified Kubernetes Administrator"));
        assert!(other_names("AWS Certified Solutions Architect - Associate").contains(&"AWS SAA"));
        assert!(other_names("a certificate of our own").is_empty());
    }

    #[test]
    fn no_name_means_two_certificates() {
        let lines = DATA.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
        let mut names: Vec<String> = lines.flat_map(|line| line.split('|').map(folded)).collect();
        names.sort_unstable();
        let twice: Vec<_> = names.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }

    #[test]
    fn abbreviations_are_told_from_names() {
        assert!(is_abbreviation("SAA-C03") && is_abbreviation("CIA"));
        assert!(!is_abbreviation("PE licence"));
    }
}
