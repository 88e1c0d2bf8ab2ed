//! Walks down the lines of a guide, one heading and its text at a time.

use super::{ParseError, quoted};
use crate::text::{self, Fences, Heading};

/// The lines of a file and the one that comes next.
#[derive(Debug)]
pub(super) struct Cursor<'a> {
    lines: Vec<&'a str>,
    next: usize,
}

/// A heading and the number of its line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Located<'a> {
    pub(super) line: usize,
    pub(super) level: usize,
    pub(super) text: &'a str,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(file: &'a str) -> Self {
        Self { lines: text::lines(file).collect(), next: 0 }
    }

    /// The number of the line that comes next, counted from 1.
    pub(super) fn number(&self) -> usize {
        self.next + 1
    }

    pub(super) fn peek(&self) -> Option<&'a str> {
        self.lines.get(self.next).copied()
    }

    pub(super) fn take(&mut self) -> Option<&'a str> {
        let line = self.peek()?;
        self.next += 1;
        Some(line)
    }

    pub(super) fn skip_blank(&mut self) {
        while self.peek().is_some_and(|line| line.trim_ascii().is_empty()) {
            self.next += 1;
        }
    }

    /// Takes the next heading, if it is of this level. Text before it has no place, unless a heading above follows.
    pub(super) fn heading(
        &mut self,
        level: usize,
        expected: &str,
    ) -> Result<Option<Located<'a>>, ParseError> {
        self.skip_blank();
        let Some(line) = self.peek() else { return Ok(None) };
        match text::heading(line) {
            Some(heading) if heading.level < level => Ok(None),
            Some(Heading { level: found, text }) if found == level => {
                self.next += 1;
                Ok(Some(Located { line: self.next, level, text }))
            }
            _ => Err(self.unexpected(expected)),
        }
    }

    /// Takes the text down to the next heading of this level or above.
    pub(super) fn prose(&mut self, level: usize) -> Result<String, ParseError> {
        let start = self.next;
        let mut fences = Fences::default();
        let mut opened = start;
        while let Some(line) = self.peek() {
            crate::work::step();
            let was_open = fences.missing_end().is_some();
            let is_code = fences.takes(line);
            if is_code && !was_open {
                opened = self.next;
            }
            if !is_code && text::heading(line).is_some_and(|heading| heading.level <= level) {
                break;
            }
            self.next += 1;
        }
        match fences.missing_end() {
            Some(fence) => Err(ParseError::new(
                opened + 1,
                format!("a code block that ends with `{fence}`"),
                "one that goes on to the end of the file",
            )),
            None => Ok(self.lines[start..self.next].join("\n")),
        }
    }

    /// The lines down to the next heading, for lists. Code in a list is indented, so every heading counts.
    pub(super) fn until_heading(&mut self) -> Vec<(usize, &'a str)> {
        let mut taken = Vec::new();
        while let Some(line) = self.peek().filter(|line| text::heading(line).is_none()) {
            crate::work::step();
            taken.push((self.number(), line));
            self.next += 1;
        }
        taken
    }

    /// The error that something else should stand on the next line.
    pub(super) fn unexpected(&self, expected: &str) -> ParseError {
        let found = self.peek().map_or_else(|| "the end of the file".to_owned(), quoted);
        ParseError::new(self.number().min(self.lines.len()), expected, found)
    }
}

impl Located<'_> {
    /// The error that another heading should stand here.
    pub(super) fn unexpected(&self, expected: &str) -> ParseError {
        ParseError::new(self.line, expected, quoted(&format!("{} {}", "#".repeat(self.level), self.text)))
    }
}
