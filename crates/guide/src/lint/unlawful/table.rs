//! Phrasings that are caught, and lawful ones that look like them and are not.
//!
//! Some lists were written before the phrases, some after them; how the phrases did on each at the first try is told in
//! `docs/benchmarks/guide.md`.

use super::super::passages::Place;
use super::categories_in;

const UNLAWFUL: &str = include_str!("../../../tests/fixtures/lint/unlawful.txt");
const LAWFUL: &str = include_str!("../../../tests/fixtures/lint/lawful.txt");
const HELD_OUT_UNLAWFUL: &str = include_str!("../../../tests/fixtures/lint/held-out-unlawful.txt");
const HELD_OUT_LAWFUL: &str = include_str!("../../../tests/fixtures/lint/held-out-lawful.txt");

const FRESH_UNLAWFUL: &str = include_str!("../../../tests/fixtures/lint/fresh-unlawful.txt");
const FRESH_LAWFUL: &str = include_str!("../../../tests/fixtures/lint/fresh-lawful.txt");

const SPOKEN_UNLAWFUL: &str = include_str!("../../../tests/fixtures/lint/spoken-unlawful.txt");
const SPOKEN_LAWFUL: &str = include_str!("../../../tests/fixtures/lint/spoken-lawful.txt");

const UNSEEN_UNLAWFUL: &str = include_str!("../../../tests/fixtures/lint/unseen-unlawful.txt");
const UNSEEN_LAWFUL: &str = include_str!("../../../tests/fixtures/lint/unseen-lawful.txt");

const LATER_UNLAWFUL: &str = include_str!("../../../tests/fixtures/lint/later-unlawful.txt");
const LATER_LAWFUL: &str = include_str!("../../../tests/fixtures/lint/later-lawful.txt");

const RATED_UNLAWFUL: &str = include_str!("../../../tests/fixtures/lint/rated-unlawful.txt");
const RATED_LAWFUL: &str = include_str!("../../../tests/fixtures/lint/rated-lawful.txt");

const TALK_UNLAWFUL: &str = include_str!("../../../tests/fixtures/lint/talk-unlawful.txt");
const TALK_LAWFUL: &str = include_str!("../../../tests/fixtures/lint/talk-lawful.txt");

const BLIND_UNLAWFUL: &str = include_str!("../../../tests/fixtures/lint/blind-unlawful.txt");
const BLIND_LAWFUL: &str = include_str!("../../../tests/fixtures/lint/blind-lawful.txt");

/// Lines that are not found under their category.
fn missed(table: &str, place: Place) -> Vec<String> {
    let pairs = table.lines().map(|line| line.split_once(": ").unwrap());
    let missed = pairs.filter_map(|(category, text)| {
        let found = categories_in(place, text);
        (!found.iter().any(|each| each == category)).then(|| format!("{category}: {text} (found {found:?})"))
    });
    missed.collect()
}

/// Lines that are found, though lawful.
fn wrong(table: &str, place: Place) -> Vec<String> {
    let wrong = table.lines().filter_map(|text| {
        let found = categories_in(place, text);
        (!found.is_empty()).then(|| format!("{text} (found {found:?})"))
    });
    wrong.collect()
}

/// Lines that are not found under any category: some topics are as right under one as under another.
fn not_found(table: &str) -> Vec<&str> {
    let texts = table.lines().map(|line| line.split_once(": ").unwrap().1);
    texts.filter(|text| categories_in(Place::Question, text).is_empty()).collect()
}

#[test]
fn unlawful_phrasings_are_caught() {
    assert!(UNLAWFUL.lines().count() >= 80);
    let missed = missed(UNLAWFUL, Place::Question);
    assert!(missed.is_empty(), "{} missed:\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn lawful_near_misses_are_left_alone() {
    assert!(LAWFUL.lines().count() >= 80);
    let wrong = wrong(LAWFUL, Place::Question);
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn held_out_unlawful_phrasings_are_caught() {
    let missed = missed(HELD_OUT_UNLAWFUL, Place::Question);
    assert!(missed.is_empty(), "{} missed:\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn held_out_lawful_phrasings_are_left_alone() {
    let wrong = wrong(HELD_OUT_LAWFUL, Place::Question);
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn fresh_unlawful_phrasings_are_caught() {
    let missed = missed(FRESH_UNLAWFUL, Place::Question);
    assert!(missed.is_empty(), "{} missed:\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn fresh_lawful_phrasings_are_left_alone() {
    let wrong = wrong(FRESH_LAWFUL, Place::Question);
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn spoken_unlawful_phrasings_are_caught() {
    let missed = missed(SPOKEN_UNLAWFUL, Place::Question);
    assert!(missed.is_empty(), "{} missed:\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn spoken_lawful_phrasings_are_left_alone() {
    let wrong = wrong(SPOKEN_LAWFUL, Place::Question);
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn unseen_unlawful_phrasings_are_caught() {
    let missed = missed(UNSEEN_UNLAWFUL, Place::Question);
    assert!(missed.is_empty(), "{} missed:\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn unseen_lawful_phrasings_are_left_alone() {
    let wrong = wrong(UNSEEN_LAWFUL, Place::Question);
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn later_unlawful_phrasings_are_caught() {
    let missed = missed(LATER_UNLAWFUL, Place::Question);
    assert!(missed.is_empty(), "{} missed:\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn later_lawful_phrasings_are_left_alone() {
    let wrong = wrong(LATER_LAWFUL, Place::Question);
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn criteria_that_rate_what_must_not_count_are_caught() {
    for place in [Place::Criterion, Place::Anchor, Place::Name, Place::Published] {
        let missed = missed(RATED_UNLAWFUL, place);
        assert!(missed.is_empty(), "{place:?}: {} missed:\n{}", missed.len(), missed.join("\n"));
    }
}

#[test]
fn criteria_that_rate_the_work_are_left_alone() {
    let wrong = wrong(RATED_LAWFUL, Place::Anchor);
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn small_talk_about_private_life_is_caught() {
    let missed = not_found(TALK_UNLAWFUL);
    assert!(missed.is_empty(), "{} missed:\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn talk_about_work_in_the_same_words_is_left_alone() {
    let wrong = wrong(TALK_LAWFUL, Place::Question);
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn questions_written_without_knowing_the_phrases_are_caught() {
    let missed = not_found(BLIND_UNLAWFUL);
    assert!(missed.is_empty(), "{} missed:\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn lawful_questions_written_without_knowing_the_phrases_are_left_alone() {
    let wrong = wrong(BLIND_LAWFUL, Place::Question);
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
