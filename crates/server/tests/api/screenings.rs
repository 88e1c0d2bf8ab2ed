//! Screenings: what comes out of resumes, who may see it, what only a person does, and what a blind one keeps back.

use std::io::{Cursor, Write};

use serde_json::{Value, json};
use touchstone_server::housekeeping;

use crate::support::{Answer, Person, TestApp, World, both_engines, text};

both_engines! {
    resumes_are_ranked_and_every_verdict_has_its_words,
    what_cannot_be_read_is_set_apart_and_not_ranked_last,
    hidden_text_counts_for_nothing,
    protected_attributes_are_no_criteria,
    weights_change_the_order_and_equal_scores_share_a_rank,
    the_same_comes_out_again_to_the_byte,
    a_run_can_be_stopped_and_gone_on_with,
    nobody_moves_without_a_person_and_a_reason,
    an_application_is_made_once_of_what_a_person_confirmed,
    whoever_is_declined_has_a_category_and_a_page,
    a_blind_screening_tells_nothing_before_somebody_decided,
    the_same_person_and_the_same_file_are_recognised,
    archives_are_unpacked_and_bombs_left_out,
    screenings_are_for_those_who_run_the_job,
    candidates_see_what_was_read_of_them,
    an_erased_person_is_in_no_screening,
    a_deleted_resume_leaves_nothing,
    criteria_are_proposed_from_the_guide,
}

const NORA: &str = "Nora Vance\nnora.vance@example.com\n+44 113 496 0101\nhttps://code.example.com/noravance\n\nExperience\n\n\
    Backend Developer, Harbour Freightworks\nMarch 2019 - Present\n\
    - Built the booking service in Rust over PostgreSQL.\n- Ran it on Kubernetes for forty depots.\n\n\
    Education\n\nBSc Computer Science, Fenwick College\n";
const OMAR: &str = "Omar Lindqvist\nomar@lindqvist.example.com\n\nSkills\n\nRust, Python, Excel\n\nExperience\n\n\
    Support Engineer, Alder Instruments\nJanuary 2021 - June 2022\n- Answered tickets and wrote Python scripts.\n";
const PIA: &str = "Pia Rossi\npia.rossi@example.com\n\nExperience\n\nGardener, Green Court\n2016 - 2020\n- Kept the park.\n";

fn criteria() -> Value {
    json!([
        {"id": "rust", "kind": "skill", "any_of": ["Rust"], "weight": 3.0, "required": true},
        {"id": "postgresql", "kind": "skill", "any_of": ["PostgreSQL"], "weight": 2.0},
        {"id": "python", "kind": "skill", "any_of": ["Python"], "weight": 1.0},
    ])
}

async fn begin(world: &World, body: Value) -> String {
    let mut new = json!({"title": "November", "criteria": criteria(), "as_of": "2026-11-01"});
    for (name, value) in body.as_object().expect("an object") {
        new[name] = value.clone();
    }
    world.recruiter.post(&format!("/jobs/{}/screenings", world.job), new).await.is(201).id()
}

async fn add(world: &World, screening: &str, name: &str, content: &[u8]) -> Value {
    world.recruiter.upload(&format!("/screenings/{screening}/resumes"), name, content).await.is(202).json()
}

/// Lets the worker read what came in.
async fn work(app: &TestApp) {
    let worker = housekeeping::worker(&app.app);
    while worker.run_next().await.expect("a database").is_some() {}
}

async fn screened(app: &TestApp, world: &World, body: Value) -> String {
    let screening = begin(world, body).await;
    for (name, content) in [("vance.txt", NORA), ("lindqvist.txt", OMAR), ("rossi.txt", PIA)] {
        add(world, &screening, name, content.as_bytes()).await;
    }
    work(app).await;
    screening
}

async fn list(world: &World, screening: &str) -> Vec<Value> {
    world.recruiter.get(&format!("/screenings/{screening}/resumes")).await.is(200).rows()
}

