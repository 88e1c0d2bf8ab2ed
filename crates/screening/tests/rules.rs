//! What comes out of resumes changes with the version of the rules, and not without.

#![allow(clippy::expect_used, reason = "a test")]

use chrono::NaiveDate;
use touchstone_extract::{Format, Reading};
use touchstone_resume_samples::{AS_OF, samples};
use touchstone_screening::{criteria, facts, flags, rules, score, versions};

/// Every version of the rules, the latest last, with the digest of what it makes of the resumes below.
const GIVEN: &[(&str, u64)] =
    &[("2", 0xad99_139f_6834_2754), ("3", 0xa8fa_01ef_d4d2_0cbb), ("4", 0x7d2f_946b_0a78_c2af)];

/// So many people, in all formats, one and two columns, some of them under another name or with hidden words.
const PEOPLE: u64 = 24;
const SEED: u64 = 1;

fn reading(name: &str, bytes: &[u8]) -> Option<Reading> {
    match touchstone_extract::format(name, bytes).ok()? {
        Format::Pdf => touchstone_pdf::read(bytes, &touchstone_pdf::Limits::default()).ok(),
        _ => touchstone_extract::reading(name, bytes).ok(),
    }
}

/// All that comes out of a resume, in words: the facts, and for each list of criteria the verdicts, the score and the flags.
fn outcome(name: &str, bytes: &[u8]) -> String {
    let Some(reading) = reading(name, bytes) else { return "not read".to_owned() };
    let as_of: NaiveDate = AS_OF.parse().expect("a day");
    let facts = facts(&reading, as_of);
    let mut words = serde_json::to_string(&facts).expect("is JSON");
    for (list, text) in touchstone_resume_samples::criteria() {
        let criteria = criteria::parse(&text).unwrap_or_else(|problems| panic!("{list}: {problems:?}"));
        let assessment = score::assess(&reading, &facts, &criteria, as_of);
        words += &serde_json::to_string(&assessment).expect("is JSON");
        words += &flags(&assessment, &criteria).join(",");
    }
    words
}

/// FNV-1a.
fn digest(words: &str) -> u64 {
    words.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[test]
fn what_comes_out_changes_only_with_the_version_of_the_rules() {
    let mut words = String::new();
    for person in 0..PEOPLE {
        for sample in samples(SEED, person).expect("is made") {
            words += &outcome(&sample.file, &sample.bytes);
        }
    }
    let seen = digest(&words);
    let (version, given) = GIVEN.last().expect("there is one");
    assert_eq!(rules::VERSION, *version, "the last line of GIVEN is for the version in src/rules.rs");
    let next = version.parse::<u32>().expect("a number") + 1;
    assert_eq!(
        seen, *given,
        "What comes out of the same resumes has changed. Stored runs say by their version whether they can be repeated to the \
         byte: if the change is meant, set VERSION in src/rules.rs to \"{next}\" and add the line (\"{next}\", {seen:#x}) to \
         GIVEN here; leave the lines above as they are. Only if the samples themselves are drawn otherwise, set the digest of \
         the last line instead."
    );
}

#[test]
fn the_versions_are_counted_and_are_those_that_are_stored() {
    let numbers: Vec<u32> = GIVEN.iter().map(|(version, _)| version.parse().expect("a number")).collect();
    assert!(numbers.windows(2).all(|pair| pair[0] + 1 == pair[1]), "{numbers:?}");
    assert_eq!(versions().rules, rules::VERSION);
    // What was stored before stays readable: the version is a word.
    let stored = r#"{"rules":"0.1.0","skills":"48123-00ff"}"#;
    let read: touchstone_screening::Versions = serde_json::from_str(stored).expect("can be read");
    assert_ne!(read, versions());
}
