//! Everything that is not an entry: summary, skills, languages, certificates, what comes last.

use crate::chance::Chance;
use crate::person::Person;
use crate::sheet::{Block, Line, Style};

/// The summary, as one paragraph.
pub(super) fn summary(person: &Person) -> Vec<Block> {
    if person.summary.is_empty() {
        return Vec::new();
    }
    let text: Vec<&str> = person.summary.iter().map(|phrase| phrase.text.as_str()).collect();
    vec![Block::Line(Line::new(Style::Body, text.join(" ")))]
}

/// The skills: a list, a line with separators, groups, a sentence, or a grid.
pub(super) fn skills(chance: &mut Chance, person: &Person) -> Vec<Block> {
    let words: Vec<String> = person.listed.iter().map(|phrase| phrase.text.clone()).collect();
    let body = |text: String| Block::Line(Line::new(Style::Body, text));
    let shape = chance.below(8);
    if words.is_empty() {
        return Vec::new();
    }
    match shape {
        0 | 1 => vec![body(words.join(", "))],
        2 => vec![body(words.join(chance.pick(&[" | ", " · ", " / ", "; "])))],
        3 => words.into_iter().map(|word| Block::Line(Line::new(Style::Bullet, word))).collect(),
        4 => {
            let labels = ["Daily: ", "Also used: "];
            let half = words.len().div_ceil(2);
            words
                .chunks(half)
                .zip(labels)
                .map(|(part, label)| body(label.to_owned() + &part.join(", ")))
                .collect()
        }
        5 => vec![body(format!("I work with {}.", sentence(&words)))],
        6 => vec![Block::Grid(words.chunks(2).map(<[String]>::to_vec).collect())],
        _ => words.into_iter().map(body).collect(),
    }
}

fn sentence(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// The languages, one a line or all on one.
pub(super) fn languages(chance: &mut Chance, person: &Person) -> Vec<Block> {
    let words: Vec<&str> = person.languages.iter().map(|spoken| spoken.words.as_str()).collect();
    let together = chance.odds(40);
    if words.is_empty() {
        return Vec::new();
    }
    if together {
        return vec![Block::Line(Line::new(Style::Body, words.join("; ")))];
    }
    words.into_iter().map(|word| Block::Line(Line::new(Style::Body, word))).collect()
}

/// The certificates, one a line.
pub(super) fn certificates(chance: &mut Chance, person: &Person) -> Vec<Block> {
    let style = if chance.odds(50) { Style::Bullet } else { Style::Body };
    let lines = person.certificates.iter();
    lines.map(|certificate| Block::Line(Line::new(style, certificate.phrase.text.clone()))).collect()
}

/// Courses, hobbies, referees.
pub(super) fn extras(person: &Person) -> (Vec<Block>, Vec<Block>, Vec<Block>) {
    let line = |text: String| Block::Line(Line::new(Style::Body, text));
    let courses = person.courses.iter().map(|phrase| line(phrase.text.clone())).collect();
    let mut hobbies: Vec<String> = person.hobbies.iter().map(|phrase| phrase.text.clone()).collect();
    hobbies.extend(person.identity.club.clone());
    let referees = person
        .referees
        .iter()
        .flat_map(|(name, what, mail)| [line(format!("{name}, {what}")), line(mail.clone())]);
    (courses, hobbies.into_iter().map(line).collect(), referees.collect())
}
