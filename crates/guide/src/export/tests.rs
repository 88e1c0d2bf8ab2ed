use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;

use proptest::prelude::*;
use touchstone_extract::extract;
use zip::ZipArchive;
use zip::write::{SimpleFileOptions, ZipWriter};

use super::*;
use crate::import::import;
use crate::markdown::{self, tests::guide};

fn back(guide: &Guide) -> Option<Guide> {
    from_docx(&extract("guide.docx", &docx(guide, Part::Whole).unwrap()).unwrap())
}

fn shipped() -> Vec<Guide> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guides");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.map(|path| markdown::parse(&fs::read_to_string(path).unwrap()).unwrap()).collect()
}

/// A part of a file with something in it replaced, as a word processor would save it.
fn edited(file: &[u8], part: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let name = entry.name().unwrap().to_string();
        let mut content = String::new();
        entry.read_to_string(&mut content).unwrap();
        if name == part {
            let after = change(&content);
            assert_ne!(after, content, "nothing was changed");
            content = after;
        }
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const DOCUMENT: &str = "word/document.xml";

fn sample() -> Guide {
    let file = "---\ntouchstone: guide/1\ntitle: Tester\nlevel: mid\nlanguage: en\nvariables:\n- name: company\n  label: Company\n---\n\
        # Tester\n\nFor **{{company}}**.\n\n## Stage: First call {#call kind=screening minutes=30}\n\n### Agenda\n\n- 5 min: Hello\n\n\
        ### Question: Why us? {#why minutes=8}\n\nCompetencies: Motive\n\n#### Areas to cover\n\n- The product\n- The team\n\n\
        ### Question: Why now? {#now}\n\n### Scorecard\n\n#### Motive {#motive}\n\n0. Not seen\n1. None\n2. Some\n3. Clear\n4. Strong\n\n\
        #### Overall recommendation\n\n1. No\n2. Yes\n";
    markdown::parse(file).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_guide_comes_back_from_its_document(guide in guide()) {
        prop_assert_eq!(back(&guide), Some(guide.normalized()));
    }

    #[test]
    fn the_pieces_of_a_file_are_the_file(guide in guide()) {
        let file = markdown::render(&guide);
        let text = &file[file.find("\n---\n").unwrap() + 5..];
        let pieces: String = pieces::split(text).into_iter().map(|piece| piece.source).collect();
        prop_assert_eq!(pieces.trim_start_matches('\n'), text.trim_start_matches('\n'));
    }
}

#[test]
fn shipped_guides_come_back_from_their_documents() {
    for guide in shipped() {
        assert_eq!(back(&guide).as_ref(), Some(&guide), "{}", guide.title);
        let file = docx(&guide, Part::Whole).unwrap();
        assert_eq!(import("guide.docx", &file).unwrap().guide, guide);
    }
}

#[test]
fn what_was_edited_in_the_document_counts_and_keys_stay() {
    let file = docx(&sample(), Part::Whole).unwrap();
    let file = edited(&file, DOCUMENT, |xml| {
        xml.replace("Why us?", "Why this company?")
            .replace("8 min", "10 min")
            .replace("The product", "The product we make")
            .replace(">Some<", ">A little<")
            .replace(">Company<", ">The company<")
            .replace(">mid<", ">senior<")
            .replace(">Tester<", ">Test engineer<")
    });
    let found = import("x.docx", &file).unwrap().guide;
    let mut expected = sample();
    expected.title = "Test engineer".to_owned();
    expected.level = Some("senior".to_owned());
    expected.variables[0].label = "The company".to_owned();
    let stage = &mut expected.stages[0];
    stage.questions[0].text = "Why this company?".to_owned();
    stage.questions[0].minutes = Some(10);
    stage.questions[0].areas_to_cover[0] = "The product we make".to_owned();
    stage.scorecard.as_mut().unwrap().attributes[0].anchors[2] = "A little".to_owned();
    assert_eq!(found, expected);
}

/// The paragraph with these words.
fn paragraph_with<'a>(xml: &'a str, words: &str) -> &'a str {
    let at = xml.find(words).unwrap();
    let start = xml[..at].rfind("<w:p>").unwrap();
    &xml[start..at + xml[at..].find("</w:p>").unwrap() + 6]
}

