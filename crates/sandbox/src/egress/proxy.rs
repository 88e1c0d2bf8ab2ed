//! The proxy: `CONNECT` for what is encrypted (RFC 9110, 9.3.6), and requests with a whole address for mirrors that are not
//! (RFC 9112, 3.2.2).

use std::collections::BTreeSet;
use std::io::{self, BufRead as _, BufReader, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::os::fd::{AsFd as _, OwnedFd};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, poll};
use rustix::net::{SocketFlags, accept_with};

use super::allow::{Allowed, host_and_port};
use super::{AllowList, Resolve, is_public};
use crate::{Cancel, Error, Session};

/// The port of the proxy on the box's loopback.
pub const PORT: u16 = 3128;

/// A request's head is no longer than this.
const MAX_HEAD: u64 = 32 * 1024;

/// Refusals that are remembered.
const MAX_REFUSED: usize = 50;

/// How much may pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrafficLimits {
    /// Bytes in both directions together.
    pub bytes: u64,
    /// Connections at one time.
    pub connections: usize,
    /// How long a connection may be silent, and how long connecting may take.
    pub idle: Duration,
}

impl Default for TrafficLimits {
    /// 2 GiB, 64 connections, 30 s.
    fn default() -> Self {
        Self { bytes: 2 * 1024 * 1024 * 1024, connections: 64, idle: Duration::from_secs(30) }
    }
}

/// What passed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Traffic {
    /// Hosts that were reached, with their ports, in the order of their names.
    pub reached: Vec<String>,
    /// What was asked for and refused, with the reason, in the order of their names; fifty at most.
    pub refused: Vec<String>,
    /// Bytes in both directions together.
    pub bytes: u64,
}

/// A proxy that stands while this lives. Dropping it ends every connection.
#[derive(Debug)]
pub struct Proxy {
    shared: Arc<Shared>,
    cancel: Cancel,
    taker: Option<JoinHandle<()>>,
}

struct Shared {
    allow: AllowList,
    resolver: Arc<dyn Resolve>,
    limits: TrafficLimits,
    bytes: AtomicU64,
    connections: AtomicUsize,
    seen: Mutex<Seen>,
}

#[derive(Default)]
struct Seen {
    is_over: bool,
    open: Vec<(usize, TcpStream)>,
    next: usize,
    reached: BTreeSet<String>,
    refused: BTreeSet<String>,
}

impl std::fmt::Debug for Shared {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Shared").field("allow", &self.allow).finish_non_exhaustive()
    }
}

impl Proxy {
    /// Begins to listen on [`PORT`] of a box's loopback. What is to use it runs with [`crate::Net::Loopback`] and the variables
    /// of [`Self::environment`].
    pub fn start(
        session: &dyn Session,
        allow: AllowList,
        resolver: Arc<dyn Resolve>,
        limits: TrafficLimits,
    ) -> Result<Self, Error> {
        Self::listen(session.listen(PORT)?, allow, resolver, limits)
    }

    fn listen(
        listener: OwnedFd,
        allow: AllowList,
        resolver: Arc<dyn Resolve>,
        limits: TrafficLimits,
    ) -> Result<Self, Error> {
        let cancel = Cancel::new()?;
        let shared = Arc::new(Shared {
            allow,
            resolver,
            limits,
            bytes: AtomicU64::new(0),
            connections: AtomicUsize::new(0),
            seen: Mutex::default(),
        });
        let (ours, until) = (Arc::clone(&shared), cancel.clone());
        let taker = thread::Builder::new()
            .name("sandbox-egress".to_owned())
            .spawn(move || take(&listener, &ours, &until))
            .map_err(Error::system("starting a thread"))?;
        Ok(Self { shared, cancel, taker: Some(taker) })
    }

