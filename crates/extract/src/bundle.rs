//! Many files in one: an archive that somebody made of a folder.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::ExtractError;
use crate::limits::{MAX_BYTES, MAX_PARTS, MAX_RATIO};

/// A file out of an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// Its name, without the folders that it stood in.
    pub name: String,
    /// Its content, or why it was left out.
    pub content: Result<Vec<u8>, ExtractError>,
}

/// A part may be so large whatever its packed size is.
const RATIO_COUNTS_FROM: u64 = 1024 * 1024;

#[expect(clippy::needless_pass_by_value, reason = "it stands in `map_err`")]
fn malformed(error: impl ToString) -> ExtractError {
    ExtractError::Malformed { format: "ZIP", detail: error.to_string() }
}

/// Whether a file is an archive of files, rather than an office document, which is packed in the same way.
pub fn is_bundle(bytes: &[u8]) -> bool {
    let Ok(archive) = ZipArchive::new(Cursor::new(bytes)) else { return false };
    let office = ["[content_types].xml", "content.xml", "mimetype"];
    bytes.starts_with(b"PK\x03\x04")
        && !archive
            .file_names_raw()
            .any(|name| office.iter().any(|part| String::from_utf8_lossy(name).eq_ignore_ascii_case(part)))
}

/// Unpacks an archive. Folders, and what systems put beside people's files, are left out; a file that is too large, or packed
/// beyond belief, is there with the reason. `total` is the most bytes that all files may come to: those beyond it are named
/// and not unpacked. An archive in an archive is a file like another.
pub fn unpack(bytes: &[u8], total: u64) -> Result<Vec<Packed>, ExtractError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(malformed)?;
    if archive.len() > MAX_PARTS {
        return Err(ExtractError::TooMuch { what: "files in it", limit: MAX_PARTS as u64 });
    }
    let mut left = total;
    let mut files = Vec::new();
    for index in 0..archive.len() {
        let file = match archive.by_index(index) {
            Ok(file) => file,
            Err(ZipError::UnsupportedArchive(_) | ZipError::InvalidPassword) => {
                return Err(ExtractError::Protected);
            }
            Err(error) => return Err(malformed(error)),
        };
        let path = String::from_utf8_lossy(file.name_raw()).replace('\\', "/");
        if file.is_dir() || is_litter(&path) {
            continue;
        }
        let name = path.rsplit('/').next().unwrap_or(&path).to_owned();
        let content = read(file, &mut left);
        files.push(Packed { name, content });
    }
    Ok(files)
}

/// What counts is what comes out: what the archive says of its sizes may be untrue.
fn read<R: Read>(file: zip::read::ZipFile<'_, R>, left: &mut u64) -> Result<Vec<u8>, ExtractError> {
    let believable = file.compressed_size().max(1).saturating_mul(MAX_RATIO).max(RATIO_COUNTS_FROM);
    let limit = believable.min(MAX_BYTES as u64).min(*left);
    let mut content = Vec::new();
    let outcome = file.take(limit + 1).read_to_end(&mut content);
    *left = left.saturating_sub(content.len() as u64);
    outcome.map_err(malformed)?;
    if content.len() as u64 > limit {
        return Err(ExtractError::TooMuch { what: "unpacked bytes", limit });
    }
    Ok(content)
}

fn is_litter(path: &str) -> bool {
    path.split('/').any(|part| {
        let is_hidden = part.starts_with('.') && part != "." && part != "..";
        is_hidden || part == "__MACOSX" || part == "Thumbs.db"
    })
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

    use super::*;

    fn archive(files: &[(&str, Vec<u8>)]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        for (name, content) in files {
            writer.start_file(*name, options).expect("a file");
            writer.write_all(content).expect("its content");
        }
        writer.finish().expect("an archive").into_inner()
    }

    #[test]
    fn files_come_out_by_their_names_without_folders_and_litter() {
        let bytes = archive(&[
            ("batch/one.txt", b"one".to_vec()),
            ("__MACOSX/batch/._one.txt", b"x".to_vec()),
            ("batch/.DS_Store", b"x".to_vec()),
            ("../../two.pdf", b"two".to_vec()),
        ]);
        assert!(is_bundle(&bytes));
        let files = unpack(&bytes, 1000).expect("files");
        let named: Vec<_> = files.iter().map(|file| (file.name.as_str(), file.content.clone())).collect();
        assert_eq!(named, [("one.txt", Ok(b"one".to_vec())), ("two.pdf", Ok(b"two".to_vec()))]);
    }

    #[test]
    fn an_office_document_is_no_bundle() {
        assert!(!is_bundle(&archive(&[("[Content_Types].xml", b"<Types/>".to_vec())])));
        assert!(!is_bundle(&archive(&[("mimetype", b"application/vnd.oasis.opendocument.text".to_vec())])));
        assert!(!is_bundle(b"PK\x03\x04 and no archive"));
        assert!(!is_bundle(b"%PDF-1.7"));
    }

    #[test]
    fn a_bomb_is_left_out_and_the_rest_stays() {
        let bytes = archive(&[("bomb.txt", vec![0; 40 * 1024 * 1024]), ("fine.txt", b"fine".to_vec())]);
        let files = unpack(&bytes, 64 * 1024 * 1024).expect("files");
        assert!(matches!(files[0].content, Err(ExtractError::TooMuch { .. })), "{:?}", files[0].name);
        assert_eq!(files[1].content, Ok(b"fine".to_vec()));
    }

    #[test]
    fn what_goes_beyond_the_total_is_named_and_not_unpacked() {
        let bytes = archive(&[("one.txt", vec![b'a'; 600]), ("two.txt", vec![b'b'; 600])]);
        let files = unpack(&bytes, 1000).expect("files");
        assert!(files[0].content.is_ok());
        assert!(matches!(files[1].content, Err(ExtractError::TooMuch { .. })));
    }
}
