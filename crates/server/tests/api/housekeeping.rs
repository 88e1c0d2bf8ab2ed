//! What has had its time is deleted, by a background job and not only when somebody comes by.

use chrono::TimeDelta;
use serde_json::json;
use touchstone_db::on_tx;
use touchstone_server::housekeeping;

use crate::support::{TestApp, World, both_engines};

both_engines!(
    answers_kept_for_a_retry_go_after_a_day,
    sessions_and_invitations_go_when_they_have_expired,
    links_of_candidates_go_when_they_have_expired,
    links_to_guides_go_when_nobody_asks_about_them,
    who_tried_an_exercise_goes_with_the_run,
);

async fn count(app: &TestApp, statement: &'static str) -> i64 {
    let mut tx = app.app.db.read().await.expect("a transaction");
    on_tx!(&mut tx, c => sqlx::query_scalar(statement).fetch_one(c).await).expect("a number")
}

/// Lets the worker do what is due after a while.
async fn housekeep(app: &TestApp, after: TimeDelta) {
    let worker = housekeeping::worker(&app.later(after));
    while worker.run_next().await.expect("a database").is_some() {}
}

async fn answers_kept_for_a_retry_go_after_a_day(app: &TestApp) {
    const KEPT: &str = "SELECT COUNT(*) FROM idempotency_key";
    let admin = app.organization("Quayside", "Ada Obi", "ada@example.com").await;
    let candidate = json!({"name": "Lin Haugen"});
    admin.post("/candidates", candidate).key("once").await.is(201);
    assert_eq!(count(app, KEPT).await, 1);
    housekeep(app, TimeDelta::hours(23)).await;
    assert_eq!(count(app, KEPT).await, 1, "a retry is still answered");
    housekeep(app, TimeDelta::hours(25)).await;
    assert_eq!(count(app, KEPT).await, 0);
}

async fn sessions_and_invitations_go_when_they_have_expired(app: &TestApp) {
    const SESSIONS: &str = "SELECT COUNT(*) FROM session";
    const INVITATIONS: &str = "SELECT COUNT(*) FROM invitation";
    let admin = app.organization("Quayside", "Ada Obi", "ada@example.com").await;
    let user = json!({"name": "Bo Lind", "email": "bo@example.com", "role": "recruiter"});
    admin.post("/users", user).await.is(201);
    let (sessions, invitations) = (count(app, SESSIONS).await, count(app, INVITATIONS).await);
    assert!(sessions > 0 && invitations == 1, "{sessions} sessions, {invitations} invitations");
    housekeep(app, TimeDelta::days(6)).await;
    assert_eq!((count(app, SESSIONS).await, count(app, INVITATIONS).await), (sessions, 1));
    housekeep(app, TimeDelta::days(8)).await;
    assert_eq!((count(app, SESSIONS).await, count(app, INVITATIONS).await), (sessions, 0));
    housekeep(app, TimeDelta::days(400)).await;
    assert_eq!(count(app, SESSIONS).await, 0);
}

async fn links_of_candidates_go_when_they_have_expired(app: &TestApp) {
    const LINKS: &str = "SELECT COUNT(*) FROM portal_link";
    let world = World::new(app).await;
    world.portal().await;
    housekeep(app, TimeDelta::days(89)).await;
    assert_eq!(count(app, LINKS).await, 1);
    housekeep(app, TimeDelta::days(91)).await;
    assert_eq!(count(app, LINKS).await, 0);
}

async fn links_to_guides_go_when_nobody_asks_about_them(app: &TestApp) {
    const LINKS: &str = "SELECT COUNT(*) FROM guide_link";
    let world = World::new(app).await;
    let path = format!("/guides/{}/links", world.guide);
    world.recruiter.post(&path, json!({})).await.is(201);
    world.recruiter.post(&path, json!({"days": 90})).await.is(201);
    let ended = world.recruiter.post(&path, json!({"days": 90})).await.is(201).id();
    world.recruiter.delete(&format!("/guide-links/{ended}")).await.is(204);
    housekeep(app, TimeDelta::days(29)).await;
    assert_eq!(count(app, LINKS).await, 3);
    housekeep(app, TimeDelta::days(31)).await;
    assert_eq!(count(app, LINKS).await, 2, "thirty days after it was ended");
    housekeep(app, TimeDelta::days(45)).await;
    assert_eq!(count(app, LINKS).await, 1, "thirty days after it expired");
    housekeep(app, TimeDelta::days(121)).await;
    assert_eq!(count(app, LINKS).await, 0);
}

async fn who_tried_an_exercise_goes_with_the_run(app: &TestApp) {
    const TRIED: &str = "SELECT COUNT(*) FROM coding_exercise_run";
    let world = World::new(app).await;
    let body = json!({"title": "Sum", "statement": "Add.", "languages": ["python"], "tests": [{"name": "none", "expect": "0\n"}]});
    let id = world.ada.post("/coding-exercises", body).await.is(201).id();
    let program = json!({"language": "python", "source": "print(0)"});
    let mut runs = Vec::new();
    for _ in 0..2 {
        runs.push(
            world.ada.post(&format!("/coding-exercises/{id}/runs"), program.clone()).await.is(202).id(),
        );
    }
    // One has ended; the other waits for a runner that never comes, and can still be looked at.
    world.ada.post(&format!("/code-runs/{}/cancel", runs[0]), json!({})).await.is(200);
    housekeep(app, TimeDelta::days(29)).await;
    assert_eq!(count(app, TRIED).await, 2);
    housekeep(app, TimeDelta::days(31)).await;
    assert_eq!(count(app, TRIED).await, 1);
    world.ada.get(&format!("/code-runs/{}", runs[0])).await.problem(404, "not_found");
    world.ada.get(&format!("/code-runs/{}", runs[1])).await.is(200);
}
