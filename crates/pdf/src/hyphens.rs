//! Words that the end of a line has cut, joined again.

use std::collections::HashSet;

use crate::layout::Line;

/// A hyphen that is there only if the line ends after it.
const SOFT: char = '\u{ad}';

/// Joins words across line ends where the document shows that they are one: by a soft hyphen, or by using the whole
/// word elsewhere.
pub(crate) fn join(pages: &mut [Vec<Line>]) {
    let known = known_words(pages);
    for lines in pages.iter_mut() {
        for at in 1..lines.len() {
            let (above, below) = lines.split_at_mut(at);
            if let (Some(above), Some(below)) = (above.last_mut(), below.first_mut())
                && above.column == below.column
                && !below.is_apart
            {
                join_lines(above, below, &known);
            }
        }
        lines.iter_mut().for_each(remove_soft);
        lines.retain(|line| !line.text.is_empty());
    }
}

/// The words of which an end of a line holds the start of another, in small letters.
fn known_words(pages: &[Vec<Line>]) -> HashSet<String> {
    let is_cut = |line: &Line| line.text.ends_with(['-', '\u{2010}']);
    if !pages.iter().flatten().any(is_cut) {
        return HashSet::new();
    }
    let words =
        pages.iter().flatten().flat_map(|line| line.text.split(|character: char| !character.is_alphabetic()));
    words.filter(|word| word.len() > 3).map(str::to_lowercase).collect()
}

fn join_lines(above: &mut Line, below: &mut Line, known: &HashSet<String>) {
    let Some(hyphen) = above.text.chars().next_back().filter(|last| matches!(last, '-' | '\u{2010}' | &SOFT))
    else {
        return;
    };
    let head = &above.text[..above.text.len() - hyphen.len_utf8()];
    let start = head.rfind(|character: char| !character.is_alphabetic());
    let head = &head[start.map_or(0, |at| at + head[at..].chars().next().map_or(1, char::len_utf8))..];
    let length = below.text.find(|character: char| !character.is_alphabetic()).unwrap_or(below.text.len());
    let tail = &below.text[..length];
    let goes_on = !head.is_empty() && tail.starts_with(char::is_lowercase);
    if !goes_on || hyphen != SOFT && !known.contains(&format!("{head}{tail}").to_lowercase()) {
        return;
    }
    // What follows the word without a space, such as a comma, goes with it.
    let taken = below.text.find(' ').unwrap_or(below.text.len());
    above.text.truncate(above.text.len() - hyphen.len_utf8());
    above.text.push_str(&below.text[..taken]);
    if let Some(word) = above.words.last_mut() {
        word.range.end = above.text.len();
    }
    let rest = (taken + 1).min(below.text.len());
    below.remove_start(rest);
}

fn remove_soft(line: &mut Line) {
    if !line.text.contains(SOFT) {
        return;
    }
    let before = |at: usize| line.text[..at].matches(SOFT).count() * SOFT.len_utf8();
    let moved: Vec<_> = line
        .words
        .iter()
        .map(|word| word.range.start - before(word.range.start)..word.range.end - before(word.range.end))
        .collect();
    for (word, range) in line.words.iter_mut().zip(moved) {
        word.range = range;
    }
    line.text.retain(|character| character != SOFT);
}
