//! A request that is sent twice with one key is carried out once, whatever happens to the server in between.

use std::{future::IntoFuture, pin::pin};

use chrono::TimeDelta;
use futures::FutureExt;
use serde_json::{Value, json};
use touchstone_server::{
    candidates,
    http::Problem,
    scope::{Claim, Scope},
};

use crate::support::{Answer, TestApp, World, both_engines};

both_engines! {
    what_was_committed_before_the_server_died_is_not_done_again,
    the_key_is_spent_in_the_transaction_that_does_the_work,
    whoever_lost_the_key_cannot_commit,
    whoever_hangs_up_is_answered_the_next_time,
    a_spent_key_is_not_given_up,
}

fn nia() -> Value {
    json!({"name": "Nia Obi"})
}

async fn candidates_named_nia(world: &World) -> usize {
    world.recruiter.get("/candidates?q=nia").await.is(200).rows().len()
}

async fn what_was_committed_before_the_server_died_is_not_done_again(app: &TestApp) {
    let world = World::new(app).await;
    world.recruiter.post("/candidates", nia()).key("add-nia").await.is(201);
    // As it stands in the database between the commit of the work and that of its answer.
    let forget = "UPDATE idempotency_key SET status = NULL, headers = NULL, body = NULL WHERE user_id = $1";
    assert_eq!(app.sql(forget, world.recruiter.id()).await.unwrap(), 1);
    let retry = async |minutes: i64| {
        let app = app.later(TimeDelta::minutes(minutes));
        world.recruiter.on(&app).post("/candidates", nia()).key("add-nia").await
    };
    for minutes in [0, 2, 60] {
        retry(minutes).await.problem(409, "answer_lost");
    }
    assert_eq!(candidates_named_nia(&world).await, 1);
    // Another request with the key is told what it was told before.
    let other = world.recruiter.post("/candidates", json!({"name": "Leo"})).key("add-nia").await;
    other.problem(422, "idempotency_key_reused");
    retry(25 * 60).await.is(201);
}

/// A key of the recruiter's that a request holds and has not used.
async fn claimed(app: &TestApp, world: &World) -> Scope {
    let claim = Claim { key: "add-nia".into(), id: world.recruiter.id() };
    // The claim's id is the person's, since a statement of a test binds one value.
    let insert = "INSERT INTO idempotency_key (user_id, key, claim, request_hash, created_at)
        SELECT user_id, 'add-nia', user_id, token_hash, created_at FROM session WHERE user_id = $1";
    assert_eq!(app.sql(insert, world.recruiter.id()).await.unwrap(), 1);
    Scope { claim: Some(claim), ..world.recruiter.scope.clone() }
}

const SPENT: &str = "SELECT COUNT(*) FROM idempotency_key WHERE user_id = $1 AND done_at IS NOT NULL";

async fn add_nia(app: &TestApp, scope: &Scope, commit: bool) -> Result<(), Problem> {
    let mut tx = app.app.begin(scope).await?;
    let new = serde_json::from_value(json!({"name": "Nia Obi"}))?;
    candidates::create(&mut tx, &new).await?;
    if commit { tx.commit().await } else { Ok(()) }
}

async fn the_key_is_spent_in_the_transaction_that_does_the_work(app: &TestApp) {
    let world = World::new(app).await;
    let scope = claimed(app, &world).await;
    add_nia(app, &scope, false).await.unwrap();
    assert_eq!(app.count(SPENT, world.recruiter.id()).await, 0);
    assert_eq!(candidates_named_nia(&world).await, 0);
    add_nia(app, &scope, true).await.unwrap();
    assert_eq!(app.count(SPENT, world.recruiter.id()).await, 1);
    assert_eq!(candidates_named_nia(&world).await, 1);
}

async fn whoever_lost_the_key_cannot_commit(app: &TestApp) {
    let world = World::new(app).await;
    let slow = claimed(app, &world).await;
    // A retry two minutes later takes the key over and does the work; then the slow one comes to its end.
    let later = world.recruiter.on(&app.later(TimeDelta::minutes(2)));
    later.post("/candidates", nia()).key("add-nia").await.is(201);
    let refused = add_nia(app, &slow, true).await.unwrap_err();
    assert_eq!((refused.status, refused.code.as_str()), (409, "conflict"));
    assert_eq!(candidates_named_nia(&world).await, 1);
}

async fn whoever_hangs_up_is_answered_the_next_time(app: &TestApp) {
    let world = World::new(app).await;
    let mut answered = 0;
    // On a busy machine the whole answer may come between two looks; then nobody hung up, and another key is tried.
    while !hangs_up(app, &world, answered).await {
        answered += 1;
        assert!(answered < 50, "the server is always faster");
    }
    let mut answer: Option<Answer> = None;
    while answer.as_ref().is_none_or(|answer| answer.status == 409) {
        answer = Some(world.recruiter.post("/candidates", nia()).key(&nth_key(answered)).await);
    }
    let answer = answer.unwrap().is(201);
    assert_eq!(answer.header("idempotency-replayed"), "true");
    assert_eq!(candidates_named_nia(&world).await, answered + 1);
}

fn nth_key(count: usize) -> String {
    format!("add-nia-{count}")
}

/// Adds Nia with a new key, and is gone as soon as the server has taken it. Gives whether that was before the answer.
async fn hangs_up(app: &TestApp, world: &World, answered: usize) -> bool {
    let keys = "SELECT COUNT(*) FROM idempotency_key WHERE user_id = $1";
    let before = app.count(keys, world.recruiter.id()).await;
    let mut call = pin!(world.recruiter.post("/candidates", nia()).key(&nth_key(answered)).into_future());
    while app.count(keys, world.recruiter.id()).await == before {
        if call.as_mut().now_or_never().is_some() {
            return false;
        }
    }
    true
}

async fn a_spent_key_is_not_given_up(app: &TestApp) {
    let world = World::new(app).await;
    let scope = claimed(app, &world).await;
    add_nia(app, &scope, true).await.unwrap();
    // A key that was only taken would be free after this time, and the other request would be carried out.
    let later = world.recruiter.on(&app.later(TimeDelta::minutes(2)));
    later.post("/candidates", nia()).key("add-nia").await.problem(422, "idempotency_key_reused");
    assert_eq!(candidates_named_nia(&world).await, 1);
}
