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
fn check_ends_by_what_it_finds_and_names_the_line() {
    let folder = Folder::new("check");
    let shipped = std::fs::read_to_string(root().join("guides/backend-developer.md")).unwrap();
    let asked = "Tell me about the backend service that you know best from the inside.";
    let line = shipped.lines().position(|line| line.contains(asked)).unwrap() + 1;
    let good = folder.file("good.md");
    let bad = folder.file("bad.md");
    std::fs::write(&good, &shipped).unwrap();
    std::fs::write(&bad, shipped.replacen(asked, "How old are you?", 1)).unwrap();

    assert_eq!(touchstone(&["guide", "check", &good]).status.code(), Some(0));
    let output = touchstone(&["guide", "check", &good, &bad, "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    let is_unlawful = |each: &&Value| each["rule"] == "unlawful-question";
    let finding = found["findings"].as_array().unwrap().iter().find(is_unlawful).unwrap();
    assert_eq!((&finding["severity"], finding["line"].as_u64()), (&Value::from("error"), Some(line as u64)));
    assert!(finding["message"].as_str().unwrap().contains("age"));
    assert_eq!(finding["file"], bad.as_str());

    let lines = text(&touchstone(&["guide", "check", &bad]).stdout);
    assert!(lines.contains(&format!("{bad}:{line}: error[unlawful-question]: ")), "{lines}");
    let sarif: Value =
        serde_json::from_slice(&touchstone(&["guide", "check", &bad, "--format", "sarif"]).stdout).unwrap();
    assert_eq!(sarif["version"], "2.1.0");
    let input = with_input(&["guide", "check", "-"], std::fs::read(&bad).unwrap().as_slice());
    assert_eq!(input.status.code(), Some(1));
    assert!(text(&input.stdout).starts_with(&format!("-:{line}: error[")), "{}", text(&input.stdout));
}

#[test]
fn what_a_guide_silences_is_told_in_every_format_with_its_reason() {
    let folder = Folder::new("silenced");
    let shipped = std::fs::read_to_string(root().join("guides/backend-developer.md")).unwrap();
    let reason = "  reason: The take-home rates code craft in parts, as code organization and as tests.\n";
    let silence =
        format!("lint:\n- allow: covered-once\n  at: profile/competencies/2\n{reason}---\n\n# Backend");
    // With another name of the attribute, only one stage covers the competency.
    let shipped = shipped.replacen("---\n\n# Backend", &silence, 1).replacen(
        "#### Code craft {#code-organization}",
        "#### Code organization {#code-organization}",
        1,
    );
    let (silenced, unexplained) = (folder.file("silenced.md"), folder.file("unexplained.md"));
    std::fs::write(&silenced, &shipped).unwrap();
    std::fs::write(&unexplained, shipped.replacen(reason, "", 1)).unwrap();
    let check = |file: &str, format: &str| touchstone(&["guide", "check", file, "--format", format]);
    let json =
        |file: &str, format: &str| -> Value { serde_json::from_slice(&check(file, format).stdout).unwrap() };

    let lines = text(&check(&silenced, "text").stdout);
    assert!(lines.contains("silenced: covered-once, ") && lines.contains("1 silenced"), "{lines}");
    let found = json(&silenced, "json");
    let first = &found["silenced"][0];
    assert_eq!(
        (&first["rule"], &first["file"]),
        (&Value::from("covered-once"), &Value::from(silenced.as_str()))
    );
    assert!(reason.contains(first["reason"].as_str().unwrap()));
    let sarif = json(&silenced, "sarif");
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    let suppressed: Vec<&Value> = results.iter().filter(|each| each.get("suppressions").is_some()).collect();
    assert_eq!(suppressed.len(), 1);
    assert_eq!(suppressed[0]["ruleId"], "covered-once");
    assert!(reason.contains(suppressed[0]["suppressions"][0]["justification"].as_str().unwrap()));

    // Without a reason nothing is silenced, and that is an error.
    for format in ["text", "json", "sarif"] {
        assert_eq!(check(&silenced, format).status.code(), Some(0), "{format}");
        assert_eq!(check(&unexplained, format).status.code(), Some(1), "{format}");
    }
    assert_eq!(json(&unexplained, "json")["silenced"].as_array().unwrap().len(), 0);
}

#[test]
fn check_reads_json_and_says_what_it_cannot_read() {
    let shipped = root().join("guides/backend-developer.md");
    let json = touchstone(&["guide", "import", shipped.to_str().unwrap(), "--to", "json"]).stdout;
    assert_eq!(with_input(&["guide", "check", "-"], &json).status.code(), Some(0));
    let output = touchstone(&["guide", "check", shipped.to_str().unwrap(), "/nowhere/guide.md"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("/nowhere/guide.md"));
    assert!(text(&output.stdout).contains("0 errors"));
    assert_eq!(touchstone(&["guide", "check"]).status.code(), Some(2));
}

#[test]
fn a_guide_as_json_is_read_by_every_command() {
    let shipped = root().join("guides/backend-developer.md");
    let json = touchstone(&["guide", "import", shipped.to_str().unwrap(), "--to", "json"]).stdout;
    let again = with_input(&["guide", "import", "-"], &json);
    assert_eq!(text(&again.stdout), std::fs::read_to_string(&shipped).unwrap());
    assert_eq!(text(&again.stderr), "");
    let outline = |output: &std::process::Output| text(&output.stdout);
    let of_markdown = touchstone(&["guide", "show", shipped.to_str().unwrap()]);
    assert_eq!(outline(&with_input(&["guide", "show", "-"], &json)), outline(&of_markdown));
    let wrong = text(&json).replacen("\"stages\"", "\"phases\"", 1);
    let refused = with_input(&["guide", "check", "-"], wrong.as_bytes());
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused.stderr).contains("unknown field `phases`"), "{}", text(&refused.stderr));
}

#[test]
fn rules_are_listed() {
    let output = touchstone(&["guide", "rules", "--format", "json"]);
    let rules: Value = serde_json::from_slice(&output.stdout).unwrap();
    let rules = rules.as_array().unwrap();
    assert!(rules.iter().any(|rule| rule["id"] == "unlawful-question" && rule["severity"] == "error"));
    let listed = text(&touchstone(&["guide", "rules"]).stdout);
    assert!(rules.iter().all(|rule| listed.contains(rule["id"].as_str().unwrap())));
}

#[test]
fn the_library_is_listed_with_what_it_covers() {
    let output = touchstone(&["guide", "library", "--format", "json"]);
    let listing: Value = serde_json::from_slice(&output.stdout).unwrap();
    let ids = |list: &str| -> Vec<String> {
        listing[list].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
    };
    assert!(ids("take_homes").contains(&"rest-api".to_owned()), "{:?}", ids("take_homes"));
    assert_eq!(ids("candidate_guides"), ["preparing"]);
    let coverage = listing["coverage"].as_array().unwrap();
    let row = coverage.iter().find(|row| row["competency"] == "Databases").unwrap();
    let sum = |stage: &str| -> u64 {
        let cells = row["cells"].as_array().unwrap().iter().filter(|cell| cell["stage"] == stage);
        cells
            .flat_map(|cell| {
                ["questions", "scenarios", "exercises", "take_homes", "guide_stages"]
                    .map(|what| cell[what].as_u64().unwrap())
            })
            .sum()
    };
    // The table holds the same numbers.
    let table = text(&touchstone(&["guide", "library"]).stdout);
    let line = table.lines().find(|line| line.trim_start().starts_with("Databases ")).unwrap();
    let numbers: Vec<u64> = line.split_whitespace().skip(1).map(|word| word.parse().unwrap_or(0)).collect();
    assert_eq!(numbers.len(), 20, "five stages of four levels: {line}");
    let stages = ["screening", "take_home", "technical", "system_design", "culture"];
    for (stage, levels) in stages.into_iter().zip(numbers.chunks(4)) {
        assert_eq!(levels.iter().sum::<u64>(), sum(stage), "{stage}: {line}");
    }
    assert!(table.contains("3 take-homes") && table.contains("1 told to candidates"), "{table}");
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
    for command in [
        &["serve"][..],
        &["guide", "import"],
        &["guide", "show"],
        &["guide", "export"],
        &["guide", "check"],
        &["guide", "rules"],
        &["verify"],
        &["demo"],
        &["organization"],
        &["password"],
    ] {
        let output = touchstone(&[command, &["--help"]].concat());
        assert!(output.status.success());
        assert!(text(&output.stdout).lines().count() > 5, "{command:?}");
    }
}
