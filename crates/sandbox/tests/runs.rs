//! What a box does for programs that mean no harm.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

use std::io::{Read as _, Write as _};
use std::path::PathBuf;
use std::time::Duration;

use touchstone_sandbox::{
    BoxLimits, Cancel, Command, Engine, Error, Io, Limits, Native, Net, Output, Policy, Pool, Protection,
    Report, Root, Session, State, Status,
};

fn native() -> Native {
    Native::new(PathBuf::from(env!("CARGO_BIN_EXE_sandbox-helper")), &Policy::allowing_degraded()).unwrap()
}

fn open() -> Box<dyn Session> {
    native().open(&Root::host(), &BoxLimits::default()).unwrap()
}

fn run(command: &Command) -> Report {
    open().exec(command, Io::default(), &Limits::default(), Net::None).unwrap()
}

fn sh(script: &str) -> Command {
    Command::new("/bin/sh").arg("-c").arg(script)
}

fn tar(files: &[(&str, &str)]) -> Vec<u8> {
    let mut builder = tar::Builder::new(Vec::new());
    for (name, text) in files {
        let mut header = tar::Header::new_gnu();
        header.set_size(text.len() as u64);
        header.set_mode(0o644);
        builder.append_data(&mut header, name, text.as_bytes()).unwrap();
    }
    builder.into_inner().unwrap()
}

#[test]
fn a_program_runs_and_its_output_is_kept() {
    let report = run(&sh("echo out; echo err >&2; exit 3"));
    assert_eq!(report.status, Status::NonzeroExit, "{report:?}");
    assert_eq!(report.exit_code, Some(3));
    assert_eq!((report.stdout.as_slice(), report.stderr.as_slice()), (&b"out\n"[..], &b"err\n"[..]));
    assert!(report.wall_ns > 0 && report.cpu_ns > 0, "{report:?}");
}

#[test]
fn interpreters_and_compilers_work() {
    let mut session = open();
    let java = "class Main { public static void main(String[] a) { System.out.println(\"java\"); } }";
    let c = "#include <stdio.h>\nint main(void) { puts(\"c\"); }";
    session.put(&mut tar(&[("Main.java", java), ("main.c", c)]).as_slice()).unwrap();
    let limits = Limits {
        wall: Duration::from_mins(1),
        cpu: Duration::from_mins(1),
        memory: 400 << 20,
        ..Limits::default()
    };
    for (command, expected) in [
        (Command::new("/usr/bin/python3").arg("-c").arg("print('python')"), "python\n"),
        (Command::new("node").arg("-e").arg("console.log('node')"), "node\n"),
        (sh("gcc main.c -o main && ./main"), "c\n"),
        (Command::new("java").arg("-Xmx128m").arg("Main.java"), "java\n"),
    ] {
        let report = session.exec(&command, Io::default(), &limits, Net::Loopback).unwrap();
        assert_eq!(
            report.status,
            Status::Accepted,
            "{command:?} {report:?} {}",
            String::from_utf8_lossy(&report.stderr)
        );
        assert_eq!(String::from_utf8_lossy(&report.stdout), expected);
    }
    session.close().unwrap();
}

#[test]
fn a_service_is_reached_from_outside() {
    let mut session = open();
    let server = "import socketserver\nclass H(socketserver.StreamRequestHandler):\n  def handle(self): self.wfile.write(b'got '+self.rfile.readline())\nsocketserver.TCPServer(('127.0.0.1',8080),H).serve_forever()";
    let service = session
        .spawn(&Command::new("/usr/bin/python3").arg("-c").arg(server), &Limits::default(), Net::Loopback)
        .unwrap();
    let mut stream = (0..200)
        .find_map(|_| {
            session.connect(8080).ok().or_else(|| {
                std::thread::sleep(Duration::from_millis(20));
                None
            })
        })
        .unwrap_or_else(|| panic!("{}", String::from_utf8_lossy(&service.output())));
    stream.write_all(b"hello\n").unwrap();
    let mut said = String::new();
    stream.read_to_string(&mut said).unwrap();
    assert_eq!(said, "got hello\n");
    assert!(session.connect(8081).is_err());
    let report = service.stop();
    assert_eq!(report.status, Status::Cancelled, "{report:?}");
    session.close().unwrap();
}

#[test]
fn a_service_that_listens_on_ipv6_alone_is_reached_too() {
    let mut session = open();
    let server = "import socket\ns = socket.create_server(('::1', 8080), family=socket.AF_INET6)\nwhile True: s.accept()";
    let command = Command::new("/usr/bin/python3").arg("-c").arg(server);
    let service = session.spawn(&command, &Limits::default(), Net::Loopback).unwrap();
    let is_reached = (0..200).any(|_| {
        std::thread::sleep(Duration::from_millis(20));
        session.connect(8080).is_ok()
    });
    assert!(is_reached, "{}", String::from_utf8_lossy(&service.output()));
    drop(service);
    session.close().unwrap();
}

