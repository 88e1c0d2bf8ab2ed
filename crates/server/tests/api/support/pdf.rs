//! What printed pages say.

use std::{
    io::Write,
    process::{Command, Stdio},
};

/// The text of a PDF without its white space.
pub(crate) fn text_of(pdf: &[u8]) -> String {
    let mut command = Command::new("pdftotext");
    let started = command.args(["-", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut started = started.expect("pdftotext, which `scripts/setup test` installs");
    let (mut input, bytes) = (started.stdin.take().unwrap(), pdf.to_vec());
    // It writes while it reads: both at once, or each waits for the other.
    let writing = std::thread::spawn(move || input.write_all(&bytes));
    let read = started.wait_with_output().unwrap();
    writing.join().unwrap().unwrap();
    String::from_utf8(read.stdout).unwrap().split_whitespace().collect()
}
