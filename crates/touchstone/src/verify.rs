//! `touchstone verify`

use std::{fs, path::PathBuf, process::ExitCode};

use anyhow::Context;
use clap::Args;
use touchstone_record::{PublicKey, verify_packet};

/// Check a decision packet offline.
///
/// Says whether the packet is as the installation sealed it and, if it is not, which event or section was altered. Exits
/// with 0 when it verifies and with 1 when it does not. Without a key, a packet is checked against the key that it names:
/// compare the fingerprint with the one that the server shows.
#[derive(Debug, Args)]
pub(crate) struct Verify {
    /// The packet, as downloaded (JSON).
    packet: PathBuf,
    /// The installation's public key: PEM, or 32 bytes in base64.
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
    /// Print the result as JSON.
    #[arg(long)]
    json: bool,
}

impl Verify {
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        let bytes =
            fs::read(&self.packet).with_context(|| format!("cannot read {}", self.packet.display()))?;
        let key = match &self.key {
            None => None,
            Some(path) => {
                let text =
                    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
                Some(PublicKey::parse(&text).with_context(|| path.display().to_string())?)
            }
        };
        let verification = verify_packet(&bytes, key.as_ref());
        if self.json {
            println!("{}", serde_json::to_string_pretty(&verification)?);
        } else {
            println!("{}", verification.to_string().trim_end());
        }
        Ok(if verification.valid { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}
