//! Set-up, sign-in, people, invitations, tokens.

use chrono::TimeDelta;
use serde_json::{Value, json};
use touchstone_server::scope::Role;

use crate::support::{PASSWORD, TestApp, World, both_engines};

const ELSEWHERE: [u8; 4] = [192, 0, 2, 7];

fn organization(email: &str) -> Value {
    json!({"organization_name": "Example Systems", "name": "Jonas Weber", "email": email, "password": PASSWORD})
}

/// The path of an invitation's link.
fn path_of(invited: &Value) -> String {
    let url = invited["invitation_url"].as_str().unwrap();
    format!("/invitations/{}", url.rsplit('/').next().unwrap())
}

async fn invite(world: &World, name: &str, role: &str) -> Value {
    let email = format!("{}@example.com", name.to_lowercase());
    world.admin.post("/users", json!({"name": name, "email": email, "role": role})).await.is(201).json()
}

both_engines! {
    the_first_visit_sets_up_and_the_second_cannot,
    set_up_from_another_machine_asks_for_the_code,
    two_set_ups_at_once_make_one_organization,
    signing_in_needs_the_password_and_tells_nothing_else,
    behind_tls_the_cookie_is_marked_secure,
    sign_in_is_throttled_by_address,
    a_session_ends_after_two_weeks,
    an_invitation_is_good_once_for_a_week,
    two_who_accept_at_once_set_one_password,
    whoever_is_disabled_before_accepting_cannot,
    an_e_mail_address_is_one_persons_in_the_whole_installation,
    whoever_is_disabled_is_out_at_once,
    roles_change_at_once,
    the_last_admin_stays,
    two_admins_who_leave_at_once_leave_one,
    an_invited_person_does_not_become_active_without_a_password,
    a_token_does_what_it_says_until_it_ends,
    a_token_cannot_make_one_that_may_do_more,
    a_wrong_credential_is_none,
    nobody_sees_another_organizations_people,
}

async fn the_first_visit_sets_up_and_the_second_cannot(app: &TestApp) {
    let guest = app.guest();
    assert_eq!(guest.get("/setup").await.is(200).json(), json!({"needed": true, "code_required": false}));
    let made = guest.post("/setup", organization("jonas@example.com")).await.is(201);
    let jonas = guest.with_cookie_of(&made);
    let me = jonas.get("/me").await.is(200).json();
    assert_eq!((&me["roles"], &me["organization"]["name"]), (&json!(["admin"]), &json!("Example Systems")));
    assert_eq!(jonas.get("/rejection-reasons").await.is(200).rows().len(), 10);
    assert_eq!(guest.get("/setup").await.is(200).json(), json!({"needed": false, "code_required": false}));
    guest.post("/setup", organization("ines@example.com")).await.problem(409, "already_exists");
}

async fn set_up_from_another_machine_asks_for_the_code(app: &TestApp) {
    let guest = app.guest();
    let state = guest.get("/setup").from(ELSEWHERE).await.is(200).json();
    assert_eq!(state, json!({"needed": true, "code_required": true}));
    let refused =
        guest.post("/setup", organization("jonas@example.com")).from(ELSEWHERE).await.problem(422, "invalid");
    assert_eq!(refused.errors(), [("/code".to_owned(), "wrong_code".to_owned())]);
    let with = |code: &str| {
        let mut body = organization("jonas@example.com");
        body["code"] = json!(code);
        body
    };
    guest.post("/setup", with("AAAAAAAA")).from(ELSEWHERE).await.problem(422, "invalid");
    // A proxy on this machine makes every request look local.
    for header in ["x-forwarded-for", "forwarded", "x-real-ip"] {
        let request = guest
            .post("/setup", organization("jonas@example.com"))
            .from([127, 0, 0, 1])
            .header(header, "192.0.2.7");
        request.await.problem(422, "invalid");
    }
    let code = app.app.setup_code.to_lowercase();
    guest.post("/setup", with(&format!(" {code} "))).from(ELSEWHERE).await.is(201);
}

