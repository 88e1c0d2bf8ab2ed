//! How much anybody may ask.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;
use touchstone_server::{App, app::Clock, config::RateLimits};

use crate::support::{Answer, PASSWORD, TestApp, World, both_engines};

const HERE: [u8; 4] = [192, 0, 2, 7];
const THERE: [u8; 4] = [192, 0, 2, 8];
const PROXY: [u8; 4] = [10, 0, 0, 5];

/// Ten requests a minute, of which two at once: one more every six seconds.
async fn limited(app: &TestApp, now: DateTime<Utc>) -> App {
    let limits = RateLimits {
        requests_per_minute: 10,
        guest_requests_per_minute: 10,
        sign_in_attempts_per_minute: 30,
        sign_in_attempts_per_minute_by_address: 0,
        portal_requests_per_minute: 0,
    };
    app.configured_at(Clock::Fixed(now), |config| {
        config.rate_limits = limits;
        config.trusted_proxies = vec!["10.0.0.0/8".parse().unwrap()];
    })
    .await
}

/// What an answer says of the caller's bucket.
fn standing(answer: &Answer) -> (String, String) {
    (answer.header("ratelimit-policy"), answer.header("ratelimit"))
}

fn said(policy: &str, limit: &str) -> (String, String) {
    (policy.to_owned(), limit.to_owned())
}

both_engines! {
    whoever_asks_too_much_waits,
    what_is_refused_is_not_carried_out,
    a_token_has_a_bucket_of_its_own,
    whoever_is_not_signed_in_is_counted_by_address,
    an_address_is_believed_from_our_proxies_alone,
    the_live_channel_and_the_page_are_not_counted,
    attempts_to_come_in_are_counted_by_address_too,
}

async fn whoever_asks_too_much_waits(app: &TestApp) {
    let world = World::new(app).await;
    let now = app.app.now();
    let limited = limited(app, now).await;
    let me = world.recruiter.on(&limited);
    let policy = "\"person\";q=2;w=12";
    assert_eq!(standing(&me.get("/jobs").await.is(200)), said(policy, "\"person\";r=1;t=6"));
    // A failure counts like a success.
    assert_eq!(standing(&me.get("/jobs/not-an-id").await.is(404)), said(policy, "\"person\";r=0;t=12"));
    let refused = me.get("/jobs").await.problem(429, "too_many_requests");
    assert_eq!(standing(&refused), said(policy, "\"person\";r=0;t=12"));
    assert_eq!(refused.header("retry-after"), "6");
    // Nobody else is held up.
    world.admin.on(&limited).get("/jobs").await.is(200);
    let later = |seconds| world.recruiter.on(&limited.at(now + TimeDelta::seconds(seconds)));
    assert_eq!(later(4).get("/jobs").await.problem(429, "too_many_requests").header("retry-after"), "2");
    later(6).get("/jobs").await.is(200);
    later(6).get("/jobs").await.problem(429, "too_many_requests");
    assert_eq!(standing(&later(600).get("/jobs").await.is(200)), said(policy, "\"person\";r=1;t=6"));
}

async fn what_is_refused_is_not_carried_out(app: &TestApp) {
    let world = World::new(app).await;
    let limited = limited(app, app.app.now()).await;
    let me = world.recruiter.on(&limited);
    for _ in 0..2 {
        me.get("/jobs").await.is(200);
    }
    me.post("/candidates", json!({"name": "Nia Obi"})).await.problem(429, "too_many_requests");
    assert_eq!(world.recruiter.get("/candidates?q=nia").await.rows().len(), 0);
}

async fn a_token_has_a_bucket_of_its_own(app: &TestApp) {
    let world = World::new(app).await;
    let body = json!({"name": "Export", "scopes": ["jobs:read"]});
    let [one, two] = [
        world.recruiter.post("/api-tokens", body.clone()).await.is(201).json(),
        world.recruiter.post("/api-tokens", body).await.is(201).json(),
    ];
    let limited = limited(app, app.app.now()).await;
    let with = |made: &serde_json::Value| {
        world.recruiter.on(&limited).with_token(made["token"].as_str().expect("a token"))
    };
    for left in [1, 0] {
        let answer = with(&one).get("/jobs").await.is(200);
        assert!(answer.header("ratelimit").starts_with(&format!("\"token\";r={left};")));
    }
    with(&one).get("/jobs").await.problem(429, "too_many_requests");
    with(&two).get("/jobs").await.is(200);
    world.recruiter.on(&limited).get("/jobs").await.is(200);
}

