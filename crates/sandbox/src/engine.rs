//! The boundary: what every engine does, whatever it is made of. Streams instead of paths, descriptors instead of
//! addresses, so that a virtual machine or another computer can stand behind it as well.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt;
use std::io::{Read, Write};
use std::os::fd::OwnedFd;

use serde::{Deserialize, Serialize};

use crate::service::Service;
use crate::{BoxLimits, Cancel, Capabilities, Error, Limits, RelativePath, Report, Root};

/// Makes boxes.
pub trait Engine: Send + Sync {
    /// Its name, as reports carry it: lower-case, one word.
    fn name(&self) -> &'static str;

    /// What it enforces on this machine.
    fn capabilities(&self) -> Capabilities;

    /// Makes a box that holds nothing yet. It is gone when the session is closed or dropped, and when this process ends.
    fn open(&self, root: &Root, limits: &BoxLimits) -> Result<Box<dyn Session>, Error>;
}

/// A box. All calls block; a box may be handed from thread to thread.
pub trait Session: Send {
    /// Unpacks an archive below the work folder: tar, tar compressed by gzip, or ZIP, told by its first bytes. It is read
    /// inside the box, under the box's limits. Regular files and folders only: an absolute name, `..`, a link, a device, or
    /// an entry that would pass through a link is refused.
    fn put(&mut self, archive: &mut dyn Read) -> Result<(), Error>;

    /// Runs a program until it and everything it started has ended.
    ///
    /// While a service lives in the box, what the program leaves behind ends with that service instead.
    ///
    /// # Errors
    /// Only where the sandbox fails. Whatever the program does, the report says.
    fn exec(&mut self, command: &Command, io: Io<'_>, limits: &Limits, net: Net) -> Result<Report, Error>;

    /// Starts a program that goes on in the background, a server for example. Its limits are watched by a thread of its
    /// own; its output is not limited, and only the end of it is kept.
    fn spawn(&mut self, command: &Command, limits: &Limits, net: Net) -> Result<Service, Error>;

    /// Connects to a port of the box's own loopback, from outside.
    fn connect(&self, port: u16) -> Result<Box<dyn Stream>, Error>;

    /// Listens on a port of the box's own loopback, from outside: a listening, non-blocking stream socket. What runs with
    /// [`Net::Loopback`] can connect to it; [`crate::egress`] is what it is for.
    fn listen(&self, port: u16) -> Result<OwnedFd, Error>;

    /// Takes a regular file from below the work folder. No link is followed, anywhere on the way.
    fn get(&mut self, path: &RelativePath, max_bytes: u64) -> Result<Vec<u8>, Error>;

    /// Ends everything in the box and removes it. Dropping a session does the same and tells nobody of errors.
    fn close(self: Box<Self>) -> Result<(), Error>;
}

/// A connection into a box.
pub trait Stream: Read + Write + Send + fmt::Debug {
    /// The descriptor below it: a connected, blocking stream socket. An engine that reaches a box some other way hands
    /// out one end of a socket pair.
    fn into_fd(self: Box<Self>) -> OwnedFd;
}

impl Stream for std::net::TcpStream {
    fn into_fd(self: Box<Self>) -> OwnedFd {
        (*self).into()
    }
}

/// What network a run sees.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Net {
    /// None: no internet socket can be made. Unix sockets within the box work.
    #[default]
    None,
    /// The box's own loopback and nothing beyond it.
    Loopback,
}

/// A program with its arguments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Command {
    /// The program: an absolute path in the box, a path relative to the folder it starts in, or a name looked up in `PATH`.
    pub program: OsString,
    /// Its arguments, without its name.
    pub args: Vec<OsString>,
    /// Its whole environment but for `PATH`, `HOME`, `TMPDIR`, `LANG` and `USER`, which stand unless they are given here.
    pub env: BTreeMap<OsString, OsString>,
    /// The folder it starts in, relative to the work folder; the work folder itself if `None`.
    pub folder: Option<OsString>,
}

impl Command {
    /// A program without arguments.
    pub fn new(program: impl Into<OsString>) -> Self {
        Self { program: program.into(), args: Vec::new(), env: BTreeMap::new(), folder: None }
    }

    /// With a further argument.
    #[must_use]
    pub fn arg(mut self, arg: impl Into<OsString>) -> Self {
        self.args.push(arg.into());
        self
    }

    /// With further arguments.
    #[must_use]
    pub fn args<A: Into<OsString>>(mut self, args: impl IntoIterator<Item = A>) -> Self {
        self.args.extend(args.into_iter().map(Into::into));
        self
    }

    /// With a variable of the environment.
    #[must_use]
    pub fn env(mut self, name: impl Into<OsString>, value: impl Into<OsString>) -> Self {
        self.env.insert(name.into(), value.into());
        self
    }

    /// Starting in a folder below the work folder.
    #[must_use]
    pub fn folder(mut self, folder: &RelativePath) -> Self {
        self.folder = Some(folder.as_path().into());
        self
    }
}

/// Which of the two outputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Output {
    /// Standard output.
    Stdout,
    /// Standard error.
    Stderr,
}

/// What a program reads on standard input.
#[derive(Debug, Default)]
pub enum Input<'a> {
    /// Nothing: the end at once.
    #[default]
    Empty,
    /// These bytes, then the end.
    Bytes(&'a [u8]),
    /// What comes out of a pipe. The program gets the descriptor itself, so it must be the reading end of a pipe and
    /// nothing else of the machine.
    Pipe(OwnedFd),
}

/// Sees output as it comes.
pub type Watch<'a> = dyn FnMut(Output, &[u8]) + 'a;

/// How a caller takes part in a run.
#[derive(Default)]
pub struct Io<'a> {
    /// What the program reads.
    pub stdin: Input<'a>,
    /// Sees the output as it comes, within the limit. It is called on the thread that waits for the run, and holds up
    /// the program while it takes its time.
    pub watch: Option<&'a mut Watch<'a>>,
    /// Ends the run from another thread.
    pub cancel: Option<&'a Cancel>,
}

impl<'a> Io<'a> {
    /// With these bytes on standard input.
    pub fn bytes(stdin: &'a [u8]) -> Self {
        Self { stdin: Input::Bytes(stdin), ..Self::default() }
    }
}

impl fmt::Debug for Io<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Io").field("stdin", &self.stdin).finish_non_exhaustive()
    }
}
