//! Export and erasure of a person (rules 7 and 8): everything can be given out, every word can go, and the record holds.

use axum::http::Method;
use chrono::TimeDelta;
use serde_json::{Value, json};
use touchstone_db::Engine;

use crate::support::{Person, TestApp, World, both_engines, everything, operations};

both_engines! {
    nothing_of_an_erased_person_is_left_anywhere,
    the_record_holds_after_an_erasure,
    what_is_on_the_record_is_refused_to_change_all_the_same,
    what_is_under_way_is_not_erased,
    nothing_is_added_about_somebody_who_was_erased,
    erasing_is_for_admins_and_says_why,
    what_is_held_is_given_out_as_far_as_one_may_see_it,
    an_export_ends_independence_like_any_reading,
}

/// Stands in everything that is said about the person in these tests, in small letters because names are kept so, too.
const MARK: &str = "qmarkq";

fn marked(what: &str) -> String {
    format!("{what} {MARK}")
}

/// A scorecard with words wherever there can be any.
fn wordy(stage: &str, recommendation: u8) -> Value {
    let mut content = everything(stage, recommendation, MARK);
    content["probe_next"] = json!([marked("Ask about")]);
    content["ratings"]["problem-solving"]["evidence"] =
        json!([{"kind": "pad_moment", "ref": marked("moment")}]);
    if stage == "technical" {
        content["question_notes"]["walk-through"]["covered"] = json!([marked("area")]);
    }
    content
}

/// A whole hire with the mark in every field that takes words, ended in a hire; and a second application, withdrawn.
async fn hired(app: &TestApp) -> World {
    let mut world = World::new(app).await;
    let me = world.recruiter.clone();
    let person = json!({"name": marked("Old"), "email": format!("{MARK}-old@example.com"), "phone": marked("+44"),
        "links": [format!("https://old.example.com/{MARK}")]});
    let candidate = me.post("/candidates", person).key("one").await.is(201).id();
    let path = format!("/candidates/{candidate}");
    let person = json!({"name": marked("Priya"), "email": format!("{MARK}@example.com"), "phone": marked("+49"),
        "links": [format!("https://example.com/{MARK}")]});
    me.patch(&path, person).if_match(1).await.is(200);
    world.candidate.clone_from(&candidate);

    let logistics = |word: &str| {
        json!({"notice_period": marked(word), "salary_expectation": marked(word), "other_processes": marked(word),
            "location": marked(word), "work_authorization": marked(word)})
    };
    let body = json!({"candidate_id": candidate, "job_id": world.job, "source": marked("by"), "logistics": logistics("was")});
    world.application = me.post("/applications", body).key("two").await.is(201).id();
    let path = format!("/applications/{}", world.application);
    let change = json!({"source": marked("from"), "logistics": logistics("is")});
    me.patch(&path, change).if_match(1).await.is(200);
    let step = json!({"stage_id": world.stage("technical"), "reason": marked("Moved")});
    me.post(&format!("{path}/move"), step).key("three").await.is(200);

    let start = app.app.now() - TimeDelta::hours(3);
    let schedule = async |stage: &str, people: Value, key: &str| {
        let body = json!({"application_id": world.application, "stage_id": world.stage(stage), "starts_at": start,
            "ends_at": start + TimeDelta::hours(1), "location": marked("Room"), "interviewers": people});
        me.post("/interviews", body).key(key).await.is(201).id()
    };
    let ada = json!([{"user_id": world.ada.id(), "role": "lead"}]);
    let technical = schedule("technical", ada, "four").await;
    me.patch(&format!("/interviews/{technical}"), json!({"location": marked("Hall")}))
        .if_match(1)
        .await
        .is(200);
    let card = world.draft(&world.ada, &technical, wordy("technical", 2)).await;
    world.ada.post(&format!("/scorecards/{card}/submit"), json!({})).key("five").await.is(200);
    let amendment =
        json!({"reason": marked("Missed"), "summary": marked("Second"), "overall_recommendation": 3});
    world.ada.post(&format!("/scorecards/{card}/amendments"), amendment).key("six").await.is(201);
    // Somebody who has read comes to a second stage all the same, and leaves a draft behind.
    world.ada.get(&format!("{path}/scorecards")).await.is(200);
    let again = json!([{"user_id": world.ada.id(), "role": "lead", "assignment_reason": marked("Only")},
        {"user_id": world.dan.id(), "role": "shadow"}]);
    let design = schedule("system-design", again, "seven").await;
    let second = world.submit(&world.ada, &design, wordy("system-design", 3)).await;
    let draft = world.draft(&world.dan, &design, wordy("system-design", 1)).await;

    let debrief = world.debrief().await;
    world.advance(&debrief, &["evidence", "reveal", "discussion"]).await;
    let begin = json!({"assignment_reason": marked("Nobody")});
    world.manager.get(&format!("{path}/scorecards")).await.is(200);
    let take_home = format!("{path}/stages/{}/scorecard", world.stage("take-home"));
    let third = world.manager.post(&take_home, begin).key("eight").await.is(201).id();
    let content = json!({"ratings": {"code-quality": {"rating": 4, "note": marked("Clean")}},
        "overall_recommendation": 4, "summary": marked("Third")});
    world.manager.patch(&format!("/scorecards/{third}"), content).await.is(200);
    world.manager.post(&format!("/scorecards/{third}/submit"), json!({})).await.is(200);
    world.advance(&debrief, &["decision"]).await;
    let decision = json!({"outcome": "hire", "reason": marked("Because"), "consensus": false,
        "other_roles": [marked("Lead")], "open_questions": [marked("When")], "next_steps": [{"text": marked("Offer")}]});
    world.manager.post(&format!("/debriefs/{debrief}/decision"), decision).key("nine").await.is(201);

    let token = world.portal().await;
    let ask = async |message: &str| {
        let body = json!({"kind": "correction", "message": marked(message)});
        app.guest().post(&format!("/portal/{token}/requests"), body).await.is(201).id()
    };
    let (answered, open) = (ask("Wrong").await, ask("Spelt").await);
    let answer = json!({"text": marked("Put right"), "outcome": "done"});
    me.post(&format!("/candidate-requests/{answered}/answer"), answer).key("ten").await.is(200);
    me.post(&format!("{path}/hire"), json!({"note": marked("Starts")})).key("eleven").await.is(200);

    let other =
        me.post("/jobs", json!({"title": "Clerk", "guide_version_id": world.version})).await.is(201).id();
    let body = json!({"candidate_id": candidate, "job_id": other, "source": marked("again")});
    let withdrawn = me.post("/applications", body).await.is(201).id();
    me.post(&format!("/applications/{withdrawn}/withdraw"), json!({"note": marked("Left")})).await.is(200);

    world.technical = technical;
    world.design = design;
    world.more.insert("applications", vec![withdrawn]);
    world.more.insert("scorecards", vec![card, second, third, draft]);
    world.more.insert("debriefs", vec![debrief]);
    world.more.insert("portal", vec![token]);
    world.more.insert("candidate-requests", vec![answered, open]);
    world
}

