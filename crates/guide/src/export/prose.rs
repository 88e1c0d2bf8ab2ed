//! Markdown as the blocks that a page is set from: paragraphs, lists within lists, tables, quotations, code.

use std::iter::Peekable;
use std::slice::Iter;

use super::inline::{self, Run};
use super::pieces::{self, Piece, Role};
use super::table::{self, Side};

/// A block of prose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading within the prose.
    Heading(Vec<Run>),
    /// A paragraph.
    Paragraph(Vec<Run>),
    /// Lines whose white space counts.
    Code(String),
    /// A list, at most nine deep.
    List {
        /// The number of the first item, if the items are numbered.
        start: Option<u32>,
        /// What each item holds.
        items: Vec<Vec<Block>>,
    },
    /// The paragraphs of a quotation.
    Quote(Vec<Vec<Run>>),
    /// A table.
    Table(Table),
}

/// A table. Each row has as many cells as the head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What stands above the columns.
    pub head: Vec<Vec<Run>>,
    /// To which side the words of each column stand.
    pub sides: Vec<Side>,
    /// The rows below the head, cell by cell.
    pub rows: Vec<Vec<Vec<Run>>>,
}

/// The blocks of a text of a guide, such as its introduction.
pub fn blocks(text: &str) -> Vec<Block> {
    nested(&mut pieces::split(text).iter().peekable(), 0)
}

/// The runs of a text of one line, such as a question.
pub fn line(text: &str) -> Vec<Run> {
    inline::runs(text)
}

/// The blocks of an item of a list, which begins with a paragraph whatever its first character is.
pub fn item_blocks(text: &str) -> Vec<Block> {
    if text.starts_with(['>', '|']) { blocks(&format!("\\{text}")) } else { blocks(text) }
}

/// How many lists a piece stands in, itself included if it is an item.
fn depth(piece: &Piece) -> usize {
    let indent = piece.source.len() - piece.source.trim_start_matches(' ').len();
    match piece.role {
        Role::Item { depth, .. } => usize::from(depth),
        Role::Paragraph { .. } | Role::Code | Role::Quote | Role::Cell(_) | Role::Divider if indent > 0 => {
            (indent / 2).clamp(1, 8)
        }
        _ => 0,
    }
}

/// The blocks from here on that stand at least so deep.
fn nested(pieces: &mut Peekable<Iter<'_, Piece>>, least: usize) -> Vec<Block> {
    let mut blocks = Vec::new();
    while let Some(piece) = pieces.next_if(|piece| depth(piece) >= least) {
        let runs = piece.runs.clone();
        match piece.role {
            Role::Item { number, .. } => item(&mut blocks, number, runs, nested(pieces, depth(piece) + 1)),
            Role::Quote => quote(&mut blocks, runs),
            Role::Cell(_) | Role::Divider => {
                let mut cells = vec![piece];
                let mut is_divided = false;
                while let Some(next) = pieces.next_if(|next| table::goes_on(next, is_divided)) {
                    is_divided |= next.role == Role::Divider;
                    cells.push(next);
                }
                blocks.push(Block::Table(table(&cells)));
            }
            Role::Code => blocks.push(Block::Code(inline::text(&runs))),
            Role::Paragraph { .. } | Role::Competencies | Role::Level(_) | Role::Choice(_) => {
                blocks.push(Block::Paragraph(runs));
            }
            _ => blocks.push(Block::Heading(runs)),
        }
    }
    blocks
}

/// Puts a paragraph into the quotation that is open, or into a new one.
fn quote(blocks: &mut Vec<Block>, runs: Vec<Run>) {
    if let Some(Block::Quote(paragraphs)) = blocks.last_mut() {
        paragraphs.push(runs);
    } else {
        blocks.push(Block::Quote(vec![runs]));
    }
}

