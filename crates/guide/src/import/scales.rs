//! Rating scales: lines such as `0: …`, `1 - …`, `Poor: …`, and how they become anchors from 0 to 4.

use super::lines::{Kind, Unit};
use crate::model::LEVELS;
use crate::work;

/// The text of level 0 where a scale starts at 1.
const NOT_ENOUGH: &str = "Not enough information";

/// The levels of scales that use words, from the lowest. A word longer than another comes before it.
const LEVEL_WORDS: [(&str, u32); 52] = [
    ("not assessed", 0),
    ("not enough information", 0),
    ("no evidence", 0),
    ("not applicable", 0),
    ("n/a", 0),
    ("strong no", 1),
    ("definitely not", 1),
    ("does not meet", 1),
    ("did not meet", 1),
    ("unacceptable", 1),
    ("insufficient", 1),
    ("beginner", 1),
    ("novice", 1),
    ("lean no", 2),
    ("leaning no", 2),
    ("partly meets", 2),
    ("partially meets", 2),
    ("no", 2),
    ("acceptable", 3),
    ("adequate", 3),
    ("competent", 3),
    ("intermediate", 3),
    ("lean yes", 3),
    ("leaning yes", 3),
    ("meets", 3),
    ("yes", 3),
    ("advanced", 4),
    ("expert", 4),
    ("strong yes", 4),
    ("definitely", 4),
    ("exceeds", 4),
    ("very poor", 1),
    ("poor", 1),
    ("unsatisfactory", 1),
    ("weak", 1),
    ("below expectations", 1),
    ("does not meet expectations", 1),
    ("needs improvement", 2),
    ("below average", 2),
    ("fair", 2),
    ("developing", 2),
    ("basic", 2),
    ("average", 3),
    ("satisfactory", 3),
    ("meets expectations", 3),
    ("good", 3),
    ("proficient", 3),
    ("very good", 4),
    ("strong", 4),
    ("excellent", 4),
    ("exceeds expectations", 4),
    ("outstanding", 5),
];

/// One line of a scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry<'a> {
    pub(super) level: u32,
    /// The word that names the level, where it is one.
    pub(super) is_word: bool,
    pub(super) text: &'a str,
}

/// Reads a line as a level: a number or a word for it, then `:`, `-`, `–`, `—`, `=` or a full stop, then the text.
pub(super) fn entry(line: &str) -> Option<Entry<'_>> {
    let line = line.trim_start_matches(['*', '_']);
    let line = line.get(..6).filter(|head| head.eq_ignore_ascii_case("level ")).map_or(line, |_| &line[6..]);
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 1 {
        let level = line[..1].parse().ok()?;
        return Some(Entry { level, is_word: false, text: after_separator(&line[1..])? });
    }
    let lower = line.get(..40.min(line.len())).unwrap_or(line).to_ascii_lowercase();
    LEVEL_WORDS.iter().find_map(|(word, level)| {
        let rest = line.get(word.len()..).filter(|_| lower.starts_with(word))?;
        after_separator(rest)?;
        // The word is part of what the level says.
        Some(Entry { level: *level, is_word: true, text: line })
    })
}

fn after_separator(rest: &str) -> Option<&str> {
    let rest = rest.trim_start_matches(['*', '_']).trim_start();
    let text = rest.strip_prefix([':', '-', '–', '—', '=', '.', ')'])?;
    let text = text.trim_start_matches(['*', '_']);
    (text.is_empty() || text.starts_with(char::is_whitespace)).then(|| text.trim())
}

/// The number of units from the first on that form one scale, or 0.
///
/// Levels rise or fall, by one if they are numbers. Numbered list items are a scale too, since that is how Markdown shows one;
/// the caller decides whether a scale can stand there.
pub(super) fn run(units: &[Unit]) -> usize {
    const SHORTEST: usize = 3;
    let Some(first) = units.first() else { return 0 };
    let mut last: Option<Entry<'_>> = None;
    let mut falls = None;
    let mut length = 0;
    for unit in units {
        work::step();
        let Some(entry) = level_of(unit).filter(|_| unit.indent == first.indent) else { break };
        let follows = match last {
            None => true,
            Some(last) => {
                let falls = *falls.get_or_insert(entry.level < last.level);
                let (low, high) = if falls { (entry, last) } else { (last, entry) };
                last.is_word == entry.is_word
                    && if entry.is_word { high.level > low.level } else { high.level == low.level + 1 }
            }
        };
        if !follows {
            break;
        }
        last = Some(entry);
        length += 1;
    }
    // Numbers begin or end at the bottom of the scale.
    let bottom = if falls == Some(true) { last } else { level_of(first) };
    let is_whole = bottom.is_some_and(|entry| entry.is_word || entry.level <= 1);
    if length < SHORTEST || !is_whole { 0 } else { length }
}

/// A unit as a level.
pub(super) fn level_of(unit: &Unit) -> Option<Entry<'_>> {
    match unit.kind {
        Kind::Item(Some(level)) if level <= 9 => Some(Entry { level, is_word: false, text: &unit.text }),
        Kind::Item(None) | Kind::Text => entry(&unit.text),
        _ => None,
    }
}

/// Anchors with what had to be changed to make them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Anchors {
    pub(super) levels: [String; LEVELS],
    pub(super) change: Option<String>,
}

