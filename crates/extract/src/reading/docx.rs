//! DOCX as a person sees it on paper: headers, text with its tables and text boxes, notes, footers.
//!
//! Changes count as accepted. What the file marks as hidden, or draws so that nobody sees it, is set apart. A text box
//! stands before the paragraph that it is anchored in; of the two forms in which word processors write it, the older is
//! left out.

use std::borrow::Cow;
use std::collections::HashMap;

use quick_xml::events::BytesStart;

use super::color::Color;
use super::flow::{Flow, Look, Mark};
use super::{TINY, truncated};
use crate::docx::styles::{StyleLook, Styles, fill};
use crate::docx::{main_part, targets};
use crate::limits::Budget;
use crate::package::{self, Package};
use crate::reading::{Concealment, Reading};
use crate::xml::{Node, Xml, closed, name, value};
use crate::{ExtractError, Format};

/// Space of a paragraph from which on it is set off, in twentieths of a point.
const APART: u32 = 100;

/// English Metric Units to a point, in which drawings are measured.
const POINT: i64 = 12_700;

/// A picture as wide and as high as this, in points, may be a photograph.
const PHOTOGRAPH: i64 = 36;

/// Beyond this many points from the edge that it is placed by, a drawing is on no sheet that a printer takes.
const SHEET: i64 = 1_600;

/// Reads a document.
pub(crate) fn read(bytes: &[u8]) -> Result<Reading, ExtractError> {
    let mut package = Package::open(bytes)?;
    let mut budget = Budget::for_reading();
    let budget = &mut budget;
    let main = main_part(&mut package, budget)?;
    let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
    let beside = |part: &str| format!("{folder}/{part}").trim_start_matches('/').to_owned();
    let relations = |part: &str| beside(&format!("_rels/{part}.rels"));
    let Some(source) = package.read(&main, budget)? else {
        return Err(package::malformed("it has no main part"));
    };
    let styles = package.read(&beside("styles.xml"), budget)?.unwrap_or_default();
    let mut context = Context { styles: Styles::read(&styles, budget)?, ..Context::default() };
    let sections = Sections::find(&source);
    let parts = package.read(&relations(file), budget)?.unwrap_or_default();
    context.links = targets(&parts, budget)?;
    let inside = if sections.headers.is_empty() && sections.footers.is_empty() {
        HashMap::new()
    } else {
        parts_of(&parts, budget)?
    };
    let mut flow = Flow::default();
    let mut left_out = None;
    for part in sections.headers.iter().filter_map(|id| inside.get(id)) {
        side_part(&mut package, &beside(part), &relations(part), &mut context, &mut flow, budget)?;
    }
    flow.set_apart();
    truncated(Text::read(&source, &mut context, &mut flow, budget), &flow, &mut left_out)?;
    for notes in ["footnotes.xml", "endnotes.xml"] {
        flow.set_apart();
        if left_out.is_none() {
            side_part(&mut package, &beside(notes), &relations(notes), &mut context, &mut flow, budget)?;
        }
    }
    for part in sections.footers.iter().filter_map(|id| inside.get(id)) {
        flow.set_apart();
        if left_out.is_none() {
            side_part(&mut package, &beside(part), &relations(part), &mut context, &mut flow, budget)?;
        }
    }
    Ok(Reading { truncated: left_out, ..flow.finish(Format::Docx) })
}

/// Reads a header, a footer or notes, with the links of their own.
fn side_part(
    package: &mut Package<'_>,
    part: &str,
    relations: &str,
    context: &mut Context,
    flow: &mut Flow,
    budget: &mut Budget,
) -> Result<(), ExtractError> {
    let Some(source) = package.read(part, budget)? else { return Ok(()) };
    let relations = package.read(relations, budget)?.unwrap_or_default();
    let links = std::mem::replace(&mut context.links, targets(&relations, budget)?);
    let read = Text::read(&source, context, flow, budget);
    context.links = links;
    read
}

/// The headers and footers that the sections of a document show, by the ids of their relations, each once.
#[derive(Default)]
struct Sections {
    headers: Vec<String>,
    footers: Vec<String>,
}

