//! `touchstone openapi`

use std::{io::Write, process::ExitCode};

pub(crate) fn run() -> anyhow::Result<ExitCode> {
    let text = touchstone_server::openapi_text()?;
    std::io::stdout().write_all(text.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}
