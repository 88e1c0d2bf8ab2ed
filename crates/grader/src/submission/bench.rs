//! The box in which a submission is installed, started and tested.

use std::io::Read;
use std::net::TcpStream;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use serde::Serialize;
use touchstone_sandbox::egress::{AllowList, Proxy, Resolve, Traffic, TrafficLimits};
use touchstone_sandbox::{
    BoxLimits, Cancel, Command, Engine, Io, Limits, Net, Report, Root, Service, Session, Status,
};

use super::GradeError;
use super::files::Files;
use super::source::{self, Origin, unusable};
use crate::http::{Client, Dial, Request, Stream};

const MIB: u64 = 1024 * 1024;

/// So much of what a command wrote last is shown.
const TAIL: usize = 2_000;

/// Where what is installed beside the submission lies.
pub(super) const BESIDE: &str = "/work/.touchstone";

/// The certificates of authorities that the box may be shown.
const CERTIFICATES: &str = "/etc/ssl/certs/ca-certificates.crt";

/// What boxes are made of, and what they may take.
pub struct Means<'a> {
    /// Makes the boxes.
    pub engine: &'a dyn Engine,
    /// What they see of the machine: the toolchains.
    pub root: Root,
    /// Folders of programs that come first in the search path, as the box sees them.
    pub path: Vec<String>,
    /// Hosts that may be reached while dependencies are installed; none: the network stays closed.
    pub allow: AllowList,
    /// Turns their names into addresses.
    pub resolver: Arc<dyn Resolve>,
    /// What the box may hold.
    pub room: BoxLimits,
    /// How long each step may take.
    pub patience: Patience,
}

/// How long the steps may take, by the clock.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// Cloning, and installing.
    pub install: Duration,
    /// One run of the tests.
    pub test: Duration,
    /// All runs of the tests against changed sources.
    pub mutants: Duration,
}

impl Default for Patience {
    /// Ten minutes, five, and four.
    fn default() -> Self {
        Self {
            install: Duration::from_mins(10),
            test: Duration::from_mins(5),
            mutants: Duration::from_mins(4),
        }
    }
}

/// Room for a submission with its dependencies and a compiler: 3 GiB of memory, files included.
pub fn room() -> BoxLimits {
    BoxLimits {
        memory: 3072 * MIB,
        processes: 512,
        work_bytes: 1536 * MIB,
        tmp_bytes: 512 * MIB,
        files: 250_000,
    }
}

/// A command that was run for a finding.
#[derive(Debug, Clone, Serialize)]
pub struct Ran {
    /// The command, as the shell got it.
    pub command: String,
    /// How it ended.
    pub status: Status,
    /// Its exit code, if it ended by itself.
    pub exit_code: Option<i32>,
    /// The end of what it wrote. It may differ from run to run.
    pub output: String,
}

impl Ran {
    /// Whether it ended by itself, with exit code 0.
    pub fn succeeded(&self) -> bool {
        self.status == Status::Accepted
    }

    /// How it ended, in words.
    pub fn said(&self) -> String {
        match (self.status, self.exit_code) {
            (Status::Accepted, _) => "ended well".to_owned(),
            (Status::NonzeroExit, Some(code)) => format!("ended with exit code {code}"),
            (Status::TimeLimitExceeded, _) => "ran out of time".to_owned(),
            (Status::MemoryLimitExceeded, _) => "ran out of memory".to_owned(),
            (Status::OutputLimitExceeded, _) => "wrote too much".to_owned(),
            (Status::Signalled | Status::DangerousSyscall, _) => "was ended by a signal".to_owned(),
            _ => "could not be run".to_owned(),
        }
    }
}

/// A box with a submission in it.
pub(super) struct Bench<'a> {
    means: &'a Means<'a>,
    session: Mutex<Box<dyn Session>>,
    service: Mutex<Option<Service>>,
    /// What it uses beside itself, a database for example. It lives as long as the box.
    beside: Vec<Service>,
    cancel: Option<&'a AtomicBool>,
    /// The submission's root, below the work folder.
    folder: String,
    env: Vec<(String, String)>,
    pub(super) traffic: Traffic,
}

