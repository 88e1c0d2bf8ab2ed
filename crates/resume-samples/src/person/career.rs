//! Positions held.

use super::phrase::{Filler, Named, Phrase};
use crate::chance::Chance;
use crate::dates::{DateStyle, Month, Period};
use crate::words::bullets::{NONE, ONE, TOPICS, TWO};
use crate::words::places::{EMPLOYER_ENDS, EMPLOYER_STARTS, TOWNS};
use crate::words::professions::{PROFESSIONS, Profession};
use crate::words::skills;

/// A position held.
#[derive(Debug, Clone)]
pub(crate) struct Role {
    /// As it is written.
    pub(crate) title: String,
    /// Without seniority.
    pub(crate) base: String,
    pub(crate) title_named: Vec<Named>,
    pub(crate) employer: String,
    pub(crate) town: Option<String>,
    pub(crate) start: Month,
    /// What is written of its dates; a few roles have none.
    pub(crate) period: Option<Period>,
    /// At the same employer as the role before it in the list, and written under one heading with it.
    pub(crate) same_employer: bool,
    pub(crate) bullets: Vec<Phrase>,
}

impl Role {
    pub(crate) fn named(&self) -> impl Iterator<Item = &Named> {
        self.title_named.iter().chain(self.bullets.iter().flat_map(|bullet| &bullet.named))
    }

    pub(crate) fn base_named(&self) -> Vec<Named> {
        self.title_named.clone()
    }
}

/// Parts an entry of the list of titles: the words, and the skills that they name.
pub(crate) fn title(entry: &str) -> (String, Vec<Named>) {
    let (words, named) = entry.split_once('|').unwrap_or((entry, ""));
    let named = named.split(',').filter(|name| !name.is_empty());
    let named = named.map(|name| Named { skill: skills::of(name), words: name.to_owned() }).collect();
    (words.to_owned(), named)
}

fn seniority(chance: &mut Chance, base: &str, place: usize) -> String {
    if chance.odds(50) {
        return base.to_owned();
    }
    match (place, chance.below(6)) {
        (0, 0 | 1) => format!("Senior {base}"),
        (0, 2) => format!("Lead {base}"),
        (0, 3) => format!("Principal {base}"),
        (0, 4) => format!("Sr. {base}"),
        (0, _) => format!("{base} III"),
        (_, 0 | 1) => format!("Junior {base}"),
        (_, 2) => format!("{base} II"),
        (_, 3) => format!("Jr. {base}"),
        (_, _) => format!("Senior {base}"),
    }
}

fn employer(chance: &mut Chance) -> String {
    format!("{} {}", chance.pick(EMPLOYER_STARTS), chance.pick(EMPLOYER_ENDS))
}

/// Draws the positions, latest first.
pub(crate) fn draw(
    chance: &mut Chance,
    profession: &'static Profession,
    skills: &[usize],
    dates: &DateStyle,
    british: bool,
    as_of: Month,
) -> Vec<Role> {
    let count = chance.pick(&[1, 2, 2, 3, 3, 3, 4, 4, 5, 6]);
    let since = chance.odds(20);
    let undated = chance.odds(5).then(|| chance.below(count));
    let towns = chance.odds(40);
    let mut roles: Vec<Role> = Vec::new();
    // The month after the one in which the role drawn next ends.
    let mut until = if chance.odds(65) { None } else { Some(Month(as_of.0 - chance.between(1, 20))) };
    for place in 0..count {
        let end = until;
        let last = end.unwrap_or(as_of);
        let start = Month(last.0 - length(chance));
        let other = place > 0 && chance.odds(20);
        let profession = if other { &PROFESSIONS[chance.below(PROFESSIONS.len())] } else { profession };
        let same_employer = place > 0 && !other && chance.odds(18);
        let (base, title_named) = title(chance.pick(profession.titles));
        let employer = match roles.last() {
            Some(before) if same_employer => before.employer.clone(),
            _ => employer(chance),
        };
        let mut filler = Filler { profession, british };
        roles.push(Role {
            title: seniority(chance, &base, place),
            base,
            title_named,
            employer,
            town: towns.then(|| chance.pick(TOWNS).0.to_owned()),
            start,
            period: (undated != Some(place)).then(|| dates.period(start, end, since)),
            same_employer,
            bullets: bullets(chance, &mut filler, skills),
        });
        // A gap, the next month, or two at a time.
        until = Some(Month(match chance.below(10) {
            0..=5 => start.0 - 1,
            6..=8 => start.0 - chance.between(2, 14),
            _ => start.0 + chance.between(1, 6),
        }));
    }
    roles
}

/// Months between the first and the last.
fn length(chance: &mut Chance) -> i32 {
    if chance.odds(15) {
        // Whole years, both months included, or a month less: what a threshold parts.
        return chance.pick(&[12, 24, 36, 60]) - 1 - chance.between(0, 1);
    }
    match chance.below(4) {
        0 => chance.between(3, 11),
        1 | 2 => chance.between(12, 35),
        _ => chance.between(36, 90),
    }
}

fn bullets(chance: &mut Chance, filler: &mut Filler, skills: &[usize]) -> Vec<Phrase> {
    let count = 2 + chance.below(5);
    let mut out: Vec<Phrase> = Vec::new();
    for _ in 0..count {
        let phrase = match chance.below(10) {
            0..=3 => {
                let template = chance.pick(ONE);
                let one = chance.sample(skills, 1);
                filler.fill(chance, template, &one)
            }
            4 | 5 if skills.len() > 1 => {
                let template = chance.pick(TWO);
                let two = chance.sample(skills, 2);
                filler.fill(chance, template, &two)
            }
            6 if chance.odds(25) => {
                let topic = chance.below(TOPICS.len());
                let template = chance.pick(TOPICS[topic].1);
                Phrase { topic: Some(topic), ..filler.fill(chance, template, &[]) }
            }
            _ => {
                let template = chance.pick(NONE);
                filler.fill(chance, template, &[])
            }
        };
        let beginning = |phrase: &Phrase| phrase.text.chars().take(12).collect::<String>();
        if out.iter().all(|other| beginning(other) != beginning(&phrase)) {
            out.push(phrase);
        }
    }
    out
}
