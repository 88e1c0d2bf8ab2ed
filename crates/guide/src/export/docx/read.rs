//! DOCX files that were written here, read back with what was changed in them.
//!
//! Every paragraph carries the number of its piece as a bookmark, and the file carries the guide's Markdown beside the
//! text. A paragraph whose words are as they were stands for its piece as it was, with the keys that nobody sees; one
//! whose words were changed gives the piece its new words; a new one is read by its style. So what stands in the
//! document is what counts, and the Markdown only keeps what a word processor cannot show.

use std::fmt::Write as _;

use touchstone_extract::{Block, Document, Kind};

use super::xml::comparable;
use crate::export::pieces::{self, Piece, Role};
use crate::export::table::Cell;
use crate::{Guide, markdown};

/// The namespace of the part with the Markdown.
const NAMESPACE: &str = "urn:touchstone:guide:1";

/// The start of the bookmarks that number the pieces, of those that name the fields of the front matter, and the name
/// of the style of what is no text of the guide.
pub(super) const PIECE: &str = "ts_";
pub(super) const FIELD: &str = "tsf_";
pub(crate) const FURNITURE: &str = "Touchstone Furniture";

/// The part that carries the guide's Markdown, as a JSON string so that any character survives.
pub(super) fn aid(file: &str) -> String {
    let json = serde_json::to_string(file).unwrap_or_default();
    let json =
        json.replace('\u{fffe}', "\\ufffe").replace('\u{ffff}', "\\uffff").replace('\u{7f}', "\\u007f");
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<guide xmlns=\"{NAMESPACE}\">{}</guide>",
        super::xml::escaped(&json)
    )
}

/// The Markdown that [`aid`] carries.
fn carried(part: &str) -> Option<String> {
    let start = part.find(NAMESPACE)? + NAMESPACE.len() + 2;
    let end = part.rfind("</guide>")?;
    let text = part.get(start..end)?;
    let text = text.replace("&quot;", "\"").replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&");
    serde_json::from_str(&text).ok()
}

/// Splits the file of a guide behind its front matter.
pub(super) fn without_front(file: &str) -> (&str, &str) {
    let end = file.find("\n---\n").map_or(0, |at| at + 5);
    file.split_at(end)
}

/// True if a document was written here, whatever has become of it since.
pub fn is_ours(document: &Document) -> bool {
    document.custom_xml.iter().any(|part| carried(part).is_some())
}

/// Reads a document that was written here. None if it was not, or if it was changed so that it is no guide any more;
/// then it can still be imported like any other.
pub fn from_docx(document: &Document) -> Option<Guide> {
    let file = document.custom_xml.iter().find_map(|part| carried(part))?;
    let guide = markdown::parse(&file).ok()?;
    let mut reader = Reader::new(&file);
    let mut fields = Vec::new();
    for part in parts(&document.blocks) {
        match part {
            Part::Row(cells) => reader.insert_row(cells),
            Part::Paragraph(block) => {
                if let Some(field) = block.marks.iter().find_map(|mark| mark.strip_prefix(FIELD)) {
                    fields.push((field, block.text.as_str()));
                } else {
                    reader.take(block);
                }
            }
        }
    }
    let (text, rated_or_asked) = reader.finish();
    // With a heading gone, questions would come out as the prose of what stands above them.
    if pieces::split(&text).iter().filter(|piece| is_structure(piece.role)).count() != rated_or_asked {
        return None;
    }
    let title = text.split('\n').find_map(crate::text::heading).map_or("", |heading| heading.text);
    let mut front = Guide {
        title: title.to_owned(),
        role: guide.role,
        level: guide.level,
        language: guide.language,
        variables: guide.variables,
        lint: guide.lint,
        ..Guide::default()
    };
    // If somebody has taken the tables out, what they said stands as it was.
    if !fields.is_empty() {
        set_fields(&mut front, &fields);
    }
    let front = markdown::render(&front);
    markdown::parse(&format!("{}{text}", without_front(&front).0)).ok()
}

/// What a document is read by.
enum Part<'a> {
    Paragraph(&'a Block),
    /// The cells of a row that was not there before, among rows that were.
    Row(Vec<String>),
}

