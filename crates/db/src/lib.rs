//! One handle over SQLite and PostgreSQL, one SQL text for both.
//!
//! [`Tx`] is the only way to run a statement. [`on_tx!`] compiles the same statement once for each engine, so a
//! query is written once and runs on both:
//!
//! ```ignore
//! let name: Option<String> = on_tx!(tx, c => sqlx::query_scalar("SELECT name FROM organization WHERE id = $1")
//!     .bind(id).fetch_optional(c).await)?;
//! ```
//!
//! The contract that makes one text enough is in `docs/adr/0002-one-sql-text.md`.

mod embedded;
pub mod list;
mod name;
pub mod schema;
pub mod testing;
pub mod wake;

pub use embedded::{Embedded, EmbeddedTx};
pub use name::Name;

use std::{path::Path, time::Duration};

use chrono::{DateTime, SubsecRound, Utc};
use sqlx::{
    PgPool, Postgres, Transaction,
    postgres::PgPoolOptions,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use uuid::Uuid;

/// The database of an installation.
#[derive(Debug, Clone)]
pub enum Db {
    /// Embedded, in a file.
    Sqlite(Embedded),
    /// A server that speaks PostgreSQL's protocol.
    Postgres(PgPool),
}

/// A transaction; dropped without [`Tx::commit`], it is rolled back.
#[derive(Debug)]
pub enum Tx {
    /// On SQLite.
    Sqlite(EmbeddedTx),
    /// On PostgreSQL.
    Postgres(Transaction<'static, Postgres>),
}

/// Runs `$body` with `$c` bound to the connection of a [`Tx`], compiled once for each engine.
#[macro_export]
macro_rules! on_tx {
    ($tx:expr, $c:ident => $body:expr) => {{
        let tx: &mut $crate::Tx = &mut *$tx;
        match tx {
            $crate::Tx::Sqlite(transaction) => {
                let $c = &mut **transaction;
                $body
            }
            $crate::Tx::Postgres(transaction) => {
                let $c = &mut **transaction;
                $body
            }
        }
    }};
}

/// Which engine a database runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Embedded SQLite.
    Sqlite,
    /// PostgreSQL.
    Postgres,
}

impl Db {
    /// Opens (and creates, if need be) the embedded database in a file and brings its tables up to date.
    pub async fn open_file(path: &Path) -> sqlx::Result<Self> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal)
            // A submitted scorecard must survive a power cut, which NORMAL does not promise in WAL mode.
            .synchronous(SqliteSynchronous::Full)
            // What is erased must not stay readable in the file: freed bytes are overwritten.
            .pragma("secure_delete", "ON")
            .busy_timeout(Duration::from_secs(10));
        let pool = SqlitePoolOptions::new().max_connections(8).connect_with(options).await?;
        sqlx::migrate!("migrations/sqlite").run(&pool).await?;
        Ok(Self::Sqlite(Embedded::new(pool)))
    }

    /// Connects to a PostgreSQL server and brings the tables up to date.
    pub async fn connect(url: &str) -> sqlx::Result<Self> {
        let pool = PgPoolOptions::new().max_connections(16).connect(url).await?;
        sqlx::migrate!("migrations/postgres").run(&pool).await?;
        Ok(Self::Postgres(pool))
    }

    /// Begins a transaction that may write.
    ///
    /// On SQLite one transaction writes at a time, in the order in which they were asked for. So nobody may begin a second
    /// one while they have one.
    pub async fn begin(&self) -> sqlx::Result<Tx> {
        Ok(match self {
            Self::Sqlite(file) => Tx::Sqlite(file.write().await?),
            Self::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        })
    }

    /// Begins a transaction that only reads: on SQLite it waits for nobody.
    pub async fn read(&self) -> sqlx::Result<Tx> {
        Ok(match self {
            Self::Sqlite(file) => Tx::Sqlite(file.read().await?),
            Self::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        })
    }

    /// Takes what was deleted out of the files of the embedded database: they are written anew from what is left, and
    /// the write-ahead log is emptied. Overwriting freed bytes alone is not enough, since a row that moved to another page
    /// leaves a copy behind. Writers wait meanwhile.
    ///
    /// Gives whether nothing is left: somebody who is just reading holds up the emptying of the log, which happens by
    /// itself later. A PostgreSQL server looks after its own files.
    pub async fn rewrite_files(&self) -> sqlx::Result<bool> {
        let Self::Sqlite(Embedded { pool, .. }) = self else { return Ok(true) };
        sqlx::query("VACUUM").execute(pool).await?;
        let (busy, _, _): (i64, i64, i64) =
            sqlx::query_as("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(pool).await?;
        Ok(busy == 0)
    }

    /// Which engine this is.
    pub fn engine(&self) -> Engine {
        match self {
            Self::Sqlite(_) => Engine::Sqlite,
            Self::Postgres(_) => Engine::Postgres,
        }
    }

    /// Closes every connection; what was committed is on disk.
    pub async fn close(&self) {
        match self {
            Self::Sqlite(file) => file.pool.close().await,
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

impl Tx {
    /// Makes the changes of the transaction permanent.
    pub async fn commit(self) -> sqlx::Result<()> {
        match self {
            Self::Sqlite(transaction) => transaction.commit().await,
            Self::Postgres(transaction) => transaction.commit().await,
        }
    }
}

/// A new id: UUIDv7, so that rows made later sort later.
#[allow(clippy::disallowed_methods, reason = "the one place that makes ids")]
pub fn new_id() -> Uuid {
    Uuid::now_v7()
}

/// Cuts a time to microseconds. PostgreSQL keeps no more, so both engines give back what was stored.
pub fn micros(at: DateTime<Utc>) -> DateTime<Utc> {
    at.trunc_subsecs(6)
}

/// The name of the violated unique constraint or, on SQLite, the columns (`table.column, table.column`).
///
/// Lets a capability translate "this exists already" instead of checking first.
pub fn unique_violation(error: &sqlx::Error) -> Option<String> {
    let database = error.as_database_error().filter(|e| e.is_unique_violation())?;
    let name = database.constraint().map(str::to_owned);
    Some(name.unwrap_or_else(|| database.message().rsplit(": ").next().unwrap_or_default().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_stored_as_text_sort_by_time() {
        // SQLite keeps times as RFC 3339 text with 0, 3 or 6 digits of a second. That sorts rightly only because
        // '+' < '.' < '0', which this test pins down.
        let base = DateTime::parse_from_rfc3339("2026-01-02T03:04:05Z").unwrap().to_utc();
        let steps = [0, 1, 999, 1000, 1001, 120_000, 120_500, 500_000, 999_999, 1_000_000];
        let texts: Vec<String> = steps
            .iter()
            .map(|us| {
                (base + chrono::TimeDelta::microseconds(*us))
                    .to_rfc3339_opts(chrono::SecondsFormat::AutoSi, false)
            })
            .collect();
        let mut sorted = texts.clone();
        sorted.sort();
        assert_eq!(texts, sorted);
    }
}
