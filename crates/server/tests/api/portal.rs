//! The candidate's side is honest (rule 8): their page, what they ask for, and what neither may show.

use chrono::{DateTime, TimeDelta, Utc};
use futures::future::join_all;
use serde_json::{Value, json};
use std::future::IntoFuture;

use crate::support::{TestApp, World, both_engines, everything};

both_engines! {
    the_page_shows_the_true_stage_and_what_to_expect,
    the_page_shows_nothing_of_what_the_team_thinks,
    a_link_works_until_it_is_replaced_ended_or_old,
    a_link_is_for_those_who_schedule_and_is_never_kept,
    the_page_is_throttled,
    the_answer_is_due_within_the_days_of_the_job,
    an_overdue_answer_is_shown_on_home,
    what_a_candidate_asks_for_is_answered_by_a_person,
    requests_are_for_those_who_run_the_job,
    twenty_requests_may_wait_and_no_more,
    a_request_says_what_it_is_about,
    an_ended_application_says_so_and_can_still_be_asked_about,
    a_candidate_takes_their_data_with_them,
}

fn link(world: &World) -> String {
    format!("/applications/{}/portal-link", world.application)
}

fn time(value: &Value) -> DateTime<Utc> {
    value.as_str().and_then(|text| text.parse().ok()).unwrap_or_else(|| panic!("no time: {value}"))
}

async fn page(app: &TestApp, token: &str) -> Value {
    app.guest().get(&format!("/portal/{token}")).await.is(200).json()
}

async fn ask(app: &TestApp, token: &str, kind: &str, message: &str) -> String {
    let body = json!({"kind": kind, "message": message});
    app.guest().post(&format!("/portal/{token}/requests"), body).await.is(201).id()
}

