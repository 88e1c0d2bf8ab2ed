//! What was handed in, read from its bytes alone: nothing of it touches the file system, and everything has a bound.
//!
//! The same archive is unpacked in a box when it is graded. What is refused there is refused here, before anybody waits.

use std::io::{self, Cursor, Read};

use flate2::read::MultiGzDecoder;
use tar::EntryType;
use touchstone_sandbox::RelativePath;
use zip::ZipArchive;

/// The most files and folders in an archive.
pub(super) const ENTRIES: usize = 20_000;
/// The most bytes that an archive may unpack to.
pub(super) const UNPACKED: u64 = 512 * 1024 * 1024;
/// The most bytes of a file that are shown.
pub(super) const SHOWN: usize = 200 * 1024;
/// So much of a file tells whether it is text.
const LOOKED_AT: usize = 8 * 1024;
/// The longest name of an entry, in bytes.
const NAME: usize = 1024;

const GZIP: &[u8] = &[0x1f, 0x8b];
const ZIP: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];
/// What stands in a tar archive at byte 257.
const USTAR: &[u8] = b"ustar";

/// A file of an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// Below the archive's root.
    pub path: String,
    /// How long it is.
    pub bytes: u64,
    /// Whether it can be shown.
    pub text: bool,
}

/// A file as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shown {
    /// Its text, from the beginning.
    pub text: String,
    /// Whether there is more.
    pub truncated: bool,
}

/// The form of an archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Zip,
    Tar,
    TarGz,
}

impl Form {
    /// What the bytes are, if they are an archive.
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        if ZIP.iter().any(|with| bytes.starts_with(with)) {
            Some(Self::Zip)
        } else if bytes.starts_with(GZIP) {
            Some(Self::TarGz)
        } else if bytes.get(257..).is_some_and(|rest| rest.starts_with(USTAR)) {
            Some(Self::Tar)
        } else {
            None
        }
    }

    /// The ending of a file of this form.
    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::Zip => "zip",
            Self::Tar => "tar",
            Self::TarGz => "tar.gz",
        }
    }
}

/// Why an archive is refused, in a sentence about it.
pub(super) type Refused = String;

/// The files of an archive in the order of their paths. What installing makes again and what version control keeps is left out
/// of the list, and counted.
pub(super) fn list(bytes: &[u8]) -> Result<(Vec<Entry>, usize), Refused> {
    let (mut entries, mut left_out) = (Vec::new(), 0);
    each(bytes, &mut |path, size, content| {
        if is_noise(path) {
            left_out += 1;
            return Ok(true);
        }
        let mut first = Vec::new();
        content.take(LOOKED_AT as u64).read_to_end(&mut first)?;
        entries.push(Entry { path: path.to_owned(), bytes: size, text: is_text(&first) });
        Ok(true)
    })?;
    entries.sort_by(|a, b| a.path.cmp(&b.path));
    // Of two entries of one name the later is what unpacking leaves.
    entries.reverse();
    entries.dedup_by(|a, b| a.path == b.path);
    entries.reverse();
    Ok((entries, left_out))
}

/// One file as text; none where the archive has no such file, or where it is no text.
pub(super) fn read(bytes: &[u8], wanted: &str) -> Result<Option<Shown>, Refused> {
    let mut found = None;
    each(bytes, &mut |path, size, content| {
        if path != wanted {
            return Ok(true);
        }
        let mut start = Vec::new();
        content.take(SHOWN as u64).read_to_end(&mut start)?;
        let truncated = size > start.len() as u64;
        let looked_at = &start[..start.len().min(LOOKED_AT)];
        found = is_text(looked_at).then(|| Shown { text: shown(&start), truncated });
        Ok(true)
    })?;
    Ok(found)
}

/// Whether it can be taken: an archive, not too much in it, no entry that leads elsewhere, and at least one file.
pub(super) fn check(bytes: &[u8]) -> Result<Form, Refused> {
    let form = Form::of(bytes).ok_or("It is no ZIP, tar or tar.gz archive.")?;
    let mut files = 0_usize;
    each(bytes, &mut |_, _, _| {
        files += 1;
        Ok(true)
    })?;
    if files == 0 {
        return Err("There is no file in it.".to_owned());
    }
    Ok(form)
}

/// Told each file: its path, its length, and what to read it from. False: that was enough.
type Visit<'a> = &'a mut dyn FnMut(&str, u64, &mut dyn Read) -> io::Result<bool>;

