//! Watching a run: its output, its time, and whoever wants it ended. Any engine's run can be watched that has pipes and
//! a descriptor that tells of its end.

use std::fs::File;
use std::io::{self, Read as _, Write as _};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::OnceLock;
use std::thread::available_parallelism;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::{Errno, ioctl_fionbio};

use crate::engine::Watch;
use crate::{Cancel, Limits, Output};

/// How a run ended, as its engine tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The program could not be started, for this reason.
    NotStarted(i32),
    /// It ended with an exit code or by a signal, after so many nanoseconds of computing.
    Exited {
        /// The exit code.
        code: Option<i32>,
        /// The signal.
        signal: Option<i32>,
        /// Computing time of all its processes that were waited for.
        cpu_ns: u64,
    },
    /// Nobody can tell: what watched it from inside is gone.
    Lost,
}

/// Why the supervisor ended a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// Time by the clock.
    Wall,
    /// The machine gave it hardly any of its time: nobody can tell how long it would have taken.
    Starved,
    /// Computing time.
    Cpu,
    /// Too much output.
    Output,
    /// The caller.
    Cancelled,
}

/// What is watched.
pub trait Subject {
    /// Readable once [`Self::ended`] can tell.
    fn events(&self) -> BorrowedFd<'_>;
    /// How it ended. Called when there is something to read.
    fn ended(&mut self) -> Ended;
    /// Ends the run.
    fn kill(&mut self);
    /// Ends the whole box, after [`Self::kill`] had no effect.
    fn kill_box(&mut self);
    /// Computing time since the run began, in nanoseconds, while it runs. `None` where nobody counts.
    fn cpu_ns(&self) -> Option<u64>;
    /// How long it was ready to compute and waited for a processor that others had.
    fn waited(&self) -> Duration {
        Duration::ZERO
    }
}

/// The supervisor's ends of a run's pipes.
#[derive(Debug)]
pub struct Pipes<'a> {
    /// Where its standard input is written, and what.
    pub stdin: Option<(OwnedFd, &'a [u8])>,
    /// Where its standard output is read.
    pub stdout: OwnedFd,
    /// Where its standard error is read.
    pub stderr: OwnedFd,
}

/// What was seen.
#[derive(Debug)]
pub struct Seen {
    /// How it ended.
    pub ended: Ended,
    /// Why it was ended, if it was.
    pub stop: Option<Stop>,
    /// How long it took.
    pub wall: Duration,
    /// How long it might have taken: its limit, and what it waited for a processor.
    pub wall_limit: Duration,
    /// Standard output.
    pub stdout: Captured,
    /// Standard error.
    pub stderr: Captured,
}

/// What came through a pipe.
#[derive(Debug, Default)]
pub struct Captured {
    /// What is kept.
    pub bytes: Vec<u8>,
    /// How much came.
    pub count: u64,
}

/// A run that was ended is gone within this time, or its box is ended.
const GRACE: Duration = Duration::from_secs(2);

/// Computing time is asked for at least so often.
const TICK: Duration = Duration::from_millis(100);

/// So much is read at a time.
const PIECE: usize = 64 * 1024;

/// A pipe holds no more pieces than this, however large its writer made it.
const PIECES_IN_A_PIPE: usize = 64;

/// A run is given back the time that it waited for a processor, up to so many times its limit.
const PATIENCE: u32 = 8;

/// One of the two outputs while it is read.
struct Source {
    pipe: Option<File>,
    which: Output,
    captured: Captured,
    piece: Box<[u8]>,
}

