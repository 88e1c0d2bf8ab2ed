//! A submission as something that can be run: compiled in a box, kept as an archive, unpacked in a new box for each run.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    path::Path,
    sync::{Arc, Mutex, PoisonError},
    thread,
    time::{Duration, Instant},
};

use touchstone_sandbox::{
    self as sandbox, Cancel, Command, Input, Io, Limits as RunLimits, Net, Report, Service, Session, Status,
};

use super::{Error, Judge, MIB, RETRIES, words};
use crate::{
    detect::Toolchain,
    exercise::{Limits, Submission},
    languages::Language,
    verdict::{Compilation, Excerpt, Verdict},
};

/// Largest compiled program, as an archive, in bytes.
const MAX_PROGRAM: u64 = 128 * MIB;

/// What a compiler may write, in bytes.
const MAX_WORDS: u64 = 256 * 1024;

/// Longest that a language's server may take until it answers.
const SERVER_START: Duration = Duration::from_secs(20);

/// A program that is ready to run.
pub(super) struct Program<'a> {
    pub(super) language: &'static Language,
    toolchain: &'a Toolchain,
    /// What a run needs, as a tar archive.
    files: Vec<u8>,
    source: String,
    /// What the compiler said, if there was one.
    pub(super) compilation: Option<Compilation>,
}

/// What became of a compiler's run.
pub(super) enum Compiled<'a> {
    /// A program.
    Program(Program<'a>),
    /// None.
    Refused {
        verdict: Verdict,
        message: String,
        compilation: Option<Compilation>,
        /// The sandbox's account of the compiler, if it ran.
        report: Option<Box<Report>>,
    },
}

/// Why a run has no report.
pub(super) enum Attempt {
    /// The sandbox runs nothing at all.
    Fatal(sandbox::Error),
    /// This run failed, for this reason; another may not.
    Failed(String),
    /// The exercise is broken, and will be the next time.
    Broken(String),
}

impl From<sandbox::Error> for Attempt {
    fn from(error: sandbox::Error) -> Self {
        match error {
            sandbox::Error::Unprotected(_) | sandbox::Error::Unavailable { .. } => Self::Fatal(error),
            error => Self::Failed(format!("The test could not be run: {error}.")),
        }
    }
}

/// The folders that servers start from, by language, as archives. Each is made once.
#[derive(Debug, Default)]
pub(super) struct Templates(Mutex<BTreeMap<String, Arc<Vec<u8>>>>);

