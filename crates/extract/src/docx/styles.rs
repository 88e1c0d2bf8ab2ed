//! Paragraph and character styles: which are headings, which are bold, which are lists; and how they look.

use std::collections::HashMap;

use quick_xml::events::BytesStart;

use crate::ExtractError;
use crate::limits::Budget;
use crate::reading::color::Color;
use crate::xml::{Node, Xml, attribute, closed, is_on, name, value};

/// Styles may rest on one another to this depth.
const MAX_CHAIN: usize = 20;

/// A style as its part has it.
#[derive(Debug, Default, Clone)]
pub(crate) struct Style {
    pub(crate) name: String,
    based_on: Option<String>,
    outline: Option<u8>,
    pub(crate) list: Option<String>,
    pub(crate) list_level: Option<u8>,
    bold: Option<bool>,
    pub(crate) look: StyleLook,
}

/// How text of a style looks, as far as the style says so.
#[derive(Debug, Default, Clone, PartialEq)]
pub(crate) struct StyleLook {
    pub(crate) bold: Option<bool>,
    /// In points.
    pub(crate) size: Option<f32>,
    /// The colour of the letters; `Some(None)` for the one that always shows.
    pub(crate) color: Option<Option<Color>>,
    /// What is behind them; `Some(None)` for a pattern.
    pub(crate) fill: Option<Option<Color>>,
    pub(crate) vanish: Option<bool>,
    /// Space before and after a paragraph, in twentieths of a point.
    pub(crate) before: Option<u32>,
    pub(crate) after: Option<u32>,
    /// No space between paragraphs of the same style.
    pub(crate) contextual: Option<bool>,
}

/// The styles of a document by their ids.
#[derive(Debug, Default)]
pub(crate) struct Styles {
    styles: HashMap<String, Style>,
    /// What holds where no style says otherwise.
    defaults: StyleLook,
    /// The style of paragraphs that name none.
    pub(crate) paragraph: Option<String>,
}

impl Styles {
    pub(crate) fn read(source: &str, budget: &mut Budget) -> Result<Self, ExtractError> {
        let mut xml = Xml::new(source);
        let mut styles = Self::default();
        let mut open: Option<(String, Style)> = None;
        let mut in_defaults = false;
        loop {
            match xml.next(budget)? {
                Node::Start(tag) if name(&tag) == "style" => {
                    open = attribute(&tag, "styleId").map(|id| (id, Style::default()));
                    let is_default = matches!(value(&tag, "default").as_deref(), Some("1" | "true" | "on"));
                    if is_default && value(&tag, "type").as_deref() == Some("paragraph") {
                        styles.paragraph = open.as_ref().map(|(id, _)| id.clone());
                    }
                }
                Node::Start(tag) => match (name(&tag), &mut open) {
                    ("latentStyles", _) => xml.skip(budget)?,
                    ("docDefaults", _) => in_defaults = true,
                    (name, Some((_, style))) => style.set(name, &tag),
                    (name, None) if in_defaults => styles.defaults.set(name, &tag),
                    _ => {}
                },
                Node::End(tag) => match closed(&tag) {
                    "style" => styles.styles.extend(open.take()),
                    "docDefaults" => in_defaults = false,
                    _ => {}
                },
                Node::Eof => return Ok(styles),
                Node::Text(_) => {}
            }
        }
    }

    /// The style and those that it is based on.
    fn chain(&self, id: &str) -> impl Iterator<Item = &Style> {
        let mut next = self.styles.get(id);
        std::iter::from_fn(move || {
            let style = next?;
            next = style.based_on.as_ref().and_then(|id| self.styles.get(id));
            Some(style)
        })
        .take(MAX_CHAIN)
    }

    /// The level of a heading: by the outline, or by the name that word processors give their heading styles.
    pub(crate) fn heading(&self, id: &str) -> Option<u8> {
        self.chain(id).find_map(|style| match style.outline {
            Some(level) if level < 9 => Some(Some(level + 1)),
            Some(_) => Some(None),
            None => named_heading(&style.name).map(Some),
        })?
    }

