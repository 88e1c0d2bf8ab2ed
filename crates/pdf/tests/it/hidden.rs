//! What a person would not see is no part of the text.

use touchstone_extract::{Concealment, ExtractError};

use crate::{at, builder, page, read, sized};

/// The hidden text of a page beside `Seen`, which must be all of its text.
fn hidden(content: &str) -> Vec<(Concealment, String)> {
    hidden_in(&builder::with_resources(&format!("{}{content}", at(72, 700, "Seen")), "/ExtGState << /Clear << /ca 0 >> /Half << /ca 0.5 >> /Mix << /BM /Multiply >> >>"))
}

fn hidden_in(file: &[u8]) -> Vec<(Concealment, String)> {
    let reading = read(file).expect("it can be read");
    assert_eq!(reading.text, "Seen\n");
    reading.hidden.into_iter().map(|hidden| (hidden.reason, hidden.text)).collect()
}

#[test]
fn text_that_is_not_seen_is_told_apart_with_its_reason() {
    let secret = at(72, 600, "secret words");
    let cases = [
        (format!("1 g {secret}"), Concealment::Color),
        (format!("0.97 0.98 0.99 rg {secret}"), Concealment::Color),
        (format!("0 0 0 0 k {secret}"), Concealment::Color),
        (format!("0 0 1 rg 50 590 300 30 re f 0 0 0.99 rg {secret}"), Concealment::Color),
        (format!("0 0 1 rg 50 590 m 350 590 l 350 620 l 50 620 l h f {secret}"), Concealment::Color),
        (sized(72, 600, 1, "secret words"), Concealment::Tiny),
        (format!("q 0.1 0 0 0.1 0 0 cm {} Q", at(720, 6000, "secret words")), Concealment::Tiny),
        (format!("3 Tr {secret} 0 Tr"), Concealment::NotDrawn),
        (format!("q /Clear gs {secret} Q"), Concealment::NotDrawn),
        (format!("0 Tz {secret} 100 Tz"), Concealment::NotDrawn),
        (at(-500, 600, "secret words"), Concealment::OffPage),
        (at(72, 900, "secret words"), Concealment::OffPage),
        (format!("q 400 100 10 10 re W n {secret} Q"), Concealment::OffPage),
        (format!("{secret} 1 g 50 590 300 30 re f"), Concealment::Covered),
        (format!("{secret} 1 0 0 rg 50 590 m 50 620 l 350 620 l 350 590 l f"), Concealment::Covered),
    ];
    for (content, reason) in cases {
        assert_eq!(hidden(&content), [(reason, "secret words".to_owned())], "{content}");
    }
}

#[test]
fn text_that_stands_out_is_seen_whatever_its_colour() {
    let words = at(72, 600, "seen words");
    for content in [
        format!("0 0 0.5 rg 50 590 300 30 re f 1 g {words}"),
        // A round shape, a picture of unknown colours, a thick line.
        format!("0.2 g 50 590 m 60 640 300 640 350 590 c 300 560 100 560 50 590 c f 1 g {words}"),
        format!("q 300 0 0 40 50 590 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q 1 g {words}"),
        format!("0.1 g 0.1 G 30 w 50 603 m 400 603 l S 1 g {words}"),
        format!("{words} q /Half gs 1 1 0 rg 50 590 300 30 re f Q"),
        format!("{words} q /Mix gs 1 1 0 rg 50 590 300 30 re f Q"),
        format!("{words} 0 w 50 598 300 0.5 re f"),
        // What covers it is itself drawn over.
        format!("{words} 1 g 50 590 300 30 re f 0 g {words}"),
    ] {
        let file = builder::with_resources(&content, "/ExtGState << /Half << /ca 0.5 >> /Mix << /BM /Multiply >> >>");
        assert_eq!(read(&file).expect("it can be read").text, "seen words\n", "{content}");
    }
}

#[test]
fn content_of_a_group_that_is_switched_off_is_hidden() {
    let mut pdf = builder::Pdf::default();
    let group = pdf.add("<< /Type /OCG /Name (notes) >>");
    let content = pdf.stream("", format!("{} /OC /Notes BDC {} EMC", at(72, 700, "Seen"), at(72, 600, "a note")).as_bytes());
    let resources = format!("{} /Properties << /Notes {group} 0 R >>", builder::FONTS);
    let mut file = pdf.finish(&[content], &resources, "");
    let text = String::from_utf8(std::mem::take(&mut file)).expect("it is text");
    let file = text.replace("/Type /Catalog", &format!("/Type /Catalog /OCProperties << /OCGs [{group} 0 R] /D << /OFF [{group} 0 R] >> >>"));
    assert_eq!(hidden_in(file.as_bytes()), [(Concealment::NotDrawn, "a note".to_owned())]);
}

#[test]
fn a_scan_with_recognized_text_has_that_text_and_says_so() {
    let words = "The words that recognition has found on this page, line by line";
    let layer = format!("q 612 0 0 792 0 0 cm /Im Do Q 3 Tr {}{}", at(72, 700, words), at(72, 688, words));
    let reading = read(&builder::with_picture(&layer)).expect("it has text");
    assert_eq!(reading.text, format!("{words}\n{words}\n"));
    assert_eq!((reading.recognized, reading.unread, reading.hidden.len(), reading.pictures), (vec![0], vec![], 0, 1));

    let under = format!("{}q 612 0 0 792 0 0 cm /Im Do Q", at(72, 700, words));
    assert_eq!(read(&builder::with_picture(&under)).expect("it has text").text, format!("{words}\n"));
}

#[test]
fn a_scan_without_text_has_none() {
    let picture = builder::with_picture("q 612 0 0 792 0 0 cm /Im Do Q");
    assert_eq!(read(&picture), Err(ExtractError::NoText));
    assert_eq!(read(&builder::page("")), Err(ExtractError::NoText));

    let stamped = format!("q 612 0 0 792 0 0 cm /Im Do Q {}", at(72, 20, "Scanned by machine"));
    let reading = read(&builder::with_picture(&stamped)).expect("the stamp is text");
    assert_eq!((reading.unread, reading.recognized), (vec![0], vec![]));
}

#[test]
fn a_page_of_hidden_text_has_no_text_but_says_what_is_hidden() {
    let reading = page(&format!("1 g {}", at(72, 700, "only for machines")));
    assert_eq!(reading.text, "");
    assert_eq!(reading.hidden[0].text, "only for machines");
}

#[test]
fn a_line_that_the_end_of_a_page_cuts_is_not_hidden_where_the_next_page_shows_it() {
    let cut = |y| format!("q 0 40 612 752 re W n {} Q", at(72, y, "a line between pages"));
    let file = builder::pages(&[&format!("{}{}", at(72, 700, "Seen"), cut(34)), &cut(780)]);
    let reading = read(&file).expect("it can be read");
    assert_eq!(reading.text, "Seen\n\u{c}a line between pages\n");
    assert_eq!(reading.hidden, []);
}
