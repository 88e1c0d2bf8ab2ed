//! Reading costs time in proportion to the input, whatever the input.

use std::time::{Duration, Instant};

use touchstone_guide::import::{ImportError, MAX_HEADINGS, MAX_LINE_BYTES, MAX_LINES, import};
use touchstone_guide::{MAX_BYTES, markdown};

/// Repeats a pattern up to a size.
fn filled(pattern: &str, bytes: usize) -> String {
    pattern.repeat(bytes / pattern.len() + 1)
}

const HEADER: &str = "---\ntouchstone: guide/1\n---\n# T\n\n## Job description\n\n";

/// Shapes that tempt a reader to look back or to descend.
const PATTERNS: [&str; 24] = [
    "x",
    "a ",
    "\n",
    "# a\n",
    "- a\n",
    "  - a\n",
    "- ",
    "> ",
    "`",
    "```\n",
    "[",
    "{{",
    "<A",
    "((",
    "\"",
    "1. a\n",
    "0: a\n1: b\n2: c\n",
    "| a ",
    "Why?\n",
    "Technical interview\n",
    "Areas to cover\n- a\n",
    "### Question: a\n",
    "**",
    "12 - ",
];

fn timed(run: impl FnOnce()) -> Duration {
    let start = Instant::now();
    run();
    start.elapsed()
}

/// Four times the input may take eight times as long, and a machine that is busy elsewhere a little longer.
fn assert_linear(what: &str, run: impl Fn(usize)) {
    const SMALL: usize = 20_000;
    const SLACK: Duration = Duration::from_millis(1500);
    let small = timed(|| run(SMALL));
    let large = timed(|| run(4 * SMALL));
    assert!(large < small * 8 + SLACK, "{what:?}: {small:?}, then {large:?}");
}

#[test]
fn importing_is_linear() {
    for pattern in PATTERNS {
        assert_linear(pattern, |bytes| {
            let _ = import("notes.md", filled(pattern, bytes).as_bytes());
        });
    }
    assert_linear("deeper and deeper", |bytes| {
        let lines = (0..).map(|depth| format!("{:depth$}- a\n", ""));
        let nested: String = lines
            .scan(0, |size, line| {
                *size += line.len();
                (*size < bytes).then_some(line)
            })
            .collect();
        let _ = import("notes.md", nested.as_bytes());
    });
}

#[test]
fn parsing_is_linear() {
    for pattern in PATTERNS {
        assert_linear(pattern, |bytes| {
            let _ = markdown::parse(&format!("{HEADER}{}", filled(pattern, bytes)));
        });
    }
    for levels in ["[", "{a: ", "[[],", "[\n", "- ", "? "] {
        assert_linear(levels, |bytes| {
            let levels = filled(levels, bytes / 2);
            assert!(
                markdown::parse(&format!("---\ntouchstone: guide/1\nvariables: {levels}\n---\n# T\n"))
                    .is_err()
            );
        });
    }
}

#[test]
fn equal_keys_are_linear_too() {
    assert_linear("equal questions", |bytes| {
        let questions = filled("### Question: Why?\n", bytes);
        let file = format!("---\ntouchstone: guide/1\n---\n# T\n\n## Stage: A\n\n{questions}");
        let guide = markdown::parse(&file).unwrap();
        assert_eq!(guide.stages[0].questions[1].key, "why-2");
        let _ = markdown::render(&guide);
    });
}

#[test]
fn a_million_lines_are_read() {
    let file = format!("{HEADER}{}", filled("line\n", 5_000_000));
    assert_eq!(markdown::parse(&file).unwrap().job_description.lines().count(), 1_000_001);
}

#[test]
fn more_bytes_than_the_limit_are_refused() {
    let line = vec![b'x'; 50 * 1024 * 1024];
    assert_eq!(import("line.txt", &line), Err(ImportError::TooLarge(line.len())));
}

#[test]
fn a_line_beyond_the_limit_is_refused_with_its_number() {
    let at_limit = format!("Title\n\n{}\n", "x".repeat(MAX_LINE_BYTES));
    assert!(import("line.txt", at_limit.as_bytes()).is_ok());
    let bytes = MAX_BYTES - 7;
    let beyond = format!("Title\n\n{}", "x".repeat(bytes));
    let error = import("line.txt", beyond.as_bytes()).unwrap_err();
    assert_eq!(error, ImportError::LineTooLong { line: 3, bytes });
    assert_eq!(error.to_string(), format!("line 3 has {bytes} bytes; at most 262144 are read"));
}

#[test]
fn a_million_lines_of_another_form_are_refused() {
    let error = import("notes.txt", filled("line\n", 5_000_000).as_bytes()).unwrap_err();
    assert_eq!(error, ImportError::TooManyLines);
    assert_eq!(error.to_string(), "the document has more than 200000 lines; at most that many are read");
    assert!(import("notes.txt", "- a\n".repeat(MAX_LINES).as_bytes()).is_ok());
    assert!(import("notes.txt", "- a\n".repeat(MAX_LINES + 1).as_bytes()).is_err());
}

#[test]
fn a_hundred_thousand_headings_are_refused_with_the_line() {
    for heading in
        ["## Heading\n", "**Heading**\n", "Heading\n\n", "Heading (5 min)\n\n", "Round 2: Heading\n\n"]
    {
        let lines = heading.matches('\n').count();
        let document = heading.repeat(100_000 / lines);
        let error = import("notes.txt", document.as_bytes()).unwrap_err();
        assert_eq!(error, ImportError::TooManyHeadings { line: MAX_HEADINGS * lines + 1 }, "{heading:?}");
        assert!(
            error.to_string().starts_with(&format!("line {} is one heading more", MAX_HEADINGS * lines + 1))
        );
        assert!(import("notes.txt", heading.repeat(MAX_HEADINGS).as_bytes()).is_ok(), "{heading:?}");
    }
}

#[test]
fn deep_nesting_comes_out_shallow() {
    let lines: Vec<_> = (0..2000).map(|depth| format!("{:depth$}- an item of the list", "")).collect();
    let nested = lines.join("\n");
    let guide = import("notes.md", nested.as_bytes()).unwrap().guide;
    assert_eq!(guide.introduction.matches("an item").count(), 2000);
    assert!(guide.introduction.lines().all(|line| line.len() <= 24 + "- an item of the list".len()));
}