    /// True for the title of the document.
    pub(crate) fn is_title(&self, id: &str) -> bool {
        self.chain(id).any(|style| style.name.eq_ignore_ascii_case("title"))
    }

    pub(crate) fn is_bold(&self, id: &str) -> bool {
        self.chain(id).find_map(|style| style.bold).unwrap_or(false)
    }

    /// The list of a style and the level in it.
    pub(crate) fn list(&self, id: &str) -> Option<(String, u8)> {
        let list = self.chain(id).find_map(|style| style.list.clone())?;
        Some((list, self.chain(id).find_map(|style| style.list_level).unwrap_or(0)))
    }

    pub(crate) fn name(&self, id: &str) -> Option<String> {
        self.styles.get(id).map(|style| style.name.clone()).filter(|name| !name.is_empty())
    }

    /// True for a style whose white space counts.
    pub(crate) fn is_code(&self, id: &str) -> bool {
        self.chain(id).any(|style| {
            let name = style.name.to_ascii_lowercase();
            name == "html preformatted" || name.contains("code block") || name == "source code"
        })
    }
}

impl Styles {
    /// How text of a style looks, with what it is based on.
    pub(crate) fn look(&self, id: &str) -> StyleLook {
        let mut look = StyleLook::default();
        for style in self.chain(id) {
            look.fill_in(&style.look);
        }
        look
    }

    /// What holds where no style says otherwise.
    pub(crate) fn defaults(&self) -> &StyleLook {
        &self.defaults
    }
}

impl StyleLook {
    /// Takes what is not said from another.
    pub(crate) fn fill_in(&mut self, other: &Self) {
        self.bold = self.bold.or(other.bold);
        self.size = self.size.or(other.size);
        self.color = self.color.or(other.color);
        self.fill = self.fill.or(other.fill);
        self.vanish = self.vanish.or(other.vanish);
        self.before = self.before.or(other.before);
        self.after = self.after.or(other.after);
        self.contextual = self.contextual.or(other.contextual);
    }

    /// Takes a property of a run or a paragraph, if it is one of those that count.
    pub(crate) fn set(&mut self, property: &str, tag: &BytesStart<'_>) {
        match property {
            "b" => self.bold = Some(is_on(tag)),
            "sz" => {
                self.size =
                    value(tag, "val").and_then(|size| size.parse().ok()).map(|halves: f32| halves / 2.0);
            }
            "color" => self.color = Some(color(tag)),
            "shd" => self.fill = fill(tag),
            "highlight" => self.fill = Some(None),
            "vanish" => self.vanish = Some(is_on(tag)),
            "spacing" => {
                let number = |name| value(tag, name).and_then(|number| number.parse().ok());
                self.before = number("before").or(self.before);
                self.after = number("after").or(self.after);
            }
            "contextualSpacing" => self.contextual = Some(is_on(tag)),
            _ => {}
        }
    }
}

/// The colour of letters; none for the one that a word processor chooses so that it shows.
fn color(tag: &BytesStart<'_>) -> Option<Color> {
    let theme = value(tag, "themeColor");
    match (Color::hex(&value(tag, "val").unwrap_or_default()), theme.as_deref()) {
        (Some(color), _) => Some(color),
        (None, Some("background1" | "light1")) => Some(Color::WHITE),
        _ => None,
    }
}

/// What a shading puts behind the text: none if nothing, a colour, or something else.
pub(crate) fn fill(tag: &BytesStart<'_>) -> Option<Option<Color>> {
    match value(tag, "val").as_deref() {
        Some("nil") => None,
        None | Some("clear") => Color::hex(&value(tag, "fill").unwrap_or_default()).map(Some),
        Some("solid") => Some(Color::hex(&value(tag, "color").unwrap_or_default())),
        Some(_) => Some(None),
    }
}

impl Style {
    fn set(&mut self, property: &str, tag: &BytesStart<'_>) {
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
        self.look.set(property, tag);
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