async fn two_set_ups_at_once_make_one_organization(app: &TestApp) {
    let guest = app.guest();
    let (one, two) =
        tokio::join!(async { guest.post("/setup", organization("jonas@example.com")).await }, async {
            guest.post("/setup", organization("ines@example.com")).await
        },);
    let mut statuses = [one.status, two.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409], "{} {}", one.text(), two.text());
}

async fn signing_in_needs_the_password_and_tells_nothing_else(app: &TestApp) {
    let admin = app.organization("Example Systems", "Jonas Weber", "Jonas@Example.com").await;
    let guest = app.guest();
    let signed_in =
        guest.post("/sessions", json!({"email": " jonas@example.COM", "password": PASSWORD})).await.is(201);
    let cookie = signed_in.header("set-cookie");
    for part in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=1209600"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(!cookie.contains("Secure"));
    let jonas = guest.with_cookie_of(&signed_in);
    assert_eq!(jonas.get("/me").await.is(200).json()["id"], json!(admin.id()));
    let wrong =
        guest.post("/sessions", json!({"email": "jonas@example.com", "password": "wrong horse"})).await;
    let nobody = guest.post("/sessions", json!({"email": "nobody@example.com", "password": PASSWORD})).await;
    let wrong = wrong.problem(401, "wrong_credentials").json();
    let nobody = nobody.problem(401, "wrong_credentials").json();
    assert_eq!((&wrong["detail"], &wrong["title"]), (&nobody["detail"], &nobody["title"]));
    let ended = jonas.delete("/sessions/current").await.is(204);
    assert!(ended.header("set-cookie").contains("Max-Age=0"));
    jonas.get("/me").await.problem(401, "unauthenticated");
    jonas.delete("/sessions/current").await.is(204);
}

async fn behind_tls_the_cookie_is_marked_secure(app: &TestApp) {
    app.organization("Example Systems", "Jonas Weber", "jonas@example.com").await;
    let behind = app.configured(|config| config.public_url = Some("https://hire.example.com".into())).await;
    let answer = app
        .guest()
        .on(&behind)
        .post("/sessions", json!({"email": "jonas@example.com", "password": PASSWORD}))
        .await
        .is(201);
    assert!(answer.header("set-cookie").contains("Secure"));
}

async fn sign_in_is_throttled_by_address(app: &TestApp) {
    app.organization("Example Systems", "Jonas Weber", "jonas@example.com").await;
    let slow = app.configured(|config| config.rate_limits.sign_in_attempts_per_minute = 3).await;
    let guest = app.guest().on(&slow);
    let attempt = |email: &'static str, password: &'static str| {
        guest.post("/sessions", json!({"email": email, "password": password}))
    };
    for _ in 0..3 {
        attempt("jonas@example.com", "wrong horse").await.is(401);
    }
    let refused = attempt("JONAS@example.com ", PASSWORD).await.problem(429, "too_many_requests");
    let wait: u64 = refused.header("retry-after").parse().unwrap();
    assert!((1..=60).contains(&wait));
    attempt("ines@example.com", "wrong horse").await.is(401);
}

async fn a_session_ends_after_two_weeks(app: &TestApp) {
    let admin = app.organization("Example Systems", "Jonas Weber", "jonas@example.com").await;
    let answer = app
        .guest()
        .post("/sessions", json!({"email": "jonas@example.com", "password": PASSWORD}))
        .await
        .is(201);
    let jonas = admin.with_cookie_of(&answer);
    jonas.on(&app.later(TimeDelta::days(13))).get("/me").await.is(200);
    jonas.on(&app.later(TimeDelta::days(15))).get("/me").await.problem(401, "unauthenticated");
}