#[test]
fn paragraphs_may_be_taken_out_added_and_moved() {
    let file = docx(&sample(), Part::Whole).unwrap();
    let without = edited(&file, DOCUMENT, |xml| xml.replace(paragraph_with(xml, "The product"), ""));
    let guide = import("x.docx", &without).unwrap().guide;
    assert_eq!(guide.stages[0].questions[0].areas_to_cover, ["The team"]);

    let more = edited(&file, DOCUMENT, |xml| {
        let item = paragraph_with(xml, "The team");
        let new = item.replace("The team", "The money");
        let start = new.find("<w:bookmarkStart").unwrap();
        let end = new.find("<w:r>").unwrap();
        xml.replace(item, &format!("{item}{}{}", &new[..start], &new[end..]))
    });
    let guide = import("x.docx", &more).unwrap().guide;
    assert_eq!(guide.stages[0].questions[0].areas_to_cover, ["The product", "The team", "The money"]);

    let moved = edited(&file, DOCUMENT, |xml| {
        let (first, second) = (paragraph_with(xml, "The product"), paragraph_with(xml, "The team"));
        xml.replace(&format!("{first}{second}"), &format!("{second}{first}"))
    });
    let guide = import("x.docx", &moved).unwrap().guide;
    assert_eq!(guide.stages[0].questions[0].areas_to_cover, ["The team", "The product"]);

    let emptied = edited(&file, DOCUMENT, |xml| xml.replace("<w:t xml:space=\"preserve\">None</w:t>", ""));
    let guide = import("x.docx", &emptied).unwrap().guide;
    assert_eq!(guide.stages[0].scorecard.as_ref().unwrap().attributes[0].anchors[1..3], ["", "Some"]);
}

#[test]
fn tables_and_quotations_come_back_as_they_were_edited() {
    let mut guide = sample();
    guide.introduction =
        "Before.\n\n| | Q1 | Q2 |\n|---|--:|--:|\n| Kept | 8 | 9 |\n| Gone | 1 | |\n| Last | 2 | 3 |\n\n\
        > One\n> goes on.\n>\n> Two.\n\nAfter."
            .to_owned();
    let file = docx(&guide, Part::Whole).unwrap();
    assert_eq!(from_docx(&extract("x.docx", &file).unwrap()).unwrap(), guide);
    let row = |xml: &str, words: &str| {
        let at = xml.find(&format!(">{words}<")).unwrap();
        let start = xml[..at].rfind("<w:tr>").unwrap();
        xml[start..at + xml[at..].find("</w:tr>").unwrap() + 7].to_owned()
    };
    let edited = edited(&file, DOCUMENT, |xml| {
        let last = row(xml, "Last");
        let marks =
            |xml: &str| xml.split('<').filter(|tag| !tag.contains("bookmark")).collect::<Vec<_>>().join("<");
        let new = marks(&last).replace("Last", "New").replace(">3<", ">a|b<");
        let after =
            xml.replace(&row(xml, "Gone"), "").replace(&last, &format!("{}{new}", last.replace(">3<", "><")));
        after.replace(">8<", ">7<").replace("One goes on.", "One ends.")
    });
    let found = from_docx(&extract("x.docx", &edited).unwrap()).unwrap();
    assert_eq!(
        found.introduction,
        "Before.\n\n| | Q1 | Q2 |\n|---|--:|--:|\n| Kept | 7 | 9 |\n| Last | 2 |  |\n| New | 2 | a\\|b |\n\n\
         > One ends.\n>\n> Two.\n\nAfter."
    );
}

#[test]
fn without_the_data_beside_it_the_document_is_still_a_guide() {
    let file = docx(&sample(), Part::Whole).unwrap();
    let file = edited(&file, "customXml/item1.xml", |_| "<gone/>".to_owned());
    let guide = import("x.docx", &file).unwrap().guide;
    assert_eq!(guide.title, "Tester");
    let stage = &guide.stages[0];
    assert_eq!((stage.title.as_str(), stage.minutes), ("First call", Some(30)));
    let texts: Vec<_> =
        stage.questions.iter().map(|question| (question.text.as_str(), question.minutes)).collect();
    assert_eq!(texts, [("Why us?", Some(8)), ("Why now?", None)]);
    assert_eq!(stage.questions[0].areas_to_cover, ["The product", "The team"]);
    let card = stage.scorecard.as_ref().unwrap();
    assert_eq!(card.attributes[0].anchors, ["Not seen", "None", "Some", "Clear", "Strong"]);
}

