//! Databases for tests: a file or a database of its own for each test, gone with it.

use std::{path::PathBuf, sync::OnceLock};

use sqlx::{Connection, Executor, PgConnection};
use tokio::sync::Mutex;

use crate::{Db, Engine, Tx, new_id};

/// The environment variable that names a PostgreSQL server in which tests may create databases.
pub const SERVER_VARIABLE: &str = "TOUCHSTONE_TEST_POSTGRES";
const TEMPLATE: &str = "touchstone_test_template";

/// A database of one test.
#[derive(Debug)]
pub struct TestDb {
    /// The database, with every migration applied.
    pub db: Db,
    place: Place,
}

#[derive(Debug)]
enum Place {
    Folder(PathBuf),
    Database { server: String, name: String },
}

/// The engines that tests can run on here: SQLite always, PostgreSQL where a server is named.
pub fn engines() -> Vec<Engine> {
    if server().is_some() { vec![Engine::Sqlite, Engine::Postgres] } else { vec![Engine::Sqlite] }
}

fn server() -> Option<String> {
    std::env::var(SERVER_VARIABLE).ok().filter(|url| !url.is_empty())
}

impl TestDb {
    /// Makes an empty database with all tables.
    pub async fn new(engine: Engine) -> sqlx::Result<Self> {
        match engine {
            Engine::Sqlite => Self::sqlite().await,
            Engine::Postgres => Self::postgres().await,
        }
    }

    /// The connection string, for a process that is to open the same database.
    pub fn location(&self) -> String {
        match &self.place {
            Place::Folder(folder) => folder.display().to_string(),
            Place::Database { server, name } => format!("{server}/{name}"),
        }
    }

    async fn sqlite() -> sqlx::Result<Self> {
        let folder = std::env::temp_dir().join(format!("touchstone-test-{}", new_id()));
        std::fs::create_dir_all(&folder)?;
        let db = Db::open_file(&folder.join("touchstone.db")).await?;
        Ok(Self { db, place: Place::Folder(folder) })
    }

    async fn postgres() -> sqlx::Result<Self> {
        let server = server()
            .ok_or_else(|| sqlx::Error::Configuration(format!("{SERVER_VARIABLE} is not set").into()))?;
        make_template(&server).await?;
        let name = format!("touchstone_test_{}", new_id().simple());
        let mut connection = PgConnection::connect(&format!("{server}/postgres")).await?;
        create_from_template(&mut connection, &name, TEMPLATE).await?;
        connection.close().await?;
        let db = Db::connect(&format!("{server}/{name}")).await?;
        Ok(Self { db, place: Place::Database { server, name } })
    }

    /// Closes the database and removes it.
    pub async fn drop(self) -> sqlx::Result<()> {
        self.db.close().await;
        match self.place {
            Place::Folder(folder) => std::fs::remove_dir_all(folder)?,
            Place::Database { server, name } => {
                let mut connection = PgConnection::connect(&format!("{server}/postgres")).await?;
                run(&mut connection, format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await?;
            }
        }
        Ok(())
    }
}

/// Every value in every table, as `table.column: value`; bytes are read as text as far as they are any.
pub async fn dump(db: &Db) -> sqlx::Result<Vec<String>> {
    let mut all = Vec::new();
    for (table, columns) in crate::schema::columns(db).await? {
        for column in columns {
            let values = values(db, &table, &column).await?;
            all.extend(values.into_iter().map(|value| format!("{table}.{column}: {value}")));
        }
    }
    Ok(all)
}

/// The values of a column. Names of tables and columns cannot be bound; these come from the database itself.
#[allow(clippy::disallowed_methods, reason = "names of our own tables, for tests")]
async fn values(db: &Db, table: &str, column: &str) -> sqlx::Result<Vec<String>> {
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    match db.read().await? {
        Tx::Sqlite(mut tx) => {
            let sql =
                format!("SELECT CAST(\"{column}\" AS BLOB) FROM \"{table}\" WHERE \"{column}\" IS NOT NULL");
            let rows: Vec<Vec<u8>> = sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_all(&mut *tx).await?;
            Ok(rows.into_iter().map(text).collect())
        }
        Tx::Postgres(mut tx) => {
            // The text of bytes is their digits; `decode` turns those back.
            let sql = format!(
                "SELECT CASE WHEN pg_typeof(\"{column}\") = 'bytea'::regtype THEN decode(substr(\"{column}\"::text, 3), 'hex') \
                 ELSE convert_to(\"{column}\"::text, 'UTF8') END FROM \"{table}\" WHERE \"{column}\" IS NOT NULL"
            );
            let rows: Vec<Vec<u8>> = sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_all(&mut *tx).await?;
            Ok(rows.into_iter().map(text).collect())
        }
    }
}

/// Applies the migrations once a process to a template; a copy of it costs a tenth of migrating anew.
async fn make_template(server: &str) -> sqlx::Result<()> {
    static DONE: OnceLock<Mutex<bool>> = OnceLock::new();
    let mut done = DONE.get_or_init(|| Mutex::new(false)).lock().await;
    if *done {
        return Ok(());
    }
    let mut connection = PgConnection::connect(&format!("{server}/postgres")).await?;
    // Tests run in many processes: one makes the template, the others wait for it.
    sqlx::query("SELECT pg_advisory_lock(7205)").execute(&mut connection).await?;
    let exists: Option<i32> = sqlx::query_scalar("SELECT 1 FROM pg_database WHERE datname = $1")
        .bind(TEMPLATE)
        .fetch_optional(&mut connection)
        .await?;
    if exists.is_none() {
        run(&mut connection, format!("CREATE DATABASE {TEMPLATE}")).await?;
    }
    // Migrating an existing template brings one of an earlier build up to date.
    let template = Db::connect(&format!("{server}/{TEMPLATE}")).await?;
    template.close().await;
    sqlx::query("SELECT pg_advisory_unlock(7205)").execute(&mut connection).await?;
    *done = true;
    connection.close().await
}

async fn create_from_template(connection: &mut PgConnection, name: &str, template: &str) -> sqlx::Result<()> {
    // Copying refuses while another process is connected to the template, which is only ever a moment.
    sqlx::query("SELECT pg_advisory_lock(7205)").execute(&mut *connection).await?;
    let made = run(connection, format!("CREATE DATABASE {name} TEMPLATE {template}")).await;
    sqlx::query("SELECT pg_advisory_unlock(7205)").execute(&mut *connection).await?;
    made
}

/// Database names cannot be bound; these are made of our own constants and ids.
#[allow(clippy::disallowed_methods, reason = "names of test databases, made here")]
async fn run(connection: &mut PgConnection, statement: String) -> sqlx::Result<()> {
    connection.execute(sqlx::AssertSqlSafe(statement)).await.map(|_| ())
}
