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
const CHANGES: [(&str, &str); 29] = [
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
    // Statuses by their names: Spring, the http crate, Go, Django and Starlette, ASP.NET, Rails.
    ("HttpStatus.NOT_FOUND", "HttpStatus.OK"),
    ("HttpStatus.UNAUTHORIZED", "HttpStatus.OK"),
    ("HttpStatus.CREATED", "HttpStatus.ACCEPTED"),
    ("StatusCode::NOT_FOUND", "StatusCode::OK"),
    ("StatusCode::UNAUTHORIZED", "StatusCode::OK"),
    ("StatusCode::CREATED", "StatusCode::ACCEPTED"),
    ("http.StatusNotFound", "http.StatusOK"),
    ("http.StatusUnauthorized", "http.StatusOK"),
    ("http.StatusCreated", "http.StatusAccepted"),
    ("HTTP_404_NOT_FOUND", "HTTP_200_OK"),
    ("HTTP_201_CREATED", "HTTP_202_ACCEPTED"),
    ("HTTP_401_UNAUTHORIZED", "HTTP_200_OK"),
    (":not_found", ":ok"),
    ("return NotFound(", "return Ok("),
    (" && ", " || "),
];

/// By the ends of their names: Python, JavaScript, TypeScript, Java, Kotlin, Rust, Go, Ruby, PHP, C#, Scala, Swift.
const SOURCES: [&str; 17] = [
    "py", "js", "mjs", "cjs", "jsx", "ts", "mts", "tsx", "java", "kt", "rs", "go", "rb", "php", "cs",
    "scala", "swift",
];

/// What compilers say of a source that they do not take. Tests that never ran noticed nothing.
const NOT_BUILT: [&str; 10] = [
    "could not compile",
    "COMPILATION ERROR",
    "Compilation failed",
    "compileJava FAILED",
    "compileKotlin FAILED",
    "[build failed]",
    "error TS",
    "error CS",
    "SyntaxError: ",
    ".java:",
];

/// Whether an output says that the program was not built, rather than that a test failed.
pub(super) fn was_not_built(output: &str) -> bool {
    NOT_BUILT.iter().any(|mark| match *mark {
        // The compiler names the file and says what is wrong; a stack trace names it as well.
        ".java:" => output.lines().any(|line| line.contains(mark) && line.contains(": error: ")),
        mark => output.contains(mark),
    })
}

