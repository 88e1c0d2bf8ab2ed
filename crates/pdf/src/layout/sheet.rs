//! A page as segments that have not been put in order yet, for whoever parts it by more than columns.

use super::columns;
use super::letters::{self, Letter};
use super::lines::{self, Leaf, Line, Row};
use super::segments::{self, Segment};
use crate::page::Drawing;

/// What can be seen of a page.
#[derive(Debug)]
pub(crate) struct Sheet {
    /// The directions in which it is written, the one that most letters have first.
    pub(crate) directions: Vec<Direction>,
    drawing: Drawing,
}

/// What is written in one direction, in the frame of which base lines run to the right.
#[derive(Debug)]
pub(crate) struct Direction {
    letters: Vec<Letter>,
    segments: Vec<Segment>,
    /// Each segment as a line by itself.
    looks: Vec<Line>,
}

impl Sheet {
    /// Of a page, the glyphs that can be seen.
    pub(crate) fn new(mut drawing: Drawing, visible: &[usize]) -> Self {
        // What is visible has been told from them; no more is needed.
        drawing.shapes = Vec::new();
        drawing.images = Vec::new();
        let of = |group: letters::Group| {
            let letters = group.letters;
            let segments = segments::segments(&letters);
            let leaf = Leaf { drawing: &drawing, letters: &letters };
            let looks = (0..segments.len()).map(|index| lines::alone(&leaf, &segments, index)).collect();
            Direction { letters, segments, looks }
        };
        let directions = letters::by_direction(&drawing, visible).into_iter().map(of).collect();
        Self { directions, drawing }
    }

    /// The rows of some segments of a direction, column by column.
    pub(crate) fn columns(&self, direction: &Direction, of: &[usize]) -> Vec<Vec<Row>> {
        let segments: Vec<Segment> = of.iter().map(|index| direction.segments[*index].clone()).collect();
        let areas = columns::areas(&segments);
        let leaf = Leaf { drawing: &self.drawing, letters: &direction.letters };
        let rows = areas.iter().map(|area| lines::rows(&leaf, &segments, area));
        rows.filter(|rows| !rows.is_empty()).collect()
    }
}

impl Direction {
    /// How many segments there are.
    pub(crate) fn len(&self) -> usize {
        self.segments.len()
    }

    /// A segment by itself. Its place is in the frame of the direction.
    pub(crate) fn look(&self, index: usize) -> &Line {
        &self.looks[index]
    }

    /// Where the base line of a segment is.
    pub(crate) fn base(&self, index: usize) -> f32 {
        self.segments[index].base
    }
}
