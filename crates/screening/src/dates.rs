//! Dates as resumes write them: months, years, seasons, quarters, and the ranges made of them.
//!
//! One pass by hand over the text, with a look-ahead of a few tokens, so that the time is linear whatever the text is.

use std::ops::Range;

use crate::facts::{Month, Until};

/// From when until when, and where it is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateRange {
    /// Since when.
    pub start: Month,
    /// Until when. The end of what a single date covers, if there is but one.
    pub end: Until,
    /// Only one date is said: `Summer 2019`, `2019`, `Mar 2019`. Often the end of studies, or no range at all.
    pub single: bool,
    /// The bytes that say it.
    pub span: Range<usize>,
}

/// Years before this are not of a working life, and years after [`LAST_YEAR`] are no years.
const FIRST_YEAR: u32 = 1940;
const LAST_YEAR: u32 = 2099;

/// Every date and range of dates in a text, in its order, without overlaps. Numbers that only look like dates (versions,
/// telephone numbers, amounts) are left out where their surroundings tell; prose with a year in it gives single dates.
pub fn ranges(text: &str) -> Vec<DateRange> {
    let mut found = Vec::new();
    let scanner = Scanner { text };
    let mut at = 0;
    while let Some(token) = scanner.token(at) {
        match scanner.range(token) {
            Some(range) => {
                at = range.span.end.max(token.end);
                found.push(range);
            }
            None => at = token.end,
        }
    }
    found
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Word,
    Number,
    Mark(char),
    NewLine,
}

#[derive(Debug, Clone, Copy)]
struct Token {
    kind: Kind,
    start: usize,
    end: usize,
    /// Nothing stands between it and the token before.
    glued: bool,
}

/// A date, as a first and a last month.
#[derive(Debug, Clone, Copy)]
struct Moment {
    from: Month,
    to: Month,
    /// The year is not said (`Mar – Jun 2019`).
    no_year: bool,
    /// Too little to be a date by itself (`03/19`, `Mar 19`).
    weak: bool,
    /// Only a year, of four digits.
    plain_year: bool,
    start: usize,
    end: usize,
}

struct Scanner<'a> {
    text: &'a str,
}

impl<'a> Scanner<'a> {
    /// The token at a byte or after it.
    fn token(&self, at: usize) -> Option<Token> {
        let rest = self.text.get(at..)?;
        let mut start = at;
        for char in rest.chars() {
            if char == '\n' || char == '\u{c}' {
                return Some(Token { kind: Kind::NewLine, start, end: start + 1, glued: start == at });
            }
            if !char.is_whitespace() && char != '\u{200b}' {
                break;
            }
            start += char.len_utf8();
        }
        let rest = self.text.get(start..)?;
        crate::work::did(start - at + 1);
        let first = rest.chars().next()?;
        let run = |of: fn(char) -> bool| rest.find(|char| !of(char)).unwrap_or(rest.len());
        let (kind, length) = if first.is_ascii_digit() {
            (Kind::Number, run(|char| char.is_ascii_digit()))
        } else if first.is_alphabetic() {
            (Kind::Word, run(char::is_alphabetic))
        } else {
            (Kind::Mark(first), first.len_utf8())
        };
        Some(Token { kind, start, end: start + length, glued: start == at })
    }

    fn after(&self, token: Token) -> Option<Token> {
        self.token(token.end)
    }

