//! Engines, attacks, and what must be true after one.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use touchstone_sandbox::{
    BoxLimits, Bubblewrap, Command, Engine, Io, Limits, Native, Net, Policy, Protection, Report, Root,
    Session, Status,
};

pub(crate) const MIB: u64 = 1024 * 1024;

/// What attacks begin with: system calls by number, answered by the name of the error or `ok`.
const PRELUDE: &str = r"
import ctypes, errno, os, signal, socket, sys, time
libc = ctypes.CDLL(None, use_errno=True)
def call(number, *arguments):
    ctypes.set_errno(0)
    words = [a if isinstance(a, (bytes, ctypes.Array)) else ctypes.c_long(a) for a in arguments]
    result = libc.syscall(ctypes.c_long(number), *words)
    return errno.errorcode[ctypes.get_errno()] if result < 0 else 'ok'
def attempt(f):
    try:
        return 'ok' if f() is None else 'ok'
    except OSError as e:
        return errno.errorcode.get(e.errno, str(e))
";

pub(crate) fn helper() -> PathBuf {
    PathBuf::from(env!("CARGO_BIN_EXE_sandbox-helper"))
}

/// Every engine that this project ships.
pub(crate) fn engines() -> Vec<Arc<dyn Engine>> {
    let policy = Policy::allowing_degraded();
    vec![
        Arc::new(Native::new(helper(), &policy).expect("the native engine works here")),
        Arc::new(
            Bubblewrap::new(helper(), &policy).expect("bubblewrap, which `scripts/setup test` installs"),
        ),
    ]
}

/// A box for one attack, small enough to be harmless.
pub(crate) struct Arena {
    pub(crate) session: Box<dyn Session>,
    pub(crate) engine: Arc<dyn Engine>,
    /// Stands in the environment of all that the attack starts.
    marker: String,
}

/// How many times slower than any real machine this one is, where the tests run in an emulated one.
fn slowness() -> u32 {
    std::env::var("TOUCHSTONE_TEST_SLOWNESS").map_or(1, |times| times.parse().expect("a number"))
}

pub(crate) fn limits() -> Limits {
    Limits {
        wall: Duration::from_secs(10) * slowness(),
        cpu: Duration::from_secs(5) * slowness(),
        memory: 96 * MIB,
        file_size: 32 * MIB,
        ..Limits::default()
    }
}

pub(crate) fn box_limits() -> BoxLimits {
    BoxLimits { memory: 128 * MIB, processes: 64, work_bytes: 8 * MIB, tmp_bytes: 8 * MIB, files: 1000 }
}

impl Arena {
    /// Whether this machine lets the engine enforce a protection in full. Where control groups are not delegated, some
    /// limits hold for each process alone.
    pub(crate) fn enforces(&self, protection: Protection) -> bool {
        self.engine.capabilities().degraded().all(|finding| finding.protection != protection)
    }

    pub(crate) fn python(&mut self, script: &str) -> Report {
        self.python_with(script, &limits(), Net::None)
    }

    pub(crate) fn python_with(&mut self, script: &str, limits: &Limits, net: Net) -> Report {
        self.exec(&python(script), limits, net)
    }

    pub(crate) fn exec(&mut self, command: &Command, limits: &Limits, net: Net) -> Report {
        let command = command.clone().env("TOUCHSTONE_ATTACK", &self.marker);
        self.session.exec(&command, Io::default(), limits, net).expect("the sandbox itself does not fail")
    }

    /// What a script prints, with its errors where it failed.
    pub(crate) fn says(&mut self, script: &str) -> String {
        self.says_with(script, Net::None)
    }

    pub(crate) fn says_with(&mut self, script: &str, net: Net) -> String {
        let report = self.python_with(script, &limits(), net);
        assert_eq!(report.status, Status::Accepted, "{}", String::from_utf8_lossy(&report.stderr));
        String::from_utf8(report.stdout).unwrap().trim().to_owned()
    }
}

pub(crate) fn python(script: &str) -> Command {
    assert!(Path::new("/usr/bin/python3").exists(), "the attacks need /usr/bin/python3");
    Command::new("/usr/bin/python3").arg("-c").arg(format!("{PRELUDE}\n{script}"))
}

