//! What codes stand for.

use crate::builder::{FONTS, Pdf, deflate};
use crate::read;

/// The text of a page with a font `F` described by `font`, which may refer to the objects that `more` adds.
fn text(font: &str, more: &[&[u8]], show: &str) -> String {
    let mut pdf = Pdf::default();
    for stream in more {
        pdf.stream("", stream);
    }
    let content = pdf.stream("", format!("BT /F 10 Tf 72 700 Td {show} ET").as_bytes());
    let file = pdf.finish(&[content], &format!("/Font << /F << /Type /Font {font} >> >>"), "");
    read(&file).map(|reading| reading.text).unwrap_or_default()
}

const TO_UNICODE: &[u8] = b"1 begincodespacerange <0000> <FFFF> endcodespacerange \
    2 beginbfchar <0001> <004A> <0002> <00660066> endbfchar \
    2 beginbfrange <0010> <0012> <0061> <0020> <0021> [<0078> <D83DDE00>] endbfrange";

#[test]
fn to_unicode_tells_what_the_codes_of_a_composite_font_stand_for() {
    let font = "/Subtype /Type0 /BaseFont /X /Encoding /Identity-H /ToUnicode 1 0 R \
         /DescendantFonts [<< /Subtype /CIDFontType2 /DW 600 /W [1 [500 600] 16 18 550] >>]";
    assert_eq!(text(font, &[TO_UNICODE], "<00010002001000110012002000210099> Tj"), "Jffabcx😀\n");
}

#[test]
fn an_encoding_within_the_file_gives_codes_of_its_own_length() {
    let encoding = b"1 begincodespacerange <00> <7F> endcodespacerange 1 begincodespacerange <8000> <FFFF> endcodespacerange \
        1 begincidrange <20> <7E> 1 endcidrange 1 begincidchar <8001> 700 endcidchar";
    let unicode = b"1 beginbfrange <20> <7E> <0020> endbfrange 1 beginbfchar <8001> <4E2D> endbfchar";
    let font = "/Subtype /Type0 /BaseFont /X /Encoding 1 0 R /ToUnicode 2 0 R /DescendantFonts [<< /Subtype /CIDFontType2 >>]";
    assert_eq!(text(font, &[encoding, unicode], "<418001> Tj (B) Tj"), "A中B\n");
}

#[test]
fn an_encoding_of_the_standard_gives_text_without_to_unicode() {
    let font = "/Subtype /Type0 /BaseFont /X /Encoding /UniGB-UCS2-H \
         /DescendantFonts [<< /Subtype /CIDFontType0 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>]";
    assert_eq!(text(font, &[], "<4E2D6587> Tj"), "中文\n");
}

#[test]
fn differences_and_names_of_glyphs_tell_what_codes_stand_for() {
    let font = "/Subtype /Type1 /BaseFont /X /FirstChar 1 /Widths [600 600 600 600 600] \
         /Encoding << /Differences [1 /f_f /eacute /uni0416 /Euro /one.oldstyle] >>";
    assert_eq!(text(font, &[], "<0102030405> Tj"), "fféЖ€1\n");
}

#[test]
fn the_encodings_of_windows_and_mac_differ() {
    let font = |encoding: &str| format!("/Subtype /TrueType /BaseFont /Arial /Encoding /{encoding}");
    assert_eq!(text(&font("WinAnsiEncoding"), &[], "<E9> Tj"), "é\n");
    assert_eq!(text(&font("MacRomanEncoding"), &[], "<8E> Tj"), "é\n");
}

#[test]
fn the_program_of_a_type_1_font_tells_its_own_encoding() {
    let program = b"%!PS-AdobeFont-1.0\n/Encoding 256 array\ndup 1 /J put\ndup 2 /o put\nreadonly def currentfile eexec xxxx";
    let font = "/Subtype /Type1 /BaseFont /ABCDEF+X /FontDescriptor << /Flags 4 /FontFile 1 0 R >> /FirstChar 1 /Widths [500 500]";
    assert_eq!(text(font, &[program], "<0102> Tj"), "Jo\n");
}

