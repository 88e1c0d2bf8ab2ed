//! Verification of packets: what does not hold, and where.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::canonical::{self, parse};
use crate::chain::verify_chain;
use crate::event::{ChainHead, ChainId, RecordedEvent};
use crate::finding::{Finding, Place, shown};
use crate::key::{PublicKey, Purpose};
use crate::packet::{FORMAT, MAX_PACKET_BYTES, Packet, canonical_bytes, heads, signed_digest};

/// What the verification of a packet came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Verification {
    /// Whether everything in the packet holds under the key that it names, and under the trusted key if one was given.
    pub valid: bool,
    /// The fingerprint of the key that the packet names, if that can be read.
    pub fingerprint: Option<String>,
    /// Whether the packet was signed by the key that the caller trusts. Without one it is false: anybody can make a
    /// valid packet with a key of their own.
    pub trusted: bool,
    /// How many events the packet holds.
    pub events: usize,
    /// What was found, at most [`MAX_FINDINGS`] failures and as many notes. A valid packet may have notes.
    pub findings: Vec<Finding>,
    /// How many more were found.
    pub unlisted: usize,
}

/// The most failures, and the most notes, that a verification lists. A hostile file can hold millions.
pub const MAX_FINDINGS: usize = 1000;

/// Verifies a packet, offline. `trusted_key` is the installation's public key, had from somewhere else than the packet.
///
/// The bytes may be hostile. As much as possible is checked even after a failure, so that the findings tell which
/// event or section was altered and not only that something was.
pub fn verify_packet(bytes: &[u8], trusted_key: Option<&PublicKey>) -> Verification {
    let mut verifier = Verifier {
        trusted_key,
        key: None,
        trusted: false,
        events: 0,
        findings: Vec::new(),
        failures: 0,
        notes: 0,
    };
    verifier.verify(bytes);
    Verification {
        valid: verifier.failures == 0,
        fingerprint: verifier.key.as_ref().map(PublicKey::fingerprint),
        trusted: verifier.trusted,
        events: verifier.events,
        unlisted: verifier.failures + verifier.notes - verifier.findings.len(),
        findings: verifier.findings,
    }
}

struct Verifier<'a> {
    trusted_key: Option<&'a PublicKey>,
    /// The key that the packet names.
    key: Option<PublicKey>,
    trusted: bool,
    events: usize,
    findings: Vec<Finding>,
    /// How many failures there were, listed or not.
    failures: usize,
    /// How many notes there were, listed or not.
    notes: usize,
}

