//! The first rule: whoever owes a scorecard sees nothing of the others', by any route; and nobody receives another's
//! recommendation before the reveal.
//!
//! The walker asks every GET operation of the document with every id of the world, so that a new operation is covered
//! from the day it is added.

use std::{collections::BTreeSet, time::Duration};

use axum::http::Method;
use serde_json::{Value, json};

use crate::support::{
    Answer, Person, TestApp, World, both_engines, everything, operations, read_until, text_of, zeros,
};

const ADA: &str = "QADAQ";
const BEN: &str = "QBENQ";
const CLEO: &str = "QCLEOQ";
const DAN: &str = "QDANQ";
const DECISION: &str = "QDECISIONQ";
const MARKS: [&str; 5] = [ADA, BEN, CLEO, DAN, DECISION];

/// Ada has submitted and amended, Cleo has submitted; Ben and Dan have drafts. Every text of each holds their mark.
async fn scene(app: &TestApp) -> World {
    let mut world = World::new(app).await;
    let ada = world.submit(&world.ada, &world.technical, everything("technical", 1, ADA)).await;
    let amendment = json!({
        "reason": format!("reason of {ADA}"), "overall_recommendation": 4,
        "ratings": {"communication": {"note": format!("second note of {ADA}"), "rating": 1}},
    });
    world.ada.post(&format!("/scorecards/{ada}/amendments"), amendment).await.is(201);
    let cleo = world.submit(&world.cleo, &world.design, everything("system-design", 4, CLEO)).await;
    let ben = world.draft(&world.ben, &world.technical, everything("technical", 2, BEN)).await;
    let dan = world.draft(&world.dan, &world.design, everything("system-design", 3, DAN)).await;
    let portal = world.portal().await;
    let asked = json!({"kind": "human_look", "message": "Please look again."});
    let asked = app.guest().post(&format!("/portal/{portal}/requests"), asked).await.is(201).id();
    world.more.insert("portal", vec![portal]);
    world.more.insert("candidate-requests", vec![asked]);
    world.more.insert("scorecards", vec![ada, ben, cleo, dan]);
    world
}

/// What a person finds by asking for everything.
#[derive(Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "a list of findings")]
struct Found {
    /// Marks, whosever they are.
    marks: BTreeSet<&'static str>,
    /// Numbers of others: whether any rating, and any recommendation.
    ratings: bool,
    recommendations: bool,
    outcome: bool,
    /// The packet, on paper.
    paper: bool,
}

impl Found {
    fn nothing() -> Self {
        Self::default()
    }

    fn only(marks: &[&'static str]) -> Self {
        Self { marks: marks.iter().copied().collect(), ..Self::default() }
    }

    fn evidence(marks: &[&'static str]) -> Self {
        Self { ratings: true, ..Self::only(marks) }
    }

    fn all(marks: &[&'static str]) -> Self {
        Self { recommendations: true, ..Self::evidence(marks) }
    }

    fn note(&mut self, answer: &Answer, me: &str) {
        let mut text = answer.everything();
        if answer.status == 200 && answer.header("content-type") == "application/pdf" {
            text.push_str(&text_of(&answer.body));
            self.paper |= answer.call.contains("/packet.pdf");
        }
        self.marks.extend(MARKS.into_iter().filter(|mark| text.contains(mark)));
        if answer.header("content-type").contains("json") {
            self.numbers(&answer.json(), me, false);
        }
    }

    /// Numbers that stand under a name of a rating or a recommendation, unless they are the person's own.
    fn numbers(&mut self, value: &Value, me: &str, own: bool) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.numbers(item, me, own)),
            Value::Object(fields) => {
                let author = value.pointer("/reviewer/id").or_else(|| value.pointer("/user/id"));
                let own = author.map_or(own, |author| author == me);
                for (name, field) in fields {
                    let recommends =
                        name.contains("recommendation") || name == "initial" || name == "current";
                    if !own && field.is_number() {
                        self.recommendations |= recommends;
                        self.ratings |= name == "rating";
                    }
                    self.outcome |= name == "outcome" && !field.is_null();
                    self.numbers(field, me, own);
                }
            }
            _ => {}
        }
    }
}

