//! E-mail addresses, also those that are written so that machines shall not find them.

use std::ops::Range;

use touchstone_extract::Reading;

use super::Seen;
use crate::sections::{Section, SectionKind};

/// No resume has more that matter.
const MOST: usize = 20;

/// The person's addresses, in lower case, in the order of the text. Those of references are not theirs; those that stand
/// within roles, schools or projects are taken for others' when there is one elsewhere.
pub(super) fn emails(reading: &Reading, sections: &[Section]) -> Vec<Seen> {
    let mut own = Vec::new();
    let mut within = Vec::new();
    for section in sections.iter().filter(|section| section.kind != SectionKind::References) {
        let list = if is_of_others(section.kind) { &mut within } else { &mut own };
        let span = section.span.start..section.span.end;
        scan(&reading.text, span, list);
    }
    for link in reading.links.iter().take(200) {
        let Some(target) = link.target.trim().strip_prefix("mailto:") else { continue };
        let address = target.split('?').next().unwrap_or_default();
        let kind = sections.iter().find(|section| {
            section.span.start <= link.range.start
                && link.range.start < section.span.end
                && !link.range.is_empty()
        });
        let theirs =
            kind.is_some_and(|section| section.kind == SectionKind::References || is_of_others(section.kind));
        if is_address(address) && !theirs {
            own.push(Seen { value: address.to_lowercase(), span: link.range.clone().into() });
        }
    }
    // In a sentence about work it is hardly how to reach the person.
    within.retain(|seen| is_short(&reading.text, seen.span.start));
    let mut found = if own.is_empty() { within } else { own };
    // What is written comes before the link on it, which may cover more words.
    found.sort_by_key(|seen| (seen.span.start, seen.span.end));
    let mut known: Vec<String> = Vec::new();
    found.retain(|seen| {
        let fresh = !known.contains(&seen.value);
        known.push(seen.value.clone());
        fresh
    });
    found.truncate(MOST);
    found
}

/// Little stands on the line of a byte.
fn is_short(text: &str, at: usize) -> bool {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let line = text[start..].split('\n').next().unwrap_or_default();
    crate::work::did(line.len());
    line.len() < 100 && line.split_whitespace().count() <= 4
}

fn is_of_others(kind: SectionKind) -> bool {
    matches!(
        kind,
        SectionKind::Experience
            | SectionKind::Education
            | SectionKind::Projects
            | SectionKind::Publications
            | SectionKind::Volunteering
    )
}

fn scan(text: &str, span: Range<usize>, found: &mut Vec<Seen>) {
    let Some(part) = text.get(span.clone()) else { return };
    let mut at = 0;
    while found.len() < MOST * 2
        && let Some(offset) = part.get(at..).and_then(|rest| rest.find(['@', '(', '[', '{', 'a', 'A']))
    {
        let here = at + offset;
        crate::work::did(offset + 1);
        let length = part[here..].chars().next().map_or(1, char::len_utf8);
        at = here + length;
        let Some(sign) = at_sign(part, here) else { continue };
        if let Some((range, value)) = address_around(part, &sign) {
            at = range.end.max(at);
            found.push(Seen { value, span: (span.start + range.start..span.start + range.end).into() });
        }
    }
}

/// How the `@` is written, and whether points are written out likewise.
struct Sign {
    range: Range<usize>,
    /// `at` as a word: only with a `dot` behind it.
    word: bool,
}

/// The longest label and the longest run of spaces that are looked at, so that the time stays linear.
const LONGEST: usize = 80;

fn at_sign(text: &str, here: usize) -> Option<Sign> {
    let rest = &text[here..];
    let first = rest.chars().next()?;
    match first {
        '@' => Some(Sign { range: here..here + 1, word: false }),
        '(' | '[' | '{' => {
            let inner = rest[1..].trim_start_matches(' ');
            let skipped = rest.len() - 1 - inner.len();
            let (length, inner) = match inner.get(..2) {
                Some(at) if at.eq_ignore_ascii_case("at") => (2, &inner[2..]),
                _ => (1, inner.strip_prefix('@')?),
            };
            let tail = inner.trim_start_matches(' ');
            let closed = tail.starts_with([')', ']', '}']);
            let end = here + 1 + skipped + length + (inner.len() - tail.len()) + 1;
            (closed && end - here < 12).then_some(Sign { range: here..end, word: false })
        }
        _ => {
            let is = rest.get(..3).is_some_and(|at| at.eq_ignore_ascii_case("at "));
            let before = text[..here].ends_with(' ');
            (is && before).then_some(Sign { range: here..here + 2, word: true })
        }
    }
}

fn address_around(text: &str, sign: &Sign) -> Option<(Range<usize>, String)> {
    let (start, local) = local_before(text, sign)?;
    let (end, domain, dotted) = domain_after(text, sign)?;
    if sign.word && !dotted {
        return None;
    }
    let value = format!("{local}@{domain}").to_lowercase();
    is_address(&value).then_some((start..end, value))
}