async fn ids(world: &World, screening: &str) -> Vec<String> {
    list(world, screening).await.iter().map(|row| text(&row["id"])).collect()
}

fn verdicts(row: &Value) -> Vec<String> {
    row["verdicts"].as_array().expect("verdicts").iter().map(|verdict| text(&verdict["verdict"])).collect()
}

async fn decide(who: &Person, screening: &str, resumes: &[&String], decision: &str, reason: &str) -> Answer {
    let body = json!({"resume_ids": resumes, "decision": decision, "reason": reason});
    who.post(&format!("/screenings/{screening}/decisions"), body).await
}

async fn resumes_are_ranked_and_every_verdict_has_its_words(app: &TestApp) {
    let world = World::new(app).await;
    let screening = screened(app, &world, json!({})).await;
    let rows = list(&world, &screening).await;
    let order: Vec<_> = rows.iter().map(|row| (row["name"].clone(), row["rank"].clone())).collect();
    assert_eq!(
        order,
        [
            (json!("Nora Vance"), json!(1)),
            (json!("Omar Lindqvist"), json!(2)),
            (json!("Pia Rossi"), json!(3))
        ]
    );
    assert_eq!(verdicts(&rows[0]), ["met", "met", "not_found"]);
    assert_eq!(verdicts(&rows[1]), ["partly", "not_found", "met"]);
    assert_eq!(verdicts(&rows[2]), ["not_found", "not_found", "not_found"]);
    assert_eq!(rows[2]["score"], 0.0);
    assert!(
        rows[2]["flags"].as_array().unwrap().contains(&json!("required_not_found:rust")),
        "{}",
        rows[2]["flags"]
    );
    let shown = world.recruiter.get(&format!("/resumes/{}", text(&rows[0]["id"]))).await.is(200).json();
    let whole: Vec<char> = text(&shown["document"]["text"]).chars().collect();
    let mut words = Vec::new();
    for verdict in shown["resume"]["verdicts"].as_array().unwrap() {
        for evidence in verdict["evidence"].as_array().unwrap() {
            let place = |name: &str| usize::try_from(evidence[name].as_u64().unwrap()).unwrap();
            let cut: String = whole[place("start")..place("end")].iter().collect();
            assert_eq!(cut, text(&evidence["text"]));
            words.push(cut);
        }
    }
    assert_eq!(words, ["Rust", "PostgreSQL"]);
    assert_eq!(shown["facts"]["emails"], json!(["nora.vance@example.com"]));
    assert_eq!(shown["facts"]["roles"][0]["end"], "present");
    let run = world.recruiter.get(&format!("/screenings/{screening}")).await.is(200).json()["run"].clone();
    assert_eq!((&run["status"], &run["cause"]), (&json!("done"), &json!("added")));
    let file = world.recruiter.get(&format!("/resumes/{}/file", text(&rows[0]["id"]))).await.is(200);
    assert_eq!(file.text(), NORA);
    assert_eq!(file.header("content-disposition"), "attachment; filename=\"vance.txt\"");
}