async fn an_invitation_is_good_once_for_a_week(app: &TestApp) {
    let world = World::new(app).await;
    let invited = invite(&world, "Sol", "recruiter").await;
    assert_eq!((&invited["status"], &invited["roles"]), (&json!("invited"), &json!(["recruiter"])));
    let path = path_of(&invited);
    let guest = app.guest();
    let shown = guest.get(&path).await.is(200).json();
    assert_eq!(
        shown,
        json!({"name": "Sol", "email": "sol@example.com", "organization_name": "Example Systems", "joined": false})
    );
    guest
        .post("/sessions", json!({"email": "sol@example.com", "password": PASSWORD}))
        .await
        .problem(401, "wrong_credentials");
    guest.post(&format!("{path}/accept"), json!({"password": "short"})).await.problem(422, "invalid");
    let late = guest.on(&app.later(TimeDelta::days(8)));
    late.get(&path).await.problem(404, "not_found");
    late.post(&format!("{path}/accept"), json!({"password": PASSWORD})).await.problem(404, "not_found");
    let joined = guest.post(&format!("{path}/accept"), json!({"password": PASSWORD})).await.is(201);
    let sol = guest.with_cookie_of(&joined);
    assert_eq!(sol.get("/me").await.is(200).json()["roles"], json!(["recruiter"]));
    guest.get(&path).await.problem(404, "not_found");
    guest
        .post(&format!("{path}/accept"), json!({"password": "another password"}))
        .await
        .problem(404, "not_found");
    guest.post("/sessions", json!({"email": "sol@example.com", "password": PASSWORD})).await.is(201);
    guest.get("/invitations/ti_made-up").await.problem(404, "not_found");
}

async fn two_who_accept_at_once_set_one_password(app: &TestApp) {
    let world = World::new(app).await;
    let path = format!("{}/accept", path_of(&invite(&world, "Sol", "recruiter").await));
    let guest = app.guest();
    let (one, two) =
        tokio::join!(async { guest.post(&path, json!({"password": "first password"})).await }, async {
            guest.post(&path, json!({"password": "second password"})).await
        },);
    let mut statuses = [one.status, two.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 404]);
}

async fn whoever_is_disabled_before_accepting_cannot(app: &TestApp) {
    let world = World::new(app).await;
    let invited = invite(&world, "Sol", "recruiter").await;
    world
        .admin
        .patch(&format!("/users/{}", invited["id"].as_str().unwrap()), json!({"status": "disabled"}))
        .await
        .is(200);
    app.guest()
        .post(&format!("{}/accept", path_of(&invited)), json!({"password": PASSWORD}))
        .await
        .problem(404, "not_found");
}

async fn an_e_mail_address_is_one_persons_in_the_whole_installation(app: &TestApp) {
    let world = World::new(app).await;
    let other = app.organization("Another Company", "Ines Duarte", "ines@another.example.com").await;
    let body = |email: &str| json!({"name": "Ada", "email": email, "role": "interviewer"});
    world.admin.post("/users", body("ADA@example.com")).await.problem(409, "already_exists");
    other.post("/users", body("ada@example.com")).await.problem(409, "already_exists");
}

async fn whoever_is_disabled_is_out_at_once(app: &TestApp) {
    let world = World::new(app).await;
    let token = world.ben.post("/api-tokens", json!({"name": "Mine", "scopes": ["*"]})).await.is(201).json();
    let ben_token = world.ben.with_token(token["token"].as_str().unwrap());
    ben_token.get("/me").await.is(200);
    let path = format!("/users/{}", world.ben.id());
    let disabled = world.admin.patch(&path, json!({"status": "disabled"})).await.is(200).json();
    assert_eq!(disabled["status"], "disabled");
    world.ben.get("/me").await.problem(401, "unauthenticated");
    ben_token.get("/me").await.problem(401, "unauthenticated");
    world.admin.patch(&path, json!({"status": "active"})).await.is(200);
    world.ben.get("/me").await.problem(401, "unauthenticated");
    // Nobody new is asked of somebody who is gone.
    world.admin.patch(&path, json!({"status": "disabled"})).await.is(200);
    let team = json!({"hiring_team": [{"user_id": world.ben.id(), "role": "interviewer"}]});
    world.admin.patch(&format!("/jobs/{}", world.job), team).if_match(1).await.problem(422, "invalid");
}