/// The part before the sign, with `dot` and `(dot)` as points.
fn local_before(text: &str, sign: &Sign) -> Option<(usize, String)> {
    let before = &text[..sign.range.start];
    let trimmed = trim_some_end(before);
    let mut start = trimmed.len() - run_back(trimmed);
    let mut local = trimmed[start..].to_owned();
    // `jane (dot) roe (at) …`
    for _ in 0..3 {
        let Some(point) = point_before(trim_some_end(&text[..start])) else { break };
        let rest = trim_some_end(&text[..point]);
        let length = run_back(rest);
        if length == 0 {
            break;
        }
        start = rest.len() - length;
        local = format!("{}.{local}", &rest[start..]);
    }
    let plain = local.trim_start_matches(['.', '-', '\'', '_', '%']);
    start += if local.len() == plain.len() { 0 } else { local.len() - plain.len() };
    (!plain.is_empty()).then(|| (start, plain.to_owned()))
}

fn is_local(char: char) -> bool {
    char.is_alphanumeric() || matches!(char, '.' | '_' | '%' | '+' | '-' | '\'')
}

fn run_back(text: &str) -> usize {
    let mut length = 0;
    for char in text.chars().rev() {
        if !is_local(char) || length > LONGEST {
            break;
        }
        length += char.len_utf8();
    }
    crate::work::did(length);
    length
}

/// Without one or two spaces or one line end: `jane @ example.com`, `jane@` above `example.com`.
fn trim_some_end(text: &str) -> &str {
    let one = text.strip_suffix([' ', '\n']).unwrap_or(text);
    one.strip_suffix(' ').unwrap_or(one)
}

fn trim_some_start(text: &str) -> &str {
    let one = text.strip_prefix([' ', '\n']).unwrap_or(text);
    one.strip_prefix(' ').unwrap_or(one)
}

/// Where a written-out point begins that the text ends with: ` dot`, `(dot)`, `[.]`.
fn point_before(text: &str) -> Option<usize> {
    for written in ["(dot)", "[dot]", "{dot}", "(.)", "[.]", " dot"] {
        let start = text.len().checked_sub(written.len());
        if let Some(start) = start
            && text.get(start..).is_some_and(|end| end.eq_ignore_ascii_case(written))
        {
            return Some(start);
        }
    }
    None
}

/// A written-out point at the beginning: its length.
fn point_at(text: &str) -> Option<usize> {
    for written in ["(dot)", "[dot]", "{dot}", "( dot )", "[ dot ]", "(.)", "[.]", "dot ", "DOT "] {
        if text.get(..written.len()).is_some_and(|start| start.eq_ignore_ascii_case(written)) {
            return Some(written.len());
        }
    }
    None
}

/// The part after the sign: where it ends, what it says, and whether a point was written out.
fn domain_after(text: &str, sign: &Sign) -> Option<(usize, String, bool)> {
    let mut at = sign.range.end;
    at += text[at..].len() - trim_some_start(&text[at..]).len();
    let mut domain = String::new();
    let mut dotted = false;
    let mut end = at;
    for _ in 0..8 {
        let rest = &text[at..];
        let length = rest.find(|char: char| !(char.is_alphanumeric() || char == '-')).unwrap_or(rest.len());
        if length == 0 || length > LONGEST {
            break;
        }
        domain.push_str(&rest[..length]);
        at += length;
        end = at;
        let rest = &text[at..];
        let spaced = rest.strip_prefix(' ').unwrap_or(rest);
        if rest.starts_with('.') && rest[1..].starts_with(|char: char| char.is_alphanumeric()) {
            at += 1;
        } else if let Some(point) = point_at(spaced) {
            at += rest.len() - spaced.len() + point;
            at += usize::from(text[at..].starts_with(' '));
            dotted = true;
        } else {
            break;
        }
        domain.push('.');
    }
    let mut domain = domain.trim_end_matches(['.', '-']).to_owned();
    if let Some(rest) = cut_off(&domain, &text[end..]) {
        domain.push_str(rest);
        end += 1 + rest.len();
    }
    domain.contains('.').then_some((end, domain, dotted))
}

/// What a narrow column has cut off a domain: `example.co` above `m`, `post.exampl` above `e.com`. Only where the domain
/// is none without it, or next to nothing stands there.
fn cut_off<'a>(domain: &str, behind: &'a str) -> Option<&'a str> {
    let below = behind.strip_prefix('\n')?;
    let end = below.find(char::is_whitespace).unwrap_or(below.len());
    let rest = &below[..end];
    let plain = end <= 30
        && !rest.is_empty()
        && rest.chars().all(|char| char.is_ascii_lowercase() || char == '.' || char == '-');
    let whole = super::links::has_common_ending(domain);
    let joined = plain && super::links::has_common_ending(&format!("{domain}{rest}"));
    (joined && (!whole || end <= 2)).then_some(rest)
}

