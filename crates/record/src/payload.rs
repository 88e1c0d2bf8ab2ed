//! What an event says about people, kept apart from the event so that it can be erased.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::canonical::{self, CanonicalError, hex};

/// Random bytes that keep a digest from being guessed once its payload is gone.
///
/// The length is fixed: with salts of any length, one byte could move from the payload to the salt and leave the
/// digest as it was.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Salt([u8; 32]);

impl Salt {
    /// Wraps random bytes, which the caller supplies: a new salt for every payload.
    pub fn new(random: [u8; 32]) -> Self {
        Self(random)
    }

    /// The bytes of the salt.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// Shows no bytes: a salt in a log would help to guess an erased payload.
impl fmt::Debug for Salt {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Salt(…)")
    }
}

impl From<Salt> for String {
    fn from(salt: Salt) -> Self {
        STANDARD.encode(salt.0)
    }
}

impl TryFrom<String> for Salt {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        const EXPECTED: &str = "a salt is 32 bytes in base64";
        let bytes = STANDARD.decode(text).map_err(|_| EXPECTED)?;
        bytes.try_into().map(Self).map_err(|_| EXPECTED)
    }
}

/// The personal part of an event. Erasing it, salt and all, leaves the chain whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Payload {
    /// The salt of the digest.
    pub salt: Salt,
    /// What happened, in detail.
    pub value: Value,
}

impl Payload {
    /// The digest that the event carries.
    pub fn digest(&self) -> Result<String, CanonicalError> {
        digest(&self.salt, &self.value)
    }
}

/// SHA-256 over the salt and the canonical form of the value, in lower-case hexadecimal.
pub fn digest(salt: &Salt, value: &Value) -> Result<String, CanonicalError> {
    let canonical = canonical::to_vec(value)?;
    Ok(hex(&Sha256::new().chain_update(salt.as_bytes()).chain_update(canonical).finalize()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_digest_depends_on_salt_and_value_and_on_nothing_else() {
        let salt = Salt::new([7; 32]);
        let one = digest(&salt, &json!({ "a": 1, "b": 2 })).unwrap();
        let same: Value = serde_json::from_str(r#"{ "b": 2.0, "a": 1 }"#).unwrap();
        assert_eq!(one, digest(&salt, &same).unwrap());
        assert_ne!(one, digest(&Salt::new([8; 32]), &same).unwrap());
        assert_ne!(one, digest(&salt, &json!({ "a": 1, "b": 3 })).unwrap());
    }

    #[test]
    fn a_salt_is_exactly_32_bytes() {
        let short = format!("\"{}\"", STANDARD.encode([1; 31]));
        assert!(serde_json::from_str::<Salt>(&short).is_err());
        let salt = Salt::new([1; 32]);
        assert_eq!(serde_json::from_value::<Salt>(json!(salt)).unwrap(), salt);
        assert_eq!(format!("{salt:?}"), "Salt(…)");
    }
}
