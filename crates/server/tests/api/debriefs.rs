//! Debriefs in order (rule 4): phases, the reveal, who decides, what may change after it.

use std::future::IntoFuture;

use chrono::TimeDelta;
use futures::future::join_all;
use serde_json::{Value, json};

use crate::support::{Person, TestApp, World, both_engines, everything, text, text_of};

const PHASES: [&str; 6] = ["preparation", "evidence", "reveal", "discussion", "decision", "closed"];

fn decision(outcome: &str, consensus: bool) -> Value {
    json!({"outcome": outcome, "reason": "The evidence bears it out.", "consensus": consensus})
}

async fn recommendations(world: &World, who: &Person, debrief: &str) -> Vec<(Value, Value)> {
    let _ = world;
    let body = who.get(&format!("/debriefs/{debrief}")).await.is(200).json();
    let rows = body["recommendations"].as_array().unwrap();
    rows.iter().map(|row| (row["initial"].clone(), row["current"].clone())).collect()
}

both_engines! {
    phases_come_in_order_and_none_is_skipped,
    the_reveal_is_for_all_at_the_same_instant,
    everybody_may_change_theirs_with_a_reason_and_both_are_kept,
    the_facilitator_speaks_last_and_the_hiring_manager_before,
    the_hiring_manager_decides_and_nobody_else,
    a_facilitator_may_record_a_consensus_only_where_there_is_one,
    nobody_may_claim_a_consensus_that_is_none,
    the_named_decider_decides_instead_of_the_hiring_manager,
    of_many_decisions_at_once_one_counts,
    of_many_who_press_at_once_one_advances,
    there_is_one_open_debrief_at_a_time,
    a_scorecard_after_a_closed_debrief_waits_for_the_next,
    only_those_who_run_the_job_call_and_lead_one,
    whoever_has_it_open_is_shown,
    stages_that_were_not_held_are_named_to_all_and_on_paper,
}

async fn phases_come_in_order_and_none_is_skipped(app: &TestApp) {
    let world = World::new(app).await;
    world.submit_all([3, 2, 4, 1]).await;
    let debrief = world.debrief().await;
    let path = format!("/debriefs/{debrief}/advance");
    for (at, phase) in PHASES.iter().enumerate().take(5) {
        for (index, other) in PHASES.iter().enumerate() {
            let answer = world.recruiter.post(&path, json!({"phase": other})).await;
            if index == at {
                // Two who press at once do no harm.
                assert_eq!(answer.is(200).json()["phase"], *phase);
            } else if index == at + 1 && *other != "closed" {
                assert_eq!(answer.is(200).json()["phase"], *other);
                break;
            } else {
                answer.problem(409, "conflict");
            }
        }
    }
    world.recruiter.post(&path, json!({"phase": "victory"})).await.problem(422, "invalid");
    let body = world.recruiter.get(&format!("/debriefs/{debrief}")).await.is(200).json();
    let phases: Vec<&str> =
        body["phases"].as_array().unwrap().iter().map(|one| one["phase"].as_str().unwrap()).collect();
    assert_eq!(phases, &PHASES[..5]);
}

async fn the_reveal_is_for_all_at_the_same_instant(app: &TestApp) {
    let world = World::new(app).await;
    world.submit_all([3, 2, 4, 1]).await;
    let debrief = world.debrief().await;
    let panel =
        [&world.ada, &world.ben, &world.cleo, &world.dan, &world.manager, &world.recruiter, &world.admin];
    world.advance(&debrief, &["evidence"]).await;
    for person in panel {
        assert_eq!(recommendations(&world, person, &debrief).await, [], "{}", person.name());
    }
    world.advance(&debrief, &["reveal"]).await;
    let all = [3, 2, 4, 1].map(|value| (json!(value), json!(value)));
    for person in panel {
        assert_eq!(recommendations(&world, person, &debrief).await, all, "{}", person.name());
    }
}

