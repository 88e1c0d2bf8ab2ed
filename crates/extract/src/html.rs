//! Web pages, read tag by tag.
//!
//! Text needs no tree: what a block is follows from the tags that are open, and tags that never close or close twice
//! do no harm. Every tag is looked at once.

use html5gum::{EndTag, StartTag, Token};

use crate::builder::Builder;
use crate::limits::{Budget, MAX_LIST_DEPTH};
use crate::{Block, Cell, Document, ExtractError, Format, Kind, Row, tags, text};

/// Reads a page.
pub(crate) fn extract(bytes: &[u8]) -> Result<Document, ExtractError> {
    let source = text::decode(bytes);
    let mut page = Page::default();
    for token in tags::tokens(&source) {
        page.budget.event()?;
        match token {
            Token::StartTag(tag) => page.open(&tag)?,
            Token::EndTag(tag) => page.close(&tag)?,
            Token::String(words) => page.words(&String::from_utf8_lossy(&words.value))?,
            _ => {}
        }
    }
    page.finish()
}

/// The page so far.
#[derive(Default)]
struct Page {
    document: Document,
    budget: Budget,
    builder: Builder,
    lists: Vec<List>,
    /// The item whose text has not begun.
    item: Option<Kind>,
    heading: Option<u8>,
    /// How many elements that make text bold are open, and which spans do.
    strong: usize,
    spans: Vec<bool>,
    strong_spans: usize,
    table: Option<Table>,
    /// The element whose content is skipped, and how many of its name are open.
    skipped: Option<(String, usize)>,
    is_title: bool,
    /// Where the link that is open goes, and where its text begins.
    link: Option<(String, usize)>,
}

struct List {
    is_ordered: bool,
    next: u32,
    depth: u8,
}

/// The outermost table that is open.
#[derive(Default)]
struct Table {
    rows: Vec<Row>,
    cell: Option<Cell>,
    /// How many tables are open within.
    inner: usize,
}

