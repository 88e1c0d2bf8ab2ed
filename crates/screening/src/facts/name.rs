//! Whose resume it is.

use touchstone_extract::{Line, Reading};

use super::words::{among, is_title_word};
use super::{Seen, places};
use crate::Span;
use crate::sections::{Section, SectionKind};

/// How many lines of the parts without a heading are looked at.
const LINES: usize = 16;
/// No name is longer, in bytes.
const LONGEST: usize = 80;

/// The person's name as it is written, without titles before and degrees behind it.
///
/// What tells: the shape of the words, where they stand, how large they are, and whether an address of theirs has the
/// same letters. The last is a hint and never the source.
pub(super) fn name(reading: &Reading, sections: &[Section], emails: &[Seen]) -> Option<Seen> {
    let handles: Vec<String> = emails.iter().map(|email| handle(&email.value)).collect();
    let largest =
        reading.lines.iter().filter(|line| line.page == 0).map(|line| line.size).max().unwrap_or(100);
    let mut best: Option<(i32, Span)> = None;
    let mut consider = |score: i32, span: Span| {
        if score > 0 && best.is_none_or(|(highest, _)| score > highest) {
            best = Some((score, span));
        }
    };
    for (rank, index) in candidates(reading, sections).into_iter().enumerate() {
        let line = &reading.lines[index];
        let words = reading.text.get(line.range.clone()).unwrap_or_default();
        if words.len() > 400 {
            continue;
        }
        let place = i32::try_from(rank).unwrap_or(0);
        let base = look(line, largest) - place.min(10) * 2 + if rank == 0 { 6 } else { 0 };
        for (part, (start, end)) in parts(words).into_iter().enumerate() {
            let labelled = is_labelled(words, start);
            let Some((score, span)) = shape(&reading.text, line.range.start + start, line.range.start + end)
            else {
                continue;
            };
            let first = if part == 0 { 2 } else { -4 };
            let hint = hint(&handles, span.of(&reading.text));
            let label = if labelled { 30 } else { 0 };
            consider(base + score + first + hint + label, span);
        }
        if let Some(span) = with_next(reading, index) {
            let hint = hint(&handles, span.of(&reading.text));
            consider(base + 18 + hint, span);
        }
    }
    let (_, span) = best?;
    let value = span.of(&reading.text).split_whitespace().collect::<Vec<_>>().join(" ");
    Some(Seen { value, span })
}

/// The lines that may hold it: those under no heading and those on how to reach the person, the largest of the page too.
fn candidates(reading: &Reading, sections: &[Section]) -> Vec<usize> {
    let mut lines = Vec::new();
    for section in sections {
        let within = matches!(section.kind, SectionKind::Top | SectionKind::Contact);
        let limit = if within { LINES } else { 2 };
        let large = |index: &usize| within || reading.lines[*index].size >= 150;
        lines.extend(
            section
                .lines
                .clone()
                .take(400)
                .filter(large)
                .take(limit)
                .filter(|index| reading.lines[*index].page == 0),
        );
    }
    lines.truncate(60);
    lines
}

/// What size and weight say.
fn look(line: &Line, largest: u16) -> i32 {
    let mut score = 0;
    if line.size >= 115 && line.size == largest {
        score += 22;
    } else if line.size >= 130 {
        score += 12;
    }
    if line.bold || line.heading {
        score += 4;
    }
    if line.item {
        score -= 20;
    }
    score
}

/// The pieces of a line between marks that part things: `Jane Roe | Engineer`, `Jane Roe – Resume`, `Name: Jane Roe`.
fn parts(words: &str) -> Vec<(usize, usize)> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut push = |start: usize, end: usize| {
        let part = &words[start..end];
        let lead = part.len() - part.trim_start().len();
        if !part.trim().is_empty() {
            parts.push((start + lead, start + lead + part.trim().len()));
        }
    };
    let mut previous = ' ';
    for (at, char) in words.char_indices() {
        let next = words[at + char.len_utf8()..].chars().next().unwrap_or(' ');
        let parts_here = match char {
            '|' | '•' | '·' | '\t' | ':' | '(' | ')' | '/' | '~' | '◆' | '●' | '▪' | ';' => true,
            '-' | '–' | '—' => previous.is_whitespace() && next.is_whitespace(),
            ' ' => previous == ' ' && next == ' ',
            _ => false,
        };
        if parts_here {
            push(start, at);
            start = at + char.len_utf8();
        }
        previous = char;
    }
    push(start, words.len());
    parts
}