impl Sections {
    /// Sections say so at their ends; the header is wanted before the text is read. So the references are looked up in
    /// the source, as they stand there: tags without content.
    fn find(source: &str) -> Self {
        let has_first = source.contains("<w:titlePg");
        let ids = |reference: &str| {
            let mut ids: Vec<String> = Vec::new();
            for tag in source.split(reference).skip(1).filter_map(|rest| rest.split('>').next()) {
                let attribute = |name: &str| tag.split(name).nth(1)?.split(['"', '\'']).nth(1);
                let is_shown = attribute("w:type") != Some("first") || has_first;
                ids.extend(attribute("r:id").map(str::to_owned).filter(|id| is_shown && !ids.contains(id)));
            }
            ids
        };
        Self { headers: ids("<w:headerReference "), footers: ids("<w:footerReference ") }
    }
}

/// The parts that the relations of a part name, by their ids.
fn parts_of(relations: &str, budget: &mut Budget) -> Result<HashMap<String, String>, ExtractError> {
    let mut xml = Xml::new(relations);
    let mut parts = HashMap::new();
    loop {
        match xml.next(budget)? {
            Node::Start(tag) => {
                if let (Some(id), Some(target)) = (value(&tag, "Id"), value(&tag, "Target")) {
                    parts.insert(id.into_owned(), target.into_owned());
                }
            }
            Node::Eof => return Ok(parts),
            _ => {}
        }
    }
}

/// What the text refers to.
#[derive(Default)]
struct Context {
    styles: Styles,
    links: HashMap<String, String>,
    known: HashMap<String, Known>,
    /// The colour of the sheet, if it is not white.
    sheet: Option<Color>,
}

/// What is known of a style, worked out once.
#[derive(Clone, Default)]
struct Known {
    look: StyleLook,
    heading: bool,
    item: bool,
}

impl Context {
    fn style(&mut self, id: &str) -> &Known {
        let Self { styles, known, .. } = self;
        known.entry(id.to_owned()).or_insert_with(|| Known {
            look: styles.look(id),
            heading: styles.heading(id).is_some() || styles.is_title(id),
            item: styles.list(id).is_some_and(|(list, _)| list != "0"),
        })
    }
}

/// A paragraph that is being read. Text boxes stand in paragraphs, so there may be several.
#[derive(Default)]
struct Paragraph {
    style: Option<String>,
    own: StyleLook,
    run: StyleLook,
    run_style: Option<String>,
    /// How letters of the run look, worked out when the first of them comes.
    look: Option<Look>,
    outline: Option<u8>,
    list: Option<bool>,
    /// Its first words have come.
    has_begun: bool,
    /// Properties are those of the paragraph, or of its end mark, not of a run.
    in_properties: bool,
    in_mark: bool,
    link: Option<(String, Mark)>,
    fields: Vec<Field>,
}

/// A field: its instruction, and where its result begins.
#[derive(Default)]
struct Field {
    instruction: String,
    result: Option<Mark>,
}

/// A table that is being read.
#[derive(Default)]
struct Table {
    cells: Vec<Flow>,
    fill: Option<Option<Color>>,
    cell_fill: Option<Option<Color>>,
    in_cell_properties: bool,
}

/// A drawing that is being read.
#[derive(Default, Clone, Copy)]
struct Drawing {
    width: i64,
    height: i64,
    /// How far from the edge that it is placed by, across and down.
    across: i64,
    down: i64,
    is_down: bool,
    is_behind: bool,
    /// What fills the shape; `Some(None)` for a picture or a pattern.
    fill: Option<Option<Color>>,
    is_dark: bool,
    is_counted: bool,
}

/// Whether white letters may be seen in front of what fills a shape.
fn is_dark(fill: Option<Option<Color>>) -> bool {
    fill.is_some_and(|fill| fill != Some(Color::WHITE))
}

/// The text so far.
struct Text<'a> {
    context: &'a mut Context,
    budget: &'a mut Budget,
    /// What is being written, the innermost last: the body, cells, text boxes.
    flows: Vec<Flow>,
    paragraphs: Vec<Paragraph>,
    tables: Vec<Table>,
    drawings: Vec<Drawing>,
    /// How many tables are open at the boxes that are.
    boxes: Vec<usize>,
    /// The style, space and kind of the paragraph before.
    before: (Option<String>, u32),
    /// How much of what comes stands in front of a dark shape, in points.
    in_front: f32,
    in_text: Insides,
}