/// All paragraphs in reading order, those of tables cell by cell, and new rows.
fn parts(blocks: &[Block]) -> Vec<Part<'_>> {
    let mut found = Vec::new();
    for block in blocks {
        let Kind::Table(rows) = &block.kind else {
            found.push(Part::Paragraph(block));
            continue;
        };
        for row in rows {
            let inside: Vec<_> = row.cells.iter().map(|cell| parts(&cell.blocks)).collect();
            // Every paragraph that was written here has a mark, or is furniture.
            let is_new = inside.iter().flatten().all(|part| match part {
                Part::Paragraph(block) => block.marks.is_empty() && block.style.as_deref() != Some(FURNITURE),
                Part::Row(_) => false,
            });
            if is_new {
                found.push(Part::Row(row.cells.iter().map(|cell| joined(&cell.blocks)).collect()));
            } else {
                found.extend(inside.into_iter().flatten());
            }
        }
    }
    found
}

/// The words of a new cell, on one line.
fn joined(blocks: &[Block]) -> String {
    let words: Vec<_> = blocks.iter().map(|block| crate::text::one_line(&marked(block))).collect();
    words.join(" ").trim().to_owned()
}

/// Takes over the fields of the front matter that were changed.
fn set_fields(front: &mut Guide, fields: &[(&str, &str)]) {
    let found =
        |name: &str| fields.iter().find(|(field, _)| *field == name).map(|(_, text)| (*text).to_owned());
    let changed = |before: &str, name: &str| {
        let after = found(name).unwrap_or_default();
        (comparable(before) != comparable(&after)).then_some(after)
    };
    for (field, name) in [(&mut front.role, "role"), (&mut front.level, "level")] {
        if let Some(after) = changed(field.as_deref().unwrap_or_default(), name) {
            *field = Some(after);
        }
    }
    if let Some(after) = changed(&front.language, "language") {
        front.language = after;
    }
    for (index, variable) in front.variables.iter_mut().enumerate() {
        if let Some(after) = changed(&variable.label, &format!("label_{index}")) {
            variable.label = after;
        }
        if let Some(after) =
            changed(variable.default.as_deref().unwrap_or_default(), &format!("default_{index}"))
        {
            variable.default = Some(after);
        }
    }
}

/// Puts the file together from the paragraphs.
struct Reader {
    pieces: Vec<Piece>,
    /// Which pieces were written out.
    is_written: Vec<bool>,
    /// Up to which piece those without words were looked at.
    reached: usize,
    /// The piece that was written last.
    newest: usize,
    out: String,
    last: Option<Role>,
    /// How many questions and attributes were written.
    structure: usize,
}

/// True for what a guide consists of, wherever it stands.
fn is_structure(role: Role) -> bool {
    matches!(role, Role::Question | Role::Attribute { .. } | Role::Recommendation | Role::Stage | Role::Label)
}

impl Reader {
    fn new(file: &str) -> Self {
        let pieces = pieces::split(without_front(file).1);
        Self {
            is_written: vec![false; pieces.len()],
            pieces,
            reached: 0,
            newest: 0,
            out: String::from("\n"),
            last: None,
            structure: 0,
        }
    }

    fn take(&mut self, block: &Block) {
        let number = block.marks.iter().find_map(|mark| mark.strip_prefix(PIECE)?.parse::<usize>().ok());
        match number.filter(|number| *number < self.pieces.len() && !self.is_written[*number]) {
            Some(number) => {
                self.add_wordless(number);
                let piece = &self.pieces[number];
                let is_unchanged = comparable(&piece.visible()) == comparable(&block.text);
                let source =
                    if is_unchanged { piece.source.clone() } else { piece.rewritten(&marked(block)) };
                self.write(number, &source);
            }
            None if block.style.as_deref() == Some(FURNITURE) || block.kind == Kind::Rule => {}
            None => self.insert(block),
        }
    }

    fn write(&mut self, number: usize, source: &str) {
        self.is_written[number] = true;
        self.newest = number;
        let role = self.pieces[number].role;
        self.last = Some(role);
        self.structure += usize::from(is_structure(role));
        self.out.push_str(source);
    }

