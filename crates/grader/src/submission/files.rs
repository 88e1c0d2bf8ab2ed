//! The files of a submission as they were handed in, read once before anything of it runs.

use std::collections::BTreeMap;

use super::GradeError;
use super::source::unusable;

/// A file that is larger than this is not looked into.
const LARGE: u64 = 512 * 1024;

/// A file.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    pub(super) content: Vec<u8>,
    pub(super) is_program: bool,
}

/// The files by their paths below the submission's own root.
#[derive(Debug, Clone, Default)]
pub(super) struct Files {
    all: BTreeMap<String, Kept>,
    /// Where the submission's root is, below the work folder; empty if it is the work folder.
    pub(super) root: String,
    /// The README of a folder above the root, which may speak of the root.
    above: Option<String>,
}

/// What says that a submission begins here, in the order in which it is believed.
const ROOTS: [&str; 8] = [
    "takehome.toml",
    "package.json",
    "requirements.txt",
    "pyproject.toml",
    "Cargo.toml",
    "pom.xml",
    "build.gradle",
    "go.mod",
];

impl Files {
    /// Reads what `tar` in the box wrote.
    pub(super) fn read(tar: &[u8]) -> Result<Self, GradeError> {
        let failed = |error: std::io::Error| unusable(format!("its files could not be listed: {error}"));
        let mut all = BTreeMap::new();
        for entry in tar::Archive::new(tar).entries().map_err(failed)? {
            let mut entry = entry.map_err(failed)?;
            if !entry.header().entry_type().is_file() {
                continue;
            }
            let path = entry.path().map_err(failed)?.to_string_lossy().trim_start_matches("./").to_owned();
            let mut content = Vec::new();
            if entry.size() <= LARGE {
                std::io::Read::read_to_end(&mut entry, &mut content).map_err(failed)?;
            }
            let is_program = entry.header().mode().is_ok_and(|mode| mode & 0o100 != 0);
            all.insert(path, Kept { content, is_program });
        }
        if all.is_empty() {
            return Err(unusable("there is no file in it"));
        }
        let root = root_of(&all);
        let above = readme_above(&all, &root);
        let prefix = if root.is_empty() { String::new() } else { format!("{root}/") };
        let below =
            all.into_iter().filter_map(|(path, kept)| Some((path.strip_prefix(&prefix)?.to_owned(), kept)));
        Ok(Self { all: below.collect(), root, above })
    }

    #[cfg(test)]
    pub(super) fn of(files: &[(&str, &str)]) -> Self {
        let kept = |text: &str| Kept { content: text.as_bytes().to_vec(), is_program: false };
        Self {
            all: files.iter().map(|(path, text)| ((*path).to_owned(), kept(text))).collect(),
            root: String::new(),
            above: None,
        }
    }

    pub(super) fn has(&self, path: &str) -> bool {
        self.all.contains_key(path)
    }

    /// Whether there is a folder of that path, below the root.
    pub(super) fn has_folder(&self, path: &str) -> bool {
        let inside = format!("{path}/");
        self.all.range(inside.clone()..).next().is_some_and(|(file, _)| file.starts_with(&inside))
    }

    pub(super) fn get(&self, path: &str) -> Option<&Kept> {
        self.all.get(path)
    }

    /// A file as text, in UTF-8 or in UTF-16 with or without a byte order mark.
    pub(super) fn text(&self, path: &str) -> Option<String> {
        self.all.get(path).and_then(|kept| text(&kept.content))
    }

    /// All files that are text, in the order of their paths.
    pub(super) fn texts(&self) -> impl Iterator<Item = (&str, String)> {
        self.all.iter().filter_map(|(path, kept)| Some((path.as_str(), text(&kept.content)?)))
    }

    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.all.keys().map(String::as_str)
    }

    /// The README at the root, whatever its case and ending, else the nearest above it.
    pub(super) fn readme(&self) -> Option<String> {
        readme_in(&self.all, "").or_else(|| self.above.clone())
    }

    /// An OpenAPI document among the files.
    pub(super) fn openapi(&self) -> Option<String> {
        let is_one = |path: &&str| {
            let name = path.rsplit('/').next().unwrap_or(path).to_ascii_lowercase();
            let named = ["openapi", "swagger"].iter().any(|start| name.starts_with(start));
            let ended = [".json", ".yaml", ".yml"].iter().any(|end| name.ends_with(end));
            named && ended
        };
        self.paths().filter(is_one).find_map(|path| self.text(path))
    }
}

/// The README of a folder, with others beside it such as `README_alt.md` behind it; the empty name is that of all.
fn readme_in(all: &BTreeMap<String, Kept>, folder: &str) -> Option<String> {
    let is_readme = |path: &&String| {
        let name =
            if folder.is_empty() { Some(path.as_str()) } else { path.strip_prefix(&format!("{folder}/")) };
        name.is_some_and(|name| !name.contains('/') && name.to_ascii_lowercase().starts_with("readme"))
    };
    let texts: Vec<String> =
        all.keys().filter(is_readme).filter_map(|path| text(&all[path].content)).collect();
    (!texts.is_empty()).then(|| texts.join("\n\n"))
}

