//! What is said not to be there: "no experience with Kafka", "not Java".

use crate::tokens::{Break, Gap, Tokens};

/// Words that deny what follows.
const DENYING: &[&str] = &[
    "no",
    "not",
    "never",
    "without",
    "lack",
    "lacks",
    "lacking",
    "neither",
    "nor",
    "cannot",
    "unfamiliar",
    "zero",
    "excluding",
    "except",
    "haven",
    "hasn",
    "hadn",
    "don",
    "doesn",
    "didn",
    "havent",
    "dont",
    "didnt",
    "isn",
    "aren",
    "wasn",
    "nothing",
    "none",
    "little",
];

/// Words that may stand between a denial and what it denies.
const LINKS: &[&str] = &[
    "t",
    "experience",
    "experiences",
    "knowledge",
    "exposure",
    "background",
    "prior",
    "previous",
    "any",
    "hands",
    "on",
    "real",
    "commercial",
    "professional",
    "working",
    "practical",
    "use",
    "used",
    "using",
    "familiarity",
    "familiar",
    "skills",
    "skill",
    "training",
    "with",
    "of",
    "in",
    "to",
    "yet",
    "the",
    "a",
    "an",
    "have",
    "has",
    "had",
    "worked",
    "know",
    "known",
    "touched",
    "been",
    "having",
    "production",
    "i",
    "much",
    "direct",
    "formal",
    "actual",
    "at",
    "all",
    "is",
    "was",
    "am",
    "are",
    "expertise",
    "proficiency",
    "proficient",
    "done",
    "written",
    "programmed",
    "or",
    "nor",
    "and",
    "learned",
    "learnt",
    "studied",
    "required",
    "need",
    "for",
    "about",
    "from",
    "solid",
    "deep",
    "years",
    "year",
    "certified",
    "skilled",
    "trained",
    "but",
    "like",
    "such",
    "as",
];

/// Words after a denial that turn it round: "not only Java", "no less than".
const TURNING: &[&str] =
    &["only", "just", "limited", "merely", "least", "less", "fewer", "longer", "1", "simply"];

/// How many words a denial reaches over.
const REACH: usize = 14;

/// The words from one up to another are said not to be there.
pub(crate) fn negated(tokens: &Tokens, from: usize, to: usize) -> bool {
    denied_before(tokens, from) || denied_after(tokens, to)
}

/// Goes back over links, other listed words and commas to a denial in the same sentence.
fn denied_before(tokens: &Tokens, from: usize) -> bool {
    // Words of other skills may stand between, but only in one list with this one.
    let mut others = 0;
    let mut linked = false;
    for at in (from.saturating_sub(REACH)..from).rev() {
        let gap = tokens.gap(at + 1);
        if gap == Gap::Stop || matches!(gap, Gap::Break(kind) if kind != Break::List) {
            return false;
        }
        let word = tokens.word(at);
        let listed = matches!(gap, Gap::Break(Break::List) | Gap::Joint(b'/')) || is_or(tokens.word(at + 1));
        if DENYING.contains(&word) {
            let turned = TURNING.contains(&tokens.word(at + 1));
            // "No Java, Python": what comes after a comma and no "or" is a new statement.
            return !turned && (others == 0 || linked) && !(word == "little" && others > 0);
        }
        if word == "but" {
            return false;
        }
        if is_or(word) {
            linked |= matches!(word, "or" | "nor");
        } else if !LINKS.contains(&word) {
            if !listed && others == 0 && !joined_name(tokens, at, from) {
                return false;
            }
            others += 1;
            if others > 6 {
                return false;
            }
        } else if matches!(word, "experience" | "knowledge" | "exposure" | "familiarity" | "background") {
            linked = true;
        }
    }
    false
}

fn is_or(word: &str) -> bool {
    matches!(word, "or" | "nor" | "and")
}

/// The word is part of a name that the found one ends, as "Apache" is.
fn joined_name(tokens: &Tokens, at: usize, from: usize) -> bool {
    at + 1 == from
        && matches!(tokens.word(at), "apache" | "amazon" | "microsoft" | "google" | "ms" | "aws" | "azure")
}

/// "Kafka: none", "Kafka (no experience)".
fn denied_after(tokens: &Tokens, to: usize) -> bool {
    if !matches!(tokens.gap(to), Gap::Break(Break::Colon | Break::Open | Break::Other)) {
        return false;
    }
    match (tokens.word(to), tokens.word(to + 1)) {
        ("none" | "never", _) => !matches!(tokens.word(to + 1), "the"),
        ("no", "experience" | "knowledge" | "exposure")
        | ("not", "used" | "yet" | "known" | "applicable") => true,
        _ => false,
    }
}
