//! Entity tags, and reads that are answered 304 because nothing has changed (RFC 9110).
//!
//! A tag names the bytes of this very answer, and before that the version of the entity: `"7-5f1c…"`. Two people may see
//! an entity differently, and one person may see it differently tomorrow at the same version. So a read is always carried
//! out with the rights that the person has now, and 304 is said only when the caller holds the bytes that it would be
//! answered with. A change compares the version alone.

use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use sha2::{Digest, Sha256};

use super::problem::{Problem, Result};

/// What is added to a tag when its bytes were compressed on the way out.
const COMPRESSED: &str = "-gzip";

/// One entity tag as a caller sent it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntityTag {
    weak: bool,
    /// What stands between the quotes.
    text: String,
}

/// The entity tags of a condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntityTags {
    /// `*`
    Any,
    /// A list.
    Some(Vec<EntityTag>),
}

impl EntityTag {
    /// The version that a tag of ours names; none of a weak or foreign one.
    pub fn version(&self) -> Option<i64> {
        let version = self.text.split('-').next().unwrap_or_default();
        let digits = !version.is_empty() && version.bytes().all(|byte| byte.is_ascii_digit());
        if self.weak || !digits { None } else { version.parse().ok() }
    }

    /// The tag without what compressing added.
    fn plain(&self) -> &str {
        self.text.strip_suffix(COMPRESSED).unwrap_or(&self.text)
    }
}

impl EntityTags {
    /// Reads a condition, over all lines of the header.
    pub fn read(headers: &HeaderMap, name: &HeaderName) -> Result<Option<Self>> {
        let lines: Vec<&[u8]> = headers.get_all(name).iter().map(HeaderValue::as_bytes).collect();
        if lines.is_empty() {
            return Ok(None);
        }
        let text = String::from_utf8_lossy(&lines.join(&b',')).into_owned();
        Self::parse(&text).map(Some).ok_or_else(|| {
            Problem::malformed(format!("{name} is * or a list of entity tags in double quotes, as in \"7\"."))
        })
    }

    fn parse(text: &str) -> Option<Self> {
        if text.trim() == "*" {
            return Some(Self::Any);
        }
        let mut tags = Vec::new();
        let mut rest = text.trim_start_matches([' ', '\t', ',']);
        while !rest.is_empty() {
            let (weak, quoted) = rest.strip_prefix("W/").map_or((false, rest), |rest| (true, rest));
            let (tag, after) = quoted.strip_prefix('"')?.split_once('"')?;
            tags.push(EntityTag { weak, text: tag.to_owned() });
            let after = after.trim_start_matches([' ', '\t']);
            if !after.is_empty() && !after.starts_with(',') {
                return None;
            }
            rest = after.trim_start_matches([' ', '\t', ',']);
        }
        // A list may be empty (RFC 9110, 5.6.1): it names nothing.
        Some(Self::Some(tags))
    }

    /// Whether one of them is this tag, weakly compared.
    fn hold(&self, tag: &str) -> bool {
        match self {
            Self::Any => true,
            Self::Some(tags) => tags.iter().any(|one| one.plain() == tag),
        }
    }
}

/// Gives answers their tags, and answers a read whose bytes the caller holds already with 304.
pub async fn conditional(mut request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let is_read = method == Method::GET || method == Method::HEAD;
    let condition =
        if is_read { EntityTags::read(request.headers(), &header::IF_NONE_MATCH) } else { Ok(None) };
    let condition = match condition {
        Ok(condition) => condition,
        Err(problem) => return problem.into_response(),
    };
    // The tag of a HEAD is that of the body that a GET would have.
    if method == Method::HEAD {
        *request.method_mut() = Method::GET;
    }
    let response = tagged(next.run(request).await, is_read).await;
    let response = response.unwrap_or_else(IntoResponse::into_response);
    let response = match condition {
        Some(condition) if is_held(&response, &condition) => not_modified(&response),
        _ => response,
    };
    if method == Method::HEAD { without_body(response) } else { response }
}

