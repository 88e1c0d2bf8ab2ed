//! ODT, the text documents of Open Document (ISO/IEC 26300), as a person sees them: headers, text with its tables and
//! frames, footers. A frame stands before the paragraph that it is anchored in.

use std::collections::HashMap;

use quick_xml::events::BytesStart;

use super::color::Color;
use super::flow::{Flow, Look, Mark};
use super::{TINY, truncated};
use crate::docx::styles::StyleLook;
use crate::limits::Budget;
use crate::package::{self, Package};
use crate::reading::{Concealment, Reading};
use crate::xml::{Node, Xml, attribute, closed, name, value};
use crate::{ExtractError, Format};

/// Space of a paragraph from which on it is set off, in twentieths of a point.
const APART: u32 = 100;

/// A picture as wide and as high as this, in points, may be a photograph.
const PHOTOGRAPH: f32 = 36.0;

/// Beyond this many points from the edge that it is placed by, a frame is on no sheet.
const SHEET: f32 = 1_600.0;

/// Styles may rest on one another to this depth.
const MAX_CHAIN: usize = 20;

/// The most blanks that one element stands for.
const MAX_BLANKS: usize = 1_000;

/// Reads a document.
pub(crate) fn read(bytes: &[u8]) -> Result<Reading, ExtractError> {
    parts(bytes).map_err(|error| match error {
        ExtractError::Malformed { detail, .. } => ExtractError::Malformed { format: "ODT", detail },
        error => error,
    })
}

fn parts(bytes: &[u8]) -> Result<Reading, ExtractError> {
    let mut package = Package::unpack(bytes)?;
    let mut budget = Budget::for_reading();
    let budget = &mut budget;
    let manifest = package.read("META-INF/manifest.xml", budget)?.unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(ExtractError::Protected);
    }
    let Some(content) = package.read("content.xml", budget)? else {
        return Err(package::malformed("it has no content"));
    };
    let common = package.read("styles.xml", budget)?.unwrap_or_default();
    let mut styles = Styles::default();
    styles.read(&common, budget)?;
    let mut flow = Flow::default();
    let mut footers = Flow::default();
    let mut left_out = None;
    Text::read(&common, "header", &styles, &mut flow, budget)?;
    Text::read(&common, "footer", &styles, &mut footers, budget)?;
    styles.read(&content, budget)?;
    flow.set_apart();
    truncated(Text::read(&content, "body", &styles, &mut flow, budget), &flow, &mut left_out)?;
    flow.set_apart();
    flow.append(footers);
    Ok(Reading { truncated: left_out, ..flow.finish(Format::Odt) })
}

/// A style by itself.
#[derive(Debug, Default, Clone)]
struct Style {
    parent: Option<String>,
    look: StyleLook,
    /// What fills the paragraph, the cell or the frame.
    fill: Option<Option<Color>>,
    hidden: bool,
}

/// The styles by their families and names.
#[derive(Debug, Default)]
struct Styles(HashMap<String, Style>);

