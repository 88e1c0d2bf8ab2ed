//! What the process does, from its start to its end.

use std::{
    fs::File,
    io::{self, BufRead, Read as _, Write as _},
    os::fd::AsRawFd as _,
    path::PathBuf,
    process::ExitCode,
    sync::{Arc, atomic::AtomicBool, atomic::Ordering},
    thread,
    time::Duration,
};

use rustix::fs::{MemfdFlags, memfd_create};
use touchstone_sandbox::{Policy, close_inherited, egress::SystemResolver};

use super::{
    CHILD, MAX_DOING, MAX_FILES, MAX_LINE,
    words::{Mode, Submitted, Task, Tell},
};
use crate::{
    GradeError, Means, Options, Origin, Patience, Progress, allowed, engine, grade_submission, machine, room,
    try_out,
};

/// How long it may take to stop once nobody waits for it any more.
const LEAVE: Duration = Duration::from_secs(5);

/// Becomes the process that grades if the first argument is [`CHILD`], and then returns only when it is done; else returns `None`
/// at once. To be called first in `main`, right after the sandbox's own helper.
pub fn child_main() -> Option<ExitCode> {
    if std::env::args_os().nth(1)? != CHILD {
        return None;
    }
    // What whoever started this process left open is none of its business.
    Some(match close_inherited().and_then(|()| serve()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    })
}

/// Does the one task. An error means that nobody listens, or that what was said is not what was agreed on.
fn serve() -> io::Result<()> {
    let mut line = Vec::new();
    io::stdin().lock().take(MAX_LINE as u64).read_until(b'\n', &mut line)?;
    let task: Task = serde_json::from_slice(&line)?;
    drop(line);
    let unwanted = Arc::new(AtomicBool::new(false));
    let heard = Arc::clone(&unwanted);
    thread::spawn(move || {
        // Nothing more is said: when the input ends, nobody waits any more.
        let _ = io::copy(&mut io::stdin().lock(), &mut io::sink());
        heard.store(true, Ordering::Relaxed);
        // The box goes with this process at the latest.
        thread::sleep(LEAVE);
        std::process::exit(0);
    });
    let end = carry_out(task, &unwanted).unwrap_or_else(|error| Tell::Failed {
        why: sentence(&error),
        again: matches!(error, GradeError::Sandbox(_)),
    });
    tell(&end)
}

fn tell(what: &Tell) -> io::Result<()> {
    let mut line = serde_json::to_vec(what)?;
    line.push(b'\n');
    let mut output = io::stdout().lock();
    output.write_all(&line)?;
    output.flush()
}

fn carry_out(task: Task, unwanted: &AtomicBool) -> Result<Tell, GradeError> {
    let sandbox = |error: &dyn std::fmt::Display| GradeError::Sandbox(error.to_string());
    let (origin, _held) = origin(task.submitted).map_err(|error| sandbox(&error))?;
    let allow = allowed(&task.allow).map_err(|error| sandbox(&error))?;
    let policy = if task.unprotected { Policy::allowing_degraded() } else { Policy::default() };
    let engine = engine(&policy).map_err(|error| sandbox(&error))?;
    let (root, path) = machine(task.toolchains, !allow.is_empty());
    let means = Means {
        engine: engine.as_ref(),
        root,
        path,
        allow,
        resolver: Arc::new(SystemResolver),
        room: room(),
        patience: Patience::default(),
    };
    let progress = |progress: Progress<'_>| {
        let Progress { done, of, doing } = progress;
        let doing: String = doing.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let what = doing[..doing.floor_char_boundary(MAX_DOING)].to_owned();
        // Where nobody listens any more, the input has ended as well.
        let _ = tell(&Tell::Doing { done, of, what });
    };
    let files = |tar: &[u8]| {
        if let Ok(content) = plain(tar)
            && content.len() <= MAX_FILES
        {
            let _ = tell(&Tell::Files { content });
        }
    };
    let is_git = matches!(origin, Origin::Git(_));
    let options = Options {
        cancel: Some(unwanted),
        progress: Some(&progress),
        files: is_git.then_some(&files as &dyn Fn(&[u8])),
        ..Options::default()
    };
    match task.mode {
        Mode::Grade => {
            let report = grade_submission(&origin, None, &means, &options)?;
            let report = serde_json::value::to_raw_value(&report).map_err(|error| sandbox(&error))?;
            Ok(Tell::Graded(report))
        }
        Mode::TryOut => {
            // Which files a try was of matters to nobody.
            let options = Options { files: None, ..options };
            try_out(&origin, None, &means, &options).map(Tell::Tried)
        }
    }
}

/// Where the submission comes from. An archive lies in a file of this process's memory, which is held as long as it is needed.
fn origin(submitted: Submitted) -> io::Result<(Origin, Option<File>)> {
    match submitted {
        Submitted::Git { url } => Ok((Origin::Git(url), None)),
        Submitted::Archive { content } => {
            let mut file = File::from(memfd_create("submission", MemfdFlags::CLOEXEC)?);
            file.write_all(&content)?;
            let path = PathBuf::from(format!("/proc/self/fd/{}", file.as_raw_fd()));
            Ok((Origin::Archive(path), Some(file)))
        }
    }
}

/// An archive with its files alone: links are nothing that could be graded again, or shown.
fn plain(tar: &[u8]) -> io::Result<Vec<u8>> {
    let mut plain = tar::Builder::new(Vec::new());
    for entry in tar::Archive::new(tar).entries()? {
        let entry = entry?;
        if !entry.header().entry_type().is_file() {
            continue;
        }
        let path = entry.path()?.into_owned();
        let path = path.strip_prefix(".").unwrap_or(&path);
        let mut header = tar::Header::new_gnu();
        header.set_size(entry.size());
        header.set_mode(if entry.header().mode()? & 0o100 == 0 { 0o644 } else { 0o755 });
        plain.append_data(&mut header, path, entry)?;
    }
    plain.into_inner()
}

fn sentence(error: &GradeError) -> String {
    let text = error.to_string();
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let end = if text.ends_with('.') { "" } else { "." };
    first.chain(letters).chain(end.chars()).collect()
}
