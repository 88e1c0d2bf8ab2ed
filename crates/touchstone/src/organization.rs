//! `touchstone organization`

use std::process::ExitCode;

use anyhow::{anyhow, ensure};
use clap::Args;
use touchstone_server::identity::{NewOrganization, create_organization};

use crate::{
    password::read_password,
    serve::{Place, runtime, start},
};

/// Make a further organization in an installation, with its admin.
///
/// The page sets up the first one. Organizations know nothing of each other; an e-mail address belongs to one of them. The
/// admin's password is read from standard input, so that it shows neither in the list of processes nor in the history.
#[derive(Debug, Args)]
pub(crate) struct Organization {
    /// The organization's name.
    name: String,
    /// The admin's name.
    #[arg(long, value_name = "NAME")]
    admin: String,
    /// The admin's e-mail address.
    #[arg(long, value_name = "ADDRESS")]
    email: String,
    #[command(flatten)]
    place: Place,
}

impl Organization {
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        let password = read_password(&format!("The password of {}", self.email))?;
        ensure!(self.email.contains('@'), "{} is not an e-mail address", self.email);
        let new =
            NewOrganization { organization_name: self.name, name: self.admin, email: self.email, password };
        runtime()?.block_on(async {
            let app = start(self.place.config()).await?;
            let made = create_organization(&app, new, false).await.map_err(|problem| anyhow!(problem.detail));
            app.db.close().await;
            made.map(|scope| println!("{}", scope.organization_id))
        })?;
        Ok(ExitCode::SUCCESS)
    }
}
