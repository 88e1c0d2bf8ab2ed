//! What holds for every resume, and a whole one.

use chrono::NaiveDate;
use proptest::prelude::*;
use touchstone_extract::{Line, Link, Reading};

use super::*;
use crate::sample;

fn as_of() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

const RESUME: &str = "# Jane Roe
Senior Software Engineer
Basel, Switzerland | jane.roe@example.com | +41 44 668 18 00 | github.com/jane-roe

## Summary
Engineer who likes calm systems. May I present the present?

## Experience
**Senior Software Engineer, Acme Widgets**
Mar 2019 – Present
* Built the billing service in Go; version 3.2019.1 is in use since 2020
* Wrote to billing@example.net every May

**Software Engineer, Invented GmbH**
07/2015–02/2019
* Ran 2,000 jobs a day

## Education
MSc Computer Science, Example University, 2013 – 2015

## Languages
English (native), German (B2)

## References
Bob Doe, bob.doe@example.org, +1 555 010 1001, https://bob.example.org
";

#[test]
fn a_whole_resume_is_read() {
    let reading = sample::reading(RESUME);
    let facts = facts(&reading, as_of());
    let value = |seen: &Option<Seen>| seen.as_ref().map(|seen| seen.value.clone()).unwrap_or_default();
    let values = |list: &[Seen]| list.iter().map(|seen| seen.value.clone()).collect::<Vec<_>>();
    assert_eq!(value(&facts.name), "Jane Roe");
    assert_eq!(value(&facts.location), "Basel, Switzerland");
    assert_eq!(values(&facts.emails), ["jane.roe@example.com"]);
    assert_eq!(values(&facts.phones), ["+41 44 668 18 00"]);
    assert_eq!(values(&facts.links), ["github.com/jane-roe"]);
    let roles: Vec<_> = facts.roles.iter().map(|role| (value(&role.title), value(&role.employer))).collect();
    assert_eq!(
        roles,
        [
            ("Senior Software Engineer".to_owned(), "Acme Widgets".to_owned()),
            ("Software Engineer".to_owned(), "Invented GmbH".to_owned()),
        ]
    );
    assert_eq!(facts.months_of_work, 93 + 44);
    assert_eq!(facts.education.len(), 1);
    assert_eq!(
        (facts.education[0].level, value(&facts.education[0].field)),
        (Some(4), "Computer Science".to_owned())
    );
    assert_eq!(facts.languages.len(), 2);
}

/// Everything that a resume may hold against the rules of its parts.
fn pieces() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "Jane",
        "Roe",
        "Ünïcödé",
        "Software Engineer",
        "Acme",
        "GmbH",
        ",",
        " – ",
        "|",
        "(",
        ")",
        "2019",
        "Mar",
        "May",
        "03/2019",
        "Present",
        "to",
        "since",
        "'18",
        "–",
        "@",
        "jane@example.com",
        " at ",
        " dot ",
        "(at)",
        "[dot]",
        "+41",
        "555",
        "010",
        "1001",
        "BSc",
        "University",
        "in",
        "of",
        "Master of",
        "English",
        "native",
        "C1",
        ":",
        "\t",
        "  ",
        "•",
        "https://",
        "www.",
        ".com",
        "山田",
        "\u{301}",
        "🙂",
        "Experience",
        "EDUCATION",
        "Languages",
        "References",
        "Skills:",
        "İ",
        "ß",
        "ﬁ",
        "\u{200b}",
        "Q1",
        "Spring",
        "IL",
        "62701",
        "Berlin",
        "\u{a0}",
        "\r",
        "No.",
        "ext. 12",
        "x",
        "'",
        "Dr.",
        "PhD",
        "van",
        "-",
    ]);
    prop_oneof![
        4 => prop::collection::vec(words, 0..9).prop_map(|parts| parts.join(" ")),
        2 => prop::collection::vec(any::<char>(), 0..30).prop_map(|chars| chars.into_iter().filter(|char| *char != '\n' && *char != '\u{c}').collect()),
        1 => "[A-Za-z0-9@.,:/()+' -]{0,40}",
    ]
}

