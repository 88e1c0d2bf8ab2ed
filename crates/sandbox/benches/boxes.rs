//! What a box costs, beside a bare start of the same program and beside other launchers where they are installed. isolate is
//! measured where the variable `ISOLATE` says where it is. `HELPER` names another program as helper: the whole binary, for
//! example, which is a hundred times larger.
//!
//! `cargo bench -p touchstone-sandbox --bench boxes` measures, with `-- runs 50` from so many runs; with `-- soak 10000` it runs so many boxes one after the
//! other and counts what is left of them; with `-- profile 500` it makes so many and prints nothing, for a profiler to watch.
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
    let helper = std::env::var_os("HELPER").unwrap_or_else(|| env!("CARGO_BIN_EXE_sandbox-helper").into());
    let engine: Arc<dyn Engine> = Arc::new(Native::new(PathBuf::from(helper), &Policy::default()).unwrap());
    let number = |name: &str| {
        let place = arguments.iter().position(|argument| argument == name)?;
        Some(arguments.get(place + 1)?.parse().unwrap())
    };
    match (number("soak"), number("profile")) {
        (Some(runs), _) => soak(engine.as_ref(), runs),
        (_, Some(runs)) => {
            (0..runs).for_each(|_| once(engine.as_ref(), &Root::host(), &Command::new("/bin/true")));
        }
        _ => measure(&engine, number("runs").unwrap_or(RUNS)),
    }
}

fn measure(engine: &Arc<dyn Engine>, runs: usize) {
    let figure = |name: &str, run: &mut dyn FnMut()| figure(name, runs, run);
    let truth = Command::new("/bin/true");
    let pass = Command::new("/usr/bin/python3").arg("-c").arg("pass");
    println!(
        "{runs} runs each: milliseconds by the clock (median, 95 of 100), of computing (mean), and of that in this process"
    );
    let root = Root::host();
    figure("bare /bin/true", &mut || bare(&["/bin/true"]));
    figure("box made, /bin/true, box removed", &mut || once(engine.as_ref(), &root, &truth));
    if let Ok(isolate) = std::env::var("ISOLATE") {
        figure("isolate: init, run /bin/true, cleanup", &mut || isolated(&isolate));
    }
    figure("unshare, seven namespaces, /bin/true", &mut || {
        bare(&["/usr/bin/unshare", "-UmipnuCrf", "--mount-proc", "/bin/true"]);
    });
    if PathBuf::from("/usr/bin/bwrap").exists() {
        figure("bubblewrap, as many namespaces, /bin/true", &mut || bare(&bubblewrap(&["/bin/true"])));
        figure("bubblewrap, python3 -c pass", &mut || bare(&bubblewrap(&["/usr/bin/python3", "-c", "pass"])));
    }
    figure("bare python3 -c pass", &mut || bare(&["/usr/bin/python3", "-c", "pass"]));
    figure("box made, python3 -c pass, box removed", &mut || once(engine.as_ref(), &root, &pass));
    standing(engine.as_ref(), &truth, runs);
    in_a_row(engine, &truth, runs * 5);
    prewarmed(engine, &truth, runs);
    connections(engine.as_ref(), runs);
    ending(engine.as_ref(), runs);
}

fn run(session: &mut dyn Session, command: &Command) {
    let report = session.exec(command, Io::default(), &Limits::default(), Net::None).unwrap();
    assert_eq!(report.status, Status::Accepted, "{report:?}");
}

fn once(engine: &dyn Engine, root: &Root, command: &Command) {
    let mut session = engine.open(root, &BoxLimits::default()).unwrap();
    run(session.as_mut(), command);
    session.close().unwrap();
}

fn bare(command: &[&str]) {
    let status = Program::new(command[0]).args(&command[1..]).stdout(Stdio::null()).status().unwrap();
    assert!(status.success());
}

