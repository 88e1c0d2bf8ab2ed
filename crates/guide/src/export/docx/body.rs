//! The text of the document.

use std::fmt::Write as _;

use super::read::{FIELD, PIECE};
use super::xml::escaped;
use crate::Guide;
use crate::export::Part;
use crate::export::inline::{Look, Run};
use crate::export::pieces::{Piece, Role};
use crate::export::table::{self, Side};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The width of the text on A4 with margins of 2.2 cm, in twentieths of a point.
const WIDTH: usize = 9410;

/// The ground of names.
const SUNK: &str = "F4F2ED";

/// The text, and the numbers that the numbered lists in it start from.
pub(super) struct Body {
    pub(super) document: String,
    pub(super) lists: Vec<u32>,
}

/// Writes the text of a guide.
pub(super) fn write(guide: &Guide, part: Part<'_>, pieces: &[Piece]) -> Body {
    let mut page = Page { out: String::new(), lists: Vec::new(), next_id: 0, part };
    let _ = write!(page.out, "<w:document xmlns:w=\"{W}\" xmlns:r=\"{R}\"><w:body>");
    let mut at = 0;
    let mut is_asked = false;
    while at < pieces.len() {
        if is_asked && ends_question(pieces[at].role) {
            page.notes();
            is_asked = false;
        }
        is_asked |= matches!(part, Part::Kit(_)) && pieces[at].role == Role::Question;
        at += page.take(pieces, at);
        if at == 1 {
            page.below_title(guide);
        }
    }
    if is_asked {
        page.notes();
    }
    if matches!(part, Part::Whole) {
        page.variables(guide);
    }
    page.out.push_str(
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference w:type=\"default\" \
         r:id=\"rId5\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1360\" w:right=\"1248\" \
         w:bottom=\"1248\" w:left=\"1248\" w:header=\"624\" w:footer=\"624\" w:gutter=\"0\"/></w:sectPr>\
         </w:body></w:document>",
    );
    Body { document: page.out, lists: page.lists }
}

/// Whether what a question says ends here.
fn ends_question(role: Role) -> bool {
    !matches!(
        role,
        Role::Label
            | Role::Competencies
            | Role::Heading(_)
            | Role::Item { .. }
            | Role::Paragraph { .. }
            | Role::Code
            | Role::Quote
            | Role::Cell(_)
            | Role::Divider
    )
}

struct Page<'a> {
    out: String,
    lists: Vec<u32>,
    /// Bookmarks have numbers of their own.
    next_id: usize,
    part: Part<'a>,
}

/// A paragraph's properties: its style, and what stands beside that.
struct Format {
    style: &'static str,
    more: String,
}

impl Format {
    /// On the page of what follows.
    fn kept(mut self) -> Self {
        self.more.insert_str(0, "<w:keepNext/>");
        self
    }
}

