//! Scorecards: evidence before numbers (rule 2), and what is submitted never changes (rule 3).

use std::future::IntoFuture;

use futures::future::join_all;
use serde_json::{Value, json};

use crate::support::{Answer, TestApp, World, both_engines, everything, zeros};

fn owned(errors: &[(&str, &str)]) -> Vec<(String, String)> {
    errors.iter().map(|(pointer, code)| ((*pointer).to_owned(), (*code).to_owned())).collect()
}

async fn begin(world: &World) -> String {
    world.ada.post(&format!("/interviews/{}/scorecard", world.technical), json!({})).await.is(201).id()
}

async fn submit(world: &World, card: &str) -> Answer {
    world.ada.post(&format!("/scorecards/{card}/submit"), json!({})).await
}

both_engines! {
    what_is_missing_is_listed_by_attribute,
    zero_needs_no_evidence_and_every_number_does,
    what_does_not_belong_into_a_scorecard_is_refused,
    patches_of_two_devices_merge,
    a_scorecard_is_begun_once,
    of_many_submits_one_counts,
    saving_and_submitting_at_once_keeps_what_was_submitted,
    what_is_submitted_never_changes,
    an_amendment_keeps_the_first_version_and_its_reason,
    amendments_at_once_are_numbered_without_gaps,
    the_database_itself_refuses_to_change_what_was_submitted,
    a_stage_without_a_meeting_has_a_scorecard_too,
    whoever_begins_one_owes_it,
    an_ended_application_takes_no_new_scorecard,
}

async fn what_is_missing_is_listed_by_attribute(app: &TestApp) {
    let world = World::new(app).await;
    let card = begin(&world).await;
    let path = format!("/scorecards/{card}");
    assert_eq!(
        submit(&world, &card).await.problem(422, "incomplete").errors(),
        owned(&[
            ("/ratings/problem-solving", "rating_missing"),
            ("/ratings/communication", "rating_missing"),
            ("/ratings/outcome-deployments", "rating_missing"),
            ("/overall_recommendation", "recommendation_missing"),
        ])
    );
    let body = json!({"overall_recommendation": 3, "ratings": {
        "problem-solving": {"rating": 4}, "communication": {"rating": 1, "note": "  \n "}, "outcome-deployments": {"rating": 0}}});
    world.ada.patch(&path, body).await.is(200);
    assert_eq!(
        submit(&world, &card).await.problem(422, "incomplete").errors(),
        owned(&[
            ("/ratings/problem-solving", "evidence_missing"),
            ("/ratings/communication", "evidence_missing"),
        ])
    );
    let body = json!({"ratings": {
        "problem-solving": {"note": "Halved the search space twice."},
        "communication": {"evidence": [{"kind": "question_notes", "ref": "walk-through"}]}}});
    world.ada.patch(&path, body).await.is(200);
    // A link to notes that nobody took is no evidence.
    assert_eq!(
        submit(&world, &card).await.problem(422, "incomplete").errors(),
        owned(&[("/ratings/communication", "evidence_missing")])
    );
    world
        .ada
        .patch(
            &path,
            json!({"question_notes": {"walk-through": {"text": "Named the trade-off.", "asked": true}}}),
        )
        .await
        .is(200);
    let submitted = submit(&world, &card).await.is(200).json();
    assert_eq!(
        (&submitted["status"], &submitted["overall_recommendation"]),
        (&json!("submitted"), &json!(3))
    );
    submit(&world, &card).await.problem(409, "conflict");
}

async fn zero_needs_no_evidence_and_every_number_does(app: &TestApp) {
    let world = World::new(app).await;
    let card = begin(&world).await;
    let path = format!("/scorecards/{card}");
    world.ada.patch(&path, zeros("technical", 2)).await.is(200);
    for rating in 1..=4 {
        world.ada.patch(&path, json!({"ratings": {"communication": {"rating": rating}}})).await.is(200);
        assert_eq!(
            submit(&world, &card).await.problem(422, "incomplete").errors(),
            owned(&[("/ratings/communication", "evidence_missing")])
        );
    }
    world.ada.patch(&path, json!({"ratings": {"communication": {"rating": 0}}})).await.is(200);
    submit(&world, &card).await.is(200);
}

