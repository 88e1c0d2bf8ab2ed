//! The one configuration of a server, typed.

use std::{net::SocketAddr, path::PathBuf};

pub use ipnet::IpNet;

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
    /// Proxies before the server. `X-Forwarded-For` is believed from them alone.
    pub trusted_proxies: Vec<IpNet>,
    /// How much anybody may ask.
    pub rate_limits: RateLimits,
    /// Hosts that may be reached while a take-home is installed or cloned, as `--grade-allow` has them. Here they say which
    /// repositories candidates may name.
    pub grade_allow: Vec<String>,
}

/// How much anybody may ask. Nought sets no limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateLimits {
    /// Requests a minute of one signed-in person, or of one API token. A fifth of them may come at once.
    pub requests_per_minute: u32,
    /// Requests a minute of one address where nobody is signed in. A fifth of them may come at once.
    pub guest_requests_per_minute: u32,
    /// How many sign-ins a minute one e-mail address may try.
    pub sign_in_attempts_per_minute: u32,
    /// How many sign-ins, set-ups and invitations a minute one network address may try.
    pub sign_in_attempts_per_minute_by_address: u32,
    /// Requests a minute of one candidate's page, or of one guide that is read by a link.
    pub portal_requests_per_minute: u32,
}

impl Default for RateLimits {
    fn default() -> Self {
        Self {
            requests_per_minute: 600,
            guest_requests_per_minute: 300,
            sign_in_attempts_per_minute: 30,
            sign_in_attempts_per_minute_by_address: 120,
            // Somebody who programs there saves every second or two, and asks after a run up to four times a second.
            portal_requests_per_minute: 300,
        }
    }
}

impl Config {
    /// The defaults, with data in the given folder.
    pub fn new(data: PathBuf) -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            data,
            database_url: None,
            public_url: None,
            trusted_proxies: Vec::new(),
            rate_limits: RateLimits::default(),
            grade_allow: Vec::new(),
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
