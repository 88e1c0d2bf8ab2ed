//! Markdown as the blocks that a page is set from: paragraphs, lists within lists, code.

use std::iter::Peekable;
use std::slice::Iter;

use super::inline::{self, Run};
use super::pieces::{self, Piece, Role};

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
}

/// The blocks of a text of a guide, such as its introduction.
pub fn blocks(text: &str) -> Vec<Block> {
    nested(&mut pieces::split(text).iter().peekable(), 0)
}

/// The runs of a text of one line, such as a question.
pub fn line(text: &str) -> Vec<Run> {
    inline::runs(text)
}

/// How many lists a piece stands in, itself included if it is an item.
fn depth(piece: &Piece) -> usize {
    let indent = piece.source.len() - piece.source.trim_start_matches(' ').len();
    match piece.role {
        Role::Item { depth, .. } => usize::from(depth),
        Role::Paragraph { .. } | Role::Code if indent > 0 => (indent / 2).clamp(1, 8),
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
            Role::Code => blocks.push(Block::Code(inline::text(&runs))),
            Role::Paragraph { .. } | Role::Competencies | Role::Level(_) | Role::Choice(_) => {
                blocks.push(Block::Paragraph(runs));
            }
            _ => blocks.push(Block::Heading(runs)),
        }
    }
    blocks
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
