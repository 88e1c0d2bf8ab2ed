//! The units of a document that has a structure of its own: what it calls a heading is one, and its lists are lists.

use touchstone_extract::{Block, Cell, Document, Kind as BlockKind, Row};

use super::lines::{self, Kind, Unit};
use super::minutes;
use crate::export;
use crate::text::one_line;

/// Columns to a step of indentation.
const STEP: usize = 2;

/// Turns the blocks of a document into units.
pub(super) fn units(document: &Document) -> Vec<Unit> {
    let headings = document.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Heading(_)));
    let mut splitter = Splitter { has_headings: headings.count() > 1, ..Splitter::default() };
    for block in &document.blocks {
        splitter.take(block);
    }
    splitter.finish()
}

/// The line on which each page begins.
pub(super) fn pages(document: &Document) -> Vec<usize> {
    let mut pages = Vec::new();
    for block in &document.blocks {
        while pages.len() < block.page {
            pages.push(block.line);
        }
    }
    pages
}

/// The language of a tag such as `de-CH`, if it looks like one.
pub(super) fn primary_language(tag: &str) -> Option<String> {
    let language = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    (matches!(language.len(), 2..=3) && language.bytes().all(|byte| byte.is_ascii_lowercase()))
        .then_some(language)
}

#[derive(Default)]
struct Splitter {
    units: Vec<Unit>,
    /// The document marks its headings, so that a short line is not one for standing alone.
    has_headings: bool,
    /// The last item was numbered, or stands below one that was, in the outermost list.
    below_number: bool,
}

impl Splitter {
    fn take(&mut self, block: &Block) {
        if block.style.as_deref() == Some(export::FURNITURE) {
            return;
        }
        match &block.kind {
            BlockKind::Heading(level) => {
                let level = usize::from(*level).clamp(1, 6);
                let (title, beside) = heading(&block.text);
                self.push(unit(block, Kind::Heading(level), 0, title));
                if let Some(text) = beside {
                    self.push(unit(block, Kind::Text, 0, text));
                }
            }
            BlockKind::Paragraph => self.paragraph(block),
            BlockKind::Item { depth, number } => self.item(block, usize::from(*depth), *number),
            BlockKind::Code => {
                let end = block.line + block.text.split('\n').count() - 1;
                let code = unit(block, Kind::Code, 0, format!("```\n{}\n```", block.text));
                self.push(Unit { end, ..code });
            }
            BlockKind::Rule => self.push(unit(block, Kind::Rule, 0, "---".to_owned())),
            BlockKind::Table(rows) => self.table(block, rows),
        }
    }

    fn push(&mut self, unit: Unit) {
        self.below_number = self.below_number && unit.is_item();
        self.units.push(unit);
    }

    /// A paragraph may hold several lines, and items whose bullets were typed.
    fn paragraph(&mut self, block: &Block) {
        let indent = usize::from(block.inset) * STEP;
        for (index, text) in marked(block).split('\n').enumerate() {
            if text.trim().is_empty() {
                continue;
            }
            let mut line = lines::single(block.line + index, indent, text);
            line.blank_before = index == 0;
            line.blank_after = !self.has_headings || block.is_strong();
            if line.is_item() {
                line.blank_before = !self.follows_item();
            }
            self.push(line);
        }
    }

    fn item(&mut self, block: &Block, depth: usize, number: Option<u32>) {
        // Bullets between the entries of a numbered list stand below them, whatever their own depth.
        let shift = usize::from(self.below_number && number.is_none());
        let indent = (depth + shift) * STEP;
        let blank_before = if self.follows_item() { false } else { self.has_headings };
        let mut is_first = true;
        for (index, text) in marked(block).split('\n').enumerate().filter(|(_, text)| !text.trim().is_empty())
        {
            let kind = if is_first { Kind::Item(number) } else { Kind::Text };
            let indent = if is_first { indent } else { indent + STEP };
            let mut line = unit(block, kind, indent, without_bullet(text).to_owned());
            if !is_first {
                // A line break within an item may begin a list that was typed.
                line = Unit { blank_before: false, ..lines::single(block.line, indent, text) };
            }
            line.start = block.line + index;
            line.end = line.start;
            line.blank_before = is_first && blank_before;
            self.push(line);
            is_first = false;
        }
        self.below_number |= number.is_some() && depth == 0;
    }

