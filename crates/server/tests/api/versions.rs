//! Moving an application to another version of its guide (rule 5): only on the record, and without touching what was
//! written, nor who may read it (rule 1).

use std::collections::BTreeMap;

use axum::http::Method;
use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::support::{Answer, Person, TestApp, World, both_engines, everything};

both_engines! {
    an_application_is_moved_to_a_newer_version_on_the_record,
    a_move_to_another_version_is_refused_where_it_makes_no_sense,
    a_stage_that_the_new_version_lacks_must_be_replaced,
    what_was_begun_keeps_its_version,
    a_move_neither_unlocks_nor_loses_a_scorecard,
    a_move_makes_nobody_write_twice,
    stages_of_two_versions_are_counted_as_one,
    a_packet_says_by_which_versions_was_judged,
    a_decision_keeps_the_version_that_it_was_made_by,
    the_candidate_sees_the_same_way_after_a_move,
    of_two_who_move_it_at_once_one_counts,
    a_debrief_is_held_by_one_version_whoever_is_quicker,
    a_job_is_pointed_to_a_newer_version_and_applications_keep_theirs,
}

/// Changes the draft of the world's guide and publishes it.
async fn publish(world: &World, change: impl FnOnce(&mut Value)) -> String {
    let path = format!("/guides/{}", world.guide);
    let read = world.recruiter.get(&path).await.is(200).json();
    let mut document = read["document"].clone();
    change(&mut document);
    world.recruiter.patch(&path, json!({"document": document})).if_match(&read["version"]).await.is(200);
    let published = world.recruiter.post(&format!("{path}/versions"), json!({})).await.is(201).json();
    published["version_id"].as_str().unwrap().to_owned()
}

/// A version with another first question in the technical interview, another anchor, and one attribute less.
fn reworded(document: &mut Value) {
    let technical = &mut document["stages"][2];
    technical["questions"][0]["text"] = json!("A question of the second version.");
    technical["scorecard"]["attributes"][0]["anchors"][3] = json!("An anchor of the second version.");
    technical["scorecard"]["attributes"].as_array_mut().unwrap().pop();
}

/// The stages of a version by their keys.
async fn stages(world: &World, version: &str) -> BTreeMap<String, String> {
    let read = world.recruiter.get(&format!("/guide-versions/{version}")).await.is(200).json();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let stages = read["stages"].as_array().unwrap().iter();
    stages.map(|stage| (text(&stage["key"]), text(&stage["id"]))).collect()
}

fn of(world: &World, rest: &str) -> String {
    format!("/applications/{}{rest}", world.application)
}

async fn move_over(world: &World, version: &str) -> Answer {
    let body = json!({"guide_version_id": version, "reason": "The anchors were corrected."});
    world.manager.post(&of(world, "/guide-version"), body).await
}

/// Schedules an interview that is still to come.
async fn ahead(app: &TestApp, world: &World, stage: &str, people: &[(&Person, &str)]) -> String {
    let start = app.app.now() + TimeDelta::days(1);
    let people: Vec<Value> =
        people.iter().map(|(person, role)| json!({"user_id": person.id(), "role": role})).collect();
    let body = json!({"application_id": world.application, "stage_id": world.stage(stage), "starts_at": start,
        "ends_at": start + TimeDelta::hours(1), "interviewers": people});
    world.coordinator.post("/interviews", body).await.is(201).id()
}