async fn roles_change_at_once(app: &TestApp) {
    let world = World::new(app).await;
    let path = format!("/users/{}", world.outsider.id());
    world.outsider.get("/audit-events").await.problem(403, "forbidden");
    world.admin.patch(&path, json!({"roles": ["analyst", "interviewer"]})).await.is(200);
    world.outsider.get("/audit-events").await.is(200);
    world.admin.patch(&path, json!({"roles": []})).await.problem(422, "invalid");
    world.admin.patch(&path, json!({"name": "Ona P."})).if_match(1).await.problem(412, "stale");
    world.recruiter.patch(&path, json!({"roles": ["admin"]})).await.problem(403, "forbidden");
    world.outsider.patch(&path, json!({"roles": ["admin"]})).await.problem(403, "forbidden");
}

async fn the_last_admin_stays(app: &TestApp) {
    let world = World::new(app).await;
    let path = format!("/users/{}", world.admin.id());
    world.admin.patch(&path, json!({"roles": ["recruiter"]})).await.problem(409, "conflict");
    world.admin.patch(&path, json!({"status": "disabled"})).await.problem(409, "conflict");
    world.admin.patch(&path, json!({"status": "invited"})).await.problem(409, "conflict");
    // An admin who cannot come in yet is none.
    let invited = invite(&world, "Sol", "admin").await;
    world.admin.patch(&path, json!({"status": "disabled"})).await.problem(409, "conflict");
    let sol = format!("/users/{}", invited["id"].as_str().unwrap());
    world.admin.patch(&sol, json!({"name": "Sol Berg"})).await.is(200);
    let second = app.member(&world.admin, "Ines Duarte", "ines@example.com", Role::Admin).await;
    world.admin.patch(&path, json!({"roles": ["recruiter"]})).await.is(200);
    second
        .patch(&format!("/users/{}", second.id()), json!({"roles": ["recruiter"]}))
        .await
        .problem(409, "conflict");
}

async fn two_admins_who_leave_at_once_leave_one(app: &TestApp) {
    let world = World::new(app).await;
    let second = app.member(&world.admin, "Ines Duarte", "ines@example.com", Role::Admin).await;
    let leave = async |person: &crate::support::Person| {
        person.patch(&format!("/users/{}", person.id()), json!({"roles": ["recruiter"]})).await.status
    };
    // Whether they meet is a matter of luck; in a few rounds they do.
    for _ in 0..5 {
        let (one, two) = tokio::join!(leave(&world.admin), leave(&second));
        let mut statuses = [one, two];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409]);
        let (stays, left) = if one == 200 { (&second, &world.admin) } else { (&world.admin, &second) };
        stays.patch(&format!("/users/{}", left.id()), json!({"roles": ["admin"]})).await.is(200);
    }
}

async fn an_invited_person_does_not_become_active_without_a_password(app: &TestApp) {
    let world = World::new(app).await;
    let invited = invite(&world, "Sol", "recruiter").await;
    let path = format!("/users/{}", invited["id"].as_str().unwrap());
    let answer = world.admin.patch(&path, json!({"status": "active"})).await;
    assert!(matches!(answer.status, 409 | 422), "{}: {}", answer.status, answer.text());
    app.guest().get(&path_of(&invited)).await.is(200);
    // Nor does an active person become invited.
    let answer = world.admin.patch(&format!("/users/{}", world.ben.id()), json!({"status": "invited"})).await;
    assert!(matches!(answer.status, 409 | 422), "{}: {}", answer.status, answer.text());
}

