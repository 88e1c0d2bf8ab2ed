//! Coding exercises: written, changed, given, put away; and what is refused, with the place where it stands.

use serde_json::{Value, json};

use crate::{
    assessments::judge,
    support::{TestApp, World, both_engines},
};

both_engines! {
    an_exercise_is_begun_from_the_library,
    what_is_wrong_is_named_by_its_pointer,
    a_change_makes_the_next_version_and_nobody_overwrites_another,
    languages_of_starters_merge_one_by_one,
    what_was_given_stays_as_it_was,
    an_exercise_that_was_put_away_is_given_no_more,
    an_exercise_that_was_put_away_can_be_brought_back,
    an_input_of_ones_own_is_run_on_what_the_tests_set_up,
    an_exercise_has_an_end,
    a_run_is_for_whoever_asked_for_it,
}

fn sum() -> Value {
    json!({"title": "Sum", "statement": "Add the numbers.", "languages": ["python", "go"],
        "tests": [{"name": "two", "visible": true, "stdin": "1 2\n", "expect": "3\n"}, {"name": "none", "expect": "0\n"}]})
}

async fn an_exercise_is_begun_from_the_library(app: &TestApp) {
    let world = World::new(app).await;
    let body = json!({"from_library": "config-merge", "title": "Our merge"});
    let made = world.ada.post("/coding-exercises", body).await.is(201);
    assert!(made.header("location").ends_with(&made.id()));
    let made = made.json();
    assert_eq!(made["title"], "Our merge", "what is said stands in place of what the library says");
    assert_eq!(made["from_library"], "config-merge");
    assert_eq!(made["languages"], json!(["go", "java", "javascript", "python"]));
    assert!(made["tests"].as_array().unwrap().len() > 3 && made["solutions"]["python"].is_string());
    assert!(made["notes"].as_str().unwrap().contains("## What good looks like"));
    assert_eq!((&made["version"], &made["assessments_count"]), (&json!(1), &json!(0)));
    let none =
        world.ada.post("/coding-exercises", json!({"from_library": "no-such"})).await.problem(422, "invalid");
    assert_eq!(none.errors(), [("/from_library".to_owned(), "unknown".to_owned())]);
    let wrong = world.ada.post("/coding-exercises", json!({"from_library": 7})).await.problem(422, "invalid");
    assert_eq!(wrong.errors()[0].0, "/from_library");
}

async fn what_is_wrong_is_named_by_its_pointer(app: &TestApp) {
    let world = World::new(app).await;
    let faults =
        async |body: Value| world.ada.post("/coding-exercises", body).await.problem(422, "invalid").errors();
    let with = |field: &str, value: Value| {
        let mut body = sum();
        body[field] = value;
        body
    };
    let fault = |pointer: &str, code: &str| vec![(pointer.to_owned(), code.to_owned())];
    assert_eq!(faults(json!({})).await, fault("/title", "required"));
    assert_eq!(
        faults(with("languages", json!(["python", "cobol"]))).await,
        fault("/languages/1", "unknown_language")
    );
    assert_eq!(faults(with("colour", json!("red"))).await, fault("/colour", "unknown_field"));
    let twice = json!([{"name": "a"}, {"name": "a"}]);
    assert_eq!(faults(with("tests", twice)).await, fault("/tests/1/name", "repeated"));
    assert_eq!(
        faults(with("tests", json!([{"name": "a", "point": 2}]))).await,
        fault("/tests/0/point", "unknown_field")
    );
    assert_eq!(faults(with("tests", json!([{"name": 1}]))).await, fault("/tests/0/name", "invalid"));
    assert_eq!(
        faults(with("starters", json!({"rust": "fn main() {}"}))).await,
        fault("/starters/rust", "unknown_language")
    );
    assert_eq!(faults(with("compare", json!({"by": "magic"}))).await[0].0, "/compare/by");
    assert_eq!(faults(with("minutes", json!(0))).await, fault("/minutes", "out_of_range"));
    world.ada.post("/coding-exercises", json!([1])).await.is(422);
    assert_eq!(faults(with("compare", Value::Null)).await, fault("/compare", "invalid"));
    assert_eq!(
        world.ada.get("/coding-exercises").await.is(200).rows(),
        Vec::<Value>::new(),
        "nothing was kept"
    );
}

