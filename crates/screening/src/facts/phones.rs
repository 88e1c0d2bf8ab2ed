//! Telephone numbers.

use std::ops::Range;

use touchstone_extract::Reading;

use super::Seen;
use crate::sections::{Section, SectionKind};
use crate::{Span, dates};

/// No resume has more that matter.
const MOST: usize = 10;

/// The person's numbers, as they are written, in the order of the text. Numbers of references are not theirs; those
/// within roles and schools only count when there are no others.
pub(super) fn phones(reading: &Reading, sections: &[Section]) -> Vec<Seen> {
    let (mut own, mut within) = (Vec::new(), Vec::new());
    for section in sections {
        let list = match section.kind {
            SectionKind::References => continue,
            SectionKind::Experience
            | SectionKind::Education
            | SectionKind::Projects
            | SectionKind::Publications => &mut within,
            _ => &mut own,
        };
        let lines = &reading.lines[section.lines.clone()];
        for (index, line) in lines.iter().enumerate() {
            if list.len() < MOST {
                // A narrow column may cut a number.
                let next = lines.get(index + 1).filter(|next| next.range.start == line.range.end + 1);
                let after = next.map_or(line.range.end, |next| next.range.end.min(line.range.end + 20));
                in_line(&reading.text, line.range.clone(), after, list);
            }
        }
    }
    let mut found = if own.is_empty() { within } else { own };
    let others = found.iter().any(|phone| !phone.is_fax);
    found.retain(|phone| !phone.is_fax || !others);
    let mut known: Vec<String> = Vec::new();
    let mut phones = Vec::new();
    for phone in found {
        let digits = phone.seen.value.chars().filter(char::is_ascii_digit).collect();
        if !known.contains(&digits) {
            known.push(digits);
            phones.push(phone.seen);
        }
    }
    phones.truncate(MOST);
    phones
}

struct Phone {
    seen: Seen,
    is_fax: bool,
}

/// `after`: how far a number that begins on the line may go.
fn in_line(text: &str, range: Range<usize>, after: usize, found: &mut Vec<Phone>) {
    let Some(line) = text.get(range.start..text.floor_char_boundary(after)) else { return };
    let mut at = found.last().map_or(0, |phone| phone.seen.span.end.saturating_sub(range.start));
    while found.len() < MOST
        && let Some(offset) = line
            .get(at..)
            .and_then(|rest| rest.find(|char: char| char.is_ascii_digit() || char == '+' || char == '('))
    {
        let start = at + offset;
        if start >= range.len() {
            break;
        }
        let run = run(line, start);
        at = run.max(start + 1);
        crate::work::did(offset + at - start);
        let words = line[start..run].trim_end_matches(|char: char| !char.is_ascii_digit());
        let Some(shape) = Shape::of(words) else { continue };
        let label = label(line, start);
        if label == Label::Id || !shape.is_phone(label) || is_glued(line, start, start + words.len()) {
            continue;
        }
        let end = start + words.len() + extension(&line[start + words.len()..]);
        at = at.max(end);
        let span = Span { start: range.start + start, end: range.start + end };
        found.push(Phone {
            seen: Seen { value: span.of(text).replace('\n', " "), span },
            is_fax: label == Label::Fax,
        });
    }
}

/// The end of a run of digits and what stands between them in a telephone number.
fn run(line: &str, start: usize) -> usize {
    let mut end = start;
    let mut between = 0;
    for char in line[start..].chars() {
        if char.is_ascii_digit() {
            between = 0;
        } else if matches!(char, '+') && end > start {
            break;
        } else if char == '\n' {
            // Only a number that says its country or its area, and is not whole yet.
            let digits = line[start..end].bytes().filter(u8::is_ascii_digit).count();
            let cut = line[start..].starts_with('+') && digits < 10
                || line[start..].starts_with('(') && (7..10).contains(&digits);
            if !cut {
                break;
            }
            between += 1;
        } else if matches!(char, ' ' | '.' | '-' | '/' | '(' | ')' | '+' | '\u{a0}' | '\u{2011}' | '–' | '‐')
        {
            between += 1;
            if between > 3 {
                break;
            }
        } else {
            break;
        }
        end += char.len_utf8();
        if end - start > 40 {
            break;
        }
    }
    end
}

/// A letter, a digit's sign or an `@` touches it: part of a word, an amount, an address.
fn is_glued(line: &str, start: usize, end: usize) -> bool {
    let before = line[..start].chars().next_back();
    let after = line[end..].chars().next();
    before.is_some_and(|char| {
        char.is_alphanumeric() || matches!(char, '@' | '_' | '#' | '$' | '€' | '£' | '=' | '/' | '.' | '-')
    }) || after.is_some_and(|char| {
        (char.is_alphanumeric() && char != 'x') || matches!(char, '@' | '_' | '%' | '=' | '/')
    })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    None,
    Phone,
    Fax,
    Id,
}

