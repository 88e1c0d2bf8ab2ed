//! What helps a candidate to prepare: the same for everybody, by the link alone, and nothing of the hiring team's own.

use serde_json::{Value, json};
use touchstone_guide::{library::QuestionKind, model::Attribute};
use touchstone_library::{Library, library};

use crate::support::{TestApp, World, both_engines};

both_engines! {
    whoever_has_the_link_reads_how_to_prepare,
    nothing_of_the_teams_own_is_told,
    the_link_opens_nothing_else_of_the_library,
    a_link_that_has_ended_tells_nothing,
    rights_are_told_after_the_end_too,
}

fn path(token: &str) -> String {
    format!("/portal/{token}/preparation")
}

/// All words of an answer, without the marks of JSON.
fn words(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(words).collect::<Vec<_>>().join("\n"),
        Value::Object(fields) => fields
            .iter()
            .map(|(key, value)| format!("{key}\n{}", words(value)))
            .collect::<Vec<_>>()
            .join("\n"),
        _ => String::new(),
    }
}

/// Everything in what ships that is for the hiring team alone, line by line.
fn secrets(library: &Library) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let anchors = |attributes: &[Attribute]| {
        attributes.iter().flat_map(|attribute| attribute.anchors.clone()).collect::<Vec<_>>()
    };
    for asked in library.questions.iter().map(|one| &one.item) {
        if asked.kind != QuestionKind::Candidate {
            found.push(asked.question.text.clone());
        }
        found.extend(asked.question.red_flags.clone());
        found.extend(asked.question.what_good_looks_like.clone());
    }
    for scenario in library.scenarios.iter().map(|one| &one.item) {
        found.extend(anchors(&scenario.rubric));
        found.extend(scenario.outline.lines().map(str::to_owned));
        found.extend(scenario.prompt.iter().flat_map(|part| part.text.lines()).map(str::to_owned));
        found.extend(scenario.probes.iter().map(|probe| probe.question.text.clone()));
    }
    for exercise in library.exercises.iter().map(|one| &one.item) {
        found.extend(exercise.text.statement.lines().map(str::to_owned));
        found.extend(exercise.text.red_flags.clone());
        found.extend(exercise.solution.iter().flat_map(|code| code.text.lines()).map(str::to_owned));
        found.extend(exercise.tests.iter().flat_map(|test| test.expect.lines()).map(str::to_owned));
    }
    for take_home in library.take_homes.iter().map(|one| &one.item) {
        found.extend(anchors(&take_home.criteria));
        found.extend(take_home.review.lines().map(str::to_owned));
        found.extend(take_home.introduction.lines().map(str::to_owned));
        for asked in &take_home.review_questions {
            found.extend([asked.question.clone(), asked.answer.clone()]);
        }
    }
    for stage in library.guides.iter().flat_map(|guide| &guide.item.stages) {
        found.extend(stage.interviewer_directions.lines().map(str::to_owned));
        found.extend(stage.scorecard.iter().flat_map(|scorecard| anchors(&scorecard.attributes)));
        found.extend(stage.questions.iter().flat_map(|question| question.red_flags.clone()));
        found.extend(stage.questions.iter().map(|question| question.text.clone()));
    }
    found.retain(|line| line.chars().count() > 30);
    found
}

async fn whoever_has_the_link_reads_how_to_prepare(app: &TestApp) {
    let world = World::new(app).await;
    let token = world.portal().await;
    let page = app.guest().get(&format!("/portal/{token}")).await.is(200).json();
    let answer = app.guest().get(&path(&token)).await.is(200);
    assert_eq!(answer.header("cache-control"), "no-store");
    let told = answer.json()["guide"].clone();
    let kinds: Vec<&Value> = told["stages"].as_array().unwrap().iter().map(|stage| &stage["kind"]).collect();
    for stage in page["stages"].as_array().unwrap() {
        assert!(kinds.contains(&&stage["kind"]), "nothing is told about {stage}");
    }
    for stage in told["stages"].as_array().unwrap() {
        assert!(!stage["what_it_is"].as_str().unwrap().is_empty());
        for list in ["how_judged", "how_to_prepare", "what_goes_wrong", "on_the_day"] {
            assert!(stage[list].as_array().unwrap().len() > 2, "{list}: {stage}");
        }
    }
    for part in ["questions", "practice", "rights"] {
        assert!(!told[part].as_array().unwrap().is_empty(), "{part}");
    }
}

