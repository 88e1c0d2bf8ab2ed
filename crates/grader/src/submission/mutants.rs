//! Small changes of the sources, to see whether the tests notice (T05): a comparison turned round, a status changed.

use super::files::Files;

/// A source with one change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mutant {
    pub(super) path: String,
    /// From 1.
    pub(super) line: usize,
    /// What was changed, in words.
    pub(super) change: String,
    pub(super) text: String,
}

/// How many are tried.
pub(super) const TRIED: usize = 6;

/// What is replaced by what, at most once in a line. Types stay as they are, so that it still compiles.
const CHANGES: [(&str, &str); 14] = [
    (" == ", " != "),
    (" === ", " !== "),
    (" != ", " == "),
    (" !== ", " === "),
    (" <= ", " > "),
    (" >= ", " < "),
    (" < ", " >= "),
    (" > ", " <= "),
    ("404", "204"),
    ("401", "200"),
    ("403", "200"),
    ("422", "200"),
    ("409", "200"),
    ("201", "202"),
];

const SOURCES: [&str; 12] = ["py", "js", "mjs", "cjs", "ts", "java", "kt", "rs", "go", "rb", "php", "cs"];

/// Changed sources, spread evenly over all places where a change is possible; the same each time.
pub(super) fn of(files: &Files) -> Vec<Mutant> {
    let mut all = Vec::new();
    for (path, text) in files.texts().filter(|(path, _)| is_source(path)) {
        let mut in_tests = false;
        let mut in_comment = false;
        for (index, line) in text.lines().enumerate() {
            in_tests |= line.trim() == "#[cfg(test)]";
            in_comment = (in_comment || line.contains("/*")) && !line.contains("*/");
            if in_tests || in_comment || is_no_code(line) {
                continue;
            }
            let Some((from, to)) = CHANGES.into_iter().find(|(from, _)| fits(line, from)) else { continue };
            all.push((path.to_owned(), index, from, to));
        }
    }
    let step = all.len().div_ceil(TRIED).max(1);
    let chosen = all.into_iter().step_by(step);
    chosen
        .filter_map(|(path, index, from, to)| {
            let text = changed(&files.text(&path)?, index, from, to);
            Some(Mutant {
                path,
                line: index + 1,
                change: format!("{} became {}", from.trim(), to.trim()),
                text,
            })
        })
        .collect()
}

fn changed(text: &str, index: usize, from: &str, to: &str) -> String {
    let lines = text.split_inclusive('\n').enumerate();
    lines.map(|(at, line)| if at == index { line.replacen(from, to, 1) } else { line.to_owned() }).collect()
}

fn is_source(path: &str) -> bool {
    let low = path.to_lowercase();
    let is_aside = [
        "test",
        "spec",
        "mock",
        "fixture",
        "migration",
        "example",
        "vendor/",
        "dist/",
        "build/",
        ".min.",
        ".d.ts",
        "config",
    ];
    let end = low.rsplit('.').next().unwrap_or_default();
    SOURCES.contains(&end) && !is_aside.iter().any(|part| low.contains(part))
}

/// Comments, and lines that only declare types: `Map<String, Vec<T>>` holds no comparison, but its spaces could look like one.
fn is_no_code(line: &str) -> bool {
    let line = line.trim_start();
    ["#", "//", "*", "import ", "use ", "from ", "\"\"\"", "@"].iter().any(|start| line.starts_with(start))
}

fn fits(line: &str, from: &str) -> bool {
    let Some(place) = line.find(from) else { return false };
    let around = (line[..place].chars().next_back(), line[place + from.len()..].chars().next());
    // A number is not a part of a longer one.
    let is_part = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_' || c == '.');
    !from.starts_with(|c: char| c.is_ascii_digit()) || !(is_part(around.0) || is_part(around.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mutant_differs_in_one_place_of_a_source_that_is_no_test() {
        let source = "# a == b\nif a == b:\n    return 404\nx = 14045\n";
        let files =
            Files::of(&[("app.py", source), ("tests/test_app.py", "assert a == b"), ("notes.md", "a == b")]);
        let mutants = of(&files);
        assert_eq!(mutants.len(), 2);
        assert_eq!((mutants[0].line, mutants[0].change.as_str()), (2, "== became !="));
        assert_eq!(mutants[0].text, source.replace("if a == b", "if a != b"));
        assert_eq!(mutants[1].text, source.replace("return 404", "return 204"));
    }

    #[test]
    fn few_are_chosen_from_many_and_the_same_each_time() {
        let source = "if a < b: pass\n".repeat(500);
        let files = Files::of(&[("a.py", &source)]);
        let mutants = of(&files);
        assert_eq!(mutants.len(), TRIED);
        assert_eq!(mutants, of(&files));
    }
}
