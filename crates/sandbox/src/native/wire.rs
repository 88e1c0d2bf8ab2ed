//! What the supervisor and the helper say to each other: one message a packet, descriptors beside it.

use std::io::{self, IoSlice, IoSliceMut};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};

use rustix::net::{
    AddressFamily, RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SendAncillaryBuffer,
    SendAncillaryMessage, SendFlags, SocketFlags, SocketType, recv, recvmsg, sendmsg, socketpair,
};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::{BoxLimits, Command, Finding, Limits, Net, Root};

/// No message is larger. A command with its arguments and environment must fit.
const MAX_MESSAGE: usize = 192 * 1024;

/// At most so many descriptors go with a message.
const MAX_DESCRIPTORS: usize = 4;

/// The first message: what box to make.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Setup {
    pub(super) root: Root,
    pub(super) limits: BoxLimits,
}

/// The answer to it. With [`Made::Ready`] come a descriptor of the box's first process and one of its work folder.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Made {
    /// The box stands, and this is what protects it less than it should.
    Ready(Vec<Finding>),
    /// It could not be made.
    Failed(String),
}

/// What the supervisor asks of the box.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Request {
    /// Run a program. Descriptors: its standard input, output and error, and where to send events.
    Run { run: u64, command: Command, limits: RunLimits, net: Net },
    /// Unpack an archive below the work folder. Descriptors: the archive, and where to send events.
    Unpack { run: u64, limits: RunLimits },
    /// Connect to a port of the loopback, of IPv4 or IPv6. Descriptor: where to send the event.
    Connect { port: u16, is_ipv6: bool },
    /// End a run.
    Kill { run: u64 },
    /// Listen on a port of the loopback. Descriptor: where to send the event.
    Listen { port: u16 },
}

/// What the kernel limits for each process of a run.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(super) struct RunLimits {
    /// Seconds of computing.
    pub(super) cpu_seconds: u64,
    pub(super) file_size: u64,
    pub(super) open_files: u64,
    pub(super) stack: u64,
    /// Bytes of data; `None` where memory of the box as a whole is limited.
    pub(super) data: Option<u64>,
    pub(super) processes: u32,
}

impl RunLimits {
    pub(super) fn new(limits: &Limits, of_box: &BoxLimits, is_memory_counted: bool) -> Self {
        Self {
            // The supervisor watches the time of all together; this is the net below it.
            cpu_seconds: limits.cpu.as_secs() + 2,
            file_size: limits.file_size,
            open_files: limits.open_files,
            stack: limits.stack,
            data: (!is_memory_counted).then_some(limits.memory),
            processes: of_box.processes,
        }
    }
}

/// What the box tells of a request.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Event {
    /// The program could not be started.
    NotStarted { errno: i32 },
    /// A run has ended and, where it was the only one, everything that it left behind too.
    Ended { code: Option<i32>, signal: Option<i32>, cpu_ns: u64 },
    /// The archive was refused.
    Refused(String),
    /// The archive is unpacked.
    Unpacked,
    /// A connection is being made; its descriptor is beside this.
    Connecting,
    /// No connection can be made, or none taken.
    NotConnected { errno: i32 },
    /// A port is listened on; its descriptor is beside this.
    Listening,
}

/// Two ends of a channel that keeps messages apart.
pub(super) fn channel() -> io::Result<(OwnedFd, OwnedFd)> {
    Ok(socketpair(AddressFamily::UNIX, SocketType::SEQPACKET, SocketFlags::CLOEXEC, None)?)
}

/// Sends a message. One that is too large is an error, and so is an end that is gone.
pub(super) fn send<M: Serialize>(
    channel: impl AsFd,
    message: &M,
    descriptors: &[BorrowedFd<'_>],
) -> io::Result<()> {
    let bytes = postcard::to_stdvec(message).map_err(io::Error::other)?;
    if bytes.len() > MAX_MESSAGE {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "the command is too long"));
    }
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(MAX_DESCRIPTORS))];
    let mut beside = SendAncillaryBuffer::new(&mut space);
    if !descriptors.is_empty() && !beside.push(SendAncillaryMessage::ScmRights(descriptors)) {
        return Err(io::Error::from(io::ErrorKind::InvalidInput));
    }
    loop {
        match sendmsg(&channel, &[IoSlice::new(&bytes)], &mut beside, SendFlags::NOSIGNAL) {
            Ok(_) => return Ok(()),
            Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
}

/// Waits for a message. `None` if the other end is gone.
pub(super) fn receive<M: DeserializeOwned>(channel: impl AsFd) -> io::Result<Option<(M, Vec<OwnedFd>)>> {
    let Some(length) = next(&channel)? else { return Ok(None) };
    let mut bytes = vec![0; length.min(MAX_MESSAGE)];
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(MAX_DESCRIPTORS))];
    let mut beside = RecvAncillaryBuffer::new(&mut space);
    let received = loop {
        let mut parts = [IoSliceMut::new(&mut bytes)];
        match recvmsg(&channel, &mut parts, &mut beside, RecvFlags::CMSG_CLOEXEC) {
            Ok(received) => break received,
            Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    };
    let descriptors = beside
        .drain()
        .filter_map(|message| match message {
            RecvAncillaryMessage::ScmRights(descriptors) => Some(descriptors),
            _ => None,
        })
        .flatten()
        .collect();
    let message = postcard::from_bytes(&bytes[..received.bytes]).map_err(io::Error::other)?;
    Ok(Some((message, descriptors)))
}

/// Waits for a message and says how long it is. `None` if the other end is gone.
fn next(channel: impl AsFd) -> io::Result<Option<usize>> {
    loop {
        match recv(&channel, &mut [0_u8; 0], RecvFlags::PEEK | RecvFlags::TRUNC) {
            // An end that was closed with a message unread says so in the second way.
            Ok((_, 0)) | Err(rustix::io::Errno::CONNRESET) => return Ok(None),
            Ok((_, length)) => return Ok(Some(length)),
            Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
}
