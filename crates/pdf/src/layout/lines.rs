//! Lines of text from the segments of an area.

use std::collections::HashMap;
use std::ops::Range;

use super::columns::Area;
use super::letters::Letter;
use super::segments::{self, Segment};
use super::turned;
use crate::clean;
use crate::page::{Drawing, Rect};

/// A line, on its page.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "they are what its letters and its place say of it")]
pub(crate) struct Line {
    pub(crate) text: String,
    pub(crate) words: Vec<Word>,
    pub(crate) place: Rect,
    /// Among those that were read together, counted from 0.
    pub(crate) page: usize,
    pub(crate) column: usize,
    /// Of its letters, in points.
    pub(crate) size: f32,
    /// How many letters it has.
    pub(crate) letters: usize,
    /// Most of its letters are bold.
    pub(crate) is_bold: bool,
    /// Its first letter is bold.
    starts_bold: bool,
    /// Its last word is bold.
    pub(crate) ends_bold: bool,
    /// All of its letters are bold, but for a sign or two.
    pub(crate) is_all_bold: bool,
    /// All of its letters are of a font of one width, but for a sign or two.
    pub(crate) is_mono: bool,
    pub(crate) is_item: bool,
    /// The sign before it and the space behind that, where it is an item.
    pub(crate) bullet: String,
    /// It is the first of its paragraph.
    pub(crate) is_apart: bool,
    /// The line above, in the same column, has no room for its first word.
    pub(crate) wraps: bool,
}

/// A word of a line.
#[derive(Debug)]
pub(crate) struct Word {
    /// Its bytes in the line.
    pub(crate) range: Range<usize>,
    pub(crate) place: Rect,
}

impl Line {
    /// The same letters, indented as far.
    fn looks_like(&self, other: &Line) -> bool {
        self.starts_bold == other.starts_bold
            && self.is_item == other.is_item
            && (self.size - other.size).abs() < 0.25
            && (self.place.left - other.place.left).abs() < 3.0
    }

    /// Takes the line from the frame of a direction to the page.
    pub(super) fn turn(&mut self, toward: (f32, f32)) {
        self.place = turned(&self.place, toward);
        for word in &mut self.words {
            word.place = turned(&word.place, toward);
        }
    }
}

/// Segments on a line, with what matters to find those that belong to it.
struct Draft {
    base: f32,
    size: f32,
    top: f32,
    bottom: f32,
    leaf: usize,
    segments: Vec<usize>,
}

/// How many lines back a segment may belong to one.
const BACK: usize = 6;

/// A page, or what of it runs in one direction.
#[derive(Clone, Copy)]
pub(super) struct Leaf<'a> {
    pub(super) drawing: &'a Drawing,
    pub(super) letters: &'a [Letter],
}

/// Builds the lines of areas.
pub(super) fn build(leaves: &[Leaf], segments: &[Segment], areas: &[Area], lines: &mut Vec<Line>) {
    for area in areas {
        let drafts = drafts(leaves, segments, area);
        let pitch = usual_pitch(&drafts);
        let from = lines.len();
        let mut above: Option<&Draft> = None;
        for draft in &drafts {
            let mut line = line(&leaves[draft.leaf], segments, draft);
            if line.text.is_empty() || clean::is_only_bullet(&line.text) {
                continue;
            }
            line.column = area.column;
            line.page = draft.leaf;
            line.is_apart = match above {
                Some(above) => is_apart(above, draft, pitch),
                None => true,
            };
            above = Some(draft);
            lines.push(line);
        }
        part_at_page_breaks(&mut lines[from..]);
        see_wraps(&mut lines[from..]);
    }
}

/// A dash before a line that the one above has no room for is a sign of a list only where others are like it.
pub(super) fn restore_lone_dashes(lines: &mut [Line]) {
    let key = |line: &Line| (line.bullet.clone(), line.hangs());
    let mut alike: HashMap<(String, bool), usize> = HashMap::new();
    for line in lines.iter().filter(|line| line.is_item) {
        *alike.entry(key(line)).or_default() += 1;
    }
    let lone = |at: &usize| {
        let line = &lines[*at];
        line.is_item && line.may_go_on() && !lines[*at - 1].is_item && alike.get(&key(line)) == Some(&1)
    };
    let found: Vec<usize> = (0..lines.len()).filter(lone).collect();
    for at in found {
        lines[at].restore_bullet();
    }
}

/// The size that half of the lines do not pass.
fn usual_size(lines: &[Line]) -> f32 {
    let mut sizes: Vec<f32> = lines.iter().map(|line| line.size).collect();
    let middle = sizes.len() / 2;
    if sizes.is_empty() { 0.0 } else { *sizes.select_nth_unstable_by(middle, f32::total_cmp).1 }
}

