//! Lines that a narrow column has torn, made whole again.
//!
//! Where a line breaks depends on how wide a column is, and so on how long a name, an address or a school is that stands
//! beside it. What is read of a resume may not: a heading, a date, an entry of a list that goes on below is one line here.
//! The text keeps its length, so that every place in it stays where it is.

use std::borrow::Cow;
use std::collections::BTreeMap;

use touchstone_extract::{Line, Reading};

use crate::dates;
use crate::facts::{is_title_word, opens_with_language};
use crate::sections::{names_section, set_off};

/// How many lines above and below one are looked at to see whether it stands in a list.
const AROUND: usize = 50;
/// How much of the lines above and below a break is looked at, in bytes.
const NEAR: usize = 90;
/// A line stays under so many bytes: what is longer is prose, and whole enough.
const LONGEST: usize = 1_000;
/// How far, in points, lines of one paragraph may begin from one another.
const FLUSH: f32 = 2.0;

/// A reading whose torn lines are whole, and the first line of the original for each of its lines.
pub(crate) struct Whole<'a> {
    pub(crate) reading: Cow<'a, Reading>,
    pub(crate) origins: Vec<usize>,
}

/// Joins what belongs together. Places in the text are those of the original.
pub(crate) fn whole(reading: &Reading) -> Whole<'_> {
    let edges = Edges::of(reading);
    let mut origins: Vec<usize> = Vec::with_capacity(reading.lines.len());
    let mut breaks: Vec<usize> = Vec::new();
    for index in 0..reading.lines.len() {
        let goes_on = origins.last().is_some_and(|first| {
            Break {
                reading,
                first: &reading.lines[*first],
                above: &reading.lines[index - 1],
                below: &reading.lines[index],
                alone: || is_alone(reading, index),
            }
            .is_torn(&edges)
        });
        if goes_on {
            breaks.extend(reading.lines[index - 1].range.end..reading.lines[index].range.start);
        } else {
            origins.push(index);
        }
    }
    if breaks.is_empty() {
        return Whole { reading: Cow::Borrowed(reading), origins };
    }
    Whole { reading: Cow::Owned(joined(reading, &origins, &breaks)), origins }
}

fn joined(reading: &Reading, origins: &[usize], breaks: &[usize]) -> Reading {
    let mut text = String::with_capacity(reading.text.len());
    let mut copied = 0;
    for at in breaks {
        text.push_str(reading.text.get(copied..*at).unwrap_or_default());
        text.push(' ');
        copied = at + 1;
    }
    text.push_str(reading.text.get(copied..).unwrap_or_default());
    let ends = origins.iter().skip(1).copied().chain([reading.lines.len()]);
    let lines = origins.iter().zip(ends).map(|(first, end)| {
        let mut line = reading.lines[*first].clone();
        line.range.end = reading.lines[end - 1].range.end;
        line
    });
    Reading { text, lines: lines.collect(), ..reading.clone() }
}

/// How far lines reach to the right, by page, column and where they begin, in steps of [`STEP`].
struct Edges(BTreeMap<(usize, usize, i32), f32>);

/// Lines of one column begin within so many points of one another, indented or not; centred ones of a header do not.
const STEP: f32 = 30.0;

impl Edges {
    fn of(reading: &Reading) -> Self {
        let mut edges = BTreeMap::new();
        for line in &reading.lines {
            let Some(place) = line.place else { continue };
            let words = reading.text.get(line.range.clone()).unwrap_or_default();
            // Names stand in large letters, and how to reach somebody may stand across the page.
            if line.size > 140 || is_contact(words) {
                continue;
            }
            let right = edges.entry((line.page, line.column, step(place.left))).or_insert(place.right);
            *right = place.right.max(*right);
        }
        Self(edges)
    }

