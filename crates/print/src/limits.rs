//! What keeps a print within a few hundred pages and a few seconds, whatever it is given.
//!
//! The packet file holds everything; the print says what it left out:
//!
//! - A list is cut after a number of entries ([`longest_list`]), and the print counts what is missing. Of the events the
//!   first and the last are printed.
//! - A text is cut after [`TEXT`] characters. If all texts together are longer than [`ALL_TEXT`], that limit is halved
//!   until they fit, so that the longest give way and the short ones stay whole. A text that was cut says so.

use std::collections::BTreeMap;

use serde_json::Value;

/// The most characters of one text.
pub const TEXT: usize = 12_000;
/// The most characters of all texts together: about 150 pages of prose.
pub const ALL_TEXT: usize = 400_000;

/// What is put after a text that was cut.
const CUT: &str = "… [cut; the packet file holds it all]";

/// How many entries of a list are printed, by the name of the list: from its beginning, and from its end.
pub fn longest_list(name: &str) -> (usize, usize) {
    match name {
        "events" => (100, 200),
        "scorecards" | "columns" | "cells" => (60, 0),
        "ratings" | "attributes" | "matrix" => (40, 0),
        "amendments" | "changes" | "evidence" | "interviewers" => (20, 0),
        _ => (100, 0),
    }
}

/// Makes a value fit to print, and tells how many entries were left out, by the name of the list.
pub(crate) fn bound(value: &mut Value) -> BTreeMap<String, usize> {
    let mut left_out = BTreeMap::new();
    bound_lists(value, "", &mut left_out);
    bound_texts(value);
    left_out
}

fn bound_lists(value: &mut Value, name: &str, left_out: &mut BTreeMap<String, usize>) {
    match value {
        Value::Array(items) => {
            let (first, last) = longest_list(name);
            let more = items.len().saturating_sub(first + last);
            if more > 0 {
                items.drain(first..first + more);
                *left_out.entry(name.to_owned()).or_default() += more;
            }
            for item in items {
                bound_lists(item, "", left_out);
            }
        }
        Value::Object(members) => {
            for (name, member) in members {
                bound_lists(member, name, left_out);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Puts a mark in place of each character that cannot be printed, and cuts nothing.
pub(crate) fn make_printable(value: &mut Value) {
    each_text(value, &mut |text| *text = printable(text));
}

fn bound_texts(value: &mut Value) {
    make_printable(value);
    let mut longest = TEXT;
    while length(value, longest) > ALL_TEXT && longest > 1 {
        longest /= 2;
    }
    each_text(value, &mut |text| shorten(text, longest));
}

fn each_text(value: &mut Value, change: &mut impl FnMut(&mut String)) {
    match value {
        Value::String(text) => change(text),
        Value::Array(items) => items.iter_mut().for_each(|item| each_text(item, change)),
        Value::Object(members) => members.values_mut().for_each(|member| each_text(member, change)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The characters of all texts, none counted beyond the limit.
fn length(value: &Value, longest: usize) -> usize {
    match value {
        Value::String(text) => text.chars().take(longest).count(),
        Value::Array(items) => items.iter().map(|item| length(item, longest)).sum(),
        Value::Object(members) => members.values().map(|member| length(member, longest)).sum(),
        Value::Null | Value::Bool(_) | Value::Number(_) => 0,
    }
}

fn shorten(text: &mut String, longest: usize) {
    if let Some((end, _)) = text.char_indices().nth(longest) {
        text.truncate(end);
        text.push_str(CUT);
    }
}

/// One kind of line end, no tabs, and a mark in place of each character that has no form or that would change the
/// direction of the text around it. Joiners stay: names are written with them.
fn printable(text: &str) -> String {
    let lines =
        text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n").replace('\t', "    ");
    lines.chars().map(|c| if is_printable(c) { c } else { '\u{fffd}' }).collect()
}

fn is_printable(c: char) -> bool {
    c == '\n'
        || !(c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_short_stays_as_it_is() {
        let mut value = json!({ "a": ["#import \"x\" $*_`\\", "naïve\nשלום 李 👩‍👩‍👧"], "n": 3, "none": null });
        let before = value.clone();
        assert!(bound(&mut value).is_empty());
        assert_eq!(value, before);
    }

    #[test]
    fn characters_without_a_form_are_marked() {
        let mut value = json!("a\r\nb\tc\u{0}d\u{202e}e\u{1b}[2J");
        bound(&mut value);
        assert_eq!(value, json!("a\nb    c\u{fffd}d\u{fffd}e\u{fffd}[2J"));
    }

    #[test]
    fn a_text_is_cut_at_a_character() {
        let mut value = json!("ä".repeat(TEXT + 1));
        bound(&mut value);
        assert_eq!(value, json!("ä".repeat(TEXT) + CUT));
    }

    #[test]
    fn when_all_is_too_long_the_longest_give_way() {
        let mut texts = vec![json!("short")];
        texts.resize(80, json!("x".repeat(TEXT)));
        let mut value = json!(texts);
        bound(&mut value);
        assert_eq!(value[0], json!("short"));
        assert_eq!(value[1], json!("x".repeat(TEXT / 4) + CUT));
        assert!(length(&value, usize::MAX) < ALL_TEXT);
    }

    #[test]
    fn lists_are_cut_and_counted() {
        let numbers: Vec<usize> = (0..500).collect();
        let mut value =
            json!({ "events": numbers, "cards": [{ "evidence": numbers }, { "evidence": numbers }] });
        let left_out = bound(&mut value);
        assert_eq!(left_out, BTreeMap::from([("events".to_owned(), 200), ("evidence".to_owned(), 960)]));
        let events = value["events"].as_array().unwrap();
        assert_eq!((events.len(), &events[99], &events[100]), (300, &json!(99), &json!(300)));
    }
}