/// `Name:` stands before it.
fn is_labelled(words: &str, start: usize) -> bool {
    let before = words[..start].trim_end().trim_end_matches(':').trim().to_lowercase();
    matches!(before.as_str(), "name" | "full name" | "candidate" | "candidate name" | "applicant")
}

/// Titles before a name.
#[rustfmt::skip]
const BEFORE: &[&str] = &[
    "dipl", "dr", "eng", "engr", "frau", "herr", "ing", "mag", "miss", "mr", "mrs", "ms", "mx", "prof",
    "professor", "rev", "sir",
];

/// Words within a name that begin small.
#[rustfmt::skip]
const PARTICLES: &[&str] = &[
    "abu", "al", "ap", "av", "ben", "bin", "bint", "binte", "binti", "da", "dal", "das", "de", "del",
    "della", "den", "der", "des", "di", "do", "dos", "du", "e", "el", "ibn", "la", "las", "le", "los",
    "mac", "op", "san", "st", "ten", "ter", "the", "u", "van", "vom", "von", "y", "zu", "zum", "zur",
];

/// Degrees and the like behind a name.
#[rustfmt::skip]
const DEGREES: &[&str] = &[
    "acca", "aia", "aicp", "ba", "bsc", "capm", "cfa", "cia", "cissp", "cma", "cpa", "csm", "dds", "dmd",
    "dnp", "do", "dvm", "edd", "esq", "facp", "fcca", "frm", "ii", "iii", "iv", "jd", "jr", "lcsw", "leed",
    "llb", "llm", "lpn", "ma", "mba", "mbbs", "md", "med", "meng", "mph", "ms", "msc", "msw", "np", "pe",
    "pgmp", "phd", "phr", "pmp", "psyd", "rn", "shrm", "sphr", "sr",
];

/// Words that are of a resume or a street and of no name.
#[rustfmt::skip]
const NEVER: &[&str] = &[
    "about", "academy", "address", "ag", "and", "apartment", "applicant", "application", "apt", "at", "ave",
    "avenue", "bachelor", "based", "biodata", "blvd", "boulevard", "box", "building", "business", "c",
    "candidate", "career", "cell", "city", "college", "company", "computer", "confidential", "contact",
    "corp", "country", "court", "cover", "curriculum", "cv", "data", "date", "details", "drive",
    "education", "email", "employment", "engineering", "experience", "experienced", "fax", "flat", "floor",
    "for", "from", "github", "gmbh", "graduate", "health", "high", "hobbies", "home", "house", "human",
    "in", "inc", "information", "institute", "interests", "job", "lane", "languages", "letter", "limited",
    "linkedin", "llc", "location", "ltd", "mail", "management", "marital", "marketing", "married", "mobile",
    "my", "name", "national", "nationality", "no", "objective", "of", "on", "open", "permanent", "personal",
    "phone", "plc", "portfolio", "post", "profile", "projects", "references", "relocate", "remote",
    "resources", "resume", "resumé", "road", "résumé", "sales", "school", "science", "sciences", "senior",
    "services", "skills", "software", "state", "street", "strong", "student", "suite", "summary", "systems",
    "team", "technologies", "technology", "tel", "telephone", "to", "university", "vita", "vitae", "web",
    "website", "with", "work", "year", "years", "zip",
];

