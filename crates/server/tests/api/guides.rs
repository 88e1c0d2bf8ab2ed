//! What may be kept as a draft of a guide, and what may be published.

use axum::http::Method;
use serde_json::{Value, json};

use crate::support::{GUIDE, TestApp, World, both_engines};

both_engines! {
    a_draft_with_errors_is_not_published,
    what_is_only_odd_is_published,
    equal_keys_are_refused_and_named,
    an_import_makes_keys_unique,
    a_guide_says_who_changed_it_last,
}

async fn import(world: &World, text: &str) -> (String, Value) {
    let made = world.recruiter.upload("/guides/import", "guide.md", text.as_bytes()).await.is(201).json();
    let path = format!("/guides/{}", made["guide_id"].as_str().unwrap());
    let guide = world.recruiter.get(&path).await.is(200).json();
    (path, guide)
}

async fn a_draft_with_errors_is_not_published(app: &TestApp) {
    let world = World::new(app).await;
    // Two levels of a rating that nobody described, and a blank that nobody declared.
    let text = GUIDE
        .replace("1. Hard to change\n2. Can be changed with care\n", "")
        .replace("Listen more than you talk.", "Listen more than {{nobody}} talks.");
    assert_ne!(text, GUIDE);
    let (path, guide) = import(&world, &text).await;
    let wrong: Vec<&str> = guide["problems"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|problem| problem["severity"] == "error")
        .map(|problem| problem["pointer"].as_str().unwrap())
        .collect();
    assert!(wrong.len() >= 3, "{}", guide["problems"]);
    let refused = world.recruiter.post(&format!("{path}/versions"), json!({})).await.problem(422, "invalid");
    let named: Vec<String> = refused.errors().into_iter().map(|(pointer, _)| pointer).collect();
    assert_eq!(named, wrong.iter().map(|pointer| format!("/document{pointer}")).collect::<Vec<_>>());
    assert!(
        named.iter().any(|pointer| pointer.starts_with("/document/stages/1/scorecard/attributes/0/anchors"))
    );
    let messages = refused.json()["errors"].to_string();
    assert!(messages.contains("{{nobody}}") && messages.contains("Code quality"), "{messages}");
    let after = world.recruiter.get(&path).await.is(200).json();
    assert_eq!(after["versions"], json!([]), "nothing was published");
}

async fn what_is_only_odd_is_published(app: &TestApp) {
    let world = World::new(app).await;
    let path = format!("/guides/{}", world.guide);
    let guide = world.recruiter.get(&path).await.is(200).json();
    let mut document = guide["document"].clone();
    document["stages"][0]["minutes"] = json!(10);
    let kept = world.recruiter.patch(&path, json!({"document": document})).if_match(1).await.is(200).json();
    assert_eq!(kept["problems"][0]["severity"], "warning");
    world.recruiter.post(&format!("{path}/versions"), json!({})).await.is(201);
}

async fn equal_keys_are_refused_and_named(app: &TestApp) {
    let world = World::new(app).await;
    let path = format!("/guides/{}", world.guide);
    let guide = world.recruiter.get(&path).await.is(200).json();
    for (pointer, key) in [
        ("/stages/2/key", "screening"),
        // It would be kept as the same key.
        ("/stages/2/key", "Screening"),
        ("/stages/2/questions/1/key", "walk-through"),
        ("/stages/2/scorecard/attributes/2/key", "problem-solving"),
    ] {
        let mut document = guide["document"].clone();
        *document.pointer_mut(pointer).unwrap() = json!(key);
        let refused = world.recruiter.patch(&path, json!({"document": document})).if_match(1).await;
        let refused = refused.problem(422, "invalid");
        assert_eq!(refused.errors(), [(format!("/document{pointer}"), "invalid".to_owned())]);
        let message = refused.json()["errors"][0]["message"].as_str().unwrap().to_owned();
        assert!(message.contains(&key.to_lowercase()), "{message}");
    }
    assert_eq!(world.recruiter.get(&path).await.is(200).json(), guide, "nothing was renamed or kept");
    // The same key in two stages is two attributes, and a missing one is made.
    let mut document = guide["document"].clone();
    document["stages"][0]["key"] = json!("");
    let kept = world.recruiter.patch(&path, json!({"document": document})).if_match(1).await.is(200).json();
    assert_eq!(kept["document"]["stages"][0]["key"], "screening-call");
}

async fn an_import_makes_keys_unique(app: &TestApp) {
    let world = World::new(app).await;
    // A file that Touchstone wrote says which line is wrong.
    let twice = GUIDE.replace("{#take-home ", "{#screening ");
    let refused = world.recruiter.upload("/guides/import", "guide.md", twice.as_bytes()).await;
    let message = refused.problem(422, "invalid").text();
    assert!(message.contains("line 81") && message.contains("#screening"), "{message}");
    // What a team has been using has no keys, and may have two stages of the same name.
    let (_, text) = GUIDE.split_once("# Platform Engineer").unwrap();
    let text = format!("# Platform Engineer{text}")
        .replace("Take-home exercise {#take-home kind=take_home minutes=120}", "Screening call")
        .replace(" {#screening kind=screening minutes=30}", "");
    let (_, guide) = import(&world, &text).await;
    let stages = guide["document"]["stages"].as_array().unwrap();
    let keys: Vec<&str> = stages.iter().map(|stage| stage["key"].as_str().unwrap()).collect();
    assert_eq!(keys[..2], ["stage-screening-call", "stage-screening-call-2"], "{keys:?}");
}

async fn a_guide_says_who_changed_it_last(app: &TestApp) {
    let world = World::new(app).await;
    let path = format!("/guides/{}", world.guide);
    let named = || async {
        let guide = world.recruiter.get(&path).await.is(200).json();
        let rows = world.recruiter.get("/guides").await.is(200).rows();
        let row = rows.into_iter().find(|row| row["id"] == guide["id"]).unwrap();
        assert_eq!((&row["updated_by"], &row["updated_at"]), (&guide["updated_by"], &guide["updated_at"]));
        guide
    };
    let mut guide = named().await;
    assert_eq!(guide["updated_by"], "Rosa Duarte", "who made it");
    guide["document"]["introduction"] = json!("Read this first.");
    let change = json!({"document": guide["document"]});
    let changed = world.manager.patch(&path, change).if_match(1).await.is(200).json();
    assert_eq!(changed["updated_by"], "Marta Okafor");
    let after = named().await;
    assert_eq!(after["updated_by"], "Marta Okafor");
    // Whom it is for, and publishing it, change nothing about the draft.
    let roles = json!({"readers": ["interviewer", "analyst"], "editors": ["recruiter"]});
    world.recruiter.call(Method::PUT, &format!("{path}/access")).json(&roles).if_match(2).await.is(200);
    world.recruiter.post(&format!("{path}/versions"), json!({})).await.is(201);
    let shared = named().await;
    assert_eq!((&shared["updated_by"], &shared["updated_at"]), (&after["updated_by"], &after["updated_at"]));
    // Analysts see no names.
    assert_eq!(world.analyst.get(&path).await.is(200).json()["updated_by"], Value::Null);
    let rows = world.analyst.get("/guides").await.is(200).rows();
    assert!(rows.iter().all(|row| row["updated_by"].is_null()), "{rows:?}");
}
