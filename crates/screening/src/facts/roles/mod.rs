//! Positions held: which lines are about one, and its title, employer and dates.
//!
//! The dates are the anchors. Around each, the short lines that are no list and no sentence are the heading of a role;
//! what follows, up to the next heading, is about it. What in a heading is title and what is employer is told in
//! [`heading`].

use std::ops::Range;

use touchstone_extract::{Line, Reading};

use super::words::is_title_word;
use super::{Month, Role, Seen, Until};
use crate::dates::{self, DateRange};
use crate::sections::{Section, SectionKind, set_off};
use crate::{Span, torn};

mod heading;

use heading::{Fields, Source};

/// No resume has more that matter.
const MOST: usize = 100;
/// Longer lines are prose, and no date in them is the date of a role.
const LONGEST: usize = 240;

/// The roles of a resume, latest first; those without dates last.
pub(super) fn roles(reading: &Reading, sections: &[Section]) -> Vec<Role> {
    let mut roles = Vec::new();
    let has = |kind: SectionKind| sections.iter().any(|section| section.kind == kind);
    let told = has(SectionKind::Experience);
    let mut header = None;
    for section in sections {
        let within = if told {
            section.kind == SectionKind::Experience
        } else {
            matches!(section.kind, SectionKind::Top | SectionKind::Other)
        };
        if within && roles.len() < MOST {
            let rows = rows(reading, section.body());
            of_rows(reading, &rows, told, &mut header, &mut roles);
        }
    }
    roles.truncate(MOST);
    roles.sort_by_key(|role: &Role| std::cmp::Reverse((end_key(role), role.start.map(month_key))));
    roles
}

fn end_key(role: &Role) -> Option<(i32, u32)> {
    match role.end? {
        Until::Present => Some((i32::MAX, 12)),
        Until::Month(month) => Some(month_key(month)),
    }
}

fn month_key(month: Month) -> (i32, u32) {
    (month.year, month.month.unwrap_or(6))
}

/// A line of a section on experience.
struct Row {
    range: Range<usize>,
    /// Its dates, with their places in the whole text.
    dates: Vec<DateRange>,
    /// It cannot be of a heading: an entry of a list, a sentence, a piece of one.
    prose: bool,
    /// An empty line stands before it.
    apart: bool,
    bold: bool,
}

impl Row {
    fn is_head(&self) -> bool {
        !self.prose && self.dates.is_empty()
    }

    /// The dates of a role stand here.
    fn anchor(&self) -> Option<&DateRange> {
        if self.prose { None } else { self.dates.first() }
    }
}

fn rows(reading: &Reading, lines: Range<usize>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::with_capacity(lines.len());
    let mut taken = 0;
    for index in lines.clone() {
        let line = &reading.lines[index];
        let start = line.range.start.max(taken).min(line.range.end);
        let text = reading.text.get(start..line.range.end).unwrap_or_default();
        // `-----` below a heading, nothing that the dates of the line before have left, a telephone number that the layout
        // put here, or the first row of a table.
        if !text.chars().any(char::is_alphanumeric) || torn::is_number(text) || heading::names_columns(text) {
            continue;
        }
        let before = index.checked_sub(1).map(|before| &reading.lines[before]);
        let apart = before.is_none_or(|before| set_off(before, line) || before.column != line.column);
        let next =
            reading.lines.get(index + 1).filter(|next| lines.contains(&(index + 1)) && !set_off(line, next));
        let mut found = if text.len() <= LONGEST { dates_of(reading, start, line, next) } else { Vec::new() };
        taken = found.last().map_or(0, |range| start + range.span.end);
        // Where a range is said, other dates are of something else.
        if found.iter().any(|range| !range.single) {
            found.retain(|range| !range.single);
        }
        let rest = without(text, &found);
        let prose = is_prose(&rest, line.item, !found.is_empty()) || text.len() > LONGEST || is_address(text);
        let anchors = !prose && found.first().is_some_and(|range| anchors(text, &rest, range));
        for range in &mut found {
            range.span = start + range.span.start..start + range.span.end;
        }
        let dates = if anchors || prose { found } else { Vec::new() };
        rows.push(Row {
            range: start..line.range.end,
            dates,
            prose,
            apart,
            bold: line.bold || line.heading || line.size > 105,
        });
    }
    rows
}