fn failed(error: &touchstone_sandbox::Error) -> GradeError {
    GradeError::Sandbox(error.to_string())
}

impl<'a> Bench<'a> {
    pub(super) fn open(means: &'a Means<'a>, cancel: Option<&'a AtomicBool>) -> Result<Self, GradeError> {
        let session = means.engine.open(&means.root, &means.room).map_err(|error| failed(&error))?;
        Ok(Self {
            means,
            session: Mutex::new(session),
            service: Mutex::new(None),
            beside: Vec::new(),
            cancel,
            folder: String::new(),
            env: Vec::new(),
            traffic: Traffic::default(),
        })
    }

    fn session(&self) -> MutexGuard<'_, Box<dyn Session>> {
        self.session.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Brings the submission into the box. The result is how many entries of a folder were left out: links and the like.
    pub(super) fn take_in(&mut self, from: &Origin) -> Result<usize, GradeError> {
        match from {
            Origin::Archive(path) => self.put(&mut source::archive(path)?).map(|()| 0),
            Origin::Folder(path) => {
                let (mut tar, packing) = source::pack(path)?;
                let put = self.put(&mut tar);
                drop(tar);
                let packed = packing.join().map_err(|_| unusable("the folder could not be read"))?;
                put?;
                packed.map_err(|error| unusable(format!("reading {}: {error}", path.display())))
            }
            Origin::Git(url) => self.clone_from(url, from.host().unwrap_or_default()).map(|()| 0),
        }
    }

    pub(super) fn put(&mut self, archive: &mut dyn Read) -> Result<(), GradeError> {
        match self.session().put(archive) {
            Ok(()) => Ok(()),
            Err(touchstone_sandbox::Error::Archive(why)) => {
                Err(unusable(format!("the archive was refused: {why}")))
            }
            Err(error) => Err(failed(&error)),
        }
    }

    fn clone_from(&mut self, url: &str, host: &str) -> Result<(), GradeError> {
        if self.means.allow.is_empty() {
            return Err(unusable(format!("the network is closed: allow {host} to clone from there")));
        }
        let (url, reference) = url.split_once('#').unwrap_or((url, ""));
        let branch = (!reference.is_empty()).then(|| format!("--branch={reference}"));
        // Nothing but HTTPS, whatever a redirection or a submodule says; nobody is asked for a password.
        let command = Command::new("git")
            .args(["-c", "protocol.allow=never", "-c", "protocol.https.allow=always"])
            .args(["clone", "--quiet", "--no-tags", "--depth=500"])
            .args(branch)
            .args(["--", url, "."])
            .env("GIT_TERMINAL_PROMPT", "0")
            .env("GIT_CONFIG_NOSYSTEM", "1");
        let report = self.online(command, self.means.patience.install)?;
        if report.status == Status::Accepted {
            return Ok(());
        }
        Err(unusable(format!("git could not clone it: {}", tail(&report))))
    }

    /// Reads the files, before anything of the submission has run.
    pub(super) fn files(&mut self, told: Option<&crate::Files>) -> Result<Files, GradeError> {
        let command = Command::new("tar").args(["-cf", "-", "--exclude=.git", "--exclude=node_modules", "."]);
        let limits = Limits { output: 256 * MIB, ..self.limits(Duration::from_mins(1)) };
        let report = self.exec(&command, &limits, Net::None)?;
        if report.status != Status::Accepted {
            return Err(unusable("its files could not be listed, or there are too many of them"));
        }
        let files = Files::read(&report.stdout)?;
        if let Some(told) = told {
            told(&report.stdout);
        }
        self.folder.clone_from(&files.root);
        Ok(files)
    }

