//! Studies, languages and certificates.

use super::career::title;
use super::phrase::Phrase;
use crate::chance::Chance;
use crate::dates::{DateStyle, Month, Period};
use crate::words::professions::{PROFESSIONS, Profession};

/// Whether a degree was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Finish {
    Finished,
    Ongoing,
    Dropped,
}

/// Studies, or a school.
#[derive(Debug, Clone)]
pub(crate) struct Study {
    /// All of the words of the degree: “B.Sc. in Physics (not completed)”.
    pub(crate) words: String,
    /// Without what says that it is not finished.
    pub(crate) degree: String,
    /// 1 school, 2 vocational, 3 bachelor, 4 master, 5 doctorate.
    pub(crate) level: u8,
    pub(crate) field: Option<String>,
    pub(crate) finish: Finish,
    pub(crate) period: Option<Period>,
}

/// A language, in these words.
#[derive(Debug, Clone)]
pub(crate) struct Spoken {
    pub(crate) name: &'static str,
    /// A1 is 1, C2 is 6, native 7.
    pub(crate) level: Option<u8>,
    pub(crate) words: String,
}

/// A certificate, or the wish for one.
#[derive(Debug, Clone)]
pub(crate) struct Certificate {
    /// The name alone.
    pub(crate) name: String,
    pub(crate) held: bool,
    pub(crate) phrase: Phrase,
}

const BACHELOR: &[&str] = &[
    "BSc {f}",
    "B.Sc. in {f}",
    "Bachelor of Science in {f}",
    "Bachelor of Arts in {f}",
    "BA {f}",
    "B.Eng. {f}",
    "Bachelor of Engineering, {f}",
    "Bachelor’s degree in {f}",
    "BSc (Hons) {f}",
];
const MASTER: &[&str] = &[
    "MSc {f}",
    "M.Sc. in {f}",
    "Master of Science in {f}",
    "Master of Arts in {f}",
    "MEng {f}",
    "Master’s degree in {f}",
];
const DOCTORATE: &[&str] = &["PhD in {f}", "Ph.D. {f}", "Doctor of Philosophy in {f}"];
const VOCATIONAL: &[&str] =
    &["Associate degree in {f}", "Higher National Diploma in {f}", "Vocational diploma in {f}"];
const SCHOOL: &[&str] = &["High School Diploma", "A-levels", "Abitur"];

fn degree(chance: &mut Chance, level: u8, field: &str) -> String {
    let shapes = match level {
        1 => SCHOOL,
        2 => VOCATIONAL,
        3 => BACHELOR,
        4 => MASTER,
        _ => DOCTORATE,
    };
    chance.pick(shapes).replace("{f}", field)
}

/// Draws studies, latest first.
pub(crate) fn studies(
    chance: &mut Chance,
    profession: &Profession,
    dates: &DateStyle,
    as_of: Month,
    first_work: Option<Month>,
) -> Vec<Study> {
    let levels: &[u8] =
        chance.pick(&[&[3][..], &[4, 3], &[4, 3], &[5, 4, 3], &[2], &[3, 1], &[1], &[4], &[3, 2], &[]]);
    let mut out = Vec::new();
    let mut end = first_work.map_or(as_of.0 - 12, |month| month.0 - 1).min(as_of.0 - 12);
    let dated = chance.odds(85);
    for (place, level) in levels.iter().enumerate() {
        let other = chance.odds(20);
        let from = if other { &PROFESSIONS[chance.below(PROFESSIONS.len())] } else { profession };
        let field = chance.pick(from.fields);
        let finish = match (place, *level, chance.below(12)) {
            (0, 3.., 0) => Finish::Ongoing,
            (0, 3.., 1) => Finish::Dropped,
            _ => Finish::Finished,
        };
        let degree = degree(chance, *level, field);
        let words = match finish {
            Finish::Finished => degree.clone(),
            Finish::Ongoing => {
                let notes = ["(in progress)", "(ongoing)", "(expected 2027)", "– currently studying"];
                format!("{degree} {}", chance.pick(&notes))
            }
            Finish::Dropped => {
                let notes = ["(not completed)", "(left without a degree)", "– unfinished", "(discontinued)"];
                format!("{degree} {}", chance.pick(&notes))
            }
        };
        let years = if *level == 4 { 2 } else { 3 };
        let period = match finish {
            Finish::Ongoing => dates.period(Month(as_of.0 - chance.between(5, 20)), None, false),
            _ => dates.period(Month(end - years * 12 + 1), Some(Month(end)), false),
        };
        if finish != Finish::Ongoing {
            end -= years * 12 + chance.between(0, 4);
        }
        out.push(Study {
            words,
            degree,
            level: *level,
            field: (*level > 1).then(|| field.to_owned()),
            finish,
            period: dated.then_some(period),
        });
    }
    out
}

