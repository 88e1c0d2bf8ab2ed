//! Who may call what: every operation of the document by every role, of this organization and of another, without a
//! session, and by a token with and without the scope. The outcome is committed as `docs/access.md`.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    sync::atomic::{AtomicI64, Ordering},
};

use axum::http::Method;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

use crate::{
    document::assert_fresh,
    support::{Answer, Call, Operation, Person, TestApp, World, both_engines, everything, operations},
};

/// The roles as the table names them, in the order in which they try an operation: those who may do least come first,
/// so that what one changes does not stand in the way of the next.
const ROLES: [&str; 8] = [
    "interviewer elsewhere",
    "analyst",
    "observer",
    "coordinator",
    "interviewer",
    "recruiter",
    "admin",
    "hiring_manager",
];
/// The same in the order of the table's columns.
const COLUMNS: [&str; 8] = [
    "admin",
    "recruiter",
    "coordinator",
    "hiring_manager",
    "interviewer",
    "interviewer elsewhere",
    "analyst",
    "observer",
];

const ABOUT: &str = "# Who may call what

Every operation of the API by role, as a test found it on both engines; the test fails when this file is not fresh. It
asks about one application before its debrief: the hiring manager and the observer are on the job's team, the interviewer
interviews for the application and has submitted a scorecard, the interviewer elsewhere has nothing to do with the job.

- **yes**: the operation is carried out, or refused for another reason than who asks.
- **no**: 403, the person may not do this.
- **hidden**: 404, for this person it does not exist. A list shows what the person may see and is always *yes*.

Nobody signed in is answered 401, except where the operation is for anyone. An API token needs the scope and may do no
more than its person. People of another organization are answered 404 for everything.

";

fn person<'a>(world: &'a World, role: &str) -> &'a Person {
    match role {
        "admin" => &world.admin,
        "recruiter" => &world.recruiter,
        "coordinator" => &world.coordinator,
        "hiring_manager" => &world.manager,
        "interviewer" => &world.ada,
        "analyst" => &world.analyst,
        "observer" => &world.observer,
        _ => &world.outsider,
    }
}

/// A world in which every operation has something to act on.
struct Scene {
    world: World,
    debrief: String,
    card: String,
    request: String,
    reason: Value,
    document: Value,
    other_candidate: String,
    tokens: BTreeMap<String, String>,
    /// A comment of each person on the guide.
    comments: BTreeMap<String, String>,
    /// Links to the guide, one for each person who may try to end one.
    links: BTreeMap<String, String>,
    /// A coding exercise, and an assessment of it in the technical interview.
    exercise: String,
    assessment: String,
    /// A take-home exercise, a take-home of it, what was handed in with a report, and one that is open.
    take_home_exercise: String,
    /// How many hours further the next deadline is: each has to be after the one before.
    hours: AtomicI64,
    now: DateTime<Utc>,
    take_home: String,
    open_take_home: String,
    grade_report: String,
    /// Screenings of the job with a resume each, one for each person who may try to delete one.
    screenings: BTreeMap<String, (String, String)>,
}