impl Styles {
    fn read(&mut self, source: &str, budget: &mut Budget) -> Result<(), ExtractError> {
        let mut xml = Xml::new(source);
        let mut open: Option<(String, Style)> = None;
        loop {
            match xml.next(budget)? {
                Node::Start(tag) => match name(&tag) {
                    "body" | "master-styles" => return Ok(()),
                    "style" | "default-style" => {
                        let family = attribute(&tag, "family").unwrap_or_default();
                        // What holds for a family goes by no name.
                        let own = attribute(&tag, "name").unwrap_or_default();
                        let parent = attribute(&tag, "parent-style-name").unwrap_or_default();
                        let parent = (!own.is_empty()).then(|| format!("{family}/{parent}"));
                        open = Some((format!("{family}/{own}"), Style { parent, ..Style::default() }));
                    }
                    kind if kind.ends_with("-properties") => {
                        if let Some((_, style)) = &mut open {
                            style.set(kind, &tag);
                        }
                    }
                    _ => {}
                },
                Node::End(tag) if matches!(closed(&tag), "style" | "default-style") => {
                    self.0.extend(open.take())
                }
                Node::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    /// How a style looks with all that it rests on.
    fn resolve(&self, family: &str, own: &str) -> Style {
        let mut next = Some(format!("{family}/{own}"));
        let mut resolved = Style::default();
        for _ in 0..MAX_CHAIN {
            let Some(style) = next.take().and_then(|key| self.0.get(&key)) else { break };
            resolved.look.fill_in(&style.look);
            resolved.fill = resolved.fill.or(style.fill);
            resolved.hidden |= style.hidden;
            next.clone_from(&style.parent);
        }
        resolved
    }
}

impl Style {
    fn set(&mut self, kind: &str, tag: &BytesStart<'_>) {
        let color = |name: &str| value(tag, name).map(|color| Color::hex(&color));
        match kind {
            "text-properties" => {
                let look = &mut self.look;
                look.size = value(tag, "font-size").and_then(|size| points(&size));
                look.bold =
                    value(tag, "font-weight").map(|weight| !matches!(&*weight, "normal" | "400" | "300"));
                look.color = color("color");
                if value(tag, "use-window-font-color").as_deref() == Some("true") {
                    look.color = Some(None);
                }
                look.fill = color("background-color").and_then(|fill| fill.map(Some));
                look.vanish = value(tag, "display").map(|display| display == "none");
            }
            "paragraph-properties" => {
                let twentieths = |name: &str| {
                    let points = points(&value(tag, name)?)?;
                    #[expect(
                        clippy::cast_possible_truncation,
                        clippy::cast_sign_loss,
                        reason = "it saturates"
                    )]
                    Some((points * 20.0) as u32)
                };
                self.look.before = twentieths("margin-top");
                self.look.after = twentieths("margin-bottom");
                self.fill = color("background-color").and_then(|fill| fill.map(Some));
            }
            "table-cell-properties" | "table-properties" => {
                self.fill = color("background-color").and_then(|fill| fill.map(Some));
            }
            "graphic-properties" => {
                self.fill = match value(tag, "fill").as_deref() {
                    Some("solid") => Some(color("fill-color").flatten()),
                    Some("none") => None,
                    Some(_) => Some(None),
                    None => color("background-color").and_then(|fill| fill.map(Some)),
                };
            }
            "section-properties" => self.hidden = value(tag, "display").as_deref() == Some("none"),
            _ => {}
        }
    }
}

/// A length in points: `0.5cm`.
fn points(length: &str) -> Option<f32> {
    let digits = length.trim_end_matches(|char: char| char.is_ascii_alphabetic());
    let unit = match &length[digits.len()..] {
        "pt" => 1.0,
        "in" => 72.0,
        "cm" => 28.35,
        "mm" => 2.835,
        "px" => 0.75,
        "pc" => 12.0,
        _ => return None,
    };
    digits.parse::<f32>().ok().map(|number| number * unit)
}

/// What holds within an element that is open.
#[derive(Clone, Default)]
struct Scope {
    look: StyleLook,
    behind: Option<Option<Color>>,
    gone: Option<Concealment>,
    in_paragraph: bool,
    link: Option<(String, Mark)>,
    /// What the element is written in is a flow of its own.
    is_flow: bool,
}

impl Scope {
    fn look(&self) -> Look {
        let behind = self.look.fill.or(self.behind).unwrap_or(Some(Color::WHITE));
        let is_lost = match (self.look.color, behind) {
            (Some(Some(color)), Some(behind)) => color.is_lost_on(behind),
            _ => false,
        };
        let hidden = if self.gone.is_some() {
            self.gone
        } else if self.look.vanish == Some(true) {
            Some(Concealment::NotDrawn)
        } else if self.look.size.is_some_and(|size| size < TINY) {
            Some(Concealment::Tiny)
        } else {
            is_lost.then_some(Concealment::Color)
        };
        Look { bold: self.look.bold == Some(true), size: self.look.size.unwrap_or(0.0), hidden }
    }
}

/// The text so far.
struct Text<'a> {
    styles: &'a Styles,
    budget: &'a mut Budget,
    /// What is being written, the innermost last.
    flows: Vec<Flow>,
    tables: Vec<Vec<Flow>>,
    scopes: Vec<Scope>,
    /// The next paragraph is the first of an entry of a list.
    is_item: bool,
    /// Space behind the paragraph before, in twentieths of a point.
    space: u32,
}