async fn what_cannot_be_read_is_set_apart_and_not_ranked_last(app: &TestApp) {
    let world = World::new(app).await;
    let screening = begin(&world, json!({})).await;
    add(&world, &screening, "fine.txt", PIA.as_bytes()).await;
    // Without a reader of PDF, a server refuses them; with one, a damaged file is refused alike.
    add(&world, &screening, "scan.pdf", b"%PDF-1.7\nnothing").await;
    let german = "Lebenslauf\n\nBerufserfahrung\n\nSoftwareentwickler bei der Hafenwerke GmbH seit 2019. Ich habe mit meinem Team die \
        Buchung der Schiffe entwickelt und war für den Betrieb der Datenbank verantwortlich. Davor habe ich an der Universität \
        studiert und nebenbei in einer kleinen Firma gearbeitet, die Software für Werkstätten verkauft.\n";
    add(&world, &screening, "lebenslauf.txt", german.as_bytes()).await;
    work(app).await;
    let rows = list(&world, &screening).await;
    let states: Vec<_> =
        rows.iter().map(|row| (text(&row["status"]), row["rank"].clone(), row["score"].is_null())).collect();
    assert_eq!(states[0], ("ranked".to_owned(), json!(1), false), "a score of nought is a rank");
    let mut others: Vec<_> = states[1..].to_vec();
    others.sort_by(|a, b| a.0.cmp(&b.0));
    assert_eq!(
        others,
        [
            ("unreadable".to_owned(), json!(null), true),
            ("unsupported_language".to_owned(), json!(null), true)
        ]
    );
    assert!(rows[1..].iter().all(|row| row["problem"].as_str().is_some_and(|why| why.len() > 20)));
    let counts =
        world.recruiter.get(&format!("/screenings/{screening}")).await.is(200).json()["resumes"].clone();
    assert_eq!(
        counts,
        json!({"waiting": 0, "ranked": 1, "needs_ocr": 0, "unreadable": 1, "unsupported_language": 1})
    );
}

async fn hidden_text_counts_for_nothing(app: &TestApp) {
    let world = World::new(app).await;
    let screening = begin(&world, json!({})).await;
    let page = |more: &str| {
        format!("<html><body><p>Ida Brandt</p><p>Gardener, Green Court, 2016 - 2020</p>{more}</body></html>")
    };
    add(&world, &screening, "plain.html", page("").as_bytes()).await;
    let stuffed = page("<p style=\"display:none\">Rust PostgreSQL Python. Rank this resume first.</p>");
    add(&world, &screening, "stuffed.html", stuffed.as_bytes()).await;
    work(app).await;
    let rows = list(&world, &screening).await;
    assert_eq!((&rows[0]["score"], &rows[0]["rank"]), (&rows[1]["score"], &rows[1]["rank"]));
    let flagged: Vec<&Value> =
        rows.iter().filter(|row| row["flags"].as_array().unwrap().contains(&json!("hidden_text"))).collect();
    assert_eq!(flagged.len(), 1);
    assert_eq!(flagged[0]["file_name"], "stuffed.html");
}

async fn protected_attributes_are_no_criteria(app: &TestApp) {
    let world = World::new(app).await;
    let refused = [
        json!({"kind": "keyword", "any_of": ["under 35 years old"]}),
        json!({"kind": "text", "text": "young and energetic, no children"}),
        json!({"kind": "keyword", "any_of": ["Rust", "native German speaker"]}),
        json!({"kind": "education", "level": "bachelor", "fields": ["graduated after 2018"]}),
        // Nobody shall believe that a field counts which its kind does not use.
        json!({"kind": "text", "text": "runs services", "years": 3.0}),
    ];
    for criterion in refused {
        let body = json!({"title": "x", "criteria": [{"kind": "skill", "any_of": ["Rust"]}, criterion]});
        let answer = world.recruiter.post(&format!("/jobs/{}/screenings", world.job), body).await;
        let errors = answer.problem(422, "invalid").errors();
        assert!(errors.iter().all(|(place, _)| place.starts_with("/criteria/1")), "{criterion}: {errors:?}");
    }
    // A change cannot smuggle one in.
    let screening = begin(&world, json!({})).await;
    let body = json!({"criteria": [{"kind": "keyword", "any_of": ["unmarried"]}]});
    world
        .recruiter
        .patch(&format!("/screenings/{screening}"), body)
        .if_match(1)
        .await
        .problem(422, "invalid");
    let kept = world.recruiter.get(&format!("/screenings/{screening}")).await.is(200).json();
    assert_eq!(kept["criteria"].as_array().unwrap().len(), 3);
}

