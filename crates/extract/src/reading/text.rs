//! Plain text, and Markdown as the text that it is: its headings and entries lose their signs.

use super::encoding;
use super::flow::{Flow, Look};
use super::truncated;
use crate::limits::Budget;
use crate::reading::Reading;
use crate::{ExtractError, Format};

/// Reads text.
pub(crate) fn read(name: &str, bytes: &[u8]) -> Result<Reading, ExtractError> {
    let source = encoding::decode(bytes);
    let is_markdown = [".md", ".markdown"].iter().any(|end| name.to_ascii_lowercase().ends_with(end))
        || looks_like_markdown(&source);
    if is_binary(&source) {
        return Err(ExtractError::Unsupported("Binary"));
    }
    let mut flow = Flow::default();
    let mut left_out = None;
    truncated(lines(&source, is_markdown, &mut flow), &flow, &mut left_out)?;
    Ok(Reading { truncated: left_out, ..flow.finish(Format::Text) })
}

fn lines(source: &str, is_markdown: bool, flow: &mut Flow) -> Result<(), ExtractError> {
    let budget = &mut Budget::for_reading();
    for (page, text) in source.split('\u{c}').enumerate() {
        if page > 0 {
            budget.block()?;
            flow.next_page();
        }
        // Old systems end lines with a carriage return alone.
        for line in text.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r')) {
            if line.trim().is_empty() {
                flow.set_apart();
                continue;
            }
            let heading = if is_markdown { heading(line) } else { None };
            flow.heading = heading.is_some();
            let words = heading.unwrap_or(line);
            // `**bold**`, where the signs are in pairs.
            let is_marked = is_markdown && words.matches("**").count() % 2 == 0;
            for (at, words) in words.split(if is_marked { "**" } else { "\n" }).enumerate() {
                flow.words(words, Look { bold: at % 2 == 1, ..Look::default() }, budget)?;
            }
            flow.end_line(budget)?;
        }
    }
    Ok(())
}

/// Text has few characters that show nothing or were none. Programs and data have many.
fn is_binary(source: &str) -> bool {
    const HEAD: usize = 4_096;
    let is_odd = |char: &char| char.is_control() && !char.is_whitespace() || *char == '\u{fffd}';
    let odd = source.chars().take(HEAD).filter(is_odd).count();
    odd * 10 > source.chars().take(HEAD).count()
}

/// Two lines or more are headings of Markdown, whatever the file is called. One may be a number or a comment.
fn looks_like_markdown(source: &str) -> bool {
    source.lines().filter(|line| heading(line).is_some_and(|words| !words.is_empty())).nth(1).is_some()
}

/// The words of `## A heading`.
fn heading(line: &str) -> Option<&str> {
    let words = line.trim_start_matches('#');
    let level = line.len() - words.len();
    ((1..=6).contains(&level) && words.starts_with(' ')).then(|| words.trim().trim_end_matches('#'))
}
