//! What is different between two guides is said, whatever was done to them, and at a bounded cost.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its input has failed")]

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::{Value, json};
use touchstone_guide::diff::{Change, ChangeKind, WordSpanKind, diff};
use touchstone_guide::{Guide, markdown};

fn example() -> Guide {
    markdown::parse(include_str!("fixtures/canonical.md")).unwrap()
}

fn value(guide: &Guide) -> Value {
    serde_json::to_value(guide).unwrap()
}

fn guide(value: Value) -> Guide {
    serde_json::from_value(value).unwrap()
}

/// Kind, before and after of each change.
fn shown(before: &Guide, after: &Guide) -> Vec<(ChangeKind, String, String)> {
    let found = diff(before, after).unwrap();
    found
        .into_iter()
        .map(|change| (change.kind, change.before.unwrap_or_default(), change.after.unwrap_or_default()))
        .collect()
}

#[test]
fn a_question_that_moved_and_was_reworded_is_still_that_question() {
    let stage = |questions: Value| {
        guide(json!({"title": "T", "stages": [{"key": "s", "title": "S", "questions": questions}]}))
    };
    let question = |key: &str, text: &str| json!({"key": key, "text": text});
    let before = stage(json!([question("a", "One?"), question("b", "Two?"), question("c", "Three?")]));
    let after = stage(json!([question("c", "Why three?"), question("a", "One?"), question("d", "Two?")]));
    let at = |index: usize| format!("/stages/0/questions/{index}");
    let found = diff(&before, &after).unwrap();
    let text = |index: usize| format!("{}/text", at(index));
    assert_eq!(
        shown(&before, &after),
        [
            (ChangeKind::Removed, at(1), String::new()),
            (ChangeKind::Reworded, text(2), text(0)),
            (ChangeKind::Moved, at(0), at(1)),
            (ChangeKind::Added, String::new(), at(2)),
        ]
    );
    let words: Vec<(WordSpanKind, &str)> =
        found[1].spans.iter().map(|span| (span.kind, span.text.as_str())).collect();
    assert_eq!(
        words,
        [(WordSpanKind::Removed, "Three"), (WordSpanKind::Added, "Why three"), (WordSpanKind::Same, "?")]
    );
    assert_eq!(
        (found[0].text_before.as_deref(), found[3].text_after.as_deref()),
        (Some("Two?"), Some("Two?"))
    );
}

#[test]
fn numbers_choices_and_whole_parts_are_told() {
    let before =
        guide(json!({"title": "T", "stages": [{"key": "s", "title": "S", "minutes": 30, "kind": "technical",
        "scorecard": {"attributes": [{"key": "a", "name": "A", "anchors": ["0", "1", "2", "3", "4"]}]}}]}));
    let after = guide(
        json!({"title": "T", "role": "Clerk", "stages": [{"key": "s", "title": "S", "minutes": 45, "kind": "culture",
        "exercise": {"title": "E", "brief": "Build it."},
        "scorecard": {"attributes": [{"key": "a", "name": "A", "anchors": ["0", "1", "3", "2", "4"]}]}}]}),
    );
    let changes = shown(&before, &after);
    let has = |kind: ChangeKind, before: &str, after: &str| {
        assert!(
            changes.contains(&(kind, before.to_owned(), after.to_owned())),
            "{kind:?} {after}: {changes:?}"
        );
    };
    has(ChangeKind::Added, "", "/role");
    has(ChangeKind::Added, "", "/stages/0/exercise");
    has(ChangeKind::Changed, "/stages/0/minutes", "/stages/0/minutes");
    has(ChangeKind::Changed, "/stages/0/kind", "/stages/0/kind");
    // The levels of a scale are what stands at their place.
    for level in ["/stages/0/scorecard/attributes/0/anchors/2", "/stages/0/scorecard/attributes/0/anchors/3"]
    {
        has(ChangeKind::Reworded, level, level);
    }
    assert_eq!(changes.len(), 6, "{changes:?}");
}

/// One thing that somebody does to a document.
#[derive(Debug, Clone)]
enum Edit {
    Reword(usize, String),
    Remove(usize, usize),
    Swap(usize, usize, usize),
    Repeat(usize, usize),
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        (any::<usize>(), "[a-z]{3,8}( [a-z]{3,8}){0,3}").prop_map(|(at, text)| Edit::Reword(at, text)),
        (any::<usize>(), any::<usize>()).prop_map(|(at, index)| Edit::Remove(at, index)),
        (any::<usize>(), any::<usize>(), any::<usize>()).prop_map(|(at, one, two)| Edit::Swap(at, one, two)),
        (any::<usize>(), any::<usize>()).prop_map(|(at, index)| Edit::Repeat(at, index)),
    ]
}

