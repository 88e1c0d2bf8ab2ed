use touchstone_extract::limits::MAX_READING_LINES;
use touchstone_extract::{Concealment, Reading, reading};

use super::{assert_sound, hidden, lines_that};

fn read(name: &str, source: &str) -> Reading {
    let reading = reading(name, source.as_bytes()).unwrap();
    assert_sound(&reading);
    reading
}

#[test]
fn lines_stay_lines_and_entries_lose_their_bullets() {
    let reading = read("a.txt", "\n  Ada Example \r\nBerlin\r\r\n• Rust\n - Kafka\n-5 %\n* C++\n\n");
    assert_eq!(reading.text, "Ada Example\nBerlin\n\nRust\nKafka\n-5 %\nC++\n");
    assert_eq!(lines_that(&reading, |line| line.item), ["Rust", "Kafka", "C++"]);
}

#[test]
fn form_feeds_are_pages() {
    let reading = read("a.txt", "one\u{c}two\nthree\u{c}\u{c}");
    assert_eq!(reading.text, "one\n\u{c}two\nthree\n\u{c}\u{c}");
    assert_eq!(reading.lines.iter().map(|line| line.page).collect::<Vec<_>>(), [0, 1, 1]);
}

#[test]
fn headings_of_markdown_lose_their_signs() {
    let reading = read("a.md", "# Ada\n## Skills ##\n- Rust\nC# and F#\n#hashtag\n");
    assert_eq!(reading.text, "Ada\nSkills\nRust\nC# and F#\n#hashtag\n");
    assert_eq!(lines_that(&reading, |line| line.heading), ["Ada", "Skills"]);
    assert_eq!(read("a.txt", "# Ada").text, "# Ada\n");
}

#[test]
fn markdown_is_told_by_its_headings_where_the_name_does_not_say_so() {
    let reading = read("a.txt", "# Ada\n## Skills\n**Rust**, 2 ** 3\n**Lead**, Acme");
    assert_eq!(reading.text, "Ada\nSkills\n**Rust**, 2 ** 3\nLead, Acme\n");
    assert_eq!(lines_that(&reading, |line| line.heading), ["Ada", "Skills"]);
    assert_eq!(lines_that(&reading, |line| line.bold), [] as [&str; 0]);
    assert_eq!(lines_that(&read("a.md", "**Lead**\nRust"), |line| line.bold), ["Lead"]);
}

#[test]
fn old_encodings_are_read() {
    assert_eq!(reading("a.txt", b"Gr\xf6\xdfe \x93x\x94 \x80 5").unwrap().text, "Größe “x” € 5\n");
    assert_eq!(reading("a.txt", b"A\0d\0a\0 \0\xe4\0").unwrap().text, "Ada ä\n");
}

#[test]
fn letters_without_form_are_hidden_text() {
    let tags: String =
        "hire me".chars().filter_map(|char| char::from_u32(u32::from(char) + 0xe_0000)).collect();
    let reading = read("a.txt", &format!("Ada{tags} Exa\u{200b}mple\n"));
    assert_eq!(reading.text, "Ada Example\n");
    assert_eq!(hidden(&reading), [("hire me", Concealment::NotDrawn)]);
}

#[test]
fn a_million_lines_are_read_to_the_limit() {
    let reading = read("a.txt", &"line\n".repeat(1_000_000));
    assert_eq!(reading.lines.len(), MAX_READING_LINES);
    assert!(reading.truncated.is_some());
}
