//! The routes and what they do.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde_json::{json, Map, Value};

use crate::auth::Users;
use crate::defects::{on, Defect};
use crate::lists;
use crate::problem::Problem;
use crate::store::{Project, Store};
use crate::task::{self, Task};

#[derive(Default)]
pub struct Request {
    pub method: String,
    pub path: String,
    pub query: HashMap<String, String>,
    /// Names in small letters.
    pub headers: HashMap<String, String>,
    pub body: Vec<u8>,
}

#[derive(Debug, PartialEq)]
pub struct Response {
    pub status: u16,
    pub body: Option<Value>,
    pub location: Option<String>,
}

type Answer = Result<Response, Problem>;

pub struct Api {
    users: Users,
    store: Mutex<Store>,
}

impl Api {
    pub fn new(users: Users) -> Self {
        Self { users, store: Mutex::default() }
    }

    pub fn answer(&self, request: &Request) -> Answer {
        let path: Vec<&str> = request.path.trim_matches('/').split('/').collect();
        let method = request.method.as_str();
        if path == ["health"] {
            return ok(json!({"status": "ok"}));
        }
        let user = match self.user(request) {
            Err(_) if method == "DELETE" && on(Defect::DeleteWithoutAuthentication) => "",
            user => user?,
        };
        match (method, path.as_slice()) {
            ("GET", ["projects"]) => self.list_projects(request),
            ("POST", ["projects"]) => self.create_project(request, user),
            ("GET", ["projects", id]) => ok(show_project(self.store().project(number(id))?)),
            ("DELETE", ["projects", id]) => self.delete_project(user, number(id)),
            ("GET", ["projects", id, "tasks"]) => self.list_tasks_of_project(request, number(id)),
            ("GET", ["tasks"]) => self.list_tasks(request, |_| true),
            ("POST", ["tasks"]) => self.create_task(request, user),
            ("GET", ["tasks", id]) => self.get_task(number(id)),
            ("PATCH", ["tasks", id]) => self.update_task(request, user, number(id)),
            ("DELETE", ["tasks", id]) => self.delete_task(user, number(id)),
            (_, ["projects" | "tasks"] | ["projects" | "tasks", _] | ["projects", _, "tasks"]) => {
                Err(Problem::new(405, "method_not_allowed", "This method is not allowed here."))
            }
            _ => Err(Problem::not_found("page")),
        }
    }

    fn user(&self, request: &Request) -> Result<&str, Problem> {
        let header = request.headers.get("authorization").map_or("", String::as_str);
        self.users
            .user(header)
            .ok_or_else(|| Problem::new(401, "unauthorized", "Send a name and its password."))
    }

    /// The store stays usable after a panic elsewhere: each change of it is a single insertion or removal.
    fn store(&self) -> MutexGuard<'_, Store> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }

    // Projects

    fn list_projects(&self, request: &Request) -> Answer {
        let rows = self.store().projects().map(show_project).collect();
        ok(lists::page(rows, &request.query)?)
    }

    fn create_project(&self, request: &Request, user: &str) -> Answer {
        let body = object(request)?;
        let title = task::title(body.get("title").unwrap_or(&Value::Null))?;
        let mut store = self.store();
        let project = store.add_project(title, user);
        created(format!("/projects/{}", project.id), show_project(project))
    }

    fn delete_project(&self, user: &str, id: u64) -> Answer {
        let mut store = self.store();
        owned(&store.project(id)?.owner, user)?;
        store.remove_project(id)?;
        no_content()
    }

    fn list_tasks_of_project(&self, request: &Request, id: u64) -> Answer {
        self.store().project(id)?;
        self.list_tasks(request, |task| task.project_id == id || on(Defect::RelatedListUnfiltered))
    }

    // Tasks

    fn list_tasks(&self, request: &Request, wanted: impl Fn(&Task) -> bool) -> Answer {
        let rows: Vec<Value> =
            self.store().tasks().filter(|task| wanted(task)).map(|task| self.show(task)).collect();
        if on(Defect::PoisonRow) {
            // Cuts a title after its twentieth byte, which may lie within a letter.
            for title in rows.iter().filter_map(|row| row["title"].as_str()) {
                let _ = &title[..title.len().min(20)];
            }
        }
        ok(lists::page(rows, &request.query)?)
    }