    fn follows_item(&self) -> bool {
        self.units.last().is_some_and(Unit::is_item)
    }

    /// A table of one column is a frame around text; any other is kept as a table.
    fn table(&mut self, block: &Block, rows: &[Row]) {
        if rows.iter().all(|row| row.cells.iter().filter(|cell| !cell.blocks.is_empty()).count() < 2) {
            let blocks = rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.blocks);
            blocks.for_each(|block| self.take(block));
            return;
        }
        let lines: Vec<_> = rows.iter().map(row).collect();
        let table = unit(block, Kind::Table, 0, lines.join("\n"));
        self.push(Unit { end: block.line + rows.len() - 1, ..table });
    }

    /// Says of each unit whether a blank line would follow it.
    fn finish(mut self) -> Vec<Unit> {
        for index in 0..self.units.len() {
            let next = self.units.get(index + 1).is_none_or(|next| next.blank_before);
            let unit = &mut self.units[index];
            unit.blank_after = if unit.kind == Kind::Text { unit.blank_after && next } else { next };
        }
        self.units
    }
}

fn unit(block: &Block, kind: Kind, indent: usize, text: String) -> Unit {
    Unit {
        kind,
        start: block.line,
        end: block.line,
        indent,
        blank_before: true,
        blank_after: true,
        asks: false,
        text,
    }
}

/// A heading as one line, and what a tab sets apart from it. A duration stays with it, in brackets.
fn heading(text: &str) -> (String, Option<String>) {
    match text.rsplit_once('\t') {
        Some((title, beside)) if minutes::is_timing(beside) => {
            (one_line(&format!("{title} ({beside})")), None)
        }
        Some((title, beside)) if !title.trim().is_empty() && !beside.trim().is_empty() => {
            (one_line(title), Some(one_line(beside)))
        }
        _ => (one_line(text), None),
    }
}

/// The text of a block with its bold passages as Markdown has them, each within one line.
fn marked(block: &Block) -> String {
    let mut out = String::with_capacity(block.text.len());
    let mut at = 0;
    for range in &block.strong {
        out.push_str(&block.text[at..range.start]);
        for (index, line) in block.text[range.clone()].split('\n').enumerate() {
            if index > 0 {
                out.push('\n');
            }
            push_strong(&mut out, line);
        }
        at = range.end;
    }
    out.push_str(&block.text[at..]);
    out
}

fn push_strong(out: &mut String, line: &str) {
    let inner = line.trim();
    if inner.is_empty() || inner.contains('*') {
        out.push_str(line);
        return;
    }
    let (lead, tail) = (line.len() - line.trim_start().len(), line.trim_end().len());
    out.push_str(&line[..lead]);
    out.push_str("**");
    out.push_str(inner);
    out.push_str("**");
    out.push_str(&line[tail..]);
}

/// A box to tick before the text of an item is its bullet.
fn without_bullet(text: &str) -> &str {
    text.trim().trim_start_matches(['☐', '☑', '☒', '□', '✓']).trim()
}

fn row(row: &Row) -> String {
    let cells: Vec<_> = row.cells.iter().map(cell).collect();
    format!("| {} |", cells.join(" | "))
}

/// A cell as Markdown has it: one line, with `<br>` between its paragraphs.
fn cell(cell: &Cell) -> String {
    let lines = cell.blocks.iter().flat_map(|block| {
        let bullet = if matches!(block.kind, BlockKind::Item { .. }) { "• " } else { "" };
        block.text.split('\n').map(move |line| format!("{bullet}{}", line.trim()))
    });
    let lines: Vec<_> = lines.map(|line| line.replace('|', "\\|")).collect();
    lines.join("<br>")
}
