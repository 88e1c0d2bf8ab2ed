//! Documents of blocks, as PDF and DOCX give them.

use touchstone_extract::{Block, Cell, Document, ExtractError, Format, Kind as BlockKind, Row};

use crate::import::{ImportError, from_document, import};
use crate::model::StageKind;

/// A document of blocks, as other readers than those of text give them.
fn structured(blocks: Vec<(BlockKind, &str)>) -> crate::Guide {
    let block = |(kind, text): (BlockKind, &str)| Block { kind, text: text.to_owned(), ..Block::default() };
    let blocks = blocks.into_iter().map(block).collect();
    let mut document = Document { format: Format::Pdf, blocks, ..Document::default() };
    document.number_lines();
    from_document("guide.pdf", &document).unwrap().guide
}

fn table(rows: &[&[&str]]) -> BlockKind {
    let cell = |text: &&str| Cell {
        blocks: vec![Block { text: (*text).to_owned(), ..Block::default() }],
        ..Cell::default()
    };
    BlockKind::Table(
        rows.iter().map(|cells| Row { cells: cells.iter().map(cell).collect(), line: 0 }).collect(),
    )
}

#[test]
fn a_line_above_a_heading_says_which_stage_it_opens() {
    let guide = structured(vec![
        (BlockKind::Heading(6), "EXAMPLE WORKS"),
        (BlockKind::Heading(1), "Tester"),
        (BlockKind::Heading(6), "STAGE 1 OF 2 · SCREENING · 30 MIN"),
        (BlockKind::Heading(2), "A first hello"),
        (BlockKind::Heading(3), "Questions"),
        (BlockKind::Heading(4), "Why testing?\t5 min"),
        (BlockKind::Heading(6), "STAGE 2 OF 2 · TECHNICAL · 1 H"),
        (BlockKind::Heading(2), "At the desk"),
        (BlockKind::Heading(3), "Questions"),
        (BlockKind::Heading(4), "What breaks first?"),
    ]);
    assert_eq!(guide.title, "Tester");
    let stages: Vec<_> =
        guide.stages.iter().map(|stage| (stage.title.as_str(), stage.kind, stage.minutes)).collect();
    assert_eq!(
        stages,
        [("A first hello", StageKind::Screening, Some(30)), ("At the desk", StageKind::Technical, Some(60))]
    );
    assert_eq!(guide.stages[0].questions[0].text, "Why testing?");
    assert_eq!(guide.stages[0].questions[0].minutes, Some(5));
}

#[test]
fn levels_in_a_row_of_cells_belong_to_the_name_above_them() {
    let levels: &[&str] = &["0 Not seen", "1 Guesses", "2 –", "3 Measures", "4 Explains"];
    let guide = structured(vec![
        (BlockKind::Heading(1), "Tester"),
        (BlockKind::Heading(2), "Technical interview"),
        (BlockKind::Heading(3), "Scorecard"),
        (BlockKind::Heading(4), "Depth"),
        (table(&[levels]), ""),
        (BlockKind::Heading(4), "Releases go wrong less often\tDesired outcome"),
        (table(&[levels]), ""),
        (BlockKind::Heading(4), "Overall recommendation"),
        (table(&[&["1 Strong no hire", "2 No hire", "3 Hire", "4 Strong hire"]]), ""),
    ]);
    let card = guide.stages[0].scorecard.as_ref().unwrap();
    let names: Vec<_> = card.attributes.iter().map(|attribute| attribute.name.as_str()).collect();
    assert_eq!(names, ["Depth", "Releases go wrong less often"]);
    assert_eq!(card.attributes[0].anchors, ["Not seen", "Guesses", "", "Measures", "Explains"]);
    assert_eq!(card.recommendation, ["Strong no hire", "No hire", "Hire", "Strong hire"]);
    assert!(guide.unplaced.is_empty());
}

