//! The helper alone, for the tests of this crate and for programs that cannot be their own helper.

use std::process::ExitCode;

fn main() -> ExitCode {
    touchstone_sandbox::helper_main().unwrap_or(ExitCode::FAILURE)
}
