//! A box as the supervisor sees it.

use std::fs::File;
use std::io::{self, Read, Write as _};
use std::net::TcpStream;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::path::Path;
use std::process::Child;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::{FileType, Mode, OFlags, ResolveFlags, fstat, openat2};
use rustix::io::ioctl_fionbio;
use rustix::pipe::{PipeFlags, pipe_with};
use rustix::process::{Pid, Signal, WaitOptions, kill_process, pidfd_send_signal, waitpid};

use super::bubblewrap::Wrap;
use super::starter::{Starter, spawn};
use super::wire::{self, Event, Made, Request, RunLimits, Setup, channel};
use crate::cgroup::{BoxGroup, Cgroups};
use crate::outcome::{Counted, report};
use crate::supervise::{Ended, Pipes, Subject, supervise};
use crate::{
    BoxLimits, Cancel, Command, Error, Finding, Input, Io, Limits, Net, RelativePath, Report, Root, Service,
    Session, Stream, Tail,
};

/// A box is made within this time, or not at all.
pub(super) const SETUP: Duration = Duration::from_secs(20);

/// The helper answers within this time, on a machine however busy.
const ANSWER: Duration = Duration::from_secs(10);

/// Whoever unpacks an archive goes on within this time.
const STALLED: Duration = Duration::from_secs(30);

/// An archive that has come whole is unpacked within this time; it has a minute of computing for it.
const UNPACKED: Duration = Duration::from_mins(2);

/// Who makes a box, and how.
pub(super) enum Way<'a> {
    /// The helper that stands ready makes a copy of itself.
    Copy(&'a Starter),
    /// The helper, started anew by this name and argument, becomes another program first.
    Wrap(&'a Path, &'static str, &'a Wrap),
}

impl Way<'_> {
    /// How many processes of its own a box has.
    fn helpers(&self) -> u32 {
        match self {
            Self::Copy(_) => 1,
            // Bubblewrap's own, and the first one of the box.
            Self::Wrap(..) => 2,
        }
    }

    /// Begins a box whose end of the channel is this.
    fn begin(&self, theirs: OwnedFd) -> Result<Helper, Error> {
        match self {
            Self::Copy(starter) => starter.begin(&theirs).map(Helper::Copy),
            Self::Wrap(program, argument, _) => spawn(program, argument, theirs).map(Helper::Program),
        }
    }
}

/// The process of this supervisor that ends when all others of its box have.
#[derive(Debug)]
enum Helper {
    Copy(Pid),
    Program(Child),
}

impl Helper {
    fn number(&self) -> u32 {
        match self {
            Self::Copy(process) => process.as_raw_nonzero().get().cast_unsigned(),
            Self::Program(child) => child.id(),
        }
    }

    fn kill(&mut self) {
        // It may have ended by itself.
        match self {
            Self::Copy(process) => drop(kill_process(*process, Signal::KILL)),
            Self::Program(child) => drop(child.kill()),
        }
    }

    /// Waits for its end. To be asked once: afterwards its number may be another's.
    fn wait(mut self) -> io::Result<()> {
        match &mut self {
            Self::Copy(process) => loop {
                match waitpid(Some(*process), WaitOptions::empty()) {
                    Err(rustix::io::Errno::INTR) => {}
                    // Whoever lets the kernel clean up after all children has nothing to wait for.
                    Ok(_) | Err(rustix::io::Errno::CHILD) => return Ok(()),
                    Err(error) => return Err(error.into()),
                }
            },
            Self::Program(child) => child.wait().map(drop),
        }
    }
}

/// What all that watch a box share.
#[derive(Debug)]
struct Shared {
    engine: &'static str,
    channel: OwnedFd,
    /// The box's first process. With it goes everything in the box.
    first: OwnedFd,
    group: BoxGroup,
    counts_memory: bool,
    is_closed: AtomicBool,
    degraded: Vec<String>,
}

/// A box that stands.
#[derive(Debug)]
pub(super) struct NativeSession {
    /// `None` once it has ended.
    helper: Option<Helper>,
    shared: Arc<Shared>,
    work: OwnedFd,
    limits: BoxLimits,
    next_run: u64,
}

