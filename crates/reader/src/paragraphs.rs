//! Lines of a page become headings, paragraphs and items, by size, weight, place and what they begin with.

use std::collections::{BTreeMap, HashMap};

use touchstone_extract::{Block, Kind};

/// A line of a page.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Line {
    pub(crate) text: String,
    /// Counted from 1.
    pub(crate) page: usize,
    /// A blank line stands before it.
    pub(crate) is_apart: bool,
    /// Where it begins, in points from the lower left corner, if that is known.
    pub(crate) place: Option<(f32, f32)>,
    /// The size of its type in points; 0 if it is not known.
    pub(crate) size: f32,
    pub(crate) is_bold: bool,
}

/// How much larger than the text a heading is, at least.
const LARGER: f32 = 1.08;

/// A line goes on from the one above if it stands no further below it than this many times its size.
const LEADING: f32 = 1.75;

/// How far in, in points, the text of a list stands.
const INSET: std::ops::RangeInclusive<f32> = 8.0..=40.0;

/// The most words of a heading that is only bold.
const HEADING_WORDS: usize = 14;

/// Puts lines together.
pub(crate) fn blocks(lines: Vec<Line>) -> Vec<Block> {
    let lines = without_margins(lines);
    let body = body_size(&lines);
    let sizes = heading_sizes(&lines, body);
    let mut blocks: Vec<Block> = Vec::new();
    let mut is_bold = Vec::new();
    let mut margin = None;
    let mut last: Option<&Line> = None;
    for line in &lines {
        let kind = kind(line, body, &sizes, margin);
        if let (Kind::Heading(_), Some((x, _))) = (&kind, line.place) {
            margin = Some(x);
        }
        match (blocks.last_mut(), last) {
            (Some(block), Some(above)) if goes_on(above, line, block, &kind) => {
                // A word that was divided at the end of a line is put together by no rule that always holds.
                block.text.push(' ');
                block.text.push_str(&line.text);
            }
            _ => {
                is_bold.push(line.is_bold && kind == Kind::Paragraph);
                blocks.push(Block { kind, text: line.text.clone(), page: line.page, ..Block::default() });
            }
        }
        last = Some(line);
    }
    for (block, _) in blocks.iter_mut().zip(is_bold).filter(|(_, is_bold)| *is_bold) {
        block.strong = std::iter::once(0..block.text.len()).collect();
    }
    blocks
}

/// Leaves out what stands on most pages in the same place: titles in the margin, page numbers.
fn without_margins(lines: Vec<Line>) -> Vec<Line> {
    const PAGES: usize = 3;
    let key = |line: &Line| {
        let (x, y) = line.place?;
        Some((without_digits(&line.text), x.round().to_bits(), y.round().to_bits()))
    };
    let pages = lines.last().map_or(0, |line| line.page);
    let mut seen: HashMap<_, usize> = HashMap::new();
    for key in lines.iter().filter_map(key) {
        *seen.entry(key).or_default() += 1;
    }
    let is_margin = |line: &Line| {
        key(line).and_then(|key| seen.get(&key)).is_some_and(|count| *count >= PAGES && count * 2 > pages)
    };
    // The first and the last lines of pages are in the margin if they are alike, wherever they stand.
    let mut edges: HashMap<String, usize> = HashMap::new();
    let is_edge: Vec<bool> = (0..lines.len()).map(|at| is_edge(&lines, at)).collect();
    for (line, _) in lines.iter().zip(&is_edge).filter(|(_, is_edge)| **is_edge) {
        *edges.entry(without_digits(&line.text)).or_default() += 1;
    }
    let is_alike = |line: &Line| {
        edges.get(&without_digits(&line.text)).is_some_and(|count| *count >= PAGES && count * 2 > pages)
    };
    let kept =
        lines.iter().zip(&is_edge).map(|(line, is_edge)| !(is_margin(line) || *is_edge && is_alike(line)));
    let kept: Vec<bool> = kept.collect();
    lines.into_iter().zip(kept).filter(|(_, is_kept)| *is_kept).map(|(line, _)| line).collect()
}

fn without_digits(text: &str) -> String {
    text.chars().filter(|char| !char.is_numeric()).collect()
}

