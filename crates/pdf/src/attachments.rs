//! Files that a document carries.

use std::collections::HashSet;

use crate::syntax::{Dict, File, Object};

/// The most entries of the tree of names that are looked at.
const MAX_ENTRIES: usize = 1_000;

/// The files of this name, unpacked, at most so many and none longer than `longest` bytes.
pub(crate) fn named(file: &File<'_>, name: &str, most: usize, longest: usize) -> Vec<Vec<u8>> {
    let catalog = file.catalog().unwrap_or_default();
    let Some(catalog) = catalog.dict() else { return Vec::new() };
    let names = file.get(catalog, b"Names");
    let root = names.dict().map(|names| names.get(b"EmbeddedFiles").clone()).unwrap_or_default();
    let mut open = vec![root];
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    let mut left = MAX_ENTRIES;
    while let Some(node) = open.pop() {
        if let Object::Reference(number) = node
            && !seen.insert(number)
        {
            continue;
        }
        let node = file.resolve(&node);
        let Some(node) = node.dict() else { continue };
        let kids = file.get(node, b"Kids");
        open.extend(kids.array().unwrap_or_default().iter().rev().take(left).cloned());
        let entries = file.get(node, b"Names");
        // A name, a file, a name, a file.
        for entry in entries.array().unwrap_or_default().iter().skip(1).step_by(2) {
            if left == 0 || found.len() == most {
                return found;
            }
            left -= 1;
            let entry = file.resolve(entry);
            let bytes = entry
                .dict()
                .filter(|entry| is_named(file, entry, name))
                .and_then(|entry| content(file, entry));
            found.extend(bytes.filter(|bytes| bytes.len() <= longest));
        }
    }
    found
}

fn is_named(file: &File<'_>, entry: &Dict, name: &str) -> bool {
    [b"UF".as_slice(), b"F"]
        .iter()
        .any(|key| file.get(entry, key).string().is_some_and(|own| text(own) == name))
}

fn content(file: &File<'_>, entry: &Dict) -> Option<Vec<u8>> {
    let embedded = file.get(entry, b"EF");
    let embedded = embedded.dict()?;
    let stream = [b"UF".as_slice(), b"F"]
        .iter()
        .map(|key| file.get(embedded, key))
        .find(|object| !object.is_null())?;
    Some(file.unpack(stream.stream()?).into_owned())
}

/// A string of text: UTF-16 or UTF-8 where it says so by its first bytes, else one byte a letter.
pub(crate) fn text(bytes: &[u8]) -> String {
    if let Some(units) = bytes.strip_prefix(&[0xfe, 0xff]) {
        let units = units.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
        return char::decode_utf16(units).map(|char| char.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    }
    match bytes.strip_prefix(&[0xef, 0xbb, 0xbf]) {
        Some(utf8) => String::from_utf8_lossy(utf8).into_owned(),
        None => bytes.iter().copied().map(char::from).collect(),
    }
}