async fn an_application_is_moved_to_a_newer_version_on_the_record(app: &TestApp) {
    let world = World::new(app).await;
    let before = world.manager.get(&of(&world, "")).await.is(200).json();
    assert_eq!((&before["guide"]["number"], &before["guide"]["newer"]), (&json!(1), &json!(null)));
    let second = publish(&world, reworded).await;
    let offered = world.manager.get(&of(&world, "")).await.is(200).json();
    assert_eq!(offered["guide_version_id"], json!(world.version), "publishing moves nobody");
    assert_eq!(offered["guide"]["newer"], json!({"id": second, "number": 2}));

    let moved = move_over(&world, &second).await.is(200).json();
    assert_eq!(moved["guide_version_id"], json!(second));
    assert_eq!((&moved["guide"]["number"], &moved["guide"]["newer"]), (&json!(2), &json!(null)));
    let new = stages(&world, &second).await;
    assert_eq!(moved["current_stage"]["id"], json!(new["screening"]));
    assert_eq!(moved["current_stage"]["key"], before["current_stage"]["key"]);
    assert!(
        moved["version"].as_i64() > before["version"].as_i64(),
        "who edits it at the same time learns of it"
    );

    let told = &world.recruiter.get(&of(&world, "/timeline")).await.is(200).rows()[0];
    assert_eq!(told["type"], "application.guide_version_changed");
    assert_eq!((&told["from_guide_number"], &told["guide_number"]), (&json!(1), &json!(2)));
    assert_eq!(
        (&told["reason"], &told["actor"]["name"]),
        (&json!("The anchors were corrected."), &json!("Marta Okafor"))
    );
    let told = &world.ada.get(&of(&world, "/timeline")).await.is(200).rows()[0];
    assert_eq!(told["reason"], json!(null), "reasons are for those who run the job");

    // From now on the new version's stages are the application's.
    let to = |stage: &str| json!({"stage_id": stage, "reason": "Next."});
    world.manager.post(&of(&world, "/move"), to(world.stage("technical"))).await.problem(422, "invalid");
    world.manager.post(&of(&world, "/move"), to(&new["technical"])).await.is(200);
    // And back, which is a move like any other.
    let back = move_over(&world, &world.version).await.is(200).json();
    assert_eq!(back["current_stage"]["id"], json!(world.stage("technical")));
    assert_eq!(back["guide"]["newer"]["number"], 2);
}

async fn a_move_to_another_version_is_refused_where_it_makes_no_sense(app: &TestApp) {
    let world = World::new(app).await;
    let other = World::named(app, "Another Company", "another.example.com").await;
    let second = publish(&world, reworded).await;
    let path = of(&world, "/guide-version");
    let body = |version: &str| json!({"guide_version_id": version, "reason": "The anchors were corrected."});
    let events = async || {
        let events = world.admin.get("/audit-events?limit=1&include=total").await;
        events.is(200).json()["total"].clone()
    };
    let copy = world.recruiter.post("/guides", json!({"library_id": "backend-developer"})).await.is(201).id();
    let foreign =
        world.recruiter.post(&format!("/guides/{copy}/versions"), json!({})).await.is(201).json()["version_id"]
            .as_str()
            .unwrap()
            .to_owned();
    let (application, recorded) = (world.manager.get(&of(&world, "")).await.is(200).json(), events().await);

    for reason in [json!(null), json!(""), json!("  \n"), json!("x".repeat(2001))] {
        let body = json!({"guide_version_id": second, "reason": reason});
        world.manager.post(&path, body).await.problem(422, "invalid");
    }
    world.manager.post(&path, json!({"guide_version_id": second})).await.problem(422, "invalid");
    world.manager.post(&path, json!({"reason": "Words."})).await.problem(422, "invalid");
    for person in [&world.ada, &world.ben, &world.coordinator, &world.observer] {
        person.post(&path, body(&second)).await.problem(403, "forbidden");
    }
    for person in [&world.outsider, &world.analyst, &other.admin, &other.manager] {
        person.post(&path, body(&second)).await.problem(404, "not_found");
    }
    let unknown = touchstone_db::new_id().to_string();
    for (version, code) in [(&unknown, "unknown"), (&other.version, "unknown"), (&foreign, "other_guide")] {
        let refused = world.manager.post(&path, body(version)).await.problem(422, "invalid");
        assert_eq!(refused.errors(), [("/guide_version_id".to_owned(), code.to_owned())]);
    }
    world.manager.post(&path, body(&world.version)).await.problem(409, "conflict");
    for stage in [world.stage("technical"), other.stage("technical"), unknown.as_str()] {
        let body = json!({"guide_version_id": second, "reason": "Words.", "stage_id": stage});
        let refused = world.manager.post(&path, body).await.problem(422, "invalid");
        assert_eq!(refused.errors(), [("/stage_id".to_owned(), "unknown".to_owned())]);
    }
    assert_eq!(events().await, recorded, "nothing was recorded");
    assert_eq!(world.manager.get(&of(&world, "")).await.is(200).json(), application, "nothing was changed");

    let debrief = world.debrief().await;
    world.manager.post(&path, body(&second)).await.problem(409, "conflict");
    world.advance(&debrief, &["evidence", "reveal", "discussion", "decision"]).await;
    world.manager.post(&path, body(&second)).await.problem(409, "conflict");
    let hold = json!({"outcome": "hold", "reason": "Something is missing.", "consensus": false});
    world.manager.post(&format!("/debriefs/{debrief}/decision"), hold).await.is(201);
    world.manager.post(&path, body(&second)).await.is(200);
    world.manager.post(&of(&world, "/withdraw"), json!({})).await.is(200);
    world.manager.post(&path, body(&world.version)).await.problem(409, "conflict");
}

