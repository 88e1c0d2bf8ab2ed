//! The decision packet: one file that holds a decision, the evidence for it and the record of how it came about.
//!
//! The file is the canonical form itself, so that every byte of it is covered by the signature, white space included.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::canonical::{self, CanonicalError, ENVELOPE_DEPTH, MAX_DEPTH};
use crate::event::{ChainHead, ChainId, RecordedEvent, timestamp};
use crate::key::{PublicKey, Purpose, Signer};

/// The format that this version writes and reads.
pub const FORMAT: &str = "touchstone-packet/1";

/// The largest packet that is written or read: 64 MiB.
pub const MAX_PACKET_BYTES: usize = 64 * 1024 * 1024;

/// What goes into a packet.
#[derive(Debug, Clone)]
pub struct PacketDraft {
    /// As of when the packet is made.
    pub generated_at: DateTime<Utc>,
    /// Whose decision it is: its id, its name.
    pub organization: Value,
    /// The contents, by name: `decision`, `scorecards`, `debrief` … A digest is kept of each.
    pub sections: BTreeMap<String, Value>,
    /// The record: whole chains, each in order.
    pub events: Vec<RecordedEvent>,
}

/// Why a packet was not sealed.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// A value in it has no canonical form.
    #[error(transparent)]
    Canonical(#[from] CanonicalError),
    /// It would be larger than [`MAX_PACKET_BYTES`].
    #[error("the packet would have {0} bytes; at most 64 MiB are allowed")]
    TooLarge(usize),
}

impl PacketDraft {
    /// Signs the contents and writes the file.
    ///
    /// The record goes in as it is: if it was tampered with in the database, the packet says so when it is verified.
    pub fn seal(self, signer: &Signer) -> Result<Vec<u8>, SealError> {
        let mut packet = Packet {
            format: FORMAT.to_owned(),
            generated_at: timestamp(self.generated_at),
            installation: Installation { public_key: signer.public_key(), fingerprint: signer.fingerprint() },
            organization: self.organization,
            section_digests: section_digests(&self.sections)?,
            sections: self.sections,
            chains: heads(&self.events),
            events: self.events,
            signature: String::new(),
        };
        let unsigned = canonical::to_value(&packet)?;
        packet.signature = signer.sign(Purpose::Packet, &signed_digest(&unsigned)?);
        within_limit(canonical_bytes(&canonical::to_value(&packet)?)?)
    }
}

fn within_limit(packet: Vec<u8>) -> Result<Vec<u8>, SealError> {
    if packet.len() > MAX_PACKET_BYTES { Err(SealError::TooLarge(packet.len())) } else { Ok(packet) }
}

/// A packet as it is written. Reading one proves nothing; see [`crate::verify_packet`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Packet {
    /// [`FORMAT`].
    pub format: String,
    /// As of when the packet was made, as [`timestamp`] writes it.
    pub generated_at: String,
    /// The installation that signed it.
    pub installation: Installation,
    /// Whose decision it is.
    pub organization: Value,
    /// The contents, by name.
    pub sections: BTreeMap<String, Value>,
    /// The SHA-256 of the canonical form of each section, in hexadecimal; it tells which section was altered.
    pub section_digests: BTreeMap<String, String>,
    /// The last event of each chain; it tells when a chain was cut short.
    pub chains: BTreeMap<ChainId, ChainHead>,
    /// The record.
    pub events: Vec<RecordedEvent>,
    /// The signature over everything else, in base64.
    pub signature: String,
}

impl Packet {
    /// The names of a packet's members.
    pub(crate) const MEMBERS: [&str; 9] = [
        "chains",
        "events",
        "format",
        "generated_at",
        "installation",
        "organization",
        "section_digests",
        "sections",
        "signature",
    ];

    /// Reads a packet without verifying it, for a caller who has verified it and wants to look inside.
    pub fn read(bytes: &[u8]) -> Result<Self, serde_json::Error> {
        serde_json::from_slice(bytes)
    }
}

/// The installation that signed a packet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Installation {
    /// Its public key. Whether that key can be trusted the packet itself cannot tell.
    pub public_key: PublicKey,
    /// The fingerprint of the key.
    pub fingerprint: String,
}

/// The canonical form of a whole packet, which is nested a little deeper than the values in it.
pub(crate) fn canonical_bytes(packet: &Value) -> Result<Vec<u8>, CanonicalError> {
    canonical::to_vec_within(packet, MAX_DEPTH + ENVELOPE_DEPTH)
}

/// What the packet's signature is made over: everything but the signature.
pub(crate) fn signed_digest(packet: &Value) -> Result<[u8; 32], CanonicalError> {
    let mut unsigned = packet.clone();
    if let Some(members) = unsigned.as_object_mut() {
        members.remove("signature");
    }
    Ok(Sha256::digest(canonical_bytes(&unsigned)?).into())
}

fn section_digests(sections: &BTreeMap<String, Value>) -> Result<BTreeMap<String, String>, CanonicalError> {
    sections.iter().map(|(name, section)| Ok((name.clone(), canonical::sha256_hex(section)?))).collect()
}

/// The head of every chain among the events.
pub(crate) fn heads(events: &[RecordedEvent]) -> BTreeMap<ChainId, ChainHead> {
    let mut heads = BTreeMap::new();
    for RecordedEvent { event, .. } in events {
        let head = heads.entry(event.chain.clone()).or_insert_with(|| event.head());
        if event.seq > head.seq {
            *head = event.head();
        }
    }
    heads
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::chain;

    #[test]
    fn a_packet_may_have_64_mib() {
        assert_eq!(MAX_PACKET_BYTES, 67_108_864);
        assert_eq!(within_limit(vec![0; MAX_PACKET_BYTES]).unwrap().len(), MAX_PACKET_BYTES);
        let error = within_limit(vec![0; MAX_PACKET_BYTES + 1]).unwrap_err();
        assert_eq!(error.to_string(), "the packet would have 67108865 bytes; at most 64 MiB are allowed");
    }

    #[test]
    fn the_head_is_the_first_event_with_the_highest_number() {
        let mut events = chain(3);
        let expected = BTreeMap::from([(events[2].event.chain.clone(), events[2].event.head())]);
        let mut repeated = events[2].clone();
        repeated.event.hash = "0".repeat(64);
        events.push(repeated);
        assert_eq!(heads(&events), expected);
        events.swap(0, 2);
        assert_eq!(heads(&events), expected);
    }
}