const LANGUAGES: &[&str] = &[
    "English",
    "German",
    "French",
    "Spanish",
    "Italian",
    "Dutch",
    "Portuguese",
    "Polish",
    "Czech",
    "Turkish",
    "Japanese",
    "Mandarin",
    "Korean",
    "Arabic",
    "Swedish",
    "Hindi",
];

/// Words for a level, and the level.
const LEVELS: &[(&str, Option<u8>)] = &[
    ("native", Some(7)),
    ("mother tongue", Some(7)),
    ("native speaker", Some(7)),
    ("C2", Some(6)),
    ("C1", Some(5)),
    ("fluent", Some(5)),
    ("business fluent", Some(5)),
    ("B2", Some(4)),
    ("professional working proficiency", Some(4)),
    ("B1", Some(3)),
    ("conversational", Some(3)),
    ("A2", Some(2)),
    ("basic", Some(2)),
    ("A1", Some(1)),
];

/// Draws languages; the same words put the level behind the name in each.
pub(crate) fn languages(chance: &mut Chance) -> Vec<Spoken> {
    let count = chance.pick(&[0, 1, 2, 2, 2, 3, 3, 4]);
    let mut names = chance.sample(&LANGUAGES[1..], count);
    if count > 0 && chance.odds(85) {
        names[0] = LANGUAGES[0];
    }
    let shape = chance.pick(&["{l} ({v})", "{l} – {v}", "{l}: {v}", "{l}, {v}", "{l} {v}"]);
    let silent = chance.odds(12);
    let mut out = Vec::new();
    for (place, name) in names.into_iter().enumerate() {
        // Nobody has a second mother tongue here.
        let (words, level) = if place == 0 { chance.pick(&LEVELS[..7]) } else { chance.pick(&LEVELS[3..]) };
        let (level, words) = if silent {
            (None, name.to_owned())
        } else {
            (level, shape.replace("{l}", name).replace("{v}", words))
        };
        out.push(Spoken { name, level, words });
    }
    out
}

/// Draws certificates that are held or wanted.
pub(crate) fn certificates(chance: &mut Chance, profession: &Profession, as_of: Month) -> Vec<Certificate> {
    let count = chance.pick(&[0, 0, 1, 1, 1, 2, 2]);
    let mut out = Vec::new();
    for entry in chance.sample(profession.certificates, count) {
        let (name, named) = title(entry);
        let held = chance.odds(75);
        let year = as_of.year();
        let text = match (held, chance.below(4)) {
            (true, 0 | 1) => name.clone(),
            (true, 2) => format!("{name}, {}", year - chance.between(0, 8)),
            (true, _) => format!("{name} ({})", year - chance.between(0, 8)),
            (false, 0) => format!("{name} (planned for {})", year + 1),
            (false, 1) => format!("Preparing for: {name}"),
            (false, 2) => format!("{name} – in progress"),
            (false, _) => format!("{name} (exam booked)"),
        };
        out.push(Certificate { name, held, phrase: Phrase { text, named, ..Phrase::default() } });
    }
    out
}
