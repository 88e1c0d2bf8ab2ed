//! What a box costs, beside a bare start of the same program and beside other launchers where they are installed.
//!
//! `cargo bench -p touchstone-sandbox --bench boxes` measures, with `-- runs 50` from so many runs; with `-- soak 10000` it runs so many boxes one after the
//! other and counts what is left of them.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a measurement prints"
)]

use std::fs;
use std::path::PathBuf;
use std::process::{Command as Program, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use touchstone_sandbox::{
    BoxLimits, Command, Engine, Io, Limits, Native, Net, Policy, Pool, Root, Session, Status,
};

/// Each figure is of so many runs, unless others are asked for.
const RUNS: usize = 200;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let engine: Arc<dyn Engine> = Arc::new(
        Native::new(PathBuf::from(env!("CARGO_BIN_EXE_sandbox-helper")), &Policy::default()).unwrap(),
    );
    let number = |name: &str| {
        let place = arguments.iter().position(|argument| argument == name)?;
        Some(arguments.get(place + 1)?.parse().unwrap())
    };
    match number("soak") {
        Some(runs) => soak(engine.as_ref(), runs),
        None => measure(&engine, number("runs").unwrap_or(RUNS)),
    }
}

fn measure(engine: &Arc<dyn Engine>, runs: usize) {
    let figure = |name: &str, run: &mut dyn FnMut()| figure(name, runs, run);
    let truth = Command::new("/bin/true");
    let pass = Command::new("/usr/bin/python3").arg("-c").arg("pass");
    println!(
        "{runs} runs each: milliseconds by the clock (median, 95 of 100), of computing (mean), and of that in this process"
    );
    figure("bare /bin/true", &mut || bare(&["/bin/true"]));
    figure("box made, /bin/true, box removed", &mut || once(engine.as_ref(), &truth));
    figure("unshare, seven namespaces, /bin/true", &mut || {
        bare(&["/usr/bin/unshare", "-UmipnuCrf", "--mount-proc", "/bin/true"]);
    });
    if PathBuf::from("/usr/bin/bwrap").exists() {
        figure("bubblewrap, as many namespaces, /bin/true", &mut || bare(&bubblewrap(&["/bin/true"])));
        figure("bubblewrap, python3 -c pass", &mut || bare(&bubblewrap(&["/usr/bin/python3", "-c", "pass"])));
    }
    figure("bare python3 -c pass", &mut || bare(&["/usr/bin/python3", "-c", "pass"]));
    figure("box made, python3 -c pass, box removed", &mut || once(engine.as_ref(), &pass));
    let mut session = engine.open(&Root::host(), &BoxLimits::default()).unwrap();
    figure("/bin/true in a box that stands", &mut || run(session.as_mut(), &truth));
    session.close().unwrap();
    prewarmed(engine, &truth, runs);
    connections(engine.as_ref(), runs);
    ending(engine.as_ref(), runs);
}

fn run(session: &mut dyn Session, command: &Command) {
    let report = session.exec(command, Io::default(), &Limits::default(), Net::None).unwrap();
    assert_eq!(report.status, Status::Accepted, "{report:?}");
}

fn once(engine: &dyn Engine, command: &Command) {
    let mut session = engine.open(&Root::host(), &BoxLimits::default()).unwrap();
    run(session.as_mut(), command);
    session.close().unwrap();
}

fn bare(command: &[&str]) {
    let status = Program::new(command[0]).args(&command[1..]).stdout(Stdio::null()).status().unwrap();
    assert!(status.success());
}

fn bubblewrap<'a>(command: &[&'a str]) -> Vec<&'a str> {
    let mut words =
        vec!["/usr/bin/bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--clearenv"];
    words.extend([
        "--ro-bind",
        "/usr",
        "/usr",
        "--symlink",
        "usr/bin",
        "/bin",
        "--symlink",
        "usr/lib",
        "/lib",
    ]);
    words.extend(["--symlink", "usr/lib64", "/lib64", "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"]);
    words.extend(["--uid", "1000", "--gid", "1000"]);
    words.extend(command);
    words
}

/// Runs something often and prints how long it took.
fn figure(name: &str, runs: usize, run: &mut dyn FnMut()) {
    run();
    let (before, mut times) = (computing(), Vec::new());
    for _ in 0..runs {
        let start = Instant::now();
        run();
        times.push(start.elapsed());
    }
    let after = computing();
    let each = |part: usize| (after[part] - before[part]) / runs as f64;
    print(name, &mut times, Some([each(0), each(1)]));
}

fn print(name: &str, times: &mut [Duration], cpu: Option<[f64; 2]>) {
    times.sort();
    let at = |share: usize| times[(times.len() - 1) * share / 100].as_secs_f64() * 1e3;
    let cpu = cpu.map_or(String::new(), |[own, others]| format!("{:8.2} {own:8.2}", own + others));
    println!("{name:45} {:8.2} {:8.2} {cpu}", at(50), at(95));
}

/// Milliseconds of computing of this process and of all that it has waited for. What the kernel does afterwards, on
/// nobody's account, is not in it.
fn computing() -> [f64; 2] {
    let time = |time: libc::timeval| time.tv_sec as f64 * 1e3 + time.tv_usec as f64 / 1e3;
    let of = |who| {
        // SAFETY: a zeroed `rusage` is a valid one, and the kernel fills it.
        #[allow(unsafe_code, reason = "no safe crate of this project asks for it")]
        let usage = unsafe {
            let mut usage: libc::rusage = std::mem::zeroed();
            libc::getrusage(who, &raw mut usage);
            usage
        };
        time(usage.ru_utime) + time(usage.ru_stime)
    };
    [of(libc::RUSAGE_SELF), of(libc::RUSAGE_CHILDREN)]
}

