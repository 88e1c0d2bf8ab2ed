//! Lists: pages that neither repeat nor hide, orders, filters, totals.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use serde_json::{Value, json};
use touchstone_server::housekeeping;

use crate::support::{Person, TestApp, World, both_engines, everything, operations};

/// A world with 25 of everything that can be listed.
async fn crowd(app: &TestApp) -> World {
    let world = World::new(app).await;
    let me = &world.recruiter;
    for number in 0..25 {
        // Names that sort differently by case and by accent, and some that are equal.
        let name = ["ada", "Ada", "Åsa", "zoë", "Zed"][number % 5];
        let candidate =
            me.post("/candidates", json!({"name": format!("{name} {}", number / 10)})).await.is(201).id();
        let application = world.apply(&candidate).await;
        let start = app.app.now() + TimeDelta::hours(i64::try_from(number / 3).unwrap());
        let interview = json!({
            "application_id": application, "stage_id": world.stage("screening"), "starts_at": start,
            "ends_at": start + TimeDelta::minutes(30), "interviewers": [{"user_id": world.ada.id(), "role": "lead"}]});
        let interview = me.post("/interviews", interview).await.is(201).id();
        world.ada.post(&format!("/interviews/{interview}/scorecard"), json!({})).await.is(201);
        me.post("/debriefs", json!({"application_id": application, "facilitator_id": me.id()})).await.is(201);
        me.post(
            "/jobs",
            json!({"title": format!("{name} {}", number / 10), "guide_version_id": world.version}),
        )
        .await
        .is(201);
        me.post("/api-tokens", json!({"name": name, "scopes": ["jobs:read"]})).await.is(201);
        me.post("/guides", json!({"library_id": "backend-developer"})).await.is(201);
        let person =
            json!({"name": name, "email": format!("person{number}@example.com"), "role": "interviewer"});
        world.admin.post("/users", person).await.is(201);
    }
    world
}

/// The rows on all pages, in order.
async fn pages(who: &Person, path: &str, limit: usize, sort: &str) -> Vec<Value> {
    let mut address = format!("{path}?limit={limit}&sort={sort}&include=total");
    let mut rows = Vec::new();
    loop {
        let answer = who.get(&address).await.is(200);
        let page = answer.json();
        let here = page["data"].as_array().unwrap();
        assert!(here.len() <= limit);
        rows.extend(here.iter().cloned());
        let Some(cursor) = page["next_cursor"].as_str() else {
            assert_eq!(answer.header("link"), "");
            assert_eq!(page["total"], rows.len(), "{path}");
            return rows;
        };
        assert_eq!(here.len(), limit, "a page before the last is full");
        let link = answer.header("link");
        let next = link
            .strip_prefix("</api/v1")
            .and_then(|rest| rest.strip_suffix(">; rel=\"next\""))
            .unwrap_or_else(|| panic!("{link}"));
        assert!(next.contains(cursor));
        next.clone_into(&mut address);
    }
}

/// The sort keys that a list documents by its answers: tried out one by one.
const LISTS: [(&str, &[&str]); 10] = [
    ("/applications", &["last_activity_at", "applied_at", "candidate_name"]),
    ("/candidates", &["created_at", "name"]),
    ("/interviews", &["starts_at"]),
    ("/jobs", &["created_at", "title"]),
    ("/guides", &["title", "created_at", "updated_at"]),
    ("/debriefs", &["created_at"]),
    ("/users", &["name", "created_at"]),
    ("/api-tokens", &["created_at"]),
    ("/audit-events", &["at"]),
    ("/scorecards", &["updated_at"]),
];

fn who<'a>(world: &'a World, path: &str) -> &'a Person {
    match path {
        "/audit-events" => &world.admin,
        "/scorecards" => &world.ada,
        _ => &world.recruiter,
    }
}

