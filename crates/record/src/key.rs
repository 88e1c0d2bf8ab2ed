//! The installation's key: Ed25519, one per installation.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::pkcs8::spki::der::pem::LineEnding;
use ed25519_dalek::pkcs8::{DecodePublicKey, EncodePublicKey};
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::canonical::hex;

/// Signs events and packets.
pub struct Signer(SigningKey);

impl Signer {
    /// Makes the key from 32 secret random bytes, which the caller supplies and keeps.
    pub fn from_secret(secret: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(secret))
    }

    /// The key that verifies what this one signs.
    pub fn public_key(&self) -> PublicKey {
        PublicKey(self.0.verifying_key())
    }

    /// The fingerprint of the public key, for people to compare.
    pub fn fingerprint(&self) -> String {
        self.public_key().fingerprint()
    }

    /// Signs a digest for one purpose, in base64.
    pub(crate) fn sign(&self, purpose: Purpose, digest: &[u8; 32]) -> String {
        STANDARD.encode(self.0.sign(&purpose.message(digest)).to_bytes())
    }
}

/// Shows the fingerprint and never the secret.
impl fmt::Debug for Signer {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "Signer({})", self.fingerprint())
    }
}

/// What a signature is for. The purpose is part of what is signed, so that a signature made for one cannot be passed
/// off as another.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Purpose {
    Event,
    Packet,
}

impl Purpose {
    fn message(self, digest: &[u8; 32]) -> Vec<u8> {
        let prefix: &[u8] = match self {
            Self::Event => b"touchstone-event/1\n",
            Self::Packet => b"touchstone-packet/1\n",
        };
        [prefix, digest].concat()
    }
}

/// Verifies events and packets. Written as base64 of its 32 bytes, or as PEM.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PublicKey(VerifyingKey);

/// Why a text is not a public key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// Neither PEM nor base64 of 32 bytes.
    #[error("expected an Ed25519 public key: PEM, or 32 bytes in base64")]
    Form,
    /// Bytes that are no usable point of the curve; a weak key would accept forged signatures.
    #[error("these bytes are not a usable Ed25519 public key")]
    Unusable,
}

impl PublicKey {
    /// Reads a key as PEM (`-----BEGIN PUBLIC KEY-----`, RFC 8410) or as base64 of its 32 bytes.
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let text = text.trim();
        let key = if text.starts_with("-----BEGIN") {
            VerifyingKey::from_public_key_pem(text).map_err(|_| KeyError::Form)?
        } else {
            let bytes = STANDARD.decode(text).map_err(|_| KeyError::Form)?;
            let bytes = bytes.try_into().map_err(|_| KeyError::Form)?;
            VerifyingKey::from_bytes(&bytes).map_err(|_| KeyError::Unusable)?
        };
        if key.is_weak() { Err(KeyError::Unusable) } else { Ok(Self(key)) }
    }

    /// The 32 bytes of the key in base64.
    pub fn to_base64(&self) -> String {
        STANDARD.encode(self.0.as_bytes())
    }

    /// The key as PEM (`SubjectPublicKeyInfo`, RFC 8410), the form that other tools read.
    pub fn to_pem(&self) -> Result<String, KeyError> {
        self.0.to_public_key_pem(LineEnding::LF).map_err(|_| KeyError::Unusable)
    }

    /// A short form for people to compare: the first 16 bytes of SHA-256 over the 32 bytes of the key, in
    /// hexadecimal, in groups of four: `93f5 1c0e …`. Making another key with the same fingerprint takes 2^128 tries.
    pub fn fingerprint(&self) -> String {
        let digest = hex(&Sha256::digest(self.0.as_bytes())[..16]);
        let groups: Vec<String> =
            digest.as_bytes().chunks(4).map(|group| String::from_utf8_lossy(group).into_owned()).collect();
        groups.join(" ")
    }

    /// Whether the signature, in base64, was made by this key for this purpose over this digest.
    pub(crate) fn verifies(&self, purpose: Purpose, digest: &[u8; 32], signature: &str) -> bool {
        let Ok(bytes) = STANDARD.decode(signature) else { return false };
        let Ok(signature) = Signature::from_slice(&bytes) else { return false };
        self.0.verify_strict(&purpose.message(digest), &signature).is_ok()
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "PublicKey({})", self.fingerprint())
    }
}

impl From<PublicKey> for String {
    fn from(key: PublicKey) -> Self {
        key.to_base64()
    }
}

impl TryFrom<String> for PublicKey {
    type Error = KeyError;

    fn try_from(text: String) -> Result<Self, KeyError> {
        Self::parse(&text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_its_own_forms() {
        let key = Signer::from_secret(&[3; 32]).public_key();
        assert_eq!(PublicKey::parse(&key.to_base64()), Ok(key.clone()));
        let pem = key.to_pem().unwrap();
        assert!(pem.starts_with("-----BEGIN PUBLIC KEY-----\n"));
        assert_eq!(PublicKey::parse(&format!("\n{pem}\n")), Ok(key));
    }

    #[test]
    fn refuses_what_is_no_key() {
        assert_eq!(PublicKey::parse(""), Err(KeyError::Form));
        assert_eq!(PublicKey::parse("AAAA"), Err(KeyError::Form));
        assert_eq!(
            PublicKey::parse("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"),
            Err(KeyError::Form)
        );
        // The identity point: every signature of a certain form would verify under it.
        let mut identity = [0; 32];
        identity[0] = 1;
        assert_eq!(PublicKey::parse(&STANDARD.encode(identity)), Err(KeyError::Unusable));
    }

    #[test]
    fn the_fingerprint_is_eight_groups_of_four() {
        let fingerprint = Signer::from_secret(&[3; 32]).fingerprint();
        let groups: Vec<&str> = fingerprint.split(' ').collect();
        assert_eq!(groups.len(), 8);
        assert!(groups.iter().all(|group| group.len() == 4 && group.chars().all(|c| c.is_ascii_hexdigit())));
    }

    #[test]
    fn a_signature_holds_for_one_purpose_and_one_digest() {
        let signer = Signer::from_secret(&[3; 32]);
        let key = signer.public_key();
        let signature = signer.sign(Purpose::Event, &[9; 32]);
        assert!(key.verifies(Purpose::Event, &[9; 32], &signature));
        assert!(!key.verifies(Purpose::Packet, &[9; 32], &signature));
        assert!(!key.verifies(Purpose::Event, &[8; 32], &signature));
        assert!(!key.verifies(Purpose::Event, &[9; 32], "not base64"));
        assert!(!Signer::from_secret(&[4; 32]).public_key().verifies(Purpose::Event, &[9; 32], &signature));
    }

    #[test]
    fn debug_output_holds_no_secret() {
        let signer = Signer::from_secret(&[3; 32]);
        assert_eq!(format!("{signer:?}"), format!("Signer({})", signer.fingerprint()));
        assert_eq!(format!("{:?}", signer.public_key()), format!("PublicKey({})", signer.fingerprint()));
    }
}
