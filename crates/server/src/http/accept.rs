//! What a caller accepts (RFC 9110): an operation that cannot answer in any such form is refused before it is carried out.

use axum::http::{HeaderMap, HeaderValue, header};

/// One media range of an `Accept` header.
#[derive(Debug)]
struct Range {
    kind: String,
    subtype: String,
    wanted: bool,
}

impl Range {
    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split(';').map(str::trim);
        let (kind, subtype) = parts.next()?.split_once('/')?;
        let quality = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
        let wanted =
            quality.and_then(|text| text.trim().parse::<f32>().ok()).is_none_or(|quality| quality > 0.0);
        Some(Self { kind: kind.to_ascii_lowercase(), subtype: subtype.to_ascii_lowercase(), wanted })
    }

    /// How exactly it names a type; none where it does not.
    fn fit(&self, kind: &str, subtype: &str) -> Option<u8> {
        match (self.kind.as_str(), self.subtype.as_str()) {
            (k, s) if k == kind && s == subtype => Some(2),
            (k, "*") if k == kind => Some(1),
            ("*", "*") => Some(0),
            _ => None,
        }
    }
}

/// Whether one of these media types is accepted. A header that is missing or unreadable accepts everything.
pub fn accepts(headers: &HeaderMap, offers: &[String]) -> bool {
    let lines = headers.get_all(header::ACCEPT).iter().filter_map(|value: &HeaderValue| value.to_str().ok());
    let ranges: Vec<Range> = lines.flat_map(|line| line.split(',')).filter_map(Range::parse).collect();
    ranges.is_empty() || offers.iter().any(|offer| is_wanted(&ranges, offer))
}

fn is_wanted(ranges: &[Range], offer: &str) -> bool {
    let essence = offer.split(';').next().unwrap_or_default().trim();
    let Some((kind, subtype)) = essence.split_once('/') else { return true };
    let fitting = ranges.iter().filter_map(|range| Some((range.fit(kind, subtype)?, range.wanted)));
    fitting.max().is_some_and(|(_, wanted)| wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(accept: &str) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, accept.parse().unwrap());
        accepts(&headers, &["application/json".to_owned()])
    }

    #[test]
    fn what_fits_is_accepted() {
        for accept in [
            "*/*",
            "application/json",
            "Application/JSON; charset=utf-8",
            "application/*",
            "text/html, */*;q=0.1",
            "text/html,application/json;q=0.5",
            "",
            "nonsense",
        ] {
            assert!(json(accept), "{accept}");
        }
        assert!(accepts(&HeaderMap::new(), &["application/json".to_owned()]));
    }

    #[test]
    fn what_does_not_fit_is_not() {
        for accept in
            ["text/html", "application/pdf", "application/json;q=0", "application/json;q=0.0, */*", "text/*"]
        {
            assert!(!json(accept), "{accept}");
        }
    }
}
