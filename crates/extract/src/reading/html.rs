//! Web pages as a browser shows them: what is not displayed, or so that nobody sees it, is set apart.
//!
//! Every tag is looked at once; tags that never close or close twice do no harm. Style is followed where an element or
//! a simple rule states it.

use html5gum::{EndTag, StartTag, Token};

use super::color::Color;
use super::css::{self, Declared, Sheet, Size};
use super::flow::{Flow, Look, Mark};
use super::{TINY, encoding, truncated};
use crate::limits::{Budget, MAX_DEPTH};
use crate::reading::{Concealment, Reading};
use crate::{ExtractError, Format, tags};

/// Elements whose content is no text of the page.
fn is_skipped(name: &str) -> bool {
    tags::is_skipped(name)
        || matches!(name, "title" | "canvas" | "audio" | "video" | "datalist" | "noframes" | "noembed")
}

/// Elements without content.
const VOID: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// Elements that stand in lines of their own.
fn is_block(name: &str) -> bool {
    tags::is_paragraph(name)
        || matches!(
            name,
            "dt" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "ul" | "ol" | "menu" | "li" | "pre" | "table"
        )
}

/// Those of them that have space around them.
const APART: [&str; 15] = [
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "menu",
    "dl",
    "blockquote",
    "figure",
    "pre",
    "table",
];

/// How large letters are if nothing says so, in points.
const USUAL: f32 = 12.0;

/// A picture that says it is smaller than this, in pixels, is no photograph.
const PHOTOGRAPH: f32 = 48.0;

/// Reads a page.
pub(crate) fn read(bytes: &[u8]) -> Result<Reading, ExtractError> {
    let source = decode(bytes);
    let mut page = Page { sheet: sheet(&source), ..Page::default() };
    let mut left_out = None;
    let read = page.read(&source);
    page.close_all();
    let flow = page.flows.pop().unwrap_or_default();
    truncated(read, &flow, &mut left_out)?;
    Ok(Reading { truncated: left_out, ..flow.finish(Format::Html) })
}

/// The page as text: by its mark, by what it says of itself, or by what it looks like.
fn decode(bytes: &[u8]) -> String {
    const HEAD: usize = 1024;
    if std::str::from_utf8(bytes).is_ok() || encoding_rs::Encoding::for_bom(bytes).is_some() {
        return encoding::decode(bytes);
    }
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_ascii_lowercase();
    let said = head.split("charset=").nth(1).and_then(|rest| {
        let label = rest.trim_start_matches(['"', '\'']).split(['"', '\'', '>', ' ', ';', '/']).next()?;
        encoding_rs::Encoding::for_label(label.as_bytes())
    });
    // A page that can be searched for its charset is not in UTF-16, whatever it says.
    match said.filter(|said| said.is_ascii_compatible()) {
        Some(said) => encoding::as_text(said, bytes),
        None => encoding::decode(bytes),
    }
}

/// The rules of all `<style>` elements, wherever they stand: they hold for the whole page.
fn sheet(source: &str) -> Sheet {
    let mut sheet = Sheet::default();
    let lower = source.to_ascii_lowercase();
    let mut from = 0;
    while let Some(at) = lower[from..].find("<style").map(|at| at + from) {
        let Some(start) = lower[at..].find('>').map(|end| at + end + 1) else { break };
        let end = lower[start..].find("</style").map_or(lower.len(), |end| start + end);
        sheet.add(&source[start..end]);
        from = end;
    }
    sheet
}

/// An element that is open.
#[derive(Clone, Default)]
struct Element {
    name: String,
    style: Style,
    /// It stands in lines of its own, with an empty line around it.
    is_block: bool,
    is_apart: bool,
    /// A cell, which is written apart until its row ends.
    is_cell: bool,
    link: Option<(String, Mark)>,
}

/// What holds for the text in an element.
#[derive(Clone)]
#[expect(clippy::struct_excessive_bools, reason = "they are properties that styles have")]
struct Style {
    /// In points.
    size: f32,
    bold: bool,
    color: Option<Color>,
    background: Option<Color>,
    /// Nothing within can be seen, whatever it says.
    gone: Option<Concealment>,
    /// Not seen, unless an element within says otherwise.
    invisible: bool,
    preformatted: bool,
    heading: bool,
}

impl Default for Style {
    fn default() -> Self {
        Self {
            size: USUAL,
            bold: false,
            color: Some(Color([0; 3])),
            background: Some(Color::WHITE),
            gone: None,
            invisible: false,
            preformatted: false,
            heading: false,
        }
    }
}