async fn a_token_does_what_it_says_until_it_ends(app: &TestApp) {
    let world = World::new(app).await;
    let body = json!({"name": "Export", "scopes": ["jobs:read", "candidates:write"]});
    let made = world.recruiter.post("/api-tokens", body).await.is(201).json();
    assert!(made["token"].as_str().unwrap().starts_with("ts_"));
    let token = world.recruiter.with_token(made["token"].as_str().unwrap());
    token.get("/jobs").await.is(200);
    token.get("/candidates").await.is(200);
    token.post("/candidates", json!({"name": "Nia"})).await.is(201);
    let job = json!({"title": "Clerk", "guide_version_id": world.version});
    token.post("/jobs", job).await.problem(403, "insufficient_scope");
    token.get("/me").await.problem(403, "insufficient_scope");
    // It cannot make itself greater, and its secret is never shown again.
    token
        .post("/api-tokens", json!({"name": "More", "scopes": ["*"]}))
        .await
        .problem(403, "insufficient_scope");
    let listed = world.recruiter.get("/api-tokens").await.is(200);
    assert!(!listed.text().contains(made["token"].as_str().unwrap()));
    assert_eq!(listed.column("/name"), ["Export"]);
    token.on(&app.later(TimeDelta::days(366))).get("/jobs").await.problem(401, "unauthenticated");
    let id = made["id"].as_str().unwrap();
    world.admin.delete(&format!("/api-tokens/{id}")).await.problem(404, "not_found");
    world.recruiter.delete(&format!("/api-tokens/{id}")).await.is(204);
    token.get("/jobs").await.problem(401, "unauthenticated");
    world.recruiter.delete(&format!("/api-tokens/{id}")).await.problem(404, "not_found");
}

async fn a_token_cannot_make_one_that_may_do_more(app: &TestApp) {
    let world = World::new(app).await;
    let made = world
        .recruiter
        .post("/api-tokens", json!({"name": "Identity", "scopes": ["identity:write"]}))
        .await
        .is(201)
        .json();
    let token = world.recruiter.with_token(made["token"].as_str().unwrap());
    let refused = token
        .post("/api-tokens", json!({"name": "More", "scopes": ["identity:read", "jobs:read", "*"]}))
        .await
        .problem(422, "invalid");
    assert_eq!(
        refused.errors(),
        [
            ("/scopes/1".to_owned(), "insufficient_scope".to_owned()),
            ("/scopes/2".to_owned(), "insufficient_scope".to_owned())
        ]
    );
    token.post("/api-tokens", json!({"name": "Less", "scopes": ["identity:read"]})).await.is(201);
    let refused = world
        .recruiter
        .post("/api-tokens", json!({"name": "X", "scopes": ["everything"]}))
        .await
        .problem(422, "invalid");
    assert_eq!(refused.errors(), [("/scopes/0".to_owned(), "unknown_scope".to_owned())]);
    let past = json!({"name": "X", "scopes": ["jobs:read"], "expires_at": "2020-01-01T00:00:00Z"});
    world.recruiter.post("/api-tokens", past).await.problem(422, "invalid");
    world.recruiter.post("/api-tokens", json!({"name": "X", "scopes": []})).await.problem(422, "invalid");
}

async fn a_wrong_credential_is_none(app: &TestApp) {
    let world = World::new(app).await;
    for secret in ["ts_made-up", "", "ts_"] {
        world.recruiter.with_token(secret).get("/me").await.problem(401, "unauthenticated");
    }
    let answer = app
        .guest()
        .get("/me")
        .header("cookie", "touchstone_session=made-up")
        .await
        .problem(401, "unauthenticated");
    assert_eq!(answer.header("www-authenticate"), "Bearer realm=\"touchstone\"");
    app.guest()
        .get("/me")
        .header("authorization", "Basic am9uYXM6eA==")
        .await
        .problem(401, "unauthenticated");
    app.guest()
        .get("/me")
        .header("cookie", "a=b; ; touchstone_session")
        .await
        .problem(401, "unauthenticated");
}

async fn nobody_sees_another_organizations_people(app: &TestApp) {
    let world = World::new(app).await;
    let other = app.organization("Another Company", "Ines Duarte", "ines@another.example.com").await;
    assert_eq!(other.get("/users").await.is(200).column("/name"), ["Ines Duarte"]);
    other.get(&format!("/users/{}", world.ada.id())).await.problem(404, "not_found");
    other
        .patch(&format!("/users/{}", world.ada.id()), json!({"roles": ["admin"]}))
        .await
        .problem(404, "not_found");
}