/// Asks every GET operation with every id. Setting pages is most of what that costs: of each operation that prints, a walk
/// takes one address, a person's next walk the next, and the next person begins one further on.
async fn walk(world: &World, who: &Person) -> Found {
    let mut found = Found::default();
    let me = who.id().to_string();
    let round = world.round(who);
    for operation in operations().iter().filter(|operation| operation.method == "GET" && !operation.streams())
    {
        let mut addresses = operation.addresses(world);
        if operation.prints() {
            addresses = vec![addresses.swap_remove(round % addresses.len())];
        }
        for address in addresses {
            let answer = who.get(&address).await;
            assert!(answer.status < 500, "{}: {}", answer.call, answer.text());
            found.note(&answer, &me);
        }
    }
    found
}

/// Sends an empty body to every operation that changes something: what it answers must not tell anything either.
async fn poke(world: &World, who: &Person) -> Found {
    let mut found = Found::default();
    let me = who.id().to_string();
    for operation in operations().iter().filter(|operation| operation.method != "GET") {
        if operation.path == "/sessions/current" {
            continue;
        }
        for address in operation.addresses(world) {
            let method = Method::from_bytes(operation.method.as_bytes()).unwrap();
            let answer = who.call(method, &address).if_match(0).json(&json!({})).await;
            assert!(answer.status < 500, "{}: {}", answer.call, answer.text());
            found.note(&answer, &me);
        }
    }
    found
}

both_engines! {
    nothing_of_others_reaches_whoever_owes_a_scorecard,
    what_changes_something_tells_nothing_either,
    nobody_who_owes_none_sees_more_than_who_has_submitted_before_the_debrief,
    whoever_has_submitted_sees_ratings_but_no_recommendation_before_the_reveal,
    a_scorecard_of_only_zeros_unlocks_nothing,
    a_second_stage_that_is_owed_closes_everything_again,
    a_job_may_open_scorecards_when_all_are_in_but_never_recommendations,
    another_organization_finds_nothing,
    the_live_channel_says_that_something_changed_never_to_what,
    a_kept_answer_is_replayed_to_its_own_caller_alone,
    the_topic_to_follow_up_travels_without_ratings,
    reading_others_scorecards_ends_independence_and_is_on_the_record,
}

async fn nothing_of_others_reaches_whoever_owes_a_scorecard(app: &TestApp) {
    let mut world = scene(app).await;
    let debrief = world.debrief().await;
    world.more.insert("debriefs", vec![debrief.clone()]);
    for phase in ["preparation", "evidence", "reveal", "discussion", "decision", "closed"] {
        match phase {
            "preparation" => {}
            "closed" => decide(&world, &debrief).await,
            _ => world.advance(&debrief, &[phase]).await,
        }
        assert_eq!(walk(&world, &world.ben).await, Found::only(&[BEN]), "Ben in {phase}");
        assert_eq!(walk(&world, &world.dan).await, Found::only(&[DAN]), "Dan in {phase}");
    }
    // The same walk finds everything when somebody may read it, so that it proves something above.
    let found = walk(&world, &world.manager).await;
    assert_eq!(found, Found { outcome: true, paper: true, ..Found::all(&[ADA, CLEO, DECISION]) });
    // Ben submits, and his debt is paid.
    let card = &world.more["scorecards"][1];
    world.ben.post(&format!("/scorecards/{card}/submit"), json!({})).await.is(200);
    let found = walk(&world, &world.ben).await;
    assert_eq!(found, Found { outcome: true, ..Found::all(&[ADA, BEN, CLEO, DECISION]) });
}

async fn what_changes_something_tells_nothing_either(app: &TestApp) {
    let mut world = scene(app).await;
    let debrief = world.debrief().await;
    world.advance(&debrief, &["evidence", "reveal"]).await;
    world.more.insert("debriefs", vec![debrief]);
    assert_eq!(poke(&world, &world.outsider).await, Found::nothing());
    assert_eq!(poke(&world, &world.coordinator).await, Found::nothing());
    assert_eq!(poke(&world, &world.analyst).await, Found::nothing());
    assert_eq!(poke(&world, &world.dan).await, Found::only(&[DAN]));
    assert_eq!(poke(&world, &world.ben).await, Found::only(&[BEN]));
}

