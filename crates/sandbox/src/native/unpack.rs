//! Unpacking an archive, in the box and under its limits. Whatever is wrong with the archive, it is wrong in there.

use std::fs::File;
use std::io::{self, Read, Seek as _};
use std::os::fd::OwnedFd;
use std::path::Path;

use flate2::read::MultiGzDecoder;
use rustix::fs::{AtFlags, CWD, Mode, OFlags, ResolveFlags, mkdirat, openat, openat2, unlinkat};
use tar::{Archive, EntryType};
use zip::ZipArchive;

use crate::RelativePath;

/// How a gzip file begins (RFC 1952).
const GZIP: &[u8] = &[0x1f, 0x8b];

/// How a ZIP archive begins: with its first file, or with its end if it has none.
const ZIP: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];

/// Unpacks below a folder. The error says which entry was refused and why.
pub(super) fn unpack(mut archive: impl Read, work: &OwnedFd) -> Result<(), String> {
    let mut first = Vec::new();
    archive
        .by_ref()
        .take(4)
        .read_to_end(&mut first)
        .map_err(|error| format!("it cannot be read ({error})"))?;
    let begins = |with: &&[u8]| first.starts_with(with);
    let (is_gzip, is_zip) = (begins(&GZIP), ZIP.iter().any(begins));
    let archive = first.as_slice().chain(archive);
    match () {
        () if is_zip => unzip(archive, work),
        () if is_gzip => untar(MultiGzDecoder::new(archive), work),
        () => untar(archive, work),
    }
}

/// A ZIP archive has its list at its end, so it is laid down first: in a file without a name, that counts as the box's own.
fn unzip(mut archive: impl Read, work: &OwnedFd) -> Result<(), String> {
    let flags = OFlags::TMPFILE | OFlags::RDWR | OFlags::CLOEXEC;
    let laid_down = |error: io::Error| format!("it cannot be laid down ({error})");
    let file = openat(CWD, "/tmp", flags, Mode::from_raw_mode(0o600));
    let mut whole = File::from(file.map_err(|error| laid_down(error.into()))?);
    io::copy(&mut archive, &mut whole).and_then(|_| whole.rewind()).map_err(laid_down)?;
    let damaged = |error: zip::result::ZipError| format!("it is damaged or no ZIP archive ({error})");
    let mut archive = ZipArchive::new(whole).map_err(damaged)?;
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(damaged)?;
        let name = entry.name().map_err(damaged)?.into_owned();
        let shown = name.escape_debug().to_string();
        let path = RelativePath::new(&name).map_err(|error| error.to_string())?;
        let kind = entry.unix_mode().map_or(0, |mode| mode & libc::S_IFMT);
        let done = match kind {
            libc::S_IFLNK => return Err(format!("{shown} is a link")),
            0 | libc::S_IFREG | libc::S_IFDIR if entry.is_dir() => folder(work, path.as_path()).map(|_| ()),
            0 | libc::S_IFREG => {
                let is_program = entry.unix_mode().is_some_and(|mode| mode & 0o100 != 0);
                let size = entry.size();
                self::file(work, path.as_path(), is_program, size, &mut entry)
            }
            _ => return Err(format!("{shown} is neither a file nor a folder")),
        };
        done.map_err(|error| format!("{shown} cannot be unpacked ({error})"))?;
    }
    Ok(())
}

fn untar(archive: impl Read, work: &OwnedFd) -> Result<(), String> {
    let mut archive = Archive::new(archive);
    let entries = archive.entries().map_err(|error| format!("it is no tar archive ({error})"))?;
    for entry in entries {
        let mut entry = entry.map_err(|error| format!("it is damaged or no tar archive ({error})"))?;
        let kind = entry.header().entry_type();
        // What archives say about themselves as a whole; nothing to unpack.
        if kind == EntryType::XGlobalHeader {
            continue;
        }
        let name = entry.path().map_err(|error| format!("a name cannot be read ({error})"))?.into_owned();
        let shown = name.display().to_string();
        if kind == EntryType::Directory && name.components().all(|part| part.as_os_str() == ".") {
            continue;
        }
        let path = RelativePath::new(&name).map_err(|error| error.to_string())?;
        let done = match kind {
            EntryType::Directory => folder(work, path.as_path()).map(|_| ()),
            EntryType::Regular | EntryType::Continuous => {
                let is_program = entry.header().mode().is_ok_and(|mode| mode & 0o100 != 0);
                file(work, path.as_path(), is_program, entry.size(), &mut entry)
            }
            EntryType::Symlink | EntryType::Link => return Err(format!("{shown} is a link")),
            _ => return Err(format!("{shown} is neither a file nor a folder")),
        };
        done.map_err(|error| format!("{shown} cannot be unpacked ({error})"))?;
    }
    Ok(())
}

/// A folder below the work folder, made where it is missing. No link is followed.
fn folder(work: &OwnedFd, path: &Path) -> io::Result<OwnedFd> {
    let mut current = openat(work, ".", FOLDER, Mode::empty())?;
    for part in path.components() {
        match mkdirat(&current, part.as_os_str(), Mode::from_raw_mode(0o755)) {
            Ok(()) | Err(rustix::io::Errno::EXIST) => {}
            Err(error) => return Err(error.into()),
        }
        current = openat2(&current, part.as_os_str(), FOLDER, Mode::empty(), BELOW)?;
    }
    Ok(current)
}

