//! `touchstone openapi`

use std::process::ExitCode;

pub(crate) fn run() -> anyhow::Result<ExitCode> {
    print!("{}", touchstone_server::openapi_text()?);
    Ok(ExitCode::SUCCESS)
}