impl Judge {
    /// Compiles, or looks for mistakes where nothing is compiled; again where the judge itself failed.
    pub(super) fn compile<'a>(
        &'a self,
        submission: &Submission,
        language: &'static Language,
        toolchain: &'a Toolchain,
        cancel: Option<&Cancel>,
    ) -> Result<Compiled<'a>, Error> {
        let source = archive(&[(&language.file, submission.source.as_bytes())]);
        let program = |files, compilation| {
            let source = submission.source.clone();
            Compiled::Program(Program { language, toolchain, files, source, compilation })
        };
        let Some(command) = language.compile.as_ref().or(language.check.as_ref()) else {
            return Ok(program(source, None));
        };
        let mut attempts = 0;
        loop {
            attempts += 1;
            let failed = match self.compile_once(&source, language, toolchain, command, cancel) {
                Ok(Made::Output(files, said)) => return Ok(program(files.unwrap_or(source), Some(said))),
                Ok(Made::Nothing(verdict, message, said, report)) => {
                    let (compilation, report) = (Some(said), Some(report));
                    return Ok(Compiled::Refused { verdict, message, compilation, report });
                }
                Err(Attempt::Fatal(error)) => return Err(Error::Sandbox(error)),
                Err(Attempt::Failed(message) | Attempt::Broken(message)) => message,
            };
            if attempts > RETRIES {
                let (verdict, compilation) = (Verdict::Internal, None);
                return Ok(Compiled::Refused { verdict, message: failed, compilation, report: None });
            }
        }
    }

    fn compile_once(
        &self,
        source: &[u8],
        language: &Language,
        toolchain: &Toolchain,
        command: &[String],
        cancel: Option<&Cancel>,
    ) -> Result<Made, Attempt> {
        let mut session = self.pool.take()?;
        session.put(&mut &*source)?;
        let limits = Limits {
            time_ms: language.compile_seconds * 1_000,
            memory_mb: language.compile_memory_mb,
            output_kb: 0,
        };
        let mut command = command_of(command, toolchain, limits.memory_mb, &[]);
        for (name, value) in language.environment.iter().chain(&language.compile_environment) {
            command = command.env(name, filled(value, limits.memory_mb));
        }
        let io = Io { cancel, ..Io::default() };
        let report = session.exec(&command, io, &run_limits(limits, MAX_WORDS), Net::None)?;
        let said = Compilation { output: Excerpt::of(&words_of(&report)), wall_ns: report.wall_ns };
        match report.status {
            Status::Accepted => {}
            Status::InternalError => return Err(Attempt::Failed(words::internal(&report))),
            _ => {
                let (verdict, message) = words::not_compiled(&report, limits);
                return Ok(Made::Nothing(verdict, message, said, Box::new(report)));
            }
        }
        if language.output.is_empty() {
            return Ok(Made::Output(None, said));
        }
        let packed = pack(session.as_mut(), &language.output)?;
        let _ = session.close();
        Ok(match packed {
            Some(files) => Made::Output(Some(files), said),
            None => Made::Nothing(
                Verdict::Compile,
                "The compiler ended well but left no program that can be run.".to_owned(),
                said,
                Box::new(report),
            ),
        })
    }

    /// What a language's server starts from, made at the first need.
    fn template(&self, language: &Language, toolchain: &Toolchain) -> Result<Option<Arc<Vec<u8>>>, Attempt> {
        let Some(service) = &language.service else { return Ok(None) };
        // Held while it is made, so that it is made once.
        let mut templates = self.templates.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(template) = templates.get(&language.id) {
            return Ok(Some(Arc::clone(template)));
        }
        let mut session = self.pool.take()?;
        let limits = Limits { time_ms: 60_000, memory_mb: 512, output_kb: 0 };
        let command = command_of(&service.template, toolchain, limits.memory_mb, &[]);
        let report = session.exec(&command, Io::default(), &run_limits(limits, MAX_WORDS), Net::None)?;
        let failed =
            || Attempt::Failed(format!("{} could not be prepared: {}", language.name, last_words(&report)));
        if report.status != Status::Accepted {
            return Err(failed());
        }
        let files = pack(session.as_mut(), &["template".to_owned()])?.ok_or_else(failed)?;
        let files = Arc::new(files);
        templates.insert(language.id.clone(), Arc::clone(&files));
        Ok(Some(files))
    }
}

/// What a compiler made.
enum Made {
    /// A program; no archive if a run needs the source alone.
    Output(Option<Vec<u8>>, Compilation),
    /// None.
    Nothing(Verdict, String, Compilation, Box<Report>),
}

