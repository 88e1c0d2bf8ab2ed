//! Lists: which are numbered, and where each has come to.

use std::collections::HashMap;

use crate::ExtractError;
use crate::limits::Budget;
use crate::xml::{Node, Xml, attribute, name};

const LEVELS: usize = 9;

#[derive(Debug, Clone, Copy)]
struct Level {
    is_numbered: bool,
    start: u32,
}

impl Default for Level {
    fn default() -> Self {
        Self { is_numbered: false, start: 1 }
    }
}

/// The lists of a document.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    definitions: HashMap<String, [Level; LEVELS]>,
    /// The definition of each list.
    lists: HashMap<String, String>,
    /// The next number in each list, by level.
    counters: HashMap<String, [Option<u32>; LEVELS]>,
}

impl Numbering {
    pub(super) fn read(source: &str, budget: &mut Budget) -> Result<Self, ExtractError> {
        let mut xml = Xml::new(source);
        let mut numbering = Self::default();
        let (mut definition, mut list, mut level) = (String::new(), String::new(), 0);
        loop {
            let tag = match xml.next(budget)? {
                Node::Start(tag) => tag,
                Node::Eof => return Ok(numbering),
                _ => continue,
            };
            let value = attribute(&tag, "val");
            match name(&tag) {
                "abstractNum" => {
                    definition = attribute(&tag, "abstractNumId").unwrap_or_default();
                    list.clear();
                }
                "num" => list = attribute(&tag, "numId").unwrap_or_default(),
                "abstractNumId" if !list.is_empty() => {
                    numbering.lists.insert(list.clone(), value.unwrap_or_default());
                }
                "lvl" => {
                    level = attribute(&tag, "ilvl")
                        .and_then(|level| level.parse().ok())
                        .unwrap_or(0)
                        .min(LEVELS - 1);
                }
                "numFmt" if list.is_empty() => {
                    let is_numbered = !matches!(value.as_deref(), Some("bullet" | "none") | None);
                    numbering.definitions.entry(definition.clone()).or_default()[level].is_numbered =
                        is_numbered;
                }
                "start" if list.is_empty() => {
                    let start = value.and_then(|start| start.parse().ok()).unwrap_or(1);
                    numbering.definitions.entry(definition.clone()).or_default()[level].start = start;
                }
                _ => {}
            }
        }
    }

    /// The number of the next item of a list, if it is numbered.
    pub(super) fn next(&mut self, list: &str, level: u8) -> Option<u32> {
        let level = usize::from(level).min(LEVELS - 1);
        let definition = self.lists.get(list)?;
        let levels = self.definitions.get(definition).copied().unwrap_or_default();
        let counters = self.counters.entry(list.to_owned()).or_default();
        // A new item starts the lists below it anew.
        counters[level + 1..].fill(None);
        let number = counters[level].unwrap_or(levels[level].start);
        counters[level] = Some(number.saturating_add(1));
        levels[level].is_numbered.then_some(number)
    }
}
