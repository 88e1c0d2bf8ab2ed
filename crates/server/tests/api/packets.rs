//! Decision packets: signed, complete, and telling what was altered (rule 7).

use axum::http::Method;
use serde_json::{Value, json};
use touchstone_db::Engine;

use crate::support::{Person, TestApp, World, both_engines, everything, text_of};

both_engines! {
    a_packet_holds_the_decision_the_evidence_and_the_record,
    a_linked_note_is_printed_under_the_words_of_its_question,
    there_is_none_before_a_decision_and_none_for_others,
    whoever_owes_a_scorecard_is_refused,
    what_is_altered_in_the_file_is_named,
    what_is_altered_in_the_database_is_named,
    what_is_erased_breaks_nothing,
    verifying_takes_any_bytes,
    a_packet_is_the_same_file_until_something_happens,
}

fn path(world: &World) -> String {
    format!("/applications/{}/packet", world.application)
}

/// A world in which all have submitted and the hiring manager has decided.
async fn decided(app: &TestApp) -> World {
    let world = World::new(app).await;
    let [card, ..] = world.submit_all([3, 2, 4, 3]).await;
    let debrief = world.debrief().await;
    world.advance(&debrief, &["evidence", "reveal", "discussion"]).await;
    let amendment = json!({"reason": "Cleo saw more.", "overall_recommendation": 4});
    world.ada.post(&format!("/scorecards/{card}/amendments"), amendment).await.is(201);
    world.advance(&debrief, &["decision"]).await;
    let decision = json!({"outcome": "hire", "reason": "The evidence bears it out.", "consensus": false,
        "next_steps": [{"text": "Make an offer", "owner_id": world.recruiter.id()}]});
    world.manager.post(&format!("/debriefs/{debrief}/decision"), decision).await.is(201);
    world
}

async fn verify(who: &Person, packet: &[u8]) -> Value {
    let call = who.call(Method::POST, "/packets/verify").header("content-type", "application/json");
    call.bytes(packet.to_vec()).await.is(200).json()
}

/// The findings that are failures, as one text.
fn failures(checked: &Value) -> String {
    checked["findings"].to_string()
}