    /// The line above had no room for the first word below. Unknown where the format does not say where things stand.
    fn is_full(&self, above: &Line, below: &Line, words: &str) -> Option<bool> {
        if below.wraps.is_some() {
            return below.wraps;
        }
        let (here, next) = (above.place?, below.place?);
        let at = step(here.left);
        let near = (above.page, above.column, at - 1)..=(above.page, above.column, at + 1);
        let right = self.0.range(near).map(|(_, right)| *right).reduce(f32::max)?;
        let letters = words.chars().count().max(1);
        let first = words.split_whitespace().next().unwrap_or_default().chars().count();
        #[expect(clippy::cast_precision_loss, reason = "letters of a line")]
        let needed = (next.right - next.left) * (first + 1) as f32 / letters as f32;
        Some(here.right + needed > right - 1.0)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "what is far off a page is held to the edge of the numbers"
)]
fn step(left: f32) -> i32 {
    // Room for the step before and behind.
    ((left / STEP).floor() as i32).clamp(i32::MIN + 1, i32::MAX - 1)
}

/// No other lines that look like this one and follow one another around it end before they must: it is no list of short lines.
fn is_alone(reading: &Reading, index: usize) -> bool {
    let lines = &reading.lines;
    let goes_on = |at: &usize| {
        crate::work::did(1);
        let (above, below) = (&lines[*at - 1], &lines[*at]);
        let words = reading.text.get(below.range.clone()).unwrap_or_default();
        let is_told = *at > index && is_prose(words);
        !set_off(above, below) && looks_like(above, below) && !below.item && !is_told
    };
    let first = (1..index).rev().take(AROUND).take_while(goes_on).last().unwrap_or(index);
    let end = index + 1 + (index + 1..lines.len()).take(AROUND).take_while(goes_on).count();
    (first..end).all(|at| lines[at].wraps == Some(true))
}

/// Whether the last word of a line is bold: before it, dates may stand that are not.
fn ends_bold(line: &Line) -> bool {
    line.ends_bold.unwrap_or(line.bold)
}

/// Of one look: the same letters, at the same edge.
fn looks_like(one: &Line, other: &Line) -> bool {
    ends_bold(one) == other.bold
        && one.heading == other.heading
        && one.column == other.column
        && one.size.abs_diff(other.size) <= 2
        && one.place.zip(other.place).is_none_or(|(one, other)| (one.left - other.left).abs() <= FLUSH)
}

/// The end of a line, and what stands on both of its sides.
struct Break<'a, F> {
    reading: &'a Reading,
    /// The line that the one above has begun with.
    first: &'a Line,
    above: &'a Line,
    below: &'a Line,
    /// Whether it stands in no list of short lines.
    alone: F,
}

impl<F: Fn() -> bool> Break<'_, F> {
    fn is_torn(&self, edges: &Edges) -> bool {
        let (above, below) = (self.above, self.below);
        let adjoining = !set_off(above, below)
            && (above.page == below.page || above.place.is_some())
            && above.column == below.column
            && !below.item
            && above.heading == below.heading
            && above.size.abs_diff(below.size) <= 2
            && below.range.end - self.first.range.start <= LONGEST
            && self.stands_below();
        if !adjoining {
            return false;
        }
        let (before, after) = (self.words_above(), self.words_below());
        if is_contact(before) || is_contact(after) {
            return false;
        }
        if tears_date(before, after) || tears_brackets(before, after) {
            return true;
        }
        let full = edges.is_full(above, below, after);
        if above.size > 108 || above.heading || above.bold && is_capital(before) {
            return ends_bold(above) == below.bold && tears_heading(before, after, full == Some(true));
        }
        if full != Some(true) {
            return false;
        }
        let flush = match (self.first.place, below.place) {
            (Some(first), Some(below)) => below.left + FLUSH >= first.left,
            _ => true,
        };
        let found = dates::ranges(near_start(after));
        let named = !self.first.item && !is_sentence(before);
        if named && is_closed(before) {
            return false;
        }
        if ends_bold(above) == below.bold
            && (joins(before, after) || named && tears_title(before, after, !found.is_empty()))
        {
            return true;
        }
        let dated = found.iter().any(|range| !range.single);
        if named && below.wraps == Some(true) && goes_on(before, after) && self.hangs() && !has_noun(before) {
            return true;
        }
        if named && below.wraps == Some(true) && goes_on(before, after) && self.is_below() && (self.alone)() {
            return true;
        }
        let small = after.chars().next().is_some_and(char::is_lowercase);
        let prose =
            self.first.item || is_sentence(before) && (small || below.wraps.is_none() || (self.alone)());
        flush && !dated && !below.bold && prose
    }

    /// The line below has the look of the one above; where that begins with dates, it may stand under the words behind them.
    fn is_below(&self) -> bool {
        looks_like(self.above, self.below) || self.hangs()
    }

    /// The line begins with dates, and the one below stands under the words behind them.
    fn hangs(&self) -> bool {
        let (above, below) = (self.above, self.below);
        let right =
            self.first.place.zip(below.place).is_some_and(|(first, below)| below.left > first.left + FLUSH);
        right
            && ends_bold(above) == below.bold
            && above.size.abs_diff(below.size) <= 2
            && dates::ranges(near_start(self.words_above())).iter().any(|range| range.span.start == 0)
    }

    /// Cells of a row of a table stand beside one another.
    fn stands_below(&self) -> bool {
        match (self.above.place, self.below.place) {
            (Some(above), Some(below)) if self.above.page == self.below.page => {
                below.top > f32::midpoint(above.top, above.bottom)
            }
            _ => true,
        }
    }

    fn words_above(&self) -> &str {
        self.reading.text.get(self.first.range.start..self.above.range.end).unwrap_or_default().trim_end()
    }

    fn words_below(&self) -> &str {
        self.reading.text.get(self.below.range.clone()).unwrap_or_default().trim()
    }
}

