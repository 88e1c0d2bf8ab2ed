//! Puts the lines of a [`Reading`] together, whatever format they come from.
//!
//! A [`Flow`] is text that runs from top to bottom: a body, a cell, a text box. Flows are joined to one another, and at
//! the end to a reading.

use std::collections::HashMap;
use std::ops::Range;

use super::letters;
use crate::limits::Budget;
use crate::reading::{Concealment, Hidden, Line, Link, Page, Reading};
use crate::{ExtractError, Format};

/// The most of a hidden text that is kept, in bytes.
const MAX_HIDDEN: usize = 2_000;

/// The most hidden texts that are kept apart.
const MAX_HIDDEN_TEXTS: usize = 1_000;

/// How letters look.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Look {
    pub(crate) bold: bool,
    /// In points; 0 where it is not known.
    pub(crate) size: f32,
    /// Why they would not be seen.
    pub(crate) hidden: Option<Concealment>,
}

/// A place in a flow, to come back to.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Mark {
    line: usize,
    at: usize,
}

/// A line that is being written.
#[derive(Debug, Clone, Default)]
struct Raw {
    text: String,
    links: Vec<(String, Range<usize>)>,
    letters: usize,
    bold: usize,
    /// The sum of the sizes of letters whose size is known, and their number.
    sizes: f32,
    sized: usize,
    heading: bool,
    item: bool,
    /// An empty line stands before it.
    is_apart: bool,
    column: usize,
    page: usize,
}

/// Lines from top to bottom.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each holds for the next line alone")]
pub(crate) struct Flow {
    lines: Vec<Raw>,
    open: Raw,
    /// How many lines have ended, those without words among them.
    ended: usize,
    hidden: Vec<Hidden>,
    /// The last hidden text goes on with the next, if nothing that is seen stands between.
    hidden_goes_on: bool,
    /// Something in the line that is open would not be seen.
    hides: bool,
    is_apart: bool,
    page: usize,
    /// What the lines that are written now are.
    pub(crate) heading: bool,
    /// The next line is the first of an entry of a list.
    pub(crate) item: bool,
    pub(crate) pictures: usize,
}

impl Flow {
    /// Adds text as it is; a line break in it ends the line.
    pub(crate) fn words(&mut self, text: &str, look: Look, budget: &mut Budget) -> Result<(), ExtractError> {
        let mut parts = text.split('\n');
        self.part(parts.next().unwrap_or_default(), look, budget)?;
        for part in parts {
            self.end_line(budget)?;
            self.part(part, look, budget)?;
        }
        Ok(())
    }

    fn part(&mut self, text: &str, look: Look, budget: &mut Budget) -> Result<(), ExtractError> {
        if text.is_empty() {
            return Ok(());
        }
        budget.text(text.len())?;
        if let Some(reason) = look.hidden {
            self.hide(text, reason);
            return Ok(());
        }
        let smuggled = letters::push_visible(&mut self.open.text, text);
        if let Some(smuggled) = smuggled {
            self.hide(&smuggled, Concealment::NotDrawn);
        }
        let count = text.chars().filter(|char| char.is_alphanumeric()).count();
        self.hidden_goes_on &= count == 0;
        self.open.letters += count;
        self.open.bold += if look.bold { count } else { 0 };
        if look.size > 0.0 {
            self.open.sized += count;
            #[expect(clippy::cast_precision_loss, reason = "a line has few letters")]
            let count = count as f32;
            self.open.sizes += look.size * count;
        }
        Ok(())
    }

    /// Adds text with its white space collapsed, as HTML has it.
    pub(crate) fn collapsed(
        &mut self,
        text: &str,
        look: Look,
        budget: &mut Budget,
    ) -> Result<(), ExtractError> {
        let mut was_space = look.hidden.is_none()
            && (self.open.text.is_empty() || self.open.text.ends_with([' ', '\t', '\n']));
        let mut collapsed = String::with_capacity(text.len());
        for char in text.chars() {
            let is_space = char.is_ascii_whitespace();
            if !is_space {
                collapsed.push(char);
            } else if !was_space {
                collapsed.push(' ');
            }
            was_space = is_space;
        }
        self.part(&collapsed, look, budget)
    }

