//! What every operation has in common: problems, versions, keys for retries, headers.

use std::future::IntoFuture;

use axum::http::Method;
use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::support::{TestApp, World, both_engines, document, everything, operations, replace_ids};

both_engines! {
    every_error_is_a_problem,
    a_wrong_field_is_named,
    a_query_is_checked_like_a_body,
    every_entity_has_a_version_and_a_change_names_it,
    a_merge_patch_leaves_out_sets_and_takes_away,
    a_list_is_no_object,
    what_cannot_be_null_is_refused_where_it_stands,
    a_key_makes_a_retry_harmless,
    a_key_in_use_and_one_of_a_server_that_died,
    a_key_does_not_carry_an_answer_to_a_token_of_less,
    answers_with_secrets_are_never_kept,
    another_site_cannot_use_the_cookie,
    every_answer_has_its_headers,
    head_answers_like_get_without_a_body,
    what_is_created_says_where_it_is,
    the_document_describes_what_the_server_answers,
    bodies_stay_as_they_are,
    what_was_submitted_cannot_be_guessed_from_a_conditional_request,
}

async fn every_error_is_a_problem(app: &TestApp) {
    let world = World::new(app).await;
    let me = &world.recruiter;
    me.get("/nowhere").await.problem(404, "not_found");
    me.get("/jobs/not-an-id").await.problem(404, "not_found");
    me.get("//api/v2/jobs").await.problem(404, "not_found");
    me.get(&format!("/jobs/{}", touchstone_db::new_id())).await.problem(404, "not_found");
    app.guest().get("/jobs").await.problem(401, "unauthenticated");
    let refused = me.call(Method::PUT, "/jobs").json(&json!({})).await.problem(405, "method_not_allowed");
    let mut allowed: Vec<String> =
        refused.header("allow").split(',').map(|name| name.trim().to_owned()).collect();
    allowed.sort();
    assert_eq!(allowed, ["GET", "HEAD", "POST"]);
    let path = "/candidates";
    me.call(Method::POST, path)
        .bytes("name=Ada")
        .header("content-type", "application/x-www-form-urlencoded")
        .await
        .problem(415, "unsupported_media_type");
    me.call(Method::POST, path).bytes("{}").await.problem(415, "unsupported_media_type");
    for text in ["", "{", "{\"name\": \"Ada\"} x", "{\"name\": \"Ada\",}", "\u{feff}{}", "{\"name\": nan}"] {
        me.call(Method::POST, path)
            .bytes(text)
            .header("content-type", "application/json")
            .await
            .problem(400, "malformed");
    }
    me.call(Method::POST, path)
        .bytes(vec![b'"', 0xff, b'"'])
        .header("content-type", "application/json; charset=utf-8")
        .await
        .problem(400, "malformed");
}

async fn a_wrong_field_is_named(app: &TestApp) {
    let world = World::new(app).await;
    let named =
        async |body: Value| world.recruiter.post("/candidates", body).await.problem(422, "invalid").errors();
    let one = |pointer: &str, code: &str| vec![(pointer.to_owned(), code.to_owned())];
    assert_eq!(named(json!({"name": "Ada", "colour": "red"})).await, one("/colour", "unknown_field"));
    assert_eq!(named(json!({})).await, one("/name", "required"));
    assert_eq!(named(json!({"name": 7})).await, one("/name", "invalid"));
    assert_eq!(named(json!({"name": "  "})).await, one("/name", "invalid"));
    assert_eq!(named(json!({"name": "Ada\nLovelace"})).await, one("/name", "invalid"));
    assert_eq!(named(json!({"name": "Ada", "email": "nobody"})).await, one("/email", "invalid"));
    assert_eq!(
        named(json!({"name": "Ada", "links": ["https://example.com", "javascript:alert(1)"]})).await,
        one("/links/1", "invalid")
    );
    world.recruiter.post("/candidates", json!({"name": "A\u{0}a"})).await.problem(422, "invalid");
    world.recruiter.post("/candidates", json!([])).await.problem(422, "invalid");
    let job = json!({"title": "Clerk", "guide_version_id": world.version, "hiring_team": [
        {"user_id": world.ada.id(), "role": "interviewer"}, {"user_id": world.ben.id(), "role": "king"}]});
    let answer = world.recruiter.post("/jobs", job).await.problem(422, "invalid");
    assert_eq!(answer.errors(), one("/hiring_team/1/role", "invalid"));
}

