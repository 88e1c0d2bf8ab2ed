//! Degrees: what they are called, how high they are, and the field behind them.

use std::ops::Range;

/// A degree in some words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Degree {
    /// 1 school, 2 vocational or associate, 3 bachelor, 4 master, 5 doctorate.
    pub(super) level: u8,
    /// Its bytes.
    pub(super) words: Range<usize>,
    /// In what, where it is said behind it.
    pub(super) field: Option<Range<usize>>,
}

impl Degree {
    /// The same, of a text in which the words begin at a byte.
    pub(super) fn at(self, offset: usize) -> Self {
        let moved = |range: Range<usize>| range.start + offset..range.end + offset;
        Self { words: moved(self.words), field: self.field.map(moved), ..self }
    }
}

/// What degrees begin with, in small letters without points: how high, and whether the words behind `of` are of the degree
/// (`Bachelor of Science`) with the field behind `in`.
const NAMES: &[(&str, u8)] = &[
    ("doctor of", 5),
    ("doctorate", 5),
    ("doctoral", 5),
    ("doctor", 5),
    ("phd", 5),
    ("dphil", 5),
    ("md", 5),
    ("jd", 5),
    ("edd", 5),
    ("dba", 5),
    ("pharmd", 5),
    ("drrernat", 5),
    ("dring", 5),
    ("dds", 5),
    ("master of", 4),
    ("master's", 4),
    ("master’s", 4),
    ("masters of", 4),
    ("masters", 4),
    ("master", 4),
    ("msc", 4),
    ("mba", 4),
    ("ms", 4),
    ("ma", 4),
    ("meng", 4),
    ("mtech", 4),
    ("mca", 4),
    ("mcom", 4),
    ("mphil", 4),
    ("mfa", 4),
    ("mpa", 4),
    ("mph", 4),
    ("msw", 4),
    ("med", 4),
    ("llm", 4),
    ("march", 4),
    ("me", 4),
    ("pgdm", 4),
    ("pgdba", 4),
    ("mres", 4),
    ("mmath", 4),
    ("mpharm", 4),
    ("diplom", 4),
    ("diplom-", 4),
    ("dipl-ing", 4),
    ("magister", 4),
    ("postgraduate", 4),
    ("post graduate", 4),
    ("post graduation", 4),
    ("pg diploma", 4),
    ("bachelor of", 3),
    ("bachelor's", 3),
    ("bachelor’s", 3),
    ("bachelors of", 3),
    ("bachelors", 3),
    ("bachelor", 3),
    ("bsc", 3),
    ("bs", 3),
    ("ba", 3),
    ("beng", 3),
    ("be", 3),
    ("btech", 3),
    ("bca", 3),
    ("bcom", 3),
    ("bba", 3),
    ("bbm", 3),
    ("bfa", 3),
    ("barch", 3),
    ("bed", 3),
    ("bpharm", 3),
    ("bms", 3),
    ("bsba", 3),
    ("bsn", 3),
    ("llb", 3),
    ("mbbs", 3),
    ("licence", 3),
    ("undergraduate degree", 3),
    ("honours degree", 3),
    ("graduation", 3),
    ("ab", 3),
    ("sb", 3),
    ("laurea", 3),
    ("associate of", 2),
    ("associate's", 2),
    ("associate’s", 2),
    ("associates of", 2),
    ("associates degree", 2),
    ("associate degree", 2),
    ("associate in", 2),
    ("associates in", 2),
    ("associates", 2),
    ("aas", 2),
    ("aa", 2),
    ("as", 2),
    ("hnd", 2),
    ("hnc", 2),
    ("higher national", 2),
    ("foundation degree", 2),
    ("vocational", 2),
    ("apprenticeship", 2),
    ("btec", 2),
    ("nvq", 2),
    ("diploma", 2),
    ("advanced diploma", 2),
    ("polytechnic diploma", 2),
    ("ausbildung", 2),
    ("trade certificate", 2),
    ("journeyman", 2),
    ("certificate in", 2),
    ("certificate of", 2),
    ("high school diploma", 1),
    ("high school", 1),
    ("secondary school", 1),
    ("higher secondary", 1),
    ("senior secondary", 1),
    ("secondary", 1),
    ("abitur", 1),
    ("baccalauréat", 1),
    ("baccalaureate", 1),
    ("international baccalaureate", 1),
    ("a-levels", 1),
    ("a levels", 1),
    ("a-level", 1),
    ("gcse", 1),
    ("gcses", 1),
    ("ged", 1),
    ("hsc", 1),
    ("ssc", 1),
    ("sslc", 1),
    ("matura", 1),
    ("matriculation", 1),
    ("intermediate", 1),
    ("school leaving", 1),
    ("leaving certificate", 1),
    ("puc", 1),
    ("xii", 1),
    ("12th", 1),
    ("10th", 1),
    ("diploma of secondary", 1),
    ("general certificate of secondary", 1),
];