impl Style {
    fn look(&self) -> Look {
        let is_lost = match (self.color, self.background) {
            (Some(color), Some(background)) => color.is_lost_on(background),
            _ => false,
        };
        let hidden = if self.gone.is_some() {
            self.gone
        } else if self.invisible {
            Some(Concealment::NotDrawn)
        } else if self.size < TINY {
            Some(Concealment::Tiny)
        } else if is_lost {
            Some(Concealment::Color)
        } else {
            None
        };
        Look { bold: self.bold, size: self.size, hidden }
    }

    fn follow(&mut self, declared: &Declared) {
        let is = |said: Option<bool>| said == Some(true);
        self.bold = declared.bold.unwrap_or(self.bold);
        self.color = declared.color.unwrap_or(self.color);
        self.background = declared.background.unwrap_or(self.background);
        self.invisible = declared.invisible.unwrap_or(self.invisible);
        match declared.size {
            Some(Size::Points(points)) => self.size = points,
            Some(Size::Times(times)) => self.size *= times,
            None => {}
        }
        let is_away = is(declared.off_page)
            || is(declared.away) && is(declared.positioned)
            || is(declared.no_room) && is(declared.cut);
        let gone = if is(declared.none) || is(declared.transparent) {
            Some(Concealment::NotDrawn)
        } else {
            is_away.then_some(Concealment::OffPage)
        };
        self.gone = self.gone.or(gone);
    }
}

/// The page so far.
#[derive(Default)]
struct Page {
    budget: Option<Budget>,
    sheet: Sheet,
    /// What is being written, the innermost last: the page, cells.
    flows: Vec<Flow>,
    /// The cells of the rows that are open, a list for each table.
    tables: Vec<Vec<Flow>>,
    stack: Vec<Element>,
    /// Elements that are open beyond the depth that is followed.
    beyond: usize,
    /// The element whose content is skipped, and how many of its name are open.
    skipped: Option<(String, usize)>,
}

impl Page {
    fn read(&mut self, source: &str) -> Result<(), ExtractError> {
        self.flows.push(Flow::default());
        for token in tags::tokens(source) {
            self.budget().event()?;
            match token {
                Token::StartTag(tag) => self.open(&tag)?,
                Token::EndTag(tag) => self.close(&tag)?,
                Token::String(words) => self.words(&String::from_utf8_lossy(&words.value))?,
                _ => {}
            }
        }
        Ok(())
    }

    fn budget(&mut self) -> &mut Budget {
        self.budget.get_or_insert_with(Budget::for_reading)
    }

    fn parts(&mut self) -> (Option<&mut Flow>, &mut Budget) {
        (self.flows.last_mut(), self.budget.get_or_insert_with(Budget::for_reading))
    }

    fn style(&self) -> Style {
        self.stack.last().map(|element| element.style.clone()).unwrap_or_default()
    }

    fn words(&mut self, words: &str) -> Result<(), ExtractError> {
        if self.skipped.is_some() {
            return self.budget().text(words.len());
        }
        let (look, is_preformatted) = match self.stack.last() {
            Some(element) => (element.style.look(), element.style.preformatted),
            None => (Style::default().look(), false),
        };
        match self.parts() {
            (Some(flow), budget) if is_preformatted => flow.words(words, look, budget),
            (Some(flow), budget) => flow.collapsed(words, look, budget),
            (None, _) => Ok(()),
        }
    }

    fn end_line(&mut self) -> Result<(), ExtractError> {
        let is_heading = self.stack.last().is_some_and(|element| element.style.heading);
        let (Some(flow), budget) = self.parts() else { return Ok(()) };
        flow.heading = is_heading;
        flow.end_line(budget)
    }

    fn open(&mut self, tag: &StartTag<()>) -> Result<(), ExtractError> {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        if let Some((skipped, depth)) = &mut self.skipped {
            *depth += usize::from(*skipped == name);
            return Ok(());
        }
        if is_skipped(&name) {
            if !tag.self_closing || matches!(name.as_str(), "script" | "style" | "title") {
                self.skipped = Some((name, 1));
            }
            return Ok(());
        }
        self.close_implied(&name)?;
        match name.as_str() {
            "br" => {
                self.end_line()?;
                return Ok(());
            }
            "hr" => {
                self.end_line()?;
                self.set_apart();
                return Ok(());
            }
            "img" => self.picture(tag),
            _ => {}
        }
        if VOID.contains(&name.as_str()) {
            return Ok(());
        }
        if self.stack.len() >= MAX_DEPTH {
            self.beyond += 1;
            return if is_block(&name) { self.end_line() } else { Ok(()) };
        }
        self.push(name, tag)
    }

