//! Columns: where white runs down the page between two flows of text.
//!
//! White also runs between a text and the dates at the right edge of its lines, and between the cells of a table;
//! those are read row by row.

use super::segments::Segment;

/// Segments that are read together, row by row.
#[derive(Debug)]
pub(crate) struct Area {
    /// By their places among all.
    pub(crate) segments: Vec<usize>,
    /// The column, counted from 0.
    pub(crate) column: usize,
}

/// How often areas may be divided.
const MAX_DEPTH: usize = 12;

/// The narrowest white between columns, in sizes.
const MIN_RIVER: f32 = 0.9;

/// The narrowest column, in sizes.
const MIN_COLUMN: f32 = 4.0;

/// The fewest rows of a column without headings of its own whose base lines are all those of the other: dates beside three
/// entries are as many cells.
const MET_ROWS: usize = 5;

/// The fewest rows on either side.
const MIN_ROWS: usize = 3;

/// Divides the segments of a page into areas, in reading order.
pub(crate) fn areas(segments: &[Segment]) -> Vec<Area> {
    let mut order: Vec<usize> = (0..segments.len()).collect();
    order.sort_by(|a, b| {
        segments[*a].base.total_cmp(&segments[*b].base).then(segments[*a].left.total_cmp(&segments[*b].left))
    });
    let mut areas = Vec::new();
    divide(segments, order, 0, 0, &mut areas);
    areas
}

/// A row: segments with nearly the same base line, from left to right.
struct Row {
    base: f32,
    segments: Vec<usize>,
}

/// White between two flows, over some rows.
#[derive(Debug, Clone, Copy)]
struct River {
    left: f32,
    right: f32,
    first: usize,
    /// The last row is the one before.
    end: usize,
}

fn divide(segments: &[Segment], order: Vec<usize>, column: usize, depth: usize, areas: &mut Vec<Area>) {
    let rows = rows(segments, &order);
    let river = if depth < MAX_DEPTH { best_river(segments, &rows) } else { None };
    let Some(river) = river else {
        if !order.is_empty() {
            areas.push(Area { segments: order, column });
        }
        return;
    };
    let of = |rows: &[Row]| rows.iter().flat_map(|row| row.segments.iter().copied()).collect::<Vec<_>>();
    let band = of(&rows[river.first..river.end]);
    let middle = f32::midpoint(river.left, river.right);
    let (left, right): (Vec<_>, Vec<_>) = band.into_iter().partition(|index| segments[*index].left < middle);
    divide(segments, of(&rows[..river.first]), column, depth + 1, areas);
    let from = areas.len();
    divide(segments, left, column, depth + 1, areas);
    let next = areas[from..].iter().map(|area| area.column).max().unwrap_or(column) + 1;
    divide(segments, right, next, depth + 1, areas);
    divide(segments, of(&rows[river.end..]), column, depth + 1, areas);
}

fn rows(segments: &[Segment], order: &[usize]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for index in order {
        let segment = &segments[*index];
        match rows.last_mut() {
            Some(row) if segment.base - row.base < segment.size * 0.12 => row.segments.push(*index),
            _ => rows.push(Row { base: segment.base, segments: vec![*index] }),
        }
    }
    for row in &mut rows {
        row.segments.sort_by(|a, b| segments[*a].left.total_cmp(&segments[*b].left));
    }
    rows
}

/// So many rivers of some rows are looked at before those that are like another are left out.
const MAX_RIVERS: usize = 60;

/// The most rows in which rivers are looked for.
const MAX_ROWS: usize = 1_500;