async fn a_stage_that_the_new_version_lacks_must_be_replaced(app: &TestApp) {
    let world = World::new(app).await;
    let to = json!({"stage_id": world.stage("take-home"), "reason": "Next."});
    world.manager.post(&of(&world, "/move"), to).await.is(200);
    let second = publish(&world, |document| {
        document["stages"].as_array_mut().unwrap().remove(1);
    })
    .await;
    let refused = move_over(&world, &second).await.problem(422, "invalid");
    assert_eq!(refused.errors(), [("/stage_id".to_owned(), "required".to_owned())]);
    let words = refused.json()["detail"].as_str().unwrap().to_owned();
    assert!(words.contains("“Take-home exercise”") && words.contains("version 2"), "{words}");

    let new = stages(&world, &second).await;
    let body =
        json!({"guide_version_id": second, "reason": "No take-home any more.", "stage_id": new["technical"]});
    let moved = world.manager.post(&of(&world, "/guide-version"), body).await.is(200).json();
    assert_eq!(moved["current_stage"]["key"], "technical");
    let told = &world.recruiter.get(&of(&world, "/timeline")).await.is(200).rows()[0];
    assert_eq!(
        (&told["from_stage_title"], &told["stage_title"]),
        (&json!("Take-home exercise"), &json!("Technical interview"))
    );
}

