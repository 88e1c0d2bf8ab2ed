//! Which format a file has.

use crate::{ExtractError, Format};

/// How far into a file its signature is looked for.
const HEAD: usize = 1024;

/// Tells the format of a file by its content, and by the extension of its name where the content may be any text.
pub fn format(name: &str, bytes: &[u8]) -> Result<Format, ExtractError> {
    const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];
    let head = &bytes[..bytes.len().min(HEAD)];
    if head.starts_with(b"PK\x03\x04") {
        return Ok(Format::Docx);
    }
    if head.starts_with(COMPOUND) {
        return Err(ExtractError::Protected);
    }
    if head.starts_with(b"{\\rtf") {
        return Err(ExtractError::Unsupported("RTF"));
    }
    if head.windows(5).any(|window| window == b"%PDF-") {
        return Ok(Format::Pdf);
    }
    let is_page = is_html(head) || matches!(extension(name).as_str(), "html" | "htm" | "xhtml");
    Ok(if is_page { Format::Html } else { Format::Text })
}

fn is_html(head: &[u8]) -> bool {
    let text = String::from_utf8_lossy(head);
    let start = text.trim_start_matches('\u{feff}').trim_start().to_ascii_lowercase();
    ["<!doctype html", "<html", "<head", "<body"].iter().any(|tag| start.starts_with(tag))
        || start.starts_with("<?xml") && start.contains("<html")
}

fn extension(name: &str) -> String {
    name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase()).unwrap_or_default()
}

/// The name of a file without folders and extension.
pub fn without_extension(name: &str) -> &str {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    match name.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_tells_the_format_and_the_name_helps() {
        let cases: [(&str, &[u8], Result<Format, ExtractError>); 9] = [
            ("a.txt", b"<!DOCTYPE html><p>x", Ok(Format::Html)),
            ("a.html", b"plain", Ok(Format::Html)),
            ("a.txt", b"\xef\xbb\xbf <HTML lang=en>", Ok(Format::Html)),
            ("a.md", b"a <b>bold</b> word", Ok(Format::Text)),
            ("a.doc", b"PK\x03\x04rest", Ok(Format::Docx)),
            ("a.docx", &[0xd0, 0xcf, 0x11, 0xe0, 0], Err(ExtractError::Protected)),
            ("a", b"junk\n%PDF-1.7", Ok(Format::Pdf)),
            ("a.rtf", b"{\\rtf1 x}", Err(ExtractError::Unsupported("RTF"))),
            ("", b"", Ok(Format::Text)),
        ];
        for (name, bytes, expected) in cases {
            assert_eq!(format(name, bytes), expected, "{name} {bytes:?}");
        }
    }

    #[test]
    fn a_name_loses_its_folders_and_extension() {
        assert_eq!(without_extension("a/b\\guide.v2.docx"), "guide.v2");
        assert_eq!(without_extension(".profile"), ".profile");
    }
}
