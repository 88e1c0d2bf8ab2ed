//! What linters remark that are installed here, or that the submission brings: how much, as a fact and nothing more.

use std::time::Duration;

use super::bench::Bench;
use super::files::Files;
use super::{Found, tell};
use crate::{GradeError, Options};

/// How long one may take.
const PATIENCE: Duration = Duration::from_mins(1);
/// What a shell says where a program is missing.
const MISSING: i32 = 127;

/// A linter.
struct Linter {
    name: &'static str,
    /// Ends of the names of the sources that it reads.
    reads: &'static [&'static str],
    /// Beginnings of the names of files at the root without which it has nothing to go by; none if it needs none.
    settings: &'static [&'static str],
    /// Run in the submission's folder. Ends with [`MISSING`] where it is not installed.
    command: &'static str,
}

/// Of those for one language the first that is there speaks.
const LINTERS: [Linter; 5] = [
    Linter {
        name: "ruff",
        reads: &[".py"],
        settings: &[],
        command: "command -v ruff >/dev/null || exit 127; ruff check --no-cache --output-format concise .",
    },
    Linter {
        name: "flake8",
        reads: &[".py"],
        settings: &[],
        command: "command -v flake8 >/dev/null || exit 127; flake8 --exclude venv,.venv,migrations .",
    },
    Linter {
        name: "pyflakes",
        reads: &[".py"],
        settings: &[],
        command: "command -v pyflakes >/dev/null || exit 127; pyflakes .",
    },
    Linter {
        name: "ESLint",
        reads: &[".js", ".mjs", ".cjs", ".ts", ".tsx", ".jsx"],
        settings: &["eslint.config.", ".eslintrc"],
        command: "test -x node_modules/.bin/eslint || exit 127; node_modules/.bin/eslint --format stylish .",
    },
    Linter {
        name: "go vet",
        reads: &[".go"],
        settings: &["go.mod"],
        command: "command -v go >/dev/null || exit 127; go vet ./...",
    },
];

/// Asks the first that is there for each language. One that is missing, or does not come to an end, says nothing.
pub(super) fn run(
    bench: &mut Bench<'_>,
    files: &Files,
    options: &Options<'_>,
    found: &mut Found,
) -> Result<(), GradeError> {
    let mut read = Vec::new();
    for linter in &LINTERS {
        if read.contains(&linter.reads) || !fits(linter, files) {
            continue;
        }
        tell(options, &format!("Asking {}", linter.name));
        let ran = bench.run(linter.command, PATIENCE)?;
        if ran.exit_code.is_none_or(|code| code == MISSING) {
            continue;
        }
        // One that broke off says neither that all is well nor what is not.
        if let Some(count) = remarks(&ran.output).or(ran.succeeded().then_some(0)) {
            read.push(linter.reads);
            found.fact("files.lint", format!("{}: {}", linter.name, in_words(count)), None);
        }
    }
    Ok(())
}

fn fits(linter: &Linter, files: &Files) -> bool {
    let has_settings = linter.settings.is_empty()
        || files.paths().any(|path| linter.settings.iter().any(|start| path.starts_with(start)));
    has_settings && files.paths().any(|path| linter.reads.iter().any(|end| path.ends_with(end)))
}

fn in_words(count: usize) -> String {
    match count {
        0 => "no remarks".to_owned(),
        1 => "1 remark".to_owned(),
        more => format!("{more} remarks"),
    }
}

/// How much was remarked: as a sum says that the tool writes itself, else lines that begin with a place. None if there is neither.
fn remarks(output: &str) -> Option<usize> {
    let sum = output.lines().rev().find_map(|line| {
        let rest = line.trim().strip_prefix('✖').or_else(|| line.trim().strip_prefix("Found "))?;
        rest.trim().split(' ').next()?.parse().ok()
    });
    let counted = output.lines().filter(|line| is_placed(line)).count();
    sum.or((counted > 0).then_some(counted))
}

/// `path:line:column: words`
fn is_placed(line: &str) -> bool {
    let mut parts = line.splitn(4, ':');
    let path = parts.next().unwrap_or_default();
    let mut number = || parts.next().is_some_and(|part| part.parse::<u32>().is_ok());
    !path.is_empty() && !path.contains(' ') && number() && number()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_are_counted_as_each_tool_writes_them() {
        let flake8 = "./app.py:1:1: F401 'os' imported but unused\n./app.py:9:80: E501 line too long\n";
        assert_eq!(remarks(flake8), Some(2));
        let ruff = "app.py:1:8: F401 [*] `os` imported but unused\nFound 1 error.\n[*] 1 fixable with the `--fix` option.\n";
        assert_eq!(remarks(ruff), Some(1));
        let eslint = "/work/a.js\n  1:7  error  'x' is assigned a value but never used\n\n✖ 12 problems (11 errors, 1 warning)\n";
        assert_eq!(remarks(eslint), Some(12));
        assert_eq!(remarks("# example.com/x\n./main.go:3:2: unreachable code\n"), Some(1));
        assert_eq!(remarks("All checks passed!\n"), None);
        assert_eq!(remarks("error: cannot read the configuration: line 3: no such rule\n"), None);
    }

    #[test]
    fn a_linter_is_asked_where_it_has_something_to_go_by() {
        let fitting = |files: &[(&str, &str)]| {
            let files = Files::of(files);
            LINTERS.iter().filter(|linter| fits(linter, &files)).map(|linter| linter.name).collect::<Vec<_>>()
        };
        assert_eq!(fitting(&[("app.py", "")]), ["ruff", "flake8", "pyflakes"]);
        assert_eq!(fitting(&[("src/a.ts", "")]), [""; 0], "no rules of theirs");
        assert_eq!(fitting(&[("src/a.ts", ""), (".eslintrc.js", "")]), ["ESLint"]);
        assert_eq!(fitting(&[("README.md", "")]), [""; 0]);
    }
}
