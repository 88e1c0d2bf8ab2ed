//! The harness: an application over a database of its own, people who call it, and a world for them to act in.

mod client;
mod pdf;
mod walk;
mod world;

use std::panic::{AssertUnwindSafe, resume_unwind};

use axum::Router;
use chrono::{DateTime, TimeDelta, Utc};
use futures::FutureExt;
use sha2::{Digest, Sha256};
use touchstone_db::{
    Engine, on_tx,
    testing::{SERVER_VARIABLE, TestDb},
};
use touchstone_server::{
    App, Config,
    app::Clock,
    config::RateLimits,
    identity::{self, NewOrganization},
    scope::{Role, Scope},
};
use uuid::Uuid;

pub(crate) use client::{Answer, Call, Person, read_until};
pub(crate) use pdf::text_of;
pub(crate) use walk::{Operation, document, operations, replace_ids};
pub(crate) use world::{GUIDE, World, everything, text, zeros};

/// The password of everybody whom a test signs in.
pub(crate) const PASSWORD: &str = "correct horse battery";
/// Set where tests on PostgreSQL may not be skipped.
const REQUIRED: &str = "TOUCHSTONE_REQUIRE_POSTGRES";

/// Makes two tests of each function that it names: `name::sqlite` and `name::postgres`.
macro_rules! both_engines {
    ($($name:ident),+ $(,)?) => {$(
        mod $name {
            #[tokio::test]
            async fn sqlite() {
                crate::support::run(touchstone_db::Engine::Sqlite, super::$name).await;
            }

            #[tokio::test]
            async fn postgres() {
                crate::support::run(touchstone_db::Engine::Postgres, super::$name).await;
            }
        }
    )+};
}
pub(crate) use both_engines;

/// An application over an empty database.
pub(crate) struct TestApp {
    pub(crate) app: App,
    /// Made once for everybody who calls.
    router: Router,
    test: TestDb,
}

/// Runs a test on an engine and removes its database, whatever the outcome.
pub(crate) async fn run(engine: Engine, test: impl AsyncFnOnce(&TestApp)) {
    if !touchstone_db::testing::engines().contains(&engine) {
        assert!(std::env::var_os(REQUIRED).is_none(), "{REQUIRED} is set, but {SERVER_VARIABLE} is not");
        eprintln!("skipped: {SERVER_VARIABLE} names no PostgreSQL server");
        return;
    }
    let app = TestApp::new(engine).await;
    let outcome = AssertUnwindSafe(test(&app)).catch_unwind().await;
    app.test.drop().await.expect("the database is removed");
    if let Err(panic) = outcome {
        resume_unwind(panic);
    }
}

/// A configuration under which a test may ask as much and as fast as it likes.
fn unlimited() -> Config {
    let rate_limits = RateLimits {
        requests_per_minute: 0,
        guest_requests_per_minute: 0,
        sign_in_attempts_per_minute_by_address: 0,
        portal_requests_per_minute: 0,
        ..RateLimits::default()
    };
    Config { rate_limits, ..Config::new("unused".into()) }
}

impl TestApp {
    async fn new(engine: Engine) -> Self {
        let test = TestDb::new(engine).await.expect("a database");
        let app = App::with(test.db.clone(), unlimited(), Clock::System).await.expect("an application");
        Self { router: app.router(), app, test }
    }

    /// The same database under another configuration.
    pub(crate) async fn configured(&self, change: impl FnOnce(&mut Config)) -> App {
        self.configured_at(Clock::System, change).await
    }

    /// The same with a clock.
    pub(crate) async fn configured_at(&self, clock: Clock, change: impl FnOnce(&mut Config)) -> App {
        let mut config = unlimited();
        change(&mut config);
        App::with(self.test.db.clone(), config, clock).await.expect("an application")
    }

    /// Somebody who is not signed in.
    pub(crate) fn guest(&self) -> Person {
        Person::guest(&self.router)
    }

    /// The application as it will be after a while.
    pub(crate) fn later(&self, by: TimeDelta) -> App {
        self.app.at(self.app.now() + by)
    }

