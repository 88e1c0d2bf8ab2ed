//! `touchstone demo`

use std::process::ExitCode;

use anyhow::anyhow;
use clap::Args;
use touchstone_server::{
    demo::{self, PASSWORD},
    identity::NewOrganization,
};

use crate::serve::{Place, runtime, start};

/// Make an organization with sample data: people, a job, thirty candidates in all stages, a debrief ready to run, resumes
/// that were screened.
///
/// It is an organization of its own beside any that there are. Stop the server first when it uses the embedded database
/// in the same folder, or give it a folder of its own.
#[derive(Debug, Args)]
pub(crate) struct Demo {
    #[command(flatten)]
    place: Place,
    /// The admin's e-mail address.
    #[arg(long, default_value = "admin@example.com", value_name = "ADDRESS")]
    email: String,
}

impl Demo {
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        runtime()?.block_on(self.fill())?;
        Ok(ExitCode::SUCCESS)
    }

    async fn fill(self) -> anyhow::Result<()> {
        let app = start(self.place.config()).await?;
        let new = NewOrganization {
            organization_name: "Northlight Freight".to_owned(),
            name: "Sam Whitfield".to_owned(),
            email: self.email.clone(),
            password: PASSWORD.to_owned(),
        };
        eprintln!("Filling the organization; this takes a few seconds …");
        let sample = demo::new_organization(&app, new).await.map_err(|problem| anyhow!(problem.detail))?;
        println!("Everybody's password is {PASSWORD}");
        println!("  {:<16} {}", "admin", self.email);
        for person in &sample.people {
            println!("  {:<16} {:<36} {}", person.role.as_str(), person.email, person.name);
        }
        app.db.close().await;
        Ok(())
    }
}
