//! What a name, an address or a school that is longer must not change: where a page ends, where a line breaks, how far a name
//! reaches over a column.

use touchstone_extract::Reading;

use crate::{at, bold, builder, page, read, sized};

fn pages(contents: &[&str]) -> Reading {
    read(&builder::pages(contents)).expect("it has text")
}

/// The lines without empty ones and page ends.
fn lines(reading: &Reading) -> Vec<&str> {
    reading.lines.iter().map(|line| &reading.text[line.range.clone()]).collect()
}

/// A side column of `side` entries and a main column of `main` sentences, from the top of as many pages as they need.
fn two_columns(side: i32, main: i32, rows_of_page: i32) -> Vec<String> {
    let mut contents = vec![String::new(); usize::try_from(main.max(side) / rows_of_page + 1).expect("few")];
    let mut put = |x: i32, row: i32, words: &str| {
        let page = usize::try_from(row / rows_of_page).expect("few");
        contents[page] += &at(x, 740 - (row % rows_of_page) * 13, words);
    };
    for row in 0..side {
        put(40, row, &format!("entry {row} aside"));
    }
    for row in 0..main {
        put(
            190,
            row,
            &format!("sentence {row} of what is said in the main column, which is wide and goes on"),
        );
    }
    contents.retain(|content| !content.is_empty());
    contents
}

#[test]
fn a_column_goes_on_on_the_next_page_before_the_other_begins() {
    // The last of them leaves the side column a line on the second page, which makes no column by itself.
    for (side, rows) in [(12, 40), (12, 10), (12, 11)] {
        let contents = two_columns(side, 24, rows);
        let reading = pages(&contents.iter().map(String::as_str).collect::<Vec<_>>());
        let read = lines(&reading);
        assert!(read[..12].iter().all(|line| line.starts_with("entry")), "{rows} rows a page: {read:?}");
        assert!(read[12..].iter().all(|line| line.starts_with("sentence")), "{rows} rows a page: {read:?}");
        let columns: Vec<usize> = reading.lines.iter().map(|line| line.column).collect();
        assert_eq!((columns[11], columns[12], columns[35]), (0, 1, 1), "{rows} rows a page");
    }
}

#[test]
fn the_end_of_a_page_is_the_end_of_a_paragraph_only_where_such_a_line_begins_one_elsewhere() {
    let role = |y: i32, title: &str| bold(72, y, title) + &at(72, y - 13, "Example Works");
    let said = |y: i32, row: i32| {
        at(72, y, &format!("said of it in sentence {row}, which is long and fills its line"))
    };
    let first = role(740, "Engineer") + &said(714, 1) + &said(701, 2);
    let start = role(682, "Tester") + &said(656, 3);
    let whole = pages(&[&(first.clone() + &start + &said(643, 4))]);
    let within = pages(&[&(first.clone() + &start), &said(740, 4)]);
    let between = pages(&[&first, &(role(740, "Tester") + &said(714, 3) + &said(701, 4))]);
    let plain = |reading: &Reading| reading.text.replace('\u{c}', "");
    assert!(plain(&whole).contains("\n\nTester\n"), "{}", whole.text);
    assert_eq!(plain(&within), plain(&whole));
    assert_eq!(plain(&between), plain(&whole));
}

#[test]
fn a_line_may_go_on_where_the_one_above_has_no_room_for_its_first_word() {
    let content = [
        bold(72, 740, "Junior Business Development Manager at Fennimarsh"),
        bold(72, 727, "Incorporated"),
        at(72, 714, "Example Works"),
        at(72, 701, "Oslo"),
        format!(
            "{}{}",
            at(72, 688, "\\225"),
            at(84, 688, "wrote the plan of what was asked for and has kept it until")
        ),
        at(84, 675, "it"),
        format!(
            "{}{}",
            at(72, 662, "\\225"),
            at(84, 662, "wrote the plan of what was asked for and has kept it until")
        ),
        at(72, 649, "Tester"),
        // Cells of a table, and dates beside what goes on below them.
        format!("{}{}", at(72, 623, "Airflow"), at(200, 623, "Tableau and whatever else")),
        format!("{}{}", at(72, 610, "Rust-and-whatever-else-there-is"), at(240, 610, "Go")),
        format!("{}{}", at(72, 597, "2019 - 2020"), at(140, 597, "Junior Development Manager at")),
        at(140, 584, "Fennimarsh-Incorporated"),
    ];
    let reading = page(&content.concat());
    let wraps: Vec<bool> = reading.lines.iter().map(|line| line.wraps == Some(true)).collect();
    // The last stands to the left of what goes on below a sign.
    assert_eq!(
        wraps,
        [false, true, false, false, false, true, false, false, false, false, false, true],
        "{}",
        reading.text
    );
}

