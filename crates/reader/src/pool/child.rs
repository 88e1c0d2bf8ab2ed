//! What a child of a pool does.

use std::io::{self, Write};
use std::process::ExitCode;
use std::sync::mpsc;
use std::thread;

use rustix::process::{Resource, Rlimit, setrlimit};
use rustix::time::{ClockId, clock_gettime};
use touchstone_extract::{ExtractError, Reading};

use super::frame::{self, Answer};
use crate::unreadable::Unreadable;

/// The files that a child may have open: its pipes, the null device, and the one that tells how much memory it holds.
const FILES: u64 = 8;

/// Reads documents from standard input and answers on standard output, until the input ends.
pub fn run_child(cpu_seconds: u64, memory: u64) -> ExitCode {
    run_child_with(cpu_seconds, memory, crate::reading)
}

/// As [`run_child`], with another way of reading.
pub fn run_child_with(
    cpu_seconds: u64,
    memory: u64,
    read: impl Fn(&str, &[u8]) -> Result<Reading, ExtractError>,
) -> ExitCode {
    let limit =
        |resource, amount| setrlimit(resource, Rlimit { current: Some(amount), maximum: Some(amount) });
    let is_limited = limit(Resource::As, memory)
        .and_then(|()| limit(Resource::Core, 0))
        .and_then(|()| limit(Resource::Fsize, 0))
        .and_then(|()| limit(Resource::Nofile, FILES));
    if is_limited.is_err() {
        return ExitCode::FAILURE;
    }
    let (sender, requests) = mpsc::sync_channel(1);
    // With the input ends whoever wanted an answer. This thread sees that even while a document is read.
    thread::spawn(move || {
        let mut input = io::stdin().lock();
        while let Ok(Some(request)) = frame::request(&mut input) {
            if sender.send(request).is_err() {
                break;
            }
        }
        std::process::exit(0);
    });
    for (name, bytes) in requests {
        let answered = allow(cpu_seconds).and_then(|()| {
            let result = read(&name, &bytes).map_err(|error| Unreadable::from(&error));
            answer(&Answer { result, resident: resident() })
        });
        if answered.is_err() {
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// Lets the next document take so many seconds of computing time. The kernel counts those of the whole process.
fn allow(cpu_seconds: u64) -> io::Result<()> {
    let used = clock_gettime(ClockId::ProcessCPUTime);
    let used = u64::try_from(used.tv_sec).unwrap_or(0) + 1;
    setrlimit(Resource::Cpu, Rlimit { current: Some(used + cpu_seconds), maximum: None })?;
    Ok(())
}

fn answer(answer: &Answer) -> io::Result<()> {
    let bytes = postcard::to_stdvec(answer).map_err(io::Error::other)?;
    let mut output = io::stdout().lock();
    output.write_all(&frame::length(bytes.len()))?;
    output.write_all(&bytes)?;
    output.flush()
}

/// The most memory that this process has held, in bytes; 0 where the system does not say.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kibibytes = most.and_then(|most| most.trim().trim_end_matches("kB").trim().parse::<u64>().ok());
    kibibytes.unwrap_or(0) * 1024
}