impl Scene {
    async fn new(app: &TestApp) -> Self {
        let world = World::new(app).await;
        let card = world.submit(&world.ada, &world.technical, everything("technical", 3, "ada")).await;
        let debrief = world.debrief().await;
        let asked = json!({"kind": "human_look", "message": "Please look again."});
        let page = format!("/portal/{}/requests", world.portal().await);
        let request = app.guest().post(&page, asked).await.is(201).id();
        let reason = world.recruiter.get("/rejection-reasons").await.is(200).rows()[0]["id"].clone();
        let document =
            world.recruiter.get(&format!("/guides/{}", world.guide)).await.is(200).json()["document"].clone();
        let other_candidate =
            world.recruiter.post("/candidates", json!({"name": "Nia Obi"})).await.is(201).id();
        let (mut tokens, mut comments, mut links) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let mut screenings = BTreeMap::new();
        let talk = format!("/guides/{}/comments", world.guide);
        for who in world.people() {
            let comment = who.post(&talk, json!({"text": "Too long."})).await.is(201).id();
            comments.insert(who.id().to_string(), comment);
            let link = world.recruiter.post(&format!("/guides/{}/links", world.guide), json!({})).await;
            links.insert(who.id().to_string(), link.is(201).id());
            screenings.insert(who.id().to_string(), screening(&world).await);
            let token =
                who.post("/api-tokens", json!({"name": "Mine", "scopes": ["jobs:read"]})).await.is(201).id();
            tokens.insert(who.id().to_string(), token);
        }
        let exercise =
            json!({"title": "Sum", "statement": "Add.", "languages": ["python"], "tests": [{"name": "one"}]});
        let exercise = world.recruiter.post("/coding-exercises", exercise).await.is(201).id();
        let given =
            json!({"exercise_id": exercise, "stage_id": world.stage("technical"), "mode": "interview"});
        let path = format!("/applications/{}/assessments", world.application);
        let assessment = world.recruiter.post(&path, given).await.is(201).id();
        let brief = json!({"title": "Hives", "brief": "Build it."});
        let take_home_exercise = world.recruiter.post("/take-home-exercises", brief).await.is(201).id();
        let given = json!({"exercise_id": take_home_exercise, "stage_id": world.stage("take-home")});
        let path = format!("/applications/{}/take-homes", world.application);
        let open_take_home = world.recruiter.post(&path, given.clone()).await.is(201).id();
        let take_home = world.recruiter.post(&path, given).await.is(201).id();
        let own = format!("/portal/{}/take-homes/{take_home}", world.portal().await);
        let guest = app.guest();
        let archive = crate::take_homes::archive();
        crate::take_homes::put(&guest, &format!("{own}/archive"), "application/zip", archive).await.is(200);
        guest.post(&format!("{own}/submit"), json!({})).await.is(200);
        crate::take_homes::Actor::finding().grade(app).await;
        let seen = world.recruiter.get(&format!("/take-homes/{take_home}")).await.is(200).json();
        let grade_report = seen["report"]["id"].as_str().expect("a report").to_owned();
        Self {
            world,
            debrief,
            card,
            request,
            reason,
            document,
            other_candidate,
            tokens,
            comments,
            links,
            exercise,
            assessment,
            take_home_exercise,
            hours: AtomicI64::new(30 * 24),
            now: app.app.now(),
            take_home,
            open_take_home,
            grade_report,
            screenings,
        }
    }

    fn address(&self, operation: &Operation, who: &Person) -> String {
        let resource = operation.path.split('/').nth(1).unwrap_or_default();
        let nothing = touchstone_db::new_id().to_string();
        let id = match resource {
            "applications" => &self.world.application,
            "assessments" => &self.assessment,
            "coding-exercises" => &self.exercise,
            "take-home-exercises" => &self.take_home_exercise,
            "take-homes" if operation.path.ends_with("/cancel") || operation.path.ends_with("/extend") => {
                &self.open_take_home
            }
            "take-homes" => &self.take_home,
            "grade-reports" => &self.grade_report,
            "candidates" => &self.world.candidate,
            "candidate-requests" => &self.request,
            "debriefs" => &self.debrief,
            "guides" => &self.world.guide,
            "guide-comments" => self.comments.get(&who.id().to_string()).unwrap_or(&nothing),
            "guide-links" => self.links.get(&who.id().to_string()).unwrap_or(&nothing),
            "guide-versions" => &self.world.version,
            "interviews" => &self.world.technical,
            "jobs" => &self.world.job,
            "scorecards" => &self.card,
            "screenings" => self.screenings.get(&who.id().to_string()).map_or(&nothing, |(id, _)| id),
            "resumes" => self.screenings.get(&who.id().to_string()).map_or(&nothing, |(_, id)| id),
            "exercise-library" => "csv-orders",
            "scenario-library" => "payments",
            "take-home-library" => "rest-api",
            "candidate-guide-library" => "preparing",
            "users" => &self.world.ben.id().to_string(),
            "api-tokens" => self.tokens.get(&who.id().to_string()).unwrap_or(&nothing),
            _ => &nothing,
        };
        operation
            .path
            .replace("{id}", id)
            .replace("{stage_id}", self.world.stage("take-home"))
            .replace("{bank}/{key}", "databases/tool-library")
            .replace("{token}", "ti_nothing")
            .replace("{assessment_id}", &self.assessment)
            .replace("{take_home_id}", &self.take_home)
            .replace("{run_id}", &nothing)
    }