    fn push(&mut self, name: String, tag: &StartTag<()>) -> Result<(), ExtractError> {
        let declared = self.declared(&name, tag);
        let is_block = declared.block.unwrap_or_else(|| is_block(&name));
        let is_apart = is_block && APART.contains(&name.as_str());
        if is_block {
            self.end_line()?;
            // A list within a list is not set off.
            let is_inner = matches!(name.as_str(), "ul" | "ol" | "menu")
                && self.stack.iter().any(|element| element.name == "li");
            if is_apart && !is_inner {
                self.set_apart();
            }
        }
        let mut style = self.style();
        preset(&mut style, &name, tag);
        style.follow(&declared);
        if attribute(tag, "hidden").is_some() {
            style.gone = style.gone.or(Some(Concealment::NotDrawn));
        }
        match name.as_str() {
            "table" => {
                self.budget().block()?;
                self.tables.push(Vec::new());
            }
            "li" => {
                if let Some(flow) = self.flows.last_mut() {
                    flow.item = true;
                }
            }
            _ => {}
        }
        let is_cell = matches!(name.as_str(), "td" | "th") && !self.tables.is_empty();
        if is_cell {
            self.budget().block()?;
            self.flows.push(Flow::default());
        }
        let mark = self.flows.last().map(Flow::mark).unwrap_or_default();
        let target = (name == "a").then(|| attribute(tag, "href")).flatten();
        let link = target.filter(|target| !target.starts_with('#')).map(|target| (target, mark));
        self.stack.push(Element { name, style, is_block, is_apart, is_cell, link });
        Ok(())
    }

    /// What rules, attributes and the element itself say of how it looks.
    fn declared(&self, name: &str, tag: &StartTag<()>) -> Declared {
        let classes = attribute(tag, "class").unwrap_or_default();
        let classes: Vec<&str> = classes.split_ascii_whitespace().collect();
        let mut declared = Declared::default();
        if let Some(color) = attribute(tag, "bgcolor") {
            declared.background = Some(css::color(&color));
        }
        if attribute(tag, "background").is_some() {
            declared.background = Some(None);
        }
        if let (true, Some(color)) = (name == "font", attribute(tag, "color")) {
            declared.color = Some(css::color(&color).or_else(|| Color::hex(&color)));
        }
        declared.take(&self.sheet.declared(name, &classes, attribute(tag, "id").as_deref()));
        if let Some(style) = attribute(tag, "style") {
            declared.take(&Declared::read(&style));
        }
        declared
    }

    fn picture(&mut self, tag: &StartTag<()>) {
        let length =
            |name| attribute(tag, name).and_then(|length| length.trim_end_matches("px").parse().ok());
        let is_small = |name| length(name).is_some_and(|length: f32| length < PHOTOGRAPH);
        let is_counted = !is_small("width") && !is_small("height") && self.style().look().hidden.is_none();
        if let Some(flow) = self.flows.last_mut().filter(|_| is_counted) {
            flow.pictures += 1;
        }
    }

    fn set_apart(&mut self) {
        if let Some(flow) = self.flows.last_mut() {
            flow.set_apart();
        }
    }

    /// Closes what an element ends by beginning: an entry the one before, a cell the one before, a block a paragraph.
    fn close_implied(&mut self, name: &str) -> Result<(), ExtractError> {
        let (ended, within): (&[&str], &[&str]) = match name {
            "li" => (&["li"], &["ul", "ol", "menu", "table", "td", "th"]),
            "dt" | "dd" => (&["dt", "dd"], &["dl", "table", "td", "th"]),
            "td" | "th" => (&["td", "th"], &["tr", "table"]),
            "tr" => (&["tr", "td", "th"], &["table", "thead", "tbody", "tfoot"]),
            "thead" | "tbody" | "tfoot" => (&["thead", "tbody", "tfoot", "tr", "td", "th"], &["table"]),
            _ if is_block(name) => (&["p"], &["table", "td", "th", "li", "div", "section", "button"]),
            _ => return Ok(()),
        };
        let open = self.stack.iter().rev().take_while(|element| !within.contains(&element.name.as_str()));
        // The outermost that ends takes with it what stands within.
        let count = open.enumerate().filter(|(_, element)| ended.contains(&element.name.as_str())).last();
        let count = count.map_or(0, |(at, _)| at + 1);
        for _ in 0..count {
            self.pop()?;
        }
        Ok(())
    }