impl Page<'_> {
    /// Writes the piece, or the table that starts with it, and says how many pieces that were.
    fn take(&mut self, pieces: &[Piece], at: usize) -> usize {
        match pieces[at].role {
            Role::Attribute { .. } | Role::Recommendation => {}
            Role::Cell(_) => {
                let length = table::length(&pieces[at..]);
                self.table(pieces, at, at + length, WIDTH);
                return length;
            }
            _ => {
                let format = self.format(pieces, at);
                self.piece(at, &pieces[at], &format);
                return 1;
            }
        }
        let inside = pieces[at + 1..].iter().take_while(|piece| piece.role.is_in_scale()).count();
        let length = 1 + inside;
        self.scale(pieces, at, at + length);
        length
    }

    fn format(&mut self, pieces: &[Piece], at: usize) -> Format {
        let mut more = String::new();
        let style = match pieces[at].role {
            Role::Title => "Title",
            Role::Stage => {
                // In a kit, the stage stands below the title and the lines to fill in.
                if matches!(self.part, Part::Whole) {
                    more.push_str("<w:pageBreakBefore/>");
                }
                "Heading1"
            }
            Role::Part => "Heading1",
            Role::Section | Role::Exercise => "Heading2",
            Role::Question => "TouchstoneQuestion",
            Role::Label => "TouchstoneLabel",
            Role::Attribute { .. } | Role::Recommendation => "TouchstoneAttribute",
            Role::Heading(level) => {
                ["Heading3", "Heading4", "Heading5", "Heading6"][usize::from(level).clamp(3, 6) - 3]
            }
            Role::Competencies => "TouchstoneNote",
            Role::Level(_) | Role::Choice(_) | Role::Cell(_) | Role::Divider => "TouchstoneLevel",
            Role::Item { depth, number } => {
                let list = self.list(pieces, at, depth, number);
                let _ =
                    write!(more, "<w:numPr><w:ilvl w:val=\"{depth}\"/><w:numId w:val=\"{list}\"/></w:numPr>");
                if number.is_some() { "ListNumber" } else { "ListBullet" }
            }
            Role::Paragraph { depth: 0 } => "BodyText",
            Role::Paragraph { depth } => {
                let _ = write!(more, "<w:ind w:left=\"{}\"/>", 360 * u32::from(depth));
                "BodyText"
            }
            Role::Code => "SourceCode",
            Role::Quote => "Quote",
        };
        Format { style, more }
    }

    /// The number of the list that an item belongs to. All bullets are of one list; each run of numbers is its own.
    fn list(&mut self, pieces: &[Piece], at: usize, depth: u8, number: Option<u32>) -> usize {
        let Some(number) = number else { return 1 };
        let before =
            pieces[..at].iter().rev().inspect(|_| crate::work::step()).find_map(|piece| match piece.role {
                Role::Item { depth: other, number } if other == depth => Some(number.is_some()),
                Role::Item { depth: other, .. } if other > depth => None,
                Role::Paragraph { depth: other } if other > depth => None,
                _ => Some(false),
            });
        if before != Some(true) {
            self.lists.push(number);
        }
        1 + self.lists.len().max(1)
    }

    /// A paragraph with its bookmark.
    fn piece(&mut self, at: usize, piece: &Piece, format: &Format) {
        self.open(&format!("{PIECE}{at}"), format);
        self.runs(&piece.runs);
        if let Some(minutes) = piece.minutes {
            let _ = write!(
                self.out,
                "<w:r><w:tab/></w:r><w:r><w:rPr><w:rStyle w:val=\"TouchstoneMinutes\"/></w:rPr><w:t>{minutes} \
                 min</w:t></w:r>"
            );
        }
        self.out.push_str("</w:p>");
    }

    fn open(&mut self, mark: &str, format: &Format) {
        let id = self.next_id;
        self.next_id += 1;
        let Format { style, more } = format;
        let _ = write!(
            self.out,
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{more}</w:pPr><w:bookmarkStart w:id=\"{id}\" \
             w:name=\"{mark}\"/><w:bookmarkEnd w:id=\"{id}\"/>"
        );
    }

    fn runs(&mut self, runs: &[Run]) {
        for run in runs {
            let look = match run.look {
                Look::Plain => "",
                Look::Strong => "<w:rPr><w:b/></w:rPr>",
                Look::Emphasis => "<w:rPr><w:i/></w:rPr>",
                Look::Code => "<w:rPr><w:rStyle w:val=\"TouchstoneCode\"/></w:rPr>",
                Look::Blank => "<w:rPr><w:rStyle w:val=\"TouchstoneBlank\"/></w:rPr>",
            };
            let _ = write!(self.out, "<w:r>{look}");
            for (index, line) in run.text.split('\n').enumerate() {
                if index > 0 {
                    self.out.push_str("<w:br/>");
                }
                let _ = write!(self.out, "<w:t xml:space=\"preserve\">{}</w:t>", escaped(line));
            }
            self.out.push_str("</w:r>");
        }
    }

    /// A paragraph that helps the reader and is no text of the guide.
    fn furniture(&mut self, text: &str) {
        self.aside(text, "");
    }

    fn aside(&mut self, text: &str, more: &str) {
        let _ = write!(
            self.out,
            "<w:p><w:pPr><w:pStyle w:val=\"TouchstoneFurniture\"/>{more}</w:pPr><w:r><w:t xml:space=\"preserve\">{}</w:t>\
             </w:r></w:p>",
            escaped(text)
        );
    }

    /// A scale as a table: its name across, a column per level below it, and room for what was seen if it is to be filled
    /// in. It stays on one page.
    fn scale(&mut self, pieces: &[Piece], start: usize, end: usize) {
        let starts: Vec<usize> = (start + 1..end)
            .filter(|at| matches!(pieces[*at].role, Role::Level(_) | Role::Choice(_)))
            .collect();
        let columns = starts.len().max(1);
        let fill_in = !matches!(self.part, Part::Whole);
        let name = self.format(pieces, start);
        self.open_table(
            &vec![WIDTH / columns; columns],
            "Anchors of a rating scale, from the lowest level to the highest",
        );
        self.out.push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        self.open_cell(WIDTH, columns, Some(SUNK));
        self.piece(start, &pieces[start], &name.kept());
        self.out.push_str("</w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (column, first) in starts.iter().enumerate() {
            let last = starts.get(column + 1).copied().unwrap_or(end);
            self.open_cell(WIDTH / columns, 1, None);
            if let Role::Level(number) | Role::Choice(number) = pieces[*first].role {
                self.mark(&if fill_in { format!("☐ {number}") } else { number.to_string() });
            }
            let mut at = *first;
            while at < last {
                at += self.within_cell(pieces, at, last, WIDTH / columns);
            }
            self.out.push_str("</w:tc>");
        }
        if starts.is_empty() {
            self.open_cell(WIDTH, 1, None);
            self.furniture("");
            self.out.push_str("</w:tc>");
        }
        self.out.push_str("</w:tr>");
        if fill_in {
            let is_scale = matches!(pieces[start].role, Role::Attribute { .. });
            self.room(columns, if is_scale { "What was said or done that shows it" } else { "Why" });
        }
        self.out.push_str("</w:tbl>");
        self.furniture("");
    }

    /// The number of a level, on the page of what it says.
    fn mark(&mut self, text: &str) {
        self.aside(text, "<w:keepNext/>");
    }

    /// A row to write in by hand.
    fn room(&mut self, columns: usize, what: &str) {
        self.out.push_str("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"1100\"/></w:trPr>");
        self.open_cell(WIDTH, columns, None);
        self.furniture(what);
        self.out.push_str("</w:tc></w:tr>");
    }

    /// Room for notes on a question.
    fn notes(&mut self) {
        self.open_table(&[WIDTH], "Room for notes");
        self.room(1, "Notes");
        self.out.push_str("</w:tbl>");
        self.furniture("");
    }

    /// A piece in a cell of a scale, or the table that starts with it.
    fn within_cell(&mut self, pieces: &[Piece], at: usize, end: usize, width: usize) -> usize {
        if matches!(pieces[at].role, Role::Cell(_)) {
            let length = table::length(&pieces[at..end]);
            self.table(pieces, at, at + length, width);
            return length;
        }
        let format = self.format(pieces, at);
        let fill_in = !matches!(self.part, Part::Whole);
        self.piece(at, &pieces[at], &if fill_in { format.kept() } else { format });
        1
    }

    /// A table of the text. Its head repeats on every page.
    fn table(&mut self, pieces: &[Piece], start: usize, end: usize, width: usize) {
        let cells = &pieces[start..end];
        let columns = cells.iter().take_while(|piece| piece.role != Role::Divider).count().max(1);
        let divider = cells.iter().find(|piece| piece.role == Role::Divider);
        let sides = divider.map(|divider| table::sides(&divider.source)).unwrap_or_default();
        self.open_table(&vec![width / columns; columns], "A table of the text");
        let mut column = 0;
        for (at, piece) in (start..end).zip(cells) {
            let Role::Cell(cell) = piece.role else { continue };
            if cell.column == 0 {
                self.end_row(&mut column, columns, width);
                let head = if cell.is_head { "<w:tblHeader/>" } else { "" };
                let _ = write!(self.out, "<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>");
            }
            self.open_cell(width / columns, 1, cell.is_head.then_some(SUNK));
            let more = match sides.get(column) {
                Some(Side::End) => "<w:jc w:val=\"right\"/>",
                Some(Side::Center) => "<w:jc w:val=\"center\"/>",
                _ => "",
            };
            self.piece(at, piece, &Format { style: "TouchstoneLevel", more: more.to_owned() });
            self.out.push_str("</w:tc>");
            column += 1;
        }
        self.end_row(&mut column, columns, width);
        self.out.push_str("</w:tbl>");
        self.furniture("");
    }

    /// Fills a row that is open with empty cells and ends it.
    fn end_row(&mut self, column: &mut usize, columns: usize, width: usize) {
        if *column == 0 {
            return;
        }
        for _ in *column..columns {
            self.open_cell(width / columns, 1, None);
            self.furniture("");
            self.out.push_str("</w:tc>");
        }
        self.out.push_str("</w:tr>");
        *column = 0;
    }

    fn open_table(&mut self, columns: &[usize], description: &str) {
        let mut grid = String::new();
        for width in columns {
            let _ = write!(grid, "<w:gridCol w:w=\"{width}\"/>");
        }
        let width: usize = columns.iter().sum();
        let _ = write!(
            self.out,
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"TouchstoneScorecard\"/><w:tblW w:w=\"{width}\" w:type=\"dxa\"/>\
             <w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\"/><w:tblDescription w:val=\"{}\"/></w:tblPr>\
             <w:tblGrid>{grid}</w:tblGrid>",
            escaped(description)
        );
    }

    fn open_cell(&mut self, width: usize, span: usize, fill: Option<&str>) {
        let span = if span > 1 { format!("<w:gridSpan w:val=\"{span}\"/>") } else { String::new() };
        let fill = fill.map(|fill| format!("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{fill}\"/>"));
        let _ = write!(
            self.out,
            "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{span}{}</w:tcPr>",
            fill.unwrap_or_default()
        );
    }

    /// What stands between the title and the text: what the guide is for, or lines to fill in.
    fn below_title(&mut self, guide: &Guide) {
        if !matches!(self.part, Part::Whole) {
            return self.fields(
                &[("Candidate", None, ""), ("Interviewer", None, ""), ("Date", None, "")],
                "<w:trHeight w:val=\"480\"/>",
            );
        }
        let (role, level) = (guide.role.as_deref().unwrap_or(""), guide.level.as_deref().unwrap_or(""));
        let fields = [
            ("Role", "role", role),
            ("Level", "level", level),
            ("Language", "language", guide.language.as_str()),
        ];
        let rows: Vec<_> = fields
            .iter()
            .filter(|(_, _, value)| !value.is_empty())
            .map(|(label, name, value)| (*label, Some(format!("{FIELD}{name}")), *value))
            .collect();
        self.fields(&rows, "");
    }

    /// A table of names and values, with what the rows are like.
    fn fields(&mut self, rows: &[(&str, Option<String>, &str)], row: &str) {
        const NAME: usize = 2000;
        self.open_table(&[NAME, WIDTH - NAME], "Names and values");
        for (label, mark, value) in rows {
            let _ = write!(self.out, "<w:tr><w:trPr><w:cantSplit/>{row}</w:trPr>");
            self.open_cell(NAME, 1, Some(SUNK));
            self.furniture(label);
            self.out.push_str("</w:tc>");
            self.open_cell(WIDTH - NAME, 1, None);
            self.field(mark.as_deref(), value);
            self.out.push_str("</w:tc></w:tr>");
        }
        self.out.push_str("</w:tbl>");
        self.furniture("");
    }

    fn field(&mut self, mark: Option<&str>, value: &str) {
        let Some(mark) = mark else { return self.furniture("") };
        self.open(mark, &Format { style: "TouchstoneLevel", more: String::new() });
        let _ = write!(self.out, "<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>", escaped(value));
    }

    /// The blanks that a job fills in.
    fn variables(&mut self, guide: &Guide) {
        if guide.variables.is_empty() {
            return;
        }
        self.furniture("Blanks that a job fills in: the mark in the text, what it stands for, and the value that stands until then");
        self.open_table(&[WIDTH / 3; 3], "The variables of the guide");
        for (index, variable) in guide.variables.iter().enumerate() {
            self.out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            self.open_cell(WIDTH / 3, 1, Some(SUNK));
            self.furniture(&format!("{{{{{}}}}}", variable.name));
            self.out.push_str("</w:tc>");
            for (field, value) in
                [("label", variable.label.as_str()), ("default", variable.default.as_deref().unwrap_or(""))]
            {
                self.open_cell(WIDTH / 3, 1, None);
                self.field(Some(&format!("{FIELD}{field}_{index}")), value);
                self.out.push_str("</w:tc>");
            }
            self.out.push_str("</w:tr>");
        }
        self.out.push_str("</w:tbl>");
        self.furniture("");
    }
}