#[test]
fn a_document_that_is_no_guide_any_more_is_read_like_any_other() {
    let file = docx(&sample(), Part::Whole).unwrap();
    let file = edited(&file, DOCUMENT, |xml| xml.replace(paragraph_with(xml, "First call"), ""));
    let found = import("x.docx", &file).unwrap();
    assert!(found.report.warnings[0].message.contains("structure has been changed"));
    assert!(serde_json::to_string(&found.guide).unwrap().contains("Why us?"));
}

#[test]
fn a_part_holds_what_its_reader_needs() {
    let guide = sample();
    let kit = extract("kit.docx", &docx(&guide, Part::Kit("call")).unwrap()).unwrap();
    assert_eq!(from_docx(&kit).unwrap().stages, guide.stages);
    let card = extract("card.docx", &docx(&guide, Part::BlankScorecard("call")).unwrap()).unwrap();
    let card = from_docx(&card).unwrap();
    assert!(card.stages[0].questions.is_empty() && card.stages[0].scorecard == guide.stages[0].scorecard);
    assert_eq!(docx(&guide, Part::Kit("x")), Err(ExportError::NoStage("x".to_owned())));
    let mut bare = guide.clone();
    bare.stages[0].scorecard = None;
    assert_eq!(docx(&bare, Part::BlankScorecard("call")), Err(ExportError::NoScorecard("call".to_owned())));
    assert_eq!(Part::Kit("call").file_stem(&guide), "tester-call-kit");
}

/// The main part of a document as it is written.
fn document_xml(guide: &Guide, part: Part<'_>) -> String {
    let mut archive = ZipArchive::new(Cursor::new(docx(guide, part).unwrap())).unwrap();
    let mut xml = String::new();
    archive.by_name(DOCUMENT).unwrap().read_to_string(&mut xml).unwrap();
    xml
}

#[test]
fn what_is_filled_in_by_hand_has_room_for_it() {
    let guide = sample();
    let rooms = |xml: &str, what: &str| xml.matches(&format!(">{what}</w:t>")).count();
    let attributes = guide.stages[0].scorecard.as_ref().unwrap().attributes.len();
    let kit = document_xml(&guide, Part::Kit("call"));
    let card = document_xml(&guide, Part::BlankScorecard("call"));
    for xml in [&kit, &card] {
        assert_eq!(rooms(xml, "Candidate"), 1);
        assert_eq!(rooms(xml, "What was said or done that shows it"), attributes);
        assert!(!xml.contains("pageBreakBefore"));
    }
    assert_eq!(rooms(&kit, "Notes"), guide.stages[0].questions.len());
    assert_eq!(rooms(&card, "Notes"), 0);
    let whole = document_xml(&guide, Part::Whole);
    assert_eq!(rooms(&whole, "Candidate") + rooms(&whole, "Notes"), 0);
    assert_eq!(whole.matches("pageBreakBefore").count(), guide.stages.len());
}

#[test]
fn a_scale_stays_on_one_page() {
    let xml = document_xml(&sample(), Part::BlankScorecard("call"));
    let start = xml.find("Anchors of a rating scale").unwrap();
    let table = &xml[start..start + xml[start..].find("</w:tbl>").unwrap()];
    let rows: Vec<&str> = table.split("</w:tr>").collect();
    // All rows but the last, which is to be written in, hold on to the next one.
    for row in &rows[..rows.len() - 2] {
        assert_eq!(row.matches("<w:p>").count(), row.matches("<w:keepNext/>").count(), "{row}");
    }
    assert!(!rows[rows.len() - 2].contains("keepNext"));
}

#[test]
fn the_same_guide_gives_the_same_bytes() {
    assert_eq!(docx(&sample(), Part::Whole), docx(&sample(), Part::Whole));
}
