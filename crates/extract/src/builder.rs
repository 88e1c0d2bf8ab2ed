//! Puts a paragraph together from its runs.

use std::ops::Range;

use crate::{Block, Kind};

/// A paragraph in the making.
#[derive(Debug, Default)]
pub(crate) struct Builder {
    pub(crate) kind: Kind,
    pub(crate) text: String,
    strong: Vec<Range<usize>>,
    pub(crate) marks: Vec<String>,
    pub(crate) style: Option<String>,
    pub(crate) inset: u8,
    /// White space counts.
    pub(crate) is_verbatim: bool,
}

impl Builder {
    /// Adds text as it is.
    pub(crate) fn push(&mut self, text: &str, is_strong: bool) {
        let start = self.text.len();
        self.text.push_str(text);
        if !is_strong || text.is_empty() {
            return;
        }
        match self.strong.last_mut().filter(|last| last.end == start) {
            Some(last) => last.end = self.text.len(),
            None => self.strong.push(start..self.text.len()),
        }
    }

    /// Adds text with its white space collapsed, as HTML has it.
    pub(crate) fn push_collapsed(&mut self, text: &str, is_strong: bool) {
        let ends_in_space = self.text.is_empty() || self.text.ends_with([' ', '\n']);
        let mut collapsed = String::with_capacity(text.len());
        let mut was_space = ends_in_space;
        for char in text.chars() {
            if char.is_ascii_whitespace() {
                if !was_space {
                    collapsed.push(' ');
                }
                was_space = true;
            } else {
                collapsed.push(char);
                was_space = false;
            }
        }
        self.push(&collapsed, is_strong);
    }

    /// Ends a line.
    pub(crate) fn break_line(&mut self) {
        if !self.is_verbatim {
            let end = self.text.trim_end_matches(' ').len();
            self.truncate(end);
        }
        self.text.push('\n');
    }

    fn truncate(&mut self, end: usize) {
        self.text.truncate(end);
        self.strong.retain_mut(|range| {
            range.end = range.end.min(end);
            range.start < range.end
        });
    }

    /// The paragraph without white space at its ends; none if nothing else is in it.
    pub(crate) fn finish(mut self) -> Option<Block> {
        let end = self.text.trim_end().len();
        self.truncate(end);
        let start =
            if self.is_verbatim { leading_lines(&self.text) } else { end - self.text.trim_start().len() };
        let start = start.min(end);
        self.text.drain(..start);
        for range in &mut self.strong {
            range.start = range.start.saturating_sub(start);
            range.end = range.end.saturating_sub(start);
        }
        self.strong.retain(|range| !range.is_empty());
        let Self { kind, text, strong, marks, style, inset, .. } = self;
        let strong = spread(&text, strong);
        (!text.is_empty()).then_some(Block { kind, text, strong, marks, style, inset, line: 0, page: 0 })
    }
}

/// The bytes of the empty lines that a text starts with.
fn leading_lines(text: &str) -> usize {
    text.len() - text.trim_start_matches('\n').len()
}

/// White space between or at the ends of bold runs is bold as well: nobody can see it.
fn spread(text: &str, strong: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::with_capacity(strong.len());
    for range in strong {
        match joined.last_mut().filter(|last| text[last.end..range.start].trim().is_empty()) {
            Some(last) => last.end = range.end,
            None => joined.push(range),
        }
    }
    joined.retain(|range| !text[range.clone()].trim().is_empty());
    joined
}
