//! What is too large is refused, with the limit and the place.

use touchstone_guide::import::{ImportError, MAX_HEADINGS, MAX_LINE_BYTES, MAX_LINES, import};
use touchstone_guide::{MAX_BYTES, markdown};

#[test]
fn a_million_lines_of_our_own_form_are_read() {
    let header = "---\ntouchstone: guide/1\n---\n# T\n\n## Job description\n\n";
    let file = format!("{header}{}", "line\n".repeat(1_000_000));
    assert_eq!(markdown::parse(&file).unwrap().job_description.lines().count(), 1_000_000);
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
    let error = import("notes.txt", "line\n".repeat(1_000_000).as_bytes()).unwrap_err();
    assert_eq!(error, ImportError::TooManyLines);
    assert_eq!(error.to_string(), "the document has more than 200000 lines; at most that many are read");
    assert!(import("notes.txt", "- a\n".repeat(MAX_LINES).as_bytes()).is_ok());
    assert!(import("notes.txt", "- a\n".repeat(MAX_LINES + 1).as_bytes()).is_err());
}

#[test]
fn a_hundred_thousand_headings_are_refused_with_the_line() {
    let error = import("notes.md", "## Heading\n".repeat(100_000).as_bytes()).unwrap_err();
    assert_eq!(error, ImportError::TooManyHeadings { line: MAX_HEADINGS + 1 });
    assert_eq!(error.to_string(), "line 10001 is one heading more than 10000; at most that many are read");
    assert!(import("notes.md", "## Heading\n".repeat(MAX_HEADINGS).as_bytes()).is_ok());
    for title in ["**Title**\n", "Title\n\n", "Title (5 min)\n\n", "Round 2: Title\n\n"] {
        let lines = title.matches('\n').count();
        let error = import("notes.txt", title.repeat(MAX_HEADINGS + 1).as_bytes()).unwrap_err();
        assert_eq!(error, ImportError::TooManyHeadings { line: MAX_HEADINGS * lines + 1 }, "{title:?}");
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