#[derive(PartialEq, Clone, Copy)]
enum Insides {
    No,
    Text,
    Instruction,
    Offset,
}

impl<'a> Text<'a> {
    /// Reads a part that holds paragraphs.
    fn read(
        source: &str,
        context: &'a mut Context,
        flow: &mut Flow,
        budget: &'a mut Budget,
    ) -> Result<(), ExtractError> {
        let mut text = Self {
            context,
            budget,
            flows: vec![std::mem::take(flow)],
            paragraphs: Vec::new(),
            tables: Vec::new(),
            drawings: Vec::new(),
            boxes: Vec::new(),
            before: (None, 0),
            in_front: 0.0,
            in_text: Insides::No,
        };
        let read = text.part(source);
        // What was read so far is kept, whatever came next.
        while text.flows.len() > 1 {
            let inner = text.flows.pop().unwrap_or_default();
            text.flow().append(inner);
        }
        *flow = text.flows.pop().unwrap_or_default();
        read
    }

    fn part(&mut self, source: &str) -> Result<(), ExtractError> {
        let mut xml = Xml::new(source);
        loop {
            match xml.next(self.budget)? {
                Node::Start(tag) => match name(&tag) {
                    // Deleted and moved away; the older form of what another element says; notes that divide.
                    "del" | "moveFrom" | "Fallback" | "pPrChange" | "rPrChange" | "tblPrChange"
                    | "tcPrChange" | "trPrChange" | "sectPrChange" | "sectPr" | "rt" => {
                        xml.skip(self.budget)?;
                    }
                    "footnote" | "endnote" if value(&tag, "type").is_some() => xml.skip(self.budget)?,
                    "t" => self.in_text = Insides::Text,
                    "instrText" => self.in_text = Insides::Instruction,
                    "posOffset" => self.in_text = Insides::Offset,
                    name => self.open(name, &tag)?,
                },
                Node::End(tag) => match closed(&tag) {
                    "t" | "instrText" | "posOffset" => self.in_text = Insides::No,
                    name => self.close(name)?,
                },
                Node::Text(text) => match self.in_text {
                    Insides::Text => self.words(&text)?,
                    Insides::Instruction => self.instruction(&text)?,
                    Insides::Offset => self.offset(&text),
                    Insides::No => {}
                },
                Node::Eof => return Ok(()),
            }
        }
    }

    /// What is being written.
    fn flow(&mut self) -> &mut Flow {
        if self.flows.is_empty() {
            self.flows.push(Flow::default());
        }
        let last = self.flows.len() - 1;
        &mut self.flows[last]
    }

    fn open(&mut self, name: &str, tag: &BytesStart<'_>) -> Result<(), ExtractError> {
        match name {
            "p" => self.paragraphs.push(Paragraph::default()),
            "tbl" => {
                self.budget.block()?;
                self.tables.push(Table::default());
            }
            "tc" => {
                self.budget.block()?;
                self.flows.push(Flow::default());
                self.before = (None, 0);
                if let Some(table) = self.tables.last_mut() {
                    table.cell_fill = None;
                }
            }
            "tcPr" | "tblPr" => self.table_properties(name == "tcPr", true),
            "tblStyle" => {
                let style = self.context.style(&value(tag, "val").unwrap_or_default()).look.fill;
                if let (Some(table), Some(_)) = (self.tables.last_mut(), style) {
                    // Which cells a style of tables fills depends on where they stand.
                    table.fill = Some(None);
                }
            }
            "shd" if self.is_in_table_properties() => {
                if let Some(table) = self.tables.last_mut() {
                    if table.in_cell_properties {
                        table.cell_fill = fill(tag)
                    } else {
                        table.fill = fill(tag)
                    }
                }
            }
            "txbxContent" => {
                self.flows.push(Flow::default());
                self.boxes.push(self.tables.len());
            }
            "background" => self.context.sheet = Color::hex(&value(tag, "color").unwrap_or_default()),
            "inline" | "anchor" => self.drawings.push(Drawing {
                is_behind: matches!(value(tag, "behindDoc").as_deref(), Some("1" | "true")),
                ..Drawing::default()
            }),
            "imagedata" => self.flow().pictures += 1,
            "wsp" | "extent" | "positionH" | "positionV" | "blip" | "srgbClr" | "schemeClr" | "gradFill"
            | "noFill" => {
                self.drawing(name, tag);
            }
            _ => self.open_in_paragraph(name, tag)?,
        }
        Ok(())
    }

