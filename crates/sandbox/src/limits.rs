//! How much a box holds and a run takes.

use std::time::Duration;

use serde::{Deserialize, Serialize};

const MIB: u64 = 1024 * 1024;

/// What a whole box may hold, over all its runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoxLimits {
    /// Memory of all processes and of all files in the box, in bytes.
    pub memory: u64,
    /// Processes and threads at one time.
    pub processes: u32,
    /// Bytes of files below the work folder.
    pub work_bytes: u64,
    /// Bytes of files below `/tmp`.
    pub tmp_bytes: u64,
    /// Files and folders, below the work folder and below `/tmp` each.
    pub files: u32,
}

impl Default for BoxLimits {
    /// Enough for one program and its compiler: 512 MiB, 64 processes, 64 MiB of files in each place.
    fn default() -> Self {
        Self { memory: 512 * MIB, processes: 64, work_bytes: 64 * MIB, tmp_bytes: 64 * MIB, files: 4096 }
    }
}

/// What one run may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Time by the clock.
    pub wall: Duration,
    /// Computing time of all processes together.
    pub cpu: Duration,
    /// Memory in bytes, beyond what the box held when the run began. Never more than the box may hold.
    /// While a service lives, it counts for both, and the latest run sets it.
    pub memory: u64,
    /// Bytes of standard output and standard error, each. What comes within them is kept; what goes beyond ends the run.
    pub output: u64,
    /// Bytes of one file.
    pub file_size: u64,
    /// Open files of one process.
    pub open_files: u64,
    /// Stack of the first thread, in bytes.
    pub stack: u64,
}

impl Default for Limits {
    /// 10 s by the clock, 5 s of computing, 256 MiB of memory, 1 MiB of output, 64 MiB a file.
    fn default() -> Self {
        Self {
            wall: Duration::from_secs(10),
            cpu: Duration::from_secs(5),
            memory: 256 * MIB,
            output: MIB,
            file_size: 64 * MIB,
            open_files: 1024,
            stack: 64 * MIB,
        }
    }
}
