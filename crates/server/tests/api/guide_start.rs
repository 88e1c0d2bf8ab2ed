//! What a new guide may be started from.

use serde_json::{Value, json};

use crate::support::{TestApp, World, both_engines};

both_engines! {
    a_guide_is_started_from_the_draft_of_another,
    a_guide_is_started_from_a_whole_document,
    exactly_one_thing_is_given_to_start_from,
    a_guide_that_one_does_not_know_of_is_no_start,
}

async fn document(world: &World) -> Value {
    world.recruiter.get(&format!("/guides/{}", world.guide)).await.is(200).json()["document"].clone()
}

async fn a_guide_is_started_from_the_draft_of_another(app: &TestApp) {
    let world = World::new(app).await;
    let path = format!("/guides/{}", world.guide);
    // The draft, not what was published.
    let mut draft = document(&world).await;
    draft["title"] = json!("Platform Engineer, second round");
    world.manager.patch(&path, json!({"document": draft})).if_match(1).await.is(200);
    let made = world.manager.post("/guides", json!({"guide_id": world.guide})).await.is(201).json();
    assert_ne!(made["id"], json!(world.guide));
    assert_eq!((&made["document"], &made["versions"]), (&draft, &json!([])));
    // They are two from now on.
    draft["title"] = json!("Something else");
    let copy = format!("/guides/{}", made["id"].as_str().unwrap());
    world.manager.patch(&copy, json!({"document": draft})).if_match(1).await.is(200);
    assert_eq!(world.manager.get(&path).await.is(200).json()["title"], "Platform Engineer, second round");
    world.ada.post("/guides", json!({"guide_id": world.guide})).await.problem(403, "forbidden");
}

async fn a_guide_is_started_from_a_whole_document(app: &TestApp) {
    let world = World::new(app).await;
    let start = async |document: &Value| world.recruiter.post("/guides", json!({"document": document})).await;
    let mut sent = document(&world).await;
    sent["title"] = json!("  Data   Engineer ");
    sent["stages"][0]["key"] = json!("");
    let made = start(&sent).await.is(201).json();
    assert_eq!(made["title"], "Data Engineer", "it is put in order");
    assert_eq!(made["document"]["stages"][0]["key"], "screening-call");
    let small = start(&json!({"title": "Bare"})).await.is(201).json();
    assert_eq!(small["document"]["language"], "en");

    sent["stages"][2]["key"] = json!("take-home");
    let refused = start(&sent).await.problem(422, "invalid");
    assert_eq!(refused.errors(), [("/document/stages/2/key".to_owned(), "invalid".to_owned())]);
    sent["stages"][2]["key"] = json!("technical");
    sent["stages"][2]["questions"][0]["text"] = json!(" ");
    sent["stages"][2]["questions"][0]["areas_to_cover"] = json!(["Depth"]);
    let draft = start(&sent).await.is(201).json();
    assert_eq!(
        draft["problems"][0]["pointer"], "/stages/2/questions/0/text",
        "a draft may have errors, which it shows"
    );
    for (wrong, pointer) in [
        (json!({"title": "X", "colour": "red"}), "/document/colour"),
        (json!({}), "/document/title"),
        (json!({"title": "X", "stages": [{"key": "a", "title": 7}]}), "/document/stages/0/title"),
        (json!({"title": " "}), "/document/title"),
    ] {
        let refused = start(&wrong).await.problem(422, "invalid");
        assert_eq!(refused.errors()[0].0, pointer, "{}", refused.text());
    }
    start(&json!({"title": "A\u{0}b"})).await.problem(422, "invalid");
    start(&json!({"title": "x".repeat(5 * 1024 * 1024)})).await.problem(413, "too_large");
}

async fn exactly_one_thing_is_given_to_start_from(app: &TestApp) {
    let world = World::new(app).await;
    let named = async |body: Value| {
        let refused = world.recruiter.post("/guides", body).await.problem(422, "invalid");
        refused.errors().into_iter().map(|(pointer, code)| format!("{pointer} {code}")).collect::<Vec<_>>()
    };
    let library = "backend-developer";
    assert_eq!(named(json!({})).await, ["/library_id required"]);
    assert_eq!(named(json!({"library_id": library, "document": null})).await, ["/document invalid"]);
    assert_eq!(named(json!({"library_id": library, "guide_id": world.guide})).await, ["/guide_id invalid"]);
    let all = json!({"library_id": library, "guide_id": world.guide, "document": {"title": "X"}});
    assert_eq!(named(all).await, ["/guide_id invalid", "/document invalid"]);
    assert_eq!(named(json!({"library_id": "nothing"})).await, ["/library_id unknown"]);
    world.recruiter.post("/guides", json!({"library_id": library})).await.is(201);
}

async fn a_guide_that_one_does_not_know_of_is_no_start(app: &TestApp) {
    let world = World::new(app).await;
    let other = World::named(app, "Another Company", "another.example.com").await;
    for id in [json!(other.guide), json!(touchstone_db::new_id())] {
        let refused = world.recruiter.post("/guides", json!({"guide_id": id})).await.problem(422, "invalid");
        assert_eq!(refused.errors(), [("/guide_id".to_owned(), "unknown".to_owned())]);
    }
    world.recruiter.post("/guides", json!({"guide_id": "x"})).await.problem(422, "invalid");
}
