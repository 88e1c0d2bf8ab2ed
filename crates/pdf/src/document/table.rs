//! Cells that stand beside each other.

use touchstone_extract::{Block, Cell, Kind, Row as TableRow};

use crate::layout::{Direction, Line, Row};

/// How far, in points, the first line of a cell may stand further in than the others.
const INDENT: f32 = 6.0;

/// The fewest and the most levels of a scale.
const LEVELS: std::ops::RangeInclusive<usize> = 3..=7;

/// How much white, in sizes of its type, ends a row of cells.
const WHITE: f32 = 0.8;

/// Rows of segments, from one on, that are the levels of a scale beside each other: every cell begins with its number.
/// Gives the segments of each cell, and the row after the last.
pub(super) fn levels(
    direction: &Direction,
    rows: &[Vec<usize>],
    at: usize,
) -> Option<(Vec<Vec<usize>>, usize)> {
    let first = &rows[at];
    if !begins_levels(direction, first) {
        return None;
    }
    let mut columns = cells(direction, first);
    let lefts: Vec<f32> = columns.iter().map(|cell| direction.look(cell[0]).place.left).collect();
    let column = |index: usize| {
        let place = &direction.look(index).place;
        let column = lefts.iter().rposition(|left| *left <= place.left + INDENT)?;
        lefts.get(column + 1).is_none_or(|next| place.right < *next).then_some(column)
    };
    let mut end = at + 1;
    while let Some(row) = rows.get(end) {
        let above = direction.base(rows[end - 1][0]);
        let size = direction.look(row[0]).size;
        let is_apart = direction.base(row[0]) - above > (0.9 + WHITE) * size;
        let of: Option<Vec<usize>> = row.iter().map(|index| column(*index)).collect();
        let Some(of) = of.filter(|_| !is_apart && !begins_levels(direction, row)) else { break };
        for (column, index) in of.into_iter().zip(row) {
            columns[column].push(*index);
        }
        end += 1;
    }
    Some((columns, end))
}

/// True for a row of cells that count up by one, from 0 or 1.
fn begins_levels(direction: &Direction, row: &[usize]) -> bool {
    let cells = cells(direction, row);
    if !LEVELS.contains(&cells.len()) {
        return false;
    }
    let level = |cell: &Vec<usize>| {
        let text = text(direction, cell);
        let (number, _) = text.split_once(' ')?;
        number.parse::<usize>().ok().filter(|_| number.len() == 1)
    };
    let Some(levels) = cells.iter().map(level).collect::<Option<Vec<_>>>() else { return false };
    levels[0] <= 1 && levels.windows(2).all(|pair| pair[1] == pair[0] + 1)
}

/// The segments of a row, parted at its wide gaps. The number of a level may be set smaller, and a little higher.
fn cells(direction: &Direction, row: &[usize]) -> Vec<Vec<usize>> {
    let mut cells: Vec<Vec<usize>> = Vec::new();
    let mut end = f32::NEG_INFINITY;
    for index in row {
        let look = direction.look(*index);
        match cells.last_mut() {
            Some(cell) if look.place.left - end <= look.size => cell.push(*index),
            _ => cells.push(vec![*index]),
        }
        end = end.max(look.place.right);
    }
    cells
}

fn text(direction: &Direction, of: &[usize]) -> String {
    let texts: Vec<&str> = of.iter().map(|index| direction.look(*index).text.as_str()).collect();
    texts.join(" ")
}

/// The cells of a row of levels as a table of one row.
pub(super) fn of_levels(direction: &Direction, columns: &[Vec<usize>], page: usize) -> Block {
    let texts = columns.iter().map(|column| text(direction, column));
    table(vec![texts.collect()], page)
}

/// Names, with what they mean beside them.
pub(super) fn of_pairs(direction: &Direction, pairs: &[[Vec<usize>; 2]], page: usize) -> Block {
    let row = |pair: &[Vec<usize>; 2]| pair.iter().map(|cell| text(direction, cell)).collect();
    table(pairs.iter().map(row).collect(), page)
}

/// Rows of segments as they stand, a cell each.
pub(super) fn of_rows(direction: &Direction, rows: &[Vec<usize>], page: usize) -> Block {
    let row = |row: &Vec<usize>| row.iter().map(|index| direction.look(*index).text.clone()).collect();
    table(rows.iter().map(row).collect(), page)
}

/// A table of these texts.
pub(super) fn table(rows: Vec<Vec<String>>, page: usize) -> Block {
    let cell = |text: String| {
        let block = Block { text, page, ..Block::default() };
        let blocks = if block.text.is_empty() { Vec::new() } else { vec![block] };
        Cell { is_header: false, blocks }
    };
    let rows = rows
        .into_iter()
        .map(|cells| TableRow { cells: cells.into_iter().map(cell).collect(), line: 0 })
        .collect();
    Block { kind: Kind::Table(rows), page, ..Block::default() }
}

/// Rows of which most have cells beside each other.
#[derive(Debug)]
pub(super) enum Beside<'a> {
    /// Lists beside each other: each to be read by itself.
    Lists(Vec<Vec<(&'a Line, bool)>>),
    /// The texts of a table.
    Cells(Vec<Vec<String>>),
}

/// The rows, from one on, that stand in the same columns, as long as there are at least two of several cells. Gives
/// them, and the row after the last.
pub(super) fn beside(rows: &[Row], at: usize) -> Option<(Beside<'_>, usize)> {
    let lefts: Vec<f32> = rows[at].cells.iter().map(left).collect();
    if lefts.len() < 2 {
        return None;
    }
    let column = |cell: &Line| {
        let column = lefts.iter().rposition(|left| *left <= cell.place.left + INDENT)?;
        lefts.get(column + 1).is_none_or(|next| cell.place.right < *next).then_some(column)
    };
    let mut placed: Vec<Vec<(usize, &Line)>> = Vec::new();
    for row in &rows[at..] {
        let of: Option<Vec<usize>> = row.cells.iter().map(column).collect();
        let goes_on = row.cells.len() > 1 || placed.is_empty() || !row.is_apart;
        let Some(of) = of.filter(|_| goes_on) else { break };
        placed.push(of.into_iter().zip(&row.cells).collect());
    }
    let has_items = placed.iter().flatten().any(|(_, cell)| cell.is_item);
    // What stands alone at the end of a table belongs to what comes after.
    while !has_items && placed.last().is_some_and(|row| row.len() == 1 && row[0].0 == 0) {
        placed.pop();
    }
    if placed.iter().filter(|row| row.len() > 1).count() < 2 {
        return None;
    }
    let end = at + placed.len();
    if has_items {
        let of = |column: usize| {
            let rows = placed.iter().zip(&rows[at..]);
            rows.flat_map(|(cells, row)| {
                cells.iter().filter(|(at, _)| *at == column).map(|(_, cell)| (*cell, row.is_apart))
            })
            .collect()
        };
        return Some((Beside::Lists((0..lefts.len()).map(of).collect()), end));
    }
    let mut texts: Vec<Vec<String>> = Vec::new();
    for (cells, row) in placed.iter().zip(&rows[at..]) {
        let is_new = cells.len() > 1 && cells[0].0 == 0 || row.is_apart;
        if is_new || texts.is_empty() {
            texts.push(vec![String::new(); lefts.len()]);
        }
        let Some(last) = texts.last_mut() else { continue };
        for (column, cell) in cells {
            if !last[*column].is_empty() {
                last[*column].push(' ');
            }
            last[*column].push_str(&cell.text);
        }
    }
    Some((Beside::Cells(texts), end))
}

fn left(cell: &Line) -> f32 {
    cell.place.left
}
