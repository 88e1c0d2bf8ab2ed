//! JSON Web Tokens (RFC 7519) that nobody signed, and keys that anybody guesses.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use sha2::{Sha256, Sha384, Sha512};

/// Keys of tutorials, templates and haste.
const KEYS: [&str; 48] = [
    "",
    "secret",
    "changeme",
    "change-me",
    "change_me",
    "changeit",
    "password",
    "key",
    "jwt",
    "token",
    "test",
    "testing",
    "dev",
    "development",
    "admin",
    "default",
    "example",
    "private",
    "supersecret",
    "super-secret",
    "super_secret",
    "super-secret-key",
    "supersecretkey",
    "secretkey",
    "secret-key",
    "secret_key",
    "mysecret",
    "my-secret",
    "my_secret",
    "mysecretkey",
    "my-secret-key",
    "my_secret_key",
    "jwtsecret",
    "jwt-secret",
    "jwt_secret",
    "jwt-secret-key",
    "jwt_secret_key",
    "your-256-bit-secret",
    "your-secret-key",
    "your_secret_key",
    "yoursecretkey",
    "shhhhh",
    "s3cr3t",
    "dev-secret",
    "dev_secret",
    "123456",
    "12345678",
    "qwerty",
];

/// A token in its three parts.
#[derive(Debug, Clone)]
pub(super) struct Token {
    header: Value,
    pub(super) payload: Value,
    parts: [String; 3],
}

impl Token {
    /// Reads a token; none if it is of another kind.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.split('.').collect();
        let [header, payload, signature] = parts[..] else { return None };
        let decoded = |part: &str| {
            serde_json::from_slice::<Value>(&URL_SAFE_NO_PAD.decode(part.trim_end_matches('=')).ok()?).ok()
        };
        let header_value = decoded(header).filter(|value| value["alg"].is_string())?;
        let parts = [header.to_owned(), payload.to_owned(), signature.to_owned()];
        Some(Self { header: header_value, payload: decoded(payload)?, parts })
    }

    /// The same claims, unsigned, in the spellings that careless libraries let pass (RFC 8725, 3.1).
    pub(super) fn unsigned(&self) -> Vec<String> {
        let unsigned = |alg: &str| {
            let mut header = self.header.clone();
            header["alg"] = json!(alg);
            format!("{}.{}.", encode(&header), self.parts[1])
        };
        ["none", "None", "NONE"].into_iter().map(unsigned).collect()
    }

    /// Other claims or another signature under the same header.
    pub(super) fn tampered(&self) -> Vec<String> {
        let [header, payload, signature] = &self.parts;
        let mut claims = self.payload.clone();
        claims["touchstone"] = json!(1);
        let swapped: String = signature.chars().rev().collect();
        vec![
            format!("{header}.{payload}.{}", other(signature)),
            format!("{header}.{}.{signature}", encode(&claims)),
            format!("{header}.{payload}.{swapped}"),
        ]
    }

    /// The key, if it is one of the common ones.
    pub(super) fn guessed(&self) -> Option<&'static str> {
        let message = format!("{}.{}", self.parts[0], self.parts[1]);
        let signature = URL_SAFE_NO_PAD.decode(self.parts[2].trim_end_matches('=')).ok()?;
        let algorithm = self.header["alg"].as_str()?;
        KEYS.into_iter().find(|key| signs(algorithm, key.as_bytes(), message.as_bytes(), &signature))
    }
}

fn signs(algorithm: &str, key: &[u8], message: &[u8], signature: &[u8]) -> bool {
    macro_rules! verify {
        ($hash:ty) => {
            Hmac::<$hash>::new_from_slice(key)
                .is_ok_and(|mac| mac.chain_update(message).verify_slice(signature).is_ok())
        };
    }
    match algorithm {
        "HS256" => verify!(Sha256),
        "HS384" => verify!(Sha384),
        "HS512" => verify!(Sha512),
        _ => false,
    }
}

fn encode(value: &Value) -> String {
    URL_SAFE_NO_PAD.encode(value.to_string())
}

/// The key of a value that carries its own signature after its last dot, as signed cookies do, if it is one of the common ones.
pub(super) fn guessed(value: &str) -> Option<&'static str> {
    if let Some(token) = Token::parse(value) {
        return token.guessed();
    }
    let value = crate::json::unescape(value);
    let (message, signature) = value.trim_start_matches("s:").rsplit_once('.')?;
    let signature = signature.trim_end_matches('=');
    let decoded =
        [unhex(signature), URL_SAFE_NO_PAD.decode(signature).ok(), STANDARD_NO_PAD.decode(signature).ok()];
    let fits = |key: &str| {
        let signed = |bytes: &Vec<u8>| {
            ["HS256", "HS384", "HS512"]
                .iter()
                .any(|kind| signs(kind, key.as_bytes(), message.as_bytes(), bytes))
        };
        decoded.iter().flatten().any(signed)
    };
    KEYS.into_iter().find(|key| fits(key))
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let pair = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    text.len().is_multiple_of(2).then(|| text.as_bytes().chunks(2).map(pair).collect())?
}