    /// The variables by which the common package managers find the proxy.
    pub fn environment() -> [(&'static str, &'static str); 7] {
        const URL: &str = "http://127.0.0.1:3128";
        const JAVA: &str = "-Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=3128 -Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort=3128";
        [
            ("HTTPS_PROXY", URL),
            ("https_proxy", URL),
            ("HTTP_PROXY", URL),
            ("http_proxy", URL),
            ("NO_PROXY", "127.0.0.1,localhost"),
            ("no_proxy", "127.0.0.1,localhost"),
            ("JAVA_TOOL_OPTIONS", JAVA),
        ]
    }

    /// Ends it, and says what passed.
    pub fn stop(mut self) -> Traffic {
        self.end();
        let seen = self.shared.seen.lock().unwrap_or_else(PoisonError::into_inner);
        Traffic {
            reached: seen.reached.iter().cloned().collect(),
            refused: seen.refused.iter().cloned().collect(),
            bytes: self.shared.bytes.load(Ordering::Relaxed),
        }
    }

    fn end(&mut self) {
        self.cancel.cancel();
        if let Some(taker) = self.taker.take() {
            let _ = taker.join();
        }
        let mut seen = self.shared.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.is_over = true;
        for (_, stream) in seen.open.drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.end();
    }
}

/// Takes connections until it is told to stop.
fn take(listener: &OwnedFd, shared: &Arc<Shared>, cancel: &Cancel) {
    loop {
        let stop = cancel.as_fd();
        let mut sources = [PollFd::new(listener, PollFlags::IN), PollFd::new(&stop, PollFlags::IN)];
        match poll(&mut sources, None) {
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(_) => return,
        }
        if cancel.is_cancelled() {
            return;
        }
        let Ok(taken) = accept_with(listener, SocketFlags::CLOEXEC) else { continue };
        if shared.connections.fetch_add(1, Ordering::SeqCst) >= shared.limits.connections {
            shared.connections.fetch_sub(1, Ordering::SeqCst);
            continue;
        }
        let ours = Arc::clone(shared);
        let serving = thread::Builder::new().name("sandbox-egress-one".to_owned()).spawn(move || {
            // A connection that ends early is the box's affair.
            let _ = ours.serve(TcpStream::from(taken));
            ours.connections.fetch_sub(1, Ordering::SeqCst);
        });
        if serving.is_err() {
            shared.connections.fetch_sub(1, Ordering::SeqCst);
        }
    }
}

/// What the box asks for.
struct Asked {
    /// As it was written, for whoever reads of it.
    target: String,
    host: String,
    port: u16,
    /// What goes to the host before everything else: nothing for a tunnel, else the request's head.
    head: Option<Vec<u8>>,
}

impl Shared {
    fn serve(&self, stream: TcpStream) -> io::Result<()> {
        stream.set_nonblocking(false)?;
        stream.set_read_timeout(Some(self.limits.idle))?;
        stream.set_write_timeout(Some(self.limits.idle))?;
        let Some(ours) = self.keep(&stream)? else { return Ok(()) };
        let served = self.answer(stream);
        self.forget(ours);
        served
    }

    fn answer(&self, mut stream: TcpStream) -> io::Result<()> {
        let mut reader = BufReader::new(stream.try_clone()?);
        let asked = match read_head(&mut reader)? {
            Ok(asked) => asked,
            Err(why) => return refuse(&mut stream, "400 Bad Request", why),
        };
        let address = match self.vetted(&asked) {
            Ok(address) => address,
            Err(why) => {
                let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
                if seen.refused.len() < MAX_REFUSED {
                    seen.refused.insert(format!("{}: {why}", asked.target));
                }
                drop(seen);
                return refuse(&mut stream, "403 Forbidden", &why);
            }
        };
        let there = match TcpStream::connect_timeout(&address, self.limits.idle) {
            Ok(there) => there,
            Err(error) => return refuse(&mut stream, "502 Bad Gateway", &format!("no connection: {error}")),
        };
        there.set_read_timeout(Some(self.limits.idle))?;
        there.set_write_timeout(Some(self.limits.idle))?;
        let Some(theirs) = self.keep(&there)? else { return Ok(()) };
        self.note_reached(format!("{}:{}", asked.host, asked.port));
        let passed = self.pass(&asked, stream, reader, there);
        self.forget(theirs);
        passed
    }