/// The dates of a line, also where one goes on in the next: `Mar 2019 –` above `Jun 2021`. Their places are from `start`.
fn dates_of(reading: &Reading, start: usize, line: &Line, next: Option<&Line>) -> Vec<DateRange> {
    let own = reading.text.get(start..line.range.end).unwrap_or_default();
    let dashes = ['-', '–', '—'];
    let joined = next.filter(|next| {
        let below = reading.text.get(next.range.clone()).unwrap_or_default();
        let ends = own.trim_end().ends_with(dashes)
            || own.trim_end().ends_with(" to")
            || own.trim_end().ends_with(" until");
        let goes_on =
            below.starts_with("to ") || below.strip_prefix(dashes).is_some_and(|rest| rest.starts_with(' '));
        below.len() <= LONGEST && (ends || goes_on)
    });
    let wide = joined.and_then(|next| reading.text.get(start..next.range.end));
    let mut found = dates::ranges(wide.unwrap_or(own));
    found.retain(|range| range.span.start < own.len());
    // Only a range may go on; `Jan 2019 –` without an end lasts.
    if found.last().is_some_and(|last| last.span.end > own.len() && last.single) {
        return dates::ranges(own);
    }
    found
}

/// A page or a mailbox.
fn is_address(text: &str) -> bool {
    text.contains("://") || text.contains("www.") || text.contains('@') && !text.contains(" @ ")
}

/// A line without its dates.
fn without(text: &str, dates: &[DateRange]) -> String {
    let mut rest = String::with_capacity(text.len());
    let mut at = 0;
    for date in dates {
        rest.push_str(text.get(at..date.span.start).unwrap_or_default());
        rest.push(' ');
        at = date.span.end;
    }
    rest.push_str(text.get(at..).unwrap_or_default());
    rest
}

/// A sentence or an entry of a list, rather than a line of a heading. `dated`: it says from when until when.
fn is_prose(rest: &str, item: bool, dated: bool) -> bool {
    let trimmed = rest.trim().trim_end_matches([')', '(', ' ']);
    let words = trimmed.split_whitespace().count();
    if item && !(dated && words <= 12 && (words == 0 || has_title(trimmed))) {
        return true;
    }
    let Some(first) = trimmed.chars().find(|char| char.is_alphanumeric()) else { return false };
    let marked = trimmed.starts_with([
        '•', '·', '●', '▪', '‣', '◦', '*', '➢', '❑', '✓', '\u{f0b7}', '\u{f0a7}', '➔', '»', '○',
    ]) || ["- ", "– ", "— ", "+ ", "> ", "o "].iter().any(|mark| trimmed.starts_with(mark));
    let sentence = trimmed.ends_with('.') && words > 3 && !ends_in_abbreviation(trimmed);
    let small = first.is_lowercase() && !dated && !(words <= 5 && heading::ends_in_title(trimmed));
    let long = words > if dated { 18 } else { 14 } || trimmed.len() > 130;
    marked && !dated || sentence || small || long || is_sentence(trimmed, dated)
}

/// Most of its words begin small, as in `Reported to the managing director on a project`.
fn is_sentence(text: &str, dated: bool) -> bool {
    const JOINING: [&str; 14] =
        ["a", "an", "and", "at", "by", "de", "for", "in", "of", "on", "or", "the", "to", "with"];
    let (mut small, mut large, mut joining) = (0, 0, 0);
    for word in text.split_whitespace() {
        match word.chars().next() {
            Some(char) if char.is_lowercase() && JOINING.contains(&word) => joining += 1,
            Some(char) if char.is_lowercase() => small += 1,
            Some(char) if char.is_uppercase() => large += 1,
            _ => {}
        }
    }
    small >= 2 && small + joining > large + if dated { 4 } else { 1 } && !heading::ends_in_title(text)
}

fn ends_in_abbreviation(text: &str) -> bool {
    let last = text.rsplit([' ', ',']).next().unwrap_or_default().to_lowercase();
    let legal = [
        "inc.", "ltd.", "co.", "corp.", "llc.", "s.a.", "a.s.", "s.r.o.", "s.l.", "b.v.", "n.v.", "jr.",
        "sr.", "pvt.", "plc.", "u.s.", "st.",
    ];
    legal.contains(&last.as_str()) || last.matches('.').count() > 1
}

