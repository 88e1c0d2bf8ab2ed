//! Assessments: given, done alone or in an interview, handed in by people and by the clock, read by those who may.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use touchstone_server::{
    App,
    code_runs::{Options, Runner},
    housekeeping,
};

use crate::support::{Person, TestApp, World, both_engines, everything};

both_engines! {
    a_candidate_learns_the_task_when_the_time_begins,
    what_arrives_late_does_not_undo_what_was_written_after_it,
    the_clock_hands_in_what_was_written_last,
    whoever_is_given_more_time_has_it,
    an_exercise_is_begun_in_time_or_opened_again,
    what_was_handed_in_is_handed_in_once,
    a_candidate_sees_of_hidden_tests_only_how_many_passed,
    results_are_for_the_stage_until_the_debrief,
    an_interviewer_writes_along_in_an_interview_of_their_stage,
    a_new_run_ends_the_one_before_and_there_are_not_too_many,
    what_is_given_is_of_this_organization_and_this_application,
    a_test_is_evidence_in_its_stage_alone,
    what_was_handed_in_waits_on_home_until_somebody_opens_it,
    nothing_that_was_written_outlives_an_erasure,
    submissions_that_are_alike_are_pairs_to_look_at,
    who_wrote_the_same_twice_is_no_pair,
    everything_is_on_the_record,
}

const SOURCE: &str = "print(sum(map(int, input().split())))\n";

/// An exercise that was given to the candidate of a world.
pub(crate) struct Given {
    pub(crate) world: World,
    exercise: String,
    id: String,
    pub(crate) token: String,
}

impl Given {
    /// An exercise of two tests, one of them hidden, that was given to the candidate for the take-home or the technical
    /// interview.
    pub(crate) async fn new(app: &TestApp, mode: &str) -> Self {
        Self::of(World::new(app).await, mode).await
    }

    async fn of(world: World, mode: &str) -> Self {
        let exercise = json!({"title": "Sum", "statement": "QTASKQ: add the numbers.", "notes": "QNOTESQ",
            "languages": ["python", "go"], "minutes": 60, "starters": {"python": "QSTARTQ"}, "solutions": {"python": "QSOLUTIONQ"},
            "tests": [{"name": "shown", "visible": true, "stdin": "1 2\n", "expect": "3\n"},
                {"name": "QHIDDENQ", "stdin": "41 1\n", "expect": "42\n"}]});
        let exercise = world.ada.post("/coding-exercises", exercise).await.is(201).id();
        let stage = if mode == "alone" { "take-home" } else { "technical" };
        let give = json!({"exercise_id": exercise, "stage_id": world.stage(stage), "mode": mode});
        let path = format!("/applications/{}/assessments", world.application);
        let id = world.coordinator.post(&path, give).await.is(201).id();
        let token = world.portal().await;
        Self { world, exercise, id, token }
    }

    pub(crate) fn team(&self, end: &str) -> String {
        format!("/assessments/{}{end}", self.id)
    }

    pub(crate) fn own(&self, end: &str) -> String {
        format!("/portal/{}/assessments/{}{end}", self.token, self.id)
    }

    async fn started(app: &TestApp) -> (Self, Person) {
        let given = Self::new(app, "alone").await;
        let guest = app.guest();
        guest.post(&given.own("/start"), json!({})).await.is(200);
        (given, guest)
    }

    /// The same in another organization.
    pub(crate) async fn elsewhere(app: &TestApp) -> Self {
        let given =
            Self::of(World::named(app, "Another Company", "another.example.com").await, "alone").await;
        app.guest().post(&given.own("/start"), json!({})).await.is(200);
        given
    }
}

fn draft(source: &str, sequence: i64) -> Value {
    json!({"language": "python", "source": source, "sequence": sequence})
}

pub(crate) fn program(source: &str) -> Value {
    json!({"language": "python", "source": source})
}

pub(crate) async fn put(who: &Person, path: &str, body: Value) -> crate::support::Answer {
    who.call(axum::http::Method::PUT, path).json(&body).await
}

/// Does everything that is due by then.
async fn work(app: &App) {
    let worker = housekeeping::worker(app);
    while worker.run_next().await.expect("a database").is_some() {}
}