/// The highest degree that is named in some words, and its field. Short forms only in capitals.
pub(super) fn degree(words: &str) -> Option<Degree> {
    if words.len() > 200 {
        return None;
    }
    let starts = word_starts(words);
    for (order, &start) in starts.iter().enumerate().take(6) {
        if let Some((level, end)) = named(words, start) {
            // `Science (BSc)`, `Head of Bachelor programmes`: only the first words lead to a degree.
            if order > 0 && !leads(&words[..start]) {
                return None;
            }
            // `Example Secondary School` is a school, `Secondary School Certificate` what one gets there.
            if order > 0
                && level <= 2
                && words[start..end].chars().filter(|char| char.is_alphabetic()).count() > 5
                && super::is_school(words)
            {
                return None;
            }
            return Some(whole(words, start, end, level));
        }
    }
    None
}

/// What may stand before a degree: `Joint`, `Executive`, `4-year`, the field itself (`Computer Science BSc`).
fn leads(before: &str) -> bool {
    before
        .chars()
        .all(|char| char.is_alphanumeric() || matches!(char, ' ' | '-' | '&' | '(' | '.' | ',' | ':'))
        && !before.contains(" of ")
}

fn word_starts(words: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut previous = ' ';
    for (at, char) in words.char_indices() {
        if char.is_alphanumeric()
            && !previous.is_alphanumeric()
            && !matches!(previous, '.' | '\'' | '’' | '-')
        {
            starts.push(at);
        }
        previous = char;
    }
    starts
}

/// The degree that begins at a byte: how high, and where its name ends.
fn named(words: &str, start: usize) -> Option<(u8, usize)> {
    let rest = &words[start..];
    let mut best: Option<(u8, usize)> = None;
    let first = rest.chars().next()?.to_lowercase().next()?;
    for (name, level) in NAMES.iter().filter(|(name, _)| name.starts_with(first)) {
        let Some(length) = matches(rest, name) else { continue };
        let short = name.len() <= 4
            && !name.contains(['\'', '’', '-'])
            && !name.chars().next().is_some_and(|char| char.is_ascii_digit());
        if short && !is_abbreviation(&rest[..length], name.len()) {
            continue;
        }
        if best.is_none_or(|(_, longest)| length > longest) {
            best = Some((*level, length));
        }
    }
    best.map(|(level, length)| (level, start + length))
}

/// How many bytes of the beginning say a name, points and case aside; whole words only.
fn matches(rest: &str, name: &str) -> Option<usize> {
    let mut wanted = name.chars().peekable();
    let mut last = 0;
    for (at, char) in rest.char_indices() {
        let Some(next) = wanted.peek() else {
            let point = char == '.' && last > 0 && rest[..last].contains('.');
            let ends = !(char.is_alphanumeric() || name.len() <= 3 && matches!(char, '&' | '+'));
            return if point {
                Some(last + 1).filter(|end| !rest[*end..].starts_with(|char: char| char.is_alphanumeric()))
            } else {
                ends.then_some(last)
            };
        };
        let lower = char.to_lowercase().next().unwrap_or(char);
        if lower == *next {
            wanted.next();
            last = at + char.len_utf8();
        } else if !(char == '.' && last > 0 || char == ' ' && rest[..at].ends_with('.') && name.len() <= 6) {
            return None;
        }
    }
    wanted.peek().is_none().then_some(last)
}

/// `BS`, `B.S.`, `BSc`, `M.Sc`: not the words `be`, `as`, `me`, `Ma`.
fn is_abbreviation(written: &str, letters: usize) -> bool {
    let capitals = written.chars().filter(|char| char.is_uppercase()).count();
    if letters <= 2 {
        capitals == 2 || written.contains('.') && capitals > 0
    } else {
        capitals >= 2 || written.contains('.') || written.chars().next().is_some_and(char::is_uppercase)
    }
}