async fn what_does_not_belong_into_a_scorecard_is_refused(app: &TestApp) {
    let world = World::new(app).await;
    let card = begin(&world).await;
    let path = format!("/scorecards/{card}");
    for (body, error) in [
        (json!({"ratings": {"charm": {"rating": 3}}}), ("/ratings/charm", "unknown_attribute")),
        (json!({"ratings": {"a/b~c": {"rating": 3}}}), ("/ratings/a~1b~0c", "unknown_attribute")),
        (
            json!({"ratings": {"communication": {"rating": 5}}}),
            ("/ratings/communication/rating", "out_of_range"),
        ),
        (json!({"ratings": {"communication": {"rating": -1}}}), ("/ratings/communication/rating", "invalid")),
        (
            json!({"ratings": {"communication": {"rating": 2.5}}}),
            ("/ratings/communication/rating", "invalid"),
        ),
        (
            json!({"ratings": {"communication": {"rating": "4"}}}),
            ("/ratings/communication/rating", "invalid"),
        ),
        (
            json!({"ratings": {"communication": {"score": 4}}}),
            ("/ratings/communication/score", "unknown_field"),
        ),
        (json!({"overall_recommendation": 0}), ("/overall_recommendation", "out_of_range")),
        (json!({"overall_recommendation": 5}), ("/overall_recommendation", "out_of_range")),
        (
            json!({"question_notes": {"nothing": {"text": "x"}}}),
            ("/question_notes/nothing", "unknown_question"),
        ),
        (json!({"status": "submitted"}), ("/status", "unknown_field")),
        (json!({"submitted_at": "2030-01-01T00:00:00Z"}), ("/submitted_at", "unknown_field")),
        (
            json!({"ratings": {"communication": {"evidence": [{"kind": "question_notes", "ref": "nothing"}]}}}),
            ("/ratings/communication/evidence/0/ref", "unknown_question"),
        ),
        (
            json!({"ratings": {"communication": {"evidence": [{"kind": "hearsay", "ref": "x"}]}}}),
            ("/ratings/communication/evidence/0/kind", "invalid"),
        ),
        (
            json!({"ratings": {"communication": {"note": "n".repeat(20_001)}}}),
            ("/ratings/communication/note", "too_long"),
        ),
        (json!({"summary": "s".repeat(20_001)}), ("/summary", "too_long")),
        (json!({"probe_next": vec!["x"; 21]}), ("/probe_next", "too_long")),
    ] {
        let answer = world.ada.patch(&path, body.clone()).await.problem(422, "invalid");
        assert_eq!(answer.errors(), owned(&[error]), "{body}");
    }
    world.ada.patch(&path, json!([])).await.problem(422, "invalid");
    world.ada.patch(&path, json!({"summary": "\u{0}"})).await.problem(422, "invalid");
    assert_eq!(world.ada.get(&path).await.is(200).json()["version"], 1, "nothing of it was kept");
}