    /// Pieces that show no words have no paragraph. They stand where the one before them does. Levels and the cells of
    /// a row do so whatever they said: an empty cell is one without words.
    fn add_wordless(&mut self, up_to: usize) {
        for number in self.reached..up_to {
            crate::work::step();
            let piece = &self.pieces[number];
            let is_wordless = comparable(&piece.visible()).is_empty();
            let has_place = match piece.role {
                Role::Cell(_) => self.is_row_written(number, up_to),
                _ => number == 0 || self.is_written[number - 1],
            };
            let is_level = matches!(piece.role, Role::Level(_) | Role::Choice(_) | Role::Cell(_));
            if has_place && !self.is_written[number] && (is_wordless || is_level) {
                let source = if is_wordless { piece.source.clone() } else { piece.rewritten("") };
                self.write(number, &source);
            }
        }
        self.reached = self.reached.max(up_to);
    }

    /// True if a cell of the same row was written, or is the next to be written.
    fn is_row_written(&self, number: usize, next: usize) -> bool {
        let column = |at: usize| match self.pieces.get(at).map(|piece| piece.role) {
            Some(Role::Cell(cell)) => Some(cell.column),
            _ => None,
        };
        let first = |at: &usize| column(*at).is_none_or(|column| column == 0);
        let start = (0..=number).rev().find(first).unwrap_or(number);
        let end = (number + 1..self.pieces.len()).find(first).unwrap_or(self.pieces.len());
        (start..end).contains(&next) || self.is_written[start..end].contains(&true)
    }

    /// A row that was not there before, if it stands in a table of the text.
    fn insert_row(&mut self, cells: Vec<String>) {
        if !matches!(self.last, Some(Role::Cell(_) | Role::Divider)) {
            for text in cells {
                self.insert(&Block { text, ..Block::default() });
            }
            return;
        }
        let is_beside =
            |piece: &Piece| matches!(piece.role, Role::Divider | Role::Cell(Cell { column: 1.., .. }));
        let rest = self.pieces[self.newest + 1..].iter().take_while(|piece| is_beside(piece)).count();
        self.add_wordless(self.newest + 1 + rest);
        let cells: Vec<_> = cells.iter().map(|cell| cell.replace('|', "\\|")).collect();
        let body = self.out.trim_end_matches('\n').len();
        let tail = self.out.split_off(body);
        let _ = write!(self.out, "\n| {} |{tail}", cells.join(" | "));
    }

    /// A paragraph that was not there before, by its style and its list.
    fn insert(&mut self, block: &Block) {
        let words = crate::text::one_line(&marked(block));
        let style = block.style.as_deref().unwrap_or_default();
        let stands_in_list = matches!(self.last, Some(Role::Item { depth: 0, .. } | Role::Label));
        let (line, is_item) = match (&block.kind, style) {
            (_, "Touchstone Question") => (format!("### Question: {words}"), false),
            (Kind::Item { depth, .. }, _) => (format!("{:1$}- {words}", "", usize::from(*depth) * 2), true),
            (Kind::Heading(_), _) => (format!("##### {words}"), false),
            _ if stands_in_list => (format!("- {words}"), true),
            _ => (words, false),
        };
        self.structure += usize::from(line.starts_with("### Question:"));
        let follows_item = matches!(self.last, Some(Role::Item { .. }));
        let body = self.out.trim_end_matches('\n').len();
        self.out.truncate(body);
        self.out.push_str(if is_item && follows_item { "\n" } else { "\n\n" });
        self.out.push_str(&line);
        self.out.push_str("\n\n");
        self.last =
            Some(if is_item { Role::Item { depth: 0, number: None } } else { Role::Paragraph { depth: 0 } });
    }

    fn finish(mut self) -> (String, usize) {
        self.add_wordless(self.pieces.len());
        (self.out, self.structure)
    }
}

/// The words of a block with its bold passages as Markdown has them.
fn marked(block: &Block) -> String {
    let is_plain = matches!(block.kind, Kind::Heading(_) | Kind::Code) || block.is_strong();
    if is_plain {
        return block.text.clone();
    }
    let mut out = String::with_capacity(block.text.len());
    let mut at = 0;
    for range in block.strong.iter().filter(|range| !block.text[(*range).clone()].contains(['*', '\n'])) {
        let inner = &block.text[range.clone()];
        out.push_str(&block.text[at..range.start]);
        let trimmed = inner.trim();
        out.push_str(&inner.replacen(trimmed, &format!("**{trimmed}**"), 1));
        at = range.end;
    }
    out.push_str(&block.text[at..]);
    out
}
