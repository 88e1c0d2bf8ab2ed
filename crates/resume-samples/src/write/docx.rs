//! DOCX: paragraphs, a table for two columns, text boxes, a header of the page, lists by number or by sign.

use std::fmt::Write as _;

use anyhow::Result;

use super::marked::{escape, package};
use crate::sheet::{Block, Columns, Hidden, Line, Section, Sheet, Style, Way};

const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
    xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" \
    xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
    xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:v=\"urn:schemas-microsoft-com:vml\"";

/// Where the lines of the header stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Head {
    Body,
    /// In the header of the page, which is a part of its own.
    Page,
    /// In a text box, with a fallback that says the same.
    Box,
    Table,
}

struct Writer<'a> {
    sheet: &'a Sheet,
    /// Lists are numbered by the program, not written with signs.
    lists: bool,
    /// Headings have a style that says so.
    styles: bool,
    links: Vec<String>,
}

/// Writes a document, and names its shape.
pub(super) fn write(sheet: &Sheet) -> Result<(Vec<u8>, String)> {
    let mut writer = Writer {
        sheet,
        lists: sheet.turn.is_multiple_of(2),
        styles: !(sheet.turn / 2).is_multiple_of(3),
        links: Vec::new(),
    };
    let head = [Head::Body, Head::Body, Head::Page, Head::Box, Head::Table][(sheet.turn / 6) % 5];
    let lines: String = sheet.header.iter().map(|line| writer.line(line)).collect();
    let mut body = match head {
        Head::Body => lines.clone(),
        Head::Page => String::new(),
        Head::Box => text_box(&lines),
        Head::Table => table(&[vec![lines.clone()]]),
    };
    body.push_str(&conceal(sheet.hidden.as_ref()));
    match sheet.columns {
        Columns::One => body.push_str(&writer.sections(sheet.column(false))),
        Columns::Side { left, .. } => {
            let (side, main) = (writer.sections(sheet.column(true)), writer.sections(sheet.column(false)));
            body.push_str(&table(&[if left { vec![side, main] } else { vec![main, side] }]));
        }
    }
    let in_header = if head == Head::Page { lines } else { String::new() };
    let bytes = package(&parts(&body, &in_header, &writer.links, &sheet.owner), false)?;
    let named = ["body", "page header", "text box", "table"][head as usize];
    let two = if sheet.columns == Columns::One { "one column" } else { "two columns in a table" };
    Ok((bytes, format!("{two}, header in {named}")))
}

fn parts(body: &str, header: &str, links: &[String], owner: &str) -> Vec<(&'static str, String)> {
    let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    let types = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let mut relations = format!(
        "<Relationship Id=\"s\" Type=\"{relation}/styles\" Target=\"styles.xml\"/>\
         <Relationship Id=\"n\" Type=\"{relation}/numbering\" Target=\"numbering.xml\"/>\
         <Relationship Id=\"h\" Type=\"{relation}/header\" Target=\"header1.xml\"/>"
    );
    for (at, link) in links.iter().enumerate() {
        let _ = write!(
            relations,
            "<Relationship Id=\"l{at}\" Type=\"{relation}/hyperlink\" Target=\"{}\" TargetMode=\"External\"/>",
            escape(link)
        );
    }
    // A link in the header of a page needs its relation there.
    let list = |relations: &str| {
        format!("{declaration}<Relationships xmlns=\"{package}/relationships\">{relations}</Relationships>")
    };
    vec![
        (
            "[Content_Types].xml",
            format!(
                "{declaration}<Types xmlns=\"{package}/content-types\">\
                 <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
                 <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
                 <Override PartName=\"/word/document.xml\" ContentType=\"{types}.document.main+xml\"/>\
                 <Override PartName=\"/word/styles.xml\" ContentType=\"{types}.styles+xml\"/>\
                 <Override PartName=\"/word/numbering.xml\" ContentType=\"{types}.numbering+xml\"/>\
                 <Override PartName=\"/word/header1.xml\" ContentType=\"{types}.header+xml\"/></Types>"
            ),
        ),
        (
            "_rels/.rels",
            list(&format!(
                "<Relationship Id=\"d\" Type=\"{relation}/officeDocument\" Target=\"word/document.xml\"/>\
                 <Relationship Id=\"c\" Type=\"{package}/relationships/metadata/core-properties\" \
                 Target=\"docProps/core.xml\"/>"
            )),
        ),
        ("word/_rels/document.xml.rels", list(&relations)),
        ("word/_rels/header1.xml.rels", list(&relations)),
        (
            "docProps/core.xml",
            format!(
                "{declaration}<cp:coreProperties xmlns:cp=\"{package}/metadata/core-properties\" \
                 xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>{}</dc:creator></cp:coreProperties>",
                escape(owner)
            ),
        ),
        (
            "word/styles.xml",
            format!(
                "{declaration}<w:styles {NAMESPACES}>\
                 <w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/></w:style>\
                 <w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/></w:style>\
                 </w:styles>"
            ),
        ),
        (
            "word/numbering.xml",
            format!(
                "{declaration}<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\">\
                 <w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/></w:lvl></w:abstractNum>\
                 <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
            ),
        ),
        ("word/header1.xml", format!("{declaration}<w:hdr {NAMESPACES}>{header}<w:p/></w:hdr>")),
        (
            "word/document.xml",
            format!(
                "{declaration}<w:document {NAMESPACES}><w:body>{body}<w:sectPr>\
                 <w:headerReference w:type=\"default\" r:id=\"h\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
                 </w:sectPr></w:body></w:document>"
            ),
        ),
    ]
}

