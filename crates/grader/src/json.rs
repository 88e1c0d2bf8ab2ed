//! Reading answers of a shape nobody promised.

use std::fmt::Write as _;

use serde_json::{Map, Value};
use unicode_normalization::UnicodeNormalization as _;

/// How deep an answer is searched.
const DEPTH: usize = 4;

/// A name without its style: `authorId`, `author_id` and `Author-ID` are one.
pub(crate) fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// The field of that name, in whatever style.
pub(crate) fn field<'a>(object: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    object.get(name).or_else(|| {
        let wanted = plain(name);
        object.iter().find(|(key, _)| plain(key) == wanted).map(|(_, value)| value)
    })
}

/// The value at `a.b.c`.
pub(crate) fn at<'a>(value: &'a Value, path: &str) -> Option<&'a Value> {
    path.split('.').try_fold(value, |value, key| match value {
        Value::Array(list) => list.get(key.parse::<usize>().ok()?),
        Value::Object(object) => field(object, key),
        _ => None,
    })
}

/// The rows of a list: at the key if one is known, else the answer itself, else its first array of objects, else its first array.
pub(crate) fn rows<'a>(value: &'a Value, key: &str) -> Option<&'a Vec<Value>> {
    if !key.is_empty()
        && let Some(Value::Array(list)) = at(value, key)
    {
        return Some(list);
    }
    if let Value::Array(list) = value {
        return Some(list);
    }
    let arrays = arrays(value, DEPTH);
    arrays.iter().find(|list| list.first().is_some_and(Value::is_object)).or(arrays.first()).copied()
}

fn arrays(value: &Value, depth: usize) -> Vec<&Vec<Value>> {
    match value {
        Value::Array(list) => vec![list],
        Value::Object(object) if depth > 0 => {
            object.values().flat_map(|value| arrays(value, depth - 1)).collect()
        }
        _ => Vec::new(),
    }
}

/// The object that holds a row: the answer itself or, in an envelope, the first object within that has one of the fields.
pub(crate) fn row<'a>(value: &'a Value, fields: &[&str]) -> Option<&'a Map<String, Value>> {
    let object = value.as_object()?;
    if fields.iter().any(|name| field(object, name).is_some()) {
        return Some(object);
    }
    object.values().find_map(|value| row(value, fields))
}

/// Visits every key with its value.
pub(crate) fn each(value: &Value, visit: &mut impl FnMut(&str, &Value)) {
    match value {
        Value::Object(object) => object.iter().for_each(|(key, value)| {
            visit(key, value);
            each(value, visit);
        }),
        Value::Array(list) => list.iter().for_each(|value| each(value, visit)),
        _ => {}
    }
}

/// Whether what came back is what was sent, however it is written: numbers as text, dates with a time, text trimmed.
pub(crate) fn same(sent: &Value, got: &Value) -> bool {
    match (sent, got) {
        (Value::Number(_), _) | (_, Value::Number(_)) => match (number(sent), number(got)) {
            (Some(a), Some(b)) => (a - b).abs() <= 1e-9 * a.abs().max(1.0),
            _ => false,
        },
        (Value::String(a), Value::String(b)) => {
            let (a, b) = (a.trim(), b.trim());
            a == b
                || (is_date(a) && b.starts_with(a))
                || (a.contains('@') && a.eq_ignore_ascii_case(b))
                || same_moment(a, b)
        }
        (Value::Object(a), Value::Object(b)) => {
            a.iter().all(|(key, value)| field(b, key).is_some_and(|other| same(value, other)))
        }
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        _ => sent == got,
    }
}

/// Whether text came back with the same letters, in whatever form they are kept: capitals, single spaces, accents composed or not.
pub(crate) fn alike(sent: &Value, got: &Value) -> bool {
    match (sent, got) {
        (Value::String(a), Value::String(b)) => same(sent, got) || letters(a) == letters(b),
        _ => same(sent, got),
    }
}