/// What isolate does for one run, with limits like those of a box.
fn isolated(isolate: &str) {
    bare(&[isolate, "--cg", "--silent", "--init"]);
    let limits = ["--cg-mem=524288", "--processes=64", "--time=5", "--wall-time=10"];
    let mut run = vec![isolate, "--cg", "--silent"];
    run.extend(limits);
    run.extend(["--run", "--", "/bin/true"]);
    bare(&run);
    bare(&[isolate, "--cg", "--silent", "--cleanup"]);
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

/// Milliseconds of computing of this process, and of its children: those that it has waited for with all theirs, and those
/// that are there now. What the kernel does afterwards, on nobody's account, is not in it.
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
    let living = |child: u32| {
        let text = fs::read_to_string(format!("/proc/{child}/schedstat")).unwrap();
        text.split(' ').next().unwrap().parse::<f64>().unwrap() / 1e6
    };
    [of(libc::RUSAGE_SELF), of(libc::RUSAGE_CHILDREN) + children().into_iter().map(living).sum::<f64>()]
}

/// The children of this process, by any of its threads.
fn children() -> Vec<u32> {
    let tasks = fs::read_dir("/proc/self/task").unwrap().flatten();
    let texts = tasks.map(|task| fs::read_to_string(task.path().join("children")).unwrap_or_default());
    texts
        .flat_map(|text| text.split_whitespace().map(|child| child.parse().unwrap()).collect::<Vec<_>>())
        .collect()
}

/// Runs in one box, one after the other.
fn standing(engine: &dyn Engine, command: &Command, runs: usize) {
    let mut session = engine.open(&Root::host(), &BoxLimits::default()).unwrap();
    let mut times: Vec<_> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            run(session.as_mut(), command);
            start.elapsed()
        })
        .collect();
    print("/bin/true in a box that stands", &mut times, None);
    session.close().unwrap();
}

/// Runs a second without a pause: each with a box of its own, made for it or taken from a pool that makes more meanwhile.
fn in_a_row(engine: &Arc<dyn Engine>, command: &Command, runs: usize) {
    let rate = |name: &str, run: &mut dyn FnMut()| {
        let start = Instant::now();
        (0..runs).for_each(|_| run());
        println!("{name:45} {:8.0} runs a second", runs as f64 / start.elapsed().as_secs_f64());
    };
    if PathBuf::from("/usr/bin/bwrap").exists() {
        rate("in a row: bubblewrap", &mut || bare(&bubblewrap(&["/bin/true"])));
    }
    let root = Root::host();
    rate("in a row: a box for each", &mut || once(engine.as_ref(), &root, command));
    let pool = Pool::new(Arc::clone(engine), root, BoxLimits::default(), 4);
    rate("in a row: from a pool", &mut || {
        let mut session = pool.take().unwrap();
        run(session.as_mut(), command);
        session.close().unwrap();
    });
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
    // All that is started carries the number of this process, wherever it goes: other programs have boxes as well.
    let mark = std::process::id().to_string();
    let script = "echo x > /work/x; sleep 60 & setsid sleep 60 & true";
    let command = Command::new("/bin/sh").arg("-c").arg(script).env(MARK, &mark);
    let root = Root::host();
    // What libraries keep from the first time on is not a leak.
    once(engine, &root, &command);
    let before = left();
    let start = Instant::now();
    for number in 1..=runs {
        once(engine, &root, &command);
        if number % 1000 == 0 {
            println!("{number} after {:.0} s", start.elapsed().as_secs_f64());
        }
    }
    println!("{runs} boxes in {:.1} s", start.elapsed().as_secs_f64());
    for ((name, before), (_, after)) in before.into_iter().zip(left()) {
        println!("{name:40} {before} before, {after} after");
    }
}

/// The variable by which what runs in boxes of a soak is known.
const MARK: &str = "TOUCHSTONE_SOAK";

/// What boxes of this process could leave behind.
fn left() -> Vec<(&'static str, usize)> {
    let entries = |path: &str| fs::read_dir(path).map_or(0, Iterator::count);
    let lines = |path: &str| fs::read_to_string(path).map_or(0, |text| text.lines().count());
    let mark = format!("{MARK}={}", std::process::id());
    let is_of_a_box = |entry: &fs::DirEntry| {
        let environment = fs::read(entry.path().join("environ")).unwrap_or_default();
        environment.split(|byte| *byte == 0).any(|variable| variable == mark.as_bytes())
    };
    let programs = fs::read_dir("/proc").unwrap().flatten().filter(is_of_a_box);
    vec![
        ("programs run in boxes", programs.count()),
        ("children of this process (the starter)", children().len()),
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
