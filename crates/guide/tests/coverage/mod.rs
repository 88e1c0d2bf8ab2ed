//! Proves that an import keeps every word: in the guide, in what it could not place, or as a label.

use std::collections::HashSet;

use touchstone_guide::import::Import;

/// The lines, with their numbers, of which a phrase is nowhere to be found.
///
/// A line is split at punctuation and at the brackets of a blank, since competencies, levels and variables are taken
/// apart there. Each phrase must stand somewhere as it is, words in order.
pub(crate) fn lost(document: &str, import: &Import) -> Vec<String> {
    let kept = kept(import);
    let labels: HashSet<usize> =
        import.report.labels.iter().flat_map(|span| span.line_start..=span.line_end).collect();
    let label_text = import.report.labels.iter().map(|span| phrase(&span.text)).collect::<Vec<_>>().join("|");
    let mut lost = Vec::new();
    for (index, line) in document.lines().enumerate() {
        let number = index + 1;
        let is_kept = |phrase: &String| {
            kept.contains(phrase.as_str())
                || labels.contains(&number) && label_text.contains(phrase.as_str())
                || is_measure(phrase)
        };
        let text = line.trim().strip_prefix("o ").unwrap_or(line);
        if let Some(phrase) = phrases(text).iter().find(|phrase| !is_kept(phrase)) {
            lost.push(format!("{number}: “{}” of “{line}”", phrase.trim()));
        }
    }
    lost
}

/// All text of the guide and of the report as phrases, each between bars.
fn kept(import: &Import) -> String {
    let mut texts = Vec::new();
    collect(&serde_json::to_value(&import.guide).unwrap(), &mut texts);
    texts.extend(import.report.unplaced.iter().map(|span| span.text.clone()));
    let phrases: Vec<_> = texts.iter().flat_map(|text| phrases(text)).collect();
    phrases.join("|")
}

fn collect(value: &serde_json::Value, texts: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => texts.push(text.clone()),
        serde_json::Value::Array(values) => values.iter().for_each(|value| collect(value, texts)),
        serde_json::Value::Object(fields) => fields.values().for_each(|value| collect(value, texts)),
        _ => {}
    }
}

/// The phrases of a text: words between punctuation, in lower case, with a space on both sides.
fn phrases(text: &str) -> Vec<String> {
    let separates = |char: char| ".,;:!?()[]{}<>|\"“”*_=\n–—•·/".contains(char);
    text.split(separates)
        .map(phrase)
        .filter(|phrase| phrase.trim().chars().any(char::is_alphabetic))
        .collect()
}

fn phrase(text: &str) -> String {
    let words = text.split(|char: char| !char.is_alphanumeric() && !matches!(char, '\'' | '’'));
    let words: Vec<_> = words
        .filter(|word| !word.is_empty() && !word.chars().all(char::is_numeric))
        .map(str::to_lowercase)
        .collect();
    format!(" {} ", words.join(" "))
}

/// Numbering, durations, bullets and who speaks are kept as numbers and structure.
fn is_measure(phrase: &str) -> bool {
    const WORDS: [&str; 35] = [
        "minutes",
        "mins",
        "min",
        "hours",
        "hour",
        "h",
        "about",
        "approx",
        "part",
        "round",
        "stage",
        "step",
        "session",
        "phase",
        "meeting",
        "interview",
        "level",
        "o",
        "q",
        "html",
        "call",
        "first",
        "second",
        "third",
        "fourth",
        "one",
        "two",
        "three",
        "ii",
        "conversation",
        "interviewer",
        "minuten",
        "b",
        "c",
        "a",
    ];
    const KEPT: usize = 2;
    let words: Vec<_> = phrase.split_whitespace().collect();
    words.len() <= KEPT
        && words.iter().all(|word| WORDS.contains(word) || is_question_number(word) || is_time(word))
}

/// `60m`, `1h30`.
fn is_time(word: &str) -> bool {
    word.starts_with(char::is_numeric)
        && word.chars().all(|char| char.is_numeric() || matches!(char, 'h' | 'm'))
}

fn is_question_number(word: &str) -> bool {
    word.strip_prefix('q').is_some_and(|number| number.chars().all(char::is_numeric))
}
