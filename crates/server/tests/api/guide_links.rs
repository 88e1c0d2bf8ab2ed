//! Links by which a guide is read without an account: what they show, how long, and what is kept of them.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

use crate::support::{Person, TestApp, World, both_engines, text};

both_engines! {
    a_link_shows_the_guide_and_nothing_else,
    a_link_to_a_version_stays_with_it,
    expired_ended_and_unknown_are_the_same,
    a_link_is_shown_once,
    strange_links_are_refused,
    links_are_for_those_who_edit_the_guide,
    a_link_is_ended_once,
    the_list_says_what_became_of_each,
    following_a_link_is_noted,
    the_page_of_a_link_is_in_no_index,
    reading_and_guessing_are_slowed_down,
}

fn path(world: &World) -> String {
    format!("/guides/{}/links", world.guide)
}

async fn make(world: &World, body: Value) -> (String, String, Value) {
    let made = world.recruiter.post(&path(world), body).await.is(201).json();
    let token = text(&made["url"]).rsplit('/').next().unwrap().to_owned();
    (format!("/shared-guides/{token}"), token, made)
}

async fn a_link_shows_the_guide_and_nothing_else(app: &TestApp) {
    let world = World::new(app).await;
    let comment = json!({"text": "QCOMMENTQ"});
    world.ada.post(&format!("/guides/{}/comments", world.guide), comment).await.is(201);
    let (page, _, made) = make(&world, json!({})).await;
    let shown = app.guest().get(&page).await.is(200);
    let guide = world.recruiter.get(&format!("/guides/{}", world.guide)).await.is(200).json();
    let expected = json!({"organization": {"name": "Example Systems"}, "title": "Platform Engineer", "version_number": null, "document": guide["document"],
        "expires_at": made["expires_at"]});
    assert_eq!(shown.json(), expected);
    for word in ["QCOMMENTQ", "Rosa Duarte", "Ada Lindqvist", &world.guide] {
        assert!(!shown.everything().contains(word), "{word}");
    }
    assert_eq!(shown.header("cache-control"), "no-store");
    // The draft as it is now.
    let mut draft = guide["document"].clone();
    draft["title"] = json!("Second round");
    world
        .manager
        .patch(&format!("/guides/{}", world.guide), json!({"document": draft}))
        .if_match(1)
        .await
        .is(200);
    assert_eq!(app.guest().get(&page).await.is(200).json()["title"], "Second round");
    // Whoever has a session reads the same.
    assert_eq!(world.ada.get(&page).await.is(200).json()["title"], "Second round");
    // It opens nothing else.
    for path in [format!("/guides/{}", world.guide), format!("/guides/{}/comments", world.guide)] {
        app.guest().get(&path).await.problem(401, "unauthenticated");
    }
}

async fn a_link_to_a_version_stays_with_it(app: &TestApp) {
    let world = World::new(app).await;
    let (page, _, _) = make(&world, json!({"guide_version_id": world.version})).await;
    let at = format!("/guides/{}", world.guide);
    let mut draft = world.recruiter.get(&at).await.is(200).json()["document"].clone();
    draft["title"] = json!("Second round");
    world.recruiter.patch(&at, json!({"document": draft})).if_match(1).await.is(200);
    let shown = app.guest().get(&page).await.is(200).json();
    assert_eq!((&shown["title"], &shown["version_number"]), (&json!("Platform Engineer"), &json!(1)));
    assert_eq!(world.recruiter.get(&path(&world)).await.is(200).rows()[0]["version_number"], 1);
}

async fn expired_ended_and_unknown_are_the_same(app: &TestApp) {
    let world = World::new(app).await;
    let (page, token, made) = make(&world, json!({})).await;
    let until: DateTime<Utc> = text(&made["expires_at"]).parse().unwrap();
    let days = until - app.app.now();
    assert!(days > TimeDelta::days(13) && days <= TimeDelta::days(14), "{days}");
    let (other, _, _) = make(&world, json!({"days": 90})).await;
    let later = app.guest().on(&app.later(TimeDelta::days(14)));
    let expired = later.get(&page).await.problem(404, "not_found").json();
    later.get(&other).await.is(200);
    let gone = app.guest().on(&app.later(TimeDelta::days(90)));
    gone.get(&other).await.problem(404, "not_found");
    let listed = world.recruiter.on(&app.later(TimeDelta::days(14))).get(&path(&world)).await.is(200);
    assert_eq!(listed.column("/state"), ["active", "expired"]);
    world.recruiter.delete(&format!("/guide-links/{}", text(&made["id"]))).await.is(204);
    let ended = app.guest().get(&page).await.problem(404, "not_found").json();
    let unknown = app.guest().get(&page.replace(&token, "tg_nothing")).await.problem(404, "not_found").json();
    for answer in [&ended, &unknown] {
        assert_eq!((&answer["detail"], &answer["title"]), (&expired["detail"], &expired["title"]));
    }
    assert!(!ended["instance"].to_string().contains(&token), "{ended}");
}