fn readme_above(all: &BTreeMap<String, Kept>, root: &str) -> Option<String> {
    let mut folder = root;
    while !folder.is_empty() {
        folder = folder.rsplit_once('/').map_or("", |(above, _)| above);
        if let Some(text) = readme_in(all, folder) {
            return Some(text);
        }
    }
    None
}

/// The folder that holds the submission: where a contract is, else the shallowest with a manifest, else the one folder in
/// which everything is.
fn root_of(all: &BTreeMap<String, Kept>) -> String {
    let folder = |path: &str| path.rsplit_once('/').map_or(String::new(), |(folder, _)| folder.to_owned());
    let depth = |folder: &String| if folder.is_empty() { 0 } else { folder.matches('/').count() + 1 };
    for sign in ROOTS {
        let named = |path: &&String| path.rsplit('/').next() == Some(sign);
        let mut folders: Vec<String> = all.keys().filter(named).map(|path| folder(path)).collect();
        folders.retain(|folder| depth(folder) <= 2);
        folders.sort_by_key(depth);
        if let Some(first) = folders.into_iter().next() {
            return first;
        }
    }
    let mut tops: Vec<&str> =
        all.keys().map(|path| path.split_once('/').map_or("", |(top, _)| top)).collect();
    tops.sort_unstable();
    tops.dedup();
    match tops[..] {
        [top] => top.to_owned(),
        _ => String::new(),
    }
}

/// Text in UTF-8, or in UTF-16 as Windows' shell writes it. None for anything else.
pub(super) fn text(bytes: &[u8]) -> Option<String> {
    if let Some(text) = utf16(bytes) {
        return Some(text);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).ok()?;
    (!text.contains('\0')).then(|| text.to_owned())
}

/// UTF-16 by its byte order mark or, without one, by every second byte of the beginning being zero.
pub(super) fn utf16(bytes: &[u8]) -> Option<String> {
    let start = &bytes[..bytes.len().min(64) & !1];
    let zeros = |odd: usize| {
        start.len() >= 4
            && start.iter().skip(odd).step_by(2).all(|b| *b == 0)
            && start.iter().skip(1 - odd).step_by(2).all(|b| *b != 0)
    };
    let (rest, is_little) = match bytes {
        [0xff, 0xfe, rest @ ..] => (rest, true),
        [0xfe, 0xff, rest @ ..] => (rest, false),
        _ if zeros(1) => (bytes, true),
        _ if zeros(0) => (bytes, false),
        _ => return None,
    };
    let unit = |pair: &[u8]| match is_little {
        true => u16::from_le_bytes([pair[0], pair[1]]),
        false => u16::from_be_bytes([pair[0], pair[1]]),
    };
    let units: Vec<u16> = rest.chunks_exact(2).map(unit).collect();
    String::from_utf16(&units).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept() -> Kept {
        Kept { content: Vec::new(), is_program: false }
    }

    fn root(paths: &[&str]) -> String {
        root_of(&paths.iter().map(|path| ((*path).to_owned(), kept())).collect())
    }

    #[test]
    fn a_submission_may_lie_in_a_folder_of_its_archive() {
        assert_eq!(root(&["app.py", "README.md"]), "");
        assert_eq!(root(&["books-main/app.py", "books-main/README.md"]), "books-main");
        assert_eq!(root(&["README.md", "backend/package.json", "frontend/package.json"]), "backend");
        assert_eq!(root(&["package.json", "api/takehome.toml"]), "api");
        assert_eq!(root(&["a/b/c/d/package.json", "x"]), "");
    }

    #[test]
    fn what_is_told_beside_or_above_is_read_too() {
        let of = |paths: &[(&str, &str)]| {
            let kept = |text: &str| Kept { content: text.as_bytes().to_vec(), is_program: false };
            let all = paths.iter().map(|(path, text)| ((*path).to_owned(), kept(text))).collect();
            (readme_in(&all, ""), readme_above(&all, "shop/api"))
        };
        let files = [
            ("README.md", "brief"),
            ("README_alt.md", "answer"),
            ("shop/x.py", ""),
            ("shop/readme", "inner"),
        ];
        assert_eq!(of(&files), (Some("brief\n\nanswer".to_owned()), Some("inner".to_owned())));
        assert_eq!(of(&files[..3]), (Some("brief\n\nanswer".to_owned()), Some("brief\n\nanswer".to_owned())));
        assert_eq!(of(&files[2..3]), (None, None));
    }

    #[test]
    fn requirements_in_utf_16_are_read() {
        let units = "Flask==3.0\r\n".encode_utf16();
        let little: Vec<u8> = units.clone().flat_map(u16::to_le_bytes).collect();
        let marked = [&[0xfe, 0xff][..], &units.flat_map(u16::to_be_bytes).collect::<Vec<_>>()].concat();
        assert_eq!(text(&little).as_deref(), Some("Flask==3.0\r\n"));
        assert_eq!(text(&marked).as_deref(), Some("Flask==3.0\r\n"));
        assert_eq!(text(b"Flask"), Some("Flask".to_owned()));
        assert_eq!(text(&[0, 1, 2, 0xff]), None);
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes: Vec<u8>) {
            let _ = text(&bytes);
            let _ = Files::read(&bytes);
        }
    }
}
