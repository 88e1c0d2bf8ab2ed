//! The sample organization's screening. That the rest of the sample can be used is tried in `home`.

use serde_json::{Value, json};
use touchstone_server::{
    code_runs::{Options, Runner},
    housekeeping,
};

use crate::support::{Person, TestApp, both_engines, text};

both_engines! {
    a_fresh_sample_has_its_resumes_screened,
    the_samples_resumes_come_to_the_same_again,
    an_exercise_of_the_sample_was_handed_in_twice_and_waits_once,
    a_take_home_of_the_sample_was_handed_in_and_graded,
}

/// A new organization with sample data: its admin, and the address of its screening.
async fn sample(app: &TestApp) -> (Person, String) {
    let admin = app.organization("Northlight Freight", "Sam Whitfield", "sam@example.com").await;
    let filled = admin.post("/demo", json!({})).await.is(201).json();
    let screenings = admin.get(&format!("/jobs/{}/screenings", text(&filled["job_id"]))).await.is(200).rows();
    assert_eq!(screenings.len(), 1);
    (admin, format!("/screenings/{}", text(&screenings[0]["id"])))
}

async fn a_fresh_sample_has_its_resumes_screened(app: &TestApp) {
    let (admin, screening) = sample(app).await;
    let shown = admin.get(&screening).await.is(200).json();
    let counts =
        json!({"waiting": 0, "ranked": 22, "needs_ocr": 0, "unreadable": 1, "unsupported_language": 1});
    assert_eq!((&shown["resumes"], &shown["run"]["status"]), (&counts, &json!("done")));
    let rows = admin.get(&format!("{screening}/resumes?limit=200")).await.is(200).rows();
    let of =
        |file: &str| rows.iter().find(|row| row["file_name"] == file).unwrap_or_else(|| panic!("no {file}"));
    let flagged = |file: &str, flag: &str| {
        let flags = of(file)["flags"].as_array().expect("flags");
        assert!(flags.contains(&json!(flag)), "{file}: {flags:?}");
    };
    let verdict = |file: &str, criterion: &str| {
        let found = of(file)["verdicts"].as_array().expect("verdicts").iter();
        let found = found.filter(|finding| finding["criterion"] == criterion);
        found.map(|finding| text(&finding["verdict"])).collect::<String>()
    };
    // What nobody sees is pointed out and counts for nothing; what is said not to be there is not there.
    flagged("malloy-cv.html", "hidden_text");
    assert_eq!(verdict("malloy-cv.html", "postgresql"), "not_found");
    assert_eq!(verdict("benhaddou-cv.txt", "containers"), "not_found");
    assert_eq!(verdict("ashworth-cv.txt", "postgresql"), "met");
    flagged("croft-cv.txt", "keyword_stuffing");
    flagged("peake-cv.html", "required_not_found:postgresql");
    let apart = [("brandstetter-cv.txt", "unsupported_language"), ("scan-0012.pdf", "unreadable")];
    for (file, status) in apart {
        let row = of(file);
        assert_eq!((&row["status"], &row["rank"]), (&json!(status), &json!(null)));
        assert!(!text(&row["problem"]).is_empty(), "{row}");
    }
    let (older, newer) = (of("kahale-cv-2024.txt"), of("kahale-cv.html"));
    assert_eq!(newer["same_person_as"], older["number"]);
    // Work that is told stands above words that are listed, and nobody stands above somebody with a higher score.
    let rank = |file: &str| of(file)["rank"].as_i64().unwrap_or_else(|| panic!("{file} has no rank"));
    for strong in ["ashworth-cv.txt", "rahimi-cv.html", "kamande-cv.txt", "kahale-cv.html", "sugden-cv.txt"] {
        for weak in ["croft-cv.txt", "quist-cv.txt", "malloy-cv.html", "ferris-cv.txt"] {
            assert!(rank(strong) < rank(weak), "{strong} {weak}");
        }
    }
    let scores: Vec<f64> = rows.iter().filter_map(|row| row["score"].as_f64()).collect();
    assert!(scores.is_sorted_by(|higher, lower| higher >= lower), "{scores:?}");
    // A person has begun to decide, with reasons, and nobody was moved by a score.
    let decided: Vec<&Value> = rows.iter().filter(|row| !row["decision"].is_null()).collect();
    assert_eq!(decided.len(), 3);
    for row in decided {
        assert_eq!(row["decision"]["decided_by"], "Jonas Weber", "{row}");
        assert!(text(&row["decision"]["reason"]).len() > 100 && row["application_id"].is_null(), "{row}");
    }
    assert_eq!(of("croft-cv.txt")["decision"]["decision"], "decline");
    // It can be looked at without knowing who is who.
    admin.patch(&screening, json!({"blind": true})).if_match(&shown["version"]).await.is(200);
    let blind = admin.get(&format!("{screening}/resumes?decided=false")).await.is(200);
    for name in ["Ashworth", "ashworth", "Kamande", "Marijke"] {
        assert!(!blind.everything().contains(name), "{name}");
    }
}

