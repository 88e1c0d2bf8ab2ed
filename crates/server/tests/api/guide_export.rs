//! Guides as files, and kits on paper, over HTTP.

use axum::http::Method;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use touchstone_guide::{Guide, import, markdown};

use crate::support::{Person, TestApp, World, both_engines, text_of};

both_engines! {
    every_form_and_part_is_a_file_of_its_kind,
    a_version_stays_as_it_was_published,
    what_cannot_be_written_is_refused_by_parameter,
    who_may_not_read_a_guide_gets_no_file_of_it,
    an_interviewer_has_the_kit_on_paper,
    a_kit_on_paper_says_whose_it_is,
    nobody_prints_the_kit_of_another_interviewer,
    the_guide_of_a_job_is_a_file_with_its_blanks_filled,
}

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const FORMS: [(&str, &str, &str); 5] = [
    ("markdown", "text/markdown; charset=utf-8", "md"),
    ("json", "application/json", "json"),
    ("html", "text/html; charset=utf-8", "html"),
    ("pdf", "application/pdf", "pdf"),
    ("docx", DOCX, "docx"),
];

fn path(world: &World) -> String {
    format!("/guides/{}/export", world.guide)
}

async fn draft(world: &World) -> Guide {
    let guide = world.ada.get(&format!("/guides/{}", world.guide)).await.is(200).json();
    serde_json::from_value(guide["document"].clone()).unwrap()
}

/// The guide that a file holds.
fn held(format: &str, bytes: &[u8]) -> Option<Guide> {
    match format {
        "markdown" => markdown::parse(std::str::from_utf8(bytes).unwrap()).ok(),
        "json" => serde_json::from_slice(bytes).ok(),
        "docx" => Some(import::import("guide.docx", bytes).unwrap().guide),
        _ => None,
    }
}

async fn every_form_and_part_is_a_file_of_its_kind(app: &TestApp) {
    let world = World::new(app).await;
    let guide = draft(&world).await;
    for (format, kind, extension) in FORMS {
        for (query, stem) in [
            ("", "platform-engineer"),
            ("&part=whole", "platform-engineer"),
            ("&part=kit&stage=technical", "platform-engineer-technical-kit"),
            ("&part=scorecard&stage=technical", "platform-engineer-technical-scorecard"),
        ] {
            // Pages take a while; each kind of them is set once.
            if format == "pdf" && query == "&part=whole" {
                continue;
            }
            let file = world.ada.get(&format!("{}?format={format}{query}", path(&world))).await.is(200);
            assert_eq!(file.header("content-type"), kind);
            let named = format!("attachment; filename=\"{stem}.{extension}\"");
            assert_eq!(file.header("content-disposition"), named);
            let begins: &[u8] = match format {
                "pdf" => b"%PDF-",
                "docx" => b"PK",
                "html" => b"<!DOCTYPE html>",
                "json" => b"{",
                _ => b"---\ntouchstone: guide/1\n",
            };
            assert!(file.body.starts_with(begins), "{format}");
            let Some(held) = held(format, &file.body) else { continue };
            if query.contains("stage") {
                assert_eq!(held.stages.len(), 1, "{format} {query}");
                assert_eq!(held.stages[0].questions.is_empty(), query.contains("scorecard"));
            } else {
                assert_eq!(held, guide, "{format}");
            }
        }
    }
    // Markdown is what one gets without a word.
    let plain = world.ada.get(&path(&world)).await.is(200);
    assert_eq!(held("markdown", &plain.body), Some(guide));
}

async fn a_version_stays_as_it_was_published(app: &TestApp) {
    let world = World::new(app).await;
    let before = draft(&world).await;
    let mut after = before.clone();
    "Störungs-Ingenieur \"quoted\"\r\nX: y".clone_into(&mut after.title);
    let body = json!({"document": after});
    let guide = format!("/guides/{}", world.guide);
    world.recruiter.patch(&guide, body).header("if-match", "*").await.is(200);
    let first = world.ada.get(&format!("{}?version=1", path(&world))).await.is(200);
    assert_eq!(held("markdown", &first.body), Some(before));
    let now = world.ada.get(&path(&world)).await.is(200);
    assert_eq!(
        now.header("content-disposition"),
        "attachment; filename=\"st-rungs-ingenieur-quoted-x-y.md\""
    );
    assert!(now.text().contains("Störungs-Ingenieur"));
    let once = world.ada.get(&format!("{}?version=1&format=docx", path(&world))).await.is(200).body;
    assert_eq!(once, world.ada.get(&format!("{}?version=1&format=docx", path(&world))).await.is(200).body);
}