async fn everybody_may_change_theirs_with_a_reason_and_both_are_kept(app: &TestApp) {
    let world = World::new(app).await;
    let [card, ..] = world.submit_all([1, 2, 4, 3]).await;
    let debrief = world.debrief().await;
    world.advance(&debrief, &["evidence", "reveal", "discussion"]).await;
    let path = format!("/scorecards/{card}/amendments");
    world.ada.post(&path, json!({"overall_recommendation": 3})).await.problem(422, "invalid");
    let amended = json!({"reason": "Cleo saw what I had missed.", "overall_recommendation": 3});
    let amended = world.ada.post(&path, amended).await.is(201).json();
    assert_eq!(
        (&amended["amendments"][0]["after_reveal"], &amended["amendments"][0]["after_seeing_others"]),
        (&json!(true), &json!(false))
    );
    let body = world.manager.get(&format!("/debriefs/{debrief}")).await.is(200).json();
    let row = &body["recommendations"][0];
    assert_eq!((&row["initial"], &row["current"]), (&json!(1), &json!(3)));
    assert_eq!((&row["changes"][0]["from"], &row["changes"][0]["to"]), (&json!(1), &json!(3)));
    assert_eq!(row["changes"][0]["reason"], "Cleo saw what I had missed.");
}

async fn the_facilitator_speaks_last_and_the_hiring_manager_before(app: &TestApp) {
    let world = World::new(app).await;
    let path = format!("/applications/{}/stages/{}/scorecard", world.application, world.stage("take-home"));
    world.manager.post(&path, json!({})).await.is(201);
    let debrief = world.debrief().await;
    let body = world.recruiter.get(&format!("/debriefs/{debrief}")).await.is(200).json();
    let names: Vec<&str> = body["speaking_order"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["user"]["name"].as_str().unwrap())
        .collect();
    assert_eq!(
        names,
        ["Dan Ruiz", "Ben Achterberg", "Ada Lindqvist", "Cleo Papadaki", "Marta Okafor", "Rosa Duarte"]
    );
    assert_eq!(body["agenda"][0]["text"], "What would change your mind?");
}

async fn the_hiring_manager_decides_and_nobody_else(app: &TestApp) {
    let world = World::new(app).await;
    world.submit_all([1, 2, 4, 3]).await;
    let debrief = world.debrief().await;
    let path = format!("/debriefs/{debrief}/decision");
    for phase in ["evidence", "reveal", "discussion", "decision"] {
        world.manager.post(&path, decision("hire", false)).await.problem(409, "conflict");
        world.advance(&debrief, &[phase]).await;
    }
    for person in [&world.admin, &world.recruiter] {
        for consensus in [true, false] {
            person.post(&path, decision("hire", consensus)).await.problem(403, "forbidden");
        }
    }
    for person in [&world.ada, &world.cleo, &world.observer] {
        person.post(&path, decision("hire", true)).await.problem(403, "forbidden");
    }
    for person in [&world.coordinator, &world.analyst, &world.outsider] {
        person.post(&path, decision("hire", true)).await.problem(404, "not_found");
    }
    world.manager.post(&path, json!({"outcome": "hire", "consensus": false})).await.problem(422, "invalid");
    world
        .manager
        .post(&path, json!({"outcome": "hire", "reason": " ", "consensus": false}))
        .await
        .problem(422, "invalid");
    let body = json!({"outcome": "hold", "reason": "One gap is open.", "consensus": false,
        "other_roles": ["Site reliability"], "open_questions": ["How do they hand over?"],
        "next_steps": [{"text": "Call two referees", "owner_id": world.recruiter.id()}]});
    let made = world.manager.post(&path, body).await.is(201).json();
    assert_eq!(made["phase"], "closed");
    assert_eq!(made["decision"]["next_steps"][0]["owner"]["name"], "Rosa Duarte");
    world.manager.post(&path, decision("hire", false)).await.problem(409, "conflict");
    world.recruiter.post(&format!("/debriefs/{debrief}/advance"), json!({"phase": "closed"})).await.is(200);
    world
        .recruiter
        .post(&format!("/debriefs/{debrief}/advance"), json!({"phase": "discussion"}))
        .await
        .problem(409, "conflict");
    // Nothing followed from it by itself.
    let application =
        world.recruiter.get(&format!("/applications/{}", world.application)).await.is(200).json();
    assert_eq!(
        (&application["status"], &application["decision"]["outcome"]),
        (&json!("active"), &json!("hold"))
    );
}

