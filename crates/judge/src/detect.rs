//! Which languages this machine can run: where their programs really stand, and their versions.
//!
//! The programs found here are trusted: they are this machine's toolchains. They are asked for their versions outside a box,
//! with nothing but their own arguments.

use std::{
    collections::BTreeMap,
    env, fs,
    io::Read as _,
    os::unix::fs::{MetadataExt as _, PermissionsExt as _},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use serde::{Deserialize, Serialize};

use crate::languages::{Language, languages};

/// Folders of the system, which every box shows read-only.
pub const SYSTEM: [&str; 4] = ["/usr", "/bin", "/lib", "/lib64"];

/// What stands below these is hidden by a box's own.
const OF_THE_BOX: [&str; 5] = ["/tmp", "/work", "/proc", "/dev", "/etc"];

/// Where a system's programs stand. They come before the search path: what stands there first is often a shim in
/// somebody's home.
const SYSTEM_PROGRAMS: [&str; 3] = ["/usr/local/bin", "/usr/bin", "/bin"];

/// Longest that a program may take to tell its version. Some start a whole runtime for it.
const PATIENCE: Duration = Duration::from_secs(20);

/// Longest answer that is read.
const ANSWER: u64 = 16 * 1024;

/// A language, and whether this machine can run it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Detected {
    /// Its id.
    pub language: String,
    /// Its name.
    pub name: String,
    /// Whether it can be run.
    #[serde(flatten)]
    pub state: State,
}

/// Whether a language can be run here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum State {
    /// It can.
    Available(Toolchain),
    /// It cannot.
    Unavailable {
        /// What is missing, in words.
        why: String,
        /// The Debian packages that bring it.
        package: String,
    },
}

/// The programs of a language as they stand on this machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Toolchain {
    /// As the program itself says it.
    pub version: String,
    /// Where each of its programs stands, by name.
    pub programs: BTreeMap<String, PathBuf>,
    /// Folders outside the system's that a box must show, read-only, at the same place.
    pub folders: Vec<PathBuf>,
}

/// Looks for every language of the table, all at the same time. Takes as long as the slowest runtime takes to start.
pub fn detect() -> Vec<Detected> {
    thread::scope(|scope| {
        let asked: Vec<_> = languages().iter().map(|language| scope.spawn(|| detect_one(language))).collect();
        let answers = languages().iter().zip(asked).map(|(language, answer)| {
            answer.join().unwrap_or_else(|_| unavailable(language, "it could not be looked for".to_owned()))
        });
        answers.collect()
    })
}

/// Looks for one language.
pub fn detect_one(language: &Language) -> Detected {
    match toolchain(language) {
        Ok(toolchain) => Detected {
            language: language.id.clone(),
            name: language.name.clone(),
            state: State::Available(toolchain),
        },
        Err(why) => unavailable(language, why),
    }
}

fn unavailable(language: &Language, why: String) -> Detected {
    Detected {
        language: language.id.clone(),
        name: language.name.clone(),
        state: State::Unavailable { why, package: language.package.clone() },
    }
}

fn toolchain(language: &Language) -> Result<Toolchain, String> {
    let mut programs = BTreeMap::new();
    let mut folders = Vec::new();
    for name in language.programs() {
        let found = find(name).ok_or_else(|| format!("{name} was not found"))?;
        // Only the program that tells the version knows how to tell its home.
        let asks = language.version.first().is_some_and(|first| first == name);
        let home = language.home.as_ref().filter(|_| asks);
        let (program, folder) = place(name, &found, home)?;
        if let Some(why) = folder.as_deref().and_then(refusal) {
            return Err(format!("{} stands in a folder {why}", program.display()));
        }
        folders.extend(folder);
        programs.insert(name.to_owned(), program);
    }
    folders.sort();
    folders.dedup();
    let (name, arguments) =
        language.version.split_first().ok_or("the table names no way to ask for its version")?;
    let program = programs.get(name).ok_or_else(|| format!("{name} was not found"))?;
    let said = ask(program, arguments)?;
    let line = said.lines().map(str::trim).find(|line| !line.is_empty());
    let version = line.ok_or_else(|| format!("{} told no version", program.display()))?;
    Ok(Toolchain { version: version.to_owned(), programs, folders })
}