/// True for the two first and the two last lines of a page.
fn is_edge(lines: &[Line], at: usize) -> bool {
    const EDGE: usize = 2;
    let page = lines[at].page;
    let is_first = at < EDGE || lines[at - EDGE].page != page;
    let is_last = lines.get(at + EDGE).is_none_or(|line| line.page != page);
    is_first || is_last
}

/// Sizes in tenths of a point.
fn tenths(size: f32) -> u32 {
    // Type is not larger than a page, nor smaller than nothing.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
    let tenths = (size.clamp(0.0, 1000.0) * 10.0).round() as u32;
    tenths
}

/// The size that most of the text has.
fn body_size(lines: &[Line]) -> u32 {
    let mut letters: BTreeMap<u32, usize> = BTreeMap::new();
    for line in lines.iter().filter(|line| line.size > 0.0) {
        *letters.entry(tenths(line.size)).or_default() += line.text.len();
    }
    letters.into_iter().max_by_key(|(_, count)| *count).map_or(0, |(size, _)| size)
}

fn is_larger(size: u32, body: u32) -> bool {
    #[expect(clippy::cast_precision_loss, reason = "both are small")]
    let is_larger = body > 0 && size as f32 >= body as f32 * LARGER;
    is_larger
}

/// The sizes above that of the text, from the largest.
fn heading_sizes(lines: &[Line], body: u32) -> Vec<u32> {
    let mut sizes: Vec<u32> =
        lines.iter().map(|line| tenths(line.size)).filter(|size| is_larger(*size, body)).collect();
    sizes.sort_unstable_by(|a, b| b.cmp(a));
    sizes.dedup();
    sizes
}

/// What a line is. `margin` is where the last heading began.
fn kind(line: &Line, body: u32, sizes: &[u32], margin: Option<f32>) -> Kind {
    let size = tenths(line.size);
    if is_larger(size, body) {
        let rank = sizes.iter().position(|each| *each == size).unwrap_or(0) + 1;
        return Kind::Heading(u8::try_from(rank.min(6)).unwrap_or(6));
    }
    let ends = line.text.ends_with(['.', ',', ';', '?', '!']);
    let is_short = line.text.split_whitespace().count() <= HEADING_WORDS;
    // Small headings may be a little smaller than the text.
    let is_large_enough = size * 10 >= body * 9;
    let is_heading =
        line.is_bold && is_large_enough && is_short && !ends && begins_item(&line.text).is_none();
    if is_heading && line.text.chars().any(char::is_alphabetic) {
        return Kind::Heading(u8::try_from((sizes.len() + 1).min(6)).unwrap_or(6));
    }
    // Bullets are often drawn and not written; their text stands a little further in than the heading above.
    let inset = line.place.zip(margin).map_or(0.0, |((x, _), margin)| x - margin);
    if INSET.contains(&inset) && begins_item(&line.text).is_none() {
        return Kind::Item { depth: 0, number: None };
    }
    Kind::Paragraph
}

/// The mark of an item at the start of a line.
fn begins_item(text: &str) -> Option<&str> {
    let (mark, _) = text.split_once(' ')?;
    let number = mark.trim_start_matches('(').trim_end_matches(['.', ')']);
    let is_number = number.len() < mark.len() && (1..=3).contains(&number.len());
    let is_number = is_number && number.chars().all(|char| char.is_ascii_digit() || mark.ends_with(')'));
    let is_bullet =
        matches!(mark, "•" | "‣" | "◦" | "▪" | "●" | "○" | "-" | "–" | "—" | "*" | "☐" | "□" | "·");
    (is_bullet || is_number).then_some(mark)
}