    fn create_task(&self, request: &Request, user: &str) -> Answer {
        let body = object(request)?;
        let mut store = self.store();
        let id = store.next_id();
        let task = Task::parse(id, user, &body).inspect_err(|_| {
            if on(Defect::FailedCreateLeavesRow) {
                leave_row(&mut store, id, user, &body);
            }
        })?;
        let task = store.put(task)?;
        let mut shown = self.show(&task);
        if on(Defect::WrongEcho) {
            shown["title"] = json!("Untitled");
            shown["priority"] = json!(0);
        }
        created(format!("/tasks/{}", task.id), shown)
    }

    fn get_task(&self, id: u64) -> Answer {
        let store = self.store();
        let task = store.task(id)?;
        let first = store.tasks().next().filter(|_| on(Defect::GetIgnoresId));
        ok(self.show(first.unwrap_or(task)))
    }

    fn update_task(&self, request: &Request, user: &str, id: u64) -> Answer {
        let mut store = self.store();
        if on(Defect::UpdateOfMissingIs200) && store.task(id).is_err() {
            return ok(Value::Object(object(request)?));
        }
        let mut task = store.task(id)?.clone();
        owned(&task.owner, user)?;
        let body = object(request)?;
        assert!(
            !(on(Defect::NullOnUpdateIs500) && body.values().any(Value::is_null)),
            "called unwrap on None"
        );
        if on(Defect::PatchWipesFields) {
            task = Task { project_id: task.project_id, ..Task::new(id, &task.owner) };
        }
        let task = task.patched(&body, Defect::NegativeAcceptedOnUpdate)?;
        let task = if on(Defect::UpdateNotStored) { task } else { store.put(task)? };
        ok(self.show(&task))
    }

    fn delete_task(&self, user: &str, id: u64) -> Answer {
        let mut store = self.store();
        assert!(store.task(id).is_ok() || !on(Defect::SecondDeleteIs500), "no task {id}");
        owned(&store.task(id)?.owner, user)?;
        if !on(Defect::DeleteDoesNothing) {
            store.remove_task(id);
        }
        no_content()
    }

    fn show(&self, task: &Task) -> Value {
        let mut shown = task.to_json();
        if on(Defect::PasswordInResponse) {
            shown["owner"] = json!({"name": task.owner, "password": self.users.password(&task.owner)});
        }
        shown
    }
}

fn show_project(project: &Project) -> Value {
    json!({"id": project.id, "title": project.title, "owner": project.owner})
}

fn owned(owner: &str, user: &str) -> Result<(), Problem> {
    let unchecked =
        on(Defect::OwnerNotChecked) || (on(Defect::DeleteWithoutAuthentication) && user.is_empty());
    if owner == user || unchecked {
        return Ok(());
    }
    Err(Problem::new(403, "forbidden", "Only the one who entered this may change it."))
}

/// The number of a row; what is no number, or too large a one, is the number of none.
fn number(id: &str) -> u64 {
    if on(Defect::HugeIdIs500) && id.bytes().all(|byte| byte.is_ascii_digit()) {
        return id.parse::<i64>().expect("an id").unsigned_abs();
    }
    id.parse().unwrap_or(0)
}

fn object(request: &Request) -> Result<Map<String, Value>, Problem> {
    match serde_json::from_slice(&request.body) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(_) => Err(Problem::new(422, "invalid", "The body must be a JSON object.")),
        Err(error) => {
            assert!(!on(Defect::BadJsonIs500), "{error}");
            Err(Problem::new(400, "malformed_json", format!("The body is not valid JSON: {error}.")))
        }
    }
}

fn leave_row(store: &mut Store, id: u64, user: &str, body: &Map<String, Value>) {
    let title = body.get("title").and_then(Value::as_str).unwrap_or_default().to_owned();
    let project_id = body.get("project_id").and_then(Value::as_u64).unwrap_or(1);
    // A second row like it is refused, and that is as well.
    let _ = store.put(Task { title: format!("{title} {id}"), project_id, ..Task::new(id, user) });
}

fn ok(body: Value) -> Answer {
    Ok(Response { status: 200, body: Some(body), location: None })
}

fn created(location: String, body: Value) -> Answer {
    let location = (!on(Defect::NoLocation)).then_some(location);
    let status = if on(Defect::CreateAnswers200) { 200 } else { 201 };
    Ok(Response { status, body: Some(body), location })
}

fn no_content() -> Answer {
    Ok(Response { status: 204, body: None, location: None })
}