/// The river that runs along the most rows, of those that part flows of text.
fn best_river(segments: &[Segment], rows: &[Row]) -> Option<River> {
    if rows.len() < MIN_ROWS || rows.len() > MAX_ROWS {
        return None;
    }
    let mut rivers: Vec<River> = Vec::new();
    for first in 0..rows.len() - 1 {
        for (left, right) in gaps(segments, &rows[first..first + 2]) {
            // A row at its end, such as a name above both columns, may have left little of a river: it is looked for again from
            // where it is wide.
            let is_known = |river: &River| {
                (river.first..river.end).contains(&first)
                    && river.left < right
                    && left < river.right
                    && (right - left < 1.5 * (river.right - river.left) || rivers.len() > MAX_RIVERS)
            };
            if rivers.iter().any(is_known) {
                continue;
            }
            let river = grow(segments, rows, River { left, right, first, end: first + 2 });
            rivers.push(trim(segments, rows, river));
        }
    }
    rivers.sort_by(|a, b| {
        let rows = |river: &River| river.end - river.first;
        rows(b).cmp(&rows(a)).then((b.right - b.left).total_cmp(&(a.right - a.left)))
    });
    rivers.into_iter().find(|river| parts_flows(segments, rows, river))
}

/// The white between the segments of some rows that is wide enough to part columns.
fn gaps(segments: &[Segment], rows: &[Row]) -> Vec<(f32, f32)> {
    let mut spans: Vec<&Segment> =
        rows.iter().flat_map(|row| &row.segments).map(|index| &segments[*index]).collect();
    spans.sort_by(|a, b| a.left.total_cmp(&b.left));
    let mut gaps = Vec::new();
    let mut end = f32::INFINITY;
    for span in spans {
        if span.left - end > MIN_RIVER * span.size {
            gaps.push((end, span.left));
        }
        end = if end.is_finite() { end.max(span.right) } else { span.right };
    }
    gaps
}

/// Lets a river run up and down as far as it stays wide enough.
fn grow(segments: &[Segment], rows: &[Row], mut river: River) -> River {
    while river.end < rows.len() && narrow(segments, &rows[river.end], &mut river) {
        river.end += 1;
    }
    while river.first > 0 && narrow(segments, &rows[river.first - 1], &mut river) {
        river.first -= 1;
    }
    river
}

/// Narrows a river to what a row leaves of it; false if that is too little, and nothing is changed.
fn narrow(segments: &[Segment], row: &Row, river: &mut River) -> bool {
    let mut best = (river.left, river.left);
    let mut start = river.left;
    let mut size = 0.0_f32;
    for segment in row.segments.iter().map(|index| &segments[*index]) {
        // What stands aside says nothing of how wide the white must be: a heading that ends far from it.
        if segment.right <= river.left || segment.left >= river.right {
            continue;
        }
        size = size.max(segment.size.min(14.0));
        if segment.left - start > best.1 - best.0 {
            best = (start, segment.left);
        }
        start = start.max(segment.right);
    }
    if river.right - start > best.1 - best.0 {
        best = (start, river.right);
    }
    let is_wide = best.1 - best.0 >= MIN_RIVER * size;
    if is_wide {
        (river.left, river.right) = best;
    }
    is_wide
}

/// Leaves out a row or two at the ends that have text on one side only, where a row that crosses the river follows:
/// most often they are the heading of what comes next, or the end of what came before.
fn trim(segments: &[Segment], rows: &[Row], mut river: River) -> River {
    let has = |from: usize, to: usize| {
        // Base lines of two columns need not meet: two rows that follow one another count as one.
        let is_left = |index: &usize| segments[*index].left < river.left + 0.01;
        let all = || rows[from..to].iter().flat_map(|row| &row.segments);
        all().any(is_left) && !all().all(is_left)
    };
    let end =
        (river.first + 1..river.end).rev().find(|at| has(at - 1, at + 1)).map_or(river.end, |at| at + 1);
    if river.end < rows.len() && river.end - end <= 2 {
        river.end = end;
    }
    let first = (river.first..river.end.saturating_sub(1)).find(|at| has(*at, at + 2)).unwrap_or(river.first);
    if river.first > 0 && first - river.first <= 2 {
        river.first = first;
    }
    river
}