impl NativeSession {
    /// Makes a box. Beside it comes what protects it less than it should.
    pub(super) fn open(
        engine: &'static str,
        way: &Way<'_>,
        groups: &Cgroups,
        root: &Root,
        limits: &BoxLimits,
    ) -> Result<(Self, Vec<Finding>), Error> {
        let group = groups.create(limits, way.helpers())?;
        let (channel, theirs) = channel().map_err(Error::system("making a channel"))?;
        let mut guard = Starting(Some(way.begin(theirs)?));
        // The helper does nothing before it is told to, so all that it does is counted.
        let process = guard.0.as_ref().map_or(0, Helper::number);
        group.add(process).map_err(Error::system("moving the helper into its control group"))?;
        if let Way::Wrap(_, _, wrap) = way {
            wire::send(&channel, wrap, &[]).map_err(|error| Error::Setup(error.to_string()))?;
        }
        let setup = Setup { root: root.clone(), limits: *limits };
        wire::send(&channel, &setup, &[]).map_err(|error| Error::Setup(error.to_string()))?;
        let gone = || Error::Setup("the helper ended before the box stood".to_owned());
        wait(&channel, PollFlags::IN, SETUP).map_err(|error| Error::Setup(error.to_string()))?;
        let made = wire::receive::<Made>(&channel).map_err(|error| Error::Setup(error.to_string()))?;
        let (made, descriptors) = made.ok_or_else(gone)?;
        let mut descriptors = descriptors.into_iter();
        let (mut findings, first, work) = match (made, descriptors.next(), descriptors.next()) {
            (Made::Ready(findings), Some(first), Some(work)) => (findings, first, work),
            (Made::Failed(why), ..) => return Err(Error::Setup(why)),
            _ => return Err(gone()),
        };
        findings.extend(groups.findings());
        let degraded = findings.iter().map(|finding| format!("{}: {}", finding.protection, finding.words));
        let shared = Shared {
            engine,
            channel,
            first,
            group,
            counts_memory: groups.counts_memory(),
            is_closed: AtomicBool::new(false),
            degraded: degraded.collect(),
        };
        let helper = guard.0.take().ok_or_else(gone)?;
        let session =
            Self { helper: Some(helper), shared: Arc::new(shared), work, limits: *limits, next_run: 0 };
        Ok((session, findings))
    }

    /// Sends a request with an end for its events, and returns the other.
    fn ask(&self, request: &Request, descriptors: &[BorrowedFd<'_>]) -> Result<OwnedFd, Error> {
        let (events, theirs) = channel().map_err(Error::system("making a channel"))?;
        let mut all = descriptors.to_vec();
        all.push(theirs.as_fd());
        match wire::send(&self.shared.channel, request, &all) {
            Ok(()) => Ok(events),
            Err(error) if error.kind() == io::ErrorKind::InvalidInput => {
                Err(Error::Command(error.to_string()))
            }
            Err(error) => Err(Error::Gone(error.to_string())),
        }
    }

    fn number(&mut self) -> u64 {
        self.next_run += 1;
        self.next_run
    }

    /// Starts a run. The result is what watches it and the supervisor's ends of its pipes.
    fn start<'a>(
        &mut self,
        command: &Command,
        stdin: Input<'a>,
        limits: &Limits,
        net: Net,
    ) -> Result<(Running, Pipes<'a>), Error> {
        check(command)?;
        let pipe = || pipe_with(PipeFlags::CLOEXEC).map_err(Error::system("making a pipe"));
        let (stdout, their_stdout) = pipe()?;
        let (stderr, their_stderr) = pipe()?;
        let (their_stdin, stdin) = match stdin {
            Input::Pipe(theirs) => (theirs, None),
            Input::Empty => (pipe()?.0, None),
            Input::Bytes(bytes) => {
                let (theirs, ours) = pipe()?;
                (theirs, Some((ours, bytes)))
            }
        };
        let run = self.number();
        let counted = Counted::begin(&self.shared.group, limits);
        let request = Request::Run {
            run,
            command: command.clone(),
            limits: RunLimits::new(limits, &self.limits, self.shared.counts_memory),
            net,
        };
        let theirs = [their_stdin.as_fd(), their_stdout.as_fd(), their_stderr.as_fd()];
        let events = self.ask(&request, &theirs)?;
        let running = Running { shared: Arc::clone(&self.shared), run, events, counted };
        Ok((running, Pipes { stdin, stdout, stderr }))
    }