/// Runs every program that waits.
pub(crate) async fn judge(app: &TestApp) {
    let options =
        Options { at_once: 1, unprotected: true, ..Options::new(env!("CARGO_BIN_EXE_judge-box").into()) };
    let runner = Runner::start(&app.app, options).await;
    assert_eq!(runner.refusal(), None);
    while runner.run_next().await.expect("a database") {}
}

fn time(value: &Value) -> DateTime<Utc> {
    value.as_str().and_then(|text| text.parse().ok()).unwrap_or_else(|| panic!("no time: {value}"))
}

async fn a_candidate_learns_the_task_when_the_time_begins(app: &TestApp) {
    let given = Given::new(app, "alone").await;
    let guest = app.guest();
    let list = guest.get(&format!("/portal/{}/assessments", given.token)).await.is(200);
    assert_eq!(list.rows()[0]["status"], "invited");
    let before = guest.get(&given.own("")).await.is(200);
    assert_eq!(before.json()["hidden_tests"], 1);
    assert_eq!(before.json()["languages"].as_array().unwrap().len(), 2);
    put(&guest, &given.own("/draft"), draft("x", 1)).await.problem(409, "conflict");
    guest.post(&given.own("/runs"), program(SOURCE)).await.problem(409, "conflict");
    guest.post(&given.own("/submit"), program(SOURCE)).await.problem(409, "conflict");
    let begun = guest.post(&given.own("/start"), json!({})).await.is(200);
    let again = guest.post(&given.own("/start"), json!({})).await.is(200).json();
    let told = begun.json();
    assert_eq!(again["ends_at"], told["ends_at"], "beginning again gives no more time");
    assert_eq!(time(&told["ends_at"]) - time(&told["started_at"]), TimeDelta::minutes(60));
    assert!(begun.text().contains("QTASKQ") && begun.text().contains("QSTARTQ"));
    for hidden in ["QTASKQ", "QSTARTQ", "1 2"] {
        assert!(
            !before.text().contains(hidden) && !list.text().contains(hidden),
            "{hidden} before the beginning"
        );
    }
    for secret in ["QHIDDENQ", "41 1", "QSOLUTIONQ", "QNOTESQ"] {
        assert!(!begun.text().contains(secret), "{secret} is not for candidates");
    }
}

async fn what_arrives_late_does_not_undo_what_was_written_after_it(app: &TestApp) {
    let (given, guest) = Given::started(app).await;
    let path = given.own("/draft");
    put(&guest, &path, draft("first", 1)).await.is(200);
    put(&guest, &path, draft("third", 3)).await.is(200);
    put(&guest, &path, draft("third", 3)).await.is(200);
    for late in [draft("second", 2), draft("another", 3)] {
        let refused = put(&guest, &path, late).await.problem(409, "conflict");
        assert_eq!(refused.errors(), [("/sequence".to_owned(), "older".to_owned())]);
        assert!(refused.text().contains('3'), "what is stored is named");
    }
    let go = json!({"language": "go", "source": "package main", "sequence": 1});
    put(&guest, &path, go).await.is(200);
    let told = guest.get(&given.own("")).await.is(200).json();
    let drafts: Vec<&str> =
        told["drafts"].as_array().unwrap().iter().map(|one| one["source"].as_str().unwrap()).collect();
    assert_eq!(drafts, ["package main", "third"], "a language each, the latest first");
    let rust = json!({"language": "rust", "source": "", "sequence": 4});
    let refused = put(&guest, &path, rust).await.problem(422, "invalid");
    assert_eq!(refused.errors()[0], ("/language".to_owned(), "unknown_language".to_owned()));
    put(&guest, &path, draft(&"x".repeat(256 * 1024 + 1), 5)).await.problem(422, "invalid");
    put(&guest, &path, draft("x", -1)).await.problem(422, "invalid");
    assert!(
        given.world.ada.get(&given.team("")).await.is(200).json()["drafts"].as_array().unwrap().is_empty()
    );
}