async fn a_facilitator_may_record_a_consensus_only_where_there_is_one(app: &TestApp) {
    let world = World::new(app).await;
    world.submit_all([3, 4, 3, 4]).await;
    let debrief = world.debrief().await;
    world.advance(&debrief, &["evidence", "reveal", "discussion", "decision"]).await;
    let path = format!("/debriefs/{debrief}/decision");
    for refused in [decision("hire", false), decision("no_hire", true), decision("hold", true)] {
        world.recruiter.post(&path, refused).await.problem(403, "forbidden");
    }
    world.recruiter.post(&path, decision("hire", true)).await.is(201);
}

async fn nobody_may_claim_a_consensus_that_is_none(app: &TestApp) {
    let world = World::new(app).await;
    world.submit_all([3, 4, 2, 4]).await;
    let debrief = world.debrief().await;
    world.advance(&debrief, &["evidence", "reveal", "discussion", "decision"]).await;
    let path = format!("/debriefs/{debrief}/decision");
    for outcome in ["hire", "no_hire"] {
        let refused = world.manager.post(&path, decision(outcome, true)).await.problem(422, "invalid");
        assert_eq!(refused.json()["errors"][0]["pointer"], "/consensus");
    }
    let seen = world.manager.get(&format!("/debriefs/{debrief}")).await.is(200).json();
    assert_eq!((&seen["phase"], &seen["decision"]), (&json!("decision"), &Value::Null));
    world.manager.post(&path, decision("hire", false)).await.is(201);
}

async fn the_named_decider_decides_instead_of_the_hiring_manager(app: &TestApp) {
    let world = World::new(app).await;
    world.submit_all([1, 4, 3, 4]).await;
    let decider = json!({"decider_id": world.outsider.id()});
    world.manager.patch(&format!("/jobs/{}", world.job), decider).if_match(1).await.is(200);
    let debrief = world.debrief().await;
    world.advance(&debrief, &["evidence", "reveal", "discussion", "decision"]).await;
    let path = format!("/debriefs/{debrief}/decision");
    world.manager.post(&path, decision("hire", false)).await.problem(403, "forbidden");
    assert_eq!(
        world.outsider.get(&format!("/debriefs/{debrief}")).await.is(200).json()["can"]["decide"],
        true
    );
    world.outsider.post(&path, decision("hire", false)).await.is(201);
}

async fn of_many_decisions_at_once_one_counts(app: &TestApp) {
    let world = World::new(app).await;
    world.submit_all([3, 4, 3, 4]).await;
    let debrief = world.debrief().await;
    world.advance(&debrief, &["evidence", "reveal", "discussion", "decision"]).await;
    let path = format!("/debriefs/{debrief}/decision");
    let all = (0..6).map(|n| {
        let who = if n % 2 == 0 { &world.manager } else { &world.recruiter };
        who.post(&path, decision("hire", true)).into_future()
    });
    let mut statuses: Vec<u16> = join_all(all).await.iter().map(|answer| answer.status).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409, 409, 409, 409, 409]);
    let id = debrief.parse().unwrap();
    assert_eq!(app.count("SELECT COUNT(*) FROM decision WHERE debrief_id = $1", id).await, 1);
}