impl Program<'_> {
    /// Runs it once, in a box that nobody used before, within what a test allows and the language adds. `io` carries who
    /// watches and who may end it.
    pub(super) fn run<'r>(
        &'r self,
        judge: &Judge,
        setup: Option<&str>,
        stdin: &'r [u8],
        io: Io<'r>,
        limits: Limits,
    ) -> Result<Report, Attempt> {
        let limits = self.limits(limits);
        let report = self.run_in_new_box(judge, setup, stdin, io, &limits)?;
        match report.status {
            Status::InternalError => Err(Attempt::Failed(words::internal(&report))),
            _ => Ok(report),
        }
    }

    /// The same within limits of the sandbox, to which only the memory of the language's runtime is added.
    pub(super) fn run_within<'r>(
        &'r self,
        judge: &Judge,
        setup: Option<&str>,
        stdin: &'r [u8],
        io: Io<'r>,
        limits: &RunLimits,
    ) -> Result<Report, Attempt> {
        let memory = limits.memory + u64::from(self.language.memory_overhead_mb) * MIB;
        self.run_in_new_box(judge, setup, stdin, io, &RunLimits { memory, ..*limits })
    }

    fn run_in_new_box<'r>(
        &'r self,
        judge: &Judge,
        setup: Option<&str>,
        stdin: &'r [u8],
        io: Io<'r>,
        limits: &RunLimits,
    ) -> Result<Report, Attempt> {
        let mut session = judge.pool.take()?;
        session.put(&mut self.files.as_slice())?;
        let service = self.serve(judge, session.as_mut())?;
        if let Some(setup) = setup {
            self.set_up(session.as_mut(), setup)?;
        }
        let stdin = if self.language.source_is_stdin { self.source.as_bytes() } else { stdin };
        let io = Io { stdin: Input::Bytes(stdin), watch: io.watch, cancel: io.cancel };
        let report = self.exec(session.as_mut(), &[], io, limits)?;
        drop(service);
        // A box that cannot be removed is the sandbox's to report; the program has done what it did.
        let _ = session.close();
        Ok(report)
    }

    /// Runs it once beside some files, with arguments.
    pub(super) fn run_beside(
        &self,
        judge: &Judge,
        files: &[(&str, &[u8])],
        cancel: Option<&Cancel>,
        limits: Limits,
    ) -> Result<Report, Attempt> {
        let mut session = judge.pool.take()?;
        session.put(&mut self.files.as_slice())?;
        session.put(&mut archive(files).as_slice())?;
        let names: Vec<&str> = files.iter().map(|(name, _)| *name).collect();
        let io = Io { cancel, ..Io::default() };
        let report = self.exec(session.as_mut(), &names, io, &self.limits(limits))?;
        let _ = session.close();
        Ok(report)
    }

    fn exec(
        &self,
        session: &mut dyn Session,
        arguments: &[&str],
        io: Io<'_>,
        limits: &RunLimits,
    ) -> Result<Report, Attempt> {
        // The runtime's own memory was added to the limit; what the program may ask for is without it.
        let overhead = u64::from(self.language.memory_overhead_mb) * MIB;
        let memory_mb = u32::try_from(limits.memory.saturating_sub(overhead) / MIB).unwrap_or(u32::MAX);
        let mut command = command_of(&self.language.run, self.toolchain, memory_mb, arguments);
        for (name, value) in &self.language.environment {
            command = command.env(name, filled(value, memory_mb));
        }
        Ok(session.exec(&command, io, limits, Net::None)?)
    }

    /// What the sandbox is to allow where a test allows this: the language's start and its runtime's memory are added.
    fn limits(&self, limits: Limits) -> RunLimits {
        let with_runtime = Limits {
            time_ms: limits.time_ms + self.language.extra_time_ms,
            memory_mb: limits.memory_mb + self.language.memory_overhead_mb,
            output_kb: limits.output_kb,
        };
        run_limits(with_runtime, u64::from(limits.output_kb) * 1024)
    }

    fn set_up(&self, session: &mut dyn Session, setup: &str) -> Result<(), Attempt> {
        let Some(command) = &self.language.setup else {
            return Err(Attempt::Broken(format!(
                "{} has no setup, but the test has one.",
                self.language.name
            )));
        };
        let limits = Limits { time_ms: 10_000, memory_mb: 512, output_kb: 0 };
        let command = command_of(command, self.toolchain, limits.memory_mb, &[]);
        let report =
            session.exec(&command, Io::bytes(setup.as_bytes()), &run_limits(limits, MAX_WORDS), Net::None)?;
        if report.status == Status::Accepted {
            return Ok(());
        }
        Err(Attempt::Broken(format!("The test's own setup fails: {}", last_words(&report))))
    }

    /// Starts the language's server, if it has one, and waits until it answers.
    fn serve(&self, judge: &Judge, session: &mut dyn Session) -> Result<Option<Service>, Attempt> {
        let (Some(commands), Some(template)) =
            (&self.language.service, judge.template(self.language, self.toolchain)?)
        else {
            return Ok(None);
        };
        session.put(&mut template.as_slice())?;
        let limits = run_limits(Limits { time_ms: 60_000, memory_mb: 512, output_kb: 0 }, MAX_WORDS);
        let start = command_of(&commands.start, self.toolchain, 512, &[]);
        let service = session.spawn(&start, &limits, Net::None)?;
        let ready = command_of(&commands.ready, self.toolchain, 512, &[]);
        let until = Instant::now() + SERVER_START;
        while Instant::now() < until && service.is_running() {
            if session.exec(&ready, Io::default(), &limits, Net::None)?.status == Status::Accepted {
                return Ok(Some(service));
            }
            thread::sleep(Duration::from_millis(20));
        }
        let said = String::from_utf8_lossy(&service.output()).trim().to_owned();
        Err(Attempt::Failed(format!("{} did not start: {said}", self.language.name)))
    }
}

