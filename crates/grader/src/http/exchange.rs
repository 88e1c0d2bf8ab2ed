//! A request and what came of it, kept as evidence.

use std::borrow::Cow;
use std::sync::OnceLock;
use std::time::Duration;

use serde::{Serialize, Serializer};
use serde_json::Value;

/// Characters of a body that a report shows.
const SHOWN: usize = 2_000;

/// One header.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Header {
    /// As it was sent.
    pub name: String,
    /// As it was sent; bytes outside UTF-8 are replaced.
    pub value: String,
    /// Whether the value is a token or password that the grader itself obtained or made up for this server.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub secret: bool,
}

impl Header {
    pub(crate) fn new(name: &str, value: impl Into<String>) -> Self {
        Self { name: name.to_owned(), value: value.into(), secret: false }
    }

    pub(crate) fn secret(name: &str, value: impl Into<String>) -> Self {
        Self { secret: true, ..Self::new(name, value) }
    }
}

/// What was sent.
#[derive(Debug, Clone, Serialize)]
pub struct Request {
    /// The method.
    pub method: String,
    /// The path with its query.
    pub target: String,
    /// Without `Host`, `Connection` and `Content-Length`, which every request has.
    pub headers: Vec<Header>,
    /// Shown as text, shortened.
    #[serde(serialize_with = "text", skip_serializing_if = "Vec::is_empty")]
    pub body: Vec<u8>,
}

impl Request {
    pub(crate) fn new(method: &str, target: impl Into<String>) -> Self {
        Self { method: method.to_owned(), target: target.into(), headers: Vec::new(), body: Vec::new() }
    }

    pub(crate) fn json(method: &str, target: impl Into<String>, body: &Value) -> Self {
        Self::new(method, target).with_body("application/json", body.to_string().into_bytes())
    }

    pub(crate) fn with_body(mut self, content_type: &str, body: Vec<u8>) -> Self {
        self.headers.push(Header::new("Content-Type", content_type));
        self.body = body;
        self
    }

    pub(crate) fn with(mut self, headers: &[Header]) -> Self {
        self.headers.extend_from_slice(headers);
        self
    }
}

/// What came back.
#[derive(Debug, Clone, Serialize)]
pub struct Response {
    /// The status code.
    pub status: u16,
    /// Those that say something of the API; dates, lengths and the like are left out.
    #[serde(serialize_with = "telling")]
    pub headers: Vec<Header>,
    /// Shown as text, shortened.
    #[serde(serialize_with = "text", skip_serializing_if = "Vec::is_empty")]
    pub body: Vec<u8>,
    /// Whether the body was longer than the grader reads.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub cut: bool,
}

/// A request with its response, or with the reason why there is none.
#[derive(Debug, Serialize)]
pub struct Exchange {
    /// What was sent.
    pub request: Request,
    /// What came back, if anything did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub response: Option<Response>,
    /// Why nothing came back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    #[serde(skip)]
    pub(crate) took: Duration,
    #[serde(skip)]
    pub(crate) parsed: OnceLock<Option<Value>>,
}

/// Why there is no answer to what was not asked any more.
const UNASKED: &str = "the server no longer answered, and was not asked";
/// Why there is no answer where it was waited for.
pub(super) const LATE: &str = "no answer in time";
/// Why there is no answer where nobody listens.
pub(super) const REFUSED: &str = "the connection was refused";

impl Exchange {
    /// A request that was not sent, since nobody would have answered.
    pub(crate) fn unasked(request: Request) -> Self {
        let error = Some(UNASKED.to_owned());
        Self { request, response: None, error, took: Duration::ZERO, parsed: OnceLock::new() }
    }

    /// Whether the request was sent at all.
    pub(crate) fn was_asked(&self) -> bool {
        self.error.as_deref() != Some(UNASKED)
    }

    /// Whether nobody listened any more.
    pub(crate) fn found_nobody(&self) -> bool {
        self.error.as_deref() == Some(REFUSED)
    }

    /// Whether the time for an answer ran out.
    pub(crate) fn is_late(&self) -> bool {
        self.error.as_deref() == Some(LATE)
    }

    /// The status, or 0 if there was no answer.
    pub fn status(&self) -> u16 {
        self.response.as_ref().map_or(0, |response| response.status)
    }

    /// The body as JSON, if it is JSON.
    pub fn json(&self) -> Option<&Value> {
        self.parsed.get_or_init(|| parsed(&self.response.as_ref()?.body)).as_ref()
    }

    /// The same exchange, of which a part of the answer alone is looked at.
    pub(crate) fn narrowed(&self, part: Value) -> Self {
        let Self { request, response, error, took, .. } = self;
        let parsed = OnceLock::from(Some(part));
        Self {
            request: request.clone(),
            response: response.clone(),
            error: error.clone(),
            took: *took,
            parsed,
        }
    }

