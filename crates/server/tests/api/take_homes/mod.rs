//! Take-homes: given, uploaded, handed in by candidates and by the clock, graded, read by those who may.

mod evidence;
mod grading;
mod repository;
mod uploads;

use std::{fs, io::Cursor, io::Write as _, os::unix::fs::PermissionsExt as _, path::PathBuf};

use axum::http::Method;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use touchstone_server::{
    App, housekeeping,
    take_homes::{Grader, GraderOptions},
};

use crate::support::{Answer, Person, TestApp, World, both_engines};

both_engines! {
    an_exercise_is_begun_from_the_library_and_makes_versions,
    what_is_given_is_of_this_organization_and_this_application,
    the_clock_hands_in_what_lies_there,
    whoever_is_given_more_time_has_it,
    what_was_handed_in_is_handed_in_once,
    an_exercise_that_was_taken_back_takes_nothing_more,
    everything_is_on_the_record,
}

/// A report as the grader writes one.
pub(super) const REPORT: &str = r#"{"requirements":{"crud":"met","errors":"partly"},"findings":[{"check":"C01","requirement":"crud","title":"POST creates","outcome":"pass","summary":"QFOUNDQ it answered 201","source":"RFC 9110","exchanges":[{"request":{"method":"POST","target":"/hives","headers":[],"body":"{}"},"response":{"status":201,"headers":[]}}]},{"check":"E01","requirement":"errors","title":"A missing id is 404","outcome":"fail","summary":"it answered 500","source":"RFC 9110","exchanges":[],"runs":[{"command":"true","status":"accepted","exit_code":0,"output":""}]}],"skipped":[{"check":"R05","reason":"no parent"}],"facts":[{"name":"files.lines","value":"Python 60","source":"files"}],"timings":{"ask":812.5}}"#;

/// A program that plays the process that grades.
pub(super) struct Actor(PathBuf);

impl Actor {
    /// What it does once it has heard what it is to do.
    pub(super) fn new(script: &str) -> Self {
        let file = std::env::temp_dir().join(format!("touchstone-grader-{}", touchstone_db::new_id()));
        fs::write(&file, format!("#!/bin/sh\nread -r task\n{script}\n")).expect("a file");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).expect("its rights");
        Self(file)
    }

    /// One that finds what [`REPORT`] says.
    pub(super) fn finding() -> Self {
        Self::new(&format!("echo '{{\"graded\":{REPORT}}}'"))
    }

    pub(super) fn options(&self) -> GraderOptions {
        GraderOptions::new(self.0.clone())
    }

    pub(super) fn grader(&self, app: &TestApp) -> Grader {
        Grader::new(&app.app, self.options())
    }

    /// Grades everything that waits.
    pub(super) async fn grade(&self, app: &TestApp) {
        let grader = self.grader(app);
        while grader.run_next().await.expect("a database") {}
    }
}

impl Drop for Actor {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// Files as a ZIP archive.
pub(super) fn zipped(files: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).expect("a file");
        writer.write_all(content.as_bytes()).expect("its content");
    }
    writer.finish().expect("an archive").into_inner()
}

pub(super) fn archive() -> Vec<u8> {
    zipped(&[("hives/app.py", "print('QSOURCEQ')\n"), ("hives/README.md", "# Hives\n")])
}

pub(super) struct Given {
    pub(super) world: World,
    pub(super) exercise: String,
    pub(super) id: String,
    pub(super) token: String,
}

impl Given {
    pub(super) async fn new(app: &TestApp) -> Self {
        Self::of(World::new(app).await).await
    }

    pub(super) async fn of(world: World) -> Self {
        let exercise = json!({"title": "Hives", "brief": "QTASKQ: build it.", "notes": "QNOTESQ", "days": 7});
        let exercise = world.ada.post("/take-home-exercises", exercise).await.is(201).id();
        let give = json!({"exercise_id": exercise, "stage_id": world.stage("take-home")});
        let path = format!("/applications/{}/take-homes", world.application);
        let id = world.coordinator.post(&path, give).await.is(201).id();
        let token = world.portal().await;
        Self { world, exercise, id, token }
    }

    pub(super) fn team(&self, end: &str) -> String {
        format!("/take-homes/{}{end}", self.id)
    }

    pub(super) fn own(&self, end: &str) -> String {
        format!("/portal/{}/take-homes/{}{end}", self.token, self.id)
    }

    /// Uploads an archive as the candidate.
    pub(super) async fn upload(&self, guest: &Person, bytes: Vec<u8>) -> Answer {
        put(guest, &self.own("/archive?filename=hives.zip"), "application/zip", bytes).await
    }