#[test]
fn a_type_3_font_is_as_wide_as_its_matrix_makes_it() {
    let font = "/Subtype /Type3 /FontBBox [0 -10 50 40] /FontMatrix [0.02 0 0 0.02 0 0] /FirstChar 65 /Widths [25 25] \
         /CharProcs << >> /Encoding << /Differences [65 /A /B] >>";
    assert_eq!(text(font, &[], "(AB) Tj 30 0 Td (A) Tj"), "AB A\n");
}

#[test]
fn the_text_that_a_mark_gives_goes_before_that_of_the_glyphs() {
    let standard = "/Subtype /Type1 /BaseFont /Helvetica";
    assert_eq!(
        text(standard, &[], "(o) Tj /Span << /ActualText <FEFF00660069> >> BDC (#) Tj EMC (ne) Tj"),
        "ofine\n"
    );
    // What is much longer than what is drawn is not what a reader sees.
    let long = "/Span << /ActualText (ten years of experience with everything) >> BDC (x) Tj EMC";
    assert_eq!(text(standard, &[], long), "x\n");
}

#[test]
fn a_glyph_of_a_true_type_font_without_names_is_found_by_its_program() {
    let font = "/Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts \
         [<< /Subtype /CIDFontType2 /CIDToGIDMap /Identity /FontDescriptor << /FontFile2 1 0 R >> >>]";
    // Glyph 3 is "J", glyph 4 is "K".
    let segment = [74_u16, 0xffff, 0, 74, 0xffff, 3_u16.wrapping_sub(74), 1, 0, 0];
    let mut table: Vec<u8> = [4_u16, 32, 0, 4, 4, 1, 0].iter().flat_map(|word| word.to_be_bytes()).collect();
    table.extend(
        [75_u16, segment[1], 0, 74, 0xffff, segment[5], 1, 0, 0].iter().flat_map(|word| word.to_be_bytes()),
    );
    let mut program = vec![0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0];
    program.extend(b"cmap\0\0\0\0\0\0\0\x1c\0\0\0\x40");
    program.extend([0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12]);
    program.extend(table);
    assert_eq!(text(font, &[&program], "<00030004> Tj"), "JK\n");
}

#[test]
fn packed_streams_are_unpacked_by_every_filter() {
    let content = b"BT /F1 10 Tf 72 700 Td (packed) Tj ET";
    let hex: String = content.iter().map(|byte| format!("{byte:02x}")).collect();
    let mut run = vec![u8::try_from(content.len()).expect("a short text") - 1];
    run.extend_from_slice(content);
    run.push(128);
    let mut predicted = Vec::new();
    let mut above = [0_u8; 10];
    for row in content.chunks(10) {
        predicted.push(2);
        predicted.extend(row.iter().zip(above).map(|(byte, above)| byte.wrapping_sub(above)));
        above[..row.len()].copy_from_slice(row);
    }
    let cases: [(&str, Vec<u8>); 5] = [
        ("/Filter /FlateDecode", deflate(content)),
        (
            "/Filter [/ASCIIHexDecode /FlateDecode]",
            deflate(content).iter().flat_map(|byte| format!("{byte:02x}").into_bytes()).collect(),
        ),
        ("/Filter /ASCIIHexDecode", format!("{hex}>").into_bytes()),
        ("/Filter /RunLengthDecode", run),
        ("/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 10 >>", deflate(&predicted)),
    ];
    for (dict, bytes) in cases {
        let mut pdf = Pdf::default();
        let content = pdf.stream(dict, &bytes);
        assert_eq!(
            read(&pdf.finish(&[content], FONTS, "")).map(|reading| reading.text),
            Ok("packed\n".into()),
            "{dict}"
        );
    }
}
