//! Reads PDF files and prints their text, or how long it took.
//!
//! `read FILE…` prints; `read --quiet FILE…` only counts; `read --out FOLDER FILE…` writes a text beside each name.

use std::io::Write as _;
use std::time::Instant;

fn main() -> std::io::Result<()> {
    let mut files: Vec<String> = std::env::args().skip(1).collect();
    let mut folder = None;
    let is_quiet = files.first().is_some_and(|first| first == "--quiet");
    if is_quiet {
        files.remove(0);
    } else if files.first().is_some_and(|first| first == "--out") {
        folder = files.get(1).cloned();
        files.drain(..2.min(files.len()));
    }
    let limits = touchstone_pdf::Limits::default();
    let start = Instant::now();
    let (mut read, mut failed, mut length) = (0_usize, 0_usize, 0_usize);
    let mut out = std::io::stdout().lock();
    for file in &files {
        let bytes = std::fs::read(file)?;
        match touchstone_pdf::read(&bytes, &limits) {
            Ok(reading) => {
                read += 1;
                length += reading.text.len();
                if let Some(folder) = &folder {
                    std::fs::write(format!("{folder}/{}.txt", file.replace('/', "_")), &reading.text)?;
                } else if !is_quiet {
                    writeln!(out, "==> {file}\n{}", reading.text)?;
                    for hidden in &reading.hidden {
                        writeln!(
                            out,
                            "[hidden: {:?} on page {}] {}",
                            hidden.reason, hidden.page, hidden.text
                        )?;
                    }
                }
            }
            Err(error) => {
                failed += 1;
                writeln!(out, "{file}: {error}")?;
            }
        }
    }
    writeln!(out, "{read} read, {failed} not, {length} bytes of text, {:?}", start.elapsed())
}
