//! What became of a run.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Status {
    /// The program ended with exit code 0.
    Accepted,
    /// The program ended with another exit code.
    NonzeroExit,
    /// A signal ended the program.
    Signalled,
    /// It took more computing time, or more time by the clock, than it may. [`Report::idle`] tells them apart.
    TimeLimitExceeded,
    /// It took more memory than it may, and the kernel ended it or one of its processes.
    MemoryLimitExceeded,
    /// It wrote more to standard output or standard error, or a larger file, than it may.
    OutputLimitExceeded,
    /// The program could not be started: it is not there, it is no program, or its folder is not there.
    FileError,
    /// A system call ended it that no program may make.
    DangerousSyscall,
    /// The caller ended it.
    Cancelled,
    /// The sandbox failed. Nobody who sent a program is to blame.
    InternalError,
}

/// What became of a run. It is the supervisor's own account: nothing in it is taken from what the program said.
///
/// Serialized, `stdout` and `stderr` are text; where they are not UTF-8 they stand as `stdout_base64` and
/// `stderr_base64` instead.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
#[allow(clippy::struct_excessive_bools, reason = "independent observations, not states")]
pub struct Report {
    /// How it ended.
    pub status: Status,
    /// The exit code, if the program ended by itself.
    pub exit_code: Option<i32>,
    /// The number of the signal that ended it.
    pub signal: Option<i32>,
    /// Whether it ran out of time without computing: it slept, or waited for input or for itself.
    pub idle: bool,
    /// Computing time of all its processes, in nanoseconds.
    pub cpu_ns: u64,
    /// Time by the machine's clock, in nanoseconds.
    pub wall_ns: u64,
    /// The most memory that it held, in bytes, beyond what the box held before. `None` where nobody counts.
    pub memory_peak: Option<u64>,
    /// Whether the kernel ended a process for want of memory.
    pub oom_killed: bool,
    /// The most processes and threads at one time in the box since it was opened. `None` where nobody counts.
    pub pids_peak: Option<u64>,
    /// Whether a process or thread was refused because there were too many.
    pub pids_limit_hit: bool,
    /// How many bytes came on standard output, kept or not.
    pub stdout_bytes: u64,
    /// How many bytes came on standard error, kept or not.
    pub stderr_bytes: u64,
    /// Whether some of the output is not kept.
    pub truncated: bool,
    /// Standard output, up to the limit.
    pub stdout: Vec<u8>,
    /// Standard error, up to the limit.
    pub stderr: Vec<u8>,
    /// The engine that ran it.
    pub engine: &'static str,
    /// What protected or counted less than it should, in plain words.
    pub degraded: Vec<String>,
    /// What happened, in a sentence, where the status alone does not say it.
    pub message: Option<String>,
}

impl Report {
    /// A report in which nothing has happened yet.
    pub fn new(engine: &'static str, status: Status) -> Self {
        Self {
            status,
            exit_code: None,
            signal: None,
            idle: false,
            cpu_ns: 0,
            wall_ns: 0,
            memory_peak: None,
            oom_killed: false,
            pids_peak: None,
            pids_limit_hit: false,
            stdout_bytes: 0,
            stderr_bytes: 0,
            truncated: false,
            stdout: Vec::new(),
            stderr: Vec::new(),
            engine,
            degraded: Vec::new(),
            message: None,
        }
    }

    /// Whether the program did what it should and ended well.
    pub fn is_accepted(&self) -> bool {
        self.status == Status::Accepted
    }
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("status", &self.status)?;
        map.serialize_entry("exit_code", &self.exit_code)?;
        map.serialize_entry("signal", &self.signal)?;
        map.serialize_entry("idle", &self.idle)?;
        map.serialize_entry("cpu_ns", &self.cpu_ns)?;
        map.serialize_entry("wall_ns", &self.wall_ns)?;
        map.serialize_entry("memory_peak", &self.memory_peak)?;
        map.serialize_entry("oom_killed", &self.oom_killed)?;
        map.serialize_entry("pids_peak", &self.pids_peak)?;
        map.serialize_entry("pids_limit_hit", &self.pids_limit_hit)?;
        map.serialize_entry("stdout_bytes", &self.stdout_bytes)?;
        map.serialize_entry("stderr_bytes", &self.stderr_bytes)?;
        map.serialize_entry("truncated", &self.truncated)?;
        entry(&mut map, ("stdout", "stdout_base64"), &self.stdout)?;
        entry(&mut map, ("stderr", "stderr_base64"), &self.stderr)?;
        map.serialize_entry("engine", &self.engine)?;
        map.serialize_entry("degraded", &self.degraded)?;
        map.serialize_entry("message", &self.message)?;
        map.end()
    }
}

/// Writes bytes as text where they are text.
fn entry<M: serde::ser::SerializeMap>(
    map: &mut M,
    (as_text, as_base64): (&str, &str),
    bytes: &[u8],
) -> Result<(), M::Error> {
    match std::str::from_utf8(bytes) {
        Ok(text) => map.serialize_entry(as_text, text),
        Err(_) => map.serialize_entry(as_base64, &STANDARD.encode(bytes)),
    }
}