    /// A body that the operation would accept.
    fn body(&self, operation: &Operation, who: &Person) -> Value {
        let world = &self.world;
        match operation.name().as_str() {
            "POST /api-tokens" => json!({"name": "Mine", "scopes": ["jobs:read"]}),
            "POST /applications" => json!({"candidate_id": self.other_candidate, "job_id": world.job}),
            "POST /applications/{id}/assessments" => json!({"exercise_id": self.exercise,
                "stage_id": world.stage("technical"), "mode": "interview"}),
            "POST /assessments/{id}/cancel" | "POST /take-homes/{id}/cancel" => {
                json!({"reason": "By mistake."})
            }
            "POST /assessments/{id}/extend" => json!({"minutes": 5, "reason": "A lost connection."}),
            "POST /assessments/{id}/runs" | "POST /coding-exercises/{id}/runs" => {
                json!({"language": "python", "source": "", "stdin": ""})
            }
            "POST /assessments/{id}/submit" => json!({"language": "python", "source": ""}),
            "PUT /assessments/{id}/draft" => json!({"language": "python", "source": "", "sequence": 1}),
            "POST /applications/{id}/take-homes" => {
                json!({"exercise_id": self.take_home_exercise, "stage_id": world.stage("take-home")})
            }
            "POST /take-homes/{id}/extend" => {
                let hours = self.hours.fetch_add(1, Ordering::Relaxed);
                json!({"due_at": self.now + TimeDelta::hours(hours), "reason": "They were ill."})
            }
            "POST /take-home-exercises" => json!({"from_library": "rest-api"}),
            "PATCH /take-home-exercises/{id}" => json!({"title": "Hives and more"}),
            "POST /coding-exercises" => json!({"from_library": "csv-orders"}),
            "PATCH /coding-exercises/{id}" => json!({"title": "Sums"}),
            "POST /applications/{id}/guide-version" => {
                json!({"guide_version_id": world.version, "reason": "Corrected."})
            }
            "POST /applications/{id}/move" => {
                json!({"stage_id": world.stage("technical"), "reason": "Next."})
            }
            "POST /applications/{id}/reject" => json!({"rejection_reason_id": self.reason, "note": "Words."}),
            "POST /candidate-requests/{id}/answer" => json!({"text": "Looked at.", "outcome": "done"}),
            "POST /candidates" => json!({"name": "Leo Sand"}),
            "POST /candidates/{id}/erase" => json!({"reason": "They asked for it."}),
            "POST /debriefs" => {
                json!({"application_id": world.application, "facilitator_id": world.recruiter.id()})
            }
            "POST /debriefs/{id}/advance" => json!({"phase": "evidence"}),
            "POST /debriefs/{id}/decision" => {
                json!({"outcome": "hire", "reason": "Clear.", "consensus": false})
            }
            "POST /guides" => json!({"library_id": "backend-developer"}),
            "POST /guides/{id}/comments" => json!({"text": "Too short."}),
            "PATCH /guide-comments/{id}" => json!({"text": "Too short.", "resolved": true}),
            "PUT /guides/{id}/access" => {
                json!({"readers": ["observer"], "editors": ["recruiter", "hiring_manager"]})
            }
            "PATCH /guides/{id}" | "POST /guide-checks" => json!({"document": self.document}),
            "POST /interviews" => json!({
                "application_id": world.application, "stage_id": world.stage("screening"),
                "starts_at": "2031-05-01T10:00:00Z", "ends_at": "2031-05-01T10:30:00Z",
                "interviewers": [{"user_id": world.ben.id(), "role": "lead"}]}),
            "POST /jobs" => json!({"title": "Clerk", "guide_version_id": world.version}),
            "POST /jobs/{id}/screenings" => {
                json!({"title": "Spring", "criteria": [{"kind": "skill", "any_of": ["Rust"]}]})
            }
            "POST /screenings/{id}/decisions" => {
                let resume = self.screenings.get(&who.id().to_string()).map(|(_, id)| id.clone());
                let resume = resume.unwrap_or_else(|| touchstone_db::new_id().to_string());
                json!({"resume_ids": [resume], "decision": "advance", "reason": "Because."})
            }
            "POST /resumes/{id}/application" => json!({"candidate": {"name": "Leo Sand"}}),
            "PATCH /scorecards/{id}" => json!({"summary": "Short."}),
            "POST /scorecards/{id}/amendments" => json!({"reason": "More.", "summary": who.name()}),
            "PUT /me/password" => {
                json!({"current_password": "not mine", "new_password": "a good new password"})
            }
            "POST /users" => {
                json!({"name": "Sol", "email": format!("{}@sol.example.com", touchstone_db::new_id()), "role": "observer"})
            }
            _ => json!({}),
        }
    }