/// The first program of this name: of the system, else on the search path.
fn find(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let postgres = folders_below("/usr/lib/postgresql").into_iter().map(|version| version.join("bin"));
    // First, since what Debian puts beside other programs under their names are scripts that read its configuration.
    let folders = postgres.chain(SYSTEM_PROGRAMS.iter().map(PathBuf::from)).chain(env::split_paths(&path));
    folders.filter(|folder| folder.is_absolute()).map(|folder| folder.join(name)).find(|file| runs(file))
}

/// Debian keeps PostgreSQL's server programs apart, by version; the newest comes first.
fn folders_below(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    let version = |path: &PathBuf| path.file_name().and_then(|name| name.to_str()?.parse::<u32>().ok());
    found.sort_by_key(|path| std::cmp::Reverse(version(path)));
    found
}

fn runs(file: &Path) -> bool {
    file.metadata().is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
}

/// The program itself, and the folder that must be shown for it to run if it is none of the system's.
fn place(name: &str, found: &Path, home: Option<&Vec<String>>) -> Result<(PathBuf, Option<PathBuf>), String> {
    let unreadable = |error| format!("{} cannot be read: {error}", found.display());
    let real = found.canonicalize().map_err(unreadable)?;
    if is_system(&real) && is_system(found) {
        return Ok((found.to_owned(), None));
    }
    let folder = match home {
        Some(arguments) => PathBuf::from(ask(found, arguments)?.trim()),
        None => above(&real, 2).ok_or_else(|| format!("{} stands in no folder", real.display()))?.to_owned(),
    };
    let folder = folder.canonicalize().map_err(unreadable)?;
    let program = folder.join("bin").join(name);
    if !runs(&program) {
        return Err(format!("{} is not where {} says", program.display(), found.display()));
    }
    if is_system(&folder) {
        return Ok((program, None));
    }
    Ok((program, Some(folder)))
}

/// Why a box cannot show a folder, if it cannot.
fn refusal(folder: &Path) -> Option<&'static str> {
    if is_wide(folder) {
        Some("which holds other things too")
    } else if OF_THE_BOX.iter().any(|own| folder.starts_with(own)) {
        Some("where a box has a folder of its own")
    } else if !is_for_everybody(folder) {
        Some("which only its owner may read, and boxes belong to nobody")
    } else {
        None
    }
}

fn above(path: &Path, levels: usize) -> Option<&Path> {
    path.ancestors().nth(levels)
}

fn is_system(path: &Path) -> bool {
    SYSTEM.iter().any(|folder| path.starts_with(folder))
}

/// Whether a folder holds so many other things that no box should see it: the root, what stands right below it, and
/// whatever this process's own home or folder is part of.
fn is_wide(folder: &Path) -> bool {
    let own = [env::var_os("HOME").map(PathBuf::from), env::current_dir().ok()];
    folder.components().count() <= 2 || own.iter().flatten().any(|own| own.starts_with(folder))
}

/// Whether the user that boxes belong to may read a folder: nobody in particular where this process is root, else this
/// process's own user, who has just read it.
fn is_for_everybody(folder: &Path) -> bool {
    let is_root = fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0);
    let is_open = |place: &Path| place.metadata().is_ok_and(|meta| meta.mode() & 0o001 != 0);
    !is_root || folder.ancestors().all(is_open)
}

/// What a program says, on standard output or else on standard error.
fn ask(program: &Path, arguments: &[String]) -> Result<String, String> {
    let named = program.display();
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| format!("{named} does not start: {error}"))?;
    let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
    let reading = [stdout.map(listen), stderr.map(listen)];
    let until = Instant::now() + PATIENCE;
    let status = loop {
        match child.try_wait() {
            Ok(Some(status)) => break status,
            Ok(None) if Instant::now() < until => thread::sleep(Duration::from_millis(5)),
            Ok(None) => {
                let _ = child.kill();
                let _ = child.wait();
                return Err(format!("{named} did not answer within {} seconds", PATIENCE.as_secs()));
            }
            Err(error) => return Err(format!("{named}: {error}")),
        }
    };
    let said = reading.into_iter().flatten().filter_map(|reader| reader.join().ok()).collect::<Vec<_>>();
    if !status.success() {
        let last = said.iter().rev().flat_map(|text| text.lines()).find(|line| !line.trim().is_empty());
        return Err(format!("{named} ends with {status}: {}", last.unwrap_or_default().trim()));
    }
    Ok(said.into_iter().find(|text| !text.trim().is_empty()).unwrap_or_default())
}

