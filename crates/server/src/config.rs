//! The one configuration of a server, typed.

use std::{net::SocketAddr, path::PathBuf};

/// How a server is to run.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where to listen.
    pub listen: SocketAddr,
    /// The folder that holds the embedded database and files.
    pub data: PathBuf,
    /// A PostgreSQL server instead of the embedded database.
    pub database_url: Option<String>,
    /// The address people reach the server at, when a proxy stands before it: `https://hire.example.com`.
    pub public_url: Option<String>,
    /// How many sign-ins a minute one e-mail address may try.
    pub sign_in_attempts_per_minute: u32,
}

impl Config {
    /// The defaults, with data in the given folder.
    pub fn new(data: PathBuf) -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            data,
            database_url: None,
            public_url: None,
            sign_in_attempts_per_minute: 30,
        }
    }

    /// The address of the page, for links that people are given.
    pub fn base_url(&self) -> String {
        self.public_url
            .as_ref()
            .map_or_else(|| format!("http://{}", self.listen), |url| url.trim_end_matches('/').to_owned())
    }

    /// Whether people reach the server over TLS, so that cookies must be marked so.
    pub fn is_secure(&self) -> bool {
        self.public_url.as_ref().is_some_and(|url| url.starts_with("https://"))
    }
}