async fn what_was_begun_keeps_its_version(app: &TestApp) {
    let world = World::new(app).await;
    let ona = &world.outsider;
    let untouched = ahead(app, &world, "technical", &[(ona, "lead")]).await;
    let touched = ahead(app, &world, "system-design", &[(&world.cleo, "lead")]).await;
    let cancelled = ahead(app, &world, "screening", &[(&world.ben, "lead")]).await;
    let path = format!("/interviews/{cancelled}");
    world.coordinator.patch(&path, json!({"status": "cancelled"})).if_match(1).await.is(200);
    let ada = world.submit(&world.ada, &world.technical, everything("technical", 3, "ada")).await;
    let ben = world.draft(&world.ben, &world.technical, json!({"summary": "Half a thought."})).await;
    world.draft(&world.cleo, &world.design, json!({"summary": "Begun."})).await;
    let kit = async |who: &Person, interview: &str| {
        who.get(&format!("/interviews/{interview}/kit")).await.is(200).json()
    };
    let bens = kit(&world.ben, &world.technical).await;

    let second = publish(&world, reworded).await;
    move_over(&world, &second).await.is(200);
    let new = stages(&world, &second).await;

    let held_by = async |interview: &str| {
        let read = world.coordinator.get(&format!("/interviews/{interview}")).await.is(200).json();
        (read["stage"]["guide_number"].clone(), read["version"].clone())
    };
    assert_eq!(
        held_by(&untouched).await,
        (json!(2), json!(2)),
        "whoever edits it at the same time learns of it"
    );
    assert_eq!(held_by(&world.technical).await, (json!(1), json!(1)), "it was held");
    assert_eq!(held_by(&touched).await, (json!(1), json!(1)), "notes to its stage exist");
    assert_eq!(held_by(&cancelled).await.0, json!(1));

    // What nobody has touched is held by the new version.
    let onas = kit(ona, &untouched).await;
    assert_eq!(onas["guide"]["number"], 2);
    assert_eq!(onas["stage"]["id"], json!(new["technical"]));
    assert_eq!(onas["stage"]["questions"][0]["text"], "A question of the second version.");
    assert_eq!(onas["stage"]["attributes"].as_array().unwrap().len(), 2);
    let mut content = everything("technical", 2, "ona");
    let card = world.draft(ona, &untouched, json!({})).await;
    let refused = ona.patch(&format!("/scorecards/{card}"), content.clone()).await.problem(422, "invalid");
    assert_eq!(refused.errors()[0].0, "/ratings/outcome-deployments", "the new version does not rate it");
    content["ratings"].as_object_mut().unwrap().remove("outcome-deployments");
    world.submit(ona, &untouched, content).await;

    // What was begun is as it was: the questions, the anchors, what must be rated, and what was typed.
    let kept = kit(&world.ben, &world.technical).await;
    for part in ["guide", "stage", "interview"] {
        assert_eq!(kept[part], bens[part], "{part}");
    }
    assert_eq!(kit(&world.cleo, &touched).await["guide"]["number"], 1);
    assert_eq!(
        kit(&world.dan, &world.design).await["guide"]["number"],
        1,
        "it was held by the first version"
    );
    let draft = world.ben.get(&format!("/scorecards/{ben}")).await.is(200).json();
    assert_eq!((&draft["summary"], &draft["stage"]["guide_number"]), (&json!("Half a thought."), &json!(1)));
    let incomplete = world.ben.post(&format!("/scorecards/{ben}/submit"), json!({})).await;
    let missing = incomplete.problem(422, "incomplete").errors();
    assert!(missing.iter().any(|(pointer, _)| pointer.contains("outcome-deployments")), "{missing:?}");
    world.submit(&world.ben, &world.technical, everything("technical", 3, "ben")).await;
    let amended =
        json!({"reason": "More.", "ratings": {"outcome-deployments": {"rating": 4, "note": "More."}}});
    world.ada.post(&format!("/scorecards/{ada}/amendments"), amended).await.is(201);
    let mine = world.ada.get(&format!("/scorecards/{ada}")).await.is(200).json();
    assert_eq!(mine["original"]["ratings"]["outcome-deployments"]["rating"], 3);

    // What nobody has begun is written for the new version, even where somebody else's is of the old one.
    let begin = |stage: &str| of(&world, &format!("/stages/{stage}/scorecard"));
    world.manager.post(&begin(world.stage("technical")), json!({})).await.problem(409, "conflict");
    world.manager.post(&begin(world.stage("take-home")), json!({})).await.problem(404, "not_found");
    let card = world.manager.post(&begin(&new["take-home"]), json!({})).await.is(201).json();
    assert_eq!(card["stage"]["guide_number"], 2);
}

