//! Phrasings that are caught, and lawful ones that look like them and are not.
//!
//! The held-out lists were written before any phrase was; how the phrases did on them at first is told in
//! `docs/benchmarks/guide.md`.

use super::super::passages::Place;
use super::categories_in;

const UNLAWFUL: &str = include_str!("../../../tests/fixtures/lint/unlawful.txt");
const LAWFUL: &str = include_str!("../../../tests/fixtures/lint/lawful.txt");
const HELD_OUT_UNLAWFUL: &str = include_str!("../../../tests/fixtures/lint/held-out-unlawful.txt");
const HELD_OUT_LAWFUL: &str = include_str!("../../../tests/fixtures/lint/held-out-lawful.txt");

const FRESH_UNLAWFUL: &str = include_str!("../../../tests/fixtures/lint/fresh-unlawful.txt");
const FRESH_LAWFUL: &str = include_str!("../../../tests/fixtures/lint/fresh-lawful.txt");

/// Lines that are not found under their category.
fn missed(table: &str) -> Vec<String> {
    let pairs = table.lines().map(|line| line.split_once(": ").unwrap());
    let missed = pairs.filter_map(|(category, text)| {
        let found = categories_in(Place::Question, text);
        (!found.iter().any(|each| each == category)).then(|| format!("{category}: {text} (found {found:?})"))
    });
    missed.collect()
}

/// Lines that are found, though lawful.
fn wrong(table: &str) -> Vec<String> {
    let wrong = table.lines().filter_map(|text| {
        let found = categories_in(Place::Question, text);
        (!found.is_empty()).then(|| format!("{text} (found {found:?})"))
    });
    wrong.collect()
}

#[test]
fn unlawful_phrasings_are_caught() {
    assert!(UNLAWFUL.lines().count() >= 80);
    let missed = missed(UNLAWFUL);
    assert!(missed.is_empty(), "{} missed:\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn lawful_near_misses_are_left_alone() {
    assert!(LAWFUL.lines().count() >= 80);
    let wrong = wrong(LAWFUL);
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn held_out_unlawful_phrasings_are_caught() {
    let missed = missed(HELD_OUT_UNLAWFUL);
    assert!(missed.is_empty(), "{} missed:\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn held_out_lawful_phrasings_are_left_alone() {
    let wrong = wrong(HELD_OUT_LAWFUL);
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn fresh_unlawful_phrasings_are_caught() {
    let missed = missed(FRESH_UNLAWFUL);
    assert!(missed.is_empty(), "{} missed:\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn fresh_lawful_phrasings_are_left_alone() {
    let wrong = wrong(FRESH_LAWFUL);
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
