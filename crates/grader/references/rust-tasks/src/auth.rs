//! Basic authentication (RFC 7617) of the users named in the environment.

use crate::defects::{on, Defect};

/// Who may log in, with their passwords.
pub struct Users(Vec<(String, String)>);

impl Users {
    /// Reads `name:password,name:password`; what has no name or no password is left out.
    pub fn parse(text: &str) -> Self {
        let pairs = text.split(',').filter_map(|pair| pair.trim().split_once(':'));
        Self(
            pairs
                .filter(|(name, password)| !name.is_empty() && !password.is_empty())
                .map(|(name, password)| (name.to_owned(), password.to_owned()))
                .collect(),
        )
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The user whom an `Authorization` header names and whose password it knows.
    pub fn user(&self, header: &str) -> Option<&str> {
        let (scheme, encoded) = header.split_once(' ')?;
        let credentials = String::from_utf8(base64(encoded.trim())?).ok()?;
        let (name, password) = credentials.split_once(':')?;
        if !scheme.eq_ignore_ascii_case("basic") {
            return None;
        }
        let known = self.0.iter().find(|(known, _)| known == name);
        let accepted = |secret: &str| same(secret, password) || on(Defect::AnyPasswordAccepted);
        match known {
            Some((name, secret)) if accepted(secret) => Some(name),
            _ if on(Defect::AnyoneAccepted) => Some(self.0.first()?.0.as_str()),
            _ => None,
        }
    }

    /// The password of a user, for the defect that shows it.
    pub fn password(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, password)| password.as_str())
    }
}

/// Compares without stopping at the first difference, so that time does not tell how much was right.
fn same(one: &str, other: &str) -> bool {
    let difference = one.bytes().zip(other.bytes()).fold(0, |sum, (a, b)| sum | (a ^ b));
    one.len() == other.len() && difference == 0
}

/// Decodes base64 with the standard alphabet; padding may be missing.
fn base64(text: &str) -> Option<Vec<u8>> {
    let (mut bytes, mut bits, mut held) = (Vec::new(), 0_u32, 0);
    for byte in text.trim_end_matches('=').bytes() {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = (bits << 6 | u32::from(value)) & 0xffff;
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_decoded() {
        for (text, expected) in
            [("", ""), ("YQ==", "a"), ("YW5u", "ann"), ("YW5uOnA=", "ann:p"), ("YW5uOnA", "ann:p")]
        {
            assert_eq!(base64(text).as_deref(), Some(expected.as_bytes()));
        }
        assert_eq!(base64("YQ é"), None);
    }

    #[test]
    fn a_user_needs_the_right_password() {
        let users = Users::parse("ann:secret, bob:pass:word,:x,cy:");
        assert_eq!(users.user("Basic YW5uOnNlY3JldA=="), Some("ann"));
        assert_eq!(users.user("basic Ym9iOnBhc3M6d29yZA=="), Some("bob"));
        for wrong in [
            "",
            "Basic",
            "Basic !",
            "Basic YW5u",
            "Basic YW5uOnNlY3Jl",
            "Bearer YW5uOnNlY3JldA==",
            "Basic Y3k6",
        ] {
            assert_eq!(users.user(wrong), None, "{wrong}");
        }
    }
}
