//! Rows of text become headings, paragraphs and items, by size, weight, place and what they begin with.

use touchstone_extract::{Block, Kind};

use super::bands::{self, Part};
use super::table::{self, Beside};
use super::{is_larger, tenths};
use crate::layout::{Direction, Line, Row, Sheet};

/// A line goes on from the one above if it stands no further below it than this many times its size.
const LEADING: f32 = 1.75;

/// Lines that begin no further apart than this, in points, are aligned.
const ALIGNED: f32 = 3.0;

/// How far in, in points, the text of a list stands whose bullets are drawn or missing.
const INSET: std::ops::RangeInclusive<f32> = 8.0..=40.0;

/// The most lines of an entry of such a list.
const INSET_LINES: usize = 3;

/// The most words of a heading that is only bold.
const HEADING_WORDS: usize = 14;

/// What is known of a block beyond what it will say of itself.
#[derive(Debug, Default)]
struct Draft {
    block: Block,
    /// The lines that it has.
    lines: usize,
    /// Where its first line begins, and where its text does, behind a bullet or a number.
    left: f32,
    text_left: f32,
    size: u32,
    is_bold: bool,
    /// The number before a heading, and whether it stands apart from it.
    number: Option<(u32, bool)>,
    /// What stands beside it at the end of the line.
    beside: Option<String>,
    /// How far further in it stands than the heading above it.
    inset: f32,
}

/// The line that was taken last, as far as it matters to the next.
#[derive(Debug, Clone, Copy)]
struct Last {
    page: usize,
    /// Which column of which part it stands in.
    column: usize,
    bottom: f32,
    right: f32,
}

/// Puts rows together.
#[derive(Debug)]
pub(super) struct Builder {
    body: u32,
    sizes: Vec<u32>,
    drafts: Vec<Draft>,
    last: Option<Last>,
    /// Where the text of the last heading begins.
    margin: Option<f32>,
    columns: usize,
}

impl Builder {
    /// `body` is the size of running text in tenths of a point, `sizes` are those of headings, from the largest.
    pub(super) fn new(body: u32, sizes: Vec<u32>) -> Self {
        Self { body, sizes, drafts: Vec::new(), last: None, margin: None, columns: 0 }
    }

    /// Takes a part of a page, which is counted from 1.
    pub(super) fn part(&mut self, sheet: &Sheet, direction: &Direction, part: &Part, page: usize) {
        match part {
            Part::Levels(columns) => self.whole(table::of_levels(direction, columns, page)),
            Part::Counted(rows) => self.whole(table::of_rows(direction, rows, page)),
            Part::Pairs(pairs) => self.whole(table::of_pairs(direction, pairs, page)),
            Part::Code(lines) => self.code(lines, page),
            Part::Text(of) => {
                for rows in sheet.columns(direction, of) {
                    self.columns += 1;
                    self.rows(&rows, page);
                }
            }
        }
    }

    fn rows(&mut self, rows: &[Row], page: usize) {
        let single = rows.iter().filter(|row| row.cells.len() == 1);
        let edge = single.map(|row| row.cells[0].place.right).fold(0.0, f32::max);
        let mut at = 0;
        while let Some(row) = rows.get(at) {
            if self.heading_row(row, page) {
                at += 1;
                continue;
            }
            match table::beside(rows, at) {
                Some((Beside::Cells(texts), end)) => {
                    self.whole(table::table(texts, page));
                    at = end;
                }
                Some((Beside::Lists(lists), end)) => {
                    for lines in lists {
                        self.columns += 1;
                        for (line, is_apart) in lines {
                            self.line(line, is_apart, edge, page);
                        }
                    }
                    self.columns += 1;
                    at = end;
                }
                None => {
                    for cell in &row.cells {
                        self.line(cell, row.is_apart, edge, page);
                    }
                    at += 1;
                }
            }
        }
    }

    /// Takes what no line goes on from.
    fn whole(&mut self, block: Block) {
        self.drafts.push(Draft { block, ..Draft::default() });
        self.last = None;
    }

    /// Takes lines of code. Those at the top of a page go on from those at the end of the one before.
    fn code(&mut self, lines: &[String], page: usize) {
        let text = lines.join("\n");
        match self.drafts.last_mut().map(|draft| &mut draft.block) {
            Some(block) if block.kind == Kind::Code && block.page + 1 == page => {
                block.text.push('\n');
                block.text.push_str(&text);
            }
            _ => self.whole(Block { kind: Kind::Code, text, page, ..Block::default() }),
        }
    }