impl Verifier<'_> {
    fn fail(&mut self, place: Place, message: impl Into<String>) {
        self.add(Finding::failure(place, message));
    }

    fn add(&mut self, finding: Finding) {
        let alike = if finding.is_failure() { &mut self.failures } else { &mut self.notes };
        *alike += 1;
        if *alike <= MAX_FINDINGS {
            self.findings.push(finding);
        }
    }

    fn verify(&mut self, bytes: &[u8]) {
        if bytes.len() > MAX_PACKET_BYTES {
            return self.fail(Place::File, "it is larger than 64 MiB, the most a packet may have");
        }
        let parsed = match parse(bytes) {
            Ok(parsed) => parsed,
            Err(error) => {
                return self
                    .fail(Place::File, format!("it is not valid JSON: {}", shown(&error.to_string())));
            }
        };
        for key in &parsed.duplicate_keys {
            self.fail(
                Place::File,
                format!("“{}” is given twice in one object; the last was read", shown(key)),
            );
        }
        self.check_bytes(bytes, &parsed.value);
        let Value::Object(members) = &parsed.value else {
            return self.fail(Place::Format, "it is JSON, but not a packet");
        };
        self.check_members(members);
        self.check_key(members);
        self.check_events(members);
        self.check_sections(members);
        self.check_signature(&parsed.value);
    }

    /// The file has to be the canonical form of what it says.
    fn check_bytes(&mut self, bytes: &[u8], value: &Value) {
        match canonical_bytes(value) {
            Ok(canonical) if canonical == bytes => {}
            Ok(canonical) => {
                let same =
                    bytes.iter().zip(&canonical).take_while(|(found, expected)| found == expected).count();
                // Counted from 1, as `cmp` does.
                self.fail(Place::File, format!("it is not canonical at byte {}", same + 1));
            }
            Err(error) => self.fail(Place::File, format!("it has no canonical form: {error}")),
        }
    }

    fn check_members(&mut self, members: &Map<String, Value>) {
        for name in Packet::MEMBERS.iter().filter(|name| !members.contains_key(**name)) {
            self.fail(Place::Format, format!("“{name}” is missing"));
        }
        for name in members.keys().filter(|name| !Packet::MEMBERS.contains(&name.as_str())) {
            self.fail(Place::Format, format!("“{}” does not belong into a packet", shown(name)));
        }
        match members.get("format") {
            Some(Value::String(format)) if format != FORMAT => {
                self.fail(Place::Format, format!("it is “{}”, and {FORMAT} was expected", shown(format)));
            }
            Some(Value::String(_)) | None => {}
            Some(_) => self.fail(Place::Format, "“format” is not a text"),
        }
    }

    fn check_key(&mut self, members: &Map<String, Value>) {
        let Some(installation) = members.get("installation") else { return };
        let named = installation.get("public_key").and_then(Value::as_str).unwrap_or_default();
        let key = match PublicKey::parse(named) {
            Ok(key) => key,
            Err(error) => return self.fail(Place::Key, format!("the packet's key cannot be read: {error}")),
        };
        let fingerprint = key.fingerprint();
        if installation.get("fingerprint").and_then(Value::as_str) != Some(&fingerprint) {
            self.fail(
                Place::Key,
                format!("the stated fingerprint is not that of the key, which is {fingerprint}"),
            );
        }
        if let Some(trusted) = self.trusted_key.filter(|trusted| **trusted != key) {
            let message = format!(
                "the packet names the key {fingerprint}, not the trusted key {}",
                trusted.fingerprint()
            );
            self.fail(Place::Key, message);
        }
        self.key = Some(key);
    }

    fn check_events(&mut self, members: &Map<String, Value>) {
        let Some(entries) = members.get("events") else { return };
        let Value::Array(entries) = entries else {
            return self.fail(Place::Format, "“events” is not a list");
        };
        self.events = entries.len();
        let mut events = Vec::with_capacity(entries.len());
        for (index, entry) in entries.iter().enumerate() {
            match read::<RecordedEvent>(entry) {
                Ok(event) => events.push(event),
                Err(error) => {
                    self.fail(Place::Entry { position: index + 1 }, format!("it is not an event: {error}"));
                }
            }
        }
        if let Some(key) = self.key.clone().or_else(|| self.trusted_key.cloned()) {
            for finding in verify_chain(&events, &key) {
                self.add(finding);
            }
        }
        self.check_heads(members, &events);
    }

    /// The packet states where each chain ends, so that an end that was cut off is missed.
    fn check_heads(&mut self, members: &Map<String, Value>, events: &[RecordedEvent]) {
        let Some(stated) = members.get("chains") else { return };
        let stated: BTreeMap<ChainId, ChainHead> = match read(stated) {
            Ok(stated) => stated,
            Err(error) => return self.fail(Place::Format, format!("“chains” cannot be read: {error}")),
        };
        let found = heads(events);
        for (chain, head) in &stated {
            let place = Place::Chain { chain: chain.to_string() };
            match found.get(chain) {
                None => self.fail(place, format!("all its {} events are missing", head.seq)),
                Some(last) if last.seq != head.seq => {
                    self.fail(
                        place,
                        format!("it ends with event {}, and was sealed ending with {}", last.seq, head.seq),
                    );
                }
                Some(last) if last.hash != head.hash => {
                    self.fail(
                        place,
                        format!("its last event, {}, is not the one it was sealed with", last.seq),
                    );
                }
                Some(_) => {}
            }
        }
        for chain in found.keys().filter(|chain| !stated.contains_key(chain)) {
            self.fail(Place::Chain { chain: chain.to_string() }, "the packet was sealed without it");
        }
    }

    fn check_sections(&mut self, members: &Map<String, Value>) {
        let (Some(sections), Some(digests)) = (members.get("sections"), members.get("section_digests"))
        else {
            return;
        };
        let (Value::Object(sections), Value::Object(digests)) = (sections, digests) else {
            return self.fail(Place::Format, "“sections” and “section_digests” are not both objects");
        };
        for (name, section) in sections {
            let place = Place::Section { name: name.clone() };
            match (digests.get(name), canonical::sha256_hex(section)) {
                (None, _) => self.fail(place, "the packet holds no digest of it"),
                (Some(_), Err(error)) => self.fail(place, format!("it cannot be checked: {error}")),
                (Some(stated), Ok(digest)) if stated.as_str() == Some(&digest) => {}
                (Some(_), Ok(_)) => self.fail(place, "it was altered: it does not match its digest"),
            }
        }
        for name in digests.keys().filter(|name| !sections.contains_key(*name)) {
            self.fail(Place::Section { name: name.clone() }, "it is missing");
        }
    }

    fn check_signature(&mut self, packet: &Value) {
        let located = self.failures > 0;
        let Some(key) = &self.key else { return };
        let Some(signature) = packet.get("signature").and_then(Value::as_str) else {
            return self.fail(Place::Signature, "there is none");
        };
        // A packet without canonical form was reported as such.
        let Ok(digest) = signed_digest(packet) else { return };
        if key.verifies(Purpose::Packet, &digest, signature) {
            self.trusted = self.trusted_key == Some(key);
        } else if located {
            self.fail(Place::Signature, "it does not match the packet");
        } else {
            self.fail(
                Place::Signature,
                "it does not match the packet. Events and sections match their own hashes, so the signature itself \
                 was altered, or the packet's date or organization, or a section together with its digest, or the \
                 list of sections",
            );
        }
    }
}

fn read<T: DeserializeOwned>(value: &Value) -> Result<T, String> {
    serde_json::from_value(value.clone()).map_err(|error| shown(&error.to_string()))
}

/// For the command line: one line that says it all, then the findings, at most [`Verification::SHOWN`] of them.
impl fmt::Display for Verification {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fingerprint = self.fingerprint.as_deref().unwrap_or("unknown");
        if self.valid {
            let events = counted(self.events, "event", "events");
            writeln!(to, "Packet verifies: {events}, chain intact, signed by key {fingerprint}.")?;
            if !self.trusted {
                writeln!(
                    to,
                    "The key was not compared with one that you trust. Ask an admin whether the installation's page"
                )?;
                writeln!(to, "Record shows the same fingerprint, or name its key with --key.")?;
            }
        } else {
            writeln!(to, "Packet does not verify.")?;
        }
        self.write_findings(to)
    }
}

impl Verification {
    /// How many findings the text form shows.
    pub const SHOWN: usize = 50;

    fn write_findings(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (failures, notes): (Vec<_>, Vec<_>) =
            self.findings.iter().partition(|finding| finding.is_failure());
        for finding in failures.into_iter().chain(notes).take(Self::SHOWN) {
            let kind = if finding.is_failure() { "" } else { "Note: " };
            writeln!(to, "  {kind}{finding}")?;
        }
        match self.findings.len().saturating_sub(Self::SHOWN) + self.unlisted {
            0 => Ok(()),
            more => writeln!(to, "  … and {more} more"),
        }
    }
}

fn counted(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}
