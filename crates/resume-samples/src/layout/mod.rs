//! A person onto a sheet: which sections, in which order and words, in which shape.

mod entries;
mod lists;

use crate::chance::Chance;
use crate::person::{Identity, Person};
use crate::sheet::{Block, Columns, Drawn, Line, Run, Section, Sheet, Style};

const BULLETS: &[&str] = &["•", "•", "•", "-", "–", "*", "▪", "·", ""];

/// What the sections are called.
pub(crate) struct Headings {
    contact: &'static str,
    summary: &'static str,
    work: &'static str,
    education: &'static str,
    skills: &'static str,
    languages: &'static str,
    certificates: &'static str,
    courses: &'static str,
    hobbies: &'static str,
    referees: &'static str,
}

impl Headings {
    fn draw(chance: &mut Chance) -> Self {
        Self {
            contact: chance.pick(&["Contact", "Contact details", "Get in touch", "Personal details"]),
            summary: chance.pick(&["Summary", "Profile", "About me", "Professional Summary", "Objective"]),
            work: chance.pick(&[
                "Experience",
                "Work Experience",
                "Professional Experience",
                "Employment History",
                "Employment",
                "Career History",
                "Work history",
                "Positions held",
            ]),
            education: chance.pick(&[
                "Education",
                "Academic background",
                "Education and training",
                "Studies",
            ]),
            skills: chance.pick(&["Skills", "Technical Skills", "Core competencies", "Key skills", "Tools"]),
            languages: chance.pick(&["Languages", "Language skills"]),
            certificates: chance.pick(&["Certificates", "Certifications", "Licences and certificates"]),
            courses: chance.pick(&["Courses", "Further training", "Additional information"]),
            hobbies: chance.pick(&["Interests", "Hobbies", "Outside work"]),
            referees: chance.pick(&["References", "Referees"]),
        }
    }
}

/// Lays a person out. `columns` is whether the format can have two.
pub(crate) fn lay(person: &Person, seed: u64, index: u64, columns: bool) -> Sheet {
    let chance = &mut Chance::new(seed, index, "layout");
    let headings = Headings::draw(chance);
    let capitals = chance.odds(45);
    let colon = chance.odds(8);
    let two = columns && chance.odds(45);
    let columns = if two {
        Columns::Side {
            left: chance.odds(65),
            drawn: chance.pick(&[Drawn::SideFirst, Drawn::MainFirst, Drawn::Rows]),
        }
    } else {
        Columns::One
    };
    let contact = contact(chance, &person.identity);
    let contact_aside = two && chance.odds(55);
    let header = header(chance, person, if contact_aside { Vec::new() } else { contact.clone() });
    let aside = if contact_aside { contact } else { Vec::new() };
    let mut sections = sections(chance, person, &headings, two, aside);
    for section in &mut sections {
        if capitals {
            section.heading = section.heading.to_uppercase();
        }
        if colon {
            section.heading.push(':');
        }
    }
    let bullet = chance.pick(BULLETS);
    Sheet {
        owner: person.identity.name.clone(),
        header,
        sections,
        columns,
        bullet,
        hidden: None,
        photo: person.identity.photo,
        dark: chance.odds(35),
        turn: chance.below(1 << 20),
    }
}

fn header(chance: &mut Chance, person: &Person, contact: Vec<Line>) -> Vec<Line> {
    let mut out = Vec::new();
    if chance.odds(14) {
        out.push(Line::new(Style::Banner, chance.pick(&["Curriculum Vitae", "RESUME", "CV", "Résumé"])));
    }
    let contact_first = chance.odds(8);
    if contact_first {
        out.extend(contact.clone());
    }
    out.push(Line::new(Style::Name, written(&person.identity, chance.odds(18))));
    if let Some(headline) = &person.headline {
        out.push(Line::new(Style::Headline, headline.text.clone()));
    }
    if !contact_first {
        out.extend(contact);
    }
    out
}

/// The name on the sheet.
fn written(identity: &Identity, capitals: bool) -> String {
    if capitals { identity.name.to_uppercase() } else { identity.name.clone() }
}