/// Goes through the files of an archive.
fn each(bytes: &[u8], visit: Visit<'_>) -> Result<(), Refused> {
    match Form::of(bytes) {
        Some(Form::Zip) => each_of_zip(bytes, visit),
        Some(Form::TarGz) => each_of_tar(MultiGzDecoder::new(bytes), visit),
        Some(Form::Tar) => each_of_tar(bytes, visit),
        None => Err("It is no ZIP, tar or tar.gz archive.".to_owned()),
    }
}

/// Counts what an archive holds, and refuses what is too much.
#[derive(Default)]
struct Tally {
    entries: usize,
    unpacked: u64,
}

impl Tally {
    fn add(&mut self, bytes: u64) -> Result<(), Refused> {
        self.entries += 1;
        self.unpacked = self.unpacked.saturating_add(bytes);
        if self.entries > ENTRIES {
            return Err(format!(
                "It holds more than {ENTRIES} files and folders. Leave out what installing makes again."
            ));
        }
        if self.unpacked > UNPACKED {
            return Err(format!("It unpacks to more than {} MiB.", UNPACKED / (1024 * 1024)));
        }
        Ok(())
    }
}

fn damaged(error: &dyn std::fmt::Display) -> Refused {
    format!("It is damaged: {error}.")
}

/// The path of an entry, if it leads nowhere else and every page can show it.
fn path_of(name: &str) -> Result<String, Refused> {
    let quoted = || format!("“{}”", name.chars().take(100).filter(|c| !c.is_control()).collect::<String>());
    let path = RelativePath::new(name).map_err(|_| format!("The entry {} leads out of it.", quoted()))?;
    let text = path.as_path().to_str().unwrap_or_default();
    if text.is_empty() || text.len() > NAME || text.chars().any(char::is_control) {
        return Err(format!("The entry {} has a name that cannot be kept.", quoted()));
    }
    Ok(text.to_owned())
}

fn each_of_zip(bytes: &[u8], visit: Visit<'_>) -> Result<(), Refused> {
    /// The kind of a file in its mode, as POSIX writes it.
    const KIND: u32 = 0o170_000;
    const LINK: u32 = 0o120_000;
    const FILE: u32 = 0o100_000;
    const FOLDER: u32 = 0o040_000;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    if archive.len() > ENTRIES {
        return Tally { entries: archive.len(), unpacked: 0 }.add(0);
    }
    let mut tally = Tally::default();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(|error| damaged(&error))?;
        let name = entry.name().map_err(|error| damaged(&error))?.into_owned();
        tally.add(entry.size())?;
        let path = path_of(&name)?;
        let kind = entry.unix_mode().map_or(0, |mode| mode & KIND);
        match kind {
            LINK => return Err(format!("The entry “{path}” is a link. Hand in files alone.")),
            0 | FILE | FOLDER if entry.is_dir() => {}
            0 | FILE => {
                let size = entry.size();
                if !visit(&path, size, &mut entry).map_err(|error| damaged(&error))? {
                    return Ok(());
                }
            }
            _ => return Err(format!("The entry “{path}” is neither a file nor a folder.")),
        }
    }
    Ok(())
}

fn each_of_tar(archive: impl Read, visit: Visit<'_>) -> Result<(), Refused> {
    // What a compressed stream unpacks to is known only when it was read: more than this is never read.
    let bounded = archive.take(UNPACKED + 64 * 1024 * 1024);
    let mut archive = tar::Archive::new(bounded);
    let mut tally = Tally::default();
    for entry in archive.entries().map_err(|error| damaged(&error))? {
        let mut entry = entry.map_err(|error| damaged(&error))?;
        let kind = entry.header().entry_type();
        tally.add(entry.size())?;
        if kind == EntryType::XGlobalHeader {
            continue;
        }
        let name = entry.path().map_err(|error| damaged(&error))?.into_owned();
        let Some(name) = name.to_str() else {
            return Err("An entry has a name that is no UTF-8.".to_owned());
        };
        if kind == EntryType::Directory && matches!(name, "." | "./") {
            continue;
        }
        let path = path_of(name)?;
        match kind {
            EntryType::Directory => {}
            EntryType::Regular | EntryType::Continuous => {
                let size = entry.size();
                if !visit(&path, size, &mut entry).map_err(|error| damaged(&error))? {
                    return Ok(());
                }
            }
            EntryType::Symlink | EntryType::Link => {
                return Err(format!("The entry “{path}” is a link. Hand in files alone."));
            }
            _ => return Err(format!("The entry “{path}” is neither a file nor a folder.")),
        }
    }
    Ok(())
}

