//! XML, read event by event within limits. Entities are never defined: a document that tries is refused.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::events::{BytesEnd, BytesStart, Event};

use crate::ExtractError;
use crate::limits::{Budget, MAX_DEPTH};
use crate::package::malformed;

/// What stands next.
pub(crate) enum Node<'a> {
    Start(BytesStart<'a>),
    End(BytesEnd<'a>),
    Text(Cow<'a, str>),
    Eof,
}

/// A part that is being read.
pub(crate) struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    depth: usize,
}

impl<'a> Xml<'a> {
    pub(crate) fn new(source: &'a str) -> Self {
        let mut reader = Reader::from_str(source);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        Self { reader, depth: 0 }
    }

    pub(crate) fn next(&mut self, budget: &mut Budget) -> Result<Node<'a>, ExtractError> {
        loop {
            budget.event()?;
            match self.reader.read_event().map_err(malformed)? {
                Event::Start(tag) => {
                    self.depth += 1;
                    if self.depth > MAX_DEPTH {
                        return Err(ExtractError::TooMuch {
                            what: "elements in one another",
                            limit: MAX_DEPTH as u64,
                        });
                    }
                    return Ok(Node::Start(tag));
                }
                Event::End(tag) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Node::End(tag));
                }
                Event::Text(text) => return Ok(Node::Text(text.decode().map_err(malformed)?)),
                Event::CData(text) => return Ok(Node::Text(text.decode().map_err(malformed)?)),
                Event::GeneralRef(reference) => {
                    let char = reference.resolve_char_ref().map_err(malformed)?;
                    let name = reference.decode().map_err(malformed)?;
                    let text = char.map_or_else(|| predefined(&name), |char| char.to_string());
                    return Ok(Node::Text(Cow::Owned(text)));
                }
                Event::DocType(_) => {
                    return Err(malformed("it declares a document type, which no office file does"));
                }
                Event::Eof if self.depth > 0 => return Err(malformed("it ends in the middle of an element")),
                Event::Eof => return Ok(Node::Eof),
                _ => {}
            }
        }
    }

    /// Skips to the end of the element that was just opened.
    pub(crate) fn skip(&mut self, budget: &mut Budget) -> Result<(), ExtractError> {
        let mut depth = 1;
        while depth > 0 {
            match self.next(budget)? {
                Node::Start(_) => depth += 1,
                Node::End(_) => depth -= 1,
                Node::Eof => return Ok(()),
                Node::Text(_) => {}
            }
        }
        Ok(())
    }
}

/// One of the five entities that XML knows; others stay as they are written.
fn predefined(name: &str) -> String {
    match name {
        "amp" => "&".to_owned(),
        "lt" => "<".to_owned(),
        "gt" => ">".to_owned(),
        "quot" => "\"".to_owned(),
        "apos" => "'".to_owned(),
        other => format!("&{other};"),
    }
}

/// The name of an element without its prefix.
pub(crate) fn name<'a>(tag: &'a BytesStart<'_>) -> &'a str {
    std::str::from_utf8(tag.local_name().into_inner()).unwrap_or_default()
}

/// The name of an element that ends, without its prefix.
pub(crate) fn closed<'a>(tag: &'a BytesEnd<'_>) -> &'a str {
    std::str::from_utf8(tag.local_name().into_inner()).unwrap_or_default()
}

/// The value of an attribute, by its name without the prefix.
pub(crate) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    value(tag, name).map(Cow::into_owned)
}

/// The value of an attribute, by its name without the prefix, copied only where it has to be.
pub(crate) fn value<'a>(tag: &'a BytesStart<'_>, name: &str) -> Option<Cow<'a, str>> {
    let mut attributes = tag.attributes();
    attributes
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name.as_bytes())
        .map(|attribute| match attribute.unescape_value() {
            Ok(value) => value,
            Err(_) => Cow::Owned(String::from_utf8_lossy(&attribute.value).into_owned()),
        })
}

/// Whether a property that is on by standing there, such as `w:b`, is on.
pub(crate) fn is_on(tag: &BytesStart<'_>) -> bool {
    !matches!(value(tag, "val").as_deref(), Some("0" | "false" | "off" | "none"))
}