/// Tells which lines may go on with the one above: the column is as wide as its longest line, and what goes on below an entry
/// of a list stands below its words, not below its sign.
fn see_wraps(lines: &mut [Line]) {
    let usual = usual_size(lines);
    // A name, a headline or an address above a column may be wider than the column.
    let is_text = |line: &&Line| line.size < usual * 1.1 && !line.says_how_to_reach();
    let edge = lines.iter().filter(is_text).map(|line| line.place.right).fold(f32::NEG_INFINITY, f32::max);
    let mut hang = None;
    for at in 1..lines.len() {
        let above = lines[at - 1].place.right;
        // A dash that may be none of a list says nothing of where words stand.
        if lines[at - 1].is_item && !lines[at - 1].may_go_on() {
            hang = lines[at - 1].words.first().filter(|_| lines[at - 1].hangs()).map(|word| word.place.left);
        }
        if hang.is_some_and(|hang| lines[at].place.left < hang - 2.0) {
            hang = None;
            continue;
        }
        let cell = lines[at - 1].last_cell();
        if cell.is_some_and(|left| (lines[at].place.left - left).abs() > 3.0) {
            continue;
        }
        lines[at].wraps = lines[at].words.first().is_some_and(|first| {
            let next = lines[at].words.get(1).map(|next| next.place.left - first.place.right);
            let space = next.unwrap_or(lines[at].size * 0.25).min(lines[at].size * 0.3);
            above + space + first.place.width() > edge - 1.0
        });
    }
}

/// Where a page ends, no white tells whether a paragraph does. The first line of the next page begins one if most lines that
/// look like it do.
fn part_at_page_breaks(lines: &mut [Line]) {
    let is_break = |lines: &[Line], at: usize| at > 0 && lines[at].page != lines[at - 1].page;
    let breaks: Vec<usize> = (1..lines.len()).filter(|at| is_break(lines, *at)).collect();
    for at in breaks {
        let alike =
            (1..lines.len()).filter(|other| !is_break(lines, *other) && lines[*other].looks_like(&lines[at]));
        let (mut all, mut apart) = (0, 0);
        for other in alike {
            all += 1;
            apart += usize::from(lines[other].is_apart);
        }
        lines[at].is_apart = match all {
            0 => lines[at].size > lines[at - 1].size * 1.05 || lines[at].is_bold && !lines[at - 1].is_bold,
            _ => apart * 2 > all,
        };
    }
}

/// What stands on one base line, parted at its wide gaps.
#[derive(Debug, Default)]
pub(crate) struct Row {
    /// From left to right; never empty.
    pub(crate) cells: Vec<Line>,
    /// It is the first of its paragraph.
    pub(crate) is_apart: bool,
}

/// The rows of an area. A bullet that stands far before its text still makes an item of it.
pub(super) fn rows(leaf: &Leaf, segments: &[Segment], area: &Area) -> Vec<Row> {
    let drafts = drafts(&[*leaf], segments, area);
    let pitch = usual_pitch(&drafts);
    let mut rows = Vec::new();
    let mut above: Option<&Draft> = None;
    for draft in &drafts {
        let is_apart = above.is_none_or(|above| is_apart(above, draft, pitch));
        let cells = cells(leaf, segments, draft);
        if !cells.is_empty() {
            above = Some(draft);
            rows.push(Row { cells, is_apart });
        }
    }
    rows
}

fn cells(leaf: &Leaf, segments: &[Segment], draft: &Draft) -> Vec<Line> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut end = f32::NEG_INFINITY;
    for index in &draft.segments {
        let segment = &segments[*index];
        match groups.last_mut() {
            Some(group) if segment.left - end <= segments::WIDE * segment.size.min(draft.size) => {
                group.push(*index);
            }
            _ => groups.push(vec![*index]),
        }
        end = end.max(segment.right);
    }
    let mut cells = Vec::new();
    let mut bullet: Option<Rect> = None;
    for segments_of in groups {
        let mut line = line(leaf, segments, &Draft { segments: segments_of, ..*draft });
        if clean::is_only_bullet(&line.text) {
            bullet = Some(line.place);
            continue;
        }
        if let Some(place) = bullet.take() {
            line.is_item = true;
            line.place.left = line.place.left.min(place.left);
        }
        if !line.text.is_empty() {
            cells.push(line);
        }
    }
    cells
}

