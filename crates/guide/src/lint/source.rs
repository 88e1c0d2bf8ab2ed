//! Which line of a file each part of a guide stands on.

use std::collections::HashMap;

use super::passages;
use crate::Guide;
use crate::markdown;
use crate::text;

/// The lines of a guide's parts, by JSON pointer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SourceMap {
    lines: HashMap<String, usize>,
}

impl SourceMap {
    /// The map of a guide that was read from a file: exact for a file in our own format, and near for any other, where
    /// each text is looked for by its first words.
    pub fn of(guide: &Guide, file: &str) -> Self {
        let file = file.strip_prefix('\u{feff}').unwrap_or(file);
        let lines = if crate::import::is_canonical(file) {
            markdown::locate(file).into_iter().collect()
        } else {
            near(guide, file)
        };
        Self { lines }
    }

    /// The line of a part, else of what it belongs to, counted from 1.
    pub fn line(&self, pointer: &str) -> usize {
        let mut pointer = pointer;
        loop {
            if let Some(line) = self.lines.get(pointer) {
                return *line;
            }
            match pointer.rfind('/') {
                Some(end) => pointer = &pointer[..end],
                None => return 1,
            }
        }
    }
}

/// How much of a text is compared.
const PREFIX: usize = 24;

/// How far a text is read for it: a line may be all marks.
const MOST_SEEN: usize = 120;

/// Looks for each text in the lines of a file, from where the last one stood; a text that stands nowhere is taken to
/// stand where the last one did.
fn near(guide: &Guide, file: &str) -> HashMap<String, usize> {
    let mut places: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, line) in text::lines(file).enumerate() {
        for start in starts(line) {
            let key = key(&line[start..]);
            let lines = places.entry(key).or_default();
            if lines.last() != Some(&(index + 1)) {
                lines.push(index + 1);
            }
        }
    }
    let mut found = HashMap::new();
    let mut last = 1;
    passages::each(guide, &mut |passage| {
        let key = passage.text.split('\n').take(20).map(key).find(|key| !key.is_empty());
        let Some(lines) = key.and_then(|key| places.get(&key)) else { return };
        let next = lines.partition_point(|line| *line < last);
        if let Some(line) = lines.get(next).or(lines.first()) {
            last = *line;
            // What holds the text starts there, too, if nothing of it has been found before.
            let pointer = passage.address.to_string();
            let ends = pointer.match_indices('/').map(|(end, _)| end).filter(|end| *end > 0);
            for end in ends.chain([pointer.len()]) {
                found.entry(pointer[..end].to_owned()).or_insert(last);
            }
        }
    });
    found
}

/// Where a text may start in a line: at its start, and after a mark that ends or opens a sentence.
fn starts(line: &str) -> impl Iterator<Item = usize> {
    let after = line
        .char_indices()
        .filter(|(_, char)| matches!(char, '.' | '?' | '!' | ':' | '"' | '“' | '|' | '>' | '\t'));
    std::iter::once(0).chain(after.map(|(index, char)| index + char.len_utf8()))
}

/// The first letters of a line as they are compared: without marks, numbers, blanks to fill in, or case.
fn key(line: &str) -> String {
    let mut key = String::new();
    let mut depth = 0_usize;
    let mut seen = 0;
    for char in line.chars() {
        match char {
            '[' | '{' | '<' => depth += 1,
            ']' | '}' | '>' => depth = depth.saturating_sub(1),
            _ if depth == 0 && char.is_alphabetic() => key.extend(char.to_lowercase()),
            _ => {}
        }
        seen += 1;
        if key.len() >= PREFIX || seen >= MOST_SEEN {
            break;
        }
    }
    key
}
