//! Durations in headings and sentences: "30 minutes", "(about 3 hours)", "a 45-minute call", "2–4 hours".

/// A duration with the bytes that say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Duration {
    pub(super) minutes: u32,
    start: usize,
    end: usize,
    /// The text gives a range; the upper end counts.
    pub(super) is_range: bool,
}

/// The first duration in a text.
pub(super) fn find(text: &str) -> Option<Duration> {
    let bytes = text.as_bytes();
    let mut index = 0;
    while index < bytes.len() {
        if !bytes[index].is_ascii_digit() {
            index += 1;
            continue;
        }
        let digits = digits(&bytes[index..]);
        let follows_word = index > 0 && bytes[index - 1].is_ascii_alphanumeric();
        if let Some(duration) = at(text, index, digits).filter(|_| !follows_word) {
            return Some(duration);
        }
        index += digits;
    }
    None
}

fn digits(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| byte.is_ascii_digit()).count()
}

fn at(text: &str, start: usize, length: usize) -> Option<Duration> {
    let mut number = &text[start..start + length];
    let mut rest = &text[start + length..];
    let after_dash = rest.trim_start().strip_prefix(['-', '–', '—']).map(str::trim_start);
    let upper = after_dash.filter(|rest| rest.starts_with(|char: char| char.is_ascii_digit()));
    if let Some(upper) = upper {
        let length = digits(upper.as_bytes());
        (number, rest) = (&upper[..length], &upper[length..]);
    }
    let unit = rest.trim_start_matches([' ', '-', '\u{a0}']);
    let length = unit.bytes().take_while(u8::is_ascii_alphabetic).count();
    let factor = match unit[..length].to_ascii_lowercase().as_str() {
        "min" | "mins" | "minute" | "minutes" => 1,
        "h" | "hr" | "hrs" | "hour" | "hours" => 60,
        _ => return None,
    };
    let minutes = number.parse::<u32>().ok().filter(|number| number.to_string().len() <= 3)? * factor;
    let end = text.len() - unit.len() + length;
    Some(Duration { minutes, start, end, is_range: upper.is_some() })
}

/// Splits a heading into its title and its duration, if that stands at the end: in brackets or after a comma.
pub(super) fn split_title(heading: &str) -> (&str, Option<u32>) {
    let Some(found) = find(heading) else { return (heading, None) };
    let before = heading[..found.start].trim_end_matches(|char: char| {
        char.is_alphabetic() && char.is_lowercase() || matches!(char, ' ' | '.' | '~' | '≈')
    });
    let after = heading[found.end..].trim();
    let title = match (before.strip_suffix('('), before.strip_suffix([',', '-', '–', '—', '|', ':'])) {
        (Some(title), _) if after == ")" => title.trim_end(),
        (None, Some(title)) if after.is_empty() => title.trim_end(),
        _ => heading,
    };
    (if title.is_empty() { heading } else { title }, Some(found.minutes))
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
            ("3 people, 20 minutes", Some((20, false))),
            ("24/7 on call", None),
            ("HTTP2 minutes", None),
            ("99999999999 minutes", None),
        ];
        for (text, expected) in cases {
            assert_eq!(find(text).map(|found| (found.minutes, found.is_range)), expected, "{text:?}");
        }
    }

    #[test]
    fn a_duration_at_the_end_of_a_heading_is_not_part_of_the_title() {
        let cases = [
            ("Phone screen (30 minutes)", ("Phone screen", Some(30))),
            ("Take-home task (about 3 hours)", ("Take-home task", Some(180))),
            ("Screening call, 25 minutes", ("Screening call", Some(25))),
            ("Pairing (technical), 80 minutes", ("Pairing (technical)", Some(80))),
            ("The 30-minute call", ("The 30-minute call", Some(30))),
            ("Design", ("Design", None)),
        ];
        for (heading, expected) in cases {
            assert_eq!(split_title(heading), expected, "{heading:?}");
        }
    }
}