    /// Connects to the box's loopback: its first process makes the socket, and it works from anywhere.
    fn reach(&self, port: u16, is_ipv6: bool) -> Result<Box<dyn Stream>, Error> {
        let failed = |reason| Error::Connect { port, reason };
        let socket = self.socket(port, &Request::Connect { port, is_ipv6 })?;
        wait(&socket, PollFlags::OUT, ANSWER).map_err(failed)?;
        let stream = TcpStream::from(socket);
        if let Some(error) = stream.take_error().map_err(failed)? {
            return Err(failed(error));
        }
        stream.set_nonblocking(false).map_err(failed)?;
        Ok(Box::new(stream))
    }

    /// Asks the first process for a socket, and waits until it has one.
    fn socket(&self, port: u16, request: &Request) -> Result<OwnedFd, Error> {
        let failed = |reason| Error::Connect { port, reason };
        let events = self.ask(request, &[])?;
        wait(&events, PollFlags::IN, ANSWER).map_err(failed)?;
        let (event, descriptors) = wire::receive::<Event>(&events)
            .map_err(failed)?
            .ok_or_else(|| Error::Gone("its first process is gone".to_owned()))?;
        match (event, descriptors.into_iter().next()) {
            (Event::Connecting | Event::Listening, Some(socket)) => Ok(socket),
            (Event::NotConnected { errno }, _) => Err(failed(io::Error::from_raw_os_error(errno))),
            _ => Err(Error::Gone("it gave no connection".to_owned())),
        }
    }

    /// Ends everything, waits for it, and removes the control group.
    fn end(&mut self) -> Result<(), Error> {
        let Some(helper) = self.helper.take() else { return Ok(()) };
        self.shared.is_closed.store(true, Ordering::SeqCst);
        // It may have ended by itself. The helper ends once all processes of the box have.
        let _ = pidfd_send_signal(&self.shared.first, Signal::KILL);
        helper.wait().map_err(Error::system("waiting for the box to end"))?;
        // The helper itself may have been killed, and then did not wait.
        wait(&self.shared.first, PollFlags::IN, ANSWER)
            .map_err(Error::system("waiting for the box to end"))?;
        self.shared.group.remove().map_err(Error::system("removing a control group"))
    }
}

impl Session for NativeSession {
    fn put(&mut self, archive: &mut dyn Read) -> Result<(), Error> {
        let (theirs, ours) = pipe_with(PipeFlags::CLOEXEC).map_err(Error::system("making a pipe"))?;
        let run = self.number();
        // One byte more than there is room for: that there is no room left is the clearer error.
        let of_run = Limits {
            file_size: self.limits.work_bytes.saturating_add(1),
            cpu: Duration::from_mins(1),
            ..Limits::default()
        };
        let limits = RunLimits::new(&of_run, &self.limits, self.shared.counts_memory);
        let events = self.ask(&Request::Unpack { run, limits }, &[theirs.as_fd()])?;
        drop(theirs);
        let copied = copy(archive, ours);
        let answer = |wait_for| answer(&events, wait_for);
        let first = match answer(if copied.is_ok() { UNPACKED } else { Duration::from_secs(1) }) {
            Ok(first) => first,
            Err(error) => {
                let _ = wire::send(&self.shared.channel, &Request::Kill { run }, &[]);
                return Err(copied.err().map_or(error, Error::system("reading the archive")));
            }
        };
        match first {
            Event::Refused(why) => Err(Error::Archive(why)),
            Event::Unpacked => {
                // Its process ends now; what comes next should not find it.
                answer(ANSWER)?;
                copied.map_err(Error::system("reading the archive"))
            }
            Event::Ended { signal: Some(_), .. } => {
                Err(Error::Archive("unpacking it takes more than the box may hold".to_owned()))
            }
            _ => Err(Error::Gone("the archive was not unpacked".to_owned())),
        }
    }

