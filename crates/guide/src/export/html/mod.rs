//! A guide as one web page that needs nothing else: no script, no font, no picture from elsewhere.

#[cfg(test)]
mod tests;

use std::fmt::Write as _;

use super::inline::{Look, Run};
use super::pieces::{self, Piece, Role};
use super::table::{self, Side};
use super::{ExportError, Part};
use crate::{Guide, markdown};

const STYLE: &str = include_str!("page.css");

/// Writes a guide, or a part of it, as a page. What people wrote is text in it and never markup.
pub fn html(guide: &Guide, part: Part<'_>) -> Result<String, ExportError> {
    let guide = part.of(guide)?;
    let file = markdown::render(&guide);
    let text = file.find("\n---\n").map_or("", |at| &file[at + 5..]);
    let pieces = pieces::split(text);
    let mut page = Page { out: String::new(), part, lists: Vec::new(), is_open: [false; 2] };
    page.head(&guide);
    let mut at = 0;
    while at < pieces.len() {
        at += page.take(&pieces, at);
        if at == 1 {
            page.below_title(&guide, &pieces);
        }
    }
    page.foot(&guide);
    Ok(page.out)
}

struct Page<'a> {
    out: String,
    part: Part<'a>,
    /// The lists that are open: whether each is numbered.
    lists: Vec<bool>,
    /// Whether a part and a question are open.
    is_open: [bool; 2],
}