/// The shape of an address: something, one `@`, a host of two labels or more that ends in letters.
fn is_address(value: &str) -> bool {
    let Some((local, host)) = value.split_once('@') else { return false };
    let labels = host.split('.');
    let last = labels.clone().next_back().unwrap_or_default();
    !local.is_empty()
        && value.len() <= 200
        && local.chars().all(is_local)
        && !local.ends_with('.')
        && labels.clone().count() >= 2
        && labels
            .clone()
            .all(|label| !label.is_empty() && label.chars().all(|char| char.is_alphanumeric() || char == '-'))
        && last.chars().count() >= 2
        && last.chars().all(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;
    use crate::sections::sections;

    fn found(source: &str) -> Vec<(String, String)> {
        let reading = reading(source);
        let seen = emails(&reading, &sections(&reading));
        seen.into_iter().map(|seen| (seen.value, seen.span.of(&reading.text).to_owned())).collect()
    }

    #[test]
    fn addresses_are_found_however_they_are_written() {
        for (line, value, words) in [
            ("jane.roe@example.com", "jane.roe@example.com", "jane.roe@example.com"),
            ("E-mail: Jane.Roe@Example.COM, Basel", "jane.roe@example.com", "Jane.Roe@Example.COM"),
            ("jane+cv@mail.example.co.uk.", "jane+cv@mail.example.co.uk", "jane+cv@mail.example.co.uk"),
            ("<jane_roe@example.org>", "jane_roe@example.org", "jane_roe@example.org"),
            ("Basel|jane@example.com|555", "jane@example.com", "jane@example.com"),
            ("mailto:jane@example.com", "jane@example.com", "jane@example.com"),
            ("jane @ example.com", "jane@example.com", "jane @ example.com"),
            ("jane (at) example (dot) com", "jane@example.com", "jane (at) example (dot) com"),
            ("jane [at] example [dot] com", "jane@example.com", "jane [at] example [dot] com"),
            ("jane(at)example.com", "jane@example.com", "jane(at)example.com"),
            ("jane[@]example.com", "jane@example.com", "jane[@]example.com"),
            ("jane.roe at example dot com", "jane.roe@example.com", "jane.roe at example dot com"),
            (
                "jane (dot) roe (at) example (dot) com",
                "jane.roe@example.com",
                "jane (dot) roe (at) example (dot) com",
            ),
            (
                "jane dot roe at example dot co dot uk",
                "jane.roe@example.co.uk",
                "jane dot roe at example dot co dot uk",
            ),
            ("JANE AT EXAMPLE DOT COM", "jane@example.com", "JANE AT EXAMPLE DOT COM"),
            ("jörg@müller.example", "jörg@müller.example", "jörg@müller.example"),
            ("o'neil-roe@ex-ample.com", "o'neil-roe@ex-ample.com", "o'neil-roe@ex-ample.com"),
            ("j@x.io", "j@x.io", "j@x.io"),
            ("✉jane@example.com", "jane@example.com", "jane@example.com"),
        ] {
            assert_eq!(found(&format!("# Jane Roe\n{line}")), [(value.into(), words.into())], "{line}");
        }
    }

    #[test]
    fn an_address_cut_by_a_narrow_column_is_one() {
        assert_eq!(found("# Jane Roe\njane.roe@\nexample.com")[0].0, "jane.roe@example.com");
    }

    #[test]
    fn a_domain_cut_by_a_narrow_column_is_whole() {
        for (lines, expected) in [
            ("jane@example.co\nm\nBasel", "jane@example.com"),
            ("jane@post.exampl\ne.co.uk", "jane@post.example.co.uk"),
            ("jane@example.com\nbasel", "jane@example.com"),
            ("jane@example.com\ngithub.com/jane", "jane@example.com"),
        ] {
            assert_eq!(found(&format!("# Jane Roe\n{lines}"))[0].0, expected, "{lines}");
        }
    }

    #[test]
    fn what_is_no_address_is_not_taken_for_one() {
        for line in [
            "Engineer at Example",
            "@janeroe",
            "engineer @ Example",
            "5 @ 3.50",
            "working at the site dot matrix printers",
            "Engineer at example.com",
            "a@b",
            "jane@example",
            "(at) home",
        ] {
            assert!(found(&format!("# Jane Roe\n{line}")).is_empty(), "{line}");
        }
    }

    #[test]
    fn addresses_of_others_are_left_out() {
        let source = "# Jane Roe\njane@example.com\n## Experience\nEngineer, Acme 2019 – 2020\nhelp@example.net\n## References\nBob, bob@example.org";
        assert_eq!(found(source).into_iter().map(|seen| seen.0).collect::<Vec<_>>(), ["jane@example.com"]);
        let only = "# Jane Roe\n## Experience\nEngineer, Acme 2019 – 2020\njane@example.net\n## References\nBob, bob@example.org";
        assert_eq!(found(only)[0].0, "jane@example.net");
        assert!(found("# Jane Roe\n## References\nBob, bob@example.org").is_empty());
    }
}
