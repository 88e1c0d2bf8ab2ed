//! Everything that matters is on the record (rule 7).

use std::future::IntoFuture;

use futures::future::join_all;
use serde_json::{Value, json};

use crate::support::{TestApp, World, both_engines};

/// All events that the admin sees, oldest first.
async fn events(world: &World, query: &str) -> Vec<Value> {
    world.admin.get(&format!("/audit-events?limit=200&sort=at{query}")).await.is(200).rows()
}

fn seqs(events: &[Value], chain: &str) -> Vec<i64> {
    let mut all: Vec<i64> = events
        .iter()
        .filter(|event| event["chain"] == chain)
        .map(|event| event["seq"].as_i64().unwrap())
        .collect();
    all.sort_unstable();
    all
}

both_engines! {
    every_step_is_on_the_record_by_whom,
    each_event_holds_the_hash_of_the_one_before,
    appending_at_once_leaves_no_gap,
    an_analyst_reads_that_it_happened_not_to_whom,
    what_fails_is_not_on_the_record,
}

async fn every_step_is_on_the_record_by_whom(app: &TestApp) {
    let world = World::new(app).await;
    world.submit_all([3, 3, 4, 3]).await;
    let debrief = world.debrief().await;
    world.advance(&debrief, &["evidence", "reveal", "discussion", "decision"]).await;
    let decision = json!({"outcome": "hire", "reason": "Clear.", "consensus": true});
    world.manager.post(&format!("/debriefs/{debrief}/decision"), decision).await.is(201);
    world.recruiter.post(&format!("/applications/{}/hire", world.application), json!({})).await.is(200);
    let events = events(&world, &format!("&application_id={}", world.application)).await;
    let told: Vec<String> = events
        .iter()
        .filter(|event| event["type"] != "scorecards.read")
        .map(|event| {
            format!("{} by {}", event["type"].as_str().unwrap(), event["actor"]["name"].as_str().unwrap())
        })
        .collect();
    insta::assert_json_snapshot!("events_of_an_application", told);
    assert_eq!(
        seqs(&events, &format!("application:{}", world.application)),
        (1..=i64::try_from(events.len()).unwrap()).collect::<Vec<_>>()
    );
    // The organization's chain holds the end of the application's.
    let anchors = self::events(&world, "&type=application.anchored").await;
    assert_eq!(anchors.len(), 2);
    assert_eq!(anchors[1]["payload"]["head"], events.last().unwrap()["hash"]);
}

async fn each_event_holds_the_hash_of_the_one_before(app: &TestApp) {
    let world = World::new(app).await;
    let mut events = events(&world, &format!("&application_id={}", world.application)).await;
    events.sort_by_key(|event| event["seq"].as_i64());
    assert_eq!(events[0]["prev_hash"], json!(null));
    for pair in events.windows(2) {
        assert_eq!(pair[1]["prev_hash"], pair[0]["hash"]);
    }
}

async fn appending_at_once_leaves_no_gap(app: &TestApp) {
    let world = World::new(app).await;
    let path = format!("/applications/{}/move", world.application);
    let stages = ["take-home", "technical", "system-design", "screening"];
    let moves = (0..12).map(|n| {
        let body = json!({"stage_id": world.stage(stages[n % 4]), "reason": format!("Move {n}.")});
        world.recruiter.post(&path, body).into_future()
    });
    let candidates = (0..12).map(|n| {
        world.recruiter.post("/candidates", json!({"name": format!("Candidate {n}")})).into_future()
    });
    for answer in join_all(moves.chain(candidates)).await {
        assert!(matches!(answer.status, 200 | 201 | 409), "{}", answer.text());
    }
    let events = events(&world, "").await;
    for chain in [
        format!("application:{}", world.application),
        format!("organization:{}", world.admin.scope.organization_id),
    ] {
        let seqs = seqs(&events, &chain);
        assert_eq!(seqs, (1..=i64::try_from(seqs.len()).unwrap()).collect::<Vec<_>>(), "{chain}");
        let mut of_chain: Vec<&Value> =
            events.iter().filter(|event| event["chain"] == chain.as_str()).collect();
        of_chain.sort_by_key(|event| event["seq"].as_i64());
        for pair in of_chain.windows(2) {
            assert_eq!(pair[1]["prev_hash"], pair[0]["hash"], "{chain}");
        }
    }
}

async fn an_analyst_reads_that_it_happened_not_to_whom(app: &TestApp) {
    let world = World::new(app).await;
    let events = world.analyst.get("/audit-events?limit=200").await.is(200);
    assert!(!events.rows().is_empty());
    for person in world.people() {
        assert!(!events.text().contains(person.name()), "{}", person.name());
    }
    assert!(!events.text().contains("Priya"));
    assert!(events.rows().iter().all(|event| event["payload"].is_null()));
}

async fn what_fails_is_not_on_the_record(app: &TestApp) {
    let world = World::new(app).await;
    let before = events(&world, "").await.len();
    world.recruiter.post("/candidates", json!({"name": ""})).await.is(422);
    world.ada.post(&format!("/applications/{}/hire", world.application), json!({})).await.is(403);
    world.recruiter.patch(&format!("/jobs/{}", world.job), json!({"title": "X"})).if_match(9).await.is(412);
    assert_eq!(events(&world, "").await.len(), before);
}