impl Page<'_> {
    fn head(&mut self, guide: &Guide) {
        let what = match self.part {
            Part::Whole => "Interview guide",
            Part::Kit(_) => "Interviewer’s kit",
            Part::BlankScorecard(_) => "Scorecard",
        };
        let _ = write!(
            self.out,
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
             content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
             <title>{} – {what}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<p class=\"kicker\">{what}</p>\n",
            escaped(&guide.language),
            escaped(&guide.title)
        );
    }

    /// What the guide is for, lines to fill in, or the way through it.
    fn below_title(&mut self, guide: &Guide, pieces: &[Piece]) {
        let facts = [guide.role.as_deref(), guide.level.as_deref()];
        let facts: Vec<_> = facts.into_iter().flatten().map(escaped).collect();
        if !facts.is_empty() {
            let _ = writeln!(self.out, "<p class=\"facts\">{}</p>", facts.join(" · "));
        }
        match self.part {
            Part::Whole => self.contents(pieces),
            Part::Kit(_) | Part::BlankScorecard(_) => {
                self.out.push_str("<dl class=\"fields\">");
                for name in ["Candidate", "Interviewer", "Date"] {
                    let _ = write!(self.out, "<div><dt>{name}</dt><dd></dd></div>");
                }
                self.out.push_str("</dl>\n");
            }
        }
    }

    fn contents(&mut self, pieces: &[Piece]) {
        self.out.push_str("<nav aria-label=\"Contents\"><ol>\n");
        for (at, piece) in pieces.iter().enumerate() {
            if matches!(piece.role, Role::Part | Role::Stage) {
                let _ = write!(self.out, "<li><a href=\"#p{at}\">");
                self.runs(&piece.runs);
                self.out.push_str("</a>");
                self.minutes(piece);
                self.out.push_str("</li>\n");
            }
        }
        self.out.push_str("</ol></nav>\n");
    }

    fn foot(&mut self, guide: &Guide) {
        self.end_lists(0);
        self.end_question();
        self.end_part();
        if matches!(self.part, Part::Whole) && !guide.variables.is_empty() {
            self.out.push_str("<section class=\"part\"><h2>Blanks that a job fills in</h2>\n<table class=\"blanks\"><thead><tr><th scope=\"col\">In the text</th><th scope=\"col\">Stands for</th><th scope=\"col\">Until then</th></tr></thead><tbody>\n");
            for variable in &guide.variables {
                let _ = writeln!(
                    self.out,
                    "<tr><th scope=\"row\"><span class=\"blank\">{{{{{}}}}}</span></th><td>{}</td><td>{}</td></tr>",
                    escaped(&variable.name),
                    escaped(&variable.label),
                    escaped(variable.default.as_deref().unwrap_or_default())
                );
            }
            self.out.push_str("</tbody></table></section>\n");
        }
        self.out.push_str("</main>\n</body>\n</html>\n");
    }

    /// Writes the piece, or the table that starts with it, and says how many pieces that were.
    fn take(&mut self, pieces: &[Piece], at: usize) -> usize {
        let piece = &pieces[at];
        let stands_in_item = piece.source.starts_with(' ');
        if !matches!(piece.role, Role::Item { .. }) && !stands_in_item {
            self.end_lists(0);
        }
        match piece.role {
            Role::Attribute { .. } | Role::Recommendation => return self.scale(pieces, at),
            Role::Title => self.heading(1, at, piece),
            Role::Part | Role::Stage => {
                self.end_question();
                self.end_part();
                self.is_open[0] = true;
                let class = if piece.role == Role::Stage { "part stage" } else { "part" };
                let _ = writeln!(self.out, "<section class=\"{class}\">");
                self.heading(2, at, piece);
            }
            Role::Question => {
                self.end_question();
                self.is_open[1] = true;
                self.out.push_str("<section class=\"question\">\n");
                self.heading(3, at, piece);
            }
            Role::Section | Role::Exercise => {
                self.end_question();
                self.heading(3, at, piece);
            }
            Role::Label => self.heading(4, at, piece),
            Role::Heading(level) => self.heading(level, at, piece),
            Role::Competencies => self.element("p", "note", piece),
            Role::Item { depth, number } => self.item(usize::from(depth), number, piece),
            Role::Level(_) | Role::Choice(_) | Role::Paragraph { .. } => self.element("p", "", piece),
            Role::Code => self.element("pre", "", piece),
            Role::Quote => return self.quote(&pieces[at..]),
            Role::Cell(_) | Role::Divider => return self.table(&pieces[at..]),
        }
        1
    }

    fn quote(&mut self, pieces: &[Piece]) -> usize {
        let length = pieces.iter().take_while(|piece| piece.role == Role::Quote).count();
        self.out.push_str("<blockquote>\n");
        for paragraph in &pieces[..length] {
            self.element("p", "", paragraph);
        }
        self.out.push_str("</blockquote>\n");
        length
    }

    /// A table. If nothing stands above its first column, that column names the rows.
    fn table(&mut self, pieces: &[Piece]) -> usize {
        let length = table::length(pieces);
        let divider = pieces[..length].iter().find(|piece| piece.role == Role::Divider);
        let sides = divider.map(|divider| table::sides(&divider.source)).unwrap_or_default();
        let names_rows = pieces[0].runs.is_empty();
        self.out.push_str("<div class=\"wide\" tabindex=\"0\"><table class=\"data\"><thead>");
        let mut is_first = true;
        for piece in &pieces[..length] {
            let Role::Cell(cell) = piece.role else {
                self.out.push_str("</tr></thead><tbody>\n");
                is_first = true;
                continue;
            };
            if cell.column == 0 {
                self.out.push_str(if is_first { "<tr>" } else { "</tr>\n<tr>" });
                is_first = false;
            }
            let name = if cell.is_head || (names_rows && cell.column == 0) { "th" } else { "td" };
            let scope = match (name, cell.is_head) {
                ("th", true) => " scope=\"col\"",
                ("th", false) => " scope=\"row\"",
                _ => "",
            };
            let class = match sides.get(usize::from(cell.column)) {
                Some(Side::End) => " class=\"end\"",
                Some(Side::Center) => " class=\"center\"",
                _ => "",
            };
            let _ = write!(self.out, "<{name}{scope}{class}>");
            self.runs(&piece.runs);
            let _ = write!(self.out, "</{name}>");
        }
        self.out.push_str(if is_first {
            "</tbody></table></div>\n"
        } else {
            "</tr></tbody></table></div>\n"
        });
        length
    }

    fn heading(&mut self, level: u8, at: usize, piece: &Piece) {
        let _ = write!(self.out, "<h{level} id=\"p{at}\">");
        self.runs(&piece.runs);
        if piece.role == Role::Exercise && piece.runs.is_empty() {
            self.out.push_str("Exercise");
        }
        self.minutes(piece);
        let _ = writeln!(self.out, "</h{level}>");
    }

    fn minutes(&mut self, piece: &Piece) {
        if let Some(minutes) = piece.minutes {
            let _ = write!(self.out, " <span class=\"minutes\">{minutes} min</span>");
        }
    }

    fn element(&mut self, name: &str, class: &str, piece: &Piece) {
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        let _ = write!(self.out, "<{name}{class}>");
        self.runs(&piece.runs);
        let _ = writeln!(self.out, "</{name}>");
    }

    fn item(&mut self, depth: usize, number: Option<u32>, piece: &Piece) {
        let is_numbered = number.is_some();
        self.end_lists(depth + 1);
        if self.lists.len() == depth + 1 && self.lists[depth] != is_numbered {
            self.end_lists(depth);
        }
        if self.lists.len() <= depth {
            let start = number.filter(|number| *number != 1).map(|number| format!(" start=\"{number}\""));
            let name = if is_numbered { "ol" } else { "ul" };
            let _ = writeln!(self.out, "<{name}{}>", start.unwrap_or_default());
            self.lists.push(is_numbered);
        } else {
            self.out.push_str("</li>\n");
        }
        self.out.push_str("<li>");
        self.runs(&piece.runs);
    }

    /// Ends lists until only so many are open.
    fn end_lists(&mut self, open: usize) {
        while self.lists.len() > open {
            let name = if self.lists.pop() == Some(true) { "ol" } else { "ul" };
            let _ = writeln!(self.out, "</li></{name}>");
        }
    }

    fn end_question(&mut self) {
        self.end_lists(0);
        if std::mem::take(&mut self.is_open[1]) {
            if matches!(self.part, Part::Kit(_)) {
                self.out.push_str("<p class=\"lines\" aria-hidden=\"true\"></p>\n");
            }
            self.out.push_str("</section>\n");
        }
    }

    fn end_part(&mut self) {
        if std::mem::take(&mut self.is_open[0]) {
            self.out.push_str("</section>\n");
        }
    }

    /// A scale as a table: its name above, a column per level.
    fn scale(&mut self, pieces: &[Piece], start: usize) -> usize {
        let inside = pieces[start + 1..].iter().take_while(|piece| piece.role.is_in_scale()).count();
        let end = start + 1 + inside;
        let columns: Vec<usize> = (start + 1..end)
            .filter(|at| matches!(pieces[*at].role, Role::Level(_) | Role::Choice(_)))
            .collect();
        self.out.push_str("<div class=\"scale\">\n");
        self.heading(4, start, &pieces[start]);
        if !columns.is_empty() {
            self.columns(pieces, &columns, end);
        }
        if matches!(self.part, Part::BlankScorecard(_)) {
            self.out.push_str("<p class=\"evidence\">What was said or done that shows it</p>\n");
        }
        self.out.push_str("</div>\n");
        end - start
    }

    fn columns(&mut self, pieces: &[Piece], columns: &[usize], end: usize) {
        let is_blank = !matches!(self.part, Part::Whole);
        self.out.push_str("<table><thead><tr>");
        for at in columns {
            if let Role::Level(number) | Role::Choice(number) = pieces[*at].role {
                let mark = if is_blank { "<span class=\"box\"></span>" } else { "" };
                let _ = write!(self.out, "<th scope=\"col\">{mark}{number}</th>");
            }
        }
        self.out.push_str("</tr></thead><tbody><tr>\n");
        for (column, first) in columns.iter().enumerate() {
            let last = columns.get(column + 1).copied().unwrap_or(end);
            let number = match pieces[*first].role {
                Role::Level(number) | Role::Choice(number) => number,
                _ => 0,
            };
            let _ = write!(self.out, "<td data-level=\"{number}\">");
            let mut at = *first;
            while at < last {
                at += self.take(&pieces[..last], at);
            }
            self.end_lists(0);
            self.out.push_str("</td>\n");
        }
        self.out.push_str("</tr></tbody></table>\n");
    }

    fn runs(&mut self, runs: &[Run]) {
        for run in runs {
            let text = escaped(&run.text);
            let _ = match run.look {
                Look::Plain => write!(self.out, "{text}"),
                Look::Strong => write!(self.out, "<strong>{text}</strong>"),
                Look::Emphasis => write!(self.out, "<em>{text}</em>"),
                Look::Code => write!(self.out, "<code>{text}</code>"),
                Look::Blank => write!(self.out, "<span class=\"blank\">{text}</span>"),
            };
        }
    }
}

/// A text as it stands in HTML, in an element or an attribute.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(char),
            '\0'..='\u{1f}' | '\u{7f}' => out.push('\u{fffd}'),
            _ => out.push(char),
        }
    }
    out
}
