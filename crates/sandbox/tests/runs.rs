//! What a box does for programs that mean no harm.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

use std::io::{Read as _, Write as _};
use std::path::PathBuf;
use std::time::Duration;

use touchstone_sandbox::*;

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
        wall: Duration::from_secs(60),
        cpu: Duration::from_secs(60),
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
fn the_doctor_speaks() {
    for finding in Native::doctor(std::path::Path::new(env!("CARGO_BIN_EXE_sandbox-helper"))) {
        eprintln!("{:?} {}: {}", finding.state, finding.protection, finding.words);
    }
}