/// Takes files and folders out of a box as an archive, or `None` if they are not there. What they hold is not looked at
/// here: they are unpacked in a box again, and by rules that take nothing but files and folders.
fn pack(session: &mut dyn Session, names: &[String]) -> Result<Option<Vec<u8>>, Attempt> {
    let command = Command::new("tar").args(["--create", "--file=-", "--"]).args(names);
    let limits = RunLimits { output: MAX_PROGRAM, ..RunLimits::default() };
    let report = session.exec(&command, Io::default(), &limits, Net::None)?;
    match report.status {
        Status::Accepted => Ok(Some(report.stdout)),
        Status::InternalError => Err(Attempt::Failed(words::internal(&report))),
        _ => Ok(None),
    }
}

/// A tar archive of a few files.
fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut builder = tar::Builder::new(Vec::new());
    for (name, bytes) in files {
        let mut header = tar::Header::new_ustar();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        // Writing to memory does not fail, and the names are short and plain.
        let written: io::Result<()> = builder.append_data(&mut header, name, *bytes);
        debug_assert!(written.is_ok(), "{written:?}");
    }
    builder.into_inner().unwrap_or_default()
}

/// A command of the table as one for the sandbox: the program where it stands, what stands for limits filled in.
fn command_of(words: &[String], toolchain: &Toolchain, memory_mb: u32, arguments: &[&str]) -> Command {
    let (program, rest) = words.split_first().map_or(("", &[][..]), |(first, rest)| (first.as_str(), rest));
    let place =
        toolchain.programs.get(program).map_or_else(|| program.into(), |path| path.clone().into_os_string());
    let command = Command::new(place).args(rest.iter().map(|word| filled(word, memory_mb))).args(arguments);
    // Programs that start others by name find them where this machine has them.
    command.env("PATH", path_of(toolchain))
}

fn path_of(toolchain: &Toolchain) -> String {
    let mut folders: Vec<&Path> =
        toolchain.programs.values().filter_map(|program| program.parent()).collect();
    folders.extend(["/usr/local/bin", "/usr/bin", "/bin"].map(Path::new));
    let mut seen = BTreeSet::new();
    folders.retain(|folder| seen.insert(*folder));
    folders.iter().map(|folder| folder.to_string_lossy()).collect::<Vec<_>>().join(":")
}

fn filled(word: &str, memory_mb: u32) -> String {
    let memory = memory_mb.to_string();
    word.replace("{heap}", &memory).replace("{memory}", &memory)
}

fn run_limits(limits: Limits, output: u64) -> RunLimits {
    RunLimits {
        wall: Duration::from_millis(limits.wall_ms().into()),
        cpu: Duration::from_millis(limits.time_ms.into()),
        memory: u64::from(limits.memory_mb) * MIB,
        output,
        ..RunLimits::default()
    }
}

/// What a compiler wrote, errors first.
fn words_of(report: &Report) -> Vec<u8> {
    [report.stderr.as_slice(), report.stdout.as_slice()].concat()
}

/// The end of what a program of the judge's own wrote.
fn last_words(report: &Report) -> String {
    let said = words_of(report);
    let text = String::from_utf8_lossy(&said);
    let line = text.lines().rev().find(|line| !line.trim().is_empty());
    line.unwrap_or("it says nothing").chars().take(300).collect()
}
