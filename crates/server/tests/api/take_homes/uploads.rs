//! What candidates upload: archives and repositories, hostile ones too, and what reviewers read of them.

use std::{future::IntoFuture as _, io::Write as _};

use axum::http::Method;
use futures::{SinkExt as _, channel::mpsc};
use serde_json::{Value, json};

use super::{Actor, Given, archive, put, zipped};
use crate::support::{TestApp, both_engines};

both_engines! {
    what_is_uploaded_later_takes_the_place_of_what_lay_there,
    hostile_uploads_are_refused_and_change_nothing,
    a_repository_is_taken_from_allowed_hosts_alone,
    files_are_listed_and_read_by_those_who_may,
    dry_runs_are_a_candidates_own_and_not_too_many,
    a_dry_run_counts_unless_it_failed_for_want_of_something_of_ours,
    few_uploads_are_taken_at_the_same_time,
}

async fn what_is_uploaded_later_takes_the_place_of_what_lay_there(app: &TestApp) {
    let (given, guest) = (Given::new(app).await, app.guest());
    let first = given.upload(&guest, archive()).await.is(200).json();
    assert_eq!(first["submission"]["filename"], "hives.zip");
    let path = given.own("/archive?filename=..%2F..%2Fother%0A.zip");
    let second = put(&guest, &path, "application/zip", zipped(&[("a.py", "x")])).await.is(200).json();
    assert_eq!(second["submission"]["filename"], "other.zip", "a name is one line without folders");
    assert_ne!(first["submission"]["sha256"], second["submission"]["sha256"]);
    assert_eq!(
        app.count(
            "SELECT COUNT(*) FROM take_home_archive WHERE take_home_id = $1",
            given.id.parse().unwrap()
        )
        .await,
        1
    );
}

/// Half a megabyte that unpacks to six hundred.
fn bomb() -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    writer.start_file("zeros", zip::write::SimpleFileOptions::default()).expect("a file");
    for _ in 0..600 {
        writer.write_all(&vec![0; 1 << 20]).expect("zeros");
    }
    writer.finish().expect("an archive").into_inner()
}

async fn hostile_uploads_are_refused_and_change_nothing(app: &TestApp) {
    let (given, guest) = (Given::new(app).await, app.guest());
    let before = given.upload(&guest, archive()).await.is(200).json()["submission"].clone();
    let path = given.own("/archive");
    put(&guest, &path, "text/html", archive()).await.problem(415, "unsupported_media_type");
    let large =
        put(&guest, &path, "application/zip", vec![0; 21 * 1024 * 1024]).await.problem(413, "too_large");
    assert!(large.text().contains("20 MiB"), "{}", large.text());
    let tarred = |name: &str, kind: tar::EntryType, size: u64, content: &[u8]| {
        let mut header = tar::Header::new_gnu();
        header.as_mut_bytes()[..name.len()].copy_from_slice(name.as_bytes());
        header.set_entry_type(kind);
        header.set_mode(0o644);
        header.set_size(size);
        header.set_cksum();
        let mut bytes = header.as_bytes().to_vec();
        bytes.extend_from_slice(content);
        bytes.resize(bytes.len().next_multiple_of(512) + 1024, 0);
        bytes
    };
    let thousand = tarred("f", tar::EntryType::Regular, 0, b"")[..512].repeat(1000);
    let mut million = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    for _ in 0..1000 {
        million.write_all(&thousand).expect("entries");
    }
    let million = million.finish().expect("an archive");
    let hostile: [(&str, Vec<u8>, &str); 9] = [
        ("no archive", b"%PDF-1.7 hello".to_vec(), "no ZIP"),
        ("nothing", Vec::new(), "no ZIP"),
        ("no files", zipped(&[]), "no file"),
        ("out of it", zipped(&[("../../etc/passwd", "x")]), "leads out"),
        ("absolute", zipped(&[("/etc/passwd", "x")]), "leads out"),
        ("a link", tarred("x", tar::EntryType::Symlink, 0, b""), "a link"),
        ("a bomb", bomb(), "512 MiB"),
        ("a lie", tarred("x", tar::EntryType::Regular, 1 << 40, b"x"), "512 MiB"),
        ("a million entries", million, "20000 files"),
    ];
    for (what, bytes, why) in hostile {
        assert!(bytes.len() < 20 * 1024 * 1024, "{what}: {}", bytes.len());
        let refused = put(&guest, &path, "application/gzip", bytes).await.problem(422, "invalid");
        assert!(refused.text().contains(why), "{what}: {}", refused.text());
    }
    let after = guest.get(&given.own("")).await.is(200).json()["submission"].clone();
    assert_eq!(after, before);
}

