//! A person who does not exist: who they are, what they did, and in which words they say it.

mod career;
mod identity;
mod phrase;
mod record;

pub(crate) use career::Role;
pub(crate) use identity::Identity;
#[cfg(test)]
pub(crate) use phrase::Named;
pub(crate) use phrase::{Phrase, whole};
pub(crate) use record::{Certificate, Finish, Spoken, Study};

use crate::chance::Chance;
use crate::dates::{DateStyle, Month};
use crate::words::professions::{PROFESSIONS, Profession};
use crate::words::{bullets, skills, traps};
use phrase::Filler;

/// Everything that a resume is written from.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    pub(crate) identity: Identity,
    /// As what they present themselves, beneath the name. Not the words of a role.
    pub(crate) headline: Option<Phrase>,
    pub(crate) summary: Vec<Phrase>,
    /// Latest first.
    pub(crate) roles: Vec<Role>,
    pub(crate) studies: Vec<Study>,
    /// What the section of skills lists, in its order.
    pub(crate) listed: Vec<Phrase>,
    pub(crate) languages: Vec<Spoken>,
    pub(crate) certificates: Vec<Certificate>,
    pub(crate) courses: Vec<Phrase>,
    pub(crate) hobbies: Vec<Phrase>,
    /// Name, what they are, e-mail.
    pub(crate) referees: Vec<(String, String, String)>,
    /// Titles that the headline or the summary says, without seniority.
    pub(crate) presented: Vec<String>,
    pub(crate) dates: DateStyle,
}

impl Person {
    /// Draws a person. `as_of` is the day on which everything is read: what lasts, lasts until then.
    pub(crate) fn draw(seed: u64, index: u64, as_of: Month) -> Self {
        let chance = &mut Chance::new(seed, index, "person");
        let profession = &PROFESSIONS[chance.below(PROFESSIONS.len())];
        let british = chance.odds(50);
        let dates = DateStyle::draw(chance, british);
        let held = held(chance, profession);
        let (in_roles, only_listed) = split(chance, &held);
        let mut filler = Filler { profession, british };
        let mut roles = career::draw(chance, profession, &in_roles, &dates, british, as_of);
        let studies = record::studies(chance, profession, &dates, as_of, roles.last().map(|role| role.start));
        let named = named_in(&roles);
        let listed = listed(chance, &only_listed, &named);
        let (headline, presented) = headline(chance, profession, &roles);
        let levels: Vec<u8> = studies.iter().map(|study| study.level).collect();
        let mut person = Self {
            identity: Identity::draw(&mut Chance::new(seed, index, "identity"), &levels),
            headline,
            summary: Vec::new(),
            studies,
            listed,
            languages: record::languages(chance),
            certificates: record::certificates(chance, profession, as_of),
            courses: Vec::new(),
            hobbies: Vec::new(),
            referees: Vec::new(),
            presented,
            dates,
            roles: Vec::new(),
        };
        person.summarise(chance, &mut filler, &held, &roles, as_of);
        person.add_extras(chance, &mut filler, &held);
        add_traps(chance, &mut roles);
        person.roles = roles;
        person
    }

    /// The same person under another identity: other name, gender, address, photograph, schools, mail and links. A thing
    /// that the first did not state, the second does not state either.
    pub(crate) fn swapped(&self, seed: u64, index: u64) -> Self {
        let chance = &mut Chance::new(seed, index, "swap");
        Self { identity: self.identity.swapped(chance), ..self.clone() }
    }

    fn summarise(
        &mut self,
        chance: &mut Chance,
        filler: &mut Filler,
        held: &[usize],
        roles: &[Role],
        as_of: Month,
    ) {
        if chance.odds(30) {
            return;
        }
        if chance.odds(60) {
            let title = roles[0].base.clone();
            let first = roles.iter().map(|role| role.start).min().unwrap_or(as_of);
            let years = ((as_of.0 - first.0) / 12).max(1);
            let template = chance
                .pick(bullets::SUMMARIES)
                .replace("{title}", &title.in_sentence())
                .replace("{years}", &years.to_string());
            let mut phrase = filler.fill(chance, &capital(&template), &[]);
            phrase.named.extend(roles[0].base_named());
            self.summary.push(phrase);
            self.presented.push(title);
        } else {
            let template = chance.pick(bullets::PLAIN_SUMMARIES);
            self.summary.push(filler.fill(chance, template, &[]));
        }
        if chance.odds(45) {
            let template = chance.pick(bullets::SKILLED_SUMMARIES);
            let two = chance.sample(held, 2);
            self.summary.push(filler.fill(chance, template, &two));
        }
    }

    fn add_extras(&mut self, chance: &mut Chance, filler: &mut Filler, held: &[usize]) {
        if chance.odds(18) {
            let other = not_held(chance, held);
            let template = chance.pick(traps::DENIED);
            let mut phrase = filler.fill(chance, template, &[other]);
            phrase.deny("denied skill");
            if chance.odds(50) || self.summary.is_empty() {
                self.courses.push(phrase);
            } else {
                self.summary.push(phrase);
            }
        }
        if chance.odds(20) {
            let template = chance.pick(traps::COURSES);
            let other = not_held(chance, held);
            self.courses.push(filler.fill(chance, template, &[other]));
        }
        if chance.odds(45) {
            for hobby in chance.sample(traps::HOBBIES, 3) {
                self.hobbies.push(Phrase::plain(hobby));
            }
        }
        if chance.odds(20) {
            let count = 1 + chance.below(2);
            for (name, mail) in chance.sample(traps::REFEREES, count) {
                let what = (chance.pick(traps::REFEREE_TITLES)).to_owned();
                self.referees.push((name.to_owned(), what, format!("{mail}@example.org")));
            }
        }
        if chance.odds(8) && self.listed.len() > 1 {
            self.deny_beside(chance, held);
        }
    }