fn states(page: &Value) -> Vec<String> {
    page["stages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|stage| stage["state"].as_str().unwrap().to_owned())
        .collect()
}

async fn the_page_shows_the_true_stage_and_what_to_expect(app: &TestApp) {
    let world = World::new(app).await;
    let token = world.portal().await;
    let start = app.app.now() + TimeDelta::days(2);
    let next = json!({
        "application_id": world.application, "stage_id": world.stage("screening"), "starts_at": start,
        "ends_at": start + TimeDelta::hours(1), "location": "https://meet.example.com/first",
        "interviewers": [{"user_id": world.ada.id(), "role": "lead"}, {"user_id": world.dan.id(), "role": "shadow"}]});
    world.coordinator.post("/interviews", next).await.is(201);
    let body = page(app, &token).await;
    assert_eq!(body["organization"]["name"], "Example Systems");
    assert_eq!(body["job"], json!({"title": "Platform Engineer", "location": "Leeds or remote"}));
    assert_eq!(body["candidate"], json!({"name": "Priya Raman"}));
    assert_eq!(body["status"], "active");
    assert_eq!(states(&body), ["current", "ahead", "ahead", "ahead"]);
    let first = &body["stages"][0];
    assert_eq!((&first["title"], &first["minutes"]), (&json!("Screening call"), &json!(30)));
    assert_eq!(first["what_to_expect"].as_str().unwrap().trim(), "We talk about your work.");
    assert_eq!(time(&first["entered_at"]), time(&body["applied_at"]));
    let interviews = body["interviews"].as_array().unwrap();
    assert_eq!(interviews.len(), 1, "those that are over are not to come: {interviews:?}");
    assert_eq!(interviews[0]["with"], json!(["Ada Lindqvist", "Dan Ruiz"]));
    assert_eq!(interviews[0]["location"], "https://meet.example.com/first");
    // A move shows at once, and the stage that was left says when.
    let step = json!({"stage_id": world.stage("technical"), "reason": "A strong call."});
    world.manager.post(&format!("/applications/{}/move", world.application), step).await.is(200);
    let body = page(app, &token).await;
    assert_eq!(states(&body), ["done", "done", "current", "ahead"]);
    assert!(body["stages"][0]["left_at"].is_string() && body["stages"][2]["entered_at"].is_string());
    assert_eq!(body["stages"][1]["entered_at"], json!(null), "it was skipped");
}

async fn the_page_shows_nothing_of_what_the_team_thinks(app: &TestApp) {
    const MARK: &str = "QMARKQ";
    let world = World::new(app).await;
    let token = world.portal().await;
    let path = format!("/applications/{}", world.application);
    for (who, interview, stage) in [
        (&world.ada, &world.technical, "technical"),
        (&world.ben, &world.technical, "technical"),
        (&world.cleo, &world.design, "system-design"),
        (&world.dan, &world.design, "system-design"),
    ] {
        world.submit(who, interview, everything(stage, 2, MARK)).await;
    }
    let reason = format!("Reason {MARK}");
    let step = json!({"stage_id": world.stage("system-design"), "reason": reason});
    world.manager.post(&format!("{path}/move"), step).await.is(200);
    let debrief = world.debrief().await;
    world.advance(&debrief, &["evidence", "reveal", "discussion", "decision"]).await;
    let decision =
        json!({"outcome": "no_hire", "reason": reason, "consensus": true, "open_questions": [reason]});
    world.manager.post(&format!("/debriefs/{debrief}/decision"), decision).await.is(201);
    let category = world.recruiter.get("/rejection-reasons").await.rows()[0].clone();
    let rejection = json!({"rejection_reason_id": category["id"], "note": reason});
    world.recruiter.post(&format!("{path}/reject"), rejection).await.is(200);
    for end in ["", "/export"] {
        let answer = app.guest().get(&format!("/portal/{token}{end}")).await.is(200).text();
        let guide = ["Listen more than you talk", "Which system of yours", "Cannot be followed", "Welcome"];
        let hidden =
            [MARK, category["name"].as_str().unwrap(), "no_hire", "shadow", "\"lead\"", "recommendation"];
        for text in guide.iter().chain(&hidden) {
            assert!(!answer.contains(text), "{text} is in {answer}");
        }
        assert!(answer.contains("Screening call"), "{answer}");
    }
}

async fn a_link_works_until_it_is_replaced_ended_or_old(app: &TestApp) {
    let world = World::new(app).await;
    let none = world.recruiter.get(&link(&world)).await.is(200).json();
    assert_eq!(none, json!({"created_at": null, "expires_at": null}));
    let first = world.portal().await;
    page(app, &first).await;
    let second = world.portal().await;
    assert_ne!(first, second);
    let gone = async |token: &str| {
        for path in [format!("/portal/{token}"), format!("/portal/{token}/export")] {
            app.guest().get(&path).await.problem(404, "not_found");
        }
        let body = json!({"kind": "export"});
        app.guest().post(&format!("/portal/{token}/requests"), body).await.problem(404, "not_found");
    };
    gone(&first).await;
    gone("tp_nothing").await;
    let until = time(&page(app, &second).await["link_expires_at"]);
    assert_eq!((until - app.app.now()).num_days(), 89);
    let guest = app.guest();
    let path = format!("/portal/{second}");
    guest.on(&app.later(TimeDelta::days(89))).get(&path).await.is(200);
    guest.on(&app.later(TimeDelta::days(91))).get(&path).await.problem(404, "not_found");
    assert!(world.recruiter.get(&link(&world)).await.is(200).json()["expires_at"].is_string());
    world.coordinator.delete(&link(&world)).await.is(204);
    world.coordinator.delete(&link(&world)).await.is(204);
    gone(&second).await;
    let events = world.admin.get("/audit-events?sort=at").await.is(200).column("/type");
    let count = |kind: &str| events.iter().filter(|one| *one == kind).count();
    assert_eq!((count("portal_link.created"), count("portal_link.ended")), (2, 1));
}

async fn a_link_is_for_those_who_schedule_and_is_never_kept(app: &TestApp) {
    let world = World::new(app).await;
    for person in [&world.ada, &world.observer] {
        person.post(&link(&world), json!({})).await.problem(403, "forbidden");
        person.get(&link(&world)).await.problem(403, "forbidden");
        person.delete(&link(&world)).await.problem(403, "forbidden");
    }
    for person in [&world.outsider, &world.analyst] {
        person.post(&link(&world), json!({})).await.is(404);
    }
    let made = async || world.recruiter.post(&link(&world), json!({})).key("the-link").await.is(201);
    let (first, second) = (made().await, made().await);
    assert_eq!(second.header("idempotency-replayed"), "");
    assert_ne!(first.json()["url"], second.json()["url"]);
    // The token is in no answer but the one that made it, and not in the database.
    let token = world.portal().await;
    let kept = app.rows_with(&token).await;
    assert_eq!(kept, Vec::<String>::new());
    for path in
        ["/audit-events?limit=200", &format!("/applications/{}/timeline", world.application), &link(&world)]
    {
        assert!(!world.admin.get(path).await.is(200).text().contains(&token), "{path}");
    }
}

async fn the_page_is_throttled(app: &TestApp) {
    let world = World::new(app).await;
    let token = world.portal().await;
    let strict = app
        .configured(|config| {
            config.rate_limits.portal_requests_per_minute = 3;
            config.rate_limits.sign_in_attempts_per_minute_by_address = 3;
        })
        .await;
    let guest = app.guest().on(&strict);
    for _ in 0..3 {
        guest.get("/portal/tp_nothing").await.problem(404, "not_found");
    }
    let refused = guest.get("/portal/tp_nothing").await.problem(429, "too_many_requests");
    assert!(refused.header("retry-after").parse::<u64>().unwrap() > 0);
    // Whoever has a link is not held up by those who guess.
    for _ in 0..3 {
        guest.get(&format!("/portal/{token}")).await.is(200);
    }
    guest.get(&format!("/portal/{token}/export")).await.problem(429, "too_many_requests");
}

async fn the_answer_is_due_within_the_days_of_the_job(app: &TestApp) {
    let world = World::new(app).await;
    let path = format!("/applications/{}", world.application);
    let read = async || world.recruiter.get(&path).await.is(200).json();
    let days = |body: &Value| {
        let due = time(&body["answer_due_at"]) - app.app.now() + TimeDelta::minutes(5);
        due.num_days()
    };
    assert_eq!(days(&read().await), 10);
    let job = format!("/jobs/{}", world.job);
    assert_eq!(world.recruiter.get(&job).await.json()["answer_within_days"], 10);
    for wrong in [0, 91, -1] {
        let body = json!({"answer_within_days": wrong});
        let refused = world.recruiter.patch(&job, body).if_match(1).await.problem(422, "invalid");
        assert_eq!(refused.errors()[0].0, "/answer_within_days");
    }
    world.recruiter.patch(&job, json!({"answer_within_days": 3})).if_match(1).await.is(200);
    assert_eq!(days(&read().await), 10, "what was promised stays");
    let step = json!({"stage_id": world.stage("technical"), "reason": "Next."});
    world.manager.post(&format!("{path}/move"), step).await.is(200);
    assert_eq!(days(&read().await), 3, "a move promises anew");
    // A person may promise another day.
    let version = read().await["version"].clone();
    let later = app.app.now() + TimeDelta::days(20);
    world.recruiter.patch(&path, json!({"answer_due_at": later})).await.is(428);
    world.recruiter.patch(&path, json!({"answer_due_at": later})).if_match(1).await.problem(412, "stale");
    let changed =
        world.recruiter.patch(&path, json!({"answer_due_at": later})).if_match(&version).await.is(200);
    assert_eq!(days(&changed.json()), 20);
    assert_eq!(days(&page(app, &world.portal().await).await), 20);
    let version = read().await["version"].clone();
    for wrong in [app.app.now() - TimeDelta::days(1), app.app.now() + TimeDelta::days(400)] {
        let refused = world.recruiter.patch(&path, json!({"answer_due_at": wrong})).if_match(&version).await;
        assert_eq!(refused.problem(422, "invalid").errors()[0].0, "/answer_due_at");
    }
    world
        .ada
        .patch(&path, json!({"answer_due_at": later}))
        .if_match(&version)
        .await
        .problem(403, "forbidden");
    let opened = json!({"title": "Clerk", "guide_version_id": world.version, "answer_within_days": 90});
    assert_eq!(world.recruiter.post("/jobs", opened).await.is(201).json()["answer_within_days"], 90);
}

async fn an_overdue_answer_is_shown_on_home(app: &TestApp) {
    let world = World::new(app).await;
    let path = format!("/applications/{}", world.application);
    let soon = app.app.now() + TimeDelta::days(1);
    world.recruiter.patch(&path, json!({"answer_due_at": soon})).if_match(1).await.is(200);
    let after = app.later(TimeDelta::days(2));
    let waiting = async |person: &crate::support::Person| {
        person.on(&after).get("/home").await.is(200).json()["waiting"].as_array().unwrap().len()
    };
    for person in [&world.admin, &world.recruiter, &world.manager] {
        assert_eq!(person.get("/home").await.json()["waiting"], json!([]), "{}", person.name());
        assert_eq!(waiting(person).await, 1, "{}", person.name());
    }
    for person in [&world.coordinator, &world.ada, &world.observer] {
        assert_eq!(waiting(person).await, 0, "{}", person.name());
    }
    world.recruiter.post(&format!("{path}/withdraw"), json!({})).await.is(200);
    assert_eq!(waiting(&world.recruiter).await, 0, "what has ended waits no more");
}

async fn what_a_candidate_asks_for_is_answered_by_a_person(app: &TestApp) {
    let world = World::new(app).await;
    let token = world.portal().await;
    let before = world.recruiter.get(&format!("/applications/{}", world.application)).await.json();
    let id = ask(app, &token, "human_look", "  Please look at my exercise again.  ").await;
    let seen = page(app, &token).await["requests"].clone();
    assert_eq!(seen[0]["message"], "Please look at my exercise again.");
    assert_eq!((&seen[0]["id"], &seen[0]["answer"]), (&json!(id), &json!(null)));
    let after = world.recruiter.get(&format!("/applications/{}", world.application)).await.json();
    assert_eq!(after["last_activity_at"], before["last_activity_at"], "asking ends no waiting");
    let listed = world.manager.get(&format!("/applications/{}/requests", world.application)).await.is(200);
    assert_eq!(listed.column("/id"), std::slice::from_ref(&id));
    for person in [&world.admin, &world.recruiter, &world.manager] {
        let home = person.get("/home").await.is(200).json();
        assert_eq!(home["requests"][0]["candidate"]["name"], "Priya Raman", "{}", person.name());
        assert_eq!(home["counts"]["requests"], 1);
    }
    let answer = format!("/candidate-requests/{id}/answer");
    world.manager.post(&answer, json!({"text": " ", "outcome": "done"})).await.problem(422, "invalid");
    world.manager.post(&answer, json!({"text": "Yes.", "outcome": "maybe"})).await.problem(422, "invalid");
    let text = "I have read everything again. It stands.";
    let answered = world.manager.post(&answer, json!({"text": text, "outcome": "declined"})).await.is(200);
    assert_eq!(answered.json()["answer"]["by"], "Marta Okafor");
    let seen = page(app, &token).await["requests"][0]["answer"].clone();
    assert_eq!((&seen["text"], &seen["outcome"]), (&json!(text), &json!("declined")));
    world.manager.post(&answer, json!({"text": "No.", "outcome": "done"})).await.problem(409, "conflict");
    assert_eq!(world.recruiter.get("/home").await.json()["requests"], json!([]));
    // Both are on the record: one by the candidate, one by the manager.
    let events = world.admin.get("/audit-events?limit=200").await.is(200).rows();
    let of = |kind: &str| {
        events.iter().find(|event| event["type"] == kind).unwrap_or_else(|| panic!("{kind}")).clone()
    };
    let asked = of("candidate_request.created");
    assert_eq!(asked["actor"], json!({"type": "candidate", "id": world.candidate, "name": null}));
    assert_eq!(of("candidate_request.answered")["actor"]["name"], "Marta Okafor");
    for event in [&asked, &of("portal_link.created")] {
        assert_eq!(event["chain"], format!("application:{}", world.application));
    }
}

async fn requests_are_for_those_who_run_the_job(app: &TestApp) {
    let world = World::new(app).await;
    let id = ask(app, &world.portal().await, "correction", "My name is spelt with an i.").await;
    let list = format!("/applications/{}/requests", world.application);
    let answer = format!("/candidate-requests/{id}/answer");
    let body = || json!({"text": "Done.", "outcome": "done"});
    for person in [&world.coordinator, &world.ada, &world.observer] {
        person.get(&list).await.problem(403, "forbidden");
        person.post(&answer, body()).await.problem(403, "forbidden");
        assert_eq!(person.get("/home").await.json()["requests"], json!([]), "{}", person.name());
    }
    for person in [&world.outsider, &world.analyst] {
        person.get(&list).await.problem(404, "not_found");
        person.post(&answer, body()).await.problem(404, "not_found");
        assert_eq!(person.get("/home").await.json()["requests"], json!([]), "{}", person.name());
    }
    let other = World::named(app, "Another Company", "another.example.com").await;
    other.admin.get(&list).await.problem(404, "not_found");
    other.admin.post(&answer, body()).await.problem(404, "not_found");
    assert_eq!(other.admin.get("/home").await.json()["requests"], json!([]));
    // A lesser role on the job wins on home as well.
    let role = touchstone_server::scope::Role::Recruiter;
    let former = app.member(&world.admin, "Vera Holm", "vera@example.com", role).await;
    assert_eq!(former.get("/home").await.json()["counts"]["requests"], 1);
    let team = json!({"hiring_team": [{"user_id": former.id(), "role": "interviewer"}]});
    world.admin.patch(&format!("/jobs/{}", world.job), team).if_match(1).await.is(200);
    assert_eq!(former.get("/home").await.json()["counts"]["requests"], 0);
}

async fn twenty_requests_may_wait_and_no_more(app: &TestApp) {
    let world = World::new(app).await;
    let token = world.portal().await;
    for _ in 0..18 {
        ask(app, &token, "export", "").await;
    }
    let at_once = (0..6).map(|_| {
        let body = json!({"kind": "erasure"});
        app.guest().post(&format!("/portal/{token}/requests"), body).into_future()
    });
    let statuses: Vec<u16> = join_all(at_once).await.iter().map(|answer| answer.status).collect();
    assert_eq!(statuses.iter().filter(|status| **status == 201).count(), 2, "{statuses:?}");
    let body = json!({"kind": "export"});
    app.guest().post(&format!("/portal/{token}/requests"), body.clone()).await.problem(409, "conflict");
    let open = page(app, &token).await["requests"][0]["id"].as_str().unwrap().to_owned();
    let answer = json!({"text": "Here it is.", "outcome": "done"});
    world.manager.post(&format!("/candidate-requests/{open}/answer"), answer).await.is(200);
    app.guest().post(&format!("/portal/{token}/requests"), body).await.is(201);
}

async fn a_request_says_what_it_is_about(app: &TestApp) {
    let world = World::new(app).await;
    let path = format!("/portal/{}/requests", world.portal().await);
    let guest = app.guest();
    for (body, pointer) in [
        (json!({"kind": "human_look"}), "/message"),
        (json!({"kind": "correction", "message": " \n"}), "/message"),
        (json!({"kind": "praise", "message": "Nice."}), "/kind"),
        (json!({"message": "Hello."}), "/kind"),
        (json!({"kind": "export", "message": "x".repeat(5001)}), "/message"),
        (json!({"kind": "export", "status": "hired"}), "/status"),
    ] {
        let refused = guest.post(&path, body).await.problem(422, "invalid");
        assert_eq!(refused.errors()[0].0, pointer, "{}", refused.text());
    }
    guest.post(&path, json!({"kind": "human_look", "message": "ä".repeat(5000)})).await.is(201);
    guest.post(&path, json!({"kind": "human_look", "message": "a\u{0}b"})).await.problem(422, "invalid");
}

async fn an_ended_application_says_so_and_can_still_be_asked_about(app: &TestApp) {
    let world = World::new(app).await;
    let token = world.portal().await;
    let start = app.app.now() + TimeDelta::days(2);
    let next = json!({
        "application_id": world.application, "stage_id": world.stage("technical"), "starts_at": start,
        "ends_at": start + TimeDelta::hours(1), "interviewers": [{"user_id": world.outsider.id(), "role": "lead"}]});
    world.coordinator.post("/interviews", next).await.is(201);
    let step = json!({"stage_id": world.stage("take-home"), "reason": "Next."});
    world.manager.post(&format!("/applications/{}/move", world.application), step).await.is(200);
    let reason = world.recruiter.get("/rejection-reasons").await.rows()[0]["id"].clone();
    let rejection = json!({"rejection_reason_id": reason, "note": "Words."});
    world.recruiter.post(&format!("/applications/{}/reject", world.application), rejection).await.is(200);
    let body = page(app, &token).await;
    assert_eq!((&body["status"], &body["answer_due_at"]), (&json!("rejected"), &json!(null)));
    assert!(body["ended_at"].is_string());
    assert_eq!(states(&body), ["done", "ended_here", "not_reached", "not_reached"]);
    assert_eq!(body["interviews"], json!([]), "nothing is to come");
    let id = ask(app, &token, "human_look", "Could a person look at this again?").await;
    assert_eq!(world.manager.get("/home").await.json()["requests"][0]["id"], json!(id));
    let answer = json!({"text": "A second reader agrees.", "outcome": "done"});
    world.manager.post(&format!("/candidate-requests/{id}/answer"), answer).await.is(200);
    // What is promised after the end is no promise.
    let seen = world.recruiter.get(&format!("/applications/{}", world.application)).await.json();
    let later = json!({"answer_due_at": app.app.now() + TimeDelta::days(3)});
    let path = format!("/applications/{}", world.application);
    world.recruiter.patch(&path, later).if_match(&seen["version"]).await.problem(409, "conflict");
}

async fn a_candidate_takes_their_data_with_them(app: &TestApp) {
    let world = World::new(app).await;
    let token = world.portal().await;
    ask(app, &token, "export", "And the rest?").await;
    let file = app.guest().get(&format!("/portal/{token}/export")).await.is(200);
    assert_eq!(file.header("content-disposition"), "attachment; filename=\"my-data.json\"");
    assert_eq!(file.header("cache-control"), "no-store");
    let body = file.json();
    assert_eq!(body["candidate"]["email"], "priya@example.com");
    assert_eq!(body["candidate"]["links"], json!(["https://code.example.com/priya"]));
    assert_eq!(body["application"]["source"], "referral");
    assert_eq!(body["application"]["logistics"]["salary_expectation"], "78,000 EUR a year");
    assert_eq!(body["interviews"].as_array().unwrap().len(), 2);
    assert_eq!(body["requests"][0]["message"], "And the rest?");
    assert!(body["stages"][0]["entered_at"].is_string());
    assert!(body["also_held"].as_str().unwrap().contains("scorecards"));
}
