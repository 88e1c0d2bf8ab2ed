//! What stands in braces at the end of a heading: `{#key kind=screening minutes=30}`.

use std::fmt::Write as _;

use super::{ParseError, cursor::Located};
use crate::keys::is_key;
use crate::model::StageKind;

/// The attributes of a heading.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Attributes {
    pub(crate) key: Option<String>,
    pub(crate) kind: Option<StageKind>,
    pub(crate) minutes: Option<u32>,
}

pub(crate) const KINDS: [(&str, StageKind); 6] = [
    ("screening", StageKind::Screening),
    ("take_home", StageKind::TakeHome),
    ("technical", StageKind::Technical),
    ("system_design", StageKind::SystemDesign),
    ("culture", StageKind::Culture),
    ("custom", StageKind::Custom),
];

/// Splits a heading into its text and its attributes.
///
/// Braces are attributes only if they start with `#`, `kind=` or `minutes=`: a question may well end in `{{company}}`.
pub(crate) fn split(heading: &str, line: usize) -> Result<(&str, Attributes), ParseError> {
    let Some((text, inner)) = braces(heading) else {
        return Ok((heading, Attributes::default()));
    };
    let mut attributes = Attributes::default();
    for word in inner.split_ascii_whitespace() {
        attributes.set(word, line)?;
    }
    Ok((text.trim_ascii_end(), attributes))
}

/// Splits a heading of the library into its text, its key, and the values of the names that may stand there.
pub(super) fn named<'a>(
    heading: Located<'a>,
    text: &'a str,
    known: &[&str],
) -> Result<Named<'a>, ParseError> {
    let Some((text, inner)) = braces(text) else {
        return Ok(Named { text, key: None, values: Vec::new() });
    };
    let mut found = Named { text: text.trim_ascii_end(), key: None, values: Vec::new() };
    for word in inner.split_ascii_whitespace() {
        match (word.strip_prefix('#'), word.split_once('=')) {
            (Some(key), _) if is_key(key) => found.key = Some(key),
            (None, Some((name, value))) if known.contains(&name) => found.values.push((name, value)),
            _ => {
                let expected = format!("`#key` and {} in the braces", known.join("=…, ") + "=…");
                return Err(ParseError::new(heading.line, expected, format!("`{word}`")));
            }
        }
    }
    Ok(found)
}

/// A heading of the library with what stands in its braces.
pub(super) struct Named<'a> {
    pub(super) text: &'a str,
    pub(super) key: Option<&'a str>,
    values: Vec<(&'a str, &'a str)>,
}

impl<'a> Named<'a> {
    pub(super) fn value(&self, name: &str) -> Option<&'a str> {
        self.values.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
    }
}

fn braces(heading: &str) -> Option<(&str, &str)> {
    let inside = heading.strip_suffix('}')?;
    let start = inside.rfind('{')?;
    let (text, inner) = (&inside[..start], &inside[start + 1..]);
    let stands_alone = text.is_empty() || text.ends_with([' ', '\t']);
    let is_attributes = ["#", "kind=", "minutes="].iter().any(|prefix| inner.starts_with(prefix));
    (stands_alone && is_attributes).then_some((text, inner))
}

impl Attributes {
    fn set(&mut self, word: &str, line: usize) -> Result<(), ParseError> {
        let found = || format!("`{word}`");
        if let Some(key) = word.strip_prefix('#') {
            if !is_key(key) {
                let expected = "a key of lower-case letters, digits, `-` and `_` after `#`";
                return Err(ParseError::new(line, expected, found()));
            }
            self.key = Some(key.to_owned());
        } else if let Some(kind) = word.strip_prefix("kind=") {
            let known = KINDS.iter().find(|(name, _)| *name == kind);
            let (_, kind) = known.ok_or_else(|| ParseError::new(line, kinds(), found()))?;
            self.kind = Some(*kind);
        } else if let Some(minutes) = word.strip_prefix("minutes=") {
            let number = minutes.parse().ok();
            self.minutes =
                Some(number.ok_or_else(|| ParseError::new(line, "a whole number of minutes", found()))?);
        } else {
            return Err(ParseError::new(line, "`#key`, `kind=…` or `minutes=…` in the braces", found()));
        }
        Ok(())
    }
}

fn kinds() -> String {
    let names: Vec<_> = KINDS.iter().map(|(name, _)| format!("`kind={name}`")).collect();
    names.join(", ")
}

/// Writes the attributes after a heading's text.
pub(crate) fn write(out: &mut String, key: &str, kind: Option<StageKind>, minutes: Option<u32>) {
    out.push_str(" {#");
    out.push_str(key);
    if let Some((name, _)) = kind.and_then(|kind| KINDS.iter().find(|(_, known)| *known == kind)) {
        out.push_str(" kind=");
        out.push_str(name);
    }
    if let Some(minutes) = minutes {
        // Writing to a string cannot fail.
        let _ = write!(out, " minutes={minutes}");
    }
    out.push('}');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_the_last_braces_of_a_heading() {
        let (text, attributes) = split("Why {#old} {#why kind=culture minutes=5}", 1).unwrap();
        assert_eq!(text, "Why {#old}");
        let expected =
            Attributes { key: Some("why".to_owned()), kind: Some(StageKind::Culture), minutes: Some(5) };
        assert_eq!(attributes, expected);
    }

    #[test]
    fn other_braces_are_text() {
        for heading in ["Why {{company}}", "Why {", "Why }", "Why {really}", "Why{#key}"] {
            assert_eq!(split(heading, 1).unwrap(), (heading, Attributes::default()), "{heading:?}");
        }
    }

    #[test]
    fn a_wrong_attribute_says_what_is_known() {
        let kinds = "`kind=screening`, `kind=take_home`, `kind=technical`, `kind=system_design`, `kind=culture`, \
                     `kind=custom`";
        let key = "a key of lower-case letters, digits, `-` and `_` after `#`";
        let cases = [
            ("x {#Key}", key, "#Key"),
            ("x {#}", key, "#"),
            ("x {kind=chat}", kinds, "kind=chat"),
            ("x {minutes=soon}", "a whole number of minutes", "minutes=soon"),
            ("x {#key level=3}", "`#key`, `kind=…` or `minutes=…` in the braces", "level=3"),
        ];
        for (heading, expected, found) in cases {
            let error = split(heading, 7).unwrap_err();
            assert_eq!(error.to_string(), format!("line 7: expected {expected}, found `{found}`"));
        }
    }
}