async fn a_move_neither_unlocks_nor_loses_a_scorecard(app: &TestApp) {
    let world = World::new(app).await;
    let ona = &world.outsider;
    ahead(app, &world, "screening", &[(ona, "lead")]).await;
    world.submit(&world.ada, &world.technical, everything("technical", 3, "ada")).await;
    world.submit(&world.cleo, &world.design, everything("system-design", 4, "cleo")).await;
    let reads = async |who: &Person| {
        let read = who.get(&of(&world, "/scorecards")).await.is(200);
        let marks = ["ada", "ben", "cleo", "dan"];
        let seen = marks.into_iter().filter(|mark| read.text().contains(&format!("summary of {mark}")));
        seen.collect::<Vec<_>>()
    };
    let owes = async || {
        let status = world.manager.get(&of(&world, "/scorecards")).await.is(200).json()["status"].clone();
        let of = |one: &Value| {
            (one["user"]["name"].clone(), one["stage"]["key"].clone(), one["scorecard_status"].clone())
        };
        status.as_array().unwrap().iter().map(of).collect::<Vec<_>>()
    };
    let due = async |who: &Person| who.get("/home").await.is(200).json()["scorecards_due"].clone();
    let (before, bens) = (owes().await, due(&world.ben).await);
    assert_eq!((before.len(), bens.as_array().unwrap().len()), (5, 1));

    // The second version has the stages in another order; the third lacks the one that Ben owes a scorecard for.
    let second = publish(&world, |document| document["stages"].as_array_mut().unwrap().swap(2, 3)).await;
    let third = publish(&world, |document| {
        let stages = document["stages"].as_array_mut().unwrap();
        stages.retain(|stage| stage["key"] != "technical");
    })
    .await;
    for version in [&second, &third, &world.version, &third] {
        move_over(&world, version).await.is(200);
        let mut after = owes().await;
        after.sort_by_key(|(name, ..)| name.to_string());
        let mut expected = before.clone();
        expected.sort_by_key(|(name, ..)| name.to_string());
        assert_eq!(after, expected, "who owes what");
        let application = world.manager.get(&of(&world, "")).await.is(200).json();
        assert_eq!(application["scorecards"], json!({"due": 5, "submitted": 2}));
        assert_eq!(reads(&world.ada).await, ["ada", "cleo"]);
        assert_eq!(reads(&world.ben).await, Vec::<&str>::new());
        assert_eq!(reads(ona).await, Vec::<&str>::new());
        assert_eq!(reads(&world.manager).await, Vec::<&str>::new(), "there is no debrief yet");
        assert_eq!(due(&world.ben).await, bens, "what Ben is asked for");
        let listed = world.ben.get("/interviews?mine=true&status=awaiting_feedback").await.is(200).rows();
        assert_eq!(listed.len(), 1);
    }
    world.submit(&world.ben, &world.technical, everything("technical", 2, "ben")).await;
    assert_eq!(reads(&world.ben).await, ["ada", "ben", "cleo"]);
    assert_eq!(due(&world.ben).await, json!([]));
    let listed = world.ben.get("/interviews?mine=true&status=complete").await.is(200).rows();
    assert_eq!(listed.len(), 1);
}

async fn a_move_makes_nobody_write_twice(app: &TestApp) {
    let world = World::new(app).await;
    let ada = world.submit(&world.ada, &world.technical, everything("technical", 3, "ada")).await;
    let ben = world.draft(&world.ben, &world.technical, json!({"summary": "Begun."})).await;
    let second = publish(&world, reworded).await;
    move_over(&world, &second).await.is(200);
    let new = stages(&world, &second).await;
    let begin = of(&world, &format!("/stages/{}/scorecard", new["technical"]));
    // The stage is the same in both versions: there is one scorecard of it, by the version that it was begun with.
    assert_eq!(world.ada.post(&begin, json!({})).await.is(200).id(), ada);
    assert_eq!(world.ben.post(&begin, json!({})).await.is(200).id(), ben);
    let kit = of(&world, &format!("/stages/{}/kit", new["technical"]));
    assert_eq!(world.ben.get(&kit).await.is(200).json()["guide"]["number"], 1, "the kit of his scorecard");
    assert_eq!(world.manager.get(&kit).await.is(200).json()["guide"]["number"], 2);
    // Dan has begun nothing, and was in an interview that was held by the first version.
    let begin = of(&world, &format!("/stages/{}/scorecard", new["system-design"]));
    let (one, two) = tokio::join!(async { world.dan.post(&begin, json!({})).await.id() }, async {
        world.dan.post(&format!("/interviews/{}/scorecard", world.design), json!({})).await.id()
    },);
    assert_eq!(one, two);
    let card = world.dan.get(&format!("/scorecards/{one}")).await.is(200).json();
    assert_eq!((&card["stage"]["guide_number"], &card["interview_id"]), (&json!(1), &json!(world.design)));
    let again = json!({"application_id": world.application, "stage_id": new["technical"],
        "starts_at": "2031-05-01T10:00:00Z", "ends_at": "2031-05-01T11:00:00Z",
        "interviewers": [{"user_id": world.ada.id(), "role": "lead"}]});
    world.coordinator.post("/interviews", again).await.is(201);
    let status = world.ada.get(&of(&world, "/scorecards")).await.is(200).json()["status"].clone();
    let hers = status.as_array().unwrap().iter().filter(|one| one["user"]["id"] == json!(world.ada.id()));
    assert_eq!(hers.count(), 1, "{status}");
}