async fn whoever_is_not_signed_in_is_counted_by_address(app: &TestApp) {
    let world = World::new(app).await;
    let limited = limited(app, app.app.now()).await;
    let guest = app.guest().on(&limited);
    let first = guest.get("/setup").from(HERE).await.is(200);
    assert_eq!(standing(&first), said("\"address\";q=2;w=12", "\"address\";r=1;t=6"));
    // A wrong credential is none.
    guest.with_token("ts_made-up").get("/jobs").from(HERE).await.is(401);
    guest.get("/setup").from(HERE).await.problem(429, "too_many_requests");
    guest.get("/setup").from(THERE).await.is(200);
    // Whoever is signed in is not held up by others at the same address.
    world.recruiter.on(&limited).get("/jobs").from(HERE).await.is(200);
}

async fn an_address_is_believed_from_our_proxies_alone(app: &TestApp) {
    let limited = limited(app, app.app.now()).await;
    let guest = app.guest().on(&limited);
    let through = |proxy, address| guest.get("/setup").from(proxy).header("x-forwarded-for", address);
    for _ in 0..2 {
        through(PROXY, "203.0.113.1").await.is(200);
    }
    through(PROXY, "203.0.113.1").await.problem(429, "too_many_requests");
    // What the client itself wrote stands before what our proxy added.
    through(PROXY, "198.51.100.99, 203.0.113.1").await.problem(429, "too_many_requests");
    through(PROXY, "203.0.113.2").await.is(200);
    // Whoever is no proxy of ours cannot be somebody else.
    for address in ["203.0.113.3", "203.0.113.4"] {
        through(HERE, address).await.is(200);
    }
    through(HERE, "203.0.113.5").await.problem(429, "too_many_requests");
}

async fn the_live_channel_and_the_page_are_not_counted(app: &TestApp) {
    let world = World::new(app).await;
    let limited = limited(app, app.app.now()).await;
    let me = world.recruiter.on(&limited);
    for _ in 0..5 {
        assert_eq!(me.get("/events").stream().await.0, 200);
        let page = me.get("//anything/at/all").await.is(200);
        assert_eq!(page.header("ratelimit"), "");
        me.get("//problems/invalid").await.is(200);
    }
    assert_eq!(me.get("/jobs").await.is(200).header("ratelimit"), "\"person\";r=1;t=6");
}

async fn attempts_to_come_in_are_counted_by_address_too(app: &TestApp) {
    app.organization("Example Systems", "Jonas Weber", "jonas@example.com").await;
    let now = app.app.now();
    let slow = app
        .configured_at(Clock::Fixed(now), |config| {
            config.rate_limits.sign_in_attempts_per_minute_by_address = 3;
        })
        .await;
    let guest = app.guest().on(&slow);
    let attempt =
        |email: &str| guest.post("/sessions", json!({"email": email, "password": "wrong password"}));
    attempt("one@example.com").from(HERE).await.is(401);
    attempt("two@example.com").from(HERE).await.is(401);
    guest.get("/invitations/ti_guessed").from(HERE).await.is(404);
    let refused = attempt("three@example.com").from(HERE).await.problem(429, "too_many_requests");
    assert_eq!(refused.header("retry-after"), "20");
    guest.get("/invitations/ti_guessed").from(HERE).await.problem(429, "too_many_requests");
    let accept = json!({"password": PASSWORD});
    guest.post("/invitations/ti_guessed/accept", accept).from(HERE).await.problem(429, "too_many_requests");
    let set_up = json!({"organization_name": "X", "name": "X", "email": "x@example.com", "password": PASSWORD,
        "code": "GUESSED2"});
    guest.post("/setup", set_up).from(HERE).await.problem(429, "too_many_requests");
    attempt("jonas@example.com").from(THERE).await.is(401);
    let later = app.guest().on(&slow.at(now + TimeDelta::seconds(20)));
    later
        .post("/sessions", json!({"email": "jonas@example.com", "password": "wrong password"}))
        .from(HERE)
        .await
        .is(401);
}