async fn a_query_is_checked_like_a_body(app: &TestApp) {
    let world = World::new(app).await;
    for (query, status, code) in [
        ("colour=red", 400, "malformed"),
        ("status=maybe", 400, "malformed"),
        ("limit=many", 400, "malformed"),
        ("limit=0", 422, "invalid"),
        ("limit=201", 422, "invalid"),
        ("limit=-1", 422, "invalid"),
        ("include=everything", 422, "invalid"),
        ("sort=colour", 422, "invalid"),
        ("sort=--title", 422, "invalid"),
        ("q=a%00b", 422, "invalid"),
        ("cursor=nonsense", 400, "bad_cursor"),
        ("cursor=e30", 400, "bad_cursor"),
    ] {
        world.recruiter.get(&format!("/jobs?{query}")).await.problem(status, code);
    }
    let long = "a".repeat(201);
    world.recruiter.get(&format!("/jobs?q={long}")).await.problem(422, "invalid");
}

async fn every_entity_has_a_version_and_a_change_names_it(app: &TestApp) {
    let world = World::new(app).await;
    let me = &world.recruiter;
    let document = me.get(&format!("/guides/{}", world.guide)).await.is(200).json()["document"].clone();
    for (path, body) in [
        (format!("/jobs/{}", world.job), json!({"location": "Porto"})),
        (format!("/candidates/{}", world.candidate), json!({"phone": "+44 113 496 0001"})),
        (format!("/applications/{}", world.application), json!({"source": "agency"})),
        (format!("/interviews/{}", world.technical), json!({"location": "Room 2"})),
        (format!("/guides/{}", world.guide), json!({"document": document})),
    ] {
        let read = me.get(&path).await.is(200);
        let version = read.json()["version"].clone();
        assert!(read.header("etag").starts_with(&format!("\"{version}-")), "{path}: {}", read.header("etag"));
        me.patch(&path, body.clone()).await.problem(428, "precondition_required");
        me.patch(&path, body.clone()).if_match("no-such-version").await.problem(412, "stale");
        let changed = me.patch(&path, body.clone()).if_match(&version).await.is(200);
        let next = version.as_i64().unwrap() + 1;
        assert!(changed.header("etag").starts_with(&format!("\"{next}-")), "{path}");
        // Whoever read the first version learns that it is not the present one, and the present text stays.
        me.patch(&path, body).if_match(&version).await.problem(412, "stale");
        assert_eq!(me.get(&path).await.is(200).text(), changed.text(), "{path}");
    }
}

async fn a_merge_patch_leaves_out_sets_and_takes_away(app: &TestApp) {
    let world = World::new(app).await;
    let path = format!("/candidates/{}", world.candidate);
    let changed = world
        .recruiter
        .patch(&path, json!({"email": null, "name": "Priya Rao"}))
        .if_match(1)
        .header("content-type", "application/merge-patch+json")
        .await;
    // Two content types are no content type: the first one counts or the request is refused, never a fault.
    assert!(matches!(changed.status, 200 | 415), "{}", changed.text());
    let present = world.recruiter.get(&path).await.is(200);
    let version = present.json()["version"].clone();
    let body = json!({"email": null, "name": "Priya Rao"});
    let changed = world
        .recruiter
        .call(Method::PATCH, &path)
        .bytes(body.to_string())
        .header("content-type", "application/merge-patch+json")
        .if_match(version)
        .await
        .is(200)
        .json();
    assert_eq!(
        (&changed["email"], &changed["name"], &changed["phone"]),
        (&json!(null), &json!("Priya Rao"), &json!("+44 113 496 0000"))
    );
    let job = format!("/jobs/{}", world.job);
    let body = json!({"salary_range": null, "requisition_id": null, "location": null, "openings": 3});
    let changed = world.recruiter.patch(&job, body).if_match(1).await.is(200).json();
    assert_eq!(changed["salary_range"], json!(null));
    assert_eq!(changed["requisition_id"], json!(null));
    assert_eq!(changed["openings"], 3);
    assert_eq!(changed["variables"]["stack"], "Rust");
    world.recruiter.patch(&job, json!({"title": null})).if_match(2).await.problem(422, "invalid");
    let unchanged = world.recruiter.get(&job).await.is(200).json();
    assert_eq!(unchanged["title"], "Platform Engineer", "what cannot be null stays");
}

