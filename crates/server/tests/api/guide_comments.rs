//! Comments on guides: who may say and settle what, and what stays on the record.

use std::time::Duration;

use futures::StreamExt;
use serde_json::{Value, json};

use crate::support::{Person, TestApp, World, both_engines, text};

both_engines! {
    people_talk_about_a_question_and_settle_it,
    words_are_for_their_author_to_change,
    what_was_answered_is_not_deleted,
    a_list_of_comments_is_paged_and_filtered,
    strange_comments_are_refused,
    another_organization_hears_nothing,
    two_at_once_settle_and_delete_once,
    an_analyst_reads_words_without_names,
    open_pages_hear_of_a_comment_by_id_alone,
}

const PLACE: &str = "stages/technical/questions/walk-through";

fn talk(world: &World) -> String {
    format!("/guides/{}/comments", world.guide)
}

async fn say(world: &World, who: &Person, words: &str) -> String {
    who.post(&talk(world), json!({"text": words, "anchor": PLACE})).await.is(201).id()
}

async fn answer(world: &World, who: &Person, to: &str, words: &str) -> Value {
    who.post(&talk(world), json!({"text": words, "reply_to": to})).await.is(201).json()
}

fn address(id: &str) -> String {
    format!("/guide-comments/{id}")
}

async fn people_talk_about_a_question_and_settle_it(app: &TestApp) {
    let world = World::new(app).await;
    let head = say(&world, &world.ada, "  This is two questions.\n").await;
    let reply = answer(&world, &world.manager, &head, "Split.").await;
    assert_eq!((&reply["anchor"], &reply["reply_to"]), (&json!(PLACE), &json!(head)));
    let settled = world.observer.patch(&address(&head), json!({"resolved": true})).await.is(200).json();
    assert_eq!(settled["text"], "This is two questions.");
    assert_eq!(
        (&settled["author"]["name"], &settled["author"]["id"]),
        (&json!("Ada Lindqvist"), &json!(world.ada.id()))
    );
    assert!(settled["resolved_at"].is_string() && settled["edited_at"].is_null());
    assert_eq!(settled["resolved_by"], "Olu Bakare");
    // A thread is settled as a whole, and by nobody's answer.
    let rows = world.recruiter.get(&talk(&world)).await.is(200).rows();
    assert!(rows.iter().all(|row| row["resolved_by"] == "Olu Bakare"), "{rows:?}");
    let id = text(&reply["id"]);
    let refused = world.ada.patch(&address(&id), json!({"resolved": false})).await.problem(422, "invalid");
    assert_eq!(refused.errors()[0].0, "/resolved");
    let open = world.ben.patch(&address(&head), json!({"resolved": false})).await.is(200).json();
    assert_eq!((&open["resolved_at"], &open["resolved_by"]), (&Value::Null, &Value::Null));
    let events = world.admin.get("/audit-events?limit=200").await.is(200).rows();
    let kinds: Vec<String> = events
        .iter()
        .map(|event| text(&event["type"]))
        .filter(|kind| kind.starts_with("guide_comment."))
        .collect();
    assert_eq!(kinds.len(), 4, "{kinds:?}");
    assert!(events.iter().any(|event| event["payload"]["text"] == "This is two questions."));
    // Erasing a candidate takes nothing from what was said about a guide.
    world
        .recruiter
        .post(&format!("/applications/{}/withdraw", world.application), json!({"note": "Left."}))
        .await
        .is(200);
    let erase = json!({"reason": "They asked for it."});
    world.admin.post(&format!("/candidates/{}/erase", world.candidate), erase).await.is(200);
    assert_eq!(world.ada.get(&talk(&world)).await.is(200).rows().len(), 2);
    let events = world.admin.get("/audit-events?limit=200").await.is(200).rows();
    assert!(events.iter().any(|event| event["payload"]["text"] == "This is two questions."));
}

async fn words_are_for_their_author_to_change(app: &TestApp) {
    let world = World::new(app).await;
    let id = say(&world, &world.ada, "Too long.").await;
    for who in [&world.admin, &world.recruiter, &world.ben] {
        who.patch(&address(&id), json!({"text": "Mine."})).await.problem(403, "forbidden");
        who.patch(&address(&id), json!({"text": "Mine.", "resolved": true})).await.problem(403, "forbidden");
        who.delete(&address(&id)).await.problem(403, "forbidden");
    }
    let read = world.ada.get(&talk(&world)).await.is(200).rows();
    assert_eq!((&read[0]["text"], &read[0]["resolved_at"]), (&json!("Too long."), &Value::Null));
    let same = world.ada.patch(&address(&id), json!({"text": "Too long. "})).await.is(200).json();
    assert!(same["edited_at"].is_null(), "nothing changed");
    let other = world.ada.patch(&address(&id), json!({"text": "Far too long."})).await.is(200).json();
    assert!(other["text"] == "Far too long." && other["edited_at"].is_string());
    world.ada.delete(&address(&id)).await.is(204);
    world.ada.delete(&address(&id)).await.problem(404, "not_found");
    world.ada.patch(&address(&id), json!({"resolved": true})).await.problem(404, "not_found");
    app.guest().get(&talk(&world)).await.problem(401, "unauthenticated");
}

