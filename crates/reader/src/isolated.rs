//! Reading in a process of its own.
//!
//! The program starts itself anew with [`COMMAND`]; the child takes the file on its standard input, limits itself before
//! it looks at it, and answers on its standard output. It opens no file and needs no network.

use std::io::{self, Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Resource, Rlimit, setrlimit};
use serde::{Deserialize, Serialize};
use touchstone_extract::limits::{MAX_BYTES, MAX_TEXT};
use touchstone_extract::{Document, ExtractError};

/// The hidden subcommand of the program that reads a document: `read-document NAME`.
pub const COMMAND: &str = "read-document";

/// How much a child may use.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Seconds of computing time.
    pub cpu_seconds: u64,
    /// Bytes of memory.
    pub memory: u64,
    /// How long the parent waits.
    pub wait: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self { cpu_seconds: 20, memory: 1024 * 1024 * 1024, wait: Duration::from_secs(30) }
    }
}

/// The most that a child answers: the text, what describes it, and what escaping adds.
const MAX_ANSWER: u64 = 8 * MAX_TEXT as u64;

/// What a child answers. Errors go by a name, since their texts are ours.
#[derive(Debug, Serialize, Deserialize)]
enum Answer {
    Read(Document),
    Protected,
    NoText,
    Macros,
    Refused(String),
}

/// Reads a document in a child process of the program that is running.
pub fn extract(name: &str, bytes: &[u8]) -> Result<Document, ExtractError> {
    let program = std::env::current_exe().map_err(|error| cannot(&error))?;
    extract_with(&program, name, bytes, Limits::default())
}

/// Reads a document in a child process of a program whose `main` calls [`run_child`] on [`COMMAND`].
pub fn extract_with(
    program: &Path,
    name: &str,
    bytes: &[u8],
    limits: Limits,
) -> Result<Document, ExtractError> {
    if bytes.len() > MAX_BYTES {
        return Err(ExtractError::TooLarge(bytes.len()));
    }
    let mut child = Command::new(program)
        .args([
            COMMAND,
            "--cpu",
            &limits.cpu_seconds.to_string(),
            "--memory",
            &limits.memory.to_string(),
            "--",
            name,
        ])
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| cannot(&error))?;
    let answer = converse(&mut child, bytes, limits.wait);
    // It has ended, or has to.
    let _ = child.kill();
    let _ = child.wait();
    match answer? {
        Answer::Read(document) => Ok(document),
        Answer::Protected => Err(ExtractError::Protected),
        Answer::NoText => Err(ExtractError::NoText),
        Answer::Macros => Err(ExtractError::Macros),
        Answer::Refused(why) => Err(ExtractError::Refused(why)),
    }
}

fn cannot(error: &io::Error) -> ExtractError {
    ExtractError::Malformed {
        format: "a document",
        detail: format!("no process can be started for it: {error}"),
    }
}

/// Hands the file to the child and takes its answer, no longer than the time allows.
fn converse(child: &mut Child, bytes: &[u8], wait: Duration) -> Result<Answer, ExtractError> {
    let (Some(mut input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(ExtractError::TooExpensive);
    };
    let deadline = Instant::now() + wait;
    thread::scope(|scope| {
        // A child that ends early closes its input; what it answers says why.
        scope.spawn(move || drop(input.write_all(bytes)));
        let reader = scope.spawn(move || {
            let mut answer = Vec::new();
            output.take(MAX_ANSWER).read_to_end(&mut answer).map(|_| answer)
        });
        while !reader.is_finished() {
            if Instant::now() > deadline {
                // With the child gone both threads come to their ends.
                let _ = child.kill();
            }
            thread::sleep(Duration::from_millis(5));
        }
        let answer = reader.join().ok().and_then(Result::ok).unwrap_or_default();
        serde_json::from_slice(&answer).map_err(|_| ExtractError::TooExpensive)
    })
}

/// What the child does: limits itself, reads standard input, answers on standard output.
pub fn run_child(name: &str, cpu_seconds: u64, memory: u64) -> ExitCode {
    let limit =
        |resource, amount| setrlimit(resource, Rlimit { current: Some(amount), maximum: Some(amount) });
    let is_limited = limit(Resource::Cpu, cpu_seconds)
        .and_then(|()| limit(Resource::As, memory))
        .and_then(|()| limit(Resource::Core, 0))
        .and_then(|()| limit(Resource::Fsize, 0));
    if is_limited.is_err() {
        return ExitCode::FAILURE;
    }
    let mut bytes = Vec::new();
    if io::stdin().take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes).is_err() {
        return ExitCode::FAILURE;
    }
    let answer = match crate::read(name, &bytes) {
        Ok(document) => Answer::Read(document),
        Err(ExtractError::Protected) => Answer::Protected,
        Err(ExtractError::NoText) => Answer::NoText,
        Err(ExtractError::Macros) => Answer::Macros,
        Err(error) => Answer::Refused(error.to_string()),
    };
    let written = serde_json::to_writer(io::stdout().lock(), &answer);
    if written.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