/// How much some words have the shape of a name, and which of them are the name.
fn shape(text: &str, start: usize, end: usize) -> Option<(i32, Span)> {
    let part = text.get(start..end)?;
    let (mut from, mut to) = (0, part.len());
    // `Resume of Jane Roe`, `CV Jane Roe`
    for lead in [
        "curriculum vitae of ",
        "curriculum vitae ",
        "resume of ",
        "résumé of ",
        "cv of ",
        "resume ",
        "résumé ",
        "cv ",
        "name ",
    ] {
        if part.get(..lead.len()).is_some_and(|start| start.eq_ignore_ascii_case(lead)) {
            from = lead.len();
            break;
        }
    }
    // `Jane Roe, PhD`, `Jane Roe, Software Engineer`; but `Roe, Jane`.
    if let Some(comma) = part[from..].find(',') {
        let behind = part[from + comma + 1..].trim();
        let turned = (1..=3).contains(&behind.split_whitespace().count())
            && part[from..from + comma].split_whitespace().count() <= 2
            && behind
                .split_whitespace()
                .all(|word| is_name_word(word) && !among(DEGREES, &letters(word)) && !is_title_word(word))
            && part[from..from + comma].split_whitespace().count() == 1
            && !places::is_known(behind);
        if !turned {
            to = from + comma;
        }
    }
    let mut words: Vec<(usize, &str)> = words_of(&part[from..to], from);
    while words.len() > 1
        && (among(BEFORE, &letters(words[0].1)) && (words[0].1.ends_with('.') || words.len() > 2))
    {
        words.remove(0);
    }
    while words.len() > 2 && words.last().is_some_and(|word| is_degree(word.1)) {
        words.pop();
    }
    let (first, last) = (words.first()?, words.last()?);
    let span = Span {
        start: start + first.0,
        end: start + last.0 + last.1.trim_end_matches([',', '.', '*']).len().max(1),
    };
    let score = score(&words.iter().map(|word| word.1).collect::<Vec<_>>())?;
    (span.end - span.start <= LONGEST && !places::is_known(span.of(text)))
        .then_some((score, with_initial(text, span)))
}

/// The point of a last initial is of the name: `Jane R.`
fn with_initial(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let last = words.rsplit(' ').next().unwrap_or_default();
    let point = text.get(span.end..).is_some_and(|rest| rest.starts_with('.'));
    let short =
        last.chars().count() == 1 || last.eq_ignore_ascii_case("jr") || last.eq_ignore_ascii_case("sr");
    if point && short { Span { end: span.end + 1, ..span } } else { span }
}

fn words_of(part: &str, offset: usize) -> Vec<(usize, &str)> {
    let mut at = 0;
    part.split_whitespace()
        .map(|word| {
            let start = at + part[at..].find(word).unwrap_or(0);
            at = start + word.len();
            (offset + start, word)
        })
        .collect()
}

fn letters(word: &str) -> String {
    word.chars().filter(|char| char.is_alphabetic()).flat_map(char::to_lowercase).collect()
}

fn is_degree(word: &str) -> bool {
    let capitals = word.chars().filter(|char| char.is_uppercase()).count();
    capitals >= 2 && among(DEGREES, &letters(word))
        || word.contains('.') && capitals >= 2 && word.len() > 3 && among(DEGREES, &letters(word))
}

/// Letters of any script, with marks that names have.
fn is_name_word(word: &str) -> bool {
    let core = word.trim_end_matches(|char: char| char.is_ascii_digit() || char == ',');
    let digits = word.len() - core.len();
    core.chars().any(char::is_alphabetic)
        && digits <= 3
        && core.chars().all(|char| {
            char.is_alphabetic()
                || matches!(
                    char,
                    '\'' | '’' | '-' | '.' | '‐' | '‑' | '`' | 'ʻ' | '“' | '”' | '"' | '\u{300}'..='\u{36f}'
                )
        })
}

