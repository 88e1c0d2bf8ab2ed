//! What grading found: who reads it, what rests on it, and what is left of it.

use serde_json::{Value, json};

use super::{Actor, Given, archive};
use crate::support::{Person, TestApp, World, both_engines, everything};

both_engines! {
    results_are_for_the_stage_until_the_debrief,
    a_scorecard_is_asked_of_those_who_review_in_the_stage_alone,
    a_report_is_shown_to_the_candidate_when_a_person_says_so,
    it_is_graded_again_and_all_reports_are_kept,
    a_finding_is_evidence_in_its_stage_alone,
    what_was_handed_in_waits_on_home_until_somebody_opens_it,
    nothing_that_was_handed_in_outlives_an_erasure,
    a_packet_says_what_was_found,
}

/// Whether somebody reads what was found.
async fn reads(given: &Given, who: &Person) -> bool {
    let told = given.see(who).await;
    let report = given.see(&given.world.admin).await["reports"][0]["id"].as_str().unwrap().to_owned();
    let answer = who.get(&format!("/grade-reports/{report}")).await;
    let readable = told["results_readable"] == true;
    assert_eq!(told["report"].is_object(), readable, "{}", who.name());
    assert_eq!(answer.status == 200, readable, "{}: {}", who.name(), answer.text());
    assert_eq!(told.to_string().contains("QFOUNDQ"), readable, "{}", who.name());
    readable
}

async fn results_are_for_the_stage_until_the_debrief(app: &TestApp) {
    let (given, _) = Given::graded(app).await;
    let world = &given.world;
    for who in [&world.admin, &world.recruiter, &world.manager] {
        assert!(reads(&given, who).await, "{}", who.name());
    }
    for who in [&world.coordinator, &world.ada, &world.cleo, &world.dan, &world.observer] {
        assert!(!reads(&given, who).await, "{} judges another stage alone", who.name());
    }
    // Whoever reviews the take-home itself reads it.
    let card = format!("/applications/{}/stages/{}/scorecard", world.application, world.stage("take-home"));
    world.ben.post(&card, json!({})).await;
    assert!(reads(&given, &world.ben).await, "they write the scorecard of the stage");
    world.ben.post(&given.team("/grade"), json!({})).await.problem(403, "forbidden");
    world.ben.post(&given.team("/share"), json!({})).await.problem(403, "forbidden");
    let content = everything("take-home", 3, "ben");
    let card = world.ben.post(&card, json!({})).await.id();
    world.ben.patch(&format!("/scorecards/{card}"), content).await.is(200);
    world.ben.post(&format!("/scorecards/{card}/submit"), json!({})).await.is(200);
    world.submit_all([3, 3, 3, 3]).await;
    let debrief = world.debrief().await;
    world.advance(&debrief, &["evidence"]).await;
    assert!(reads(&given, &world.cleo).await, "it opens with the evidence of the debrief");
}

async fn a_scorecard_is_asked_of_those_who_review_in_the_stage_alone(app: &TestApp) {
    let (given, _) = Given::graded(app).await;
    let world = &given.world;
    let asked = async |who: &Person| {
        let path = format!("/applications/{}/take-homes", world.application);
        let listed = who.get(&path).await.is(200).json()["data"][0]["scorecard_asked"].clone();
        assert_eq!(given.see(who).await["scorecard_asked"], listed, "{}", who.name());
        listed == true
    };
    for who in [&world.admin, &world.recruiter, &world.manager, &world.cleo, &world.observer] {
        assert!(!asked(who).await, "{} reads at most", who.name());
    }
    world.schedule(app, "take-home", &[(&world.ben, "lead")]).await;
    assert!(asked(&world.ben).await, "the interview is theirs");
    assert!(!asked(&world.cleo).await, "they review in another stage");
    let card = format!("/applications/{}/stages/{}/scorecard", world.application, world.stage("take-home"));
    world.manager.post(&card, json!({})).await.is(201);
    assert!(asked(&world.manager).await, "they have begun one");
}

