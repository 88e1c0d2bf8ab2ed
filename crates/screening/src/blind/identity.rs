//! What tells who a person is. It counts for nothing in a score, and blind review does not show it.

use std::ops::Range;

use touchstone_extract::Reading;

use crate::dates;
use crate::facts::is_title_word;
use crate::sections::{self, Section, SectionKind};
use crate::skills::{self, Roles};
use crate::tokens::{Gap, Tokens};
use crate::{Facts, Span};

/// What a piece of text gives away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Kind {
    Name,
    Email,
    Phone,
    Link,
    Address,
    School,
    /// A pronoun or a form of address.
    Gendered,
    /// "Date of birth: …", "Nationality: …": the line, from its label on.
    Personal,
    /// When somebody went to school: it tells their age.
    Dates,
}

/// A piece of text that tells who the person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mark {
    pub(super) span: Span,
    pub(super) kind: Kind,
}

/// Pronouns and forms of address that tell a gender. `MS` is Microsoft and `HIS` a hospital's system: not in capitals.
const GENDERED: &[&str] = &[
    "he", "she", "his", "her", "hers", "him", "himself", "herself", "He", "She", "His", "Her", "Hers", "Him",
    "Himself", "Herself", "Mr", "Mrs", "Ms", "Miss", "Mx", "Sir", "Madam",
];

/// Labels of what a resume should not hold, and no score may use.
const PERSONAL: &[&str] = &[
    "gender",
    "sex",
    "age",
    "date of birth",
    "dob",
    "birth date",
    "birthdate",
    "birthday",
    "born",
    "place of birth",
    "nationality",
    "citizenship",
    "marital status",
    "civil status",
    "family status",
    "religion",
    "caste",
    "ethnicity",
    "race",
    "children",
    "father s name",
    "mother s name",
    "spouse",
    "husband s name",
    "blood group",
    "height",
    "weight",
    "pronouns",
    "address",
    "home address",
    "residence",
    "permanent address",
    "current address",
    "lives in",
    "based in",
    "home",
    "passport",
    "passport no",
    "photo",
];

/// Addresses of pages that are a person's own, wherever they stand.
const PAGES: &[&str] = &[
    "linkedin.com/",
    "github.com/",
    "gitlab.com/",
    "bitbucket.org/",
    "://",
    "www.",
    "twitter.com/",
    "behance.net/",
];

/// Everything that tells who the person is and is sure to: sorted by place.
pub(super) fn marks(reading: &Reading, facts: &Facts, tokens: &Tokens) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut add = |span: Span, kind| marks.push(Mark { span, kind });
    facts.name.iter().for_each(|name| add(name.span, Kind::Name));
    facts.emails.iter().for_each(|seen| add(seen.span, Kind::Email));
    facts.phones.iter().for_each(|seen| add(seen.span, Kind::Phone));
    facts.links.iter().for_each(|seen| add(seen.span, Kind::Link));
    facts.location.iter().for_each(|seen| add(seen.span, Kind::Address));
    facts
        .education
        .iter()
        .filter_map(|one| one.school.as_ref())
        .for_each(|seen| add(seen.span, Kind::School));
    names(facts, tokens, &mut marks);
    schools(facts, tokens, &mut marks);
    streets(reading, facts, &mut marks);
    numbered_places(reading, &mut marks);
    chunks(reading, &mut marks);
    personal_lines(reading, &mut marks);
    for index in 0..tokens.len() {
        let span = tokens.span(index, index + 1);
        if GENDERED.contains(&span.of(&reading.text)) {
            marks.push(Mark { span, kind: Kind::Gendered });
        }
    }
    marks.sort_unstable();
    marks
}

/// The name where it stands again: two of its words together, or one after a form of address.
fn names(facts: &Facts, tokens: &Tokens, marks: &mut Vec<Mark>) {
    let Some(name) = &facts.name else { return };
    let parts: Vec<String> =
        Tokens::of_text(&name.value).words().into_iter().filter(|word| word.len() > 1).collect();
    let is_part = |index: usize| parts.iter().any(|part| part == tokens.word(index));
    let mut at = 0;
    while at < tokens.len() {
        if !is_part(at) {
            at += 1;
            continue;
        }
        let start = at;
        // A middle initial may stand between.
        while at < tokens.len()
            && (at == start || tokens.gap(at) != Gap::Stop || tokens.word(at - 1).len() == 1)
            && (is_part(at) || (at > start && tokens.word(at).len() == 1 && is_part(at + 1)))
        {
            at += 1;
        }
        let addressed =
            start > 0 && matches!(tokens.word(start - 1), "mr" | "mrs" | "ms" | "miss" | "dr" | "prof");
        if at - start > 1 || addressed {
            marks.push(Mark { span: tokens.span(start, at), kind: Kind::Name });
        }
    }
}