    /// What every command after this finds in its environment.
    pub(super) fn set_env(&mut self, port: Option<u16>, given: &[(String, String)]) {
        let mut path = vec![format!("{BESIDE}/venv/bin")];
        path.extend(self.means.path.iter().cloned());
        path.push("/usr/local/bin:/usr/bin:/bin".to_owned());
        let plain = [
            ("PATH", path.join(":")),
            ("HOME", format!("{BESIDE}/home")),
            ("CI", "true".to_owned()),
            // A changed source of the same length within the same second would otherwise go unnoticed.
            ("PYTHONDONTWRITEBYTECODE", "1".to_owned()),
            ("PYTHONUNBUFFERED", "1".to_owned()),
            ("PIP_DISABLE_PIP_VERSION_CHECK", "1".to_owned()),
            ("PIP_NO_CACHE_DIR", "1".to_owned()),
            ("npm_config_update_notifier", "false".to_owned()),
        ];
        self.env = plain.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        self.env.extend(port.map(|port| ("PORT".to_owned(), port.to_string())));
        self.env.extend(given.iter().cloned());
    }

    /// Makes the home, and a place for Python's packages if it is a program in Python.
    pub(super) fn furnish(&mut self, is_python: bool) -> Result<(), GradeError> {
        let venv = if is_python { format!(" && python3 -m venv {BESIDE}/venv") } else { String::new() };
        self.run(&format!("mkdir -p {BESIDE}/home{venv}"), Duration::from_mins(2)).map(|_| ())
    }

    /// What Git tells of the submission's history, if there is one.
    pub(super) fn history(&mut self) -> Result<Option<(usize, String)>, GradeError> {
        let log = "git log -n 500 --no-merges --no-color --format=%x01%s --numstat 2>/dev/null";
        Ok(super::statics::history(&self.run(log, Duration::from_mins(1))?.output))
    }

    /// The commit that was cloned or handed in; empty where there is no repository.
    pub(super) fn commit(&mut self) -> Result<String, GradeError> {
        let ran = self.run("git rev-parse --verify --quiet HEAD 2>/dev/null", Duration::from_mins(1))?;
        let commit = ran.output.trim().to_owned();
        let is_one = ran.succeeded() && commit.len() >= 40 && commit.chars().all(|c| c.is_ascii_hexdigit());
        Ok(if is_one { commit } else { String::new() })
    }

    /// Runs a command as the submission says it, without a network but for the loopback.
    pub(super) fn run(&mut self, command: &str, patience: Duration) -> Result<Ran, GradeError> {
        let report = self.exec(&self.shell(command), &self.limits(patience), Net::Loopback)?;
        Ok(ran(command, &report))
    }

    /// The same with the way out that the administrator allows, if there is one.
    pub(super) fn run_online(&mut self, command: &str) -> Result<Ran, GradeError> {
        let report = self.online(self.shell(command), self.means.patience.install)?;
        Ok(ran(command, &report))
    }

    fn online(&mut self, command: Command, patience: Duration) -> Result<Report, GradeError> {
        let limits = self.limits(patience);
        if self.means.allow.is_empty() {
            return self.exec(&command, &limits, Net::Loopback);
        }
        let resolver = Arc::clone(&self.means.resolver);
        let allow = self.means.allow.clone();
        let proxy = Proxy::start(self.session().as_ref(), allow, resolver, TrafficLimits::default());
        let proxy = proxy.map_err(|error| failed(&error))?;
        let variables = Proxy::environment().into_iter().chain(self.authorities());
        let command = variables.fold(command, |command, (name, value)| command.env(name, value));
        let report = self.exec(&command, &limits, Net::Loopback);
        let traffic = proxy.stop();
        self.traffic.reached.extend(traffic.reached);
        self.traffic.refused.extend(traffic.refused);
        self.traffic.bytes += traffic.bytes;
        report
    }

    /// Which hosts it asked for in vain while it was installed, in words: what fails then may fail for want of them. None if it got
    /// everything that it asked for, and where there is no network, in which it asks for nothing.
    pub(super) fn unreached(&self) -> Option<String> {
        let hosts: Vec<&str> =
            self.traffic.refused.iter().filter_map(|refused| refused.split(": ").next()).collect();
        (!hosts.is_empty()).then(|| {
            format!("what it needs could not be installed: {} cannot be reached here", hosts.join(", "))
        })
    }