    /// With an archive handed in.
    pub(super) async fn submitted(app: &TestApp) -> (Self, Person) {
        let (given, guest) = (Self::new(app).await, app.guest());
        given.upload(&guest, archive()).await.is(200);
        guest.post(&given.own("/submit"), json!({})).await.is(200);
        (given, guest)
    }

    /// The same, graded.
    pub(super) async fn graded(app: &TestApp) -> (Self, Person) {
        let (given, guest) = Self::submitted(app).await;
        Actor::finding().grade(app).await;
        (given, guest)
    }

    pub(super) async fn see(&self, who: &Person) -> Value {
        who.get(&self.team("")).await.is(200).json()
    }
}

pub(super) async fn put(who: &Person, path: &str, kind: &str, bytes: Vec<u8>) -> Answer {
    who.call(Method::PUT, path).header("content-type", kind).bytes(bytes).await
}

/// Does everything that is due by then.
pub(super) async fn work(app: &App) {
    let worker = housekeeping::worker(app);
    while worker.run_next().await.expect("a database").is_some() {}
}

pub(super) fn time(value: &Value) -> DateTime<Utc> {
    value.as_str().and_then(|text| text.parse().ok()).unwrap_or_else(|| panic!("no time: {value}"))
}

async fn an_exercise_is_begun_from_the_library_and_makes_versions(app: &TestApp) {
    let world = World::new(app).await;
    let me = &world.ada;
    for shipped in ["rest-api", "data-pipeline", "web-interface"] {
        let made = me.post("/take-home-exercises", json!({"from_library": shipped})).await.is(201).json();
        assert_eq!(made["from_library"], shipped);
        assert!(made["contract"].as_str().unwrap().contains("takehome.toml"), "{shipped}");
    }
    let made = me.post("/take-home-exercises", json!({"title": "Hives", "brief": "Build it."})).await.is(201);
    assert!(made.json()["contract"].as_str().unwrap().contains("[resource]"), "the grader's own template");
    let path = format!("/take-home-exercises/{}", made.id());
    me.patch(&path, json!({"days": 3})).await.problem(428, "precondition_required");
    let changed = me.patch(&path, json!({"days": 3})).if_match(1).await.is(200).json();
    assert_eq!(
        (&changed["days"], &changed["version"], &changed["brief"]),
        (&json!(3), &json!(2), &json!("Build it."))
    );
    me.patch(&path, json!({"days": 4})).if_match(1).await.problem(412, "stale");
    let refused = me.patch(&path, json!({"days": 0})).if_match(2).await.problem(422, "invalid");
    assert_eq!(refused.errors()[0].0, "/days");
    me.patch(&path, json!({"brief": null})).if_match(2).await.problem(422, "invalid");
    me.post("/take-home-exercises", json!({"from_library": "no-such"})).await.problem(422, "invalid");
    me.post("/take-home-exercises", json!({"title": "x", "brief": "y", "more": 1}))
        .await
        .problem(422, "invalid");
    let kit = me.get(&format!("{path}/kit")).await.is(200);
    assert_eq!(kit.header("content-type"), "application/zip");
    assert!(zip::ZipArchive::new(Cursor::new(kit.body.to_vec())).expect("an archive").len() == 3);
    me.delete(&path).if_match(2).await.is(204);
    me.patch(&path, json!({"days": 4})).if_match(2).await.problem(409, "conflict");
    let give = json!({"exercise_id": made.id(), "stage_id": world.stage("take-home")});
    let give_path = format!("/applications/{}/take-homes", world.application);
    world.coordinator.post(&give_path, give.clone()).await.problem(409, "conflict");
    me.post(&format!("{path}/restore"), json!({})).await.is(200);
    world.coordinator.post(&give_path, give).await.is(201);
    world.coordinator.get(&path).await.problem(403, "forbidden");
    world.observer.get("/take-home-exercises").await.problem(403, "forbidden");
}