/// The claims that a value carries in its first part, as JSON in base64.
pub(super) fn claims(value: &str) -> Option<Value> {
    let value = crate::json::unescape(value);
    let mut parts = value.split('.').filter_map(|part| {
        let part = part.trim_end_matches('=');
        let bytes = URL_SAFE_NO_PAD.decode(part).or_else(|_| STANDARD_NO_PAD.decode(part)).ok()?;
        serde_json::from_slice::<Value>(&bytes).ok().filter(Value::is_object)
    });
    parts.next_back()
}

/// Text with its first letter replaced: of a signature, other bits that count.
fn other(text: &str) -> String {
    let first = if text.starts_with('A') { 'B' } else { 'A' };
    std::iter::once(first).chain(text.chars().skip(1)).collect()
}

/// A token of a kind of its own with a letter replaced at its beginning, in its middle and near its end. Not the last: of base64, its
/// bits may not count.
pub(super) fn altered(token: &str) -> Vec<String> {
    let letters: Vec<char> = token.chars().collect();
    let places = [0, letters.len() / 2, letters.len().saturating_sub(5)];
    let with = |place: usize| {
        let mut letters = letters.clone();
        if let Some(letter) = letters.get_mut(place) {
            *letter = if *letter == 'x' { 'y' } else { 'x' };
        }
        letters.into_iter().collect()
    };
    places.into_iter().map(with).chain(unsigned(token)).collect()
}

/// A value with its own signature after a dot, without it, and with other claims under it.
fn unsigned(token: &str) -> Vec<String> {
    let Some((message, signature)) = token.rsplit_once('.') else { return Vec::new() };
    let mut list = vec![format!("{message}."), message.to_owned(), format!("{message}.none")];
    if let Some(mut claims) = claims(message) {
        claims["touchstone"] = json!(1);
        list.push(format!("{}.{signature}", encode(&claims)));
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of RFC 7515, A.1 in its form, signed with "secret".
    fn signed(key: &str) -> String {
        let message =
            format!("{}.{}", encode(&json!({"alg": "HS256", "typ": "JWT"})), encode(&json!({"sub": "ann"})));
        let mac = Hmac::<Sha256>::new_from_slice(key.as_bytes())
            .expect("any key")
            .chain_update(&message)
            .finalize()
            .into_bytes();
        format!("{message}.{}", URL_SAFE_NO_PAD.encode(mac))
    }

    #[test]
    fn a_common_key_is_guessed_and_another_is_not() {
        assert_eq!(Token::parse(&signed("secret")).expect("parses").guessed(), Some("secret"));
        assert_eq!(Token::parse(&signed("f3b1c0a7-not-a-common-key")).expect("parses").guessed(), None);
    }

    #[test]
    fn unsigned_and_tampered_tokens_are_tokens_and_are_not_signed() {
        let token = Token::parse(&signed("secret")).expect("parses");
        for text in token.unsigned().into_iter().chain(token.tampered()) {
            let forged = Token::parse(&text).expect("still a token");
            assert_eq!(forged.guessed(), None);
        }
    }

    #[test]
    fn what_is_no_token_is_not_taken_for_one() {
        for text in ["", "abc", "a.b.c", "1.2.3.4"] {
            assert!(Token::parse(text).is_none(), "{text}");
        }
    }

    #[test]
    fn the_key_of_a_signed_cookie_is_guessed_from_hex_and_base64() {
        let mac = Hmac::<Sha256>::new_from_slice(b"changeme")
            .expect("any key")
            .chain_update("ann")
            .finalize()
            .into_bytes();
        let hex = mac.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
        for signature in [hex, URL_SAFE_NO_PAD.encode(mac), STANDARD_NO_PAD.encode(mac).replace('+', "%2B")] {
            assert_eq!(guessed(&format!("ann.{signature}")), Some("changeme"));
            assert_eq!(guessed(&format!("bob.{signature}")), None);
        }
        assert_eq!(guessed("no-signature"), None);
    }

    #[test]
    fn an_altered_token_is_another() {
        assert!(altered("abcdef").iter().all(|text| text != "abcdef" && text.len() == 6));
        assert!(altered("ann.signature").contains(&"ann.".to_owned()));
    }
}
