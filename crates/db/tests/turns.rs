//! Writers to the embedded database take turns in the order in which they came.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should say where")]

use std::sync::Arc;

use tokio::sync::Mutex;
use touchstone_db::{Engine, testing::TestDb};

#[tokio::test]
async fn who_came_first_writes_first() {
    let test = TestDb::new(Engine::Sqlite).await.unwrap();
    let order = Arc::new(Mutex::new(Vec::new()));
    let first = test.db.begin().await.unwrap();
    let mut waiting = Vec::new();
    for n in 0..20 {
        let (db, order) = (test.db.clone(), order.clone());
        waiting.push(tokio::spawn(async move {
            let tx = db.begin().await.unwrap();
            order.lock().await.push(n);
            tx.commit().await.unwrap();
        }));
        // Each is in the queue before the next comes.
        tokio::task::yield_now().await;
    }
    // Those who wait to write keep no connection from those who read.
    test.db.read().await.unwrap().commit().await.unwrap();
    first.commit().await.unwrap();
    for each in waiting {
        each.await.unwrap();
    }
    assert_eq!(*order.lock().await, (0..20).collect::<Vec<_>>());
    test.drop().await.unwrap();
}

#[tokio::test]
async fn a_transaction_that_is_given_up_leaves_its_turn_to_the_next() {
    let test = TestDb::new(Engine::Sqlite).await.unwrap();
    for _ in 0..50 {
        drop(test.db.begin().await.unwrap());
    }
    test.db.begin().await.unwrap().commit().await.unwrap();
    test.drop().await.unwrap();
}
