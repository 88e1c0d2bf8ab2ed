//! An exercise that is done together: two pages that show the same text, and nobody's words written over unread.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::{
    assessments::{Given, judge, program, put},
    support::{Person, TestApp, both_engines},
};

both_engines! {
    each_side_reads_what_the_other_writes_and_who_it_was,
    nobodys_words_are_written_over_unread,
    a_page_that_waits_hears_of_news_at_once_and_of_its_own_words_not_at_all,
    a_run_is_seen_by_both,
    what_is_done_together_is_for_its_stage_and_its_candidate,
    a_page_that_waits_keeps_no_server_from_stopping,
}

fn draft(source: &str, sequence: i64, after: i64) -> Value {
    json!({"language": "python", "source": source, "sequence": sequence, "after": after})
}

async fn work(who: &Person, path: &str) -> Value {
    who.get(path).await.is(200).json()
}

fn tag(work: &Value) -> String {
    work["tag"].as_str().expect("a tag").to_owned()
}

/// The same address, asked until there is something other than this.
fn after(path: &str, tag: &str, seconds: u32) -> String {
    format!("{path}?after={tag}&wait={seconds}")
}

async fn each_side_reads_what_the_other_writes_and_who_it_was(app: &TestApp) {
    let given = Given::new(app, "interview").await;
    let (world, guest) = (&given.world, app.guest());
    let before = work(&guest, &given.own("/work")).await;
    assert_eq!(
        (&before["status"], &before["drafts"], &before["run"]),
        (&json!("invited"), &json!([]), &json!(null))
    );
    put(&world.ada, &given.team("/draft"), draft("by ada", 1, 0)).await.is(200);
    let seen = work(&guest, &given.own("/work")).await;
    let one = &seen["drafts"][0];
    assert_eq!((&seen["status"], &one["source"]), (&json!("running"), &json!("by ada")));
    assert_eq!((&one["saved_by"], &one["by_you"]), (&json!("interviewer"), &json!(false)));
    assert_eq!(one["saved_by_name"], world.ada.name());
    let saved = put(&guest, &given.own("/draft"), draft("by ada, and priya", 2, 1)).await.is(200).json();
    assert_eq!((&saved["saved_by"], &saved["by_you"]), (&json!("candidate"), &json!(true)));
    for (who, by_you) in [(&world.ada, false), (&world.ben, false)] {
        let one = work(who, &given.team("/work")).await["drafts"][0].clone();
        assert_eq!((&one["source"], &one["saved_by"]), (&json!("by ada, and priya"), &json!("candidate")));
        assert_eq!((&one["saved_by_name"], &one["by_you"]), (&json!(null), &json!(by_you)));
    }
    // Somebody chooses another language: its draft is the latest from then on.
    let go = json!({"language": "go", "source": "", "sequence": 1, "after": 0});
    put(&world.ben, &given.team("/draft"), go).await.is(200);
    let seen = work(&world.ada, &given.team("/work")).await;
    assert_eq!(
        (&seen["drafts"][0]["language"], &seen["drafts"][0]["saved_by_name"]),
        (&json!("go"), &json!(world.ben.name()))
    );
    assert_eq!(seen["drafts"][0]["by_you"], false, "another interviewer is not oneself");
    let whole = world.ada.get(&given.team("")).await.is(200).json();
    assert_eq!(whole["drafts"], seen["drafts"]);
}

async fn nobodys_words_are_written_over_unread(app: &TestApp) {
    let given = Given::new(app, "interview").await;
    let (world, guest) = (&given.world, app.guest());
    put(&world.ada, &given.team("/draft"), draft("first", 1, 0)).await.is(200);
    // A later number alone is not enough: it goes on from a text that is no longer there.
    let refused = put(&guest, &given.own("/draft"), draft("mine", 9, 0)).await.problem(409, "conflict");
    assert_eq!(refused.errors(), [("/sequence".to_owned(), "older".to_owned())]);
    put(&guest, &given.own("/draft"), draft("first, mine", 2, 1)).await.is(200);
    put(&world.ada, &given.team("/draft"), draft("first!", 2, 1)).await.problem(409, "conflict");
    put(&world.ada, &given.team("/draft"), draft("first, mine", 2, 1)).await.is(200);
    put(&world.ada, &given.team("/draft"), draft("x", 4, 3)).await.problem(409, "conflict");
    put(&world.ada, &given.team("/draft"), draft("x", 3, -1)).await.problem(422, "invalid");
    // Each language is a text of its own.
    let go = json!({"language": "go", "source": "package main", "sequence": 1, "after": 0});
    put(&world.ada, &given.team("/draft"), go).await.is(200);
    let seen = work(&guest, &given.own("/work")).await;
    assert_eq!(seen["drafts"][1]["source"], "first, mine");
    assert_eq!(seen["drafts"][1]["saved_by"], "candidate", "saying the same again saves nothing");
}

