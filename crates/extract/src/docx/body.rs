//! The text of a document: paragraphs, tables, text boxes, notes.

use std::collections::HashMap;

use quick_xml::events::BytesStart;

use super::numbering::Numbering;
use super::styles::Styles;
use crate::builder::Builder;
use crate::limits::{Budget, MAX_LIST_DEPTH};
use crate::xml::{Node, Xml, attribute, closed, is_on, name};
use crate::{Block, Cell, ExtractError, Kind, Row};

/// Twentieths of a point to a step of indentation: half an inch.
const STEP: u32 = 720;

/// What the text refers to.
pub(super) struct Context {
    pub(super) styles: Styles,
    pub(super) numbering: Numbering,
    pub(super) links: HashMap<String, String>,
}

/// A paragraph that is being read. Text boxes stand in paragraphs, so there may be several.
#[derive(Default)]
struct Paragraph {
    builder: Builder,
    style: String,
    list: Option<String>,
    list_level: Option<u8>,
    outline: Option<u8>,
    is_bold_run: Option<bool>,
    /// Properties are those of the paragraph's end mark, not of a run.
    in_properties: bool,
    link: Option<(String, usize)>,
}

/// A table that is being read.
#[derive(Default)]
struct Table {
    rows: Vec<Row>,
    cell: Cell,
    is_header: bool,
}

/// The text so far.
pub(super) struct Body<'a> {
    context: &'a mut Context,
    budget: &'a mut Budget,
    blocks: Vec<Block>,
    paragraphs: Vec<Paragraph>,
    tables: Vec<Table>,
    /// Marks that stand between paragraphs belong to the next.
    marks: Vec<String>,
}

impl<'a> Body<'a> {
    /// Reads a part that holds paragraphs.
    pub(super) fn read(
        source: &str,
        context: &'a mut Context,
        budget: &'a mut Budget,
    ) -> Result<Vec<Block>, ExtractError> {
        let mut body = Self {
            context,
            budget,
            blocks: Vec::new(),
            paragraphs: Vec::new(),
            tables: Vec::new(),
            marks: Vec::new(),
        };
        let mut xml = Xml::new(source);
        let mut is_text = false;
        loop {
            match xml.next(body.budget)? {
                Node::Start(tag) => {
                    let name = name(&tag);
                    match name {
                        // Deleted and moved away; the older form of what another element says; notes that divide.
                        "del" | "moveFrom" | "Fallback" | "pPrChange" | "rPrChange" | "tblPrChange"
                        | "sectPr" => xml.skip(body.budget)?,
                        "footnote" | "endnote" if attribute(&tag, "type").is_some() => {
                            xml.skip(body.budget)?;
                        }
                        "t" => is_text = true,
                        _ => body.open(name, &tag)?,
                    }
                }
                Node::End(tag) if closed(&tag) == "t" => is_text = false,
                Node::End(tag) => body.close(closed(&tag))?,
                Node::Text(text) if is_text => body.text(&text)?,
                Node::Text(_) => {}
                Node::Eof => return Ok(body.blocks),
            }
        }
    }

    fn open(&mut self, name: &str, tag: &BytesStart<'_>) -> Result<(), ExtractError> {
        match name {
            "p" => self.paragraphs.push(Paragraph::default()),
            "tbl" => self.tables.push(Table::default()),
            "tr" => {
                self.budget.block()?;
                if let Some(table) = self.tables.last_mut() {
                    table.rows.push(Row::default());
                    table.is_header = false;
                }
            }
            "tblHeader" => {
                if let Some(table) = self.tables.last_mut() {
                    table.is_header = is_on(tag);
                }
            }
            "tc" => {
                self.budget.block()?;
                if let Some(table) = self.tables.last_mut() {
                    table.cell = Cell { is_header: table.is_header, blocks: Vec::new() };
                }
            }
            "bookmarkStart" => self.mark(attribute(tag, "name")),
            _ => {
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.open(name, tag, &self.context.links);
                }
            }
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), ExtractError> {
        match name {
            "p" => self.end_paragraph(),
            "tc" => {
                if let Some(table) = self.tables.last_mut() {
                    let cell = std::mem::take(&mut table.cell);
                    if let Some(row) = table.rows.last_mut() {
                        row.cells.push(cell);
                    }
                }
                Ok(())
            }
            "tbl" => {
                self.end_table();
                Ok(())
            }
            _ => {
                let Some(paragraph) = self.paragraphs.last_mut() else { return Ok(()) };
                let added = paragraph.close(name);
                self.budget.text(added)
            }
        }
    }

    fn text(&mut self, text: &str) -> Result<(), ExtractError> {
        self.budget.text(text.len())?;
        if let Some(paragraph) = self.paragraphs.last_mut() {
            let is_strong = paragraph.is_bold_run.unwrap_or_else(|| {
                !paragraph.style.is_empty()
                    && paragraph.outline.is_none()
                    && self.context.styles.is_bold(&paragraph.style)
            });
            paragraph.builder.push(text, is_strong);
        }
        Ok(())
    }