async fn the_clock_hands_in_what_was_written_last(app: &TestApp) {
    let (given, guest) = Given::started(app).await;
    put(&guest, &given.own("/draft"), draft("early", 1)).await.is(200);
    let at = |seconds: i64| app.later(TimeDelta::minutes(60) + TimeDelta::seconds(seconds));
    work(&at(-30)).await;
    // A connection was lost: what was written arrives within a minute.
    let late = guest.on(&at(30));
    put(&late, &given.own("/draft"), draft(SOURCE, 2)).await.is(200);
    late.post(&given.own("/runs"), program(SOURCE)).await.problem(409, "conflict");
    assert_eq!(late.get(&given.own("")).await.is(200).json()["status"], "running");
    let over = guest.on(&at(70));
    put(&over, &given.own("/draft"), draft("too late", 3)).await.problem(409, "conflict");
    over.post(&given.own("/submit"), program("too late")).await.problem(409, "conflict");
    work(&at(70)).await;
    work(&at(80)).await;
    let told = over.get(&given.own("")).await.is(200).json();
    assert_eq!((&told["status"], &told["submission"]["submitted_by"]), (&json!("submitted"), &json!("time")));
    assert_eq!(told["submission"]["source"], SOURCE);
    assert_eq!(told["submission"]["run"]["status"], "queued");
    let events = given.world.admin.get("/audit-events?type=assessment.submitted").await.is(200).rows();
    assert_eq!(events.len(), 1, "once, however often the job runs");
    assert_eq!(events[0]["actor"]["type"], "system", "{}", events[0]);
}

async fn whoever_is_given_more_time_has_it(app: &TestApp) {
    let (given, guest) = Given::started(app).await;
    put(&guest, &given.own("/draft"), draft("early", 1)).await.is(200);
    let more = json!({"minutes": 15, "reason": "A lost connection."});
    given.world.ada.post(&given.team("/extend"), more.clone()).await.problem(403, "forbidden");
    given
        .world
        .coordinator
        .post(&given.team("/extend"), json!({"minutes": 15, "reason": " "}))
        .await
        .problem(422, "invalid");
    let told = given.world.coordinator.post(&given.team("/extend"), more.clone()).await.is(200).json();
    assert_eq!(time(&told["ends_at"]) - time(&told["started_at"]), TimeDelta::minutes(75));
    work(&app.later(TimeDelta::minutes(62))).await;
    let later = guest.on(&app.later(TimeDelta::minutes(70)));
    put(&later, &given.own("/draft"), draft("late", 2)).await.is(200);
    work(&app.later(TimeDelta::minutes(77))).await;
    let told = guest.get(&given.own("")).await.is(200).json();
    assert_eq!(told["submission"]["source"], "late");
    given.world.coordinator.post(&given.team("/extend"), more).await.problem(409, "conflict");
}

async fn an_exercise_is_begun_in_time_or_opened_again(app: &TestApp) {
    let given = Given::new(app, "alone").await;
    let late = app.later(TimeDelta::days(8));
    let guest = app.guest().on(&late);
    assert_eq!(guest.get(&given.own("")).await.is(200).json()["status"], "expired");
    guest.post(&given.own("/start"), json!({})).await.problem(409, "conflict");
    let more = json!({"minutes": 10, "reason": "They were ill."});
    let told = given.world.coordinator.on(&late).post(&given.team("/extend"), more).await.is(200).json();
    assert_eq!((&told["status"], &told["time_limit_minutes"]), (&json!("invited"), &json!(70)));
    guest.post(&given.own("/start"), json!({})).await.is(200);
    let past = json!({"exercise_id": given.exercise, "stage_id": given.world.stage("technical"), "mode": "alone",
        "opens_until": app.app.now() - TimeDelta::hours(1)});
    let path = format!("/applications/{}/assessments", given.world.application);
    let refused = given.world.recruiter.post(&path, past).await.problem(422, "invalid");
    assert_eq!(refused.errors(), [("/opens_until".to_owned(), "past".to_owned())]);
}

async fn what_was_handed_in_is_handed_in_once(app: &TestApp) {
    let (given, guest) = Given::started(app).await;
    let told = guest.post(&given.own("/submit"), program(SOURCE)).await.is(200).json();
    assert_eq!(
        (&told["status"], &told["submission"]["submitted_by"]),
        (&json!("submitted"), &json!("candidate"))
    );
    guest.post(&given.own("/submit"), program("another")).await.problem(409, "conflict");
    put(&guest, &given.own("/draft"), draft("another", 9)).await.problem(409, "conflict");
    guest.post(&given.own("/start"), json!({})).await.problem(409, "conflict");
    work(&app.later(TimeDelta::minutes(62))).await;
    let told = guest.get(&given.own("")).await.is(200).json();
    assert_eq!(told["submission"]["source"], SOURCE);
    let reason = json!({"reason": "By mistake."});
    given.world.recruiter.post(&given.team("/cancel"), reason).await.problem(409, "conflict");
    given.world.recruiter.post(&given.team("/judge-again"), json!({})).await.problem(409, "conflict");
}