    /// Where tools that bring their own list of authorities find the machine's, which knows that of a mirror in the house.
    fn authorities(&self) -> impl Iterator<Item = (&'static str, &'static str)> + use<> {
        const NAMES: [&str; 6] = [
            "SSL_CERT_FILE",
            "NODE_EXTRA_CA_CERTS",
            "PIP_CERT",
            "REQUESTS_CA_BUNDLE",
            "CARGO_HTTP_CAINFO",
            "GIT_SSL_CAINFO",
        ];
        let is_shown = self.means.root.binds.iter().any(|bind| {
            Path::new(CERTIFICATES).strip_prefix(&bind.target).is_ok_and(|rest| {
                if rest == Path::new("") { bind.source.exists() } else { bind.source.join(rest).exists() }
            })
        });
        NAMES.into_iter().filter(move |_| is_shown).map(|name| (name, CERTIFICATES))
    }

    fn shell(&self, command: &str) -> Command {
        let shell = Command::new("bash").args(["-c", command]);
        let shell = self.env.iter().fold(shell, |shell, (name, value)| shell.env(name, value));
        match touchstone_sandbox::RelativePath::new(&self.folder) {
            Ok(folder) => shell.folder(&folder),
            Err(_) => shell,
        }
    }

    fn limits(&self, wall: Duration) -> Limits {
        Limits {
            wall,
            cpu: wall * 2,
            memory: self.means.room.memory,
            output: 4 * MIB,
            file_size: self.means.room.work_bytes,
            open_files: 4096,
            ..Limits::default()
        }
    }

    /// Runs a command to its end, or until grading is stopped.
    fn exec(&self, command: &Command, limits: &Limits, net: Net) -> Result<Report, GradeError> {
        let stop = Cancel::new().map_err(|error| failed(&error))?;
        let over = AtomicBool::new(false);
        let mut session = self.session();
        let report = thread::scope(|scope| {
            if let Some(cancel) = self.cancel {
                scope.spawn(|| {
                    while !over.load(Ordering::SeqCst) {
                        if cancel.load(Ordering::Relaxed) {
                            stop.cancel();
                            return;
                        }
                        thread::sleep(Duration::from_millis(50));
                    }
                });
            }
            let report = session.exec(command, Io { cancel: Some(&stop), ..Io::default() }, limits, net);
            over.store(true, Ordering::SeqCst);
            report
        });
        drop(session);
        self.may_go_on()?;
        report.map_err(|error| failed(&error))
    }

    fn may_go_on(&self) -> Result<(), GradeError> {
        match self.cancel.is_some_and(|cancel| cancel.load(Ordering::Relaxed)) {
            true => Err(GradeError::Ended("the grading was stopped")),
            false => Ok(()),
        }
    }

    /// Starts what lives beside the submission until the box ends.
    pub(super) fn keep(&mut self, command: &str) -> Result<(), GradeError> {
        let limits = self.limits(Duration::from_hours(1));
        let service = self.session().spawn(&self.shell(command), &limits, Net::Loopback);
        self.beside.push(service.map_err(|error| failed(&error))?);
        Ok(())
    }

    /// Starts the server, and waits until one of the ports answers over HTTP. The result is that port, or why there is none.
    pub(super) fn start(
        &self,
        command: &str,
        ports: &[u16],
        health: &str,
        within: Duration,
    ) -> Result<Result<u16, Ran>, GradeError> {
        let limits = self.limits(Duration::from_mins(30));
        let service = self
            .session()
            .spawn(&self.shell(command), &limits, Net::Loopback)
            .map_err(|error| failed(&error))?;
        let until = Instant::now() + within;
        while service.is_running() && Instant::now() < until {
            self.may_go_on()?;
            if let Some(port) = ports.iter().find(|port| self.answers(**port, health)) {
                *self.service.lock().unwrap_or_else(PoisonError::into_inner) = Some(service);
                return Ok(Ok(*port));
            }
            thread::sleep(Duration::from_millis(50));
        }
        let ended_by_itself = !service.is_running();
        let output = service.output();
        let report = service.stop();
        let status = if ended_by_itself { report.status } else { Status::TimeLimitExceeded };
        Ok(Err(Ran {
            command: command.to_owned(),
            status,
            exit_code: report.exit_code,
            output: last(&output),
        }))
    }

