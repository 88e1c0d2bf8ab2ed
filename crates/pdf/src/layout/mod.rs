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

/// The lines of a page, from the glyphs that can be seen.
pub(crate) fn lines(drawing: &Drawing, visible: &[usize]) -> Vec<Line> {
    let mut lines = Vec::new();
    for group in letters::by_direction(drawing, visible) {
        let segments = segments::segments(&group.letters);
        let areas = columns::areas(&segments);
        let from = lines.len();
        lines::build(drawing, &group.letters, &segments, &areas, &mut lines);
        // What runs in another direction is no part of what runs along the page.
        if from > 0
            && let Some(first) = lines.get_mut(from)
        {
            first.is_apart = true;
        }
        for line in &mut lines[from..] {
            line.turn(group.toward);
        }
    }
    lines
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
