//! Guides as other houses write them: other headings, scales, bullets and languages, as Markdown, text, HTML and DOCX.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its input has failed")]

mod coverage;

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::PathBuf;

use serde::Deserialize;
use touchstone_guide::import::{Import, import};
use touchstone_guide::markdown;
use touchstone_guide::model::{Question, Stage};
use zip::write::{SimpleFileOptions, ZipWriter};

/// What a document holds, counted by hand.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    stages: Vec<ExpectedStage>,
    #[serde(default)]
    debrief_questions: usize,
    /// The kinds of scale that a person must be told of.
    #[serde(default)]
    warnings: Vec<String>,
}

#[derive(Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct ExpectedStage {
    title: String,
    questions: usize,
    areas: usize,
    follow_ups: usize,
    good: usize,
    red_flags: usize,
    attributes: usize,
    /// Levels with words of their own.
    anchors: usize,
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/houses")
}

fn expected() -> BTreeMap<String, Expected> {
    serde_json::from_slice(&fs::read(folder().join("expected.json")).unwrap()).unwrap()
}

/// Reads a fixture. One whose name ends in `.docx.xml` is the text of a DOCX, which is packed here.
fn read(name: &str) -> Import {
    let bytes = fs::read(folder().join(name)).unwrap();
    match name.strip_suffix(".xml") {
        Some(docx) => import(docx, &packed(&bytes)).unwrap(),
        None => import(name, &bytes).unwrap(),
    }
}

fn packed(document: &[u8]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let parts = [
        ("[Content_Types].xml", b"<Types/>".to_vec()),
        ("word/document.xml", document.to_vec()),
        ("word/styles.xml", fs::read(folder().join("styles.xml")).unwrap()),
        ("word/numbering.xml", fs::read(folder().join("numbering.xml")).unwrap()),
    ];
    for (name, content) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(&content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn count(stage: &Stage) -> ExpectedStage {
    let sum = |list: fn(&Question) -> &Vec<String>| {
        stage.questions.iter().map(|question| list(question).len()).sum()
    };
    let attributes = stage.scorecard.iter().flat_map(|card| &card.attributes);
    let levels = attributes.clone().flat_map(|attribute| &attribute.anchors);
    // Two levels that share a place are divided by a blank line.
    let anchors = levels.filter(|text| !text.is_empty() && *text != "Not enough information");
    ExpectedStage {
        title: stage.title.clone(),
        questions: stage.questions.len(),
        areas: sum(|question| &question.areas_to_cover),
        follow_ups: sum(|question| &question.follow_ups),
        good: sum(|question| &question.what_good_looks_like),
        red_flags: sum(|question| &question.red_flags),
        attributes: attributes.count(),
        anchors: anchors.map(|text| text.split("\n\n").count()).sum(),
    }
}

#[test]
fn guides_of_other_houses_come_in() {
    let mut differences = Vec::new();
    let mut recall = [(0, 0); 2];
    for (name, expected) in expected() {
        let Import { guide, report } = read(&name);
        let found: Vec<_> = guide.stages.iter().map(count).collect();
        if found != expected.stages || guide.debrief.questions.len() != expected.debrief_questions {
            differences.push(format!(
                "{name}: found {found:#?}, {} debrief, expected {:#?}\nunplaced: {:#?}",
                guide.debrief.questions.len(),
                expected.stages,
                guide.unplaced
            ));
        }
        for part in &expected.warnings {
            if !report.warnings.iter().any(|warning| warning.message.contains(part)) {
                differences.push(format!("{name}: nothing is said of {part}: {:?}", report.warnings));
            }
        }
        let sum =
            |stages: &[ExpectedStage], of: fn(&ExpectedStage) -> usize| stages.iter().map(of).sum::<usize>();
        let counts: [fn(&ExpectedStage) -> usize; 2] = [|stage| stage.questions, |stage| stage.anchors];
        for (recall, of) in recall.iter_mut().zip(counts) {
            let (there, all) = (sum(&found, of), sum(&expected.stages, of));
            eprintln!("{name}: {there} of {all}");
            *recall = (recall.0 + there.min(all), recall.1 + all);
        }
        assert_eq!(markdown::parse(&markdown::render(&guide)).unwrap(), guide, "{name}");
    }
    eprintln!("questions and anchors found: {recall:?}");
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn no_line_of_them_is_lost() {
    let mut lost = Vec::new();
    for name in expected().into_keys().filter(|name| !name.ends_with("ml")) {
        let document = fs::read_to_string(folder().join(&name)).unwrap();
        lost.extend(coverage::lost(&document, &read(&name)).into_iter().map(|line| format!("{name}:{line}")));
    }
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}