    /// Both directions, until one side has nothing more to say or too much has passed.
    fn pass(
        &self,
        asked: &Asked,
        mut stream: TcpStream,
        mut reader: BufReader<TcpStream>,
        mut there: TcpStream,
    ) -> io::Result<()> {
        match &asked.head {
            Some(head) => there.write_all(head)?,
            None => stream.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n")?,
        }
        let mut from_there = there.try_clone()?;
        thread::scope(|scope| {
            scope.spawn(|| {
                let _ = self.copy(&mut reader, &mut there);
                let _ = there.shutdown(Shutdown::Write);
            });
            let _ = self.copy(&mut from_there, &mut stream);
            // Whoever has answered is not asked again: the other direction ends, too.
            let _ = stream.shutdown(Shutdown::Both);
            let _ = from_there.shutdown(Shutdown::Both);
        });
        Ok(())
    }

    fn copy(&self, from: &mut impl Read, to: &mut impl Write) -> io::Result<()> {
        let mut piece = vec![0; 32 * 1024];
        loop {
            let count = match from.read(&mut piece) {
                Ok(0) => return Ok(()),
                Ok(count) => count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            let before = self.bytes.fetch_add(count as u64, Ordering::Relaxed);
            if before.saturating_add(count as u64) > self.limits.bytes {
                return Err(io::Error::other("too much has passed"));
            }
            to.write_all(&piece[..count])?;
        }
    }

    /// The address to connect to, if the list and the address itself allow it. What was vetted is what is connected to: the
    /// name is not resolved again.
    fn vetted(&self, asked: &Asked) -> Result<SocketAddr, String> {
        match self.allow.look_up(&asked.host, asked.port) {
            None => Err("this host is not on the list of those that may be reached".to_owned()),
            Some(Allowed::At(address)) => Ok(address),
            Some(Allowed::ByName) => {
                let found = self
                    .resolver
                    .resolve(&asked.host)
                    .map_err(|error| format!("it is not found ({error})"))?;
                let public = found.iter().find(|address| is_public(**address));
                let address = public.ok_or("its name leads to no address of the public internet")?;
                Ok(SocketAddr::new(*address, asked.port))
            }
        }
    }

    fn note_reached(&self, host: String) {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).reached.insert(host);
    }

    /// Remembers a connection, so that it can be ended from outside. None if all is over.
    fn keep(&self, stream: &TcpStream) -> io::Result<Option<usize>> {
        let stream = stream.try_clone()?;
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.is_over {
            return Ok(None);
        }
        seen.next += 1;
        let number = seen.next;
        seen.open.push((number, stream));
        Ok(Some(number))
    }

    fn forget(&self, number: usize) {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).open.retain(|(one, _)| *one != number);
    }
}

fn refuse(stream: &mut TcpStream, status: &str, why: &str) -> io::Result<()> {
    let length = why.len() + 1;
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: text/plain\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{why}\n"
    )
}

/// Reads a request's head. The inner error is for whoever asked.
fn read_head(reader: &mut BufReader<TcpStream>) -> io::Result<Result<Asked, &'static str>> {
    let mut lines = Vec::new();
    let mut left = MAX_HEAD;
    loop {
        let mut line = Vec::new();
        let count = reader.by_ref().take(left).read_until(b'\n', &mut line)?;
        left -= count as u64;
        if !line.ends_with(b"\n") {
            return Ok(Err("the head of the request has no end"));
        }
        let Ok(text) = String::from_utf8(line) else { return Ok(Err("the head of the request is no text")) };
        let text = text.trim_end().to_owned();
        if text.is_empty() {
            return Ok(parse_head(&lines));
        }
        lines.push(text);
    }
}

