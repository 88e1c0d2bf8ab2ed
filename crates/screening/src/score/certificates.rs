//! The names of certificates: `CKA` and "Certified Kubernetes Administrator" are one.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::tokens::{Break, Gap, Tokens};

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

/// A name as a criterion has it, without what stands in brackets in it, and that alone; what there is not is empty.
pub(super) fn given(name: &str) -> [&str; 3] {
    let (long, short) = name.split_once('(').map_or((name, ""), |(long, rest)| (long.trim(), rest));
    [name, long, short.trim_end_matches([')', ' '])]
}

/// Every known name of the certificate that a criterion names.
pub(super) fn all_names(name: &str) -> impl Iterator<Item = &'static str> {
    given(name).into_iter().flat_map(other_names).copied()
}

/// Whether a name is an abbreviation, which counts only where it stands in capitals: `CIA`, `CAP`.
pub(super) fn is_abbreviation(name: &str) -> bool {
    name.chars().any(char::is_alphabetic) && !name.chars().any(char::is_lowercase)
}

fn folded(name: &str) -> String {
    Tokens::of_text(name).words().join(" ")
}

/// Words that say that a certificate is not held yet.
const PLANNED: &[&str] = &[
    "planned",
    "planning",
    "progress",
    "preparing",
    "pursuing",
    "expected",
    "scheduled",
    "studying",
    "working",
    "upcoming",
    "target",
    "ongoing",
    "currently",
    "candidate",
    "toward",
    "towards",
    "plan",
    "enrolled",
    "anticipated",
    "goal",
    "intend",
    "aiming",
    "prep",
    "preparation",
    "booked",
    "pending",
    "awaiting",
    "underway",
    "sitting",
    "taking",
    "due",
    "soon",
    "will",
    "aspiring",
];

/// Those that say so of what follows: `preparing for the CISSP`.
const LEADING: &[&str] = &[
    "planning",
    "preparing",
    "pursuing",
    "studying",
    "working",
    "upcoming",
    "currently",
    "toward",
    "towards",
    "intend",
    "aiming",
    "awaiting",
    "sitting",
    "taking",
    "will",
    "aspiring",
];

/// What may stand between such a word and the certificate.
const LINKS: &[&str] = &[
    "a",
    "an",
    "and",
    "as",
    "be",
    "become",
    "certificate",
    "certification",
    "certified",
    "complete",
    "exam",
    "examination",
    "for",
    "get",
    "in",
    "my",
    "obtain",
    "of",
    "pass",
    "sit",
    "take",
    "the",
    "to",
    "toward",
    "towards",
    "work",
];

/// How many words before and after a certificate are looked at.
const NEAR: usize = 8;

/// The words around a certificate say that it is not held yet.
///
/// A certificate and what is said of it may stand on one line of a page or on several, and another one may follow on the same
/// line or below: so what is said is told by its words. It follows the name in brackets or behind a dash, before a year and before
/// the next certificate; or a word leads to the name.
pub(super) fn is_planned(tokens: &Tokens, from: usize, to: usize, own: &[&str]) -> bool {
    is_led_to(tokens, from) || is_said_behind(tokens, to, own)
}

fn is_led_to(tokens: &Tokens, from: usize) -> bool {
    for at in (from.saturating_sub(NEAR)..from).rev() {
        let gap = tokens.gap(at + 1);
        let colon = gap == Gap::Break(Break::Colon);
        if !(gap.joins() || colon) || matches!(gap, Gap::Line | Gap::Edge) {
            return false;
        }
        let word = tokens.word(at);
        let leads = LEADING.contains(&word) || at + 1 < from && LINKS.contains(&tokens.word(at + 1));
        if PLANNED.contains(&word) && (leads || colon) {
            return true;
        }
        if !LINKS.contains(&word) && !PLANNED.contains(&word) {
            return false;
        }
    }
    false
}

fn is_said_behind(tokens: &Tokens, to: usize, own: &[&str]) -> bool {
    let mut after_year = false;
    for at in to..tokens.len().min(to + NEAR) {
        let gap = tokens.gap(at);
        let parted = matches!(gap, Gap::Break(_));
        if matches!(gap, Gap::Stop | Gap::Line | Gap::Edge) || after_year && !parted {
            return false;
        }
        let word = tokens.word(at);
        if PLANNED.contains(&word) && (parted || !LEADING.contains(&word)) {
            return !is_label(tokens, at);
        }
        if begins_another(tokens, at, own) {
            return false;
        }
        after_year = is_year(word);
    }
    false
}

/// `In progress:`, `Preparing for:`: a word of a label is about what follows it.
fn is_label(tokens: &Tokens, at: usize) -> bool {
    let rest = (at + 1..tokens.len()).take_while(|next| LINKS.contains(&tokens.word(*next)));
    let end = rest.last().map_or(at, |last| last) + 1;
    (at + 1..=end).any(|next| tokens.gap(next) == Gap::Break(Break::Colon))
}

/// The name of another certificate begins, or what looks like one.
fn begins_another(tokens: &Tokens, at: usize, own: &[&str]) -> bool {
    const LONGEST: usize = 6;
    let mut words = String::new();
    for next in at..tokens.len().min(at + LONGEST) {
        if next > at {
            if !tokens.gap(next).joins() {
                break;
            }
            words.push(' ');
        }
        words.push_str(tokens.word(next));
        if let Some(names) = NAMES.get(&words) {
            return !names.iter().any(|name| own.contains(name));
        }
    }
    matches!(tokens.word(at), "certified" | "certificate" | "certification")
}

fn is_year(word: &str) -> bool {
    word.len() == 4
        && (word.starts_with("19") || word.starts_with("20"))
        && word.bytes().all(|byte| byte.is_ascii_digit())
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