async fn a_candidate_sees_of_hidden_tests_only_how_many_passed(app: &TestApp) {
    let (given, guest) = Given::started(app).await;
    let wrong = "n = sum(map(int, input().split()))\nprint(n if n < 40 else f'seen {n - 1} and 1')\n";
    let run = guest.post(&given.own("/runs"), program(wrong)).await.is(202).id();
    judge(app).await;
    let told = guest.get(&given.own(&format!("/runs/{run}"))).await.is(200);
    assert_eq!(told.json()["outcome"]["verdict"], "AC", "hidden tests are not run before: {}", told.text());
    assert_eq!(told.json()["outcome"]["tests"].as_array().unwrap().len(), 1);
    guest.post(&given.own("/submit"), program(wrong)).await.is(200);
    judge(app).await;
    let answers = [
        guest.get(&given.own("")).await.is(200),
        guest.get(&format!("/portal/{}/export", given.token)).await.is(200),
    ];
    for answer in &answers {
        for secret in ["QHIDDENQ", "41 1", "seen 41", "\"42", "QSOLUTIONQ", "QNOTESQ"] {
            assert!(!answer.text().contains(secret), "{secret}: {}", answer.text());
        }
    }
    let submission = &answers[0].json()["submission"];
    assert_eq!(submission["run"]["outcome"]["verdict"], "WA");
    assert_eq!(submission["hidden_tests"], json!({"passed": 0, "run": 1}));
    // Neither by the run that the result is.
    let result = submission["run"]["id"].as_str().unwrap();
    guest.get(&given.own(&format!("/runs/{result}"))).await.problem(404, "not_found");
    guest.post(&given.own(&format!("/runs/{result}/cancel")), json!({})).await.problem(404, "not_found");
    let team = given.world.manager.get(&given.team("")).await.is(200).json();
    let hidden = &team["result"]["run"]["outcome"]["tests"][1];
    assert_eq!((&hidden["name"], &hidden["verdict"]), (&json!("QHIDDENQ"), &json!("WA")));
    assert!(hidden["diff"].is_object(), "{hidden}");
    given.world.manager.post(&given.team("/judge-again"), json!({})).await.is(202);
    judge(app).await;
    let runs = given.world.manager.get(&given.team("/runs")).await.is(200).column("/kind");
    assert_eq!(runs, ["submission", "submission", "tests"]);
}

async fn results_are_for_the_stage_until_the_debrief(app: &TestApp) {
    let given = Given::new(app, "interview").await;
    let world = &given.world;
    world.ada.post(&given.team("/submit"), program("QSOURCEQ")).await.is(200);
    let run = world.ada.get(&given.team("/runs")).await.is(200).column("/id")[0].clone();
    let sees = async |who: &Person| {
        let answer = who.get(&given.team("")).await;
        if answer.status == 404 {
            return "nothing";
        }
        let secret =
            ["QSOURCEQ", "QTASKQ", "QNOTESQ", "QHIDDENQ"].iter().any(|mark| answer.text().contains(mark));
        let told = answer.is(200).json();
        let list = who.get(&format!("/applications/{}/assessments", world.application)).await.is(200).rows();
        assert_eq!(list[0]["results_readable"], told["results_readable"], "{}", who.name());
        assert_eq!(told["results_readable"], secret, "{} {told}", who.name());
        let runs = who.get(&given.team("/runs")).await.is(200).rows().len();
        assert_eq!(runs > 0, secret, "{}", who.name());
        let status = who.get(&format!("/code-runs/{run}")).await.status;
        assert_eq!(status, if secret { 200 } else { 404 }, "{}", who.name());
        let export = who.get(&format!("/candidates/{}/export", world.candidate)).await;
        assert!(secret || !export.text().contains("QSOURCEQ"), "{}", who.name());
        if secret { "results" } else { "where it stands" }
    };
    for who in [&world.admin, &world.recruiter, &world.manager, &world.ada, &world.ben] {
        assert_eq!(sees(who).await, "results", "{}", who.name());
    }
    for who in [&world.coordinator, &world.cleo, &world.dan, &world.observer] {
        assert_eq!(sees(who).await, "where it stands", "{}", who.name());
    }
    for who in [&world.outsider, &world.analyst] {
        assert_eq!(sees(who).await, "nothing", "{}", who.name());
    }
    // Their own scorecard is in, and still the results of another stage are not for them.
    world.submit(&world.cleo, &world.design, everything("system-design", 3, "cleo")).await;
    assert_eq!(sees(&world.cleo).await, "where it stands");
    let debrief = world.debrief().await;
    assert_eq!(sees(&world.cleo).await, "where it stands");
    world.advance(&debrief, &["evidence"]).await;
    assert_eq!(sees(&world.cleo).await, "results", "the debrief has opened the evidence");
    assert_eq!(sees(&world.dan).await, "where it stands", "he still owes a scorecard");
    assert_eq!(sees(&world.observer).await, "where it stands");
}