async fn what_is_given_is_of_this_organization_and_this_application(app: &TestApp) {
    let given = Given::new(app).await;
    let world = &given.world;
    let other = Given::of(World::named(app, "Another Company", "another.example.com").await).await;
    let path = format!("/applications/{}/take-homes", world.application);
    let stage = world.stage("take-home");
    for (body, field) in [
        (json!({"exercise_id": other.exercise, "stage_id": stage}), "/exercise_id"),
        (json!({"exercise_id": given.exercise, "stage_id": other.world.stage("take-home")}), "/stage_id"),
        (
            json!({"exercise_id": given.exercise, "stage_id": stage, "due_at": "2020-01-01T00:00:00Z"}),
            "/due_at",
        ),
        (
            json!({"exercise_id": given.exercise, "stage_id": stage, "due_at": "2420-01-01T00:00:00Z"}),
            "/due_at",
        ),
    ] {
        let refused = world.coordinator.post(&path, body).await.problem(422, "invalid");
        assert_eq!(refused.errors()[0].0, field);
    }
    world
        .ada
        .post(&path, json!({"exercise_id": given.exercise, "stage_id": stage}))
        .await
        .problem(403, "forbidden");
    other.world.admin.get(&given.team("")).await.problem(404, "not_found");
    world.outsider.get(&given.team("")).await.problem(404, "not_found");
    let guest = app.guest();
    for end in ["", "/kit", "/dry-runs/0197c0de-0000-7000-8000-000000000001"] {
        let crossed = format!("/portal/{}/take-homes/{}{end}", other.token, given.id);
        guest.get(&crossed).await.problem(404, "not_found");
        let wrong = format!("/portal/tp_wrong/take-homes/{}{end}", given.id);
        guest.get(&wrong).await.problem(404, "not_found");
    }
    let crossed = format!("/portal/{}/take-homes/{}/archive", other.token, given.id);
    put(&guest, &crossed, "application/zip", archive()).await.problem(404, "not_found");
    let told = guest.get(&given.own("")).await.is(200);
    assert!(told.text().contains("QTASKQ") && !told.text().contains("QNOTESQ"));
    let due = time(&told.json()["due_at"]) - app.app.now();
    assert!(due > TimeDelta::days(6) && due <= TimeDelta::days(7), "as the exercise says: {due}");
    // A change of the exercise changes nothing of what was given.
    let exercise = format!("/take-home-exercises/{}", given.exercise);
    world.ada.patch(&exercise, json!({"brief": "Another task."})).if_match(1).await.is(200);
    assert!(guest.get(&given.own("")).await.is(200).text().contains("QTASKQ"));
}

async fn the_clock_hands_in_what_lies_there(app: &TestApp) {
    let (given, guest) = (Given::new(app).await, app.guest());
    let nothing = Given::of(World::named(app, "Another Company", "another.example.com").await).await;
    given.upload(&guest, archive()).await.is(200);
    let at = |minutes: i64| app.later(TimeDelta::days(7) + TimeDelta::minutes(minutes));
    work(&at(-1)).await;
    assert_eq!(guest.get(&given.own("")).await.is(200).json()["status"], "invited");
    let over = guest.on(&at(1));
    given.upload(&over, archive()).await.problem(409, "conflict");
    over.post(&given.own("/submit"), json!({})).await.problem(409, "conflict");
    over.post(&given.own("/dry-runs"), json!({})).await.problem(409, "conflict");
    work(&at(1)).await;
    work(&at(2)).await;
    let told = over.get(&given.own("")).await.is(200).json();
    assert_eq!((&told["status"], &told["submitted_by"]), (&json!("grading"), &json!("time")));
    let events = given.world.admin.get("/audit-events?type=take_home.submitted").await.is(200).rows();
    assert_eq!(events.len(), 1, "once, however often the job runs");
    assert_eq!(events[0]["actor"]["type"], "system", "{}", events[0]);
    let told = over.get(&nothing.own("")).await.is(200).json();
    assert_eq!((&told["status"], &told["submitted_at"]), (&json!("expired"), &Value::Null));
}

async fn whoever_is_given_more_time_has_it(app: &TestApp) {
    let (given, guest) = (Given::new(app).await, app.guest());
    let me = &given.world.coordinator;
    let due = |days: i64| app.app.now() + TimeDelta::days(days);
    let more = json!({"due_at": due(10), "reason": "They were ill."});
    given.world.ada.post(&given.team("/extend"), more.clone()).await.problem(403, "forbidden");
    me.post(&given.team("/extend"), json!({"due_at": due(10)})).await.problem(422, "invalid");
    let earlier = json!({"due_at": due(2), "reason": "Hurry."});
    me.post(&given.team("/extend"), earlier).await.problem(422, "invalid");
    given.upload(&guest, archive()).await.is(200);
    let told = me.post(&given.team("/extend"), more).await.is(200).json();
    assert_eq!(told["extensions"][0]["reason"], "They were ill.");
    assert_eq!(told["extensions"][0]["by"], "Cem Arslan");
    assert_ne!(told["due_at"], told["first_due_at"]);
    let own = guest.get(&given.own("")).await.is(200);
    assert_eq!((&own.json()["extended"], &own.json()["due_at"]), (&json!(true), &told["due_at"]));
    assert!(!own.text().contains("ill"), "why is the team's own");
    // The first deadline passes, and nothing happens.
    let between = app.later(TimeDelta::days(8));
    work(&between).await;
    assert_eq!(guest.on(&between).get(&given.own("")).await.is(200).json()["status"], "invited");
    // A deadline that has passed is opened again.
    let late = app.later(TimeDelta::days(11));
    app.execute("UPDATE take_home SET uploaded_at = NULL, kind = NULL").await;
    let (late_me, late_guest) = (me.on(&late), guest.on(&late));
    assert_eq!(late_me.get(&given.team("")).await.is(200).json()["status"], "expired");
    let again = json!({"due_at": due(12), "reason": "Once more."});
    assert_eq!(late_me.post(&given.team("/extend"), again).await.is(200).json()["status"], "invited");
    given.upload(&late_guest, archive()).await.is(200);
}

