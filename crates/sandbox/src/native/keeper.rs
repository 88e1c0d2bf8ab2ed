//! What the first process of a box does once the box stands: starts what it is asked to, waits for what ends, and sees to
//! it that nothing outlives the last run.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::ffi::{CString, OsStr};
use std::fs::File;
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::ffi::OsStrExt as _;
use std::path::{Path, PathBuf};

use rustix::event::{PollFd, PollFlags, poll};
use rustix::net::sockopt::set_socket_reuseaddr;
use rustix::net::{
    AddressFamily, IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketFlags, SocketType, bind, connect, listen,
    socket_with,
};
use rustix::process::{
    Pid, Resource, Rlimit, Signal, WaitOptions, WaitStatus, chdir, kill_process, kill_process_group,
    setrlimit, setsid, wait,
};

use super::wire::{self, Event, Request, RunLimits};
use super::{filter, unpack};
use crate::sys::{self, Fork, Stack, Words};
use crate::{Command, Net, Root};

/// The environment of a program that is given none.
const ENVIRONMENT: [(&str, &str); 5] = [
    ("PATH", "/usr/local/bin:/usr/bin:/bin"),
    ("HOME", "/tmp"),
    ("TMPDIR", "/tmp"),
    ("LANG", "C.UTF-8"),
    ("USER", "box"),
];

/// Connections that wait to be taken.
const BACKLOG: i32 = 128;

/// A program that runs now.
struct Run {
    number: u64,
    process: Pid,
    events: OwnedFd,
    /// Computing time of all children before it.
    cpu_before: u64,
}