    fn is_in_table_properties(&self) -> bool {
        self.paragraphs.len() <= self.boxes.len() && !self.tables.is_empty()
    }

    fn table_properties(&mut self, of_cell: bool, is_open: bool) {
        if let Some(table) = self.tables.last_mut() {
            table.in_cell_properties = of_cell && is_open;
        }
    }

    /// Where a drawing stands, how large it is and what fills it.
    fn drawing(&mut self, name: &str, tag: &BytesStart<'_>) {
        let Some(drawing) = self.drawings.last_mut() else { return };
        let number = |name| value(tag, name).and_then(|number| number.parse().ok()).unwrap_or(0_i64) / POINT;
        match name {
            // One of several shapes that are drawn as a group.
            "wsp" => {
                drawing.is_dark |= is_dark(drawing.fill);
                drawing.fill = None;
            }
            "extent" => (drawing.width, drawing.height) = (number("cx"), number("cy")),
            "positionH" => drawing.is_down = false,
            "positionV" => drawing.is_down = true,
            "blip" => {
                drawing.fill = Some(None);
                let is_large = drawing.width.min(drawing.height) >= PHOTOGRAPH;
                if is_large && !std::mem::replace(&mut drawing.is_counted, true) {
                    self.flow().pictures += 1;
                }
            }
            // The first fill is that of the shape itself; lines and effects come behind it.
            "srgbClr" if drawing.fill.is_none() => {
                drawing.fill = Some(Color::hex(&value(tag, "val").unwrap_or_default()));
            }
            "schemeClr" if drawing.fill.is_none() => {
                let is_white = matches!(value(tag, "val").as_deref(), Some("bg1" | "lt1"));
                drawing.fill = Some(is_white.then_some(Color::WHITE));
            }
            "gradFill" if drawing.fill.is_none() => drawing.fill = Some(None),
            "noFill" if drawing.fill.is_none() => drawing.fill = Some(Some(Color::WHITE)),
            _ => {}
        }
    }

    fn offset(&mut self, text: &str) {
        let Some(drawing) = self.drawings.last_mut() else { return };
        let offset = text.trim().parse().unwrap_or(0_i64) / POINT;
        if drawing.is_down { drawing.down = offset } else { drawing.across = offset }
    }

