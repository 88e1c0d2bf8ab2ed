//! Databases for tests: a file or a database of its own for each test, gone with it.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    path::PathBuf,
};

use sqlx::{Connection, Executor, PgConnection, migrate::Migrator};

use crate::{Db, Engine, Tx, new_id};

/// The environment variable that names a PostgreSQL server in which tests may create databases.
pub const SERVER_VARIABLE: &str = "TOUCHSTONE_TEST_POSTGRES";
const FILE: &str = "touchstone.db";

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
        std::fs::copy(file_template().await?.join(FILE), folder.join(FILE))?;
        let db = Db::open_file(&folder.join(FILE)).await?;
        Ok(Self { db, place: Place::Folder(folder) })
    }

    async fn postgres() -> sqlx::Result<Self> {
        let server = server()
            .ok_or_else(|| sqlx::Error::Configuration(format!("{SERVER_VARIABLE} is not set").into()))?;
        let name = format!("touchstone_test_{}", new_id().simple());
        let mut connection = PgConnection::connect(&format!("{server}/postgres")).await?;
        create_from_template(&mut connection, &server, &name).await?;
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

/// The folder of SQLite's template, made by whoever comes first. A copy of it costs a tenth of migrating anew.
async fn file_template() -> sqlx::Result<PathBuf> {
    let place = std::env::temp_dir().join(template("sqlite", &sqlx::migrate!("migrations/sqlite")));
    if !place.exists() {
        let draft = place.with_extension(new_id().simple().to_string());
        std::fs::create_dir_all(&draft)?;
        Db::open_file(&draft.join(FILE)).await?.close().await;
        // Where another process was faster, its template is as good.
        if std::fs::rename(&draft, &place).is_err() {
            std::fs::remove_dir_all(&draft)?;
        }
    }
    Ok(place)
}

/// Makes a database as a copy of the template, which is made by whoever comes first.
async fn create_from_template(connection: &mut PgConnection, server: &str, name: &str) -> sqlx::Result<()> {
    let template = template("postgres", &sqlx::migrate!("migrations/postgres"));
    // One makes the template, and the others wait for it; and it is copied only while nobody is connected to it.
    sqlx::query("SELECT pg_advisory_lock(7205)").execute(&mut *connection).await?;
    let made = copy_template(connection, server, name, &template).await;
    sqlx::query("SELECT pg_advisory_unlock(7205)").execute(&mut *connection).await?;
    made
}

async fn copy_template(
    connection: &mut PgConnection,
    server: &str,
    name: &str,
    template: &str,
) -> sqlx::Result<()> {
    // One that is not marked as a template was left unfinished.
    let finished: Option<bool> =
        sqlx::query_scalar("SELECT datistemplate FROM pg_database WHERE datname = $1")
            .bind(template)
            .fetch_optional(&mut *connection)
            .await?;
    if finished != Some(true) {
        run(connection, format!("DROP DATABASE IF EXISTS {template} WITH (FORCE)")).await?;
        run(connection, format!("CREATE DATABASE {template}")).await?;
        Db::connect(&format!("{server}/{template}")).await?.close().await;
        run(connection, format!("ALTER DATABASE {template} IS_TEMPLATE true")).await?;
    }
    // Without a log of what is copied, which takes three times as long; older servers know no other way.
    let version: i32 = sqlx::query_scalar("SELECT current_setting('server_version_num')::integer")
        .fetch_one(&mut *connection)
        .await?;
    let strategy = if version >= 150_000 { "STRATEGY file_copy" } else { "" };
    run(connection, format!("CREATE DATABASE {name} TEMPLATE {template} {strategy}")).await
}

/// The name of the template that these migrations make: another one for every change of them.
fn template(engine: &str, migrations: &Migrator) -> String {
    let mut hasher = DefaultHasher::new();
    for migration in migrations.iter() {
        migration.checksum.hash(&mut hasher);
    }
    format!("touchstone_test_template_{engine}_{:016x}", hasher.finish())
}

/// Database names cannot be bound; these are made of our own constants and ids.
#[allow(clippy::disallowed_methods, reason = "names of test databases, made here")]
async fn run(connection: &mut PgConnection, statement: String) -> sqlx::Result<()> {
    connection.execute(sqlx::AssertSqlSafe(statement)).await.map(|_| ())
}