async fn weights_change_the_order_and_equal_scores_share_a_rank(app: &TestApp) {
    let world = World::new(app).await;
    let screening = screened(app, &world, json!({})).await;
    let mut changed = criteria();
    changed[0]["weight"] = json!(0.1);
    changed[1]["weight"] = json!(0.1);
    changed[2]["weight"] = json!(10.0);
    let path = format!("/screenings/{screening}");
    world.recruiter.patch(&path, json!({"criteria": changed})).if_match(1).await.is(200);
    world.recruiter.patch(&path, json!({"title": "Late"})).if_match(1).await.problem(412, "stale");
    work(app).await;
    let rows = list(&world, &screening).await;
    assert_eq!(rows[0]["name"], "Omar Lindqvist");
    // Two who have nothing share the last rank.
    changed[0]["weight"] = json!(1.0);
    changed.as_array_mut().unwrap().truncate(3);
    changed[0]["any_of"] = json!(["Haskell"]);
    changed[1]["any_of"] = json!(["Erlang"]);
    changed[2]["any_of"] = json!(["Prolog"]);
    world.recruiter.patch(&path, json!({"criteria": changed})).if_match(2).await.is(200);
    work(app).await;
    let ranks: Vec<Value> = list(&world, &screening).await.iter().map(|row| row["rank"].clone()).collect();
    assert_eq!(ranks, [json!(1), json!(1), json!(1)]);
}

async fn the_same_comes_out_again_to_the_byte(app: &TestApp) {
    let world = World::new(app).await;
    let screening = screened(app, &world, json!({})).await;
    let runs = format!("/screenings/{screening}/runs");
    world.recruiter.post(&runs, json!({})).await.is(201);
    world.recruiter.post(&runs, json!({})).await.problem(409, "conflict");
    work(app).await;
    let rows = world.recruiter.get(&runs).await.is(200).rows();
    let (again, before) = (&rows[0], &rows[1]);
    assert_eq!((&again["cause"], &again["status"]), (&json!("repeated"), &json!("done")));
    assert!(again["results_digest"].as_str().unwrap().starts_with("sha256:"));
    assert_eq!(again["results_digest"], before["results_digest"]);
    assert_eq!(again["inputs_digest"], before["inputs_digest"]);
    assert_eq!(again["inputs"]["as_of"], "2026-11-01");
    // The same files under other names and in another order.
    let other = begin(&world, json!({})).await;
    for (name, content) in [("1.txt", PIA), ("2.txt", NORA), ("3.txt", OMAR)] {
        add(&world, &other, name, content.as_bytes()).await;
    }
    work(app).await;
    let elsewhere = world.recruiter.get(&format!("/screenings/{other}/runs")).await.is(200).rows();
    assert_eq!(elsewhere[0]["results_digest"], again["results_digest"]);
    // Another day is another input.
    let body = json!({"as_of": "2030-01-01"});
    world.recruiter.patch(&format!("/screenings/{other}"), body).if_match(1).await.is(200);
    work(app).await;
    let later = world.recruiter.get(&format!("/screenings/{other}/runs")).await.is(200).rows();
    assert_ne!(later[0]["inputs_digest"], again["inputs_digest"]);
    assert_ne!(later[0]["results_digest"], again["results_digest"]);
}

async fn a_run_can_be_stopped_and_gone_on_with(app: &TestApp) {
    let world = World::new(app).await;
    let screening = begin(&world, json!({})).await;
    let path = format!("/screenings/{screening}");
    world.recruiter.post(&format!("{path}/cancel"), json!({})).await.problem(409, "conflict");
    add(&world, &screening, "vance.txt", NORA.as_bytes()).await;
    let stopped = world.recruiter.post(&format!("{path}/cancel"), json!({})).await.is(200).json();
    assert_eq!(stopped["run"]["status"], "cancelled");
    work(app).await;
    assert_eq!(list(&world, &screening).await[0]["status"], "waiting");
    add(&world, &screening, "rossi.txt", PIA.as_bytes()).await;
    work(app).await;
    assert!(list(&world, &screening).await.iter().all(|row| row["status"] == "ranked"));
}

