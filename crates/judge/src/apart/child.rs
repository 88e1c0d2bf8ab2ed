//! What the process does, from its start to its end.

use std::{
    io::{self, BufRead, Read as _, Write as _},
    process::ExitCode,
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{SyncSender, sync_channel},
    },
    thread,
    time::Duration,
};

use touchstone_sandbox::{
    Bubblewrap, Cancel, Engine, Error as SandboxError, Native, Output, Policy, State, close_inherited,
};

use super::{
    CHILD, MAX_LINE, MAX_STREAMED,
    words::{Ask, Ready, Request, Setup, Tell, What},
};
use crate::{
    detect,
    judge::{Error, Judge, Options, Progress},
};

/// How long what is being run may take to end once nobody waits for it any more.
const LEAVE: Duration = Duration::from_secs(5);

/// Becomes the process that judges if the first argument is [`CHILD`], and then returns only when it is no longer needed;
/// else returns `None` at once. To be called first in `main`, right after the sandbox's own helper.
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

/// One thing to do, in the order that they were asked for.
enum Task {
    Setup(Setup),
    Run(Request, Cancel),
}

/// Answers until the input ends. An error means that nobody listens.
fn serve() -> io::Result<()> {
    let (sender, tasks) = sync_channel(1);
    thread::spawn(move || {
        listen(&sender);
        drop(sender);
        // What is being run was cancelled, and the boxes go with this process at the latest.
        thread::sleep(LEAVE);
        std::process::exit(0);
    });
    let mut judge = None;
    for task in tasks {
        match (task, &judge) {
            (Task::Setup(setup), _) => match made(setup) {
                Ok((made, ready)) => {
                    judge = Some(made);
                    tell(&Tell::Ready(ready))?;
                }
                Err(error) => tell(&Tell::Refused { why: error.to_string() })?,
            },
            (Task::Run(request, cancel), Some(judge)) => run(judge, &request, &cancel)?,
            (Task::Run(..), None) => {
                tell(&Tell::Failed { why: "Nothing is run here.".to_owned(), again: false })?;
            }
        }
    }
    Ok(())
}

/// Reads what is asked until the input ends, or is no longer what was agreed on.
fn listen(tasks: &SyncSender<Task>) {
    let current: Arc<Mutex<Option<Cancel>>> = Arc::default();
    let cancel = || {
        let current = current.lock().unwrap_or_else(PoisonError::into_inner);
        current.iter().for_each(Cancel::cancel);
    };
    let mut input = io::stdin().lock();
    while let Some(asked) = next(&mut input) {
        let task = match asked {
            Ask::Setup(setup) => Task::Setup(setup),
            Ask::Run(request) => {
                let Ok(cancel) = Cancel::new() else { break };
                *current.lock().unwrap_or_else(PoisonError::into_inner) = Some(cancel.clone());
                Task::Run(request, cancel)
            }
            Ask::Cancel => {
                cancel();
                continue;
            }
        };
        if tasks.send(task).is_err() {
            break;
        }
    }
    cancel();
}

fn next(input: &mut impl BufRead) -> Option<Ask> {
    let mut line = Vec::new();
    input.take(MAX_LINE as u64).read_until(b'\n', &mut line).ok()?;
    serde_json::from_slice(&line).ok()
}

fn tell(what: &Tell) -> io::Result<()> {
    let mut line = serde_json::to_vec(what)?;
    line.push(b'\n');
    let mut output = io::stdout().lock();
    output.write_all(&line)?;
    output.flush()
}

/// A judge as it was asked for, if anything may be run here.
fn made(setup: Setup) -> Result<(Judge, Ready), SandboxError> {
    let policy = if setup.unprotected { Policy::allowing_degraded() } else { Policy::default() };
    let engine = engine(&policy)?;
    let capabilities = engine.capabilities();
    let languages = setup.languages.unwrap_or_else(detect::detect);
    let ready = Ready {
        engine: engine.name().to_owned(),
        degraded: capabilities
            .degraded()
            .map(|finding| format!("{}: {}", finding.protection, finding.words))
            .collect(),
        unprotected: capabilities
            .degraded()
            .any(|finding| finding.state != State::Enforced && policy.required.contains(&finding.protection)),
        languages,
    };
    let judge = Judge::new(engine, &ready.languages, setup.ready);
    Ok((judge, ready))
}

/// The engine of our own; the other where that cannot make a box. What ours lacks is what somebody should read about.
fn engine(policy: &Policy) -> Result<Arc<dyn Engine>, SandboxError> {
    match Native::new(Native::this_program(), policy) {
        Ok(native) => Ok(Arc::new(native)),
        Err(error) => match Bubblewrap::new(Native::this_program(), policy) {
            Ok(second) => Ok(Arc::new(second)),
            Err(_) => Err(error),
        },
    }
}