/// The name of a school where it stands again.
fn schools(facts: &Facts, tokens: &Tokens, marks: &mut Vec<Mark>) {
    let mut names: Vec<Vec<String>> = facts
        .education
        .iter()
        .filter_map(|one| one.school.as_ref())
        .map(|school| Tokens::of_text(&school.value).words())
        .filter(|words| words.len() > 1)
        .collect();
    names.sort_unstable();
    names.dedup();
    // More schools than people go to are no reason to go through the text so often.
    names.truncate(20);
    for at in 0..tokens.len() {
        for name in &names {
            if name.iter().enumerate().all(|(offset, word)| tokens.word(at + offset) == word) {
                marks.push(Mark { span: tokens.span(at, at + name.len()), kind: Kind::School });
            }
        }
    }
}

/// Lines near the top, or near other contacts, that hold a street and a number, or a state and a code.
fn streets(reading: &Reading, facts: &Facts, marks: &mut Vec<Mark>) {
    const STREETS: &[&str] = &[
        "street",
        "st",
        "road",
        "rd",
        "avenue",
        "ave",
        "lane",
        "ln",
        "drive",
        "dr",
        "boulevard",
        "blvd",
        "way",
        "court",
        "ct",
        "square",
        "terrace",
        "apt",
        "apartment",
        "suite",
        "strasse",
        "straße",
        "str",
        "rue",
        "calle",
        "via",
        "platz",
        "allee",
        "weg",
        "close",
        "crescent",
        "highway",
        "parkway",
        "pkwy",
        "box",
    ];
    let is_street = |part: &str| {
        let tokens = Tokens::of_text(part);
        let count = tokens.len();
        let number = (0..count).any(|at| {
            let word = tokens.word(at);
            word.len() <= 6 && word.as_bytes().first().is_some_and(u8::is_ascii_digit)
        });
        let street = (0..count).any(|at| {
            let word = tokens.word(at);
            STREETS.contains(&word)
                || word.len() > 7 && (word.ends_with("strasse") || word.ends_with("straße"))
        });
        // `Built the month-end close in Excel for 450 people` and `2019 – 2021, Close Associates` are none.
        let small = part.split_whitespace().filter(|word| word.starts_with(char::is_lowercase)).count();
        let dated = || dates::ranges(part).iter().any(|range| !range.single);
        number && street && (3..=14).contains(&count) && small <= 3 && !dated()
    };
    for index in near_contacts(reading, facts) {
        let line = &reading.lines[index];
        // An address that is longer than its column goes on in the next line.
        let next =
            reading.lines.get(index + 1).filter(|next| next.range.len() < 60 && next.column == line.column);
        for end in [Some(line.range.end), next.map(|next| next.range.end)].into_iter().flatten() {
            let words = reading.text.get(line.range.start..end).unwrap_or_default();
            let own = line.range.len();
            let numbered =
                |part: &Range<usize>| words[part.start..own].bytes().any(|byte| byte.is_ascii_digit());
            let within = |part: &Range<usize>| part.end <= own || part.start < own && numbered(part);
            let found: Vec<Range<usize>> =
                parts(words).filter(|part| within(part) && is_street(&words[part.clone()])).collect();
            let of = |part: Range<usize>| Span {
                start: line.range.start + part.start,
                end: line.range.start + part.end,
            };
            marks.extend(found.iter().cloned().map(|part| Mark { span: of(part), kind: Kind::Address }));
            if !found.is_empty() {
                break;
            }
        }
    }
}

/// Addresses with no word for a street that is known: `44 Banyan Layout, 2nd Cross`. Only above all headings and among contacts.
fn numbered_places(reading: &Reading, marks: &mut Vec<Mark>) {
    let is_place = |part: &str| {
        let words = || part.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty());
        let small = words().filter(|word| word.starts_with(char::is_lowercase)).count();
        (3..=14).contains(&words().count())
            && part.contains(',')
            && part.bytes().any(|byte| byte.is_ascii_digit())
            && small <= 1
            && !words().any(is_title_word)
            && dates::ranges(part).iter().all(|range| range.single)
            && !skills::names_any(part)
    };
    let whose = |part: &Section| matches!(part.kind, SectionKind::Top | SectionKind::Contact);
    for line in sections::parts(reading).iter().filter(|part| whose(part)).flat_map(Section::body) {
        let line = &reading.lines[line];
        let words = reading.text.get(line.range.clone()).unwrap_or_default();
        for part in parts(words).filter(|part| is_place(&words[part.clone()])) {
            let span = Span { start: line.range.start + part.start, end: line.range.start + part.end };
            marks.push(Mark { span, kind: Kind::Address });
        }
    }
}

