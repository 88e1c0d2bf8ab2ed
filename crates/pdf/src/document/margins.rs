//! What stands in the margins of most pages: titles, page numbers.

use std::collections::{HashMap, HashSet};

use crate::layout::{Direction, Sheet};

/// The fewest pages on which something has to stand.
const PAGES: usize = 3;

/// How many rows at either end of a page may be in the margin.
const EDGE: usize = 2;

/// For each page and direction, the segments in the margins.
///
/// A row at the edge of a page is in the margin if anything in it stands at the same height, apart from digits, on most
/// pages. What stands beside it, such as the name of a section, may change from page to page.
pub(super) fn find(sheets: &[Sheet]) -> Vec<Vec<HashSet<usize>>> {
    let edges: Vec<Vec<Vec<Vec<usize>>>> =
        sheets.iter().map(|sheet| sheet.directions.iter().map(edges).collect()).collect();
    let mut counts: HashMap<(String, u32), usize> = HashMap::new();
    for (sheet, edges) in sheets.iter().zip(&edges) {
        let rows = sheet
            .directions
            .iter()
            .zip(edges)
            .flat_map(|(direction, rows)| rows.iter().map(move |row| (direction, row)));
        let keys: HashSet<_> =
            rows.flat_map(|(direction, row)| row.iter().map(|index| key(direction, *index))).collect();
        for key in keys {
            *counts.entry(key).or_default() += 1;
        }
    }
    let is_margin = |direction: &Direction, row: &&Vec<usize>| {
        row.iter().any(|index| {
            counts
                .get(&key(direction, *index))
                .is_some_and(|count| *count >= PAGES && count * 2 > sheets.len())
        })
    };
    let of = |(direction, rows): (&Direction, &Vec<Vec<usize>>)| {
        rows.iter().filter(|row| is_margin(direction, row)).flatten().copied().collect()
    };
    sheets
        .iter()
        .zip(&edges)
        .map(|(sheet, edges)| sheet.directions.iter().zip(edges).map(of).collect())
        .collect()
}

/// The first and the last rows of a page.
fn edges(direction: &Direction) -> Vec<Vec<usize>> {
    let rows = super::bands::rows(direction, &(0..direction.len()).collect::<Vec<_>>());
    let last = rows.len().saturating_sub(EDGE).max(EDGE);
    rows.into_iter().enumerate().filter(|(at, _)| *at < EDGE || *at >= last).map(|(_, row)| row).collect()
}

/// What is alike from page to page.
fn key(direction: &Direction, index: usize) -> (String, u32) {
    let text = direction.look(index).text.chars().filter(|char| !char.is_numeric()).collect();
    (text, direction.base(index).round().to_bits())
}
