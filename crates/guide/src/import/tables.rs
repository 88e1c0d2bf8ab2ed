//! Rubrics as Markdown tables: a row per attribute, a column per level.

use super::scales::{self, Anchors};

/// A rubric: what its first column is called, and the attributes with their anchors.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Rubric {
    pub(super) heading: String,
    pub(super) attributes: Vec<(String, Anchors)>,
}

/// True if the first row of a table has the levels of a scale.
pub(super) fn has_levels(table: &str) -> bool {
    let header = cells(table.split('\n').next().unwrap_or_default());
    header.split_first().is_some_and(|(_, cells)| levels(cells).is_some())
}

/// Reads a table as a rubric. None if it has no levels, no rows, or more in a row than there are levels.
pub(super) fn rubric(table: &str) -> Option<Rubric> {
    let mut rows = table.split('\n').map(cells);
    let header = rows.next()?;
    let (heading, levels) = header.split_first()?;
    let levels = self::levels(levels)?;
    let rows: Vec<_> = rows.filter(|row| !is_rule(row)).collect();
    let fits = rows.iter().all(|row| row.len() <= levels.len() + 1) && !rows.is_empty();
    if !fits {
        return None;
    }
    let attributes = rows.iter().filter_map(|row| attribute(row, &levels)).collect();
    Some(Rubric { heading: heading.clone(), attributes })
}

/// The headings of the columns as the levels of one scale.
fn levels(cells: &[String]) -> Option<Vec<(u32, String)>> {
    let levels: Vec<_> = cells.iter().map(|cell| level(cell)).collect::<Option<_>>()?;
    let rises = levels.windows(2).all(|pair| pair[0].0 < pair[1].0);
    ((3..=6).contains(&levels.len()) && rises).then_some(levels)
}

fn attribute(row: &[String], levels: &[(u32, String)]) -> Option<(String, Anchors)> {
    let (name, cells) = row.split_first()?;
    let entries: Vec<_> = levels
        .iter()
        .enumerate()
        .map(|(index, (level, meaning))| {
            let cell = cells.get(index).map_or("", String::as_str);
            let separator = if meaning.is_empty() || cell.is_empty() { "" } else { ": " };
            (*level, format!("{meaning}{separator}{cell}"))
        })
        .collect();
    Some((name.clone(), scales::anchors(&entries)))
}

/// A heading cell as a level with its meaning: `1`, `1 = not shown`, `Poor`.
fn level(cell: &str) -> Option<(u32, String)> {
    if let Ok(level) = cell.parse::<u32>() {
        return Some((level, String::new()));
    }
    if let Some(entry) = scales::entry(cell) {
        return Some((entry.level, entry.text.to_owned()));
    }
    let with_colon = format!("{cell}:");
    scales::entry(&with_colon).map(|entry| (entry.level, cell.to_owned()))
}

/// The cells of a row. `\|` is text.
fn cells(row: &str) -> Vec<String> {
    let row = row.trim().trim_start_matches('|');
    let mut cells = vec![String::new()];
    let mut escaped = false;
    for char in row.chars() {
        if char == '|' && !escaped {
            cells.push(String::new());
        } else if let Some(cell) = cells.last_mut() {
            cell.push(char);
        }
        escaped = char == '\\' && !escaped;
    }
    if cells.len() > 1 && cells.last().is_some_and(|cell| cell.trim().is_empty()) {
        cells.pop();
    }
    cells.iter().map(|cell| cell.trim().trim_matches('*').to_owned()).collect()
}

fn is_rule(row: &[String]) -> bool {
    row.iter().all(|cell| !cell.is_empty() && cell.bytes().all(|byte| matches!(byte, b'-' | b':')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_with_levels_is_a_rubric() {
        let table = "| | 1 = none | 2 | 3 | 4 |\n|---|---|---|---|---|\n| **Depth** | a | b | c | d \\| e |";
        let rubric = rubric(table).unwrap();
        assert_eq!(rubric.attributes[0].0, "Depth");
        assert_eq!(rubric.attributes[0].1.levels[1..], ["none: a", "b", "c", "d \\| e"]);
    }

    #[test]
    fn another_table_is_not() {
        assert_eq!(rubric("| Day | Who |\n|---|---|\n| Mon | A |"), None);
        assert_eq!(rubric("| a | 3 | 2 | 1 |\n| b | x | y | z |"), None);
        assert_eq!(rubric("| a | 1 | 2 | 3 |"), None);
        assert_eq!(rubric("| a | 1 | 2 | 3 |\n| b | w | x | y | z |"), None);
    }

    #[test]
    fn a_rubric_has_three_to_six_levels_and_rows_that_fit() {
        let table = |levels: usize, cells: usize| {
            let row = |count: usize| (1..=count).map(|n| n.to_string()).collect::<Vec<_>>().join(" | ");
            format!("| Name | {} |\n|:-:|---|\n| Depth | {} |", row(levels), row(cells))
        };
        for (levels, cells, fits) in
            [(2, 2, false), (3, 3, true), (3, 1, true), (3, 4, false), (6, 6, true), (7, 7, false)]
        {
            assert_eq!(rubric(&table(levels, cells)).is_some(), fits, "{levels} levels, {cells} cells");
            assert_eq!(has_levels(&table(levels, cells)), (3..=6).contains(&levels));
        }
        assert_eq!(rubric(&table(3, 3)).unwrap().heading, "Name");
        assert_eq!(rubric(&table(3, 3)).unwrap().attributes.len(), 1);
        assert!(!has_levels("| Name | 1 | 1 | 2 |") && !has_levels("| Name |") && !has_levels(""));
    }

    #[test]
    fn levels_may_have_words_and_cells_may_be_empty() {
        let table = "Name | Poor | Fair | Good\n--- | --- | --- | ---\nDepth | a |  | c";
        let rubric = rubric(table).unwrap();
        assert_eq!(
            rubric.attributes[0].1.levels,
            ["Not enough information", "Poor: a", "", "Fair", "Good: c"]
        );
    }
}