    fn exec(&mut self, command: &Command, io: Io<'_>, limits: &Limits, net: Net) -> Result<Report, Error> {
        let (mut running, pipes) = self.start(command, io.stdin, limits, net)?;
        let seen = supervise(&mut running, pipes, limits, true, io.watch, io.cancel)
            .map_err(Error::system("watching a run"))?;
        Ok(running.report(seen, limits))
    }

    fn spawn(&mut self, command: &Command, limits: &Limits, net: Net) -> Result<Service, Error> {
        let (mut running, pipes) = self.start(command, Input::Empty, limits, net)?;
        let (cancel, tail) = (Cancel::new()?, Tail::default());
        let (limits, ours, seen_tail) = (*limits, cancel.clone(), tail.clone());
        let watcher = thread::Builder::new().name("sandbox-service".to_owned()).spawn(move || {
            let mut watch = |_, bytes: &[u8]| seen_tail.push(bytes);
            let seen = supervise(&mut running, pipes, &limits, false, Some(&mut watch), Some(&ours));
            match seen {
                Ok(seen) => running.report(seen, &limits),
                Err(_) => Report::new(running.shared.engine, crate::Status::InternalError),
            }
        });
        let watcher = watcher.map_err(Error::system("starting a thread"))?;
        Ok(Service::new(cancel, tail, watcher))
    }

    fn connect(&self, port: u16) -> Result<Box<dyn Stream>, Error> {
        // What listens on “localhost” may listen on either.
        match self.reach(port, false) {
            Err(Error::Connect { reason, .. }) if reason.kind() == io::ErrorKind::ConnectionRefused => {
                self.reach(port, true)
            }
            other => other,
        }
    }

    fn listen(&self, port: u16) -> Result<OwnedFd, Error> {
        self.socket(port, &Request::Listen { port })
    }

    fn get(&mut self, path: &RelativePath, max_bytes: u64) -> Result<Vec<u8>, Error> {
        let shown = path.as_path().display().to_string();
        let failed = |reason: String| Error::File { path: shown.clone(), reason };
        // A FIFO must not keep anybody waiting, and a terminal must not become anybody's.
        let flags = OFlags::RDONLY | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
        let resolve = ResolveFlags::BENEATH | ResolveFlags::NO_SYMLINKS | ResolveFlags::NO_MAGICLINKS;
        let file = openat2(&self.work, path.as_path(), flags, Mode::empty(), resolve | ResolveFlags::NO_XDEV);
        let file = file.map_err(|error| match error {
            rustix::io::Errno::LOOP => failed("it is a symbolic link, or lies behind one".to_owned()),
            error => failed(io::Error::from(error).to_string()),
        })?;
        let kind = fstat(&file).map_err(|error| failed(io::Error::from(error).to_string()))?;
        if FileType::from_raw_mode(kind.st_mode) != FileType::RegularFile {
            return Err(failed("it is no regular file".to_owned()));
        }
        let mut bytes = Vec::new();
        let mut file = File::from(file).take(max_bytes.saturating_add(1));
        file.read_to_end(&mut bytes).map_err(|error| failed(error.to_string()))?;
        if bytes.len() as u64 > max_bytes {
            return Err(Error::FileTooLarge { path: shown, max_bytes });
        }
        Ok(bytes)
    }

    fn close(mut self: Box<Self>) -> Result<(), Error> {
        self.end()
    }
}

impl Drop for NativeSession {
    fn drop(&mut self) {
        // Closing has told of errors, or nobody wants to know.
        let _ = self.end();
    }
}

/// A helper whose box does not stand yet. It is ended when this goes.
struct Starting(Option<Helper>);

impl Drop for Starting {
    fn drop(&mut self) {
        if let Some(mut helper) = self.0.take() {
            helper.kill();
            let _ = helper.wait();
        }
    }
}

/// A run of this engine.
#[derive(Debug)]
struct Running {
    shared: Arc<Shared>,
    run: u64,
    events: OwnedFd,
    counted: Counted,
}

impl Running {
    fn report(&self, seen: crate::supervise::Seen, limits: &Limits) -> Report {
        let mut report = report(self.shared.engine, seen, limits, &self.counted, &self.shared.group);
        report.degraded.clone_from(&self.shared.degraded);
        if report.status == crate::Status::InternalError && self.shared.is_closed.load(Ordering::SeqCst) {
            report.status = crate::Status::Cancelled;
        }
        report
    }
}

