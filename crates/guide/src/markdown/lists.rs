//! Lists: `- item` and `0. level`, with further lines indented below their marker.

use super::{ParseError, quoted};
use crate::model::{AgendaItem, Competency, LEVELS};

type Line<'a> = (usize, &'a str);

/// An item with the line that it starts on and, in a numbered list, its number.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) line: usize,
    number: Option<usize>,
    pub(super) text: String,
}

/// Reads the items of a list: `-`, `*`, `+` or `1.` in the first column starts one.
///
/// An item goes on with indented lines, or with one that follows directly, as Markdown has it.
pub(super) fn items(lines: &[Line<'_>]) -> Result<Vec<Item>, ParseError> {
    let mut items: Vec<Item> = Vec::new();
    let mut width = 0;
    let mut after_blank = false;
    for &(line, text) in lines {
        if text.trim_ascii().is_empty() {
            after_blank = true;
            if let Some(item) = items.last_mut() {
                item.text.push('\n');
            }
            continue;
        }
        if let Some((marker, number, content)) = marker(text) {
            width = marker;
            items.push(Item { line, number, text: content.to_owned() });
        } else {
            let goes_on = !after_blank || text.starts_with([' ', '\t']);
            let Some(item) = items.last_mut().filter(|_| goes_on) else {
                return Err(ParseError::new(line, "a list item, such as `- text`", quoted(text)));
            };
            item.text.push('\n');
            item.text.push_str(dedent(text, width));
        }
        after_blank = false;
    }
    Ok(items)
}

/// The number of the item that starts on a line, and whether its first line has no text.
pub(super) fn starts_item(line: &str) -> Option<(Option<usize>, bool)> {
    marker(line).map(|(_, number, content)| (number, content.is_empty()))
}

/// The width of the marker, its number and what follows it.
fn marker(line: &str) -> Option<(usize, Option<usize>, &str)> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest =
        if digits > 0 { line[digits..].strip_prefix('.') } else { line.strip_prefix(['-', '*', '+']) }?;
    if !rest.is_empty() && !rest.starts_with([' ', '\t']) {
        return None;
    }
    let number = if digits > 0 { Some(line[..digits].parse().ok()?) } else { None };
    Some((digits + 2, number, rest.trim_ascii_start()))
}

fn dedent(line: &str, width: usize) -> &str {
    if let Some(rest) = line.strip_prefix('\t') {
        return rest;
    }
    let spaces = line.bytes().take_while(|byte| *byte == b' ').count();
    &line[spaces.min(width)..]
}

/// A list of texts.
pub(super) fn texts(lines: &[Line<'_>]) -> Result<Vec<String>, ParseError> {
    Ok(items(lines)?.into_iter().map(|item| item.text).collect())
}

/// The anchors of an attribute, `0.` to `4.`; a level that is not there is empty.
pub(super) fn anchors(lines: &[Line<'_>]) -> Result<[String; LEVELS], ParseError> {
    const EXPECTED: &str = "a level from `0.` to `4.`, each once";
    let mut anchors = <[String; LEVELS]>::default();
    let mut seen = [false; LEVELS];
    for item in items(lines)? {
        let level = item.number.filter(|level| *level < LEVELS && !seen[*level]);
        let level = level.ok_or_else(|| ParseError::new(item.line, EXPECTED, item.shown()))?;
        seen[level] = true;
        anchors[level] = item.text;
    }
    Ok(anchors)
}

/// The labels of the overall recommendation, numbered from 1.
pub(super) fn recommendation(lines: &[Line<'_>]) -> Result<Vec<String>, ParseError> {
    let mut labels = Vec::new();
    for item in items(lines)? {
        let expected = labels.len() + 1;
        if item.number != Some(expected) {
            return Err(ParseError::new(item.line, format!("`{expected}.` and a label"), item.shown()));
        }
        labels.push(item.text);
    }
    Ok(labels)
}

/// The agenda: `- 5 min: Welcome`. A title that would read as minutes starts with a backslash.
pub(super) fn agenda(lines: &[Line<'_>]) -> Result<Vec<AgendaItem>, ParseError> {
    Ok(items(lines)?.into_iter().map(|item| agenda_item(&item.text)).collect())
}

pub(super) fn agenda_item(text: &str) -> AgendaItem {
    if let Some((minutes, title)) = split_minutes(text) {
        return AgendaItem { title: title.to_owned(), minutes: Some(minutes) };
    }
    AgendaItem { title: text.strip_prefix('\\').unwrap_or(text).to_owned(), minutes: None }
}

fn split_minutes(text: &str) -> Option<(u32, &str)> {
    let (minutes, title) = text.split_once(" min:")?;
    Some((minutes.parse().ok()?, title))
}

/// The competencies: `- **Name**: what it means`, or without the stars.
pub(super) fn competencies(lines: &[Line<'_>]) -> Result<Vec<Competency>, ParseError> {
    Ok(items(lines)?.into_iter().map(|item| competency(&item.text)).collect())
}

pub(super) fn competency(text: &str) -> Competency {
    let (name, description) = match text.strip_prefix("**").and_then(split_bold) {
        Some((name, rest)) => (unescape(name), rest.strip_prefix(':').unwrap_or(rest)),
        None => match text.split_once(": ") {
            Some((name, rest)) => (name.to_owned(), rest),
            None => (text.to_owned(), ""),
        },
    };
    Competency { name, description: description.to_owned() }
}

/// Splits at the `**` that ends a bold text, passing over escaped characters.
fn split_bold(text: &str) -> Option<(&str, &str)> {
    let mut escaped = false;
    for (index, char) in text.char_indices() {
        if !escaped && text[index..].starts_with("**") {
            return Some((&text[..index], &text[index + 2..]));
        }
        escaped = !escaped && char == '\\';
    }
    None
}

/// The names on a `Competencies:` line. A comma inside a name is escaped.
pub(super) fn names(text: &str) -> Vec<String> {
    let mut names = vec![String::new()];
    let mut escaped = false;
    for char in text.chars() {
        match char {
            '\\' if !escaped => {
                escaped = true;
                continue;
            }
            ',' if !escaped => names.push(String::new()),
            _ => names.last_mut().into_iter().for_each(|name| name.push(char)),
        }
        escaped = false;
    }
    names
}

/// Writes a backslash before every backslash and every one of `special`.
pub(super) fn escape(text: &str, special: char) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        if char == '\\' || char == special {
            out.push('\\');
        }
        out.push(char);
    }
    out
}

fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut escaped = false;
    for char in text.chars() {
        escaped = !escaped && char == '\\';
        if !escaped {
            out.push(char);
        }
    }
    out
}

impl Item {
    fn shown(&self) -> String {
        match self.number {
            Some(number) => quoted(&format!("{number}. {}", self.text)),
            None => quoted(&format!("- {}", self.text)),
        }
    }
}