async fn a_repository_is_taken_from_allowed_hosts_alone(app: &TestApp) {
    let (given, guest) = (Given::new(app).await, app.guest());
    let path = given.own("/repository");
    let name = async |who: &crate::support::Person, url: &str, reference: Value| {
        let body = json!({"url": url, "reference": reference});
        who.call(axum::http::Method::PUT, &path).json(&body).await
    };
    let url = "https://git.example.com/priya/hives.git";
    let refused = name(&guest, url, Value::Null).await.problem(422, "invalid");
    assert_eq!(refused.errors(), [("/url".to_owned(), "host_not_allowed".to_owned())]);
    let open = app.configured(|config| {
        config.grade_allow = vec!["registries".to_owned(), "git.example.com=10.0.0.7".to_owned()];
    });
    let open = guest.on(&open.await);
    for wrong in [
        "http://git.example.com/x/y",
        "https://me:secret@git.example.com/x/y",
        "https://git.example.com.evil.example.com/x",
        "ssh://git.example.com/x",
        "file:///etc/passwd",
    ] {
        assert_eq!(
            name(&open, wrong, Value::Null).await.problem(422, "invalid").errors()[0].0,
            "/url",
            "{wrong}"
        );
    }
    let option = name(&open, url, json!("--upload-pack=touch")).await.problem(422, "invalid");
    assert_eq!(option.errors()[0].0, "/reference");
    given.upload(&guest, archive()).await.is(200);
    let told = name(&open, url, json!("main")).await.is(200).json();
    assert_eq!(told["git_hosts"], json!(["git.example.com"]), "without the address of the house");
    assert_eq!((&told["submission"]["kind"], &told["submission"]["url"]), (&json!("git"), &json!(url)));
    assert_eq!(told["submission"]["filename"], Value::Null, "it takes the place of the archive");
    assert_eq!(
        app.count(
            "SELECT COUNT(*) FROM take_home_archive WHERE take_home_id = $1",
            given.id.parse().unwrap()
        )
        .await,
        0
    );
}