fn has_title(text: &str) -> bool {
    text.split(|char: char| !(char.is_alphanumeric() || char == '-')).any(is_title_word)
}

/// A date is that of a role: a range; or one date that is alone on its line, or behind or before a title.
fn anchors(text: &str, rest: &str, range: &DateRange) -> bool {
    if !range.single {
        return true;
    }
    let alone = !rest.chars().any(char::is_alphanumeric);
    let edge = text[..range.span.start].trim().is_empty()
        || !text[range.span.end..].chars().any(char::is_alphanumeric);
    alone || edge && has_title(rest)
}

/// The place of a heading among rows: its first, the row of its dates, and the row behind its last.
struct Place {
    first: usize,
    anchor: usize,
    after: usize,
}

/// An employer named above several roles.
#[derive(Clone)]
struct Header {
    employer: Seen,
}

fn of_rows(reading: &Reading, rows: &[Row], told: bool, header: &mut Option<Header>, roles: &mut Vec<Role>) {
    let places = places(&reading.text, rows);
    let employer_first = employer_first(&reading.text, rows, &places);
    let mut heads: Vec<(Place, Fields)> = Vec::new();
    for place in places {
        let fields = heading::fields(&reading.text, &sources(rows, &place), employer_first);
        heads.push((place, fields));
    }
    if told {
        without_dates(&reading.text, rows, &mut heads);
    }
    let starts: Vec<usize> = heads.iter().map(|(place, _)| place.first).collect();
    for (index, (place, fields)) in heads.iter().enumerate() {
        let end = starts.get(index + 1).copied().unwrap_or(rows.len()).max(place.after);
        // Outside of a section on experience, dates without a title are of something else.
        if !told && fields.title.is_none() {
            continue;
        }
        let next = heads.get(index + 1);
        let bare = next.is_some_and(|(next, below)| {
            next.first == place.after && below.title.is_some() && below.employer.is_none()
        });
        if bare
            && fields.title.is_none()
            && let Some(employer) = &fields.employer
        {
            *header = Some(Header { employer: employer.clone() });
            continue;
        }
        let mut employer = fields.employer.clone();
        match &employer {
            Some(named) => *header = fields.above.then(|| Header { employer: named.clone() }),
            None => employer = header.as_ref().map(|header| header.employer.clone()),
        }
        let dates = rows[place.anchor].anchor();
        let last = rows[end.max(place.first + 1) - 1].range.end;
        roles.push(Role {
            title: fields.title.clone(),
            employer,
            start: dates.map(|dates| dates.start),
            end: dates.map(|dates| dates.end),
            dates: dates.map(|dates| dates.span.clone().into()),
            span: Span { start: rows[place.first].range.start, end: last },
        });
    }
}

/// The headings with dates, in order, without overlaps.
fn places(text: &str, rows: &[Row]) -> Vec<Place> {
    let anchors: Vec<usize> = (0..rows.len()).filter(|index| rows[*index].anchor().is_some()).collect();
    let mut places: Vec<Place> = Vec::new();
    let mut usual = anchors.first().map_or(0, |first| lines_above(text, rows, *first, 0, None));
    for (order, &anchor) in anchors.iter().enumerate() {
        let floor = places.last().map_or(0, |place| place.after);
        if anchor < floor {
            continue;
        }
        let above = lines_above(text, rows, anchor, floor, (order > 0).then_some(usual));
        let below = below_header(text, rows, anchor, places.last());
        usual = usual.max(below);
        let above = from_title(text, rows, anchor, above).max(below);
        let next = anchors.get(order + 1).copied().unwrap_or(rows.len());
        let after = anchor + 1 + lines_below(text, rows, anchor, above, next, usual);
        places.push(Place { first: anchor - above, anchor, after });
    }
    places
}