    fn str(&self, token: Token) -> &'a str {
        self.text.get(token.start..token.end).unwrap_or_default()
    }

    fn word_is(&self, token: Token, words: &[&str]) -> bool {
        token.kind == Kind::Word && words.iter().any(|word| self.str(token).eq_ignore_ascii_case(word))
    }

    /// A number of so many digits.
    fn number(&self, token: Token, digits: Range<usize>) -> Option<u32> {
        if token.kind != Kind::Number || !digits.contains(&(token.end - token.start)) {
            return None;
        }
        self.str(token).parse().ok()
    }

    fn year(&self, token: Token) -> Option<u32> {
        self.number(token, 4..5).filter(|year| (FIRST_YEAR..=LAST_YEAR).contains(year))
    }

    /// What begins at a token: a range, a single date, or nothing.
    fn range(&self, token: Token) -> Option<DateRange> {
        if self.word_is(token, &["since"]) {
            let moment = self.moment(self.skip_from(self.after(token)?)?)?;
            let plain = !moment.weak && !moment.no_year;
            return plain.then(|| self.since(token.start, moment));
        }
        // `From May 2019 until June 2021`
        if self.word_is(token, &["from"]) {
            let range = self.closed(self.moment(self.after(token)?)?)?;
            return Some(DateRange { span: token.start..range.span.end, ..range });
        }
        if self.is_part_of_something(token) {
            return None;
        }
        let first = self.moment(token)?;
        if let Some(range) = self.closed(first).or_else(|| self.open(first)) {
            return Some(range);
        }
        let alone = !first.weak && !first.no_year && !self.goes_on(first);
        alone.then_some(DateRange {
            start: first.from,
            end: Until::Month(first.to),
            single: true,
            span: first.start..first.end,
        })
    }

    fn since(&self, start: usize, moment: Moment) -> DateRange {
        let said = self.present(moment.end).unwrap_or(moment.end);
        DateRange { start: moment.from, end: Until::Present, single: false, span: start..said }
    }

    fn skip_from(&self, token: Token) -> Option<Token> {
        if self.word_is(token, &["from", "the"]) { self.after(token) } else { Some(token) }
    }

    /// A number right behind a letter, a digit's separator or a currency is not a date: `v2.2019`, `$2000`, `555-2019`.
    fn is_part_of_something(&self, token: Token) -> bool {
        if token.kind != Kind::Number {
            return false;
        }
        let before = self.text.get(..token.start).unwrap_or_default();
        let mut chars = before.chars().rev();
        match chars.next() {
            Some(char) if char.is_alphabetic() => true,
            Some('$' | '€' | '£' | '#' | '+' | '_' | '=' | '@' | '%') => true,
            Some('.' | ',' | '/' | '-' | ':') => chars.next().is_some_and(|char| char.is_ascii_digit()),
            _ => false,
        }
    }

    /// A bare number goes on behind the date: `2000+`, `2019.1`, `2019-555-01`, `2012R2`, `2000 %`.
    fn goes_on(&self, moment: Moment) -> bool {
        let mut rest = self.text.get(moment.end..).unwrap_or_default().chars();
        match rest.next() {
            Some('+' | '%' | '_' | '@') => true,
            Some(char) if char.is_alphanumeric() => true,
            Some('.' | ',' | '-' | '/' | ':') => rest.next().is_some_and(|char| char.is_ascii_digit()),
            _ => false,
        }
    }

    /// `2018 – 2020`, `Mar 2019 to date`, `'18–'20`, `2018–20`, `Mar – Jun 2019`.
    fn closed(&self, first: Moment) -> Option<DateRange> {
        let (mut next, mut separated) = (self.token(first.end)?, false);
        let mut lines = 0;
        for _ in 0..4 {
            if next.kind == Kind::NewLine {
                lines += 1;
                if lines > 1 {
                    return None;
                }
            } else if self.separates(next) {
                separated = true;
            } else if separated && matches!(next.kind, Kind::Mark('(' | '>')) {
                // `2019 – (present)`, `2019 -> 2020`
            } else {
                break;
            }
            next = self.after(next)?;
        }
        if !separated {
            // The columns of a table: `2012 2016`.
            if first.plain_year && lines == 0 && self.year(next).is_some() {
                return self.join(first, self.moment(next)?);
            }
            let slash = matches!(next.kind, Kind::Mark('/')) && next.glued && first.plain_year;
            let last = self.short_year(self.after(next)?, first).filter(|_| slash)?;
            return self.join(first, last);
        }
        if self.is_present(next) {
            let end = if self.word_is(next, &["present"]) { self.day(next) } else { next.end };
            let plain = !first.no_year;
            return plain.then_some(DateRange {
                start: first.from,
                end: Until::Present,
                single: false,
                span: first.start..end,
            });
        }
        let last = self.short_year(next, first).or_else(|| self.moment(self.skip_from(next)?))?;
        self.join(first, last)
    }

    fn join(&self, first: Moment, last: Moment) -> Option<DateRange> {
        if last.no_year || (last.plain_year && self.goes_on(last)) {
            return None;
        }
        let mut start = first.from;
        if first.no_year {
            last.to.month?;
            start.year = last.to.year;
        }
        let mut end = last.to;
        if key(start) > key(end) {
            // Newest first: `2019 – 2015`. Two years that are none (`2020 – 1999`) do no harm that matters.
            (start, end) = (last.from, first.to);
        }
        Some(DateRange { start, end: Until::Month(end), single: false, span: first.start..last.end })
    }

    /// `2019 –` at the end of a line, `2019 onwards`: until now.
    fn open(&self, first: Moment) -> Option<DateRange> {
        if first.no_year || first.weak {
            return None;
        }
        let next = self.token(first.end)?;
        if self.word_is(next, &["onwards", "onward", "ongoing"]) {
            return Some(Self::lasting(first, next.end));
        }
        let dash = matches!(next.kind, Kind::Mark('-' | '–' | '—' | '−'));
        let last =
            self.after(next).is_none_or(|token| matches!(token.kind, Kind::NewLine | Kind::Mark(')' | ']')));
        (dash && last).then(|| Self::lasting(first, next.end))
    }

    fn lasting(first: Moment, end: usize) -> DateRange {
        DateRange { start: first.from, end: Until::Present, single: false, span: first.start..end }
    }

    fn separates(&self, token: Token) -> bool {
        match token.kind {
            Kind::Mark(mark) => {
                matches!(mark, '-' | '–' | '—' | '−' | '‒' | '―' | '‐' | '‑' | '~' | '→' | '\u{96}')
            }
            Kind::Word => {
                self.word_is(token, &["to", "until", "till", "til", "through", "thru", "and", "up", "bis"])
            }
            _ => false,
        }
    }

    fn is_present(&self, token: Token) -> bool {
        const WORDS: [&str; 12] = [
            "present",
            "current",
            "currently",
            "now",
            "today",
            "ongoing",
            "date",
            "continuing",
            "pres",
            "curr",
            "presently",
            "onwards",
        ];
        self.word_is(token, &WORDS) || self.word_is(token, &["this", "the"]) && self.leads_to_day(token)
    }

    /// `to this day`, `to the present`.
    fn leads_to_day(&self, token: Token) -> bool {
        self.after(token).is_some_and(|next| self.word_is(next, &["day", "present", "date"]))
    }

    /// The end of `present` or `present day`.
    fn day(&self, present: Token) -> usize {
        match self.after(present) {
            Some(next) if self.word_is(next, &["day"]) => next.end,
            _ => present.end,
        }
    }

    /// The end of a present word that follows at once, as in `since 2020 to date`.
    fn present(&self, at: usize) -> Option<usize> {
        let separator = self.token(at).filter(|token| self.separates(*token))?;
        let next = self.after(separator)?;
        self.is_present(next).then_some(next.end)
    }

    /// The second half of `2018–20`.
    fn short_year(&self, token: Token, first: Moment) -> Option<Moment> {
        let short = self.number(token, 2..3)?;
        let year = u32::try_from(first.from.year).ok()?;
        let ends = !self
            .after(token)
            .is_some_and(|next| next.glued && matches!(next.kind, Kind::Mark('/' | '.' | '-')));
        let later = short > year % 100 || (short < 50 && year % 100 > 50);
        if !first.plain_year || !token.glued || !ends || !later {
            return None;
        }
        let century = if short > year % 100 { year / 100 } else { year / 100 + 1 };
        Some(of_year(century * 100 + short, token.start, token.end))
    }

    /// The date that begins at a token.
    fn moment(&self, token: Token) -> Option<Moment> {
        match token.kind {
            Kind::Number => self.numeric(token),
            Kind::Mark('\'' | '’' | '‘' | '`') => {
                let short = self.after(token).filter(|next| next.glued)?;
                let year = full_year(self.number(short, 2..3)?);
                Some(of_year(year, token.start, short.end))
            }
            Kind::Word => self.worded(token),
            _ => None,
        }
    }

    /// `March 2019`, `Mar. '19`, `March 15, 2019`, `Summer 2019`, `Q1 2020`, `early 2019`.
    fn worded(&self, token: Token) -> Option<Moment> {
        let word = self.str(token);
        if word.len() > 12 {
            return None;
        }
        if let Some(month) = month_named(word) {
            return Some(self.month_then_year(month, token));
        }
        if let Some((first, last)) = season(word) {
            let (year, end) = self.year_behind(self.of(self.after(token)?)?)?;
            return Some(Moment { from: month(year, first), ..span_of(year, first, last, token.start, end) });
        }
        if word.eq_ignore_ascii_case("q") {
            let number = self.after(token).filter(|next| next.glued)?;
            let quarter = self.number(number, 1..2).filter(|quarter| (1..=4).contains(quarter))?;
            let (year, end) = self.year_behind(self.of(self.after(number)?)?)?;
            return Some(quarter_of(year, quarter, token.start, end));
        }
        if self.word_is(token, &["early", "mid", "late", "end", "beginning"]) {
            let mut next = self.after(token)?;
            if matches!(next.kind, Kind::Mark('-')) || self.word_is(next, &["of"]) {
                next = self.after(next)?;
            }
            let year = self.year(next)?;
            return Some(of_year(year, token.start, next.end));
        }
        None
    }

    fn of(&self, token: Token) -> Option<Token> {
        let skip = self.word_is(token, &["of"]) || matches!(token.kind, Kind::Mark(',' | '-' | '/' | '.'));
        if skip { self.after(token) } else { Some(token) }
    }

    /// A year of four digits, or of two behind an apostrophe.
    fn year_behind(&self, token: Token) -> Option<(u32, usize)> {
        if let Some(year) = self.year(token) {
            return Some((year, token.end));
        }
        let mark = matches!(token.kind, Kind::Mark('\'' | '’' | '‘' | '`'));
        let short = self.after(token).filter(|next| mark && next.glued)?;
        Some((full_year(self.number(short, 2..3)?), short.end))
    }

    fn month_then_year(&self, number: u32, token: Token) -> Moment {
        let alone = Moment { no_year: true, ..span_of(0, number, number, token.start, token.end) };
        let Some(mut next) = self.after(token) else { return alone };
        let mut joined = false;
        if matches!(next.kind, Kind::Mark('.' | ',' | '-' | '/' | '–')) || self.word_is(next, &["of"]) {
            joined = next.glued && matches!(next.kind, Kind::Mark('-' | '/' | '–' | '.'));
            let Some(behind) = self.after(next) else { return alone };
            // `Mar – Jun 2019`: the dash is of the range.
            next = behind;
        }
        if let Some((year, end)) = self.year_behind(next) {
            return span_of(year, number, number, token.start, end);
        }
        if let Some(day) = self.number(next, 1..3) {
            if let Some((year, end)) = self.year_after_day(next) {
                return span_of(year, number, number, token.start, end);
            }
            let two = next.end - next.start == 2;
            let plausible =
                two && !self.after(next).is_some_and(|token| token.glued && token.kind == Kind::Word);
            if plausible {
                let moment = span_of(full_year(day), number, number, token.start, next.end);
                return Moment { weak: !(joined && next.glued), ..moment };
            }
        }
        alone
    }

    /// Behind a day: `15, 2019`, `15th 2019`.
    fn year_after_day(&self, day: Token) -> Option<(u32, usize)> {
        let mut next = self.after(day)?;
        if next.glued && self.word_is(next, &["st", "nd", "rd", "th"]) {
            next = self.after(next)?;
        }
        if matches!(next.kind, Kind::Mark(',')) {
            next = self.after(next)?;
        }
        self.year_behind(next)
    }

    /// `03/2019`, `2019-03`, `2019-03-15`, `15.03.2019`, `15 March 2019`, `2020 Q1`, `1Q20`, `2019`.
    fn numeric(&self, token: Token) -> Option<Moment> {
        if let Some(year) = self.year(token) {
            return Some(self.year_first(year, token));
        }
        let first = self.number(token, 1..3)?;
        let next = self.after(token)?;
        if let Kind::Mark(mark @ ('/' | '.' | '-' | '–')) = next.kind
            && next.glued
        {
            return self.month_first(first, token, mark, self.after(next).filter(|number| number.glued)?);
        }
        if (1..=31).contains(&first) {
            return self.day_first(token, next);
        }
        None
    }

    fn year_first(&self, year: u32, token: Token) -> Moment {
        let plain = Moment { plain_year: true, ..of_year(year, token.start, token.end) };
        let Some(next) = self.after(token) else { return plain };
        let Some(behind) = self.after(next) else { return plain };
        if let Kind::Mark('-' | '/' | '.') = next.kind
            && next.glued
            && behind.glued
            && let Some(month @ 1..=12) = self.number(behind, 2..3)
        {
            let mut end = behind.end;
            // A day may follow.
            if let Some(mark) = self.after(behind)
                && mark.glued
                && self.str(mark) == self.str(next)
                && let Some(day) = self.after(mark)
                && day.glued
                && self.number(day, 2..3).is_some_and(|day| (1..=31).contains(&day))
            {
                end = day.end;
            }
            return span_of(year, month, month, token.start, end);
        }
        let mut quarter = next;
        if matches!(quarter.kind, Kind::Mark('-' | '/')) {
            quarter = behind;
        }
        if self.word_is(quarter, &["q"])
            && let Some(number) = self.after(quarter).filter(|number| number.glued)
            && let Some(which @ 1..=4) = self.number(number, 1..2)
        {
            return quarter_of(year, which, token.start, number.end);
        }
        plain
    }

    /// `03/2019`, `03/15/2019`, `15.03.2019`; `03/19` is weak.
    fn month_first(&self, first: u32, token: Token, mark: char, second: Token) -> Option<Moment> {
        if let Some(year) = self.year(second) {
            let whole = (1..=12).contains(&first);
            return whole.then(|| span_of(year, first, first, token.start, second.end));
        }
        let number = self.number(second, 1..3)?;
        let third = self
            .after(second)
            .filter(|next| next.glued && next.kind == Kind::Mark(mark))
            .and_then(|next| self.after(next))
            .filter(|next| next.glued);
        if let Some(third) = third {
            let year = self.year(third).or_else(|| self.number(third, 2..3).map(full_year))?;
            // Days first with points; with slashes the American order, unless the numbers forbid it.
            let american = mark == '/' && (1..=12).contains(&first) || number > 12;
            let month = if american { first } else { number };
            let day = if american { number } else { first };
            let valid = (1..=12).contains(&month) && (1..=31).contains(&day);
            return valid.then(|| span_of(year, month, month, token.start, third.end));
        }
        let short = matches!(mark, '/' | '.') && (1..=12).contains(&first) && second.end - second.start == 2;
        short.then(|| Moment {
            weak: true,
            ..span_of(full_year(number), first, first, token.start, second.end)
        })
    }

    fn day_first(&self, token: Token, next: Token) -> Option<Moment> {
        let mut next = next;
        // `1Q20`
        if next.glued && self.word_is(next, &["q"]) {
            let quarter = self.number(token, 1..2).filter(|quarter| (1..=4).contains(quarter))?;
            let behind = self.after(next)?;
            let year = self.year(behind).or_else(|| self.number(behind, 2..3).map(full_year))?;
            return Some(quarter_of(year, quarter, token.start, behind.end));
        }
        if next.glued && self.word_is(next, &["st", "nd", "rd", "th"]) {
            next = self.after(next)?;
        }
        if self.word_is(next, &["of"]) || matches!(next.kind, Kind::Mark('-' | '.')) {
            next = self.after(next)?;
        }
        let number = (next.kind == Kind::Word).then(|| month_named(self.str(next))).flatten()?;
        let moment = self.month_then_year(number, next);
        Some(Moment { start: token.start, ..moment })
    }
}

