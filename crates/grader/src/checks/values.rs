//! What a field wants, judged by its name and its sample, and values that are wrong for it.

use serde_json::{Value, json};

use crate::json as reading;
use crate::probe::Probe;

/// Amounts of which there cannot be fewer than none, whatever the domain.
const COUNTED: [&str; 22] = [
    "price",
    "cost",
    "amount",
    "quantity",
    "qty",
    "stock",
    "pages",
    "pagecount",
    "copies",
    "weight",
    "weightkg",
    "weightgrams",
    "height",
    "width",
    "length",
    "size",
    "capacity",
    "seats",
    "duration",
    "age",
    "salary",
    "total",
];
/// Fields of which two rows with the same value would be a mistake, whatever the domain.
const IDENTIFYING: [&str; 6] = ["isbn", "email", "username", "sku", "barcode", "serialnumber"];

/// A form that text may have to have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Email,
    Date,
    Moment,
    Url,
    Uuid,
    Isbn,
    /// Something with a pattern of its own, which nobody told us.
    Code,
}

impl Form {
    pub(super) fn of(name: &str, sample: &str) -> Option<Self> {
        let plain = reading::plain(name);
        let is_uuid = sample.len() == 36 && sample.matches('-').count() == 4;
        // `{n}` is digits.
        let filled = sample.replace("{n}", "1");
        let code = !filled.contains(' ')
            && filled.len() >= 3
            && (filled.contains(|c: char| c.is_ascii_digit())
                || !filled.contains(|c: char| c.is_lowercase()));
        Some(match () {
            () if sample.contains("${") => return None,
            () if plain.ends_with("email") || sample.contains('@') => Self::Email,
            () if sample.get(..10).is_some_and(reading::is_date) && sample.len() > 10 => Self::Moment,
            () if reading::is_date(sample) => Self::Date,
            () if sample.contains("://") => Self::Url,
            () if is_uuid => Self::Uuid,
            () if plain.contains("isbn") => Self::Isbn,
            () if code => Self::Code,
            () => return None,
        })
    }

    pub(super) fn called(self) -> &'static str {
        match self {
            Self::Email => "e-mail address",
            Self::Date => "date",
            Self::Moment => "date and time",
            Self::Url => "URL",
            Self::Uuid => "UUID",
            Self::Isbn => "ISBN",
            Self::Code => "code",
        }
    }

    /// Values that are no such thing by anybody's definition.
    pub(super) fn wrong(self) -> &'static [&'static str] {
        match self {
            Self::Email => &["not-an-address"],
            Self::Date | Self::Moment => &["not-a-date", "2024-13-45"],
            Self::Url => &["not a url"],
            Self::Uuid => &["not-a-uuid"],
            Self::Isbn => &["not-an-isbn", "123"],
            Self::Code => &["?! no such thing ?!"],
        }
    }
}

impl Probe<'_> {
    /// The fields of the body with their samples, without the link to the parent and what else refers to other rows.
    pub(super) fn fields(&self) -> Vec<(String, Value)> {
        let body = self.shape.body.clone().unwrap_or_default();
        let refers = |name: &String, value: &Value| {
            Some(name) == self.shape.parent_field.as_ref() || value.to_string().contains("${")
        };
        body.into_iter().filter(|(name, value)| !refers(name, value)).collect()
    }

    /// Numbers that cannot be negative: as declared, else by common names. Says whether they were declared.
    pub(super) fn non_negative(&self) -> (Vec<String>, bool) {
        if let Some(names) = &self.shape.non_negative {
            return (names.clone(), true);
        }
        let counted = |name: &String| {
            let plain = reading::plain(name);
            COUNTED.iter().any(|word| plain == *word)
                || ["price", "quantity", "count", "cents", "grams", "minutes"]
                    .iter()
                    .any(|word| plain.ends_with(word))
        };
        (self.number_fields().into_iter().filter(counted).collect(), false)
    }

    /// Fields in which no two rows are alike: as declared, else by common names. Says whether they were declared.
    pub(super) fn unique_fields(&self) -> (Vec<String>, bool) {
        if let Some(names) = &self.shape.unique {
            return (names.clone(), true);
        }
        let named = |name: &String| IDENTIFYING.contains(&reading::plain(name).as_str());
        (self.fields().into_iter().map(|(name, _)| name).filter(named).collect(), false)
    }
}