const FOLDER: OFlags = OFlags::PATH.union(OFlags::DIRECTORY).union(OFlags::CLOEXEC);
const BELOW: ResolveFlags = ResolveFlags::BENEATH.union(ResolveFlags::NO_SYMLINKS);

/// A regular file. What stood at its place before is taken away, so that nothing is written through it.
fn file(work: &OwnedFd, path: &Path, is_program: bool, size: u64, content: &mut impl Read) -> io::Result<()> {
    let parent = folder(work, path.parent().unwrap_or(Path::new("")))?;
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?;
    match unlinkat(&parent, name, AtFlags::empty()) {
        Ok(()) | Err(rustix::io::Errno::NOENT) => {}
        Err(error) => return Err(error.into()),
    }
    let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    let mode = Mode::from_raw_mode(if is_program { 0o755 } else { 0o644 });
    let mut file = File::from(openat(&parent, name, flags, mode)?);
    let copied = io::copy(content, &mut file)?;
    // The end of the archive in the middle of a file is no error to the library.
    if copied == size { Ok(()) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;
    use std::sync::atomic::{AtomicU64, Ordering};

    use proptest::prelude::*;
    use rustix::fs::CWD;

    use super::*;

    /// A folder to unpack into, with a neighbour that nothing may touch.
    struct Place(PathBuf);

    impl Place {
        fn new() -> Self {
            static NEXT: AtomicU64 = AtomicU64::new(0);
            let number = NEXT.fetch_add(1, Ordering::Relaxed);
            let place =
                std::env::temp_dir().join(format!("touchstone-unpack-{}-{number}", std::process::id()));
            fs::create_dir_all(place.join("work")).unwrap();
            fs::create_dir_all(place.join("other")).unwrap();
            // Programs leave links; archives must not be written through them.
            std::os::unix::fs::symlink("../other", place.join("work/link")).unwrap();
            Self(place)
        }

        fn unpack(&self, bytes: &[u8]) -> Result<(), String> {
            unpack(bytes, &openat(CWD, self.0.join("work"), FOLDER, Mode::empty()).unwrap())
        }

        fn names(&self, folder: &str) -> usize {
            fs::read_dir(self.0.join(folder)).unwrap().count()
        }
    }

    impl Drop for Place {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    fn entry((kind, name, size, content): (u8, String, u64, Vec<u8>)) -> Vec<u8> {
        let mut header = tar::Header::new_gnu();
        let length = name.len().min(100);
        header.as_mut_bytes()[..length].copy_from_slice(&name.as_bytes()[..length]);
        header.as_mut_bytes()[157..162].copy_from_slice(b"other");
        header.set_entry_type(EntryType::new(kind));
        header.set_mode(0o777);
        header.set_size(size);
        header.set_cksum();
        let mut bytes = header.as_bytes().to_vec();
        bytes.extend(content);
        bytes.resize(bytes.len().next_multiple_of(512), 0);
        bytes
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]

        #[test]
        fn no_archive_writes_beyond_its_folder(
            entries in prop::collection::vec(
                (
                    prop::sample::select(&b"\x00012345670gxLKSVM"[..]),
                    "((\\.\\.|\\.|/|link|a|b|other)/?){0,6}",
                    prop_oneof![0..600_u64, Just(1 << 40), any::<u64>()],
                    prop::collection::vec(any::<u8>(), 0..600),
                ),
                0..6,
            )
        ) {
            let place = Place::new();
            let bytes: Vec<u8> = entries.into_iter().flat_map(entry).collect();
            let _ = place.unpack(&bytes);
            prop_assert_eq!(place.names("other"), 0);
            prop_assert_eq!(place.names(""), 2);
        }

        #[test]
        fn bytes_that_are_no_archive_are_refused_or_empty(bytes in prop::collection::vec(any::<u8>(), 512..4096)) {
            let place = Place::new();
            let _ = place.unpack(&bytes);
            prop_assert_eq!(place.names("work"), 1);
        }
    }

    #[test]
    fn folders_files_and_programs_are_unpacked() {
        let place = Place::new();
        let mut bytes = entry((b'5', "./".to_owned(), 0, Vec::new()));
        bytes.extend(entry((b'5', "a/b/".to_owned(), 0, Vec::new())));
        bytes.extend(entry((b'0', "./a/b/c".to_owned(), 5, b"hello".to_vec())));
        place.unpack(&bytes).unwrap();
        let file = place.0.join("work/a/b/c");
        assert_eq!(fs::read(&file).unwrap(), b"hello");
        let mode = std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&file).unwrap().permissions());
        assert_eq!(mode & 0o111, 0o111);
    }

    #[test]
    fn an_archive_that_ends_in_the_middle_is_refused() {
        let place = Place::new();
        let bytes = entry((b'0', "a".to_owned(), 5000, vec![1; 600]));
        assert!(place.unpack(&bytes).unwrap_err().contains('a'));
    }
}