    fn close(&mut self, tag: &EndTag<()>) -> Result<(), ExtractError> {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        if let Some((skipped, depth)) = &mut self.skipped {
            *depth -= usize::from(*skipped == name);
            if *depth == 0 {
                self.skipped = None;
            }
            return Ok(());
        }
        if self.beyond > 0 {
            self.beyond -= usize::from(!VOID.contains(&name.as_str()));
            return if is_block(&name) { self.end_line() } else { Ok(()) };
        }
        if name == "br" {
            return self.end_line();
        }
        // An end that fits nothing within its cell is none.
        let within = |element: &&Element| {
            name == "table" || !matches!(element.name.as_str(), "td" | "th") || name == "tr"
        };
        let mut open = self.stack.iter().rev();
        let at = open.position(|element| element.name == name || !within(&element));
        let is_fitting = at.is_some_and(|at| self.stack[self.stack.len() - 1 - at].name == name);
        for _ in 0..at.filter(|_| is_fitting).map_or(0, |at| at + 1) {
            self.pop()?;
        }
        Ok(())
    }

    /// Ends the innermost element.
    fn pop(&mut self) -> Result<(), ExtractError> {
        let Some(last) = self.stack.last_mut() else { return Ok(()) };
        let (is_block, is_apart, link) = (last.is_block, last.is_apart, last.link.take());
        if let (Some((target, mark)), Some(flow)) = (link, self.flows.last_mut()) {
            flow.link(target, mark);
        }
        if is_block || matches!(last_name(&self.stack), "td" | "th" | "tr") {
            self.end_line()?;
        }
        let Some(element) = self.stack.pop() else { return Ok(()) };
        match element.name.as_str() {
            _ if element.is_cell => {
                let cell = self.flows.pop().unwrap_or_default();
                match (self.tables.last_mut(), self.flows.last_mut()) {
                    (Some(cells), _) => cells.push(cell),
                    (None, Some(flow)) => flow.append(cell),
                    (None, None) => {}
                }
            }
            "tr" => self.end_row(),
            "table" => {
                self.end_row();
                self.tables.pop();
            }
            "li" => {
                if let Some(flow) = self.flows.last_mut() {
                    flow.item = false;
                }
            }
            _ => {}
        }
        if is_apart {
            self.set_apart();
        }
        Ok(())
    }

    fn end_row(&mut self) {
        let cells = self.tables.last_mut().map(std::mem::take).unwrap_or_default();
        if let Some(flow) = self.flows.last_mut() {
            flow.row(cells);
        }
    }

    /// Ends whatever is open. What a limit does not let end is left out.
    fn close_all(&mut self) {
        while !self.stack.is_empty() {
            if self.pop().is_err() {
                self.stack.pop();
            }
        }
        let _ = self.end_line();
        while self.flows.len() > 1 {
            let inner = self.flows.pop().unwrap_or_default();
            if let Some(flow) = self.flows.last_mut() {
                flow.append(inner);
            }
        }
    }
}

fn last_name(stack: &[Element]) -> &str {
    stack.last().map_or("", |element| element.name.as_str())
}

/// How an element looks before any style.
fn preset(style: &mut Style, name: &str, tag: &StartTag<()>) {
    match name {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
            const SIZES: [f32; 6] = [2.0, 1.5, 1.17, 1.0, 0.83, 0.67];
            style.size = USUAL * SIZES[usize::from(name.as_bytes()[1] - b'1').min(5)];
            style.bold = true;
            style.heading = true;
        }
        "b" | "strong" | "th" => style.bold = true,
        "small" | "sub" | "sup" => style.size /= 1.2,
        "pre" | "textarea" => style.preformatted = true,
        "font" => {
            const SIZES: [f32; 7] = [7.5, 10.0, 12.0, 13.5, 18.0, 24.0, 36.0];
            let size = attribute(tag, "size").and_then(|size| size.trim().parse::<usize>().ok());
            if let Some(points) = size.and_then(|size| SIZES.get(size.saturating_sub(1))) {
                style.size = *points;
            }
        }
        _ => {}
    }
}

fn attribute(tag: &StartTag<()>, name: &str) -> Option<String> {
    tag.attributes.get(name.as_bytes()).map(|value| String::from_utf8_lossy(value).into_owned())
}
