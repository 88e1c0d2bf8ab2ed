use proptest::prelude::*;
use touchstone_extract::reading;

use super::{assert_sound, docx::docx};

const PIECES: [&str; 63] = [
    "<w:p>",
    "</w:p>",
    "<w:r>",
    "</w:r>",
    "<w:t>",
    "</w:t>",
    "<w:tbl>",
    "</w:tbl>",
    "<w:tr>",
    "</w:tr>",
    "<w:tc>",
    "</w:tc>",
    "<w:pPr>",
    "</w:pPr>",
    "<w:rPr>",
    "</w:rPr>",
    "<w:br/>",
    "<w:vanish/>",
    "<w:color w:val='FFFFFF'/>",
    "<w:sz w:val='1'/>",
    "<w:txbxContent>",
    "</w:txbxContent>",
    "<wp:anchor>",
    "</wp:anchor>",
    "<w:hyperlink r:id='r1'>",
    "</w:hyperlink>",
    "<w:fldChar w:fldCharType='begin'/>",
    "<w:fldChar w:fldCharType='end'/>",
    "<w:tab/>",
    "text",
    " ",
    "é\u{200b}",
    "&amp;",
    "&#10;",
    "\u{c}",
    "• ",
    "-",
    "1",
    "<li>",
    "<ul>",
    "</ul>",
    "<table>",
    "</table>",
    "<td>",
    "</td>",
    "<tr>",
    "<pre>",
    "</pre>",
    "<h2>",
    "</h2>",
    "<b>",
    "<br>",
    "<a href='https://example.com'>",
    "</a>",
    "<p hidden>",
    "<div style='color:#fff'>",
    "</div>",
    "<style>",
    "</style>",
    "div{display:none}",
    "<!--",
    "-->",
    "\r",
];

const RICH: [&str; 48] = [
    "{",
    "}",
    "\\par ",
    "\\pard ",
    "\\intbl ",
    "\\cell ",
    "\\row ",
    "\\trowd ",
    "\\b ",
    "\\b0 ",
    "\\v ",
    "\\v0 ",
    "\\fs1 ",
    "\\fs24 ",
    "\\cf1 ",
    "\\cf9 ",
    "\\u233 ?",
    "\\u-10179 ?",
    "\\u-8694 ?",
    "\\u55357",
    "\\uc0 ",
    "\\uc3 ",
    "\\'e9",
    "\\'8",
    "\\'",
    "\\bin3 ",
    "\\bin99999999 ",
    "{\\*\\x ",
    "{\\colortbl;\\red255\\green255\\blue255;}",
    "{\\fonttbl{\\f0\\fcharset204 A;}}",
    "{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt a}}",
    "{\\pict 00ff}",
    "{\\listtext x}",
    "{\\header h}",
    "{\\shp{\\*\\shpinst{\\shptxt t}}}",
    "\\f0 ",
    "\\f7 ",
    "\\",
    "\\~",
    "\\_",
    "\\-",
    "text ",
    "1",
    "é",
    "• ",
    "\n",
    "\\page ",
    "\\deleted ",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn any_markup_gives_a_sound_reading(
        pieces in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..60),
    ) {
        let markup = pieces.concat();
        if let Ok(reading) = reading("a.odt", &super::odt::odt(&markup)) {
            assert_sound(&reading);
        }
        for name in ["a.html", "a.txt", "a.md"] {
            assert_sound(&reading(name, markup.as_bytes()).unwrap());
        }
        if let Ok(reading) = reading("a.docx", &docx(&markup, &[])) {
            assert_sound(&reading);
        }
    }

    #[test]
    fn any_well_formed_document_gives_a_sound_reading(tree in tree()) {
        assert_sound(&reading("a.docx", &docx(&tree, &[])).unwrap());
    }

    #[test]
    fn any_rich_text_gives_a_sound_reading(
        pieces in prop::collection::vec(prop::sample::select(RICH.to_vec()), 0..80),
    ) {
        let source = format!("{{\\rtf1\\ansi {}", pieces.concat());
        if let Ok(reading) = reading("a.rtf", source.as_bytes()) {
            assert_sound(&reading);
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400), head in 0..5_usize) {
        let mut file = [b"".as_slice(), b"PK\x03\x04", b"<!doctype html>", b"{\\rtf1", b"{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset128 x;}}"][head].to_vec();
        file.extend(bytes);
        if let Ok(reading) = reading("a", &file) {
            assert_sound(&reading);
        }
    }
}

/// Elements of a document in one another, in any order.
fn tree() -> impl Strategy<Value = String> {
    let leaf = prop::sample::select(vec![
        "<w:t>word 1</w:t>",
        "<w:t> • </w:t>",
        "<w:tab/>",
        "<w:br/>",
        "<w:vanish/>",
        "<w:color w:val='FFFFFF'/>",
        "<w:fldChar w:fldCharType='begin'/>",
        "<w:instrText>HYPERLINK \"x\"</w:instrText>",
        "<w:fldChar w:fldCharType='separate'/>",
        "<w:fldChar w:fldCharType='end'/>",
        "<w:numId w:val='1'/>",
    ]);
    leaf.prop_map(str::to_owned).prop_recursive(6, 80, 5, |inner| {
        let names = prop::sample::select(vec![
            "w:p",
            "w:r",
            "w:tbl",
            "w:tr",
            "w:tc",
            "w:txbxContent",
            "w:pPr",
            "w:rPr",
            "w:hyperlink",
            "wp:anchor",
            "w:tcPr",
        ]);
        (names, prop::collection::vec(inner, 0..5))
            .prop_map(|(name, children)| format!("<{name}>{}</{name}>", children.concat()))
    })
}
