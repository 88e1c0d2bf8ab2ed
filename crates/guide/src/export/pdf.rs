//! PDF files that were printed here, read back. They carry the guide's Markdown as an attachment.

use std::collections::HashSet;

use touchstone_extract::{Block, Document, Kind};

use crate::import::is_canonical;
use crate::{Guide, markdown};

/// What a PDF holds of a guide of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FromPdf {
    /// It carries this guide, and its pages say the same.
    Guide(Box<Guide>),
    /// It carries a guide, and its pages say something else: they were exchanged or edited.
    Changed,
    /// It was not printed here.
    Foreign,
}

/// Reads a PDF that was printed here.
pub fn from_pdf(document: &Document) -> FromPdf {
    let Some(file) = document.attached.iter().find(|text| is_canonical(text)) else {
        return FromPdf::Foreign;
    };
    match markdown::parse(file) {
        Ok(guide) if says(document, file) => FromPdf::Guide(Box::new(guide)),
        _ => FromPdf::Changed,
    }
}

/// True if most words of the file stand on the pages. Not all do: keys and blanks are not printed, and a long word may
/// have been broken.
fn says(document: &Document, file: &str) -> bool {
    const PERCENT: usize = 80;
    let printed: HashSet<String> = words(&all_text(&document.blocks)).collect();
    let text = file.find("\n---\n").map_or(file, |at| &file[at + 5..]);
    let text: String =
        text.split(' ').filter(|word| !word.contains(['{', '}', '='])).collect::<Vec<_>>().join(" ");
    let (mut found, mut all) = (0, 0);
    for word in words(&text) {
        crate::work::step();
        all += 1;
        found += usize::from(printed.contains(&word));
    }
    found * 100 >= all * PERCENT
}

fn all_text(blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        if let Kind::Table(rows) = &block.kind {
            for cell in rows.iter().flat_map(|row| &row.cells) {
                text.push_str(&all_text(&cell.blocks));
            }
        }
        text.push_str(&block.text);
        text.push('\n');
    }
    text
}

/// The words of a text, each by its letters in order of the alphabet: from right to left, or in ligatures, they may have
/// come out in another.
fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty()).map(|word| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters.into_iter().collect()
    })
}

#[cfg(test)]
mod tests {
    use touchstone_extract::Format;

    use super::*;

    const FILE: &str = "---\ntouchstone: guide/1\ntitle: Tester\nlanguage: en\n---\n\n# Tester\n\n\
        ## Stage: First call {#call kind=screening minutes=30}\n\n### Question: Why did you choose testing? {#why}\n";

    fn read(attached: &[&str], page: &str) -> FromPdf {
        from_pdf(&Document {
            format: Format::Pdf,
            blocks: vec![Block { text: page.to_owned(), ..Block::default() }],
            attached: attached.iter().map(|text| (*text).to_owned()).collect(),
            ..Document::default()
        })
    }

    #[test]
    fn what_the_pages_say_counts() {
        let page = "Tester. Stage 1 of 1: First call. Question 1: Why did you choose testing?";
        let guide = Box::new(markdown::parse(FILE).unwrap());
        assert_eq!(read(&["# Other", FILE], page), FromPdf::Guide(guide));
        assert_eq!(read(&[FILE], "Something else altogether, by the same name: Tester"), FromPdf::Changed);
        assert_eq!(read(&["---\ntouchstone: guide/1\nno: guide\n---\n"], page), FromPdf::Changed);
        assert_eq!(read(&["# Other"], page), FromPdf::Foreign);
        assert_eq!(read(&[], page), FromPdf::Foreign);
    }
}
