//! Entity tags: reads that need not be sent again, and changes that must not undo another's.

use axum::http::Method;
use serde_json::json;

use crate::support::{TestApp, World, both_engines};

both_engines! {
    a_read_that_has_not_changed_is_answered_304,
    a_304_never_hides_a_change_of_rights,
    a_tag_belongs_to_what_its_reader_saw,
    a_change_names_the_version_in_any_of_its_forms,
    a_change_of_whatever_there_is_needs_something_to_be_there,
    compressed_bytes_have_a_tag_of_their_own,
    a_condition_that_cannot_be_read_is_refused,
    a_condition_without_tags_names_nothing,
}

async fn a_read_that_has_not_changed_is_answered_304(app: &TestApp) {
    let world = World::new(app).await;
    let me = &world.recruiter;
    for path in [format!("/jobs/{}", world.job), "/jobs".into(), "/me".into(), "/openapi.json".into()] {
        let read = me.get(&path).await.is(200);
        let tag = read.header("etag");
        assert!(tag.starts_with('"') && tag.ends_with('"') && tag.len() > 30, "{path}: {tag}");
        for condition in [tag.clone(), format!("W/{tag}"), format!("\"x\", {tag}"), "*".into()] {
            let held = me.get(&path).header("if-none-match", &condition).await.is(304);
            assert_eq!((held.header("etag"), held.text()), (tag.clone(), String::new()), "{path}");
            assert_eq!(held.header("content-type"), "", "{path}");
            assert_eq!(held.header("cache-control"), "no-store", "{path}");
        }
        let head = me.call(Method::HEAD, &path).header("if-none-match", &tag).await.is(304);
        assert_eq!(head.header("etag"), tag, "{path}");
        let head = me.call(Method::HEAD, &path).await.is(200);
        assert_eq!(head.header("content-length"), read.body.len().to_string(), "{path}");
        me.get(&path).header("if-none-match", "\"1\"").await.is(200);
    }
    let path = format!("/jobs/{}", world.job);
    let before = me.get(&path).await.is(200).header("etag");
    let list = me.get("/jobs").await.is(200).header("etag");
    let changed = me.patch(&path, json!({"location": "Porto"})).header("if-match", &before).await.is(200);
    me.get(&path).header("if-none-match", &before).await.is(200);
    me.get("/jobs").header("if-none-match", &list).await.is(200);
    // What a change answers is what the next read would.
    me.get(&path).header("if-none-match", &changed.header("etag")).await.is(304);
}

async fn a_304_never_hides_a_change_of_rights(app: &TestApp) {
    let world = World::new(app).await;
    let (candidate, job) = (format!("/candidates/{}", world.candidate), format!("/jobs/{}", world.job));
    let manager = &world.manager;
    let seen = manager.get(&candidate).await.is(200);
    assert_eq!(seen.json()["email"], "priya@example.com");
    let list = manager.get("/candidates").await.is(200).header("etag");
    // From hiring manager to interviewer: the candidate is at the same version, and shows less.
    let team = async |members: serde_json::Value| {
        let tag = world.admin.get(&job).await.is(200).header("etag");
        world.admin.patch(&job, json!({"hiring_team": members})).header("if-match", &tag).await.is(200);
    };
    team(json!([{"user_id": manager.id(), "role": "interviewer"}])).await;
    let now = manager.get(&candidate).header("if-none-match", &seen.header("etag")).await.is(200);
    assert_eq!((&now.json()["email"], &now.json()["version"]), (&json!(null), &seen.json()["version"]));
    manager.get("/candidates").header("if-none-match", &list).await.is(200);
    team(json!([])).await;
    manager.get(&candidate).header("if-none-match", &now.header("etag")).await.problem(404, "not_found");
    manager.get(&candidate).header("if-none-match", "*").await.problem(404, "not_found");
    let tag = world.ben.get("/me").await.is(200).header("etag");
    world.ben.delete("/sessions/current").await.is(204);
    world.ben.get("/me").header("if-none-match", &tag).await.problem(401, "unauthenticated");
}

async fn a_tag_belongs_to_what_its_reader_saw(app: &TestApp) {
    let world = World::new(app).await;
    let path = format!("/candidates/{}", world.candidate);
    let full = world.recruiter.get(&path).await.is(200).header("etag");
    let little = world.ada.get(&path).await.is(200).header("etag");
    assert_ne!(full, little);
    world.ada.get(&path).header("if-none-match", &full).await.is(200);
    world.recruiter.get(&path).header("if-none-match", &little).await.is(200);
}

async fn a_change_names_the_version_in_any_of_its_forms(app: &TestApp) {
    let world = World::new(app).await;
    let path = format!("/candidates/{}", world.candidate);
    let change = |condition: &str| {
        world.recruiter.patch(&path, json!({"phone": "+44 113 496 0001"})).header("if-match", condition)
    };
    for condition in ["\"9\"", "W/\"1\"", "\"x\"", "\"1x\"", "\"9\", W/\"1\"", "\"\"", "\"+1\""] {
        change(condition).await.problem(412, "stale");
    }
    change("\"1\"").await.is(200);
    change("\"9\", \"2\"").await.is(200);
    change("*").await.is(200);
    let tag = world.recruiter.get(&path).await.is(200).header("etag");
    change(&tag).await.is(200);
    change(&tag).await.problem(412, "stale");
    world
        .recruiter
        .patch(&path, json!({"phone": null}))
        .header("if-match", "\"4\"")
        .header("if-match", "\"5\"")
        .await
        .is(200);
}

async fn a_change_of_whatever_there_is_needs_something_to_be_there(app: &TestApp) {
    let world = World::new(app).await;
    let path = format!("/candidates/{}", touchstone_db::new_id());
    world
        .recruiter
        .patch(&path, json!({"phone": null}))
        .header("if-match", "*")
        .await
        .problem(404, "not_found");
}

async fn compressed_bytes_have_a_tag_of_their_own(app: &TestApp) {
    let world = World::new(app).await;
    let path = format!("/jobs/{}", world.job);
    let plain = world.recruiter.get(&path).await.is(200).header("etag");
    let packed = world.recruiter.get(&path).header("accept-encoding", "gzip").await.is(200);
    assert_eq!(packed.header("content-encoding"), "gzip");
    let tag = packed.header("etag");
    assert_eq!(tag, format!("{}-gzip\"", plain.trim_end_matches('"')));
    let again = world.recruiter.get(&path).header("accept-encoding", "gzip").header("if-none-match", &tag);
    again.await.is(304);
    world.recruiter.get(&path).header("if-none-match", &tag).await.is(304);
    world.recruiter.patch(&path, json!({"location": "Porto"})).header("if-match", &tag).await.is(200);
}

async fn a_condition_that_cannot_be_read_is_refused(app: &TestApp) {
    let world = World::new(app).await;
    let path = format!("/candidates/{}", world.candidate);
    for condition in ["1", "\"1", "\"1\" \"2\"", "*, \"1\""] {
        let change = world.recruiter.patch(&path, json!({"phone": null})).header("if-match", condition);
        change.await.problem(400, "malformed");
        world.recruiter.get(&path).header("if-none-match", condition).await.problem(400, "malformed");
    }
}

async fn a_condition_without_tags_names_nothing(app: &TestApp) {
    let world = World::new(app).await;
    let path = format!("/candidates/{}", world.candidate);
    for condition in ["", " , "] {
        world.recruiter.get(&path).header("if-none-match", condition).await.is(200);
        let change = world.recruiter.patch(&path, json!({"phone": null})).header("if-match", condition);
        change.await.problem(412, "stale");
    }
}