    /// Adds to a listed skill that another is not held: “Java (not JavaScript)”.
    fn deny_beside(&mut self, chance: &mut Chance, held: &[usize]) {
        let other = not_held(chance, held);
        let at = chance.below(self.listed.len());
        let Some(own) = self.listed[at].named.first().cloned() else { return };
        let template = chance.pick(traps::NOT_THIS);
        let text = template.replace("{t}", &own.words).replace("{s}", skills::SKILLS[other][0]);
        self.listed[at] = Phrase { text, named: vec![own], trap: Some("denied beside"), topic: None };
    }

    /// Every phrase that names skills, but those of roles.
    pub(crate) fn phrases(&self) -> impl Iterator<Item = &Phrase> {
        self.headline
            .iter()
            .chain(&self.summary)
            .chain(&self.listed)
            .chain(self.certificates.iter().map(|certificate| &certificate.phrase))
            .chain(&self.courses)
            .chain(&self.hobbies)
    }
}

/// Words that keep their letters in a sentence.
const KEPT: &[&str] = &["API", "UI", "UX", "DevOps", "iOS", "Android", "Java", "Python"];

/// A sentence begins with a capital, but for a name that has its own way.
fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    match letters.next() {
        Some(first) if !KEPT.iter().any(|kept| sentence.starts_with(kept)) => {
            first.to_uppercase().chain(letters).collect()
        }
        _ => sentence.to_owned(),
    }
}

/// A title in the middle of a sentence: “backend developer”, but “API developer” and “iOS developer”.
trait InSentence {
    fn in_sentence(&self) -> String;
}

impl InSentence for String {
    fn in_sentence(&self) -> String {
        let lower = |word: &str| if KEPT.contains(&word) { word.to_owned() } else { word.to_lowercase() };
        let words = self.split(' ').map(lower);
        words.collect::<Vec<_>>().join(" ")
    }
}

/// The skills that a person has, by their place in the list of skills.
fn held(chance: &mut Chance, profession: &Profession) -> Vec<usize> {
    let count = 4 + chance.below(8);
    let mut held: Vec<usize> =
        chance.sample(profession.skills, count).iter().map(|name| skills::of(name)).collect();
    if chance.odds(35) {
        let other = &PROFESSIONS[chance.below(PROFESSIONS.len())];
        for name in chance.sample(other.skills, 2) {
            let skill = skills::of(name);
            if !held.contains(&skill) {
                held.push(skill);
            }
        }
    }
    held
}

/// Those that roles name, and those that do not come up in them.
fn split(chance: &mut Chance, held: &[usize]) -> (Vec<usize>, Vec<usize>) {
    let mut in_roles = held.to_vec();
    chance.shuffle(&mut in_roles);
    let cut = (held.len() * (40 + chance.below(50)) / 100).max(1);
    let only_listed = in_roles.split_off(cut.min(in_roles.len()));
    (in_roles, only_listed)
}

/// A skill that the person does not have and that shares no word with one that they have.
fn not_held(chance: &mut Chance, held: &[usize]) -> usize {
    loop {
        let other = chance.below(skills::SKILLS.len());
        let single = skills::SKILLS[other][0].len() < 3;
        if !held.contains(&other) && !single {
            return other;
        }
    }
}

fn named_in(roles: &[Role]) -> Vec<usize> {
    let mut named: Vec<usize> = roles.iter().flat_map(Role::named).map(|named| named.skill).collect();
    named.sort_unstable();
    named.dedup();
    named
}

/// What the section of skills lists: all that is nowhere else, and most of the rest. One resume in twelve has none.
fn listed(chance: &mut Chance, only: &[usize], in_roles: &[usize]) -> Vec<Phrase> {
    if chance.odds(8) {
        return Vec::new();
    }
    let mut listed = only.to_vec();
    listed.extend(in_roles.iter().filter(|_| chance.odds(70)));
    listed.sort_unstable();
    listed.dedup();
    chance.shuffle(&mut listed);
    listed.iter().map(|skill| Phrase::naming(chance, *skill)).collect()
}

/// The line beneath the name, and the titles that it says.
fn headline(chance: &mut Chance, profession: &Profession, roles: &[Role]) -> (Option<Phrase>, Vec<String>) {
    if chance.odds(50) {
        return (None, Vec::new());
    }
    if chance.odds(55) {
        let role = &roles[0];
        let phrase =
            Phrase { text: role.title.clone(), named: role.title_named.clone(), trap: None, topic: None };
        return (Some(phrase), vec![role.base.clone()]);
    }
    // What somebody would like to be may lie in another field.
    let wanted = if chance.odds(60) { &PROFESSIONS[chance.below(PROFESSIONS.len())] } else { profession };
    let (base, named) = career::title(chance.pick(wanted.titles));
    let phrase = Phrase { text: base.clone(), named, trap: None, topic: None };
    (Some(phrase), vec![base])
}

/// Words in roles that look like skills, and addresses that are not the person's.
fn add_traps(chance: &mut Chance, roles: &mut [Role]) {
    if chance.odds(25) {
        let (text, like) = chance.pick(traps::LOOKALIKES);
        let at = chance.below(roles.len());
        let mut phrase = Phrase::plain(text);
        phrase.trap = Some(like);
        roles[at].bullets.push(phrase);
    }
    if chance.odds(12) {
        let at = chance.below(roles.len());
        let mut phrase = Phrase::plain("Kept the shared inbox orders@example.org free of backlog");
        phrase.trap = Some("foreign e-mail");
        roles[at].bullets.push(phrase);
    }
}

#[cfg(test)]
mod tests;
