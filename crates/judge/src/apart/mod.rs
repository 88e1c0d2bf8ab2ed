//! Judging in a process of its own: this very program, started anew with the argument [`CHILD`], an environment of a few
//! harmless words ([`ENVIRONMENT`]) and no descriptor but its three pipes. Whoever holds secrets starts it and passes
//! texts; what candidates wrote is never handled beside the secrets.
//!
//! Both sides speak in lines of JSON. The first line says how to judge ([`Ask::Setup`]) and is answered by
//! [`Tell::Ready`] or [`Tell::Refused`]; after that one request at a time ([`Ask::Run`]) is answered by any number of
//! accounts of how far it has come, and by one end ([`Tell::is_end`]). The process ends when its standard input does, so
//! it never outlives its parent.

mod child;
mod words;

pub use child::child_main;
pub use words::{Ask, Ready, Request, Setup, Tell, What};

/// The argument by which a program knows that it is to be this process.
pub const CHILD: &str = "judge-box";

/// What the process keeps of its parent's environment: where toolchains are looked for, and nothing else.
pub const ENVIRONMENT: [&str; 4] = ["PATH", "HOME", "RUSTUP_HOME", "CARGO_HOME"];

/// The longest line that either side takes, in bytes. The outcome of many tests is long; nothing is endless.
pub const MAX_LINE: usize = 64 * 1024 * 1024;

/// How much of each output is told while it is written, in bytes. What is kept at the end has a limit of its own.
pub const MAX_STREAMED: usize = 64 * 1024;
