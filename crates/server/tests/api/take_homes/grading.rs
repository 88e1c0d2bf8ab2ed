//! Grading through the queue, in processes that know nothing else.

use std::{fs, time::Duration};

use serde_json::{Value, json};
use tokio::{
    sync::watch,
    time::{Instant, sleep, timeout},
};
use touchstone_server::take_homes::{Grader, GraderOptions};

use super::{Actor, Given, REPORT, zipped};
use crate::support::{TestApp, both_engines};

both_engines! {
    a_submission_is_installed_started_asked_and_tested,
    a_dry_run_says_whether_it_installs_starts_and_answers,
    a_grading_that_somebody_stops_ends_soon,
    what_grades_is_tried_again_and_given_up_with_a_sentence,
    a_grading_that_takes_too_long_is_stopped,
    what_grades_holds_nothing_of_the_database,
    a_grading_is_carried_out_once_whoever_is_there,
    what_cannot_be_read_later_is_no_report,
}

/// Longest that a test waits for anything.
const PATIENCE: Duration = Duration::from_mins(5);

pub(super) const SERVER: &str = r#"import json, os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ROWS = {}


class Api(BaseHTTPRequestHandler):
    def answer(self, status, body=None):
        data = b"" if body is None else json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def row(self):
        name = self.path.split("?")[0].removeprefix("/hives/")
        return ROWS.get(int(name)) if name.isdigit() else None

    def body(self):
        try:
            body = json.loads(self.rfile.read(int(self.headers.get("Content-Length") or 0)))
        except ValueError:
            return None
        label = body.get("label") if isinstance(body, dict) else None
        return body if isinstance(label, str) and 0 < len(label) <= 60 else None

    def do_GET(self):
        if self.path.split("?")[0] == "/hives":
            return self.answer(200, list(ROWS.values()))
        row = self.row()
        self.answer(200, row) if row else self.answer(404, {"error": "no such hive"})

    def do_POST(self):
        body = self.body()
        if self.path != "/hives":
            return self.answer(404, {"error": "nothing is here"})
        if body is None:
            return self.answer(422, {"error": "label is 1 to 60 characters"})
        row = {"id": max(ROWS, default=0) + 1, "label": body["label"]}
        ROWS[row["id"]] = row
        self.answer(201, row)

    def do_DELETE(self):
        row = self.row()
        if row is None:
            return self.answer(404, {"error": "no such hive"})
        del ROWS[row["id"]]
        self.answer(204)

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    ThreadingHTTPServer(("127.0.0.1", int(os.environ["PORT"])), Api).serve_forever()
"#;
pub(super) const CONTRACT: &str = "[run]\nstart = \"python3 app.py\"\ntest = \"python3 -m unittest -q test_app\"\n\n[resource]\npath = \"/hives\"\n\
    body = { label = \"Linden {n}\" }\n";
const TEST: &str = "import unittest, app\n\n\nclass Rows(unittest.TestCase):\n    def test_empty(self):\n        \
    self.assertEqual(app.ROWS, {})\n";
const README: &str = "# Hives\n\n```sh\nPORT=8000 python3 app.py\n```\n";

/// A kernel that offers less than a server should have will do: what is tested here is the way through the queue.
fn real() -> GraderOptions {
    GraderOptions { unprotected: true, ..GraderOptions::new(env!("CARGO_BIN_EXE_judge-box").into()) }
}

fn hives(server: &str) -> Vec<u8> {
    zipped(&[("app.py", server), ("takehome.toml", CONTRACT), ("test_app.py", TEST), ("README.md", README)])
}

