//! A list asks the database as often for many rows as for one.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use touchstone_db::Engine;
use tracing::{Event, Subscriber, instrument::WithSubscriber};
use tracing_subscriber::{
    Layer,
    layer::{Context, SubscriberExt},
    registry,
};

use crate::support::{Person, TestApp, World, both_engines, everything, run};

/// Counts the statements that the database driver logs.
#[derive(Clone, Default)]
struct Statements(Arc<AtomicUsize>);

impl<S: Subscriber> Layer<S> for Statements {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        if event.metadata().target() == "sqlx::query" {
            self.0.fetch_add(1, Ordering::Relaxed);
        }
    }
}

async fn statements(who: &Person, path: &str, rows: usize) -> usize {
    let counted = Statements::default();
    let subscriber = registry().with(counted.clone());
    let answer = async { who.get(path).await.is(200) }.with_subscriber(subscriber).await;
    assert_eq!(answer.rows().len(), rows);
    counted.0.load(Ordering::Relaxed)
}

/// The driver of SQLite logs on a thread of its own, where a test does not listen; the statements are the same.
#[tokio::test]
async fn many_rows_take_no_more_statements_than_few() {
    run(Engine::Postgres, async |app: &TestApp| {
        let world = World::new(app).await;
        for name in ["Nia Obi", "Leo Sand", "Mia Berg", "Ivo Novak"] {
            let application = world.another_application(name).await;
            world.schedule_for(app, &application, "technical", &[(&world.ada, "lead")]).await;
        }
        for who in [&world.recruiter, &world.manager, &world.ada] {
            let one = statements(who, "/applications?limit=1", 1).await;
            assert!(one > 2, "{one}");
            assert_eq!(statements(who, "/applications?limit=5", 5).await, one, "{}", who.name());
        }
    })
    .await;
}

async fn a_row_of_a_list_says_what_the_application_itself_says(app: &TestApp) {
    let world = World::new(app).await;
    let others = [world.another_application("Nia Obi").await, world.another_application("Leo Sand").await];
    let interview = world.schedule_for(app, &others[0], "technical", &[(&world.ada, "lead")]).await;
    world.draft(&world.ben, &world.technical, everything("technical", 2, "ben")).await;
    world.submit(&world.ada, &world.technical, everything("technical", 3, "ada")).await;
    let debrief = world.debrief().await;
    world.advance(&debrief, &["evidence", "reveal", "discussion", "decision"]).await;
    let decision = serde_json::json!({"outcome": "hire", "reason": "Clear evidence.", "consensus": false});
    world.manager.post(&format!("/debriefs/{debrief}/decision"), decision).await.is(201);
    world.draft(&world.ada, &interview, everything("technical", 4, "ada")).await;
    let mut decided = Vec::new();
    for who in world.people() {
        for row in who.get("/applications").await.is(200).rows() {
            let path = format!("/applications/{}", row["id"].as_str().unwrap());
            let one = who.get(&path).await.is(200).json();
            assert_eq!(row, one, "{} reads {path}", who.name());
            decided.push(row["decision"].is_object());
        }
    }
    // Some know the decision, and some do not.
    assert!(decided.contains(&true) && decided.contains(&false), "{decided:?}");
}

both_engines! {
    a_row_of_a_list_says_what_the_application_itself_says,
}