    /// Makes an organization with its admin, who is signed in.
    pub(crate) async fn organization(&self, name: &str, admin: &str, email: &str) -> Person {
        let new = NewOrganization {
            organization_name: name.to_owned(),
            name: admin.to_owned(),
            email: email.to_owned(),
            password: PASSWORD.to_owned(),
        };
        let scope = identity::create_organization(&self.app, new, false).await.expect("an organization");
        self.sign_in(&scope).await
    }

    /// Adds somebody to the organization of another and signs them in.
    pub(crate) async fn member(&self, of: &Person, name: &str, email: &str, role: Role) -> Person {
        let mut tx = self.app.begin(&of.scope).await.expect("a transaction");
        let user = identity::add_active_user(&mut tx, name, email, role, "nobody signs in with it")
            .await
            .expect("a user");
        tx.commit().await.expect("a commit");
        let scope = Scope { user_id: user.id, name: user.name, roles: user.roles.0, ..of.scope.clone() };
        self.sign_in(&scope).await
    }

    /// Starts a session without a password, which would take a while to check.
    async fn sign_in(&self, scope: &Scope) -> Person {
        let secret = format!("session-of-{}", scope.user_id);
        self.insert_session(scope.user_id.uuid(), &secret, self.app.now() + TimeDelta::days(365)).await;
        Person::with_session(&self.router, scope.clone(), &secret)
    }

    /// Writes a session into the database.
    pub(crate) async fn insert_session(&self, user: Uuid, secret: &str, until: DateTime<Utc>) {
        let now = self.app.now();
        let digest = Sha256::digest(secret.as_bytes()).to_vec();
        let mut tx = self.app.db.begin().await.expect("a transaction");
        on_tx!(&mut tx, c => sqlx::query(
            "INSERT INTO session (id, user_id, token_hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)")
            .bind(touchstone_db::new_id()).bind(user).bind(digest).bind(now).bind(until)
            .execute(c).await.map(|_| ()))
        .expect("a session");
        tx.commit().await.expect("a commit");
    }

    /// Runs one statement against the database, behind the server's back; gives the number of rows.
    pub(crate) async fn sql(&self, statement: &'static str, id: Uuid) -> sqlx::Result<u64> {
        let mut tx = self.app.db.begin().await?;
        let done = on_tx!(&mut tx, c => sqlx::query(statement).bind(id).execute(c).await.map(|done| done.rows_affected()))?;
        tx.commit().await?;
        Ok(done)
    }

    /// Runs one statement that binds nothing.
    pub(crate) async fn execute(&self, statement: &'static str) {
        let mut tx = self.app.db.begin().await.expect("a transaction");
        on_tx!(&mut tx, c => sqlx::query(statement).execute(c).await.map(|_| ())).expect("it runs");
        tx.commit().await.expect("a commit");
    }

    /// The values in the database that hold a text, whatever the table, as `table.column: value`.
    pub(crate) async fn rows_with(&self, text: &str) -> Vec<String> {
        let rows = touchstone_db::testing::dump(&self.app.db).await.expect("every row");
        rows.into_iter().filter(|row| row.contains(text)).collect()
    }

    /// The files that the embedded database is made of, with their bytes; none on a server.
    pub(crate) fn files(&self) -> Vec<(String, Vec<u8>)> {
        let Ok(folder) = std::fs::read_dir(self.test.location()) else { return Vec::new() };
        let files = folder.flatten().map(|entry| {
            let bytes = std::fs::read(entry.path()).expect("a file");
            (entry.file_name().to_string_lossy().into_owned(), bytes)
        });
        files.collect()
    }

    /// Reads one number from the database.
    pub(crate) async fn count(&self, statement: &'static str, id: Uuid) -> i64 {
        let mut tx = self.app.db.read().await.expect("a transaction");
        on_tx!(&mut tx, c => sqlx::query_scalar(statement).bind(id).fetch_one(c).await).expect("a number")
    }
}
