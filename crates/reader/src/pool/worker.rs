//! A child as the pool sees it.

use std::io::{self, Read, Write};
use std::os::unix::process::ExitStatusExt as _;
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::ioctl_fionbio;

use super::frame::{self, Answer, MAX_ANSWER};
use super::{Limits, MANY};
use crate::isolated::COMMAND;
use crate::unreadable::Unreadable;

/// The signals by which the kernel ends what takes too much: abort (no memory), kill, too much computing time.
const SPENT: [i32; 3] = [6, 9, 24];

/// A child and the pipes to it. It is ended when this goes.
#[derive(Debug)]
pub(super) struct Worker {
    child: Child,
    input: ChildStdin,
    output: ChildStdout,
    /// How many documents it has read.
    pub(super) documents: u32,
}

impl Worker {
    pub(super) fn start(program: &Path, limits: &Limits) -> io::Result<Self> {
        let mut child = Command::new(program)
            .args([COMMAND, "--cpu", &limits.cpu_seconds.to_string()])
            .args(["--memory", &limits.memory.to_string(), MANY])
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(io::Error::other("it has no pipes"));
        };
        let worker = Self { child, input, output, documents: 0 };
        // Whatever the child does, nobody waits for it longer than the time allows.
        ioctl_fionbio(&worker.input, true)?;
        ioctl_fionbio(&worker.output, true)?;
        Ok(worker)
    }

    /// Has the child read a document. After an error it is of no more use.
    pub(super) fn read(&mut self, name: &str, bytes: &[u8], wait: Duration) -> Result<Answer, Unreadable> {
        self.documents += 1;
        let answer = self.converse(&frame::head(name, bytes), bytes, Instant::now() + wait);
        match answer {
            Ok(answer) => postcard::from_bytes(&answer).map_err(|_| Unreadable::crashed()),
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Err(self.end()),
            Err(_) => Err(Unreadable::too_expensive()),
        }
    }

    /// Sends a request and takes the answer to it, as far as the child keeps up.
    fn converse(&mut self, head: &[u8], file: &[u8], deadline: Instant) -> io::Result<Vec<u8>> {
        let (mut head, mut file) = (head, file);
        let mut answer = Vec::new();
        let mut length = None;
        loop {
            self.wait(!head.is_empty() || !file.is_empty(), deadline)?;
            if !head.is_empty() {
                send(&mut self.input, &mut head);
            } else if !file.is_empty() {
                send(&mut self.input, &mut file);
            }
            if !receive(&mut self.output, &mut answer)? {
                continue;
            }
            if length.is_none()
                && let Some(first) = answer.first_chunk::<4>()
            {
                length = Some(u32::from_le_bytes(*first) as usize);
                answer.drain(..4);
            }
            if length.is_some_and(|length| length > MAX_ANSWER) {
                return Err(io::Error::from(io::ErrorKind::InvalidData));
            }
            if length.is_some_and(|length| answer.len() >= length) {
                return Ok(answer);
            }
        }
    }

    /// Waits until the child takes or says something.
    fn wait(&self, has_more: bool, deadline: Instant) -> io::Result<()> {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(io::Error::from(io::ErrorKind::TimedOut));
        }
        let left = Timespec {
            tv_sec: left.as_secs().try_into().unwrap_or(i64::MAX),
            tv_nsec: left.subsec_nanos().into(),
        };
        let mut pipes = [PollFd::new(&self.output, PollFlags::IN), PollFd::new(&self.input, PollFlags::OUT)];
        let count = if has_more { 2 } else { 1 };
        match poll(&mut pipes[..count], Some(&left)) {
            Ok(_) | Err(rustix::io::Errno::INTR) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// Why the child has ended.
    fn end(&mut self) -> Unreadable {
        let status = self.child.wait();
        let is_spent =
            status.is_ok_and(|status| status.signal().is_some_and(|signal| SPENT.contains(&signal)));
        if is_spent { Unreadable::too_expensive() } else { Unreadable::crashed() }
    }
}

/// Sends what the pipe takes now. A child that has ended takes all: its output says so.
fn send(input: &mut ChildStdin, rest: &mut &[u8]) {
    match input.write(rest) {
        Ok(sent) => *rest = &rest[sent..],
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => *rest = &[],
        // Not now, or not without trouble that the output shows as well.
        Err(_) => {}
    }
}

/// Takes what the pipe has now, and says whether that was anything.
fn receive(output: &mut ChildStdout, answer: &mut Vec<u8>) -> io::Result<bool> {
    let mut piece = [0; 64 * 1024];
    match output.read(&mut piece) {
        Ok(0) => Err(io::Error::from(io::ErrorKind::UnexpectedEof)),
        Ok(count) => {
            answer.extend_from_slice(&piece[..count]);
            Ok(true)
        }
        Err(error) if matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::Interrupted) => {
            Ok(false)
        }
        Err(error) => Err(error),
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        // It may have ended already; what counts is that nothing is left of it.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
