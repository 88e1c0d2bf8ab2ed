//! The order in which a person reads, whatever the order in which the file draws.

use proptest::prelude::*;

use crate::{at, builder, page, read, sized};

const SIDE: [&str; 9] = [
    "CONTACT",
    "jo@example.org",
    "Springfield",
    "SKILLS",
    "Rust",
    "Python",
    "Kubernetes",
    "LANGUAGES",
    "English",
];

const MAIN: [&str; 10] = [
    "PROFILE",
    "has built and run services that others depend on for eleven years, most of",
    "them in small teams that own what they ship, from the first sketch to the",
    "page at night, and has taught others to do the same",
    "EXPERIENCE",
    "Lead engineer at Example Works, where she moved a billing system of four",
    "million accounts to a new store without a minute of downtime, and wrote",
    "down how, so that the next team could do it alone in half of the time",
    "Engineer at Sample Systems, in charge of the search of its catalogue and",
    "of the nightly jobs that feed it",
];

/// The drawing of a page of two columns, a piece a line; the columns start at `side` and `main`.
fn two_columns(side: i32, main: i32, side_pitch: i32) -> Vec<String> {
    let mut pieces = vec![sized(40, 780, 18, "Jo Sample")];
    for (line, y) in SIDE.iter().zip((0..).map(|row| 740 - row * side_pitch)) {
        pieces.push(at(side, y, line));
    }
    for (line, y) in MAIN.iter().zip((0..).map(|row| 740 - row * 13)) {
        pieces.push(at(main, y, line));
    }
    pieces
}

fn expected(left: &[&str], right: &[&str]) -> String {
    format!("Jo Sample\n{}\n{}\n", left.join("\n"), right.join("\n"))
}

fn without_empty_lines(text: &str) -> String {
    text.replace("\n\n", "\n")
}

#[test]
fn two_columns_are_read_one_after_the_other_in_any_order_of_drawing() {
    for pitch in [13, 14, 17] {
        let by_columns = two_columns(40, 190, pitch);
        let mut by_rows = by_columns.clone();
        by_rows.sort_by_key(|piece| {
            let words: Vec<&str> = piece.split(' ').collect();
            (-words[9].parse::<i32>().expect("a height"), words[8].parse::<i32>().expect("a place"))
        });
        let backwards: Vec<String> = by_columns.iter().rev().cloned().collect();
        for pieces in [by_columns, by_rows, backwards] {
            assert_eq!(
                without_empty_lines(&page(&pieces.concat()).text),
                expected(&SIDE, &MAIN),
                "pitch {pitch}"
            );
        }
    }
}

#[test]
fn a_side_column_may_stand_at_the_right() {
    let reading = page(&two_columns(450, 40, 14).concat());
    assert_eq!(without_empty_lines(&reading.text), expected(&MAIN, &SIDE));
    let columns: Vec<usize> = reading.lines.iter().map(|line| line.column).collect();
    assert_eq!((columns[0], columns[1], columns[columns.len() - 1]), (0, 0, 1));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_order_of_drawing_changes_nothing(pieces in Just(two_columns(40, 190, 14)).prop_shuffle()) {
        prop_assert_eq!(without_empty_lines(&page(&pieces.concat()).text), expected(&SIDE, &MAIN));
    }

    /// Words at any places: none is lost, none is made up.
    #[test]
    fn no_word_is_lost_wherever_it_stands(places in prop::collection::vec((20..500_i32, 20..760_i32, 6..20_i32), 1..40)) {
        let content: String = places.iter().enumerate().map(|(at, (x, y, size))| sized(*x, *y, *size, &format!("w{at}w"))).collect();
        let text = read(&builder::page(&content)).expect("it has text").text;
        let count = |text: &str| text.matches(|character: char| character.is_alphanumeric()).count();
        let drawn: usize = (0..places.len()).map(|at| count(&format!("w{at}w"))).sum();
        // Words that lie on one another may be read as letters drawn twice, to make them bold.
        prop_assert!(count(&text) <= drawn);
        prop_assert!(count(&text) * 10 >= drawn * 8, "{} of {}: {}", count(&text), drawn, text);
    }
}

#[test]
fn a_date_at_the_right_edge_stays_on_its_line() {
    let mut content = String::new();
    let mut expected = String::new();
    for (row, (role, dates)) in [
        ("Lead engineer, Example Works", "2018 - 2024"),
        ("Engineer, Sample Systems", "2014 - 2018"),
        ("Engineer, Instance Labs", "2011 - 2014"),
        ("Trainee, Specimen Software", "2010 - 2011"),
    ]
    .iter()
    .enumerate()
    {
        let y = 700 - i32::try_from(row).expect("few rows") * 39;
        content += &at(72, y, role);
        content += &at(480, y, dates);
        content += &at(
            72,
            y - 13,
            "built what was asked for and found out what was not, with the people who use it",
        );
        expected += &format!(
            "{role} {dates}\nbuilt what was asked for and found out what was not, with the people who use it\n"
        );
    }
    assert_eq!(without_empty_lines(&page(&content).text), expected);
}

#[test]
fn dates_before_their_roles_are_read_with_them() {
    let mut content = String::new();
    for (row, (dates, lines)) in [
        ("2018 - 2024", ["Lead engineer", "of the billing system and of its move", "to another store"]),
        ("2014 - 2018", ["Engineer", "of the search and of what feeds it", "at night"]),
        ("2010 - 2014", ["Trainee", "of everything that had to be done, and", "of the rest"]),
    ]
    .iter()
    .enumerate()
    {
        let y = 700 - i32::try_from(row).expect("few rows") * 45;
        content += &at(72, y, dates);
        for (line, below) in lines.iter().zip([0, 13, 26]) {
            content += &at(180, y - below, line);
        }
    }
    let text = page(&content).text;
    assert!(text.starts_with("2018 - 2024 Lead engineer\nof the billing"), "{text}");
    assert!(text.contains("2014 - 2018 Engineer\n"), "{text}");
}