    fn call(&self, operation: &Operation, who: &Person) -> Call {
        let address = self.address(operation, who);
        if operation.path == "/guides/import" {
            return who.upload(&address, "guide.md", include_bytes!("support/guide.md"));
        }
        if operation.name() == "POST /screenings/{id}/resumes" {
            return who.upload(&address, "resume.txt", who.name().as_bytes());
        }
        if operation.path.ends_with("/archive") && operation.method == "PUT" {
            let call = who.call(Method::PUT, &address).header("content-type", "application/zip");
            return call.bytes(crate::take_homes::archive());
        }
        let address = if operation.path == "/take-homes/{id}/file" {
            format!("{address}?path=hives/app.py")
        } else {
            address
        };
        let method = Method::from_bytes(operation.method.as_bytes()).expect("a method");
        let call = who.call(method, &address);
        if operation.body.get("requestBody").is_some() {
            // No entity is at this version, so that a change is refused after everything else was found in order.
            call.json(&self.body(operation, who)).if_match(0)
        } else {
            call
        }
    }
}

/// A screening of the job, with a resume.
async fn screening(world: &World) -> (String, String) {
    let new = json!({"title": "Autumn", "criteria": [{"kind": "skill", "any_of": ["Rust"]}]});
    let id = world.recruiter.post(&format!("/jobs/{}/screenings", world.job), new).await.is(201).id();
    let path = format!("/screenings/{id}/resumes");
    world.recruiter.upload(&path, "resume.txt", b"Lea Sand, gardener").await.is(202);
    let resume = world.recruiter.get(&path).await.is(200).rows()[0]["id"].clone();
    (id, resume.as_str().expect("an id").to_owned())
}

/// What a call shows of who may make it.
fn outcome(answer: &Answer) -> &'static str {
    let unknown = answer.status == 422 && answer.errors().iter().any(|(_, code)| code == "unknown");
    match answer.status {
        403 => "no",
        404 => "hidden",
        _ if unknown => "hidden",
        _ => "yes",
    }
}