impl Subject for Running {
    fn events(&self) -> BorrowedFd<'_> {
        self.events.as_fd()
    }

    fn ended(&mut self) -> Ended {
        match wire::receive::<Event>(&self.events) {
            Ok(Some((Event::NotStarted { errno }, _))) => {
                // The process that became no program ends now; the next run should be alone.
                let _ = answer(&self.events, ANSWER);
                Ended::NotStarted(errno)
            }
            Ok(Some((Event::Ended { code, signal, cpu_ns }, _))) => Ended::Exited { code, signal, cpu_ns },
            _ => {
                // The channel ends a moment before the box does; whoever reads of the end should find nothing left.
                let _ = wait(&self.shared.first, PollFlags::IN, ANSWER);
                Ended::Lost
            }
        }
    }

    fn kill(&mut self) {
        // If the box is gone, its events end as well.
        let _ = wire::send(&self.shared.channel, &Request::Kill { run: self.run }, &[]);
    }

    fn kill_box(&mut self) {
        let _ = pidfd_send_signal(&self.shared.first, Signal::KILL);
    }

    fn cpu_ns(&self) -> Option<u64> {
        self.counted.cpu_ns(&self.shared.group)
    }

    fn waited(&self) -> Duration {
        self.shared.group.waited()
    }
}

/// A command whose words the kernel can take.
fn check(command: &Command) -> Result<(), Error> {
    let folder = command.folder.as_ref();
    let words = [&command.program].into_iter().chain(&command.args).chain(folder);
    let variables = command.env.iter().flat_map(|(name, value)| [name, value]);
    if words.chain(variables).any(|word| word.as_encoded_bytes().contains(&0)) {
        return Err(Error::Command("there is a NUL in it".to_owned()));
    }
    if command.program.is_empty() {
        return Err(Error::Command("it has no name".to_owned()));
    }
    if let Some(folder) = folder {
        RelativePath::new(Path::new(folder))?;
    }
    if command.env.keys().any(|name| name.is_empty() || name.as_encoded_bytes().contains(&b'=')) {
        return Err(Error::Command("a variable has no proper name".to_owned()));
    }
    Ok(())
}

/// Copies an archive into a pipe, as long as somebody takes it. An error is one of reading.
fn copy(tar: &mut dyn Read, pipe: OwnedFd) -> io::Result<()> {
    ioctl_fionbio(&pipe, true)?;
    let mut pipe = File::from(pipe);
    let mut piece = vec![0; 64 * 1024];
    loop {
        let count = match tar.read(&mut piece) {
            Ok(0) => return Ok(()),
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        let mut rest = &piece[..count];
        while !rest.is_empty() {
            match pipe.write(rest) {
                Ok(written) => rest = &rest[written..],
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                    wait(&pipe, PollFlags::OUT, STALLED)?;
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                // It has its answer ready.
                Err(_) => return Ok(()),
            }
        }
    }
}

/// Waits for an event.
fn answer(events: &OwnedFd, within: Duration) -> Result<Event, Error> {
    let gone = |error: io::Error| Error::Gone(error.to_string());
    wait(events, PollFlags::IN, within).map_err(gone)?;
    let event = wire::receive::<Event>(events).map_err(gone)?;
    event.map(|(event, _)| event).ok_or_else(|| Error::Gone("its first process is gone".to_owned()))
}

/// Waits until a descriptor is ready.
pub(super) fn wait(descriptor: impl AsFd, flags: PollFlags, within: Duration) -> io::Result<()> {
    let deadline = Instant::now() + within;
    loop {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(io::Error::from(io::ErrorKind::TimedOut));
        }
        let left = Timespec {
            tv_sec: left.as_secs().try_into().unwrap_or(i64::MAX),
            tv_nsec: left.subsec_nanos().into(),
        };
        match poll(&mut [PollFd::new(&descriptor, flags)], Some(&left)) {
            Ok(0) | Err(rustix::io::Errno::INTR) => {}
            Ok(_) => return Ok(()),
            Err(error) => return Err(error.into()),
        }
    }
}