/// A value of another type than the sample's, which no honest conversion turns into one.
pub(super) fn wrong_type(sample: &Value) -> Vec<Value> {
    match sample {
        Value::String(_) | Value::Number(_) => vec![json!({"no": "value"}), json!(["a", {"b": 1}])],
        Value::Bool(_) => vec![json!("perhaps"), json!({"no": "value"})],
        Value::Array(_) => vec![json!({"no": "value"}), json!(7)],
        Value::Object(_) => vec![json!("text"), json!([1])],
        Value::Null => Vec::new(),
    }
}

/// Text that programs trip over: control characters, other scripts and widths, what is cut between two bytes, what looks like
/// markup, a number, an escape, a path, a name of the language's own.
const ODD_TEXT: [&str; 37] = [
    "",
    " ",
    "\u{0}",
    "a\u{0}b",
    "\n",
    "\r\n",
    "\t",
    "\u{1}",
    "\u{7f}",
    "\u{202e}x",
    "\u{feff}",
    "\u{2028}",
    "\u{fffe}",
    "🙂",
    "👩‍👩‍👧",
    "İ",
    "ß",
    "２",
    "²",
    "e\u{301}\u{301}\u{301}",
    "null",
    "undefined",
    "true",
    "0",
    "-1",
    "1e309",
    "NaN",
    "%",
    "%zz",
    "%s%n",
    "{{7*7}}",
    "<script>",
    "\\",
    "../../etc",
    "x'\"`;--",
    "__proto__",
    "constructor",
];
/// Dates at the edges of calendars and clocks.
const ODD_DATES: [&str; 6] =
    ["0000-01-01", "0001-01-01", "1969-12-31", "2024-02-29", "9999-12-31", "2016-12-31T23:59:60Z"];

/// Values that may be accepted or refused, but must not break a row or the list it is in.
pub(super) fn odd(sample: &Value) -> Vec<Value> {
    let mut list: Vec<Value> =
        vec![Value::Null, json!(true), json!([]), json!({}), json!(0), json!(1e300), json!(-1.5)];
    match sample {
        Value::String(_) => {
            list.extend(ODD_TEXT.iter().chain(&ODD_DATES).map(|text| Value::from(*text)));
            // Several bytes a letter, so that a bound in bytes falls within one; and lengths around common bounds.
            list.extend(
                [
                    "é".repeat(60),
                    format!("a{}", "é".repeat(60)),
                    "漢".repeat(80),
                    "x".repeat(100),
                    "x".repeat(255),
                ]
                .map(Value::from),
            );
        }
        Value::Number(_) => {
            let text = ["7", "NaN", "Infinity", "", "１"].map(Value::from);
            let numbers = [
                json!(1e-300),
                json!(i64::MAX),
                json!(u64::MAX),
                json!(0.1),
                json!(-0.0),
                json!(1),
                json!(1e15),
                json!(1_u64 << 31),
                json!((1_u64 << 53) + 1),
            ];
            list.extend(text.into_iter().chain(numbers));
        }
        _ => {}
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_of_a_field_is_known_by_its_name_or_sample() {
        for (name, sample, form) in [
            ("contact", "ann{n}@example.com", Some(Form::Email)),
            ("due", "2026-05-01", Some(Form::Date)),
            ("starts", "2026-05-01T10:00:00Z", Some(Form::Moment)),
            ("isbn", "978{n}", Some(Form::Isbn)),
            ("homepage", "https://example.com", Some(Form::Url)),
            ("tracking", "PX-{n}", Some(Form::Code)),
            ("country", "DEU", Some(Form::Code)),
            ("title", "Dune {n}", None),
            ("name", "Ann", None),
            ("author", "${author}", None),
        ] {
            assert_eq!(Form::of(name, sample), form, "{name}");
        }
    }

    #[test]
    fn wrong_values_are_wrong_and_there_are_some() {
        for sample in [json!("x"), json!(1), json!(true), json!([]), json!({})] {
            assert!(!wrong_type(&sample).is_empty());
            assert!(
                wrong_type(&sample)
                    .iter()
                    .all(|value| std::mem::discriminant(value) != std::mem::discriminant(&sample))
            );
        }
    }
}
