use touchstone_extract::{Concealment, ExtractError, Reading, reading};

use super::{assert_sound, hidden, lines_that, links};

fn read(body: &str) -> Reading {
    let source = format!(
        r"{{\rtf1\ansi\ansicpg1252\deff0{{\fonttbl{{\f0\fswiss\fcharset0 Arial;}}{{\f1\fcharset204 Arial;}}{{\f2\fcharset128 Gothic;}}{{\f3\fcharset2 Symbol;}}}}{{\colortbl;\red255\green255\blue255;\red32\green48\blue64;}}{{\stylesheet{{\s0 Normal;}}{{\s1\b heading 1;}}}}{{\*\generator X;}}{{\info{{\title No}}}} {body}}}"
    );
    let reading = reading("a.rtf", source.as_bytes()).unwrap();
    assert_sound(&reading);
    reading
}

#[test]
fn text_with_its_signs_and_paragraphs() {
    let reading = read(
        "\\pard\\s1\\b Ada\nExample\\b0\\par\\pard Plain \\endash  \\ldblquote x\\rdblquote\\~y\\_z\\-w \\{a\\\\b\\}\\tab 2019\\line next\\par\\par\
         {\\listtext\\'b7\\tab}\\ls1 Rust\\par\\pard\\sb240 set off\\par",
    );
    assert_eq!(reading.text, "AdaExample\nPlain – “x” y-zw {a\\b}\t2019\nnext\n\nRust\n\nset off\n");
    assert_eq!(lines_that(&reading, |line| line.heading), ["AdaExample"]);
    assert_eq!(lines_that(&reading, |line| line.bold), ["AdaExample"]);
    assert_eq!(lines_that(&reading, |line| line.item), ["Rust"]);
}

#[test]
fn letters_of_every_alphabet() {
    let body = "Gr\\'f6\\'dfe \\f1\\'cc\\'ee\\'f1\\'ea\\'e2\\'e0 \\f2\\'93\\'fa\\'96\\'7b\\f0  Zo\\u235 ?\\u8212\\'97!\\uc2\\u233 xxe\\uc0\\u233 f \\u-10179\\u-8704 .";
    assert_eq!(read(body).text, "Größe Москва 日本 Zoë—!éeéf 😀.\n");
    assert_eq!(read("{\\f3\\'b7\\tab}Rust\\par").text, "Rust\n");
}

#[test]
fn rows_links_headers_and_drawings() {
    let body = "{\\header\\pard Ada Example\\par}{\\footer ada@example.com\\par}\\trowd\\cellx1\\cellx2\\pard\\intbl 2019\\cell Example GmbH\\cell\\row\
        \\pard See {\\field{\\*\\fldinst{ HYPERLINK \"https://example.com\" }}{\\fldrslt{\\ul my page}}}.\\par\
        {\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt\\pard In a box\\par}}{\\shprslt In a box}}\
        {\\*\\shppict{\\pict\\picwgoal2000\\pichgoal2000 00ff}}{\\nonshppict{\\pict\\picwgoal2000\\pichgoal2000 00ff}}{\\pict\\picwgoal90\\pichgoal90\\bin3 }}}x}\
        {\\footnote a note}{\\*\\unknown no}";
    let reading = read(body);
    assert_eq!(
        reading.text,
        "Ada Example\n\n2019\tExample GmbH\nSee my page.\nIn a box\na note\n\nada@example.com\n"
    );
    assert_eq!(links(&reading), [("my page", "https://example.com")]);
    assert_eq!(reading.pictures, 1);
}

#[test]
fn what_cannot_be_seen_is_set_apart_with_its_reason() {
    for (words, reason) in [
        ("\\v ", Concealment::NotDrawn),
        ("\\cf1 ", Concealment::Color),
        ("\\cf2\\cb2 ", Concealment::Color),
        ("\\fs2 ", Concealment::Tiny),
    ] {
        let reading = read(&format!("\\fs22 Seen {{{words}Kafka}} after\\par {{\\deleted gone}}"));
        assert_eq!(reading.text, "Seen  after\n", "{words}");
        assert_eq!(hidden(&reading), [("Kafka", reason)], "{words}");
    }
    for dark in [
        "\\pard\\cbpat2 {\\cf1 Ada}\\par",
        "{\\cf1\\highlight2 Ada}\\par",
        "\\trowd\\clcbpat2\\cellx9\\pard\\intbl{\\cf1 Ada}\\cell\\row",
    ] {
        assert_eq!(read(dark).text, "Ada\n", "{dark}");
    }
}

#[test]
fn hostile_files_cost_little() {
    let deep = reading("a.rtf", format!("{{\\rtf1 {}", "{".repeat(100_000)).as_bytes());
    assert!(matches!(deep, Err(ExtractError::TooMuch { .. })));
    assert_eq!(reading("a.rtf", b"{\\rtf1 a}}}}} b\\bin999999999 c").unwrap().text, "a b\n");
    let long = reading("a.rtf", format!("{{\\rtf1 {}", "x\\par ".repeat(200_000)).as_bytes()).unwrap();
    assert!(long.truncated.is_some());
}
