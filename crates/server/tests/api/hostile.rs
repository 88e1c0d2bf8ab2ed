//! Input that nobody sends by accident.

use axum::http::Method;
use serde_json::{Value, json};

use crate::support::{TestApp, World, both_engines};

both_engines! {
    a_body_that_is_too_large_is_refused,
    a_guide_that_is_too_large_is_refused,
    a_nul_in_a_guide_reaches_no_database,
    json_that_is_nested_deep_is_refused,
    long_and_strange_texts_are_kept_or_refused_alike,
    numbers_out_of_range_are_refused_alike,
    odd_headers_and_paths_are_no_fault,
    a_forged_cursor_is_a_bad_one_and_never_a_fault,
}

async fn a_body_that_is_too_large_is_refused(app: &TestApp) {
    let world = World::new(app).await;
    let body = json!({"name": "n".repeat(5 * 1024 * 1024)}).to_string();
    for (method, path) in
        [(Method::POST, "/candidates".to_owned()), (Method::PATCH, format!("/jobs/{}", world.job))]
    {
        let send = || {
            world
                .recruiter
                .call(method.clone(), &path)
                .header("content-type", "application/json")
                .bytes(body.clone())
        };
        send().if_match(1).await.problem(413, "too_large");
        send().if_match(1).key("large").await.problem(413, "too_large");
    }
    let card =
        world.ada.post(&format!("/interviews/{}/scorecard", world.technical), json!({})).await.is(201).id();
    let large = world
        .ada
        .call(Method::PATCH, &format!("/scorecards/{card}"))
        .header("content-type", "application/json")
        .bytes(body);
    large.await.problem(413, "too_large");
}

async fn a_guide_that_is_too_large_is_refused(app: &TestApp) {
    let world = World::new(app).await;
    let line = "- What would you do about a queue that grows?\n";
    let large = line.repeat(17 * 1024 * 1024 / line.len());
    let answer = world.recruiter.upload("/guides/import", "large.md", large.as_bytes()).await;
    assert!(matches!(answer.status, 413 | 422), "{}: {}", answer.status, answer.text());
    let code = if answer.status == 413 { "too_large" } else { "invalid" };
    let status = answer.status;
    answer.problem(status, code);
    let within = world.recruiter.upload("/guides/import", "nothing.md", b"").await;
    assert!(matches!(within.status, 201 | 422), "{}", within.text());
    let binary: Vec<u8> = (0..=255).cycle().take(4096).collect();
    let answer = world.recruiter.upload("/guides/import", "guide.pdf", &binary).await;
    assert!(matches!(answer.status, 201 | 422), "{}: {}", answer.status, answer.text());
    let wrong = world
        .recruiter
        .call(Method::POST, "/guides/import")
        .header("content-type", "multipart/form-data; boundary=x")
        .bytes("no form");
    let wrong = wrong.await;
    assert!(matches!(wrong.status, 400 | 422), "{}: {}", wrong.status, wrong.text());
    let wrong = world.recruiter.post("/guides/import", json!({})).await;
    assert!(matches!(wrong.status, 400 | 415), "{}: {}", wrong.status, wrong.text());
}

async fn a_nul_in_a_guide_reaches_no_database(app: &TestApp) {
    let world = World::new(app).await;
    let text = include_str!("support/guide.md").replace("Listen more", "Listen\u{0}more");
    let answer = world.recruiter.upload("/guides/import", "guide.md", text.as_bytes()).await;
    assert!(matches!(answer.status, 201 | 422), "{}: {}", answer.status, answer.text());
}

async fn json_that_is_nested_deep_is_refused(app: &TestApp) {
    let world = World::new(app).await;
    let card =
        world.ada.post(&format!("/interviews/{}/scorecard", world.technical), json!({})).await.is(201).id();
    for depth in [200, 100_000] {
        let text = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        let object = format!("{}1{}", "{\"ratings\":".repeat(depth), "}".repeat(depth));
        for body in [text, object] {
            let answer = world
                .recruiter
                .call(Method::POST, "/candidates")
                .header("content-type", "application/json")
                .bytes(body.clone())
                .await;
            assert!(matches!(answer.status, 400 | 422), "{}", answer.status);
            let answer = world
                .ada
                .call(Method::PATCH, &format!("/scorecards/{card}"))
                .header("content-type", "application/json")
                .bytes(body)
                .await;
            assert!(matches!(answer.status, 400 | 422), "{}", answer.status);
        }
    }
}

async fn long_and_strange_texts_are_kept_or_refused_alike(app: &TestApp) {
    let world = World::new(app).await;
    let long = "x".repeat(201);
    for (name, status) in [
        (long.as_str(), 422),
        (&long[..200], 201),
        ("', DROP TABLE candidate; --", 201),
        ("\u{202e}Ada", 201),
        ("👩🏽‍💻", 201),
        ("\u{1b}[31mAda", 422),
        ("\u{feff}", 201),
        ("Ada\tLovelace", 422),
        ("%_\\", 201),
        ("\u{fffd}", 201),
    ] {
        let answer = world.recruiter.post("/candidates", json!({"name": name})).await.is(status);
        if status == 201 {
            let read = world.recruiter.get(&format!("/candidates/{}", answer.id())).await.is(200).json();
            assert_eq!(read["name"].as_str().unwrap(), name.trim());
        }
    }
    let found = world.recruiter.get("/candidates?q=%27%2C%20drop%20table").await.is(200);
    assert_eq!(found.rows().len(), 1);
    let odd = json!({"name": "Nia", "links": ["https://example.com/".repeat(30)]});
    world.recruiter.post("/candidates", odd).await.problem(422, "invalid");
}

