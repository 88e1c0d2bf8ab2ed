//! Durations in headings and sentences: "30 minutes", "(about 3 hours)", "a 45-minute call", "2–4 hours", "1 h 30".

/// A duration with the bytes that say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Duration {
    pub(super) minutes: u32,
    start: usize,
    end: usize,
    /// The text gives a range; the upper end counts.
    pub(super) is_range: bool,
    /// The unit is a lone `m` or `'`, which is one of time only where a heading ends with it.
    is_terse: bool,
}

/// What may stand around a duration in a heading.
const SEPARATORS: [char; 9] = [',', '-', '–', '—', '|', ':', '·', '•', '/'];

/// The first duration in a text.
pub(super) fn find(text: &str) -> Option<Duration> {
    durations(text).find(|found| !found.is_terse)
}

/// True if a short line says how long something takes, and not when or of what: "45 minutes, on video".
pub(super) fn is_timing(line: &str) -> bool {
    const WORDS: usize = 8;
    let line = line.trim().trim_matches(['*', '_', '(', ')']);
    let is_short = line.split_whitespace().take(WORDS + 1).count() <= WORDS && !line.ends_with('?');
    find(line).filter(|_| is_short).is_some_and(|found| {
        let before = without_about(&line[..found.start]);
        let after = line[found.end..].trim_start();
        (before.is_empty() || before.ends_with(SEPARATORS))
            && (after.is_empty()
                || after.starts_with('.')
                || after.starts_with(SEPARATORS) && !after.starts_with(':'))
    })
}

fn durations(text: &str) -> impl Iterator<Item = Duration> {
    let mut index = 0;
    std::iter::from_fn(move || {
        while index < text.len() {
            let Some(number) = number(&text[index..]) else {
                index += text[index..].chars().next().map_or(1, char::len_utf8);
                continue;
            };
            let start = index;
            index += number.length;
            if let Some(found) = at(text, start, number).filter(|_| starts_number(&text[..start])) {
                index = found.end;
                return Some(found);
            }
        }
        None
    })
}

/// True if a number after this text starts there, and is no part of a word, a version, a time or a price.
fn starts_number(before: &str) -> bool {
    let mut back = before.chars().rev();
    match back.next() {
        Some('.' | ',' | ':' | '/') => !back.next().is_some_and(char::is_numeric),
        Some(char) => !char.is_alphanumeric() && !matches!(char, '$' | '€' | '£'),
        None => true,
    }
}