fn near_end(words: &str) -> &str {
    words.get(words.ceil_char_boundary(words.len().saturating_sub(NEAR))..).unwrap_or_default()
}

fn near_start(words: &str) -> &str {
    words.get(..words.floor_char_boundary(NEAR)).unwrap_or_default()
}

/// `Jul 2023 – Mar` above `2025`: a range of dates that neither line has.
fn tears_date(before: &str, after: &str) -> bool {
    let (before, after) = (near_end(before), near_start(after));
    let has_digit = |words: &str| words.bytes().any(|byte| byte.is_ascii_digit());
    if !has_digit(after) && !has_digit(before) {
        return false;
    }
    let both = format!("{before} {after}");
    let torn = |range: &dates::DateRange| {
        !range.single && range.span.start < before.len() && range.span.end > before.len() + 1
    };
    dates::ranges(&both).iter().any(torn)
}

/// A bracket opens above and closes below.
fn tears_brackets(before: &str, after: &str) -> bool {
    let (before, after) = (near_end(before), near_start(after));
    let opens = before.rfind('(').is_some_and(|open| !before[open..].contains(')'));
    let closes = after.find(')').is_some_and(|close| !after[..close].contains('('));
    opens && closes
}

/// `ACADEMIC` above `BACKGROUND`: words that name a part of a resume together. `full`: there was no room for both.
fn tears_heading(before: &str, after: &str, full: bool) -> bool {
    if is_capital(before) != is_capital(after) || before.ends_with(':') {
        return false;
    }
    let alone = |words: &str| names_section(words) == Some(true);
    names_section(&format!("{before} {after}")).is_some() && (full || !(alone(before) && alone(after)))
}

/// The line ends in what never ends one, or the next begins with what never begins one.
fn joins(before: &str, after: &str) -> bool {
    const TAILS: &[&str] = &[
        "of", "in", "and", "&", "for", "de", "at", "the", "with", "to", "a", "an", "by", "or", "from", "as",
        "on",
    ];
    let tail = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let small = after
        .chars()
        .next()
        .is_some_and(|first| first.is_lowercase() || matches!(first, '&' | ',' | '(' | '—' | '–' | '|'));
    // A word that no name is made of alone: the rest of `Pendry` / `University`.
    let rest =
        ["University", "College", "Institute", "School", "Academy", "Polytechnic"].iter().any(|word| {
            after.split([',', ' ']).next() == Some(word) && !after.starts_with(&format!("{word} of"))
        });
    TAILS.contains(&tail) || before.ends_with([',', '/', '—', '–']) || small || rest
}

