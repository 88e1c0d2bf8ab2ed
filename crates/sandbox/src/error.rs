//! What can go wrong before, beside and after a program's run. What the program itself does wrong stands in its report.

use std::fmt::Write as _;
use std::io;

use crate::protection::Finding;

/// Why the sandbox could not do what was asked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Protections that the policy requires are missing here. Nothing was run.
    #[error("the sandbox refuses to run programs here:{}", list(.0))]
    Unprotected(Vec<Finding>),
    /// The engine is not to be had on this machine: no such program, or no kernel for it.
    #[error("the sandbox engine {engine} is not available: {reason}")]
    Unavailable {
        /// The engine.
        engine: &'static str,
        /// What is missing, in plain words.
        reason: String,
    },
    /// A box could not be made.
    #[error("no box could be made: {0}")]
    Setup(String),
    /// The box is gone: it was closed, it was killed from outside, or the kernel took its first process.
    #[error("the box is gone: {0}")]
    Gone(String),
    /// The archive was refused. What had been unpacked before stays in the box.
    #[error("the archive was refused: {0}")]
    Archive(String),
    /// A path that cannot stand inside a box.
    #[error("“{0}” is not a plain path inside the box: it must be relative, without “..”")]
    Path(String),
    /// A file that was asked for is not there, is no regular file, or lies behind a symbolic link.
    #[error("{path} cannot be taken from the box: {reason}")]
    File {
        /// The file, as it was asked for.
        path: String,
        /// Why not.
        reason: String,
    },
    /// A file that was asked for is larger than the caller takes.
    #[error("{path} is larger than {max_bytes} bytes")]
    FileTooLarge {
        /// The file, as it was asked for.
        path: String,
        /// The limit that was given.
        max_bytes: u64,
    },
    /// Nobody in the box took the connection.
    #[error("no connection to port {port} of the box: {reason}")]
    Connect {
        /// The port.
        port: u16,
        /// What the kernel said.
        reason: io::Error,
    },
    /// The command cannot be started as it stands: a NUL in it, or no name.
    #[error("the command cannot be run: {0}")]
    Command(String),
    /// This engine has no such ability.
    #[error("the engine {engine} cannot do this: {what}")]
    Unsupported {
        /// The engine.
        engine: &'static str,
        /// What was asked of it.
        what: &'static str,
    },
    /// The system refused something that should always work.
    #[error("{doing}: {source}")]
    System {
        /// What was being done.
        doing: &'static str,
        /// What the kernel said.
        source: io::Error,
    },
}

impl Error {
    /// For `map_err`: a refusal by the system while doing something.
    pub fn system<E: Into<io::Error>>(doing: &'static str) -> impl FnOnce(E) -> Self {
        move |source| Self::System { doing, source: source.into() }
    }
}

/// The missing protections, one a line, with what to do.
fn list(missing: &[Finding]) -> String {
    missing.iter().fold(String::new(), |mut text, finding| {
        // Writing to a string cannot fail.
        let _ = write!(text, "\n  {}: {}", finding.protection, finding.words);
        text
    })
}