async fn what_was_handed_in_is_handed_in_once(app: &TestApp) {
    let (given, guest) = (Given::new(app).await, app.guest());
    guest.post(&given.own("/submit"), json!({})).await.problem(409, "conflict");
    assert_eq!(given.see(&given.world.manager).await["submission"], Value::Null);
    given.upload(&guest, archive()).await.is(200);
    let told = given.see(&given.world.manager).await;
    assert_eq!(
        (&told["status"], &told["submission"]),
        (&json!("invited"), &Value::Null),
        "it is the candidate's until then"
    );
    given.world.manager.get(&given.team("/files")).await.problem(404, "not_found");
    let handed_in = guest.post(&given.own("/submit"), json!({})).await.is(200).json();
    assert_eq!((&handed_in["status"], &handed_in["submitted_by"]), (&json!("grading"), &json!("candidate")));
    guest.post(&given.own("/submit"), json!({})).await.problem(409, "conflict");
    given.upload(&guest, archive()).await.problem(409, "conflict");
    let more = json!({"due_at": app.app.now() + TimeDelta::days(30), "reason": "x"});
    given.world.coordinator.post(&given.team("/extend"), more).await.problem(409, "conflict");
    given
        .world
        .coordinator
        .post(&given.team("/cancel"), json!({"reason": "x"}))
        .await
        .problem(409, "conflict");
    let reports = given.see(&given.world.manager).await["reports"].as_array().unwrap().len();
    assert_eq!(reports, 1, "grading begins by itself");
    // An application that ended takes nothing more.
    let other = Given::of(World::named(app, "Another Company", "another.example.com").await).await;
    let end = format!("/applications/{}/withdraw", other.world.application);
    other.world.recruiter.post(&end, json!({})).await.is(200);
    other.upload(&guest, archive()).await.problem(409, "conflict");
}

async fn an_exercise_that_was_taken_back_takes_nothing_more(app: &TestApp) {
    let (given, guest) = (Given::new(app).await, app.guest());
    given.upload(&guest, archive()).await.is(200);
    let run = guest.post(&given.own("/dry-runs"), json!({})).await.is(202).id();
    given.world.ada.post(&given.team("/cancel"), json!({"reason": "x"})).await.problem(403, "forbidden");
    let back = given.world.coordinator.post(&given.team("/cancel"), json!({"reason": "By mistake."})).await;
    assert_eq!(back.is(200).json()["status"], "cancelled");
    given.upload(&guest, archive()).await.problem(409, "conflict");
    let run = guest.get(&given.own(&format!("/dry-runs/{run}"))).await.is(200).json();
    assert_eq!(run["status"], "cancelled");
    let list = guest.get(&format!("/portal/{}/take-homes", given.token)).await.is(200).rows();
    assert!(list.is_empty(), "{list:?}");
    work(&app.later(TimeDelta::days(8))).await;
    assert_eq!(given.see(&given.world.manager).await["submitted_at"], Value::Null);
}

async fn everything_is_on_the_record(app: &TestApp) {
    let (given, _) = Given::graded(app).await;
    let me = &given.world.manager;
    me.post(&given.team("/grade"), json!({})).await.is(202);
    Actor::finding().grade(app).await;
    me.post(&given.team("/share"), json!({})).await.is(200);
    me.post(&given.team("/share"), json!({})).await.is(200);
    let path = format!("/audit-events?application_id={}&limit=200", given.world.application);
    let events = given.world.admin.get(&path).await.is(200).rows();
    let told: Vec<&str> = events.iter().map(|event| event["type"].as_str().unwrap()).collect();
    for kind in ["take_home.given", "take_home.submitted", "take_home.graded_again", "take_home.shared"] {
        assert_eq!(told.iter().filter(|one| **one == kind).count(), 1, "{kind}: {told:?}");
    }
    let submitted = events.iter().find(|event| event["type"] == "take_home.submitted").unwrap();
    assert_eq!(submitted["actor"]["type"], "candidate");
}