/// The machine, as far as an attack could change it.
#[derive(Debug, PartialEq)]
struct Machine {
    mounts: usize,
    hostname: String,
    passwd: Vec<u8>,
    root: Vec<String>,
    groups: Vec<PathBuf>,
}

impl Machine {
    fn now() -> Self {
        let mut root: Vec<_> = fs::read_dir("/")
            .unwrap()
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        root.sort();
        Self {
            mounts: fs::read_to_string("/proc/self/mountinfo").unwrap().lines().count(),
            hostname: fs::read_to_string("/proc/sys/kernel/hostname").unwrap(),
            passwd: fs::read("/etc/passwd").unwrap(),
            root,
            groups: groups_of(std::process::id()),
        }
    }
}

/// The control groups that a process made and that are still there.
pub(crate) fn groups_of(maker: u32) -> Vec<PathBuf> {
    let prefix = format!("touchstone-box-{maker}-");
    let own = fs::read_to_string("/proc/self/cgroup").unwrap_or_default();
    let mut places = vec![PathBuf::from("/sys/fs/cgroup")];
    for line in own.lines() {
        let mut parts = line.splitn(3, ':').skip(1);
        let (controllers, group) = (parts.next().unwrap(), parts.next().unwrap());
        let base = Path::new("/sys/fs/cgroup").join(controllers);
        places.push(base.join(group.trim_start_matches('/')));
        places.push(base);
    }
    let entries = places.iter().flat_map(|place| fs::read_dir(place).into_iter().flatten().flatten());
    entries
        .map(|entry| entry.path())
        .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&prefix)))
        .collect()
}

/// The processes of the machine that carry a marker in their environment.
pub(crate) fn marked(marker: &str) -> Vec<String> {
    let is_marked = |process: &PathBuf| {
        let environment = fs::read(process.join("environ")).unwrap_or_default();
        environment.windows(marker.len()).any(|part| part == marker.as_bytes())
    };
    let processes = fs::read_dir("/proc").unwrap().flatten().map(|entry| entry.path());
    processes
        .filter(is_marked)
        .map(|process| fs::read_to_string(process.join("comm")).unwrap_or_default())
        .collect()
}

/// The children of this process, by any of its threads.
pub(crate) fn children() -> Vec<i32> {
    let tasks = fs::read_dir("/proc/self/task").unwrap().flatten();
    let texts = tasks.map(|task| fs::read_to_string(task.path().join("children")).unwrap_or_default());
    texts.collect::<String>().split_whitespace().map(|child| child.parse().unwrap()).collect()
}

/// What is left on the machine is asked by one test at a time, where several run in one process.
pub(crate) fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Runs an attack against every engine, and asks afterwards whether anything of it is left.
pub(crate) fn attack(run: impl Fn(&mut Arena)) {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let _alone = alone();
    for engine in engines() {
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let marker = format!("attack-{}-{number}-marker", std::process::id());
        // The engine keeps one process, which begins boxes and is in none.
        let (before, own) = (Machine::now(), children());
        let session = engine.open(&Root::host(), &box_limits()).unwrap();
        let mut arena = Arena { session, engine: Arc::clone(&engine), marker: marker.clone() };
        run(&mut arena);
        assert_eq!(marked(&marker), Vec::<String>::new(), "processes outlive the run ({})", engine.name());
        // The same box goes on, if it is still there; a new one in any case.
        if let Ok(report) =
            arena.session.exec(&Command::new("/bin/true"), Io::default(), &limits(), Net::None)
        {
            assert_eq!(report.status, Status::Accepted, "the next run in the same box: {report:?}");
        }
        arena.session.close().unwrap();
        let mut next = engine.open(&Root::host(), &box_limits()).unwrap();
        let report = next.exec(&python("print('fine')"), Io::default(), &limits(), Net::None).unwrap();
        assert_eq!(
            (report.status, report.stdout.as_slice()),
            (Status::Accepted, &b"fine\n"[..]),
            "{report:?}"
        );
        next.close().unwrap();
        assert_eq!(Machine::now(), before, "the machine has changed ({})", engine.name());
        let deadline = Instant::now() + Duration::from_secs(2);
        while children().len() > own.len() && Instant::now() < deadline {
            std::thread::sleep(Duration::from_millis(5));
        }
        assert_eq!(children().len(), own.len(), "a process is left ({})", engine.name());
    }
}