/// Puts the levels of a scale where they belong from 0 to 4.
///
/// A scale from 0 to 4 or from 1 to 4 keeps its numbers. Other lengths do not fit: the middle of five levels shares a
/// place with the one below, and three levels leave one empty. Both are said, so that a person decides.
pub(super) fn anchors(entries: &[(u32, String)]) -> Anchors {
    let mut entries = entries.to_vec();
    entries.sort_by_key(|(level, _)| *level);
    let mut levels = <[String; LEVELS]>::default();
    let has_zero = entries.first().is_some_and(|(level, _)| *level == 0);
    let rated: Vec<&str> =
        entries.iter().skip(usize::from(has_zero)).map(|(_, text)| text.as_str()).collect();
    levels[0] = if has_zero { entries[0].1.clone() } else { NOT_ENOUGH.to_owned() };
    for (index, text) in rated.iter().enumerate() {
        let place = place(index, rated.len());
        if levels[place].is_empty() {
            (*text).clone_into(&mut levels[place]);
        } else {
            levels[place] = format!("{}\n\n{text}", levels[place]);
        }
    }
    Anchors { levels, change: change(rated.len()) }
}

fn place(index: usize, rated: usize) -> usize {
    match (rated, index) {
        (3, 0) => 1,
        (3, index) => index + 2,
        (5, index) if index >= 2 => index,
        (0..=4, index) => index + 1,
        (_, index) => (index + 1).min(4),
    }
}

fn change(rated: usize) -> Option<String> {
    match rated {
        4 => None,
        3 => Some("a scale of three levels became 1, 3 and 4; level 2 is empty".to_owned()),
        5 => Some("a scale of five levels became four; its second and third share level 2".to_owned()),
        other => Some(format!("a scale of {other} levels does not fit 1 to 4")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_numbers_or_words() {
        let cases = [
            ("0: Nothing seen", Some((0, "Nothing seen"))),
            ("3 - Good", Some((3, "Good"))),
            ("**4** – Great", Some((4, "Great"))),
            ("1 = Not shown.", Some((1, "Not shown."))),
            ("Level 2: Some", Some((2, "Some"))),
            ("Poor: none", Some((1, "Poor: none"))),
            ("Not assessed: no time", Some((0, "Not assessed: no time"))),
            ("Good to know", None),
            ("12: x", None),
            ("5: High", Some((5, "High"))),
            ("Level: 2", None),
            ("**Good**: clear", Some((3, "Good**: clear"))),
            ("3.5 points", None),
            ("4) Often", Some((4, "Often"))),
            ("4", None),
            ("4:", Some((4, ""))),
            ("3 people", None),
        ];
        for (line, expected) in cases {
            assert_eq!(entry(line).map(|entry| (entry.level, entry.text)), expected, "{line:?}");
        }
    }

    fn scale(levels: std::ops::RangeInclusive<u32>) -> Anchors {
        let entries: Vec<_> = levels.map(|level| (level, format!("l{level}"))).collect();
        anchors(&entries)
    }

    #[test]
    fn scales_keep_their_numbers_where_they_fit() {
        assert_eq!(scale(0..=4).levels, ["l0", "l1", "l2", "l3", "l4"]);
        assert_eq!(scale(1..=4).levels, [NOT_ENOUGH, "l1", "l2", "l3", "l4"]);
        assert_eq!(scale(0..=4).change, None);
    }

    #[test]
    fn other_scales_are_mapped_and_said_so() {
        assert_eq!(scale(1..=5).levels, [NOT_ENOUGH, "l1", "l2\n\nl3", "l4", "l5"]);
        assert_eq!(scale(1..=3).levels, [NOT_ENOUGH, "l1", "", "l2", "l3"]);
        assert!(scale(1..=5).change.is_some() && scale(1..=3).change.is_some());
    }

    fn runs(document: &str) -> usize {
        run(&super::super::lines::units(document))
    }

    #[test]
    fn a_scale_has_three_levels_that_rise_in_one_column() {
        let cases = [
            ("0: a\n1: b\n2: c\n3: d\n", 4),
            ("1 - a\n2 - b\n3 - c\n\nText.\n", 3),
            ("Poor: a\nFair: b\nGood: c\n", 3),
            ("Fair: a\nGood: b\nExcellent: c\n", 3),
            ("1. a\n2. b\n3. c\n", 3),
            ("1: a\n2: b\n", 0),
            ("1: a\n", 0),
            ("Text.\n", 0),
            ("2: a\n3: b\n4: c\n", 0),
            ("1: a\n2: b\n4: c\n", 0),
            ("1: a\n2: b\n3: c\n3: d\n", 3),
            ("Good: a\nFair: b\nPoor: c\n", 3),
            ("4: a\n3: b\n2: c\n1: d\n", 4),
            ("4: a\n3: b\n2: c\n", 0),
            ("1: a\n2: b\n1: c\n", 0),
            ("Poor: a\nGood: b\n3: c\n", 0),
            ("1: a\nFair: b\n3: c\n", 0),
            ("1: a\n  2: b\n3: c\n", 0),
            ("", 0),
        ];
        for (document, expected) in cases {
            assert_eq!(runs(document), expected, "{document:?}");
        }
    }
}
