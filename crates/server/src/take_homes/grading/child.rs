//! The process that grades, as its parent sees it.

use std::{
    io,
    path::Path,
    process::{ExitStatus, Stdio},
    time::Duration,
};

use tokio::{
    io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWriteExt, BufReader},
    process::{Child as Process, ChildStdin, Command},
    sync::mpsc,
    time::timeout,
};
use touchstone_grader::apart::{CHILD, MAX_LINE, Task, Tell};
use touchstone_judge::apart::ENVIRONMENT;

/// How long it may take to go.
const LEAVE: Duration = Duration::from_secs(1);
/// How long it may take to hear what it is to do.
const HEAR: Duration = Duration::from_mins(1);
/// How much is logged of what it says to standard error, in bytes.
const MAX_WORDS: u64 = 4 * 1024;

/// A process that grades one thing. It is killed when this is dropped, and its box ends with it.
#[derive(Debug)]
pub(super) struct Child {
    process: Process,
    /// Open as long as somebody waits.
    input: ChildStdin,
    told: mpsc::Receiver<Tell>,
}

impl Child {
    /// Starts `program` as the process that grades, without this process's environment and without its descriptors, and tells it
    /// what to do. The error is a sentence.
    pub(super) async fn start(program: &Path, task: &Task) -> Result<Self, String> {
        let started =
            Self::spawn(program).map_err(|error| format!("The process that grades does not start: {error}."));
        let mut child = started?;
        let mut line = serde_json::to_vec(task).map_err(|error| error.to_string())?;
        line.push(b'\n');
        let sent = async {
            child.input.write_all(&line).await?;
            child.input.flush().await
        };
        match timeout(HEAR, sent).await {
            Ok(Ok(())) => Ok(child),
            _ => Err(child.ended().await),
        }
    }

    fn spawn(program: &Path) -> io::Result<Self> {
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
            return Err(io::Error::other("it has no pipes"));
        };
        let (sender, told) = mpsc::channel(64);
        tokio::spawn(hear(output, sender));
        tokio::spawn(log(errors));
        Ok(Self { process, input, told })
    }

    /// The next that it says; an error, in a sentence, when nothing more comes. Nothing is lost when this is not waited for to the
    /// end.
    pub(super) async fn next(&mut self) -> Result<Tell, String> {
        match self.told.recv().await {
            Some(told) => Ok(told),
            None => Err(self.ended().await),
        }
    }

    /// Why nothing more comes.
    async fn ended(&mut self) -> String {
        let how = match timeout(LEAVE, self.process.wait()).await {
            Ok(Ok(status)) => how(status),
            _ => "it no longer answers".to_owned(),
        };
        format!("The process that grades ended: {how}.")
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
    loop {
        let mut line = Vec::new();
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

/// What it says to standard error goes to the log: nothing, unless it panics.
async fn log(mut errors: impl AsyncRead + Unpin) {
    let mut words = Vec::new();
    let read = (&mut errors).take(MAX_WORDS).read_to_end(&mut words).await;
    if read.is_ok() && !words.is_empty() {
        let words = String::from_utf8_lossy(&words);
        tracing::error!(words = words.trim(), "the process that grades complains");
    }
    let _ = tokio::io::copy(&mut errors, &mut tokio::io::sink()).await;
}