/// What the word before a number says that it is.
fn label(line: &str, start: usize) -> Label {
    let before =
        line[..start].trim_end_matches(|char: char| !char.is_alphanumeric() && char != '|' && char != '•');
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(24))..];
    let mut words = near.split(|char: char| !char.is_alphanumeric()).rev().filter(|word| !word.is_empty());
    let Some(last) = words.next() else { return Label::None };
    // `|` and bullets part one thing from the next.
    if line[..start].trim_end().ends_with(['|', '•', '·']) {
        return Label::None;
    }
    let of = |word: &str| match word.to_lowercase().as_str() {
        "tel" | "telephone" | "phone" | "ph" | "mobile" | "mob" | "cell" | "cellphone" | "handy" | "t"
        | "m" | "p" | "c" | "whatsapp" | "telefon" | "call" | "contact" | "home" | "work" | "phones" => {
            Label::Phone
        }
        "fax" | "f" => Label::Fax,
        "id" | "isbn" | "issn" | "ssn" | "passport" | "zip" | "pin" | "account" | "iban" | "bic" | "vat"
        | "order" | "invoice" | "ticket" | "case" | "patent" | "registration" | "reg" | "licence"
        | "license" | "certificate" | "credential" | "permit" | "nr" | "ref" | "version" | "v" | "doi"
        | "orcid" | "roll" | "enrolment" | "aadhaar" | "pan" | "pages" | "pp" | "dob" | "born" | "birth"
        | "date" | "rfc" | "iso" => Label::Id,
        _ => Label::None,
    };
    match (of(last), words.next().map(of)) {
        // `Phone number`, `Licence no.`
        (Label::None, Some(before)) if ["no", "number", "num"].contains(&last.to_lowercase().as_str()) => {
            before
        }
        (label, _) => label,
    }
}

/// How a number is written: what speaks for a number of a telephone, and what against it.
#[expect(clippy::struct_excessive_bools, reason = "independent observations of one string")]
struct Shape {
    digits: usize,
    international: bool,
    leading_zero: bool,
    groups: Vec<usize>,
    /// In brackets: `(555) 010-1234`.
    area: bool,
    points: usize,
    dated: bool,
}

impl Shape {
    fn of(words: &str) -> Option<Self> {
        let digits = words.bytes().filter(u8::is_ascii_digit).count();
        if !(7..=15).contains(&digits) {
            return None;
        }
        let groups =
            words.split(|char: char| !char.is_ascii_digit()).map(str::len).filter(|length| *length > 0);
        let numbers = words.trim_start_matches(['(', '+']);
        Some(Self {
            digits,
            international: words.starts_with('+')
                || words.starts_with("(+")
                || (numbers.starts_with("00") && digits >= 10),
            leading_zero: numbers.starts_with('0'),
            groups: groups.collect(),
            area: words.starts_with('(') && words.contains(')'),
            points: words.matches('.').count(),
            dated: !dates::ranges(words).is_empty() && !words.starts_with('+'),
        })
    }

    fn is_phone(&self, label: Label) -> bool {
        if label != Label::None {
            return !self.dated || self.digits >= 9;
        }
        if self.international {
            return self.digits >= 8;
        }
        let network =
            self.points == 3 && self.groups.len() == 4 && self.groups.iter().all(|length| *length <= 3);
        if self.dated || network {
            return false;
        }
        match self.groups.as_slice() {
            [3, 3 | 4, 4] | [1, 3, 3, 4] | [5, 5] | [4, 6] | [3, 7] | [4, 3, 3] => true,
            [3, 4] => false,
            [single] => *single == 10 || (*single == 11 && self.leading_zero),
            // Years and zip codes with an annex (`94016-1234`) have no leading zero and no brackets.
            groups => (self.leading_zero || self.area) && self.digits >= 9 && groups.len() <= 7,
        }
    }
}