async fn stages_of_two_versions_are_counted_as_one(app: &TestApp) {
    let world = World::new(app).await;
    let second = publish(&world, |document| document["stages"].as_array_mut().unwrap().swap(0, 1)).await;
    let job = format!("/jobs/{}", world.job);
    world.recruiter.patch(&job, json!({"guide_version_id": second})).if_match(1).await.is(200);
    let new = stages(&world, &second).await;
    let newer = world.another_application("Nia Obi").await;
    let to = json!({"stage_id": new["screening"], "reason": "The order does not matter."});
    world.manager.post(&format!("/applications/{newer}/move"), to).await.is(200);

    let rows = world.recruiter.get(&format!("{job}/stages")).await.is(200).rows();
    let counts: BTreeMap<&str, i64> = rows
        .iter()
        .map(|row| (row["key"].as_str().unwrap(), row["active_applications"].as_i64().unwrap()))
        .collect();
    assert_eq!(counts["screening"], 2, "{counts:?}");
    // The same file imported twice makes two guides, whose stages have nothing to do with each other.
    let elsewhere = World::named(app, "Another Company", "another.example.com").await;
    for stage in [world.stage("screening"), &new["screening"]] {
        let found =
            world.recruiter.get(&format!("/applications?stage_id={stage}")).await.is(200).column("/id");
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(elsewhere.recruiter.get(&format!("/applications?stage_id={stage}")).await.rows().is_empty());
    }
    let found = world.recruiter.get(&format!("/applications?stage_id={}", new["take-home"])).await.is(200);
    assert!(found.rows().is_empty());
}

async fn verify(who: &Person, packet: &[u8]) -> Value {
    let call = who.call(Method::POST, "/packets/verify").header("content-type", "application/json");
    call.bytes(packet.to_vec()).await.is(200).json()
}

async fn a_packet_says_by_which_versions_was_judged(app: &TestApp) {
    let world = World::new(app).await;
    let cards = world.submit_all([3, 3, 4, 3]).await;
    let second = publish(&world, reworded).await;
    move_over(&world, &second).await.is(200);
    let new = stages(&world, &second).await;
    let begin = of(&world, &format!("/stages/{}/scorecard", new["take-home"]));
    let card = world.ada.post(&begin, json!({})).await;
    let card = if card.status == 409 {
        let reason = json!({"assignment_reason": "Nobody else can read the code."});
        world.ada.post(&begin, reason).await.is(201).id()
    } else {
        card.is(201).id()
    };
    world.ada.patch(&format!("/scorecards/{card}"), everything("take-home", 3, "ada")).await.is(200);
    world.ada.post(&format!("/scorecards/{card}/submit"), json!({})).await.is(200);
    let debrief = world.debrief().await;
    world.advance(&debrief, &["evidence"]).await;
    let seen = world.manager.get(&format!("/debriefs/{debrief}")).await.is(200).json();
    assert_eq!(seen["guide_version_id"], json!(second));
    let numbers = |cards: &Value, pointer: &str| {
        let cards = cards.as_array().unwrap().iter();
        cards.map(|card| card.pointer(pointer).unwrap().as_i64().unwrap()).collect::<Vec<_>>()
    };
    // In the order of the stages, whichever version they are of.
    assert_eq!(numbers(&seen["scorecards"], "/stage/guide_number"), [2, 1, 1, 1, 1]);
    world.advance(&debrief, &["reveal", "discussion", "decision"]).await;
    let decision = json!({"outcome": "hire", "reason": "The evidence bears it out.", "consensus": false});
    world.manager.post(&format!("/debriefs/{debrief}/decision"), decision).await.is(201);

    let packet = world.manager.get(&of(&world, "/packet")).await.is(200);
    let body = packet.json();
    let guide = &body["sections"]["guide"];
    assert_eq!((&guide["number"], &guide["version_id"]), (&json!(2), &json!(second)));
    assert_eq!(guide["other_versions"].as_array().unwrap().len(), 1);
    let first = &guide["other_versions"][0];
    assert_eq!((&first["number"], &first["version_id"]), (&json!(1), &json!(world.version)));
    // Each scorecard names its version, and the version has the anchors that the ratings were given by.
    assert_eq!(numbers(&body["sections"]["scorecards"], "/guide_number"), [2, 1, 1, 1, 1]);
    let adas = &body["sections"]["scorecards"][1];
    assert_eq!((&adas["id"], &adas["stage_id"]), (&json!(cards[0]), &json!(world.stage("technical"))));
    let technical = |version: &Value| {
        let stages = version["stages"].as_array().unwrap();
        stages.iter().find(|stage| stage["key"] == "technical").unwrap()["attributes"].clone()
    };
    assert_eq!(technical(first)[0]["anchors"][3], "Breaks the problem down");
    assert_eq!(technical(guide)[0]["anchors"][3], "An anchor of the second version.");
    assert_eq!(
        (technical(first).as_array().unwrap().len(), technical(guide).as_array().unwrap().len()),
        (3, 2)
    );
    let event = body["events"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["event"]["type"] == "application.guide_version_changed")
        .unwrap();
    assert_eq!(event["payload"]["value"]["reason"], "The anchors were corrected.");
    assert_eq!(verify(&world.ada, &packet.body).await["valid"], true);
    for (pointer, value) in [
        ("/sections/guide/other_versions", json!([])),
        ("/sections/guide/other_versions/0/number", json!(2)),
        ("/sections/scorecards/1/guide_number", json!(2)),
    ] {
        let mut altered = body.clone();
        *altered.pointer_mut(pointer).unwrap() = value;
        assert_eq!(verify(&world.ada, altered.to_string().as_bytes()).await["valid"], false, "{pointer}");
    }
    let paper = world.manager.get(&of(&world, "/packet.pdf")).await.is(200);
    assert!(paper.body.starts_with(b"%PDF-"));
}