async fn an_interviewer_writes_along_in_an_interview_of_their_stage(app: &TestApp) {
    let given = Given::new(app, "interview").await;
    let (world, guest) = (&given.world, app.guest());
    for who in [&world.cleo, &world.coordinator, &world.observer] {
        put(who, &given.team("/draft"), draft("x", 1)).await.problem(403, "forbidden");
        who.post(&given.team("/runs"), program(SOURCE)).await.problem(403, "forbidden");
        who.post(&given.team("/submit"), program(SOURCE)).await.problem(403, "forbidden");
    }
    put(&world.outsider, &given.team("/draft"), draft("x", 1)).await.problem(404, "not_found");
    put(&world.ada, &given.team("/draft"), draft("ada", 1)).await.is(200);
    let told = guest.get(&given.own("")).await.is(200).json();
    assert_eq!(
        (&told["status"], &told["ends_at"]),
        (&json!("running"), &Value::Null),
        "it was begun, and has no end"
    );
    assert_eq!(told["drafts"][0]["source"], "ada");
    put(&guest, &given.own("/draft"), draft("priya", 2)).await.is(200);
    assert_eq!(world.ben.get(&given.team("")).await.is(200).json()["drafts"][0]["source"], "priya");
    put(&world.ada, &given.team("/draft"), draft("older", 1)).await.problem(409, "conflict");
    work(&app.later(TimeDelta::days(2))).await;
    world.ada.post(&given.team("/runs"), program(SOURCE)).await.is(202);
    let told = world.ada.post(&given.team("/submit"), program(SOURCE)).await.is(200).json();
    assert_eq!((&told["submitted_by"], &told["source"]), (&json!("interviewer"), &json!(SOURCE)));
    // What a candidate does alone is theirs.
    let alone = Given::elsewhere(app).await;
    put(&alone.world.manager, &alone.team("/draft"), draft("x", 1)).await.problem(409, "conflict");
}

async fn a_new_run_ends_the_one_before_and_there_are_not_too_many(app: &TestApp) {
    let (given, guest) = Given::started(app).await;
    let runs = given.own("/runs");
    let first = guest.post(&runs, program(SOURCE)).await.is(202).id();
    let input = json!({"language": "python", "source": SOURCE, "stdin": "1 2"});
    let second = guest.post(&runs, input).await.is(202).id();
    let status =
        async |id: &str| guest.get(&given.own(&format!("/runs/{id}"))).await.is(200).json()["status"].clone();
    assert_eq!((status(&first).await, status(&second).await), (json!("cancelled"), json!("queued")));
    for _ in 0..18 {
        guest.post(&runs, program(SOURCE)).await.is(202);
    }
    let refused = guest.post(&runs, program(SOURCE)).await.problem(429, "too_many_requests");
    assert_eq!(refused.header("retry-after"), "60");
    let later = guest.on(&app.later(TimeDelta::seconds(61)));
    later.post(&runs, program(SOURCE)).await.is(202);
    let other = Given::elsewhere(app).await;
    let foreign = format!("/portal/{}/assessments/{}/runs/{first}", other.token, other.id);
    guest.get(&foreign).await.problem(404, "not_found");
    let foreign = format!("/portal/{}/assessments/{}", other.token, given.id);
    guest.get(&foreign).await.problem(404, "not_found");
}

