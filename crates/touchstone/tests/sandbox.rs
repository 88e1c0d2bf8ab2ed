//! `touchstone sandbox`, as a person or a script uses it.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::{
    fs,
    io::Write as _,
    process::{Command, Output, Stdio},
};

use serde_json::Value;

/// Runs `touchstone sandbox run` with the source on standard input.
fn run(language: &str, source: &str, more: &[&str]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_touchstone"))
        .args(["sandbox", "run", "-", "--language", language])
        .args(more)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(source.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn report(language: &str, source: &str, more: &[&str]) -> Value {
    let output = run(language, source, more);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn a_program_that_ends_well_is_accepted_and_its_report_is_whole() {
    let report = report("python", "print('Grüße')", &[]);
    assert_eq!(report["status"], "accepted", "{report}");
    assert_eq!(report["stage"], "run");
    assert_eq!(report["stdout"], "Grüße\n");
    assert_eq!(report["stderr"], "");
    assert_eq!(report["exit_code"], 0);
    for field in [
        "signal",
        "cpu_ns",
        "wall_ns",
        "memory_peak",
        "oom_killed",
        "pids_peak",
        "stdout_bytes",
        "truncated",
        "engine",
        "degraded",
    ] {
        assert!(report.get(field).is_some(), "{field}: {report}");
    }
}

#[test]
fn what_a_program_reads_comes_from_a_file_and_what_is_no_text_comes_back_as_base64() {
    let file = std::env::temp_dir().join(format!("touchstone-sandbox-{}", std::process::id()));
    fs::write(&file, [1, 2, 255]).unwrap();
    let source = "import sys\nsys.stdout.buffer.write(sys.stdin.buffer.read()[::-1])";
    let report = report("python", source, &["--stdin", file.to_str().unwrap()]);
    fs::remove_file(&file).unwrap();
    assert_eq!(report["stdout_base64"], "/wIB", "{report}");
    assert!(report.get("stdout").is_none(), "{report}");
}

#[test]
fn limits_are_those_that_were_asked_for() {
    let slow = report("python", "while True: pass", &["--limits", "cpu=300ms"]);
    assert_eq!(slow["status"], "time_limit_exceeded", "{slow}");
    assert_eq!(slow["idle"], false, "{slow}");
    let idle = report("python", "import time\ntime.sleep(60)", &["--limits", "wall=500ms"]);
    assert_eq!((&idle["status"], &idle["idle"]), (&"time_limit_exceeded".into(), &true.into()), "{idle}");
    let loud = report("python", "while True: print('x' * 1000)", &["--limits", "output=64K"]);
    assert_eq!(loud["status"], "output_limit_exceeded", "{loud}");
    assert_eq!(loud["truncated"], true, "{loud}");
    let large = report("python", "x = bytearray(900 << 20)\nprint(len(x))", &["--limits", "memory=64M"]);
    assert_ne!(large["status"], "accepted", "{large}");
}

#[test]
fn each_engine_can_be_asked_for_and_signs_its_report() {
    for engine in ["native", "bubblewrap"] {
        let report = report("python", "print(6 * 7)", &["--engine", engine]);
        assert_eq!((&report["stdout"], &report["engine"]), (&"42\n".into(), &engine.into()), "{report}");
    }
}

#[test]
fn nothing_of_this_machine_is_seen() {
    let source = "import os\nprint(sorted(os.environ), os.path.exists('/root'), os.path.exists('/etc/shadow'), os.getuid())";
    let report = report("python", source, &[]);
    let said = report["stdout"].as_str().unwrap();
    assert!(said.contains("False False") && !said.contains("CARGO"), "{report}");
}

#[test]
fn a_program_that_cannot_be_compiled_has_the_compilers_report() {
    let report = report("c", "int main(void) { return no_such_name; }", &[]);
    assert_eq!(report["stage"], "compile", "{report}");
    assert_eq!(report["status"], "nonzero_exit", "{report}");
    assert!(report["stderr"].as_str().unwrap().contains("no_such_name"), "{report}");
}

#[test]
fn errors_say_what_and_where() {
    let said = |language: &str, more: &[&str]| {
        let output = run(language, "", more);
        assert!(!output.status.success());
        String::from_utf8_lossy(&output.stderr).into_owned()
    };
    assert!(said("cobol", &[]).contains("there is no language “cobol”; there are python"));
    assert!(said("python", &["--limits", "memory=lots"]).contains("“lots” is no size"));
    assert!(said("python", &["--stdin", "/no/such/file"]).contains("cannot read /no/such/file"));
}

#[test]
fn the_doctor_names_every_protection_and_every_language() {
    let doctor = |format: &str| {
        Command::new(env!("CARGO_BIN_EXE_touchstone"))
            .args(["sandbox", "doctor", "--format", format])
            .output()
            .unwrap()
    };
    let output = doctor("json");
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(output.status.success(), found["ready"].as_bool().unwrap());
    let protections = found["protections"].as_array().unwrap();
    assert!(protections.len() >= 13, "{found}");
    assert!(protections.iter().all(|finding| !finding["words"].as_str().unwrap().is_empty()), "{found}");
    let languages = found["languages"].as_array().unwrap();
    let of = |id: &str| languages.iter().find(|language| language["language"] == id).unwrap();
    assert_eq!(of("python")["state"], "available");
    let text = String::from_utf8(doctor("text").stdout).unwrap();
    for words in ["Protections", "Languages", "Python", "system call filter"] {
        assert!(text.contains(words), "{text}");
    }
}