async fn a_list_is_no_object(app: &TestApp) {
    let world = World::new(app).await;
    let job = format!("/jobs/{}", world.job);
    for body in [json!([]), json!(["Clerk"])] {
        for call in
            [world.recruiter.patch(&job, body.clone()), world.recruiter.post("/candidates", body.clone())]
        {
            call.header("if-match", "*").await.problem(422, "invalid");
        }
    }
    assert_eq!(world.recruiter.get(&job).await.is(200).json()["title"], "Platform Engineer");
    let answer = world.recruiter.patch(&job, json!({"status": 5})).header("if-match", "*").await;
    assert_eq!(answer.errors(), [("/status".to_owned(), "invalid".to_owned())]);
}

async fn what_cannot_be_null_is_refused_where_it_stands(app: &TestApp) {
    let world = World::new(app).await;
    let schemas = &document()["components"]["schemas"];
    for (path, schema) in [
        (format!("/applications/{}", world.application), "ChangeApplication"),
        (format!("/candidates/{}", world.candidate), "ChangeCandidate"),
        (format!("/interviews/{}", world.technical), "ChangeInterview"),
        (format!("/jobs/{}", world.job), "ChangeJob"),
        (format!("/users/{}", world.ben.id()), "ChangeUser"),
    ] {
        let properties = schemas[schema]["properties"].as_object().expect("properties");
        let fixed = properties.iter().filter(|(_, property)| !property.to_string().contains("\"null\""));
        let mut tried = 0;
        for (name, _) in fixed {
            let answer = world.admin.patch(&path, json!({name: null})).header("if-match", "*").await;
            assert_eq!(answer.errors(), [(format!("/{name}"), "invalid".to_owned())], "{path}");
            answer.problem(422, "invalid");
            tried += 1;
        }
        assert!(tried > 0, "{schema} has no field that cannot be null");
    }
}

async fn a_key_makes_a_retry_harmless(app: &TestApp) {
    let world = World::new(app).await;
    let body = || json!({"name": "Nia Obi"});
    let first = world.recruiter.post("/candidates", body()).key("add-nia").await.is(201);
    let again = world.recruiter.post("/candidates", body()).key("add-nia").await.is(201);
    assert_eq!(again.text(), first.text());
    assert_eq!(again.header("location"), first.header("location"));
    assert_eq!(again.header("etag"), first.header("etag"));
    assert_eq!(
        (first.header("idempotency-replayed"), again.header("idempotency-replayed")),
        (String::new(), "true".into())
    );
    assert_eq!(world.recruiter.get("/candidates?q=nia").await.rows().len(), 1);
    world
        .recruiter
        .post("/candidates", json!({"name": "Nia O."}))
        .key("add-nia")
        .await
        .problem(422, "idempotency_key_reused");
    world.recruiter.post("/jobs", body()).key("add-nia").await.problem(422, "idempotency_key_reused");
    // Another person's key is another key.
    world.admin.post("/candidates", body()).key("add-nia").await.is(201);
    // A failure keeps nothing, so that the corrected request may use the key.
    world.recruiter.post("/candidates", json!({"name": ""})).key("add-leo").await.problem(422, "invalid");
    world.recruiter.post("/candidates", json!({"name": "Leo Sand"})).key("add-leo").await.is(201);
    for key in ["", "schlüssel", &"k".repeat(256)] {
        world.recruiter.post("/candidates", body()).key(key).await.problem(400, "malformed");
    }
    // A day later it is forgotten.
    let tomorrow = world.recruiter.on(&app.later(TimeDelta::hours(25)));
    tomorrow.post("/candidates", json!({"name": "Nia O."})).key("add-nia").await.is(201);
}

async fn a_key_in_use_and_one_of_a_server_that_died(app: &TestApp) {
    let world = World::new(app).await;
    let insert = "INSERT INTO idempotency_key (user_id, key, request_hash, created_at)
        SELECT user_id, 'busy', token_hash, created_at FROM session WHERE user_id = $1";
    app.sql(insert, world.recruiter.id()).await.unwrap();
    let body = || json!({"name": "Nia Obi"});
    // The hash is another request's; the same one would be told that it is still being carried out.
    world.recruiter.post("/candidates", body()).key("busy").await.problem(422, "idempotency_key_reused");
    let later = world.recruiter.on(&app.later(TimeDelta::minutes(2)));
    later.post("/candidates", body()).key("busy").await.is(201);
    let (one, two) = tokio::join!(
        world.admin.post("/candidates", body()).key("twice").into_future(),
        world.admin.post("/candidates", body()).key("twice").into_future(),
    );
    let mut statuses = [one.status, two.status];
    statuses.sort_unstable();
    assert!(statuses == [201, 201] || statuses == [201, 409], "{statuses:?}");
    assert_eq!(world.admin.get("/candidates?q=nia").await.rows().len(), 2, "one by each person");
}

