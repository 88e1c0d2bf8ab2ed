//! Which format a file has.

use crate::{ExtractError, Format};

/// How far into a file its signature is looked for.
const HEAD: usize = 1024;

/// How a compound file begins, in which Word kept documents before 2007 and keeps encrypted ones.
const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];

/// Tells the format of a file by its content, and by the extension of its name where the content may be any text.
pub fn format(name: &str, bytes: &[u8]) -> Result<Format, ExtractError> {
    const ODT: &[u8] = b"mimetypeapplication/vnd.oasis.opendocument.text";
    let head = &bytes[..bytes.len().min(HEAD)];
    if head.starts_with(b"PK\x03\x04") {
        // An Open Document says what it is in its first part, which is not packed.
        let is_odt = head.windows(ODT.len()).any(|window| window == ODT);
        return Ok(if is_odt { Format::Odt } else { Format::Docx });
    }
    if head.starts_with(COMPOUND) {
        return Err(ExtractError::Protected);
    }
    if head.starts_with(b"{\\rtf") {
        return Ok(Format::Rtf);
    }
    if head.windows(5).any(|window| window == b"%PDF-") {
        return Ok(Format::Pdf);
    }
    // An archive without a file, or one of several parts.
    if head.starts_with(b"PK\x05\x06") || head.starts_with(b"PK\x07\x08") {
        return Ok(Format::Docx);
    }
    let is_page = is_html(head) || matches!(extension(name).as_str(), "html" | "htm" | "xhtml");
    Ok(if is_page { Format::Html } else { Format::Text })
}

/// Whether a file is a picture in one of the usual formats.
pub fn is_picture(bytes: &[u8]) -> bool {
    const SIGNATURES: [&[u8]; 7] =
        [b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"RIFF", b"\0\0\x01\0"];
    SIGNATURES.iter().any(|signature| bytes.starts_with(signature)) || bytes.get(4..8) == Some(b"ftyp")
}

/// What a file is that is known and never read for its text: a picture, an office file of before 2007.
pub(crate) fn unread(bytes: &[u8]) -> Option<&'static str> {
    if is_picture(bytes) {
        return Some("Image");
    }
    // The directory of a compound file names its parts in UTF-16.
    let part = |name: &str| name.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let has = |name: &str| {
        let name = part(name);
        bytes.windows(name.len()).any(|window| window == name)
    };
    let is_office = bytes.starts_with(COMPOUND) && !has("EncryptedPackage") && has("WordDocument");
    is_office.then_some("DOC (Word before 2007)")
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
        let cases: [(&str, &[u8], Result<Format, ExtractError>); 11] = [
            ("a.docx", b"PK\x05\x06rest", Ok(Format::Docx)),
            ("a.txt", b"<!DOCTYPE html><p>x", Ok(Format::Html)),
            ("a.html", b"plain", Ok(Format::Html)),
            ("a.txt", b"\xef\xbb\xbf <HTML lang=en>", Ok(Format::Html)),
            ("a.md", b"a <b>bold</b> word", Ok(Format::Text)),
            ("a.doc", b"PK\x03\x04rest", Ok(Format::Docx)),
            ("a.docx", &[0xd0, 0xcf, 0x11, 0xe0, 0], Err(ExtractError::Protected)),
            ("a", b"junk\n%PDF-1.7", Ok(Format::Pdf)),
            ("a.rtf", b"{\\rtf1 x}", Ok(Format::Rtf)),
            ("a.odt", b"PK\x03\x04\0mimetypeapplication/vnd.oasis.opendocument.textPK", Ok(Format::Odt)),
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