    /// Adds text that would not be seen.
    fn hide(&mut self, text: &str, reason: Concealment) {
        self.hides |= !text.trim().is_empty();
        let is_full = self.hidden.len() >= MAX_HIDDEN_TEXTS;
        match self.hidden.last_mut().filter(|last| self.hidden_goes_on && last.reason == reason) {
            Some(last) => last.text.push_str(head(text, MAX_HIDDEN.saturating_sub(last.text.len()))),
            None if !is_full => {
                let text = head(text, MAX_HIDDEN).to_owned();
                self.hidden.push(Hidden { text, page: self.page, reason });
                self.hidden_goes_on = true;
            }
            None => {}
        }
    }

    /// Where the next letter will stand.
    pub(crate) fn mark(&self) -> Mark {
        Mark { line: self.ended, at: self.open.text.len() }
    }

    /// Says that what stands since the mark leads somewhere.
    pub(crate) fn link(&mut self, target: String, since: Mark) {
        if target.trim().is_empty() || self.open.links.len() >= MAX_HIDDEN_TEXTS {
            return;
        }
        let start = if since.line == self.ended { since.at } else { 0 };
        let start = start.min(self.open.text.len());
        self.open.links.push((target, start..self.open.text.len()));
    }

    /// Asks for an empty line before what comes.
    pub(crate) fn set_apart(&mut self) {
        self.is_apart = true;
    }

    /// Goes on to the next page.
    pub(crate) fn next_page(&mut self) {
        self.page += 1;
    }

    /// True while the line that is open has no words, not even hidden ones: a line of these alone is none, and leaves no
    /// space where it would have stood.
    pub(crate) fn is_line_empty(&self) -> bool {
        self.open.text.trim().is_empty() && !self.hides
    }

    /// Ends the line. Without words it was none.
    pub(crate) fn end_line(&mut self, budget: &mut Budget) -> Result<(), ExtractError> {
        self.hides = false;
        if let Some(last) = self.hidden.last_mut().filter(|_| self.hidden_goes_on)
            && !last.text.ends_with('\n')
            && last.text.len() < MAX_HIDDEN
        {
            last.text.push('\n');
        }
        if self.open.text.is_empty() && self.open.links.is_empty() {
            return Ok(());
        }
        let mut line = std::mem::take(&mut self.open);
        self.ended += 1;
        let bullet = line.trim();
        if line.text.is_empty() {
            // A bullet may stand in a line of its own, or in a cell; a link may have no words.
            self.item |= bullet;
            self.open.links = line.links;
            return Ok(());
        }
        budget.block()?;
        line.heading = self.heading;
        line.item = (bullet || std::mem::take(&mut self.item)) && !line.heading;
        line.is_apart = std::mem::take(&mut self.is_apart);
        line.page = self.page;
        self.lines.push(line);
        Ok(())
    }

    /// Adds what another flow holds, before the line that is open.
    pub(crate) fn append(&mut self, other: Self) {
        let is_apart = std::mem::take(&mut self.is_apart);
        let base = self.page;
        self.page += other.page;
        self.pictures += other.pictures;
        self.hidden_goes_on = false;
        self.hidden.extend(other.hidden.into_iter().map(|text| Hidden { page: base + text.page, ..text }));
        self.is_apart = other.is_apart || (other.lines.is_empty() && is_apart);
        for (index, mut line) in other.lines.into_iter().enumerate() {
            line.page += base;
            line.is_apart |= index == 0 && is_apart;
            self.lines.push(line);
        }
    }

    /// Adds a row of a table.
    ///
    /// Cells of a line each are one line, with a tab between. So is a cell with figures in it, such as a date, with the
    /// first line of the one long cell of its row, which it belongs to. Otherwise the cells follow one another, and each
    /// is a column.
    pub(crate) fn row(&mut self, cells: Vec<Self>) {
        let mut cells: Vec<Self> = cells.into_iter().filter(|cell| !cell.is_empty()).collect();
        let long = cells.iter().filter(|cell| cell.lines.len() > 1).count();
        let is_date = |cell: &Self| {
            cell.lines.first().is_some_and(|line| line.text.bytes().any(|byte| byte.is_ascii_digit()))
        };
        let belong = cells.iter().filter(|cell| cell.lines.len() == 1).all(is_date);
        if cells.iter().any(|cell| cell.lines.is_empty()) || long > 1 || (long == 1 && !belong) {
            let is_layout = long > 1;
            for (column, mut cell) in cells.into_iter().enumerate() {
                for line in cell.lines.iter_mut().filter(|line| is_layout && line.column == 0) {
                    line.column = column;
                }
                if is_layout && column > 0 {
                    self.set_apart();
                }
                self.append(cell);
            }
            return;
        }
        let firsts: Vec<Raw> = cells.iter_mut().map(|cell| cell.lines.remove(0)).collect();
        let Some(first) = firsts.into_iter().reduce(Raw::beside) else { return };
        let mut row = Self { lines: vec![first], ..Self::default() };
        for cell in cells {
            row.append(cell);
        }
        self.append(row);
    }

