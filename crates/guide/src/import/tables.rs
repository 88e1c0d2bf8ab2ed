//! Tables: rubrics, with a row per attribute and a column per level, and questions with what to listen for.

use super::scales::{self, Anchors};
use super::shape;
use super::words::{self, Section};
use crate::text::one_line;
use crate::work;

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
    with_levels(table, levels).or_else(|| stacked(table))
}

/// An attribute with a table of its own: its name across, and below it a cell per level that starts with the number.
fn stacked(table: &str) -> Option<Rubric> {
    let rows: Vec<_> = table.split('\n').map(cells).filter(|row| !is_rule(row)).collect();
    let [name, levels, ..] = rows.as_slice() else { return None };
    let level = |cell: &String| {
        let (number, text) = cell.split_once("<br>").unwrap_or((cell, ""));
        let number = number.trim_start_matches(['☐', ' ']).parse::<u32>().ok()?;
        Some((number, text.replace("<br>", "\n")))
    };
    let entries: Vec<_> = levels.iter().map(level).collect::<Option<_>>()?;
    let rises = entries.windows(2).all(|pair| pair[0].0 < pair[1].0);
    let fits = name.len() == 1 && (3..=6).contains(&entries.len()) && rises;
    fits.then(|| Rubric {
        heading: String::new(),
        attributes: vec![(name[0].clone(), scales::anchors(&entries))],
    })
}

/// Reads a table of one row as the levels of a scale beside each other, each with its number before its text.
pub(super) fn levels_in_row(table: &str) -> Option<Vec<(u32, String)>> {
    let mut rows = table.split('\n').map(cells).filter(|row| !is_rule(row));
    let (row, None) = (rows.next()?, rows.next()) else { return None };
    let level = |cell: &String| {
        let cell = cell.trim_start_matches(['☐', ' ']);
        let (number, text) = cell.split_once([' ', '<']).unwrap_or((cell, ""));
        let text = text.trim_start_matches("br>").replace("<br>", "\n");
        let is_empty = matches!(text.trim(), "–" | "-" | "—");
        Some((number.parse::<u32>().ok()?, if is_empty { String::new() } else { text }))
    };
    let levels: Vec<_> = row.iter().map(level).collect::<Option<_>>()?;
    let rises = levels.windows(2).all(|pair| pair[1].0 == pair[0].0 + 1);
    ((3..=6).contains(&levels.len()) && rises && levels[0].0 <= 1).then_some(levels)
}

/// Reads a table as pairs: a name, and what there is to say of it.
pub(super) fn pairs(table: &str) -> Option<Vec<(String, String)>> {
    let pair = |row: Vec<String>| match <[String; 2]>::try_from(row) {
        Ok([name, text]) => (!name.is_empty()).then(|| (name, text.replace("<br>", "\n"))),
        Err(_) => None,
    };
    table.split('\n').map(cells).filter(|row| !is_rule(row)).map(pair).collect()
}

/// Reads a table as a rubric whose levels have words that no scale is known to use: they rise from left to right.
pub(super) fn rubric_in_columns(table: &str) -> Option<Rubric> {
    const WORDS: usize = 4;
    with_levels(table, |cells| {
        let is_short = |cell: &String| !cell.is_empty() && shape::word_count(cell, WORDS) <= WORDS;
        let fits = (3..=6).contains(&cells.len()) && cells.iter().all(is_short);
        fits.then(|| (1..).zip(cells.iter().cloned()).collect())
    })
}

type Levels = Vec<(u32, String)>;

fn with_levels(table: &str, read: impl Fn(&[String]) -> Option<Levels>) -> Option<Rubric> {
    let mut rows: Vec<_> = table.split('\n').map(cells).filter(|row| !is_rule(row)).collect();
    let dropped = drop_empty_columns(&mut rows);
    let (header, rows) = rows.split_first()?;
    let (heading, levels) = header.split_first()?;
    let levels = read(levels)?;
    let fits = rows.iter().all(|row| row.len() <= levels.len() + 1) && !rows.is_empty();
    if !fits {
        return None;
    }
    let attributes = rows.iter().filter_map(|row| attribute(row, &levels)).collect();
    let heading = std::iter::once(heading.clone()).chain(dropped).collect::<Vec<_>>().join(" | ");
    Some(Rubric { heading, attributes })
}

/// Takes away the last columns where nobody has written anything yet, such as "Notes", and returns their headings.
fn drop_empty_columns(rows: &mut [Vec<String>]) -> Vec<String> {
    let mut dropped = Vec::new();
    while let Some((header, body)) = rows.split_first_mut() {
        let last = header.len().saturating_sub(1);
        let is_level = header.last().is_some_and(|cell| cell.is_empty() || level(cell).is_some());
        let is_empty = body.iter().all(|row| row.get(last).is_none_or(String::is_empty));
        if last == 0 || is_level || !is_empty || body.is_empty() {
            break;
        }
        dropped.extend(header.pop());
        for row in body {
            row.truncate(last);
        }
    }
    dropped
}

/// The headings of the columns as the levels of one scale, which rises or falls.
fn levels(cells: &[String]) -> Option<Levels> {
    let levels: Vec<_> = cells.iter().map(|cell| level(cell)).collect::<Option<_>>()?;
    let rises = levels.windows(2).all(|pair| pair[0].0 < pair[1].0);
    let falls = levels.windows(2).all(|pair| pair[0].0 > pair[1].0);
    ((3..=6).contains(&levels.len()) && (rises || falls)).then_some(levels)
}

