//! Tests whose program is also the helper of their boxes: it is started anew for each.

use std::{
    process::ExitCode,
    sync::{Arc, LazyLock},
};

use touchstone_judge::{
    Judge, Language,
    detect::{Detected, State, detect_one},
    language,
};
use touchstone_sandbox::{Native, Policy};

/// The tests of a program, by name.
pub(crate) type Tests = &'static [(&'static str, fn())];

/// Runs the tests that the arguments ask for, as cargo's own test programs do.
pub(crate) fn run(tests: Tests) -> ExitCode {
    // First of all: the helper must not have done anything before.
    if let Some(code) = touchstone_sandbox::helper_main() {
        return code;
    }
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let has = |wanted: &str| arguments.iter().any(|argument| argument == wanted);
    if has("--list") {
        tests.iter().filter(|_| !has("--ignored")).for_each(|(name, _)| println!("{name}: test"));
        return ExitCode::SUCCESS;
    }
    // What is no part of any name belongs to an option.
    let is_part = |argument: &&String| tests.iter().any(|(name, _)| name.contains(argument.as_str()));
    let wanted: Vec<&String> = arguments.iter().filter(is_part).collect();
    for (name, test) in tests {
        if wanted.is_empty() || wanted.iter().any(|part| name.contains(part.as_str())) {
            println!("{name}");
            test();
        }
    }
    ExitCode::SUCCESS
}

/// A judge with these languages, where this machine has them.
pub(crate) fn judge(ids: &[&str]) -> Judge {
    // Where the tests run, the kernel may offer less than a server should have; what is tested here is the judge.
    static NATIVE: LazyLock<Arc<Native>> = LazyLock::new(|| {
        Arc::new(Native::new(Native::this_program(), &Policy::allowing_degraded()).unwrap())
    });
    let detected: Vec<Detected> = ids.iter().map(|id| detect_one(known(id))).collect();
    Judge::new(NATIVE.clone(), &detected, 2)
}

fn known(id: &str) -> &'static Language {
    language(id).unwrap_or_else(|| panic!("no language {id}"))
}

/// Whether this machine has a language. Those without which nothing of the project can be tested must be there; of the
/// others it is said that they were not tried.
pub(crate) fn is_here(id: &str) -> bool {
    match detect_one(known(id)).state {
        State::Available(_) => true,
        State::Unavailable { why, package } => {
            assert!(!["python", "javascript", "c"].contains(&id), "{id} must be here: {why}");
            println!("NOT RUN: {id} is not on this machine: {why} (Debian: {package})");
            false
        }
    }
}
