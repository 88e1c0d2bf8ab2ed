//! Schools and degrees.

use std::ops::Range;

use touchstone_extract::{Line, Reading};

use super::{Education, Seen, Until, places};
use crate::Span;
use crate::dates::{self, DateRange};
use crate::sections::{Section, SectionKind, set_off};

mod degrees;

/// No resume has more that matter.
const MOST: usize = 30;
/// Longer lines are prose.
const LONGEST: usize = 300;

/// What somebody has studied, in the order of the text. Without a section on it, only what names a degree counts.
pub(super) fn education(reading: &Reading, sections: &[Section]) -> Vec<Education> {
    let told = sections.iter().any(|section| section.kind == SectionKind::Education);
    let mut found = Vec::new();
    for section in sections {
        let within = match section.kind {
            SectionKind::Education => true,
            SectionKind::Top | SectionKind::Other | SectionKind::Courses | SectionKind::Certificates => !told,
            _ => false,
        };
        if within && found.len() < MOST {
            of_lines(reading, section.body(), told, &mut found);
        }
    }
    found.truncate(MOST);
    found
}

/// An entry as it grows, line by line.
#[derive(Default)]
struct Entry {
    degree: Option<degrees::Degree>,
    school: Option<Range<usize>>,
    field: Option<Range<usize>>,
    dates: Option<DateRange>,
    span: Range<usize>,
    /// Pieces that are neither degree nor school.
    others: Vec<Range<usize>>,
}

fn of_lines(reading: &Reading, lines: Range<usize>, told: bool, found: &mut Vec<Education>) {
    let mut entry = Entry::default();
    let end = lines.end;
    let mut skip = 0;
    for index in lines {
        if found.len() >= MOST {
            return;
        }
        if index < skip {
            continue;
        }
        let line = &reading.lines[index];
        skip = unwrapped(reading, index, end);
        let range = line.range.start..reading.lines[skip - 1].range.end;
        let joined = reading.text.get(range.clone()).unwrap_or_default().replace('\n', " ");
        let text = joined.as_str();
        let apart = index.checked_sub(1).is_some_and(|before| set_off(&reading.lines[before], line));
        if text.len() > LONGEST {
            continue;
        }
        let mut dates = dates::ranges(text);
        let pieces = pieces(text, &dates);
        // Prose about studies: courses, marks, a thesis.
        let label = [
            "coursework",
            "courses",
            "gpa",
            "grade",
            "thesis",
            "relevant",
            "activities",
            "modules",
            "dissertation",
            "subjects",
            "minor",
        ];
        let lower = text.to_lowercase();
        let about = label.iter().any(|word| lower.trim_start().starts_with(word));
        let best = dates.iter().position(|range| !range.single).unwrap_or(dates.len().saturating_sub(1));
        let date = (!dates.is_empty()).then(|| dates.swap_remove(best));
        for (order, piece) in pieces.iter().enumerate() {
            let words = &text[piece.clone()];
            let degree = if about { None } else { degrees::degree(words) };
            let place = line.range.start + piece.start..line.range.start + piece.end;
            let school = !about && degree.is_none() && is_school(words);
            let full = degree.is_some()
                && entry.degree.is_some()
                && (entry.degree_full(degree.as_ref())
                    || entry.is_in_another(reading, degree.as_ref(), place.start)
                    || apart
                    || order == 0 && line.bold)
                || school && entry.school.is_some()
                || order == 0 && apart && (degree.is_some() || school) && entry.is_whole();
            if full {
                entry.finish(reading, told, found);
                entry = Entry::default();
            }
            if let Some(degree) = degree {
                let at = place.start;
                let mut degree = degree.at(at);
                // `Computer Science, BSc`
                let before = entry.others.last().filter(|other| order > 0 && other.start >= line.range.start);
                if degree.field.is_none() && entry.field.is_none() {
                    degree.field = before.cloned();
                }
                if entry.field.is_none() {
                    entry.field.clone_from(&degree.field);
                }
                if entry.degree.is_none() {
                    entry.degree = Some(degree);
                }
            } else if school {
                entry.school = Some(school_part(words, &place));
            } else if !about && !words.trim().is_empty() {
                entry.others.push(place);
            }
        }
        if let Some(date) = date.filter(|_| !about) {
            if entry.dates.is_some() && entry.is_whole() && pieces.is_empty() {
                entry.finish(reading, told, found);
                entry = Entry::default();
            }
            if entry.dates.is_none() {
                entry.dates = Some(date);
            }
        }
        if entry.span.is_empty() {
            entry.span.start = line.range.start;
        }
        entry.span.end = range.end;
    }
    entry.finish(reading, told, found);
}

