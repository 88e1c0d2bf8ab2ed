//! `touchstone password`

use std::{io::BufRead, process::ExitCode};

use anyhow::{anyhow, ensure};
use clap::Args;
use touchstone_server::identity::replace_password;

use crate::serve::{Place, runtime, start};

/// Give somebody a new password, on the server's own machine.
///
/// For the only admin who forgot theirs; for everybody else an admin makes a link under People. All their sessions end, and
/// the record says that it was done here. The new password is read from standard input, so that it shows neither in the list of
/// processes nor in the history.
#[derive(Debug, Args)]
pub(crate) struct Password {
    /// The person's e-mail address.
    email: String,
    #[command(flatten)]
    place: Place,
}

impl Password {
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        let password = read_password(&format!("The new password of {}", self.email))?;
        runtime()?.block_on(async {
            let app = start(self.place.config()).await?;
            let done = replace_password(&app, &self.email, password).await;
            app.db.close().await;
            let known = done.map_err(|problem| anyhow!(problem.detail))?;
            ensure!(known, "nobody who may sign in has the address {}", self.email);
            eprintln!("The password is changed.");
            anyhow::Ok(())
        })?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Asks for a password on standard error and reads it from standard input.
pub(crate) fn read_password(what: &str) -> anyhow::Result<String> {
    eprintln!("{what}, on one line:");
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    let password = line.trim_end_matches(['\r', '\n']);
    ensure!(password.chars().count() >= 10, "a password has at least ten characters");
    Ok(password.to_owned())
}