    fn mark(&mut self, mark: Option<String>) {
        let marks = self.paragraphs.last_mut().map_or(&mut self.marks, |open| &mut open.builder.marks);
        marks.extend(mark);
    }

    fn end_paragraph(&mut self) -> Result<(), ExtractError> {
        let Some(mut paragraph) = self.paragraphs.pop() else { return Ok(()) };
        let (kind, inset) = self.kind(&paragraph);
        paragraph.builder.marks.splice(0..0, self.marks.drain(..));
        paragraph.builder.is_verbatim = kind == Kind::Code;
        paragraph.builder.kind = kind;
        paragraph.builder.inset = paragraph.builder.inset.max(inset);
        paragraph.builder.style = self.context.styles.name(&paragraph.style);
        if let Some(block) = paragraph.builder.finish() {
            self.budget.block()?;
            self.push(block);
        }
        Ok(())
    }

    fn kind(&mut self, paragraph: &Paragraph) -> (Kind, u8) {
        let styles = &self.context.styles;
        let styled = styles.heading(&paragraph.style);
        let level = paragraph.outline.map_or(styled, |level| (level < 9).then_some(level + 1));
        if styles.is_title(&paragraph.style) {
            return (Kind::Heading(0), 0);
        }
        if let Some(level) = level {
            return (Kind::Heading(level), 0);
        }
        let inherited = styles.list(&paragraph.style);
        let list = paragraph.list.clone().or_else(|| inherited.as_ref().map(|(list, _)| list.clone()));
        let depth =
            paragraph.list_level.or(inherited.map(|(_, level)| level)).unwrap_or(0).min(MAX_LIST_DEPTH - 1);
        // List 0 takes a paragraph out of the list of its style.
        if let Some(list) = list.filter(|list| list != "0") {
            let number = self.context.numbering.next(&list, depth);
            return (Kind::Item { depth, number }, depth);
        }
        if styles.is_code(&paragraph.style) {
            return (Kind::Code, 0);
        }
        (Kind::Paragraph, 0)
    }

    fn push(&mut self, block: Block) {
        match self.tables.last_mut() {
            Some(table) => table.cell.blocks.push(block),
            None => self.blocks.push(block),
        }
    }

    /// A table within another becomes the text of its cell.
    fn end_table(&mut self) {
        let Some(mut table) = self.tables.pop() else { return };
        table.rows.retain(|row| row.cells.iter().any(|cell| !cell.blocks.is_empty()));
        if let Some(outer) = self.tables.last_mut() {
            let cells = table.rows.into_iter().flat_map(|row| row.cells);
            outer.cell.blocks.extend(cells.flat_map(|cell| cell.blocks));
        } else if !table.rows.is_empty() {
            self.blocks.push(Block { kind: Kind::Table(table.rows), ..Block::default() });
        }
    }
}

impl Paragraph {
    fn open(&mut self, name: &str, tag: &BytesStart<'_>, links: &HashMap<String, String>) {
        let value = || attribute(tag, "val");
        let number = || value().and_then(|value| value.parse().ok());
        match name {
            "pPr" => self.in_properties = true,
            "pStyle" => self.style = value().unwrap_or_default(),
            "numId" if self.in_properties => self.list = value(),
            "ilvl" if self.in_properties => self.list_level = number(),
            "outlineLvl" if self.in_properties => self.outline = number(),
            "ind" if self.in_properties => {
                let left: Option<u32> = attribute(tag, "left")
                    .or_else(|| attribute(tag, "start"))
                    .and_then(|left| left.parse().ok());
                let steps = left.unwrap_or(0) / STEP;
                self.builder.inset = u8::try_from(steps).unwrap_or(MAX_LIST_DEPTH).min(MAX_LIST_DEPTH);
            }
            "r" => self.is_bold_run = None,
            "b" if !self.in_properties => self.is_bold_run = Some(is_on(tag)),
            "rStyle" if value().is_some_and(|style| style.eq_ignore_ascii_case("strong")) => {
                self.is_bold_run.get_or_insert(true);
            }
            "tab" if !self.in_properties => self.builder.push("\t", false),
            "br" | "cr" => self.builder.break_line(),
            "noBreakHyphen" => self.builder.push("-", false),
            "hyperlink" => {
                let target = attribute(tag, "id").and_then(|id| links.get(&id).cloned());
                self.link = target.map(|target| (target, self.builder.text.len()));
            }
            _ => {}
        }
    }

    /// Ends an element and says how many bytes of text that added.
    fn close(&mut self, name: &str) -> usize {
        match name {
            "pPr" => self.in_properties = false,
            "r" => self.is_bold_run = None,
            "hyperlink" => return self.end_link(),
            _ => {}
        }
        0
    }

    /// The target of a link is kept behind its text, unless it is the text.
    fn end_link(&mut self) -> usize {
        let Some((target, start)) = self.link.take() else { return 0 };
        let text = self.builder.text.get(start..).unwrap_or_default();
        if text.contains(target.trim_start_matches("mailto:").trim_end_matches('/')) || text.trim().is_empty()
        {
            return 0;
        }
        let suffix = format!(" ({target})");
        self.builder.push(&suffix, false);
        suffix.len()
    }
}