fn letters(text: &str) -> String {
    let words: Vec<String> =
        text.split_whitespace().map(|word| word.to_lowercase().nfc().collect()).collect();
    words.join(" ")
}

/// `2024-05-01T10:00:00Z` is `2024-05-01T10:00:00.000+00:00`.
fn same_moment(a: &str, b: &str) -> bool {
    let is_moment =
        |text: &str| text.len() >= 19 && text.get(..10).is_some_and(is_date) && text.as_bytes()[10] == b'T';
    is_moment(a) && is_moment(b) && a.get(..19) == b.get(..19)
}

pub(crate) fn is_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() == 10
        && bytes
            .iter()
            .enumerate()
            .all(|(i, b)| if i == 4 || i == 7 { *b == b'-' } else { b.is_ascii_digit() })
}

/// A number, also one written as text.
pub(crate) fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => text.trim().parse().ok().filter(|number: &f64| number.is_finite()),
        _ => None,
    }
}

/// A scalar as it stands in a path or in a comparison of ids.
pub(crate) fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Text in a path or query: everything but the unreserved characters of RFC 3986 is escaped.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            _ => {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

/// The inverse of [`escape`], as far as it is UTF-8.
pub(crate) fn unescape(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut i = 0;
    while i < bytes.len() {
        let hex = bytes
            .get(i + 1..i + 3)
            .and_then(|pair| std::str::from_utf8(pair).ok())
            .and_then(|pair| u8::from_str_radix(pair, 16).ok());
        match (bytes[i], hex) {
            (b'%', Some(byte)) => {
                out.push(byte);
                i += 3;
            }
            (b'+', _) => {
                out.push(b' ');
                i += 1;
            }
            (byte, _) => {
                out.push(byte);
                i += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn rows_are_found_bare_in_an_envelope_and_deeper() {
        for list in [
            json!([{"id": 1}]),
            json!({"items": [{"id": 1}], "total": 1}),
            json!({"data": {"tags": ["a"], "books": [{"id": 1}]}}),
        ] {
            assert_eq!(rows(&list, "").map(Vec::len), Some(1), "{list}");
            assert!(rows(&list, "").is_some_and(|rows| rows[0]["id"] == 1), "{list}");
        }
        assert!(rows(&json!({"total": 0}), "").is_none());
    }

    #[test]
    fn a_row_is_found_in_an_envelope() {
        let fields = ["title"];
        assert!(row(&json!({"title": "x"}), &fields).is_some());
        assert_eq!(row(&json!({"data": {"Title": "x"}}), &fields).map(Map::len), Some(1));
        assert!(row(&json!({"error": "no"}), &fields).is_none());
    }

    #[test]
    fn the_same_value_may_be_written_differently() {
        for (sent, got) in [
            (json!(9.5), json!("9.50")),
            (json!("2024-05-01"), json!("2024-05-01T00:00:00Z")),
            (json!(" x "), json!("x")),
            (json!("2024-05-01T10:00:00Z"), json!("2024-05-01T10:00:00.000+00:00")),
            (json!({"city": "Ulm"}), json!({"city": "Ulm", "id": 3})),
        ] {
            assert!(same(&sent, &got), "{sent} {got}");
        }
        for (sent, got) in [
            (json!(9.5), json!(9)),
            (json!("a"), json!("b")),
            (json!("a"), Value::Null),
            (json!(0), json!(false)),
        ] {
            assert!(!same(&sent, &got), "{sent} {got}");
        }
    }

    #[test]
    fn what_is_escaped_comes_back() {
        for text in ["a b/c?d&e=f", "ü%25", "' OR 1=1 --"] {
            assert_eq!(unescape(&escape(text)), text);
        }
    }

    proptest::proptest! {
        #[test]
        fn unescaping_never_panics(text in "\\PC{0,60}") {
            let _ = unescape(&text);
            proptest::prop_assert_eq!(unescape(&escape(&text)), text);
        }
    }
}
