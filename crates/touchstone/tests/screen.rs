//! `touchstone resume` and `touchstone screen`, as a person or a script uses them.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::{
    fs,
    path::PathBuf,
    process::{Command, Output},
};

use serde_json::Value;

const NORA: &str = "Nora Vance\nnora.vance@example.com\n\nExperience\n\nBackend Developer, Harbour Freightworks\n\
    March 2019 - Present\n- Built the booking service in Rust over PostgreSQL. Größe: vierzig Depots.\n\nEducation\n\n\
    BSc Computer Science, Fenwick College\n";
const PIA: &str = "Pia Rossi\npia.rossi@example.com\n\nExperience\n\nGardener, Green Court\n2016 - 2020\n- Kept the park.\n";
const CRITERIA: &str = "touchstone = \"criteria/1\"\ntitle = \"Backend developer\"\n\n[[criterion]]\nid = \"rust\"\n\
    kind = \"skill\"\nany_of = [\"Rust\"]\nweight = 3\nrequired = true\n\n[[criterion]]\nid = \"postgres\"\nkind = \"skill\"\n\
    any_of = [\"Postgres\"]\nweight = 1\n";

/// A folder of one test, gone with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("touchstone-screen-{name}-{}", std::process::id()));
        fs::create_dir_all(path.join("resumes/more")).unwrap();
        let folder = Self(path);
        folder.write("resumes/vance.txt", NORA);
        folder.write("resumes/more/rossi.txt", PIA);
        folder.write("criteria.toml", CRITERIA);
        folder
    }

    fn write(&self, name: &str, content: &str) {
        fs::write(self.0.join(name), content).unwrap();
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_touchstone")).args(arguments).current_dir(&self.0).output().unwrap()
    }

    fn screen(&self, more: &[&str]) -> Output {
        let fixed =
            ["screen", "resumes", "--criteria", "criteria.toml", "--as-of", "2026-11-01", "--format", "json"];
        self.run(&[&fixed[..], more].concat())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn resumes(output: &Output) -> Vec<Value> {
    assert!(output.status.success(), "{}", text(&output.stderr));
    let all: Value = serde_json::from_slice(&output.stdout).unwrap();
    all["resumes"].as_array().unwrap().clone()
}

#[test]
fn resumes_are_ranked_with_the_words_behind_every_verdict() {
    let folder = Folder::new("ranked");
    let rows = resumes(&folder.screen(&[]));
    let order: Vec<_> =
        rows.iter().map(|row| (row["file"].as_str().unwrap(), row["rank"].as_u64())).collect();
    assert_eq!(order, [("resumes/vance.txt", Some(1)), ("resumes/more/rossi.txt", Some(2))]);
    let verdicts: Vec<_> =
        rows[0]["verdicts"].as_array().unwrap().iter().map(|one| one["verdict"].as_str().unwrap()).collect();
    assert_eq!(verdicts, ["met", "met"]);
    assert_eq!(rows[1]["score"], 0.0);
    assert!(rows[1]["flags"].as_array().unwrap().contains(&"required_not_found:rust".into()));
    // The places count the characters of what `resume text` prints.
    let printed = text(&folder.run(&["resume", "text", "resumes/vance.txt"]).stdout);
    let characters: Vec<char> = printed.chars().collect();
    let evidence = &rows[0]["verdicts"][1]["evidence"][0];
    let place = |name: &str| usize::try_from(evidence[name].as_u64().unwrap()).unwrap();
    let words: String = characters[place("start")..place("end")].iter().collect();
    assert_eq!((words.as_str(), evidence["text"].as_str()), ("PostgreSQL", Some("PostgreSQL")));
    assert_eq!(evidence["page"], 1);
}

#[test]
fn the_same_comes_out_whatever_the_threads_the_order_and_the_names() {
    let folder = Folder::new("same");
    let whole = folder.screen(&["--jobs", "1"]).stdout;
    assert_eq!(folder.screen(&["--jobs", "4"]).stdout, whole);
    let swapped = folder.run(&[
        "screen",
        "resumes/more",
        "resumes/vance.txt",
        "--criteria",
        "criteria.toml",
        "--as-of",
        "2026-11-01",
        "--format",
        "json",
    ]);
    assert_eq!(text(&swapped.stdout), text(&whole));
    fs::rename(folder.0.join("resumes/vance.txt"), folder.0.join("resumes/zz.txt")).unwrap();
    assert_eq!(text(&folder.screen(&[]).stdout), text(&whole).replace("vance.txt", "zz.txt"));
}

#[test]
fn a_blind_screening_names_nobody() {
    let folder = Folder::new("blind");
    for format in ["json", "csv", "table"] {
        let printed = text(&folder.screen(&["--blind", "--format", format]).stdout);
        for secret in ["Nora", "Vance", "vance", "Rossi", "rossi", "example.com", "Fenwick"] {
            assert!(!printed.contains(secret), "{secret} in {printed}");
        }
    }
    let (open, blind) = (resumes(&folder.screen(&[])), resumes(&folder.screen(&["--blind"])));
    let scores = |rows: &[Value]| rows.iter().map(|row| row["score"].clone()).collect::<Vec<_>>();
    assert_eq!(scores(&open), scores(&blind));
}

#[test]
fn what_cannot_be_read_is_listed_with_the_reason_and_the_run_succeeds() {
    let folder = Folder::new("unread");
    folder.write("resumes/damaged.pdf", "%PDF-1.7\nand nothing more");
    folder.write("resumes/empty.txt", "");
    folder.write("resumes/.hidden", "not a resume");
    let rows = resumes(&folder.screen(&[]));
    assert_eq!(rows.len(), 4);
    for row in &rows[2..] {
        assert!(["unreadable", "needs_ocr"].contains(&row["status"].as_str().unwrap()), "{row}");
        assert_eq!((&row["rank"], &row["score"]), (&Value::Null, &Value::Null));
        assert!(row["problem"].as_str().is_some_and(|why| !why.is_empty()), "{row}");
        assert!(row["verdicts"].as_array().unwrap().iter().all(|verdict| verdict["verdict"] == "unreadable"));
    }
    // A path that is not there is an error of the run, before anything is read.
    let output = folder.run(&["screen", "nowhere", "--criteria", "criteria.toml"]);
    assert!(!output.status.success());
    assert!(text(&output.stderr).contains("nowhere"), "{}", text(&output.stderr));
}

#[test]
fn protected_attributes_are_refused_with_the_line_and_the_reason() {
    let folder = Folder::new("refused");
    let more = "\n[[criterion]]\nkind = \"keyword\"\nany_of = [\"unmarried\"]\n\n[[criterion]]\nkind = \"sorcery\"\n";
    folder.write("criteria.toml", &format!("{CRITERIA}{more}"));
    let output = folder.screen(&[]);
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stderr);
    assert!(said.contains("unmarried") && said.contains("criteria.toml:"), "{said}");
    assert!(output.stdout.is_empty());
}

