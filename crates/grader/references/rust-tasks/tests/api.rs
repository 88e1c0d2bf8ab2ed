use serde_json::{json, Value};
use tasks::api::{Api, Request, Response};
use tasks::auth::Users;
use tasks::problem::Problem;

const ANN: &str = "Basic YW5uOnNlY3JldA==";
const BOB: &str = "Basic Ym9iOnNlY3JldA==";

/// An API with one project, whose id is 1.
fn api() -> Api {
    let api = Api::new(Users::parse("ann:secret,bob:secret"));
    ok(&api, "POST", "/projects", json!({"title": "Garden"}));
    api
}

fn call(api: &Api, user: &str, method: &str, target: &str, body: &Value) -> Result<Response, Problem> {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    api.answer(&Request {
        method: method.into(),
        path: path.into(),
        query: pairs.map(|(name, value)| (name.into(), value.into())).collect(),
        headers: [("authorization".to_owned(), user.to_owned())].into(),
        body: body.to_string().into_bytes(),
    })
}

fn ok(api: &Api, method: &str, target: &str, body: Value) -> Response {
    call(api, ANN, method, target, &body).unwrap()
}

fn refused(api: &Api, method: &str, target: &str, body: Value) -> Problem {
    call(api, ANN, method, target, &body).unwrap_err()
}

fn task(title: &str) -> Value {
    json!({"project_id": 1, "title": title, "priority": 5, "estimate_hours": 1.5, "due": "2031-05-17"})
}

fn with(mut body: Value, field: &str, value: Value) -> Value {
    body[field] = value;
    body
}