/// Watches a run until it has ended. With `is_kept` false, output is shown to `watch`, not kept, and
/// not limited.
pub fn supervise(
    subject: &mut dyn Subject,
    pipes: Pipes<'_>,
    limits: &Limits,
    is_kept: bool,
    mut watch: Option<&mut Watch<'_>>,
    cancel: Option<&Cancel>,
) -> io::Result<Seen> {
    let start = Instant::now();
    let mut input = pipes.stdin.map(|(pipe, bytes)| (File::from(pipe), bytes));
    let mut sources =
        [(pipes.stdout, Output::Stdout), (pipes.stderr, Output::Stderr)].map(|(pipe, which)| Source {
            pipe: Some(File::from(pipe)),
            which,
            captured: Captured::default(),
            piece: vec![0; PIECE].into(),
        });
    for pipe in
        sources.iter().filter_map(|source| source.pipe.as_ref()).chain(input.as_ref().map(|(pipe, _)| pipe))
    {
        ioctl_fionbio(pipe, true)?;
    }
    let cores = cores();
    // Of what is not kept, there may be any amount.
    let limit = if is_kept { limits.output } else { u64::MAX };
    let mut stop = None;
    let mut stopped_at = None;
    let mut is_box_killed = false;
    let mut wall_limit = limits.wall;
    let ended = loop {
        let now = Instant::now();
        if stop.is_none() {
            if now - start >= wall_limit {
                wall_limit = limits.wall + subject.waited().min(limits.wall * PATIENCE);
            }
            stop = due(subject, limits, (now - start, wall_limit), &sources, limit, cancel);
            if stop.is_some() {
                subject.kill();
                stopped_at = Some(now);
            }
        }
        let wait = match stopped_at {
            None => next_look(subject, limits, wall_limit.saturating_sub(now - start), cores),
            Some(at) if now - at < GRACE => GRACE.saturating_sub(now - at),
            Some(at) if now - at > GRACE * 3 => break Ended::Lost,
            Some(_) => {
                if !is_box_killed {
                    subject.kill_box();
                    is_box_killed = true;
                }
                GRACE
            }
        };
        // Whoever was ended is asked nothing more; a cancellation that stays readable would only spin.
        let cancel = if stop.is_none() { cancel } else { None };
        if wait_for(subject.events(), input.as_ref().map(|(pipe, _)| pipe), &sources, cancel, wait)? {
            break subject.ended();
        }
        feed(&mut input);
        for source in &mut sources {
            source.read(limit, is_kept, &mut watch);
        }
    };
    let wall = start.elapsed();
    // All that was written before the end is in the pipes. What else still holds them is not waited for.
    for source in &mut sources {
        for _ in 0..PIECES_IN_A_PIPE {
            if !source.read(limit, is_kept, &mut watch) {
                break;
            }
        }
        if stop.is_none() && source.captured.count > limit {
            stop = Some(Stop::Output);
        }
    }
    let [stdout, stderr] = sources.map(|source| source.captured);
    Ok(Seen { ended, stop, wall, wall_limit, stdout, stderr })
}

/// How many programs can compute at one time. Asked once: the answer takes reading several files.
fn cores() -> u32 {
    static CORES: OnceLock<u32> = OnceLock::new();
    *CORES.get_or_init(|| u32::try_from(available_parallelism().map_or(1, usize::from)).unwrap_or(1))
}

/// Whether a limit is reached now.
fn due(
    subject: &dyn Subject,
    limits: &Limits,
    (wall, wall_limit): (Duration, Duration),
    sources: &[Source; 2],
    output: u64,
    cancel: Option<&Cancel>,
) -> Option<Stop> {
    if cancel.is_some_and(Cancel::is_cancelled) {
        return Some(Stop::Cancelled);
    }
    if sources.iter().any(|source| source.captured.count > output) {
        return Some(Stop::Output);
    }
    if subject.cpu_ns().is_some_and(|cpu| Duration::from_nanos(cpu) > limits.cpu) {
        return Some(Stop::Cpu);
    }
    let is_given_up = wall_limit > limits.wall * PATIENCE;
    (wall >= wall_limit).then_some(if is_given_up { Stop::Starved } else { Stop::Wall })
}

/// How long nothing can happen that nobody tells of: all cores together may take the rest of the computing time.
fn next_look(subject: &dyn Subject, limits: &Limits, rest: Duration, cores: u32) -> Duration {
    match subject.cpu_ns() {
        None => rest,
        Some(cpu) => {
            let computing = limits.cpu.saturating_sub(Duration::from_nanos(cpu)) / cores;
            rest.min(computing.clamp(Duration::from_millis(2), TICK))
        }
    }
}

