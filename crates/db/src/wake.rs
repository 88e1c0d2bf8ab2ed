//! Wake-ups: telling whoever waits that something was committed.
//!
//! In one process a broadcast channel is enough. With several nodes over PostgreSQL, LISTEN/NOTIFY carries the same
//! message to the other nodes. A message that is lost costs a page a little freshness, never data: readers poll too.

use std::time::Duration;

use sqlx::postgres::PgListener;
use tokio::sync::broadcast;

use crate::Db;

const CHANNEL: &str = "touchstone";
/// Messages kept for a reader that is behind; one that falls further back is told so and reads everything anew.
const BACKLOG: usize = 1024;

/// Carries short text messages to every reader on every node.
#[derive(Debug, Clone)]
pub struct Wake {
    db: Db,
    sender: broadcast::Sender<String>,
}

impl Wake {
    /// Starts listening; on PostgreSQL in a background task that reconnects by itself.
    pub fn start(db: Db) -> Self {
        let (sender, _) = broadcast::channel(BACKLOG);
        if let Db::Postgres(pool) = &db {
            tokio::spawn(listen(pool.clone(), sender.clone()));
        }
        Self { db, sender }
    }

    /// Sends a message to every reader. Call it after the commit that it speaks of.
    pub async fn send(&self, message: String) {
        match &self.db {
            // Nobody listening is no error.
            Db::Sqlite(_) => {
                let _ = self.sender.send(message);
            }
            Db::Postgres(pool) => {
                let sent =
                    sqlx::query("SELECT pg_notify($1, $2)").bind(CHANNEL).bind(&message).execute(pool).await;
                if let Err(error) = sent {
                    tracing::warn!(%error, "could not notify the other nodes");
                    let _ = self.sender.send(message);
                }
            }
        }
    }

    /// A reader of all messages from now on.
    pub fn subscribe(&self) -> broadcast::Receiver<String> {
        self.sender.subscribe()
    }
}

async fn listen(pool: sqlx::PgPool, sender: broadcast::Sender<String>) {
    while !pool.is_closed() {
        if let Err(error) = forward(&pool, &sender).await {
            tracing::warn!(%error, "lost the notification channel; reconnecting");
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}

async fn forward(pool: &sqlx::PgPool, sender: &broadcast::Sender<String>) -> sqlx::Result<()> {
    let mut listener = PgListener::connect_with(pool).await?;
    // Otherwise `PgPool::close` would wait for this connection for ever.
    listener.ignore_pool_close_event(false);
    listener.listen(CHANNEL).await?;
    loop {
        let notification = listener.recv().await?;
        let _ = sender.send(notification.payload().to_owned());
    }
}