/// A table of its pieces.
fn table(pieces: &[&Piece]) -> Table {
    let mut table = Table { head: Vec::new(), sides: Vec::new(), rows: Vec::new() };
    for piece in pieces {
        let runs = piece.runs.clone();
        match (piece.role, table.rows.last_mut()) {
            (Role::Cell(cell), _) if cell.is_head => table.head.push(runs),
            (Role::Cell(cell), Some(row)) if cell.column > 0 => row.push(runs),
            (Role::Cell(_), _) => table.rows.push(vec![runs]),
            _ => table.sides = table::sides(&piece.source),
        }
    }
    let columns = table.head.len();
    table.sides.resize(columns, Side::Start);
    table.rows.iter_mut().for_each(|row| row.resize(columns, Vec::new()));
    table
}

/// Puts an item into the list that is open, or into a new one.
fn item(blocks: &mut Vec<Block>, number: Option<u32>, runs: Vec<Run>, below: Vec<Block>) {
    let mut content = vec![Block::Paragraph(runs)];
    content.extend(below);
    match blocks.last_mut() {
        Some(Block::List { start, items }) if start.is_some() == number.is_some() => items.push(content),
        _ => blocks.push(Block::List { start: number, items: vec![content] }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraph(text: &str) -> Block {
        Block::Paragraph(line(text))
    }

    #[test]
    fn lists_nest_and_items_hold_what_is_indented() {
        let found = blocks(
            "Before.\n\n- one\n  - inner\n\n  more of one\n- two\n\n3. three\n4. four\n\n```\na\n  b\n```\n",
        );
        let inner = Block::List { start: None, items: vec![vec![paragraph("inner")]] };
        let expected = [
            paragraph("Before."),
            Block::List {
                start: None,
                items: vec![vec![paragraph("one"), inner, paragraph("more of one")], vec![paragraph("two")]],
            },
            Block::List { start: Some(3), items: vec![vec![paragraph("three")], vec![paragraph("four")]] },
            Block::Code("a\n  b".to_owned()),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn tables_have_a_head_and_rows_as_wide() {
        let found = blocks(
            "Before.\n| A | **b** |\n|---|--:|\n| 1 | x \\| y |\n| 2 |\n| 3 | 4 | 5 |\nAfter.\n\n- item\n\n  | C |\n  |-|\n",
        );
        let cells = |texts: &[&str]| texts.iter().map(|text| line(text)).collect::<Vec<_>>();
        let first = Table {
            head: cells(&["A", "**b**"]),
            sides: vec![Side::Start, Side::End],
            rows: vec![cells(&["1", "x | y"]), cells(&["2", ""]), cells(&["3", "4 | 5"])],
        };
        let second = Table { head: cells(&["C"]), sides: vec![Side::Start], rows: vec![] };
        let list = Block::List { start: None, items: vec![vec![paragraph("item"), Block::Table(second)]] };
        assert_eq!(found, [paragraph("Before."), Block::Table(first), paragraph("After."), list]);
        assert_eq!(blocks("| a | b |\n|---|\n"), [paragraph("| a | b | |---|")]);
    }

    #[test]
    fn quotations_have_paragraphs() {
        let found = blocks("He says:\n> one\n> goes on\n>\n> two\n\nAfter, >= 3.\n");
        let quote = Block::Quote(vec![line("one goes on"), line("two")]);
        assert_eq!(found, [paragraph("He says:"), quote, paragraph("After, >= 3.")]);
        assert_eq!(item_blocks("> 5 years"), [paragraph("> 5 years")]);
    }

    #[test]
    fn lists_are_at_most_nine_deep() {
        let lines: Vec<_> = (0..500).map(|depth| " ".repeat(2 * depth) + "- x\n").collect();
        let mut depth = 0;
        let mut blocks = &blocks(&lines.concat())[..];
        while let Some(Block::List { items, .. }) = blocks.last() {
            depth += 1;
            blocks = &items[items.len() - 1];
        }
        assert_eq!(depth, 9);
    }
}
