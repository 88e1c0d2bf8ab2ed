//! A page, cut across into bands.

use super::{is_larger, table, tenths};
use crate::layout::{Direction, Line};

/// How much white, in sizes of its type, stands above a heading that begins a band.
const WHITE: f32 = 0.6;

/// How far, in sizes of its type, such a heading may stand from the left edge of the text.
const NEAR_EDGE: f32 = 3.0;

/// A part of a page, as segments.
#[derive(Debug)]
pub(super) enum Part {
    /// Columns of text, or one.
    Text(Vec<usize>),
    /// The cells of a row of which each begins with a level of a scale: their segments, each column from its top.
    Levels(Vec<Vec<usize>>),
    /// Lines of code, with the white space before and within them.
    Code(Vec<String>),
    /// A table of contents, or another list of which each row ends with a number that is not less than the one before.
    Counted(Vec<Vec<usize>>),
    /// Bold names with what they mean beside them.
    Pairs(Vec<[Vec<usize>; 2]>),
}

/// Cuts segments into parts, from the top: at headings with white above them, and around rows of levels.
pub(super) fn parts(direction: &Direction, of: &[usize], body: u32, has_code: bool) -> Vec<Part> {
    let left = of.iter().map(|index| direction.look(*index).place.left).fold(f32::INFINITY, f32::min);
    let rows = rows(direction, of);
    let mut parts = Vec::new();
    let mut text: Vec<usize> = Vec::new();
    let mut bottom = f32::NEG_INFINITY;
    let mut at = 0;
    while let Some(row) = rows.get(at) {
        if let Some((columns, end)) = table::levels(direction, &rows, at) {
            flush(&mut text, &mut parts);
            bottom = bottom_of(direction, &rows[at..end], bottom);
            parts.push(Part::Levels(columns));
            at = end;
            continue;
        }
        if let Some((part, end)) = code(direction, &rows, at)
            .filter(|_| has_code)
            .or_else(|| counted(direction, &rows, at))
            .or_else(|| pairs(direction, &rows, at))
        {
            flush(&mut text, &mut parts);
            parts.push(part);
            bottom = bottom_of(direction, &rows[at..end], bottom);
            at = end;
            continue;
        }
        let is_apart = || white_above(direction, row, bottom) || is_alone(direction, &rows, at, body);
        if is_head(direction, row, left, body) && is_apart() {
            flush(&mut text, &mut parts);
        }
        text.extend(row);
        bottom = bottom_of(direction, &rows[at..=at], bottom);
        at += 1;
    }
    flush(&mut text, &mut parts);
    parts
}

/// How far down rows reach, or what came before them.
fn bottom_of(direction: &Direction, rows: &[Vec<usize>], before: f32) -> f32 {
    rows.iter().flatten().map(|index| direction.look(*index).place.bottom).fold(before, f32::max)
}

/// Rows, from one on, that are set in a font of one width: two at least. Gives them, and the row after the last.
fn code(direction: &Direction, rows: &[Vec<usize>], at: usize) -> Option<(Part, usize)> {
    let is_code = |row: &&Vec<usize>| row.iter().all(|index| direction.look(*index).is_mono);
    let end = at + rows[at..].iter().take_while(is_code).count();
    if end < at + 2 {
        return None;
    }
    let rows_of = &rows[at..end];
    let all = || rows_of.iter().flatten().map(|index| direction.look(*index));
    let left = all().map(|look| look.place.left).fold(f32::INFINITY, f32::min);
    let letters: usize = all().map(|look| look.text.chars().count()).sum();
    let advance = all().map(|look| look.place.width()).sum::<f32>() / letters.max(1) as f32;
    let base = |row: &Vec<usize>| direction.base(row[0]);
    let pitch = rows_of.windows(2).map(|pair| base(&pair[1]) - base(&pair[0])).fold(f32::INFINITY, f32::min);
    let mut lines: Vec<String> = Vec::new();
    let mut above: Option<f32> = None;
    for row in rows_of {
        let missing = above.map_or(1.0, |above| ((base(row) - above) / pitch.max(0.1)).round());
        if missing > 1.0 {
            lines.push(String::new());
        }
        above = Some(base(row));
        let mut line = String::new();
        for look in row.iter().map(|index| direction.look(*index)) {
            let column = ((look.place.left - left) / advance.max(0.1)).round().clamp(0.0, 400.0) as usize;
            let width = line.chars().count();
            let space = column.saturating_sub(width).max(usize::from(width > 0));
            line.extend(std::iter::repeat_n(' ', space));
            line.push_str(&look.text);
        }
        lines.push(line);
    }
    Some((Part::Code(lines), end))
}