/// What nobody reads: made again by installing, or kept by version control and systems.
fn is_noise(path: &str) -> bool {
    const NOISE: [&str; 9] = [
        ".git",
        "node_modules",
        "__MACOSX",
        ".venv",
        "venv",
        "__pycache__",
        ".DS_Store",
        "target",
        ".gradle",
    ];
    path.split('/').any(|part| NOISE.contains(&part))
}

fn is_text(first: &[u8]) -> bool {
    let cut_off = |error: std::str::Utf8Error| error.error_len().is_none();
    !first.contains(&0) && std::str::from_utf8(first).map_or_else(cut_off, |_| true)
}

/// Text without what cannot be stored or shown; half a character at the end is left out.
fn shown(bytes: &[u8]) -> String {
    let end = match std::str::from_utf8(bytes) {
        Err(error) if error.error_len().is_none() => error.valid_up_to(),
        _ => bytes.len(),
    };
    String::from_utf8_lossy(&bytes[..end]).into_owned()
}

/// The id of a language by the ending of a file, as an editor names it; none where it has none.
pub(super) fn language(path: &str) -> Option<&'static str> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let ending = name.rsplit_once('.').map_or(name, |(_, ending)| ending).to_ascii_lowercase();
    Some(match ending.as_str() {
        "py" => "python",
        "js" | "mjs" | "cjs" | "jsx" => "javascript",
        "ts" | "mts" | "cts" | "tsx" => "typescript",
        "rs" => "rust",
        "go" => "go",
        "java" => "java",
        "kt" | "kts" => "kotlin",
        "cs" => "csharp",
        "rb" => "ruby",
        "php" => "php",
        "c" | "h" => "c",
        "cc" | "cpp" | "hpp" => "cpp",
        "sql" => "sql",
        "sh" | "bash" => "shell",
        "json" => "json",
        "yaml" | "yml" => "yaml",
        "toml" => "toml",
        "xml" | "html" => "html",
        "css" => "css",
        "md" => "markdown",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::{Compression, write::GzEncoder};
    use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

    use super::*;

    fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        for (name, content) in files {
            writer.start_file(*name, options).expect("a file");
            writer.write_all(content).expect("its content");
        }
        writer.finish().expect("an archive").into_inner()
    }

    fn tarred(files: &[(&str, EntryType, &[u8])]) -> Vec<u8> {
        let mut bytes = Vec::new();
        for (name, kind, content) in files {
            let mut header = tar::Header::new_gnu();
            header.as_mut_bytes()[..name.len()].copy_from_slice(name.as_bytes());
            header.set_entry_type(*kind);
            header.set_mode(0o644);
            header.set_size(content.len() as u64);
            header.set_cksum();
            bytes.extend_from_slice(header.as_bytes());
            bytes.extend_from_slice(content);
            bytes.resize(bytes.len().next_multiple_of(512), 0);
        }
        bytes.resize(bytes.len() + 1024, 0);
        bytes
    }

    fn gzipped(bytes: &[u8]) -> Vec<u8> {
        let mut writer = GzEncoder::new(Vec::new(), Compression::fast());
        writer.write_all(bytes).expect("bytes");
        writer.finish().expect("an archive")
    }

    const FILES: [(&str, &[u8]); 4] = [
        ("hives/app.py", b"print(1)\n"),
        ("hives/logo.png", b"\x89PNG\0\0"),
        ("hives/README.md", b"# Hives\n"),
        ("hives/node_modules/x.js", b"x"),
    ];

    #[test]
    fn each_form_of_archive_is_listed_and_read_alike() {
        let as_tar = tarred(&FILES.map(|(name, content)| (name, EntryType::Regular, content)));
        for (bytes, form) in
            [(zipped(&FILES), Form::Zip), (as_tar.clone(), Form::Tar), (gzipped(&as_tar), Form::TarGz)]
        {
            assert_eq!(check(&bytes), Ok(form));
            let (entries, left_out) = list(&bytes).expect("a list");
            let told: Vec<_> = entries.iter().map(|one| (one.path.as_str(), one.bytes, one.text)).collect();
            assert_eq!(
                told,
                [("hives/README.md", 8, true), ("hives/app.py", 9, true), ("hives/logo.png", 6, false)]
            );
            assert_eq!(left_out, 1);
            let text = read(&bytes, "hives/app.py").expect("a file").expect("text");
            assert_eq!(text, Shown { text: "print(1)\n".to_owned(), truncated: false });
            assert_eq!(read(&bytes, "hives/logo.png"), Ok(None));
            assert_eq!(read(&bytes, "../etc/passwd"), Ok(None));
        }
    }

    #[test]
    fn what_leads_elsewhere_is_refused() {
        for name in ["../x", "/etc/passwd", "a/../../x"] {
            assert!(check(&zipped(&[(name, b"x")])).unwrap_err().contains("leads out"), "{name}");
            assert!(
                check(&tarred(&[(name, EntryType::Regular, b"x")])).unwrap_err().contains("leads out"),
                "{name}"
            );
        }
        for kind in [EntryType::Symlink, EntryType::Link] {
            assert!(check(&tarred(&[("x", kind, b"")])).unwrap_err().contains("a link"));
        }
        assert!(check(&tarred(&[("x", EntryType::Fifo, b"")])).unwrap_err().contains("neither"));
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        writer.add_symlink("x", "/etc/passwd", SimpleFileOptions::default()).expect("a link");
        let linked = writer.finish().expect("an archive").into_inner();
        assert!(check(&linked).unwrap_err().contains("a link"));
    }

    #[test]
    fn what_is_no_archive_or_damaged_or_empty_is_refused() {
        assert!(check(b"").unwrap_err().contains("no ZIP"));
        assert!(check(b"%PDF-1.7").unwrap_err().contains("no ZIP"));
        assert!(check(b"PK\x03\x04 and nothing").is_err());
        assert!(check(&gzipped(b"no tar at all")).is_err());
        assert!(check(&zipped(&[])).unwrap_err().contains("no file"));
        let whole = zipped(&FILES);
        assert!(check(&whole[..whole.len() / 2]).is_err());
    }

    #[test]
    fn bombs_are_refused_before_they_are_unpacked() {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        writer.start_file("bomb", SimpleFileOptions::default()).expect("a file");
        for _ in 0..600 {
            writer.write_all(&vec![0; 1 << 20]).expect("zeros");
        }
        let bomb = writer.finish().expect("an archive").into_inner();
        assert!(bomb.len() < 4 * 1024 * 1024);
        assert!(check(&bomb).unwrap_err().contains("512 MiB"));
        let many: Vec<String> = (0..=ENTRIES).map(|n| format!("f{n}")).collect();
        let files: Vec<(&str, EntryType, &[u8])> =
            many.iter().map(|name| (name.as_str(), EntryType::Regular, &b""[..])).collect();
        assert!(check(&gzipped(&tarred(&files))).unwrap_err().contains("20000 files"));
        let files: Vec<(&str, &[u8])> = many.iter().map(|name| (name.as_str(), &b""[..])).collect();
        assert!(check(&zipped(&files)).unwrap_err().contains("20000 files"));
    }

    #[test]
    fn a_long_file_is_shown_from_its_beginning_in_whole_characters() {
        let long = "é".repeat(SHOWN);
        let shown =
            read(&zipped(&[("long.txt", long.as_bytes())]), "long.txt").expect("a file").expect("text");
        assert!(shown.truncated && shown.text.len() <= SHOWN && !shown.text.contains('\u{fffd}'));
        let odd = format!("x{long}");
        let shown =
            read(&zipped(&[("long.txt", odd.as_bytes())]), "long.txt").expect("a file").expect("text");
        assert!(!shown.text.contains('\u{fffd}') && shown.text.len() == SHOWN - 1 - (SHOWN % 2));
    }

    #[test]
    fn of_two_entries_of_one_name_the_later_counts() {
        let twice = tarred(&[("a", EntryType::Regular, b"first"), ("a", EntryType::Regular, b"second!")]);
        assert_eq!(list(&twice).expect("a list").0.len(), 1);
        assert_eq!(list(&twice).expect("a list").0[0].bytes, 7);
        assert_eq!(read(&twice, "a").expect("a file").expect("text").text, "second!");
    }

    #[test]
    fn a_language_is_told_by_the_ending() {
        assert_eq!(language("src/Main.java"), Some("java"));
        assert_eq!(language("a.b/Makefile"), None);
    }
}
