//! Documents written by hand, read for their structure.

use proptest::prelude::*;
use touchstone_extract::{Block, Document, ExtractError, Kind};
use touchstone_pdf::Limits;

use crate::builder::{self, Pdf};
use crate::{at, bold, sized};

fn read(bytes: &[u8]) -> Result<Document, ExtractError> {
    touchstone_pdf::document(bytes, &Limits::default())
}

fn blocks(content: &str) -> Vec<Block> {
    read(&builder::page(content)).expect("the page can be read").blocks
}

/// The blocks in short: `# heading`, `- item`, `| cell | cell |`, and text as it stands, bold between stars.
fn short(blocks: &[Block]) -> Vec<String> {
    let mut short = Vec::new();
    for block in blocks {
        let text = block.text.replace('\t', " -> ");
        match &block.kind {
            Kind::Heading(level) => short.push(format!("{} {text}", "#".repeat(usize::from(*level)))),
            Kind::Item { depth, .. } => short.push(format!("{}- {text}", "  ".repeat(usize::from(*depth)))),
            Kind::Code => short.push(format!("`{text}`")),
            Kind::Table(rows) => short.extend(rows.iter().map(|row| {
                let cells: Vec<String> = row.cells.iter().map(touchstone_extract::Cell::text).collect();
                format!("| {} |", cells.join(" | "))
            })),
            _ if block.is_strong() => short.push(format!("*{text}*")),
            _ => short.push(text),
        }
    }
    short
}

/// Some lines of running text at the foot of a page, so that its size is known.
fn running_text() -> String {
    (0..6)
        .map(|row| {
            at(72, 120 - 12 * row, "Words that run on and on from one edge of the page to the other edge")
        })
        .collect()
}

/// What a page says above [`running_text`].
fn said(content: &str) -> Vec<String> {
    let mut said = short(&blocks(&format!("{content}{}", running_text())));
    said.pop();
    said
}

#[test]
fn headings_are_told_by_size_and_weight() {
    let content = [
        sized(72, 740, 20, "Guide for a tester"),
        sized(72, 700, 14, "First call"),
        bold(72, 670, "Before"),
        at(72, 650, "Read the resume once."),
        bold(72, 630, "This is a sentence."),
    ]
    .concat();
    assert_eq!(
        said(&content),
        [
            "# Guide for a tester",
            "## First call",
            "### Before",
            "Read the resume once.",
            "*This is a sentence.*"
        ]
    );
}

#[test]
fn a_line_behind_its_bullet_goes_on_with_the_item() {
    let content = [
        at(72, 700, "\\225 Read the resume once, and note where"),
        at(79, 688, "you would like to know more"),
        at(72, 676, "\\225 Open the notes"),
        at(90, 664, "\\225 on paper"),
    ]
    .concat();
    let expected = [
        "- Read the resume once, and note where you would like to know more",
        "- Open the notes",
        "  - on paper",
    ];
    assert_eq!(said(&content), expected);
}

#[test]
fn a_wrapped_heading_keeps_what_stands_beside_it_and_loses_its_number() {
    let content = [
        sized(72, 700, 13, "1"),
        sized(92, 700, 13, "Which change of yours went from the request"),
        at(500, 700, "5 min"),
        sized(92, 685, 13, "to the day it ran?"),
        at(92, 668, "Listen."),
        sized(72, 640, 13, "2"),
        sized(92, 640, 13, "And then?"),
    ]
    .concat();
    let expected = [
        "# Which change of yours went from the request to the day it ran? -> 5 min",
        "Listen.",
        "# And then?",
    ];
    assert_eq!(said(&content), expected);
}

#[test]
fn lists_beside_each_other_stay_below_their_own_heading() {
    let mut content = String::new();
    for (question, top) in [("Why here?", 740), ("Why now?", 560)] {
        content += &sized(72, top, 14, question);
        content += &bold(72, top - 20, "Cover");
        content += &bold(320, top - 20, "Ask");
        for row in 0..6 {
            content += &at(72, top - 34 - 12 * row, &format!("\\225 left {question} {row}"));
            content += &at(320, top - 34 - 12 * row, &format!("\\225 right {question} {row}"));
        }
    }
    let mut expected = Vec::new();
    for question in ["Why here?", "Why now?"] {
        expected.push(format!("# {question}"));
        for (label, side) in [("Cover", "left"), ("Ask", "right")] {
            expected.push(format!("## {label}"));
            expected.extend((0..6).map(|row| format!("- {side} {question} {row}")));
        }
    }
    assert_eq!(said(&content), expected);
}

#[test]
fn levels_beside_each_other_are_a_row_of_cells() {
    let mut content = bold(72, 700, "Depth");
    for (level, x) in (0..4).zip([72, 190, 310, 430]) {
        content += &at(x, 680, &format!("{level} Has seen"));
        content += &at(x, 668, "what it is");
    }
    content += &bold(72, 640, "Breadth");
    assert_eq!(
        said(&content),
        [
            "# Depth",
            "| 0 Has seen what it is | 1 Has seen what it is | 2 Has seen what it is | 3 Has seen what it is |",
            "# Breadth"
        ]
    );
}