/// GETs first, what ends things last.
fn in_order() -> Vec<Operation> {
    let rank = |operation: &Operation| match operation.name().as_str() {
        "GET /applications/{id}/packet" | "GET /applications/{id}/packet.pdf" => 1,
        name if name.starts_with("GET ") => 0,
        "POST /debriefs/{id}/advance" => 3,
        "POST /assessments/{id}/submit"
        | "DELETE /coding-exercises/{id}"
        | "DELETE /take-home-exercises/{id}" => 7,
        "POST /assessments/{id}/cancel" | "POST /take-homes/{id}/cancel" => 8,
        "POST /debriefs/{id}/decision" => 4,
        "POST /applications/{id}/hire"
        | "POST /applications/{id}/reject"
        | "POST /applications/{id}/withdraw"
        | "DELETE /resumes/{id}" => 5,
        "DELETE /screenings/{id}" => 6,
        _ => 2,
    };
    let mut all: Vec<Operation> = operations()
        .into_iter()
        .filter(|operation| !operation.streams() && operation.access() != "anyone")
        .collect();
    all.sort_by_key(rank);
    all
}

/// What the document promises of a role. None where it depends on more than the role.
fn promised(operation: &Operation, role: &str) -> Option<bool> {
    let listed = operation.roles().iter().any(|one| one == role.split(' ').next().unwrap_or_default());
    match operation.access() {
        "organization" => Some(listed),
        "job" => Some(listed && role != "interviewer elsewhere"),
        _ => None,
    }
}

fn table(cells: &BTreeMap<(String, &str), &'static str>) -> String {
    let mut text = ABOUT.to_owned();
    let _ =
        writeln!(text, "| operation | scope | {} |", COLUMNS.map(|role| role.replace('_', " ")).join(" | "));
    let _ = writeln!(text, "|---|---|{}", "---|".repeat(COLUMNS.len()));
    for operation in operations() {
        let name = operation.name();
        let row: Vec<&str> = match operation.access() {
            "anyone" => vec!["anyone"; COLUMNS.len()],
            _ if operation.streams() => vec!["yes"; COLUMNS.len()],
            _ => COLUMNS.iter().map(|role| cells[&(name.clone(), *role)]).collect(),
        };
        let scope =
            if operation.scope().is_empty() { "–".to_owned() } else { format!("`{}`", operation.scope()) };
        let _ = writeln!(text, "| `{name}` | {scope} | {} |", row.join(" | "));
    }
    text
}

both_engines! {
    every_role_may_do_what_the_table_says,
    nobody_is_answered_401_by_everything_that_is_not_for_anyone,
    a_token_needs_the_scope_of_the_operation,
    another_organization_has_nothing_to_do_with_it,
}

async fn every_role_may_do_what_the_table_says(app: &TestApp) {
    let scene = Scene::new(app).await;
    let mut cells = BTreeMap::new();
    for operation in in_order() {
        if operation.name() == "POST /debriefs/{id}/decision" {
            scene.world.advance(&scene.debrief, &["reveal", "discussion", "decision"]).await;
        }
        for role in ROLES {
            let answer = scene.call(&operation, person(&scene.world, role)).await;
            assert!(answer.status != 401 && answer.status < 500, "{}: {}", answer.call, answer.text());
            let outcome = outcome(&answer);
            if operation.access() == "job" {
                let guessed = answer.status == 422 && outcome == "yes";
                assert!(!guessed, "{}: give the test a valid body: {}", answer.call, answer.text());
            }
            if let Some(promised) = promised(&operation, role) {
                assert_eq!(
                    outcome == "yes",
                    promised,
                    "{} as {role}: {} {}",
                    answer.call,
                    answer.status,
                    answer.text()
                );
            }
            cells.insert((operation.name(), role), outcome);
        }
    }
    assert_fresh("docs/access.md", &table(&cells));
}

async fn nobody_is_answered_401_by_everything_that_is_not_for_anyone(app: &TestApp) {
    let scene = Scene::new(app).await;
    for operation in operations() {
        if operation.streams() {
            assert_eq!(app.guest().get(&operation.path).stream().await.0, 401);
            continue;
        }
        let answer = scene.call(&operation, &app.guest()).await;
        if operation.access() == "anyone" {
            assert_ne!(answer.status, 403, "{}", answer.call);
            // Signing in with nothing is refused as such.
            assert!(answer.status != 401 || operation.path == "/sessions", "{}", answer.call);
        } else {
            let answer = answer.problem(401, "unauthenticated");
            assert_eq!(answer.header("www-authenticate"), "Bearer realm=\"touchstone\"", "{}", answer.call);
        }
    }
}

