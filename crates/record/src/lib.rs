//! The record: a hash-chained, signed history of everything that matters, and the decision packet that carries it
//! to someone who trusts nobody's word.
//!
//! Pure: values in, values and bytes out. No files, no network, no clock, no randomness.
//!
//! - [`EventDraft::seal`] turns what happened into an [`Event`] that is bound to the one before it and signed.
//! - [`verify_chain`] reads a history back and says in plain words what, if anything, was changed.
//! - [`PacketDraft::seal`] writes a packet, a single file; [`verify_packet`] checks one, offline.
//!
//! # What is hashed and signed
//!
//! | thing | how |
//! |---|---|
//! | canonical form | RFC 8785 (JSON Canonicalization Scheme), with numbers limited as in [`canonical`] |
//! | payload digest | SHA-256(32 bytes of salt ‖ canonical payload) |
//! | event hash | SHA-256(canonical event without `hash` and `signature`) |
//! | event signature | Ed25519 over `touchstone-event/1\n` ‖ the 32 bytes of the event hash |
//! | section digest | SHA-256(canonical section) |
//! | packet signature | Ed25519 over `touchstone-packet/1\n` ‖ SHA-256(canonical packet without `signature`) |
//! | key fingerprint | the first 16 bytes of SHA-256(the 32 bytes of the public key), in hexadecimal groups of four |
//!
//! Digests are lower-case hexadecimal; keys, salts and signatures are base64 with padding. Signatures are checked by
//! the strict rules of Ed25519, so that a signature has one form only (RFC 8032, section 5.1.7, and no weak keys).

pub mod canonical;
mod chain;
mod event;
mod finding;
mod key;
mod packet;
mod payload;
#[cfg(test)]
mod testing;
mod verify;

pub use canonical::{CanonicalError, hex, sha256_of};
pub use chain::verify_chain;
pub use event::{Actor, ActorKind, ChainHead, ChainId, Event, EventDraft, RecordedEvent, timestamp};
pub use finding::{Finding, Place, Severity};
pub use key::{KeyError, PublicKey, Signer};
pub use packet::{FORMAT, Installation, MAX_PACKET_BYTES, Packet, PacketDraft, SealError};
pub use payload::{Payload, Salt, digest};
pub use verify::{MAX_FINDINGS, Verification, verify_packet};
