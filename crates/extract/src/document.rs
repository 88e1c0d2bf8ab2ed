//! What a document is made of.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// A document as its structure.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Document {
    /// What it was read from.
    pub format: Format,
    /// The title that its metadata give, if any.
    pub title: Option<String>,
    /// The language that it says it is in, as a BCP 47 tag.
    pub language: Option<String>,
    /// Its text, in reading order.
    pub blocks: Vec<Block>,
    /// Data that other software has put beside the text (custom XML parts of DOCX), as they are.
    pub custom_xml: Vec<String>,
    /// The texts among the files that it carries (attachments of PDF), as they are.
    pub attached: Vec<String>,
}

/// What a document was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Plain text and Markdown, a block a line.
    #[default]
    Text,
    /// A web page.
    Html,
    /// Office Open XML, as Word and others write it.
    Docx,
    /// Portable Document Format.
    Pdf,
    /// Open Document text, as LibreOffice writes it.
    Odt,
    /// Rich Text Format.
    Rtf,
    /// A picture of a page, of which text is known only if it was recognised.
    Image,
}

/// A piece of text: a heading, a paragraph, a list item; or a table.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Block {
    /// What it is.
    pub kind: Kind,
    /// Its words, in UTF-8. A line break within it is `\n`. Empty for tables and rules.
    pub text: String,
    /// Which bytes of the text are bold.
    pub strong: Vec<Range<usize>>,
    /// The names of the places in it that the document marks: bookmarks, ids.
    pub marks: Vec<String>,
    /// The name of the paragraph style, where there is one.
    pub style: Option<String>,
    /// How far in a paragraph stands: the number of lists around it.
    pub inset: u8,
    /// The line of the extracted text on which it starts, counted from 1. A line is a paragraph, a row of a table, or
    /// what a line break divides either into.
    pub line: usize,
    /// The page on which it starts, counted from 1, where the format has pages; else 0.
    pub page: usize,
}

/// What a block is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A heading, from level 1.
    Heading(u8),
    /// Text.
    #[default]
    Paragraph,
    /// An entry of a list.
    Item {
        /// How many lists it stands in beyond the first.
        depth: u8,
        /// Its number, if the list is numbered.
        number: Option<u32>,
    },
    /// Text whose white space counts.
    Code,
    /// A line across the page.
    Rule,
    /// A table.
    Table(Vec<Row>),
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Row {
    /// Its cells, from the first column on.
    pub cells: Vec<Cell>,
    /// The line of the extracted text, counted from 1.
    pub line: usize,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Cell {
    /// The document calls it a heading.
    pub is_header: bool,
    /// What stands in it. Tables within tables come as their cells' blocks.
    pub blocks: Vec<Block>,
}

impl Document {
    /// Numbers the lines of the extracted text, for a reader that has put the blocks together.
    pub fn number_lines(&mut self) {
        let mut next = 1;
        for block in &mut self.blocks {
            block.line = next;
            if let Kind::Table(rows) = &mut block.kind {
                for row in rows {
                    row.line = next;
                    row.cells
                        .iter_mut()
                        .flat_map(|cell| &mut cell.blocks)
                        .for_each(|block| block.line = next);
                    next += 1;
                }
            } else {
                next += block.text.split('\n').count();
            }
        }
    }
}

impl Block {
    /// True if all words of it are bold.
    pub fn is_strong(&self) -> bool {
        let outside: usize = self.text.len() - self.strong.iter().map(ExactSizeIterator::len).sum::<usize>();
        !self.text.is_empty() && outside == 0
    }
}

impl Cell {
    /// The text of the cell, a line a paragraph.
    pub fn text(&self) -> String {
        let texts: Vec<_> = self.blocks.iter().map(|block| block.text.as_str()).collect();
        texts.join("\n")
    }
}
