//! PDF files, good and hostile, read in a child process: this test's own program, started anew.
#![expect(clippy::unwrap_used, reason = "a test that cannot make its input has failed")]
#![allow(clippy::print_stdout, reason = "the list of tests goes to standard output")]

use std::fmt::Write as _;
use std::process::ExitCode;
use std::time::Duration;

use touchstone_extract::limits::MAX_BYTES;
use touchstone_extract::{ExtractError, Kind};
use touchstone_reader::isolated::{self, COMMAND, Limits};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    if arguments.get(1).is_some_and(|first| first == COMMAND) {
        let number = |at: usize| arguments[at].parse().unwrap();
        return isolated::run_child(arguments.last().unwrap(), number(3), number(5));
    }
    if arguments.iter().any(|argument| argument == "--list") {
        if !arguments.iter().any(|argument| argument == "--ignored") {
            println!("isolated: test");
        }
        return ExitCode::SUCCESS;
    }
    headings_and_paragraphs_are_told_apart();
    other_formats_are_read_as_well();
    files_that_are_broken_say_so();
    a_file_that_refers_to_itself_comes_to_an_end();
    a_file_that_takes_too_long_or_too_much_is_given_up();
    println!("ok");
    ExitCode::SUCCESS
}

/// A file of these objects, numbered from 1, of which the first is the catalog.
fn pdf(objects: &[String]) -> Vec<u8> {
    let mut file = String::from("%PDF-1.4\n");
    let mut places = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        places.push(file.len());
        let _ = writeln!(file, "{} 0 obj\n{object}\nendobj", index + 1);
    }
    let table = file.len();
    let count = objects.len() + 1;
    let _ = write!(file, "xref\n0 {count}\n0000000000 65535 f \n");
    for place in places {
        let _ = writeln!(file, "{place:010} 00000 n ");
    }
    let _ = write!(file, "trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
    file.into_bytes()
}

/// A file of one page with lines of these sizes.
fn page(lines: &[(u32, &str)]) -> Vec<u8> {
    let mut text = String::from("BT 72 760 Td ");
    for (size, line) in lines {
        let _ = write!(text, "/F {size} Tf ({line}) Tj 0 -{} Td ", size * 2);
    }
    text.push_str("ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{text}\nendstream", text.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    pdf(&objects)
}

fn headings_and_paragraphs_are_told_apart() {
    let lines = [
        (22, "Guide for a tester"),
        (15, "First call"),
        (10, "1. Why this company, and why now?"),
        (10, "2. What did you find last?"),
        (10, "A paragraph of text that says what to do."),
    ];
    let document = isolated::extract("a.pdf", &page(&lines)).unwrap();
    let found: Vec<_> =
        document.blocks.iter().map(|block| (block.kind.clone(), block.text.as_str())).collect();
    let kinds = [Kind::Heading(1), Kind::Heading(2), Kind::Paragraph, Kind::Paragraph, Kind::Paragraph];
    let expected: Vec<_> = kinds.into_iter().zip(lines.map(|(_, text)| text)).collect();
    assert_eq!(found, expected);
    assert!(document.blocks.iter().all(|block| block.page == 1));
    assert_eq!(isolated::extract("a.pdf", &page(&[])), Err(ExtractError::NoText));
}

fn other_formats_are_read_as_well() {
    let document = isolated::extract("a.html", b"<h1>Guide</h1>").unwrap();
    assert_eq!(document.blocks[0].kind, Kind::Heading(1));
    let large = vec![b'x'; MAX_BYTES + 1];
    assert_eq!(isolated::extract("a.txt", &large), Err(ExtractError::TooLarge(MAX_BYTES + 1)));
}

fn files_that_are_broken_say_so() {
    for bytes in [b"%PDF-1.7".as_slice(), b"%PDF-1.7\nstartxref\n0\n%%EOF", b"PK\x03\x04"] {
        assert!(isolated::extract("a.pdf", bytes).is_err(), "{bytes:?}");
    }
}

/// Pages that are their own children, a catalog that is itself, a length that is itself.
fn a_file_that_refers_to_itself_comes_to_an_end() {
    let catalog = "<< /Type /Catalog /Pages 2 0 R >>".to_owned();
    let files = [
        pdf(&[catalog.clone(), "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 /Parent 2 0 R >>".to_owned()]),
        pdf(&["1 0 R".to_owned()]),
        pdf(&[
            catalog,
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
            "<< /Type /Page /Parent 2 0 R /Contents [4 0 R 3 0 R] /Resources 3 0 R /Font << /F 3 0 R >> >>"
                .to_owned(),
            "<< /Length 4 0 R >>\nstream\nBT /F 9 Tf (x) Tj ET\nendstream".to_owned(),
        ]),
    ];
    for file in files {
        // Nothing can be read of it, or the little there is; what counts is that this returns.
        let blocks = isolated::extract("a.pdf", &file).map_or(0, |document| document.blocks.len());
        assert!(blocks <= 1);
    }
}

/// What would go on for ever is ended by the clock, and what asks for all memory by the kernel.
fn a_file_that_takes_too_long_or_too_much_is_given_up() {
    let program = std::env::current_exe().unwrap();
    let file = page(&[(10, "Text")]);
    let read = |limits| isolated::extract_with(&program, "a.pdf", &file, limits);
    assert!(read(Limits::default()).is_ok());
    let no_time = Limits { wait: Duration::ZERO, ..Limits::default() };
    assert_eq!(read(no_time), Err(ExtractError::TooExpensive));
    // What the program has already is enough for a page, and not for a file of some mebibytes.
    let no_memory = Limits { memory: 1024 * 1024, ..Limits::default() };
    let long = "A line of text that goes on for a while. ".repeat(100_000);
    let long = page(&[(10, &long)]);
    let read = isolated::extract_with(&program, "a.pdf", &long, no_memory);
    assert_eq!(read, Err(ExtractError::TooExpensive));
}
