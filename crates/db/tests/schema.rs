//! The two engines' migrations make the same tables and columns, and each engine keeps what it is given.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on should say where")]

use std::{collections::BTreeSet, path::PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use touchstone_db::{
    Engine, micros, new_id, on_tx, schema,
    testing::{TestDb, engines},
    unique_violation,
};

/// The engines to test, or none of the second one where it may be left out.
fn both() -> Vec<Engine> {
    let engines = engines();
    let required = std::env::var_os("TOUCHSTONE_REQUIRE_POSTGRES").is_some();
    assert!(!required || engines.len() == 2, "TOUCHSTONE_REQUIRE_POSTGRES is set, but no server is named");
    if engines.len() == 1 {
        eprintln!("skipped: {} names no PostgreSQL server", touchstone_db::testing::SERVER_VARIABLE);
    }
    engines
}

fn migrations(engine: &str) -> BTreeSet<String> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("migrations").join(engine);
    let entries = std::fs::read_dir(folder).expect("a folder");
    entries.flatten().map(|entry| entry.file_name().into_string().expect("a name")).collect()
}

#[test]
fn migrations_come_in_twins() {
    assert_eq!(migrations("sqlite"), migrations("postgres"));
}

#[tokio::test]
async fn both_engines_have_the_same_tables_and_columns() {
    let mut found = Vec::new();
    for engine in both() {
        let test = TestDb::new(engine).await.unwrap();
        found.push(schema::columns(&test.db).await.unwrap());
        test.drop().await.unwrap();
    }
    assert!(found[0].len() > 20, "{:?}", found[0].keys());
    assert!(found.windows(2).all(|pair| pair[0] == pair[1]), "{found:#?}");
}

#[tokio::test]
async fn what_was_stored_comes_back_alike() {
    for engine in both() {
        let test = TestDb::new(engine).await.unwrap();
        let epoch = DateTime::<Utc>::UNIX_EPOCH;
        for at in [epoch, epoch - TimeDelta::days(900), epoch + TimeDelta::nanoseconds(1_234_567_891)] {
            let (id, at) = (new_id(), micros(at));
            let name = "Ünïcode % _ \\ ' \" 👩🏽‍💻";
            let mut tx = test.db.begin().await.unwrap();
            on_tx!(&mut tx, c => sqlx::query("INSERT INTO organization (id, name, created_at) VALUES ($1, $2, $3)")
                .bind(id).bind(name).bind(at).execute(c).await.map(|_| ()))
            .unwrap();
            tx.commit().await.unwrap();
            let mut tx = test.db.read().await.unwrap();
            let back: (uuid::Uuid, String, DateTime<Utc>) = on_tx!(&mut tx, c => sqlx::query_as(
                "SELECT id, name, created_at FROM organization WHERE id = $1").bind(id).fetch_one(c).await)
            .unwrap();
            assert_eq!(back, (id, name.to_owned(), at), "{engine:?}");
        }
        test.drop().await.unwrap();
    }
}

#[tokio::test]
async fn what_is_not_committed_is_gone_and_what_is_taken_is_named() {
    for engine in both() {
        let test = TestDb::new(engine).await.unwrap();
        let id = new_id();
        let now = DateTime::<Utc>::UNIX_EPOCH;
        let insert = "INSERT INTO organization (id, name, created_at) VALUES ($1, 'Example', $2)";
        let mut tx = test.db.begin().await.unwrap();
        on_tx!(&mut tx, c => sqlx::query(insert).bind(id).bind(now).execute(c).await.map(|_| ())).unwrap();
        drop(tx);
        let mut tx = test.db.begin().await.unwrap();
        on_tx!(&mut tx, c => sqlx::query(insert).bind(id).bind(now).execute(c).await.map(|_| ())).unwrap();
        let error = on_tx!(&mut tx, c => sqlx::query(insert).bind(id).bind(now).execute(c).await.map(|_| ()))
            .unwrap_err();
        assert!(unique_violation(&error).is_some(), "{engine:?}: {error}");
        drop(tx);
        // A reference to nothing is refused by both.
        let mut tx = test.db.begin().await.unwrap();
        let orphan = "INSERT INTO session (id, user_id, token_hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $4)";
        let error =
            on_tx!(&mut tx, c => sqlx::query(orphan).bind(id).bind(new_id()).bind(vec![1_u8]).bind(now)
            .execute(c).await.map(|_| ()))
            .unwrap_err();
        assert!(
            error.as_database_error().is_some_and(sqlx::error::DatabaseError::is_foreign_key_violation),
            "{engine:?}: {error}"
        );
        drop(tx);
        test.drop().await.unwrap();
    }
}

#[tokio::test]
async fn migrating_twice_changes_nothing() {
    for engine in both() {
        let test = TestDb::new(engine).await.unwrap();
        let before = schema::columns(&test.db).await.unwrap();
        let again = match engine {
            Engine::Sqlite => {
                let file = PathBuf::from(test.location()).join("touchstone.db");
                touchstone_db::Db::open_file(&file).await.unwrap()
            }
            Engine::Postgres => touchstone_db::Db::connect(&test.location()).await.unwrap(),
        };
        assert_eq!(schema::columns(&again).await.unwrap(), before);
        again.close().await;
        test.drop().await.unwrap();
    }
}

/// Rows of many sizes that grow, so that pages split and cells move about, and are then emptied.
#[tokio::test]
async fn what_is_overwritten_is_not_left_in_the_file() {
    const MARK: &str = "qmarkq";
    let test = TestDb::new(Engine::Sqlite).await.unwrap();
    let folder = PathBuf::from(test.location());
    let left = || {
        let files =
            std::fs::read_dir(&folder).unwrap().flatten().map(|entry| std::fs::read(entry.path()).unwrap());
        let count =
            |bytes: Vec<u8>| bytes.windows(MARK.len()).filter(|part| *part == MARK.as_bytes()).count();
        files.map(count).sum::<usize>()
    };
    let ids: Vec<uuid::Uuid> = (0..300).map(|_| new_id()).collect();
    for id in &ids {
        let mut tx = test.db.begin().await.unwrap();
        on_tx!(&mut tx, c => sqlx::query("INSERT INTO organization (id, name, created_at) VALUES ($1, $2, $3)")
            .bind(id).bind(MARK).bind(DateTime::<Utc>::UNIX_EPOCH).execute(c).await.map(|_| ()))
        .unwrap();
        tx.commit().await.unwrap();
    }
    let write = async |id: uuid::Uuid, name: String| {
        let mut tx = test.db.begin().await.unwrap();
        on_tx!(&mut tx, c => sqlx::query("UPDATE organization SET name = $2 WHERE id = $1")
            .bind(id).bind(name).execute(c).await.map(|_| ()))
        .unwrap();
        tx.commit().await.unwrap();
    };
    for round in 1..4 {
        for (place, id) in ids.iter().enumerate() {
            write(*id, format!("{MARK} ").repeat(1 + (place * 37 * round) % 900)).await;
        }
    }
    assert!(left() > 1000, "{}", left());
    for id in &ids {
        write(*id, String::new()).await;
    }
    assert!(test.db.rewrite_files().await.unwrap());
    assert_eq!(left(), 0);
    test.drop().await.unwrap();
}
