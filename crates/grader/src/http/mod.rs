//! A small HTTP/1.1 client that is made to be rude.
//!
//! Ordinary clients refuse to send what a check has to send: half a JSON document, bytes that are no UTF-8, a content type
//! that does not fit. This one sends what it is given, over a stream that the caller connects, one request a connection, and
//! keeps both sides of the exchange within limits.

mod client;
mod exchange;
mod wire;

pub(crate) use client::Client;
pub(crate) use exchange::shortened;
pub use exchange::{Exchange, Header, Request, Response};

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// How to reach the server under test.
pub trait Dial: Send + Sync {
    /// A new connection.
    fn dial(&self, timeout: Duration) -> io::Result<Box<dyn Stream>>;
    /// What the `Host` header says.
    fn host(&self) -> String;
}

/// A connected stream, whatever carries it.
pub trait Stream: Read + Write + Send {
    /// How long the next read or write may take.
    fn set_timeout(&self, timeout: Duration) -> io::Result<()>;
}

impl Stream for TcpStream {
    fn set_timeout(&self, timeout: Duration) -> io::Result<()> {
        self.set_read_timeout(Some(timeout))?;
        self.set_write_timeout(Some(timeout))
    }
}

#[cfg(unix)]
impl Stream for std::os::unix::net::UnixStream {
    fn set_timeout(&self, timeout: Duration) -> io::Result<()> {
        self.set_read_timeout(Some(timeout))?;
        self.set_write_timeout(Some(timeout))
    }
}

/// A server at an address of this machine or another.
#[derive(Debug, Clone, Copy)]
pub struct Tcp(pub SocketAddr);

impl Dial for Tcp {
    fn dial(&self, timeout: Duration) -> io::Result<Box<dyn Stream>> {
        let stream = TcpStream::connect_timeout(&self.0, timeout)?;
        stream.set_nodelay(true)?;
        Ok(Box::new(stream))
    }

    fn host(&self) -> String {
        self.0.to_string()
    }
}

/// How much time and memory the server under test may cost.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// For one request, from connecting to the last byte of the answer.
    pub request: Duration,
    /// For everything.
    pub total: Duration,
    /// Bytes of a body that are read; the rest is left.
    pub body_bytes: usize,
    /// How long to wait at most, each time, when the server asks to slow down (429).
    pub pause: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            request: Duration::from_secs(10),
            total: Duration::from_mins(3),
            body_bytes: 1 << 20,
            pause: Duration::from_secs(3),
        }
    }
}