#[test]
fn names_with_what_they_mean_beside_them_are_a_table() {
    let content = [
        bold(72, 700, "Curiosity"),
        at(200, 700, "Asks for causes where others take what is"),
        at(200, 688, "there for granted."),
        bold(72, 670, "Calm"),
        at(200, 670, "Takes the next small step when all hurry."),
    ]
    .concat();
    let expected = [
        "| Curiosity | Asks for causes where others take what is there for granted. |",
        "| Calm | Takes the next small step when all hurry. |",
    ];
    assert_eq!(said(&content), expected);
}

#[test]
fn a_table_of_contents_opens_no_headings() {
    let rows = [("About", "2"), ("First call", "4"), ("Debrief", "11")];
    let content: String = rows
        .iter()
        .zip(0..)
        .map(|((title, page), row)| bold(72, 700 - 30 * row, title) + &at(500, 700 - 30 * row, page))
        .collect();
    assert_eq!(said(&content), ["| About | 2 |", "| First call | 4 |", "| Debrief | 11 |"]);
}

#[test]
fn code_keeps_its_lines_and_its_white_space() {
    let code = |x: i32, y: i32, words: &str| format!("BT /F3 10 Tf 1 0 0 1 {x} {y} Tm ({words}) Tj ET\n");
    let content = code(72, 700, "loop {") + &code(96, 688, "wait();") + &code(72, 664, "}");
    assert_eq!(said(&content), ["`loop {\n    wait();\n\n}`"]);
}

#[test]
fn what_stands_in_the_margin_of_most_pages_is_left_out() {
    let page = |number: i32, section: &str| {
        at(72, 770, "Guide")
            + &at(400, 770, section)
            + &at(72, 400, &format!("Text of {section}."))
            + &at(500, 30, &format!("Page {number} of 4"))
    };
    let pages: Vec<String> = ["Plan", "Call", "Debrief", "Notes"]
        .iter()
        .zip(1..)
        .map(|(section, number)| page(number, section))
        .collect();
    let pages: Vec<&str> = pages.iter().map(String::as_str).collect();
    let document = read(&builder::pages(&pages)).expect("it has text");
    assert_eq!(
        short(&document.blocks),
        ["Text of Plan.", "Text of Call.", "Text of Debrief.", "Text of Notes."]
    );
    let numbers: Vec<usize> = document.blocks.iter().map(|block| block.page).collect();
    assert_eq!(numbers, [1, 2, 3, 4]);
}

#[test]
fn a_sentence_goes_on_on_the_next_page() {
    let pages =
        [at(72, 100, "It was the best of times, and"), at(72, 700, "the worst of times. It was long ago.")];
    let document = read(&builder::pages(&[&pages[0], &pages[1]])).expect("it has text");
    assert_eq!(
        short(&document.blocks),
        ["It was the best of times, and the worst of times. It was long ago."]
    );
}

#[test]
fn a_guide_is_found_among_the_files_that_a_document_carries() {
    let file = |name: &str, content: &str| {
        let mut pdf = Pdf::default();
        let stream = pdf.stream("/Type /EmbeddedFile", content.as_bytes());
        let entry = pdf.add(&format!("<< /Type /Filespec /UF ({name}) /EF << /F {stream} 0 R >> >>"));
        let content = pdf.stream("", at(72, 700, "Text").as_bytes());
        pdf.catalog(&format!(
            "/Lang (en-GB) /Names << /EmbeddedFiles << /Names [({name}) {entry} 0 R] >> >>"
        ));
        pdf.finish(&[content], builder::FONTS, "")
    };
    let document = read(&file("guide.md", "# Guide")).expect("it has text");
    assert_eq!(
        (document.attached, document.language),
        (vec!["# Guide".to_owned()], Some("en-GB".to_owned()))
    );
    assert!(read(&file("notes.md", "# Guide")).expect("it has text").attached.is_empty());
}

#[test]
fn pictures_alone_hold_no_text_and_too_many_pages_are_refused() {
    assert_eq!(read(&builder::with_picture("q 600 0 0 700 0 0 cm /Im Do Q")), Err(ExtractError::NoText));
    let pages = [at(72, 700, "One"), at(72, 700, "Two")];
    let limits = Limits { pages: 1, ..Limits::default() };
    let refused = touchstone_pdf::document(&builder::pages(&[&pages[0], &pages[1]]), &limits);
    assert_eq!(refused, Err(ExtractError::TooMuch { what: "pages", limit: 1 }));
}

proptest! {
    #[test]
    fn every_word_of_a_page_is_in_some_block(places in prop::collection::vec((0..520_i32, 0..780_i32, 6..20_i32), 1..40)) {
        let words: Vec<String> = (0..places.len()).map(|at| format!("w{}x", "abcdefghij".chars().cycle().skip(at).take(3).collect::<String>())).collect();
        let content: String = places.iter().zip(&words).map(|((x, y, size), word)| sized(*x, *y, *size, word)).collect();
        if let Ok(document) = read(&builder::page(&content)) {
            let text: String = short(&document.blocks).concat().chars().filter(|char| char.is_alphanumeric()).collect();
            let visible = touchstone_pdf::read(&builder::page(&content), &Limits::default()).expect("it has text").text;
            let expected = visible.chars().filter(|char| char.is_alphanumeric()).count();
            prop_assert_eq!(text.chars().count(), expected);
        }
    }
}
