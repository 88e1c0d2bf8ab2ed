//! The processes that run programs of candidates: what they know, what they refuse, and that they end with their parents.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test that cannot go on should say where")]

use std::{
    fs,
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

const TOUCHSTONE: &str = env!("CARGO_BIN_EXE_touchstone");
const PATIENCE: Duration = Duration::from_mins(2);

/// A folder of one test, gone with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("touchstone-worker-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A process that is ended with the test.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts the program and waits until its log says something.
fn started(arguments: &[&str], data: &Folder, says: &str) -> Process {
    let mut child = Command::new(TOUCHSTONE)
        .args(arguments)
        .arg("--data")
        .arg(&data.0)
        .env("TOUCHSTONE_LOG_FORMAT", "json")
        .env("A_SECRET_OF_THE_SERVER", "postgres://somebody:password@db.example.com/hiring")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let log = BufReader::new(child.stderr.take().unwrap());
    let process = Process(child);
    let mut lines = log.lines().map_while(Result::ok);
    assert!(lines.any(|line| line.contains(says)), "{arguments:?} does not say “{says}”");
    // A server that cannot write its log stops.
    thread::spawn(move || lines.for_each(drop));
    process
}

/// The processes that another has started.
fn children(of: u32) -> Vec<u32> {
    let processes = fs::read_dir("/proc").unwrap().flatten();
    let ids = processes.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    ids.filter(|id| parent(*id) == Some(of)).collect()
}

/// The process that started another; none where that has ended.
fn parent(of: u32) -> Option<u32> {
    let status = fs::read_to_string(format!("/proc/{of}/stat")).ok()?;
    let mut rest = status.rsplit(") ").next()?.split(' ');
    let state = rest.next()?;
    if state == "Z" { None } else { rest.next()?.parse().ok() }
}

/// The processes that come from another, in any generation.
fn descendants(of: u32) -> Vec<u32> {
    let mut found = children(of);
    let mut next = 0;
    while let Some(one) = found.get(next).copied() {
        found.extend(children(one));
        next += 1;
    }
    found
}

/// What a process has open.
fn open(process: u32) -> Vec<PathBuf> {
    let entries = fs::read_dir(format!("/proc/{process}/fd")).unwrap().flatten();
    entries.filter_map(|entry| fs::read_link(entry.path()).ok()).collect()
}

fn text(process: u32, file: &str) -> String {
    String::from_utf8_lossy(&fs::read(format!("/proc/{process}/{file}")).unwrap()).into_owned()
}

fn wait_until(what: &str, is: impl Fn() -> bool) {
    let until = Instant::now() + PATIENCE;
    while !is() {
        assert!(Instant::now() < until, "{what}");
        thread::sleep(Duration::from_millis(50));
    }
}

fn judges(of: &Process) -> Vec<u32> {
    let is_judge =
        |id: &u32| fs::read(format!("/proc/{id}/cmdline")).is_ok_and(|line| line.ends_with(b"judge-box\0"));
    children(of.0.id()).into_iter().filter(is_judge).collect()
}

#[test]
fn a_server_runs_programs_in_a_process_that_knows_no_secret_and_ends_with_it() {
    let folder = Folder::new("serve");
    let arguments = ["serve", "--listen", "127.0.0.1:0", "--unprotected-code", "--code-runs", "1"];
    let mut server = started(&arguments, &folder, "programs of candidates are run here");
    let judges = judges(&server);
    let [judge] = judges[..] else { panic!("{judges:?}") };
    let environment = fs::read(format!("/proc/{judge}/environ")).unwrap();
    let environment = String::from_utf8_lossy(&environment);
    assert!(!environment.contains("password") && !environment.contains("TOUCHSTONE"), "{environment}");
    let open = fs::read_dir(format!("/proc/{judge}/fd")).unwrap().flatten();
    for link in open.filter_map(|entry| fs::read_link(entry.path()).ok()) {
        assert!(!link.starts_with(&folder.0), "{}", link.display());
    }
    // Killed, so that it can tell nobody.
    server.0.kill().unwrap();
    server.0.wait().unwrap();
    wait_until("the process outlives its parent", || parent(judge).is_none());
}

#[test]
fn no_process_that_touches_programs_knows_the_database() {
    if !rustix::process::geteuid().is_root() {
        println!("NOT RUN: only root may look into the first processes of boxes");
        return;
    }
    let folder = Folder::new("credentials");
    let server = std::env::var("TOUCHSTONE_TEST_POSTGRES").ok().filter(|url| !url.is_empty());
    let url = server.map(|server| format!("{server}/postgres?application_name=a-password-of-the-worker"));
    let mut arguments = vec!["worker", "--sandbox", "--unprotected-code", "--code-runs", "1"];
    if let Some(url) = &url {
        arguments.extend(["--database-url", url]);
    }
    let worker = started(&arguments, &folder, "programs of candidates are run here");
    let worker = worker.0.id();
    // The one that judges, the one that begins boxes, and at least one box that stands ready.
    wait_until("no box is made ready", || descendants(worker).len() >= 3);
    let is_socket = |link: &PathBuf| link.to_string_lossy().starts_with("socket:");
    let sockets: Vec<PathBuf> = open(worker).into_iter().filter(is_socket).collect();
    // What is looked for below is there to be found.
    assert!(text(worker, "environ").contains("password") && !sockets.is_empty());
    let is_of_the_database = |link: &PathBuf| link.starts_with(&folder.0) || sockets.contains(link);
    assert!(open(worker).iter().any(is_of_the_database));
    for process in descendants(worker) {
        for file in ["environ", "cmdline"] {
            let text = text(process, file);
            for secret in ["password", "postgres:", "DATABASE", "TOUCHSTONE"] {
                assert!(!text.contains(secret), "{file} of {process}: {text}");
            }
        }
        let open = open(process);
        assert!(!open.iter().any(is_of_the_database), "{process} has {open:?}");
    }
}

#[test]
fn a_server_without_a_sandbox_starts_no_process_and_a_worker_does() {
    let folder = Folder::new("apart");
    let arguments = ["serve", "--listen", "127.0.0.1:0", "--no-sandbox"];
    let server = started(&arguments, &folder, "programs of candidates are left to others");
    assert_eq!(children(server.0.id()), Vec::<u32>::new());
    let arguments = ["worker", "--sandbox", "--unprotected-code", "--code-runs", "1"];
    let worker = started(&arguments, &folder, "programs of candidates are run here");
    assert_eq!(judges(&worker).len(), 1);
}

#[test]
fn a_worker_refuses_where_protections_are_missing_and_says_what_to_do() {
    // A place where nobody may make namespaces: most protections are made of them.
    let script = r#"echo 0 > /proc/sys/user/max_user_namespaces && exec "$@""#;
    let without = |command: &[&str]| {
        let mut unshare = Command::new("unshare");
        unshare.args(["--map-root-user", "sh", "-c", script, "sh"]).args(command);
        unshare
    };
    if !without(&["true"]).status().is_ok_and(|status| status.success()) {
        println!("NOT RUN: this machine has no place without namespaces to offer");
        return;
    }
    let folder = Folder::new("refuses");
    let output = without(&[TOUCHSTONE, "worker", "--sandbox", "--data"]).arg(&folder.0).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("refuses to run programs here") && said.contains("sandbox doctor"), "{said}");
    assert!(said.contains("--unprotected-code"), "{said}");
    // Where no box can be made at all, there is nothing that could be run without protection.
    let arguments = [TOUCHSTONE, "worker", "--sandbox", "--unprotected-code", "--data"];
    let output = without(&arguments).arg(&folder.0).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("no box could be made"), "{said}");
}