/// Adds the digest of the body to the tag. Streams, failures and answers that are no entity are left alone.
async fn tagged(response: Response, is_read: bool) -> Result<Response> {
    let version = response.headers().get(header::ETAG).cloned();
    let is_entity = version.is_some() || (is_read && response.status() == StatusCode::OK);
    if !response.status().is_success() || !is_entity || is_stream(&response) {
        return Ok(response);
    }
    let (mut parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.map_err(|error| Problem::fault(&error))?;
    let digest = digest(&bytes);
    let version = version.as_ref().and_then(|value| value.to_str().ok()).map(|text| text.trim_matches('"'));
    let tag = version.map_or_else(|| format!("\"{digest}\""), |version| format!("\"{version}-{digest}\""));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        parts.headers.insert(header::ETAG, tag);
    }
    parts.headers.insert(header::CONTENT_LENGTH, HeaderValue::from(bytes.len()));
    Ok(Response::from_parts(parts, Body::from(bytes)))
}

fn is_stream(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/event-stream"))
}

/// Half of a SHA-256: nobody finds two answers that share it.
fn digest(bytes: &[u8]) -> String {
    touchstone_record::hex(&Sha256::digest(bytes)[..16])
}

fn is_held(response: &Response, condition: &EntityTags) -> bool {
    let tag = response.headers().get(header::ETAG).and_then(|value| value.to_str().ok());
    response.status() == StatusCode::OK && tag.is_some_and(|tag| condition.hold(tag.trim_matches('"')))
}

fn not_modified(response: &Response) -> Response {
    let mut short = StatusCode::NOT_MODIFIED.into_response();
    for name in [header::ETAG, header::CACHE_CONTROL, header::VARY] {
        if let Some(value) = response.headers().get(&name) {
            short.headers_mut().insert(name, value.clone());
        }
    }
    short
}

fn without_body(response: Response) -> Response {
    let (parts, _) = response.into_parts();
    Response::from_parts(parts, Body::empty())
}

/// Tells the tag of compressed bytes apart from that of plain ones: a strong tag names bytes.
pub async fn name_coding(mut response: Response) -> Response {
    if response.headers().contains_key(header::CONTENT_ENCODING) {
        let tag = response.headers().get(header::ETAG).and_then(|value| value.to_str().ok());
        let renamed = tag.and_then(|tag| tag.strip_suffix('"')).map(|tag| format!("{tag}{COMPRESSED}\""));
        if let Some(tag) = renamed.and_then(|tag| HeaderValue::try_from(tag).ok()) {
            response.headers_mut().insert(header::ETAG, tag);
        }
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn versions(text: &str) -> Option<Vec<Option<i64>>> {
        match EntityTags::parse(text)? {
            EntityTags::Any => panic!("not any"),
            EntityTags::Some(tags) => Some(tags.iter().map(EntityTag::version).collect()),
        }
    }

    #[test]
    fn a_list_of_tags_is_read() {
        assert_eq!(EntityTags::parse(" * "), Some(EntityTags::Any));
        assert_eq!(versions("\"3\""), Some(vec![Some(3)]));
        assert_eq!(versions("\"3-ab\",W/\"4-cd\" , , \"5-ef-gzip\","), Some(vec![Some(3), None, Some(5)]));
        assert_eq!(versions("\"a, \\b\", \"7\""), Some(vec![None, Some(7)]));
        assert_eq!(versions("\"\", \"+3\", \"-3\", \"99999999999999999999\""), Some(vec![None; 4]));
    }

    #[test]
    fn a_list_may_be_empty() {
        for text in ["", " ", ",", " , ,"] {
            assert_eq!(versions(text), Some(Vec::new()), "{text}");
        }
    }

    #[test]
    fn what_is_no_list_of_tags_is_none() {
        for text in ["3", "\"3", "\"3\" \"4\"", "*, \"3\"", "w/\"3\"", "\"3\"x"] {
            assert_eq!(EntityTags::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_read_compares_weakly_and_whatever_the_coding() {
        let held = |text: &str| EntityTags::parse(text).unwrap().hold("3-ab");
        assert!(held("\"3-ab\"") && held("W/\"3-ab\"") && held("\"x\", \"3-ab-gzip\"") && held("*"));
        assert!(!held("\"3\"") && !held("\"3-cd\"") && !held("\"4-ab\""));
    }
}