/// Reads an answer beside, as far as an answer can go.
fn listen(from: impl std::io::Read + Send + 'static) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        let _ = from.take(ANSWER).read_to_end(&mut bytes);
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    /// A folder of this test alone.
    fn scratch(name: &str) -> PathBuf {
        let folder = env::temp_dir().join(format!("touchstone-detect-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    fn script(file: &Path, text: &str) {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, format!("#!/bin/sh\n{text}\n")).unwrap();
        fs::set_permissions(file, fs::Permissions::from_mode(0o755)).unwrap();
    }

    #[test]
    fn a_program_of_the_system_needs_no_folder_of_its_own() {
        let (program, folder) = place("sh", Path::new("/bin/sh"), None).unwrap();
        assert_eq!((program.as_path(), folder), (Path::new("/bin/sh"), None));
    }

    #[test]
    fn a_link_leads_to_the_folder_that_the_program_is_installed_in() {
        let folder = scratch("link");
        script(&folder.join("versions/1.2/bin/tool"), "echo 1.2");
        fs::create_dir_all(folder.join("shims")).unwrap();
        symlink(folder.join("versions/1.2/bin/tool"), folder.join("shims/tool")).unwrap();
        let (program, shown) = place("tool", &folder.join("shims/tool"), None).unwrap();
        let home = folder.canonicalize().unwrap().join("versions/1.2");
        assert_eq!((program, shown), (home.join("bin/tool"), Some(home)));
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_shim_is_asked_for_the_folder_behind_it() {
        let folder = scratch("shim");
        let home = folder.join("versions/3");
        script(&home.join("bin/tool"), "echo 3");
        script(&folder.join("shims/tool"), &format!("echo {}", home.display()));
        let asked = vec!["where".to_owned()];
        let (program, shown) = place("tool", &folder.join("shims/tool"), Some(&asked)).unwrap();
        let home = home.canonicalize().unwrap();
        assert_eq!((program, shown), (home.join("bin/tool"), Some(home)));
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_folder_that_holds_other_things_is_never_shown() {
        for folder in ["/", "/root", "/home", "/opt", "/var"] {
            assert!(is_wide(Path::new(folder)), "{folder}");
        }
        assert!(is_wide(&env::current_dir().unwrap()));
        assert!(!is_wide(Path::new("/opt/toolchains/go-1.24")));
    }

    #[test]
    fn a_folder_that_boxes_cannot_read_is_not_shown() {
        let folder = scratch("closed");
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).unwrap();
        let is_root = fs::metadata("/proc/self").unwrap().uid() == 0;
        assert_eq!(is_for_everybody(&folder), !is_root);
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(refusal(Path::new("/tmp/toolchain/bin")), Some("where a box has a folder of its own"));
        assert_eq!(refusal(Path::new("/usr/lib/jvm")), None);
    }

    #[test]
    fn what_is_not_installed_is_told_with_the_package_to_install() {
        // One whose other programs are on every machine that the tests run on.
        let mut language = crate::language("python").unwrap().clone();
        language.version = vec!["no-such-program-of-touchstone".to_owned()];
        let State::Unavailable { why, package } = detect_one(&language).state else { panic!("it is there") };
        assert_eq!(package, "python3");
        assert!(why.contains("no-such-program-of-touchstone was not found"), "{why}");
    }

    #[test]
    fn a_program_that_fails_tells_why() {
        let folder = scratch("fails");
        script(&folder.join("bin/tool"), "echo no such version >&2; exit 3");
        let error = ask(&folder.join("bin/tool"), &[]).unwrap_err();
        assert!(error.contains("exit status: 3") && error.contains("no such version"), "{error}");
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn python_and_javascript_are_found_where_the_project_is_built() {
        for id in ["python", "javascript"] {
            let found = detect_one(crate::language(id).unwrap());
            assert!(matches!(found.state, State::Available(_)), "{found:?}");
        }
    }
}
