//! The live channel: who hears of what, and until when.

use std::time::Duration;

use futures::StreamExt;
use serde_json::json;
use touchstone_server::scope::Role;

use crate::support::{Person, TestApp, World, both_engines, everything, read_until};

const LONG: Duration = Duration::from_secs(30);

/// Opens a stream and waits until it speaks: on PostgreSQL the channel is ready a moment after the server.
async fn listen(world: &World, who: &Person) -> axum::body::BodyDataStream {
    let (status, mut stream) = who.get("/events").stream().await;
    assert_eq!(status, 200);
    for attempt in 0.. {
        assert!(attempt < 100, "the channel stays silent");
        world.recruiter.post("/candidates", json!({"name": "Nia Obi"})).await.is(201);
        let heard = read_until(&mut stream, "candidate.created", Duration::from_millis(200)).await;
        if heard.contains("candidate.created") {
            break;
        }
    }
    stream
}

async fn nobody_hears_of_an_application_they_cannot_see(app: &TestApp) {
    let world = World::new(app).await;
    let elsewhere = app.member(&world.admin, "Eli Stone", "eli@example.com", Role::Interviewer).await;
    let mut near = listen(&world, &world.ben).await;
    let mut far = listen(&world, &elsewhere).await;
    world.submit(&world.ada, &world.technical, everything("technical", 3, "seen")).await;
    world.recruiter.post("/guides", json!({"library_id": "backend-developer"})).await.is(201);
    assert!(read_until(&mut near, "guide.created", LONG).await.contains("scorecard.submitted"));
    let heard = read_until(&mut far, "guide.created", LONG).await;
    assert!(heard.contains("guide.created"), "{heard}");
    assert!(!heard.contains("scorecard.submitted"), "{heard}");
}

async fn whoever_is_signed_out_hears_nothing_more(app: &TestApp) {
    let world = World::new(app).await;
    let mut stream = listen(&world, &world.ben).await;
    world.ben.delete("/sessions/current").await.is(204);
    world.recruiter.post("/guides", json!({"library_id": "backend-developer"})).await.is(201);
    let ended = tokio::time::timeout(LONG, async {
        let mut rest = String::new();
        while let Some(Ok(bytes)) = stream.next().await {
            rest.push_str(&String::from_utf8_lossy(&bytes));
        }
        rest
    });
    let rest = ended.await.expect("the stream ends");
    assert!(!rest.contains("guide.created"), "{rest}");
}

both_engines! {
    nobody_hears_of_an_application_they_cannot_see,
    whoever_is_signed_out_hears_nothing_more,
}
