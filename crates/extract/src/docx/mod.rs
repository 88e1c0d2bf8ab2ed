//! DOCX: Office Open XML text documents (ISO/IEC 29500).
//!
//! What counts is the text as it would be printed with all changes accepted: insertions are in, deletions are out.
//! Comments, headers and footers are not text of the document.

mod body;
mod numbering;
pub(crate) mod styles;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use body::{Body, Context};
use numbering::Numbering;
use styles::Styles;

use crate::limits::Budget;
use crate::package::{self, Package};
use crate::xml::{Node, Xml, attribute, name};
use crate::{Block, Document, ExtractError, Format, Kind};

/// The most parts with data of other software that are taken along.
const MAX_CUSTOM_PARTS: usize = 100;

/// Reads a document.
pub(crate) fn extract(bytes: &[u8]) -> Result<Document, ExtractError> {
    let mut package = Package::open(bytes)?;
    let mut budget = Budget::default();
    let budget = &mut budget;
    let main = main_part(&mut package, budget)?;
    let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
    let beside = |part: &str| format!("{folder}/{part}").trim_start_matches('/').to_owned();
    let Some(source) = package.read(&main, budget)? else {
        return Err(package::malformed("it has no main part"));
    };
    let styles = package.read(&beside("styles.xml"), budget)?.unwrap_or_default();
    let numbering = package.read(&beside("numbering.xml"), budget)?.unwrap_or_default();
    let relations = package.read(&beside(&format!("_rels/{file}.rels")), budget)?.unwrap_or_default();
    let mut context = Context {
        styles: Styles::read(&styles, budget)?,
        numbering: Numbering::read(&numbering, budget)?,
        links: targets(&relations, budget)?,
    };
    let mut blocks = Body::read(&source, &mut context, budget)?;
    for notes in ["footnotes.xml", "endnotes.xml"] {
        if let Some(source) = package.read(&beside(notes), budget)? {
            blocks.extend(Body::read(&source, &mut context, budget)?);
        }
    }
    let mut custom_xml = Vec::new();
    let data = package.names("customXml/item").into_iter().filter(|part| !part.contains("Props"));
    for part in data.take(MAX_CUSTOM_PARTS) {
        custom_xml.extend(package.read(&part, budget)?);
    }
    let properties = package.read("docProps/core.xml", budget)?.unwrap_or_default();
    let (title, language) = metadata(&properties, budget)?;
    rank_below_title(&mut blocks);
    Ok(Document { format: Format::Docx, title, language, blocks, custom_xml, ..Document::default() })
}

/// The name of the part that holds the text.
pub(crate) fn main_part(package: &mut Package<'_>, budget: &mut Budget) -> Result<String, ExtractError> {
    const USUAL: &str = "word/document.xml";
    let relations = package.read("_rels/.rels", budget)?.unwrap_or_default();
    let mut xml = Xml::new(&relations);
    loop {
        match xml.next(budget)? {
            Node::Start(tag)
                if attribute(&tag, "Type").is_some_and(|kind| kind.ends_with("/officeDocument")) =>
            {
                let target = attribute(&tag, "Target").unwrap_or_default();
                return Ok(target.trim_start_matches('/').to_owned());
            }
            Node::Eof => return Ok(USUAL.to_owned()),
            _ => {}
        }
    }
}

/// The addresses outside that the document links to, by the ids of the relations.
pub(crate) fn targets(relations: &str, budget: &mut Budget) -> Result<HashMap<String, String>, ExtractError> {
    let mut xml = Xml::new(relations);
    let mut targets = HashMap::new();
    loop {
        match xml.next(budget)? {
            Node::Start(tag) => {
                let is_outside = attribute(&tag, "TargetMode").as_deref() == Some("External");
                if let (true, Some(id), Some(target)) =
                    (is_outside, attribute(&tag, "Id"), attribute(&tag, "Target"))
                {
                    targets.insert(id, target);
                }
            }
            Node::Eof => return Ok(targets),
            _ => {}
        }
    }
}

/// Title and language by the document's metadata.
fn metadata(properties: &str, budget: &mut Budget) -> Result<(Option<String>, Option<String>), ExtractError> {
    let mut xml = Xml::new(properties);
    let mut open = String::new();
    let (mut title, mut language) = (String::new(), String::new());
    loop {
        match xml.next(budget)? {
            Node::Start(tag) => name(&tag).clone_into(&mut open),
            Node::Text(text) if open == "title" => title.push_str(&text),
            Node::Text(text) if open == "language" => language.push_str(&text),
            Node::End(_) => open.clear(),
            Node::Eof => break,
            Node::Text(_) => {}
        }
    }
    let given = |text: String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    Ok((given(title), given(language)))
}

/// Headings rank below the title of the document, if a paragraph is styled as one.
fn rank_below_title(blocks: &mut [Block]) {
    if !blocks.iter().any(|block| block.kind == Kind::Heading(0)) {
        return;
    }
    for block in blocks {
        if let Kind::Heading(level) = &mut block.kind {
            *level += 1;
        }
    }
}
