//! The lists of an organization with a million rows, measured: see `bench/lists`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a measurement that prints"
)]

use std::time::{Duration, Instant};

use axum::{
    Router,
    body::Body,
    http::{Method, Request, header},
};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use touchstone_db::{
    Db, Engine, Tx, new_id, on_tx,
    testing::{TestDb, engines},
};
use touchstone_server::{
    App, Config,
    app::Clock,
    config::RateLimits,
    identity::{self, NewOrganization, add_active_user},
    scope::{Role, Scope},
};
use tower::ServiceExt;
use uuid::Uuid;

const PASSWORD: &str = "correct horse battery";
const JOBS: usize = 20;
const RUNS: usize = 9;

const CANDIDATES: [&str; 2] = [
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $2)
     INSERT INTO candidate (id, organization_id, name, name_key, links, created_at, updated_at, version)
     SELECT randomblob(16), $1, printf('Candidate %07d', i * 7919 % 1000003), printf('candidate %07d', i * 7919 % 1000003),
         '[]', strftime('%Y-%m-%dT%H:%M:%S+00:00', 1600000000 + i * 60, 'unixepoch'),
         strftime('%Y-%m-%dT%H:%M:%S+00:00', 1600000000 + i * 60, 'unixepoch'), 1 FROM n",
    "INSERT INTO candidate (id, organization_id, name, name_key, links, created_at, updated_at, version)
     SELECT gen_random_uuid(), $1, 'Candidate ' || lpad((i * 7919 % 1000003)::text, 7, '0'),
         'candidate ' || lpad((i * 7919 % 1000003)::text, 7, '0'), '[]', to_timestamp(1600000000 + i * 60),
         to_timestamp(1600000000 + i * 60), 1 FROM generate_series(1::bigint, $2) i",
];

const APPLICATIONS: [&str; 2] = [
    "WITH c AS (SELECT id, created_at, ROW_NUMBER() OVER (ORDER BY id) AS n FROM candidate WHERE organization_id = $1),
         j AS (SELECT job.id, job.guide_version_id, ROW_NUMBER() OVER (ORDER BY job.id) - 1 AS n,
             (SELECT s.id FROM stage s WHERE s.guide_version_id = job.guide_version_id ORDER BY s.position LIMIT 1) AS stage
             FROM job WHERE organization_id = $1)
     INSERT INTO application (id, organization_id, candidate_id, job_id, guide_version_id, stage_id, status, logistics,
         applied_at, last_activity_at, updated_at, version)
     SELECT randomblob(16), $1, c.id, j.id, j.guide_version_id, j.stage,
         CASE WHEN c.n % 10 = 0 THEN 'active' ELSE 'withdrawn' END, '{}', c.created_at, c.created_at, c.created_at, 1
     FROM c JOIN j ON j.n = c.n % $2",
    "WITH c AS (SELECT id, created_at, ROW_NUMBER() OVER (ORDER BY id) AS n FROM candidate WHERE organization_id = $1),
         j AS (SELECT job.id, job.guide_version_id, ROW_NUMBER() OVER (ORDER BY job.id) - 1 AS n,
             (SELECT s.id FROM stage s WHERE s.guide_version_id = job.guide_version_id ORDER BY s.position LIMIT 1) AS stage
             FROM job WHERE organization_id = $1)
     INSERT INTO application (id, organization_id, candidate_id, job_id, guide_version_id, stage_id, status, logistics,
         applied_at, last_activity_at, updated_at, version)
     SELECT gen_random_uuid(), $1, c.id, j.id, j.guide_version_id, j.stage,
         CASE WHEN c.n % 10 = 0 THEN 'active' ELSE 'withdrawn' END, '{}', c.created_at, c.created_at, c.created_at, 1
     FROM c JOIN j ON j.n = c.n % $2",
];

/// A list, an order of it, and how the row at a depth is found without a cursor.
struct Order {
    list: &'static str,
    sort: &'static str,
    offset: &'static str,
}

const ORDERS: [Order; 5] = [
    Order {
        list: "/candidates",
        sort: "-created_at",
        offset: "SELECT c.created_at, c.id FROM candidate c WHERE c.organization_id = $1
            ORDER BY c.created_at DESC, c.id DESC LIMIT 51 OFFSET $2",
    },
    Order {
        list: "/candidates",
        sort: "name",
        offset: "SELECT c.name_key, c.id FROM candidate c WHERE c.organization_id = $1
            ORDER BY c.name_key, c.id LIMIT 51 OFFSET $2",
    },
    Order {
        list: "/applications",
        sort: "-last_activity_at",
        offset: "SELECT a.last_activity_at, a.id FROM application a WHERE a.organization_id = $1
            ORDER BY a.last_activity_at DESC, a.id DESC LIMIT 51 OFFSET $2",
    },
    Order {
        list: "/applications",
        sort: "applied_at",
        offset: "SELECT a.applied_at, a.id FROM application a WHERE a.organization_id = $1
            ORDER BY a.applied_at, a.id LIMIT 51 OFFSET $2",
    },
    Order {
        list: "/applications",
        sort: "candidate_name",
        offset: "SELECT c.name_key, a.id FROM application a JOIN candidate c ON c.id = a.candidate_id
            WHERE a.organization_id = $1 ORDER BY c.name_key, a.id LIMIT 51 OFFSET $2",
    },
];

