//! The process that judges, as its parent sees it.

use std::{
    fmt, io,
    path::Path,
    process::{ExitStatus, Stdio},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use tokio::{
    io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWriteExt, BufReader},
    process::{Child as Process, ChildStdin, Command},
    sync::mpsc,
    time::timeout,
};
use touchstone_judge::apart::{Ask, CHILD, ENVIRONMENT, MAX_LINE, Ready, Setup, Tell};

/// How long the process may take until it is ready: it asks every toolchain for its version.
const START: Duration = Duration::from_mins(2);
/// How long it may say nothing while it has something to do. A single step of a run is bounded by limits of its own, several
/// times over where the machine is busy.
const SILENCE: Duration = Duration::from_mins(10);
/// How long it may take to go.
const LEAVE: Duration = Duration::from_secs(1);
/// How much is kept of what it says to standard error, in bytes.
const MAX_WORDS: usize = 4 * 1024;

/// A process that judges. It is killed when this is dropped, and every box ends with it.
pub(super) struct Child {
    process: Process,
    input: ChildStdin,
    told: mpsc::Receiver<Tell>,
    words: Words,
}

impl fmt::Debug for Child {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Child").field("process", &self.process).finish_non_exhaustive()
    }
}

/// Why there is no process that judges.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum NoChild {
    /// Programs are not run here, for want of protection.
    Refused(String),
    /// It does not start, or it ended.
    Broken(String),
}

impl NoChild {
    pub(super) fn words(self) -> String {
        match self {
            Self::Refused(why) | Self::Broken(why) => why,
        }
    }
}

impl From<io::Error> for NoChild {
    fn from(error: io::Error) -> Self {
        Self::Broken(format!("The process that runs programs does not start: {error}."))
    }
}

impl Child {
    /// Starts `program` as the process that judges: without this process's environment and without its descriptors.
    pub(super) async fn start(program: &Path, setup: Setup) -> Result<(Self, Ready), NoChild> {
        let kept = ENVIRONMENT.iter().filter_map(|name| Some((name, std::env::var_os(name)?)));
        let mut process = Command::new(program)
            .arg(CHILD)
            .env_clear()
            .envs(kept)
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            // What a terminal sends to this process is not meant for that one.
            .process_group(0)
            .kill_on_drop(true)
            .spawn()?;
        let pipes = (process.stdin.take(), process.stdout.take(), process.stderr.take());
        let (Some(input), Some(output), Some(errors)) = pipes else {
            return Err(io::Error::other("it has no pipes").into());
        };
        let (sender, told) = mpsc::channel(64);
        tokio::spawn(hear(output, sender));
        let words = Words::default();
        tokio::spawn(words.clone().gather(errors));
        let mut child = Self { process, input, told, words };
        child.ask(&Ask::Setup(setup)).await?;
        match timeout(START, child.told.recv()).await {
            Ok(Some(Tell::Ready(ready))) => Ok((child, ready)),
            Ok(Some(Tell::Refused { why })) => Err(NoChild::Refused(why)),
            Ok(Some(_)) => Err(NoChild::Broken("The process that runs programs talks nonsense.".to_owned())),
            Ok(None) => Err(child.ended().await),
            Err(_) => Err(NoChild::Broken("The process that runs programs does not get ready.".to_owned())),
        }
    }

    /// Asks it for something.
    pub(super) async fn ask(&mut self, what: &Ask) -> Result<(), NoChild> {
        let mut line = serde_json::to_vec(what).map_err(io::Error::from)?;
        line.push(b'\n');
        let sent = async {
            self.input.write_all(&line).await?;
            self.input.flush().await
        };
        match timeout(SILENCE, sent).await {
            Ok(Ok(())) => Ok(()),
            _ => Err(self.ended().await),
        }
    }

    /// The next that it says. Nothing is lost when this is not waited for to the end.
    pub(super) async fn next(&mut self) -> Result<Tell, NoChild> {
        match timeout(SILENCE, self.told.recv()).await {
            Ok(Some(told)) => Ok(told),
            Ok(None) => Err(self.ended().await),
            Err(_) => Err(NoChild::Broken("The process that runs programs says nothing more.".to_owned())),
        }
    }

    /// Its number, while it lives.
    pub(super) fn id(&self) -> Option<u32> {
        self.process.id()
    }

    /// Lets it go in peace: its boxes are removed and not only ended. Dropping it does the same with less care.
    pub(super) async fn close(mut self) {
        drop(self.input);
        let _ = timeout(LEAVE, self.process.wait()).await;
    }

    /// Why nothing more comes.
    async fn ended(&mut self) -> NoChild {
        let how = match timeout(LEAVE, self.process.wait()).await {
            Ok(Ok(status)) => how(status),
            _ => "it no longer answers".to_owned(),
        };
        let last = self.words.last();
        if !last.is_empty() {
            tracing::error!(words = last, "the process that runs programs ended");
        }
        NoChild::Broken(format!("The process that runs programs ended: {how}."))
    }
}

fn how(status: ExitStatus) -> String {
    use std::os::unix::process::ExitStatusExt as _;
    match (status.code(), status.signal()) {
        (Some(code), _) => format!("it left with exit code {code}"),
        (None, Some(signal)) => format!("it was ended by signal {signal}"),
        (None, None) => "nobody knows how".to_owned(),
    }
}

/// Passes on what it says, until it ends or no longer says what was agreed on.
async fn hear(output: impl AsyncRead + Unpin, told: mpsc::Sender<Tell>) {
    let mut output = BufReader::new(output);
    let mut line = Vec::new();
    loop {
        line.clear();
        let read = (&mut output).take(MAX_LINE as u64).read_until(b'\n', &mut line).await;
        if !matches!(read, Ok(1..)) {
            return;
        }
        let Ok(tell) = serde_json::from_slice(&line) else { return };
        if told.send(tell).await.is_err() {
            return;
        }
    }
}

/// The end of what it says to standard error: nothing, unless it panics.
#[derive(Debug, Clone, Default)]
struct Words(Arc<Mutex<Vec<u8>>>);

impl Words {
    async fn gather(self, mut from: impl AsyncRead + Unpin) {
        let mut piece = [0; 1024];
        while let Ok(count @ 1..) = from.read(&mut piece).await {
            let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            all.extend_from_slice(&piece[..count]);
            let surplus = all.len().saturating_sub(MAX_WORDS);
            all.drain(..surplus);
        }
    }

    fn last(&self) -> String {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        String::from_utf8_lossy(&all).trim().to_owned()
    }
}