    /// A heading with a number before it, a remark beside it, or both. False if the row is none.
    fn heading_row(&mut self, row: &Row, page: usize) -> bool {
        let cells = row.cells.as_slice();
        let number = cells[0].text.parse::<u32>().ok().filter(|number| *number < 1000 && cells.len() > 1);
        let cells = if number.is_some() { &cells[1..] } else { cells };
        let stands_out =
            |cell: &Line| (is_larger(tenths(cell.size), self.body) || cell.is_all_bold) && !cell.is_item;
        let (head, beside) = match cells {
            [head] if number.is_some() => (head, None),
            [head, beside] => (head, Some(beside)),
            _ => return false,
        };
        let is_remark = |beside: &Line| beside.size < head.size * 0.97 && bands::is_remark(beside);
        if !stands_out(head) || !beside.is_none_or(is_remark) {
            return false;
        }
        let edge = head.place.right;
        self.line(head, true, edge, page);
        if let Some(draft) = self.drafts.last_mut() {
            draft.number = number.map(|number| (number, true));
            draft.beside = beside.map(|beside| beside.text.clone());
        }
        true
    }

    /// Takes a line. `edge` is how far to the right lines reach where it stands.
    fn line(&mut self, line: &Line, is_apart: bool, edge: f32, page: usize) {
        let kind = self.kind(line);
        let first = line.words.first();
        let left = line.place.left;
        let mut text_left = first.map_or(left, |word| word.place.left);
        if begins_item(&line.text) && !matches!(kind, Kind::Heading(_)) {
            text_left = line.words.get(1).map_or(text_left, |word| word.place.left);
        }
        let width = first.map_or(0.0, |word| word.place.width());
        let here = Last { page, column: self.columns, bottom: line.place.bottom, right: line.place.right };
        let goes_on = self.goes_on(line, &kind, is_apart, edge - width, page);
        self.last = Some(here);
        if goes_on && let Some(draft) = self.drafts.last_mut() {
            join(&mut draft.block.text, &line.text);
            draft.lines += 1;
            return;
        }
        let inset = self.margin.map_or(0.0, |margin| left - margin);
        if let Kind::Heading(_) = kind {
            self.margin = Some(text_left);
        }
        let number = line
            .text
            .split_once(' ')
            .and_then(|(number, _)| number.parse().ok())
            .map(|number| (number, false));
        let depth = self.depth(line);
        let kind = if line.is_item { Kind::Item { depth, number: None } } else { kind };
        self.drafts.push(Draft {
            block: Block { kind, text: line.text.clone(), page, ..Block::default() },
            lines: 1,
            left,
            text_left,
            size: tenths(line.size),
            is_bold: line.is_all_bold,
            number,
            beside: None,
            inset,
        });
    }

    fn kind(&self, line: &Line) -> Kind {
        if line.is_item {
            return Kind::Item { depth: 0, number: None };
        }
        let size = tenths(line.size);
        let level = |level: usize| Kind::Heading(u8::try_from(level.min(6)).unwrap_or(6));
        if is_larger(size, self.body) {
            return level(self.sizes.iter().filter(|each| **each > size).count() + 1);
        }
        let ends = line.text.ends_with(['.', ',', ';', '?', '!']);
        let is_short = line.text.split(' ').count() <= HEADING_WORDS;
        // Small headings may be a little smaller than the text.
        let is_large_enough = size * 10 >= self.body * 9;
        let is_heading = line.is_all_bold && is_large_enough && is_short && !ends && !begins_item(&line.text);
        if is_heading && line.text.chars().any(char::is_alphabetic) {
            return level(self.sizes.len() + 1);
        }
        Kind::Paragraph
    }

    /// How many lists a new item stands in beyond the first, by where the items before it begin.
    fn depth(&self, line: &Line) -> u8 {
        let items =
            self.drafts.iter().rev().take_while(|draft| matches!(draft.block.kind, Kind::Item { .. }));
        let mut left = line.place.left;
        let mut depth = 0;
        for item in items {
            if item.left < left - ALIGNED {
                left = item.left;
                depth += 1;
            }
        }
        depth.min(touchstone_extract::limits::MAX_LIST_DEPTH)
    }

    /// True if a line belongs to the block above it. `fitting` is where a line would end for which the first word of
    /// this one is just too long.
    fn goes_on(&self, line: &Line, kind: &Kind, is_apart: bool, fitting: f32, page: usize) -> bool {
        let Some((draft, last)) = self.drafts.last().zip(self.last) else { return false };
        let is_heading = matches!(kind, Kind::Heading(_));
        // A word of code may be set smaller than those around it.
        let is_alike =
            draft.size.abs_diff(tenths(line.size)) * 100 <= draft.size * if is_heading { 2 } else { 7 };
        let is_alike = is_alike && draft.is_bold == line.is_all_bold;
        if line.is_item || !is_alike || begins_item(&line.text) {
            return false;
        }
        if is_heading != matches!(draft.block.kind, Kind::Heading(_)) {
            return false;
        }
        let is_here = last.page == page && last.column == self.columns;
        let below = line.place.bottom - last.bottom;
        let is_close = below > 0.0 && below <= line.size * LEADING;
        let is_aligned = (draft.text_left - line.place.left).abs() < ALIGNED;
        if is_heading {
            return is_here && is_close && is_aligned;
        }
        let begins_small = line.text.starts_with(char::is_lowercase);
        if !is_here {
            // A sentence goes on in the next column or on the next page.
            let is_open = !draft.block.text.ends_with(['.', '?', '!', ':', ';']) && draft.lines > 0;
            let is_item = matches!(draft.block.kind, Kind::Item { .. });
            return is_open && begins_small && !draft.is_bold && (is_aligned || !is_item);
        }
        let is_hanging = draft.text_left - draft.left > ALIGNED;
        // A question or a label ends its line, and so does what would have had room for another word.
        let may_end = !is_hanging && !begins_small;
        let ends = draft.block.text.ends_with(['?', ':']) || last.right < fitting - 4.0 * line.size;
        is_close && is_aligned && !is_apart && !(may_end && ends)
    }

