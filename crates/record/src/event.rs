//! Events: what happened, bound to what happened before and signed.

use std::fmt;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::canonical::{self, CanonicalError, hex};
use crate::key::{PublicKey, Purpose, Signer};
use crate::payload::Payload;

/// The name of a chain: `application:<uuid>` or `organization:<uuid>`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ChainId(String);

impl ChainId {
    /// The chain of everything that happens to one application.
    pub fn application(id: Uuid) -> Self {
        Self(format!("application:{id}"))
    }

    /// The chain of what happens in an organization outside applications: people, settings, guides.
    pub fn organization(id: Uuid) -> Self {
        Self(format!("organization:{id}"))
    }

    /// The name as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ChainId {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

/// Who did it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Actor {
    /// What kind of actor.
    #[serde(rename = "type")]
    pub kind: ActorKind,
    /// The id of the user or candidate, or the name of the part of the system.
    pub id: String,
}

/// The kinds of actors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActorKind {
    /// A person with an account, through the page or with a token of theirs.
    User,
    /// The candidate, on their own page.
    Candidate,
    /// The installation itself: a schedule, a retention rule.
    System,
}

/// An event that is not yet in a chain.
#[derive(Debug, Clone)]
pub struct EventDraft {
    /// The id of the event.
    pub id: Uuid,
    /// The chain it goes into.
    pub chain: ChainId,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// What happened: `scorecard.submitted`.
    pub event_type: String,
    /// Who did it.
    pub actor: Actor,
    /// The kind of thing it happened to: `scorecard`.
    pub target_type: String,
    /// The id of that thing.
    pub target_id: String,
    /// The digest of the personal part ([`Payload::digest`]), where there is one.
    pub payload_digest: Option<String>,
}

impl EventDraft {
    /// Puts the event at the end of its chain: `after` is the head of the chain, `None` for its first event.
    ///
    /// The head has to be read and the event stored in one transaction, or two events will claim one place.
    pub fn seal(self, after: Option<&ChainHead>, signer: &Signer) -> Result<Event, CanonicalError> {
        let mut event = Event {
            id: self.id.to_string(),
            chain: self.chain,
            seq: after.map_or(1, |head| head.seq.saturating_add(1)),
            at: timestamp(self.at),
            event_type: self.event_type,
            actor: self.actor,
            target_type: self.target_type,
            target_id: self.target_id,
            payload_digest: self.payload_digest,
            prev_hash: after.map(|head| head.hash.clone()),
            hash: String::new(),
            signature: String::new(),
        };
        let hash = event.compute_hash()?;
        event.hash = hex(&hash);
        event.signature = signer.sign(Purpose::Event, &hash);
        Ok(event)
    }
}

/// The last event of a chain, as far as the next one needs to know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChainHead {
    /// The sequence number of the event.
    pub seq: u64,
    /// The hash of the event.
    pub hash: String,
}

/// An event in its chain. Every field but `hash` and `signature` is covered by the hash, and the hash by the signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// The id of the event, a UUID.
    pub id: String,
    /// The chain it belongs to.
    pub chain: ChainId,
    /// Its place in the chain, from 1.
    pub seq: u64,
    /// When it happened, as [`timestamp`] writes it. The hash covers this very text.
    pub at: String,
    /// What happened: `scorecard.submitted`.
    #[serde(rename = "type")]
    pub event_type: String,
    /// Who did it.
    pub actor: Actor,
    /// The kind of thing it happened to.
    pub target_type: String,
    /// The id of that thing.
    pub target_id: String,
    /// The digest of the personal part; null where the event has none.
    pub payload_digest: Option<String>,
    /// The hash of the event before; null for the first.
    pub prev_hash: Option<String>,
    /// SHA-256 over the canonical form of the fields above, in hexadecimal.
    pub hash: String,
    /// The signature over the hash, in base64.
    pub signature: String,
}

impl Event {
    /// What the next event of the chain is sealed after.
    pub fn head(&self) -> ChainHead {
        ChainHead { seq: self.seq, hash: self.hash.clone() }
    }