    /// The body as text.
    pub fn text(&self) -> Cow<'_, str> {
        self.response.as_ref().map_or(Cow::Borrowed(""), |response| String::from_utf8_lossy(&response.body))
    }

    /// The first header of that name.
    pub fn header(&self, name: &str) -> Option<&str> {
        let headers = self.response.as_ref().map_or(&[][..], |response| &response.headers);
        headers
            .iter()
            .find(|header| header.name.eq_ignore_ascii_case(name))
            .map(|header| header.value.as_str())
    }

    pub(crate) fn headers<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let headers = self.response.as_ref().map_or(&[][..], |response| &response.headers);
        headers
            .iter()
            .filter(move |header| header.name.eq_ignore_ascii_case(name))
            .map(|header| header.value.as_str())
    }

    /// 2xx
    pub fn succeeded(&self) -> bool {
        (200..300).contains(&self.status())
    }

    /// The server failed: no answer at all, or 5xx. 501 is an honest answer to a method that is not implemented
    /// (RFC 9110, 15.6.2), and 503 to a server that is busy (15.6.4).
    pub fn crashed(&self) -> bool {
        matches!(self.status(), 0 | 500 | 502 | 504..=599)
    }

    /// Not authenticated or not allowed.
    pub fn barred(&self) -> bool {
        matches!(self.status(), 401 | 403)
    }

    /// Refused for what was sent: 4xx, but not for who asked, how, or how often.
    pub fn refused(&self) -> bool {
        let other = matches!(self.status(), 401 | 403 | 405 | 407 | 408 | 429);
        (400..500).contains(&self.status()) && !other
    }

    /// The status in words for a summary.
    pub(crate) fn said(&self) -> String {
        match self.status() {
            0 => "no answer".to_owned(),
            status => status.to_string(),
        }
    }
}

/// JSON, in which half of a surrogate pair may stand as an escape (RFC 8259, 8.2). Such a half is read as U+FFFD, so that one odd row hides
/// no other.
fn parsed(body: &[u8]) -> Option<Value> {
    serde_json::from_slice(body).or_else(|_| serde_json::from_slice(&without_halves(body))).ok()
}

fn without_halves(body: &[u8]) -> Vec<u8> {
    let unit = |at: usize| {
        let digits = body.get(at..at + 6)?.strip_prefix(b"\\u")?;
        u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
    };
    let mut out = Vec::with_capacity(body.len());
    let mut at = 0;
    while let Some(byte) = body.get(at) {
        let (text, length): (&[u8], usize) = match (unit(at), unit(at + 6)) {
            (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => (&body[at..at + 12], 12),
            (Some(0xd800..=0xdfff), _) => (b"\\ufffd", 6),
            _ if *byte == b'\\' => (&body[at..body.len().min(at + 2)], 2),
            _ => (&body[at..=at], 1),
        };
        out.extend_from_slice(text);
        at += length;
    }
    out
}

/// Headers that differ from run to run, or say nothing of the API, are noise in a report.
const NOISE: [&str; 10] = [
    "date",
    "connection",
    "keep-alive",
    "content-length",
    "transfer-encoding",
    "server",
    "etag",
    "last-modified",
    "x-request-id",
    "x-powered-by",
];

fn telling<S: Serializer>(headers: &[Header], serializer: S) -> Result<S::Ok, S::Error> {
    let shown = |header: &&Header| !NOISE.iter().any(|name| header.name.eq_ignore_ascii_case(name));
    serializer.collect_seq(headers.iter().filter(shown))
}

fn text<S: Serializer>(body: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&shortened(body))
}

/// A body as a report shows it.
pub(crate) fn shortened(body: &[u8]) -> String {
    let head = String::from_utf8_lossy(&body[..body.len().min(SHOWN * 4)]);
    match head.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}… ({} bytes)", &head[..end], body.len()),
        None => head.into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn half_a_surrogate_pair_hides_no_other_row() {
        let body = br#"[{"name":"x\udc00\ud800y"},{"name":"\ud83d\ude00"},{"name":"\\udc00"}]"#;
        let expected = json!([{"name": "x\u{fffd}\u{fffd}y"}, {"name": "\u{1f600}"}, {"name": "\\udc00"}]);
        assert_eq!(parsed(body), Some(expected));
        assert_eq!(parsed(br#"{"a": "\ud8"#), None);
    }

    proptest::proptest! {
        #[test]
        fn no_answer_makes_it_panic(body in "([\\\\u0-9a-f\"x]{0,12}|\\\\ud[89cd]00){0,8}") {
            let _ = parsed(body.as_bytes());
        }
    }
}