async fn what_is_given_is_of_this_organization_and_this_application(app: &TestApp) {
    let given = Given::new(app, "alone").await;
    let other = World::named(app, "Another Company", "another.example.com").await;
    let path = format!("/applications/{}/assessments", other.application);
    let give =
        |exercise: &str, stage: &str| json!({"exercise_id": exercise, "stage_id": stage, "mode": "alone"});
    let theirs =
        other.ada.post("/coding-exercises", json!({"from_library": "csv-orders"})).await.is(201).id();
    let refused = other.recruiter.post(&path, give(&given.exercise, other.stage("technical"))).await;
    assert_eq!(refused.problem(422, "invalid").errors(), [("/exercise_id".to_owned(), "unknown".to_owned())]);
    let refused = other.recruiter.post(&path, give(&theirs, given.world.stage("technical"))).await;
    assert_eq!(refused.problem(422, "invalid").errors(), [("/stage_id".to_owned(), "unknown".to_owned())]);
    other.recruiter.get(&given.team("")).await.problem(404, "not_found");
    let reject = given.world.recruiter.get("/rejection-reasons").await.rows()[0]["id"].clone();
    let end = json!({"rejection_reason_id": reject, "note": "Words."});
    given
        .world
        .recruiter
        .post(&format!("/applications/{}/reject", given.world.application), end)
        .await
        .is(200);
    app.guest().post(&given.own("/start"), json!({})).await.problem(409, "conflict");
    let path = format!("/applications/{}/assessments", given.world.application);
    let again = give(&given.exercise, given.world.stage("technical"));
    given.world.recruiter.post(&path, again).await.problem(409, "conflict");
}

async fn a_test_is_evidence_in_its_stage_alone(app: &TestApp) {
    let given = Given::new(app, "interview").await;
    let world = &given.world;
    let linking = |name: &str| json!({"ratings": {"problem-solving": {"rating": 3, "evidence": [{"kind": "test_result", "ref": format!("{}/{name}", given.id)}]}}});
    let card =
        world.ada.post(&format!("/interviews/{}/scorecard", world.technical), json!({})).await.is(201).id();
    let path = format!("/scorecards/{card}");
    let refused = world.ada.patch(&path, linking("shown")).await.problem(422, "invalid");
    assert_eq!(refused.errors()[0].1, "unknown_test", "nothing was handed in yet");
    world.ada.post(&given.team("/submit"), program(SOURCE)).await.is(200);
    world.ada.patch(&path, linking("shown")).await.is(200);
    world.ada.patch(&path, json!({"summary": "Fine."})).await.is(200);
    world.ada.patch(&path, linking("no such test")).await.problem(422, "invalid");
    // A system design interview has not seen this program.
    let other =
        world.cleo.post(&format!("/interviews/{}/scorecard", world.design), json!({})).await.is(201).id();
    world.cleo.patch(&format!("/scorecards/{other}"), linking("shown")).await.problem(422, "invalid");
    let rest = json!({"ratings": {"communication": {"rating": 0}, "outcome-deployments": {"rating": 0}}, "overall_recommendation": 3});
    world.ada.patch(&path, rest).await.is(200);
    judge(app).await;
    let told = world.ada.post(&format!("{path}/submit"), json!({})).await.is(200).json();
    let linked = &told["linked_tests"][0];
    assert_eq!(
        (&linked["exercise"], &linked["test"], &linked["verdict"]),
        (&json!("Sum"), &json!("shown"), &json!("AC"))
    );
}

async fn what_was_handed_in_waits_on_home_until_somebody_opens_it(app: &TestApp) {
    let (given, guest) = Given::started(app).await;
    let world = &given.world;
    let waits = async |who: &Person| {
        let home = who.get("/home").await.is(200).json();
        let waiting = home["assessments"].as_array().unwrap().len();
        assert_eq!(home["counts"]["assessments"], waiting);
        waiting
    };
    assert_eq!(waits(&world.manager).await, 0);
    guest.post(&given.own("/submit"), program(SOURCE)).await.is(200);
    for (who, expected) in [
        (&world.manager, 1),
        (&world.recruiter, 1),
        (&world.admin, 1),
        (&world.cleo, 0),
        (&world.outsider, 0),
    ] {
        assert_eq!(waits(who).await, expected, "{}", who.name());
    }
    // Whoever may not read it does not take it away from those who do.
    world.cleo.get(&given.team("")).await.is(200);
    world.coordinator.get(&given.team("")).await.is(200);
    assert_eq!(waits(&world.manager).await, 1);
    assert!(world.manager.get(&given.team("")).await.is(200).json()["seen_at"].is_string());
    assert_eq!(waits(&world.recruiter).await, 0);
}