async fn nothing_of_the_teams_own_is_told(app: &TestApp) {
    let world = World::new(app).await;
    let token = world.portal().await;
    let secrets = secrets(library().unwrap());
    assert!(secrets.len() > 5000, "{} lines to look for", secrets.len());
    for end in ["", "/preparation", "/export"] {
        let path = format!("/portal/{token}{end}");
        let answer = app.guest().get(&path).await.is(200);
        let told = words(&answer.json());
        assert!(told.len() > 200, "{told}");
        for secret in &secrets {
            assert!(!told.contains(secret.as_str()), "{end} tells: {secret}");
        }
        for field in
            ["anchors", "red_flags", "review", "criteria", "solution", "scorecard", "rubric", "probes"]
        {
            assert!(!answer.text().contains(&format!("\"{field}\"")), "{end} has {field}");
        }
        // What the guide of this organization holds for its interviewers.
        for own in ["Listen more than you talk", "Which system of yours", "Cannot be followed"] {
            assert!(!told.contains(own), "{end} tells: {own}");
        }
        // Whatever is asked for besides changes nothing.
        for asked in ["include=criteria", "kind=take_home", "review=true", "id=rest-api", "language=xx"] {
            let mut more = app.guest().get(&format!("{path}?{asked}")).await.is(200).json();
            more["exported_at"] = answer.json()["exported_at"].clone();
            let mut plain = answer.json();
            plain["exported_at"] = more["exported_at"].clone();
            assert_eq!(more, plain, "{end}?{asked}");
        }
    }
}

async fn the_link_opens_nothing_else_of_the_library(app: &TestApp) {
    let world = World::new(app).await;
    let token = world.portal().await;
    for shelf in [
        "/take-home-library",
        "/take-home-library/rest-api",
        "/exercise-library/csv-orders",
        "/scenario-library/payments",
        "/question-library/databases/tool-library",
        "/candidate-guide-library/preparing",
        "/library-coverage",
        "/guide-library",
    ] {
        app.guest().with_token(&token).get(shelf).await.problem(401, "unauthenticated");
        app.guest().get(shelf).header("cookie", &format!("touchstone_session={token}")).await.is(401);
        for between in ["", "/preparation", "/..", "/preparation/../..", "/%2e%2e"] {
            let answer = app.guest().get(&format!("/portal/{token}{between}{shelf}")).await;
            assert!(matches!(answer.status, 401 | 404), "{between}{shelf}: {}", answer.text());
        }
    }
    let body = json!({"kind": "export"});
    app.guest().post(&path(&token), body).await.is(405);
}

async fn a_link_that_has_ended_tells_nothing(app: &TestApp) {
    let world = World::new(app).await;
    app.guest().get(&path("tp_nothing")).await.problem(404, "not_found");
    let first = world.portal().await;
    let second = world.portal().await;
    app.guest().get(&path(&first)).await.problem(404, "not_found");
    app.guest().get(&path(&second)).await.is(200);
    world.coordinator.delete(&format!("/applications/{}/portal-link", world.application)).await.is(204);
    app.guest().get(&path(&second)).await.problem(404, "not_found");
}

async fn rights_are_told_after_the_end_too(app: &TestApp) {
    let world = World::new(app).await;
    let token = world.portal().await;
    let before = app.guest().get(&path(&token)).await.is(200).json();
    let category = world.recruiter.get("/rejection-reasons").await.rows()[0]["id"].clone();
    let rejection = json!({"rejection_reason_id": category, "note": "Somebody else was chosen."});
    world.recruiter.post(&format!("/applications/{}/reject", world.application), rejection).await.is(200);
    assert_eq!(app.guest().get(&path(&token)).await.is(200).json(), before, "it is the same for everybody");
}