/// The degree with `of Science` and with its field.
fn whole(words: &str, start: usize, end: usize, level: u8) -> Degree {
    let mut end = end;
    let mut rest = &words[end..];
    // `Bachelor of Science`, `Master's degree`, `BSc (Hons)`, `Bachelor of Business Administration`.
    let name = words[start..end].to_lowercase();
    if name.ends_with(" of") {
        let stop = rest.find([',', '(', '|', ':', ';', '–', '—']).unwrap_or(rest.len());
        let stop = [" in ", " with ", " - ", " at ", " from ", " majoring "]
            .iter()
            .filter_map(|mark| rest[..stop].find(mark))
            .min()
            .unwrap_or(stop);
        end += rest[..stop].trim_end().len();
        rest = &words[end..];
    }
    for more in [
        " degree",
        " diploma",
        " (hons)",
        " (hons.)",
        " hons",
        " (honours)",
        " (honors)",
        " honours",
        " with honours",
        " with honors",
        " programme",
        " program",
    ] {
        if rest.get(..more.len()).is_some_and(|start| start.eq_ignore_ascii_case(more)) {
            end += more.len();
            rest = &words[end..];
        }
    }
    let field = field(words, end).or_else(|| of_degree(words, start, end)).or_else(|| before(words, start));
    Degree { level, words: start..end, field }
}

/// The field behind a degree: `in X`, `(X)`, `, X`, `– X`, `X`.
fn field(words: &str, end: usize) -> Option<Range<usize>> {
    let rest = &words[end..];
    let mut body = rest.trim_start_matches(|char: char| {
        char.is_whitespace() || matches!(char, ',' | ':' | '(' | '-' | '–' | '—' | '.')
    });
    for lead in [
        "degree in ",
        "in the field of ",
        "in ",
        "of ",
        "majoring in ",
        "major in ",
        "major: ",
        "with a major in ",
        "with major in ",
        "on ",
        "field of study: ",
        "degree ",
    ] {
        if body.get(..lead.len()).is_some_and(|start| start.eq_ignore_ascii_case(lead)) {
            body = &body[lead.len()..];
            break;
        }
    }
    let start = words.len() - body.len();
    let stop = body.find([',', '(', ')', '|', ';', '•', '\t', ':']).unwrap_or(body.len());
    let stop = [" at ", " from ", " with ", " - ", " – ", " — ", " minor", " gpa"]
        .iter()
        .filter_map(|mark| body[..stop].to_ascii_lowercase().find(mark))
        .min()
        .unwrap_or(stop);
    let field =
        body[..stop].trim_end_matches(|char: char| char.is_whitespace() || matches!(char, '.' | '-' | '–'));
    let large = field.chars().next().is_some_and(char::is_uppercase);
    let honours = ["hons", "honours", "honors", "cum laude", "first class", "gpa", "distinction"]
        .iter()
        .any(|word| field.to_lowercase().starts_with(word));
    (large && !honours && field.split_whitespace().count() <= 8 && !super::is_school(field))
        .then_some(start..start + field.len())
}

/// `Bachelor of Business Administration`: what it is of is the field, unless that is Science or Arts.
fn of_degree(words: &str, start: usize, end: usize) -> Option<Range<usize>> {
    let name = &words[start..end];
    let of = name.to_lowercase().find(" of ")?;
    let body = name.get(of + 4..)?.trim();
    let body = body.trim_end_matches(" degree").trim_end_matches(" (Hons)").trim_end_matches(" Hons");
    let general =
        ["science", "sciences", "arts", "philosophy", "applied science", "art", "engineering", "technology"]
            .contains(&body.to_lowercase().as_str());
    let at = start + of + 4 + (name.get(of + 4..)?.len() - name.get(of + 4..)?.trim_start().len());
    let plain = ["engineering", "technology", "arts", "art"].contains(&body.to_lowercase().as_str());
    (!body.is_empty() && (!general || plain && body.eq_ignore_ascii_case("engineering")))
        .then_some(at..at + body.len())
}

/// `Computer Science, BSc`; `Computer Science BSc`.
fn before(words: &str, start: usize) -> Option<Range<usize>> {
    let before = words[..start]
        .trim_end_matches(|char: char| char.is_whitespace() || matches!(char, ',' | '(' | '-' | '–'));
    let fine = before.chars().next().is_some_and(char::is_uppercase)
        && before.split_whitespace().count() <= 5
        && !super::is_school(before);
    let lead = ["executive", "joint", "dual", "double", "full-time", "part-time", "advanced", "professional"]
        .contains(&before.to_lowercase().as_str());
    (fine && !lead).then_some(0..before.len())
}