    fn answers(&self, port: u16, health: &str) -> bool {
        let dial = self.dial(port);
        let limits = crate::http::Limits { request: Duration::from_secs(5), ..Default::default() };
        Client::new(&dial, limits).once(Request::new("GET", health)).status() != 0
    }

    pub(super) fn dial(&self, port: u16) -> BoxDial<'_, 'a> {
        BoxDial { bench: self, port }
    }

    /// Ends the server. The result is the end of what it wrote.
    pub(super) fn stop(&self) -> Option<String> {
        let service = self.service.lock().unwrap_or_else(PoisonError::into_inner).take()?;
        let output = last(&service.output());
        service.stop();
        Some(output)
    }

    /// Whether the server is still there.
    pub(super) fn is_running(&self) -> bool {
        self.service.lock().unwrap_or_else(PoisonError::into_inner).as_ref().is_some_and(Service::is_running)
    }

    /// A file below the submission's root as it is now; none if there is none, or if it is too large.
    pub(super) fn read(&mut self, path: &str, largest: u64) -> Option<Vec<u8>> {
        let place = touchstone_sandbox::RelativePath::new(Path::new(&self.place(path))).ok()?;
        self.session().get(&place, largest).ok()
    }

    fn place(&self, path: &str) -> String {
        if self.folder.is_empty() { path.to_owned() } else { format!("{}/{path}", self.folder) }
    }

    /// Puts a file of the submission into its place.
    pub(super) fn write(&mut self, path: &str, content: &[u8], is_program: bool) -> Result<(), GradeError> {
        let place = self.place(path);
        let tar = source::one_file(&place, content, is_program);
        let tar = tar.map_err(|error| unusable(format!("{path}: {error}")))?;
        self.put(&mut tar.as_slice())
    }
}

/// Reaches a port of the box.
pub(super) struct BoxDial<'b, 'a> {
    bench: &'b Bench<'a>,
    port: u16,
}

impl Dial for BoxDial<'_, '_> {
    fn dial(&self, _: Duration) -> std::io::Result<Box<dyn Stream>> {
        let connected = self.bench.session().connect(self.port);
        let stream = connected.map_err(|error| match error {
            touchstone_sandbox::Error::Connect { reason, .. } => reason,
            other => std::io::Error::other(other),
        })?;
        let stream = TcpStream::from(stream.into_fd());
        stream.set_nodelay(true)?;
        Ok(Box::new(stream))
    }

    fn host(&self) -> String {
        format!("localhost:{}", self.port)
    }
}

fn ran(command: &str, report: &Report) -> Ran {
    Ran {
        command: command.to_owned(),
        status: report.status,
        exit_code: report.exit_code,
        output: whole(report),
    }
}

/// Everything that a run wrote, as text.
fn whole(report: &Report) -> String {
    let mut text = String::from_utf8_lossy(&report.stdout).into_owned();
    text += &String::from_utf8_lossy(&report.stderr);
    text
}

fn tail(report: &Report) -> String {
    last(whole(report).as_bytes())
}

/// The end of an output, without control characters.
pub(super) fn last(output: &[u8]) -> String {
    let text = String::from_utf8_lossy(output);
    let start = text.char_indices().rev().nth(TAIL).map_or(0, |(place, _)| place);
    text[start..].trim().chars().filter(|c| *c == '\n' || *c == '\t' || !c.is_control()).collect()
}