/// Somebody who reads lists.
struct Reader {
    router: Router,
    cookie: String,
}

impl Reader {
    async fn new(router: &Router, email: &str) -> Self {
        let guest = Self { router: router.clone(), cookie: String::new() };
        let body = json!({"email": email, "password": PASSWORD});
        let (_, cookie) = guest.send(Method::POST, "/sessions", Some(body)).await;
        Self { cookie: cookie.split(';').next().unwrap_or_default().to_owned(), ..guest }
    }

    async fn send(&self, method: Method, path: &str, body: Option<Value>) -> (Value, String) {
        let request = Request::builder()
            .method(method)
            .uri(format!("/api/v1{path}"))
            .header(header::COOKIE, &self.cookie);
        let request = match body {
            Some(body) => {
                request.header(header::CONTENT_TYPE, "application/json").body(Body::from(body.to_string()))
            }
            None => request.body(Body::empty()),
        };
        let answer = self.router.clone().oneshot(request.unwrap()).await.unwrap();
        let status = answer.status();
        let cookie = answer
            .headers()
            .get(header::SET_COOKIE)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
            .to_owned();
        let bytes = answer.into_body().collect().await.unwrap().to_bytes();
        assert!(status.is_success(), "{path}: {}", String::from_utf8_lossy(&bytes));
        (serde_json::from_slice(&bytes).unwrap_or_default(), cookie)
    }

    async fn post(&self, path: &str, body: Value) -> Value {
        self.send(Method::POST, path, Some(body)).await.0
    }

    /// How long a page takes, the middle of some runs, and how many rows it has.
    async fn page(&self, path: &str) -> (Duration, usize) {
        let mut times = Vec::new();
        let mut rows = 0;
        for _ in 0..RUNS {
            let start = Instant::now();
            let (body, _) = self.send(Method::GET, path, None).await;
            times.push(start.elapsed());
            rows = body["data"].as_array().map_or(0, Vec::len);
            // What takes seconds is seen well enough at once.
            if start.elapsed() > Duration::from_secs(2) {
                break;
            }
        }
        times.sort();
        (times[times.len() / 2], rows)
    }
}

#[tokio::main]
async fn main() {
    let rows: i64 = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(1_000_000);
    for engine in engines() {
        let test = TestDb::new(engine).await.unwrap();
        measure(&test.db, rows).await;
        test.drop().await.unwrap();
    }
}

async fn measure(db: &Db, rows: i64) {
    let (router, scope, seldom) = fill(db, rows).await;
    println!("\n{:?}, {rows} candidates and as many applications\n", db.engine());
    println!(
        "| list | first page | after {} rows, by cursor | the same by OFFSET | OFFSET / cursor |",
        rows / 2
    );
    println!("|---|--:|--:|--:|--:|");
    let admin = Reader::new(&router, "admin@example.com").await;
    for order in &ORDERS {
        let path = format!("{}?sort={}", order.list, order.sort);
        let (first, _) = admin.page(&path).await;
        let (offset, cursor) = by_offset(db, &scope, order, rows / 2).await;
        let (deep, _) = admin.page(&format!("{path}&cursor={cursor}")).await;
        let ratio = offset.as_secs_f64() / deep.as_secs_f64();
        println!("| `{path}` | {} | {} | {} | {ratio:.1} |", shown(first), shown(deep), shown(offset));
    }
    println!("\n| page | who | rows | time |\n|---|---|--:|--:|");
    let interviewer = Reader::new(&router, "interviewer@example.com").await;
    let job =
        admin.send(Method::GET, "/jobs?limit=1", None).await.0["data"][0]["id"].as_str().unwrap().to_owned();
    let filters = [
        format!("/applications?job_id={job}"),
        format!("/applications?job_id={job}&status=active"),
        "/applications?status=active".to_owned(),
        format!("/applications?candidate_id={seldom}"),
        "/applications?q=0500000".to_owned(),
        format!("/candidates?job_id={job}"),
        "/candidates?q=0500000".to_owned(),
        "/candidates?limit=1&include=total".to_owned(),
    ];
    for path in &filters {
        let (time, rows) = admin.page(path).await;
        println!(
            "| `{}` | admin | {rows} | {} |",
            path.replace(&job, "…").replace(&seldom, "…"),
            shown(time)
        );
    }
    for path in ["/applications", "/applications?sort=candidate_name", "/candidates", "/candidates?sort=name"]
    {
        let (time, rows) = interviewer.page(path).await;
        println!("| `{path}` | interviewer of ten | {rows} | {} |", shown(time));
    }
}

fn shown(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1000.0)
}