/// Dates in an order in which a year alone stands in its middle.
fn key(month: Month) -> (i32, u32) {
    (month.year, month.month.unwrap_or(6))
}

fn month(year: u32, month: u32) -> Month {
    Month { year: i32::try_from(year).unwrap_or_default(), month: Some(month) }
}

fn span_of(year: u32, first: u32, last: u32, start: usize, end: usize) -> Moment {
    // A season may go over into the next year.
    let to = if last < first { month(year + 1, last) } else { month(year, last) };
    Moment { from: month(year, first), to, no_year: false, weak: false, plain_year: false, start, end }
}

fn of_year(year: u32, start: usize, end: usize) -> Moment {
    let year = Month { year: i32::try_from(year).unwrap_or_default(), month: None };
    Moment { from: year, to: year, no_year: false, weak: false, plain_year: false, start, end }
}

fn quarter_of(year: u32, quarter: u32, start: usize, end: usize) -> Moment {
    span_of(year, quarter * 3 - 2, quarter * 3, start, end)
}

/// Years of two digits are of this century up to 50.
fn full_year(short: u32) -> u32 {
    if short <= 50 { 2000 + short } else { 1900 + short }
}

fn month_named(word: &str) -> Option<u32> {
    const NAMES: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    if !(3..=9).contains(&word.len()) || !word.is_ascii() {
        return None;
    }
    let lower = word.to_ascii_lowercase();
    let is = |name: &str| {
        name == lower || name.get(..3) == Some(&lower) || (lower == "sept" && name == "september")
    };
    let index = NAMES.iter().position(|name| is(name))?;
    u32::try_from(index + 1).ok()
}

/// The first and the last month of a season, as meteorology and northern employers have them.
fn season(word: &str) -> Option<(u32, u32)> {
    match word.to_ascii_lowercase().as_str() {
        "spring" => Some((3, 5)),
        "summer" => Some((6, 8)),
        "autumn" | "fall" => Some((9, 11)),
        "winter" => Some((12, 2)),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