/// `Example Works — Machine` above `Learning Engineer (2019 – 2021)`: the line above stops before the noun of a position that
/// it has begun, or within the employer behind a position, and the dates stand below.
fn tears_title(before: &str, after: &str, dated: bool) -> bool {
    let last = before.rsplit(['|', '—', '–', '·', '•', ',']).next().unwrap_or_default();
    let parted = last.len() < before.len();
    let below = after.split(['|', '—', '–', '·', '•', ',', '(']).next().unwrap_or_default();
    // The date is what follows the words.
    let below = below.split(|char: char| char.is_ascii_digit()).next().unwrap_or_default();
    if !has_noun(last) && has_noun(below) {
        return parted && (dated || after.split_whitespace().count() <= 4);
    }
    parted && dated && has_title(before) && !has_title(after)
}

fn has_title(words: &str) -> bool {
    words.split(|char: char| !char.is_alphanumeric()).any(is_title_word)
}

/// The noun of a position, and not only how high it is.
fn has_noun(words: &str) -> bool {
    words.split_whitespace().any(|word| has_title(word) && !is_rank(word))
}

/// Nothing in the words of two lines speaks against the one being the rest of the other: neither the dates at the end of the
/// first, nor dates, a sentence or another position at the start of the second.
fn goes_on(before: &str, after: &str) -> bool {
    let opened = dates::ranges(near_start(after)).iter().any(|range| range.span.start == 0);
    let first = after.split_whitespace().next().unwrap_or_default();
    let rest = after.get(first.len()..).unwrap_or_default();
    let begins_title = is_rank(first) && rest.split(|char: char| !char.is_alphanumeric()).any(is_title_word);
    let tongues = opens_with_language(before) && opens_with_language(after);
    !opened
        && !tongues
        && !is_prose(after)
        && !begins_title
        && !before.ends_with(['.', ':', ')'])
        && !after.ends_with(':')
}

/// The line ends with the dates of what it names: the next is another.
fn is_closed(words: &str) -> bool {
    let end = near_end(words);
    dates::ranges(end)
        .iter()
        .any(|range| !range.single && end[range.span.end..].trim_end_matches([')', '.']).is_empty())
}

/// A word of a position that says how high it is, and not what it is.
fn is_rank(word: &str) -> bool {
    const RANKS: &[&str] = &[
        "associate",
        "chief",
        "executive",
        "head",
        "jr",
        "junior",
        "lead",
        "principal",
        "senior",
        "sr",
        "staff",
    ];
    RANKS.contains(&word.trim_end_matches('.').to_lowercase().as_str())
}

/// The start of what is said of something: a sentence, or what ends as one.
fn is_prose(words: &str) -> bool {
    words.contains(". ")
        || words.ends_with('.') && words.split_whitespace().count() > 3
        || is_sentence(near_start(words))
}

/// Prose rather than a name or a list: most of its words begin small.
fn is_sentence(words: &str) -> bool {
    let (mut small, mut large) = (0, 0);
    for word in near_end(words).split_whitespace() {
        match word.chars().next() {
            Some(first) if first.is_lowercase() => small += 1,
            Some(first) if first.is_uppercase() => large += 1,
            _ => {}
        }
    }
    small >= 3 && small > large
}

fn is_capital(words: &str) -> bool {
    !words.chars().any(char::is_lowercase)
}

/// How to reach somebody: an address of mail or of a page, or a number.
pub(crate) fn is_contact(words: &str) -> bool {
    words.contains('@') && !words.contains(" @ ")
        || words.contains("://")
        || words.contains("www.")
        || words.contains("linkedin.com")
        || words.contains("github.com")
        || is_number(words)
}

/// A telephone number and its label, and nothing else: `Mobile: +44 20 7946 0003`.
pub(crate) fn is_number(words: &str) -> bool {
    let number = match words.split_once(':') {
        Some((label, number))
            if label.split_whitespace().count() <= 2 && label.chars().all(|char| !char.is_ascii_digit()) =>
        {
            number
        }
        _ => words,
    };
    let number = number.trim();
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    (8..=15).contains(&digits)
        && number
            .chars()
            .all(|char| char.is_ascii_digit() || matches!(char, '+' | ' ' | '-' | '.' | '(' | ')' | '/'))
        && (number.starts_with(['+', '(', '0']) || number.len() < words.trim().len())
        && dates::ranges(number).iter().all(|range| range.single)
}

#[cfg(test)]
mod tests;