async fn a_key_does_not_carry_an_answer_to_a_token_of_less(app: &TestApp) {
    let world = World::new(app).await;
    let body = json!({"name": "Nia Obi"});
    world.recruiter.post("/candidates", body.clone()).key("add-nia").await.is(201);
    let token = json!({"name": "Jobs only", "scopes": ["jobs:read"]});
    let token =
        world.recruiter.post("/api-tokens", token).await.is(201).json()["token"].as_str().unwrap().to_owned();
    let answer = world.recruiter.with_token(&token).post("/candidates", body).key("add-nia").await;
    assert!(!answer.text().contains("Nia Obi"), "{}", answer.text());
    assert!(matches!(answer.status, 403 | 422), "{}", answer.status);
}

async fn answers_with_secrets_are_never_kept(app: &TestApp) {
    let world = World::new(app).await;
    let body = json!({"name": "Export", "scopes": ["jobs:read"]});
    let one = world.admin.post("/api-tokens", body.clone()).key("token").await.is(201);
    let two = world.admin.post("/api-tokens", body).key("token").await.is(201);
    assert_ne!(one.json()["token"], two.json()["token"]);
    let body = json!({"name": "Marta Sol", "email": "sol@example.com", "role": "recruiter"});
    world.admin.post("/users", body.clone()).key("invite").await.is(201);
    world.admin.post("/users", body).key("invite").await.problem(409, "already_exists");
    let kept = app.count("SELECT COUNT(*) FROM idempotency_key WHERE user_id = $1", world.admin.id()).await;
    assert_eq!(kept, 0);
}

async fn another_site_cannot_use_the_cookie(app: &TestApp) {
    let world = World::new(app).await;
    let send = |origin: &'static str| {
        world.recruiter.post("/candidates", json!({"name": "Nia Obi"})).header("origin", origin)
    };
    for foreign in
        ["https://evil.example.net", "null", "http://localhost.evil.example.net", "http://localhost:9999"]
    {
        send(foreign).await.problem(403, "foreign_origin");
    }
    send("http://localhost").await.is(201);
    world.recruiter.get("/jobs").header("origin", "https://evil.example.net").await.is(200);
    // A token is never sent by a browser on its own.
    let token = json!({"name": "Import", "scopes": ["candidates:write"]});
    let token =
        world.recruiter.post("/api-tokens", token).await.is(201).json()["token"].as_str().unwrap().to_owned();
    let bearer = world.recruiter.with_token(&token).post("/candidates", json!({"name": "Leo"}));
    bearer.header("origin", "https://integration.example.net").await.is(201);
    let behind = app.configured(|config| config.public_url = Some("https://hire.example.com/".into())).await;
    let person = world.recruiter.on(&behind);
    person
        .post("/candidates", json!({"name": "Mia"}))
        .header("origin", "https://hire.example.com")
        .await
        .is(201);
    // Signing in from another site would put somebody else's account before a person.
    let attempt =
        app.guest().post("/sessions", json!({"email": "jonas@example.com", "password": "wrong password"}));
    let answer = attempt.header("origin", "https://evil.example.net").await;
    assert!(matches!(answer.status, 401 | 403), "{}", answer.text());
}

async fn every_answer_has_its_headers(app: &TestApp) {
    let world = World::new(app).await;
    for path in ["/jobs", "/me", "/nowhere", "//problems/invalid", "/openapi.json"] {
        let answer = world.recruiter.get(path).await;
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("x-request-id").len(), 36, "{path}");
    }
    let answer = world.recruiter.get("/jobs").header("x-request-id", "abc-DEF_123").await;
    assert_eq!(answer.header("x-request-id"), "abc-DEF_123");
    for wild in ["short", "has blanks in it", "<script>alert(1)</script>", &"a".repeat(65)] {
        let answer = world.recruiter.get("/jobs").header("x-request-id", wild).await;
        assert_ne!(answer.header("x-request-id"), wild);
    }
    let page = app.guest().get("//anything/at/all").await.is(200);
    assert!(page.header("content-security-policy").contains("frame-ancestors 'none'"));
    assert!(page.header("content-type").starts_with("text/html"));
}