async fn nothing_that_was_written_outlives_an_erasure(app: &TestApp) {
    const MARK: &str = "QWRITTENQ";
    let (given, guest) = Given::started(app).await;
    let world = &given.world;
    put(&guest, &given.own("/draft"), draft(&format!("# {MARK}"), 1)).await.is(200);
    let input = json!({"language": "python", "source": format!("print('{MARK}')"), "stdin": MARK});
    guest.post(&given.own("/runs"), input).await.is(202);
    judge(app).await;
    guest.post(&given.own("/submit"), program(&format!("print('{MARK}')"))).await.is(200);
    judge(app).await;
    let more = json!({"minutes": 1, "reason": MARK});
    let path = format!("/applications/{}/assessments", world.application);
    let give = json!({"exercise_id": given.exercise, "stage_id": world.stage("technical"), "mode": "alone"});
    let second = world.recruiter.post(&path, give).await.is(201).id();
    world.recruiter.post(&format!("/assessments/{second}/extend"), more).await.is(200);
    assert!(!app.rows_with(MARK).await.is_empty());
    let reason = world.recruiter.get("/rejection-reasons").await.rows()[0]["id"].clone();
    let end = json!({"rejection_reason_id": reason, "note": "Words."});
    world.recruiter.post(&format!("/applications/{}/reject", world.application), end).await.is(200);
    let why = json!({"reason": "They asked for it."});
    world.admin.post(&format!("/candidates/{}/erase", world.candidate), why).await.is(200);
    assert_eq!(app.rows_with(MARK).await, Vec::<String>::new());
    let told = world.manager.get(&given.team("")).await.is(200).json();
    assert_eq!((&told["status"], &told["source"]), (&json!("submitted"), &Value::Null));
    world.manager.post(&given.team("/judge-again"), json!({})).await.problem(409, "conflict");
}

async fn submissions_that_are_alike_are_pairs_to_look_at(app: &TestApp) {
    let (given, guest) = Given::started(app).await;
    let world = &given.world;
    let long = |name: &str| {
        format!(
            "def total({name}):\n    found = 0\n    for one in {name}.split():\n        number = int(one)\n        if number > 0:\n            found += number * 2 - number\n        else:\n            found -= abs(number)\n    return found\n\nprint(total(input()))\n"
        )
    };
    guest.post(&given.own("/submit"), program(&long("line"))).await.is(200);
    for (name, source) in [
        ("Nia Obi", long("text")),
        ("Leo Sand", "import sys\nprint(eval('+'.join(sys.stdin.read().split())))\n".to_owned()),
    ] {
        let application = world.another_application(name).await;
        let give =
            json!({"exercise_id": given.exercise, "stage_id": world.stage("technical"), "mode": "interview"});
        let id = world
            .recruiter
            .post(&format!("/applications/{application}/assessments"), give)
            .await
            .is(201)
            .id();
        world.manager.post(&format!("/assessments/{id}/submit"), program(&source)).await.is(200);
    }
    let path = format!("/coding-exercises/{}/similar-pairs", given.exercise);
    let found = world.manager.get(&path).await.is(200).json();
    assert_eq!(found["compared"], 3);
    let pairs = found["data"].as_array().unwrap();
    assert_eq!(pairs.len(), 1, "{found}");
    assert!(
        pairs[0]["share_of_a"].as_f64().unwrap() > 0.9 && !pairs[0]["regions"].as_array().unwrap().is_empty()
    );
    assert!(pairs[0]["shared_lines"].as_u64().unwrap() >= 9, "{found}");
    let mut names = [&pairs[0]["a"]["candidate"]["name"], &pairs[0]["b"]["candidate"]["name"]]
        .map(|name| name.as_str().unwrap());
    names.sort_unstable();
    assert_eq!(names, ["Nia Obi", "Priya Raman"]);
    for who in [&world.ada, &world.coordinator, &world.analyst, &world.observer] {
        who.get(&path).await.problem(403, "forbidden");
    }
    let elsewhere = app
        .member(&world.admin, "Una Field", "una@example.com", touchstone_server::scope::Role::HiringManager)
        .await;
    assert_eq!(elsewhere.get(&path).await.is(200).json()["compared"], 0, "of jobs that they run");
}

