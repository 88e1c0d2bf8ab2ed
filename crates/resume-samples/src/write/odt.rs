//! ODT: paragraphs, lists, tables, as an office suite saves them.

use std::fmt::Write as _;

use anyhow::Result;

use super::marked::{escape, package};
use crate::sheet::{Block, Columns, Hidden, Line, Section, Sheet, Style, Way};

const NAMESPACES: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
    xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" \
    xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
    xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
    xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" \
    xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
    xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" \
    xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" office:version=\"1.3\"";

const MIME: &str = "application/vnd.oasis.opendocument.text";

/// Writes a document, and names its shape.
pub(super) fn write(sheet: &Sheet) -> Result<(Vec<u8>, String)> {
    let headings = !sheet.turn.is_multiple_of(3);
    let mut body: String = sheet.header.iter().map(|line| put(sheet, line)).collect();
    if let Some(hidden) = &sheet.hidden {
        body.push_str(&format!(
            "<text:p><text:span text:style-name=\"Hidden\">{}</text:span></text:p>",
            escape(&hidden.text)
        ));
    }
    let column = |side: bool| -> String {
        sheet.column(side).map(|section| put_section(sheet, section, headings)).collect()
    };
    match sheet.columns {
        Columns::One => body.push_str(&column(false)),
        Columns::Side { left, .. } => body.push_str(&table(&[vec![column(left), column(!left)]])),
    }
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content {NAMESPACES}><office:automatic-styles>\
         <style:style style:name=\"Bold\" style:family=\"text\">\
         <style:text-properties fo:font-weight=\"bold\"/></style:style>\
         <style:style style:name=\"Hidden\" style:family=\"text\">{}</style:style></office:automatic-styles>\
         <office:body><office:text>{body}</office:text></office:body></office:document-content>",
        hidden_style(sheet.hidden.as_ref())
    );
    let meta = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-meta {NAMESPACES}><office:meta>\
         <dc:creator>{}</dc:creator></office:meta></office:document-meta>",
        escape(&sheet.owner)
    );
    let manifest = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest {NAMESPACES}>\
         <manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"{MIME}\"/>\
         <manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>\
         <manifest:file-entry manifest:full-path=\"meta.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>"
    );
    let parts = [
        ("mimetype", MIME.to_owned()),
        ("content.xml", content),
        ("meta.xml", meta),
        ("META-INF/manifest.xml", manifest),
    ];
    let two = if sheet.columns == Columns::One { "one column" } else { "two columns in a table" };
    let named = if headings { "headings" } else { "bold paragraphs" };
    Ok((package(&parts, true)?, format!("{two}, {named}")))
}

fn hidden_style(hidden: Option<&Hidden>) -> &'static str {
    match hidden.map(|hidden| hidden.way) {
        Some(Way::White) => "<style:text-properties fo:color=\"#ffffff\"/>",
        Some(Way::NotDrawn | Way::OffPage | Way::Covered) => "<style:text-properties text:display=\"none\"/>",
        Some(Way::Tiny) => "<style:text-properties fo:font-size=\"0.5pt\"/>",
        None => "",
    }
}

fn table(rows: &[Vec<String>]) -> String {
    let wide = rows.first().map_or(0, Vec::len);
    let mut out = format!("<table:table><table:table-column table:number-columns-repeated=\"{wide}\"/>");
    for row in rows {
        let cell = |cell: &String| format!("<table:table-cell>{cell}</table:table-cell>");
        let _ =
            write!(out, "<table:table-row>{}</table:table-row>", row.iter().map(cell).collect::<String>());
    }
    out.push_str("</table:table>");
    out
}

fn put_section(sheet: &Sheet, section: &Section, headings: bool) -> String {
    let heading = escape(&section.heading);
    let mut out = if headings {
        format!("<text:h text:outline-level=\"1\">{heading}</text:h>")
    } else {
        format!("<text:p><text:span text:style-name=\"Bold\">{heading}</text:span></text:p>")
    };
    for block in &section.blocks {
        match block {
            Block::Line(line) => out.push_str(&put(sheet, line)),
            Block::Grid(rows) => {
                let cell = |cell: &String| format!("<text:p>{}</text:p>", escape(cell));
                let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(cell).collect()).collect();
                out.push_str(&table(&rows));
            }
        }
    }
    out
}

/// Words; two spaces and more need an element of their own, as white space is one space.
fn words(text: &str) -> String {
    escape(text).replace("  ", " <text:s/>")
}

fn put(sheet: &Sheet, line: &Line) -> String {
    let mut text = String::new();
    if let Some(left) = line.left.as_ref().filter(|left| !left.is_empty()) {
        let _ = write!(text, "{}<text:tab/>", words(left));
    }
    for run in &line.runs {
        let run_words = words(&run.text);
        let _ = match (&run.link, line.style) {
            (Some(target), _) => {
                write!(
                    text,
                    "<text:a xlink:type=\"simple\" xlink:href=\"{}\">{run_words}</text:a>",
                    escape(target)
                )
            }
            (None, Style::Name | Style::Entry) => {
                write!(text, "<text:span text:style-name=\"Bold\">{run_words}</text:span>")
            }
            (None, _) => write!(text, "{run_words}"),
        };
    }
    if let Some(right) = &line.right {
        let _ = write!(text, "<text:tab/>{}", words(right));
    }
    if line.style == Style::Bullet {
        if sheet.turn.is_multiple_of(2) {
            return format!(
                "<text:list><text:list-item><text:p>{text}</text:p></text:list-item></text:list>"
            );
        }
        text = format!("{} {text}", sheet.bullet);
    }
    format!("<text:p>{text}</text:p>")
}