/// Carries a request out and tells its end. An error means that nobody listens.
fn run(judge: &Judge, request: &Request, cancel: &Cancel) -> io::Result<()> {
    let mut teller = Teller { done: 0, streamed: Default::default(), heard: Ok(()), cancel };
    let end = match &request.what {
        What::Tests(exercise) => {
            let options = Options { cancel: Some(cancel), ..Options::default() };
            judge
                .judge(&request.submission, exercise, options, &mut |progress| teller.pass_on(progress))
                .map(Tell::Judged)
        }
        What::Input { stdin, setup, limits } => judge
            .run(
                &request.submission,
                setup.as_deref(),
                stdin.as_bytes(),
                *limits,
                Some(cancel),
                &mut |progress| teller.pass_on(progress),
            )
            .map(Tell::Ran),
    };
    teller.heard?;
    tell(&end.unwrap_or_else(|error| Tell::Failed { why: sentence(&error), again: is_ours(&error) }))
}

/// Whether the judge failed, and not the request.
fn is_ours(error: &Error) -> bool {
    matches!(error, Error::Failed(_) | Error::Sandbox(_))
}

fn sentence(error: &Error) -> String {
    let text = error.to_string();
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let end = if text.ends_with('.') { "" } else { "." };
    first.chain(letters).chain(end.chars()).collect()
}

/// Tells how far a request has come.
struct Teller<'a> {
    done: usize,
    streamed: [Stream; 2],
    heard: io::Result<()>,
    cancel: &'a Cancel,
}

impl Teller<'_> {
    fn pass_on(&mut self, progress: Progress<'_>) {
        let what = match progress {
            Progress::Compiling => Tell::Compiling,
            Progress::Compiled(_) | Progress::Running | Progress::Testing(..) => {
                Tell::Running { done: self.done }
            }
            Progress::Tested(at, _) => {
                self.done = at + 1;
                Tell::Running { done: self.done }
            }
            Progress::Wrote(output, bytes) => {
                let stream = &mut self.streamed[usize::from(output == Output::Stderr)];
                let text = stream.text(bytes);
                if text.is_empty() {
                    return;
                }
                Tell::Wrote { output, text }
            }
        };
        if self.heard.is_ok() {
            self.heard = tell(&what);
            if self.heard.is_err() {
                self.cancel.cancel();
            }
        }
    }
}

/// An output as it comes, as far as it is told.
#[derive(Default)]
struct Stream {
    taken: usize,
    /// The beginning of a character whose rest has not come yet.
    rest: Vec<u8>,
}

impl Stream {
    /// What can be told of a piece, whole characters only. What is no UTF-8 is replaced.
    fn text(&mut self, bytes: &[u8]) -> String {
        let bytes = &bytes[..bytes.len().min(MAX_STREAMED - self.taken)];
        self.taken += bytes.len();
        self.rest.extend_from_slice(bytes);
        let mut text = String::new();
        let mut kept = 0;
        for chunk in self.rest.utf8_chunks() {
            text.push_str(chunk.valid());
            let invalid = chunk.invalid();
            kept += chunk.valid().len() + invalid.len();
            if invalid.is_empty() {
                continue;
            }
            if kept == self.rest.len() && is_beginning(invalid) {
                kept -= invalid.len();
            } else {
                text.push(char::REPLACEMENT_CHARACTER);
            }
        }
        self.rest.drain(..kept);
        text
    }
}

/// Whether bytes may be the beginning of a character that is cut off by the end of what has come.
fn is_beginning(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(pieces: &[&[u8]]) -> String {
        let mut stream = Stream::default();
        pieces.iter().map(|piece| stream.text(piece)).collect()
    }

    #[test]
    fn a_character_that_comes_in_two_pieces_is_one() {
        assert_eq!(told(&[b"a\xe2\x82", b"\xac", b"b"]), "a€b");
        assert_eq!(told(&[b"\xf0", b"\x9f", b"\x98", b"\x80"]), "😀");
    }

    #[test]
    fn what_is_no_text_is_replaced_and_holds_up_nothing() {
        assert_eq!(told(&[b"a\xff", b"b"]), "a\u{fffd}b");
        assert_eq!(told(&[b"\xe2\x82", b"x"]), "\u{fffd}x");
    }

    #[test]
    fn no_more_is_told_than_is_agreed_on() {
        let mut stream = Stream::default();
        let many = vec![b'x'; MAX_STREAMED - 1];
        assert_eq!(stream.text(&many).len(), MAX_STREAMED - 1);
        assert_eq!(stream.text(b"yz"), "y");
        assert_eq!(stream.text(b"z"), "");
    }

    #[test]
    fn an_error_is_told_as_a_sentence() {
        assert_eq!(sentence(&Error::UnknownLanguage("cobol".to_owned())), "There is no language “cobol”.");
        assert!(!is_ours(&Error::UnknownLanguage("cobol".to_owned())));
        assert!(is_ours(&Error::Failed("The sandbox failed: it does not say why.".to_owned())));
    }
}