async fn the_samples_resumes_come_to_the_same_again(app: &TestApp) {
    let (admin, screening) = sample(app).await;
    let first = admin.get(&screening).await.is(200).json()["run"].clone();
    let worker = housekeeping::worker(&app.app);
    admin.post(&format!("{screening}/runs"), json!({})).await.is(201);
    while worker.run_next().await.expect("a database").is_some() {}
    let again = admin.get(&screening).await.is(200).json()["run"].clone();
    assert_eq!((&again["number"], &again["status"]), (&json!(2), &json!("done")));
    assert!(first["results_digest"].is_string());
    assert_eq!(
        (&again["inputs_digest"], &again["results_digest"]),
        (&first["inputs_digest"], &first["results_digest"])
    );
}

async fn an_exercise_of_the_sample_was_handed_in_twice_and_waits_once(app: &TestApp) {
    let (admin, _) = sample(app).await;
    let exercise = admin.get("/coding-exercises").await.is(200).rows()[0].clone();
    assert_eq!((&exercise["title"], &exercise["assessments_count"]), (&json!("Loading bays"), &json!(3)));
    let waiting = admin.get("/home").await.is(200).json()["assessments"].clone();
    assert_eq!(waiting.as_array().map(Vec::len), Some(2), "{waiting}");
    let options =
        Options { at_once: 1, unprotected: true, ..Options::new(env!("CARGO_BIN_EXE_judge-box").into()) };
    let runner = Runner::start(&app.app, options).await;
    while runner.run_next().await.expect("a database") {}
    let mut points = Vec::new();
    for one in waiting.as_array().expect("a list") {
        let told = admin.get(&format!("/assessments/{}", text(&one["id"]))).await.is(200).json();
        let outcome = told["result"]["run"]["outcome"].clone();
        points.push((outcome["points"].as_u64(), outcome["points_of"].as_u64()));
    }
    points.sort_unstable();
    // One counts a truck that leaves as still there.
    assert_eq!(points, [(Some(5), Some(8)), (Some(8), Some(8))]);
}

async fn a_take_home_of_the_sample_was_handed_in_and_graded(app: &TestApp) {
    let (admin, _) = sample(app).await;
    let home = admin.get("/home").await.is(200).json();
    let waiting = home["take_homes"].as_array().expect("a list");
    assert_eq!(waiting.len(), 1);
    let path = format!("/take-homes/{}", text(&waiting[0]["id"]));
    let told = admin.get(&path).await.is(200).json();
    assert_eq!((&told["status"], &told["report"]["requirements"]["crud"]), (&json!("graded"), &json!("met")));
    assert!(told["report"]["findings"].as_array().expect("findings").len() > 90);
    let file = admin.get(&format!("{path}/file?path=hives/app.py")).await.is(200).json();
    assert!(text(&file["text"]).contains("ThreadingHTTPServer"));
}