async fn a_link_is_shown_once(app: &TestApp) {
    let world = World::new(app).await;
    let made = world.recruiter.post(&path(&world), json!({})).key("link").await.is(201).json();
    let token = text(&made["url"]).rsplit('/').next().unwrap().to_owned();
    assert!(token.starts_with("tg_") && token.len() > 40, "{token}");
    assert!(text(&made["url"]).contains("/shared-guides/tg_"));
    assert_eq!(app.rows_with(&token).await, Vec::<String>::new(), "only its digest is kept");
    assert_eq!(app.rows_with(&token[3..]).await, Vec::<String>::new());
    let list = world.recruiter.get(&path(&world)).await.is(200);
    assert!(!list.everything().contains(&token[3..]));
    let row = &list.rows()[0];
    assert_eq!((&row["id"], &row["created_by"]), (&made["id"], &json!("Rosa Duarte")));
    let events = world.admin.get("/audit-events?limit=5").await.is(200);
    assert!(events.column("/type").contains(&"guide_link.created".to_owned()));
    assert!(!events.everything().contains(&token[3..]));
    // The body may be left out, and a second link is another.
    let second = world.recruiter.call(axum::http::Method::POST, &path(&world)).await.is(201).json();
    assert_ne!(second["url"], made["url"]);
    assert_eq!(world.recruiter.get(&path(&world)).await.is(200).column("/id")[0], text(&second["id"]));
}

async fn strange_links_are_refused(app: &TestApp) {
    let world = World::new(app).await;
    let other =
        world.recruiter.post("/guides", json!({"library_id": "backend-developer"})).await.is(201).id();
    let foreign = world.recruiter.post(&format!("/guides/{other}/versions"), json!({})).await.is(201).json();
    for (body, pointer, code) in [
        (json!({"days": 0}), "/days", "invalid"),
        (json!({"days": 91}), "/days", "invalid"),
        (json!({"days": -1}), "/days", "invalid"),
        (json!({"days": 1e300}), "/days", "invalid"),
        (json!({"days": "14"}), "/days", "invalid"),
        (json!({"guide_version_id": touchstone_db::new_id()}), "/guide_version_id", "unknown"),
        (json!({"guide_version_id": foreign["version_id"]}), "/guide_version_id", "unknown"),
        (json!({"token": "mine"}), "/token", "unknown_field"),
        (json!({"label": "  "}), "/label", "invalid"),
        (json!({"label": "two\nlines"}), "/label", "invalid"),
        (json!({"label": "x".repeat(101)}), "/label", "invalid"),
    ] {
        let refused = world.recruiter.post(&path(&world), body).await.problem(422, "invalid");
        assert_eq!(refused.errors(), [(pointer.to_owned(), code.to_owned())]);
    }
    for token in ["%00", "%ff", "x", "tg_", &"x".repeat(4000), "..%2f..", "%F0%9F%98%80"] {
        let answer = app.guest().get(&format!("/shared-guides/{token}")).await;
        assert!(matches!(answer.status, 400 | 404), "{token}: {}", answer.text());
    }
    for _ in 0..50 {
        world.recruiter.post(&path(&world), json!({"days": 1})).await.is(201);
    }
    world.recruiter.post(&path(&world), json!({})).await.problem(409, "conflict");
}

async fn links_are_for_those_who_edit_the_guide(app: &TestApp) {
    let world = World::new(app).await;
    let (page, _, made) = make(&world, json!({})).await;
    let link = format!("/guide-links/{}", text(&made["id"]));
    for who in [&world.coordinator, &world.ada, &world.analyst, &world.observer] {
        who.get(&path(&world)).await.problem(403, "forbidden");
        who.post(&path(&world), json!({})).await.problem(403, "forbidden");
        who.delete(&link).await.problem(403, "forbidden");
    }
    let other = World::named(app, "Another Company", "another.example.com").await;
    other.admin.get(&path(&world)).await.problem(404, "not_found");
    other.admin.post(&path(&world), json!({})).await.problem(404, "not_found");
    other.admin.delete(&link).await.problem(404, "not_found");
    let theirs = json!({"guide_version_id": world.version});
    other.admin.post(&path(&other), theirs).await.problem(422, "invalid");
    app.guest().get(&page).await.is(200);
    world.manager.delete(&link).await.is(204);
    app.guest().get(&page).await.problem(404, "not_found");
}