async fn patches_of_two_devices_merge(app: &TestApp) {
    let world = World::new(app).await;
    let card = begin(&world).await;
    let path = format!("/scorecards/{card}");
    let patches = ["problem-solving", "communication", "outcome-deployments"]
        .map(|key| json!({"ratings": {key: {"rating": 2, "note": format!("note on {key}")}}}));
    let more = [
        json!({"summary": "Short."}),
        json!({"question_notes": {"walk-through": {"text": "heard"}}}),
        json!({"question_notes": {"find-fault": {"asked": true}}}),
        json!({"overall_recommendation": 2}),
    ];
    let all = patches.into_iter().chain(more).map(|patch| world.ada.patch(&path, patch).into_future());
    for answer in join_all(all).await {
        answer.is(200);
    }
    let card = world.ada.get(&path).await.is(200).json();
    assert_eq!(card["version"], 8);
    assert_eq!(card["ratings"].as_object().unwrap().len(), 3);
    assert_eq!(card["question_notes"].as_object().unwrap().len(), 2);
    assert_eq!((&card["summary"], &card["overall_recommendation"]), (&json!("Short."), &json!(2)));
    // A device that wants to know what it changes says so.
    world.ada.patch(&path, json!({"summary": "Old."})).if_match(7).await.problem(412, "stale");
    world.ada.patch(&path, json!({"summary": "New."})).if_match(8).await.is(200);
    // Null takes one part away and leaves the others.
    let card = world
        .ada
        .patch(&path, json!({"ratings": {"communication": null}, "summary": null}))
        .await
        .is(200)
        .json();
    assert_eq!(card["ratings"].as_object().unwrap().len(), 2);
    assert_eq!(card["summary"], "");
}

async fn a_scorecard_is_begun_once(app: &TestApp) {
    let world = World::new(app).await;
    let path = format!("/interviews/{}/scorecard", world.technical);
    let answers = join_all((0..6).map(|_| world.ada.post(&path, json!({})).into_future())).await;
    let mut statuses: Vec<u16> = answers.iter().map(|answer| answer.status).collect();
    statuses.sort_unstable();
    assert_eq!(statuses.iter().filter(|status| **status == 201).count(), 1, "{statuses:?}");
    assert!(statuses.iter().all(|status| matches!(status, 200 | 201)), "{statuses:?}");
    assert!(answers.iter().all(|answer| answer.id() == answers[0].id()));
    let by_stage =
        format!("/applications/{}/stages/{}/scorecard", world.application, world.stage("technical"));
    assert_eq!(world.ada.post(&by_stage, json!({})).await.is(200).id(), answers[0].id());
    world.cleo.post(&path, json!({})).await.problem(403, "forbidden");
    world.outsider.post(&path, json!({})).await.problem(404, "not_found");
}

async fn of_many_submits_one_counts(app: &TestApp) {
    let world = World::new(app).await;
    let card = world.draft(&world.ada, &world.technical, everything("technical", 3, "ada")).await;
    let path = format!("/scorecards/{card}/submit");
    let answers = join_all((0..8).map(|_| world.ada.post(&path, json!({})).into_future())).await;
    let mut statuses: Vec<u16> = answers.iter().map(|answer| answer.status).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409, 409, 409, 409, 409, 409, 409]);
    let id = card.parse().unwrap();
    assert_eq!(app.count("SELECT COUNT(*) FROM scorecard_version WHERE scorecard_id = $1", id).await, 1);
    let events = format!("/audit-events?type=scorecard.submitted&application_id={}", world.application);
    assert_eq!(world.admin.get(&events).await.rows().len(), 1);
}

async fn saving_and_submitting_at_once_keeps_what_was_submitted(app: &TestApp) {
    let world = World::new(app).await;
    let card = world.draft(&world.ada, &world.technical, everything("technical", 3, "ada")).await;
    let (path, submit) = (format!("/scorecards/{card}"), format!("/scorecards/{card}/submit"));
    let saves = (0..6).map(|n| world.ada.patch(&path, json!({"summary": format!("save {n}")})).into_future());
    let (saved, submitted) =
        tokio::join!(join_all(saves), async { world.ada.post(&submit, json!({})).await });
    let submitted = submitted.is(200).json();
    for answer in &saved {
        assert!(matches!(answer.status, 200 | 409), "{}", answer.text());
    }
    assert_eq!(world.ada.get(&path).await.json()["summary"], submitted["summary"]);
}

