//! Where things stand on the pages of a guide: what belongs together does not come apart.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at once")]

use std::collections::HashSet;
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};

use touchstone_guide::export::Part;
use touchstone_guide::markdown;
use touchstone_print::{Fonts, GuidePages};

/// A word on a page, with its place in points from the top.
#[derive(Debug, Clone)]
struct Word {
    page: usize,
    top: f64,
    text: String,
}

fn print(file: &str, part: Part) -> Vec<u8> {
    let guide = markdown::parse(file).unwrap();
    let pages = GuidePages { guide: &guide, part, edition: None, date: None, meeting: None };
    touchstone_print::guide(&pages, Fonts::built_in()).unwrap()
}

/// What a tool makes of a PDF, and what it complains of.
fn tool(name: &str, arguments: &[&str], pdf: &[u8]) -> (String, String) {
    let started = Command::new(name)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut tool = started.expect("poppler, which `scripts/setup test` installs");
    let mut input = tool.stdin.take().unwrap();
    let bytes = pdf.to_vec();
    let writer = std::thread::spawn(move || input.write_all(&bytes));
    let output = tool.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    (String::from_utf8(output.stdout).unwrap(), String::from_utf8_lossy(&output.stderr).into_owned())
}

/// The words between head and foot of each page.
fn words(pdf: &[u8]) -> Vec<Word> {
    let (boxes, _) = tool("pdftotext", &["-bbox", "-", "-"], pdf);
    let mut page = 0;
    let mut words = Vec::new();
    for line in boxes.lines() {
        page += usize::from(line.contains("<page "));
        let Some(text) = line.trim().strip_prefix("<word ").and_then(|word| word.strip_suffix("</word>"))
        else {
            continue;
        };
        let top: f64 = text.split("yMin=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap();
        if (62.0..782.0).contains(&top) {
            words.push(Word { page, top, text: text.rsplit('>').next().unwrap().to_owned() });
        }
    }
    words
}

/// The places of a text, each that of its first word.
fn places<'a>(words: &'a [Word], text: &str) -> Vec<&'a Word> {
    let wanted: Vec<&str> = text.split(' ').collect();
    let is_here = |run: &&[Word]| run.iter().map(|word| &word.text).eq(wanted.iter());
    words.windows(wanted.len()).filter(is_here).map(|run| &run[0]).collect()
}

fn place<'a>(words: &'a [Word], text: &str) -> &'a Word {
    places(words, text).first().unwrap_or_else(|| panic!("{text:?} is not on the pages"))
}

const HEAD: &str = "---\ntouchstone: guide/1\ntitle: Gardener\nlanguage: en\n---\n\n# Gardener\n\n\
    ## Stage: First call {#call kind=technical minutes=60}\n\n";

fn guide(body: &str) -> String {
    format!("{HEAD}{body}")
}

/// A scorecard with so many attributes, and a text before it.
fn rated(attributes: usize, before: &str) -> String {
    let mut file = guide(before);
    file.push_str("\n\n### Scorecard\n\n");
    for number in 1..=attributes {
        write!(
            file,
            "#### Skill{number} {{#s{number}}}\n\n0. Not enough information: it was not asked, or not answered.\n\
             1. Names a tool and how it is held.\n2. Says what grows and why it does, for the beds that were asked about.\n\
             3. Gives a reason for each of the beds, and says what would have to change if it rained for a month.\n\
             4. Says what failed, how it was found out, and what the neighbours made of it in the years that followed.\n\n"
        )
        .unwrap();
    }
    file.push_str("#### Overall recommendation\n\n1. Strong no\n2. No\n3. Yes\n4. Strong yes\n");
    file
}

#[test]
fn tables_are_tables_with_heads_and_quotations_are_marked() {
    let file = guide(
        "### For the interviewer\n\n| Bed | Plants |\n|---|--:|\n| North | 12 |\n| South | 4 |\n\n\
         > Water them\n> at dusk.\n>\n> Not at noon.\n\nThat is all.\n",
    );
    let pdf = print(&file, Part::Whole);
    let words = words(&pdf);
    let north = place(&words, "North 12");
    assert!((place(&words, "Bed Plants").top - north.top).abs() > 5.0);
    assert!(place(&words, "Water them at dusk.").top < place(&words, "Not at noon.").top);
    assert!(words.iter().all(|word| !word.text.contains(['|', '>'])));
    let tags = String::from_utf8_lossy(&pdf);
    let tagged = |name: &str| tags.matches(&format!("/S/{name}")).count();
    assert_eq!(tagged("TH") - tagged("THead"), 2, "cells of the head");
    assert_eq!((tagged("TD"), tagged("BlockQuote")), (4, 1));
}

#[test]
fn narrow_columns_break_words_at_syllables_with_a_hyphen() {
    let mut file = rated(3, "");
    file = file.replace("Names a tool", "Misunderstandings notwithstanding, characteristically names a tool");
    file = file
        .replace("Not enough information", "Insufficient information, uncharacteristically incomprehensible");
    let known: HashSet<&str> = file.split_whitespace().collect();
    let pdf = print(&file, Part::BlankScorecard("call"));
    let words = words(&pdf);
    let start = words.iter().position(|word| word.text == "Insufficient").unwrap();
    let end = words.iter().position(|word| word.text == "What").unwrap();
    let mut hyphens = 0;
    for word in &words[start..end] {
        let text = word.text.as_str();
        let is_head = text.ends_with(['-', '\u{ad}']);
        let is_tail = known.iter().any(|known| known.ends_with(text));
        hyphens += usize::from(is_head);
        assert!(is_head || is_tail || text.chars().all(|char| char.is_ascii_digit()), "{text:?} is broken");
    }
    assert!(hyphens > 0);
}