#[test]
fn a_headline_over_the_edge_of_a_column_leaves_the_column_as_wide_as_it_is() {
    for left in [150, 190, 200, 204, 208, 260] {
        let mut content = sized(left, 765, 11, "Product Designer");
        for row in 0..14 {
            content += &at(
                40,
                740 - row * 12,
                if row == 12 { "English (native speaker); Portuguese" } else { "entry" },
            );
        }
        for row in 0..20 {
            content +=
                &at(240, 733 - row * 12, "a sentence of the main column, which is wide and goes on and on");
        }
        let reading = page(&content);
        let read = lines(&reading);
        let last = read.iter().rposition(|line| line.starts_with("entry") || line.starts_with("English"));
        let first = read.iter().position(|line| line.starts_with("a sentence"));
        assert!(last < first, "{left}: {read:?}");
    }
}

#[test]
fn a_headline_or_an_address_that_is_wider_than_the_text_below_does_not_say_where_that_breaks() {
    let said = at(72, 714, "wrote the plan of what was asked for and has kept it until")
        + &at(72, 701, "it was done");
    let wraps = |above: &str| {
        let reading = page(&(above.to_owned() + &said));
        let goes_on =
            reading.lines.iter().find(|line| reading.text[line.range.clone()].starts_with("it was"));
        goes_on.and_then(|line| line.wraps)
    };
    assert_eq!(wraps(""), Some(true));
    let name = "Oluwaseun Adebayo-Featherstonehaugh, Principal Engineer of Platforms";
    assert_eq!(wraps(&sized(72, 760, 16, name)), Some(true), "a headline");
    let address = "14 Long Example Street, Far Upper Sampleton, ann@example.com, +44 20 7946 0018";
    assert_eq!(wraps(&at(72, 760, address)), Some(true), "how somebody is reached");
    // A line of the text that is as wide says that there was room.
    assert_eq!(wraps(&at(72, 760, &"and so on ".repeat(8))), Some(false));
}

#[test]
fn dates_beside_entries_are_no_column_however_many_and_however_long() {
    for dates in [
        ["2019 - 2022", "2016 - 2019", "2013 - 2016"],
        ["2019-10 - 2022-09", "2016-10 - 2019-09", "2013-10 - 2016-09"],
        ["April 2025 to date", "April 2014 - March 2016", "March 2011 - February 2014"],
        ["Spring 2017 - Spring 2020", "Autumn 2014 - Autumn 2016", "Autumn 2011 - Autumn 2014"],
    ] {
        for pitch in [13, 18, 26] {
            let mut content = String::new();
            for (date, row) in dates.iter().zip(0..) {
                let y = 700 - row * pitch;
                content += &at(72, y, "B.Sc. in Example, University of Samples");
                content += &at(540 - i32::try_from(date.len()).expect("short") * 5, y, date);
                if pitch == 26 {
                    content += &at(72, y - 13, "School of Specimens");
                }
            }
            content += &at(72, 590, "Rust");
            content += &at(300, 590, "Wireshark");
            content += &at(72, 577, "Go");
            let text = page(&content).text;
            for date in dates {
                assert!(text.contains(&format!("Samples {date}\n")), "{pitch}: {text}");
            }
        }
    }
}

#[test]
fn a_side_column_that_is_half_of_headings_is_a_column() {
    let mut content = String::new();
    // Some of its base lines are those of the main column.
    for (row, y) in [740, 713, 688].into_iter().enumerate() {
        content += &sized(40, y, 12, &format!("SIDE HEADING {row}"));
        content += &at(40, y - if row == 0 { 15 } else { 13 }, "entry");
    }
    content += &sized(220, 740, 12, "MAIN");
    for (row, y) in [725, 713, 700, 688, 675, 663, 651].into_iter().enumerate() {
        let words = if row % 2 == 0 {
            "Example Works"
        } else {
            "and what was done there, in a sentence that goes on"
        };
        content += &at(220, y, words);
    }
    let reading = page(&content);
    let columns: Vec<usize> = reading.lines.iter().map(|line| line.column).collect();
    assert_eq!(columns, [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1], "{}", reading.text);
}

#[test]
fn a_dash_in_a_line_that_breaks_before_it_is_no_sign_of_a_list() {
    let content = [
        bold(72, 740, "Senior Web Developer at Example Works, July 2025"),
        at(72, 728, "- until further notice"),
        at(72, 716, "Built what was asked for and found out what was"),
    ];
    assert!(page(&content.concat()).text.contains("\n- until further notice\n"));
}

#[test]
fn what_follows_a_dash_that_is_no_sign_may_go_on_below() {
    let content = [
        bold(72, 740, "Fennimarsh AG, Manchester, United Kingdom of what"),
        bold(72, 728, "- Junior Machine Learning Engineer there since"),
        bold(72, 716, "(2020/02-2022/08)"),
        at(72, 704, "Built what was asked for and found out what was"),
    ];
    let reading = page(&content.concat());
    let wraps: Vec<bool> = reading.lines.iter().map(|line| line.wraps == Some(true)).collect();
    assert_eq!(wraps, [false, true, true, false], "{}", reading.text);
}
