//! Guides that are for some roles alone: for everybody else there are none.

use std::time::Duration;

use axum::http::Method;
use serde_json::{Value, json};

use crate::support::{Call, Person, TestApp, World, both_engines, operations, read_until, text};

both_engines! {
    a_guide_is_for_everybody_until_it_is_shared,
    for_whoever_may_not_read_it_there_is_no_guide,
    whoever_may_only_read_it_changes_nothing,
    whoever_interviews_by_it_has_their_kit,
    sharing_is_checked_and_names_the_version,
    two_who_share_at_once_learn_of_each_other,
    a_list_leaves_out_what_one_may_not_read,
    a_job_is_not_opened_with_a_guide_that_one_may_not_read,
    a_copy_is_for_whom_the_original_is_for,
    nobody_hears_of_a_guide_that_they_may_not_read,
}

fn path(world: &World) -> String {
    format!("/guides/{}", world.guide)
}

fn put(who: &Person, guide: &str, readers: &Value, editors: &Value) -> Call {
    let body = json!({"readers": readers, "editors": editors});
    who.call(Method::PUT, &format!("{guide}/access")).json(&body)
}

/// Shares the guide with these readers and editors.
async fn share(world: &World, readers: Value, editors: Value) -> Value {
    put(&world.admin, &path(world), &readers, &editors).header("if-match", "*").await.is(200).json()
}

async fn a_guide_is_for_everybody_until_it_is_shared(app: &TestApp) {
    let world = World::new(app).await;
    for who in world.people() {
        let guide = who.get(&path(&world)).await.is(200).json();
        assert_eq!(guide["access"]["readers"].as_array().unwrap().len(), 7);
        assert_eq!(guide["access"]["editors"], json!(["admin", "recruiter", "hiring_manager"]));
        let author = [&world.admin, &world.recruiter, &world.manager].iter().any(|one| one.id() == who.id());
        assert_eq!(guide["can"], json!({"edit": author, "share": author}), "{}", who.name());
    }
    let shared = share(&world, json!(["observer"]), json!(["hiring_manager"])).await;
    assert_eq!(
        shared["access"],
        json!({"readers": ["admin", "hiring_manager", "observer"],
        "editors": ["admin", "hiring_manager"]})
    );
    let event = &world.admin.get("/audit-events?limit=1").await.is(200).rows()[0];
    assert_eq!(
        (&event["type"], &event["payload"]["editors"]),
        (&json!("guide.shared"), &json!(["admin", "hiring_manager"]))
    );
    // With everybody again.
    let all = json!(["recruiter", "coordinator", "interviewer", "analyst", "observer"]);
    share(&world, all, json!(["recruiter", "hiring_manager"])).await;
    world.outsider.get(&path(&world)).await.is(200);
    world.recruiter.get(&path(&world)).await.is(200);
}

/// Every address of the guide that can be read.
fn addresses(world: &World, comment: &str) -> Vec<(Method, String)> {
    let mut all = vec![
        (Method::PATCH, format!("/guide-comments/{comment}")),
        (Method::DELETE, format!("/guide-comments/{comment}")),
    ];
    for operation in operations() {
        let method = Method::from_bytes(operation.method.as_bytes()).unwrap();
        let address = operation.path.replace("{id}", &world.guide);
        if operation.path.starts_with("/guides/{id}") {
            all.push((method, address));
        } else if operation.path.starts_with("/guide-versions/{id}") {
            all.push((method, operation.path.replace("{id}", &world.version)));
        }
    }
    all
}

async fn for_whoever_may_not_read_it_there_is_no_guide(app: &TestApp) {
    let world = World::new(app).await;
    let talk = format!("{}/comments", path(&world));
    let comment = world.ada.post(&talk, json!({"text": "Too long."})).await.is(201).id();
    let link = world.recruiter.post(&format!("{}/links", path(&world)), json!({})).await.is(201).id();
    share(&world, json!(["observer"]), json!(["hiring_manager"])).await;
    let document = world.manager.get(&path(&world)).await.is(200).json()["document"].clone();
    let addresses = addresses(&world, &comment);
    assert!(addresses.len() >= 10, "{addresses:?}");
    for (method, address) in &addresses {
        let body = match (method.as_str(), address.rsplit('/').next().unwrap_or_default()) {
            ("GET" | "DELETE", _) => None,
            ("PUT", _) => Some(json!({"readers": [], "editors": ["recruiter"]})),
            ("POST", "comments") => Some(json!({"text": "x"})),
            ("PATCH", last) if last == comment => Some(json!({"resolved": true})),
            ("PATCH", _) => Some(json!({"document": document})),
            _ => Some(json!({})),
        };
        let call = world.recruiter.call(method.clone(), address).header("if-match", "*");
        let call = if let Some(body) = body { call.json(&body) } else { call };
        call.await.problem(404, "not_found");
    }
    world.recruiter.delete(&format!("/guide-links/{link}")).await.problem(404, "not_found");
    for who in [&world.ada, &world.coordinator, &world.analyst] {
        for (_, address) in
            addresses.iter().filter(|(method, address)| method == Method::GET && !address.ends_with("/links"))
        {
            let hidden = who.get(address).await.problem(404, "not_found");
            let nothing = who.get(&address.replace(&world.guide, &touchstone_db::new_id().to_string())).await;
            assert_eq!(hidden.json()["detail"], nothing.json()["detail"], "{address}");
        }
    }
    for who in [&world.admin, &world.manager, &world.observer] {
        who.get(&path(&world)).await.is(200);
        who.get(&format!("/guide-versions/{}", world.version)).await.is(200);
        assert_eq!(who.get(&talk).await.is(200).rows().len(), 1);
    }
}

