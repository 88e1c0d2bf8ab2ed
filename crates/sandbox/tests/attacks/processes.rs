//! Attacks 12 and 13: not ending, and ending what should not.

use std::time::{Duration, Instant};

use touchstone_sandbox::{Command, Error, Io, Limits, Net, Root, Status};

use crate::support::{alone, attack, box_limits, children, engines, groups_of, limits, marked, python};

#[test]
fn a_daemon_that_ignores_signals_is_gone_with_its_run() {
    attack(|arena| {
        let script = "
for s in range(1, 32):
    try: signal.signal(s, signal.SIG_IGN)
    except OSError: pass
    except ValueError: pass
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        for fd in range(3): os.close(fd)
        time.sleep(600)
    os._exit(0)
time.sleep(0.2)
print('left')";
        let start = Instant::now();
        assert_eq!(arena.says(script), "left");
        assert!(start.elapsed() < Duration::from_secs(5));
    });
}

#[test]
fn ignoring_signals_does_not_prolong_a_run() {
    attack(|arena| {
        let limits = Limits { wall: Duration::from_millis(500), ..limits() };
        let report = arena.python_with(
            "for s in (1, 2, 15, 24): signal.signal(s, signal.SIG_IGN)\ntime.sleep(600)",
            &limits,
            Net::None,
        );
        assert_eq!(report.status, Status::TimeLimitExceeded);
        let late = report.wall_ns - 500_000_000;
        // On a busy machine, what it waited for a processor is given back to it.
        assert!(late < 2_000_000_000, "dead {late} ns after the limit");
    });
}

#[test]
fn signals_to_the_first_process_have_no_effect() {
    attack(|arena| {
        let script = "
for s in range(1, 65):
    try: os.kill(1, s)
    except OSError: pass
time.sleep(0.1)
print('alive')";
        assert_eq!(arena.says(script), "alive");
        // Nobody is there whom it may signal: not the first process, and nothing of the machine.
        assert_eq!(arena.says("print(attempt(lambda: os.kill(-1, 9)))"), "ESRCH");
        assert_eq!(arena.says("print('still')"), "still");
    });
}

#[test]
fn the_next_run_finds_nothing_of_the_last_but_files() {
    attack(|arena| {
        let script = "
os.umask(0o777)
if os.fork() == 0: time.sleep(600)";
        arena.says(script);
        assert_eq!(
            arena.says("print(oct(os.umask(0)), [p for p in os.listdir('/proc') if p.isdigit() and int(p) not in (1, os.getpid())])"),
            "0o22 []"
        );
    });
}

#[test]
fn a_helper_killed_from_outside_takes_its_box_along() {
    attack(|arena| {
        let limits = Limits { wall: Duration::from_secs(20), ..limits() };
        let killer = std::thread::spawn(|| {
            std::thread::sleep(Duration::from_millis(300));
            // The one that begins boxes as well: another takes its place.
            for helper in children() {
                let helper = rustix::process::Pid::from_raw(helper).unwrap();
                rustix::process::kill_process(helper, rustix::process::Signal::KILL).unwrap();
            }
        });
        let report = arena.python_with("if os.fork() == 0: os.setsid()\ntime.sleep(600)", &limits, Net::None);
        killer.join().unwrap();
        assert_eq!(report.status, Status::InternalError, "{report:?}");
        assert!(report.wall_ns < 10_000_000_000, "{report:?}");
        let next = arena.session.exec(&python(""), Io::default(), &limits, Net::None);
        assert!(matches!(next, Err(Error::Gone(_))), "{next:?}");
    });
}

#[test]
fn a_service_that_stops_other_programs_is_no_hindrance() {
    attack(|arena| {
        let service =
            python("while True:\n    attempt(lambda: os.kill(-1, signal.SIGSTOP)); time.sleep(0.01)");
        let of_service = Limits { wall: Duration::from_secs(20), ..limits() };
        let service = arena.session.spawn(&service, &of_service, Net::None).unwrap();
        std::thread::sleep(Duration::from_millis(300));
        let limits = Limits { wall: Duration::from_millis(500), ..limits() };
        let report = arena.exec(&Command::new("sleep").arg("0.4"), &limits, Net::None);
        assert_eq!((report.status, report.idle), (Status::TimeLimitExceeded, true), "{report:?}");
        assert_eq!(service.stop().status, Status::Cancelled);
    });
}

/// The test starts itself anew with this set, as the supervisor that is killed.
const VICTIM: &str = "TOUCHSTONE_TEST_VICTIM";

#[test]
fn a_supervisor_killed_from_outside_leaves_nothing() {
    let _alone = alone();
    for (number, engine) in engines().into_iter().enumerate() {
        let marker = format!("victim-{}-{number}-marker", std::process::id());
        if let Ok(wanted) = std::env::var(VICTIM) {
            let (name, marker) = wanted.split_once(' ').unwrap();
            if engine.name() == name {
                let mut session = engine.open(&Root::host(), &box_limits()).unwrap();
                let command =
                    python("print('up', flush=True)\nif os.fork() == 0: os.setsid()\ntime.sleep(600)")
                        .env("TOUCHSTONE_ATTACK", marker);
                let limits = Limits { wall: Duration::from_mins(1), ..limits() };
                let _ = session.exec(&command, Io::default(), &limits, Net::None);
            }
            continue;
        }
        let mut victim = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "processes::a_supervisor_killed_from_outside_leaves_nothing", "--nocapture"])
            .env(VICTIM, format!("{} {marker}", engine.name()))
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null())
            .spawn()
            .unwrap();
        let in_box = || marked(&marker).iter().filter(|name| name.starts_with("python3")).count();
        assert!(within(Duration::from_secs(20), || in_box() == 2), "the victim runs nothing");
        victim.kill().unwrap();
        victim.wait().unwrap();
        assert!(
            within(Duration::from_secs(2), || marked(&marker).is_empty()),
            "processes outlive their supervisor"
        );
        // Its control groups go when the next supervisor starts.
        drop(engines());
        assert!(groups_of(victim.id()).is_empty(), "control groups outlive their supervisor");
    }
}

fn within(time: Duration, is_so: impl Fn() -> bool) -> bool {
    let deadline = Instant::now() + time;
    loop {
        if is_so() {
            return true;
        }
        if Instant::now() > deadline {
            return false;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
}
