//! Blanks that were never filled in.

use super::passages::Passage;
use super::report::Report;
use super::sieve::{self, is};

/// Words that stand for text to come.
const TO_DO: [&str; 8] = ["TODO", "TBD", "TBC", "FIXME", "XXX", "TKTK", "Lorem ipsum", "lorem ipsum"];

/// How many words a blank in brackets may have. More is a remark.
const BLANK_WORDS: usize = 5;

/// Looks for blanks that are no variables, and for words that announce text.
pub(crate) fn check(passage: &Passage<'_>, report: &mut Report) {
    if let Some(found) = unfilled(passage.text) {
        let message =
            format!("“{found}” is still to be filled in. Write it out, or make it a variable: {{{{name}}}}");
        report.add("unfilled-variable", passage.address, message);
    }
}

/// The first word that announces text, or else the first blank.
fn unfilled(text: &str) -> Option<&str> {
    let bits = bits(text);
    let announced = if bits & ANNOUNCES == 0 { None } else { to_do(text) };
    announced.or_else(|| if bits & OPENS == 0 { None } else { blank(text) })
}

/// The text may hold a blank.
const OPENS: u8 = 1;
/// The text may hold a word of [`TO_DO`].
const ANNOUNCES: u8 = 1 << 1;

/// Which of the two a text may hold. Nearly all texts show nothing that a blank begins with, and not the letters that a word
/// of [`TO_DO`] begins with; of "Lorem ipsum", whose first letters are common, the second word is looked for.
fn bits(text: &str) -> u8 {
    sieve::any(text, |[first, second, third, fourth]| {
        let opens = is(first, b'[') | is(first, b'<') | is(first, b'_') | is(first, b'`');
        let after_t = is(second, b'O') | is(second, b'B') | is(second, b'K');
        let announces = is(first, b'T') & after_t
            | is(first, b'F') & is(second, b'I')
            | is(first, b'X') & is(second, b'X')
            | is(first, b'i') & is(second, b'p') & is(third, b's') & is(fourth, b'u');
        opens * OPENS | announces * ANNOUNCES
    })
}

fn to_do(text: &str) -> Option<&str> {
    let is_letter = |char: char| char.is_alphanumeric() || char == '_';
    let begins = |(at, byte): &(usize, u8)| {
        let next = text.as_bytes().get(at + 1);
        TO_DO.iter().any(|mark| mark.as_bytes()[0] == *byte && Some(&mark.as_bytes()[1]) == next)
    };
    let mut starts = text.bytes().enumerate().filter(begins).map(|(at, _)| at);
    let standing = |at: usize| {
        let mark = TO_DO.iter().find(|mark| text[at..].starts_with(**mark))?;
        let stands = !text[..at].ends_with(is_letter) && !text[at + mark.len()..].starts_with(is_letter);
        stands.then_some(*mark)
    };
    starts.find_map(standing)
}

/// `[Company]`, `<city>`, `{team}`, `____`: but no link, no checkbox, no footnote, no code, no tag.
fn blank(text: &str) -> Option<&str> {
    let mut rest = text;
    let mut in_code = false;
    while let Some(open) = rest.bytes().position(|byte| matches!(byte, b'[' | b'<' | b'_' | b'`')) {
        let at = text.len() - rest.len() + open;
        let inner = &text[at..];
        in_code ^= inner.starts_with('`');
        let found = if inner.starts_with('_') { line_to_fill(inner) } else { bracketed(inner) };
        match found.filter(|_| !in_code && !inner.starts_with('`')) {
            Some(length) => return Some(&text[at..at + length]),
            None => rest = &inner[inner.bytes().take_while(|byte| *byte == b'_').count().max(1)..],
        }
    }
    None
}

fn line_to_fill(text: &str) -> Option<usize> {
    let length = text.bytes().take_while(|byte| *byte == b'_').count();
    (length >= 4).then_some(length)
}

fn bracketed(text: &str) -> Option<usize> {
    const LONGEST: usize = 60;
    let close = if text.starts_with('[') { ']' } else { '>' };
    let near = text.char_indices().nth(LONGEST).map_or(text, |(index, _)| &text[..index]);
    let end = near.find(close)?;
    let inner = &near[1..end];
    let follows = text[end + 1..].chars().next();
    let is_link = matches!(follows, Some('(' | '[' | ':'));
    let starts = inner.starts_with(char::is_alphabetic);
    let plain =
        inner.chars().all(|char| char.is_alphanumeric() || matches!(char, ' ' | '-' | '\'' | '’' | ','));
    let words = inner.split_whitespace().count();
    // A lower-case word in angle brackets is a tag; one letter in square brackets is a checkbox or an index.
    let is_tag = close == '>' && !inner.starts_with(char::is_uppercase) && words < 2;
    (starts && plain && !is_link && !is_tag && inner.chars().count() > 1 && words <= BLANK_WORDS)
        .then_some(end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_are_told_from_other_brackets() {
        let cases = [
            ("Welcome to [Company].", Some("[Company]")),
            ("We are in <City name>.", Some("<City name>")),
            ("Name: ______", Some("______")),
            ("Salary: TBD", Some("TBD")),
            ("TODO: write this", Some("TODO")),
            ("Lorem ipsum dolor", Some("Lorem ipsum")),
            ("See [the handbook](https://example.com).", None),
            ("- [x] done", None),
            ("`list[index]` and `Vec<String>`", None),
            ("A <br> and <b>bold</b>", None),
            ("snake_case and __init__", None),
            ("{{company}}", None),
            ("a[0]", None),
            ("Todos are fine, TODOS too", None),
        ];
        for (text, expected) in cases {
            assert_eq!(unfilled(text), expected, "{text:?}");
        }
    }
}