async fn a_packet_holds_the_decision_the_evidence_and_the_record(app: &TestApp) {
    let world = decided(app).await;
    let packet = world.manager.get(&path(&world)).await.is(200);
    let body = packet.json();
    assert_eq!(body["sections"]["decision"]["outcome"], "hire");
    assert_eq!(body["sections"]["scorecards"].as_array().unwrap().len(), 4);
    assert_eq!(body["sections"]["scorecards"][0]["versions"].as_array().unwrap().len(), 2);
    assert_eq!(body["sections"]["guide"]["number"], 1);
    let kinds: Vec<&str> = body["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["event"]["type"].as_str().unwrap_or("?"))
        .collect();
    assert!(kinds.len() > 15, "{kinds:?}");
    for text in ["priya@example.com", "78,000", "6500000"] {
        assert!(!packet.text().contains(text), "{text} is no evidence");
    }
    let checked = verify(&world.ada, &packet.body).await;
    assert_eq!(
        (&checked["valid"], &checked["trusted"], &checked["findings"]),
        (&json!(true), &json!(true), &json!([]))
    );
    let me = world.admin.get("/me").await.is(200).json();
    assert_eq!(checked["fingerprint"], me["installation_fingerprint"]);
    let paper = world.manager.get(&format!("{}.pdf", path(&world))).await.is(200);
    assert!(paper.body.starts_with(b"%PDF-"));
    assert_eq!(paper.header("content-type"), "application/pdf");
    assert_eq!(paper.header("cache-control"), "no-store");
}

async fn a_packet_is_the_same_file_until_something_happens(app: &TestApp) {
    let world = decided(app).await;
    let first = world.manager.get(&path(&world)).await.is(200).body;
    world.manager.get(&format!("{}.pdf", path(&world))).await.is(200);
    let second = world.manager.get(&path(&world)).await.is(200).body;
    assert!(first == second, "the pages name the digest of the file, whenever it is downloaded");
    world
        .recruiter
        .post(&format!("/applications/{}/hire", world.application), json!({"note": "Signed."}))
        .await
        .is(200);
    let third = world.manager.get(&path(&world)).await.is(200);
    assert!(first != third.body);
    let last = third.json()["events"].as_array().unwrap().last().unwrap()["event"]["at"].clone();
    assert_eq!(third.json()["generated_at"], last);
}

async fn a_linked_note_is_printed_under_the_words_of_its_question(app: &TestApp) {
    let world = World::new(app).await;
    let mut content = everything("technical", 3, "ada");
    let linked = json!({"rating": 3, "evidence": [{"kind": "question_notes", "ref": "walk-through"}]});
    content["ratings"]["problem-solving"] = linked;
    world.submit(&world.ada, &world.technical, content).await;
    let debrief = world.debrief().await;
    world.advance(&debrief, &["evidence", "reveal", "discussion", "decision"]).await;
    let decision = json!({"outcome": "hire", "reason": "The evidence bears it out.", "consensus": false});
    world.manager.post(&format!("/debriefs/{debrief}/decision"), decision).await.is(201);
    let paper = world.manager.get(&format!("{}.pdf", path(&world))).await.is(200);
    let text = text_of(&paper.body);
    assert!(text.contains("Noteson“Walkusthroughyoursubmission.”:answerheardbyada"), "{text}");
    assert!(!text.contains("walk-through"), "{text}");
    assert!(text.contains("installation’spageRecord"), "{text}");
}

async fn there_is_none_before_a_decision_and_none_for_others(app: &TestApp) {
    let world = World::new(app).await;
    for end in ["", ".pdf"] {
        let path = format!("{}{end}", path(&world));
        for person in [&world.admin, &world.recruiter, &world.manager] {
            person.get(&path).await.problem(409, "conflict");
        }
        for person in [&world.coordinator, &world.observer, &world.ada] {
            person.get(&path).await.problem(403, "forbidden");
        }
        for person in [&world.outsider, &world.analyst] {
            person.get(&path).await.problem(404, "not_found");
        }
    }
}

async fn whoever_owes_a_scorecard_is_refused(app: &TestApp) {
    let world = decided(app).await;
    world.recruiter.get(&path(&world)).await.is(200);
    let stage = world.stage("take-home");
    let begin = format!("/applications/{}/stages/{stage}/scorecard", world.application);
    let card = world.manager.post(&begin, json!({})).await.is(201).id();
    for end in ["", ".pdf"] {
        world.manager.get(&format!("{}{end}", path(&world))).await.problem(403, "forbidden");
    }
    world.manager.patch(&format!("/scorecards/{card}"), everything("take-home", 3, "marta")).await.is(200);
    world.manager.post(&format!("/scorecards/{card}/submit"), json!({})).await.is(200);
    world.manager.get(&path(&world)).await.is(200);
}

async fn what_is_altered_in_the_file_is_named(app: &TestApp) {
    let world = decided(app).await;
    let packet = world.manager.get(&path(&world)).await.is(200);
    for (pointer, value, named) in [
        ("/sections/decision/outcome", json!("no_hire"), "decision"),
        ("/sections/decision/next_steps", json!([]), "decision"),
        ("/sections/scorecards/1/versions/0/content/overall_recommendation", json!(4), "scorecards"),
        (
            "/sections/scorecards/0/versions/0/content/ratings/communication/note",
            json!("Nothing."),
            "scorecards",
        ),
        ("/sections/application/candidate/name", json!("Nia Obi"), "application"),
        ("/sections/guide/number", json!(2), "guide"),
        ("/events/3/event/type", json!("application.praised"), "event"),
        ("/events/3/payload/value", json!({"reason": "none"}), "payload"),
        ("/organization/name", json!("Another Company"), "signature"),
        ("/generated_at", json!("2020-01-01T00:00:00.000000Z"), "signature"),
    ] {
        let mut body = packet.json();
        let place = body.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}: {}", packet.text()));
        *place = value;
        let checked = verify(&world.manager, body.to_string().as_bytes()).await;
        assert_eq!(checked["valid"], false, "{pointer}");
        assert!(failures(&checked).contains(named), "{pointer}: {}", failures(&checked));
    }
    // Events cannot be left out, and the end cannot be cut off.
    for drop in [0, 5, usize::MAX] {
        let mut body = packet.json();
        let events = body["events"].as_array_mut().unwrap();
        let at = drop.min(events.len() - 1);
        events.remove(at);
        let checked = verify(&world.manager, body.to_string().as_bytes()).await;
        assert_eq!(checked["valid"], false, "without event {at}");
    }
    // The key of another installation is not this one's.
    let other = World::named(app, "Another Company", "another.example.com").await;
    assert_eq!(verify(&other.admin, &packet.body).await["valid"], true, "one installation has one key");
}