impl Page {
    fn open(&mut self, tag: &StartTag<()>) -> Result<(), ExtractError> {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        if let Some((skipped, depth)) = &mut self.skipped {
            *depth += usize::from(*skipped == name);
            return Ok(());
        }
        let name = name.as_str();
        if tags::is_skipped(name) {
            if !tag.self_closing {
                self.skipped = Some((name.to_owned(), 1));
            }
            return Ok(());
        }
        if self.document.language.is_none() && name == "html" {
            self.document.language = attribute(tag, "lang").filter(|lang| !lang.is_empty());
        }
        match name {
            "title" => self.is_title = true,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.flush()?;
                self.heading = Some(name.as_bytes()[1] - b'0');
            }
            "ul" | "ol" | "menu" => self.open_list(name == "ol", tag)?,
            "li" => self.open_item(tag)?,
            "br" => self.builder.break_line(),
            "hr" => {
                self.flush()?;
                self.push(Block { kind: Kind::Rule, ..Block::default() })?;
            }
            "pre" => {
                self.flush()?;
                self.builder.is_verbatim = true;
            }
            "b" | "strong" => self.strong += 1,
            "dt" => {
                self.flush()?;
                self.strong += 1;
            }
            "span" => {
                let is_strong = attribute(tag, "style").is_some_and(|style| is_bold(&style));
                self.strong_spans += usize::from(is_strong);
                self.spans.push(is_strong);
            }
            "a" => {
                self.link = attribute(tag, "href").map(|target| (target, self.builder.text.len()));
            }
            "input" => self.open_input(tag)?,
            "table" | "tr" | "td" | "th" => self.open_table(name)?,
            _ if tags::is_paragraph(name) => self.flush()?,
            _ => {}
        }
        if let Some(id) = attribute(tag, "id").filter(|_| tags::is_paragraph(name) || name.starts_with('h')) {
            self.builder.marks.push(id);
        }
        Ok(())
    }

    fn close(&mut self, tag: &EndTag<()>) -> Result<(), ExtractError> {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        if let Some((skipped, depth)) = &mut self.skipped {
            *depth -= usize::from(*skipped == name);
            if *depth == 0 {
                self.skipped = None;
            }
            return Ok(());
        }
        match name.as_str() {
            "title" => self.is_title = false,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.flush()?;
                self.heading = None;
            }
            "ul" | "ol" | "menu" => {
                self.flush()?;
                self.lists.pop();
                self.item = None;
            }
            "li" => {
                self.flush()?;
                self.item = None;
            }
            "pre" => {
                self.flush()?;
                self.builder.is_verbatim = false;
            }
            "b" | "strong" => self.strong = self.strong.saturating_sub(1),
            "dt" => {
                self.flush()?;
                self.strong = self.strong.saturating_sub(1);
            }
            "span" => {
                self.strong_spans -= usize::from(self.spans.pop().unwrap_or_default());
            }
            "a" => self.close_link()?,
            "table" | "tr" | "td" | "th" => self.close_table(&name)?,
            name if tags::is_paragraph(name) => self.flush()?,
            _ => {}
        }
        Ok(())
    }

    fn words(&mut self, words: &str) -> Result<(), ExtractError> {
        self.budget.text(words.len())?;
        if self.is_title {
            self.document.title.get_or_insert_default().push_str(words);
        } else if self.skipped.is_none() {
            let is_strong = self.strong + self.strong_spans > 0;
            if self.builder.is_verbatim {
                self.builder.push(words, is_strong);
            } else {
                self.builder.push_collapsed(words, is_strong);
            }
        }
        Ok(())
    }

    fn open_list(&mut self, is_ordered: bool, tag: &StartTag<()>) -> Result<(), ExtractError> {
        self.flush()?;
        let nesting = u8::try_from(self.lists.len()).unwrap_or(u8::MAX);
        let depth = attribute(tag, "class").and_then(|class| written_depth(&class)).unwrap_or(nesting);
        let next = attribute(tag, "start").and_then(|start| start.trim().parse().ok()).unwrap_or(1);
        self.lists.push(List { is_ordered, next, depth: depth.min(MAX_LIST_DEPTH) });
        Ok(())
    }

    fn open_item(&mut self, tag: &StartTag<()>) -> Result<(), ExtractError> {
        self.flush()?;
        let Some(list) = self.lists.last_mut() else {
            self.item = Some(Kind::Item { depth: 0, number: None });
            return Ok(());
        };
        if let Some(value) = attribute(tag, "value").and_then(|value| value.trim().parse().ok()) {
            list.next = value;
        }
        let number = list.is_ordered.then_some(list.next);
        list.next = list.next.saturating_add(1);
        self.item = Some(Kind::Item { depth: list.depth, number });
        Ok(())
    }

    /// Boxes to tick stand for bullets.
    fn open_input(&mut self, tag: &StartTag<()>) -> Result<(), ExtractError> {
        match attribute(tag, "type").as_deref() {
            Some("checkbox" | "radio") => self.words("☐ "),
            _ => Ok(()),
        }
    }

    /// The target of a link is kept behind its text, unless it is the text or stands in a heading.
    fn close_link(&mut self) -> Result<(), ExtractError> {
        let Some((target, start)) = self.link.take() else { return Ok(()) };
        let is_address = ["http://", "https://", "mailto:"].iter().any(|scheme| target.starts_with(scheme));
        let Some(text) = self.builder.text.get(start..) else { return Ok(()) };
        let is_shown = text.contains(target.trim_start_matches("mailto:")) || text.trim().is_empty();
        if is_address && !is_shown && self.heading.is_none() {
            return self.words(&format!(" ({target})"));
        }
        Ok(())
    }

    fn open_table(&mut self, name: &str) -> Result<(), ExtractError> {
        self.flush()?;
        match (&mut self.table, name) {
            (None, "table") => self.table = Some(Table::default()),
            (Some(table), "table") => table.inner += 1,
            (Some(table), _) if table.inner == 0 => {
                table.end_cell();
                if name == "tr" || table.rows.is_empty() {
                    self.budget.block()?;
                    table.rows.push(Row::default());
                }
                if name != "tr" {
                    self.budget.block()?;
                    table.cell = Some(Cell { is_header: name == "th", blocks: Vec::new() });
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn close_table(&mut self, name: &str) -> Result<(), ExtractError> {
        self.flush()?;
        let Some(table) = &mut self.table else { return Ok(()) };
        if table.inner > 0 {
            table.inner -= usize::from(name == "table");
            return Ok(());
        }
        table.end_cell();
        if name == "table"
            && let Some(table) = self.table.take()
        {
            self.end_table(table);
        }
        Ok(())
    }

    fn end_table(&mut self, mut table: Table) {
        table.end_cell();
        table.rows.retain(|row| row.cells.iter().any(|cell| !cell.blocks.is_empty()));
        if !table.rows.is_empty() {
            self.document.blocks.push(Block { kind: Kind::Table(table.rows), ..Block::default() });
        }
    }

    /// Ends the paragraph that is being read.
    fn flush(&mut self) -> Result<(), ExtractError> {
        let is_verbatim = self.builder.is_verbatim;
        let mut builder = std::mem::take(&mut self.builder);
        self.builder.is_verbatim = is_verbatim;
        self.link = None;
        builder.kind = match (self.heading, is_verbatim) {
            (Some(level), _) => Kind::Heading(level),
            (None, true) => Kind::Code,
            (None, false) => self.item.clone().unwrap_or_default(),
        };
        builder.inset = u8::try_from(self.lists.len()).unwrap_or(MAX_LIST_DEPTH).min(MAX_LIST_DEPTH);
        let marks = std::mem::take(&mut builder.marks);
        if let Some(block) = builder.finish() {
            self.item = None;
            return self.push(Block { marks, ..block });
        }
        // The place is that of the text to come.
        self.builder.marks = marks;
        Ok(())
    }

    fn push(&mut self, block: Block) -> Result<(), ExtractError> {
        self.budget.block()?;
        let cell = self.table.as_mut().and_then(|table| table.cell.as_mut());
        match cell {
            Some(cell) => cell.blocks.push(block),
            None => self.document.blocks.push(block),
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Document, ExtractError> {
        self.flush()?;
        if let Some(table) = self.table.take() {
            self.end_table(table);
        }
        self.document.format = Format::Html;
        self.document.title =
            self.document.title.map(|title| title.split_whitespace().collect::<Vec<_>>().join(" "));
        Ok(self.document)
    }
}

impl Table {
    fn end_cell(&mut self) {
        if let (Some(cell), Some(row)) = (self.cell.take(), self.rows.last_mut()) {
            row.cells.push(cell);
        }
    }
}

fn attribute(tag: &StartTag<()>, name: &str) -> Option<String> {
    tag.attributes.get(name.as_bytes()).map(|value| String::from_utf8_lossy(value).into_owned())
}

fn is_bold(style: &str) -> bool {
    let style = style.replace(' ', "").to_ascii_lowercase();
    ["font-weight:bold", "font-weight:600", "font-weight:700", "font-weight:800"]
        .iter()
        .any(|weight| style.contains(weight))
}

/// The depth of a list where a page writes all lists side by side: `lst-kix_abc-1`.
fn written_depth(class: &str) -> Option<u8> {
    let list = class.split_ascii_whitespace().find(|name| name.starts_with("lst-kix_"))?;
    list.rsplit_once('-')?.1.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(page: &str) -> Vec<(Kind, String)> {
        let document = extract(page.as_bytes()).unwrap();
        document.blocks.into_iter().map(|block| (block.kind, block.text)).collect()
    }

    fn item(depth: u8, number: Option<u32>) -> Kind {
        Kind::Item { depth, number }
    }

    #[test]
    fn headings_paragraphs_and_lists() {
        let page = "<!doctype html><html lang='de'><head><title> A \n guide </title><style>p { }</style></head><body>\
                    <h1>One  two</h1><p>A &amp; <b>b</b><br>c</p>text<ul><li>x<ul><li>y</ul><li><p>z</p><p>more</p></ul>\
                    <ol start=3><li>q</ol><script>if (a < b) { }</script><hr><pre>  a\n b</pre>";
        let expected = [
            (Kind::Heading(1), "One two"),
            (Kind::Paragraph, "A & b\nc"),
            (Kind::Paragraph, "text"),
            (item(0, None), "x"),
            (item(1, None), "y"),
            (item(0, None), "z"),
            (Kind::Paragraph, "more"),
            (item(0, Some(3)), "q"),
            (Kind::Rule, ""),
            (Kind::Code, "  a\n b"),
        ];
        let found = blocks(page);
        let found: Vec<_> = found.iter().map(|(kind, text)| (kind.clone(), text.as_str())).collect();
        assert_eq!(found, expected);
        let document = extract(page.as_bytes()).unwrap();
        assert_eq!(document.language.as_deref(), Some("de"));
        assert_eq!(document.title.as_deref(), Some("A guide"));
        assert_eq!(document.blocks[6].inset, 1);
    }

    #[test]
    fn tables_have_rows_and_cells_and_inner_tables_are_text() {
        let page = "<table><tr><th>a<th>b</tr><tr><td><p>c</p><p>d</p><td><table><tr><td>e<td>f</table></table>after";
        let document = extract(page.as_bytes()).unwrap();
        let Kind::Table(rows) = &document.blocks[0].kind else { panic!("{:?}", document.blocks) };
        let texts: Vec<Vec<String>> =
            rows.iter().map(|row| row.cells.iter().map(Cell::text).collect()).collect();
        assert_eq!(texts, [["a", "b"], ["c\nd", "e\nf"]]);
        assert!(rows[0].cells[0].is_header);
        assert_eq!(document.blocks[1].text, "after");
    }

    #[test]
    fn bold_text_is_told_however_it_is_made() {
        for page in [
            "<p><b>Lead</b> rest",
            "<p><span style='font-weight: 700'>Lead</span> rest",
            "<p> <strong>Le<i>ad</i></strong> rest",
        ] {
            let document = extract(page.as_bytes()).unwrap();
            let block = &document.blocks[0];
            assert_eq!(
                block.strong.iter().map(|range| &block.text[range.clone()]).collect::<Vec<_>>(),
                ["Lead"]
            );
        }
        assert!(extract(b"<p><b>All</b> <b>bold</b>").unwrap().blocks[0].is_strong());
    }

    #[test]
    fn links_keep_their_target_and_boxes_are_bullets() {
        let page = "<p><a href='https://example.com/a'>here</a> <a href='#top'>up</a></p><p><input type=checkbox> done";
        let texts: Vec<_> = blocks(page).into_iter().map(|(_, text)| text).collect();
        assert_eq!(texts, ["here (https://example.com/a) up", "☐ done"]);
    }

    #[test]
    fn lists_written_side_by_side_keep_their_depth() {
        let page = "<ul class='lst-kix_a-0'><li>a</li></ul><ul class='x lst-kix_a-1'><li>b</li></ul>";
        assert_eq!(blocks(page), [(item(0, None), "a".to_owned()), (item(1, None), "b".to_owned())]);
    }

    #[test]
    fn tags_that_do_not_fit_do_no_harm() {
        let page = "</td></table></ul><li>a</b></li><td>b<table><td>c</tr></table><h2>d<h3>e";
        let found: Vec<_> = blocks(page).into_iter().map(|(kind, text)| (text, kind)).collect();
        assert_eq!(found[0], ("a".to_owned(), item(0, None)));
        assert_eq!(found.last(), Some(&("e".to_owned(), Kind::Heading(3))));
    }
}