async fn a_token_needs_the_scope_of_the_operation(app: &TestApp) {
    let scene = Scene::new(app).await;
    let admin = &scene.world.admin;
    let all: Vec<String> = {
        let refused = admin.post("/api-tokens", json!({"name": "X", "scopes": ["?"]})).await.is(422).json();
        let message =
            refused["errors"][0]["message"].as_str().unwrap().trim_start_matches("may be one of ").to_owned();
        message.split(", ").map(str::to_owned).collect()
    };
    let mut made: BTreeMap<String, [Person; 2]> = BTreeMap::new();
    for operation in operations().iter().filter(|operation| operation.access() != "anyone") {
        let scope = operation.scope().to_owned();
        assert!(all.contains(&scope), "{}: no token can be given {scope}", operation.name());
        if !made.contains_key(&scope) {
            let writes = scope.replace(":read", ":write");
            let others: Vec<&String> =
                all.iter().filter(|one| **one != scope && **one != writes && *one != "*").collect();
            let token = async |scopes: Value| {
                let made =
                    admin.post("/api-tokens", json!({"name": "Some", "scopes": scopes})).await.is(201).json();
                admin.with_token(made["token"].as_str().unwrap())
            };
            made.insert(scope.clone(), [token(json!(others)).await, token(json!([scope])).await]);
        }
        let [without, with] = &made[&scope];
        if operation.streams() {
            assert_eq!(without.get(&operation.path).stream().await.0, 403);
            assert_eq!(with.get(&operation.path).stream().await.0, 200);
            continue;
        }
        scene.call(operation, without).await.problem(403, "insufficient_scope");
        let answer = scene.call(operation, with).await;
        let refused =
            answer.status == 401 || answer.text().contains("insufficient_scope") && answer.status == 403;
        assert!(!refused, "{}: {}", answer.call, answer.text());
    }
}

async fn another_organization_has_nothing_to_do_with_it(app: &TestApp) {
    let scene = Scene::new(app).await;
    let other = World::named(app, "Another Company", "another.example.com").await;
    let events = async || {
        scene.world.admin.get("/audit-events?limit=1&include=total").await.is(200).json()["total"].clone()
    };
    let before = events().await;
    let world = &scene.world;
    let ids = [
        &world.application,
        &world.candidate,
        &world.job,
        &world.technical,
        &world.guide,
        &world.version,
        &scene.debrief,
        &scene.card,
    ];
    for operation in in_order() {
        for role in ROLES {
            let who = person(&other, role);
            let token = scene.tokens[&world.admin.id().to_string()].clone();
            let mut foreign = scene.call(&operation, who);
            if operation.path == "/api-tokens/{id}" {
                foreign = who.delete(&format!("/api-tokens/{token}"));
            }
            let answer = foreign.await;
            let names_ids = matches!(
                operation.name().as_str(),
                "POST /applications" | "POST /debriefs" | "POST /interviews" | "POST /jobs"
            );
            let guarded = promised(&operation, role) == Some(false) && operation.access() == "organization";
            if guarded {
                answer.problem(403, "forbidden");
            } else if operation.body["tags"][0] == "library" {
                // What ships is the same for everybody.
                answer.is(200);
            } else if operation.path.contains('{') {
                answer.problem(404, "not_found");
            } else if names_ids {
                let answer = answer.problem(422, "invalid");
                assert!(
                    answer.errors().iter().all(|(_, code)| code.starts_with("unknown")),
                    "{}: {}",
                    answer.call,
                    answer.text()
                );
            } else {
                assert!(answer.status < 500, "{}: {}", answer.call, answer.text());
                let text = answer.everything();
                assert!(ids.iter().all(|id| !text.contains(*id)), "{}: {text}", answer.call);
            }
        }
    }
    assert_eq!(events().await, before, "nothing happened here");
}
