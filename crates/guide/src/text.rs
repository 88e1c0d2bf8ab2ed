//! The few rules of text that reading, writing and normalising a guide share.
//!
//! Lines end at `\n`. White space means ASCII white space, so that a no-break space or an ideographic space is text
//! like any other and survives.

/// A heading line: `#` to `######` in the first column, then a space or the end of the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Heading<'a> {
    pub(crate) level: usize,
    pub(crate) text: &'a str,
}

pub(crate) fn heading(line: &str) -> Option<Heading<'_>> {
    let level = line.bytes().take_while(|byte| *byte == b'#').count();
    let rest = &line[level..];
    let is_heading = (1..=6).contains(&level) && (rest.is_empty() || rest.starts_with([' ', '\t']));
    is_heading.then(|| Heading { level, text: rest.trim_ascii() })
}

/// Follows fenced code blocks down a text, so that a heading inside one is code.
///
/// Only a fence in the first column opens one. What stands indented belongs to a list item, whose lines cannot be
/// mistaken for the structure of the guide anyway.
#[derive(Debug, Default)]
pub(crate) struct Fences {
    open: Option<(char, usize)>,
}

impl Fences {
    /// Takes the next line; true if it is code or a fence.
    pub(crate) fn takes(&mut self, line: &str) -> bool {
        let Some((mark, length)) = self.open else {
            self.open = opening_fence(line);
            return self.open.is_some();
        };
        if closes(line, mark, length) {
            self.open = None;
        }
        true
    }

    /// The line that closes the block that is still open.
    pub(crate) fn missing_end(&self) -> Option<String> {
        self.open.map(|(mark, length)| std::iter::repeat_n(mark, length).collect())
    }
}

fn opening_fence(line: &str) -> Option<(char, usize)> {
    let mark = line.chars().next().filter(|mark| matches!(mark, '`' | '~'))?;
    let length = line.chars().take_while(|char| *char == mark).count();
    let info = &line[length..];
    (length >= 3 && !(mark == '`' && info.contains('`'))).then_some((mark, length))
}

fn closes(line: &str, mark: char, length: usize) -> bool {
    let indent = line.len() - line.trim_start_matches(' ').len();
    let fence = line.trim_ascii();
    indent <= 3 && fence.chars().count() >= length && fence.chars().all(|char| char == mark)
}

/// The lines of a text whatever its line endings.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = &str> {
    // `split('\n')` after cutting at `\r`: a lone carriage return ends a line too, as on old systems.
    text.split('\n').flat_map(|line| {
        let line = line.strip_suffix('\r').unwrap_or(line);
        line.split('\r')
    })
}

/// One line of text: white space collapsed, ends trimmed.
pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_ascii_whitespace() {
        crate::work::step();
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// A list item: several lines, no blank ones at the ends, the first without indentation.
pub(crate) fn item(text: &str) -> String {
    join(text).trim_ascii_start().to_owned()
}

/// Prose: several lines, no blank ones at the ends, code blocks closed, and no heading above `top`.
///
/// Headings move down together, so that a section and its subsections keep their order of rank.
pub(crate) fn prose(text: &str, top: usize) -> String {
    let text = join(text);
    let shift = top.saturating_sub(shallowest(&text).unwrap_or(top));
    let mut fences = Fences::default();
    let mut out = String::with_capacity(text.len());
    for (index, line) in text.split('\n').enumerate() {
        crate::work::step();
        if index > 0 {
            out.push('\n');
        }
        let is_code = fences.takes(line);
        match heading(line).filter(|_| !is_code && shift > 0) {
            Some(heading) => {
                out.push_str(&"######"[..(heading.level + shift).min(6)]);
                out.push_str(&line[heading.level..]);
            }
            None => out.push_str(line),
        }
    }
    if let Some(fence) = fences.missing_end() {
        out.push('\n');
        out.push_str(&fence);
    }
    out
}

fn shallowest(text: &str) -> Option<usize> {
    let mut fences = Fences::default();
    text.split('\n').filter(|line| !fences.takes(line)).filter_map(heading).map(|heading| heading.level).min()
}

/// Joins lines with `\n`, empties lines of white space alone and drops blank lines at both ends.
fn join(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blank = 0;
    for line in lines(text) {
        crate::work::step();
        if line.trim_ascii().is_empty() {
            blank += 1;
            continue;
        }
        if !out.is_empty() {
            out.extend(std::iter::repeat_n('\n', blank + 1));
        }
        blank = 0;
        out.push_str(line);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_starts_in_the_first_column_and_has_a_space() {
        let cases = [
            ("# Title", Some((1, "Title"))),
            ("###### Six ", Some((6, "Six"))),
            ("##", Some((2, ""))),
            ("####### Seven", None),
            ("#hash", None),
            (" # Indented", None),
            ("text", None),
        ];
        for (line, expected) in cases {
            assert_eq!(heading(line).map(|found| (found.level, found.text)), expected, "{line:?}");
        }
    }

    #[test]
    fn lines_end_at_any_line_ending() {
        assert_eq!(lines("a\nb\r\nc\rd").collect::<Vec<_>>(), ["a", "b", "c", "d"]);
    }

    #[test]
    fn prose_moves_headings_down_together_but_not_in_code() {
        let text = "# One\n\n```sh\n# not a heading\n```\n\n## Two";
        assert_eq!(prose(text, 3), "### One\n\n```sh\n# not a heading\n```\n\n#### Two");
    }

    #[test]
    fn prose_closes_a_code_block_that_is_left_open() {
        assert_eq!(prose("~~~~\n## code\n", 3), "~~~~\n## code\n~~~~");
    }

    #[test]
    fn prose_is_stable() {
        for text in ["# a\n###### b", "```\n# x", "\n\n  indented\n \t\ntail  \n\n", "````\n```\n````\n## y"]
        {
            let once = prose(text, 4);
            assert_eq!(prose(&once, 4), once, "{text:?}");
        }
    }
}