/// A segment as a line of its own.
pub(super) fn alone(leaf: &Leaf, segments: &[Segment], index: usize) -> Line {
    let Segment { base, size, .. } = segments[index];
    let (top, bottom) = (segments[index].top(), segments[index].bottom());
    line(leaf, segments, &Draft { base, size, top, bottom, leaf: 0, segments: vec![index] })
}

fn drafts(leaves: &[Leaf], segments: &[Segment], area: &Area) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for index in &area.segments {
        let segment = &segments[*index];
        let (top, bottom) = (segment.top(), segment.bottom());
        let start = drafts.len().saturating_sub(BACK);
        let fitting = drafts[start..].iter_mut().rev().find(|draft| {
            let shared = draft.bottom.min(bottom) - draft.top.max(top);
            let smaller = (draft.bottom - draft.top).min(bottom - top);
            draft.leaf == segment.leaf
                && shared > 0.5 * smaller
                && draft
                    .segments
                    .iter()
                    .all(|other| is_beside(leaves[segment.leaf].letters, &segments[*other], segment))
        });
        match fitting {
            Some(draft) => {
                draft.segments.push(*index);
                if segment.size > draft.size {
                    (draft.base, draft.size) = (segment.base, segment.size);
                    (draft.top, draft.bottom) = (top, bottom);
                }
            }
            None => drafts.push(Draft {
                base: segment.base,
                size: segment.size,
                top,
                bottom,
                leaf: segment.leaf,
                segments: vec![*index],
            }),
        }
    }
    drafts.sort_by(|a, b| a.base.total_cmp(&b.base));
    for draft in &mut drafts {
        draft.segments.sort_by(|a, b| segments[*a].left.total_cmp(&segments[*b].left));
    }
    drafts
}

/// True if two segments leave room for one another: side by side, or one in a gap of the other, as raised letters are.
fn is_beside(letters: &[Letter], a: &Segment, b: &Segment) -> bool {
    let most = 0.3 * a.size.min(b.size);
    let shared = |left: f32, right: f32, other: &Segment| right.min(other.right) - left.max(other.left);
    if shared(a.left, a.right, b) < most {
        return true;
    }
    let (large, small) = if a.size > b.size { (a, b) } else { (b, a) };
    small.size < 0.85 * large.size
        && large
            .letters
            .iter()
            .all(|(letter, _)| shared(letters[*letter].left, letters[*letter].right, small) < most)
}

/// The distance that most lines have from the one above, in sizes.
fn usual_pitch(drafts: &[Draft]) -> f32 {
    let mut pitches: Vec<f32> = drafts
        .windows(2)
        .map(|pair| (pair[1].base - pair[0].base) / pair[1].size.max(pair[0].size).max(0.1))
        .filter(|pitch| (0.8..2.5).contains(pitch))
        .collect();
    if pitches.is_empty() {
        return 1.25;
    }
    let middle = pitches.len() / 2;
    let (_, median, _) = pitches.select_nth_unstable_by(middle, f32::total_cmp);
    *median
}

fn is_apart(above: &Draft, draft: &Draft, pitch: f32) -> bool {
    let size = above.size.max(draft.size);
    let gap = (draft.base - above.base) / size.max(0.1);
    gap > (pitch * 1.3).max(1.35)
}

/// The letters of a line from left to right: each with whether its segment starts a word with it, and the segment.
fn in_order(letters: &[Letter], segments: &[Segment], draft: &Draft) -> Vec<(usize, bool, usize)> {
    let of = |index: &usize| {
        let index = *index;
        segments[index].letters.iter().map(move |(letter, starts_word)| (*letter, *starts_word, index))
    };
    let mut order: Vec<_> = draft.segments.iter().flat_map(of).collect();
    let is_nested = draft.segments.windows(2).any(|pair| segments[pair[0]].right > segments[pair[1]].right);
    if is_nested {
        order.sort_by(|a, b| letters[a.0].left.total_cmp(&letters[b.0].left));
    }
    order
}