async fn what_is_submitted_never_changes(app: &TestApp) {
    let world = World::new(app).await;
    let card = world.submit(&world.ada, &world.technical, everything("technical", 3, "ada")).await;
    let path = format!("/scorecards/{card}");
    let first = world.ada.get(&path).await.is(200).json();
    world.ada.patch(&path, json!({"overall_recommendation": 1})).await.problem(409, "conflict");
    world.ada.delete(&path).await.problem(405, "method_not_allowed");
    world.ada.post(&format!("/interviews/{}/scorecard", world.technical), json!({})).await.is(200);
    for person in [&world.admin, &world.manager, &world.recruiter, &world.cleo, &world.ben] {
        for answer in [
            person.patch(&path, json!({"summary": "mine"})).await,
            person.post(&format!("{path}/amendments"), json!({"reason": "mine", "summary": "mine"})).await,
            person.post(&format!("{path}/submit"), json!({})).await,
        ] {
            assert!(matches!(answer.status, 403 | 404), "{}: {}", answer.call, answer.text());
        }
    }
    assert_eq!(world.ada.get(&path).await.is(200).json(), first);
}

async fn an_amendment_keeps_the_first_version_and_its_reason(app: &TestApp) {
    let world = World::new(app).await;
    let card = world.draft(&world.ada, &world.technical, everything("technical", 3, "ada")).await;
    let path = format!("/scorecards/{card}/amendments");
    let change = |reason: Value| json!({"reason": reason, "overall_recommendation": 4});
    world.ada.post(&path, change(json!("Too early."))).await.problem(409, "conflict");
    submit(&world, &card).await.is(200);
    world.ada.post(&path, json!({"overall_recommendation": 4})).await.problem(422, "invalid");
    world.ada.post(&path, change(json!("  "))).await.problem(422, "invalid");
    world.ada.post(&path, json!({"reason": "Nothing in it."})).await.problem(409, "conflict");
    world
        .ada
        .post(&path, json!({"reason": "The same.", "overall_recommendation": 3}))
        .await
        .problem(409, "conflict");
    let emptied = json!({"reason": "Away with it.", "ratings": {"communication": null}});
    assert_eq!(
        world.ada.post(&path, emptied).await.problem(422, "incomplete").errors(),
        owned(&[("/ratings/communication", "rating_missing")])
    );
    let emptied = json!({"reason": "Away with it.", "ratings": {"communication": {"note": ""}}});
    assert_eq!(
        world.ada.post(&path, emptied).await.problem(422, "incomplete").errors(),
        owned(&[("/ratings/communication", "evidence_missing")])
    );
    let amended = world.ada.post(&path, change(json!("The playback shows it."))).await.is(201).json();
    assert_eq!((&amended["status"], &amended["overall_recommendation"]), (&json!("amended"), &json!(4)));
    assert_eq!(amended["original"]["overall_recommendation"], 3);
    let amendment = &amended["amendments"][0];
    assert_eq!((&amendment["number"], &amendment["reason"]), (&json!(2), &json!("The playback shows it.")));
    assert_eq!(amendment["changed"], json!(["overall_recommendation"]));
    assert_eq!(
        (&amendment["recommendation_before"], &amendment["recommendation_after"]),
        (&json!(3), &json!(4))
    );
    let again = json!({"reason": "And this.", "summary": "A third text."});
    let again = world.ada.post(&path, again).await.is(201).json();
    assert_eq!(again["amendments"].as_array().unwrap().len(), 2);
    assert_eq!(again["original"]["summary"], "summary of ada");
}

async fn amendments_at_once_are_numbered_without_gaps(app: &TestApp) {
    let world = World::new(app).await;
    let card = world.submit(&world.ada, &world.technical, everything("technical", 3, "ada")).await;
    let path = format!("/scorecards/{card}/amendments");
    let all = (0..5).map(|n| {
        world.ada.post(&path, json!({"reason": "More.", "summary": format!("text {n}")})).into_future()
    });
    for answer in join_all(all).await {
        answer.is(201);
    }
    let card = world.ada.get(&format!("/scorecards/{card}")).await.is(200).json();
    let numbers: Vec<i64> =
        card["amendments"].as_array().unwrap().iter().map(|one| one["number"].as_i64().unwrap()).collect();
    assert_eq!(numbers, [2, 3, 4, 5, 6]);
}

