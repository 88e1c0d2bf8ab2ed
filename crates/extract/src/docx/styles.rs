//! Paragraph and character styles: which are headings, which are bold, which are lists.

use std::collections::HashMap;

use super::xml::{Node, Xml, attribute, is_on, name};
use crate::ExtractError;
use crate::limits::Budget;

/// Styles may rest on one another to this depth.
const MAX_CHAIN: usize = 20;

/// A style as its part has it.
#[derive(Debug, Default, Clone)]
pub(super) struct Style {
    pub(super) name: String,
    based_on: Option<String>,
    outline: Option<u8>,
    pub(super) list: Option<String>,
    pub(super) list_level: Option<u8>,
    bold: Option<bool>,
}

/// The styles of a document by their ids.
#[derive(Debug, Default)]
pub(super) struct Styles(HashMap<String, Style>);

impl Styles {
    pub(super) fn read(source: &str, budget: &mut Budget) -> Result<Self, ExtractError> {
        let mut xml = Xml::new(source);
        let mut styles = HashMap::new();
        let mut open: Option<(String, Style)> = None;
        loop {
            match xml.next(budget)? {
                Node::Start(tag) if name(&tag) == "style" => {
                    open = attribute(&tag, "styleId").map(|id| (id, Style::default()));
                }
                Node::Start(tag) => {
                    if let Some((_, style)) = &mut open {
                        style.set(&name(&tag), &tag);
                    }
                }
                Node::End(name) if name == "style" => styles.extend(open.take()),
                Node::Eof => return Ok(Self(styles)),
                _ => {}
            }
        }
    }

    /// The style and those that it is based on.
    fn chain(&self, id: &str) -> impl Iterator<Item = &Style> {
        let mut next = self.0.get(id);
        std::iter::from_fn(move || {
            let style = next?;
            next = style.based_on.as_ref().and_then(|id| self.0.get(id));
            Some(style)
        })
        .take(MAX_CHAIN)
    }

    /// The level of a heading: by the outline, or by the name that word processors give their heading styles.
    pub(super) fn heading(&self, id: &str) -> Option<u8> {
        self.chain(id).find_map(|style| match style.outline {
            Some(level) if level < 9 => Some(Some(level + 1)),
            Some(_) => Some(None),
            None => named_heading(&style.name).map(Some),
        })?
    }

    /// True for the title of the document.
    pub(super) fn is_title(&self, id: &str) -> bool {
        self.chain(id).any(|style| style.name.eq_ignore_ascii_case("title"))
    }

    pub(super) fn is_bold(&self, id: &str) -> bool {
        self.chain(id).find_map(|style| style.bold).unwrap_or(false)
    }

    /// The list of a style and the level in it.
    pub(super) fn list(&self, id: &str) -> Option<(String, u8)> {
        let list = self.chain(id).find_map(|style| style.list.clone())?;
        Some((list, self.chain(id).find_map(|style| style.list_level).unwrap_or(0)))
    }

    pub(super) fn name(&self, id: &str) -> Option<String> {
        self.0.get(id).map(|style| style.name.clone()).filter(|name| !name.is_empty())
    }

    /// True for a style whose white space counts.
    pub(super) fn is_code(&self, id: &str) -> bool {
        self.chain(id).any(|style| {
            let name = style.name.to_ascii_lowercase();
            name == "html preformatted" || name.contains("code block") || name == "source code"
        })
    }
}

impl Style {
    fn set(&mut self, property: &str, tag: &quick_xml::events::BytesStart<'_>) {
        let value = || attribute(tag, "val");
        match property {
            "name" => self.name = value().unwrap_or_default(),
            "basedOn" => self.based_on = value(),
            "outlineLvl" => self.outline = value().and_then(|level| level.parse().ok()),
            "numId" => self.list = value(),
            "ilvl" => self.list_level = value().and_then(|level| level.parse().ok()),
            "b" => self.bold = Some(is_on(tag)),
            _ => {}
        }
    }
}

/// `heading 2`, `Heading 2`, `Überschrift 2`, `Titre 2`: the same style in word processors of several languages.
fn named_heading(name: &str) -> Option<u8> {
    const WORDS: [&str; 8] =
        ["heading", "überschrift", "titre", "título", "titolo", "kop", "rubrik", "nagłówek"];
    let lower = name.to_lowercase();
    let (word, level) = lower.rsplit_once(' ')?;
    let level: u8 = level.parse().ok()?;
    (WORDS.contains(&word) && (1..=9).contains(&level)).then_some(level)
}