/// The lines at the start, and those around what says how to reach the person.
fn near_contacts(reading: &Reading, facts: &Facts) -> impl Iterator<Item = usize> {
    const NEAR: usize = 6;
    let spans = facts.emails.iter().chain(&facts.phones).chain(&facts.location).map(|seen| seen.span.start);
    // Which lines are the first hangs on where lines break, so that what is said of a position is none of them.
    let roles = Roles::of(facts);
    let is_first =
        |index: usize| index < 25 && roles.holding(reading.lines[index].range.clone().into()).is_none();
    let mut near: Vec<bool> = (0..reading.lines.len()).map(is_first).collect();
    for start in spans {
        let at = reading.lines.partition_point(|line| line.range.end < start);
        let end = near.len().min(at + NEAR + 1);
        near[at.saturating_sub(NEAR).min(end)..end].fill(true);
    }
    near.into_iter().enumerate().filter_map(|(index, is_near)| is_near.then_some(index))
}

/// What stands between the marks that part things in a line of contacts: `|`, dots, spaced dashes, two spaces.
fn parts(words: &str) -> impl Iterator<Item = Range<usize>> {
    let mut ends: Vec<usize> = Vec::new();
    for mark in ["|", "•", "·", " – ", " — ", " - ", "  ", ";", "\t"] {
        ends.extend(words.match_indices(mark).map(|(at, mark)| at + mark.len()));
    }
    // `Lives in: … Tel.: …`: what a label announces ends where the next begins.
    let mut start = 0;
    for word in words.split_inclusive(' ') {
        if word.trim_end().ends_with(':') {
            ends.extend([start, start + word.len()]);
        }
        start += word.len();
    }
    ends.extend([0, words.len()]);
    ends.sort_unstable();
    ends.dedup();
    let bounds: Vec<Range<usize>> = ends.windows(2).map(|pair| pair[0]..pair[1]).collect();
    bounds.into_iter().map(|part| {
        let within = &words[part.clone()];
        let start = part.start + within.len() - within.trim_start().len();
        let body = within.trim().trim_end_matches(['|', '•', '·', '–', '—', '-', ';', ' ']);
        start..start + body.len()
    })
}

/// E-mail addresses and pages by their look alone, so that what the facts left out is no loophole.
fn chunks(reading: &Reading, marks: &mut Vec<Mark>) {
    let text = &reading.text;
    let mut start = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        if !letter.is_whitespace() && !matches!(letter, ',' | ';' | '|' | '(' | ')' | '<' | '>') {
            start.get_or_insert(at);
            continue;
        }
        let Some(from) = start.take() else { continue };
        let chunk = &text[from..at];
        let span = Span { start: from, end: at };
        if chunk.contains('@') && chunk.len() > 4 {
            marks.push(Mark { span, kind: Kind::Email });
        } else if PAGES.iter().any(|page| contains(chunk, page)) {
            marks.push(Mark { span, kind: Kind::Link });
        }
    }
}

/// Whether a chunk has a page's sign, in any case.
fn contains(chunk: &str, sign: &str) -> bool {
    chunk.len() >= sign.len()
        && chunk.as_bytes().windows(sign.len()).any(|window| window.eq_ignore_ascii_case(sign.as_bytes()))
}

fn personal_lines(reading: &Reading, marks: &mut Vec<Mark>) {
    for line in &reading.lines {
        let words = reading.text.get(line.range.clone()).unwrap_or_default();
        // Several stand on a line with bars, dots or dashes between.
        let mut from = 0;
        for part in words.split_inclusive(['|', '•', '·', '–', '\t']) {
            let plain = part.trim_end_matches(['|', '•', '·', '–', '\t', ' ']);
            let is_labelled = part.split_once(':').is_some_and(|(label, _)| {
                label.len() < 40 && PERSONAL.contains(&Tokens::of_text(label).words().join(" ").as_str())
            });
            if is_labelled || is_family(plain) {
                let start = line.range.start + from + (part.len() - part.trim_start().len());
                let end = line.range.start + from + plain.len();
                marks.push(Mark { span: Span { start, end }, kind: Kind::Personal });
            }
            from += part.len();
        }
    }
}

/// Whether somebody is married and has children, and nothing else: `Married, two children`.
fn is_family(words: &str) -> bool {
    const STATUS: &[&str] =
        &["single", "married", "divorced", "widowed", "separated", "unmarried", "engaged"];
    const BESIDE: &[&str] = &[
        "civil",
        "partnership",
        "child",
        "children",
        "kid",
        "kids",
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "with",
        "and",
    ];
    let words = Tokens::of_text(words).words();
    let is_beside =
        |word: &String| BESIDE.contains(&word.as_str()) || word.bytes().all(|byte| byte.is_ascii_digit());
    let is_status = |word: &String| STATUS.contains(&word.as_str());
    (1..=6).contains(&words.len())
        && words.iter().all(|word| is_status(word) || is_beside(word))
        && (words.iter().any(is_status) || words.starts_with(&["civil".to_owned(), "partnership".to_owned()]))
}
