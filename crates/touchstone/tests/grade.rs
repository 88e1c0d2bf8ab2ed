//! `touchstone grade`, as a person or a script uses it.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::{
    io::{Read as _, Write as _},
    net::{TcpListener, TcpStream},
    path::PathBuf,
    process::{Child, Command, Output},
    time::{Duration, Instant},
};

use serde_json::Value;

fn touchstone(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_touchstone")).arg("grade").args(arguments).output().unwrap()
}

/// The reference submission in Python, while it runs.
struct Bookshop {
    child: Child,
    port: u16,
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../grader/references/python-bookshop")
}

impl Bookshop {
    fn start(defect: &str) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let contract = std::fs::read_to_string(folder().join("takehome.toml")).unwrap();
        let start = contract.lines().find_map(|line| line.strip_prefix("start")).unwrap();
        let command = start.split('"').nth(1).unwrap();
        let child = Command::new("sh")
            .args(["-c", &format!("exec {command}")])
            .current_dir(folder())
            .env("PORT", port.to_string())
            .env("DEFECT", defect)
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .spawn()
            .unwrap();
        let server = Self { child, port };
        let until = Instant::now() + Duration::from_mins(1);
        while !server.answers() {
            assert!(Instant::now() < until, "the reference does not start");
            std::thread::sleep(Duration::from_millis(50));
        }
        server
    }

    fn answers(&self) -> bool {
        let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.port)) else { return false };
        let _ = stream.write_all(b"GET / HTTP/1.0\r\n\r\n");
        stream.read(&mut [0; 1]).is_ok()
    }

    fn grade(&self, format: &str) -> String {
        let contract = folder().join("takehome.toml");
        let url = format!("http://127.0.0.1:{}", self.port);
        let output =
            touchstone(&["--url", &url, "--contract", contract.to_str().unwrap(), "--format", format]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }
}

impl Drop for Bookshop {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn failed(report: &Value) -> Vec<&str> {
    let findings = report["findings"].as_array().unwrap();
    let failed = findings.iter().filter(|finding| finding["outcome"] == "fail");
    failed.map(|finding| finding["check"].as_str().unwrap()).collect()
}

#[test]
fn a_clean_submission_meets_its_requirements_and_a_defect_is_shown_with_its_exchange() {
    let clean: Value = serde_json::from_str(&Bookshop::start("").grade("json")).unwrap();
    assert_eq!(failed(&clean), Vec::<&str>::new());
    assert_eq!(clean["requirements"]["crud"], "met", "{}", clean["requirements"]);
    // Deleting does nothing.
    let broken: Value = serde_json::from_str(&Bookshop::start("10").grade("json")).unwrap();
    assert!(failed(&broken).contains(&"C16"), "{:?}", failed(&broken));
    let findings = broken["findings"].as_array().unwrap();
    let shown = findings.iter().find(|finding| finding["check"] == "C16").unwrap();
    assert!(!shown["exchanges"].as_array().unwrap().is_empty(), "{shown}");
}

#[test]
fn what_was_handed_in_is_graded_in_a_box() {
    // Where the tests run, the kernel may offer less than a server should have.
    let output = touchstone(&[folder().to_str().unwrap(), "--unprotected", "--format", "json"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(failed(&report), Vec::<&str>::new());
    for requirement in ["crud", "tests", "docs"] {
        assert_eq!(report["requirements"][requirement], "met", "{}", report["requirements"]);
    }
}

#[test]
fn the_report_can_be_read_as_text_and_as_a_page() {
    let server = Bookshop::start("");
    assert!(server.grade("text").contains("C01"));
    let page = server.grade("html");
    assert!(page.starts_with("<!doctype html>") || page.starts_with("<!DOCTYPE html>"), "{}", &page[..80]);
}

#[test]
fn a_kit_for_candidates_is_written_and_the_same_each_time() {
    let folder = std::env::temp_dir().join(format!("touchstone-kit-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let place = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    std::fs::write(place("exercise.md"), "# Stock of a bookshop\n\nWrite an API.\n").unwrap();
    let kit = |name: &str| {
        let output = touchstone(&["--kit", &place(name), "--brief", &place("exercise.md")]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        std::fs::read(place(name)).unwrap()
    };
    let bytes = kit("one.zip");
    assert!(bytes.starts_with(b"PK\x03\x04"));
    assert_eq!(bytes, kit("other.zip"));
    assert!(bytes.windows(20).any(|part| part == b"Stock of a bookshop\n"));
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn errors_say_what_and_where() {
    let said = |arguments: &[&str]| {
        let output = touchstone(arguments);
        assert!(!output.status.success());
        String::from_utf8_lossy(&output.stderr).into_owned()
    };
    assert!(said(&["--url", "https://example.com"]).contains("write http://127.0.0.1:8000"));
    assert!(said(&["--url", "http://127.0.0.1:8000/books"]).contains("has a path"));
    assert!(said(&["--url", "http://127.0.0.1:1"]).contains("no server answers at"));
    assert!(said(&["/no/folder", "--unprotected"]).contains("cannot read /no/folder"));
    assert!(said(&["http://example.com/x.git", "--unprotected"]).contains("only https:// addresses"));
    assert!(said(&["/", "--allow", "10.0.0.1"]).contains("no host that can be allowed"));
    assert!(
        said(&["--url", "http://127.0.0.1:1", "--contract", "/no/file"]).contains("cannot read /no/file")
    );
}

#[test]
fn the_template_is_printed_and_says_what_is_required() {
    let output = touchstone(&["--template"]);
    assert!(output.status.success());
    let template = String::from_utf8(output.stdout).unwrap();
    assert!(template.contains("[resource]") && template.contains("start"), "{template}");
}