async fn numbers_out_of_range_are_refused_alike(app: &TestApp) {
    let world = World::new(app).await;
    let job =
        |openings: Value| json!({"title": "Clerk", "guide_version_id": world.version, "openings": openings});
    for openings in [
        json!(0),
        json!(-1),
        json!(10_001),
        json!(1.5),
        json!("1"),
        json!(1e300),
        json!(9_223_372_036_854_775_807_i64),
        json!(true),
    ] {
        world.recruiter.post("/jobs", job(openings)).await.problem(422, "invalid");
    }
    let when = |start: &str, end: &str| {
        json!({
        "application_id": world.application, "stage_id": world.stage("screening"), "starts_at": start, "ends_at": end,
        "interviewers": [{"user_id": world.ada.id(), "role": "lead"}]})
    };
    for (start, end) in [
        ("9999-12-31T23:00:00Z", "9999-12-31T23:30:00Z"),
        ("0001-01-01T00:00:00Z", "0001-01-01T00:30:00Z"),
        ("2031-05-01T10:00:00.123456789Z", "2031-05-01T10:30:00Z"),
        ("+12031-05-01T10:00:00Z", "+12031-05-01T10:30:00Z"),
        ("-0044-03-15T10:00:00Z", "-0044-03-15T10:30:00Z"),
        ("2031-06-30T23:59:60Z", "2031-07-01T00:30:00Z"),
        ("+262142-12-31T10:00:00Z", "+262142-12-31T10:30:00Z"),
    ] {
        let answer = world.recruiter.post("/interviews", when(start, end)).await;
        assert!(matches!(answer.status, 201 | 422), "{start}: {}: {}", answer.status, answer.text());
        if answer.status == 201 {
            let listed = world.recruiter.get("/interviews?limit=200").await.is(200);
            assert!(listed.column("/id").contains(&answer.id()), "{start}");
        }
    }
    for time in
        ["9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "%2B12031-05-01T10:00:00Z", "-0044-03-15T10:00:00Z"]
    {
        let answer = world.recruiter.get(&format!("/interviews?starts_at%5Bgte%5D={time}")).await;
        assert!(matches!(answer.status, 200 | 400 | 422), "{time}: {}: {}", answer.status, answer.text());
    }
}

async fn odd_headers_and_paths_are_no_fault(app: &TestApp) {
    let world = World::new(app).await;
    for path in [
        "/jobs/%00",
        "/jobs/%ff",
        "/jobs/../users",
        "/jobs/%2e%2e/users",
        "/invitations/%00",
        "/invitations/%F0%9F%98%80",
        "/jobs//",
        "/jobs/",
    ] {
        let answer = world.recruiter.get(path).await;
        assert!(matches!(answer.status, 400 | 404), "{path}: {}: {}", answer.status, answer.text());
    }
    for (name, value) in [
        ("if-match", "\"99999999999999999999999\""),
        ("if-match", "*"),
        ("if-match", "W/\"1\""),
        ("if-match", "\u{fc}"),
        ("if-match", ""),
        ("if-match", "\"1\", \"2\""),
    ] {
        let answer = world
            .recruiter
            .patch(&format!("/jobs/{}", world.job), json!({"location": "Porto"}))
            .header(name, value)
            .await;
        assert!(matches!(answer.status, 200 | 400 | 412), "{value}: {}", answer.status);
    }
    for query in ["limit=5&limit=6", "q=%", "q=%zz", "=&=", "&&&", "q", "cursor=%00", "sort=name%00"] {
        let answer = world.recruiter.get(&format!("/candidates?{query}")).await;
        assert!(matches!(answer.status, 200 | 400 | 422), "{query}: {}: {}", answer.status, answer.text());
    }
}

async fn a_forged_cursor_is_a_bad_one_and_never_a_fault(app: &TestApp) {
    use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
    let world = World::new(app).await;
    let id = touchstone_db::new_id();
    for position in [
        json!({"order": "name", "key": {"Text": "\u{0}"}, "id": id}),
        json!({"order": "name", "key": {"Int": 1}, "id": id}),
        json!({"order": "name", "key": {"Time": "2030-01-01T00:00:00Z"}, "id": id}),
        json!({"order": "name", "key": {"Text": "x"}, "id": "x"}),
        json!({"order": "name; DROP TABLE users", "key": {"Text": "x"}, "id": id}),
        json!([]),
        json!("x"),
    ] {
        let cursor = BASE64_URL_SAFE_NO_PAD.encode(position.to_string());
        world
            .recruiter
            .get(&format!("/candidates?sort=name&cursor={cursor}"))
            .await
            .problem(400, "bad_cursor");
    }
    let times = [("created_at", "+262142-12-31T10:00:00Z"), ("created_at", "-262143-01-01T00:00:00Z")];
    for (order, time) in times {
        let cursor = BASE64_URL_SAFE_NO_PAD
            .encode(json!({"order": order, "key": {"Time": time}, "id": id}).to_string());
        let answer = world.recruiter.get(&format!("/candidates?sort={order}&cursor={cursor}")).await;
        assert!(matches!(answer.status, 200 | 400), "{time}: {}: {}", answer.status, answer.text());
    }
    let long = "a".repeat(2001);
    world.recruiter.get(&format!("/candidates?cursor={long}")).await.problem(422, "invalid");
}