async fn whoever_may_only_read_it_changes_nothing(app: &TestApp) {
    let world = World::new(app).await;
    let shared = share(&world, json!(["recruiter", "interviewer"]), json!([])).await;
    let me = &world.recruiter;
    let guide = me.get(&path(&world)).await.is(200).json();
    assert_eq!(guide["can"], json!({"edit": false, "share": false}));
    let draft = json!({"document": guide["document"]});
    me.patch(&path(&world), draft).if_match(&guide["version"]).await.problem(403, "forbidden");
    me.post(&format!("{}/versions", path(&world)), json!({})).await.problem(403, "forbidden");
    me.post(&format!("{}/links", path(&world)), json!({})).await.problem(403, "forbidden");
    me.get(&format!("{}/links", path(&world))).await.problem(403, "forbidden");
    let mine = put(me, &path(&world), &json!([]), &json!(["recruiter"])).header("if-match", "*").await;
    mine.problem(403, "forbidden");
    // Reading takes saying something about it in.
    world.ada.post(&format!("{}/comments", path(&world)), json!({"text": "Too long."})).await.is(201);
    assert_eq!(world.admin.get(&path(&world)).await.is(200).json()["version"], shared["version"]);
    // A role on top gives what it gives.
    let roles = json!({"roles": ["recruiter", "admin"]});
    world.admin.patch(&format!("/users/{}", me.id()), roles).await.is(200);
    assert_eq!(me.get(&path(&world)).await.is(200).json()["can"]["edit"], true);
}

async fn whoever_interviews_by_it_has_their_kit(app: &TestApp) {
    let world = World::new(app).await;
    let kit = format!("/interviews/{}/kit", world.technical);
    let before = world.ada.get(&kit).await.is(200).json();
    share(&world, json!([]), json!([])).await;
    world.ada.get(&path(&world)).await.problem(404, "not_found");
    assert_eq!(world.ada.get(&kit).await.is(200).json(), before);
    // The job goes on for those who run it.
    let job = format!("/jobs/{}", world.job);
    let read = world.recruiter.get(&job).await.is(200);
    let same = json!({"guide_version_id": world.version, "location": "Porto"});
    world.recruiter.patch(&job, same).header("if-match", &read.header("etag")).await.is(200);
    world.recruiter.get(&format!("{job}/stages")).await.is(200);
    world.another_application("Nia Obi").await;
}

async fn sharing_is_checked_and_names_the_version(app: &TestApp) {
    let world = World::new(app).await;
    let at = path(&world);
    for (readers, editors, pointer) in [
        (json!(["king"]), json!([]), "/readers/0"),
        (json!([]), json!(["recruiter", "interviewer"]), "/editors/1"),
        (json!([]), json!(["observer"]), "/editors/0"),
        (json!("recruiter"), json!([]), "/readers"),
        (json!(vec!["observer"; 21]), json!([]), "/readers"),
        // Nobody takes the guide from themselves.
        (json!(["recruiter"]), json!(["hiring_manager"]), "/editors"),
    ] {
        let refused = put(&world.recruiter, &at, &readers, &editors).header("if-match", "*").await;
        assert_eq!(refused.problem(422, "invalid").errors()[0].0, pointer, "{readers} {editors}");
    }
    let nothing =
        world.recruiter.call(Method::PUT, &format!("{at}/access")).json(&json!({})).header("if-match", "*");
    nothing.await.problem(422, "invalid");
    let good = || put(&world.recruiter, &at, &json!([]), &json!(["recruiter"]));
    good().await.problem(428, "precondition_required");
    good().if_match(7).await.problem(412, "stale");
    put(&world.coordinator, &at, &json!([]), &json!([])).if_match(1).await.problem(403, "forbidden");
    let shared = good().if_match(1).await.is(200);
    assert!(shared.header("etag").starts_with("\"2-"), "{}", shared.header("etag"));
    let other = World::named(app, "Another Company", "another.example.com").await;
    put(&other.admin, &at, &json!([]), &json!([])).if_match(2).await.problem(404, "not_found");
    assert_eq!(world.admin.get(&at).await.is(200).json()["access"]["editors"], json!(["admin", "recruiter"]));
}