async fn what_is_altered_in_the_database_is_named(app: &TestApp) {
    let world = decided(app).await;
    let application = world.application.parse().unwrap();
    let change = "UPDATE audit_payload SET payload = '{\"phase\": \"none\"}' WHERE event_id IN (
        SELECT id FROM audit_event WHERE application_id = $1 AND type = 'debrief.decided')";
    assert_eq!(app.sql(change, application).await.unwrap(), 1);
    let packet = world.manager.get(&path(&world)).await.is(200);
    let checked = verify(&world.manager, &packet.body).await;
    assert_eq!(checked["valid"], false);
    let events = world.admin.get("/audit-events?type=debrief.decided").await.is(200).rows();
    let seq = &events[0]["seq"];
    assert!(failures(&checked).contains(&seq.to_string()), "event {seq}: {}", failures(&checked));

    // Events themselves are kept by triggers; somebody who removes those is found out all the same.
    let drop = match app.app.db.engine() {
        Engine::Sqlite => "DROP TRIGGER audit_event_is_not_updated",
        Engine::Postgres => "ALTER TABLE audit_event DISABLE TRIGGER USER",
    };
    app.execute(drop).await;
    let change = "UPDATE audit_event SET type = 'application.praised' WHERE application_id = $1 AND type = 'application.created'";
    assert_eq!(app.sql(change, application).await.unwrap(), 1);
    let packet = world.manager.get(&path(&world)).await.is(200);
    let found = failures(&verify(&world.manager, &packet.body).await);
    assert!(found.contains("\"seq\":1") || found.contains("event 1"), "{found}");
}

async fn what_is_erased_breaks_nothing(app: &TestApp) {
    let world = decided(app).await;
    let erase = "DELETE FROM audit_payload WHERE event_id IN (
        SELECT id FROM audit_event WHERE application_id = $1 AND type = 'application.created')";
    assert_eq!(app.sql(erase, world.application.parse().unwrap()).await.unwrap(), 1);
    let packet = world.manager.get(&path(&world)).await.is(200);
    let checked = verify(&world.manager, &packet.body).await;
    assert_eq!(checked["valid"], true, "{checked}");
    assert_ne!(checked["findings"], json!([]), "it is noted that something is gone");
}

async fn verifying_takes_any_bytes(app: &TestApp) {
    let world = World::new(app).await;
    for bytes in [&b""[..], b"null", b"{}", b"[[[[", b"{\"format\":1}", b"\xff\xfe\x00", b"%PDF-1.7"] {
        assert_eq!(verify(&world.ada, bytes).await["valid"], false);
    }
    let deep = [b"[".repeat(200_000), b"]".repeat(200_000)].concat();
    assert_eq!(verify(&world.ada, &deep).await["valid"], false);
}
