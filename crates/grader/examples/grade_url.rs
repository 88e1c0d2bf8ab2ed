//! Grades a server that already runs: `grade_url 127.0.0.1:8000 takehome.toml [text|json|html]`.

use std::hash::{BuildHasher, RandomState};
use std::io::{Write, stderr, stdout};

use touchstone_grader::{Contract, Options, Progress, Subject, Tcp, grade, html, text};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(address), Some(contract)) = (arguments.next(), arguments.next()) else {
        return Err("usage: grade_url ADDRESS:PORT takehome.toml [text|json|html]".into());
    };
    let subject = Subject {
        contract: Some(Contract::parse(&std::fs::read_to_string(contract)?)?),
        ..Subject::default()
    };
    let progress = |progress: Progress<'_>| {
        let _ = write!(stderr(), "\r\x1b[K{}/{} {}", progress.done, progress.of, progress.doing);
    };
    let options =
        Options { seed: RandomState::new().hash_one(0), progress: Some(&progress), ..Options::default() };
    let report = grade(&Tcp(address.parse()?), &subject, &options)?;
    write!(stderr(), "\r\x1b[K")?;
    let page = match arguments.next().as_deref() {
        Some("json") => report.json()?,
        Some("html") => html(&report),
        _ => text(&report),
    };
    stdout().write_all(page.as_bytes())?;
    Ok(())
}