impl Entry {
    fn is_whole(&self) -> bool {
        self.degree.is_some() && self.school.is_some()
    }

    /// A second degree begins another entry, unless it is the same one in other words (`BSc`, `Bachelor of Science`).
    fn degree_full(&self, next: Option<&degrees::Degree>) -> bool {
        let same = self.degree.as_ref().map(|degree| degree.level) == next.map(|degree| degree.level);
        !same || self.school.is_some() || self.dates.is_some()
    }

    /// A degree in another field is another one, however alike they are called: `BSc Physics`, `BSc Mathematics`. `offset` is where
    /// the words begin in which it stands.
    fn is_in_another(&self, reading: &Reading, next: Option<&degrees::Degree>, offset: usize) -> bool {
        let words = |range: Range<usize>| reading.text.get(range).unwrap_or_default().to_lowercase();
        let own = self.degree.as_ref().and_then(|degree| degree.field.clone()).map(words);
        let next = next.and_then(|degree| degree.field.clone());
        let next = next.map(|field| words(field.start + offset..field.end + offset));
        matches!((own, next), (Some(own), Some(next)) if own != next)
    }

    fn finish(self, reading: &Reading, told: bool, found: &mut Vec<Education>) {
        if self.degree.is_none() && (self.school.is_none() || !told) {
            return;
        }
        let seen = |range: Range<usize>| {
            let span = Span::from(range);
            Seen { value: span.of(&reading.text).replace('\n', " "), span }
        };
        // Without a word for a school, what begins large and is no place is the school.
        let school = self.school.or_else(|| {
            self.others.into_iter().take(2).find(|range| {
                let words = reading.text.get(range.clone()).unwrap_or_default();
                let large = words.chars().next().is_some_and(char::is_uppercase);
                large
                    && words.split_whitespace().count() <= 7
                    && !places::is_known(words)
                    && !places::is_city(words)
                    && words.len() > 2
                    && !words.contains(':')
            })
        });
        let end = self.dates.as_ref().map(|dates| dates.end);
        let single = self.dates.as_ref().is_some_and(|dates| dates.single);
        found.push(Education {
            level: self.degree.as_ref().map(|degree| degree.level),
            degree: self.degree.map(|degree| seen(degree.words)),
            field: self.field.filter(|range| !range.is_empty()).map(seen),
            school: school.map(seen),
            // One date is that of the end.
            start: self.dates.as_ref().filter(|_| !single).map(|dates| dates.start),
            end: end.or(None::<Until>),
            span: self.span.into(),
        });
    }
}

/// The line behind those that a narrow column has made of one: `Master of Arts in` / `Physics`, `State` / `University`.
fn unwrapped(reading: &Reading, index: usize, end: usize) -> usize {
    let mut last = index;
    while last + 1 < end && last < index + 3 {
        let (line, next) = (&reading.lines[last], &reading.lines[last + 1]);
        let words = |line: &Line| reading.text.get(line.range.clone()).unwrap_or_default().trim();
        let (above, below) = (words(line), words(next));
        if set_off(line, next)
            || next.item
            || line.column != next.column
            || above.len() > 120
            || below.len() > 120
        {
            break;
        }
        let tail = above.rsplit(' ').next().unwrap_or_default();
        let joins = ["of", "in", "and", "&", "for", "de", "at", "the"].contains(&tail);
        let first = below.split([' ', ',', '(']).next().unwrap_or_default();
        // A word or two more, of the same weight: `Computer` / `Science`.
        let plain = below.split_whitespace().count() <= 2
            && !below.chars().any(|char| char.is_ascii_digit() || char == ':')
            && !is_school(below);
        let known = degrees::degree(above).is_some() || is_school(above);
        let more = plain
            && known
            && line.bold == next.bold
            && (line.bold || is_school(above))
            && !above.ends_with(['.', ')'])
            && degrees::degree(below).is_none()
            && !places::is_known(below)
            && !places::is_city(below);
        // `Example State` / `University`
        let school = is_school(first)
            && !is_school(above)
            && degrees::degree(above).is_none()
            && !above.chars().any(|char| char.is_ascii_digit() || char == ':')
            && above.split_whitespace().count() <= 3;
        let date = above.ends_with(['-', '–', '—'])
            || below.starts_with("- ")
            || below.starts_with("– ")
            || below.starts_with("— ")
            || below.starts_with("to ");
        let dated = date
            && (above.chars().any(|char| char.is_ascii_digit())
                && below.chars().any(|char| char.is_ascii_digit())
                || below.to_lowercase().contains("present"));
        if !(joins || more || school || dated) {
            break;
        }
        last += 1;
    }
    last + 1
}