async fn a_page_that_waits_hears_of_news_at_once_and_of_its_own_words_not_at_all(app: &TestApp) {
    let given = Given::new(app, "interview").await;
    let (world, guest) = (&given.world, app.guest());
    put(&world.ada, &given.team("/draft"), draft("a", 1, 0)).await.is(200);
    let known = tag(&work(&guest, &given.own("/work")).await);
    let waits = async {
        let begun = Instant::now();
        let seen = work(&guest, &after(&given.own("/work"), &known, 20)).await;
        (seen, begun.elapsed())
    };
    let writes = async {
        tokio::time::sleep(Duration::from_millis(300)).await;
        put(&world.ada, &given.team("/draft"), draft("ab", 2, 1)).await.is(200);
    };
    let ((seen, took), ()) = tokio::join!(waits, writes);
    assert_eq!(seen["drafts"][0]["source"], "ab");
    assert!(took < Duration::from_secs(15), "it was told, and did not wait to the end: {took:?}");
    // What the candidate saves is news to the interviewer and none to themselves.
    let (mine, theirs) = (tag(&seen), tag(&work(&world.ada, &given.team("/work")).await));
    put(&guest, &given.own("/draft"), draft("abc", 3, 2)).await.is(200);
    let mine = tag(&work(&guest, &after(&given.own("/work"), &mine, 0)).await);
    put(&guest, &given.own("/draft"), draft("abcd", 4, 3)).await.is(200);
    let begun = Instant::now();
    let same = work(&guest, &after(&given.own("/work"), &mine, 1)).await;
    assert_eq!((tag(&same), &same["drafts"][0]["source"]), (mine, &json!("abcd")));
    assert!(begun.elapsed() >= Duration::from_secs(1), "there was nothing new to them");
    let told = work(&world.ada, &after(&given.team("/work"), &theirs, 20)).await;
    assert_eq!(told["drafts"][0]["source"], "abcd");
    // That it was handed in is news, too.
    let known = tag(&work(&guest, &given.own("/work")).await);
    world.ada.post(&given.team("/submit"), program("abcd")).await.is(200);
    let over = work(&guest, &after(&given.own("/work"), &known, 20)).await;
    assert_eq!(over["status"], "submitted");
    guest.get(&after(&given.own("/work"), "x", 21)).await.problem(422, "invalid");
}

async fn a_run_is_seen_by_both(app: &TestApp) {
    let given = Given::new(app, "interview").await;
    let (world, guest) = (&given.world, app.guest());
    put(&world.ada, &given.team("/draft"), draft("print(3)", 1, 0)).await.is(200);
    let (known, known_by_ada) =
        (tag(&work(&guest, &given.own("/work")).await), tag(&work(&world.ada, &given.team("/work")).await));
    let run = world.ada.post(&given.team("/runs"), program("print(3)")).await.is(202).id();
    let seen = work(&guest, &after(&given.own("/work"), &known, 20)).await;
    assert_eq!((&seen["run"]["id"], &seen["run"]["kind"]), (&json!(run), &json!("tests")));
    assert_eq!(seen["run"]["started_by"], "interviewer");
    assert_ne!(tag(&work(&world.ada, &given.team("/work")).await), known_by_ada);
    judge(app).await;
    let told = guest.get(&given.own(&format!("/runs/{run}"))).await.is(200);
    assert_eq!(told.json()["outcome"]["verdict"], "AC", "{}", told.text());
    assert!(!told.text().contains("QHIDDENQ"));
    let own = json!({"language": "python", "source": "print(input())", "stdin": "7\n"});
    let run = guest.post(&given.own("/runs"), own).await.is(202).id();
    let seen = work(&world.ben, &given.team("/work")).await;
    assert_eq!((&seen["run"]["id"], &seen["run"]["started_by"]), (&json!(run), &json!("candidate")));
    assert_eq!(seen["run"]["kind"], "input");
    world.ben.get(&format!("/code-runs/{run}")).await.is(200);
}

async fn what_is_done_together_is_for_its_stage_and_its_candidate(app: &TestApp) {
    let given = Given::new(app, "interview").await;
    let world = &given.world;
    for who in [&world.admin, &world.recruiter, &world.manager, &world.ada, &world.ben] {
        who.get(&given.team("/work")).await.is(200);
    }
    for who in [&world.coordinator, &world.cleo, &world.dan, &world.observer] {
        who.get(&given.team("/work")).await.problem(403, "forbidden");
    }
    for who in [&world.outsider, &world.analyst] {
        who.get(&given.team("/work")).await.problem(404, "not_found");
    }
    let alone = Given::elsewhere(app).await;
    app.guest().get(&alone.own("/work")).await.problem(409, "conflict");
    alone.world.manager.get(&alone.team("/work")).await.problem(409, "conflict");
    world.ada.get(&alone.team("/work")).await.problem(404, "not_found");
    // The link of another candidate opens nothing of this one.
    let foreign = given.own("/work").replace(&given.token, &alone.token);
    app.guest().get(&foreign).await.problem(404, "not_found");
}

async fn a_page_that_waits_keeps_no_server_from_stopping(app: &TestApp) {
    let given = Given::new(app, "interview").await;
    let guest = app.guest();
    let known = tag(&work(&guest, &given.own("/work")).await);
    let path = after(&given.own("/work"), &known, 20);
    let begun = Instant::now();
    let stops = async {
        tokio::time::sleep(Duration::from_millis(200)).await;
        app.app.stop();
    };
    let (answer, ()) = tokio::join!(guest.get(&path), stops);
    answer.is(200);
    assert!(begun.elapsed() < Duration::from_secs(15), "{:?}", begun.elapsed());
}