async fn what_cannot_be_written_is_refused_by_parameter(app: &TestApp) {
    let world = World::new(app).await;
    for (query, parameter) in [
        ("part=kit", "stage"),
        ("part=scorecard&format=pdf", "stage"),
        ("part=whole&stage=technical", "stage"),
        ("stage=technical", "stage"),
        ("part=kit&stage=nowhere", "stage"),
        ("part=kit&stage=nowhere&format=pdf", "stage"),
        ("part=kit&stage=nowhere&format=json", "stage"),
        ("part=kit&stage=", "/stage"),
        ("version=0", "/version"),
        ("version=1000000000", "/version"),
        ("version=2", "version"),
    ] {
        let refused = world.ada.get(&format!("{}?{query}", path(&world))).await.problem(422, "invalid");
        assert_eq!(refused.errors()[0].0, parameter, "{query}");
    }
    for query in ["format=odt", "part=half", "version=x", "colour=red"] {
        world.ada.get(&format!("{}?{query}", path(&world))).await.problem(400, "malformed");
    }
    let other = world.ada.get(&format!("{}?format=json", path(&world))).header("accept", "application/pdf");
    other.await.problem(406, "not_acceptable");
    // A guide that nobody would print is still a file.
    let mut long = draft(&world).await;
    long.introduction = "word ".repeat(61_000);
    let body = json!({"document": long});
    let guide = format!("/guides/{}", world.guide);
    world.recruiter.patch(&guide, body).header("if-match", "*").await.is(200);
    world.ada.get(&format!("{}?format=html", path(&world))).await.is(200);
    let refused = world.ada.get(&format!("{}?format=pdf", path(&world))).await.problem(422, "invalid");
    assert_eq!(refused.errors()[0], ("format".to_owned(), "too_long".to_owned()));
}

async fn who_may_not_read_a_guide_gets_no_file_of_it(app: &TestApp) {
    let world = World::new(app).await;
    let other = World::named(app, "Another Company", "another.example.com").await;
    other.admin.get(&path(&world)).await.problem(404, "not_found");
    app.guest().get(&path(&world)).await.problem(401, "unauthenticated");
    share_with_observers(&world).await;
    world.ada.get(&path(&world)).await.problem(404, "not_found");
    world.ada.get(&format!("{}?version=1&format=pdf", path(&world))).await.problem(404, "not_found");
    world.admin.get(&path(&world)).await.is(200);
}

async fn share_with_observers(world: &World) {
    let access = format!("/guides/{}/access", world.guide);
    let body = json!({"readers": ["observer"], "editors": []});
    world.admin.call(Method::PUT, &access).json(&body).header("if-match", "*").await.is(200);
}

async fn an_interviewer_has_the_kit_on_paper(app: &TestApp) {
    let world = World::new(app).await;
    // Whom the guide is for is another matter.
    share_with_observers(&world).await;
    let kit = format!("/interviews/{}/kit.pdf", world.technical);
    for (query, name) in [("", "kit"), ("?part=scorecard", "scorecard")] {
        let paper = world.ada.get(&format!("{kit}{query}")).await.is(200);
        assert_eq!(paper.header("content-type"), "application/pdf");
        let named = format!("attachment; filename=\"platform-engineer-technical-{name}.pdf\"");
        assert_eq!(paper.header("content-disposition"), named);
        assert!(paper.body.starts_with(b"%PDF-"));
    }
    world.ada.get(&format!("{kit}?part=whole")).await.problem(400, "malformed");
    refused_alike(&world.outsider, &kit).await;
    app.guest().get(&kit).await.problem(401, "unauthenticated");
    let stages: Value = world.ada.get(&format!("/interviews/{}/kit", world.technical)).await.is(200).json();
    let stage = stages["stage"]["id"].as_str().unwrap();
    let of_stage = format!("/applications/{}/stages/{stage}/kit.pdf", world.application);
    assert!(world.ada.get(&of_stage).await.is(200).body.starts_with(b"%PDF-"));
    refused_alike(&world.outsider, &of_stage).await;
}

/// What a printed kit says, without white space.
async fn paper(who: &Person, path: &str) -> String {
    text_of(&who.get(path).await.is(200).body)
}

async fn a_kit_on_paper_says_whose_it_is(app: &TestApp) {
    let world = World::new(app).await;
    let kit = format!("/interviews/{}/kit.pdf", world.technical);
    let screen = world.ada.get(&format!("/interviews/{}/kit", world.technical)).await.is(200).json();
    let candidate = screen["candidate"]["name"].as_str().unwrap().replace(' ', "");
    let starts: DateTime<Utc> = screen["interview"]["starts_at"].as_str().unwrap().parse().unwrap();
    let there = starts + TimeDelta::minutes(330);

    let own = paper(&world.ada, &format!("{kit}?part=scorecard&utc_offset=330")).await;
    for words in [&candidate, "AdaLindqvist", &there.format("%-d%B%Y,%H:%M,UTC+5:30").to_string()] {
        assert!(own.contains(words), "{words} in {own}");
    }
    assert!(!own.contains("BenAchterberg"));
    let his = paper(&world.ben, &format!("{kit}?part=scorecard")).await;
    assert!(his.contains("BenAchterberg") && his.contains(&candidate), "{his}");
    assert!(his.contains(&starts.format("%-d%B%Y,%H:%M,UTC").to_string()), "{his}");
    // A stage that nobody meets for: whoever prints it reviews.
    let of_stage = format!("/applications/{}/stages/{}/kit.pdf", world.application, world.stage("take-home"));
    let review = paper(&world.ada, &format!("{of_stage}?part=scorecard")).await;
    assert!(review.contains(&candidate) && review.contains("AdaLindqvist"), "{review}");
    // The kit of the guide alone is for nobody yet.
    let plain =
        paper(&world.ada, &format!("{}?format=pdf&part=scorecard&stage=technical", path(&world))).await;
    assert!(!plain.contains(&candidate) && !plain.contains("AdaLindqvist"), "{plain}");
    for query in ["utc_offset=841", "utc_offset=-841"] {
        world.ada.get(&format!("{kit}?{query}")).await.problem(422, "invalid");
    }
}

