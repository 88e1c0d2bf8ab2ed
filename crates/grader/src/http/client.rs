//! Sends a request and waits for its answer, within limits.

use std::io::{self, Read, Write};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use super::exchange::{Exchange, LATE, REFUSED, Request, Response};
use super::{Dial, Limits, Stream, wire};

/// Asks the server under test.
pub(crate) struct Client<'a> {
    dial: &'a dyn Dial,
    limits: Limits,
    started: Instant,
}

impl<'a> Client<'a> {
    pub(crate) fn new(dial: &'a dyn Dial, limits: Limits) -> Self {
        Self { dial, limits, started: Instant::now() }
    }

    /// Whether the time for everything is used up.
    pub(crate) fn out_of_time(&self) -> bool {
        self.started.elapsed() > self.limits.total
    }

    /// Sends a request once. That there is no answer is an outcome, too.
    pub(crate) fn once(&self, request: Request) -> Exchange {
        let from = Instant::now();
        let result = self.attempt(&request, from + self.limits.request);
        let (response, error) = match result {
            Ok(response) => (Some(response), None),
            Err(error) => (None, Some(reason(&error))),
        };
        Exchange { request, response, error, took: from.elapsed(), parsed: OnceLock::new() }
    }

    /// Sends a request, and again after a pause when the server asks to slow down (429, RFC 6585).
    pub(crate) fn paced(&self, request: Request) -> Exchange {
        let mut exchange = self.once(request);
        for _ in 0..3 {
            if exchange.status() != 429 || self.out_of_time() {
                break;
            }
            let asked = exchange.header("retry-after").and_then(|value| value.trim().parse().ok());
            std::thread::sleep(Duration::from_secs(asked.unwrap_or(1)).min(self.limits.pause));
            exchange = self.once(exchange.request);
        }
        exchange
    }

    fn attempt(&self, request: &Request, deadline: Instant) -> io::Result<Response> {
        let stream = self.dial.dial(left(deadline)?)?;
        let mut stream = Timed { stream, deadline };
        // A server may answer before it has read all of a body that it refuses, and close: the answer counts.
        let sent = stream.write_all(&wire::encode(request, &self.dial.host()));
        let answer = wire::read(&mut stream, &request.method, self.limits.body_bytes);
        match (sent, answer) {
            (_, Ok(response)) => Ok(response),
            (Err(error), Err(_)) | (Ok(()), Err(error)) => Err(error),
        }
    }
}

/// A stream on which everything together ends at the deadline, so that a byte a second does not keep it open.
struct Timed {
    stream: Box<dyn Stream>,
    deadline: Instant,
}

impl Read for Timed {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.stream.set_timeout(left(self.deadline)?)?;
        self.stream.read(buffer)
    }
}

impl Write for Timed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.stream.set_timeout(left(self.deadline)?)?;
        self.stream.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}

fn left(deadline: Instant) -> io::Result<Duration> {
    let left = deadline.saturating_duration_since(Instant::now());
    if left.is_zero() { Err(io::ErrorKind::TimedOut.into()) } else { Ok(left) }
}

/// Why there is no answer, in words that are the same on every run and every system.
fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => LATE.to_owned(),
        io::ErrorKind::ConnectionRefused => REFUSED.to_owned(),
        io::ErrorKind::ConnectionReset | io::ErrorKind::ConnectionAborted | io::ErrorKind::BrokenPipe => {
            "the connection was closed without an answer".to_owned()
        }
        _ => error.to_string(),
    }
}