fn goes_on(above: &Line, line: &Line, block: &Block, kind: &Kind) -> bool {
    let is_same =
        block.kind == *kind && above.is_bold == line.is_bold && tenths(above.size) == tenths(line.size);
    let is_level = line.text.starts_with(|char: char| char.is_ascii_digit())
        && line.text[1..].trim_start().starts_with([':', '-', '–', '=']);
    if !is_same || begins_item(&line.text).is_some() || is_level || above.page != line.page {
        return false;
    }
    // A question or a label ends its line.
    if above.text.ends_with(['?', ':']) {
        return false;
    }
    match (above.place, line.place) {
        (Some((x, y)), Some((next_x, next_y))) => {
            let is_close = (0.0..=line.size * LEADING).contains(&(y - next_y));
            let is_aligned = (x - next_x).abs() < 3.0 || begins_item(&above.text).is_some() && next_x > x;
            // A heading goes on in its next line however far the lines are set apart.
            let is_heading = matches!(kind, Kind::Heading(_));
            is_close && is_aligned && (is_heading || !line.is_apart)
        }
        _ => !line.is_apart,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str, size: f32, x: f32, y: f32) -> Line {
        Line { text: text.to_owned(), page: 1, size, place: Some((x, y)), ..Line::default() }
    }

    fn found(lines: Vec<Line>) -> Vec<(Kind, String)> {
        blocks(lines).into_iter().map(|block| (block.kind, block.text)).collect()
    }

    #[test]
    fn larger_and_bold_lines_are_headings() {
        let mut bold = line("Questions", 10.0, 50.0, 700.0);
        bold.is_bold = true;
        let lines = vec![
            line("Guide", 20.0, 50.0, 800.0),
            line("Round 1", 14.0, 50.0, 750.0),
            bold,
            line("Text that goes on for a while and is", 10.0, 50.0, 680.0),
            line("taken up on the next line.", 10.0, 50.0, 667.0),
            line("Another paragraph, further down.", 10.0, 50.0, 640.0),
        ];
        let expected = [
            (Kind::Heading(1), "Guide"),
            (Kind::Heading(2), "Round 1"),
            (Kind::Heading(3), "Questions"),
            (Kind::Paragraph, "Text that goes on for a while and is taken up on the next line."),
            (Kind::Paragraph, "Another paragraph, further down."),
        ];
        assert_eq!(found(lines), expected.map(|(kind, text)| (kind, text.to_owned())));
    }

    #[test]
    fn items_and_levels_begin_a_line() {
        let texts =
            ["• one that is long enough to", "go on", "• two", "1. three", "(a) four", "1 - low", "2 - high"];
        let lines = texts.iter().zip((0_u8..).map(|row| 700.0 - 12.0 * f32::from(row)));
        let lines =
            lines.map(|(text, y)| line(text, 10.0, if *text == "go on" { 60.0 } else { 50.0 }, y)).collect();
        let texts: Vec<_> = found(lines).into_iter().map(|(_, text)| text).collect();
        assert_eq!(
            texts,
            ["• one that is long enough to go on", "• two", "1. three", "(a) four", "1 - low", "2 - high"]
        );
    }

    #[test]
    fn text_further_in_than_its_heading_is_a_list() {
        let lines = vec![
            line("Areas", 14.0, 50.0, 700.0),
            line("One that is long enough to", 10.0, 64.0, 680.0),
            line("go on", 10.0, 64.0, 667.0),
            line("Two", 10.0, 64.0, 645.0),
            line("Text", 10.0, 50.0, 620.0),
        ];
        let item = Kind::Item { depth: 0, number: None };
        let expected = [
            (Kind::Heading(1), "Areas"),
            (item.clone(), "One that is long enough to go on"),
            (item, "Two"),
            (Kind::Paragraph, "Text"),
        ];
        assert_eq!(found(lines), expected.map(|(kind, text)| (kind, text.to_owned())));
    }

    #[test]
    fn what_stands_on_every_page_is_left_out() {
        let page = |page: usize| {
            let mut lines = vec![
                line(&format!("Page {page}"), 8.0, 500.0, 20.0),
                line(&format!("Text {page}."), 10.0, 50.0, 700.0),
            ];
            for line in &mut lines {
                line.page = page;
            }
            lines[1].text = ["One.", "Two.", "Three.", "Four."][page - 1].to_owned();
            lines
        };
        let texts: Vec<_> =
            found((1..=4).flat_map(page).collect()).into_iter().map(|(_, text)| text).collect();
        assert_eq!(texts, ["One.", "Two.", "Three.", "Four."]);
    }
}