async fn files_are_listed_and_read_by_those_who_may(app: &TestApp) {
    let (given, guest) = (Given::new(app).await, app.guest());
    let long = "é".repeat(200 * 1024);
    let files = [
        ("hives/app.py", "print('QSOURCEQ')\n"),
        ("hives/logo.png", "\u{0}\u{1}"),
        ("hives/long.txt", &long),
        ("hives/node_modules/x.js", "x"),
    ];
    let bytes = zipped(&files);
    given.upload(&guest, bytes.clone()).await.is(200);
    guest.post(&given.own("/submit"), json!({})).await.is(200);
    let manager = &given.world.manager;
    let list = manager.get(&given.team("/files")).await.is(200).json();
    let told: Vec<_> = list["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["path"].as_str().unwrap(), &one["text"]))
        .collect();
    let (yes, no) = (json!(true), json!(false));
    assert_eq!(told, [("hives/app.py", &yes), ("hives/logo.png", &no), ("hives/long.txt", &yes)]);
    assert_eq!((&list["left_out"], &list["files"][0]["language"]), (&json!(1), &json!("python")));
    let file = manager.get(&given.team("/file?path=hives/app.py")).await.is(200).json();
    assert_eq!((&file["text"], &file["truncated"]), (&json!("print('QSOURCEQ')\n"), &no));
    let long = manager.get(&given.team("/file?path=hives/long.txt")).await.is(200).json();
    assert_eq!((long["text"].as_str().unwrap().len(), &long["truncated"]), (200 * 1024, &yes));
    for path in ["hives/logo.png", "hives/none.py", "../etc/passwd", "/etc/passwd"] {
        manager.get(&given.team(&format!("/file?path={path}"))).await.problem(404, "not_found");
    }
    let whole = manager.get(&given.team("/archive")).await.is(200);
    assert_eq!(whole.body.to_vec(), bytes);
    assert!(whole.header("content-disposition").starts_with("attachment"), "it is kept, never shown");
    for end in ["/files", "/file?path=hives/app.py", "/archive"] {
        given.world.cleo.get(&given.team(end)).await.problem(403, "forbidden");
        given.world.outsider.get(&given.team(end)).await.problem(404, "not_found");
        app.guest().get(&given.team(end)).await.problem(401, "unauthenticated");
    }
}

async fn dry_runs_are_a_candidates_own_and_not_too_many(app: &TestApp) {
    let (given, guest) = (Given::new(app).await, app.guest());
    let path = given.own("/dry-runs");
    guest.post(&path, json!({})).await.problem(409, "conflict");
    given.upload(&guest, archive()).await.is(200);
    let first = guest.post(&path, json!({})).await.is(202).id();
    guest.post(&path, json!({})).await.problem(409, "conflict");
    let one = format!("{path}/{first}");
    assert_eq!(guest.post(&format!("{one}/cancel"), json!({})).await.is(200).json()["status"], "cancelled");
    assert_eq!(guest.get(&given.own("")).await.is(200).json()["dry_runs_left"], 20, "it had not begun");
    let manager = &given.world.manager;
    manager.get(&format!("/grade-reports/{first}")).await.problem(404, "not_found");
    manager.post(&format!("/grade-reports/{first}/cancel"), json!({})).await.problem(404, "not_found");
    for left in (0..20).rev() {
        guest.post(&path, json!({})).await.is(202);
        app.execute("UPDATE grade_report SET status = 'done' WHERE status = 'queued'").await;
        assert_eq!(guest.get(&given.own("")).await.is(200).json()["dry_runs_left"], left);
    }
    let refused = guest.post(&path, json!({})).await.problem(409, "conflict");
    assert!(refused.text().contains("All 20"), "{}", refused.text());
    guest.post(&given.own("/submit"), json!({})).await.is(200);
    assert!(
        given.see(manager).await["reports"].as_array().unwrap().len() == 1,
        "dry runs are not the team's"
    );
}

async fn a_dry_run_counts_unless_it_failed_for_want_of_something_of_ours(app: &TestApp) {
    let (given, guest) = (Given::new(app).await, app.guest());
    given.upload(&guest, archive()).await.is(200);
    // What grades says these words of its own accord, of the submission: they are no mark of whose fault it is.
    let theirs = r#"echo '{"failed":{"why":"It is nobody'"'"'s fault, says its own log.","again":false}}'"#;
    for (script, left, words) in [
        (theirs, 19, "says its own log"),
        ("exit 7", 19, "It could not be tried, which is not its fault"),
        (theirs, 18, "says its own log"),
    ] {
        let run = guest.post(&given.own("/dry-runs"), json!({})).await.is(202).id();
        Actor::new(script).grade(app).await;
        let run = guest.get(&given.own(&format!("/dry-runs/{run}"))).await.is(200).json();
        assert_eq!(run["status"], "failed", "{run}");
        assert!(run["problem"].as_str().unwrap().contains(words), "{run}");
        assert_eq!(guest.get(&given.own("")).await.is(200).json()["dry_runs_left"], left, "{run}");
    }
}

async fn few_uploads_are_taken_at_the_same_time(app: &TestApp) {
    let (given, guest) = (Given::new(app).await, app.guest());
    let path = given.own("/archive?filename=hives.zip");
    let whole = archive();
    let (start, end) = whole.split_at(whole.len() / 2);
    let begun = async || {
        let (mut pieces, received) = mpsc::channel(0);
        let call = guest.call(Method::PUT, &path).header("content-type", "application/zip").pieces(received);
        let answer = tokio::spawn(call.into_future());
        // It is sent once somebody reads, who has a place then.
        pieces.send(start.to_vec().into()).await.expect("somebody reads");
        (pieces, answer)
    };
    let under_way = [begun().await, begun().await];
    let refused = given.upload(&guest, archive()).await.problem(429, "too_many_requests");
    assert!(refused.text().contains("under way. Nothing was changed"), "{}", refused.text());
    assert_eq!(refused.header("retry-after"), "60");
    for (mut pieces, answer) in under_way {
        pieces.send(end.to_vec().into()).await.expect("somebody reads");
        drop(pieces);
        answer.await.expect("an answer").is(200);
    }
    given.upload(&guest, archive()).await.is(200);
}