impl<'a> Text<'a> {
    /// Reads the text within elements of a name: the body, headers, footers.
    fn read(
        source: &str,
        within: &str,
        styles: &'a Styles,
        flow: &mut Flow,
        budget: &'a mut Budget,
    ) -> Result<(), ExtractError> {
        let mut text = Self {
            styles,
            budget,
            flows: vec![std::mem::take(flow)],
            tables: Vec::new(),
            scopes: Vec::new(),
            is_item: false,
            space: 0,
        };
        let read = text.part(source, within);
        while text.flows.len() > 1 {
            let inner = text.flows.pop().unwrap_or_default();
            text.flow().append(inner);
        }
        *flow = text.flows.pop().unwrap_or_default();
        read
    }

    fn part(&mut self, source: &str, within: &str) -> Result<(), ExtractError> {
        let mut xml = Xml::new(source);
        loop {
            match xml.next(self.budget)? {
                Node::Start(tag) if self.scopes.is_empty() => {
                    if name(&tag) == within {
                        self.scopes.push(Scope::default());
                    }
                }
                Node::Start(tag) => {
                    let is_aside = tag.name().as_ref().starts_with(b"svg:")
                        || matches!(
                            name(&tag),
                            "tracked-changes"
                                | "annotation"
                                | "note-citation"
                                | "ruby-text"
                                | "forms"
                                | "script"
                                | "sequence-decls"
                                | "variable-decls"
                                | "object"
                        );
                    if is_aside { xml.skip(self.budget)? } else { self.open(&tag)? }
                }
                Node::End(tag) if !self.scopes.is_empty() => self.close(closed(&tag))?,
                Node::Text(text) => self.words(&text)?,
                Node::Eof => return Ok(()),
                Node::End(_) => {}
            }
        }
    }

    fn flow(&mut self) -> &mut Flow {
        if self.flows.is_empty() {
            self.flows.push(Flow::default());
        }
        let last = self.flows.len() - 1;
        &mut self.flows[last]
    }

    fn scope(&self) -> Scope {
        let last = self.scopes.last().cloned().unwrap_or_default();
        Scope { link: None, is_flow: false, ..last }
    }

    fn words(&mut self, text: &str) -> Result<(), ExtractError> {
        let Some(scope) = self.scopes.last().filter(|scope| scope.in_paragraph) else { return Ok(()) };
        let look = scope.look();
        match self.flows.last_mut() {
            Some(flow) => flow.collapsed(text, look, self.budget),
            None => Ok(()),
        }
    }

    /// Words that are written as elements: blanks, tabs.
    fn exactly(&mut self, text: &str) -> Result<(), ExtractError> {
        let look = self.scopes.last().map(Scope::look).unwrap_or_default();
        match self.flows.last_mut() {
            Some(flow) => flow.words(text, look, self.budget),
            None => Ok(()),
        }
    }