/// A number with at most two decimals.
#[derive(Clone, Copy)]
struct Number {
    /// None if it is too long to be a duration.
    hundredths: Option<u32>,
    /// Its bytes.
    length: usize,
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

fn number(text: &str) -> Option<Number> {
    const LONGEST: usize = 3;
    let whole = digits(text);
    if whole == 0 {
        return None;
    }
    let rest = &text[whole..];
    let decimals = rest.strip_prefix(['.', ',']).map_or(0, digits);
    let length = if decimals > 0 { whole + 1 + decimals } else { whole };
    let value = text[..whole].parse::<u32>().ok().filter(|_| whole <= LONGEST);
    let part = match decimals {
        0 if rest.starts_with('½') => return Some(half(value, whole)),
        0 => Some(0),
        1 => text[whole + 1..length].parse::<u32>().ok().map(|tenths| tenths * 10),
        2 => text[whole + 1..length].parse().ok(),
        _ => None,
    };
    Some(Number { hundredths: value.zip(part).map(|(value, part)| value * 100 + part), length })
}

fn half(value: Option<u32>, whole: usize) -> Number {
    Number { hundredths: value.map(|value| value * 100 + 50), length: whole + '½'.len_utf8() }
}

fn at(text: &str, start: usize, first: Number) -> Option<Duration> {
    let mut number_read = first;
    let mut rest = &text[start + first.length..];
    let after_dash = rest.trim_start().strip_prefix(['-', '–', '—']).map(str::trim_start);
    let upper = after_dash.and_then(|rest| Some((number(rest)?, rest)));
    if let Some((number, after)) = upper {
        (number_read, rest) = (number, &after[number.length..]);
    }
    let unit = rest.trim_start_matches([' ', '-', '\u{a0}']);
    let length = unit.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (factor, length) = match unit[..length].to_ascii_lowercase().as_str() {
        "min" | "mins" | "minute" | "minutes" | "minuten" | "m" => (1, length),
        "h" | "hr" | "hrs" | "hour" | "hours" => (60, length),
        "" if rest.starts_with(['\'', '′', '’']) => (1, rest.chars().next().map_or(0, char::len_utf8)),
        _ => return None,
    };
    let is_terse = factor == 1 && length < 3 || length == 0;
    let mut minutes = number_read.hundredths? * factor / 100;
    let mut end = text.len() - unit.len() + length;
    if factor == 60
        && upper.is_none()
        && let Some((more, length)) = odd_minutes(&text[end..])
    {
        minutes += more;
        end += length;
    }
    Some(Duration { minutes, start, end, is_range: upper.is_some(), is_terse })
}

/// The minutes after full hours, with the bytes that say them: ` 30`, `30m`, ` and 15 minutes`.
fn odd_minutes(after: &str) -> Option<(u32, usize)> {
    let rest = after.trim_start_matches([' ', '\u{a0}']);
    let rest = rest.strip_prefix("and ").unwrap_or(rest);
    let length = digits(rest);
    let minutes = rest[..length].parse::<u32>().ok().filter(|minutes| *minutes < 60)?;
    let unit = rest[length..].trim_start_matches([' ', '\u{a0}']);
    let letters = unit.bytes().take_while(u8::is_ascii_alphabetic).count();
    let end = match unit[..letters].to_ascii_lowercase().as_str() {
        "min" | "mins" | "minute" | "minutes" | "minuten" | "m" => &unit[letters..],
        _ if length == 2 && is_over(&rest[length..]) => &rest[length..],
        _ => return None,
    };
    Some((minutes, after.len() - end.len()))
}

/// True if a number that ends here stands for itself.
fn is_over(rest: &str) -> bool {
    rest.trim_start()
        .chars()
        .next()
        .is_none_or(|char| SEPARATORS.contains(&char) || matches!(char, ')' | ']' | ';'))
}

/// Splits a heading into its title and its duration.
///
/// The title loses the duration if that stands apart: in brackets, at the end after a separator, at the start before
/// one, or between two.
pub(super) fn split_title(heading: &str) -> (String, Option<u32>) {
    let mut minutes = None;
    for found in durations(heading) {
        if let Some(title) = cut(heading, found).filter(|title| !title.is_empty()) {
            return (title, Some(found.minutes));
        }
        let is_last = heading[found.end..].trim().is_empty();
        minutes = minutes.or(Some(found.minutes).filter(|_| !found.is_terse || is_last));
    }
    (heading.to_owned(), minutes)
}

/// Splits `5 min Welcome`: a duration, and a title that begins with a capital letter.
pub(super) fn split_start(text: &str) -> Option<(String, u32)> {
    let found = find(text).filter(|found| found.start == 0)?;
    let title = text[found.end..].strip_prefix(' ')?.trim();
    title.starts_with(char::is_uppercase).then(|| (title.to_owned(), found.minutes))
}

/// The duration that a heading sets apart from its title, if it does.
pub(super) fn set_apart(heading: &str) -> Option<u32> {
    let (title, minutes) = split_title(heading);
    minutes.filter(|_| title.len() < heading.len())
}

fn cut(heading: &str, found: Duration) -> Option<String> {
    const CLOSING: [char; 2] = [')', ']'];
    let before = without_about(&heading[..found.start]);
    let after = heading[found.end..].trim_start();
    if let Some(before) = before.strip_suffix(['(', '[']) {
        let after = after.strip_prefix(CLOSING)?;
        return Some(format!("{}{after}", before.trim_end()).trim().to_owned());
    }
    let title = before.strip_suffix(SEPARATORS).map(str::trim_end);
    match (title, after.strip_prefix(SEPARATORS)) {
        (Some(title), None) if after.is_empty() => Some(title.to_owned()),
        (None, Some(title)) if before.is_empty() => Some(title.trim_start().to_owned()),
        (Some(title), Some(_)) => {
            Some(format!("{title}{}{after}", if after.starts_with([',', ':']) { "" } else { " " }))
        }
        _ => None,
    }
}

/// A text without words such as "about" at its end.
fn without_about(text: &str) -> &str {
    const ABOUT: [&str; 10] =
        ["about", "around", "approx.", "approximately", "roughly", "ca.", "up to", "max.", "~", "≈"];
    let text = text.trim_end();
    let about = ABOUT.iter().find_map(|word| {
        let start = text.len().checked_sub(word.len())?;
        text.get(start..)?.eq_ignore_ascii_case(word).then_some(start)
    });
    about.map_or(text, |start| text[..start].trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_found_in_sentences() {
        let cases = [
            ("A 30-minute call", Some((30, false))),
            ("takes 3-4 hours to complete", Some((240, true))),
            ("45 min", Some((45, false))),
            ("(about 3 hours)", Some((180, false))),
            ("2 – 3 h", Some((180, true))),
            ("1 – 1.5 hours", Some((90, true))),
            ("3 people, 20 minutes", Some((20, false))),
            ("1 h 30", Some((90, false))),
            ("1h30m of pairing", Some((90, false))),
            ("1 hour and 15 minutes", Some((75, false))),
            ("2 hours 30 people attend", Some((120, false))),
            ("1.5 hours", Some((90, false))),
            ("1½ hours", Some((90, false))),
            ("2½ hours", Some((150, false))),
            ("0,25 h", Some((15, false))),
            ("1 h 75", Some((60, false))),
            ("1 h 60", Some((60, false))),
            ("1 h 5", Some((60, false))),
            ("1 h 5 min", Some((65, false))),
            ("24/7 on call", None),
            ("at 10:30 h", None),
            ("1,000 hours", None),
            ("HTTP2 minutes", None),
            ("serves 10m users", None),
            ("5' 11", None),
            ("99999999999 minutes", None),
            ("1000 minutes", None),
        ];
        for (text, expected) in cases {
            assert_eq!(find(text).map(|found| (found.minutes, found.is_range)), expected, "{text:?}");
        }
    }

    #[test]
    fn a_duration_that_stands_apart_is_not_part_of_the_title() {
        let cases = [
            ("Phone screen (30 minutes)", ("Phone screen", Some(30))),
            ("Take-home task (about 3 hours)", ("Take-home task", Some(180))),
            ("Screening call, 25 minutes", ("Screening call", Some(25))),
            ("Pairing (technical), 80 minutes", ("Pairing (technical)", Some(80))),
            ("Intro call — 25 min", ("Intro call", Some(25))),
            ("System Design (60m)", ("System Design", Some(60))),
            ("Values [45']", ("Values", Some(45))),
            ("Pair programming | 1 h 30", ("Pair programming", Some(90))),
            ("Pair programming | 1 h 30 | remote", ("Pair programming | remote", Some(90))),
            ("Visit, approx. 2 hours, on site", ("Visit, on site", Some(120))),
            ("45 min: Walk through the code", ("Walk through the code", Some(45))),
            ("Technical (60 min): Queues", ("Technical: Queues", Some(60))),
            ("The 30-minute call", ("The 30-minute call", Some(30))),
            ("Call, with the team 30 minutes", ("Call, with the team 30 minutes", Some(30))),
            ("Screening 30m", ("Screening 30m", Some(30))),
            ("Serving 10m users", ("Serving 10m users", None)),
            ("(45 min)", ("(45 min)", Some(45))),
            ("Design", ("Design", None)),
        ];
        for (heading, (title, minutes)) in cases {
            assert_eq!(split_title(heading), (title.to_owned(), minutes), "{heading:?}");
        }
    }

    #[test]
    fn a_short_line_may_say_how_long_a_stage_takes() {
        assert!(is_timing("45 minutes, on video"));
        assert!(is_timing("Duration: 1 h 30"));
        assert!(!is_timing("What would you do with 30 minutes?"));
        assert!(!is_timing("Plan for 45 minutes and keep the last ten of them for questions"));
        assert!(!is_timing("On video"));
        assert!(is_timing("*About 45 min.*") && is_timing("Phone – 20 minutes – Ana"));
        assert!(!is_timing("Arrive 10 minutes early.") && !is_timing("5 min: Welcome"));
        assert!(!is_timing("Plan 45 minutes") && !is_timing("45 minutes is enough"));
    }
}
