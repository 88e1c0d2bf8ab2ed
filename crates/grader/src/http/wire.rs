//! Requests as bytes, bytes as responses (RFC 9112).

use std::fmt::Write as _;
use std::io::{self, Read};

use super::exchange::{Header, Request, Response};

/// Status line and headers of no honest answer are longer.
const HEAD_BYTES: usize = 64 * 1024;
/// Nor does it have more headers.
const HEADERS: usize = 128;

/// The bytes of a request. What it says is not questioned: the caller decides what is sent.
pub(super) fn encode(request: &Request, host: &str) -> Vec<u8> {
    let mut head =
        format!("{} {} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n", request.method, request.target);
    if !request.headers.iter().any(|header| header.name.eq_ignore_ascii_case("accept")) {
        head.push_str("Accept: application/json\r\n");
    }
    for header in &request.headers {
        let _ = write!(head, "{}: {}\r\n", header.name, header.value);
    }
    if !request.body.is_empty() || matches!(request.method.as_str(), "POST" | "PUT" | "PATCH") {
        let _ = write!(head, "Content-Length: {}\r\n", request.body.len());
    }
    head.push_str("\r\n");
    let mut bytes = head.into_bytes();
    bytes.extend_from_slice(&request.body);
    bytes
}

/// Reads one response and no more than `limit` bytes of its body.
pub(super) fn read(stream: &mut dyn Read, method: &str, limit: usize) -> io::Result<Response> {
    let mut input = Input { stream, buffer: Vec::new() };
    let (status, headers) = loop {
        let (status, headers) = head(&mut input)?;
        // Interim responses (RFC 9110, 15.2) come before the one that counts.
        if !(100..200).contains(&status) {
            break (status, headers);
        }
    };
    let value = |name: &str| {
        headers
            .iter()
            .find(|header| header.name.eq_ignore_ascii_case(name))
            .map(|header| header.value.as_str())
    };
    // A stream of events has no end that could be waited for (HTML, 9.2).
    let is_stream = value("content-type").is_some_and(|kind| kind.starts_with("text/event-stream"));
    let bodiless = method == "HEAD" || matches!(status, 204 | 304) || is_stream;
    let (body, cut) = if bodiless {
        (Vec::new(), false)
    } else if value("transfer-encoding").is_some_and(|coding| coding.to_ascii_lowercase().contains("chunked"))
    {
        chunked(&mut input, limit)?
    } else if let Some(length) = value("content-length") {
        let length: usize = length.trim().parse().map_err(|_| invalid("Content-Length is no number"))?;
        input.take(length, limit)?
    } else {
        input.rest(limit)?
    };
    Ok(Response { status, headers, body, cut })
}

fn head(input: &mut Input<'_>) -> io::Result<(u16, Vec<Header>)> {
    loop {
        let mut space = [httparse::EMPTY_HEADER; HEADERS];
        let mut response = httparse::Response::new(&mut space);
        match response
            .parse(&input.buffer)
            .map_err(|error| invalid(&format!("the answer is no HTTP: {error}")))?
        {
            httparse::Status::Complete(length) => {
                let status = response.code.ok_or_else(|| invalid("the answer has no status"))?;
                let headers = response
                    .headers
                    .iter()
                    .map(|h| Header::new(h.name, String::from_utf8_lossy(h.value)))
                    .collect();
                input.buffer.drain(..length);
                return Ok((status, headers));
            }
            httparse::Status::Partial if input.buffer.len() > HEAD_BYTES => {
                return Err(invalid("the head of the answer is longer than 64 KiB"));
            }
            httparse::Status::Partial => {
                if input.more()? == 0 {
                    let what = if input.buffer.is_empty() {
                        "closed without an answer"
                    } else {
                        "closed within the head"
                    };
                    return Err(io::Error::new(
                        io::ErrorKind::UnexpectedEof,
                        format!("the connection was {what}"),
                    ));
                }
            }
        }
    }
}

fn chunked(input: &mut Input<'_>, limit: usize) -> io::Result<(Vec<u8>, bool)> {
    let mut body = Vec::new();
    loop {
        let line = input.line()?;
        let digits = line.split(';').next().unwrap_or_default().trim();
        let size =
            usize::from_str_radix(digits, 16).map_err(|_| invalid("the size of a chunk is no number"))?;
        if size == 0 {
            // Trailers are not waited for: nothing in them is looked at.
            return Ok((body, false));
        }
        let room = limit - body.len();
        let (chunk, cut) = input.take(size, room)?;
        body.extend_from_slice(&chunk);
        if cut {
            return Ok((body, true));
        }
        input.line()?;
    }
}

