//! Attacks 1 to 11: taking all of something.

use std::time::Duration;

use touchstone_sandbox::{Command, Input, Io, Limits, Net, Protection, Status};

use crate::support::{MIB, attack, limits};

#[test]
fn a_fork_bomb_hits_the_process_limit_and_is_gone() {
    attack(|arena| {
        let script = "
refused = 0
for _ in range(500):
    try:
        if os.fork() == 0:
            time.sleep(60)
            os._exit(0)
    except OSError as e:
        refused += e.errno == errno.EAGAIN
print(refused)
sys.exit(1)";
        let report = arena.python(script);
        assert_eq!(report.status, Status::NonzeroExit, "{report:?}");
        let refused: u32 = String::from_utf8(report.stdout.clone()).unwrap().trim().parse().unwrap();
        assert!(refused >= 400, "{refused} of 500 forks were refused");
        assert!(report.pids_peak.is_none_or(|peak| peak <= 64), "{report:?}");
    });
}

#[test]
fn a_fork_bomb_that_forks_itself_is_ended_in_time() {
    attack(|arena| {
        let limits = Limits { wall: Duration::from_secs(1), ..limits() };
        let report = arena.exec(
            &Command::new("/bin/sh").arg("-c").arg("bomb() { bomb | bomb & }; bomb; sleep 60"),
            &limits,
            Net::None,
        );
        assert_ne!(report.status, Status::Accepted, "{report:?}");
        assert_ne!(report.status, Status::InternalError, "{report:?}");
        assert!(report.wall_ns < 3_000_000_000, "{report:?}");
    });
}

#[test]
fn a_memory_bomb_exceeds_the_memory_limit() {
    attack(|arena| {
        let report = arena.python("x = []\nwhile True: x.append(bytearray(1 << 20))");
        if !arena.enforces(Protection::MemoryLimit) {
            assert_eq!(report.status, Status::NonzeroExit, "{report:?}");
            return;
        }
        assert_eq!(report.status, Status::MemoryLimitExceeded, "{report:?}");
        assert!(report.oom_killed);
        let peak = report.memory_peak.unwrap();
        assert!(peak > 60 * MIB && peak <= 96 * MIB, "{peak}");
    });
}

#[test]
fn filling_tmp_ends_with_no_space() {
    attack(|arena| {
        let script = "
f = open('/tmp/x', 'wb')
def fill():
    while True: f.write(bytes(1 << 16)); f.flush()
print(attempt(fill), os.stat('/tmp/x').st_size)";
        assert_eq!(arena.says(script), format!("ENOSPC {}", 8 * MIB));
    });
}

#[test]
fn filling_the_work_folder_over_many_files_ends_with_no_space() {
    attack(|arena| {
        let script = "
def fill():
    for i in range(100):
        with open(f'/work/{i}', 'wb') as f: f.write(bytes(1 << 20))
print(attempt(fill))";
        assert_eq!(arena.says(script), "ENOSPC");
    });
}

#[test]
fn a_hundred_thousand_files_end_with_no_space() {
    attack(|arena| {
        let script = "
def fill(place):
    for i in range(100000): open(f'{place}/{i}', 'w').close()
print(*(attempt(lambda: fill(place)) for place in ('/work', '/tmp', '/dev/shm')))";
        assert_eq!(arena.says(script), "ENOSPC ENOSPC ENOSPC");
    });
}

#[test]
fn a_sparse_file_of_a_tebibyte_is_too_large() {
    attack(|arena| {
        let script = "
f = open('/work/x', 'wb')
print(attempt(lambda: f.truncate(1 << 40)), attempt(lambda: os.posix_fallocate(f.fileno(), 0, 1 << 40)))";
        assert_eq!(arena.says(script), "EFBIG EFBIG");
        let limits = Limits { file_size: 1000, ..limits() };
        let report = arena.exec(
            &Command::new("/bin/sh").arg("-c").arg("exec head -c 2000 /dev/zero > /work/y"),
            &limits,
            Net::None,
        );
        assert_eq!(report.status, Status::OutputLimitExceeded, "{report:?}");
    });
}

#[test]
fn endless_output_exceeds_the_output_limit() {
    attack(|arena| {
        for place in ["1", "2"] {
            let limits = Limits { output: 100_000, ..limits() };
            let report = arena.exec(
                &Command::new("/bin/sh").arg("-c").arg(format!("yes >&{place}")),
                &limits,
                Net::None,
            );
            assert_eq!(report.status, Status::OutputLimitExceeded, "{report:?}");
            assert_eq!(report.stdout.len() + report.stderr.len(), 100_000);
            assert!(report.truncated && report.stdout_bytes + report.stderr_bytes > 100_000);
        }
    });
}

#[test]
fn garbage_and_terminal_escapes_are_kept_byte_for_byte() {
    attack(|arena| {
        let report =
            arena.python("sys.stdout.buffer.write(bytes(range(256)) + b'\\x1b]0;title\\x07\\x1b[2J')");
        let expected: Vec<u8> = (0..=255).chain(*b"\x1b]0;title\x07\x1b[2J").collect();
        assert_eq!((report.status, &report.stdout), (Status::Accepted, &expected));
        let json = serde_json::to_value(&report).unwrap();
        assert!(json.get("stdout").is_none() && json["stdout_base64"].is_string(), "{json}");
        assert_eq!(json["stderr"], "");
    });
}

#[test]
fn a_busy_loop_runs_out_of_computing_time() {
    attack(|arena| {
        let limits = Limits { cpu: Duration::from_millis(300), ..limits() };
        let report = arena.python_with("while True: pass", &limits, Net::None);
        assert_eq!((report.status, report.idle), (Status::TimeLimitExceeded, false), "{report:?}");
        // Without a count of all together, each process has its limit and the two seconds of the net below it.
        let most = if arena.enforces(Protection::CpuLimit) { 1_300_000_000 } else { 3_300_000_000 };
        assert!((300_000_000..most).contains(&report.cpu_ns), "{report:?}");
    });
}

#[test]
fn many_busy_processes_share_one_computing_time() {
    attack(|arena| {
        if !arena.enforces(Protection::CpuLimit) {
            return;
        }
        let limits = Limits { cpu: Duration::from_millis(500), ..limits() };
        let script = "
for _ in range(8):
    if os.fork() == 0: break
while True: pass";
        let report = arena.python_with(script, &limits, Net::None);
        assert_eq!((report.status, report.idle), (Status::TimeLimitExceeded, false), "{report:?}");
        assert!(report.cpu_ns < 2_000_000_000, "{report:?}");
    });
}

#[test]
fn sleeping_or_waiting_for_input_is_told_from_computing() {
    attack(|arena| {
        let limits = Limits { wall: Duration::from_millis(300), ..limits() };
        let report = arena.python_with("time.sleep(100)", &limits, Net::None);
        assert_eq!((report.status, report.idle), (Status::TimeLimitExceeded, true), "{report:?}");
        let (reading, _kept_open) = rustix::pipe::pipe_with(rustix::pipe::PipeFlags::CLOEXEC).unwrap();
        let io = Io { stdin: Input::Pipe(reading), ..Io::default() };
        let report = arena.session.exec(&Command::new("cat"), io, &limits, Net::None).unwrap();
        assert_eq!((report.status, report.idle), (Status::TimeLimitExceeded, true), "{report:?}");
    });
}