/// How many lines above the dates are of the heading. `usual`: how many the first heading has.
fn lines_above(text: &str, rows: &[Row], anchor: usize, floor: usize, usual: Option<usize>) -> usize {
    let free = rows[floor..anchor].iter().rev().take(4).take_while(|row| row.is_head()).count();
    let Some(usual) = usual else { return free.min(3) };
    let close = (0..free).take_while(|above| !rows[anchor - above].apart).count();
    let stopped = free > close || anchor - free > floor;
    let usual = if close == 0 && has_title(&row_rest(text, &rows[anchor])) { 0 } else { usual };
    let is_bare = close > 0 && letters_besides(text, &rows[anchor]) == 0;
    match (close, usual) {
        // The dates had no room beside the words that they stand beside elsewhere.
        (1 | 2, 0) if is_bare && rows[anchor - close].apart => close,
        (_, 0) if is_bare && has_title(text.get(rows[anchor - 1].range.clone()).unwrap_or_default()) => 1,
        // An employer above, set off, that stands out below what was said of another.
        (0, 0) => usize::from(free > 0 && rows[anchor - 1].bold && stopped),
        (0, _) => free.min(usual),
        // The first heading begins with its dates: a line above these is of the heading only where it is set off from
        // what comes before, or stands out.
        (_, 0) => usize::from(rows[anchor - close].apart && close == 1 || rows[anchor - 1].bold && stopped),
        // What has no mark may be the end of a sentence: not more lines than the first heading has, unless set off.
        (close, usual) if rows[anchor - close].apart => close.min(usual.max(2)),
        (close, usual) => close.min(usual),
    }
}

/// Where every line is set off, the heading begins with its title.
fn from_title(text: &str, rows: &[Row], anchor: usize, above: usize) -> usize {
    let spread = above > 2 && (0..above).all(|up| rows[anchor - up].apart);
    if !spread {
        return above;
    }
    (1..=above)
        .find(|up| has_title(text.get(rows[anchor - up].range.clone()).unwrap_or_default()))
        .unwrap_or(above)
}

/// Below an employer with dates of its own, a title stands above the dates even where the first heading began with them.
fn below_header(text: &str, rows: &[Row], anchor: usize, before: Option<&Place>) -> usize {
    let Some(before) = before else { return 0 };
    let lines = before.after..anchor;
    let follows = lines.len() == 1 && rows[lines.start].is_head();
    let header = before.first == before.anchor && !has_title(&row_rest(text, &rows[before.anchor]));
    let named = letters_besides(text, &rows[before.anchor]) > 0 && letters_besides(text, &rows[anchor]) == 0;
    usize::from(follows && header && named)
}

/// How many lines below the dates are of the heading.
fn lines_below(text: &str, rows: &[Row], anchor: usize, above: usize, next: usize, usual: usize) -> usize {
    let free = rows[anchor + 1..next].iter().take(3).take_while(|row| row.is_head()).count();
    // All lines up to the next dates are headings: the last of them are of the next.
    let open = anchor + 1 + free == next && next < rows.len();
    let bare = open && letters_besides(text, &rows[next]) == 0 && letters_besides(text, &rows[anchor]) > 0;
    let free = if open { free.saturating_sub(usual.max(usize::from(bare))) } else { free };
    let words = |row: usize| text.get(rows[row].range.clone()).unwrap_or_default();
    let rest = rows[anchor].anchor().map_or(0, |_| letters_besides(text, &rows[anchor]));
    let titled = (anchor - above..anchor).any(|row| has_title(words(row)))
        || has_title(&row_rest(text, &rows[anchor]));
    let pieces = above
        + usize::from(rest > 1)
        + usize::from(row_rest(text, &rows[anchor]).contains(['|', ',', '–', '—', '•', '·']));
    // Set off, it is of this heading where headings begin with their dates and what follows is about the role.
    let alone =
        |row: usize| usual == 0 && !rows[row].bold && rows.get(row + 1).is_none_or(|below| below.prose);
    let fits =
        |row: usize| row < anchor + 1 + free && (!rows[row].apart || alone(row)) && is_named(words(row));
    match (titled, pieces) {
        (true, 2..) => 0,
        (true, _) => usize::from(fits(anchor + 1) && !has_title(words(anchor + 1))),
        (false, _) => {
            let first = (anchor + 1..anchor + 1 + free.min(2))
                .find(|row| has_title(words(*row)) && is_named(words(*row)));
            match first {
                // `2019 – 2020`, `Engineer`, `Acme`: nothing else says the employer.
                Some(row) if pieces == 0 && row == anchor + 1 => 1 + usize::from(fits(anchor + 2)),
                Some(row) => row - anchor,
                None => usize::from(pieces == 0 && fits(anchor + 1)),
            }
        }
    }
}

