//! The second rule: what a scorecard needs before it can be submitted, and what does not belong into one.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]
use serde_json::{Value, json};
use touchstone_guide::model::{Attribute, Question};
use touchstone_rules::{
    FieldError,
    scorecard::{Content, Form, changed_fields},
};

fn attribute(key: &str, name: &str) -> Attribute {
    serde_json::from_value(json!({"key": key, "name": name, "anchors": ["", "", "", "", ""]})).unwrap()
}

fn content(value: Value) -> Content {
    serde_json::from_value(value).unwrap()
}

/// What a form with the attributes `design` and `a/b` and the question `walk` says of a content.
fn with_form<T>(ask: impl FnOnce(Form<'_>) -> T) -> T {
    let attributes = [attribute("design", "Design"), attribute("a/b~c", "Odd key")];
    let questions =
        [Question { key: "walk".into(), text: "Walk me through it.".into(), ..Question::default() }];
    let tests = ["one/a quoted comma".to_owned()];
    let findings = ["one/C07".to_owned()];
    ask(Form { attributes: &attributes, questions: &questions, tests: &tests, findings: &findings })
}

fn found(errors: &[FieldError]) -> Vec<(&str, &str)> {
    errors.iter().map(|error| (error.pointer.as_str(), error.code.as_str())).collect()
}

fn check(value: Value) -> Vec<FieldError> {
    with_form(|form| content(value).check(form))
}

fn missing(value: Value) -> Vec<FieldError> {
    with_form(|form| content(value).missing(form))
}

/// Everything that is asked for: one rating with a note, one without a number, a recommendation.
fn complete() -> Value {
    json!({
        "ratings": {"design": {"rating": 3, "note": "Asked for the load first."}, "a/b~c": {"rating": 0}},
        "overall_recommendation": 3,
    })
}

#[test]
fn an_empty_scorecard_lacks_every_rating_and_the_recommendation() {
    let missing = missing(json!({}));
    assert_eq!(
        found(&missing),
        [
            ("/ratings/design", "rating_missing"),
            ("/ratings/a~1b~0c", "rating_missing"),
            ("/overall_recommendation", "recommendation_missing"),
        ]
    );
    assert_eq!(missing[0].message, "Design is not rated");
}

#[test]
fn a_complete_one_lacks_nothing() {
    assert_eq!(missing(complete()), []);
    assert_eq!(check(complete()), []);
}

#[test]
fn a_rating_of_one_to_four_needs_evidence_and_zero_does_not() {
    for rating in 1..=4 {
        let mut value = complete();
        value["ratings"]["design"] = json!({"rating": rating, "note": "  "});
        assert_eq!(found(&missing(value)), [("/ratings/design", "evidence_missing")], "{rating}");
    }
    let mut zero = complete();
    zero["ratings"]["design"] = json!({"rating": 0});
    assert_eq!(missing(zero), []);
}

#[test]
fn a_note_without_a_number_is_no_rating() {
    let mut value = complete();
    value["ratings"]["design"] = json!({"rating": null, "note": "Seen."});
    assert_eq!(found(&missing(value)), [("/ratings/design", "rating_missing")]);
}

#[test]
fn a_link_counts_where_there_is_something_at_its_end() {
    let linked = |kind: &str, notes: &str| {
        let mut value = complete();
        value["ratings"]["design"] = json!({"rating": 2, "evidence": [{"kind": kind, "ref": "walk"}]});
        value["question_notes"] = json!({"walk": {"text": notes}});
        missing(value)
    };
    assert_eq!(linked("question_notes", "Named two ways it fails."), []);
    assert_eq!(found(&linked("question_notes", " \n")), [("/ratings/design", "evidence_missing")]);
    assert_eq!(linked("test_result", ""), []);
    assert_eq!(linked("finding", ""), []);
}

#[test]
fn only_a_number_above_zero_says_something() {
    let says = |value: Value| content(value).is_informative();
    assert!(!says(json!({})));
    assert!(!says(json!({"ratings": {"design": {"rating": 0}}, "overall_recommendation": 4})));
    assert!(!says(json!({"ratings": {"design": {"note": "Seen."}}, "overall_recommendation": 4})));
    assert!(says(json!({"ratings": {"design": {"rating": 0}, "a/b~c": {"rating": 1}}})));
    // Where a stage rates nothing, the recommendation is what it says.
    assert!(says(json!({"overall_recommendation": 2})));
}

#[test]
fn what_is_not_of_this_stage_is_refused_by_name() {
    let errors = check(json!({
        "ratings": {"style": {"rating": 5}, "design": {"rating": 4, "evidence": [
            {"kind": "question_notes", "ref": "other"}, {"kind": "pad_moment", "ref": " "}, {"kind": "finding", "ref": "x"}]}},
        "question_notes": {"other": {"text": "…"}, "walk": {"text": "…"}},
        "overall_recommendation": 5,
    }));
    assert_eq!(
        found(&errors),
        [
            ("/ratings/design/evidence/0/ref", "unknown_question"),
            ("/ratings/design/evidence/1/ref", "invalid"),
            ("/ratings/design/evidence/2/ref", "unknown_finding"),
            ("/ratings/style", "unknown_attribute"),
            ("/ratings/style/rating", "out_of_range"),
            ("/question_notes/other", "unknown_question"),
            ("/overall_recommendation", "out_of_range"),
        ]
    );
}

#[test]
fn a_recommendation_is_one_to_four() {
    for (value, right) in [(0, false), (1, true), (4, true), (5, false)] {
        let errors = check(json!({"overall_recommendation": value}));
        assert_eq!(errors.is_empty(), right, "{value}: {errors:?}");
    }
}

/// Just as long as may be, and one longer.
#[test]
fn everything_has_a_limit() {
    let text = |length: usize| "é".repeat(length);
    let links = |count: usize| vec![json!({"kind": "pad_moment", "ref": "f"}); count];
    let rated = |rating: Value| json!({"ratings": {"design": rating}});
    let noted = |note: Value| json!({"question_notes": {"walk": note}});
    for (fits, too_long, pointer) in [
        (rated(json!({"note": text(20_000)})), rated(json!({"note": text(20_001)})), "/ratings/design/note"),
        (
            rated(json!({"evidence": links(50)})),
            rated(json!({"evidence": links(51)})),
            "/ratings/design/evidence",
        ),
        (
            rated(json!({"evidence": [{"kind": "pad_moment", "ref": "f".repeat(500)}]})),
            rated(json!({"evidence": [{"kind": "pad_moment", "ref": "f".repeat(501)}]})),
            "/ratings/design/evidence/0/ref",
        ),
        (
            noted(json!({"text": text(20_000)})),
            noted(json!({"text": text(20_001)})),
            "/question_notes/walk/text",
        ),
        (
            noted(json!({"covered": vec!["x".repeat(2000); 100]})),
            noted(json!({"covered": vec!["x"; 101]})),
            "/question_notes/walk/covered",
        ),
        (
            noted(json!({"covered": ["x".repeat(2000)]})),
            noted(json!({"covered": ["x".repeat(2001)]})),
            "/question_notes/walk/covered",
        ),
        (json!({"summary": text(20_000)}), json!({"summary": text(20_001)}), "/summary"),
        (json!({"probe_next": vec![text(2000); 20]}), json!({"probe_next": vec!["x"; 21]}), "/probe_next"),
        (json!({"probe_next": [text(2000)]}), json!({"probe_next": [text(2001)]}), "/probe_next"),
    ] {
        assert_eq!(check(fits), [], "{pointer}");
        let errors = check(too_long);
        assert_eq!(errors.iter().map(|error| error.pointer.as_str()).collect::<Vec<_>>(), [pointer]);
    }
}

#[test]
fn patches_merge_per_attribute_and_null_empties() {
    let before = content(complete());
    let patch = json!({"ratings": {"design": {"note": "Asked twice."}, "a/b~c": null}, "summary": "Good."});
    let after = content(before.merged(&patch).unwrap());
    assert_eq!(after.ratings["design"].rating, Some(3));
    assert_eq!(after.ratings["design"].note, "Asked twice.");
    assert!(!after.ratings.contains_key("a/b~c"));
    assert_eq!(after.summary, "Good.");
    assert_eq!(after.overall_recommendation, Some(3));
}

#[test]
fn an_amendment_names_what_it_changes() {
    let before = content(complete());
    assert!(changed_fields(&before, &before).is_empty());
    let after = content(json!({
        "ratings": {"design": {"rating": 2, "note": "Asked for the load first."}},
        "question_notes": {"walk": {"asked": true}},
        "overall_recommendation": 2,
        "summary": "Less sure.",
        "probe_next": ["Schema changes"],
    }));
    let changed: Vec<String> = changed_fields(&before, &after).into_iter().collect();
    assert_eq!(
        changed,
        [
            "overall_recommendation",
            "probe_next",
            "question_notes/walk",
            "ratings/a/b~c",
            "ratings/design",
            "summary"
        ]
    );
    // The same the other way round: what was taken away is a change too.
    assert_eq!(changed_fields(&after, &before), changed_fields(&before, &after));
}

#[test]
fn what_is_left_after_an_erasure_is_numbers() {
    let content: Content = serde_json::from_value(json!({
        "ratings": {
            "problem-solving": {"rating": 3, "note": "word", "evidence": [{"kind": "finding", "ref": "word"}]},
            "communication": {"rating": 0, "note": ""},
            "outcome": {"note": "word"},
        },
        "question_notes": {"walk-through": {"text": "word", "asked": true, "covered": ["word"]}},
        "overall_recommendation": 4, "summary": "word", "probe_next": ["word"],
    }))
    .unwrap();
    let left = content.without_words();
    assert!(!serde_json::to_string(&left).unwrap().contains("word"));
    assert_eq!(left.overall_recommendation, Some(4));
    let ratings: Vec<Option<u8>> = left.ratings.values().map(|rating| rating.rating).collect();
    assert_eq!(ratings, [Some(0), None, Some(3)]);
    assert_eq!(left.without_words(), left);
}

#[test]
fn a_test_that_is_linked_was_run_on_what_was_handed_in_for_the_stage() {
    let linking = |reference: &str| {
        check(
            json!({"ratings": {"design": {"rating": 3, "evidence": [{"kind": "test_result", "ref": reference}]}}}),
        )
    };
    assert_eq!(linking("one/a quoted comma"), []);
    for other in ["two/a quoted comma", "one/another", "one", ""] {
        assert_eq!(found(&linking(other)), [("/ratings/design/evidence/0/ref", "unknown_test")], "{other}");
    }
}

#[test]
fn a_finding_that_is_linked_is_of_what_was_handed_in_for_the_stage() {
    let linking = |reference: &str| {
        check(
            json!({"ratings": {"design": {"rating": 3, "evidence": [{"kind": "finding", "ref": reference}]}}}),
        )
    };
    assert_eq!(linking("one/C07"), []);
    for other in ["two/C07", "one/C08", "C07", ""] {
        assert_eq!(
            found(&linking(other)),
            [("/ratings/design/evidence/0/ref", "unknown_finding")],
            "{other}"
        );
    }
}