/// The pointers of the parts of a document that fit.
fn pointers(value: &Value, at: &str, fits: &impl Fn(&str, &Value) -> bool, found: &mut Vec<String>) {
    if fits(at, value) {
        found.push(at.to_owned());
    }
    match value {
        Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(index, item)| pointers(item, &format!("{at}/{index}"), fits, found));
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(name, field)| pointers(field, &format!("{at}/{name}"), fits, found));
        }
        _ => {}
    }
}

fn texts(value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let is_text =
        |at: &str, value: &Value| value.is_string() && !at.ends_with("/key") && !at.ends_with("/kind");
    pointers(value, "", &is_text, &mut found);
    found
}

fn apply(document: &mut Value, edit: &Edit) {
    let is_list = |at: &str, value: &Value| {
        value.as_array().is_some_and(|all| !all.is_empty()) && !at.ends_with("/anchors")
    };
    let mut lists = Vec::new();
    pointers(document, "", &is_list, &mut lists);
    let list = |at: usize| lists[at % lists.len()].clone();
    match edit {
        Edit::Reword(at, text) => {
            let all = texts(document);
            *document.pointer_mut(&all[at % all.len()]).unwrap() = json!(text);
        }
        Edit::Remove(at, index) => {
            let items = document.pointer_mut(&list(*at)).unwrap().as_array_mut().unwrap();
            items.remove(index % items.len());
        }
        Edit::Swap(at, one, two) => {
            let items = document.pointer_mut(&list(*at)).unwrap().as_array_mut().unwrap();
            let (one, two) = (one % items.len(), two % items.len());
            items.swap(one, two);
        }
        Edit::Repeat(at, index) => {
            let items = document.pointer_mut(&list(*at)).unwrap().as_array_mut().unwrap();
            let item = items[index % items.len()].clone();
            items.push(item);
        }
    }
}

/// Every text of one side is in a change of its own or of something that holds it, or stands word for word on the other.
fn assert_told(
    side: &Value,
    other: &Value,
    changes: &[Change],
    pointer: impl Fn(&Change) -> Option<&String>,
) {
    let same: BTreeSet<&str> = texts(other).iter().filter_map(|at| other.pointer(at)?.as_str()).collect();
    for at in texts(side) {
        let told = changes.iter().filter(|change| change.kind != ChangeKind::Moved).filter_map(&pointer);
        let mut told = told.filter(|place| at == **place || at.starts_with(&format!("{place}/")));
        let text = side.pointer(&at).unwrap().as_str().unwrap();
        assert!(same.contains(text) || told.next().is_some(), "{at}: {text:?} is in no change");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_guide_is_not_different_from_itself(edits in prop::collection::vec(edit(), 0..8)) {
        let mut document = value(&example());
        for edit in &edits {
            apply(&mut document, edit);
        }
        let same = guide(document);
        prop_assert_eq!(diff(&same, &same).unwrap(), vec![]);
    }

    #[test]
    fn whatever_is_done_is_told(edits in prop::collection::vec(edit(), 1..8)) {
        let (before, mut after) = (value(&example()), value(&example()));
        for edit in &edits {
            apply(&mut after, edit);
        }
        let changes = diff(&guide(before.clone()), &guide(after.clone())).unwrap();
        prop_assert_eq!(changes.is_empty(), before == after);
        assert_told(&before, &after, &changes, |change| change.before.as_ref());
        assert_told(&after, &before, &changes, |change| change.after.as_ref());
        for change in &changes {
            // Pointers lead to something, and the words of a text are all there.
            let text = |document: &Value, at: &Option<String>| at.as_ref().map(|at| document.pointer(at).unwrap().clone());
            let (old, new) = (text(&before, &change.before), text(&after, &change.after));
            if change.kind == ChangeKind::Reworded {
                let without = |kind: WordSpanKind| {
                    let spans = change.spans.iter().filter(|span| span.kind != kind);
                    json!(spans.map(|span| span.text.as_str()).collect::<String>())
                };
                prop_assert_eq!(Some(without(WordSpanKind::Added)), old);
                prop_assert_eq!(Some(without(WordSpanKind::Removed)), new);
            }
        }
    }

    #[test]
    fn one_text_that_changed_is_named(at in any::<usize>(), text in "[a-z]{4,9} [a-z]{4,9} 7q7") {
        let before = value(&example());
        let mut after = before.clone();
        let all = texts(&before);
        let pointer = &all[at % all.len()];
        *after.pointer_mut(pointer).unwrap() = json!(text);
        let changes = diff(&guide(before), &guide(after)).unwrap();
        let named = changes.iter().any(|change| {
            change.after.as_ref().is_some_and(|at| pointer == at || pointer.starts_with(&format!("{at}/")))
        });
        prop_assert!(named, "{pointer} is in none of {changes:?}");
    }
}