async fn a_link_is_ended_once(app: &TestApp) {
    let world = World::new(app).await;
    let (_, _, made) = make(&world, json!({})).await;
    let link = format!("/guide-links/{}", text(&made["id"]));
    let (one, two) =
        tokio::join!(world.recruiter.delete(&link).into_future(), world.manager.delete(&link).into_future());
    let mut both = [one.status, two.status];
    both.sort_unstable();
    assert_eq!(both, [204, 404]);
    let events = world.admin.get("/audit-events?limit=5").await.is(200).column("/type");
    assert_eq!(events.iter().filter(|kind| *kind == "guide_link.ended").count(), 1);
}

async fn reading_and_guessing_are_slowed_down(app: &TestApp) {
    let world = World::new(app).await;
    let (page, _, _) = make(&world, json!({})).await;
    let slow = app
        .configured(|config| {
            config.rate_limits.portal_requests_per_minute = 3;
            config.rate_limits.sign_in_attempts_per_minute_by_address = 2;
        })
        .await;
    let guest = Person::guest(&slow.router());
    for _ in 0..2 {
        guest.get("/shared-guides/tg_guess").await.problem(404, "not_found");
    }
    let refused = guest.get("/shared-guides/tg_guess").await.problem(429, "too_many_requests");
    assert!(!refused.header("retry-after").is_empty());
    for _ in 0..3 {
        guest.get(&page).await.is(200);
    }
    guest.get(&page).await.problem(429, "too_many_requests");
}

async fn the_list_says_what_became_of_each(app: &TestApp) {
    let world = World::new(app).await;
    let (_, _, short) = make(&world, json!({"days": 1, "label": "  For the agency "})).await;
    let (_, _, ended) = make(&world, json!({"days": 90})).await;
    make(&world, json!({})).await;
    world.manager.delete(&format!("/guide-links/{}", text(&ended["id"]))).await.is(204);
    let later = |days| world.recruiter.on(&app.later(TimeDelta::days(days)));
    let rows = later(2).get(&path(&world)).await.is(200).rows();
    let states: Vec<_> = rows.iter().map(|row| text(&row["state"])).collect();
    assert_eq!(states, ["active", "ended", "expired"]);
    assert_eq!((&rows[2]["id"], &rows[2]["label"]), (&short["id"], &json!("For the agency")));
    assert_eq!((&rows[1]["ended_by"], &rows[0]["ended_by"]), (&json!("Marta Okafor"), &Value::Null));
    assert!(rows[1]["ended_at"].is_string() && rows[0]["label"].is_null());
    // An ended link keeps its end, and is not ended again.
    later(2).delete(&format!("/guide-links/{}", text(&ended["id"]))).await.problem(404, "not_found");
    later(2).delete(&format!("/guide-links/{}", text(&short["id"]))).await.problem(404, "not_found");
    // Thirty days after they stopped nobody asks about them any more.
    assert_eq!(later(29).get(&path(&world)).await.is(200).column("/state"), ["expired", "ended", "expired"]);
    assert_eq!(later(31).get(&path(&world)).await.is(200).column("/state"), ["expired"]);
    // What has stopped leaves room for others: two of three still work, and fifty may.
    for _ in 0..48 {
        make(&world, json!({"days": 2})).await;
    }
    world.recruiter.post(&path(&world), json!({})).await.problem(409, "conflict");
}

async fn following_a_link_is_noted(app: &TestApp) {
    let world = World::new(app).await;
    let (page, _, _) = make(&world, json!({})).await;
    let used =
        || async { world.recruiter.get(&path(&world)).await.is(200).rows()[0]["last_used_at"].clone() };
    assert_eq!(used().await, Value::Null);
    app.guest().get(&page).await.is(200);
    let first = used().await;
    assert!(first.is_string());
    app.guest().on(&app.later(TimeDelta::minutes(5))).get(&page).await.is(200);
    assert_eq!(used().await, first, "reading on is no news");
    app.guest().on(&app.later(TimeDelta::hours(1))).get(&page).await.is(200);
    let second: DateTime<Utc> = text(&used().await).parse().unwrap();
    let first: DateTime<Utc> = text(&first).parse().unwrap();
    assert!(second - first > TimeDelta::minutes(59), "{first} {second}");
}

async fn the_page_of_a_link_is_in_no_index(app: &TestApp) {
    for page in ["/shared-guides/tg_x", "/portal/tp_x"] {
        let shown = app.guest().get(&format!("/{page}")).await.is(200);
        assert_eq!(shown.header("x-robots-tag"), "noindex, nofollow", "{page}");
        assert_eq!(shown.header("referrer-policy"), "no-referrer", "{page}");
    }
}