async fn a_submission_is_installed_started_asked_and_tested(app: &TestApp) {
    let (given, guest) = (Given::new(app).await, app.guest());
    given.upload(&guest, hives(SERVER)).await.is(200);
    guest.post(&given.own("/submit"), json!({})).await.is(200);
    assert!(Grader::new(&app.app, real()).run_next().await.expect("a database"));
    let told = given.see(&given.world.manager).await;
    let report = &told["report"];
    assert_eq!((&told["status"], &report["status"]), (&json!("graded"), &json!("done")), "{report}");
    let outcome = |check: &str| {
        let findings = report["findings"].as_array().unwrap();
        let found = findings.iter().find(|finding| finding["check"] == check);
        found.map_or(Value::Null, |finding| finding["outcome"].clone())
    };
    for check in ["C01", "C05", "C07", "C16", "E01", "V01", "T01"] {
        assert_eq!(outcome(check), "pass", "{check}: {report}");
    }
    assert_eq!(outcome("T02"), "note", "one test is not enough: {report}");
    assert_eq!(outcome("C09"), "fail", "it changes nothing: {report}");
    let shown = report["findings"].as_array().unwrap().iter().find(|one| one["check"] == "C01").unwrap();
    assert_eq!(shown["exchanges"][0]["request"]["target"], "/hives");
    assert!(!report["step"].as_str().unwrap().is_empty(), "it told what it was doing");
}

async fn a_dry_run_says_whether_it_installs_starts_and_answers(app: &TestApp) {
    let (given, guest) = (Given::new(app).await, app.guest());
    let grader = Grader::new(&app.app, real());
    let run = async |bytes: Vec<u8>| {
        given.upload(&guest, bytes).await.is(200);
        let run = guest.post(&given.own("/dry-runs"), json!({})).await.is(202).id();
        assert!(grader.run_next().await.expect("a database"));
        guest.get(&given.own(&format!("/dry-runs/{run}"))).await.is(200).json()
    };
    let yes = run(hives(SERVER)).await;
    assert_eq!(
        (&yes["status"], &yes["installs"], &yes["starts"], &yes["answers"]),
        (&json!("done"), &json!(true), &json!(true), &json!(true)),
        "{yes}"
    );
    assert!(yes.get("findings").is_none(), "it says nothing else");
    let no = run(hives("raise SystemExit('QBROKENQ')\n")).await;
    assert_eq!(
        (&no["installs"], &no["starts"], &no["answers"]),
        (&json!(true), &json!(false), &Value::Null),
        "{no}"
    );
    assert!(no["log"].as_str().unwrap().contains("QBROKENQ"), "they see what their own program said: {no}");
    assert_eq!(given.see(&given.world.manager).await["status"], "invited");
}

async fn a_grading_that_somebody_stops_ends_soon(app: &TestApp) {
    let (given, _) = Given::submitted(app).await;
    let mark = std::env::temp_dir().join(format!("touchstone-mark-{}", touchstone_db::new_id()));
    let actor = Actor::new(&format!(
        "echo $$ > {}\necho '{{\"doing\":{{\"done\":3,\"of\":9,\"what\":\"Installing\"}}}}'\nexec sleep 600",
        mark.display()
    ));
    let (stop, stopped) = watch::channel(false);
    let running = tokio::spawn(actor.grader(app).run(stopped));
    let manager = &given.world.manager;
    let until = Instant::now() + PATIENCE;
    let report = loop {
        let report = given.see(manager).await["report"].clone();
        if report["step"] == "Installing" {
            break report;
        }
        assert!(Instant::now() < until, "it stays {report}");
        sleep(Duration::from_millis(50)).await;
    };
    assert_eq!(
        (&report["status"], &report["done"], &report["total"]),
        (&json!("running"), &json!(3), &json!(9))
    );
    let path = format!("/grade-reports/{}/cancel", report["id"].as_str().unwrap());
    given.world.coordinator.post(&path, json!({})).await.problem(404, "not_found");
    given.world.cleo.post(&path, json!({})).await.problem(404, "not_found");
    assert_eq!(manager.post(&path, json!({})).await.is(200).json()["status"], "cancelled");
    assert_eq!(
        manager.post(&path, json!({})).await.is(200).json()["status"],
        "cancelled",
        "stopping twice is no error"
    );
    let child: u32 = fs::read_to_string(&mark).expect("a mark").trim().parse().expect("a number");
    let gone = async {
        // A process that was killed and not yet waited for has no program any more.
        while fs::read_to_string(format!("/proc/{child}/cmdline")).is_ok_and(|line| line.contains("sleep")) {
            sleep(Duration::from_millis(50)).await;
        }
    };
    timeout(Duration::from_secs(10), gone).await.expect("the process ends");
    stop.send_replace(true);
    running.await.expect("it ends");
    let _ = fs::remove_file(mark);
    assert_eq!(given.see(manager).await["status"], "submitted", "it can be graded again");
    manager.post(&given.team("/grade"), json!({})).await.is(202);
}