async fn what_was_answered_is_not_deleted(app: &TestApp) {
    let world = World::new(app).await;
    let head = say(&world, &world.ada, "Too long.").await;
    let reply = text(&answer(&world, &world.ben, &head, "Why?").await["id"]);
    world.ada.delete(&address(&head)).await.problem(409, "conflict");
    let refused = world.ada.post(&talk(&world), json!({"text": "So.", "reply_to": reply})).await;
    assert_eq!(refused.problem(422, "invalid").errors(), [("/reply_to".to_owned(), "invalid".to_owned())]);
    world.ben.delete(&address(&reply)).await.is(204);
    world.ada.delete(&address(&head)).await.is(204);
    let refused = world.ben.post(&talk(&world), json!({"text": "So.", "reply_to": head})).await;
    assert_eq!(refused.problem(422, "invalid").errors(), [("/reply_to".to_owned(), "unknown".to_owned())]);
}

async fn a_list_of_comments_is_paged_and_filtered(app: &TestApp) {
    let world = World::new(app).await;
    let mut heads = Vec::new();
    for number in 0..5 {
        heads.push(say(&world, &world.ada, &format!("Comment {number}.")).await);
    }
    answer(&world, &world.ben, &heads[1], "Yes.").await;
    world.ben.patch(&address(&heads[1]), json!({"resolved": true})).await.is(200);
    let path = talk(&world);
    let mut seen = Vec::new();
    let mut next = format!("{path}?limit=2&include=total");
    loop {
        let page = world.cleo.get(&next).await.is(200);
        assert_eq!(page.json()["total"], 6);
        seen.extend(page.column("/text"));
        let Some(cursor) = page.json()["next_cursor"].as_str().map(str::to_owned) else { break };
        next = format!("{path}?limit=2&include=total&cursor={cursor}");
    }
    assert_eq!(seen, ["Comment 0.", "Comment 1.", "Comment 2.", "Comment 3.", "Comment 4.", "Yes."]);
    let settled = world.cleo.get(&format!("{path}?resolved=true")).await.is(200).column("/text");
    assert_eq!(settled, ["Comment 1.", "Yes."]);
    let open =
        world.cleo.get(&format!("{path}?resolved=false&sort=-created_at")).await.is(200).column("/text");
    assert_eq!(open, ["Comment 4.", "Comment 3.", "Comment 2.", "Comment 0."]);
    world.cleo.get(&format!("{path}?resolved=perhaps")).await.problem(400, "malformed");
    world.cleo.get(&format!("{path}?sort=text")).await.problem(422, "invalid");
}

async fn strange_comments_are_refused(app: &TestApp) {
    let world = World::new(app).await;
    let path = talk(&world);
    let long = "x".repeat(5001);
    for (body, pointer) in [
        (json!({}), "/text"),
        (json!({"text": ""}), "/text"),
        (json!({"text": " \n"}), "/text"),
        (json!({"text": long}), "/text"),
        (json!({"text": "x", "anchor": "/stages"}), "/anchor"),
        (json!({"text": "x", "anchor": "stages//a"}), "/anchor"),
        (json!({"text": "x", "anchor": "Stages/ä"}), "/anchor"),
        (json!({"text": "x", "anchor": "a/".repeat(250)}), "/anchor"),
        (json!({"text": "x", "reply_to": "y"}), "/reply_to"),
        (json!({"text": "x", "colour": "red"}), "/colour"),
    ] {
        let refused = world.ada.post(&path, body).await.problem(422, "invalid");
        assert_eq!(refused.errors()[0].0, pointer, "{}", refused.text());
    }
    world.ada.post(&path, json!({"text": "a\u{0}b"})).await.problem(422, "invalid");
    let odd =
        format!("<script>alert(1)</script> \u{202e}'; DROP TABLE guide_comment; -- 👩🏽‍💻 {}", &long[..4000]);
    let kept = world.ada.post(&path, json!({"text": odd})).await.is(201).json();
    assert_eq!((&kept["text"], &kept["anchor"]), (&json!(odd), &json!("")));
    let id = text(&kept["id"]);
    world.ada.patch(&address(&id), json!({"text": " "})).await.problem(422, "invalid");
    world.ada.patch(&address(&id), json!({"text": "a\u{0}b"})).await.problem(422, "invalid");
    world.ada.patch(&address(&id), json!({})).await.is(200);
    // An answer stands where its thread does.
    let reply = json!({"text": "x", "reply_to": id, "anchor": PLACE});
    let refused = world.ada.post(&path, reply).await.problem(422, "invalid");
    assert_eq!(refused.errors()[0].0, "/anchor");
    let nowhere = format!("/guides/{}/comments", touchstone_db::new_id());
    world.ada.post(&nowhere, json!({"text": "x"})).await.problem(404, "not_found");
    world.ada.get(&nowhere).await.problem(404, "not_found");
}

