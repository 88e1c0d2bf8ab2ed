//! The quick start in `docs/api-quickstart.md`: every block of it runs, in order, against a new installation.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on should say where")]

use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
};

/// A server over an empty folder, gone with the test.
struct Server {
    child: Child,
    /// Kept open: a server that cannot print stops.
    _stdout: BufReader<ChildStdout>,
    folder: PathBuf,
    address: String,
}

impl Server {
    fn start() -> Self {
        let folder = std::env::temp_dir().join(format!("touchstone-quickstart-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let mut child = Command::new(env!("CARGO_BIN_EXE_touchstone"))
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(folder.join("data"))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        stdout.read_line(&mut line).unwrap();
        let address = line.trim().rsplit(' ').next().unwrap().to_owned();
        assert!(address.starts_with("http://127.0.0.1:"), "{line}");
        Self { child, _stdout: stdout, folder, address }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// The blocks of a page that are to be copied into a shell.
fn blocks(page: &str) -> String {
    let mut script = String::new();
    let mut inside = false;
    for line in page.lines() {
        match line {
            "```sh" => inside = true,
            "```" => inside = false,
            _ if inside => script.extend([line, "\n"]),
            _ => {}
        }
    }
    script
}

#[test]
fn the_quick_start_runs_from_set_up_to_a_verified_packet() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/api-quickstart.md");
    let script = blocks(&std::fs::read_to_string(page).unwrap());
    let server = Server::start();
    let programs = Path::new(env!("CARGO_BIN_EXE_touchstone")).parent().unwrap();
    let path = format!("{}:{}", programs.display(), std::env::var("PATH").unwrap());
    let ran = Command::new("bash")
        .args(["-euo", "pipefail", "-c", &script])
        .current_dir(&server.folder)
        .env("PATH", path)
        .env("TOUCHSTONE", &server.address)
        .output()
        .unwrap();
    let said = [String::from_utf8_lossy(&ran.stdout), String::from_utf8_lossy(&ran.stderr)].concat();
    assert!(ran.status.success(), "curl and jq are needed, and every block must run:\n{said}");
    for expected in ["\"Example Systems\"", "technical", "\"submitted\"", "reveal", "\"hire\"", "hired"] {
        assert!(said.contains(expected), "no {expected}:\n{said}");
    }
    let attempts: Vec<&str> = said
        .lines()
        .filter_map(|line| line.split_once("first: ").or(line.split_once("second: ")))
        .map(|(_, id)| id)
        .collect();
    assert!(attempts.len() == 2 && attempts[0] == attempts[1], "{attempts:?}");
    assert!(said.to_lowercase().contains("verif") || said.to_lowercase().contains("valid"), "{said}");
}