/// A table of cells that hold paragraphs.
fn table(rows: &[Vec<String>]) -> String {
    let mut out = String::from("<w:tbl><w:tblPr/><w:tblGrid/>");
    for row in rows {
        out.push_str("<w:tr>");
        for cell in row {
            let cell = if cell.is_empty() { "<w:p/>" } else { cell };
            let _ = write!(out, "<w:tc><w:tcPr/>{cell}</w:tc>");
        }
        out.push_str("</w:tr>");
    }
    out.push_str("</w:tbl><w:p/>");
    out
}

/// A text box as newer and older programs have it: the words stand in the file twice.
fn text_box(lines: &str) -> String {
    let content = format!("<w:txbxContent>{lines}</w:txbxContent>");
    format!(
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><a:graphic><a:graphicData \
         uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:txbx>{content}\
         </wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>\
         <v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
}

fn run(text: &str, properties: &str) -> String {
    let properties =
        if properties.is_empty() { String::new() } else { format!("<w:rPr>{properties}</w:rPr>") };
    format!("<w:r>{properties}<w:t xml:space=\"preserve\">{}</w:t></w:r>", escape(text))
}

impl Writer<'_> {
    fn sections<'s>(&mut self, sections: impl Iterator<Item = &'s Section>) -> String {
        let mut out = String::new();
        for section in sections {
            let style = if self.styles { "<w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>" } else { "" };
            let _ = write!(out, "<w:p>{style}{}</w:p>", run(&section.heading, "<w:b/><w:sz w:val=\"26\"/>"));
            for block in &section.blocks {
                match block {
                    Block::Line(line) => out.push_str(&self.line(line)),
                    Block::Grid(rows) => {
                        let cell = |cell: &String| format!("<w:p>{}</w:p>", run(cell, ""));
                        let rows: Vec<Vec<String>> =
                            rows.iter().map(|row| row.iter().map(cell).collect()).collect();
                        out.push_str(&table(&rows));
                    }
                }
            }
        }
        out
    }

    fn line(&mut self, line: &Line) -> String {
        let properties = match line.style {
            Style::Name => "<w:b/><w:sz w:val=\"40\"/>",
            Style::Entry => "<w:b/>",
            _ => "",
        };
        let paragraph = match line.style {
            Style::Name if self.styles => "<w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>",
            Style::Bullet if self.lists => {
                "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
            }
            _ => "",
        };
        let mut out = format!("<w:p>{paragraph}");
        if line.style == Style::Bullet && !self.lists && !self.sheet.bullet.is_empty() {
            out.push_str(&run(&format!("{} ", self.sheet.bullet), ""));
        }
        if let Some(left) = line.left.as_ref().filter(|left| !left.is_empty()) {
            let _ = write!(out, "{}<w:r><w:tab/></w:r>", run(left, ""));
        }
        for part in &line.runs {
            match &part.link {
                Some(target) => {
                    let _ = write!(
                        out,
                        "<w:hyperlink r:id=\"l{}\">{}</w:hyperlink>",
                        self.links.len(),
                        run(&part.text, properties)
                    );
                    self.links.push(target.clone());
                }
                // Editors break a line into runs where nobody would.
                None if part.text.len() > 30 && self.sheet.turn.is_multiple_of(3) => {
                    let cut = part.text.char_indices().nth(13).map_or(0, |(at, _)| at);
                    out.push_str(&run(&part.text[..cut], properties));
                    out.push_str(&run(&part.text[cut..], properties));
                }
                None => out.push_str(&run(&part.text, properties)),
            }
        }
        if let Some(right) = &line.right {
            let _ = write!(out, "<w:r><w:tab/></w:r>{}", run(right, ""));
        }
        out.push_str("</w:p>");
        out
    }
}

fn conceal(hidden: Option<&Hidden>) -> String {
    let Some(hidden) = hidden else { return String::new() };
    let properties = match hidden.way {
        Way::White => "<w:color w:val=\"FFFFFF\"/>",
        Way::NotDrawn | Way::OffPage | Way::Covered => "<w:vanish/>",
        Way::Tiny => "<w:sz w:val=\"1\"/>",
    };
    format!("<w:p>{}</w:p>", run(&hidden.text, properties))
}