/// The lines that say where somebody is to be reached.
fn contact(chance: &mut Chance, identity: &Identity) -> Vec<Line> {
    let labels: [&str; 3] = chance.pick(&[
        ["", "", ""],
        ["", "", ""],
        ["Email: ", "Phone: ", "Address: "],
        ["E-mail: ", "Tel.: ", "Lives in: "],
        ["Mail: ", "Mobile: ", "Location: "],
    ]);
    let plain = |text: String| Run { text, link: None };
    let place = match (&identity.street, &identity.town) {
        (Some(street), Some(town)) => Some(format!("{street}, {town}")),
        (None, town) => town.clone(),
        (street, None) => street.clone(),
    };
    let mut parts: Vec<Vec<Run>> = Vec::new();
    parts.extend(place.map(|place| vec![plain(format!("{}{place}", labels[2]))]));
    let linked = chance.odds(60);
    let address = linked.then(|| format!("mailto:{}", identity.email));
    parts.push(vec![plain(labels[0].to_owned()), Run { text: identity.email.clone(), link: address }]);
    parts.push(vec![plain(format!("{}{}", labels[1], identity.phone))]);
    for link in &identity.links {
        let target = if link.starts_with("http") { link.clone() } else { format!("https://{link}") };
        parts.push(vec![Run { text: link.clone(), link: linked.then_some(target) }]);
    }
    if chance.odds(25) {
        parts.rotate_left(1);
    }
    parts.extend(identity.personal.iter().map(|line| vec![plain(line.clone())]));
    let separator = chance.pick(&[" | ", " • ", " · ", "  ", " – "]);
    let on_a_line = chance.pick(&[1, 1, 2, 3]);
    let lines = parts.chunks(on_a_line).map(|parts| {
        let mut runs = Vec::new();
        for (place, part) in parts.iter().enumerate() {
            if place > 0 {
                runs.push(plain(separator.to_owned()));
            }
            runs.extend(part.iter().filter(|run| !run.text.is_empty()).cloned());
        }
        Line { style: Style::Contact, runs, right: None, left: None }
    });
    lines.collect()
}

/// The sections in an order of chance. In two columns the short ones stand aside.
fn sections(
    chance: &mut Chance,
    person: &Person,
    headings: &Headings,
    two: bool,
    contact: Vec<Line>,
) -> Vec<Section> {
    let line = |line: Line| Block::Line(line);
    let contact: Vec<Block> = contact.into_iter().map(line).collect();
    let summary = lists::summary(person);
    let work = entries::work(chance, person);
    let education = entries::education(chance, person);
    let skills = lists::skills(chance, person);
    let languages = lists::languages(chance, person);
    let certificates = lists::certificates(chance, person);
    let extras = lists::extras(person);
    let education_aside = two && chance.odds(40);
    let skills_first = chance.odds(35);
    let education_first = chance.odds(18);
    let mut parts: Vec<(&str, bool, Vec<Block>)> = vec![(headings.contact, true, contact)];
    parts.push((headings.summary, false, summary));
    if skills_first {
        parts.push((headings.skills, two, skills.clone()));
    }
    if education_first {
        parts.push((headings.education, education_aside, education.clone()));
    }
    parts.push((headings.work, false, work));
    if !education_first {
        parts.push((headings.education, education_aside, education));
    }
    if !skills_first {
        parts.push((headings.skills, two, skills));
    }
    let mut tail = vec![
        (headings.languages, two, languages),
        (headings.certificates, two && chance.odds(60), certificates),
        (headings.courses, false, extras.0),
        (headings.hobbies, two && chance.odds(60), extras.1),
    ];
    chance.shuffle(&mut tail);
    parts.extend(tail);
    parts.push((headings.referees, false, extras.2));
    parts
        .into_iter()
        .filter(|(_, _, blocks)| !blocks.is_empty())
        .map(|(heading, side, blocks)| Section { heading: heading.to_owned(), side, blocks })
        .collect()
}