/// Bytes that were read and not yet used, and where more come from.
struct Input<'a> {
    stream: &'a mut dyn Read,
    buffer: Vec<u8>,
}

impl Input<'_> {
    fn more(&mut self) -> io::Result<usize> {
        let mut chunk = [0; 16 * 1024];
        let read = self.stream.read(&mut chunk)?;
        self.buffer.extend_from_slice(&chunk[..read]);
        Ok(read)
    }

    /// So many bytes, or the first `limit` of them.
    fn take(&mut self, length: usize, limit: usize) -> io::Result<(Vec<u8>, bool)> {
        let wanted = length.min(limit);
        while self.buffer.len() < wanted {
            if self.more()? == 0 {
                return Err(io::Error::new(
                    io::ErrorKind::UnexpectedEof,
                    "the connection was closed within the body",
                ));
            }
        }
        Ok((self.buffer.drain(..wanted).collect(), length > limit))
    }

    /// All until the connection is closed, or the first `limit` bytes.
    fn rest(&mut self, limit: usize) -> io::Result<(Vec<u8>, bool)> {
        while self.buffer.len() <= limit {
            if self.more()? == 0 {
                return Ok((std::mem::take(&mut self.buffer), false));
            }
        }
        self.buffer.truncate(limit);
        Ok((std::mem::take(&mut self.buffer), true))
    }

    fn line(&mut self) -> io::Result<String> {
        loop {
            if let Some(end) = self.buffer.iter().position(|byte| *byte == b'\n') {
                let line: Vec<u8> = self.buffer.drain(..=end).collect();
                return Ok(String::from_utf8_lossy(&line).trim_end().to_owned());
            }
            if self.buffer.len() > HEAD_BYTES || self.more()? == 0 {
                return Err(invalid("a chunk is not ended"));
            }
        }
    }
}

fn invalid(what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn response(bytes: &[u8]) -> io::Result<Response> {
        read(&mut &*bytes, "GET", 100)
    }

    #[test]
    fn a_body_ends_by_its_length_by_chunks_or_with_the_connection() {
        for bytes in [
            "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhelloXXX",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3;x=y\r\nllo\r\n0\r\n\r\n",
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\nhello",
        ] {
            let response = response(bytes.as_bytes()).expect("reads");
            assert_eq!((response.status, response.body.as_slice()), (200, b"hello".as_slice()));
        }
    }

    #[test]
    fn no_more_than_the_limit_of_a_body_is_kept() {
        let long = "x".repeat(300);
        for bytes in [
            format!("HTTP/1.1 200 OK\r\nContent-Length: 300\r\n\r\n{long}"),
            format!("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n12c\r\n{long}\r\n0\r\n\r\n"),
            format!("HTTP/1.1 200 OK\r\n\r\n{long}"),
            // It claims far more than it sends: no memory is set aside for the claim.
            format!("HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n{long}"),
        ] {
            let response = response(bytes.as_bytes()).expect("reads");
            assert_eq!((response.body.len(), response.cut), (100, true));
        }
    }

    #[test]
    fn answers_without_a_body_are_not_waited_for() {
        let bytes = b"HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\n";
        assert!(response(bytes).expect("reads").body.is_empty());
    }

    #[test]
    fn an_endless_head_is_given_up() {
        let endless = format!("HTTP/1.1 200 OK\r\nX: {}", "y".repeat(HEAD_BYTES * 2));
        assert!(response(endless.as_bytes()).is_err());
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..300)) {
            let _ = response(&bytes);
            let _ = response(&[b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".as_slice(), &bytes].concat());
        }
    }

    #[test]
    fn a_stream_of_events_is_answered_by_its_head() {
        struct Endless<'a>(&'a [u8]);
        impl Read for Endless<'_> {
            fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
                match self.0.read(buffer)? {
                    0 => Err(io::ErrorKind::WouldBlock.into()),
                    count => Ok(count),
                }
            }
        }
        let head = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n";
        let response = super::read(&mut Endless(head), "GET", 1000).expect("the head is enough");
        assert_eq!((response.status, response.body.len()), (200, 0));
        let other =
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
        assert!(super::read(&mut Endless(other), "GET", 1000).is_err());
    }
}
