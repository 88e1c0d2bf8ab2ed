//! What can be said of the files without running anything: facts, no judgements.

use std::collections::BTreeMap;

use serde_json::Value;

use super::files::Files;

/// Languages by the ends of names.
const LANGUAGES: [(&str, &[&str]); 16] = [
    ("Python", &["py"]),
    ("JavaScript", &["js", "mjs", "cjs", "jsx"]),
    ("TypeScript", &["ts", "tsx"]),
    ("Java", &["java"]),
    ("Kotlin", &["kt", "kts"]),
    ("Rust", &["rs"]),
    ("Go", &["go"]),
    ("C#", &["cs"]),
    ("C", &["c", "h"]),
    ("C++", &["cpp", "cc", "hpp"]),
    ("Ruby", &["rb"]),
    ("PHP", &["php"]),
    ("SQL", &["sql"]),
    ("HTML", &["html"]),
    ("CSS", &["css"]),
    ("Shell", &["sh", "bash"]),
];

/// Lines that are not blank, by language, the most first.
pub(super) fn lines(files: &Files) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (path, text) in files.texts() {
        let end = path
            .rsplit('/')
            .next()
            .and_then(|name| name.rsplit_once('.'))
            .map(|(_, end)| end.to_ascii_lowercase());
        let Some(end) = end else { continue };
        if let Some((language, _)) = LANGUAGES.iter().find(|(_, ends)| ends.contains(&end.as_str())) {
            *counts.entry(language).or_default() +=
                text.lines().filter(|line| !line.trim().is_empty()).count();
        }
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(language, count)| (std::cmp::Reverse(*count), *language));
    counts.iter().map(|(language, count)| format!("{language} {count}")).collect::<Vec<_>>().join(", ")
}

/// Dependencies that manifests at the root declare, by manifest.
pub(super) fn dependencies(files: &Files) -> String {
    let mut found = Vec::new();
    if let Some(package) =
        files.text("package.json").and_then(|text| serde_json::from_str::<Value>(&text).ok())
    {
        let count = |key: &str| package[key].as_object().map_or(0, serde_json::Map::len);
        found.push(format!(
            "package.json {} and {} for development",
            count("dependencies"),
            count("devDependencies")
        ));
    }
    if let Some(text) = files.text("requirements.txt") {
        let is_one = |line: &&str| !line.trim().is_empty() && !line.trim().starts_with(['#', '-']);
        found.push(format!("requirements.txt {}", text.lines().filter(is_one).count()));
    }
    if let Some(manifest) = files.text("Cargo.toml").and_then(|text| text.parse::<toml::Table>().ok()) {
        let count = |key: &str| manifest.get(key).and_then(toml::Value::as_table).map_or(0, toml::Table::len);
        found.push(format!(
            "Cargo.toml {} and {} for development",
            count("dependencies"),
            count("dev-dependencies")
        ));
    }
    if let Some(manifest) = files.text("pyproject.toml").and_then(|text| text.parse::<toml::Table>().ok()) {
        let list = manifest
            .get("project")
            .and_then(|project| project.get("dependencies"))
            .and_then(toml::Value::as_array);
        found.push(format!("pyproject.toml {}", list.map_or(0, Vec::len)));
    }
    if let Some(text) = files.text("go.mod") {
        let is_one = |line: &&str| {
            line.trim_start_matches("require").trim().split(' ').nth(1).is_some_and(|v| v.starts_with('v'))
        };
        found.push(format!("go.mod {}", text.lines().filter(is_one).count()));
    }
    if let Some(text) = files.text("pom.xml") {
        found.push(format!("pom.xml {}", text.matches("<dependency>").count()));
    }
    found.join("; ")
}

/// What `git log` said, as facts: how many commits, and their messages with the lines they changed.
pub(super) fn history(log: &str) -> Option<(usize, String)> {
    let mut commits: Vec<(String, u64)> = Vec::new();
    for line in log.lines() {
        if let Some(subject) = line.strip_prefix('\u{1}') {
            commits.push((subject.chars().filter(|c| !c.is_control()).take(100).collect(), 0));
        } else if let (Some(last), mut numbers) = (commits.last_mut(), line.split('\t')) {
            let number = |text: Option<&str>| text.and_then(|text| text.parse::<u64>().ok()).unwrap_or(0);
            last.1 = last.1.saturating_add(number(numbers.next())).saturating_add(number(numbers.next()));
        }
    }
    let words = commits.iter().take(20).map(|(subject, lines)| format!("{subject} ({lines} lines)"));
    (!commits.is_empty()).then(|| (commits.len(), words.collect::<Vec<_>>().join("; ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_dependencies_are_counted() {
        let files = Files::of(&[
            ("a.py", "x\n\ny\n"),
            ("b/c.ts", "z"),
            ("requirements.txt", "# web\nflask\n-r other.txt\npytest==8\n"),
            ("package.json", r#"{"dependencies": {"a": "1"}}"#),
            (
                "go.mod",
                "module example.com/x\n\ngo 1.21\n\nrequire (\n\texample.com/a v1.0.0\n\texample.com/b v2.0.0 // indirect\n)\n",
            ),
        ]);
        assert_eq!(lines(&files), "Python 2, TypeScript 1");
        assert_eq!(
            dependencies(&files),
            "package.json 1 and 0 for development; requirements.txt 2; go.mod 2"
        );
    }

    #[test]
    fn a_history_tells_its_messages_and_sizes() {
        let log = "\u{1}Second\n\n3\t1\ta.py\n-\t-\tb.png\n\u{1}First\n\n10\t0\ta.py\n";
        assert_eq!(history(log), Some((2, "Second (4 lines); First (10 lines)".to_owned())));
        assert_eq!(history(""), None);
    }
}
