//! Where two outputs differ, as data: hunks of lines with a little of what stands around them. The page draws it. Pure.

use serde::{Deserialize, Serialize};

use crate::{compare::same_line, exercise::Compare};

/// Lines of each side that are looked at, from the first that differs.
const WINDOW: usize = 500;

/// Lines shown in all.
const SHOWN: usize = 200;

/// Characters shown of a line.
const WIDTH: usize = 400;

/// Equal lines shown before and after a difference.
const AROUND: usize = 3;

/// Where what a program wrote differs from what is expected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diff {
    /// The differences, in order.
    pub hunks: Vec<Hunk>,
    /// Whether there is more than is shown.
    pub truncated: bool,
}

/// Lines that differ, with their neighbours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hunk {
    /// The number of its first line in what is expected, from 1.
    pub expected_line: usize,
    /// The number of its first line in what was written, from 1.
    pub got_line: usize,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// A line of a hunk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// On which side it stands.
    pub side: Side,
    /// Its text; what is no UTF-8 is replaced.
    pub text: String,
    /// Whether it goes on.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub truncated: bool,
}

/// On which side a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// On both, in the sense of the exercise; the text is what is expected.
    Both,
    /// It is expected and missing.
    Expected,
    /// It was written and is not expected.
    Got,
}

/// Where two outputs differ. It takes time in proportion to their lengths, and looks closely at a window of lines only.
pub fn diff(by: &Compare, expected: &[u8], got: &[u8]) -> Diff {
    let (expected, got) = (lines(expected), lines(got));
    let alike = expected.iter().zip(&got).take_while(|(expected, got)| same_line(by, expected, got)).count();
    let start = alike.saturating_sub(AROUND);
    let wanted = window(&expected, start);
    // A line that is like the one at the same place counts as that one: numbers that are near enough, say.
    let found: Vec<&[u8]> = window(&got, start)
        .iter()
        .enumerate()
        .map(|(at, line)| wanted.get(at).filter(|wanted| same_line(by, wanted, line)).unwrap_or(line))
        .copied()
        .collect();
    let script = script(by, wanted, &found);
    let (hunks, shortened) = hunks(&script, start);
    let beyond = expected.len().max(got.len()) > start + WINDOW;
    Diff { hunks, truncated: shortened || beyond }
}

fn window<'a, 'b>(lines: &'b [&'a [u8]], start: usize) -> &'b [&'a [u8]] {
    let rest = lines.get(start..).unwrap_or_default();
    &rest[..rest.len().min(WINDOW)]
}

fn lines(text: &[u8]) -> Vec<&[u8]> {
    // The end of the last line begins no further one.
    let text = text.strip_suffix(b"\n").unwrap_or(text);
    if text.is_empty() { Vec::new() } else { text.split(|byte| *byte == b'\n').collect() }
}

/// Every line of both sides in order, with as many as can be on both. The textbook's table of longest common
/// subsequences: the window bounds it, and the same outputs give the same hunks whatever the machine is doing.
fn script<'a>(by: &Compare, wanted: &[&'a [u8]], found: &[&'a [u8]]) -> Vec<(Side, &'a [u8])> {
    // Lines that end alike are one line, but where bytes count.
    let plain = |line: &&'a [u8]| if *by == Compare::Exact { *line } else { line.trim_ascii_end() };
    let (left, right): (Vec<_>, Vec<_>) =
        (wanted.iter().map(plain).collect(), found.iter().map(plain).collect());
    // `common[i][j]`: how many lines can be on both sides from the i-th and the j-th on.
    let mut common = vec![vec![0_u16; right.len() + 1]; left.len() + 1];
    for (i, one) in left.iter().enumerate().rev() {
        for (j, other) in right.iter().enumerate().rev() {
            common[i][j] =
                if one == other { common[i + 1][j + 1] + 1 } else { common[i + 1][j].max(common[i][j + 1]) };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut script = Vec::new();
    while i < left.len() || j < right.len() {
        if i < left.len() && j < right.len() && left[i] == right[j] {
            script.push((Side::Both, wanted[i]));
            (i, j) = (i + 1, j + 1);
        } else if j == right.len() || i < left.len() && common[i + 1][j] >= common[i][j + 1] {
            script.push((Side::Expected, wanted[i]));
            i += 1;
        } else {
            script.push((Side::Got, found[j]));
            j += 1;
        }
    }
    script
}

/// The differences with the lines around them, and whether some had to be left out.
fn hunks(script: &[(Side, &[u8])], start: usize) -> (Vec<Hunk>, bool) {
    let mut hunks: Vec<Hunk> = Vec::new();
    let (mut expected_line, mut got_line) = (start + 1, start + 1);
    let (mut shown, mut continues) = (0, false);
    let differs = |at: usize| script.get(at).is_some_and(|(side, _)| *side != Side::Both);
    // Counts down the lines after a difference, and looks ahead for the next.
    let mut after = 0;
    for (at, (side, text)) in script.iter().enumerate() {
        after = if differs(at) { AROUND + 1 } else { after };
        if after > 0 || (at..=at + AROUND).any(differs) {
            if shown == SHOWN {
                return (hunks, true);
            }
            if !continues {
                hunks.push(Hunk { expected_line, got_line, lines: Vec::new() });
            }
            if let Some(hunk) = hunks.last_mut() {
                hunk.lines.push(line(*side, text));
            }
            (shown, continues) = (shown + 1, true);
        } else {
            continues = false;
        }
        after = after.saturating_sub(1);
        expected_line += usize::from(*side != Side::Got);
        got_line += usize::from(*side != Side::Expected);
    }
    (hunks, false)
}

fn line(side: Side, bytes: &[u8]) -> Line {
    let (text, truncated) = cut(bytes, WIDTH);
    Line { side, text, truncated }
}

/// The first characters of a line, and whether there are more.
pub(crate) fn cut(bytes: &[u8], width: usize) -> (String, bool) {
    // No character takes more than four bytes.
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(width * 4)]);
    let text: String = head.chars().take(width).collect();
    let truncated = text.len() < head.len() || bytes.len() > width * 4;
    (text, truncated)
}

