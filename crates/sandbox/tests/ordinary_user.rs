//! The engine without root. Namespaces are there for every user where the kernel allows it; control groups are not.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::time::Duration;
use std::{env, fs, process};

use touchstone_sandbox::{
    BoxLimits, Command, Engine as _, Io, Limits, Native, Net, Policy, Protection, Root, Status,
};

/// Set for the process that is somebody ordinary: where the helper is.
const HELPER_OF_NOBODY: &str = "TOUCHSTONE_TEST_HELPER";

/// Linux distributions call this user `nobody`.
const NOBODY: u32 = 65_534;

#[test]
fn an_ordinary_user_runs_programs_if_less_is_counted() {
    if let Some(helper) = env::var_os(HELPER_OF_NOBODY) {
        return as_nobody(&PathBuf::from(helper));
    }
    let folder = env::temp_dir().join(format!("touchstone-sandbox-test-{}", process::id()));
    fs::create_dir(&folder).unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
    let (helper, this) = (folder.join("helper"), folder.join("test"));
    fs::copy(env!("CARGO_BIN_EXE_sandbox-helper"), &helper).unwrap();
    fs::copy(env::current_exe().unwrap(), &this).unwrap();
    let mut command = process::Command::new(&this);
    command.args(["--exact", "an_ordinary_user_runs_programs_if_less_is_counted", "--nocapture"]);
    command.env(HELPER_OF_NOBODY, &helper).current_dir("/");
    if rustix::process::geteuid().is_root() {
        command.uid(NOBODY).gid(NOBODY);
    }
    let output = command.output().unwrap();
    fs::remove_dir_all(&folder).unwrap();
    assert!(
        output.status.success(),
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}

fn as_nobody(helper: &Path) {
    assert!(!rustix::process::geteuid().is_root());
    let engine = Native::new(helper.to_owned(), &Policy::allowing_degraded()).unwrap();
    let degraded: Vec<_> = engine.capabilities().degraded().map(|finding| finding.protection).collect();
    // Where control groups are delegated to ordinary users, nothing is missing.
    if degraded.contains(&Protection::MemoryLimit) {
        let refused = Native::new(helper.to_owned(), &Policy::default()).unwrap_err().to_string();
        assert!(refused.contains("refuses") && refused.contains("Delegate=yes"), "{refused}");
    }
    for isolation in [
        Protection::UserNamespace,
        Protection::MountNamespace,
        Protection::PidNamespace,
        Protection::NetworkNamespace,
        Protection::SystemCallFilter,
        Protection::NoPrivileges,
    ] {
        assert!(!degraded.contains(&isolation), "{isolation}");
    }
    let mut session = engine.open(&Root::host(), &BoxLimits::default()).unwrap();
    let mut run = |script: &str, limits: &Limits| {
        let command = Command::new("/bin/sh").arg("-c").arg(script);
        session.exec(&command, Io::default(), limits, Net::None).unwrap()
    };
    let report = run("id -u; cat /etc/shadow", &Limits::default());
    assert_eq!(
        (report.status, report.stdout.as_slice()),
        (Status::NonzeroExit, &b"1000\n"[..]),
        "{report:?}"
    );
    assert_eq!(report.degraded.is_empty(), degraded.is_empty());
    let report =
        run("sleep 60 & sleep 60", &Limits { wall: Duration::from_millis(200), ..Limits::default() });
    assert_eq!((report.status, report.idle), (Status::TimeLimitExceeded, true), "{report:?}");
    let report = run("for i in $(seq 200); do sleep 9 & done; true", &Limits::default());
    assert_ne!(report.status, Status::Accepted, "more processes than the box may hold: {report:?}");
    let report = run("exec python3 -c 'x = bytearray(1 << 30)'", &Limits::default());
    assert_eq!(report.status, Status::NonzeroExit, "more memory than the run may take: {report:?}");
    let others =
        "import os; print([p for p in os.listdir('/proc') if p.isdigit() and int(p) != os.getpid()])";
    let report = run(&format!("exec python3 -c \"{others}\""), &Limits::default());
    assert_eq!(
        String::from_utf8_lossy(&report.stdout).trim(),
        "[]",
        "something outlives its run: {report:?}"
    );
    session.close().unwrap();
}
