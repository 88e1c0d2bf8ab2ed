//! Which fields of a body can be changed, and how.

use crate::finding::{Checked, unknown};
use crate::json;
use crate::probe::Probe;

impl Probe<'_> {
    /// The name of a field that takes free text: the one that can be changed without harm. Prefers required ones, then the longest
    /// sample with `{n}`.
    pub(crate) fn text_field(&self) -> Option<String> {
        let body = self.shape.body.as_ref()?;
        let unique = self.shape.unique.clone().unwrap_or_default();
        let free = |name: &String, text: &str| {
            text.chars().any(char::is_alphabetic)
                && !text.contains("${")
                && !is_formatted(name, text)
                && text.chars().count() > 1
        };
        let score = |name: &String, text: &str| {
            u8::from(text.contains(' ')) * 4
                + u8::from(text.contains("{n}")) * 2
                + u8::from(!unique.contains(name))
        };
        body.iter()
            .filter_map(|(name, value)| {
                value.as_str().filter(|text| free(name, text)).map(|text| (score(name, text), name))
            })
            .max_by_key(|(score, _)| *score)
            .map(|(_, name)| name.clone())
    }

    /// Like [`Self::text_field`], for a check that cannot do without.
    pub(crate) fn some_text_field(&self) -> Checked<String> {
        self.text_field().map_or_else(|| unknown("the body has no field of free text"), Ok)
    }

    /// Numbers of the body that are no link to a parent.
    pub(crate) fn number_fields(&self) -> Vec<String> {
        let body = self.shape.body.iter().flatten();
        body.filter(|(name, value)| value.is_number() && Some(*name) != self.shape.parent_field.as_ref())
            .map(|(name, _)| name.clone())
            .collect()
    }
}

/// Whether a field wants a certain form: an address, a date, a code.
pub(crate) fn is_formatted(name: &str, sample: &str) -> bool {
    let name = json::plain(name);
    let words = [
        "email", "date", "url", "uri", "website", "isbn", "uuid", "phone", "time", "currency", "color",
        "country", "zip", "status", "state", "kind", "type", "priority", "role", "level", "code",
    ];
    sample.contains('@')
        || sample.contains("://")
        || sample.get(..10).is_some_and(json::is_date)
        || words.iter().any(|word| name.ends_with(word))
        || name.ends_with("at") && sample.contains('T') && sample.contains(':')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_addresses_and_codes_are_no_free_text() {
        for (name, sample) in [
            ("email", "a@example.com"),
            ("due", "2026-01-01"),
            ("isbn", "978"),
            ("homepage", "https://example.com"),
            ("status", "open"),
        ] {
            assert!(is_formatted(name, sample), "{name}");
        }
        assert!(!is_formatted("title", "Dune {n}"));
    }
}