async fn head_answers_like_get_without_a_body(app: &TestApp) {
    let world = World::new(app).await;
    for path in [format!("/jobs/{}", world.job), "/jobs".to_owned(), "/me".to_owned()] {
        let head = world.recruiter.call(Method::HEAD, &path).await.is(200);
        let get = world.recruiter.get(&path).await.is(200);
        assert!(head.body.is_empty());
        assert_eq!(head.header("etag"), get.header("etag"));
        assert_eq!(head.header("content-type"), get.header("content-type"));
    }
    app.guest().call(Method::HEAD, "/jobs").await.is(401);
}

async fn what_is_created_says_where_it_is(app: &TestApp) {
    let world = World::new(app).await;
    let job = json!({"title": "Clerk", "guide_version_id": world.version});
    let interview = json!({
        "application_id": world.application, "stage_id": world.stage("screening"), "starts_at": "2031-05-01T10:00:00Z",
        "ends_at": "2031-05-01T10:30:00Z", "interviewers": [{"user_id": world.outsider.id(), "role": "lead"}]});
    let debrief = json!({"application_id": world.application, "facilitator_id": world.recruiter.id()});
    let token = json!({"name": "Export", "scopes": ["jobs:read"]});
    for (path, body) in [
        ("/jobs", job),
        ("/candidates", json!({"name": "Nia Obi"})),
        ("/interviews", interview),
        ("/debriefs", debrief),
        ("/guides", json!({"library_id": "backend-developer"})),
        ("/api-tokens", token),
    ] {
        let made = world.recruiter.post(path, body).await.is(201);
        assert_eq!(made.header("location"), format!("/api/v1{path}/{}", made.id()));
        if path != "/api-tokens" && path != "/candidates" {
            let read = world.recruiter.get(&format!("{path}/{}", made.id())).await.is(200);
            assert_eq!(read.text(), made.text(), "{path}");
            assert_eq!(read.header("etag"), made.header("etag"), "{path}");
        }
    }
}

async fn the_document_describes_what_the_server_answers(app: &TestApp) {
    let world = World::new(app).await;
    let served = world.recruiter.get("/openapi.json").await.is(200).json();
    assert_eq!(&served, document());
    for operation in operations() {
        // Every operation says who may call it, and every address in it exists.
        operation.access();
        let address = operation.addresses(&world).swap_remove(0);
        let method = Method::from_bytes(operation.method.as_bytes()).unwrap();
        if !operation.streams() {
            let answer = app.guest().call(method, &address).await;
            assert_ne!(answer.status, 405, "{}", operation.name());
        }
    }
}

async fn bodies_stay_as_they_are(app: &TestApp) {
    let world = World::new(app).await;
    let [card, ..] = world.submit_all([3, 3, 4, 3]).await;
    let debrief = world.debrief().await;
    for (name, path) in [
        ("me", "/me".to_owned()),
        ("job", format!("/jobs/{}", world.job)),
        ("stages", format!("/jobs/{}/stages", world.job)),
        ("candidate", format!("/candidates/{}", world.candidate)),
        ("application", format!("/applications/{}", world.application)),
        ("interview", format!("/interviews/{}", world.technical)),
        ("kit", format!("/interviews/{}/kit", world.technical)),
        ("debrief", format!("/debriefs/{debrief}")),
        ("timeline", format!("/applications/{}/timeline", world.application)),
        ("rejection_reasons", "/rejection-reasons".to_owned()),
        ("users", "/users".to_owned()),
    ] {
        let mut body = world.recruiter.get(&path).await.is(200).json();
        replace_ids(&mut body);
        if name == "me" {
            body["installation_fingerprint"] = json!("[fingerprint]");
            body["version"] = json!("[version]");
        }
        insta::assert_json_snapshot!(name, body);
    }
    let mut body = world.ada.get(&format!("/scorecards/{card}")).await.is(200).json();
    replace_ids(&mut body);
    insta::assert_json_snapshot!("scorecard", body);
    let problem = world.recruiter.get("/jobs/x").header("x-request-id", "request-1").await.json();
    insta::assert_json_snapshot!("problem", problem);
}

async fn what_was_submitted_cannot_be_guessed_from_a_conditional_request(app: &TestApp) {
    let world = World::new(app).await;
    let card = world.submit(&world.ada, &world.technical, everything("technical", 3, "ada")).await;
    for version in 0..6 {
        world
            .ben
            .patch(&format!("/scorecards/{card}"), json!({"summary": "x"}))
            .if_match(version)
            .await
            .problem(403, "forbidden");
    }
}