#[test]
fn names_and_times_in_a_column_of_their_own_are_read() {
    let guide = structured(vec![
        (BlockKind::Heading(1), "Tester"),
        (BlockKind::Heading(2), "Candidate profile"),
        (BlockKind::Heading(3), "Competencies"),
        (table(&[&["Curiosity", "Asks for causes"], &["Calm, and care", "Takes the next step"]]), ""),
        (BlockKind::Heading(2), "Technical interview"),
        (BlockKind::Heading(3), "Agenda"),
        (table(&[&["5 min", "Welcome"], &["20 min", "Questions"]]), ""),
        (BlockKind::Heading(3), "Questions"),
        (BlockKind::Heading(4), "What breaks first?"),
        (BlockKind::Paragraph, "Curiosity · Calm, and care"),
        (BlockKind::Paragraph, "Areas to cover:"),
        (BlockKind::Item { depth: 0, number: None }, "Load"),
    ]);
    assert_eq!(guide.profile.competencies[1].description, "Takes the next step");
    let stage = &guide.stages[0];
    let agenda: Vec<_> = stage.agenda.iter().map(|item| (item.title.as_str(), item.minutes)).collect();
    assert_eq!(agenda, [("Welcome", Some(5)), ("Questions", Some(20))]);
    assert_eq!(stage.questions.len(), 1);
    assert_eq!(stage.questions[0].competencies, ["Curiosity", "Calm, and care"]);
    assert_eq!(stage.questions[0].areas_to_cover, ["Load"]);
}

#[test]
fn headings_below_the_directions_of_a_take_home_are_no_exercise() {
    let guide = structured(vec![
        (BlockKind::Heading(1), "Tester"),
        (BlockKind::Heading(2), "Take-home assessment"),
        (BlockKind::Heading(3), "For the interviewer"),
        (BlockKind::Heading(5), "Before"),
        (BlockKind::Paragraph, "Do it yourself once."),
        (BlockKind::Heading(3), "Exercise: A small shop"),
        (BlockKind::Paragraph, "Build a shop."),
    ]);
    let stage = &guide.stages[0];
    assert!(stage.interviewer_directions.contains("Do it yourself once."));
    assert_eq!(stage.exercise.as_ref().unwrap().title, "A small shop");
}

#[test]
fn a_file_without_a_word_and_one_that_is_no_text_are_refused() {
    let picture = import("photo.png", b"\x89PNG\r\n\x1a\n").unwrap_err();
    assert_eq!(picture, ImportError::File(ExtractError::Unsupported("picture")));
    let binary = import("guide.bin", b"\x01\0\x02").unwrap_err();
    assert_eq!(binary, ImportError::File(ExtractError::Unsupported("binary")));
    for (name, empty) in [("guide.docx", ""), ("guide.pdf", ""), ("-", " \n\n"), ("guide.json", "")] {
        let error = import(name, empty.as_bytes()).unwrap_err();
        assert!(matches!(error, ImportError::Empty | ImportError::Json(_)), "{name}: {error}");
    }
    let pictures = import("guide.html", b"<html><body><img src=a.png></body></html>").unwrap_err();
    assert_eq!(pictures, ImportError::File(ExtractError::NoText));
}

#[test]
fn a_guide_as_json_is_imported_as_it_is_and_other_json_says_where_it_is_wrong() {
    let guide = structured(vec![
        (BlockKind::Heading(1), "Tester"),
        (BlockKind::Heading(2), "Technical interview"),
        (BlockKind::Heading(3), "What broke last?"),
    ]);
    let json = serde_json::to_string_pretty(&guide).unwrap();
    for name in ["tester.json", "-"] {
        let imported = import(name, json.as_bytes()).unwrap();
        assert_eq!(imported.guide, guide, "{name}");
        assert_eq!((imported.report.placed.questions, imported.report.unplaced.len()), (1, 0));
    }
    let unknown = json.replacen("\"language\"", "\"langauge\"", 1);
    let Err(ImportError::Json(what)) = import("tester.json", unknown.as_bytes()) else {
        panic!("it is no guide")
    };
    assert!(what.contains("langauge") && what.contains("line 5"), "{what}");
    assert!(matches!(import("-", b"{\"stages\": 3}"), Err(ImportError::Json(_))));
    assert!(matches!(import("tester.json", b"{ \"title\": "), Err(ImportError::Json(_))));
    // A text of which the first word is a blank.
    assert!(import("notes.txt", b"{{company}} hires testers\n\nWhat broke last?\n").is_ok());
}