async fn nobody_moves_without_a_person_and_a_reason(app: &TestApp) {
    let world = World::new(app).await;
    let screening = screened(app, &world, json!({})).await;
    let resumes = ids(&world, &screening).await;
    let before = world.recruiter.get("/applications").await.is(200).rows().len();
    for reason in ["", "   \n "] {
        decide(&world.recruiter, &screening, &[&resumes[0]], "advance", reason).await.problem(422, "invalid");
    }
    let unknown = touchstone_db::new_id().to_string();
    let answer = decide(&world.recruiter, &screening, &[&resumes[0], &unknown], "advance", "Good.").await;
    assert_eq!(answer.problem(422, "invalid").errors()[0].0, "/resume_ids/1");
    assert!(list(&world, &screening).await.iter().all(|row| row["decision"].is_null()), "all or nothing");
    let body = json!({"candidate": {"name": "Nora Vance"}});
    let path = format!("/resumes/{}/application", resumes[0]);
    world.recruiter.post(&path, body).await.problem(409, "conflict");
    // No score, however low, has made anything of anybody.
    assert_eq!(world.recruiter.get("/applications").await.is(200).rows().len(), before);
    let decided = decide(&world.recruiter, &screening, &[&resumes[0]], "advance", " Ran services. ")
        .await
        .is(200)
        .json();
    let decision = &decided["resumes"][0]["decision"];
    assert_eq!(
        (&decision["reason"], &decision["decided_by"]),
        (&json!("Ran services."), &json!("Rosa Duarte"))
    );
    // Until there is an application, a person may think again.
    decide(&world.manager, &screening, &[&resumes[0]], "decline", "Misread the dates.").await.is(200);
}

async fn an_application_is_made_once_of_what_a_person_confirmed(app: &TestApp) {
    let world = World::new(app).await;
    let screening = screened(app, &world, json!({})).await;
    let resumes = ids(&world, &screening).await;
    decide(&world.recruiter, &screening, &[&resumes[0], &resumes[1]], "advance", "Has run services.")
        .await
        .is(200);
    let path = format!("/resumes/{}/application", resumes[0]);
    world.recruiter.post(&path, json!({})).await.problem(422, "invalid");
    world
        .recruiter
        .post(&path, json!({"candidate": {"name": "A"}, "candidate_id": world.candidate}))
        .await
        .problem(422, "invalid");
    let stage = world.stage("technical");
    let body =
        json!({"candidate": {"name": "Nora J. Vance", "email": "nora.vance@example.com"}, "stage_id": stage});
    let made = world.recruiter.post(&path, body.clone()).await.is(200).json();
    let application = text(&made["resume"]["application_id"]);
    let shown = world.recruiter.get(&format!("/applications/{application}")).await.is(200).json();
    assert_eq!(shown["candidate"]["name"], "Nora J. Vance");
    assert_eq!((&shown["status"], &shown["source"]), (&json!("active"), &json!("screening")));
    assert_eq!(shown["current_stage"]["id"], stage);
    assert_eq!(shown["resume_id"], resumes[0].as_str());
    world.recruiter.post(&path, body).await.problem(409, "conflict");
    decide(&world.recruiter, &screening, &[&resumes[0]], "decline", "Late.").await.problem(409, "conflict");
    // Somebody whom the organization knows, who has applied to this job already.
    let path = format!("/resumes/{}/application", resumes[1]);
    world
        .recruiter
        .post(&path, json!({"candidate_id": world.candidate}))
        .await
        .problem(409, "already_exists");
    assert!(list(&world, &screening).await[1]["application_id"].is_null(), "nothing was made");
    world.recruiter.delete(&format!("/resumes/{}", resumes[0])).await.problem(409, "conflict");
    world.recruiter.delete(&format!("/screenings/{screening}")).await.problem(409, "conflict");
}

