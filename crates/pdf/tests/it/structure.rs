//! Paragraphs, entries of lists, sizes, bold words, words across line ends, links.

use crate::builder::{self, FONTS, Pdf};
use crate::{at, bold, page, read, sized};

#[test]
fn paragraphs_and_pages_are_set_off() {
    let lines =
        |words: &str| format!("{}{}{}", at(72, 700, words), at(72, 688, "goes on"), at(72, 660, "another"));
    let reading = read(&builder::pages(&[&lines("first"), &lines("second")])).expect("it has text");
    assert_eq!(reading.text, "first\ngoes on\n\nanother\n\u{c}second\ngoes on\n\nanother\n");
    let texts: Vec<_> =
        reading.lines.iter().map(|line| (&reading.text[line.range.clone()], line.page)).collect();
    assert_eq!(texts[2..4], [("another", 0), ("second", 1)]);
    assert_eq!(reading.pages.len(), 2);
}

#[test]
fn a_bullet_is_not_part_of_its_entry() {
    let content = [
        at(72, 700, "What was done:"),
        at(72, 688, "\\225 led a team of five"),
        format!("{}{}", at(72, 676, "\\225"), at(90, 676, "wrote the plan")),
        at(72, 664, "- kept it"),
        at(72, 652, "well-known"),
    ];
    let reading = page(&content.concat());
    assert_eq!(reading.text, "What was done:\nled a team of five\nwrote the plan\nkept it\nwell-known\n");
    let items: Vec<bool> = reading.lines.iter().map(|line| line.item).collect();
    assert_eq!(items, [false, true, true, true, false]);
}

#[test]
fn bold_and_large_lines_are_told() {
    let content = [
        sized(72, 740, 20, "Jo Sample"),
        bold(72, 700, "Experience"),
        at(72, 688, "Engineer at Example Works"),
    ];
    let lines = page(&content.concat()).lines;
    let looks: Vec<_> = lines.iter().map(|line| (line.size, line.bold)).collect();
    assert_eq!(looks, [(200, false), (100, true), (100, false)]);
}

#[test]
fn a_cut_word_is_joined_only_where_the_document_has_it_whole() {
    let content = [
        at(72, 700, "years of develop-"),
        at(72, 688, "ment, and a self-"),
        at(72, 676, "made tool for development"),
    ];
    assert_eq!(
        page(&content.concat()).text,
        "years of development,\nand a self-\nmade tool for development\n"
    );

    let soft = [at(72, 700, "many inter\\255"), at(72, 688, "views and soft\\255ware")];
    assert_eq!(page(&soft.concat()).text, "many interviews\nand software\n");
}

#[test]
fn words_are_told_from_gaps_as_from_spaces() {
    let content =
        "BT /F1 10 Tf 72 700 Td [(ab) -300 (cd) 30 (ef) -250 (gh)] TJ 0 -12 Td (a) Tj 8 0 Td (b) Tj ET";
    assert_eq!(page(content).text, "ab cdef gh\na b\n");
    // Letters set wide apart are no words of one letter.
    let spaced = "BT /F1 10 Tf 3 Tc 72 700 Td (EXPERIENCE) Tj 0 Tc 0 -12 Td (as an engineer) Tj ET";
    assert_eq!(page(spaced).text, "EXPERIENCE\nas an engineer\n");
    assert_eq!(page(&at(72, 700, "AB C D E F G H")).text, "AB C D E F G H\n");
}

#[test]
fn letters_drawn_twice_to_be_bold_are_read_once() {
    let content =
        format!("{}{}", at(72, 700, "Bold words"), "BT /F1 10 Tf 1 0 0 1 72.3 700 Tm (Bold words) Tj ET");
    assert_eq!(page(&content).text, "Bold words\n");
}

#[test]
fn raised_letters_stay_on_their_line() {
    let content = "BT /F1 10 Tf 72 700 Td (on the 1) Tj 4 Ts /F1 6 Tf (st) Tj 0 Ts /F1 10 Tf ( of May) Tj ET";
    assert_eq!(page(content).text, "on the 1st of May\n");
}

#[test]
fn a_link_has_its_target_and_its_words() {
    let mut pdf = Pdf::default();
    let content = pdf
        .stream("", format!("{}{}", at(72, 700, "See my page for more"), at(72, 688, "and more")).as_bytes());
    let annotations = "/Annots [<< /Type /Annot /Subtype /Link /Rect [92 698 138 710] /A << /S /URI /URI (https://example.com/jo) >> >> \
         << /Subtype /Link /Rect [400 400 500 420] /A << /S /URI /URI (https://example.com/none) >> >> << /Subtype /Text >>]";
    let reading = read(&pdf.finish(&[content], FONTS, annotations)).expect("it has text");
    let links: Vec<_> =
        reading.links.iter().map(|link| (&*link.target, &reading.text[link.range.clone()])).collect();
    assert_eq!(links, [("https://example.com/jo", "my page"), ("https://example.com/none", "")]);
}

#[test]
fn forms_are_read_where_they_are_placed() {
    let mut pdf = Pdf::default();
    let form = pdf.stream(
        &format!(
            "/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Matrix [1 0 0 1 72 0] /Resources << {FONTS} >>"
        ),
        b"BT /F1 10 Tf 0 5 Td (in a form) Tj ET",
    );
    let content = pdf.stream(
        "",
        format!("{} q 1 0 0 1 0 640 cm /Fm Do Q {}", at(72, 660, "above"), at(72, 630, "below")).as_bytes(),
    );
    let file = pdf.finish(&[content], &format!("{FONTS} /XObject << /Fm {form} 0 R >>"), "");
    assert_eq!(read(&file).expect("it has text").text.replace("\n\n", "\n"), "above\nin a form\nbelow\n");
}

#[test]
fn pages_beyond_the_limit_are_left_out_and_that_is_said() {
    let content = at(72, 700, "a page");
    let file = builder::pages(&[&content, &content, &content]);
    let limits = touchstone_pdf::Limits { pages: 2, ..touchstone_pdf::Limits::default() };
    let reading = touchstone_pdf::read(&file, &limits).expect("it has text");
    assert_eq!(reading.pages.len(), 2);
    assert_eq!(reading.truncated.as_deref(), Some("only the first 2 pages are read"));
}
