//! What a password, a secret and an e-mail address must be.

use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use chrono::TimeDelta;
use sha2::{Digest, Sha256};

use crate::{
    app::random,
    http::{Problem, Result},
};

/// How long a session lasts.
pub(super) const SESSION: TimeDelta = TimeDelta::days(14);
/// How long an invitation may be accepted.
pub(super) const INVITATION: TimeDelta = TimeDelta::days(7);
/// How long somebody who has joined may choose a new password by a link.
pub(super) const NEW_PASSWORD: TimeDelta = TimeDelta::days(1);
/// How long an API token lasts unless it says otherwise.
pub(super) const TOKEN: TimeDelta = TimeDelta::days(365);

/// The scopes that a token can be given.
pub(super) const SCOPES: [&str; 32] = [
    "*",
    "identity:read",
    "identity:write",
    "guides:read",
    "guides:write",
    "jobs:read",
    "jobs:write",
    "candidates:read",
    "candidates:write",
    "applications:read",
    "applications:write",
    "interviews:read",
    "interviews:write",
    "scorecards:read",
    "scorecards:write",
    "debriefs:read",
    "debriefs:write",
    "screenings:read",
    "screenings:write",
    "coding-exercises:read",
    "coding-exercises:write",
    "assessments:read",
    "assessments:write",
    "take-home-exercises:read",
    "take-home-exercises:write",
    "take-homes:read",
    "take-homes:write",
    "packets:read",
    "audit:read",
    "events:read",
    "home:read",
    "demo:write",
];

/// An organization that is to be, and its first person.
#[derive(Debug, Clone)]
pub struct NewOrganization {
    /// The organization's name.
    pub organization_name: String,
    /// The admin's name.
    pub name: String,
    /// The admin's e-mail address.
    pub email: String,
    /// The admin's password.
    pub password: String,
}

/// A secret that is given out once: 256 random bits, with a prefix that tells what it is.
pub fn secret(prefix: &str) -> String {
    format!("{prefix}{}", BASE64_URL_SAFE_NO_PAD.encode(random::<32>()))
}

/// What is kept of a secret. It is random, so a plain hash cannot be guessed.
pub fn digest(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}

/// The e-mail address as it is compared: people write the same one in different cases.
pub(super) fn email_key(email: &str) -> String {
    email.trim().to_lowercase()
}

/// Hashes a password with argon2id, off the threads that serve requests.
pub async fn hash_password(password: String) -> Result<String> {
    let hashed = tokio::task::spawn_blocking(move || {
        Argon2::default().hash_password(password.as_bytes()).map(|hash| hash.to_string())
    });
    hashed.await.map_err(|error| Problem::fault(&error))?.map_err(|error| Problem::fault(&error))
}

/// Whether the password belongs to the hash. Without a hash it takes as long, so that the time does not tell who exists.
pub(super) async fn verify_password(password: String, hash: Option<String>) -> Result<bool> {
    /// The hash of a password that nobody has.
    const NOBODY: &str =
        "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5bm9ib2R5$9R1uOGVQvlgLtqaZnkTnJqaGJnhVUbF9vVB7TTK5YZk";
    let verified = tokio::task::spawn_blocking(move || {
        let known = hash.is_some();
        let text = hash.unwrap_or_else(|| NOBODY.to_owned());
        let matches = PasswordHash::new(&text)
            .is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok());
        known && matches
    });
    verified.await.map_err(|error| Problem::fault(&error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_is_verified_by_its_hash_alone() {
        let hash = hash_password("correct horse".into()).await.unwrap();
        assert!(hash.starts_with("$argon2id$"));
        assert!(verify_password("correct horse".into(), Some(hash.clone())).await.unwrap());
        assert!(!verify_password("wrong horse".into(), Some(hash)).await.unwrap());
        assert!(!verify_password("correct horse".into(), None).await.unwrap());
    }

    #[test]
    fn the_hash_of_nobody_takes_as_long_as_a_real_one() {
        let hash =
            "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5bm9ib2R5$9R1uOGVQvlgLtqaZnkTnJqaGJnhVUbF9vVB7TTK5YZk";
        assert!(PasswordHash::new(hash).is_ok());
    }
}