async fn a_report_is_shown_to_the_candidate_when_a_person_says_so(app: &TestApp) {
    let (given, guest) = Given::submitted(app).await;
    let manager = &given.world.manager;
    manager.post(&given.team("/share"), json!({})).await.problem(409, "conflict");
    Actor::finding().grade(app).await;
    let before = guest.get(&given.own("")).await.is(200);
    assert!(before.json()["shared_report"].is_null() && !before.text().contains("QFOUNDQ"));
    given.world.coordinator.post(&given.team("/share"), json!({})).await.problem(403, "forbidden");
    assert!(!manager.post(&given.team("/share"), json!({})).await.is(200).json()["shared_at"].is_null());
    let told = guest.get(&given.own("")).await.is(200).json();
    assert_eq!(told["shared_report"]["requirements"], json!({"crud": "met", "errors": "partly"}));
    assert_eq!(told["shared_report"]["findings"][0]["check"], "C01");
    let own = guest.get(&format!("/portal/{}/export", given.token)).await.is(200).json();
    assert_eq!(own["take_homes"][0]["requirements"]["crud"], "met");
}

async fn it_is_graded_again_and_all_reports_are_kept(app: &TestApp) {
    let (given, _) = Given::graded(app).await;
    let manager = &given.world.manager;
    let first = given.see(manager).await;
    assert_eq!(
        (&first["status"], &first["report"]["network"]),
        (&json!("graded"), &json!("It was installed without a network."))
    );
    let again = manager.post(&given.team("/grade"), json!({})).await.is(202).json();
    manager.post(&given.team("/grade"), json!({})).await.problem(409, "conflict");
    let between = given.see(manager).await;
    assert_eq!(between["status"], "grading");
    assert_eq!(
        between["report"]["id"], first["report"]["id"],
        "the one that is done counts until the next is"
    );
    Actor::new(r#"echo '{"failed":{"why":"It holds no server.","again":false}}'"#).grade(app).await;
    let failed = given.see(manager).await;
    assert_eq!(failed["reports"][0]["status"], "failed");
    assert_eq!(failed["reports"][0]["by"], "Marta Okafor");
    assert_eq!(failed["report"]["id"], first["report"]["id"]);
    manager.post(&given.team("/grade"), json!({})).await.is(202);
    Actor::finding().grade(app).await;
    let last = given.see(manager).await;
    let current: Vec<bool> =
        last["reports"].as_array().unwrap().iter().map(|one| one["current"] == true).collect();
    assert_eq!(current, [true, false, false], "the newest first");
    assert_ne!(last["report"]["id"], again["id"]);
    // Nobody is moved by it.
    let application = manager.get(&format!("/applications/{}", given.world.application)).await.is(200).json();
    assert_eq!(application["status"], "active");
}

fn rated(reference: &str) -> Value {
    json!({"ratings": {"code-quality": {"rating": 3, "evidence": [{"kind": "finding", "ref": reference}]}}})
}

async fn a_finding_is_evidence_in_its_stage_alone(app: &TestApp) {
    let (given, _) = Given::graded(app).await;
    let world = &given.world;
    let path = format!("/applications/{}/stages/{}/scorecard", world.application, world.stage("take-home"));
    let card = world.manager.post(&path, json!({})).await.is(201).id();
    let path = format!("/scorecards/{card}");
    let finding = format!("{}/E01", given.id);
    for unknown in [format!("{}/Z99", given.id), "E01".to_owned(), format!("{}/E01", touchstone_db::new_id())]
    {
        let refused = world.manager.patch(&path, rated(&unknown)).await.problem(422, "invalid");
        assert_eq!(refused.errors()[0].1, "unknown_finding", "{unknown}");
    }
    let told = world.manager.patch(&path, rated(&finding)).await.is(200).json();
    let linked = &told["linked_findings"][0];
    assert_eq!(
        (&linked["ref"], &linked["outcome"], &linked["exercise"]),
        (&json!(finding), &json!("fail"), &json!("Hives"))
    );
    let rest = json!({"overall_recommendation": 3});
    world.manager.patch(&path, rest).await.is(200);
    let submitted = world.manager.post(&format!("{path}/submit"), json!({})).await.is(200).json();
    assert_eq!(submitted["linked_findings"][0]["check"], "E01", "a finding is evidence enough");
    let other = world.draft(&world.ada, &world.technical, json!({})).await;
    let content = json!({"ratings": {"problem-solving": {"rating": 3, "evidence": [{"kind": "finding", "ref": finding}]}}});
    world.ada.patch(&format!("/scorecards/{other}"), content).await.problem(422, "invalid");
}

async fn what_was_handed_in_waits_on_home_until_somebody_opens_it(app: &TestApp) {
    let (given, _) = Given::submitted(app).await;
    let waits = async |who: &Person| {
        let home = who.get("/home").await.is(200).json();
        assert_eq!(home["counts"]["take_homes"], home["take_homes"].as_array().unwrap().len());
        home["take_homes"].as_array().unwrap().iter().any(|one| one["id"] == given.id)
    };
    let world = &given.world;
    assert!(waits(&world.manager).await && waits(&world.recruiter).await);
    assert!(!waits(&world.ada).await && !waits(&world.outsider).await);
    given.see(&world.cleo).await;
    assert!(waits(&world.manager).await, "who may not review it has not opened it");
    assert!(!given.see(&world.manager).await["seen_at"].is_null());
    assert!(!waits(&world.manager).await && !waits(&world.recruiter).await);
}

async fn nothing_that_was_handed_in_outlives_an_erasure(app: &TestApp) {
    let (given, guest) = (Given::new(app).await, app.guest());
    let world = &given.world;
    let due_at = app.app.now() + chrono::TimeDelta::days(10);
    let more = json!({"due_at": due_at, "reason": "QREASONQ"});
    world.coordinator.post(&given.team("/extend"), more).await.is(200);
    given.upload(&guest, archive()).await.is(200);
    guest.post(&given.own("/submit"), json!({})).await.is(200);
    Actor::finding().grade(app).await;
    assert!(!app.rows_with("QFOUNDQ").await.is_empty());
    let end = format!("/applications/{}/withdraw", world.application);
    world.recruiter.post(&end, json!({})).await.is(200);
    let erase = format!("/candidates/{}/erase", world.candidate);
    world.admin.post(&erase, json!({"reason": "They asked for it."})).await.is(200);
    for word in ["QFOUNDQ", "QREASONQ", "hives.zip"] {
        assert_eq!(app.rows_with(word).await, Vec::<String>::new(), "{word}");
    }
    assert_eq!(
        app.count(
            "SELECT COUNT(*) FROM take_home_archive WHERE take_home_id = $1",
            given.id.parse().unwrap()
        )
        .await,
        0
    );
    let told = given.see(&world.admin).await;
    assert!(!told["submitted_at"].is_null(), "that it was handed in stays");
    world.admin.get(&given.team("/files")).await.problem(404, "not_found");
    world.admin.post(&given.team("/grade"), json!({})).await.problem(409, "conflict");
}

async fn a_packet_says_what_was_found(app: &TestApp) {
    let world = World::new(app).await;
    world.submit_all([3, 3, 3, 3]).await;
    let given = Given::of(world).await;
    let guest = app.guest();
    given.upload(&guest, archive()).await.is(200);
    guest.post(&given.own("/submit"), json!({})).await.is(200);
    Actor::finding().grade(app).await;
    let world = &given.world;
    let debrief = world.debrief().await;
    world.advance(&debrief, &["evidence", "reveal", "discussion", "decision"]).await;
    let decision = json!({"outcome": "hire", "reason": "Clear.", "consensus": false});
    world.manager.post(&format!("/debriefs/{debrief}/decision"), decision).await.is(201);
    let packet =
        world.manager.get(&format!("/applications/{}/packet", world.application)).await.is(200).json();
    let text = packet.to_string();
    assert!(text.contains("QFOUNDQ") && text.contains("\"take_homes\""), "{text}");
}