async fn of_many_who_press_at_once_one_advances(app: &TestApp) {
    let world = World::new(app).await;
    world.submit_all([3, 4, 3, 4]).await;
    let debrief = world.debrief().await;
    let path = format!("/debriefs/{debrief}/advance");
    for phase in ["evidence", "reveal", "discussion", "decision"] {
        let all = [&world.recruiter, &world.manager, &world.admin, &world.recruiter]
            .map(|who| who.post(&path, json!({"phase": phase})).into_future());
        for answer in join_all(all).await {
            assert!(matches!(answer.status, 200 | 409), "{}", answer.text());
        }
    }
    let events = world.admin.get("/audit-events?type=debrief.advanced").await.is(200).rows();
    assert_eq!(events.len(), 4, "each phase once");
}

async fn there_is_one_open_debrief_at_a_time(app: &TestApp) {
    let world = World::new(app).await;
    world.submit_all([3, 4, 3, 4]).await;
    let body = || json!({"application_id": world.application, "facilitator_id": world.recruiter.id()});
    let all = [&world.recruiter, &world.manager, &world.admin]
        .map(|who| who.post("/debriefs", body()).into_future());
    let mut answers = join_all(all).await;
    answers.sort_by_key(|answer| answer.status);
    assert_eq!(answers.iter().map(|answer| answer.status).collect::<Vec<_>>(), [201, 409, 409]);
    let debrief = answers[0].id();
    world.advance(&debrief, &["evidence", "reveal", "discussion", "decision"]).await;
    world.manager.post(&format!("/debriefs/{debrief}/decision"), decision("hold", false)).await.is(201);
    world.recruiter.post("/debriefs", body()).await.is(201);
}

async fn a_scorecard_after_a_closed_debrief_waits_for_the_next(app: &TestApp) {
    let world = World::new(app).await;
    world.submit_all([3, 4, 3, 4]).await;
    let debrief = world.debrief().await;
    world.advance(&debrief, &["evidence", "reveal", "discussion", "decision"]).await;
    world.manager.post(&format!("/debriefs/{debrief}/decision"), decision("hold", false)).await.is(201);
    let interview = world.schedule(app, "screening", &[(&world.outsider, "lead")]).await;
    let card =
        world.submit(&world.outsider, &interview, crate::support::everything("screening", 1, "QLATEQ")).await;
    world.manager.get(&format!("/scorecards/{card}")).await.problem(403, "forbidden");
    let seen = world.manager.get(&format!("/applications/{}/scorecards", world.application)).await.is(200);
    assert!(!seen.text().contains("QLATEQ"));
    let read = world.ada.get(&format!("/scorecards/{card}")).await.is(200).json();
    assert_eq!(
        read["overall_recommendation"],
        json!(null),
        "those who have submitted read its ratings alone"
    );
    // Nor does it stand in the packet of the decision that was made without it.
    let packet = format!("/applications/{}/packet", world.application);
    let packet = world.manager.get(&packet).await.is(200);
    assert!(!packet.text().contains("QLATEQ"));
    let checked = world.manager.post("/packets/verify", packet.json()).await.is(200).json();
    assert_eq!(checked["valid"], true, "{checked}");
    let second = world.debrief().await;
    world.advance(&second, &["evidence"]).await;
    assert_eq!(
        world.manager.get(&format!("/scorecards/{card}")).await.is(200).json()["overall_recommendation"],
        json!(null)
    );
    world.advance(&second, &["reveal"]).await;
    assert_eq!(
        world.manager.get(&format!("/scorecards/{card}")).await.is(200).json()["overall_recommendation"],
        1
    );
}