async fn a_change_makes_the_next_version_and_nobody_overwrites_another(app: &TestApp) {
    let world = World::new(app).await;
    let id = world.ada.post("/coding-exercises", sum()).await.is(201).id();
    let path = format!("/coding-exercises/{id}");
    world.ben.patch(&path, json!({"title": "Sums"})).await.problem(428, "precondition_required");
    let changed = world.ben.patch(&path, json!({"title": "Sums"})).if_match(1).await.is(200).json();
    assert_eq!((&changed["title"], &changed["version"]), (&json!("Sums"), &json!(2)));
    world.ada.patch(&path, json!({"title": "Mine"})).if_match(1).await.problem(412, "stale");
    let same = world.ada.patch(&path, json!({"title": "Sums"})).if_match(2).await.is(200).json();
    assert_eq!(same["version"], 2, "what changes nothing is no version");
    world.ada.patch(&path, json!({"tests": []})).if_match(2).await.problem(422, "invalid");
    world.ada.patch(&path, json!({"title": null})).if_match(2).await.problem(422, "invalid");
    let versions = "SELECT COUNT(*) FROM coding_exercise_version WHERE exercise_id = $1";
    assert_eq!(app.count(versions, id.parse().unwrap()).await, 1, "what nobody was given is not kept");
    for who in [&world.coordinator, &world.analyst, &world.observer] {
        who.get(&path).await.problem(403, "forbidden");
    }
    assert_eq!(world.coordinator.get("/coding-exercises").await.is(200).rows().len(), 1, "to choose one");
}

async fn languages_of_starters_merge_one_by_one(app: &TestApp) {
    let world = World::new(app).await;
    let mut body = sum();
    body["starters"] = json!({"python": "a", "go": "b"});
    let id = world.ada.post("/coding-exercises", body).await.is(201).id();
    let path = format!("/coding-exercises/{id}");
    let merged =
        world.ada.patch(&path, json!({"starters": {"go": null, "python": "c"}})).if_match(1).await.is(200);
    assert_eq!(merged.json()["starters"], json!({"python": "c"}));
}

async fn what_was_given_stays_as_it_was(app: &TestApp) {
    let world = World::new(app).await;
    let id = world.ada.post("/coding-exercises", sum()).await.is(201).id();
    let give = json!({"exercise_id": id, "stage_id": world.stage("technical"), "mode": "interview"});
    let path = format!("/applications/{}/assessments", world.application);
    let first = world.recruiter.post(&path, give.clone()).await.is(201).id();
    let change = json!({"statement": "Add the numbers, and nothing else."});
    world.ada.patch(&format!("/coding-exercises/{id}"), change).if_match(1).await.is(200);
    let second = world.recruiter.post(&path, give).await.is(201).id();
    let of = async |id: &str| {
        let told = world.ada.get(&format!("/assessments/{id}")).await.is(200).json();
        (told["exercise"]["version"].clone(), told["exercise"]["statement"].clone())
    };
    assert_eq!(of(&first).await, (json!(1), json!("Add the numbers.")));
    assert_eq!(of(&second).await, (json!(2), json!("Add the numbers, and nothing else.")));
    let versions = "SELECT COUNT(*) FROM coding_exercise_version WHERE exercise_id = $1";
    assert_eq!(app.count(versions, id.parse().unwrap()).await, 2);
    let exercise = world.ada.get(&format!("/coding-exercises/{id}")).await.is(200).json();
    assert_eq!(exercise["assessments_count"], 2);
}

async fn an_exercise_that_was_put_away_is_given_no_more(app: &TestApp) {
    let world = World::new(app).await;
    let id = world.ada.post("/coding-exercises", sum()).await.is(201).id();
    let path = format!("/coding-exercises/{id}");
    world.ada.delete(&path).await.problem(428, "precondition_required");
    world.ada.delete(&path).if_match(1).await.is(204);
    world.ada.delete(&path).if_match(1).await.is(204);
    assert!(world.ada.get(&path).await.is(200).json()["archived_at"].is_string());
    world.ada.patch(&path, json!({"title": "Again"})).if_match(1).await.problem(409, "conflict");
    let give = json!({"exercise_id": id, "stage_id": world.stage("technical"), "mode": "alone"});
    let to = format!("/applications/{}/assessments", world.application);
    world.recruiter.post(&to, give).await.problem(409, "conflict");
}

async fn an_exercise_that_was_put_away_can_be_brought_back(app: &TestApp) {
    let world = World::new(app).await;
    let id = world.ada.post("/coding-exercises", sum()).await.is(201).id();
    let path = format!("/coding-exercises/{id}");
    let back = format!("{path}/restore");
    world.ada.delete(&path).if_match(1).await.is(204);
    let listed = async |archived: bool| {
        let list = world.ada.get(&format!("/coding-exercises?archived={archived}")).await.is(200);
        list.rows().len()
    };
    assert_eq!((listed(false).await, listed(true).await), (0, 1));
    for who in [&world.coordinator, &world.analyst, &world.observer] {
        who.post(&back, json!({})).await.problem(403, "forbidden");
    }
    let told = world.ben.post(&back, json!({})).await.is(200).json();
    assert_eq!((&told["archived_at"], &told["version"]), (&Value::Null, &json!(1)));
    assert_eq!((listed(false).await, listed(true).await), (1, 0));
    world.ben.post(&back, json!({})).await.is(200);
    let events = world.admin.get("/audit-events?type=coding_exercise.restored").await.is(200).rows();
    assert_eq!(events.len(), 1, "once, since there was nothing to bring back the second time");
    world.ada.patch(&path, json!({"title": "Again"})).if_match(1).await.is(200);
    let give = json!({"exercise_id": id, "stage_id": world.stage("technical"), "mode": "alone"});
    let to = format!("/applications/{}/assessments", world.application);
    world.recruiter.post(&to, give).await.is(201);
    let elsewhere = World::named(app, "Another Company", "another.example.com").await;
    elsewhere.ada.post(&back, json!({})).await.problem(404, "not_found");
}