/// The page by OFFSET, and the cursor that leads to it.
async fn by_offset(db: &Db, scope: &Scope, order: &Order, depth: i64) -> (Duration, String) {
    let mut tx = db.read().await.unwrap();
    let start = Instant::now();
    let (key, id) = if order.sort.contains("name") {
        let rows: Vec<(String, Uuid)> =
            page(&mut tx, order.offset, scope.organization_id.uuid(), depth).await;
        (json!({"Text": rows[0].0}), rows[0].1)
    } else {
        let rows: Vec<(DateTime<Utc>, Uuid)> =
            page(&mut tx, order.offset, scope.organization_id.uuid(), depth).await;
        (json!({"Time": rows[0].0}), rows[0].1)
    };
    let position = json!({"order": order.sort, "key": key, "id": id});
    (start.elapsed(), BASE64_URL_SAFE_NO_PAD.encode(position.to_string()))
}

async fn page<T>(tx: &mut Tx, sql: &'static str, organization: Uuid, depth: i64) -> Vec<T>
where
    T: Send
        + Unpin
        + for<'r> sqlx::FromRow<'r, sqlx::sqlite::SqliteRow>
        + for<'r> sqlx::FromRow<'r, sqlx::postgres::PgRow>,
{
    on_tx!(tx, c => sqlx::query_as(sql).bind(organization).bind(depth).fetch_all(c).await).unwrap()
}

/// An organization with that many candidates, and an interviewer who has to do with ten of them.
async fn fill(db: &Db, rows: i64) -> (Router, Scope, String) {
    let unlimited =
        RateLimits { requests_per_minute: 0, guest_requests_per_minute: 0, ..RateLimits::default() };
    let config = Config { rate_limits: unlimited, ..Config::new("unused".into()) };
    let app = App::with(db.clone(), config, Clock::System).await.unwrap();
    let new = NewOrganization {
        organization_name: "Example Systems".into(),
        name: "Jonas Weber".into(),
        email: "admin@example.com".into(),
        password: PASSWORD.into(),
    };
    let scope = identity::create_organization(&app, new, true).await.unwrap();
    let hash = identity::hash_password(PASSWORD.into()).await.unwrap();
    let mut tx = app.begin(&scope).await.unwrap();
    let interviewer =
        add_active_user(&mut tx, "Ada Lindqvist", "interviewer@example.com", Role::Interviewer, &hash)
            .await
            .unwrap();
    tx.commit().await.unwrap();
    let router = app.router();
    let admin = Reader::new(&router, "admin@example.com").await;
    let guide = admin.post("/guides", json!({"library_id": "backend-developer"})).await["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let version = admin.post(&format!("/guides/{guide}/versions"), json!({})).await["version_id"].clone();
    for number in 0..JOBS {
        admin
            .post("/jobs", json!({"title": format!("Engineer {number}"), "guide_version_id": version}))
            .await;
    }
    let side = usize::from(db.engine() == Engine::Postgres);
    let jobs = i64::try_from(JOBS).unwrap();
    let mut tx = db.begin().await.unwrap();
    for (sql, number) in [(CANDIDATES[side], rows), (APPLICATIONS[side], jobs)] {
        on_tx!(&mut tx, c => sqlx::query(sql).bind(scope.organization_id).bind(number).execute(c).await.map(|_| ())).unwrap();
    }
    tx.commit().await.unwrap();
    if db.engine() == Engine::Postgres {
        // A server that is left alone does this by itself.
        let mut tx = db.begin().await.unwrap();
        on_tx!(&mut tx, c => sqlx::query("ANALYZE").execute(c).await.map(|_| ())).unwrap();
        tx.commit().await.unwrap();
    }
    let some = interviews(db, &scope, interviewer.id.uuid()).await;
    (router, scope, some.to_string())
}

/// Gives the interviewer ten interviews, spread over all applications; gives back one of the candidates.
async fn interviews(db: &Db, scope: &Scope, interviewer: Uuid) -> Uuid {
    let mut tx = db.begin().await.unwrap();
    let found: Vec<(Uuid, Uuid, Uuid)> = on_tx!(&mut tx, c => sqlx::query_as(
        "SELECT id, stage_id, candidate_id FROM application WHERE organization_id = $1 ORDER BY id LIMIT 10")
        .bind(scope.organization_id).fetch_all(c).await)
    .unwrap();
    for (application, stage, _) in &found {
        let id = new_id();
        on_tx!(&mut tx, c => sqlx::query(
            "INSERT INTO interview (id, organization_id, application_id, stage_id, starts_at, ends_at, created_at, updated_at, version)
             SELECT $1, $2, $3, $4, a.applied_at, a.applied_at, a.applied_at, a.applied_at, 1 FROM application a WHERE a.id = $3")
            .bind(id).bind(scope.organization_id).bind(application).bind(stage).execute(c).await.map(|_| ())).unwrap();
        on_tx!(&mut tx, c => sqlx::query(
            "INSERT INTO interviewer (interview_id, user_id, role, independent) VALUES ($1, $2, 'lead', TRUE)")
            .bind(id).bind(interviewer).execute(c).await.map(|_| ())).unwrap();
    }
    tx.commit().await.unwrap();
    found[0].2
}