/// Questions in a table.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct QuestionTable {
    /// Cells that say what others are, and the numbers of a scale that somebody is to circle.
    pub(super) labels: Vec<String>,
    pub(super) rows: Vec<QuestionRow>,
}

/// A question with what stands beside it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct QuestionRow {
    pub(super) question: String,
    pub(super) lists: Vec<(Section, Vec<String>)>,
}

/// Reads a table as questions: those of the column whose cells ask for something.
pub(super) fn questions(table: &str) -> Option<QuestionTable> {
    let rows: Vec<_> = table.split('\n').map(cells).filter(|row| !is_rule(row)).collect();
    let asks =
        |row: &Vec<String>, column: usize| row.get(column).is_some_and(|cell| shape::is_question(cell));
    let width = rows.first()?.len();
    let column = (0..width).max_by_key(|column| {
        let count = rows.iter().filter(|row| asks(row, *column)).count();
        (count, std::cmp::Reverse(*column))
    })?;
    let has_header = !asks(&rows[0], column);
    let body = &rows[usize::from(has_header)..];
    let asked = body.iter().filter(|row| asks(row, column)).count();
    if asked == 0 || asked * 2 < body.len() || width < 2 {
        return None;
    }
    let header: &[String] = if has_header { &rows[0] } else { &[] };
    let mut labels = header.to_vec();
    let rows = body.iter().map(|row| question_row(row, header, column, &mut labels)).collect();
    Some(QuestionTable { labels, rows })
}

fn question_row(row: &[String], header: &[String], column: usize, labels: &mut Vec<String>) -> QuestionRow {
    let mut lists = Vec::new();
    for (index, cell) in row.iter().enumerate().filter(|(index, cell)| *index != column && !cell.is_empty()) {
        if is_scale_to_circle(cell) {
            labels.push(cell.clone());
            continue;
        }
        let heading = header.get(index).map_or("", String::as_str);
        let known = words::label(heading)
            .section
            .filter(|section| section.is_about_question() || *section == Section::Competencies);
        // What a column of another name says is kept with the name.
        let lead = if known.is_some() || heading.is_empty() { String::new() } else { format!("{heading}: ") };
        let texts = lines_of(cell).map(|line| format!("{lead}{line}")).collect();
        lists.push((known.unwrap_or(Section::Guidance), texts));
    }
    let question = row.get(column).map(|cell| one_line(&cell.replace("<br>", " "))).unwrap_or_default();
    QuestionRow { question, lists }
}

/// `1 2 3 4 5`, `☐ 1 ☐ 2`, `7`: numbers and boxes without words.
fn is_scale_to_circle(cell: &str) -> bool {
    !cell.chars().any(char::is_alphabetic)
}

fn lines_of(cell: &str) -> impl Iterator<Item = String> {
    cell.split("<br>")
        .map(|line| one_line(line.trim().trim_start_matches(['•', '-', '*', '–', '☐']).trim()))
        .filter(|line| !line.is_empty())
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
        work::step();
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
        assert_eq!(rubric("| a | 3 | 1 | 2 |\n| b | x | y | z |"), None);
        assert_eq!(rubric("| a | 1 | 2 | 3 |"), None);
        assert_eq!(rubric("| a | 1 | 2 | 3 |\n| b | w | x | y | z |"), None);
    }

    #[test]
    fn a_scale_may_fall_and_columns_to_fill_in_are_none_of_it() {
        let found = rubric("| a | 4 | 3 | 2 | 1 | Notes |\n| b | x | y | z | w | |").unwrap();
        assert_eq!(found.attributes[0].1.levels[1..], ["w", "z", "y", "x"]);
        assert_eq!(found.heading, "a | Notes");
        assert!(rubric("| a | Low | Middle | High |\n| b | x | y | z |").is_none());
        let found = rubric_in_columns("| a | Low | Middle | High |\n| b | x | y | z |").unwrap();
        assert_eq!(found.attributes[0].1.levels[1..], ["Low: x", "", "Middle: y", "High: z"]);
    }

    #[test]
    fn an_attribute_may_have_a_table_of_its_own() {
        let found = rubric("| Calm |\n| 1<br>a | 2<br>b | ☐ 3<br>c | 4<br>d |").unwrap();
        assert_eq!(found.attributes[0].0, "Calm");
        assert_eq!(found.attributes[0].1.levels[1..], ["a", "b", "c", "d"]);
        assert!(rubric("| Calm |\n| 1<br>a | 3 b | 4<br>c |").is_none());
        assert!(rubric("| Calm | x |\n| 1<br>a | 2<br>b | 3<br>c |").is_none());
    }

    #[test]
    fn a_table_may_hold_questions() {
        let table = "| # | Ask | Listen for | Worries us | Topic | Score |\n|--|--|--|--|--|--|\n\
                     | 1 | Why? | a<br>• b | c | Design | 1 2 3 |\n| 2 | Tell me more. | | | | |";
        let found = questions(table).unwrap();
        let text = |text: &str| vec![text.to_owned()];
        let lists = vec![
            (Section::Good, vec!["a".to_owned(), "b".to_owned()]),
            (Section::RedFlags, text("c")),
            (Section::Guidance, text("Topic: Design")),
        ];
        assert_eq!(found.rows[0], QuestionRow { question: "Why?".to_owned(), lists });
        assert_eq!(found.rows[1].question, "Tell me more.");
        assert!(found.labels.contains(&"1 2 3".to_owned()));
        assert_eq!(questions("| Day | Who |\n|--|--|\n| Mon | Ana? |\n| Tue | Bo |\n| Wed | Cy |"), None);
        assert_eq!(questions("| Why? | x |\n| How? | y |").unwrap().rows.len(), 2);
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