    /// The hash that the fields of this event ought to have.
    pub(crate) fn compute_hash(&self) -> Result<[u8; 32], CanonicalError> {
        let mut fields = canonical::to_value(self)?;
        if let Some(fields) = fields.as_object_mut() {
            fields.remove("hash");
            fields.remove("signature");
        }
        Ok(Sha256::digest(canonical::to_vec(&fields)?).into())
    }

    /// Whether the signature was made by this key over the hash that the event states.
    pub(crate) fn is_signed_by(&self, key: &PublicKey) -> bool {
        unhex(&self.hash).is_some_and(|hash| key.verifies(Purpose::Event, &hash, &self.signature))
    }
}

/// An event with its payload, if that has not been erased.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordedEvent {
    /// The event.
    pub event: Event,
    /// Its personal part; null where it has none or it was erased.
    pub payload: Option<Payload>,
}

/// How the record writes an instant: RFC 3339, UTC, always six digits of a second.
///
/// Hashes cover the text, so an instant that went through a database (which keeps microseconds) must come out the same.
pub fn timestamp(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Micros, true)
}

/// Reads 64 lower-case hexadecimal digits.
fn unhex(text: &str) -> Option<[u8; 32]> {
    fn nibble(digit: u8) -> Option<u8> {
        match digit {
            b'0'..=b'9' => Some(digit - b'0'),
            b'a'..=b'f' => Some(digit - b'a' + 10),
            _ => None,
        }
    }
    let (pairs, []) = text.as_bytes().as_chunks::<2>() else { return None };
    let bytes: Option<Vec<u8>> =
        pairs.iter().map(|&[high, low]| Some(nibble(high)? << 4 | nibble(low)?)).collect();
    bytes?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{draft, signer};

    #[test]
    fn the_first_event_has_seq_one_and_no_predecessor() {
        let first = draft("application.created").seal(None, &signer()).unwrap();
        assert_eq!((first.seq, &first.prev_hash), (1, &None));
        let second = draft("stage.entered").seal(Some(&first.head()), &signer()).unwrap();
        assert_eq!((second.seq, &second.prev_hash), (2, &Some(first.hash)));
    }

    /// Pins the format: whoever changes what is hashed or signed breaks every record that exists.
    #[test]
    fn hash_and_signature_of_a_known_event() {
        let event = draft("scorecard.submitted").seal(None, &signer()).unwrap();
        let fields = r#"{"actor":{"id":"0190aa00-0000-7000-8000-00000000000a","type":"user"},"#.to_owned()
            + r#""at":"2026-03-02T09:30:00.000000Z","chain":"application:0190aa00-0000-7000-8000-000000000001","#
            + r#""id":"0190aa00-0000-7000-8000-000000000002","payload_digest":null,"prev_hash":null,"seq":1,"#
            + r#""target_id":"0190aa00-0000-7000-8000-000000000003","target_type":"scorecard","#
            + r#""type":"scorecard.submitted"}"#;
        assert_eq!(event.hash, hex(&Sha256::digest(fields)));
        assert_eq!(event.hash, "2e5f34db70db8a7ef68b2fca4063a5b464e4a81110d5d948fb90c7ec234ce95f");
        assert_eq!(
            event.signature,
            "khXslL+0aUNu3qkIUy9h2r/H5R6pBSooUqZ4xc5SOei+5AmwZU9ppZrFsmfBPPNgDkC9YOiB19jY1PbqAA9qBQ=="
        );
    }

    #[test]
    fn the_text_of_an_instant_survives_a_database() {
        let at = DateTime::from_timestamp(1_772_443_800, 123_456_000).unwrap();
        assert_eq!(timestamp(at), "2026-03-02T09:30:00.123456Z");
        assert_eq!(timestamp(at.to_rfc3339().parse().unwrap()), timestamp(at));
    }

    #[test]
    fn only_lower_case_hexadecimal_is_read() {
        assert_eq!(unhex(&"0f".repeat(32)), Some([15; 32]));
        for bad in ["", &"0F".repeat(32), &"0f".repeat(31), &"0f".repeat(33), &"é".repeat(32)] {
            assert_eq!(unhex(bad), None, "{bad}");
        }
    }
}
