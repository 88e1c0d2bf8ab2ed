//! From what was seen and counted to a report.

use std::io;
use std::time::Duration;

use crate::cgroup::BoxGroup;
use crate::supervise::{Ended, Seen, Stop};
use crate::{Limits, Report, Status};

/// What a box had taken when a run began.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Counted {
    cpu: Option<u64>,
    memory: Option<u64>,
    oom_kills: u64,
    pids_refused: u64,
}

impl Counted {
    /// Notes where the counters stand, and limits the memory of the run that begins.
    pub(crate) fn begin(group: &BoxGroup, limits: &Limits) -> Self {
        Self {
            cpu: group.cpu_ns(),
            memory: group.begin(limits.memory),
            oom_kills: group.oom_kills(),
            pids_refused: group.pids_refused(),
        }
    }

    /// Computing time since then.
    pub(crate) fn cpu_ns(&self, group: &BoxGroup) -> Option<u64> {
        Some(group.cpu_ns()?.saturating_sub(self.cpu?))
    }
}

/// The errors of starting a program that its sender can help.
const OF_THE_FILE: [i32; 11] = [
    libc::ENOENT,
    libc::EACCES,
    libc::EPERM,
    libc::ENOEXEC,
    libc::ENOTDIR,
    libc::EISDIR,
    libc::ELOOP,
    libc::ENAMETOOLONG,
    libc::E2BIG,
    libc::ETXTBSY,
    libc::ELIBBAD,
];

/// The report of a run.
pub(crate) fn report(
    engine: &'static str,
    seen: Seen,
    limits: &Limits,
    before: &Counted,
    group: &BoxGroup,
) -> Report {
    let mut report = Report::new(engine, Status::InternalError);
    let counted = before.cpu_ns(group);
    if let Ended::Exited { code, signal, cpu_ns } = seen.ended {
        report.exit_code = code;
        report.signal = signal;
        report.cpu_ns = counted.unwrap_or(cpu_ns);
    } else {
        report.cpu_ns = counted.unwrap_or(0);
    }
    report.wall_ns = u64::try_from(seen.wall.as_nanos()).unwrap_or(u64::MAX);
    report.memory_peak = group.memory_peak().zip(before.memory).map(|(peak, held)| peak.saturating_sub(held));
    report.oom_killed = group.oom_kills() > before.oom_kills;
    report.pids_peak = group.pids_peak();
    report.pids_limit_hit = group.pids_refused() > before.pids_refused;
    group.finish();
    report.status = status(&seen, &report, limits);
    report.idle = report.status == Status::TimeLimitExceeded
        && Duration::from_nanos(report.cpu_ns) <= limits.cpu
        && report.cpu_ns < report.wall_ns / 2;
    report.message = message(&seen);
    report.stdout_bytes = seen.stdout.count;
    report.stderr_bytes = seen.stderr.count;
    report.stdout = seen.stdout.bytes;
    report.stderr = seen.stderr.bytes;
    report.truncated =
        report.stdout_bytes > report.stdout.len() as u64 || report.stderr_bytes > report.stderr.len() as u64;
    report
}

/// What counts most of all that happened. What the supervisor did comes before what the program did after it.
fn status(seen: &Seen, report: &Report, limits: &Limits) -> Status {
    match (seen.stop, seen.ended) {
        (Some(Stop::Cancelled), _) => Status::Cancelled,
        _ if report.oom_killed => Status::MemoryLimitExceeded,
        (Some(Stop::Output), _) => Status::OutputLimitExceeded,
        (Some(Stop::Wall | Stop::Cpu), _) => Status::TimeLimitExceeded,
        (None, Ended::NotStarted(errno)) if OF_THE_FILE.contains(&errno) => Status::FileError,
        // It may have ended by itself between two looks at the clock.
        (None, Ended::Exited { .. })
            if Duration::from_nanos(report.cpu_ns) > limits.cpu || seen.wall > seen.wall_limit =>
        {
            Status::TimeLimitExceeded
        }
        (None, Ended::Exited { code: Some(0), .. }) => Status::Accepted,
        (None, Ended::Exited { code: Some(_), .. }) => Status::NonzeroExit,
        (None, Ended::Exited { signal: Some(signal), .. }) => of_signal(signal),
        (Some(Stop::Starved), _) | (None, Ended::NotStarted(_) | Ended::Lost | Ended::Exited { .. }) => {
            Status::InternalError
        }
    }
}