both_engines! {
    applications_follow_the_name_of_their_candidate,
    pages_neither_repeat_nor_hide,
    names_sort_alike_on_both_engines,
    a_row_that_comes_in_meanwhile_changes_nothing_for_others,
    a_cursor_belongs_to_its_list_and_order,
    the_total_is_counted_only_when_asked_for,
    every_filter_filters,
    a_list_shows_what_a_person_has_to_do_with,
    a_lesser_role_on_the_job_wins,
}

async fn pages_neither_repeat_nor_hide(app: &TestApp) {
    let world = crowd(app).await;
    for (path, keys) in LISTS {
        let me = who(&world, path);
        for key in keys {
            let up = pages(me, path, 7, key).await;
            let mut down = pages(me, path, 7, &format!("-{key}")).await;
            let whole = pages(me, path, 200, key).await;
            assert!(up.len() >= 25, "{path} has {}", up.len());
            let ids: BTreeSet<&str> = up.iter().map(|row| row["id"].as_str().unwrap()).collect();
            assert_eq!(ids.len(), up.len(), "{path} by {key} repeats a row");
            down.reverse();
            assert_eq!(up, down, "{path} by {key} is another list backwards");
            assert_eq!(up, whole, "{path} by {key} depends on the page's size");
            if up[0].get(*key).is_some_and(|value| value.as_str().is_some_and(|text| text.starts_with("20")))
            {
                let times: Vec<_> = up
                    .iter()
                    .map(|row| chrono::DateTime::parse_from_rfc3339(row[*key].as_str().unwrap()).unwrap())
                    .collect();
                assert!(times.is_sorted(), "{path} by {key}");
            }
        }
    }
}

async fn names_sort_alike_on_both_engines(app: &TestApp) {
    let world = crowd(app).await;
    let names: Vec<String> = pages(&world.recruiter, "/candidates", 7, "name")
        .await
        .iter()
        .map(|row| row["name"].as_str().unwrap().to_lowercase())
        .collect();
    let mut sorted = names.clone();
    sorted.sort();
    assert_eq!(names, sorted);
}

async fn a_row_that_comes_in_meanwhile_changes_nothing_for_others(app: &TestApp) {
    let world = crowd(app).await;
    let me = &world.recruiter;
    let before: Vec<Value> = pages(me, "/candidates", 200, "name").await;
    let mut seen: Vec<Value> = Vec::new();
    let mut cursor = String::new();
    for round in 0.. {
        let page = me.get(&format!("/candidates?limit=7&sort=name{cursor}")).await.is(200).json();
        seen.extend(page["data"].as_array().unwrap().iter().cloned());
        let Some(next) = page["next_cursor"].as_str() else { break };
        cursor = format!("&cursor={next}");
        // One before everything that was read, one after everything.
        me.post("/candidates", json!({"name": format!("aaa {round}")})).await.is(201);
        me.post("/candidates", json!({"name": format!("zzz {round}")})).await.is(201);
    }
    let old: Vec<&Value> =
        seen.iter().filter(|row| !row["name"].as_str().unwrap().starts_with("zzz")).collect();
    assert_eq!(old, before.iter().collect::<Vec<_>>());
}

async fn a_cursor_belongs_to_its_list_and_order(app: &TestApp) {
    let world = crowd(app).await;
    let me = &world.recruiter;
    let cursor = |path: &'static str| async move {
        me.get(path).await.is(200).json()["next_cursor"].as_str().unwrap().to_owned()
    };
    let by_name = cursor("/candidates?limit=3&sort=name").await;
    me.get(&format!("/candidates?limit=3&sort=-name&cursor={by_name}")).await.problem(400, "bad_cursor");
    me.get(&format!("/candidates?limit=3&cursor={by_name}")).await.problem(400, "bad_cursor");
    me.get(&format!("/jobs?limit=3&cursor={by_name}")).await.problem(400, "bad_cursor");
    me.get(&format!("/candidates?limit=3&sort=name&cursor={}", &by_name[..by_name.len() - 4]))
        .await
        .problem(400, "bad_cursor");
    me.get(&format!("/candidates?limit=3&sort=name&cursor={by_name}")).await.is(200);
}

