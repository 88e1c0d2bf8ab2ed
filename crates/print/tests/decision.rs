//! Decision packets on paper: whatever is in them, they print, and they print what is in them.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at once")]

mod support;

use serde_json::{Value, json};
use support::{bare, text_of};
use touchstone_print::{DecisionPacket, Fonts, decision_packet, limits};

fn sample() -> Value {
    serde_json::from_str(include_str!("data/decision.json")).unwrap()
}

fn print(values: &Value) -> Vec<u8> {
    let packet: DecisionPacket = serde_json::from_value(values.clone()).unwrap();
    decision_packet(&packet, Fonts::built_in()).unwrap()
}

/// Replaces every text that people can write, in order; instants stay.
fn each_text(value: &mut Value, change: &mut impl FnMut(&mut String)) {
    match value {
        Value::String(text) if chrono::DateTime::parse_from_rfc3339(text).is_err() => change(text),
        Value::Array(items) => items.iter_mut().for_each(|item| each_text(item, change)),
        Value::Object(members) => members.values_mut().for_each(|member| each_text(member, change)),
        _ => {}
    }
}

#[test]
fn the_same_packet_gives_the_same_bytes() {
    let first = print(&sample());
    assert!(first.starts_with(b"%PDF-"));
    assert_eq!(first, print(&sample()));

    let mut later = sample();
    later["record"]["generated_at"] = json!("2026-03-19T11:00:00Z");
    assert_ne!(first, print(&later));
}

#[test]
fn the_page_says_what_the_packet_says() {
    let text = text_of(&print(&sample()));
    let mut values = sample();
    // Keys of attributes are not printed, their names are.
    values["attributes"]
        .as_array_mut()
        .unwrap()
        .iter_mut()
        .for_each(|attribute| attribute["key"] = json!(""));
    for card in values["scorecards"].as_array_mut().unwrap() {
        card["ratings"].as_array_mut().unwrap().iter_mut().for_each(|rating| rating["attribute"] = json!(""));
    }
    each_text(&mut values, &mut |part| assert!(text.contains(&bare(part)), "{part:?} is not on the page"));
}

/// The optional values of a packet, as JSON pointers into the sample.
const OPTIONAL: [&str; 14] = [
    "/job/requisition_id",
    "/decision/next_steps/0/due",
    "/recommendations/1/initial",
    "/recommendations/1/changed_to",
    "/recommendations/1/changed_reason",
    "/recommendations/1/changed_at",
    "/scorecards/0/recommendation",
    "/scorecards/2/independence_note",
    "/stages/0/entered_at",
    "/stages/0/left_at",
    "/interviews/0/at",
    "/interviews/0/minutes",
    "/references/0/at",
    "/record/packet_sha256",
];

#[test]
fn an_empty_packet_prints() {
    let mut values = sample();
    for place in OPTIONAL {
        *values.pointer_mut(place).unwrap() = json!(null);
    }
    each_text(&mut values, &mut String::clear);
    empty_inner_lists(&mut values);
    print(&values);

    for list in ["recommendations", "attributes", "scorecards", "stages", "interviews", "references"] {
        values[list] = json!([]);
    }
    values["debrief"] = json!(null);
    print(&values);
}

/// Empties the lists that hold no further lists.
fn empty_inner_lists(value: &mut Value) {
    match value {
        Value::Array(items) if !items.iter().any(has_list) => items.clear(),
        Value::Array(items) => items.iter_mut().for_each(empty_inner_lists),
        Value::Object(members) => members.values_mut().for_each(empty_inner_lists),
        _ => {}
    }
}

fn has_list(value: &Value) -> bool {
    value
        .as_object()
        .is_some_and(|members| members.values().any(|member| member.is_array() || has_list(member)))
}

/// Markup of every kind, quotes that Typst would turn, ligatures, scripts from right to left, characters that no font
/// at hand has, and sequences that are one character to a reader.
const HOSTILE: &str = r#"#import "x": * $a^2$ *b* _c_ ] [ \ } {@d <e> `f` //g /*h*/ =1 -- fi 'q' ~ &amp;
שלום 李伟 مرحبا 👩‍👩‍👧 é"#;

#[test]
fn text_is_data_and_comes_out_as_it_was_written() {
    let mut values = sample();
    // Keys find names and are not printed; here every rating has a name of its own instead.
    values["attributes"] = json!([]);
    let mut planted = Vec::new();
    each_text(&mut values, &mut |text| {
        *text = format!("‹{}›{HOSTILE}", planted.len());
        planted.push(bare(text));
    });
    let text = text_of(&print(&values));
    let lost: Vec<&String> = planted.iter().filter(|planted| !text.contains(*planted)).collect();
    assert!(lost.is_empty(), "{} of {}: {lost:#?}", lost.len(), planted.len());
}

/// A letter that no other text has, so that it can be counted.
const LETTER: char = 'Ж';

#[test]
fn words_of_any_length_stay_on_the_page() {
    const LENGTH: usize = 10_000;
    let word = json!(LETTER.to_string().repeat(LENGTH));
    let mut values = sample();
    let places = [
        "/candidate",
        "/decision/reason",
        "/decision/outcome",
        "/recommendations/1/changed_reason",
        "/scorecards/0/summary",
        "/scorecards/0/ratings/0/note",
        "/scorecards/0/amendments/0/reason",
        "/debrief/agenda/0/note",
        "/record/events/3/summary",
    ];
    for place in places {
        *values.pointer_mut(place).unwrap() = word.clone();
    }
    let text = text_of(&print(&values));
    assert_eq!(text.matches(LETTER).count(), places.len() * LENGTH);
}

#[test]
fn long_words_stay_on_the_page_in_every_field() {
    const LENGTH: usize = 500;
    let mut values = sample();
    values["attributes"] = json!([]);
    values["record"]["events"].as_array_mut().unwrap().truncate(3);
    values["scorecards"].as_array_mut().unwrap().truncate(1);
    let mut fields = 0;
    each_text(&mut values, &mut |text| {
        fields += 1;
        *text = LETTER.to_string().repeat(LENGTH);
    });
    let text = text_of(&print(&values));
    assert!(text.matches(LETTER).count() >= fields * LENGTH);
}

#[test]
fn characters_that_no_font_has_are_named() {
    let mut values = sample();
    values["candidate"] = json!("李伟");
    let text = text_of(&print(&values));
    assert!(text.contains("李伟"));
    assert!(text.contains("showasboxes:U+4F1F,U+674E."));
}

#[test]
fn huge_packets_are_cut_and_say_so() {
    let mut values = sample();
    let event = values["record"]["events"][0].clone();
    let mut card = values["scorecards"][1].clone();
    card["ratings"].as_array_mut().unwrap().truncate(1);
    values["record"]["events"] = (1..=1000).map(|seq| with(&event, "seq", json!(seq))).collect();
    values["scorecards"] = (1..=120).map(|n| with(&card, "summary", json!(format!("Summary {n}")))).collect();
    let pdf = print(&values);
    let text = text_of(&pdf);
    let (first, last) = limits::longest_list("events");
    assert!(text.contains(&format!("…{}eventsareinthepacketfileandnotprinted…", 1000 - first - last)));
    assert!(text.contains("Leftoutofthisprint,andinthepacketfile:700events,60scorecards."));
    assert!(text.contains("Summary60") && !text.contains("Summary61"));
}

fn with(value: &Value, member: &str, content: Value) -> Value {
    let mut value = value.clone();
    value[member] = content;
    value
}
