//! The canonical form of JSON by RFC 8785, so that equal values have equal bytes and equal hashes.
//!
//! RFC 8785 reads every number as an IEEE 754 double, so two different large integers can have one canonical form:
//! 9007199254740992 and 9007199254740993 would hash alike. Numbers beyond ±(2^53 − 1) are therefore refused; write
//! them as strings, as RFC 7493 (I-JSON), section 2.2, recommends. Values nested deeper than [`MAX_DEPTH`] are refused
//! too, so that whatever is sealed can be read again by a parser with a modest stack.

use std::collections::BTreeSet;
use std::fmt;

use serde::Serialize;
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use sha2::{Digest, Sha256};

/// The largest magnitude of a number: 2^53 − 1, beyond which doubles skip integers.
pub const MAX_NUMBER: u64 = (1 << 53) - 1;

/// The deepest nesting of arrays and objects in a value.
pub const MAX_DEPTH: usize = 64;

/// How much deeper a packet may be than the values it carries (`events[i].payload.value`).
pub(crate) const ENVELOPE_DEPTH: usize = 4;

/// The most values that [`parse`] reads; a packet of the largest size with ordinary events has fewer. A hostile file of
/// `[[],[],…` would otherwise take twenty times its size in memory.
const MAX_VALUES: usize = 2_500_000;

/// Why a value has no canonical form here.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CanonicalError {
    /// A number that a double cannot hold exactly.
    #[error("the number {0} is beyond ±(2^53 − 1); write it as a string")]
    Number(String),
    /// Arrays and objects nested too deeply.
    #[error("arrays and objects are nested deeper than {MAX_DEPTH} levels")]
    Depth,
    /// A value that cannot be written as JSON at all, such as a map whose keys are not strings.
    #[error("the value cannot be written as JSON: {0}")]
    Json(String),
}

/// The canonical bytes of a value.
pub fn to_vec(value: &Value) -> Result<Vec<u8>, CanonicalError> {
    to_vec_within(value, MAX_DEPTH)
}

pub(crate) fn to_vec_within(value: &Value, depth: usize) -> Result<Vec<u8>, CanonicalError> {
    check(value, depth)?;
    serde_json_canonicalizer::to_vec(value).map_err(|error| CanonicalError::Json(error.to_string()))
}

/// The SHA-256 of the canonical form, in lower-case hexadecimal.
pub fn sha256_hex(value: &Value) -> Result<String, CanonicalError> {
    to_vec(value).map(|bytes| sha256_of(&bytes))
}

pub(crate) fn to_value<T: Serialize>(value: &T) -> Result<Value, CanonicalError> {
    serde_json::to_value(value).map_err(|error| CanonicalError::Json(error.to_string()))
}