#[test]
fn the_example_can_be_used_as_it_is() {
    let folder = Folder::new("example");
    let example = folder.run(&["screen", "--example-criteria"]);
    assert!(example.status.success());
    folder.write("criteria.toml", &text(&example.stdout));
    assert_eq!(resumes(&folder.screen(&[])).len(), 2);
}

#[test]
fn a_stopped_run_goes_on_from_its_journal() {
    let folder = Folder::new("journal");
    let whole = text(&folder.screen(&[]).stdout);
    assert_eq!(text(&folder.screen(&["--journal", "j"]).stdout), whole);
    // As if it had been killed in the middle of a line.
    let kept = fs::read_to_string(folder.0.join("j")).unwrap();
    assert_eq!(kept.lines().count(), 3);
    let cut = kept.len() - 40;
    fs::write(folder.0.join("j"), &kept[..cut]).unwrap();
    assert_eq!(text(&folder.screen(&["--journal", "j"]).stdout), whole);
    assert_eq!(fs::read_to_string(folder.0.join("j")).unwrap().lines().count(), 3);
    // What is in it is not read again.
    let made_up = kept.replace("\"met\"", "\"partly\"");
    fs::write(folder.0.join("j"), made_up).unwrap();
    assert!(text(&folder.screen(&["--journal", "j"]).stdout).contains("partly"));
    // Another day has another journal.
    let other = folder.run(&[
        "screen",
        "resumes",
        "--criteria",
        "criteria.toml",
        "--as-of",
        "2020-01-01",
        "--journal",
        "j",
    ]);
    assert!(!other.status.success());
    assert!(text(&other.stderr).contains("another day"), "{}", text(&other.stderr));
}