fn of_signal(signal: i32) -> Status {
    match signal {
        libc::SIGXCPU => Status::TimeLimitExceeded,
        libc::SIGXFSZ => Status::OutputLimitExceeded,
        libc::SIGSYS => Status::DangerousSyscall,
        _ => Status::Signalled,
    }
}

fn message(seen: &Seen) -> Option<String> {
    match (seen.stop, seen.ended) {
        (_, Ended::NotStarted(errno)) => {
            Some(format!("the program could not be started: {}", io::Error::from_raw_os_error(errno)))
        }
        (_, Ended::Lost) => Some("the box ended before the program's end was seen".to_owned()),
        (Some(Stop::Wall), _) => Some("it ran out of time by the clock".to_owned()),
        (Some(Stop::Starved), _) => Some("the machine was too busy to give it its time".to_owned()),
        (Some(Stop::Cpu), _) => Some("it ran out of computing time".to_owned()),
        (Some(Stop::Output), _) => Some("it wrote too much".to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::supervise::Captured;

    fn seen(ended: Ended, stop: Option<Stop>) -> Seen {
        let nothing = || Captured { bytes: Vec::new(), count: 0 };
        Seen {
            ended,
            stop,
            wall: Duration::from_secs(1),
            wall_limit: Duration::MAX,
            stdout: nothing(),
            stderr: nothing(),
        }
    }

    fn by(code: Option<i32>, signal: Option<i32>) -> Ended {
        Ended::Exited { code, signal, cpu_ns: 0 }
    }

    fn of(ended: Ended, stop: Option<Stop>, change: impl FnOnce(&mut Report)) -> Status {
        let mut report = Report::new("test", Status::InternalError);
        change(&mut report);
        status(&seen(ended, stop), &report, &Limits::default())
    }

    #[test]
    fn each_end_has_its_status() {
        for (ended, stop, expected) in [
            (by(Some(0), None), None, Status::Accepted),
            (by(Some(1), None), None, Status::NonzeroExit),
            (by(None, Some(libc::SIGSEGV)), None, Status::Signalled),
            (by(None, Some(libc::SIGXCPU)), None, Status::TimeLimitExceeded),
            (by(None, Some(libc::SIGXFSZ)), None, Status::OutputLimitExceeded),
            (by(None, Some(libc::SIGSYS)), None, Status::DangerousSyscall),
            (by(None, Some(libc::SIGKILL)), Some(Stop::Wall), Status::TimeLimitExceeded),
            (by(None, Some(libc::SIGKILL)), Some(Stop::Cpu), Status::TimeLimitExceeded),
            (by(None, Some(libc::SIGKILL)), Some(Stop::Output), Status::OutputLimitExceeded),
            (by(None, Some(libc::SIGKILL)), Some(Stop::Cancelled), Status::Cancelled),
            // It ended well by itself, but too much had come before that.
            (by(Some(0), None), Some(Stop::Output), Status::OutputLimitExceeded),
            (Ended::NotStarted(libc::ENOENT), None, Status::FileError),
            (Ended::NotStarted(libc::EAGAIN), None, Status::InternalError),
            (Ended::Lost, None, Status::InternalError),
            (Ended::Lost, Some(Stop::Wall), Status::TimeLimitExceeded),
        ] {
            assert_eq!(of(ended, stop, |_| {}), expected, "{ended:?} {stop:?}");
        }
    }

    #[test]
    fn want_of_memory_explains_whatever_came_of_it() {
        for ended in [by(Some(0), None), by(Some(1), None), by(None, Some(libc::SIGKILL)), Ended::Lost] {
            let status = of(ended, None, |report| report.oom_killed = true);
            assert_eq!(status, Status::MemoryLimitExceeded, "{ended:?}");
        }
    }

    #[test]
    fn a_limit_that_was_passed_between_two_looks_still_counts() {
        let cpu_ns = 5_000_000_001;
        assert_eq!(of(by(Some(0), None), None, |report| report.cpu_ns = cpu_ns), Status::TimeLimitExceeded);
    }
}