fn row_rest(text: &str, row: &Row) -> String {
    let mut rest = text.get(row.range.clone()).unwrap_or_default().to_owned();
    if let Some(dates) = row.anchor() {
        let range = dates.span.start - row.range.start..dates.span.end - row.range.start;
        if rest.get(range.clone()).is_some() {
            rest.replace_range(range, " ");
        }
    }
    rest
}

fn letters_besides(text: &str, row: &Row) -> usize {
    row_rest(text, row).chars().filter(|char| char.is_alphabetic()).count()
}

/// A line that names something: short, begins large, no label.
fn is_named(words: &str) -> bool {
    let first = words.chars().find(|char| char.is_alphanumeric());
    first.is_some_and(|char| !char.is_lowercase())
        && words.split_whitespace().count() <= 10
        && (!words.trim_end().ends_with([':', '.', ';']) || ends_in_abbreviation(words.trim_end()))
        && !words.contains(": ")
}

fn sources(rows: &[Row], place: &Place) -> Vec<Source> {
    let mut sources = Vec::new();
    for (index, row) in rows.iter().enumerate().take(place.after).skip(place.first) {
        let mut at = row.range.start;
        for dates in &row.dates {
            sources.push(Source { range: at..dates.span.start, row: index });
            at = dates.span.end;
        }
        sources.push(Source { range: at..row.range.end, row: index });
    }
    sources
}

/// In most headings that tell, the employer comes before the title.
fn employer_first(text: &str, rows: &[Row], places: &[Place]) -> bool {
    let mut balance = 0;
    for place in places.iter().take(30) {
        let fields = heading::fields(text, &sources(rows, place), false);
        if let (Some(title), Some(employer), true) = (&fields.title, &fields.employer, fields.sure) {
            balance += if employer.span < title.span { 1 } else { -1 };
        }
    }
    balance > 0
}

/// Headings that have no dates: a short line that ends in the noun of a position and stands out, where no heading is.
fn without_dates(text: &str, rows: &[Row], heads: &mut Vec<(Place, Fields)>) {
    let mut free: Vec<bool> = vec![true; rows.len()];
    for (place, _) in heads.iter() {
        free[place.first..place.after].fill(false);
    }
    let mut found = Vec::new();
    for index in 0..rows.len() {
        let row = &rows[index];
        let words = text.get(row.range.clone()).unwrap_or_default();
        if !free[index] || !row.is_head() || !is_named(words) || !stands_out(rows, index) {
            continue;
        }
        // Bold, it may say the employer too: `Engineer at Acme`.
        if !(heading::ends_in_title(words) || row.bold && has_title(words)) {
            continue;
        }
        let below = index + 1;
        let more = below < rows.len() && free[below] && rows[below].is_head() && {
            let words = text.get(rows[below].range.clone()).unwrap_or_default();
            is_named(words) && !has_title(words)
        };
        let place = Place { first: index, anchor: index, after: below + usize::from(more) };
        let fields = heading::fields(text, &sources(rows, &place), false);
        if fields.title.is_some() && fields.sure {
            found.push((place, fields));
        }
    }
    heads.extend(found.into_iter().take(MOST));
    heads.sort_by_key(|(place, _)| place.first);
    heads.dedup_by(|later, earlier| later.0.first < earlier.0.after);
}

/// A line that something sets apart from what was said before: an empty line, bold letters below a list. In plain text it
/// must stand alone, or above one more line and what is said about it.
fn stands_out(rows: &[Row], index: usize) -> bool {
    let row = &rows[index];
    let before = index.checked_sub(1).map(|before| &rows[before]);
    let begins = row.apart || before.is_none_or(|before| before.prose);
    let prose = |at: usize| rows.get(at).is_none_or(|row| row.prose);
    let alone = rows.get(index + 1).is_none_or(|below| below.apart);
    let above_one = rows.get(index + 1).is_some_and(Row::is_head) && prose(index + 2);
    begins && (row.bold || row.apart && (alone || above_one))
}

#[cfg(test)]
mod tests;