fn titles(api: &Api, target: &str) -> Vec<String> {
    let body = ok(api, "GET", target, Value::Null).body.unwrap();
    body["data"].as_array().unwrap().iter().map(|row| row["title"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_new_task_can_be_read_where_its_location_says() {
    let api = api();
    let created = ok(&api, "POST", "/tasks", task("Dig"));
    assert_eq!(created.status, 201);
    assert_eq!(ok(&api, "GET", &created.location.unwrap(), Value::Null).body, created.body);
}

#[test]
fn a_wrong_or_missing_field_is_named() {
    let api = api();
    let wrong = [
        ("title", json!(" ")),
        ("title", json!("x".repeat(201))),
        ("title", json!("a\u{0}b")),
        ("priority", json!(-1)),
        ("priority", json!(1.5)),
        ("priority", json!(null)),
        ("estimate_hours", json!(-0.5)),
        ("due", json!("tomorrow")),
        ("done", json!("yes")),
        ("project_id", json!(-1)),
    ];
    for (field, value) in wrong {
        let problem = refused(&api, "POST", "/tasks", with(task("Dig"), field, value));
        assert_eq!((problem.status, problem.field), (422, Some(field)));
    }
    assert_eq!(
        refused(&api, "POST", "/tasks", json!({"project_id": 1, "title": "Dig"})).field,
        Some("priority")
    );
    assert_eq!(refused(&api, "POST", "/tasks", json!([])).status, 422);
    assert!(titles(&api, "/tasks").is_empty());
}

#[test]
fn a_title_is_taken_once_in_a_project() {
    let api = api();
    ok(&api, "POST", "/projects", json!({"title": "House"}));
    ok(&api, "POST", "/tasks", task("Dig"));
    assert_eq!(refused(&api, "POST", "/tasks", task("Dig")).status, 409);
    ok(&api, "POST", "/tasks", with(task("Dig"), "project_id", json!(2)));
    assert_eq!(refused(&api, "PATCH", "/tasks/3", json!({"project_id": 1})).status, 409);
}

#[test]
fn a_task_needs_a_project_that_exists() {
    assert_eq!(refused(&api(), "POST", "/tasks", with(task("Dig"), "project_id", json!(9))).status, 404);
}

#[test]
fn a_patch_keeps_what_it_does_not_name() {
    let api = api();
    let before = ok(&api, "POST", "/tasks", task("Dig")).body.unwrap();
    let after = with(before, "due", Value::Null);
    assert_eq!(ok(&api, "PATCH", "/tasks/1", json!({"due": null})).body, Some(after.clone()));
    assert_eq!(refused(&api, "PATCH", "/tasks/1", json!({"done": true, "priority": -1})).status, 422);
    assert_eq!(ok(&api, "GET", "/tasks/1", Value::Null).body, Some(after));
}

#[test]
fn a_client_chooses_neither_id_nor_owner() {
    let body = with(with(task("Dig"), "id", json!(77)), "owner", json!("bob"));
    let created = ok(&api(), "POST", "/tasks", body).body.unwrap();
    assert_eq!((&created["id"], &created["owner"]), (&json!(1), &json!("ann")));
}

#[test]
fn only_the_owner_changes_a_task() {
    let api = api();
    ok(&api, "POST", "/tasks", task("Dig"));
    for method in ["PATCH", "DELETE"] {
        assert_eq!(call(&api, BOB, method, "/tasks/1", &json!({})).unwrap_err().status, 403);
    }
    assert_eq!(call(&api, BOB, "GET", "/tasks/1", &Value::Null).unwrap().status, 200);
}

#[test]
fn a_deleted_task_is_gone_and_its_id_stays_unused() {
    let api = api();
    ok(&api, "POST", "/tasks", task("Dig"));
    assert_eq!(ok(&api, "DELETE", "/tasks/1", Value::Null).status, 204);
    for method in ["GET", "PATCH", "DELETE"] {
        assert_eq!(refused(&api, method, "/tasks/1", json!({})).status, 404);
    }
    assert_eq!(ok(&api, "POST", "/tasks", task("Dig")).location.unwrap(), "/tasks/2");
}

#[test]
fn a_project_with_tasks_stays() {
    let api = api();
    ok(&api, "POST", "/tasks", task("Dig"));
    assert_eq!(refused(&api, "DELETE", "/projects/1", Value::Null).status, 409);
    ok(&api, "DELETE", "/tasks/1", Value::Null);
    assert_eq!(ok(&api, "DELETE", "/projects/1", Value::Null).status, 204);
}

#[test]
fn pages_follow_each_other_and_end() {
    let api = api();
    for title in ["a", "b", "c"] {
        ok(&api, "POST", "/tasks", task(title));
    }
    assert_eq!(titles(&api, "/tasks?size=2"), ["a", "b"]);
    assert_eq!(titles(&api, "/tasks?size=2&page=2"), ["c"]);
    assert!(titles(&api, "/tasks?size=2&page=3").is_empty());
    let body = ok(&api, "GET", "/tasks?size=2&page=9", Value::Null).body.unwrap();
    assert_eq!(body["meta"], json!({"page": 9, "size": 2, "total": 3}));
    for query in ["page=0", "page=-1", "page=x", "size=0", "size=101", "page=99999999999999999999"] {
        assert_eq!(refused(&api, "GET", &format!("/tasks?{query}"), Value::Null).status, 422);
    }
}

#[test]
fn numbers_sort_as_numbers_both_ways() {
    let api = api();
    for (title, priority) in [("nine", 9), ("hundred", 100), ("twenty", 20)] {
        ok(&api, "POST", "/tasks", with(task(title), "priority", json!(priority)));
    }
    assert_eq!(titles(&api, "/tasks?sort=priority"), ["nine", "twenty", "hundred"]);
    assert_eq!(titles(&api, "/tasks?sort=-priority"), ["hundred", "twenty", "nine"]);
    assert_eq!(titles(&api, "/tasks?sort=title"), ["hundred", "nine", "twenty"]);
    assert_eq!(refused(&api, "GET", "/tasks?sort=owner", Value::Null).field, Some("sort"));
}

#[test]
fn the_tasks_of_a_project_are_that_projects() {
    let api = api();
    ok(&api, "POST", "/projects", json!({"title": "House"}));
    ok(&api, "POST", "/tasks", task("Dig"));
    ok(&api, "POST", "/tasks", with(task("Paint"), "project_id", json!(2)));
    assert_eq!(titles(&api, "/projects/2/tasks"), ["Paint"]);
    assert_eq!(refused(&api, "GET", "/projects/3/tasks", Value::Null).status, 404);
}

#[test]
fn nothing_is_open_to_strangers() {
    for header in ["", "Basic eDp5", "Bearer x"] {
        for path in ["/tasks", "/projects", "/tasks/1", "/elsewhere"] {
            assert_eq!(call(&api(), header, "GET", path, &Value::Null).unwrap_err().status, 401);
        }
    }
}

#[test]
fn strange_ids_and_methods_are_refused() {
    for id in ["x", "-1", "9223372036854775808", "99999999999999999999999", "0"] {
        assert_eq!(refused(&api(), "GET", &format!("/tasks/{id}"), Value::Null).status, 404);
    }
    assert_eq!(refused(&api(), "PUT", "/tasks/1", Value::Null).status, 405);
}