/// The length of an extension that follows: ` ext. 12`, ` x12`.
fn extension(rest: &str) -> usize {
    let body = rest.trim_start_matches([' ', ',', '(']);
    let lower = body.get(..10.min(body.len())).unwrap_or_default().to_ascii_lowercase();
    for word in ["extension", "ext.", "ext", "x.", "x", "#"] {
        let Some(tail) = lower.strip_prefix(word) else { continue };
        let spaces = tail.len() - tail.trim_start_matches([' ', ':']).len();
        let digits_at = word.len() + spaces;
        let Some(numbers) = body.get(digits_at..) else { return 0 };
        let digits = numbers.bytes().take_while(u8::is_ascii_digit).count();
        if (1..=6).contains(&digits) {
            return rest.len() - body.len() + digits_at + digits;
        }
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;
    use crate::sections::sections;

    fn found(source: &str) -> Vec<String> {
        let reading = reading(source);
        let seen = phones(&reading, &sections(&reading));
        for seen in &seen {
            assert_eq!(seen.value, seen.span.of(&reading.text));
        }
        seen.into_iter().map(|seen| seen.value).collect()
    }

    #[test]
    fn numbers_of_many_countries_are_found() {
        for number in [
            "+1 555 010 1001",
            "+1 (555) 010-1001",
            "+1-555-010-1001",
            "+1.555.010.1001",
            "+15550101001",
            "1-555-010-1001",
            "(555) 010-1001",
            "(555)010-1001",
            "555-010-1001",
            "555.010.1001",
            "555 010 1001",
            "5550101001",
            "+44 20 7946 0123",
            "+44 (0)20 7946 0123",
            "020 7946 0123",
            "07700 900123",
            "07700 900 123",
            "(020) 7946 0123",
            "+49 30 901820",
            "+49 (0) 30 / 901820",
            "030/901820-15",
            "0049 30 901820",
            "+33 1 99 00 12 34",
            "01 99 00 12 34",
            "+41 44 668 18 00",
            "044 668 18 00",
            "+91 98765 43210",
            "+91-9876543210",
            "98765 43210",
            "+86 138 0013 8000",
            "138 0013 8000",
            "+81 3-1234-5678",
            "03-1234-5678",
            "+55 (11) 91234-5678",
            "+48 512 345 678",
            "+353 20 913 1234",
            "+61 491 570 156",
            "0491 570 156",
            "+234 803 123 4567",
            "+7 (912) 345-67-89",
            "(555) 010-1001 ext. 12",
            "555-010-1001 x12",
            "+1 555 010 1001 ext 345",
            "+46 70 174 06 05",
        ] {
            for line in [
                number.to_owned(),
                format!("Basel | {number} | jane@example.com"),
                format!("Phone: {number}"),
            ] {
                assert_eq!(found(&format!("# Jane Roe\n{line}")), [number], "{line}");
            }
        }
    }

    #[test]
    fn a_label_makes_short_numbers_numbers() {
        for (line, number) in
            [("Tel. 555 0199", "555 0199"), ("Mobile: 9123 4567", "9123 4567"), ("M: 512345678", "512345678")]
        {
            assert_eq!(found(&format!("# Jane Roe\n{line}")), [number], "{line}");
        }
    }

    #[test]
    fn a_number_cut_by_a_narrow_column_is_one() {
        for lines in ["+48 12 555 01\n29", "(0161) 496\n0752"] {
            let reading = reading(&format!("# Jane Roe\n{lines}\nBasel"));
            let values: Vec<_> =
                phones(&reading, &sections(&reading)).into_iter().map(|seen| seen.value).collect();
            assert_eq!(values, [lines.replace('\n', " ")]);
        }
    }

    #[test]
    fn dates_identifiers_and_amounts_are_no_numbers_of_telephones() {
        for line in [
            "2012-2016",
            "03/2019 – 06/2021",
            "2019-03-15",
            "12.03.2019 – 15.06.2021",
            "01/2019 - 12/2020",
            "Springfield, IL 62701-1234",
            "192.168.10.101",
            "ISBN 978-3-16-148410-0",
            "Credential ID 5550101001",
            "Passport: 123456789",
            "License no. 5550101001",
            "ORCID 0000-0002-1825-0097",
            "$1,000,000 5,000,000",
            "1234567890123456",
            "10 000 000 records",
            "555-0199",
            "2,500,000 users",
            "US patent 9 123 456",
            "version 1.2.3.4567",
            "AB5550101001",
            "https://example.com/5550101001",
            "jane5550101001@example.com",
            "2018 2019 2020 2021",
            "v10.0.19041.1234",
        ] {
            assert!(found(&format!("# Jane Roe\n{line}")).is_empty(), "{line}");
        }
    }

    #[test]
    fn numbers_of_others_and_fax_are_left_out() {
        assert_eq!(
            found("# Jane Roe\n+1 555 010 1001\nFax: +1 555 010 1002\n## References\nBob +1 555 010 1003"),
            ["+1 555 010 1001"]
        );
        assert_eq!(
            found("# Jane Roe\n+1 555 010 1001\n## Experience\nEngineer 2019 – 2020\n+1 555 010 1009"),
            ["+1 555 010 1001"]
        );
    }
}