/// Serves the supervisor until it closes the channel.
pub(super) fn keep(channel: &OwnedFd, work: &OwnedFd) -> io::Result<()> {
    let children = sys::child_signals()?;
    let (mut runs, mut stack) = (Vec::new(), Stack::new());
    loop {
        let mut sources = [PollFd::new(channel, PollFlags::IN), PollFd::new(&children, PollFlags::IN)];
        match poll(&mut sources, None) {
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
        let [asked, ended] = sources.map(|source| !source.revents().is_empty());
        if ended {
            // One signal stands for many; which children have ended is asked of the kernel.
            let mut signal = [0; 128];
            let _ = rustix::io::read(&children, &mut signal);
            reap(&mut runs)?;
        }
        if asked {
            let Some((request, descriptors)) = wire::receive::<Request>(channel)? else { return Ok(()) };
            serve(request, descriptors, &mut runs, &mut stack, work);
        }
    }
}

fn serve(
    request: Request,
    descriptors: Vec<OwnedFd>,
    runs: &mut Vec<Run>,
    stack: &mut Stack,
    work: &OwnedFd,
) {
    let mut descriptors = descriptors.into_iter();
    let mut next = || descriptors.next();
    match request {
        Request::Run { run, command, limits, net } => {
            if let (Some(input), Some(output), Some(error), Some(events)) = (next(), next(), next(), next()) {
                let stdio = [input, output, error];
                match Program::new(&command) {
                    Ok(program) => {
                        // Programs that run in the box now could stop the child, and this process with it, as long as
                        // it waits for the child.
                        let stack = runs.is_empty().then_some(stack);
                        start(runs, run, events, stack, |events| {
                            execute(&program, limits, net, &stdio, events)
                        });
                    }
                    Err(error) => not_started(&events, &error),
                }
            }
        }
        Request::Unpack { run, limits } => {
            if let (Some(archive), Some(events)) = (next(), next()) {
                start(runs, run, events, None, |events| take_in(&archive, limits, work, events));
            }
        }
        Request::Connect { port, is_ipv6 } => {
            if let Some(events) = next() {
                // Whoever asked is gone if this fails.
                let _ = reach(port, is_ipv6, &events);
            }
        }
        Request::Kill { run } => end(runs, run),
        Request::Listen { port } => {
            if let Some(events) = next() {
                let _ = listen_on(port, &events);
            }
        }
    }
}

/// Starts a child, which does what it is to and never returns. With a stack of its own it has this process's memory until
/// it becomes a program, else a copy.
fn start(
    runs: &mut Vec<Run>,
    number: u64,
    events: OwnedFd,
    stack: Option<&mut Stack>,
    child: impl Fn(&OwnedFd) -> i32,
) {
    let cpu_before = sys::children_cpu();
    let started = match stack {
        Some(stack) => stack.start(|| child(&events)),
        None => sys::fork().map(|fork| match fork {
            Fork::Parent(process) => process,
            Fork::Child => sys::exit_now(child(&events)),
        }),
    };
    match started {
        Ok(process) => runs.push(Run { number, process, events, cpu_before }),
        Err(error) => not_started(&events, &error),
    }
}

fn not_started(events: &OwnedFd, error: &io::Error) {
    let errno = error.raw_os_error().unwrap_or(libc::EINVAL);
    // Whoever asked is gone if this fails.
    let _ = wire::send(events, &Event::NotStarted { errno }, &[]);
}

/// A program as it is asked for, with all that can be done before it has a process.
struct Program {
    /// Where it may lie, in this order.
    places: Vec<CString>,
    words: Words,
    folder: CString,
}

impl Program {
    fn new(command: &Command) -> io::Result<Self> {
        let text = |text: &OsStr| CString::new(text.as_bytes()).map_err(io::Error::from);
        let mut environment: BTreeMap<&OsStr, &OsStr> =
            ENVIRONMENT.iter().map(|(name, value)| (OsStr::new(*name), OsStr::new(*value))).collect();
        environment.extend(command.env.iter().map(|(name, value)| (name.as_os_str(), value.as_os_str())));
        let path = environment.get(OsStr::new("PATH")).copied().unwrap_or_default();
        let places: Vec<PathBuf> = if command.program.as_bytes().contains(&b'/') {
            vec![PathBuf::from(&command.program)]
        } else {
            std::env::split_paths(path).map(|folder| folder.join(&command.program)).collect()
        };
        let pairs = environment.iter().map(|(name, value)| {
            let mut pair = name.to_os_string();
            pair.push("=");
            pair.push(value);
            text(&pair)
        });
        let pairs = pairs.collect::<io::Result<Vec<_>>>()?;
        let arguments = [&command.program].into_iter().chain(&command.args);
        let arguments = arguments.map(|argument| text(argument)).collect::<io::Result<Vec<_>>>()?;
        let folder = Path::new(Root::WORK).join(command.folder.as_deref().unwrap_or_default());
        Ok(Self {
            places: places.iter().map(|place| text(place.as_os_str())).collect::<io::Result<_>>()?,
            words: Words::new(arguments, pairs),
            folder: text(folder.as_os_str())?,
        })
    }
}

/// Becomes the program. Returns only if it cannot. It may have the memory of the first process: what is allocated here is
/// freed here.
fn execute(program: &Program, limits: RunLimits, net: Net, stdio: &[OwnedFd; 3], events: &OwnedFd) -> i32 {
    let started =
        prepare(limits).and_then(|()| filter::install_for(net)).and_then(|()| become_program(program, stdio));
    match started {
        Ok(never) => match never {},
        Err(why) => not_started(events, &why),
    }
    127
}

fn become_program(program: &Program, [input, output, error]: &[OwnedFd; 3]) -> io::Result<Infallible> {
    rustix::stdio::dup2_stdin(input)?;
    rustix::stdio::dup2_stdout(output)?;
    rustix::stdio::dup2_stderr(error)?;
    chdir(&program.folder)?;
    let mut why = io::Error::from_raw_os_error(libc::ENOENT);
    for place in &program.places {
        let error = program.words.execute(place);
        match error.raw_os_error() {
            Some(libc::ENOENT | libc::ENOTDIR) => {}
            // Further on there may be one that may be run.
            Some(libc::EACCES) => why = error,
            _ => return Err(error),
        }
    }
    Err(why)
}

/// Unpacks an archive that comes through a pipe.
fn take_in(archive: &OwnedFd, limits: RunLimits, work: &OwnedFd, events: &OwnedFd) -> i32 {
    let unpacked = prepare(limits)
        .and_then(|()| filter::install_for(Net::None))
        .and_then(|()| archive.try_clone())
        .map_err(|error| error.to_string())
        .and_then(|archive| unpack::unpack(File::from(archive), work));
    let event = unpacked.map_or_else(Event::Refused, |()| Event::Unpacked);
    i32::from(wire::send(events, &event, &[]).is_err())
}

/// A session and limits of its own for a process that runs what was sent.
fn prepare(limits: RunLimits) -> io::Result<()> {
    sys::unblock_signals()?;
    setsid()?;
    let mut all = vec![
        (Resource::Core, 0),
        (Resource::Fsize, limits.file_size),
        (Resource::Nofile, limits.open_files),
        (Resource::Stack, limits.stack),
        (Resource::Memlock, 64 * 1024),
        (Resource::Msgqueue, 0),
        (Resource::Nice, 0),
        (Resource::Rtprio, 0),
        (Resource::Cpu, limits.cpu_seconds),
        // Where processes are counted per box, this is the second wall. The two processes of the helper count too.
        (Resource::Nproc, u64::from(limits.processes) + 2),
    ];
    all.extend(limits.data.map(|data| (Resource::Data, data)));
    for (resource, most) in all {
        let least = rustix::process::getrlimit(resource).maximum.map_or(most, |maximum| maximum.min(most));
        setrlimit(resource, Rlimit { current: Some(least), maximum: Some(least) })?;
    }
    Ok(())
}

/// Connects to the loopback and hands out the socket. It does not wait: the other end of the channel does.
fn reach(port: u16, is_ipv6: bool, events: &OwnedFd) -> io::Result<()> {
    let flags = SocketFlags::CLOEXEC | SocketFlags::NONBLOCK;
    let family = if is_ipv6 { AddressFamily::INET6 } else { AddressFamily::INET };
    let host: IpAddr = if is_ipv6 { Ipv6Addr::LOCALHOST.into() } else { Ipv4Addr::LOCALHOST.into() };
    let socket = socket_with(family, SocketType::STREAM, flags, None)?;
    match connect(&socket, &SocketAddr::new(host, port)) {
        Ok(()) | Err(rustix::io::Errno::INPROGRESS) => {
            wire::send(events, &Event::Connecting, &[socket.as_fd()])
        }
        Err(error) => wire::send(events, &Event::NotConnected { errno: error.raw_os_error() }, &[]),
    }
}

/// Listens on the loopback and hands out the socket: whoever takes the connections stands outside.
fn listen_on(port: u16, events: &OwnedFd) -> io::Result<()> {
    let flags = SocketFlags::CLOEXEC | SocketFlags::NONBLOCK;
    let listening = || -> rustix::io::Result<OwnedFd> {
        let socket = socket_with(AddressFamily::INET, SocketType::STREAM, flags, None)?;
        // Connections of a listener before this one may still be closing.
        set_socket_reuseaddr(&socket, true)?;
        bind(&socket, &SocketAddr::new(Ipv4Addr::LOCALHOST.into(), port))?;
        listen(&socket, BACKLOG)?;
        Ok(socket)
    };
    match listening() {
        Ok(socket) => wire::send(events, &Event::Listening, &[socket.as_fd()]),
        Err(error) => wire::send(events, &Event::NotConnected { errno: error.raw_os_error() }, &[]),
    }
}

/// Ends a run. If it is the only one, everything in the box but this process.
fn end(runs: &[Run], number: u64) {
    let Some(run) = runs.iter().find(|run| run.number == number) else { return };
    // What has ended already cannot be ended once more.
    if runs.len() == 1 {
        sys::kill_all_others();
    } else {
        let _ = kill_process_group(run.process, Signal::KILL);
        let _ = kill_process(run.process, Signal::KILL);
    }
}

/// Waits for what has ended, and tells of each run that has.
fn reap(runs: &mut Vec<Run>) -> io::Result<()> {
    loop {
        let (process, status) = match wait(WaitOptions::NOHANG) {
            Ok(Some(ended)) => ended,
            Ok(None) | Err(rustix::io::Errno::CHILD) => return Ok(()),
            Err(error) => return Err(error.into()),
        };
        let Some(place) = runs.iter().position(|run| run.process == process) else { continue };
        let run = runs.swap_remove(place);
        if runs.is_empty() {
            sys::kill_all_others();
            while !matches!(wait(WaitOptions::empty()), Err(rustix::io::Errno::CHILD)) {}
        } else {
            let _ = kill_process_group(process, Signal::KILL);
        }
        tell(&run, status);
    }
}

fn tell(run: &Run, status: WaitStatus) {
    let event = Event::Ended {
        code: status.exit_status(),
        signal: status.terminating_signal(),
        cpu_ns: sys::children_cpu().saturating_sub(run.cpu_before),
    };
    // Whoever asked is gone if this fails.
    let _ = wire::send(&run.events, &event, &[]);
}
