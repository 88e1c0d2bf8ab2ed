//! What a caller may ask of an address, and in which form it is answered.

use std::{
    io,
    sync::{Arc, Mutex},
};

use axum::http::Method;
use serde_json::json;
use tracing::instrument::WithSubscriber;
use tracing_subscriber::fmt::MakeWriter;

use crate::support::{PASSWORD, TestApp, World, both_engines, operations};

both_engines! {
    an_answer_in_no_accepted_form_is_refused_before_it_is_made,
    a_lenient_caller_is_answered,
    an_address_says_what_may_be_asked_of_it,
    the_log_tells_of_requests_and_not_of_people,
}

async fn an_answer_in_no_accepted_form_is_refused_before_it_is_made(app: &TestApp) {
    let world = World::new(app).await;
    let mut refused = 0;
    for operation in operations() {
        let method = Method::from_bytes(operation.method.as_bytes()).unwrap();
        let address = operation.addresses(&world).swap_remove(0);
        let answers = operation.body["responses"].as_object().unwrap();
        let has_body =
            answers.iter().any(|(status, answer)| status.starts_with('2') && answer["content"].is_object());
        if !has_body {
            continue;
        }
        let answer = world.admin.call(method, &address).header("accept", "image/png").await;
        // Others may be refused for another reason first: who asks comes before how.
        if answer.status != 403 {
            answer.problem(406, "not_acceptable");
            refused += 1;
        }
    }
    assert!(refused > 40, "{refused}");
    let post = world.recruiter.post("/candidates", json!({"name": "Nia Obi"}));
    post.header("accept", "text/csv").await.problem(406, "not_acceptable");
    assert_eq!(world.recruiter.get("/candidates?q=nia").await.rows().len(), 0);
    // Whoever may not ask learns nothing else.
    app.guest().get("/jobs").header("accept", "image/png").await.problem(401, "unauthenticated");
}

async fn a_lenient_caller_is_answered(app: &TestApp) {
    let world = World::new(app).await;
    let markdown = format!("/guides/{}/markdown", world.guide);
    for (path, accept) in [
        ("/jobs", "*/*"),
        ("/jobs", "application/*"),
        ("/jobs", "application/json; charset=utf-8"),
        ("/jobs", "text/html, */*;q=0.1"),
        ("/jobs", "nonsense"),
        (markdown.as_str(), "text/markdown"),
        (markdown.as_str(), "text/*"),
    ] {
        world.recruiter.get(path).header("accept", accept).await.is(200);
    }
    for (path, accept) in [
        ("/jobs", "application/pdf"),
        ("/jobs", "application/json;q=0, text/html"),
        (markdown.as_str(), "application/json"),
        ("/events", "application/json"),
        (&format!("/applications/{}/packet.pdf", world.application), "application/json"),
    ] {
        world.recruiter.get(path).header("accept", accept).await.problem(406, "not_acceptable");
    }
    let (status, _) = world.recruiter.get("/events").header("accept", "text/event-stream").stream().await;
    assert_eq!(status, 200);
    // A 204 has no form.
    world.recruiter.delete("/sessions/current").header("accept", "image/png").await.is(204);
}

async fn an_address_says_what_may_be_asked_of_it(app: &TestApp) {
    let world = World::new(app).await;
    let allowed = |answer: &crate::support::Answer| {
        let mut names: Vec<String> =
            answer.header("allow").split(',').map(|name| name.trim().into()).collect();
        names.sort();
        names.join(" ")
    };
    let one = format!("/candidates/{}", world.candidate);
    for (path, methods) in [
        ("/jobs", "GET HEAD OPTIONS POST"),
        (one.as_str(), "GET HEAD OPTIONS PATCH"),
        ("/sessions", "OPTIONS POST"),
    ] {
        for person in [&world.recruiter, &app.guest()] {
            let answer = person.call(Method::OPTIONS, path).await.is(204);
            assert_eq!(allowed(&answer), methods, "{path}");
        }
    }
    world.recruiter.call(Method::OPTIONS, "/nowhere").await.problem(404, "not_found");
    let refused = world.recruiter.call(Method::DELETE, &one).await.problem(405, "method_not_allowed");
    assert_eq!(allowed(&refused), "GET HEAD PATCH");
    // No other site is invited in.
    let preflight =
        world.recruiter.call(Method::OPTIONS, "/jobs").header("origin", "https://evil.example.net");
    let answer = preflight.header("access-control-request-method", "POST").await;
    assert_eq!(answer.header("access-control-allow-origin"), "");
}

/// A log that a test can read.
#[derive(Debug, Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;
    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

async fn the_log_tells_of_requests_and_not_of_people(app: &TestApp) {
    const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";
    let world = World::new(app).await;
    let new = json!({"name": "Sol Berg", "email": "sol@example.com", "role": "recruiter"});
    let invited = world.admin.post("/users", new).await.is(201).json();
    let secret = invited["invitation_url"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::DEBUG)
        .with_ansi(false)
        .with_writer(log.clone())
        .finish();
    async {
        let guest = app.guest();
        guest.get(&format!("/invitations/{secret}")).await.is(200);
        guest.get(&format!("//invitations/{secret}")).await.is(200);
        guest.post(&format!("/invitations/{secret}/accept"), json!({"password": PASSWORD})).await.is(201);
        let gone = guest.get(&format!("/invitations/{secret}")).await.problem(404, "not_found");
        assert_eq!(gone.json()["instance"], "/api/v1/invitations/{token}");
        assert!(!gone.everything().contains(&secret));
        let parent = format!("00-{TRACE}-00f067aa0ba902b7-01");
        world.recruiter.get("/candidates?q=priya").header("traceparent", &parent).await.is(200);
        world.recruiter.get("/jobs").header("traceparent", "00-nothing-of-the-kind-01").await.is(200);
        world.recruiter.post("/candidates", json!({"name": "Nia Obi", "email": "x"})).await.is(422);
        let wrong = json!({"email": "jonas@example.com", "password": "wrong password"});
        guest.post("/sessions", wrong).await.is(401);
    }
    .with_subscriber(subscriber)
    .await;
    let text = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    for wanted in
        ["/api/v1/invitations/{token}/accept", TRACE, "00f067aa0ba902b7", "status=200", "status=422"]
    {
        assert!(text.contains(wanted), "{wanted} in\n{text}");
    }
    let people = ["riya", "Nia", "Sol", "sol@", "jonas", "Jonas", PASSWORD, "session-of", "nothing-of"];
    for unwanted in people.into_iter().chain([secret.as_str()]) {
        let said = text.lines().find(|line| line.contains(unwanted));
        assert_eq!(said, None, "{unwanted}");
    }
}