fn parse_head(lines: &[String]) -> Result<Asked, &'static str> {
    let (first, headers) = lines.split_first().ok_or("the request is empty")?;
    let words: Vec<&str> = first.split(' ').collect();
    let [method, target, version] = words[..] else { return Err("the first line is no request") };
    let no_host = "it names no host that can be reached: an address, or no name at all";
    if method == "CONNECT" {
        let (host, port) = host_and_port(target).ok_or(no_host)?;
        let port = port.ok_or(no_host)?;
        return Ok(Asked { target: target.to_owned(), host, port, head: None });
    }
    let rest =
        target.strip_prefix("http://").ok_or("only CONNECT and requests for http:// addresses pass here")?;
    let slash = rest.find('/').unwrap_or(rest.len());
    let (authority, path) = rest.split_at(slash);
    let (host, port) = host_and_port(authority).ok_or(no_host)?;
    let path = if path.is_empty() { "/" } else { path };
    let mut head = format!("{method} {path} {version}\r\n");
    // One request a connection: what follows would otherwise pass unread.
    for header in headers {
        let name = header.split(':').next().unwrap_or_default().trim().to_ascii_lowercase();
        if !["connection", "proxy-connection", "proxy-authorization", "keep-alive"].contains(&name.as_str()) {
            head += header;
            head += "\r\n";
        }
    }
    head += "Connection: close\r\n\r\n";
    let port = port.unwrap_or(80);
    Ok(Asked { target: format!("{host}:{port}"), host, port, head: Some(head.into_bytes()) })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::net::{IpAddr, TcpListener};

    use super::*;

    /// Names as a test wants them.
    struct Names(BTreeMap<&'static str, IpAddr>);

    impl Resolve for Names {
        fn resolve(&self, host: &str) -> io::Result<Vec<IpAddr>> {
            let found = self.0.get(host).ok_or(io::ErrorKind::NotFound)?;
            Ok(vec![*found])
        }
    }

    /// A server on this machine that echoes what it reads, and the proxy before it.
    fn stand(limits: TrafficLimits) -> (Proxy, SocketAddr) {
        let server = TcpListener::bind("127.0.0.1:0").unwrap();
        let there = server.local_addr().unwrap();
        thread::spawn(move || {
            for mut stream in server.incoming().flatten() {
                thread::spawn(move || {
                    let mut other = stream.try_clone().unwrap();
                    let _ = io::copy(&mut stream, &mut other);
                });
            }
        });
        let mut allow = AllowList::default();
        allow.allow("public.example.com").unwrap();
        allow.allow(&format!("inner.example.com:{}", there.port())).unwrap();
        allow.allow(&format!("mirror.example.com:8081={there}")).unwrap();
        let names =
            Names(BTreeMap::from([("inner.example.com", there.ip()), ("other.example.com", there.ip())]));
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let here = listener.local_addr().unwrap();
        listener.set_nonblocking(true).unwrap();
        (Proxy::listen(listener.into(), allow, Arc::new(names), limits).unwrap(), here)
    }

    fn ask(here: SocketAddr, text: &str) -> (TcpStream, String) {
        let mut stream = TcpStream::connect(here).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        stream.write_all(text.as_bytes()).unwrap();
        let mut line = String::new();
        BufReader::with_capacity(1, stream.try_clone().unwrap()).read_line(&mut line).unwrap();
        (stream, line)
    }

    #[test]
    fn a_host_with_an_address_of_its_own_is_reached_and_both_directions_pass() {
        let (proxy, here) = stand(TrafficLimits::default());
        let (mut stream, line) = ask(here, "CONNECT mirror.example.com:8081 HTTP/1.1\r\nHost: x\r\n\r\n");
        assert!(line.contains(" 200 "), "{line}");
        stream.write_all(b"hello").unwrap();
        stream.shutdown(Shutdown::Write).unwrap();
        let mut said = String::new();
        stream.read_to_string(&mut said).unwrap();
        assert!(said.ends_with("hello"), "{said}");
        let traffic = proxy.stop();
        assert_eq!(traffic.reached, ["mirror.example.com:8081"]);
        assert_eq!((traffic.bytes, traffic.refused.len()), (10, 0));
    }

    #[test]
    fn a_request_for_an_unencrypted_mirror_is_passed_on_with_its_path_alone() {
        let (_proxy, here) = stand(TrafficLimits::default());
        let (mut stream, line) = ask(
            here,
            "GET http://mirror.example.com:8081/simple/ HTTP/1.1\r\nHost: m\r\nProxy-Connection: keep-alive\r\n\r\n",
        );
        stream.shutdown(Shutdown::Write).unwrap();
        let mut said = String::new();
        stream.read_to_string(&mut said).unwrap();
        assert_eq!(line + &said, "GET /simple/ HTTP/1.1\r\nHost: m\r\nConnection: close\r\n\r\n");
    }

    #[test]
    fn what_is_not_listed_and_what_leads_inside_is_refused() {
        let (proxy, here) = stand(TrafficLimits::default());
        let port = here.port();
        for (target, status) in [
            ("other.example.com:443".to_owned(), "403"),
            ("public.example.com:80".to_owned(), "403"),
            // Listed, but nobody knows it; listed, but it leads to this machine.
            ("public.example.com:443".to_owned(), "403"),
            ("inner.example.com:443".to_owned(), "403"),
            (format!("127.0.0.1:{port}"), "400"),
            ("[::1]:443".to_owned(), "400"),
            ("169.254.169.254:80".to_owned(), "400"),
        ] {
            let (_, line) = ask(here, &format!("CONNECT {target} HTTP/1.1\r\n\r\n"));
            assert!(line.contains(status), "{target}: {line}");
        }
        for text in
            ["GET /x HTTP/1.1\r\n\r\n", "nonsense\r\n\r\n", "GET http://127.0.0.1/ HTTP/1.1\r\n\r\n", "\r\n"]
        {
            assert!(ask(here, text).1.contains("400"), "{text}");
        }
        let traffic = proxy.stop();
        assert!(traffic.reached.is_empty(), "{traffic:?}");
        assert_eq!(traffic.refused.len(), 4, "{traffic:?}");
    }

    #[test]
    fn a_listed_name_that_leads_to_this_machine_is_refused() {
        let (proxy, here) = stand(TrafficLimits::default());
        let inner = proxy.shared.allow.clone();
        let port = inner_port(&inner);
        let (_, line) = ask(here, &format!("CONNECT inner.example.com:{port} HTTP/1.1\r\n\r\n"));
        assert!(line.contains("403"), "{line}");
        let refused = proxy.stop().refused;
        assert!(refused[0].contains("no address of the public internet"), "{refused:?}");
    }

    fn inner_port(allow: &AllowList) -> u16 {
        (1..=u16::MAX).find(|port| allow.look_up("inner.example.com", *port).is_some()).unwrap()
    }

    #[test]
    fn no_more_passes_than_the_limits_say() {
        let (proxy, here) = stand(TrafficLimits { bytes: 1000, ..TrafficLimits::default() });
        let (mut stream, _) = ask(here, "CONNECT mirror.example.com:8081 HTTP/1.1\r\n\r\n");
        let _ = stream.write_all(&[b'x'; 4000]);
        let mut said = Vec::new();
        let _ = stream.read_to_end(&mut said);
        assert!(said.len() < 1100, "{}", said.len());
        drop(proxy);
    }

    #[test]
    fn when_it_ends_every_connection_ends() {
        let (proxy, here) = stand(TrafficLimits::default());
        let (mut stream, _) = ask(here, "CONNECT mirror.example.com:8081 HTTP/1.1\r\n\r\n");
        drop(proxy);
        let mut rest = Vec::new();
        let _ = stream.read_to_end(&mut rest);
        assert!(TcpStream::connect(here).is_err());
    }
}