#[test]
fn a_recommendation_stands_with_what_was_rated() {
    for lines in [4, 20] {
        let before = format!("### For the interviewer\n\n{}", "- Look at the beds.\n".repeat(lines));
        for attributes in [1, 2, 6, 7] {
            let words = words(&print(&rated(attributes, &before), Part::Whole));
            let page = place(&words, "Overall recommendation").page;
            let with =
                (1..=attributes).filter(|number| place(&words, &format!("Skill{number}")).page == page);
            assert!(with.count() >= attributes.min(2), "{lines} lines, {attributes} attributes");
        }
    }
}

#[test]
fn a_blank_scorecard_has_as_much_room_for_each_attribute() {
    for attributes in 2..=11 {
        let words = words(&print(&rated(attributes, ""), Part::BlankScorecard("call")));
        let starts: Vec<&Word> =
            (1..=attributes).map(|number| place(&words, &format!("Skill{number}"))).collect();
        let heights: Vec<f64> = starts
            .windows(2)
            .filter(|two| two[0].page == two[1].page)
            .map(|two| two[1].top - two[0].top)
            .collect();
        let (least, most) = heights
            .iter()
            .fold((f64::MAX, 0.0_f64), |(least, most), height| (least.min(*height), most.max(*height)));
        assert!(most - least < 1.0, "{attributes}: {heights:?}");
        let pages = starts[attributes - 1].page;
        for page in 1..=pages {
            let on = starts.iter().filter(|start| start.page == page).count();
            assert!(on * pages * 2 > attributes, "{attributes}: {on} on page {page} of {pages}");
        }
    }
}

#[test]
fn what_is_read_out_stays_on_a_page_or_says_where_it_goes_on() {
    let script = |paragraphs: usize| {
        (1..=paragraphs).fold(String::from("\n### To the candidate\n\n"), |mut all, number| {
            write!(
                all,
                "Sentence{number} is said to whoever has come to the garden, slowly and with a smile.\n\n"
            )
            .unwrap();
            all
        })
    };
    for lines in [5, 25, 40] {
        let before = format!("### For the interviewer\n\n{}", "- Look at the beds.\n".repeat(lines));
        let words = words(&print(&guide(&(before + &script(20))), Part::Whole));
        assert_eq!(place(&words, "Sentence1").page, place(&words, "Sentence20").page, "{lines}");
        assert_eq!(place(&words, "To the candidate").page, place(&words, "Sentence1").page, "{lines}");
        assert!(places(&words, "continues on the next page").is_empty());
    }
    let words = words(&print(&guide(&script(90)), Part::Whole));
    let pages = place(&words, "Sentence90").page - place(&words, "Sentence1").page;
    assert!(pages >= 1);
    assert_eq!(places(&words, "continues on the next page").len(), pages);
    assert_eq!(places(&words, "continued").len(), pages);
}

#[test]
fn code_goes_on_further_in_than_it_began() {
    let code = format!("  first = \"{}\"\nsecond", "word ".repeat(40));
    let file = guide(&format!("### For the interviewer\n\n```\n{code}\n```\n"));
    let pdf = print(&file, Part::Whole);
    let (boxes, _) = tool("pdftotext", &["-bbox", "-", "-"], &pdf);
    let left = |text: &str, nth: usize| -> f64 {
        let line = boxes.lines().filter(|line| line.ends_with(&format!(">{text}</word>"))).nth(nth).unwrap();
        line.split("xMin=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap()
    };
    let goes_on = (0..39).map(|nth| left("word", nth)).fold(f64::MAX, f64::min);
    assert!(left("second", 0) + 4.0 < left("first", 0), "white space counts");
    assert!(left("first", 0) + 12.0 < goes_on, "{goes_on}");
}

#[test]
fn room_for_notes_grows_with_the_minutes() {
    let kit = |first: u32| {
        let asked = format!(
            "### Question: One? {{#one minutes={first}}}\n\n### Question: Two? {{#two minutes={first}}}\n\n\
             ### Question: Three? {{#three minutes={first}}}\n"
        );
        words(&print(&guide(&asked), Part::Kit("call")))
    };
    let words = kit(25);
    let [one, two, three] = ["One?", "Two?", "Three?"].map(|text| place(&words, text));
    assert!(one.page == two.page && two.top - one.top > 236.0, "a third of a page: {one:?} {two:?}");
    assert!(three.page > two.page);
    let words = kit(5);
    assert_eq!(place(&words, "One?").page, place(&words, "Three?").page);
}

#[test]
fn readers_have_nothing_to_complain_of() {
    let pdf = print(&rated(2, ""), Part::Whole);
    let (_, complaints) = tool("pdfinfo", &["-"], &pdf);
    assert_eq!(complaints, "");
    let (_, complaints) = tool("pdftoppm", &["-r", "10", "-png", "-", "/dev/null"], &pdf);
    assert!(!complaints.contains("Suspects"), "{complaints}");
    assert!(String::from_utf8_lossy(&pdf).contains("/Marked true"));
}