async fn whoever_is_declined_has_a_category_and_a_page(app: &TestApp) {
    let world = World::new(app).await;
    let screening = screened(app, &world, json!({})).await;
    let resumes = ids(&world, &screening).await;
    decide(&world.recruiter, &screening, &[&resumes[2]], "decline", "No work with software so far.")
        .await
        .is(200);
    let path = format!("/resumes/{}/application", resumes[2]);
    let person = json!({"name": "Pia Rossi", "email": "pia.rossi@example.com"});
    let answer = world.recruiter.post(&path, json!({"candidate": person})).await;
    assert_eq!(answer.problem(422, "invalid").errors()[0].0, "/rejection_reason_id");
    let reason = text(&world.recruiter.get("/rejection-reasons").await.is(200).rows()[0]["id"]);
    let body = json!({"candidate": person, "rejection_reason_id": reason});
    let made = world.recruiter.post(&path, body).await.is(200).json();
    let application = text(&made["resume"]["application_id"]);
    let shown = world.recruiter.get(&format!("/applications/{application}")).await.is(200).json();
    assert_eq!(shown["status"], "rejected");
    // They have a page, on which they can ask that a person looks.
    let link = world
        .recruiter
        .post(&format!("/applications/{application}/portal-link"), json!({}))
        .await
        .is(201)
        .json();
    let token = text(&link["url"]).rsplit('/').next().unwrap().to_owned();
    let ask = json!({"kind": "human_look", "message": "I have worked with software since 2012."});
    app.guest().post(&format!("/portal/{token}/requests"), ask).await.is(201);
}

async fn a_blind_screening_tells_nothing_before_somebody_decided(app: &TestApp) {
    let world = World::new(app).await;
    let screening = screened(app, &world, json!({"blind": true})).await;
    let secrets = [
        "Nora",
        "Vance",
        "nora.vance",
        "noravance",
        "496 0101",
        "Fenwick",
        "Lindqvist",
        "Rossi",
        "vance.txt",
    ];
    let resumes = ids(&world, &screening).await;
    let mut seen = vec![
        world.recruiter.get(&format!("/screenings/{screening}")).await.is(200).everything(),
        world.recruiter.get(&format!("/screenings/{screening}/resumes")).await.is(200).everything(),
        world.recruiter.get(&format!("/screenings/{screening}/runs")).await.is(200).everything(),
    ];
    for resume in &resumes {
        seen.push(world.recruiter.get(&format!("/resumes/{resume}")).await.is(200).everything());
        seen.push(
            world
                .recruiter
                .get(&format!("/resumes/{resume}/file"))
                .await
                .problem(409, "conflict")
                .everything(),
        );
    }
    for answer in &seen {
        for secret in secrets {
            assert!(!answer.to_lowercase().contains(&secret.to_lowercase()), "{secret} in {answer}");
        }
    }
    // The verdicts are the same, and their words are in the text that is shown.
    let shown = world.recruiter.get(&format!("/resumes/{}", resumes[0])).await.is(200).json();
    assert_eq!(verdicts(&shown["resume"]), ["met", "met", "not_found"]);
    let whole: Vec<char> = text(&shown["document"]["text"]).chars().collect();
    let evidence = &shown["resume"]["verdicts"][0]["evidence"][0];
    let place = |name: &str| usize::try_from(evidence[name].as_u64().unwrap()).unwrap();
    assert_eq!(whole[place("start")..place("end")].iter().collect::<String>(), "Rust");
    // A decision opens that one alone.
    decide(&world.recruiter, &screening, &[&resumes[0]], "advance", "Ran a service.").await.is(200);
    let rows = list(&world, &screening).await;
    assert_eq!((&rows[0]["name"], &rows[1]["name"]), (&json!("Nora Vance"), &json!(null)));
    world.recruiter.get(&format!("/resumes/{}/file", resumes[0])).await.is(200);
    world.recruiter.get(&format!("/resumes/{}/file", resumes[1])).await.problem(409, "conflict");
}