/// Waits for whatever comes first. Says whether the run has ended.
fn wait_for(
    events: BorrowedFd<'_>,
    input: Option<&File>,
    sources: &[Source; 2],
    cancel: Option<&Cancel>,
    wait: Duration,
) -> io::Result<bool> {
    let mut polled = vec![PollFd::from_borrowed_fd(events, PollFlags::IN)];
    let pipes = sources.iter().filter_map(|source| source.pipe.as_ref());
    polled.extend(pipes.map(|pipe| PollFd::new(pipe, PollFlags::IN)));
    polled.extend(input.map(|pipe| PollFd::new(pipe, PollFlags::OUT)));
    polled.extend(cancel.map(|cancel| PollFd::from_borrowed_fd(cancel.as_fd(), PollFlags::IN)));
    let wait = Timespec {
        tv_sec: wait.as_secs().try_into().unwrap_or(i64::MAX),
        tv_nsec: wait.subsec_nanos().into(),
    };
    match poll(&mut polled, Some(&wait)) {
        Ok(_) | Err(Errno::INTR) => Ok(!polled[0].revents().is_empty()),
        Err(error) => Err(error.into()),
    }
}

/// Writes what the program takes now. After the last byte, or when it wants no more, its input ends.
fn feed(input: &mut Option<(File, &[u8])>) {
    if let Some((pipe, rest)) = input {
        match pipe.write(rest) {
            Ok(count) => *rest = &rest[count..],
            Err(error) if matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::Interrupted) => {}
            Err(_) => *rest = &[],
        }
        if rest.is_empty() {
            *input = None;
        }
    }
}

impl Source {
    /// Takes what has come, at most one pipe full. Says whether anything had.
    fn read(&mut self, limit: u64, is_kept: bool, watch: &mut Option<&mut Watch<'_>>) -> bool {
        let Some(pipe) = &mut self.pipe else { return false };
        match pipe.read(&mut self.piece) {
            Ok(0) => self.pipe = None,
            Ok(count) => {
                let room = usize::try_from(limit.saturating_sub(self.captured.count)).unwrap_or(usize::MAX);
                let kept = &self.piece[..count.min(room)];
                self.captured.count += count as u64;
                if is_kept {
                    self.captured.bytes.extend_from_slice(kept);
                }
                if let Some(watch) = watch
                    && !kept.is_empty()
                {
                    watch(self.which, kept);
                }
                return true;
            }
            Err(error) if matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::Interrupted) => {}
            Err(_) => self.pipe = None,
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use rustix::pipe::pipe;

    use super::*;

    /// A run that does nothing until it is ended.
    struct Waiting {
        events: OwnedFd,
        alive: Option<OwnedFd>,
        waited: Duration,
    }

    impl Subject for Waiting {
        fn events(&self) -> BorrowedFd<'_> {
            self.events.as_fd()
        }

        fn ended(&mut self) -> Ended {
            Ended::Exited { code: None, signal: Some(9), cpu_ns: 0 }
        }

        fn kill(&mut self) {
            self.alive = None;
        }

        fn kill_box(&mut self) {}

        fn cpu_ns(&self) -> Option<u64> {
            Some(0)
        }

        fn waited(&self) -> Duration {
            self.waited
        }
    }

    fn seen(waited: Duration) -> Seen {
        let (events, alive) = pipe().unwrap();
        let mut subject = Waiting { events, alive: Some(alive), waited };
        let pipes = Pipes { stdin: None, stdout: pipe().unwrap().0, stderr: pipe().unwrap().0 };
        let limits = Limits { wall: Duration::from_millis(50), ..Limits::default() };
        supervise(&mut subject, pipes, &limits, true, None, None).unwrap()
    }

    #[test]
    fn what_a_run_waited_for_a_processor_is_given_back_to_it() {
        let idle = seen(Duration::ZERO);
        assert_eq!((idle.stop, idle.wall_limit), (Some(Stop::Wall), Duration::from_millis(50)));
        let busy = seen(Duration::from_millis(150));
        assert_eq!(busy.stop, Some(Stop::Wall));
        assert!(busy.wall >= Duration::from_millis(200), "{:?}", busy.wall);
    }

    #[test]
    fn a_run_that_the_machine_hardly_ran_is_not_judged() {
        let starved = seen(Duration::from_mins(1));
        assert_eq!(starved.stop, Some(Stop::Starved));
        assert!(starved.wall >= Duration::from_millis(450), "{:?}", starved.wall);
    }
}
