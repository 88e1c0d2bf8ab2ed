//! Grades what was handed in, in a box: `grade_submission FOLDER|ARCHIVE|https://… [text|json|html] [HOST…]`. Hosts may be reached
//! while it is installed, as in [`AllowList::allow`]; `registries` stands for the common ones. Folders in `TOOLCHAINS`, separated by
//! colons, are shown in the box, and their `bin` is searched for programs.

use std::io::{Write, stderr, stdout};
use std::process::ExitCode;
use std::sync::Arc;

use touchstone_grader::{Means, Options, Origin, Patience, Progress, grade_submission, html, room, text};
use touchstone_sandbox::egress::{AllowList, SystemResolver};
use touchstone_sandbox::{Native, Policy, Root};

fn main() -> ExitCode {
    // A box's helper is this very program, started anew.
    if let Some(code) = touchstone_sandbox::helper_main() {
        return code;
    }
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(stderr(), "{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let origin =
        Origin::parse(&arguments.next().ok_or("usage: grade_submission WHAT [text|json|html] [HOST…]")?)?;
    let format = arguments.next().unwrap_or_default();
    let mut allow = AllowList::default();
    for entry in arguments {
        if entry == "registries" {
            allow = AllowList::registries();
        } else {
            allow.allow(&entry)?;
        }
    }
    let engine = Native::new(Native::this_program(), &Policy::allowing_degraded())?;
    let mut root = Root::host();
    let mut path = Vec::new();
    for folder in
        std::env::var("TOOLCHAINS").unwrap_or_default().split(':').filter(|folder| !folder.is_empty())
    {
        root = root.with(folder);
        path.push(format!("{folder}/bin"));
    }
    if !allow.is_empty() {
        root = root.with("/etc/ssl/certs");
    }
    let means = Means {
        engine: &engine,
        root,
        path,
        allow,
        resolver: Arc::new(SystemResolver),
        room: room(),
        patience: Patience::default(),
    };
    let progress = |progress: Progress<'_>| {
        let _ = write!(stderr(), "\r\x1b[K{}/{} {}", progress.done, progress.of, progress.doing);
    };
    let options = Options { progress: Some(&progress), ..Options::default() };
    let report = grade_submission(&origin, None, &means, &options)?;
    write!(stderr(), "\r\x1b[K")?;
    let page = match format.as_str() {
        "json" => report.json()?,
        "html" => html(&report),
        _ => text(&report),
    };
    stdout().write_all(page.as_bytes())?;
    Ok(())
}