async fn nobody_prints_the_kit_of_another_interviewer(app: &TestApp) {
    let world = World::new(app).await;
    let kit = format!("/interviews/{}/kit.pdf", world.technical);
    let of = |who: &Person| format!("{kit}?part=scorecard&interviewer={}", who.id());
    world.ada.get(&of(&world.ada)).await.is(200);
    // Neither a colleague of the same panel, nor one of another, nor an observer.
    world.ada.get(&of(&world.ben)).await.problem(403, "forbidden");
    world.cleo.get(&kit).await.problem(403, "forbidden");
    world.cleo.get(&of(&world.cleo)).await.problem(403, "forbidden");
    world.cleo.get(&of(&world.ada)).await.problem(403, "forbidden");
    world.observer.get(&of(&world.ada)).await.problem(403, "forbidden");
    refused_alike(&world.outsider, &kit).await;
    // Whoever arranges interviews has all of them at hand, or one to be filled in.
    for who in [&world.coordinator, &world.manager, &world.recruiter] {
        let his = paper(who, &of(&world.ben)).await;
        assert!(his.contains("BenAchterberg") && !his.contains("AdaLindqvist"), "{his}");
    }
    let open = paper(&world.recruiter, &format!("{kit}?part=scorecard")).await;
    assert!(!open.contains("BenAchterberg") && !open.contains("RosaDuarte"), "{open}");
    let strange = world.recruiter.get(&of(&world.cleo)).await.problem(422, "invalid");
    assert_eq!(strange.errors()[0], ("interviewer".to_owned(), "unknown".to_owned()));
}

async fn the_guide_of_a_job_is_a_file_with_its_blanks_filled(app: &TestApp) {
    let world = World::new(app).await;
    let file = format!("/jobs/{}/guide/export", world.job);
    let job: Value = world.recruiter.get(&format!("/jobs/{}", world.job)).await.is(200).json();
    let company = job["variables"]["company"].as_str().unwrap();
    let whole = world.ada.get(&file).await.is(200);
    assert_eq!(whole.header("content-type"), "text/markdown; charset=utf-8");
    assert_eq!(whole.header("content-disposition"), "attachment; filename=\"platform-engineer.md\"");
    assert!(whole.text().contains(company) && !whole.text().contains("{{company}}"), "{}", whole.text());
    assert!(draft(&world).await != held("markdown", &whole.body).unwrap());
    let kit = world.ada.get(&format!("{file}?format=docx&part=kit&stage=technical")).await.is(200);
    assert_eq!(held("docx", &kit.body).unwrap().stages.len(), 1);
    let page = paper(&world.ada, &format!("{file}?format=pdf&part=scorecard&stage=technical")).await;
    assert!(page.contains("Version1forPlatformEngineer"), "{page}");
    // It stays with the version that the job pins.
    let mut later = draft(&world).await;
    "Another guide".clone_into(&mut later.title);
    let guide = format!("/guides/{}", world.guide);
    world.recruiter.patch(&guide, json!({"document": later})).header("if-match", "*").await.is(200);
    world.recruiter.post(&format!("{guide}/versions"), json!({})).await.is(201);
    assert_eq!(world.ada.get(&file).await.is(200).body, whole.body);

    for (query, parameter) in
        [("part=kit", "stage"), ("stage=technical", "stage"), ("part=kit&stage=x", "stage")]
    {
        let refused = world.ada.get(&format!("{file}?{query}")).await.problem(422, "invalid");
        assert_eq!(refused.errors()[0].0, parameter, "{query}");
    }
    world
        .ada
        .get(&format!("{file}?format=json"))
        .header("accept", "text/html")
        .await
        .problem(406, "not_acceptable");
    // Who may not see the job, or may not read the guide, has no file of it.
    let other = World::named(app, "Another Company", "another.example.com").await;
    other.admin.get(&file).await.problem(404, "not_found");
    app.guest().get(&file).await.problem(401, "unauthenticated");
    let seen = world.outsider.get(&format!("/jobs/{}", world.job)).await.status;
    assert_eq!(world.outsider.get(&file).await.status, seen);
    share_with_observers(&world).await;
    world.ada.get(&file).await.problem(404, "not_found");
    world.admin.get(&file).await.is(200);
}

/// Whoever is refused the kit on the screen is refused it on paper.
async fn refused_alike(who: &Person, paper: &str) {
    let screen = who.get(paper.trim_end_matches(".pdf")).await;
    assert!(screen.status >= 400, "{}", screen.status);
    assert_eq!(who.get(paper).await.status, screen.status);
}
