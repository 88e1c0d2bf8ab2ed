//! What tells a person from another, and must not count.

use crate::chance::Chance;
use crate::words::names::{CULTURES, Order, plain};
use crate::words::places::{SCHOOL_SHAPES, SCHOOL_STARTS, TOWNS};
use crate::words::traps::{GENDERED, PERSONAL, STATUS};

/// Who somebody is, apart from what they did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Identity {
    pub(crate) name: String,
    /// Before the name: “Ms”. Not part of it.
    pub(crate) woman: bool,
    pub(crate) email: String,
    pub(crate) phone: String,
    pub(crate) town: Option<String>,
    pub(crate) street: Option<String>,
    /// Addresses of pages, without their scheme.
    pub(crate) links: Vec<String>,
    /// Lines such as “Gender: female”, “Married, two children”, “Date of birth: 4 May 1988”.
    pub(crate) personal: Vec<String>,
    /// A club that tells the gender.
    pub(crate) club: Option<String>,
    /// The shade of the photograph, if there is one.
    pub(crate) photo: Option<u8>,
    /// The schools of the studies, in their order.
    pub(crate) schools: Vec<String>,
    /// The levels of the studies.
    levels: Vec<u8>,
    town_at: usize,
    culture: usize,
}

impl Identity {
    pub(crate) fn draw(chance: &mut Chance, levels: &[u8]) -> Self {
        let culture = chance.below(CULTURES.len());
        let woman = chance.odds(50);
        let name = name(chance, culture, woman);
        let town_at = chance.below(TOWNS.len());
        let (town, street, _) = TOWNS[town_at];
        let mut identity = Self {
            email: String::new(),
            phone: phone(chance, town_at),
            town: chance.odds(85).then(|| town.to_owned()),
            street: chance.odds(30).then(|| street.to_owned()),
            links: Vec::new(),
            personal: Vec::new(),
            club: chance.odds(10).then(|| club(chance, woman)),
            photo: chance.odds(15).then(|| shade(chance)),
            schools: levels.iter().map(|level| school(chance, *level)).collect(),
            levels: levels.to_vec(),
            name,
            woman,
            town_at,
            culture,
        };
        let handle = handle(chance, &identity.name);
        identity.email = email(chance, &handle);
        if chance.odds(60) {
            identity.links = links(&handle, 1 + chance.below(3));
        }
        if chance.odds(15) {
            identity.personal = personal(chance, woman);
        }
        identity
    }

    /// Somebody else with as much to say.
    pub(crate) fn swapped(&self, chance: &mut Chance) -> Self {
        let woman = !self.woman;
        let culture = loop {
            let culture = chance.below(CULTURES.len());
            if culture != self.culture {
                break culture;
            }
        };
        let name = name(chance, culture, woman);
        let town_at = (self.town_at + 1 + chance.below(TOWNS.len() - 1)) % TOWNS.len();
        let (town, street, _) = TOWNS[town_at];
        let handle = handle(chance, &name);
        Self {
            email: email(chance, &handle),
            phone: phone(chance, town_at),
            town: self.town.as_ref().map(|_| town.to_owned()),
            street: self.street.as_ref().map(|_| street.to_owned()),
            links: links(&handle, self.links.len()),
            personal: if self.personal.is_empty() { Vec::new() } else { personal(chance, woman) },
            club: self.club.as_ref().map(|own| other_club(own)),
            photo: if self.photo.is_some() { None } else { Some(shade(chance)) },
            schools: self.levels.iter().map(|level| school(chance, *level)).collect(),
            levels: self.levels.clone(),
            name,
            woman,
            town_at,
            culture,
        }
    }
}

fn name(chance: &mut Chance, culture: usize, woman: bool) -> String {
    let culture = &CULTURES[culture];
    let given = chance.pick(if woman { culture.women } else { culture.men });
    let family = chance.pick(culture.families);
    match culture.order {
        Order::GivenFamily => format!("{given} {family}"),
        Order::FamilyGiven => format!("{family} {given}"),
        Order::CapitalsFirst => format!("{} {given}", family.to_uppercase()),
        Order::Alone => given.to_owned(),
        Order::Initial => format!("{given} {}. {family}", chance.pick(&["A", "K", "J", "T"])),
        Order::TwoFamilies => {
            let second = loop {
                let second = chance.pick(culture.families);
                if second != family {
                    break second;
                }
            };
            format!("{given} {family} {second}")
        }
    }
}

/// What stands before the @: letters of the name, or something else.
fn handle(chance: &mut Chance, name: &str) -> String {
    let parts: Vec<String> = plain(name)
        .to_lowercase()
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|part| part.len() > 1)
        .map(str::to_owned)
        .collect();
    let (first, last) = match parts.as_slice() {
        [] => ("applicant", "applicant"),
        [one] => (one.as_str(), one.as_str()),
        [first, .., last] => (first.as_str(), last.as_str()),
    };
    match chance.below(6) {
        0 => format!("{first}.{last}"),
        1 => format!("{first}{last}"),
        2 => format!("{}{last}{}", &first[..1], chance.between(2, 99)),
        3 => format!("{last}.{first}"),
        4 => format!("{first}_{last}"),
        _ => format!("{}-{}", chance.pick(&["blue", "north", "quiet", "paper"]), chance.between(10, 999)),
    }
}

fn email(chance: &mut Chance, handle: &str) -> String {
    let host = chance.pick(&["example.com", "example.net", "mail.example.com", "post.example.co.uk"]);
    let tag = if chance.odds(6) { "+jobs" } else { "" };
    format!("{handle}{tag}@{host}")
}

fn links(handle: &str, count: usize) -> Vec<String> {
    let handle: String = handle.chars().filter(char::is_ascii_alphanumeric).collect();
    let all = [
        format!("linkedin.com/in/{handle}"),
        format!("github.com/{handle}"),
        format!("https://{handle}.example.com"),
    ];
    all.into_iter().take(count).collect()
}

fn phone(chance: &mut Chance, town: usize) -> String {
    let mut out = String::new();
    for letter in TOWNS[town].2.chars() {
        if letter == '#' {
            out.push_str(&chance.below(10).to_string());
        } else {
            out.push(letter);
        }
    }
    out
}

fn personal(chance: &mut Chance, woman: bool) -> Vec<String> {
    let (hers, his) = PERSONAL[chance.below(2)];
    let born = chance.between(1962, 2003);
    vec![
        if woman { hers } else { his }.to_owned(),
        (chance.pick(STATUS)).to_owned(),
        format!("Date of birth: {} May {born}", chance.between(1, 28)),
    ]
}

fn club(chance: &mut Chance, woman: bool) -> String {
    let (hers, his) = chance.pick(GENDERED);
    if woman { hers } else { his }.to_owned()
}

/// The same club of the other gender.
fn other_club(own: &str) -> String {
    let found = GENDERED.iter().find_map(|(hers, his)| match own {
        own if own == *hers => Some(*his),
        own if own == *his => Some(*hers),
        _ => None,
    });
    found.unwrap_or(own).to_owned()
}

fn shade(chance: &mut Chance) -> u8 {
    u8::try_from(60 + chance.below(150)).unwrap_or(128)
}

fn school(chance: &mut Chance, level: u8) -> String {
    let start = chance.pick(SCHOOL_STARTS);
    let shapes = if level > 2 { &SCHOOL_SHAPES[..7] } else { &SCHOOL_SHAPES[6..] };
    chance.pick(shapes).replace('@', start)
}