    pub(crate) fn has_lines(&self) -> bool {
        !self.lines.is_empty()
    }

    fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.hidden.is_empty() && self.pictures == 0
    }

    /// The reading of what stands in the flow. A line that is open is lost: end it before.
    pub(crate) fn finish(self, format: Format) -> Reading {
        let body = body_size(&self.lines);
        let mut reading =
            Reading { format, pictures: self.pictures, hidden: self.hidden, ..Reading::default() };
        for hidden in &mut reading.hidden {
            hidden.text.truncate(hidden.text.trim_end().len());
        }
        reading.hidden.retain(|hidden| !hidden.text.trim().is_empty());
        let pages = self.lines.last().map_or(0, |line| line.page).max(self.page) + 1;
        reading.pages = vec![Page::default(); pages];
        let mut page = 0;
        for line in self.lines {
            while page < line.page {
                reading.text.push('\u{c}');
                page += 1;
            }
            if line.is_apart && reading.text.ends_with('\n') {
                reading.text.push('\n');
            }
            line.write(&mut reading, body);
        }
        reading.text.extend(std::iter::repeat_n('\u{c}', pages - 1 - page));
        reading
    }
}

impl Raw {
    /// Drops white space at both ends and the bullet, and says whether there was one.
    fn trim(&mut self) -> bool {
        self.text.truncate(self.text.trim_end().len());
        let rest = self.text.trim_start();
        let (bullet, rest) = letters::without_bullet(rest);
        let start = self.text.len() - rest.len();
        self.text.drain(..start);
        let length = self.text.len();
        for (_, range) in &mut self.links {
            range.start = range.start.saturating_sub(start).min(length);
            range.end = range.end.saturating_sub(start).min(length);
            let words = &self.text[range.clone()];
            range.end -= words.len() - words.trim_end().len();
            range.start = range.end - words.trim().len();
        }
        bullet
    }

    /// A line of what stands in two cells beside each other.
    fn beside(mut self, other: Self) -> Self {
        self.text.push('\t');
        let base = self.text.len();
        self.text.push_str(&other.text);
        let moved = |(target, range): (String, Range<usize>)| (target, range.start + base..range.end + base);
        self.links.extend(other.links.into_iter().map(moved));
        self.letters += other.letters;
        self.bold += other.bold;
        self.sizes += other.sizes;
        self.sized += other.sized;
        self.heading &= other.heading;
        self.item |= other.item;
        self
    }

    /// The size of its letters in points.
    fn size(&self) -> Option<f32> {
        #[expect(clippy::cast_precision_loss, reason = "a line has few letters")]
        let sized = self.sized as f32;
        (self.sized > 0).then(|| self.sizes / sized)
    }

    fn write(self, reading: &mut Reading, body: f32) {
        let start = reading.text.len();
        reading.text.push_str(&self.text);
        let range = start..reading.text.len();
        reading.text.push('\n');
        let size = self.size().map_or(100.0, |size| size / body * 100.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a float that is cast saturates, and no size is negative"
        )]
        let size = size.round() as u16;
        let bold = self.letters > 0 && self.bold * 2 > self.letters;
        let moved = |(target, range): (String, Range<usize>)| Link {
            target,
            range: range.start + start..range.end + start,
        };
        reading.links.extend(self.links.into_iter().map(moved));
        reading.lines.push(Line {
            range,
            page: self.page,
            column: self.column,
            size,
            bold,
            heading: self.heading,
            item: self.item,
            ..Line::default()
        });
    }
}

/// The size that most letters have, in points.
fn body_size(lines: &[Raw]) -> f32 {
    let mut letters: HashMap<u32, usize> = HashMap::new();
    for line in lines {
        if let Some(size) = line.size() {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it saturates")]
            let halves = (size * 2.0).round() as u32;
            *letters.entry(halves).or_default() += line.letters;
        }
    }
    let most = letters.into_iter().max_by_key(|(size, letters)| (*letters, *size));
    #[expect(clippy::cast_precision_loss, reason = "sizes are small")]
    most.map_or(1.0, |(halves, _)| halves.max(1) as f32 / 2.0)
}

/// The first bytes of a text, no more than the limit, to the end of a character.
fn head(text: &str, limit: usize) -> &str {
    &text[..text.floor_char_boundary(limit)]
}
