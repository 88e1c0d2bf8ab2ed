//! Whether what a program wrote is what is expected. Pure.

use serde_json::Value;

use crate::exercise::Compare;

/// How an output stands to what is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Match {
    /// It is the same, in the sense of the exercise.
    Same,
    /// It differs in white space alone.
    Spacing,
    /// It differs.
    Different,
}

/// Compares an output with what is expected. For a checker, which decides by itself, it tells whether lines are alike.
pub fn compare(by: &Compare, expected: &[u8], got: &[u8]) -> Match {
    let same = match by {
        Compare::Exact => expected == got,
        Compare::Lines | Compare::Checker(_) => {
            lines(expected).map(<[u8]>::trim_ascii_end).eq(lines(got).map(<[u8]>::trim_ascii_end))
        }
        Compare::Tokens => tokens(expected).eq(tokens(got)),
        Compare::Numbers { absolute, relative } => all(tokens(expected), tokens(got), |expected, got| {
            same_number(expected, got, *absolute, *relative)
        }),
        Compare::Json => all(lines(expected), lines(got), same_json),
    };
    if same {
        Match::Same
    } else if !matches!(by, Compare::Json) && tokens(expected).eq(tokens(got)) {
        Match::Spacing
    } else {
        Match::Different
    }
}

/// Whether one line is like another, for showing where two outputs differ.
pub(crate) fn same_line(by: &Compare, expected: &[u8], got: &[u8]) -> bool {
    match by {
        Compare::Exact => expected == got,
        _ => compare(by, expected, got) == Match::Same,
    }
}

fn all<'a>(
    mut expected: impl Iterator<Item = &'a [u8]>,
    mut got: impl Iterator<Item = &'a [u8]>,
    same: impl Fn(&[u8], &[u8]) -> bool,
) -> bool {
    loop {
        match (expected.next(), got.next()) {
            (None, None) => return true,
            (Some(expected), Some(got)) if same(expected, got) => {}
            _ => return false,
        }
    }
}

/// The lines of a text; what is empty at its end does not count.
fn lines(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    let text = text.trim_ascii_end();
    // An empty text has no line, though splitting it gives one.
    text.split(|byte| *byte == b'\n').take(if text.is_empty() { 0 } else { usize::MAX })
}

fn tokens(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    text.split(u8::is_ascii_whitespace).filter(|token| !token.is_empty())
}

fn same_number(expected: &[u8], got: &[u8], absolute: f64, relative: f64) -> bool {
    // What is infinite or no number is text, and so are words that Rust would read as such.
    let number = |token: &[u8]| {
        let text = std::str::from_utf8(token).ok()?;
        text.parse::<f64>().ok().filter(|number| number.is_finite())
    };
    match (number(expected), number(got)) {
        (Some(wanted), Some(found)) => {
            expected == got || (wanted - found).abs() <= absolute.max(relative * wanted.abs())
        }
        _ => expected == got,
    }
}

fn same_json(expected: &[u8], got: &[u8]) -> bool {
    let value = |line: &[u8]| serde_json::from_slice::<Value>(line).ok();
    match (value(expected), value(got)) {
        (Some(expected), Some(got)) => expected == got,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const NEAR: Compare = Compare::Numbers { absolute: 0.01, relative: 1e-6 };

    fn is(by: &Compare, expected: &str, got: &str) -> Match {
        compare(by, expected.as_bytes(), got.as_bytes())
    }

    #[test]
    fn exact_takes_nothing_but_the_same_bytes() {
        assert_eq!(is(&Compare::Exact, "1\n", "1\n"), Match::Same);
        assert_eq!(is(&Compare::Exact, "1\n", "1"), Match::Spacing);
        assert_eq!(is(&Compare::Exact, "1\n", "2\n"), Match::Different);
    }

    #[test]
    fn lines_forgive_white_space_at_their_ends_and_no_other() {
        assert_eq!(is(&Compare::Lines, "a b\nc\n", "a b  \r\nc\n\n"), Match::Same);
        assert_eq!(is(&Compare::Lines, "a b\nc\n", "a  b\nc\n"), Match::Spacing);
        assert_eq!(is(&Compare::Lines, "a b\nc\n", "a b c\n"), Match::Spacing);
        assert_eq!(is(&Compare::Lines, "a b\nc\n", "ab\nc\n"), Match::Different, "one word is not two");
        assert_eq!(is(&Compare::Lines, "a\n", "a\nb\n"), Match::Different);
        assert_eq!(is(&Compare::Lines, "", "\n\n"), Match::Same);
        assert_eq!(is(&Compare::Lines, "a\n", ""), Match::Different);
    }

    #[test]
    fn numbers_may_differ_by_what_the_exercise_allows() {
        assert_eq!(is(&NEAR, "x 1.00", "x 1.009"), Match::Same);
        assert_eq!(is(&NEAR, "x 1.00", "x 1.02"), Match::Different);
        assert_eq!(is(&NEAR, "1000000", "1000000.9"), Match::Same, "relative to a large one");
        assert_eq!(is(&NEAR, "1 2", "1\n2"), Match::Same);
        assert_eq!(is(&NEAR, "1 2", "1"), Match::Different);
        assert_eq!(is(&NEAR, "nan", "NaN"), Match::Different, "what is no number is text");
        assert_eq!(is(&NEAR, "inf", "1e999"), Match::Different);
    }

    #[test]
    fn json_is_compared_as_values() {
        assert_eq!(is(&Compare::Json, "{\"a\":1,\"b\":[2]}\n", "{ \"b\": [2], \"a\": 1 }"), Match::Same);
        assert_eq!(is(&Compare::Json, "{\"a\":1}", "{\"a\":2}"), Match::Different);
        assert_eq!(is(&Compare::Json, "[1]", "[1"), Match::Different);
    }

    #[test]
    fn bytes_that_are_no_text_are_compared_as_they_are() {
        assert_eq!(compare(&Compare::Lines, "\u{fffd}".as_bytes(), &[0xff]), Match::Different);
        assert_eq!(compare(&Compare::Lines, &[0xff, b'\n'], &[0xff]), Match::Same);
    }

    proptest! {
        #[test]
        fn what_is_the_same_exactly_is_the_same_in_every_other_way_but_json(text in "[a-z0-9. \n\t]{0,60}") {
            for by in [Compare::Exact, Compare::Lines, Compare::Tokens, NEAR] {
                prop_assert_eq!(is(&by, &text, &text), Match::Same);
            }
        }

        #[test]
        fn nothing_that_a_program_writes_breaks_a_comparison(expected: Vec<u8>, got: Vec<u8>) {
            for by in [Compare::Exact, Compare::Lines, Compare::Tokens, NEAR, Compare::Json] {
                let found = compare(&by, &expected, &got);
                prop_assert!(expected != got || found == Match::Same || by == Compare::Json);
            }
        }
    }
}