#[test]
fn runs_follow_one_another_beside_a_service() {
    let mut session = open();
    let service =
        session.spawn(&sh("while :; do echo tick; sleep 0.05; done"), &Limits::default(), Net::None).unwrap();
    for number in 0..3 {
        let report = session.exec(
            &sh(&format!("sleep 60 & echo {number}")),
            Io::default(),
            &Limits::default(),
            Net::None,
        );
        let report = report.unwrap();
        assert_eq!((report.status, report.stdout), (Status::Accepted, format!("{number}\n").into_bytes()));
    }
    assert!(service.is_running());
    assert!(service.output().starts_with(b"tick\n"));
    service.stop();
    // With the last that ran ended all that the others left.
    let report = session
        .exec(&sh("ls -d /proc/[0-9]*/exe | wc -l"), Io::default(), &Limits::default(), Net::None)
        .unwrap();
    assert!(matches!(report.stdout.as_slice(), b"1\n" | b"2\n" | b"3\n"), "{report:?}");
    session.close().unwrap();
}

#[test]
fn a_service_that_ends_by_itself_says_how() {
    let mut session = open();
    let service = session.spawn(&sh("echo bye; exit 7"), &Limits::default(), Net::None).unwrap();
    while service.is_running() {
        std::thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(service.output(), b"bye\n");
    assert_eq!(service.stop().exit_code, Some(7));
    session.close().unwrap();
}

#[test]
fn output_is_seen_as_it_comes_and_a_run_can_be_cancelled() {
    let cancel = Cancel::new().unwrap();
    let mut seen = Vec::new();
    let mut watch = |output: Output, bytes: &[u8]| {
        seen.push((output, bytes.to_vec()));
        cancel.cancel();
    };
    let io = Io { watch: Some(&mut watch), cancel: Some(&cancel), ..Io::default() };
    let start = std::time::Instant::now();
    let report =
        open().exec(&sh("echo first; sleep 60; echo second"), io, &Limits::default(), Net::None).unwrap();
    assert!(start.elapsed() < Duration::from_secs(5));
    assert_eq!(report.status, Status::Cancelled, "{report:?}");
    assert_eq!(seen, [(Output::Stdout, b"first\n".to_vec())]);
}

#[test]
fn input_larger_than_a_pipe_arrives_and_a_program_need_not_read_it() {
    let input = vec![b'x'; 3 << 20];
    let mut session = open();
    let report = session.exec(&sh("wc -c"), Io::bytes(&input), &Limits::default(), Net::None).unwrap();
    assert_eq!(String::from_utf8_lossy(&report.stdout).trim(), (3 << 20).to_string());
    let report = session.exec(&sh("exit 0"), Io::bytes(&input), &Limits::default(), Net::None).unwrap();
    assert_eq!(report.status, Status::Accepted, "{report:?}");
    session.close().unwrap();
}

#[test]
fn files_go_in_and_come_out() {
    let mut session = open();
    session
        .put(&mut tar(&[("src/deep/a.txt", "hello"), ("run.sh", "cat src/deep/a.txt > out")]).as_slice())
        .unwrap();
    let report = session.exec(&sh("sh run.sh"), Io::default(), &Limits::default(), Net::None).unwrap();
    assert_eq!(report.status, Status::Accepted, "{report:?}");
    assert_eq!(session.get(&"out".parse().unwrap(), 100).unwrap(), b"hello");
    session.close().unwrap();
}

#[test]
fn boxes_of_a_pool_are_each_used_once() {
    let engine: std::sync::Arc<dyn Engine> = std::sync::Arc::new(native());
    let pool = Pool::new(engine, Root::host(), BoxLimits::default(), 2);
    for _ in 0..5 {
        let mut session = pool.take().unwrap();
        let report = session
            .exec(&sh("ls /work; touch /work/x"), Io::default(), &Limits::default(), Net::None)
            .unwrap();
        assert_eq!((report.status, report.stdout.as_slice()), (Status::Accepted, &b""[..]));
        session.close().unwrap();
    }
}

#[test]
fn what_no_kernel_takes_is_an_error_that_says_so() {
    let mut session = open();
    for command in [
        Command::new(""),
        Command::new("a\0b"),
        sh("true").arg("a\0b"),
        sh("true").env("A=B", "x"),
        sh(&"x".repeat(1 << 20)),
    ] {
        let error = session.exec(&command, Io::default(), &Limits::default(), Net::None).unwrap_err();
        assert!(matches!(error, Error::Command(_)), "{error:?}");
    }
    let missing = native().open(&Root::host().with("/absent"), &BoxLimits::default());
    assert!(matches!(missing, Err(Error::Setup(why)) if why.contains("/absent")));
}

#[test]
fn signals_are_as_a_program_expects_them() {
    let script = "import signal as s; print([n for n in range(1, 32) if s.getsignal(n) == s.SIG_IGN and n not in (s.SIGPIPE, s.SIGXFSZ)], s.pthread_sigmask(s.SIG_BLOCK, []))";
    let report = run(&Command::new("/usr/bin/python3").arg("-c").arg(script));
    assert_eq!(String::from_utf8_lossy(&report.stdout).trim(), "[] set()");
    // A writer to a closed pipe ends by the signal, quietly.
    assert_eq!(run(&sh("(yes; echo $? >&2) | head -1")).stderr, b"141\n");
}

#[test]
fn the_doctor_speaks_in_sentences() {
    for finding in Native::doctor(std::path::Path::new(env!("CARGO_BIN_EXE_sandbox-helper"))) {
        assert!(finding.words.ends_with('.'), "{finding:?}");
        assert!(!matches!(finding.protection, Protection::UserNamespace) || finding.state == State::Enforced);
    }
}