async fn who_wrote_the_same_twice_is_no_pair(app: &TestApp) {
    let (given, guest) = Given::started(app).await;
    let world = &given.world;
    let same = "def total(line):\n    found = 0\n    for one in line.split():\n        number = int(one)\n        if number > 0:\n            found += number * 2 - number\n        else:\n            found -= abs(number)\n    return found\n\nprint(total(input()))\n";
    guest.post(&given.own("/submit"), program(same)).await.is(200);
    let give =
        json!({"exercise_id": given.exercise, "stage_id": world.stage("technical"), "mode": "interview"});
    let path = format!("/applications/{}/assessments", world.application);
    let again = world.recruiter.post(&path, give).await.is(201).id();
    world.manager.post(&format!("/assessments/{again}/submit"), program(same)).await.is(200);
    let path = format!("/coding-exercises/{}/similar-pairs", given.exercise);
    let found = world.manager.get(&path).await.is(200).json();
    assert_eq!((&found["compared"], &found["data"]), (&json!(2), &json!([])));
}

async fn everything_is_on_the_record(app: &TestApp) {
    let (given, guest) = Given::started(app).await;
    let world = &given.world;
    let more = json!({"minutes": 5, "reason": "A slow connection."});
    world.coordinator.post(&given.team("/extend"), more).await.is(200);
    guest.post(&given.own("/submit"), program(SOURCE)).await.is(200);
    judge(app).await;
    world.manager.post(&given.team("/judge-again"), json!({})).await.is(202);
    let path = format!("/applications/{}/assessments", world.application);
    let give = json!({"exercise_id": given.exercise, "stage_id": world.stage("technical"), "mode": "alone"});
    let second = world.recruiter.post(&path, give).await.is(201).id();
    world
        .recruiter
        .post(&format!("/assessments/{second}/cancel"), json!({"reason": "By mistake."}))
        .await
        .is(200);
    let events =
        world.admin.get(&format!("/audit-events?application_id={}&sort=at", world.application)).await.is(200);
    let of: Vec<(String, String)> = events
        .rows()
        .iter()
        .map(|row| {
            (
                row["type"].as_str().unwrap().to_owned(),
                row["actor"]["type"].as_str().unwrap_or_default().to_owned(),
            )
        })
        .filter(|(kind, _)| kind.starts_with("assessment."))
        .collect();
    let expected = [
        ("assessment.given", "user"),
        ("assessment.started", "candidate"),
        ("assessment.extended", "user"),
        ("assessment.submitted", "candidate"),
        ("assessment.judged_again", "user"),
        ("assessment.given", "user"),
        ("assessment.cancelled", "user"),
    ];
    assert_eq!(of, expected.map(|(kind, actor)| (kind.to_owned(), actor.to_owned())));
    world.submit_all([3, 3, 3, 3]).await;
    let debrief = world.debrief().await;
    world.advance(&debrief, &["evidence", "reveal", "discussion", "decision"]).await;
    let decision = json!({"outcome": "hire", "reason": "Clear.", "consensus": false});
    world.manager.post(&format!("/debriefs/{debrief}/decision"), decision).await.is(201);
    let packet =
        world.manager.get(&format!("/applications/{}/packet", world.application)).await.is(200).json();
    let held = packet["sections"]["assessments"].as_array().unwrap();
    assert_eq!(held.len(), 1, "what was handed in, and nothing that was taken back");
    assert_eq!((&held[0]["source"], &held[0]["submitted_by"]), (&json!(SOURCE), &json!("candidate")));
    let verified = world.manager.post("/packets/verify", packet.clone()).await.is(200).json();
    assert_eq!(verified["valid"], true, "{verified}");
    world.manager.get(&format!("/applications/{}/packet.pdf", world.application)).await.is(200);
}
