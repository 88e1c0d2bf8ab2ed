//! Readings for tests, written as text.

use touchstone_extract::{Line, Reading};

/// A reading of lines: `# ` large and bold, `## ` a heading of a section, `**…**` bold, `* ` an entry of a list, `>N ` in
/// column N, `\u{c}` alone a new page. Empty lines set paragraphs off.
pub(crate) fn reading(source: &str) -> Reading {
    let mut reading = Reading::default();
    let mut page = 0;
    for line in source.lines() {
        if line == "\u{c}" {
            page += 1;
            reading.text.push('\u{c}');
            continue;
        }
        if line.trim().is_empty() {
            reading.text.push('\n');
            continue;
        }
        let mut words = line.trim();
        let mut made = Line { page, size: 100, ..Line::default() };
        // Any text may come here: what only looks like a column is a line as any other.
        let column = words.strip_prefix('>').and_then(|rest| rest.split_once(' '));
        if let Some((Ok(column), rest)) = column.map(|(number, rest)| (number.parse(), rest)) {
            made.column = column;
            words = rest.trim_start();
        }
        if let Some(rest) = words.strip_prefix("* ") {
            made.item = true;
            words = rest;
        }
        if let Some(rest) = words.strip_prefix("## ") {
            (made.size, made.bold) = (125, true);
            words = rest;
        } else if let Some(rest) = words.strip_prefix("# ") {
            (made.size, made.bold) = (220, true);
            words = rest;
        }
        if let Some(rest) = words.strip_prefix("**").and_then(|rest| rest.strip_suffix("**")) {
            made.bold = true;
            words = rest;
        }
        let start = reading.text.len();
        reading.text.push_str(words);
        made.range = start..reading.text.len();
        reading.text.push('\n');
        reading.lines.push(made);
    }
    reading
}