/// The pieces of a line between marks and dates. Commas part only where a school or a degree stands behind them.
fn pieces(text: &str, dates: &[DateRange]) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut skip = 0;
    let mut push = |start: usize, end: usize| {
        let junk = |char: char| {
            char.is_whitespace() || matches!(char, ',' | '-' | '–' | '—' | ':' | '(' | '*' | '|' | '[')
        };
        let part = &text[start..end.max(start)];
        let lead = part.len() - part.trim_start_matches(junk).len();
        let body = part[lead..].trim_end_matches(junk);
        let body = ["(from", " from", " From", " since", "(since"]
            .iter()
            .find_map(|word| body.strip_suffix(word))
            .unwrap_or(body)
            .trim_end_matches(junk);
        let body = if body.contains('(') { body } else { body.trim_end_matches([')', ']', ' ', '.']) };
        if body.chars().any(char::is_alphanumeric) {
            pieces.push(start + lead..start + lead + body.len());
        }
    };
    let mut previous = ' ';
    for (at, char) in text.char_indices() {
        if at < skip {
            continue;
        }
        if let Some(date) = dates.iter().find(|date| date.span.start == at) {
            push(start, at);
            start = date.span.end;
            skip = start;
            previous = ' ';
            continue;
        }
        let after = at + char.len_utf8();
        let rest = &text[after..];
        let next = rest.chars().next().unwrap_or(' ');
        let parts = match char {
            '|' | '•' | '·' | '\t' | ';' | '●' | '▪' => true,
            '-' | '–' | '—' | '~' | '/' => previous.is_whitespace() && next.is_whitespace(),
            ',' => comma_parts(text, at),
            ' ' => {
                previous == ' '
                    || (["at ", "from "].iter().any(|word| rest.starts_with(word)) && is_school(rest))
            }
            _ => false,
        };
        if parts {
            push(start, at);
            start = after;
        }
        previous = char;
    }
    push(start.min(text.len()), text.len());
    for piece in &mut pieces {
        for lead in ["at ", "from "] {
            if text[piece.clone()].starts_with(lead) {
                piece.start += lead.len();
            }
        }
    }
    pieces
}

/// A comma parts a degree from a school, or either from a place.
fn comma_parts(text: &str, at: usize) -> bool {
    let rest = &text[at + 1..];
    let next = rest.split([',', '|', '(', '–']).next().unwrap_or_default();
    let before = text[..at].rsplit([',', '|', '–']).next().unwrap_or_default();
    is_school(next)
        || is_school(before)
        || degrees::degree(next.trim()).is_some_and(|degree| degree.words.start == 0)
        || places::is_known(next)
        || places::is_city(next)
}

/// A word that schools have in their names.
fn is_school(words: &str) -> bool {
    #[rustfmt::skip]
    const SCHOOLS: &[&str] = &[
        "academy", "center", "centre", "college", "colleges", "conservatory", "escuela", "faculty",
        "gymnasium", "hochschule", "iit", "institut", "institute", "instituto", "iut", "lycée", "mit",
        "nit", "politechnika", "politecnico", "polytechnic", "school", "seminary", "universidad",
        "universidade", "universitat", "universiteit", "university", "università", "universität",
        "université", "uniwersytet", "vidyalaya", "école",
    ];
    words.len() <= 200
        && words.split(|char: char| !char.is_alphanumeric()).any(|word| {
            super::words::among(SCHOOLS, &word.to_lowercase())
                && word.chars().next().is_some_and(char::is_uppercase)
        })
        && !words.to_lowercase().starts_with("high school diploma")
}

/// The school without what follows a comma.
fn school_part(words: &str, place: &Range<usize>) -> Range<usize> {
    let words = [" from", " since", " in"].iter().find_map(|word| words.strip_suffix(word)).unwrap_or(words);
    let end = words.find(',').filter(|comma| is_school(&words[..*comma])).unwrap_or(words.len());
    place.start..place.start + words[..end].trim_end().len()
}

#[cfg(test)]
mod tests;