/// What stands on one side of a river.
#[derive(Debug, Clone, Default)]
struct Side {
    rows: Vec<Part>,
    left: f32,
    right: f32,
    size: f32,
}

/// What a row has on one side.
#[derive(Debug, Clone, Copy)]
struct Part {
    base: f32,
    left: f32,
    right: f32,
    size: f32,
}

impl Side {
    fn of(rows: Vec<Part>) -> Self {
        let left = rows.iter().map(|part| part.left).fold(f32::INFINITY, f32::min);
        let right = rows.iter().map(|part| part.right).fold(f32::NEG_INFINITY, f32::max);
        let size = rows.iter().map(|part| part.size.min(14.0)).fold(0.0, f32::max);
        Self { rows, left, right, size }
    }

    fn width(&self) -> f32 {
        self.right - self.left
    }

    /// The share of rows that reach from edge to edge, as lines of running text do.
    fn full(&self) -> f32 {
        let full = self.rows.iter().filter(|part| part.right - part.left > 0.8 * self.width()).count();
        full as f32 / self.rows.len().max(1) as f32
    }

    /// The rows beside which the other side has some, or white between its first and its last.
    fn beside(&self, other: &Side) -> Self {
        let (Some(first), Some(last)) = (other.rows.first(), other.rows.last()) else {
            return Self::default();
        };
        let (top, bottom) = (first.base - first.size, last.base + last.size);
        Self::of(self.rows.iter().filter(|part| (top..=bottom).contains(&part.base)).copied().collect())
    }

    /// The rows in letters larger than `usual`, with rows below them.
    fn headings(&self, usual: f32) -> Vec<f32> {
        let before_last = &self.rows[..self.rows.len().saturating_sub(1)];
        before_last.iter().filter(|part| part.size > usual * 1.08).map(|part| part.base).collect()
    }

    /// Most rows stand alone, with the height of a row or more of white above and below, as dates beside entries do. `beside` has
    /// rows that tell how high one is.
    fn is_scattered(&self, beside: &Side) -> bool {
        let steps =
            |side: &Side| side.rows.windows(2).map(|pair| pair[1].base - pair[0].base).collect::<Vec<_>>();
        let mut pitches = steps(beside);
        if pitches.is_empty() {
            return false;
        }
        let middle = pitches.len() / 2;
        let (_, pitch, _) = pitches.select_nth_unstable_by(middle, f32::total_cmp);
        let own = steps(self);
        let near = own.iter().filter(|step| **step < *pitch * 1.6).count();
        near * 2 < own.len()
    }

    /// At least half of the rows begin at its left edge, or indented.
    fn has_edge(&self, size: f32) -> bool {
        let near = self.rows.iter().filter(|part| part.left - self.left < 2.5 * size).count();
        near * 2 >= self.rows.len()
    }

    /// How far the nearest row is from a base line.
    fn away(&self, base: f32) -> f32 {
        self.rows.iter().map(|part| (part.base - base).abs()).fold(f32::INFINITY, f32::min)
    }
}

fn sides(segments: &[Segment], rows: &[Row], river: &River) -> (Side, Side) {
    let (mut lefts, mut rights) = (Vec::new(), Vec::new());
    let middle = f32::midpoint(river.left, river.right);
    for row in &rows[river.first..river.end] {
        for (side, is_left) in [(&mut lefts, true), (&mut rights, false)] {
            let own = row.segments.iter().map(|index| &segments[*index]);
            let own = own.filter(|segment| (segment.left < middle) == is_left);
            let part = own.fold(None, |part: Option<Part>, segment| {
                let part = part.unwrap_or(Part {
                    base: row.base,
                    left: f32::INFINITY,
                    right: f32::NEG_INFINITY,
                    size: 0.0,
                });
                let (left, right) = (part.left.min(segment.left), part.right.max(segment.right));
                Some(Part { left, right, size: part.size.max(segment.size), ..part })
            });
            side.extend(part);
        }
    }
    (Side::of(lefts), Side::of(rights))
}