async fn nobody_who_owes_none_sees_more_than_who_has_submitted_before_the_debrief(app: &TestApp) {
    let mut world = scene(app).await;
    let others = [
        &world.admin,
        &world.recruiter,
        &world.coordinator,
        &world.manager,
        &world.analyst,
        &world.observer,
        &world.outsider,
    ];
    for person in others {
        assert_eq!(walk(&world, person).await, Found::nothing(), "{} before the debrief", person.name());
    }
    let debrief = world.debrief().await;
    world.more.insert("debriefs", vec![debrief]);
    let others = [&world.admin, &world.recruiter, &world.manager, &world.observer];
    for person in others {
        assert_eq!(walk(&world, person).await, Found::nothing(), "{} in preparation", person.name());
    }
    let seen = world.manager.get(&format!("/applications/{}/scorecards", world.application)).await.is(200);
    let states: Vec<Value> =
        seen.json()["status"].as_array().unwrap().iter().map(|row| row["scorecard_status"].clone()).collect();
    assert_eq!(states, ["submitted", "draft", "submitted", "draft"]);
}

async fn whoever_has_submitted_sees_ratings_but_no_recommendation_before_the_reveal(app: &TestApp) {
    let mut world = scene(app).await;
    assert_eq!(walk(&world, &world.ada).await, Found::evidence(&[ADA, CLEO]), "Ada");
    assert_eq!(walk(&world, &world.cleo).await, Found::evidence(&[ADA, CLEO]), "Cleo");
    let debrief = world.debrief().await;
    world.more.insert("debriefs", vec![debrief.clone()]);
    world.advance(&debrief, &["evidence"]).await;
    for person in [&world.ada, &world.cleo, &world.admin, &world.recruiter, &world.manager] {
        assert_eq!(walk(&world, person).await, Found::evidence(&[ADA, CLEO]), "{}", person.name());
    }
    assert_eq!(walk(&world, &world.observer).await, Found::nothing(), "an observer waits for the end");
    world.advance(&debrief, &["reveal"]).await;
    for person in [&world.ada, &world.cleo, &world.admin, &world.recruiter, &world.manager] {
        assert_eq!(walk(&world, person).await, Found::all(&[ADA, CLEO]), "{}", person.name());
    }
    for person in [&world.observer, &world.coordinator, &world.analyst, &world.outsider] {
        assert_eq!(walk(&world, person).await, Found::nothing(), "{}", person.name());
    }
    world.advance(&debrief, &["discussion", "decision"]).await;
    decide(&world, &debrief).await;
    let all = || Found { outcome: true, ..Found::all(&[ADA, CLEO, DECISION]) };
    assert_eq!(walk(&world, &world.observer).await, all(), "an observer reads what is left");
    for person in [&world.coordinator, &world.analyst, &world.outsider] {
        assert_eq!(walk(&world, person).await, Found::nothing(), "{}", person.name());
    }
}

async fn a_scorecard_of_only_zeros_unlocks_nothing(app: &TestApp) {
    let mut world = scene(app).await;
    let card = world.more["scorecards"][1].clone();
    world
        .ben
        .patch(
            &format!("/scorecards/{card}"),
            json!({"ratings": null, "question_notes": null, "summary": null}),
        )
        .await
        .is(200);
    world.ben.patch(&format!("/scorecards/{card}"), zeros("technical", 2)).await.is(200);
    world.ben.post(&format!("/scorecards/{card}/submit"), json!({})).await.is(200);
    let debrief = world.debrief().await;
    world.more.insert("debriefs", vec![debrief.clone()]);
    world.advance(&debrief, &["evidence", "reveal"]).await;
    assert_eq!(walk(&world, &world.ben).await, Found::nothing());
    // A rating that says something, by an amendment, does.
    let body =
        json!({"reason": "The playback shows it.", "ratings": {"communication": {"rating": 2, "note": BEN}}});
    world.ben.post(&format!("/scorecards/{card}/amendments"), body).await.is(201);
    assert_eq!(walk(&world, &world.ben).await, Found::all(&[ADA, BEN, CLEO]));
}

