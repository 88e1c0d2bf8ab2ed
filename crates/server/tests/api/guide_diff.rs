//! What is different between two versions of a guide, over HTTP.

use serde_json::{Value, json};

use crate::support::{TestApp, World, both_engines};

both_engines! {
    versions_and_the_draft_are_compared,
    what_cannot_be_compared_is_refused,
    another_organization_compares_nothing,
}

fn path(world: &World) -> String {
    format!("/guides/{}", world.guide)
}

async fn change(world: &World, edit: impl FnOnce(&mut Value)) {
    let guide = world.recruiter.get(&path(world)).await.is(200).json();
    let mut document = guide["document"].clone();
    edit(&mut document);
    world
        .recruiter
        .patch(&path(world), json!({"document": document}))
        .if_match(&guide["version"])
        .await
        .is(200);
}

async fn versions_and_the_draft_are_compared(app: &TestApp) {
    let world = World::new(app).await;
    let diff = format!("{}/diff", path(&world));
    let nothing = json!({"from_number": 1, "to_number": null, "changes": []});
    assert_eq!(world.ada.get(&diff).await.is(200).json(), nothing);
    change(&world, |document| {
        let questions = document["stages"][2]["questions"].as_array_mut().unwrap();
        questions.swap(0, 1);
        let words = questions[0]["text"].as_str().unwrap().to_owned();
        questions[0]["text"] = json!(format!("Briefly: {words}"));
    })
    .await;
    let found = world.ada.get(&format!("{diff}?from=1&to=draft")).await.is(200).json();
    let changes = found["changes"].as_array().unwrap();
    let kinds: Vec<&str> = changes.iter().map(|change| change["kind"].as_str().unwrap()).collect();
    assert!(kinds.contains(&"moved") && kinds.contains(&"reworded") && kinds.len() == 2, "{kinds:?}");
    let reworded = changes.iter().find(|change| change["kind"] == "reworded").unwrap();
    assert_eq!(reworded["before"], "/stages/2/questions/1/text");
    assert_eq!(reworded["after"], "/stages/2/questions/0/text");
    assert_eq!(reworded["spans"][0], json!({"kind": "added", "text": "Briefly: "}));
    world.recruiter.post(&format!("{}/versions", path(&world)), json!({})).await.is(201);
    assert_eq!(world.ada.get(&diff).await.is(200).json()["from_number"], 2);
    let back = world.analyst.get(&format!("{diff}?from=2&to=1")).await.is(200).json();
    assert_eq!((&back["from_number"], &back["to_number"]), (&json!(2), &json!(1)));
    let removed: Vec<&Value> = back["changes"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|change| change["spans"].as_array().unwrap())
        .collect();
    assert!(removed.contains(&&json!({"kind": "removed", "text": "Briefly: "})), "{removed:?}");
    let same = world.ada.get(&format!("{diff}?from=draft&to=2")).await.is(200).json();
    assert_eq!((&same["from_number"], &same["changes"]), (&Value::Null, &json!([])));
}

async fn what_cannot_be_compared_is_refused(app: &TestApp) {
    let world = World::new(app).await;
    let diff = format!("{}/diff", path(&world));
    for (query, parameter) in [
        ("from=0", "/from"),
        ("from=-1", "/from"),
        ("from=01", "/from"),
        ("from=1.5", "/from"),
        ("from=99999999999", "/from"),
        ("from=Draft", "/from"),
        ("to=%00", "/to"),
        ("to=", "/to"),
    ] {
        let refused = world.ada.get(&format!("{diff}?{query}")).await.problem(422, "invalid");
        assert_eq!(refused.errors()[0].0, parameter, "{query}");
    }
    world.ada.get(&format!("{diff}?colour=red")).await.problem(400, "malformed");
    for query in ["from=2", "to=999999999"] {
        world.ada.get(&format!("{diff}?{query}")).await.problem(404, "not_found");
    }
    // What was never published has nothing to compare its draft with.
    let bare = world.recruiter.post("/guides", json!({"document": {"title": "Bare"}})).await.is(201).id();
    world.ada.get(&format!("/guides/{bare}/diff")).await.problem(404, "not_found");
    let itself = world.ada.get(&format!("/guides/{bare}/diff?from=draft")).await.is(200).json();
    assert_eq!(itself, json!({"from_number": null, "to_number": null, "changes": []}));
}

async fn another_organization_compares_nothing(app: &TestApp) {
    let world = World::new(app).await;
    let other = World::named(app, "Another Company", "another.example.com").await;
    other.admin.get(&format!("{}/diff", path(&world))).await.problem(404, "not_found");
    app.guest().get(&format!("{}/diff", path(&world))).await.problem(401, "unauthenticated");
}