    /// The blocks.
    pub(super) fn finish(mut self) -> Vec<Block> {
        number_headings(&mut self.drafts);
        mark_insets(&mut self.drafts);
        let mut blocks = Vec::with_capacity(self.drafts.len());
        for Draft { mut block, is_bold, beside, .. } in self.drafts {
            let page = block.page;
            if is_bold && block.kind == Kind::Paragraph {
                block.strong = std::iter::once(0..block.text.len()).collect();
            }
            if let (Kind::Heading(_), Some(beside)) = (&block.kind, &beside) {
                block.text.push('\t');
                block.text.push_str(beside);
            }
            let is_heading = matches!(block.kind, Kind::Heading(_));
            blocks.push(block);
            if let Some(text) = beside.filter(|_| !is_heading) {
                blocks.push(Block { text, page, ..Block::default() });
            }
        }
        blocks
    }
}

/// Adds a line to a text. A soft hyphen at its end was set because the line ends.
fn join(text: &mut String, line: &str) {
    if text.ends_with('\u{ad}') {
        text.pop();
    } else {
        text.push(' ');
    }
    text.push_str(line);
}

/// Takes the numbers off headings that are counted, which says no more than their order does.
fn number_headings(drafts: &mut [Draft]) {
    let mut counts = [0_u32; 7];
    let mut numbers: Vec<(usize, u32, usize)> = Vec::new();
    for (at, draft) in drafts.iter().enumerate() {
        let Kind::Heading(level) = draft.block.kind else { continue };
        let level = usize::from(level.min(6));
        counts[level + 1..].fill(0);
        match draft.number {
            Some((number, false)) if number == counts[level] + 1 => {
                counts[level] = number;
                numbers.push((at, number, level));
            }
            // It is not part of the text.
            Some((number, true)) => counts[level] = number,
            _ => counts[level] = 0,
        }
    }
    let is_counted: Vec<bool> = numbers
        .iter()
        .map(|(at, number, level)| {
            let follows = |(_, other, same): &(usize, u32, usize)| same == level && *other == number + 1;
            *number > 1 || numbers.iter().any(|entry| follows(entry) && entry.0 > *at)
        })
        .collect();
    for ((at, ..), _) in numbers.iter().zip(is_counted).filter(|(_, is_counted)| *is_counted) {
        let text = &mut drafts[*at].block.text;
        if let Some((_, rest)) = text.split_once(' ') {
            *text = rest.to_owned();
        }
    }
}

/// Short paragraphs one below the other, all further in than their heading, are a list: its bullets are drawn, or left out.
fn mark_insets(drafts: &mut [Draft]) {
    let is_inset = |draft: &Draft| {
        draft.block.kind == Kind::Paragraph
            && INSET.contains(&draft.inset)
            && !draft.is_bold
            && !begins_item(&draft.block.text)
    };
    let mut at = 0;
    while at < drafts.len() {
        let run = drafts[at..].iter().take_while(|draft| is_inset(draft)).count();
        let list = &mut drafts[at..at + run];
        if run > 1 && list.iter().all(|draft| draft.lines <= INSET_LINES) {
            for draft in list {
                draft.block.kind = Kind::Item { depth: 0, number: None };
            }
        }
        at += run.max(1);
    }
}

/// True for a line that starts with the mark of an item that was typed: `1.`, `(a)`, `-`; or with a time: `5 min`.
fn begins_item(text: &str) -> bool {
    let Some((mark, rest)) = text.split_once(' ') else { return false };
    let unit = rest.split(' ').next().unwrap_or_default().trim_end_matches([':', ',', '.']);
    if mark.len() <= 3
        && mark.bytes().all(|byte| byte.is_ascii_digit())
        && matches!(unit, "min" | "mins" | "minutes" | "h" | "hour" | "hours")
    {
        return true;
    }
    let number = mark.trim_start_matches('(').trim_end_matches(['.', ')']);
    let is_number = number.len() < mark.len() && (1..=3).contains(&number.len());
    let is_number = is_number && number.chars().all(|char| char.is_ascii_digit() || mark.ends_with(')'));
    is_number || matches!(mark, "-" | "–" | "—" | "*" | "☐" | "□" | "·")
}
