//! Runs programs of people nobody has reason to trust, under limits, and says what became of them. It knows nothing of
//! what they are for.
//!
//! An [`Engine`] makes boxes. A [`Session`] is one box: files go in as an archive, programs run, files and connections
//! come out. Each run ends with a [`Report`]. The engine refuses to work where protections are missing that its
//! [`Policy`] requires.
//!
//! A program that uses [`Native`] calls [`helper_main`] before anything else.

mod cancel;
mod cgroup;
pub mod egress;
mod engine;
mod error;
mod limits;
mod native;
mod outcome;
mod path;
mod pool;
mod protection;
mod report;
mod root;
mod service;
pub mod supervise;
mod sys;

use std::process::ExitCode;

pub use cancel::Cancel;
pub use engine::{Command, Engine, Input, Io, Net, Output, Session, Stream, Watch};
pub use error::Error;
pub use limits::{BoxLimits, Limits};
pub use native::{Bubblewrap, Native};
pub use path::RelativePath;
pub use pool::Pool;
pub use protection::{Capabilities, Finding, Policy, Protection, State};
pub use report::{Report, Status};
pub use root::{Bind, Root};
pub use service::{Service, Tail};

/// The argument by which this program knows that it is to be the helper that begins boxes.
pub const HELPER: &str = "sandbox-box";

/// Becomes the helper of a box if the first argument says so, and then never returns before the box is gone; else returns
/// `None` at once. To be called first in `main`, while the program has one thread.
pub fn helper_main() -> Option<ExitCode> {
    let argument = std::env::args_os().nth(1)?;
    match argument.to_str()? {
        HELPER => Some(native::starter::run()),
        native::bubblewrap::OUTSIDE => Some(native::bubblewrap::outside()),
        native::bubblewrap::INSIDE => Some(native::bubblewrap::inside()),
        _ => None,
    }
}

/// Closes every descriptor but the standard three, whatever whoever started this process has left open. To be called first
/// in `main`, before the program has opened anything of its own.
pub fn close_inherited() -> std::io::Result<()> {
    sys::close_from(3)
}