async fn two_who_share_at_once_learn_of_each_other(app: &TestApp) {
    let world = World::new(app).await;
    let at = path(&world);
    let (one, two) = tokio::join!(
        put(&world.recruiter, &at, &json!(["observer"]), &json!(["recruiter", "hiring_manager"]))
            .if_match(1)
            .into_future(),
        put(&world.manager, &at, &json!(["analyst"]), &json!(["recruiter", "hiring_manager"]))
            .if_match(1)
            .into_future()
    );
    let mut both = [one.status, two.status];
    both.sort_unstable();
    assert_eq!(both, [200, 412], "{} {}", one.text(), two.text());
    let kept = if one.status == 200 { one.json() } else { two.json() };
    assert_eq!(world.admin.get(&at).await.is(200).json()["access"], kept["access"]);
}

async fn a_list_leaves_out_what_one_may_not_read(app: &TestApp) {
    let world = World::new(app).await;
    let mut made = Vec::new();
    for title in ["A", "B", "C", "D"] {
        made.push(world.recruiter.post("/guides", json!({"document": {"title": title}})).await.is(201).id());
    }
    let narrow = async |id: &str, readers: Value| {
        let at = format!("/guides/{id}");
        put(&world.admin, &at, &readers, &json!(["recruiter"])).header("if-match", "*").await.is(200);
    };
    narrow(&made[1], json!(["interviewer", "hiring_manager"])).await;
    narrow(&made[3], json!([])).await;
    let titles = async |who: &Person| {
        let page = who.get("/guides?include=total&limit=200").await.is(200);
        let titles = page.column("/title");
        assert_eq!(page.json()["total"], titles.len());
        titles
    };
    let all = ["A", "B", "C", "D", "Platform Engineer"];
    for who in [&world.admin, &world.recruiter] {
        assert_eq!(titles(who).await, all);
    }
    for who in [&world.ada, &world.manager] {
        assert_eq!(titles(who).await, ["A", "B", "C", "Platform Engineer"]);
    }
    for who in [&world.observer, &world.analyst, &world.coordinator] {
        assert_eq!(titles(who).await, ["A", "C", "Platform Engineer"]);
    }
    assert_eq!(world.observer.get("/guides?q=b").await.is(200).rows().len(), 0);
    assert_eq!(world.observer.get("/guides?q=c").await.is(200).rows().len(), 1);
}

async fn a_job_is_not_opened_with_a_guide_that_one_may_not_read(app: &TestApp) {
    let world = World::new(app).await;
    share(&world, json!([]), json!(["hiring_manager"])).await;
    let job = json!({"title": "Clerk", "guide_version_id": world.version});
    let refused = world.recruiter.post("/jobs", job.clone()).await.problem(422, "invalid");
    assert_eq!(refused.errors(), [("/guide_version_id".to_owned(), "unknown".to_owned())]);
    world.manager.post("/jobs", job).await.is(201);
}

async fn a_copy_is_for_whom_the_original_is_for(app: &TestApp) {
    let world = World::new(app).await;
    share(&world, json!(["recruiter", "observer"]), json!([])).await;
    let copy = world.recruiter.post("/guides", json!({"guide_id": world.guide})).await.is(201).json();
    assert_eq!(
        copy["access"],
        json!({"readers": ["admin", "recruiter", "observer"], "editors": ["admin", "recruiter"]})
    );
    let id = text(&copy["id"]);
    world.ada.get(&format!("/guides/{id}")).await.problem(404, "not_found");
    let refused = world.manager.post("/guides", json!({"guide_id": id})).await.problem(422, "invalid");
    assert_eq!(refused.errors(), [("/guide_id".to_owned(), "unknown".to_owned())]);
}

async fn nobody_hears_of_a_guide_that_they_may_not_read(app: &TestApp) {
    let world = World::new(app).await;
    share(&world, json!(["interviewer"]), json!(["recruiter"])).await;
    let (mut near, mut far) =
        (world.ben.get("/events").stream().await.1, world.observer.get("/events").stream().await.1);
    // On PostgreSQL the channel is ready a moment after the server.
    for stream in [&mut near, &mut far] {
        for attempt in 0.. {
            assert!(attempt < 100, "the channel stays silent");
            world.recruiter.post("/candidates", json!({"name": "Nia Obi"})).await.is(201);
            if read_until(stream, "candidate.created", Duration::from_millis(200))
                .await
                .contains("candidate.created")
            {
                break;
            }
        }
    }
    world.ada.post(&format!("{}/comments", path(&world)), json!({"text": "Too long."})).await.is(201);
    world.recruiter.post("/guides", json!({"library_id": "backend-developer"})).await.is(201);
    let long = Duration::from_secs(30);
    assert!(read_until(&mut near, "guide.created", long).await.contains("guide.commented"));
    let heard = read_until(&mut far, "guide.created", long).await;
    assert!(heard.contains("guide.created") && !heard.contains("guide.commented"), "{heard}");
}