/// Rows, from one on, of bold names with text beside them that begins where it does beside the first: two names at least.
fn pairs(direction: &Direction, rows: &[Vec<usize>], at: usize) -> Option<(Part, usize)> {
    const ALIGNED: f32 = 3.0;
    let left = |index: usize| direction.look(index).place.left;
    let [first, beside] = *rows.get(at)?.as_slice() else { return None };
    let lefts = [left(first), left(beside)];
    let mut pairs: Vec<[Vec<usize>; 2]> = Vec::new();
    let mut end = at;
    while let Some(row) = rows.get(end) {
        let is_at = |index: usize, column: usize| (left(index) - lefts[column]).abs() < ALIGNED;
        let is_name = |index: usize| direction.look(index).is_all_bold && is_at(index, 0);
        let is_text = |index: usize| !direction.look(index).is_all_bold && is_at(index, 1);
        match (row.as_slice(), pairs.last_mut()) {
            ([name, text], _) if is_name(*name) && is_text(*text) && !is_remark(direction.look(*text)) => {
                pairs.push([vec![*name], vec![*text]]);
            }
            ([text], Some(pair)) if is_text(*text) => pair[1].push(*text),
            _ => break,
        }
        end += 1;
    }
    (pairs.len() > 1).then_some((Part::Pairs(pairs), end))
}

/// Rows, from one on, of which each ends with a number by itself that is not less than the one before: three at least.
fn counted(direction: &Direction, rows: &[Vec<usize>], at: usize) -> Option<(Part, usize)> {
    const ROWS: usize = 3;
    let number = |row: &Vec<usize>| {
        let [_, .., last] = row.as_slice() else { return None };
        direction.look(*last).text.parse::<u32>().ok()
    };
    let mut end = at;
    let mut least = 0;
    while let Some(found) = rows.get(end).and_then(number).filter(|number| *number >= least) {
        least = found;
        end += 1;
    }
    (end >= at + ROWS).then(|| (Part::Counted(rows[at..end].to_vec()), end))
}

fn flush(text: &mut Vec<usize>, parts: &mut Vec<Part>) {
    if !text.is_empty() {
        parts.push(Part::Text(std::mem::take(text)));
    }
}

/// Segments with nearly the same base line, from left to right; rows from the top.
pub(super) fn rows(direction: &Direction, of: &[usize]) -> Vec<Vec<usize>> {
    const SAME: f32 = 0.3;
    let mut order = of.to_vec();
    order.sort_by(|a, b| direction.base(*a).total_cmp(&direction.base(*b)));
    let mut rows: Vec<Vec<usize>> = Vec::new();
    for index in order {
        let is_same = |row: &Vec<usize>| {
            let size = direction.look(row[0]).size.min(direction.look(index).size);
            direction.base(index) - direction.base(row[0]) <= SAME * size
        };
        match rows.last_mut() {
            Some(row) if is_same(row) => row.push(index),
            _ => rows.push(vec![index]),
        }
    }
    let left = |index: &usize| direction.look(*index).place.left;
    for row in &mut rows {
        row.sort_by(|a, b| left(a).total_cmp(&left(b)));
    }
    rows
}

/// True for a row that begins with a heading, with or without a number before it, at the left edge.
fn is_head(direction: &Direction, row: &[usize], left: f32, body: u32) -> bool {
    let first = direction.look(row[0]);
    let is_number = is_number(&first.text);
    let at = usize::from(is_number && row.len() > 1);
    let head = direction.look(row[at]);
    let stands_out = is_larger(tenths(head.size), body) || head.is_all_bold;
    let is_near = first.place.left - left <= NEAR_EDGE * head.size;
    let beside = row[at + 1..].iter().map(|index| direction.look(*index));
    stands_out && !head.is_item && is_near && beside.into_iter().all(is_remark)
}

/// True for larger type with a line to itself: no row of another column reaches beside it.
fn is_alone(direction: &Direction, rows: &[Vec<usize>], at: usize, body: u32) -> bool {
    /// How far, in its sizes, the base lines above and below are at least.
    const ABOVE: f32 = 0.6;
    const BELOW: f32 = 0.9;
    let row = &rows[at];
    let size = row.iter().map(|index| direction.look(*index).size).fold(0.0, f32::max);
    let base = |row: &Vec<usize>| direction.base(row[0]);
    let above = at.checked_sub(1).is_none_or(|above| base(row) - base(&rows[above]) >= ABOVE * size);
    let below = rows.get(at + 1).is_none_or(|below| base(below) - base(row) >= BELOW * size);
    // A heading goes on in its next line.
    let is_same = |index: &usize| tenths(direction.look(*index).size) == tenths(size);
    let goes_on = at > 0 && rows[at - 1].iter().any(is_same);
    is_larger(tenths(size), body) && above && below && !goes_on
}

/// True for what may stand at the right of a heading: a few words. The number of a page stands beside an entry of a
/// table of contents.
pub(super) fn is_remark(line: &Line) -> bool {
    const WORDS: usize = 4;
    line.text.split(' ').count() <= WORDS && !is_number(&line.text)
}

/// True for a number and nothing else.
pub(super) fn is_number(text: &str) -> bool {
    !text.is_empty() && text.chars().all(char::is_numeric)
}

fn white_above(direction: &Direction, row: &[usize], bottom: f32) -> bool {
    let top = row.iter().map(|index| direction.look(*index).place.top).fold(f32::INFINITY, f32::min);
    let size = row.iter().map(|index| direction.look(*index).size).fold(0.0, f32::max);
    top - bottom >= WHITE * size
}