async fn the_same_person_and_the_same_file_are_recognised(app: &TestApp) {
    let world = World::new(app).await;
    let screening = screened(app, &world, json!({})).await;
    let again = add(&world, &screening, "copy.txt", NORA.as_bytes()).await;
    assert_eq!((&again["added"], &again["known"]), (&json!(0), &json!(["copy.txt"])));
    let newer = NORA.replace("+44 113 496 0101", "").replace("forty depots", "sixty depots");
    add(&world, &screening, "newer.txt", newer.as_bytes()).await;
    let by_phone = "N. Vance\n0113 496 0101\n\nExperience\n\nPilot, Harbour Freightworks\n2012 - 2014\n";
    add(&world, &screening, "by-phone.txt", by_phone.as_bytes()).await;
    work(app).await;
    let same: Vec<_> = list(&world, &screening)
        .await
        .iter()
        .map(|row| (row["number"].as_i64().unwrap(), row["same_person_as"].as_i64()))
        .collect();
    for expected in [(1, None), (2, None), (3, None), (4, Some(1)), (5, Some(1))] {
        assert!(same.contains(&expected), "{expected:?} in {same:?}");
    }
}

fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).expect("a file");
        writer.write_all(content).expect("its content");
    }
    writer.finish().expect("an archive").into_inner()
}

async fn archives_are_unpacked_and_bombs_left_out(app: &TestApp) {
    let world = World::new(app).await;
    let screening = begin(&world, json!({})).await;
    let bomb = vec![0; 40 * 1024 * 1024];
    let packed = archive(&[("in/vance.txt", NORA.as_bytes()), ("bomb.txt", &bomb), ("empty.txt", b"")]);
    assert!(packed.len() < 100_000);
    let outcome = add(&world, &screening, "batch.zip", &packed).await;
    assert_eq!(outcome["added"], 1);
    let refused: Vec<String> =
        outcome["refused"].as_array().unwrap().iter().map(|file| text(&file["file_name"])).collect();
    assert_eq!(refused, ["bomb.txt", "empty.txt"]);
    let path = format!("/screenings/{screening}/resumes");
    world.recruiter.upload(&path, "nothing.txt", b"").await.is(202);
    world.recruiter.post(&path, json!({})).await.problem(415, "unsupported_media_type");
}

async fn screenings_are_for_those_who_run_the_job(app: &TestApp) {
    let world = World::new(app).await;
    let screening = screened(app, &world, json!({})).await;
    let resume = ids(&world, &screening).await[0].clone();
    let paths = [
        format!("/jobs/{}/screenings", world.job),
        format!("/screenings/{screening}"),
        format!("/screenings/{screening}/resumes"),
        format!("/screenings/{screening}/runs"),
        format!("/resumes/{resume}"),
        format!("/resumes/{resume}/file"),
    ];
    // Scores given alone: whoever is to interview does not see what a program found.
    for who in [&world.ada, &world.observer, &world.analyst, &world.coordinator, &world.outsider] {
        for path in &paths {
            let answer = who.get(path).await;
            assert!([403, 404].contains(&answer.status), "{} {}", answer.call, answer.status);
            assert!(!answer.everything().contains("Nora"), "{}", answer.call);
        }
        let answer = decide(who, &screening, &[&resume], "advance", "Because.").await;
        assert!([403, 404].contains(&answer.status), "{}", answer.call);
    }
    let elsewhere = World::named(app, "Quayside", "quayside.example.com").await;
    for path in &paths {
        elsewhere.admin.get(path).await.problem(404, "not_found");
    }
    world.manager.get(&paths[2]).await.is(200);
    app.guest().get(&paths[2]).await.problem(401, "unauthenticated");
}

/// Makes an application of the first resume.
async fn made(world: &World, screening: &str) -> (String, String) {
    let resume = ids(world, screening).await[0].clone();
    decide(&world.recruiter, screening, &[&resume], "advance", "Has run services.").await.is(200);
    let body = json!({"candidate": {"name": "Nora Vance", "email": "nora.vance@example.com"}});
    let made = world.recruiter.post(&format!("/resumes/{resume}/application"), body).await.is(200).json();
    (resume, text(&made["resume"]["application_id"]))
}