/// The SHA-256 of bytes, in lower-case hexadecimal.
pub fn sha256_of(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Bytes in lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    use fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn check(value: &Value, depth: usize) -> Result<(), CanonicalError> {
    match value {
        Value::Null | Value::Bool(_) | Value::String(_) => Ok(()),
        Value::Number(number) => check_number(number),
        Value::Array(items) => {
            let depth = depth.checked_sub(1).ok_or(CanonicalError::Depth)?;
            items.iter().try_for_each(|item| check(item, depth))
        }
        Value::Object(members) => {
            let depth = depth.checked_sub(1).ok_or(CanonicalError::Depth)?;
            members.values().try_for_each(|member| check(member, depth))
        }
    }
}

fn check_number(number: &Number) -> Result<(), CanonicalError> {
    // Integers beyond 2^53 − 1 are rounded, and none of them to less than 2^53.
    let exact = number.as_f64().is_some_and(|real| real.abs() <= 9_007_199_254_740_991.0);
    if exact { Ok(()) } else { Err(CanonicalError::Number(number.to_string())) }
}

/// JSON as it was read, with what a plain parser would have passed over in silence.
#[derive(Debug)]
pub(crate) struct Parsed {
    pub(crate) value: Value,
    /// Keys that an object gives more than once; the last one counts.
    pub(crate) duplicate_keys: BTreeSet<String>,
}

/// Reads JSON that may be hostile: bounded in nesting (by the parser, 127 levels) and in the number of values.
pub(crate) fn parse(bytes: &[u8]) -> Result<Parsed, serde_json::Error> {
    let mut reading = Reading { values: 0, duplicate_keys: BTreeSet::new() };
    let mut source = serde_json::Deserializer::from_slice(bytes);
    let value = Node(&mut reading).deserialize(&mut source)?;
    source.end()?;
    Ok(Parsed { value, duplicate_keys: reading.duplicate_keys })
}

struct Reading {
    values: usize,
    duplicate_keys: BTreeSet<String>,
}

/// Reads one value into a [`Value`], counting it.
struct Node<'a>(&'a mut Reading);

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Value, D::Error> {
        self.0.values += 1;
        if self.0.values > MAX_VALUES {
            return Err(D::Error::custom(format_args!("more than {MAX_VALUES} values")));
        }
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut array = Vec::new();
        while let Some(item) = items.next_element_seed(Node(self.0))? {
            array.push(item);
        }
        Ok(Value::Array(array))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(key) = members.next_key::<String>()? {
            let value = members.next_value_seed(Node(self.0))?;
            if object.insert(key.clone(), value).is_some() {
                self.0.duplicate_keys.insert(key);
            }
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn text(value: &Value) -> String {
        String::from_utf8(to_vec(value).unwrap()).unwrap()
    }

    #[test]
    fn follows_the_example_of_rfc_8785() {
        // Section 3.2.2 of RFC 8785, its large number left out: see `refuses_numbers_that_doubles_cannot_hold`.
        let value = json!({
            "numbers": [4.50, 2e-3, 0.000_000_000_000_000_000_000_000_001],
            "string": "\u{20ac}$\u{000F}\u{000a}A'\u{0042}\u{0022}\u{005c}\\\"/",
            "literals": [null, true, false]
        });
        assert_eq!(
            text(&value),
            r#"{"literals":[null,true,false],"numbers":[4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}"#
        );
    }

    #[test]
    fn sorts_keys_by_utf_16_units() {
        // Section 3.2.3 of RFC 8785: a character beyond the basic plane sorts by its surrogates, before U+FB33.
        let value = json!({ "\u{fb33}": 1, "\u{1f600}": 2, "\u{20ac}": 3, "1": 4, "\r": 5 });
        assert_eq!(text(&value), "{\"\\r\":5,\"1\":4,\"€\":3,\"😀\":2,\"\u{fb33}\":1}");
    }

    #[test]
    fn refuses_numbers_that_doubles_cannot_hold() {
        for fine in [json!(MAX_NUMBER), json!(-9_007_199_254_740_991_i64), json!(0.1), json!(-0.0)] {
            assert!(to_vec(&fine).is_ok(), "{fine}");
        }
        for beyond in [
            json!(MAX_NUMBER + 1),
            json!(MAX_NUMBER + 2),
            json!(u64::MAX),
            json!(i64::MIN),
            json!(-9_007_199_254_740_993_i64),
            json!(1e17),
            json!(-1e300),
        ] {
            assert!(matches!(to_vec(&beyond), Err(CanonicalError::Number(_))), "{beyond}");
        }
    }

    #[test]
    fn refuses_deep_nesting() {
        let nested = |depth: usize| (0..depth).fold(json!(1), |inner, _| json!([inner]));
        assert!(to_vec(&nested(MAX_DEPTH)).is_ok());
        assert_eq!(to_vec(&nested(MAX_DEPTH + 1)), Err(CanonicalError::Depth));
    }

    #[test]
    fn parsing_names_duplicate_keys_and_counts_values() {
        let parsed = parse(br#"{"a": 1, "b": {"c": 2, "c": 3}, "a": 4}"#).unwrap();
        assert_eq!(parsed.value, json!({ "a": 4, "b": { "c": 3 } }));
        assert_eq!(parsed.duplicate_keys.into_iter().collect::<Vec<_>>(), ["a", "c"]);

        let most = format!("[{}0]", "0,".repeat(MAX_VALUES - 2));
        assert_eq!(parse(most.as_bytes()).unwrap().value.as_array().map(Vec::len), Some(MAX_VALUES - 1));
        let many = format!("[{}0]", "0,".repeat(MAX_VALUES - 1));
        assert!(parse(many.as_bytes()).unwrap_err().to_string().contains("more than 2500000 values"));
    }

    #[test]
    fn parsing_reads_what_a_plain_parser_reads() {
        let text = br#"{"a": [null, true, false, 7, -7, 2.5, "\u00e9"], "b": {}}"#;
        assert_eq!(parse(text).unwrap().value, serde_json::from_slice::<Value>(text).unwrap());
    }

    #[test]
    fn parsing_survives_endless_nesting() {
        assert!(parse("[".repeat(1_000_000).as_bytes()).is_err());
    }
}