/// Changed sources, spread evenly over all places where a change is possible; the same each time. Only what the command can test is
/// changed: a page beside the server is in another language, or a package of its own.
pub(super) fn of(files: &Files, command: &str) -> Vec<Mutant> {
    let ends = tested_by(command);
    let can_be_tested = |path: &str| {
        let end = path.rsplit('.').next().unwrap_or_default().to_lowercase();
        is_source(path) && ends.contains(&end.as_str()) && !is_apart(files, path, command)
    };
    let mut all = Vec::new();
    for (path, text) in files.texts().filter(|(path, _)| can_be_tested(path)) {
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

/// The languages that a test command tests, by the ends of their files; all of them where its words do not say.
fn tested_by(command: &str) -> &'static [&'static str] {
    const TOOLS: [(&[&str], &[&str]); 5] = [
        (&["pytest", "unittest", "manage.py", "python", "python3", "tox", "nose2"], &["py"]),
        (
            &["npm", "npx", "yarn", "pnpm", "node", "jest", "vitest", "mocha", "bun", "deno"],
            &["js", "mjs", "cjs", "jsx", "ts", "mts", "tsx"],
        ),
        (&["cargo"], &["rs"]),
        (&["go"], &["go"]),
        (&["mvn", "mvnw", "gradle", "gradlew"], &["java", "kt", "scala"]),
    ];
    let words: Vec<&str> = command.split(|c: char| c.is_whitespace() || "/;&|".contains(c)).collect();
    let found = TOOLS.iter().find(|(tools, _)| tools.iter().any(|tool| words.contains(tool)));
    found.map_or(&SOURCES[..], |(_, ends)| ends)
}

/// Whether a file belongs to another package than the one that is tested: the command's `cd` leads past it, or a folder above it has a
/// manifest of its own where the root has one, too.
fn is_apart(files: &Files, path: &str, command: &str) -> bool {
    let folder = command.strip_prefix("cd ").and_then(|rest| rest.split("&&").next()).map(str::trim);
    if let Some(folder) = folder.filter(|folder| files.has_folder(folder)) {
        return !path.starts_with(&format!("{folder}/"));
    }
    let mut folders = path.match_indices('/').map(|(end, _)| &path[..end]);
    files.has("package.json") && folders.any(|folder| files.has(&format!("{folder}/package.json")))
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
        let mutants = of(&files, "./test.sh");
        assert_eq!(mutants.len(), 2);
        assert_eq!((mutants[0].line, mutants[0].change.as_str()), (2, "== became !="));
        assert_eq!(mutants[0].text, source.replace("if a == b", "if a != b"));
        assert_eq!(mutants[1].text, source.replace("return 404", "return 204"));
    }

    #[test]
    fn only_what_the_command_tests_is_changed() {
        let paths = |command: &str, files: &[(&str, &str)]| -> Vec<String> {
            of(&Files::of(files), command).into_iter().map(|mutant| mutant.path).collect()
        };
        let both =
            [("client/src/App.tsx", "a === b"), ("api/app.py", "if a == b:"), ("other/app.py", "a == b")];
        assert_eq!(paths("python3 -m pytest -q", &both), ["api/app.py", "other/app.py"]);
        assert_eq!(paths("cd api && python3 -m pytest", &both), ["api/app.py"]);
        assert_eq!(paths("npm test", &both), ["client/src/App.tsx"]);
        assert_eq!(paths("sh ./check.sh", &both).len(), 3);
        let own = [
            ("package.json", "{}"),
            ("client/package.json", "{}"),
            ("client/a.js", "a == b"),
            ("a.js", "a == b"),
        ];
        assert_eq!(paths("npm test", &own), ["a.js"]);
    }

    #[test]
    fn sources_of_the_usual_languages_are_changed() {
        for (path, line, change) in [
            ("shop/api.py", "    if price < 0:", "< became >="),
            ("src/api.js", "if (row === undefined) {", "=== became !=="),
            ("src/api.ts", "  return reply.status(404).send();", "404 became 204"),
            ("src/api.tsx", "  const found = a && b;", "&& became ||"),
            (
                "src/main/java/Api.java",
                "return new ResponseEntity<>(HttpStatus.NOT_FOUND);",
                "HttpStatus.NOT_FOUND became HttpStatus.OK",
            ),
            ("src/main/kotlin/Api.kt", "if (price >= limit) return", ">= became <"),
            ("src/api.rs", "    StatusCode::CREATED", "StatusCode::CREATED became StatusCode::ACCEPTED"),
            ("api.go", "\tw.WriteHeader(http.StatusNotFound)", "http.StatusNotFound became http.StatusOK"),
            ("app/api.rb", "  render json: error, status: :not_found", ":not_found became :ok"),
            ("src/Api.php", "if ($price != 0) {", "!= became =="),
            ("Api.cs", "    if (row == null) return NotFound();", "== became !="),
        ] {
            let mutants = of(&Files::of(&[(path, line)]), "");
            let changes: Vec<&str> = mutants.iter().map(|mutant| mutant.change.as_str()).collect();
            assert_eq!(changes, [change], "{path}");
        }
    }

    #[test]
    fn a_program_that_was_not_built_is_no_test_that_failed() {
        for output in [
            "error[E0308]: mismatched types\nerror: could not compile `shop`",
            "src/Api.java:12: error: incomparable types",
            "src/api.ts(3,5): error TS2367: no overlap",
            "FAIL\texample.com/x [build failed]",
        ] {
            assert!(was_not_built(output), "{output}");
        }
        for output in [
            "AssertionError: 404 != 204\n  at Api.test(Api.java:12)",
            "1 failed, 3 passed",
            "thread 'gives_404' panicked at src/lib.rs:3",
        ] {
            assert!(!was_not_built(output), "{output}");
        }
    }

    #[test]
    fn few_are_chosen_from_many_and_the_same_each_time() {
        let source = "if a < b: pass\n".repeat(500);
        let files = Files::of(&[("a.py", &source)]);
        let mutants = of(&files, "./test.sh");
        assert_eq!(mutants.len(), TRIED);
        assert_eq!(mutants, of(&files, "./test.sh"));
    }
}
