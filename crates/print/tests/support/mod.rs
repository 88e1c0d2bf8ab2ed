//! What printed pages say.

use std::io::Write;
use std::process::{Command, Stdio};

/// What is on the pages between head and foot, without white space and marks of direction.
pub(crate) fn text_of(pdf: &[u8]) -> String {
    let body = ["-raw", "-nopgbrk", "-x", "0", "-y", "62", "-W", "596", "-H", "720", "-", "-"];
    let started = Command::new("pdftotext").args(body).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut tool = started.expect("pdftotext, which `scripts/setup test` installs");
    let mut input = tool.stdin.take().unwrap();
    let bytes = pdf.to_vec();
    let writer = std::thread::spawn(move || input.write_all(&bytes));
    let output = tool.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success());
    bare(&String::from_utf8(output.stdout).unwrap())
}

/// A text without white space and marks of direction.
pub(crate) fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{202a}'..='\u{202e}')).collect()
}
