//! `touchstone guide export`, and what its files bring back.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use touchstone_guide::{Guide, markdown};

fn touchstone(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_touchstone")).args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The guide that the tests of printing use: small, with everything in it.
fn path() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../print/tests/data/guide.md").display().to_string()
}

fn guide() -> Guide {
    markdown::parse(&std::fs::read_to_string(path()).unwrap()).unwrap()
}

/// A folder of one test, gone with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("touchstone-export-{name}-{}", std::process::id()));
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

fn imported(path: &str) -> Guide {
    let output = touchstone(&["guide", "import", path, "--to", "json"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert_eq!(text(&output.stderr), "");
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn the_whole_guide_comes_back_from_every_format_but_html() {
    let folder = Folder::new("whole");
    for format in ["md", "json", "docx", "pdf"] {
        let file = folder.file(&format!("guide.{format}"));
        let output = touchstone(&["guide", "export", &path(), "--to", format, "-o", &file]);
        assert!(output.status.success(), "{format}: {}", text(&output.stderr));
        assert!(output.stdout.is_empty());
        let found = match format {
            "json" => serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap(),
            _ => imported(&file),
        };
        assert_eq!(found, guide(), "{format}");
    }
    let page = touchstone(&["guide", "export", &path(), "--format", "html"]).stdout;
    assert!(text(&page).starts_with("<!DOCTYPE html>"));
    assert!(guide().stages[0].questions.iter().all(|question| text(&page).contains(&question.text)));
}

#[test]
fn a_part_holds_its_stage_in_every_format() {
    let folder = Folder::new("parts");
    let stage = &guide().stages[0];
    for part in ["kit", "scorecard"] {
        for format in ["md", "docx", "pdf"] {
            let file = folder.file(&format!("{part}.{format}"));
            let arguments =
                ["guide", "export", &path(), "--format", format, "--part", part, "--stage", "first-call"];
            let output = touchstone(&[&arguments[..], &["-o", &file]].concat());
            assert!(output.status.success(), "{part} {format}: {}", text(&output.stderr));
            let found = imported(&file);
            assert_eq!(found.stages.len(), 1);
            assert_eq!(found.stages[0].scorecard, stage.scorecard);
            assert_eq!(found.stages[0].questions.len(), if part == "kit" { 2 } else { 0 });
            assert!(found.job_description.is_empty());
        }
        let arguments = ["guide", "export", &path(), "--to", "html", "--part", part, "--stage", "first-call"];
        let page = text(&touchstone(&arguments).stdout);
        assert!(page.contains(&stage.title) && !page.contains(&guide().stages[1].title));
    }
}

#[test]
fn what_cannot_be_exported_is_said() {
    let export = |more: &[&str]| {
        let output = touchstone(&[&["guide", "export", &path()], more].concat());
        assert!(output.stdout.is_empty());
        (output.status.code(), text(&output.stderr))
    };
    let (code, said) = export(&["--to", "pdf", "--part", "kit", "--stage", "nowhere"]);
    assert_eq!(code, Some(1));
    assert!(said.contains("no stage “nowhere”") && said.contains("first-call, task"), "{said}");
    let (code, said) = export(&["--to", "pdf", "--part", "scorecard", "--stage", "task"]);
    assert_eq!(code, Some(1));
    assert!(said.contains("has no scorecard"), "{said}");
    let (code, said) = export(&["--to", "pdf", "--part", "kit"]);
    assert_eq!(code, Some(2));
    assert!(said.contains("--stage"), "{said}");
    assert_eq!(export(&["--to", "odt"]).0, Some(2));
    assert_eq!(export(&[]).0, Some(2));
}

#[test]
fn the_same_guide_gives_the_same_file() {
    for format in ["html", "docx", "pdf"] {
        let once = || touchstone(&["guide", "export", &path(), "--to", format]).stdout;
        assert!(once() == once() && !once().is_empty(), "{format}");
    }
}