fn any_reading() -> impl Strategy<Value = Reading> {
    let line = (pieces(), 0_usize..3, 0_usize..3, 80_u16..250, any::<[bool; 4]>());
    prop::collection::vec(line, 0..40).prop_map(|lines| {
        let mut reading = Reading::default();
        let mut page = 0;
        for (words, column, turn, size, [bold, heading, item, apart]) in lines {
            if turn == 2 {
                page += 1;
                reading.text.push('\u{c}');
            }
            if apart {
                reading.text.push('\n');
            }
            let start = reading.text.len();
            reading.text.push_str(&words);
            let range = start..reading.text.len();
            if size % 7 == 0 {
                reading.links.push(Link { target: words.clone(), range: range.clone() });
            }
            reading.lines.push(Line { range, page, column, size, bold, heading, item, ..Line::default() });
            reading.text.push('\n');
        }
        reading
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn no_resume_panics_and_every_place_is_within_the_text(reading in any_reading()) {
        let facts = facts(&reading, as_of());
        let check = |span: Span| {
            assert!(span.start <= span.end && span.end <= reading.text.len(), "{span:?}");
            assert!(reading.text.is_char_boundary(span.start) && reading.text.is_char_boundary(span.end), "{span:?}");
        };
        let seen = |seen: &Seen| check(seen.span);
        facts.name.iter().chain(&facts.location).for_each(seen);
        facts.emails.iter().chain(&facts.phones).chain(&facts.links).for_each(seen);
        for role in &facts.roles {
            role.title.iter().chain(&role.employer).for_each(seen);
            check(role.span);
            role.dates.iter().for_each(|span| check(*span));
        }
        for entry in &facts.education {
            entry.degree.iter().chain(&entry.field).chain(&entry.school).for_each(seen);
            check(entry.span);
        }
        facts.languages.iter().for_each(|language| check(language.span));
        // From 1940 on.
        prop_assert!(facts.months_of_work <= 87 * 12);
        prop_assert_eq!(super::facts(&reading, as_of()), facts);
    }

    #[test]
    fn text_of_any_kind_has_no_language_or_one(text in any::<String>()) {
        let _ = crate::language::unsupported(&text);
    }
}

/// What each scanner looks for, over and over, in one line and in many: four times as much text may take about four times the
/// work (characters read, words looked up), where quadratic work would be sixteen times as much.
#[test]
fn hostile_text_costs_work_in_proportion_to_its_length() {
    const SHORT: usize = 500;
    for piece in [
        "2018 – 2019 ",
        "jane@example.com ",
        "a at b dot com ",
        "(at) ",
        "@",
        "+41 44 668 18 00 ",
        "((((",
        "1 ",
        "+",
        "https://example.com/a ",
        "a.b.c.",
        "Jane Roe ",
        "University ",
        "BSc ",
        "English native ",
        "Engineer ",
        "Engineer at ",
        ", ",
        "EDUCATION ",
        "Mar ",
        "(",
        "E X P ",
        "dot ",
        "Berlin, ",
    ] {
        for line_end in [false, true] {
            for head in ["", "## Experience\n", "## Education\n", "## Languages\n"] {
                let work = |length: usize| {
                    let count = length / piece.len();
                    let text =
                        if line_end { format!("{piece}\n").repeat(count) } else { piece.repeat(count) };
                    let reading = lined(format!("{head}{text}\n"));
                    crate::work::of(|| facts(&reading, as_of()))
                };
                let (short, long) = (work(SHORT), work(4 * SHORT));
                assert!(short > 0, "nothing was counted");
                assert!(long < 6 * short + 2_000, "{piece:?} {line_end} {head:?}: {short} {long}");
            }
        }
    }
}

fn lined(text: String) -> Reading {
    let mut reading = Reading { text, ..Reading::default() };
    let mut start = 0;
    for line in reading.text.lines() {
        let range = start..start + line.len();
        start = range.end + 1;
        reading.lines.push(Line { range, size: 100, ..Line::default() });
    }
    reading
}
