//! HTML: lists, tables or plain divisions, as editors and site builders make them.

use std::fmt::Write as _;

use super::marked::escape;
use crate::sheet::{Block, Columns, Hidden, Line, Section, Sheet, Style, Way};

/// Writes a page, and names its shape.
pub(super) fn write(sheet: &Sheet) -> (Vec<u8>, String) {
    let table = sheet.turn.is_multiple_of(2);
    let semantic = (sheet.turn / 2).is_multiple_of(2);
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{}</title>\n\
         <style>body {{ font-family: sans-serif }} .d {{ float: right }} h2 {{ border-bottom: 1px solid #999 }}</style>\n\
         <script>var shown = \"Kubernetes Terraform\";</script></head>\n<body>\n",
        escape(&sheet.owner)
    );
    if let Some(shade) = sheet.photo {
        let _ = writeln!(out, "<img src=\"photo-{shade}.jpg\" alt=\"{}\">", escape(&sheet.owner));
    }
    for line in &sheet.header {
        put(&mut out, sheet, line, semantic);
    }
    out.push_str(&conceal(sheet.hidden.as_ref()));
    let column = |out: &mut String, side: bool| {
        for section in sheet.column(side) {
            put_section(out, sheet, section, semantic);
        }
    };
    match (sheet.columns, table) {
        (Columns::One, _) => column(&mut out, false),
        (Columns::Side { left, .. }, true) => {
            out.push_str("<table><tr><td>\n");
            column(&mut out, left);
            out.push_str("</td><td>\n");
            column(&mut out, !left);
            out.push_str("</td></tr></table>\n");
        }
        (Columns::Side { left, .. }, false) => {
            out.push_str("<div style=\"display:flex\"><aside>\n");
            column(&mut out, left);
            out.push_str("</aside><main>\n");
            column(&mut out, !left);
            out.push_str("</main></div>\n");
        }
    }
    out.push_str("</body></html>\n");
    let two = if sheet.columns == Columns::One { "one column" } else { "two columns" };
    let shape = format!("{two}, {}", if semantic { "headings" } else { "divisions" });
    (out.into_bytes(), shape)
}

fn put_section(out: &mut String, sheet: &Sheet, section: &Section, semantic: bool) {
    let heading = escape(&section.heading);
    if semantic {
        let _ = writeln!(out, "<section><h2>{heading}</h2>");
    } else {
        let _ = writeln!(out, "<div><p><b>{heading}</b></p>");
    }
    let mut listed = false;
    for block in &section.blocks {
        let item = semantic && matches!(block, Block::Line(line) if line.style == Style::Bullet);
        if item != listed {
            out.push_str(if item { "<ul>\n" } else { "</ul>\n" });
            listed = item;
        }
        match block {
            Block::Line(line) => put(out, sheet, line, semantic),
            Block::Grid(rows) => {
                out.push_str("<table>\n");
                for row in rows {
                    let cells: String = row.iter().map(|cell| format!("<td>{}</td>", escape(cell))).collect();
                    let _ = writeln!(out, "<tr>{cells}</tr>");
                }
                out.push_str("</table>\n");
            }
        }
    }
    if listed {
        out.push_str("</ul>\n");
    }
    out.push_str(if semantic { "</section>\n" } else { "</div>\n" });
}

fn put(out: &mut String, sheet: &Sheet, line: &Line, semantic: bool) {
    let mut text = String::new();
    for run in &line.runs {
        let words = escape(&run.text);
        match &run.link {
            Some(target) => {
                let _ = write!(text, "<a href=\"{}\">{words}</a>", escape(target));
            }
            None => text.push_str(&words),
        }
    }
    if let Some(left) = line.left.as_ref().filter(|left| !left.is_empty()) {
        text = format!("<i>{}</i>&nbsp; {text}", escape(left));
    }
    if let Some(right) = &line.right {
        text = format!("{text} <span class=\"d\">{}</span>", escape(right));
    }
    let _ = match (line.style, semantic) {
        (Style::Name, true) => writeln!(out, "<h1>{text}</h1>"),
        (Style::Name, false) => writeln!(out, "<div style=\"font-size:24px\"><b>{text}</b></div>"),
        (Style::Entry, true) => writeln!(out, "<h3>{text}</h3>"),
        (Style::Entry, false) => writeln!(out, "<div><strong>{text}</strong></div>"),
        (Style::Bullet, true) => writeln!(out, "<li>{text}</li>"),
        (Style::Bullet, false) => writeln!(out, "<div>{} {text}</div>", sheet.bullet),
        (_, true) => writeln!(out, "<p>{text}</p>"),
        (_, false) => writeln!(out, "{text}<br>"),
    };
}

fn conceal(hidden: Option<&Hidden>) -> String {
    let Some(hidden) = hidden else { return String::new() };
    let style = match hidden.way {
        Way::White => "color:#ffffff",
        Way::NotDrawn | Way::Covered => "display:none",
        Way::Tiny => "font-size:0",
        Way::OffPage => "position:absolute;left:-9999px",
    };
    format!("<div style=\"{style}\">{}</div>\n", escape(&hidden.text))
}
