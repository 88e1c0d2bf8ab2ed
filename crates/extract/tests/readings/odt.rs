use touchstone_extract::{Concealment, ExtractError, Reading, reading};

use super::{assert_sound, hidden, lines_that, links, packed};

/// A document with this content.
pub(crate) fn odt(content: &str) -> Vec<u8> {
    with_styles(content, "<office:document-styles/>")
}

fn with_styles(content: &str, styles: &str) -> Vec<u8> {
    // The first part is not packed, as the format asks.
    let mut zip = zip::write::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    zip.start_file("mimetype", stored).unwrap();
    std::io::Write::write_all(&mut zip, b"application/vnd.oasis.opendocument.text").unwrap();
    for (name, part) in [("content.xml", content), ("styles.xml", styles)] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut zip, part.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn content(styles: &str, body: &str) -> String {
    format!(
        "<office:document-content><office:automatic-styles>{styles}</office:automatic-styles>\
         <office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
}

fn read(styles: &str, body: &str) -> Reading {
    let reading = reading("a.odt", &odt(&content(styles, body))).unwrap();
    assert_sound(&reading);
    reading
}

#[test]
fn paragraphs_headings_lists_and_blanks() {
    let body = "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:h text:outline-level='1'>Ada  Example</text:h>\
        <text:p>Berlin\n <text:s text:c='2'/>x<text:tab/>2019<text:line-break/>second</text:p><text:p/><text:list><text:list-item>\
        <text:p>Rust</text:p><text:p>more</text:p></text:list-item></text:list><text:p>See <text:a xlink:href='https://example.com'>my\
        <text:span> page</text:span></text:a><office:annotation><text:p>no</text:p></office:annotation></text:p>";
    let reading = read("", body);
    assert_eq!(reading.text, "Ada Example\nBerlin   x\t2019\nsecond\n\nRust\nmore\nSee my page\n");
    assert_eq!(lines_that(&reading, |line| line.heading), ["Ada Example"]);
    assert_eq!(lines_that(&reading, |line| line.item), ["Rust"]);
    assert_eq!(links(&reading), [("my page", "https://example.com")]);
}

#[test]
fn tables_frames_headers_and_footers() {
    let body = "<table:table><table:table-row><table:table-cell><text:p>2019</text:p></table:table-cell><table:table-cell>\
        <text:p>Example GmbH</text:p></table:table-cell></table:table-row></table:table><text:p>Anchor<draw:frame svg:width='5cm' \
        svg:height='5cm'><draw:text-box><text:p>In a frame</text:p></draw:text-box></draw:frame> goes on</text:p><text:p><draw:frame \
        svg:width='4cm' svg:height='4cm'><draw:image/><svg:title>no</svg:title></draw:frame></text:p>";
    let styles = "<office:document-styles><office:master-styles><style:master-page><style:header><text:p>Ada Example</text:p></style:header>\
        <style:footer><text:p>ada@example.com</text:p></style:footer></style:master-page></office:master-styles></office:document-styles>";
    let reading = reading("a.odt", &with_styles(&content("", body), styles)).unwrap();
    assert_sound(&reading);
    assert_eq!(
        reading.text,
        "Ada Example\n\n2019\tExample GmbH\n\nIn a frame\n\nAnchor goes on\n\nada@example.com\n"
    );
    assert_eq!(reading.pictures, 1);
}

#[test]
fn what_cannot_be_seen_is_set_apart_with_its_reason() {
    for (properties, reason) in [
        ("text:display='none'", Concealment::NotDrawn),
        ("fo:color='#ffffff'", Concealment::Color),
        ("fo:color='#000000' fo:background-color='#000000'", Concealment::Color),
        ("fo:font-size='1pt'", Concealment::Tiny),
    ] {
        let style = format!(
            "<style:style style:name='T1' style:family='text'><style:text-properties {properties}/></style:style>"
        );
        let reading = read(&style, "<text:p>Seen <text:span text:style-name='T1'>Kafka</text:span></text:p>");
        assert_eq!(reading.text, "Seen\n", "{properties}");
        assert_eq!(hidden(&reading), [("Kafka", reason)], "{properties}");
    }
    let far = "<text:p>Seen<draw:frame svg:x='-90cm' svg:width='1cm'><draw:text-box><text:p>Kafka</text:p></draw:text-box></draw:frame></text:p>";
    assert_eq!(hidden(&read("", far)), [("Kafka", Concealment::OffPage)]);
    let section = "<style:style style:name='S' style:family='section'><style:section-properties text:display='none'/></style:style>";
    let body = "<text:section text:style-name='S'><text:p>Kafka</text:p></text:section>";
    assert_eq!(hidden(&read(section, body)), [("Kafka", Concealment::NotDrawn)]);
}

#[test]
fn a_paragraph_that_nobody_sees_leaves_no_space_behind() {
    let style = "<style:style style:name='T1' style:family='text'><style:text-properties text:display='none'/></style:style>";
    let hidden = "<text:p><text:span text:style-name='T1'>Kafka</text:span></text:p>";
    for between in ["", "<text:p/>"] {
        let plain = format!("<text:p>Above</text:p>{between}<text:p>Below</text:p>");
        let with = format!("<text:p>Above</text:p>{hidden}{between}<text:p>Below</text:p>");
        assert_eq!(read(style, &with).text, read(style, &plain).text, "{between}");
    }
}

#[test]
fn white_letters_on_something_dark_are_seen_and_styles_rest_on_one_another() {
    let styles = "<style:style style:name='P0' style:family='paragraph'><style:text-properties fo:color='#ffffff' fo:font-weight='bold'/></style:style>\
        <style:style style:name='P1' style:family='paragraph' style:parent-style-name='P0'><style:paragraph-properties fo:background-color='#203040'/>\
        </style:style><style:style style:name='C' style:family='table-cell'><style:table-cell-properties fo:background-color='#000000'/></style:style>";
    let reading = read(styles, "<text:p text:style-name='P1'>Ada</text:p>");
    assert_eq!(lines_that(&reading, |line| line.bold), ["Ada"]);
    let cell = "<table:table><table:table-row><table:table-cell table:style-name='C'><text:p text:style-name='P0'>Ada</text:p></table:table-cell>\
        </table:table-row></table:table>";
    assert_eq!(read(styles, cell).text, "Ada\n");
    assert_eq!(read(styles, "<text:p text:style-name='P0'>Ada</text:p>").text, "");
}

#[test]
fn broken_and_protected_documents_say_so() {
    let read = |parts: &[(&str, &[u8])]| reading("a", &[packed(parts)].concat()).unwrap_err();
    assert_eq!(read(&[("x", b"y")]), ExtractError::Unsupported("ZIP"));
    assert_eq!(read(&[("Index/Document.iwa", b"y")]), ExtractError::Unsupported("Pages"));
    let broken = reading("a.odt", &odt("<office:document-content>")).unwrap_err();
    assert!(matches!(broken, ExtractError::Malformed { format: "ODT", .. }));
    let deep =
        reading("a.odt", &odt(&format!("<office:body>{}", "<text:section>".repeat(1_000)))).unwrap_err();
    assert!(matches!(deep, ExtractError::TooMuch { .. }));
}
