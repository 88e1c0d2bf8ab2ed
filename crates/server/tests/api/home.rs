//! What needs a person now, and the sample organization.

use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::support::{Person, TestApp, World, both_engines, everything};

both_engines! {
    home_shows_what_needs_a_person_now,
    candidates_who_wait_are_shown_to_those_who_run_the_job,
    home_says_to_call_the_debrief_once_all_scorecards_are_in,
    home_says_that_stages_are_left,
    home_says_to_carry_out_what_was_decided,
    the_sample_fills_an_empty_organization_once,
}

async fn counts(who: &Person) -> Value {
    let counts = who.get("/home").await.is(200).json()["counts"].clone();
    json!([counts["kits"], counts["scorecards_due"], counts["debriefs"], counts["waiting"]])
}

async fn home_shows_what_needs_a_person_now(app: &TestApp) {
    let world = World::new(app).await;
    assert_eq!(counts(&world.ada).await, json!([0, 1, 0, 0]));
    world.submit(&world.ada, &world.technical, everything("technical", 3, "ada")).await;
    assert_eq!(counts(&world.ada).await, json!([0, 0, 0, 0]));
    let start = app.app.now() + TimeDelta::hours(2);
    let interview = json!({
        "application_id": world.application, "stage_id": world.stage("screening"), "starts_at": start,
        "ends_at": start + TimeDelta::hours(1), "interviewers": [{"user_id": world.outsider.id(), "role": "lead"}]});
    world.coordinator.post("/interviews", interview).await.is(201);
    assert_eq!(counts(&world.outsider).await, json!([1, 0, 0, 0]));
    let later = world.outsider.on(&app.later(TimeDelta::hours(4)));
    assert_eq!(counts(&later).await, json!([0, 1, 0, 0]));
    world.debrief().await;
    assert_eq!(counts(&world.recruiter).await, json!([0, 0, 1, 0]));
    assert_eq!(counts(&world.ben).await, json!([0, 1, 1, 0]));
    for person in [&world.coordinator, &world.analyst] {
        assert_eq!(counts(person).await, json!([0, 0, 0, 0]), "{}", person.name());
    }
}

async fn candidates_who_wait_are_shown_to_those_who_run_the_job(app: &TestApp) {
    let world = World::new(app).await;
    let later = app.later(TimeDelta::days(6));
    for person in [&world.admin, &world.recruiter, &world.manager] {
        assert_eq!(counts(person).await[3], 0, "{}", person.name());
        assert_eq!(counts(&person.on(&later)).await[3], 1, "{}", person.name());
    }
    for person in [&world.coordinator, &world.ada, &world.observer, &world.analyst] {
        assert_eq!(counts(&person.on(&later)).await[3], 0, "{}", person.name());
    }
    world.recruiter.post(&format!("/applications/{}/withdraw", world.application), json!({})).await.is(200);
    assert_eq!(counts(&world.recruiter.on(&later)).await[3], 0, "what has ended waits no more");
}

/// What home says is to be done next, with which application.
async fn next_steps(who: &Person) -> Value {
    let home = who.get("/home").await.is(200).json();
    let steps = home["next_steps"].as_array().unwrap();
    assert_eq!(home["counts"]["next_steps"], steps.len());
    steps.iter().map(|one| json!([one["step"], one["application"]["id"]])).collect()
}

async fn home_says_to_call_the_debrief_once_all_scorecards_are_in(app: &TestApp) {
    let world = World::new(app).await;
    let call = json!([["call_debrief", world.application]]);
    world.submit(&world.ada, &world.technical, everything("technical", 3, "ada")).await;
    world.submit(&world.ben, &world.technical, everything("technical", 3, "ben")).await;
    assert_eq!(next_steps(&world.recruiter).await, json!([]), "Cleo and Dan owe theirs");
    world.submit(&world.cleo, &world.design, everything("system-design", 3, "cleo")).await;
    world.draft(&world.dan, &world.design, everything("system-design", 3, "dan")).await;
    assert_eq!(next_steps(&world.recruiter).await, json!([]), "a draft is not in");
    world.submit(&world.dan, &world.design, everything("system-design", 3, "dan")).await;
    for person in [&world.admin, &world.recruiter, &world.manager] {
        assert_eq!(next_steps(person).await, call, "{}", person.name());
    }
    for person in [&world.coordinator, &world.ada, &world.observer, &world.analyst, &world.outsider] {
        assert_eq!(next_steps(person).await, json!([]), "{}", person.name());
    }
    let later = world.schedule(app, "screening", &[(&world.outsider, "lead")]).await;
    assert_eq!(next_steps(&world.recruiter).await, json!([]), "another one is due");
    let cancel = json!({"status": "cancelled"});
    world.coordinator.patch(&format!("/interviews/{later}"), cancel).if_match(1).await.is(200);
    assert_eq!(next_steps(&world.recruiter).await, call);
    world.debrief().await;
    assert_eq!(next_steps(&world.recruiter).await, json!([]), "it was called");
}

