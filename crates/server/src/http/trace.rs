//! What the log says of a request: its id, the trace it belongs to, and its path without secrets.

use axum::http::HeaderMap;

/// The trace that a caller says a request belongs to (W3C Trace Context).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TraceParent {
    /// The whole trace: 32 hexadecimal digits.
    pub trace_id: String,
    /// The caller's part of it: 16 hexadecimal digits.
    pub parent_id: String,
}

impl TraceParent {
    /// Reads `traceparent`. One that is malformed, or there twice, is none.
    pub fn of(headers: &HeaderMap) -> Option<Self> {
        let mut lines = headers.get_all("traceparent").iter();
        let (line, second) = (lines.next()?, lines.next());
        if second.is_some() { None } else { Self::parse(line.to_str().ok()?) }
    }

    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let [version, trace_id, parent_id, flags] = [(); 4].map(|()| parts.next());
        let (version, trace_id, parent_id) = (hex(version?, 2)?, hex(trace_id?, 32)?, hex(parent_id?, 16)?);
        hex(flags?, 2)?;
        // A later version may say more after the flags; the first one may not.
        let more = parts.next().is_some();
        let nobody = |id: &str| id.bytes().all(|byte| byte == b'0');
        if version == "ff" || (version == "00" && more) || nobody(trace_id) || nobody(parent_id) {
            return None;
        }
        Some(Self { trace_id: trace_id.to_owned(), parent_id: parent_id.to_owned() })
    }
}

fn hex(text: &str, length: usize) -> Option<&str> {
    let is_hex = text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
    (text.len() == length && is_hex).then_some(text)
}

/// A path that may be logged and repeated: links that let somebody in hold a secret in their path.
pub fn without_secrets(path: &str) -> String {
    let mut before = "";
    let mut shown = Vec::new();
    for part in path.split('/') {
        let hide = (matches!(before, "invitations" | "portal" | "shared-guides") && !part.is_empty())
            || is_secret(part);
        shown.push(if hide { "{token}" } else { part });
        before = part;
    }
    shown.join("/")
}

/// Whether it looks like a secret of ours: a short prefix that tells what it is, and many random characters.
fn is_secret(part: &str) -> bool {
    let Some((prefix, rest)) = part.split_once('_') else { return false };
    (1..=4).contains(&prefix.len())
        && prefix.bytes().all(|byte| byte.is_ascii_lowercase())
        && rest.len() >= 20
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    #[test]
    fn a_trace_is_read() {
        let trace = TraceParent::parse(GOOD).unwrap();
        assert_eq!(trace.trace_id, "4bf92f3577b34da6a3ce929d0e0e4736");
        assert_eq!(trace.parent_id, "00f067aa0ba902b7");
        assert!(TraceParent::parse(&GOOD.replacen("00", "cc", 1)).is_some());
        assert!(TraceParent::parse(&format!("{}-what-comes-later", GOOD.replacen("00", "cc", 1))).is_some());
    }

    #[test]
    fn a_malformed_trace_is_none() {
        for text in [
            "",
            "00",
            "no-trace-at-all",
            &GOOD.to_uppercase(),
            &GOOD.replacen("00", "ff", 1),
            &format!("{GOOD}-more"),
            &GOOD[..54],
            &format!("{GOOD}0"),
            "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
            "00-4bf92f3577b34da6a3ce929d0e0e473g-00f067aa0ba902b7-01",
        ] {
            assert_eq!(TraceParent::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_secret_in_a_path_is_hidden() {
        let secret = "ti_T0uchst0neT0uchst0neT0uchst0neT0uchst0ne";
        for (path, shown) in [
            (format!("/api/v1/invitations/{secret}/accept"), "/api/v1/invitations/{token}/accept"),
            (format!("/invitations/{secret}"), "/invitations/{token}"),
            ("/api/v1/invitations/short".into(), "/api/v1/invitations/{token}"),
            (format!("/anything/{secret}"), "/anything/{token}"),
            ("/api/v1/invitations/".into(), "/api/v1/invitations/"),
            ("/api/v1/portal/x/requests".into(), "/api/v1/portal/{token}/requests"),
            ("/api/v1/shared-guides/x".into(), "/api/v1/shared-guides/{token}"),
            ("/api/v1/jobs/0196/stages".into(), "/api/v1/jobs/0196/stages"),
        ] {
            assert_eq!(without_secrets(&path), shown);
        }
    }
}
