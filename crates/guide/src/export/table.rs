//! Tables: lines that begin with `|`, the second of which divides the head from the rows.

use super::pieces::{Piece, Role};

/// The most columns of a table; a word processor has no more. With more of them, lines with bars are text.
const MAX_COLUMNS: usize = 60;

/// Where a cell stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell {
    /// From 0.
    pub(super) column: u8,
    pub(super) is_head: bool,
}

/// To which side of their column the words of a table stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Where lines start.
    Start,
    /// In the middle.
    Center,
    /// Where lines end, as numbers do.
    End,
}

pub(super) fn is_row(line: &str) -> bool {
    line.trim_start_matches(' ').starts_with('|')
}

/// True for the line between head and rows, such as `|---|---:|`.
pub(super) fn is_divider(line: &str) -> bool {
    let is_dashes = |cell: &str| {
        let cell = cell.trim_ascii();
        let cell = cell.strip_prefix(':').unwrap_or(cell);
        let cell = cell.strip_suffix(':').unwrap_or(cell);
        !cell.is_empty() && cell.bytes().all(|byte| byte == b'-')
    };
    line.trim_ascii().strip_prefix('|').is_some_and(|rest| inner(rest).split('|').all(is_dashes))
}

/// A row without the bar that ends it.
fn inner(rest: &str) -> &str {
    rest.strip_suffix('|').unwrap_or(rest)
}

/// Where the bars of a row stand that begin a cell.
fn bars(line: &str) -> Vec<usize> {
    let line = line.trim_ascii_end();
    let is_bar = |at: &usize| {
        let is_last = at + 1 == line.len() && !line[..*at].trim_ascii().is_empty();
        !line[..*at].ends_with('\\') && !is_last
    };
    line.match_indices('|').map(|(at, _)| at).filter(is_bar).collect()
}

/// How many columns a row has; 0 if it is none, or more than a table can have.
pub(super) fn width(line: &str) -> u8 {
    let bars = if is_row(line) { bars(line).len() } else { 0 };
    u8::try_from(bars).ok().filter(|_| bars <= MAX_COLUMNS).unwrap_or(0)
}

/// The sources of the cells of a row. What is too much for the columns stands in the last.
pub(super) fn cells(source: &str, columns: u8) -> Vec<&str> {
    let mut starts = bars(source);
    starts.truncate(usize::from(columns));
    if let Some(first) = starts.first_mut() {
        *first = 0;
    }
    let ends = starts.iter().skip(1).copied().chain([source.len()]);
    starts.iter().zip(ends).map(|(start, end)| &source[*start..end]).collect()
}

/// How many pieces belong to the table that starts with the first.
pub(super) fn length(pieces: &[Piece]) -> usize {
    let mut is_divided = false;
    let mut belongs = |piece: &&Piece| {
        let goes_on = goes_on(piece, is_divided);
        is_divided |= piece.role == Role::Divider;
        goes_on
    };
    pieces.iter().take_while(|piece| belongs(piece)).count()
}

/// True if a piece belongs to the table before it. A head below its divider begins another.
pub(super) fn goes_on(piece: &Piece, is_divided: bool) -> bool {
    match piece.role {
        Role::Cell(cell) => !(cell.is_head && is_divided),
        role => role == Role::Divider,
    }
}

/// What a reader sees of a cell, as Markdown.
pub(super) fn words(source: &str) -> String {
    let text = source.trim_ascii().trim_start_matches('|');
    let text = if text.ends_with("\\|") { text } else { inner(text) };
    text.trim_ascii().replace("\\|", "|")
}

/// A cell with other words in it.
pub(super) fn rewritten(source: &str, words: &str) -> String {
    let start = source.find('|').unwrap_or(0);
    let rest = source[start..].trim_ascii_end();
    let is_last = rest.len() > 1 && rest.ends_with('|') && !rest.ends_with("\\|");
    format!("{}| {} {}", &source[..start], words.replace('|', "\\|"), if is_last { "|" } else { "" })
}

/// How the columns of a table are aligned, by its divider.
pub(super) fn sides(divider: &str) -> Vec<Side> {
    let side = |cell: &str| match (cell.starts_with(':'), cell.ends_with(':')) {
        (true, true) => Side::Center,
        (false, true) => Side::End,
        _ => Side::Start,
    };
    let rest = divider.trim_ascii().trim_start_matches('|');
    inner(rest).split('|').map(|cell| side(cell.trim_ascii())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_its_cells() {
        let row = " | a | b \\| c || d |\n";
        let found = cells(row, 4);
        assert_eq!(found, [" | a ", "| b \\| c ", "|", "| d |\n"]);
        assert_eq!(found.concat(), row);
        assert_eq!(found.iter().map(|cell| words(cell)).collect::<Vec<_>>(), ["a", "b | c", "", "d"]);
        assert_eq!(cells("| a | b | c\n", 2), ["| a ", "| b | c\n"]);
        assert_eq!((width("| a | b |"), width("|"), width("a | b"), width(&"|a".repeat(61))), (2, 1, 0, 0));
    }

    #[test]
    fn a_divider_says_how_columns_stand() {
        assert!(is_divider("|---|:-: |") && !is_divider("| |") && !is_divider("|") && !is_divider("---"));
        assert_eq!(sides("|---|:-:| --: |"), [Side::Start, Side::Center, Side::End]);
    }

    #[test]
    fn a_cell_is_rewritten_between_its_bars() {
        assert_eq!(rewritten(" | a ", "x | y"), " | x \\| y ");
        assert_eq!(rewritten("| a |", "b"), "| b |");
        assert_eq!(rewritten("|", "b"), "| b ");
    }
}