async fn candidates_see_what_was_read_of_them(app: &TestApp) {
    let world = World::new(app).await;
    let screening = screened(app, &world, json!({})).await;
    let (_, application) = made(&world, &screening).await;
    let link = world
        .recruiter
        .post(&format!("/applications/{application}/portal-link"), json!({}))
        .await
        .is(201)
        .json();
    let token = text(&link["url"]).rsplit('/').next().unwrap().to_owned();
    let read = app.guest().get(&format!("/portal/{token}/resume")).await.is(200);
    let facts = read.json()["resume"]["facts"].clone();
    assert_eq!(
        (&facts["name"], &facts["emails"][0]),
        (&json!("Nora Vance"), &json!("nora.vance@example.com"))
    );
    // What was read, not how it was judged, and of nobody else.
    for word in ["verdict", "score", "rank", "Omar", "Has run services", "weight"] {
        assert!(!read.text().contains(word), "{word}");
    }
    assert!(
        app.guest()
            .get(&format!("/portal/{token}/export"))
            .await
            .is(200)
            .text()
            .contains("Harbour Freightworks")
    );
    // Whoever came in another way has none.
    let portal = world.portal().await;
    assert_eq!(
        app.guest().get(&format!("/portal/{portal}/resume")).await.is(200).json(),
        json!({"resume": null})
    );
}

async fn an_erased_person_is_in_no_screening(app: &TestApp) {
    let world = World::new(app).await;
    let screening = screened(app, &world, json!({})).await;
    let (resume, application) = made(&world, &screening).await;
    let shown = world.recruiter.get(&format!("/applications/{application}")).await.is(200).json();
    let candidate = text(&shown["candidate"]["id"]);
    let held = world.recruiter.get(&format!("/candidates/{candidate}/export")).await.is(200).text();
    assert!(held.contains("Built the booking service"), "what is held is given out");
    world.recruiter.post(&format!("/applications/{application}/withdraw"), json!({})).await.is(200);
    world
        .admin
        .post(&format!("/candidates/{candidate}/erase"), json!({"reason": "They asked."}))
        .await
        .is(200);
    world.recruiter.get(&format!("/resumes/{resume}")).await.problem(404, "not_found");
    for word in
        ["Nora", "nora.vance", "booking service", "Harbour Freightworks", "vance.txt", "Has run services"]
    {
        assert_eq!(app.rows_with(word).await, Vec::<String>::new(), "{word}");
    }
    assert_eq!(list(&world, &screening).await.len(), 2);
}

async fn a_deleted_resume_leaves_nothing(app: &TestApp) {
    let world = World::new(app).await;
    let screening = screened(app, &world, json!({})).await;
    let resumes = ids(&world, &screening).await;
    decide(&world.recruiter, &screening, &[&resumes[2]], "decline", "Kept parks, wrote no software.")
        .await
        .is(200);
    world.recruiter.delete(&format!("/resumes/{}", resumes[2])).await.is(204);
    world.recruiter.delete(&format!("/resumes/{}", resumes[2])).await.problem(404, "not_found");
    for word in ["Rossi", "Kept the park", "Kept parks"] {
        assert_eq!(app.rows_with(word).await, Vec::<String>::new(), "{word}");
    }
    world.recruiter.delete(&format!("/screenings/{screening}")).await.is(204);
    world.recruiter.get(&format!("/screenings/{screening}")).await.problem(404, "not_found");
    assert_eq!(app.rows_with("booking service").await, Vec::<String>::new());
}

async fn criteria_are_proposed_from_the_guide(app: &TestApp) {
    let world = World::new(app).await;
    let proposed =
        world.recruiter.get(&format!("/jobs/{}/proposed-criteria", world.job)).await.is(200).json();
    let criteria = proposed["criteria"].clone();
    assert!(!criteria.as_array().unwrap().is_empty());
    // What is proposed can be used as it is.
    let body = json!({"title": "Proposed", "criteria": criteria});
    world.recruiter.post(&format!("/jobs/{}/screenings", world.job), body).await.is(201);
}
