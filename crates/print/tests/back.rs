//! A printed guide comes back from its pages alone, without the file that it carries.

#![allow(clippy::unwrap_used, reason = "a test may stop at once")]

use std::collections::BTreeMap;
use std::collections::HashSet;

use touchstone_guide::export::Part;
use touchstone_guide::model::Guide;
use touchstone_guide::{import, markdown, variables};
use touchstone_print::{Fonts, GuidePages};

/// How much has to come back, in per cent.
const ENOUGH: usize = 95;

/// What is looked for: what kind of thing it is, where it stands, and its words.
type Found = HashSet<(&'static str, String, String)>;

/// Letters and digits: how lines were broken, and which marks stand between words, is not what counts.
fn bare(text: &str) -> String {
    text.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn content(guide: &Guide) -> Found {
    let mut found = Found::new();
    for stage in &guide.stages {
        let at = bare(&stage.title);
        found.insert(("stage", format!("{:?} {:?}", stage.kind, stage.minutes), at.clone()));
        for question in &stage.questions {
            let asked = bare(&question.text);
            found.insert(("question", at.clone(), asked.clone()));
            let lists = [
                ("area", &question.areas_to_cover),
                ("follow-up", &question.follow_ups),
                ("good", &question.what_good_looks_like),
                ("red flag", &question.red_flags),
                ("competency", &question.competencies),
            ];
            for (kind, list) in lists {
                found.extend(list.iter().map(|text| (kind, asked.clone(), bare(text))));
            }
        }
        for attribute in stage.scorecard.iter().flat_map(|card| &card.attributes) {
            let anchors = attribute.anchors.iter().enumerate().filter(|(_, text)| !text.is_empty());
            let name = format!("{at} {}", bare(&attribute.name));
            found.extend(anchors.map(|(level, text)| ("anchor", format!("{name} {level}"), bare(text))));
        }
    }
    for (kind, questions) in
        [("debrief", &guide.debrief.questions), ("reference", &guide.reference_calls.questions)]
    {
        found.extend(questions.iter().map(|question| ("question", kind.to_owned(), bare(&question.text))));
    }
    for attribute in &guide.reference_calls.attributes {
        let name = bare(&attribute.name);
        let anchors = attribute.anchors.iter().enumerate();
        found
            .extend(anchors.map(|(level, text)| ("anchor", format!("reference {name} {level}"), bare(text))));
    }
    found
}

/// Prints a guide, reads its pages, and says of each kind of thing how many there are, how many came back to where they
/// were, and how many came back that were never there.
fn there_and_back(guide: &Guide) -> BTreeMap<&'static str, [usize; 3]> {
    let pages = GuidePages { guide, part: Part::Whole, edition: None, date: None, meeting: None };
    let printed = touchstone_print::guide(&pages, Fonts::built_in()).unwrap();
    let mut document = touchstone_pdf::document(&printed, &touchstone_pdf::Limits::default()).unwrap();
    assert_eq!(document.attached.len(), 1, "it carries itself");
    document.attached.clear();
    let back = content(&import::from_document("printed.pdf", &document).unwrap().guide);
    // Blanks are printed with what they ask for.
    let blanks = guide.variables.iter().filter(|blank| blank.default.is_none());
    let labels = blanks.map(|blank| (blank.name.clone(), blank.label.clone())).collect();
    let there = content(&variables::fill(guide, &labels).0);
    let mut counts = BTreeMap::new();
    for entry in &there {
        let [all, same, _] = counts.entry(entry.0).or_insert([0; 3]);
        *all += 1;
        *same += usize::from(back.contains(entry));
    }
    for entry in back.difference(&there) {
        counts.entry(entry.0).or_insert([0; 3])[2] += 1;
    }
    counts
}

#[test]
fn a_printed_guide_comes_back_from_its_pages() {
    for file in [
        include_str!("../../../guides/backend-developer.md"),
        include_str!("../../../guides/frontend-developer.md"),
    ] {
        let guide = markdown::parse(file).unwrap();
        let counts = there_and_back(&guide);
        for kind in ["stage", "question", "area", "follow-up", "good", "red flag", "competency", "anchor"] {
            let [all, same, _] = counts[kind];
            assert!(all > 0 && same * 100 >= all * ENOUGH, "{kind} of {}: {counts:?}", guide.title);
        }
        let [all, _, new] = counts["question"];
        assert!(new * 100 <= all * (100 - ENOUGH) * 3, "questions that nobody asks: {counts:?}");
    }
}
