//! Addresses of pages.

use touchstone_extract::Reading;

use super::Seen;
use crate::Span;
use crate::sections::{Section, SectionKind};

/// No resume has more that matter.
const MOST: usize = 30;

/// The person's pages: targets of hyperlinks, and addresses that are written out, each once, in the order of the text.
pub(super) fn links(reading: &Reading, sections: &[Section]) -> Vec<Seen> {
    let mut found: Vec<Seen> = Vec::new();
    for section in sections.iter().filter(|section| section.kind != SectionKind::References) {
        let reach = matches!(section.kind, SectionKind::Top | SectionKind::Contact);
        for line in &reading.lines[section.lines.clone()] {
            let Some(text) = reading.text.get(line.range.clone()) else { continue };
            let mut at = 0;
            while found.len() < MOST
                && let Some((start, end)) = next_token(text, at)
            {
                at = end;
                if let Some((from, to)) = address(&text[start..end], reach) {
                    let span =
                        Span { start: line.range.start + start + from, end: line.range.start + start + to };
                    found.push(Seen { value: span.of(&reading.text).to_owned(), span });
                }
            }
        }
    }
    for link in reading.links.iter().take(200) {
        let target = link.target.trim();
        let page = target.get(..4).is_some_and(|scheme| scheme.eq_ignore_ascii_case("http"));
        let length = target.len() <= 500 && found.len() < MOST;
        if !page || !length || in_references(sections, link.range.start) && !link.range.is_empty() {
            continue;
        }
        let written = found.iter_mut().find(|seen| {
            let overlaps = seen.span.start < link.range.end && link.range.start < seen.span.end;
            overlaps || same(&seen.value, target)
        });
        if written.is_none() {
            found.push(Seen { value: target.to_owned(), span: link.range.clone().into() });
        }
    }
    found.sort_by_key(|seen| seen.span);
    let mut known: Vec<String> = Vec::new();
    found.retain(|seen| {
        let plain = plain(&seen.value);
        let fresh = !known.contains(&plain);
        known.push(plain);
        fresh
    });
    found
}

fn in_references(sections: &[Section], at: usize) -> bool {
    sections.iter().any(|section| {
        section.kind == SectionKind::References && section.span.start <= at && at < section.span.end
    })
}

fn same(one: &str, other: &str) -> bool {
    plain(one) == plain(other)
}

/// An address without what does not tell pages apart.
fn plain(address: &str) -> String {
    let lower = address.to_lowercase();
    let rest = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")).unwrap_or(&lower);
    rest.strip_prefix("www.").unwrap_or(rest).trim_end_matches('/').to_owned()
}

/// The next run without spaces, as far as an address can go.
fn next_token(text: &str, at: usize) -> Option<(usize, usize)> {
    let ends =
        |char: char| char.is_whitespace() || matches!(char, '|' | '•' | '·' | '<' | '>' | '"' | ',' | ';');
    let rest = text.get(at..)?;
    let start = at + rest.find(|char| !ends(char))?;
    let rest = &text[start..];
    let length = rest.find(ends).unwrap_or(rest.len());
    crate::work::did(start - at + length);
    Some((start, start + length))
}

/// Where the address is in a token, if there is one. Without scheme, `www.` and path only where people say how to reach
/// them: elsewhere a name with a point in it is a product's.
fn address(token: &str, reach: bool) -> Option<(usize, usize)> {
    if token.len() > 500 || !token.contains('.') {
        return None;
    }
    let start = token
        .find("http://")
        .or_else(|| token.find("https://"))
        .or_else(|| token.find("www."))
        .unwrap_or_else(|| {
            let open = token.find(|char: char| char.is_alphanumeric()).unwrap_or(0);
            // `GitHub:github.com/jane`
            token.find(':').filter(|colon| !token[..*colon].contains('.')).map_or(open, |colon| colon + 1)
        });
    let body = token.get(start..)?;
    let close = |char: char| matches!(char, '.' | ')' | ']' | '}' | '!' | '?' | ':' | '\'' | '’' | '”' | '*');
    let body = body.trim_end_matches(close);
    let full = body.starts_with("http://") || body.starts_with("https://");
    let bare = body.strip_prefix("https://").or_else(|| body.strip_prefix("http://")).unwrap_or(body);
    let host_end = bare.find(['/', '?', '#', ':']).unwrap_or(bare.len());
    let (host, path) = bare.split_at(host_end);
    if !is_host(host) || host.contains('@') || path.contains('@') && !full && !path.starts_with('/') {
        return None;
    }
    let sure = full || host.starts_with("www.") || (path.len() > 1 && path.starts_with('/'));
    let lower =
        !host.chars().any(char::is_uppercase) || !host.rsplit('.').next()?.chars().any(char::is_uppercase);
    let fine = full || (lower && has_common_ending(host) && (sure || reach && !is_product(host)));
    fine.then_some((start, start + body.len()))
}