async fn home_says_that_stages_are_left(app: &TestApp) {
    let world = World::new(app).await;
    for interview in [&world.design, &world.technical] {
        let cancel = json!({"status": "cancelled"});
        world.coordinator.patch(&format!("/interviews/{interview}"), cancel).if_match(1).await.is(200);
    }
    let screening = world.schedule(app, "screening", &[(&world.outsider, "lead")]).await;
    assert_eq!(next_steps(&world.recruiter).await, json!([]), "the screening is to come");
    world.submit(&world.outsider, &screening, everything("screening", 3, "outsider")).await;
    assert_eq!(next_steps(&world.recruiter).await, json!([["next_stage", world.application]]));
}

async fn home_says_to_carry_out_what_was_decided(app: &TestApp) {
    for (outcome, step) in [("hire", Some("hire")), ("no_hire", Some("reject")), ("hold", None)] {
        let world = World::named(
            app,
            &format!("Example {outcome}"),
            &format!("{outcome}.example.com").replace('_', "-"),
        )
        .await;
        world.submit_all([3, 3, 3, 3]).await;
        let debrief = world.debrief().await;
        world.advance(&debrief, &["evidence", "reveal", "discussion", "decision"]).await;
        assert_eq!(next_steps(&world.manager).await, json!([]), "nothing was decided");
        let decision =
            json!({"outcome": outcome, "reason": "The evidence bears it out.", "consensus": false});
        world.manager.post(&format!("/debriefs/{debrief}/decision"), decision).await.is(201);
        let expected: Vec<Value> = step.iter().map(|step| json!([step, world.application])).collect();
        assert_eq!(next_steps(&world.recruiter).await, json!(expected), "{outcome}");
        assert_eq!(next_steps(&world.ada).await, json!([]), "{outcome}");
        if outcome == "hire" {
            world
                .recruiter
                .post(&format!("/applications/{}/hire", world.application), json!({}))
                .await
                .is(200);
            assert_eq!(next_steps(&world.recruiter).await, json!([]), "it is done");
        }
    }
}

async fn the_sample_fills_an_empty_organization_once(app: &TestApp) {
    let admin = app.organization("Example Systems", "Jonas Weber", "jonas@example.com").await;
    let filled = admin.post("/demo", json!({})).await.is(201).json();
    admin.post("/demo", json!({})).await.problem(409, "conflict");
    assert!(admin.get("/candidates?limit=200").await.is(200).rows().len() >= 30);
    for account in filled["accounts"].as_array().unwrap() {
        assert!(account["email"].as_str().unwrap().contains("@example."), "{account}");
    }
    // Nobody in it has broken the rules: its record verifies, and its debrief can be run to the packet.
    let account = &filled["accounts"][0];
    let sign_in = json!({"email": account["email"], "password": filled["password"]});
    let guest = app.guest();
    let signed_in = guest.post("/sessions", sign_in).await.is(201);
    guest.with_cookie_of(&signed_in).get("/home").await.is(200);
    let debrief = format!("/debriefs/{}", filled["debrief_id"].as_str().unwrap());
    for phase in ["evidence", "reveal", "discussion", "decision"] {
        let seen = admin.get(&debrief).await.is(200).json();
        if seen["phase"] != phase {
            admin.post(&format!("{debrief}/advance"), json!({"phase": phase})).await.is(200);
        }
    }
    let seen = admin.get(&debrief).await.is(200).json();
    assert!(seen["recommendations"].as_array().unwrap().len() > 1);
    let other = app.organization("Another Company", "Ines Duarte", "ines@another.example.com").await;
    assert_eq!(other.get("/candidates").await.is(200).rows(), Vec::<Value>::new());
}