async fn a_decision_keeps_the_version_that_it_was_made_by(app: &TestApp) {
    let world = World::new(app).await;
    world.submit_all([3, 2, 3, 3]).await;
    let debrief = world.debrief().await;
    world.advance(&debrief, &["evidence", "reveal", "discussion", "decision"]).await;
    let hold = json!({"outcome": "hold", "reason": "The take-home is missing.", "consensus": false});
    world.manager.post(&format!("/debriefs/{debrief}/decision"), hold).await.is(201);
    let second = publish(&world, |document| {
        reworded(document);
        document["debrief"]["questions"][0]["text"] = json!("Another question for the debrief.");
    })
    .await;
    let agenda = async |debrief: &str| {
        let read = world.manager.get(&format!("/debriefs/{debrief}")).await.is(200).json();
        read["agenda"][0]["text"].clone()
    };
    let before = agenda(&debrief).await;
    move_over(&world, &second).await.is(200);
    let packet = world.manager.get(&of(&world, "/packet")).await.is(200);
    assert_eq!(packet.json()["sections"]["guide"]["number"], 1);
    assert_eq!(packet.json()["sections"]["guide"]["other_versions"], json!([]));
    assert_eq!(verify(&world.manager, &packet.body).await["valid"], true);
    assert_eq!(agenda(&debrief).await, before);
    let next = world.debrief().await;
    assert_eq!(agenda(&next).await, "Another question for the debrief.");

    // Ada has written hers for the stage, whichever version a further interview is held by: a list knows that too.
    let new = stages(&world, &second).await;
    let again = json!({"application_id": world.application, "stage_id": new["technical"],
        "starts_at": "2031-05-01T10:00:00Z", "ends_at": "2031-05-01T11:00:00Z",
        "interviewers": [{"user_id": world.ada.id(), "role": "lead", "assignment_reason": "She asks again."}]});
    world.coordinator.post("/interviews", again).await.is(201);
    let alone = world.ada.get(&of(&world, "")).await.is(200).json();
    assert_eq!(alone["decision"]["outcome"], "hold");
    assert_eq!(world.ada.get("/applications").await.is(200).rows(), [alone]);
}