fn is_host(host: &str) -> bool {
    let labels = host.split('.');
    labels.clone().count() >= 2
        && host.len() <= 100
        && labels.clone().all(|label| {
            !label.is_empty()
                && label.chars().all(|char| char.is_alphanumeric() || char == '-' || char == '_')
        })
        && labels.clone().rev().nth(1).is_some_and(|label| label.chars().any(char::is_alphabetic))
        && labels
            .clone()
            .next_back()
            .is_some_and(|last| last.len() >= 2 && last.chars().all(char::is_alphabetic))
}

/// The ending is one that people's pages have; others are mostly file names and products.
pub(super) fn has_common_ending(host: &str) -> bool {
    #[rustfmt::skip]
    const ENDINGS: &[&str] = &[
        "academy", "ai", "app", "ar", "art", "at", "au", "be", "biz", "blog", "br", "ca", "cc", "ch", "cl",
        "cloud", "cn", "co", "codes", "com", "cz", "de", "design", "dev", "digital", "dk", "edu", "ee",
        "engineer", "es", "eu", "example", "fi", "fr", "fyi", "gg", "gl", "gr", "hk", "hr", "hu", "ie",
        "il", "in", "info", "int", "invalid", "io", "is", "it", "jp", "kr", "li", "link", "live", "lt",
        "lu", "lv", "ly", "ma", "me", "mx", "my", "name", "net", "network", "ng", "nl", "no", "nz",
        "online", "org", "page", "pe", "ph", "pk", "pl", "portfolio", "pro", "pt", "ro", "rs", "ru", "se",
        "sg", "sh", "si", "site", "sk", "so", "solutions", "space", "studio", "systems", "tech", "test",
        "to", "tr", "tv", "tw", "ua", "uk", "us", "vn", "website", "wiki", "work", "works", "world", "xyz",
        "za", "zone",
    ];
    host.rsplit('.').next().is_some_and(|ending| super::words::among(ENDINGS, ending))
}

/// Technologies that are written like hosts.
fn is_product(host: &str) -> bool {
    const PRODUCTS: [&str; 14] = [
        "ado.net",
        "asp.net",
        "b.com",
        "b.tech",
        "draw.io",
        "m.com",
        "m.tech",
        "ml.net",
        "socket.io",
        "vb.net",
        "b.sc",
        "m.sc",
        "ph.d",
        "monday.com",
    ];
    PRODUCTS.contains(&host.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;
    use crate::sections::sections;
    use touchstone_extract::Link;

    fn found(source: &str) -> Vec<String> {
        let reading = reading(source);
        links(&reading, &sections(&reading)).into_iter().map(|seen| seen.value).collect()
    }

    #[test]
    fn addresses_are_found_with_and_without_scheme() {
        for (line, expected) in [
            ("https://github.com/jane-roe", "https://github.com/jane-roe"),
            ("github.com/jane-roe", "github.com/jane-roe"),
            ("GitHub: github.com/jane-roe", "github.com/jane-roe"),
            ("GitHub:github.com/jane-roe", "github.com/jane-roe"),
            ("(linkedin.com/in/jane)", "linkedin.com/in/jane"),
            ("www.example.com", "www.example.com"),
            ("jane.example.com", "jane.example.com"),
            ("Basel | jane.dev | 555", "jane.dev"),
            ("Basel•https://jane.dev/•x", "https://jane.dev/"),
            ("https://example.com/a?b=c#d.", "https://example.com/a?b=c#d"),
            ("https://medium.com/@jane", "https://medium.com/@jane"),
            ("http://jane.example", "http://jane.example"),
            ("xing.com/profile/Jane_Roe", "xing.com/profile/Jane_Roe"),
        ] {
            assert_eq!(found(&format!("# Jane Roe\n{line}")), [expected], "{line}");
        }
    }

    #[test]
    fn products_and_addresses_of_mail_are_no_links() {
        for line in [
            "jane@example.com",
            "ASP.NET, Node.js",
            "asp.net",
            "B.Tech",
            "e.g. this",
            "3.14",
            "Ph.D.",
            "v2.0.in",
            "U.S.",
        ] {
            assert!(found(&format!("# Jane Roe\n{line}")).is_empty(), "{line}");
        }
        assert!(found("# Jane Roe\n## Experience\nEngineer at booking.com").is_empty());
        assert!(found("# Jane Roe\n## References\nhttps://example.com/other").is_empty());
    }

    #[test]
    fn a_hyperlink_on_its_own_words_counts_once() {
        let mut reading = reading("# Jane Roe\ngithub.com/jane\nmy pages");
        let place = |words: &str| {
            let start = reading.text.find(words).unwrap();
            start..start + words.len()
        };
        let (code, pages) = (place("github.com/jane"), place("pages"));
        reading.links = vec![
            Link { target: "https://github.com/jane/".into(), range: code },
            Link { target: "https://jane.example.com".into(), range: pages },
            Link { target: "mailto:jane@example.com".into(), range: 0..0 },
        ];
        let values: Vec<_> =
            links(&reading, &sections(&reading)).into_iter().map(|seen| seen.value).collect();
        assert_eq!(values, ["github.com/jane", "https://jane.example.com"]);
    }
}