/// True if what a river parts is two flows of text, each to be read by itself.
fn parts_flows(segments: &[Segment], rows: &[Row], river: &River) -> bool {
    let (lefts, rights) = sides(segments, rows, river);
    let is_headed = has_own_headings(&lefts, &rights);
    // What stands above all of the other side, as a name in the middle of the page does, is beside nothing.
    let (lefts, rights) = (lefts.beside(&rights), rights.beside(&lefts));
    let size = lefts.size.max(rights.size);
    if lefts.rows.len() < MIN_ROWS
        || rights.rows.len() < MIN_ROWS
        || lefts.width() < MIN_COLUMN * size
        || rights.width() < MIN_COLUMN * size
    {
        return false;
    }
    let (few, many) =
        if lefts.rows.len() <= rights.rows.len() { (&lefts, &rights) } else { (&rights, &lefts) };
    let met = few.rows.iter().filter(|part| many.away(part.base) < size * 0.13).count();
    if is_headed || (met as f32) < 0.6 * few.rows.len() as f32 {
        return true;
    }
    if few.is_scattered(many) {
        return false;
    }
    // Both share their base lines: columns of a grid, or cells of a table, or texts with dates beside them.
    let (top, bottom) = (few.rows[0].base, few.rows[few.rows.len() - 1].base);
    let beside = many.rows.iter().filter(|part| (top - 1.0..=bottom + 1.0).contains(&part.base)).count();
    if (few.rows.len() as f32) < 0.6 * beside as f32 {
        return false;
    }
    let whole = rights.right - lefts.left;
    let is_flush = |side: &Side| {
        let near = side.rows.iter().filter(|part| side.right - part.right < 0.5 * size).count();
        let far = side.rows.iter().filter(|part| part.left - side.left > 0.5 * size).count();
        near * 10 >= side.rows.len() * 8 && far * 10 >= side.rows.len() * 3
    };
    if rights.width() < 0.5 * whole && is_flush(&rights) || !rights.has_edge(size) {
        return false;
    }
    // Running text stands in the wider one.
    let wider = if lefts.width() > rights.width() { &lefts } else { &rights };
    few.rows.len() >= MET_ROWS && wider.full() >= 0.5 || few.rows.len() >= 10
}

/// Both sides have headings of their own, and are no cells: a heading before a line of dates has white beside it, and those of a
/// table all stand on one line.
fn has_own_headings(lefts: &Side, rights: &Side) -> bool {
    // A column may be half of headings, so that only both together tell how large text is.
    let mut sizes: Vec<f32> = lefts.rows.iter().chain(&rights.rows).map(|part| part.size).collect();
    if sizes.is_empty() {
        return false;
    }
    let middle = sizes.len() / 2;
    let (_, usual, _) = sizes.select_nth_unstable_by(middle, f32::total_cmp);
    let (left, right) = (lefts.headings(*usual), rights.headings(*usual));
    if left.is_empty() || right.is_empty() {
        return false;
    }
    let size = lefts.size.max(rights.size);
    let is_paired = |base: &&f32| right.iter().any(|other| (other - **base).abs() < size * 0.13);
    let pairs = left.iter().filter(is_paired).count();
    let (few, many) = if lefts.rows.len() <= rights.rows.len() { (lefts, rights) } else { (rights, lefts) };
    let is_between = |part: &Part| (part.size * 0.15..part.size * 0.8).contains(&many.away(part.base));
    // Two parts with headings on the same lines are no cells, unless large letters are all that one side has.
    let has_text = left.len() * 2 <= lefts.rows.len() && right.len() * 2 <= rights.rows.len();
    few.rows.iter().any(is_between)
        || pairs > 0 && (pairs < left.len() || pairs < right.len())
        || pairs > 1 && has_text
}