async fn another_organization_hears_nothing(app: &TestApp) {
    let world = World::new(app).await;
    let other = World::named(app, "Another Company", "another.example.com").await;
    let id = say(&world, &world.ada, "Too long.").await;
    other.admin.get(&talk(&world)).await.problem(404, "not_found");
    other.admin.post(&talk(&world), json!({"text": "Hello."})).await.problem(404, "not_found");
    other.admin.patch(&address(&id), json!({"resolved": true})).await.problem(404, "not_found");
    other.admin.delete(&address(&id)).await.problem(404, "not_found");
    let refused = other.admin.post(&talk(&other), json!({"text": "Hello.", "reply_to": id})).await;
    assert_eq!(refused.problem(422, "invalid").errors(), [("/reply_to".to_owned(), "unknown".to_owned())]);
    assert_eq!(world.ada.get(&talk(&world)).await.is(200).rows().len(), 1);
}

async fn two_at_once_settle_and_delete_once(app: &TestApp) {
    let world = World::new(app).await;
    let events = async |kind: &str| {
        let rows = world.admin.get("/audit-events?limit=200").await.is(200).column("/type");
        rows.iter().filter(|one| *one == kind).count()
    };
    let head = say(&world, &world.ada, "Too long.").await;
    let settle = |who: &Person| who.patch(&address(&head), json!({"resolved": true})).into_future();
    let (one, two) = tokio::join!(settle(&world.ben), settle(&world.cleo));
    assert_eq!((one.status, two.status), (200, 200));
    assert_eq!(events("guide_comment.resolved").await, 1);
    // Whoever comes first, there is never an answer to nothing.
    for _ in 0..5 {
        let head = say(&world, &world.ada, "Too long.").await;
        let reply = json!({"text": "Why?", "reply_to": head});
        let (gone, said) = tokio::join!(
            world.ada.delete(&address(&head)).into_future(),
            world.ben.post(&talk(&world), reply).into_future()
        );
        assert!(
            matches!((gone.status, said.status), (204, 422) | (409, 201)),
            "{} {}",
            gone.text(),
            said.text()
        );
    }
    let head = say(&world, &world.ada, "Too long.").await;
    let delete = || world.ada.delete(&address(&head)).into_future();
    let (one, two) = tokio::join!(delete(), delete());
    let mut both = [one.status, two.status];
    both.sort_unstable();
    assert_eq!(both, [204, 404]);
}

async fn an_analyst_reads_words_without_names(app: &TestApp) {
    let world = World::new(app).await;
    let head = say(&world, &world.ada, "Too long.").await;
    world.ben.patch(&address(&head), json!({"resolved": true})).await.is(200);
    let read = world.analyst.get(&talk(&world)).await.is(200);
    let row = read.rows().remove(0);
    assert_eq!(
        (&row["text"], &row["author"], &row["resolved_by"]),
        (&json!("Too long."), &Value::Null, &Value::Null)
    );
    assert!(!read.everything().contains("Lindqvist"));
}

async fn open_pages_hear_of_a_comment_by_id_alone(app: &TestApp) {
    let world = World::new(app).await;
    let (status, mut stream) = world.ben.get("/events").stream().await;
    assert_eq!(status, 200);
    let mut heard = String::new();
    // On PostgreSQL the channel is ready a moment after the server.
    for _ in 0..100 {
        say(&world, &world.ada, "QSECRETQ").await;
        let came = tokio::time::timeout(Duration::from_millis(200), stream.next()).await;
        if let Ok(Some(Ok(bytes))) = came {
            heard.push_str(&String::from_utf8_lossy(&bytes));
        }
        if heard.contains("guide.commented") {
            break;
        }
    }
    assert!(heard.contains("guide.commented") && heard.contains(&world.guide), "{heard}");
    assert!(!heard.contains("QSECRETQ"), "{heard}");
}
