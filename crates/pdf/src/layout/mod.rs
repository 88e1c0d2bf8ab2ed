//! From letters at their places to lines in reading order.
//!
//! The order in which a file draws its letters says little: some draw column by column, some row by row, some font by
//! font. So only places count: letters make segments (what stands together on a base line), segments that have white
//! between them from row to row make columns, and a column is read from its top.

mod columns;
mod letters;
mod lines;
mod segments;
mod sheet;

pub(crate) use lines::{Line, Row};
pub(crate) use sheet::{Direction, Sheet};

use crate::page::{Drawing, Rect};
use letters::Group;
use lines::Leaf;
use segments::Segment;

/// Between the last line of a page and the first of the next, in points.
const BETWEEN: f32 = 3.0;

/// What can be seen of a page.
#[derive(Clone, Copy)]
pub(crate) struct Visible<'a> {
    pub(crate) drawing: &'a Drawing,
    /// Its glyphs that can be seen.
    pub(crate) glyphs: &'a [usize],
}

/// The lines of pages that are read together, each with its page among them.
///
/// A column goes on on the next page, and so does its text: the end of a page is white space as any other. So columns are
/// looked for in all of the pages at once, one beneath the other, and a column is read to its end before the next.
pub(crate) fn lines(pages: &[Visible]) -> Vec<Line> {
    let groups: Vec<Vec<Group>> =
        pages.iter().map(|page| letters::by_direction(page.drawing, page.glyphs)).collect();
    let mut lines = Vec::new();
    let mut first = 0;
    while first < pages.len() {
        let along = groups[first].first().map(|group| group.toward);
        let goes_on =
            |at: &usize| groups[*at].first().map(|group| group.toward).zip(along).is_some_and(is_same);
        let end = first + 1 + (first + 1..pages.len()).take_while(goes_on).count();
        let mains = (first..end).filter_map(|page| Some((page, groups[page].first()?)));
        take(pages, &mains.collect::<Vec<_>>(), false, &mut lines);
        for (page, groups) in groups.iter().enumerate().take(end).skip(first) {
            // What runs in another direction is no part of what runs along the page.
            for group in groups.iter().skip(1) {
                take(pages, &[(page, group)], true, &mut lines);
            }
        }
        first = end;
    }
    lines
}

fn is_same((one, other): ((f32, f32), (f32, f32))) -> bool {
    one.0 * other.0 + one.1 * other.1 > 0.999
}

/// The lines of what runs in one direction on some pages.
fn take(pages: &[Visible], groups: &[(usize, &Group)], is_apart: bool, lines: &mut Vec<Line>) {
    let leaves: Vec<Leaf> = groups
        .iter()
        .map(|(page, group)| Leaf { drawing: pages[*page].drawing, letters: &group.letters })
        .collect();
    let segments = beneath_one_another(&leaves);
    let areas = columns::areas(&segments);
    let from = lines.len();
    lines::build(&leaves, &segments, &areas, lines);
    lines::restore_lone_dashes(&mut lines[from..]);
    if is_apart && let Some(first) = lines.get_mut(from) {
        first.is_apart = true;
    }
    for line in &mut lines[from..] {
        let (page, group) = groups[line.page];
        line.page = page;
        line.turn(group.toward);
    }
}

/// The segments of pages, as if each hung from the one before.
fn beneath_one_another(leaves: &[Leaf]) -> Vec<Segment> {
    let mut all: Vec<Segment> = Vec::new();
    for (index, leaf) in leaves.iter().enumerate() {
        let mut segments = segments::segments(leaf.letters);
        let end = all.iter().map(Segment::bottom).reduce(f32::max);
        let top = segments.iter().map(Segment::top).reduce(f32::min);
        let shift = end.zip(top).map_or(0.0, |(end, top)| end - top + BETWEEN);
        for segment in &mut segments {
            segment.base += shift;
            segment.leaf = index;
        }
        all.append(&mut segments);
    }
    all
}

/// A place in the frame of a direction, back on the page.
fn turned(place: &Rect, toward: (f32, f32)) -> Rect {
    let (x, y) = toward;
    let mut rect = Rect::EMPTY;
    for (u, v) in [
        (place.left, place.top),
        (place.right, place.top),
        (place.left, place.bottom),
        (place.right, place.bottom),
    ] {
        rect.add(u * x - v * y, u * y + v * x);
    }
    rect
}