async fn what_grades_is_tried_again_and_given_up_with_a_sentence(app: &TestApp) {
    let (given, guest) = Given::submitted(app).await;
    Actor::new("exit 7").grade(app).await;
    let report = given.see(&given.world.manager).await["report"].clone();
    assert_eq!(report["status"], "failed");
    let words = report["problem"].as_str().unwrap();
    assert!(words.contains("nobody's fault") && words.contains("exit code 7"), "{words}");
    let id = report["id"].as_str().unwrap().parse().unwrap();
    assert_eq!(app.count("SELECT attempts FROM grade_report WHERE id = $1", id).await, 3);
    assert!(
        !guest.get(&given.own("")).await.is(200).text().contains("exit code"),
        "that is not the candidate's"
    );
}

async fn a_grading_that_takes_too_long_is_stopped(app: &TestApp) {
    let (given, _) = Given::submitted(app).await;
    let actor = Actor::new("exec sleep 600");
    let options = GraderOptions { cap: Duration::from_millis(300), ..actor.options() };
    assert!(Grader::new(&app.app, options).run_next().await.expect("a database"));
    let report = given.see(&given.world.manager).await["report"].clone();
    assert_eq!((&report["status"], &report["findings"]), (&json!("failed"), &json!([])));
    assert!(report["problem"].as_str().unwrap().contains("It took longer than"), "{report}");
}

async fn what_grades_holds_nothing_of_the_database(app: &TestApp) {
    let (_given, _) = Given::submitted(app).await;
    let mark = std::env::temp_dir().join(format!("touchstone-mark-{}", touchstone_db::new_id()));
    let actor = Actor::new(&format!(
        "{{ env; ls -l /proc/$$/fd; }} > {}\necho '{{\"graded\":{REPORT}}}'",
        mark.display()
    ));
    actor.grade(app).await;
    let told = fs::read_to_string(&mark).expect("a mark");
    let _ = fs::remove_file(mark);
    for secret in ["DATABASE_URL", "TOUCHSTONE", "CARGO_MANIFEST", "NEXTEST", "socket:", ".db"] {
        assert!(!told.contains(secret), "{secret}: {told}");
    }
    assert!(told.contains("PATH="), "{told}");
}

async fn a_grading_is_carried_out_once_whoever_is_there(app: &TestApp) {
    let (given, _) = Given::submitted(app).await;
    let mark = std::env::temp_dir().join(format!("touchstone-mark-{}", touchstone_db::new_id()));
    let actor = Actor::new(&format!("echo x >> {}\nsleep 1\necho '{{\"graded\":{REPORT}}}'", mark.display()));
    let (one, two) = (actor.grader(app), actor.grader(app));
    let (first, second) = tokio::join!(one.run_next(), two.run_next());
    assert!(first.expect("a database") != second.expect("a database"), "one of them has it");
    assert_eq!(fs::read_to_string(&mark).expect("a mark"), "x\n");
    let _ = fs::remove_file(mark);
    assert_eq!(given.see(&given.world.manager).await["status"], "graded");
}

async fn what_cannot_be_read_later_is_no_report(app: &TestApp) {
    let (given, _) = Given::submitted(app).await;
    Actor::new(r#"echo '{"graded":{"requirements":{"crud":"splendid"},"findings":[]}}'"#).grade(app).await;
    let report = given.see(&given.world.manager).await["report"].clone();
    assert_eq!(report["status"], "failed", "{report}");
}