    fn open(&mut self, tag: &BytesStart<'_>) -> Result<(), ExtractError> {
        let mut scope = self.scope();
        let style = |family: &str| self.styles.resolve(family, &value(tag, "style-name").unwrap_or_default());
        match name(tag) {
            kind @ ("p" | "h") => {
                let style = style("paragraph");
                let is_item = std::mem::take(&mut self.is_item);
                let space = style.look.before.unwrap_or(0).max(self.space);
                self.space = style.look.after.unwrap_or(0);
                let flow = self.flow();
                if space >= APART || kind == "h" {
                    flow.set_apart();
                }
                flow.heading = kind == "h";
                flow.item |= is_item;
                scope.look = style.look;
                scope.behind = style.fill.or(scope.behind);
                scope.in_paragraph = true;
            }
            "span" => {
                let mut look = style("text").look;
                look.fill_in(&scope.look);
                scope.look = look;
            }
            "a" => scope.link = attribute(tag, "href").map(|target| (target, self.flow().mark())),
            "list-item" => self.is_item = true,
            "section" if style("section").hidden || value(tag, "display").as_deref() == Some("none") => {
                scope.gone = Some(Concealment::NotDrawn);
            }
            "hidden-text" if value(tag, "is-hidden").as_deref() == Some("true") => {
                scope.gone = Some(Concealment::NotDrawn);
            }
            "s" => {
                let count = value(tag, "c").and_then(|count| count.parse().ok()).unwrap_or(1_usize);
                self.exactly(&" ".repeat(count.min(MAX_BLANKS)))?;
            }
            "tab" => self.exactly("\t")?,
            "line-break" => self.exactly("\n")?,
            "table" => {
                self.budget.block()?;
                self.tables.push(Vec::new());
                scope.behind = style("table").fill.or(scope.behind);
            }
            "table-cell" => {
                self.budget.block()?;
                scope.behind = style("table-cell").fill.or(scope.behind);
                self.open_flow(&mut scope);
            }
            "frame" => self.open_frame(&mut scope, tag, &style("graphic")),
            "custom-shape" | "rect" | "ellipse" | "circle" => {
                scope.behind = Some(style("graphic").fill.flatten());
                self.open_flow(&mut scope);
            }
            "text-box" | "note" => self.open_flow(&mut scope),
            "image" if self.scopes.last().is_some_and(|scope| scope.link.is_none()) => self.picture(tag),
            _ => {}
        }
        self.scopes.push(scope);
        Ok(())
    }

    fn open_flow(&mut self, scope: &mut Scope) {
        self.flows.push(Flow::default());
        self.space = 0;
        scope.is_flow = true;
        scope.in_paragraph = false;
    }

    fn open_frame(&mut self, scope: &mut Scope, tag: &BytesStart<'_>, style: &Style) {
        scope.behind = style.fill.or(scope.behind);
        scope.in_paragraph = false;
        let length = |name: &str| value(tag, name).and_then(|length| points(&length)).unwrap_or(0.0);
        let is_off = |offset: f32, extent: f32| offset < -(extent + 144.0) || offset > SHEET;
        if is_off(length("x"), length("width")) || is_off(length("y"), length("height")) {
            scope.gone = Some(Concealment::OffPage);
        }
        // The size is remembered until the picture comes.
        scope.look.size = Some(length("width").min(length("height")));
    }

    fn picture(&mut self, _tag: &BytesStart<'_>) {
        let size = self.scopes.last().and_then(|frame| frame.look.size).unwrap_or(0.0);
        if size >= PHOTOGRAPH {
            self.flow().pictures += 1;
        }
    }

    fn close(&mut self, name: &str) -> Result<(), ExtractError> {
        let Some(scope) = self.scopes.pop() else { return Ok(()) };
        if let Some((target, mark)) = scope.link {
            self.flow().link(target, mark);
        }
        match name {
            "p" | "h" => {
                let budget = &mut *self.budget;
                let Some(flow) = self.flows.last_mut() else { return Ok(()) };
                if flow.is_line_empty() {
                    flow.set_apart();
                }
                flow.end_line(budget)?;
                flow.heading = false;
                flow.item = false;
            }
            "list-item" => self.is_item = false,
            "table-row" => {
                let cells = self.tables.last_mut().map(std::mem::take).unwrap_or_default();
                self.flow().row(cells);
            }
            "table" => {
                self.tables.pop();
                self.flow().set_apart();
            }
            _ => {}
        }
        if scope.is_flow && self.flows.len() > 1 {
            let mut inner = self.flows.pop().unwrap_or_default();
            match self.tables.last_mut().filter(|_| name == "table-cell") {
                Some(cells) => cells.push(inner),
                None => {
                    inner.set_apart();
                    self.flow().set_apart();
                    self.flow().append(inner);
                }
            }
        }
        Ok(())
    }
}