async fn the_total_is_counted_only_when_asked_for(app: &TestApp) {
    let world = World::new(app).await;
    let without = world.recruiter.get("/users?limit=2").await.is(200).json();
    assert_eq!(without.get("total"), None);
    let with = world.recruiter.get("/users?limit=2&include=total&q=an").await.is(200).json();
    assert_eq!(
        (&with["total"], with["data"].as_array().unwrap().len()),
        (&json!(3), 2),
        "Ana, Dan, Cem Arslan"
    );
}

#[allow(clippy::too_many_lines, reason = "a table")]
async fn every_filter_filters(app: &TestApp) {
    let world = World::new(app).await;
    let me = &world.recruiter;
    let second = world.another_application("Nia_Obi 100%").await;
    let third = world.another_application("Leo Sand").await;
    let lead = [(&world.outsider, "lead")];
    world.schedule_for(app, &second, "screening", &lead).await;
    let cancelled = world.schedule_for(app, &third, "screening", &lead).await;
    me.patch(&format!("/interviews/{cancelled}"), json!({"status": "cancelled"})).if_match(1).await.is(200);
    let reason = me.get("/rejection-reasons").await.rows()[0]["id"].clone();
    me.post(
        &format!("/applications/{third}/reject"),
        json!({"rejection_reason_id": reason, "note": "Late."}),
    )
    .await
    .is(200);
    world.submit_all([3, 3, 3, 3]).await;
    let debrief = world.debrief().await;
    world.advance(&debrief, &["evidence"]).await;
    me.post("/debriefs", json!({"application_id": second, "facilitator_id": world.admin.id()})).await.is(201);
    let closed = me
        .post("/jobs", json!({"title": "Clerk (100%)", "guide_version_id": world.version}))
        .await
        .is(201)
        .id();
    me.patch(&format!("/jobs/{closed}"), json!({"status": "closed"})).if_match(1).await.is(200);
    let invited = json!({"name": "Sol", "email": "sol@example.com", "role": "observer"});
    world.admin.post("/users", invited).await.is(201);
    let now = app.app.now().to_rfc3339_opts(chrono::SecondsFormat::Micros, true);
    let hour_ago = (app.app.now() - TimeDelta::hours(1)).to_rfc3339_opts(chrono::SecondsFormat::Micros, true);
    let first_stage = world.stage("screening");
    let comments = format!("/guides/{}/comments", world.guide);
    for text in ["Too long?", "Which system?", "Settled."] {
        let made = world.recruiter.post(&comments, json!({"text": text})).await.is(201).id();
        if text == "Settled." {
            world
                .recruiter
                .patch(&format!("/guide-comments/{made}"), json!({"resolved": true}))
                .await
                .is(200);
        }
    }
    me.post("/coding-exercises", json!({"from_library": "csv-orders"})).await.is(201);
    let away = json!({"title": "Sum", "statement": "Add.", "languages": ["go"], "tests": [{"name": "one"}]});
    let away = me.post("/coding-exercises", away).await.is(201).id();
    let away = me.delete(&format!("/coding-exercises/{away}")).header("if-match", "*");
    away.await.is(204);
    me.post("/take-home-exercises", json!({"from_library": "rest-api"})).await.is(201);
    let away = json!({"title": "Wells", "brief": "Build it.", "level": "senior"});
    let away = me.post("/take-home-exercises", away).await.is(201).id();
    let away = me.delete(&format!("/take-home-exercises/{away}")).header("if-match", "*");
    away.await.is(204);
    let screening = json!({"title": "x", "criteria": [{"kind": "skill", "any_of": ["Rust"]}]});
    let screening = me.post(&format!("/jobs/{}/screenings", world.job), screening).await.is(201).id();
    let resumes = format!("/screenings/{screening}/resumes");
    for (name, content) in
        [("a.txt", "Ada Brandt, gardener"), ("b.txt", "Bo Lind, pilot"), ("c.pdf", "%PDF-1.7")]
    {
        me.upload(&resumes, name, content.as_bytes()).await.is(202);
    }
    let worker = housekeeping::worker(&app.app);
    while worker.run_next().await.expect("a database").is_some() {}
    let rows = me.get(&format!("{resumes}?sort=number")).await.is(200).rows();
    let decide = format!("/screenings/{screening}/decisions");
    for (row, decision) in rows.iter().zip(["advance", "decline"]) {
        let body = json!({"resume_ids": [row["id"]], "decision": decision, "reason": "Because."});
        me.post(&decide, body).await.is(200);
    }
    me.upload(&resumes, "d.txt", b"Cleo Marsh, cook").await.is(202);
    // The library grows, so what its filters should find is counted in the whole list.
    let library = me.get("/question-library").await.is(200).rows();
    let shelved = |field: &str, value: &str| library.iter().filter(|row| row[field] == value).count();
    let databases = |row: &&Value| row["competencies"].as_array().unwrap().contains(&json!("Databases"));
    let cases: Vec<(&Person, String, usize)> = vec![
        (me, "/question-library?level=senior".into(), shelved("level", "senior")),
        (me, "/question-library?kind=behavioural".into(), shelved("kind", "behavioural")),
        (me, "/question-library?competency=Databases".into(), library.iter().filter(databases).count()),
        (me, "/question-library?q=no-such-word".into(), 0),
        (me, "/applications".into(), 3),
        (me, format!("/applications?job_id={}", world.job), 3),
        (me, format!("/applications?job_id={closed}"), 0),
        (me, format!("/applications?candidate_id={}", world.candidate), 1),
        (me, format!("/applications?stage_id={first_stage}"), 3),
        (me, format!("/applications?stage_id={}", world.stage("technical")), 0),
        (me, "/applications?status=active".into(), 2),
        (me, "/applications?status=rejected".into(), 1),
        (me, "/applications?status=hired".into(), 0),
        (me, "/applications?status=withdrawn".into(), 0),
        (me, "/applications?q=NIA_".into(), 1),
        (me, "/applications?q=100%25".into(), 1),
        (me, "/applications?q=%25".into(), 1),
        (me, "/applications?q=_".into(), 1),
        (me, format!("/applications?last_activity_at[lt]={now}"), 3),
        (me, format!("/applications?last_activity_at[lt]={hour_ago}"), 0),
        (me, "/candidates?q=priya".into(), 1),
        (me, "/candidates?q=PRIYA".into(), 1),
        (me, "/candidates?q=%5C".into(), 0),
        (me, format!("/candidates?job_id={}", world.job), 3),
        (me, format!("/candidates?job_id={closed}"), 0),
        (me, "/jobs?status=open".into(), 1),
        (me, "/jobs?status=closed".into(), 1),
        (me, "/jobs?q=(100%25)".into(), 1),
        (me, "/guides?q=platform".into(), 1),
        (me, "/guides?q=nothing".into(), 0),
        (me, format!("{comments}?resolved=true"), 1),
        (me, format!("{comments}?resolved=false"), 2),
        (me, "/users?status=invited".into(), 1),
        (me, "/users?status=active".into(), 11),
        (me, "/users?status=disabled".into(), 0),
        (me, "/users?q=sol".into(), 1),
        (me, "/interviews".into(), 4),
        (me, format!("/interviews?application_id={}", world.application), 2),
        (me, format!("/interviews?job_id={}", world.job), 4),
        (me, "/interviews?status=complete".into(), 2),
        (me, "/interviews?status=awaiting_feedback".into(), 1),
        (me, "/interviews?status=scheduled".into(), 0),
        (me, "/interviews?status=cancelled".into(), 1),
        (me, "/interviews?mine=true".into(), 0),
        (&world.ada, "/interviews?mine=true".into(), 1),
        (&world.ada, "/interviews".into(), 2),
        (&world.outsider, "/interviews?mine=true&status=awaiting_feedback".into(), 1),
        (me, format!("/interviews?starts_at[gte]={hour_ago}"), 0),
        (me, format!("/interviews?starts_at[lt]={hour_ago}"), 4),
        (me, "/coding-exercises".into(), 1),
        (me, "/coding-exercises?archived=true".into(), 1),
        (me, "/coding-exercises?q=CSV".into(), 1),
        (me, "/coding-exercises?q=sum".into(), 0),
        (me, "/coding-exercises?language=python".into(), 1),
        (me, "/coding-exercises?language=pyth".into(), 0),
        (me, "/coding-exercises?level=mid&archived=true".into(), 1),
        (me, "/coding-exercises?level=lead&archived=false".into(), 0),
        (me, "/take-home-exercises".into(), 1),
        (me, "/take-home-exercises?archived=true".into(), 1),
        (me, "/take-home-exercises?q=REST".into(), 1),
        (me, "/take-home-exercises?q=wells".into(), 0),
        (me, "/take-home-exercises?level=senior&archived=true".into(), 1),
        (me, "/take-home-exercises?level=lead".into(), 0),
        (me, resumes.clone(), 4),
        (me, format!("{resumes}?status=waiting"), 1),
        (me, format!("{resumes}?status=ranked"), 2),
        (me, format!("{resumes}?status=unreadable"), 1),
        (me, format!("{resumes}?status=needs_ocr"), 0),
        (me, format!("{resumes}?decision=advance"), 1),
        (me, format!("{resumes}?decision=decline&decided=true"), 1),
        (me, format!("{resumes}?decided=false"), 2),
        (&world.ada, "/scorecards".into(), 1),
        (&world.ada, "/scorecards?status=submitted".into(), 1),
        (&world.ada, "/scorecards?status=draft".into(), 0),
        (&world.ada, format!("/scorecards?application_id={}", world.application), 1),
        (&world.ada, format!("/scorecards?application_id={second}"), 0),
        (me, "/scorecards".into(), 0),
        (me, "/debriefs".into(), 2),
        (me, format!("/debriefs?application_id={second}"), 1),
        (me, "/debriefs?phase=evidence".into(), 1),
        (me, "/debriefs?phase=closed".into(), 0),
        (me, "/debriefs?open=true".into(), 2),
        (me, "/debriefs?open=false".into(), 0),
        (me, "/debriefs?mine=true".into(), 1),
        (&world.ada, "/debriefs?mine=true".into(), 1),
        (&world.manager, "/debriefs?mine=true".into(), 2),
        (&world.admin, format!("/audit-events?application_id={third}&type=application.rejected"), 1),
        (&world.admin, format!("/audit-events?actor_id={}&type=scorecard.submitted", world.ada.id()), 1),
        (&world.admin, format!("/audit-events?at[lt]={hour_ago}"), 0),
        (&world.admin, format!("/audit-events?at[gte]={hour_ago}&type=debrief.called"), 2),
    ];
    let asked: Vec<(String, BTreeSet<String>)> = cases
        .iter()
        .map(|(_, path, _)| {
            let (path, query) = path.split_once('?').unwrap_or((path, ""));
            let names = query.split('&').filter_map(|pair| pair.split_once('='));
            (
                path.replace(&world.guide, "{id}").replace(&screening, "{id}"),
                names.map(|(name, _)| name.to_owned()).collect(),
            )
        })
        .collect();
    for (person, path, expected) in cases {
        let path = path.replace('[', "%5B").replace(']', "%5D").replace('+', "%2B");
        let rows = person.get(&path).await.is(200).rows();
        assert_eq!(rows.len(), expected, "{path} by {}: {rows:#?}", person.name());
    }
    // No filter of the document is left out above.
    // What a file holds is no list, and what is waited for is no filter.
    let is_file = |path: &str| ["/export", ".pdf", "/work", "/file"].iter().any(|end| path.ends_with(end));
    let gets = operations();
    for operation in gets.iter().filter(|one| one.method == "GET" && !is_file(&one.path)) {
        let parameters = operation.body["parameters"].as_array().map_or(&[][..], Vec::as_slice);
        for name in
            parameters.iter().filter(|one| one["in"] == "query").filter_map(|one| one["name"].as_str())
        {
            // What is compared with what is no filter.
            let tried = ["limit", "cursor", "sort", "include", "from", "to"].contains(&name)
                || asked.iter().any(|(path, names)| *path == operation.path && names.contains(name));
            assert!(tried, "{} by {name}", operation.path);
        }
    }
}