async fn an_input_of_ones_own_is_run_on_what_the_tests_set_up(app: &TestApp) {
    let world = World::new(app).await;
    let tables = |name: &str, visible: bool, amount: i64| {
        let setup = format!("CREATE TABLE crate (mark INT); INSERT INTO crate VALUES ({amount});");
        json!({"name": name, "visible": visible, "setup": setup, "expect": format!("{amount}\n")})
    };
    let body = json!({"title": "Crates", "statement": "Add the marks.", "languages": ["sql"],
        "tests": [tables("hidden", false, 4217), tables("shown", true, 11)]});
    let id = world.ada.post("/coding-exercises", body).await.is(201).id();
    let query = json!({"language": "sql", "source": "SELECT SUM(mark) FROM crate;", "stdin": ""});
    let run = world.ada.post(&format!("/coding-exercises/{id}/runs"), query.clone()).await.is(202).id();
    judge(app).await;
    let found = world.ada.get(&format!("/code-runs/{run}")).await.is(200).json();
    assert_eq!(
        (&found["report"]["verdict"], &found["report"]["stdout"]["text"]),
        (&json!("AC"), &json!("4217\n")),
        "{found}"
    );
    let give = json!({"exercise_id": id, "stage_id": world.stage("take-home"), "mode": "alone"});
    let path = format!("/applications/{}/assessments", world.application);
    let given = world.recruiter.post(&path, give).await.is(201).id();
    let (guest, own) = (app.guest(), format!("/portal/{}/assessments/{given}", world.portal().await));
    guest.post(&format!("{own}/start"), json!({})).await.is(200);
    let run = guest.post(&format!("{own}/runs"), query).await.is(202).id();
    judge(app).await;
    let found = guest.get(&format!("{own}/runs/{run}")).await.is(200).json();
    assert_eq!(
        found["report"]["stdout"]["text"], "11\n",
        "what hidden tests set up is not for candidates: {found}"
    );
}

async fn an_exercise_has_an_end(app: &TestApp) {
    let world = World::new(app).await;
    let test = |at: usize, bytes: usize| json!({"name": format!("test {at}"), "stdin": "x".repeat(bytes)});
    let mut body = sum();
    body["tests"] = (0..9).map(|at| test(at, 1_000_000)).collect();
    world.ada.post("/coding-exercises", body.clone()).await.problem(422, "invalid");
    body["tests"] = (0..7).map(|at| test(at, 1_000_000)).collect();
    let id = world.ada.post("/coding-exercises", body.clone()).await.is(201).id();
    assert_eq!(world.ada.get("/coding-exercises").await.is(200).rows()[0]["tests_count"], 7);
    body["tests"] = (0..20).map(|at| test(at, 1_000_000)).collect();
    world.ada.patch(&format!("/coding-exercises/{id}"), body).if_match(1).await.problem(413, "too_large");
}

async fn a_run_is_for_whoever_asked_for_it(app: &TestApp) {
    let world = World::new(app).await;
    let id = world.ada.post("/coding-exercises", sum()).await.is(201).id();
    let path = format!("/coding-exercises/{id}/runs");
    let program = json!({"language": "python", "source": "print(3)", "stdin": null});
    let run = world.ada.post(&path, program.clone()).await.is(202).json();
    assert_eq!(
        (&run["status"], &run["progress"]["total"]),
        (&json!("queued"), &json!(2)),
        "every test, hidden ones too"
    );
    let run = format!("/code-runs/{}", run["id"].as_str().unwrap());
    world.ada.get(&run).await.is(200);
    for who in [&world.ben, &world.admin, &world.recruiter, &world.observer] {
        who.get(&run).await.problem(404, "not_found");
        who.post(&format!("{run}/cancel"), json!({})).await.problem(404, "not_found");
    }
    let stopped = world.ada.post(&format!("{run}/cancel"), json!({})).await.is(200).json();
    assert_eq!(stopped["status"], "cancelled");
    let other = json!({"language": "rust", "source": ""});
    let refused = world.ada.post(&path, other).await.problem(422, "invalid");
    assert_eq!(refused.errors(), [("/language".to_owned(), "unknown_language".to_owned())]);
    for _ in 0..4 {
        world.ada.post(&path, program.clone()).await.is(202);
    }
    world.ada.post(&path, program.clone()).await.problem(409, "conflict");
    world.ben.post(&path, program).await.is(202);
}