/// From taking a box that stands ready to the end of its first run.
fn prewarmed(engine: &Arc<dyn Engine>, command: &Command, runs: usize) {
    let pool = Pool::new(Arc::clone(engine), Root::host(), BoxLimits::default(), 4);
    let (mut starts, mut ends) = (Vec::new(), Vec::new());
    for _ in 0..runs {
        // Time for the pool to have one ready.
        thread::sleep(Duration::from_millis(15));
        let start = Instant::now();
        let mut session = pool.take().unwrap();
        starts.push(start.elapsed());
        run(session.as_mut(), command);
        ends.push(start.elapsed());
        session.close().unwrap();
    }
    print("taking a prewarmed box", &mut starts, None);
    print("taking a prewarmed box, /bin/true in it", &mut ends, None);
}

/// From asking for a connection to having one, with a server in the box.
fn connections(engine: &dyn Engine, runs: usize) {
    let mut session = engine.open(&Root::host(), &BoxLimits::default()).unwrap();
    let server =
        "import socket\ns = socket.create_server(('127.0.0.1', 8080), backlog=1000)\nwhile True: s.accept()";
    let server = Command::new("/usr/bin/python3").arg("-c").arg(server);
    let service =
        session.spawn(&server, &Limits { wall: Duration::from_mins(1), ..Limits::default() }, Net::Loopback);
    let service = service.unwrap();
    while session.connect(8080).is_err() {
        thread::sleep(Duration::from_millis(5));
    }
    figure("connecting to a server in a box", runs, &mut || drop(session.connect(8080).unwrap()));
    service.stop();
    session.close().unwrap();
}

/// From the limit to everything being dead and reported, for one sleeper and for a crowd.
fn ending(engine: &dyn Engine, runs: usize) {
    let limit = Duration::from_millis(100);
    for (name, script) in [
        ("from the limit to dead, one sleeper", "sleep 60"),
        ("from the limit to dead, fifty sleepers", "for i in $(seq 50); do sleep 60 & done; sleep 60"),
        ("from the limit to dead, busy", "while :; do :; done"),
    ] {
        let mut session = engine.open(&Root::host(), &BoxLimits::default()).unwrap();
        let limits = Limits { wall: limit, ..Limits::default() };
        let command = Command::new("/bin/sh").arg("-c").arg(script);
        let mut times: Vec<_> = (0..runs.div_ceil(10))
            .map(|_| {
                let report = session.exec(&command, Io::default(), &limits, Net::None).unwrap();
                assert_eq!(report.status, Status::TimeLimitExceeded);
                Duration::from_nanos(report.wall_ns).saturating_sub(limit)
            })
            .collect();
        print(name, &mut times, None);
        session.close().unwrap();
    }
}

/// Runs many boxes and counts what is left of them.
fn soak(engine: &dyn Engine, runs: usize) {
    let command = Command::new("/bin/sh").arg("-c").arg("echo x > /work/x; sleep 60 & true");
    // What libraries keep from the first time on is not a leak.
    once(engine, &command);
    let before = left();
    let start = Instant::now();
    for number in 1..=runs {
        once(engine, &command);
        if number % 1000 == 0 {
            println!("{number} after {:.0} s", start.elapsed().as_secs_f64());
        }
    }
    println!("{runs} boxes in {:.1} s", start.elapsed().as_secs_f64());
    for ((name, before), (_, after)) in before.into_iter().zip(left()) {
        println!("{name:25} {before} before, {after} after");
    }
}

/// What boxes could leave behind: of this process and, for processes and control groups, of the whole machine.
fn left() -> Vec<(&'static str, usize)> {
    let entries = |path: &str| fs::read_dir(path).map_or(0, Iterator::count);
    let lines = |path: &str| fs::read_to_string(path).map_or(0, |text| text.lines().count());
    let of_boxes = |status: String| {
        status.lines().find_map(|line| line.strip_prefix("Uid:")).is_some_and(|users| users.contains("65530"))
    };
    let processes = fs::read_dir("/proc").unwrap().flatten();
    let processes =
        processes.filter(|entry| fs::read_to_string(entry.path().join("status")).is_ok_and(of_boxes));
    vec![
        ("processes of boxes", processes.count()),
        ("mounts", lines("/proc/self/mountinfo")),
        ("control groups", groups(std::path::Path::new("/sys/fs/cgroup"))),
        ("open descriptors", entries("/proc/self/fd")),
        ("threads", entries("/proc/self/task")),
        ("files in /tmp", entries("/tmp")),
    ]
}

/// The control groups of boxes below a folder that this process made.
fn groups(folder: &std::path::Path) -> usize {
    let prefix = format!("touchstone-box-{}-", std::process::id());
    let folders = fs::read_dir(folder).into_iter().flatten().flatten();
    let folders = folders.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
    folders
        .map(|entry| {
            let is_one = entry.file_name().to_string_lossy().starts_with(&prefix);
            usize::from(is_one) + groups(&entry.path())
        })
        .sum()
}
