//! What the lint says of a guide, over HTTP.

use serde_json::{Value, json};

use crate::support::{TestApp, World, both_engines};

both_engines! {
    a_guide_is_checked_before_it_is_saved,
    a_silence_keeps_its_reason,
    a_draft_and_a_version_are_checked_as_they_are_kept,
    what_is_no_guide_is_not_checked,
    only_those_who_may_read_a_guide_hear_what_is_said_of_it,
}

async fn document(world: &World) -> Value {
    world.recruiter.get(&format!("/guides/{}", world.guide)).await.is(200).json()["document"].clone()
}

async fn said(world: &World, document: &Value) -> Value {
    world.ada.post("/guide-checks", json!({"document": document})).await.is(200).json()
}

fn findings<'a>(said: &'a Value, rule: &str) -> Vec<&'a Value> {
    let all = said["findings"].as_array().unwrap();
    all.iter().filter(|finding| finding["rule"] == rule).collect()
}

async fn a_guide_is_checked_before_it_is_saved(app: &TestApp) {
    let world = World::new(app).await;
    let kept = document(&world).await;
    assert!(findings(&said(&world, &kept).await, "unlawful-question").is_empty());
    let mut unsaved = kept.clone();
    unsaved["stages"][0]["questions"][0]["text"] = json!("How old are you?");
    let key = &kept["stages"][0]["questions"][0]["key"];
    let said = said(&world, &unsaved).await;
    let found = findings(&said, "unlawful-question");
    assert_eq!(found.len(), 1, "{said}");
    assert_eq!(found[0]["severity"], "error");
    assert_eq!(found[0]["category"], "age");
    assert_eq!(found[0]["pointer"], "/stages/0/questions/0/text");
    assert_eq!(found[0]["path"], format!("stages/screening/questions/{}/text", key.as_str().unwrap()));
    assert_eq!(found[0]["can_be_silenced"], true);
    let help: Vec<&str> = found[0]["help"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert!(help.iter().any(|line| line.starts_with("UK: Equality Act 2010")), "{help:?}");
    let components = said["structure"]["components"].as_array().unwrap();
    assert_eq!(components.len(), 15);
    let levels: u64 = components.iter().map(|each| each["level"].as_u64().unwrap()).sum();
    assert_eq!(said["structure"]["points"], levels);
    assert_eq!(said["structure"]["of"], 30);
    assert!(components.iter().all(|each| each["level"] == 2 || each["advice"] != ""));
    let keys: Vec<&Value> = kept["stages"].as_array().unwrap().iter().map(|stage| &stage["key"]).collect();
    assert_eq!(said["coverage"]["stages"], json!(keys));
    assert_eq!(said["coverage"]["rows"][0]["competency"], "Problem solving");
    // It was asked, and nothing was kept.
    assert_eq!(document(&world).await, kept);
}

async fn a_silence_keeps_its_reason(app: &TestApp) {
    let world = World::new(app).await;
    let mut guide = document(&world).await;
    guide["stages"][0]["questions"][0]["text"] = json!("Have you been on call?");
    let open = said(&world, &guide).await;
    let finding = findings(&open, "yes-no-question")[0].clone();
    let silence = json!({"allow": finding["rule"], "at": finding["path"], "reason": "A follow-up asks on."});
    guide["lint"] = json!([silence]);
    let said = said(&world, &guide).await;
    assert!(findings(&said, "yes-no-question").is_empty());
    assert_eq!(said["silenced"].as_array().unwrap().len(), 1);
    assert_eq!(said["silenced"][0]["reason"], "A follow-up asks on.");
    assert_eq!(said["silenced"][0]["silence"], "/lint/0");
    assert_eq!(said["silenced"][0]["finding"], finding);
    // A guide keeps its silences, and forgets them when they are taken out.
    let path = format!("/guides/{}", world.guide);
    let version = world.recruiter.get(&path).await.is(200).json()["version"].clone();
    world.recruiter.patch(&path, json!({"document": guide})).if_match(&version).await.is(200);
    assert_eq!(document(&world).await["lint"], json!([silence]));
    let draft = world.ada.get(&format!("{path}/check")).await.is(200).json();
    assert_eq!(draft["silenced"], said["silenced"]);
}

async fn a_draft_and_a_version_are_checked_as_they_are_kept(app: &TestApp) {
    let world = World::new(app).await;
    let path = format!("/guides/{}", world.guide);
    let before = said(&world, &document(&world).await).await;
    let mut changed = document(&world).await;
    changed["stages"][0]["questions"][0]["text"] = json!("Are you married?");
    world.recruiter.patch(&path, json!({"document": changed})).header("if-match", "*").await.is(200);
    let draft = world.ada.get(&format!("{path}/check")).await.is(200).json();
    assert_eq!(draft, said(&world, &changed).await);
    assert_eq!(findings(&draft, "unlawful-question").len(), 1);
    let version = format!("/guide-versions/{}/check", world.version);
    let version = world.ada.get(&version).await.is(200).json();
    assert_eq!(version, before);
    assert!(findings(&version, "unlawful-question").is_empty());
}

async fn what_is_no_guide_is_not_checked(app: &TestApp) {
    let world = World::new(app).await;
    let ada = &world.ada;
    ada.post("/guide-checks", json!({})).await.problem(422, "invalid");
    ada.post("/guide-checks", json!({"document": {"title": 3}})).await.problem(422, "invalid");
    ada.post("/guide-checks", json!({"document": {"title": "T"}, "colour": 1})).await.problem(422, "invalid");
    let large = "x".repeat(5 * 1024 * 1024);
    ada.post("/guide-checks", json!({"document": {"title": large}})).await.problem(413, "too_large");
    // A guide that could not be published can be checked: that is what the check is for.
    let empty = ada.post("/guide-checks", json!({"document": {"title": ""}})).await.is(200).json();
    assert_eq!(findings(&empty, "structure")[0]["pointer"], "/title");
    assert_eq!(findings(&empty, "structure")[0]["severity"], "error");
}

async fn only_those_who_may_read_a_guide_hear_what_is_said_of_it(app: &TestApp) {
    let world = World::new(app).await;
    let path = format!("/guides/{}", world.guide);
    let draft = format!("{path}/check");
    let version = format!("/guide-versions/{}/check", world.version);
    world.ada.get(&draft).await.is(200);
    let nobody = json!({"readers": [], "editors": ["recruiter"]});
    world
        .admin
        .call(axum::http::Method::PUT, &format!("{path}/access"))
        .json(&nobody)
        .header("if-match", "*")
        .await
        .is(200);
    for address in [&draft, &version] {
        world.ada.get(address).await.problem(404, "not_found");
        world.recruiter.get(address).await.is(200);
        app.guest().get(address).await.problem(401, "unauthenticated");
    }
    app.guest()
        .post("/guide-checks", json!({"document": {"title": "T"}}))
        .await
        .problem(401, "unauthenticated");
    let other = World::named(app, "Another Company", "another.example.com").await;
    for address in [&draft, &version] {
        other.admin.get(address).await.problem(404, "not_found");
    }
}