async fn only_those_who_run_the_job_call_and_lead_one(app: &TestApp) {
    let world = World::new(app).await;
    let body = || json!({"application_id": world.application, "facilitator_id": world.ada.id()});
    for person in [&world.ada, &world.observer, &world.coordinator] {
        person.post("/debriefs", body()).await.problem(403, "forbidden");
    }
    world.outsider.post("/debriefs", body()).await.problem(422, "invalid");
    let nobody = json!({"application_id": world.application, "facilitator_id": touchstone_db::new_id()});
    world.recruiter.post("/debriefs", nobody).await.problem(422, "invalid");
    let debrief = world.manager.post("/debriefs", body()).await.is(201).id();
    let path = format!("/debriefs/{debrief}/advance");
    world.ben.post(&path, json!({"phase": "evidence"})).await.problem(403, "forbidden");
    // The facilitator leads, even one who owes a scorecard, and sees nothing by it.
    world.submit(&world.cleo, &world.design, crate::support::everything("system-design", 4, "QCLEOQ")).await;
    for phase in ["evidence", "reveal"] {
        let seen = world.ada.post(&path, json!({"phase": phase})).await.is(200);
        assert!(!seen.text().contains("QCLEOQ"));
        assert_eq!(seen.json()["recommendations"], json!([]));
    }
}

async fn whoever_has_it_open_is_shown(app: &TestApp) {
    let world = World::new(app).await;
    let debrief = world.debrief().await;
    let path = format!("/debriefs/{debrief}");
    world.ada.call(axum::http::Method::POST, &format!("{path}/presence")).await.is(204);
    let present = world.recruiter.get(&path).await.is(200).json()["present"].clone();
    assert_eq!(present[0]["name"], "Ada Lindqvist");
    let later = world.recruiter.on(&app.later(chrono::TimeDelta::minutes(1)));
    assert_eq!(later.get(&path).await.is(200).json()["present"], json!([]));
    world
        .outsider
        .call(axum::http::Method::POST, &format!("{path}/presence"))
        .await
        .problem(404, "not_found");
}

/// Rule 6: a decision rests on evidence, and what there is none of is said.
async fn stages_that_were_not_held_are_named_to_all_and_on_paper(app: &TestApp) {
    let world = World::new(app).await;
    let debrief = world.debrief().await;
    let left = async |who: &Person| {
        let body = who.get(&format!("/debriefs/{debrief}")).await.is(200).json();
        body["stages_not_held"].as_array().unwrap().iter().map(text).collect::<Vec<_>>()
    };
    // An interview that was called off, one that is still to come, and a draft are nothing held.
    let called_off = world.schedule(app, "screening", &[(&world.ben, "lead")]).await;
    let cancel = json!({"status": "cancelled"});
    world.coordinator.patch(&format!("/interviews/{called_off}"), cancel).if_match(1).await.is(200);
    let take_home = world.stage("take-home");
    let begin = format!("/applications/{}/stages/{take_home}/scorecard", world.application);
    let card = world.manager.post(&begin, json!({})).await.is(201).id();
    let titles = ["Screening call", "Take-home exercise"];
    assert_eq!(left(&world.recruiter).await, titles);
    // Whoever owes a scorecard learns it too: it tells nothing of what others wrote.
    assert_eq!(left(&world.manager).await, titles);

    world.manager.patch(&format!("/scorecards/{card}"), everything("take-home", 3, "marta")).await.is(200);
    world.manager.post(&format!("/scorecards/{card}/submit"), json!({})).await.is(200);
    assert_eq!(left(&world.ada).await, titles[..1]);

    world.submit_all([3, 3, 3, 3]).await;
    world.advance(&debrief, &["evidence", "reveal", "discussion", "decision"]).await;
    let decision = json!({"outcome": "hire", "reason": "The evidence bears it out.", "consensus": false});
    world.manager.post(&format!("/debriefs/{debrief}/decision"), decision).await.is(201);
    // What comes after the decision is no part of it.
    let start = app.app.now() + TimeDelta::hours(1);
    let later = json!({"application_id": world.application, "stage_id": world.stage("screening"), "starts_at": start,
        "ends_at": start + TimeDelta::hours(1), "interviewers": [{"user_id": world.recruiter.id(), "role": "lead"}]});
    world.coordinator.post("/interviews", later).await.is(201);
    let paper = world.manager.get(&format!("/applications/{}/packet.pdf", world.application)).await.is(200);
    let words = text_of(&paper.body);
    assert!(words.contains("Notheld:Screeningcall."), "{words}");
}