async fn erase(world: &World) -> Value {
    let path = format!("/candidates/{}/erase", world.candidate);
    world.admin.post(&path, json!({"reason": "They asked for it."})).key("erase").await.is(200).json()
}

async fn verify(who: &Person, packet: &[u8]) -> Value {
    let call = who.call(Method::POST, "/packets/verify").header("content-type", "application/json");
    call.bytes(packet.to_vec()).await.is(200).json()
}

/// The columns that hold the mark.
async fn places(app: &TestApp) -> Vec<String> {
    let rows = app.rows_with(MARK).await;
    let mut columns: Vec<String> =
        rows.iter().filter_map(|row| Some(row.split_once(':')?.0.to_owned())).collect();
    columns.sort();
    columns.dedup();
    columns
}

/// The files of the embedded database in which the mark stands.
fn files_with_mark(app: &TestApp) -> Vec<String> {
    let holds = |bytes: &[u8]| bytes.windows(MARK.len()).any(|part| part == MARK.as_bytes());
    app.files().into_iter().filter(|(_, bytes)| holds(bytes)).map(|(name, _)| name).collect()
}

/// The addresses whose answers hold the mark, out of everything that can be read.
async fn answers_with_mark(world: &World, who: &Person) -> Vec<String> {
    let mut found = Vec::new();
    for operation in operations().iter().filter(|one| one.method == "GET" && !one.streams()) {
        for address in operation.addresses(world) {
            let answer = who.get(&address).await;
            assert!(answer.status < 500, "{}: {}", answer.call, answer.text());
            if answer.everything().contains(MARK) {
                found.push(operation.path.clone());
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

async fn nothing_of_an_erased_person_is_left_anywhere(app: &TestApp) {
    let world = hired(app).await;
    // The mark is everywhere first, so that its absence means something.
    let before = places(app).await;
    for column in [
        "application.closing_note",
        "application.logistics",
        "application.source",
        "audit_payload.payload",
        "candidate.email",
        "candidate.links",
        "candidate.name",
        "candidate.name_key",
        "candidate.phone",
        "candidate_request.answer",
        "candidate_request.message",
        "decision.next_steps",
        "decision.open_questions",
        "decision.other_roles",
        "decision.reason",
        "idempotency_key.body",
        "interview.location",
        "interviewer.assignment_reason",
        "scorecard.content",
        "scorecard_version.content",
        "scorecard_version.reason",
    ] {
        assert!(before.iter().any(|one| one == column), "{column} is not in {before:?}");
    }
    let read = answers_with_mark(&world, &world.admin).await;
    for path in [
        "/candidates",
        "/candidates/{id}",
        "/candidates/{id}/export",
        "/applications/{id}",
        "/debriefs/{id}",
        "/applications/{id}/packet",
        "/applications/{id}/requests",
        "/applications/{id}/timeline",
        "/portal/{token}",
        "/portal/{token}/export",
        "/applications/{id}/scorecards",
        "/interviews/{id}/kit",
        "/audit-events",
    ] {
        assert!(read.iter().any(|one| one == path), "{path} is not in {read:?}");
    }
    if app.app.db.engine() == Engine::Sqlite {
        assert_ne!(files_with_mark(app), Vec::<String>::new());
    }

    let erased = erase(&world).await;
    assert_eq!((&erased["name"], &erased["email"]), (&json!("Erased candidate"), &json!(null)));
    assert!(erased["erased_at"].is_string());
    assert_eq!(app.rows_with(MARK).await, Vec::<String>::new());
    assert_eq!(files_with_mark(app), Vec::<String>::new());
    for person in [&world.admin, &world.recruiter, &world.manager, &world.ada, &world.dan] {
        assert_eq!(answers_with_mark(&world, person).await, Vec::<String>::new(), "{}", person.name());
    }
    let page = format!("/portal/{}", world.more["portal"][0]);
    app.guest().get(&page).await.problem(404, "not_found");
    assert_eq!(files_with_mark(app), Vec::<String>::new());
}

async fn the_record_holds_after_an_erasure(app: &TestApp) {
    let world = hired(app).await;
    let path = format!("/applications/{}/packet", world.application);
    let sealed = world.manager.get(&path).await.is(200);
    erase(&world).await;
    let packet = world.manager.get(&path).await.is(200);
    let checked = verify(&world.manager, &packet.body).await;
    assert_eq!((&checked["valid"], &checked["trusted"]), (&json!(true), &json!(true)), "{checked}");
    let findings = checked["findings"].as_array().unwrap();
    assert!(findings.len() > 10 && findings.iter().all(|one| one["severity"] == "note"), "{checked}");
    // What was given out before is its holder's, and as true as it was.
    assert!(sealed.text().contains(MARK));
    assert_eq!(verify(&world.manager, &sealed.body).await["valid"], true);
    // What was decided stays, and so do the numbers, about nobody.
    let body = packet.json();
    assert_eq!(body["sections"]["application"]["candidate"]["name"], "Erased candidate");
    assert_eq!(body["sections"]["decision"]["outcome"], "hire");
    let numbers: Vec<Value> = body["sections"]["scorecards"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|card| card["versions"].as_array().unwrap())
        .map(|version| version["content"]["overall_recommendation"].clone())
        .collect();
    assert_eq!(numbers, [4, 2, 3, 3]);
    assert_eq!(
        body["sections"]["scorecards"][1]["versions"][0]["content"]["ratings"]["communication"]["rating"],
        3
    );
    let paper = world.manager.get(&format!("{path}.pdf")).await.is(200);
    assert!(paper.body.starts_with(b"%PDF-"));
    // Both chains are whole, and the organization's holds the end of the application's.
    let events = world.admin.get("/audit-events?limit=200&sort=at").await.is(200).rows();
    let chain = |name: String| {
        let mut chain: Vec<Value> =
            events.iter().filter(|one| one["chain"] == name.as_str()).cloned().collect();
        chain.sort_by_key(|event| event["seq"].as_i64());
        for (place, event) in chain.iter().enumerate() {
            assert_eq!(event["seq"], place + 1, "{name}");
        }
        for pair in chain.windows(2) {
            assert_eq!(pair[1]["prev_hash"], pair[0]["hash"], "{name}");
        }
        chain
    };
    let own = chain(format!("application:{}", world.application));
    let organization = chain(format!("organization:{}", world.admin.scope.organization_id));
    assert_eq!(own.last().unwrap()["type"], "application.erased");
    let last = organization.last().unwrap();
    assert_eq!(
        (&last["type"], &last["payload"]["reason"]),
        (&json!("candidate.erased"), &json!("They asked for it."))
    );
    let anchored = |event: &&Value| {
        event["type"] == "application.anchored" && event["target_id"] == world.application.as_str()
    };
    let anchor = organization.iter().rfind(anchored).unwrap();
    assert_eq!(anchor["payload"]["head"], own.last().unwrap()["hash"]);
    // Somebody else's words are untouched.
    let created = events
        .iter()
        .find(|one| one["type"] == "candidate.created" && one["target_id"] != world.candidate.as_str());
    assert!(created.unwrap()["payload"]["name"].is_string());
}

async fn what_is_on_the_record_is_refused_to_change_all_the_same(app: &TestApp) {
    const VERSION: &str = "scorecard_id IN (SELECT id FROM scorecard WHERE application_id = $1)";
    let world = hired(app).await;
    let other = World::named(app, "Another Company", "another.example.com").await;
    other.submit_all([3, 3, 3, 3]).await;
    let id = world.application.parse().unwrap();
    let refused = async |statement: &'static str, application: uuid::Uuid| {
        let error = app.sql(statement, application).await.expect_err(statement).to_string();
        assert!(error.contains("append-only"), "{statement}: {error}");
    };
    let words = [
        "UPDATE scorecard_version SET reason = NULL WHERE scorecard_id IN (SELECT id FROM scorecard WHERE application_id = $1)",
        "UPDATE scorecard_version SET content = '{\"ratings\": {}}' WHERE scorecard_id IN (SELECT id FROM scorecard WHERE application_id = $1)",
        "UPDATE decision SET reason = '' WHERE application_id = $1",
    ];
    assert!(words[0].contains(VERSION));
    for statement in words {
        refused(statement, id).await;
    }
    erase(&world).await;
    // Words about the erased may go; numbers, outcomes, people and times may not change, and nothing may be deleted.
    for statement in [
        "UPDATE scorecard_version SET content = '{\"ratings\": {}}' WHERE scorecard_id IN (SELECT id FROM scorecard WHERE application_id = $1)",
        "UPDATE scorecard_version SET number = number + 10 WHERE scorecard_id IN (SELECT id FROM scorecard WHERE application_id = $1)",
        "UPDATE scorecard_version SET after_reveal = NOT after_reveal WHERE scorecard_id IN (SELECT id FROM scorecard WHERE application_id = $1)",
        "UPDATE scorecard_version SET created_at = (SELECT created_at FROM organization LIMIT 1) WHERE scorecard_id IN (SELECT id FROM scorecard WHERE application_id = $1)",
        "DELETE FROM scorecard_version WHERE scorecard_id IN (SELECT id FROM scorecard WHERE application_id = $1)",
        "UPDATE decision SET outcome = 'no_hire' WHERE application_id = $1",
        "UPDATE decision SET consensus = NOT consensus WHERE application_id = $1",
        "UPDATE decision SET decided_at = (SELECT created_at FROM organization LIMIT 1) WHERE application_id = $1",
        "DELETE FROM decision WHERE application_id = $1",
        "UPDATE audit_event SET type = 'x' WHERE application_id = $1",
        "DELETE FROM audit_event WHERE application_id = $1",
    ] {
        refused(statement, id).await;
    }
    // A rating cannot be changed by the way: the words may go, the number has to come out as it went in.
    let cheat = match app.app.db.engine() {
        Engine::Sqlite => "UPDATE scorecard_version SET content = json_set(content, '$.ratings.\"problem-solving\".rating', 1)
            WHERE scorecard_id IN (SELECT id FROM scorecard WHERE application_id = $1)",
        Engine::Postgres => "UPDATE scorecard_version SET content = jsonb_set(content, '{ratings,problem-solving,rating}', '1')
            WHERE scorecard_id IN (SELECT id FROM scorecard WHERE application_id = $1)",
    };
    refused(cheat, id).await;
    // Somebody else's words stay as protected as they were.
    for statement in &words[..2] {
        refused(statement, other.application.parse().unwrap()).await;
    }
}

async fn what_is_under_way_is_not_erased(app: &TestApp) {
    let world = World::new(app).await;
    let path = format!("/candidates/{}/erase", world.candidate);
    let reason = || json!({"reason": "They asked for it."});
    let refused = world.admin.post(&path, reason()).await.problem(409, "conflict").json();
    assert!(refused["detail"].as_str().unwrap().contains("Platform Engineer"), "{refused}");
    let debrief = world.debrief().await;
    world.recruiter.post(&format!("/applications/{}/withdraw", world.application), json!({})).await.is(200);
    let refused = world.admin.post(&path, reason()).await.problem(409, "conflict").json();
    assert!(refused["detail"].as_str().unwrap().contains("debrief"), "{refused}");
    let candidate = world.admin.get(&format!("/candidates/{}", world.candidate)).await.is(200).json();
    assert_eq!((&candidate["name"], &candidate["erased_at"]), (&json!("Priya Raman"), &json!(null)));
    world.advance(&debrief, &["evidence", "reveal", "discussion", "decision"]).await;
    let decision = json!({"outcome": "no_hire", "reason": "They withdrew.", "consensus": false});
    world.manager.post(&format!("/debriefs/{debrief}/decision"), decision).await.is(201);
    world.admin.post(&path, reason()).await.is(200);
    world.admin.post(&path, reason()).await.problem(409, "conflict");
}

async fn nothing_is_added_about_somebody_who_was_erased(app: &TestApp) {
    let world = hired(app).await;
    erase(&world).await;
    let (candidate, application) =
        (format!("/candidates/{}", world.candidate), format!("/applications/{}", world.application));
    let read = world.admin.get(&candidate).await.is(200);
    let tag = read.json()["version"].clone();
    world.admin.patch(&candidate, json!({"name": "Back"})).if_match(tag).await.problem(409, "conflict");
    let tag = world.admin.get(&application).await.is(200).json()["version"].clone();
    world.recruiter.patch(&application, json!({"source": "x"})).if_match(tag).await.problem(409, "conflict");
    let job = world
        .recruiter
        .post("/jobs", json!({"title": "Cook", "guide_version_id": world.version}))
        .await
        .is(201)
        .id();
    let again = json!({"candidate_id": world.candidate, "job_id": job});
    world.recruiter.post("/applications", again).await.problem(422, "invalid");
    world.recruiter.post(&format!("{application}/portal-link"), json!({})).await.problem(409, "conflict");
    let interview = format!("/interviews/{}", world.technical);
    let tag = world.recruiter.get(&interview).await.is(200).json()["version"].clone();
    world
        .recruiter
        .patch(&interview, json!({"location": "Here"}))
        .if_match(tag)
        .await
        .problem(409, "conflict");
    let [card, _, _, draft] = world.more["scorecards"].as_slice() else { panic!("four scorecards") };
    let amendment = json!({"reason": "More.", "summary": "More."});
    world.ada.post(&format!("/scorecards/{card}/amendments"), amendment).await.problem(409, "conflict");
    world
        .dan
        .patch(&format!("/scorecards/{draft}"), json!({"summary": "More."}))
        .await
        .problem(409, "conflict");
    world.dan.post(&format!("/scorecards/{draft}/submit"), json!({})).await.problem(409, "conflict");
    for request in &world.more["candidate-requests"] {
        let answer = json!({"text": "More.", "outcome": "done"});
        world
            .recruiter
            .post(&format!("/candidate-requests/{request}/answer"), answer)
            .await
            .problem(409, "conflict");
    }
    assert_eq!(world.recruiter.get("/home").await.json()["requests"], json!([]), "nobody waits any more");
}

async fn erasing_is_for_admins_and_says_why(app: &TestApp) {
    let world = World::new(app).await;
    let path = format!("/candidates/{}/erase", world.candidate);
    let reason = || json!({"reason": "They asked for it."});
    for person in
        [&world.recruiter, &world.manager, &world.coordinator, &world.ada, &world.analyst, &world.observer]
    {
        person.post(&path, reason()).await.problem(403, "forbidden");
    }
    for body in [json!({}), json!({"reason": " "}), json!({"reason": "x".repeat(501)})] {
        let refused = world.admin.post(&path, body).await.problem(422, "invalid");
        assert_eq!(refused.errors()[0].0, "/reason");
    }
    let other = World::named(app, "Another Company", "another.example.com").await;
    other.admin.post(&path, reason()).await.problem(404, "not_found");
    // Somebody without any application can be erased at once.
    let nobody = world.admin.post("/candidates", json!({"name": marked("Nia")})).await.is(201).id();
    world.admin.post(&format!("/candidates/{nobody}/erase"), reason()).await.is(200);
    assert_eq!(app.rows_with(MARK).await, Vec::<String>::new());
}

async fn what_is_held_is_given_out_as_far_as_one_may_see_it(app: &TestApp) {
    let world = hired(app).await;
    let path = format!("/candidates/{}/export", world.candidate);
    for person in [&world.manager, &world.coordinator, &world.ada, &world.analyst, &world.observer] {
        person.get(&path).await.problem(403, "forbidden");
    }
    let other = World::named(app, "Another Company", "another.example.com").await;
    other.admin.get(&path).await.problem(404, "not_found");
    let file = world.recruiter.get(&path).await.is(200);
    assert_eq!(file.header("content-disposition"), "attachment; filename=\"personal-data.json\"");
    let body = file.json();
    assert_eq!(body["candidate"]["email"], format!("{MARK}@example.com"));
    assert_eq!(body["applications"].as_array().unwrap().len(), 2);
    let first = &body["applications"][0];
    assert_eq!(first["application"]["source"], marked("from"));
    assert_eq!(first["interviews"].as_array().unwrap().len(), 2);
    assert_eq!(first["scorecards"].as_array().unwrap().len(), 3, "a draft is its author's");
    assert_eq!(first["decisions"][0]["reason"], marked("Because"));
    assert_eq!(first["requests"].as_array().unwrap().len(), 2);
    let kinds: Vec<&str> =
        first["events"].as_array().unwrap().iter().map(|one| one["type"].as_str().unwrap()).collect();
    assert_eq!(kinds[0], "application.created");
    assert!(kinds.contains(&"application.hired"), "{kinds:?}");
    // A lesser role on the job closes what belongs to it.
    let role = touchstone_server::scope::Role::Recruiter;
    let former = app.member(&world.admin, "Vera Holm", "vera@example.com", role).await;
    let team = json!({"hiring_team": [{"user_id": former.id(), "role": "analyst"}]});
    world.admin.patch(&format!("/jobs/{}", world.job), team).if_match(1).await.is(200);
    let body = former.get(&path).await.is(200).json();
    assert_eq!(body["applications"].as_array().unwrap().len(), 1);
    assert_eq!(body["applications"][0]["application"]["job"]["title"], "Clerk");
}

async fn an_export_ends_independence_like_any_reading(app: &TestApp) {
    let world = World::new(app).await;
    world.submit_all([3, 2, 4, 3]).await;
    let path = format!("/candidates/{}/export", world.candidate);
    let early = world.recruiter.get(&path).await.is(200).json();
    assert_eq!(early["applications"][0]["scorecards"], json!([]), "before the debrief nobody reads them");
    assert_eq!(early["applications"][0]["decisions"], json!([]));
    let debrief = world.debrief().await;
    world.advance(&debrief, &["evidence"]).await;
    let body = world.recruiter.get(&path).await.is(200).json();
    let cards = body["applications"][0]["scorecards"].as_array().unwrap();
    assert_eq!(cards.len(), 4);
    assert!(cards.iter().all(|card| card["overall_recommendation"].is_null()), "before the reveal");
    let reads = world.admin.get("/audit-events?type=scorecards.read").await.is(200);
    assert_eq!(reads.column("/actor/name"), ["Rosa Duarte"]);
    let begin = format!("/applications/{}/stages/{}/scorecard", world.application, world.stage("take-home"));
    world.recruiter.post(&begin, json!({})).await.problem(409, "not_independent");
}