#[test]
fn a_table_is_read_row_by_row() {
    let rows =
        [["Skill", "Years", "Level"], ["Rust", "6", "expert"], ["Go", "3", "good"], ["SQL", "11", "expert"]];
    let mut content = String::new();
    for (row, y) in rows.iter().zip([700, 685, 670, 655]) {
        for (cell, x) in row.iter().zip([72, 250, 400]) {
            content += &at(x, y, cell);
        }
    }
    assert_eq!(page(&content).text, "Skill Years Level\nRust 6 expert\nGo 3 good\nSQL 11 expert\n");
}

#[test]
fn what_stands_across_the_page_parts_the_columns_above_and_below() {
    let wide = "A line that reaches across the whole page from the left edge to the right edge, above two columns of";
    let mut content = at(40, 760, wide);
    for row in 0..5 {
        content += &at(40, 740 - row * 13, &format!("left column of the page, row {row} ends here"));
        content += &at(330, 740 - row * 13, &format!("right column of the page, row {row} ends too"));
    }
    content += &at(40, 660, wide);
    let text = page(&content).text;
    let places: Vec<_> = ["A line", "row 0 ends here", "row 4 ends here", "row 0 ends too", "row 4 ends too"]
        .iter()
        .map(|words| text.find(words).expect("it is there"))
        .collect();
    assert!(places.is_sorted(), "{text}");
    assert!(text.trim_end().ends_with(wide), "{text}");
}

#[test]
fn text_that_runs_up_the_page_is_read_after_what_runs_along_it() {
    let content = format!(
        "BT /F1 10 Tf 0 1 -1 0 30 300 Tm (up the edge) Tj ET {}{}",
        at(72, 700, "along the page"),
        at(72, 687, "and on")
    );
    assert_eq!(page(&content).text, "along the page\nand on\n\nup the edge\n");
}

#[test]
fn a_page_that_is_turned_is_read_as_it_is_shown() {
    let mut pdf = builder::Pdf::default();
    let content =
        pdf.stream("", b"BT /F1 10 Tf 0 1 -1 0 100 100 Tm (one) Tj 0 1 -1 0 115 100 Tm (two) Tj ET");
    let reading = read(&pdf.finish(&[content], builder::FONTS, "/Rotate 90")).expect("it has text");
    assert_eq!(reading.text, "one\ntwo\n");
    assert!((reading.pages[0].width - 792.0).abs() < 0.1);
    let place = reading.lines[0].place.expect("a place");
    assert!((place.left - 100.0).abs() < 1.0 && (place.bottom - 102.0).abs() < 2.0, "{place:?}");
}

/// Columns whose base lines meet, each with headings of 12 points of its own; the shorter has white below its last row.
fn with_headings(side: i32, main: i32, entries: &[&str]) -> (String, String) {
    let mut content = String::new();
    let (mut lefts, mut rights) = (Vec::new(), Vec::new());
    for (block, y) in [("A", 740), ("B", 662), ("C", 584)] {
        content += &sized(main, y, 12, &format!("Main {block}"));
        rights.push(format!("Main {block}"));
        for row in 1..=4 {
            let words = format!(
                "Line {row} of {block}{}",
                ", and goes on".repeat(usize::try_from(row).expect("few"))
            );
            content += &at(main, y - row * 13, &words);
            rights.push(words);
        }
    }
    for (heading, y) in [("Side heading A", 740), ("Side heading B", 662)] {
        content += &sized(side, y, 12, heading);
        lefts.push(heading.to_owned());
        for (entry, row) in entries.iter().zip(1..) {
            content += &at(side, y - row * 13, entry);
            lefts.push((*entry).to_owned());
        }
    }
    (content, format!("{}\n{}\n", lefts.join("\n"), rights.join("\n")))
}

#[test]
fn columns_with_headings_of_their_own_are_two_however_long_their_entries_are() {
    for entries in
        [["jo@example.org", "Oslo"], ["jo.sample.of.the.samples@example.org", "Oslo"], ["Go", "Rust"]]
    {
        let (content, expected) = with_headings(40, 250, &entries);
        assert_eq!(without_empty_lines(&page(&content).text), expected, "{entries:?}");
    }
}

#[test]
fn a_name_above_both_columns_hides_neither() {
    for name in
        ["Jo Roe", "Jo Sample", "Jo Sample of the Samples", "Jo Sample of the Samples and of the Roes"]
    {
        // Centred on the page, it stands over the one column or over the other, or over both.
        let left = 300 - i32::try_from(name.len()).expect("short") * 5;
        let mut content = sized(left, 765, 20, name);
        let mut expected = Vec::new();
        for row in 0..6 {
            content += &at(40, 740 - row * 13, &format!("entry no {row}"));
            expected.push(format!("entry no {row}"));
        }
        for row in 0..14 {
            let words = format!("line {row} of the main column, which is wide and goes on to its edge");
            content += &at(200, 740 - row * 13, &words);
            expected.push(words);
        }
        // A short name may be read above the column that it stands over.
        let text = without_empty_lines(&page(&content).text);
        assert_eq!(text.replacen(&format!("{name}\n"), "", 1), expected.join("\n") + "\n", "{name}");
    }
}