async fn a_second_stage_that_is_owed_closes_everything_again(app: &TestApp) {
    let mut world = scene(app).await;
    assert_eq!(walk(&world, &world.cleo).await, Found::evidence(&[ADA, CLEO]));
    let reason = "Nobody else is there this week.";
    let body = json!({
        "application_id": world.application, "stage_id": world.stage("screening"), "starts_at": app.app.now(),
        "ends_at": app.app.now() + chrono::TimeDelta::hours(1),
        "interviewers": [{"user_id": world.cleo.id(), "role": "lead"}],
    });
    world.recruiter.post("/interviews", body.clone()).await.problem(409, "not_independent");
    let mut body = body;
    body["interviewers"][0]["assignment_reason"] = json!(reason);
    let interview = world.recruiter.post("/interviews", body).await.is(201).json();
    assert_eq!(interview["interviewers"][0]["independent"], false);
    world.more.insert("interviews", vec![interview["id"].as_str().unwrap().to_owned()]);
    assert_eq!(walk(&world, &world.cleo).await, Found::only(&[CLEO]));
}

async fn a_job_may_open_scorecards_when_all_are_in_but_never_recommendations(app: &TestApp) {
    let mut world = scene(app).await;
    let job = format!("/jobs/{}", world.job);
    world.manager.patch(&job, json!({"scorecards_visible": "all_submitted"})).if_match(1).await.is(200);
    assert_eq!(walk(&world, &world.manager).await, Found::nothing(), "two are missing");
    for (person, card) in [(&world.ben, 1), (&world.dan, 3)] {
        let card = &world.more["scorecards"][card];
        person.post(&format!("/scorecards/{card}/submit"), json!({})).await.is(200);
    }
    let all = [ADA, BEN, CLEO, DAN];
    assert_eq!(walk(&world, &world.manager).await, Found::evidence(&all));
    assert_eq!(walk(&world, &world.observer).await, Found::nothing());
    let debrief = world.debrief().await;
    world.more.insert("debriefs", vec![debrief]);
    assert_eq!(walk(&world, &world.recruiter).await, Found::evidence(&all));
}

async fn another_organization_finds_nothing(app: &TestApp) {
    let mut world = scene(app).await;
    let debrief = world.debrief().await;
    world.advance(&debrief, &["evidence", "reveal"]).await;
    world.more.insert("debriefs", vec![debrief]);
    let other = World::named(app, "Another Company", "another.example.com").await;
    for person in [&other.admin, &other.recruiter, &other.manager, &other.ada] {
        assert_eq!(walk(&world, person).await, Found::nothing(), "{}", person.name());
        assert_eq!(poke(&world, person).await, Found::nothing(), "{}", person.name());
    }
}

async fn the_live_channel_says_that_something_changed_never_to_what(app: &TestApp) {
    let world = World::new(app).await;
    let (status, mut stream) = world.ben.get("/events").stream().await;
    assert_eq!(status, 200);
    let (_, mut foreign) = app
        .organization("Another Company", "Ines Duarte", "ines@another.example.com")
        .await
        .get("/events")
        .stream()
        .await;
    // On PostgreSQL the channel is ready a moment after the server.
    for attempt in 0.. {
        assert!(attempt < 100, "the channel stays silent");
        world.recruiter.post("/candidates", json!({"name": "Nia Obi"})).await.is(201);
        let heard = read_until(&mut stream, "candidate.created", Duration::from_millis(200)).await;
        if heard.contains("candidate.created") {
            break;
        }
    }
    let card = world.submit(&world.ada, &world.technical, everything("technical", 4, ADA)).await;
    let body = json!({"reason": ADA, "overall_recommendation": 1});
    world.ada.post(&format!("/scorecards/{card}/amendments"), body).await.is(201);
    let debrief = world.debrief().await;
    world.advance(&debrief, &["evidence", "reveal", "discussion", "decision"]).await;
    decide(&world, &debrief).await;
    let text = read_until(&mut stream, "debrief.decided", Duration::from_secs(30)).await;
    for kind in
        ["scorecard.submitted", "scorecard.amended", "debrief.called", "debrief.advanced", "debrief.decided"]
    {
        assert!(text.contains(kind), "{kind} is missing in {text}");
    }
    let names: BTreeSet<String> = text
        .lines()
        .filter_map(|line| line.strip_prefix("data: "))
        .flat_map(|data| {
            serde_json::from_str::<serde_json::Map<String, Value>>(data)
                .unwrap()
                .into_iter()
                .map(|(name, _)| name)
        })
        .collect();
    let known = [
        "application_id",
        "assessment_id",
        "at",
        "code_run_id",
        "coding_exercise_id",
        "debrief_id",
        "grade_report_id",
        "guide_id",
        "interview_id",
        "job_id",
        "scorecard_id",
        "screening_id",
        "take_home_exercise_id",
        "take_home_id",
        "type",
    ];
    assert_eq!(names.iter().collect::<Vec<_>>(), known);
    assert!(MARKS.iter().all(|mark| !text.contains(mark)), "{text}");
    assert_eq!(
        read_until(&mut foreign, "data", Duration::from_millis(100)).await,
        "",
        "another organization hears nothing"
    );
}

