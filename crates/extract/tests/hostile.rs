//! Files that are made to be expensive, or broken, are refused with a reason and cost little.
#![expect(clippy::unwrap_used, reason = "a test that cannot make its input has failed")]

use std::io::{Cursor, Write as _};

use proptest::prelude::*;
use touchstone_extract::limits::{MAX_BLOCKS, MAX_BYTES, MAX_DEPTH, MAX_EVENTS, MAX_PARTS, MAX_UNPACKED};
use touchstone_extract::{ExtractError, extract};
use zip::write::{SimpleFileOptions, ZipWriter};

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn docx(document: &[u8]) -> Vec<u8> {
    packed(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", document)])
}

fn error(bytes: &[u8]) -> ExtractError {
    extract("a.docx", bytes).unwrap_err()
}

#[test]
fn a_part_that_unpacks_to_far_more_than_it_seems_is_refused() {
    let bomb = docx(&vec![b' '; 20 * 1024 * 1024]);
    assert!(bomb.len() < 100 * 1024);
    assert!(matches!(error(&bomb), ExtractError::TooMuch { what: "unpacked bytes for its size", .. }));
}

#[test]
fn many_parts_together_may_not_unpack_to_too_much() {
    // Text that packs a hundred to one, so that no part is suspicious alone.
    let page: String =
        (0..4000_u32).map(|n| char::from(b'a' + (n.wrapping_mul(2_654_435_761) >> 27) as u8 % 26)).collect();
    let page: Vec<u8> = (0..6).flat_map(|turn| page.bytes().map(move |byte| byte ^ turn)).collect();
    let part = page.repeat(330);
    let document: &[u8] = b"<w:document/>";
    let names: Vec<String> = (0..10).map(|n| format!("customXml/item{n}.xml")).collect();
    let mut parts: Vec<(&str, &[u8])> =
        vec![("[Content_Types].xml", b"<Types/>"), ("word/document.xml", document)];
    parts.extend(names.iter().map(|name| (name.as_str(), part.as_slice())));
    let bytes = packed(&parts);
    assert!(bytes.len() < MAX_BYTES && part.len() as u64 * 10 > MAX_UNPACKED);
    assert!(matches!(error(&bytes), ExtractError::TooMuch { limit, .. } if limit <= MAX_UNPACKED));
}

#[test]
fn a_file_of_too_many_parts_is_refused() {
    let names: Vec<String> = (0..=MAX_PARTS).map(|n| format!("{n}")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    assert_eq!(error(&packed(&parts)), ExtractError::TooMuch { what: "parts", limit: MAX_PARTS as u64 });
}

#[test]
fn elements_in_one_another_are_read_to_a_depth() {
    let nested = |depth: usize| format!("{}{}", "<a>".repeat(depth), "</a>".repeat(depth));
    assert!(extract("a.docx", &docx(nested(MAX_DEPTH).as_bytes())).is_ok());
    let too_deep = ExtractError::TooMuch { what: "elements in one another", limit: MAX_DEPTH as u64 };
    assert_eq!(error(&docx(nested(MAX_DEPTH + 1).as_bytes())), too_deep);
    assert_eq!(error(&docx(&b"<a>".repeat(300_000))), too_deep);
}

#[test]
fn entities_are_not_defined_and_not_expanded() {
    let laughs =
        "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><w:document><w:t>&b;</w:t></w:document>";
    assert!(matches!(error(&docx(laughs.as_bytes())), ExtractError::Malformed { .. }));
    let unknown = "<w:document><w:p><w:t>&b;</w:t></w:p></w:document>";
    assert_eq!(extract("a.docx", &docx(unknown.as_bytes())).unwrap().blocks[0].text, "&b;");
}

#[test]
fn markup_and_paragraphs_are_counted() {
    let too_many = ExtractError::TooMuch { what: "paragraphs and rows", limit: MAX_BLOCKS as u64 };
    // Each paragraph has text of its own, so that the file packs as a real one does.
    let paragraphs: Vec<_> =
        (0..=MAX_BLOCKS).map(|n| format!("<w:p><w:t>{:x}</w:t></w:p>", n * 2_654_435_761)).collect();
    let paragraphs = paragraphs.concat();
    assert_eq!(error(&docx(format!("<w:body>{paragraphs}</w:body>").as_bytes())), too_many);
    assert_eq!(extract("a.html", "<p>a".repeat(MAX_BLOCKS + 1).as_bytes()).unwrap_err(), too_many);
    assert_eq!(extract("a.txt", "line\n".repeat(1_000_000).as_bytes()).unwrap_err(), too_many);
    let events = extract("a.html", "<i>".repeat(MAX_EVENTS + 1).as_bytes()).unwrap_err();
    assert_eq!(events, ExtractError::TooMuch { what: "markup", limit: MAX_EVENTS as u64 });
    assert_eq!(
        extract("a.txt", &vec![b'x'; MAX_BYTES + 1]).unwrap_err(),
        ExtractError::TooLarge(MAX_BYTES + 1)
    );
}

#[test]
fn deep_pages_are_read_without_descending() {
    for tag in
        ["<div>", "<ul><li>", "<table><tr><td>", "<b>", "<svg>", "<span>", "<a href=x>", "<h1>", "<pre>"]
    {
        let page = format!("start {} end", tag.repeat(200_000 / tag.matches('<').count()));
        assert_eq!(
            extract("a.html", page.as_bytes()).unwrap().blocks[0].text.split(' ').next(),
            Some("start"),
            "{tag}"
        );
    }
}

#[test]
fn files_that_end_too_early_say_so() {
    let whole = docx(b"<w:document><w:body><w:p><w:r><w:t>text</w:t></w:r></w:p></w:body></w:document>");
    for length in [4, 30, whole.len() / 2, whole.len() - 1] {
        assert!(matches!(error(&whole[..length]), ExtractError::Malformed { .. }), "{length}");
    }
    assert!(matches!(error(&docx(b"<w:document><w:body>")), ExtractError::Malformed { .. }));
    assert!(matches!(error(&docx(b"<w:document></w:body>")), ExtractError::Malformed { .. }));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_markup_is_read_or_refused(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>",
            "<w:tc>", "</w:tc>", "<w:pPr>", "</w:pPr>", "<w:br/>", "<w:del>", "</w:del>", "<w:b/>", "<w:hyperlink>",
            "</w:hyperlink>", "text", " ", "é", "&amp;", "&#10;", "<li>", "<ul>", "</ul>", "<table>", "</table>",
            "<td>", "<tr>", "<pre>", "</pre>", "<h2>", "</h2>", "<b>", "</b>", "<br>", "<a href='https://example.com'>",
            "</a>", "<dt>", "<style>", "<title>", "</title>", "<!--", "-->",
        ]), 0..60),
    ) {
        let markup = pieces.concat();
        let _ = extract("a.docx", &docx(markup.as_bytes()));
        let page = extract("a.html", markup.as_bytes()).unwrap();
        for block in &page.blocks {
            prop_assert_eq!(block.text.trim_end(), block.text.as_str());
            for range in &block.strong {
                prop_assert!(block.text.get(range.clone()).is_some());
            }
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400), head in 0..3_usize) {
        let mut file = [b"".as_slice(), b"PK\x03\x04", b"<!doctype html>"][head].to_vec();
        file.extend(bytes);
        let _ = extract("a", &file);
    }
}
