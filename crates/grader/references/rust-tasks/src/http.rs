//! As much of HTTP/1.1 as the API needs: one request per connection, read within limits of size and time.

use std::backtrace::Backtrace;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use crate::api::{Api, Request, Response};
use crate::defects::{on, Defect};
use crate::problem::Problem;

const LARGEST_HEAD: u64 = 16 * 1024;
const LARGEST_BODY: usize = 64 * 1024;
/// How much of a refused request is still read, so that its sender comes to read the answer.
const DRAINED: u64 = 4 * 1024 * 1024;
const MOST_CONNECTIONS: usize = 200;
const PATIENCE: Duration = Duration::from_secs(10);

/// Answers requests until the process ends, each connection in a thread of its own.
pub fn serve(listener: &TcpListener, api: &Api) {
    let open = AtomicUsize::new(0);
    thread::scope(|scope| {
        for stream in listener.incoming().flatten() {
            if open.fetch_add(1, Ordering::Relaxed) >= MOST_CONNECTIONS {
                open.fetch_sub(1, Ordering::Relaxed);
                continue;
            }
            scope.spawn(|| {
                // A client that goes away in the middle is no concern of ours.
                let _ = handle(stream, api);
                open.fetch_sub(1, Ordering::Relaxed);
            });
        }
    });
}

fn handle(mut stream: TcpStream, api: &Api) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let mut reader = BufReader::new(stream.try_clone()?);
    let (request, refusal) = read(&mut reader)?;
    let answer = match refusal {
        Some(problem) => {
            write(&mut stream, &request, Err(problem))?;
            stream.shutdown(Shutdown::Write)?;
            return io::copy(&mut reader.take(DRAINED), &mut io::sink()).map(drop);
        }
        // A fault in one request must not end the others.
        None => catch_unwind(AssertUnwindSafe(|| api.answer(&request)))
            .unwrap_or_else(|_| Err(Problem::new(500, "internal", "Something went wrong."))),
    };
    write(&mut stream, &request, answer)
}

/// Reads a request. What cannot be read comes with the reason, and with as much as was understood.
fn read(reader: &mut impl BufRead) -> io::Result<(Request, Option<Problem>)> {
    let mut request = Request::default();
    let mut head = reader.by_ref().take(LARGEST_HEAD);
    let mut line = Vec::new();
    head.read_until(b'\n', &mut line)?;
    let first = String::from_utf8_lossy(&line).into_owned();
    let [method, target, version] = first.split_whitespace().collect::<Vec<_>>()[..] else {
        return Ok((request, Some(bad_request())));
    };
    if !version.starts_with("HTTP/1.") {
        return Ok((request, Some(bad_request())));
    }
    loop {
        line.clear();
        head.read_until(b'\n', &mut line)?;
        let text = String::from_utf8_lossy(&line);
        if text.trim().is_empty() {
            break;
        }
        let Some((name, value)) = text.split_once(':') else { return Ok((request, Some(bad_request()))) };
        request.headers.insert(name.trim().to_ascii_lowercase(), value.trim().to_owned());
    }
    if line.is_empty() {
        return Ok((
            request,
            Some(Problem::new(431, "head_too_large", "The head of the request is too large.")),
        ));
    }
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    request.method = method.to_owned();
    request.path = decoded(path, false);
    request.query = query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (decoded(name, true), decoded(value, true)))
        .collect();
    let refusal = read_body(reader, &mut request)?;
    Ok((request, refusal))
}

fn read_body(reader: &mut impl BufRead, request: &mut Request) -> io::Result<Option<Problem>> {
    if request.headers.contains_key("transfer-encoding") {
        return Ok(Some(Problem::new(411, "length_required", "Send the body with a Content-Length.")));
    }
    let length = request.headers.get("content-length").map_or("0", String::as_str);
    let Ok(length) = length.parse::<usize>() else { return Ok(Some(bad_request())) };
    if length > LARGEST_BODY {
        let message = format!("A body has at most {LARGEST_BODY} bytes.");
        return Ok(Some(Problem::new(413, "too_large", message)));
    }
    request.body = vec![0; length];
    reader.read_exact(&mut request.body)?;
    Ok(None)
}

fn bad_request() -> Problem {
    Problem::new(400, "bad_request", "The request cannot be read.")
}

/// Undoes percent-encoding; in a query a plus is a space. What is not encoded properly stays as it is.
fn decoded(text: &str, in_query: bool) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = tail.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        let escaped = hex.filter(|_| *first == b'%').and_then(|hex| u8::from_str_radix(hex, 16).ok());
        bytes.push(escaped.unwrap_or(if in_query && *first == b'+' { b' ' } else { *first }));
        rest = if escaped.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn write(stream: &mut TcpStream, request: &Request, answer: Result<Response, Problem>) -> io::Result<()> {
    let mut head = String::new();
    let mut kind = "application/json";
    let (mut status, body) = match answer {
        Ok(response) => {
            if let Some(location) = response.location {
                head += &format!("Location: {location}\r\n");
            }
            (response.status, response.body.map_or_else(String::new, |body| body.to_string()))
        }
        Err(problem) => {
            let mut body = problem.to_json();
            if on(Defect::StackTraceInErrors) {
                body["error"]["trace"] = Backtrace::force_capture().to_string().into();
            }
            if on(Defect::PlainTextErrors) {
                kind = "text/plain";
            }
            (problem.status, if on(Defect::PlainTextErrors) { problem.message } else { body.to_string() })
        }
    };
    if status == 401 {
        head += "WWW-Authenticate: Basic realm=\"tasks\"\r\n";
    }
    if status == 422 && on(Defect::ValidationAnswers200) {
        status = 200;
    }
    if let Some(origin) = request.headers.get("origin").filter(|_| on(Defect::CorsReflectsOrigin)) {
        head +=
            &format!("Access-Control-Allow-Origin: {origin}\r\nAccess-Control-Allow-Credentials: true\r\n");
    }
    if status != 204 {
        head += &format!("Content-Type: {kind}\r\nContent-Length: {}\r\n", body.len());
    }
    let body = if request.method == "HEAD" { "" } else { &body };
    write!(stream, "HTTP/1.1 {status} {}\r\n{head}Connection: close\r\n\r\n{body}", reason(status))
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        201 => "Created",
        204 => "No Content",
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        409 => "Conflict",
        422 => "Unprocessable Content",
        _ => "Error",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_read() {
        let text = b"POST /a%20b?sort=-x&q=1%2B1+%zz HTTP/1.1\r\nHost: tasks.example.com\r\nContent-Length: 2\r\n\r\n{}rest";
        let (request, refusal) = read(&mut &text[..]).unwrap();
        assert_eq!(refusal, None);
        assert_eq!(
            (request.method.as_str(), request.path.as_str(), &request.body[..]),
            ("POST", "/a b", &b"{}"[..])
        );
        assert_eq!(request.query["q"], "1+1 %zz");
        assert_eq!(request.query["sort"], "-x");
        assert_eq!(request.headers["host"], "tasks.example.com");
    }

    #[test]
    fn what_is_no_request_is_refused() {
        let long = format!("GET / HTTP/1.1\r\nA: {}\r\n\r\n", "x".repeat(20_000));
        let cases = [
            ("", 400),
            ("GET /\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nnonsense\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n", 413),
            ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", 411),
            (long.as_str(), 431),
        ];
        for (text, status) in cases {
            let (_, refusal) = read(&mut text.as_bytes()).unwrap();
            assert_eq!(refusal.map(|problem| problem.status), Some(status), "{text:.40}");
        }
    }
}