async fn the_database_itself_refuses_to_change_what_was_submitted(app: &TestApp) {
    let world = World::new(app).await;
    let [card, ..] = world.submit_all([3, 3, 3, 3]).await;
    let id = card.parse().unwrap();
    for statement in [
        "UPDATE scorecard_version SET reason = 'none' WHERE scorecard_id = $1",
        "DELETE FROM scorecard_version WHERE scorecard_id = $1",
    ] {
        let error = app.sql(statement, id).await.unwrap_err();
        assert!(error.to_string().contains("append-only"), "{error}");
    }
    let debrief = world.debrief().await;
    world.advance(&debrief, &["evidence", "reveal", "discussion", "decision"]).await;
    let decision = json!({"outcome": "hire", "reason": "Clear.", "consensus": true});
    world.manager.post(&format!("/debriefs/{debrief}/decision"), decision).await.is(201);
    let id = debrief.parse().unwrap();
    for statement in [
        "UPDATE decision SET outcome = 'no_hire' WHERE debrief_id = $1",
        "DELETE FROM decision WHERE debrief_id = $1",
    ] {
        let error = app.sql(statement, id).await.unwrap_err();
        assert!(error.to_string().contains("append-only"), "{error}");
    }
    let id = world.application.parse().unwrap();
    for statement in [
        "UPDATE audit_event SET type = 'x' WHERE application_id = $1",
        "DELETE FROM audit_event WHERE application_id = $1",
    ] {
        let error = app.sql(statement, id).await.unwrap_err();
        assert!(error.to_string().contains("append-only"), "{error}");
    }
}

async fn a_stage_without_a_meeting_has_a_scorecard_too(app: &TestApp) {
    let world = World::new(app).await;
    let path =
        |stage: &str| format!("/applications/{}/stages/{}/scorecard", world.application, world.stage(stage));
    let begun = world.manager.post(&path("take-home"), json!({})).await.is(201).json();
    assert_eq!((&begun["reviewer"]["role"], &begun["interview_id"]), (&json!("reviewer"), &json!(null)));
    let card = begun["id"].as_str().unwrap();
    world.manager.patch(&format!("/scorecards/{card}"), everything("take-home", 3, "marta")).await.is(200);
    world.manager.post(&format!("/scorecards/{card}/submit"), json!({})).await.is(200);
    for person in [&world.coordinator, &world.observer] {
        person.post(&path("take-home"), json!({})).await.problem(403, "forbidden");
    }
    world.analyst.post(&path("take-home"), json!({})).await.problem(404, "not_found");
    let unknown = format!("/applications/{}/stages/{}/scorecard", world.application, touchstone_db::new_id());
    world.manager.post(&unknown, json!({})).await.problem(404, "not_found");
}

async fn whoever_begins_one_owes_it(app: &TestApp) {
    let world = World::new(app).await;
    world.submit_all([3, 3, 3, 3]).await;
    let debrief = world.debrief().await;
    world.advance(&debrief, &["evidence"]).await;
    let path = format!("/applications/{}/scorecards", world.application);
    let begin = format!("/applications/{}/stages/{}/scorecard", world.application, world.stage("take-home"));
    world.manager.post(&begin, json!({})).await.is(201);
    let seen = world.manager.get(&path).await.is(200).json();
    assert_eq!(seen["data"].as_array().unwrap().len(), 1, "only the own draft");
    assert_eq!(seen["visibility"]["ratings"], false);
    let seen = world.recruiter.get(&path).await.is(200).json();
    assert_eq!(seen["data"].as_array().unwrap().len(), 4);
}

async fn an_ended_application_takes_no_new_scorecard(app: &TestApp) {
    let world = World::new(app).await;
    world.recruiter.post(&format!("/applications/{}/withdraw", world.application), json!({})).await.is(200);
    let path = format!("/applications/{}/stages/{}/scorecard", world.application, world.stage("take-home"));
    world.recruiter.post(&path, json!({})).await.problem(409, "conflict");
}
