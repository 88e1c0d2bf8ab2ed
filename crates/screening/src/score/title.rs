//! Positions held.

use super::Finding;
use super::months::{covered, ended_ago};
use super::verdicts::Resume;
use crate::Span;
use crate::tokens::Tokens;

/// How senior somebody was is no part of what they were.
const SENIORITY: &[&str] =
    &["junior", "senior", "lead", "principal", "staff", "sr", "jr", "i", "ii", "iii", "iv", "snr", "jnr"];

pub(super) fn finding(resume: &Resume<'_>, any_of: &[String]) -> Finding {
    let wanted: Vec<Vec<String>> = any_of.iter().map(|title| words(&Tokens::of_text(title))).collect();
    let held: Vec<usize> = (0..resume.facts.roles.len())
        .filter(|&role| {
            let title = resume.facts.roles[role].title.as_ref();
            title.is_some_and(|title| {
                let title = words(&Tokens::of_text(&title.value));
                wanted.iter().any(|wanted| has_in_order(&title, wanted))
            })
        })
        .collect();
    if !held.is_empty() {
        let roles = || held.iter().map(|role| &resume.facts.roles[*role]);
        let places = roles().filter_map(|role| role.title.as_ref()).map(|title| title.span).collect();
        let recent = roles().any(|role| ended_ago(role, resume.as_of).is_some_and(|months| months <= 24));
        let finer = [0, 200, 350, 450][held.len().min(3)]
            + 300 * covered(roles(), resume.as_of).min(60) / 60
            + if recent { 250 } else { 0 };
        return Finding::met(finer, places);
    }
    let said = said(resume, &wanted);
    if said.is_empty() { Finding::none() } else { Finding::partly(500, said) }
}

/// A headline or a summary says so: the words together, outside of roles and education.
fn said(resume: &Resume<'_>, wanted: &[Vec<String>]) -> Vec<Span> {
    let tokens = resume.index.tokens();
    let outside = |place: Span| {
        resume.roles.holding(place).is_none()
            && !resume
                .facts
                .education
                .iter()
                .any(|one| one.span.start <= place.start && place.end <= one.span.end)
    };
    let mut places = Vec::new();
    let mut from = 0;
    while from < tokens.len() && places.len() < super::MAX_EVIDENCE {
        match wanted.iter().find_map(|title| ends_at(tokens, from, title)) {
            Some(to) if outside(tokens.span(from, to)) => {
                places.push(tokens.span(from, to));
                from = to;
            }
            _ => from += 1,
        }
    }
    places
}

/// The title's words stand from here on, one after another: the word after them.
fn ends_at(tokens: &Tokens, from: usize, title: &[String]) -> Option<usize> {
    let mut at = from;
    for word in title {
        if at > from && !tokens.gap(at).joins() {
            return None;
        }
        let (same, next) = normal(tokens, at);
        if same != *word {
            return None;
        }
        at = next;
    }
    (at > from).then_some(at)
}

/// A word in the form in which titles are compared, and the word after it: `back end` is one.
fn normal(tokens: &Tokens, at: usize) -> (String, usize) {
    let word = tokens.word(at);
    let next = tokens.word(at + 1);
    let joined =
        matches!((word, next), ("back" | "front", "end") | ("full", "stack")) && tokens.gap(at + 1).joins();
    if joined {
        return (format!("{word}{next}"), at + 2);
    }
    let word = match word {
        "developer" | "programmer" | "developers" | "engineers" | "programmers" => "engineer",
        other => other,
    };
    (word.to_owned(), at + 1)
}

/// The words of a title, without how senior it is, unless nothing else tells what it is.
fn words(title: &Tokens) -> Vec<String> {
    let mut all = Vec::new();
    let mut at = 0;
    while at < title.len() {
        let (word, next) = normal(title, at);
        all.push(word);
        at = next;
    }
    let rest: Vec<String> = all.iter().filter(|word| !SENIORITY.contains(&word.as_str())).cloned().collect();
    let says_nothing = match rest.as_slice() {
        [] => true,
        [one] => {
            matches!(one.as_str(), "team" | "tech" | "technical" | "group" | "practice" | "of" | "member")
        }
        _ => false,
    };
    if says_nothing { all } else { rest }
}

/// The words in their order, others between.
fn has_in_order(title: &[String], wanted: &[String]) -> bool {
    let mut rest = title.iter();
    !wanted.is_empty() && wanted.iter().all(|word| rest.any(|other| other == word))
}
