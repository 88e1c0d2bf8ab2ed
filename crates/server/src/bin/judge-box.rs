//! The process that runs programs, alone, for the tests of this crate: they cannot be their own.

use std::process::ExitCode;

fn main() -> ExitCode {
    touchstone_sandbox::helper_main()
        .or_else(touchstone_judge::apart::child_main)
        .or_else(touchstone_grader::apart::child_main)
        .unwrap_or(ExitCode::FAILURE)
}
