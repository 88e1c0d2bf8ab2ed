use std::io::Write as _;

use zip::write::{SimpleFileOptions, ZipWriter};

use crate::{Cell, Document, ExtractError, Kind, extract};

/// A document with these parts beside the required ones.
fn docx(body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let document = format!("<w:document xmlns:w='w'><w:body>{body}</w:body></w:document>");
    let required = [("[Content_Types].xml", "<Types/>"), ("word/document.xml", document.as_str())];
    for (name, content) in required.iter().chain(parts) {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn read(body: &str, parts: &[(&str, &str)]) -> Document {
    extract("a.docx", &docx(body, parts)).unwrap()
}

fn kinds(document: &Document) -> Vec<(Kind, &str)> {
    document.blocks.iter().map(|block| (block.kind.clone(), block.text.as_str())).collect()
}

fn paragraph(style: &str, text: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val='{style}'/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn headings_come_from_styles_however_they_are_derived() {
    let styles = "<w:styles><w:style w:styleId='T'><w:name w:val='Title'/></w:style>\
        <w:style w:styleId='H1'><w:name w:val='heading 1'/></w:style>\
        <w:style w:styleId='Ü2'><w:name w:val='Überschrift 2'/></w:style>\
        <w:style w:styleId='Round'><w:name w:val='House round'/><w:basedOn w:val='H1'/></w:style>\
        <w:style w:styleId='O'><w:name w:val='House part'/><w:pPr><w:outlineLvl w:val='2'/></w:pPr></w:style>\
        <w:style w:styleId='Loop'><w:name w:val='x'/><w:basedOn w:val='Loop'/></w:style></w:styles>";
    let body: String =
        ["T", "H1", "Ü2", "Round", "O", "Loop"].iter().map(|style| paragraph(style, style)).collect();
    let body =
        format!("{body}<w:p><w:pPr><w:outlineLvl w:val='0'/></w:pPr><w:r><w:t>direct</w:t></w:r></w:p>");
    let document = read(&body, &[("word/styles.xml", styles)]);
    let expected = [
        (Kind::Heading(1), "T"),
        (Kind::Heading(2), "H1"),
        (Kind::Heading(3), "Ü2"),
        (Kind::Heading(2), "Round"),
        (Kind::Heading(4), "O"),
        (Kind::Paragraph, "Loop"),
        (Kind::Heading(2), "direct"),
    ];
    assert_eq!(kinds(&document), expected);
    assert_eq!(document.blocks[3].style.as_deref(), Some("House round"));
}

#[test]
fn lists_have_depth_and_numbers_that_go_on() {
    let numbering = "<w:numbering><w:abstractNum w:abstractNumId='7'><w:lvl w:ilvl='0'><w:start w:val='2'/>\
        <w:numFmt w:val='decimal'/></w:lvl><w:lvl w:ilvl='1'><w:numFmt w:val='bullet'/></w:lvl></w:abstractNum>\
        <w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num></w:numbering>";
    let styles = "<w:styles><w:style w:styleId='L'><w:name w:val='List Bullet'/><w:pPr><w:numPr><w:ilvl w:val='1'/>\
        <w:numId w:val='1'/></w:numPr></w:pPr></w:style></w:styles>";
    let item = |level: u8, text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>{text}\
             </w:t></w:r></w:p>"
        )
    };
    let out = "<w:p><w:pPr><w:pStyle w:val='L'/><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr><w:r><w:t>out</w:t></w:r></w:p>";
    let body = format!("{}{}{}{}{out}", item(0, "a"), item(1, "b"), item(0, "c"), paragraph("L", "d"));
    let document = read(&body, &[("word/numbering.xml", numbering), ("word/styles.xml", styles)]);
    let expected = [
        (Kind::Item { depth: 0, number: Some(2) }, "a"),
        (Kind::Item { depth: 1, number: None }, "b"),
        (Kind::Item { depth: 0, number: Some(3) }, "c"),
        (Kind::Item { depth: 1, number: None }, "d"),
        (Kind::Paragraph, "out"),
    ];
    assert_eq!(kinds(&document), expected);
}

#[test]
fn changes_are_accepted_and_text_boxes_and_notes_are_text() {
    let body = "<w:p><w:bookmarkStart w:name='here'/><w:r><w:t xml:space='preserve'>A </w:t></w:r>\
        <w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom>\
        <w:ins><w:r><w:rPr><w:b/></w:rPr><w:t>new</w:t><w:tab/><w:t>&amp;&#233;</w:t><w:br/></w:r></w:ins>\
        <w:r><w:rPr><w:b w:val='0'/></w:rPr><w:t>line</w:t></w:r></w:p>\
        <w:p><w:r><w:AlternateContent><w:Choice><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent>\
        </w:Choice><w:Fallback><w:p><w:r><w:t>box</w:t></w:r></w:p></w:Fallback></w:AlternateContent><w:t>around</w:t>\
        </w:r></w:p><w:p><w:hyperlink r:id='r1'><w:r><w:t>site</w:t></w:r></w:hyperlink></w:p>";
    let notes = "<w:footnotes><w:footnote w:type='separator'><w:p><w:r><w:t>-</w:t></w:r></w:p></w:footnote>\
        <w:footnote w:id='1'><w:p><w:r><w:t>note</w:t></w:r></w:p></w:footnote></w:footnotes>";
    let relations = "<Relationships><Relationship Id='r1' TargetMode='External' Target='https://example.com/'/>\
        </Relationships>";
    let document = read(body, &[("word/footnotes.xml", notes), ("word/_rels/document.xml.rels", relations)]);
    let texts: Vec<_> = kinds(&document).into_iter().map(|(_, text)| text).collect();
    assert_eq!(texts, ["A new\t&é\nline", "box", "around", "site (https://example.com/)", "note"]);
    assert_eq!(document.blocks[0].marks, ["here"]);
    let bold: Vec<_> =
        document.blocks[0].strong.iter().map(|range| &document.blocks[0].text[range.clone()]).collect();
    assert_eq!(bold, ["new\t&é"]);
    assert_eq!(document.blocks.iter().map(|block| block.line).collect::<Vec<_>>(), [1, 3, 4, 5, 6]);
}

#[test]
fn tables_have_rows_and_cells_and_inner_tables_are_text() {
    let cell = |text: &str| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
    let inner = format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>", cell("c"), cell("d"));
    let body = format!(
        "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>{}{}</w:tr><w:tr>{}<w:tc>{inner}<w:p/></w:tc></w:tr></w:tbl>",
        cell("a"),
        cell("b"),
        cell("x")
    );
    let document = read(&body, &[]);
    let Kind::Table(rows) = &document.blocks[0].kind else { panic!("{:?}", document.blocks) };
    let texts: Vec<Vec<String>> = rows.iter().map(|row| row.cells.iter().map(Cell::text).collect()).collect();
    assert_eq!(texts, [["a", "b"], ["x", "c\nd"]]);
    assert!(rows[0].cells[0].is_header && !rows[1].cells[0].is_header);
    assert_eq!(rows.iter().map(|row| row.line).collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn metadata_and_data_of_other_software_come_along() {
    let core = "<cp:coreProperties><dc:title>Guide &amp; more</dc:title><dc:language>de</dc:language></cp:coreProperties>";
    let document = read(
        "<w:p/>",
        &[("docProps/core.xml", core), ("customXml/item1.xml", "<x/>"), ("customXml/itemProps1.xml", "<y/>")],
    );
    assert_eq!(document.title.as_deref(), Some("Guide & more"));
    assert_eq!(document.language.as_deref(), Some("de"));
    assert_eq!(document.custom_xml, ["<x/>"]);
}

#[test]
fn files_of_other_kinds_say_what_they_are() {
    let error = |parts: &[(&str, &str)]| extract("a.docx", &docx("<w:p/>", parts)).unwrap_err();
    assert_eq!(error(&[("word/vbaProject.bin", "x")]), ExtractError::Macros);
    assert_eq!(error(&[("EncryptionInfo", "x")]), ExtractError::Protected);
    assert_eq!(error(&[("xl/workbook.xml", "x")]), ExtractError::Unsupported("Spreadsheet"));
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("a.txt", SimpleFileOptions::default()).unwrap();
    let bytes = zip.finish().unwrap().into_inner();
    assert_eq!(extract("a.docx", &bytes), Err(ExtractError::Unsupported("ZIP")));
}
