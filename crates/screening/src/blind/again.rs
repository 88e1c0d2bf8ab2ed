//! What tells who a person is where it stands again, in other forms: blind review leaves it out, a score need not.

use touchstone_extract::Reading;

use super::identity::{Kind, Mark};
use crate::dates;
use crate::tokens::Tokens;
use crate::{Facts, Span};

/// Parts of names that are also words; they tell something only in capitals.
const WORDS: &[&str] = &[
    "may", "will", "mark", "bill", "grant", "rose", "hope", "grace", "faith", "chase", "page", "young",
    "long", "white", "black", "brown", "green", "gray", "grey", "king", "price", "rich", "frank", "art",
    "gene", "jack", "drew", "sue", "dean", "iris", "joy", "summer", "april", "june", "august", "baker",
    "cook", "fisher", "hunter", "mason", "miller", "carter", "taylor", "smith", "bond", "fox", "wood",
    "woods", "hill", "lake", "stone", "banks", "park", "field", "fields", "day", "best", "good", "small",
    "little", "cross", "bell", "ford", "case", "lane", "marsh", "power", "rice", "sharp", "swift", "wise",
    "in", "do", "an", "so", "he", "de", "van", "von", "la", "le", "da", "del", "al", "bin", "mac", "no",
    "to", "my", "can", "son", "max", "ray", "dale", "major", "earl", "guy", "miles", "pat", "rob", "tom",
    "ben", "sam", "don", "viola", "violet", "crystal", "ruby", "pearl", "dawn", "eve", "carol",
];

/// Nouns that tell a gender.
const NOUNS: &[&str] = &[
    "woman",
    "man",
    "women",
    "men",
    "female",
    "male",
    "girl",
    "boy",
    "lady",
    "gentleman",
    "wife",
    "husband",
    "mother",
    "father",
    "sister",
    "brother",
    "daughter",
    "mom",
    "dad",
    "sorority",
    "fraternity",
    "chairman",
    "chairwoman",
    "businesswoman",
    "businessman",
    "actress",
    "waitress",
    "waiter",
    "salesman",
    "saleswoman",
    "spokesman",
    "spokeswoman",
    "maternity",
    "paternity",
    "girls",
    "boys",
    "womens",
    "mens",
    "feminine",
    "masculine",
    "stewardess",
    "hostess",
    "housewife",
    "maiden",
];

/// The most handles that are looked for again.
const MAX_HANDLES: usize = 40;

pub(super) fn marks(reading: &Reading, facts: &Facts, tokens: &Tokens, marks: &mut Vec<Mark>) {
    let parts = parts(facts);
    for at in 0..tokens.len() {
        let word = tokens.word(at);
        let span = tokens.span(at, at + 1);
        let written = span.of(&reading.text);
        let capital = written.chars().next().is_some_and(char::is_uppercase);
        if parts.iter().any(|part| part == word) && (capital || !WORDS.contains(&word)) {
            marks.push(Mark { span, kind: Kind::Name });
        } else if NOUNS.contains(&word) {
            marks.push(Mark { span, kind: Kind::Gendered });
        }
    }
    for handle in handles(facts, &parts) {
        places(&reading.text, &handle, marks);
    }
    for one in &facts.education {
        let Some(text) = reading.text.get(one.span.start..one.span.end) else { continue };
        for range in dates::ranges(text) {
            let span =
                Span { start: one.span.start + range.span.start, end: one.span.start + range.span.end };
            marks.push(Mark { span, kind: Kind::Dates });
        }
        let (from, to) = (tokens.at(one.span.start), tokens.at(one.span.end));
        for at in from..to {
            let word = tokens.word(at);
            if word.len() == 4
                && (word.starts_with("19") || word.starts_with("20"))
                && word.bytes().all(|byte| byte.is_ascii_digit())
            {
                marks.push(Mark { span: tokens.span(at, at + 1), kind: Kind::Dates });
            }
        }
    }
}

/// The words of the name, folded; initials are none.
fn parts(facts: &Facts) -> Vec<String> {
    let name = facts.name.as_ref().map_or("", |name| name.value.as_str());
    Tokens::of_text(name).words().into_iter().filter(|word| word.chars().count() > 1).collect()
}

/// What the person goes by elsewhere: before the `@`, at the end of links, the name in one word.
fn handles(facts: &Facts, parts: &[String]) -> Vec<String> {
    let mut handles: Vec<String> = Vec::new();
    let emails = facts.emails.iter().filter_map(|email| email.value.split('@').next());
    handles.extend(emails.map(str::to_lowercase));
    for link in &facts.links {
        let last = link.value.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        if link.value.contains('/') {
            handles.push(last.trim_start_matches('@').to_lowercase());
        }
    }
    if let (Some(first), Some(last)) = (parts.first(), parts.last())
        && parts.len() > 1
    {
        handles.extend([
            format!("{first}{last}"),
            format!("{last}{first}"),
            format!("{}{last}", &first[..first.chars().next().map_or(0, char::len_utf8)]),
        ]);
    }
    handles.retain(|handle| {
        handle.len() >= 4 && handle.chars().any(char::is_alphabetic) && !WORDS.contains(&handle.as_str())
    });
    handles.sort_unstable();
    handles.dedup();
    handles.truncate(MAX_HANDLES);
    handles
}

/// Marks every place of a handle, letters' case aside, with the rest of the word around it.
fn places(text: &str, handle: &str, marks: &mut Vec<Mark>) {
    let (bytes, wanted) = (text.as_bytes(), handle.as_bytes());
    let mut at = 0;
    while at + wanted.len() <= bytes.len() {
        let end = at + wanted.len();
        let same = bytes[at..end].eq_ignore_ascii_case(wanted);
        if same && text.is_char_boundary(at) && text.is_char_boundary(end) {
            let starts = !text[..at].ends_with(char::is_alphanumeric);
            if starts {
                let rest =
                    text[end..].find(|letter: char| !letter.is_alphanumeric()).unwrap_or(text.len() - end);
                marks.push(Mark { span: Span { start: at, end: end + rest }, kind: Kind::Name });
            }
            at = end;
        } else {
            at += 1;
        }
    }
}