    fn open_in_paragraph(&mut self, name: &str, tag: &BytesStart<'_>) -> Result<(), ExtractError> {
        let mark = self.flow().mark();
        let Some(paragraph) = self.paragraphs.last_mut() else { return Ok(()) };
        match name {
            "pPr" => paragraph.in_properties = true,
            "rPr" => paragraph.in_mark = paragraph.in_properties,
            "r" => paragraph.end_run(),
            "pStyle" => paragraph.style = value(tag, "val").map(Cow::into_owned),
            "rStyle" if !paragraph.in_properties => {
                paragraph.run_style = value(tag, "val").map(Cow::into_owned);
            }
            "numId" => paragraph.list = value(tag, "val").map(|list| list != "0"),
            "outlineLvl" => paragraph.outline = value(tag, "val").and_then(|level| level.parse().ok()),
            "hyperlink" => {
                let target = value(tag, "id").and_then(|id| self.context.links.get(&*id).cloned());
                paragraph.link = target.map(|target| (target, mark));
            }
            "fldSimple" => {
                let instruction = value(tag, "instr").unwrap_or_default();
                paragraph.link = link_of(&instruction).map(|target| (target, mark));
            }
            "fldChar" => match value(tag, "fldCharType").as_deref() {
                Some("begin") => paragraph.fields.push(Field::default()),
                Some("separate") => {
                    if let Some(field) = paragraph.fields.last_mut() {
                        field.result = Some(mark);
                    }
                }
                _ => {
                    let field = paragraph.fields.pop().unwrap_or_default();
                    if let (Some(target), Some(mark)) = (link_of(&field.instruction), field.result) {
                        self.flow().link(target, mark);
                    }
                }
            },
            "tab" | "ptab" if !paragraph.in_properties => self.words("\t")?,
            "br" | "cr" => self.words("\n")?,
            "noBreakHyphen" => self.words("-")?,
            "sym" => self.words("\u{f0b7}")?,
            _ if paragraph.in_properties && !paragraph.in_mark => paragraph.own.set(name, tag),
            _ if !paragraph.in_properties => paragraph.run.set(name, tag),
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), ExtractError> {
        match name {
            "p" => self.end_paragraph()?,
            "tc" => {
                // A cell without its row, or in a box that is not its table's, is text.
                if self.flows.len() > 1
                    && let Some(cell) = self.flows.pop()
                {
                    match self.tables.last_mut() {
                        Some(table) => table.cells.push(cell),
                        None => self.flow().append(cell),
                    }
                }
            }
            "tcPr" | "tblPr" => self.table_properties(false, false),
            "tr" => {
                let cells = self.tables.last_mut().map(|table| std::mem::take(&mut table.cells));
                self.flow().row(cells.unwrap_or_default());
            }
            "tbl" => {
                self.tables.pop();
                self.flow().set_apart();
                self.before = (None, 0);
            }
            "txbxContent" => {
                self.boxes.pop();
                if self.flows.len() > 1
                    && let Some(mut inner) = self.flows.pop()
                {
                    inner.set_apart();
                    self.flow().set_apart();
                    self.flow().append(inner);
                }
            }
            "inline" | "anchor" => self.end_drawing(),
            "pPr" | "rPr" | "r" | "hyperlink" | "fldSimple" => {
                let Some(paragraph) = self.paragraphs.last_mut() else { return Ok(()) };
                match name {
                    "pPr" => paragraph.in_properties = false,
                    "rPr" => paragraph.in_mark = false,
                    "r" => paragraph.end_run(),
                    _ => {
                        if let Some((target, mark)) = paragraph.link.take() {
                            self.flow().link(target, mark);
                        }
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// A dark shape behind the text lets white letters be seen, as far as it is high.
    fn end_drawing(&mut self) {
        let Some(drawing) = self.drawings.pop() else { return };
        let is_dark = drawing.is_dark || is_dark(drawing.fill);
        if drawing.is_behind && is_dark && drawing.width > 2 * PHOTOGRAPH {
            #[expect(clippy::cast_precision_loss, reason = "no sheet is that high")]
            let height = drawing.height.min(SHEET) as f32;
            self.in_front = self.in_front.max(height);
        }
    }

    fn words(&mut self, text: &str) -> Result<(), ExtractError> {
        self.begin_paragraph();
        let look = match self.paragraphs.last().map(|paragraph| paragraph.look) {
            None => return Ok(()),
            Some(Some(look)) => look,
            Some(None) => self.look(),
        };
        let budget = &mut *self.budget;
        match self.flows.last_mut() {
            Some(flow) => flow.words(text, look, budget),
            None => Ok(()),
        }
    }

    fn instruction(&mut self, text: &str) -> Result<(), ExtractError> {
        self.budget.text(text.len())?;
        if let Some(field) = self.paragraphs.last_mut().and_then(|paragraph| paragraph.fields.last_mut()) {
            field.instruction.push_str(text);
        }
        Ok(())
    }

    /// How the letters of the run look: what it says itself, then its style, the paragraph's, what holds for all.
    fn look(&mut self) -> Look {
        let Some(paragraph) = self.paragraphs.last() else { return Look::default() };
        let mut look = paragraph.run.clone();
        if let Some(style) = &paragraph.run_style {
            look.fill_in(&self.context.style(style).look);
        }
        let own = paragraph.own.fill;
        let style = paragraph.style.clone().or_else(|| self.context.styles.paragraph.clone());
        let mut behind = look.fill.or(own);
        if let Some(style) = &style {
            let known = &self.context.style(style).look;
            look.fill_in(known);
            behind = behind.or(known.fill);
        }
        look.fill_in(self.context.styles.defaults());
        let size = look.size.unwrap_or(0.0);
        let hidden = if look.vanish == Some(true) {
            Some(Concealment::NotDrawn)
        } else if self.is_off_page() {
            Some(Concealment::OffPage)
        } else if look.size.is_some_and(|size| size < TINY) {
            Some(Concealment::Tiny)
        } else if let Some(Some(color)) = look.color {
            let behind = behind.unwrap_or_else(|| self.behind());
            let is_lost = behind.is_some_and(|behind| color.is_lost_on(behind));
            is_lost.then_some(Concealment::Color)
        } else {
            None
        };
        let found = Look { bold: look.bold == Some(true), size, hidden };
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.look = Some(found);
        }
        found
    }

    /// What is behind the paragraph, if that is one colour.
    fn behind(&self) -> Option<Color> {
        let in_box = self.boxes.last().copied();
        // The tables that are open within the innermost box, the innermost first.
        let tables = &self.tables[in_box.unwrap_or(0).min(self.tables.len())..];
        let filled = tables.iter().rev().find_map(|table| table.cell_fill.or(table.fill));
        if let Some(filled) = filled {
            return filled;
        }
        if let Some(fill) = self.drawings.last().filter(|_| in_box.is_some()).and_then(|drawing| drawing.fill)
        {
            return fill;
        }
        (self.in_front <= 0.0).then(|| self.context.sheet.unwrap_or(Color::WHITE))
    }

    fn is_off_page(&self) -> bool {
        !self.boxes.is_empty()
            && self.drawings.last().is_some_and(|drawing| {
                let is_off = |offset: i64, extent: i64| offset < -(extent + 144) || offset > SHEET;
                is_off(drawing.across, drawing.width) || is_off(drawing.down, drawing.height)
            })
    }

    /// Says what the lines of the paragraph are, and sets it off if it has space before it.
    fn begin_paragraph(&mut self) {
        let Some(paragraph) = self.paragraphs.last_mut().filter(|paragraph| !paragraph.has_begun) else {
            return;
        };
        paragraph.has_begun = true;
        let mut own = paragraph.own.clone();
        let (outline, list) = (paragraph.outline, paragraph.list);
        let style = paragraph.style.clone().or_else(|| self.context.styles.paragraph.clone());
        let known = style.as_ref().map(|style| self.context.style(style).clone()).unwrap_or_default();
        own.fill_in(&known.look);
        own.fill_in(self.context.styles.defaults());
        let heading = outline.map_or(known.heading, |level| level < 9);
        let item = list.unwrap_or(known.item);
        let is_same = own.contextual == Some(true) && style == self.before.0;
        let space = if is_same { 0 } else { own.before.unwrap_or(0).max(self.before.1) };
        self.before = (style, own.after.unwrap_or(0));
        let size = own.size.unwrap_or(11.0);
        if self.in_front > 0.0 {
            self.in_front -= 1.2 * size;
        }
        let flow = self.flow();
        if space >= APART || heading {
            flow.set_apart();
        }
        flow.heading = heading;
        flow.item = item;
    }

    fn end_paragraph(&mut self) -> Result<(), ExtractError> {
        self.begin_paragraph();
        self.paragraphs.pop();
        let budget = &mut *self.budget;
        let Some(flow) = self.flows.last_mut() else { return Ok(()) };
        // An empty paragraph sets off what comes.
        if flow.is_line_empty() {
            flow.set_apart();
        }
        flow.end_line(budget)?;
        flow.heading = false;
        flow.item = false;
        Ok(())
    }
}

impl Paragraph {
    fn end_run(&mut self) {
        self.run = StyleLook::default();
        self.run_style = None;
        self.look = None;
    }
}

/// Where the instruction of a field leads: `HYPERLINK "https://example.com/"`.
pub(super) fn link_of(instruction: &str) -> Option<String> {
    let rest = instruction.trim().strip_prefix("HYPERLINK")?.trim_start();
    let target = match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next()?,
        None => rest.split_whitespace().next()?,
    };
    // `\l` names a place within the document.
    (!target.is_empty() && !target.starts_with('\\')).then(|| target.to_owned())
}