async fn a_kept_answer_is_replayed_to_its_own_caller_alone(app: &TestApp) {
    let mut world = scene(app).await;
    let debrief = world.debrief().await;
    world.advance(&debrief, &["evidence"]).await;
    let (path, body) = (format!("/debriefs/{debrief}/advance"), json!({"phase": "reveal"}));
    let first = world.recruiter.post(&path, body.clone()).key("reveal-once").await.is(200);
    let again = world.recruiter.post(&path, body.clone()).key("reveal-once").await.is(200);
    assert_eq!(again.header("idempotency-replayed"), "true");
    assert_eq!(again.text(), first.text());
    assert!(first.text().contains(ADA));
    let ben = world.ben.post(&path, body).key("reveal-once").await.problem(403, "forbidden");
    assert!(!ben.everything().contains(ADA));
    world.more.insert("debriefs", vec![debrief]);
    assert_eq!(walk(&world, &world.ben).await, Found::only(&[BEN]));
}

async fn the_topic_to_follow_up_travels_without_ratings(app: &TestApp) {
    let world = World::new(app).await;
    let mut content = everything("technical", 4, ADA);
    content["probe_next"] = json!(["Ask how they rolled the migration back."]);
    world.submit(&world.ada, &world.technical, content).await;
    let kit = world.cleo.get(&format!("/interviews/{}/kit", world.design)).await.is(200);
    assert_eq!(
        kit.json()["probe_next"],
        json!([{
            "text": "Ask how they rolled the migration back.", "from": "Ada Lindqvist", "stage_title": "Technical interview",
        }])
    );
    assert!(!kit.everything().contains(ADA));
    // Those of the same stage ask the same questions and are not told.
    let kit = world.ben.get(&format!("/interviews/{}/kit", world.technical)).await.is(200);
    assert_eq!(kit.json()["probe_next"], json!([]));
}

async fn reading_others_scorecards_ends_independence_and_is_on_the_record(app: &TestApp) {
    let world = scene(app).await;
    let path = format!("/applications/{}/stages/{}/scorecard", world.application, world.stage("take-home"));
    world.ada.get(&format!("/applications/{}/scorecards", world.application)).await.is(200);
    world.ada.post(&path, json!({})).await.problem(409, "not_independent");
    let begun =
        world.ada.post(&path, json!({"assignment_reason": "Only I know the exercise."})).await.is(201);
    assert_eq!(begun.json()["independent"], false);
    let events = world.admin.get("/audit-events?type=scorecards.read").await.is(200);
    assert_eq!(events.column("/actor/name"), ["Ada Lindqvist"]);
    // An amendment from now on is marked.
    let card = &world.more["scorecards"][0];
    let body = json!({"reason": "I had missed it.", "summary": "Another summary."});
    let amended = world.ada.post(&format!("/scorecards/{card}/amendments"), body).await.is(201).json();
    assert_eq!(amended["amendments"][0]["after_seeing_others"], false);
    assert_eq!(amended["amendments"][1]["after_seeing_others"], true);
}

async fn decide(world: &World, debrief: &str) {
    let body = json!({"outcome": "hire", "reason": DECISION, "consensus": false});
    world.manager.post(&format!("/debriefs/{debrief}/decision"), body).await.is(201);
}