fn score(words: &[&str]) -> Option<i32> {
    if words.is_empty() || words.len() > 6 || !words.iter().all(|word| is_name_word(word)) {
        return None;
    }
    let mut small = 0;
    let mut full = 0;
    for (index, word) in words.iter().enumerate() {
        let lower = letters(word);
        if among(NEVER, &lower) && lower.len() > 1 || is_position(word, &lower) {
            return None;
        }
        let first = word.chars().find(|char| char.is_alphabetic())?;
        if first.is_lowercase() {
            if !(is_joined_particle(word) || index > 0 && among(PARTICLES, &lower)) {
                small += 1;
            }
        } else if lower.chars().count() > 1 {
            full += 1;
        }
        // `iOS`, `JavaScript`: capitals within, other than `McRoe`, `DeVito`, `O'Neil`.
        let inner = word.chars().skip(1).filter(|char| char.is_uppercase()).count();
        if inner > 2 && word.chars().any(char::is_lowercase) && !word.contains(['-', '\'', '’', '.']) {
            return None;
        }
    }
    if words.iter().any(|word| word.ends_with('.') && word.chars().count() > 4) {
        return None;
    }
    let mut score = match words.len() {
        1 => -6,
        2 => 14,
        3 => 13,
        4 => 9,
        _ => 4,
    };
    if full == 0 && small == 0 {
        return None;
    }
    score -= small * 9;
    if words.iter().any(|word| word.chars().any(|char| char.is_ascii_digit())) {
        score -= 8;
    }
    Some(score)
}

/// The noun of a position, unless people are called so.
fn is_position(word: &str, lower: &str) -> bool {
    is_title_word(lower) && !among(SURNAMES, lower) && !word.contains(['-', '\'', '’'])
}

/// Names that are nouns of positions.
#[rustfmt::skip]
const SURNAMES: &[&str] = &[
    "archer", "baker", "barber", "brewer", "butcher", "carpenter", "chancellor", "cook", "cooper", "dancer",
    "dean", "driver", "farmer", "forester", "gardener", "goldsmith", "governor", "guard", "hunter", "judge",
    "major", "marshall", "mason", "mercer", "merchant", "miller", "miner", "painter", "porter", "potter",
    "priest", "ranger", "sailor", "sergeant", "shepherd", "sheriff", "singer", "steward", "tailor",
    "turner", "usher", "weaver",
];

/// `al-Hashimi`, `d'Arc`, `o'Neil`.
fn is_joined_particle(word: &str) -> bool {
    word.split(['-', '\'', '’'])
        .nth(1)
        .is_some_and(|rest| rest.chars().next().is_some_and(char::is_uppercase))
}

/// A name on two lines of the same large letters, a word or two on each.
fn with_next(reading: &Reading, index: usize) -> Option<Span> {
    let (line, next) = (&reading.lines[index], reading.lines.get(index + 1)?);
    let alike = line.size == next.size
        && line.page == next.page
        && line.column == next.column
        && line.bold == next.bold;
    if !alike || line.size < 140 {
        return None;
    }
    let both = [line, next].map(|line| reading.text.get(line.range.clone()).unwrap_or_default().trim());
    if both.iter().any(|words| {
        words.len() > 40 || words.split_whitespace().count() > 2 || words.contains([',', '|', ':', '@'])
    }) {
        return None;
    }
    let words: Vec<&str> = both.iter().flat_map(|words| words.split_whitespace()).collect();
    score(&words)?;
    Some(Span {
        start: line.range.start,
        end: line.range.start + reading.text.get(line.range.start..next.range.end)?.trim_end().len(),
    })
}

/// The letters of an address before its `@`, without digits and marks.
fn handle(email: &str) -> String {
    email.split('@').next().unwrap_or_default().chars().map(plain).filter(char::is_ascii_alphabetic).collect()
}

/// A letter without its marks, as addresses write it. Only the usual ones of Latin.
fn plain(char: char) -> char {
    match char {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ę' | 'ě' | 'ė' => 'e',
        'ğ' => 'g',
        'ì'..='ï' | 'ī' | 'ı' | 'į' => 'i',
        'ł' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'ų' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    }
}

/// How much an address speaks for some words: a word of three letters or more is in it.
fn hint(handles: &[String], words: &str) -> i32 {
    let shared = words
        .split(|char: char| !char.is_alphabetic())
        .map(|word| word.chars().flat_map(char::to_lowercase).map(plain).collect::<String>())
        .filter(|word| word.len() >= 3 && handles.iter().any(|handle| handle.contains(word.as_str())))
        .count();
    i32::try_from(shared.min(2)).unwrap_or(0) * 9
}

#[cfg(test)]
mod tests;