fn line(leaf: &Leaf, segments: &[Segment], draft: &Draft) -> Line {
    let Leaf { drawing, letters } = *leaf;
    let mut line = Line { place: Rect::EMPTY, ..Line::default() };
    let (mut bold, mut mono, mut sizes) = (0, 0, 0.0);
    let (mut first_font, mut second_font) = (None, None);
    let mut before: Option<(&Letter, usize)> = None;
    for (letter, starts_word, segment) in in_order(letters, segments, draft) {
        let letter = &letters[letter];
        let glyph = &drawing.glyphs[letter.glyph];
        let font = &drawing.fonts[usize::from(glyph.font)];
        let starts_word = match before {
            // Raised letters stand right after the word that they belong to.
            Some((before, other)) if other != segment => {
                letter.left - before.right > 0.15 * before.size.min(letter.size)
            }
            _ => starts_word,
        };
        let place = Rect {
            left: letter.left,
            top: letter.base - letter.size * 0.72,
            right: letter.right,
            bottom: letter.base + letter.size * 0.18,
        };
        line.add(drawing, letter.glyph, starts_word, &place);
        line.ends_bold = font.is_bold || glyph.is_outlined;
        bold += usize::from(line.ends_bold);
        line.starts_bold = if line.letters == 0 { line.ends_bold } else { line.starts_bold };
        mono += usize::from(font.is_mono);
        sizes += letter.size;
        line.letters += 1;
        if first_font.is_none() {
            first_font = Some((glyph.font, font.is_symbolic));
        } else if starts_word && second_font.is_none() {
            second_font = Some(glyph.font);
        }
        before = Some((letter, segment));
    }
    line.size = sizes / line.letters.max(1) as f32;
    line.is_bold = bold * 2 > line.letters;
    line.is_mono = mono > 0 && mono * 10 >= line.letters * 9;
    line.is_all_bold = bold > 0 && bold * 10 >= line.letters * 9;
    // Where "o" is a bullet, it is of another font than the text: mostly Courier's, for want of a circle.
    let is_sign = first_font.is_some_and(|(font, is_symbolic)| {
        is_symbolic || line.text.starts_with("o ") && second_font.is_some_and(|second| second != font)
    });
    if let Some(length) = clean::bullet(&line.text, is_sign) {
        line.is_item = true;
        line.bullet = line.text[..length].to_owned();
        line.remove_start(length);
    }
    line
}

impl Line {
    /// Removes the first bytes, and the words in them.
    pub(crate) fn remove_start(&mut self, length: usize) {
        self.text.drain(..length);
        self.words.retain_mut(|word| {
            word.range.start = word.range.start.saturating_sub(length);
            word.range.end = word.range.end.saturating_sub(length);
            word.range.end > 0
        });
    }

    /// It begins with a dash, and the line above has no room for its first word.
    fn may_go_on(&self) -> bool {
        self.wraps
            && !self.is_apart
            && self.bullet.trim_end().chars().all(clean::is_dash)
            && !self.bullet.is_empty()
    }

    /// Its sign stands further before its words than a space is wide.
    fn hangs(&self) -> bool {
        self.words.first().is_some_and(|word| word.place.left - self.place.left > 0.75 * self.size)
    }

    /// An address of mail or of a page, or a number and little else.
    fn says_how_to_reach(&self) -> bool {
        let digits = self.text.bytes().filter(u8::is_ascii_digit).count();
        self.text.contains(['@'])
            || self.text.contains("://")
            || self.text.contains(".com/")
            || digits * 2 > self.text.len()
    }

    /// Where its last cell begins, if it has several, with wide white between.
    fn last_cell(&self) -> Option<f32> {
        let wide = |pair: &[Word]| pair[1].place.left - pair[0].place.right > 1.5 * self.size;
        let at = self.words.windows(2).rposition(wide)?;
        Some(self.words[at + 1].place.left)
    }

    /// Puts the sign back: it was none.
    fn restore_bullet(&mut self) {
        self.is_item = false;
        let sign = std::mem::take(&mut self.bullet);
        let Some(first) = self.words.first() else { return };
        let place = Rect { right: first.place.left, ..self.place };
        for word in &mut self.words {
            word.range = word.range.start + sign.len()..word.range.end + sign.len();
        }
        self.words.insert(0, Word { range: 0..sign.trim_end().len(), place });
        self.text.insert_str(0, &sign);
    }

    fn add(&mut self, drawing: &Drawing, glyph: usize, starts_word: bool, place: &Rect) {
        let glyph = &drawing.glyphs[glyph];
        let before = self.text.len();
        if starts_word && before > 0 {
            self.text.push(' ');
        }
        let start = self.text.len();
        let font = &drawing.fonts[usize::from(glyph.font)];
        match glyph.replacement.checked_sub(1).and_then(|at| drawing.replacements.get(at as usize)) {
            Some(text) => text.chars().for_each(|character| clean::push(character, &mut self.text)),
            None => font.texts.push_to(glyph.text, &mut self.text),
        }
        if self.text[start..].trim().is_empty() {
            self.text.truncate(before);
            return;
        }
        match self.words.last_mut() {
            Some(word) if !starts_word => {
                word.range.end = self.text.len();
                word.place = word.place.union(place);
            }
            _ => self.words.push(Word { range: start..self.text.len(), place: *place }),
        }
        self.place = self.place.union(place);
    }
}
