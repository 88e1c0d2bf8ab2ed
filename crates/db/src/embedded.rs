//! The embedded database, and whose turn it is to write to it.

use std::{
    ops::{Deref, DerefMut},
    sync::Arc,
    time::Duration,
};

use sqlx::{Sqlite, SqliteConnection, SqlitePool, Transaction};
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    time::timeout,
};

/// How long a writer waits for its turn. Longer than a person waits for a page, and an end for a program that asks for a
/// second turn while it has one.
const PATIENCE: Duration = Duration::from_secs(30);

/// A SQLite file. One transaction writes at a time, and the others queue in the order in which they came.
///
/// SQLite has no queue of its own: who finds the file locked sleeps and tries again, for longer each time. With many
/// writers somebody may be passed over until their time is up, and the sleepers hold connections that readers need.
#[derive(Debug, Clone)]
pub struct Embedded {
    pub(crate) pool: SqlitePool,
    turn: Arc<Semaphore>,
}

impl Embedded {
    pub(crate) fn new(pool: SqlitePool) -> Self {
        Self { pool, turn: Arc::new(Semaphore::new(1)) }
    }

    /// Begins a transaction that writes. It takes the write lock at once: one that reads first and writes later would
    /// fail with "database is locked" where another wrote in between.
    pub(crate) async fn write(&self) -> sqlx::Result<EmbeddedTx> {
        let turn = timeout(PATIENCE, self.turn.clone().acquire_owned()).await;
        let turn = turn.ok().and_then(Result::ok).ok_or(sqlx::Error::PoolTimedOut)?;
        let transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        Ok(EmbeddedTx { transaction, turn: Some(turn) })
    }

    /// Begins a transaction that only reads, which waits for nobody.
    pub(crate) async fn read(&self) -> sqlx::Result<EmbeddedTx> {
        Ok(EmbeddedTx { transaction: self.pool.begin().await?, turn: None })
    }
}

/// A transaction on SQLite. Fields are dropped in this order: the file is free before the next writer's turn.
#[derive(Debug)]
pub struct EmbeddedTx {
    transaction: Transaction<'static, Sqlite>,
    turn: Option<OwnedSemaphorePermit>,
}

impl EmbeddedTx {
    pub(crate) async fn commit(self) -> sqlx::Result<()> {
        let Self { transaction, turn } = self;
        let done = transaction.commit().await;
        drop(turn);
        done
    }
}

impl Deref for EmbeddedTx {
    type Target = SqliteConnection;

    fn deref(&self) -> &SqliteConnection {
        &self.transaction
    }
}

impl DerefMut for EmbeddedTx {
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        &mut self.transaction
    }
}