async fn a_list_shows_what_a_person_has_to_do_with(app: &TestApp) {
    let world = World::new(app).await;
    world.submit(&world.ada, &world.technical, everything("technical", 3, "ada")).await;
    let debrief = world.debrief().await;
    let count = async |person: &Person, path: &str| person.get(path).await.is(200).rows().len();
    for path in ["/applications", "/interviews", "/jobs", "/candidates", "/debriefs"] {
        assert_eq!(count(&world.outsider, path).await, 0, "{path}");
        assert!(count(&world.admin, path).await > 0, "{path}");
        assert!(count(&world.manager, path).await > 0, "{path}");
        assert!(count(&world.ada, path).await > 0, "{path}");
    }
    // What a list shows can be read, and what it does not show cannot.
    for person in world.people() {
        for (path, id) in [
            ("/applications", &world.application),
            ("/interviews", &world.technical),
            ("/jobs", &world.job),
            ("/candidates", &world.candidate),
            ("/debriefs", &debrief),
        ] {
            let listed = person.get(path).await.is(200).column("/id").contains(id);
            let status = person.get(&format!("{path}/{id}")).await.status;
            assert_eq!(status, if listed { 200 } else { 404 }, "{path} by {}", person.name());
        }
    }
}

async fn a_lesser_role_on_the_job_wins(app: &TestApp) {
    let world = World::new(app).await;
    let former = app
        .member(&world.admin, "Vera Holm", "vera@example.com", touchstone_server::scope::Role::Recruiter)
        .await;
    let team = json!({"hiring_team": [
        {"user_id": world.manager.id(), "role": "hiring_manager"}, {"user_id": former.id(), "role": "analyst"}]});
    world.manager.patch(&format!("/jobs/{}", world.job), team).if_match(1).await.is(200);
    let debrief = world.debrief().await;
    for (path, id) in
        [("/applications", &world.application), ("/interviews", &world.technical), ("/debriefs", &debrief)]
    {
        let listed = former.get(path).await.is(200).column("/id").contains(id);
        let status = former.get(&format!("{path}/{id}")).await.status;
        assert_eq!((listed, status), (false, 404), "{path}");
    }
    former
        .patch(&format!("/jobs/{}", world.job), json!({"title": "Mine"}))
        .if_match(2)
        .await
        .problem(403, "forbidden");
    let candidate = former.get(&format!("/candidates/{}", world.candidate)).await;
    assert!(candidate.status == 404 || candidate.json()["email"].is_null(), "{}", candidate.text());
}

async fn applications_follow_the_name_of_their_candidate(app: &TestApp) {
    let world = World::new(app).await;
    world.another_application("Nia Obi").await;
    let me = &world.recruiter;
    let names = async || me.get("/applications?sort=candidate_name").await.is(200).column("/candidate/name");
    assert_eq!(names().await, ["Nia Obi", "Priya Raman"]);
    let candidate = format!("/candidates/{}", world.candidate);
    me.patch(&candidate, json!({"name": "Ana Raman"})).if_match(1).await.is(200);
    assert_eq!(names().await, ["Ana Raman", "Nia Obi"]);
    assert_eq!(me.get("/applications?q=ana%20r").await.is(200).column("/candidate/name"), ["Ana Raman"]);
    assert_eq!(me.get("/applications?q=priya").await.is(200).rows().len(), 0);
    // In pages of one, so that the cursor holds the name as it is sorted.
    let first = me.get("/applications?sort=candidate_name&limit=1").await.is(200).json();
    let cursor = first["next_cursor"].as_str().unwrap();
    let second = me.get(&format!("/applications?sort=candidate_name&limit=1&cursor={cursor}")).await.is(200);
    assert_eq!(second.column("/candidate/name"), ["Nia Obi"]);
}