#[test]
fn a_long_journal_stays_on_disk() {
    let folder = Folder::new("long");
    let whole = text(&folder.screen(&["--journal", "j"]).stdout);
    let kept = fs::read_to_string(folder.0.join("j")).unwrap();
    let line = kept.lines().find(|line| line.contains("vance")).unwrap();
    let digest = line.split('"').nth(3).unwrap();
    let long =
        line.replace("\"flags\":[", &format!("\"flags\":[\"{}\",", "x".repeat(4_000))).replace("\",]", "\"]");
    let mut lines = kept.clone();
    for number in 0..8_000 {
        lines.push_str(&long.replace(digest, &format!("{number:064}")));
        lines.push('\n');
    }
    assert!(lines.len() > 32_000_000);
    fs::write(folder.0.join("j"), lines).unwrap();
    // With as much memory as half of the journal has bytes, in KiB.
    let output = Command::new("sh")
        .args(["-c", "ulimit -d 20000 && exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_touchstone")])
        .args([
            "screen",
            "resumes",
            "--criteria",
            "criteria.toml",
            "--as-of",
            "2026-11-01",
            "--format",
            "json",
        ])
        .args(["--jobs", "1", "--journal", "j"])
        .current_dir(&folder.0)
        .output()
        .unwrap();
    assert_eq!(text(&output.stderr), "");
    assert_eq!(text(&output.stdout), whole);
}

#[test]
fn facts_have_their_places() {
    let folder = Folder::new("facts");
    let output =
        folder.run(&["resume", "facts", "resumes/vance.txt", "--as-of", "2026-11-01", "--format", "json"]);
    let rows = resumes(&output);
    let facts = &rows[0];
    assert_eq!(facts["name"], "Nora Vance");
    assert_eq!(facts["emails"], serde_json::json!(["nora.vance@example.com"]));
    let role = &facts["roles"][0];
    assert_eq!(
        [&role["title"], &role["employer"], &role["start"], &role["end"]],
        ["Backend Developer", "Harbour Freightworks", "2019-03", "present"]
    );
    assert_eq!(facts["months_of_work"], 93);
    assert_eq!(facts["years_experience"], 7.8);
    let rust = facts["skills"].as_array().unwrap().iter().find(|skill| skill["name"] == "Rust").unwrap();
    assert_eq!(rust["where"], serde_json::json!(["role:0"]));
    assert_eq!(facts["sources"]["name"]["text"], "Nora Vance");
    let said = text(&folder.run(&["resume", "facts", "resumes/vance.txt"]).stdout);
    assert!(said.contains("Nora Vance") && said.contains("Harbour Freightworks"), "{said}");
}

#[test]
fn a_name_in_a_table_of_a_spreadsheet_is_no_formula() {
    let folder = Folder::new("formula");
    fs::rename(folder.0.join("resumes/vance.txt"), folder.0.join("resumes/=cmd,x.txt")).unwrap();
    let output =
        folder.run(&["screen", "resumes/=cmd,x.txt", "--criteria", "criteria.toml", "--format", "csv"]);
    assert!(text(&output.stdout).contains("\"resumes/=cmd,x.txt\""), "{}", text(&output.stdout));
    let inside = Command::new(env!("CARGO_BIN_EXE_touchstone"))
        .args(["screen", "=cmd,x.txt", "--criteria", "../criteria.toml", "--format", "csv"])
        .current_dir(folder.0.join("resumes"))
        .output()
        .unwrap();
    assert!(text(&inside.stdout).contains("\"'=cmd,x.txt\""), "{}", text(&inside.stdout));
}