/// The first line that differs: its number, what is expected there and what was written.
pub(crate) fn first(
    by: &Compare,
    expected: &[u8],
    got: &[u8],
) -> Option<(usize, Option<String>, Option<String>)> {
    let (expected, got) = (lines(expected), lines(got));
    let at = (0..expected.len().max(got.len())).find(|at| match (expected.get(*at), got.get(*at)) {
        (Some(expected), Some(got)) => !same_line(by, expected, got),
        _ => true,
    })?;
    let shown = |line: &&[u8]| {
        let (text, truncated) = cut(line.trim_ascii_end(), 60);
        if truncated { text + "…" } else { text }
    };
    Some((at + 1, expected.get(at).map(shown), got.get(at).map(shown)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn drawn(diff: &Diff) -> String {
        let sign = |side| match side {
            Side::Both => ' ',
            Side::Expected => '-',
            Side::Got => '+',
        };
        let drawn = |hunk: &Hunk| {
            let lines = hunk.lines.iter().map(|line| format!("{}{}\n", sign(line.side), line.text));
            format!("@{},{}\n{}", hunk.expected_line, hunk.got_line, lines.collect::<String>())
        };
        diff.hunks.iter().map(drawn).collect()
    }

    #[test]
    fn a_line_that_is_missing_is_shown_with_its_neighbours() {
        let diff = diff(&Compare::Lines, b"1\n2\n3\n4\n5\n6\n7\n8\n9\n", b"1\n2\n3\n4\n5\n7\n8\n9\n");
        assert_eq!(drawn(&diff), "@3,3\n 3\n 4\n 5\n-6\n 7\n 8\n 9\n");
        assert!(!diff.truncated);
    }

    #[test]
    fn lines_that_are_the_same_to_the_exercise_are_no_difference() {
        let near = Compare::Numbers { absolute: 0.1, relative: 0.0 };
        assert_eq!(drawn(&diff(&near, b"1.00\n2.00\n", b"1.01\n3\n")), "@1,1\n 1.00\n-2.00\n+3\n");
    }

    #[test]
    fn nothing_written_is_all_missing() {
        assert_eq!(drawn(&diff(&Compare::Lines, b"a\nb\n", b"")), "@1,1\n-a\n-b\n");
    }

    #[test]
    fn a_long_output_is_cut_and_says_so() {
        let (expected, got) = ("a\n".repeat(100_000), "b\n".repeat(100_000));
        let diff = diff(&Compare::Lines, expected.as_bytes(), got.as_bytes());
        assert!(diff.truncated);
        assert_eq!(diff.hunks.iter().map(|hunk| hunk.lines.len()).sum::<usize>(), SHOWN);
    }

    #[test]
    fn a_long_line_is_cut_between_characters() {
        let (text, truncated) = cut("ü".repeat(500).as_bytes(), WIDTH);
        assert_eq!((text.chars().count(), truncated), (WIDTH, true));
        assert_eq!(cut("🦀".repeat(400).as_bytes(), WIDTH), ("🦀".repeat(400), false));
    }

    #[test]
    fn the_first_difference_is_found_beyond_equal_lines() {
        let found = first(&Compare::Lines, b"1\n2\n3\n", b"1\n2\n4\n");
        assert_eq!(found, Some((3, Some("3".to_owned()), Some("4".to_owned()))));
        assert_eq!(first(&Compare::Lines, b"1\n2\n", b"1\n"), Some((2, Some("2".to_owned()), None)));
        assert_eq!(first(&Compare::Lines, b"1\n", b"1\n"), None);
    }

    proptest! {
        #[test]
        fn what_is_shown_stands_in_the_outputs_at_the_lines_it_names(
            expected in "([ab]\n){0,40}", got in "([ab]\n){0,40}"
        ) {
            let diff = diff(&Compare::Lines, expected.as_bytes(), got.as_bytes());
            let (wanted, found) = (expected.lines().collect::<Vec<_>>(), got.lines().collect::<Vec<_>>());
            for hunk in &diff.hunks {
                let (mut old, mut new) = (hunk.expected_line - 1, hunk.got_line - 1);
                for line in &hunk.lines {
                    if line.side != Side::Got { prop_assert_eq!(wanted[old], &line.text); old += 1; }
                    if line.side != Side::Expected { prop_assert_eq!(found[new], &line.text); new += 1; }
                }
            }
            prop_assert_eq!(diff.hunks.is_empty(), expected == got);
            // Nothing that differs is left out.
            let sides = |side| diff.hunks.iter().flat_map(|hunk| &hunk.lines).filter(|line| line.side == side).count();
            prop_assert_eq!(wanted.len() + sides(Side::Got), found.len() + sides(Side::Expected));
        }
    }
}