async fn the_candidate_sees_the_same_way_after_a_move(app: &TestApp) {
    let world = World::new(app).await;
    let token = world.portal().await;
    let page = async || {
        let page = app.guest().get(&format!("/portal/{token}")).await.is(200).json();
        let stage = |stage: &Value| {
            let key = (stage["title"].clone(), stage["state"].clone());
            (key, stage["entered_at"].clone(), stage["left_at"].clone())
        };
        let stages: Vec<_> = page["stages"].as_array().unwrap().iter().map(stage).collect();
        (stages, page["answer_due_at"].clone())
    };
    let to = json!({"stage_id": world.stage("take-home"), "reason": "Next."});
    world.manager.post(&of(&world, "/move"), to).await.is(200);
    let to = json!({"stage_id": world.stage("technical"), "reason": "Next."});
    world.manager.post(&of(&world, "/move"), to).await.is(200);
    let before = page().await;
    assert!(before.0[..3].iter().all(|(_, entered, _)| entered.is_string()), "{before:?}");
    // Another version, in which they stand where they stood: nothing that a candidate is told has changed.
    let second = publish(&world, reworded).await;
    move_over(&world, &second).await.is(200);
    assert_eq!(page().await, before);
    // A version that leads to another stage is a move like any other, with an answer due from then on.
    let third = publish(&world, |document| {
        document["stages"].as_array_mut().unwrap().remove(2);
    })
    .await;
    let new = stages(&world, &third).await;
    let body = json!({"guide_version_id": third, "reason": "It is one conversation now.", "stage_id": new["system-design"]});
    world.manager.post(&of(&world, "/guide-version"), body).await.is(200);
    let (after, due) = page().await;
    assert_eq!(after.len(), 3);
    assert_eq!(after[0], before.0[0]);
    assert_eq!((&after[2].0.1, after[2].1.is_string()), (&json!("current"), true), "{after:?}");
    assert_ne!(due, before.1);
}

async fn of_two_who_move_it_at_once_one_counts(app: &TestApp) {
    let world = World::new(app).await;
    let second = publish(&world, reworded).await;
    let body = json!({"guide_version_id": second, "reason": "The anchors were corrected."});
    let path = of(&world, "/guide-version");
    let (one, two) = tokio::join!(async { world.manager.post(&path, body.clone()).await.status }, async {
        world.recruiter.post(&path, body.clone()).await.status
    },);
    let mut statuses = [one, two];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409]);
}

async fn a_debrief_is_held_by_one_version_whoever_is_quicker(app: &TestApp) {
    let world = World::new(app).await;
    let second = publish(&world, reworded).await;
    let call = json!({"application_id": world.application, "facilitator_id": world.recruiter.id()});
    let (moved, called) = tokio::join!(async { move_over(&world, &second).await.status }, async {
        world.recruiter.post("/debriefs", call).await.is(201).json()["guide_version_id"].clone()
    });
    let expected = if moved == 200 { &second } else { &world.version };
    assert_eq!(called, json!(expected), "the move was answered {moved}");
    let application = world.manager.get(&of(&world, "")).await.is(200).json();
    assert_eq!(application["guide_version_id"], json!(expected));
}

async fn a_job_is_pointed_to_a_newer_version_and_applications_keep_theirs(app: &TestApp) {
    let world = World::new(app).await;
    let other = World::named(app, "Another Company", "another.example.com").await;
    let second = publish(&world, reworded).await;
    let job = format!("/jobs/{}", world.job);
    let to = |version: &str| json!({"guide_version_id": version});
    world.manager.patch(&job, to(&second)).await.problem(428, "precondition_required");
    world.manager.patch(&job, to(&second)).if_match(7).await.problem(412, "stale");
    world.manager.patch(&job, to(&other.version)).if_match(1).await.problem(422, "invalid");
    world.ada.patch(&job, to(&second)).if_match(1).await.problem(403, "forbidden");
    assert_eq!(world.manager.get(&job).await.is(200).json()["guide"]["number"], 1);

    let changed = world.manager.patch(&job, to(&second)).if_match(1).await.is(200).json();
    assert_eq!(changed["guide"]["number"], 2);
    let kept = world.manager.get(&of(&world, "")).await.is(200).json();
    assert_eq!(
        (&kept["guide_version_id"], &kept["guide"]["newer"]["number"]),
        (&json!(world.version), &json!(2))
    );
    let newer = world.another_application("Nia Obi").await;
    let newer = world.manager.get(&format!("/applications/{newer}")).await.is(200).json();
    assert_eq!((&newer["guide_version_id"], &newer["guide"]["newer"]), (&json!(second), &json!(null)));
}
