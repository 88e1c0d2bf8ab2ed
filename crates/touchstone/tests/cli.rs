//! The command line, as a person or a script uses it.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::{
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use serde_json::Value;

fn touchstone(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_touchstone")).args(arguments).output().unwrap()
}

fn with_input(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_touchstone"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A folder of one test, gone with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("touchstone-cli-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

const LOOSE: &str = "Interview guide for a Data Engineer\n\nPhone screen (30 min)\n\nQuestions\n\n\
    1. Tell me about a pipeline that you built. What did it carry?\n\
    2. How did you find out that data was wrong?\n\nPage 3 of 9 - printed for internal use\n";

#[test]
fn an_import_writes_the_guide_and_nothing_else() {
    let output = with_input(&["guide", "import", "-"], LOOSE.as_bytes());
    assert!(output.status.success(), "{}", text(&output.stderr));
    let guide = text(&output.stdout);
    assert!(guide.starts_with("---\ntouchstone: guide/1\n"), "{guide}");
    assert!(guide.contains("Tell me about a pipeline that you built. What did it carry?"), "{guide}");
    // What was written is itself a guide.
    let again = with_input(&["guide", "import", "-"], guide.as_bytes());
    assert_eq!(text(&again.stdout), guide);
}

#[test]
fn an_import_to_json_has_the_documented_members_and_reports_to_a_file() {
    let folder = Folder::new("report");
    let report = folder.file("report.json");
    let output = with_input(&["guide", "import", "-", "--to", "json", "--report", &report], LOOSE.as_bytes());
    assert!(output.status.success());
    assert_eq!(text(&output.stderr), "");
    let guide: Value = serde_json::from_slice(&output.stdout).unwrap();
    for member in
        ["title", "variables", "job_description", "profile", "stages", "debrief", "reference_calls", "faq"]
    {
        assert!(guide.get(member).is_some(), "{member} is missing");
    }
    assert_eq!(guide["stages"][0]["questions"].as_array().unwrap().len(), 2);
    let report: Value = serde_json::from_str(&std::fs::read_to_string(report).unwrap()).unwrap();
    assert_eq!(report["placed"]["questions"], 2);
    assert!(report["unplaced"].is_array());
}

#[test]
fn a_guide_that_cannot_be_parsed_says_where() {
    let folder = Folder::new("broken");
    let path = folder.file("broken.md");
    let shipped = std::fs::read_to_string(root().join("guides/backend-developer.md")).unwrap();
    let broken = shipped.replacen("minutes=30", "minutes=thirty", 1);
    let line = broken.lines().position(|line| line.contains("minutes=thirty")).unwrap() + 1;
    std::fs::write(&path, broken).unwrap();
    let output = touchstone(&["guide", "import", &path]);
    assert!(!output.status.success());
    assert_eq!(text(&output.stdout), "");
    assert!(text(&output.stderr).contains(&format!("line {line}")), "{}", text(&output.stderr));
}

#[test]
fn show_gives_an_outline() {
    let path = root().join("guides/backend-developer.md");
    let output = touchstone(&["guide", "show", path.to_str().unwrap()]);
    assert!(output.status.success());
    let outline = text(&output.stdout);
    assert!(
        outline.contains("Backend Developer") && outline.contains("System design interview"),
        "{outline}"
    );
}

#[test]
fn a_missing_file_is_named() {
    let output = touchstone(&["guide", "show", "/nowhere/guide.md"]);
    assert!(!output.status.success());
    assert!(text(&output.stderr).contains("/nowhere/guide.md"));
}

#[test]
fn what_is_no_packet_does_not_verify() {
    let folder = Folder::new("packet");
    let path = folder.file("packet.json");
    std::fs::write(&path, "{\"format\":\"something else\"}").unwrap();
    let output = touchstone(&["verify", &path, "--json"]);
    assert_eq!(output.status.code(), Some(1));
    let verification: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(verification["valid"], false);
}

#[test]
fn the_document_is_the_committed_one() {
    let output = touchstone(&["openapi"]);
    let committed = std::fs::read_to_string(root().join("openapi.json")).unwrap();
    assert!(text(&output.stdout) == committed, "openapi.json is stale: run `make openapi`");
}

#[test]
fn every_command_explains_itself() {
    for command in
        [&["serve"][..], &["guide", "import"], &["guide", "show"], &["verify"], &["demo"], &["organization"]]
    {
        let output = touchstone(&[command, &["--help"]].concat());
        assert!(output.status.success());
        assert!(text(&output.stdout).lines().count() > 5, "{command:?}");
    }
}
